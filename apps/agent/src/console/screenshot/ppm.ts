import { checkSize, PictureError, type Picture } from './picture.ts'

const header = /^P6\s+(?:#[^\n]*\n\s*)*(?<width>\d{1,5})\s+(?<height>\d{1,5})\s+255\s/u
const longestHeader = 512

/**
 * Reads a binary PPM, as qemu before 7.1 writes screenshots.
 * @throws PictureError
 */
export function readPpm(bytes: Buffer): Picture {
  const found = header.exec(bytes.subarray(0, longestHeader).toString('latin1'))
  if (found?.groups === undefined) throw new PictureError('not a PPM of 8 bits')
  const width = Number(found.groups['width'])
  const height = Number(found.groups['height'])
  checkSize(width, height)
  const rgb = bytes.subarray(found[0].length, found[0].length + width * height * 3)
  if (rgb.length < width * height * 3) throw new PictureError('a PPM that was cut')
  return { width, height, rgb }
}

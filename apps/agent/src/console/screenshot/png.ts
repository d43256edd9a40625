import { PNG } from 'pngjs'
import { checkSize, PictureError, type Picture } from './picture.ts'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

/**
 * The size in a PNG's header.
 * @throws PictureError when it isn't a PNG or one larger than any screen: nothing is unpacked before this was asked
 */
export function pngSize(bytes: Buffer): { width: number; height: number } {
  if (bytes.length < 33 || !bytes.subarray(0, 8).equals(signature) || bytes.toString('latin1', 12, 16) !== 'IHDR') throw new PictureError('not a PNG')
  const width = bytes.readUInt32BE(16)
  const height = bytes.readUInt32BE(20)
  checkSize(width, height)
  return { width, height }
}

/** Reads a PNG. Its alpha is dropped: a screen has none. */
export async function readPng(bytes: Buffer): Promise<Picture> {
  pngSize(bytes)
  const { width, height, data } = await new Promise<PNG>((resolve, reject) => {
    new PNG().parse(bytes, (error, png) => (error instanceof Error ? reject(new PictureError(error.message, { cause: error })) : resolve(png)))
  })
  const rgb = Buffer.alloc(width * height * 3)
  for (let from = 0, to = 0; to < rgb.length; from += 4, to += 3) {
    rgb[to] = data[from] ?? 0
    rgb[to + 1] = data[from + 1] ?? 0
    rgb[to + 2] = data[from + 2] ?? 0
  }
  return { width, height, rgb }
}

/** Writes a PNG, in pieces that don't hold up the event loop. */
export function writePng({ width, height, rgb }: Picture): Promise<Buffer> {
  const png = new PNG({ width, height, colorType: 2, inputColorType: 2, inputHasAlpha: false, deflateLevel: 6 })
  png.data = rgb
  return new Promise((resolve, reject) => {
    const pieces: Buffer[] = []
    png.on('data', (piece: Buffer) => pieces.push(piece))
    png.once('end', () => resolve(Buffer.concat(pieces)))
    png.once('error', reject)
    png.pack()
  })
}

import { describe, expect, it } from 'vitest'
import { PictureError } from './picture.ts'
import { pngSize, readPng, writePng } from './png.ts'
import { readPpm } from './ppm.ts'
import { scaleDown } from './scale-down.ts'

const two = { width: 2, height: 2, rgb: Buffer.from([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]) }

describe('pictures', () => {
  it('survive PNG', async () => {
    const png = await writePng(two)
    expect(pngSize(png)).toEqual({ width: 2, height: 2 })
    expect(await readPng(png)).toEqual(two)
  })

  it('are read from PPM, with and without a comment', () => {
    for (const header of ['P6\n2 2\n255\n', 'P6\n# qemu\n2 2\n255\n', 'P6 2 2 255 ']) {
      expect(readPpm(Buffer.concat([Buffer.from(header), two.rgb]))).toEqual(two)
    }
  })

  it('are refused when cut, huge or something else', async () => {
    const png = await writePng(two)
    for (let cut = 0; cut < png.length; cut += 1) await expect(readPng(png.subarray(0, cut)), `cut at ${cut}`).rejects.toThrow(PictureError)
    const huge = Buffer.from(png)
    huge.writeUInt32BE(100_000, 16)
    huge.writeUInt32BE(100_000, 20)
    await expect(readPng(huge)).rejects.toThrow('100000 × 100000')
    for (const text of ['', 'P6', 'P6\n2 2\n255\nabc', 'P5\n2 2\n255\n', 'P6\n99999 99999\n255\n', 'P6\n0 5\n255\n']) {
      expect(() => readPpm(Buffer.from(text)), `PPM ${text}`).toThrow(PictureError)
    }
  })

  it('are scaled by the mean of pixels, and only down', () => {
    expect(scaleDown(two, 2)).toBe(two)
    expect(scaleDown(two, 1)).toEqual({ width: 1, height: 1, rgb: Buffer.from([128, 128, 128]) })
    const wide = { width: 1920, height: 1080, rgb: Buffer.alloc(1920 * 1080 * 3, 77) }
    const small = scaleDown(wide, 320)
    expect([small.width, small.height]).toEqual([320, 180])
    expect(small.rgb.every((value) => value === 77)).toBe(true)
  })
})

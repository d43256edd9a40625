/** Pixels as rows of red, green, blue, 8 bits each. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly rgb: Buffer
}

/** 8K: more than a virtual screen has. */
export const maxPixels = 7680 * 4320

/** What qemu sent isn't a picture we take. */
export class PictureError extends Error {
  override readonly name = 'PictureError'
}

/** @throws PictureError for a size that no screen has */
export function checkSize(width: number, height: number): void {
  if (!(width > 0 && height > 0 && width * height <= maxPixels)) throw new PictureError(`a picture of ${width} × ${height}`)
}

import type { Picture } from './picture.ts'

/** The picture at `maxWidth` at most, each pixel the mean of those it stands for (a box filter), so that text stays grey rather than gone. */
export function scaleDown(picture: Picture, maxWidth: number): Picture {
  if (picture.width <= maxWidth) return picture
  const width = Math.max(1, Math.floor(maxWidth))
  const height = Math.max(1, Math.round((picture.height * width) / picture.width))
  const rgb = Buffer.alloc(width * height * 3)
  for (let y = 0; y < height; y += 1) {
    const top = Math.floor((y * picture.height) / height)
    const bottom = Math.max(top + 1, Math.floor(((y + 1) * picture.height) / height))
    for (let x = 0; x < width; x += 1) {
      const left = Math.floor((x * picture.width) / width)
      const right = Math.max(left + 1, Math.floor(((x + 1) * picture.width) / width))
      let [red, green, blue] = [0, 0, 0]
      for (let row = top; row < bottom; row += 1) {
        const end = (row * picture.width + right) * 3
        for (let at = (row * picture.width + left) * 3; at < end; at += 3) {
          red += picture.rgb[at] ?? 0
          green += picture.rgb[at + 1] ?? 0
          blue += picture.rgb[at + 2] ?? 0
        }
      }
      const count = (bottom - top) * (right - left)
      const to = (y * width + x) * 3
      rgb[to] = Math.round(red / count)
      rgb[to + 1] = Math.round(green / count)
      rgb[to + 2] = Math.round(blue / count)
    }
  }
  return { width, height, rgb }
}

import type { Readable } from 'node:stream'
import type { ConsoleHost } from '../console-host.ts'
import { maxPixels, PictureError } from './picture.ts'
import { pngSize, readPng, writePng } from './png.ts'
import { readPpm } from './ppm.ts'
import { scaleDown } from './scale-down.ts'

/** A machine's screen as PNG. */
export interface Screenshot {
  readonly png: Buffer
  readonly width: number
  readonly height: number
  /** Epoch ms of when it was asked for. */
  readonly at: number
}

const maxBytes = maxPixels * 3 + 1024
/** For libvirt, qemu and the transfer together. */
const deadlineMs = 10_000

/**
 * The first screen of a running machine, scaled down to `maxWidth` where it is wider.
 * @throws what libvirt says (`LibvirtError`), or PictureError
 */
export async function takeScreenshot(host: ConsoleHost, machineId: string, maxWidth: number, signal?: AbortSignal): Promise<Screenshot> {
  const at = Date.now()
  const deadline = AbortSignal.timeout(deadlineMs)
  const { mimeType, picture } = await host.screenshot(machineId, signal === undefined ? deadline : AbortSignal.any([deadline, signal]))
  const bytes = await readAll(picture, deadline)
  if (mimeType === 'image/png') {
    const size = pngSize(bytes)
    if (size.width <= maxWidth) return { png: bytes, ...size, at }
  }
  const full = mimeType === 'image/png' ? await readPng(bytes) : readPpm(bytes)
  const { width, height, rgb } = scaleDown(full, maxWidth)
  return { png: await writePng({ width, height, rgb }), width, height, at }
}

async function readAll(picture: Readable, deadline: AbortSignal): Promise<Buffer> {
  const stop = (): void => void picture.destroy(new PictureError(`the screenshot did not come within ${deadlineMs / 1000} s`))
  deadline.addEventListener('abort', stop)
  try {
    const pieces: Buffer[] = []
    let length = 0
    for await (const piece of picture) {
      if (!Buffer.isBuffer(piece)) throw new PictureError('a stream of something else than bytes')
      length += piece.length
      if (length > maxBytes) throw new PictureError('a picture larger than any screen')
      pieces.push(piece)
    }
    return Buffer.concat(pieces)
  } finally {
    deadline.removeEventListener('abort', stop)
    picture.destroy()
  }
}

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { gunzipSync } from 'node:zlib'

/** Magic bytes of the compressed kernel inside a bzImage, and the program that unpacks it. */
const unpackers = [
  { magic: [0x1f, 0x8b], command: undefined },
  { magic: [0x02, 0x21, 0x4c, 0x18], command: ['lz4', '-dc'] },
  { magic: [0x28, 0xb5, 0x2f, 0xfd], command: ['zstd', '-dc'] },
  { magic: [0xfd, 0x37, 0x7a, 0x58], command: ['xz', '-dc'] },
] as const

/**
 * The ELF kernel inside a bzImage. qemu starts it directly (PVH), which spares an emulated processor the unpacking.
 * Offsets as in the kernel's Documentation/arch/x86/boot.rst.
 */
export async function kernelElf(bzImage: Buffer): Promise<Buffer> {
  const setupSectors = bzImage.readUInt8(0x1f1) || 4
  const offset = (setupSectors + 1) * 512 + bzImage.readUInt32LE(0x248)
  const length = bzImage.readUInt32LE(0x24c) - 4 // the last four bytes are the unpacked size
  const payload = bzImage.subarray(offset, offset + length)
  const unpacker = unpackers.find(({ magic }) => magic.every((byte, index) => payload[index] === byte))
  if (unpacker === undefined) throw new Error(`The kernel is packed in a way nobody here knows (${payload.subarray(0, 4).toString('hex')})`)
  const elf = unpacker.command === undefined ? gunzipSync(payload) : await filter(unpacker.command, payload)
  if (elf.readUInt32BE(0) !== 0x7f454c46) throw new Error('What was unpacked from the kernel is no ELF file')
  return elf
}

/** Sends bytes through a program. Its exit code does not count: xz and lz4 complain of what follows the end. */
export async function filter([program, ...args]: readonly [string, ...string[]], input: Buffer): Promise<Buffer> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  await once(child, 'close')
  if (chunks.length === 0) throw new Error(`${program} gave nothing: is it installed?`)
  return Buffer.concat(chunks)
}

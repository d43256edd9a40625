import { createCipheriv } from 'node:crypto'

/**
 * Answers the challenge of RFB's "VNC authentication" (RFC 6143 7.2.2): the 16 bytes encrypted by DES in ECB mode with the first
 * eight bytes of the password, the bits of each byte in reverse order.
 */
export function vncResponse(challenge: Buffer, password: string): Buffer {
  const key = Buffer.alloc(8)
  Buffer.from(password, 'latin1').copy(key, 0, 0, 8)
  for (let at = 0; at < key.length; at += 1) key[at] = reversed(key[at] ?? 0)
  // OpenSSL 3 has single DES in its legacy provider only; triple DES with one key twice is the same function.
  const cipher = createCipheriv('des-ede', Buffer.concat([key, key]), null).setAutoPadding(false)
  return Buffer.concat([cipher.update(challenge), cipher.final()])
}

function reversed(byte: number): number {
  let result = 0
  for (let bit = 0; bit < 8; bit += 1) if ((byte & (1 << bit)) !== 0) result |= 0x80 >> bit
  return result
}

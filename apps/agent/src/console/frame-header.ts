/** FIN and the opcode of a binary message (RFC 6455 5.2). */
const binaryMessage = 0x82

/**
 * Writes a server's frame header so that it ends at `end`, right before `length` bytes of payload: header and payload are then one piece, sent
 * by one system call. Returns where the header starts; it takes up to 10 bytes.
 */
export function frameHeaderBefore(buffer: Buffer, end: number, length: number): number {
  if (length < 126) {
    buffer[end - 2] = binaryMessage
    buffer[end - 1] = length
    return end - 2
  }
  if (length < 65_536) {
    buffer[end - 4] = binaryMessage
    buffer[end - 3] = 126
    buffer.writeUInt16BE(length, end - 2)
    return end - 4
  }
  buffer[end - 10] = binaryMessage
  buffer[end - 9] = 127
  buffer.writeUInt32BE(0, end - 8)
  buffer.writeUInt32BE(length, end - 4)
  return end - 10
}

/** What a peer sent can't be what the protocol says: too long, cut short, an unknown discriminant. */
export class XdrError extends Error {
  override readonly name = 'XdrError'
}

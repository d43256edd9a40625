/** First in, first out, without moving what waits at every step. */
export class CallQueue<T> {
  private items: T[] = []
  private head = 0

  get size(): number {
    return this.items.length - this.head
  }

  push(item: T): void {
    this.items.push(item)
  }

  shift(): T | undefined {
    const item = this.items[this.head]
    if (this.head >= this.items.length) return undefined
    this.head++
    if (this.head === this.items.length) this.clear()
    else if (this.head >= 1024 && this.head * 2 > this.items.length) {
      this.items = this.items.slice(this.head)
      this.head = 0
    }
    return item
  }

  waiting(): T[] {
    return this.items.slice(this.head)
  }

  clear(): void {
    this.items = []
    this.head = 0
  }
}

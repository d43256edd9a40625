import type { HostLoad, MachineEvent, SampleSet } from '@vitrine/contract'
import { Feed, type FeedMessage, type FeedPosition, type FeedSource } from './feed.ts'

/** All who watch one host. */
export class Feeds {
  private readonly source: FeedSource
  private readonly feeds = new Set<Feed>()
  private readonly onFirst: () => void

  /** @param onFirst told when somebody begins to look and nobody did before */
  constructor(source: FeedSource, onFirst: () => void) {
    this.source = source
    this.onFirst = onFirst
  }

  /** Whether anybody looks. */
  get watched(): boolean {
    return this.feeds.size > 0
  }

  /** Everything that happens, from `from` on if that can be, until `signal`. */
  async *watch(from: FeedPosition | undefined, signal: AbortSignal, crowded: () => boolean): AsyncGenerator<FeedMessage, void, undefined> {
    const feed = new Feed(this.source, from)
    this.feeds.add(feed)
    if (this.feeds.size === 1) this.onFirst()
    try {
      yield* feed.messages(signal, crowded)
    } finally {
      this.feeds.delete(feed)
    }
  }

  tellHost(): void {
    for (const feed of this.feeds) feed.tellHost()
  }

  tellComplete(): void {
    for (const feed of this.feeds) feed.tellComplete()
  }

  tellEvent(event: MachineEvent): void {
    for (const feed of this.feeds) feed.tellEvent(event)
  }

  tellSamples(samples: SampleSet, load: HostLoad | null): void {
    for (const feed of this.feeds) feed.tellSamples(samples, load)
  }
}

interface Reading {
  readonly done: Promise<void>
  /** The reading after this one, once somebody asked for it. */
  again: { readonly done: Promise<void>; readonly begin: (reading: Promise<void>) => void } | undefined
}

/**
 * Reads objects again when they are said to have changed. Of one object at most one reading is under way; what is said
 * meanwhile is answered by one more, however often it was said, so a burst of events costs two readings.
 */
export class Refresher {
  private readonly read: (key: string) => Promise<void>
  private readonly underWay = new Map<string, Reading>()

  /** @param read must not reject: a reading that failed is its own matter */
  constructor(read: (key: string) => Promise<void>) {
    this.read = read
  }

  /** How many objects are being read. */
  get busy(): number {
    return this.underWay.size
  }

  /** Resolves when a reading that began after this call is done. */
  touch(key: string): Promise<void> {
    const running = this.underWay.get(key)
    if (running === undefined) return this.start(key)
    running.again ??= later()
    return running.again.done
  }

  private start(key: string): Promise<void> {
    const reading: Reading = { again: undefined, done: this.read(key).finally(() => {
      this.underWay.delete(key)
      reading.again?.begin(this.start(key))
    }) }
    this.underWay.set(key, reading)
    return reading.done
  }
}

/** A promise that follows another one, which is named later. */
function later(): { done: Promise<void>; begin: (reading: Promise<void>) => void } {
  let begin: (reading: Promise<void>) => void = () => {}
  const done = new Promise<void>((resolve) => {
    begin = resolve
  })
  return { done, begin: (reading) => begin(reading) }
}

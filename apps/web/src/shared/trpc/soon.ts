/** A page waits this long for what a host must be asked; after it, that part streams in when it comes. */
const patienceMs = 300

/** Waits for prefetches, but not for a host that is slow: a page must not wait for it. */
export async function soon(...prefetches: readonly Promise<unknown>[]): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, patienceMs)
  })
  await Promise.race([Promise.allSettled(prefetches), patience])
  clearTimeout(timer)
}

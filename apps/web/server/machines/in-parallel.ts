/** Does `work` for each item, at most `atOnce` at a time, and returns the results in the items' order. */
export async function inParallel<Item, Result>(atOnce: number, items: readonly Item[], work: (item: Item) => Promise<Result>): Promise<Result[]> {
  const results: Result[] = []
  const rest = items.entries()
  const worker = async (): Promise<void> => {
    for (const [at, item] of rest) results[at] = await work(item)
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, items.length) }, worker))
  return results
}

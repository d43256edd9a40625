/** Resolves when `condition` holds, looking after each turn of the event loop; rejects after 5 s. */
export async function until(condition: () => boolean): Promise<void> {
  const deadline = performance.now() + 5000
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`never true: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

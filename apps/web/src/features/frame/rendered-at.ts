/** When this page is rendered, epoch ms: told to the browser, so that both write the same relative times at first. */
export async function renderedAt(): Promise<number> {
  return Promise.resolve(Date.now())
}

/**
 * Watches which keys are down on the screen and releases them when the focus leaves it: their own release would go elsewhere, and a
 * guest with a stuck Ctrl or Alt understands nothing any more. (noVNC does so only when the whole window loses the focus.)
 * Returns what ends the watch.
 */
export function heldKeys(container: HTMLElement, canvas: () => HTMLElement | null): () => void {
  const held = new Map<string, string>()

  const onDown = ({ code, key }: KeyboardEvent): void => void held.set(code, key)
  const onUp = ({ code }: KeyboardEvent): void => void held.delete(code)
  const onLeave = (): void => {
    for (const [code, key] of held) canvas()?.dispatchEvent(new KeyboardEvent('keyup', { code, key }))
    held.clear()
  }
  container.addEventListener('keydown', onDown, { capture: true })
  container.addEventListener('keyup', onUp, { capture: true })
  container.addEventListener('focusout', onLeave)
  return () => {
    container.removeEventListener('keydown', onDown, { capture: true })
    container.removeEventListener('keyup', onUp, { capture: true })
    container.removeEventListener('focusout', onLeave)
  }
}

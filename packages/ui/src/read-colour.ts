/**
 * The value of a colour token as the browser would paint it now, for canvases: a token read directly is the text
 * `light-dark(…)`, which a canvas doesn't know.
 * @param token such as `--series-1`
 */
export function readColour(near: Element, token: `--${string}`): string {
  const probe = document.createElement('span')
  probe.style.cssText = `position:absolute;visibility:hidden;color:var(${token})`
  near.append(probe)
  const colour = getComputedStyle(probe).color
  probe.remove()
  return colour
}

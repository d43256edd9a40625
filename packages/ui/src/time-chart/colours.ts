/** Which of the theme's `--series-…` a line is drawn in. */
export type LineColour = 1 | 2 | 3 | 4

export interface PlotColours {
  readonly lines: Readonly<Record<LineColour, string>>
  readonly grid: string
  readonly text: string
  readonly font: string
}

/**
 * A canvas can't read CSS variables: this reads what they come to for `element` now, by letting the browser compute them.
 */
export function readColours(element: HTMLElement): PlotColours {
  const probe = document.createElement('span')
  probe.hidden = true
  element.append(probe)
  const computed = (variable: string) => {
    probe.style.color = `var(${variable})`
    return getComputedStyle(probe).color
  }
  const colours = {
    lines: { 1: computed('--series-1'), 2: computed('--series-2'), 3: computed('--series-3'), 4: computed('--series-4') },
    grid: computed('--line'),
    text: computed('--text-faint'),
    font: `11px ${getComputedStyle(element).fontFamily}`,
  }
  probe.remove()
  return colours
}

/** `colour` as the canvas may fill an area with it, so that the grid is still seen through it. */
export function faded(colour: string, percent: number): string {
  return `color-mix(in srgb, ${colour} ${percent}%, transparent)`
}

/** Calls `changed` when the page's theme becomes another, by choice (an attribute of the root) or by the system. Returns how to stop. */
export function onThemeChange(changed: () => void): () => void {
  const observer = new MutationObserver(changed)
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['class', 'data-theme', 'style'] })
  const system = matchMedia('(prefers-color-scheme: dark)')
  system.addEventListener('change', changed)
  return () => {
    observer.disconnect()
    system.removeEventListener('change', changed)
  }
}

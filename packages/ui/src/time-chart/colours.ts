/** Colours of a chart's lines, as CSS variables that have a light and a dark value (see time-chart.css). */
export const lineColours = ['one', 'two', 'three', 'four'] as const
export type LineColour = (typeof lineColours)[number]

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
    lines: { one: computed('--chart-line-one'), two: computed('--chart-line-two'), three: computed('--chart-line-three'), four: computed('--chart-line-four') },
    grid: computed('--chart-grid'),
    text: computed('--chart-text'),
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

import { readColour } from '../read-colour.ts'

/** Which of the theme's `--series-…` a line is drawn in. */
export type LineColour = 1 | 2 | 3 | 4

export interface PlotColours {
  readonly lines: Readonly<Record<LineColour, string>>
  readonly grid: string
  readonly text: string
  readonly font: string
}

/** The colours of a chart as the browser would paint them now in `element`. */
export function readColours(element: HTMLElement): PlotColours {
  return {
    lines: { 1: readColour(element, '--series-1'), 2: readColour(element, '--series-2'), 3: readColour(element, '--series-3'), 4: readColour(element, '--series-4') },
    grid: readColour(element, '--line'),
    text: readColour(element, '--text-faint'),
    font: `11px ${getComputedStyle(element).fontFamily}`,
  }
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

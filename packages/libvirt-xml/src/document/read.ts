import { isElement, type Element } from './parse.ts'

/** First child element of that name. */
export function child(parent: Element | null, name: string): Element | null {
  if (parent === null) return null
  for (const node of parent.children) if (isElement(node) && node.name === name) return node
  return null
}

/** Child elements, of that name if one is given, in order. */
export function children(parent: Element | null, name?: string): Element[] {
  if (parent === null) return []
  const found: Element[] = []
  for (const node of parent.children) if (isElement(node) && (name === undefined || node.name === name)) found.push(node)
  return found
}

/** First element at the end of a path of first children: `at(domain, 'os', 'loader')`. */
export function at(from: Element | null, ...names: readonly string[]): Element | null {
  let here = from
  for (const name of names) here = child(here, name)
  return here
}

export function attribute(element: Element | null, name: string): string | null {
  return element?.attributes[name] ?? null
}

/** Text of an element without the space around it; null when there is no element or no text. */
export function text(element: Element | null): string | null {
  if (element === null) return null
  const trimmed = element.text.trim()
  return trimmed === '' ? null : trimmed
}

/** A whole number, decimal or 0x; null for anything else or what a double can't hold exactly. */
export function integer(written: string | null): number | null {
  if (written === null || !/^\s*(-?[0-9]{1,16}|0x[0-9a-f]{1,13})\s*$/iu.test(written)) return null
  const value = Number(written)
  return Number.isSafeInteger(value) ? value : null
}

/** libvirt's yes and no (and on and off). */
export function isYes(written: string | null): boolean {
  return written === 'yes' || written === 'on'
}

import { LibvirtXmlError } from '../error.ts'
import { endOfTag } from './bounds.ts'
import { normalizeLineEnds, parseDocument, type Element } from './parse.ts'
import { attribute, children, text } from './read.ts'

/** One step of a path: a child's name, or a name and what else must be true of it. The first child that fits is taken. */
export type Step = string | {
  readonly name: string
  /** Attributes it must have, or an attribute of one of its children: `{ 'target@dev': 'vda' }`. */
  readonly where?: Readonly<Record<string, string>>
  /** Which of those that fit, counted from 0. */
  readonly nth?: number
}

/** Where something is below the root: `['devices', { name: 'disk', where: { 'target@dev': 'vda' } }, 'driver']`, or `'os/loader'` for plain names. */
export type Path = string | readonly Step[]

function fits(element: Element, where: Readonly<Record<string, string>>): boolean {
  return Object.entries(where).every(([key, value]) => {
    const [before, after] = key.split('@', 2)
    if (after === undefined) return attribute(element, key) === value
    return children(element, before).some((child) => (after === '' ? text(child) === value : attribute(child, after) === value))
  })
}

function steps(path: Path): readonly Step[] {
  return typeof path === 'string' ? path.split('/').filter((name) => name !== '') : path
}

function follow(from: Element, path: Path): Element | null {
  let here = from
  for (const step of steps(path)) {
    const { name, where = {}, nth = 0 } = typeof step === 'string' ? { name: step } : step
    const next = children(here, name).filter((element) => fits(element, where))[nth]
    if (next === undefined) return null
    here = next
  }
  return here
}

function describe(path: Path): string {
  return steps(path).map((step) => (typeof step === 'string' ? step : step.name)).join('/')
}

// oxlint-disable-next-line no-control-regex -- tab and line ends are the control characters that XML can hold (XML 1.0, 2.2)
const notWritable = /[^\u{9}\u{a}\u{d}\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/u

/** Writes text so that it is read back the same; refuses what XML can't hold at all. */
function escape(value: string, quoted: boolean): string {
  if (notWritable.test(value)) throw new LibvirtXmlError('malformed', 'The text has a character that XML can\'t hold.')
  const plain = value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('\r', '&#13;')
  return quoted ? plain.replaceAll('\'', '&apos;').replaceAll('"', '&quot;').replaceAll('\n', '&#10;').replaceAll('\t', '&#9;') : plain
}

const nameForm = /^[A-Za-z_][\w.:-]*$/u

function checkName(name: string): string {
  if (!nameForm.test(name)) throw new LibvirtXmlError('malformed', 'An attribute or element of that name can\'t be written.')
  return name
}

/** The place of an attribute in the text, with the space before it. The text is well-formed here. */
function attributeSpan(source: string, element: Element, name: string): { start: number; end: number } | null {
  const form = /\s+([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/uy
  form.lastIndex = element.start + 1 + element.name.length
  for (let match = form.exec(source); match !== null; match = form.exec(source)) {
    if (match[1] === name) return { start: match.index, end: form.lastIndex }
  }
  return null
}

/** How the children of an element are indented, so that what is inserted stands as a person would have written it. */
function indentBefore(source: string, position: number): string {
  const line = source.lastIndexOf('\n', position - 1)
  const before = source.slice(line + 1, position)
  return line !== -1 && before.trim() === '' ? `\n${before}` : ''
}

/**
 * A document that is changed in place: every character that a change doesn't touch stays as it was, so what we don't
 * know survives. Each method gives a new one.
 */
export class XmlEdit {
  readonly #source: string
  readonly #root: Element
  readonly #rootNames: readonly string[]

  constructor(source: string, rootNames: readonly string[]) {
    this.#source = normalizeLineEnds(source)
    this.#rootNames = rootNames
    this.#root = parseDocument(this.#source, rootNames)
  }

  /** Whether something is at that path. */
  has(path: Path): boolean {
    return follow(this.#root, path) !== null
  }

  /** Its own source text. @throws {LibvirtXmlError} `no-such-element` */
  source(path: Path): string {
    const element = this.#find(path)
    return this.#source.slice(element.start, element.end)
  }

  /** Replaces all that an element contains by text. An element that isn't there is made, if its parent is. */
  setText(path: Path, value: string): XmlEdit {
    const element = follow(this.#root, path)
    if (element === null) return this.#make(path, escape(value, false))
    const { start, end, isEmptyTag } = this.#content(element)
    return this.#splice(start, end, isEmptyTag ? `>${escape(value, false)}</${element.name}>` : escape(value, false))
  }

  /** Sets an attribute, or removes it with null. An element that isn't there is made, if its parent is and there is something to set. */
  setAttribute(path: Path, name: string, value: string | null): XmlEdit {
    const element = follow(this.#root, path)
    if (element === null) return value === null ? this : this.#make(path, null).setAttribute(path, name, value)
    const span = attributeSpan(this.#source, element, name)
    if (value === null) return span === null ? this : this.#splice(span.start, span.end, '')
    const written = ` ${checkName(name)}='${escape(value, true)}'`
    if (span !== null) return this.#splice(span.start, span.end, written)
    const tag = endOfTag(this.#source, element.start + 1)
    const before = this.#source.charCodeAt(tag - 2) === 0x2f ? tag - 2 : tag - 1
    return this.#splice(before, before, written)
  }

  /** Puts a well-formed fragment of one element into an element: as its last child, or before its first child of one of the names. */
  insert(parentPath: Path, fragment: string, before: readonly string[] = []): XmlEdit {
    const parent = this.#find(parentPath)
    const added = fragment.trim()
    new XmlEdit(`<fragment>${added}</fragment>`, ['fragment']).#mustHoldOne()
    const existing = children(parent)
    const next = existing.find((child) => before.includes(child.name))
    if (next !== undefined) return this.#splice(next.start, next.start, `${added}${indentBefore(this.#source, next.start)}`)
    const last = existing.at(-1)
    if (last !== undefined) return this.#splice(last.end, last.end, `${indentBefore(this.#source, last.start)}${added}`)
    const { start, end, isEmptyTag } = this.#content(parent)
    if (this.#source.slice(start, end).trim() !== '' && !isEmptyTag) return this.#splice(end, end, added)
    const outer = indentBefore(this.#source, parent.start)
    const inner = outer === '' ? added : `${outer}  ${added}${outer}`
    return this.#splice(start, end, isEmptyTag ? `>${inner}</${parent.name}>` : inner)
  }

  /** Removes an element and the line that was its own. What isn't there is removed already. */
  remove(path: Path): XmlEdit {
    const element = follow(this.#root, path)
    if (element === null) return this
    if (element === this.#root) throw new LibvirtXmlError('malformed', 'The root of a document can\'t be removed.')
    return this.#splice(element.start - indentBefore(this.#source, element.start).length, element.end, '')
  }

  /** Replaces an element by a well-formed fragment of one element. */
  replace(path: Path, fragment: string): XmlEdit {
    const element = this.#find(path)
    new XmlEdit(`<fragment>${fragment.trim()}</fragment>`, ['fragment']).#mustHoldOne()
    return this.#splice(element.start, element.end, fragment.trim())
  }

  toString(): string {
    return this.#source
  }

  #find(path: Path): Element {
    const element = follow(this.#root, path)
    if (element === null) throw new LibvirtXmlError('no-such-element', `The XML has no such element: ${describe(path)}`)
    return element
  }

  #mustHoldOne(): void {
    if (children(this.#root).length !== 1 || this.#root.text.trim() !== children(this.#root).map((child) => child.text.trim()).join('')) {
      throw new LibvirtXmlError('malformed', 'Exactly one element was to be put in.')
    }
  }

  /** Between an element's tags; for `<x/>` the `/>` itself. */
  #content(element: Element): { start: number; end: number; isEmptyTag: boolean } {
    const tag = endOfTag(this.#source, element.start + 1)
    if (this.#source.charCodeAt(tag - 2) === 0x2f) return { start: tag - 2, end: tag, isEmptyTag: true }
    return { start: tag, end: this.#source.lastIndexOf('</', element.end - 1), isEmptyTag: false }
  }

  #make(path: Path, content: string | null): XmlEdit {
    const all = steps(path)
    const last = all.at(-1)
    if (typeof last !== 'string') throw new LibvirtXmlError('no-such-element', `The XML has no such element: ${describe(path)}`)
    return this.insert(all.slice(0, -1), content === null ? `<${checkName(last)}/>` : `<${checkName(last)}>${content}</${last}>`)
  }

  /** Every change is parsed again: what leaves here is well-formed and within bounds. */
  #splice(start: number, end: number, replacement: string): XmlEdit {
    return new XmlEdit(`${this.#source.slice(0, start)}${replacement}${this.#source.slice(end)}`, this.#rootNames)
  }
}

/**
 * Begins to change a document of libvirt in place.
 * @throws {LibvirtXmlError} when it can't be read; methods throw it for what can't be written
 */
export function edit(xml: string, rootNames: readonly string[] = ['domain']): XmlEdit {
  return new XmlEdit(xml, rootNames)
}

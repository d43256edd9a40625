import { parseXml, XmlElement, XmlError, type XmlNode } from '@rgrove/parse-xml'
import { LibvirtXmlError } from '../error.ts'
import { checkBounds } from './bounds.ts'

export type Element = XmlElement

export function isElement(node: XmlNode): node is XmlElement {
  return node instanceof XmlElement
}

/**
 * Line ends as an XML processor must see them (XML 1.0, 2.11). Done before parsing, as the parser's own way takes
 * quadratic time for a text of many carriage returns.
 */
export function normalizeLineEnds(text: string): string {
  return text.includes('\r') ? text.replaceAll(/\r\n?/gu, '\n') : text
}

/**
 * Parses a text into its root element with offsets into `normalizeLineEnds(text)`.
 * @throws {LibvirtXmlError} for whatever can be wrong with it
 */
export function parseDocument(text: string, rootNames: readonly string[]): Element {
  const normalized = normalizeLineEnds(text)
  checkBounds(normalized)
  let root: Element | null
  try {
    root = parseXml(normalized, { includeOffsets: true }).root
  } catch (error) {
    if (error instanceof XmlError) throw malformed(error)
    throw error
  }
  if (root === null) throw new LibvirtXmlError('malformed', 'The XML has no element.')
  if (!rootNames.includes(root.name)) {
    throw new LibvirtXmlError('unexpected-root', `The XML does not begin with ${rootNames.map((name) => `<${name}>`).join(' or ')}.`)
  }
  return root
}

/** Keeps what the parser found and where; leaves out its excerpt and names, which may be secrets. */
function malformed(error: XmlError): LibvirtXmlError {
  return new LibvirtXmlError('malformed', 'The XML is not well-formed', { line: error.line, column: error.column })
}

import { LibvirtXmlError } from '../error.ts'

/** libvirt's own limit of a string on its wire is 4 MiB (`VIR_NET_MESSAGE_STRING_MAX` in src/rpc/virnetprotocol.x). In UTF-16 units here. */
export const maxTextLength = 4 * 1024 * 1024

/** Deepest nesting that is read. Real definitions stay below 20; a chain of backing images adds one per image. */
export const maxDepth = 512

/** Position after the `>` that ends a tag begun before `from`, minding quoted attribute values; -1 when there is none. */
export function endOfTag(text: string, from: number): number {
  let quote = 0
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at)
    if (quote !== 0) {
      if (unit === quote) quote = 0
    } else if (unit === 0x22 || unit === 0x27) quote = unit
    else if (unit === 0x3e) return at + 1
  }
  return -1
}

/** Position after `end`, searched from `from`; -1 when there is none. */
function after(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from)
  return at === -1 ? -1 : at + end.length
}

/**
 * Looks over a text once, before the parser, and refuses what would make the parser recurse too deep or what
 * has no place in libvirt's XML: document type declarations, the only way to define entities.
 * What is malformed here is left for the parser to name.
 */
export function checkBounds(text: string): void {
  if (text.length > maxTextLength) throw new LibvirtXmlError('too-large', `The XML has ${text.length} characters; at most ${maxTextLength} are read.`)
  let depth = 0
  let at = text.indexOf('<')
  while (at !== -1) {
    const next = text.charCodeAt(at + 1)
    let end: number
    if (next === 0x21) {
      if (text.startsWith('<!--', at)) end = after(text, '-->', at + 4)
      else if (text.startsWith('<![CDATA[', at)) end = after(text, ']]>', at + 9)
      else throw new LibvirtXmlError('doctype', 'The XML has a document type declaration; libvirt\'s definitions have none, and it is not read.')
    } else if (next === 0x3f) end = after(text, '?>', at + 2)
    else {
      end = endOfTag(text, at + 1)
      if (next === 0x2f) depth -= 1
      else if (end !== -1 && text.charCodeAt(end - 2) !== 0x2f) depth += 1
      if (depth > maxDepth) throw new LibvirtXmlError('too-deep', `The XML is nested deeper than ${maxDepth} elements.`)
    }
    if (end === -1) return
    at = text.indexOf('<', end)
  }
}

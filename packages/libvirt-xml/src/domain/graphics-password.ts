import { parseDocument } from '../document/parse.ts'
import { at, attribute, children } from '../document/read.ts'

/**
 * The password of a machine's display. libvirt tells it only in XML read with `VIR_DOMAIN_XML_SECURE`.
 * @returns null where there is none, or the XML was read without its secrets
 */
export function graphicsPassword(xml: string, kind: 'vnc' | 'spice' = 'vnc'): string | null {
  const graphics = children(at(parseDocument(xml, ['domain']), 'devices'), 'graphics').find((each) => attribute(each, 'type') === kind)
  const password = attribute(graphics ?? null, 'passwd')
  return password === '' ? null : password
}

/** Why a text was not read. `too-large` and `too-deep` are bounds of ours; `incomplete` lacks what every definition of its kind has. */
export type XmlProblem = 'too-large' | 'too-deep' | 'doctype' | 'malformed' | 'unexpected-root' | 'incomplete' | 'no-such-element'

/**
 * The only error that this package throws for what is in a text. Its message never quotes the text:
 * definitions read with `VIR_DOMAIN_XML_SECURE` carry passwords.
 */
export class LibvirtXmlError extends Error {
  override readonly name = 'LibvirtXmlError'
  readonly problem: XmlProblem
  /** Line and column of the problem, counted from 1, where it has a place. */
  readonly line: number | null
  readonly column: number | null

  constructor(problem: XmlProblem, message: string, place: { line: number; column: number } | null = null) {
    super(place === null ? message : `${message} (line ${place.line}, column ${place.column})`)
    this.problem = problem
    this.line = place?.line ?? null
    this.column = place?.column ?? null
  }
}

/** What a piece of XML is, for its colour. */
export type XmlTokenKind = 'tag' | 'mark' | 'attribute' | 'value' | 'text' | 'comment'
export interface XmlToken {
  readonly kind: XmlTokenKind
  readonly text: string
}

// In order: comment, declaration or doctype, opening or closing of a tag with its name, end of a tag. What is between tags is text.
const outside = /<!--[\s\S]*?(?:-->|$)|<[?!][\s\S]*?(?:>|$)|<\/?[^\s/>]*|[^<]+/y
const inside = /\/?>|\s+|"[^"]*"?|'[^']*'?|=|[^\s=/>"']+|\//y

/** Cuts a document into coloured pieces, line by line. It colours what it doesn't understand as text and never fails: what is shown is always the whole text. */
export function xmlLines(xml: string): XmlToken[][] {
  const lines: XmlToken[][] = [[]]
  const put = (kind: XmlTokenKind, text: string) => {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([])
      if (part !== '') lines.at(-1)?.push({ kind, text: part })
    }
  }

  let at = 0
  let inTag = false
  while (at < xml.length) {
    const pattern = inTag ? inside : outside
    pattern.lastIndex = at
    const piece = pattern.exec(xml)?.[0] ?? xml[at] ?? ''
    at += piece.length
    if (inTag) {
      put(kindInside(piece), piece)
      if (piece.endsWith('>') && !/^["']/.test(piece)) inTag = false
    } else if (piece.startsWith('<!') || piece.startsWith('<?')) {
      put('comment', piece)
    } else if (piece.startsWith('<')) {
      const mark = piece.startsWith('</') ? '</' : '<'
      put('mark', mark)
      put('tag', piece.slice(mark.length))
      inTag = true
    } else {
      put('text', piece)
    }
  }
  if (lines.at(-1)?.length === 0) lines.pop()
  return lines
}

function kindInside(piece: string): XmlTokenKind {
  if (piece === '=' || piece === '/' || piece.endsWith('>')) return 'mark'
  if (/^\s/.test(piece)) return 'text'
  return /^["']/.test(piece) ? 'value' : 'attribute'
}

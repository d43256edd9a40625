import { describe, expect, it } from 'vitest'
import { xmlLines } from './xml-lines.ts'

const textOf = (xml: string) => xmlLines(xml).map((line) => line.map(({ text }) => text).join('')).join('\n')
const compact = (xml: string) => xmlLines(xml).map((line) => line.map(({ kind, text }) => `${kind}:${text}`))

const domain = `<domain type='kvm' id="3">
  <name>web &amp; db</name>
  <!-- two
       lines -->
  <disk type='file'>
    <source file='/a b/c>d.qcow2'/>
  </disk>
</domain>`

describe('xmlLines', () => {
  it('shows every character of the text, also of what is not XML', () => {
    for (const xml of [domain, '', 'plain', '<', '<a', '<a b', '<a b=', '<a b="c', '<!-- open', '<?xml', '<a / b>', 'x\n\ny', '<a =/">']) expect(textOf(xml)).toBe(xml)
  })

  it('survives being cut anywhere', () => {
    for (let end = 0; end <= domain.length; end += 1) expect(textOf(domain.slice(0, end))).toBe(domain.slice(0, end).replace(/\n$/, ''))
  })

  it('knows names, attributes, values, text and comments', () => {
    expect(compact(domain)[0]).toEqual(['mark:<', 'tag:domain', 'text: ', 'attribute:type', 'mark:=', "value:'kvm'", 'text: ', 'attribute:id', 'mark:=', 'value:"3"', 'mark:>'])
    expect(compact(domain)[1]).toEqual(['text:  ', 'mark:<', 'tag:name', 'mark:>', 'text:web &amp; db', 'mark:</', 'tag:name', 'mark:>'])
    expect(compact(domain)[3]).toEqual(['comment:       lines -->'])
    expect(compact(domain)[5]).toContain("value:'/a b/c>d.qcow2'")
    expect(compact(domain)[5]?.at(-1)).toBe('mark:/>')
  })

  it('takes time in proportion to the text', () => {
    const large = `<a>${"<b c='d'/>\n".repeat(20_000)}</a>`
    const started = performance.now()
    expect(xmlLines(large)).toHaveLength(20_001)
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

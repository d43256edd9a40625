import { describe, expect, it } from 'vitest'
import { corpus, corpusNames } from '../corpus/corpus.ts'
import { readDomain } from '../domain/read-domain.ts'
import { LibvirtXmlError } from '../error.ts'
import { edit } from './edit.ts'

const small = `<domain type='kvm'>
  <!-- a note that stays -->
  <name>a</name>
  <devices>
    <disk type='file'>
      <target dev='vda' bus='virtio'/>
    </disk>
    <disk type='file'>
      <target dev='vdb' bus='virtio'/>
    </disk>
  </devices>
</domain>
`
const vdb = ['devices', { name: 'disk', where: { 'target@dev': 'vdb' } }] as const
const rootOf = (xml: string) => [/<([A-Za-z]+)/u.exec(xml.replace(/<!--.*?-->/su, ''))?.[1] ?? '']

describe('edit', () => {
  it.each(corpusNames)('leaves %s as it was when nothing changes', (name) => {
    const xml = corpus(name)
    expect(edit(xml, rootOf(xml)).toString()).toBe(xml)
  })

  it('changes only what it is told to', () => {
    const xml = corpus('domain-stored')
    const changed = edit(xml).setText('title', 'New & better').toString()
    expect(changed).toBe(xml.replace('<title>Many devices &amp; one machine</title>', '<title>New &amp; better</title>'))
    expect(edit(changed).setText('title', 'Many devices & one machine').toString()).toBe(xml)
  })

  it('sets, adds and removes attributes, whatever their quotes', () => {
    expect(edit(small).setAttribute([...vdb, 'target'], 'bus', 'sata').toString()).toBe(small.replace('dev=\'vdb\' bus=\'virtio\'', 'dev=\'vdb\' bus=\'sata\''))
    expect(edit(small).setAttribute([...vdb, 'target'], 'tray', 'open').toString()).toBe(small.replace('<target dev=\'vdb\' bus=\'virtio\'/>', '<target dev=\'vdb\' bus=\'virtio\' tray=\'open\'/>'))
    expect(edit(small).setAttribute(vdb, 'type', null).toString()).toBe(small.replace(/<disk type='file'>(?=\s+<target dev='vdb')/u, '<disk>'))
    expect(edit('<domain a = "x > y" b="2"/>').setAttribute('', 'b', '<\'"&\n').toString()).toBe('<domain a = "x > y" b=\'&lt;&apos;&quot;&amp;&#10;\'/>')
    expect(edit('<domain ab=\'1\' b=\'2\'/>').setAttribute('', 'b', null).toString()).toBe('<domain ab=\'1\'/>')
  })

  it('makes an element that is missing, in its parent', () => {
    const changed = edit(small).setText('title', 'T').setAttribute([...vdb, 'driver'], 'cache', 'none').toString()
    expect(readDomain(changed)).toMatchObject({ title: 'T', disks: [{ cache: null }, { cache: 'none' }] })
    expect(changed).toContain('\n  </devices>\n  <title>T</title>\n</domain>')
    expect(changed).toContain('      <target dev=\'vdb\' bus=\'virtio\'/>\n      <driver cache=\'none\'/>\n    </disk>')
  })

  it('inserts, replaces and removes whole devices with their line', () => {
    const added = edit(small).insert('devices', '<disk><target dev="vdc"/></disk>')
    expect(added.toString()).toContain('\n    </disk>\n    <disk><target dev="vdc"/></disk>\n  </devices>')
    expect(added.remove(['devices', { name: 'disk', where: { 'target@dev': 'vdc' } }]).toString()).toBe(small)
    expect(edit(small).insert('', '<uuid>1</uuid>', ['name']).toString()).toContain('\n  <uuid>1</uuid>\n  <name>a</name>')
    expect(edit(small).replace(vdb, '<hub/>').source('devices/hub')).toBe('<hub/>')
    expect(edit('<domain><devices/></domain>').insert('devices', '<hub/>').toString()).toBe('<domain><devices><hub/></devices></domain>')
    expect(edit('<domain>\n  <devices/>\n</domain>').insert('devices', '<hub/>').toString()).toBe('<domain>\n  <devices>\n    <hub/>\n  </devices>\n</domain>')
    expect(edit('<domain><a><!-- kept --></a></domain>').insert('a', '<b/>').toString()).toBe('<domain><a><!-- kept --><b/></a></domain>')
  })

  it('writes any text so that it is read back the same', () => {
    for (const text of ['', 'a & b < c > d', ']]>', '"\'', 'tab\tline\nend', 'ü 🖥', '</title><title>']) {
      expect(edit('<domain><name>n</name><description/></domain>').setText('description', text).toString()).toSatisfy((xml: string) => readDomain(xml).description === text)
    }
  })

  it('refuses what would not be XML, or more than one element', () => {
    for (const attempt of [
      () => edit(small).setText('title', '\u0000'),
      () => edit(small).setText('title', '\ud800'),
      () => edit(small).insert('devices', '<a/><b/>'),
      () => edit(small).insert('devices', 'text<a/>'),
      () => edit(small).insert('devices', '</devices><devices>'),
      () => edit(small).insert('devices', '<a>'),
      () => edit(small).insert('nowhere', '<a/>'),
      () => edit(small).setAttribute('name', 'x y', '1'),
      () => edit(small).setText('bad name', '1'),
      () => edit(small).remove(''),
      () => edit('<!DOCTYPE domain><domain/>'),
    ]) expect(attempt).toThrow(LibvirtXmlError)
  })
})

import { describe, expect, it } from 'vitest'
import { corpus, corpusNames } from '../corpus/corpus.ts'
import { graphicsPassword } from '../domain/graphics-password.ts'
import { readDomain } from '../domain/read-domain.ts'
import { LibvirtXmlError } from '../error.ts'
import { readCapabilities } from '../host/capabilities.ts'
import { readDomainCapabilities } from '../host/domain-capabilities.ts'
import { readNetwork } from '../network/network.ts'
import { readPool } from '../storage/pool.ts'
import { readVolume } from '../storage/volume.ts'
import { maxDepth, maxTextLength } from './bounds.ts'

const readers: Readonly<Record<string, (xml: string) => unknown>> = {
  domain: readDomain, capabilities: readCapabilities, domainCapabilities: readDomainCapabilities, network: readNetwork, pool: readPool, volume: readVolume,
}

/** The reader for a document, by its root. */
function readerOf(xml: string): (xml: string) => unknown {
  const root = /<([A-Za-z]+)/u.exec(xml.replace(/<!--.*?-->/su, ''))?.[1]
  const reader = readers[root ?? '']
  if (reader === undefined) throw new Error(`no reader for a document that begins with <${root}>`)
  return reader
}

function problemOf(xml: string): string | null {
  try {
    readDomain(xml)
    return null
  } catch (error) {
    if (error instanceof LibvirtXmlError) return error.problem
    throw error
  }
}

/** A small generator of numbers, the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

/** What a reader threw other than the typed error. */
function unexpected(read: (xml: string) => unknown, xml: string): unknown {
  try {
    read(xml)
    return null
  } catch (error) {
    return error instanceof LibvirtXmlError ? null : error
  }
}

/** Milliseconds of processor time since the process began: other work on the machine doesn't count. */
function processorMs(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

describe('bounds', () => {
  it('refuses what is too large, too deep, or has a document type', () => {
    expect(problemOf(`<domain>${' '.repeat(maxTextLength)}</domain>`)).toBe('too-large')
    expect(problemOf('<a>'.repeat(maxDepth + 1))).toBe('too-deep')
    expect(problemOf(`<domain><name>x</name>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</domain>`)).toBe('too-deep')
    expect(problemOf('<!DOCTYPE domain [<!ENTITY a "b">]><domain><name>&a;</name></domain>')).toBe('doctype')
    expect(problemOf('<?xml version="1.0"?> <!-- <!DOCTYPE in a comment is none --> <domain><name>x</name></domain>')).toBeNull()
    expect(problemOf('<domain><name><![CDATA[<a><!DOCTYPE]]></name></domain>')).toBeNull()
    expect(problemOf(`<domain><name>x</name>${'<a b=">"/>'.repeat(maxDepth * 4)}</domain>`)).toBeNull()
    expect(problemOf(`<domain><name>x</name>${'<a>'.repeat(maxDepth - 1)}${'</a>'.repeat(maxDepth - 1)}</domain>`)).toBeNull()
  })

  it('refuses what is no such document', () => {
    expect(problemOf('')).toBe('malformed')
    expect(problemOf('<domain><name>x</domain>')).toBe('malformed')
    expect(problemOf('<domain><name>&unknown;</name></domain>')).toBe('malformed')
    expect(problemOf('<network><name>x</name></network>')).toBe('unexpected-root')
    expect(problemOf('<domain/>')).toBe('incomplete')
  })

  it('reads long documents in linear time, also those made to be slow', () => {
    const size = 1_000_000
    for (const filling of ['\r'.repeat(size), '&amp;'.repeat(size / 5), '🖥'.repeat(size / 2), '<a/>'.repeat(size / 4), '<!---->'.repeat(size / 7), ']]'.repeat(size / 2)]) {
      const before = processorMs()
      expect(unexpected(readDomain, `<domain><name>x</name><description>${filling}</description></domain>`)).toBeNull()
      expect(processorMs() - before).toBeLessThan(5000)
    }
  })

  it('never quotes the text in an error', () => {
    const xml = corpus('domain-secure')
    const errors: unknown[] = []
    for (let cut = 0; cut < xml.length - 20; cut += 97) {
      try {
        graphicsPassword(xml.slice(0, cut))
      } catch (error) {
        errors.push(error)
      }
    }
    expect(errors.length).toBeGreaterThan(100)
    expect(errors.map((error) => `${String(error)} ${JSON.stringify(error)}`).filter((words) => words.includes('s3cret'))).toEqual([])
  })
})

describe('damaged documents', () => {
  it.each(corpusNames)('%s, cut anywhere, gives the typed error', (name) => {
    const xml = corpus(name).trimEnd()
    const read = readerOf(xml)
    const step = Math.max(1, Math.floor(xml.length / 400))
    for (let cut = 0; cut < xml.length; cut += step) expect(() => read(xml.slice(0, cut)), `cut at ${cut}`).toThrow(LibvirtXmlError)
  })

  it.each(corpusNames)('%s with characters changed, removed or doubled gives a value or the typed error', (name) => {
    const xml = corpus(name)
    const read = readerOf(xml)
    const next = numbers(20_261_123)
    const put = ['<', '>', '&', '"', '\'', '/', '\u0000', '\ud800', '!', '[', '-', '9', '', '&#x0;', '🖥', '\r'] as const
    for (let round = 0; round < 300; round += 1) {
      let damaged = xml
      for (let hits = 1 + next(3); hits > 0; hits -= 1) {
        const at = next(damaged.length)
        const kind = next(3)
        const piece = kind === 0 ? put[next(put.length)] ?? '' : kind === 1 ? String.fromCharCode(damaged.charCodeAt(at) ^ (1 << next(7))) : damaged.slice(at, at + next(200))
        damaged = damaged.slice(0, at) + piece + damaged.slice(kind === 2 ? at : at + 1)
      }
      expect(unexpected(read, damaged)).toBeNull()
    }
  })
})

describe('speed', () => {
  it('reads a thousand large definitions in well under a second', () => {
    const xml = corpus('domain-running')
    for (let warm = 0; warm < 200; warm += 1) readDomain(xml)
    const before = processorMs()
    for (let round = 0; round < 1000; round += 1) readDomain(xml)
    // 0.4 to 0.7 s; the bound only catches another order of magnitude.
    expect(processorMs() - before).toBeLessThan(3000)
  })
})

import { describe, expect, it } from 'vitest'
import { changesMachine, eventWords } from './event-words.ts'
import { entersState, lifecycleWords } from './lifecycle.ts'

const dom = { name: 'a', uuid: '0248fad1-0ad3-409e-80eb-8a33ec98109b', id: 1 }

describe('the words of events', () => {
  it('names lifecycle events with their detail and survives newer numbers', () => {
    expect(eventWords({ kind: 'lifecycle', dom, event: 2, detail: 0 })).toEqual({ kind: 'started/booted', detail: null })
    expect(eventWords({ kind: 'lifecycle', dom, event: 5, detail: 5 })).toEqual({ kind: 'stopped/failed', detail: null })
    expect(eventWords({ kind: 'lifecycle', dom, event: 3, detail: 99 })).toEqual({ kind: 'suspended/unknown', detail: null })
    expect(lifecycleWords(77, 0)).toEqual({ event: 'unknown', kind: 'unknown/unknown' })
    expect(entersState('started')).toBe(true)
    expect(entersState('defined')).toBe(false)
  })

  it('says of an I/O error where and why', () => {
    expect(eventWords({ kind: 'ioError', dom, srcPath: '/images/a.qcow2', devAlias: 'virtio-disk0', action: 1, reason: 'enospc' })).toEqual({
      kind: 'io-error/enospc',
      detail: 'paused virtio-disk0 /images/a.qcow2',
    })
  })

  it('has no words for what only changes a figure, but reads the machine again', () => {
    const balloon = { kind: 'balloonChange', dom, actual: 1024n } as const
    expect(eventWords(balloon)).toBeUndefined()
    expect(changesMachine(balloon)).toBe(true)
    expect(changesMachine({ kind: 'rtcChange', dom, offset: 1n })).toBe(false)
  })
})

import { describe, expect, it } from 'vitest'
import { parseConsolePath } from './console-path.ts'

describe('parseConsolePath', () => {
  it('reads both kinds', () => {
    expect(parseConsolePath('/console/host-1/abc/vnc')).toEqual({ hostId: 'host-1', machineId: 'abc', target: { kind: 'vnc' }, force: false })
    expect(parseConsolePath('/console/a%2Fb/abc/serial/3?force=1')).toEqual({ hostId: 'a/b', machineId: 'abc', target: { kind: 'serial', index: 3 }, force: true })
  })

  it('refuses everything else', () => {
    for (const path of ['/console/h/m', '/console/h/m/vnc/', '/console/h/m/serial/x', '/console/h/m/serial/32', '/console//m/vnc', '/console/%zz/m/vnc', '/trpc', '/console/h/m/vnc#x']) {
      expect(parseConsolePath(path), `path ${path}`).toBeUndefined()
    }
  })
})

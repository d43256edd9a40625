import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { bootTime, pidDirectories, processStart, startTicks } from './process-start.ts'

describe('processStart', () => {
  it('reads the fields of /proc, whatever the process calls itself', () => {
    const after = Array.from({ length: 30 }, (_, index) => String(index + 3)).join(' ')
    expect(startTicks(`42 (qemu) (evil 22) ${after}`)).toBe(22)
    expect(startTicks(undefined)).toBeNull()
    expect(bootTime('cpu 1 2\nbtime 1700000000\nprocesses 3\n')).toBe(1_700_000_000_000)
    expect(bootTime('')).toBeNull()
  })

  it('finds a process by its pid file, only if the process carries the mark', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'vpid-'))
    writeFileSync(path.join(directory, 'me.pid'), `${process.pid}\n`)
    const mark = process.argv[0] ?? ''
    const at = await processStart([directory], 'me', path.basename(mark))
    expect(at).not.toBeNull()
    expect(Math.abs((at ?? 0) - (Date.now() - process.uptime() * 1000))).toBeLessThan(3_000)
    expect(await processStart([directory], 'me', '01234567-89ab-cdef-0123-456789abcdef')).toBeNull()
    expect(await processStart([directory], 'nobody', '')).toBeNull()
    expect(await processStart([directory], '../me', '')).toBeNull()
  })

  it('looks where libvirt keeps its pid files', () => {
    expect(pidDirectories('qemu:///system')).toContain('/run/libvirt/qemu')
    expect(pidDirectories('qemu:///system?socket=/x/libvirt/libvirt-sock')).toContain('/x/libvirt/qemu')
    expect(pidDirectories('test:///default')).toEqual([])
  })
})

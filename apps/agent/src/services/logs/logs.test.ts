import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { logPath, qemuLogDirectories } from './log-directories.ts'
import { readLogTail } from './log-tail.ts'
import { maskSecrets } from './mask-secrets.ts'

describe('where logs lie', () => {
  const here = { home: '/home/ana', env: {} }

  it('is the system\'s, the user\'s or beside the daemon\'s own socket', () => {
    expect(qemuLogDirectories('qemu:///system', here)).toEqual(['/var/log/libvirt/qemu'])
    expect(qemuLogDirectories('lxc:///system', here)).toEqual(['/var/log/libvirt/lxc'])
    expect(qemuLogDirectories('qemu:///session', here)).toEqual(['/home/ana/.cache/libvirt/qemu/log'])
    expect(qemuLogDirectories('qemu:///session', { ...here, env: { XDG_CACHE_HOME: '/c' } })).toEqual(['/c/libvirt/qemu/log'])
    expect(qemuLogDirectories('qemu:///system?socket=/var/run/libvirt/virtqemud-sock', here)).toEqual(['/var/log/libvirt/qemu'])
    expect(qemuLogDirectories('qemu:///system?socket=/opt/v/run/libvirt/libvirt-sock', here)).toContain('/opt/v/log/libvirt/qemu')
    expect(qemuLogDirectories('qemu+tls://other/system', here)).toEqual([])
  })

  it('is never outside of the directory', () => {
    expect(['web', '..', '../x', 'a/b', 'a\0b', '', '.', 'ü 1'].map((name) => logPath('/d', name))).toEqual(['/d/web.log', null, null, null, null, null, null, '/d/ü 1.log'])
  })
})

describe('readLogTail', () => {
  let dir: string
  const put = (name: string, text: string) => writeFileSync(path.join(dir, `${name}.log`), text)
  beforeAll(() => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'logs-'))
  })
  afterAll(() => rmSync(dir, { recursive: true }))

  it('starts at a whole line', async () => {
    put('long', Array.from({ length: 1000 }, (_, line) => `line ${line} ü`).join('\n'))
    const tail = await readLogTail([dir], 'long', 100)
    expect(tail).toMatchObject({ truncated: true, readable: true, path: path.join(dir, 'long.log') })
    expect(tail.text.split('\n').every((line) => /^line \d+ ü$/u.test(line))).toBe(true)
    expect(tail.text.endsWith('line 999 ü')).toBe(true)
    expect(Buffer.byteLength(tail.text)).toBeLessThanOrEqual(100)
  })

  it('gives a short log whole, and an empty one for a machine that was never started', async () => {
    put('short', 'one\ntwo\n')
    expect(await readLogTail([dir], 'short', 100)).toMatchObject({ text: 'one\ntwo\n', truncated: false, readable: true })
    expect(await readLogTail([path.join(dir, 'nowhere'), dir], 'short', 100)).toMatchObject({ text: 'one\ntwo\n', readable: true })
    expect(await readLogTail([dir], 'never', 100)).toEqual({ path: path.join(dir, 'never.log'), text: '', truncated: false, readable: true })
  })

  it('says what it may not read', async () => {
    expect(await readLogTail([], 'far', 100)).toEqual({ path: 'far.log', text: '', truncated: false, readable: false })
    mkdirSync(path.join(dir, 'folder.log'))
    symlinkSync('/etc/passwd', path.join(dir, 'link.log'))
    expect(await readLogTail([dir], 'folder', 100)).toMatchObject({ readable: false, text: '' })
    expect(await readLogTail([dir], 'link', 100)).toMatchObject({ readable: false, text: '' })
    expect(await readLogTail([dir], '../x', 100)).toMatchObject({ readable: false, text: '' })
  })
})

describe('maskSecrets', () => {
  it('hides what must not be shown and keeps the rest', () => {
    const cases: [string, string][] = [
      ['-object \'{"qom-type":"secret","id":"s0","data":"c2VjcmV0","keyid":"masterKey0","iv":"AA","format":"base64"}\' \\', '-object \'{"qom-type":"secret","id":"s0","data":"…","keyid":"masterKey0","iv":"AA","format":"base64"}\' \\'],
      ['-object secret,id=sec0,format=raw,data=letmein,x=1', '-object secret,id=sec0,format=raw,data=…,x=1'],
      ['-spice port=5900,password=letmein,disable-copy-paste=on', '-spice port=5900,password=…,disable-copy-paste=on'],
      ['-vnc 127.0.0.1:0,password=on,audiodev=audio1', '-vnc 127.0.0.1:0,password=on,audiodev=audio1'],
      ['-smbios type=11,value=io.systemd.credential:passwd.hashed-password.root=xyz', '-smbios type=11,value=io.systemd.credential:passwd.hashed-password.root=…'],
      ['file=https://ana:letmein@mirror.example/x.iso', 'file=https://ana:…@mirror.example/x.iso'],
      ['file=rbd:vms/x:id=libvirt:key=AQBx==:auth_supported=cephx', 'file=rbd:vms/x:id=libvirt:key=…:auth_supported=cephx'],
      ['2026-11-23T03:33:57Z qemu-system-x86_64: terminating on signal 15 from pid 71 (/usr/sbin/libvirtd)', '2026-11-23T03:33:57Z qemu-system-x86_64: terminating on signal 15 from pid 71 (/usr/sbin/libvirtd)'],
    ]
    for (const [text, masked] of cases) expect(maskSecrets(text)).toBe(masked)
  })

  it('takes no longer for a log made to be slow', () => {
    const before = process.cpuUsage()
    maskSecrets('-object secret,'.repeat(70_000))
    maskSecrets('"data":"'.repeat(100_000))
    maskSecrets('://a:'.repeat(200_000))
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(5000)
  })
})

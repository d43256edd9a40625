import { readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startLibvirt, type TestLibvirt } from '../libvirt/start-libvirt.ts'
import { until } from '../process/until.ts'
import { defineMany } from './define-many.ts'
import { tinyDomainXml } from './domain-xml.ts'
import { inGuest } from './in-guest.ts'
import { tinyGuest, type TinyGuest } from './tiny-guest.ts'

let host: TestLibvirt
let guest: TinyGuest
beforeAll(async () => {
  ;[host, guest] = await Promise.all([startLibvirt({ network: process.getuid?.() === 0 }), tinyGuest()])
}, 300_000)
afterAll(() => host[Symbol.asyncDispose]())

const keys = (word: string): string[] => [...word].map((letter) => `KEY_${letter.toUpperCase()}`)

describe('the tiny guest', () => {
  it('boots, gets an address, shows a screen, takes keys and ends by the power button', async () => {
    const network = host.hasNetwork ? 'default' : 'user'
    await host.virshXml('create', tinyDomainXml({ name: 'tiny-a', guest, network, graphics: { socket: path.join(host.dir, 'a.vnc') } }))
    const inside = inGuest(host, 'tiny-a')
    await inside.ready()
    expect((await inside.run('uname -r')).trim()).toBe(guest.kernelVersion)
    expect(await inside.run('hostname')).toBe('tiny-a\n')
    await until('it has an address', async () => /inet (192\.168\.122|10\.0\.2)\./.test(await inside.run('ip addr')))

    await inside.screenReady()
    const shot = path.join(host.dir, 'shot.png')
    await host.virsh('screenshot', 'tiny-a', shot)
    expect(readFileSync(shot).length).toBeGreaterThan(1500) // an empty text screen packs to some 500 bytes
    for (const key of [...keys('hello'), 'KEY_ENTER']) await host.virsh('send-key', 'tiny-a', key)
    await until('the typed line arrived', async () => (await inside.typed()).includes('hello'))
    await host.virsh('send-key', 'tiny-a', 'KEY_LEFTCTRL', 'KEY_LEFTALT', 'KEY_DELETE')
    await until('Ctrl+Alt+Del arrived', async () => (await inside.run('cat /run/keys; true')).includes('ctrl-alt-del'))

    await host.virsh('shutdown', 'tiny-a', '--mode', 'acpi')
    await until('it is off', async () => !(await host.virsh('list', '--all', '--name')).includes('tiny-a'), { timeoutMs: 20_000 })
  })

  it('comes in hundreds when only definitions are needed', async () => {
    const names = await defineMany(host, 200)
    expect((await host.virsh('list', '--all', '--name')).split('\n').filter((name) => name.startsWith('many-'))).toEqual(names)
  })
})

import { describe, expect, it } from 'vitest'
import { HostModel } from './model.ts'
import { machineContent } from './test-rows.ts'

describe('HostModel', () => {
  it('gives a row that changed a new revision, and one that did not none', () => {
    const model = new HostModel()
    const told: string[] = []
    model.onChange((noun, id) => told.push(`${noun} ${id}`))
    expect(model.machines.put(machineContent('a'))).toBe(true)
    expect(model.machines.put(machineContent('a'))).toBe(false)
    expect(model.machines.put(machineContent('a', { addresses: [{ address: '10.0.0.1', prefix: 24, mac: null, device: null, from: 'arp' }] }))).toBe(true)
    expect(model.machines.get('a')?.revision).toBe(2)
    expect(model.revision).toBe(2)
    expect(told).toEqual(['machines a', 'machines a'])
  })

  it('tells what changed and what went since a revision', () => {
    const model = new HostModel()
    for (const id of ['a', 'b', 'c']) model.machines.put(machineContent(id))
    const then = model.revision
    model.machines.put(machineContent('b', { name: 'renamed' }))
    model.machines.remove('c')
    expect(model.machines.remove('c')).toBe(false)
    expect(model.machines.idsSince(then)).toEqual(['b', 'c'])
    expect(model.machines.idsSince(model.revision)).toEqual([])
    model.machines.put(machineContent('c'))
    expect(model.machines.idsSince(then)).toEqual(['b', 'c'])
  })

  it('says that it forgot instead of telling only a part', () => {
    const model = new HostModel()
    for (let n = 0; n < 5_000; n++) model.machines.put(machineContent(String(n)))
    const then = model.revision
    for (let n = 0; n < 5_000; n++) model.machines.remove(String(n))
    expect(model.machines.idsSince(then)).toBeUndefined()
    expect(model.machines.idsSince(model.revision - 1)).toEqual(['4999'])
  })
})

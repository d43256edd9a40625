import { hostFactsSchema, type HostFacts } from '@vitrine/contract'
import { connect } from '@vitrine/libvirt'
import { beforeAll, describe, expect, it } from 'vitest'
import { readHostFacts } from './facts.ts'

async function factsOf(variable: 'VITRINE_TEST_QEMU_URI' | 'VITRINE_TEST_LIBVIRT_URI'): Promise<HostFacts> {
  const uri = process.env[variable] ?? ''
  await using session = await connect(uri)
  return await readHostFacts(session, uri)
}

describe('a host of qemu', () => {
  let facts: HostFacts
  beforeAll(async () => {
    facts = await factsOf('VITRINE_TEST_QEMU_URI')
  })

  it('says what it is', () => {
    expect(hostFactsSchema.safeParse(facts).error).toBeUndefined()
    expect(facts).toMatchObject({ driver: 'qemu', uuid: expect.stringMatching(/^[0-9a-f-]{36}$/u) })
    expect(facts.libvirtVersion).toBeGreaterThan(1_000_000)
    expect(facts.hypervisorVersion).toBeGreaterThan(1_000_000)
    expect(facts.sockets * facts.coresPerSocket * facts.threadsPerCore).toBe(facts.cpus)
    expect(facts.numa.flatMap((cell) => cell.cpus)).toHaveLength(facts.cpus)
    expect(facts.memoryKiB).toBeGreaterThan(100_000)
    for (const page of facts.hugePages) expect(page.free).toBeLessThanOrEqual(page.total)
  })

  it('knows that it is this very machine', () => {
    expect(facts.bootedAt).toBeLessThan(Date.now())
    expect(facts.operatingSystem).not.toBeNull()
    expect(facts.kernel).not.toBeNull()
  })

  it('says why there is no KVM, which the test host hides', () => {
    expect(facts.acceleration.kvm).toBe(false)
    expect(facts.acceleration.because).not.toBe('works')
    expect(facts.acceleration.detail).toContain('libvirt offers qemu for x86_64')
  })
})

it('reads a host of the test driver, which is no machine at all', async () => {
  const facts = await factsOf('VITRINE_TEST_LIBVIRT_URI')
  expect(hostFactsSchema.safeParse(facts).error).toBeUndefined()
  expect(facts).toMatchObject({ driver: 'test', arch: 'i686', cpus: 16, sockets: 4, acceleration: { because: 'not-applicable' }, securityModels: [{ model: 'testSecurity', doi: '' }] })
  expect(facts.numa.map((cell) => cell.cpus.length)).toEqual([8, 8])
})

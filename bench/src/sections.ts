import { defineMany, startLibvirt } from '@vitrine/testkit'
import type { Figure } from './figure.ts'
import { callRates, listDomains } from './measure/libvirt-client.ts'

/** What `npm run bench` measures, in this order; each prepares what it needs and leaves nothing. */
export const sections = {
  async client() {
    await using libvirt = await startLibvirt()
    const rates = await callRates(libvirt)
    await defineMany(libvirt, 1000)
    return [...rates, await listDomains(libvirt, 1000)]
  },
} satisfies Record<string, () => Promise<Figure[]>>

export type SectionName = keyof typeof sections

import type { Figure } from './figure.ts'
import { change } from './measure/change.ts'
import { consoleBridge } from './measure/console.ts'
import { firstPage } from './measure/first-page.ts'
import { javascript } from './measure/javascript.ts'
import { libvirtClient } from './measure/libvirt-client.ts'
import { memoryAndIdle } from './measure/memory.ts'
import type { Pace } from './pace.ts'

/** What `npm run bench` measures, in this order; each prepares what it needs and leaves nothing. */
export const sections = {
  client: libvirtClient,
  'first-page': firstPage,
  change,
  console: consoleBridge,
  memory: memoryAndIdle,
  javascript,
} satisfies Record<string, (pace: Pace) => Promise<Figure[]>>

export type SectionName = keyof typeof sections

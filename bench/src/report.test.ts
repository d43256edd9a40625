import { expect, it } from 'vitest'
import { report } from './report.ts'

it('says when, on what and beside what load the figures were measured', () => {
  const on = { at: '2026-01-02T03:04:05.000Z', cores: 4, processor: 'A processor', memoryGiB: 8, kernel: '6.1', system: 'Debian', versions: { node: 'v20', chromium: 'not installed' } }
  const text = report(on, { client: 0.25 }, [
    { id: 't', what: 'a time', unit: 'ms', better: 'lower', ours: 50, peers: { virsh: 100 }, must: { atMost: 40 }, note: 'half of the time is the other side' },
    { id: 's', what: 'a speed', unit: '/s', better: 'higher', ours: 300, peers: {}, must: { timesPeer: 1.5, peer: 'python' } },
  ])
  expect(text).toContain('Measured on 2026-01-02: Debian, Linux 6.1, 4 cores (A processor), 8 GiB.')
  expect(text).toContain('node v20, chromium not installed')
  expect(text).toContain('client 0.3')
  expect(text).toContain('| a time | 50 ms | virsh 100 ms (2×) | ≤ 40 ms | MISSED |')
  expect(text).toContain('| a speed | 300 /s | – | ≥ 1.5× python | not judged |')
  expect(text).toContain('- a time: half of the time is the other side')
})

import { gunzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { compressed } from './compressed.ts'

const asking = new Request('http://x/', { headers: { 'accept-encoding': 'gzip, br' } })
const big = { rows: Array.from({ length: 1000 }, (_, at) => ({ at })) }

it('makes a large answer small, and only where that is understood', async () => {
  const small = await compressed(asking, Response.json(big, { headers: { 'set-cookie': 'a=b' } }))
  expect([small.headers.get('content-encoding'), small.headers.get('set-cookie')]).toEqual(['gzip', 'a=b'])
  expect(JSON.parse(gunzipSync(await small.arrayBuffer()).toString())).toEqual(big)
  expect((await compressed(new Request('http://x/'), Response.json(big))).headers.has('content-encoding')).toBe(false)
  expect((await compressed(asking, Response.json({}))).headers.has('content-encoding')).toBe(false)
})

it('leaves a stream alone', async () => {
  const stream = new Response(new ReadableStream(), { headers: { 'content-type': 'text/event-stream' } })
  expect(await compressed(asking, stream)).toBe(stream)
})

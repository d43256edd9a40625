import type { Failure } from '@vitrine/contract'
import type { z } from 'zod'
import { failed } from '../../src/server/failed.ts'
import { statusOf } from '../../src/server/status-of.ts'

/** Reads a JSON body of at most 16 kB by its schema. Fails with `input-invalid` and the field at fault. */
export async function bodyOf<T>(request: Request, schema: z.ZodType<T>): Promise<T> {
  const text = await request.text()
  if (text.length > 16_384) throw failed('input-invalid', { field: '', problem: 'too long' })
  const parsed = schema.safeParse(json(text))
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]
  throw failed('input-invalid', { field: issue?.path.join('.') ?? '', problem: issue?.message ?? '' })
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** `200 {}` with cookies. What the cookies stand for isn't repeated in the body: scripts have no use for it. */
export function answer(cookies: readonly string[]): Response {
  const headers = new Headers({ 'cache-control': 'no-store' })
  for (const cookie of cookies) headers.append('set-cookie', cookie)
  return Response.json({}, { headers })
}

/** `{failure}` with the status that goes with its reason. */
export function refusal(failure: Failure): Response {
  const seconds = failure.values['seconds']
  return Response.json({ failure }, {
    status: statusOf(failure.reason),
    headers: { 'cache-control': 'no-store', ...failure.reason === 'too-many-attempts' ? { 'retry-after': String(seconds) } : {} },
  })
}

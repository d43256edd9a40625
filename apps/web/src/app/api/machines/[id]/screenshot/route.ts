import { machineIdSchema } from '@vitrine/contract'
import { z } from 'zod'
import { contextOf } from '../../../../../server/context.ts'
import { failed } from '../../../../../server/failed.ts'
import { services } from '../../../../../server/services.ts'
import { statusOf } from '../../../../../server/status-of.ts'

const input = z.object({ id: machineIdSchema, width: z.coerce.number().int().min(16).max(3840).default(640) })

/** What the machine's screen shows now, as PNG. Private and for a moment: it may show anything. */
export async function GET(request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  try {
    const { viewer } = await contextOf(request.headers)
    if (viewer === null) throw failed('not-signed-in')
    if (!viewer.rights.has('machine.console')) throw failed('right-missing', { right: 'machine.console' })
    const asked = input.safeParse({ ...await params, width: new URL(request.url).searchParams.get('width') ?? undefined })
    if (!asked.success) throw failed('input-invalid', { field: asked.error.issues[0]?.path.join('.') ?? '', problem: asked.error.issues[0]?.message ?? '' })
    const { png, etag, at } = await services().fleet.screenshot(asked.data.id, asked.data.width)
    const headers = { etag, 'cache-control': 'private, max-age=2', 'last-modified': new Date(at).toUTCString(), 'x-content-type-options': 'nosniff' }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers })
    return new Response(new Uint8Array(png), { headers: { ...headers, 'content-type': 'image/png' } })
  } catch (thrown) {
    const failure = services().failureOf(thrown, 'screenshot')
    return Response.json({ failure }, { status: statusOf(failure.reason), headers: { 'cache-control': 'no-store' } })
  }
}

export const dynamic = 'force-dynamic'

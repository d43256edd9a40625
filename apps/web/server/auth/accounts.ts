import type { Failure } from '@vitrine/contract'
import { isRole, rightsOf } from '@vitrine/domain'
import { failed } from '../../src/server/failed.ts'
import type { Accounts, Viewer } from '../../src/server/services/accounts.ts'
import { attempt } from './attempts.ts'
import { clientHeader } from './better-auth.ts'
import { requireStrong } from './password-rule.ts'
import { answer, bodyOf, refusal } from './responses.ts'
import type { SessionEnds } from './session-ends.ts'
import { setUp, setupSchema } from './setup.ts'
import { signIn, signInSchema, type SignInDeps } from './sign-in.ts'

export interface AccountsDeps extends SignInDeps {
  ends: SessionEnds
  setupToken: string | undefined
  failureOf: (thrown: unknown, where: string) => Failure
  /** Told once there is a first administrator. */
  onSetUp: () => void
}

export function createAccounts(deps: AccountsDeps): Accounts {
  const { auth, inventory, audit, ends, failureOf } = deps
  const { people } = inventory
  let isSetUp = false

  const viewerOf: Accounts['viewerOf'] = async (headers, cookies) => {
    if (!headers.has('cookie')) return null
    const { response, headers: set } = await auth.api.getSession({ headers, query: { disableRefresh: cookies === undefined }, returnHeaders: true })
    if (cookies !== undefined) for (const cookie of set.getSetCookie()) cookies.append('set-cookie', cookie)
    if (response === null) return null
    const { session, user } = response
    const role = user.role ?? 'none'
    return {
      sessionId: session.id, userId: user.id, name: user.name, email: user.email, role,
      rights: isRole(role) ? rightsOf(role) : new Set(), from: headers.get(clientHeader),
    }
  }

  const draft = (viewer: Viewer, action: string) => ({ userId: viewer.userId, userName: viewer.name, action, from: viewer.from })

  const signOut = async (headers: Headers): Promise<string[]> => {
    const viewer = await viewerOf(headers)
    if (viewer !== null) {
      await audit.around(draft(viewer, 'session.sign-out'), async () => {
        await people.endSession(viewer.userId, viewer.sessionId)
      })
      ends.end([viewer.sessionId])
    }
    const { headers: set } = await auth.api.signOut({ headers, returnHeaders: true })
    return set.getSetCookie()
  }

  const respond = async (where: string, cookies: () => Promise<string[]>): Promise<Response> => {
    try {
      return answer(await cookies())
    } catch (thrown) {
      return refusal(failureOf(thrown, where))
    }
  }

  return {
    viewerOf,
    needsSetup: async () => {
      // Once true it stays true: nobody can take the first administrator away.
      isSetUp ||= await people.isSetUp()
      return !isSetUp
    },
    setUp: async (request) => respond('setup', async () => {
      const cookies = await setUp(deps, deps.setupToken, await bodyOf(request, setupSchema), request.headers)
      deps.onSetUp()
      return cookies
    }),
    handle: async (request) => {
      const action = new URL(request.url).pathname.split('/api/auth/')[1]
      if (request.method === 'POST' && action === 'sign-in/email') return respond('sign-in', async () => signIn(deps, await bodyOf(request, signInSchema), request.headers))
      if (request.method === 'POST' && action === 'sign-out') return respond('sign-out', async () => signOut(request.headers))
      return refusal({ reason: 'not-found', values: {} })
    },
    sessions: async (viewer) => (await people.sessions(viewer.userId)).map(({ updatedAt, ipAddress, ...session }) => ({
      ...session, seenAt: updatedAt, from: ipAddress, current: session.id === viewer.sessionId,
    })),
    revokeSession: async (viewer, sessionId) => audit.around({ ...draft(viewer, 'session.revoke'), targetId: sessionId }, async () => {
      if (!await people.endSession(viewer.userId, sessionId)) throw failed('not-found')
      ends.end([sessionId])
    }),
    revokeOtherSessions: async (viewer) => audit.around(draft(viewer, 'session.revoke-others'), async () => {
      const ended = await people.endOtherSessions(viewer.userId, viewer.sessionId)
      ends.end(ended)
      return ended.length
    }),
    changePassword: async (viewer, change) => audit.around(draft(viewer, 'account.change-password'), async () => {
      const { password } = await auth.$context
      await attempt(inventory.attempts, 'password', { address: viewer.from, account: viewer.userId }, async () => {
        const hash = await people.passwordOf(viewer.userId)
        if (hash === null || !await password.verify({ hash, password: change.current })) throw failed('password-wrong')
      })
      requireStrong(change.next, viewer)
      ends.end(await people.changePassword(viewer.userId, await password.hash(change.next), viewer.sessionId))
    }),
    onSessionEnd: ends.onEnd,
  }
}

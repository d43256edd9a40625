import type { Right } from '@vitrine/domain'

/** Who asks: the session, the person, and what they may do. */
export interface Viewer {
  readonly sessionId: string
  readonly userId: string
  readonly name: string
  readonly email: string
  /** The name of the role; one that doesn't exist has no rights. */
  readonly role: string
  readonly rights: ReadonlySet<Right>
  /** The address that the request came from, for the audit. */
  readonly from: string | null
}

/** A sign-in that still holds, as its owner sees it. Times are epoch ms. */
export interface SessionRow {
  id: string
  createdAt: number
  seenAt: number
  expiresAt: number
  from: string | null
  userAgent: string | null
  /** Whether it is the one that asks. */
  current: boolean
}

/** People and their sessions. All of it fails with `database-away` while Postgres doesn't answer. */
export interface Accounts {
  /**
   * The person behind a request's session cookie, or null. Given `cookies`, a session that was used gets a new life, and the cookies to
   * set are added there; a page can't set any.
   */
  viewerOf: (headers: Headers, cookies?: Headers) => Promise<Viewer | null>
  /** Whether nobody has been set up yet. */
  needsSetup: () => Promise<boolean>
  /** `POST /api/setup`: makes the first administrator and signs in. */
  setUp: (request: Request) => Promise<Response>
  /** `/api/auth/sign-in/email`, `/api/auth/sign-out`: the rest of better-auth is not offered. */
  handle: (request: Request) => Promise<Response>
  sessions: (viewer: Viewer) => Promise<SessionRow[]>
  /** Ends one of the viewer's own sessions; fails with `not-found` for any other. */
  revokeSession: (viewer: Viewer, sessionId: string) => Promise<void>
  /** Ends all sessions of the viewer but this one; tells how many. */
  revokeOtherSessions: (viewer: Viewer) => Promise<number>
  /** Fails with `password-wrong` or `password-weak`; ends all other sessions. */
  changePassword: (viewer: Viewer, change: { current: string; next: string }) => Promise<void>
  /** Calls when the session ends by sign-out or revocation, so that what is open on it ends too; returns how to stop listening. */
  onSessionEnd: (sessionId: string, listener: () => void) => () => void
}

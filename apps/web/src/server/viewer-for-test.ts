import { rightsOf, type Role } from '@vitrine/domain'
import type { Viewer } from './services/accounts.ts'

/** Somebody with the rights of a role; of none without one. */
export function viewerFor(role: Role | null, more: Partial<Viewer> = {}): Viewer {
  return {
    sessionId: 's1', userId: 'u1', name: 'Ada', email: 'ada@example.org', role: role ?? 'none',
    rights: role === null ? new Set() : rightsOf(role), from: '127.0.0.1', ...more,
  }
}

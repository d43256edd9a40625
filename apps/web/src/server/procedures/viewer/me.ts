import { rights, type Right } from '@vitrine/domain'
import { procedure } from '../../trpc.ts'

export interface ViewerMe {
  user: { id: string; name: string; email: string }
  role: string
  rights: Right[]
  version: string
}

/** Who is signed in and what they may do. */
export const me = procedure('account.self').query(({ ctx }): ViewerMe => ({
  user: { id: ctx.viewer.userId, name: ctx.viewer.name, email: ctx.viewer.email },
  role: ctx.viewer.role,
  rights: rights.filter((right) => ctx.viewer.rights.has(right)),
  version: ctx.services.version,
}))

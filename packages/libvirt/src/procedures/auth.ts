import { int, list } from '../xdr/codec.ts'
import { limits } from './limits.ts'
import { named, none, procedure } from './procedure.ts'

export const authProcedures = named('auth', {
  list: procedure(66, none, { types: list(int, limits.authTypes) }),
  polkit: procedure(70, none, { complete: int }),
})

/**
 * Rights name what may be done to which noun. Every procedure names the one it needs; roles are sets of them.
 */
export const rights = [
  'machine.read', 'machine.power', 'machine.console', 'machine.edit', 'machine.send-key',
  'host.read', 'network.read', 'pool.read',
  'audit.read',
  'account.self',
] as const
export type Right = (typeof rights)[number]

const reading = ['machine.read', 'host.read', 'network.read', 'pool.read', 'account.self'] as const satisfies readonly Right[]

/** Roles that exist from the start. Deny by default: a role without a right in its list doesn't have it. */
export const roles = {
  viewer: reading,
  operator: [...reading, 'machine.power', 'machine.console', 'machine.send-key', 'machine.edit'],
  administrator: rights,
} as const satisfies Record<string, readonly Right[]>
export type Role = keyof typeof roles

export const roleNames: readonly Role[] = ['viewer', 'operator', 'administrator']

/** Whether a word is the name of a role; what isn't has no rights at all. */
export function isRole(word: string): word is Role {
  return Object.hasOwn(roles, word)
}

/** The rights of a role, as a set to ask. */
export function rightsOf(role: Role): ReadonlySet<Right> {
  return new Set<Right>(roles[role])
}

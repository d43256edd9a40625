import { failed } from '../../src/server/failed.ts'

export const passwordLimits = { min: 10, max: 200 } as const

/** Fails with `password-weak`. Length is what counts (NIST SP 800-63B 5.1.1); what others know of the person is refused. */
export function requireStrong(password: string, person: { name: string; email: string }): void {
  const lower = password.toLowerCase()
  const mailbox = person.email.split('@')[0]?.toLowerCase() ?? ''
  const tooFewKinds = new Set(password).size < 4
  const isOwnName = [person.email.toLowerCase(), mailbox, person.name.toLowerCase()].some((word) => word.length > 2 && (lower === word || lower === `${word}${word}`))
  if (password.length < passwordLimits.min || password.length > passwordLimits.max || tooFewKinds || isOwnName) throw failed('password-weak', { min: passwordLimits.min })
}

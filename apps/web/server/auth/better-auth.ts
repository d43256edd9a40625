import { prismaAdapter } from 'better-auth/adapters/prisma'
import { betterAuth } from 'better-auth'
import type { Inventory } from '@vitrine/inventory'
import type { Log } from '../log.ts'
import type { Settings } from '../settings.ts'
import { passwordLimits } from './password-rule.ts'

/** The header in which the Node server hands the reader's address on; what comes in under this name is thrown away. */
export const clientHeader = 'x-vitrine-client'

const hour = 3600
export const sessionDays = 14

/**
 * better-auth keeps passwords (scrypt), sessions and their signed cookies. Only its functions are used: none of its routes is
 * offered, so there is no way in but ours, which count attempts and write the audit.
 */
export function createAuth(inventory: Inventory, settings: Pick<Settings, 'secret' | 'publicAddress'>, log: Log) {
  const https = settings.publicAddress?.https === true
  return betterAuth({
    appName: 'Vitrine',
    secret: settings.secret,
    baseURL: settings.publicAddress?.origin ?? 'http://localhost',
    basePath: `${settings.publicAddress?.basePath ?? ''}/api/auth`,
    database: prismaAdapter(inventory.authClient, { provider: 'postgresql' }),
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: passwordLimits.min, maxPasswordLength: passwordLimits.max },
    user: { additionalFields: { role: { type: 'string', input: false, required: false } } },
    session: { expiresIn: sessionDays * 24 * hour, updateAge: hour },
    advanced: {
      cookiePrefix: 'vitrine',
      useSecureCookies: https,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', secure: https, path: settings.publicAddress?.basePath || '/' },
      ipAddress: { ipAddressHeaders: [clientHeader] },
      // The Node server has compared Origin with the address we are reached at, for every request that changes something.
      disableOriginCheck: true,
      disableCSRFCheck: true,
    },
    // Counted by ours instead, in one atomic statement and per account too.
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { level: 'warn', log: (level, message) => log[level]({ from: 'better-auth' }, message) },
  })
}
export type Auth = ReturnType<typeof createAuth>

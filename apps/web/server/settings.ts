import { z } from 'zod'

const environment = z.object({
  PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  DATABASE_URL: z.string({ error: 'is not set; it looks like postgresql://user:password@host:5432/vitrine' })
    .refine((url) => /^postgres(ql)?:\/\//u.test(url), 'must begin with postgresql://'),
  VITRINE_AGENT_SOCKET: z.string({ error: 'is not set; name the path of the unix socket that the agent listens on' }).startsWith('/', 'must be an absolute path'),
  VITRINE_SECRET: z.string({ error: 'is not set; give 32 random characters, and keep them: another secret signs everybody out' })
    .min(16, 'is shorter than 16 characters; take 32 random ones'),
  VITRINE_SETUP_TOKEN: z.string().min(8, 'is shorter than 8 characters, which could be guessed').optional(),
  VITRINE_PUBLIC_URL: z.url({ protocol: /^https?$/u, error: 'is not an http:// or https:// address, such as https://vms.example.org/vitrine' }).optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface PublicAddress {
  /** Scheme, host and port, as a browser sends it in `Origin`. */
  readonly origin: string
  readonly https: boolean
  /** `/vitrine`, or empty. */
  readonly basePath: string
}

export interface Settings {
  readonly port: number
  readonly host: string
  readonly databaseUrl: string
  readonly agentSocket: string
  readonly secret: string
  /** Makes the first administrator; without it nobody can. */
  readonly setupToken: string | undefined
  /** Where browsers find us when a reverse proxy stands in front; then its `X-Forwarded-For` is believed, else nobody's. */
  readonly publicAddress: PublicAddress | undefined
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

/** The environment doesn't say what it must. Names variables and what is wrong; never a value, for it may be a secret. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** Reads the settings once, at the start. Empty variables count as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const parsed = environment.safeParse(Object.fromEntries(Object.entries(env).filter(([, value]) => value !== '')))
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString() ?? ''} ${issue.message}.`).join('\n'))
  const given = parsed.data
  return {
    port: given.PORT, host: given.HOST, databaseUrl: given.DATABASE_URL, agentSocket: given.VITRINE_AGENT_SOCKET, secret: given.VITRINE_SECRET,
    setupToken: given.VITRINE_SETUP_TOKEN, publicAddress: addressOf(given.VITRINE_PUBLIC_URL), logLevel: given.LOG_LEVEL,
  }
}

function addressOf(text: string | undefined): PublicAddress | undefined {
  if (text === undefined) return undefined
  const url = new URL(text)
  return { origin: url.origin, https: url.protocol === 'https:', basePath: url.pathname.replace(/\/+$/u, '') }
}

import { z } from 'zod'

/** Linux keeps a unix socket's path in 108 bytes with its final NUL (unix(7)). */
const longestSocketPath = 107

const environment = z.object({
  VITRINE_AGENT_SOCKET: z
    .string({ error: 'is not set; name the path of the unix socket to listen on' })
    .startsWith('/', 'must be an absolute path')
    .refine((path) => Buffer.byteLength(path) <= longestSocketPath, `must have at most ${longestSocketPath} bytes, the limit of Linux`),
  LIBVIRT_URI: z
    .string()
    .default('qemu:///system')
    .transform((list) => [...new Set(list.split(',').map((uri) => uri.trim()).filter((uri) => uri !== ''))])
    .pipe(z.array(z.url({ error: (issue) => `has no libvirt URI in ${JSON.stringify(issue.input)}; one looks like qemu:///system` })).min(1, 'names no host')),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})

export interface Settings {
  readonly socketPath: string
  /** Hosts to connect to, as libvirt URIs. */
  readonly uris: readonly string[]
  readonly logLevel: z.infer<typeof environment>['LOG_LEVEL']
}

/** The environment doesn't say what it must; each line names one variable and what is wrong with it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

/** Reads the settings once, at the start. Empty variables count as unset. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const parsed = environment.safeParse(given)
  if (!parsed.success) throw new SettingsError(parsed.error.issues.map((issue) => `${issue.path[0]?.toString() ?? ''} ${issue.message}`).join('\n'))
  return { socketPath: parsed.data.VITRINE_AGENT_SOCKET, uris: parsed.data.LIBVIRT_URI, logLevel: parsed.data.LOG_LEVEL }
}

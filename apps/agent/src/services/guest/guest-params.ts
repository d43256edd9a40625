import type { GuestInfo } from '@vitrine/contract'
import type { TypedParams } from '@vitrine/libvirt'

/** A word of the guest's answer; null when it isn't there or empty. */
function word(params: TypedParams, name: string): string | null {
  const value = params.get(name)
  return typeof value === 'string' && value !== '' ? value : null
}

function count(params: TypedParams, name: string): number | null {
  const value = params.get(name)
  if (typeof value !== 'number' && typeof value !== 'bigint') return null
  const number = Number(value)
  return Number.isSafeInteger(number) ? number : null
}

/** Entries of one of libvirt's numbered lists: `fs.count`, `fs.0.…`. Null without a count: the guest didn't tell. The count is the guest's word and bounded. */
function entries<T>(params: TypedParams, list: string, read: (prefix: string) => T | null): T[] | null {
  const length = count(params, `${list}.count`)
  if (length === null) return null
  const found: T[] = []
  for (let index = 0; index < Math.min(length, params.size); index += 1) {
    const entry = read(`${list}.${index}`)
    if (entry !== null) found.push(entry)
  }
  return found
}

function os(params: TypedParams): GuestInfo['os'] {
  const name = word(params, 'os.pretty-name') ?? word(params, 'os.name') ?? word(params, 'os.id')
  if (name === null) return null
  return { name, version: word(params, 'os.version') ?? word(params, 'os.version-id'), kernel: word(params, 'os.kernel-release'), machine: word(params, 'os.machine') }
}

function timezone(params: TypedParams): GuestInfo['timezone'] {
  const offsetSeconds = count(params, 'timezone.offset')
  return offsetSeconds === null ? null : { name: word(params, 'timezone.name'), offsetSeconds }
}

function users(params: TypedParams): GuestInfo['users'] {
  return entries(params, 'user', (at) => {
    const name = word(params, `${at}.name`)
    return name === null ? null : { name, domain: word(params, `${at}.domain`), signedInAt: count(params, `${at}.login-time`) ?? 0 }
  })
}

function filesystems(params: TypedParams): GuestInfo['filesystems'] {
  return entries(params, 'fs', (at) => {
    const mountpoint = word(params, `${at}.mountpoint`)
    if (mountpoint === null) return null
    return {
      mountpoint,
      device: word(params, `${at}.name`) ?? '',
      type: word(params, `${at}.fstype`) ?? '',
      totalBytes: count(params, `${at}.total-bytes`),
      usedBytes: count(params, `${at}.used-bytes`),
      disks: entries(params, `${at}.disk`, (disk) => word(params, `${disk}.alias`) ?? word(params, `${disk}.device`)) ?? [],
    }
  })
}

function interfaces(params: TypedParams): GuestInfo['interfaces'] {
  return entries(params, 'if', (at) => {
    const name = word(params, `${at}.name`)
    if (name === null) return null
    const addresses = entries(params, `${at}.addr`, (address) => {
      const written = word(params, `${address}.addr`)
      return written === null ? null : { address: written, prefix: count(params, `${address}.prefix`) ?? 0 }
    })
    return { name, mac: word(params, `${at}.hwaddr`)?.toLowerCase() ?? null, addresses: addresses ?? [] }
  })
}

/** Reads the typed parameters of `virDomainGetGuestInfo`. A part that isn't among them is null. */
export function guestInfoOf(params: TypedParams, at: number): GuestInfo {
  return { os: os(params), hostname: word(params, 'hostname'), timezone: timezone(params), users: users(params), filesystems: filesystems(params), interfaces: interfaces(params), at }
}

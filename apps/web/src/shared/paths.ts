import { basePath } from './base-path.ts'

const part = encodeURIComponent

export const machineTabs = ['overview', 'hardware', 'performance', 'guest', 'definition', 'log'] as const
export type MachineTab = (typeof machineTabs)[number]

/** The tab that a machine's path without one shows. */
const firstTab: MachineTab = 'overview'

/** The tab that the parts of a path after the machine name; null when there is no such tab. The first one has no part. */
export function machineTabOf(parts: readonly string[] | undefined): MachineTab | null {
  if (parts === undefined || parts.length === 0) return firstTab
  const found = machineTabs.find((tab) => tab === parts[0])
  return parts.length === 1 && found !== undefined && found !== firstTab ? found : null
}

/** A network or a pool. Cloned hosts have some with the same id: then the path names the host too. */
interface Place {
  readonly id: string
  /** Only where the id alone is not enough; see `placeOf`. */
  readonly hostId?: string | undefined
}

const onHost = ({ hostId }: Place) => (hostId === undefined ? '' : `?host=${part(hostId)}`)

/** What a path needs to name one of `all`: its id, and its host when another host has the same id. */
export function placeOf(one: Required<Place>, all: readonly Required<Place>[]): Place {
  return all.some(({ id, hostId }) => id === one.id && hostId !== one.hostId) ? { id: one.id, hostId: one.hostId } : { id: one.id }
}

/** The one that a path names; the first of its id when it names no host. */
export function atPlace<T extends Required<Place>>({ id, hostId }: Place, all: readonly T[]): T | undefined {
  return all.find((one) => one.id === id && (hostId === undefined || one.hostId === hostId))
}

/** Every path of the product. What Next's `<Link>` and router take: the base path is added by them. */
export const paths = {
  home: () => '/',
  signIn: (returnTo?: string) => (returnTo === undefined || returnTo === '/' ? '/sign-in' : `/sign-in?to=${part(returnTo)}`),
  setup: () => '/setup',
  machines: (search: { filter?: string; peek?: string } = {}) => {
    const query = new URLSearchParams()
    if (search.filter !== undefined && search.filter !== '') query.set('filter', search.filter)
    if (search.peek !== undefined) query.set('peek', search.peek)
    return query.size === 0 ? '/machines' : `/machines?${query.toString()}`
  },
  machine: (id: string, tab: MachineTab = firstTab) => (tab === firstTab ? `/machines/${part(id)}` : `/machines/${part(id)}/${tab}`),
  /** @param target `serial` with its index, or the screen */
  console: (id: string, target: { serial: number } | 'screen' = 'screen') =>
    target === 'screen' ? `/machines/${part(id)}/console` : `/machines/${part(id)}/console?serial=${target.serial}`,
  hosts: () => '/hosts',
  host: (id: string) => `/hosts/${part(id)}`,
  networks: () => '/networks',
  network: (place: Place) => `/networks/${part(place.id)}${onHost(place)}`,
  storage: () => '/storage',
  pool: (place: Place) => `/storage/${part(place.id)}${onHost(place)}`,
  audit: () => '/audit',
  account: () => '/account',
} as const

/** Addresses that the browser fetches itself (`fetch`, `<img>`): with the base path. */
export const apiPaths = {
  signIn: () => `${basePath}/api/auth/sign-in/email`,
  setup: () => `${basePath}/api/setup`,
  screenshot: (machineId: string, width: number) => `${basePath}/api/machines/${part(machineId)}/screenshot?width=${width}`,
  signOut: () => `${basePath}/api/auth/sign-out`,
} as const

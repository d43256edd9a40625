import type { MachineDetail, Volume } from '@vitrine/contract'

export type DiskUser = Pick<MachineDetail, 'id' | 'name'> & { readonly disks: readonly Pick<MachineDetail['disks'][number], 'target' | 'source' | 'sourceKind' | 'backing'>[] }
type User = Volume['usedBy'][number]
type UnusedVolume = Omit<Volume, 'usedBy'>

/** Names under which a volume may stand in a definition. A network volume's disk is `protocol://hosts/name` or `protocol:name`. */
function namesOf(volume: UnusedVolume, poolName: string): string[] {
  return [`${poolName}/${volume.name}`, volume.key, ...(volume.path === null ? [] : [volume.path])]
}

/** What follows the protocol and hosts of a network disk. */
function networkName(source: string): string {
  return source.replace(/^[a-z+]+:(?:\/\/[^/]*\/)?/u, '')
}

function usersByName(machines: readonly DiskUser[]): Map<string, User[]> {
  const byName = new Map<string, User[]>()
  const add = (name: string, user: User): void => {
    const users = byName.get(name)
    if (users === undefined) byName.set(name, [user])
    else if (!users.some((known) => known.id === user.id && known.target === user.target)) users.push(user)
  }
  for (const { id, name, disks } of machines) {
    for (const { target, source, sourceKind, backing } of disks) {
      const user = { id, name, target }
      if (source !== null) add(sourceKind === 'network' ? networkName(source) : source, user)
      for (const layer of backing) add(layer, user)
    }
  }
  return byName
}

/**
 * Adds to each volume the machines that need it: those whose definition names it, and those whose disk lies on it through
 * images on top of it. libvirt tells the chain of a running machine; for others it is followed through the pool's volumes.
 */
export function withUsers(volumes: readonly UnusedVolume[], poolName: string, machines: readonly DiskUser[]): Volume[] {
  const byName = usersByName(machines)
  const users = new Map<UnusedVolume, Map<string, User>>(volumes.map((volume) => [volume, new Map()]))
  const byPath = new Map(volumes.flatMap((volume) => (volume.path === null ? [] : [[volume.path, volume] as const])))
  const mark = (volume: UnusedVolume, user: User): void => {
    // A chain may go in circles: only what is new is followed.
    for (let layer: UnusedVolume | undefined = volume; layer !== undefined; layer = layer.backing === null ? undefined : byPath.get(layer.backing)) {
      const known = users.get(layer)
      const key = `${user.id} ${user.target}`
      if (known === undefined || known.has(key)) return
      known.set(key, user)
    }
  }
  for (const volume of volumes) {
    for (const name of namesOf(volume, poolName)) for (const user of byName.get(name) ?? []) mark(volume, user)
  }
  return volumes.map((volume) => ({ ...volume, usedBy: [...(users.get(volume)?.values() ?? [])] }))
}

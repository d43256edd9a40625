import { Database, Monitor, Network, ScrollText, Server, type LucideIcon } from 'lucide-react'
import type { Right } from '@vitrine/domain'
import { paths } from '../../shared/paths.ts'

export interface NavigationItem {
  readonly name: 'machines' | 'hosts' | 'storage' | 'networks' | 'audit'
  readonly path: string
  readonly Icon: LucideIcon
  readonly right: Right
  /** Typed after `g`. */
  readonly key: string
}

/** The sections, in the order of the navigation. */
export const navigationItems: readonly NavigationItem[] = [
  { name: 'machines', path: paths.machines(), Icon: Monitor, right: 'machine.read', key: 'm' },
  { name: 'hosts', path: paths.hosts(), Icon: Server, right: 'host.read', key: 'h' },
  { name: 'storage', path: paths.storage(), Icon: Database, right: 'pool.read', key: 's' },
  { name: 'networks', path: paths.networks(), Icon: Network, right: 'network.read', key: 'n' },
  { name: 'audit', path: paths.audit(), Icon: ScrollText, right: 'audit.read', key: 'a' },
]

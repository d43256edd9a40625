import { hash } from 'node:crypto'
import { constants, LibvirtError, type Domain, type Session } from '@vitrine/libvirt'

/** The part of a connection that reads. */
export type Reader = Pick<Session, 'rpc'>

/** libvirt's own word on one domain, as it was read. */
export interface MachineReading {
  /** libvirt's handle; its `id` is -1 while the machine is not active. */
  readonly dom: Domain
  /** `virDomainState` and the state's reason. */
  readonly state: number
  readonly reason: number
  readonly managedSave: boolean
  readonly persistent: boolean
  readonly autostart: boolean
  /** The definition that is in force: of the running machine, else the stored one. */
  readonly xml: string
  /** The definition of the next start, if the machine is active and has one. */
  readonly storedXml: string | null
  /** Labels of the machine's process, and whether they are enforced (feature A9). */
  readonly labels: readonly { readonly label: string; readonly enforcing: boolean }[]
}

/** What the bulk calls told of a domain already, so that it isn't asked again for each. */
export type KnownFromLists = Pick<MachineReading, 'state' | 'reason' | 'managedSave' | 'persistent' | 'autostart'>

/** Deadline of one reading, ms. A machine whose lock is held by a long operation costs only its own. */
export const readingTimeoutMs = 10_000

/**
 * Reads one domain in two round trips, or one when the lists told its state. Undefined when libvirt doesn't have it (any more).
 * @throws LibvirtError
 */
export async function readMachine(session: Reader, dom: Domain, known?: KnownFromLists): Promise<MachineReading | undefined> {
  try {
    const first = await readOnce(session, dom, known)
    // it started or stopped between the answers; a second time in a row is as good as never, and then the next event corrects it
    return isTorn(first) ? await readOnce(session, dom) : first
  } catch (error) {
    if (error instanceof LibvirtError && (error.reason === 'no-domain' || error.reason === 'invalid-domain')) return undefined
    throw error
  }
}

async function readOnce(session: Reader, dom: Domain, known?: KnownFromLists): Promise<MachineReading> {
  const options = { timeoutMs: readingTimeoutMs }
  const { rpc } = session
  // a handle from an event may be older than a start: only the lists know that a machine is not active
  const inactive = known !== undefined && dom.id === -1
  // first alone: a machine that libvirt holds locked then takes one of the connection's places and not all
  const state = known ?? (await rpc.domainGetState({ dom }, options))
  const [facts, { xml }, stored, labels] = await Promise.all([
    known ?? readFacts(session, dom),
    rpc.domainGetXmlDesc({ dom }, options),
    inactive ? null : unlessRefused(rpc.domainGetXmlDesc({ dom, flags: constants.domainXmlFlags.inactive }, options)),
    inactive ? null : unlessRefused(rpc.domainGetSecurityLabelList({ dom }, options)),
  ])
  const id = activeId(xml)
  const storedXml = facts.persistent && id !== -1 ? (stored?.xml ?? null) : null
  return { dom: { ...dom, id }, ...facts, state: state.state, reason: state.reason, xml, storedXml, labels: labels?.labels ?? [] }
}

/** Whether state and definition are of different moments. A crashed machine may be either. */
function isTorn({ state, dom }: MachineReading): boolean {
  const { domainState } = constants
  if (state === domainState.shutoff) return dom.id !== -1
  return state !== domainState.crashed && state !== domainState.nostate && dom.id === -1
}

async function readFacts({ rpc }: Reader, dom: Domain): Promise<Pick<MachineReading, 'managedSave' | 'persistent' | 'autostart'>> {
  const options = { timeoutMs: readingTimeoutMs }
  const [saved, { persistent }, autostart] = await Promise.all([
    unlessRefused(rpc.domainHasManagedSaveImage({ dom }, options)),
    rpc.domainIsPersistent({ dom }, options),
    unlessRefused(rpc.domainGetAutostart({ dom }, options)),
  ])
  return { managedSave: saved?.result ?? false, persistent, autostart: autostart?.autostart ?? false }
}

/** The number of an active domain, which only its running definition carries (virDomainDefFormatInternal, src/conf/domain_conf.c); -1 otherwise. */
function activeId(xml: string): number {
  const id = /^<domain\b[^>]*\sid=['"](\d+)['"]/u.exec(xml)?.[1]
  return id === undefined ? -1 : Number(id)
}

async function unlessRefused<T>(call: Promise<T>): Promise<T | undefined> {
  try {
    return await call
  } catch (error) {
    if (error instanceof LibvirtError && refusals.has(error.reason)) return undefined
    throw error
  }
}

/** What a driver answers that doesn't have a thing, as transient machines have no autostart. */
const refusals: ReadonlySet<LibvirtError['reason']> = new Set(['no-support', 'operation-unsupported', 'operation-invalid', 'unsupported-by-daemon', 'config-unsupported', 'internal-error'])

/** Tells readings apart whose definitions differ. Cheaper to keep than the definitions. */
export function fingerprint(reading: Pick<MachineReading, 'xml' | 'storedXml'>): string {
  return hash('sha1', `${reading.xml}\0${reading.storedXml ?? ''}`, 'base64')
}

import { LibvirtError } from '@vitrine/libvirt'
import { LibvirtXmlError } from '@vitrine/libvirt-xml'
import type { Log } from '../../log.ts'
import { forEachBounded } from '../bounded.ts'
import { Refresher } from '../refresher.ts'
import type { Content, RowSet } from '../rows.ts'
import type { Reader } from '../machine/reading.ts'

/** How objects of one kind are read. */
export interface ObjectKind<Handle extends { readonly uuid: string }, C extends Content> {
  readonly noun: string
  /** What libvirt says of an object that is gone. */
  readonly gone: LibvirtError['reason']
  list(session: Reader): Promise<readonly Handle[]>
  read(session: Reader, handle: Handle): Promise<C>
}

const width = 8

/** Keeps the rows of networks or pools true. They are few: a sweep simply reads them all. */
export class ObjectSync<Handle extends { readonly uuid: string }, C extends Content> {
  private readonly kind: ObjectKind<Handle, C>
  private readonly rows: RowSet<C>
  private readonly log: Log
  private readonly handles = new Map<string, Handle>()
  private readonly refresher = new Refresher((id) => this.readOne(id))
  private session: Reader | undefined

  constructor(kind: ObjectKind<Handle, C>, rows: RowSet<C>, log: Log) {
    this.kind = kind
    this.rows = rows
    this.log = log
  }

  attach(session: Reader): void {
    this.session = session
  }

  detach(): void {
    this.session = undefined
  }

  handle(id: string): Handle | undefined {
    return this.handles.get(id)
  }

  touch(handle: Handle): Promise<void> {
    this.handles.set(handle.uuid, handle)
    return this.refresher.touch(handle.uuid)
  }

  async readAll(session: Reader): Promise<void> {
    await this.sweep(session)
  }

  /** Returns how many rows differed. */
  async sweep(session: Reader): Promise<number> {
    const listed = await this.list(session)
    const before = new Map([...this.rows.values()].map((row) => [row.id, row.revision]))
    await forEachBounded(listed, width, (handle) => this.touch(handle))
    const there = new Set(listed.map((handle) => handle.uuid))
    for (const id of before.keys()) if (!there.has(id)) this.forget(id)
    const after = new Map([...this.rows.values()].map((row) => [row.id, row.revision]))
    return [...new Set([...before.keys(), ...after.keys()])].filter((id) => before.get(id) !== after.get(id)).length
  }

  private async list(session: Reader): Promise<readonly Handle[]> {
    try {
      return await this.kind.list(session)
    } catch (error) {
      // a daemon without such a driver has none
      if (error instanceof LibvirtError && (error.reason === 'no-support' || error.reason === 'no-network-driver' || error.reason === 'no-storage-driver')) return []
      throw error
    }
  }

  private async readOne(id: string): Promise<void> {
    const { session, kind } = this
    const handle = this.handles.get(id)
    if (session === undefined || handle === undefined) return
    try {
      const content = await kind.read(session, handle)
      if (session === this.session) this.rows.put(content)
    } catch (error) {
      if (!(error instanceof LibvirtError || error instanceof LibvirtXmlError)) this.log.error({ id, err: error }, `a ${kind.noun} could not be taken over`)
      else if (error instanceof LibvirtError && error.reason === kind.gone) this.forget(id)
      else if (session === this.session) this.log.warn({ id, err: error.message }, `a ${kind.noun} could not be read`)
    }
  }

  private forget(id: string): void {
    this.handles.delete(id)
    this.rows.remove(id)
  }
}

/** One entry of an initramfs. All belong to root. */
export type ArchiveEntry =
  | { kind: 'file'; path: string; content: Buffer; mode: number }
  | { kind: 'directory'; path: string }
  | { kind: 'link'; path: string; target: string }

const typeBits = { file: 0o100000, directory: 0o040000, link: 0o120000 } as const

/** Packs entries into a cpio archive of the "newc" format, which the kernel takes as initramfs (its buffer-format.rst). */
export function cpioArchive(entries: readonly ArchiveEntry[]): Buffer {
  const parts = entries.flatMap((entry, index) => packEntry(entry, index + 1))
  parts.push(...packRecord('TRAILER!!!', 0, 0, Buffer.alloc(0)))
  return Buffer.concat(parts)
}

function packEntry(entry: ArchiveEntry, inode: number): Buffer[] {
  switch (entry.kind) {
    case 'file':
      return packRecord(entry.path, typeBits.file | entry.mode, inode, entry.content)
    case 'directory':
      return packRecord(entry.path, typeBits.directory | 0o755, inode, Buffer.alloc(0))
    case 'link':
      return packRecord(entry.path, typeBits.link | 0o777, inode, Buffer.from(entry.target))
  }
}

function packRecord(name: string, mode: number, inode: number, content: Buffer): Buffer[] {
  const links = 1
  const noTime = 0 // the same content gives the same archive
  const numbers = [inode, mode, 0, 0, links, noTime, content.length, 0, 0, 0, 0, Buffer.byteLength(name) + 1, 0]
  const header = Buffer.from(`070701${numbers.map((number) => number.toString(16).padStart(8, '0')).join('')}${name}\0`)
  return [header, padding(header.length), content, padding(content.length)]
}

/** Header with name, and content, each end on a multiple of four. */
function padding(length: number): Buffer {
  return Buffer.alloc((4 - (length % 4)) % 4)
}

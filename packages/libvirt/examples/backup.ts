import { open } from 'node:fs/promises'
import { connect } from '@vitrine/libvirt'

const [uri = 'qemu:///system', path = '/var/lib/libvirt/images/disk.img', target = 'disk.img'] = process.argv.slice(2)
await using host = await connect(uri)
const { vol } = await host.rpc.storageVolLookupByPath({ path })
const file = await open(target, 'w')
let at = 0n
for await (const piece of await host.downloadSparse({ vol })) {
  if (Buffer.isBuffer(piece)) {
    await file.write(piece, 0, piece.length, Number(at))
    at += BigInt(piece.length)
  } else at += piece.hole // holes cost neither network nor disk
}
await file.truncate(Number(at))
await file.close()
process.stdout.write(`${at} bytes\n`)

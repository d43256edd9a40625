import { connect, procedures } from '@vitrine/libvirt'

const [uri = 'qemu:///system', name = 'my-machine'] = process.argv.slice(2)
await using host = await connect(uri)
const { dom } = await host.rpc.domainLookupByName({ name })
const serial = await host.openStream(procedures.domain.openConsole, { dom })
process.stdin.pipe(serial)
serial.pipe(process.stdout, { end: false })
// Ends when the machine does, or with the end of standard input.
await new Promise((resolve) => serial.once('close', resolve))

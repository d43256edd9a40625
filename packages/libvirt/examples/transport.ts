import { once } from 'node:events'
import { connect as dial } from 'node:net'
import { connect } from '@vitrine/libvirt'

const [socketPath = '/var/run/libvirt/libvirt-sock', name = 'qemu:///system'] = process.argv.slice(2)

// Any connected duplex stream will do: an SSH channel, a TLS socket, a test's pipe. The function is called
// again for each further connection, as for a stream.
await using host = await connect(name, {
  async transport(signal) {
    const socket = dial({ path: socketPath, signal })
    await once(socket, 'connect')
    return socket
  },
})
process.stdout.write(`${(await host.rpc.connectGetUri()).uri}\n`)

import { connect, constants } from '@vitrine/libvirt'

await using host = await connect(process.argv[2] ?? 'qemu:///system')
process.stdout.write(`libvirt ${host.libvirtVersion.text} on ${(await host.rpc.connectGetHostname()).hostname}\n`)

const { domains } = await host.rpc.connectListAllDomains()
// Calls overlap: the client keeps as many with the daemon as it serves at a time.
const rows = await Promise.all(
  domains.map(async (dom) => {
    const { state } = await host.rpc.domainGetState({ dom })
    const { xml } = await host.rpc.domainGetXmlDesc({ dom, flags: constants.domainXmlFlags.inactive })
    return `${dom.name} ${state === constants.domainState.running ? 'runs' : 'does not run'}, ${xml.length} characters of XML`
  }),
)
process.stdout.write(`${rows.join('\n')}\n`)

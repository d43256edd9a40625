import { connect, LibvirtError } from '@vitrine/libvirt'

await using host = await connect(process.argv[2] ?? 'qemu:///system')
try {
  const { dom } = await host.rpc.domainLookupByName({ name: 'no-such-machine' })
  await host.rpc.domainShutdown({ dom }, { timeoutMs: 5000, signal: AbortSignal.timeout(10_000) })
} catch (error) {
  if (!(error instanceof LibvirtError)) throw error
  // Decide by the reason; the message is for people, and libvirt translates it.
  if (error.reason === 'no-domain') process.stdout.write(`${error.procedure} failed: ${error.reason} (libvirt's code ${error.code})\n`)
  else throw error
}

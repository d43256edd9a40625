import { manageConnection } from '@vitrine/libvirt'

const managed = manageConnection(process.argv[2] ?? 'qemu:///system')

// Registered on every connection, before the state is `open`.
await managed.events.domain((event) => {
  process.stdout.write(`${event.dom.name}: ${event.kind}${event.kind === 'lifecycle' ? ` ${event.event}/${event.detail}` : ''}\n`)
})

managed.onState((state) => {
  switch (state.kind) {
    case 'connecting':
      break
    case 'open':
      process.stdout.write('open: read again what you know of this host\n')
      break
    case 'waiting':
      process.stdout.write(`lost: ${state.because.message}; next attempt in ${state.until - Date.now()} ms\n`)
      break
    case 'closed':
      process.stdout.write('closed\n')
      break
  }
})

process.once('SIGINT', () => void managed.close())

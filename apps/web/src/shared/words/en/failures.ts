import { valueOf, type FailureCatalogue } from '../failure-words.ts'
import { states } from './states.ts'

const seconds = (values: Parameters<typeof valueOf>[0]) => valueOf(values, 'seconds')

const rightNames: Record<string, string> = states.right

/** Every way something can fail: what happened, why, what to do. */
export const failures: FailureCatalogue = {
  'host-away': () => ({ what: 'The host can’t be reached.', why: 'Vitrine has no connection to its libvirt daemon now.', next: 'It connects again by itself. If it stays away, check on the host that libvirtd (or virtqemud) runs.' }),
  'host-unknown': () => ({ what: 'Vitrine doesn’t know this host.', next: 'It may have been removed. Go back to the list of hosts.' }),
  'host-timeout': (values) => ({
    what: 'The host did not answer in time.',
    why: seconds(values) === undefined ? 'Its libvirt daemon is busy or stuck.' : `Its libvirt daemon said nothing for ${seconds(values)} seconds.`,
    next: 'Try again. If it stays like this, look at the daemon’s log on the host.',
  }),
  'host-permission': (values) => ({
    what: 'The host’s libvirt does not let Vitrine in.',
    why: valueOf(values, 'path') === undefined ? 'The user that runs Vitrine’s agent may not use the daemon.' : `The user that runs Vitrine’s agent may not open ${valueOf(values, 'path')}.`,
    next: 'Add that user to the group “libvirt” on the host, then restart Vitrine.',
  }),
  'host-socket-missing': (values) => ({
    what: 'No libvirt daemon was found.',
    why: valueOf(values, 'path') === undefined ? 'Its socket doesn’t exist.' : `There is no socket at ${valueOf(values, 'path')}.`,
    next: 'Install and start libvirt on the host: systemctl enable --now libvirtd, or virtqemud.socket.',
  }),
  'host-refused': () => ({ what: 'The host refused the connection.', why: 'The socket is there, but no daemon listens on it.', next: 'Start libvirtd (or virtqemud) on the host.' }),
  'host-auth': () => ({ what: 'Signing in to the host’s libvirt failed.', why: 'The daemon asks for a kind of authentication that Vitrine was not given.', next: 'Allow the agent’s user by a polkit rule or by the group “libvirt”.' }),
  'host-protocol': () => ({ what: 'The host answered in a way Vitrine doesn’t understand.', why: 'What came does not follow libvirt’s protocol.', next: 'Check that the address is a libvirt daemon’s, and report this with the details below.' }),
  'agent-away': () => ({ what: 'Vitrine’s agent does not answer.', why: 'The process that talks to the hosts is stopped or restarting.', next: 'It connects again by itself. If it stays away, restart Vitrine and look at the agent’s log.' }),

  'machine-unknown': () => ({ what: 'Vitrine doesn’t know this machine.', next: 'It may have been deleted. Go back to the list.' }),
  'machine-gone': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'This machine is gone.' : `${valueOf(values, 'name')} is gone.`,
    why: 'Its host no longer has it: someone deleted it or moved it away.',
    next: 'Go back to the list.',
  }),
  'action-not-allowed': () => ({ what: 'This isn’t possible in the machine’s present state.', why: 'Its state may have changed while you decided.', next: 'Look at its state now and try again.' }),
  'action-refused': () => ({ what: 'libvirt refused this.', next: 'The details say why. Change what they name, then try again.' }),
  'action-unsupported': () => ({ what: 'This host’s libvirt can’t do that.', why: 'Its hypervisor or its version doesn’t offer it.', next: 'Use another way, or a newer libvirt.' }),
  'action-timeout': (values) => ({
    what: 'It took too long.',
    why: seconds(values) === undefined ? 'The host had not finished when the time was up. It may still do it.' : `The host had not finished after ${seconds(values)} seconds. It may still do it.`,
    next: 'Watch the machine’s state before you try again.',
  }),
  'name-taken': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'That name is taken.' : `The name ${valueOf(values, 'name')} is taken.`,
    next: 'Choose another one.',
  }),
  'guest-agent-absent': () => ({ what: 'This machine has no channel for the guest agent.', why: 'Without it, nothing inside the guest can be asked.', next: 'Add a channel named org.qemu.guest_agent.0 and install qemu-guest-agent in the guest.' }),
  'guest-agent-silent': () => ({ what: 'The guest agent does not answer.', why: 'It isn’t installed, isn’t running, or the guest is still starting.', next: 'In the guest, install and start qemu-guest-agent.' }),
  'no-console': () => ({ what: 'This machine has no such console.', why: 'Its definition has no VNC screen or serial port of that kind.', next: 'Choose another console.' }),
  'no-screen': () => ({ what: 'There is no picture of this machine’s screen.', why: 'It has no display, or it isn’t running.', next: 'Start it, or use its serial console.' }),
  'console-busy': () => ({ what: 'Someone else has this console open.', why: 'A serial console has one reader at a time.', next: 'Ask them to close it, or take it over.' }),
  'console-password': () => ({ what: 'The console’s password was wrong.', next: 'Try again; it is in the machine’s definition.' }),
  'no-memory': () => ({ what: 'The host has not enough free memory.', next: 'Stop another machine, or give this one less memory.' }),
  'no-space': (values) => ({
    what: valueOf(values, 'path') === undefined ? 'A disk of the host is full.' : `There is no space left at ${valueOf(values, 'path')}.`,
    next: 'Free some space on the host, then try again.',
  }),
  'storage-missing': (values) => ({
    what: valueOf(values, 'path') === undefined ? 'A disk of this machine is missing.' : `The disk ${valueOf(values, 'path')} can’t be opened.`,
    why: 'The file was moved or deleted, its pool isn’t started, or qemu may not read it.',
    next: 'Put it back, start its pool, or correct its permissions.',
  }),
  'network-inactive': (values) => ({
    what: valueOf(values, 'network') === undefined && valueOf(values, 'name') === undefined ? 'A network of this machine isn’t started.' : `The network ${valueOf(values, 'network') ?? valueOf(values, 'name')} isn’t started.`,
    next: 'Start that network on the host, then try again.',
  }),
  'qemu-failed': () => ({ what: 'The emulator could not go on.', why: 'qemu ended or reported an error.', next: 'The machine’s log tells more.' }),
  'kvm-unavailable': () => ({ what: 'Hardware virtualization isn’t available on this host.', why: 'The machine asks for KVM, and the host can’t give it.', next: 'The host’s page says why and how to switch it on.' }),

  'network-unknown': () => ({ what: 'Vitrine doesn’t know this network.', next: 'It may have been deleted. Go back to the list.' }),
  'pool-unknown': () => ({ what: 'Vitrine doesn’t know this storage pool.', next: 'It may have been deleted. Go back to the list.' }),
  'pool-inactive': (values) => ({
    what: valueOf(values, 'name') === undefined ? 'The storage pool isn’t started.' : `The storage pool ${valueOf(values, 'name')} isn’t started.`,
    next: 'Start it on the host to see what it holds.',
  }),

  'not-signed-in': () => ({ what: 'You are not signed in.', why: 'Your session has ended.', next: 'Sign in again.' }),
  'right-missing': (values) => {
    const right = rightNames[String(values['right'])]
    return {
      what: right === undefined ? 'You may not do this.' : `You may not ${right}.`,
      why: 'Your role doesn’t have this right.',
      next: 'Ask an administrator for it.',
    }
  },
  'sign-in-failed': () => ({ what: 'Email or password is wrong.', next: 'Check both and try again.' }),
  'too-many-attempts': (values) => ({
    what: 'Too many attempts.',
    next: seconds(values) === undefined ? 'Wait a minute, then try again.' : `Try again in ${seconds(values)} seconds.`,
  }),
  'setup-token-wrong': () => ({ what: 'The setup token is wrong.', next: 'Copy it from where Vitrine was started: npm start prints it.' }),
  'setup-done': () => ({ what: 'The first administrator exists already.', next: 'Sign in, or ask that person.' }),
  'password-weak': (values) => ({
    what: 'This password is too easy to guess.',
    next: valueOf(values, 'min') === undefined ? 'Take a longer one.' : `Take at least ${valueOf(values, 'min')} characters.`,
  }),
  'password-wrong': () => ({ what: 'The password is wrong.', next: 'Try again.' }),
  'ticket-invalid': () => ({ what: 'The permission for this console has expired.', why: 'It is good for one opening within 30 seconds.', next: 'Open the console again.' }),
  'origin-refused': () => ({ what: 'The request came from another site.', why: 'Vitrine answers only its own pages.', next: 'Open Vitrine at its own address. Behind a proxy, check that it passes on the Host header.' }),
  'input-invalid': (values) => ({
    what: valueOf(values, 'field') === undefined ? 'Something that was sent isn’t valid.' : `“${valueOf(values, 'field')}” isn’t valid.`,
    ...(valueOf(values, 'problem') === undefined ? {} : { why: String(values['problem']) }),
    next: 'Correct it and try again.',
  }),
  conflict: () => ({ what: 'Someone changed this in the meantime.', next: 'Look at it again, then repeat your change.' }),
  'not-found': () => ({ what: 'It isn’t there.', next: 'It may have been deleted. Go back to the list.' }),

  'server-away': () => ({ what: 'Vitrine’s server does not answer.', why: 'It is stopped or restarting, or the network is cut.', next: 'Look whether it took effect, then try again.' }),
  'database-away': () => ({ what: 'Vitrine’s database does not answer.', next: 'Wait a moment and try again. If it stays away, check Postgres and DATABASE_URL.' }),
  unexpected: () => ({ what: 'Something failed that should not.', next: 'Try again. If it happens again, give your administrator the number below: it finds this in the log.' }),
}

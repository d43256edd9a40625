import { spawn, type ChildProcess } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { freePort, until, type TestLibvirt } from '@vitrine/testkit'

export interface Cockpit extends AsyncDisposable {
  /** The Machines page, without sign-in: a local session, as Cockpit's own desktop client has it. */
  readonly machinesUrl: string
}

/** Starts the distribution's Cockpit Machines beside a private libvirtd: a system bus of its own, libvirt-dbus, cockpit-ws. */
export async function startCockpit(libvirt: TestLibvirt): Promise<Cockpit> {
  const children: ChildProcess[] = []
  const start = (program: string, args: readonly string[]): ChildProcess => {
    const command = libvirt.enter(program, args)
    const child = spawn(command.program, command.args, { stdio: 'ignore', env: command.env })
    children.push(child)
    return child
  }
  const finished = (child: ChildProcess): Promise<unknown> => new Promise((resolve) => child.once('exit', resolve))
  await finished(start('mkdir', ['-p', '/run/dbus']))
  start('dbus-daemon', [`--config-file=${path.join(import.meta.dirname, 'dbus.conf')}`, '--nofork'])
  await until('the system bus listens', async () => existsSync(path.join(libvirt.dir, 'run/dbus/system_bus_socket')))
  start('libvirt-dbus', ['--system'])
  const port = await freePort()
  start('/usr/lib/cockpit/cockpit-ws', ['--no-tls', `--port=${port}`, '--address=127.0.0.1', '--local-session=/usr/bin/cockpit-bridge'])
  const machinesUrl = `http://127.0.0.1:${port}/cockpit/@localhost/machines/index.html`
  await until('cockpit answers', async () => {
    try {
      return (await fetch(machinesUrl)).ok
    } catch {
      return false
    }
  })
  return {
    machinesUrl,
    async [Symbol.asyncDispose]() {
      const ends = children.filter((child) => child.exitCode === null && child.signalCode === null).map(finished)
      for (const child of children) child.kill('SIGTERM')
      await Promise.all(ends)
    },
  }
}

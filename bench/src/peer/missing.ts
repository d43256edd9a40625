import { accessSync, constants, existsSync } from 'node:fs'
import path from 'node:path'
import { tryCommand } from '@vitrine/testkit'

/** Whether the distribution's Python has libvirt's binding; without it that peer is left out, with one line that says so. */
export async function hasPythonLibvirt(): Promise<boolean> {
  const asked = await tryCommand('/usr/bin/python3', ['-c', 'import libvirt']).catch(() => null)
  return asked?.code === 0 || without('python3-libvirt', 'python3-libvirt')
}

/** The peer program of the console bridge. */
export function hasWebsockify(): boolean {
  return isInPath('websockify') || without('websockify', 'websockify')
}

/** Whether the distribution's Cockpit Machines is complete. */
export function hasCockpit(): boolean {
  return (
    ['/usr/lib/cockpit/cockpit-ws', '/usr/bin/cockpit-bridge', '/usr/sbin/libvirt-dbus', '/usr/bin/dbus-daemon', '/usr/share/cockpit/machines'].every((file) => existsSync(file)) ||
    without('Cockpit Machines', 'cockpit-ws cockpit-bridge cockpit-system cockpit-machines libvirt-dbus dbus')
  )
}

function without(peer: string, packages: string): false {
  process.stdout.write(`measured without ${peer}: apt-get install --no-install-recommends ${packages}\n`)
  return false
}

function isInPath(program: string): boolean {
  return (process.env['PATH'] ?? '').split(path.delimiter).some((dir) => {
    try {
      accessSync(path.join(dir, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

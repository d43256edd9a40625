import { cpSync, existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** libvirtd without authentication on a socket only its owner reaches, and a log that says what went wrong. */
function daemonConfiguration(logDir: string): string {
  return [
    'auth_unix_rw = "none"',
    'auth_unix_ro = "none"',
    'unix_sock_rw_perms = "0700"',
    'log_filters = "1:NOTHING 3:util 3:object 3:rpc 3:event"',
    `log_outputs = "2:file:${path.join(logDir, 'libvirtd.log')}"`,
    '',
  ].join('\n')
}

/**
 * qemu as our own user, without what a test cannot promise to have or to clean up: security labels, cgroups,
 * per-guest mount namespaces, remembered file owners.
 */
function qemuConfiguration(asRoot: boolean): string {
  return [
    ...(asRoot ? ['user = "root"', 'group = "root"', 'namespaces = [ ]', 'remember_owner = 0'] : []),
    'security_driver = "none"',
    'cgroup_controllers = [ ]',
    '',
  ].join('\n')
}

/** A NAT network as Debian's own default, with DHCP. */
const defaultNetwork = `<network>
  <name>default</name>
  <forward mode="nat"/>
  <bridge name="virbr0" stp="off" delay="0"/>
  <ip address="192.168.122.1" netmask="255.255.255.0">
    <dhcp><range start="192.168.122.2" end="192.168.122.254"/></dhcp>
  </ip>
</network>
`

export interface ConfigurationOptions {
  /** What libvirt takes for its configuration directory (/etc/libvirt, or $XDG_CONFIG_HOME/libvirt). */
  configDir: string
  /** Where libvirtd writes its log, as the daemon sees it. */
  logDir: string
  /** The directory of the pool `default`, as the daemon sees it. */
  imagesDir: string
  asRoot: boolean
  /** Whether to have the network `default`. */
  network: boolean
}

/** Writes the configuration of a private libvirtd: an autostarted pool `default` and, if wanted, network `default`. */
export function writeConfiguration(options: ConfigurationOptions): void {
  const at = (...parts: string[]): string => path.join(options.configDir, ...parts)
  mkdirSync(at('qemu/networks/autostart'), { recursive: true })
  mkdirSync(at('storage/autostart'), { recursive: true })
  writeFileSync(at('libvirtd.conf'), daemonConfiguration(options.logDir))
  writeFileSync(at('qemu.conf'), qemuConfiguration(options.asRoot))
  writeFileSync(at('storage/default.xml'), `<pool type="dir"><name>default</name><target><path>${options.imagesDir}</path></target></pool>\n`)
  symlinkSync('../default.xml', at('storage/autostart/default.xml'))
  if (options.network) {
    writeFileSync(at('qemu/networks/default.xml'), defaultNetwork)
    symlinkSync('../default.xml', at('qemu/networks/autostart/default.xml'))
  }
  const filters = '/etc/libvirt/nwfilter'
  if (options.asRoot && existsSync(filters)) cpSync(filters, at('nwfilter'), { recursive: true })
}

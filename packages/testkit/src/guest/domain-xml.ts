import type { TinyGuest } from './tiny-guest.ts'

export interface TinyDisk {
  /** Path as libvirt sees it. */
  path: string
  format?: 'qcow2' | 'raw'
  device?: 'disk' | 'cdrom'
}

export interface TinyDomainOptions {
  name: string
  guest: TinyGuest
  uuid?: string
  title?: string
  description?: string
  /** Default 128. */
  memoryMiB?: number
  /** Default 1. */
  vcpus?: number
  /** `user` needs no rights (qemu's own NAT), `none` is the default; anything else is the name of a libvirt network. */
  network?: 'none' | 'user' | (string & {})
  disks?: readonly TinyDisk[]
  /** Default `vnc` (TCP on 127.0.0.1, any port). `{ socket }` is VNC on a unix socket at that path. */
  graphics?: 'vnc' | 'spice' | 'none' | { socket: string }
  vncPassword?: string
  /** Serial ports, each with a shell. Default 1. */
  serials?: number
  /** Default true. */
  guestAgent?: boolean
  /** Further words for the kernel, for example `tiny.format`. */
  kernelArguments?: string
}

/** The definition of a machine that runs the tiny guest under emulation, as any machine of the world looks: virtio, q35. */
export function tinyDomainXml(options: TinyDomainOptions): string {
  const { name, guest, memoryMiB = 128, vcpus = 1, serials = 1 } = options
  const cmdline = `console=tty0 console=ttyS0 quiet mitigations=off no_timer_check tsc=reliable random.trust_cpu=on cryptomgr.notests audit=0 tiny.hostname=${name} ${options.kernelArguments ?? ''}`
  return [
    `<domain type='qemu'>`,
    element('name', name),
    element('uuid', options.uuid),
    element('title', options.title),
    element('description', options.description),
    `<memory unit='MiB'>${memoryMiB}</memory><vcpu>${vcpus}</vcpu>`,
    `<os><type arch='x86_64' machine='q35'>hvm</type>${element('kernel', options.graphics === 'none' ? guest.kernelWithoutScreen : guest.kernel)}${element('initrd', guest.initrd)}${element('cmdline', cmdline.trim())}</os>`,
    `<features><acpi/><apic/><tcg><tb-cache unit='MiB'>32</tb-cache></tcg></features>`,
    `<cpu mode='maximum'/><clock offset='utc'/>`,
    `<on_poweroff>destroy</on_poweroff><on_reboot>restart</on_reboot><on_crash>destroy</on_crash>`,
    `<devices>`,
    ...diskElements(options.disks ?? []),
    networkElement(options.network ?? 'none'),
    ...(options.guestAgent === false ? [] : [`<channel type='unix'><target type='virtio' name='org.qemu.guest_agent.0'/></channel>`]),
    ...Array.from({ length: serials }, (_, port) => `<serial type='pty'><target port='${port}'/></serial>`),
    graphicsElement(options.graphics ?? 'vnc', options.vncPassword),
    `<memballoon model='virtio'><stats period='2'/></memballoon>`,
    `<rng model='virtio'><backend model='random'>/dev/urandom</backend></rng>`,
    `</devices></domain>`,
  ].join('\n')
}

function diskElements(disks: readonly TinyDisk[]): string[] {
  return disks.map((disk, index) => {
    const letter = String.fromCodePoint('a'.charCodeAt(0) + index)
    const cdrom = disk.device === 'cdrom'
    const driver = `<driver name='qemu' type='${disk.format ?? (cdrom ? 'raw' : 'qcow2')}'/>`
    const target = cdrom ? `<target dev='sd${letter}' bus='sata'/><readonly/>` : `<target dev='vd${letter}' bus='virtio'/>`
    return `<disk type='file' device='${disk.device ?? 'disk'}'>${driver}<source file='${escapeXml(disk.path)}'/>${target}</disk>`
  })
}

function networkElement(network: string): string {
  if (network === 'none') return ''
  const source = network === 'user' ? '' : `<source network='${escapeXml(network)}'/>`
  return `<interface type='${network === 'user' ? 'user' : 'network'}'>${source}<model type='virtio'/><rom enabled='no'/></interface>`
}

function graphicsElement(graphics: NonNullable<TinyDomainOptions['graphics']>, password: string | undefined): string {
  if (graphics === 'none') return `<video><model type='none'/></video>`
  const secret = password === undefined ? '' : ` passwd='${escapeXml(password)}'`
  const display =
    typeof graphics === 'object'
      ? `<graphics type='vnc'${secret}><listen type='socket' socket='${escapeXml(graphics.socket)}'/></graphics>`
      : `<graphics type='${graphics}' autoport='yes' listen='127.0.0.1'${secret}/>`
  return `${display}<video><model type='vga' vram='16384'/></video>`
}

function element(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll("'", '&apos;').replaceAll('"', '&quot;')
}

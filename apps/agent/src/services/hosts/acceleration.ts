import type { Acceleration } from '@vitrine/contract'

export interface KvmDevice {
  readonly path: string
  /** Permission bits. */
  readonly mode: number
  readonly uid: number
  readonly gid: number
  /** Whether the agent's own user may read and write it. */
  readonly opensForUs: boolean
}

/** What was seen of KVM on the machine itself. */
export interface KvmLook {
  /** The processor's flag; x86 only. */
  readonly cpuFlag: 'vmx' | 'svm' | null
  /** Whether the processor says that it is a virtual one. */
  readonly isGuest: boolean
  readonly device: KvmDevice | null
  /** Loaded (or built-in) modules: `kvm`, `kvm_intel`, … */
  readonly modules: readonly string[]
  groupsOf(uid: number): { readonly user: string | null; readonly gids: readonly number[] }
}

export interface AccelerationEvidence {
  /** libvirt's driver: only qemu's knows KVM. */
  readonly driver: string
  readonly arch: string
  /** Kinds of domain that libvirt offers for the host's own architecture. */
  readonly offered: readonly string[]
  /** User and group that libvirt gives to qemu (`+uid:+gid` of the DAC base label); null when it doesn't say. */
  readonly qemuUser: { readonly uid: number; readonly gid: number } | null
  /** Null when the host isn't the agent's own machine. */
  readonly look: KvmLook | null
}

/** `+64055:+109`, the base label of libvirt's DAC driver. */
export function qemuUserOf(label: string): AccelerationEvidence['qemuUser'] {
  const match = /^\+?([0-9]+):\+?([0-9]+)$/u.exec(label)
  return match === null ? null : { uid: Number(match[1]), gid: Number(match[2]) }
}

const isX86 = (arch: string): boolean => /^(x86_64|i[3-6]86)$/u.test(arch)

/**
 * Whether a device's mode lets a user read and write it. With an access list, the group's bits are the most that anybody on it
 * gets (acl(5)): where they allow and the group isn't the user's, only the list knows.
 */
function mayOpen(device: KvmDevice, user: NonNullable<AccelerationEvidence['qemuUser']>, gids: readonly number[]): 'yes' | 'no' | 'perhaps' {
  const allows = (shift: number): boolean => ((device.mode >> shift) & 0o6) === 0o6
  if (user.uid === 0 || allows(0)) return 'yes'
  if (user.uid === device.uid) return allows(6) ? 'yes' : 'no'
  if (!allows(3)) return 'no'
  return user.gid === device.gid || gids.includes(device.gid) ? 'yes' : 'perhaps'
}

function permission({ qemuUser, look }: AccelerationEvidence): ReturnType<typeof mayOpen> {
  if (qemuUser === null || look?.device === null || look?.device === undefined) return 'perhaps'
  return mayOpen(look.device, qemuUser, look.groupsOf(qemuUser.uid).gids)
}

function becauseOf(evidence: AccelerationEvidence): Acceleration['because'] {
  const { driver, arch, offered, look } = evidence
  if (driver !== 'qemu') return 'not-applicable'
  const permitted = permission(evidence)
  if (offered.includes('kvm')) {
    // A flagless x86 processor can't run guests in hardware: whoever provides the device does it in software, if at all.
    if (look !== null && isX86(arch) && look.cpuFlag === null) return 'nested-unproven'
    return permitted === 'no' ? 'device-not-permitted' : 'works'
  }
  if (look === null) return 'not-offered'
  if (look.device !== null) return permitted === 'yes' || evidence.qemuUser === null ? 'not-offered' : 'device-not-permitted'
  if (!isX86(arch)) return 'no-device'
  if (look.cpuFlag === null) return 'no-cpu-extension'
  return look.modules.includes(look.cpuFlag === 'vmx' ? 'kvm_intel' : 'kvm_amd') ? 'no-device' : 'module-absent'
}

const permissionWords = { yes: 'may open it', no: 'may not open it', perhaps: 'may open it only by an access list' } as const

function describe({ arch, offered, qemuUser, look }: AccelerationEvidence): string {
  const said = `libvirt offers ${offered.length === 0 ? 'nothing' : offered.join(', ')} for ${arch}`
  if (look === null) return `${said}.`
  const facts = [said]
  if (isX86(arch)) facts.push(look.cpuFlag === null ? `the processor${look.isGuest ? ', a virtual one,' : ''} has neither vmx nor svm` : `the processor has ${look.cpuFlag}${look.isGuest ? ' and is a virtual one' : ''}`)
  if (look.device === null) facts.push('/dev/kvm is absent')
  else {
    const { mode, uid, gid } = look.device
    facts.push(`${look.device.path} has mode ${mode.toString(8).padStart(4, '0')}, owner ${uid}:${gid}`)
    if (qemuUser !== null) {
      const { user, gids } = look.groupsOf(qemuUser.uid)
      facts.push(`qemu runs as ${user ?? 'user'} (${qemuUser.uid}:${qemuUser.gid}) and ${permissionWords[mayOpen(look.device, qemuUser, gids)]}`)
    }
  }
  facts.push(look.modules.length === 0 ? 'no kvm module is loaded' : `modules: ${look.modules.join(', ')}`)
  return `${facts.join('; ')}.`
}

/**
 * Whether guests of a host get hardware virtualization, and if not, the first reason that a person can act on (feature A1).
 * Without libvirt's offer there is none. With it there may still be none: libvirt offers KVM where its own probe could open the
 * device, though qemu later runs as another user (seen with libvirt 9.0 and a device of mode 0600).
 */
export function judgeAcceleration(evidence: AccelerationEvidence): Acceleration {
  const because = becauseOf(evidence)
  return { kvm: because === 'works', because, detail: because === 'not-applicable' ? `libvirt's ${evidence.driver} driver runs without KVM.` : describe(evidence) }
}

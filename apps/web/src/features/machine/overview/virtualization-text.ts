import type { Acceleration } from '@vitrine/contract'
import type { Words } from '../../../shared/words/catalogue.ts'

export interface VirtualizationText {
  /** How the machine is run, in a sentence. */
  readonly how: string
  /** Why it isn't run better, and what to do about it. */
  readonly why: string | null
  readonly repair: string | null
  /** What the host looked at, for the person who repairs it. */
  readonly detail: string | null
  readonly slow: boolean
}

/** Says plainly whether a machine runs with KVM or is emulated, and why (feature A1). */
export function virtualizationText(words: Words, virtType: string, acceleration: Acceleration | null): VirtualizationText {
  const plain = { why: null, repair: null, detail: null, slow: false }
  if (virtType === 'kvm') {
    // Offered but not proven: the reader should know it when a guest hangs.
    const doubt = acceleration?.because === 'nested-unproven' ? words.machine.acceleration['nested-unproven'] : null
    return { ...plain, how: words.machine.virtualization.kvm, why: doubt?.why ?? null, repair: doubt?.repair ?? null, detail: doubt === null ? null : acceleration?.detail ?? null }
  }
  if (virtType !== 'qemu') return { ...plain, how: words.machine.virtualization.other(virtType) }
  if (acceleration === null) return { ...plain, how: words.machine.virtualization.qemu, slow: true }
  if (acceleration.kvm) return { how: words.machine.virtualization.qemu, why: words.machine.virtualization.qemuThough, repair: null, detail: acceleration.detail, slow: true }
  const { why, repair } = words.machine.acceleration[acceleration.because]
  return { how: words.machine.virtualization.qemu, why, repair, detail: acceleration.detail, slow: true }
}

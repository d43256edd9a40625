import type { MachineDetail } from '@vitrine/contract'
import type { Words } from '../../../shared/words/catalogue.ts'

type Confinement = MachineDetail['confinement'][number]

export interface ConfinementText {
  readonly model: string
  readonly text: string
  readonly label: string | null
  /** Whether it really keeps the process in. */
  readonly level: 'kept' | 'weak'
}

/** `+64055:+109` or `libvirt-qemu:kvm`: the user and group of a DAC label, and whether that is root. */
export function dacUser(label: string): { name: string; root: boolean } {
  const name = label.replaceAll('+', '')
  const user = name.split(':')[0] ?? ''
  return { name, root: user === '0' || user === 'root' }
}

const mandatoryModels = { selinux: 'SELinux', apparmor: 'AppArmor' } as const

function mandatoryName(model: string): string | null {
  return model === 'selinux' || model === 'apparmor' ? mandatoryModels[model] : null
}

/**
 * What keeps the emulator's process away from what isn't its own, one sentence per security model (feature A9).
 * @param atStart models of the host, for a machine that has no process now: it gets its label when it starts; null for one that runs
 */
export function confinementTexts(words: Words, confinement: readonly Confinement[], atStart: readonly string[] | null): ConfinementText[] {
  const said = words.machine.confinement
  const none: ConfinementText = { model: 'none', text: said.none, label: null, level: 'weak' }
  if (atStart !== null) {
    const names = atStart.map(mandatoryName).filter((name) => name !== null)
    return names.length === 0 ? [none] : names.map((name) => ({ model: name, text: said.atStart(name), label: null, level: 'kept' }))
  }
  const texts = confinement.flatMap(({ model, label, enforced }): ConfinementText[] => {
    switch (model) {
      case 'selinux': return [{ model: mandatoryModels.selinux, text: enforced ? said.selinux : said.selinuxOff, label, level: enforced ? 'kept' : 'weak' }]
      case 'apparmor': return [{ model: mandatoryModels.apparmor, text: enforced ? said.apparmor : said.apparmorOff, label, level: enforced ? 'kept' : 'weak' }]
      case 'dac': {
        if (label === null) return []
        const { name, root } = dacUser(label)
        return [{ model: 'DAC', text: root ? said.dacRoot : said.dacUser(name), label: null, level: root ? 'weak' : 'kept' }]
      }
      default: return []
    }
  })
  return confinement.some(({ model }) => mandatoryName(model) !== null) ? texts : [none, ...texts]
}

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

/** What keeps the emulator's process away from what isn't its own, one sentence per security model (feature A9). */
export function confinementTexts(words: Words, confinement: readonly Confinement[]): ConfinementText[] {
  const said = words.machine.confinement
  const texts = confinement.flatMap(({ model, label, enforced }): ConfinementText[] => {
    switch (model) {
      case 'selinux': return [{ model: 'SELinux', text: enforced ? said.selinux : said.selinuxOff, label, level: enforced ? 'kept' : 'weak' }]
      case 'apparmor': return [{ model: 'AppArmor', text: enforced ? said.apparmor : said.apparmorOff, label, level: enforced ? 'kept' : 'weak' }]
      case 'dac': {
        if (label === null) return []
        const { name, root } = dacUser(label)
        return [{ model: 'DAC', text: root ? said.dacRoot : said.dacUser(name), label: null, level: root ? 'weak' : 'kept' }]
      }
      default: return []
    }
  })
  const mandatory = confinement.some(({ model }) => model === 'selinux' || model === 'apparmor')
  return mandatory ? texts : [{ model: 'none', text: said.none, label: null, level: 'weak' }, ...texts]
}

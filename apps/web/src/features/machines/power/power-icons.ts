import type { PowerAction } from '@vitrine/domain'
import { Moon, Pause, Play, Power, RotateCw, Save, Trash2, Zap, type LucideIcon } from 'lucide-react'

export const powerIcons: Record<PowerAction, LucideIcon> = {
  start: Play,
  shutdown: Power,
  reboot: RotateCw,
  reset: Zap,
  'force-off': Power,
  pause: Pause,
  resume: Play,
  save: Save,
  'discard-saved': Trash2,
  'wake-up': Moon,
  'inject-nmi': Zap,
}

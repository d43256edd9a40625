'use client'

import { onDemand } from '@vitrine/ui'
import { useState, type ReactNode } from 'react'
import { LateWords } from '../../shared/words/words-provider.tsx'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { useLiveConnection } from '../live/use-live.ts'
import { PowerProvider } from '../machines/power/power-provider.tsx'
import type { NavigationWidth } from '../theme/preferences.ts'
import { ConnectionBanner } from './connection-banner.tsx'
import { BottomNavigation, SideNavigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useShortcuts } from './use-shortcuts.ts'
import { ViewerProvider, type FrameViewer } from './viewer.tsx'

const loadPalette = () => import('../palette/palette.tsx')
const Palette = onDemand(() => loadPalette().then((module) => module.Palette))
const ShortcutsDialog = onDemand(() => import('./shortcuts-dialog.tsx').then((module) => module.ShortcutsDialog))

/** Everything around a page: navigation, top bar, banner, palette, shortcuts, the live stream. */
export function Frame({ viewer, navigation, children }: { viewer: FrameViewer; navigation: NavigationWidth; children: ReactNode }) {
  const words = useCoreWords().common.frame
  const [open, setOpen] = useState<'palette' | 'help' | null>(null)
  const close = () => setOpen(null)
  const showPalette = () => setOpen('palette')
  const showHelp = () => setOpen('help')
  useLiveConnection()
  useShortcuts({ onPalette: () => setOpen((now) => (now === 'palette' ? null : 'palette')), onHelp: showHelp })

  return (
    <ViewerProvider viewer={viewer}>
      <PowerProvider>
        <a href="#content" className="fixed top-2 left-2 z-50 -translate-y-16 rounded bg-accent-fill px-3 py-1.5 font-medium text-on-accent focus:translate-y-0">
          {words.skip}
        </a>
        <div className="flex h-dvh overflow-hidden">
          <SideNavigation initial={navigation} />
          <div className="flex min-w-0 flex-1 flex-col bg-surface">
            <TopBar onPalette={showPalette} onNear={() => void loadPalette().catch(() => undefined)} onHelp={showHelp} />
            <ConnectionBanner />
            {/* Where the skip link leads; a page that scrolls by itself fills it. */}
            <main id="content" tabIndex={-1} className="min-h-0 flex-1 overflow-y-auto focus-visible:outline-none">
              {children}
            </main>
            <BottomNavigation />
          </div>
        </div>
        {open !== null && (
          <LateWords onClose={close}>{open === 'palette' ? <Palette onClose={close} onHelp={showHelp} /> : <ShortcutsDialog onClose={close} />}</LateWords>
        )}
      </PowerProvider>
    </ViewerProvider>
  )
}

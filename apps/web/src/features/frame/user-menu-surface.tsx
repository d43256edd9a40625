'use client'

import { KeyHint, MenuAt, notify, type MenuAnchor, type MenuEntry } from '@vitrine/ui'
import { Keyboard, LogOut, UserRound } from 'lucide-react'
import { useRouter } from 'next/navigation'
import { basePath } from '../../shared/base-path.ts'
import { apiPaths, paths } from '../../shared/paths.ts'
import { isLanguage, languageNames, languages } from '../../shared/words/language.ts'
import { useCoreWords } from '../../shared/words/words-context.tsx'
import { chooseLanguage, currentLanguage } from '../theme/choose-language.ts'
import { chooseTheme, currentTheme, isTheme, themes } from '../theme/preferences.ts'
import { useViewer } from './viewer.tsx'

/** Ends the session and leaves for the page to sign in. A full load: nothing of this person's data stays in memory. */
async function signOut(): Promise<boolean> {
  try {
    const answer = await fetch(apiPaths.signOut(), { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' })
    if (!answer.ok) return false
  } catch {
    // The server or the way to it is gone; the caller says that the session is still there.
    return false
  }
  window.location.assign(`${basePath}${paths.signIn()}`)
  return true
}

/** Who is signed in; account, looks, language, signing out. */
export function UserMenuSurface({ anchor, onShowShortcuts, onClose, returnFocus }: { anchor: MenuAnchor; onShowShortcuts: () => void; onClose: () => void; returnFocus: () => void }) {
  const words = useCoreWords().common
  const viewer = useViewer()
  const router = useRouter()

  const entries: MenuEntry[] = [
    { kind: 'heading', label: viewer.name === '' ? viewer.email : `${viewer.name} · ${viewer.email}` },
    { kind: 'link', label: words.nav.account, icon: <UserRound size={14} />, href: paths.account() },
    { kind: 'action', label: words.frame.shortcuts, icon: <Keyboard size={14} />, hint: <KeyHint keys={['?']} />, onSelect: onShowShortcuts },
    { kind: 'separator' },
    { kind: 'heading', label: words.frame.theme },
    {
      kind: 'choice',
      label: words.frame.theme,
      value: currentTheme(),
      options: themes.map((value) => ({ value, label: words.frame.themes[value] })),
      onChange: (value) => isTheme(value) && chooseTheme(value),
    },
    { kind: 'separator' },
    { kind: 'heading', label: words.frame.language },
    {
      kind: 'choice',
      label: words.frame.language,
      value: currentLanguage(),
      options: languages.map((value) => ({ value, label: languageNames[value] })),
      onChange: (value) => isLanguage(value) && chooseLanguage(value, () => router.refresh()),
    },
    { kind: 'separator' },
    {
      kind: 'action',
      label: words.frame.signOut,
      icon: <LogOut size={14} />,
      onSelect: () => {
        void signOut().then((done) => done || notify({ kind: 'failure', title: words.frame.signOut, text: words.frame.signOutFailed }))
      },
    },
  ]
  return <MenuAt label={words.frame.userMenu} entries={entries} anchor={anchor} align="end" onClose={onClose} returnFocus={returnFocus} />
}

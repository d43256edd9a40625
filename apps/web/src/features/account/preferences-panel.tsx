'use client'

import { Panel, Select } from '@vitrine/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { languageNames, languages, type Language } from '../../shared/words/language.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { chooseLanguage } from '../theme/choose-language.ts'
import { chooseTheme, themes, type Theme } from '../theme/preferences.ts'

/** Theme and language, at once and for next time. */
export function PreferencesPanel({ theme, language }: { theme: Theme; language: Language }) {
  const words = useWords()
  const router = useRouter()
  const [chosenTheme, setTheme] = useState(theme)
  const said = words.common.frame
  return (
    <Panel title={words.account.preferences.title}>
      <div className="max-w-90 space-y-4">
        <Select
          label={said.theme}
          value={chosenTheme}
          options={themes.map((value) => ({ value, label: said.themes[value] }))}
          onChange={(value) => {
            setTheme(value)
            chooseTheme(value)
          }}
        />
        <Select label={said.language} value={language} options={languages.map((value) => ({ value, label: languageNames[value] }))} onChange={(value) => chooseLanguage(value, () => router.refresh())} />
        <p className="text-sm text-faint">{words.account.preferences.hint}</p>
      </div>
    </Panel>
  )
}

'use client'

import { isRole } from '@vitrine/domain'
import { Facts, PageHeader, Panel } from '@vitrine/ui'
import type { Language } from '../../shared/words/language.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { useViewer } from '../frame/viewer.tsx'
import type { Theme } from '../theme/preferences.ts'
import { PasswordPanel } from './password-panel.tsx'
import { PreferencesPanel } from './preferences-panel.tsx'
import { SessionsPanel } from './sessions-panel.tsx'

/** The reader's own account. */
export function AccountPage({ theme, language }: { theme: Theme; language: Language }) {
  const words = useWords()
  const viewer = useViewer()
  const said = words.account.profile
  const list = new Intl.ListFormat(words.locale)
  return (
    <>
      <PageHeader title={words.account.title} />
      <div className="grid grid-cols-1 items-start gap-4 p-4 pt-1 lg:grid-cols-2">
        <div className="space-y-4">
          <Panel title={said.title}>
            <Facts
              items={[
                { label: said.name, value: viewer.name },
                { label: said.email, value: viewer.email },
                { label: said.role, value: isRole(viewer.role) ? words.states.role[viewer.role] : viewer.role },
                { label: said.may, value: <span className="text-soft">{list.format([...viewer.rights].map((right) => words.states.right[right]))}</span> },
              ]}
            />
          </Panel>
          <SessionsPanel />
        </div>
        <div className="space-y-4">
          <PasswordPanel />
          <PreferencesPanel theme={theme} language={language} />
        </div>
      </div>
    </>
  )
}

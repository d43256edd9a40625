'use client'

import { Menu } from '@vitrine/ui'
import { Languages } from 'lucide-react'
import { useRouter } from 'next/navigation'
import type { ReactNode } from 'react'
import { isLanguage, languageNames, languages } from '../../shared/words/language.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { Logo } from '../frame/logo.tsx'
import { chooseLanguage, currentLanguage } from '../theme/choose-language.ts'

/** What the pages outside the frame look like: one card, the product's name above it, the language below. */
export function EntranceCard({ title, children }: { title: string; children: ReactNode }) {
  const words = useWords()
  const router = useRouter()
  return (
    <main className="flex min-h-dvh flex-col items-center justify-center gap-5 px-4 py-10">
      <p className="flex items-center gap-2 text-lg font-semibold tracking-tight"><Logo size={22} /> {words.common.product}</p>
      <div className="w-full max-w-95 rounded-lg border border-line bg-surface px-6 pt-5 pb-6">
        <h1 className="mb-4 text-lg font-semibold">{title}</h1>
        {children}
      </div>
      <Menu
        label={words.common.frame.language}
        kind="quiet"
        size="small"
        icon={<Languages size={14} />}
        entries={() => [{
          kind: 'choice',
          label: words.common.frame.language,
          value: currentLanguage(),
          options: languages.map((value) => ({ value, label: languageNames[value] })),
          onChange: (value) => isLanguage(value) && chooseLanguage(value, () => router.refresh()),
        }]}
      >
        {words.common.frame.language}
      </Menu>
    </main>
  )
}

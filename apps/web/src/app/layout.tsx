import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { AppUi } from '../features/frame/app-ui.tsx'
import { renderedAt } from '../features/frame/rendered-at.ts'
import { readPreferences } from '../features/theme/read-preferences.ts'
import { DataProvider } from '../shared/trpc/provider.tsx'
import { localeOf } from '../shared/words/language.ts'
import { readerLanguage } from '../shared/words/reader-words.ts'
import { CoreWordsProvider } from '../shared/words/words-provider.tsx'
import './globals.css'

export const metadata: Metadata = {
  title: { default: 'Vitrine', template: '%s · Vitrine' },
  robots: { index: false, follow: false },
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#121418' },
  ],
}

/** The document: the reader's language and theme by cookie, their words, the way to the data. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const [language, { theme }, now] = await Promise.all([readerLanguage(), readPreferences(), renderedAt()])
  return (
    <html lang={localeOf[language]} data-theme={theme}>
      <body>
        <CoreWordsProvider language={language}>
          <DataProvider>
            <AppUi renderedAt={now}>{children}</AppUi>
          </DataProvider>
        </CoreWordsProvider>
      </body>
    </html>
  )
}

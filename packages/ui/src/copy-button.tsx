'use client'

import { clsx } from 'clsx'
import { Check, Copy } from 'lucide-react'
import { useEffect, useState } from 'react'
import { IconButton } from './button.tsx'
import { copyText } from './copy-text.ts'
import { useUi } from './ui-provider.tsx'

const saidForMs = 1600

/** Copies `value`; says so for a moment. */
export function CopyButton({ label, value, tabIndex, className }: { label: string; value: string; tabIndex?: number; className?: string }) {
  const { words } = useUi()
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), saidForMs)
    return () => clearTimeout(timer)
  }, [copied])
  return (
    <>
      <IconButton
        label={copied ? words.copied : label}
        size="small"
        icon={copied ? <Check size={14} className="text-running" /> : <Copy size={14} />}
        className={clsx('align-middle', className)}
        {...(tabIndex === undefined ? {} : { tabIndex })}
        onPress={(event) => {
          event.stopPropagation()
          void copyText(value).then(setCopied)
        }}
      />
      <output className="sr-only">
        {copied ? words.copied : ''}
      </output>
    </>
  )
}

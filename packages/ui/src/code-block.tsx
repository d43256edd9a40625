import { CopyButton } from './copy-button.tsx'

/** Something to type or paste elsewhere, in one piece, with its copy button. */
export function CodeBlock({ code, copyLabel }: { code: string; copyLabel: string }) {
  return (
    <div className="flex items-start gap-1 rounded border border-line bg-sunken py-1 pr-1 pl-3">
      {/* It scrolls sideways, so the keyboard must get there. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0} className="min-w-0 flex-1 overflow-x-auto py-1 font-mono text-sm leading-5 text-text">{code}</pre>
      <CopyButton label={copyLabel} value={code} />
    </div>
  )
}

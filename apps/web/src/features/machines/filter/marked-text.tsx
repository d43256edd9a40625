import type { FilterProblem } from '@vitrine/domain'

/** The typed text again, invisible but for the waves beneath what makes no sense. It lies behind the field. */
export function MarkedText({ text, problems, offset }: { text: string; problems: readonly FilterProblem[]; offset: number }) {
  const parts: { text: string; wrong: boolean; at: number }[] = []
  let at = 0
  for (const { from, to } of problems) {
    if (from < at) continue
    parts.push({ text: text.slice(at, from), wrong: false, at }, { text: text.slice(from, to), wrong: true, at: from })
    at = to
  }
  parts.push({ text: text.slice(at), wrong: false, at })
  return (
    <span aria-hidden className="pointer-events-none absolute inset-y-0 right-8 left-8 flex items-center overflow-hidden whitespace-pre text-transparent">
      <span style={{ transform: `translateX(${-offset}px)` }}>
        {parts.map((part) => (
          <span key={`${part.at} ${part.wrong}`} className={part.wrong ? 'underline decoration-failed decoration-wavy decoration-1 underline-offset-3' : undefined}>
            {part.text}
          </span>
        ))}
      </span>
    </span>
  )
}

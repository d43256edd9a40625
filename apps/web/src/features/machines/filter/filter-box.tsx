'use client'

import { machineStates, type FilterCompletion, type FilterField } from '@vitrine/domain'
import { IconButton } from '@vitrine/ui'
import { clsx } from 'clsx'
import { ListFilter, X } from 'lucide-react'
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react'
import { useCoreWords } from '../../../shared/words/words-context.tsx'
import { filterFieldMark } from '../../frame/shortcuts.ts'
import { MarkedText } from './marked-text.tsx'
import { loadFilterLanguage } from './use-filter-language.ts'

/**
 * The field that speaks the query language: completes fields and values, waves beneath what makes no sense and says why.
 * @param props.known values that exist now, for completion
 * @param props.onLeave goes on into the list
 */
export function FilterBox(props: { value: string; onChange: (text: string) => void; known: (field: FilterField) => readonly string[]; onLeave: () => void }) {
  const { value, onChange, known, onLeave } = props
  const words = useCoreWords()
  const text = words.machineList.filter
  const id = useId()
  const input = useRef<HTMLInputElement>(null)
  const [focused, setFocused] = useState(false)
  const [open, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const [caret, setCaret] = useState(value.length)
  const [offset, setOffset] = useState(0)

  const [language, setLanguage] = useState<Awaited<ReturnType<typeof loadFilterLanguage>> | null>(null)
  const needed = focused || value !== ''
  useEffect(() => {
    if (!needed || language !== null) return
    // Without it the field is a plain one.
    void loadFilterLanguage().then(setLanguage)
  }, [needed, language])

  const all = language?.parseMachineFilter(value).problems ?? []
  // What is being typed right now may be unfinished; it is judged when the caret leaves it.
  const problems = focused ? all.filter(({ from, to }) => caret < from || caret > to) : all
  const [problem] = problems
  const completions = (open ? language?.completeMachineFilter(value, Math.min(caret, value.length), known) : null) ?? []
  const chosen = completions[active]

  const follow = () => {
    const field = input.current
    if (field === null) return
    setCaret(field.selectionStart ?? field.value.length)
    setOffset(field.scrollLeft)
  }
  const type = (next: string) => {
    onChange(next)
    setOpen(true)
    setActive(-1)
  }
  const accept = (completion: FilterCompletion) => {
    const finished = completion.value !== null
    const inserted = completion.insert + (finished && value.slice(completion.to).trimStart() === '' ? ' ' : '')
    const at = completion.from + inserted.length
    onChange(value.slice(0, completion.from) + inserted + value.slice(completion.to))
    setActive(-1)
    setCaret(at)
    setOpen(true)
    // After React has written the new text into the field.
    requestAnimationFrame(() => input.current?.setSelectionRange(at, at))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (!open) setOpen(true)
      else if (completions.length > 0) setActive((now) => (now + (event.key === 'ArrowDown' ? 1 : completions.length) + (now === -1 && event.key === 'ArrowUp' ? 1 : 0)) % completions.length)
    } else if (event.key === 'Enter') {
      event.preventDefault()
      if (chosen !== undefined) accept(chosen)
      else {
        setOpen(false)
        onLeave()
      }
    } else if (event.key === 'Escape') {
      event.preventDefault()
      if (open) setOpen(false)
      else if (value === '') onLeave()
      else onChange('')
    }
  }
  const describe = ({ field, value: found }: FilterCompletion) => {
    if (found === null) return text.fields[field]
    const state = machineStates.find((candidate) => candidate === found)
    return field === 'state' && state !== undefined ? words.states.name[state] : ''
  }

  return (
    <div className="relative min-w-0 flex-1">
      <div className={clsx('relative flex h-8 items-center rounded border bg-surface text-table', problem === undefined ? 'border-control-line' : 'border-failed')}>
        <ListFilter aria-hidden size={14} className="pointer-events-none absolute left-2.5 text-faint" />
        <MarkedText text={value} problems={problems} offset={offset} />
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={text.label}
          aria-expanded={completions.length > 0}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen === undefined ? undefined : `${id}-${active}`}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={problem === undefined ? undefined : `${id}-problem`}
          {...{ [filterFieldMark]: '' }}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          placeholder={text.placeholder}
          value={value}
          onChange={(event) => {
            type(event.target.value)
            follow()
          }}
          onSelect={follow}
          onScroll={follow}
          onFocus={() => setFocused(true)}
          onMouseDown={() => setOpen(true)}
          onBlur={() => {
            setFocused(false)
            setOpen(false)
          }}
          onKeyDown={onKeyDown}
          className="h-full w-full rounded bg-transparent px-8 placeholder:text-faint focus-visible:outline-offset-0"
        />
        {value !== '' && <IconButton label={text.clear} size="small" icon={<X size={14} />} className="absolute right-0.5" onPress={() => onChange('')} />}
      </div>
      {/* A combobox's list is not a <select>: the field keeps the focus and moves the choice with the arrows. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role */}
      <ul id={`${id}-list`} role="listbox" aria-label={text.suggestions} hidden={completions.length === 0} className="absolute top-9 left-0 z-30 max-h-80 min-w-72 overflow-y-auto rounded-lg bg-raised p-1 shadow-float">
        {completions.map((completion, at) => (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events
          <li
            key={`${completion.field} ${completion.value ?? ''}`}
            id={`${id}-${at}`}
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role, jsx-a11y/prefer-tag-over-role
            role="option"
            aria-selected={at === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => accept(completion)}
            className={clsx('flex min-h-7 items-center gap-3 rounded-sm px-2 text-table', at === active ? 'bg-pressed' : 'hover:bg-hover')}
          >
            <code className="font-mono text-sm">{completion.value ?? completion.insert}</code>
            <span className="ml-auto text-sm text-faint">{describe(completion)}</span>
          </li>
        ))}
      </ul>
      {problem !== undefined && (
        <p id={`${id}-problem`} className={clsx('absolute top-9 left-0 max-w-full rounded bg-failed-soft px-2 py-1 text-sm text-failed shadow-float', completions.length > 0 ? 'hidden' : 'z-20')}>
          {text.problem(problem.code, { word: problem.word, field: problem.field, expected: problem.expected.join(', ') })}
        </p>
      )}
    </div>
  )
}

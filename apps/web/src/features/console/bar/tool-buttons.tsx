'use client'

import { IconButton, Menu } from '@vitrine/ui'
import { Ellipsis } from 'lucide-react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { entriesOf, type Tool } from './tool.ts'

function ToolButton({ tool }: { tool: Tool }) {
  if (tool.kind === 'menu') return <Menu label={tool.label} icon={tool.icon} entries={tool.entries} kind="quiet" />
  const { label, icon, off, pressed, onPress } = tool
  return <IconButton label={label} icon={icon} off={off} onPress={onPress} {...(pressed === undefined ? {} : { 'aria-pressed': pressed, className: pressed ? 'bg-selected text-accent' : '' })} />
}

/** The tools in a row; on a narrow window the first few, and one menu with the rest. */
export function ToolButtons({ tools, always }: { tools: readonly Tool[]; always: number }) {
  const words = useWords().console
  const label = (tool: Tool) => `${tool.kind} ${tool.label}`
  return (
    <div role="toolbar" aria-label={words.toolbar} className="flex shrink-0 items-center gap-0.5">
      {tools.slice(0, always).map((tool) => (
        <ToolButton key={label(tool)} tool={tool} />
      ))}
      <span className="hidden items-center gap-0.5 md:flex">
        {tools.slice(always).map((tool) => (
          <ToolButton key={label(tool)} tool={tool} />
        ))}
      </span>
      <span className="md:hidden">
        <Menu label={words.more} icon={<Ellipsis size={16} />} entries={() => entriesOf(tools.slice(always))} kind="quiet" />
      </span>
    </div>
  )
}

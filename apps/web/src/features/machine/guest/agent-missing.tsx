'use client'

import { Button, CodeBlock } from '@vitrine/ui'
import { RefreshCw } from 'lucide-react'
import { useWords } from '../../../shared/words/words-context.tsx'
import { agentChannelXml, agentInstall, installFor } from './agent-install.ts'

/** What to do when there is no agent (feature J4): the channel if the definition lacks it, then the command for this guest's system first. */
export function AgentMissing({ kind, os, asking = false, onAsk }: { kind: 'absent' | 'silent'; os: string | null; asking?: boolean; onAsk?: () => void }) {
  const words = useWords()
  const said = words.guest
  const own = installFor(os)
  const others = agentInstall.filter((entry) => entry !== own)
  return (
    <section className="max-w-180 rounded-lg border border-line bg-surface px-5 py-4">
      <h2 className="text-base font-semibold">{kind === 'absent' ? said.absent.title : said.silent.title}</h2>
      <p className="mt-1 text-soft">{kind === 'absent' ? said.absent.text : said.silent.text}</p>
      {onAsk === undefined ? null : (
        <div className="mt-3">
          <Button size="small" icon={<RefreshCw size={14} />} busy={asking} onPress={onAsk}>
            {said.refresh}
          </Button>
        </div>
      )}
      {kind === 'absent' ? (
        <>
          <h3 className="mt-5 mb-1 font-medium">{said.absent.channelTitle}</h3>
          <p className="mb-2 text-soft">{said.absent.channelText}</p>
          <CodeBlock code={agentChannelXml} copyLabel={words.common.copy('XML')} />
        </>
      ) : null}
      <h3 className="mt-5 mb-2 font-medium">{kind === 'absent' ? said.absent.installTitle : said.install.title}</h3>
      {own === null ? null : (
        <div className="mb-3">
          <p className="mb-1 text-sm text-soft">{said.install.forThis(os ?? own.system)}</p>
          <CodeBlock code={own.command} copyLabel={said.install.copy(own.system)} />
        </div>
      )}
      {own === null ? <Commands entries={others} /> : (
        <details>
          <summary className="mb-2 text-table text-soft">{said.install.others}</summary>
          <Commands entries={others} />
        </details>
      )}
      <p className="mt-3 text-sm text-faint">{said.install.afterwards}</p>
    </section>
  )
}

function Commands({ entries }: { entries: readonly (typeof agentInstall)[number][] }) {
  const said = useWords().guest.install
  return (
    <dl className="space-y-2.5">
      {entries.map(({ system, command }) => (
        <div key={system}>
          <dt className="mb-1 text-sm text-soft">{system === 'Windows' ? `${system} · ${said.windows}` : system}</dt>
          <dd><CodeBlock code={command} copyLabel={said.copy(system)} /></dd>
        </div>
      ))}
    </dl>
  )
}

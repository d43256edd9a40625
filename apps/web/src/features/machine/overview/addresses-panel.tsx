'use client'

import { Badge, CodeBlock, Copyable, Panel } from '@vitrine/ui'
import { clsx } from 'clsx'
import { useWords } from '../../../shared/words/words-context.tsx'
import { isActive, type MachineView } from '../machine-view.ts'
import { mergeAddresses, sshCommand, type MergedAddress } from './merged-addresses.ts'

/** Every address of a machine with where it was learnt (feature F5), and what to type to get in (Q5). */
export function AddressesPanel({ view }: { view: MachineView }) {
  const words = useWords()
  const said = words.machine.addresses
  const addresses = mergeAddresses(view.machine.addresses)
  const ssh = sshCommand(addresses)
  return (
    <Panel title={said.title} flush={addresses.length > 0}>
      {addresses.length === 0 ? <p className="text-table text-faint">{isActive(view) ? said.noneRunning : said.noneOff}</p> : (
        <>
          <ul className="divide-y divide-line">
            {addresses.map((address) => <AddressItem key={address.address} address={address} />)}
          </ul>
          {ssh === null ? null : (
            <div className="flex items-center gap-3 border-t border-line py-2 pr-3 pl-4">
              <span className="text-sm text-faint">{said.ssh}</span>
              <div className="min-w-0 flex-1">
                <CodeBlock code={ssh} copyLabel={words.common.copy(ssh)} />
              </div>
            </div>
          )}
        </>
      )}
    </Panel>
  )
}

function AddressItem({ address: { address, prefix, device, mac, from, reachable } }: { address: MergedAddress }) {
  const words = useWords()
  const said = words.machine.addresses
  return (
    <li className="px-4 py-2">
      <div className={clsx('flex flex-wrap items-center gap-x-3 gap-y-1', !reachable && 'text-soft')}>
        <span>
          <Copyable value={address} copyLabel={words.common.copy(address)} />
          {prefix === null ? null : <span className="font-mono text-sm text-faint">/{prefix}</span>}
        </span>
        <span className="ml-auto flex gap-1">{from.map((source) => <Badge key={source}>{said.sources[source]}</Badge>)}</span>
      </div>
      {device === null && mac === null ? null : (
        <dl className="mt-0.5 flex flex-wrap gap-x-4 text-sm text-faint">
          {device === null ? null : <div className="flex gap-1.5"><dt>{said.interface}</dt><dd className="font-mono">{device}</dd></div>}
          {mac === null ? null : <div className="flex gap-1.5"><dt>{said.mac}</dt><dd className="font-mono">{mac}</dd></div>}
        </dl>
      )}
    </li>
  )
}

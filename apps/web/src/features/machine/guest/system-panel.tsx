'use client'

import type { GuestInfo } from '@vitrine/contract'
import { Copyable, Facts, Panel, RelativeTime } from '@vitrine/ui'
import { useWords } from '../../../shared/words/words-context.tsx'
import { utcOffset } from './utc-offset.ts'

/** The system, its name and zone, and who is signed in. What the agent doesn't answer is said to be so. */
export function SystemPanel({ info }: { info: GuestInfo }) {
  const words = useWords()
  const said = words.guest.system
  const notTold = <span className="text-faint">{words.guest.notTold}</span>
  const { os, hostname, timezone, users } = info
  // Most systems put the version into the pretty name already.
  const name = os === null ? null : os.version === null || os.name.includes(os.version) ? os.name : `${os.name} ${os.version}`
  return (
    <Panel title={said.title}>
      <Facts
        items={[
          { label: said.os, value: name ?? notTold },
          { label: said.kernel, value: os?.kernel ?? notTold },
          { label: said.architecture, value: os?.machine ?? notTold },
          { label: said.hostname, value: hostname === null ? notTold : <Copyable value={hostname} copyLabel={words.common.copy(hostname)} /> },
          { label: said.timezone, value: timezone === null ? notTold : [timezone.name, said.offset(utcOffset(timezone.offsetSeconds))].filter((part) => part !== null).join(', ') },
          { label: words.guest.users.title, value: users === null ? notTold : <Users users={users} /> },
        ]}
      />
    </Panel>
  )
}

function Users({ users }: { users: NonNullable<GuestInfo['users']> }) {
  const words = useWords()
  if (users.length === 0) return <span className="text-faint">{words.guest.users.none}</span>
  return (
    <ul>
      {users.map(({ name, domain, signedInAt }) => (
        <li key={`${domain ?? ''}\\${name} ${String(signedInAt)}`}>
          {domain === null ? name : `${domain}\\${name}`} <span className="text-faint">· <RelativeTime at={signedInAt} /></span>
        </li>
      ))}
    </ul>
  )
}

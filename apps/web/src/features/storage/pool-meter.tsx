'use client'

import type { PoolRow } from '@vitrine/contract'
import { Meter } from '@vitrine/ui'
import { formatBytes } from '../../shared/format/size.ts'
import { useWords } from '../../shared/words/words-context.tsx'
import { fullness } from './volume-use.ts'

/** How full a pool is, as figures and as a bar. */
export function PoolMeter({ pool, wide = false }: { pool: PoolRow; wide?: boolean }) {
  const words = useWords()
  const { share, level } = fullness(pool.allocationBytes, pool.capacityBytes)
  const text = words.storage.usedOf(formatBytes(pool.allocationBytes, words.locale), formatBytes(pool.capacityBytes, words.locale))
  return (
    <div className={wide ? 'space-y-1.5' : 'w-44 space-y-1'}>
      <span className="tabular">{text}</span>
      <Meter label={words.storage.usage(pool.name)} share={share} level={level} words={text} />
    </div>
  )
}

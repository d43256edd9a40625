import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

/** How to make V8 collect garbage now, without a flag at its start: memory can't be judged otherwise. */
export function garbageCollector(): () => void {
  setFlagsFromString('--expose-gc')
  const collect: unknown = runInNewContext('gc')
  if (typeof collect !== 'function') throw new Error('this Node.js does not let its memory be collected')
  return () => void collect()
}

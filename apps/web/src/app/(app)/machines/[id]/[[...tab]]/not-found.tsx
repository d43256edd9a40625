import { NothingHere } from '../../../../../features/not-found/nothing-here.tsx'
import { paths } from '../../../../../shared/paths.ts'
import { readerWords } from '../../../../../shared/words/reader-words.ts'

export default async function NotFound() {
  const words = await readerWords()
  return <NothingHere {...words.machine.unknown} href={paths.machines()} label={words.common.errors.toMachines} />
}

import { NothingHere } from '../../../../features/not-found/nothing-here.tsx'
import { paths } from '../../../../shared/paths.ts'
import { readerWords } from '../../../../shared/words/reader-words.ts'

export default async function NotFound() {
  const words = await readerWords()
  return <NothingHere {...words.hosts.unknown} href={paths.hosts()} label={words.hosts.list} />
}

import { readFileSync, readdirSync } from 'node:fs'

const here = new URL('.', import.meta.url)

/** Text of one document of the corpus: made by libvirt 9.0 with qemu and its test driver, or by hand after its schemas. */
export function corpus(name: string): string {
  return readFileSync(new URL(`${name}.xml`, here), 'utf8')
}

export const corpusNames: readonly string[] = readdirSync(here).filter((file) => file.endsWith('.xml')).map((file) => file.slice(0, -4))

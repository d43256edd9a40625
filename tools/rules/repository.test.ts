import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')
/** What is committed, or about to be. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], { cwd: root, encoding: 'utf8' })
  .trim()
  .split('\n')
  .filter((file) => existsSync(path.join(root, file)))
const documents = files.filter((file) => file.endsWith('.md'))

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')

/** Links to files, and words in backticks that look like paths of this repository. */
function pathsNamedIn(document: string): string[] {
  const text = read(document).replaceAll(/^```.*?^```/gms, '')
  const links = [...text.matchAll(/\]\(([^)#\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1] ?? '').filter((link) => !/^[a-z]+:/.test(link))
  const relative = links.map((link) => path.join(path.dirname(document), link))
  const top = new Set(files.map((file) => file.split('/')[0]))
  const quoted = [...text.matchAll(/`([\w@.-]+(?:\/[\w@.[\]()-]+)+\/?)`/g)].map((match) => match[1] ?? '').filter((word) => top.has(word.split('/')[0] ?? '') && !/\.(rst|[chx])$/.test(word)) // those are libvirt's
  return [...relative, ...quoted]
}

/** Made at run time, so named in documents and never committed. */
const madeLater = /(^|\/)(node_modules|dist|\.next|\.vitrine|generated|results|artifacts)(\/|$)/

describe('the repository', () => {
  it.each(documents)('%s names only paths that exist', (document) => {
    const missing = pathsNamedIn(document).filter((name) => !madeLater.test(name) && !existsSync(path.join(root, name)))
    expect(missing).toEqual([])
  })

  it('names no path of the machine it was written on', () => {
    const homes = [/(?<![\w.])\/(?:root|Users|home)\/\w/, new RegExp(`(?<![\\w.])${root}\\b`)]
    const texts = files.filter((file) => !/\.(png|ico|woff2?)$|package-lock\.json$|\.test\.tsx?$/.test(file) && statSync(path.join(root, file)).size < 1_000_000)
    const found = texts.flatMap((file) => read(file).split('\n').flatMap((line, index) => (homes.some((home) => home.test(line)) ? [`${file}:${index + 1}: ${line.trim().slice(0, 120)}`] : [])))
    expect(found).toEqual([])
  })

  it('holds no file that is larger than 1 MB, but pictures', () => {
    const large = files.filter((file) => !/\.(png|webp|jpg)$/.test(file) && statSync(path.join(root, file)).size > 1_000_000)
    expect(large).toEqual([])
  })
})

// Work is done again only when what it was made from has changed, by content.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { inRoot, root } from '../settings/paths.mjs'

const skipped = new Set(['node_modules', '.next', 'dist', 'generated', 'results', 'artifacts'])
const isTest = (name) => /\.(real\.)?test\.tsx?$|\.e2e\.ts$/.test(name)
const stampFile = (name) => inRoot('node_modules/.cache/vitrine', `${name}.stamp`)

/**
 * The hash of files and directories (of the repository) and of further texts.
 * @param {string[]} sources
 * @param {string[]} [texts]
 */
export function contentHash(sources, texts = []) {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesBelow(inRoot(source)))) {
    hash.update(`${path.relative(root, file)}\0`).update(readFileSync(file)).update('\0')
  }
  for (const text of texts) hash.update(`${text}\0`)
  return hash.digest('hex')
}

/** @param {string} file @returns {string[]} */
function filesBelow(file) {
  if (!existsSync(file)) return []
  if (!statSync(file).isDirectory()) return [file]
  return readdirSync(file, { withFileTypes: true })
    .filter((entry) => !skipped.has(entry.name) && !isTest(entry.name) && !entry.name.endsWith('.tsbuildinfo'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => filesBelow(path.join(file, entry.name)))
}

/**
 * Runs `work` unless it was finished before from the same sources and its products are still there.
 * @param {string} name
 * @param {string} hash of the sources
 * @param {string[]} products paths in the repository
 * @param {() => Promise<void>} work
 * @returns {Promise<boolean>} whether it ran
 */
export async function once(name, hash, products, work) {
  const stamp = stampFile(name)
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash && products.every((product) => existsSync(inRoot(product)))) return false
  rmSync(stamp, { force: true }) // an interrupted run is not a finished one
  await work()
  mkdirSync(path.dirname(stamp), { recursive: true })
  writeFileSync(stamp, hash)
  return true
}

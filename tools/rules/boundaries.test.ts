import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '../..')

/** Who may not import what: a file, an import it must not have, and one beside it that it may. */
const rules: [rule: string, file: string, refused: string, allowed: string][] = [
  ['domain imports nothing of ours', 'packages/domain/src/x.ts', `import '@vitrine/contract'`, `import './y.ts'`],
  ['domain imports no package', 'packages/domain/src/x.ts', `import 'zod'`, `import '../z/y.ts'`],
  ['domain runs without Node', 'packages/domain/src/x.ts', `import 'node:fs'`, `import './y.ts'`],
  ['contract imports domain only', 'packages/contract/src/x.ts', `import '@vitrine/libvirt'`, `import '@vitrine/domain'`],
  ['contract has zod and no other package', 'packages/contract/src/x.ts', `import 'pg'`, `import 'zod'`],
  ['libvirt imports nothing of ours', 'packages/libvirt/src/x.ts', `import '@vitrine/domain'`, `import 'node:net'`],
  ['libvirt has no dependencies', 'packages/libvirt/src/x.ts', `import 'zod'`, `import 'node:net'`],
  ['libvirt-xml does not import libvirt', 'packages/libvirt-xml/src/x.ts', `import '@vitrine/libvirt'`, `import '@vitrine/contract'`],
  ['inventory does not import the agent', 'packages/inventory/src/x.ts', `import '@vitrine/agent/router'`, `import '@prisma/client'`],
  ['ui has no server code', 'packages/ui/src/x.tsx', `import 'node:fs'`, `import '@vitrine/domain'`],
  ['ui does not import inventory', 'packages/ui/src/x.tsx', `import '@vitrine/inventory'`, `import '@vitrine/contract'`],
  ['the agent does not import web', 'apps/agent/src/x.ts', `import '@vitrine/web/console-relay'`, `import '@vitrine/libvirt'`],
  ['the agent does not import inventory', 'apps/agent/src/x.ts', `import '@vitrine/inventory'`, `import '@vitrine/libvirt-xml'`],
  ['the agent does not import ui', 'apps/agent/src/x.ts', `import '@vitrine/ui'`, `import 'ws'`],
  ['the agent has no database', 'apps/agent/src/x.ts', `import 'pg'`, `import 'ws'`],
  ['the web server knows the agent by type', 'apps/web/src/server/x.ts', `import { a } from '@vitrine/agent/router'\nvoid a`, `import type { A } from '@vitrine/agent/router'\nexport type B = A`],
  ['the Node server does, too', 'apps/web/server/x.ts', `import '@vitrine/agent/router'`, `import '@vitrine/inventory'`],
  ['the web server does not talk to libvirt', 'apps/web/server/x.ts', `import '@vitrine/libvirt'`, `import '@vitrine/contract'`],
  ['browser code takes types from the server, not code', 'apps/web/src/features/x.ts', `import { a } from '../server/router.ts'\nvoid a`, `import type { A } from '../server/router.ts'\nexport type B = A`],
  ['browser code has no Node', 'apps/web/src/features/x.ts', `import 'node:fs'`, `import 'react'`],
  ['browser code does not import inventory', 'apps/web/src/shared/x.ts', `import '@vitrine/inventory'`, `import '@vitrine/ui'`],
  ['only inventory imports Prisma', 'apps/web/server/x.ts', `import '@prisma/client'`, `import 'zod'`],
  ['nobody else imports the generated client', 'apps/web/src/server/x.ts', `import '../generated/client.ts'`, `import './client.ts'`],
  ['a package is imported by name', 'apps/web/server/x.ts', `import '../../../packages/domain/src/sizes.ts'`, `import '@vitrine/domain'`],
  ['a package is not imported deeply', 'apps/agent/src/x.ts', `import '@vitrine/libvirt/src/xdr/codec.ts'`, `import '@vitrine/libvirt'`],
  ['testkit stays outside of the product', 'packages/testkit/src/x.ts', `import '@vitrine/agent/router'`, `import '@vitrine/libvirt'`],
  ['end-to-end tests stay outside of the product', 'e2e/src/x.e2e.ts', `import '@vitrine/libvirt'`, `import '@vitrine/testkit'`],
  ['a dynamic import is an import', 'packages/domain/src/x.ts', `export const a = await import('zod')`, `export const a = await import('./y.ts')`],
  ['an export is an import', 'packages/domain/src/x.ts', `export { z } from 'zod'`, `export { z } from './y.ts'`],
]

let dir = ''
let complaints: string[] = []

/** One file per case, side by side with the real ones' places. */
const place = (index: number, file: string, kind: 'refused' | 'allowed'): string => file.replace(/\/x(?=\.)/, `/${kind}-${index}`)

beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'vitrine-rules-'))
  cpSync(path.join(root, '.oxlintrc.json'), path.join(dir, '.oxlintrc.json'))
  for (const [index, [, file, refused, allowed]] of rules.entries()) {
    mkdirSync(path.join(dir, path.dirname(file)), { recursive: true })
    writeFileSync(path.join(dir, place(index, file, 'refused')), `${refused}\nexport {}\n`)
    writeFileSync(path.join(dir, place(index, file, 'allowed')), `${allowed}\nexport {}\n`)
  }
  const { stdout } = spawnSync(path.join(root, 'node_modules/.bin/oxlint'), ['--format', 'unix'], { cwd: dir, encoding: 'utf8' })
  complaints = stdout.split('\n').filter((line) => line.includes('no-restricted-imports'))
})
afterAll(() => rmSync(dir, { recursive: true, force: true }))

describe('who may import whom', () => {
  it.each(rules.map(([rule, file], index) => ({ rule, file, index })))('$rule', ({ file, index }) => {
    const about = (kind: 'refused' | 'allowed'): string[] => complaints.filter((line) => line.startsWith(`${place(index, file, kind)}:`))
    expect(about('refused')).toHaveLength(1)
    expect(about('allowed')).toEqual([])
  })

  it('has a rule for every workspace', () => {
    const config = readFileSync(path.join(root, '.oxlintrc.json'), 'utf8')
    for (const folder of ['packages/domain', 'packages/contract', 'packages/libvirt', 'packages/libvirt-xml', 'packages/inventory', 'packages/ui', 'packages/testkit', 'apps/agent', 'apps/web', 'e2e']) {
      expect(config).toContain(`"${folder}/src/`)
    }
  })
})

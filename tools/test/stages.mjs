// The parts of the checks. Each prints as it goes and gives how many passed and failed.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { spawn } from 'node:child_process'
import os from 'node:os'
import path from 'node:path'
import { inRoot, root } from '../settings/paths.mjs'
import { say } from '../terminal/report.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

const minute = 60_000

/** Types of all workspaces. */
export const types = () => single('types', inRoot('node_modules/.bin/tsc'), ['--noEmit', '-p', root], 3 * minute)

/** Lint rules, among them who may import whom. */
export const lint = () => single('lint', inRoot('node_modules/.bin/oxlint'), [], minute)

/**
 * Tests of one vitest project.
 * @param {'unit' | 'real' | 'e2e'} project
 * @param {{ filters: string[], env: NodeJS.ProcessEnv, limitMs: number }} options `filters`: parts of file names
 * @returns {Promise<Count>}
 */
export async function tests(project, { filters, env, limitMs }) {
  say(`\n── ${project} tests`)
  const dir = mkdtempSync(path.join(os.tmpdir(), 'vitrine-results-'))
  const file = path.join(dir, 'results.json')
  try {
    const args = ['run', '--project', project, '--passWithNoTests', '--reporter=default', '--reporter=json', `--outputFile.json=${file}`, ...filters]
    const code = await run(process.execPath, [inRoot('node_modules/vitest/vitest.mjs'), ...args], env, limitMs)
    const { numPassedTests: passed, numFailedTests, numPendingTests: skipped, testResults } = JSON.parse(readFileSync(file, 'utf8'))
    // a file that cannot even be loaded has no tests that could fail
    const brokenFiles = testResults.filter((result) => result.status === 'failed' && result.assertionResults.every((test) => test.status !== 'failed')).length
    const failed = numFailedTests + brokenFiles
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, skipped }
  } catch (error) {
    say(`The ${project} tests did not get to their end: ${error.message}`)
    return { passed: 0, failed: 1, skipped: 0 }
  } finally {
    rmSync(dir, { recursive: true, force: true })
  }
}

/** A program that is right or wrong as a whole. @returns {Promise<Count>} */
async function single(name, program, args, limitMs) {
  say(`\n── ${name}`)
  const start = performance.now()
  const code = await run(program, args, process.env, limitMs)
  say(code === 0 ? `${name} are fine (${Math.round(performance.now() - start)} ms)` : `${name} failed`)
  return { passed: Number(code === 0), failed: Number(code !== 0), skipped: 0 }
}

/** @returns {Promise<number>} the exit code; another than 0 when it took longer than the limit */
function run(program, args, env, limitMs) {
  const child = spawn(program, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  const timer = setTimeout(() => {
    say(`Ended after ${limitMs / minute} minutes: ${path.basename(program)} ${args.join(' ')}`)
    child.kill('SIGTERM')
    setTimeout(() => child.kill('SIGKILL'), 10_000).unref()
  }, limitMs)
  return new Promise((resolve) => {
    child.on('error', (error) => {
      clearTimeout(timer)
      say(error.message)
      resolve(127)
    })
    child.on('exit', (code, signal) => {
      clearTimeout(timer)
      resolve(signal === null ? code : 1)
    })
  })
}

/**
 * Runs stages one after the other, a failed one does not keep the next from running, and prints the sum as the last line.
 * @param {[string, () => Promise<Count>][]} stages
 * @returns {Promise<boolean>} whether all passed
 */
export async function runStages(stages) {
  const sum = { passed: 0, failed: 0, skipped: 0 }
  const lines = []
  for (const [name, stage] of stages) {
    const start = performance.now()
    const count = await stage()
    for (const key of Object.keys(sum)) sum[key] += count[key]
    lines.push(`${name.padEnd(8)} ${String(count.passed).padStart(5)} passed ${String(count.failed).padStart(4)} failed ${String(count.skipped).padStart(4)} skipped ${((performance.now() - start) / 1000).toFixed(1).padStart(8)} s`)
  }
  say(`\n${lines.join('\n')}\n`)
  say(`${sum.passed} passed, ${sum.failed} failed`)
  return sum.failed === 0
}

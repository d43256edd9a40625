import { spawn } from 'node:child_process'
import { setTimeout as after } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import type { TestLibvirt } from '@vitrine/testkit'

/** Words of a state that the page shows. */
export interface StateWords {
  readonly paused: string
  readonly running: string
}

export interface ChangeTimes {
  /** Milliseconds from handing the command to virsh until the document says the new word; one per change. */
  readonly inDocument: readonly number[]
  /** Until the frame with it was drawn. */
  readonly onScreen: readonly number[]
}

/** An open virsh that takes commands on its input, so that no process start is in the time. */
function openVirsh(libvirt: TestLibvirt): { send(command: string): void } & Disposable {
  const child = spawn('virsh', ['-q', '-c', libvirt.virshUri], { stdio: ['pipe', 'ignore', 'inherit'] })
  return {
    send: (command) => void child.stdin.write(`${command}\n`),
    [Symbol.dispose]: () => void child.kill('SIGTERM'),
  }
}

/** At least so long between two changes. */
const pauseMs = 100

/**
 * Suspends and resumes a running machine `rounds` times and times each change by the page's own clock; both clocks are this machine's.
 * @param selector of the element that holds the word; it may be replaced while it changes
 */
export async function changeTimes(page: Page, libvirt: TestLibvirt, machine: string, selector: string, words: StateWords, rounds: number): Promise<ChangeTimes> {
  using virsh = openVirsh(libvirt)
  const ahead = await clockAhead(page)
  const inDocument: number[] = []
  const onScreen: number[] = []
  // the first pair wakes up whatever was never used before and is not counted
  for (let round = -2; round < rounds; round += 1) {
    const [command, word] = round % 2 === 0 ? ['suspend', words.paused] : ['resume', words.running]
    const changed = await page.evaluateHandle(([element, wanted]) => {
      const seen = new Promise<[number, number]>((resolve, reject) => {
        setTimeout(() => reject(new Error(`"${wanted}" did not appear within 10 s`)), 10_000)
        const observer = new MutationObserver(() => {
          if (document.querySelector(element)?.textContent?.includes(wanted) !== true) return
          observer.disconnect()
          const changedAt = performance.timeOrigin + performance.now()
          requestAnimationFrame(() => {
            // a task queued by a frame runs after that frame was drawn
            const drawn = new MessageChannel()
            drawn.port1.addEventListener('message', () => resolve([changedAt, performance.timeOrigin + performance.now()]), { once: true })
            drawn.port1.start()
            drawn.port2.postMessage(null)
          })
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      return { seen }
    }, [selector, word] satisfies [string, string])
    // not in step with the frames of the screen, as life is not
    await after(pauseMs + Math.random() * pauseMs)
    const start = performance.timeOrigin + performance.now()
    virsh.send(`${command} ${machine}`)
    const [changedAt, drawnAt] = await changed.evaluate((handle) => handle.seen)
    await changed.dispose()
    if (round < 0) continue
    inDocument.push(changedAt - ahead - start)
    onScreen.push(drawnAt - ahead - start)
  }
  return { inDocument, onScreen }
}

/** By how many milliseconds the page's clock is ahead of ours, asked until the answer came quickly. */
async function clockAhead(page: Page): Promise<number> {
  let best = { took: Infinity, ahead: 0 }
  for (let ask = 0; ask < 20; ask += 1) {
    const before = performance.timeOrigin + performance.now()
    const there = await page.evaluate(() => performance.timeOrigin + performance.now())
    const after = performance.timeOrigin + performance.now()
    if (after - before < best.took) best = { took: after - before, ahead: there - (before + after) / 2 }
  }
  return best.ahead
}

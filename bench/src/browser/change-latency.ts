import { spawn } from 'node:child_process'
import type { Page } from 'playwright-core'
import type { TestLibvirt } from '@vitrine/testkit'
import { median } from '../figure.ts'

/** An open virsh that takes commands on its input, so that no process start is in the time. */
export function openVirsh(libvirt: TestLibvirt): { send(command: string): void } & Disposable {
  const child = spawn('virsh', ['-q', '-c', libvirt.virshUri], { stdio: ['pipe', 'ignore', 'inherit'] })
  return {
    send: (command) => void child.stdin.write(`${command}\n`),
    [Symbol.dispose]: () => void child.kill('SIGTERM'),
  }
}

/**
 * Milliseconds from handing `suspend`/`resume` to virsh until the element shows another word: the median of `rounds`.
 * The page's own clock stamps the change, in the frame that follows it; both clocks are this machine's.
 * @param selector an element whose text is the machine's state
 */
export async function changeLatency(page: Page, libvirt: TestLibvirt, machine: string, selector: string, rounds: number): Promise<number> {
  using virsh = openVirsh(libvirt)
  const times: number[] = []
  for (let round = 0; round < rounds; round += 1) {
    const changed = await page.evaluateHandle((wanted) => {
      const before = document.querySelector(wanted)?.textContent
      // the element itself may be replaced: watch the document, compare the word
      const seen = new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const now = document.querySelector(wanted)?.textContent
          if (now === undefined || now === null || now === before) return
          observer.disconnect()
          resolve(performance.timeOrigin + performance.now())
        })
        observer.observe(document.body, { subtree: true, childList: true, characterData: true })
      })
      return { seen }
    }, selector)
    const start = performance.timeOrigin + performance.now()
    virsh.send(`${round % 2 === 0 ? 'suspend' : 'resume'} ${machine}`)
    times.push((await changed.evaluate((handle) => handle.seen)) - start)
    await changed.dispose()
  }
  return median(times)
}

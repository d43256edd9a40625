import { expect, it } from 'vitest'
import { en } from './en.ts'
import { eventKinds, eventText } from './event-kinds.ts'
import { ptBr } from './pt-br.ts'

it('has words for every event', () => {
  for (const words of [en, ptBr]) for (const kind of eventKinds) expect(words.events[kind]).not.toBe('')
})

it('says the event alone where its detail has no words, and shows what is newer as it came', () => {
  expect(eventText(en.events, 'watchdog/reset')).toBe('Watchdog fired')
  expect(eventText(en.events, 'io-error/eio')).toBe('A disk reported an error')
  expect(eventText(en.events, 'stopped/unknown')).toBe('stopped/unknown')
  expect(eventText(en.events, 'toString')).toBe('toString')
})

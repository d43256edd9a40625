import { expect, it } from 'vitest'
import { en } from '../../shared/words/en.ts'
import { ptBr } from '../../shared/words/pt-br.ts'
import { auditActionText, auditedActions } from './action-words.ts'

it('has words for everything that is audited, in each language', () => {
  for (const words of [en, ptBr]) for (const action of auditedActions) expect(auditActionText(words, action)).not.toBe(action)
})

it('shows an action of a newer server as it was written', () => {
  expect(auditActionText(en, 'backup.restore')).toBe('backup.restore')
  expect(auditActionText(en, 'toString')).toBe('toString')
})

import { expect, it } from 'vitest'
import { parsePreferences } from './console-preferences.ts'

const usual = { scale: 'fit', screenReader: false, fontSize: 14, shortcuts: [] }

it.each([null, '', '{', '[]', '3', 'null', '{"scale":"huge","fontSize":99,"shortcuts":[["Nope"],[],"x"]}'])('takes %s for nothing chosen', (text) => {
  expect(parsePreferences(text)).toEqual(usual)
})

it('reads what was chosen', () => {
  const chosen = { scale: 'remote', screenReader: true, fontSize: 16, shortcuts: [['ControlLeft', 'KeyW']] }
  expect(parsePreferences(JSON.stringify(chosen))).toEqual(chosen)
})

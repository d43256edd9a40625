import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('./theme.css', import.meta.url), 'utf8')

/** Relative luminance of `#rrggbb`, as WCAG 2.2 defines it. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(one: string, other: string): number {
  const [high = 0, low = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (high + 0.05) / (low + 0.05)
}

function token(name: string, theme: 'light' | 'dark'): string {
  const both = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\);`).exec(css)
  const one = new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(css)
  const found = both?.[theme === 'light' ? 1 : 2] ?? one?.[1]
  if (found === undefined) throw new Error(`theme.css has no colour --${name}`)
  return found
}

const grounds = ['ground', 'surface', 'raised', 'sunken', 'hover', 'selected']
const words = ['text', 'text-soft', 'text-faint', 'accent', 'running', 'paused', 'off', 'changing', 'failed']
const meanings = ['running', 'paused', 'off', 'changing', 'failed']

describe.each(['light', 'dark'] as const)('colours, %s', (theme) => {
  it.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))('%s is read on %s (AA, 4.5)', (word, ground) => {
    expect(contrast(token(word, theme), token(ground, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(meanings)('%s is read on its own soft ground', (meaning) => {
    expect(contrast(token(meaning, theme), token(`${meaning}-soft`, theme))).toBeGreaterThanOrEqual(4.5)
    expect(contrast(token('text', theme), token(`${meaning}-soft`, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['accent-fill', 'accent-fill-hover', 'failed-fill', 'failed-fill-hover'])('%s carries white words', (fill) => {
    expect(contrast(token('on-accent', theme), token(fill, theme))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(['surface', 'raised', 'ground', 'sunken'])('outlines of controls and the focus ring stand out on %s (3.0)', (ground) => {
    expect(contrast(token('control-line', theme), token(ground, theme))).toBeGreaterThanOrEqual(3)
    expect(contrast(token('focus', theme), token(ground, theme))).toBeGreaterThanOrEqual(3)
  })
})

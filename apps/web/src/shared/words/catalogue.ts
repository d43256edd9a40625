import type { en } from './en.ts'

/**
 * Everything that the product says. English is the source of the type: another language that lacks a word, or has one too
 * many, doesn't compile.
 */
export type Words = typeof en

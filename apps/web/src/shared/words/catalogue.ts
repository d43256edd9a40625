import type { coreEn } from './core-en.ts'
import type { en } from './en.ts'

/**
 * Everything that the product says. English is the source of the type: another language that lacks a word, or has one too
 * many, doesn't compile.
 */
export type Words = typeof en

/** The part of it that the frame and the list of machines need; the first page loads no more. */
export type CoreWords = typeof coreEn

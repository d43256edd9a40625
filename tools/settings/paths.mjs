import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository. */
export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '')
/** A path in the repository. @param {string[]} parts */
export const inRoot = (...parts) => path.join(root, ...parts)

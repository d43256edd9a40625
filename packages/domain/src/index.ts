export * from './machine-state.ts'
export * from './machine-action.ts'
export * from './rights.ts'
export * from './sizes.ts'

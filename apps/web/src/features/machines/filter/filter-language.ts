export { completeMachineFilter, parseMachineFilter } from '@vitrine/domain'

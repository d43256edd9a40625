export { startLibvirt, type LibvirtOptions, type TestLibvirt } from './libvirt/start-libvirt.ts'
export { runCommand, tryCommand, CommandError, type CommandOptions, type CommandResult } from './process/run-command.ts'
export { until } from './process/until.ts'
export { cacheDir } from './cache-dir.ts'

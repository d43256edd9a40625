const startLine = /: starting up libvirt version/
const commandLine = /\\$|^-\S+|^(?:LC_ALL|PATH|HOME|USER|LOGNAME|XDG_\w+|QEMU_\w+)=/
const noise = /^char device redirected to |: label \S+ is|^$/

/**
 * What a qemu log says of the machine's last run, without the command line that libvirt wrote into it: the lines that tell
 * why it stopped or never started. Newest last.
 */
export function tellingLines(log: string, most = 8): string[] {
  const lines = log.split('\n').map((line) => line.trimEnd())
  const started = lines.findLastIndex((line) => startLine.test(line))
  return lines.slice(started + 1).filter((line) => !commandLine.test(line) && !noise.test(line)).slice(-most)
}

/** Whether a line of the log reports something that went wrong, so that it can stand out. */
export function isComplaint(line: string): boolean {
  return /\b(?:error|failed|failure|cannot|could not|denied|not permitted|no space|panic|abort|assert\w*|segfault|killed|corrupt\w*|reason=(?:crashed|failed))\b/i.test(line)
}

import { describe, expect, it } from 'vitest'
import { isComplaint, tellingLines } from './telling-lines.ts'

// As libvirt 9.0 with qemu 7.2 writes it, shortened.
const log = `2026-11-20 10:00:00.000+0000: starting up libvirt version: 9.0.0, package: 9.0.0-4+deb12u2 (Debian), qemu version: 7.2.22Debian 1:7.2+dfsg-7+deb12u18, kernel: 6.1, hostname: lab
old run, must not be shown
2026-11-20 10:05:00.000+0000: shutting down, reason=destroyed
2026-11-23 03:00:00.123+0000: starting up libvirt version: 9.0.0, package: 9.0.0-4+deb12u2 (Debian), qemu version: 7.2.22Debian 1:7.2+dfsg-7+deb12u18, kernel: 6.1, hostname: lab
LC_ALL=C \\
PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin \\
/usr/bin/qemu-system-x86_64 \\
-name guest=web,debug-threads=on \\
-S \\
-msg timestamp=on
char device redirected to /dev/pts/1 (label charserial0)
2026-11-23T03:00:01.000000Z qemu-system-x86_64: -drive file=/x.qcow2: Could not open '/x.qcow2': No such file or directory
2026-11-23 03:00:01.100+0000: shutting down, reason=failed
`

describe('tellingLines', () => {
  it('leaves what qemu and libvirt said of the last run', () => {
    expect(tellingLines(log)).toEqual([
      "2026-11-23T03:00:01.000000Z qemu-system-x86_64: -drive file=/x.qcow2: Could not open '/x.qcow2': No such file or directory",
      '2026-11-23 03:00:01.100+0000: shutting down, reason=failed',
    ])
  })

  it('shows the end of a tail that starts in the middle of a run', () => {
    expect(tellingLines('-msg timestamp=on\na\nb\nc\n', 2)).toEqual(['b', 'c'])
    expect(tellingLines('')).toEqual([])
  })
})

describe('isComplaint', () => {
  it('knows what went wrong from what went on', () => {
    expect(tellingLines(log).map(isComplaint)).toEqual([true, true])
    expect(isComplaint('shutting down, reason=shutdown')).toBe(false)
    expect(isComplaint('qemu-system-x86_64: terminating on signal 15 from pid 12 (/usr/sbin/libvirtd)')).toBe(false)
  })
})

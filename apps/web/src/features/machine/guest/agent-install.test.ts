import { expect, it } from 'vitest'
import { installFor } from './agent-install.ts'

it('knows which command is for this guest', () => {
  expect(installFor('Debian GNU/Linux 12 (bookworm)')?.system).toBe('Debian, Ubuntu')
  expect(installFor('Red Hat Enterprise Linux 9.4')?.system).toContain('RHEL')
  expect(installFor('Microsoft Windows Server 2022')?.system).toBe('Windows')
  expect(installFor('Alpine Linux v3.20')?.system).toBe('Alpine')
  expect(installFor('Haiku')).toBeNull()
  expect(installFor(null)).toBeNull()
})

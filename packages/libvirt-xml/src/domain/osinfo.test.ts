import { expect, it } from 'vitest'
import { osinfoName } from './osinfo.ts'

it('names systems as people do', () => {
  const names = ['http://debian.org/debian/12', 'http://microsoft.com/win/2k22', 'http://microsoft.com/win/2k12r2', 'http://microsoft.com/win/10', 'http://centos.org/centos-stream/9', 'http://fedoraproject.org/fedora/unknown', 'https://example.org/plan9/4', 'nonsense', ''].map(osinfoName)
  expect(names).toEqual(['Debian 12', 'Windows Server 2022', 'Windows Server 2012 R2', 'Windows 10', 'CentOS Stream 9', 'Fedora', 'Plan9 4', 'nonsense', ''])
})

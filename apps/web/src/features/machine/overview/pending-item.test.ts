import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { pendingItemText, pendingValueText, readPendingItem } from './pending-item.ts'

describe('pending changes', () => {
  it('reads items with colons and slashes in them', () => {
    expect(readPendingItem('memory')).toEqual({ what: 'memory', which: null, setting: null })
    expect(readPendingItem('disk:vda/cache')).toEqual({ what: 'disk', which: 'vda', setting: 'cache' })
    expect(readPendingItem('nic:52:54:00:aa:bb:cc/source')).toEqual({ what: 'nic', which: '52:54:00:aa:bb:cc', setting: 'source' })
  })

  it('names them in words, and shows what it does not know as it came', () => {
    expect(pendingItemText(en, 'disk:vda/cache')).toBe('Disk vda: Cache')
    expect(pendingItemText(en, 'nic:52:54:00:aa:bb:cc')).toBe('Network interface 52:54:00:aa:bb:cc')
    expect(pendingItemText(en, 'tpm')).toBe('TPM')
    expect(pendingItemText(en, 'something-new')).toBe('something-new')
  })

  it('writes values as people read them', () => {
    expect(pendingValueText(en, 'memory', '1048576')).toBe('1\u00A0GiB')
    expect(pendingValueText(en, 'boot-menu', 'true')).toBe('Yes')
    expect(pendingValueText(en, 'disk:vdb', null)).toBe('not there')
  })
})

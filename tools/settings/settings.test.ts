import { describe, expect, it } from 'vitest'
import { readOptions } from './options.mjs'
import { readSettings } from './settings.mjs'

describe('settings', () => {
  it('have defaults for all', () => {
    expect(readSettings({})).toMatchObject({ port: 3000, host: '127.0.0.1', libvirtUris: ['qemu:///system'], basePath: '', databaseUrl: undefined, logLevel: 'info' })
    expect(readSettings({}).dataDir).toMatch(/\/\.vitrine$/)
  })

  it('take an empty value for none', () => {
    expect(readSettings({ PORT: '', DATABASE_URL: '', VITRINE_PUBLIC_URL: '' })).toMatchObject({ port: 3000, databaseUrl: undefined, publicUrl: undefined })
  })

  it('find the path prefix in the public address', () => {
    expect(readSettings({ VITRINE_PUBLIC_URL: 'https://vms.example.org/vitrine/' })).toMatchObject({ publicUrl: 'https://vms.example.org/vitrine', basePath: '/vitrine' })
  })

  it.each([
    [{ PORT: 'http' }, 'PORT'],
    [{ PORT: '70000' }, 'PORT'],
    [{ DATABASE_URL: 'mysql://root:hunter22@db/x' }, 'DATABASE_URL'],
    [{ VITRINE_SETUP_TOKEN: 'short' }, 'VITRINE_SETUP_TOKEN'],
    [{ LIBVIRT_URI: 'qemu:///system, somewhere' }, 'LIBVIRT_URI'],
    [{ VITRINE_PUBLIC_URL: 'vms.example.org' }, 'VITRINE_PUBLIC_URL'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL'],
  ])('name what is wrong in %j, with a next step and without its secrets', (env, name) => {
    let caught: { message?: string; next?: string } = {}
    try {
      readSettings(env)
    } catch (error) {
      caught = Object(error)
    }
    expect(caught.message).toContain(name)
    expect(caught.next).not.toBe('')
    expect(`${caught.message}${caught.next}`).not.toContain('hunter22')
  })
})

describe('options', () => {
  const known = { '--yes': 'goes on', '--only=': 'some' }

  it('are switches, values and the rest', () => {
    const { has, value, rest } = readOptions(['--yes', '--only', 'unit', 'file'], known, 'x')
    expect([has('--yes'), value('--only'), rest]).toEqual([true, 'unit', ['file']])
    expect(readOptions(['--only=real'], known, 'x').value('--only')).toBe('real')
  })

  it.each([['--nonsense'], ['--yes=1'], ['--only']])('refuse %s with the list of those there are', (argument) => {
    expect(() => readOptions([argument], known, 'x')).toThrow(argument.split('=')[0])
  })
})

import { describe, expect, it } from 'vitest'
import { atPlace, machineTabOf, paths, placeOf } from './paths.ts'

describe('places', () => {
  const all = [{ id: 'n', hostId: 'a' }, { id: 'n', hostId: 'b' }, { id: 'm', hostId: 'a' }]

  it('name the host only where the id is not enough', () => {
    expect(all.map((one) => paths.network(placeOf(one, all)))).toEqual(['/networks/n?host=a', '/networks/n?host=b', '/networks/m'])
  })

  it('lead back to what they name', () => {
    for (const one of all) expect(atPlace(placeOf(one, all), all)).toBe(one)
    expect(atPlace({ id: 'n' }, all)).toBe(all[0])
    expect(atPlace({ id: 'n', hostId: 'c' }, all)).toBeUndefined()
  })
})

describe('machineTabOf', () => {
  it('knows the tabs, and one path for each', () => {
    expect(machineTabOf(undefined)).toBe('overview')
    expect(machineTabOf(['log'])).toBe('log')
    expect([machineTabOf(['overview']), machineTabOf(['nonsense']), machineTabOf(['log', 'x'])]).toEqual([null, null, null])
  })
})

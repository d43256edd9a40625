/** libvirt counts versions as 1000000 × major + 1000 × minor + release. */
export interface Version {
  readonly number: number
  readonly text: string
}

export function version(encoded: bigint): Version {
  const number = Number(encoded)
  return { number, text: `${Math.floor(number / 1_000_000)}.${Math.floor(number / 1000) % 1000}.${number % 1000}` }
}

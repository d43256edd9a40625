import { sizeIn } from '@vitrine/domain'

const formats = new Map<string, Intl.NumberFormat>()

/** A number in the reader's way of writing, with at most `decimals` of them. */
export function formatNumber(value: number, locale: string, decimals = 0): string {
  const key = `${locale} ${decimals}`
  let format = formats.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { maximumFractionDigits: decimals })
    formats.set(key, format)
  }
  return format.format(value)
}

const noBreak = '\u00A0'

/** A size in binary units, as libvirt counts: `3.5 GiB`. */
export function formatBytes(bytes: number, locale: string): string {
  const { value, unit } = sizeIn(bytes)
  return `${formatNumber(value, locale, value < 10 ? 1 : 0)}${noBreak}${unit}`
}

export function formatKiB(kib: number, locale: string): string {
  return formatBytes(kib * 1024, locale)
}

const rateUnits = ['B/s', 'kB/s', 'MB/s', 'GB/s', 'TB/s'] as const

/** A rate in decimal units, as disks and networks are sold by: `12 MB/s`. */
export function formatRate(bytesPerSecond: number, locale: string): string {
  let value = bytesPerSecond
  let at = 0
  while (value >= 1000 && at < rateUnits.length - 1) {
    value /= 1000
    at += 1
  }
  return `${formatNumber(value, locale, at > 0 && value < 10 ? 1 : 0)}${noBreak}${rateUnits[at] ?? 'TB/s'}`
}

const shares = new Map<string, Intl.NumberFormat>()

/** A share (0..1) in percent, as the reader's language writes it: `42%`. Below ten, one decimal. */
export function formatShare(share: number, locale: string): string {
  const decimals = share > 0 && share < 0.0995 ? 1 : 0
  const key = `${locale} ${decimals}`
  let format = shares.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: decimals })
    shares.set(key, format)
  }
  return format.format(share)
}

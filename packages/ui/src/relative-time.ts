/** `ago`: "3 min ago". `for`: "3 min", for how long something lasts. `running`: the same, moving by the second: "3 min 12 s". */
export type RelativeStyle = 'ago' | 'for' | 'running'

const steps = [
  { unit: 'second', ms: 1000, below: 60_000 },
  { unit: 'minute', ms: 60_000, below: 3_600_000 },
  { unit: 'hour', ms: 3_600_000, below: 86_400_000 },
  { unit: 'day', ms: 86_400_000, below: Number.POSITIVE_INFINITY },
] as const

const durations = new Map<string, Intl.NumberFormat>()
function amount(value: number, unit: string, locale: string): string {
  const key = `${locale} ${unit}`
  let format = durations.get(key)
  if (format === undefined) {
    format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' })
    durations.set(key, format)
  }
  return format.format(value)
}

const relatives = new Map<string, Intl.RelativeTimeFormat>()
function ago(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
  let format = relatives.get(locale)
  if (format === undefined) {
    format = new Intl.RelativeTimeFormat(locale, { style: 'short', numeric: 'always' })
    relatives.set(locale, format)
  }
  return format.format(value, unit)
}

/** A length of time in its two largest units that matter: "3 d 4 h", "12 min", "45 s". */
export function duration(ms: number, locale: string, withSmaller = true): string {
  const size = Math.max(0, ms)
  const at = steps.findIndex((step) => size < step.below)
  const step = steps[at] ?? steps[3]
  const whole = Math.floor(size / step.ms)
  const first = amount(whole, step.unit, locale)
  const smaller = steps[at - 1]
  if (!withSmaller || smaller === undefined) return first
  const rest = Math.floor((size - whole * step.ms) / smaller.ms)
  return rest === 0 ? first : `${first} ${amount(rest, smaller.unit, locale)}`
}

/**
 * The distance between two moments in the reader's language.
 * @param justNow said below ten seconds, where a number would only twitch
 */
export function relativeTime(at: number, now: number, locale: string, style: RelativeStyle, justNow: string): string {
  const distance = now - at
  if (style === 'running') return duration(distance, locale)
  if (style === 'for') return duration(Math.max(distance, 0), locale, false)
  if (Math.abs(distance) < 10_000) return justNow
  const size = Math.abs(distance)
  const step = steps.find(({ below }) => size < below) ?? steps[3]
  const whole = Math.floor(size / step.ms)
  return ago(distance > 0 ? -whole : whole, step.unit, locale)
}

const browsers = [
  [/\bEdgA?\//, 'Edge'], [/\bOPR\//, 'Opera'], [/\bVivaldi\//, 'Vivaldi'], [/\bSamsungBrowser\//, 'Samsung Internet'], [/\b(?:Firefox|FxiOS)\//, 'Firefox'],
  [/\bHeadlessChrome\//, 'Headless Chrome'], [/\b(?:Chrome|CriOS|Chromium)\//, 'Chrome'], [/\bVersion\/[\d.]+.*\bSafari\//, 'Safari'], [/^curl\//, 'curl'],
] as const

const systems = [
  [/\b(?:iPhone|iPod)\b/, 'iPhone'], [/\biPad\b/, 'iPad'], [/\bAndroid\b/, 'Android'], [/\bWindows\b/, 'Windows'], [/\bCrOS\b/, 'ChromeOS'],
  [/\bMac OS X\b|\bMacintosh\b/, 'macOS'], [/\bFreeBSD\b/, 'FreeBSD'], [/\bLinux\b/, 'Linux'],
] as const

export interface Device {
  /** Product names: the same in every language. Null where the user agent names none that we know. */
  readonly browser: string | null
  readonly system: string | null
  readonly handheld: boolean
}

/** What a session's user agent tells of the device, for people who must recognise their own. It proves nothing. */
export function deviceOf(userAgent: string | null): Device {
  const agent = userAgent ?? ''
  const named = (list: readonly (readonly [RegExp, string])[]) => list.find(([pattern]) => pattern.test(agent))?.[1] ?? null
  const system = named(systems)
  return { browser: named(browsers), system, handheld: system === 'iPhone' || system === 'iPad' || system === 'Android' }
}

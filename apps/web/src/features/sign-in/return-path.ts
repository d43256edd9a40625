/**
 * Where to go after signing in: the path that was asked for before, if it is one of ours. Anything else (`//other.example`,
 * `https:…`, a backslash that browsers read as a slash) would let a link send people elsewhere.
 */
export function returnPath(asked: string | null | undefined): string {
  if (asked === null || asked === undefined || !asked.startsWith('/')) return '/'
  // A base that can't be real: what resolves to another place is no path.
  const base = 'http://vitrine.invalid'
  if (!URL.canParse(asked, base)) return '/'
  const url = new URL(asked, base)
  if (url.origin !== base || asked.includes('\\') || url.pathname.startsWith('//')) return '/'
  if (/^\/(?:sign-in|setup)(?:\/|$)/.test(url.pathname)) return '/'
  return `${url.pathname}${url.search}${url.hash}`
}

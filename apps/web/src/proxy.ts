import { NextResponse, type NextRequest } from 'next/server'

const development = process.env.NODE_ENV === 'development'

/**
 * Sets the content security policy of every page, with a nonce of its own: only scripts that the server put into this page run.
 * Styles keep 'unsafe-inline' without a nonce (a nonce would switch it off): xterm, Radix and noVNC set styles as they go.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = Buffer.from(crypto.getRandomValues(new Uint8Array(16))).toString('base64')
  const policy = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' blob: data:",
    "font-src 'self'",
    // 'self' covers WebSockets of the same origin in every browser since 2022 (CSP3 matching of ws by http).
    "connect-src 'self'",
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ')
  const headers = new Headers(request.headers)
  headers.set('x-nonce', nonce)
  headers.set('content-security-policy', policy)
  // layouts don't learn the address: who signs in comes back to it
  headers.set('x-vitrine-address', `${request.nextUrl.pathname}${request.nextUrl.search}`)
  const response = NextResponse.next({ request: { headers } })
  response.headers.set('content-security-policy', policy)
  return response
}

/** The first is for the path prefix itself, which the second does not match. */
export const config = { matcher: ['/', '/((?!api/|_next/static|_next/image|favicon.ico|icon.svg).*)'] }

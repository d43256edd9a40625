import path from 'node:path'
import type { NextConfig } from 'next'

const repository = path.join(import.meta.dirname, '../..')
/** Next writes the prefix into every built page, so it must be known when building; the server refuses to start on another. */
const basePath = new URL(process.env['VITRINE_PUBLIC_URL'] || 'http://localhost').pathname.replace(/\/+$/u, '')

const config: NextConfig = {
  basePath,
  env: { NEXT_PUBLIC_BASE_PATH: basePath },
  // Without both a repository that contains $HOME is "ignored".
  turbopack: { root: repository },
  outputFileTracingRoot: repository,
  // Development is opened by address as well as by name; else Next refuses to reload.
  allowedDevOrigins: ['127.0.0.1', 'localhost'],
  reactStrictMode: true,
  poweredByHeader: false,
  // Pictures are shown as they are: no route that fetches and scales what an address names.
  images: { unoptimized: true },
  transpilePackages: ['@vitrine/domain', '@vitrine/contract', '@vitrine/ui'],
  experimental: { optimizePackageImports: ['lucide-react', 'radix-ui', '@vitrine/ui', '@vitrine/domain', '@vitrine/contract'] },
  headers: async () => [{
    source: '/:path*',
    headers: [
      { key: 'x-content-type-options', value: 'nosniff' },
      { key: 'x-frame-options', value: 'DENY' },
      { key: 'referrer-policy', value: 'same-origin' },
      { key: 'cross-origin-opener-policy', value: 'same-origin' },
      { key: 'cross-origin-resource-policy', value: 'same-origin' },
      { key: 'permissions-policy', value: 'camera=(), microphone=(), geolocation=(), usb=(), serial=()' },
    ],
  }],
}
export default config

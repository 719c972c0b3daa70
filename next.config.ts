import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { buildAssets, watchAssets } from './src/cli/build-assets.ts'
import { securityHeaders } from './src/config/security-headers.ts'

/** Shared caches may keep a page for a minute, and show it for ten more while they ask again. */
const pageCaching = 'public, max-age=0, s-maxage=60, stale-while-revalidate=600'

export default async function config(phase: string): Promise<NextConfig> {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER
  return {
    env: phase === PHASE_PRODUCTION_BUILD ? await buildAssets() : isDevelopment ? await watchAssets() : {},
    cacheHandler: fileURLToPath(new URL('./src/publishing/page-cache-handler.js', import.meta.url)),
    poweredByHeader: false,
    reactStrictMode: true,
    headers: async () => [
      { source: '/:path*', headers: securityHeaders({ isDevelopment }) },
      {
        source: '/((?!_next/|assets/|media/|api/).*)',
        headers: [{ key: 'Cache-Control', value: pageCaching }],
      },
      {
        source: '/assets/:path*',
        headers: [
          { key: 'Cache-Control', value: isDevelopment ? 'no-store' : 'public, max-age=31536000, immutable' },
        ],
      },
    ],
    rewrites: async () => [{ source: '/media/:path*', destination: '/api/media/:path*' }],
  }
}

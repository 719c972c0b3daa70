import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { buildAssets } from './src/cli/build-assets.ts'
import { caching } from './src/config/caching.ts'
import { rewrites } from './src/config/rewrites.ts'
import { securityHeaders } from './src/config/security-headers.ts'
import { wordPressIds } from './src/config/wordpress-ids.ts'

/**
 * Forms of an address that Next would answer with the page itself: with a slash at the end, or with something
 * encoded, which no address of ours has. They count as not found, and `_error.tsx` leads on to the address meant.
 */
const oddForms = '/:odd((?!_next/|api/|assets/|media/|cards/)(?:.*%.*|.*/))'

/** What `npm run dev` builds and watches is named in its environment. */
function assetsOfDev(): Record<string, string | undefined> {
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => name.startsWith('PRELO_')))
}

export default async function config(phase: string): Promise<NextConfig> {
  const isDevelopment = phase === PHASE_DEVELOPMENT_SERVER
  return {
    env: phase === PHASE_PRODUCTION_BUILD ? await buildAssets() : isDevelopment ? assetsOfDev() : {},
    cacheHandler: fileURLToPath(new URL('./src/publishing/page-cache-handler.js', import.meta.url)),
    // Pages are kept by us, as they are sent (0035); what Next would keep beside them takes five times as much memory.
    cacheMaxMemorySize: 0,
    // Routes that only the development server has are `.mts` files.
    pageExtensions: isDevelopment ? ['tsx', 'ts', 'mts'] : ['tsx', 'ts'],
    // A folder with all that a server needs, for a container; "next start" takes the usual one.
    ...(process.env.STANDALONE === 'on' && {
      output: 'standalone' as const,
      // Found by their names while the server runs.
      outputFileTracingIncludes: {
        '/api/cards/*': ['node_modules/@fontsource/frank-ruhl-libre/files/*-600-normal.woff'],
      },
    }),
    // "npm run check" reads the types, of the tests too, before code is taken in; a build would do it a second time,
    // on each machine that serves the paper.
    typescript: { ignoreBuildErrors: true },
    experimental: {
      // Next leaves one core alone, which on the small machines that serve papers is half of them.
      cpus: availableParallelism(),
      // Nobody loads source maps of what a server runs.
      turbopackSourceMaps: false,
    },
    poweredByHeader: false,
    skipTrailingSlashRedirect: true,
    // Pictures have variants of our own: nobody needs Next's optimizer at /_next/image.
    images: { unoptimized: true },
    reactStrictMode: true,
    headers: async () => [
      { source: '/:path*', headers: securityHeaders({ isDevelopment }) },
      {
        source: '/((?!_next/|assets/|media/|cards/|api/).*)',
        headers: [
          { key: 'Cache-Control', value: caching.page },
          { key: 'Vary', value: 'Accept-Encoding' },
        ],
      },
      {
        source: '/assets/:path*',
        headers: [{ key: 'Cache-Control', value: isDevelopment ? 'no-store' : caching.hashed }],
      },
    ],
    rewrites: async () => ({
      beforeFiles: [
        { source: oddForms, destination: '/404' },
        ...wordPressIds.map((key) => ({
          source: '/',
          has: [{ type: 'query' as const, key }],
          destination: '/404',
        })),
      ],
      afterFiles: rewrites,
      fallback: [],
    }),
  }
}

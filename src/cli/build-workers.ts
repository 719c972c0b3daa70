import * as esbuild from 'esbuild'
import { sourceHash } from './build-stamp.ts'

/** The service worker and the one that takes its place to end it, as text: `/sw.js` is one of them. */
export type Workers = { PRELO_SERVICE_WORKER: string; PRELO_FAREWELL_WORKER: string }

/**
 * Builds both workers.
 *
 * @param parts addresses of what the page for readers without a network loads, and kept articles may ask for
 */
export async function buildWorkers(parts: readonly string[]): Promise<Workers> {
  return {
    PRELO_SERVICE_WORKER: await bundle('src/browser/service-worker.ts', {
      OFFLINE_PAGE: '/offline',
      OFFLINE_PARTS: parts,
      // Another build may have another offline page: each has a cache of its own.
      OFFLINE_CACHE: `prelo-offline:${sourceHash().slice(0, 12)}`,
    }),
    PRELO_FAREWELL_WORKER: await farewell(),
  }
}

/** For `npm run dev`, where nothing may be kept, and open pages follow what is saved. */
export async function buildForDevelopment(): Promise<Workers & { PRELO_RELOAD_ON_SAVE: string }> {
  const text = await farewell()
  const reload = await bundle('src/browser/reload-on-save.ts', {})
  return { PRELO_SERVICE_WORKER: text, PRELO_FAREWELL_WORKER: text, PRELO_RELOAD_ON_SAVE: reload }
}

function farewell(): Promise<string> {
  return bundle('src/browser/farewell-worker.ts', {})
}

async function bundle(entry: string, constants: Record<string, unknown>): Promise<string> {
  const define = Object.fromEntries(
    Object.entries(constants).map(([name, value]) => [name, JSON.stringify(value)]),
  )
  const { outputFiles } = await esbuild.build({
    ...{ entryPoints: [entry], bundle: true, minify: true, write: false, define },
    ...{ format: 'iife', target: ['es2022', 'chrome109', 'firefox115', 'safari16'], logLevel: 'warning' },
  })
  return outputFiles[0]?.text ?? ''
}

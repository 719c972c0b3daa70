import { rmSync } from 'node:fs'
import { basename } from 'node:path'
import * as esbuild from 'esbuild'
import { buildForDevelopment, buildWorkers, type Workers } from './build-workers.ts'

/** Addresses of what the browser loads beside the HTML, as environment variables that Next writes into the code. */
export type AssetAddresses = {
  PRELO_STYLES: string
  PRELO_STYLES_BEYOND_ARTICLES: string
  PRELO_DESK_STYLES: string
  PRELO_DESK: string
  PRELO_COMMENT_FORM: string
  PRELO_EMBEDS: string
  PRELO_READER: string
  PRELO_OFFLINE_LIST: string
  /** The face of the headlines; the page asks for it before the style sheet does. */
  PRELO_HEADLINE_FONT: string
}

const options = {
  entryPoints: [
    ...['src/ui/styles/site.css', 'src/ui/styles/beyond-articles.css', 'src/ui/styles/desk.css'],
    ...['src/browser/reader.ts', 'src/browser/comment-form.ts', 'src/browser/embeds.ts'],
    ...['src/browser/offline-list.ts', 'src/browser/desk-keys.ts'],
  ],
  outdir: 'public/assets',
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  bundle: true,
  minify: true,
  format: 'iife',
  target: ['es2022', 'chrome109', 'firefox115', 'safari16'],
  metafile: true,
  logLevel: 'warning',
} satisfies esbuild.BuildOptions

/** Builds the style sheet and the browser's scripts under names that change with their content, and the workers. */
export async function buildAssets(): Promise<AssetAddresses & Workers> {
  rmSync(options.outdir, { recursive: true, force: true })
  const { metafile } = await esbuild.build(options)
  const built = addresses(Object.keys(metafile.outputs))
  const ofOfflinePage = [
    ...[built.PRELO_STYLES, built.PRELO_STYLES_BEYOND_ARTICLES, built.PRELO_HEADLINE_FONT],
    ...[built.PRELO_READER, built.PRELO_OFFLINE_LIST],
  ]
  // Whoever has not come near the form of a kept article yet has it all the same, should the network go.
  return { ...built, ...(await buildWorkers([...ofOfflinePage, built.PRELO_COMMENT_FORM])) }
}

/**
 * The same for `npm run dev`: under fixed names, in a folder that no build serves, and built again on every save
 * until `stop` is called.
 */
export async function watchAssets() {
  const context = await esbuild.context({
    ...options,
    outdir: `${options.outdir}/dev`,
    entryNames: '[name]',
    assetNames: '[name]',
    minify: false,
  })
  const { metafile } = await context.rebuild()
  await context.watch()
  const env = { ...addresses(Object.keys(metafile.outputs)), ...(await buildForDevelopment()) }
  return { env, stop: () => context.dispose() }
}

function addresses(outputs: string[]): AssetAddresses {
  const named = (start: string) => {
    const path = outputs.find((output) => basename(output).startsWith(start)) ?? ''
    return path.replace(/^public/, '')
  }
  return {
    PRELO_STYLES: named('site'),
    PRELO_STYLES_BEYOND_ARTICLES: named('beyond-articles'),
    PRELO_DESK_STYLES: named('desk'),
    PRELO_DESK: named('desk-keys'),
    PRELO_COMMENT_FORM: named('comment-form'),
    PRELO_EMBEDS: named('embeds'),
    PRELO_READER: named('reader'),
    PRELO_OFFLINE_LIST: named('offline-list'),
    PRELO_HEADLINE_FONT: named('frank-ruhl-libre'),
  }
}

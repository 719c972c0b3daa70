import type { ForeignThread } from '../comments/rights/foreign-comment.ts'
import { importExport } from '../comments/rights/import-export.ts'
import { importForeign } from '../comments/rights/import-foreign.ts'
import { type ImportFormat, importFormatOf, importFormats } from '../comments/rights/import-format.ts'
import type { Imported } from '../comments/rights/imported.ts'
import { readDisqus } from '../comments/rights/read-disqus.ts'
import { readIsso } from '../comments/rights/read-isso.ts'
import { messagesFor } from '../site/messages/messages-for.ts'
import { type Wired, wired, wiredWithCatalog } from '../wiring.ts'
import { command, WrongCall } from './command.ts'
import { countLine } from './count-line.ts'
import { findArticle, readArticleMap } from './find-article.ts'
import { importReport } from './import-report.ts'

const usage = `npm run comments:import -- file [options]

Takes comments in from a file of comments:export, from an export of Disqus (XML), or from Isso's comments.db. What is
there already stays as it is: a second run adds nothing. The whole file is read first; of a broken one nothing is
taken. The server may go on running; an article's comments appear when all of the file is in.

  --format name       ${importFormats.join(', ')}; told by the file itself when left out
  --article-map file  lines "address slug", for pages of Disqus or Isso that are called otherwise here
  --dry-run           tells what would be added, and adds nothing
  --help              shows this

Comments on pages that are no article here are left out and listed, with 1 as the end.`

const text = { type: 'string' } as const

type Options = { format?: string; 'article-map'?: string; 'dry-run'?: boolean }

await command({
  usage,
  takesWords: true,
  options: { format: text, 'article-map': text, 'dry-run': { type: 'boolean' } },
  run: (values, words) => importFile(words, values as Options),
})

async function importFile([path, ...more]: string[], options: Options): Promise<number> {
  if (path === undefined || more.length > 0) throw new WrongCall('Say one file to import. See --help.')
  const format = options.format === undefined ? await importFormatOf(path) : options.format
  if (!isFormat(format)) throw new WrongCall(`--format is one of: ${importFormats.join(', ')}.`)
  const bar = countLine(process.stderr, 'Lines:')
  const imported = await (format === 'prelo' ? fromExport : fromForeign)(path, format, options, bar.count)
  bar.end()
  const { lines, isWhole } = importReport(imported, options['dry-run'] === true)
  for (const line of lines) console.log(line)
  return isWhole ? 0 : 1
}

type Progress = (lines: number) => void

async function fromExport(
  path: string,
  _: ImportFormat,
  options: Options,
  progress: Progress,
): Promise<Imported> {
  const instance = wired()
  return importExport(await instance.commentDatabase(), path, common(instance, options, progress))
}

async function fromForeign(
  path: string,
  format: ImportFormat,
  options: Options,
  progress: Progress,
): Promise<Imported> {
  const instance = await wiredWithCatalog()
  const { catalog, now } = instance
  const map = options['article-map'] === undefined ? new Map() : await readArticleMap(options['article-map'])
  const { locale } = catalog.settings()
  return importForeign(
    await instance.commentDatabase(),
    format === 'isso' ? readIsso(path) : readDisqus(path),
    {
      ...common(instance, options, progress),
      articleOf: ({ addresses }: ForeignThread) => findArticle(catalog, addresses, map, now().getTime()),
      anonymous: messagesFor(locale, locale).anonymous,
    },
  )
}

function common({ secret, now }: Wired, options: Options, progress: Progress) {
  return { secret, now: now(), dryRun: options['dry-run'] === true, progress }
}

function isFormat(format: string | undefined): format is ImportFormat {
  return (importFormats as readonly (string | undefined)[]).includes(format)
}

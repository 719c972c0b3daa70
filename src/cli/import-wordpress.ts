import { existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { wired } from '../wiring.ts'
import { type ImportProgress, importWordpress } from '../wordpress/import-wordpress.ts'
import type { MediaSource } from '../wordpress/media/media-source.ts'
import { oldSite } from '../wordpress/media/old-site.ts'
import { uploadsFolder } from '../wordpress/media/uploads-folder.ts'
import { makeSectionFile } from '../wordpress/section-file.ts'
import { readSectionMap } from '../wordpress/section-map.ts'
import { command, WrongCall } from './command.ts'
import { dryRunStore, importStore } from './import-store.ts'
import { progressLine } from './progress-line.ts'
import { wordpressReport } from './wordpress-report.ts'

const usage = `npm run import:wordpress -- export.xml [more.xml …] [options]

Moves a paper in from WordPress: takes what its own export (Tools → Export → All content; WXR 1.0 to 1.2) says, and
makes articles, pages, authors, sections, old addresses and comments of it. The export is read to its end before
anything is written. What is there already stays: a second run adds nothing, a newer export adds what is new and
brings up to date what nobody has changed here. A run that was cut off can be repeated. See
docs/moving-from-wordpress.md.

  --media folder      the old site's wp-content/uploads, or a folder above it: pictures are taken from there
  --media-from url    the old site's address: pictures are fetched from there
  --sections file     lines "category: section", where the paper shall have fewer sections than categories; a file
                      that is not there is made, with all categories in it, for you to edit before the next run
  --type name         also takes this type of entry, as some themes have, for articles; may be given several times
  --dry-run           tells what would come over, and writes nothing
  --help              shows this

Ends with 1 when the export cannot be read.`

const text = { type: 'string' } as const

type Options = {
  media?: string
  'media-from'?: string
  sections?: string
  type?: string[]
  'dry-run'?: boolean
}

await command({
  usage,
  takesWords: true,
  options: {
    ...{ media: text, 'media-from': text, sections: text },
    type: { type: 'string', multiple: true },
    'dry-run': { type: 'boolean' },
  },
  run: (values, words) => importFiles(words, values as Options),
})

async function importFiles(paths: string[], options: Options): Promise<number> {
  if (paths.length === 0)
    throw new WrongCall('Say which file to import: WordPress makes it at Tools → Export. See --help.')
  const instance = wired()
  const isDryRun = options['dry-run'] === true
  const folder = temporaryFolder()
  const store = isDryRun ? dryRunStore(instance, folder) : importStore(instance)
  try {
    const common = {
      ...{ paths, contentDir: instance.env.CONTENT_DIR, isDryRun, now: instance.now() },
      ...{ media: mediaOf(options, folder), types: options.type ?? [] },
    }
    const { sections: file } = options
    if (file !== undefined && !existsSync(file)) {
      if (isDryRun)
        throw new WrongCall(`${file} is not there; without --dry-run it would be made, for you to edit.`)
      console.log(await makeSectionFile(file, { ...common, sections: new Map() }))
      return 0
    }
    const done = await importWordpress(
      { ...common, sections: file === undefined ? new Map() : await readSectionMap(file) },
      store,
      showProgress(),
    )
    for (const line of wordpressReport(done)) console.log(line)
    return 0
  } finally {
    await store.close()
  }
}

function mediaOf(options: Options, folder: string): MediaSource | undefined {
  const { media, 'media-from': from } = options
  if (media !== undefined && from !== undefined)
    throw new WrongCall('Say --media or --media-from, and not both.')
  if (media !== undefined && !statSync(media, { throwIfNoEntry: false })?.isDirectory())
    throw new WrongCall(`--media: ${media} is not there, or is no folder.`)
  if (media !== undefined) return uploadsFolder(media)
  if (from === undefined) return undefined
  if (!/^https?:/.test(from) || !URL.canParse(from))
    throw new WrongCall('--media-from takes a whole address, such as https://old.example.')
  return oldSite(new URL(from), { folder })
}

/** It goes with the command, also when that is stopped. */
function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-import-'))
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }))
  process.once('SIGINT', () => process.exit(130))
  process.once('SIGTERM', () => process.exit(143))
  return folder
}

/** One bar after the other, for a person at a terminal. */
function showProgress(): ImportProgress {
  const labels = { reading: 'Reading', texts: 'Texts', comments: 'Comments' }
  const bars = Object.entries(labels).map(
    ([part, label]) => [part, progressLine(process.stderr, label)] as const,
  )
  const bar = new Map<string, ReturnType<typeof progressLine>>(bars)
  return (part, done, total) => {
    bar.get(part)?.step(Math.min(done, total), total)
    if (done >= total) bar.get(part)?.end()
  }
}

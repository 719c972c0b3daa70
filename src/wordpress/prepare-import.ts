import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { tagSlug } from '../articles/front-matter-schema.ts'
import type { Locale, Site } from '../domain/site.ts'
import { parseSite } from '../site/load-site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { urls } from '../site/urls.ts'
import { AddressClaims } from './address-claims.ts'
import { type ExistingContent, readExistingContent } from './existing-content.ts'
import { guessTimeZone } from './guess-time-zone.ts'
import type { Importing } from './importing.ts'
import { LinkMap } from './link-map.ts'
import type { MediaSource } from './media/media-source.ts'
import { PicturePlaces } from './media/picture-places.ts'
import { MediaLibrary } from './media-library.ts'
import { type OldAddress, otherOldAddresses } from './plan-addresses.ts'
import { AuthorPlan } from './plan-authors.ts'
import { SectionPlan } from './plan-sections.ts'
import { planTexts } from './plan-texts.ts'
import { RememberedPictures } from './remembered-pictures.ts'
import type { SectionMap } from './section-map.ts'
import type { Survey } from './survey.ts'
import { textsFor } from './texts-for.ts'
import { WrittenFiles } from './written-files.ts'

export type ImportOptions = {
  paths: readonly string[]
  contentDir: string
  /** Where pictures come from; without it none are looked for. */
  media: MediaSource | undefined
  sections: SectionMap
  /** Types that become articles beside `post`. */
  types: readonly string[]
  isDryRun: boolean
  now: Date
}

/** An import that knows what it is going to do, before it has written anything. */
export type PreparedImport = Importing & {
  contentDir: string
  isDryRun: boolean
  existing: ExistingContent
  oldAddresses: OldAddress[]
  /** The paper's settings; of a new paper those that it will have, its sections apart. */
  site: Pick<Site, 'name' | 'timeZone' | 'locale'> & {
    isNew: boolean
    text: string | undefined
    tags?: string[] | undefined
  }
}

/**
 * Decides what becomes of everything in an export.
 *
 * @throws Error when the paper's own settings have faults
 */
export async function prepareImport(survey: Survey, options: ImportOptions): Promise<PreparedImport> {
  const { contentDir, isDryRun } = options
  const { site, sections: known } = await settingsOf(contentDir, survey)
  const advice = adviceFor(site.locale)
  const texts = textsFor(site.locale)
  const existing = await readExistingContent(contentDir, advice)
  const files = await WrittenFiles.open(contentDir, isDryRun)
  const isOurs = (path: string) => files.has(path)
  const plan = planTexts(survey.posts, { types: options.types, existing, isOurs, now: options.now })
  const sections = new SectionPlan({
    ...{ survey, map: options.sections, existing: known, fallback: texts.fallbackSection },
  })
  const authors = new AuthorPlan(survey, existing.authors)
  const lists = new Set<string>()
  for (const { old, kind } of plan.texts.values()) {
    if (kind === 'page') continue
    const { section, tags } = sections.filingOf(old)
    for (const author of authors.authorsOf(old)) lists.add(urls.list('authors', author))
    for (const tag of tags) lists.add(urls.list('tags', tagSlug(tag)))
    lists.add(urls.list('sections', section))
  }
  const oldAddresses = otherOldAddresses({ survey, plan, sections, lists, authors: authors.byLogin })
  const sectionNames = [...known, ...sections.added.values()].map(({ slug }) => slug)
  const authorNames = [...existing.authors.map(({ slug }) => slug), ...authors.added.keys()]
  return {
    ...{
      paths: options.paths,
      contentDir,
      isDryRun,
      survey,
      plan,
      sections,
      authors,
      existing,
      oldAddresses,
      site,
    },
    claims: new AddressClaims(existing, plan.texts.values()),
    links: new LinkMap(survey.site, plan.texts.values(), oldAddresses, lists),
    library: new MediaLibrary(survey),
    places: await RememberedPictures.open(
      contentDir,
      new PicturePlaces(contentDir, options.media, { dryRun: isDryRun }),
      {
        ...{ isDryRun, hasSource: options.media !== undefined },
      },
    ),
    files,
    around: {
      advice,
      locale: site.locale,
      timeZone: site.timeZone,
      sections: sectionNames,
      authors: authorNames,
    },
    ...{ locale: site.locale, lang: languageOf(survey.language, site.locale), texts },
  }
}

async function settingsOf(contentDir: string, survey: Survey) {
  const path = join(contentDir, 'site.yaml')
  if (!existsSync(path)) return { site: newSettings(survey), sections: [] }
  const text = await readFile(path, 'utf8')
  const read = parseSite('site.yaml', text)
  if (read.ok) {
    const { name, locale, timeZone, tags, sections } = read.value
    return { site: { name, locale, timeZone, tags, isNew: false, text }, sections }
  }
  const [problem] = read.problems
  throw new Error(`${path}:${problem?.line}: ${problem?.advice}`)
}

function newSettings({ title, language, posts, site }: Survey) {
  const dates = posts.flatMap(({ date }) => (date ? [date] : []))
  const locale: Locale = /^pt/i.test(language) || language === '' ? 'pt-BR' : 'en'
  const timeZone = guessTimeZone(dates, language)
  return { name: title || site.host, locale, timeZone, isNew: true, text: undefined }
}

/** The language of an export where it is another one than the paper's: each article then says so. */
function languageOf(language: string, locale: Locale): string | undefined {
  const code = language.replace('_', '-')
  const isCode = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code)
  return isCode && code.slice(0, 2) !== locale.slice(0, 2) ? code : undefined
}

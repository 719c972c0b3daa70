import { authorFile } from './article-file.ts'
import { type KeptAddresses, keepAddresses } from './keep-addresses.ts'
import type { PreparedImport } from './prepare-import.ts'
import { replaceFile } from './replace-file.ts'
import { extendedSiteFile, newSiteFile } from './site-file.ts'

/** Pages that the foot of a new paper leads to. */
const mostInFooter = 6

/** Makes or extends what articles refer to, so that it is there before they are: settings, authors, old addresses. */
export async function keepAround(prepared: PreparedImport): Promise<KeptAddresses> {
  if (!prepared.isDryRun) {
    await keepSite(prepared)
    for (const { slug, name } of prepared.authors.added.values())
      await prepared.files.write(`authors/${slug}.md`, authorFile(name))
  }
  return keepAddresses(prepared)
}

async function keepSite(prepared: PreparedImport): Promise<void> {
  const { contentDir, site, survey, plan } = prepared
  const sections = [...prepared.sections.added.values()]
  if (site.text === undefined) {
    const pages = [...plan.texts.values()].filter(
      ({ kind, isDraft, old }) => kind === 'page' && !isDraft && !old.parent,
    )
    const footer = pages.slice(0, mostInFooter).map(({ slug }) => slug)
    const { name, locale, timeZone } = site
    const listed = sections.length > 0 ? sections : [{ ...prepared.texts.fallbackSection, description: '' }]
    const text = newSiteFile({ name, tagline: survey.tagline, locale, timeZone, sections: listed, footer })
    return replaceFile(contentDir, 'site.yaml', text)
  }
  const tags = newTags(prepared)
  if (sections.length + tags.length > 0)
    await replaceFile(contentDir, 'site.yaml', extendedSiteFile(site.text, sections, tags))
}

/** Subjects that a paper with a list of them has not; those without one are free. */
function newTags({ site, plan, sections }: PreparedImport): string[] {
  if (!site.tags) return []
  const used = [...plan.texts.values()]
    .filter(({ kind }) => kind === 'article')
    .flatMap(({ old }) => sections.filingOf(old).tags)
  return [...new Set(used)].filter((tag) => !site.tags?.includes(tag))
}

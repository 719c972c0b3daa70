import type { Loss } from './loss.ts'
import type { MediaFault } from './media/media-source.ts'

/** What an import writes into files and tells its operator, in one language. */
export type ImportTexts = {
  untitled: string
  /** Describes the lead picture of an article when nobody has. */
  pictureOf(title: string): string
  /** The section of posts that are in no category. */
  fallbackSection: { slug: string; name: string }
  /** The head of a mapping file, a line each: how to edit it. */
  sectionFile: readonly string[]
  /** Why a picture is not here; answers of servers are told by their numbers. */
  fault: Record<Exclude<MediaFault, `http-${number}`> | 'no-entry', string>
  /** Why something did not come over as it was, by its kind. */
  loss: Record<Loss['kind'], (detail: string) => string>
  report: ReportTexts
}

export type ReportTexts = {
  headings: [what: string, added: string, before: string, notTaken: string]
  rows: Record<
    'articles' | 'pages' | 'comments' | 'pictures' | 'authors' | 'sections' | 'addresses' | 'pings',
    string
  >
  updated(count: number): string
  unnumbered(count: number): string
  /** Fields and entries that only WordPress and its plugins know. */
  machinery(type: string, count: number): string
  fields(name: string, count: number): string
  taxonomies(name: string, count: number): string
  stray(bytes: number): string
  losses(texts: number): string
  site(path: string, name: string, timeZone: string): string
  sections(names: string): string
  manySections(count: number): string
  sectionFile(path: string, categories: number): string
  sectionsLeft(slugs: string): string
  noMedia: string
  dryRun: string
  comments: { orphans(count: number): string; fault: Record<string, (count: number) => string> }
  next: string
}

import { isFixedAddress } from '../articles/check/addresses.ts'
import { addressKey } from '../domain/canonical-address.ts'
import { isSlug } from '../domain/slug.ts'
import type { LockedSlug } from '../domain/slug-lock.ts'
import { urls } from '../site/urls.ts'
import { datesBefore } from './dates-before.ts'
import type { ExistingContent } from './existing-content.ts'
import type { Loss } from './loss.ts'
import { machineryAmong } from './machinery-among.ts'
import type { OldDate } from './old-date.ts'
import { publishedDate } from './old-date.ts'
import type { OldPost } from './old-post.ts'
import { freeSlug, idOfGuid, slugOf } from './old-slug.ts'

/** A post that becomes a file, with what its file is called. */
export type PlannedText = {
  old: OldPost
  kind: 'article' | 'page'
  /** Stable identity; of a page its slug. */
  id: string
  slug: string
  /** Below the content folder. */
  path: string
  date: OldDate
  isDraft: boolean
  /** What is known so far of what does not come over. */
  losses: Loss[]
}

/** A post that is not taken, and why. */
export type LeftOut = { old: OldPost; losses: Loss[] }

export type TextPlan = {
  /** By the number of the post, in the order of the export. */
  texts: Map<number, PlannedText>
  leftOut: LeftOut[]
  /** What WordPress keeps for itself, such as menus and templates, by type. */
  machinery: Map<string, number>
}

type Options = {
  /** Types that become articles beside `post`. */
  types: readonly string[]
  existing: ExistingContent
  /** Whether an import has written a file: an editor's own page is no page of the export. */
  isOurs: (path: string) => boolean
  /** For texts without a date that can be read. */
  now: Date
}

/** Decides what each post becomes, and under which name; the same each time for the same export. */
export function planTexts(posts: readonly OldPost[], options: Options): TextPlan {
  const planner = new Planner(posts, options)
  const plan: TextPlan = { texts: new Map(), leftOut: [], machinery: new Map() }
  // Of two with the same name, the one that readers know keeps it.
  const inOrder = [...posts.filter(isPublic), ...posts.filter((post) => !isPublic(post))]
  const isMachinery = machineryAmong(posts, options.types)
  for (const post of inOrder) {
    if (isMachinery(post)) count(plan.machinery, post.status === 'auto-draft' ? post.status : post.type)
    else if (post.status === 'trash')
      plan.leftOut.push({ old: post, losses: [{ kind: 'trash', detail: '' }] })
    else if (post.type === 'page') plan.texts.set(post.id, planner.page(post))
    else if (post.type === 'post' || options.types.includes(post.type))
      plan.texts.set(post.id, planner.article(post))
    else plan.leftOut.push({ old: post, losses: [{ kind: 'type', detail: post.type }] })
  }
  return plan
}

function count(numbers: Map<string, number>, name: string): void {
  numbers.set(name, (numbers.get(name) ?? 0) + 1)
}

function isPublic({ status, hasPassword }: OldPost): boolean {
  return status === 'publish' && !hasPassword
}

class Planner {
  private readonly byId = new Map<number, OldPost>()
  private readonly ids = new Set<string>()
  private readonly slugs = new Set<string>()
  private readonly pages = new Set<string>()
  private readonly datesBefore: ReadonlyMap<number, OldDate>

  constructor(
    posts: readonly OldPost[],
    private readonly options: Options,
  ) {
    for (const post of posts) this.byId.set(post.id, post)
    this.datesBefore = datesBefore(posts)
  }

  article(old: OldPost): PlannedText {
    const id = freeSlug(idOfGuid(old.guid, old.id), (candidate) => this.ids.has(candidate))
    this.ids.add(id)
    const { date, losses } = this.dateOf(old)
    const known = this.options.existing.articles.get(id)
    const slug = known?.slug ?? freeSlug(nameOf(old), (candidate) => this.isTaken(candidate, id, date))
    this.slugs.add(slug)
    const isDraft = !(isPublic(old) || (old.status === 'future' && !old.hasPassword))
    const path = known?.path ?? pathOf(slug, date)
    return { old, kind: 'article', id, slug, path, date, isDraft, losses: [...losses, ...hiding(old)] }
  }

  page(old: OldPost): PlannedText {
    const { date } = this.dateOf(old)
    const own = nameOf(old)
    const parent = this.byId.get(old.parent)
    const wanted = this.pages.has(own) && parent ? (slugOf(`${nameOf(parent)}-${own}`) ?? own) : own
    const slug = freeSlug(wanted, (candidate) => this.isTakenPage(candidate))
    this.pages.add(slug)
    const isDraft = !isPublic(old)
    const path = `pages/${isDraft ? '_' : ''}${slug}.md`
    const losses: Loss[] = isDraft ? [{ kind: 'hidden-page', detail: path }] : []
    return { old, kind: 'page', id: slug, slug, path, date, isDraft, losses: [...hiding(old), ...losses] }
  }

  private isTakenPage(slug: string): boolean {
    const { existing, isOurs } = this.options
    const isEditors = existing.pages.has(slug) && !isOurs(`pages/${slug}.md`)
    return isEditors || this.pages.has(slug) || isFixedAddress(urls.page(slug))
  }

  private dateOf(old: OldPost): { date: OldDate; losses: Loss[] } {
    if (old.date)
      return {
        date: old.date,
        losses: this.isToCome(old) ? [{ kind: 'to-come', detail: old.date.written }] : [],
      }
    const date =
      old.modified ??
      this.datesBefore.get(old.id) ??
      (publishedDate(this.options.now.toUTCString()) as OldDate)
    return { date, losses: [{ kind: 'date', detail: date.written }] }
  }

  /** WordPress shows some posts before their date; here a date to come is a schedule. */
  private isToCome({ status, date }: OldPost): boolean {
    return (
      status === 'publish' &&
      date !== undefined &&
      Date.parse(`${date.local}Z`) - (date.offset ?? 0) * 60_000 > this.options.now.getTime()
    )
  }

  /** Whether another article has this address, had it, or has a file of this name in this month. */
  private isTaken(slug: string, id: string, date: OldDate): boolean {
    const { slugs, articles, aliases, paths, locked } = this.options.existing
    const isAnothers = (owner: string | undefined) => owner !== undefined && owner !== id
    return (
      this.slugs.has(slug) ||
      isAnothers(slugs.get(slug)) ||
      (slug !== id && (articles.has(slug) || this.ids.has(slug))) ||
      isAnothers(aliases.get(addressKey(urls.article(slug)))) ||
      paths.has(pathOf(slug, date)) ||
      isAnothers(ownerOf(locked.get(slug)))
    )
  }
}

/** What was taken down keeps its address, too. */
function ownerOf(locked: LockedSlug | undefined): string | undefined {
  return locked?.kind === 'gone' ? '' : locked?.id
}

/** The name in its address, else one made of the title. */
function nameOf({ name, title, id, type }: OldPost): string {
  const named = slugOf(name.replace(/__trashed(?:-\d+)?$/, '')) ?? slugOf(title)
  return named !== undefined && isSlug(named) ? named : `${type === 'page' ? 'pagina' : 'texto'}-${id}`
}

function pathOf(slug: string, { local }: OldDate): string {
  return `articles/${local.slice(0, 4)}/${local.slice(5, 7)}/${slug}.md`
}

/** Why a text is a draft here that was none there. */
function hiding({ status, hasPassword }: OldPost): Loss[] {
  if (hasPassword) return [{ kind: 'password', detail: '' }]
  if (status === 'private' || status === 'pending') return [{ kind: status, detail: '' }]
  return /^(?:publish|future|draft)$/.test(status) ? [] : [{ kind: 'status', detail: status }]
}

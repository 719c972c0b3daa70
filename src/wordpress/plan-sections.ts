import { tagSlug } from '../articles/front-matter-schema.ts'
import type { Section } from '../domain/site.ts'
import { isSlug } from '../domain/slug.ts'
import { decoded, type OldPost } from './old-post.ts'
import { slugOf } from './old-slug.ts'
import { plainWords } from './plain-words.ts'
import type { SectionMap } from './section-map.ts'
import type { Survey, Term } from './survey.ts'

/** What a post is filed under: one section, and tags for the rest. */
export type Filing = {
  section: string
  tags: string[]
  /** Names that no address can be made of. */
  lostTags: string[]
  hasNoCategory: boolean
}

type Around = {
  survey: Pick<Survey, 'categories'>
  map: SectionMap
  /** Sections that the paper has. */
  existing: readonly Section[]
  /** Of posts that are in no category. */
  fallback: Pick<Section, 'slug' | 'name'>
}

/** WordPress's own category for what has none. */
const uncategorized = /^(?:uncategorized|sem-categoria)$/

/** Categories become sections, all but one of a post its tags. */
export class SectionPlan {
  /** Sections that posts need and the paper has not. */
  readonly added = new Map<string, Section>()
  private readonly existing: Map<string, string>
  private readonly names = new Map<string, string>()

  constructor(private readonly around: Around) {
    this.existing = new Map(
      around.existing.flatMap(({ slug, name }) => [
        [slug, slug],
        [tagSlug(name), slug],
      ]),
    )
  }

  /** What becomes of one post's categories and tags. */
  filingOf(post: OldPost): Filing {
    const categories = this.categoriesOf(post)
    const main = this.mainOf(categories, post)
    const target = main && this.targetOf(main)
    const section = target && this.use(target)
    const others = categories.filter(
      ({ nicename }) => !uncategorized.test(nicename) && slugOf(decoded(nicename)) !== section,
    )
    const written = post.filings.filter(({ domain }) => domain === 'post_tag' || domain === 'tag')
    const names = [...written.map(({ name }) => this.nameOf(name)), ...others.map(({ name }) => name)]
    const tags = new Map(names.map((name) => [tagSlug(name), name]).reverse() as [string, string][])
    const good = [...tags]
      .filter(([slug]) => isSlug(slug))
      .map(([, name]) => name)
      .reverse()
    return {
      section: section ?? this.use(this.around.fallback),
      tags: good,
      lostTags: [...tags].filter(([slug]) => !isSlug(slug)).map(([, name]) => name),
      hasNoCategory: section === undefined,
    }
  }

  /** The section that has a category's posts, once all have been filed; `undefined` when none has. */
  filedAs(category: Term): string | undefined {
    const slug = this.targetOf(category)?.slug
    return slug !== undefined && (this.added.has(slug) || this.existing.has(slug)) ? slug : undefined
  }

  /** Whether somebody said where categories go. */
  get isMapped(): boolean {
    return this.around.map.size > 0
  }

  /** Sections of the paper that categories had by their own names, and that the mapping leaves without them. */
  left(): string[] {
    const { survey, map } = this.around
    const wanted = new Set([...map.values()].map((section) => section?.slug))
    return [...survey.categories.values()].flatMap((category) => {
      const own = slugOf(decoded(category.nicename))
      const isLeft = own !== undefined && this.keyOf(category) !== undefined && !wanted.has(own)
      return isLeft && this.existing.has(own) ? [own] : []
    })
  }

  /** The section that a category goes to by the mapping, or by that of a category above it, else by its own name. */
  private targetOf(category: Term): Pick<Section, 'slug' | 'name'> | undefined {
    const { map, survey } = this.around
    let at: Term | undefined = category
    for (let n = 0; at && n < 20; n++) {
      const key = this.keyOf(at)
      if (key !== undefined) {
        const section = map.get(key)
        return section && { slug: section.slug, name: section.name ?? this.nameOfSection(section.slug) }
      }
      at = survey.categories.get(at.parent)
    }
    const slug = slugOf(decoded(category.nicename)) ?? slugOf(category.name) ?? `secao-${category.id}`
    return {
      slug: this.existing.get(slug) ?? this.existing.get(tagSlug(category.name)) ?? slug,
      name: category.name,
    }
  }

  private nameOfSection(slug: string): string {
    const category = this.around.survey.categories.get(slug)
    return category?.name ?? slug.charAt(0).toUpperCase() + slug.slice(1).replaceAll('-', ' ')
  }

  private use({ slug, name }: Pick<Section, 'slug' | 'name'>): string {
    const isKnown = this.existing.has(slug) || this.added.has(slug)
    if (!isKnown) this.added.set(slug, { slug, name, description: '' })
    return this.existing.get(slug) ?? slug
  }

  private categoriesOf(post: OldPost): Term[] {
    const found = post.filings
      .filter(({ domain }) => domain === 'category')
      .map(({ nicename, name }) => this.around.survey.categories.get(nicename) ?? this.bare(nicename, name))
    return [...new Map(found.map((term) => [term.nicename, term])).values()]
  }

  private bare(nicename: string, name: string): Term {
    return { id: 0, nicename, name: this.nameOf(name) || nicename, parent: '' }
  }

  /** The one that the editors said is the main one, or that stands last in the address, else the first. */
  private mainOf(categories: readonly Term[], post: OldPost): Term | undefined {
    const candidates = categories.filter((category) => this.mayBeSection(category))
    const names = post.link.split('/').slice(3)
    const byPlace = [...candidates].sort(
      (a, b) => names.lastIndexOf(a.nicename) - names.lastIndexOf(b.nicename),
    )
    const last = byPlace.at(-1)
    return (
      candidates.find(({ id }) => id !== 0 && id === post.mainCategory) ??
      (last && names.includes(last.nicename) ? last : undefined) ??
      candidates.find(({ nicename }) => !uncategorized.test(nicename)) ??
      candidates[0]
    )
  }

  /** What the mapping calls a category. */
  private keyOf({ nicename, name }: Pick<Term, 'nicename' | 'name'>): string | undefined {
    return [nicename, decoded(nicename), name].find((key) => this.around.map.has(key))
  }

  private mayBeSection(category: Term): boolean {
    const key = this.keyOf(category)
    return key === undefined || this.around.map.get(key) !== undefined
  }

  /** Names come as HTML, thousands of times the same. */
  private nameOf(html: string): string {
    const known = this.names.get(html) ?? plainWords(html)
    this.names.set(html, known)
    return known
  }
}

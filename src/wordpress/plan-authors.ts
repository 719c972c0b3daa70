import { tagSlug } from '../articles/front-matter-schema.ts'
import type { OldPost } from './old-post.ts'
import { freeSlug, slugOf } from './old-slug.ts'
import { plainWords } from './plain-words.ts'
import type { Survey } from './survey.ts'

export type PlannedAuthor = { slug: string; name: string }

/** Who wrote what: logins of the old site, and guests of the plugin Co-Authors Plus, become authors by their names. */
export class AuthorPlan {
  /** Authors that posts need and the paper has not. */
  readonly added = new Map<string, PlannedAuthor>()
  /** Slugs by login, for the addresses of authors' pages. */
  readonly byLogin = new Map<string, string>()
  private readonly slugs = new Map<string, string>()
  private readonly taken = new Set<string>()

  constructor(
    private readonly survey: Pick<Survey, 'authors'>,
    existing: readonly PlannedAuthor[],
  ) {
    for (const { slug, name } of existing) {
      this.taken.add(slug)
      this.slugs.set(tagSlug(name) || name, slug)
    }
  }

  /** The authors of one post, by slug. */
  authorsOf(post: OldPost): string[] {
    const together = post.filings.filter(({ domain }) => domain === 'author')
    if (together.length > 0)
      return [
        ...new Set(
          together.map(({ nicename, name }) => {
            const login = nicename.replace(/^cap-/, '')
            const said = plainWords(name) || login
            const { authors } = this.survey
            return this.slugFor(login, authors.get(login) ?? authors.get(said) ?? said)
          }),
        ),
      ]
    if (post.creator === '') return []
    return [this.slugFor(post.creator, this.survey.authors.get(post.creator) ?? plainWords(post.creator))]
  }

  private slugFor(login: string, name: string): string {
    const key = tagSlug(name) || name
    const slug = this.slugs.get(key) ?? this.add(login, name)
    this.slugs.set(key, slug)
    this.byLogin.set(login, slug)
    return slug
  }

  private add(login: string, given: string): string {
    // Nobody's address is for readers.
    const name = given.replace(/^([^@\s]+)@\S+$/, '$1')
    const wanted = slugOf(name) ?? (login.includes('@') ? undefined : slugOf(login)) ?? 'autor'
    const slug = freeSlug(wanted, (candidate) => this.taken.has(candidate))
    this.taken.add(slug)
    this.added.set(slug, { slug, name })
    return slug
  }
}

import type { LockedSlug } from '../domain/slug-lock.ts'
import type { Statements } from './open-catalog.ts'

/**
 * Remembers where articles were once public, so that readers are led on, or told that one is gone. Works within the
 * transaction of whoever calls.
 */
export class GoneAddresses {
  /** Whether anything was ever remembered: in most papers nothing is, and each article would be asked about. */
  private isInUse = true

  /** @param now instant in milliseconds: what was public by then is remembered */
  constructor(
    private readonly statements: Statements,
    private readonly now: number,
  ) {}

  /** To be called at the beginning of a transaction, within which nobody else can remember anything. */
  begin(): void {
    const found = 'select exists (select 1 from gone) or exists (select 1 from moved) as is_in_use'
    this.isInUse = (this.statements.get(found).get() as { is_in_use: number }).is_in_use === 1
  }

  /** To be called before the article of a file leaves its address. */
  remember(path: string): void {
    this.isInUse = true
    this.statements
      .get(
        `insert or replace into gone
         select slug, id, path, fingerprint from articles where path = ? and shown = 1 and shadowed = 0 and publish_at <= ?`,
      )
      .run(path, this.now)
    // Older addresses of it follow wherever it goes from here.
    this.statements
      .get(
        `update gone set fingerprint = a.fingerprint from articles a where a.path = gone.path and gone.path = ?`,
      )
      .run(path)
    this.statements
      .get('update gone set path = m.to_path from moved m where m.path = gone.path and gone.path = ?')
      .run(path)
    this.statements.get('delete from moved where path = ?').run(path)
  }

  /**
   * A file that was moved is known again by its text, and from then on by its path, whatever is written in it. A copy,
   * whose original is still there when it comes, is another article.
   *
   * @param to the file that has come
   * @param isThere whether a file of the content folder is still in its place
   */
  follow(to: string, fingerprint: string, isThere: (path: string) => boolean): void {
    if (this.isInUse)
      this.statements
        .get(
          `update gone set path = ? where fingerprint = ?
             and not exists (select 1 from articles still where still.path = gone.path)`,
        )
        .run(to, fingerprint)
    const alike = this.statements
      .get('select path from articles where fingerprint = ? and path <> ?')
      .all(fingerprint, to) as { path: string }[]
    const note = this.statements.get('insert or replace into moved values (?, ?)')
    for (const { path } of alike)
      if (!isThere(path)) {
        note.run(path, to)
        this.isInUse = true
      }
  }

  /** A file that is in its place was not moved after all. */
  isBack(path: string): void {
    if (this.isInUse) this.statements.get('delete from moved where path = ?').run(path)
  }

  /** Takes over what the lock file says. */
  lock(slugs: readonly LockedSlug[]): void {
    this.statements.get('delete from locked').run()
    const insert = this.statements.get('insert into locked values (?, ?, ?)')
    for (const locked of slugs) {
      const [id, path] = locked.kind === 'gone' ? ['', ''] : [locked.id, locked.path]
      insert.run(locked.slug, id, path)
    }
  }
}

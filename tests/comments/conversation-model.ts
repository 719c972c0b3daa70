import {
  type NewComment,
  type Place,
  repliesPerPage,
  repliesShown,
  threadsPerPage,
} from '../../src/domain/comment.ts'

/** A comment as the simplest possible store would keep it. */
export type Told = Pick<
  NewComment,
  'id' | 'articleId' | 'parentId' | 'rootId' | 'name' | 'body' | 'status'
> & {
  createdAt: Date
  version: number
  /** Texts that it had before. */
  earlier: string[]
  reports: number
}

/** A list of comments, and what readers should see of it, worked out the long way. */
export class ConversationModel {
  readonly comments = new Map<string, Told>()

  add(comment: NewComment): void {
    const { id, articleId, parentId, rootId, name, body, status, createdAt } = comment
    const told = { id, articleId, parentId, rootId, name, body, status, createdAt }
    this.comments.set(id, { ...told, version: 1, earlier: [], reports: 0 })
  }

  /** Those of an article that are published, oldest first. */
  published(articleId: string): Told[] {
    return this.of(articleId).filter(({ status }) => status === 'published')
  }

  /** Those that are seen, or whose place is: who is published, and whom they answer, up to the first. */
  seen(articleId: string): Told[] {
    const ids = new Set<string>()
    for (const { id } of this.published(articleId)) {
      let at: string | undefined = id
      while (at !== undefined) {
        ids.add(at)
        at = this.comments.get(at)?.parentId
      }
    }
    return this.of(articleId).filter(({ id }) => ids.has(id))
  }

  roots(articleId: string): Told[] {
    return this.seen(articleId).filter(({ parentId }) => parentId === undefined)
  }

  replies(root: Told): Told[] {
    return this.seen(root.articleId).filter(({ id, rootId }) => rootId === root.id && id !== root.id)
  }

  pages(articleId: string): number {
    return Math.max(1, Math.ceil(this.roots(articleId).length / threadsPerPage))
  }

  /** The threads of a page: ids of their first comments, of the replies shown, and how many are not. */
  page(articleId: string, page: number): { root: string; replies: string[]; more: number }[] {
    const roots = this.roots(articleId).slice((page - 1) * threadsPerPage, page * threadsPerPage)
    const each = repliesShown(roots.map((root) => this.replies(root).length))
    return roots.map((root) => {
      const replies = this.replies(root).map(({ id }) => id)
      return { root: root.id, replies: replies.slice(0, each), more: Math.max(0, replies.length - each) }
    })
  }

  /** Where each comment of an article is to be found. */
  places(articleId: string): Map<string, Place> {
    const places = new Map<string, Place>()
    for (let page = 1; page <= this.pages(articleId); page++) {
      for (const { root, replies } of this.page(articleId, page)) {
        places.set(root, { page, thread: undefined })
        for (const id of replies) places.set(id, { page, thread: undefined })
        const all = this.replies(this.comments.get(root) as Told)
        for (const [index, { id }] of all.entries())
          if (!places.has(id)) places.set(id, { page: Math.floor(index / repliesPerPage) + 1, thread: root })
      }
    }
    return places
  }

  /** All that readers see of an article, as one text: equal as long as nothing is different to them. */
  look(articleId: string): string {
    return this.seen(articleId)
      .map(({ id, status, name, body }) =>
        status === 'published' ? `${id} ${name} ${body}` : `${id} ${status}`,
      )
      .join('\n')
  }

  private of(articleId: string): Told[] {
    return [...this.comments.values()]
      .filter((comment) => comment.articleId === articleId)
      .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1))
  }
}

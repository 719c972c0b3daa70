import type { NewComment } from '../../src/domain/comment.ts'

let made = 0

/** A comment on its way into the store; each has an id of its own, and comes a second after the one before. */
export function aComment(own: Partial<NewComment> = {}): NewComment {
  made += 1
  const id = own.id ?? `01890a5d-ac96-774b-bcce-${String(made).padStart(12, '0')}`
  return {
    ...{
      id,
      articleId: 'chuva',
      parentId: undefined,
      rootId: id,
      name: 'Ana',
      body: 'Bom texto.',
      status: 'published',
    },
    createdAt: new Date(Date.UTC(2026, 2, 9, 12, 0, made)),
    ...{ sealedEmail: undefined, clientKey: 'key', authorKey: undefined, emailKey: undefined, textKey: '' },
    findings: [],
    ...own,
  }
}

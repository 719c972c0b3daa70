import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import type { NewComment } from '../../src/domain/comment.ts'
import { openStoreOf, type Stored } from '../server/open-store-of.ts'

/** An article with a long discussion: threads on several pages, one of them too long for its page. */
export const discussion = '/articles/elogio-da-fila'
const articleId = 'elogio-da-fila'

const idOf = (n: number) => `01930000-0000-7000-8000-${String(n).padStart(12, '0')}`

/** Its longest thread is the first one. */
export const longThread = idOf(1)
/** The 120th reply of that, which its second page shows. */
export const lateReply = idOf(121)
/** One whose author deleted it after somebody had replied. */
export const deletedRoot = idOf(300)

/** Saves the discussion, as the server would have. */
export async function addDiscussion(place: Stored): Promise<void> {
  const db = await openStoreOf(place)
  const store = new SqlCommentStore(db)
  const add = (n: number, parent: number | undefined, root: number, own: Partial<NewComment> = {}) =>
    store.add({
      ...{
        id: idOf(n),
        articleId,
        parentId: parent === undefined ? undefined : idOf(parent),
        rootId: idOf(root),
        status: 'published',
      },
      ...{ name: n % 3 === 0 ? 'Rui Falcão' : 'Ana Prado', body: `Na fila, na altura ${n}.` },
      createdAt: new Date(Date.UTC(2026, 7, 1, 12, 0, n)),
      ...{ sealedEmail: undefined, clientKey: '', authorKey: undefined, emailKey: undefined, textKey: '' },
      ...{ findings: [], ...own },
    })
  const change = (n: number, change: Parameters<typeof store.change>[2], kind: string) =>
    store.change(idOf(n), 1, change, { kind, actor: 'author', at: new Date(Date.UTC(2026, 7, 1, 13)) })

  await add(1, undefined, 1, { name: 'Eva Nogueira', body: 'A fila é a **democracia** em miniatura.' })
  for (let n = 2; n <= 131; n++) await add(n, n % 5 === 0 ? n - 1 : 1, 1)
  await add(300, undefined, 300)
  await add(301, 300, 300, { name: 'Ivo', body: 'Concordo com o que estava aqui.' })
  await add(302, 301, 300, { name: 'Uma pessoa com um nome comprido demais', body: 'palavra'.repeat(40) })
  await add(303, 302, 300, { name: 'أميرة', body: 'Também acho.' })
  await change(300, { status: 'deleted', name: '', body: '' }, 'deleted')
  await change(301, { body: 'Concordo, depois de reler, com o que estava aqui.' }, 'edited')
  await change(302, { status: 'refused' }, 'refused')
  for (let n = 400; n < 520; n++) await add(n, undefined, n)
  await db.destroy()
}

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { CommentTables } from '../../src/comments/comment-tables.ts'
import { openSqlite } from '../../src/comments/open-sqlite.ts'
import { SqlCommentStore } from '../../src/comments/sql-comment-store.ts'
import { aComment } from '../builders/a-comment.ts'
import { aSubmission } from '../builders/a-submission.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { parseHtml } from '../builders/parse-html.ts'
import { publish } from './publish.ts'
import { post, rowOf, send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'
import { eventually } from './test-server.ts'

const server = serverForTests()
const article = '/articles/errar-em-publico'
const articleId = 'errar-em-publico'
let db: Kysely<CommentTables>
let store: SqlCommentStore

const add = async (own: Parameters<typeof aComment>[0] = {}) => {
  const comment = aComment({ articleId, ...own })
  await store.add(comment)
  return comment
}
const get = (path: string) => send(server, path)
const documentOf = async (path: string) => parseHtml((await get(path)).text)
const idsOn = (page: Document) =>
  [...page.querySelectorAll('.threads .comment')].map(({ id }) => id.replace('comment-', ''))
const refuse = { kind: 'refused', actor: 'system', at: new Date() }

beforeAll(async () => {
  db = await openSqlite(server.dataDir)
  store = new SqlCommentStore(db)
})
afterAll(() => db.destroy())

describe('a thread that is too long for the page of its article', () => {
  let root: string
  const replies: string[] = []

  beforeAll(async () => {
    root = (await add({ name: 'Rui', body: 'raiz' })).id
    for (let n = 1; n <= 230; n++)
      replies.push((await add({ parentId: root, rootId: root, body: `resposta ${n}` })).id)
  })

  test('shows what fits, and leads to the rest', async () => {
    const page = await documentOf(article)
    expect(idsOn(page)).toEqual([root, ...replies.slice(0, 99)])
    const more = page.querySelector('.more-replies a')
    expect([more?.textContent, more?.getAttribute('href')]).toEqual([
      'mais 131 respostas',
      `${article}/threads/${root}#comment-${replies[98]}`,
    ])
  })

  test('has pages of its own, each with its first comment and its own address', async () => {
    const [one, two, three] = await Promise.all(
      ['', '/2', '/3'].map((n) => documentOf(`${article}/threads/${root}${n}`)),
    )
    expect(idsOn(one as Document)).toEqual([root, ...replies.slice(0, 100)])
    expect(idsOn(two as Document)).toEqual([root, ...replies.slice(100, 200)])
    expect(idsOn(three as Document)).toEqual([root, ...replies.slice(200)])
    expect(two?.querySelector('link[rel=canonical]')?.getAttribute('href')).toMatch(
      new RegExp(`${article}/threads/${root}/2$`),
    )
    expect(two?.querySelector('h2')?.textContent).toBe('230 respostas')
  })

  test('has no other pages', async () => {
    const reply = replies[0]
    const held = (await add({ status: 'held' })).id
    for (const path of [
      ...[`${root}/1`, `${root}/4`, `${root}/02`, `${root}/2/1`, String(reply), held],
      ...['01890a5d-ac96-774b-bcce-ffffffffffff', 'x'],
    ])
      expect([path, (await get(`${article}/threads/${encodeURI(path)}`)).status]).toEqual([path, 404])
    expect((await get(`/articles/valsa-da-gaveta/threads/${root}`)).status).toBe(404)
    expect((await get(`/articles/sensores-de-encosta-alto-do-sino/threads/${root}`)).status).toBe(404)
  })

  test('shows a new reply on the next GET', async () => {
    const path = `${article}/threads/${root}/3`
    await get(path)
    const { id, page } = await publish(server, { article: articleId, parent: root, comment: 'mais uma' })
    replies.push(id)
    expect(idsOn(page).at(-1)).toBe(id)
    expect(idsOn(await documentOf(path)).at(-1)).toBe(id)
  })

  test('says where a removed reply was that others answered', async () => {
    const reply = replies[150] as string
    await add({ parentId: reply, rootId: root, body: 'a quem saiu', createdAt: new Date() })
    await store.change(reply, 1, { status: 'refused' }, refuse)
    const page = await documentOf(`${article}/threads/${root}/2`)
    expect(page.getElementById(`comment-${reply}`)?.textContent).toBe('Comentário retirado pela moderação.')
    const last = await documentOf(`${article}/threads/${root}/3`)
    expect(last.querySelector('.threads ol > li:last-child .comment header')?.textContent).toContain(
      'em resposta a um comentário que não está mais aqui',
    )
  })

  test('permalinks lead to whatever page a comment is on', async () => {
    const target = async (id: string) => {
      const { status, headers } = await get(`${article}/comment/${id}`)
      return [status, headers.location, headers['cache-control'], headers['x-robots-tag']]
    }
    const found = (path: string, id: string) => [303, `${path}#comment-${id}`, 'private, no-store', 'noindex']
    expect(await target(root)).toEqual(found(article, root))
    expect(await target(replies[98] as string)).toEqual(found(article, replies[98] as string))
    expect(await target(replies[100] as string)).toEqual(
      found(`${article}/threads/${root}/2`, replies[100] as string),
    )
  })
})

describe('a permalink to what readers do not see', () => {
  test.each([
    ['a comment that waits', async () => (await add({ status: 'held' })).id],
    ['spam', async () => (await add({ status: 'spam' })).id],
    ['a comment on another article', async () => (await add({ articleId: 'valsa-da-gaveta' })).id],
    ['nothing', async () => '01890a5d-ac96-774b-bcce-ffffffffffff'],
    ['no id', async () => 'x'],
    [
      'a comment that was taken down',
      async () => {
        const { id } = await add()
        await store.change(id, 1, { status: 'refused' }, refuse)
        return id
      },
    ],
  ])('is not found: %s', async (_what, idOf) => {
    const { status, text } = await get(`${article}/comment/${await idOf()}`)
    expect(status).toBe(404)
    expect(parseHtml(text).querySelector('h1')?.textContent).toBe('Página não encontrada')
  })
})

describe('with the newest first', () => {
  const other = '/articles/valsa-da-gaveta'
  const ids: string[] = []

  beforeAll(async () => {
    for (let n = 1; n <= 120; n++)
      ids.push(
        (await add({ articleId: 'valsa-da-gaveta', createdAt: new Date(Date.UTC(2026, 10, 1, 0, n)) })).id,
      )
  })

  test('the newest page has up to 99, and an older one is full and stays as it is', async () => {
    const newest = await documentOf(`${other}/comments/newest`)
    const shown = idsOn(newest)
    expect(shown[0]).toBe(ids.at(-1))
    const older = await documentOf(`${other}/comments/newest/1`)
    const before = idsOn(older)
    expect(before).toHaveLength(50)
    expect(shown.length + before.length).toBeGreaterThanOrEqual(120)
    await add({ articleId: 'valsa-da-gaveta', createdAt: new Date(Date.UTC(2026, 10, 1, 3)) })
    expect(idsOn(await documentOf(`${other}/comments/newest/1`))).toEqual(before)
  })

  test('search engines are not asked to take it, and the article is the order that they know', async () => {
    const page = await documentOf(`${other}/comments/newest`)
    expect(page.querySelector('meta[name=robots]')?.getAttribute('content')).toBe('noindex')
    expect(page.querySelector('link[rel=canonical]')).toBeNull()
    expect(page.querySelector('.comment-order [aria-current=true]')?.textContent).toBe(
      'mais recentes primeiro',
    )
  })

  test.each(['newest/0', 'newest/2', 'newest/01', 'newest/1/1', 'oldest', '1', '2/newest'])(
    'there is no page comments/%s',
    async (path) => {
      expect((await get(`${other}/comments/${path}`)).status).toBe(404)
    },
  )

  test('an article without comments has no such page', async () => {
    expect((await get('/articles/eclipse-anular-na-praca/comments/newest')).status).toBe(404)
    expect((await get('/articles/sensores-de-encosta-alto-do-sino/comments/newest')).status).toBe(404)
  })
})

describe('the number of comments', () => {
  const slug = 'quantos-comentam'
  const linkOn = (path: string) => async () =>
    (await documentOf(path)).querySelector(`a[href="/articles/${slug}#comments"]`)?.textContent

  beforeAll(async () => {
    const path = join(server.contentDir, 'articles/2026/11', `${slug}.md`)
    const date = new Date(Date.now() - 1000).toISOString()
    writeFileSync(path, anArticleFile({ title: 'Quantos comentam azulejos', date, tags: '[azulejos]' }))
    await eventually(async () => (await get(`/articles/${slug}`)).status === 200)
  })

  test.each(['/', '/sections/cidade', '/tags/azulejos', '/search?q=azulejos'])(
    'is on %s within a second, and gone with the last one',
    async (path) => {
      await get(path)
      const before = await linkOn(path)()
      expect(before).toBeUndefined()
      const sent = performance.now()
      const comment = `Para contar em ${path}`
      expect((await post(server, aSubmission({ article: slug, comment }))).status).toBe(303)
      await eventually(async () => (await linkOn(path)()) === '1 comentário')
      expect(performance.now() - sent).toBeLessThan(2000)
      await store.change(String((await rowOf(server, comment))?.id), 1, { status: 'refused' }, refuse)
      await eventually(async () => (await linkOn(path)()) === undefined)
    },
  )

  test('on one article leaves lists that do not show it as they are', async () => {
    const tag = '/tags/azulejos'
    const before = (await get(tag)).headers.etag
    await publish(server, { article: 'censo-de-quintal-abelhas-sem-ferrao', comment: 'Noutro lugar' })
    await eventually(async () => (await get('/')).text.includes('1 comentário'))
    expect((await get(tag)).headers.etag).toBe(before)
  })
})

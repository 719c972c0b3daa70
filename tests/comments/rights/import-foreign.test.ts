import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'libsql'
import { describe, expect, test } from 'vitest'
import { emailKey, unsealEmail } from '../../../src/comments/comment-keys.ts'
import type { ForeignSource } from '../../../src/comments/rights/foreign-comment.ts'
import { importForeign } from '../../../src/comments/rights/import-foreign.ts'
import { readDisqus } from '../../../src/comments/rights/read-disqus.ts'
import { readIsso } from '../../../src/comments/rights/read-isso.ts'
import { verifyComments } from '../../../src/comments/rights/verify-comments.ts'
import { SqlCommentStore } from '../../../src/comments/sql-comment-store.ts'
import { aCommentDatabase, aFolder } from '../../builders/a-comment-database.ts'
import { told } from '../../builders/told-lines.ts'

const secret = 's'.repeat(32)
const now = new Date('2026-03-20T12:00:00Z')

describe('an export of Disqus', () => {
  test('becomes threads, with dates, addresses and states', async () => {
    const { store, imported } = await taken(
      disqus([
        post({
          id: '1',
          name: 'Ana',
          message: '<p>Bom <b>texto</b>, <a href="https://example.com/a">veja</a></p>',
        }),
        post({ id: '2', name: 'Bia', message: 'Concordo', parent: '1', date: '2016-03-09T13:00:00Z' }),
        post({ id: '3', message: 'lixo', isSpam: true }),
        post({ id: '4', message: 'apagado', isDeleted: true }),
        post({ id: '5', message: 'Resposta ao apagado', parent: '4', email: 'Bia@Example.com' }),
      ]),
    )
    expect(imported).toMatchObject({ added: 5, known: 0, orphans: 0, notes: [] })
    const { threads, total } = await store.threads('chuva', 1)
    expect(total).toBe(3)
    const shown = threads.map(({ root, replies }) => [root, ...replies].map(({ name, body }) => [name, body]))
    expect(shown).toEqual([
      [
        ['Ana', 'Bom **texto**, [veja](https://example.com/a)'],
        ['Bia', 'Concordo'],
      ],
      [
        ['', ''],
        ['Ana', 'Resposta ao apagado'],
      ],
    ])
    expect(threads[0]?.root.createdAt).toEqual(new Date('2016-03-09T12:00:00Z'))
    const kept = await store.kept(threads[1]?.replies[0]?.id ?? '')
    expect(kept?.emailKey).toBe(emailKey(secret, 'bia@example.com'))
    expect(unsealEmail(secret, kept?.sealedEmail ?? '')).toBe('Bia@Example.com')
  })

  test('with everything wrong is taken in all the same, and says what was wrong', async () => {
    const long = 'x'.repeat(6000)
    const { store, imported } = await taken(
      disqus([
        post({ id: '1', message: 'sem nome', name: ' ' }),
        post({ id: '2', message: 'sem data', date: 'ontem' }),
        post({ id: '3', message: 'do futuro', date: '2999-01-01T00:00:00Z' }),
        post({ id: '', message: 'sem número' }),
        post({ id: '5', message: 'órfão', parent: '99' }),
        post({ id: '6', message: '<p></p>' }),
        post({ id: '7', message: long, name: 'n'.repeat(200), email: 'não é um e-mail' }),
        post({ id: '7', message: 'com o mesmo número' }),
      ]),
    )
    expect(imported).toEqual({
      ...{ added: 7, known: 1, orphans: 1, otherRows: 0 },
      notes: expect.arrayContaining([
        ...[
          { kind: 'no-name', count: 1 },
          { kind: 'date', count: 2 },
          { kind: 'no-id', count: 1 },
        ],
        ...[
          { kind: 'no-text', count: 1 },
          { kind: 'long-text', count: 1 },
          { kind: 'long-name', count: 1 },
        ],
      ]),
    })
    const comments = await store.list('chuva', { after: undefined, limit: 50 })
    const byBody = (body: string) => comments.find((comment) => comment.body === body)
    expect(byBody('sem nome')?.name).toBe('Anônimo')
    expect(byBody('sem data')?.createdAt).toEqual(new Date('2016-03-09T12:00:00Z'))
    expect(byBody('do futuro')?.createdAt).toEqual(new Date('2016-03-09T12:00:00Z'))
    expect(byBody('órfão')).toMatchObject({ parentId: undefined })
    expect(byBody(long)?.name).toBe('n'.repeat(80))
    expect(byBody('com o mesmo número')).toBeUndefined()
  })

  test('in a deep chain, in any order, keeps who answers whom', async () => {
    const posts = Array.from({ length: 300 }, (_, i) =>
      post({ id: `${i + 1}`, message: `n${i}`, ...(i > 0 && { parent: `${i}` }) }),
    )
    const { store } = await taken(disqus(posts.reverse()))
    const { threads, total } = await store.threads('chuva', 1)
    expect([total, threads.length, threads[0]?.root.body, threads[0]?.more]).toEqual([300, 1, 'n0', 200])
  })

  test('whose answers go round in a ring shows each of them', async () => {
    const { store, imported } = await taken(
      disqus([post({ id: '1', message: 'a', parent: '2' }), post({ id: '2', message: 'b', parent: '1' })]),
    )
    expect(imported.orphans).toBe(2)
    expect((await store.threads('chuva', 1)).threads.map(({ root }) => root.body).sort()).toEqual(['a', 'b'])
  })

  test('adds nothing a second time, and what was missed the first time', async () => {
    const posts = [post({ id: '1', message: 'um' }), post({ id: '2', message: 'dois', parent: '1' })]
    const { db, store } = await taken(disqus(posts.slice(1)))
    expect((await store.threads('chuva', 1)).threads.map(({ root }) => root.body)).toEqual(['dois'])
    const [first, again] = [await take(db, disqus(posts)), await take(db, disqus(posts))]
    expect([first.added, first.known, again.added, again.known]).toEqual([1, 1, 0, 2])
    expect(await store.threads('chuva', 1)).toMatchObject({ total: 2 })
  })

  test('lists pages that are no article here, and leaves their comments out', async () => {
    const text = disqus([
      post({ id: '1', message: 'um', thread: '8' }),
      post({ id: '2', message: 'dois', thread: '9' }),
    ])
    const { imported } = await taken(text)
    expect(imported).toMatchObject({
      added: 0,
      notes: [
        { kind: 'unknown-thread', count: 1, thread: 'https://old.example.com/nada' },
        { kind: 'unknown-thread', count: 1, thread: '9' },
      ],
    })
  })

  test.each([
    ['a DOCTYPE', disqus([], '<!DOCTYPE lolz [<!ENTITY lol "lol"><!ENTITY lol2 "&lol;&lol;">]>'), /DOCTYPE/],
    ['an entity of its own', disqus([post({ id: '1', message: 'x' })]).replace('Ana', '&lol;'), /entity/],
    ['no end', disqus([post({ id: '1', message: 'x' })]).slice(0, -20), /unclosed/],
  ])('with %s is refused before anything is saved', async (_, text, message) => {
    const db = await aCommentDatabase()
    await expect(take(db, text)).rejects.toThrow(message)
    expect(await db.selectFrom('comments').selectAll().execute()).toEqual([])
  })

  test.each([
    ['<script>alert(1)</script>oi', 'oi'],
    ['*não* é _itálico_ # nem título', '\\*não\\* é \\_itálico\\_ # nem título'],
    ['<a href="javascript:alert(1)">x</a>', 'x'],
    ['<p>um</p><p>dois<br>três</p>', 'um\n\ndois  \ntrês'],
    ['<blockquote>disse</blockquote>eu', '> disse\n\neu'],
    ['<img src="https://e.example/t.png">', '<https://e.example/t.png>'],
    ['a &lt;b&gt; c &amp;amp;', 'a <b> c &amp;'],
  ])('turns %j into Markdown of ours', async (html, body) => {
    const { store } = await taken(disqus([post({ id: '1', message: html })]))
    const [comment] = await store.list('chuva', { after: undefined, limit: 1 })
    expect(comment?.body).toBe(body)
  })
})

test('HTML of an export of Disqus that is nested too deeply keeps its words', async () => {
  const { store } = await taken(disqus([post({ id: '1', message: `${'<b>'.repeat(5000)}fundo` })]))
  const [comment] = await store.list('chuva', { after: undefined, limit: 1 })
  expect(comment?.body).toMatch(/^\*{1,50}fundo\*{1,50}$/)
})

describe('a database of Isso', () => {
  test('becomes threads, with what waits and what is deleted', async () => {
    const db = await aCommentDatabase()
    const source = readIsso(
      isso([
        [1, 1, null, 1_457_524_800.25, 1, 'Oi **você**', 'Ana', 'ana@example.com'],
        [2, 1, 1, 1_457_524_900, 1, 'Resposta', null, null],
        [3, 1, null, 1_457_525_000, 2, 'espera', 'Caio', null],
        [4, 1, null, 1_457_525_100, 4, '', null, null],
        [5, 1, 4, 1_457_525_200, 1, 'ao apagado', 'Davi', ''],
        [6, 2, null, 1_457_525_300, 1, 'sem texto conhecido', 'Eva', null],
        [7, 1, null, null, 1, 'sem data', 'Fê', null],
      ]),
    )
    const imported = await takeFrom(db, source)
    expect(imported).toMatchObject({
      ...{ added: 6, orphans: 0 },
      notes: [
        { kind: 'no-name', count: 1 },
        { kind: 'date', count: 1 },
        { kind: 'unknown-thread', count: 1, thread: '/nada/' },
      ],
    })
    const store = new SqlCommentStore(db)
    const { threads } = await store.threads('chuva', 1)
    expect(
      threads.map(({ root, replies }) => [root, ...replies].map(({ name, body }) => `${name}: ${body}`)),
    ).toEqual([['Ana: Oi **você**', 'Anônimo: Resposta'], [': ', 'Davi: ao apagado'], ['Fê: sem data']])
    expect(threads[0]?.root.createdAt.getTime()).toBe(1_457_524_800_250)
    expect(await takeFrom(db, source)).toMatchObject({ added: 0, known: 6 })
  })
})

type Post = {
  id: string
  message: string
  name?: string
  email?: string
  parent?: string
  date?: string
  thread?: string
  isSpam?: boolean
  isDeleted?: boolean
}

function post({
  id,
  message,
  name = 'Ana',
  email,
  parent,
  date,
  thread = '7',
  isSpam,
  isDeleted,
}: Post): string {
  return `<post dsq:id="${id}"><id></id><message><![CDATA[${message}]]></message>
<createdAt>${date ?? '2016-03-09T12:00:00Z'}</createdAt><isDeleted>${isDeleted === true}</isDeleted>
<isSpam>${isSpam === true}</isSpam><author>${email === undefined ? '' : `<email>${email}</email>`}<name>${name}</name>
<isAnonymous>false</isAnonymous><username></username></author><thread dsq:id="${thread}" />
${parent === undefined ? '' : `<parent dsq:id="${parent}" />`}</post>`
}

function disqus(posts: readonly string[], prolog = ''): string {
  return `<?xml version="1.0" encoding="utf-8"?>${prolog}
<disqus xmlns="http://disqus.com" xmlns:dsq="http://disqus.com/disqus-internals">
<category dsq:id="1"><forum>gazeta</forum><title>General</title></category>
<thread dsq:id="7"><id>chuva-id</id><link>https://old.example.com/2016/03/chuva/</link><title>Chuva</title></thread>
<thread dsq:id="8"><id></id><link>https://old.example.com/nada</link><title>Nada</title></thread>
${posts.join('\n')}</disqus>`
}

function isso(comments: unknown[][]): string {
  const path = join(aFolder(), 'isso.db')
  const database = new Database(path)
  database.exec(
    `create table threads (id integer primary key, uri varchar(256) unique, title varchar(256));
    create table comments (tid references threads(id), id integer primary key, parent integer, created float not null
      default 0, modified float, mode integer, remote_addr varchar, text varchar, author varchar, email varchar,
      website varchar, likes integer default 0, dislikes integer default 0, voters blob, notification integer);
    insert into threads values (1, '/2016/03/chuva/', 'Chuva'), (2, '/nada/', 'Nada')`.replace(
      'float not null\n      default 0',
      'float',
    ),
  )
  const insert = database.prepare(
    'insert into comments (id, tid, parent, created, mode, text, author, email) values (?, ?, ?, ?, ?, ?, ?, ?)',
  )
  for (const row of comments) insert.run(...row)
  database.close()
  return path
}

async function taken(text: string) {
  const db = await aCommentDatabase()
  const imported = await take(db, text)
  expect(await told(driftOf(db))).toBe('')
  return { db, store: new SqlCommentStore(db), imported }
}

function take(db: Awaited<ReturnType<typeof aCommentDatabase>>, text: string) {
  const path = join(aFolder(), 'disqus.xml')
  writeFileSync(path, text)
  return takeFrom(db, readDisqus(path))
}

function takeFrom(db: Awaited<ReturnType<typeof aCommentDatabase>>, source: ForeignSource) {
  return importForeign(db, source, {
    ...{ secret, now, anonymous: 'Anônimo' },
    articleOf: ({ addresses }) =>
      addresses.some((address) => address.includes('chuva')) ? 'chuva' : undefined,
  })
}

async function* driftOf(db: Awaited<ReturnType<typeof aCommentDatabase>>): AsyncGenerator<string> {
  for await (const drift of verifyComments(db)) yield JSON.stringify(drift)
}

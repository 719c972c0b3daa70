import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { aSubmission } from '../builders/a-submission.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { publish } from '../server/publish.ts'
import { post, rowOf, rowsOf, send } from '../server/send.ts'
import { serverForTests } from '../server/server-for-tests.ts'
import { eventually } from '../server/test-server.ts'

const server = serverForTests()

describe('20. an article that is not public', () => {
  const articles = {
    'texto-rascunho': anArticleFile({ date: '2026-01-02', draft: 'true' }),
    'texto-do-futuro': anArticleFile({ date: '2999-01-02' }),
    'texto-vencido': anArticleFile({ date: '2026-01-02', expires: '2026-01-03' }),
    'texto-apagado': anArticleFile({ date: '2026-01-02' }),
    'texto-publico': anArticleFile({ date: '2026-01-02' }),
  }

  beforeAll(async () => {
    const folder = join(server.contentDir, 'articles/2026/01')
    mkdirSync(folder, { recursive: true })
    for (const [slug, text] of Object.entries(articles)) writeFileSync(join(folder, `${slug}.md`), text)
    await eventually(async () => (await send(server, '/articles/texto-publico')).status === 200)
    rmSync(join(folder, 'texto-apagado.md'))
    await eventually(async () => (await send(server, '/articles/texto-apagado')).status === 410)
  })

  test.each([
    ...['texto-rascunho', 'texto-do-futuro', 'texto-vencido', 'texto-apagado', 'nunca-houve'],
    ...['../../etc/passwd', 'Errar-Em-Publico', "' or 1=1 --", 'constructor', '%00', 'a'.repeat(5000)],
  ])('takes no comment, and shows none: %s', async (slug) => {
    const comment = `Para ${slug.slice(0, 50)}.`
    const fields = aSubmission({ article: slug, comment })
    expect((await post(server, fields)).status).toBe(404)
    expect((await post(server, fields, { as: 'json' })).status).toBe(404)
    expect(await rowOf(server, comment)).toBeUndefined()
    const path = `/api/articles/${encodeURIComponent(slug)}/comments`
    expect((await send(server, path)).status).toBe(404)
  })

  test('two thousand made-up ones leave no file and no row', async () => {
    await publish(server)
    await send(server, '/articles/inventado-0')
    const [files, rows] = [filesOf(server.dataDir), (await rowsOf(server)).length]
    const slugs = Array.from({ length: 2000 }, (_, i) => `inventado-${i}`)
    const statuses = new Set<number>()
    while (slugs.length > 0) {
      const batch = slugs
        .splice(0, 20)
        .flatMap((slug, i) => [
          send(server, `/articles/${slug}`),
          ...(i === 0
            ? [post(server, aSubmission({ article: slug })), send(server, `/articles/${slug}/comments/2`)]
            : []),
        ])
      for (const { status } of await Promise.all(batch)) statuses.add(status)
    }
    expect([...statuses]).toEqual([404])
    // Other files' servers keep their pages there too.
    expect(filesOf('.next').filter((file) => file.includes('inventado-'))).toEqual([])
    expect(filesOf(server.dataDir)).toEqual(files)
    expect(await rowsOf(server)).toHaveLength(rows)
  }, 120_000)
})

describe('21. what a client may not say is not heard', () => {
  const claimed = {
    ...{ id: '01890a5d-ac96-774b-bcce-000000000001', status: 'published', published: '1', approved: 'true' },
    ...{
      createdAt: '1999-01-01',
      created_at: '0',
      score: '-1000',
      staff: 'true',
      ipHash: 'x',
      clientKey: 'x',
    },
    ...{ client_key: 'x', rootId: 'x', root_id: 'x', articleId: 'valsa-da-gaveta', findings: '[]', trap: '' },
    ...{ sealedEmail: 'x', body: 'outro texto', html: '<b>outro texto</b>', kind: 'published' },
  }

  test.each(['form', 'json', 'multipart'] as const)('in a comment that is held, sent as %s', async (as) => {
    const comment = `Ganhe dinheiro fácil com ${as}.`
    const before = Date.now()
    await post(server, { ...aSubmission({ comment }), ...claimed }, { as })
    const row = await rowOf(server, comment)
    expect(row).toMatchObject({ status: 'held', article_id: 'errar-em-publico', sealed_email: null })
    expect(row?.id).not.toBe(claimed.id)
    expect(row?.root_id).toBe(row?.id)
    expect(row?.client_key).not.toBe('x')
    expect(Number(row?.created_at)).toBeGreaterThanOrEqual(before)
  })
})

describe('22. a parent that cannot be replied to is refused', () => {
  test.each([
    ['of another article', async () => (await publish(server, { article: 'valsa-da-gaveta' })).id],
    ['that waits', async () => (await sendHeld('Compre seguidores como pai.')).id],
    ['that was taken for spam', async () => (await sendHeld('Pai na armadilha.', { website: 'x' })).id],
    ['that is not there', async () => '01890a5d-ac96-774b-bcce-b302099a8057'],
    ['that is no id', async () => "1' or '1'='1"],
  ])('one %s', async (what, parentId) => {
    const fields = aSubmission({ comment: `Resposta a um ${what}.`, parent: String(await parentId()) })
    const { status, text } = await post(server, fields, { as: 'json' })
    expect(status).toBe(422)
    expect(JSON.parse(text).errors).toEqual([
      {
        ...{ pointer: '/parent', code: 'parent.unknown' },
        message: 'O comentário a que você responde não existe mais.',
      },
    ])
    expect((await post(server, fields)).status).toBe(422)
    expect(await rowOf(server, fields.comment)).toBeUndefined()
  })

  test('the comment itself', async () => {
    const id = '01890a5d-ac96-774b-bcce-b302099a8058'
    const sent = { ...aSubmission({ comment: 'Meu próprio pai.', parent: id }), id }
    expect((await post(server, sent, { as: 'json' })).status).toBe(422)
    expect(await rowOf(server, 'Meu próprio pai.')).toBeUndefined()
  })
})

test('23. fifty replies, each to the one before, are all kept, and shown on two levels', async () => {
  const article = 'censo-de-quintal-abelhas-sem-ferrao'
  const root = await publish(server, { article, comment: 'elo 0' })
  let parent = root.id
  for (let i = 1; i <= 50; i++) parent = (await publish(server, { article, comment: `elo ${i}`, parent })).id
  const { page } = await publish(server, { article, comment: 'depois da corrente' })
  const texts = [...page.querySelectorAll('article article p, ol.threads article p')].map(
    (p) => p.textContent,
  )
  expect(texts).toEqual([...Array.from({ length: 51 }, (_, i) => `elo ${i}`), 'depois da corrente'])
  expect(page.querySelectorAll('.threads ol')).toHaveLength(1)
  expect(page.querySelectorAll('.threads ol ol')).toHaveLength(0)
  const chain = (await rowsOf(server)).filter((row) => row.root_id === root.id)
  expect(chain).toHaveLength(51)
})

async function sendHeld(comment: string, own: object = {}): Promise<{ id: unknown }> {
  await post(server, aSubmission({ comment, ...own }))
  return { id: (await rowOf(server, comment))?.id }
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true }).map(String).sort()
}

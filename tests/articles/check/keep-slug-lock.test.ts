import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { aContentFolder } from '../../builders/a-content-folder.ts'
import { aFullArticle, checkedAt, linesOf } from '../../builders/told-by-check.ts'

const now = checkedAt

function aLockedPaper(files: Record<string, string>) {
  const folder = aContentFolder(files)
  const path = join(folder.contentDir, 'slugs.lock')
  const lock = () => (existsSync(path) ? readFileSync(path, 'utf8').replace(/^#.*\n/gm, '') : undefined)
  const check = (mayWrite = true) => linesOf({ contentDir: folder.contentDir, now, mayWrite })
  return { ...folder, path, lock, check }
}

describe('the lock of published addresses', () => {
  test('gets each article that is public now, and only those', async () => {
    const { check, lock } = aLockedPaper({
      'articles/2026/chuva.md': aFullArticle(),
      'articles/2026/feira.md': aFullArticle({ id: 'feira-velha' }),
      'articles/2026/rascunho.md': aFullArticle({ draft: 'true' }),
      'articles/2026/futuro.md': aFullArticle({ date: '2026-04-01' }),
      'articles/2026/passado.md': aFullArticle({ expires: '2026-03-10' }),
      'articles/2027/chuva.md': aFullArticle({ id: 'outra' }),
    })
    await check()
    expect(lock()).toBe(
      'chuva articles/2026/chuva.md\nfeira articles/2026/feira.md id:feira-velha\npassado articles/2026/passado.md\n',
    )
  })

  test('is written only when it changes, and never when it may not be', async () => {
    const { check, lock, path, write } = aLockedPaper({ 'articles/chuva.md': aFullArticle() })
    await check(false)
    expect(lock()).toBeUndefined()
    write('slugs.lock', 'chuva articles/chuva.md\n')
    const before = statSync(path).mtimeMs
    await check()
    expect(statSync(path).mtimeMs).toBe(before)
  })

  test('follows a file that moved', async () => {
    const { check, lock } = aLockedPaper({
      'articles/b/chuva.md': aFullArticle(),
      'slugs.lock': 'chuva articles/a/chuva.md\n',
    })
    expect(await check()).toEqual([])
    expect(lock()).toBe('chuva articles/b/chuva.md\n')
  })

  test('makes an error of an address that nothing has any more', async () => {
    const { check, lock } = aLockedPaper({
      'articles/feira.md': aFullArticle(),
      'slugs.lock': '# nota\nchuva articles/chuva.md\n',
    })
    expect(await check()).toEqual([
      'slugs.lock:2:1  slug  Nenhum texto está mais em /articles/chuva, que já foi publicado. Escreva aliases: [/articles/chuva] no texto que ficou no lugar, ou, se saiu do ar de propósito, deixe nesta linha: chuva gone',
    ])
    expect(lock()).toBe('chuva articles/chuva.md\nfeira articles/feira.md\n')
  })

  test.each([
    [
      'the same file has another address',
      { slug: 'aguaceiro' },
      'articles/chuva.md',
      'aliases: [/articles/chuva] + id: chuva',
    ],
    [
      'the same identity has another file',
      { slug: 'aguaceiro', id: 'chuva' },
      'articles/outro.md',
      'aliases: [/articles/chuva]',
    ],
  ])('names the article when %s', async (_name, front, file, lines) => {
    const { check } = aLockedPaper({ [file]: aFullArticle(front), 'slugs.lock': 'chuva articles/chuva.md\n' })
    expect(await check()).toEqual([
      `slugs.lock:1:1  slug  O texto que estava em /articles/chuva agora tem outro endereço. Escreva em ${file}: ${lines}.`,
    ])
  })

  test.each([
    ['an alias leads there', { 'articles/b.md': aFullArticle({ aliases: '[/articles/chuva]' }) }],
    ['it is a draft again', { 'articles/chuva.md': aFullArticle({ draft: 'true' }) }],
    ['it was taken down on purpose', { 'slugs.lock': 'chuva gone\n' }],
  ])('is content when %s', async (_name, files) => {
    const { check } = aLockedPaper({ 'slugs.lock': 'chuva articles/chuva.md\n', ...files } as Record<
      string,
      string
    >)
    expect(await check()).toEqual([])
  })

  test('waits for a file that is only broken', async () => {
    const { check } = aLockedPaper({
      'articles/2026/c.md': aFullArticle({ slug: 'chuva', section: 'x', title: 'A: B' }),
      'slugs.lock': 'chuva articles/2026/c.md\nvento articles/2026/c.md\n',
    })
    expect(await check()).toEqual([expect.stringMatching(/^articles\/2026\/c\.md:2:8 {2}yaml/)])
  })

  test('takes back an address that was given up', async () => {
    const { check, lock } = aLockedPaper({
      'articles/chuva.md': aFullArticle(),
      'slugs.lock': 'chuva gone\n',
    })
    expect(await check()).toEqual([])
    expect(lock()).toBe('chuva articles/chuva.md\n')
  })

  test('is left alone while some of its lines say nothing', async () => {
    const text = '<<<<<<< HEAD\nchuva articles/chuva.md\n=======\n>>>>>>> x\n'
    const { check, lock } = aLockedPaper({
      'articles/feira.md': aFullArticle(),
      'slugs.lock': text,
      'articles/chuva.md': aFullArticle(),
    })
    const advice =
      'Esta linha não diz nada. Escreva o endereço e o arquivo, como em “chuva articles/2026/03/chuva.md”, ou apague sinais de conflito (<<<<<<<, =======, >>>>>>>).'
    expect(await check()).toEqual([1, 3, 4].map((line) => `slugs.lock:${line}:1  slug  ${advice}`))
    expect(lock()).toBe(text)
  })
})

describe('the old addresses of the lock', () => {
  const page = { 'pages/sobre.md': '---\ntitle: Sobre\n---\n' }
  const feira = { 'articles/feira.md': aFullArticle({ aliases: '[/2019/feira]', tags: '[rua]' }) }
  const files = { ...page, ...feira }
  const taken =
    'já é um endereço do jornal, e ninguém chegaria aqui por ele. Apague este item ou escreva outro caminho.'

  async function told(...lines: string[]): Promise<string[]> {
    const lock = `feira articles/feira.md\n${lines.join('\n')}\n`
    return aLockedPaper({ ...files, 'slugs.lock': lock }).check()
  }

  test('stay when the file is written, by address, below the slugs', async () => {
    const { check, lock } = aLockedPaper({
      ...files,
      'slugs.lock': '/tag/* /tags/*\n/sobre/equipe /sobre\n/2014/02/nota gone\n',
    })
    expect(await check()).toEqual([])
    expect(lock()).toBe('feira articles/feira.md\n/2014/02/nota gone\n/sobre/equipe /sobre\n/tag/* /tags/*\n')
  })

  test('may lead to whatever is there, to an alias, to another old address, or to what is gone', async () => {
    expect(
      await told(
        ...[
          '/a /articles/feira',
          '/b /sobre',
          '/c /sections/cidade',
          '/d /tags/rua/feed.xml',
          '/e /2019/feira',
        ],
        ...['/f /a', '/g /f', '/h /i', '/i gone', '/j /archive/2026/03', '/l /wp-content/uploads/2014/A.pdf'],
        ...[
          '/m /articles/velha',
          'velha gone',
          '/n/* /nada/*',
          '/sobre/* gone',
          '/?p=3 /',
          '/?page_id=7 gone',
        ],
        ...['/?attachment_id=5 /', '/wp-content/uploads/2014/b.jpg gone'],
      ),
    ).toEqual([])
  })

  test.each([
    ['/x /equipe', '/equipe', 'Escreva o que há no lugar, ou gone.'],
    ['/x /sobr', '/sobr', 'Você quis dizer /sobre?'],
    ['/x /sections/cidad', '/sections/cidad', 'Você quis dizer /sections/cidade?'],
    ['/x /articles/fera', '/articles/fera', 'Você quis dizer /articles/feira?'],
    ['/x /y', '/y', 'Escreva o que há no lugar, ou gone.'],
    ['/x /x', '/x', 'Escreva o que há no lugar, ou gone.'],
  ])('are told when they lead nowhere: %s', async (line, path, what) => {
    expect(await told(line)).toEqual([
      `slugs.lock:2:1  path  Esta linha leva a ${path}, que não existe neste jornal. ${what}`,
    ])
  })

  test('are told when they lead to each other', async () => {
    expect(await told('/x /y', '/y /x')).toHaveLength(2)
  })

  test.each([
    ['/Sobre/ /articles/feira', `/Sobre/ ${taken}`],
    ['/sections/cidade gone', `/sections/cidade ${taken}`],
    ['/articles/feira /sobre', `/articles/feira ${taken}`],
    [
      '/search?s=x /sobre',
      '/search já é um endereço do jornal, e o que vem depois de ? não muda isso. Só valem /?p=…, /?page_id=…, /?attachment_id=…, /?cat=…, /?tag=…, /?author=… e /?m=….',
    ],
  ])('are told when the paper has them itself: %s', async (line, advice) => {
    expect(await told(line)).toEqual([`slugs.lock:2:1  path  ${advice}`])
  })

  test.each(['/x //evil.example', '/x', '/x /y /z', '/* gone', '/x/* /y'])(
    'are left alone where a line leads nowhere: %s',
    async (line) => {
      const { check, lock } = aLockedPaper({ ...files, 'slugs.lock': `${line}\n` })
      expect(await check()).toEqual([
        'slugs.lock:1:1  slug  Esta linha não leva a lugar nenhum. Escreva o endereço antigo e um caminho deste jornal, como em “/sobre/equipe /equipe”, ou gone no lugar dele. /* vai no fim dos dois.',
      ])
      expect(lock()).toBe(`${line}\n`)
    },
  )

  test('may say where a published article is now', async () => {
    expect(await told('chuva articles/chuva.md', '/articles/chuva /articles/feira')).toEqual([])
  })

  test('may be tens of thousands', async () => {
    const lines = Array.from({ length: 60_000 }, (_, n) => `/2014/02/Uma-nota-de-nome-comprido-${n}/ /sobre`)
    expect(await told(...lines, '/x /nada')).toEqual([expect.stringMatching(/^slugs\.lock:60002:1 {2}path/)])
  })
})

import { describe, expect, test } from 'vitest'
import { findAddress } from '../../src/publishing/find-address.ts'
import { aPaper, now } from '../builders/a-paper.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const lock = `
retirado gone
/sobre/equipe /equipe
/?page_id=7 /sobre
/?p=99 gone
/noticia.php?id=7&cat=2 /tags/rua
/category/politica /sections/cidade
/category/geral /
/autor/ana /authors/ana-lima
/2014/02 /archive/2014/02
/2014/02/nota-retirada gone
/tag/* /tags/*
/tag/secreta/* gone
/category/politica/page/* /sections/cidade/*
/docs/* /Arquivo/*
/antigo/* gone
/artigos/* /articles/*
/edicao/* /edicoes/*
/blog/* /*
/antiga/* /fotos/*
/feed /feed.xml
/passo-1 /Passo-2/
/passo-2 /2019/Chuva.html
/atalho /articles/velho
/perdido /articles/seca
/marcado /articles/retirado
/rascunho /articles/vespera
/nunca /articles/nada
/texto /articles/chuva.md
/anel-a /anel-b
/anel-b /anel-a
/torre/* /torre/mais/*
/Sobre/ /sobre
/quem-somos /sobre
/2019/chuva.html /equipe
/articles/chuva /equipe
`

const aliases = '["/2019/Chuva.html", "/?p=12", "/2019/05/temporal", "/blog/raio", "/muda", "/antiga"]'

async function catalogOfTests(text = lock) {
  const paper = await aPaper({
    'articles/chuva.md': anArticleFile({ aliases }),
    'articles/calada.md': anArticleFile({ aliases: '[/2019/calada]', comments: 'off' }),
    'articles/seca.md': anArticleFile(),
    'articles/velho.md': anArticleFile({ id: 'v' }),
    'articles/vespera.md': anArticleFile({ date: '2027-01-01' }),
    'slugs.lock': text,
  })
  paper.remove('articles/seca.md')
  paper.write('articles/velho.md', anArticleFile({ id: 'v', slug: 'novo' }))
  await paper.sync()
  return paper.catalog
}

/** As Node gives the line of a request. */
const line = (address: string) => Buffer.from(address).toString('latin1')

const ledTo = async (requested: string, text?: string) =>
  findAddress(line(requested), await catalogOfTests(text), now)

describe('an old address of slugs.lock', () => {
  test.each([
    ['/sobre/equipe', '/equipe'],
    ['/Sobre/Equipe/?utm_source=x', '/equipe?utm_source=x'],
    ['/?page_id=7', '/sobre'],
    ['/?utm_source=x&page_id=7&b=é', '/sobre?utm_source=x&b=%C3%A9'],
    ['/noticia.php?cat=2&id=7', '/tags/rua'],
    ['/noticia.php?cat=2&x=1&id=7', '/tags/rua?x=1'],
    ['/category/politica/', '/sections/cidade'],
    ['/category/geral', '/'],
    ['/feed/', '/feed.xml'],
    // All that lies below one.
    ['/tag/rua', '/tags/rua'],
    ['/Tag/São-João/?a=1', '/tags/sao-joao?a=1'],
    ['/tag/a/b', '/tags/a/b'],
    ['/docs/Relatório 2014.PDF'.replace(' ', '%20'), '/Arquivo/Relat%C3%B3rio%202014.PDF'],
    ['/blog/sobre/', '/sobre'],
    // To the end in one step.
    ['/passo-1?a=1', '/articles/chuva?a=1'],
    ['/atalho', '/articles/novo'],
    ['/artigos/chuva', '/articles/chuva'],
    ['/artigos/velho', '/articles/novo'],
    ['/blog/tag/rua', '/tags/rua'],
    ['/blog/sobre/equipe', '/equipe'],
    ['/texto', '/articles/chuva.md'],
    // An alias goes before, and a line that leads to its own canonical form is none.
    ['/2019/chuva.html', '/articles/chuva'],
    ['/blog/raio', '/articles/chuva'],
    ['/Sobre/', '/sobre'],
    ['/quem-somos', '/sobre'],
    ['/Articles/Chuva/', '/articles/chuva'],
  ])('%s leads to %s', async (requested, to) => {
    expect(await ledTo(requested)).toEqual({ kind: 'moved', to })
  })

  test.each([
    ['/2014/02/nota-retirada/', 'gone'],
    ['/?p=99', 'gone'],
    ['/?p=99&utm_source=x', 'gone'],
    ['/tag/secreta/x', 'gone'],
    ['/antigo/a/b.html', 'gone'],
    ['/perdido', 'gone'],
    ['/marcado', 'gone'],
    ['/artigos/seca', 'gone'],
    ['/rascunho', 'missing'],
    ['/nunca', 'missing'],
    ['/artigos/nada', 'missing'],
    ['/anel-a', 'missing'],
    ['/torre/x', 'missing'],
    ['/tag', 'missing'],
    ['/antigo', 'missing'],
    ['/noticia.php?id=7', 'missing'],
    ['/?page_id=8', 'missing'],
    ['/articles/chuva/nada', 'missing'],
  ])('%s is %s', async (requested, kind) => {
    expect(await ledTo(requested)).toEqual({ kind })
  })
})

describe('what WordPress adds to an address', () => {
  test.each([
    ...['feed', 'feed/rss', 'feed/rss2', 'feed/atom', 'feed/rdf', 'amp/feed'].map((ending) => [
      ending,
      '/articles/chuva/comments.xml',
    ]),
    ...['amp', 'embed', 'trackback', 'comment-page-3', 'page/2', '2', '2/amp', 'foto-da-rua'].map(
      (ending) => [ending, '/articles/chuva'],
    ),
    ['foto-da-rua/feed', '/articles/chuva/comments.xml'],
  ])('/%s leads from an article to %s', async (ending, to) => {
    expect(await ledTo(`/2019/05/Temporal/${ending}/?a=1`)).toEqual({ kind: 'moved', to: `${to}?a=1` })
  })

  test.each([
    ['/category/politica/feed', '/sections/cidade/feed.xml'],
    ['/category/geral/feed/atom', '/feed.xml'],
    ['/category/geral/page/3', '/'],
    ['/autor/ana/page/2', '/authors/ana-lima'],
    ['/tag/rua/feed', '/tags/rua/feed.xml'],
    ['/tag/rua/page/2', '/tags/rua'],
    ['/blog/tag/rua/feed', '/tags/rua/feed.xml'],
    // What has a line of its own does not end there.
    ['/category/politica/page/2', '/sections/cidade/2'],
    ['/tag/amp', '/tags/amp'],
    ['/tag/2014', '/tags/2014'],
    ['/edicao/2014/3', '/edicoes/2014/3'],
    ['/artigos/chuva/2', '/articles/chuva'],
    ['/atalho/feed', '/articles/novo/comments.xml'],
    // Pages and months have no feed; a number below a month was a day of it.
    ['/sobre/equipe/feed', '/equipe'],
    ['/2014/02/page/2', '/archive/2014/02'],
    ['/2014/02/15', '/archive/2014/02'],
    ['/2014/02/15/page/2', '/archive/2014/02'],
    // Nor has an article without comments.
    ['/2019/calada/feed', '/articles/calada'],
    ['/muda/anexo', '/articles/chuva'],
    ['/blog/raio/foto', '/articles/chuva'],
    ['/blog/raio/a/b', '/raio/a/b'],
    ['/antiga/foto', '/fotos/foto'],
  ])('%s leads to %s', async (requested, to) => {
    expect(await ledTo(requested)).toEqual({ kind: 'moved', to })
  })

  test.each([
    ['/2014/02/nota-retirada/feed', 'gone'],
    ['/2014/02/nota-retirada/2', 'gone'],
    ['/category/politica/2', 'missing'],
    ['/sobre/equipe/2', 'missing'],
    ['/nada/feed', 'missing'],
    ['/page/2', 'missing'],
    ['/amp', 'missing'],
    ['/2019/05/temporal/a/b', 'missing'],
    ['/anel-a/feed', 'missing'],
    [`/2019/05/temporal${'/amp'.repeat(9)}`, 'missing'],
  ])('%s is %s', async (requested, kind) => {
    expect(await ledTo(requested)).toEqual({ kind })
  })

  test.each([
    '/feed',
    '/feed/atom',
    '/page/2',
    '/comments/feed',
    '/2',
    '/sobre/feed',
    '/tag/rua/feed',
    '/?page_id=7',
  ])('%s is nothing without a line that says so', async (requested) => {
    expect(await ledTo(requested, '')).toEqual({ kind: 'missing' })
  })
})

describe('nobody is led to another site', () => {
  const hostile = [
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    'https://evil.example',
    '/\t/evil',
  ]

  test.each(hostile)('by a line to %j', async (to) => {
    expect(await ledTo('/velhaco', `/velhaco ${to}\n`)).toEqual({ kind: 'missing' })
  })

  test.each([
    '/blog//evil.example',
    '/blog/\\evil.example',
    '/blog/%5Cevil.example',
    '/blog/%2F%2Fevil.example',
    '/blog/.//evil.example',
    '/blog/\\evil/x',
    '/blog/http:evil.example',
    '/blog/%0d%0aSet-Cookie:x=1.2',
    '/docs/%0d%0aSet-Cookie:x=1.2',
  ])('by what follows, as in %j', async (requested) => {
    const found = await ledTo(requested)
    const to = found.kind === 'moved' ? found.to : '/'
    expect(new URL(to, 'https://gazeta.example').origin).toBe('https://gazeta.example')
    expect(to).toMatch(/^\/(?![/\\])[\x21-\x7e]*$/)
  })
})

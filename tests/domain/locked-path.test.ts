import { describe, expect, test } from 'vitest'
import { formatLockedPath, parseLockedPath } from '../../src/domain/locked-path.ts'

describe('a line for an old address', () => {
  test.each([
    ['/sobre/equipe /equipe', '/sobre/equipe', '/equipe'],
    ['/?page_id=7   /sobre', '/?page_id=7', '/sobre'],
    ['/noticia.php?id=7&Cat=A\t/articles/chuva', '/noticia.php?id=7&Cat=A', '/articles/chuva'],
    ['/2014/02/S%C3%A3o-Jo%C3%A3o/ /articles/sao-joao', '/2014/02/S%C3%A3o-Jo%C3%A3o/', '/articles/sao-joao'],
    ['/Notícias/Água.html /sections/cidade', '/Notícias/Água.html', '/sections/cidade'],
    ['/category/geral /', '/category/geral', '/'],
    ['/tag/* /tags/*', '/tag/*', '/tags/*'],
    ['/blog/* /*', '/blog/*', '/*'],
    ['/doc.pdf /Documentos/Doc.pdf', '/doc.pdf', '/Documentos/Doc.pdf'],
  ])('%j leads on', (entry, address, to) => {
    expect(parseLockedPath(entry, 3)).toEqual({ address, line: 3, kind: 'moved', to })
  })

  test.each([
    ['/2014/02/nota-retirada gone', '/2014/02/nota-retirada'],
    ['/author/* gone', '/author/*'],
  ])('%j is gone', (entry, address) => {
    expect(parseLockedPath(entry, 1)).toEqual({ address, line: 1, kind: 'gone' })
  })

  test.each([
    // To another site, as browsers understand it.
    ...['//evil.example', '/\\evil.example', '\\\\evil.example', '/a\\b', 'https://evil.example/'],
    ...['javascript:alert(1)', 'evil.example', '/\t/evil.example', '/\u2028/evil.example', '/\u0000/evil'],
    ...['/a\r\nSet-Cookie:x', '/a\rb', '/\u0085/evil.example', '/\u001b[0m', '/\u007f', '//*'],
    // Not one path.
    ...['/a#b', '/a?b=c', '/a b', '/a/*', '/a*', '', '/a/*/b', '*', 'Gone'],
  ])('says nothing when it leads to %j', (to) => {
    expect(parseLockedPath(`/velho ${to}`, 1)).toBeUndefined()
  })

  test.each([
    ...[
      '//evil.example /a',
      '/\\evil /a',
      '/a#b /a',
      '/* /velho/*',
      '/* gone',
      '//* gone',
      '/a/* /b',
      '/a/*/feed /b',
    ],
    ...['/a/* //*', '/a/* //evil.example/*', '/a/* /\\evil/*', '/?x=/* /b/*', '/? /a', '/velho', '/velho  '],
    ...['velho /a', '/a\u0000b /a'],
  ])('%j says nothing', (entry) => {
    expect(parseLockedPath(entry, 1)).toBeUndefined()
  })

  test('is written as it was read', () => {
    for (const entry of ['/sobre/equipe /equipe', '/tag/* /tags/*', '/?p=3 gone'])
      expect(formatLockedPath(parseLockedPath(entry, 1) as never)).toBe(entry)
  })
})

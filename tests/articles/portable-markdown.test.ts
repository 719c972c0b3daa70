import { describe, expect, test } from 'vitest'
import { portableMarkdown } from '../../src/articles/portable-markdown.ts'

const base = 'https://gazeta.example/articles/chuva'
const find = async (src: string) =>
  src === 'rua.jpg' ? { name: 'abc/articles/rua.jpg', width: 300, height: 200 } : undefined
const portable = (body: string) => portableMarkdown(body, base, find)

describe('Markdown for readers elsewhere', () => {
  test.each([
    ['a link within the paper', '[x](/articles/rio)', '[x](https://gazeta.example/articles/rio)'],
    [
      'a link whose text is its address',
      '[/sobre](/sobre "Sobre")',
      '[/sobre](https://gazeta.example/sobre "Sobre")',
    ],
    ['a link elsewhere', '[x](https://b.example/)', '[x](https://b.example/)'],
    ['a link within the page', '[x](#notas)', '[x](#notas)'],
    ['a picture elsewhere', '![x](https://b.example/1.jpg)', '![x](https://b.example/1.jpg)'],
    ['a picture that is missing', 'a ![uma [rua]](nada.jpg) b', 'a uma \\[rua\\] b'],
    [
      'an embed',
      '::embed[Um vídeo]{url="https://v.example/1" title="O rio"}',
      '[O rio](https://v.example/1)',
    ],
    ['a directive that nobody knows', '::nada[x]', '::nada[x]'],
    ['everything else', '# A\n\n*b*  \nc [^1]\n\n[^1]: d\n', '# A\n\n*b*  \nc [^1]\n\n[^1]: d\n'],
  ])('has %s as it should be', async (_what, body, expected) => {
    expect(await portable(body)).toBe(expected)
  })

  test('has pictures and figures under whole addresses', async () => {
    const picture = /^!\[Rua\]\(https:\/\/gazeta\.example\/media\/abc\/articles\/rua\.jpg\/[^)]+\)$/
    expect(await portable('![Rua](rua.jpg)')).toMatch(picture)
    const [shown, caption] = (
      await portable('::figure[A rua.]{src="rua.jpg" alt="Rua" credit="Foto: Ana"}')
    ).split('\n\n')
    expect(shown).toMatch(picture)
    expect(caption).toBe('*A rua. Foto: Ana*')
  })

  test('keeps its place when several things in it change', async () => {
    expect(await portable('[a](/b) é [c](/d) — [![Rua](nada.jpg)](/e)')).toBe(
      '[a](https://gazeta.example/b) é [c](https://gazeta.example/d) — [Rua](https://gazeta.example/e)',
    )
  })
})

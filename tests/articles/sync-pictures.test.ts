import { describe, expect, test } from 'vitest'
import { aPaper, now } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

const chuva = 'articles/2026/03/chuva.md'
const rua = 'articles/2026/03/rua.png'
const withPicture = anArticleFile({ image: '\n  src: rua.png\n  alt: Rua' })

describe('the picture of an article', () => {
  test('is measured', async () => {
    const paper = await aPaper({ [chuva]: withPicture, [rua]: await aPicture({ width: 40, height: 30 }) })
    expect(paper.catalog.article('chuva', now)?.picture).toMatchObject({ width: 40, height: 30 })
    expect(paper.catalog.latest(now, 1)[0]?.picture).toMatchObject({ width: 40, height: 30 })
  })

  test('is told of when it is missing, and the article is shown without it', async () => {
    const paper = await aPaper({ [chuva]: withPicture })
    expect(paper.problems()).toEqual([
      `${chuva}:6:8  image.src  A imagem rua.png não está na pasta deste texto.`,
    ])
    expect(paper.shown()).toEqual(['chuva'])
    expect(paper.catalog.article('chuva', now)?.picture).toBeUndefined()
  })

  test('mends the article when it comes', async () => {
    const paper = await aPaper({ [chuva]: withPicture })
    paper.write(rua, await aPicture())
    expect(await paper.sync([rua])).toEqual({ changed: 1, isUnfinished: false })
    expect(paper.problems()).toEqual([])
    expect(paper.catalog.article('chuva', now)?.picture).toMatchObject({ width: 4, height: 3 })
  })

  test.each(['fotos/rua.png', '../x.png', '/x.png'])('cannot be elsewhere, at %s', async (src) => {
    const text = anArticleFile({ image: `\n  src: ${src}\n  alt: Rua` })
    const paper = await aPaper({ [chuva]: text, 'articles/2026/03/fotos/rua.png': await aPicture() })
    expect(paper.problems()).toEqual([
      `${chuva}:6:8  image.src  A imagem ${src} precisa estar na pasta deste texto.`,
    ])
    expect(paper.shown()).toEqual(['chuva'])
  })

  test('gives the article a new version when it changes', async () => {
    const paper = await aPaper({ [chuva]: withPicture, [rua]: await aPicture() })
    const before = paper.catalog.article('chuva', now)
    paper.write(rua, await aPicture({ background: 'blue', width: 50 }))
    await paper.sync()
    const after = paper.catalog.article('chuva', now)
    expect(after?.version).not.toBe(before?.version)
    expect(after?.picture?.width).toBe(50)
  })
  test.each([
    ['articles/2026/03/praca.png', false],
    ['articles/2026/04/rua.png', false],
    ['articles/2026/03/.rua.png', false],
    [rua, true],
  ])('that changes at %s concerns the article: %s', async (path, concerns) => {
    const paper = await aPaper({ [chuva]: withPicture, [rua]: await aPicture() })
    const before = paper.catalog.article('chuva', now)?.version
    paper.write(path, await aPicture({ width: 60 }))
    await paper.sync()
    expect(paper.catalog.article('chuva', now)?.version !== before).toBe(concerns)
  })

  test.each([
    ['minha foto (1).jpg', '::figure{src="minha foto (1).jpg" alt="Rua"}'],
    ['minha foto.jpg', '![Rua](<minha foto.jpg>)'],
    ['minha foto.jpg', '![Rua](minha%20foto.jpg)'],
    ['foto_1.jpg', '![Rua](foto\\_1.jpg)'],
    ['Água.JPG', '![Rua][r]\n\n[r]: Água.JPG'],
    ['a.png', '![Rua](./a.png)'],
  ])('within the text, called %s, gives it a new version too', async (name, body) => {
    const paper = await aPaper({ [chuva]: anArticleFile({}, `${body}\n`) })
    const versions = [paper.catalog.article('chuva', now)?.version]
    for (const width of [40, 50]) {
      paper.write(`articles/2026/03/${name}`, await aPicture({ width }))
      await paper.sync([`articles/2026/03/${name}`])
      versions.push(paper.catalog.article('chuva', now)?.version)
    }
    expect(new Set(versions).size).toBe(3)
  })
})

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
    expect(await paper.sync()).toEqual({ changed: 1, removed: 0 })
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
})

import { describe, expect, test } from 'vitest'
import { drawableText } from '../../src/publishing/drawable-text.ts'

describe('what the headline font can show', () => {
  test.each([
    ['Ação: “água” – 1.204 livros…', 'Ação: “água” – 1.204 livros…'],
    ['Łukasz Żuławski em Łódź', 'Łukasz Żuławski em Łódź'],
    ['Ac\u0327a\u0303o', 'Ação'],
    ['Vitória! 🎉 Enfim 🇧🇷 👩‍🔬', 'Vitória! Enfim'],
    ['H₂O e 10ﬁm', 'H2O e 10fim'],
    ['Nguyễn Ái', 'Nguyen Ái'],
    ['um\u00ad\u200bdois', 'umdois'],
    ['um\n  dois\tthree', 'um dois three'],
  ])('of %j is %j', (text, shown) => {
    expect(drawableText(text)).toBe(shown)
  })

  test('is nothing when too much of the text would be missing', () => {
    expect(drawableText('日本語の見出し AI')).toBe('')
    expect(drawableText('Привет, мир')).toBe('')
    expect(drawableText('🎉🎉🎉')).toBe('')
  })

  test('is most of the text when a word of another script stands in it', () => {
    expect(drawableText('O que quer dizer 漢字 nas placas do bairro')).toBe(
      'O que quer dizer nas placas do bairro',
    )
  })
})

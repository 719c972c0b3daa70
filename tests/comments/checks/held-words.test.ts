import { describe, expect, test } from 'vitest'
import { heldWords } from '../../../src/comments/checks/held-words.ts'
import { aDraft, surroundings } from '../../builders/a-draft.ts'

const held = { score: 50, reason: 'held-word', detail: 'bad' }
const heldPhrase = { score: 50, reason: 'held-word', detail: 'compre seguidores' }

describe('a held word', () => {
  test.each([
    ['as it is', 'a bad word'],
    ['in capitals', 'a BAD word'],
    ['next to punctuation', '"bad".'],
    ['with an accent', 'a bád word'],
    ['with a zero-width joiner', 'a b\u200dad word'],
    ['with a zero-width space', 'a b\u200bad word'],
    ['with a soft hyphen', 'a b\u00adad word'],
    ['with a word joiner', 'a b\u2060ad word'],
    ['in full width', 'a ｂａｄ word'],
    ['in mathematical letters', 'a 𝐛𝐚𝐝 word'],
    ['with a Cyrillic letter', 'a bаd word'],
    ['with letters set apart', 'a b a d word'],
    ['with dots between letters', 'a b.a.d word'],
    ['with hyphens between letters', 'a b-a-d word'],
    ['with low lines between letters', 'a b_a_d word'],
    ['split by bold', 'a **b**ad word'],
    ['split by code', 'a `b`ad word'],
    ['split by a link', 'a [b](https://example.com)ad word'],
    ['with a character reference', 'a b&#97;d word'],
  ])('is found %s', (_how, comment) => {
    expect(heldWords(aDraft({ comment }), surroundings({ heldWords: ['bad'] }))).toEqual(held)
  })

  test.each([
    ['Scunthorpe', 'cunt'],
    ['We assess the matter', 'ass'],
    ['a badge, not a forbade', 'bad'],
    ['vitamina b a dieta', 'bad'],
    ['um banho de sol', 'anho'],
    ['a.b', 'a.b.c'],
    ['Isso é o fim, e a culpa é deles', 'ea'],
  ])('is not found in %j', (comment, word) => {
    expect(heldWords(aDraft({ comment }), surroundings({ heldWords: [word] }))).toBeUndefined()
  })

  test.each([
    ...['compre seguidores', 'Compre  Seguidores', 'compre\nseguidores', 'compre, seguidores'],
    ...['digo c o m p r e seguidores aqui', 'compre s e g u i d o r e s', 'c o m p r e s e g u i d o r e s'],
    ...['COMPRE_SEGUIDORES já', 'compre*seguidores*', 'compreseguidores'],
  ])('may be a phrase: %j', (comment) => {
    expect(heldWords(aDraft({ comment }), surroundings({ heldWords: ['compre seguidores'] }))).toEqual(
      heldPhrase,
    )
  })

  test('is found in a name too', () => {
    const draft = aDraft({ name: 'Compre Seguidores' })
    expect(heldWords(draft, surroundings({ heldWords: ['compre seguidores'] }))).toEqual(heldPhrase)
  })

  test.each(['b.d', '.*', 'b[ae]d', '(d+)+$'])('is never a pattern: %j', (word) => {
    expect(heldWords(aDraft({ comment: 'a bad word' }), surroundings({ heldWords: [word] }))).toBeUndefined()
  })

  test('that is empty holds nothing', () => {
    expect(heldWords(aDraft(), surroundings({ heldWords: ['', ' '] }))).toBeUndefined()
  })
})

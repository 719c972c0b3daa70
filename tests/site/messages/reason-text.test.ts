import { describe, expect, test } from 'vitest'
import { findingReasons } from '../../../src/domain/finding-reasons.ts'
import { reasonText } from '../../../src/site/messages/reason-text.ts'

describe('the reason why a comment was held', () => {
  test.each(findingReasons)('has a text in every language: %s', (reason) => {
    const texts = [reasonText({ reason }, 'pt-BR'), reasonText({ reason }, 'en')]
    expect(texts.map((text) => text.length > 10)).toEqual([true, true])
    expect(texts[0]).not.toBe(texts[1])
  })

  test('comes with its detail', () => {
    expect(reasonText({ reason: 'held-word', detail: 'compre já' }, 'pt-BR')).toBe(
      'Tem uma palavra que espera revisão: compre já',
    )
  })

  test('of an earlier version is told by its code', () => {
    expect(reasonText({ reason: 'some-old-check' }, 'en')).toBe('some-old-check')
  })
})

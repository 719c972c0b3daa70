import { describe, expect, test } from 'vitest'
import { locales } from '../../../src/domain/site.ts'
import { localeOf, messagesFor } from '../../../src/site/messages/messages-for.ts'

describe('the language of a page', () => {
  test.each([
    ['pt-BR', 'pt-BR'],
    ['PT-br', 'pt-BR'],
    ['pt', 'pt-BR'],
    ['pt-PT', 'pt-BR'],
    ['en', 'en'],
    ['en-GB', 'en'],
    ['fr', undefined],
    ['ptx', undefined],
    ['', undefined],
  ])('for %j is %s', (lang, locale) => {
    expect(localeOf(lang)).toBe(locale)
  })

  test.each([
    ['en-GB', 'pt-BR', 'Leave a reply'],
    ['pt', 'en', 'Deixe uma resposta'],
    ['fr', 'pt-BR', 'Deixe uma resposta'],
    ['fr', 'en', 'Leave a reply'],
  ] as const)('for %j on a site in %s has the form headed %j', (lang, fallback, heading) => {
    expect(messagesFor(lang, fallback).leaveReply).toBe(heading)
  })
})

describe('the messages that the contract fixes', () => {
  test.each([
    ['pt-BR', 'leaveReply', 'Deixe uma resposta'],
    ['pt-BR', 'commentMissing', 'Por favor, digite seu comentário!'],
    ['pt-BR', 'nameMissing', 'Por favor, digite seu nome aqui'],
    ['en', 'leaveReply', 'Leave a reply'],
    ['en', 'commentMissing', 'Please enter your comment!'],
    ['en', 'nameMissing', 'Please enter your name here'],
  ] as const)('%s %s is %j', (locale, key, text) => {
    expect(messagesFor(locale, locale)[key]).toBe(text)
  })
})

describe('messages with a number', () => {
  test.each([
    ['pt-BR', 0, 'Nenhum comentário'],
    ['pt-BR', 1, '1 comentário'],
    ['pt-BR', 2, '2 comentários'],
    ['en', 0, 'No comments'],
    ['en', 1, '1 comment'],
    ['en', 2, '2 comments'],
  ] as const)('in %s count %i as %j', (locale, n, text) => {
    expect(messagesFor(locale, locale).commentCount(n)).toBe(text)
  })

  test.each(locales)('have a singular for one second in %s', (locale) => {
    expect(messagesFor(locale, locale).tooMany(1)).toMatch(/ 1 (segundo|second) /)
    expect(messagesFor(locale, locale).tooMany(2)).toMatch(/ 2 (segundos|seconds) /)
  })
})

test.each(locales)('no message in %s is empty', (locale) => {
  const empty = Object.entries(messagesFor(locale, locale)).filter(([, text]) => text === '')
  expect(empty).toEqual([])
})

import { describe, expect, test } from 'vitest'
import { judge } from '../../../src/comments/checks/checks.ts'
import { filledTrap } from '../../../src/comments/checks/filled-trap.ts'
import { tooManyLinks } from '../../../src/comments/checks/too-many-links.ts'
import { aDraft, surroundings } from '../../builders/a-draft.ts'

describe('the trap', () => {
  test.each(['https://example.com', ' ', '0'])('closes on %j', (trap) => {
    expect(filledTrap(aDraft({ trap }), surroundings())).toEqual({ score: 100, reason: 'trap-filled' })
  })

  test('lets an empty field pass', () => {
    expect(filledTrap(aDraft(), surroundings())).toBeUndefined()
  })
})

describe('with two links allowed', () => {
  test.each([
    ['no link', 'Bom texto.'],
    ['two links', 'https://a.example e http://b.example'],
    ['two links to hosts that start with www', 'https://www.a.example e https://www.b.example'],
    ['two links with texts', '[a](https://www.a.example) e [b](https://b.example)'],
    ['talk about the web', 'O www. de antigamente: nada de https, nada de http.'],
  ])('%s may stand', (_what, comment) => {
    expect(tooManyLinks(aDraft({ comment }), surroundings({ maxLinks: 2 }))).toBeUndefined()
  })

  test.each([
    ['three links', 'https://a.example http://b.example https://c.example'],
    ['three links in capitals', 'HTTPS://A.EXAMPLE HTTP://B.EXAMPLE HTTPS://C.EXAMPLE'],
    ['three links without a scheme', 'www.a.example www.b.example www.c.example'],
    ['three bare hosts, which are shown as links', 'a.com b.com c.com'],
    ['three links with texts', '[a](https://a.example) [b](https://b.example) [c](https://c.example)'],
    ['three links with a character reference', '[a](&#104;ttps://a.co) [b](&#104;ttps://b.co) https://c.co'],
    ['three links, one of them in the name', 'https://a.example https://b.example'],
  ])('%s are too many', (what, comment) => {
    const name = what.endsWith('name') ? 'https://c.example' : 'Ana'
    expect(tooManyLinks(aDraft({ name, comment }), surroundings({ maxLinks: 2 }))).toEqual({
      ...{ score: 50, reason: 'too-many-links' },
    })
  })
})

test('a link is one too many where none is allowed', () => {
  const draft = aDraft({ comment: 'https://a.example' })
  expect(tooManyLinks(draft, surroundings({ maxLinks: 0 }))).toEqual({ score: 50, reason: 'too-many-links' })
})

describe('judge', () => {
  const around = surroundings({ maxLinks: 0, heldWords: ['bad'] }, ['Admin'])

  test('publishes what no check objects to', () => {
    expect(judge(aDraft(), around)).toEqual({ status: 'published', findings: [] })
  })

  test('holds what one check objects to, and says why', () => {
    expect(judge(aDraft({ comment: 'bad' }), around)).toEqual({
      status: 'held',
      findings: [{ score: 50, reason: 'held-word', detail: 'bad' }],
    })
  })

  test('takes what two checks object to for spam', () => {
    expect(judge(aDraft({ name: 'Admin', comment: 'bad' }), around)).toEqual({
      status: 'spam',
      findings: [
        { score: 50, reason: 'reserved-name', detail: 'Admin' },
        { score: 50, reason: 'held-word', detail: 'bad' },
      ],
    })
  })

  test('takes what went into the trap for spam, and goes on looking', () => {
    expect(judge(aDraft({ trap: 'x', comment: 'https://a.example' }), around)).toEqual({
      status: 'spam',
      findings: [
        { score: 100, reason: 'trap-filled' },
        { score: 50, reason: 'too-many-links' },
      ],
    })
  })
})

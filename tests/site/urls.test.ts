import { describe, expect, test } from 'vitest'
import { urls } from '../../src/site/urls.ts'

describe('addresses', () => {
  test.each([
    [urls.home(), '/'],
    [urls.article('chuva'), '/articles/chuva'],
    [urls.threads('chuva', 1), '/articles/chuva'],
    [urls.threads('chuva', 2), '/articles/chuva/comments/2'],
    [urls.comment('chuva', { page: 1 }, 'c1'), '/articles/chuva#comment-c1'],
    [urls.comment('chuva', { page: 3 }, 'c1'), '/articles/chuva/comments/3#comment-c1'],
    [urls.reply('chuva', 'c1'), '/articles/chuva/reply/c1'],
    [urls.held('chuva', 'c1', 't0ken'), '/articles/chuva/held/c1?token=t0ken'],
    [urls.list('sections', 'cidade'), '/sections/cidade'],
    [urls.list('tags', 'chuva', 2), '/tags/chuva/2'],
    [urls.list('authors', 'ana-lima', 1), '/authors/ana-lima/1'],
    [urls.archive(), '/archive'],
    [urls.month('2026-03'), '/archive/2026/03'],
    [urls.month('2026-03', 2), '/archive/2026/03/2'],
    [urls.corrections(), '/corrections'],
    [urls.corrections(1), '/corrections/1'],
    [urls.correction('chuva', 0), '/articles/chuva#correction-1'],
    [urls.page('sobre'), '/sobre'],
    [urls.picture('0123/2026/03/foto.jpg'), '/media/0123/2026/03/foto.jpg'],
  ])('%s is %s', (made, expected) => {
    expect(made).toBe(expected)
  })
})

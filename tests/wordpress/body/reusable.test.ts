import { describe, expect, test } from 'vitest'
import { bodyOf } from './a-body-around.ts'
import { text } from './dedented-text.ts'

describe('A block that posts share', () => {
  const shared: Record<number, string> = {
    1: '<!-- wp:paragraph -->\n<p>Assine.</p>\n<!-- /wp:paragraph -->\n\n[gallery ids="7"]',
    2: '<p>Dois</p><!-- wp:block {"ref":1} /-->',
    3: '<p>Três</p><!-- wp:block {"ref":3} /-->',
  }
  const reusable = (ref: number) => shared[ref]

  test('is where each post has it, with what it shares itself', async () => {
    const html = '<!-- wp:block {"ref":2} /-->\n\n<!-- wp:paragraph -->\n<p>Fim.</p>\n<!-- /wp:paragraph -->'
    expect(await bodyOf(html, { reusable })).toEqual({
      markdown: text`
        Dois

        Assine.

        ::figure{src="rua.jpg" alt="Rua cheia"}

        Fim.
      `,
      losses: [],
    })
  })

  test.each([
    ['that is not in the export', '<!-- wp:block {"ref":9} /-->', '', ['block block']],
    ['that shares itself', '<!-- wp:block {"ref":3} /-->', 'Três', ['block block']],
  ])('%s is told', async (_name, html, markdown, losses) => {
    expect(await bodyOf(html, { reusable })).toEqual({ markdown, losses })
  })

  test('stands in one post two hundred times at most', async () => {
    const { markdown, losses } = await bodyOf('<!-- wp:block {"ref":1} /-->\n'.repeat(201), { reusable })
    expect([markdown.split('Assine.').length - 1, losses]).toEqual([200, ['block block']])
  })
})

import { describe, expect, test } from 'vitest'
import { bodyOf } from './a-body-around.ts'

const deep = '<div>'.repeat(401)

describe('A body that cannot be read as HTML', () => {
  test.each([
    [
      'is paragraphs of its words',
      `${deep}<p>Um <b>rio</b> &amp; *dois*</p>\n\nTrês`,
      'Um rio \\& \\*dois\\*\n\nTrês',
    ],
    ['has no scripts and comments', `${deep}Um<script>x</script><!-- y -->`, 'Um'],
    ['keeps its code as words', `${deep}<pre>a | b</pre>`, 'a &#124; b'],
    ['may have a tag without end', `${deep}<a ${'x=y '.repeat(6000)}>Um</a>`, 'Um'],
  ])('%s', async (_name, html, markdown) => {
    expect(await bodyOf(html)).toEqual({ markdown, losses: ['unreadable'] })
  })

  test.each([
    ['too long', `<p>${'rio '.repeat(400_000)}</p>`],
    ['a tag of thousands of attributes', `<a ${'x=y '.repeat(6000)}>rio</a>`],
    ['nested too deep by what it shares', 'rio<!-- wp:block {"ref":1} /-->'],
  ])('is what is %s', async (_name, html) => {
    const { markdown, losses } = await bodyOf(html, { reusable: () => deep })
    expect([markdown.slice(0, 3), losses]).toEqual(['rio', ['unreadable']])
  })
})

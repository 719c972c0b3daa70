import { describe, expect, test } from 'vitest'
import { renderComment } from '../../src/comments/render-comment.ts'
import { parseHtml } from '../builders/parse-html.ts'

describe('a comment may have', () => {
  test.each([
    ['paragraphs', 'um\n\ndois', '<p>um</p>\n<p>dois</p>\n'],
    ['line breaks', 'um\ndois', '<p>um<br />\ndois</p>\n'],
    ['emphasis', '*um* **dois** ~~três~~', '<p><em>um</em> <strong>dois</strong> <s>três</s></p>\n'],
    ['quotes', '> um', '<blockquote>\n<p>um</p>\n</blockquote>\n'],
    ['lists', '- um\n- dois', '<ul>\n<li>um</li>\n<li>dois</li>\n</ul>\n'],
    ['numbered lists', '3. um\n4. dois', '<ol start="3">\n<li>um</li>\n<li>dois</li>\n</ol>\n'],
    ['code', '`<b>`', '<p><code>&lt;b&gt;</code></p>\n'],
    ['code in lines, its spaces and tabs kept', '```js\n\ta  \n```', '<pre><code>\ta  \n</code></pre>\n'],
    ['links', '[a](https://a.example/?b=c&d)', link('https://a.example/?b=c&amp;d', 'a')],
    ['bare links', 'http://a.example/b', link('http://a.example/b', 'http://a.example/b')],
    ['bare hosts', 'www.a.com', link('http://www.a.com', 'www.a.com')],
    ['links in angle brackets', '<https://a.example>', link('https://a.example', 'https://a.example')],
    ['mail links', '[a](mailto:a@b.co)', link('mailto:a@b.co', 'a')],
    ['several scripts', 'ação 你好 مرحبا 👋', '<p>ação 你好 مرحبا 👋</p>\n'],
  ])('%s', (_what, text, html) => {
    expect(renderComment(text)).toBe(html)
  })
})

describe('a comment cannot have', () => {
  test.each([
    ['headings', '# um', '<p># um</p>\n'],
    ['underlined headings', 'um\n===', '<p>um<br />\n===</p>\n'],
    ['rules', '***', '<p>***</p>\n'],
    ['tables', '| a |\n|---|\n| b |', '<p>| a |<br />\n|---|<br />\n| b |</p>\n'],
    ['elements', '<b>um</b>', '<p>&lt;b&gt;um&lt;/b&gt;</p>\n'],
    ['comments of HTML', '<!-- um -->', '<p>&lt;!-- um --&gt;</p>\n'],
    ['references that are defined elsewhere', '[a]\n\n[a]: /b', '<p>[a]</p>\n<p>[a]: /b</p>\n'],
    ['titles on links', '[a](https://a.example "b")', link('https://a.example', 'a')],
    ['classes on code', '```html onload=x\na\n```', '<pre><code>a\n</code></pre>\n'],
    ['links into the paper', '[a](/moderation) [b](#comments) [c](../x)', '<p>a b c</p>\n'],
    ['links to whatever scheme the page has', '[a](//evil.example)', '<p>a</p>\n'],
    ['links to files', '[a](ftp://a.example) [b](file:///c)', '<p>a [b](file:///c)</p>\n'],
  ])('%s', (_what, text, html) => {
    expect(renderComment(text)).toBe(html)
  })

  test('pictures: what they show is a link at most', () => {
    const { body } = parseHtml(renderComment('![t](https://evil.example/t.png)'))
    expect(body.querySelector('img')).toBeNull()
    expect(hrefs('![t](https://evil.example/t.png)')).toEqual(['https://evil.example/t.png'])
  })
})

describe('no link comes of', () => {
  test.each([
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java\tscript:alert(1))',
    '[x](java\nscript:alert(1))',
    '[x](<java\u0000script:alert(1)>)',
    '[x](&#106;avascript:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x]( \u0001javascript:alert(1))',
    '[x](data:text/html;base64,PHNjcmlwdD4=)',
    '[x](data:image/svg+xml,<svg/onload=alert(1)>)',
    '[x](vbscript:msgbox(1))',
    '<javascript:alert(1)>',
    '<data:text/html,x>',
    '[x][y]\n\n[y]: javascript:alert(1)',
    '[x](//evil.example)',
    '[x](/\\evil.example)',
    '[x](https:evil.example)',
  ])('%j', (text) => {
    expect(hrefs(text)).toEqual([])
  })
})

test('search engines are told that the paper does not vouch for a link', () => {
  const { body } = parseHtml(renderComment('[a](https://a.example) https://b.example <https://c.example>'))
  const rels = [...body.querySelectorAll('a')].map((anchor) => anchor.getAttribute('rel'))
  expect(rels).toEqual(['ugc nofollow', 'ugc nofollow', 'ugc nofollow'])
})

test('quotes nest twenty deep at most', () => {
  const { body } = parseHtml(renderComment(`${'> '.repeat(5000)}fim`))
  expect(body.querySelectorAll('blockquote').length).toBeLessThanOrEqual(20)
})

test('a text that is quoted deeper than that is still shown', () => {
  const { body } = parseHtml(renderComment(`${'> '.repeat(30)}fim`))
  expect(body.textContent).toContain('fim')
})

function hrefs(text: string): (string | null)[] {
  return [...parseHtml(renderComment(text)).querySelectorAll('a')].map((anchor) =>
    anchor.getAttribute('href'),
  )
}

function link(href: string, text: string): string {
  return `<p><a href="${href}" rel="ugc nofollow">${text}</a></p>\n`
}

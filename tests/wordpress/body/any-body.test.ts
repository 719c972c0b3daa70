import fc from 'fast-check'
import { fromHtml } from 'hast-util-from-html'
import { expect, test } from 'vitest'
import { examineBody } from '../../../src/articles/check-body.ts'
import { renderMarkdown } from '../../../src/articles/render-markdown.ts'
import { messagesFor } from '../../../src/site/messages/messages-for.ts'
import { textIn } from '../../../src/wordpress/body/hast-reading.ts'
import { surroundings } from '../../builders/surroundings.ts'
import { markdownOf } from './a-body-around.ts'

const messages = messagesFor('pt-BR', 'pt-BR')

/** Everything that Markdown, the paper's directives or a browser could take for more than words. */
const tricky = fc.constantFrom(
  ...'# ## * ** _ __ ~ ~~ ` ``` - --- + 1. 1) > | === " \' “x” — ... : ! ( ) [ ] { } a\\ $x$'.split(' '),
  ...'\\ & &amp; &copy; <b> <!-- [^1] [a](b) ![a](b) [x] ::figure :::note ::: :lang[x]{en}'.split(' '),
  ...':lang[x]{zz} www.x.org a@b.org https://x.org/a_b(c) http:// 😀 שלום É {#a} ^ = |-| 0'.split(' '),
  ...['| a | b |', '[^1]: x', '[x]: y', '[ ]', '— Ana', '\u00a0', '\t', '  ', 'https://a.b|c'],
  '::embed[x]{url="y"}',
)
const text = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: tricky },
      fc.constantFrom('a', 'água', 'b', ' ', ' ', '1'),
      fc.string({ unit: 'binary', maxLength: 4 }),
    ),
    {
      maxLength: 5,
    },
  )
  .map((parts) => parts.join('').replace(/[\u00ad\u200b\u2060\ufeff\ufffe\uffff]|\p{Cc}|\p{Cs}/gu, ''))

const { nodes } = fc.letrec<{ nodes: string; node: string; element: string }>((tie) => ({
  nodes: fc.array(tie('node'), { maxLength: 4 }).map((parts) => parts.join('')),
  node: fc.oneof({ depthSize: 'small', withCrossShrink: true }, text.map(escaped), tie('element')),
  element: fc
    .tuple(
      fc.constantFrom(
        'p',
        'strong',
        'em',
        'a',
        'li',
        'blockquote',
        'h2',
        'ul',
        'ol',
        'div',
        'del',
        'code',
        'b',
        'table',
        'td',
        'br',
        'summary',
      ),
      tie('nodes'),
    )
    .map(([name, inner]) => wrapped(name, inner)),
}))

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('[', '&#91;').replaceAll('Ã', 'A')
}

function wrapped(name: string, inner: string): string {
  if (name === 'br') return `${inner}<br>`
  if (name === 'summary') return `<details><summary>${inner}</summary>a</details>`
  if (name === 'table') return `<table><tr><td>a</td><td>${inner}</td></tr><tr><td>b</td></tr></table>`
  return name === 'a' ? `<a href="https://x.org/a_(b)?c=[d]">${inner}</a>` : `<${name}>${inner}</${name}>`
}

/** Which spaces there are depends on the blocks, and is not what this is about. */
function wordsIn(html: string): string {
  return textIn(fromHtml(html, { fragment: true })).replace(/\s/g, '')
}

test('has the same words as Markdown, and nothing that the check would refuse', async () => {
  await fc.assert(
    fc.asyncProperty(nodes, async (html) => {
      const markdown = await markdownOf(`<!-- wp:html -->${html}<!-- /wp:html -->`)
      const { problems } = await examineBody('a.md', markdown, { advice: surroundings.advice, offset: 0 })
      expect(problems.filter(({ severity }) => severity !== 'warning')).toEqual([])
      const shown = await renderMarkdown(markdown, { messages, picture: async () => undefined })
      expect(wordsIn(shown)).toBe(wordsIn(html))
    }),
    { numRuns: Number(process.env.RUNS ?? 300) },
  )
})

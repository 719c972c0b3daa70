import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderComment } from '../../src/comments/render-comment.ts'
import { cpuMilliseconds } from '../builders/cpu-milliseconds.ts'
import { parseHtml } from '../builders/parse-html.ts'

const tags = ['P', 'BR', 'STRONG', 'EM', 'S', 'BLOCKQUOTE', 'UL', 'OL', 'LI', 'CODE', 'PRE', 'A']
const attributes = ['A href', 'A rel', 'OL start']

/** Pieces that attacks are made of; put together at random, with random text between them. */
const piece = fc.oneof(
  fc.constantFrom(
    ...['<script>', '</script>', '<svg/onload=alert(1)>', '<img src=x onerror=alert(1)>', '<a name=x id=y>'],
    ...[
      '<details open ontoggle=alert(1)>',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?php',
      '<style>',
      '<base href=//x>',
    ],
    ...[
      '[x](',
      '![x](',
      ')',
      '[',
      ']',
      ']:',
      '<',
      '>',
      '"',
      "'",
      '`',
      '```\n',
      '~~~',
      '**',
      '_',
      '~~',
      '\\',
      '&',
      ';',
    ],
    ...[
      'javascript:',
      'JAVA\tSCRIPT:',
      'data:text/html,',
      'vbscript:',
      '//evil.example',
      'https://a.example',
      'mailto:',
    ],
    ...[
      '&#106;',
      '&colon;',
      '&lt;',
      '&#0;',
      '\u0000',
      '\u202e',
      '\n',
      '\n\n',
      '> ',
      '- ',
      '1. ',
      '    ',
      '\t',
      '| a |',
    ],
    ...[
      'onclick=',
      'style=',
      'href=',
      'class=',
      'xmlns=',
      '<math><mi//xlink:href="data:x,',
      'www.a.example',
      'a@b.co',
    ],
  ),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
)
const attack = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''))

describe('whatever is typed', () => {
  test('only elements, attributes and schemes of the list come out', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const elements = [...parseHtml(renderComment(text)).body.querySelectorAll('*')]
        expect(elements.map((element) => element.tagName).filter((tag) => !tags.includes(tag))).toEqual([])
        expect(elements.flatMap(attributesOf).filter((name) => !attributes.includes(name))).toEqual([])
        const hrefs = elements.flatMap((element) => element.getAttribute('href') ?? [])
        expect(hrefs.filter((href) => !/^(https?|mailto):$/.test(schemeOf(href)))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test('nothing in the HTML is a script, a handler or a picture to a browser', () => {
    fc.assert(
      fc.property(attack, (text) => {
        const { body, head } = parseHtml(`<div>${renderComment(text)}</div><hr>`)
        expect(head.childElementCount).toBe(0)
        // The page's own elements stay where they are: nothing is closed that a comment did not open.
        expect([...body.children].map(({ tagName }) => tagName)).toEqual(['DIV', 'HR'])
      }),
      { numRuns: 500 },
    )
  })

  test('every element is closed as what it was opened, however links that are none stand among them', () => {
    const between = fc.constantFrom(
      '[x](/a)',
      '[x](//a.example)',
      '[x](http://a.example)',
      '**b**',
      '`c`',
      '~~s~~',
    )
    const mixed = fc.array(fc.oneof(between, piece), { maxLength: 40 }).map((pieces) => pieces.join(' '))
    fc.assert(
      fc.property(mixed, (text) => {
        const open: string[] = []
        for (const [, end, name = ''] of renderComment(text).matchAll(/<(\/?)([a-z]+)[^>]*>/g)) {
          if (end) expect(open.pop()).toBe(name)
          else if (name !== 'br') open.push(name)
        }
        expect(open).toEqual([])
      }),
      { numRuns: 500 },
    )
  })

  test.each(['> ', '- ', '1. ', '> - '])('words are there however deep they stand: %j', (mark) => {
    for (const times of [1, 4, 8, 9, 10, 11, 20, 2000])
      expect(parseHtml(renderComment(`${mark.repeat(times)}fundo`)).body.textContent?.trim()).toBe('fundo')
  })

  test('words are all there', () => {
    const word = fc.stringMatching(/^[a-zà-ü]{1,12}$/)
    fc.assert(
      fc.property(fc.array(word, { minLength: 1 }), (words) => {
        const { body } = parseHtml(renderComment(words.join(' ')))
        expect(body.textContent?.trim()).toBe(words.join(' '))
      }),
    )
  })
})

describe('10 kB are rendered within 100 ms', () => {
  test.each([
    '> ',
    ...[
      '*_',
      '**a *b',
      '[',
      '[](',
      '[a](',
      '![](x ',
      '<',
      '&',
      '&#x;',
      '`',
      '~~a',
      'a_',
      '\\',
      '- ',
      '1. ',
      '//',
    ],
    ...[
      'www.',
      'http://',
      '<http://a',
      'mailto:',
      'a@',
      'a@b.co ',
      'a.',
      '\n',
      '\t',
      ' ',
      '\u200d',
      'а',
      '"',
      "'",
    ],
    ...['http://a.b/(', '```\n', '| a ', '=\n', '<!--', '&lt;', '😀', 'x'],
  ])('of %j', (unit) => {
    const text = unit.repeat(Math.floor(10_000 / unit.length))
    expect(cpuMilliseconds(() => renderComment(text))).toBeLessThan(100)
  })
})

/** The scheme that a browser on one of our pages takes an address for. */
function schemeOf(href: string): string {
  // What no browser can make an address of leads nowhere; there the letters have to do.
  return URL.canParse(href, 'http://localhost/')
    ? new URL(href, 'http://localhost/').protocol
    : (/^[a-z]+:/i.exec(href)?.[0].toLowerCase() ?? '')
}

function attributesOf(element: Element): string[] {
  return element.getAttributeNames().map((name) => `${element.tagName} ${name}`)
}

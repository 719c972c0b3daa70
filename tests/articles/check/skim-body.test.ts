import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { skimBody } from '../../../src/articles/check/skim-body.ts'
import { examineBody } from '../../../src/articles/check-body.ts'
import { anchorsOf } from '../../../src/articles/show-headings.ts'
import type { Picture } from '../../../src/domain/article.ts'
import { adviceFor } from '../../../src/site/messages/advice-for.ts'

const there: Picture = { name: '0123/foto.jpg', width: 4, height: 3 }

function examined(body: string) {
  return examineBody('a.md', body, { advice: adviceFor('pt-BR'), offset: 0, picture: async () => there })
}

/** What editors write, well and badly, line by line. */
const line = fc.oneof(
  fc.constantFrom(
    '',
    '',
    'Choveu a noite toda.',
    'Um `b` e <b>c</b>.',
    '<!-- nota -->',
    'a <https://x.example> b',
  ),
  fc.constantFrom(
    '## Manhã',
    '### Tarde *longa*',
    '#### Noite',
    '# Um',
    '  ## Dois',
    '> ## Três',
    '- # x',
    '#sem',
  ),
  fc.constantFrom(
    '===',
    '---',
    '- item',
    '  - outro',
    '1. um',
    '> citação',
    '    recuo',
    '| a | b |',
    '|---|---|',
  ),
  fc.constantFrom(
    '[a](/x) e [b][r]',
    '[r]: /y',
    '![Rua](foto.jpg)',
    '![](foto.jpg)',
    '![IMG_1234](a.jpg)',
    '[c]()',
  ),
  fc.constantFrom(
    '[![Rua](a.jpg)](/z)',
    '![Rua][r]',
    '[^1]',
    '[^1]: Nota [d](/w).',
    '\\[e](/v)',
    '[f](<g h>)',
  ),
  fc.constantFrom(
    '::figure[Rua]{src="a.jpg" alt="Rua"}',
    '::figure{src="a.jpg"}',
    '::video{id=1}',
    ':::note[x]',
    ':::',
  ),
  fc.constantFrom(
    '::embed{url="https://x.example/" title="x"}',
    '::embed{url="/x" title="x"}',
    ':::nota',
    '::: note',
  ),
  fc.constantFrom(
    'Um :lang[feed]{en}.',
    'Um :lang[feed]{xx}.',
    '```',
    '~~~ js',
    '`',
    '<div>',
    '</div>',
    '*',
    '_',
  ),
)

describe('skimming a body', () => {
  test('never misses what its syntax tree would find', async () => {
    const body = fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n'))
    await fc.assert(
      fc.asyncProperty(body, async (text) => {
        const skimmed = skimBody(text)
        if (!skimmed) return
        const { problems, links, anchors } = await examined(text)
        expect(problems).toEqual([])
        expect(skimmed.links).toEqual(expect.arrayContaining(links.map(({ href }) => href)))
        if (skimmed.headings) expect(anchorsOf(skimmed.headings)).toEqual(anchors)
      }),
      { numRuns: 1500 },
    )
  })

  test('is enough for an ordinary text', () => {
    const text =
      'Um.\n\n## Manhã\n\n- [um](/articles/a)\n- dois\n\n![Rua](foto.jpg)\n\n::figure[Rua]{src="b.jpg" alt="Rua"}\n\n### Tarde\n'
    expect(skimBody(text)).toEqual({
      links: ['/articles/a'],
      pictures: ['foto.jpg', 'b.jpg'],
      headings: ['Manhã', 'Tarde'],
    })
  })
})

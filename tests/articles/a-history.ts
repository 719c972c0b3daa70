import fc from 'fast-check'
import { siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'

/** What an article's file says in a history; broken ones cannot be read. */
export type Text = {
  title: string
  date: string
  section: 'cidade' | 'ciencia'
  author: 'ana-lima' | 'rui-melo'
  tag: string
  more: Record<string, string>
  isBroken: boolean
}

export type Step =
  | { kind: 'save'; path: string; text: Text }
  | { kind: 'break' | 'delete' | 'touch' | 'picture' | 'no-picture'; path: string }
  | { kind: 'move'; path: string; to: string }
  | { kind: 'move-folder'; path: string; to: string }
  | { kind: 'author-goes' | 'author-comes' | 'section-goes' | 'section-comes' | 'section-is-renamed' }
  | { kind: 'home'; lead: string }
  | { kind: 'told'; isShuffled: boolean }
  | { kind: 'look' | 'restart' }

const folders = ['articles/2026/01', 'articles/2026/02', 'articles/2026/02/dia', 'articles']
const names = ['chuva', 'feira', 'rio', 'ponte']
const path = fc
  .tuple(fc.constantFrom(...folders), fc.constantFrom(...names))
  .map((parts) => `${parts.join('/')}.md`)
const picture = fc.constantFrom(...folders).map((folder) => `${folder}/rua.png`)

const more = fc.constantFrom<Record<string, string>>(
  ...[{}, {}, { draft: 'true' }, { slug: 'outro' }, { aliases: '[/velho, "/?p=12"]' }],
  ...[{ series: '{ id: aguas, part: 1 }' }, { series: '{ id: aguas, part: 2 }' }],
  ...[{ image: '{ src: rua.png, alt: Rua }' }, { expires: '2026-03-20' }, { date: '2026-04-01' }],
  ...[
    { corrections: '[{ date: 2026-03-10, text: Errei. }]' },
    { updated: '2026-03-12' },
    { featured: 'true' },
  ],
)

const text: fc.Arbitrary<Text> = fc.record({
  title: fc.constantFrom('Chuva na ponte', 'Água no rio', 'Rio cheio', 'Feira da ponte velha'),
  date: fc.constantFrom('2026-01-02', '2026-01-02', '2026-02-03', '2026-02-03T10:00', '2026-03-19T22:00'),
  section: fc.constantFrom('cidade', 'ciencia'),
  author: fc.constantFrom('ana-lima', 'rui-melo'),
  tag: fc.constantFrom('água', 'ponte', 'praça'),
  more,
  isBroken: fc.constant(false),
})

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ kind: fc.constant('save'), path, text }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('break', 'delete', 'touch'), path }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('picture', 'no-picture'), path: picture }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('move'), path, to: path }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('move-folder'),
      path: fc.constantFrom(...folders.slice(0, 3)),
      to: fc.constantFrom('articles/2026/01', 'articles/2025'),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        'author-goes',
        'author-comes',
        'section-goes',
        'section-comes',
        'section-is-renamed',
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('home'), lead: fc.constantFrom(...names) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('told'), isShuffled: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('look', 'restart') }) },
) as fc.Arbitrary<Step>

/** Anything that editors and operators may do, in any order. */
export const history = fc.array(step, { minLength: 5, maxLength: 40 })

export function fileOf({ title, date, section, author, tag, more, isBroken }: Text): string {
  const front = { title, date, section, authors: `[${author}]`, tags: `[${tag}]`, ...more }
  return anArticleFile(isBroken ? { ...front, draft: 'talvez' } : front, `A ${title} e a ${tag}. A ${tag}.\n`)
}

export const author = { path: 'authors/rui-melo.md', text: '---\nname: Rui Melo\n---\n' }

/** The settings with or without the second section, and under which name. */
export function siteWith({ hasScience, name }: { hasScience: boolean; name: string }): string {
  return hasScience
    ? siteFile.replace('name: Ciência', `name: ${name}`)
    : siteFile.replace(/ {2}- slug: ciencia\n.*\n/, '')
}

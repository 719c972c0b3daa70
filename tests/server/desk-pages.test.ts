import { HtmlValidate } from 'html-validate'
import { beforeAll, describe, expect, test } from 'vitest'
import { parseHtml } from '../builders/parse-html.ts'
import {
  foreignScripts,
  inlineCode,
  namelessTargets,
  repeatedIds,
  skippedHeadings,
} from '../ui/page-faults.ts'
import { keepComment, keepReport } from './moderated.ts'
import { addTestModerator, postToDesk, signInTo } from './moderators.ts'
import { hasJava, nuFaults } from './nu-faults.ts'
import { send } from './send.ts'
import { serverForTests } from './server-for-tests.ts'

const server = serverForTests()
const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off', // React: charSet, autoComplete, noValidate
    'attribute-boolean-style': 'off', // React: required=""
    'attribute-empty-style': 'off', // Next: data-next-head=""
    'no-trailing-whitespace': 'off', // of what editors wrote
    'void-style': 'off', // React: <br/>
    'valid-id': ['error', { relaxed: true }], // Next: __next
    // Check boxes of one list have one name.
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'reset', 'submit'] }],
    'long-title': ['error', { maxlength: 110 }],
  },
})

const paths: Record<string, string> = {
  'the overview': '/moderation',
  'the held comments': '/moderation/held',
  'what is reported': '/moderation/reported',
  'an empty list': '/moderation/refused',
  'a comment': '',
  'a notice with undo': '',
  'a refused edit': '',
  'the search': '/moderation/search',
  'results of a search': '/moderation/search?q=a',
  'the bans': '/moderation/bans',
  'the log': '/moderation/log',
  'the team': '/moderation/moderators',
}
const pages = new Map<string, string>()

beforeAll(async () => {
  const cookie = await signInTo(server, await addTestModerator(server, 'admin'))
  const root = await keepComment(server)
  const reply = { parentId: root.id, rootId: root.rootId, status: 'held' } as const
  const [one, two] = [
    await keepComment(server, { ...reply, emailKey: 'e' }),
    await keepComment(server, reply),
  ]
  await keepReport(server, root.id)
  await postToDesk(server, 'bans', { kind: 'word', value: 'golpe', days: '30' }, { cookie })
  await postToDesk(server, 'edit', { id: one.id, version: '1', name: 'Ana', comment: 'Mudado.' }, { cookie })
  const spam = { choice: `${two.id}:1`, decision: 'spam', back: '/moderation/held' }
  const { headers } = await postToDesk(server, 'decisions', spam, { cookie })
  const own = { 'a comment': `/moderation/comments/${one.id}`, 'a notice with undo': headers.location ?? '' }
  for (const [name, path] of Object.entries({ ...paths, ...own }))
    if (path !== '') pages.set(name, (await send(server, path, { headers: { cookie } })).text)
  const blank = { id: one.id, version: '2', name: 'Ana', comment: '' }
  pages.set('a refused edit', (await postToDesk(server, 'edit', blank, { cookie })).text)
})

describe.each(Object.keys(paths))('%s', (name) => {
  test('is sound HTML that everybody finds their way in', async () => {
    const html = pages.get(name) ?? ''
    const page = parseHtml(html)
    for (const landmark of ['main', '#__next > header, body > header', 'h1'])
      expect(page.querySelectorAll(landmark), landmark).toHaveLength(1)
    for (const faultsOf of [skippedHeadings, repeatedIds, foreignScripts, inlineCode, namelessTargets])
      expect(faultsOf(page), faultsOf.name).toEqual([])
    const { results } = await validator.validateString(html)
    const faults = results.flatMap(({ messages }) => messages)
    expect(
      faults.map(({ ruleId, message, line, column }) => `${ruleId} ${line}:${column} ${message}`),
    ).toEqual([])
  })
})

test.skipIf(!hasJava)(
  'the Nu checker finds no error on any page (skipped without Java)',
  async () => {
    expect(await nuFaults([...pages].map(([name, html]) => ({ name, html })))).toEqual([])
  },
  120_000,
)

import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { z } from 'zod'
import { walkFolders } from '../../src/articles/content-folder.ts'
import { contentSchemas } from '../../src/articles/content-schemas.ts'
import { frontMatterSchema } from '../../src/articles/front-matter-schema.ts'
import type { JsonSchema } from '../../src/articles/json-schema-of.ts'
import { parseArticle } from '../../src/articles/parse-article.ts'
import { authorSchema, pageSchema, parseAuthor, parsePage } from '../../src/articles/parse-author.ts'
import { homeSchema, parseHome } from '../../src/articles/parse-home.ts'
import { type Paper, readPaper } from '../../src/articles/read-paper.ts'
import type { Locale } from '../../src/domain/site.ts'
import { parseSite, siteSchema } from '../../src/site/load-site.ts'
import type { FileKind } from '../../src/site/messages/key-help.ts'
import { aContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { anArticleFile } from '../builders/an-article-file.ts'
import { surroundings } from '../builders/surroundings.ts'

const ajv = new Ajv({ allowUnionTypes: true })
const { advice } = surroundings

async function paperIn(contentDir: string): Promise<Paper> {
  const paper = await readPaper(contentDir)
  if (!paper.ok) throw new Error('This paper is broken.')
  return paper.value
}

const sample = await paperIn('content')
const schemas = contentSchemas(sample)
const around = {
  ...surroundings,
  sections: sample.site.sections.map(({ slug }) => slug),
  authors: sample.authors.map(({ slug }) => slug),
}

/** Front matter as a program reads it that knows nothing of us. */
function ordinaryYaml(markdown: string): unknown {
  return parse(/^---\n(.*?)\n---/s.exec(markdown)?.[1] ?? '') ?? {}
}

const files: string[] = []
for (const folder of ['articles', 'authors', 'pages'])
  for await (const { markdown } of walkFolders('content', folder))
    files.push(...markdown.map(({ path }) => path))

test.each(files)('content/%s fits the schema of its kind', (path) => {
  const kinds: Record<string, FileKind> = { articles: 'article', authors: 'author', pages: 'page' }
  const kind = kinds[path.split('/')[0] ?? ''] as FileKind
  const fits = ajv.compile(schemas[kind])
  fits(ordinaryYaml(readFileSync(`content/${path}`, 'utf8')))
  expect(fits.errors).toBeNull()
})

test.each(['site', 'home'] as const)('content/%s.yaml fits its schema', (kind) => {
  const fits = ajv.compile(schemas[kind])
  fits(parse(readFileSync(`content/${kind}.yaml`, 'utf8')))
  expect(fits.errors).toBeNull()
})

describe('an article’s front matter is good or bad to our reader and to the schema alike:', () => {
  const fits = ajv.compile(schemas.article)
  const image = 'image: { src: a.jpg, alt: Rua }'
  test.each([
    ...[
      'draft: true',
      'draft: false',
      'featured: true',
      image,
      'slug: chuva-no-centro',
      'aliases: [/2021/03/chuva]',
    ],
    ...[
      'description:',
      'description: # nada ainda',
      'tags:',
      'tags: [chuvas, 2026]',
      'authors: []',
      'comments: off',
    ],
    ...[
      'comments:',
      'lang: en',
      'series: { id: rio, part: 2 }',
      'corrections: [{ date: 2026-03-10, text: Era 68. }]',
    ],
    ...[
      'updated: 2026-03-10T07:30',
      'expires: 2026-04-01 12:00:00Z',
      'canonical: https://a.example/x',
      'image:',
    ],
    ...['image: { src: a.jpg, alt: Rua, caption: }', 'authors: [marina-falcao]', 'id: "2026"', 'title: 1984'],
  ])('good: %s', (line) => {
    expect(judged(line)).toEqual({ parser: true, schema: true })
  })

  test.each([
    ...[
      'draft: yes',
      'draft: 1',
      'draft: sim',
      'sectoin: x',
      'section: ""',
      'section: cidades',
      'date: hoje',
      'date:',
    ],
    ...[
      'date: 9/3/2026',
      'title: ""',
      'title:',
      `title: ${'x'.repeat(301)}`,
      'slug: Chuva',
      'slug: a--b',
      'tags: chuva',
    ],
    ...[
      'authors: [ninguem]',
      'authors: marina-falcao',
      'comments: aberto',
      'lang: português',
      'aliases: [chuva]',
    ],
    ...[
      'image: a.jpg',
      'image: { src: a.jpg }',
      'image: { src: a.jpg, alt: }',
      'image: { src: a.jpg, alt: x, titel: y }',
    ],
    ...[
      'series: { id: rio }',
      'series: { id: rio, part: 0 }',
      'series: { id: rio, part: 1.5 }',
      'canonical: /x',
    ],
    ...[
      'series: { id: rio, part: dois }',
      'corrections: [{ text: x }]',
      'corrections: [x]',
      'updated: ontem',
    ],
  ])('bad: %s', (line) => {
    expect(judged(line)).toEqual({ parser: false, schema: false })
  })

  function judged(line: string) {
    const [, key = '', value = ''] = /^(\w+):(.*)$/s.exec(line) ?? []
    const text = anArticleFile({ section: 'cidade', [key]: value })
    return { parser: parseArticle('articles/a.md', text, around).ok, schema: fits(ordinaryYaml(text)) }
  }
})

describe('other files are good or bad to our readers and to the schemas alike:', () => {
  const inFront = (yaml: string) => `---\n${yaml}\n---\n`
  const readers: Record<Exclude<FileKind, 'article'>, (yaml: string) => boolean> = {
    author: (yaml) => parseAuthor('authors/a.md', inFront(yaml), advice).ok,
    page: (yaml) => parsePage('pages/a.md', inFront(yaml), advice).ok,
    home: (yaml) => parseHome('home.yaml', yaml, around).ok,
    site: (yaml) => parseSite('site.yaml', yaml).ok,
  }
  test.each<[Exclude<FileKind, 'article'>, boolean, string]>([
    ['author', true, 'name: Ana'],
    ['author', true, 'name: Ana\nrole:\npicture: ana.jpg\nfediverse: "@ana@Jornal.example"'],
    ['author', true, 'name: Ana\npicture: { src: ana.jpg, alt: Ana ri }\nlinks: [https://ana.example]'],
    ['author', false, 'nome: Ana'],
    ['author', false, 'name: Ana\nfediverse: ana'],
    ['author', false, 'name: Ana\nlinks: [ana.example]'],
    ['author', false, 'name: Ana\npicture: { alt: Ana }'],
    ['page', true, 'title: Sobre\ndescription:'],
    ['page', false, 'description: Sobre'],
    ['home', true, 'lead:\nblocks:\n  - latest: 5\n  - section: cidade\n    count: 30\n    articles: [a, b]'],
    ['home', false, 'lead: Não é um slug'],
    ['home', false, 'blocks:\n  - latest: 31'],
    ['home', false, 'blocks:\n  - latest: muitos'],
    ['home', false, 'blocks:\n  - section: cidades'],
    ['site', true, siteFile],
    ['site', true, `${siteFile}comments: { perMinute: 3 }\n`],
    ['site', false, `${siteFile}comments: { perMinute: 0 }\n`],
    ['site', false, siteFile.replace('pt-BR', 'pt')],
    ['site', false, siteFile.replace('name: Gazeta da Ladeira', 'nome: Gazeta')],
    ['site', false, 'name: x'],
  ])('%s, %s: %j', (kind, isGood, yaml) => {
    const fits = ajv.compile(schemas[kind])
    expect({ parser: readers[kind](yaml), schema: fits(parse(yaml)) }).toEqual({
      parser: isGood,
      schema: isGood,
    })
  })
})

describe.each<Locale>(['pt-BR', 'en'])('the schemas of a paper in %s', (locale) => {
  const made = contentSchemas({ ...sample, site: { ...sample.site, locale } })
  test.each<[FileKind, z.ZodType]>([
    ['article', frontMatterSchema(surroundings)],
    ['author', authorSchema(advice)],
    ['page', pageSchema(advice)],
    ['home', homeSchema(advice, ['cidade'])],
    ['site', siteSchema(advice)],
  ])('know and explain every key of %s', (kind, schema) => {
    const keys = keysOf(schema)
    expect(keys.length).toBeGreaterThan(1)
    expect(explainedKeys(made[kind])).toEqual(keys)
  })
})

test('the schemas name the values and the defaults that there are', () => {
  expect(schemas.article.properties).toMatchObject({
    section: { enum: ['cidade', 'tecnologia', 'ciencia', 'cultura', 'opiniao'] },
    draft: { type: ['boolean', 'null'], default: false },
    comments: { enum: ['open', 'review', 'closed', 'off', null] },
    lang: { default: 'pt-BR' },
  })
  expect(schemas.site.properties?.comments).toMatchObject({
    properties: { perMinute: { type: 'integer', minimum: 1, default: 5 } },
  })
})

test('a paper without authors has a schema too', async () => {
  const { contentDir, remove } = aContentFolder()
  remove('authors/ana-lima.md')
  const fits = ajv.compile(contentSchemas(await paperIn(contentDir)).article)
  const front = { title: 'Chuva', date: '2026-03-09', section: 'cidade' }
  expect([fits(front), fits({ ...front, authors: [] })]).toEqual([true, true])
})

/** Keys of a zod schema, with a dot before those within a group, found without our own code. */
function keysOf(schema: z.ZodType, before = ''): string[] {
  const within = (at: z.ZodType): z.ZodType => {
    const {
      innerType,
      element,
      in: read,
      out,
    } = at._zod.def as unknown as Record<string, z.ZodType | undefined>
    const next = innerType ?? element ?? (read?._zod.def.type === 'transform' ? out : read)
    return next === undefined ? at : within(next)
  }
  const { shape = {} } = within(schema) as z.ZodType & { shape?: Record<string, z.ZodType> }
  return Object.entries(shape).flatMap(([key, inner]) => [before + key, ...keysOf(inner, `${before + key}.`)])
}

/** Keys that have a description. */
function explainedKeys({ properties, items = {} }: JsonSchema, before = ''): string[] {
  if (!properties) return items.properties ? explainedKeys(items, before) : []
  return Object.entries(properties).flatMap(([key, inner]) => [
    ...(typeof inner.description === 'string' && inner.description.length > 5 ? [before + key] : []),
    ...explainedKeys(inner, `${before + key}.`),
  ])
}

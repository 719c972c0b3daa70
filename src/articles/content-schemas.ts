import { siteSchema } from '../site/load-site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import type { FileKind } from '../site/messages/key-help.ts'
import { keyHelpFor } from '../site/messages/key-help-for.ts'
import { frontMatterSchema } from './front-matter-schema.ts'
import { type JsonSchema, jsonSchemaOf } from './json-schema-of.ts'
import { authorSchema, pageSchema } from './parse-author.ts'
import { homeSchema } from './parse-home.ts'
import type { Paper } from './read-paper.ts'

/** JSON Schemas of everything that editors write, with the sections and authors of this paper. */
export function contentSchemas({ site, authors }: Paper): Record<FileKind, JsonSchema> {
  const { locale, timeZone } = site
  const advice = adviceFor(locale)
  const help = keyHelpFor(locale)
  const sections = site.sections.map(({ slug }) => slug)
  const around = { advice, locale, timeZone, sections, authors: authors.map(({ slug }) => slug) }
  const emptyIsLeftOut = true
  return {
    article: jsonSchemaOf(frontMatterSchema(around), { help: help.article, emptyIsLeftOut }),
    author: jsonSchemaOf(authorSchema(advice), { help: help.author, emptyIsLeftOut }),
    page: jsonSchemaOf(pageSchema(advice), { help: help.page, emptyIsLeftOut }),
    home: jsonSchemaOf(homeSchema(advice, sections), { help: help.home, emptyIsLeftOut }),
    site: jsonSchemaOf(siteSchema(advice), { help: help.site, emptyIsLeftOut: false }),
  }
}

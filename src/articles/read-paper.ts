import { join } from 'node:path'
import type { Author } from '../domain/article.ts'
import type { Parsed } from '../domain/problem.ts'
import type { Site } from '../domain/site.ts'
import { parseSite } from '../site/load-site.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { listFolder } from './content-folder.ts'
import { parseAuthor } from './parse-author.ts'
import { readTextFile } from './read-text-file.ts'

/** What a command has to know of the paper before it looks at any article. */
export type Paper = { site: Site; authors: Author[] }

/** Reads `site.yaml` and the authors, without a catalog. An author whose file has faults is left out. */
export async function readPaper(contentDir: string): Promise<Parsed<Paper>> {
  const text = await readTextFile(join(contentDir, 'site.yaml'), 'site.yaml', adviceFor('pt-BR'))
  const site: Parsed<Site> = text.ok ? parseSite('site.yaml', text.value) : text
  if (!site.ok) return site
  const advice = adviceFor(site.value.locale)
  const authors: Author[] = []
  for (const { path } of (await listFolder(contentDir, 'authors')).markdown) {
    const read = await readTextFile(join(contentDir, path), path, advice)
    const parsed = read.ok ? parseAuthor(path, read.value, advice) : read
    if (parsed.ok) authors.push(parsed.value.author)
  }
  return { ok: true, value: { site: site.value, authors } }
}

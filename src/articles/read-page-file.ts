import { basename } from 'node:path'
import type { StaticPage } from '../domain/article.ts'
import type { Parsed } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import type { ListedFile } from './content-folder.ts'
import { parsePage } from './parse-author.ts'
import { isMentioned, mentionsIn } from './picture-mentions.ts'
import { readPicture } from './read-picture.ts'

type Options = {
  contentDir: string
  advice: Advice
  /** The pictures in the folder of the page. */
  beside: readonly ListedFile[]
}

/** A page's file with the pictures that it may show, so that it is another page when one of them changes. */
export async function readPageFile(
  path: string,
  text: string,
  { contentDir, advice, beside }: Options,
): Promise<Parsed<StaticPage>> {
  const parsed = parsePage(path, text, advice)
  if (!parsed.ok) return parsed
  const mentions = mentionsIn(parsed.value.body)
  const names = beside.map((file) => basename(file.path)).filter((name) => isMentioned(name, mentions))
  const found = await Promise.all(names.map((name) => readPicture(contentDir, path, name)))
  const pictures = found.flatMap((picture) => (typeof picture === 'string' ? [] : [picture.name]))
  return { ok: true, value: { ...parsed.value, ...(pictures.length > 0 && { pictures }) } }
}

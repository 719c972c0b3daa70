import type { Author } from '../domain/article.ts'
import type { Problem } from '../domain/problem.ts'
import type { Advice } from '../site/messages/advice.ts'
import { pictureAdvice } from './check-body.ts'
import { parseAuthor } from './parse-author.ts'
import { readPicture } from './read-picture.ts'

type Options = { contentDir: string; advice: Advice }

/** An author's file with its portrait, whose faults are told but do not hold the author back. */
export async function readAuthorFile(
  path: string,
  text: string,
  { contentDir, advice }: Options,
): Promise<{ value: Author; problems: Problem[] } | { problems: Problem[] }> {
  const parsed = parseAuthor(path, text, advice)
  if (!parsed.ok) return { problems: parsed.problems }
  const { author, positionOf } = parsed.value
  if (!author.image) return { value: author, problems: [] }
  const { src } = author.image
  const picture = await readPicture(contentDir, path, src)
  if (typeof picture !== 'string') return { value: { ...author, picture }, problems: [] }
  const field = 'picture.src'
  const problem = {
    file: path,
    ...positionOf(['picture', 'src']),
    ...{ field, advice: pictureAdvice(picture, src, advice) },
  }
  return { value: author, problems: [problem] }
}

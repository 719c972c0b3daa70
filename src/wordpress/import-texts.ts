import { dirname } from 'node:path'
import { lookAtBody } from '../articles/check/look-at-body.ts'
import type { Surroundings } from '../articles/front-matter-schema.ts'
import { splitFrontMatter } from '../articles/split-front-matter.ts'
import type { Picture } from '../domain/article.ts'
import type { BodyAround } from './body/body-around.ts'
import { convertBody } from './body/convert-body.ts'
import { describeText } from './describe-text.ts'
import type { Importing } from './importing.ts'
import type { Loss, LossOfPost } from './loss.ts'
import { PlacedPictures } from './placed-pictures.ts'
import type { PlannedText } from './plan-texts.ts'
import { readWxr } from './read-wxr.ts'
import type { Written } from './written-files.ts'
import type { WxrItem } from './wxr.ts'

/** What became of the texts of an export. */
export type ImportedTexts = {
  written: Record<PlannedText['kind'], Record<Written, number>>
  losses: LossOfPost[]
}

/** No file of a paper is larger, in characters; see `readTextFile`. */
const longestBody = 1_900_000

/**
 * Reads an export once more, and writes a file for each text of the plan. One that cannot be converted costs nobody
 * another one.
 *
 * @param progress told how many texts are done
 */
export async function importTexts(
  importing: Importing,
  progress: (done: number) => void,
): Promise<ImportedTexts> {
  const counts = () => ({ added: 0, same: 0, updated: 0, edited: 0, deleted: 0 })
  const imported: ImportedTexts = { written: { article: counts(), page: counts() }, losses: [] }
  const done = new Set<number>()
  for await (const piece of readWxr(importing.paths)) {
    if (piece.kind !== 'item') continue
    const text = importing.plan.texts.get(Number(piece.item.texts['wp:post_id']))
    if (!text || done.has(text.old.id)) continue
    done.add(text.old.id)
    const { written, losses, path } = await importText(text, piece.item, importing)
    imported.written[text.kind][written] += 1
    if (losses.length > 0) imported.losses.push({ title: text.old.title, place: path, losses })
    progress(done.size)
  }
  return imported
}

async function importText(text: PlannedText, item: WxrItem, importing: Importing) {
  const raw = item.texts['content:encoded'] ?? ''
  const pictures = new PlacedPictures(importing, dirname(text.path))
  const body = await convertBody(raw, bodyAround(text, item, importing, pictures))
  const described = await describeText(text, item, importing, pictures)
  const content = described.write(body.markdown)
  const isTooLarge = content.length > longestBody
  const path = isTooLarge ? hidden(text.path) : text.path
  const written = await importing.files.write(path, content)
  const losses: Loss[] = [
    ...text.losses,
    ...described.losses,
    ...body.losses.map((loss) => pictures.explain(loss)),
    ...(raw.includes('\ufffd') ? [{ kind: 'letters', detail: '' } as const] : []),
    ...(isTooLarge ? [{ kind: 'too-large', detail: path } as const] : []),
    ...(written === 'edited' || written === 'deleted' ? [{ kind: written, detail: path } as const] : []),
    ...(await checked(path, content, importing.around)),
  ]
  return { written, losses, path }
}

function bodyAround(
  text: PlannedText,
  item: WxrItem,
  importing: Importing,
  pictures: PlacedPictures,
): BodyAround {
  const { survey, library, links, locale } = importing
  const { link } = text.old
  return {
    base: URL.canParse(link) ? link : `https://localhost${survey.site.base}`,
    locale,
    picture: (asked) => pictures.find(asked),
    attachment: (id) => library.byId(id),
    attached: (post = text.old.id) => library.attachedTo(post),
    isOwn: (address) => survey.site.has(address),
    link: (address) => links.follow(address),
    reusable: (ref) => survey.blocks.get(ref),
    footnotes: item.fields.footnotes ?? '',
  }
}

/** Names that begin with a low line are hidden from the site. */
function hidden(path: string): string {
  return path.replace(/([^/]+)$/, '_$1')
}

/** What the content check will find wrong with a body that was made here, whatever else. */
async function checked(path: string, content: string, around: Surroundings): Promise<Loss[]> {
  const split = splitFrontMatter(content, around.advice)
  if (!('source' in split)) return []
  const isThere = async () => ({}) as Picture
  const { problems } = await lookAtBody(path, split, { around, picture: isThere })
  return problems
    .filter(({ severity }) => severity !== 'warning')
    .map(({ line, advice }) => ({ kind: 'check', detail: `${line}: ${advice}` }))
}

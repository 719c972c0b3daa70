import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { log } from '../config/log.ts'
import type { ShareCard } from '../domain/share-card.ts'
import type { Wired } from '../wiring.ts'
import { drawCard } from './draw-card.tsx'
import { articleCard, cardHash, paperCard } from './share-card.ts'

type Draw = (card: ShareCard) => Promise<Buffer>
type Around = Pick<Wired, 'catalog' | 'now'> & { env: Pick<Wired['env'], 'DATA_DIR'>; draw?: Draw }

/** Cards on their way, by their files: however many ask for one, it is drawn once. */
const underway = new Map<string, Promise<Buffer | undefined>>()

/**
 * The PNG behind an address below `/cards/`: `{hash}/{slug}.png` for an article, `{hash}.png` for the paper. It is
 * drawn when it is first asked for, and kept in `DATA_DIR/cards`, which may be emptied at any time.
 *
 * @returns `undefined` for a card that no public page shows, or has shown since it was drawn
 */
export async function serveCard(parts: readonly string[], around: Around): Promise<Buffer | undefined> {
  const [, hash = '', slug] = /^([0-9a-f]{16})(?:\/([a-z0-9-]+))?\.png$/.exec(parts.join('/')) ?? []
  const card = hash && cardShownBy(slug, around)
  if (!card) return undefined
  const name = slug === undefined ? hash : `${hash}-${slug}`
  const path = join(around.env.DATA_DIR, 'cards', `${name}.png`)
  const found = underway.get(path) ?? keptOrDrawn(path, cardHash(card) === hash ? card : undefined, around)
  underway.set(path, found)
  return found.finally(() => underway.delete(path))
}

function cardShownBy(slug: string | undefined, { catalog, now }: Around): ShareCard | undefined {
  const site = catalog.settings()
  if (slug === undefined) return paperCard(site)
  const article = catalog.article(slug, now().getTime())
  return article && articleCard(article, site)
}

/** An older card, which is not drawn any more, is still what those who shared the link were shown. */
async function keptOrDrawn(path: string, card: ShareCard | undefined, { draw = drawCard }: Around) {
  const kept = await readFile(/* turbopackIgnore: true */ path).catch(() => undefined)
  return kept ?? (card && drawAndKeep(path, card, draw))
}

/** A card that cannot be kept is shown all the same. */
async function drawAndKeep(path: string, card: ShareCard, draw: Draw): Promise<Buffer> {
  const bytes = await draw(card)
  const unfinished = `${path}.${randomUUID()}`
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(unfinished, bytes)
    await rename(unfinished, path)
  } catch (error) {
    log.error({ fault: error }, 'A card could not be kept')
  }
  return bytes
}

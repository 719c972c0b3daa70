import { existsSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import type { ContentFolder } from '../builders/a-content-folder.ts'
import { now } from '../builders/a-paper.ts'
import { aPicture } from '../builders/a-picture.ts'
import { author, fileOf, type Step, siteWith, type Text } from './a-history.ts'

/** What reads the content folder on which a history happens. */
export type Reader = {
  /** Sees what has changed, by the paths that a watcher tells. */
  see(paths: string[], isInSlices: boolean): Promise<void>
  /** Looks at everything. */
  look(): Promise<void>
  restart(): Promise<void>
  /** Whether it may see a step before it is told, so that it has to be told of what comes before. */
  isWatching: boolean
}

type Change = 'author-goes' | 'author-comes' | 'section-goes' | 'section-comes' | 'section-is-renamed'

/** A content folder on which a history happens, and what is known of it to be good. */
export class Press {
  readonly texts = new Map<string, Text>()
  private readonly good = new Map<string, Text>()
  private dirty: string[] = []
  private settings = { hasScience: true, name: 'Ciência', hasRui: true }

  constructor(
    private readonly content: Pick<ContentFolder, 'contentDir' | 'write' | 'remove' | 'move'>,
    private readonly reader: Reader,
  ) {
    content.write(author.path, author.text)
  }

  private write(path: string, text: string | Uint8Array): void {
    this.content.write(path, text)
    this.dirty.push(path)
  }

  private has(path: string): boolean {
    return existsSync(join(this.content.contentDir, path))
  }

  private remove(path: string): void {
    this.content.remove(path)
    this.dirty.push(path)
  }

  private move(path: string, to: string): void {
    this.content.move(path, to)
    this.dirty.push(path, to)
    // A file that was moved is a new file in its place: what was good there before is none of it.
    const moved = [...this.texts].filter(([old]) => old === path || old.startsWith(`${path}/`))
    for (const [old, text] of moved) {
      this.texts.delete(old)
      this.texts.set(to + old.slice(path.length), text)
    }
  }

  async take(step: Step): Promise<void> {
    const isWhole = this.settings.hasRui && this.settings.hasScience
    if (this.reader.isWatching && !(step.kind === 'save' && isWhole)) await this.tell(false)
    switch (step.kind) {
      case 'save':
        return this.save(step.path, step.text)
      case 'break':
        return this.breakFile(step.path)
      case 'delete':
        return this.delete(step.path)
      case 'touch':
        return this.touch(step.path)
      case 'picture':
        return this.write(step.path, await aPicture({ width: 4 + this.dirty.length }))
      case 'no-picture':
        return this.has(step.path) ? this.remove(step.path) : undefined
      case 'move':
        return this.has(step.path) && step.path !== step.to ? this.move(step.path, step.to) : undefined
      case 'move-folder':
        return this.has(step.path) && !this.has(step.to) ? this.move(step.path, step.to) : undefined
      case 'home':
        return this.write('home.yaml', `lead: ${step.lead}\nblocks:\n  - latest: 3\n`)
      case 'told':
        return this.tell(step.isShuffled)
      case 'look':
        return this.seeAll(() => this.reader.look())
      case 'restart':
        return this.seeAll(() => this.reader.restart())
      default:
        return this.change(step.kind)
    }
  }

  private breakFile(path: string): void {
    const text = this.texts.get(path)
    if (text) this.save(path, { ...text, isBroken: true })
  }

  private delete(path: string): void {
    if (!this.has(path)) return
    this.texts.delete(path)
    this.remove(path)
  }

  private touch(path: string): void {
    if (!this.has(path)) return
    utimesSync(join(this.content.contentDir, path), now / 1000 - 9999, now / 1000 - 9999)
    this.dirty.push(path)
  }

  private save(path: string, text: Text): void {
    this.texts.set(path, text)
    this.write(path, fileOf(text))
  }

  private change(kind: Change): void {
    const { settings } = this
    if (kind === 'author-goes' && settings.hasRui) this.remove(author.path)
    if (kind === 'author-comes') this.write(author.path, author.text)
    if (kind.startsWith('author')) settings.hasRui = kind === 'author-comes'
    if (kind === 'section-goes') settings.hasScience = false
    if (kind === 'section-comes') settings.hasScience = true
    if (kind === 'section-is-renamed') settings.name = settings.name === 'Saber' ? 'Ciência' : 'Saber'
    this.write('site.yaml', siteWith(settings))
  }

  private async tell(isShuffled: boolean): Promise<void> {
    const paths = this.dirty.splice(0)
    await this.reader.see(isShuffled ? paths.reverse() : paths, isShuffled)
    this.noteGood()
  }

  private async seeAll(look: () => Promise<unknown>): Promise<void> {
    this.dirty = []
    await look()
    this.noteGood()
  }

  /** What was last good of each file that is still there. */
  private noteGood(): void {
    for (const path of this.good.keys()) if (!this.texts.has(path)) this.good.delete(path)
    for (const [path, text] of this.texts) {
      const { hasRui, hasScience } = this.settings
      const isKnown = (hasRui || text.author !== 'rui-melo') && (hasScience || text.section !== 'ciencia')
      if (!text.isBroken && isKnown) this.good.set(path, text)
    }
  }

  /** The end of every history: the settings are whole again, and the server has seen all. */
  async settle(): Promise<void> {
    this.change('author-comes')
    this.change('section-comes')
    await this.tell(false)
  }

  /** Gives each broken file its last good version in a folder; one that never was good goes. */
  mend(folder: Pick<ContentFolder, 'write' | 'remove'>): void {
    for (const [path, text] of this.texts) {
      const good = this.good.get(path)
      if (!text.isBroken) continue
      if (good) folder.write(path, fileOf(good))
      else folder.remove(path)
    }
  }
}

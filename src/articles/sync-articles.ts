import { dirname } from 'node:path'
import { LRUCache } from 'lru-cache'
import type { CatalogWriter, FileResult } from './catalog-writer.ts'
import {
  entryAt,
  type Folder,
  isOutOfReach,
  type ListedFile,
  listFolder,
  listPictures,
  walkFolders,
} from './content-folder.ts'
import type { Surroundings } from './front-matter-schema.ts'
import type { KnownFile } from './known-files.ts'
import { isMentioned } from './picture-mentions.ts'
import { type ReadOptions, readArticleFile, stampOf } from './read-article-file.ts'
import { isPictureName } from './read-picture.ts'

type Options = {
  writer: CatalogWriter
  contentDir: string
  around: Surroundings
  /** Instant in milliseconds. */
  now: number
  /** Articles that are read at once; the others are marked to be read after them. All when not given. */
  most?: number | undefined
  progress?: ((done: number) => void) | undefined
  readElsewhere?: ReadElsewhere | undefined
}

/** Reads articles in other threads, all that it was asked for at once and in their order. */
export type ReadElsewhere = (
  files: readonly ListedFile[],
  options: Pick<ReadOptions, 'contentDir' | 'around'>,
) => Promise<FileResult[]>

/** Files written in one transaction: each costs a wait for the disk, and while it lasts nobody is answered. */
const batch = 50

/** Where there is nobody to answer, so many that a part of the index is written once and not merged over and over. */
const largeBatch = 500

/** Files that are read here before other threads are asked: their start takes as long as some hundreds. */
const readHere = 300

/** Files that are asked for at once elsewhere, and how many such lots are under way: enough to last while one is written. */
const lot = 50
const lotsUnderWay = 16

type ToRead = { file: ListedFile; known: KnownFile | undefined }

/** Some file systems and clocks tell two saves apart only when they are as many milliseconds from each other. */
const finestClock = 2000

/** Stands in place of a stamp for a folder that cannot be listed. */
const unreadable = '-'

/**
 * Brings the articles of the catalog up to date, of all of `content/articles` or of a part of it. Only files whose
 * stamp has changed are read; one that broke keeps its last good version.
 */
export class ArticleSync {
  /** Articles that are others now. */
  changed = 0
  private count = 0
  private readonly read: FileResult[] = []
  private readonly toRead: ToRead[] = []
  private readonly underWay: Promise<FileResult[]>[] = []
  private readonly postponed: string[] = []
  private readonly removed: string[] = []
  private readonly listings = new LRUCache<string, Promise<ListedFile[]>>({ max: 100 })

  constructor(private readonly options: Options) {}

  async everything(): Promise<void> {
    const { contentDir, readElsewhere } = this.options
    const folders = walkFolders(contentDir, 'articles', readElsewhere !== undefined)
    for await (const folder of folders) await this.folder(folder)
    await this.finish()
  }

  /** @param paths files and folders below the content folder in which something may have changed */
  async paths(paths: readonly string[]): Promise<void> {
    const { files } = this.options.writer
    for (const path of paths) for (const one of [path, ...files.linksTo(path)]) await this.path(one)
    await this.finish()
  }

  /** @param folders below the content folder, of which what lies directly in them is looked at */
  async folders(folders: readonly string[]): Promise<void> {
    for (const path of folders) await this.folder(await listFolder(this.options.contentDir, path))
    await this.finish()
  }

  /** Reads files again that were forgotten. */
  async forgotten(most: number): Promise<void> {
    await this.paths(this.options.writer.files.forgotten(most))
  }

  private async folder(folder: Folder): Promise<void> {
    if (folder.unreachable.includes(folder.path)) return this.tellUnreadable(folder.path)
    if (this.options.writer.files.get(folder.path)?.stamp === unreadable)
      this.options.writer.forgetFiles([folder.path])
    const known = this.options.writer.files.within(folder.path)
    const files = folder.markdown.map(({ path }) => path)
    const present = new Set([...files, ...folder.folders, ...folder.unreachable])
    for (const path of known.keys()) if (!present.has(path)) this.removed.push(path)
    this.removeFolders(folder)
    this.listings.set(folder.path, Promise.resolve(folder.pictures))
    for (const file of folder.markdown) await this.file(file, known.get(file.path))
  }

  /** What is in it stays as it was. */
  private tellUnreadable(path: string): void {
    const { writer, around } = this.options
    const advice = around.advice.unreadable('EACCES')
    writer.saveProblems(path, unreadable, [{ file: path, line: 1, column: 1, field: 'file', advice }])
  }

  /** What is known to be in folders that are no longer in this one. */
  private removeFolders({ path, folders, unreachable }: Folder): void {
    const present = [...folders, ...unreachable]
    const isThere = (below: string) => present.some((one) => below === one || below.startsWith(`${one}/`))
    const known = this.options.writer.files.foldersFrom(path).filter((below) => below !== path)
    for (const below of known) if (!isThere(below)) this.removeAllIn(below)
  }

  private removeAllIn(folder: string): void {
    for (const path of this.options.writer.files.within(folder).keys()) this.removed.push(path)
  }

  private async path(path: string): Promise<void> {
    const { contentDir, writer } = this.options
    const entry = await entryAt(contentDir, path)
    if (entry.kind === 'unreachable') return
    const known = writer.files.get(path)
    if (entry.kind === 'markdown') await this.file(entry.file, known)
    else if (known && known.stamp !== unreadable) this.removed.push(path)
    if (entry.kind === 'folder')
      for await (const folder of walkFolders(contentDir, path)) await this.folder(folder)
    else for (const folder of writer.files.foldersFrom(path)) this.removeAllIn(folder)
    if (isPictureName(path)) await this.mentioning(path)
  }

  /** Articles that may show the picture at this path. */
  private async mentioning(picture: string): Promise<void> {
    const folder = dirname(picture)
    const name = picture.slice(folder.length + 1)
    for (const [path, known] of this.options.writer.files.within(folder)) {
      if (!isMentioned(name, known.mentions)) continue
      const entry = await entryAt(this.options.contentDir, path)
      if (entry.kind === 'markdown') await this.file(entry.file, known)
    }
  }

  private async file(file: ListedFile, known: KnownFile | undefined): Promise<void> {
    const beside = known && known.mentions.length > 0 ? await this.picturesIn(dirname(file.path)) : []
    if (known && known.stamp === stampOf(file, known.mentions, beside)) return
    const { most = Number.POSITIVE_INFINITY } = this.options
    this.count += 1
    if (this.count > most) {
      this.postponed.push(file.path)
      return
    }
    this.toRead.push({ file, known })
    if (this.toRead.length >= (this.isElsewhere() ? lot : 1)) await this.readOn()
  }

  private isElsewhere(): boolean {
    return this.options.readElsewhere !== undefined && this.count > readHere
  }

  /** Written in the order in which they were found, wherever they were read, so that the catalog is always the same. */
  private async readOn(): Promise<void> {
    const asked = this.toRead.splice(0)
    const reading = this.isElsewhere()
      ? this.readLot(asked)
      : Promise.all(asked.map((one) => this.readOne(one)))
    // Whoever waits for it hears of a failure; until then nobody does.
    reading.catch(() => undefined)
    this.underWay.push(reading)
    const most = this.isElsewhere() ? lotsUnderWay : 0
    while (this.underWay.length > most) await this.takeIn()
  }

  private async takeIn(): Promise<void> {
    this.read.push(...((await this.underWay.shift()) ?? []))
    if (this.read.length >= (this.options.readElsewhere ? largeBatch : batch)) this.write()
  }

  private async readLot(asked: readonly ToRead[]): Promise<FileResult[]> {
    const { contentDir, around, readElsewhere } = this.options
    const files = asked.map(({ file }) => file)
    const results = (await readElsewhere?.(files, { contentDir, around })) ?? []
    // What a broken file held before, only the catalog knows.
    const isKnown = (n: number) => results[n]?.article !== undefined || asked[n]?.known === undefined
    return Promise.all(
      asked.map((one, n) => (isKnown(n) ? this.noted(results[n] as FileResult, one) : this.readOne(one))),
    )
  }

  private async readOne(one: ToRead): Promise<FileResult> {
    const { contentDir, around, writer } = this.options
    const result = await readArticleFile(one.file, {
      ...{ contentDir, around },
      picturesIn: (folder) => this.picturesIn(folder),
      lastGood: (path) => writer.lastGood(path),
    })
    return this.noted(result, one)
  }

  private noted(result: FileResult, { file, known }: ToRead): FileResult {
    const isRacy = Math.abs(this.options.now - file.savedAt) < finestClock
    return { ...result, isForced: known?.stamp === '', ...(isRacy && { stamp: 'just saved' }) }
  }

  private picturesIn(folder: string): Promise<ListedFile[]> {
    const listing = this.listings.get(folder) ?? listPictures(this.options.contentDir, folder)
    this.listings.set(folder, listing)
    return listing
  }

  private write(): void {
    if (this.read.length === 0) return
    this.changed += this.options.writer.save(this.read.splice(0), [])
    this.options.progress?.(this.count)
  }

  /** What is gone goes last: a folder that was moved has its articles in their new place by then. */
  private async finish(): Promise<void> {
    if (this.toRead.length > 0) await this.readOn()
    while (this.underWay.length > 0) await this.takeIn()
    const { contentDir, writer } = this.options
    const [gone, postponed] = [this.removed.splice(0), this.postponed.splice(0)]
    // The content may have gone away as a whole since it was listed.
    const removed = gone.length > 0 && isOutOfReach(contentDir) ? [] : gone
    this.write()
    if (postponed.length > 0) writer.postpone(postponed, removed)
    else if (removed.length > 0) this.changed += writer.save([], removed)
  }
}

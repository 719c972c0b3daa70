import { basename, dirname, join } from 'node:path'
import { isInside } from '../../articles/read-picture.ts'
import { firstUsable } from './first-usable.ts'
import type { FoundMedia, MediaSource } from './media-source.ts'
import { candidatesFor } from './original-name.ts'
import { type UploadsPath, uploadsPath } from './uploads-path.ts'

/**
 * A copy of a site's uploads. Nothing outside of it is read, not through links either. Of an old network of sites
 * (addresses `/files/2019/05/x.jpg`) it is the folder `files` of the one site, below `blogs.dir`.
 *
 * @param dir the folder of the uploads, `wp-content`, or the site's root
 */
export function uploadsFolder(dir: string): MediaSource {
  return {
    async find(address) {
      const path = uploadsPath(address)
      if (!path) return { fault: 'outside' }
      const folders = foldersOf(dir, path)
      return firstUsable(candidatesFor(path.name), ({ name }) => findIn(dir, folders, name))
    },
  }
}

/** Folders below `dir` that an address may mean: it may stand for any folder of the site above the file. */
function foldersOf(dir: string, { site, uploads, below }: UploadsPath): string[] {
  const above = [...site, ...uploads]
  const tails = [...above.keys(), above.length].map((from) => [...above.slice(from), ...below])
  const moved = [
    ['wp-content', 'uploads', ...below],
    ['uploads', ...below],
  ]
  const [network, number = ''] = below
  const ofOneSite = network === 'sites' && isFolderOfSite(dir, number) ? [below.slice(2)] : []
  return [...tails, ...moved, ...ofOneSite].map((parts) => join(dir, ...parts))
}

/** Otherwise the same name in the uploads of another site of the network would pass for this one's. */
function isFolderOfSite(dir: string, number: string): boolean {
  return basename(dir) === number && basename(dirname(dir)) === 'sites'
}

async function findIn(dir: string, folders: readonly string[], name: string): Promise<FoundMedia> {
  for (const folder of folders)
    for (const form of ['NFC', 'NFD'] as const) {
      const path = join(folder, name.normalize(form))
      if (await isInside(dir, path)) return { path }
    }
  return { fault: 'missing' }
}

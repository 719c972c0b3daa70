import { join } from 'node:path'
import { encodePicture } from '../../src/articles/encode-picture.ts'
import { PictureStore } from '../../src/articles/picture-store.ts'
import type { ContentFolder } from './a-content-folder.ts'

type WatchedStore = {
  store: PictureStore
  folder: string
  /** Names of the variants that were encoded, in order. */
  made: string[]
  log: string[]
}

/** A store on a content folder that tells what it does; it encodes with sharp. */
export function aPictureStore({ contentDir, dataDir }: ContentFolder, lanes = 1): WatchedStore {
  const folder = join(dataDir, 'pictures')
  const made: string[] = []
  const log: string[] = []
  const store = new PictureStore({
    ...{ contentDir, folder, lanes },
    log: (line) => void log.push(line),
    encode: (original, variant) => {
      made.push(variant.name)
      return encodePicture(original, variant)
    },
  })
  return { store, folder, made, log }
}

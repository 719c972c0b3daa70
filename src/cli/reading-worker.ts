import { parentPort } from 'node:worker_threads'
import { LRUCache } from 'lru-cache'
import { type ListedFile, listPictures } from '../articles/content-folder.ts'
import { readArticleFile } from '../articles/read-article-file.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import type { ReadingTask } from './reading-threads.ts'

/** One of the threads that read articles: answers each task with what became of its files, in their order. */
const listings = new LRUCache<string, Promise<ListedFile[]>>({ max: 100 })
let around: Parameters<typeof readArticleFile>[1]['around'] | undefined

parentPort?.on('message', async ({ id, files, contentDir, surroundings }: ReadingTask) => {
  // Kept from task to task, because the schema is made once for each.
  around ??= { ...surroundings, advice: adviceFor(surroundings.locale) }
  const picturesIn = (folder: string) => {
    const listing = listings.get(folder) ?? listPictures(contentDir, folder)
    listings.set(folder, listing)
    return listing
  }
  const options = { contentDir, around, picturesIn, lastGood: () => undefined, isNobodyWaiting: true }
  const results = []
  for (const file of files) results.push(await readArticleFile(file, options))
  parentPort?.postMessage({ id, results })
})

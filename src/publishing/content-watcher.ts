import { dirname, relative, sep } from 'node:path'
import { watch } from 'chokidar'

/** Editors save in several steps (write, rename, touch); this long after the last one the file is read, in ms. */
const settle = 60

/** While files keep coming, what has come is read after this long at the latest, in ms. */
const patience = 400

/**
 * Calls `changed` with the folders below `contentDir` in which something was saved, moved or deleted, a moment
 * after it happened. Never two calls at once: what happens during one is told in the next.
 *
 * @returns a function that stops watching
 */
export function watchContent(
  contentDir: string,
  changed: (folders: string[]) => Promise<void>,
): () => Promise<void> {
  const folders = new Set<string>()
  let timer: NodeJS.Timeout | undefined
  let first: number | undefined
  let running = Promise.resolve()
  const flush = () => {
    first = undefined
    running = running.then(async () => {
      const batch = [...folders]
      folders.clear()
      if (batch.length > 0) await changed(batch)
    })
  }
  const watcher = watch(contentDir, { ignoreInitial: true, followSymlinks: false })
  watcher.on('all', (event, path) => {
    folders.add(below(contentDir, event.endsWith('Dir') ? path : dirname(path)))
    clearTimeout(timer)
    first ??= performance.now()
    timer = setTimeout(flush, Math.min(settle, first + patience - performance.now()))
  })
  return async () => {
    clearTimeout(timer)
    await watcher.close()
    await running
  }
}

function below(contentDir: string, path: string): string {
  return relative(contentDir, path).split(sep).join('/')
}

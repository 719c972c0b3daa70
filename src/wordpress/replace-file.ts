import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Puts a text in place of a file's at once, so that nobody ever reads half of it. */
export async function replaceFile(contentDir: string, path: string, text: string): Promise<void> {
  const place = join(contentDir, path)
  await mkdir(dirname(place), { recursive: true })
  await writeFile(`${place}~`, text)
  await rename(`${place}~`, place)
}

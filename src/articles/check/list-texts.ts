import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { Problem } from '../../domain/problem.ts'
import type { Advice } from '../../site/messages/advice.ts'
import { listFolder } from '../content-folder.ts'
import { isInside } from '../read-picture.ts'

type Listed = { paths: string[]; problems: Problem[] }

/** The texts of a folder and all within it, and why some of what lies there is not read. */
export async function listTexts(contentDir: string, folder: string, advice: Advice): Promise<Listed> {
  const listed: Listed = { paths: [], problems: [] }
  await listInto(listed, contentDir, folder, advice)
  return listed
}

/** The texts that lie in a folder itself. */
export async function listTextsIn(contentDir: string, folder: string, advice: Advice): Promise<Listed> {
  try {
    const { markdown } = await listFolder(contentDir, folder)
    return {
      paths: markdown.map(({ path }) => path),
      problems: await linksPassedOver(contentDir, folder, advice),
    }
  } catch (error) {
    const text = advice.unreadable((error as NodeJS.ErrnoException).code ?? String(error))
    return { paths: [], problems: [{ file: folder, line: 1, column: 1, field: 'file', advice: text }] }
  }
}

async function listInto(listed: Listed, contentDir: string, folder: string, advice: Advice): Promise<void> {
  const { paths, problems } = await listTextsIn(contentDir, folder, advice)
  listed.paths.push(...paths)
  listed.problems.push(...problems)
  if (problems.some(({ file, severity }) => file === folder && severity === undefined)) return
  const { folders } = await listFolder(contentDir, folder)
  for (const within of folders) await listInto(listed, contentDir, within, advice)
}

/** Symbolic links that lead to a folder, out of `content/` or nowhere: nobody sees what is behind them. */
async function linksPassedOver(contentDir: string, folder: string, advice: Advice): Promise<Problem[]> {
  const entries = await readdir(join(contentDir, folder), { withFileTypes: true }).catch(() => [])
  const problems: Problem[] = []
  for (const { name } of entries.filter((entry) => entry.isSymbolicLink() && !/^[.#_]|~$/.test(entry.name))) {
    const path = join(contentDir, folder, name)
    const found = await stat(path).catch(() => undefined)
    const isRead = found?.isFile() === true && (await isInside(contentDir, path))
    const text = found?.isDirectory() ? advice.linkedFolder : advice.linkedAway
    const place = { file: `${folder}/${name}`, line: 1, column: 1 }
    if (!isRead) problems.push({ ...place, field: 'file', advice: text, severity: 'warning' })
  }
  return problems
}

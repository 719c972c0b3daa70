import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { editorFiles } from '../articles/editor-files.ts'
import { readEnv } from '../config/env.ts'
import { adviceFor } from '../site/messages/advice-for.ts'
import { command } from './command.ts'
import { paperOrProblems } from './paper-or-problems.ts'

const usage = `npm run content:schema [-- --check]

Writes what an editor's program knows of the keys of articles, authors, pages, home.yaml and site.yaml, with the
sections and authors of this paper: .vscode/schemas/*.json and .vscode/prelo.code-snippets. Run it when sections
or authors have changed, and commit the files.

  --check, --dry-run  writes nothing; exit code 1 when a file is not up to date`

await command({
  usage,
  options: { check: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  run: ({ check, 'dry-run': dryRun }) => contentSchema(check === true || dryRun === true),
})

async function contentSchema(onlyCheck: boolean): Promise<number> {
  const paper = await paperOrProblems(readEnv(process.env).CONTENT_DIR)
  if (!paper) return 1
  const advice = adviceFor(paper.site.locale)
  let code = 0
  for (const [path, text] of Object.entries(editorFiles(paper))) {
    const isCurrent = (await readFile(path, 'utf8').catch(() => '')) === text
    if (!isCurrent && onlyCheck) code = 1
    if (!isCurrent && !onlyCheck) await write(path, text)
    console.log(`${path}  ${isCurrent ? advice.upToDate : onlyCheck ? advice.outOfDate : advice.written}`)
  }
  return code
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, text)
}

import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportSize, writeExport } from './made-export.ts'
import { memoryOf } from './process-figures.ts'
import { type Bench, type BenchReport, one } from './report.ts'

/** Between two looks at the memory of the import, in milliseconds. */
const pause = 100

type Run = { run: string; seconds: number; megabytes: number; output: string }

/**
 * How long the import of a WordPress export takes and how much memory it needs at most, by the very command that
 * editors use: into an empty paper, then the same once more.
 */
export const importBench: Bench = {
  about: 'How long an export of WordPress takes to be imported, and how much memory that needs.',
  options: { posts: [20_000], comments: [100_000] },
  // The import needs no pages.
  needsBuild: false,
  run: (given) => measure({ posts: one(given, 'posts'), comments: one(given, 'comments') }),
}

async function measure(size: ExportSize): Promise<BenchReport> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  try {
    const file = join(folder, 'export.xml')
    console.error(`Making an export of ${size.posts} posts and ${size.comments} comments …`)
    writeExport(file, size)
    const megabytes = (statSync(file).size / 1e6).toFixed(0)
    const runs: Run[] = []
    for (const run of ['first', 'again']) {
      runs.push({ run, ...(await importOnce(file, folder)) })
      console.error(`\n${runs.at(-1)?.output.split('\n').slice(-12).join('\n').trim()}`)
    }
    const title = `An export of ${megabytes} MB: ${size.posts} posts, ${size.comments} comments`
    const columns = ['Run', 'seconds', 'memory at most (RSS)']
    const rows = runs.map(({ run, seconds, megabytes: most }) => [
      run,
      seconds.toFixed(0),
      `${most.toFixed(0)} MB`,
    ])
    return { tables: [{ title, columns, rows }], data: runs.map(({ output: _told, ...figures }) => figures) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function importOnce(file: string, folder: string): Promise<Omit<Run, 'run'>> {
  const env = {
    ...process.env,
    CONTENT_DIR: join(folder, 'content'),
    DATA_DIR: join(folder, 'data'),
    DATABASE_URL: '',
  }
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }
  const script = [...(scripts['import:wordpress'] ?? '').split(' ').slice(1), file]
  const start = performance.now()
  const child = spawn(process.execPath, script, { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let [output, most] = ['', 0]
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const timer = setInterval(() => {
    most = Math.max(most, memoryOf(child.pid).most)
  }, pause)
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code) => {
      clearInterval(timer)
      if (code === 0) resolve({ seconds: (performance.now() - start) / 1000, megabytes: most, output })
      else reject(new Error(`The import ended with ${code}.`))
    })
  })
}

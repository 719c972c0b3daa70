import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type ExportSize, writeExport } from './made-export.ts'
import { machine } from './measures.ts'

/** Between two looks at the memory of the import, in milliseconds. */
const pause = 100

type Run = { seconds: number; megabytes: number; output: string }

/**
 * How long the import of a WordPress export takes and how much memory it needs at most, by the very command that
 * editors use: into an empty paper, then the same once more.
 */
export async function benchImport(size: ExportSize): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'prelo-bench-'))
  try {
    const file = join(folder, 'export.xml')
    console.error(`Making an export of ${size.posts} posts and ${size.comments} comments …`)
    writeExport(file, size)
    const megabytes = (statSync(file).size / 1e6).toFixed(0)
    console.log(`${machine()}\nExport of ${megabytes} MB: ${size.posts} posts, ${size.comments} comments.\n`)
    console.log('| Run | seconds | memory at most (RSS) |\n| --- | --- | --- |')
    const runs: Run[] = []
    for (const name of ['first', 'again']) {
      const run = await importOnce(file, folder)
      runs.push(run)
      console.log(`| ${name} | ${run.seconds.toFixed(0)} | ${run.megabytes.toFixed(0)} MB |`)
    }
    for (const { output } of runs) console.log(`\n${output.split('\n').slice(-12).join('\n').trim()}`)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function importOnce(file: string, folder: string): Promise<Run> {
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
    most = Math.max(most, highestMemory(child.pid))
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

/** The most that a process has had so far, in MB; 0 where the system does not tell (it does on Linux). */
function highestMemory(pid: number | undefined): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

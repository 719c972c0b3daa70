import { spawn } from 'node:child_process'

/** What a Git hook sets would lead to another repository than the one that the folder is in. */
function environment(): NodeJS.ProcessEnv {
  const others = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'))
  return {
    NODE_ENV: process.env.NODE_ENV,
    ...Object.fromEntries(others),
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
  }
}

/**
 * What Git writes when it is run in a folder; `undefined` when there is no Git, no repository, or anything is wrong
 * with it.
 *
 * @param input what it reads
 */
export function runGit(folder: string, args: readonly string[], input = ''): Promise<Buffer | undefined> {
  return new Promise((resolve) => {
    const git = spawn('git', ['-C', folder, ...args], {
      env: environment(),
      stdio: ['pipe', 'pipe', 'ignore'],
    })
    const chunks: Buffer[] = []
    git.stdout.on('data', (chunk: Buffer) => void chunks.push(chunk))
    // Git that ends before it has read everything is told of by its exit code.
    git.stdin.on('error', () => {})
    git.once('error', () => resolve(undefined))
    git.once('close', (code) => resolve(code === 0 ? Buffer.concat(chunks) : undefined))
    git.stdin.end(input)
  })
}

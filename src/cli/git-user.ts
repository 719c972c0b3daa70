import { execFile } from 'node:child_process'

/** Who git says is working here; empty without git or without a name. */
export function gitUser(): Promise<string> {
  return new Promise((resolve) => {
    execFile('git', ['config', 'user.name'], (error, stdout) => resolve(error ? '' : stdout.trim()))
  })
}

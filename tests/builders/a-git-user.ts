import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Variables with which git, in a folder without a repository, says that `name` is working there. */
export function aGitUser(folder: string, name: string): Record<string, string> {
  const config = join(folder, 'gitconfig')
  writeFileSync(config, name === '' ? '' : `[user]\n\tname = ${name}\n`)
  return { GIT_CONFIG_GLOBAL: config, GIT_CONFIG_NOSYSTEM: '1', GIT_DIR: join(folder, 'none') }
}

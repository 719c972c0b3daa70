import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Env } from '../../config/env.ts'
import { error, type Finding, ok, warning } from './finding.ts'

const [mebibyte, gibibyte] = [2 ** 20, 2 ** 30]

/** Node, disks, rights, and what following the content takes. */
export async function checkMachine(env: Env): Promise<Finding[]> {
  return [
    checkNode(process.versions.node),
    ...(await Promise.all([env.DATA_DIR, env.CONTENT_DIR].map(checkDisk))),
    checkRights(env.DATA_DIR, constants.R_OK | constants.W_OK, 'written'),
    checkRights(env.CONTENT_DIR, constants.R_OK, 'read'),
    checkWatches(env.CONTENT_DIR),
  ].filter((found) => found !== undefined)
}

export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return ok(`Node ${version}.`)
  return error(`Node ${version} is too old.`, 'Install Node 20.19 or later; 24 is what we recommend.')
}

/** Of a folder that is not there yet, the disk that it would be on. */
async function checkDisk(folder: string): Promise<Finding> {
  const there = existing(folder)
  const { bavail, bsize, blocks, ffree, files } = await statfs(there)
  const free = bavail * bsize
  const told = `${folder}: ${(free / gibibyte).toFixed(1)} GiB free.`
  const todo = 'Make room, or move the folder to another disk; comments are refused when it is full.'
  if (free < 100 * mebibyte || (files > 0 && ffree < 1000)) return error(told, todo)
  return free < gibibyte || bavail < blocks / 50 ? warning(told, todo) : ok(told)
}

function existing(folder: string): string {
  return existsSync(folder) || folder === dirname(folder) ? folder : existing(dirname(folder))
}

function checkRights(folder: string, mode: number, how: string): Finding | undefined {
  try {
    accessSync(existing(folder), mode)
    return undefined
  } catch {
    return error(
      `${folder} cannot be ${how} by this user.`,
      `Give it to the user that the server runs as: chown -R … ${folder}`,
    )
  }
}

const watchesFile = '/proc/sys/fs/inotify/max_user_watches'

/** Linux takes a watch for each folder, and has a number of them for each user. */
function checkWatches(contentDir: string): Finding | undefined {
  if (!existsSync(watchesFile) || !existsSync(contentDir)) return undefined
  const most = Number(readFileSync(watchesFile, 'utf8'))
  const entries = readdirSync(contentDir, { recursive: true, withFileTypes: true })
  const folders = entries.filter((entry) => entry.isDirectory()).length
  if (folders * 2 < most) return undefined
  return warning(
    `${contentDir} has ${folders} folders, and this user may watch ${most}: changes may show late.`,
    'sysctl fs.inotify.max_user_watches=524288',
  )
}

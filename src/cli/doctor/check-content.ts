import { resolve } from 'node:path'
import { checkContent as checkFiles } from '../../articles/check-content.ts'
import type { Env } from '../../config/env.ts'
import { countProblems } from '../problem-reports.ts'
import { error, type Finding, ok } from './finding.ts'

/** Whether every file of the paper can be shown as it is; writes nothing. */
export async function checkContent(
  { CONTENT_DIR, siteUrlGiven, SITE_URL }: Env,
  now: Date,
): Promise<Finding[]> {
  const { files, problems } = await checkFiles({
    contentDir: CONTENT_DIR,
    siteUrl: siteUrlGiven ? SITE_URL : undefined,
    publicDir: resolve('public'),
    now,
    spelling: false,
    mayWrite: false,
  })
  const { errors } = countProblems(problems)
  if (errors === 0) return [ok(`${CONTENT_DIR}: ${files} files, none broken.`)]
  return [error(`${CONTENT_DIR}: ${errors} errors in ${files} files.`, 'npm run content:check tells each.')]
}

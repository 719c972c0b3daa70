import { join, relative, resolve, sep } from 'node:path'
import type { Processor } from 'unified'
import type { VFile } from 'vfile'
import { checkText } from '../articles/check-text.ts'

/**
 * A plugin for remark's language server, which editors' programs start: what `npm run content:check` would say of
 * a file of `content/`, while it is written. Formatting gives every file back as it is, since remark would take
 * front matter for a heading.
 */
export function checkWhileTyping(this: Processor) {
  this.compiler = (_tree, file) => String(file)
  return async (_tree: unknown, file: VFile): Promise<void> => {
    const contentDir = join(file.cwd, 'content')
    const path = relative(contentDir, resolve(file.cwd, file.path)).split(sep).join('/')
    for (const problem of await checkText(contentDir, path, String(file))) {
      const { line, column, field, advice, severity } = problem
      const message = file.message(advice, { place: { line, column }, source: 'prelo', ruleId: field })
      message.fatal = severity !== 'warning'
    }
  }
}

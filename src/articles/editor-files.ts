import { snippetTexts } from '../site/messages/snippet-texts.ts'
import { contentSchemas } from './content-schemas.ts'
import { contentSnippets } from './content-snippets.ts'
import type { Paper } from './read-paper.ts'

/** The text of every file that tells an editor's program about this paper, by its path in the repository. */
export function editorFiles(paper: Paper): Record<string, string> {
  const schemas = contentSchemas(paper)
  const snippets = contentSnippets(schemas.article, snippetTexts(paper.site.locale))
  const files = Object.entries(schemas).map(([kind, schema]) => [`.vscode/schemas/${kind}.json`, schema])
  return Object.fromEntries(
    [...files, ['.vscode/prelo.code-snippets', snippets]].map(([path, content]) => [
      path,
      `${JSON.stringify(content, null, 2)}\n`,
    ]),
  )
}

import type { Kysely } from 'kysely'
import { insertComment } from '../../comments/add-comment.ts'
import type { CommentTables } from '../../comments/comment-tables.ts'
import type { NewComment } from '../../domain/comment.ts'

/** How many answers each thread of an article gets, and whether each answers the one before. */
export type MadeThread = { replies: number; isChain?: true }

const sentences = [
  'Passei por lá ontem e a fila dobrava a esquina, como o texto conta.',
  'Discordo: a obra atrasou **dois anos** e ninguém explicou o porquê.',
  'Minha rua tem o mesmo problema desde a última chuva forte de março.',
  'Alguém sabe quando sai o resultado da reunião com a prefeitura?',
  'Boa reportagem. Faltou ouvir quem mora do outro lado do rio.',
]
const names = ['Ana Prado', 'Rui Falcão', 'Eva Nogueira', 'Ivo Sales', 'Bia Antunes']

/** Saves made-up comments on an article, all in one transaction; the same each time. @returns the threads' ids */
export function addThreads(
  db: Kysely<CommentTables>,
  articleId: string,
  threads: readonly MadeThread[],
): Promise<string[]> {
  let made = 0
  const next = (parent?: NewComment): NewComment => {
    made += 1
    const id = `019a0000-0000-7000-8000-${String(made).padStart(6, '0')}${idPart(articleId)}`
    return {
      ...{ id, articleId, parentId: parent?.id, rootId: parent?.rootId ?? id, status: 'published' },
      ...{ name: `${names[made % names.length]} ${made % 97}`, body: textOf(made) },
      createdAt: new Date(Date.UTC(2026, 0, 1) + made * 1000),
      ...{ sealedEmail: undefined, clientKey: '', authorKey: undefined, emailKey: undefined, textKey: '' },
      findings: [],
    }
  }
  return db.transaction().execute(async (transaction) => {
    const ids: string[] = []
    for (const { replies, isChain } of threads) {
      const root = next()
      await insertComment(transaction, root)
      let parent = root
      for (let n = 0; n < replies; n++) {
        const reply = next(parent)
        await insertComment(transaction, reply)
        // In a conversation about half answer the first comment, and others one another.
        parent = isChain || n % 2 === 0 ? reply : root
      }
      ids.push(root.id)
    }
    return ids
  })
}

/** Two or three sentences. */
function textOf(n: number): string {
  const chosen = [n, n * 3 + 1, n * 7 + 2].slice(0, 2 + (n % 2)).map((i) => sentences[i % sentences.length])
  return `${chosen.join(' ')} (${n})`
}

/** Six digits that stand for an article: ids are unique in the whole store. */
function idPart(articleId: string): string {
  return String(Number.parseInt(articleId.replace(/\D/g, ''), 10) || 0).padStart(6, '0')
}

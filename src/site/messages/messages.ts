import type { ptBr } from './pt-br.ts'
import type { SameTexts } from './text.ts'

/** Every text that a reader sees. A language that misses one does not compile. */
export type Messages = SameTexts<typeof ptBr>

import type { advicePtBr } from './advice-pt-br.ts'
import type { SameTexts } from './text.ts'

/** Everything that an editor can be told about a file. A language that misses one does not compile. */
export type Advice = SameTexts<typeof advicePtBr>

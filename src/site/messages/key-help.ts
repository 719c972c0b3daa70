import type { keyHelpPtBr } from './key-help-pt-br.ts'
import type { SameTexts } from './text.ts'

/** What every key of every kind of file is for. A language that misses one does not compile. */
export type KeyHelp = { [Kind in keyof typeof keyHelpPtBr]: SameTexts<(typeof keyHelpPtBr)[Kind]> }

/** Kinds of files that editors write. */
export type FileKind = keyof KeyHelp

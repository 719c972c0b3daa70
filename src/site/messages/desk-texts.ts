import type { deskPtBr } from './desk-pt-br.ts'
import type { SameTexts } from './text.ts'

/** What moderators see at the desk. */
export type DeskTexts = SameTexts<typeof deskPtBr>

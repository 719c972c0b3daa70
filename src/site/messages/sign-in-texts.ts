import type { signInPtBr } from './sign-in-pt-br.ts'
import type { SameTexts } from './text.ts'

/** What moderators see around the desk, and while they sign in. */
export type SignInTexts = SameTexts<typeof signInPtBr>

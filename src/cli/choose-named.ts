import type { Advice } from '../site/messages/advice.ts'
import type { NewArticleTexts } from '../site/messages/new-article-texts.ts'
import { WrongCall } from './command.ts'
import { type Named, nearestNamed, pickNamed } from './pick-named.ts'
import type { Questions } from './questions.ts'

export type Desk = { advice: Advice; texts: NewArticleTexts; questions: Questions }

type Choice = { question: string; option: string; choices: readonly Named[]; atLeast: 0 | 1; atMost: number }

/** Slugs of what an option names, separated by commas. @throws WrongCall for a name that leads nowhere */
export function namedBy(typed: readonly string[], choices: readonly Named[], advice: Advice): string[] {
  const names = typed.flatMap((text) => text.split(',')).map((name) => name.trim())
  const slugs = names.filter(Boolean).map((name) => {
    const picked = pickNamed(name, choices)
    if (picked) return picked.slug
    const known = choices.map(({ slug }) => slug).join(', ')
    throw new WrongCall(`${advice.unknownValue(name, nearestNamed(name, choices))} (${known})`)
  })
  return [...new Set(slugs)]
}

/**
 * Shows the choices and asks until the answer is among them.
 * @throws Error that names the option to use, when nobody answers
 */
export async function choose(choice: Choice, { advice, texts, questions }: Desk): Promise<string[]> {
  const { question, option, choices, atLeast, atMost } = choice
  console.error(
    `${question}\n${choices.map(({ name }, n) => `${String(n + 1).padStart(4)}  ${name}`).join('\n')}`,
  )
  for (;;) {
    const typed = await questions.ask(texts.answer)
    if (typed === undefined) throw new Error(texts.noAnswer(option, choices[0]?.slug ?? ''))
    const slugs = tried(typed, choices, advice)
    if (slugs && slugs.length >= atLeast && slugs.length <= atMost) return slugs
  }
}

function tried(typed: string, choices: readonly Named[], advice: Advice): string[] | undefined {
  try {
    return namedBy([typed], choices, advice)
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    console.error(error.message)
    return undefined
  }
}

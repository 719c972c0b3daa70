import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import type { Wired } from '../../wiring.ts'

/** Gives the name of whoever did something. */
export type NameOf = (actor: string) => string

/** The names behind the log's actors. @throws StoreAway */
export async function namesOfActors({ signIn }: Pick<Wired, 'signIn'>, texts: DeskTexts): Promise<NameOf> {
  const moderators = await (await signIn()).moderators.list()
  const names = new Map([
    ...moderators.map(({ id, name }): [string, string] => [id, name]),
    ['author', texts.actorAuthor],
    ['reader', texts.actorReader],
    ['system', texts.logSystem],
  ])
  return (actor) => names.get(actor) ?? texts.someone
}

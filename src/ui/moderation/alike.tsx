import type { Likeness } from '../../comments/desk/desk-store.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'

/** By what two comments have the same author, in words. */
export function likenessText(likeness: Likeness, texts: DeskTexts): string {
  return { author: texts.alikeAuthor, email: texts.alikeEmail, address: texts.alikeAddress }[likeness]
}

type Props = { id: string; alike: Record<Likeness, number>; texts: DeskTexts }

/** How much else there is by the same author, and where. */
export function Alike({ id, alike, texts }: Props) {
  const found = (['author', 'email', 'address'] as const).filter((likeness) => alike[likeness] > 0)
  if (found.length === 0) return <p>{texts.alikeNone}</p>
  return (
    <>
      <p>{texts.authorAlike}</p>
      <ul className="desk-plain">
        {found.map((likeness) => (
          <li key={likeness}>
            <a href={deskUrls.search({ by: likeness, like: id })}>{likenessText(likeness, texts)}</a>:{' '}
            {texts.comments(alike[likeness])}
          </li>
        ))}
      </ul>
    </>
  )
}

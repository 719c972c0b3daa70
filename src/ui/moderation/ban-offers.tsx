import type { BanKind } from '../../comments/checks/evidence.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'

/** What of a comment can be banned; `value` is what moderators see of it. */
export type BanOffer = { kind: BanKind; value: string }

/** How long a ban lasts, in days; for ever without. */
export const banLengths = ['1', '7', '30', ''] as const

type Props = { id: string; offers: BanOffer[]; back: string; texts: DeskTexts }

/** One click bans a comment's author by one of what is known of them. */
export function BanOffers({ id, offers, back, texts }: Props) {
  return (
    <details className="desk-more">
      <summary>{texts.ban}</summary>
      <p className="hint">{texts.banHint}</p>
      {offers.map(({ kind, value }) => (
        <form key={kind} method="post" action={urls.deskAction('bans')} className="desk-ban">
          <input type="hidden" name="comment" value={id} />
          <input type="hidden" name="kind" value={kind} />
          <input type="hidden" name="back" value={back} />
          <fieldset>
            <legend>
              {banKindText(kind, texts)}
              {value !== '' && (
                <>
                  : <bdi>{value}</bdi>
                </>
              )}
            </legend>
            {banLengths.map((days) => (
              <button
                key={days}
                type="submit"
                name="days"
                value={days}
                aria-label={
                  days === ''
                    ? texts.banEver(banKindText(kind, texts))
                    : texts.banFor(banKindText(kind, texts), banLengthText(days, texts))
                }
              >
                {banLengthText(days, texts)}
              </button>
            ))}
          </fieldset>
        </form>
      ))}
    </details>
  )
}

export function banKindText(kind: BanKind, texts: DeskTexts): string {
  return { name: texts.banName, email: texts.banEmail, address: texts.banAddress, word: texts.banWord }[kind]
}

export function banLengthText(days: (typeof banLengths)[number], texts: DeskTexts): string {
  return { '1': texts.banDay, '7': texts.banWeek, '30': texts.banMonth, '': texts.banForEver }[days]
}

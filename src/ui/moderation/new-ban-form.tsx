import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { banKindText, banLengths, banLengthText } from './ban-offers.tsx'

/** Bans what is typed. A client's address is only known from its comments. */
export function NewBanForm({ texts }: { texts: DeskTexts }) {
  return (
    <section aria-labelledby="new-ban-heading">
      <h2 id="new-ban-heading">{texts.addBan}</h2>
      <form method="post" action={urls.deskAction('bans')} className="desk-form desk-row" autoComplete="off">
        <input type="hidden" name="back" value={deskUrls.bans()} />
        <div className="field">
          <label htmlFor="kind">{texts.banKindLabel}</label>
          <select id="kind" name="kind" defaultValue="name">
            {(['name', 'email', 'word'] as const).map((kind) => (
              <option key={kind} value={kind}>
                {banKindText(kind, texts)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="value">{texts.banValueLabel}</label>
          <input id="value" name="value" type="text" required maxLength={254} />
        </div>
        <div className="field">
          <label htmlFor="days">{texts.banLengthLabel}</label>
          <select id="days" name="days" defaultValue="30">
            {banLengths.map((days) => (
              <option key={days} value={days}>
                {banLengthText(days, texts)}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="reason">{texts.banReasonLabel}</label>
          <input id="reason" name="reason" type="text" maxLength={200} />
        </div>
        <p className="actions">
          <button type="submit">{texts.ban}</button>
        </p>
      </form>
    </section>
  )
}

import type { BanKind } from '../../comments/checks/evidence.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { TimeStamp, type TimeView } from '../time-stamp.tsx'
import { banKindText } from './ban-offers.tsx'
import { NewBanForm } from './new-ban-form.tsx'
import { OutcomeNotice, type OutcomeView } from './outcome-notice.tsx'

export type BanView = {
  id: string
  kind: BanKind
  label: string
  reason: string
  who: string
  since: TimeView
  /** For ever without one. */
  until?: TimeView
  ended?: TimeView
}

export type BansView = { inForce: BanView[]; over: BanView[]; outcome?: OutcomeView }

/** Who may not comment, and who may again. */
export function BansPage({ view: { inForce, over, outcome }, texts }: { view: BansView; texts: DeskTexts }) {
  return (
    <>
      <OutcomeNotice {...{ outcome, back: deskUrls.bans(), texts }} />
      <header className="desk-head">
        <h1>{texts.bans}</h1>
        <p>{texts.banHint}</p>
      </header>
      <section aria-labelledby="force-heading">
        <h2 id="force-heading">{texts.bansInForce}</h2>
        {inForce.length === 0 ? (
          <p className="desk-empty">{texts.noBans}</p>
        ) : (
          <BanList bans={inForce} texts={texts} />
        )}
      </section>
      <NewBanForm texts={texts} />
      {over.length > 0 && (
        <section aria-labelledby="over-heading">
          <h2 id="over-heading">{texts.bansOver}</h2>
          <BanList bans={over} texts={texts} />
        </section>
      )}
    </>
  )
}

function BanList({ bans, texts }: { bans: BanView[]; texts: DeskTexts }) {
  return (
    <ul className="desk-rows">
      {bans.map((ban) => (
        <li key={ban.id}>
          <BanEntry ban={ban} texts={texts} />
        </li>
      ))}
    </ul>
  )
}

function BanEntry({ ban, texts }: { ban: BanView; texts: DeskTexts }) {
  const { id, kind, label, reason, who, since, until, ended } = ban
  const isOver = ended !== undefined
  return (
    <>
      <div>
        <p>
          {banKindText(kind, texts)}:{' '}
          <strong>
            <bdi>{label}</bdi>
          </strong>
          {reason !== '' && ` (${reason})`}
        </p>
        <p className="desk-where">
          <span>
            {texts.banSince} <TimeStamp time={since} />
          </span>
          <span>{texts.banBy(who)}</span>
          <span>
            {isOver ? `${texts.banOverSince} ` : until ? `${texts.banUntil} ` : texts.banForEver}
            {isOver ? <TimeStamp time={ended} /> : until && <TimeStamp time={until} />}
          </span>
        </p>
      </div>
      {!isOver && (
        <form method="post" action={urls.deskAction('end-ban')}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="desk-quiet" aria-label={texts.endBanOf(label)}>
            {texts.endBan}
          </button>
        </form>
      )}
    </>
  )
}

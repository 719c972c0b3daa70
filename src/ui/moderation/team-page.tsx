import type { ModeratorRole } from '../../domain/moderator.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { urls } from '../../site/urls.ts'
import { TimeStamp, type TimeView } from '../time-stamp.tsx'
import { OutcomeNotice, type OutcomeView } from './outcome-notice.tsx'

export type MemberView = {
  id: string
  name: string
  role: ModeratorRole
  hasTwoFactor: boolean
  since: TimeView
  disabled?: TimeView
  /** Oneself, and the last administrator, stay. */
  canBeDisabled: boolean
}

export type TeamView = { members: MemberView[]; outcome?: OutcomeView }

/** Who may sign in; for administrators. */
export function TeamPage({ view: { members, outcome }, texts }: { view: TeamView; texts: DeskTexts }) {
  return (
    <>
      <OutcomeNotice {...{ outcome, back: deskUrls.team(), texts }} />
      <header className="desk-head">
        <h1>{texts.moderators}</h1>
        <p>{texts.teamHint}</p>
      </header>
      <ul className="desk-rows">
        {members.map((member) => (
          <li key={member.id}>
            <Member member={member} texts={texts} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Member({ member, texts }: { member: MemberView; texts: DeskTexts }) {
  const { id, name, role, hasTwoFactor, since, disabled, canBeDisabled } = member
  return (
    <>
      <div>
        <p>
          <strong>
            <bdi>{name}</bdi>
          </strong>{' '}
          ({role === 'admin' ? texts.roleAdmin : texts.roleModerator}
          {hasTwoFactor && `, ${texts.twoFactorOn}`})
        </p>
        <p className="desk-where">
          <span>
            {disabled ? texts.disabledSince : texts.memberSince} <TimeStamp time={disabled ?? since} />
          </span>
        </p>
      </div>
      {canBeDisabled && (
        <form method="post" action={urls.deskAction('disable')}>
          <input type="hidden" name="id" value={id} />
          <button type="submit" className="desk-quiet" aria-label={texts.disableOf(name)}>
            {texts.disable}
          </button>
        </form>
      )}
    </>
  )
}

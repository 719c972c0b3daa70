import type { SignInTexts } from '../../site/messages/sign-in-texts.ts'
import { urls } from '../../site/urls.ts'
import { TimeStamp, type TimeView } from '../time-stamp.tsx'

export type SessionView = {
  id: string
  /** Empty when it is not known. */
  browser: string
  started: TimeView
  seen: TimeView
  isCurrent: boolean
}

/** Where somebody is signed in, each to be ended. The present one ends by signing out. */
export function SessionList({ sessions, texts }: { sessions: SessionView[]; texts: SignInTexts }) {
  return (
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">{texts.sessions}</h2>
      <p>{texts.sessionsText}</p>
      <form method="post" action={urls.deskAction('sessions')}>
        <ul className="desk-sessions">
          {sessions.map((session) => (
            <li key={session.id}>
              <Entry session={session} texts={texts} />
            </li>
          ))}
        </ul>
        {sessions.length > 1 && (
          <p className="actions">
            <button type="submit" name="end" value="others">
              {texts.endOtherSessions}
            </button>
          </p>
        )}
      </form>
    </section>
  )
}

function Entry({ session, texts }: { session: SessionView; texts: SignInTexts }) {
  const browser = session.browser || texts.unknownBrowser
  return (
    <>
      <p>
        <strong>{browser}</strong>
        {session.isCurrent && ` (${texts.thisSession})`}
        <br />
        {texts.sessionStarted} <TimeStamp time={session.started} />, {texts.sessionSeen}{' '}
        <TimeStamp time={session.seen} />
      </p>
      {!session.isCurrent && (
        <button
          type="submit"
          name="end"
          value={session.id}
          className="desk-quiet"
          aria-label={texts.endSessionOf(browser, session.started.text)}
        >
          {texts.endSession}
        </button>
      )}
    </>
  )
}

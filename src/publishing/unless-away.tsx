import { isStoreAway } from '../comments/comment-store.ts'
import { log } from '../config/log.ts'
import { MessagePage } from '../ui/message-page.tsx'
import type { Wired } from '../wiring.ts'
import type { Answer } from './json-answer.ts'
import { pageAnswer, speechFor } from './page-answer.tsx'

/** What came of a form; while the comment store is away, a page in the paper's frame that says to come again (503). */
export async function unlessAway<T>(wired: Wired, act: () => Promise<T>): Promise<T | Answer> {
  try {
    return await act()
  } catch (error) {
    if (!isStoreAway(error)) throw error
    log.error({ fault: error.cause }, 'A form could not be answered')
    return awayPage(wired)
  }
}

function awayPage(wired: Wired): Answer {
  const speech = speechFor(wired)
  const { messages, frame } = speech
  const [heading, text] = [messages.errorHeading, messages.commentsUnavailable]
  const page = <MessagePage {...{ frame, messages, heading, text }} />
  return pageAnswer(page, { wired, speech, title: heading, status: 503, headers: { 'Retry-After': '10' } })
}

import type { GetServerSidePropsContext } from 'next'
import { z } from 'zod'
import type { LoggedEvent } from '../../comments/desk/desk-store.ts'
import { deskUrls } from '../../site/desk-urls.ts'
import type { LogView } from '../../ui/moderation/log-page.tsx'
import { type DeskPlace, deskRoute } from './desk-place.ts'
import { textSchema } from './desk-query.ts'
import { deedKinds, eventView } from './event-view.ts'
import { namesOfActors } from './people.ts'

/** Events on one page of the log. */
const eventsPerPage = 50

const askedSchema = z.object({
  who: textSchema,
  what: textSchema,
  before: z.coerce.number().int().positive().optional().catch(undefined),
})

type Asked = z.infer<typeof askedSchema>

/** `/moderation/log` for whoever is signed in. @throws StoreAway */
export function logPage(asked: GetServerSidePropsContext) {
  return deskRoute(asked, (place) => logView(askedSchema.parse(asked.query), place))
}

async function logView({ who, what, before }: Asked, place: DeskPlace): Promise<LogView> {
  const { store, context, texts } = place
  const query = { actor: who || undefined, kind: what || undefined, before, limit: eventsPerPage + 1 }
  const events = await store.log(query)
  const nameOf = await namesOfActors(context, texts)
  return {
    entries: events
      .slice(0, eventsPerPage)
      .map((event) => ({ ...eventView(event, nameOf, place), commentId: event.commentId })),
    ...{ who, what, people: await people(place) },
    kinds: [{ value: '', text: texts.logEverything }, ...deedKinds(texts)],
    ...olderThan(events, { who, what }),
  }
}

async function people({ context, texts }: DeskPlace): Promise<LogView['people']> {
  const moderators = await (await context.signIn()).moderators.list()
  return [
    { value: '', text: texts.logAnybody },
    ...moderators.map(({ id, name }) => ({ value: id, text: name })),
    { value: 'author', text: texts.logAuthors },
    { value: 'reader', text: texts.logReaders },
    { value: 'system', text: texts.logSystem },
  ]
}

function olderThan(events: LoggedEvent[], kept: { who: string; what: string }): { older?: string } {
  const last = events[eventsPerPage - 1]
  return last && events.length > eventsPerPage
    ? { older: deskUrls.log({ ...kept, before: String(last.id) }) }
    : {}
}

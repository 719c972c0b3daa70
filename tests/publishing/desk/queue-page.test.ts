import type { GetServerSidePropsContext } from 'next'
import { expect, test, vi } from 'vitest'
import { queuePage } from '../../../src/publishing/desk/queue-page.ts'
import { aComment } from '../../builders/a-comment.ts'
import { aWiredDesk } from '../../builders/a-wired-desk.ts'

test('a page of a queue counts the queues once, for itself and for the navigation', async () => {
  const { wired, sends } = await aWiredDesk()
  await (await wired.comments()).add(aComment({ status: 'held' }))
  const counts = vi.spyOn(await wired.desk(), 'counts')
  const asked = {
    ...{ req: sends(undefined), res: { setHeader: () => undefined }, query: {} },
    ...{ params: { queue: 'held' }, resolvedUrl: '/moderation/held' },
  } as unknown as GetServerSidePropsContext
  expect(await queuePage(asked)).toMatchObject({
    props: { view: { nav: { counts: { held: 1 } }, page: { queue: 'held', count: 1 } } },
  })
  expect(counts).toHaveBeenCalledTimes(1)
})

import { expect, test, vi } from 'vitest'
import { typedReport } from '../../src/comments/reports/report.ts'
import { log } from '../../src/config/log.ts'
import { answerReport } from '../../src/publishing/report-answer.tsx'
import { wiredWithCatalog } from '../../src/wiring.ts'
import { aWiredPaper } from '../builders/a-wired-paper.ts'
import { openHtml } from '../builders/parse-html.ts'

test('a report that cannot be kept is given back to whoever wrote it', async () => {
  aWiredPaper()
  const said = vi.spyOn(log, 'error').mockReturnValue()
  const { status, body } = answerReport(
    { kind: 'store-away', cause: 'connection lost' },
    {
      ...{ wired: await wiredWithCatalog(), commentId: 'x', asJson: false, comment: undefined },
      typed: typedReport({ reason: 'other', note: 'Conta onde eu moro.' }),
    },
  )
  said.mockRestore()
  expect(status).toBe(503)
  expect(openHtml(body).querySelector('textarea')?.textContent).toBe('Conta onde eu moro.')
})

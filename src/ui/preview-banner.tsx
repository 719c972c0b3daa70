import type { Messages } from '../site/messages/messages.ts'
import { TimeStamp, type TimeView } from './time-stamp.tsx'

export type PreviewBannerView = {
  /** Why nobody else sees the article; `time` is when that changes, or changed. */
  state: { kind: 'draft' } | { kind: 'scheduled' | 'over'; time: TimeView }
  /** When the link ends. */
  until: TimeView
  /** Problems of the file as it was saved last; 0 when all of it is shown. */
  faults: number
}

/** Says that this is no page for readers, and why. Within `main`, so it is a region and no landmark of the site. */
export function PreviewBanner({ banner, messages }: { banner: PreviewBannerView; messages: Messages }) {
  const { state, until, faults } = banner
  return (
    <section className="preview-banner" aria-labelledby="preview">
      <p className="kicker" id="preview">
        {messages.preview}
      </p>
      <p className="state">
        <State state={state} messages={messages} />
      </p>
      <p>
        {messages.previewUntil} <TimeStamp time={until} />.
      </p>
      {faults > 0 && (
        <p className="faults">
          {messages.previewFaults(faults)} <code>npm run content:check</code>
        </p>
      )}
    </section>
  )
}

function State({ state, messages }: { state: PreviewBannerView['state']; messages: Messages }) {
  if (state.kind === 'draft') return messages.previewDraft
  return (
    <>
      {state.kind === 'over' ? messages.previewOver : messages.previewScheduled}{' '}
      <TimeStamp time={state.time} />.
    </>
  )
}

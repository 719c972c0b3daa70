/** An instant, for machines and for people. */
export type TimeView = { iso: string; text: string }

export function TimeStamp({ time }: { time: TimeView }) {
  return <time dateTime={time.iso}>{time.text}</time>
}

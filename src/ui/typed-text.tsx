import type { Messages } from '../site/messages/messages.ts'

/** A text given back to whoever typed it, to be copied. */
export function TypedText({ text, messages }: { text: string; messages: Messages }) {
  return (
    <div className="field">
      <label htmlFor="typed">{messages.yourText}</label>
      <textarea id="typed" readOnly rows={10} defaultValue={text} />
    </div>
  )
}

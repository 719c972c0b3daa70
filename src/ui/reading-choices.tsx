import type { Messages } from '../site/messages/messages.ts'

/** Colours and size of the text, for browsers with JavaScript; the style sheet hides it from others. */
export function ReadingChoices({ messages }: { messages: Messages }) {
  const themes = { '': messages.colorsAutomatic, light: messages.colorsLight, dark: messages.colorsDark }
  const sizes = {
    ...{ small: messages.textSmall, '': messages.textNormal },
    ...{ large: messages.textLarge, largest: messages.textLargest },
  }
  return (
    <div className="reading">
      <Choice name="theme" legend={messages.colors} options={themes} />
      <Choice name="text" legend={messages.textSize} options={sizes} />
    </div>
  )
}

type Props = { name: string; legend: string; options: Record<string, string> }

function Choice({ name, legend, options }: Props) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {Object.entries(options).map(([value, label]) => (
        <button key={value} type="button" data-choice={name} value={value} aria-pressed={value === ''}>
          {label}
        </button>
      ))}
    </fieldset>
  )
}

import type { DeskTexts } from '../../site/messages/desk-texts.ts'
import { assets } from '../assets.ts'

/** The keys that `browser/desk.ts` listens to; without it the list stays hidden. They can be switched off (WCAG 2.1.4). */
export function ShortcutsHelp({ texts }: { texts: DeskTexts }) {
  const keys: [string, string][] = [
    ['j', texts.shortcutNext],
    ['k', texts.shortcutPrevious],
    ['p', texts.publish],
    ['r', texts.refuse],
    ['s', texts.spam],
    ['h', texts.hold],
    ['x', texts.shortcutSelect],
    ['o', texts.shortcutOpen],
    ['u', texts.shortcutUndo],
    ['/', texts.shortcutSearch],
    ['?', texts.shortcutHelp],
  ]
  return (
    <>
      <p className="desk-keys" hidden data-keys>
        <button type="button" className="desk-quiet">
          {texts.shortcutsHelp} <kbd>?</kbd>
        </button>
      </p>
      <dialog className="desk-help" aria-labelledby="keys-heading">
        <form method="dialog">
          <h2 id="keys-heading">{texts.shortcutsHelp}</h2>
          <dl>
            {keys.map(([key, text]) => (
              <div key={key}>
                <dt>
                  <kbd>{key}</kbd>
                </dt>
                <dd>{text}</dd>
              </div>
            ))}
          </dl>
          <label>
            <input type="checkbox" data-use-keys /> {texts.shortcutsOn}
          </label>
          <button type="submit">{texts.close}</button>
        </form>
      </dialog>
      <script type="module" src={assets.desk} />
    </>
  )
}

type Props = { label: string; hint: string; isTicked: boolean }

/** Lets a commenter ask to be told of answers; never ticked by us. */
export function NotifyBox({ label, hint, isTicked }: Props) {
  return (
    <div className="field choice">
      <label htmlFor="notify">
        <input
          type="checkbox"
          id="notify"
          name="notify"
          value="1"
          defaultChecked={isTicked}
          aria-describedby="notify-hint"
        />{' '}
        {label}
      </label>
      <p className="hint" id="notify-hint">
        {hint}
      </p>
    </div>
  )
}

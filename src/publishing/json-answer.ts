/** What a route sends back, whatever it is made of. */
export type Answer = { status: number; headers: Record<string, string>; body: string }

export function jsonAnswer(status: number, body: unknown, headers: Record<string, string> = {}): Answer {
  return {
    status,
    headers: { 'Content-Type': 'application/json; charset=utf-8', ...headers },
    body: JSON.stringify(body),
  }
}

export type FieldProblem = { pointer: string; code: string; message: string }

/** A refusal as programs read it (RFC 9457). */
export function problemAnswer(
  status: number,
  detail: string,
  { errors = [], headers = {} }: { errors?: FieldProblem[]; headers?: Record<string, string> } = {},
): Answer {
  const body = { type: 'about:blank', title: detail, status, detail, ...(errors.length > 0 && { errors }) }
  return jsonAnswer(status, body, { ...headers, 'Content-Type': 'application/problem+json; charset=utf-8' })
}

/** Where a browser goes on after a form; a path, never an address. */
export function seeOther(location: string, headers: Record<string, string> = {}): Answer {
  return { status: 303, headers: { ...headers, Location: location }, body: '' }
}

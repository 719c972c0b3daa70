/** A comment of the block editor: `<!-- wp:image {"id":3} -->`, `<!-- /wp:image -->` or `<!-- wp:latest-posts /-->`. */
export type BlockComment = {
  name: string
  kind: 'opens' | 'closes' | 'void'
  attributes: Record<string, unknown>
}

const pattern = /^<!--\s+(\/?)wp:([a-z][\w-]*(?:\/[a-z][\w-]*)?)\s+(?:(\{.*\})\s+)?(\/?)-->$/s

export function readBlockComment(comment: string): BlockComment | undefined {
  const [found, closes, name = '', json, isVoid] = pattern.exec(comment) ?? []
  if (found === undefined) return undefined
  const kind = closes ? 'closes' : isVoid ? 'void' : 'opens'
  return { name: name.replace(/^core\//, ''), kind, attributes: attributesIn(json) }
}

/** The editor writes JSON; what a plugin wrote instead says nothing. */
function attributesIn(json = '{}'): Record<string, unknown> {
  try {
    return JSON.parse(json)
  } catch {
    return {}
  }
}

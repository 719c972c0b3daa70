import { z } from 'zod'

/** The part of JSON Schema (draft 7) that comes out here. */
export type JsonSchema = {
  type?: string | string[]
  properties?: Record<string, JsonSchema>
  items?: JsonSchema
  required?: string[]
  enum?: unknown[]
  [keyword: string]: unknown
}

type Options = {
  /** What each key is for; a key within a group is written with a dot. */
  help: Readonly<Record<string, string>>
  /** Whether a key with nothing after it counts as left out. */
  emptyIsLeftOut: boolean
}

/**
 * The JSON Schema of what an editor writes in YAML. Our schemas read every scalar as text; this one is for
 * programs that read `true` and `3` as what they are.
 */
export function jsonSchemaOf(schema: z.ZodType, options: Options): JsonSchema {
  const made = z.toJSONSchema(schema, {
    ...{ target: 'draft-07', io: 'input', unrepresentable: 'any' },
    override({ zodSchema, jsonSchema }) {
      // zod leaves the default out wherever the text is made into something else.
      const { def } = zodSchema._zod
      if (def.type === 'default') jsonSchema.default = def.defaultValue as typeof jsonSchema.default
    },
  })
  return explained(made as JsonSchema, '', options)
}

function explained(written: JsonSchema, path: string, options: Options): JsonSchema {
  const schema = inYaml(written)
  const { properties, items, required = [] } = schema
  if (items) schema.items = explained(items, path, options)
  if (!properties) return schema
  const entries = Object.entries(properties).map(([key, property]) => {
    const at = path === '' ? key : `${path}.${key}`
    const inside = explained(property, at, options)
    const mayBeEmpty = options.emptyIsLeftOut && !required.includes(key)
    return [key, { description: options.help[at], ...(mayBeEmpty ? orNothing(inside) : inside) }]
  })
  return { ...schema, properties: Object.fromEntries(entries) }
}

function inYaml(schema: JsonSchema): JsonSchema {
  const { pattern, format, enum: values, ...rest } = schema
  if (rest.type === 'boolean' || rest.type === 'integer') return rest
  if (format === 'uri') return { ...rest, pattern: '^https?://' }
  const isFreeText = rest.type === 'string' && pattern === undefined && values === undefined
  // A headline may be "1984", which YAML takes for a number.
  return isFreeText ? { ...rest, type: ['string', 'number'] } : { ...schema }
}

function orNothing(schema: JsonSchema): JsonSchema {
  const type = [schema.type ?? []].flat()
  return { ...schema, type: [...type, 'null'], ...(schema.enum && { enum: [...schema.enum, null] }) }
}

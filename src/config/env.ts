import { resolve } from 'node:path'
import { z } from 'zod'

/** An empty variable counts as one that is not set, as in `PORT= npm start`. */
const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value)
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(unsetWhenEmpty, schema.optional())
const withDefault = <T extends z.ZodType>(schema: T, value: z.input<T>) =>
  z.preprocess((given) => unsetWhenEmpty(given) ?? value, schema)

/** Every variable that Prelo reads; editorial settings are in `content/site.yaml` instead. */
export const envSchema = z.object({
  /** Port that `npm start` and `npm run dev` listen on. */
  PORT: withDefault(z.coerce.number().int().min(0).max(65535), 3000),
  /** Public origin of the site, for links in feeds and mails; `http://localhost:PORT` when not set. */
  SITE_URL: optional(z.url({ protocol: /^https?$/ }).transform((url) => new URL(url).origin)),
  /** Folder with the articles and `site.yaml`. */
  CONTENT_DIR: withDefault(z.string(), 'content').transform((path) => resolve(path)),
  /** Folder for the catalog, the comments and the secret. Back it up: the comments are precious. */
  DATA_DIR: withDefault(z.string(), 'data').transform((path) => resolve(path)),
  /** Folder that `npm run backup` makes its folders in; better on another disk. */
  BACKUP_DIR: withDefault(z.string(), 'backups').transform((path) => resolve(path)),
  /** Key for tokens and for hashing addresses, at least 32 characters; made and kept in DATA_DIR when not set. */
  SECRET: optional(z.string().min(32)),
  /** The secret before this one, for as long as mails that were sent with it shall work; 30 days are enough. */
  SECRET_BEFORE: optional(z.string().min(32)),
  /** How many proxies of yours stand before the server; their X-Forwarded-For entries are trusted, no others. */
  TRUSTED_PROXY_HOPS: withDefault(z.coerce.number().int().min(0).max(10), 0),
  /**
   * How long browsers shall insist on https, in seconds; 0 leaves that to the proxy. Takes effect with an https
   * SITE_URL only: browsers ignore it otherwise (RFC 6797, 7.2).
   */
  HSTS_SECONDS: withDefault(z.coerce.number().int().min(0).max(63_072_000), 0),
  /** A WebSub hub that feed readers may subscribe at, and that is told when the paper changes; none when not set. */
  WEBSUB_HUB: optional(z.url({ protocol: /^https?$/ })),
  /** Whether readers’ browsers keep what they read for times without a network; `off` also clears what they kept. */
  SERVICE_WORKER: withDefault(z.enum(['on', 'off']), 'on'),
  /** Asks Akismet about each comment that nothing else holds; it is told the client's address. */
  AKISMET_KEY: optional(z.string().regex(/^[0-9a-zA-Z]+$/)),
  /** Where a check of the operator's own is asked about each comment that nothing else holds. */
  CHECK_URL: optional(z.url({ protocol: /^https?$/ })),
  /** What requests to CHECK_URL are signed with, at least 32 characters. */
  CHECK_SECRET: optional(z.string().min(32)),
  /** Whether CHECK_URL may lead to this machine or its network; otherwise the connection is refused. */
  CHECK_ALLOW_PRIVATE: withDefault(z.enum(['on', 'off']), 'off'),
  /** Opens to an operator's tools what others are not told, such as the faults of files; at least 16 characters. */
  METRICS_TOKEN: optional(z.string().min(16)),
  /** How much is logged: "debug" has every request, "info" those that change something, and what goes wrong. */
  LOG_LEVEL: withDefault(z.enum(['debug', 'info', 'warn', 'error']), 'info'),
  /**
   * The mail server that answers are told through, as `smtp://user:password@host:587` or `smtps://…:465`; options of
   * nodemailer may follow as a query. Without it nobody is offered to be told of answers.
   */
  SMTP_URL: optional(z.url({ protocol: /^smtps?$/, error: 'Write it as smtp://user:password@host:587.' })),
  /** The address that mails come from; `noreply@` the host of SITE_URL when not set. */
  MAIL_FROM: optional(z.email()),
  /** The PostgreSQL that keeps the comments, with its password and all; SQLite in DATA_DIR when not set. */
  DATABASE_URL: optional(
    z.url({
      protocol: /^postgres(ql)?$/,
      error: 'Write it as postgres://user:password@host:5432/database.',
    }),
  ),
  /** How many connections to PostgreSQL one server keeps at most. */
  DATABASE_CONNECTIONS: withDefault(z.coerce.number().int().min(1).max(100), 10),
})

/** What one variable asks of another. */
const wholeSchema = envSchema.refine(({ CHECK_URL, CHECK_SECRET }) => !CHECK_URL || CHECK_SECRET, {
  path: ['CHECK_SECRET'],
  message: 'CHECK_URL needs it, to sign its requests.',
})

export type Env = Omit<z.output<typeof envSchema>, 'SITE_URL' | 'MAIL_FROM'> & {
  SITE_URL: string
  /** Whether the operator set SITE_URL, or it is the local default. */
  siteUrlGiven: boolean
  MAIL_FROM: string
}

/**
 * Reads the settings of this deployment.
 * @throws Error that names every faulty variable at once, never its value.
 */
export function readEnv(variables: Record<string, string | undefined>): Env {
  const read = wholeSchema.safeParse(variables)
  if (!read.success) {
    const faults = read.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`These environment variables cannot be used:\n${faults.join('\n')}`)
  }
  const { SITE_URL, ...env } = read.data
  const siteUrl = SITE_URL ?? `http://localhost:${env.PORT}`
  return {
    ...env,
    SITE_URL: siteUrl,
    siteUrlGiven: SITE_URL !== undefined,
    MAIL_FROM: env.MAIL_FROM ?? `noreply@${new URL(siteUrl).hostname}`,
  }
}

import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readEnv } from '../../src/config/env.ts'

const defaults = {
  PORT: 3000,
  SITE_URL: 'http://localhost:3000',
  siteUrlGiven: false,
  CONTENT_DIR: resolve('content'),
  DATA_DIR: resolve('data'),
  BACKUP_DIR: resolve('backups'),
  TRUSTED_PROXY_HOPS: 0,
  HSTS_SECONDS: 0,
  SERVICE_WORKER: 'on',
  DATABASE_CONNECTIONS: 10,
  LOG_LEVEL: 'info',
  CHECK_ALLOW_PRIVATE: 'off',
  MAIL_FROM: 'noreply@localhost',
}

function refusal(variables: Record<string, string>): string {
  try {
    readEnv(variables)
  } catch (error) {
    return (error as Error).message
  }
  return 'accepted'
}

describe('the environment', () => {
  test('may be empty: a fresh clone runs', () => {
    expect(readEnv({})).toEqual(defaults)
  })

  test('counts an empty variable as one that is not set', () => {
    const empty = {
      PORT: '',
      SITE_URL: '',
      CONTENT_DIR: '',
      DATA_DIR: '',
      SECRET: '',
      TRUSTED_PROXY_HOPS: '',
    }
    expect(readEnv({ ...empty, DATABASE_URL: '', DATABASE_CONNECTIONS: '' })).toEqual(defaults)
  })

  test('passes over variables that are not ours', () => {
    expect(readEnv({ HOME: '/root', PATH: '/bin' })).toEqual(defaults)
  })

  test('is read as numbers, absolute paths and an origin', () => {
    const SECRET = 'a-secret-of-more-than-32-characters'
    const given = { PORT: '8080', SITE_URL: 'https://gazeta.example/inicio?x=1', CONTENT_DIR: '/srv/content' }
    expect(
      readEnv({
        ...given,
        DATA_DIR: 'var/data',
        BACKUP_DIR: '/mnt/backups',
        TRUSTED_PROXY_HOPS: '2',
        HSTS_SECONDS: '31536000',
        SERVICE_WORKER: 'off',
        METRICS_TOKEN: 'm'.repeat(16),
        DATABASE_URL: 'postgres://ana:senha@db.example:6432/prelo?sslmode=verify-full',
        DATABASE_CONNECTIONS: '4',
        LOG_LEVEL: 'debug',
        AKISMET_KEY: '123YourAPIKey',
        CHECK_URL: 'https://check.example/comments',
        CHECK_SECRET: SECRET,
        CHECK_ALLOW_PRIVATE: 'on',
        SECRET,
      }),
    ).toEqual({
      PORT: 8080,
      SITE_URL: 'https://gazeta.example',
      siteUrlGiven: true,
      CONTENT_DIR: '/srv/content',
      DATA_DIR: resolve('var/data'),
      BACKUP_DIR: '/mnt/backups',
      TRUSTED_PROXY_HOPS: 2,
      HSTS_SECONDS: 31_536_000,
      SERVICE_WORKER: 'off',
      METRICS_TOKEN: 'mmmmmmmmmmmmmmmm',
      DATABASE_URL: 'postgres://ana:senha@db.example:6432/prelo?sslmode=verify-full',
      DATABASE_CONNECTIONS: 4,
      LOG_LEVEL: 'debug',
      AKISMET_KEY: '123YourAPIKey',
      CHECK_URL: 'https://check.example/comments',
      CHECK_SECRET: SECRET,
      CHECK_ALLOW_PRIVATE: 'on',
      MAIL_FROM: 'noreply@gazeta.example',
      SECRET,
    })
  })

  test('links to the port that was chosen when there is no address', () => {
    expect(readEnv({ PORT: '8080' }).SITE_URL).toBe('http://localhost:8080')
  })

  test.each([
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['PORT', '80.5'],
    ['PORT', 'http'],
    ['SITE_URL', 'gazeta.example'],
    ['SITE_URL', 'ftp://gazeta.example'],
    ['SITE_URL', 'javascript:alert(1)'],
    ['SECRET', 'a'.repeat(31)],
    ['WEBSUB_HUB', 'hub.example'],
    ['TRUSTED_PROXY_HOPS', '-1'],
    ['TRUSTED_PROXY_HOPS', '11'],
    ['TRUSTED_PROXY_HOPS', 'all'],
    ['HSTS_SECONDS', '-1'],
    ['SERVICE_WORKER', 'nein'],
    ['LOG_LEVEL', 'loud'],
    ['METRICS_TOKEN', 'm'.repeat(15)],
    ['SMTP_URL', 'mail.example:587'],
    ['SMTP_URL', 'https://mail.example'],
    ['MAIL_FROM', 'Gazeta <redacao@gazeta.example>'],
    ['HSTS_SECONDS', 'sempre'],
    ['DATABASE_URL', 'mysql://localhost/prelo'],
    ['DATABASE_URL', 'localhost:5432/prelo'],
    ['DATABASE_URL', 'data/comments.db'],
    ['DATABASE_CONNECTIONS', '0'],
    ['DATABASE_CONNECTIONS', '1000'],
    ['AKISMET_KEY', 'a key'],
    ['CHECK_URL', 'ftp://check.example'],
    ['CHECK_SECRET', 'a'.repeat(31)],
    ['CHECK_ALLOW_PRIVATE', 'yes'],
  ])('refuses %s=%s', (name, value) => {
    expect(refusal({ [name]: value })).toMatch(new RegExp(`^  ${name}: .+`, 'm'))
  })

  test('asks for a secret where comments are sent to be checked', () => {
    expect(refusal({ CHECK_URL: 'https://check.example' })).toBe(
      'These environment variables cannot be used:\n' +
        '  CHECK_SECRET: CHECK_URL needs it, to sign its requests.',
    )
  })

  test.each([
    'postgres://localhost/prelo',
    'postgresql://ana@127.0.0.1:5432/prelo?options=-c%20search_path%3Djornal',
    'postgres:///prelo?host=/var/run/postgresql',
  ])('takes %s as DATABASE_URL', (DATABASE_URL) => {
    expect(readEnv({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL)
  })

  test('tells how a DATABASE_URL is written', () => {
    expect(refusal({ DATABASE_URL: 'localhost:5432/prelo' })).toBe(
      'These environment variables cannot be used:\n' +
        '  DATABASE_URL: Write it as postgres://user:password@host:5432/database.',
    )
  })

  test('names every fault at once and never a value, which may be a password', () => {
    const bad = { PORT: 'hunter2', SITE_URL: 'hunter2', SECRET: 'hunter2', TRUSTED_PROXY_HOPS: 'hunter2' }
    const told = refusal({ ...bad, DATABASE_URL: 'mysql://ana:hunter2@db/prelo' })
    const named = told
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(':')[0])
    expect(named.toSorted()).toEqual(['DATABASE_URL', 'PORT', 'SECRET', 'SITE_URL', 'TRUSTED_PROXY_HOPS'])
    expect(told).not.toContain('hunter2')
  })
})

import { spawnSync } from 'node:child_process'
import { resolve } from 'node:path'
import { expect, test } from 'vitest'

/** What a process says that runs some lines of code with `log`; each is one of the log. */
function logged(code: string, env: Record<string, string> = {}): Record<string, unknown>[] {
  const source = `import { log } from ${JSON.stringify(resolve('src/config/log.ts'))}\n${code}`
  const args = ['--import', import.meta.resolve('tsx'), '--input-type=module', '--eval', source]
  const { stderr } = spawnSync(process.execPath, args, { env: { ...process.env, ...env }, encoding: 'utf8' })
  const lines = stderr.split('\n').filter(Boolean)
  return lines.map((line) => JSON.parse(line))
}

test('is one JSON value on each line, whatever is in it', () => {
  const [line, ...others] = logged('log.warn(\'zeile\\n{"level":"info"}\\u001b[2J\')')
  expect(others).toEqual([])
  expect(line).toMatchObject({ level: 'warn', msg: 'zeile\n{"level":"info"}\u001b[2J' })
  expect(line?.time).toMatch(/^20\d\d-\d\d-\d\dT[\d:.]+Z$/)
})

test('tells what is wrong, without what PostgreSQL quotes of somebody’s words', () => {
  const lines = logged(`
    const away = Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' })
    log.error({ fault: away }, 'Away')
    const typed = 'duplicate key: Key (email)=(ana@example.com) already exists'
    log.error({ fault: Object.assign(new Error(typed), { code: '23505' }) }, 'Twice')
    log.error({ fault: Object.assign(new Error('invalid input: "Ana Prado"'), { code: '22P02' }) }, 'Odd')`)
  expect(lines.map(({ fault }) => fault)).toEqual([
    { type: 'Error', code: 'ECONNREFUSED', message: 'connect ECONNREFUSED' },
    { type: 'Error', code: '23505', message: 'duplicate key: Key … already exists' },
    { type: 'Error', code: '22P02', message: 'invalid input: …' },
  ])
})

test('says as much as LOG_LEVEL wants', () => {
  const code = "log.debug('a'); log.info('b'); log.error('c')"
  expect(logged(code).map(({ msg }) => msg)).toEqual(['b', 'c'])
  expect(logged(code, { LOG_LEVEL: 'error' }).map(({ msg }) => msg)).toEqual(['c'])
  expect(logged(code, { LOG_LEVEL: 'debug' }).map(({ msg }) => msg)).toEqual(['a', 'b', 'c'])
})

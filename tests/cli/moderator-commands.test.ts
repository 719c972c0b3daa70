import { describe, expect, test } from 'vitest'
import { aContentFolder, type ContentFolder, siteFile } from '../builders/a-content-folder.ts'
import { type Ended, runCommand } from '../builders/run-command.ts'

function run({ contentDir, dataDir }: ContentFolder, command: string, args: string[] = []): Promise<Ended> {
  const env = { CONTENT_DIR: contentDir, DATA_DIR: dataDir, SITE_URL: 'https://gazeta.example' }
  return runCommand(`moderator-${command}`, args, { cwd: process.cwd(), env })
}

const password = /^[a-z2-9]{4}(-[a-z2-9]{4}){4}\n$/

describe('the commands that mind moderators', { timeout: 180_000 }, () => {
  test('add somebody, print the password alone, shut them out and bring them back', async () => {
    const folder = aContentFolder()
    const added = await run(folder, 'add', ['Ana Prado', '--role', 'admin'])
    expect([added.code, added.stdout]).toEqual([0, expect.stringMatching(password)])
    expect(added.stderr).toContain('Senha inicial de Ana Prado (administração)')
    expect(added.stderr).toContain('https://gazeta.example/moderation/sign-in')
    expect(added.stderr).not.toContain(added.stdout.trim())

    const again = await run(folder, 'add', ['ANA  prado'])
    expect([again.code, again.stdout]).toEqual([1, ''])
    expect(again.stderr).toContain('Já existe Ana Prado.')
    expect((await run(folder, 'list')).stdout).toBe('Ana Prado\tadministração\tainda com a senha inicial\n')

    await run(folder, 'add', ['Bia Lima', '--role', 'admin'])
    expect(await run(folder, 'disable', ['ana prado'])).toMatchObject({
      code: 0,
      stdout: 'Ana Prado não entra mais, e suas sessões foram encerradas.\n',
    })
    expect((await run(folder, 'list')).stdout).toContain('sem acesso')

    const reset = await run(folder, 'reset', ['Ana Prado', '--role', 'moderator'])
    expect([reset.code, reset.stdout]).toEqual([0, expect.stringMatching(password)])
    expect(reset.stdout).not.toBe(added.stdout)
    expect((await run(folder, 'list')).stdout).toBe(
      'Ana Prado\tmoderação\tainda com a senha inicial\nBia Lima\tadministração\tainda com a senha inicial\n',
    )
  })

  test('leave somebody to look after the team, and say so in a dry run, too', async () => {
    const folder = aContentFolder()
    await run(folder, 'add', ['Ana Prado', '--role', 'admin'])
    const refusal =
      'Nada foi gravado: Ana Prado é a única pessoa da administração. Antes, dê esse papel a mais alguém: npm run moderator:add -- "Beatriz Lima" --role admin\n'
    for (const call of [
      ['disable', 'Ana Prado'],
      ['disable', 'Ana Prado', '--dry-run'],
      ['reset', 'Ana Prado', '--role', 'moderator'],
      ['reset', 'Ana Prado', '--role', 'moderator', '--dry-run'],
    ]) {
      const [name = '', ...args] = call
      expect(await run(folder, name, args), call.join(' ')).toEqual({ code: 1, stdout: '', stderr: refusal })
    }
    expect((await run(folder, 'list')).stdout).toBe('Ana Prado\tadministração\tainda com a senha inicial\n')
  })

  test('change nothing with --dry-run, and ask whether another name was meant', async () => {
    const folder = aContentFolder()
    const dry = await run(folder, 'add', ['Beatriz', '--dry-run'])
    expect(dry).toMatchObject({ code: 0, stdout: 'Nada foi gravado. Entraria Beatriz (moderação).\n' })
    await run(folder, 'add', ['Beatriz'])
    await run(folder, 'disable', ['Beatriz', '--dry-run'])
    await run(folder, 'reset', ['Beatriz', '--role', 'admin', '--dry-run'])
    expect((await run(folder, 'list')).stdout).toBe('Beatriz\tmoderação\tainda com a senha inicial\n')
    expect(await run(folder, 'disable', ['Beatris'])).toMatchObject({
      code: 1,
      stderr: 'Não há ninguém com o nome Beatris. Seria Beatriz?\n',
    })
  })

  test.each([
    ['add', ['Ana', 'Prado']],
    ['add', ['a'.repeat(81)]],
    ['add', ['Ana', '--role', 'boss']],
    ['disable', []],
  ])('refuse a wrong call: %s %j', async (command, args) => {
    expect(await run(aContentFolder(), command, args)).toMatchObject({ code: 2, stdout: '' })
  })

  test('know --help', async () => {
    const names = ['add', 'disable', 'list', 'reset']
    const helps = await Promise.all(names.map((name) => run(aContentFolder(), name, ['--help'])))
    expect(helps.map(({ code, stdout }) => [code, /moderator:\w+/.exec(stdout)?.[0]])).toEqual(
      names.map((name) => [0, `moderator:${name}`]),
    )
  })

  test('speak the language of the paper', async () => {
    const folder = aContentFolder({ 'site.yaml': siteFile.replace('locale: pt-BR', 'locale: en') })
    expect((await run(folder, 'add', ['Ana', '--dry-run'])).stdout).toBe(
      'Nothing was written. Ana (moderator) would be added.\n',
    )
  })
})

import { describe, expect, test } from 'vitest'
import { aPaper, openPaper } from '../builders/a-paper.ts'

const lock = [
  '/Sobre/Equipe/ /equipe',
  '/?page_id=7 /sobre',
  '/2014/02/S%C3%A3o-Jo%C3%A3o gone',
  '/tag/* /tags/*',
  '/tag/velha/* gone',
  '/blog/* /*',
].join('\n')

describe('an old address of slugs.lock', () => {
  test('is known however it is spelled', async () => {
    const { oldPaths } = (await aPaper({ 'slugs.lock': lock })).catalog
    expect(oldPaths.at('/sobre/equipe')).toEqual({ kind: 'moved', to: '/equipe' })
    expect(oldPaths.at('/SOBRE/equipe/')).toEqual({ kind: 'moved', to: '/equipe' })
    expect(oldPaths.at('/?page_id=7')).toEqual({ kind: 'moved', to: '/sobre' })
    expect(oldPaths.at('/2014/02/são-joão/')).toEqual({ kind: 'gone' })
    for (const address of ['/', '/sobre', '/?page_id=8', '/tag', '/tag/*', '/tag/x', '/blog'])
      expect(oldPaths.at(address)).toBeUndefined()
  })

  test('may stand for all that lies below it; of two the longer counts', async () => {
    const { oldPaths } = (await aPaper({ 'slugs.lock': lock })).catalog
    expect(oldPaths.above('/tag/rua')).toEqual({ root: '/tag', kind: 'moved', to: '/tags' })
    expect(oldPaths.above('/tag/velha')).toEqual({ root: '/tag', kind: 'moved', to: '/tags' })
    expect(oldPaths.above('/tag/velha/a/b')).toEqual({ root: '/tag/velha', kind: 'gone' })
    expect(oldPaths.above('/blog/x')).toEqual({ root: '/blog', kind: 'moved', to: '' })
    expect(oldPaths.above(`/tag${'/x'.repeat(5000)}`)).toMatchObject({ root: '/tag' })
    for (const path of ['/', '/tag', '/tagx/y', '/a/tag/x', '/sobre/equipe/x'])
      expect(oldPaths.above(path)).toBeUndefined()
  })

  test('is none when it leads to its own canonical form', async () => {
    const { oldPaths } = (await aPaper({ 'slugs.lock': '/Sobre/ /sobre\n/Tags/* /tags/*\n' })).catalog
    expect([oldPaths.at('/sobre'), oldPaths.above('/tags/x')]).toEqual([undefined, undefined])
  })

  test('is followed when the file changes or goes, and known after a start without a catalog', async () => {
    const paper = await aPaper({ 'slugs.lock': lock })
    paper.write('slugs.lock', '/sobre/equipe gone\n')
    await paper.sync(['slugs.lock'])
    const at = (address: string) => paper.catalog.oldPaths.at(address)
    expect([at('/sobre/equipe'), at('/?page_id=7')]).toEqual([{ kind: 'gone' }, undefined])
    expect(openPaper(paper).catalog.oldPaths.at('/sobre/equipe')).toEqual({ kind: 'gone' })
    paper.remove('slugs.lock')
    await paper.sync(['slugs.lock'])
    expect(at('/sobre/equipe')).toBeUndefined()
  })

  test('may be one of as many as a large paper has', async () => {
    const lines = Array.from(
      { length: 60_000 },
      (_, n) => `/2014/02/Uma-nota-de-nome-comprido-${n}/ /nota-${n}`,
    )
    const { oldPaths } = (await aPaper({ 'slugs.lock': lines.join('\n') })).catalog
    for (const n of [0, 31_415, 59_999])
      expect(oldPaths.at(`/2014/02/uma-nota-de-nome-comprido-${n}`)).toEqual({
        kind: 'moved',
        to: `/nota-${n}`,
      })
  })
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeSectionFile } from '../../src/wordpress/section-file.ts'
import { readSectionMap } from '../../src/wordpress/section-map.ts'
import { anExport } from '../builders/an-export.ts'
import { aFolder, importInto, optionsFor, read } from './a-run.ts'

const categories = [
  [3, 'futebol', 'Futebol'],
  [4, 'volei', 'Vôlei'],
  [5, '%d0%bd%d0%be%d0%b2', 'Нов'],
] as const
const export1 = anExport(
  categories.map(([id, nicename, name]) => ({ id, filings: [['category', nicename, name]] })),
  { categories },
)

async function mapOf(text: string) {
  const path = join(aFolder(), 'secoes.txt')
  writeFileSync(path, text)
  return readSectionMap(path)
}

test('a mapping file is lines of words, as somebody types them', async () => {
  const map = await mapOf(
    '\ufeff# observação\r\n\r\nfutebol: esportes   # Futebol (3)\r\n"Vôlei" :Esportes e lazer\r\nx:\r\n',
  )
  expect([...map]).toEqual([
    ['futebol', { slug: 'esportes' }],
    ['Vôlei', { slug: 'esportes-e-lazer', name: 'Esportes e lazer' }],
    ['x', undefined],
  ])
})

test.each([
  ['futebol esportes', 'secoes.txt:1: Write “category: section”'],
  ['a: b\nfutebol: ???', 'secoes.txt:2: No section can have the name “???”'],
])('%j is told with its line', async (text, message) => {
  await expect(mapOf(text)).rejects.toThrow(message)
})

test('the file that is made has each category with what would become of it, and can be used as it is', async () => {
  const folder = aFolder()
  const path = join(folder, 'secoes.txt')
  await makeSectionFile(path, optionsFor(folder, [export1]))
  const lines = read(folder, 'secoes.txt')
    .split('\n')
    .filter((line) => /^[^#]/.test(line))
  expect(lines.map((line) => line.replace(/ +#/, ' #'))).toEqual([
    'futebol: futebol # Futebol (1)',
    'volei: volei # Vôlei (1)',
    'нов: nov # Нов (1)',
  ])
  expect((await readSectionMap(path)).get('нов')).toEqual({ slug: 'nov' })
  await expect(makeSectionFile(path, optionsFor(folder, [export1]))).rejects.toThrow('EEXIST')
})

test('a mapping that comes after the first run moves articles and old addresses, and tells what is left', async () => {
  const folder = aFolder()
  await importInto(folder, [export1])
  const sections = await mapOf('futebol: Esportes\nvolei: Esportes\n')
  const { prepared } = await importInto(folder, [export1], { sections })
  expect(read(folder, 'articles/2019/05/texto-3.md')).toContain('section: esportes\n')
  expect(read(folder, 'slugs.lock')).toContain(
    '/category/futebol /sections/esportes\n/?cat=3 /sections/esportes\n',
  )
  expect(read(folder, 'site.yaml')).toContain('  - slug: esportes\n    name: Esportes\n')
  expect(prepared.sections.left()).toEqual(['futebol', 'volei'])
})

import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

const read = (path: string) => JSON.parse(readFileSync(path, 'utf8'))
const { dependencies, devDependencies } = read('package.json')
type Locked = Record<string, { dev?: boolean; license?: string; integrity?: string }>
const locked: Locked = read('package-lock.json').packages
const packages = Object.entries(locked).filter(([path]) => path !== '')

/** Each lets a paper use, change and pass on what it runs; libraries under the LGPL are linked, not copied. */
const allowed = [
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0'],
  ...['Python-2.0', 'OFL-1.1', 'CC-BY-4.0', 'LGPL-3.0', 'LGPL-3.0-or-later', 'MPL-2.0'],
]

describe('what the paper depends on', () => {
  test('has exact versions', () => {
    const loose = Object.entries<string>({ ...dependencies, ...devDependencies })
    expect(loose.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
  })

  test('says why it is there', () => {
    const reasons = readFileSync('docs/decisions/0006-dependencies.md', 'utf8')
    expect(Object.keys(dependencies).filter((name) => !reasons.includes(name))).toEqual([])
  })

  test('comes with licences that allow its use', () => {
    const refused = packages
      .filter(([, { dev }]) => !dev)
      .filter(([, { license = 'none' }]) => !licencesIn(license).every((name) => allowed.includes(name)))
    expect(refused.map(([path, { license }]) => `${path}: ${license}`)).toEqual([])
  })

  test('is locked with a checksum', () => {
    expect(packages.filter(([, { integrity }]) => !integrity).map(([path]) => path)).toEqual([])
  })
})

function licencesIn(expression: string): string[] {
  return expression.split(/[\s()]+|AND|OR/).filter(Boolean)
}

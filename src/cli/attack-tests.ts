import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A test, or a group of them, whose name begins with the numbers of the cases that it is about. */
export type AttackTest = { cases: number[]; file: string; name: string }

/** The first argument of a call, when it begins with numbers: "57. …", "57, 58. …", "57 and 58. …". */
const named = /\(\s*(['"`])((?:\d{1,2}(?:, | and )?)+)\. ((?:(?!\1).)+)\1/g

/** All tests of a folder that name a case. */
export function attackTests(folder: string): AttackTest[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.test\.tsx?$/.test(file),
  )
  return files.sort().flatMap((file) => testsIn(file, readFileSync(join(folder, file), 'utf8')))
}

function testsIn(file: string, text: string): AttackTest[] {
  return [...text.matchAll(named)].map(([, , numbers = '', name = '']) => ({
    cases: numbers.match(/\d+/g)?.map(Number) ?? [],
    ...{ file, name },
  }))
}

import { describe, expect, test } from 'vitest'
import { adviceFor } from '../../src/site/messages/advice-for.ts'
import { readYaml } from '../../src/site/yaml-source.ts'

const advice = adviceFor('en')

const text = `title: Rain
image:
  src: rain.jpg
  alt: Street
tags: [rain, town]
`

describe('YAML', () => {
  test.each(['12:30', '1.10', '2024', 'yes', 'null', '~', '0x1F', '1e3', '2026-02-31', '.inf', '007'])(
    'keeps %s as it was written',
    (written) => {
      expect(readYaml(`value: ${written}`, advice).data).toEqual({ value: written })
    },
  )

  test('reads a text in quotation marks, and one over several lines', () => {
    const source = readYaml('a: "Rain: the tally"\nb: >-\n  first\n  second\nc: |\n  x\n  y\n', advice)
    expect(source.data).toEqual({ a: 'Rain: the tally', b: 'first second', c: 'x\ny\n' })
  })

  test.each([
    [['title'], { line: 1, column: 8 }],
    [['image', 'alt'], { line: 4, column: 8 }],
    [['tags', 1], { line: 5, column: 14 }],
    [['image', 'credit'], { line: 3, column: 3 }],
    [['nothing'], { line: 1, column: 1 }],
  ])('knows where the value of %j stands, or else its nearest parent', (path, position) => {
    expect(readYaml(text, advice).positionOf(path)).toEqual(position)
  })

  test.each([
    [['title'], { line: 1, column: 1 }],
    [['image', 'alt'], { line: 4, column: 3 }],
  ])('knows where the key %j stands', (path, position) => {
    expect(readYaml(text, advice).keyPositionOf(path)).toEqual(position)
  })

  test('counts the lines of the file above it', () => {
    expect(readYaml(text, advice, 10).positionOf(['title'])).toEqual({ line: 11, column: 8 })
  })

  test('does not take what every object inherits for a key', () => {
    const source = readYaml('constructor: x\n__proto__: y\n', advice)
    expect(Object.keys(source.data as object)).toEqual(['constructor', '__proto__'])
  })

  test('answers nesting that no reader could follow with a fault, not with a crash', () => {
    const { faults } = readYaml(`a: ${'['.repeat(20_000)}`, advice)
    expect(faults.length).toBeGreaterThan(0)
  })
})

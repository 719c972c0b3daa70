import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { tellChanges } from '../../src/publishing/tell-changes.ts'

/** An answer that keeps what was written to it. */
function anAnswer() {
  const written: string[] = []
  const answer = Object.assign(new EventEmitter(), {
    writeHead: vi.fn(),
    write: (text: string) => written.push(text),
    end: vi.fn(() => answer.emit('close')),
  })
  return { answer: answer as unknown as ServerResponse, written }
}

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('the stream of changes', () => {
  test('tells the version at once, and again only when it is another one', () => {
    const versions = ['a', 'a', 'a', 'b', 'b']
    const { answer, written } = anAnswer()
    tellChanges(answer, () => versions.shift() ?? 'b')
    expect(written).toEqual(['retry: 200\n\n', 'data: a\n\n'])
    vi.advanceTimersByTime(400)
    expect(written).toHaveLength(2)
    vi.advanceTimersByTime(400)
    expect(written.slice(2)).toEqual(['data: b\n\n'])
  })

  test('asks no longer once the browser has left', () => {
    const { answer } = anAnswer()
    const version = vi.fn(() => 'a')
    tellChanges(answer, version)
    answer.emit('close')
    vi.advanceTimersByTime(10_000)
    expect(version).toHaveBeenCalledTimes(1)
    expect(vi.getTimerCount()).toBe(0)
  })

  test('ends when the version cannot be told, and leaves no timer behind', () => {
    const { answer, written } = anAnswer()
    tellChanges(answer, () => {
      throw new Error('database is locked')
    })
    expect(answer.end).toHaveBeenCalledTimes(1)
    expect([written, vi.getTimerCount()]).toEqual([['retry: 200\n\n'], 0])
  })
})

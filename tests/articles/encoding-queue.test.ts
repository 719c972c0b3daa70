import { expect, test } from 'vitest'
import { EncodingQueue } from '../../src/articles/encoding-queue.ts'

/** Jobs that end when they are told to, and a note of those that began. */
function aQueue(lanes: number) {
  const queue = new EncodingQueue<string>(lanes)
  const begun: string[] = []
  const ends = new Map<string, (fails?: boolean) => void>()
  const run = (key: string, isUrgent = true) =>
    queue.run(
      key,
      () => {
        begun.push(key)
        return new Promise((resolve, reject) =>
          ends.set(key, (fails) => (fails ? reject(new Error(key)) : resolve(`${key}!`))),
        )
      },
      { isUrgent },
    )
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  const end = (key: string, fails = false) => {
    ends.get(key)?.(fails)
    return settle()
  }
  return { queue, begun, run, end, settle }
}

test('a few jobs run at once, and the others wait', async () => {
  const { begun, run, end, settle } = aQueue(2)
  for (const key of ['a', 'b', 'c', 'd']) void run(key)
  await settle()
  expect(begun).toEqual(['a', 'b'])
  await end('b')
  expect(begun).toEqual(['a', 'b', 'c'])
})

test('asking again for what is not done yet gives the same answer', async () => {
  const { begun, run, end } = aQueue(1)
  const [first, second] = [run('a'), run('a')]
  await end('a')
  await end('a')
  expect(await Promise.all([first, second])).toEqual(['a!', 'a!'])
  expect(begun).toEqual(['a'])
})

test('what somebody waits for comes before what is made ahead', async () => {
  const { queue, begun, run, end, settle } = aQueue(1)
  void run('running', false)
  for (const key of ['x', 'y', 'z']) void run(key, false)
  void run('urgent')
  void run('z')
  expect(queue.waitingAhead).toBe(2)
  for (const key of ['running', 'urgent', 'z', 'x']) {
    await settle()
    await end(key)
  }
  expect(begun).toEqual(['running', 'urgent', 'z', 'x', 'y'])
})

test('a job that fails tells those who asked, and leaves its place to the next', async () => {
  const { begun, run, end, settle } = aQueue(1)
  const failing = run('a')
  void run('b')
  await settle()
  const told = expect(failing).rejects.toThrow('a')
  await end('a', true)
  await told
  await settle()
  expect(begun).toEqual(['a', 'b'])
})

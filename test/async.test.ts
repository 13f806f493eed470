import { getEventListeners } from 'node:events'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { background, noop, serialQueue, untilAborted, withTimeout } from '../src/async.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const never = new Promise<string>(noop)

describe('a time limit', () => {
  it.each<readonly [string, Promise<string>, string]>([
    ['does not matter to work that is done in time', Promise.resolve('done'), 'done'],
    ['gives something else for work that takes longer', never, 'late']
  ])('%s', async (_, work, expected) => {
    const result = withTimeout(1000, work, () => 'late')
    await vi.advanceTimersByTimeAsync(1000)
    expect(await result).toBe(expected)
    expect(vi.getTimerCount()).toBe(0)
  })

  it('passes on what the work rejects with', async () => {
    await expect(withTimeout(1000, Promise.reject(new Error('failed')), () => 'late')).rejects.toThrow('failed')
  })
})

describe('waiting until something is done or cancelled', () => {
  it('a cancellation is noticed, and one from before at once', async () => {
    const cancelled = new AbortController()
    const noticed = untilAborted(cancelled.signal, never)
    cancelled.abort()
    await noticed
    await untilAborted(cancelled.signal, never)
  })

  it('leaves nothing with a signal that lives on, whatever becomes of the work', async () => {
    const { signal } = new AbortController()
    await untilAborted(signal, Promise.resolve())
    await expect(untilAborted(signal, Promise.reject(new Error('failed')))).rejects.toThrow('failed')
    expect(getEventListeners(signal, 'abort')).toEqual([])
  })
})

it('a serial queue does one thing after the other, whatever becomes of it', async () => {
  const serially = serialQueue()
  const events: string[] = []
  const slow = serially(async () => {
    await Promise.resolve()
    events.push('slow')
  })
  const failing = serially(() => Promise.reject(new Error('failed')))
  const last = serially(() => Promise.resolve(events.push('last')))
  await expect(failing).rejects.toThrow('failed')
  await Promise.all([slow, last])
  expect(events).toEqual(['slow', 'last'])
})

it('background work is done once at a time, and its error is kept', async () => {
  const { start, idle, rethrow } = background()
  const started: string[] = []
  let finish = noop
  start(async () => {
    started.push('first')
    await new Promise<void>((resolve) => (finish = resolve))
  })
  start(() => Promise.resolve(void started.push('left out')))
  finish()
  await idle()
  rethrow()
  start(() => Promise.reject(new Error('failed')))
  await idle()
  expect(rethrow).toThrow('failed')
  start(() => Promise.resolve(void started.push('third')))
  await idle()
  expect(started).toEqual(['first', 'third'])
})

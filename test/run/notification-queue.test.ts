import { describe, expect, it, test } from 'vitest'
import type { ChannelMemory, Notice, NoticeMemory, NotifyEvent } from '../../src/core/model.ts'
import type { NoticeFacts } from '../../src/report/notices/notices.ts'
import { raiseNotices, sendNotices } from '../../src/run/notification-queue.ts'
import type { NotificationChannel, Sent } from '../../src/ports.ts'
import { noon } from './looks.ts'
import { facts, lookAt, slowly, trouble } from '../report/notices/notices-of.ts'
import { hourMs, minuteMs } from '../../src/core/durations.ts'

interface FakeChannel {
  readonly target: NotificationChannel
  readonly delivered: () => readonly string[]
}

/** A channel whose calls end as `fates` says, and then all arrive. */
function fakeChannel(
  on: readonly NotifyEvent[],
  fates: readonly ('arrives' | 'is lost' | 'is refused')[] = [],
  name = 'slack 1'
): FakeChannel {
  const tries: Notice[][] = []
  const left = [...fates]
  const send = (notices: readonly Notice[]): Promise<Sent> => {
    tries.push([...notices])
    const fate = left.shift() ?? 'arrives'
    if (fate === 'arrives') return Promise.resolve({ kind: 'sent' })
    return Promise.resolve({
      kind: 'failed',
      warning: 'Slack answered 503.',
      unsent: fate === 'is lost' ? notices : []
    })
  }
  return {
    target: { name, on, send },
    delivered: () => tries.map((notices) => notices.map(({ kind }) => kind).join(' '))
  }
}

/** Looks one after the other, with what each leaves for the next. */
async function looks(
  targets: readonly NotificationChannel[],
  each: readonly Partial<NoticeFacts>[]
): Promise<{ readonly memory: NoticeMemory; readonly warnings: readonly (readonly string[])[] }> {
  let memory: NoticeMemory = {}
  const warnings: (readonly string[])[] = []
  for (const changes of each) {
    const look = facts(changes)
    // As it comes back from where the state lives.
    memory = stored(raiseNotices(targets, memory, look))
    const sent = await sendNotices(targets, memory, look.after)
    memory = stored(sent.settle(memory))
    warnings.push(sent.warnings)
  }
  return { memory, warnings }
}

function stored(memory: NoticeMemory): NoticeMemory {
  return JSON.parse(JSON.stringify(memory)) as NoticeMemory
}

const nothing: ChannelMemory = { sentAt: {}, pending: [], outgoing: [] }
const atMax = [lookAt({ quantity: 6, decision: { health: slowly } })]
const unsure = [lookAt({ quantity: 6, streaks: { slow: 1 } })]
const fine = [lookAt({ quantity: 6 })]
const scaled = [lookAt({ decision: { from: 3, to: 5 }, outcome: { kind: 'scaled', quantity: 5 } })]
const after = (ms: number, processes: NoticeFacts['processes']): Partial<NoticeFacts> => ({
  nowMs: noon + ms,
  processes
})

describe('a notice of the maximum is sent', () => {
  it.each<readonly [string, readonly Partial<NoticeFacts>[], number]>([
    ['once, however long it lasts', [after(0, atMax), after(minuteMs, atMax), after(23 * hourMs, atMax)], 1],
    ['once more after a day', [after(0, atMax), after(24 * hourMs, atMax)], 2],
    ['again when it came back', [after(0, atMax), after(minuteMs, fine), after(2 * minuteMs, atMax)], 2],
    [
      'once, where a look in between is not sure',
      [after(0, atMax), after(minuteMs, unsure), after(2 * minuteMs, atMax)],
      1
    ]
  ])('%s', async (_, each, times) => {
    const { target, delivered } = fakeChannel(['at-max'])
    await looks([target], each)
    expect(delivered()).toEqual(Array.from({ length: times }, () => 'at-max'))
  })

  test('once, by the incident, to whoever hears of both', async () => {
    const both = fakeChannel(['incident', 'at-max'])
    const one = fakeChannel(['at-max'], [], 'sms 2')
    const slow = trouble({ kind: 'slow-at-max', sinceMs: noon })
    await looks(
      [both.target, one.target],
      [
        { processes: atMax, after: [slow] },
        { ...after(minuteMs, atMax), before: [slow], after: [slow] }
      ]
    )
    expect([both.delivered(), one.delivered()]).toEqual([['incident-opened'], ['at-max']])
  })
})

describe('everybody gets what they asked for', () => {
  const everything: Partial<NoticeFacts> = { processes: scaled, after: [trouble()] }
  it.each<readonly [readonly NotifyEvent[], string]>([
    [['incident'], 'incident-opened'],
    [['scale'], 'scale'],
    [['look'], 'look'],
    [['incident', 'scale', 'look'], 'incident-opened scale look']
  ])('%j: %s', async (on, expected) => {
    const { target, delivered } = fakeChannel(on)
    await looks([target], [everything])
    expect(delivered()).toEqual([expected])
  })

  test('and every change and every look counts', async () => {
    const { target, delivered } = fakeChannel(['scale', 'look'])
    await looks([target], [after(0, scaled), after(minuteMs, scaled)])
    expect(delivered()).toEqual(['scale look', 'scale look'])
  })

  test('and nothing is sent where there is nothing to say', async () => {
    const { target, delivered } = fakeChannel(['incident', 'scale', 'at-max', 'at-min'])
    expect(await looks([target], [after(0, fine)])).toEqual({
      memory: { 'slack 1': nothing },
      warnings: [[]]
    })
    expect(delivered()).toEqual([])
  })
})

describe('what fails', () => {
  test('is tried once more at the next look, before what is new', async () => {
    const { target, delivered } = fakeChannel(['incident', 'scale'], ['is lost'])
    const { warnings, memory } = await looks(
      [target],
      [
        { after: [trouble()] },
        { ...after(minuteMs, scaled), before: [trouble()], after: [trouble()] },
        after(2 * minuteMs, fine)
      ]
    )
    expect(delivered()).toEqual(['incident-opened', 'incident-opened scale'])
    expect(warnings).toEqual([
      ['Notices to slack 1 did not all arrive: Slack answered 503. The next look tries it once more.'],
      [],
      []
    ])
    expect(memory['slack 1']?.pending).toEqual([])
  })

  test('twice is given up, and what is new is not', async () => {
    const { target, delivered } = fakeChannel(['scale', 'at-max'], ['is lost', 'is lost'])
    const { warnings } = await looks(
      [target],
      [after(0, atMax), after(minuteMs, scaled), after(2 * minuteMs, fine), after(3 * minuteMs, fine)]
    )
    expect(delivered()).toEqual(['at-max', 'at-max scale', 'scale'])
    expect(warnings.map((some) => some.length)).toEqual([1, 1, 0, 0])
  })

  test('for good is not tried again', async () => {
    const { target, delivered } = fakeChannel(['scale'], ['is refused'])
    const { warnings } = await looks([target], [after(0, scaled), after(minuteMs, fine)])
    expect([delivered(), warnings]).toEqual([
      ['scale'],
      [['Notices to slack 1 did not all arrive: Slack answered 503.'], []]
    ])
  })

  test('at one channel does not concern another', async () => {
    const broken = fakeChannel(['scale'], ['is lost', 'is lost'])
    const sound = fakeChannel(['scale'], [], 'email 2')
    const { warnings } = await looks([broken.target, sound.target], [after(0, scaled), after(minuteMs, fine)])
    expect([broken.delivered(), sound.delivered(), warnings.flat().length]).toEqual([['scale', 'scale'], ['scale'], 2])
  })

  test('is never kept in such numbers that the state grows', async () => {
    const reasons = Array.from(
      { length: 50 },
      (_, index) => ({ code: 'slow', message: `${index}`.repeat(5000) }) as const
    )
    const many = Array.from({ length: 300 }, () => lookAt({ decision: { reasons } }))
    const { target } = fakeChannel(['look'], ['is lost'])
    const { memory } = await looks([target], [after(0, many)])
    expect(memory['slack 1']?.pending).toHaveLength(10)
    expect(JSON.stringify(memory).length).toBeLessThan(25_000)
  })
})

describe('what a run that died was about to send', () => {
  const slow = [lookAt({ quantity: 6, decision: { health: slowly } })]

  test('is sent by the next one, as it was, before what is new', async () => {
    const tries: (readonly Notice[])[] = []
    const target: NotificationChannel = {
      name: 'slack 1',
      on: ['incident', 'scale'],
      send: (notices) => {
        tries.push(notices)
        return Promise.resolve({ kind: 'sent' })
      }
    }
    const left = raiseNotices([target], {}, facts({ after: [trouble()] }))
    const later = facts({ ...after(10 * minuteMs, scaled), before: [trouble()], after: [trouble()] })
    const { settle } = await sendNotices([target], raiseNotices([target], left, later), later.after)
    expect(tries).toEqual([[left['slack 1']?.outgoing[0], expect.objectContaining({ kind: 'scale' })]])
    expect(settle(raiseNotices([target], left, later))).toEqual({
      'slack 1': { ...nothing, sentAt: left['slack 1']?.sentAt }
    })
  })

  test('and what a look adds while it is sent stays', async () => {
    const { target } = fakeChannel(['scale', 'at-max'])
    const before = raiseNotices([target], {}, facts({ processes: scaled }))
    const { settle } = await sendNotices([target], before, [])
    const more = raiseNotices([target], before, facts(after(minuteMs, slow)))
    expect(settle(more)['slack 1']?.outgoing.map(({ kind }) => kind)).toEqual(['at-max'])
  })

  test('has the issue that was opened meanwhile', async () => {
    const told: Notice[] = []
    const target: NotificationChannel = {
      name: 'slack 1',
      on: ['incident'],
      send: (notices) => {
        told.push(...notices)
        return Promise.resolve({ kind: 'sent' })
      }
    }
    const memory = raiseNotices([target], {}, facts({ after: [trouble()] }))
    const shown = {
      issue: 7,
      url: 'https://github.com/octo/shop/issues/7',
      open: true,
      phase: 'ongoing',
      commentedMs: null
    } as const
    await sendNotices([target], memory, [trouble({ shown })])
    expect(told.map(({ incident }) => incident?.issue?.number)).toEqual([7])
  })
})

test('a channel that is no longer configured is forgotten, and one may be called as a method of objects is', () => {
  const { target } = fakeChannel(['at-max'], [], 'constructor')
  const memory = { 'slack 1': { ...nothing, sentAt: { a: 1 } } }
  expect(Object.keys(raiseNotices([target], memory, facts({ processes: atMax })))).toEqual(['constructor'])
})

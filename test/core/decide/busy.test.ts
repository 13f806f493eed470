import { describe, expect, it } from 'vitest'
import { advance } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { unseenJobs } from '../../../src/core/decide/unavailable.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'
import type { Decision, NumberMetric, NumberReading, Observation, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, stateWith } from '../../run/looks.ts'
import { byMetrics, jobs, latency, read, seenJobs, unread } from './table.ts'

const counting = (metric: NumberMetric): NumberMetric => ({
  ...metric,
  busy: { source: { ...metric.source, query: 'active' }, forMs: hourMs }
})
const policy = policyWith({
  ...byMetrics,
  metrics: [counting(jobs)],
  forecast: 'off',
  scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 }
})

/** A look with so many jobs that wait, and so many in work, by metric. */
interface Look {
  readonly minute: number
  readonly waiting: number
  readonly active: readonly NumberReading[]
}
const look = (minute: number, waiting: number, ...active: readonly (number | NumberReading)[]): Look => ({
  ...{ minute, waiting },
  active: active.map((one) => (typeof one === 'number' ? read(one) : one))
})
/** Some of what counts them did not answer. */
const partial = (value: number): NumberReading => ({ status: 'ok', value, partial: true })

/** The quantities after each look, and whether `busy` was a reason. */
function course(looks: readonly Look[], start: number, own = policy): readonly string[] {
  let state: ProcessState | null = null
  let quantity = start
  return looks.map(({ minute, waiting, active }) => {
    const atMs = noon + minute * minuteMs
    const seen: Observation = { ...seenJobs(quantity, ...active.map(() => waiting)), busy: active }
    const decision: Decision = decide(own, state, seen, atMs)
    const to = decision.to ?? quantity
    state = advance(
      state,
      decision,
      to === quantity ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      atMs
    )
    quantity = to
    return `${to}${decision.reasons.some(({ code }) => code === 'busy') ? ' busy' : ''}`
  })
}

describe('jobs in work', () => {
  it.each([
    ['keep every dyno', [look(0, 400, 4), look(5, 0, 4), look(10, 0, 1)], ['4', '4', '4 busy']],
    [
      'until there are none',
      [look(0, 400, 4), look(5, 0, 4), look(10, 0, 1), look(15, 0, 0)],
      ['4', '4', '4 busy', '0']
    ],
    [
      'for an hour from the first look that wanted fewer, then those that they need',
      [look(0, 400, 150), look(5, 0, 150), look(10, 0, 150), look(64, 0, 150), look(66, 0, 150), look(70, 0, 150)],
      ['4', '4', '4 busy', '4 busy', '2 busy', '2 busy']
    ],
    [
      'anew once more were needed in between',
      [look(0, 400, 5), look(10, 0, 5), look(40, 400, 5), look(75, 0, 5), look(80, 0, 5)],
      ['4', '4', '4', '4', '4 busy']
    ],
    ['hold nothing back that goes out', [look(0, 400, 4), look(5, 900, 4)], ['4', '9']],
    [
      'that cannot be counted never let it scale in',
      [look(0, 400, unread), look(5, 0, unread), look(200, 0, unread)],
      ['4', '4', '4']
    ],
    [
      'that may be more than were counted never let it scale in',
      [look(0, 400, partial(0)), look(5, 0, partial(0)), look(200, 0, partial(0)), look(205, 0, 0)],
      ['4', '4', '4', '0']
    ],
    [
      'count on while they cannot be counted: the hour goes on',
      [look(0, 400, 5), look(5, 0, 5), look(10, 0, 5), look(40, 0, unread), look(64, 0, 5), look(66, 0, 5)],
      ['4', '4', '4 busy', '4', '4 busy', '1 busy']
    ]
  ] as const)('%s', (_, looks, quantities) => expect(course(looks, 4)).toEqual(quantities))

  it('go on to be counted from the first look that wanted fewer while another metric is silent', () => {
    const own = { ...policy, metrics: [counting(jobs), latency] }
    const seen: Observation = { ...seenJobs(4, 0), metrics: [read(0), unread], busy: [read(5), null] }
    const { memory } = decide(own, stateWith({ busySinceMs: noon }), seen, noon + 30 * minuteMs)
    expect(memory.busySinceMs).toBe(noon)
  })

  it('that two metrics name alike are counted once', () => {
    const same = counting(jobs)
    const other = { ...counting(jobs), busy: { source: { ...jobs.source, query: 'others' }, forMs: hourMs } }
    const wordsOf = (metrics: readonly NumberMetric[]): string | undefined =>
      decide(
        { ...policy, metrics },
        stateWith({ pointQuantity: 0 }),
        { ...seenJobs(4, 0, 0), busy: [read(7), read(7)] },
        noon
      ).reasons.at(-1)?.message
    expect(wordsOf([same, { ...same, goal: latency.goal }])).toMatch(/^7 jobs are running/)
    expect(wordsOf([same, other])).toMatch(/^14 jobs are running/)
  })

  it.each([
    ['counted', read(5), null],
    ['not counted', unread, noon],
    ['not counted for a while', unread, noon - minuteMs]
  ] as const)('that are %s: the metric is unavailable since then, like any other', (_, active, sinceMs) => {
    const state = stateWith({ unavailableSinceMs: sinceMs !== null && sinceMs < noon ? sinceMs : null })
    const { memory } = decide(policy, state, { ...seenJobs(4, 0), busy: [active] }, noon)
    expect(memory.unavailableSinceMs).toBe(sinceMs)
  })

  it.each<readonly [string, number, readonly [number, number], readonly [number, ...(readonly string[])]]>([
    ['hold for the longer time', 29, [300, 100], [4, '400 jobs are running; it does not scale in for up to 1 minute']],
    ['then the more dynos stay', 30, [300, 100], [3, '400 jobs are running, which need 3, so not fewer']],
    ['unless no fewer are wanted', 30, [200, 100], [2]],
    ['one is told as one', 30, [0, 201], [3, '201 jobs are running, which need 3, so not fewer']],
    ['alone', 10, [0, 1], [4, '1 job is running; it does not scale in for up to 20 minutes']]
  ])('of two metrics %s', (_, minutes, [short, long], expected) => {
    const busyFor = (query: string, forMs: number): NumberMetric => ({
      ...jobs,
      busy: { source: { ...jobs.source, query }, forMs }
    })
    const own = { ...policy, metrics: [busyFor('short', 10 * minuteMs), busyFor('long', 30 * minuteMs)] }
    const state = stateWith({ busySinceMs: noon - minutes * minuteMs, pointQuantity: 0 })
    const { to, reasons } = decide(own, state, { ...seenJobs(4, 200, 150), busy: [read(short), read(long)] }, noon)
    expect([to, ...reasons.filter(({ code }) => code === 'busy').map(({ message }) => message)]).toEqual(expected)
  })

  it.each<readonly [string, Observation['busy'], string | undefined]>([
    ['were not asked for', undefined, 'the jobs in work cannot be read: they were not asked for'],
    ['cannot be read', [unread], 'the jobs in work cannot be read: it answered 503'],
    [
      'are a partial answer',
      [{ status: 'ok', value: 3, partial: true }],
      'the number of jobs in work is a partial answer, which may be too small'
    ],
    ['are none', [read(0)], undefined]
  ])('that %s are told so', (_, busy, words) => {
    expect(unseenJobs({ policy, observation: { ...seenJobs(4, 0), ...(busy === undefined ? {} : { busy }) } })).toEqual(
      words === undefined ? [] : [words]
    )
  })

  it('of a latency leave one dyno when their time is over', () => {
    const own = { ...policy, metrics: [counting(latency)] }
    expect(course([look(0, 30, 5), look(5, 1, 5), look(10, 1, 5), look(80, 1, 5), look(85, 1, 5)], 4, own).at(-1)).toBe(
      '1'
    )
  })

  it('do not hold against the schedule', () => {
    const narrow = policyWith({ ...byMetrics, schedule: ['0-2'], metrics: [counting(jobs)], forecast: 'off' })
    expect(course([look(0, 0, 9)], 4, narrow)).toEqual(['2'])
  })
})

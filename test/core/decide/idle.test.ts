import { describe, expect, it } from 'vitest'
import { idlenessOf, lastRequest } from '../../../src/core/decide/idle.ts'
import { momentOf } from '../../../src/core/decide/moment.ts'
import type { Moment } from '../../../src/core/decide/moment.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import type { NumberReading, Observation, ProcessState, RouterReading } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, observation, stateWith } from '../../run/looks.ts'
import { ago, jobs, latency, read, router, unread } from './table.ts'

const byRouter = { router: { perDyno: 500, p95TargetMs: null } } as const
const byJobs = { metrics: [jobs, latency] }
const idle = { idle: { afterMs: 30 * minuteMs, quantity: 1 } }
const partial: NumberReading = { status: 'ok', value: 0, partial: true }
const seen = (...metrics: readonly NumberReading[]): Partial<Observation> => ({ metrics })
const moment = (
  policy: Parameters<typeof policyWith>[0],
  state: ProcessState | null,
  look: Partial<Observation>
): Moment => momentOf(policyWith(policy), state, { ...observation(2), ...look }, noon)
const looked = (
  minutesAgo: number,
  lastRequestMs: number | null,
  unavailableSinceMs: number | null = null
): ProcessState =>
  stateWith({
    lastRequestMs,
    unavailableSinceMs,
    recent: [{ atMs: ago(minutesAgo), from: 2, to: 2, verdict: 'up', medianMs: 1, answers: [] }]
  })
/** Requests a minute of complete minutes, until now; null: not reported. */
const minutes = (...requests: readonly (number | null)[]): { readonly router: RouterReading } => {
  const reading = router({}, requests.length)
  if (reading.status !== 'ok') throw new Error(reading.cause)
  const buckets = reading.buckets.map((bucket, index) => ({ ...bucket, requestsPerMinute: requests[index] ?? null }))
  return { router: { status: 'ok', buckets } }
}

describe('the last request', () => {
  it.each<readonly [string, Moment, number | null]>([
    ['ends with the minute that had one', moment(byRouter, null, minutes(3, 7, 0, 0, 0)), ago(3)],
    ['a minute that was not reported may have had some', moment(byRouter, null, minutes(3, null, 0)), ago(1)],
    ['is never later than now', moment(byRouter, null, { router: router({}, 1, noon + minuteMs / 2) }), noon],
    ['none were seen since the first minute of the first look', moment(byRouter, null, minutes(0, 0, 0)), ago(3)],
    [
      'is what it was, where every minute since was seen',
      moment(byRouter, looked(2, ago(60)), minutes(0, 0, 0)),
      ago(60)
    ],
    ['also where the minutes just meet', moment(byRouter, looked(4, ago(60)), minutes(0, 0, 0)), ago(60)],
    ['not where minutes between were missed', moment(byRouter, looked(5, ago(60)), minutes(0, 0, 0)), ago(3)],
    ['nor where they could not be read', moment(byRouter, looked(2, ago(60), ago(50)), minutes(0, 0, 0)), ago(3)],
    ['nor where no look is known', moment(byRouter, stateWith({ lastRequestMs: ago(60) }), minutes(0, 0, 0)), ago(3)],
    ['is what it was, where that is later', moment(byRouter, looked(20, ago(1)), minutes(0, 0, 0)), ago(1)],
    [
      'is not known from a router that cannot be read',
      moment(byRouter, looked(2, ago(60)), { router: { status: 'unavailable', cause: '' } }),
      ago(60)
    ],
    ['nor from one that was not asked', moment(byRouter, looked(2, ago(60)), {}), ago(60)],
    ['nor from one that says nothing yet', moment(byRouter, null, { router: router({}, 0) }), null],
    ['is now, where a metric counts something', moment(byJobs, looked(2, ago(60)), seen(read(0), read(3))), noon],
    ['also where another cannot be read', moment(byJobs, looked(2, ago(60)), seen(unread, read(3))), noon],
    ['is what it was, where all count nothing', moment(byJobs, looked(2, ago(60)), seen(read(0), read(0))), ago(60)],
    ['begins to count when all first count nothing', moment(byJobs, null, seen(read(0), read(0))), noon],
    ['may be now, where one cannot be read', moment(byJobs, looked(2, ago(60)), seen(read(0), unread)), noon],
    ['or is partial', moment(byJobs, looked(2, ago(60)), seen(read(0), partial)), noon],
    ['nor without any metric', moment({}, null, seen()), null]
  ])('%s', (_, given, atMs) => {
    expect(lastRequest(given)).toBe(atMs)
  })
})

describe('idle', () => {
  it.each<readonly [string, Moment, number | null, number | null]>([
    ['after half an hour without requests', moment({ ...byRouter, ...idle }, null, minutes(0)), ago(30), 1],
    ['not before', moment({ ...byRouter, ...idle }, null, minutes(0)), ago(29), null],
    ['not where nothing was ever seen', moment({ ...byRouter, ...idle }, null, minutes(0)), null, null],
    ['not where nobody asked for it', moment(byRouter, null, minutes(0)), ago(60), null],
    [
      'not where the router cannot be read',
      moment({ ...byRouter, ...idle }, null, { router: { status: 'unavailable', cause: '' } }),
      ago(60),
      null
    ],
    ['nor where it was not asked', moment({ ...byRouter, ...idle }, null, {}), ago(60), null],
    [
      'nor where it alone could tell, and a metric can be read',
      moment({ ...byRouter, ...byJobs, ...idle }, null, seen(read(0), read(0))),
      ago(60),
      null
    ],
    ['by metrics that all can be read', moment({ ...byJobs, ...idle }, null, seen(read(0), read(0))), ago(60), 1],
    ['not where one cannot', moment({ ...byJobs, ...idle }, null, seen(read(0), unread)), ago(60), null],
    ['not without metrics', moment(idle, null, seen()), ago(60), null]
  ])('%s', (_, given, lastRequestMs, quantity) => {
    expect(idlenessOf(given, lastRequestMs)?.quantity ?? null).toBe(quantity)
  })
})

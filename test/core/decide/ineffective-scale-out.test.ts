import { describe, expect, it } from 'vitest'
import {
  countScaleOut,
  refusesScaleOut,
  reviewScaleOut,
  troubleOf
} from '../../../src/core/decide/ineffective-scale-out.ts'
import type { ScaleOutRefusal, Trouble } from '../../../src/core/decide/ineffective-scale-out.ts'
import { noIneffectiveScaleOut } from '../../../src/core/decide/memory.ts'
import { momentOf } from '../../../src/core/decide/moment.ts'
import type { Moment } from '../../../src/core/decide/moment.ts'
import type { Health, IneffectiveScaleOut, Observation, ProbeReading, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { answered, healthy, ill, noon, observation, overloaded, pings, stateWith, unseen, up } from '../../run/looks.ts'
import { ago, router } from './table.ts'

const moment = (look: Partial<Observation>, state: ProcessState | null = null): Moment =>
  momentOf(policyWith(), state, { ...observation(2), ...look }, noon)
const errors = (errorShare: number, p95Ms: number | null = 300): Partial<Observation> => ({
  router: router({ errorShare, p95Ms })
})
const answeredBefore = (...answers: readonly string[]): ProcessState =>
  stateWith({ recent: [{ atMs: ago(5), from: 2, to: 2, verdict: 'up', medianMs: 1, answers }] })
/** So many failures, then so many answers. */
const failing = (failed: number, well: number): ProbeReading =>
  pings(...Array.from({ length: failed }, () => overloaded), ...Array.from({ length: well }, () => answered(200)))
const slowHealth: Health = { ...healthy, verdict: 'slow', medianMs: 1500 }

describe('trouble of an app that is up', () => {
  it.each<readonly [string, Moment, Health, Trouble | null]>([
    ['is a fifth of its requests', moment(errors(0.2)), healthy, { errorShare: 0.2, responseMs: 300 }],
    ['not fewer', moment(errors(0.19)), healthy, null],
    ['also where it is slow', moment(errors(0.2)), slowHealth, { errorShare: 0.2, responseMs: 300 }],
    [
      'how slow it is, the pings say where the router does not',
      moment(errors(0.2, null)),
      slowHealth,
      { errorShare: 0.2, responseMs: 1500 }
    ],
    ['not where it is down', moment(errors(0.9)), ill, null],
    ['not where pings do not tell', moment(errors(0.9)), unseen, null],
    [
      'but where there are no pings',
      moment({ ...errors(0.9), probe: null }),
      unseen,
      { errorShare: 0.9, responseMs: 300 }
    ],
    ['nor is it known that it is up from their absence alone', moment({ ...errors(0.9), probe: null }), ill, null],
    [
      'nothing is known of a router that cannot be read',
      moment({ router: { status: 'unavailable', cause: '' } }),
      healthy,
      null
    ],
    [
      'is two of the last ten pings',
      moment({ probe: failing(2, 1) }, answeredBefore('180 ms', '190 ms', '200 ms', '1 ms', '1 ms', '1 ms', '1 ms')),
      healthy,
      { errorShare: 0.2, responseMs: 182 }
    ],
    [
      'those of earlier looks among them',
      moment({ probe: failing(1, 2) }, answeredBefore('503', '190 ms')),
      healthy,
      { errorShare: 0.2, responseMs: 182 }
    ],
    ['not those before the last ten', moment({ probe: failing(1, 9) }, answeredBefore('503', '503')), healthy, null],
    [
      'whichever is worse: the pings',
      moment({ ...errors(0.2), probe: failing(5, 0) }),
      healthy,
      { errorShare: 0.5, responseMs: 300 }
    ],
    ['or the router', moment({ ...errors(0.7), probe: failing(5, 0) }), healthy, { errorShare: 0.7, responseMs: 300 }]
  ])('%s', (_, given, health, trouble) => {
    expect(troubleOf(given, health)).toEqual(trouble)
  })
})

/** Minutes with requests, and whether they failed; the last ends now. */
function load(...all: readonly (readonly [requests: number | null, fails: boolean])[]): Partial<Observation> {
  const reading = router({}, all.length)
  if (reading.status !== 'ok') throw new Error(reading.cause)
  const buckets = reading.buckets.map((bucket, index) => {
    const [requestsPerMinute, fails] = all[index] ?? [null, false]
    return { ...bucket, requestsPerMinute, errorShare: fails ? 0.2 : 0 }
  })
  return { router: { status: 'ok', buckets } }
}

describe('whether failures began with the load', () => {
  const trouble = { errorShare: 0.5, responseMs: 300 }
  it.each<readonly [string, Partial<Observation>, boolean | null]>([
    ['a quarter more requests are more load', load([100, false], [100, false], [125, true], [90, true]), true],
    ['fewer are not', load([100, false], [100, false], [124, true], [90, true]), false],
    ['any minute since tells', load([100, false], [100, true], [125, true]), true],
    [
      'compared with the five minutes before',
      load([900, false], [100, false], [100, false], [100, false], [100, false], [100, false], [125, true]),
      true
    ],
    ['where they failed all the time, with the first', load([100, true], [125, true]), true],
    ['and it was none', load([100, true], [100, true]), false],
    ['by the last time that they began', load([100, true], [200, false], [120, true]), false],
    ['minutes that were not counted say nothing', load([100, false], [null, false], [125, true]), true],
    ['none is known where none was counted', load([null, true]), null],
    ['nor where the router saw no failure', load([100, false], [900, false]), null],
    ['nor without a router', {}, null],
    ['nor from one that cannot be read', { router: { status: 'unavailable', cause: '' } }, null]
  ])('%s', (_, look, began) => {
    expect(reviewScaleOut(moment(look), trouble)).toEqual({ ...noIneffectiveScaleOut, beganWithLoad: began })
  })

  it('is what it was once it is known', () => {
    const state = stateWith({ ineffectiveScaleOut: { ...noIneffectiveScaleOut, beganWithLoad: true } })
    expect(reviewScaleOut(moment(load([100, true], [100, true]), state), trouble).beganWithLoad).toBe(true)
  })
})

describe('what is known of earlier attempts', () => {
  const tried: IneffectiveScaleOut = {
    count: 1,
    before: { errorShare: 0.5, responseMs: 1000, atMs: ago(9) },
    beganWithLoad: true
  }
  const forgotten = { ...noIneffectiveScaleOut, beganWithLoad: true }
  const withoutTimes: IneffectiveScaleOut = { ...tried, before: { errorShare: 0.5, responseMs: null, atMs: ago(9) } }
  it.each<readonly [string, IneffectiveScaleOut, Trouble | null, IneffectiveScaleOut]>([
    ['stays while nothing is better', tried, { errorShare: 0.46, responseMs: 760 }, tried],
    ['is forgotten where a tenth fewer fail', tried, { errorShare: 0.45, responseMs: 1000 }, forgotten],
    ['or answers are a quarter faster', tried, { errorShare: 0.5, responseMs: 750 }, forgotten],
    ['or it is other trouble', tried, { errorShare: 0.6, responseMs: 1000 }, forgotten],
    ['not where nothing is known of the times now', tried, { errorShare: 0.5, responseMs: null }, tried],
    ['nor of those before', withoutTimes, { errorShare: 0.5, responseMs: 1 }, withoutTimes],
    ['all of it where there is no trouble', tried, null, noIneffectiveScaleOut]
  ])('%s', (_, ineffectiveScaleOut, trouble, known) => {
    expect(reviewScaleOut(moment({}, stateWith({ ineffectiveScaleOut })), trouble)).toEqual(known)
  })

  it.each<readonly [string, IneffectiveScaleOut, ScaleOutRefusal]>([
    ['two that did not help', tried, 'ineffective'],
    ['one', { ...tried, count: 0 }, 'none'],
    [
      'a second whose dynos may still start',
      { ...tried, before: { errorShare: 0.5, responseMs: null, atMs: ago(4.9) } },
      'none'
    ],
    ['or do not any more', { ...tried, before: { errorShare: 0.5, responseMs: null, atMs: ago(5) } }, 'ineffective'],
    ['failures that did not begin with the load', { ...noIneffectiveScaleOut, beganWithLoad: false }, 'not-load'],
    ['that did', forgotten, 'none'],
    ['of which it is not known', noIneffectiveScaleOut, 'none']
  ])('refuses more after %s', (_, ineffectiveScaleOut, refusal) => {
    expect(refusesScaleOut({ ineffectiveScaleOut }, noon)).toBe(refusal)
  })

  it.each<readonly [string, IneffectiveScaleOut, Trouble | null, number, number | undefined]>([
    ['the first', forgotten, { errorShare: 0.3, responseMs: 5 }, 0, noon],
    ['one more', tried, { errorShare: 0.3, responseMs: 5 }, 2, noon],
    [
      'not one within five minutes of another',
      { ...tried, before: { errorShare: 0.5, responseMs: 1000, atMs: ago(4.9) } },
      { errorShare: 0.3, responseMs: 5 },
      1,
      ago(4.9)
    ],
    [
      'but then',
      { ...tried, before: { errorShare: 0.5, responseMs: 1000, atMs: ago(5) } },
      { errorShare: 0.3, responseMs: 5 },
      2,
      noon
    ],
    ['not one without trouble', tried, null, 1, ago(9)]
  ])('counts %s', (_, known, trouble, count, atMs) => {
    const counted = countScaleOut(known, trouble, noon)
    expect([counted.count, counted.before?.atMs, counted.beganWithLoad]).toEqual([count, atMs, true])
  })
})

it('an app that answers has no trouble', () => {
  expect(troubleOf(moment({ probe: up }), healthy)).toBeNull()
})

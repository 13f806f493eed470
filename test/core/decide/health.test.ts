import { describe, expect, it } from 'vitest'
import { assess, isAlarming, isHealthy } from '../../../src/core/decide/health.ts'
import type { Health, SampleResult } from '../../../src/core/model.ts'
import { answered, missing, overloaded, pings } from '../../run/looks.ts'
import { failSafe } from '../../policies.ts'

const timeout: SampleResult = {
  kind: 'failed',
  failure: 'overload',
  label: 'timeout',
  cause: 'no answer within 10 s',
  elapsedMs: 10_000
}
const any = { ...failSafe, on: 'any' as const }

describe('the verdict of one look', () => {
  it.each<readonly [string, readonly SampleResult[], typeof failSafe | null, Health['verdict'], number | null]>([
    ['all answer fast', [answered(180), answered(182), answered(190)], failSafe, 'up', 182],
    ['a median of exactly 1000 ms is up', [answered(1000)], failSafe, 'up', 1000],
    ['above 1000 ms is slow', [answered(1001)], failSafe, 'slow', 1001],
    ['the median decides, not the worst', [answered(100), answered(200), answered(9000)], failSafe, 'up', 200],
    ['of an even number it is the middle of the two', [answered(100), answered(201)], failSafe, 'up', 151],
    ['slow begins at fail-safe.above where that is lower', [answered(600)], { ...failSafe, aboveMs: 500 }, 'slow', 600],
    ['far too slow is slow too', [answered(6000)], failSafe, 'slow', 6000],
    ['1 of 3 failed is a blip', [overloaded, answered(100), answered(200)], failSafe, 'up', 150],
    ['2 of 3 failed is down', [overloaded, answered(100), timeout], failSafe, 'down', 100],
    ['3 of 3 failed is down', [overloaded, overloaded, timeout], failSafe, 'down', null],
    ['the only one failed is down', [overloaded], failSafe, 'down', null],
    ['half is not most', [overloaded, answered(100)], failSafe, 'up', 100],
    ['a 404 is no overload', [missing, missing, missing], failSafe, 'unknown', null],
    ['but counts with on: any', [missing, missing, missing], any, 'down', null],
    ['1 of 3 outside the class is a blip', [missing, answered(100), answered(200)], failSafe, 'up', 150],
    ['mixed failures, most of them overload', [overloaded, overloaded, missing], failSafe, 'down', null],
    ['mixed failures, most of them not', [overloaded, missing, missing], failSafe, 'unknown', null],
    ['mixed failures, neither has most', [overloaded, missing, answered(100)], failSafe, 'unknown', 100],
    ['mixed failures count together with on: any', [overloaded, missing, answered(100)], any, 'down', 100],
    ['without a fail-safe overload still is down', [overloaded, overloaded], null, 'down', null],
    ['without a fail-safe slow begins at 1000 ms', [answered(1001)], null, 'slow', 1001],
    ['no sample at all', [], failSafe, 'unknown', null]
  ])('%s', (_, samples, policy, verdict, medianMs) => {
    expect(assess(pings(...samples), policy)).toMatchObject({ verdict, medianMs })
  })

  it.each<readonly [string, readonly SampleResult[], typeof failSafe, boolean]>([
    ['most outside the class', [missing, missing, answered(100)], failSafe, true],
    ['no class of its own has most', [overloaded, missing, answered(100)], failSafe, true],
    ['a blip', [missing, answered(100), answered(100)], failSafe, false],
    ['an outage', [overloaded, overloaded, missing], failSafe, false],
    ['every failure counts as an outage', [missing, missing, missing], any, false]
  ])('%s: misconfigured is not down', (_, samples, policy, misconfigured) => {
    expect(assess(pings(...samples), policy).misconfigured).toBe(misconfigured)
  })

  it('says what failed, each cause once, and what each ping brought', () => {
    expect(assess(pings(overloaded, answered(182.4), overloaded, timeout), failSafe)).toMatchObject({
      cause: '3 of 4 pings failed (answered 503; no answer within 10 s)',
      answers: ['503', '182 ms', '503', 'timeout']
    })
  })

  it('knows nothing where nothing was asked', () => {
    expect(assess(null, failSafe)).toEqual({
      verdict: 'unknown',
      medianMs: null,
      cause: null,
      answers: [],
      misconfigured: false
    })
  })

  it('is unknown where nothing could be asked', () => {
    expect(assess({ status: 'unavailable', cause: 'Heroku knows no web address' }, failSafe)).toMatchObject({
      verdict: 'unknown',
      cause: 'Heroku knows no web address',
      misconfigured: true
    })
  })
})

it.each<readonly [string, readonly SampleResult[], boolean, boolean]>([
  ['up', [answered(200)], false, true],
  ['slow, but not too slow', [answered(5000)], false, true],
  ['too slow', [answered(5001)], true, false],
  ['down', [overloaded], true, false],
  ['down, though the one answer was fast', [overloaded, overloaded, answered(100)], true, false],
  ['misconfigured', [missing], false, false],
  ['misconfigured, though the one answer was slow', [missing, missing, answered(9000)], false, false],
  ['not asked', [], false, false]
])('%s: alarming %s, healthy %s', (_, samples, alarming, healthy) => {
  const health = assess(pings(...samples), failSafe)
  expect(isAlarming(health, failSafe)).toBe(alarming)
  expect(isHealthy(health, failSafe)).toBe(healthy)
})

import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { advance } from '../../src/core/decide/advance.ts'
import { decide } from '../../src/core/decide/decide.ts'
import type { Observation, ProcessPolicy, ProcessState } from '../../src/core/model.ts'
import { observation, stateWith, up } from '../run/looks.ts'
import { policyWith } from '../policies.ts'
import { byMetrics, jobs, router, seenJobs } from '../core/decide/table.ts'
import { minuteMs } from '../../src/core/durations.ts'

const page = readFileSync('docs/how-it-decides.md', 'utf8')

/** The cells of the table below a heading, without its head. */
function tableOf(heading: string): readonly (readonly string[])[] {
  const section = page.split(`## ${heading}\n`)[1]?.split('\n## ')[0] ?? ''
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim())
    )
}

/** Monday 2026-11-23. */
const at = (clock: string): number => Date.parse(`2026-11-23T${clock}:00Z`)
const codesIn = (why: string): readonly string[] => Array.from(why.matchAll(/`([a-z-]+)`/g), ([, code = '']) => code)

/** Goes through the looks as the page has them, and gives what was decided in its words. */
function replay(
  policy: ProcessPolicy,
  first: ProcessState,
  rows: readonly { readonly clock: string; readonly look: (quantity: number) => Observation }[],
  quantity: number
): readonly { readonly dynos: string; readonly codes: readonly string[] }[] {
  let state = first
  let running = quantity
  return rows.map(({ clock, look }) => {
    const decision = decide(policy, state, look(running), at(clock))
    const to = decision.to ?? running
    state = advance(
      state,
      decision,
      to === running ? { kind: 'unchanged' } : { kind: 'scaled', quantity: to },
      null,
      at(clock)
    )
    const dynos = to === running ? String(running) : `${running} → ${to}`
    running = to
    return { dynos, codes: decision.reasons.map(({ code }) => code) }
  })
}

describe('the page on how it decides', () => {
  it('a morning with requests', () => {
    const rows = tableOf('A morning with requests')
    const policy = policyWith({
      ...byMetrics,
      schedule: ['weekdays 07:00-22:00 2-6', '1'],
      router: { perDyno: 600, p95TargetMs: null }
    })
    const looks = rows.map(([clock = '', requests = '']) => ({
      clock,
      look: (quantity: number): Observation => ({
        ...observation(quantity, null),
        router:
          requests === 'not readable'
            ? { status: 'unavailable', cause: 'it answered 503' }
            : router({ requestsPerMinute: Number(requests.replace(',', '')) }, 5, at(clock))
      })
    }))
    expect(replay(policy, stateWith(), looks, 2)).toEqual(
      rows.map(([, , dynos, why = '']) => ({ dynos, codes: codesIn(why) }))
    )
    expect(rows).toHaveLength(6)
  })

  it('before the morning', () => {
    const rows = tableOf('Before the morning')
    const policy = policyWith({ schedule: ['weekdays 07:00-22:00 3', '1'], probe: null, failSafe: null })
    const cadence = { gapsMs: Array.from({ length: 20 }, () => 18 * minuteMs), nextLookMs: null }
    const looks = rows.map(([clock = '']) => ({
      clock,
      look: (quantity: number): Observation => ({ ...observation(quantity, null), cadence })
    }))
    expect(replay(policy, stateWith(), looks, 1)).toEqual(
      rows.map(([, dynos, why = '']) => ({ dynos, codes: codesIn(why) }))
    )
    expect(rows).toHaveLength(2)
  })

  it('scaling in, with care', () => {
    expect(page).toContain('182 ms on 2 dynos would be about 364 ms on one. Where `scale-out.above` is 300 ms')
    const pinged = policyWith({
      schedule: ['1-6'],
      scaleOut: { slow: { aboveMs: 300, consecutive: 3, step: 1 }, cooldownMs: 0 }
    })
    const fast = stateWith({ streaks: { slow: 0, fast: 4, atMs: at('08:00') } })
    expect(decide(pinged, fast, observation(2, up), at('08:10'))).toMatchObject({
      to: 2,
      reasons: [{ code: 'fast' }, { code: 'would-bounce' }]
    })

    expect(page).toContain('at 100 a dyno, 290 keep 4\n  and 270 let it be 3')
    const counted = policyWith({ ...byMetrics, metrics: [jobs] })
    const out = stateWith({ changes: [{ atMs: at('08:00'), from: 3, to: 4, by: 'ours', code: 'demand', message: '' }] })
    expect([290, 270].map((value) => decide(counted, out, seenJobs(4, value), at('20:00')).to)).toEqual([4, 3])
  })

  it('names every reason code', () => {
    const codes = codesIn(page)
    for (const code of [
      'native-autoscaling',
      'release-in-progress',
      'lead',
      'slow',
      'fast',
      'demand',
      'target-tracking',
      'forecast',
      'idle',
      'held-at-zero',
      'limited',
      'in-bounds'
    ])
      expect(codes).toContain(code)
  })
})

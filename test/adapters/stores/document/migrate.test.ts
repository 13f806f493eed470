import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode, encode } from '../../../../src/adapters/stores/document/codec.ts'
import { migrate } from '../../../../src/adapters/stores/document/migrate.ts'
import { decide } from '../../../../src/core/decide/decide.ts'
import { minuteMs } from '../../../../src/core/durations.ts'
import type { ProcessPolicy, ProcessState, State } from '../../../../src/core/model.ts'
import { owed, withRaised } from '../../../../src/run/due-notices.ts'
import { policyWith } from '../../../policies.ts'
import { appWith, entry, observation } from '../../../run/looks.ts'
import { stateOf } from './states.ts'

/**
 * What four days of runs left before the keys were renamed: learned weeks, holds, an outage, notices that did not
 * arrive.
 */
const oldText = readFileSync(new URL('fixtures/old-state.json', import.meta.url), 'utf8')

function loaded(text: string): State {
  const found = decode(text)
  if (found.kind !== 'loaded') throw new Error(found.warning)
  return found.state
}

const state = loaded(oldText)
const nowMs = (state.lastLookMs ?? NaN) + 10 * minuteMs

/** Where the value at a place of an old document is today. */
const moved: readonly (readonly [from: RegExp, to: string])[] = [
  [/^(notices\.[^.]+)\.told\b/, '$1.sentAt'],
  [/^(notices\.[^.]+)\.owed\b/, '$1.pending'],
  [/^(apps(?:\.[^.]+){2})\.relief\.vain$/, '$1.ineffectiveScaleOut.count'],
  [/^(apps(?:\.[^.]+){2})\.relief\b/, '$1.ineffectiveScaleOut'],
  [/^(apps(?:\.[^.]+){2})\.left\b/, '$1.expectedQuantities'],
  [/\.(day|week)\.open\b/, '.$1.current'],
  [/\.level\.last\b/, '.level.lastMinutes'],
  [/\.capacity\.suspects\b/, '.capacity.unexplained'],
  [/\.unexplained\.p95$/, '.unexplained.slowdown'],
  [/\.unexplained\.load2$/, '.unexplained.loadSquared'],
  [/\.unexplained\.p952$/, '.unexplained.slowdownSquared'],
  [/\.demand\.gauge\b/, '.demand.leadingMetric'],
  [/\.leadingMetric\.ratio$/, '.leadingMetric.logRatio'],
  [/\.leadingMetric\.error$/, '.leadingMetric.meanError'],
  [/\.leadingMetric\.compared$/, '.leadingMetric.comparisons'],
  [/\.leadingMetric\.open\b/, '.leadingMetric.readings'],
  [/\.demand\.pending\b/, '.demand.forecastOrigin'],
  [/\.(leadingMetric|forecastOrigin)\.now$/, '.$1.demandNow'],
  [/\.demand\.skill\.error\b/, '.demand.ensemble.meanErrors'],
  [/\.demand\.skill\.trust\b/, '.demand.ensemble.weights'],
  [/\.demand\.skill\.shape\b/, '.demand.ensemble.errorHistograms'],
  [/\.demand\.reached\b/, '.demand.calibration'],
  [/\.demand\.margin\b/, '.demand.slowMinuteCost'],
  [/\.slowMinuteCost\.over\b/, '.slowMinuteCost.shortMinutes'],
  [/\.slowMinuteCost\.slow$/, '.slowMinuteCost.slowMinutes'],
  [/\.slowMinuteCost\.ruled$/, '.slowMinuteCost.forecastMinutes'],
  [/\.slowMinuteCost\.asked\b/, '.slowMinuteCost.proposals'],
  [/\.demand\.size$/, '.demand.meanDynos']
]

/** `apps.shop.web.left.0`, for example, and the value there. */
function leaves(value: unknown, place = ''): readonly (readonly [place: string, value: unknown])[] {
  if (typeof value !== 'object' || value === null) return [[place.slice(1), value]]
  const entries = Object.entries(value)
  if (entries.length === 0) return [[place.slice(1), JSON.stringify(value)]]
  return entries.flatMap(([key, entry]) => leaves(entry, `${place}.${key}`))
}

function today([place, value]: readonly [string, unknown]): readonly [string, unknown] {
  const to = moved.reduce((path, [from, renamed]) => path.replace(from, renamed), place)
  return [to, place.endsWith('.by') && value === 'foreign' ? 'external' : value]
}

describe('a document of an earlier build', () => {
  const old = leaves(JSON.parse(oldText))

  it('holds everything whose key was renamed', () => {
    const places = old.map(([place]) => place)
    const unused = moved.filter(
      ([from], index) =>
        !places.some((place) =>
          from.test(moved.slice(0, index).reduce((path, [one, to]) => path.replace(one, to), place))
        )
    )
    expect(unused).toEqual([])
    expect(oldText).toContain('"by":"foreign"')
  })

  it('is loaded with every value at its new place, and nothing else', () => {
    const now = new Map(leaves(JSON.parse(encode(state))))
    // What came later starts empty.
    const added = [...now].flatMap(([place, value]) =>
      /\.(latency|pointQuantity|beganWithLoad|agreeing|sizeHold|beforeHold|sizeRefusal|capacitySize|busySinceMs)$/.test(
        place
      ) && value === null
        ? [place]
        : /^(runs|saves|selected|maintenance|nearlySpent)$|\.(slowPings|slowDays|scaleOutEffect)\.|\.slowMinuteCost\.(allowance|dynoMinutes\.\d)$|\.(expectedSizes|restarts|otherCapacities|intents|outgoing|timezone)$/.test(
              place
            )
          ? [place]
          : []
    )
    added.forEach((place) => now.delete(place))
    // What pings taught is learned anew: it was kept in another form.
    const expected = new Map(old.filter(([place]) => !/^apps(?:\.[^.]+){2}\.answers\b/.test(place)).map(today))
    expect([...now.keys()].sort()).toEqual([...expected.keys()].sort())
    for (const [place, value] of expected) expect(now.get(place), place).toEqual(value)
  })

  it('is the same after it was saved and loaded again', () => {
    expect(loaded(encode(state))).toEqual(state)
  })

  const known = (app: string, process: string): ProcessState => {
    const found = state.apps[app]?.[process]
    if (found === undefined) throw new Error(`nothing is remembered of ${app} ${process}`)
    return found
  }
  const decided = (
    app: string,
    policy: ProcessPolicy,
    quantity: number
  ): readonly [number | null, readonly string[]] => {
    const formation = [entry(quantity, { process: policy.process })]
    const look = observation(quantity, policy.probe === null ? null : undefined, appWith(quantity, { formation }))
    const { to, reasons } = decide(policy, known(app, policy.process), look, nowMs)
    return [to, reasons.map(({ code }) => code)]
  }
  const web = policyWith({ schedule: ['1-8'], max: 10 })
  const worker = policyWith({ process: 'worker', schedule: ['0-10'], probe: null })

  it.each([
    ['a hold that was asked for stands', 'api', policyWith({ schedule: ['1'], max: 6 }), 4, 'manual-hold'],
    ['so does one for what somebody else set', 'shop', worker, 9, 'manual-hold'],
    ['the fail-safe goes on', 'blog', policyWith({ schedule: ['1-2'], max: 8 }), 8, 'fail-safe-holding']
  ] as const)('%s at the next look, and nobody is taken to have changed anything', (_, app, policy, quantity, code) => {
    const [to, codes] = decided(app, policy, quantity)
    expect(to).toBe(quantity)
    expect(codes).toContain(code)
    expect(codes).not.toContain('manual-change-noticed')
  })

  it('is enough to notice a change by somebody else', () => {
    expect(decided('shop', web, 5)).toEqual([5, expect.arrayContaining(['manual-change-noticed'])])
  })

  it('sends what did not arrive once more, and nothing twice', () => {
    const memory = state.notices['slack 2']
    if (memory === undefined) throw new Error('nothing is remembered of slack')
    const after = withRaised(['incident'], memory, { notices: memory.pending, ended: [] }, nowMs)
    expect(owed(after).map(({ kind, app }) => [kind, app])).toEqual([
      ['incident-opened', 'blog'],
      ['at-max', 'blog']
    ])
  })
})

describe('migrating', () => {
  it('leaves a document of today as it is', () => {
    const document: unknown = JSON.parse(encode(stateOf(9)))
    expect(migrate(document)).toBe(document)
  })

  it('takes an app, a process or a channel for what it is, whatever its name', () => {
    const web = { left: [2], demand: { size: 1 } }
    const value = { apps: { left: { demand: web } }, notices: { told: { told: { owed: 1 }, owed: [] } } }
    expect(migrate(value)).toEqual({
      apps: { left: { demand: { expectedQuantities: [2], demand: { meanDynos: 1 } } } },
      notices: { told: { sentAt: { owed: 1 }, pending: [] } }
    })
  })

  it('keeps what has the key of today already', () => {
    const process = { left: [1], expectedQuantities: [2] }
    expect(migrate({ apps: { sharp: { web: process } } })).toMatchObject({
      apps: { sharp: { web: { expectedQuantities: [2] } } }
    })
  })

  it('never throws, whatever the shape', () => {
    const odd = fc.oneof(fc.anything({ withNullPrototype: true }), fc.constantFrom(null, 'foreign', [], {}))
    const process = fc.record(
      { relief: odd, left: odd, changes: fc.oneof(odd, fc.array(fc.record({ by: odd }))), demand: odd },
      { requiredKeys: [] }
    )
    const document = fc.record({
      apps: fc.oneof(odd, fc.dictionary(fc.string(), fc.dictionary(fc.string(), process))),
      notices: odd
    })
    fc.assert(
      fc.property(fc.oneof(odd, document), (value) => {
        expect(() => migrate(value)).not.toThrow()
      }),
      { numRuns: 1_000 }
    )
  })
})

import { describe, expect, it } from 'vitest'
import { advance, decidingReason } from '../../../src/core/decide/advance.ts'
import { decide } from '../../../src/core/decide/decide.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import type { ManualRequest, Observation, ProcessState } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { down, noon, observation, stateWith, up } from '../../run/looks.ts'
import { byMetrics, jobs, seenJobs } from './table.ts'

type Written = Parameters<typeof policyWith>[0]

/** Minutes after noon, what is found, what the look sees, and what it goes to with the reason that made it. */
interface Step {
  readonly minute: number
  /** Dynos that somebody else set before; default: what the last look left. */
  readonly set?: number
  readonly look?: (quantity: number) => Observation
  readonly request?: ManualRequest
  readonly to: number
  readonly code: string
}

const worker: Written = { ...byMetrics, schedule: ['2-8'], metrics: [jobs] }
const load =
  (value: number) =>
  (quantity: number): Observation =>
    seenJobs(quantity, value)
const outage = (quantity: number): Observation => observation(quantity, down)
const fine = (quantity: number): Observation => observation(quantity, up)
const rise = { schedule: ['12:10-13:30 6', '2'], max: 10 }
const fall = { schedule: ['12:00-12:10 4', '1'], max: 10 }
const scale = (quantity: number): ManualRequest => ({
  kind: 'scale',
  quantity,
  hold: { kind: 'for', ms: 60 * minuteMs }
})

function follow(policy: Written, left: number, steps: readonly Step[]): void {
  let state: ProcessState = stateWith({ expectedQuantities: [left] })
  let quantity = left
  const got = steps.map(({ minute, set, look = fine, request = null }) => {
    const nowMs = noon + minute * minuteMs
    const decision = decide(policyWith(policy), state, { ...look(set ?? quantity), request }, nowMs)
    const to = decision.to ?? 0
    const outcome =
      to === decision.from ? ({ kind: 'unchanged' } as const) : ({ kind: 'scaled', quantity: to } as const)
    state = advance(state, decision, outcome, null, nowMs)
    quantity = to
    return [minute, to, decidingReason(decision)?.code]
  })
  expect(got).toEqual(steps.map(({ minute, to, code }) => [minute, to, code]))
}

describe('a raise by somebody else is a floor', () => {
  it.each<readonly [string, Written, number, readonly Step[]]>([
    [
      'for the schedule: a higher window applies when it begins, and a lower one waits for the end of the hold',
      rise,
      2,
      [
        { minute: 5, set: 4, to: 4, code: 'manual-change-noticed' },
        { minute: 10, to: 6, code: 'scheduled' },
        { minute: 64, to: 6, code: 'manual-hold' },
        { minute: 66, to: 6, code: 'in-bounds' }
      ]
    ],
    [
      'and the schedule falls',
      fall,
      4,
      [
        { minute: 5, set: 6, to: 6, code: 'manual-change-noticed' },
        { minute: 10, to: 6, code: 'manual-hold' },
        { minute: 64, to: 6, code: 'manual-hold' },
        { minute: 65, to: 1, code: 'scheduled' }
      ]
    ],
    [
      'which rises and falls again: it comes back to the floor',
      { schedule: ['12:10-12:30 6', '2'], max: 10 },
      2,
      [
        { minute: 5, set: 4, to: 4, code: 'manual-change-noticed' },
        { minute: 10, to: 6, code: 'scheduled' },
        { minute: 30, to: 4, code: 'manual-hold' },
        { minute: 65, to: 2, code: 'scheduled' }
      ]
    ],
    [
      'inside a range: demand goes above it and comes back to it, not below, until it ends',
      worker,
      2,
      [
        { minute: 0, set: 4, look: load(150), to: 4, code: 'manual-change-noticed' },
        { minute: 5, look: load(650), to: 7, code: 'demand' },
        { minute: 8, look: load(150), to: 7, code: 'demand' },
        { minute: 20, look: load(150), to: 4, code: 'manual-hold' },
        { minute: 30, look: load(150), to: 4, code: 'manual-hold' },
        { minute: 61, look: load(150), to: 2, code: 'demand' }
      ]
    ],
    [
      'above max',
      worker,
      2,
      [
        { minute: 0, set: 12, look: load(150), to: 12, code: 'manual-change-noticed' },
        { minute: 5, look: load(5000), to: 12, code: 'manual-hold' },
        { minute: 61, look: load(5000), to: 8, code: 'demand' }
      ]
    ],
    [
      'for the fail-safe',
      { schedule: ['2'], max: 6 },
      2,
      [
        { minute: 0, set: 3, to: 3, code: 'manual-change-noticed' },
        { minute: 5, look: outage, to: 6, code: 'fail-safe' },
        { minute: 10, to: 6, code: 'fail-safe-holding' },
        { minute: 26, to: 3, code: 'manual-hold' },
        { minute: 61, to: 2, code: 'scheduled' }
      ]
    ],
    [
      'and where no window holds, it comes back to it after an outage',
      { schedule: ['2000-01-01 2'], max: 6 },
      2,
      [
        { minute: 0, set: 3, to: 3, code: 'manual-change-noticed' },
        { minute: 5, look: outage, to: 6, code: 'fail-safe' },
        { minute: 10, to: 6, code: 'manual-hold' },
        { minute: 26, to: 3, code: 'manual-hold' }
      ]
    ],
    [
      'from a planned 0',
      { schedule: ['12:10-13:30 2', '0'] },
      0,
      [
        { minute: 5, set: 1, look: (quantity) => observation(quantity, null), to: 1, code: 'manual-change-noticed' },
        { minute: 10, to: 2, code: 'scheduled' }
      ]
    ],
    [
      'compared with what was left, be that a hold by hand',
      rise,
      2,
      [
        { minute: 0, request: scale(3), to: 3, code: 'manual-hold' },
        { minute: 5, set: 4, to: 4, code: 'manual-change-noticed' },
        { minute: 10, to: 6, code: 'scheduled' }
      ]
    ],
    [
      'or an earlier lowering',
      rise,
      2,
      [
        { minute: 0, set: 1, to: 1, code: 'manual-change-noticed' },
        { minute: 5, set: 3, to: 3, code: 'manual-change-noticed' },
        { minute: 10, to: 6, code: 'scheduled' }
      ]
    ],
    [
      'the last of several raises counts',
      rise,
      2,
      [
        { minute: 0, set: 3, to: 3, code: 'manual-change-noticed' },
        { minute: 5, set: 8, to: 8, code: 'manual-change-noticed' },
        { minute: 10, to: 8, code: 'manual-hold' },
        { minute: 66, to: 6, code: 'scheduled' }
      ]
    ]
  ])('%s', (_, policy, left, steps) => follow(policy, left, steps))
})

describe('what stands as it is', () => {
  it.each<readonly [string, Written, number, readonly Step[]]>([
    [
      'a lowering, though the schedule rises',
      rise,
      2,
      [
        { minute: 5, set: 1, to: 1, code: 'manual-change-noticed' },
        { minute: 10, to: 1, code: 'manual-hold' },
        { minute: 66, to: 6, code: 'scheduled' }
      ]
    ],
    [
      'a lowering, though demand rises',
      worker,
      5,
      [
        { minute: 0, set: 3, look: load(450), to: 3, code: 'manual-change-noticed' },
        { minute: 5, look: load(800), to: 3, code: 'manual-hold' },
        { minute: 61, look: load(800), to: 8, code: 'demand' }
      ]
    ],
    [
      'a lowering after a raise, also to the quantity of the raise itself',
      worker,
      2,
      [
        { minute: 0, set: 4, look: load(150), to: 4, code: 'manual-change-noticed' },
        { minute: 5, look: load(650), to: 7, code: 'demand' },
        { minute: 10, set: 4, look: load(650), to: 4, code: 'manual-change-noticed' },
        { minute: 15, look: load(800), to: 4, code: 'manual-hold' }
      ]
    ],
    [
      'what was asked for by hand, above the plan and below',
      rise,
      2,
      [
        { minute: 5, request: scale(4), to: 4, code: 'manual-hold' },
        { minute: 10, to: 4, code: 'manual-hold' },
        { minute: 15, request: scale(7), to: 7, code: 'manual-hold' },
        { minute: 20, to: 7, code: 'manual-hold' }
      ]
    ],
    [
      'nothing, where it is put back where the schedule has it',
      rise,
      2,
      [
        { minute: 0, set: 4, to: 4, code: 'manual-change-noticed' },
        { minute: 5, set: 2, to: 2, code: 'in-bounds' },
        { minute: 10, to: 6, code: 'scheduled' }
      ]
    ],
    [
      'nothing after resume',
      rise,
      2,
      [
        { minute: 0, set: 4, to: 4, code: 'manual-change-noticed' },
        { minute: 5, request: { kind: 'resume' }, to: 2, code: 'scheduled' }
      ]
    ]
  ])('%s', (_, policy, left, steps) => follow(policy, left, steps))
})

it('tells that more than the raise is needed, and by what', () => {
  const state = stateWith({ expectedQuantities: [2] })
  const { to, reasons, memory } = decide(policyWith(worker), state, seenJobs(4, 650), noon)
  expect([to, reasons.map(({ code, message }) => [code, message])]).toEqual([
    7,
    [
      ['demand', 'worker says 650, 100 a dyno, so 7'],
      [
        'manual-change-noticed',
        'somebody else changed 2 to 4: this stays until 13:00 UTC; run the workflow with scale: resume to end it; what asks for more goes above it'
      ]
    ]
  ])
  expect(memory.hold).toMatchObject({ quantity: 4, raisedFrom: 2 })
})

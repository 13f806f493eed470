import { describe, expect, it } from 'vitest'
import { assess } from '../../../src/core/decide/health.ts'
import { noRecovery } from '../../../src/core/decide/memory.ts'
import { stepFailSafe } from '../../../src/core/decide/fail-safe.ts'
import type { FailSafeStage } from '../../../src/core/decide/fail-safe.ts'
import type { ProbeReading, Recovery } from '../../../src/core/model.ts'
import { down, noon, notFound, slow, tooSlow, up } from '../../run/looks.ts'
import { failSafe } from '../../policies.ts'
import { minuteMs } from '../../../src/core/durations.ts'

interface Look {
  /** Minutes after noon. */
  readonly at: number
  readonly probe: ProbeReading | null
  readonly stage: FailSafeStage
}

const at = (minutes: number, probe: ProbeReading | null, stage: FailSafeStage): Look => ({ at: minutes, probe, stage })

/** Defaults: above 5000 ms, release after 15 minutes, give up after 60 minutes. */
describe('the stages of an outage', () => {
  it.each<readonly [string, readonly Look[]]>([
    ['a healthy app needs nothing', [at(0, up, 'idle'), at(5, slow, 'idle')]],
    ['down engages at once', [at(0, down, 'engaged')]],
    ['too slow engages at once', [at(0, tooSlow, 'engaged')]],
    ['merely slow does not', [at(0, slow, 'idle')]],
    ['what dynos cannot cure does not', [at(0, notFound, 'idle')]],
    [
      'it stays engaged while the app is down',
      [at(0, down, 'engaged'), at(10, down, 'engaged'), at(59, down, 'engaged')]
    ],
    ['recovered is held, not released', [at(0, down, 'engaged'), at(5, up, 'holding'), at(19, up, 'holding')]],
    [
      'released exactly at release-after',
      [at(0, down, 'engaged'), at(5, up, 'holding'), at(20, up, 'idle'), at(21, up, 'idle')]
    ],
    [
      'slow, but not too slow, is recovered too',
      [at(0, tooSlow, 'engaged'), at(5, slow, 'holding'), at(20, slow, 'idle')]
    ],
    [
      'a relapse begins the wait anew',
      [
        at(0, down, 'engaged'),
        at(5, up, 'holding'),
        at(19, down, 'engaged'),
        at(20, up, 'holding'),
        at(34, up, 'holding'),
        at(35, up, 'idle')
      ]
    ],
    [
      'an unseen app is neither healthy nor ill: it holds',
      [at(0, down, 'engaged'), at(5, null, 'holding'), at(30, null, 'holding')]
    ],
    [
      'an unseen look in between does not begin the wait anew',
      [at(0, down, 'engaged'), at(5, up, 'holding'), at(10, null, 'holding'), at(20, up, 'idle')]
    ],
    [
      'and does not end it',
      [at(0, down, 'engaged'), at(5, up, 'holding'), at(20, null, 'holding'), at(21, up, 'idle')]
    ],
    [
      'failures outside the class hold as well',
      [at(0, down, 'engaged'), at(5, notFound, 'holding'), at(40, notFound, 'holding')]
    ],
    [
      'given up exactly at give-up-after',
      [at(0, down, 'engaged'), at(59, down, 'engaged'), at(60, down, 'gave-up'), at(120, down, 'gave-up')]
    ],
    ['a late run gives up at its first look', [at(0, down, 'engaged'), at(300, down, 'gave-up')]],
    ['recovered just in time is not given up', [at(0, down, 'engaged'), at(60, up, 'holding'), at(75, up, 'idle')]],
    [
      'given up stays so until healthy for release-after',
      [
        at(0, down, 'engaged'),
        at(60, down, 'gave-up'),
        at(70, up, 'gave-up'),
        at(84, up, 'gave-up'),
        at(85, up, 'idle')
      ]
    ],
    [
      'and a new outage after that begins anew',
      [
        at(0, down, 'engaged'),
        at(60, down, 'gave-up'),
        at(70, up, 'gave-up'),
        at(85, up, 'idle'),
        at(90, down, 'engaged')
      ]
    ]
  ])('%s', (_, looks) => {
    let recovery: Recovery = noRecovery
    const stages = looks.map((look) => {
      const step = stepFailSafe(failSafe, recovery, assess(look.probe, failSafe), noon + look.at * minuteMs)
      recovery = step.recovery
      return step.stage
    })
    expect(stages).toEqual(looks.map(({ stage }) => stage))
  })
})

it('without a fail-safe only the recovery is kept', () => {
  const first = stepFailSafe(null, noRecovery, assess(down, null), noon)
  expect(first).toEqual({ stage: 'idle', recovery: { healthySinceMs: null, failSafe: null } })
  const second = stepFailSafe(null, first.recovery, assess(up, null), noon + minuteMs)
  expect(second.recovery).toEqual({ healthySinceMs: noon + minuteMs, failSafe: null })
})

it('released after 0: the first healthy look ends it', () => {
  const policy = { ...failSafe, releaseAfterMs: 0 }
  const engaged = stepFailSafe(policy, noRecovery, assess(down, policy), noon)
  expect(stepFailSafe(policy, engaged.recovery, assess(up, policy), noon + minuteMs).stage).toBe('idle')
})

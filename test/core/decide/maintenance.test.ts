import { describe, expect, it } from 'vitest'
import { isOurs, maintenanceStep } from '../../../src/core/decide/maintenance.ts'
import type { MaintenanceQuestion, MaintenanceStep } from '../../../src/core/decide/maintenance.ts'
import type { OwnMaintenance } from '../../../src/core/model.ts'
import { appWith, noon, unreachable } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'

const on: OwnMaintenance = { stage: 'on' }
const switchingOn: OwnMaintenance = { stage: 'switching-on' }
const leftOff: OwnMaintenance = { stage: 'left-off' }
const none: MaintenanceStep = { to: null, own: null }
const begins: MaintenanceStep = { to: 'on', own: { stage: 'switching-on' } }
const isOn: MaintenanceStep = { to: null, own: { stage: 'on' } }
const at = (quantity: number, maintenance: boolean): MaintenanceQuestion['observation'] => ({
  app: appWith(quantity, { maintenance }),
  request: null
})

/** `web` is at 0 by the schedule, with `at-zero: maintenance`, unless something else is said. */
function stepOf({
  policy = {},
  ...question
}: Partial<Omit<MaintenanceQuestion, 'policy'>> & {
  readonly policy?: Parameters<typeof policyWith>[0]
}): MaintenanceStep {
  return maintenanceStep({
    policy: policyWith({ schedule: ['0'], atZero: 'maintenance', ...policy }),
    observation: at(0, false),
    state: null,
    decision: { from: 0, to: 0 },
    own: null,
    nowMs: noon,
    ...question
  })
}

describe('maintenance mode while web is at 0', () => {
  it.each<readonly [string, Parameters<typeof stepOf>[0], MaintenanceStep]>([
    ['goes on where web goes to 0', { observation: at(2, false), decision: { from: 2, to: 0 } }, begins],
    ['goes on where web is at 0', {}, begins],
    ['is tried again where it did not come on', { own: switchingOn }, begins],
    ['is ours once it is on', { observation: at(0, true), own: switchingOn }, isOn],
    ['is ours where it is found on at a planned 0', { observation: at(0, true) }, isOn],
    ['stays off where a person switched it off', { own: on }, { to: null, own: { stage: 'left-off' } }],
    ['and remains so', { own: leftOff }, { to: null, own: { stage: 'left-off' } }],
    ['until the next 0', { own: leftOff, decision: { from: 1, to: 0 } }, begins],
    [
      'goes off where web comes back',
      { observation: at(0, true), own: on, decision: { from: 0, to: 2 } },
      { to: 'off', own: null }
    ],
    [
      'also where it may just have come on',
      { observation: at(0, true), own: switchingOn, decision: { from: 0, to: 2 } },
      { to: 'off', own: null }
    ],
    ['is off already', { own: on, decision: { from: 0, to: 2 } }, none],
    ['is another person’s where web comes back', { observation: at(0, true), decision: { from: 0, to: 2 } }, none],
    [
      'and where ours was switched off before',
      { observation: at(0, true), own: leftOff, decision: { from: 0, to: 2 } },
      none
    ],
    ['is not for a quantity that no schedule says', { policy: { schedule: ['0-2'] } }, none],
    [
      'is for a 0 by hand',
      {
        policy: { schedule: ['2'] },
        observation: { ...at(2, false), request: { kind: 'scale', quantity: 0, hold: { kind: 'for', ms: 1 } } },
        decision: { from: 2, to: 0 }
      },
      begins
    ],
    ['is for web alone', { policy: { process: 'worker' }, own: on }, { to: null, own: on }],
    [
      'waits where the app cannot be read',
      { observation: { app: unreachable, request: null }, own: on },
      { to: null, own: on }
    ],
    ['waits where nothing was decided', { decision: { from: null, to: null }, own: on }, { to: null, own: on }]
  ])('%s', (_, question, step) => {
    expect(stepOf(question)).toEqual(step)
  })

  it('is not where nobody asked for it', () => {
    const policy = policyWith({ schedule: ['0'] })
    const [state, decision, own] = [null, { from: 2, to: 0 }, null]
    expect(maintenanceStep({ policy, observation: at(2, false), state, decision, own, nowMs: noon })).toEqual(none)
  })

  it('is ours from the moment in which we switch it on, until somebody switches it off', () => {
    expect([null, switchingOn, on, leftOff].map((own) => isOurs(own))).toEqual([false, true, true, false])
  })
})

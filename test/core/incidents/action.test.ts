import { freshMemory } from '../../../src/core/decide/memory.ts'
import { expect, it } from 'vitest'
import { describeAction } from '../../../src/core/incidents/action.ts'
import type { Decision, Incident } from '../../../src/core/model.ts'
import type { Mode } from '../../../src/core/model/run-report.ts'
import { decisionWith, noon } from '../../run/looks.ts'
import { incident } from '../../report/issue/reports.ts'
import { minuteMs } from '../../../src/core/durations.ts'

const emergency = (gaveUp: boolean): Decision['memory'] => ({
  ...freshMemory,
  recovery: { healthySinceMs: null, failSafe: { sinceMs: noon - minuteMs, gaveUp } }
})

it.each<readonly [string, Partial<Incident>, Partial<Decision>, Mode, string | null]>([
  ['raised', { lowest: 1, highest: 3 }, { memory: emergency(false) }, 'live', 'Dynos were raised from 1 to 3.'],
  [
    'at the most already',
    { lowest: 3, highest: 3 },
    { memory: emergency(false) },
    'live',
    'All 3 dynos that are allowed were running already.'
  ],
  [
    'raised, without a fail-safe that still runs',
    { lowest: 1, highest: 3 },
    { memory: { ...freshMemory, recovery: { healthySinceMs: noon, failSafe: null } } },
    'live',
    'Dynos were raised from 1 to 3.'
  ],
  ['no fail-safe', { lowest: 2, highest: 2 }, { memory: freshMemory }, 'live', null],
  ['nothing is known', { lowest: null, highest: null }, { memory: emergency(false) }, 'live', null],
  [
    'raised and given up',
    { lowest: 1, highest: 3 },
    { memory: emergency(true) },
    'live',
    'Dynos were raised from 1 to 3. It did not help, so the schedule applies again.'
  ],
  [
    'given up',
    { lowest: 3, highest: 3 },
    { memory: emergency(true) },
    'live',
    'It did not help, so the schedule applies again.'
  ],
  [
    'a dry run',
    { lowest: 1, highest: 3 },
    { from: 1, to: 3, memory: emergency(false) },
    'dry-run',
    'This was a dry run: dynos would be raised from 1 to 3.'
  ],
  [
    'a dry run that would change nothing',
    { lowest: 3, highest: 3 },
    { from: 3, to: 3, memory: emergency(false) },
    'dry-run',
    null
  ],
  ['another kind', { kind: 'scale-failed', lowest: 1, highest: 3 }, {}, 'live', null]
])('%s', (_, changes, decision, mode, expected) => {
  expect(describeAction(incident(changes), decisionWith(decision), mode)).toBe(expected)
})

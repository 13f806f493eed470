import { expect, it } from 'vitest'
import { carriersOf } from '../../../src/core/incidents/carriers.ts'

const web = { app: 'sharp', process: 'web' }
const worker = { app: 'sharp', process: 'worker' }
const other = { app: 'blunt', process: 'web' }
const both = [web, worker]
const open = { kind: 'late-runs', phase: 'ongoing' } as const
const over = { kind: 'late-runs', phase: 'over' } as const

it.each([
  ['the first, where nobody has it', both, both, [], [web]],
  ['the first that was looked at', both, [worker], [], [worker]],
  ['nobody, where none was looked at', both, [other], [], []],
  ['the one that has it open, wherever it stands', both, both, [{ ...worker, ...open }], [worker]],
  ['also where only others were looked at', both, [web], [{ ...worker, ...open }], [worker]],
  ['the one that had it last, so that its issue is reopened', both, both, [{ ...worker, ...over }], [worker]],
  [
    'an open one before one that is over',
    both,
    both,
    [
      { ...web, ...open },
      { ...worker, ...over }
    ],
    [web]
  ],
  [
    'all that have it open, so that each is closed',
    both,
    both,
    [
      { ...worker, ...open },
      { ...web, ...open }
    ],
    [worker, web]
  ],
  ['the one whose issue is all that is left', both, both, [{ ...worker, kind: 'late-runs' as const }], [worker]],
  ['none of another kind', both, both, [{ ...worker, kind: 'budget' as const }], [web]],
  ['none that it is not about', both, both, [{ ...other, ...open }], [web]]
] as const)('what several process types have in common is carried by %s', (_, about, looked, incidents, expected) => {
  expect(carriersOf('late-runs', about, looked, incidents)).toMatchObject(expected)
})

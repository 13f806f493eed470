import { describe, expect, it } from 'vitest'
import type { RunMark, RunNumber } from '../../src/core/model.ts'
import { hasGap, isAfterGap, laterMarks, marked } from '../../src/run/run-marks.ts'
import { minuteMs } from '../../src/core/durations.ts'
import { noon } from './looks.ts'

const mark = (number: number, attempt = 1, changes: Partial<RunMark> = {}): RunMark => ({
  number,
  attempt,
  atMs: noon,
  progress: 'done',
  followsGap: false,
  ...changes
})
const run = (number: number, attempt = 1): RunNumber => ({ workflow: 'scale.yml', number, attempt })

describe('the run that the state tells of, and this one', () => {
  it.each<readonly [string, RunMark | null, RunNumber, boolean]>([
    ['nothing is known', null, run(9), false],
    ['follow each other', mark(8), run(9), false],
    ['one between them is missing', mark(7), run(9), true],
    ['the same run again', mark(9), run(9, 2), false],
    ['the same run again, whose first attempt is missing', mark(8), run(9, 2), true],
    ['the third attempt, the second missing', mark(9), run(9, 3), true],
    ['after a run that was started again', mark(8, 3), run(9), false],
    ['an early run that is started again late', mark(12), run(9, 2), false],
    ['a later run was faster', mark(10), run(9), false],
    ['a later run is still under way', mark(10, 1, { progress: 'under-way' }), run(9), true],
    ['the run before was killed, or is under way', mark(8, 1, { progress: 'under-way' }), run(9), true]
  ])('%s', (_, last, current, expected) => {
    expect(hasGap(last, current)).toBe(expected)
  })
})

it('a gap counts for runs that may have been beside it', () => {
  const last = mark(8, 1, { followsGap: true })
  expect([isAfterGap(last, noon + 3 * minuteMs), isAfterGap(last, noon + 5 * minuteMs)]).toEqual([true, false])
  expect(isAfterGap(mark(8), noon)).toBe(false)
})

describe('marks', () => {
  it('are those of the later run, for each workflow', () => {
    const runs = { 'scale.yml': mark(12), 'by-hand.yml': mark(3) }
    const saying = { atMs: noon, progress: 'done', followsGap: false } as const
    expect(marked(runs, run(9, 2), saying)).toEqual(runs)
    expect(marked(runs, run(13), saying)).toEqual({ ...runs, 'scale.yml': mark(13) })
    expect(laterMarks({ 'scale.yml': mark(12) }, { 'scale.yml': mark(12, 2), 'by-hand.yml': mark(3) })).toEqual({
      'scale.yml': mark(12, 2),
      'by-hand.yml': mark(3)
    })
  })

  it('are kept of the ten workflows that ran last', () => {
    const runs = Object.fromEntries(
      Array.from({ length: 14 }, (_, index) => [`${index}.yml`, mark(1, 1, { atMs: noon + index })])
    )
    expect(Object.keys(laterMarks({}, runs)).sort()).toEqual(
      ['10', '11', '12', '13', '4', '5', '6', '7', '8', '9'].map((name) => `${name}.yml`)
    )
  })
})

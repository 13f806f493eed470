import { expect, it } from 'vitest'
import { cronDay, runsADay } from '../../src/demo/cron-day.ts'
import { dayMs } from '../../src/core/durations.ts'

it('every run that was due started on its day, or never did', () => {
  for (let seed = 0; seed < 500; seed++) {
    const { starts, missed } = cronDay(0, seed)
    expect([starts.length + missed.length, new Set(starts).size]).toEqual([runsADay, starts.length])
    expect(starts.every((atMs) => atMs >= 0 && atMs < dayMs)).toBe(true)
  }
})

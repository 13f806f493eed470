import { describe, expect, it, vi } from 'vitest'
import { hourMs, minuteMs } from '../../src/core/durations.ts'
import { compare, figuresOf } from './figures.ts'
import { lifeOf } from './life.ts'
import { simulate } from './simulate.ts'

vi.setConfig({ testTimeout: 60 * minuteMs })

/** `npm run test:months` asks for six months of 30.4 days; without it it is two weeks. */
const months = Number(process.env['DYNO_SCALER_MONTHS'] ?? '0')
const days = months > 0 ? Math.round(months * 30.4) : 14
const seed = Number(process.env['DYNO_SCALER_SEED'] ?? '1')
/** `whole`: no run of the twin is killed. Without it the same ones are as here: like those that never start, they say nothing of a decision. */
const twinRuns = process.env['DYNO_SCALER_TWIN'] === 'whole' ? 'whole' : 'killed'
const pingFaultShare = Number(process.env['DYNO_SCALER_PING_FAULTS'] ?? '0.05')
/** A Thursday. */
const startMs = Date.UTC(2026, 9, 1)

describe(`${days} days with faults, late, missing, killed and overlapping runs, seed ${seed}`, () => {
  it('go nearly as those of a twin for whom nothing fails, with a bounded state and no issue too many', async () => {
    const life = lifeOf(seed, startMs, days, { overlapping: 0.03, killed: 0.02, missing: 0.002 })
    const twin = await simulate(seed, life, { faultShare: 0, pingFaultShare: 0, runs: twinRuns })
    const harsh = await simulate(seed, life, { faultShare: 0.05, pingFaultShare, runs: 'killed-and-overlapping' })
    const figures = compare(twin, harsh)
    process.stdout.write(figuresOf({ days, seed }, figures))

    expect(figures.wrongShare).toBeLessThan(0.03)
    expect(harsh.falseHolds).toBe(0)
    expect(harsh.issues).toMatchObject({ doubled: 0, openThoughOver: 0 })
    expect(harsh.issues.longestOpenThoughOverMs).toBeLessThan(6 * hourMs)
    const [largest, ofTwin] = [harsh, twin].map(({ stateBytes }) => Math.max(...stateBytes)) as [number, number]
    expect(largest).toBeLessThan(Math.min(48 * 1024, 1.2 * ofTwin))
  })
})

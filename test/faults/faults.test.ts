import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, describe, expect } from 'vitest'
import { messagesOf, test } from '../e2e/world.ts'
import { calls } from './calls.ts'
import { largestMemory, longestSeconds } from './expectations.ts'
import { startFaultProxy, startRawFault } from './fault-proxy.ts'
import { faults } from './faults.ts'
import { setStage } from './scenarios.ts'

interface Figures {
  readonly what: string
  /** Without those in which it waited for the processor. */
  readonly seconds: number
  readonly megabytes: number
}

const figures: Figures[] = []
/** When the next run comes. */
const later = '2026-11-24T12:10:00Z'
const preloads = ['../e2e/clock.mjs', './peak-memory.mjs'].map(
  (file) => `--import=${new URL(file, import.meta.url).href}`
)
const only = new RegExp(process.env['FAULTS_ONLY'] ?? '')

/** Each call meets so many faults, others than its neighbours; all of them in the long form. */
const perCall = process.env['FAULTS'] === 'all' ? faults.length : Number(process.env['FAULTS'] ?? 2)
/** Prime to the number of faults, so that every fault has its turn before one comes twice. */
const shift = 7

const each = Array.from({ length: perCall }, (_, turn) =>
  calls.flatMap((call, row) => {
    const fault = faults[(row * shift + turn) % faults.length]
    return fault === undefined ? [] : [[`${call.name}: ${fault.name}`, call, fault] as const]
  })
).flat()

describe.concurrent('a run comes to what is stated when', () => {
  test.for(each.filter(([name]) => only.test(name)))('%s', async ([what, call, fault], { world: newWorld }) => {
    const world = await newWorld(call.scenario.options)
    const { stage, close } = await setStage(world, call.scenario)
    const place =
      call.isRaw === true ? await startRawFault(fault) : await startFaultProxy(call.scenario.target(stage), call, fault)
    try {
      for (const run of call.scenario.before?.(stage) ?? []) await world.run(run)
      const peakFile = path.join(world.workspace, '..', 'peak')
      const run = call.scenario.run(stage, place.url)
      const result = await world.run({
        ...run,
        env: { ...run.env, NODE_OPTIONS: preloads.join(' '), TEST_PEAK_FILE: peakFile }
      })
      const [kilobytes = NaN, waited = NaN] = (await readFile(peakFile, 'utf8')).split(' ').map(Number)
      const [seconds, megabytes] = [result.durationMs / 1000 - waited, kilobytes / 1024]
      figures.push({ what, seconds, megabytes })
      expect(place.met(), 'the call was made').toBeGreaterThan(0)
      const expected = call.expect(fault)
      expect(expected.status, `the exit status, after ${messagesOf(result).join('\n')}`).toContain(result.status)
      expect(expected.web, 'the dynos').toContain(world.app().quantity('web'))
      expect(expected.issues, 'the issues').toContain(
        [...world.github.issues.values()].filter(({ kind }) => kind === 'issue').length
      )
      if (expected.told !== null) expect(messagesOf(result).length > 0, 'something is told').toBe(expected.told)
      await world.stateText().then((text) => text === '' || (JSON.parse(text) as unknown))
      expect(seconds).toBeLessThan(longestSeconds)
      expect(megabytes).toBeLessThan(largestMemory)
      if (expected.next === undefined) return
      await world.run({ ...call.scenario.run(stage, call.scenario.target(stage)), at: later })
      expect(world.app().quantity('web'), 'the dynos after the next run').toBe(expected.next)
    } finally {
      await place.close()
      await close()
    }
  })
})

afterAll(() => {
  const most = (of: 'seconds' | 'megabytes'): Figures | undefined =>
    [...figures].sort((one, other) => other[of] - one[of])[0]
  const [slow, large] = [most('seconds'), most('megabytes')]
  if (slow === undefined || large === undefined) return
  console.log(
    `${figures.length} combinations of ${calls.length} calls and ${faults.length} faults. ` +
      `Longest: ${slow.seconds.toFixed(1)} s (${slow.what}). Largest: ${large.megabytes.toFixed(0)} MB (${large.what}).`
  )
})

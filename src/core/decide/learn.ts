import type { Health, Memory, SizeChange, Streaks } from '../model.ts'
import { expectDemand, type ExpectedDemand } from '../forecast/demand.ts'
import { needFromLatency } from '../forecast/latency/latency-forecast.ts'
import { learnLatency } from '../forecast/latency/latency-model.ts'
import { mostOfSlowDays } from '../forecast/latency/slow-days.ts'
import { learnDemand } from '../forecast/learn-demand.ts'
import { isExternal } from './hold.ts'
import { lastRequest } from './idle.ts'
import { reviewScaleOut, troubleOf, type Trouble } from './ineffective-scale-out.ts'
import { noStreaks } from './memory.ts'
import type { Moment } from './moment.ts'
import { countStreaks, interruptStreaks } from './health.ts'

/** What the pings and metrics of a look add to what earlier looks taught. */
export interface Learned {
  readonly memory: Pick<Memory, 'demand' | 'latency' | 'streaks' | 'lastRequestMs' | 'ineffectiveScaleOut'>
  readonly expected: ExpectedDemand
  /** null: the app is well enough, or down. */
  readonly trouble: Trouble | null
}

/**
 * Learns from a look before anything is decided. What its decision adds, the recommendations and scale-outs, comes in
 * `memoryAfter`.
 *
 * @param running the dynos that answered
 * @param size their dyno type, and the one that will run
 */
export function learn(moment: Moment, health: Health, running: number, size: SizeChange): Learned {
  const { policy, state, observation, nowMs } = moment
  const demand = learnDemand(policy, state, observation, nowMs)
  const latency = learnLatency(policy, state, observation, health, nowMs)
  const expected = expectDemand(policy, demand, observation, nowMs, size.to)
  const lastChange = state?.changes.at(-1) ?? null
  const trouble = troubleOf(moment, health)
  return {
    memory: {
      demand,
      latency,
      streaks: streaksAfter(moment, health, running),
      lastRequestMs: lastRequest(moment),
      ineffectiveScaleOut: reviewScaleOut(moment, trouble)
    },
    expected:
      latency === null
        ? expected
        : {
            ...expected,
            ahead: needFromLatency(policy, latency, lastChange, observation, nowMs),
            most: mostOfSlowDays(latency)
          },
    trouble
  }
}

function streaksAfter({ policy, state, memory, observation, nowMs }: Moment, health: Health, running: number): Streaks {
  // Pings of another quantity say nothing of this one.
  const before = state !== null && isExternal(state, running) ? noStreaks : memory.streaks
  return health.verdict === 'unknown'
    ? interruptStreaks(policy, before, observation.probe)
    : countStreaks(policy, before, observation.probe, nowMs)
}

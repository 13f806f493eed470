import type { Health, Memory, Streaks } from '../model.ts'
import { expectDemand, learnDemand } from '../forecast/demand.ts'
import type { ExpectedDemand } from '../forecast/demand.ts'
import { learnLatency, needFromLatency } from '../forecast/latency/latency-model.ts'
import { isExternal } from './hold.ts'
import { lastRequest } from './idle.ts'
import { reviewScaleOut, troubleOf } from './ineffective-scale-out.ts'
import type { Trouble } from './ineffective-scale-out.ts'
import { noStreaks } from './memory.ts'
import type { Moment } from './moment.ts'
import { countStreaks } from './streaks.ts'

/** What the pings and metrics of a look add to what earlier looks taught. */
export interface Learned {
  readonly memory: Pick<Memory, 'demand' | 'answers' | 'streaks' | 'lastRequestMs' | 'ineffectiveScaleOut'>
  readonly expected: ExpectedDemand
  /** null: the app is well enough, or down. */
  readonly trouble: Trouble | null
}

/** @param running the dynos that answered */
export function learn(moment: Moment, health: Health, running: number): Learned {
  const { policy, state, memory, observation, nowMs } = moment
  const demand = learnDemand(policy, state, observation, nowMs)
  const answers = learnLatency(policy, state, observation, health, running, nowMs)
  const expected = expectDemand(policy, demand, observation, nowMs)
  const lastChange = state?.changes.at(-1) ?? null
  const trouble = troubleOf(moment, health)
  return {
    memory: {
      demand,
      answers,
      streaks: streaksAfter(moment, health, running),
      lastRequestMs: lastRequest(moment),
      ineffectiveScaleOut: reviewScaleOut(memory.ineffectiveScaleOut, trouble)
    },
    expected:
      answers === null
        ? expected
        : { ...expected, ahead: needFromLatency(policy, answers, lastChange, observation, running, nowMs) },
    trouble
  }
}

function streaksAfter({ policy, state, memory, observation, nowMs }: Moment, health: Health, running: number): Streaks {
  // Pings of another quantity say nothing of this one.
  const before = state !== null && isExternal(state, running) ? noStreaks : memory.streaks
  return health.verdict === 'unknown' ? before : countStreaks(policy, before, observation.probe, nowMs)
}

import type { ChangeRecord, EpochMs, LatencyModel, Observation, ProcessPolicy, ReasonCode } from '../../model.ts'
import { hourMs, minuteMs } from '../../durations.ts'
import { offsetMinutes } from '../../schedule/local-time.ts'
import { normalTail, sum } from '../../statistics.ts'
import { warmupMinutes } from '../demand.ts'
import type { DemandNeed } from '../demand.ts'
import { horizonOf } from '../horizon.ts'
import type { Horizon } from '../horizon.ts'
import { cheapestQuantity } from '../newsvendor.ts'
import type { CandidateQuantity } from '../newsvendor.ts'
import { localMinute } from '../predictors.ts'
import { formationQuantity } from '../running.ts'
import { describeLatencyForecast } from '../words.ts'
import { baselineOf, loadUnit } from './latency-model.ts'
import { loadAhead } from './load-belief.ts'
import { isSlowWhenIdle } from './response-time.ts'

/**
 * What is believed sways from look to look: a change has to be worth so many dynos, and what these reasons took out stays
 * for so long. Inside a watch the next look, which is near, knows more.
 */
const betweenRuns = { leastSaved: 1, scaleOutKeptMs: hourMs }
const insideWatch = { leastSaved: 0.5, scaleOutKeptMs: 15 * minuteMs }
const scaleOutsKept: readonly ReasonCode[] = ['slow', 'forecast']

/** With fewer dynos more minutes than this share would be slow: nothing is saved by them. */
const mostSlowShare = 0.5
/** At most so many times the most that were slow, or one dyno more, are asked for. */
const mostAboveSlow = 1.2
/** Quantities beyond what nearly never comes are not weighed. */
const negligibleShare = 1e-6

/**
 * What the load that response times suggest needs until the next look; null: they do not tell enough. Pure.
 *
 * @param last change that the state knows; null: none
 */
export function needFromLatency(
  policy: ProcessPolicy,
  model: LatencyModel | null,
  last: ChangeRecord | null,
  seen: Observation,
  nowMs: EpochMs
): DemandNeed | null {
  const slowMs = policy.scaleOut?.slow?.aboveMs
  if (model === null || slowMs === undefined || model.minutes < warmupMinutes) return null
  if (isSlowWhenIdle(baselineOf(model), slowMs)) return null
  const running = formationQuantity(policy, seen) ?? 0
  const horizon = horizonOf(seen.cadence, nowMs)
  const at = localMinute(nowMs, offsetMinutes(policy.timezone, nowMs))
  // Looks that told nothing, or a night without dynos, may be between.
  const since = Math.max(0, (nowMs - model.atMs) / minuteMs)
  const load = Math.exp(loadAhead(model.load, at, since).mean) / loadUnit
  const cost = model.slowMinuteCost * Math.max(1, load)
  const outlook = { candidates: candidatesOf(model, horizon, running, { at, since }), minutes: horizon.minutes }
  const { leastSaved, scaleOutKeptMs } = seen.cadence.nextLookMs === null ? betweenRuns : insideWatch
  const kept = keptQuantity(last, running, scaleOutKeptMs, nowMs)
  const quantity = Math.max(kept, cheapestQuantity(outlook, cost, running, leastSaved))
  return { quantity, message: describeLatencyForecast(load, quantity, horizon.nextLookMs) }
}

/** What was added for load a short while ago; 0: nothing did. */
function keptQuantity(last: ChangeRecord | null, running: number, keptMs: number, nowMs: EpochMs): number {
  if (last === null || last.to <= last.from || !scaleOutsKept.includes(last.code)) return 0
  // A clock that was ahead may have dated it.
  const isRecent = last.atMs <= nowMs && nowMs - last.atMs < keptMs
  return isRecent ? Math.min(last.to, running) : 0
}

function candidatesOf(
  model: LatencyModel,
  { intervals, minutes }: Horizon,
  running: number,
  { at, since }: { readonly at: number; readonly since: number }
): readonly CandidateQuantity[] {
  const ahead = intervals.map(({ middleMinutes, weight }) => ({
    weight,
    load: loadAhead(model.load, at + middleMinutes, since + middleMinutes)
  }))
  const slowMinutesWith = (quantity: number): number => {
    const most = Math.log(quantity * loadUnit)
    return sum(ahead.map(({ weight, load }) => weight * normalTail((most - load.mean) / Math.sqrt(load.variance))))
  }
  const most = mostToAskFor(model.highestSlow, running)
  const minutesAhead = sum(ahead.map(({ weight }) => weight))
  const candidates: CandidateQuantity[] = []
  for (let quantity = 1; quantity <= most; quantity += 1) {
    const slowMinutes = slowMinutesWith(quantity)
    const isTooFew = quantity < most && slowMinutes > mostSlowShare * minutesAhead
    if (!isTooFew) candidates.push({ quantity, slowMinutes })
    if (slowMinutes < negligibleShare * minutes) break
  }
  return candidates
}

/**
 * No more than one, or a fifth, above what was slow once: responses that are slow for another reason look like load, and
 * would ask for ever more.
 */
function mostToAskFor(highestSlow: LatencyModel['highestSlow'], running: number): number {
  if (highestSlow === null) return Math.max(1, running)
  return Math.max(highestSlow.quantity + 1, Math.floor(mostAboveSlow * highestSlow.quantity))
}

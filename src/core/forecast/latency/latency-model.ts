import type {
  ChangeRecord,
  EpochMs,
  Health,
  LatencyModel,
  Observation,
  ProbeReading,
  ProcessPolicy,
  ProcessState,
  ReasonCode
} from '../../model.ts'
import { offsetMinutes } from '../../schedule/local-time.ts'
import { areBooting } from '../booting.ts'
import { cheapest } from '../choice.ts'
import type { Choice } from '../choice.ts'
import { rounded } from '../counts.ts'
import { speaksAfter } from '../demand.ts'
import type { DemandNeed } from '../demand.ts'
import { horizonOf } from '../horizon.ts'
import type { Horizon } from '../horizon.ts'
import { localMinute } from '../predictors.ts'
import { freshProfile, learnProfile, usualAround } from '../profile.ts'
import type { Cycle } from '../profile.ts'
import { demandUnit } from '../series.ts'
import { describeLatencyForecast } from '../words.ts'
import { mean } from '../../statistics.ts'
import { busyWhenFull, expectedMean } from './answer-time.ts'
import { around, chanceAbove, drifted, meanOf, mixed, steps, weighed } from './belief.ts'
import type { Belief } from './belief.ts'
import { minuteMs } from '../../durations.ts'

const hundredths = 100
/** A look covers at most so much time: those farther apart count for no more. */
const coveredMinutes = 20
const longestMinutes = 1440

/** The base is what a quarter of the looks stay below. It moves by so much of itself a look, at first by more. */
const baseQuantile = 0.25
const baseRate = 0.015
const firstRate = 0.3
/** A slow look does not raise it, but lowers it a little: else an app that is slow all the time would forget how fast it can be. */
const slowLowers = 0.1
/** The quarter of the means of idle looks lies so many of their deviations below the base: the normal distribution's 0.67. */
const quarterDeviations = 0.67
const deviationRate = 0.02
const leastSpread = 0.05

/** How much the logarithm of the demand wanders in a minute, as a variance, and from one look to the next at least. */
const wander = 0.0007
const jitter = 0.001
/** How much of a usual change is believed to come. */
const usualPart = 0.7
/** The chance that the demand is, after so long, just what is usual then, give or take a deviation. */
const renewedShare = 0.02
const mostRenewed = 0.5
const usualDeviation = 0.35
const firstDemand = Math.log(2 * hundredths)
const firstDeviation = 1.5

export const dayCycle: Cycle = { lengthMinutes: 1440, partMinutes: 30, rate: 0.2 }
export const weekCycle: Cycle = { lengthMinutes: 10_080, partMinutes: 60, rate: 0.3 }

/** A look where so many fail is as slow as this at least. */
const failedShare = 0.1
const failedMs = 10_000
/** The price follows the looks that are slow: up by so much (ln) with one, down with the others, in balance at this share of them. */
const firstPrice = 30
const leastPrice = 3
const highestPrice = 400
const priceStep = 0.2
const slowBudget = 0.02
/** A slow look with fewer dynos than the most counts once that is so long ago. */
const slowKeptMs = 14 * 24 * 60 * minuteMs

/** What is believed sways from look to look: a change has to be worth a dyno, and what went out stays for an hour. */
const worthChanging = 1
const staysMs = 60 * minuteMs
const wentOut: readonly ReasonCode[] = ['slow', 'forecast']

/** Quantities beyond what nearly never comes are not weighed, and no look rules a demand out. */
const negligible = 1e-6
const leastLikelihood = 1e-6

/** The answers of a look, of dynos that surely serve. */
interface Answers {
  readonly count: number
  readonly meanMs: number
  readonly deviationMs: number
  readonly slow: 'yes' | 'no'
}

/**
 * Takes in what the pings of a look tell of the demand, where nothing else tells of it. Busy dynos let requests wait, so the mean of the
 * answers rises with the load on each (see `answer-time.ts`); what one look tells is little, and is added to what earlier ones and the
 * same time of other days told (a Bayes filter). Pure.
 */
export function learnLatency(
  policy: ProcessPolicy,
  state: ProcessState | null,
  seen: Observation,
  health: Health,
  running: number,
  nowMs: EpochMs
): LatencyModel | null {
  const slowMs = policy.scaleOut?.slow?.aboveMs
  if (slowMs === undefined || policy.forecast === 'off' || demandUnit(policy) !== null) return null
  const before = state?.answers ?? null
  // An outage is the fail-safe's: it says nothing of load, and dynos that it adds may not cure it.
  const isMute =
    health.verdict === 'unknown' ||
    (health.verdict === 'down' && policy.failSafe !== null) ||
    areBooting(state?.lastChange ?? null, nowMs) ||
    running === 0
  const answers = isMute ? null : answersOf(seen.probe, slowMs)
  if (answers === null) return before
  return takenIn(before ?? fresh(answers, nowMs), answers, policy, slowMs, running, nowMs)
}

function answersOf(probe: ProbeReading | null, slowMs: number): Answers | null {
  if (probe?.status !== 'ok') return null
  const times = probe.samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : []))
  const failed = probe.samples.filter((sample) => sample.kind === 'failed' && sample.failure === 'overload').length
  const count = times.length + failed
  if (count === 0) return null
  const meanMs = times.length === 0 ? failedMs : mean(times)
  const slow = failed + times.filter((ms) => ms > slowMs).length
  return {
    count,
    meanMs: failed > failedShare * count ? Math.max(meanMs, failedMs) : meanMs,
    deviationMs: Math.sqrt(times.reduce((sum, ms) => sum + (ms - meanMs) ** 2, 0) / Math.max(1, times.length - 1)),
    // More of them than an app that is just full would show by chance.
    slow: slow >= (count === 1 ? 1 : 1 + Math.ceil(count / 10)) ? 'yes' : 'no'
  }
}

function fresh({ meanMs, deviationMs }: Answers, nowMs: EpochMs): LatencyModel {
  return {
    atMs: nowMs - coveredMinutes * minuteMs,
    minutes: 0,
    base: { meanMs: Math.max(1, meanMs), deviationMs },
    belief: around(firstDemand, firstDeviation),
    day: freshProfile(dayCycle),
    week: freshProfile(weekCycle),
    price: firstPrice,
    slowWith: null
  }
}

function takenIn(
  before: LatencyModel,
  answers: Answers,
  policy: ProcessPolicy,
  slowMs: number,
  running: number,
  nowMs: EpochMs
): LatencyModel {
  const since = Math.max(0, Math.min(longestMinutes, (nowMs - before.atMs) / minuteMs))
  const part = Math.min(1, since / coveredMinutes)
  const base = baseAfter(before, answers, part)
  const offset = offsetMinutes(policy.timezone, nowMs)
  const at = localMinute(nowMs, offset)
  const expected = beliefAt(before, since, at)
  const full = busyWhenFull(base, slowMs)
  const belief =
    full === null
      ? expected
      : weighed(expected, (demand) =>
          likelihood(
            answers,
            expectedMean(base, (Math.exp(demand) / hundredths / running) * full, answers.count, since)
          )
        )
  const demand = meanOf(belief)
  // What was slow before it spoke was not its doing.
  const step =
    before.minutes < speaksAfter ? 0 : priceStep * part * (answers.slow === 'yes' ? 1 : -slowBudget / (1 - slowBudget))
  return {
    atMs: nowMs,
    minutes: rounded(before.minutes + part * coveredMinutes),
    base,
    belief: belief.map(rounded),
    day: learnProfile(before.day, dayCycle, at, demand),
    week: learnProfile(before.week, weekCycle, at, demand),
    price: rounded(Math.max(leastPrice, Math.min(highestPrice, before.price * Math.exp(step)))),
    slowWith: slowWithAfter(before.slowWith, answers, running, nowMs)
  }
}

function baseAfter(
  { base, minutes }: LatencyModel,
  { count, meanMs, deviationMs, slow }: Answers,
  part: number
): LatencyModel['base'] {
  const ofLook = base.deviationMs / Math.sqrt(count)
  const quarter = base.meanMs - quarterDeviations * ofLook
  const rate = Math.max(baseRate, firstRate / (1 + minutes / coveredMinutes)) * part
  // One answer has no spread; how far it is from the base tells of it.
  const spreadMs = Math.min(
    count > 1 ? deviationMs : Math.abs(meanMs - base.meanMs),
    2 * base.deviationMs + leastSpread * base.meanMs
  )
  const tells = slow === 'no' && (count === 1 || meanMs < quarter + 2 * ofLook + leastSpread * base.meanMs)
  return {
    meanMs: rounded(
      Math.max(
        1,
        base.meanMs * (1 + rate * (meanMs < quarter ? baseQuantile - 1 : slow === 'yes' ? -slowLowers : baseQuantile))
      )
    ),
    deviationMs: rounded(
      tells ? base.deviationMs + deviationRate * part * (spreadMs - base.deviationMs) : base.deviationMs
    )
  }
}

/** What is to be believed so many minutes after a look, at a local minute. */
function beliefAt(memory: LatencyModel, minutes: number, at: number): Belief {
  const [usual, before] = [usualIn(memory, at), usualIn(memory, at - minutes)]
  const change = usual === null || before === null ? 0 : usualPart * (usual - before)
  const wandered = drifted(memory.belief, change, Math.sqrt(wander * minutes + jitter))
  return mixed(
    wandered,
    around(usual, usualDeviation),
    Math.min(mostRenewed, (renewedShare * minutes) / coveredMinutes)
  )
}

/** What is usual then: of the time of day and that of the week each half, as either alone is little seen. */
function usualIn({ day, week }: LatencyModel, at: number): number | null {
  const ofDay = usualAround(day, dayCycle, at)
  const ofWeek = usualAround(week, weekCycle, at)
  return ofDay === null || ofWeek === null ? (ofWeek ?? ofDay) : (ofDay + ofWeek) / 2
}

function likelihood({ meanMs }: Answers, expected: { readonly meanMs: number; readonly variance: number }): number {
  return (
    Math.exp(-((meanMs - expected.meanMs) ** 2) / (2 * expected.variance)) / Math.sqrt(expected.variance) +
    leastLikelihood
  )
}

function slowWithAfter(
  before: LatencyModel['slowWith'],
  { slow }: Answers,
  quantity: number,
  nowMs: EpochMs
): LatencyModel['slowWith'] {
  if (slow === 'no') return before
  return before === null || quantity >= before.quantity || nowMs - before.atMs > slowKeptMs
    ? { quantity, atMs: nowMs }
    : before
}

/**
 * What the demand that the answers tell needs until the next look; null: they do not tell enough. Pure.
 *
 * @param last change that the state knows; null: none
 */
export function needFromLatency(
  policy: ProcessPolicy,
  memory: LatencyModel | null,
  last: ChangeRecord | null,
  seen: Observation,
  running: number,
  nowMs: EpochMs
): DemandNeed | null {
  const slowMs = policy.scaleOut?.slow?.aboveMs
  if (
    memory === null ||
    slowMs === undefined ||
    memory.minutes < speaksAfter ||
    busyWhenFull(memory.base, slowMs) === null
  )
    return null
  const horizon = horizonOf(seen.cadence, nowMs)
  const at = localMinute(nowMs, offsetMinutes(policy.timezone, nowMs))
  const outlook = { choices: choicesOf(memory, horizon, running, at), minutes: horizon.minutes }
  const size = Math.max(1, Math.exp(meanOf(memory.belief)) / hundredths)
  const stays =
    last !== null && last.to > last.from && wentOut.includes(last.code) && nowMs - last.atMs < staysMs
      ? Math.min(last.to, running)
      : 0
  const quantity = Math.max(stays, cheapest(outlook, memory.price * size, running, worthChanging))
  return {
    quantity,
    message: describeLatencyForecast(Math.exp(meanOf(memory.belief)) / hundredths, quantity, horizon.nextLookMs)
  }
}

/** No more than one above what was slow once: answers that are slow for another reason look like load, and would ask for ever more. */
function choicesOf(
  memory: LatencyModel,
  { stretches, minutes }: Horizon,
  running: number,
  at: number
): readonly Choice[] {
  const ahead = stretches.map(({ middleMinutes, weight }) => ({
    weight,
    belief: beliefAt(memory, middleMinutes, at + middleMinutes)
  }))
  const demand = Array.from({ length: steps }, (_, step) =>
    ahead.reduce((sum, { weight, belief }) => sum + weight * (belief[step] ?? 0), 0)
  )
  const most = memory.slowWith === null ? Math.max(1, running) : memory.slowWith.quantity + 1
  const choices: Choice[] = []
  for (let quantity = 1; quantity <= most; quantity += 1) {
    const slowMinutes = chanceAbove(demand, Math.log(quantity * hundredths))
    choices.push({ quantity, slowMinutes })
    if (slowMinutes < negligible * minutes) break
  }
  return choices
}

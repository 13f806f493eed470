/** What every rendering of a backtest shows, in plain text: not escaped. */
import type { Backtest, BacktestRow } from '../../core/backtest/backtest.ts'
import type { Gaps, Rhythm } from '../../core/backtest/look-times.ts'
import type { Expectation, ProposedSchedule } from '../../core/backtest/propose-schedule.ts'
import { amount, counted, dollars, duration, exactDuration } from '../../core/format.ts'
import { assumedSize, hoursAMonth } from '../../core/pricing/prices.ts'
import { oneLine } from '../markdown.ts'
import type { Chart } from '../mermaid.ts'
import { decimal, describeSaved } from '../numbers.ts'
import { zonedDateTime, zonedPeriod } from '../../core/schedule/local-clock.ts'
import { hourMs } from '../../core/durations.ts'
import { ownValue } from '../../core/own-value.ts'

/** Everything that a rendering shows. */
export interface BacktestPage {
  readonly backtests: readonly Backtest[]
  readonly proposals: readonly { readonly app: string; readonly process: string; readonly proposal: ProposedSchedule }[]
  /** Process types that could not be replayed, and why. */
  readonly skipped: readonly { readonly app: string; readonly process: string; readonly why: string }[]
  /** Where the traffic comes from: the name of a file; null: the recorded history. */
  readonly file: string | null
  /** Where the prices come from, for people. */
  readonly priceSource: string
}

/** `sharp web, 7 d of traffic: 413 dyno-hours a week, 18.06 % below 3 all the time, 0.2 % slow minutes`. */
export function backtestTitle(backtest: Backtest): string {
  const { app, process, hours, rows } = backtest
  const [head] = rows
  if (head === undefined) return `${app} ${process}`
  const fixed = rows.find(({ name, kind }) => kind === 'baseline' && name === 'fixed')
  const share = fixed === undefined || fixed.dynoHours === 0 ? 0 : (1 - head.dynoHours / fixed.dynoHours) * 100
  const saved = `${describeSaved({ floor: share, ceiling: share })} ${backtest.most} all the time`
  const results = [
    `${hoursAWeek(head)} dyno-hours a week`,
    ...(head.cost === null ? [] : [`${dollars(head.cost)} a month`]),
    ...(fixed === undefined ? [] : [saved]),
    `${precisePercent(slowShare(head))} slow minutes`
  ]
  return `${app} ${process}, ${duration(hours * hourMs)} of traffic: ${results.join(', ')}`
}

/** From when to when, and what is missing in between. */
export function spanOfTraffic({ fromMs, toMs, holes, peak, timezone }: Backtest): string {
  const shown = holes.slice(0, 3).map((hole) => zonedPeriod(timezone, hole.fromMs, hole.toMs))
  const more = holes.length > shown.length ? ` and ${holes.length - shown.length} more` : ''
  const missing =
    holes.length === 0 ? '' : ` Left out, as nothing is known of more than an hour: ${shown.join('; ')}${more}.`
  const period = zonedPeriod(timezone, fromMs, toMs)
  return `Traffic ${period}, at most ${amount(peak)} requests a second.${missing}`
}

/**
 * The cells of a row: name, dyno-hours a week, dollars a month, share of slow minutes and of failed requests, changes a
 * day.
 */
export function cellsOf(backtest: Backtest, row: BacktestRow): readonly string[] {
  return [
    nameOf(backtest, row),
    hoursAWeek(row),
    row.cost === null ? '?' : dollars(row.cost),
    precisePercent(slowShare(row)),
    precisePercent(row.requests === 0 ? 0 : row.failed / row.requests),
    decimal(row.hours === 0 ? 0 : Math.round((row.changes / row.hours) * 240) / 10)
  ]
}

/** What a row is called: a configuration, or something that it is compared with. */
export function nameOf({ most }: Pick<Backtest, 'most'>, { name, kind }: Pick<BacktestRow, 'name' | 'kind'>): string {
  const baselines: Readonly<Record<string, string>> = {
    fixed: `${most} all the time`,
    article: 'article: 3, 2, 1 and a ping',
    hpa: 'Kubernetes HPA at 60 %'
  }
  return kind === 'configuration' ? name : (ownValue(baselines, name) ?? name)
}

/** What the model assumes, a sentence each. */
export function describeAssumptions(
  { assumptions, most, peak, seed, size, rows }: Backtest,
  priceSource: string
): readonly string[] {
  const { perDyno, perDynoFrom, targetMs, targetFrom, serviceMs, slots, rhythm, leftOut } = assumptions
  const perDynoOrigin = {
    configured: 'as `per-dyno` says',
    learned: 'as was learned from the traffic of the app',
    peak:
      `a guess: so that the highest traffic (${amount(peak)} requests a second) takes ` +
      `${most === 1 ? 'the one dyno' : `all ${most}`}. Write \`per-dyno\` for the real number`
  }[perDynoFrom]
  const targetOrigin = {
    router: 'the target of the p95',
    'scale-out': 'what `scale-out` calls slow',
    default: 'as nothing else is said'
  }[targetFrom]
  const unknownSize = size.name === assumedSize ? '' : ', the type is not known'
  const assumed = size.source === 'assumed' ? ` (assumed${unknownSize})` : ''
  const elsewhere = `${counted(leftOut, 'number')} from elsewhere (\`json\`, \`hirefire\`, \`prometheus\`)`
  const hasBaselines = rows.some(({ kind }) => kind === 'baseline')
  return [
    `One dyno answers ${amount(perDyno)} requests a minute within ${amount(targetMs)} ms at the 95th percentile: ` +
      `${perDynoOrigin}.`,
    `A minute is slow when its p95 is above ${amount(targetMs)} ms (${targetOrigin}) ` +
      'or more than one request in twenty fails.',
    `A request takes ${amount(Math.round(serviceMs))} ms on an idle dyno, one in twenty about twice that; ` +
      `a dyno works on ${amount(slots)} at once; requests go to dynos at random and wait there; ` +
      'after 30 s the router gives up; without a dyno all fail. ' +
      'A dyno boots in 20 to 60 s and is paid from the request on.',
    describeRhythm(rhythm),
    ...(hasBaselines ? [rhythmOfBaselines] : []),
    'Everything begins without experience: what it knows of the traffic it learns on the way.',
    ...(leftOut === 0 ? [] : [`${elsewhere} ${leftOut === 1 ? 'is' : 'are'} not modelled and left out.`]),
    'Not modelled: releases, crashes, slow databases, cold caches, visitors who try again.',
    `A month is ${hoursAMonth} hours of ${size.name}${assumed}, at ${priceSource}. ` +
      `The same seed gives the same result; this is seed ${seed}.`
  ]
}

const rhythmOfBaselines =
  'The others look as often as they do by themselves: the article every 3 minutes, autoscalebot every 30 s, ' +
  'the HPA every 15 s. Runs of GitHub are late for none of them.'

function describeRhythm(rhythm: Rhythm): string {
  switch (rhythm.kind) {
    case 'every':
      return `There is a look every ${exactDuration(rhythm.ms)}, always in time.`
    case 'cron':
      return `Looks come when GitHub starts the runs: ${describeGaps(rhythm.gaps)}.`
    case 'watch':
      return (
        `Runs look every ${exactDuration(rhythm.intervalMs)} for ${exactDuration(rhythm.watchMs)}; ` +
        `between them ${describeGaps(rhythm.gaps)}.`
      )
  }
}

function describeGaps(gaps: Gaps): string {
  if (gaps.kind === 'usual')
    return (
      'gaps as they usually are for a schedule of every five minutes, ' +
      'half of them above 21 min, one in ten above 34, at most 58'
    )
  const sorted = [...gaps.gapsMs].sort((a, b) => a - b)
  const middle = duration(sorted[Math.floor(sorted.length / 2)] ?? 0)
  return `the ${sorted.length} recorded gaps, half of them above ${middle}, at most ${duration(sorted.at(-1) ?? 0)}`
}

/** Dynos by the hour of the local day: what ran, and what the demand needed. */
export function backtestChart({ rows, needByHour, timezone }: Backtest): Chart {
  const configured = rows.filter(({ kind }) => kind === 'configuration')
  const lines = configured.slice(1, 2)
  const drawn = lines.map(({ name }) => `lines ${oneLine(name, 25)} and`)
  // Without a whole day of traffic, some hours of the day are not known.
  const hours = needByHour.flatMap((dynos, hour) => (dynos === null ? [] : [hour]))
  const at = (byHour: readonly (number | null)[]): readonly (number | null)[] =>
    hours.map((hour) => byHour[hour] ?? null)
  return {
    title: `Dynos: bars ${oneLine(configured[0]?.name ?? '', 25)}, ${drawn[0] ?? 'line'} what is needed`,
    xTitle: `hour of the day, ${timezone}`,
    yTitle: 'dynos',
    labels: hours.map((hour) => String(hour).padStart(2, '0')),
    series: [
      ...configured.slice(0, 1).map(({ byHour }) => ({ kind: 'bar', shows: 'dynos', values: at(byHour) }) as const),
      ...lines.map(({ byHour }) => ({ kind: 'line', shows: 'least', values: at(byHour) }) as const),
      { kind: 'line', shows: 'limit', values: at(needByHour) }
    ]
  }
}

/** What a proposal is worth, beside the present schedule. */
export function describeProposal(proposal: ProposedSchedule): readonly string[] {
  const { expected, present, fromMs, toMs, timezone, assumptions } = proposal
  const guess =
    assumptions.perDynoFrom === 'peak'
      ? ' It rests on a guess of what a dyno carries; write `per-dyno`, or let it be learned, before you trust it.'
      : ''
  return [
    `From the demand of ${duration(toMs - fromMs)} up to ${zonedDateTime(timezone, toMs)}.`,
    `To be expected: ${describeExpectation(expected)}. The present schedule: ${describeExpectation(present)}.${guess}`
  ]
}

function describeExpectation({ dynoHoursAWeek, cost, slowShare: slow, failedShare }: Expectation): string {
  return [
    `${decimal(Math.round(dynoHoursAWeek * 10) / 10)} dyno-hours a week`,
    ...(cost === null ? [] : [`${dollars(cost)} a month`]),
    `${precisePercent(slow)} slow minutes`,
    `${precisePercent(failedShare)} failed requests`
  ].join(', ')
}

/** `0.2 %`; `under 0.01 %` for what would be rounded to 0. */
export function precisePercent(share: number): string {
  if (share > 1e-9 && share < 0.0001) return 'under 0.01 %'
  return `${decimal(share * 100)} %`
}

function slowShare({ slowMinutes, hours }: BacktestRow): number {
  return hours === 0 ? 0 : slowMinutes / (hours * 60)
}

function hoursAWeek({ dynoHours, hours }: BacktestRow): string {
  return decimal(hours === 0 ? 0 : Math.round((dynoHours / hours) * 1680) / 10)
}

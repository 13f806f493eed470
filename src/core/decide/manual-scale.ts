import type {
  Bounds,
  DayNumber,
  EpochMs,
  FormationEntry,
  HoldRequest,
  HoldTime,
  ManualChange,
  ScalePart
} from '../model.ts'
import { dayMs } from '../durations.ts'
import { counted } from '../format.ts'
import { listPrices } from '../pricing/prices.ts'
import { clockText, dateText } from '../schedule/calendar-date.ts'
import { sameSize } from '../schedule/dyno-size.ts'
import { instantOf, localTime, nextOffsetChange, offsetMinutes } from '../schedule/local-time.ts'
import { didYouMean } from '../suggest.ts'
import { dynoLimit, generationOf } from '../pricing/dyno-limit.ts'

/** Longer than anybody means to hold by hand, and short enough for every calendar. */
export const longestHoldDays = 365

export type ResolvedScale =
  | { readonly ok: true; readonly changes: readonly ManualChange[]; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] }

/**
 * What a manual scaling means for a formation. Either all of it can be done or none: one wrong part is a problem for
 * the whole.
 *
 * @param bounds `min` and `max` of the process types that the configuration names; going beyond them is a warning
 */
export function resolveScale(
  parts: readonly ScalePart[],
  formation: readonly FormationEntry[],
  bounds: ReadonlyMap<string, Bounds>
): ResolvedScale {
  const types = formation.map(({ process }) => process)
  const generation = formation.some((entry) => generationOf(entry) === 'fir') ? 'fir' : 'cedar'
  const problems: string[] = []
  const warnings: string[] = []
  const changes: ManualChange[] = []
  if (formation.length === 0 && parts.some(({ process }) => process === '*'))
    problems.push('The app has no process types yet, they come with its first release.')
  for (const part of parts.flatMap((part) => everyType(part, types))) {
    const entry = formation.find(({ process }) => process === part.process)
    if (entry === undefined) problems.push(noSuchType(part.process, types))
    else if (changes.some(({ process }) => process === part.process))
      problems.push(`"${part.process}" is named more than once. Write it once.`)
    else {
      const wrong = mistakesIn(part, entry)
      problems.push(...wrong)
      if (wrong.length > 0) continue
      const size = part.size === null || sameSize(part.size, entry.size) ? null : part.size
      const limit = size === null ? Math.max(entry.limit, entry.quantity) : dynoLimit(size, generation)
      const wanted = wantedQuantity(part, entry)
      const to = Math.min(wanted, limit)
      if (to < wanted)
        warnings.push(
          `${part.process}: ${to} instead of ${wanted}, ` +
            `as Heroku allows at most ${counted(limit, `${size ?? entry.size} dyno`)} of a type.`
        )
      warnings.push(...outOfBounds(part.process, to, bounds.get(part.process)))
      changes.push({ process: part.process, from: entry.quantity, to, size })
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, changes, warnings }
}

/** `*` as every process type of the formation. */
function everyType(part: ScalePart, types: readonly string[]): readonly ScalePart[] {
  return part.process === '*' ? types.map((process) => ({ ...part, process })) : [part]
}

function wantedQuantity({ change }: ScalePart, { quantity }: FormationEntry): number {
  return change.kind === 'to' ? change.quantity : quantity + change.quantity
}

function noSuchType(process: string, types: readonly string[]): string {
  if (types.length === 0)
    return `There is no "${process}": the app has no process types yet, they come with its first release.`
  return `There is no "${process}".${didYouMean(process, types)} The app has ${types.join(', ')}.`
}

function mistakesIn(part: ScalePart, entry: FormationEntry): readonly string[] {
  const { process, size } = part
  const mistakes: string[] = []
  if (wantedQuantity(part, entry) < 0) {
    const written = `${process}${part.change.quantity}`
    mistakes.push(
      `"${written}" would leave fewer than none: ${process} has ${entry.quantity}. Write ${process}=0 for none.`
    )
  }
  const sizes = Object.keys(listPrices.monthly)
  if (size !== null && !sameSize(size, entry.size) && !sizes.includes(size.toLowerCase())) {
    mistakes.push(`There is no dyno type "${size}".${didYouMean(size, sizes)} Heroku has ${sizes.join(', ')}.`)
  }
  return mistakes
}

function outOfBounds(process: string, to: number, bounds: Bounds | undefined): readonly string[] {
  if (bounds === undefined || (to >= bounds.floor && to <= bounds.ceiling)) return []
  const side = to > bounds.ceiling ? `above its max, ${bounds.ceiling}` : `below its min, ${bounds.floor}`
  return [`${process}: ${to} is ${side}. That is allowed, as it was asked for by hand.`]
}

export type ResolvedHold =
  { readonly ok: true; readonly hold: HoldTime } | { readonly ok: false; readonly message: string }

/**
 * Until when a manual scaling holds. A time of day is the next one that the clock of `timezone` (IANA) shows; one that
 * it skips in spring is the instant of the jump, one that it shows twice in autumn the first that is to come.
 */
export function resolveHold(request: HoldRequest, timezone: string, nowMs: EpochMs): ResolvedHold {
  switch (request.kind) {
    case 'for':
    case 'until-next':
      return { ok: true, hold: request }
    case 'until-time': {
      const today = localTime(timezone, nowMs).day
      const next = [0, 1, 2]
        .map((days) => nextShowing(today + days, request.minute, timezone, nowMs))
        .find((atMs) => atMs !== null)
      return next == null ? past(today, request.minute, timezone) : { ok: true, hold: { kind: 'until', atMs: next } }
    }
    case 'until-day': {
      const atMs = nextShowing(request.day, request.minute, timezone, nowMs)
      if (atMs !== null && atMs > nowMs + longestHoldDays * dayMs) return tooFar(request.day)
      return atMs === null ? past(request.day, request.minute, timezone) : { ok: true, hold: { kind: 'until', atMs } }
    }
  }
}

/** The first instant after `nowMs` at which the local clock shows the time; null: that was before. */
function nextShowing(day: DayNumber, minute: number, timezone: string, nowMs: EpochMs): EpochMs | null {
  const local = { day: day + Math.floor(minute / 1440), minute: minute % 1440 }
  const aboutMs = instantOf(local, 0)
  // Wherever the zone is, both offsets that can matter hold within a day and a half.
  const [beforeMs, afterMs] = [aboutMs - 1.5 * dayMs, aboutMs + 1.5 * dayMs]
  const offsets = [...new Set([offsetMinutes(timezone, beforeMs), offsetMinutes(timezone, afterMs)])]
  const shown = offsets
    .map((offset) => instantOf(local, offset))
    .filter((atMs) => {
      const there = localTime(timezone, atMs)
      return there.day === local.day && there.minute === local.minute
    })
  const skipped = shown.length === 0 ? [nextOffsetChange(timezone, beforeMs, afterMs) ?? aboutMs] : []
  const toCome = [...shown, ...skipped].filter((atMs) => atMs > nowMs)
  return toCome.length === 0 ? null : Math.min(...toCome)
}

function tooFar(day: DayNumber): ResolvedHold {
  return {
    ok: false,
    message: `${dateText(day)} is too far ahead: a hold lasts at most ${longestHoldDays} days. Write an earlier day, or change the schedule.`
  }
}

function past(day: DayNumber, minute: number, timezone: string): ResolvedHold {
  const remedy = 'Write a time to come, such as "until 18:00", or a duration such as 2h.'
  return { ok: false, message: `${dateText(day)} ${clockText(minute)} is past in ${timezone}. ${remedy}` }
}

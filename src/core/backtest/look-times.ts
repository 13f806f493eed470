import type { EpochMs } from '../model.ts'
import type { RandomSource } from './random.ts'
import { minuteMs } from '../durations.ts'

/** When a backtest looks at the app. */
export type Rhythm =
  /** At a fixed interval, as a trigger outside of GitHub starts it. */
  | { readonly kind: 'every'; readonly ms: number }
  /** As GitHub starts the runs of a cron schedule, with recorded gaps between them or the usual ones. */
  | { readonly kind: 'cron'; readonly gaps: Gaps }
  /** The same, and each run goes on looking for a while. */
  | { readonly kind: 'watch'; readonly watchMs: number; readonly intervalMs: number; readonly gaps: Gaps }

export type Gaps = { readonly kind: 'usual' } | { readonly kind: 'recorded'; readonly gapsMs: readonly number[] }

export interface LookTime {
  readonly atMs: EpochMs
  /** When the same run looks again; null: it is its last look. */
  readonly nextLookMs: EpochMs | null
}

/** With fewer recorded gaps than these the usual ones are taken. */
const minGaps = 5

/**
 * Gaps between the runs that GitHub starts for a `*\/5` schedule, as measured: median 21 min, one in ten above 34, at
 * most 58. Each entry is the share of gaps that are shorter, and the minutes; between the entries it is interpolated.
 */
const usualGaps: readonly (readonly [share: number, minutes: number])[] = [
  [0, 5],
  [0.5, 21],
  [0.9, 34],
  [1, 58]
]

/** The gaps that a state recorded, or the usual ones where they are too few. */
export function gapsFrom(recordedMs: readonly number[]): Gaps {
  const gapsMs = recordedMs.filter((gapMs) => gapMs > 0)
  return gapsMs.length < minGaps ? { kind: 'usual' } : { kind: 'recorded', gapsMs }
}

/**
 * Every look from `fromMs`, which is the first, to before `toMs`. Recorded gaps are repeated in their order, from a
 * random one on.
 */
export function* lookTimes(rhythm: Rhythm, fromMs: EpochMs, toMs: EpochMs, random: RandomSource): Generator<LookTime> {
  const gapAfter = rhythm.kind === 'every' ? () => rhythm.ms : gapsOf(rhythm.gaps, random)
  for (let atMs = fromMs; atMs < toMs;) {
    if (rhythm.kind === 'watch') {
      const endMs = atMs + rhythm.watchMs
      for (; atMs + rhythm.intervalMs <= endMs && atMs < toMs; atMs += rhythm.intervalMs)
        yield { atMs, nextLookMs: atMs + rhythm.intervalMs }
    }
    if (atMs < toMs) yield { atMs, nextLookMs: null }
    atMs += gapAfter()
  }
}

function gapsOf(gaps: Gaps, random: RandomSource): () => number {
  if (gaps.kind === 'usual') return () => Math.round(usualGapMs(random.next()))
  let index = Math.floor(random.next() * gaps.gapsMs.length)
  return () => gaps.gapsMs[index++ % gaps.gapsMs.length] ?? 20 * minuteMs
}

function usualGapMs(share: number): number {
  const upper = usualGaps.findIndex(([at]) => at > share)
  const [[lowShare, low], [highShare, high]] = [usualGaps[upper - 1] ?? [0, 5], usualGaps[upper] ?? [1, 58]]
  return (low + ((share - lowShare) / (highShare - lowShare)) * (high - low)) * minuteMs
}

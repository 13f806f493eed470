import type { EpochMs } from '../model.ts'
import type { RandomSource } from './random.ts'
import { minuteMs } from '../durations.ts'

/** When there are looks. */
export type Rhythm =
  /** Started from outside, always in time. */
  | { readonly kind: 'every'; readonly ms: number }
  /** By GitHub's schedule, with these gaps between runs, or with gaps as they usually are. */
  | { readonly kind: 'cron'; readonly gaps: Gaps }
  /** Runs by GitHub's schedule that go on looking for a while. */
  | { readonly kind: 'watch'; readonly watchMs: number; readonly intervalMs: number; readonly gaps: Gaps }

export type Gaps = { readonly kind: 'usual' } | { readonly kind: 'recorded'; readonly gapsMs: readonly number[] }

export interface LookTime {
  readonly atMs: EpochMs
  /** When the same run looks again; null: it is its last look. */
  readonly nextLookMs: EpochMs | null
}

/** Fewer recorded gaps than these say too little. */
const fewestGaps = 5

/** How long GitHub lets a schedule of every five minutes wait, as measured: median 21 min, one in ten above 34, at most 58. The share of shorter ones, and the minutes. */
const usualGaps: readonly (readonly [number, number])[] = [
  [0, 5],
  [0.5, 21],
  [0.9, 34],
  [1, 58]
]

/** The gaps that a state recorded; usual ones where they are few. */
export function gapsFrom(recordedMs: readonly number[]): Gaps {
  const gapsMs = recordedMs.filter((gapMs) => gapMs > 0)
  return gapsMs.length < fewestGaps ? { kind: 'usual' } : { kind: 'recorded', gapsMs }
}

/** Every look from `fromMs`, which is the first, to before `toMs`. Recorded gaps come again in their order, from a place that chance picks. */
export function* lookTimes(rhythm: Rhythm, fromMs: EpochMs, toMs: EpochMs, chance: RandomSource): Generator<LookTime> {
  const gapAfter = rhythm.kind === 'every' ? () => rhythm.ms : gapsOf(rhythm.gaps, chance)
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

function gapsOf(gaps: Gaps, chance: RandomSource): () => number {
  if (gaps.kind === 'usual') return () => Math.round(usualGapMs(chance.next()))
  let index = Math.floor(chance.next() * gaps.gapsMs.length)
  return () => gaps.gapsMs[index++ % gaps.gapsMs.length] ?? 20 * minuteMs
}

function usualGapMs(share: number): number {
  const upper = usualGaps.findIndex(([at]) => at > share)
  const [[lowShare, low], [highShare, high]] = [usualGaps[upper - 1] ?? [0, 5], usualGaps[upper] ?? [1, 58]]
  return (low + ((share - lowShare) / (highShare - lowShare)) * (high - low)) * minuteMs
}

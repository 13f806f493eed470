import { hourMs } from '../../src/core/durations.ts'
import type { EpochMs, State } from '../../src/core/model.ts'
import type { GitHub } from '../../src/emulator/github/github.ts'

export interface IssueCounts {
  readonly opened: number
  /** Looks after which two open issues had the same title. */
  readonly doubled: number
  /** Open at the end, although the state has no such incident. */
  readonly openThoughOver: number
  /** The longest time in which an issue was open although the state had no such incident. */
  readonly longestOpenThoughOverMs: number
}

/** Compares the open issues with the incidents of the state after each run. */
export function watchIssues(github: GitHub): {
  readonly look: (state: State | null, nowMs: EpochMs) => void
  readonly counts: () => IssueCounts
} {
  let [doubled, longestMs] = [0, 0]
  let staleSince = new Map<number, EpochMs>()
  return {
    look: (state, nowMs) => {
      const open = [...github.issues.values()].filter((issue) => issue.state === 'open')
      if (new Set(open.map(({ title }) => title)).size < open.length) doubled += 1
      const known = (state?.incidents ?? []).flatMap(({ phase, shown }) =>
        phase === 'over' ? [] : (shown?.issue ?? [])
      )
      const stale = open.filter(({ number }) => !known.includes(number))
      staleSince = new Map(stale.map(({ number }) => [number, staleSince.get(number) ?? nowMs]))
      for (const sinceMs of staleSince.values()) longestMs = Math.max(longestMs, nowMs - sinceMs)
    },
    counts: () => ({
      opened: github.issues.size,
      doubled,
      openThoughOver: staleSince.size,
      longestOpenThoughOverMs: longestMs
    })
  }
}

/** A change is noticed by the next run, and once more where the state was lost; at the latest after so long. */
const noticedWithinMs = 5 * hourMs

/** Counts the holds for which nobody scaled by hand. Somebody does that at `shop` only. */
export function watchHolds(): {
  readonly byHand: (atMs: EpochMs) => void
  readonly look: (state: State | null, nowMs: EpochMs) => void
  readonly unexplained: () => number
} {
  const seen = new Set<string>()
  const byHandMs: EpochMs[] = []
  let unexplained = 0
  return {
    byHand: (atMs) => void byHandMs.push(atMs),
    look: (state, nowMs) => {
      for (const app of ['shop', 'docs']) {
        const hold = state?.apps[app]?.['web']?.hold ?? null
        if (hold === null || seen.has(`${app} ${hold.sinceMs}`)) continue
        seen.add(`${app} ${hold.sinceMs}`)
        const isExplained = app === 'shop' && byHandMs.some((atMs) => nowMs - atMs < noticedWithinMs)
        if (!isExplained) unexplained += 1
      }
    },
    unexplained: () => unexplained
  }
}

import type { Redact } from '../core/redact.ts'
import type { RunReport } from '../core/model/run-report.ts'
import { renderLog } from '../report/log.ts'
import { renderSummary } from '../report/summary.ts'
import { lookLines } from '../report/watch/log.ts'
import type { LookLines } from '../report/watch/log.ts'
import { renderWatchSummary } from '../report/watch/summary.ts'
import type { WatchEnd } from '../report/watch/summary.ts'
import { appendLook } from '../report/watch/timeline.ts'
import type { Timeline } from '../report/watch/timeline.ts'
import { jobLog } from './job-log.ts'

/** What a run tells of its looks: in the log while they are made, in the summary at the end. */
export interface Journal {
  readonly add: (report: RunReport) => void
  /** @param last the last look, with everything that went wrong in the run */
  readonly close: (last: RunReport, ended: WatchEnd) => { readonly changes: number; readonly summary: string }
}

/**
 * Nothing is told that `redact` has not seen; the last look has lost its secrets already.
 *
 * @param lengthMs how long the run may go on after its first look; 0: it ends with it
 */
export function openJournal(lengthMs: number, redact: Redact): Journal {
  let timeline: Timeline | null = null
  let before: RunReport | null = null
  const add = (look: RunReport): void => {
    // Before anything is cut.
    const report = redact(look)
    timeline = appendLook(timeline, report)
    if (lengthMs > 0) print(lookLines(report, before))
    before = report
  }
  return {
    add,
    close: (last, ended) => {
      if (lengthMs === 0) renderLog(last).forEach(jobLog.line)
      const all = timeline ?? appendLook(null, last)
      return {
        changes: all.changes,
        summary: lengthMs === 0 ? renderSummary(last) : renderWatchSummary(all, last, ended)
      }
    }
  }
}

function print({ line, details }: LookLines): void {
  if (details.length === 0) jobLog.line(line)
  else jobLog.group(line, details)
}

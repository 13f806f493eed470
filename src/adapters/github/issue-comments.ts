import type { EpochMs, IncidentReport } from '../../core/model.ts'
import { dayMs, hourMs } from '../../core/durations.ts'
import { parseCommentMarker } from '../../report/issue/issue-marker.ts'
import type { CommentMarker, CommentOccasion } from '../../report/issue/issue-marker.ts'
import { comment, markerOf, reminderMs } from '../../report/issue/issue-page.ts'
import type { IssueApi, Result } from './issue-api.ts'

/** Between two comments on one issue; the closing comment does not wait. */
export const commentSpacingMs = hourMs

/** The issue that is commented on. */
export interface CommentedIssue {
  readonly number: number
  /** Known to be this program, as the label of an issue takes the right to edit others. null: not known. */
  readonly author: string | null
}

/**
 * Writes a comment unless it is there: the answer to the last attempt may have been lost, or the state that knew of it. Gives the instant
 * that the comment bears, which is that of the attempt that wrote it.
 */
export async function commentOnce(
  api: IssueApi,
  report: IncidentReport,
  issue: CommentedIssue,
  occasion: CommentOccasion
): Promise<Result<EpochMs>> {
  const marker = markerOf(report, occasion)
  const recent = await api.comments(issue.number, earliestMs(report, marker))
  if (!recent.ok) return recent
  for (const { body, author } of recent.value) {
    const found = parseCommentMarker(body)
    if (found === null || !isWithin(report, found) || !replaces(found, marker)) continue
    const ours = await api.isOurs(author, issue.author)
    if (!ours.ok) return ours
    if (ours.value) return { ok: true, value: found.atMs }
  }
  const written = await api.comment(issue.number, comment(report, occasion))
  return written.ok ? { ok: true, value: marker.atMs } : written
}

/** When the same comment may have been written first: within the incident, and hardly more than a day before its repeat. */
function earliestMs({ incident: { sinceMs }, nowMs }: IncidentReport, { atMs }: CommentMarker): EpochMs {
  // An hour more than needed, because the clocks of a runner and of GitHub differ.
  return Math.max(sinceMs, Math.min(atMs, nowMs - dayMs)) - hourMs
}

/** Nothing of an incident was told before it began, nor will be. */
function isWithin({ incident: { sinceMs }, nowMs }: IncidentReport, { atMs }: CommentMarker): boolean {
  return sinceMs <= atMs && atMs <= nowMs
}

/** Whether a comment makes another one unnecessary. Any comment of the last day reminds as well. */
function replaces(present: CommentMarker, { occasion, sinceMs, atMs }: CommentMarker): boolean {
  if (occasion === 'reminder') return Math.abs(present.atMs - atMs) < reminderMs
  return present.occasion === occasion && present.sinceMs === sinceMs
}

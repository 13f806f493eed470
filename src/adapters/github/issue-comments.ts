import type { IncidentReport } from '../../core/model.ts'
import { hourMs } from '../../core/durations.ts'
import { parseCommentMarker } from '../../report/issue/issue-marker.ts'
import type { CommentMarker, CommentOccasion } from '../../report/issue/issue-marker.ts'
import { comment, occasionMs, reminderMs } from '../../report/issue/issue-page.ts'
import type { IssueApi, Result } from './issue-api.ts'

/** Between two comments on one issue; the closing comment does not wait. */
export const commentSpacingMs = hourMs

/**
 * Writes a comment unless it is there: the answer to the last attempt may have been lost, or the state that knew of it.
 */
export async function commentOnce(
  api: IssueApi,
  report: IncidentReport,
  issue: number,
  occasion: CommentOccasion
): Promise<Result<null>> {
  const atMs = occasionMs(report, occasion)
  const spacingMs = occasion === 'reminder' ? reminderMs : commentSpacingMs
  // An hour more than needed, because the clocks of a runner and of GitHub differ.
  const recent = await api.comments(issue, atMs - spacingMs - hourMs)
  if (!recent.ok) return recent
  const isThere = recent.value
    .map(parseCommentMarker)
    .some((marker) => marker !== null && replaces(marker, { occasion, atMs }))
  return isThere ? { ok: true, value: null } : api.comment(issue, comment(report, occasion))
}

/** Whether a comment makes another one unnecessary. Any comment of the last day reminds as well. */
function replaces(present: CommentMarker, { occasion, atMs }: CommentMarker): boolean {
  if (occasion === 'reminder') return Math.abs(present.atMs - atMs) < reminderMs
  if (present.occasion !== occasion) return false
  return occasion === 'closed' ? present.atMs === atMs : Math.abs(present.atMs - atMs) < commentSpacingMs
}

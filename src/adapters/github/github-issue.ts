import type { Octokit } from '@octokit/rest'
import type { GitHubFault } from '../http/github-client.ts'
import type { Incident, IncidentKey, IncidentReport, ShownIncident, TrackedIncident } from '../../core/model.ts'
import type { IncidentTracker, SyncResult } from '../../ports.ts'
import { issueApi } from './issue-api.ts'
import type { Issue, IssueApi, Result } from './issue-api.ts'
import { issueBook } from './issue-book.ts'
import type { IssueBook } from './issue-book.ts'
import { parseCommentMarker, parseMarker } from '../../report/issue/issue-marker.ts'
import type { CommentOccasion } from '../../report/issue/issue-marker.ts'
import { comment, dueComment, issueBody, issueTitle, occasionMs, reminderMs } from '../../report/issue/issue-page.ts'
import { issueWarning } from './issue-warning.ts'

export interface GitHubIssuesOptions {
  readonly octokit: Octokit
  readonly owner: string
  readonly repo: string
  /** Marks our issues. Default `dyno-scaler`. */
  readonly label?: string
  /** Takes the secrets out of texts that come from outside. */
  readonly redact?: (text: string) => string
}

/** Between two comments on one issue, the closing one aside. */
const commentSpacingMs = 3_600_000

/**
 * Shows incidents as issues, one for each app, process and kind.
 *
 * What a crash can lose: nothing that the next call does not make good, because every step looks first whether it was taken.
 * An issue is found again by its label and first line, a comment by its last line. The closing comment goes before the closing, so
 * that an issue whose comment is missing is still open and can be found even without any state. What it cannot help: two runs at
 * the same instant may each open an issue (the older one is used from then on), and a hint that an incident came back may be
 * missing when the state was lost between the reopening and its comment.
 */
export function githubIssues({
  octokit,
  owner,
  repo,
  label = 'dyno-scaler',
  redact = (text) => text
}: GitHubIssuesOptions): IncidentTracker {
  const api = issueApi({ octokit, owner, repo, label, redact })
  const desk: Desk = { api, book: issueBook(api), label }
  return {
    tracked: async () => {
      const listed = await desk.book.refresh()
      return listed.ok
        ? { status: 'ok', incidents: uniqueIncidents(listed.value) }
        : {
            status: 'unavailable',
            warning: redact(issueWarning('The open incident issues could not be listed', listed.fault))
          }
    },
    sync: async (report) => {
      const clean = withoutSecrets(report, redact)
      const { shown, warning } = await (clean.incident.phase === 'over' ? finish(desk, clean) : present(desk, clean))
      return { shown, warning: warning === null ? null : redact(warning) }
    }
  }
}

interface Desk {
  readonly api: IssueApi
  readonly book: IssueBook
  readonly label: string
}

/** Shows an incident that is not over. */
async function present(desk: Desk, report: IncidentReport): Promise<SyncResult> {
  const { incident } = report
  const before = incident.shown
  if (before === null) return open(desk, report)
  const edited = await desk.book.write(before.issue, {
    ...page(report),
    ...(before.open ? {} : { state: 'open' as const })
  })
  if (!edited.ok) {
    return edited.fault.kind === 'gone'
      ? replace(desk, report, before)
      : failed(incident, before, 'updated', edited.fault)
  }
  // `over` until the comment on the reopening is written, so that a failure in between does not swallow it.
  const shown: ShownIncident = before.open ? before : { ...before, open: true, phase: 'over' }
  return announce(desk, report, shown, edited.value.open)
}

/** The issue was deleted or moved, or issues were switched off: only opening a new one can tell. */
async function replace(desk: Desk, report: IncidentReport, before: ShownIncident): Promise<SyncResult> {
  desk.book.forget(before.issue)
  const opened = await open(desk, report)
  return opened.shown === null ? { shown: before, warning: opened.warning } : opened
}

/** Takes over the open issue that is there, or opens one. */
async function open(desk: Desk, report: IncidentReport): Promise<SyncResult> {
  const { incident } = report
  const listed = await desk.book.list()
  if (!listed.ok) return failed(incident, null, 'looked for', listed.fault)
  const [found] = issuesOf(incident, listed.value)
  if (found !== undefined) {
    const adopted = await desk.book.write(found.number, page(report))
    if (!adopted.ok && adopted.fault.kind !== 'gone') return failed(incident, null, 'updated', adopted.fault)
    if (adopted.ok && adopted.value.open) return announce(desk, report, shownAs(found, 'ongoing'), true)
    // Closed or deleted since it was listed.
    desk.book.forget(found.number)
  }
  const created = await desk.book.open(page(report))
  if (!created.ok) return failed(incident, null, 'opened', created.fault)
  const labelled = created.value.labels.some((name) => name.toLowerCase() === desk.label.toLowerCase())
  return {
    shown: shownAs(created.value, incident.phase),
    warning: labelled
      ? null
      : `${created.value.url} has no label "${desk.label}": GitHub dropped it. Put it there, or a run without state opens another issue.`
  }
}

/** Writes the comment that is due, unless the last one is too young or a person closed the issue. */
async function announce(
  desk: Desk,
  report: IncidentReport,
  shown: ShownIncident,
  isOpen: boolean
): Promise<SyncResult> {
  const { incident, nowMs } = report
  const due = dueComment({ ...incident, shown }, nowMs)
  const tooSoon = shown.commentedMs !== null && nowMs - shown.commentedMs < commentSpacingMs
  if (due === null || tooSoon || !isOpen) return { shown, warning: null }
  const said = await say(desk.api, report, shown.issue, due)
  if (!said.ok) return failed(incident, shown, 'commented on', said.fault)
  return { shown: { ...shown, phase: incident.phase, commentedMs: nowMs }, warning: null }
}

/** Says that an incident is over, then closes its issue. Never opens one. */
async function finish(desk: Desk, report: IncidentReport): Promise<SyncResult> {
  const { incident } = report
  const before = incident.shown ?? (await lookFor(desk, incident))
  if (before === null) return { shown: null, warning: null }
  if ('fault' in before) return failed(incident, null, 'looked for', before.fault)
  const finished: ShownIncident = { ...before, open: false, phase: 'over' }
  if (isTold(before)) return { shown: before, warning: null }
  // Also when the last thing told was an end: the issue may have been reopened since, and nothing is said twice.
  const said = await say(desk.api, report, before.issue, 'closed')
  if (!said.ok && said.fault.kind === 'gone') return { shown: finished, warning: null }
  const warning = said.ok ? null : warningOf(incident, 'commented on', said.fault)
  // A comment that is refused for good, as on a locked issue, must not keep the issue open.
  const hopeless = !said.ok && (said.fault.kind === 'refused' || said.fault.kind === 'forbidden')
  if (!said.ok && !hopeless) return { shown: before, warning }
  if (!before.open) return { shown: finished, warning }
  const closed = await desk.book.write(before.issue, { ...page(report), state: 'closed' })
  if (closed.ok || closed.fault.kind === 'gone') return { shown: finished, warning }
  return failed(incident, said.ok ? { ...before, phase: 'over' } : before, 'closed', closed.fault)
}

function isTold({ open, phase }: ShownIncident): boolean {
  return !open && phase === 'over'
}

async function lookFor(
  { book }: Desk,
  incident: Incident
): Promise<ShownIncident | { readonly fault: GitHubFault } | null> {
  const listed = await book.list()
  if (!listed.ok) return { fault: listed.fault }
  const [found] = issuesOf(incident, listed.value)
  return found === undefined ? null : shownAs(found, 'ongoing')
}

/** Comments once: a comment whose answer was lost, or that the state forgot, is found by its last line. */
async function say(
  api: IssueApi,
  report: IncidentReport,
  issue: number,
  occasion: CommentOccasion
): Promise<Result<null>> {
  const atMs = occasionMs(report, occasion)
  // Farther back than it has to be, because the clocks of a runner and of GitHub differ.
  const recent = await api.comments(
    issue,
    atMs - (occasion === 'reminder' ? reminderMs : commentSpacingMs) - commentSpacingMs
  )
  if (!recent.ok) return recent
  const said = recent.value.map(parseCommentMarker).some((mark) => {
    if (mark === null) return false
    // Whatever was said within a day reminds as well.
    if (occasion === 'reminder') return Math.abs(mark.atMs - atMs) < reminderMs
    if (mark.occasion !== occasion) return false
    return occasion === 'closed' ? mark.atMs === atMs : Math.abs(mark.atMs - atMs) < commentSpacingMs
  })
  return said ? { ok: true, value: null } : api.comment(issue, comment(report, occasion))
}

function page(report: IncidentReport): { readonly title: string; readonly body: string } {
  return { title: issueTitle(report.incident), body: issueBody(report) }
}

function shownAs({ number, url }: Issue, phase: ShownIncident['phase']): ShownIncident {
  return { issue: number, url, open: true, phase, commentedMs: null }
}

function failed(incident: Incident, shown: ShownIncident | null, attempt: string, fault: GitHubFault): SyncResult {
  return { shown, warning: warningOf(incident, attempt, fault) }
}

function warningOf({ app, process, kind }: Incident, attempt: string, fault: GitHubFault): string {
  return issueWarning(`The incident issue of ${app} ${process} (${kind}) could not be ${attempt}`, fault)
}

/** Oldest first. */
function issuesOf(key: IncidentKey, listed: readonly Issue[]): readonly Issue[] {
  return listed.filter(({ body }) => {
    const mark = parseMarker(body)
    return mark?.app === key.app && mark.process === key.process && mark.kind === key.kind
  })
}

function uniqueIncidents(listed: readonly Issue[]): TrackedIncident[] {
  const incidents = listed.flatMap(({ number, url, body, createdMs }): TrackedIncident[] => {
    const mark = parseMarker(body)
    return mark === null ? [] : [{ ...mark, sinceMs: mark.sinceMs ?? createdMs, issue: number, url }]
  })
  const keyOf = ({ app, process, kind }: IncidentKey): string => JSON.stringify([app, process, kind])
  return incidents.filter(
    (incident, index) => incidents.findIndex((other) => keyOf(other) === keyOf(incident)) === index
  )
}

/** Before escaping, which would change a secret so that it is not known again. Names stay: the issue is found by them. */
function withoutSecrets(report: IncidentReport, redact: (text: string) => string): IncidentReport {
  return {
    ...report,
    incident: { ...report.incident, cause: redact(report.incident.cause) },
    recent: report.recent.map((look) => ({ ...look, answers: look.answers.map(redact) })),
    action: report.action === null ? null : redact(report.action),
    diagnosis:
      report.diagnosis === null
        ? null
        : { ...report.diagnosis, platform: report.diagnosis.platform?.map(redact) ?? null }
  }
}

import type { RepositoryAccess } from '../http/github-client.ts'
import type { GitHubFault } from '../http/github-fault.ts'
import type { Incident, IncidentKey, IncidentReport, ShownIncident, TrackedIncident } from '../../core/model.ts'
import type { IncidentTracker, SyncResult } from '../../ports.ts'
import { issueApi, issueLabel } from './issue-api.ts'
import type { Issue, IssueApi } from './issue-api.ts'
import { issueCache } from './issue-cache.ts'
import type { IssueCache } from './issue-cache.ts'
import { commentOnce, commentSpacingMs } from './issue-comments.ts'
import type { CommentedIssue } from './issue-comments.ts'
import { incidentKey, incidentSubject, isShownAsOver } from '../../core/incidents/incident-key.ts'
import { isOfOthers } from '../../core/incidents/whose-incident.ts'
import { parseMarker } from '../../report/issue/issue-marker.ts'
import { dueComment, issueBody, issueTitle } from '../../report/issue/issue-page.ts'
import { issueWarning } from './github-warning.ts'

export interface GitHubIssuesOptions extends RepositoryAccess {
  /** Takes the secrets out of texts that come from outside. */
  readonly redact?: (text: string) => string
}

/**
 * Shows incidents as issues, one for each app, process and kind.
 *
 * After a crash the next call does what is missing, because every step first looks whether it was done: an issue is
 * found again by its label and first line, a comment by its last line. The closing comment is written before the issue
 * is closed, so that an issue without that comment is still open and can be found even without any state. Of two runs that
 * each open an issue at the same instant, the one with the younger issue closes it again, as soon as GitHub lists both. One
 * thing can still happen: the comment on a reopening is missing if the state was lost between the reopening and the comment.
 */
export function githubIssues({ redact = (text) => text, ...access }: GitHubIssuesOptions): IncidentTracker {
  // Whichever call of a sync it was: what it was for may be done all the same, as another issue is looked for after one was opened.
  let limitsMet = 0
  const onLimited = (): void => {
    limitsMet += 1
  }
  const api = issueApi({ ...access, redact, onLimited })
  const tracker: Tracker = { api, cache: issueCache(api) }
  const toldOnce = refusalsToldOnce()
  return {
    tracked: async () => {
      const listed = await tracker.cache.refresh()
      if (listed.ok) return { status: 'ok', incidents: uniqueIncidents(listed.value) }
      const warning = issueWarning('The open incident issues could not be listed', listed.fault)
      return { status: 'unavailable', warning: redact(toldOnce(warning, listed.fault) ?? warning) }
    },
    sync: async (report) => {
      const metBefore = limitsMet
      const clean = withoutSecrets(report, redact)
      const { shown, warning, fault } = await (clean.isQuiet === true
        ? editPage(tracker, clean)
        : clean.incident.phase === 'over'
          ? closeIssue(tracker, clean)
          : showOpen(tracker, clean))
      const told = warning === null ? null : toldOnce(warning, fault)
      return {
        shown,
        warning: told === null ? null : redact(told),
        ...(limitsMet > metBefore ? { isLimited: true } : {})
      }
    }
  }
}

/** What was done, and the last fault on the way. */
interface Attempted extends SyncResult {
  readonly fault?: GitHubFault
}

/** A permission that is missing is missing for every issue: whoever heard of it needs to hear no more. */
function refusalsToldOnce(): (warning: string, fault: GitHubFault | undefined) => string | null {
  const told = new Set<string>()
  return (warning, fault) => {
    if (fault?.kind !== 'unauthorized' && fault?.kind !== 'forbidden') return warning
    if (told.has(fault.message)) return null
    told.add(fault.message)
    return warning
  }
}

interface Tracker {
  readonly api: IssueApi
  readonly cache: IssueCache
}

/** Brings the page of an open issue up to date, without a comment. */
async function editPage(tracker: Tracker, report: IncidentReport): Promise<Attempted> {
  const { shown } = report.incident
  if (shown?.open !== true) return { shown, warning: null }
  const edited = await tracker.cache.write(shown.issue, page(report))
  return edited.ok ? { shown, warning: null } : failed(report.incident, shown, 'updated', edited.fault)
}

/** Shows an incident that is not over. */
async function showOpen(tracker: Tracker, report: IncidentReport): Promise<Attempted> {
  const { incident } = report
  const before = incident.shown
  if (before === null) return openIssue(tracker, report)
  const edited = await tracker.cache.write(before.issue, {
    ...page(report),
    ...(before.open ? {} : { state: 'open' as const })
  })
  if (!edited.ok) {
    return (await isGone(tracker, before.issue, edited.fault))
      ? replaceIssue(tracker, report, before)
      : failed(incident, before, 'updated', edited.fault)
  }
  // `over` until the comment on the reopening is written: if that fails, the next call writes it.
  const shown: ShownIncident = before.open ? before : { ...before, open: true, phase: 'over' }
  return commentIfDue(tracker, report, shown, edited.value.open)
}

/** Whether an issue was deleted or moved: it is not among the open ones either. */
async function isGone({ cache }: Tracker, issue: number, fault: GitHubFault): Promise<boolean> {
  if (fault.kind !== 'gone') return false
  const listed = await cache.refresh()
  return listed.ok && !listed.value.some(({ number }) => number === issue)
}

async function replaceIssue(tracker: Tracker, report: IncidentReport, before: ShownIncident): Promise<Attempted> {
  tracker.cache.forget(before.issue)
  const opened = await openIssue(tracker, report)
  return opened.shown === null ? { ...opened, shown: before } : opened
}

/** Takes over the open issue of the incident, or opens one. */
async function openIssue(tracker: Tracker, report: IncidentReport): Promise<Attempted> {
  const { incident } = report
  const listed = await tracker.cache.list()
  if (!listed.ok) return failed(incident, null, 'looked for', listed.fault)
  const [found, ...younger] = ownIssuesOf(report, listed.value)
  // That of other runs tells of the same trouble. Once they have closed it, the next call opens one.
  if (found === undefined && issuesOf(incident, listed.value).length > 0) return { shown: null, warning: null }
  if (found !== undefined) {
    const closed = await closeYounger(tracker, report, younger)
    if (closed !== null) return closed
    const adopted = await tracker.cache.write(found.number, page(report))
    if (!adopted.ok && !(await isGone(tracker, found.number, adopted.fault)))
      return failed(incident, null, 'updated', adopted.fault)
    if (adopted.ok && adopted.value.open) return commentIfDue(tracker, report, shownAs(found, 'ongoing'), true)
    // Closed or deleted since it was listed.
    tracker.cache.forget(found.number)
  }
  const created = await tracker.cache.open(page(report))
  if (!created.ok) return failed(incident, null, 'opened', created.fault)
  const older = await olderThan(tracker, incident, created.value)
  if (older !== null) {
    const closed = await closeYounger(tracker, report, [created.value])
    const [own] = ownIssuesOf(report, [older])
    return closed ?? { shown: own === undefined ? null : shownAs(own, 'ongoing'), warning: null }
  }
  const labelled = created.value.labels.some((name) => name.toLowerCase() === issueLabel)
  return {
    shown: shownAs(created.value, incident.phase),
    warning: labelled
      ? null
      : `${created.value.url} has no label "${issueLabel}": GitHub dropped it. ` +
        'Put it there, or a run without state opens another issue.'
  }
}

/** Closes issues of an incident that has an older one. null: done; else the next call does it. */
async function closeYounger(
  { cache }: Tracker,
  report: IncidentReport,
  younger: readonly Issue[]
): Promise<SyncResult | null> {
  for (const { number } of younger) {
    const closed = await cache.write(number, { ...page(report), state: 'closed' })
    if (!closed.ok) return failed(report.incident, null, 'closed', closed.fault)
  }
  return null
}

/** The issue that another run opened for the same incident since it was looked for; null: none. */
async function olderThan({ cache }: Tracker, incident: Incident, opened: Issue): Promise<Issue | null> {
  const listed = await cache.refresh()
  const [oldest] = listed.ok ? issuesOf(incident, listed.value) : []
  return oldest !== undefined && oldest.number < opened.number ? oldest : null
}

/** Writes the comment that is due, unless the last one is too recent or a person closed the issue. */
async function commentIfDue(
  tracker: Tracker,
  report: IncidentReport,
  shown: ShownIncident,
  isOpen: boolean
): Promise<Attempted> {
  const { incident, nowMs } = report
  const due = dueComment({ ...incident, shown }, nowMs)
  const tooSoon = shown.commentedMs !== null && nowMs - shown.commentedMs < commentSpacingMs
  if (due === null || tooSoon || !isOpen) return { shown, warning: null }
  const commented = await commentOnce(tracker.api, report, commentedIssue(tracker, shown), due)
  if (!commented.ok) return failed(incident, shown, 'commented on', commented.fault)
  return { shown: { ...shown, phase: incident.phase, commentedMs: commented.value }, warning: null }
}

function commentedIssue({ cache }: Tracker, { issue }: ShownIncident): CommentedIssue {
  return { number: issue, author: cache.authorOf(issue) }
}

/** Comments that an incident is over, then closes its issue. Never opens one. */
async function closeIssue(tracker: Tracker, report: IncidentReport): Promise<Attempted> {
  const { incident } = report
  const before = incident.shown ?? (await findIssue(tracker, report))
  if (before === null) return { shown: null, warning: null }
  if ('fault' in before) return failed(incident, null, 'looked for', before.fault)
  const closed: ShownIncident = { ...before, open: false, phase: 'over' }
  if (isShownAsOver(before)) return { shown: before, warning: null }
  // Also where the last comment was on an end, as the issue may have been reopened since; the same comment is not
  // written twice.
  const commented = await commentOnce(tracker.api, report, commentedIssue(tracker, before), 'closed')
  if (!commented.ok && (await isGone(tracker, before.issue, commented.fault))) return { shown: closed, warning: null }
  const warned = commented.ok ? { warning: null } : failed(incident, before, 'commented on', commented.fault)
  // Where comments are refused for good, as on a locked issue, the issue is closed without one.
  const isRefused = !commented.ok && (commented.fault.kind === 'refused' || commented.fault.kind === 'forbidden')
  if (!commented.ok && !isRefused) return { ...warned, shown: before }
  if (!before.open) return { ...warned, shown: closed }
  // With the end that the comment tells, also where a run that died has written it.
  const told = commented.ok ? { ...report, incident: { ...incident, endedMs: commented.value } } : report
  const edited = await tracker.cache.write(before.issue, { ...page(told), state: 'closed' })
  if (edited.ok || (await isGone(tracker, before.issue, edited.fault))) return { ...warned, shown: closed }
  return failed(incident, commented.ok ? { ...before, phase: 'over' } : before, 'closed', edited.fault)
}

async function findIssue(
  { cache }: Tracker,
  report: IncidentReport
): Promise<ShownIncident | { readonly fault: GitHubFault } | null> {
  const listed = await cache.list()
  if (!listed.ok) return { fault: listed.fault }
  const [found] = ownIssuesOf(report, listed.value)
  return found === undefined ? null : shownAs(found, 'ongoing')
}

function page(report: IncidentReport): { readonly title: string; readonly body: string } {
  return { title: issueTitle(report.incident, report.timezone, report.nowMs), body: issueBody(report) }
}

/** An open issue as the state records it. */
function shownAs({ number, url }: Issue, phase: ShownIncident['phase']): ShownIncident {
  return { issue: number, url, open: true, phase, commentedMs: null }
}

function failed(incident: Incident, shown: ShownIncident | null, attempt: string, fault: GitHubFault): Attempted {
  return { shown, warning: warningOf(incident, attempt, fault), fault }
}

function warningOf(incident: Incident, attempt: string, fault: GitHubFault): string {
  const subject = incidentSubject(incident).replace(/^The sum of all apps$/, 'all apps')
  return issueWarning(`The incident issue of ${subject} (${incident.kind}) could not be ${attempt}`, fault)
}

/** Oldest first. */
function issuesOf(key: IncidentKey, listed: readonly Issue[]): readonly Issue[] {
  return listed.filter(({ body }) => {
    const marker = parseMarker(body)
    return marker !== null && incidentKey(marker) === incidentKey(key)
  })
}

/** The same without those of other runs. */
function ownIssuesOf({ incident, apps = [], nowMs }: IncidentReport, listed: readonly Issue[]): readonly Issue[] {
  return issuesOf(incident, listed).filter((issue) => !trackedIn(issue).some((its) => isOfOthers(its, apps, nowMs)))
}

/** The incident of an issue; empty: it is none of ours. */
function trackedIn({ number, url, body, createdMs, changedMs }: Issue): readonly TrackedIncident[] {
  const marker = parseMarker(body)
  if (marker === null) return []
  const { about, ...incident } = marker
  const its = { ...incident, sinceMs: marker.sinceMs ?? createdMs, issue: number, url }
  return [about === null ? its : { ...its, about: { app: about, changedMs } }]
}

/** The oldest issue of each incident. */
function uniqueIncidents(listed: readonly Issue[]): TrackedIncident[] {
  const incidents = listed.flatMap(trackedIn)
  const nameOf = (incident: TrackedIncident): string => `${incidentKey(incident)} ${incident.about?.app ?? ''}`
  return incidents.filter(
    (incident, index) => incidents.findIndex((other) => nameOf(other) === nameOf(incident)) === index
  )
}

/**
 * It comes before escaping, which could change a secret so that it is not found. Names stay: the issue is found by
 * them.
 */
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

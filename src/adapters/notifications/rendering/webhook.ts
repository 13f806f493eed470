/** A notice as JSON for machines; described in docs/notices.md. */
import type { EpochMs, Notice } from '../../../core/model.ts'

export interface WebhookNotice {
  readonly version: 1
  /** The same for a repeat of the same notice. */
  readonly id: string
  readonly event: Notice['kind']
  readonly app: string
  readonly process: string
  readonly at: string
  readonly title: string
  readonly text: string
  readonly from: number | null
  readonly to: number | null
  readonly health: Notice['verdict']
  readonly responseTimeMs: number | null
  readonly reasons: Notice['reasons']
  readonly incident: {
    readonly kind: string
    readonly since: string
    readonly ended: string | null
    readonly issue: number | null
    readonly url: string | null
  } | null
  readonly run: string | null
}

/** Instants are ISO 8601 in UTC. */
export function webhookNotice(notice: Notice): WebhookNotice {
  const { kind, app, process, atMs, title, text, from, to, verdict, responseTimeMs, reasons, incident, runUrl } = notice
  return {
    version: 1,
    id: [app, process, kind, ...(incident === null ? [] : [incident.kind]), instant(atMs)].join('/'),
    event: kind,
    app,
    process,
    at: instant(atMs),
    title,
    text,
    from,
    to,
    health: verdict,
    responseTimeMs,
    reasons,
    incident:
      incident === null
        ? null
        : {
            kind: incident.kind,
            since: instant(incident.sinceMs),
            ended: incident.endedMs === null ? null : instant(incident.endedMs),
            issue: incident.issue?.number ?? null,
            url: incident.issue?.url ?? null
          },
    run: runUrl
  }
}

function instant(atMs: EpochMs): string {
  return new Date(atMs).toISOString()
}

import type { EpochMs, Incident, NextChange } from '../core/model.ts'
import type { Mode, ProcessReport, RunReport } from '../core/model/run-report.ts'
import { describeBounds } from '../core/format.ts'

/** The action's outputs as texts, by name. */
export function renderOutputs(report: RunReport): Readonly<Record<string, string>> {
  const { processes, readiness } = report
  const [only] = processes.length === 1 ? processes : []
  return {
    changed: String(processes.some(isChanged)),
    decisions: JSON.stringify(decisionOutputs(report)),
    quantity: String(only?.decision.to ?? ''),
    'previous-quantity': String(only?.decision.from ?? ''),
    incidents: JSON.stringify(incidentOutputs(report)),
    ...(readiness === undefined ? {} : { healthy: String(readiness.kind === 'ready') })
  }
}

/** What was decided, as the output `decisions` shows it. */
export function decisionOutputs({ processes, mode }: RunReport): readonly unknown[] {
  return processes.map((report) => decisionOutput(report, mode))
}

/** The open incidents, as the output `incidents` shows them. */
export function incidentOutputs({ incidents }: RunReport): readonly unknown[] {
  return incidents.map(incidentOutput)
}

function decisionOutput(report: ProcessReport, mode: Mode): unknown {
  const {
    app,
    process,
    from,
    to,
    health,
    reasons,
    nextChange,
    memory: { hold }
  } = report.decision
  return {
    app,
    process,
    from,
    to,
    changed: isChanged(report),
    dryRun: mode === 'dry-run',
    health: health.verdict,
    responseTimeMs: health.medianMs,
    reasons,
    holdUntil: hold === null ? null : timestampOf(hold.untilMs),
    nextChange: nextChangeOutput(nextChange)
  }
}

/** `to` is a number for an exact quantity, `"2-6"` for a range, null where no window holds. */
function nextChangeOutput(next: NextChange | null): unknown {
  if (next === null) return null
  const { bounds } = next
  return {
    at: timestampOf(next.atMs),
    to: bounds === null ? null : bounds.floor === bounds.ceiling ? bounds.floor : describeBounds(bounds)
  }
}

function incidentOutput({ app, process, kind, sinceMs, shown }: Incident): unknown {
  return { app, process, kind, since: timestampOf(sinceMs), issue: shown?.issue ?? null, url: shown?.url ?? null }
}

/** Whether Heroku has another quantity or dyno type now than before the look. */
export function isChanged({ outcome, decision }: ProcessReport): boolean {
  if (outcome.kind === 'scaled') return true
  return 'quantity' in outcome && outcome.quantity !== decision.from
}

/** `2026-11-22T03:12:05Z`. */
export function timestampOf(atMs: EpochMs): string {
  return new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z')
}

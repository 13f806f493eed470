import type { RunReport } from '../../core/model/run-report.ts'
import type { Redact } from '../../core/redact.ts'
import { endingOf } from '../../report/exit.ts'
import { logLine } from '../../report/log-text.ts'
import { decisionOutputs, incidentOutputs, timestampOf } from '../../report/outputs.ts'
import { lookInOneLine } from '../../report/watch/log.ts'

/** Tells of looks in a terminal, while they are made. */
export interface LookPrinter {
  /** A line for each look; what goes wrong beside it, once as long as it lasts. */
  readonly print: (report: RunReport) => void
  /** What went wrong after the last look. */
  readonly tellProblems: (report: RunReport) => void
}

export interface LookPrinterOptions {
  readonly format: 'text' | 'json'
  readonly redact: Redact
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>
  readonly stderr: Pick<NodeJS.WriteStream, 'write'>
}

export function openLookPrinter({ format, redact, stdout, stderr }: LookPrinterOptions): LookPrinter {
  let before: RunReport | null = null
  let told: ReadonlySet<string> = new Set()
  const tell = (problems: readonly string[]): void => {
    for (const text of problems) if (!told.has(text)) stderr.write(`${logLine(text)}\n`)
    told = new Set(problems)
  }
  return {
    print: (look) => {
      // Before anything is cut.
      const report = redact(look)
      const problems = problemsOf(report, before)
      stdout.write(`${format === 'json' ? jsonLine(report, problems) : logLine(lookInOneLine(report, before))}\n`)
      if (format === 'text') tell(problems)
      before = report
    },
    tellProblems: (look) => {
      const report = redact(look)
      // With JSON on standard output there is nowhere else for what comes after the last look.
      tell(problemsOf(report, before))
      before = report
    }
  }
}

function jsonLine(report: RunReport, warnings: readonly string[]): string {
  const at = timestampOf(report.nowMs)
  const healthy = report.readiness === undefined ? {} : { healthy: report.readiness.kind === 'ready' }
  const [decisions, incidents] = [decisionOutputs(report), incidentOutputs(report)]
  return JSON.stringify({ at, decisions, incidents, warnings, ...healthy })
}

/** A run keeps its warnings to its end: those of the look before are not news. */
function problemsOf(report: RunReport, before: RunReport | null): readonly string[] {
  const known = new Set([...(before?.warnings ?? []), ...(before?.errors ?? [])])
  const { errors, warnings } = endingOf(report, 'error')
  return [...errors, ...warnings].filter((text) => !known.has(text))
}

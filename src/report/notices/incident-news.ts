/** What a notice says of an incident that begins or is over. Plain text: not escaped. */
import { describeAction } from '../../core/incidents/action.ts'
import { departedAction } from '../../core/incidents/departed.ts'
import type { EpochMs, Incident } from '../../core/model.ts'
import type { Mode, ProcessReport } from '../../core/model/run-report.ts'
import { monthlyPrice } from '../../core/pricing/prices.ts'
import { zonedPeriod } from '../../core/schedule/local-clock.ts'
import { describeNext } from '../decision-text.ts'
import { firstAdvice } from '../issue/first-steps.ts'
import { costSoFar, dynosMeanwhile } from '../issue/incident-length.ts'
import { phrasesOf } from '../issue/incident-phrases.ts'
import { issueTitle, recoveryTitle } from '../issue/issue-page.ts'
import { sentences } from './sentences.ts'

/** Where and how it is told. */
export interface IncidentNewsContext {
  readonly timezone: string
  /** The look at its process type; null: it concerns all apps, or has left the configuration. */
  readonly report: ProcessReport | null
  readonly mode: Mode
  readonly nowMs: EpochMs
}

interface IncidentNews {
  readonly title: string
  readonly text: string
}

/** What is wrong, what was done, what it costs, what comes, and what to look at first. */
export function opening(incident: Incident, { timezone, report, mode, nowMs }: IncidentNewsContext): IncidentNews {
  const action = report === null ? null : describeAction(incident, report.decision, mode)
  return {
    title: issueTitle(incident, timezone, nowMs),
    text: sentences(
      incident.cause,
      action ?? '',
      action === null ? '' : (costSoFar(incident, priceOf(report)) ?? ''),
      nextChange(report, nowMs),
      `First: ${firstAdvice(incident)}`
    )
  }
}

/** How long it lasted, when it was, with how many dynos at what cost, and what comes. */
export function ending(incident: Incident, { timezone, report, nowMs }: IncidentNewsContext): IncidentNews {
  const period = zonedPeriod(timezone, incident.sinceMs, incident.endedMs ?? nowMs)
  return {
    title: recoveryTitle(incident, nowMs),
    text: sentences(
      incident.departed === true ? departedAction : '',
      `It ${phrasesOf(incident).was} ${period}${dynosMeanwhile(incident, priceOf(report))}`,
      nextChange(report, nowMs)
    )
  }
}

function priceOf(report: ProcessReport | null): number | null {
  const size = report?.size ?? null
  return size === null ? null : monthlyPrice(size)
}

function nextChange(report: ProcessReport | null, nowMs: EpochMs): string {
  const next = report === null ? null : describeNext(report, nowMs)
  return report === null || next === null ? '' : `Next change: ${report.policy.process} → ${next}`
}

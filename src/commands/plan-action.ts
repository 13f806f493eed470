import * as core from '@actions/core'
import { systemClock } from '../adapters/clock.ts'
import type { Endpoints } from '../config/endpoints.ts'
import type { Inputs } from '../config/inputs.ts'
import type { LoadedPolicy } from '../config/load.ts'
import type { Problem } from '../config/problem.ts'
import type { Policy } from '../core/model.ts'
import { heroku } from '../adapters/heroku/heroku.ts'
import { createRedact, isMaskable } from '../core/redact.ts'
import type { Redact } from '../core/redact.ts'
import { planCommentBytes, renderPlanSummary } from '../report/plan/summary.ts'
import { renderPlanText } from '../report/plan/text.ts'
import { annotationAt } from './annotation.ts'
import { preparePlan } from './plan.ts'
import { commentOn } from './pull-request.ts'

export interface PlanContext {
  readonly inputs: Inputs
  readonly endpoints: Endpoints
  readonly loaded: LoadedPolicy & { readonly policy: { readonly ok: true; readonly value: Policy } }
  readonly folder: string
  readonly redact: Redact
}

/** `command: plan`: the plan as log, job summary and, on a pull request, as a comment. Gives the problems that keep it from being made. */
export async function plan({
  inputs,
  endpoints,
  loaded,
  folder,
  redact: redactKnown
}: PlanContext): Promise<readonly Problem[]> {
  const { herokuApiKey, from, days, compareTo, config, simple } = inputs
  const prepared = await preparePlan(loaded, {
    folder,
    file: config,
    environment: process.env,
    nowMs: systemClock.now(),
    from,
    days,
    compareTo,
    compareToName: 'Input "compare-to"',
    onlyApp: simple.app ?? null,
    heroku:
      herokuApiKey === ''
        ? null
        : heroku({ baseUrl: endpoints.herokuApi, token: herokuApiKey, clock: systemClock, redact: redactKnown })
  })
  prepared.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redactFound = createRedact(prepared.secrets)
  const redact: Redact = (value) => redactFound(redactKnown(value))
  if (!prepared.ok) return redact(prepared.problems)

  const page = redact(prepared.page)
  core.info(renderPlanText(page))
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderPlanSummary(page)).write()
  const comment = await commentOn(inputs, endpoints, renderPlanSummary(page, planCommentBytes))
  const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])]
  warnings.forEach((message) => core.warning(redact(message)))
  page.findings.forEach(({ message, place }) => core.warning(message, annotationAt(place)))
  return []
}

import * as core from '@actions/core'
import { appTerms } from '../../config/load-inputs.ts'
import { systemClock } from '../../adapters/clock.ts'
import { heroku } from '../../adapters/heroku/heroku.ts'
import { createRedact, isMaskable } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import { planCommentBytes, renderPlanSummary } from '../../report/plan/summary.ts'
import { renderPlanText } from '../../report/plan/text.ts'
import { annotations } from '../annotation.ts'
import { preparePlan } from '../prepare-plan.ts'
import { commentOn } from '../pull-request.ts'
import { done, refused } from './command.ts'
import type { ActionCommand } from './command.ts'

/** `command: plan`: the plan as log, job summary and, on a pull request, as a comment. */
export const plan: ActionCommand = async ({ inputs, endpoints, policy, loaded, folder, redact: redactKnown }) => {
  const { herokuApiKey, from, days, compareTo, config, simple } = inputs
  const prepared = await preparePlan(
    { ...loaded, policy: { ok: true, value: policy } },
    {
      folder,
      file: config,
      environment: process.env,
      nowMs: systemClock.now(),
      from,
      days,
      compareTo,
      compareToName: 'Input "compare-to"',
      only: simple.app === undefined ? null : appTerms(simple.app),
      heroku:
        herokuApiKey === ''
          ? null
          : heroku({ baseUrl: endpoints.herokuApi, token: herokuApiKey, clock: systemClock, redact: redactKnown })
    }
  )
  prepared.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redactFound = createRedact(prepared.secrets)
  const redact: Redact = (value) => redactFound(redactKnown(value))
  if (!prepared.ok) return refused(redact(prepared.problems))

  const page = redact(prepared.page)
  core.info(renderPlanText(page))
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(renderPlanSummary(page)).write()
  const comment = await commentOn(inputs, endpoints, renderPlanSummary(page, planCommentBytes))
  const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])]
  warnings.forEach((message) => annotations.add('warning', redact(message)))
  page.findings.forEach(({ message, place }) => annotations.add('warning', message, place))
  return done
}

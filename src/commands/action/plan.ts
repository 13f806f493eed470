import { systemClock } from '../../adapters/clock.ts'
import { planCommentBytes, renderPlanSummary } from '../../report/plan/summary.ts'
import { renderPlanText } from '../../report/plan/text.ts'
import { preparePlan } from '../prepare-plan.ts'
import type { ActionCommand } from './command.ts'
import { comparedRequest, correctPolicy, showPage } from './shown-page.ts'

/** `command: plan`: the plan of the configuration. */
export const plan: ActionCommand = async (context) => {
  const { from, days } = context.inputs
  const request = { ...comparedRequest(context), nowMs: systemClock.now(), from, days }
  return showPage(context, await preparePlan(correctPolicy(context), request), {
    text: renderPlanText,
    summary: renderPlanSummary,
    commentLimit: planCommentBytes,
    findings: ({ findings }) => findings
  })
}

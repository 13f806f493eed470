/** What the commands `plan` and `backtest` have in common: a page about the configuration, and about another one beside it. */
import * as core from '@actions/core'
import { context as github } from '@actions/github'
import { appTerms } from '../../config/load-inputs.ts'
import { createRedact, isMaskable } from '../../core/redact.ts'
import type { Redact } from '../../core/redact.ts'
import type { PlanFinding } from '../../report/plan/page.ts'
import { addToSummary, annotations } from '../annotation.ts'
import { hideSecrets, jobLog } from '../job-log.ts'
import { openHeroku } from '../heroku-access.ts'
import type { ComparedRequest, CorrectPolicy, Prepared } from '../prepare-plan.ts'
import { done, refused } from './command.ts'
import type { ActionContext, ActionEnd } from './command.ts'

export function correctPolicy({ loaded, policy }: ActionContext): CorrectPolicy {
  return { ...loaded, policy: { ok: true, value: policy } }
}

export function comparedRequest({ inputs, endpoints, folder, redact }: ActionContext): ComparedRequest {
  const { herokuApiKey, compareTo, config, simple } = inputs
  return {
    folder,
    file: config,
    environment: process.env,
    compareTo,
    compareToName: 'Input "compare-to"',
    only: simple.app === undefined ? null : appTerms(simple.app),
    heroku: openHeroku(herokuApiKey, endpoints, redact)
  }
}

export interface PageRendering<Page> {
  readonly text: (page: Page) => string
  /** @param limit what there is room for; default: that of a job summary */
  readonly summary: (page: Page, limit?: number) => string
  readonly commentLimit: number
  /** Tells the comment from our other ones. Default: that of the plan. */
  readonly marker?: string
  readonly findings?: (page: Page) => readonly PlanFinding[]
}

/** Shows a page as log, job summary and, on a pull request, as a comment. */
export async function showPage<Page>(
  context: ActionContext,
  prepared: Prepared<Page>,
  { text, summary, commentLimit, marker, findings }: PageRendering<Page>
): Promise<ActionEnd> {
  prepared.secrets.filter(isMaskable).forEach((secret) => core.setSecret(secret))
  const redactFound = createRedact(prepared.secrets)
  const redact: Redact = (value) => redactFound(context.redact(value))
  hideSecrets(redactFound)
  if (!prepared.ok) return refused(redact(prepared.problems))

  const page = redact(prepared.page)
  jobLog.page(text(page))
  await addToSummary(summary(page))
  const comment = await commentOn(context, redact, summary(page, commentLimit), marker)
  const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])]
  warnings.forEach((message) => annotations.add('warning', redact(message)))
  findings?.(page).forEach(({ message, place }) => annotations.add('warning', message, place))
  return done
}

/** Writes the comment on the pull request that the run is about, if it is about one. Gives a warning, or null. */
async function commentOn(
  { inputs: { githubToken: token }, endpoints: { githubApi: baseUrl, repository } }: ActionContext,
  redact: Redact,
  body: string,
  marker: string | undefined
): Promise<string | null> {
  const number = github.payload.pull_request?.number
  if (number === undefined || repository === null || token === '') return null
  const { githubClient } = await import('../../adapters/http/github-client.ts')
  const { pullRequestComment } = await import('../../adapters/github/pull-request-comment.ts')
  const octokit = githubClient({ token, baseUrl, redact })
  return pullRequestComment({ octokit, ...repository, number, ...(marker === undefined ? {} : { marker }) }).write(body)
}

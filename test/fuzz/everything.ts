import { Octokit } from '@octokit/rest'
import { githubIssues } from '../../src/adapters/github/github-issue.ts'
import { discordMessage } from '../../src/adapters/notifications/discord.ts'
import { mailOf } from '../../src/adapters/notifications/email.ts'
import { ntfyMessage } from '../../src/adapters/notifications/ntfy.ts'
import { slackMessage } from '../../src/adapters/notifications/slack.ts'
import { smsText } from '../../src/adapters/notifications/sms.ts'
import { teamsMessage } from '../../src/adapters/notifications/teams.ts'
import { webhookNotice } from '../../src/adapters/notifications/webhook.ts'
import { compareBacktests } from '../../src/core/backtest/backtest.ts'
import { lateChangesFor } from '../../src/core/plan/lint-crons.ts'
import { lint } from '../../src/core/plan/lint.ts'
import { planOf } from '../../src/core/plan/plan.ts'
import { suggestCron } from '../../src/core/plan/suggest-cron.ts'
import { listPrices } from '../../src/core/pricing/prices.ts'
import type { EpochMs, Notice, Policy, State } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import type { Redact } from '../../src/core/redact.ts'
import type { IncidentTracker } from '../../src/ports.ts'
import { renderBacktestJson } from '../../src/report/backtest/json.ts'
import type { BacktestPage } from '../../src/report/backtest/page.ts'
import { renderBacktestSummary } from '../../src/report/backtest/summary.ts'
import { renderBacktestText } from '../../src/report/backtest/text.ts'
import { reportDataOf } from '../../src/report/html/collect.ts'
import { renderReportPage } from '../../src/report/html/page.ts'
import { renderLog } from '../../src/report/log.ts'
import { renderOutputs } from '../../src/report/outputs.ts'
import { renderPlanJson } from '../../src/report/plan/json.ts'
import type { PlanPage } from '../../src/report/plan/page.ts'
import { renderPlanSummary } from '../../src/report/plan/summary.ts'
import { renderPlanText } from '../../src/report/plan/text.ts'
import { trafficWith } from '../core/backtest/traffics.ts'
import { options } from '../report/html/states.ts'

const assets = { script: '', scriptHash: 'x', style: '', styleHash: 'x', notice: '' }

/** Log, summary, outputs and page of a look, as the action has them: of what it redacted. */
export function lookTexts(report: RunReport): readonly string[] {
  return [...renderLog(report), ...Object.values(renderOutputs(report))]
}

export function htmlText(state: State, policy: Policy, nowMs: EpochMs): string {
  return renderReportPage(reportDataOf(state, policy, { ...options, nowMs }), assets)
}

/** Messages of every channel, of what they are given. */
export function noticeTexts(notices: readonly Notice[]): readonly string[] {
  if (notices.length === 0) return []
  const messages = [
    slackMessage(notices),
    discordMessage(notices),
    teamsMessage(notices),
    ntfyMessage('dynos', notices),
    mailOf(notices),
    smsText(notices),
    notices.map(webhookNotice)
  ]
  return messages.map((message) => JSON.stringify(message))
}

/** Plan in all its forms. */
export function planTexts(policy: Policy, nowMs: EpochMs): readonly string[] {
  const plan = planOf(policy, { nowMs, from: null, days: 7, sizes: () => 'Standard-1X', prices: listPrices })
  const found = lint(policy, {
    nowMs,
    limits: () => 10,
    sizes: () => 'Standard-1X',
    lateChanges: lateChangesFor([
      { expression: '*/5 * * * *', timezone: 'UTC', place: { file: 'scale.yml', line: 1, column: 1 } }
    ])
  })
  const page: PlanPage = {
    plan,
    comparison: null,
    findings: found.map(({ message, severity }) => ({ message, severity, place: null })),
    cron: suggestCron(policy, nowMs)
  }
  return [renderPlanText(page), renderPlanSummary(page), renderPlanJson(page)]
}

const size = { name: 'standard-1x', source: 'known', limit: 100, monthly: 25 } as const

/** The first process type through six hours of traffic, in all forms. */
export function backtestTexts({ apps: [app] }: Policy, seed: number): readonly string[] {
  const policy = app?.processes[0]
  if (policy === undefined) return []
  const traffic = trafficWith(0.25, (hour) => 5 + hour)
  const rhythm = { kind: 'every', ms: 900_000 } as const
  const head = { name: 'this configuration', policy }
  const backtest = compareBacktests({ traffic, head, others: [], rhythm, seed, learnedPerDyno: null, size })
  const page: BacktestPage = {
    backtests: [backtest],
    proposals: [],
    skipped: [],
    file: 'traffic.csv',
    priceSource: listPrices.source
  }
  return [renderBacktestText(page), renderBacktestSummary(page), renderBacktestJson(page)]
}

/** The issues as the action writes them, to a GitHub that takes everything and keeps what it was sent. */
export function issueTracker(redact: Redact): { readonly tracker: IncidentTracker; readonly sent: readonly string[] } {
  const sent: string[] = []
  const answer = (url: string, method: string, body: string): unknown => {
    if (method === 'GET') return url.includes('/labels/') ? { name: 'dyno-scaler' } : []
    sent.push(body)
    const { title = '', body: text = '', state = 'open' } = JSON.parse(body) as Record<string, string>
    return {
      number: 7,
      html_url: 'https://github.com/acme/shop/issues/7',
      title,
      body: text,
      state,
      labels: [{ name: 'dyno-scaler' }],
      created_at: '2026-11-22T12:00:00Z'
    }
  }
  const fetch = (url: string, { method = 'GET', body = '' }: { method?: string; body?: string }): Promise<Response> =>
    Promise.resolve(Response.json(answer(url, method, body), { status: method === 'POST' ? 201 : 200 }))
  const octokit = new Octokit({ request: { fetch } })
  return { tracker: githubIssues({ octokit, owner: 'acme', repo: 'shop', redact }), sent }
}

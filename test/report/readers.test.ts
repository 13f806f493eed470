import { describe, expect, it } from 'vitest'
import { slackMessage } from '../../src/adapters/notifications/slack.ts'
import { advance } from '../../src/core/decide/advance.ts'
import { decide } from '../../src/core/decide/decide.ts'
import { minuteMs } from '../../src/core/durations.ts'
import { describeAction } from '../../src/core/incidents/action.ts'
import type { EpochMs, Incident, IncidentReport, ProbeReading } from '../../src/core/model.ts'
import type { ProcessReport } from '../../src/core/model/run-report.ts'
import { describeNext } from '../../src/report/decision-text.ts'
import { comment, issueBody, issueTitle } from '../../src/report/issue/issue-page.ts'
import { raisedBy } from '../../src/report/notices/notices.ts'
import { renderLog } from '../../src/report/log.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { policyWith } from '../policies.ts'
import { down, noon, observation, stateWith, up } from '../run/looks.ts'
import { incident } from './issue/reports.ts'
import { facts } from './notices/notices-of.ts'
import { processReport, runReport } from './reports.ts'

// Noon in UTC is seven in the morning in New York.
const policy = policyWith({ schedule: ['08:00-22:00 4', '1'], max: 4, timezone: 'America/New_York' })
const outageMs = noon - 10 * minuteMs

/** A look at an app that went down ten minutes ago, and to which three dynos were added then. */
function lookAt(probe: ProbeReading, nowMs: EpochMs, sinceMs: EpochMs): ProcessReport {
  const from = nowMs === sinceMs ? 1 : 4
  const state = stateWith({
    expectedQuantities: [from],
    recovery: { healthySinceMs: null, failSafe: nowMs === sinceMs ? null : { sinceMs, gaveUp: false } }
  })
  const decision = decide(policy, state, observation(from, probe), nowMs)
  const outcome = from === decision.to ? ({ kind: 'unchanged' } as const) : ({ kind: 'scaled', quantity: 4 } as const)
  return processReport({ policy, decision, outcome, state: advance(state, decision, outcome, null, nowMs) })
}

const ongoing = incident({
  app: 'sharp',
  sinceMs: outageMs,
  cause: '3 of 3 pings failed (answered 503)',
  lowest: 1,
  highest: 4,
  extra: { dynoSeconds: 3 * 600, untilMs: noon },
  shown: { issue: 12, url: 'https://github.com/o/r/issues/12', open: true, phase: 'ongoing', commentedMs: null }
})

function issueOf(report: ProcessReport, about: Incident, nowMs: EpochMs): IncidentReport {
  return {
    incident: about,
    timezone: policy.timezone,
    recent: report.state.recent,
    releaseAfterMs: 15 * minuteMs,
    action: describeAction(about, report.decision, 'live'),
    next: describeNext(report, nowMs),
    diagnosis: null,
    monthlyPrice: 25,
    runUrl: null,
    docsUrl: null,
    nowMs
  }
}

/** All that a message shows, a text a line. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value
  return value === null || typeof value !== 'object' ? '' : Object.values(value).map(textsIn).join('\n')
}

/** Markdown without its escapes. */
const plain = (text: string): string => text.replace(/\\([^a-z\d\s])/gi, '$1').replace(/[\u200B*]/g, '')

type Texts = Readonly<Record<string, string>>
type Answers = Readonly<Record<string, RegExp>>

function findsAll(texts: Texts, answers: Answers): void {
  const each = Object.entries(texts).flatMap(([where, text]) =>
    Object.entries(answers).map(([what, answer]) => [what, where, text, answer] as const)
  )
  it.each(each)('%s in %s', (_what, _where, text, answer) => expect(text).toMatch(answer))
}

describe('during an outage a reader finds', () => {
  const seen = lookAt(down, noon, outageMs)
  const first = lookAt(down, outageMs, outageMs)
  const opened = raisedBy(facts({ processes: [first], after: [ongoing], nowMs: outageMs })).notices
  findsAll(
    {
      'the summary': plain(renderSummary(runReport([seen], { incidents: [ongoing] }))),
      'the issue': plain(`${issueTitle(ongoing, policy.timezone, noon)}\n${issueBody(issueOf(seen, ongoing, noon))}`),
      'the message in Slack': textsIn(slackMessage(opened.filter(({ kind }) => kind === 'incident-opened')))
    },
    {
      'that it is down': /sharp web is down/,
      'since when': /since 06:50 America\/New_York/,
      'what was done': /Dynos were raised from 1 to 4\./,
      'what it costs': /The 3 added dynos cost about \$0\.10 an hour/,
      'what comes next': /1 at 07:50 \(America\/New_York\), when the fail-safe gives up/,
      'what to look at': /issues?[ /]12|heroku ps -a sharp/i
    }
  )

  it('down, dynos, issue and what comes next in the log', () => {
    const [line, last] = renderLog(runReport([seen], { incidents: [ongoing] }))
    expect(line).toMatch(/^sharp · web {3}4 = 4 {3}down {3}.*3 of 3 pings failed .* \(issue #12\)$/)
    expect(last).toMatch(/Next change: web → 1 at 07:50 \(America\/New_York\), when the fail-safe gives up\.$/)
  })
})

describe('after an outage a reader finds', () => {
  const endedMs = outageMs + 19 * minuteMs
  const nowMs = endedMs + 15 * minuteMs
  const over: Incident = { ...ongoing, phase: 'over', endedMs, extra: { dynoSeconds: 3 * 34 * 60, untilMs: nowMs } }
  const seen = lookAt(up, nowMs, outageMs)
  const closed = raisedBy(facts({ processes: [seen], before: [ongoing], after: [over], nowMs })).notices
  const page = issueOf(seen, over, nowMs)
  findsAll(
    {
      'the issue': plain(
        [issueTitle(over, policy.timezone, noon), issueBody(page), comment(page, 'closed')].join('\n')
      ),
      'the message in Slack': textsIn(slackMessage(closed.filter(({ kind }) => kind === 'incident-closed')))
    },
    {
      'that it is well again': /healthy again (?:since 07:09 America\/New_York|after 19 minutes)/i,
      'when it was': /was down on 2026-11-22, 06:50-07:09 America\/New_York/,
      'how long it lasted': /19 minutes/,
      'what was done': /with 1 to 4 dynos/,
      'what it cost': /extra cost about \$0\.06/
    }
  )
})

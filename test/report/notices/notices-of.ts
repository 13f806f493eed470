import { freshMemory } from '../../../src/core/decide/memory.ts'
import type {
  Decision,
  Incident,
  Notice,
  Outcome,
  ProcessPolicy,
  ProcessState,
  Streaks
} from '../../../src/core/model.ts'
import type { NoticeFacts } from '../../../src/report/notices/notices.ts'
import type { ProcessReport } from '../../../src/core/model/run-report.ts'
import { incident } from '../issue/reports.ts'
import { decisionWith, healthy, noon, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { policyOf, processReport } from '../reports.ts'
import { minuteMs } from '../../../src/core/durations.ts'

export const runUrl = 'https://github.com/octo/shop/actions/runs/1234'
export const issueUrl = 'https://github.com/octo/shop/issues/7'

interface Look {
  readonly quantity?: number
  readonly decision?: Partial<Decision>
  readonly outcome?: Outcome
  readonly streaks?: Partial<Streaks>
  readonly policy?: Partial<ProcessPolicy>
  readonly lastChange?: ProcessState['lastChange']
}

/** A look at `web` of `sharp`, whose schedule says 2-6 all day; nothing is the matter unless something else is said. */
export function lookAt({
  quantity = 3,
  decision = {},
  outcome = { kind: 'unchanged' },
  streaks = {},
  policy = {},
  lastChange = null
}: Look = {}): ProcessReport {
  const memory = { ...freshMemory, streaks: { slow: 0, fast: 0, atMs: noon, ...streaks } }
  return processReport({
    policy: { ...policyWith({ schedule: ['2-6'] }), ...policy },
    decision: decisionWith({ from: quantity, to: quantity, memory, ...decision }),
    outcome,
    state: stateWith({ ...memory, lastChange })
  })
}

export function facts(changes: Partial<NoticeFacts> = {}): NoticeFacts {
  const processes = [lookAt()]
  const look = { before: [], after: [], tracked: [], mode: 'live', runUrl, nowMs: noon } as const
  return { policy: policyOf(changes.processes ?? processes), processes, ...look, ...changes }
}

/** An incident of `sharp` `web`, since ten minutes. */
export function trouble(changes: Partial<Incident> = {}): Incident {
  return incident({
    app: 'sharp',
    process: 'web',
    sinceMs: noon - 10 * minuteMs,
    cause: '3 of 3 pings failed (answered 503)',
    ...changes
  })
}

export function notice(changes: Partial<Notice> = {}): Notice {
  return {
    kind: 'incident-opened',
    app: 'sharp',
    process: 'web',
    timezone: 'UTC',
    atMs: noon,
    title: 'sharp web is down since 11:50 UTC',
    text: '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3.',
    from: 1,
    to: 3,
    verdict: 'down',
    responseTimeMs: null,
    reasons: [{ code: 'fail-safe', message: 'the app is down' }],
    incident: { kind: 'down', sinceMs: noon - 10 * minuteMs, endedMs: null, issue: { number: 7, url: issueUrl } },
    runUrl,
    ...changes
  }
}

export const slowly = { ...healthy, verdict: 'slow', medianMs: 1240 } as const

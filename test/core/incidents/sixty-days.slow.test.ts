import { expect, test } from 'vitest'
import { mulberry32 } from '../../../src/core/backtest/random.ts'
import { stepFailSafe } from '../../../src/core/decide/fail-safe.ts'
import { freshMemory, noRecovery } from '../../../src/core/decide/memory.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { startGitHub } from '../../../src/emulator/github/github.ts'
import type { GitHubFaultAnswer } from '../../../src/emulator/github/github.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { githubIssues } from '../../../src/adapters/github/github-issue.ts'
import { nextIncidents } from '../../../src/core/incidents/incidents.ts'
import type { IncidentFacts } from '../../../src/core/incidents/detectors.ts'
import type { Incident, Recovery } from '../../../src/core/model.ts'
import { decisionWith, healthy, ill, noon, stateWith } from '../../run/looks.ts'
import { policyWith } from '../../policies.ts'
import { report } from '../../report/issue/reports.ts'
import { hourMs, minuteMs } from '../../../src/core/durations.ts'

interface Remembered {
  readonly recovery: Recovery
  readonly incidents: readonly Incident[]
}

const policy = policyWith({ schedule: ['2'] })
const days = 60
const mishaps: readonly GitHubFaultAnswer[] = [
  { kind: 'status', status: 500 },
  { kind: 'status', status: 502, body: '<html>' },
  { kind: 'status', status: 403, body: { message: 'You have exceeded a secondary rate limit.' } },
  { kind: 'reset' },
  { kind: 'lost-reply' }
]

test.each([1, 2])(
  'sixty days of outages, lost calls and overlapping runs: one issue for each outage (seed %i)',
  async (seed) => {
    const random = mulberry32(seed)
    const clock = virtualClock(noon)
    const github = await startGitHub({ repository: 'octo/shop', clock, token: 'good' })
    try {
      const outages: { readonly fromMs: number; readonly toMs: number }[] = []
      // Farther apart than an issue is reopened, and long enough to be seen.
      for (let atMs = noon + 2 * hourMs; atMs < noon + (days - 1) * 24 * hourMs; atMs += (8 + random() * 60) * hourMs) {
        const toMs = atMs + (1 + random() * 4) * hourMs
        outages.push({ fromMs: atMs, toMs })
        atMs = toMs
      }

      const look = async (before: Remembered, nowMs: number): Promise<Remembered> => {
        const tracker = githubIssues({
          octokit: githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text }),
          owner: 'octo',
          repo: 'shop'
        })
        const health = outages.some(({ fromMs, toMs }) => fromMs <= nowMs && nowMs < toMs) ? ill : healthy
        const { recovery } = stepFailSafe(policy.failSafe, before.recovery, health, nowMs)
        const facts: IncidentFacts = {
          policy,
          decision: decisionWith({ health, memory: { ...freshMemory, recovery } }),
          fault: null,
          isPlatformDown: false,
          during: 'read',
          state: stateWith(),
          quantity: 2,
          gap: null
        }
        const tracked = await tracker.tracked()
        const incidents: Incident[] = []
        for (const incident of nextIncidents(
          before.incidents,
          [facts],
          tracked.status === 'ok' ? tracked.incidents : [],
          nowMs
        )) {
          const isShown =
            incident.phase === 'over' &&
            (incident.shown === null || (!incident.shown.open && incident.shown.phase === 'over'))
          incidents.push(
            isShown
              ? incident
              : { ...incident, shown: (await tracker.sync({ ...report(), incident, nowMs, recent: [] })).shown }
          )
        }
        return { recovery, incidents }
      }

      let state: Remembered = { recovery: noRecovery, incidents: [] }
      let nowMs = noon
      while (nowMs < noon + days * 24 * hourMs) {
        nowMs += (5 + random() * 50) * minuteMs
        clock.advanceTo(nowMs)
        // The last day is calm, so that what failed can be done again.
        const calm = nowMs > noon + (days - 1) * 24 * hourMs
        if (!calm && random() < 0.25) github.fail({ times: 1, answer: mishaps[Math.floor(random() * mishaps.length)]! })
        const stale = state
        const next = await look(state, nowMs)
        // A run that began with the same state comes a little later, and the last one to save wins.
        const overlaps = !calm && random() < 0.1
        if (overlaps) clock.advanceTo(nowMs + minuteMs)
        const twin = overlaps ? await look(stale, nowMs + minuteMs) : null
        const saved = calm || random() > 0.05
        if (saved) state = twin !== null && random() < 0.5 ? twin : next
        if (calm) github.clearFaults()
      }

      const person = githubClient({ token: 'good', baseUrl: github.url, redact: (text) => text })
      const issues = await person.paginate(person.rest.issues.listForRepo, {
        owner: 'octo',
        repo: 'shop',
        state: 'all',
        per_page: 100
      })
      expect(outages.length).toBeGreaterThan(20)
      expect(issues).toHaveLength(outages.length)
      expect(issues.filter(({ state: is }) => is === 'open')).toEqual([])
      expect(state.incidents.filter(({ phase }) => phase !== 'over')).toEqual([])
      for (const [index, issue] of issues.toSorted((one, other) => one.number - other.number).entries()) {
        const openedMs = Date.parse(issue.created_at)
        expect(openedMs).toBeGreaterThanOrEqual(outages[index]!.fromMs)
        expect(Date.parse(issue.closed_at!)).toBeGreaterThanOrEqual(outages[index]!.toMs)
      }
    } finally {
      await github.close()
    }
  }
)

import { minuteMs, secondMs } from '../../../src/core/durations.ts'
import { incidentKey } from '../../../src/core/incidents/incident-key.ts'
import type { AppPolicy, Incident, State } from '../../../src/core/model.ts'
import type { Change, IncidentTracker, Ports } from '../../../src/ports.ts'
import { singleLook } from '../../../src/run/options.ts'
import { runControlLoop } from '../../../src/run/run.ts'
import { jobs } from '../../core/decide/table.ts'
import { pace, policyWith, probe } from '../../policies.ts'
import { appWith, down, noon, up } from '../looks.ts'
import type { Gate } from '../scheduler.ts'
import { play } from './orders.ts'
import type { Choose } from './orders.ts'
import { sharedState } from './stores.ts'
import type { StoreName } from './stores.ts'

/** What a run sees, or is asked for: a queue of so many jobs, an app that is down, or 5 dynos by hand. */
export type Run = number | 'outage' | 'by-hand'

export interface Overlap {
  readonly store: StoreName
  readonly runs: readonly Run[]
  readonly choose: Choose
  /** Whether GitHub counts the runs. */
  readonly numbers: 'counted' | 'none'
}

export interface Found {
  readonly writes: readonly (Change & { readonly run: number })[]
  readonly state: State
  readonly quantity: number
  readonly issues: number
  readonly notices: number
}

/** Each dyno does 100 jobs. */
const web = policyWith({
  schedule: ['2-9'],
  max: 9,
  metrics: [jobs],
  ...pace,
  probe: { ...probe, samples: 1, spacingMs: 0 },
  forecast: 'off'
})
const policy: AppPolicy = { app: 'sharp', url: { kind: 'web-url' }, processes: [web] }
const atOnce: Gate = (work) => work()

/** A run that leaves 2 dynos, these at the same time in the order of `choose`, and one by itself that sees 800 jobs, or the outage. */
export async function overlap({ store, runs, choose, numbers }: Overlap): Promise<Found> {
  const shared = sharedState(store)
  /** null: closed again. */
  const issues: (Incident | null)[] = []
  const writes: (Change & { readonly run: number })[] = []
  let [quantity, notices, nowMs] = [2, 0, noon]

  const tracker = (gate: Gate): IncidentTracker => {
    let known: readonly (Incident | null)[] = []
    return {
      tracked: () =>
        gate(() => {
          known = [...issues]
          return Promise.resolve({ status: 'ok', incidents: [] })
        }),
      sync: async ({ incident }) => {
        const isSame = (one: Incident | null): boolean => one !== null && incidentKey(one) === incidentKey(incident)
        let issue = await gate(() => {
          const same = known.findIndex(isSame)
          return Promise.resolve(incident.shown?.issue ?? (same >= 0 ? same + 1 : issues.push(incident)))
        })
        const older = await gate(() => Promise.resolve(issues.findIndex(isSame) + 1))
        if (older < issue)
          issue = await gate(() => {
            issues[issue - 1] = null
            return Promise.resolve(older)
          })
        const { phase } = incident
        const url = `https://github.com/o/r/issues/${issue}`
        return { shown: { issue, url, open: true, phase, commentedMs: null }, warning: null }
      }
    }
  }
  const start = (index: number, run: Run, gate: Gate): Promise<unknown> => {
    const ports: Ports = {
      platform: {
        read: () => gate(() => Promise.resolve(appWith(quantity))),
        scale: (change) =>
          gate(() => {
            writes.push({ ...change, run: index })
            quantity = change.to
            return Promise.resolve({ kind: 'scaled', quantity })
          })
      },
      probe: { read: () => gate(() => Promise.resolve(run === 'outage' ? down : up)) },
      router: null,
      numbers: {
        read: () => gate(() => Promise.resolve({ status: 'ok', value: typeof run === 'number' ? run : 150 }))
      },
      store: shared.open(gate),
      tracker: tracker(gate),
      notices: [
        {
          name: 'slack 1',
          on: ['incident'],
          send: (sent) =>
            gate(() => {
              notices += sent.length
              return Promise.resolve({ kind: 'sent' })
            })
        }
      ],
      dynos: null,
      diagnose: null,
      holidays: null,
      clock: { now: () => nowMs, sleep: () => Promise.resolve() }
    }
    const scale = {
      kind: 'scale',
      parts: [{ process: 'web', change: { kind: 'to', quantity: 5 }, size: null }]
    } as const
    return runControlLoop(ports, {
      ...singleLook(),
      policy: { apps: [policy], notify: [] },
      mode: 'live',
      runUrl: null,
      docsUrl: null,
      holder: `${100 + index}-1`,
      ...(numbers === 'none' ? {} : { runNumber: { workflow: 'scale.yml', number: 100 + index, attempt: 1 } }),
      order: run === 'by-hand' ? { scale, hold: { kind: 'for', ms: 120 * minuteMs } } : null
    })
  }

  await start(0, 150, atOnce)
  nowMs += 5 * minuteMs
  await play(
    runs.map((run, index) => (gate: Gate) => start(index + 1, run, gate)),
    choose,
    () => (nowMs += secondMs / 2)
  )
  nowMs += 3 * minuteMs
  await start(runs.length + 1, runs.includes('outage') ? 'outage' : 800, atOnce)
  return { writes, state: shared.current(), quantity, issues: issues.filter((one) => one !== null).length, notices }
}

/** What went wrong, in words: nothing where each change is known as ours and was made once, and each incident was told once. */
export function faultsIn({ writes, state, quantity, issues, notices }: Found, runs: readonly Run[]): readonly string[] {
  const process = state.apps['sharp']?.['web']
  const byHand = runs.includes('by-hand')
  const outage = runs.includes('outage')
  const twice = writes.filter(({ to, run }, index) =>
    writes.slice(0, index).some((other) => other.to === to && other.run !== run && !runIsByHand(runs, run))
  )
  return [
    ...(process?.hold?.by === 'noticed' ? ['a hold of our own change'] : []),
    ...(process?.changes.some(({ by }) => by === 'external') === true
      ? ['a change of ours in the log as another']
      : []),
    ...(byHand && process?.hold?.by !== 'input' ? ['the hold of a person is lost'] : []),
    ...(quantity === (byHand && !outage ? 5 : outage ? 9 : 8) ? [] : ['wrong dynos in the end']),
    ...(twice.length > 0 ? ['a write is doubled'] : []),
    ...(issues === (outage ? 1 : 0) ? [] : [issues === 0 ? 'no issue' : 'several issues']),
    ...(notices === (outage ? 1 : 0) ? [] : [notices === 0 ? 'no notice' : 'several notices'])
  ]
}

function runIsByHand(runs: readonly Run[], index: number): boolean {
  return runs[index - 1] === 'by-hand'
}

import type { AppReading, Outcome, Policy, ProbeReading, State } from '../../src/core/model.ts'
import type { Notice } from '../../src/core/model.ts'
import type { RunReport } from '../../src/core/model/run-report.ts'
import type { Redact } from '../../src/core/redact.ts'
import { virtualClock } from '../../src/emulator/virtual-clock.ts'
import type { Change, Ports } from '../../src/ports.ts'
import { openJournal } from '../../src/commands/journal.ts'
import { singleLook } from '../../src/run/options.ts'
import { runControlLoop } from '../../src/run/run.ts'
import { answered, appWith, down, entry, noon, notFound, pings, slow, tooSlow, unreachable, up } from '../run/looks.ts'
import { issueTracker } from './everything.ts'
import { oneOf, wholeBetween } from './random.ts'
import type { Random } from './random.ts'

export interface Lived {
  /** As the action has them: redacted. */
  readonly last: RunReport
  readonly state: State
  /** Summary of the run, with what went to the log. */
  readonly journal: readonly string[]
  /** What was written to GitHub. */
  readonly issues: readonly string[]
  /** What the channels were given; they redact themselves. */
  readonly notices: readonly Notice[]
  readonly changes: readonly (Change & { readonly limit: number })[]
}

/** A run in a world where everything may be answered, and every answer may quote the secret. */
export async function live(
  policy: Policy,
  state: State,
  redact: Redact,
  secret: string,
  random: Random
): Promise<Lived> {
  const clock = virtualClock(noon + Math.floor(random() * 40 * 86_400_000))
  const limit = oneOf([100, 100, 10, 2, 1], random)
  const quantity = wholeBetween(0, Math.min(14, limit), random)
  const size = oneOf(['Standard-1X', 'Standard-2X', 'Basic', 'Eco'], random)
  const changes: Lived['changes'][number][] = []
  const notices: Notice[] = []
  const { tracker, sent } = issueTracker(redact)
  const failed: Outcome = {
    kind: 'failed',
    fault: { kind: 'permanent', scope: 'app', message: `Heroku answered 422: no ${secret} for you.` }
  }
  const app = (): AppReading =>
    random() < 0.05
      ? unreachable
      : appWith(quantity, {
          maintenance: random() < 0.03,
          formation: [entry(quantity, { limit, size }), entry(1, { process: 'worker', limit, size })]
        })
  const lost: ProbeReading = pings({
    kind: 'failed',
    failure: 'overload',
    label: '503',
    cause: `answered 503: ${secret} <b>@everyone</b>`,
    elapsedMs: 3
  })
  const ports: Ports = {
    clock,
    platform: {
      listApps: (sources) =>
        Promise.resolve(
          sources.map(() =>
            random() < 0.8
              ? {
                  status: 'ok',
                  apps: ['sharp', 'review-1', 'review-keep-2'].map((name) => ({ id: `id-${name}`, name }))
                }
              : { status: 'unknown', message: `there is no pipeline ${secret}` }
          )
        ),
      read: () => Promise.resolve(app()),
      scale: (change) => {
        changes.push({ ...change, limit })
        return Promise.resolve(random() < 0.1 ? failed : { kind: 'scaled', quantity: change.to })
      }
    },
    probe: {
      read: () => Promise.resolve(oneOf([up, up, slow, tooSlow, down, notFound, lost, pings(answered(1e9))], random))
    },
    router: {
      read: () => Promise.resolve({ status: 'unavailable', cause: `Heroku's metrics API answered 500: ${secret}` })
    },
    numbers: {
      read: () =>
        Promise.resolve(
          random() < 0.2
            ? { status: 'unavailable', cause: `answered 401: ${secret}` }
            : { status: 'ok', value: oneOf([0, 0.5, 10, 1e3, 1e9, 1e308], random) }
        )
    },
    store: {
      pace: 'often',
      load: () => Promise.resolve({ kind: 'loaded', state }),
      save: () => Promise.resolve({ kind: 'saved' })
    },
    tracker,
    notices: [
      {
        name: 'slack 1',
        on: ['incident', 'scale', 'at-max', 'at-min', 'look'],
        send: (some) => {
          notices.push(...some)
          return Promise.resolve(
            random() < 0.1
              ? { kind: 'failed', warning: redact(`Slack answered 500: ${secret}`), unsent: some }
              : { kind: 'sent' }
          )
        }
      }
    ],
    dynos: null,
    diagnose: () =>
      Promise.resolve({
        dynos: [{ state: 'crashed', count: 2 }],
        release: { version: 7, atMs: clock.now(), status: 'succeeded' },
        platform: [`Routing is slow for ${secret}.`]
      }),
    holidays: null
  }
  const watchMs = random() < 0.3 ? 60_000 : 0
  const logged: string[] = []
  const result = await hearing(logged, async () => {
    const journal = openJournal(watchMs, redact)
    const ended = await runControlLoop(ports, {
      ...singleLook(),
      policy,
      watchMs,
      intervalMs: 30_000,
      mode: random() < 0.1 ? 'dry-run' : 'live',
      runUrl: 'https://github.com/acme/shop/actions/runs/1',
      docsUrl: null,
      onLook: journal.add
    })
    if (ended.ended === 'refused') throw new Error(ended.problems.join('\n'))
    const last = redact(ended.last)
    return { last, state: redact(ended.state), summary: journal.close(last, ended.ended).summary }
  })
  const { last, state: after, summary } = result
  return { last, state: after, journal: [...logged, summary], issues: sent, notices, changes }
}

/** Keeps what is written to the standard output meanwhile. */
async function hearing<Result>(heard: string[], work: () => Promise<Result>): Promise<Result> {
  const { stdout } = process
  const write = stdout.write.bind(stdout)
  stdout.write = (chunk: string | Uint8Array) => {
    heard.push(String(chunk))
    return true
  }
  try {
    return await work()
  } finally {
    stdout.write = write
  }
}

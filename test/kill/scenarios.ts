import type { Emulator, RunningApp } from '../../src/emulator/heroku/emulator.ts'
import type { Step, StoreName } from './kill-world.ts'

/** A story in which one run is killed, and two come after it. */
export interface Scenario {
  readonly name: string
  /** Dynos of `web` at the start. */
  readonly quantity: number
  readonly web: Readonly<Record<string, unknown>>
  /** Runs before the one that is killed. */
  readonly earlier: readonly Step[]
  readonly killed: Step
  readonly later: readonly [Step, Step]
  readonly end: {
    readonly quantity: number
    /** null: there is none. */
    readonly issue: 'open' | 'closed' | null
    /** Occasions of its comments. */
    readonly comments: readonly string[]
    /** Events of its incident that are told. */
    readonly events: readonly string[]
    /** Whether a person's order holds. Where the run died before it began, nothing may be left of it at all. */
    readonly hold: 'kept' | null
  }
  /** Signals besides SIGKILL. */
  readonly signals?: readonly NodeJS.Signals[]
  /** Default: all. */
  readonly stores?: readonly StoreName[]
}

const load =
  (requests: number) =>
  (app: RunningApp): void =>
    app.setPage('/load.json', { load: requests })
const fails = (app: RunningApp): void => app.fault({ kind: 'status', status: 503 })
const refuses = (_: RunningApp, { failApi }: Emulator): void =>
  failApi({ method: 'PATCH', answer: { kind: 'status', status: 422, body: { id: 'invalid_params', message: 'No.' } } })
const allows = (_: RunningApp, { clearFaults }: Emulator): void => clearFaults()
const recovers = (app: RunningApp): void => app.clearFault()

const failsAtSecondLook: Step['onCall'] = ({ what, nth }, app) => {
  if (what === 'app GET /' && nth === 4) fails(app)
}

const plain = { schedule: [1], max: 5 }

export const scenarios: readonly Scenario[] = [
  {
    name: 'change',
    quantity: 2,
    web: {
      schedule: ['2-9'],
      max: 9,
      metrics: [{ json: '${APP}/load.json', query: 'load', 'per-dyno': 100 }]
    },
    earlier: [{ at: '12:00', before: load(150) }],
    killed: { at: '12:10', before: load(300) },
    later: [
      { at: '12:20', before: load(800) },
      { at: '12:30', before: load(800) }
    ],
    end: { quantity: 8, issue: null, comments: [], events: [], hold: null }
  },
  {
    name: 'outage opens',
    quantity: 1,
    web: plain,
    earlier: [{ at: '12:00' }],
    killed: { at: '12:10', before: fails },
    later: [{ at: '12:20' }, { at: '12:30' }],
    end: { quantity: 5, issue: 'open', comments: [], events: ['incident-opened'], hold: null }
  },
  {
    name: 'outage closes',
    quantity: 1,
    web: plain,
    earlier: [
      { at: '12:00', before: fails },
      { at: '12:30', before: recovers }
    ],
    killed: { at: '13:00' },
    later: [{ at: '14:00' }, { at: '15:00' }],
    end: {
      quantity: 1,
      issue: 'closed',
      comments: ['closed'],
      events: ['incident-opened', 'incident-closed'],
      hold: null
    }
  },
  {
    name: 'refusal ends',
    quantity: 1,
    web: { ...plain, schedule: [3] },
    earlier: [{ at: '12:00', before: refuses }],
    killed: { at: '12:30', before: allows },
    later: [{ at: '13:00' }, { at: '13:30' }],
    end: {
      quantity: 3,
      issue: 'closed',
      comments: ['closed'],
      events: ['incident-opened', 'incident-closed'],
      hold: null
    }
  },
  {
    name: 'manual scale',
    quantity: 1,
    web: plain,
    earlier: [{ at: '12:00' }],
    killed: { at: '12:10', inputs: { scale: 'web=4', hold: '2h' } },
    later: [{ at: '12:20' }, { at: '12:30' }],
    end: { quantity: 4, issue: null, comments: [], events: [], hold: 'kept' }
  },
  {
    name: 'watch',
    quantity: 1,
    web: plain,
    earlier: [{ at: '12:00' }],
    killed: {
      at: '12:10',
      inputs: { watch: '2m', interval: '1m' },
      speed: 60,
      onCall: failsAtSecondLook
    },
    later: [{ at: '12:20', before: fails }, { at: '12:30' }],
    end: { quantity: 5, issue: 'open', comments: [], events: ['incident-opened'], hold: null },
    signals: ['SIGTERM']
  },
  {
    name: 'resident process',
    quantity: 1,
    web: plain,
    earlier: [{ at: '12:00' }],
    killed: {
      at: '12:10',
      resident: ['--every', '1m'],
      speed: 60,
      onCall: failsAtSecondLook,
      endsAt: { what: 'app GET /', nth: 10 }
    },
    later: [{ at: '12:20', before: fails, resident: ['--once'] }, { at: '12:30' }],
    end: { quantity: 5, issue: 'open', comments: [], events: ['incident-opened'], hold: null },
    signals: ['SIGTERM'],
    stores: ['variable', 'file']
  }
]

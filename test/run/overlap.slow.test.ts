import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { runControlLoop } from '../../src/run/run.ts'
import type { RunOptions } from '../../src/run/options.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { githubIssues } from '../../src/adapters/github/github-issue.ts'
import type { AppPolicy, State } from '../../src/core/model.ts'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import type { Change, Ports } from '../../src/ports.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { fileStore } from '../../src/adapters/stores/file.ts'
import { noon } from './looks.ts'
import { policyWith } from '../policies.ts'
import { startScheduler } from './scheduler.ts'

vi.setConfig({ testTimeout: 120_000 })

type Kind = 'look' | 'watch' | 'by-hand'
type Trouble = 'none' | 'outage'

interface Write extends Change {
  readonly run: string
  readonly kind: Kind
  readonly atMs: number
}

interface Outcome {
  readonly writes: readonly Write[]
  readonly state: State
  readonly quantity: number
  readonly openIssues: number
}

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'overlap-'))
})
afterAll(() => rm(folder, { recursive: true }))

const beforeNoon = 2
const afterNoon = 3
const byHand = 5
const scheduled = (atMs: number): number => (atMs < noon ? beforeNoon : afterNoon)

/** Two runs of these kinds at the same time, every call of a port in an order that the seed chooses; then a third one by itself. */
async function overlap(seed: number, kinds: readonly [Kind, Kind], trouble: Trouble): Promise<Outcome> {
  const scheduler = startScheduler(seed, noon - 40_000)
  const { clock, random } = scheduler
  const apps = [{ name: 'sharp', processes: [{ process: 'web', quantity: 1 + Math.floor(random() * 4) }] }]
  const emulator = await startEmulator({ clock, apps })
  const github = await startGitHub({ clock, repository: 'o/r' })
  const file = path.join(folder, `${seed}.json`)
  const writes: Write[] = []
  if (trouble === 'outage') emulator.app('sharp').fault({ kind: 'status', status: 503 })

  const web = policyWith({
    schedule: [`00:00-12:00 ${beforeNoon}`, String(afterNoon)],
    max: 4,
    probe: { ...policyWith().probe!, spacingMs: 0, samples: 1 }
  })
  const policy: AppPolicy = { app: 'sharp', url: { kind: 'web-url' }, processes: [web] }
  const run = (
    name: string,
    kind: Kind,
    gate: <T>(work: () => Promise<T>) => Promise<T>,
    sleep: (ms: number) => Promise<void>
  ): Promise<unknown> => {
    const platform = heroku({ baseUrl: emulator.apiUrl, token: 't', clock })
    const store = fileStore({ path: file })
    const tracker = githubIssues({
      octokit: githubClient({ token: 't', baseUrl: github.url, redact: (text) => text }),
      owner: 'o',
      repo: 'r'
    })
    const probe = httpProbe({ clock, redact: (text) => text })
    const ports: Ports = {
      platform: {
        read: (app) => gate(() => platform.read(app)),
        scale: (change) =>
          gate(() => {
            writes.push({ ...change, run: name, kind, atMs: clock.now() })
            return platform.scale(change)
          })
      },
      probe: { read: (request) => gate(() => probe.read(request)) },
      router: null,
      numbers: null,
      store: { pace: 'often', load: () => gate(store.load), save: (state) => gate(() => store.save(state)) },
      tracker: { tracked: () => gate(tracker.tracked), sync: (report) => gate(() => tracker.sync(report)) },
      notices: [],
      dynos: null,
      diagnose: null,
      holidays: null,
      clock: { now: clock.now, sleep }
    }
    const options: RunOptions = {
      policy: { apps: [policy], notify: [] },
      mode: 'live',
      runUrl: null,
      docsUrl: null,
      holder: name,
      watchMs: kind === 'watch' ? 90_000 : 0,
      intervalMs: 15_000,
      order:
        kind === 'by-hand'
          ? {
              scale: {
                kind: 'scale',
                parts: [{ process: 'web', change: { kind: 'to', quantity: byHand }, size: null }]
              },
              hold: { kind: 'for', ms: 7_200_000 }
            }
          : null,
      cancelled: new AbortController().signal,
      onLook: () => undefined
    }
    return runControlLoop(ports, options)
  }
  try {
    await scheduler.play(
      kinds.map((kind, index) => ({
        delayMs: Math.floor(random() * 45_000),
        start: (gate, sleep) => run(`run-${index}`, kind, gate, sleep)
      }))
    )
    await scheduler.play([
      {
        delayMs: Math.max(1000, noon + 1000 - clock.now()),
        start: (gate, sleep) => run('run-after', 'look', gate, sleep)
      }
    ])
    const found = await fileStore({ path: file }).load()
    if (found.kind !== 'loaded') throw new Error(`the state is ${found.kind}`)
    const openIssues = [...github.issues.values()].filter(({ state }) => state === 'open').length
    return { writes, state: found.state, quantity: emulator.app('sharp').quantity('web'), openIssues }
  } finally {
    await Promise.all([emulator.close(), github.close()])
  }
}

/** Writes that take back what another run wrote in the minute before, although the schedule says the same and nobody asked for it. */
function fights(writes: readonly Write[]): readonly string[] {
  return writes.flatMap((second, index) => {
    const first = writes[index - 1]
    if (
      first === undefined ||
      first.run === second.run ||
      second.kind === 'by-hand' ||
      second.atMs - first.atMs > 60_000
    )
      return []
    const undone = second.to === first.from && scheduled(first.atMs) === scheduled(second.atMs)
    return undone ? [`${first.run} ${first.from} → ${first.to}, then ${second.run} ${second.from} → ${second.to}`] : []
  })
}

const pairs: readonly (readonly [Kind, Kind])[] = [
  ['look', 'look'],
  ['look', 'watch'],
  ['watch', 'watch'],
  ['look', 'by-hand'],
  ['watch', 'by-hand']
]

describe('two runs at the same time, in 200 orders', () => {
  it.each(pairs.flatMap((pair) => (['none', 'outage'] as const).map((trouble) => [...pair, trouble] as const)))(
    'a %s and a %s (trouble: %s) never fight, lose a hold or an incident, or open two issues',
    async (one, other, trouble) => {
      for (let round = 0; round < 20; round++) {
        const seed =
          1000 * pairs.findIndex(([a, b]) => a === one && b === other) + 100 * (trouble === 'none' ? 0 : 1) + round
        const { writes, state, quantity, openIssues } = await overlap(seed, [one, other], trouble)
        const what = `seed ${seed}: ${JSON.stringify(writes.map(({ run, from, to, atMs }) => [run, from, to, (atMs - noon) / 1000]))}`
        expect(fights(writes), what).toEqual([])
        expect(state.lease, what).toBeNull()
        expect(openIssues, what).toBe(trouble === 'outage' ? 1 : 0)
        if (trouble === 'outage')
          expect(state.incidents, what).toMatchObject([
            { kind: 'down', phase: 'ongoing', shown: { issue: 1, open: true } }
          ])
        const byHandRan = one === 'by-hand' || other === 'by-hand'
        expect(state.apps['sharp']?.['web']?.hold ?? null, what).toEqual(
          byHandRan ? expect.objectContaining({ quantity: byHand, by: 'input' }) : null
        )
        // The fail-safe asks for `max`, 4, above the schedule and below what was set by hand.
        expect(quantity, what).toBe(byHandRan ? byHand : trouble === 'outage' ? 4 : afterNoon)
      }
    }
  )
})

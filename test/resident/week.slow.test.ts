import { expect, it, vi } from 'vitest'
import { githubIssues } from '../../src/adapters/github/github-issue.ts'
import { herokuDiagnosis } from '../../src/adapters/heroku/heroku-diagnosis.ts'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { githubClient } from '../../src/adapters/http/github-client.ts'
import { httpProbe } from '../../src/adapters/signals/http-probe.ts'
import { decode } from '../../src/adapters/stores/document/codec.ts'
import { variableName, variableStore } from '../../src/adapters/stores/repository-variable.ts'
import { noop } from '../../src/async.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { dayMs, hourMs, minuteMs, secondMs } from '../../src/core/durations.ts'
import type { Policy } from '../../src/core/model.ts'
import { startGitHub } from '../../src/emulator/github/github.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Ports } from '../../src/ports.ts'
import { runResident } from '../../src/run/resident.ts'
import { startScheduler } from '../run/scheduler.ts'

vi.setConfig({ testTimeout: 60 * minuteMs })

/** Seven with `DYNO_SCALER_RESIDENT_DAYS=7`; a part of `npm run test:all` is one. */
const days = Number(process.env['DYNO_SCALER_RESIDENT_DAYS'] ?? '1')
const seed = Number(process.env['DYNO_SCALER_SEED'] ?? '1')
/** A Monday. */
const startMs = Date.UTC(2026, 10, 23)
const repository = { owner: 'acme', repo: 'shop' } as const

const configuration = `apps:
  shop:
    processes:
      web:
        schedule: ["07:00-22:00 3", "1"]
        max: 6
        probe: { spacing: 1s }
        fail-safe: { restart: crashed }
  docs:
    url: none
    processes:
      web:
        schedule: ["mon-fri 08:00-18:00 2", "1"]
        fail-safe: off
        probe: off
`

interface Trouble {
  readonly fromMs: number
  readonly forMs: number
  readonly begin: () => void
  readonly end: () => void
}

it(`${days} days of a process that looks every 30 s, with restarts, deploys, a crash, an outage of the API and a revoked token`, async () => {
  const scheduler = startScheduler(seed, startMs)
  const { clock, random } = scheduler
  const web = [{ process: 'web', quantity: 1 }]
  const emulator = await startEmulator({
    clock,
    bootMs: 40 * secondMs,
    apps: ['shop', 'docs'].map((name) => ({ name, processes: web, preboot: name === 'shop' }))
  })
  const github = await startGitHub({ clock, repository: `${repository.owner}/${repository.repo}` })
  const token = 'token'
  const shop = emulator.app('shop')
  const endMs = startMs + days * dayMs

  const troubles: Trouble[] = [
    {
      fromMs: 3 * hourMs,
      forMs: hourMs,
      begin: () => emulator.failApi({ answer: { kind: 'status', status: 503, body: { id: 'maintenance' } } }),
      end: emulator.clearFaults
    },
    {
      fromMs: 20 * hourMs,
      forMs: 10 * minuteMs,
      begin: () => emulator.failApi({ answer: { kind: 'status', status: 401, body: { id: 'unauthorized' } } }),
      end: emulator.clearFaults
    },
    // While the schedule rises, a deploy is under way.
    ...Array.from({ length: days }, (_, day) => ({
      fromMs: day * dayMs + 7 * hourMs - minuteMs,
      forMs: 4 * minuteMs,
      begin: () => {
        shop.release()
        shop.lockFormation({ untilMs: clock.now() + 4 * minuteMs, status: 422 })
      },
      end: noop
    })),
    {
      fromMs: 12 * hourMs,
      forMs: hourMs,
      begin: () => shop.fault({ kind: 'crashed', names: ['web.2'] }),
      end: shop.clearFault
    },
    {
      fromMs: 15 * hourMs,
      forMs: 30 * minuteMs,
      begin: () => shop.fault({ kind: 'status', status: 503 }),
      end: shop.clearFault
    }
  ]
  const moments = troubles
    .flatMap(({ fromMs, forMs, begin, end }) => [
      { atMs: startMs + fromMs, act: begin },
      { atMs: startMs + fromMs + forMs, act: end }
    ])
    .sort((one, other) => one.atMs - other.atMs)
  const live = (): void => {
    while (moments[0] !== undefined && moments[0].atMs <= clock.now()) moments.shift()?.act()
    const lists: readonly (readonly unknown[])[] = [emulator.requests, shop.pings, github.requests]
    for (const list of lists) (list as unknown[]).length = 0
  }

  let [looks, processes] = [0, 0]
  let cancelling = new AbortController()
  // Restarts at random moments, as Heroku's daily one and deploys of the scaler itself.
  let restartMs = startMs
  const wrongSince = { ms: startMs, worst: 0 }

  try {
    while (clock.now() < endMs) {
      processes += 1
      restartMs = Math.min(endMs, clock.now() + (2 + 10 * random()) * hourMs)
      cancelling = new AbortController()
      const { signal } = cancelling
      await scheduler.play([
        {
          delayMs: 0,
          start: (_gate, sleep) =>
            runResident(portsOf(sleep), {
              ...{ policy, mode: 'live', runUrl: null, docsUrl: null, order: null, cancelled: signal },
              holder: `process-${processes}`,
              intervalMs: 30 * secondMs,
              onLook: () => {
                looks += 1
                live()
                watch()
                if (clock.now() >= restartMs) cancelling.abort()
              },
              onRenewal: () => Promise.resolve()
            })
        }
      ])
    }

    const titles = [...github.issues.values()].map(
      ({ title, state }) => `${title.replace(/ on .*| (was|were|could) .*/, '')}: ${state}`
    )
    process.stdout.write(
      `  ${days} days, seed ${seed}: ${looks} looks, ${processes} processes, ${titles.length} issues, ` +
        `another quantity than planned for at most ${(wrongSince.worst / minuteMs).toFixed(1)} min outside of troubles\n`
    )
    expect(looks).toBeGreaterThan(2800 * days)
    expect(titles).toEqual(["Heroku's API: closed", 'shop web: closed', "Heroku's API: closed"])
    expect([...github.issues.values()].filter(({ state }) => state === 'open')).toEqual([])
    expect([shop.quantity('web'), emulator.app('docs').quantity('web')]).toEqual([1, 1])
    expect(wrongSince.worst).toBeLessThan(5 * minuteMs)
    const state = decode(github.variables.get(variableName('dyno-scaler'))?.value ?? '')
    expect(state.kind === 'loaded' && state.state.incidents.filter(({ phase }) => phase !== 'over')).toEqual([])
    expect(github.variables.get(variableName('dyno-scaler'))?.value.length).toBeLessThan(40_000)
  } finally {
    await Promise.all([emulator, github].map((server) => server.close()))
  }

  /** How long an app runs another quantity than the plan says, while nothing is wrong. */
  function watch(): void {
    const hour = ((clock.now() - startMs) % dayMs) / hourMs
    const planned = hour >= 7 && hour < 22 ? 3 : 1
    const isTroubled = troubles.some(({ fromMs, forMs }) => {
      const sinceMs = clock.now() - startMs - fromMs
      // The fail-safe holds for a quarter of an hour after an outage.
      return sinceMs >= 0 && sinceMs < forMs + 20 * minuteMs
    })
    if (isTroubled || shop.quantity('web') === planned) wrongSince.ms = clock.now()
    else wrongSince.worst = Math.max(wrongSince.worst, clock.now() - wrongSince.ms)
  }

  function portsOf(sleep: Ports['clock']['sleep']): Ports {
    const time = { now: clock.now, sleep }
    const platform = heroku({ baseUrl: emulator.apiUrl, token, clock: time })
    return {
      platform,
      probe: httpProbe({ clock: time, redact: (text) => text }),
      router: null,
      numbers: null,
      store: variableStore({
        token,
        baseUrl: github.url,
        ...repository,
        stateName: 'dyno-scaler',
        redact: (text) => text
      }),
      tracker: githubIssues({
        octokit: githubClient({ token, baseUrl: github.url, redact: (text) => text }),
        ...repository
      }),
      notices: [],
      dynos: platform.dynos,
      diagnose: herokuDiagnosis({ baseUrl: emulator.apiUrl, token, statusUrl: null, redact: (text) => text }),
      holidays: null,
      clock: time
    }
  }
})

const policy: Policy = (() => {
  const parsed = policyFromFile('dyno-scaler.yml', configuration, {}, null)
  if (!parsed.policy.ok) throw new Error(parsed.policy.problems.map(({ message }) => message).join(' '))
  return parsed.policy.value
})()

/**
 * Kills a run before and after each of its outside calls, and looks at what two more runs make of it. `KILL_POINTS=all` takes every
 * call, `KILL_POINTS=writes` those that change something, of which else a few stand for all; `KILL_ONLY=outage` takes the scenarios
 * whose name holds that.
 */
import pLimit from 'p-limit'
import { describe, expect, test } from 'vitest'
import { judge, repeatsIn } from './judge.ts'
import { startKillWorld } from './kill-world.ts'
import type { StepResult, StoreName } from './kill-world.ts'
import type { Call, KillPoint } from './outside.ts'
import { scenarios } from './scenarios.ts'
import type { Scenario } from './scenarios.ts'

const extent = process.env['KILL_POINTS'] ?? 'few'
const only = process.env['KILL_ONLY'] ?? ''
const stores: readonly StoreName[] = ['variable', 'file', 'cache']
/** Of a scenario and a store, where not every call is taken. */
const fewPoints = 3
const limit = pLimit(2)

interface Kill {
  readonly point: KillPoint
  readonly signal: NodeJS.Signals
}

interface Outcome {
  readonly isMissed: boolean
  readonly problems: readonly string[]
  readonly repeats: number
  readonly calls: readonly Call[]
}

async function play(scenario: Scenario, store: StoreName, kill: Kill | null): Promise<Outcome> {
  const { quantity, web, earlier, killed, later } = scenario
  const world = await startKillWorld({ store, quantity, web })
  try {
    const steps: StepResult[] = []
    for (const step of earlier) steps.push(await world.run(step))
    const victim = await world.run(killed, kill ?? undefined)
    for (const step of later) steps.push(await world.run(step))
    steps.splice(earlier.length, 0, victim)
    const isMissed = kill?.signal === 'SIGKILL' && victim.result.status !== null
    return {
      // How many calls a run makes in its time depends on the machine.
      isMissed,
      problems: [
        ...(isMissed && killed.speed === undefined ? ['kill: it did not come to it'] : []),
        ...(kill?.signal === 'SIGTERM' && victim.result.status !== 0 ? [`exit: ${victim.result.status}`] : []),
        ...judge(scenario, steps, world)
      ],
      repeats: repeatsIn(world.told),
      calls: victim.calls
    }
  } finally {
    await world.close()
  }
}

/** Reads and pings change nothing outside, wherever among them a run dies. */
function changesSomething({ what }: Call): boolean {
  return !/ GET |GetCacheEntryDownloadURL|^app /.test(what)
}

function killsOf({ signals = [] }: Scenario, calls: readonly Call[]): readonly Kill[] {
  const chosen = extent === 'all' ? calls : calls.filter(changesSomething)
  const kills = chosen.flatMap((call) =>
    (['before', 'after'] as const).flatMap((when) =>
      (['SIGKILL', ...signals] as const)
        .filter((signal) => signal === 'SIGKILL' || call.what !== 'file save')
        .map((signal): Kill => ({ point: { ...call, when }, signal }))
    )
  )
  if (extent !== 'few') return kills
  return kills.filter(
    (_, index) =>
      Math.floor((index * fewPoints) / kills.length) !== Math.floor(((index - 1) * fewPoints) / kills.length)
  )
}

describe.each(stores)('a run that is killed, with its state in the %s', (store) => {
  test.concurrent.for(
    scenarios.filter(({ name, stores: those = stores }) => name.includes(only) && those.includes(store))
  )('$name', { timeout: 3_600_000 }, async (scenario) => {
    const dry = await limit(() => play(scenario, store, null))
    expect(dry, 'without a kill').toMatchObject({ problems: [], repeats: 0 })
    const kills = killsOf(scenario, dry.calls)
    const played = await Promise.all(
      kills.map((kill) =>
        limit(async () => {
          const { isMissed, problems, repeats } = await play(scenario, store, kill)
          const { what, nth, when } = kill.point
          if (problems.length > 0)
            console.log(`${scenario.name}, ${store}, ${kill.signal} ${when} ${what} ${nth}: ${problems.join('; ')}`)
          return { name: `${kill.signal} ${when} ${what} ${nth}`, isMissed, problems, repeats }
        })
      )
    )
    const failed = played.filter(({ problems }) => problems.length > 0)
    const repeats = played.reduce((sum, one) => sum + one.repeats, 0)
    console.log(
      `${scenario.name}, ${store}: ${kills.length} points, ${failed.length} wrong, ${repeats} notices repeated with their id`
    )
    expect(failed.map(({ name, problems }) => `${name}: ${problems.join('; ')}`)).toEqual([])
  })
})

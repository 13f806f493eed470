import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { decode, encode, encodeForVariable } from '../../src/adapters/stores/document/codec.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { freshState } from '../../src/core/decide/advance.ts'
import { dayMs } from '../../src/core/durations.ts'
import { asWritten } from '../../src/core/select-apps.ts'
import type { Policy, State } from '../../src/core/model.ts'
import { absoluteBounds } from '../../src/core/schedule/bounds.ts'
import { dynoLimit } from '../../src/core/pricing/dyno-limit.ts'
import { createRedact } from '../../src/core/redact.ts'
import { stateOf } from '../adapters/stores/document/states.ts'
import { complete, file } from '../config/files.ts'
import { noon } from '../run/looks.ts'
import { configurationFrom, secretName } from './configuration.ts'
import { backtestTexts, htmlText, lookTexts, noticeTexts, planTexts } from './everything.ts'
import { mutated, nudged } from './mutate.ts'
import { randomFrom } from './random.ts'
import type { Random } from './random.ts'
import { live } from './world.ts'
import type { Lived } from './world.ts'

const cases = Number(process.env['FUZZ_CASES'] ?? 500)
const firstSeed = Number(process.env['FUZZ_SEED'] ?? 1)
const secret = 'fuzz-secret-7d1f'
/** On a machine that does nothing else a case takes a few milliseconds. */
const mostMs = 20_000
/** What breaks once breaks often: so many are enough to see what it is. */
const mostFailures = 10
/** The long form takes more than an hour. */
const toldEvery = 2500

interface Configured {
  readonly policy: Policy
  readonly secrets: readonly string[]
}

/** null: refused, with messages that name a place. */
function configuredBy(raw: unknown): Configured | null {
  const { policy, secrets } = policyFromFile(file, JSON.stringify(raw), { [secretName]: secret }, null)
  if (policy.ok) return { policy: policy.value, secrets }
  for (const { message, place } of policy.problems)
    expect([message.length > 0, place !== null], message).toEqual([true, true])
  return null
}

/** Decides, saves, shows and tells, and looks at what came of it. */
async function check({ policy, secrets }: Configured, state: State, random: Random): Promise<State> {
  const redact = createRedact(secrets)
  const lived = await live(policy, state, redact, secrets.includes(secret) ? secret : 'no secret', random)
  checkChanges(lived)
  const saved = encode(lived.state)
  const again = decode(saved)
  expect(again.kind, JSON.stringify(again).slice(0, 500)).toBe('loaded')
  expect(saved.length).toBeLessThanOrEqual(10_000_000)
  const variable = encodeForVariable(lived.state)
  if (variable.kind === 'encoded') expect(variable.text.length).toBeLessThanOrEqual(48 * 1024)
  const page = htmlText(lived.state, redact(policy), lived.last.nowMs)
  const told = [
    saved,
    page,
    ...lookTexts(lived.last),
    ...lived.journal,
    ...lived.issues,
    ...noticeTexts(redact(lived.notices))
  ]
  expectHarmless(told)
  expect(page).not.toContain('<script>alert')
  return lived.state
}

function expectHarmless(texts: readonly string[]): void {
  const told = texts.join('\n')
  expect(told).not.toContain(secret)
  expect(told).not.toMatch(/\bNaN\b|\bundefined\b|\[object Object\]/)
}

/** What a configuration alone is shown as; a few of them, as each takes as long as all the rest. */
function checkShown({ policy }: Configured, random: Random): void {
  const nowMs = noon + Math.floor(random() * 40 * dayMs)
  if (random() < 0.15) expectHarmless(planTexts(asWritten(policy), nowMs))
  if (random() < 0.02) expectHarmless(backtestTexts(asWritten(policy), 1))
}

/** No change leaves what the platform allows; nor, without a person's hold, what the policy does. */
function checkChanges({ last, changes }: Lived): void {
  for (const { app, process, to, size, limit: limitNow } of changes) {
    const limit = size === null ? limitNow : dynoLimit(size, 'cedar')
    expect(Number.isInteger(to) && to >= 0 && to <= limit, `${app} ${process} to ${to} of ${limit}`).toBe(true)
    const decision = last.processes.find((one) => one.policy.app === app && one.policy.process === process)
    const bounds = decision === undefined ? null : absoluteBounds(decision.policy)
    if (decision === undefined || bounds === null || decision.decision.memory.hold !== null) continue
    // Without a window it stays as it is, and only what is written holds.
    const { reasons } = decision.decision
    if (decision.outcome.kind !== 'scaled' || reasons.some(({ code }) => code === 'no-window')) continue
    const isWithin = to >= Math.min(bounds.floor, limit) && to <= bounds.ceiling
    expect(isWithin, `${to} of ${JSON.stringify(bounds)}: ${JSON.stringify(reasons)}`).toBe(true)
  }
}

async function everyCase(one: (random: Random) => Promise<'taken' | 'refused'>): Promise<void> {
  const startMs = performance.now()
  const failures: Error[] = []
  let [done, taken, longestMs] = [0, 0, 0]
  for (let seed = firstSeed; seed < firstSeed + cases && failures.length < mostFailures; seed += 1) {
    const caseMs = performance.now()
    try {
      if ((await one(randomFrom(seed))) === 'taken') taken += 1
      const ms = performance.now() - caseMs
      longestMs = Math.max(longestMs, ms)
      expect(ms, `seed ${seed}`).toBeLessThan(mostMs)
    } catch (error) {
      const failure = new Error(`seed ${seed}: run again with FUZZ_SEED=${seed} FUZZ_CASES=1`, { cause: error })
      failures.push(failure)
      process.stdout.write(`${failure.message}\n${String(error).slice(0, 2000)}\n`)
    }
    done += 1
    if (done % toldEvery === 0) process.stdout.write(`${done} cases, ${taken} taken, ${failures.length} failed\n`)
  }
  const seconds = Math.round((performance.now() - startMs) / 1000)
  process.stdout.write(
    `${done} cases from seed ${firstSeed} in ${seconds} s, ${taken} of them taken and not refused; the longest took ${Math.round(longestMs)} ms; ${failures.length} failed\n`
  )
  if (failures[0] !== undefined) throw failures[0]
  if (cases >= 500) expect(taken / cases).toBeGreaterThan(0.5)
}

const timeout = 60_000 + cases * 1000

/** The policy of a generated configuration. */
function someConfiguration(random: Random): Configured {
  for (let tries = 0; tries < 20; tries += 1) {
    const found = configuredBy(configurationFrom(random))
    if (found !== null) return found
  }
  throw new Error('no generated configuration is right')
}

it('mutated states are read or refused, and what is read is decided, saved and shown', { timeout }, async () => {
  await everyCase(async (random) => {
    const configured = someConfiguration(random)
    // What runs made of it, beside one with everything in it.
    const made = random() < 0.5 ? await check(configured, freshState, random) : stateOf(5)
    const document = JSON.parse(encode(made)) as unknown
    const changed = random() < 0.75 ? nudged(document, random) : mutated(document, random)
    const loaded = decode(JSON.stringify(changed))
    if (loaded.kind !== 'loaded') return 'refused'
    await check(configured, loaded.state, random)
    return 'taken'
  })
})

it(
  'mutated configurations are taken or refused, and what is taken is decided, saved and shown',
  { timeout },
  async () => {
    await everyCase(async (random) => {
      const written = random() < 0.9 ? configurationFrom(random) : (parse(complete) as unknown)
      const chance = random()
      const changed = chance < 0.5 ? written : chance < 0.8 ? nudged(written, random) : mutated(written, random)
      const configured = configuredBy(changed)
      if (configured === null) return 'refused'
      await check(configured, stateOf(5), random)
      checkShown(configured, random)
      return 'taken'
    })
  }
)

import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Finding } from '../config/finding.ts'
import { policyFromFile } from '../config/load.ts'
import type { LoadedPolicy } from '../config/load.ts'
import { problem, refusal } from '../config/problem.ts'
import type { Problem } from '../config/problem.ts'
import { readCompared } from '../config/source.ts'
import { cronsOfWorkflows } from '../config/workflow-crons.ts'
import type { WorkflowCron } from '../config/workflow-crons.ts'
import { describeMissing } from '../core/decide/guards.ts'
import type { DayNumber, EpochMs, FormationEntry, Policy } from '../core/model.ts'
import { asWritten, pickApps } from '../core/select-apps.ts'
import { comparePlans } from '../core/plan/compare.ts'
import { suggestCron } from '../core/plan/suggest-cron.ts'
import { lint } from '../core/plan/lint.ts'
import { lateChangesFor } from '../core/plan/lint-crons.ts'
import { planOf } from '../core/plan/plan.ts'
import type { Plan, PlanOptions } from '../core/plan/model.ts'
import { listPrices, pricesOf } from '../core/pricing/prices.ts'
import type { Heroku } from '../adapters/heroku/heroku.ts'
import type { PlanFinding, PlanPage } from '../report/plan/page.ts'
import { timezonesOf, withHolidays } from '../core/schedule/holidays.ts'
import { holidayLookup } from './holidays.ts'
import { sameAppTwice } from '../run/select-apps.ts'
import { plannedApps } from './planned-apps.ts'
import { dayMs } from '../core/durations.ts'

/** A configuration that is shown, and what it is compared with. */
export interface ComparedRequest {
  /** The root of the repository. */
  readonly folder: string
  /** The configuration file, relative to the folder; it is what a git ref is asked for. */
  readonly file: string
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly compareTo: string | null
  /** What the user calls `compareTo`, for the messages. */
  readonly compareToName: string
  /** Names, globs and keys of the apps that are planned, also of what they are compared with; null: all. */
  readonly only: readonly string[] | null
  /** null: without a token; dyno types are assumed and prices come from the table. */
  readonly heroku: Heroku | null
}

export interface PlanRequest extends ComparedRequest {
  readonly nowMs: EpochMs
  readonly from: DayNumber | null
  readonly days: number
}

/** Everything that a rendering shows, or what is wrong. The secrets are those of what it is compared with. */
export type Prepared<Page> = { readonly secrets: readonly string[] } & (
  | { readonly ok: true; readonly page: Page; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
)

export type CorrectPolicy = LoadedPolicy & { readonly policy: { readonly ok: true } }

/** Days of all process types together: beyond, the texts get longer than a string can be. */
const mostDays = 100_000

/** Works out everything that a plan shows. A calendar that cannot be read and a base that is wrong are problems. Never rejects. */
export async function preparePlan(loaded: CorrectPolicy, request: PlanRequest): Promise<Prepared<PlanPage>> {
  const { nowMs, from, days, compareTo, heroku } = request
  const base = await readBase(request)
  if (!base.ok) return base
  const { secrets } = base
  const startMs = from === null ? nowMs : from * dayMs
  const chosen = await plannedApps(loaded.policy.value, heroku)
  const chosenBase = base.loaded === null ? null : await plannedApps(base.loaded.policy, heroku)
  const [head, compared] = await Promise.all([
    lookUp({ ...chosen, holidays: loaded.holidays }, startMs, days),
    base.loaded === null ? null : lookUp({ ...base.loaded, ...chosenBase }, startMs, days)
  ])
  const twice = heroku === null ? [] : await sameAppTwice(chosen.policy, (app) => heroku.read(app))
  const problems = [
    ...twice.map(loaded.locate),
    ...[...tooLong(chosen.policy, days), ...head.problems, ...(compared?.problems ?? [])].map(problem)
  ]
  if (problems.length > 0) return { ok: false, problems, secrets }

  const found = await readSizes(heroku, chosen.policy)
  const limits = (app: string, process: string): number | null => found.entry(app, process)?.limit ?? null
  const planned = (resolved: Resolved): Plan =>
    planOf(withPresentTypes(resolved.policy, found), {
      ...{ nowMs, from, days },
      sizes: found.size,
      limits,
      prices: found.prices,
      holidays: resolved.days
    })
  const plan = planned(head)
  const odd = lint(asWritten(head.policy), {
    nowMs,
    lateChanges: lateChangesFor(await readCrons(request.folder)),
    limits,
    sizes: found.size
  })
  const findings = [
    ...loaded.warnings.map((warning): PlanFinding => ({ ...warning, severity: 'warning' })),
    ...[...missingTypes(head.policy, found), ...odd].map((finding): PlanFinding => ({
      ...loaded.locate(finding),
      severity: finding.severity
    }))
  ]
  const comparison =
    compared === null || compareTo === null ? null : { base: compareTo, found: comparePlans(planned(compared), plan) }
  return {
    ok: true,
    page: {
      ...{ plan, comparison, findings },
      cron: suggestCron(head.policy, nowMs),
      ...(chosen.selected.length === 0 ? {} : { selected: chosen.selected })
    },
    warnings: [...chosen.errors, ...chosen.warnings, ...leftOutIn(head, compared), ...found.warnings, ...base.warnings],
    secrets
  }
}

function tooLong({ apps }: Policy, days: number): readonly string[] {
  const planned = apps.reduce((sum, { processes }) => sum + processes.length, 0)
  if (planned * days <= mostDays) return []
  const most = Math.floor(mostDays / planned)
  return [`${planned} process types over ${days} days are too much for one plan. Ask for at most ${most} days.`]
}

/** A policy, and where its holidays come from. */
type WithHolidays = Pick<LoadedPolicy, 'holidays'> & { readonly policy: Policy }

type Base = { readonly secrets: readonly string[] } & (
  | { readonly ok: true; readonly loaded: WithHolidays | null; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
)

/** The configuration that another one is compared with; null: none was asked for, or there was no such file. */
export async function readBase(request: ComparedRequest): Promise<Base> {
  const { folder, file, environment, compareTo, compareToName, only } = request
  const nothing = { ok: true, loaded: null, warnings: [], secrets: [] } as const
  if (compareTo === null) return nothing
  const text = await readCompared(folder, file, compareTo)
  if (text.kind === 'absent')
    return { ...nothing, warnings: [`${compareTo} has no ${file}: there is nothing to compare with.`] }
  if (text.kind === 'unreadable')
    return { ...refusal(`${compareToName}: "${compareTo}" cannot be read: ${text.cause}`), secrets: [] }
  const { policy, holidays, secrets } = policyFromFile(file, text.value, environment, null)
  if (policy.ok) {
    const picked = only === null ? policy.value : pickApps({ ...policy.value, only }, only).policy
    return { ok: true, loaded: { policy: picked, holidays }, warnings: [], secrets }
  }
  const problems = policy.problems.map(({ message, place }) =>
    problem(`${compareTo}, line ${place?.line ?? 1}: ${message}`)
  )
  return { ok: false, problems, secrets }
}

interface Resolved {
  readonly policy: Policy
  readonly days: NonNullable<PlanOptions['holidays']>
  readonly problems: readonly string[]
  /** Events of its calendar. */
  readonly leftOut: readonly string[]
}

/** What two configurations leave out of one calendar is told once. */
export function leftOutIn(head: Resolved, compared: Resolved | null): readonly string[] {
  return [...new Set([...head.leftOut, ...(compared?.leftOut ?? [])])]
}

/** The policy with the holidays of `days` days from `startMs`. */
export async function lookUp({ policy, holidays }: WithHolidays, startMs: EpochMs, days: number): Promise<Resolved> {
  const lookup = holidayLookup(holidays, timezonesOf(policy), days)
  const found = lookup === null ? { days: [], problems: [], leftOut: [] } : await lookup(startMs, null)
  return { ...found, policy: withHolidays(policy, found.days) }
}

/** Of an app that a selector found, a run handles the process types that it has; where that is not known, all count. */
function withPresentTypes(policy: Policy, { types }: Sizes): Policy {
  const apps = policy.apps.map((app) => {
    const present = app.selectedBy === undefined ? null : types(app.app)
    return { ...app, processes: app.processes.filter(({ process }) => present?.includes(process) ?? true) }
  })
  return { ...policy, apps }
}

/** Process types that an app does not have, which a run would tell of; but those that come with a selector. */
function missingTypes({ apps }: Policy, { types }: Sizes): readonly (Finding & Pick<PlanFinding, 'severity'>)[] {
  return apps.flatMap(({ app, selectedBy, processes }) => {
    const present = selectedBy === undefined ? types(app) : null
    if (present === null) return []
    return processes
      .filter(({ process }) => !present.includes(process))
      .map((policy) => ({
        path: ['apps', app, 'processes', policy.process],
        at: 'key',
        // On a pull request, the release that brings it may be still to come.
        severity: 'warning',
        message: describeMissing(policy, present)
      }))
  })
}

/** What is known of the dyno types of the apps, and what they cost. */
export interface Sizes {
  /** The process types that an app has; null: not known. */
  readonly types: (app: string) => readonly string[] | null
  readonly entry: (app: string, process: string) => FormationEntry | null
  /** Dyno type; null: not known. */
  readonly size: (app: string, process: string) => string | null
  readonly prices: PlanOptions['prices']
  readonly warnings: readonly string[]
}

/** What Heroku says of the dyno types, or what is known without it. */
export async function readSizes(platform: Heroku | null, policy: Policy): Promise<Sizes> {
  const nothing = (): null => null
  if (platform === null) return { types: nothing, entry: nothing, size: nothing, prices: listPrices, warnings: [] }
  const listed = policy.apps.filter(({ unlisted }) => unlisted === undefined)
  platform.announce?.(listed.map(({ app }) => app))
  const [sizes, readings] = await Promise.all([
    platform.dynoSizes(),
    Promise.all(listed.map(async ({ app }) => ({ app, reading: await platform.read(app) })))
  ])
  const formations = new Map(
    readings.flatMap(({ app, reading }) => (reading.status === 'ok' ? [[app, reading.formation] as const] : []))
  )
  const entry: Sizes['entry'] = (app, process) => formations.get(app)?.find((one) => one.process === process) ?? null
  return {
    types: (app) => formations.get(app)?.map(({ process }) => process) ?? null,
    entry,
    size: (app, process) => entry(app, process)?.size ?? null,
    prices: sizes === null ? listPrices : pricesOf(sizes.map(({ name, cost }) => ({ name, cost: cost ?? null }))),
    warnings: readings.flatMap(({ reading }) => (reading.status === 'unavailable' ? [reading.fault.message] : []))
  }
}

async function readCrons(folder: string): Promise<readonly WorkflowCron[]> {
  const workflows = path.join('.github', 'workflows')
  // Without workflows there is nothing to say about them.
  const names = await readdir(path.resolve(folder, workflows)).catch(() => [])
  const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => path.join(workflows, name))
  return cronsOfWorkflows(
    await Promise.all(
      files.map(async (file) => ({
        path: file,
        text: await readFile(path.resolve(folder, file), 'utf8').catch(() => '')
      }))
    )
  )
}

/** What a person asks for by the inputs `scale` and `hold`, worked out for the process types of one app. */
import pLimit from 'p-limit'
import { minuteMs } from '../core/durations.ts'
import { guardOf } from '../core/decide/guards.ts'
import { byUs, isOurs } from '../core/decide/maintenance.ts'
import { resolveHold, resolveScale } from '../core/decide/manual-scale.ts'
import type {
  AppPolicy,
  AppReading,
  Bounds,
  EpochMs,
  HoldRequest,
  ManualRequest,
  Policy,
  ProcessPolicy,
  ScalePart,
  ScaleRequest,
  State
} from '../core/model.ts'
import type { ProcessReport, RunReport } from '../core/model/run-report.ts'
import { ownValue } from '../core/own-value.ts'
import { processKey } from '../core/process-key.ts'
import { absoluteBounds } from '../core/schedule/bounds.ts'
import { changeBlockers } from './change-blockers.ts'

/** The inputs `scale` and `hold`. */
export interface ManualOrder {
  readonly scale: ScaleRequest
  readonly hold: HoldRequest
}

/** What a person asks of process types, by `processKey`. */
export type ManualActions = ReadonlyMap<string, ManualRequest>

export const noActions: ManualActions = new Map()

/** Those that the next look of a run is asked for again: what holds until then alone, and what a guard refused in the last look. */
export function askedAgain(actions: ManualActions, { processes }: Pick<RunReport, 'processes'>): ManualActions {
  const isMomentary = (request: ManualRequest): boolean =>
    request.kind === 'scale' && request.hold.kind === 'for' && request.hold.ms === 0
  const refused = new Set(processes.filter(isBlocked).map(({ policy }) => processKey(policy)))
  return new Map([...actions].filter(([key, request]) => isMomentary(request) || refused.has(key)))
}

function isBlocked({ decision }: ProcessReport): boolean {
  return decision.reasons.some(({ code }) => changeBlockers.has(code))
}

export type PreparedOrder =
  /** `policy` knows every process type that is asked for, or held. */
  | {
      readonly ok: true
      readonly policy: Policy
      readonly actions: ManualActions
      readonly warnings: readonly string[]
      /** Why apps are not scaled; the others are. */
      readonly errors: readonly string[]
    }
  /** Nothing may be done. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** What an order is applied to. */
export interface OrderTarget {
  /** With the apps that selectors found. */
  readonly policy: Policy
  readonly state: State
  readonly nowMs: EpochMs
  readonly readApp: (app: string) => Promise<AppReading>
}

type Action = readonly [string, ManualRequest]

/** What an order comes to for one app: all of it, or nothing. */
type PreparedApp =
  | {
      readonly kind: 'scaled'
      readonly app: AppPolicy
      readonly actions: readonly Action[]
      readonly warnings: readonly string[]
    }
  /** `wrong`: what was asked for cannot be meant. `guarded`: it may not be done now. */
  | { readonly kind: 'wrong' | 'guarded'; readonly app: AppPolicy; readonly problems: readonly string[] }

/** Apps that are read at a time. */
const parallelReads = 10

/** Works out what a person asks of each process type. What is wrong for one app keeps no other from being scaled. */
export async function prepareOrder(order: ManualOrder | null, target: OrderTarget): Promise<PreparedOrder> {
  const { state } = target
  const policy = withHeldTypes(target.policy, state)
  if (order === null) return { ok: true, policy, actions: noActions, warnings: [], errors: [] }
  const limit = pLimit(parallelReads)
  const isOnly = policy.apps.length === 1
  const prepared = await Promise.all(
    policy.apps.map((app) =>
      limit(() =>
        order.scale.kind === 'resume' ? endHolds(app, state) : setQuantities(order.scale.parts, order.hold, app, target)
      )
    )
  )
  const refused = prepared.flatMap((one) => (one.kind === 'scaled' ? [] : [one]))
  const problems = refused.flatMap(({ app, problems: its }) =>
    its.map((text) => (isOnly || text.startsWith(app.app) ? text : `${app.app} was not scaled by hand. ${text}`))
  )
  // Where nothing that was asked for makes sense, nothing else is done either.
  if (refused.length > 0 && refused.length === prepared.length && refused.every(({ kind }) => kind === 'wrong'))
    return { ok: false, problems: [...new Set(problems)] }
  return {
    ok: true,
    policy: { ...policy, apps: prepared.map(({ app }) => app) },
    actions: new Map(prepared.flatMap((one) => (one.kind === 'scaled' ? one.actions : []))),
    warnings: [
      ...prepared.flatMap((one) => (one.kind === 'scaled' ? one.warnings : [])),
      ...meaningless(order, prepared)
    ],
    errors: [...new Set(problems)]
  }
}

/** A scaling that found nothing to scale is no mistake, where the apps come and go. */
function meaningless({ scale }: ManualOrder, prepared: readonly PreparedApp[]): readonly string[] {
  const isAny = prepared.some((one) => one.kind !== 'scaled' || one.actions.length > 0)
  return isAny || scale.kind === 'resume'
    ? []
    : ['Input "scale": nothing was scaled, as no app that is meant is there now with such a process type.']
}

/** What became of an order: the guards that stopped it after all, and with several apps which were scaled and which were not. */
export function toldActions(
  { processes, mode }: RunReport,
  { apps }: Policy,
  actions: ManualActions
): { readonly errors: readonly string[]; readonly notes: readonly string[] } {
  const asked = processes.flatMap((report) => {
    const { app, process } = report.policy
    const request = actions.get(processKey({ app, process }))
    if (request?.kind !== 'scale') return []
    const blocker = report.decision.reasons.find(({ code }) => changeBlockers.has(code))
    const isLost = report.fault?.kind === 'transient' && report.state.hold === null
    return [
      {
        ...{ app, process, quantity: request.quantity, blocker },
        lost: isLost ? report.fault.message : null,
        isDone: !blocker && report.fault === null
      }
    ]
  })
  const errors = asked.flatMap(({ app, process, quantity, blocker, lost }) =>
    blocker === undefined
      ? lost === null
        ? []
        : [`${app} ${process} was not scaled to ${quantity}, and no later look tries it, as it has no hold. ${lost}`]
      : [notScaled({ app, process, quantity }, blocker.message)]
  )
  if (actions.size === 0 || apps.length < 2 || asked.length === 0) return { errors, notes: [] }
  const names = apps.map(({ app }) => app)
  const done = names
    .filter((app) => asked.some((one) => one.app === app))
    .filter((app) => asked.every((one) => one.app !== app || one.isDone))
  const others = names.filter((app) => !done.includes(app))
  const verb = mode === 'dry-run' ? 'Would be scaled' : 'Scaled'
  return {
    errors,
    notes: [
      `${verb} by hand: ${done.join(', ') || 'none'}.${others.length === 0 ? '' : ` Not scaled: ${others.join(', ')}.`}`
    ]
  }
}

/** With the process types that no policy speaks of and that are held, or have to be put back after a hold. */
export function withHeldTypes(policy: Policy, { apps }: State): Policy {
  const heldOf = ({ app }: AppPolicy): readonly string[] =>
    Object.entries(ownValue(apps, app) ?? {}).flatMap(([process, { beforeHold }]) =>
      beforeHold === null ? [] : [process]
    )
  return { ...policy, apps: policy.apps.map((app) => withProcesses(app, heldOf(app))) }
}

/** Also those of process types that no configuration speaks of. */
function endHolds(app: AppPolicy, state: State): PreparedApp {
  const known = ownValue(state.apps, app.app) ?? {}
  const held = Object.keys(known).filter((process) => known[process]?.hold != null)
  const extended = withProcesses(app, held)
  const actions = extended.processes.map((process): Action => [processKey(process), { kind: 'resume' }])
  return { kind: 'scaled', app: extended, actions, warnings: [] }
}

async function setQuantities(
  parts: readonly ScalePart[],
  hold: HoldRequest,
  app: AppPolicy,
  { policy, state, readApp, nowMs }: OrderTarget
): Promise<PreparedApp> {
  const refused = (kind: 'wrong' | 'guarded', problems: readonly string[]): PreparedApp => ({ kind, app, problems })
  const reading: AppReading =
    app.unlisted === undefined ? await readApp(app.app) : { status: 'unavailable', fault: app.unlisted }
  const nothing = { kind: 'scaled', app, actions: [], warnings: [] } as const
  if (reading.status === 'unavailable') {
    const { fault } = reading
    if (app.selectedBy !== undefined && fault.isGone === true) return nothing
    return refused('wrong', [policy.apps.length === 1 ? `Nothing was scaled by hand. ${fault.message}` : fault.message])
  }
  const { formation } = reading
  const has = ({ process }: ScalePart): boolean =>
    process === '*' || app.selectedBy === undefined || formation.some((entry) => entry.process === process)
  const present = parts.filter(has)
  if (present.length === 0) return nothing
  const resolved = resolveScale(present, formation, boundsOf(app))
  if (!resolved.ok) {
    const remedy = 'Nothing was scaled; write for example web=3, web+1 or web=3:standard-2x.'
    return refused(
      'wrong',
      resolved.problems.map((problem) => `Input "scale": ${problem} ${remedy}`)
    )
  }
  const extended = withProcesses(
    app,
    resolved.changes.map(({ process }) => process)
  )
  const wanted = resolved.changes.map((change) => {
    const process = extended.processes.find((other) => other.process === change.process)
    return { ...change, process, until: resolveHold(hold, process?.timezone ?? 'UTC', nowMs) }
  })
  const past = wanted.flatMap(({ until }) => (until.ok ? [] : [`Input "hold": ${until.message}`]))
  if (past.length > 0) return refused('wrong', [...new Set(past)])
  const blocked = wanted.flatMap(({ process, to }) => {
    const seen = { app: reading, ...(isOurs(ownValue(state.maintenance, app.app) ?? null) ? byUs : {}) }
    const guard = process === undefined ? null : guardOf(process, seen)
    return guard === null || process === undefined ? [] : [notScaled({ ...process, quantity: to }, guard.message)]
  })
  if (blocked.length > 0) return refused('guarded', blocked)
  const actions = wanted.flatMap(({ process, to, size, until }): readonly Action[] => {
    if (process === undefined || !until.ok) return []
    return [
      [processKey(process), { kind: 'scale', quantity: to, ...(size === null ? {} : { size }), hold: until.hold }]
    ]
  })
  return { kind: 'scaled', app: extended, actions, warnings: resolved.warnings.map((text) => `${app.app} ${text}`) }
}

function notScaled(
  { app, process, quantity }: { readonly app: string; readonly process: string; readonly quantity: number },
  why: string
): string {
  return `${app} ${process} was not scaled to ${quantity}: ${why}.`
}

function boundsOf({ processes }: AppPolicy): ReadonlyMap<string, Bounds> {
  return new Map(
    processes.flatMap((process) => {
      const bounds = absoluteBounds(process)
      return bounds === null ? [] : [[process.process, bounds] as const]
    })
  )
}

function withProcesses(app: AppPolicy, names: readonly string[]): AppPolicy {
  const missing = names.filter((name) => !app.processes.some(({ process }) => process === name))
  return missing.length === 0
    ? app
    : { ...app, processes: [...app.processes, ...missing.map((process) => unmanaged(app, process))] }
}

/** A process type that no configuration speaks of stays as it is, but for what is asked of it. */
function unmanaged(app: AppPolicy, process: string): ProcessPolicy {
  return {
    app: app.app,
    process,
    timezone: app.timezone ?? app.processes[0]?.timezone ?? 'UTC',
    enabled: app.processes.length === 0 || app.processes.some(({ enabled }) => enabled),
    schedule: [],
    size: null,
    min: null,
    max: null,
    probe: null,
    failSafe: null,
    scaleOut: null,
    scaleIn: null,
    changeLimits: null,
    router: null,
    metrics: [],
    forecast: 'off',
    lead: { kind: 'off' },
    idle: null,
    fallback: null,
    tooManyChanges: { changes: 10, dynos: null, withinMs: 30 * minuteMs },
    manualChanges: { kind: 'overwrite' },
    issues: app.processes[0]?.issues ?? 'on'
  }
}

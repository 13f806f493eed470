/** What a person asks for by the inputs `scale` and `hold`, worked out for the process types of one app. */
import { minuteMs } from '../core/durations.ts'
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
import type { RunReport } from '../core/model/run-report.ts'
import { ownValue } from '../core/own-value.ts'
import { processKey } from '../core/process-key.ts'
import { absoluteBounds } from '../core/schedule/bounds.ts'
import { changeBlockers } from './change-blockers.ts'

/** The inputs `scale` and `hold`. */
export interface ManualOrder {
  readonly scale: ScaleRequest
  readonly hold: HoldRequest
}

/** What a person asks of one process type. */
export interface ManualAction {
  readonly request: ManualRequest
}

/** By `processKey`. */
export type ManualActions = ReadonlyMap<string, ManualAction>

export const noActions: ManualActions = new Map()

export type PreparedOrder =
  /** `policy` knows every process type that is asked for. */
  | {
      readonly ok: true
      readonly policy: Policy
      readonly actions: ManualActions
      readonly warnings: readonly string[]
    }
  /** Nothing may be done. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** What an order is applied to. */
export interface OrderTarget {
  readonly policy: Policy
  readonly state: State
  readonly nowMs: EpochMs
  readonly readApp: (app: string) => Promise<AppReading>
}

/** Works out what a person asks of each process type. All of it, or nothing: one wrong part is a problem for the whole. */
export async function prepareOrder(order: ManualOrder | null, target: OrderTarget): Promise<PreparedOrder> {
  const { policy, state } = target
  // With several apps the inputs were refused before.
  const app = policy.apps.length === 1 ? policy.apps[0] : undefined
  if (order === null || app === undefined) return { ok: true, policy, actions: noActions, warnings: [] }
  const reading = await target.readApp(app.app)
  return order.scale.kind === 'resume'
    ? endHolds(policy, app, state)
    : setQuantities(order.scale.parts, order.hold, app, { ...target, reading })
}

/** Warnings about manual scalings that the look could not make. */
export function blockedActions({ processes }: RunReport, actions: ManualActions): readonly string[] {
  return processes.flatMap(({ policy: { app, process }, decision }) => {
    const request = actions.get(processKey({ app, process }))?.request
    const blocker = decision.reasons.find(({ code }) => changeBlockers.has(code))
    return request?.kind === 'scale' && blocker !== undefined
      ? [`${app} ${process} was not scaled to ${request.quantity}: ${blocker.message}.`]
      : []
  })
}

/** Also those of process types that no configuration speaks of. */
function endHolds(policy: Policy, app: AppPolicy, state: State): PreparedOrder {
  const known = ownValue(state.apps, app.app) ?? {}
  const held = Object.keys(known).filter((process) => known[process]?.hold != null)
  const extended = withProcesses(app, held)
  const actions = new Map(
    extended.processes.map(({ process }): readonly [string, ManualAction] => [
      processKey({ app: app.app, process }),
      { request: { kind: 'resume' } }
    ])
  )
  return { ok: true, policy: withApp(policy, extended), actions, warnings: [] }
}

function setQuantities(
  parts: readonly ScalePart[],
  hold: HoldRequest,
  app: AppPolicy,
  { policy, reading, nowMs }: OrderTarget & { readonly reading: AppReading }
): PreparedOrder {
  if (reading.status === 'unavailable')
    return { ok: false, problems: [`Nothing was scaled by hand. ${reading.fault.message}`] }
  const resolved = resolveScale(parts, reading.formation, boundsOf(app))
  const actions = new Map<string, ManualAction>()
  const problems = resolved.ok
    ? []
    : resolved.problems.map(
        (problem) =>
          `Input "scale": ${problem} Nothing was scaled; write for example web=3, web+1 or web=3:standard-2x.`
      )
  const asked = parts.map(({ process }) => process)
  const extended = withProcesses(app, asked)
  for (const { process, to, size } of resolved.ok ? resolved.changes : []) {
    const timezone = extended.processes.find((other) => other.process === process)?.timezone ?? 'UTC'
    const until = resolveHold(hold, timezone, nowMs)
    if (until.ok)
      actions.set(processKey({ app: app.app, process }), {
        request: { kind: 'scale', quantity: to, ...(size === null ? {} : { size }), hold: until.hold }
      })
    else problems.push(`Input "hold": ${until.message}`)
  }
  if (problems.length > 0 || !resolved.ok) return { ok: false, problems: [...new Set(problems)] }
  const warnings = resolved.warnings.map((warning) => `${app.app} ${warning}`)
  return { ok: true, policy: withApp(policy, extended), actions, warnings }
}

function boundsOf({ processes }: AppPolicy): ReadonlyMap<string, Bounds> {
  return new Map(
    processes.flatMap((process): readonly (readonly [string, Bounds])[] => {
      const bounds = absoluteBounds(process)
      return bounds === null ? [] : [[process.process, bounds]]
    })
  )
}

/** Also the process types without a policy whose dynos of before a hold are not back yet. */
export function withHeld(policy: Policy, { apps: states }: State): Policy {
  const apps = policy.apps.map((app) => {
    const known = ownValue(states, app.app) ?? {}
    const held = Object.keys(known).filter((process) => known[process]?.beforeHold != null)
    return held.length === 0 ? app : withProcesses(app, held)
  })
  return { ...policy, apps }
}

function withProcesses(app: AppPolicy, names: readonly string[]): AppPolicy {
  const missing = names.filter((name) => !app.processes.some(({ process }) => process === name))
  return { ...app, processes: [...app.processes, ...missing.map((process) => unmanaged(app, process))] }
}

/** A process type that no configuration speaks of stays as it is, but for what is asked of it. */
function unmanaged(app: AppPolicy, process: string): ProcessPolicy {
  return {
    app: app.app,
    process,
    timezone: app.processes[0]?.timezone ?? 'UTC',
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
    manualChanges: { kind: 'overwrite' }
  }
}

function withApp(policy: Policy, app: AppPolicy): Policy {
  return { ...policy, apps: policy.apps.map((other) => (other.app === app.app ? app : other)) }
}

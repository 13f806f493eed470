import { absoluteBounds } from '../core/schedule/bounds.ts'
import { resolveHold, resolveScale } from '../core/decide/manual-scale.ts'
import { processKey } from '../core/process-key.ts'
import type {
  AppPolicy,
  AppReading,
  Bounds,
  EpochMs,
  HoldRequest,
  Policy,
  ProcessPolicy,
  ScalePart,
  ScaleRequest,
  State
} from '../core/model.ts'
import type { Asked, AskedOf } from './app-look.ts'

/** The inputs `scale` and `hold`. */
export interface ManualOrder {
  readonly scale: ScaleRequest
  readonly hold: HoldRequest
}

export type PreparedOrder =
  /** `policy` knows every process type that is asked for. */
  | { readonly ok: true; readonly policy: Policy; readonly asked: AskedOf; readonly warnings: readonly string[] }
  /** Nothing may be done. */
  | { readonly ok: false; readonly problems: readonly string[] }

/** Which app an order is for; null: none. With several, the inputs were refused before. */
export function orderedApp({ apps }: Policy): AppPolicy | null {
  return apps.length === 1 ? (apps[0] ?? null) : null
}

/** Works out what a person asks of each process type. All of it, or nothing: one wrong part is a problem for the whole. */
export function prepareOrder(
  { scale, hold }: ManualOrder,
  policy: Policy,
  app: AppPolicy,
  reading: AppReading,
  state: State,
  nowMs: EpochMs
): PreparedOrder {
  return scale.kind === 'resume'
    ? endHolds(policy, app, state)
    : setQuantities(scale.parts, hold, policy, app, reading, nowMs)
}

/** Also those of process types that no configuration speaks of. */
function endHolds(policy: Policy, app: AppPolicy, state: State): PreparedOrder {
  const known = Object.hasOwn(state.apps, app.app) ? (state.apps[app.app] ?? {}) : {}
  const held = Object.keys(known).filter((process) => known[process]?.hold != null)
  const widened = withTypes(app, held)
  const asked = new Map(
    widened.processes.map(({ process }): readonly [string, Asked] => [
      processKey({ app: app.app, process }),
      { request: { kind: 'resume' }, size: null }
    ])
  )
  return { ok: true, policy: withApp(policy, widened), asked, warnings: [] }
}

function setQuantities(
  parts: readonly ScalePart[],
  hold: HoldRequest,
  policy: Policy,
  app: AppPolicy,
  reading: AppReading,
  nowMs: EpochMs
): PreparedOrder {
  if (reading.status === 'unavailable')
    return { ok: false, problems: [`Nothing was scaled by hand. ${reading.fault.message}`] }
  const bounds = new Map(
    app.processes.flatMap((process): readonly (readonly [string, Bounds])[] => {
      const own = absoluteBounds(process)
      return own === null ? [] : [[process.process, own]]
    })
  )
  const resolved = resolveScale(parts, reading.formation, bounds)
  const asked = new Map<string, Asked>()
  const problems = resolved.ok
    ? []
    : resolved.problems.map(
        (problem) =>
          `Input "scale": ${problem} Nothing was scaled; write for example web=3, web+1 or web=3:standard-2x.`
      )
  const widened = withTypes(
    app,
    parts.map(({ process }) => process)
  )
  for (const { process, to, size } of resolved.ok ? resolved.changes : []) {
    const timezone = widened.processes.find((other) => other.process === process)?.timezone ?? 'UTC'
    const until = resolveHold(hold, timezone, nowMs)
    if (until.ok)
      asked.set(processKey({ app: app.app, process }), {
        request: { kind: 'scale', quantity: to, hold: until.hold },
        size
      })
    else problems.push(`Input "hold": ${until.message}`)
  }
  if (problems.length > 0 || !resolved.ok) return { ok: false, problems: [...new Set(problems)] }
  return {
    ok: true,
    policy: withApp(policy, widened),
    asked,
    warnings: resolved.warnings.map((warning) => `${app.app} ${warning}`)
  }
}

/** A type without a policy stands as it is, but for what is asked of it. */
function withTypes(app: AppPolicy, types: readonly string[]): AppPolicy {
  const missing = types.filter((type) => !app.processes.some(({ process }) => process === type))
  return { ...app, processes: [...app.processes, ...missing.map((process) => bare(app, process))] }
}

function bare(app: AppPolicy, process: string): ProcessPolicy {
  return {
    app: app.app,
    process,
    timezone: app.processes[0]?.timezone ?? 'UTC',
    enabled: app.processes.length === 0 || app.processes.some(({ enabled }) => enabled),
    schedule: [],
    min: null,
    max: null,
    probe: null,
    failSafe: null,
    scaleOut: null,
    scaleIn: null,
    router: null,
    metrics: [],
    forecast: 'off',
    lead: { kind: 'off' },
    idle: null,
    manualChanges: { kind: 'overwrite' }
  }
}

function withApp(policy: Policy, app: AppPolicy): Policy {
  return { ...policy, apps: policy.apps.map((other) => (other.app === app.app ? app : other)) }
}

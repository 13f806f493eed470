import { advance, faultOf, quantityAfter, settle } from '../core/decide/advance.ts'
import { decide } from '../core/decide/decide.ts'
import { freshProcessState } from '../core/decide/memory.ts'
import { processKey } from '../core/process-key.ts'
import { withRecordedLook } from '../core/history/record-look.ts'
import type {
  AppPolicy,
  Decision,
  ManualRequest,
  Observation,
  Outcome,
  ProcessPolicy,
  ProcessState,
  ReasonCode
} from '../core/model.ts'
import type { ProcessReport } from '../core/model/run-report.ts'
import type { StateSession } from './state-session.ts'
import type { Look, Ports, RunOptions } from './ports.ts'
import { freshNotes, observeApp, readAnew } from './readings.ts'
import type { AppNotes } from './readings.ts'

/** What a person asks of one process type, and the dyno type that goes with it. */
export interface Asked {
  readonly request: ManualRequest
  /** null: as it is. */
  readonly size: string | null
}

/** By `processKey`. */
export type AskedOf = ReadonlyMap<string, Asked>

/** What all looks of one run share. */
export interface Run {
  readonly ports: Ports
  readonly options: RunOptions
  readonly session: StateSession
  readonly notes: Map<string, AppNotes>
  readonly formationLifetimeMs: () => number
  /** Nothing new may be begun. */
  readonly stopping: () => boolean
}

/** A formation that was read so long ago is read again before it is changed. */
const freshMs = 10_000

/** What forbids every change, whoever asks for it. */
export const guards: ReadonlySet<ReasonCode> = new Set([
  'formation-unavailable',
  'disabled',
  'maintenance',
  'native-autoscaling'
])

/** One app from reading to writing. The state follows as each process type is done. */
export async function lookAtApp(
  run: Run,
  app: AppPolicy,
  look: Look,
  requests: AskedOf
): Promise<readonly ProcessReport[]> {
  const { ports, session } = run
  const notes = run.notes.get(app.app) ?? freshNotes()
  run.notes.set(app.app, notes)
  const { gapsMs, lastLookMs } = session.past()
  const observation = await observeApp(
    {
      ports,
      notes,
      nowMs: look.nowMs,
      formationLifetimeMs: run.formationLifetimeMs(),
      cadence: { gapsMs, nextLookMs: look.nextLookMs },
      lastLookMs,
      stateOf: session.processOf,
      requestOf: (process) => requests.get(processKey(process))?.request ?? null
    },
    app
  )
  const reports: ProcessReport[] = []
  for (const [index, policy] of app.processes.entries()) {
    const view = observation[index]
    if (view !== undefined)
      reports.push(await handleProcess(run, notes, policy, view, look, requests.get(processKey(policy))?.size ?? null))
  }
  return reports
}

async function handleProcess(
  run: Run,
  notes: AppNotes,
  policy: ProcessPolicy,
  observation: Observation,
  look: Look,
  size: string | null
): Promise<ProcessReport> {
  const {
    ports: { platform, clock },
    options,
    session
  } = run
  let [view, atMs] = [observation, look.nowMs]
  let before = session.processOf(policy)
  let decision = decide(policy, before, view, atMs)
  let outcome: Outcome = { kind: 'unchanged' }

  if (isWanted(decision, view, size)) {
    if (options.mode === 'dry-run') outcome = { kind: 'dry-run' }
    else {
      const { standing, news } = await session.confirm()
      const readMs = notes.app?.atMs ?? 0
      if (news === 'merged' || readMs < look.nowMs || clock.now() - readMs >= freshMs) {
        // Whatever happened meanwhile: the decision is made again on what is there now.
        atMs = Math.max(look.nowMs, clock.now())
        view = { ...view, app: await readAnew(platform, notes, policy.app, atMs) }
        before = session.processOf(policy)
        decision = decide(policy, before, view, atMs)
      }
      if (standing === 'bystander' && view.request === null) decision = { ...decision, to: decision.from }
      else if (!run.stopping() && isWanted(decision, view, size)) {
        if (view.request !== null) {
          // Whoever acts beside this run learns of the hold before the formation changes.
          const held = { ...(before ?? freshProcessState), hold: decision.memory.hold }
          session.keepProcess(policy, before, held)
          await session.saveAhead()
          before = session.processOf(policy)
        }
        outcome = await change(run, notes, decision, size)
      }
    }
  }
  const fault = faultOf(decision, view, outcome)
  const advanced = advance(before, remembered(decision, before, view, options.mode), outcome, fault, atMs)
  const state = withRecordedLook(advanced, {
    policy,
    observation: view,
    decision,
    quantity: quantityAfter(decision, outcome),
    nowMs: atMs
  })
  if (session.standing() === 'acting' || view.request !== null) session.keepProcess(policy, before, state)
  return {
    policy,
    decision: settle(decision, outcome),
    outcome,
    fault,
    during: outcome.kind === 'failed' ? 'change' : 'read',
    state,
    size: sizeOf(view, policy)
  }
}

/** A dry run shows what a person's order would do: the next run does not find it. */
function remembered(
  decision: Decision,
  before: ProcessState | null,
  { request }: Observation,
  mode: RunOptions['mode']
): Decision {
  return mode === 'dry-run' && request !== null
    ? { ...decision, memory: { ...decision.memory, hold: before?.hold ?? null } }
    : decision
}

/** Dyno type of the process; null: unknown. */
function sizeOf({ app }: Observation, { process }: ProcessPolicy): string | null {
  return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process)?.size ?? null) : null
}

async function change(
  { ports: { platform } }: Run,
  notes: AppNotes,
  { app, process, from, to }: Decision,
  size: string | null
): Promise<Outcome> {
  if (from === null || to === null) return { kind: 'unchanged' }
  const outcome = await platform.scale({ app, process, from, to, size })
  const quantity = outcome.kind === 'scaled' || outcome.kind === 'limited' ? outcome.quantity : null
  const known = notes.app
  const isKnown = quantity !== null && size === null && known !== null && known.reading.status === 'ok'
  notes.app = isKnown
    ? {
        ...known,
        reading: {
          ...known.reading,
          formation: known.reading.formation.map((entry) =>
            entry.process === process ? { ...entry, quantity } : entry
          )
        }
      }
    : null
  return outcome
}

function isWanted({ from, to, reasons, process }: Decision, { app }: Observation, size: string | null): boolean {
  if (from === null || to === null) return false
  if (from !== to) return true
  const entry = app.status === 'ok' ? app.formation.find((other) => other.process === process) : undefined
  return (
    size !== null &&
    entry !== undefined &&
    entry.size.toLowerCase() !== size.toLowerCase() &&
    !reasons.some(({ code }) => guards.has(code))
  )
}

/** Switches maintenance mode of an app with the dynos of its web, and remembers what is ours. */
import { maintenanceStep } from '../core/decide/maintenance.ts'
import type { MaintenanceQuestion, MaintenanceStep } from '../core/decide/maintenance.ts'
import type { Decision, Outcome, OwnMaintenance, PlatformFault } from '../core/model.ts'
import type { MaintenanceReport } from '../core/model/run-report.ts'
import { ownValue } from '../core/own-value.ts'
import type { Platform } from '../ports.ts'
import { changeBlockers } from './change-blockers.ts'
import { rememberMaintenance } from './reading-cache.ts'
import type { ReadingCache } from './reading-cache.ts'
import type { StateSession } from './state-session.ts'

export interface MaintenanceContext {
  readonly ports: { readonly platform: Platform }
  readonly session: Pick<StateSession, 'working' | 'isKept'>
  readonly cache: ReadingCache
}

/** What is remembered of the maintenance mode of an app; null: nothing of ours. */
export function ownMaintenance({ working }: Pick<StateSession, 'working'>, app: string): OwnMaintenance | null {
  return ownValue(working.pastLooks().maintenance, app) ?? null
}

/** What a decision means for maintenance mode. Where a guard forbids every change, nothing. */
export function maintenanceOf(question: MaintenanceQuestion & { readonly decision: Decision }): MaintenanceStep {
  const isBlocked = question.decision.reasons.some(({ code }) => changeBlockers.has(code))
  return isBlocked ? { to: null, own: question.own } : maintenanceStep(question)
}

export function rememberOwn({ working }: Pick<StateSession, 'working'>, app: string, own: OwnMaintenance | null): void {
  const known = ownMaintenance({ working }, app)
  if (known?.stage === own?.stage) return
  working.update((state) => {
    const others = Object.entries(state.maintenance).filter(([other]) => other !== app)
    return { ...state, maintenance: Object.fromEntries(own === null ? others : [...others, [app, own]]) }
  })
}

/**
 * Makes a change of the formation between both switches: visitors see the page as long as no dyno is asked for. A switch that fails
 * stops no scaling; with dynos that could not be taken away it is taken back.
 */
export async function withMaintenance(
  context: MaintenanceContext,
  app: string,
  { to, own }: MaintenanceStep,
  change: () => Promise<Outcome>
): Promise<{ readonly outcome: Outcome; readonly maintenance?: MaintenanceReport }> {
  if (to === 'on') {
    const maintenance = await switchTo(context, app, 'on')
    const outcome = await change()
    if (maintenance.kind !== 'switched' || outcome.kind !== 'failed') return { outcome, maintenance }
    await switchTo(context, app, 'off')
    return { outcome }
  }
  const outcome = await change()
  if (to === 'off' && outcome.kind !== 'failed') return { outcome, maintenance: await switchTo(context, app, 'off') }
  if (to === null) rememberOwn(context.session, app, own)
  return { outcome }
}

async function switchTo(
  { ports: { platform }, session, cache }: MaintenanceContext,
  app: string,
  to: 'on' | 'off'
): Promise<MaintenanceReport> {
  // What no state says is ours would keep the app down the next morning.
  const fault = to === 'on' && !session.isKept() ? unsaved(app) : ((await platform.setMaintenance?.(app, to)) ?? null)
  if (fault === null) {
    rememberMaintenance(cache, to)
    rememberOwn(session, app, to === 'on' ? { stage: 'on' } : null)
    return { to, kind: 'switched' }
  }
  // Whether it was made after all is not known: the formation is read again before anything is made of it.
  cache.app = null
  if (to === 'on' && fault.kind === 'permanent') rememberOwn(session, app, null)
  return { to, kind: 'failed', fault }
}

function unsaved(app: string): PlatformFault {
  const message = `Maintenance mode of ${app} was not switched on: the state that would say whose it is could not be saved.`
  return { kind: 'transient', scope: 'app', message }
}

import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { ApiError } from './api-error.ts'
import type { Generation } from './dyno-types.ts'
import { createDynos, type Crash, type Dyno, type DynoState, type Dynos } from './dynos.ts'
import { type ProcessType, type UpdatedFormation, updateFormation } from './formation-update.ts'
import { uuidOf } from './uuid.ts'

export interface Release {
  readonly id: string
  readonly version: number
  readonly createdAtMs: EpochMs
  readonly description: string
}

/** What Heroku keeps of one app: its formation, dynos, releases and maintenance mode. */
export interface HerokuApp extends Pick<Dynos, 'statusOf' | 'stateChanges'> {
  readonly id: string
  readonly name: string
  readonly generation: Generation
  readonly createdAtMs: EpochMs
  readonly webUrl: () => string | null
  readonly maintenance: () => boolean
  readonly setMaintenance: (maintenance: boolean) => void
  readonly updatedAtMs: () => EpochMs
  readonly formation: () => readonly ProcessType[]
  /** Takes updates as the API does; all of them, or none. */
  readonly update: (updates: readonly unknown[]) => UpdatedFormation
  readonly dynos: () => readonly Dyno[]
  /** Dynos of the type that are in the state at the instant. */
  readonly count: (type: string, state: DynoState, atMs: EpochMs) => number
  /** Oldest first. */
  readonly releases: () => readonly Release[]
  /** A new release: every dyno starts again. */
  readonly release: () => Release
  /** Every dyno starts again, and a crash is over. */
  readonly restart: () => void
  /** Dynos crash from now on. */
  readonly crash: (crash: Omit<Crash, 'fromMs'>) => void
  /** Ends a crash as a restart does; without one nothing happens. */
  readonly recover: () => void
  readonly preboot: () => boolean
  /** Every change of the formation is refused until the given time. */
  readonly lock: (lock: DeployLock) => void
  /** Starts one dyno anew, which ends its crash; false: there is none of that name or id. */
  readonly restartDyno: (identity: string) => boolean
}

/** A release phase or preboot, during which Heroku accepts no change of the formation. */
export interface DeployLock {
  readonly untilMs: EpochMs
  /** Which of the two Heroku answers is not documented; both are seen in the field. */
  readonly status: 409 | 422
}

export interface HerokuAppOptions {
  readonly name: string
  readonly generation: Generation
  readonly maintenance: boolean
  /** null: never deployed. */
  readonly releasedAtMs: EpochMs | null
  /** New dynos start before the old ones stop. */
  readonly preboot: boolean
  readonly webUrl: () => string | null
  readonly formation: readonly ProcessType[]
  readonly bootMs: number
  readonly clock: Clock
  /** Called before every change that decides whether requests are answered. */
  readonly beforeChange: () => void
}

/** An app whose dynos are all up. */
export function createHerokuApp(options: HerokuAppOptions): HerokuApp {
  // Longer than a screen, as it is the list of what can be done with the state above it.
  const { name, generation, webUrl, bootMs, clock, beforeChange } = options
  const startMs = clock.now()
  const createdAtMs = Math.min(startMs - bootMs, options.releasedAtMs ?? Infinity)
  let maintenance = options.maintenance
  let updatedAtMs = options.releasedAtMs ?? createdAtMs
  let formation = options.formation
  let releases: readonly Release[] = []
  let lock: DeployLock | null = null
  const dynos = createDynos(name, bootMs)

  const addRelease = (atMs: EpochMs): Release => {
    const version = releases.length + 1
    const release = { id: uuidOf('release', name, version), version, createdAtMs: atMs, description: 'Deploy' }
    releases = [...releases, release]
    return release
  }
  const restart = (): void => {
    beforeChange()
    dynos.restart(formation, clock.now())
  }

  if (options.releasedAtMs !== null) addRelease(options.releasedAtMs)
  dynos.restart(formation, startMs - bootMs)
  return {
    id: uuidOf('app', name),
    name,
    generation,
    createdAtMs,
    webUrl,
    maintenance: () => maintenance,
    setMaintenance: (wanted) => {
      beforeChange()
      maintenance = wanted
      updatedAtMs = clock.now()
    },
    updatedAtMs: () => updatedAtMs,
    formation: () => formation,
    update: (updates) => {
      const nowMs = clock.now()
      if (lock !== null && nowMs < lock.untilMs) return { kind: 'refused', error: deployUnderWay(lock.status) }
      const result = updateFormation(formation, updates, { generation, nowMs })
      if (result.kind === 'refused') return result
      beforeChange()
      formation = result.formation
      dynos.scaleTo(formation, nowMs)
      return result
    },
    dynos: dynos.all,
    statusOf: dynos.statusOf,
    count: (type, state, atMs) =>
      dynos.all().filter((dyno) => dyno.type === type && dynos.statusOf(dyno, atMs).state === state).length,
    stateChanges: dynos.stateChanges,
    releases: () => releases,
    release: () => {
      const release = addRelease(clock.now())
      updatedAtMs = release.createdAtMs
      restart()
      return release
    },
    restart,
    crash: (crash) => {
      beforeChange()
      dynos.crash({ ...crash, fromMs: clock.now() })
    },
    recover: () => {
      if (dynos.isCrashed(clock.now())) restart()
    },
    preboot: () => options.preboot,
    lock: (until) => {
      lock = until
    },
    restartDyno: (identity) => {
      beforeChange()
      return dynos.restartOne(identity, clock.now())
    }
  }
}

/** In the words that other tools have logged. */
function deployUnderWay(status: DeployLock['status']): ApiError {
  return {
    status,
    id: status === 409 ? 'conflict' : 'invalid_params',
    message: 'Cannot change formation for a preboot app until release phase and preboot complete.'
  }
}

import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { Generation } from './dyno-types.ts'
import { createDynos, type Dyno, type DynoState, type DynoStatus } from './dynos.ts'
import { type ProcessType, type UpdatedFormation, updateFormation } from './formation-update.ts'
import { uuidOf } from './uuid.ts'

export interface Release {
  readonly id: string
  readonly version: number
  readonly createdAtMs: EpochMs
  readonly description: string
}

/** What Heroku keeps of one app: its formation, dynos, releases and maintenance mode. */
export interface HerokuApp {
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
  readonly statusOf: (dyno: Dyno, atMs: EpochMs) => DynoStatus
  /** Dynos of the type that are in the state at the instant. */
  readonly count: (type: string, state: DynoState, atMs: EpochMs) => number
  /** Instants in (from, to] at which a dyno may have changed its state by itself, in order. */
  readonly stateChanges: (fromMs: EpochMs, toMs: EpochMs) => readonly EpochMs[]
  /** Oldest first. */
  readonly releases: () => readonly Release[]
  /** A new release: every dyno starts again. */
  readonly release: () => Release
  /** Every dyno starts again, and a crash is over. */
  readonly restart: () => void
  /** Every dyno crashes, also those that are added later, until a restart or the given time. */
  readonly crash: (untilMs: EpochMs | null) => void
  /** Ends a crash as a restart does; without one nothing happens. */
  readonly recover: () => void
}

export interface HerokuAppOptions {
  readonly name: string
  readonly generation: Generation
  readonly maintenance: boolean
  /** null: never deployed. */
  readonly releasedAtMs: EpochMs | null
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
    crash: (untilMs) => {
      beforeChange()
      dynos.crash(clock.now(), untilMs)
    },
    recover: () => {
      if (dynos.isCrashed(clock.now())) restart()
    }
  }
}

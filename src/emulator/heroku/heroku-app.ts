import type { EpochMs } from '../../core/model.ts'
import type { Clock } from '../../ports.ts'
import type { Generation } from './dyno-types.ts'
import { type ProcessType, type UpdatedFormation, updateFormation } from './formation-update.ts'
import { uuidOf } from './uuid.ts'

export type DynoState = 'starting' | 'up' | 'crashed'

export interface Dyno {
  readonly id: string
  /** `web.1` */
  readonly name: string
  readonly type: string
  readonly size: string
  readonly createdAtMs: EpochMs
}

export interface Release {
  readonly id: string
  readonly version: number
  readonly createdAtMs: EpochMs
  readonly description: string
}

/** When a dyno got into its state. */
export interface DynoStatus {
  readonly state: DynoState
  readonly sinceMs: EpochMs
}

/** What the platform keeps of one app. Dynos boot and crash by the clock alone: their state is a function of the instant. */
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
  /** Ends a crash as a restart does; nothing happens where there is none. */
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
  /** Called before anything changes that decides whether visitors are served. */
  readonly beforeChange: () => void
}

/** An app whose dynos are all up. */
export function createHerokuApp(options: HerokuAppOptions): HerokuApp {
  const { name, generation, webUrl, bootMs, clock, beforeChange } = options
  const startMs = clock.now()
  const createdAtMs = Math.min(startMs - bootMs, options.releasedAtMs ?? Infinity)
  let maintenance = options.maintenance
  let updatedAtMs = options.releasedAtMs ?? createdAtMs
  let formation = options.formation
  let dynos: readonly Dyno[] = []
  let releases: readonly Release[] = []
  let crash: { readonly fromMs: EpochMs; readonly untilMs: EpochMs | null } | null = null
  let dynosMade = 0

  const startDynos = (process: ProcessType, from: number, startedMs: EpochMs): readonly Dyno[] =>
    Array.from({ length: process.quantity - from }, (_, index) => {
      dynosMade += 1
      return {
        id: uuidOf('dyno', name, dynosMade),
        name: `${process.type}.${from + index + 1}`,
        type: process.type,
        size: process.dynoType.name,
        createdAtMs: startedMs
      }
    })
  const startAll = (startedMs: EpochMs): void => {
    dynos = formation.flatMap((process) => startDynos(process, 0, startedMs))
  }
  const addRelease = (atMs: EpochMs, description: string): Release => {
    const version = releases.length + 1
    const release = { id: uuidOf('release', name, version), version, createdAtMs: atMs, description }
    releases = [...releases, release]
    return release
  }
  const restart = (): void => {
    beforeChange()
    crash = null
    startAll(clock.now())
  }
  const statusOf = (dyno: Dyno, atMs: EpochMs): DynoStatus => {
    if (crash !== null && (crash.untilMs === null || atMs < crash.untilMs)) {
      return { state: 'crashed', sinceMs: Math.max(crash.fromMs, dyno.createdAtMs) }
    }
    const startedMs = Math.max(dyno.createdAtMs, crash?.untilMs ?? -Infinity)
    return atMs < startedMs + bootMs
      ? { state: 'starting', sinceMs: startedMs }
      : { state: 'up', sinceMs: startedMs + bootMs }
  }

  if (options.releasedAtMs !== null) addRelease(options.releasedAtMs, 'Deploy')
  startAll(startMs - bootMs)
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
      dynos = result.formation.flatMap((process) => {
        const kept = dynos.filter((dyno) => dyno.type === process.type && dyno.size === process.dynoType.name)
        return kept.length > process.quantity
          ? kept.slice(0, process.quantity)
          : [...kept, ...startDynos(process, kept.length, nowMs)]
      })
      formation = result.formation
      return result
    },
    dynos: () => dynos,
    statusOf,
    count: (type, state, atMs) =>
      dynos.filter((dyno) => dyno.type === type && statusOf(dyno, atMs).state === state).length,
    stateChanges: (fromMs, toMs) => {
      const crashEndsMs = crash?.untilMs ?? -Infinity
      const instants = new Set(
        dynos.map((dyno) => Math.max(dyno.createdAtMs, crashEndsMs) + bootMs).concat(crashEndsMs)
      )
      return [...instants].filter((atMs) => fromMs < atMs && atMs <= toMs).sort((a, b) => a - b)
    },
    releases: () => releases,
    release: () => {
      const release = addRelease(clock.now(), 'Deploy')
      updatedAtMs = release.createdAtMs
      restart()
      return release
    },
    restart,
    crash: (untilMs) => {
      beforeChange()
      crash = { fromMs: clock.now(), untilMs }
    },
    recover: () => {
      if (crash !== null && clock.now() < (crash.untilMs ?? Infinity)) restart()
    }
  }
}

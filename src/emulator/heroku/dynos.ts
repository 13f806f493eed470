import type { EpochMs } from '../../core/model.ts'
import type { ProcessType } from './formation-update.ts'
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

/** The state of a dyno and since when it has it. */
export interface DynoStatus {
  readonly state: DynoState
  readonly sinceMs: EpochMs
}

export interface Crash {
  readonly fromMs: EpochMs
  /** null: until a restart. */
  readonly untilMs: EpochMs | null
  /** Names, such as `web.2`. Default: all. */
  readonly names?: readonly string[]
  /** A dyno that is started anew by itself crashes again. */
  readonly again?: boolean
}

/** The dynos of one app. They boot and crash by the clock alone: the state of a dyno is a function of the instant. */
export interface Dynos {
  readonly all: () => readonly Dyno[]
  readonly statusOf: (dyno: Dyno, atMs: EpochMs) => DynoStatus
  /** Starts all dynos of a formation anew, which ends a crash. */
  readonly restart: (formation: readonly ProcessType[], atMs: EpochMs) => void
  /** Starts and stops dynos until they are as many as the formation says. Those of another size are replaced. */
  readonly scaleTo: (formation: readonly ProcessType[], atMs: EpochMs) => void
  /** Crashes dynos, also those that are added later. */
  readonly crash: (crash: Crash) => void
  readonly isCrashed: (atMs: EpochMs) => boolean
  /** Starts one dyno anew by its name or id. It crashes no more; false: there is none. */
  readonly restartOne: (identity: string, atMs: EpochMs) => boolean
  /** Instants in (from, to] at which a dyno may have changed its state by itself, in order. */
  readonly stateChanges: (fromMs: EpochMs, toMs: EpochMs) => readonly EpochMs[]
}

/** @param app name of the app, for ids that are the same in every run */
export function createDynos(app: string, bootMs: number): Dynos {
  let dynos: readonly Dyno[] = []
  let crash: Crash | null = null
  /** Ids of dynos that were started anew since the crash began. */
  let spared = new Set<string>()
  let started = 0

  const start = (process: ProcessType, running: number, createdAtMs: EpochMs): readonly Dyno[] =>
    Array.from({ length: process.quantity - running }, (_, index) => {
      started += 1
      return {
        id: uuidOf('dyno', app, started),
        name: `${process.type}.${running + index + 1}`,
        type: process.type,
        size: process.dynoType.name,
        createdAtMs
      }
    })
  return {
    all: () => dynos,
    statusOf: (dyno, atMs) => {
      const isSpared = spared.has(dyno.id) || crash?.names?.includes(dyno.name) === false
      if (crash !== null && !isSpared && (crash.untilMs === null || atMs < crash.untilMs))
        return { state: 'crashed', sinceMs: Math.max(crash.fromMs, dyno.createdAtMs) }
      const startedMs = Math.max(dyno.createdAtMs, crash?.untilMs ?? -Infinity)
      return atMs < startedMs + bootMs
        ? { state: 'starting', sinceMs: startedMs }
        : { state: 'up', sinceMs: startedMs + bootMs }
    },
    restart: (formation, atMs) => {
      crash = null
      dynos = formation.flatMap((process) => start(process, 0, atMs))
    },
    scaleTo: (formation, atMs) => {
      dynos = formation.flatMap((process) => {
        const kept = dynos.filter((dyno) => dyno.type === process.type && dyno.size === process.dynoType.name)
        return kept.length > process.quantity
          ? kept.slice(0, process.quantity)
          : [...kept, ...start(process, kept.length, atMs)]
      })
    },
    crash: (begun) => {
      crash = begun
      spared = new Set()
    },
    isCrashed: (atMs) => crash !== null && atMs < (crash.untilMs ?? Infinity),
    restartOne: (identity, atMs) => {
      const found = dynos.find(({ id, name }) => id === identity || name === identity)
      if (found === undefined) return false
      started += 1
      const fresh = { ...found, id: uuidOf('dyno', app, started), createdAtMs: atMs }
      if (crash?.again !== true) spared.add(fresh.id)
      dynos = dynos.map((dyno) => (dyno === found ? fresh : dyno))
      return true
    },
    stateChanges: (fromMs, toMs) =>
      stateChanges(dynos, crash?.untilMs ?? -Infinity, bootMs).filter((atMs) => fromMs < atMs && atMs <= toMs)
  }
}

/** Instants at which dynos are up, and at which a crash ends, in order. */
function stateChanges(dynos: readonly Dyno[], crashEndsMs: EpochMs, bootMs: number): readonly EpochMs[] {
  const instants = dynos.map((dyno) => Math.max(dyno.createdAtMs, crashEndsMs) + bootMs).concat(crashEndsMs)
  return [...new Set(instants)].sort((a, b) => a - b)
}

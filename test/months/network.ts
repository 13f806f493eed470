import { callFaults } from './faulty-proxy.ts'
import type { Fate } from './faulty-proxy.ts'
import type { Killing } from './life.ts'

/** What goes wrong outside of the app. */
export interface Weather {
  /** Share of the calls of Heroku and GitHub that fail. */
  readonly faultShare: number
  /** Share of the pings that fail on their way. */
  readonly pingFaultShare: number
  /** `whole`: every run comes to its end. */
  readonly runs: 'whole' | 'killed' | 'killed-and-overlapping'
}

/** Decides what becomes of each call, and kills the run in one of them. */
export interface Network {
  /** A run begins; null: it is not killed. */
  readonly begin: (killing: Killing | null) => void
  /** It goes on to its next step: whatever it reads or writes, with all repetitions. */
  readonly nextStep: () => void
  readonly fateOfCall: () => Fate
  readonly fateOfPing: () => Fate
  readonly isDead: () => boolean
  /** Resolves when the run of the last `begin` is killed. */
  readonly killed: () => Promise<void>
  readonly counts: () => { readonly calls: number; readonly faults: number }
}

export function openNetwork({ faultShare, pingFaultShare }: Weather, random: () => number): Network {
  let [calls, faults, steps] = [0, 0, 0]
  let killing: Killing | null = null
  let isDead = false
  let kill: () => void = () => undefined
  let killed = new Promise<void>(() => undefined)

  const chance = (share: number): Fate => {
    calls += 1
    if (share === 0 || random() >= share) return 'fine'
    faults += 1
    return callFaults[Math.floor(random() * callFaults.length)] ?? 'reset'
  }
  return {
    begin: (ofRun) => {
      ;[killing, isDead, steps] = [ofRun, false, 0]
      killed = new Promise((resolve) => (kill = resolve))
    },
    nextStep: () => (steps += 1),
    fateOfCall: () => {
      if (isDead) return 'dead'
      if (killing === null || steps < killing.step) return chance(faultShare)
      isDead = true
      kill()
      return killing.when === 'before' ? 'dead' : 'lost'
    },
    fateOfPing: () => (isDead ? 'dead' : chance(pingFaultShare)),
    isDead: () => isDead,
    killed: () => killed,
    counts: () => ({ calls, faults })
  }
}

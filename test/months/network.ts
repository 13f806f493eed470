import { callFaults } from './faulty-proxy.ts'
import type { Fate } from './faulty-proxy.ts'

/** What goes wrong outside of the app. */
export interface Weather {
  /** Share of the calls of Heroku and GitHub that fail. */
  readonly faultShare: number
  /** Share of the pings that fail on their way. */
  readonly pingFaultShare: number
  /** `whole`: every run comes to its end. */
  readonly runs: 'whole' | 'killed' | 'killed-and-overlapping'
}

/** Decides what becomes of each call, and kills the run at one of them. */
export interface Network {
  /** A run begins; null: it is not killed. */
  readonly begin: (killedAtCall: number | null) => void
  readonly fateOfCall: () => Fate
  readonly fateOfPing: () => Fate
  readonly isDead: () => boolean
  /** Resolves when the run of the last `begin` is killed. */
  readonly killed: () => Promise<void>
  readonly counts: () => { readonly calls: number; readonly faults: number }
}

export function openNetwork({ faultShare, pingFaultShare }: Weather, random: () => number): Network {
  let [calls, faults, callsOfRun] = [0, 0, 0]
  let killAt: number | null = null
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
    begin: (killedAtCall) => {
      ;[killAt, isDead, callsOfRun] = [killedAtCall, false, 0]
      killed = new Promise((resolve) => (kill = resolve))
    },
    fateOfCall: () => {
      callsOfRun += 1
      if (isDead) return 'dead'
      if (callsOfRun !== killAt) return chance(faultShare)
      isDead = true
      kill()
      // Before the call reaches the server, or after.
      return random() < 0.5 ? 'dead' : 'lost'
    },
    fateOfPing: () => (isDead ? 'dead' : chance(pingFaultShare)),
    isDead: () => isDead,
    killed: () => killed,
    counts: () => ({ calls, faults })
  }
}

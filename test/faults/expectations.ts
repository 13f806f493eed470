/** What a run comes to when a call meets a fault. Besides, no run ever crashes, leaks, scales in or opens an issue twice. */
import type { Fault, FaultKind } from './faults.ts'

/** Lists hold all that is right. */
export interface Outcome {
  readonly status: readonly number[]
  /** Dynos of `web` afterwards. */
  readonly web: readonly number[]
  /** How many issues there are. */
  readonly issues: readonly number[]
  /** Whether a warning or an error speaks of it; null: either way. */
  readonly told: boolean | null
  /** Dynos of `web` after the next run, which meets no fault. Default: it is not made. */
  readonly next?: number
}

export type Expectation = (fault: Fault) => Outcome

/**
 * The longest that a run may take, with servers on a machine that is busy with others: for an app, a channel and the end of a run there
 * are 30 s each, for a call 10 s.
 */
export const longestSeconds = 60

/** Of the process, in MB: 200 without any fault, of which Node has most. */
export const largestMemory = 260

const failures: readonly FaultKind[] = ['silent', 'broken', 'elsewhere', 'unauthorized', 'refused', 'limited', 'server']
const isFailure = ({ kind }: Fault): boolean => failures.includes(kind)
const isRefusal = ({ kind }: Fault): boolean => ['elsewhere', 'unauthorized', 'refused'].includes(kind)

/** Without the formation nothing is changed. */
export const reading: Expectation = (fault) => {
  if (fault.kind === 'numbers') return { status: [0], web: [2, 3], issues: [0], told: null, next: 3 }
  return { status: refusedStatus(fault), web: [2], issues: [0, 1], told: true, next: 3 }
}

/** What passes is a warning, what Heroku refuses an error. A conflict may be either. */
function refusedStatus(fault: Fault): readonly number[] {
  return /^(?:409|422)$/.test(fault.name) ? [0, 1] : isRefusal(fault) ? [1] : [0]
}

/** For one call of many to Heroku: where its port is closed, nothing at all can be read. */
export function besides(expect: Expectation): Expectation {
  return (fault) => (fault.by === 'closed-port' ? { status: [0], web: [2], issues: [0, 1], told: true } : expect(fault))
}

export const needed: Expectation = (fault) => ({
  status: refusedStatus(fault),
  // The change was made, and only its answer makes no sense.
  web: fault.kind === 'numbers' ? [3] : [2],
  issues: [0, 1],
  told: true,
  next: 3
})

/** What may be missing without a word. */
export function ignored({ web, issues = [0] }: Partial<Pick<Outcome, 'issues'>> & Pick<Outcome, 'web'>): Expectation {
  return () => ({ status: [0], web, issues, told: null })
}

/** Never fewer dynos for a signal that is missing; an absurd number that is one asks for as many as there may be. */
export const signalled: Expectation = ({ kind }) => ({
  status: [0],
  web: kind === 'numbers' ? [4, 6] : [4],
  issues: [0],
  told: null
})

/** Overload brings the fail-safe; what dynos cannot cure brings an issue. */
export const pinged: Expectation = ({ kind }) => {
  if (['silent', 'broken', 'server'].includes(kind)) return { status: [0], web: [6], issues: [1], told: null }
  if (isFailure({ kind } as Fault)) return { status: [0], web: [4], issues: [1], told: null }
  return { status: [0], web: [4], issues: [0], told: null }
}

/** Two dynos are all that is allowed, whatever GitHub says. */
export const issue: Expectation = (fault) => ({
  status: [0],
  web: [2],
  issues: [0, 1],
  told: isFailure(fault) ? true : null
})

/** A change is made without a state, too. A permission that is missing is an error. */
export const stored: Expectation = (fault) => ({
  status: isRefusal(fault) ? [0, 1] : [0],
  web: [3],
  issues: [0],
  told: null,
  next: 3
})

/** The change is made, and what could not be told, kept or looked up is a warning. */
export const notified: Expectation = (fault) => ({
  status: [0],
  web: [3],
  issues: [0],
  told: isFailure(fault) ? true : null
})

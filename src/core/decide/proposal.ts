import type { Reason, ReasonCode } from '../model.ts'

/** A quantity on its way through the steps, with the reasons that moved it. */
export interface Proposal {
  readonly quantity: number
  readonly reasons: readonly Reason[]
}

export function reason(code: ReasonCode, message: string): Reason {
  return { code, message }
}

/** The proposal with another quantity, or the same, and why. */
export function moved(proposal: Proposal, quantity: number, ...reasons: readonly Reason[]): Proposal {
  return { quantity, reasons: [...proposal.reasons, ...reasons] }
}

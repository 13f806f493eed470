import type { ReasonCode } from '../core/model.ts'

/** Reasons that forbid every change of a process type, whoever asks for it. */
export const changeBlockers: ReadonlySet<ReasonCode> = new Set([
  'formation-unavailable',
  'disabled',
  'maintenance',
  'native-autoscaling'
])

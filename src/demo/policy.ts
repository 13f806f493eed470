import { policyFromFile } from '../config/load.ts'
import type { Policy } from '../core/model.ts'

export const demoApp = 'sharp-mountain-4005'

/** The windows of the demo's app, in UTC. */
export const demoSchedule = ['06:45-22:00 2-4', '22:00-03:00 1-2', '1'] as const

/** The schedule's maximum, which the result is compared with. */
export const demoMaximum = 4

/** `.github/dyno-scaler.yml` of the demo. */
export const demoConfiguration = `apps:
  ${demoApp}:
    processes:
      web:
        schedule:
${demoSchedule.map((window) => `          - ${window}\n`).join('')}        metrics:
          - { router: throughput, per-dyno: 900 }
        scale-out: { above: 1s }
`

export function demoPolicy(): Policy {
  const { policy } = policyFromFile('dyno-scaler.yml', demoConfiguration, {}, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join(' '))
  return policy.value
}

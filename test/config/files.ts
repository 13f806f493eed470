import { policyFromFile } from '../../src/config/load.ts'
import type { Policy } from '../../src/model.ts'

export const file = '.github/dyno-scaler.yml'

/** The lines `line:column message` of all that is wrong with a configuration; empty: nothing. */
export function mistakes(text: string, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const { policy } = policyFromFile(file, text, environment, null)
  return policy.ok ? [] : policy.problems.map(({ place, message }) => `${place?.line ?? '?'}:${place?.column ?? '?'} ${message}`)
}

/** The policy of a configuration that is known to be right. */
export function policyOf(text: string, environment: Readonly<Record<string, string>> = {}): Policy {
  const { policy } = policyFromFile(file, text, environment, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value
}

/** A configuration with these lines below `web:`. */
export function web(...lines: readonly string[]): string {
  return ['apps:', '  sharp:', '    processes:', '      web:', ...lines.map((line) => `        ${line}`), ''].join('\n')
}

/** A configuration with these lines below the app, and a schedule. */
export function app(...lines: readonly string[]): string {
  return ['apps:', '  sharp:', ...lines.map((line) => `    ${line}`), '    processes:', '      web: { schedule: ["1"] }', ''].join('\n')
}

/** A complete configuration of this version. */
export const complete = `# yaml-language-server: $schema=../schema/dyno-scaler.schema.json
timezone: America/New_York
apps:
  sharp-mountain-4005:
    url: https://www.example.com/health
    processes:
      web:
        schedule:
          - 2026-11-27 06:00-24:00 6-12   # the sale
          - weekdays 07:00-22:00 2-6
          - 22:00-03:00 2
          - 1
        max: 12
        min: 1
        probe: { samples: 5, spacing: 1s, timeout: 8s, method: GET, headers: { x-probe: "1" }, expect: { status: 200-299, body: ok } }
        fail-safe: { above: 5000ms, quantity: 12, on: any, release-after: 10m, give-up-after: 1h30m }
      worker:
        schedule: [ "0-10" ]
    enabled: true
`

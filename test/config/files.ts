import { policyFromFile } from '../../src/config/load.ts'
import type { Policy } from '../../src/core/model.ts'

export const file = '.github/dyno-scaler.yml'

/** The lines `line:column message` of all that is wrong with a configuration; empty: nothing. */
export function mistakes(text: string, environment: Readonly<Record<string, string>> = {}): readonly string[] {
  const { policy } = policyFromFile(file, text, environment, null)
  return policy.ok
    ? []
    : policy.problems.map(({ place, message }) => `${place?.line ?? '?'}:${place?.column ?? '?'} ${message}`)
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
  return [
    'apps:',
    '  sharp:',
    ...lines.map((line) => `    ${line}`),
    '    processes:',
    '      web: { schedule: ["1"] }',
    ''
  ].join('\n')
}

/** A complete configuration of this version. */
export const complete = `# yaml-language-server: $schema=../schema/dyno-scaler.schema.json
timezone: America/New_York
notify:
  - { slack: https://hooks.slack.com/services/x, on: [incident, scale] }
  - { sms: "twilio://AC1:token@api.twilio.com", from: "+15551234567", to: ["+4915112345678"] }
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
        scale-out: { above: 1500ms, consecutive: 2, step: 2, cooldown: 1m }
        scale-in: { below: 250ms, consecutive: 6, step: 3, cooldown: 10m, stabilization: 20m }
        metrics:
          - { router: throughput, per-dyno: 600 }
          - { router: p95, target: 500ms }
        forecast: off
        lead: 10m
        idle: { after: 30m, quantity: 1 }
        manual-changes: overwrite
      worker:
        schedule: [ "0-10" ]
        metrics:
          - { hirefire: "https://www.example.com/hirefire/t/info", name: worker, per-dyno: 100 }
          - { json: "https://www.example.com/queue.json", headers: { x-queue: "1" }, query: "queues.mailers.latency", target: 30 }
          - { prometheus: "https://prometheus.example.com", query: "sum(jobs_waiting)", per-dyno: 50 }
    enabled: true
`

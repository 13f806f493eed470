// What the scripts here share: schedules, configurations, the policy of one, and the times of several goes.
import { spawnSync } from 'node:child_process'
import { policyFromFile } from '../src/config/load.ts'

/** The 3/2/1 schedule that everybody begins with. */
export const article = ['07:00-22:00 3', '22:00-03:00 2', '1']

/** Dates, yearly dates, ranges and holidays above a week of weekdays and nights. */
export const dated = [
  '2026-11-27 06:00-24:00 6',
  '2026-12-21..2027-01-03 4',
  '12-24..01-02 2',
  'holidays 1',
  'weekdays 07:00-22:00 3',
  'fri,sat 22:00-03:00 2',
  '1'
]

/** A configuration with so many apps of two process types each, as text. */
export function configurationOf(apps) {
  const lines = ['timezone: America/New_York', 'holidays: { region: US-NY }', 'apps:']
  for (let index = 0; index < apps; index++) {
    const peak = 2 + (index % 5)
    lines.push(
      `  app-${index}:`,
      `    url: https://app-${index}.example.com/health`,
      '    processes:',
      '      web:',
      '        schedule:',
      '          - holidays 1',
      `          - weekdays 07:00-22:00 ${peak}`,
      '          - fri,sat 22:00-03:00 2',
      '          - 1',
      `        max: ${peak + 2}`,
      '        probe: { samples: 3, timeout: 10s, expect: { status: 200-299 } }',
      `        fail-safe: { above: 5s, quantity: ${peak + 2}, release-after: 15m }`,
      '      worker:',
      '        schedule:',
      `          - daily ${String(5 + (index % 4)).padStart(2, '0')}:00-20:00 2`,
      '          - 0'
    )
  }
  return `${lines.join('\n')}\n`
}

/** The policy of a configuration that is known to be right. */
export function policyOf(text) {
  const { policy } = policyFromFile('bench.yml', text, {}, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value
}

/**
 * Milliseconds of some goes, after one to warm up: the least, the median, the most. After each go an empty Node is started, as a
 * measure of how fast the machine is at that moment; `ratio` is the median of the goes against that of the starts.
 */
export function timed(goes, work) {
  work()
  const [own, bare] = [[], []]
  for (let go = 0; go < goes; go++) {
    own.push(elapsedMs(work))
    bare.push(elapsedMs(() => spawnSync(process.execPath, ['-e', '0'])))
  }
  const median = (times) => times.sort((a, b) => a - b)[Math.floor(goes / 2)]
  return { median: median(own), least: own[0], most: own.at(-1), ratio: median(own) / median(bare) }
}

function elapsedMs(work) {
  const startMs = performance.now()
  work()
  return performance.now() - startMs
}

/** The same as columns of a table. */
export function inMs({ least, median, most, ratio }) {
  const rounded = (value) => Math.round(10 * value) / 10
  return {
    'least ms': rounded(least),
    'median ms': rounded(median),
    'most ms': rounded(most),
    '× node -e 0': rounded(ratio)
  }
}

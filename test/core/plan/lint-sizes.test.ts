import { describe, expect, it } from 'vitest'
import { lint } from '../../../src/core/plan/lint.ts'
import { policyWith } from '../../policies.ts'
import { policyOf } from './plans.ts'

/** Monday. */
const nowMs = Date.UTC(2026, 10, 23)
const found = (web: readonly string[], worker: readonly string[] = []): readonly string[] => {
  const processes = [
    policyWith({ schedule: web }),
    ...(worker.length === 0 ? [] : [policyWith({ process: 'worker', schedule: worker, probe: null, failSafe: null })])
  ]
  return lint(policyOf(...processes), { nowMs, sizes: () => 'Standard-1X' })
    .filter(({ code }) => ['mixed-sizes', 'size-flips', 'above-limit'].includes(code))
    .map(({ code, message }) => `${code}: ${message}`)
}

describe('dyno types that do not go together', () => {
  it.each<readonly [string, readonly string[], readonly string[], readonly RegExp[]]>([
    ['Basic beside others', ['1:basic'], ['1'], [/^mixed-sizes: Now web runs on basic and worker on Standard-1X/]],
    ['Basic beside 0 of others', ['1:basic'], ['0'], []],
    [
      'at an instant',
      ['08:00-20:00 1:standard-1x', '1:eco'],
      ['20:00-06:00 1:eco', '1:standard-1x'],
      [/^mixed-sizes: From 06:00 UTC on web runs on eco/]
    ],
    ['Basic everywhere', ['1:basic'], ['1:basic'], []],
    [
      'more than the type allows',
      ['12:performance-m'],
      [],
      [/^above-limit: "12:performance-m" asks for 12, .* at most 10/]
    ],
    [
      'two Eco',
      ['08:00-20:00 1-2:eco', '1:eco'],
      [],
      [/^above-limit: .* at most 1 eco dyno of a type\. Write 1 or less/]
    ],
    ['once there and back', ['08:00-20:00 2:standard-2x', '1:standard-1x'], [], []],
    [
      'twice there and back',
      ['08:00-10:00 2:standard-2x', '14:00-16:00 2:standard-2x', '1:standard-1x'],
      [],
      [/^size-flips: The dyno type changes more than twice on 2026-11-23/]
    ],
    ['with nothing between', ['08:00-10:00 2:standard-2x', '14:00-16:00 2:standard-2x', '0:standard-1x'], [], []]
  ])('%s', (_, web, worker, expected) => {
    expect(found(web, worker)).toEqual(expected.map((message) => expect.stringMatching(message) as string))
  })
})

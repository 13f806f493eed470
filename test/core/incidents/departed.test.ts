import { expect, test } from 'vitest'
import { withoutVanished } from '../../../src/core/history/vanished-apps.ts'
import { endDeparted } from '../../../src/core/incidents/departed.ts'
import { dayMs } from '../../../src/core/durations.ts'
import type { Incident, Policy } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { noon, stateWith } from '../../run/looks.ts'

const policy: Policy = { apps: [{ app: 'sharp', url: { kind: 'none' }, processes: [policyWith()] }], notify: [] }

function incident(app: string, process: string, phase: Incident['phase'] = 'ongoing'): Incident {
  const extra = { dynoSeconds: 0, untilMs: noon }
  const common = { kind: 'down', sinceMs: noon - dayMs, cause: '', lowest: 1, highest: 1, extra, shown: null } as const
  return { app, process, phase, endedMs: null, ...common }
}

test('incidents end with the app or the process type that they are of', () => {
  const all = [incident('sharp', 'web'), incident('sharp', 'worker'), incident('review-7', 'web', 'gave-up')]
  expect(endDeparted(all, policy, noon).map(({ phase, endedMs }) => [phase, endedMs])).toEqual([
    ['ongoing', null],
    ['over', noon],
    ['over', noon]
  ])
  expect(endDeparted(all, { ...policy, isPartial: true }, noon)).toEqual(all)
})

test.each([
  ['an app that has left', 'review-7', 'web', {}, { phase: 'over', endedMs: noon, departed: true }],
  ['one whose end was seen before', 'review-7', 'web', { endedMs: 5 }, { phase: 'over', endedMs: 5, departed: true }],
  ['a selector that cannot be listed', 'review-*', 'web', {}, { phase: 'over', endedMs: noon }],
  ['an app that could not be looked at', 'unseen', 'web', {}, {}],
  ['what is over', 'review-7', 'web', { phase: 'over', endedMs: 5 }, {}],
  ['one of several process types', 'sharp', 'web', {}, {}]
] as const)('%s', (_, app, process, before, changes) => {
  const worker = policyWith({ process: 'worker' })
  const several = { ...policy, apps: [{ ...policy.apps[0]!, processes: [policyWith(), worker] }], unseen: ['unseen'] }
  const known = { ...incident(app, process), ...before }
  expect(endDeparted([known], several, noon)).toStrictEqual([{ ...known, ...changes }])
})

test('what concerns all apps stays as long as there is a configuration', () => {
  const common = { ...incident('', ''), app: null, process: null }
  expect(endDeparted([common], policy, noon)).toEqual([common])
})

test('what is remembered of apps that are gone is dropped after a week', () => {
  const seen = (daysAgo: number): ReturnType<typeof stateWith> => {
    const atMs = noon - daysAgo * dayMs
    return stateWith({ recent: [{ atMs, from: 1, to: 1, verdict: 'up', medianMs: null, answers: [] }] })
  }
  const apps = {
    sharp: { web: seen(30) },
    'review-7': { web: seen(6) },
    'review-1': { web: seen(8), worker: seen(7.5) }
  }
  expect(Object.keys(withoutVanished(apps, policy, noon))).toEqual(['sharp', 'review-7'])
  expect(withoutVanished(apps, { ...policy, isPartial: true }, noon)).toBe(apps)
})

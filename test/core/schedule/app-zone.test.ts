import { expect, it } from 'vitest'
import type { Policy } from '../../../src/core/model.ts'
import { zoneOf } from '../../../src/core/schedule/app-zone.ts'
import { policyWith } from '../../policies.ts'

const none = { url: { kind: 'none' } } as const
const policy: Policy = {
  timezone: 'Europe/Berlin',
  apps: [
    { ...none, app: 'sharp', processes: [policyWith({ timezone: 'Asia/Tokyo' })] },
    { ...none, app: 'bare', timezone: 'America/New_York', processes: [] },
    { ...none, app: 'plain', processes: [] }
  ],
  notify: []
}

it.each([
  ['that of its process types', 'sharp', 'Asia/Tokyo'],
  ['its own where no policy speaks of any', 'bare', 'America/New_York'],
  ['the common one where it has none', 'plain', 'Europe/Berlin'],
  ['the common one where it has left', 'gone', 'Europe/Berlin'],
  ['the common one for all apps together', null, 'Europe/Berlin']
])('the zone of an app is %s', (_, app, expected) => {
  expect(zoneOf(policy, app)).toBe(expected)
})

it('is UTC where nothing is written', () => {
  expect(zoneOf({ apps: [], notify: [] }, 'sharp')).toBe('UTC')
})

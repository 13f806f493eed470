import { expect, it } from 'vitest'
import { dayMs } from '../../../src/core/durations.ts'
import { isOfOthers, namesakeOf } from '../../../src/core/incidents/whose-incident.ts'
import type { TrackedIncident } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'

const issue: TrackedIncident = {
  ...{ app: null, process: null, kind: 'platform', issue: 7, url: '' },
  ...{ sinceMs: noon, endedMs: null, about: { app: 'sharp', changedMs: noon } }
}
const sharp = { app: 'sharp' }
const other = { app: 'other' }

it.each([
  ['one of the apps of this run', issue, [other, sharp], 0, false],
  ['a selector of this run', issue, [{ app: 'sharp-1', selectedBy: 'sharp' }], 0, false],
  ['an app that this run does not handle', issue, [other], 7 * dayMs, true],
  ['that, and nobody has changed it for more than a week', issue, [other], 7 * dayMs + 1, false],
  ['no app, as somebody took the line away', { ...issue, about: undefined }, [other], 0, false],
  ['one app alone, whatever it says of others', { ...issue, app: 'sharp' }, [other], 0, false]
] as const)('of an open issue about %s', (_, { about, ...its }, apps, later, isTheirs) => {
  const tracked = about === undefined ? its : { ...its, about }
  expect(isOfOthers(tracked, apps, noon + later)).toBe(isTheirs)
})

it('an issue names the first app', () => {
  expect(namesakeOf([sharp, other])).toBe('sharp')
  expect(namesakeOf([])).toBeNull()
})

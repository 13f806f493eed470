import { describe, expect, it } from 'vitest'
import { minuteMs } from '../../../src/core/durations.ts'
import type { PlatformFacts } from '../../../src/core/incidents/platform.ts'
import { platformTrouble } from '../../../src/core/incidents/platform.ts'
import type { PlatformFault } from '../../../src/core/model.ts'
import { noon } from '../../run/looks.ts'

const refused: PlatformFault = { kind: 'permanent', scope: 'account', message: 'Heroku answered 401.' }
const down: PlatformFault = { kind: 'transient', scope: 'app', message: 'Heroku answered 500.' }
const unreachable: PlatformFault = { kind: 'transient', scope: 'account', message: 'Heroku cannot be reached.' }
const gone: PlatformFault = { kind: 'permanent', scope: 'app', message: 'Heroku answered 404.' }

interface Seen {
  readonly fault: PlatformFault | null
  readonly during?: 'read' | 'change'
  readonly looks?: number
  readonly minutes?: number
}

const lasted = { looks: 3 }

function facts(...looks: readonly Seen[]): readonly PlatformFacts[] {
  return looks.map(({ fault, during = 'read', looks: count = 1, minutes = 0 }, index) => ({
    app: `app-${index}`,
    ...{ fault, during },
    faults: fault === null ? null : { looks: count, sinceMs: noon - minutes * minuteMs }
  }))
}

function troubleOf(seen: readonly PlatformFacts[], apps = seen.length): string {
  const named = Array.from({ length: apps }, (_, index) => ({ app: `app-${index}`, url: { kind: 'none' } as const }))
  const policy = { apps: named.map((app) => ({ ...app, processes: [] })) }
  const trouble = platformTrouble(policy, seen, noon)
  return trouble.kind === 'none' ? 'none' : `${trouble.shown ? 'shown' : 'not yet'}: ${trouble.cause}`
}

describe('trouble of Heroku itself', () => {
  it.each<readonly [string, readonly PlatformFacts[], string]>([
    ['nothing was looked at', facts(), 'none'],
    ['all is well', facts({ fault: null }, { fault: null }), 'none'],
    ['a refused token, at once', facts({ fault: refused }), 'shown: Heroku answered 401.'],
    ['for every app once', facts({ fault: refused }, { fault: refused }), 'shown: Heroku answered 401.'],
    ['a token that one app accepts', facts({ fault: refused }, { fault: null }), 'none'],
    ['a token that may not change', facts({ fault: refused, during: 'change' }), 'none'],
    ['one app, failing for the first time', facts({ fault: down }), 'not yet: Heroku answered 500.'],
    ['one app, three times', facts({ fault: down, ...lasted }), 'shown: Heroku answered 500.'],
    ['one app, for half an hour', facts({ fault: unreachable, minutes: 30 }), 'shown: Heroku cannot be reached.'],
    [
      'all apps, three times',
      facts({ fault: down, ...lasted }, { fault: unreachable, ...lasted }),
      'shown: It fails for all 2 apps. Heroku answered 500.'
    ],
    [
      'the only app, of which another call is answered',
      facts({ fault: { ...down, isPartial: true }, ...lasted }),
      'none'
    ],
    ['one of two', facts({ fault: down, ...lasted }, { fault: null }), 'none'],
    ['the only app can be read, and not changed', facts({ fault: down, during: 'change', ...lasted }), 'none'],
    [
      'no app can be changed',
      facts({ fault: down, during: 'change', ...lasted }, { fault: down, during: 'change', ...lasted }),
      'shown: It fails for all 2 apps. Heroku answered 500.'
    ],
    ['an app that is gone', facts({ fault: gone }), 'none'],
    ['an app that is gone, and one that fails', facts({ fault: gone }, { fault: down, ...lasted }), 'none']
  ])('%s', (_, seen, expected) => expect(troubleOf(seen)).toBe(expected))

  it('is not told before every app was looked at', () => {
    expect(troubleOf(facts({ fault: down, ...lasted }), 2)).toBe('not yet: Heroku answered 500.')
    expect(troubleOf(facts({ fault: refused }), 2)).toBe('shown: Heroku answered 401.')
  })
})

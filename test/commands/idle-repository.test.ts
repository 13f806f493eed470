import { expect, it } from 'vitest'
import { idleRepositoryWarning } from '../../src/commands/idle-repository.ts'
import type { EventRepository } from '../../src/commands/idle-repository.ts'
import { noon } from '../run/looks.ts'
import { hourMs } from '../../src/core/durations.ts'

const pushed = (days: number, changes: EventRepository = {}): EventRepository => ({
  private: false,
  pushed_at: new Date(noon - days * 24 * hourMs).toISOString(),
  ...changes
})

it.each<readonly [string, string, EventRepository | undefined, boolean]>([
  ['45 days after the last push', 'schedule', pushed(45), true],
  ['at the instant as seconds', 'schedule', pushed(0, { pushed_at: noon / 1000 - 59 * 86_400 }), true],
  ['not after 44', 'schedule', pushed(44), false],
  ['not of a private repository', 'schedule', pushed(59, { private: true }), false],
  ['not of one whose visibility is unknown', 'schedule', { pushed_at: pushed(59)['pushed_at'] }, false],
  ['not of a run that no schedule started', 'workflow_dispatch', pushed(59), false],
  ['not without a repository', 'schedule', undefined, false],
  ['not where the push is not told', 'schedule', { private: false }, false],
  ['nor where it makes no sense', 'schedule', pushed(0, { pushed_at: 'yesterday' }), false]
])('GitHub will switch the schedule off: %s', (_, event, repository, warned) => {
  expect(idleRepositoryWarning(event, repository, noon) !== null).toBe(warned)
})

it('names the days and what to do', () => {
  expect(idleRepositoryWarning('schedule', pushed(50), noon)).toBe(
    'The last push to this public repository was 50 days ago. GitHub switches schedules off after 60 days without activity: push a commit, or start the workflow by another trigger.'
  )
})

import { describe, expect, it } from 'vitest'
import { diagnosisText } from '../../../src/report/issue/diagnosis.ts'
import type { Diagnosis } from '../../../src/core/model.ts'
import { incident, minute, startMs } from './reports.ts'

const nothing: Diagnosis = { dynos: null, release: null, platform: null }
const release = (minutesBefore: number, status = 'succeeded'): Diagnosis => ({
  ...nothing,
  release: { version: 214, atMs: startMs - minutesBefore * minute, status }
})

describe('what to look at first', () => {
  it.each<readonly [string, Diagnosis, string]>([
    ['nothing could be read', nothing, ''],
    [
      'some dynos crashed',
      {
        ...nothing,
        dynos: [
          { state: 'up', count: 1 },
          { state: 'crashed', count: 2 }
        ]
      },
      'Of 3 web dynos, 2 are *crashed*.'
    ],
    [
      'some crash, one starts',
      {
        ...nothing,
        dynos: [
          { state: 'crashed', count: 2 },
          { state: 'starting', count: 1 }
        ]
      },
      'Of 3 web dynos, 2 are *crashed*, 1 is *starting*.'
    ],
    [
      'all are up',
      { ...nothing, dynos: [{ state: 'up', count: 3 }] },
      'All 3 web dynos are up, as Heroku sees them: it is the app, not the dynos.'
    ],
    ['there are none', { ...nothing, dynos: [] }, 'No web dyno is running.'],
    ['a release shortly before', release(7), 'Release v214 went out at 03:05 UTC, 7 minutes before.'],
    [
      'a release that failed, on the day before',
      release(59 * 24, 'failed'),
      'Release v214 went out at 2026-11-21 03:36 UTC and failed.'
    ],
    ['a release long before is nothing to look at', release(61), ''],
    ['a release since', release(-3), 'Release v214 went out at 03:15 UTC, after it began.'],
    [
      'Heroku is in trouble itself',
      { ...nothing, platform: ['Routing errors in EU'] },
      'Heroku itself reports: Routing errors in EU (https://status.heroku.com).'
    ],
    ['Heroku is well', { ...nothing, platform: [] }, '']
  ])('%s', (_, diagnosis, text) => {
    expect(diagnosisText(incident(), diagnosis, { timezone: 'UTC', nowMs: startMs + 12 * minute })).toBe(text)
  })

  it('hostile text is inert', () => {
    const text = diagnosisText(
      incident(),
      { dynos: [{ state: '<!-- @octocat', count: 1 }], release: null, platform: ['[x](javascript:1) @team <script>'] },
      { timezone: 'UTC', nowMs: startMs }
    )
    expect(text).toContain('Of 1 web dyno, 1 is *&lt;!-- @\u200Boctocat*.')
    expect(text).not.toMatch(/<|@(?:octocat|team)|(?<!\\)\]\(javascript/)
  })
})

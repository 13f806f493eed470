import { expect, it } from 'vitest'
import type { Notice } from '../../../src/core/model.ts'
import { raisedBy } from '../../../src/report/notices/notices.ts'
import { minuteMs } from '../../../src/core/durations.ts'
import { noon } from '../../run/looks.ts'
import { facts, trouble } from './notices-of.ts'

const open = trouble({ app: 'review-1' })
const policy = { apps: [], notify: [], timezone: 'Asia/Tokyo' }
const departed = trouble({ app: 'review-1', phase: 'over', endedMs: noon - minuteMs, departed: true })

it.each([
  ['once', open, 1],
  ['not again', departed, 0]
] as const)('the end of what left the configuration is told %s', (_, before, count) => {
  const { notices, ended } = raisedBy(facts({ policy, before: [before], after: [departed] }))
  const closed = notices.filter(({ kind }) => kind === 'incident-closed')
  expect(closed).toHaveLength(count)
  expect(ended.filter((key) => key === 'review-1 web down')).toHaveLength(count)
  const expected: Partial<Notice> = {
    app: 'review-1',
    title: 'review-1 web has left the configuration',
    text: 'It left the configuration, so nothing looks at it any more. It was down on 2026-11-22, 20:50-20:59 Asia/Tokyo, with 1 to 3 dynos.'
  }
  if (count > 0) expect(closed[0]).toMatchObject(expected)
})

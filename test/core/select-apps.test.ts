import { expect, it } from 'vitest'
import { asWritten } from '../../src/core/select-apps.ts'
import { policyFromFile } from '../../src/config/load.ts'

const file = `apps:
  sharp: { processes: { web: { schedule: [1] } } }
  "review-*": { processes: { web: { schedule: [1] } } }
  "team:acme": { processes: { web: { schedule: [1] } } }
`

it.each([
  ['a key of its own wins over every selector', 'sharp', ['sharp']],
  ['a selector by its key', 'team:acme', ['team:acme']],
  ['an app that either selector may have', 'review-1', ['review-*', 'team:acme']],
  ['an app that only a team may have', 'blog', ['team:acme']]
])('as it is written, of what is asked for: %s', (_, term, apps) => {
  const { policy } = policyFromFile('a.yml', file, {}, [term])
  expect(policy.ok && asWritten(policy.value).apps.map(({ app }) => app)).toEqual(apps)
})

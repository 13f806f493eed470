import { describe, expect, it } from 'vitest'
import { policyFromFile } from '../../src/config/load.ts'
import { sizeProblems } from '../../src/commands/dyno-sizes.ts'
import type { LoadedPolicy } from '../../src/config/load.ts'

const load = (web: string): LoadedPolicy =>
  policyFromFile('f.yml', `apps:\n  sharp:\n    processes:\n      web: ${web}\n`, {}, null)
const mistakes = (web: string): readonly string[] => {
  const { policy } = load(web)
  return policy.ok
    ? []
    : policy.problems.map(({ message, place }) => `${place?.line ?? 0}:${place?.column ?? 0} ${message}`)
}

describe('dyno types in the configuration', () => {
  it('are told beside every other mistake, each at its own place', async () => {
    const loaded = load(
      '{ schedule: ["mon 2:bogus", "1:stndard-1x"], bogus: 1, metrics: [{ router: throughput, per-dyno: { Odd: 5 } }] }'
    )
    const problems = [...(loaded.policy.ok ? [] : loaded.policy.problems), ...(await sizeProblems(loaded, null))]
    expect(problems.map(({ message, place }) => `${place?.column ?? 0} ${message.replace(/\.( .*)?$/, '')}`)).toEqual([
      '57 Unknown key "bogus"',
      expect.stringMatching(/^\d+ per-dyno says nothing of bogus, stndard-1x, which the schedule runs$/),
      '25 There is no dyno type "bogus"',
      '40 There is no dyno type "stndard-1x"',
      '111 There is no dyno type "odd"'
    ])
  })

  it('that nobody knows are not advised', () => {
    expect(mistakes('{ schedule: ["2:bogus", 1] }')).toEqual([
      '4:36 "1" names no dyno type, and other windows of web do. Write one behind its quantity, too.'
    ])
    expect(mistakes('{ schedule: ["mon 2:bogus", "tue 2:standard-2x", 1] }')).toEqual([
      expect.stringContaining('Write "1:standard-2x"') as string
    ])
  })

  it.each([
    ['{ schedule: ["mon 2:standard-2x", "1:standard-1x"] }'],
    ['{ size: Standard-1X, schedule: ["mon 2-4:STANDARD-2X", 1] }'],
    ['{ schedule: ["2:standard-2x"], metrics: [{ router: throughput, per-dyno: { Standard-2X: 600 } }] }'],
    ['{ schedule: ["1-4"], metrics: [{ json: "https://x.example/q", per-dyno: { standard-1x: 3, standard-2x: 6 } }] }']
  ])('%s is fine', (web) => {
    expect(mistakes(web)).toEqual([])
  })

  it.each<readonly [string, RegExp]>([
    ['{ schedule: ["mon 2:standard-2x", 1] }', /^4:\d+ "1" names no dyno type, .*"1:standard-2x".*"size: standard-2x"/],
    ['{ schedule: ["2:"] }', /"2:" is not a quantity/],
    ['{ schedule: ["2:standard 2x"] }', /^4:/],
    ['{ size: 3, schedule: [1] }', /Write a dyno type such as standard-1x/],
    ['{ sise: standard-1x, schedule: [1] }', /Unknown key "sise"\. Did you mean "size"\?/],
    [
      '{ schedule: ["2:standard-2x"], metrics: [{ router: throughput, per-dyno: { standard-1x: 300 } }] }',
      /per-dyno says nothing of standard-2x/
    ],
    ['{ schedule: ["1-4"], metrics: [{ router: throughput, per-dyno: {} }] }', /Name at least one dyno type/],
    ['{ schedule: ["1-4"], metrics: [{ router: throughput, per-dyno: { standard-1x: 0 } }] }', /above 0/]
  ])('%s is told', (web, message) => {
    expect(mistakes(web)).toEqual([expect.stringMatching(message) as string])
  })

  it('of a name that nobody knows is an error with a suggestion, unless Heroku lists it', async () => {
    const loaded = load('{ schedule: ["mon 2:standard-2y", "1:standard-1x"] }')
    const asked: string[] = []
    const listing = (...names: readonly string[]) => ({
      dynoSizes: () => {
        asked.push('sizes')
        return Promise.resolve(names.map((name) => ({ name })))
      }
    })
    expect(await sizeProblems(load('{ schedule: ["2:standard-2x"] }'), listing())).toEqual([])
    expect(asked).toEqual([])
    expect(await sizeProblems(loaded, listing('Standard-2Y'))).toEqual([])
    const selected = policyFromFile(
      'f.yml',
      'apps: { "shop-*": { processes: { web: { schedule: ["2:standard-2y"] } } } }',
      {},
      null
    )
    expect(await sizeProblems(selected, null), 'under a selector').toHaveLength(1)
    for (const platform of [null, listing('Standard-1X'), { dynoSizes: () => Promise.resolve(null) }])
      expect((await sizeProblems(loaded, platform)).map(({ message, place }) => [message, place?.line])).toEqual([
        [expect.stringMatching(/^There is no dyno type "standard-2y"\. Did you mean "standard-2x"\?/) as string, 4]
      ])
  })
})

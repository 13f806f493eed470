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
    for (const platform of [null, listing('Standard-1X'), { dynoSizes: () => Promise.resolve(null) }])
      expect((await sizeProblems(loaded, platform)).map(({ message, place }) => [message, place?.line])).toEqual([
        [expect.stringMatching(/^There is no dyno type "standard-2y"\. Did you mean "standard-2x"\?/) as string, 4]
      ])
  })
})

import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { selectApps } from '../../src/core/select-apps.ts'
import { appKey, matchesGlob } from '../../src/core/selectors.ts'
import type { AppListing, Policy } from '../../src/core/model.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { processorMs } from '../processor-time.ts'

describe('a glob', () => {
  it.each<readonly [string, string, boolean]>([
    ['review-*', 'review-pr-7', true],
    ['review-*', 'review-', true],
    ['review-*', 'my-review-pr-7', false],
    ['*', 'anything', true],
    ['*', '', true],
    ['?', '', false],
    ['shop-?', 'shop-1', true],
    ['shop-?', 'shop-12', false],
    ['*-web-*', 'a-web-b', true],
    ['*ab', 'aab', true],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-c-b', false],
    ['Review-*', 'review-1', false],
    ['review-*', 'REVIEW-1', false],
    ['a.b', 'axb', false],
    ['[a-z]*', 'abc', false],
    ['(a+)+$*', 'aaaa', false],
    ['a|b', 'a', false],
    ['^a*', 'ab', false],
    ['\\*', 'x', false],
    ['?', '😀', true],
    ['ümläut-*', 'umlaut-1', false]
  ])('%s takes %s: %s', (glob, name, is) => {
    expect(matchesGlob(glob, name)).toBe(is)
  })

  test('takes what the regular expression of its parts takes', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '-'), maxLength: 12 })
    const globs = fc.string({ unit: fc.constantFrom('a', 'b', '-', '*', '?', '.', '+'), maxLength: 8 })
    fc.assert(
      fc.property(globs, letters, (glob, name) => {
        const source = Array.from(glob)
          .map((one) => (one === '*' ? '.*' : one === '?' ? '.' : `[${one}]`))
          .join('')
        expect(matchesGlob(glob, name)).toBe(new RegExp(`^(?:${source})$`).test(name))
      }),
      { numRuns: 2000 }
    )
  })

  test('takes no time, however it is made', () => {
    const name = 'a'.repeat(5000)
    const tookMs = processorMs(() => {
      expect(matchesGlob(`${'*a'.repeat(2000)}*b`, name)).toBe(false)
      expect(matchesGlob('*'.repeat(10_000), name)).toBe(true)
    })
    expect(tookMs).toBeLessThan(2000)
  })
})

test.each([
  ['shop', { kind: 'app' }],
  ['review-*', { kind: 'selector', source: { kind: 'all' }, glob: 'review-*' }],
  ['pipeline:shop', { kind: 'selector', source: { kind: 'pipeline', name: 'shop', stage: null }, glob: null }],
  [
    'pipeline:shop/review',
    { kind: 'selector', source: { kind: 'pipeline', name: 'shop', stage: 'review' }, glob: null }
  ],
  ['team:acme', { kind: 'selector', source: { kind: 'team', name: 'acme' }, glob: null }]
])('the key %s', (key, meant) => {
  expect(appKey(key)).toEqual(meant)
})

function policyOf(apps: Readonly<Record<string, object>>): Policy {
  const entries = Object.entries(apps).map(([key, more]) => [key, { ...more, processes: { web: { schedule: [1] } } }])
  const { policy } = policyFromFile('f.yml', JSON.stringify({ apps: Object.fromEntries(entries) as unknown }), {}, null)
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems))
  return policy.value
}

const listed = (...names: readonly string[]): AppListing => ({
  status: 'ok',
  apps: names.map((name) => ({ id: `id-of-${name}`, name }))
})
const unavailable: AppListing = {
  status: 'unavailable',
  fault: { kind: 'transient', scope: 'app', message: 'Heroku answered 503.' }
}

/** `app by selector`, with the list of all apps for every selector. */
function chosen(policy: Policy, all: AppListing, remembered = {}): readonly string[] {
  const listings = new Map((policy.selectors ?? []).map(({ key }) => [key, all]))
  return selectApps(policy, listings, remembered).policy.apps.map(
    ({ app, selectedBy, unlisted }) =>
      `${app}${selectedBy === undefined ? '' : ` by ${selectedBy}`}${unlisted === undefined ? '' : ' (not listed)'}`
  )
}

describe('the apps of a configuration', () => {
  it('a literal key wins, wherever it stands', () => {
    const policy = policyOf({ 'review-*': {}, 'review-2': {} })
    expect(chosen(policy, listed('review-1', 'review-2', 'shop'))).toEqual(['review-2', 'review-1 by review-*'])
  })

  it('a literal id wins, too', () => {
    expect(chosen(policyOf({ '*': {}, 'id-of-shop': {} }), listed('shop', 'blog'))).toEqual(['id-of-shop', 'blog by *'])
  })

  it('of selectors the first that takes it', () => {
    const policy = policyOf({ 'review-*': {}, '*': {} })
    expect(chosen(policy, listed('review-1', 'shop'))).toEqual(['review-1 by review-*', 'shop by *'])
  })

  it('what one leaves alone another may take', () => {
    const policy = policyOf({ 'review-*': { except: ['*-keep', 'review-7'] }, 'review-?': {} })
    expect(chosen(policy, listed('review-1', 'review-7', 'review-a-keep'))).toEqual([
      'review-1 by review-*',
      'review-7 by review-?'
    ])
  })

  it('nothing is done for a selector without its list, nor by those after it for its apps', () => {
    const policy = policyOf({ 'team:acme': {}, '*': {}, blog: {} })
    const listings = new Map([
      ['team:acme', unavailable],
      ['*', listed('shop', 'wiki')]
    ])
    const { policy: now, selected, newcomers } = selectApps(policy, listings, { 'team:acme': ['shop'], '*': ['wiki'] })
    expect(now.apps.map(({ app }) => app)).toEqual(['blog', 'team:acme', 'wiki'])
    expect([now.unseen, selected, newcomers]).toEqual([
      ['team:acme', 'shop'],
      { 'team:acme': ['shop'], '*': ['wiki'] },
      []
    ])
  })

  it('names what is new under a selector', () => {
    const found = selectApps(policyOf({ 'review-*': {} }), new Map([['review-*', listed('review-1', 'review-2')]]), {
      'review-*': ['review-1']
    })
    expect(found.newcomers).toEqual([{ app: 'review-2', selector: 'review-*' }])
  })

  it.each<readonly [readonly string[], readonly string[], readonly string[]]>([
    [['review-1'], ['review-1 by review-*'], []],
    [['review-?'], ['review-1 by review-*', 'review-2 by review-*'], []],
    [['review-*'], ['review-1 by review-*', 'review-2 by review-*'], []],
    [['shop', 'review-2'], ['shop', 'review-2 by review-*'], []],
    [
      ['review-9'],
      [],
      ['Input "app": no app is called "review-9" now, neither in the configuration nor under its selectors.']
    ],
    [['other-*'], [], []]
  ])('only %j', (only, apps, errors) => {
    const policy = { ...policyOf({ 'review-*': {}, shop: {} }), only }
    const listings = new Map([['review-*', listed('review-1', 'review-2')]])
    const found = selectApps(policy, listings, {})
    expect(found.errors).toEqual(errors)
    expect(chosen(policy, listed('review-1', 'review-2'))).toEqual(apps)
  })

  test('a selector never takes an app outside it: 500 names and hostile globs', () => {
    const names = Array.from({ length: 500 }, (_, index) => `${['review', 'shop', 'a', 'aaaa'][index % 4]}-${index}`)
    const globs = ['*', 'a*a*a*a*a*a*', '?-*', 'review-?', '*-1??', 'shop-*-*', '*a*a*a*-3*', 'A*', '????????']
    for (const glob of globs) {
      const source = glob.replaceAll('*', '.*').replaceAll('?', '.')
      const inside = names.filter((name) => new RegExp(`^${source}$`).test(name)).sort()
      expect(chosen(policyOf({ [glob]: {} }), listed(...names))).toEqual(inside.map((name) => `${name} by ${glob}`))
    }
  })
})

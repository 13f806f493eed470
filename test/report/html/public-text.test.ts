import { describe, expect, it } from 'vitest'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { publicText } from '../../../src/report/html/public-text.ts'
import type { Policy } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { incidentOf, options, policyOf, processOf, stateOf } from './states.ts'

const web = policyWith({ app: 'shop', schedule: ['1'] })
const staging = policyWith({ app: 'shop-staging', schedule: ['1'] })
const policy: Policy = {
  apps: [
    { app: 'shop', url: { kind: 'url', url: 'https://www.example.com/health?token=s3cr3t' }, processes: [web] },
    { app: 'shop-staging', url: { kind: 'none' }, processes: [staging] }
  ],
  notify: []
}

describe('without the names of the apps', () => {
  const { app, message } = publicText(policy, stateOf({ forgotten: {} }), 'anonymous')

  it('every app has a number, those of the state too', () => {
    expect(['shop', 'shop-staging', 'forgotten', 'never-heard-of'].map(app)).toEqual(['app-1', 'app-2', 'app-3', 'app'])
  })

  it.each([
    ['shop is down', 'app-1 is down'],
    ['Shop, SHOP and "shop"', 'app-1, app-1 and "app-1"'],
    ['shop-staging took over from shop', 'app-2 took over from app-1'],
    ['shopping in my-shop and in the shop_floor', 'shopping in my-shop and in the shop_floor'],
    ['ENOTFOUND www.example.com', 'ENOTFOUND (address)'],
    ['shop-1a2b3c.herokuapp.com answered 503', '(address) answered 503'],
    ['forgotten is forgotten', 'app-3 is app-3']
  ])('%s → %s', (text, expected) => {
    expect(message(text)).toBe(expected)
  })
})

describe('with the names of the apps', () => {
  const { app, message } = publicText(policy, stateOf({}), 'shown')

  it.each([
    ['shop is down', 'shop is down'],
    ['see https://user:pass@www.example.com/x?token=1 for it', 'see (address) for it'],
    ['redirected to http://evil.example/<script>', 'redirected to (address)<script>'],
    ['two\nlines\u0000\u2028of it', 'two lines of it'],
    ['x'.repeat(600), `${'x'.repeat(499)}…`]
  ])('%j → %j', (text, expected) => {
    expect(message(text)).toBe(expected)
  })

  it('they are shown', () => {
    expect(app('shop')).toBe('shop')
  })
})

it('nothing of the configuration but names, zones and thresholds gets into the data', () => {
  const secret = policyWith({
    app: 'shop',
    schedule: ['1'],
    metrics: [
      {
        source: {
          kind: 'json',
          url: 'https://metrics.example.com/?key=k3y',
          headers: { authorization: 'Bearer t0ken' },
          query: 'queues.secret'
        },
        goal: { kind: 'target', target: 3 }
      }
    ],
    probe: { ...web.probe!, headers: { 'x-probe': 'h3ader' } }
  })
  const state = stateOf(
    {
      shop: {
        web: processOf({
          changes: [
            {
              atMs: options.nowMs - 1,
              from: 1,
              to: 2,
              by: 'ours',
              code: 'slow',
              message: 'shop at https://www.example.com/health?token=s3cr3t'
            }
          ]
        })
      }
    },
    { incidents: [incidentOf({ app: 'shop', cause: 'metrics.example.com did not answer' })] }
  )
  const withUrls: Policy = {
    apps: [
      { app: 'shop', url: { kind: 'url', url: 'https://www.example.com/health?token=s3cr3t' }, processes: [secret] }
    ],
    notify: []
  }
  const text = JSON.stringify(reportDataOf(state, withUrls, { ...options, names: 'anonymous' }))
  for (const word of ['http', 'example.com', 's3cr3t', 'k3y', 't0ken', 'h3ader', 'queues.secret', 'shop', 'github'])
    expect(text).not.toContain(word)
  expect(text).toContain('app-1')
  expect(JSON.stringify(reportDataOf(state, policyOf(web), options))).toContain('shop')
})

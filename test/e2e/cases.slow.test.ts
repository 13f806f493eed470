import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test as plainTest } from 'vitest'
import { parse } from 'yaml'
import type { EmulatedApp } from '../../src/emulator/heroku/emulator.ts'
import { judge } from '../config/accepts.ts'
import { workflowMistakes } from '../workflow-parser.ts'
import { scaling } from './requests.ts'
import { appWith, messagesOf, test } from './world.ts'

const folder = 'examples/cases'
const textOf = (name: string): string => readFileSync(`${folder}/${name}.yml`, 'utf8')

/** A case that teams have, with what Heroku is asked to do in its days. */
interface Case {
  readonly apps: readonly EmulatedApp[]
  /** The first local day, and how the plan of the week from there begins. */
  readonly plan: readonly [from: string, headline: string]
  /** Instants in UTC, in order, each with every change that is made then. */
  readonly days: readonly (readonly [at: string, ...changes: readonly string[]])[]
}

const resizing = (quantity: number, size: string, process = 'web', app = 'warehouse'): string =>
  `PATCH /apps/${app}/formation/${process} {"quantity":${quantity},"dyno_size":{"name":"${size}"}}`

const switching = (maintenance: boolean): string => `PATCH /apps/back-office {"maintenance":${maintenance}}`

const shop = { name: 'shop', stage: 'review' }
const reviewApps = Array.from({ length: 60 }, (_, index) => `shop-pr-${1100 + index}`)
const withWorker = (name: string): boolean => name.endsWith('0')
const allReviewApps = (quantity: number): readonly string[] =>
  reviewApps.flatMap((name) => [
    scaling(quantity, 'web', name),
    ...(withWorker(name) ? [scaling(quantity, 'worker', name)] : [])
  ])

const cases: Readonly<Record<string, Case>> = {
  'sizes-by-day-and-night': {
    apps: [appWith('sharp-mountain-4005', { web: 1 })],
    // 60 h of 2 at $50, 60 + 32 + 32 h of 1 or 2 at $25.
    plan: ['2026-11-30', '244 dyno-hours a week, $54.17 a month'],
    days: [
      ['2026-11-24T15:00:00Z', resizing(2, 'standard-2x', 'web', 'sharp-mountain-4005')],
      ['2026-11-24T21:00:00Z'],
      ['2026-11-25T01:01:00Z', resizing(1, 'standard-1x', 'web', 'sharp-mountain-4005')],
      ['2026-11-27T11:00:00Z', resizing(2, 'performance-m', 'web', 'sharp-mountain-4005')],
      ['2026-11-28T05:00:00Z', resizing(1, 'standard-1x', 'web', 'sharp-mountain-4005')],
      ['2026-11-28T15:00:00Z', scaling(2, 'web', 'sharp-mountain-4005')]
    ]
  },
  'review-apps-off-at-night': {
    apps: [
      ...reviewApps.map((name) =>
        appWith(name, { web: 1, ...(withWorker(name) ? { worker: 1 } : {}) }, { pipeline: shop })
      ),
      ...['shop-pr-1207', 'shop-pr-demo', 'shop-keep-alive'].map((name) =>
        appWith(name, { web: 1 }, { pipeline: shop })
      ),
      appWith('shop-staging', { web: 1 }, { pipeline: { name: 'shop', stage: 'staging' } }),
      appWith('shop-pr-of-another-pipeline', { web: 1 })
    ],
    // 66 process types of 55 h, and 75 h.
    plan: ['2026-11-30', '3,705 dyno-hours a week'],
    days: [
      ['2026-11-24T12:00:00Z'],
      ['2026-11-24T18:00:00Z', ...allReviewApps(0)],
      ['2026-11-24T22:00:00Z', scaling(0, 'web', 'shop-pr-1207')],
      ['2026-11-25T07:00:00Z', ...allReviewApps(1), scaling(1, 'web', 'shop-pr-1207')]
    ]
  },
  'apps-of-three-countries': {
    apps: ['shop-uk', 'shop-japan', 'shop-california'].map((name) => appWith(name, { web: 1 })),
    plan: ['2026-11-30', '1,059 dyno-hours a week'],
    days: [
      ['2026-11-24T07:00:00Z', scaling(3, 'web', 'shop-uk'), scaling(3, 'web', 'shop-japan')],
      ['2026-11-24T13:00:00Z', scaling(1, 'web', 'shop-japan')],
      ['2026-11-24T15:00:00Z', scaling(2, 'web', 'shop-california')],
      ['2026-11-24T22:00:00Z', scaling(1, 'web', 'shop-uk'), scaling(3, 'web', 'shop-japan')],
      [
        '2026-11-28T15:00:00Z',
        scaling(3, 'web', 'shop-uk'),
        scaling(1, 'web', 'shop-japan'),
        scaling(4, 'web', 'shop-california')
      ]
    ]
  },
  'a-week-at-zero': {
    apps: [
      appWith('shop', { web: 2, worker: 1 }),
      appWith('blog', { web: 1 }),
      appWith('shop-staging', { web: 1 }),
      appWith('blog-staging', { web: 1 }),
      appWith('status-page', { web: 1 })
    ],
    // Two stagings of 24 h, and on Saturday and Sunday two webs of 39 h a day and a worker.
    plan: ['2026-12-28', '252 dyno-hours a week'],
    days: [
      ['2026-12-23T17:00:00Z', scaling(2, 'web', 'blog')],
      [
        '2026-12-24T05:00:00Z',
        ...['shop', 'blog', 'shop-staging', 'blog-staging'].map((name) => scaling(0, 'web', name)),
        scaling(0, 'worker', 'shop')
      ],
      ['2026-12-30T15:00:00Z'],
      ['2026-12-31T13:00:00Z', scaling(1, 'web', 'shop-staging'), scaling(1, 'web', 'blog-staging')],
      [
        '2027-01-02T05:00:00Z',
        ...['shop-staging', 'blog-staging'].map((name) => scaling(0, 'web', name)),
        ...['shop', 'blog'].map((name) => scaling(1, 'web', name)),
        scaling(1, 'worker', 'shop')
      ]
    ]
  },
  'first-and-fifteenth': {
    apps: [appWith('payroll', { web: 1, worker: 1 })],
    // Web: 4 weekdays of 36 h, the 1st with 94 h, 48 h; worker: 168 h, and 10 h of three more.
    plan: ['2026-11-30', '484 dyno-hours a week'],
    days: [
      ['2026-12-01T02:00:00Z', scaling(4, 'worker', 'payroll')],
      ['2026-12-01T12:00:00Z', scaling(6, 'web', 'payroll'), scaling(1, 'worker', 'payroll')],
      ['2026-12-02T02:00:00Z', scaling(1, 'web', 'payroll')],
      ['2026-12-15T12:00:00Z', scaling(6, 'web', 'payroll')],
      ['2027-03-01T02:00:00Z', scaling(1, 'web', 'payroll'), scaling(4, 'worker', 'payroll')]
    ]
  },
  'a-whole-team': {
    apps: [
      appWith('boutique', { web: 1, worker: 1 }, { team: 'acme' }),
      appWith('site', { web: 1, worker: 1 }, { team: 'acme' }),
      appWith('api', { web: 1 }, { team: 'acme' }),
      appWith('payments', { web: 5 }, { team: 'acme' }),
      appWith('private', { web: 4 })
    ],
    plan: ['2026-11-30', '1,245 dyno-hours a week'],
    days: [
      ['2026-11-24T06:00:00Z', ...['boutique', 'site', 'api'].map((name) => scaling(2, 'web', name))],
      ['2026-11-24T07:00:00Z', scaling(4, 'web', 'boutique')],
      ['2026-11-24T19:00:00Z', scaling(1, 'web', 'site'), scaling(0, 'worker', 'site'), scaling(1, 'web', 'api')],
      ['2026-11-24T22:00:00Z', scaling(2, 'web', 'boutique')],
      ['2026-11-28T12:00:00Z', scaling(4, 'web', 'boutique')]
    ]
  },
  'maintenance-page': {
    apps: [appWith('back-office', { web: 2 })],
    plan: ['2026-11-30', '115 dyno-hours a week'],
    days: [
      ['2026-11-24T12:00:00Z'],
      ['2026-11-24T18:00:00Z', switching(true), scaling(0, 'web', 'back-office')],
      ['2026-11-28T12:00:00Z'],
      ['2026-11-30T06:30:00Z', scaling(2, 'web', 'back-office'), switching(false)]
    ]
  },
  seasons: {
    apps: [appWith('gelato', { web: 1 })],
    // Tuesday to Friday 44 h each, 24 h on the others.
    plan: ['2026-12-14', '248 dyno-hours a week'],
    days: [
      ['2026-06-29T10:00:00Z', scaling(6, 'web', 'gelato')],
      ['2026-07-04T10:00:00Z', scaling(8, 'web', 'gelato')],
      ['2026-07-06T15:00:00Z', scaling(4, 'web', 'gelato')],
      ['2026-07-31T16:00:00Z', scaling(5, 'web', 'gelato')],
      ['2026-10-01T10:00:00Z', scaling(2, 'web', 'gelato')],
      ['2026-11-27T17:00:00Z', scaling(5, 'web', 'gelato')],
      ['2026-11-28T10:00:00Z', scaling(1, 'web', 'gelato')],
      ['2026-12-15T10:00:00Z', scaling(3, 'web', 'gelato')]
    ]
  },
  'several-process-types': {
    apps: [appWith('warehouse', { clock: 1, mailer: 1, web: 1, worker: 1 })],
    // 180 h at $50 and 108 h at $25, 56 h at $250 and 140 h at $50, 60 h and 168 h at $25.
    plan: ['2026-11-30', '712 dyno-hours a week, $228.57 a month'],
    days: [
      ['2026-11-24T06:00:00Z', resizing(3, 'standard-2x'), resizing(1, 'standard-2x', 'worker')],
      ['2026-11-24T18:00:00Z', resizing(1, 'standard-1x'), scaling(0, 'mailer', 'warehouse')],
      ['2026-11-25T00:00:00Z', resizing(2, 'performance-m', 'worker')],
      ['2026-11-25T04:00:00Z', resizing(1, 'standard-2x', 'worker')],
      ['2026-11-25T06:00:00Z', resizing(3, 'standard-2x'), scaling(1, 'mailer', 'warehouse')]
    ]
  }
}

describe.concurrent('planned and run', () => {
  test.for(Object.entries(cases))('%s', async ([name, { apps, plan, days }], { world }) => {
    const { run } = await world({ apps })
    const files = { '.github/dyno-scaler.yml': textOf(name) }
    const [from, headline] = plan
    const planned = await run({ files, inputs: { command: 'plan', from }, at: days[0]![0] })
    expect([planned.status, planned.annotations]).toEqual([0, []])
    expect(planned.log.slice(0, `Plan: ${headline}`.length)).toBe(`Plan: ${headline}`)
    for (const [at, ...changes] of days) {
      const result = await run({ files, at })
      const told = messagesOf(result).filter((message) => !message.includes('" is over. Remove it'))
      expect([at, result.status, told]).toEqual([at, 0, []])
      const patches = result.requests.heroku.filter((request) => request.startsWith('PATCH'))
      expect([at, ...patches.toSorted()]).toEqual([at, ...changes.toSorted()])
    }
  })

  test('pull-request-closed', async ({ world }) => {
    interface Workflow {
      readonly jobs: { readonly scale: { readonly steps: readonly { readonly with: Record<string, string> }[] } }
    }
    const { steps } = (parse(textOf('pull-request-closed')) as Workflow).jobs.scale
    const [closed, reopened] = steps.map(({ with: { app = '', scale = '', hold = '', state = '' } }) => ({
      ...{ scale, hold, state },
      app: app.replace('${{ github.event.number }}', '12')
    }))
    const { run } = await world({
      apps: ['shop-pr-12', 'shop-pr-1', 'shop-pr-123'].map((name) => appWith(name, { clock: 1, web: 1, worker: 2 }))
    })
    const patches = async (inputs: Record<string, string>): Promise<readonly string[]> => {
      const { status, annotations, requests } = await run({ inputs })
      expect([status, annotations]).toEqual([0, []])
      return requests.heroku.filter((request) => request.startsWith('PATCH')).sort()
    }
    expect(await patches(closed!)).toEqual(
      ['clock', 'web', 'worker'].map((process) => scaling(0, process, 'shop-pr-12'))
    )
    expect(await patches(reopened!)).toEqual(['web', 'worker'].map((process) => scaling(1, process, 'shop-pr-12')))
  })
})

describe('each file says what team needs it, and is what it says it is', () => {
  const accepts = judge()
  plainTest.each(readdirSync(folder).map((file) => file.replace('.yml', '')))('%s', (name) => {
    const text = textOf(name)
    expect(text).toMatch(/^# [^]{100,}\n# Copy to \.github\/(?:dyno-scaler|workflows\/[\w-]+)\.yml\.\n/)
    if (text.includes('\njobs:')) expect(workflowMistakes(`${name}.yml`, text)).toEqual([])
    else expect(accepts(text)).toMatchObject({ loader: 'accepts', schema: 'accepts' })
    expect([...Object.keys(cases), 'pull-request-closed']).toContain(name)
  })
})

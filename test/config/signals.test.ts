import { describe, expect, it } from 'vitest'
import type { NumberMetric, ProcessPolicy } from '../../src/core/model.ts'
import { pace, scaleIn, scaleOut } from '../policies.ts'
import { mistakes, policyOf, web } from './files.ts'

const environment = { TOKEN: 'abcd1234', HOST: 'prometheus.internal' }
const process = (...lines: readonly string[]): ProcessPolicy =>
  policyOf(web('schedule: [1-4]', ...lines), environment).apps[0]!.processes[0]!
const told = (...lines: readonly string[]): readonly string[] => mistakes(web('schedule: [1-4]', ...lines), environment)

describe('scale-out and scale-in', () => {
  it.each<readonly [string, readonly string[], Pick<ProcessPolicy, 'scaleOut' | 'scaleIn'>]>([
    ['are on for a process with a probe', [], { scaleOut, scaleIn }],
    ['keep their pace without a probe', ['probe: off'], pace],
    ['keep their pace beside metrics, where pings do not count', ['metrics: [{ router: p95, target: 1s }]'], pace],
    [
      'pings count beside metrics where it is written',
      ['metrics: [{ router: p95, target: 1s }]', 'scale-out: { above: 1s, consecutive: 2 }'],
      { ...pace, scaleOut: { slow: { aboveMs: 1000, consecutive: 2, step: 1 }, cooldownMs: 0 } }
    ],
    [
      'a pace is no word about pings',
      [
        'metrics: [{ router: p95, target: 1s }]',
        'scale-out: { cooldown: 1m }',
        'scale-in: { stabilization: 0, cooldown: 0 }'
      ],
      { scaleOut: { slow: null, cooldownMs: 60_000 }, scaleIn: { fast: null, cooldownMs: 0, stabilizationMs: 0 } }
    ],
    [
      'what is not written is as usual',
      ['scale-out: { above: 2s }', 'scale-in: { step: 2 }'],
      {
        scaleOut: { slow: { aboveMs: 2000, consecutive: 3, step: 1 }, cooldownMs: 0 },
        scaleIn: { ...scaleIn, fast: { belowMs: 200, consecutive: 5, step: 2 } }
      }
    ],
    ['off', ['scale-out: off', 'scale-in: off'], { scaleOut: null, scaleIn: null }]
  ])('%s', (_, lines, expected) => {
    const { scaleOut: out, scaleIn: into } = process(...lines)
    expect({ scaleOut: out, scaleIn: into }).toEqual(expected)
  })
})

describe('how far metrics go at a time', () => {
  const metrics = 'metrics: [{ router: p95, target: 1s }]'
  const none = { step: null, consecutive: 1 }
  it.each<readonly [string, readonly string[], ProcessPolicy['changeLimits']]>([
    ['is limited by nothing', [metrics], { out: none, in: none }],
    [
      'is said under scale-out',
      [metrics, 'scale-out: { step: 2, consecutive: 2 }'],
      { out: { step: 2, consecutive: 2 }, in: none }
    ],
    [
      'and scale-in',
      [metrics, 'scale-in: { step: 1, consecutive: 3 }'],
      { out: none, in: { step: 1, consecutive: 3 } }
    ],
    ['without pings, too', ['probe: off', metrics, 'scale-out: { step: 2 }'], { out: { ...none, step: 2 }, in: none }],
    ['is about pings without metrics', ['scale-out: { step: 2 }'], null]
  ])('%s', (_, lines, expected) => {
    expect(process(...lines).changeLimits).toEqual(expected)
  })

  it('and pings do not count for it', () => {
    expect(process(metrics, 'scale-out: { step: 2 }').scaleOut?.slow).toBe(null)
  })
})

describe('metrics', () => {
  it.each<readonly [string, string, ProcessPolicy['router']]>([
    [
      'requests, with what a dyno carries to be learned',
      '{ router: throughput }',
      { perDyno: 'auto', p95TargetMs: null }
    ],
    ['requests, said to be learned', '{ router: throughput, per-dyno: auto }', { perDyno: 'auto', p95TargetMs: null }],
    ['requests that a dyno carries', '{ router: throughput, per-dyno: 600 }', { perDyno: 600, p95TargetMs: null }],
    ['response time', '{ router: p95, target: 500ms }', { perDyno: null, p95TargetMs: 500 }],
    ['both', '{ router: p95, target: 500ms }, { router: throughput }', { perDyno: 'auto', p95TargetMs: 500 }]
  ])('of the router: %s', (_, list, router) => {
    expect(process(`metrics: [${list}]`)).toMatchObject({ router, metrics: [] })
  })

  it.each<readonly [string, string, NumberMetric]>([
    [
      'the answer itself',
      '{ json: "https://x.example.com/n", per-dyno: 0.5 }',
      {
        source: { kind: 'json', url: 'https://x.example.com/n', headers: {}, query: null },
        goal: { kind: 'per-dyno', perDyno: 0.5 }
      }
    ],
    [
      'a place in it',
      '{ json: "https://x.example.com/${TOKEN}", headers: { authorization: "Bearer ${TOKEN}" }, query: "sum(queues[*].size)", target: 30 }',
      {
        source: {
          kind: 'json',
          url: 'https://x.example.com/abcd1234',
          headers: { authorization: 'Bearer abcd1234' },
          query: 'sum(queues[*].size)'
        },
        goal: { kind: 'target', target: 30 }
      }
    ],
    [
      'HireFire',
      '{ hirefire: "https://x.example.com/hirefire/${TOKEN}/info", name: worker, per-dyno: 100 }',
      {
        source: { kind: 'hirefire', url: 'https://x.example.com/hirefire/abcd1234/info', headers: {}, query: 'worker' },
        goal: { kind: 'per-dyno', perDyno: 100 }
      }
    ],
    [
      'Prometheus',
      '{ prometheus: "http://${HOST}:9090", query: "sum(jobs_waiting)", per-dyno: 50 }',
      {
        source: { kind: 'prometheus', url: 'http://prometheus.internal:9090', headers: {}, query: 'sum(jobs_waiting)' },
        goal: { kind: 'per-dyno', perDyno: 50 }
      }
    ],
    [
      'headers to this machine',
      '{ json: "http://127.0.0.1:4000/n", headers: { x: y }, per-dyno: 1 }',
      {
        source: { kind: 'json', url: 'http://127.0.0.1:4000/n', headers: { x: 'y' }, query: null },
        goal: { kind: 'per-dyno', perDyno: 1 }
      }
    ]
  ])('from elsewhere: %s', (_, item, metric) => {
    expect(process(`metrics: [${item}]`)).toMatchObject({ router: null, metrics: [metric] })
  })

  it('keep their order', () => {
    const { metrics } = process(
      'metrics:',
      '  - { json: "https://x/b", per-dyno: 1 }',
      '  - { router: throughput }',
      '  - { json: "https://x/a", per-dyno: 1 }'
    )
    expect(metrics.map(({ source }) => source.url)).toEqual(['https://x/b', 'https://x/a'])
  })
})

describe('the others', () => {
  it.each<readonly [string, string, Partial<ProcessPolicy>]>([
    [
      'nothing written',
      'min: 1',
      {
        forecast: 'auto',
        lead: { kind: 'auto' },
        idle: null,
        fallback: null,
        tooManyChanges: { changes: 10, dynos: null, withinMs: 1_800_000 },
        manualChanges: { kind: 'hold', ms: 3_600_000 }
      }
    ],
    ['forecast', 'forecast: off', { forecast: 'off' }],
    ['an aim of slow minutes', 'forecast: { slow-minutes: 0.5% }', { forecast: { slowMinutes: 0.005 } }],
    ['lead', 'lead: off', { lead: { kind: 'off' } }],
    ['a lead of some minutes', 'lead: 10m', { lead: { kind: 'fixed', ms: 600_000 } }],
    ['a lead of nothing', 'lead: 0', { lead: { kind: 'fixed', ms: 0 } }],
    ['manual changes stand', 'manual-changes: hold 1h30m', { manualChanges: { kind: 'hold', ms: 5_400_000 } }],
    [
      'too many changes',
      'too-many-changes: { changes: 5, dynos: 30, within: 1h }',
      { tooManyChanges: { changes: 5, dynos: 30, withinMs: 3_600_000 } }
    ],
    [
      'too many dynos',
      'too-many-changes: { dynos: 4 }',
      { tooManyChanges: { changes: 10, dynos: 4, withinMs: 1_800_000 } }
    ],
    ['or do not', 'manual-changes: overwrite', { manualChanges: { kind: 'overwrite' } }]
  ])('%s', (_, line, expected) => {
    expect(process(line)).toMatchObject(expected)
  })

  it.each([
    ['fallback: { quantity: 2, after: 1h }', 3_600_000],
    ['fallback: { quantity: 2 }', 900_000]
  ])('%s', (line, afterMs) => {
    expect(process('metrics: [{ router: throughput }]', line).fallback).toEqual({ quantity: 2, afterMs })
  })

  it.each(['{ router: throughput }', '{ router: p95, target: 1s }', '{ json: "https://x/n", per-dyno: 1 }'])(
    'idle, with %s',
    (metric) => {
      expect(process(`metrics: [${metric}]`, 'idle: { after: 30m, quantity: 0 }').idle).toEqual({
        afterMs: 1_800_000,
        quantity: 0
      })
    }
  )
})

describe('a mistake is told with line and column', () => {
  it.each([
    ['no list', ['metrics: { router: throughput }'], ['6:18 Write a list: one "- { router: throughput }" a line.']],
    [
      'a metric of no kind',
      ['metrics: [{ per-dyno: 3 }]'],
      ['6:19 Name one of router, json, hirefire, prometheus: for example { router: throughput }.']
    ],
    ['a misspelt kind', ['metrics: [{ roter: p95 }]'], ['6:21 Unknown key "roter". Did you mean "router"?']],
    [
      'two kinds',
      ['metrics: [{ router: p95, json: "https://x/" }]'],
      ['6:34 One item of the list is about one of them, router or json. Write an item for each.']
    ],
    ['what the router does not tell', ['metrics: [{ router: p99 }]'], ['6:29 Write throughput or p95.']],
    [
      'no target',
      ['metrics: [{ router: p95 }]'],
      ['6:19 "target" is missing. Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.']
    ],
    [
      'jobs in work of what is no queue',
      ['metrics: [{ router: throughput, busy: active, busy-for: 1h }]'],
      [
        '6:41 Unknown key "busy". It belongs to an item of json or hirefire or prometheus: write it there, or leave it out.',
        '6:55 Unknown key "busy-for". It belongs to an item of json or hirefire or prometheus: write it there, or leave it out.'
      ]
    ],
    [
      'a target with a unit',
      ['metrics: [{ json: "https://www.example.com/q", query: latency, target: 30s }]'],
      ["6:80 Write a number above 0 in the metric's own unit, without the unit: 30, not 30s, where it counts seconds."]
    ],
    ['a target for requests', ['metrics: [{ router: throughput, target: 5 }]'], ['6:41 Unknown key "target".']],
    [
      'a dyno that carries nothing',
      ['metrics: [{ router: throughput, per-dyno: 0 }]'],
      ['6:51 Write a number above 0.']
    ],
    [
      'a router metric twice',
      ['metrics: [{ router: throughput }, { router: throughput }]'],
      ['6:45 "router: throughput" is there already. Keep one of them.']
    ],
    [
      'two goals',
      ['metrics: [{ json: "https://x/", per-dyno: 1, target: 2 }]'],
      ['6:62 A metric has "per-dyno" or "target", not both: per-dyno for an amount of work, target for a latency.']
    ],
    [
      'no goal',
      ['metrics: [{ json: "https://x/" }]'],
      [
        '6:19 Nothing says what the number means. Add "per-dyno: 100" (what one dyno carries) or "target: 30" (the value that is aimed at).'
      ]
    ],
    [
      'no address',
      ['metrics: [{ json: x, per-dyno: 1 }]'],
      ['6:27 Write a full address such as https://www.example.com/queue.json.']
    ],
    [
      'headers in the clear',
      ['metrics: [{ json: "http://x/", headers: { a: b }, per-dyno: 1 }]'],
      ['6:27 Headers are sent over https only (or to this machine). Write an https address.']
    ],
    [
      'a secret in the clear',
      ['metrics: [{ json: "http://x/?t=${TOKEN}", per-dyno: 1 }]'],
      [
        '6:21 This address holds a value from the environment: it goes over https only (or to this machine). Write an https address.'
      ]
    ],
    [
      'a token in the clear',
      ['metrics: [{ hirefire: "http://x/t/info", name: a, per-dyno: 1 }]'],
      ['6:31 This address holds a token: it goes over https only (or to this machine). Write an https address.']
    ],
    [
      'a query that is no JMESPath',
      ['metrics: [{ json: "https://x/", query: "a..b", per-dyno: 1 }]'],
      [
        '6:48 This is not JMESPath (Syntax error, unexpected token: .(Dot)). Write the way to a number, such as queues.mailers.latency or length(jobs); https://jmespath.org explains it.'
      ]
    ],
    [
      'a function that JMESPath does not have',
      ['metrics: [{ json: "https://x/", query: "count(a)", per-dyno: 1 }]'],
      [
        '6:48 This is not JMESPath (Unknown function: count()). Write the way to a number, such as queues.mailers.latency or length(jobs); https://jmespath.org explains it.'
      ]
    ],
    [
      'no query for Prometheus',
      ['metrics: [{ prometheus: "https://x/", per-dyno: 1 }]'],
      ['6:19 "query" is missing. Write a query that gives one number.']
    ],
    [
      'idle without a number of requests',
      ['idle: { after: 30m, quantity: 1 }'],
      [
        '6:9 Nothing shows whether there are requests. Add a router or json metric, for example "- { router: throughput }" below "metrics:".'
      ]
    ],
    [
      'half an idle',
      ['metrics: [{ router: throughput }]', 'idle: { after: 30m }'],
      ['7:15 "quantity" is missing. Write a whole number of dynos, 0 to 9999.']
    ],
    [
      'idle above the ceiling',
      ['metrics: [{ router: throughput }]', 'max: 3', 'idle: { after: 30m, quantity: 4 }'],
      ['8:29 idle.quantity (4) is above max (3).']
    ],
    [
      'fast that is slow',
      ['scale-out: { above: 1s }', 'scale-in: { below: 1s }'],
      [
        '7:21 scale-in.below (1000ms) must be less than scale-out.above (1000ms): a ping would be fast and slow at once.'
      ]
    ],
    [
      'slow that is fast by default',
      ['scale-out: { above: 150ms }'],
      [
        '6:22 scale-in.below (200ms, its default) must be less than scale-out.above (150ms): a ping would be fast and slow at once.'
      ]
    ],
    [
      'a threshold for pings that are not there',
      ['probe: off', 'scale-out: { above: 1s, cooldown: 1m }'],
      [
        '7:22 "scale-out.above" is about pings, and there are none. Give the app a url and the process a probe, or leave it out.'
      ]
    ],
    [
      'a step of nothing',
      ['probe: off', 'scale-out: { step: 1 }'],
      [
        '7:22 "scale-out.step" is about pings or metrics, and there are none of both. Give the app a url and the process a probe, or leave it out.'
      ]
    ],
    [
      'a threshold beside metrics without pings',
      ['probe: off', 'metrics: [{ router: throughput }]', 'scale-in: { below: 1s, step: 1 }'],
      [
        '8:21 "scale-in.below" is about pings, and there are none. Give the app a url and the process a probe, or leave it out.'
      ]
    ],
    [
      'a fallback for nothing',
      ['fallback: { quantity: 2 }'],
      ['6:9 A fallback stands in for metrics, and there are none. Add "metrics:", or leave it out.']
    ],
    [
      'a fallback that may not scale out',
      ['metrics: [{ router: throughput }]', 'scale-out: off', 'fallback: { quantity: 2 }'],
      ['8:9 A fallback scales out, and "scale-out" is off. Switch it on, or leave the fallback out.']
    ],
    [
      'a fallback above the ceiling',
      ['metrics: [{ router: throughput }]', 'max: 3', 'fallback: { quantity: 4 }'],
      ['8:21 fallback.quantity (4) is above max (3).']
    ],
    [
      'half a fallback',
      ['metrics: [{ router: throughput }]', 'fallback: { after: 5m }'],
      ['7:19 "quantity" is missing. Write a whole number of dynos, 0 to 9999.']
    ],
    [
      'a fallback to nothing, at once',
      ['metrics: [{ router: throughput }]', 'fallback: { quantity: 0, after: 0s }'],
      ['7:31 Write a whole number of dynos, 1 to 9999.', '7:41 Must be longer than 0.']
    ],
    [
      'a misspelt key of a fallback',
      ['metrics: [{ router: throughput }]', 'fallback: { quantity: 2, afer: 5m }'],
      ['7:34 Unknown key "afer". Did you mean "after"?']
    ],
    [
      'more changes than are remembered',
      ['too-many-changes: { changes: 51, dynos: 1.5, within: 2d }'],
      [
        '6:38 Write a whole number, 1 to 50.',
        '6:49 Write a whole number, 1 to 9999.',
        '6:62 "2d" is too long. Write 1d or less.'
      ]
    ],
    [
      'a misspelt key of too many changes',
      ['too-many-changes: { dyno: 3 }'],
      ['6:29 Unknown key "dyno". Did you mean "dynos"?']
    ],
    ['no step', ['scale-out: { step: 0 }'], ['6:28 Write a whole number, 1 to 100.']],
    ['a lead in words', ['lead: soon'], ['6:15 "soon" cannot be used. Write auto, off, or a duration such as 10m.']],
    ['a forecast in words', ['forecast: sunny'], ['6:19 Write auto, off, or { slow-minutes: 0.5% }.']],
    [
      'an aim that is no share',
      ['forecast: { slow-minutes: 0.5 }'],
      ['6:35 Write a share from 0.05% to 10%, for example 0.5%.']
    ],
    [
      'a manual change for no time',
      ['manual-changes: hold'],
      ['6:25 "hold" cannot be used. Write "hold 1h" (the change stands for so long) or "overwrite".']
    ]
  ])('%s', (_, lines, expected) => {
    expect(told(...lines)).toEqual(expected)
  })

  it.each([
    ['manual-changes: hold 99999999d', 'hold 365d'],
    ['manual-changes: hold 99999999999999d', 'hold 365d'],
    ['lead: 25h', '1d'],
    ['scale-out: { above: 2d }', '1d'],
    ['scale-out: { cooldown: 2d }', '1d'],
    ['scale-in: { cooldown: 2d }', '1d'],
    ['scale-in: { stabilization: 2d }', '1d'],
    ['fail-safe: { above: 2d }', '1d'],
    ['fail-safe: { release-after: 2d }', '1d'],
    ['fail-safe: { give-up-after: 31d }', '30d'],
    ['probe: { spacing: 3m }', '2m'],
    ['too-many-changes: { within: 2d }', '1d'],
    ['metrics: [{ router: p95, target: 2d }]', '1d'],
    ['metrics: [{ json: "https://a.example", query: q, per-dyno: 1, busy: b, busy-for: 2d }]', '1d'],
    ['metrics: [{ router: throughput }]\n        idle: { quantity: 1, after: 31d }', '30d'],
    ['metrics: [{ router: throughput }]\n        fallback: { quantity: 1, after: 2d }', '1d']
  ])('%s is too long', (lines, most) => {
    const written = /(?:hold )?\d+[a-z](?=[ }\]]*$)/.exec(lines)?.[0] ?? ''
    expect(told(lines).map((message) => message.replace(/^\S+ /, ''))).toEqual([
      `"${written}" is too long. Write ${most} or less.`
    ])
  })

  it('the router knows of web only', () => {
    const text = 'apps: { sharp: { processes: { worker: { schedule: [0-3], metrics: [{ router: throughput }] } } } }'
    expect(mistakes(text)).toEqual([
      '1:70 The router knows of web dynos only. For worker use json, hirefire or prometheus.'
    ])
  })

  it('beside metrics a threshold of one direction contradicts nothing', () => {
    expect(told('metrics: [{ router: throughput }]', 'scale-out: { above: 150ms }')).toEqual([])
  })

  it('all at once', () => {
    expect(
      told(
        'metrics: [{ router: p95 }, { json: "https://x/" }, { roter: 1 }]',
        'lead: soon',
        'scale-in: { below: 3s }',
        'scale-out: { above: 1s, step: 0 }'
      )
    ).toHaveLength(6)
  })
})

describe('what is a secret goes over https alone', () => {
  const both = { TOKEN: 'abcd1234', ADDRESS: 'http://queue.example.com/x' }
  const probed = (url: string, headers: string): readonly string[] =>
    mistakes(
      `apps: { sharp: { url: "${url}", processes: { web: { schedule: [1], probe: { headers: ${headers} } } } } }`,
      both
    )

  it('also a whole address from the environment', () => {
    const message = /This address holds a value from the environment: it goes over https only/
    expect(mistakes(web('schedule: [1-4]', 'metrics: [{ json: "${ADDRESS}", per-dyno: 1 }]'), both)).toEqual([
      expect.stringMatching(message)
    ])
    expect(
      mistakes(web('schedule: [1-4]', 'metrics: [{ json: "${ADDRESS}", per-dyno: 1 }]'), {
        ADDRESS: 'http://127.0.0.1:9090/x'
      })
    ).toEqual([])
    expect(probed('${ADDRESS}', '{ x-probe: 1 }')).toEqual([expect.stringMatching(message)])
    expect(probed('http://www.example.com/${TOKEN}', '{ x-probe: 1 }')).toEqual([expect.stringMatching(message)])
  })

  it.each([
    ['http://www.example.com', '{ x-probe: 1 }', 0],
    ['http://www.example.com', '{ x-probe: "${TOKEN}" }', 1],
    ['http://www.example.com', '{ Authorization: abc }', 1],
    ['http://127.0.0.1:3000', '{ authorization: "Bearer ${TOKEN}" }', 0],
    ['https://www.example.com', '{ authorization: "Bearer ${TOKEN}" }', 0]
  ])('pings of %s with %s', (url, headers, count) => {
    const found = probed(url, headers)
    expect(found).toHaveLength(count)
    if (count > 0) expect(found[0]).toContain('is a secret, and "url" is no https address')
  })
})

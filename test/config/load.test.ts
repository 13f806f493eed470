import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'
import { failSafe, pace, policyWith, probe, scaleIn, scaleOut } from '../policies.ts'
import { app, complete, file, mistakes, policyOf, web } from './files.ts'

describe('what a configuration means', () => {
  it('everything that is written', () => {
    const [only] = policyOf(complete).apps
    expect(only).toMatchObject({
      app: 'sharp-mountain-4005',
      url: { kind: 'url', url: 'https://www.example.com/health' }
    })
    const written = policyWith({
      schedule: ['2026-11-27 06:00-24:00 6-12', 'weekdays 07:00-22:00 2-6', '22:00-03:00 2', '1'],
      timezone: 'America/New_York',
      min: 1,
      max: 12
    })
    expect(only!.processes).toEqual([
      {
        ...written,
        app: 'sharp-mountain-4005',
        probe: {
          samples: 5,
          spacingMs: 1000,
          timeoutMs: 8000,
          method: 'GET',
          headers: { 'x-probe': '1' },
          expect: { status: [{ from: 200, to: 299 }], body: 'ok' }
        },
        failSafe: { aboveMs: 5000, quantity: 12, on: 'any', releaseAfterMs: 600_000, giveUpAfterMs: 5_400_000 },
        scaleOut: { slow: { aboveMs: 1500, consecutive: 2, step: 2 }, cooldownMs: 60_000 },
        scaleIn: { fast: { belowMs: 250, consecutive: 6, step: 3 }, cooldownMs: 600_000, stabilizationMs: 1_200_000 },
        changeLimits: { out: { consecutive: 2, step: 2 }, in: { consecutive: 6, step: 3 } },
        router: { perDyno: 600, p95TargetMs: 500 },
        forecast: 'off',
        lead: { kind: 'fixed', ms: 600_000 },
        idle: { afterMs: 1_800_000, quantity: 1 },
        manualChanges: { kind: 'overwrite' }
      },
      {
        ...policyWith({ schedule: ['0-10'], timezone: 'America/New_York' }),
        app: 'sharp-mountain-4005',
        process: 'worker',
        probe: null,
        failSafe: null,
        ...pace,
        changeLimits: { out: { consecutive: 1, step: null }, in: { consecutive: 1, step: null } },
        metrics: [
          {
            source: { kind: 'hirefire', url: 'https://www.example.com/hirefire/t/info', headers: {}, query: 'worker' },
            goal: { kind: 'per-dyno', perDyno: 100 }
          },
          {
            source: {
              kind: 'json',
              url: 'https://www.example.com/queue.json',
              headers: { 'x-queue': '1' },
              query: 'queues.mailers.latency'
            },
            goal: { kind: 'target', target: 30 }
          },
          {
            source: {
              kind: 'prometheus',
              url: 'https://prometheus.example.com',
              headers: {},
              query: 'sum(jobs_waiting)'
            },
            goal: { kind: 'per-dyno', perDyno: 50 }
          }
        ]
      }
    ])
  })

  it('the defaults of web: UTC, enabled, the web address, a probe and a fail-safe', () => {
    const { apps } = policyOf(web('schedule: [3]'))
    expect(apps).toEqual([{ app: 'sharp', url: { kind: 'web-url' }, processes: [policyWith({ schedule: ['3'] })] }])
    expect({ scaleOut, scaleIn }).toEqual({
      scaleOut: { slow: { aboveMs: 1000, consecutive: 3, step: 1 }, cooldownMs: 0 },
      scaleIn: { fast: { belowMs: 200, consecutive: 5, step: 1 }, cooldownMs: 300_000, stabilizationMs: 300_000 }
    })
    expect(probe).toEqual({
      samples: 3,
      spacingMs: 2000,
      timeoutMs: 10_000,
      method: 'GET',
      headers: {},
      expect: { status: [{ from: 200, to: 299 }], body: null }
    })
    expect(failSafe).toEqual({
      aboveMs: 5000,
      quantity: null,
      on: 'overload',
      releaseAfterMs: 900_000,
      giveUpAfterMs: 3_600_000
    })
  })

  it.each([
    ['a worker has neither by default', 'worker: { schedule: [1] }', null, null],
    ['a worker with a probe has no fail-safe', 'worker: { schedule: [1], probe: {} }', probe, null],
    ['unless it is written', 'worker: { schedule: [1], probe: {}, fail-safe: {} }', probe, failSafe],
    ['probe: off takes the fail-safe with it', 'web: { schedule: [1], probe: off }', null, null],
    ['fail-safe: off leaves the probe', 'web: { schedule: [1], fail-safe: off }', probe, null]
  ])('%s: %s', (_, process, expectedProbe, expectedFailSafe) => {
    const [only] = policyOf(`apps: { sharp: { processes: { ${process} } } }`).apps[0]!.processes
    expect({ probe: only!.probe, failSafe: only!.failSafe }).toEqual({
      probe: expectedProbe,
      failSafe: expectedFailSafe
    })
  })

  it('url: none switches the ping off', () => {
    const [only] = policyOf(app('url: none')).apps
    expect(only).toMatchObject({ url: { kind: 'none' }, processes: [{ probe: null, failSafe: null }] })
  })

  it.each([
    ['a duration in several units', 'probe: { spacing: 1m5s }', { spacingMs: 65_000 }],
    ['no spacing', 'probe: { spacing: 0 }', { spacingMs: 0 }],
    [
      'a status alone',
      'probe: { expect: { status: 301 } }',
      { expect: { status: [{ from: 301, to: 301 }], body: null } }
    ],
    [
      'several',
      'probe: { expect: { status: "200-299, 304" } }',
      {
        expect: {
          status: [
            { from: 200, to: 299 },
            { from: 304, to: 304 }
          ],
          body: null
        }
      }
    ],
    ['a header that is a number', 'probe: { headers: { x-probe: 1 } }', { headers: { 'x-probe': '1' } }]
  ])('%s: %s', (_, line, expected) => {
    expect(policyOf(web('schedule: [1]', line)).apps[0]!.processes[0]!.probe).toEqual({ ...probe, ...expected })
  })

  it('a quantity without a schedule is enough', () => {
    expect(policyOf(web('min: 1', 'max: 3')).apps[0]!.processes[0]).toMatchObject({ schedule: [], min: 1, max: 3 })
  })
})

describe('only one app of the file', () => {
  const two =
    'apps:\n  one: { processes: { web: { schedule: [1] } } }\n  two: { processes: { web: { schedule: [2] } } }\n'

  it('is picked by name', () => {
    const { policy } = policyFromFile(file, two, {}, ['two'])
    expect(policy.ok && policy.value.apps.map(({ app: name }) => name)).toEqual(['two'])
  })

  it('has to be there', () => {
    expect(policyFromFile(file, two, {}, ['twoo']).policy).toEqual({
      ok: false,
      problems: [
        { message: `Input "app": ${file} has no app "twoo". Did you mean "two"? It has one, two.`, place: null }
      ]
    })
  })

  it('the mistakes of the others are told all the same', () => {
    const { policy } = policyFromFile(file, `${two}    colour: blue\n`, {}, ['two'])
    expect(policy.ok).toBe(false)
  })
})

describe('a mistake is told with line and column', () => {
  it.each([
    ['an unknown key', 'timezon: UTC\n' + web('schedule: [1]'), '1:1 Unknown key "timezon". Did you mean "timezone"?'],
    ['of an app', app('enable: true'), '3:5 Unknown key "enable". Did you mean "enabled"?'],
    ['of a process', web('schedule: [1]', 'failsafe: off'), '6:9 Unknown key "failsafe". Did you mean "fail-safe"?'],
    ['of a probe', web('schedule: [1]', 'probe:', '  sample: 3'), '7:11 Unknown key "sample". Did you mean "samples"?'],
    ['of what is expected', web('schedule: [1]', 'probe: { expect: { code: 200 } }'), '6:28 Unknown key "code".'],
    [
      'of a fail-safe',
      web('schedule: [1]', 'fail-safe: { release_after: 5m }'),
      '6:22 Unknown key "release_after". Did you mean "release-after"?'
    ],
    ['far from every other', web('schedule: [1]', 'colour: blue'), '6:9 Unknown key "colour".'],
    [
      'of scale-out',
      web('schedule: [1]', 'scale-out: { cool-down: 1m }'),
      '6:22 Unknown key "cool-down". Did you mean "cooldown"?'
    ],
    [
      'of scale-in',
      web('schedule: [1]', 'scale-in: { stabilisation: 1m }'),
      '6:21 Unknown key "stabilisation". Did you mean "stabilization"?'
    ],
    ['near another', web('schedule: [1]', 'scale-outt: {}'), '6:9 Unknown key "scale-outt". Did you mean "scale-out"?'],
    [
      'a wrong window',
      web('schedule:', '  - weekdays 25:00-22:00 3'),
      '6:13 "weekdays 25:00-22:00 3": "25:00" is not a time. Write "weekdays 01:00-22:00 3".'
    ],
    [
      'a window that is a mapping',
      web('schedule:', '  - weekdays: 3'),
      '6:13 A window is one line of text, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'a window that is a fraction',
      web('schedule: [1.5]'),
      '5:20 "1.5": "1.5" is not a quantity. A window ends with a number of dynos or a range, for example "weekdays 07:00-22:00 3" or "daily 2-6". Write "2".'
    ],
    [
      'an empty window',
      web('schedule:', '  - 1', '  -'),
      '7:12 A window is one line of text, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'a schedule that is no list',
      web('schedule: weekdays 3'),
      '5:19 A schedule is a list of windows: one "- days hours quantity" a line.'
    ],
    [
      'an empty schedule',
      web('schedule: []'),
      '4:7 Nothing says how many web dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'no schedule',
      web('probe: {}'),
      '4:7 Nothing says how many web dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".'
    ],
    [
      'a zone that is none',
      'timezone: America/New_Yrok\n' + web('schedule: [1]'),
      '1:11 "America/New_Yrok" is not a time zone. Did you mean "America/New_York"? Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".'
    ],
    [
      'an offset in the place of a zone',
      'timezone: "+02:00"\n' + web('schedule: [1]'),
      '1:11 "+02:00" is not a time zone. Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".'
    ],
    [
      'a zone that is a number',
      'timezone: 2\n' + web('schedule: [1]'),
      '1:11 Write the IANA name of a time zone, such as America/New_York.'
    ],
    ['max below min', web('schedule: [1]', 'max: 2', 'min: 5'), '6:9 max (2) is below min (5).'],
    [
      'a key that stands twice, which is named',
      web('schedule: [1]', 'max: 3', 'max: 4'),
      '7:9 This is not valid YAML: the key "max" stands twice in the same place. Write it once.'
    ],
    ['a negative quantity', web('schedule: [1]', 'min: -1'), '6:14 Write a whole number of dynos, 0 to 9999.'],
    ['a fraction', web('schedule: [1]', 'max: 1.5'), '6:14 Write a whole number of dynos, 0 to 9999.'],
    ['too many', web('schedule: [1]', 'max: 10000'), '6:14 Write a whole number of dynos, 0 to 9999.'],
    ['a quantity in words', web('schedule: [1]', 'max: "3"'), '6:14 Write a whole number of dynos, 0 to 9999.'],
    [
      'an address without http',
      app('url: www.example.com'),
      '3:10 Write a full address such as https://www.example.com/health, or none.'
    ],
    [
      'another protocol',
      app('url: ftp://www.example.com'),
      '3:10 Write a full address such as https://www.example.com/health, or none.'
    ],
    [
      'an address that is a number',
      app('url: 7'),
      '3:10 Write a full address such as https://www.example.com/health, or none.'
    ],
    [
      'a password in an address',
      app('url: https://me:secret@www.example.com/'),
      '3:10 Leave user name and password out of the address: send them as a header of the probe.'
    ],
    ['enabled: maybe', app('enabled: maybe'), '3:14 Write true or false.'],
    [
      'a switch that is not off',
      web('schedule: [1]', 'probe: on'),
      '6:16 Write "off", or the settings of "probe" as keys below it.'
    ],
    [
      'nothing behind a key',
      web('schedule: [1]', 'fail-safe:'),
      '6:9 Write "off", or the settings of "fail-safe" as keys below it.'
    ],
    ['no samples', web('schedule: [1]', 'probe: { samples: 0 }'), '6:27 Write a whole number, 1 to 20.'],
    ['too many samples', web('schedule: [1]', 'probe: { samples: 21 }'), '6:27 Write a whole number, 1 to 20.'],
    [
      'a duration without a unit',
      web('schedule: [1]', 'probe: { timeout: 10 }'),
      '6:27 Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.'
    ],
    [
      'a duration in words',
      web('schedule: [1]', 'probe: { spacing: soon }'),
      '6:27 "soon" is not a duration. Write 500ms, 30s, 5m, 2h, 1h30m or 1d.'
    ],
    ['a timeout of 0', web('schedule: [1]', 'probe: { timeout: 0 }'), '6:27 Must be longer than 0.'],
    [
      'a timeout of minutes',
      web('schedule: [1]', 'probe: { timeout: 2m }'),
      '6:27 "2m" is too long. Write 60s or less.'
    ],
    ['a pause of hours', web('schedule: [1]', 'probe: { spacing: 3h }'), '6:27 "3h" is too long. Write 2m or less.'],
    [
      'pings that take longer than a look',
      web('schedule: [1]', 'probe: { samples: 20, timeout: 30s }'),
      '6:16 The pings of one look take longer than 4m: samples times timeout and spacing together. Make one of them smaller.'
    ],
    ['another method', web('schedule: [1]', 'probe: { method: POST }'), '6:26 Write GET or HEAD.'],
    [
      'a header name with a blank',
      web('schedule: [1]', 'probe: { headers: { "x probe": 1 } }'),
      '6:29 "x probe" is not the name of a header.'
    ],
    [
      'a header with a line break',
      web('schedule: [1]', 'probe: { headers: { x: "a\\nb" } }'),
      '6:32 A header cannot hold line breaks.'
    ],
    [
      'headers that are none',
      web('schedule: [1]', 'probe: { headers: }'),
      '6:18 Write headers as names with their values, for example { x-probe: "1" }, or leave "headers" out.'
    ],
    [
      'a header with U+65E5',
      web('schedule: [1]', 'probe: { headers: { y: "日本" } }'),
      '6:32 The header "y" holds a sign that no header may carry (U+65E5), as text that was copied from a page or a chat does. Write it again, or save its secret again.'
    ],
    [
      'a header with a curly quote, U+201C',
      web('schedule: [1]', 'probe: { headers: { y: "tok\u201Cen" } }'),
      '6:32 The header "y" holds a sign that no header may carry (a curly quote, U+201C), as text that was copied from a page or a chat does. Write it again, or save its secret again.'
    ],
    [
      'a header with a line separator, U+2028',
      web('schedule: [1]', 'probe: { headers: { y: "a\u2028b" } }'),
      '6:32 The header "y" holds a sign that no header may carry (a line separator, U+2028), as text that was copied from a page or a chat does. Write it again, or save its secret again.'
    ],
    [
      'a header of the connection',
      web('schedule: [1]', 'probe: { headers: { Content-Length: 3 } }'),
      '6:45 The header "Content-Length" is set by the connection itself, and a request with another one fails. Leave it out.'
    ],
    [
      'a header twice',
      web('schedule: [1]', 'probe: { headers: { X-A: 1, x-a: 2 } }'),
      '6:42 "X-A" and "x-a" are the same header. Keep one of them.'
    ],
    ['a header that is a list', web('schedule: [1]', 'probe: { headers: { x: [1] } }'), '6:32 A header is a text.'],
    [
      'a status that is none',
      web('schedule: [1]', 'probe: { expect: { status: 2000 } }'),
      '6:36 "2000" is not a status or a range. Write 200, 200-299 or 200-299,304.'
    ],
    [
      'a status range that runs backwards',
      web('schedule: [1]', 'probe: { expect: { status: 299-200 } }'),
      '6:36 "299-200" is not a status or a range. Write 200, 200-299 or 200-299,304.'
    ],
    [
      'an empty text to expect',
      web('schedule: [1]', 'probe: { expect: { body: "" } }'),
      '6:34 Write the text that the body must contain.'
    ],
    [
      'a text from HEAD',
      web('schedule: [1]', 'probe: { method: HEAD, expect: { body: ok } }'),
      '6:9 An answer to HEAD has no body to expect. Use method: GET.'
    ],
    ['another class of failures', web('schedule: [1]', 'fail-safe: { on: always }'), '6:26 Write overload or any.'],
    [
      'a fail-safe without a probe',
      web('schedule: [1]', 'probe: off', 'fail-safe: {}'),
      '7:9 A fail-safe needs the probe: it acts on what the pings show. Give the app a url and the process a probe; "restart: crashed" alone needs none.'
    ],
    [
      'a probe without an address',
      'apps: { sharp: { url: none, processes: { web: { schedule: [1], probe: {} } } } }',
      '1:64 There is nothing to ping: "url" is none. Give the app a url, or switch the probe off.'
    ],
    ['an app without settings', 'apps:\n  sharp:\n', '2:3 "sharp" needs its settings as keys below it.'],
    [
      'an app without processes',
      'apps:\n  sharp:\n    processes:\n',
      '3:5 Write the process types, for example "web:", each with its schedule.'
    ],
    [
      'an app without any process',
      'apps:\n  sharp:\n    processes: {}\n',
      '3:16 Name at least one process type, for example "web:".'
    ],
    [
      'a process without settings',
      'apps:\n  sharp:\n    processes:\n      web:\n',
      '4:7 "web" needs its settings as keys below it.'
    ],
    [
      'a name that is none',
      'apps:\n  my app: { processes: { web: { schedule: [1] } } }\n',
      '2:3 "my app" is not the name of an app: letters, digits and dashes only.'
    ],
    [
      'a path in the place of a name',
      'apps:\n  ../other: { processes: { web: { schedule: [1] } } }\n',
      '2:3 "../other" is not the name of an app: letters, digits and dashes only.'
    ],
    [
      'a process type that is none',
      'apps:\n  sharp: { processes: { "web=1": { schedule: [1] } } }\n',
      '2:25 "web=1" is not the name of a process type: letters, digits and dashes only.'
    ],
    ['no apps', 'timezone: UTC\n', '1:1 Write the apps, each with its name on Heroku as the key.'],
    ['apps without one', 'apps: {}\n', '1:7 Name at least one app.'],
    ['an empty file', '', '1:1 Write the configuration as keys: at least "apps:" with one app below it.'],
    ['comments only', '# later\n', '1:1 Write the configuration as keys: at least "apps:" with one app below it.'],
    ['a list', '- sharp\n', '1:1 Write the configuration as keys: at least "apps:" with one app below it.'],
    ['a sentence', 'three dynos by day', '1:1 Write the configuration as keys: at least "apps:" with one app below it.']
  ])('%s', (_, text, expected) => {
    expect(mistakes(text)).toEqual([expected])
  })

  it('names the file', () => {
    expect(policyFromFile('ops/scaling.yml', 'apps: {}\n', {}, null).policy).toEqual({
      ok: false,
      problems: [{ message: 'Name at least one app.', place: { file: 'ops/scaling.yml', line: 1, column: 7 } }]
    })
  })

  it('all at once, from top to bottom', () => {
    const text = `timezone: America/New_Yrok
holidays: {}
apps:
  sharp:
    url: www.example.com
    processes:
      web:
        schedule:
          - weekdays 25:00-22:00 3
          - mondy 1
        max: 2
        min: 5
        probe: { samples: 0, expect: { status: 2000 } }
        fail-safe: { on: never, quantity: -1 }
`
    const beginnings = [
      '1:11 "America/New_Yrok" is not a time zone.',
      '2:11 Name a region, dates or a calendar.',
      '5:10 Write a full address such as https://www.example.com/health',
      '9:13 "weekdays 25:00-22:00 3": "25:00" is not a time.',
      '10:13 "mondy 1": unknown day "mondy".',
      '11:9 max (2) is below min (5).',
      '13:27 Write a whole number, 1 to 20.',
      '13:48 "2000" is not a status or a range.',
      '14:26 Write overload or any.',
      '14:43 Write a whole number of dynos, 0 to 9999.'
    ]
    expect(mistakes(text).map((line, index) => line.slice(0, beginnings[index]?.length))).toEqual(beginnings)
  })
})

describe('holidays', () => {
  it.each([
    ['a region', '{ region: US-NY }'],
    ['dates, once and every year, and ranges', '{ dates: [2026-12-24, 12-31, 12-27..01-02] }'],
    ['a calendar in the repository', '{ calendar: .github/holidays.ics }'],
    ['a calendar on the web', '{ calendar: "https://www.example.com/h.ics", region: DE-BY }'],
    ['a calendar to subscribe to', '{ calendar: "webcal://www.example.com/h.ics" }']
  ])('%s', (_, holidays) => {
    expect(mistakes(`holidays: ${holidays}\n${web('schedule: [holidays 1, 3]')}`)).toEqual([])
  })

  it.each([
    ['nothing', '{}', '1:11 Name a region, dates or a calendar.'],
    [
      'a word that is no region',
      '{ region: New York }',
      '1:21 Write a country, or country-state, or country-state-region: US, US-NY, US-LA-NO.'
    ],
    ['a date that is none', '{ dates: [2026-02-30] }', '1:21 "2026-02-30": there is no 2026-02-30 in the calendar.'],
    [
      'a weekday',
      '{ dates: [mon] }',
      '1:21 "mon": "mon" is not a date. Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.'
    ],
    [
      'a calendar over plain http',
      '{ calendar: "http://www.example.com/h.ics" }',
      '1:23 Write an https address, or a path in the repository.'
    ],
    ['an unknown key', '{ regions: US }', '1:13 Unknown key "regions". Did you mean "region"?']
  ])('not with %s', (_, holidays, expected) => {
    expect(mistakes(`holidays: ${holidays}\n${web('schedule: [holidays 1, 3]')}`)).toContain(expected)
  })

  it('a window needs to know which days they are', () => {
    const message =
      'Nothing says which days are holidays. Add "holidays: { region: US-NY }" (or dates, or a calendar) at the top of the configuration file.'
    expect(mistakes(web('schedule:', '  - holidays 1', '  - 3'))).toEqual([`6:13 ${message}`])
  })
})

describe('${NAME} comes from the environment', () => {
  const process = (environment: Readonly<Record<string, string>>, ...lines: readonly string[]): unknown =>
    policyOf(web(...lines), environment).apps[0]!.processes[0]

  it.each([
    [
      'in a text',
      { TOKEN: 'abc' },
      ['schedule: [1]', 'probe: { headers: { authorization: "Bearer ${TOKEN}" } }'],
      { probe: { headers: { authorization: 'Bearer abc' } } }
    ],
    [
      'twice in one text',
      { A: 'x', B: 'y' },
      ['schedule: [1]', 'probe: { headers: { z: "${A}-${B}-${A}" } }'],
      { probe: { headers: { z: 'x-y-x' } } }
    ],
    ['as a number', { MAX: '7' }, ['schedule: [1]', 'max: ${MAX}'], { max: 7 }],
    [
      'in a window',
      { MANY: '4' },
      ['schedule: ["weekdays ${MANY}", 1]'],
      { schedule: [{ bounds: { floor: 4, ceiling: 4 } }, {}] }
    ],
    ['as a window', { MANY: '4' }, ['schedule:', '  - ${MANY}'], { schedule: [{ bounds: { floor: 4, ceiling: 4 } }] }],
    [
      'what begins with 0 stays a text',
      { PIN: '007' },
      ['schedule: [1]', 'probe:', '  headers:', '    x-pin: ${PIN}'],
      { probe: { headers: { 'x-pin': '007' } } }
    ],
    [
      'what it brings is not read again',
      { A: '${B}', B: 'no' },
      ['schedule: [1]', 'probe: { headers: { z: "${A}" } }'],
      { probe: { headers: { z: '${B}' } } }
    ],
    [
      'what it brings is no YAML',
      { A: 'a: [b' },
      ['schedule: [1]', 'probe: { headers: { z: "${A}" } }'],
      { probe: { headers: { z: 'a: [b' } } }
    ],
    [
      'a dollar alone is a dollar',
      {},
      ['schedule: [1]', 'probe: { headers: { z: "$5 {A} $A ${5}" } }'],
      { probe: { headers: { z: '$5 {A} $A ${5}' } } }
    ]
  ])('%s', (_, environment, lines, expected) => {
    expect(process(environment, ...lines)).toMatchObject(expected)
  })

  it('switches an app off', () => {
    expect(policyOf(app('enabled: ${ON}'), { ON: 'false' }).apps[0]!.processes[0]!.enabled).toBe(false)
  })

  it.each([
    ['unset', {}, `6:41 \${TOKEN} is not set. Add it to the step: "env: { TOKEN: '\${{ secrets.TOKEN }}' }".`],
    [
      'empty, as an absent secret is',
      { TOKEN: '' },
      '6:41 ${TOKEN} is set, but empty. A secret is empty in a workflow where the repository has none of that name, and in pull requests from forks. Save it under "Secrets and variables" in the settings of the repository.'
    ],
    [
      'like an empty one',
      { TOKENS: '' },
      `6:41 \${TOKEN} is not set. Add it to the step: "env: { TOKEN: '\${{ secrets.TOKEN }}' }".`
    ],
    [
      'misspelt',
      { TOKENS: 'x' },
      `6:41 \${TOKEN} is not set. Did you mean "TOKENS"? Add it to the step: "env: { TOKEN: '\${{ secrets.TOKEN }}' }".`
    ]
  ])('%s is a mistake', (_, environment, expected) => {
    expect(
      mistakes(web('schedule: [1]', 'probe: { headers: { authorization:     "${TOKEN}" } }'), environment)
    ).toEqual([expected.replace('6:41', '6:48')])
  })

  it('no other is meant by a name of one or two letters', () => {
    expect(mistakes(app('url: ${B}'), { A: 'x' })).toEqual([
      `3:10 \${B} is not set. Add it to the step: "env: { B: '\${{ secrets.B }}' }".`
    ])
  })

  it.each([
    ['Bearer ${{ secrets.TOKEN }}', 'TOKEN', 'secrets.TOKEN'],
    ['${{vars.my_url}}', 'MY_URL', 'vars.my_url'],
    ['${{ a || b }}', 'NAME', 'secrets.NAME']
  ])('the expression %j of a workflow is a mistake, with what is to be written', (text, name, expression) => {
    expect(mistakes(web('schedule: [1]', `probe: { headers: { x: "${text}" } }`), { TOKEN: 'x' })).toEqual([
      `6:32 GitHub fills in \${{ … }} in workflows alone, and not in this file. Write \${${name}} here, and add it to the step: "env: { ${name}: '\${{ ${expression} }}' }".`
    ])
    expect(mistakes(app(`url: "${text}"`))).toHaveLength(1)
  })

  it.each(['${T:-x}', '${T-X}', '${ T }', '${T:?no}', '${T }'])('%s is a mistake', (text) => {
    expect(mistakes(web('schedule: [1]', `probe: { headers: { x: "${text}" } }`), { T: 'value' })).toEqual([
      '6:32 Only ${NAME} is replaced here, without blanks and without another value to take. Write ${T}.'
    ])
  })

  it.each(['TOKEN', '_token2'])('what is to be added for %s can be pasted', (name) => {
    const [mistake = ''] = mistakes(app(`url: \${${name}}`))
    const [, pasted = ''] = /Add it to the step: "(.*)"\.$/.exec(mistake) ?? []
    expect(parse(pasted)).toEqual({ env: { [name]: `\${{ secrets.${name} }}` } })
  })

  it('an unset name is the only thing wrong with its value', () => {
    expect(mistakes(app('url: ${URL}'))).toEqual([
      `3:10 \${URL} is not set. Add it to the step: "env: { URL: '\${{ secrets.URL }}' }".`
    ])
  })

  it('names of apps are not replaced', () => {
    expect(mistakes('apps:\n  ${APP}: { processes: { web: { schedule: [1] } } }\n', { APP: 'sharp' })).toEqual([
      '2:3 "${APP}" is not the name of an app: letters, digits and dashes only.'
    ])
  })

  it('every value is given back for masking, also when the rest is wrong', () => {
    const { policy, secrets } = policyFromFile(
      file,
      web('schedule: [1]', 'colour: ${A}', 'probe: { headers: { z: "${B}" } }'),
      { A: 'first', B: 'second' },
      null
    )
    expect(policy.ok).toBe(false)
    expect(secrets).toEqual(['first', 'second'])
  })
})

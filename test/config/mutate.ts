/** Configuration files that are nearly right: a good one, changed at random. The same seed gives the same texts. */
import { isScalar, parseDocument, visit } from 'yaml'

export type Random = () => number

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
export function seeded(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const good: readonly string[] = [
  `timezone: America/New_York
holidays: { region: US-NY, dates: [2026-12-24, 12-27..01-02], calendar: .github/holidays.ics }
apps:
  sharp-mountain-4005:
    url: https://www.example.com/health
    enabled: true
    processes:
      web:
        schedule:
          - 2026-11-27 06:00-24:00 6-12
          - holidays 1
          - weekdays 07:00-22:00 3
          - Sat, Sunday 9am - 10:30PM 2
          - 12-24..01-02 2
          - 1
        min: 1
        max: 12
        probe:
          samples: 3
          spacing: 2s
          timeout: 1m30ms
          method: GET
          headers: { x-probe: "1", x-count: 2 }
          expect: { status: "200-299, 304", body: ok }
        fail-safe: { above: 5s, quantity: 6, on: any, release-after: 0, give-up-after: 1h30m }
      worker:
        schedule: [daily 06:00-20:00 2, 0]
`,
  `apps: { one: { url: none, processes: { web: { schedule: [ 3 ] }, clock: { min: 1, max: 1, probe: off } } },
  two: { enabled: false, processes: { web: { schedule: [ "fri-mon 22:00-03:00 2", 1 ], probe: { expect: { status: 200, body: null } }, fail-safe: { quantity: null } } } } }
`,
  `apps:
  "three":
    url: \${URL}
    processes:
      web: &base
        schedule: ["\${SHARE}", "weekdays \${SHARE}", 1]
        max: \${MAX}
      worker: *base
`,
  `notify:
  - { slack: "\${URL}", on: [incident, scale] }
  - { webhook: https://www.example.com/hook, secret: x, headers: { x: 1 }, on: look }
  - { email: "smtps://a:b@smtp.example.com", from: a@example.com, to: [b@example.com, c@example.com] }
  - { sms: "twilio://AC1:t@127.0.0.1:4000", from: "+15551234567", to: "+4915112345678", on: [at-max, at-min] }
apps:
  four:
    processes:
      web:
        schedule: [2-6]
        scale-out: { above: 1s, consecutive: 3, step: 1, cooldown: 0 }
        scale-in: { below: 200ms, consecutive: 5, step: 1, cooldown: 5m, stabilization: 5m }
        metrics:
          - { router: throughput, per-dyno: auto }
          - { router: p95, target: 500ms }
          - { json: "http://127.0.0.1/q", headers: { x: 1 }, query: a.b, target: 1.5 }
        forecast: auto
        lead: 10m
        idle: { after: 30m, quantity: 1 }
        manual-changes: hold 1h
      worker:
        schedule: [0-10]
        scale-in: off
        metrics:
          - { hirefire: "https://x/hirefire/t/info", name: worker, per-dyno: 100 }
          - { prometheus: "http://prom:9090", query: sum(x), per-dyno: 50 }
        manual-changes: overwrite
`
]

/** Words that a slip of the hand, or somebody who means harm, may put anywhere. */
const words = [
  '',
  'null',
  '~',
  'true',
  'off',
  'none',
  '0',
  '1',
  '-1',
  '1.5',
  '9999',
  '10000',
  '1e3',
  '.inf',
  '.nan',
  '0x10',
  '0o7',
  '1_000',
  '"3"',
  "'3'",
  '{}',
  '[]',
  '[[]]',
  '{a: 1}',
  '2026-11-27',
  '3-1',
  '2-6',
  '5m',
  '0s',
  '1h 30m',
  '5 m',
  '5M',
  '-5m',
  '200-100',
  '200,',
  '99',
  '600',
  '200, 300 - 399',
  'mon',
  'Weekdays 3',
  'weekdays  07:00 - 22:00   3',
  'MON-FRI 7AM-10PM 3',
  '7am-10pm 2',
  '13pm-14pm 2',
  '24:00-25:00 2',
  '02-29 1',
  '02-30 1',
  '2026-02-29 1',
  '12-24..01-02 3',
  '2026-01-02..2025-01-01 3',
  'holidays 1',
  'mon,, 1',
  'mon -fri 3',
  'daily daily 3',
  'http://x',
  'https://',
  'ftp://x',
  'https://x y',
  ' https://x',
  'HTTPS://X',
  'https:x',
  'https://a:b@c',
  'UTC',
  'utc',
  'Europe/Berlin',
  '+02:00',
  'Mars/X',
  'GET',
  'get',
  'any',
  '${MAX}',
  '${SHARE}',
  '"${MAX}"',
  '${UNSET}',
  '${}',
  '$MAX',
  '*base',
  '&x 1',
  '!!str 3',
  '!!int "3"',
  '!!binary AAAA',
  '!foo 3',
  '<<',
  '__proto__',
  'constructor',
  'toString',
  'apps',
  'x-probe',
  '|\n  3\n',
  '? [a]\n: 1',
  '# no',
  '%',
  '@',
  '`',
  'smtp://x',
  'twilio://a:b@c',
  '+15551234567',
  '"+15551234567"',
  'a@b',
  'hold 1h',
  'hold  0',
  'hold',
  'overwrite',
  'auto',
  'throughput',
  'p95',
  'a..b',
  'length(@)',
  '\u212a',
  '\u0000',
  '\ufeff',
  '\t',
  'ⅻ',
  '３'
]

/** What may stand where something of the kind stands, mostly rightly. */
const alike: readonly (readonly [RegExp, readonly string[]])[] = [
  [
    /^"?\d+-\d+,|^200$/,
    ['200', '100-599', '"200-299 , 304"', '"200,201,202"', '599', '600', '299-200', '" 204 "', '${MAX}00']
  ],
  [
    /^(?:[\d.]+(?:ms|s|m|h|d))+$/,
    ['500ms', '30s', '5m', '2h', '1h30m', '1d', '0', '"0"', '59s', '1d2h3m4s5ms', '60s', '61s', '0m', '${MAX}s', '007s']
  ],
  [
    /^\d{1,4}$/,
    ['0', '1', '2', '6', '12', '20', '21', '"3"', '9999', '3.0', '1e1', '0x3', '+4', '${MAX}', '1${MAX}', '"${MAX}"']
  ],
  [
    / \d+(?:-\d+)?"?$/,
    [
      '3',
      '" 3 "',
      '2 - 6',
      '"MON 3"',
      '"mon , tuesday,weekdays 3"',
      '"fri-mon 22:00-03:00 2"',
      '"Weekends 7am - 10:30pm 0-4"',
      '"12-30 .. 01-02 1"',
      '"02-29 1"',
      'daily 0:00-24:00 1',
      'mon 1:00pm-2pm 3',
      '"mon\\t3"',
      '>-\n            sun\n            4',
      '12am-12pm 1',
      '00:00-00:00 2',
      '"2026-11-27 , 12-24 5"',
      '"${SHARE}"',
      '"sat ${MAX}"',
      'tue-monday 0007'
    ]
  ],
  [
    /^https?:|^\$\{URL/,
    [
      'none',
      'https://example.com',
      'http://localhost:3000/a?b=c#d',
      'https://[::1]/',
      'https://exämple.com/ü',
      'https://x/%zz',
      '"${URL}"',
      '${URL}${MAX}',
      'http://x:99999',
      'https://x.${MAX}'
    ]
  ],
  [
    /^[A-Z]\w+\//,
    [
      'UTC',
      'utc',
      'Europe/Berlin',
      'europe/berlin',
      'Etc/GMT+5',
      'EST5EDT',
      'America/Argentina/Buenos_Aires',
      'GMT',
      'Z',
      'Asia/Kathmandu',
      'PST8PDT'
    ]
  ],
  [
    /^(?:GET|any|off|none|true|false|null|ok|auto|overwrite|hold 1h|look)$/,
    [
      'auto',
      'overwrite',
      'hold 2h',
      'look',
      'incident',
      'GET',
      'HEAD',
      'any',
      'overload',
      'off',
      '"off"',
      'true',
      'false',
      'null',
      '~',
      'ok',
      'none',
      '{}'
    ]
  ],
  [
    /^[a-z][\w-]*$/,
    ['web', 'worker', 'clock-2', 'A_b', 'min', 'max', 'schedule', 'probe', 'fail-safe', 'url', 'X-Y', '7', '"a"']
  ]
]

/** One text; about every third is still right. */
export function mutated(random: Random): string {
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)] as T
  let text = pick(good)
  const times = 1 + Math.floor(random() ** 2 * 3)
  for (let time = 0; time < times; time++) text = random() < 0.85 ? byNode(text, pick, random) : byLetter(text, random)
  return text
}

type Pick = <T>(values: readonly T[]) => T

/** Puts a word, or another part of the file, in the place of a key or value; or removes or doubles one. */
function byNode(text: string, pick: Pick, random: Random): string {
  const document = parseDocument(text, { logLevel: 'silent' })
  const ranges: (readonly [number, number])[] = []
  const values: (readonly [number, number])[] = []
  visit(document, {
    Node: (key, node) => {
      if (!node.range) return
      ranges.push([node.range[0], node.range[1]])
      if (isScalar(node) && key !== 'key') values.push([node.range[0], node.range[1]])
    }
  })
  const [from, to] =
    ranges.length === 0 ? [0, text.length] : pick(random() < 0.75 && values.length > 0 ? values : ranges)
  const [otherFrom, otherTo] = ranges.length === 0 ? [0, 0] : pick(ranges)
  const old = text.slice(from, to)
  const similar = alike.find(([shape]) => shape.test(old))?.[1]
  const choice = random()
  if (similar !== undefined && random() < 0.8) return text.slice(0, from) + pick(similar) + text.slice(to)
  const next =
    choice < 0.6
      ? pick(words)
      : choice < 0.75
        ? text.slice(otherFrom, otherTo)
        : choice < 0.85
          ? ''
          : choice < 0.95
            ? `${old}${pick(words)}`
            : `${pick(words)} ${old}`
  return text.slice(0, from) + next + text.slice(to)
}

function byLetter(text: string, random: Random): string {
  const at = Math.floor(random() * (text.length + 1))
  const length = Math.floor(random() * 4)
  const letters = 'abyz019 :-,.#{}[]"\'&*!|>%$\n\t'
  const letter = letters.charAt(Math.floor(random() * letters.length))
  return text.slice(0, at) + (random() < 0.3 ? '' : letter) + text.slice(at + length)
}

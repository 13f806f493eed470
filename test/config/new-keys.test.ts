import { describe, expect, it } from 'vitest'
import { parseHold, parseScale } from '../../src/config/manual-scale.ts'
import { readInputs } from '../../src/config/inputs.ts'
import { mistakes, web } from './files.ts'

type Row = readonly [meaning: string, text: string, ...told: readonly string[]]

const selector = (keys: string, key = 'review-*'): string =>
  `apps:\n  "${key}": { ${keys}, processes: { web: { schedule: [1] } } }\n`
const window = (line: string): string => web(`schedule: ["${line}", 1]`)
const metric = (perDyno: string, schedule = '1-4'): string =>
  web(`schedule: ["${schedule}"]`, `metrics: [{ router: throughput, per-dyno: ${perDyno} }]`)
const top = (keys: string): string => `${keys}\n${selector('url: none')}`
const yesOrNo = 'Write true or false.'
const sizeText = 'Write a dyno type such as standard-1x.'
const capacity = 'Write requests a minute that one dyno carries, one such number for each dyno type, or auto.'
const globList = 'Write a list of names and globs, for example [review-keep-*].'
const zone = 'Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".'

/** For every key: a wrong type, a wrong value, and what it does not go with; each with its place and the remedy. */
const rows: Readonly<Record<string, readonly Row[]>> = {
  'windows of months and days': [
    ['a list for a window', web('schedule: [[dec, 3]]'), '5:20 A window is one line of text, for example "weekdays'],
    ['a mapping for a window', web('schedule: [{ dec: 3 }]'), '5:20 A window is one line of text'],
    ['a misspelt month', window('decm 3'), '5:20 "decm 3": unknown day "decm". Did you mean "dec"?'],
    ['no month', window('dec-foo 3'), '5:20 "dec-foo 3": unknown month "foo". Write jan to dec, or jun-aug.'],
    ['months after days', window('jan & feb 2'), '5:20 "jan & feb 2": "jan" is a month, and months stand before'],
    ['a day that no month has', window('32nd 2'), '5:20 "32nd 2": no month has a 32nd. Write "last 2".'],
    [
      'a day that this month lacks',
      window('feb 30th 2'),
      '5:20 "feb 30th 2": there is no 30th in feb. Write "feb last 2".'
    ],
    [
      'a sixth Monday',
      window('6th mon 2'),
      '5:20 "6th mon 2": no month has a 6th mon: a weekday comes five times at most. Write "last mon 2".'
    ],
    ['an & alone', window('& mon 2'), '5:20 "& mon 2": an "&" has no day beside it. Write "mon 2".'],
    [
      'dates with a dash',
      window('2026-12-24-2026-12-26 2'),
      '5:20 "2026-12-24-2026-12-26 2": "2026-12-24-2026-12-26" is not a date. Write "2026-12-24..2026-12-26 2".'
    ],
    [
      'dates the wrong way round',
      window('2026-12-26..2026-12-24 2'),
      '5:20 "2026-12-26..2026-12-24 2": "2026-12-26..2026-12-24" ends before it begins. Swap the two dates.'
    ],
    [
      'holidays of nowhere',
      window('dec holidays 2'),
      '5:20 Nothing says which days are holidays. Add "holidays: { region: US-NY }"'
    ]
  ],
  'several spans': [
    [
      'a blank for a comma',
      window('08:00-12:00 13:00-18:00 3'),
      '5:20 "08:00-12:00 13:00-18:00 3": "08:00-12:00" is not a date. Write "08:00-12:00,13:00-18:00 3".'
    ],
    [
      'hours without minutes',
      window('8-12,13-18 3'),
      '5:20 "8-12,13-18 3": "8-12" is not a date. Write "08:00-12:00,13:00-18:00 3".'
    ],
    [
      'a span without an end',
      window('08:00-12:00,13:00 3'),
      '5:20 "08:00-12:00,13:00 3": "13:00" is not a span of hours. Write "08:00-12:00,13:00-24:00 3".'
    ],
    [
      'a beginning at the end',
      window('24:00-08:00 1'),
      '5:20 "24:00-08:00 1": a window cannot begin at 24:00. Write "00:00-08:00 1".'
    ],
    [
      'a span without a quantity',
      window('weekdays 08:00-20:00'),
      '5:20 "weekdays 08:00-20:00": "08:00-20:00" is not a quantity.'
    ]
  ],
  size: [
    ['a number', web('size: 2', 'schedule: [1]'), `5:15 ${sizeText}`],
    ['a list', web('size: [standard-1x]', 'schedule: [1]'), `5:15 ${sizeText}`],
    ['nothing', web('size:', 'schedule: [1]'), `5:9 ${sizeText}`],
    ['two words', web('size: standard 1x', 'schedule: [1]'), `5:15 ${sizeText}`],
    ['at an app', selector('size: standard-1x'), '2:17 Unknown key "size". It belongs to a process type.'],
    [
      'in a window without its colon',
      window('2 standard-2x'),
      '5:20 "2 standard-2x": "standard-2x" is one word too many. Write "2:standard-2x".'
    ],
    [
      'in a window before the quantity',
      window('mon standard-2x:2'),
      '5:20 "mon standard-2x:2": "standard-2x:2" is not a quantity. A window ends with a number of dynos or a range, for example "weekdays 07:00-22:00 3" or "daily 2-6". Write "mon 2:standard-2x".'
    ],
    [
      'in a window as two words',
      window('2:standard 2x'),
      '5:20 "2:standard 2x": "2:standard" is not a span of hours. Write "2:standard-2x".'
    ],
    [
      'in some windows only',
      web('schedule: ["mon 2:standard-2x", "tue 1"]'),
      '5:41 "tue 1" names no dyno type, and other windows of web do. Write "tue 1:standard-2x", or whatever should run then; "size: standard-2x" beside the schedule is for all that name none.'
    ]
  ],
  'per-dyno by dyno type': [
    ['a list', metric('[300]'), `6:51 ${capacity}`],
    ['a word', metric('many'), `6:51 ${capacity}`],
    ['no type', metric('{}'), '6:51 Name at least one dyno type, as in { standard-1x: 300, standard-2x: 600 }.'],
    ['not a number', metric('{ standard-1x: lots }'), '6:66 Write a number above 0.'],
    ['nothing that a dyno carries', metric('{ standard-1x: 0 }'), '6:66 Write a number above 0.'],
    [
      'no name of a type',
      metric('{ "standard 1x": 3 }'),
      '6:53 "standard 1x" is not the name of a dyno type such as standard-1x.'
    ],
    [
      'one type twice',
      metric('{ standard-1x: 3, Standard-1X: 4 }'),
      '6:41 per-dyno names standard-1x twice. Keep one of them.'
    ],
    [
      'a type of the schedule left out',
      metric('{ standard-1x: 3 }', '1-4:standard-2x'),
      '6:41 per-dyno says nothing of standard-2x, which the schedule runs. Add for example "standard-2x: 600".'
    ],
    [
      'beside a target',
      web('schedule: [1-4]', 'metrics: [{ json: "https://x.example", target: 3, per-dyno: { standard-1x: 3 } }]'),
      '6:56 A metric has "per-dyno" or "target", not both: per-dyno for an amount of work, target for a latency.'
    ]
  ],
  'keys of apps': [
    [
      'another pattern',
      selector('url: none', 'a.*'),
      '2:3 "a.*" can match no app: names have letters, digits and dashes only'
    ],
    [
      'no selector',
      selector('url: none', 'teams:x'),
      '2:3 "teams:x" is no selector. Did you mean "team"? Write pipeline:NAME, pipeline:NAME/STAGE, team:NAME'
    ],
    [
      'no stage',
      selector('url: none', 'pipeline:x/prod'),
      '2:3 "prod" is no stage of a pipeline. Write review, development, test, staging or production.'
    ],
    [
      'a stage of a team',
      selector('url: none', 'team:x/review'),
      '2:3 "team:x/review": a team has no stages. Write team:x.'
    ],
    [
      'no name',
      selector('url: none', 'pipeline:'),
      '2:3 "pipeline:" names no pipeline. Write pipeline:NAME or pipeline:NAME/STAGE.'
    ],
    ['a list for an app', 'apps:\n  "a*": [web]\n', '2:9 '],
    [
      'a star without quotes',
      'apps:\n  *-staging:\n    processes: { web: { schedule: [1] } }\n',
      '2:3 In YAML a text that begins with * needs quotes. Write "*-staging".'
    ],
    [
      'a star alone',
      'apps:\n  *: { processes: { web: { schedule: [1] } } }\n',
      '2:3 In YAML a text that begins with * needs quotes. Write "*".'
    ],
    [
      'the same key twice',
      'apps:\n  a*: { processes: { web: { schedule: [1] } } }\n  a*: { processes: { web: { schedule: [1] } } }\n',
      '3:3 This is not valid YAML: the key "a*" stands twice in the same place. Write it once.'
    ]
  ],
  except: [
    ['a text', selector('except: a'), `2:25 ${globList}`],
    ['a mapping', selector('except: { a: 1 }'), `2:25 ${globList}`],
    ['nothing', selector('except: '), `2:17 ${globList}`],
    ['a number in it', selector('except: [1]'), '2:26 Write the name of an app or a glob, for example review-keep-*.'],
    ['no name in it', selector('except: ["a b"]'), '2:26 "a b" is neither the name of an app nor a glob'],
    ['a selector in it', selector('except: ["team:x"]'), '2:26 "team:x" is neither the name of an app nor a glob'],
    [
      'a star without quotes in it',
      selector('except: [*-keep]'),
      '2:26 In YAML a text that begins with * needs quotes. Write "*-keep".'
    ],
    [
      'everything',
      selector('except: ["*"]'),
      '2:26 "*" leaves out every app that "review-*" could find. Remove it, or name the apps to leave alone.'
    ],
    [
      'the selector itself',
      selector('except: ["review-*"]'),
      '2:26 "review-*" leaves out every app that "review-*" could find.'
    ],
    [
      'at an app that is named',
      selector('except: [a]', 'shop'),
      '2:13 "except" belongs to a selector, and "shop" names one app. Remove it, or write a glob such as "shop*".'
    ],
    ['at a process type', web('except: [a]', 'schedule: [1]'), '5:9 Unknown key "except". It belongs to an app.']
  ],
  'timezone of an app': [
    ['a number', selector('timezone: 2'), '2:27 Write the IANA name of a time zone, such as America/New_York.'],
    ['a list', selector('timezone: [UTC]'), '2:27 Write the IANA name of a time zone, such as America/New_York.'],
    ['a city', selector('timezone: Berlin'), `2:27 "Berlin" is not a time zone. ${zone}`],
    ['an abbreviation', selector('timezone: CEST'), `2:27 "CEST" is not a time zone. ${zone}`],
    ['an offset', selector('timezone: "+01:00"'), `2:27 "+01:00" is not a time zone. ${zone}`],
    [
      'at a process type',
      web('timezone: UTC', 'schedule: [1]'),
      '5:9 Unknown key "timezone". It belongs to the top of the file or to an app.'
    ]
  ],
  enabled: [
    ['a word', selector('enabled: off'), `2:26 ${yesOrNo}`],
    ['a number', web('enabled: 0', 'schedule: [1]'), `5:18 ${yesOrNo}`],
    ['a text that says it', web('enabled: "true"', 'schedule: [1]'), `5:18 ${yesOrNo}`],
    ['a word at the top', top('enabled: off'), `1:10 ${yesOrNo}`]
  ],
  incidents: [
    ['a word', selector('incidents: never'), `2:28 ${yesOrNo}`],
    ['a list', selector('incidents: [down]'), `2:28 ${yesOrNo}`],
    ['at the top', top('incidents: false'), '1:1 Unknown key "incidents". It belongs to an app.'],
    [
      'at a process type',
      web('incidents: false', 'schedule: [1]'),
      '5:9 Unknown key "incidents". It belongs to an app.'
    ]
  ]
}

describe.each(Object.entries(rows))('%s', (_, list) => {
  it.each(list)('%s', (_meaning, text, ...told) => {
    const found = mistakes(text)
    expect(found.map((message, index) => message.slice(0, told[index]?.length ?? message.length))).toEqual(told)
  })
})

const scaleRows: readonly (readonly [string, string, string])[] = [
  [
    'every type beside one',
    '*=0 web=1',
    '"*" is every process type: it stands alone. Leave the others out, or name each type.'
  ],
  ['every type twice', '*=0 *=1', '"*" is every process type: it stands alone.'],
  ['every type without a number', '*', '"*": there is no quantity. Write web=3'],
  ['a pattern of types', 'w*=0', '"w*=0": this is not how a process type is scaled. Write web=3'],
  ['two dyno types', 'web=2:a:b', '"web=2:a:b": a dyno type follows the quantity, as in web=3:standard-2x.'],
  ['resume beside a number', 'resume web=1', '"resume" stands alone: it ends the hold.']
]
const holdRows: readonly (readonly [string, string, string])[] = [
  ['a time without until', '18:00', '"18:00" is not a duration; a time begins with "until". Write 2h'],
  ['next without until', 'next', '"next" is not a duration; a time begins with "until".'],
  ['no time', 'until tomorrow', '"until tomorrow" is not a time. Write 2h'],
  [
    'no day of the calendar',
    'until 2026-02-30T18:00',
    '"until 2026-02-30T18:00" names a day that is not in the calendar.'
  ],
  ['less than nothing', '-1h', '"-1h" is not a hold. Write 2h'],
  ['for centuries', '99999999d', '"99999999d" is too long: a hold lasts at most 365d. Write 2h']
]

describe('scaling by hand', () => {
  it.each(scaleRows)('%s', (_, text, told) => {
    const parsed = parseScale(text)
    expect(parsed.ok ? [] : parsed.messages.map((message) => message.slice(0, told.length))[0]).toBe(told)
  })

  it.each(holdRows)('until: %s', (_, text, told) => {
    const parsed = parseHold(text)
    expect(parsed.ok ? '' : parsed.message.slice(0, told.length)).toBe(told)
  })

  it('a scaling with another command', () => {
    const written = { scale: 'web=1', command: 'plan' } as Readonly<Record<string, string>>
    const { problems } = readInputs(
      (name) => written[name] ?? '',
      [
        { name: 'run', inputs: [], needsHerokuKey: false },
        { name: 'plan', inputs: [], needsHerokuKey: false }
      ]
    )
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^Input "scale" .*"command: run"|scale/)
    ])
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { policyFromFile } from '../../../src/config/load.ts'
import { importCrontab } from '../../../src/config/import/crontab.ts'
import type { CrontabOptions } from '../../../src/config/import/crontab.ts'
import type { AppPolicy, Window } from '../../../src/core/model.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'

const file = 'crontab.txt'

function converted(text: string, options: CrontabOptions = {}): string {
  const result = importCrontab(file, text, options)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join('\n'))
  return result.value
}

function appsOf(text: string, options: CrontabOptions = {}): readonly AppPolicy[] {
  const { policy } = policyFromFile('dyno-scaler.yml', converted(text, options), {}, null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return policy.value.apps
}

const lines = (schedule: readonly Window[] | undefined): readonly string[] =>
  (schedule ?? []).map(({ source }) => source)

test('the schedule of the article is a whole configuration', () => {
  expect(
    converted('0 7 * * * 3\n0 22 * * * 2\n0 3 * * * 1\n', { app: 'sharp-mountain-4005', timezone: 'America/New_York' })
  ).toBe(`# Converted from crontab.txt.
timezone: America/New_York
apps:
  sharp-mountain-4005:
    processes:
      web:
        schedule:
          - 07:00-22:00 3
          - 22:00-03:00 2
          - 1
`)
})

describe('lines become windows:', () => {
  test.each([
    ['a number that stands all week', ['0 7 * * 1 3'], ['3']],
    ['comments and blank lines', ['# day', '', '0 7 * * * 3 # busy', '  0 22 * * * 1'], ['07:00-22:00 3', '1']],
    [
      'office hours, the weekend carried over from Friday',
      ['0 8 * * 1-5 3', '0 18 * * 1-5 1'],
      ['weekdays 08:00-18:00 3', '1']
    ],
    ['Sunday as 0 and as 7', ['0 8 * * 0 3', '0 9 * * 7 1'], ['sun 08:00-09:00 3', '1']],
    [
      'days in full, and a range that wraps',
      ['0 8 * * Monday-Friday 3', '0 18 * * MON-FRI 1'],
      ['weekdays 08:00-18:00 3', '1']
    ],
    ['FRI-MON', ['0 8 * * FRI-MON 3', '0 9 * * * 1'], ['fri-mon 08:00-09:00 3', '1']],
    [
      'names in lists and with steps',
      ['0 8 * * Sat-Tues/2,thursday 3', '0 9 * * * 1'],
      ['mon,thu,sat 08:00-09:00 3', '1']
    ],
    ['Saturday to Sunday', ['0 8 * * sat-sun 3', '0 9 * * 6-7 1'], ['weekends 08:00-09:00 3', '1']],
    ['names of days', ['0 8 * * sat,SUN 3', '0 9 * * * 1'], ['weekends 08:00-09:00 3', '1']],
    ['the last of two lines in the same minute', ['0 8 * * * 3', '0 8 * * * 4', '0 9 * * * 1'], ['08:00-09:00 4', '1']],
    [
      'the last also where the first is the special one',
      ['0 8 * * 6 5', '0 8 * * * 4', '0 9 * * * 1'],
      ['08:00-09:00 4', '1']
    ],
    [
      'a special day after the usual ones',
      ['0 8 * * * 4', '0 8 * * 6 5', '0 9 * * * 1'],
      ['sun-fri 08:00-09:00 4', 'sat 08:00-09:00 5', '1']
    ],
    ['nicknames', ['@daily 2', '@weekly 1', '0 12 * * * 2'], ['sun 00:00-12:00 1', '2']],
    ['steps', ['0 */12 * * * 1', '0 6-18/12 * * * 2'], ['06:00-12:00 2', '18:00-24:00 2', '1']],
    ['an item of a YAML list', ['- "0 7 * * * 3"', "- '0 22 * * * 1'"], ['07:00-22:00 3', '1']],
    ['an item of a JSON list', ['[', '"0 7 * * * 3",', '"0 22 * * * 1"', ']'], ['07:00-22:00 3', '1']],
    ['line ends of Windows', ['0 7 * * * 3\r', '0 22 * * * 1\r'], ['07:00-22:00 3', '1']]
  ])('%s', (_name, given, windows) => {
    expect(lines(appsOf(given.join('\n'))[0]?.processes[0]?.schedule)).toEqual(windows)
  })

  test('commands name the app and the process', () => {
    const apps = appsOf(
      [
        'CRON_TZ=Europe/Berlin',
        'HEROKU_API_KEY=secret',
        '0 8 * * 1-5 /usr/local/bin/heroku ps:scale web=3:standard-2x worker=2 --app shop >> /tmp/log 2>&1',
        '0 18 * * 1-5 HEROKU_API_KEY=secret heroku ps:scale web=1 worker=0 -a shop',
        '0 0 * * * cd /srv && heroku scale web=5 --app=true',
        '0 1 * * * heroku dyno:scale web=4 -a=true',
        '0 9 * * * 7'
      ].join('\n'),
      { app: 'other', process: 'clock' }
    )
    expect(
      apps.map(({ app, processes }) => [
        app,
        ...processes.map(({ process, schedule }) => [process, ...lines(schedule)])
      ])
    ).toEqual([
      ['shop', ['web', 'weekdays 08:00-18:00 3', '1'], ['worker', 'weekdays 08:00-18:00 2', '0']],
      ['true', ['web', '00:00-01:00 5', '4']],
      ['other', ['clock', '7']]
    ])
    expect(apps[0]?.processes[0]?.timezone).toBe('Europe/Berlin')
  })

  const patch = 'curl -n -X PATCH https://api.heroku.com/apps/shop/formation/web'
  test.each([
    ['single quotes', `${patch} -d '{"quantity": 3}' -H "Content-Type: application/json"`],
    ['double quotes', `${patch} -d "{\\"quantity\\": 3}"`],
    ['backslashes alone', `${patch} -d {\\"quantity\\":3}`],
    ['quotes of bash', `${patch} -d $'{"quantity":3}'`],
    ['no blank', `${patch} -d'{"quantity":3}'`],
    ['a long option', `${patch} --data-raw '{ "quantity" : "3" }'`],
    ['--data=', `${patch} --data='{"quantity":3}'`],
    ['--json', `${patch} --json '{"quantity":3}'`],
    ['a form', `${patch} -d quantity=3`],
    ['a form of two', `${patch} -d quantity=3 -d size=standard-1x`],
    [
      'options first',
      `/usr/bin/curl -sS --request PATCH -d '{"quantity":3}' -H 'Authorization: Bearer secret' "https://api.heroku.com/apps/shop/formation/web" >/dev/null 2>&1`
    ],
    [
      '-XPATCH, --url and a pipe',
      `curl -XPATCH --url=https://api.heroku.com/apps/shop/formation/web -d '{"quantity":3}' | jq .`
    ],
    [
      'a list of updates',
      `curl --request=PATCH https://api.heroku.com/apps/shop/formation --data '{"updates":[{"type":"web","quantity":3,"size":"standard-1X"}]}'`
    ],
    ['after cd', `cd /srv && ${patch} -d '{"quantity":3}'`]
  ])('curl with %s', (_name, command) => {
    const text = `0 8 * * * ${command}\n0 18 * * * heroku ps:scale web=1 -a shop`
    expect(
      appsOf(text).map(({ app, processes }) => [
        app,
        processes.map(({ process, schedule }) => [process, ...lines(schedule)])
      ])
    ).toEqual([['shop', [['web', '08:00-18:00 3', '1']]]])
    expect(converted(text)).not.toContain('secret')
  })

  test('lines that do something else are left out by name, and the others converted', () => {
    const text = converted(
      [
        'MAILTO=me@example.com',
        '@reboot /usr/bin/start --token secret',
        '0 8 * * * heroku ps:scale web=3 -a shop',
        '*/5 * * * * TOKEN=secret /opt/backup.sh --key secret >> log 2>&1',
        '0 0 1 * * heroku pg:backups:capture -a shop',
        '0 4 * * * curl -s https://api.heroku.com/apps/shop/formation | mail me',
        '0 5 * * * $(echo secret)',
        '0 18 * * * heroku ps:scale web=1 -a shop'
      ].join('\n')
    )
    expect(text.split('\n').filter((line) => line.startsWith('# Line'))).toEqual([
      '# Line 1: the setting MAILTO has no meaning here.',
      ...[
        [2, '/usr/bin/start'],
        [4, '/opt/backup.sh'],
        [5, 'heroku'],
        [6, 'curl'],
        [7, 'a command']
      ].map(
        ([line, program]) =>
          `# Line ${line}: ${program} sets no number of dynos. It is left out: keep its line where it is.`
      )
    ])
    expect(text).toContain('          - 08:00-18:00 3\n          - 1\n')
    expect(text).not.toContain('secret')
  })

  test('what is lost is said, and no setting shows its value', () => {
    const text = converted('HEROKU_API_KEY=secret\n0 8 * * * heroku ps:scale web=3:standard-2x -a shop')
    expect(text).toContain('# Line 1: the setting HEROKU_API_KEY has no meaning here.')
    expect(text).toContain('# Line 2: the size standard-2x of web is left as it is')
    expect(text).toContain('UTC is assumed')
    expect(text).not.toContain('secret')
  })
})

describe('refused with its line, and with what to write instead:', () => {
  test.each([
    ['a date', '0 7 24 12 * 5', /^A date is not the same in every week.*"12-24 07:00-22:00 5"/],
    ['a day of the month', '0 7 1 * * 3', /^The day of the month "1".*"1st 07:00-22:00 3"/],
    ['a month', '0 7 * 6-8 * 3', /^The month "6-8"/],
    [
      'a range of all days of the month, which cron joins with the weekday',
      '0 7 1-31 * 1 3',
      /^The day of the month "1-31"/
    ],
    ['the last Friday', '0 7 * * 5L 3', /^"5L" means nothing in a week/],
    ['the second Monday', '0 7 * * mon#2 3', /^"mon#2" means nothing in a week/],
    ['a range that wraps', '0 22-2 * * * 3', /22-23,0-2/],
    ['a minute that does not exist', '61 7 * * * 3', /minute: 61/],
    ['too few fields', '0 7 * * 3', /^There are 5 words.*for example "0 7 \* \* 1-5 3"/],
    ['a number and something else', '0 7 * * * 3 dynos', /^This is neither a number of dynos nor "heroku ps:scale/],
    ['a misspelt command', '0 7 * * * heroku ps:scal web=1 -a x', /^This is neither a number of dynos nor/],
    ['six fields', '0 0 7 * * 1-5 3', /^There are six fields: the first counts seconds.*Write "0 7 \* \* 1-5" before/],
    ['six fields, days by name', '0 0 7 ? * MON-FRI heroku ps:scale web=1 -a x', /^There are six fields/],
    ['six fields of an unrelated line', '*/5 * * * * * heroku ps:scale web=1 -a x', /^There are six fields/],
    [
      'curl without PATCH',
      `0 7 * * * curl https://api.heroku.com/apps/x/formation/web -d '{"quantity": 3}'`,
      /^"curl" asks with POST.*Write "-X PATCH"/
    ],
    [
      'curl with its data in a file',
      '0 7 * * * curl -X PATCH https://api.heroku.com/apps/x/formation/web -d @three.json',
      /^"curl" does not show how many/
    ],
    [
      'curl without a quantity',
      `0 7 * * * curl -X PATCH https://api.heroku.com/apps/x/formation/web -d '{"size": "standard-2x"}'`,
      /^The data of "curl" does not say how many/
    ],
    [
      'curl with a variable for the app',
      `0 7 * * * curl -X PATCH https://api.heroku.com/apps/$APP/formation/web -d '{"quantity": 3}'`,
      /^"\$APP" is not the name/
    ],
    [
      'curl with an id for the process type',
      `0 7 * * * curl -X PATCH https://api.heroku.com/apps/x/formation/01234567-89ab-cdef-0123-456789abcdef -d '{"quantity": 3}'`,
      /has the id of a process type/
    ],
    ['a number that is none', '0 7 * * * 3x', /^"3x" is not a number of dynos/],
    ['too many dynos', '0 7 * * * 10000', /^"10000" is not a number/],
    ['a relative number', '0 7 * * * heroku ps:scale web+1 -a x', /^"web\+1" changes the number.*"web=3"/],
    ['a relative number of the old form', '0 7 * * * heroku ps:scale web=+1 -a x', /changes the number/],
    ['a command for a git remote', '0 7 * * * heroku ps:scale web=1 -r prod', /^The option "-r".*"-a"/],
    ['two commands', '0 7 * * * heroku ps:scale web=1 -a x && heroku ps:scale web=2 -a y', /^There are two commands/],
    ['a command without a quantity', '0 7 * * * heroku ps:scale -a x', /Write "web=3"/],
    ['the name of an app that there cannot be', '0 7 * * * heroku ps:scale web=3 -a a.b', /^"a\.b" is not the name/],
    ['@reboot', '@reboot 3', /^A schedule of windows has no "@reboot"/],
    ['an unknown zone', 'CRON_TZ=Mars/Olympus', /is not a time zone/]
  ])('%s', (_name, line, message) => {
    expect(importCrontab(file, `# nothing\n  ${line}\n`)).toEqual({
      ok: false,
      problems: [{ message: expect.stringMatching(message) as string, place: { file, line: 2, column: 3 } }]
    })
  })

  test('all lines at once', () => {
    const result = importCrontab(file, '0 7 1 * * 3\n0 8 * * * 3\nnonsense\n')
    expect(result.ok ? [] : result.problems.map(({ place }) => place?.line)).toEqual([1, 3])
  })

  test('a second time zone, and one after lines without any', () => {
    expect(importCrontab(file, 'TZ=UTC\n0 8 * * * 3\nTZ=Asia/Tokyo\n')).toMatchObject({
      ok: false,
      problems: [{ place: { line: 3 } }]
    })
    expect(importCrontab(file, '0 8 * * * 3\nTZ=Asia/Tokyo\n')).toMatchObject({
      ok: false,
      problems: [{ place: { line: 2 } }]
    })
  })

  test('a file that does something else only, with what was left out', () => {
    const result = importCrontab(file, '0 7 * * * true\n')
    expect(result.ok ? '' : result.problems[0]?.message).toMatch(
      /has no line that sets a number of dynos.*Line 1: true sets no number/
    )
  })

  test('a file that scales nothing', () => {
    expect(importCrontab(file, '# only this\n')).toMatchObject({ ok: false, problems: [{ place: null }] })
  })

  test('and no message shows a token', () => {
    const result = importCrontab(
      file,
      '0 7 * * * HEROKU_API_KEY=secret heroku ps:scal web=1\n0 7 1 * * HEROKU_API_KEY=secret heroku ps:scale web=1'
    )
    expect(JSON.stringify(result)).not.toContain('secret')
  })
})

/** A field as its text and as what it means, found out without any cron library. */
interface Field {
  readonly text: string
  readonly has: (value: number) => boolean
}

function field(max: number): fc.Arbitrary<Field> {
  const list = fc
    .uniqueArray(fc.nat(max), { minLength: 1, maxLength: 3 })
    .map((values): Field => ({ text: values.join(','), has: (value) => values.includes(value) }))
  const range = fc.tuple(fc.nat(max), fc.nat(max)).map(([one, other]): Field => {
    const [from, to] = [Math.min(one, other), Math.max(one, other)]
    return { text: `${from}-${to}`, has: (value) => value >= from && value <= to }
  })
  const step = fc
    .integer({ min: Math.ceil(max / 4), max })
    .map((by): Field => ({ text: `*/${by}`, has: (value) => value % by === 0 }))
  return fc.oneof({ weight: 4, arbitrary: list }, { weight: 1, arbitrary: range }, { weight: 1, arbitrary: step })
}

const all: Field = { text: '*', has: () => true }
const weekday = fc.oneof(fc.constant(all), field(6))
const cronLine = fc.record({
  minute: fc.oneof(
    { weight: 4, arbitrary: fc.constant({ text: '0', has: (value: number) => value === 0 }) },
    { weight: 1, arbitrary: field(59) }
  ),
  hour: field(23),
  weekday,
  quantity: fc.nat(5)
})

test('at every minute of two weeks after the first firing, the schedule has the quantity of the last one', () => {
  fc.assert(
    fc.property(fc.array(cronLine, { minLength: 1, maxLength: 6 }), (crontab) => {
      const text = crontab
        .map(({ minute, hour, weekday: day, quantity }) => `${minute.text} ${hour.text} * * ${day.text} ${quantity}`)
        .join('\n')
      const schedule = appsOf(text)[0]!.processes[0]!.schedule
      const startMs = Date.UTC(2026, 10, 26)
      let last: number | null = null
      for (let minute = 0; minute < 14 * 1440; minute++) {
        const day = Math.floor(minute / 1440)
        const fires = crontab.findLast(
          (line) =>
            line.minute.has(minute % 60) &&
            line.hour.has(Math.floor(minute / 60) % 24) &&
            line.weekday.has((day + 4) % 7)
        )
        last = fires?.quantity ?? last
        const found = windowAt(schedule, localTime('UTC', startMs + minute * 60_000))
        if (last !== null && found?.bounds.floor !== last)
          throw new Error(`minute ${minute}: ${last}, not ${found?.source ?? 'nothing'}\n${text}`)
      }
    }),
    { numRuns: 60 }
  )
}, 60_000)

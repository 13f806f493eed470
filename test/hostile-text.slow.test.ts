import { expect, test } from 'vitest'
import { calendarHolidays } from '../src/adapters/calendars/calendar.ts'
import { numberReading } from '../src/adapters/signals/number-reading.ts'
import { importCrontab } from '../src/config/import/crontab.ts'
import { policyFromFile } from '../src/config/load.ts'
import { processorMs } from './processor-time.ts'

const readFile = (text: string): unknown => policyFromFile('f.yml', text, {}, null)
const readDays = (lines: string): unknown =>
  calendarHolidays(`BEGIN:VCALENDAR\r\n${lines}\r\nEND:VCALENDAR\r\n`, {
    fromDay: 20_700,
    toDay: 21_000,
    timezone: 'Europe/Berlin'
  })
const list = (count: number, of: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join('')
const file = (apps: number, schedule: string): string =>
  `apps:\n${list(apps, (index) => `  a${index}: { processes: { web: { schedule: [${schedule}] } } }\n`)}`
const long = (text: string): string => file(1, `"${text.repeat(9900 / text.length)}",`.repeat(98))

/** Texts that the size of files and answers allows. */
const texts: readonly (readonly [string, () => unknown])[] = [
  ['a number of 5 million digits and a letter', () => numberReading(`${'1'.repeat(4_900_000)}x`, 'x')],
  ['a calendar of carriage returns', () => readDays('\r'.repeat(4_900_000))],
  ['a calendar of carriage returns after a property', () => readDays(`X:1${'\r'.repeat(4_900_000)}x`)],
  ['quotes and nothing else', () => readFile('"'.repeat(990_000))],
  ['colons and nothing else', () => readFile(': '.repeat(490_000))],
  ['a file of empty lines', () => readFile('\n'.repeat(990_000))],
  ['windows of blanks', () => readFile(long(' ').replaceAll('",', 'x",'))],
  ['windows of digits', () => readFile(long('9'))],
  ['windows of dots', () => readFile(long('.'))],
  ['windows of words', () => readFile(long('to '))],
  ['57,000 windows that are nearly right', () => readFile(file(300, '9-17 x 3x,'.repeat(190)))],
  [
    '47,500 days that are nearly right',
    () =>
      readFile(
        file(
          250,
          list(190, (index) => `mon${index} 9-17 3,`)
        )
      )
  ],
  [
    '60,000 keys that are unknown',
    () => readFile(`apps:\n${list(320, (app) => `  a${app}: { ${list(190, (key) => `scal${key}: 1,`)} }\n`)}`)
  ],
  [
    'a crontab that fires every minute',
    () => importCrontab('crontab', '* * * * * heroku ps:scale web=3\n'.repeat(3000))
  ],
  [
    'a crontab of zones that are none',
    () =>
      importCrontab(
        'crontab',
        list(7000, (index) => `CRON_TZ=A${index}\n`)
      )
  ]
]

test.each(texts)('%s: it takes no more than 15 s of processor time', (_, read) => {
  // 2 s on a fast machine and 4.5 s on a slow one; what grows with the square of a text takes minutes.
  expect(processorMs(read)).toBeLessThan(15_000)
})

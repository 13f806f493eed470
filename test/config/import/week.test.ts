import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { windowLines } from '../../../src/config/import/week.ts'
import type { Step } from '../../../src/config/import/week.ts'
import { parseWindow } from '../../../src/core/schedule/parse-window.ts'
import { localTime } from '../../../src/core/schedule/local-time.ts'
import { windowAt } from '../../../src/core/schedule/window.ts'
import type { Window } from '../../../src/core/model.ts'

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/** `mon 07:00 3`; without a day on every day. */
function steps(...lines: readonly string[]): readonly Step[] {
  return lines.flatMap((line) => {
    const words = line.split(' ')
    const [time = '', quantity = ''] = words.slice(-2)
    const [hour = 0, minute = 0] = time.split(':').map(Number)
    const on = words.length === 3 ? [days.indexOf(words[0]!)] : [0, 1, 2, 3, 4, 5, 6]
    return on.map((day) => ({ minute: day * 1440 + hour * 60 + minute, quantity }))
  })
}

function parsed(lines: readonly string[]): readonly Window[] {
  return lines.map((line) => {
    const result = parseWindow(line)
    if (!result.ok) throw new Error(result.message)
    return result.window
  })
}

const monday = Date.UTC(2024, 0, 1)

describe('a week becomes', () => {
  test.each([
    ['a quantity', steps('mon 05:00 4'), ['4']],
    ['a quantity, however often it is said', steps('05:00 4', '06:00 4'), ['4']],
    ['the hours of every day', steps('07:00 3', '22:00 2', '03:00 1'), ['07:00-22:00 3', '22:00-03:00 2', '1']],
    [
      'weekdays',
      steps(
        'mon 08:00 3',
        'mon 18:00 1',
        'tue 08:00 3',
        'tue 18:00 1',
        'wed 08:00 3',
        'wed 18:00 1',
        'thu 08:00 3',
        'thu 18:00 1',
        'fri 08:00 3',
        'fri 18:00 1'
      ),
      ['weekdays 08:00-18:00 3', '1']
    ],
    ['whole days', steps('mon 00:00 3', 'sat 00:00 1'), ['weekdays 3', '1']],
    [
      'working hours that last for days',
      steps('mon 08:00 3', 'fri 18:00 1'),
      ['mon-thu 08:00-24:00 3', 'tue-fri 00:00-18:00 3', '1']
    ],
    [
      'shifts of the week, the nights carried over',
      steps(
        ...['mon', 'tue', 'wed', 'thu', 'fri'].flatMap((day) => [`${day} 06:00 5`, `${day} 14:00 3`, `${day} 22:00 1`])
      ),
      ['weekdays 06:00-14:00 5', 'weekdays 14:00-22:00 3', '1']
    ],
    [
      'a day of its own',
      steps(
        'mon 06:00 5',
        'mon 22:00 1',
        'tue 06:00 4',
        'tue 22:00 1',
        'wed 06:00 5',
        'wed 22:00 1',
        'thu 06:00 5',
        'thu 22:00 1',
        'fri 06:00 5',
        'fri 22:00 1'
      ),
      ['mon,wed-fri 06:00-22:00 5', 'tue 06:00-22:00 4', '1']
    ],
    ['ranges too', steps('00:00 1-2', '09:00 3-5', '17:00 1-2'), ['09:00-17:00 3-5', '1-2']],
    [
      'days that wrap',
      steps('sat 10:00 2', 'sat 12:00 0', 'sun 10:00 2', 'sun 12:00 0', 'mon 10:00 2', 'mon 12:00 0'),
      ['sat-mon 10:00-12:00 2', '0']
    ]
  ])('%s', (_name, week, lines) => {
    expect(windowLines(week)).toEqual(lines)
  })
})

test('whatever the week, every minute of it is as before', () => {
  const edges = fc.uniqueArray(fc.nat(10_079), { minLength: 1, maxLength: 20 })
  const coarse = fc.uniqueArray(
    fc.nat(41).map((part) => part * 240),
    { minLength: 1, maxLength: 42 }
  )
  const week = fc
    .oneof(edges, coarse)
    .chain((minutes) =>
      fc.tuple(
        ...minutes.map((minute) => fc.constantFrom('0', '1', '2', '3-5').map((quantity) => ({ minute, quantity })))
      )
    )
  fc.assert(
    fc.property(week, (given) => {
      const lines = windowLines(given)
      const schedule = parsed(lines)
      expect(lines.at(-1)).toMatch(/^\d+(-\d+)?$/)
      const sorted = [...given].sort((one, other) => one.minute - other.minute)
      for (let minute = 0; minute < 10_080; minute++) {
        const wanted = sorted.findLast((step) => step.minute <= minute) ?? sorted.at(-1)!
        const found = windowAt(schedule, localTime('UTC', monday + minute * 60_000))!
        if (!found.source.endsWith(wanted.quantity) || found.source.at(-wanted.quantity.length - 1)?.match(/[\d-]/))
          throw new Error(`${minute}: ${wanted.quantity}, not ${found.source}`)
      }
    }),
    { numRuns: 60 }
  )
}, 60_000)

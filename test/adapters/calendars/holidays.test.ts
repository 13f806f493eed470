import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { resolveHolidays } from '../../../src/adapters/calendars/holidays.ts'
import type { FoundHolidays } from '../../../src/ports.ts'
import { parseState } from '../../../src/adapters/stores/document/document.ts'
import { freshState } from '../../../src/core/decide/advance.ts'
import { holidaysIn } from '../../../src/core/schedule/holidays.ts'
import type { HolidaySources } from '../../../src/core/model.ts'
import { closedPort, reply, serve } from '../../servers.ts'
import { dates, day } from './days.ts'

const christmas = [
  'BEGIN:VCALENDAR',
  'BEGIN:VEVENT',
  'UID:1',
  'SUMMARY:Factory closed',
  'DTSTART;VALUE=DATE:20261224',
  'DTEND;VALUE=DATE:20261227',
  'END:VEVENT',
  'END:VCALENDAR',
  ''
].join('\r\n')
const closed = ['2026-12-24', '2026-12-25', '2026-12-26']
const lastGood = [{ day: day('2026-12-31'), name: 'Inventory' }]

async function resolve(
  sources: Partial<HolidaySources>,
  more: {
    readonly lastGood?: typeof lastGood
    readonly from?: string
    readonly to?: string
    readonly timezones?: readonly string[]
  } = {}
): Promise<FoundHolidays> {
  const range = {
    fromDay: day(more.from ?? '2026-12-01'),
    toDay: day(more.to ?? '2026-12-31'),
    timezones: more.timezones ?? ['UTC'],
    lastGood: more.lastGood ?? null
  }
  return resolveHolidays({ region: null, dates: [], calendar: null, ...sources }, range)
}

describe('holidays from several sources', () => {
  it('are none when there is no source', async () => {
    expect(await resolve({})).toEqual({ days: [], problems: [], leftOut: [], calendar: null })
  })

  it('are sorted, each day once, the region naming it first', async () => {
    const { url } = await serve(reply(200, christmas))
    const { days, problems, calendar } = await resolve({
      region: 'DE',
      dates: [
        { kind: 'dates', from: day('2026-12-27'), to: day('2026-12-27') },
        { kind: 'yearly', from: 1225, to: 1225 }
      ],
      calendar: `${url}/team.ics`
    })
    expect(days.map(({ name }) => name)).toEqual(['Factory closed', 'Christmas Day', 'Boxing Day', 'listed in dates'])
    expect(dates(days)).toEqual([...closed, '2026-12-27'])
    expect(problems).toEqual([])
    expect(dates(calendar ?? [])).toEqual(closed)
  })

  it('come every year from a date without one, from ranges too', async () => {
    const { days } = await resolve(
      { dates: [{ kind: 'yearly', from: 1230, to: 102 }] },
      { from: '2026-12-01', to: '2028-01-31' }
    )
    expect(dates(days)).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
      '2027-12-30',
      '2027-12-31',
      '2028-01-01',
      '2028-01-02'
    ])
  })

  it('of an unknown region are a problem that says what to write', async () => {
    expect(await resolve({ region: 'USA' })).toEqual({
      days: [],
      problems: [expect.stringContaining('Did you mean "US"?')],
      leftOut: [],
      calendar: null
    })
  })
})

describe('a calendar on the web', () => {
  it('is asked for once, and says who asks', async () => {
    const { url, heard } = await serve(reply(200, christmas))
    await resolve({ calendar: url })
    expect(heard.map(({ method, headers }) => [method, headers['user-agent'], headers.authorization])).toEqual([
      ['GET', 'dyno-scaler', undefined]
    ])
  })

  it('is found after three redirects, and not after four', async () => {
    const { url } = await serve((response, { path: at }) => {
      const left = Number(at.slice(1))
      if (left === 0) response.end(christmas)
      else response.writeHead(302, { location: `/${left - 1}` }).end()
    })
    expect(dates((await resolve({ calendar: `${url}/3` })).days)).toEqual(closed)
    expect((await resolve({ calendar: `${url}/4` })).problems).toEqual([
      expect.stringMatching(/cannot be read: more than 3 redirects\. Write the address that they end at\./)
    ])
  })

  it('is not followed to a place that is neither https nor this machine', async () => {
    for (const location of ['http://192.0.2.1/team.ics', 'file:///etc/passwd']) {
      const { url } = await serve(reply(301, '', { location }))
      expect((await resolve({ calendar: url })).problems).toEqual([
        expect.stringMatching(
          /it redirects to an address that begins with (http|file):\/\/, and a calendar is read over https only\./
        )
      ])
    }
  })

  it.each([
    [
      'http://192.0.2.1/team.ics',
      /The calendar at 192\.0\.2\.1 cannot be read: its address begins with http:\/\/, and a calendar is read over https only/
    ],
    ['ftp://example.com/x', /begins with ftp:\/\//],
    ['https://:0:0', /its address is not a valid one/]
  ])('%s is refused', async (address, expected) => {
    expect((await resolve({ calendar: address })).problems).toEqual([expect.stringMatching(expected)])
  })

  it.each([
    [404, /answered 404\. Check the address/],
    [403, /answered 403\. Write its secret iCal address/],
    [500, /answered 500\. It is tried again/],
    [304, /answered 304\./]
  ])('that answers %i is a problem, and the last good read stands in', async (status, expected) => {
    const { url } = await serve(reply(status))
    const { days, problems, calendar } = await resolve(
      { calendar: `${url}/private-abc123/basic.ics?key=s3cret` },
      { lastGood }
    )
    expect(days).toEqual(lastGood)
    expect(problems).toEqual([expect.stringMatching(expected)])
    expect(problems[0]).toMatch(/Until then its last good read counts, with 1 holiday\.$/)
    expect(problems[0]).not.toMatch(/abc123|s3cret/)
    expect(calendar).toBeNull()
  })

  it('that nobody serves is a problem; without a good read its holidays are missing', async () => {
    const { days, problems } = await resolve({ calendar: await closedPort() })
    expect(days).toEqual([])
    expect(problems).toEqual([
      expect.stringMatching(/the connection was refused\..* Its holidays are missing until then\.$/)
    ])
  })

  it('that never ends is cut off at 2 MB', async () => {
    const { url } = await serve((response) => {
      response.writeHead(200)
      const more = (): void => {
        while (!response.destroyed && response.write('X'.repeat(65_536)));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    })
    expect((await resolve({ calendar: url })).problems).toEqual([
      expect.stringMatching(/larger than 2 MB\. Write a calendar that holds the holidays only\./)
    ])
  })

  it('that drips is given up after 10 s', async () => {
    const { url } = await serve((response) => {
      const timer = setInterval(() => response.write('BEGIN:VCALENDAR\r\n'), 100)
      response.on('close', () => clearInterval(timer))
    })
    const startMs = performance.now()
    expect((await resolve({ calendar: url })).problems).toEqual([expect.stringMatching(/no answer within 10 s\./)])
    expect(performance.now() - startMs).toBeLessThan(30_000)
  })

  it('that is a web page is a problem', async () => {
    const { url } = await serve(reply(200, '<html>Sign in</html>'))
    expect((await resolve({ calendar: url }, { lastGood })).problems).toEqual([
      expect.stringMatching(/it is not an iCalendar file .* Write the address that ends in \.ics/)
    ])
  })
})

describe('a calendar in a file', () => {
  it('is read from its path', async () => {
    const file = path.join(await folder(), 'team.ics')
    await writeFile(file, christmas)
    expect(dates((await resolve({ calendar: file })).days)).toEqual(closed)
  })

  it('that is not there, is a folder or is too large is a problem', async () => {
    const home = await folder()
    await writeFile(path.join(home, 'large.ics'), 'X'.repeat(2_000_001))
    expect((await resolve({ calendar: path.join(home, 'absent.ics') })).problems).toEqual([
      expect.stringMatching(/absent\.ics cannot be read: there is no such file\. Check the path/)
    ])
    expect((await resolve({ calendar: home })).problems).toEqual([expect.stringMatching(/it is not a file/)])
    expect((await resolve({ calendar: path.join(home, 'large.ics') })).problems).toEqual([
      expect.stringMatching(/larger than 2 MB/)
    ])
    expect((await resolve({ calendar: '/dev/zero' })).problems).toEqual([expect.stringMatching(/it is not a file/)])
  })
})

async function folder(): Promise<string> {
  const home = await mkdtemp(path.join(tmpdir(), 'holidays-'))
  onTestFinished(() => rm(home, { recursive: true }))
  return home
}

describe('a calendar seen from several zones', () => {
  const events = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    'SUMMARY:Fair',
    'DTSTART:20261204T050000Z',
    'DTEND:20261205T050000Z',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:2',
    'SUMMARY:Christmas',
    'DTSTART;VALUE=DATE:20261225',
    'END:VEVENT',
    'END:VCALENDAR',
    ''
  ].join('\r\n')
  const timezones = ['America/New_York', 'Europe/Berlin']

  it('has days of each, and once what all of them have', async () => {
    const { url } = await serve(reply(200, events))
    const { days, calendar } = await resolve({ calendar: url }, { timezones })
    expect(days.map(({ name, timezone }, index) => [dates(days)[index], name, timezone])).toEqual([
      ['2026-12-04', 'Fair', undefined],
      ['2026-12-05', 'Fair', 'Europe/Berlin'],
      ['2026-12-25', 'Christmas', undefined]
    ])
    expect(calendar).toEqual(days)
    expect(holidaysIn('America/New_York', days).map(({ name }) => name)).toEqual(['Fair', 'Christmas'])
    expect(holidaysIn('Europe/Berlin', days).map(({ name }) => name)).toEqual(['Fair', 'Fair', 'Christmas'])
  })

  it('of one zone has days without it, so that the state reads as before', async () => {
    const { url } = await serve(reply(200, events))
    const { days } = await resolve({ calendar: url }, { timezones: ['Europe/Berlin', 'Europe/Berlin'] })
    expect(days.map((holiday) => Object.keys(holiday))).toEqual([
      ['day', 'name'],
      ['day', 'name'],
      ['day', 'name']
    ])
  })

  it('is remembered with its zones', () => {
    const calendar = [{ day: 1, name: 'Fair', timezone: 'Europe/Berlin' }, ...lastGood]
    const read = parseState({ ...freshState, calendar })
    expect(read.kind === 'loaded' && read.state.calendar).toEqual(calendar)
  })
})

import { describe, expect, it } from 'vitest'
import { regionHolidays, regionMistake } from '../../../src/adapters/calendars/region.ts'
import { dates, day } from './days.ts'

async function holidaysOf(region: string, from: string, to: string): Promise<readonly string[]> {
  return [...new Set(dates(await regionHolidays(region, day(from), day(to))))].sort()
}

describe('public holidays of a region', () => {
  it.each([
    ['US', '2026-11-01', '2026-12-31', ['2026-11-11', '2026-11-26', '2026-12-25']],
    ['US-NY', '2026-02-01', '2026-02-28', ['2026-02-12', '2026-02-15', '2026-02-16']],
    ['US-LA', '2026-02-01', '2026-02-28', ['2026-02-16', '2026-02-17']],
    ['US-LA-NO', '2026-02-01', '2026-02-28', ['2026-02-16', '2026-02-17']],
    ['DE-BY-A', '2026-08-01', '2026-08-31', ['2026-08-08', '2026-08-15']],
    [
      'DE',
      '2026-01-01',
      '2026-06-30',
      ['2026-01-01', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25']
    ],
    [
      'DE-BY',
      '2026-01-01',
      '2026-06-30',
      ['2026-01-01', '2026-01-06', '2026-04-03', '2026-04-06', '2026-05-01', '2026-05-14', '2026-05-25', '2026-06-04']
    ],
    [
      'GB-ENG',
      '2026-04-01',
      '2026-12-31',
      ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31', '2026-12-25', '2026-12-26', '2026-12-28']
    ],
    ['NZ', '2026-02-01', '2026-04-30', ['2026-02-06', '2026-04-03', '2026-04-06', '2026-04-25', '2026-04-27']]
  ])('%s from %s to %s', async (region, from, to, expected) => {
    expect(await holidaysOf(region, from, to)).toEqual(expected)
  })

  it('is found whatever the case', async () => {
    expect(await holidaysOf('us-la-no', '2026-02-17', '2026-02-17')).toEqual(['2026-02-17'])
  })

  it('has the substitute of a New Year on a Saturday in the old year', async () => {
    expect(await holidaysOf('US', '2027-12-26', '2027-12-31')).toEqual(['2027-12-31'])
  })

  it('has every day of a holiday that lasts several, and the part of one that began in the old year', async () => {
    expect(await holidaysOf('RU', '2026-01-01', '2026-01-08')).toEqual([
      '2026-01-01',
      '2026-01-02',
      '2026-01-03',
      '2026-01-04',
      '2026-01-05',
      '2026-01-06',
      '2026-01-07',
      '2026-01-08'
    ])
    expect(await holidaysOf('SZ', '2027-01-01', '2027-01-03')).toEqual(['2027-01-01', '2027-01-02'])
  })

  it('counts days that begin at sunset from the morning after, and only whole ones', async () => {
    expect(await holidaysOf('IL', '2026-09-19', '2026-09-23')).toEqual(['2026-09-21'])
    // Ramazan Bayramı: the afternoon of the 19th and three days.
    expect(await holidaysOf('TR', '2026-03-15', '2026-03-31')).toEqual(['2026-03-20', '2026-03-21', '2026-03-22'])
  })

  it('leaves out half days', async () => {
    expect(await holidaysOf('CN', '2026-03-08', '2026-03-08')).toEqual([])
    expect(await holidaysOf('AU-SA', '2026-12-24', '2026-12-25')).toEqual(['2026-12-25'])
  })

  it('keeps a day of 23 hours: Easter 2024 fell on the change of the clocks', async () => {
    expect(await holidaysOf('AL', '2024-03-31', '2024-03-31')).toEqual(['2024-03-31'])
  })
})

describe('a region that does not exist', () => {
  it.each([
    ['US', null],
    ['de-by', null],
    ['US-LA-NO', null],
    ['USA', /no country "USA"\. Did you mean "US"\?/],
    ['UK', /Did you mean "GB"\?/],
    ['England', /Did you mean "GB-ENG"\?/],
    ['Germany', /Did you mean "DE"\?/],
    ['US-New York', /no state "New York"\. Did you mean "US-NY"\? US has AL, AK,/],
    ['US-PR', /Did you mean "PR"\?/],
    ['US-gu', /Did you mean "GU"\?/],
    ['DE-BYY', /Did you mean "DE-BY"\?/],
    ['US-LA-XX', /no region of it "XX".* US-LA has NO\./],
    ['US-NY-XX', /US-NY has no parts with holidays of their own\. Write "US-NY"\./],
    ['', /Write country, country-state/],
    ['US-', /Write country, country-state/],
    ['US-LA-NO-X', /Write country, country-state/],
    ['__proto__', /no country "__proto__"/]
  ])('%s', async (region, expected) => {
    const mistake = await regionMistake(region)
    if (expected === null) expect(mistake).toBeNull()
    else expect(mistake).toMatch(expected)
  })

  it('has no holidays', async () => {
    expect(await regionHolidays('XX', day('2026-01-01'), day('2026-12-31'))).toEqual([])
  })
})

import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { systemClock } from '../../src/adapters/clock.ts'
import { preparePlan } from '../../src/commands/prepare-plan.ts'
import type { PlanRequest, Prepared } from '../../src/commands/prepare-plan.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { startEmulator } from '../../src/emulator/heroku/emulator.ts'
import type { Emulator } from '../../src/emulator/heroku/emulator.ts'
import type { PlanPage } from '../../src/report/plan/page.ts'
import { heroku } from '../../src/adapters/heroku/heroku.ts'
import { repositoryIn } from '../e2e/repository.ts'
import { dayOf } from '../core/plan/plans.ts'

const file = 'scaler.yml'

async function folderOfTest(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-plan-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(folder, name), text)
  return folder
}

/** The week from Monday 2026-11-23 on of this configuration. */
async function prepare(text: string, request: Partial<PlanRequest> = {}): Promise<Prepared<PlanPage>> {
  const { policy, ...loaded } = policyFromFile(file, text, request.environment ?? {}, request.only ?? null)
  if (!policy.ok) throw new Error(policy.problems.map(({ message }) => message).join('\n'))
  return preparePlan(
    { ...loaded, policy },
    {
      folder: request.folder ?? (await folderOfTest()),
      file,
      environment: {},
      nowMs: Date.parse('2026-11-23T12:00:00Z'),
      from: null,
      days: 7,
      compareTo: null,
      compareToName: '--compare-to',
      only: null,
      heroku: null,
      ...request
    }
  )
}

async function pageOf(text: string, request: Partial<PlanRequest> = {}): Promise<PlanPage> {
  const prepared = await prepare(text, request)
  if (!prepared.ok) throw new Error(prepared.problems.map(({ message }) => message).join('\n'))
  return prepared.page
}

function app(name: string, schedule: string, more = ''): string {
  return `  ${name}: { url: none, processes: { web: { schedule: [${schedule}] } }${more} }\n`
}
const apps = (...entries: readonly string[]): string => `apps:\n${entries.join('')}`

async function emulated(sizes: Readonly<Record<string, string>>): Promise<Emulator> {
  const emulator = await startEmulator({
    clock: systemClock,
    token: 'token',
    apps: Object.entries(sizes).map(([name, size]) => ({ name, processes: [{ process: 'web', quantity: 1, size }] }))
  })
  onTestFinished(emulator.close)
  return emulator
}

describe('a plan', () => {
  it('begins today by the clock of each zone', async () => {
    const begins = async (timezone: string, now: string): Promise<string | undefined> =>
      (await pageOf(`timezone: ${timezone}\n${apps(app('a', '1'))}`, { nowMs: Date.parse(now) })).plan.processes[0]
        ?.days[0]?.date
    expect(await begins('Pacific/Kiritimati', '2026-11-23T10:00:00Z')).toBe('2026-11-24')
    expect(await begins('Pacific/Pago_Pago', '2026-11-23T10:59:00Z')).toBe('2026-11-22')
    expect(await begins('UTC', '2026-11-23T23:59:59.999Z')).toBe('2026-11-23')
  })

  it('has the holidays of its own days, wherever they lie', async () => {
    const text = `holidays: { region: US-NY }\n${apps(app('a', '"holidays 0", 2'))}`
    const hoursFrom = async (date: string, days: number): Promise<number | undefined> =>
      (await pageOf(text, { from: dayOf(date), days })).plan.total.dynoHours.floor
    expect(await hoursFrom('2026-11-23', 7)).toBe(6 * 48)
    expect(await hoursFrom('2026-11-27', 7)).toBe(7 * 48)
    // Both fall on a Saturday, and the Fridays before are free too.
    expect(await hoursFrom('2027-12-20', 14)).toBe(10 * 48)
  })

  it('has dates and a calendar from its own days too', async () => {
    const folder = await folderOfTest({
      'days.ics':
        'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Party\r\nDTSTART;VALUE=DATE:20300613\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n'
    })
    const page = await pageOf(
      `holidays: { dates: [2030-06-12], calendar: ${folder}/days.ics }\n${apps(app('a', '"holidays 0", 1'))}`,
      { from: dayOf('2030-06-11'), days: 4 }
    )
    expect(page.plan.processes[0]?.days.map(({ holidays }) => holidays)).toEqual([
      [],
      ['listed in dates'],
      ['Party'],
      []
    ])
    expect(page.plan.total.dynoHours.floor).toBe(48)
  })

  it('is not made from a calendar that cannot be read, neither its own nor that of the base', async () => {
    const folder = await folderOfTest()
    const broken = `holidays: { calendar: ${folder}/x.ics }\n${apps(app('a', '"holidays 0", 1'))}`
    await writeFile(path.join(folder, 'base.yml'), broken)
    const message = expect.stringContaining(
      `The calendar ${folder}/x.ics cannot be read: there is no such file.`
    ) as string
    expect(await prepare(broken)).toMatchObject({ ok: false, problems: [{ message, place: null }] })
    expect(await prepare(apps(app('a', '1')), { folder, compareTo: 'base.yml' })).toMatchObject({
      ok: false,
      problems: [{ message, place: null }]
    })
    expect(await prepare(broken, { folder, compareTo: 'base.yml' })).toMatchObject({
      ok: false,
      problems: [{ message }, { message }]
    })
  })

  it('leaves out an event that cannot be read, and names it', async () => {
    const folder = await folderOfTest()
    const event = (start: string): string => `BEGIN:VEVENT\r\n${start}\r\nSUMMARY:x\r\nEND:VEVENT\r\n`
    const text = `BEGIN:VCALENDAR\r\n${event('DTSTART:garbage')}${event('DTSTART;VALUE=DATE:20261126')}END:VCALENDAR\r\n`
    await writeFile(path.join(folder, 'x.ics'), text)
    const config = `holidays: { calendar: ${folder}/x.ics }\n${apps(app('a', '"holidays 0", 1'))}`
    await writeFile(path.join(folder, 'base.yml'), config)
    const prepared = await prepare(config, { folder, compareTo: 'base.yml' })
    expect(prepared).toMatchObject({
      ok: true,
      warnings: [expect.stringMatching(/x\.ics: .*left out/) as string],
      page: { plan: { total: { dynoHours: { floor: 144 } } } }
    })
  })

  it('is not made for an app that is named twice, by its name and by its id', async () => {
    const emulator = await emulated({ sharp: 'Standard-1X', other: 'Standard-1X' })
    const read = heroku({ baseUrl: emulator.apiUrl, token: 'token', clock: systemClock })
    const answer = await fetch(`${emulator.apiUrl}/apps/sharp`, {
      headers: { accept: 'application/vnd.heroku+json; version=3', authorization: 'Bearer token' }
    })
    const { id } = (await answer.json()) as { readonly id: string }
    expect(await prepare(apps(app('sharp', '2'), app(id, '3')), { heroku: read })).toMatchObject({
      ok: false,
      problems: [
        {
          message: `"${id}" is the id of "sharp": the configuration names one app twice. Keep one of the two.`,
          place: { file, line: 3, column: 3 }
        }
      ]
    })
  })

  it('tells of secrets in plain text at their place', async () => {
    const { findings } = await pageOf(
      `notify: [{ slack: https://hooks.slack.com/services/hush }]\n${apps(app('a', '1'))}`
    )
    const message = expect.stringMatching(/^This address is a secret in plain text\./) as string
    expect(findings).toEqual([{ severity: 'warning', message, place: { file, line: 1, column: 19 } }])
  })

  it('finds what is odd at its place', async () => {
    const { findings } = await pageOf(apps(app('a', '1'), app('b', '1, 2')))
    expect(findings).toEqual([
      {
        severity: 'warning',
        message: expect.stringMatching(/^"2" never holds/) as string,
        place: { file, line: 3, column: 53 }
      }
    ])
  })
})

describe('with Heroku', () => {
  it('each process has its own dyno type and price', async () => {
    const emulator = await emulated({ a: 'Performance-L', b: 'Standard-2X' })
    const { plan } = await pageOf(apps(app('a', '1'), app('b', '2')), {
      heroku: heroku({ baseUrl: emulator.apiUrl, token: 'token', clock: systemClock })
    })
    expect(plan.processes.map(({ size, sizeAssumed, cost }) => [size, sizeAssumed, cost?.floor])).toEqual([
      ['Performance-L', false, 500],
      ['Standard-2X', false, 100]
    ])
    expect(plan.priceSource).toBe("the prices that Heroku's API names")
  })

  it('an app that it does not know is assumed, with a warning, and the others stand', async () => {
    const emulator = await emulated({ a: 'Performance-L' })
    const prepared = await prepare(apps(app('a', '1'), app('gone', '1')), {
      heroku: heroku({ baseUrl: emulator.apiUrl, token: 'token', clock: systemClock })
    })
    expect(prepared).toMatchObject({ ok: true, warnings: [expect.stringContaining('gone')] })
    expect(prepared.ok && prepared.page.plan.processes.map(({ size, sizeAssumed }) => [size, sizeAssumed])).toEqual([
      ['Performance-L', false],
      ['Standard-1X', true]
    ])
  })

  it('a process type that the app does not have is told as a run tells it', async () => {
    const emulator = await emulated({ a: 'Performance-L' })
    const text = apps('  a: { url: none, processes: { web: { schedule: [1] }, wbe: { schedule: [1] } } }\n')
    const asked = { heroku: heroku({ baseUrl: emulator.apiUrl, token: 'token', clock: systemClock }) }
    const { findings } = await pageOf(text, asked)
    const message =
      'a has web. There is no "wbe" to scale. Did you mean "web"? Check the name, or the Procfile of the last release.'
    expect(findings).toEqual([{ severity: 'warning', message, place: { file, line: 2, column: 56 } }])
    expect((await pageOf(text)).findings).toEqual([])
    expect((await pageOf(text.replace('  a:', '  "a*":'), asked)).findings).toEqual([])
  })

  it('a token that it refuses costs the dyno types, not the plan', async () => {
    const emulator = await emulated({ a: 'Performance-L' })
    const prepared = await prepare(apps(app('a', '1')), {
      heroku: heroku({ baseUrl: emulator.apiUrl, token: 'wrong', clock: systemClock })
    })
    expect(prepared).toMatchObject({
      ok: true,
      warnings: [expect.stringContaining('401')],
      page: { plan: { priceSource: "Heroku's list prices of August 2026" } }
    })
  })
})

describe('the base', () => {
  it('is planned for the same days, with its own zone and holidays', async () => {
    const folder = await folderOfTest()
    const { commit } = await repositoryIn(folder)
    await commit('base', {
      [file]: `timezone: UTC\nholidays: { dates: [2026-11-24] }\n${apps(app('a', '"holidays 0", 2'))}`
    })
    const page = await pageOf(
      `timezone: UTC\nholidays: { dates: [2026-11-25] }\n${apps(app('a', '"holidays 0", 2'))}`,
      { folder, compareTo: 'base' }
    )
    expect(page.comparison?.found.week).toEqual({ floor: 0, ceiling: 0 })
    expect(page.comparison?.found.processes[0]?.differences).toEqual([
      {
        fromMs: Date.parse('2026-11-24'),
        toMs: Date.parse('2026-11-25'),
        base: { floor: 0, ceiling: 0 },
        head: { floor: 2, ceiling: 2 }
      },
      {
        fromMs: Date.parse('2026-11-25'),
        toMs: Date.parse('2026-11-26'),
        base: { floor: 2, ceiling: 2 },
        head: { floor: 0, ceiling: 0 }
      }
    ])
  })

  it('is cut to the app that is planned', async () => {
    const folder = await folderOfTest({ 'base.yml': apps(app('a', '1'), app('b', '1')) })
    const page = await pageOf(apps(app('a', '2'), app('b', '2')), { folder, compareTo: 'base.yml', only: ['a'] })
    expect(page.plan.processes.map(({ app: name }) => name)).toEqual(['a'])
    expect(page.comparison?.found.processes.map(({ app: name, kind }) => [name, kind])).toEqual([['a', 'changed']])
  })

  it('gives its values from the environment to be masked, also when it is wrong', async () => {
    const folder = await folderOfTest({
      'good.yml': apps('  a: { url: "https://example.com/${OLD}", processes: { web: { schedule: [1] } } }\n'),
      'wrong.yml': apps(app('a', '"${OLD}"'))
    })
    const environment = { OLD: 'old-secret' }
    expect(await prepare(apps(app('a', '1')), { folder, environment, compareTo: 'good.yml' })).toMatchObject({
      ok: true,
      secrets: ['old-secret']
    })
    expect(await prepare(apps(app('a', '1')), { folder, environment, compareTo: 'wrong.yml' })).toMatchObject({
      ok: false,
      secrets: ['old-secret']
    })
  })

  it('that needs a value that is not set is wrong, with the name of it', async () => {
    const folder = await folderOfTest({
      'base.yml': apps('  a: { url: "https://example.com/${OLD}", processes: { web: { schedule: [1] } } }\n')
    })
    expect(await prepare(apps(app('a', '1')), { folder, compareTo: 'base.yml' })).toMatchObject({
      ok: false,
      problems: [{ message: expect.stringMatching(/^base\.yml, line 2: \$\{OLD\} is not set\./) as string }]
    })
  })
})

it('a year of a thousand apps is refused, with how much would do', async () => {
  const apps = Array.from({ length: 1000 }, (_, index) => `  app-${index}: { processes: { web: { schedule: [1] } } }`)
  const prepared = await prepare(`apps:\n${apps.join('\n')}\n`, { days: 366 })
  expect(prepared).toMatchObject({
    ok: false,
    problems: [{ message: '1000 process types over 366 days are too much for one plan. Ask for at most 100 days.' }]
  })
})

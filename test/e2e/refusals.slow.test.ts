import { describe, expect } from 'vitest'
import type { ApiFaultAnswer } from '../../src/emulator/heroku/emulator.ts'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, codes, fileFor, messagesOf, test } from './world.ts'

const unpinged = { ...article, url: 'none' }
const day = (clock: string): string => `2026-11-24T${clock}Z`
const json = (status: number, id: string, message = 'no'): ApiFaultAnswer => ({
  kind: 'status',
  status,
  body: { id, message }
})
const html: ApiFaultAnswer = {
  kind: 'status',
  status: 500,
  body: '<html><h1>Application error</h1></html>',
  headers: { 'Retry-After': '0' }
}
const fourTimes = (call: string): readonly string[] => [call, call, call, call]

describe.concurrent('a formation that cannot be read is never written', () => {
  const app = 'GET /apps/sharp'
  const formation = 'GET /apps/sharp/formation'
  const lasting: readonly (readonly [string, string, ApiFaultAnswer, RegExp])[] = [
    [
      '401',
      formation,
      json(401, 'unauthorized'),
      /Heroku answered 401 unauthorized \("no"\)\. .*heroku authorizations:create/
    ],
    ['402', formation, json(402, 'delinquent'), /Heroku answered 402 delinquent/],
    ['403', formation, json(403, 'forbidden'), /Heroku answered 403 forbidden \("no"\)\. .*"operate"/],
    ['403 without a body', formation, { kind: 'status', status: 403 }, /Heroku answered 403 forbidden/],
    ['403 of an app that is suspended', formation, json(403, 'suspended'), /Heroku answered 403 suspended/],
    ['404', formation, json(404, 'not_found'), /Heroku answered 404 not_found .*Check the spelling/],
    ['404 of the app', app, json(404, 'not_found'), /Could not read the app sharp: Heroku answered 404 not_found/],
    [
      'a redirect, which is not followed',
      formation,
      { kind: 'status', status: 302, headers: { Location: '/apps' } },
      /^error: Heroku answered 302, as its API never does\. A redirect is not followed: .*HEROKU_API_URL/
    ]
  ]
  test.for(lasting)('%s: exit 1 with one error that says what to do', async ([, place, answer, message], { world }) => {
    const { app: sharp, emulator, run } = await world()
    emulator.failApi({ path: place.replace('GET ', ''), answer })
    const result = await run({ inputs: { ...unpinged, issues: 'false' } })
    expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [] })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([expect.stringMatching(message)])
    expect(messagesOf(result)[0]).toMatch(/^error: .*\.$/)
    expect(result.decisions[0]).toMatchObject({ from: null, to: null, changed: false, health: 'unknown' })
    expect(codes(result)).toEqual(['formation-unavailable'])
    expect(result.outputs).toMatchObject({ changed: 'false', quantity: '', 'previous-quantity': '' })
    expect(result.summary).toContain('could not be scaled')
    expect(sharp().quantity('web')).toBe(1)
  })

  const passing: readonly (readonly [string, string, ApiFaultAnswer, readonly string[], RegExp])[] = [
    [
      '500 with a page of HTML',
      formation,
      html,
      [app, ...fourTimes(formation)],
      /Heroku answered 500 internal_server_error \("no message"\)/
    ],
    [
      '503 of the app',
      app,
      { ...html, status: 503 },
      [...fourTimes(app), formation],
      /Heroku answered 503 maintenance/
    ],
    [
      '429',
      formation,
      { ...html, status: 429, body: { id: 'rate_limit', message: 'slow down' } },
      [app, ...fourTimes(formation)],
      /Heroku answered 429 rate_limit \("slow down"\)\. .*Run less often/
    ],
    ['a page of HTML as a success', formation, { ...html, status: 200 }, reading(), /Heroku's answer makes no sense/],
    [
      'JSON of another shape',
      formation,
      { kind: 'status', status: 200, body: { web: 1 } },
      reading(),
      /Heroku's answer makes no sense/
    ],
    [
      'JSON that breaks off',
      formation,
      { kind: 'status', status: 200, body: '[{"type":"web","quant' },
      reading(),
      /Heroku's answer makes no sense/
    ],
    [
      'quantities that are no numbers',
      formation,
      { kind: 'status', status: 200, body: [{ type: 'web', quantity: '1', size: 'Basic' }] },
      reading(),
      /Heroku's answer makes no sense/
    ],
    ['an empty answer', app, { kind: 'status', status: 200 }, reading(), /Heroku's answer makes no sense/]
  ]
  test.for(passing)('%s: exit 0 with a warning', async ([, place, answer, calls, message], { world }) => {
    const { app: sharp, emulator, run } = await world()
    emulator.failApi({ path: place.replace('GET ', ''), answer })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: calls, pings: [], github: [listing] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([expect.stringMatching(message)])
    expect(messagesOf(result)[0]).toMatch(/^warning: .*\.$/)
    expect(result.decisions[0]).toMatchObject({ from: null, to: null, changed: false })
    expect(result.outputs['incidents']).toBe('[]')
    expect(sharp().quantity('web')).toBe(1)
  })

  test('a formation without the process type is refused at once, and says which ones there are', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { app: 'sharp', process: 'web2', schedule: '2' } })
    expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [listing, ...opening] })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([
      expect.stringContaining('sharp has clock, web, worker. There is no "web2" to scale')
    ])
    expect(result.incidents).toMatchObject([{ process: 'web2', kind: 'scale-failed' }])
  })

  test('an app that was never deployed has no process types yet', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', {}, { releasedAtMs: null })] })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [listing, ...opening] })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([
      expect.stringContaining('has no process types yet: they come with the first release')
    ])
  })

  test('an address of its own is pinged all the same', async ({ world }) => {
    const { app: sharp, emulator, run } = await world()
    emulator.failApi({ path: '/apps/sharp/formation', answer: json(403, 'forbidden') })
    sharp().fault({ kind: 'status', status: 503 })
    const result = await run({ files: fileFor({}, { url: sharp().url }) })
    expect(result.requests).toEqual({
      heroku: reading(),
      pings: pinging(),
      github: [listing, ...opening, ...opening.slice(1)]
    })
    expect(result.decisions[0]).toMatchObject({ from: null, to: null, health: 'down' })
    expect(result.incidents.map(({ kind }) => kind)).toEqual(['down', 'scale-failed'])
  })
})

describe.concurrent('faults that pass', () => {
  test('are a warning until the third look, then `scale-failed` and exit 1; it closes when Heroku answers again', async ({
    world
  }) => {
    const { app, emulator, issue, run } = await world()
    emulator.failApi({ path: '/apps/sharp/formation', answer: html })
    const heroku = ['GET /apps/sharp', ...fourTimes('GET /apps/sharp/formation')]
    for (const at of [day('12:00:00'), day('12:05:00')]) {
      const early = await run({ inputs: unpinged, at })
      expect(early.requests).toEqual({ heroku, pings: [], github: [listing] })
      expect([early.status, early.annotations.map(({ level }) => level)]).toEqual([0, ['warning']])
    }
    const third = await run({ inputs: unpinged, at: day('12:10:00') })
    expect(third.requests).toEqual({ heroku, pings: [], github: [listing, ...opening] })
    expect([third.status, third.annotations.map(({ level }) => level)]).toEqual([1, ['error']])
    expect(third.incidents).toMatchObject([{ kind: 'scale-failed', issue: 1 }])
    expect(issue().title).toBe('sharp web cannot be scaled since 12:10 UTC')

    const fourth = await run({ inputs: unpinged, at: day('12:15:00') })
    expect(fourth.requests).toEqual({ heroku, pings: [], github: [listing, 'PATCH /issues/1'] })
    expect(fourth.status).toBe(1)

    emulator.clearFaults()
    const well = await run({ inputs: unpinged, at: day('12:20:00') })
    expect(well.requests).toEqual({
      heroku: [...reading(), scaling(3)],
      pings: [],
      github: [listing, 'GET /issues/1/comments', 'POST /issues/1/comments', 'PATCH /issues/1']
    })
    expect(well.status).toBe(0)
    expect(app().quantity('web')).toBe(3)
    expect(issue()).toMatchObject({ state: 'closed' })
    expect(issue().comments[0]?.body).toMatch(/^Scaling works again since 12:20 UTC\. It failed for (9|10) minutes/)
  })

  test('are an error when they have lasted for half an hour, however rare the looks', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({ path: '/apps/sharp/formation', answer: html })
    expect((await run({ inputs: unpinged, at: day('12:00:00') })).status).toBe(0)
    const later = await run({ inputs: unpinged, at: day('12:30:05') })
    expect([later.status, later.annotations.map(({ level }) => level)]).toEqual([1, ['error']])
    expect(later.requests.github).toEqual([listing, ...opening])
  })

  test('do not add up across a look that worked', async ({ world }) => {
    const { emulator, run } = await world()
    for (const [index, clock] of ['12:00:00', '12:05:00', '12:10:00', '12:15:00', '12:20:00'].entries()) {
      if (index !== 2) emulator.failApi({ path: '/apps/sharp/formation', answer: html })
      expect((await run({ inputs: unpinged, at: day(clock) })).status).toBe(0)
      emulator.clearFaults()
    }
  })

  test('a change whose answer is lost is sent again, and counts once', async ({ world }) => {
    const { app, emulator, run } = await world()
    emulator.failApi({ method: 'PATCH', times: 1, answer: { kind: 'lost-reply' } })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3), scaling(3)], pings: [], github: [listing] })
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(app().quantity('web')).toBe(3)
  })

  test('a reading that fails twice is repeated', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({ path: '/apps/sharp/formation', times: 2, answer: html })
    const result = await run({ inputs: unpinged })
    expect(result.requests.heroku).toEqual([
      'GET /apps/sharp',
      'GET /apps/sharp/formation',
      'GET /apps/sharp/formation',
      'GET /apps/sharp/formation',
      scaling(3)
    ])
    expect([result.status, messagesOf(result)]).toEqual([0, []])
  })

  test('a change that Heroku cannot make in passing is a warning', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({ method: 'PATCH', answer: html })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), ...fourTimes(scaling(3))], pings: [], github: [listing] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      expect.stringMatching(/^warning: Could not scale sharp web from 1 to 3: Heroku answered 500/)
    ])
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 3, changed: false })
    expect(result.outputs['changed']).toBe('false')
  })

  test('an answer that reports another quantity is not believed', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({
      method: 'PATCH',
      answer: { kind: 'status', status: 200, body: { type: 'web', quantity: 2, size: 'Standard-1X' } }
    })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing] })
    expect(messagesOf(result)).toEqual([
      expect.stringContaining(
        'warning: Could not scale sharp web from 1 to 3: Heroku agreed, but reports 2 instead of 3.'
      )
    ])
    expect([result.status, result.outputs['changed']]).toEqual([0, 'false'])
  })
})

describe.concurrent('changes that Heroku refuses', () => {
  const refused: readonly (readonly [string, ApiFaultAnswer, RegExp])[] = [
    [
      '403',
      json(403, 'forbidden'),
      /^error: Could not scale sharp web from 1 to 3: Heroku answered 403 forbidden \("no"\)\. .+/
    ],
    ['402', json(402, 'delinquent'), /^error: .*Heroku answered 402 delinquent \("no"\)\. .+/],
    [
      '422 without a limit',
      json(422, 'invalid_params', 'Cannot mix'),
      /^error: Could not scale sharp web from 1 to 3: Heroku answered 422 invalid_params \("Cannot mix"\)\. .+"max"/
    ]
  ]
  test.for(refused)('%s: exit 1, and `scale-failed` at once', async ([, answer, message], { world }) => {
    const { emulator, issue, run } = await world()
    emulator.failApi({ method: 'PATCH', answer })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing, ...opening] })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([expect.stringMatching(message)])
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 3, changed: false })
    expect(result.incidents).toMatchObject([{ kind: 'scale-failed', issue: 1 }])
    expect(issue().title).toBe('sharp web cannot be scaled since 12:00 UTC')
    expect(result.log).toContain('1 → 3 failed')
  })

  test('422 with a limit: as far as it goes, a warning, exit 0', async ({ world }) => {
    const { app, run } = await world({
      apps: [appWith('sharp', {}, { processes: [{ process: 'web', quantity: 1, limit: 2 }] })]
    })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3), scaling(2)], pings: [], github: [listing] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([
      'warning: sharp web: Heroku allows 2, not the 3 that were asked for. Lower "max", or choose a dyno type that allows more.'
    ])
    expect(codes(result)).toEqual(['scheduled', 'limited'])
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 2, changed: true })
    expect(app().quantity('web')).toBe(2)

    const again = await run({ inputs: unpinged, at: day('12:10:00') })
    expect(again.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing] })
    expect(again.decisions[0]).toMatchObject({ from: 2, to: 2, changed: false })
    expect(again.status).toBe(0)
  })
})

describe.concurrent('`fail-on`', () => {
  test('never: exit 0, and the error is told', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({ method: 'PATCH', answer: json(403, 'forbidden') })
    const result = await run({ inputs: { ...unpinged, 'fail-on': 'never' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing, ...opening] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([expect.stringMatching(/^error: Could not scale/)])
  })

  test.for([
    ['incident', 1],
    ['error', 0],
    ['never', 0]
  ] as const)('%s: exit %i while an app is down', async ([failOn, status], { world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const down = await run({ inputs: { 'fail-on': failOn }, files: fileFor({}) })
    expect(down.requests).toEqual({
      heroku: [...reading(), scaling(5)],
      pings: pinging(),
      github: [listing, ...opening]
    })
    expect(down.status).toBe(status)
  })

  test('incident: exit 0 when nothing is wrong', async ({ world }) => {
    const { run } = await world()
    const result = await run({ inputs: { ...article, 'fail-on': 'incident' } })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: pinging(), github: [listing] })
    expect(result.status).toBe(0)
  })
})

describe.concurrent('several apps', () => {
  const files = {
    '.github/dyno-scaler.yml': JSON.stringify({
      apps: {
        sharp: { url: 'none', processes: { web: { schedule: [3] } } },
        quiet: { url: 'none', processes: { web: { schedule: [2] } } }
      }
    })
  }

  test('the trouble of one leaves the other alone', async ({ world }) => {
    const { emulator, run } = await world({ apps: [appWith('sharp', { web: 1 }), appWith('quiet', { web: 1 })] })
    emulator.failApi({ path: /^\/apps\/sharp/, answer: json(404, 'not_found') })
    const result = await run({ files })
    expect(result.requests).toEqual({
      heroku: [...reading('quiet'), ...reading(), scaling(2, 'web', 'quiet')],
      pings: [],
      github: [listing, ...opening]
    })
    expect(result.status).toBe(1)
    expect(messagesOf(result)).toEqual([expect.stringContaining('error: Could not read the app sharp')])
    expect(result.decisions).toMatchObject([
      { app: 'sharp', from: null, to: null, changed: false },
      { app: 'quiet', from: 1, to: 2, changed: true }
    ])
    expect(result.outputs).toMatchObject({ changed: 'true', quantity: '', 'previous-quantity': '' })
  })

  test('a token that is refused opens one issue, and none for each app', async ({ world }) => {
    const { emulator, run } = await world({ apps: [appWith('sharp', { web: 1 }), appWith('quiet', { web: 1 })] })
    emulator.failApi({ answer: json(401, 'unauthorized') })
    const result = await run({ files })
    expect(result.requests).toEqual({
      ...{ heroku: [...reading('quiet'), ...reading()], pings: [] },
      github: [listing, ...opening]
    })
    expect(result.status).toBe(1)
    expect(result.incidents).toMatchObject([{ app: null, process: null, kind: 'platform', issue: 1 }])
  })
})

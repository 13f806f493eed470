import { describe, expect } from 'vitest'
import { listing, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, codes, fileFor, messagesOf, test } from './world.ts'

const twoApps = {
  '.github/dyno-scaler.yml': `# yaml-language-server: $schema=…
timezone: America/New_York
apps:
  sharp:
    processes:
      web:
        schedule: # the first that matches wins
          - weekdays 07:00-22:00 3
          - fri,sat 22:00-03:00 2
          - 1
      worker:
        schedule: [daily 06:00-20:00 2, 0]
  quiet:
    enabled: false
    processes:
      web: { schedule: [4], probe: { samples: 1 } }
`
}
const apps = [appWith('sharp', { web: 1, worker: 1 }), appWith('quiet', { web: 1 })]

describe.concurrent('a configuration file', () => {
  test('two apps, web and worker, of which one is only looked at', async ({ world }) => {
    const { app, run } = await world({ apps })
    const result = await run({ files: twoApps, at: '2026-11-24T15:00:00Z' })
    expect(result.requests).toEqual({
      heroku: [...reading('quiet'), ...reading(), scaling(3), scaling(2, 'worker')],
      pings: [...pinging(), ...pinging(1, 'quiet')],
      github: [listing]
    })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([])
    expect(
      result.decisions.map(({ app: name, process, from, to, changed, reasons, nextChange }) => [
        name,
        process,
        from,
        to,
        changed,
        reasons.map(({ code }) => code),
        nextChange
      ])
    ).toEqual([
      ['sharp', 'web', 1, 3, true, ['scheduled'], { at: '2026-11-25T03:00:00Z', to: 1 }],
      ['sharp', 'worker', 1, 2, true, ['scheduled'], { at: '2026-11-25T01:00:00Z', to: 0 }],
      ['quiet', 'web', 1, 1, false, ['disabled'], null]
    ])
    expect(result.outputs).toMatchObject({ changed: 'true', quantity: '', 'previous-quantity': '', incidents: '[]' })
    expect([app().quantity('web'), app().quantity('worker'), app('quiet').quantity('web')]).toEqual([3, 2, 1])
    expect(result.summary).toContain('## 2 process types went to a new size\n')
  })

  test('a secret in plain text is a warning at its place, and is not shown', async ({ world }) => {
    const { run } = await world({ secrets: ['hush-hush-1234'] })
    const probe = { spacing: '0s', headers: { 'x-api-key': 'hush-hush-1234' } }
    const result = await run({ files: fileFor({ probe }) })
    expect([result.status, messagesOf(result)]).toEqual([
      0,
      [expect.stringMatching(/^warning: This header is a secret in plain text\. Write \$\{X_API_KEY\} in its place/)]
    ])
    expect(result.annotations[0]).toMatchObject({ file: '.github/dyno-scaler.yml', line: 13, col: 28 })
  })

  test('`command: matrix` names them, without a token or a call', async ({ world }) => {
    const { run } = await world({ apps })
    const result = await run({ inputs: { command: 'matrix', 'heroku-api-key': '' }, files: twoApps })
    expect(result.requests).toEqual({ heroku: [], pings: [], github: [] })
    expect(result.status).toBe(0)
    expect(messagesOf(result)).toEqual([])
    expect(JSON.parse(String(result.outputs['matrix']))).toEqual({ app: ['sharp', 'quiet'] })
    expect(result.summary).toBe('**Dyno Scaler**: 2 apps: sharp, quiet.\n')
  })

  test('`app` picks one of them', async ({ world }) => {
    const { run } = await world({ apps })
    const result = await run({ inputs: { app: 'quiet' }, files: twoApps, at: '2026-11-24T15:00:00Z' })
    expect(result.requests).toEqual({ heroku: reading('quiet'), pings: pinging(1, 'quiet'), github: [listing] })
    expect(result.outputs).toMatchObject({ changed: 'false', quantity: '1', 'previous-quantity': '1' })
    expect(codes(result)).toEqual(['disabled'])
  })

  test('runs of one app each share a state without losing one another', async ({ world }) => {
    const { stateText, run } = await world({ apps })
    await run({ inputs: { app: 'sharp' }, files: twoApps, at: '2026-11-24T15:00:00Z' })
    await run({ inputs: { app: 'quiet' }, files: twoApps, at: '2026-11-24T15:05:00Z' })
    const state = JSON.parse(await stateText()) as {
      readonly sequence: number
      readonly apps: Readonly<Record<string, object>>
    }
    // The first run changes something, and says so before.
    expect(state.sequence).toBe(4)
    expect(Object.entries(state.apps).map(([name, processes]) => [name, Object.keys(processes)])).toEqual([
      ['sharp', ['web', 'worker']],
      ['quiet', ['web']]
    ])
  })

  test('values from the environment, headers and expectations reach the ping', async ({ world }) => {
    const secret = 'pr*be_"s\\ecret/9+8=7&6'
    const { app, run } = await world({ secrets: [secret] })
    const probe = {
      samples: 1,
      method: 'GET',
      headers: { 'x-probe': 'k=${PROBE_KEY}' },
      expect: { status: '200-204', body: 'ok' }
    }
    const result = await run({
      files: fileFor({ probe }, { url: `${app().url}health?deep=1` }),
      env: { PROBE_KEY: secret }
    })
    expect(result.requests).toEqual({ heroku: reading(), pings: ['sharp GET /health?deep=1'], github: [listing] })
    expect(app().pings[0]?.headers['x-probe']).toBe(`k=${secret}`)
    expect(result.stdout).toContain(`::add-mask::${secret}\n`)
  })
})

describe.concurrent('nothing is written to Heroku', () => {
  test('in a dry run, which says what it would do', async ({ world }) => {
    const { app, run } = await world()
    const result = await run({ inputs: { ...article, 'dry-run': 'true' } })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing] })
    expect(result.status).toBe(0)
    expect(result.outputs).toMatchObject({ changed: 'false', quantity: '3', 'previous-quantity': '1' })
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 3, changed: false, dryRun: true })
    expect(result.log).toContain('1 → 3 (dry run)')
    expect(result.summary).toContain('## sharp web would go from 1 to 3\n')
    expect(result.summary).toContain('This was a dry run: nothing was changed on Heroku.')
    expect(app().quantity('web')).toBe(1)
  })

  test('where `enabled` is false, also when the app is down', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const result = await run({ files: fileFor({}, { enabled: false }) })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [listing, ...opening] })
    expect(codes(result)).toEqual(['disabled'])
    expect(result.decisions[0]).toMatchObject({ from: 1, to: 1, health: 'down' })
  })
})

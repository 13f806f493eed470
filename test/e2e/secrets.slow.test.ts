import { writeFile } from 'node:fs/promises'
import { describe, expect } from 'vitest'
import type { ApiFaultAnswer } from '../../src/emulator/heroku/emulator.ts'
import { blobText, variableText } from './cache-blob.ts'
import { leakIn } from './leaks.ts'
import { tokens } from './invariants.ts'
import { listing, noRequests, opening, pinging, reading, scaling } from './requests.ts'
import { appWith, article, fileFor, messagesOf, test } from './world.ts'

// Every run of every test searches all that the action wrote; these feed it secrets through whatever may echo them.

const key = 'pk*8_"Xw\\4/h+R=&u7Zq_vM*3bTe9'
const echoes = [
  tokens.heroku,
  `Authorization: Bearer ${tokens.heroku}`,
  JSON.stringify({ Authorization: `Bearer ${tokens.heroku}` }),
  `https://api.heroku.com/apps?token=${encodeURIComponent(tokens.heroku)}&other=1`,
  Buffer.from(tokens.heroku).toString('base64')
]
const unpinged = { ...article, url: 'none' }

describe.concurrent('the search itself finds', () => {
  const secret = tokens.heroku
  test.for([
    ['the secret', `x${secret}y`],
    ['the secret in JSON', JSON.stringify({ secret })],
    ['JSON in JSON', JSON.stringify(JSON.stringify({ secret }))],
    ['the secret in a URL', `?a=${encodeURIComponent(secret)}`],
    ['base64', Buffer.from(secret).toString('base64')],
    ['ten characters of it', `x ${secret.slice(12, 22)}`],
    ['Markdown', secret.replace(/[*_]/g, '\\$&')]
  ] as const)('%s', ([, text]) => {
    expect(leakIn(text, [secret])).not.toBeNull()
    expect(leakIn('nothing of the kind', [secret])).toBeNull()
  })
})

describe.concurrent('a Heroku that echoes the token', () => {
  const all = echoes.join(' ')
  const rows: readonly (readonly [string, ApiFaultAnswer])[] = [
    [
      'in the message',
      { kind: 'status', status: 403, body: { id: 'forbidden', message: `no: ${echoes[1] ?? ''} ${echoes[4] ?? ''}` } }
    ],
    [
      'at the beginning of the message',
      { kind: 'status', status: 403, body: { id: 'forbidden', message: tokens.heroku } }
    ],
    ['quoted in the message', { kind: 'status', status: 403, body: { id: 'forbidden', message: echoes[2] } }],
    ['in an address in the message', { kind: 'status', status: 403, body: { id: 'forbidden', message: echoes[3] } }],
    ['in the id', { kind: 'status', status: 403, body: { id: all, message: 'no' } }],
    ['in the address of its help', { kind: 'status', status: 403, body: { id: 'forbidden', message: 'no', url: all } }],
    ['in a text', { kind: 'status', status: 403, body: all }]
  ]
  test.for(rows)('%s', async ([, answer], { world }) => {
    const { emulator, run } = await world()
    emulator.failApi({ method: 'PATCH', answer })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing, ...opening] })
    expect([result.status, result.annotations.map(({ level }) => level)]).toEqual([1, ['error']])
  })

  test('in a message that is cut where the token stands', async ({ world }) => {
    const { emulator, run } = await world()
    for (const before of [165, 175, 185]) {
      emulator.failApi({
        path: '/apps/sharp/formation',
        times: 1,
        answer: {
          kind: 'status',
          status: 403,
          body: { id: 'forbidden', message: `${'x'.repeat(before)}${tokens.heroku}` }
        }
      })
      const result = await run({ inputs: { ...unpinged, issues: 'false' } })
      expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [] })
    }
  })

  test('in headers, in a redirect, in a page of HTML', async ({ world }) => {
    const { emulator, run } = await world()
    const headers = {
      Location: `http://127.0.0.1:9/?token=${encodeURIComponent(tokens.heroku)}`,
      'X-Echo': tokens.heroku,
      'X-Heroku-Warning': tokens.heroku
    }
    emulator.failApi({ path: '/apps/sharp/formation', times: 1, answer: { kind: 'status', status: 302, headers } })
    expect((await run({ inputs: unpinged })).requests).toEqual({
      heroku: reading(),
      pings: [],
      github: [listing]
    })
    emulator.failApi({
      path: '/apps/sharp/formation',
      answer: {
        kind: 'status',
        status: 500,
        body: `<pre>${echoes.join('\n')}</pre>`,
        headers: { ...headers, 'Retry-After': '0' }
      }
    })
    const page = await run({ inputs: unpinged, at: '2026-11-24T12:10:00Z' })
    expect([page.status, page.annotations.length]).toEqual([0, 1])
  })

  test('in what the state remembers, wherever it is kept', async ({ world }) => {
    const echo: ApiFaultAnswer = {
      kind: 'status',
      status: 403,
      body: { id: 'forbidden', message: `no: ${echoes[1] ?? ''}` }
    }
    const { cache, emulator, github, stateText, run } = await world({ cache: 'on' })
    emulator.failApi({ method: 'PATCH', answer: echo })
    await run({ inputs: { ...unpinged, state: 'variable', 'state-token': tokens.state } })
    await run({ inputs: { ...unpinged, state: 'cache' }, at: '2026-11-24T12:10:00Z' })
    expect(blobText(cache().entries.at(-1)?.bytes ?? null)).toContain('(\\"no: Authorization: Bearer ***\\")')
    expect(variableText(github.variables.get('DYNO_SCALER_STATE')?.value ?? '')).toContain(
      '(\\"no: Authorization: Bearer ***\\")'
    )

    const other = await world()
    other.emulator.failApi({ method: 'PATCH', answer: echo })
    await other.run({ inputs: unpinged })
    expect(await other.stateText()).toContain('(\\"no: Authorization: Bearer ***\\")')
    expect(await stateText()).toBe('')
    expect(other.issue().body).toContain('Bearer \\*\\*\\*')
  })

  test('as the name of a process type', async ({ world }) => {
    const { emulator, run } = await world()
    emulator.failApi({
      path: '/apps/sharp/formation',
      answer: { kind: 'status', status: 200, body: [{ type: tokens.heroku, quantity: 1, size: tokens.heroku }] }
    })
    const result = await run({ inputs: unpinged })
    expect(result.requests).toEqual({ heroku: reading(), pings: [], github: [listing, ...opening] })
    expect(messagesOf(result)).toEqual([expect.stringContaining('sharp has ***. There is no "web" to scale')])
  })
})

describe.concurrent('a ping with secrets', () => {
  const secrets = [key]
  const env = { PING_KEY: key }
  const headers = { 'x-probe': '${PING_KEY}', authorization: 'Key ${PING_KEY}' }

  test('in its header and address, to an app that echoes both and fails', async ({ world }) => {
    const { app, run } = await world({ secrets })
    const probe = { spacing: '0s', headers: { 'x-probe': headers['x-probe'] } }
    app().fault({
      kind: 'status',
      status: 503,
      body: `<p>${key} ${encodeURIComponent(key)}</p>`,
      headers: { 'X-Echo': key }
    })
    const result = await run({ files: fileFor({ probe }, { url: `${app().url}health?key=\${PING_KEY}` }), env })
    expect(result.requests.heroku).toEqual([...reading(), scaling(5)])
    expect(app().pings.map((ping) => ping.headers['x-probe'])).toEqual([key, key, key])
    expect(app().pings[0]?.path).toContain('/health?key=pk*8_')
    expect(result.stdout).toContain(`::add-mask::${key}\n`)
  })

  test('that is refused, lost on the way, led astray or not understood', async ({ world }) => {
    const { app, run } = await world({ secrets })
    const probe = { spacing: '0s', headers: { 'x-probe': headers['x-probe'] }, expect: { body: '${PING_KEY}' } }
    const looks = async (url: string, clock: string): Promise<readonly string[]> => {
      const result = await run({ files: fileFor({ probe }, { url }), env, at: `2026-11-24T${clock}Z` })
      return result.incidents.map(({ kind }) => kind)
    }
    expect(await looks('http://127.0.0.1:1/${PING_KEY}', '12:00:00')).toEqual(['down'])
    expect(await looks('https://x.invalid/?a=${PING_KEY}', '12:10:00')).toEqual(['down', 'probe-misconfigured'])
    app().fault({ kind: 'redirect', location: `/?again=${encodeURIComponent(key)}` })
    expect(await looks(`${app().url}?key=\${PING_KEY}`, '12:20:00')).toEqual(['down', 'probe-misconfigured'])
    app().clearFault()
    expect(await looks(`${app().url}?key=\${PING_KEY}`, '12:30:00')).toEqual(['down', 'probe-misconfigured'])
  })

  test('of characters that no header can carry', async ({ world }) => {
    const { run } = await world({ secrets: ['snow☃man-of-secrets'] })
    const probe = { spacing: '0s', headers: { 'x-probe': '${PING_KEY}' } }
    const result = await run({ files: fileFor({ probe }), env: { PING_KEY: 'snow☃man-of-secrets' } })
    expect(result.status).toBe(1)
    expect(result.requests).toEqual({ heroku: [], pings: [], github: [] })
    expect(messagesOf(result)).toEqual([
      expect.stringContaining('The header "x-probe" holds a sign that no header may carry (U+2603)')
    ])
  })
})

describe.concurrent('a GitHub that echoes tokens', () => {
  const message = `${tokens.github} ${tokens.state} ${encodeURIComponent(tokens.github)} ${JSON.stringify(tokens.state)}`
  const inputs = { state: 'variable', 'state-token': tokens.state }

  test.for([401, 403, 404, 410, 422, 429, 500])('with %i', async (status, { world }) => {
    const { app, github, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    github.fail({
      answer: {
        kind: 'status',
        status,
        body: { message, errors: [{ code: 'custom', message }], documentation_url: message }
      }
    })
    const result = await run({ inputs, files: fileFor({}) })
    expect(result.requests.heroku).toEqual([...reading(), scaling(5)])
    expect(result.annotations.length).toBeGreaterThan(0)
  })

  test('in a message that is cut where the token stands', async ({ world }) => {
    const { github, run } = await world()
    for (const before of [165, 175, 185]) {
      github.fail({
        path: /\/issues$/,
        times: 1,
        answer: { kind: 'status', status: 403, body: { message: `${'x'.repeat(before)}${tokens.github}` } }
      })
      expect((await run({ inputs: unpinged })).requests.github).toEqual([listing, listing])
    }
  })

  test('in its issues, labels and comments', async ({ world }) => {
    const { app, github, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    for (const [method, path] of [
      ['POST', /\/labels$/],
      ['POST', /\/issues$/],
      ['PATCH', /\/issues\/1$/],
      ['GET', /\/comments$/],
      ['POST', /\/comments$/]
    ] as const) {
      github.fail({ method, path, times: 1, answer: { kind: 'status', status: 502, body: { message } } })
    }
    const at = (clock: string): string => `2026-11-24T${clock}Z`
    const files = fileFor({})
    const inputs = { state: 'variable', 'state-token': tokens.state }
    const calls = async (clock: string): Promise<readonly string[]> =>
      (await run({ inputs, files, at: at(clock) })).requests.github.filter((call) => !call.includes('/variables'))
    // A label that cannot be made does not keep the issue from being opened.
    expect(await calls('12:00:00')).toEqual([listing, ...opening.slice(0, -1)])
    expect(await calls('12:05:00')).toEqual([listing, ...opening])
    expect(await calls('12:10:00')).toEqual([listing, 'PATCH /issues/1', 'PATCH /issues/1'])
    app().clearFault()
    await run({ inputs, files, at: at('12:20:00') })
    const comments = 'GET /issues/1/comments'
    expect(await calls('12:40:00')).toEqual([listing, comments, comments, 'POST /issues/1/comments'])
    expect((await calls('12:45:00')).slice(0, 3)).toEqual([listing, comments, 'POST /issues/1/comments'])
  })
})

describe.concurrent('a cache service that echoes', () => {
  test.for([400, 401, 403])('its token, with %i', async (status, { world }) => {
    const { cache, run } = await world({ cache: 'on' })
    cache().break({
      kind: 'status',
      status,
      body: { code: 'denied', msg: `${tokens.runtime} ${tokens.heroku}`, meta: { token: tokens.runtime } }
    })
    const result = await run({ inputs: article })
    expect(result.requests.heroku).toEqual([...reading(), scaling(3)])
    expect([result.status, result.annotations.length]).toEqual([0, 1])
  })

  test('and the signatures of its addresses stay unsaid', async ({ world }) => {
    const { cache, run } = await world({ cache: 'on' })
    await run({ inputs: article })
    cache().break({ kind: 'status', status: 403, body: 'no' }, 'blobs')
    const result = await run({ inputs: article, at: '2026-11-24T12:10:00Z' })
    expect(result.annotations.length).toBeGreaterThan(0)
    expect(leakIn(`${result.log}${result.summary}`, cache().signatures)).toBeNull()
  })
})

describe.concurrent('mistakes that hold a secret', () => {
  test('in the inputs', async ({ world }) => {
    const { run } = await world()
    const inputs = {
      app: tokens.heroku,
      schedule: tokens.heroku,
      timezone: tokens.heroku,
      url: tokens.heroku,
      min: tokens.heroku,
      state: tokens.heroku,
      'state-name': tokens.heroku,
      'fail-on': tokens.heroku,
      command: tokens.heroku
    }
    const result = await run({
      inputs,
      env: {
        HEROKU_API_URL: `http://me:${encodeURIComponent(tokens.heroku)}@heroku.example`,
        GITHUB_API_URL: `http://github.example/${tokens.github}`
      }
    })
    expect(result.requests).toEqual(noRequests)
    expect(result.status).toBe(1)
    expect(result.annotations.length).toBeGreaterThan(7)
  })

  test('as the path of the configuration or of the state', async ({ world }) => {
    const { stateFile, run } = await world()
    expect((await run({ inputs: { config: tokens.state, 'state-token': tokens.state } })).requests).toEqual(noRequests)
    await writeFile(stateFile, '')
    const result = await run({ inputs: { ...unpinged, state: `file:${stateFile}/${tokens.github}/state.json` } })
    expect([result.requests.heroku, result.status]).toEqual([[...reading(), scaling(3)], 1])
    expect(messagesOf(result)).toEqual([expect.stringContaining('state.json/***/state.json could not be')])
  })

  test('in an old state, whose text comes from outside', async ({ world }) => {
    const { app, stateFile, stateText, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    await run({ files: fileFor({}) })
    await writeFile(
      stateFile,
      (await stateText()).replaceAll('answered 503', JSON.stringify(`answered ${tokens.heroku}`).slice(1, -1))
    )
    const result = await run({ files: fileFor({}), inputs: { issues: 'false' }, at: '2026-11-24T12:10:00Z' })
    expect(result.requests).toEqual({ heroku: reading(), pings: pinging(), github: [] })
  })
})

describe.concurrent('a value from the environment', () => {
  test('that is a word of the configuration still works', async ({ world }) => {
    const { run } = await world({ apps: [appWith('sharp', { web: 1 })] })
    const text =
      'timezone: ${ZONE}\napps:\n  sharp:\n    url: none\n    processes:\n      web:\n        schedule:\n          - ${WINDOW}\n          - 1\n'
    const result = await run({
      files: { '.github/dyno-scaler.yml': text },
      env: { ZONE: 'America/New_York', WINDOW: '07:00-22:00 3' },
      at: '2026-11-24T13:00:00Z'
    })
    expect(result.requests).toEqual({ heroku: [...reading(), scaling(3)], pings: [], github: [listing] })
    expect([result.status, messagesOf(result)]).toEqual([0, []])
    expect(result.decisions[0]?.nextChange).toEqual({ at: '2026-11-25T03:00:00Z', to: 1 })
  })

  test('that is the name of the app hides it from nobody: one outage is one incident', async ({ world }) => {
    const { app, github, issue, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const files = fileFor({}, { url: `${app().url}health?app=\${APP_NAME}` })
    const env = { APP_NAME: 'sharp' }
    await run({ files, env, at: '2026-11-24T12:00:00Z' })
    const second = await run({ files, env, at: '2026-11-24T12:10:00Z' })
    expect(second.requests).toEqual({
      heroku: reading(),
      pings: ['sharp GET /health?app=sharp', 'sharp GET /health?app=sharp', 'sharp GET /health?app=sharp'],
      github: [listing, 'PATCH /issues/1']
    })
    expect(second.decisions).toMatchObject([{ app: 'sharp' }])
    expect(second.incidents).toMatchObject([{ app: 'sharp', issue: 1 }])
    expect(github.issues.size).toBe(1)
    expect(issue().body).toContain('app=sharp')
  })

  test('that is a word of the state leaves the state readable', async ({ world }) => {
    const { app, run } = await world()
    app().fault({ kind: 'status', status: 503 })
    const files = fileFor({ probe: { spacing: '0s', expect: { body: '${WORD}' } } })
    await run({ files, env: { WORD: 'down' }, at: '2026-11-24T12:00:00Z' })
    const second = await run({ files, env: { WORD: 'down' }, at: '2026-11-24T12:10:05Z' })
    expect(messagesOf(second)).toEqual([])
    expect(second.log).toContain('Last run 10 minutes ago.')
    expect(second.incidents).toMatchObject([{ kind: 'down' }])
  })
})

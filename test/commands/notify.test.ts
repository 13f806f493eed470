import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { certificateFor, mailServer, password, user } from '../adapters/notifications/mail-server.ts'
import { runCli } from '../e2e/run-cli.ts'
import type { CliResult } from '../e2e/run-cli.ts'
import { reply, serve } from '../servers.ts'

vi.setConfig({ testTimeout: 60_000 })

/** Runs the command on a configuration with these lines under `notify`. */
async function notify(
  lines: readonly string[],
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = ['--test', '--config', 'a.yml']
): Promise<CliResult> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-notify-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const entries = lines.map((line) => `  - ${line}\n`).join('')
  await writeFile(
    path.join(folder, 'a.yml'),
    `${lines.length === 0 ? '' : `notify:\n${entries}`}apps: { sharp: { processes: { web: { schedule: [1] } } } }\n`
  )
  return runCli({ args: ['notify', ...args], folder, env })
}

describe('notify --test', () => {
  test('reaches every target, and says so', async () => {
    const { url, heard } = await serve(reply(200, 'ok'))
    const certificate = await certificateFor('localhost')
    const mail = await mailServer(certificate)
    const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-ca-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    await writeFile(path.join(folder, 'ca.pem'), certificate.cert)
    const { status, stdout, stderr } = await notify(
      [
        '{ slack: "${SLACK}", on: [scale] }',
        `{ discord: "${url}/discord" }`,
        `{ teams: "${url}/teams" }`,
        `{ webhook: "${url}/hook", secret: "\${SECRET}" }`,
        '{ email: "${SMTP}", from: scaler@example.com, to: ops@example.com }',
        `{ sms: "twilio://AC0123456789abcdef0123456789abcdef:secret-token@${new URL(url).host}", from: "+15550001111", to: "+15552223333" }`
      ],
      {
        SLACK: `${url}/slack`,
        SECRET: 'hook-secret',
        SMTP: `smtp://${encodeURIComponent(user)}:${encodeURIComponent(password)}@localhost:${mail.port}`,
        NODE_EXTRA_CA_CERTS: path.join(folder, 'ca.pem')
      }
    )
    expect([status, stderr]).toEqual([0, ''])
    expect(stdout).toBe(
      'slack 1     arrived\ndiscord 2   arrived\nteams 3     arrived\nwebhook 4   arrived\nemail 5     arrived\nsms 6       arrived\n'
    )
    expect(heard.map(({ path: at }) => at.split('?')[0]).sort()).toEqual([
      '/2010-04-01/Accounts/AC0123456789abcdef0123456789abcdef/Messages.json',
      '/discord',
      '/hook',
      '/slack',
      '/teams'
    ])
    heard.forEach(({ body }) =>
      expect(decodeURIComponent(body.replaceAll('+', ' '))).toContain('A test of Dyno Scaler')
    )
    expect(mail.taken[0]).toMatchObject({ isEncrypted: true, user })
    expect(mail.taken[0]?.raw.toString()).toContain('Subject: A test of Dyno Scaler')
  })

  test('says which did not arrive and why, without the secret, and exits with 1', async () => {
    const { url } = await serve((response, { path: at }) =>
      response.writeHead(at.startsWith('/gone') ? 404 : 200).end(at.startsWith('/gone') ? 'no_service' : 'ok')
    )
    const { status, stdout } = await notify([`{ slack: "${url}/gone/very-secret-part" }`, '{ discord: "${HOOK}" }'], {
      HOOK: `${url}/fine`
    })
    expect(status).toBe(1)
    expect(stdout).toBe(
      'slack 1     failed: Slack answered 404 (no_service). Its webhook is gone or does not allow this: make a new one in Slack and put its address into the secret.\ndiscord 2   arrived\n'
    )
  })

  test('has nobody to tell without "notify"', async () => {
    expect(await notify([])).toEqual({
      status: 1,
      stdout: '',
      stderr: 'a.yml has no "notify", so nobody would be told.\n'
    })
  })

  test('stops at a mistake in the configuration, with its place', async () => {
    const { status, stdout, stderr } = await notify(['{ slack: "${UNSET_NAME}" }'])
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^a\.yml:2:\d+ .*UNSET_NAME/)
  })

  test('stops where there is no configuration', async () => {
    const { status, stderr } = await notify([], {}, ['--test', '--config', 'b.yml'])
    expect([status, stderr]).toEqual([1, 'There is no b.yml here. Name the configuration with --config.\n'])
  })

  test('is not done by accident', async () => {
    const { status, stderr } = await notify([], {}, [])
    expect([status, stderr]).toEqual([2, expect.stringMatching(/^Write: notify --test\. /)])
  })
})

import { systemClock } from '../../adapters/clock.ts'
import { readConfig } from '../../config/source.ts'
import type { Notice } from '../../core/model.ts'
import { proxyMistakes } from '../../adapters/http/proxy.ts'
import { openChannels } from '../../adapters/notifications/channels.ts'
import { createRedact } from '../../core/redact.ts'
import { logLine } from '../../report/log-text.ts'
import { problem } from '../../config/problem.ts'
import { defaultConfigPath } from '../../config/simple-inputs.ts'
import { loadPolicy } from '../load-policy.ts'
import { complain, flag, noConfig, terminalCommand, text, UsageError } from './command.ts'

/** One test notice to every channel of the configuration, and for each whether it arrived. */
export const notify = terminalCommand({
  name: 'notify',
  meaning: 'a notice to everybody under "notify" in the configuration',
  options: {
    test: flag('one that says it is a test; there is no other, so it is needed'),
    config: text('PATH', `the configuration (${defaultConfigPath})`, defaultConfigPath)
  },
  run: ({ test, config }) => {
    if (!test) throw new UsageError('Write: notify --test.')
    return testNotices(config)
  }
})

async function testNotices(config: string): Promise<number> {
  const { kind } = await readConfig('', config)
  if (kind === 'absent') return complain([problem(noConfig(config))], createRedact([]))
  const { policy, secrets } = await loadPolicy({ config, simple: {} }, '', process.env)
  const redact = createRedact(secrets)
  const problems = [
    ...proxyMistakes(process.env).map((mistake) => problem(mistake)),
    ...(policy.ok ? [] : policy.problems)
  ]
  if (problems.length > 0 || !policy.ok) return complain(problems, redact)
  const opened = openChannels(policy.value.notify, { clock: systemClock, redact })
  if (opened.length === 0) return complain([problem(`${config} has no "notify", so nobody would be told.`)], redact)

  const width = Math.max(...opened.map(({ name }) => name.length))
  const lines = await Promise.all(
    opened.map(async ({ name, send }) => {
      const sent = await send([testNotice(systemClock.now())])
      return {
        isSent: sent.kind === 'sent',
        words: `${name.padEnd(width)}   ${sent.kind === 'sent' ? 'arrived' : `failed: ${sent.warning}`}`
      }
    })
  )
  process.stdout.write(lines.map(({ words }) => `${logLine(words)}\n`).join(''))
  return lines.every(({ isSent }) => isSent) ? 0 : 1
}

function testNotice(atMs: number): Notice {
  return {
    kind: 'test',
    app: '',
    process: '',
    timezone: 'UTC',
    atMs,
    title: 'A test of Dyno Scaler',
    text: 'This is what a notice looks like here. Nothing happened, and there is nothing to do.',
    from: null,
    to: null,
    verdict: 'unknown',
    responseTimeMs: null,
    reasons: [],
    incident: null,
    runUrl: null
  }
}

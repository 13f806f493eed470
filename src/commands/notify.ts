import { systemClock } from '../adapters/clock.ts'
import { readConfig } from '../config/source.ts'
import type { Notice } from '../core/model.ts'
import { openChannels } from '../adapters/notifications/channels.ts'
import { createRedact } from '../core/redact.ts'
import type { Redact } from '../core/redact.ts'
import { loadPolicy } from './policy.ts'

/** Sends one test notice to every target of the configuration and says for each whether it arrived. Returns the exit status. */
export async function testNotices(config: string): Promise<number> {
  const { kind } = await readConfig('', config)
  if (kind === 'absent')
    return complain([`There is no ${config} here. Name the configuration with --config.`], createRedact([]))
  const { policy, secrets } = await loadPolicy({ config, simple: {} }, '', process.env)
  const redact = createRedact(secrets)
  if (!policy.ok)
    return complain(
      policy.problems.map(
        ({ message, place }) => `${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${message}`
      ),
      redact
    )
  const targets = openChannels(policy.value.notify, { clock: systemClock, redact })
  if (targets.length === 0) return complain([`${config} has no "notify", so nobody would be told.`], redact)

  const width = Math.max(...targets.map(({ name }) => name.length))
  const lines = await Promise.all(
    targets.map(async ({ name, send }) => {
      const sent = await send([testNotice(systemClock.now())])
      return {
        isSent: sent.kind === 'sent',
        words: `${name.padEnd(width)}   ${sent.kind === 'sent' ? 'arrived' : `failed: ${sent.warning}`}`
      }
    })
  )
  process.stdout.write(lines.map(({ words }) => `${words}\n`).join(''))
  return lines.every(({ isSent }) => isSent) ? 0 : 1
}

function testNotice(atMs: number): Notice {
  return {
    kind: 'test',
    app: '',
    process: '',
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

function complain(messages: readonly string[], redact: Redact): number {
  messages.forEach((message) => process.stderr.write(`${redact(message)}\n`))
  return 1
}

import { describe, expect, it } from 'vitest'
import { httpProbe } from '../../../src/adapters/signals/http-probe.ts'
import { virtualClock } from '../../../src/emulator/virtual-clock.ts'
import { probe } from '../../policies.ts'
import { noon } from '../../run/looks.ts'
import { reply, serve } from '../../servers.ts'

/** What the app answers in turn; the last answer stands. */
async function look(statuses: readonly number[], samples: number): Promise<readonly string[]> {
  let asked = 0
  const { url } = await serve((response, heard) => {
    reply(statuses[Math.min(asked++, statuses.length - 1)] ?? 500)(response, heard)
  })
  const clock = virtualClock(noon)
  const reading = await httpProbe({ clock: { ...clock, sleep: () => Promise.resolve() } }).read({
    target: { kind: 'url', url },
    webUrl: null,
    probe: { ...probe, samples }
  })
  return reading.status === 'ok' ? reading.samples.map(({ kind }) => kind) : [reading.cause]
}

const [ok, bad] = ['answered', 'failed']

describe('where most pings fail but not all, as many are asked again', () => {
  it.each<readonly [string, number, readonly number[], readonly string[]]>([
    ['two of three were lost on their way', 3, [503, 503, 200], [bad, bad, ok, ok, ok, ok]],
    ['most of the app is gone', 3, [503, 200, 503, 503, 200, 503], [bad, ok, bad, bad, ok, bad]],
    ['not where all fail: that is an outage', 3, [503], [bad, bad, bad]],
    ['not where one of three fails: that is none', 3, [503, 200], [bad, ok, ok]],
    ['not where half of them fail', 2, [503, 200], [bad, ok]],
    ['not after a single ping', 1, [503, 200], [bad]]
  ])('%s', async (_, samples, statuses, expected) => {
    expect(await look(statuses, samples)).toEqual(expected)
  })
})

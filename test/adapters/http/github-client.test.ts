import { expect, it } from 'vitest'
import { createRedact } from '../../../src/core/redact.ts'
import { githubClient } from '../../../src/adapters/http/github-client.ts'
import { githubFault } from '../../../src/adapters/http/github-fault.ts'
import { reply, serve } from '../../servers.ts'
import type { LocalServer } from '../../servers.ts'

const json = { 'content-type': 'application/json' }
const fine = reply(200, '{"number":7}', json)
const reset: typeof fine = (response) => void response.destroy()
const cut: typeof fine = (response) => {
  response.writeHead(200, { ...json, 'content-length': '12' }).write('{"num')
  setTimeout(() => response.destroy(), 20)
}

/** A server that answers as told, one after the other, and with what is fine afterwards. */
function serveInTurn(...answers: readonly (typeof fine)[]): Promise<LocalServer> {
  let asked = 0
  return serve((response, request) => (answers[asked++] ?? fine)(response, request))
}

async function ask({ url }: LocalServer, method = 'GET', timeoutMs = 5000): Promise<string> {
  try {
    const { status } = await githubClient({ token: 't', baseUrl: url, timeoutMs, redact: (text) => text }).request(
      `${method} /x`
    )
    return String(status)
  } catch (error) {
    return githubFault(error).kind
  }
}

it.each([
  ['a connection that was reset', [reset], '200', 2],
  ['an answer that was cut', [cut], '200', 2],
  ['502', [reply(502, '<html>')], '200', 2],
  ['503, once only', [reply(503, ''), reply(503, ''), reply(503, '')], 'unavailable', 2],
  ['503 that says when to come back, not at all', [reply(503, '', { 'retry-after': '60' })], 'unavailable', 1],
  ['a rate limit, not at all', [reply(429, '', { 'retry-after': '1' })], 'rate-limited', 1],
  ['a refusal, not at all', [reply(403, '{"message":"no"}', json)], 'forbidden', 1],
  ['what is gone, not at all', [reply(404, '{"message":"no"}', json)], 'gone', 1],
  ['more than is read, not at all', [reply(200, ' '.repeat(5_000_001), json)], 'unavailable', 1]
] as const)('asks again after %s', async (_, answers, outcome, requests) => {
  const server = await serveInTurn(...answers)
  expect(await ask(server)).toBe(outcome)
  expect(server.heard).toHaveLength(requests)
})

it.each(['POST', 'PATCH', 'PUT', 'DELETE'])('%s is never repeated', async (method) => {
  const server = await serveInTurn(reply(502, ''))
  expect(await ask(server, method)).toBe('unavailable')
  expect(server.heard).toHaveLength(1)
})

it('takes no longer with the repetition than without it', async () => {
  const lateReset: typeof fine = (response) => void setTimeout(() => response.destroy(), 2000)
  const server = await serveInTurn(lateReset, () => undefined)
  const startMs = performance.now()
  expect(await ask(server, 'GET', 4000)).toBe('unavailable')
  // With a limit of its own the repetition would end after 6 s.
  expect(performance.now() - startMs).toBeLessThan(5500)
  expect(server.heard).toHaveLength(2)
})

it.each([0, 10, 20, 30, 40])(
  'what GitHub says holds no part of a secret, also where it is cut after %i signs',
  async (pad) => {
    const secret = 'q7Zr9Lw2Xk4Tn8Vb3Mc6Hd5Jf1Gs0PyWuEi'
    const message = `${'x'.repeat(pad)}${`\n${secret}`.repeat(60)}`
    const { url } = await serve(reply(403, JSON.stringify({ message }), json))
    const client = githubClient({ token: secret, baseUrl: url, redact: createRedact([secret]) })
    const fault = githubFault(await client.request('GET /x').catch((error: unknown) => error))
    expect(fault).toMatchObject({ kind: 'forbidden', status: 403 })
    expect(fault.message.replace(/^x*/, '')).toMatch(/^[ *]+…$/)
  }
)

import * as v from 'valibot'
import { describe, expect, it, test } from 'vitest'
import { ntfy, ntfyMessage } from '../../../src/adapters/notifications/ntfy.ts'
import { systemClock } from '../../../src/adapters/clock.ts'
import { mistakes, policyOf, web } from '../../config/files.ts'
import { issueUrl, notice, runUrl } from '../../report/notices/notices-of.ts'
import { reply, serve } from '../../servers.ts'

const scaled = notice({ kind: 'scale', title: 'sharp web went from 1 to 3 dynos', text: 'Slow.', incident: null })
const closed = notice({ kind: 'incident-closed', title: 'sharp web was down', text: 'It lasted 10 minutes.' })

describe('a message', () => {
  it.each([
    ['an incident that opens is loud', [notice()], 4, ['rotating_light']],
    ['one that closes is as usual', [closed], 3, ['white_check_mark']],
    ['a change keeps still', [scaled], 2, ['large_blue_circle']],
    ['the worst of several decides', [scaled, closed, notice()], 4, ['rotating_light']]
  ])('%s', (_, notices, priority, tags) => {
    expect(ntfyMessage('dynos', notices)).toMatchObject({ topic: 'dynos', priority, tags })
  })

  test('leads to the issue of its notice, and to the run where it is about several', () => {
    expect(ntfyMessage('dynos', [notice()]).click).toBe(issueUrl)
    expect(ntfyMessage('dynos', [notice(), scaled]).click).toBe(runUrl)
    expect(ntfyMessage('dynos', [notice({ runUrl: null }), scaled])).not.toHaveProperty('click')
  })

  test('of several notices names each', () => {
    const { title, message } = ntfyMessage('dynos', [notice(), scaled])
    expect(title).toBe('sharp web is down since 11:50 UTC (and 1 more)')
    expect(message.split('\n\n').map((part) => part.split('\n')[0])).toEqual([
      'sharp web is down since 11:50 UTC',
      'sharp web went from 1 to 3 dynos'
    ])
  })
})

describe('a topic', () => {
  const item = (text: string): string => `notify:\n  - ${text}\n${web('schedule: [1]')}`

  test('with a token is published to with it, and the address of the server is the rest', async () => {
    const { url, heard } = await serve(reply(200, '{}'))
    const policy = v.parse(ntfy.schema, { ntfy: `${url}/below/my-topic/`, token: 'tk_0123456789' })
    expect(await ntfy.open(policy, { clock: systemClock, redact: (words) => words })([notice()])).toEqual({
      kind: 'sent'
    })
    expect(heard.map(({ path, headers }) => [path, headers.authorization])).toEqual([
      ['/below/', 'Bearer tk_0123456789']
    ])
    expect(JSON.parse(heard[0]?.body ?? '')).toMatchObject({ topic: 'my-topic' })
  })

  test('is read from the file', () => {
    expect(policyOf(item('{ ntfy: "https://ntfy.sh/dynos" }')).notify).toEqual([
      { kind: 'ntfy', url: 'https://ntfy.sh/dynos', token: null, on: ['incident'] }
    ])
  })

  it.each([
    ['no topic', 'https://ntfy.sh', '2:13 End the address with a topic'],
    ['what is no topic', 'https://ntfy.sh/my.topic', '2:13 End the address with a topic'],
    ['a question', 'https://ntfy.sh/topic?up=1', '2:13 End the address with a topic'],
    ['an address in the clear', 'http://ntfy.sh/topic', '2:13 A notice is not for everybody']
  ])('is not %s', (_, url, expected) => {
    expect(mistakes(item(`{ ntfy: "${url}" }`))).toEqual([expect.stringContaining(expected)])
  })

  test('has a token that a header may carry', () => {
    expect(mistakes(item('{ ntfy: "https://ntfy.sh/topic", token: "tk_1 tk_2" }'))).toEqual([
      '2:45 This is no access token: it holds a blank, or a sign that no header may carry.'
    ])
  })

  test('is a secret, unless it is a word', () => {
    const secrets = (url: string): readonly string[] => ntfy.secrets(v.parse(ntfy.schema, { ntfy: url, token: 'tk_1' }))
    expect(secrets('https://ntfy.sh/dynos')).toEqual(['https://ntfy.sh/dynos', 'tk_1'])
    expect(secrets('https://ntfy.sh/dynos-Kd92jQ')).toEqual(['https://ntfy.sh/dynos-Kd92jQ', 'dynos-Kd92jQ', 'tk_1'])
  })
})

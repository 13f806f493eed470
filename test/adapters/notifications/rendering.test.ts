import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Notice } from '../../../src/core/model.ts'
import { discordMessage } from '../../../src/adapters/notifications/discord.ts'
import { fitting } from '../../../src/report/notices/fitting.ts'
import { mailOf } from '../../../src/adapters/notifications/email.ts'
import { slackMessage } from '../../../src/adapters/notifications/slack.ts'
import { smsText } from '../../../src/adapters/notifications/sms.ts'
import { teamsMessage } from '../../../src/adapters/notifications/teams.ts'
import { webhookNotice } from '../../../src/adapters/notifications/webhook.ts'
import { noon } from '../../run/looks.ts'
import { discordFaults, slackFaults, smsFaults, teamsFaults } from '../../report/notices/limits.ts'
import { issueUrl, notice, runUrl } from '../../report/notices/notices-of.ts'
import { processorMs } from '../../processor-time.ts'

const closed = notice({
  kind: 'incident-closed',
  title: 'sharp web is healthy again after 10 minutes',
  text: 'It was down on 2026-11-22, 11:50-12:00 UTC.',
  verdict: 'up',
  responseTimeMs: 1240,
  from: 3,
  to: 3,
  incident: { kind: 'down', sinceMs: noon - 600_000, endedMs: noon, issue: null },
  runUrl: null
})

describe('one notice', () => {
  test('in Slack', () => {
    expect(slackMessage([notice()])).toEqual({
      text: '🔴 sharp web is down since 11:50 UTC',
      blocks: [
        { type: 'header', text: { type: 'plain_text', text: '🔴 sharp web is down since 11:50 UTC', emoji: false } },
        {
          type: 'section',
          text: {
            type: 'plain_text',
            text: '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3.',
            emoji: false
          }
        },
        {
          type: 'section',
          fields: [
            { type: 'mrkdwn', text: '*Dynos*' },
            { type: 'plain_text', text: '1 → 3', emoji: false }
          ]
        },
        { type: 'context', elements: [{ type: 'mrkdwn', text: `<${issueUrl}|Issue 7> · <${runUrl}|The run>` }] }
      ],
      unfurl_links: false,
      unfurl_media: false
    })
  })

  test('in Discord', () => {
    expect(discordMessage([closed])).toEqual({
      embeds: [
        {
          title: '🟢 sharp web is healthy again after 10 minutes',
          description: 'It was down on 2026-11-22, 11:50-12:00 UTC.',
          color: 0x1a7f37,
          fields: [
            { name: 'Dynos', value: '3', inline: true },
            { name: 'Health', value: 'up 1,240 ms', inline: true }
          ],
          timestamp: '2026-11-22T12:00:00.000Z'
        }
      ],
      allowed_mentions: { parse: [] }
    })
  })

  test('in Teams', () => {
    expect(teamsMessage([notice()]).attachments[0].content.body).toEqual([
      {
        type: 'RichTextBlock',
        inlines: [
          {
            type: 'TextRun',
            text: '🔴 sharp web is down since 11:50 UTC',
            weight: 'Bolder',
            size: 'Large',
            color: 'Attention'
          }
        ]
      },
      {
        type: 'RichTextBlock',
        inlines: [{ type: 'TextRun', text: '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3.' }]
      },
      {
        type: 'RichTextBlock',
        inlines: [
          { type: 'TextRun', text: 'Dynos: ', weight: 'Bolder' },
          { type: 'TextRun', text: '1 → 3' }
        ],
        spacing: 'Small'
      },
      {
        type: 'ActionSet',
        actions: [
          { type: 'Action.OpenUrl', title: 'Issue 7', url: issueUrl },
          { type: 'Action.OpenUrl', title: 'The run', url: runUrl }
        ]
      }
    ])
  })

  test('as a text message, in the alphabet of text messages', () => {
    expect(smsText([notice({ text: 'It “went” from 1 → 3 – at once…' })])).toBe(
      `sharp web is down since 11:50 UTC. It "went" from 1 to 3 - at once... ${issueUrl}`
    )
  })

  test('as a mail', () => {
    const { subject, text } = mailOf([notice()])
    expect(subject).toBe('sharp web is down since 11:50 UTC')
    expect(text.split('\n')).toEqual([
      'sharp web is down since 11:50 UTC',
      '=================================',
      '',
      '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3.',
      '',
      'Dynos:    1 → 3',
      `Issue 7:  ${issueUrl}`,
      `The run:  ${runUrl}`,
      '',
      '-- ',
      'Sent by Dyno Scaler. Who is told, and of what, stands under "notify" in its configuration.'
    ])
  })

  test('as JSON', () => {
    expect(webhookNotice(notice())).toEqual({
      version: 1,
      id: 'sharp/web/incident-opened/down/2026-11-22T11:50:00.000Z',
      event: 'incident-opened',
      app: 'sharp',
      process: 'web',
      at: '2026-11-22T12:00:00.000Z',
      title: 'sharp web is down since 11:50 UTC',
      text: '3 of 3 pings failed (answered 503). Dynos were raised from 1 to 3.',
      from: 1,
      to: 3,
      health: 'down',
      responseTimeMs: null,
      reasons: [{ code: 'fail-safe', message: 'the app is down' }],
      incident: { kind: 'down', since: '2026-11-22T11:50:00.000Z', ended: null, issue: 7, url: issueUrl },
      run: runUrl
    })
    expect(webhookNotice(closed)).toMatchObject({
      event: 'incident-closed',
      incident: { ended: '2026-11-22T12:00:00.000Z', issue: null, url: null },
      run: null
    })
    expect(webhookNotice(notice({ kind: 'scale', incident: null }))).toMatchObject({
      id: 'sharp/web/scale/2026-11-22T12:00:00.000Z',
      incident: null
    })
  })
})

describe('several notices', () => {
  const many = Array.from({ length: 60 }, (_, index) => notice({ title: `number ${index + 1}` }))
  it.each([
    ['Slack', JSON.stringify(slackMessage(many)), 'number 9', 'number 10', 'And 51 more.'],
    ['Discord', JSON.stringify(discordMessage(many)), 'number 10', 'number 11', 'And 50 more.'],
    ['Teams', JSON.stringify(teamsMessage(many)), 'number 10', 'number 11', 'And 50 more.'],
    ['a text message', smsText(many), 'number 5', 'number 6', 'And 55 more.'],
    ['a mail', mailOf(many).text, 'number 50', 'number 51', 'And 10 more.']
  ])('are one message in %s, which says how many it leaves out', (_, message, last, left, more) => {
    expect(message).toContain(last)
    expect(message).not.toContain(left)
    expect(message).toContain(more)
  })

  it.each([
    ['Discord', (all: readonly Notice[]) => JSON.stringify(discordMessage(all)), discordFaults],
    ['Teams', (all: readonly Notice[]) => JSON.stringify(teamsMessage(all)), teamsFaults]
  ] as const)('are as many as %s takes when they are long', (_, render, faults) => {
    const message = render(many.slice(0, 10).map((one) => ({ ...one, text: '日本'.repeat(5000) })))
    expect(faults(message)).toEqual([])
    expect(message).toContain('number 2')
    expect(message).not.toContain('number 10')
    expect(message).toMatch(/And \d more\./)
  })

  test('say so in the subject of a mail', () => {
    expect(mailOf(many).subject).toBe('number 1 (and 59 more)')
  })
})

const nasty = [
  '<!channel> <@U012AB> <https://evil.example|click> *bold* _it_ `code` ~no~ :smile:',
  '@everyone @here <@123456> <#42> <@&7> [click](https://evil.example) **b** # heading',
  '<script>alert(1)</script><img src=x onerror=alert(1)> "\'> <!-- --> </table>',
  '{{DATE(2026-01-01T00:00:00Z)}} <at>Everybody</at> ${secret} @{body()}',
  'a\r\nBcc: all@example.com\r\n\r\n<h1>b</h1>',
  '\u0000\u0007\u001B[31m\u202Egnp.exe\u2028x\uFEFF',
  '&lt;script&gt; &amp;',
  '||spoiler|| > quote\n- list\n1. one',
  '\uD800 half a character'
]
const outside = fc.oneof(
  fc.constantFrom(
    ...nasty,
    ...nasty.map((text) => text.repeat(60)),
    '😀'.repeat(3000),
    '<&>"'.repeat(3000),
    '{{'.repeat(3000),
    '\\*@'.repeat(3000)
  ),
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme', maxLength: 400, size: 'max' })
)
const count = fc.option(fc.nat(1000), { nil: null })
const notices: fc.Arbitrary<readonly Notice[]> = fc.array(
  fc.record({
    kind: fc.constantFrom('incident-opened', 'incident-closed', 'scale', 'at-max', 'at-min', 'look', 'test'),
    app: outside,
    process: outside,
    timezone: fc.constant('UTC'),
    atMs: fc.constant(noon),
    title: outside,
    text: outside,
    from: count,
    to: count,
    verdict: fc.constantFrom('up', 'slow', 'down', 'unknown'),
    responseTimeMs: count,
    reasons: fc.array(fc.record({ code: outside, message: outside }), { maxLength: 12 }),
    incident: fc.option(
      fc.record({
        kind: fc.constant('down'),
        sinceMs: fc.constant(noon),
        endedMs: fc.option(fc.constant(noon), { nil: null }),
        issue: fc.option(
          fc.record({
            number: fc.constant(7),
            url: fc.constantFrom(
              issueUrl,
              'javascript:alert(1)',
              'javascript://x.example/%0aalert',
              'https://x.example/|<>"',
              `https://x.example/${'y'.repeat(5000)}`
            )
          }),
          { nil: null }
        )
      }),
      { nil: null }
    ),
    runUrl: fc.constantFrom(null, runUrl, 'data:text/html,x')
  }),
  { minLength: 1, maxLength: 12 }
)

describe('whatever the texts are', () => {
  const always = (check: (all: readonly Notice[]) => void): void => {
    fc.assert(fc.property(notices, check), { numRuns: 60, interruptAfterTimeLimit: 10_000 })
  }

  test('Slack takes the message, and nothing in it is read as more than text', () => {
    always((all) => {
      const message = slackMessage(all)
      expect(slackFaults(JSON.stringify(message))).toEqual([])
      for (const { type, text } of message.blocks.flatMap(
        (block) => block.elements ?? block.fields ?? block.text ?? []
      )) {
        // Slack's formatting is ours alone: names of fields, and links to pages of GitHub.
        if (type === 'mrkdwn')
          expect(text).toMatch(/^(?:\*\w+\*|And \d+ more\..*|(?:<https:\/\/github\.com\/[\w/]+\|[\w ]+>(?: · )?)+)$/)
        else expect(text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
      }
      expect(message.text).not.toMatch(/[<>]|&(?!(?:amp|lt|gt);)/)
    })
  })

  test('Discord takes the message, calls nobody, and formats nothing', () => {
    always((all) => {
      const message = discordMessage(all)
      expect(discordFaults(JSON.stringify(message))).toEqual([])
      for (const { title, description, fields } of message.embeds) {
        const ours = description.replace(/\[[\w ]+\]\(https:\/\/github\.com\/[\w/]+\)/g, '')
        for (const text of [title, ours, ...fields.map(({ value }) => value)]) {
          const unescaped = text.replace(/\\[^\dA-Za-z\s]/g, '')
          expect(unescaped).not.toMatch(/[\\`*_~|<>[\]@]|:\/\/|^[-+#]|^\d+\./)
          expect(text).not.toMatch(/@(?!\u200B)/)
        }
      }
    })
  })

  test('Teams takes the card, reads no Markdown, no function and no mention', () => {
    always((all) => {
      const body = JSON.stringify(teamsMessage(all))
      expect(teamsFaults(body)).toEqual([])
      expect(body).not.toMatch(/\{\{[A-Z]|<\/?at>|javascript:|data:/)
    })
  })

  test('a text message is short enough', () => {
    always((all) => {
      expect(smsFaults(smsText(all))).toEqual([])
    })
  })

  test('a mail has one line of subject, and HTML with nothing active in it', () => {
    always((all) => {
      const { subject, text, html } = mailOf(all)
      expect(subject).not.toMatch(/[\p{Cc}\p{Cf}]/u)
      expect(Array.from(subject).length).toBeLessThan(230)
      expect(text).not.toMatch(/[^\n\P{Cc}]/u)
      const tags = [...html.matchAll(/<\/?([a-z!][a-z0-9]*)\b/gi)].map(([, tag]) => tag?.toLowerCase())
      expect(
        tags.filter(
          (tag) =>
            ![
              '!doctype',
              'html',
              'head',
              'meta',
              'title',
              'style',
              'body',
              'table',
              'tr',
              'td',
              'p',
              'h1',
              'a'
            ].includes(tag ?? '')
        )
      ).toEqual([])
      expect(
        [...html.matchAll(/\s(?:href|src|on\w+)="([^"]*)"/g)]
          .map(([, value]) => value)
          .filter((value) => value !== runUrl && value !== issueUrl)
      ).toEqual([])
      expect(html).not.toContain('<!--')
    })
  })

  test('nothing is cut within a character, and what is cut is as long as it may be', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 300, size: 'max' }),
        fc.integer({ min: 2, max: 200 }),
        (text, limit) => {
          const doubled = (some: string): string => some.replaceAll('a', 'aa')
          const fitted = fitting(text, limit, doubled)
          expect(fitted.length).toBeLessThanOrEqual(limit)
          expect(() => encodeURIComponent(fitted)).not.toThrow()
        }
      )
    )
    expect(fitting('ab😀cd', 5)).toBe('ab😀…')
    expect(fitting('ab😀cd', 4)).toBe('ab…')
    expect(fitting('ab😀cd', 6)).toBe('ab😀cd')
    expect(fitting('<<<<', 8, (some) => some.replaceAll('<', '&lt;'))).toBe('&lt;…')
  })

  test('a megabyte takes no time', () => {
    const large = [notice({ title: '<&>'.repeat(350_000), text: '😀'.repeat(500_000) })]
    const tookMs = processorMs(() =>
      [slackMessage, discordMessage, teamsMessage, smsText, mailOf].forEach((render) => render(large))
    )
    expect(tookMs).toBeLessThan(2000)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commentMarker, issueMarker, parseCommentMarker, parseMarker } from '../../../src/report/issue/issue-marker.ts'
import { comment, dueComment, issueBody, issueTitle } from '../../../src/report/issue/issue-page.ts'
import type { Incident, IncidentPhase, IncidentReport } from '../../../src/core/model.ts'
import { diagramsOf, parseMermaid } from '../mermaid-parser.ts'
import { incident, later, look, minute, report, startMs } from './reports.ts'

describe('titles', () => {
  const over = { phase: 'over', endedMs: startMs + 19 * minute } as const
  test.each([
    ['sharp-mountain-4005 web is down since 03:12 UTC', {}],
    ['sharp-mountain-4005 web is down since 03:12 UTC', { phase: 'gave-up' }],
    ['sharp-mountain-4005 web is down since 03:12 UTC', { phase: 'recovering', endedMs: startMs + minute }],
    ['sharp-mountain-4005 web was down on 2026-11-22, 03:12-03:31 UTC', over],
    [
      'sharp-mountain-4005 web was down from 2026-11-22 03:12 to 2026-11-23 03:12 UTC',
      { phase: 'over', endedMs: startMs + 1440 * minute }
    ],
    ['sharp-mountain-4005 web cannot be scaled since 03:12 UTC', { kind: 'scale-failed' }],
    ['sharp-mountain-4005 web could not be scaled on 2026-11-22, 03:12-03:31 UTC', { kind: 'scale-failed', ...over }],
    ['sharp-mountain-4005 web cannot be pinged since 03:12 UTC', { kind: 'probe-misconfigured' }],
    [
      'sharp-mountain-4005 web could not be pinged on 2026-11-22, 03:12-03:31 UTC',
      { kind: 'probe-misconfigured', ...over }
    ]
  ] satisfies [string, Partial<Incident>][])('%s', (title, changes) =>
    expect(issueTitle(incident(changes), 'UTC', startMs)).toBe(title)
  )

  test('fit GitHub and mention nobody, whatever the names', () => {
    const title = issueTitle(incident({ app: '@octocat\n#12 '.repeat(99), process: '`<b>'.repeat(99) }), 'UTC', startMs)
    expect(title.length).toBeLessThanOrEqual(256)
    expect(title).not.toMatch(/[@#`<>\n]/)
  })
})

describe('the page', () => {
  test('of an outage says what is wrong, what was done, what to do, and when it closes', () => {
    const recent = [look(), look({ atMs: startMs + 12 * minute, from: 3, to: 3, answers: ['503', '503', 'timeout'] })]
    expect(issueBody(report({}, { recent, nowMs: startMs + 12 * minute })))
      .toBe(`<!-- dyno-scaler app=sharp-mountain-4005 process=web kind=down -->
<!-- since=2026-11-22T03:12:00.000Z ended=none -->

**sharp-mountain-4005 web is down** since 03:12 UTC, for 12 minutes now.

3 of 3 pings failed: answered 503. Dynos were raised from 1 to 3. The 2 added dynos cost about $0.07 an hour.

### What to do first

1. \`heroku ps -a sharp-mountain-4005\`: are the web dynos up, or have they crashed?
2. \`heroku logs -a sharp-mountain-4005 -n 500\`: what does the app say? Look for \`H10\` (crashed), \`H12\` (no answer in 30 s) and \`R14\` (out of memory).
3. \`heroku releases -a sharp-mountain-4005\`: did a release go out shortly before 03:12 UTC? \`heroku rollback -a sharp-mountain-4005\` takes it back.
4. https://status.heroku.com: is the trouble at Heroku itself?

### The last looks

| when (UTC) | dynos | pings | median |
| --- | --- | --- | --- |
| 03:12 | 1 → 3 | 503, 503, 503 | – |
| 03:24 | 3 | 503, 503, timeout | – |

[The run that wrote this](https://github.com/octo/shop/actions/runs/1234) · This issue closes itself when the app has been healthy for 15 minutes. If you close it earlier, it stays closed until the next incident.`)
  })

  test('names the dyno type of a look that had one', () => {
    const recent = [look({ from: 1, to: 1, size: 'standard-1x' }), look({ from: 1, to: 3, size: 'standard-2x' })]
    const body = issueBody(report({}, { recent }))
    expect(body).toContain('| 03:12 | 1 standard-1x | 503, 503, 503 | – |')
    expect(body).toContain('| 03:12 | 1 → 3 standard-2x | 503, 503, 503 | – |')
  })

  test('of an outage that is over needs no steps', () => {
    const body = issueBody(later(19, 'over', null))
    expect(body).toContain(
      '**Over.** sharp-mountain-4005 web was down on 2026-11-22, 03:12-03:31 UTC, for 19 minutes, with 1 to 3 dynos.'
    )
    expect(body).toContain('<!-- since=2026-11-22T03:12:00.000Z ended=2026-11-22T03:31:00.000Z -->')
    expect(body).not.toContain('What to do')
  })

  test.each([
    ['an outage that goes on', {}, '**sharp-mountain-4005 web is down** since 03:12 UTC, for 30 minutes now.'],
    ['one that was given up', { phase: 'gave-up' }, 'for 30 minutes now. **It takes a person now.**'],
    [
      'a recovery',
      { phase: 'recovering', endedMs: startMs + 20 * minute },
      '**Healthy again** since 03:32 UTC. sharp-mountain-4005 web was down for 20 minutes, from 03:12 UTC. If it stays so for another 5 minutes, it is over.'
    ],
    ['a recovery that is due', { phase: 'recovering', endedMs: startMs }, 'One more good look, and it is over.'],
    ['failing changes', { kind: 'scale-failed' }, 'does `heroku authorizations` still list it?'],
    ['failing changes', { kind: 'scale-failed' }, 'This issue closes itself when scaling works again.'],
    ['failing pings', { kind: 'probe-misconfigured' }, '`heroku certs:auto -a sharp-mountain-4005`'],
    ['failing pings', { kind: 'probe-misconfigured' }, 'This issue closes itself when the pings work again.'],
    ['a name that is no name', { app: '$(rm -rf)' }, '`heroku ps -a APP`'],
    ['a cause without words', { cause: '' }, 'now.\n\nDynos were raised from 1 to 3.'],
    ['a cause that is no sentence', { cause: 'it does not answer' }, '\n\nIt does not answer. Dynos were']
  ] satisfies [string, Partial<Incident>, string][])('of %s says so', (_name, changes, words) => {
    expect(issueBody(report(changes, { nowMs: startMs + 30 * minute }))).toContain(words)
  })

  test('dates what was on another day', () => {
    const body = issueBody(report({}, { nowMs: startMs + 1440 * minute }))
    expect(body).toContain('since 2026-11-22 03:12 UTC, for 1 d now.')
    expect(body).toContain('| 2026-11-22 03:12 |')
  })

  test.each(['javascript:alert(1)', 'https://a.test/ (x)', 'https://a.test/)![x](y', ''])(
    'links no run at %j',
    (runUrl) => {
      expect(issueBody(report({}, { runUrl }))).not.toContain('The run that wrote this')
    }
  )

  test('stays below 65,536 characters whatever comes in', () => {
    const huge = '|'.repeat(60_000)
    const recent = Array.from({ length: 999 }, () => look({ answers: Array.from({ length: 999 }, () => huge) }))
    const body = issueBody(
      report(
        { app: huge, process: huge, cause: huge },
        { recent, action: huge, runUrl: `https://${'a'.repeat(60_000)}` }
      )
    )
    expect(body.length).toBeLessThan(50_000)
  })

  test('keeps its shape whatever the words', () => {
    const shape = (body: string): string[] =>
      body.split('\n').map((line) => (/^[|#<]/.exec(line) ?? [line === '' ? '' : 'text'])[0])
    const calm = shape(issueBody(report({ cause: 'x' }, { action: 'x' })))
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1 }),
        fc.array(fc.string({ unit: 'binary' })),
        (words, answers) => {
          fc.pre(words.replace(/[\s\u0085\p{C}]/gu, '') !== '')
          expect(shape(issueBody(report({ cause: words }, { action: words, recent: [look({ answers })] })))).toEqual(
            calm
          )
        }
      ),
      { numRuns: 1000 }
    )
  })
})

describe('comments', () => {
  const plain = (text: string): string => text.split('\n\n<!-- ')[0]!
  test.each([
    [
      'an end',
      later(19, 'over', null),
      'closed',
      'Healthy again since 03:31 UTC. Down for 19 minutes, with 1 to 3 dynos.'
    ],
    [
      'an end with one dyno',
      later(19, 'over', null, { lowest: 1, highest: 1 }),
      'closed',
      'Healthy again since 03:31 UTC. Down for 19 minutes, with 1 dyno.'
    ],
    [
      'an end with unknown dynos',
      later(19, 'over', null, { lowest: null, highest: null }),
      'closed',
      'Healthy again since 03:31 UTC. Down for 19 minutes.'
    ],
    [
      'an end of failing changes',
      later(19, 'over', null, { kind: 'scale-failed', highest: 1 }),
      'closed',
      'Scaling works again since 03:31 UTC. It failed for 19 minutes, with 1 dyno.'
    ],
    [
      'an end of failing pings',
      later(19, 'over', null, { kind: 'probe-misconfigured', highest: 1 }),
      'closed',
      'The pings work again since 03:31 UTC. They failed for 19 minutes, with 1 dyno.'
    ],
    [
      'a relapse',
      later(0, 'ongoing', null),
      'reopened',
      'Down again since 03:12 UTC. 3 of 3 pings failed: answered 503. Dynos were raised from 1 to 3. The 2 added dynos cost about $0.07 an hour.'
    ]
  ] as const)('on %s', (_name, given, occasion, words) => expect(plain(comment(given, occasion))).toBe(words))

  test.each([
    ['nothing', 'ongoing', 'ongoing', null],
    ['nothing', 'ongoing', 'recovering', null],
    ['nothing', 'gave-up', 'recovering', null],
    ['nothing', 'gave-up', 'ongoing', null],
    ['giving up', 'ongoing', 'gave-up', 'gave-up'],
    ['the end', 'ongoing', 'over', 'closed'],
    ['the end', 'gave-up', 'over', 'closed'],
    ['the return', 'over', 'ongoing', 'reopened'],
    ['the return', 'over', 'gave-up', 'reopened'],
    ['nothing', 'over', 'over', null]
  ] as const)('tell %s from %s to %s', (_what, before: IncidentPhase, phase, occasion) => {
    const shown = { issue: 1, url: '', open: true, phase: before, commentedMs: null }
    expect(dueComment(incident({ phase, shown }), startMs)).toBe(occasion)
    expect(dueComment(incident({ phase }), startMs)).toBeNull()
  })
})

describe('a reminder is due', () => {
  const day = 24 * 60
  test.each([
    ['a day after it began', 'ongoing', null, day, 'reminder'],
    ['not a minute earlier', 'ongoing', null, day - 1, null],
    ['a day after the last comment', 'gave-up', 60, day + 60, 'reminder'],
    ['not a day after it began, when something was said since', 'gave-up', 60, day, null],
    ['never while it recovers', 'recovering', null, 3 * day, null],
    ['never when it is over', 'over', null, 3 * day, null]
  ] as const)('%s', (_when, phase, commentedMinutes, minutes, occasion) => {
    const shown = {
      issue: 1,
      url: '',
      open: true,
      phase,
      commentedMs: commentedMinutes === null ? null : startMs + commentedMinutes * minute
    }
    expect(dueComment(incident({ phase, shown }), startMs + minutes * minute)).toBe(occasion)
  })

  test('and tells how long it has lasted', () => {
    expect(comment(later(2 * day, 'ongoing', null), 'reminder')).toMatch(
      /^Still so: sharp-mountain-4005 web is down for 2 d now\. 3 of 3 pings failed/
    )
  })
})

describe('the page of an open incident', () => {
  const looks = (count: number): IncidentReport['recent'] =>
    Array.from({ length: count }, (_, index) =>
      look({ atMs: startMs + index * minute, medianMs: index === 0 ? null : 900 })
    )

  test('shows what to look at first', () => {
    const diagnosis = { dynos: [{ state: 'crashed', count: 3 }], release: null, platform: null }
    expect(issueBody(report({}, { diagnosis }))).toContain('**Look first at:** **All 3 web dynos are crashed.**')
    expect(issueBody(report())).not.toContain('Look first')
  })

  test.each([3, 4, 12, 40])('draws %d looks', async (count) => {
    const charts = diagramsOf(issueBody(report({}, { recent: looks(count) })))
    expect(await Promise.all(charts.map(parseMermaid))).toEqual(['xychart', 'xychart'])
    expect(charts.map((chart) => /y-axis "(.*)"/.exec(chart)?.[1])).toEqual(['dynos', 'ms'])
    if (count <= 12) expect(charts[1]).toMatch(/bar \[900, -22.5.*\]\n {4}bar \[-22.5, 900/)
  })

  test('draws no response times where nothing answered', () => {
    const recent = looks(5).map((one) => ({ ...one, medianMs: null }))
    expect(diagramsOf(issueBody(report({}, { recent })))).toEqual([expect.stringContaining('Dynos at each look')])
  })

  test.each([0, 1, 2])('%d looks are no chart', (count) => {
    expect(diagramsOf(issueBody(report({}, { recent: looks(count) })))).toEqual([])
  })

  test('links to what its kind means', () => {
    const docsUrl = 'https://github.com/o/r/blob/v1/docs/troubleshooting.md'
    expect(issueBody(report({ kind: 'late-runs' }, { docsUrl }))).toContain(
      `[What this means and what to do](${docsUrl}#late-runs) · `
    )
    expect(issueBody(report({}, { docsUrl: 'https://x/) @all' }))).not.toContain('@all')
  })
})

describe('what it cost', () => {
  test.each([
    ['at the price of the type', 2 * 3600, 25, ', extra cost about $0.07'],
    ['little', 60, 25, ', extra cost below $0.01'],
    ['next to nothing', 59, 25, ''],
    ['without a price', 2 * 3600, null, ', 2.0 extra dyno-hours'],
    ['a flat rate', 180, 0, ', 0.05 extra dyno-hours']
  ])('%s', (_what, dynoSeconds, monthlyPrice, words) => {
    const over = later(19, 'over', null, { extra: { dynoSeconds, untilMs: startMs } })
    expect(comment({ ...over, monthlyPrice }, 'closed')).toContain(`Down for 19 minutes, with 1 to 3 dynos${words}.`)
  })
})

describe('a time of another day', () => {
  const dayMs = 24 * 60 * minute

  test('has its date in the title, once it is another', () => {
    expect(issueTitle(incident(), 'UTC', startMs + dayMs)).toBe(
      'sharp-mountain-4005 web is down since 2026-11-22 03:12 UTC'
    )
  })

  test('has its date in the table and the charts, where the look before was on another', () => {
    const recent = [0, 1, dayMs, dayMs + minute].map((afterMs) => look({ atMs: startMs + afterMs, medianMs: 20 }))
    const body = issueBody(report({}, { recent, nowMs: startMs + dayMs + minute }))
    const rows = [...body.matchAll(/^\| (\d.*?) \|/gm)].map(([, at]) => at)
    expect(rows).toEqual(['2026-11-22 03:12', '03:12', '2026-11-23 03:12', '03:13'])
    expect(body).toMatch(/x-axis .*2026-11-22 03:12.*2026-11-23 03:12/)
  })
})

describe('the hidden lines', () => {
  const first = '<!-- dyno-scaler app=sharp-mountain-4005 process=web kind=down -->'
  const key = { app: 'sharp-mountain-4005', process: 'web', kind: 'down' } as const

  test('come back as they were written, whatever the names', () => {
    const name = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
    const at = fc.integer({ min: 0, max: 4e12 })
    fc.assert(
      fc.property(name, name, at, fc.option(at), (app, process, sinceMs, endedMs) => {
        const marker = issueMarker({ app, process, kind: 'scale-failed' }, { sinceMs, endedMs, about: app })
        expect(marker.split('\n')).toHaveLength(2)
        expect(parseMarker(`${marker}\n\nrest`)).toEqual({
          app,
          process,
          kind: 'scale-failed',
          sinceMs,
          endedMs,
          about: app
        })
      })
    )
  })

  test('are exactly as promised for a usual name', () =>
    expect(issueMarker(key, { sinceMs: startMs, endedMs: null, about: null }).split('\n')[0]).toBe(first))
  test('survive an edit in the browser', () =>
    expect(parseMarker(`${first}\r\n<!-- since=2026-11-22T03:12:00.000Z ended=none -->\r\n`)).toEqual({
      ...key,
      sinceMs: startMs,
      endedMs: null,
      about: null
    }))
  test('are known without their instants', () =>
    expect(parseMarker(first)).toEqual({ ...key, sinceMs: null, endedMs: null, about: null }))

  test.each([
    ['nothing', null],
    ['an empty body', ''],
    ['a line above', `hello\n${first}`],
    ['words before', ` ${first}`],
    ['words behind', `${first} x`],
    ['another kind', first.replace('down', 'constructor')],
    ['no process', first.replace(' process=web', '')],
    ['a second comment', first.replace('web', 'web --><!--')],
    ['a broken encoding', first.replace('web', '%E0%A4%A')],
    ['a megabyte', first.replace('web', 'w'.repeat(2 ** 20))]
  ])('are not read from %s', (_name, body) => expect(parseMarker(body)).toBeNull())

  test.each(['2026-13-45T99:99:99.999Z', 'yesterday', '9'.repeat(400)])(
    'with the instant %s are known without it',
    (instant) => {
      expect(parseMarker(`${first}\n<!-- since=${instant} ended=none -->`)).toMatchObject({ sinceMs: null })
    }
  )

  test('of comments come back too', () => {
    const mark = { occasion: 'closed', sinceMs: startMs, atMs: startMs + minute } as const
    expect(parseCommentMarker(`words\n\n${commentMarker(mark)}`)).toEqual(mark)
    const earlier = { ...mark, sinceMs: null }
    expect(parseCommentMarker(commentMarker(earlier))).toEqual(earlier)
    expect(parseCommentMarker(`${commentMarker(mark)}\nwords`)).toBeNull()
    expect(parseCommentMarker('<!-- dyno-scaler comment=toString at=2026-11-22T03:12:00.000Z -->')).toBeNull()
    expect(parseCommentMarker('x'.repeat(2 ** 20))).toBeNull()
  })
})

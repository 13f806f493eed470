import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest'
import type { Browser, Locator } from 'playwright-core'
import { freshHistory } from '../../../src/core/decide/memory.ts'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import { recordLook } from '../../../src/core/history/record-look.ts'
import type { ChangeRecord, EpochMs, History, Verdict } from '../../../src/core/model.ts'
import { policyWith } from '../../policies.ts'
import { decisionWith, observation } from '../../run/looks.ts'
import { skip } from '../../skip.ts'
import { launch, missing, open } from './chromium.ts'
import { pageOf } from './pages.ts'
import { incidentOf, nowMs, policyOf, processOf, stateOf } from './states.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  if (missing === null) browser = await launch()
})
afterAll(() => (missing === null ? browser.close() : undefined))
beforeEach((context) => {
  if (missing !== null) skip(context, missing)
})

/** One look, as it was made: what follows is worked out of these alone. */
interface Look {
  readonly atMs: EpochMs
  readonly quantity: number
  readonly size: 'Standard-1X' | 'Standard-2X'
  readonly verdict: Exclude<Verdict, 'unknown'>
  readonly responseMs: number | null
}

const timezone = 'America/New_York'
const policy = policyWith({ timezone, schedule: ['weekdays 07:00-22:00 2-6', '1-6'], lead: { kind: 'off' } })
const downSinceMs = nowMs - 80 * minuteMs

/** Six days, a look every 17 minutes, and one night without any. The last 80 minutes are down. */
const looks: readonly Look[] = Array.from({ length: 6 * 85 }, (_, index) => nowMs - (index * 17 + 3) * minuteMs)
  .toReversed()
  .filter((atMs) => atMs < nowMs - 60 * hourMs || atMs > nowMs - 51 * hourMs)
  .map((atMs, index): Look => {
    const verdict = atMs >= downSinceMs || index % 97 === 5 ? 'down' : index % 41 === 7 ? 'slow' : 'up'
    return {
      atMs,
      quantity: 1 + ((index * 7) % 5),
      size: index % 3 === 0 ? 'Standard-2X' : 'Standard-1X',
      verdict,
      responseMs: verdict === 'down' ? null : verdict === 'slow' ? 1900 : 150 + (index % 50)
    }
  })

const history: History = looks.reduce(
  (before, { atMs, quantity, size, verdict, responseMs }) =>
    recordLook(before, {
      policy,
      observation: observation(quantity),
      decision: decisionWith({
        health: { verdict, medianMs: responseMs, cause: null, answers: [], misconfigured: false }
      }),
      quantity,
      size,
      nowMs: atMs
    }),
  freshHistory
)

const changes: readonly ChangeRecord[] = looks
  .slice(1)
  .flatMap(({ atMs, quantity }, index): readonly ChangeRecord[] => {
    const from = looks[index]!.quantity
    return from === quantity
      ? []
      : [{ atMs, from, to: quantity, by: 'ours', code: 'demand', message: `load of ${atMs}` }]
  })

const html = (): string =>
  pageOf(
    stateOf(
      {
        sharp: {
          web: processOf({
            history,
            changes: changes.slice(-100),
            recent: [
              {
                atMs: looks.at(-1)!.atMs,
                from: 1,
                to: 1,
                verdict: 'down',
                medianMs: null,
                answers: ['503', '502', 'timeout']
              }
            ]
          })
        }
      },
      {
        lastLookMs: looks.at(-1)!.atMs,
        gapsMs: Array<number>(20).fill(17 * minuteMs),
        incidents: [incidentOf({ phase: 'ongoing', sinceMs: downSinceMs, endedMs: null })]
      }
    ),
    policyOf(policy)
  )

/** By the time zone database of this machine. */
const clock = (atMs: EpochMs): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: timezone, hour: '2-digit', minute: '2-digit' }).format(atMs)
const dayOf = (atMs: EpochMs): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone: timezone, day: 'numeric', month: 'short' }).format(atMs)

/** Minute by minute, what ran and how it was. */
interface Minute {
  readonly atMs: EpochMs
  readonly look: Look
  readonly isSeen: boolean
}

const minutes: readonly Minute[] = Array.from({ length: (nowMs - looks[0]!.atMs) / minuteMs }, (_, index) => {
  const atMs = looks[0]!.atMs + index * minuteMs
  const look = looks.findLast((one) => one.atMs <= atMs)!
  return { atMs, look, isSeen: atMs - look.atMs < hourMs }
})
const price = { 'Standard-1X': 25 / 720, 'Standard-2X': 50 / 720 } as const
const cost = minutes.reduce((sum, { look: { quantity, size } }) => sum + (quantity * price[size]) / 60, 0)
const flatCost = (minutes.length / 60) * 6 * price['Standard-1X']
const of = (verdict: Verdict, some: readonly Minute[] = minutes): number =>
  some.filter(({ look, isSeen }) => isSeen && look.verdict === verdict).length
const byDay = new Map(
  [...new Set(minutes.map(({ atMs }) => dayOf(atMs)))].map((day) => [
    day,
    minutes.filter(({ atMs }) => dayOf(atMs) === day)
  ])
)
const share = (some: readonly Minute[]): string =>
  `${Number((Math.floor((1 - of('down', some) / some.filter(({ isSeen }) => isSeen).length) * 10_000) / 100).toFixed(2))} %`
const inWords = (count: number): string => {
  const [h, m] = [Math.floor(count / 60), count % 60]
  return count < 60 ? `${count} minute${count === 1 ? '' : 's'}` : `${h} h${m === 0 ? '' : ` ${m} min`}`
}

const textsOf = (found: Locator): Promise<readonly string[]> => found.allTextContents()

it('every number of the first screen is what the looks come to', async () => {
  const { page, trouble } = await open(browser, html(), { viewport: { width: 1280, height: 900 } })
  const banner = page.locator('.banner')
  expect(await banner.getAttribute('class')).toBe('banner is-down')
  expect(await banner.locator('.standing').textContent()).toBe(`web is down since ${clock(downSinceMs)} (1 h 20 min)`)
  expect(await banner.locator('.details').textContent()).toBe('Next change: web → 2-6 at Mon 23 Nov, 07:00.')
  expect(await textsOf(banner.locator('.open-incidents li'))).toEqual([
    `Down since ${clock(downSinceMs)} (1 h 20 min). 3 of 3 pings failed (answered 503). issue #12`
  ])
  expect(await banner.locator('.open-incidents a').getAttribute('href')).toBe('https://github.com/o/r/issues/12')

  const last = looks.at(-1)!
  const saved = flatCost - cost
  const first = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, weekday: 'short' }).format(looks[0]!.atMs)
  expect(await textsOf(banner.locator('.figure'))).toEqual([
    `Dynos${last.quantity}${last.size.toLowerCase()}`,
    'Response timeno answer503, 502, timeout',
    `November so far$${cost.toFixed(2)}$${saved.toFixed(2)} (${Number(((saved / flatCost) * 100).toFixed(1))} %) below a flat 6; counted since ${first} ${dayOf(looks[0]!.atMs)}`,
    `Uptime${share(minutes)}${byDay.size} days: ${inWords(of('down'))} down, ${inWords(of('slow'))} slow`
  ])

  expect(await textsOf(banner.locator('.last-changes tr'))).toEqual(
    changes
      .slice(-3)
      .toReversed()
      .map(({ atMs, from, to, message }) => `${clock(atMs)}${from} → ${to}Demand: ${message}`)
  )

  const days = [...byDay.values()]
  const bars = await banner.locator('.day').evaluateAll((all) => all.map((bar) => String(bar.getAttribute('class'))))
  expect(bars).toEqual(
    days.map(
      (some) =>
        `day ${of('down', some) > 0 ? 'down' : of('slow', some) > 0 ? 'slow' : of('up', some) > 0 ? 'up' : 'unknown'}`
    )
  )
  await banner.locator('summary').click()
  await banner.locator('tbody tr').first().waitFor()
  const rows = await banner
    .locator('.uptime tbody tr')
    .evaluateAll((all) => all.map((row) => [...row.children].map(({ textContent }) => textContent)))
  expect(rows.map(([, ...cells]) => cells)).toEqual(
    days.map((some) => [
      share(some),
      ...(['down', 'slow'] as const).map((verdict) => (of(verdict, some) === 0 ? '0 s' : inWords(of(verdict, some))))
    ])
  )
  expect(trouble).toEqual([])
  await page.context().close()
})

it('the lines have a gap for the night in which nobody looked, and no point where nothing answered', async () => {
  const { page } = await open(browser, html(), { viewport: { width: 1280, height: 900 } })
  const gapMs = Math.max(...looks.slice(1).map(({ atMs }, index) => atMs - looks[index]!.atMs))
  expect(gapMs).toBeGreaterThan(8 * hourMs)
  const moves = async (path: string): Promise<number> =>
    ((await page.locator(path).first().getAttribute('d')) ?? '').match(/M/g)?.length ?? 0
  expect(await moves('.chart path.dynos')).toBe(2)
  // A line ends at every outage and at the gap.
  const answered = looks.filter(({ responseMs }) => responseMs !== null)
  const ends = answered.slice(1).filter(({ atMs }, index) => atMs - answered[index]!.atMs > 18 * minuteMs).length
  expect(await moves('.chart path.response')).toBe(ends + 1)
  expect(await page.locator('rect.unanswered').count()).toBe(looks.length - answered.length)
  await page.context().close()
})

it('on a telephone every day of the week has its name', async () => {
  const { page } = await open(browser, html(), { viewport: { width: 390, height: 844 } })
  const labels = await textsOf(page.locator('.chart').first().locator('.time-axis text'))
  const wanted = [...new Set(minutes.filter(({ atMs }) => atMs > nowMs - 7 * dayMs).map(({ atMs }) => dayOf(atMs)))]
    .length
  expect(labels.length).toBeGreaterThanOrEqual(wanted - 1)
  expect(labels.every((label) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun)$/.test(label))).toBe(true)
  await page.getByLabel('24 hours').check({ force: true })
  expect(await textsOf(page.locator('.chart').first().locator('.time-axis text'))).toContain('Sun 22')
  await page.context().close()
})

import { describe, expect, it } from 'vitest'
import { dayMs, hourMs, minuteMs } from '../../../src/core/durations.ts'
import type {
  ChangeRecord,
  History,
  HistoryPoint,
  Incident,
  Policy,
  ProcessState,
  State
} from '../../../src/core/model.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { describeAge, firstScreen, firstScreenOfAll } from '../../../src/report/html/first-screen.ts'
import type { FirstScreen } from '../../../src/report/html/first-screen.ts'
import { policyWith } from '../../policies.ts'
import { incidentOf, knownPolicy, knownState, nowMs, options, point, policyOf, processOf, stateOf } from './states.ts'

const ago = (minutes: number): number => nowMs - minutes * minuteMs

function screenOf(state: State, policy: Policy | null, changes: Partial<typeof options> = {}): FirstScreen {
  const data = reportDataOf(state, policy, { ...options, ...changes })
  return firstScreen(data.processes[0]!, data)
}

interface Known {
  readonly looks?: readonly HistoryPoint[]
  readonly process?: Partial<ProcessState>
  readonly incidents?: readonly Partial<Incident>[]
  readonly schedule?: readonly string[]
  readonly state?: Partial<State>
  readonly month?: History['month']
}

/** `web` of `sharp`, looked at every ten minutes of the last hour. */
function screen({
  looks = [],
  process = {},
  incidents = [],
  schedule = ['1-3'],
  state = {},
  month = null
}: Known): FirstScreen {
  const usual = [60, 50, 40, 30, 20, 10, 0.5].map((minutes) => point(ago(minutes)))
  const at = new Map([...usual, ...looks].map((look) => [look.atMs, look]))
  const history = { hours: '', tenMinutes: '', looks: [...at.values()], month }
  return screenOf(
    stateOf(
      { sharp: { web: processOf({ history, ...process }) } },
      { incidents: incidents.map((incident) => incidentOf({ phase: 'ongoing', endedMs: null, ...incident })), ...state }
    ),
    policyOf(policyWith({ schedule }))
  )
}

const down = { verdict: 'down', responseMs: null } as const
const hold = { quantity: 4, by: 'input', sinceMs: ago(30), untilMs: nowMs + 2 * hourMs } as const

describe('how it stands', () => {
  it.each<[string, Known, FirstScreen['kind'], string]>([
    ['up', {}, 'well', 'web is well'],
    [
      'down',
      { looks: [point(ago(0.5), down)], incidents: [{ sinceMs: ago(20) }] },
      'down',
      'web is down since 11:40 (20 minutes)'
    ],
    [
      'down, as the history alone knows',
      { looks: [point(ago(20), down), point(ago(10), down), point(ago(0.5), down)] },
      'down',
      'web is down since 11:40 (20 minutes)'
    ],
    [
      'slow',
      { looks: [20, 10, 0.5].map((minutes) => point(ago(minutes), { verdict: 'slow' })) },
      'slow',
      'web is slow since 11:40 (20 minutes)'
    ],
    [
      'slow at its maximum',
      { incidents: [{ kind: 'slow-at-max', sinceMs: ago(40) }] },
      'slow',
      'web is slow since 11:20 (40 minutes)'
    ],
    [
      'not scaled',
      { incidents: [{ kind: 'scale-failed', sinceMs: ago(40) }] },
      'trouble',
      'web cannot be scaled since 11:20 (40 minutes)'
    ],
    [
      'not readable',
      { process: { faults: { sinceMs: ago(10), looks: 1 } } },
      'trouble',
      'web cannot be read or changed since 11:50 (10 minutes)'
    ],
    [
      'in a deploy, which ends by itself',
      { process: { faults: { sinceMs: ago(10), looks: 1, isDeploy: true } } },
      'well',
      'web is well'
    ],
    [
      'recovering',
      { incidents: [{ phase: 'recovering', sinceMs: ago(20), endedMs: ago(5) }] },
      'recovering',
      'web recovers since 11:55 (5 minutes)'
    ],
    ['held by hand', { process: { hold } }, 'held', 'web is held at 4 until 14:00'],
    ['held, and the hold is over', { process: { hold: { ...hold, untilMs: ago(1) } } }, 'well', 'web is well'],
    [
      'held at a dyno type',
      { process: { sizeHold: { size: 'Standard-2X', by: 'input', sinceMs: ago(9), untilMs: nowMs + dayMs } } },
      'held',
      'web is held at standard-2x until Mon 23 Nov, 12:00'
    ],
    [
      'held and down',
      { process: { hold }, incidents: [{ sinceMs: ago(20) }] },
      'down',
      'web is down since 11:40 (20 minutes)'
    ],
    [
      'not checked',
      { looks: [point(ago(0.5), { verdict: 'unknown' })] },
      'running',
      'web runs; its health is not checked'
    ],
    ['at 0', { looks: [point(ago(0.5), { verdict: 'unknown', quantity: 0 })] }, 'running', 'web is at 0 dynos']
  ])('%s', (_, known, kind, title) => {
    const found = screen(known)
    expect([found.kind, found.title]).toEqual([kind, title])
  })

  it('not looked at: what was true then is no news, and the workflow is to be seen to', () => {
    const looks = [point(nowMs - 5 * hourMs, { ...down, quantity: 2 })]
    const history = { hours: '', tenMinutes: '', looks, month: null }
    const found = screenOf(
      stateOf({ sharp: { web: processOf({ history }) } }, { lastLookMs: nowMs - 5 * hourMs }),
      policyOf(policyWith({ schedule: ['1-3'] }))
    )
    expect(found).toMatchObject({
      kind: 'unseen',
      title: 'web has not been looked at since 07:00 (5 h)',
      details: ['It was down then.', 'See whether the workflow still runs.']
    })
    expect(found.figures[0]).toEqual({ label: 'Dynos', value: '2', note: 'standard-1x, at the last look' })
  })

  it('never looked at', () => {
    expect(screenOf(stateOf({}), policyOf(policyWith({ schedule: ['1'] })))).toMatchObject({
      kind: 'new',
      title: 'web has not been looked at yet',
      figures: [{ value: '–' }, { value: '–' }, { label: 'This month', value: '–' }]
    })
  })
})

describe('what comes next', () => {
  it.each<[string, Known, readonly string[]]>([
    ['the schedule', { schedule: ['14:00-18:00 4', '1-3'] }, ['Next change: web → 4 at 14:00.']],
    [
      'the end of a hold',
      { process: { hold } },
      ['Asked for by hand.', 'Next change: web → 1-3 at 14:00, when the hold ends.']
    ],
    [
      'the same, where something else is more urgent',
      { process: { hold: { ...hold, by: 'noticed' } }, incidents: [{ sinceMs: ago(20) }] },
      ['Held at 4 until 14:00.', 'Next change: web → 1-3 at 14:00, when the hold ends.']
    ],
    ['nothing', {}, ['No change is planned.']],
    [
      'nothing that is known, where the app cannot be read',
      { process: { faults: { sinceMs: ago(10), looks: 1 } } },
      []
    ],
    [
      'the end of a fail-safe that does not help',
      {
        looks: [point(ago(0.5), { quantity: 3 })],
        incidents: [{ sinceMs: ago(20) }],
        process: { recovery: { healthySinceMs: null, failSafe: { sinceMs: ago(20), gaveUp: false } } }
      },
      ['Next change: web → 1-3 at 12:40, when the fail-safe gives up.']
    ],
    [
      'what was seen of an outage that has no incident yet',
      {
        looks: [point(ago(0.5), down)],
        process: {
          recent: [{ atMs: ago(0.5), from: 1, to: 1, verdict: 'down', medianMs: null, answers: ['503', 'timeout'] }]
        }
      },
      ['Pings of the last look: 503, timeout.', 'No change is planned.']
    ],
    [
      'how long it was down',
      { incidents: [{ phase: 'recovering', sinceMs: ago(20), endedMs: ago(5) }] },
      ['Down for 15 minutes.', 'No change is planned.']
    ]
  ])('%s', (_, known, details) => {
    expect(screen(known).details).toEqual(details)
  })
})

describe('what it shows', () => {
  it('dynos, the answer, the month and the uptime of a known day', () => {
    expect(screenOf(knownState, knownPolicy).figures).toEqual([
      { label: 'Dynos', value: '2', note: 'standard-1x' },
      { label: 'Response time', value: '200 ms', note: 'p95 of the router; 1,440 requests a minute' },
      {
        label: 'November so far',
        value: '$1.46',
        note: '$1.04 (41.7 %) below a flat 3; counted since Sat 21 Nov'
      },
      { label: 'Uptime', value: '95.83 %', note: '2 days: 1 h down, 1 h slow' }
    ])
  })

  it('dyno-hours where a price is not known, as of an Eco dyno, which has none', () => {
    for (const size of [null, 'Eco'])
      expect(screenOf(knownState, knownPolicy, { sizes: () => size }).figures[2]).toMatchObject({
        value: '42 h',
        // Heroku allows a single Eco dyno.
        note: `30 h (41.7 %) below a flat ${size === null ? 3 : 1}; counted since Sat 21 Nov`
      })
  })

  it('the budget of the app', () => {
    const [app] = knownPolicy.apps
    const policy = { ...knownPolicy, apps: [{ ...app!, budget: { amount: 80, then: 'warn' as const } }] }
    expect(screenOf(knownState, policy).figures[2]?.note).toMatch(/; budget of the app \$80\.00$/)
  })

  it('the demand where nothing is pinged, and no uptime where nothing was checked', () => {
    const looks = [60, 50, 40, 30, 20, 10, 0.5].map((minutes) =>
      point(ago(minutes), { verdict: 'unknown', responseMs: null, demand: 140 })
    )
    expect(screen({ looks }).figures.slice(1)).toEqual([
      { label: 'Demand', value: '140', note: 'at the last look' },
      { label: 'This month', value: '–', note: 'Nothing was counted yet' }
    ])
  })

  it('what failed as failed, never as 0', () => {
    const recent = [
      { atMs: ago(0.5), from: 1, to: 1, verdict: 'down', medianMs: null, answers: ['503', '503'] }
    ] as const
    expect(screen({ looks: [point(ago(0.5), down)], process: { recent } }).figures[1]).toEqual({
      label: 'Response time',
      value: 'no answer',
      note: '503, 503'
    })
  })

  it('the last three changes, newest first, with their reasons', () => {
    expect(screenOf(knownState, knownPolicy).changes).toEqual([
      { when: '09:00', move: '2 → 2', why: 'By others: somebody set 2' },
      { when: '06:00', move: '3 → 2', why: 'Schedule: weekdays 07:00-22:00 says 2' },
      { when: '00:00', move: '1 → 3', why: 'Slow pings: 3 pings above 1,000 ms' }
    ])
  })

  it('open incidents, also those of all apps, with their issues', () => {
    const found = screen({
      incidents: [
        { sinceMs: ago(20) },
        { app: null, process: null, kind: 'platform', sinceMs: ago(90), cause: "Heroku's API fails", shown: null },
        { process: 'worker' },
        { phase: 'over', endedMs: ago(30), kind: 'budget' }
      ]
    })
    expect(found.incidents).toEqual([
      {
        label: 'Down',
        text: 'since 11:40 (20 minutes). 3 of 3 pings failed (answered 503).',
        issue: { number: 12, url: 'https://github.com/o/r/issues/12' }
      },
      { label: 'Heroku refuses or fails', text: "since 10:30 (1 h 30 min). Heroku's API fails.", issue: null }
    ])
  })

  it.each([
    ['an anonymous report', 'https://github.com/o/r/issues/12', 'anonymous'],
    ['what is no address of the web', 'javascript:alert(1)', 'shown']
  ] as const)('no link in %s', (_, url, names) => {
    const shown = { ...incidentOf().shown!, url }
    const state = stateOf(
      { sharp: { web: processOf({ history: { hours: '', tenMinutes: '', looks: [point(ago(1))], month: null } }) } },
      { incidents: [incidentOf({ phase: 'ongoing', endedMs: null, shown })] }
    )
    const [incident] = screenOf(state, policyOf(policyWith({ schedule: ['1'] })), { names }).incidents
    expect(incident?.issue).toEqual({ number: 12, url: null })
  })
})

describe('of all process types', () => {
  it('says how many stand how, the worst first, and what all cost together', () => {
    const policy = policyOf(...['web', 'worker', 'mailer'].map((process) => policyWith({ process, schedule: ['1'] })))
    const web = knownState.apps['sharp']!['web']!
    const state = stateOf(
      { sharp: { web, worker: web } },
      { incidents: [incidentOf({ phase: 'ongoing', endedMs: null, process: 'worker', sinceMs: ago(20) })] }
    )
    const found = firstScreenOfAll(reportDataOf(state, policy, options))
    expect([found.kind, found.title]).toEqual(['down', '3 process types: 1 down, 1 new, 1 well'])
    expect(found.figures).toMatchObject([
      { value: '4', note: 'of 2 that were seen' },
      { value: '$2.92' },
      { label: 'Open incidents', value: '1' },
      { label: 'Lowest uptime', note: 'sharp web' }
    ])
    expect(found.incidents).toMatchObject([{ label: 'sharp worker: Down' }])
  })
})

describe('the age of a page', () => {
  it.each([
    ['is told where it tells of a time that is over', {}, 75 * hourMs, /^This report is 3 d 3 h old: /],
    ['is not where it is new', {}, hourMs, null],
    ['is not where its time is simulated', { isSimulated: true }, 75 * hourMs, null]
  ] as const)('%s', (_, changes, ageMs, expected) => {
    const age = describeAge(reportDataOf(knownState, knownPolicy, { ...options, ...changes }), nowMs + ageMs)
    if (expected === null) expect(age).toBeNull()
    else expect(age).toMatch(expected)
  })
})

describe('during an outage a reader finds on it', () => {
  const sinceMs = ago(10)
  const raised: ChangeRecord = {
    atMs: sinceMs,
    from: 1,
    to: 3,
    by: 'ours',
    code: 'fail-safe',
    message: '3 of 3 pings failed (answered 503), so at least 3 at once'
  }
  const found = screen({
    looks: [point(sinceMs, { ...down, quantity: 3 }), point(ago(0.5), { ...down, quantity: 3 })],
    process: {
      changes: [raised],
      recovery: { healthySinceMs: null, failSafe: { sinceMs, gaveUp: false } }
    },
    incidents: [{ kind: 'down', sinceMs }],
    month: { month: '2026-11', dynoSeconds: 72 * 3600, flatDynoSeconds: 144 * 3600 }
  })
  const text = [
    ...[found.title, ...found.details],
    ...found.figures.map((figure) => Object.values(figure).join(' ')),
    ...found.incidents.map((incident) => `${incident.label} ${incident.text} #${incident.issue?.number}`),
    ...found.changes.map((change) => Object.values(change).join(' '))
  ].join('\n')

  it.each([
    ['that it is down, and since when', /web is down since .+ \(10 minutes\)/],
    ['its issue', /#\d+/],
    ['what was done', /1 → 3 .*3 of 3 pings failed/],
    ['what it costs', /\$2\.50 .*50 %\) below a flat 3/],
    ['what comes next', /1-3 at .+ when the fail-safe gives up/]
  ])('%s', (_, answer) => expect(text).toMatch(answer))
})

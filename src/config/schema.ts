import * as v from 'valibot'
import {
  budget,
  fallback,
  forecastMistake,
  idle,
  lead,
  manualChanges,
  quiet,
  scaleIn,
  scaleOut,
  slowMinutes,
  tooManyChanges
} from './control-schema.ts'
import { itemOf, metricKinds, notifyKinds } from './kinds.ts'
import { failSafe, probe } from './probe-schema.ts'
import { record, settings } from './values/mappings.ts'
import {
  appGlob,
  appName,
  calendar,
  described,
  holidayDate,
  name,
  off,
  dynoCount,
  region,
  sizeName,
  timezone,
  url,
  windowLine
} from './values/schema-values.ts'

const enabled = described(
  v.optional(v.boolean('Write true or false.'), true),
  'false: look and report, change nothing.',
  [false]
)

/** One process type as written. `probe`, `fail-safe`, `scale-out` and `scale-in` stay undefined when absent: their defaults hang on the rest. */
const processEntry = described(
  settings({
    schedule: described(
      v.optional(
        v.array(
          described(windowLine, 'A window: [months] [days] [hours] quantity[:dyno type].', ['weekdays 07:00-22:00 3']),
          'A schedule is a list of windows: one "- days hours quantity" a line.'
        ),
        []
      ),
      'Windows, one a line; the first that matches wins. Without a schedule the quantity stays between min and max.',
      [['weekdays 07:00-22:00 3', '22:00-03:00 2', 1]]
    ),
    enabled,
    size: described(v.optional(sizeName), 'Dyno type of the windows that name none.', ['standard-1x']),
    max: described(
      v.optional(dynoCount),
      'Absolute ceiling. Default: the largest quantity of the schedule, at least min.',
      [6]
    ),
    min: described(v.optional(dynoCount), 'Absolute floor. Default: the smallest quantity of the schedule.', [1]),
    probe: described(v.optional(v.union([off, probe])), 'The ping, or off. On for web, off for other types.', [
      'off',
      { samples: 3, timeout: '10s', expect: { status: '200-299', body: 'ok' } }
    ]),
    'fail-safe': described(
      v.optional(v.union([off, failSafe])),
      'What an emergency is and what is done about it, or off. On for web, off for other types.',
      ['off', { above: '5s', quantity: 6, on: 'overload' }]
    ),
    'scale-out': described(
      v.optional(v.union([off, scaleOut])),
      'How the quantity grows inside a range, or off. What pings call for is on where there is a probe and no metrics.',
      ['off', { above: '1000ms', consecutive: 3, step: 1, cooldown: '0s' }]
    ),
    'scale-in': described(
      v.optional(v.union([off, scaleIn])),
      'How the quantity shrinks inside a range, or off. What pings allow is on where there is a probe and no metrics.',
      ['off', { below: '200ms', consecutive: 5, step: 1, cooldown: '5m', stabilization: '5m' }]
    ),
    metrics: described(
      v.optional(v.array(itemOf(metricKinds), 'Write a list: one "- { router: throughput }" a line.'), []),
      'What the quantity follows inside a range; the largest proposal wins.',
      [
        [
          { router: 'throughput', 'per-dyno': 600 },
          { router: 'p95', target: '500ms' }
        ]
      ]
    ),
    forecast: described(
      v.pipe(
        v.optional(
          v.union(
            [v.picklist(['auto', 'off'], forecastMistake), settings({ 'slow-minutes': slowMinutes })],
            forecastMistake
          ),
          'auto'
        ),
        v.transform((value) => (typeof value === 'string' ? value : { slowMinutes: value['slow-minutes'] }))
      ),
      'Whether the demand that the last weeks make likely counts; it speaks after 3 days. `slow-minutes` is the share of minutes that may be slow (default 0.5%): more is cheaper.',
      ['auto', 'off', { 'slow-minutes': '0.5%' }]
    ),
    lead: described(
      v.optional(lead, 'auto'),
      'How early a quantity that the schedule raises is there: auto (from the gaps between runs), off, or a duration of at most 1d.',
      ['auto', 'off', '10m']
    ),
    idle: described(v.optional(idle), 'Where to go when there are no requests. Needs a router or json metric.', [
      { after: '30m', quantity: 1 }
    ]),
    fallback: described(
      v.optional(fallback),
      'The fewest dynos while the metrics cannot be read. Needs metrics, and a range.',
      [{ quantity: 2, after: '15m' }]
    ),
    'too-many-changes': described(
      v.optional(tooManyChanges, {}),
      'From how many automatic changes within how long an incident opens.',
      [{ changes: 10, dynos: 30, within: '30m' }]
    ),
    'manual-changes': described(
      v.optional(manualChanges, 'hold 1h'),
      'What becomes of a quantity that somebody else set: it stands for a while (at most 365d), or is overwritten at once.',
      ['hold 1h', 'overwrite']
    )
  }),
  'A process type: how many dynos it has, and when.',
  [{ schedule: ['weekdays 07:00-22:00 3', 1] }]
)

const appEntry = described(
  settings({
    url: described(v.optional(url), "What to ping; none for no ping. Default: the app's web address.", [
      'https://www.example.com/health',
      'none'
    ]),
    except: described(
      v.optional(v.array(appGlob, 'Write a list of names and globs, for example [review-keep-*].')),
      'Apps that a selector leaves alone: names and globs.',
      [['review-keep-*']]
    ),
    timezone: described(v.optional(timezone), "IANA zone of this app's schedules. Default: that of the file.", [
      'Europe/Berlin'
    ]),
    incidents: described(
      v.optional(v.boolean('Write true or false.'), true),
      'false: no issues are opened for this app; notices go on.',
      [false]
    ),
    'at-zero': described(
      v.optional(v.literal('maintenance', 'Write maintenance, or leave it out.')),
      'maintenance: the app is in maintenance mode while web is at 0 by the schedule or by hand.',
      ['maintenance']
    ),
    budget: described(budget, 'What the app may cost a calendar month, and what follows when it will cost more.', [
      { amount: 300, then: 'warn' }
    ]),
    quiet: described(quiet, 'When incidents are recorded and not told: nothing is opened, commented, closed or sent.', [
      ['sun 02:00-04:00']
    ]),
    enabled,
    processes: described(
      v.pipe(
        record(name, processEntry, 'Write the process types, for example "web:", each with its schedule.'),
        v.minEntries(1, 'Name at least one process type, for example "web:".')
      ),
      'The process types by name, as the Procfile has them.',
      [{ web: { schedule: [3] } }]
    )
  }),
  'An app, by its name or id on Heroku, or all apps that a selector finds.',
  [{ processes: { web: { schedule: [3] } } }]
)

const holidays = v.pipe(
  settings({
    region: described(v.optional(region), 'Country, state and region whose public holidays count.', [
      'US',
      'US-NY',
      'DE-BY'
    ]),
    dates: described(
      v.optional(v.array(holidayDate, 'Write a list of dates, for example [2026-12-24, 12-31].'), []),
      'Dates that count as holidays: YYYY-MM-DD (once), MM-DD (every year), or ranges with "..".',
      [['2026-12-24', '12-31', '12-27..01-02']]
    ),
    calendar: described(
      v.optional(calendar),
      'An iCalendar file: an https address, or a path in the repository. Its all-day events count.',
      ['https://www.example.com/holidays.ics', '.github/holidays.ics']
    )
  }),
  v.check(
    (sources) => sources.region !== undefined || sources.calendar !== undefined || sources.dates.length > 0,
    'Name a region, dates or a calendar.'
  )
)

/** The configuration file. Input: the YAML as plain values; output: the same with defaults, and the texts parsed. */
export const configFile = v.pipe(
  settings(
    {
      timezone: described(v.optional(timezone, 'UTC'), 'IANA zone of all schedules.', ['America/New_York', 'UTC']),
      enabled,
      holidays: described(v.optional(holidays), 'Which local days the windows with "holidays" mean.', [
        { region: 'US-NY', dates: ['2026-12-24'] }
      ]),
      notify: described(
        v.optional(v.array(itemOf(notifyKinds), 'Write a list: one "- { slack: ... }" a line.'), []),
        'Who is told, besides the incident issue.',
        [[{ slack: '${SLACK_WEBHOOK_URL}', on: ['incident', 'scale'] }]]
      ),
      budget: described(
        budget,
        'What all apps together may cost a calendar month, and what follows when they will cost more.',
        [{ amount: 1000, then: 'warn' }]
      ),
      quiet: described(quiet, 'Quiet windows of every app, in its zone, beside those of its own.', [
        ['sun 02:00-04:00']
      ]),
      history: described(
        v.optional(v.literal('branch', 'Write branch, or leave it out.')),
        'branch: every look is also kept for years, as NDJSON on a branch of this repository that holds nothing else. Needs the permission contents: write.',
        ['branch']
      ),
      apps: described(
        v.pipe(
          record(appName, appEntry, 'Write the apps, each with its name on Heroku as the key.'),
          v.minEntries(1, 'Name at least one app.')
        ),
        'The apps: by name or id on Heroku, by a glob (review-*), by pipeline:NAME or pipeline:NAME/STAGE, or by team:NAME.',
        [{ 'sharp-mountain-4005': { processes: { web: { schedule: [3] } } } }]
      )
    },
    'Write the configuration as keys: at least "apps:" with one app below it.'
  ),
  v.metadata({
    title: 'Dyno Scaler',
    description: 'When how many dynos of which app run: .github/dyno-scaler.yml'
  })
)

export type ConfigFile = v.InferOutput<typeof configFile>
export type AppEntry = v.InferOutput<typeof appEntry>
export type ProcessEntry = v.InferOutput<typeof processEntry>

/** The values behind these keys when nothing is written. */
export const defaultProbe = v.parse(probe, {})
export const defaultFailSafe = v.parse(failSafe, {})
export const defaultScaleOut = v.parse(scaleOut, {})
export const defaultScaleIn = v.parse(scaleIn, {})

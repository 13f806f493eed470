import * as z from 'zod'
import { channels } from '../adapters/notifications/channels.ts'
import { signalKinds } from '../adapters/signals/signals.ts'
import { parsing } from '../core/parsing.ts'
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
import { failSafe, probe } from './probe-schema.ts'
import {
  appGlob,
  appName,
  calendar,
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

const enabled = z
  .boolean('Write true or false.')
  .default(true)
  .meta({ description: 'false: look and report, change nothing.', examples: [false] })

/** One process type as written. `probe`, `fail-safe`, `scale-out` and `scale-in` stay undefined when absent: their defaults hang on the rest. */
const processEntry = z
  .strictObject({
    schedule: z
      .array(
        windowLine.meta({
          description: 'A window: [months] [days] [hours] quantity[:dyno type].',
          examples: ['weekdays 07:00-22:00 3']
        }),
        'A schedule is a list of windows: one "- days hours quantity" a line.'
      )
      .default([])
      .meta({
        description:
          'Windows, one a line; the first that matches wins. Without a schedule the quantity stays between min and max.',
        examples: [['weekdays 07:00-22:00 3', '22:00-03:00 2', 1]]
      }),
    enabled,
    size: sizeName.optional().meta({
      description: 'Dyno type of the windows that name none.',
      examples: ['standard-1x']
    }),
    max: dynoCount.optional().meta({
      description: 'Absolute ceiling. Default: the largest quantity of the schedule, at least min.',
      examples: [6]
    }),
    min: dynoCount
      .optional()
      .meta({ description: 'Absolute floor. Default: the smallest quantity of the schedule.', examples: [1] }),
    probe: z
      .union([off, probe])
      .optional()
      .meta({
        description: 'The ping, or off. On for web, off for other types.',
        examples: ['off', { samples: 3, timeout: '10s', expect: { status: '200-299', body: 'ok' } }]
      }),
    'fail-safe': z
      .union([off, failSafe])
      .optional()
      .meta({
        description: 'What an emergency is and what is done about it, or off. On for web, off for other types.',
        examples: ['off', { above: '5s', quantity: 6, on: 'overload' }]
      }),
    'scale-out': z
      .union([off, scaleOut])
      .optional()
      .meta({
        description:
          'How the quantity grows inside a range, or off. What pings call for is on where there is a probe and no metrics.',
        examples: ['off', { above: '1000ms', consecutive: 3, step: 1, cooldown: '0s' }]
      }),
    'scale-in': z
      .union([off, scaleIn])
      .optional()
      .meta({
        description:
          'How the quantity shrinks inside a range, or off. What pings allow is on where there is a probe and no metrics.',
        examples: ['off', { below: '200ms', consecutive: 5, step: 1, cooldown: '5m', stabilization: '5m' }]
      }),
    metrics: z
      .array(z.union(signalKinds.map(({ schema }) => schema)), 'Write a list: one "- { router: throughput }" a line.')
      .default([])
      .meta({
        description: 'What the quantity follows inside a range; the largest proposal wins.',
        examples: [
          [
            { router: 'throughput', 'per-dyno': 600 },
            { router: 'p95', target: '500ms' }
          ]
        ]
      }),
    forecast: z
      .union(
        [z.enum(['auto', 'off'], forecastMistake), z.strictObject({ 'slow-minutes': slowMinutes })],
        forecastMistake
      )
      .default('auto')
      .transform((value) => (typeof value === 'string' ? value : { slowMinutes: value['slow-minutes'] }))
      .meta({
        description:
          'Whether the demand that the last weeks make likely counts; it speaks after 3 days. `slow-minutes` is the share of minutes that may be slow (default 0.5%): more is cheaper.',
        examples: ['auto', 'off', { 'slow-minutes': '0.5%' }]
      }),
    lead: lead.prefault('auto').meta({
      description:
        'How early a quantity that the schedule raises is there: auto (from the gaps between runs), off, or a duration.',
      examples: ['auto', 'off', '10m']
    }),
    idle: idle.optional().meta({
      description: 'Where to go when there are no requests. Needs a router or json metric.',
      examples: [{ after: '30m', quantity: 1 }]
    }),
    fallback: fallback.optional().meta({
      description: 'The fewest dynos while the metrics cannot be read. Needs metrics, and a range.',
      examples: [{ quantity: 2, after: '15m' }]
    }),
    'too-many-changes': tooManyChanges.prefault({}).meta({
      description: 'From how many automatic changes within how long an incident opens.',
      examples: [{ changes: 10, dynos: 30, within: '30m' }]
    }),
    'manual-changes': manualChanges.prefault('hold 1h').meta({
      description:
        'What becomes of a quantity that somebody else set: it stands for a while, or is overwritten at once.',
      examples: ['hold 1h', 'overwrite']
    })
  })
  .meta({
    description: 'A process type: how many dynos it has, and when.',
    examples: [{ schedule: ['weekdays 07:00-22:00 3', 1] }]
  })

const appEntry = z
  .strictObject({
    url: url.optional().meta({
      description: "What to ping; none for no ping. Default: the app's web address.",
      examples: ['https://www.example.com/health', 'none']
    }),
    except: z
      .array(appGlob, 'Write a list of names and globs, for example [review-keep-*].')
      .optional()
      .meta({
        description: 'Apps that a selector leaves alone: names and globs.',
        examples: [['review-keep-*']]
      }),
    timezone: timezone.optional().meta({
      description: "IANA zone of this app's schedules. Default: that of the file.",
      examples: ['Europe/Berlin']
    }),
    incidents: z
      .boolean('Write true or false.')
      .default(true)
      .meta({ description: 'false: no issues are opened for this app; notices go on.', examples: [false] }),
    'at-zero': z
      .literal('maintenance', 'Write maintenance, or leave it out.')
      .optional()
      .meta({
        description: 'maintenance: the app is in maintenance mode while web is at 0 by the schedule or by hand.',
        examples: ['maintenance']
      }),
    budget: budget.meta({
      description: 'What the app may cost a calendar month, and what follows when it will cost more.',
      examples: [{ amount: 300, then: 'warn' }]
    }),
    quiet: quiet.meta({
      description: 'When incidents are recorded and not told: nothing is opened, commented, closed or sent.',
      examples: [['sun 02:00-04:00']]
    }),
    enabled,
    processes: z
      .record(name, processEntry, 'Write the process types, for example "web:", each with its schedule.')
      .refine((processes) => Object.keys(processes).length > 0, 'Name at least one process type, for example "web:".')
      .meta({
        description: 'The process types by name, as the Procfile has them.',
        examples: [{ web: { schedule: [3] } }],
        minProperties: 1
      })
  })
  .meta({
    description: 'An app, by its name or id on Heroku, or all apps that a selector finds.',
    examples: [{ processes: { web: { schedule: [3] } } }]
  })

const holidays = z
  .strictObject({
    region: region.optional().meta({
      description: 'Country, state and region whose public holidays count.',
      examples: ['US', 'US-NY', 'DE-BY']
    }),
    dates: z
      .array(holidayDate, 'Write a list of dates, for example [2026-12-24, 12-31].')
      .default([])
      .meta({
        description: 'Dates that count as holidays: YYYY-MM-DD (once), MM-DD (every year), or ranges with "..".',
        examples: [['2026-12-24', '12-31', '12-27..01-02']]
      }),
    calendar: calendar.optional().meta({
      description: 'An iCalendar file: an https address, or a path in the repository. Its all-day events count.',
      examples: ['https://www.example.com/holidays.ics', '.github/holidays.ics']
    })
  })
  .refine(
    (sources) => sources.region !== undefined || sources.calendar !== undefined || sources.dates.length > 0,
    'Name a region, dates or a calendar.'
  )

/** The configuration file. Input: the YAML as plain values; output: the same with defaults, and the texts parsed. */
export const configFile = z
  .strictObject(
    {
      timezone: timezone
        .default('UTC')
        .meta({ description: 'IANA zone of all schedules.', examples: ['America/New_York', 'UTC'] }),
      enabled,
      holidays: holidays.optional().meta({
        description: 'Which local days the windows with "holidays" mean.',
        examples: [{ region: 'US-NY', dates: ['2026-12-24'] }]
      }),
      notify: z
        .array(z.union(channels.map(({ schema }) => schema)), 'Write a list: one "- { slack: ... }" a line.')
        .default([])
        .meta({
          description: 'Who is told, besides the incident issue.',
          examples: [[{ slack: '${SLACK_WEBHOOK_URL}', on: ['incident', 'scale'] }]]
        }),
      budget: budget.meta({
        description: 'What all apps together may cost a calendar month, and what follows when they will cost more.',
        examples: [{ amount: 1000, then: 'warn' }]
      }),
      quiet: quiet.meta({
        description: 'Quiet windows of every app, in its zone, beside those of its own.',
        examples: [['sun 02:00-04:00']]
      }),
      history: z
        .literal('branch', 'Write branch, or leave it out.')
        .optional()
        .meta({
          description:
            'branch: every look is also kept for years, as NDJSON on a branch of this repository that holds nothing else. Needs the permission contents: write.',
          examples: ['branch']
        }),
      apps: z
        .record(appName, appEntry, 'Write the apps, each with its name on Heroku as the key.')
        .refine((apps) => Object.keys(apps).length > 0, 'Name at least one app.')
        .meta({
          description:
            'The apps: by name or id on Heroku, by a glob (review-*), by pipeline:NAME or pipeline:NAME/STAGE, or by team:NAME.',
          examples: [{ 'sharp-mountain-4005': { processes: { web: { schedule: [3] } } } }],
          minProperties: 1
        })
    },
    'Write the configuration as keys: at least "apps:" with one app below it.'
  )
  .meta({ title: 'Dyno Scaler', description: 'When how many dynos of which app run: .github/dyno-scaler.yml' })

export type ConfigFile = z.output<typeof configFile>
export type AppEntry = z.output<typeof appEntry>
export type ProcessEntry = z.output<typeof processEntry>

/** The values behind these keys when nothing is written. */
export const defaultProbe = probe.parse({}, parsing({}))
export const defaultFailSafe = failSafe.parse({}, parsing({}))
export const defaultScaleOut = scaleOut.parse({}, parsing({}))
export const defaultScaleIn = scaleIn.parse({}, parsing({}))

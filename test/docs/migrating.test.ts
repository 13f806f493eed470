import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { parseScale } from '../../src/config/manual-scale.ts'
import { policyFromFile } from '../../src/config/load.ts'
import { importAutoscalebot } from '../../src/config/import/autoscalebot.ts'
import { importCrontab } from '../../src/config/import/crontab.ts'
import { parseWindow } from '../../src/core/schedule/parse-window.ts'
import type { AppPolicy, Policy, ProcessPolicy } from '../../src/core/model.ts'
import type { Parsed } from '../../src/config/problem.ts'
import { judge } from '../config/accepts.ts'

const page = readFileSync('docs/migrating.md', 'utf8')
const blocks = Array.from(page.matchAll(/^```(\w*)\n([^]*?)^```$/gm), ([, language = '', text = '']) => ({
  language,
  text
}))
const files = blocks.filter(({ language }) => language === 'yaml').map(({ text }) => text)
const environment = { HIREFIRE_TOKEN: 'token-of-hirefire', QUEUES_TOKEN: 'token-of-queues' }
const loaded = (text: string): unknown => {
  const { policy } = policyFromFile('dyno-scaler.yml', text, environment, null)
  return policy.ok ? policy.value : policy.problems
}

describe('in the page on migrating', () => {
  test('there is a configuration for each of the systems', () => {
    expect(files).toHaveLength(11)
  })

  test.each(files)('the loader and the schema accept\n%s', (text) => {
    expect(judge()(text)).toMatchObject({ loader: 'accepts', schema: 'accepts' })
  })

  test('the crontab becomes what the page says', () => {
    const crontab = blocks.find(({ text }) => text.includes('CRON_TZ='))!.text
    const result = importCrontab('crontab.txt', crontab)
    expect(result.ok ? loaded(result.value) : result).toEqual(loaded(files.at(-1)!))
  })

  test('the settings of autoscalebot become what the page says', () => {
    const settings =
      '{"HEROKU_APP_NAME": "dancing-forest-1234", "HEARTBEAT_URL": "https://www.example.com/heartbeat", "TIME_ZONE": "America/Vancouver", "MIN_DYNOS": {"0:00": 1, "8:00": 3, "18:00": 1}, "MAX_DYNOS": 5}'
    const result = importAutoscalebot('settings.json', settings)
    expect(result.ok ? loaded(result.value) : result).toEqual(
      loaded(files.find((text) => text.includes('dancing-forest'))!)
    )
  })

  test('the script of the article becomes what the page says', () => {
    const result = importCrontab('crontab.txt', '0 7 * * * 3\n0 22 * * * 2\n0 3 * * * 1', {
      app: 'sharp-mountain-4005'
    })
    expect(result.ok && result.value).toContain('          - 07:00-22:00 3\n          - 22:00-03:00 2\n          - 1\n')
    expect(files[0]).toContain('          - 07:00-22:00 3\n          - 22:00-03:00 2\n          - 1\n')
  })
})

interface Row {
  readonly section: string
  readonly there: string
  readonly here: string
}

/** The rows of all tables of the page. */
const rows = page.split(/^## /m).flatMap((part): readonly Row[] => {
  const section = part.startsWith('#') ? 'in general' : (part.split('\n')[0] ?? '')
  const lines = part.split('\n').filter((line) => line.startsWith('|') && !/^\|(?:---|\s*\| there|\s*there)/.test(line))
  return lines.map((line) => {
    const cells = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim())
    const [there = '', here = ''] = section === 'in general' ? cells.filter((_, index) => index !== 1) : cells
    return { section, there, here }
  })
})

function one<T>(parsed: Parsed<T>): T {
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'))
  return parsed.value
}
const policyOf = (text: string): Policy => one(policyFromFile('x.yml', text, environment, null).policy)
const appOf = (text: string): AppPolicy => policyOf(text).apps[0]!
/** The process type of a configuration that has the given keys. */
const withKeys = (keys: string, schedule = '1-6'): ProcessPolicy =>
  appOf(`apps: { shop: { processes: { web: { schedule: ["${schedule}"], ${keys} } } } }`).processes[0]!
const settings = (text: string): ProcessPolicy => appOf(one(importAutoscalebot('settings.yml', text))).processes[0]!
const settingsText = (text: string): string => one(importAutoscalebot('settings.yml', text))
const windows = ({ schedule }: ProcessPolicy): readonly string[] => schedule.map(({ source }) => source)
const crontab = (text: string): ProcessPolicy => appOf(one(importCrontab('crontab.txt', text))).processes[0]!
const refusal = (text: string): string => {
  const result = importCrontab('crontab.txt', text)
  return result.ok ? '' : result.problems.map(({ message }) => message).join('\n')
}
const told = (on: string): readonly string[] =>
  policyOf(
    `notify: [{ slack: "https://hooks.slack.com/x", on: [${on}] }]\napps: { shop: { processes: { web: { schedule: [1] } } } }`
  ).notify[0]!.on
const inputs = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: Readonly<Record<string, unknown>> }
const hasInput = (name: string): unknown => expect(Object.keys(inputs.inputs)).toContain(name)
/** Reason codes and kinds of incidents are words of the source, with tests of their own where they come about. */
const words = ['decision', 'incident'].map((file) => readFileSync(`src/core/model/${file}.ts`, 'utf8')).join('\n')
const isWord = (word: string): unknown => expect(words).toContain(`'${word}'`)
const nothing = (): void => undefined
const p95 = 'metrics: [{ router: p95, target: 500ms }]'
const latency = 'metrics: [{ json: "https://www.example.com/q.json", query: "latency", target: 30 }]'

/** What a row promises beyond the keys that it names; every row stands here. */
const promises: Readonly<Record<string, Readonly<Record<string, () => void>>>> = {
  'in general': {
    looks: () => ['watch', 'relay'].forEach(hasInput),
    'a missed moment': () => expect(withKeys('lead: auto').lead).toEqual({ kind: 'auto' }),
    'a reading that fails': () => void isWord('signal-unavailable'),
    DST: () =>
      expect(
        appOf('timezone: Europe/Berlin\napps: { shop: { processes: { web: { schedule: [1] } } } }').processes[0]
          ?.timezone
      ).toBe('Europe/Berlin'),
    trouble: nothing,
    'before a change of the rules': () => void hasInput('command'),
    'in the app': nothing
  },
  'The Real Python script': {
    "`@sched.scheduled_job('cron', hour=7)` with `scale(3)`": () =>
      expect(windows(withKeys('', '07:00-22:00 3'))).toEqual(['07:00-22:00 3']),
    'hours in UTC': () => expect(withKeys('').timezone).toBe('UTC'),
    '`fail_safe` every 3 minutes': () => expect(withKeys('').failSafe).not.toBeNull(),
    'status other than 200': () => {
      expect(withKeys('').probe?.expect.status).toEqual([{ from: 200, to: 299 }])
      expect([withKeys('').failSafe?.on, withKeys('fail-safe: { on: any }').failSafe?.on]).toEqual(['overload', 'any'])
    },
    'slower than 5000 ms': () =>
      expect([withKeys('').failSafe?.aboveMs, withKeys('').probe?.samples]).toEqual([5000, 3]),
    'scales to 3': () => {
      expect(withKeys('fail-safe: { quantity: 3 }').failSafe?.quantity).toBe(3)
      expect([withKeys('').failSafe?.quantity, withKeys('').failSafe?.releaseAfterMs]).toEqual([null, 15 * 60_000])
    },
    '`HEROKU_API_KEY`': () => void hasInput('heroku-api-key'),
    'its wishes: scale in again when fast': () => expect(withKeys('').scaleIn?.fast).not.toBeNull(),
    'mails and text messages': () =>
      expect(
        policyOf(
          'notify: [{ email: "smtps://mail.example.com", from: a@b.example, to: c@b.example }, { sms: "twilio://AC1:token@api.twilio.com", from: "+15550100", to: "+15550101" }]\napps: { shop: { processes: { web: { schedule: [1] } } } }'
        ).notify.map(({ kind }) => kind)
      ).toEqual(['email', 'sms']),
    charts: () => void hasInput('command'),
    'weekends and holidays': () => {
      expect(withKeys('', 'weekends 1').schedule[0]?.days).toHaveLength(1)
      expect(
        appOf('holidays: { region: US }\napps: { shop: { processes: { web: { schedule: [holidays 1, 2] } } } }')
          .processes[0]?.schedule[0]?.days[0]?.[0]?.kind
      ).toBe('holidays')
    }
  },
  autoscalebot: {
    '`HEROKU_APP_NAME`': () => expect(appOf(settingsText('HEROKU_APP_NAME: shop')).app).toBe('shop'),
    '`HEROKU_API_KEY`': () => {
      hasInput('heroku-api-key')
      expect(settingsText('HEROKU_API_KEY: hunter2')).not.toContain('hunter2')
    },
    '`MIN_DYNOS`, `MAX_DYNOS`': () => expect(windows(settings('MIN_DYNOS: 1\nMAX_DYNOS: 3'))).toEqual(['1-3']),
    'the same as maps of times': () =>
      expect(windows(settings('MIN_DYNOS: {"0:00": 1, "8:00": 3, "18:00": 1}\nMAX_DYNOS: 5'))).toEqual([
        '08:00-18:00 3-5',
        '1-5'
      ]),
    '`TIME_ZONE`': () => expect(settings('TIME_ZONE: Europe/Berlin').timezone).toBe('Europe/Berlin'),
    '`HEARTBEAT_URL`': () => {
      expect(appOf(settingsText('HEARTBEAT_URL: https://www.example.com/beat')).url).toEqual({
        kind: 'url',
        url: 'https://www.example.com/beat'
      })
      expect(appOf(settingsText('HEARTBEAT_URL: /beat')).url).toEqual({ kind: 'web-url' })
    },
    '`HEARTBEAT_INTERVAL_IN_SECONDS`': () => {
      ;['watch', 'interval'].forEach(hasInput)
      expect(settingsText('HEARTBEAT_INTERVAL_IN_SECONDS: 300')).toContain('# How often to look (300 s)')
    },
    '`MAX_RESPONSE_TIME_IN_MS`, `NUMBER_OF_FAILS_TO_SCALE_UP_AFTER`': () =>
      expect(
        settings('MAX_RESPONSE_TIME_IN_MS: 900\nNUMBER_OF_FAILS_TO_SCALE_UP_AFTER: 4').scaleOut?.slow
      ).toMatchObject({ aboveMs: 900, consecutive: 4 }),
    '`MIN_RESPONSE_TIME_IN_MS`, `NUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER`': () => {
      const { scaleIn } = settings('MIN_RESPONSE_TIME_IN_MS: 150\nNUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER: 6')
      expect([scaleIn?.fast?.belowMs, scaleIn?.fast?.consecutive, scaleIn?.cooldownMs]).toEqual([150, 6, 5 * 60_000])
    },
    '`INCREMENT`': () => {
      const { scaleOut, scaleIn } = settings('INCREMENT: 2')
      expect([scaleOut?.slow?.step, scaleIn?.fast?.step]).toEqual([2, 2])
    },
    '`NOTIFICATION_BACKENDS`': () =>
      expect(settingsText('NOTIFICATION_BACKENDS: [x]')).toMatch(
        /^# NOTIFICATION_BACKENDS is not converted: .*"notify"/m
      ),
    '`NOTIFY_ON_SCALE_FAILS`': () => {
      isWord('scale-failed')
      expect(settingsText('NOTIFY_ON_SCALE_FAILS: true')).toMatch(
        /^# NOTIFY_ON_SCALE_FAILS is not converted: .*"scale-failed"/m
      )
    },
    '`NOTIFY_IF_SCALE_DIFF_EXCEEDS_…`': () => {
      const difference = 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_'
      expect(settings(`${difference}THRESHOLD: 5\n${difference}PERIOD_IN_MINUTES: 20`).tooManyChanges).toEqual({
        changes: 10,
        dynos: 5,
        withinMs: 1_200_000
      })
    },
    '`NOTIFY_IF_NEEDS_EXCEED_MAX`, `NOTIFY_IF_NEEDS_BELOW_MIN`': () => {
      expect(told('at-max, at-min')).toEqual(['at-max', 'at-min'])
      expect(settingsText('NOTIFY_IF_NEEDS_EXCEED_MAX: true')).toMatch(
        /^# NOTIFY_IF_NEEDS_EXCEED_MAX is not converted: .*at-max/m
      )
    },
    '`NOTIFY_ON_EVERY_SCALE`, `NOTIFY_ON_EVERY_PING`': () => {
      expect(told('scale, look')).toEqual(['scale', 'look'])
      expect(settingsText('NOTIFY_ON_EVERY_PING: true')).toMatch(/^# NOTIFY_ON_EVERY_PING is not converted: .*look/m)
    }
  },
  Dynoscale: {
    'ordered rules, the topmost wins': nothing,
    'days and hours of a rule': () =>
      expect(withKeys('', 'mon,wed 09:00-17:00 2').schedule[0]).toMatchObject({
        spans: [{ fromMinute: 540, toMinute: 1020 }]
      }),
    'default rule': nothing,
    'minimum and maximum of a rule': () =>
      expect(withKeys('', '2-6').schedule[0]?.bounds).toEqual({ floor: 2, ceiling: 6 }),
    'on/off switch': () =>
      expect(
        appOf('apps: { shop: { enabled: false, processes: { web: { schedule: [1] } } } }').processes[0]?.enabled
      ).toBe(false),
    'thresholds and increments': () => {
      const { scaleOut, scaleIn } = withKeys(
        'scale-out: { above: 800ms, step: 2 }, scale-in: { below: 250ms, step: 3 }'
      )
      expect([scaleOut?.slow, scaleIn?.fast]).toMatchObject([
        { aboveMs: 800, step: 2 },
        { belowMs: 250, step: 3 }
      ])
    },
    waits: () => {
      const { scaleOut, scaleIn } = withKeys(
        'scale-out: { cooldown: 1m }, scale-in: { cooldown: 10m, stabilization: 2m }'
      )
      expect([scaleOut?.cooldownMs, scaleIn?.cooldownMs, scaleIn?.stabilizationMs]).toEqual([60_000, 600_000, 120_000])
    },
    'queue time of requests': () =>
      expect([
        withKeys('metrics: [{ router: throughput }]').router?.perDyno,
        withKeys(p95).router?.p95TargetMs
      ]).toEqual(['auto', 500]),
    'worker queues': () =>
      expect(
        withKeys(
          'metrics: [{ json: "https://a.example/q", per-dyno: 5 }, { hirefire: "https://a.example/h", name: worker, per-dyno: 5 }, { prometheus: "https://a.example", query: "sum(x)", per-dyno: 5 }]'
        ).metrics.map(({ source }) => source.kind)
      ).toEqual(['json', 'hirefire', 'prometheus']),
    'dashboard with dynos, queue time and savings': () => void hasInput('command')
  },
  "Heroku's own autoscaling": {
    '`--min`, `--max`': () => expect(withKeys('min: 2, max: 8')).toMatchObject({ min: 2, max: 8 }),
    '`--p95`': () => expect(withKeys(p95).router?.p95TargetMs).toBe(500),
    'one dyno at a time': nothing,
    'fewer dynos after 3 minutes without requests': () =>
      expect(withKeys(`${p95}, idle: { after: 3m, quantity: 1 }`).idle).toEqual({ afterMs: 180_000, quantity: 1 }),
    'stops when 20 % of the requests fail': () => void isWord('scaling-does-not-help'),
    '`--notifications` at the maximum': () => expect(told('at-max')).toEqual(['at-max']),
    'Performance, Private and Shield dynos, `web`': () =>
      expect(appOf('apps: { shop: { processes: { any-type: { schedule: [1] } } } }').processes[0]?.process).toBe(
        'any-type'
      )
  },
  HireFire: {
    'manager of a dyno type': nothing,
    'minimum, maximum': () => expect(withKeys('', '0-10').schedule[0]?.bounds).toEqual({ floor: 0, ceiling: 10 }),
    'time ranges': nothing,
    "the organization's time zone": nothing,
    'requests per minute, with a ratio': () =>
      expect(withKeys('metrics: [{ router: throughput, per-dyno: 600 }]').router?.perDyno).toBe(600),
    'response time': () => expect(withKeys(p95).router?.p95TargetMs).toBe(500),
    'job queue size, with a ratio': () =>
      expect(
        withKeys('metrics: [{ hirefire: "https://a.example/h", name: worker, per-dyno: 100 }]').metrics[0]?.goal
      ).toEqual({ kind: 'per-dyno', perDyno: 100 }),
    'job queue latency': () =>
      expect(
        withKeys('metrics: [{ hirefire: "https://a.example/h", name: worker, target: 30 }]').metrics[0]?.goal
      ).toEqual({ kind: 'target', target: 30 }),
    'upscale and downscale quantity, sensitivity, delays': () =>
      expect(withKeys(`${p95}, scale-out: { step: 2, consecutive: 2, cooldown: 1m }`).changeLimits?.out).toEqual({
        step: 2,
        consecutive: 2
      }),
    'scale to zero': () =>
      expect(withKeys('metrics: [{ json: "https://a.example/q", per-dyno: 5 }]', '0-3').schedule[0]?.bounds.floor).toBe(
        0
      ),
    'request queue time, dyno load': nothing,
    'checkups every 15 to 60 s': () => ['watch', 'interval'].forEach(hasInput),
    notifications: () => expect(told('incident')).toEqual(['incident'])
  },
  Judoscale: {
    'range of a process': nothing,
    'schedules: another range for a time of the week': () =>
      expect(withKeys('', 'wed 11:30-12:30 8-12').schedule[0]?.bounds).toEqual({ floor: 8, ceiling: 12 }),
    'upscale and downscale thresholds of request queue time': () =>
      expect(withKeys('metrics: [{ router: throughput }, { router: p95, target: 300ms }]').router).toEqual({
        perDyno: 'auto',
        p95TargetMs: 300
      }),
    'thresholds of job queue latency': () =>
      expect(withKeys(latency).metrics[0]?.goal).toEqual({ kind: 'target', target: 30 }),
    'upscale jumps': () => expect(withKeys(`${latency}, scale-out: { step: 3 }`).changeLimits?.out.step).toBe(3),
    'sensitivity, delays': () =>
      expect(withKeys('scale-in: { consecutive: 7, cooldown: 2m, stabilization: 1m }').scaleIn).toMatchObject({
        cooldownMs: 120_000,
        stabilizationMs: 60_000
      }),
    'adapter gem or package': nothing,
    'checks every 10 s or so': () => ['watch', 'interval'].forEach(hasInput),
    'charts, notifications': () => void hasInput('command')
  },
  'kube-downscaler and AutoIdle': {
    '`Mon-Fri 07:30-20:30 Europe/Berlin`': () => {
      const parsed = parseWindow('Mon-Fri 07:30-20:30 Europe/Berlin')
      expect(parsed.ok ? '' : parsed.message).toContain('Write "mon-fri 07:30-20:30 3".')
    },
    'several times, with commas': () =>
      expect(withKeys('', 'weekdays 08:00-12:00,13:00-18:00 2').schedule[0]?.spans).toHaveLength(2),
    downtime: nothing,
    'a date and time to another': () => expect(parseWindow('2026-12-24..2026-12-26 0').ok).toBe(true),
    'sleep at night and on weekends': nothing
  },
  '`heroku ps:scale` in cron': {
    'a quantity stands until the next line fires, over midnight and the weekend': () =>
      expect(windows(crontab('0 8 * * 1-5 3\n0 18 * * 1-5 1'))).toEqual(['weekdays 08:00-18:00 3', '1']),
    'two lines in the same minute': () => expect(windows(crontab('0 8 * * * 3\n0 8 * * * 4'))).toEqual(['4']),
    '`curl -X PATCH` of `/apps/APP/formation/web` with `-d \'{"quantity": 3}\'`, or of `/formation` with `updates`':
      () => {
        const curl = (path: string, data: string): string =>
          `0 8 * * * curl -X PATCH https://api.heroku.com/apps/APP/formation${path} -d '${data}'`
        expect(windows(crontab(curl('/web', '{"quantity": 3}')))).toEqual(['3'])
        expect(windows(crontab(curl('', '{"updates": [{"type": "web", "quantity": 4}]}')))).toEqual(['4'])
      },
    '`FRI-MON`, `Monday-Friday`': () => {
      expect(windows(crontab('0 8 * * FRI-MON 3\n0 9 * * * 1'))).toEqual(['fri-mon 08:00-09:00 3', '1'])
      expect(windows(crontab('0 8 * * Monday-Friday 3\n0 9 * * * 1'))).toEqual(['weekdays 08:00-09:00 3', '1'])
    },
    'a line that does something else': () =>
      expect(one(importCrontab('crontab.txt', '0 8 * * * 3\n0 9 * * * backup.sh'))).toContain(
        '# Line 2: backup.sh sets no number of dynos.'
      ),
    'a sixth field, for seconds': () =>
      expect(refusal('0 0 8 * * 1-5 3')).toMatch(/six fields.*a crontab has five, from the minutes on/),
    'a day of the month, or a month': () => {
      expect(refusal('0 7 15 * * 5')).toContain('"15th 07:00-22:00 5"')
      for (const line of ['15th 5', 'jun-aug 5']) expect(parseWindow(line).ok).toBe(true)
      expect(refusal('0 7 24 12 * 5')).toContain('"12-24 07:00-22:00 5"')
      expect(refusal('0 7 * 6-8 * 3')).toContain('jun-aug 07:00-22:00 3')
      expect(parseWindow('12-24 07:00-22:00 5').ok).toBe(true)
    },
    '`web+1`': () => expect(refusal('0 7 * * * heroku ps:scale web+1 -a shop')).toContain('says how many there are'),
    '`web=3:standard-2x`': () => {
      const text = one(importCrontab('crontab.txt', '0 7 * * * heroku ps:scale web=3:standard-2x -a shop'))
      expect([windows(appOf(text).processes[0]!), text]).toEqual([
        ['3'],
        expect.stringContaining('the size standard-2x of web is left as it is')
      ])
    },
    '`-r REMOTE`': () => expect(refusal('0 7 * * * heroku ps:scale web=3 -r prod')).toContain('Name the app with "-a"'),
    'days by number in APScheduler, where 0 is Monday': () =>
      expect(windows(crontab('0 8 * * 0 3\n0 9 * * * 1'))).toEqual(['sun 08:00-09:00 3', '1'])
  },
  "torchbox's heroku-scheduled-scaling": {
    '`HEROKU_TEAMS`': () => expect(keysOf('"team:NAME": { except: [shop], processes: *p }')).toEqual(['team:NAME']),
    '`$SCALING_SCHEDULE` of each app: `0900-1700:2;1700-1900:1;1900-0900:0`': () =>
      expect(withKeys('', '09:00-17:00 2').schedule[0]?.bounds).toEqual({ floor: 2, ceiling: 2 }),
    'gaps change nothing': () => expect(withKeys('', '09:00-17:00 2').schedule).toHaveLength(1),
    'the first rule that fits': () => expect(withKeys('', '09:00-17:00 2').schedule).toHaveLength(1),
    "the server's time": () => expect(keysOf('shop: { timezone: Europe/London, processes: *p }')).toEqual(['shop']),
    '`$SCALING_SCHEDULE_DISABLE`': () => expect(keysOf('shop: { enabled: false, processes: *p }')).toEqual(['shop']),
    'every 10 minutes by Heroku Scheduler': () => undefined
  },
  "foraker's heroku-scaler": {
    '`heroku_scale:web:up_if_weekday` and `heroku_scale:web:down` as jobs of Heroku Scheduler': () =>
      expect(withKeys('', 'weekdays 08:00-20:00 3').schedule[0]?.bounds.floor).toBe(3),
    '`SCALE_BIG_DYNO_TYPE`, `SCALE_BIG_DYNO_COUNT` (3 Standard-2X)': () =>
      expect(withKeys('', 'weekdays 08:00-20:00 3:standard-2x').schedule[0]).toMatchObject({
        bounds: { floor: 3, ceiling: 3 },
        size: 'standard-2x'
      }),
    '`SCALE_SMALL_DYNO_TYPE`, `SCALE_SMALL_DYNO_COUNT` (1 Standard-1X)': () =>
      expect(withKeys('', '1:standard-1x').schedule[0]?.size).toBe('standard-1x'),
    '`heroku_scale:web:up` at any time': () => expect(parseScale('web=3:standard-2x').ok).toBe(true),
    '`SCALE_APP_NAME`, `SCALE_OAUTH_TOKEN`': () => expect(keysOf('shop: { processes: *p }')).toEqual(['shop'])
  },
  AutoIdle: {
    'staging and review apps': () =>
      expect(keysOf('"pipeline:NAME/review": { processes: *p }\n  "review-*": { processes: *p }')).toEqual([
        'pipeline:NAME/review',
        'review-*'
      ]),
    'sleeps without visitors': () => undefined,
    'wakes with the first request': () => undefined,
    'a pull request is closed': () =>
      expect(readFileSync('examples/review-app-close.yml', 'utf8')).toContain("scale: '*=0'")
  },
  'A workflow with several crons': {
    "`cron: '0 6 * * 1-5'` and `ps:scale web=2`": () =>
      expect(withKeys('', 'weekdays 07:00-19:00 2').schedule[0]?.bounds.floor).toBe(2),
    'another cron for the evening': () => undefined,
    'a matrix of apps in the workflow': () => undefined,
    '`workflow_dispatch` with an input': () =>
      expect(readFileSync('examples/scale.yml', 'utf8')).toContain('workflow_dispatch'),
    '`--app` for each app': () => undefined
  }
}

/** The keys of apps and selectors, where `*p` is a process type. */
function keysOf(apps: string): readonly string[] {
  const text = `apps:\n  ${apps.replaceAll('*p', '{ web: { schedule: [1] } }')}\n`
  const { policy } = policyFromFile('dyno-scaler.yml', text, {}, null)
  if (!policy.ok) throw new Error(JSON.stringify(policy.problems))
  const { apps: named, selectors = [] } = policy.value
  return [...named.map(({ app }) => app), ...selectors.map(({ key }) => key)]
}

describe('a row of its tables', () => {
  test('stands here with what it promises, and no other', () => {
    const known = Object.entries(promises).flatMap(([section, promised]) =>
      Object.keys(promised).map((there) => `${section}: ${there}`)
    )
    expect(rows.map(({ section, there }) => `${section}: ${there}`).sort()).toEqual(known.sort())
  })

  test.each(rows)('$section: $there', ({ section, there }) => {
    promises[section]?.[there]?.()
  })

  const schema = readFileSync('schema/dyno-scaler.schema.json', 'utf8')
  const metric = (text: string): boolean =>
    judge()(`apps: { shop: { processes: { web: { schedule: ["0-6"], metrics: [${text}] } } } }`).loader === 'accepts'
  /** What the page calls by its name beside keys: values, reason codes, places. */
  const others = [
    'p95',
    'team:NAME',
    'pipeline:NAME/staging',
    'pipeline:NAME/review',
    'review-*',
    'ADDRESS',
    'fri-mon',
    'weekdays',
    'weekends',
    'holidays',
    'ps:scale',
    '-a',
    'target: 30',
    '{ router: throughput }'
  ]
  const spans = rows.flatMap(({ section, there, here }) =>
    Array.from(here.matchAll(/`([^`]+)`/g), ([, span = '']) => ({ section, there, span }))
  )
  test.each(spans)('$section, $there: `$span` is accepted', ({ span }) => {
    const [name = '', value = ''] = span.split(': ')
    const isKey = schema.includes(`"${span.split('.').at(-1) ?? ''}":`) || schema.includes(`"${span}"`)
    const isInput = Object.hasOwn(inputs.inputs, name)
    const isMetric = span.startsWith('{ ') && metric(span.replace('ADDRESS', '"https://a.example/h"'))
    const isEvent = name === 'on' && told(value).length === 1
    const isPair = value !== '' && schema.includes(`"${name}":`)
    const isReason = words.includes(`'${span}'`)
    expect([
      isKey,
      isInput,
      isMetric,
      isEvent,
      isPair,
      isReason,
      parseWindow(span).ok || parseWindow(`${span} 1`).ok,
      others.includes(span)
    ]).toContain(true)
  })
})

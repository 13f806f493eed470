/** Short names of kinds and codes, as labels of the page and its charts. */
import type { IncidentKind, ReasonCode, Verdict } from '../../core/model.ts'
import type { Range, StandingKind } from './report-data.ts'

export const rangeLabels: Readonly<Record<Range, string>> = { day: '24 hours', week: '7 days', all: '5 weeks' }

export const verdictLabels: Readonly<Record<Verdict, string>> = {
  up: 'Up',
  slow: 'Slow',
  down: 'Down',
  unknown: 'Not seen'
}

export const standingLabels: Readonly<Record<StandingKind, string>> = {
  down: 'Down',
  unseen: 'Not looked at',
  trouble: 'In trouble',
  slow: 'Slow',
  recovering: 'Recovering',
  new: 'New',
  held: 'Held',
  running: 'Running',
  well: 'Well'
}

export const incidentLabels: Readonly<Record<IncidentKind, string>> = {
  down: 'Down',
  'slow-at-max': 'Slow at the maximum',
  'scale-failed': 'Scaling failed',
  'probe-misconfigured': 'Ping misconfigured',
  'signal-unavailable': 'Signal unavailable',
  'native-autoscaling': 'Heroku scales it too',
  'late-runs': 'Runs came late',
  'too-many-changes': 'Too many changes',
  budget: 'Beyond the budget',
  platform: 'Heroku refuses or fails'
}

/** What changed the quantity, in two or three words. */
export const reasonLabels: Readonly<Record<ReasonCode, string>> = {
  'formation-unavailable': 'Not readable',
  disabled: 'Switched off',
  maintenance: 'Maintenance',
  'native-autoscaling': 'Heroku scales',
  'release-in-progress': 'New release',
  scheduled: 'Schedule',
  lead: 'Schedule, early',
  'no-window': 'No window',
  'signal-unavailable': 'Signal missing',
  slow: 'Slow pings',
  fast: 'Fast pings',
  demand: 'Demand',
  'target-tracking': 'Target',
  forecast: 'Forecast',
  idle: 'Idle',
  busy: 'Jobs are running',
  fallback: 'Fallback',
  'scaling-does-not-help': 'No help',
  'would-bounce': 'Would bounce',
  stabilized: 'Stabilized',
  cooldown: 'Cooldown',
  'fail-safe': 'Fail-safe',
  'fail-safe-holding': 'Fail-safe holds',
  'fail-safe-gave-up': 'Fail-safe gave up',
  'manual-hold': 'By hand',
  'manual-change-noticed': 'By others',
  'held-at-zero': 'Held at zero',
  clamped: 'Bounds',
  limited: 'Heroku’s limit',
  'deploy-in-progress': 'Deploy under way',
  resized: 'another dyno type',
  restarted: 'Crashed dyno restarted',
  'in-bounds': 'In bounds'
}

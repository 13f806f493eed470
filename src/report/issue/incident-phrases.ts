import type { Incident, IncidentKind } from '../../core/model.ts'
import { duration } from '../../core/format.ts'

/** The phrases for one kind of incident, in issues and notifications. */
export interface IncidentPhrases {
  /** Follow the app and the process type, while it lasts and afterwards. */
  readonly is: string
  /** The same when it is over, as news. */
  readonly well: string
  readonly was: string
  /** Begin a sentence: before the instant of its end, of its return, and before a length of time. */
  readonly again: string
  readonly returned: string
  readonly lasted: string
  /** When the issue closes itself. */
  readonly ends: (releaseAfterMs: number) => string
}

/** What people are told of an incident. */
export function phrasesOf({ kind, isCrashLoop }: Pick<Incident, 'kind' | 'isCrashLoop'>): IncidentPhrases {
  return isCrashLoop === true ? crashLoop : phrases[kind]
}

const crashLoop: IncidentPhrases = {
  is: 'is in a crash loop',
  was: 'was in a crash loop',
  well: 'stays up again',
  again: 'The dynos stay up again',
  returned: 'In a crash loop again',
  lasted: 'They crashed for',
  ends: () => 'when the dynos stay up again'
}

const phrases: Readonly<Record<IncidentKind, IncidentPhrases>> = {
  down: {
    is: 'is down',
    well: 'is healthy again',
    was: 'was down',
    again: 'Healthy again',
    returned: 'Down again',
    lasted: 'Down for',
    ends: (ms) => (ms > 0 ? `when the app has been healthy for ${duration(ms)}` : 'when the app is healthy again')
  },
  'scale-failed': {
    is: 'cannot be scaled',
    well: 'can be scaled again',
    was: 'could not be scaled',
    again: 'Scaling works again',
    returned: 'Scaling fails again',
    lasted: 'It failed for',
    ends: () => 'when scaling works again'
  },
  'probe-misconfigured': {
    is: 'cannot be pinged',
    well: 'can be pinged again',
    was: 'could not be pinged',
    again: 'The pings work again',
    returned: 'The pings fail again',
    lasted: 'They failed for',
    ends: () => 'when the pings work again'
  },
  'slow-at-max': {
    is: 'is slow at its maximum',
    well: 'is fast enough again',
    was: 'was slow at its maximum',
    again: 'Fast enough again',
    returned: 'Slow again',
    lasted: 'Slow for',
    ends: (ms) =>
      ms > 0
        ? `when the app has been fast enough, or has had dynos to spare, for ${duration(ms)}`
        : 'when the app is fast enough again'
  },
  'signal-unavailable': {
    is: 'has a signal that cannot be read',
    well: 'has signals that can be read again',
    was: 'had a signal that could not be read',
    again: 'The signals can be read again',
    returned: 'A signal cannot be read again',
    lasted: 'Unreadable for',
    ends: () => 'when every signal can be read again'
  },
  'native-autoscaling': {
    is: "is scaled by Heroku's own autoscaling",
    well: "is no longer scaled by Heroku's own autoscaling",
    was: "was scaled by Heroku's own autoscaling",
    again: "Heroku's autoscaling is off",
    returned: "Heroku's autoscaling is on again",
    lasted: 'On for',
    ends: () => "when Heroku's autoscaling is off"
  },
  'late-runs': {
    is: 'is looked at too rarely',
    well: 'is looked at in time again',
    was: 'was looked at too rarely',
    again: 'Runs are in time again',
    returned: 'A run was late again',
    lasted: 'Late for',
    ends: () => 'with the next run that is in time'
  },
  'too-many-changes': {
    is: 'is changed too often',
    well: 'is changed less often again',
    was: 'was changed too often',
    again: 'Changes are rare again',
    returned: 'Changed too often again',
    lasted: 'It lasted for',
    ends: () => 'when there are fewer changes again'
  },
  budget: {
    is: 'is beyond its budget',
    well: 'is within its budget again',
    was: 'was beyond its budget',
    again: 'Within the budget',
    returned: 'Beyond the budget again',
    lasted: 'Beyond it for',
    ends: () => 'when the month comes to less again, or is over'
  },
  platform: {
    is: 'cannot be used',
    well: 'works again',
    was: 'could not be used',
    again: "Heroku's API works again",
    returned: "Heroku's API fails again",
    lasted: 'It failed for',
    ends: () => "when Heroku's API works again"
  }
}

import type { Diagnosis, EpochMs, Incident, IncidentReport } from '../../core/model.ts'
import { hourMs, minuteMs } from '../../core/durations.ts'
import { counted, duration } from '../../core/format.ts'
import { zonedTime } from '../../core/schedule/local-clock.ts'
import { inert } from '../markdown.ts'

/** A release so shortly before an incident may be its cause. */
const suspiciousReleaseMs = hourMs
const textLimit = 200
const mostPlatformIncidents = 3

/** The zone of times, and the instant that they are seen from. */
type Clock = Pick<IncidentReport, 'timezone' | 'nowMs'>

/** What the platform shows of an app that is down, as one line of Markdown; empty: nothing that helps. */
export function diagnosisText(
  { process, sinceMs }: Incident,
  { dynos, release, platform }: Diagnosis,
  clock: Clock
): string {
  const crashed = dynos?.length === 1 && dynos[0]?.state === 'crashed' ? dynos[0].count : 0
  return [
    ...(crashed > 0
      ? describeCrash(process ?? '', crashed, release, clock)
      : [...describeDyno(process ?? '', dynos), ...describeRelease(sinceMs, release, clock)]),
    ...describePlatform(platform)
  ].join(' ')
}

function describeDyno(process: string, dynos: Diagnosis['dynos']): string[] {
  if (dynos === null) return []
  const total = dynos.reduce((sum, { count }) => sum + count, 0)
  const type = inert(process, textLimit)
  const notUp = dynos.filter(({ state }) => state !== 'up')
  if (total === 0) return [`No ${type} dyno is running.`]
  if (notUp.length === 0)
    return [`All ${counted(total, `${type} dyno`)} are up, as Heroku sees them: it is the app, not the dynos.`]
  const states = notUp.map(({ state, count }) => `${count} ${count === 1 ? 'is' : 'are'} *${inert(state, textLimit)}*`)
  return [`Of ${counted(total, `${type} dyno`)}, ${states.join(', ')}.`]
}

/** With every dyno crashed, more dynos do not help: what changed last is the first thing to look at. */
function describeCrash(
  process: string,
  count: number,
  release: Diagnosis['release'],
  { timezone, nowMs }: Clock
): string[] {
  const type = inert(process, textLimit)
  const all = count === 1 ? `The only ${type} dyno is` : `All ${counted(count, `${type} dyno`)} are`
  if (release === null) return [`**${all} crashed.**`]
  const { version, atMs } = release
  return [`**${all} crashed**, with release v${version} of ${zonedTime(timezone, atMs, nowMs)}.`]
}

function describeRelease(sinceMs: EpochMs, release: Diagnosis['release'], { timezone, nowMs }: Clock): string[] {
  if (release === null) return []
  const { version, atMs, status } = release
  const failed = status === 'failed' ? ' and failed' : ''
  const beforeMs = sinceMs - atMs
  const when = `went out at ${zonedTime(timezone, atMs, nowMs)}${failed}`
  if (beforeMs >= 0 && beforeMs <= suspiciousReleaseMs)
    return [`Release v${version} ${when}, ${beforeMs < minuteMs ? 'just' : duration(beforeMs)} before.`]
  if (beforeMs < 0) return [`Release v${version} ${when}, after it began.`]
  return failed === '' ? [] : [`Release v${version} ${when}.`]
}

function describePlatform(platform: Diagnosis['platform']): string[] {
  if (platform === null || platform.length === 0) return []
  return [
    `Heroku itself reports: ${platform
      .slice(0, mostPlatformIncidents)
      .map((text) => inert(text, textLimit))
      .join('; ')} (https://status.heroku.com).`
  ]
}

import { describe, expect, it } from 'vitest'
import { quietApps, withUntold } from '../../../src/core/incidents/quiet.ts'
import type { Incident } from '../../../src/core/model.ts'
import { parseWindowTimes } from '../../../src/core/schedule/parse-window.ts'
import { noon } from '../../run/looks.ts'

const shown = {
  issue: 1,
  url: 'https://github.com/o/r/issues/1',
  open: true,
  phase: 'ongoing',
  commentedMs: null
} as const

function incident(changes: Partial<Incident> = {}): Incident {
  return {
    ...{ app: 'sharp', process: 'web', kind: 'down', phase: 'ongoing', sinceMs: noon, endedMs: null, cause: '' },
    ...{ lowest: null, highest: null, extra: { dynoSeconds: 0, untilMs: noon }, shown: null },
    ...changes
  }
}

const over = { phase: 'over', endedMs: noon } as const
type Row = readonly [
  name: string,
  before: Partial<Incident> | null,
  after: Partial<Incident>,
  untold: Incident['untold']
]

describe('in a quiet window', () => {
  it.each<Row>([
    ['what opens is to be told', null, {}, 'opening'],
    ['what opens again after its end was told is, too', { ...over }, {}, 'opening'],
    ['what goes on was told', {}, {}, undefined],
    ['what opened in it stays to be told', { untold: 'opening' }, {}, 'opening'],
    ['what opened in it and is over is never told', { untold: 'opening' }, over, undefined],
    ['what was told and is over has an end to tell', {}, over, 'end'],
    ['that end stays to be told', { ...over, untold: 'end' }, over, 'end'],
    ['what comes back before its end was told goes on', { ...over, untold: 'end' }, {}, undefined],
    ['an issue that a lost state left open was told', null, { shown }, undefined]
  ])('%s', (_, before, after, untold) => {
    const known = before === null ? [] : [incident(before)]
    expect(withUntold(known, [incident(after)], new Set(['sharp']))[0]?.untold).toBe(untold)
    expect(withUntold(known, [incident(after)], new Set())[0]?.untold).toBeUndefined()
  })
})

it('after a quiet window everything else is kept', () => {
  const left = incident({ ...over, departed: true, isCrashLoop: true })
  expect(withUntold([], [{ ...left, untold: 'end' }], new Set())).toEqual([left])
})

describe('a quiet window', () => {
  const windows = (line: string): readonly [Extract<ReturnType<typeof parseWindowTimes>, { ok: true }>['times']] => {
    const parsed = parseWindowTimes(line)
    if (!parsed.ok) throw new Error(parsed.message)
    return [parsed.times]
  }
  const app = { app: 'sharp', url: { kind: 'none' }, processes: [] } as const
  it.each<readonly [string, string, string, boolean]>([
    ['holds on its day and hours', 'sun 12:00-13:00', 'UTC', true],
    ['ends with them', 'sun 11:00-12:00', 'UTC', false],
    ['is by the clock of the zone', 'sun 07:00-08:00', 'America/New_York', true]
  ])('%s', (_, line, timezone, isQuiet) => {
    const quiet = quietApps({ apps: [{ ...app, quiet: windows(line), timezone }], notify: [] }, noon)
    expect([...quiet]).toEqual(isQuiet ? ['sharp'] : [])
  })

  it('at the top of the file is about all apps together', () => {
    expect([...quietApps({ apps: [app], notify: [], quiet: windows('sun') }, noon)]).toEqual([null])
  })
})

import { describe, expect, it } from 'vitest'
import type { ProcessPolicy, ProcessState } from '../../../src/core/model.ts'
import { reportDataOf } from '../../../src/report/html/collect.ts'
import { proposalsFor } from '../../../src/report/html/proposals.ts'
import type { ReportProposal } from '../../../src/report/html/report-data.ts'
import { policyWith } from '../../policies.ts'
import { options, policyOf, rhythmicPolicy, rhythmicProcess, stateOf } from './states.ts'

const week = rhythmicProcess(8)

function proposalOf(
  process: ProcessState,
  policy: ProcessPolicy | null = rhythmicPolicy,
  gapsMs: readonly number[] = []
): ReportProposal | null {
  const { processes } = reportDataOf(
    stateOf({ sharp: { web: process } }, { gapsMs }),
    policy === null ? null : policyOf(policy),
    { ...options, names: 'anonymous' }
  )
  expect(processes).toHaveLength(1)
  return processes[0]!.proposal
}

describe('a week of a daily rhythm', () => {
  it('gives a schedule to be pasted, with what to expect of it', () => {
    const { yaml, paragraphs } = proposalOf(week)!
    expect(yaml).toBe('schedule:\n  - 09:00-17:00 3\n  - 1\n')
    expect(paragraphs).toEqual([
      'From the demand of 8 d up to 2026-11-22 11:45 UTC.',
      expect.stringMatching(
        /^To be expected: 28\d(\.\d)? dyno-hours a week, .* slow minutes, .* failed requests\. The present schedule: 672 dyno-hours a week, 0 % slow minutes, 0 % failed requests\.$/
      )
    ])
  })

  it('names no app', () => {
    expect(JSON.stringify(proposalOf(week))).not.toContain('sharp')
  })

  it('rests on what a dyno was seen to carry, or says that it is a guess', () => {
    const auto = policyWith({ schedule: ['4'], router: { perDyno: 'auto', p95TargetMs: 1000 } })
    const capacity = {
      perDyno: 900,
      backlog: 0,
      limitSeen: true,
      unexplained: { count: 0, load: 0, slowdown: 0, loadSquared: 0, slowdownSquared: 0, product: 0 }
    }
    const learned = (unit: 'requests' | 'dynos'): ProcessState => ({
      ...week,
      demand: { unit, capacity } as ProcessState['demand']
    })
    expect(proposalOf(learned('requests'), auto)?.yaml).toBe('schedule:\n  - 09:00-17:00 2\n  - 1\n')
    expect(proposalOf(learned('requests'), auto)?.paragraphs.join(' ')).not.toContain('guess')
    expect(proposalOf(learned('dynos'), auto)?.paragraphs.join(' ')).toContain(
      'It rests on a guess of what a dyno carries'
    )
  })
})

describe('there is none', () => {
  it.each<[string, ProcessState, ProcessPolicy | null]>([
    ['after five days', rhythmicProcess(5), rhythmicPolicy],
    ['where requests are not counted', week, policyWith({ schedule: ['4'] })],
    ['where nothing was seen', rhythmicProcess(0), rhythmicPolicy],
    ['where the policy is not known', week, null]
  ])('%s', (_, process, policy) => {
    expect(proposalOf(process, policy)).toBeNull()
  })
})

it('the five busiest that were seen for a week have one', () => {
  const candidate = (dynoHours: number, known = week) => ({ policy: rhythmicPolicy, known, dynoHours })
  const candidates = [
    candidate(10),
    candidate(60),
    candidate(50),
    candidate(99, rhythmicProcess(2)),
    candidate(40),
    candidate(30),
    candidate(20)
  ]
  expect(proposalsFor(candidates, []).map((proposal) => proposal !== null)).toEqual([
    false,
    true,
    true,
    false,
    true,
    true,
    true
  ])
})

it('what is to be expected follows the gaps between the runs of late', () => {
  const policy = policyWith({ schedule: ['1-4'], router: { perDyno: 600, p95TargetMs: 1000 } })
  const presentHours = (gapsMs: readonly number[]): number =>
    Number(/present schedule: ([\d.]+) dyno-hours/.exec(proposalOf(week, policy, gapsMs)?.paragraphs[1] ?? '')?.[1])
  expect(presentHours(new Array<number>(6).fill(45 * 60_000))).toBeGreaterThan(
    1.5 * presentHours(new Array<number>(6).fill(5 * 60_000))
  )
})

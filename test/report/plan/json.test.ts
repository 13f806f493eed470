import { expect, it } from 'vitest'
import { renderPlanJson } from '../../../src/report/plan/json.ts'
import { policyWith } from '../../policies.ts'
import { dayOf, policyOf } from '../../core/plan/plans.ts'
import { pageOf } from './pages.ts'

it('the plan for machines: ISO instants, local times with their offset, hours and dollars from min to max', () => {
  const policy = policyOf(policyWith({ schedule: ['07:00-22:00 2-3', '1'], timezone: 'America/New_York' }))
  const base = policyOf(policyWith({ schedule: ['1'], timezone: 'America/New_York' }))
  expect(renderPlanJson(pageOf(policy, { from: dayOf('2026-11-01'), days: 1 }, base))).toMatchSnapshot()
})

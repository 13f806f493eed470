import { expect } from 'vitest'
import type { RecordedRequest, RunningApp } from '../../src/emulator/heroku/emulator.ts'
import type { GitHubRequest } from '../../src/emulator/github/github.ts'
import { leakIn } from './leaks.ts'
import { outputsBeside } from './run-action.ts'
import type { ActionResult } from './run-action.ts'

/** With every character that some format writes in another way. */
export const tokens = {
  heroku: 'HRKU-9f*Qz_"7\\Lp/x+W=&k2Vd_hT*4mNs',
  github: 'ghs_Zr*8t_"Yb\\3/c+M=&q5Jw_gX*6nPu',
  state: 'github_pat_Ks*1v_"Dh\\7/e+B=&r9Fy_jC*2oTa',
  runtime: 'eyJRt6wQ9zLm3VxKd8Hs2Bn7Fp4Gc1Jy'
} as const

const uuid = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

export function checkTokens(heroku: readonly RecordedRequest[], github: readonly GitHubRequest[]): void {
  for (const { headers } of heroku) {
    expect(headers['authorization']).toBe(`Bearer ${tokens.heroku}`)
    expect(headers['accept']).toBe('application/vnd.heroku+json; version=3')
    expect(headers['user-agent']).toBe('dyno-scaler')
    expect(headers['request-id']).toMatch(uuid)
  }
  for (const { path, headers } of github) {
    expect(headers['authorization']).toBe(`token ${path.includes('/actions/variables') ? tokens.state : tokens.github}`)
    expect(headers['user-agent']).toContain('dyno-scaler')
    expect(headers['x-github-api-version']).toBe('2022-11-28')
  }
}

export function checkPings(pings: RunningApp['pings']): void {
  for (const { headers } of pings) {
    expect(headers['authorization']).toBeUndefined()
    expect(headers['user-agent']).toBe('dyno-scaler')
  }
}

export function checkResult({ stderr, stdout, outputs, status }: ActionResult): void {
  expect(stderr).toBe('')
  expect([0, 1]).toContain(status)
  expect(stdout).not.toContain('by a fault of its own')
  // It is there with `wait` alone.
  const names = Object.keys(outputs).filter((name) => name !== 'healthy')
  const [output] = names
  if (output !== undefined) expect(names.sort()).toEqual([...outputsBeside(output)].sort())
}

export function checkLeaks(places: Readonly<Record<string, unknown>>, secrets: readonly string[]): void {
  for (const [name, value] of Object.entries(places)) {
    const text = (typeof value === 'string' ? value : JSON.stringify(value)).replace(/^::add-mask::.*$/gm, '')
    expect({ place: name, leak: leakIn(text, secrets) }).toEqual({ place: name, leak: null })
  }
}

import { describe, expect, test } from 'vitest'
import { variablesRoutes } from '../../../src/emulator/github/variables.ts'
import type { VariablesOptions } from '../../../src/emulator/github/variables.ts'

const BASE = '/repos/octo/app/actions/variables'

type Call = (method: string, path: string, body?: unknown) => Promise<{ status: number; body: unknown }>

function github(options: Partial<VariablesOptions> = {}): Call {
  const app = variablesRoutes({ repository: 'octo/app', now: () => Date.UTC(2026, 10, 27, 6, 0, 0, 500), ...options })
  return async (method, path, body) => {
    const response = await app.request(path, {
      method,
      headers: { authorization: 'Bearer t' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) })
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }
}

describe('The variables of the fake GitHub', () => {
  test('live from POST to DELETE, their names in upper case', async () => {
    const call = github()
    expect(await call('GET', `${BASE}/A_STATE`)).toMatchObject({
      status: 404,
      body: { message: 'Not Found', status: '404' }
    })
    expect(await call('PATCH', `${BASE}/A_STATE`, { value: '1' })).toMatchObject({ status: 404 })
    expect(await call('POST', BASE, { name: 'a_state', value: '1' })).toEqual({ status: 201, body: {} })
    expect(await call('POST', BASE, { name: 'A_STATE', value: '2' })).toMatchObject({
      status: 409,
      body: { message: 'Already exists - Variable already exists' }
    })
    expect(await call('PATCH', `${BASE}/a_state`, { value: '3' })).toEqual({ status: 204, body: null })
    const shown = {
      name: 'A_STATE',
      value: '3',
      created_at: '2026-11-27T06:00:00Z',
      updated_at: '2026-11-27T06:00:00Z'
    }
    expect(await call('GET', `${BASE}/A_State`)).toEqual({ status: 200, body: shown })
    expect(await call('PATCH', `${BASE}/A_STATE`, { name: 'B_STATE' })).toMatchObject({ status: 204 })
    expect(await call('GET', BASE)).toEqual({
      status: 200,
      body: { total_count: 1, variables: [{ ...shown, name: 'B_STATE' }] }
    })
    expect(await call('DELETE', `${BASE}/B_STATE`)).toEqual({ status: 204, body: null })
    expect(await call('DELETE', `${BASE}/B_STATE`)).toMatchObject({ status: 404 })
  })

  test('come in pages of ten, of thirty at most', async () => {
    const call = github()
    for (let index = 10; index < 50; index += 1) await call('POST', BASE, { name: `V${index}`, value: '' })
    const names = async (query: string): Promise<unknown> =>
      ((await call('GET', `${BASE}?${query}`)).body as { variables: { name: string }[] }).variables.map(
        ({ name }) => name
      )
    expect(await names('')).toHaveLength(10)
    expect(await names('per_page=100')).toHaveLength(30)
    expect(await names('per_page=30&page=2')).toEqual([
      'V40',
      'V41',
      'V42',
      'V43',
      'V44',
      'V45',
      'V46',
      'V47',
      'V48',
      'V49'
    ])
  })

  test.each<readonly [name: string, body: unknown]>([
    ['a name with a dash', { name: 'a-b', value: '' }],
    ['a name that begins with a digit', { name: '1A', value: '' }],
    ['a name that begins with GITHUB_', { name: 'github_state', value: '' }],
    ['no name', { value: '' }],
    ['no value', { name: 'A' }],
    ['a value that is no text', { name: 'A', value: 1 }],
    ['a value over 48 KB', { name: 'A', value: 'x'.repeat(48 * 1024 + 1) }],
    ['a body that is no object', 'A=1']
  ])('refuse %s with 422', async (_name, body) => {
    expect(await github()('POST', BASE, body)).toMatchObject({ status: 422, body: { status: '422' } })
  })

  test('take a value of exactly 48 KB', async () => {
    expect(await github()('POST', BASE, { name: 'A', value: 'x'.repeat(48 * 1024) })).toMatchObject({ status: 201 })
  })

  test.each([
    ['unknown', 'GET', BASE, 401],
    ['none', 'GET', BASE, 403],
    ['read', 'GET', BASE, 200],
    ['read', 'POST', BASE, 403],
    ['write', 'GET', '/repos/octo/other/actions/variables', 404],
    ['write', 'GET', '/repos/OCTO/App/actions/variables', 200]
  ] as const)('with access %s: %s %s gives %i', async (access, method, path, status) => {
    expect(
      (await github({ access: () => access })(method, path, method === 'POST' ? { name: 'A', value: '' } : undefined))
        .status
    ).toBe(status)
  })
})

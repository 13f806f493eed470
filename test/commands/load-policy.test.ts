import { link, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { loadPolicy } from '../../src/commands/load-policy.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'load-policy-'))
  await writeFile(path.join(folder, 'scaler.yml'), '{ apps: { sharp: { processes: { web: { schedule: [2] } } } } }')
  await symlink('scaler.yml', path.join(folder, 'symbolic'))
  await link(path.join(folder, 'scaler.yml'), path.join(folder, 'hard'))
})
afterAll(() => rm(folder, { recursive: true }))

const load = (state: string): ReturnType<typeof loadPolicy> =>
  loadPolicy({ config: 'scaler.yml', simple: {}, state: { kind: 'file', argument: state } }, folder, {})

test.for(['scaler.yml', './nothing/../scaler.yml', 'symbolic', 'hard'])(
  'a state that is the configuration by the path %s is refused',
  async (name) => {
    const { policy } = await load(path.normalize(path.join(folder, name)))
    expect(policy.ok ? [] : policy.problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^Input "state": "file:.*" is the configuration, which the state would overwrite\. Name another file\.$/
      )
    ])
  }
)

test('any other file is not', async () => {
  expect((await load(path.join(folder, 'state.json'))).policy.ok).toBe(true)
})

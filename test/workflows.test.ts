import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { parseHold, parseScale } from '../src/config/manual-scale.ts'
import { actionMistakes, workflowMistakes } from './workflow-parser.ts'

const folders = ['.github/workflows', 'examples']
const workflows = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.yml') && !file.endsWith('examples/dyno-scaler.yml'))
const readme = readFileSync('README.md', 'utf8')
const inReadme = [...readme.matchAll(/```yaml\n([^]*?)```/g)]
  .map(([, text]) => text ?? '')
  .filter((text) => text.includes('\njobs:'))

interface Step {
  readonly uses?: string
  readonly with?: Readonly<Record<string, unknown>>
}

function stepsOf(content: string): readonly Step[] {
  const { jobs } = parse(content) as { readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[] }>> }
  return Object.values(jobs).flatMap(({ steps }) => steps)
}

describe("GitHub's own parser finds nothing wrong with", () => {
  it.each(workflows)('%s', (file) => {
    expect(workflowMistakes(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it('the workflow of the README', () => {
    expect(inReadme).toHaveLength(1)
    expect(workflowMistakes('README.md', inReadme[0]!)).toEqual([])
  })

  it('which is also the simplest example', () => {
    expect(readFileSync('examples/simple.yml', 'utf8')).toMatch(/^# .*\n/)
    expect(readFileSync('examples/simple.yml', 'utf8').replace(/^# .*\n/, '')).toBe(inReadme[0])
  })

  it('action.yml', () => {
    expect(actionMistakes('action.yml', readFileSync('action.yml', 'utf8'))).toEqual([])
  })

  it('but it does find a mistake where there is one', () => {
    expect(actionMistakes('action.yml', 'name: a\ndescription: b\nruns: { using: node24 }\ninputz: {}')).not.toEqual([])
    expect(workflowMistakes('wrong.yml', 'on: push\njobs: { a: { runs-on: x, stepz: [] } }')).not.toEqual([])
  })
})

it('every example and the README give the action only inputs that it has', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: object }
  const uses = [...workflows.map((file) => readFileSync(file, 'utf8')), ...inReadme]
    .flatMap(stepsOf)
    .filter(({ uses }) => uses === './' || uses?.includes('/dyno-scaler@') === true)
  expect(uses.length).toBeGreaterThan(3)
  for (const { with: given = {} } of uses)
    expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
})

it('every choice of the form for scaling by hand is one that the inputs take', () => {
  interface Choice {
    readonly options: readonly string[]
  }
  const { on } = parse(readFileSync('examples/scale.yml', 'utf8')) as {
    readonly on: { readonly workflow_dispatch: { readonly inputs: { readonly scale: Choice; readonly hold: Choice } } }
  }
  const { scale, hold } = on.workflow_dispatch.inputs
  expect(scale.options.filter((text) => !parseScale(text).ok)).toEqual([])
  expect(hold.options.filter((text) => !parseHold(text).ok)).toEqual([])
})

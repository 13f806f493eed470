import { readFileSync, readdirSync } from 'node:fs'
import { registerHooks } from 'node:module'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'

// The parser imports its JSON without the attribute that Node asks for.
const hooks = registerHooks({
  load: (url, context, next) => next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context)
})
const { NoOperationTraceWriter, parseWorkflow } = await import('@actions/workflow-parser')
hooks.deregister()

const folders = ['.github/workflows', 'examples']
const workflows = folders
  .flatMap((folder) => readdirSync(folder).map((name) => `${folder}/${name}`))
  .filter((file) => file.endsWith('.yml') && !file.endsWith('examples/dyno-scaler.yml'))
const readme = readFileSync('README.md', 'utf8')
const inReadme = [...readme.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text ?? '').filter((text) => text.includes('\njobs:'))

function mistakes(name: string, content: string): readonly string[] {
  const { context } = parseWorkflow({ name, content }, new NoOperationTraceWriter())
  return context.errors.getErrors().map(({ message }) => message)
}

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
    expect(mistakes(file, readFileSync(file, 'utf8'))).toEqual([])
  })

  it('the workflow of the README', () => {
    expect(inReadme).toHaveLength(1)
    expect(mistakes('README.md', inReadme[0]!)).toEqual([])
  })

  it('but it does find a mistake where there is one', () => {
    expect(mistakes('wrong.yml', 'on: push\njobs: { a: { runs-on: x, stepz: [] } }')).not.toEqual([])
  })
})

it('every example and the README give the action only inputs that it has', () => {
  const { inputs } = parse(readFileSync('action.yml', 'utf8')) as { readonly inputs: object }
  const uses = [...workflows.map((file) => readFileSync(file, 'utf8')), ...inReadme].flatMap(stepsOf).filter(({ uses }) => uses === './' || uses?.includes('/dyno-scaler@') === true)
  expect(uses.length).toBeGreaterThan(3)
  for (const { with: given = {} } of uses) expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import { terminalCommands } from '../../src/commands/terminal/commands.ts'
import { pages } from './pages.ts'

interface Written {
  readonly page: string
  readonly name: string
  readonly options: readonly string[]
}

/** Up to the end of the line or of the code it stands in. */
const written: readonly Written[] = pages.flatMap((page) =>
  [...readFileSync(page, 'utf8').matchAll(/(?:node (?:\S*\/)?dist\/cli\.js|npx dyno-scaler) ([a-z]+)([^`\n|;]*)/g)].map(
    ([, name = '', rest = '']) => ({ page, name, options: rest.match(/--[a-z-]+/g) ?? [] })
  )
)

describe('every command in the documentation is one', () => {
  it.each(written)('$name $options in $page', async ({ name, options }) => {
    expect(Object.keys(terminalCommands)).toContain(name)
    const { usage } = await terminalCommands[name]!()
    const known = ['--help', ...usage.map(([words]) => /--[a-z-]+/.exec(words)?.[0])]
    expect(known).toEqual(expect.arrayContaining([...options]))
  })

  it('and there are many', () => {
    expect(written.length).toBeGreaterThan(10)
  })
})

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>
}
const projects = [...readFileSync('vitest.config.ts', 'utf8').matchAll(/name: '([\w-]+)'/g)].map(([, name]) => name)

describe('what the documentation has people run is there', () => {
  const found = (pattern: RegExp): readonly (readonly [string, string])[] =>
    pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(pattern)].map(([, name = '']) => [page, name] as const)
    )

  it.each(found(/npm run ([\w:]+)/g))('%s: npm run %s', (_, name) => {
    expect(Object.keys(scripts)).toContain(name)
  })

  it.each(found(/(?:node|bash|sh) ((?:scripts|bench|test|examples)\/[\w./-]+)/g))('%s: %s', (_, file) => {
    expect(existsSync(file)).toBe(true)
  })

  it.each(found(/--project[= ]([\w-]+)/g))('%s: the tests of %s', (_, name) => {
    expect(projects).toContain(name)
  })
})

describe('every YAML in the documentation is well-formed', () => {
  it.each(pages)('%s', (page) => {
    const mistakes = [...readFileSync(page, 'utf8').matchAll(/```yaml\n([^]*?)```/g)].flatMap(([, text = '']) =>
      parseDocument(text).errors.map(({ message }) => message)
    )
    expect(mistakes).toEqual([])
  })
})

it('the index of docs has a line for every page', () => {
  const index = readFileSync('docs/README.md', 'utf8')
  const missing = readdirSync('docs').filter(
    (name) => !['README.md', 'pictures'].includes(name) && !index.includes(`](${name})`)
  )
  expect(missing, 'add "- [Title](name.md): what it is good for." to docs/README.md').toEqual([])
})

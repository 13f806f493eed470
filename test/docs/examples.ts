import { globSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

export interface Step {
  readonly id?: string
  readonly uses?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, unknown>>
  readonly env?: Readonly<Record<string, unknown>>
}

/** What a YAML of the documentation is, made whole where it is a part. */
export type Example =
  { readonly kind: 'configuration'; readonly text: string } | { readonly kind: 'workflow'; readonly text: string }

/** Every YAML in the documentation and in `examples`, by its place. */
export function examples(): readonly (readonly [place: string, example: Example])[] {
  const files = globSync('examples/**/*.yml').sort()
  const pages = ['README.md', ...globSync('docs/**/*.md').sort()]
  return [
    ...files.map((file) => [file, exampleOf(readFileSync(file, 'utf8'))] as const),
    ...pages.flatMap((page) =>
      [...readFileSync(page, 'utf8').matchAll(/^```ya?ml\n([^]*?)^```/gm)].map(([block, text = ''], index) => {
        const [line = ''] = block.split('\n').filter((shown) => /\w+:/.test(shown))
        return [`${page}, block ${index + 1}: ${line.trim()}`, exampleOf(text)] as const
      })
    )
  ]
}

/** The workflow that a part of one is put into. */
const simple = readFileSync('examples/simple.yml', 'utf8')
const simpleApp = { schedule: ['1-5'] }

function exampleOf(text: string): Example {
  const value = parse(text) as unknown
  if (value === null) return configuration({}, text)
  if (Array.isArray(value)) {
    const items = value as readonly object[]
    return items.some((item) => 'uses' in item) ? workflow(items) : configuration({ notify: items })
  }
  const keys = value as Readonly<Record<string, unknown>>
  if ('jobs' in keys) return { kind: 'workflow', text }
  if ('apps' in keys) return { kind: 'configuration', text }
  if ('on' in keys) return { kind: 'workflow', text: simple.replace(/^on:\n(?: .*\n)+/m, text) }
  if ('with' in keys) return workflow([{ uses: 'OWNER/dyno-scaler@v1', ...keys }])
  if ('web' in keys) return configuration({ apps: { sharp: { processes: keys } } })
  if ('metrics' in keys) return configuration({ apps: { sharp: { processes: { worker: { ...simpleApp, ...keys } } } } })
  return configuration(keys)
}

function configuration(keys: object, head = ''): Example {
  const whole = { apps: { sharp: { processes: { web: simpleApp } } }, ...keys }
  return { kind: 'configuration', text: `${head}${JSON.stringify(whole, null, 2)}\n` }
}

function workflow(parts: readonly Step[]): Example {
  const steps = [{ uses: 'actions/checkout@v5' }, ...parts]
  return { kind: 'workflow', text: JSON.stringify({ on: 'push', jobs: { scale: { 'runs-on': 'x', steps } } }) }
}

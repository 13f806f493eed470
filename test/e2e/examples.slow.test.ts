import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { parse } from 'yaml'
import { policyFromFile } from '../../src/config/load.ts'
import type { EmulatedApp } from '../../src/emulator/heroku/emulator.ts'
import { examples } from '../docs/examples.ts'
import type { Step } from '../docs/examples.ts'
import { startInternet } from './internet.ts'
import type { Internet } from './internet.ts'
import { tokens } from './invariants.ts'
import { repositoryIn } from './repository.ts'
import { appWith, messagesOf, test } from './world.ts'
import type { World, WorldRun } from './world.ts'

const all = examples()
const configurationFile = '.github/dyno-scaler.yml'
const textOf = (beginning: string): string => all.find(([place]) => place.startsWith(beginning))![1].text

/** Values for what an example takes from its environment. */
const given: Readonly<Record<string, string>> = {
  SLACK_WEBHOOK_URL: 'https://hooks.slack.com/services/a/b/c',
  DISCORD_WEBHOOK_URL: 'https://discord.com/api/webhooks/1/a',
  TEAMS_WEBHOOK_URL: 'https://example.com/workflows/a',
  SMTP_URL: 'smtps://user:password@smtp.example.com',
  TWILIO_SID: 'AC0123456789abcdef0123456789abcdef',
  HEROKU_API_KEY: tokens.heroku
}
const valueOf = (name: string): string => given[name] ?? `${name.toLowerCase()}-value`
const environmentOf = (text: string): Record<string, string> =>
  Object.fromEntries([...text.matchAll(/\$\{([A-Z_]+)\}/g)].map(([, name = '']) => [name, valueOf(name)]))

interface Configuration {
  readonly apps: Readonly<Record<string, { readonly processes: object }>>
}

/** Apps that a configuration is about: one for each name or selector. */
function appsOf(text: string): readonly EmulatedApp[] {
  return Object.entries((parse(text) as Configuration).apps).map(([key, { processes }], index) => {
    const quantities = Object.fromEntries(Object.keys(processes).map((process) => [process, 1]))
    const [kind, name = '', stage = 'review'] = key.split(/[:/]/)
    if (kind === 'pipeline') return appWith(`app-${index}`, quantities, { pipeline: { name, stage } })
    if (kind === 'team') return appWith(`app-${index}`, quantities, { team: name })
    return appWith(key.replaceAll('*', '12'), quantities)
  })
}

let internet: Internet

beforeAll(async () => {
  const texts = [...all.map(([, { text }]) => text), ...Object.values(given)]
  const hosts = texts.flatMap((text) => [...text.matchAll(/https:\/\/([\w.-]+)/g)].map(([, host = '']) => host))
  internet = await startInternet([...new Set(hosts)])
})
afterAll(() => internet.close())

async function runWith(here: World, text: string, run: WorldRun): Promise<void> {
  const result = await here.run({
    ...run,
    env: {
      ...internet.env,
      ...environmentOf(text),
      GITHUB_WORKFLOW_REF: 'octo/shop/.github/workflows/dyno-scaler.yml@refs/heads/main',
      ...run.env
    }
  })
  expect([result.status, messagesOf(result)]).toEqual([0, []])
}

describe.concurrent('a run with the configuration of', () => {
  test.for(all.filter(([, { kind }]) => kind === 'configuration'))('%s', async ([, { text }], { world }) => {
    const { policy } = policyFromFile(configurationFile, text, environmentOf(text), null)
    expect(policy.ok ? [] : policy.problems).toEqual([])
    const here = await world({ apps: appsOf(text) })
    await runWith(here, text, { files: { [configurationFile]: text } })
  })
})

const usual = textOf('examples/dyno-scaler.yml')
/** It counts requests. */
const replayable = textOf('docs/backtest.md, block 2')

interface Workflow {
  readonly on: { readonly workflow_dispatch?: { readonly inputs?: Readonly<Record<string, FormInput>> } | null }
  readonly jobs: Readonly<Record<string, { readonly steps: readonly Step[]; readonly strategy?: object }>>
}

interface FormInput {
  readonly default?: string | boolean
  readonly options?: readonly string[]
}

/** What GitHub makes of `${{ a || b }}` in a run that a person started with the form as it is, or that came by cron. */
function filledIn(value: unknown, context: Readonly<Record<string, string>>): string {
  return String(value).replace(/\$\{\{ (.*?) \}\}/g, (_, expression: string) => {
    const values = expression.split(' || ').map((part) => {
      const secret = /^secrets\.(\w+)$/.exec(part)?.[1]
      if (secret !== undefined) return valueOf(secret)
      return /^'(.*)'$/.exec(part)?.[1] ?? (part === 'false' ? part : (context[part] ?? ''))
    })
    return values.find((one) => one !== '') ?? ''
  })
}

const asText = (values: object = {}, context: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, filledIn(value, context)]))

describe.concurrent('the steps of', () => {
  test.for(all.filter(([, { kind }]) => kind === 'workflow'))('%s', async ([, { text }], { world }) => {
    const { on, jobs } = parse(text) as Workflow
    const form = Object.entries(on.workflow_dispatch?.inputs ?? {})
    const steps = Object.values(jobs).flatMap((job) => job.steps)
    const uses = steps.filter(({ uses: name = '' }) => name.includes('dyno-scaler'))
    expect(uses.length).toBeGreaterThan(0)
    const context = {
      ...Object.fromEntries(
        form.map(([name, { default: value, options }]) => [`inputs.${name}`, String(value ?? options?.[0] ?? '')])
      ),
      'github.base_ref': 'main',
      'github.event.number': '7',
      'matrix.app': 'sharp-mountain-4005',
      'runner.temp': path.join(os.tmpdir(), `dyno-scaler-${process.pid}`)
    }
    const configuration = text.includes('backtest') ? replayable : usual
    const apps = appsOf(configuration)
    const named = new Set(uses.map((step) => filledIn(step.with?.['app'] ?? '', context)))
    const others = [...named].filter((name) => name !== '' && !apps.some((app) => app.name === name))
    const here = await world({
      apps: [...apps, ...others.map((name) => appWith(name, { web: 1, worker: 1 }))],
      github: { workflows: ['dyno-scaler.yml'] }
    })
    for (const { name } of apps) here.app(name).setRouterMetrics(() => ({ statuses: { status_2xx: 600 }, p95Ms: 100 }))
    if (steps.some(({ uses: name = '' }) => name.includes('checkout')))
      await (await repositoryIn(here.workspace)).commit('origin/main', { [configurationFile]: configuration })
    for (const step of uses) {
      const inputs = asText(step.with, context)
      // Both look back.
      if (['report', 'backtest'].includes(inputs['command'] ?? ''))
        for (const clock of ['11:00', '11:20']) await runWith(here, configuration, { at: `2026-11-24T${clock}:00Z` })
      await runWith(here, configuration, {
        inputs: { 'heroku-api-key': '', ...inputs },
        env: asText(step.env, context),
        speed: 'wait' in inputs ? 20 : 1,
        ...('watch' in inputs ? { signal: afterOneLook(here) } : {})
      })
    }
  })
})

/** What watches, does so for an hour: it is ended as a runner cancels it. */
function afterOneLook({ app }: World): NonNullable<WorldRun['signal']> {
  return { name: 'SIGTERM', when: () => app('quiet-river-1207').pings.length > 0 }
}

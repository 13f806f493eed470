import { readFileSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './architecture.ts'

const root = path.join(import.meta.dirname, '../src')

it('every file in src keeps to the rules', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const sources = new Map(files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')]))
  expect(sources.size).toBeGreaterThan(50)
  expect(breaches(sources)).toEqual([])
})

describe('a breach is found', () => {
  it.each([
    ['the model imports something', 'model.ts', "import type { Clock } from './ports.ts'", 'may not import ./ports.ts'],
    ['the ports import more than the model', 'ports.ts', "import { send } from './http.ts'", 'may not import ./http.ts'],
    ['a pure file reads a file', 'control/x.ts', "import { readFileSync } from 'node:fs'", 'may not import node:fs'],
    ['a pure file uses a package that may do anything', 'report/x.ts', "import pLimit from 'p-limit'", 'may not import p-limit'],
    ['a pure file talks to the network', 'schedule/x.ts', "import { send } from '../http.ts'", 'may not import ../http.ts'],
    ['a pure file knows an adapter', 'control/x.ts', "import { heroku } from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['also for its types alone', 'control/x.ts', "import type { HerokuOptions } from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['also in a type', 'control/x.ts', "export type X = import('../platforms/heroku.ts').HerokuOptions", 'may not import ../platforms/heroku.ts'],
    ['also by passing it on', 'control/x.ts', "export * from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['also late', 'control/x.ts', "export const x = () => import('../platforms/heroku.ts')", 'may not import ../platforms/heroku.ts'],
    ['a pure file knows the configuration file', 'control/x.ts', "import { configFile } from '../config/schema.ts'", 'may not import ../config/schema.ts'],
    ['the decisions about incidents know GitHub', 'incidents/incidents.ts', "import { githubIssues } from './github-issue.ts'", 'may not import ./github-issue.ts'],
    ['an adapter knows another', 'signals/x.ts', "import { heroku } from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['the issues know the state', 'incidents/github-issue.ts', "import { decode } from '../state/codec.ts'", 'may not import ../state/codec.ts'],
    ['an adapter knows the configuration file', 'state/x.ts', "import { readInputs } from '../config/inputs.ts'", 'may not import ../config/inputs.ts'],
    ['an adapter takes the time itself', 'signals/x.ts', "import { systemClock } from '../clock.ts'", 'may not import ../clock.ts'],
    ['the configuration knows an adapter', 'config/x.ts', "import { heroku } from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['the cycle knows an adapter', 'cycle.ts', "import { heroku } from './platforms/heroku.ts'", 'may not import ./platforms/heroku.ts'],
    ['anybody knows the root', 'control/x.ts', "import { x } from '../main.ts'", 'may not import ../main.ts'],
    ['an adapter knows the emulator', 'platforms/x.ts', "import { startEmulator } from '../emulator/emulator.ts'", 'may not import ../emulator/emulator.ts'],
    ['the action knows the emulator', 'main.ts', "import { startEmulator } from './emulator/emulator.ts'", 'may not import ./emulator/emulator.ts'],
    ['a command knows the demo', 'commands/x.ts', "import { demo } from '../demo/demo.ts'", 'may not import ../demo/demo.ts'],
    ['the emulator knows what it is to test', 'emulator/x.ts', "import { heroku } from '../platforms/heroku.ts'", 'may not import ../platforms/heroku.ts'],
    ['a clock', 'control/x.ts', 'export const x = () => Date.now()', 'uses Date.now'],
    ['a clock in a date', 'report/x.ts', 'export const x = () => new Date()', 'uses new Date()'],
    ['a clock in a text', 'report/x.ts', 'export const x = () => Date()', 'calls Date()'],
    ['chance', 'control/x.ts', 'export const x = () => Math.random()', 'uses Math.random'],
    ['the environment', 'control/x.ts', "export const x = () => process.env['X']", 'uses process.env'],
    ['the console', 'schedule/x.ts', 'export const x = () => console.log(1)', 'uses console.log'],
    ['a timer', 'control/x.ts', 'export const x = () => setTimeout(() => undefined, 1)', 'calls setTimeout()'],
    ['the network', 'control/x.ts', "export const x = () => fetch('https://x')", 'calls fetch()'],
    ['the page talks to the network', 'report/html/browser/x.ts', "export const x = () => fetch('https://x')", 'uses fetch'],
    ['the page tells somebody', 'report/html/browser/x.ts', "export const x = () => navigator.sendBeacon('/')", 'uses sendBeacon'],
    ['the page uses another package than D3', 'report/html/browser/x.ts', "import { IANAZone } from 'luxon'", 'may not import luxon'],
    ['the page knows more than the report', 'report/html/browser/x.ts', "import { localTime } from '../../../schedule/local-time.ts'", 'may not import ../../../schedule/local-time.ts'],
    ['anybody knows the page', 'report/x.ts', "import { x } from './html/browser/main.ts'", 'may not import ./html/browser/main.ts'],
    ['a default export', 'signals/x.ts', 'export default 1', 'has a default export'],
    ['a default function', 'signals/x.ts', 'export default function x(): void {}', 'has a default export'],
    ['a default by another name', 'signals/x.ts', 'const x = 1\nexport { x as default }', 'has a default export'],
    ['too long a file', 'signals/x.ts', 'const x = 1\n'.repeat(351), 'has 351 lines, more than 350'],
    ['a folder that nobody explained', 'utils/x.ts', 'export const x = 1', 'is in no folder that test/architecture.ts knows; say there what it is']
  ])('%s', (_, file, text, expected) => {
    expect(breaches(new Map([[file, text]]))).toEqual([`${file}: ${expected}`])
  })
})

it.each([
  ['a date of an instant', 'report/x.ts', 'export const x = (at: number) => new Date(at)'],
  ['a process type called process', 'control/x.ts', 'export const x = ({ process }: { process: { limit: number } }) => process.limit'],
  ['the document in the page', 'report/html/browser/x.ts', "import { scaleLinear } from 'd3'\nexport const x = () => scaleLinear().domain([0, document.body.clientWidth])"],
  ['Luxon in a pure file', 'schedule/x.ts', "import { IANAZone } from 'luxon'"],
  ['the words of the report in the page of an issue', 'incidents/issue-page.ts', "import { inert } from '../report/markdown.ts'"],
  ['a clock where time comes from', 'clock.ts', 'export const x = () => Date.now()'],
  ['the emulator in the demo', 'demo/x.ts', "import { startEmulator } from '../emulator/emulator.ts'"],
  ['the demo from the terminal', 'cli.ts', "import { demo } from './demo/demo.ts'"],
  ['350 lines', 'signals/x.ts', 'const x = 1\n'.repeat(350)]
])('%s is none', (_, file, text) => {
  expect(breaches(new Map([[file, text]]))).toEqual([])
})

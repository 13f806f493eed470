import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { breaches } from './architecture.ts'

const root = path.join(import.meta.dirname, '../src')

it('every file in src keeps to the rules', () => {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  const sources = new Map(
    files.map((name) => [name.split(path.sep).join('/'), readFileSync(path.join(root, name), 'utf8')])
  )
  expect(sources.size).toBeGreaterThan(50)
  expect(breaches(sources)).toEqual([])
})

describe('a breach is found', () => {
  it.each([
    [
      'the model imports something',
      'core/model.ts',
      "import type { Clock } from '../ports.ts'",
      'may not import ../ports.ts'
    ],
    [
      'the ports import an adapter',
      'ports.ts',
      "import { send } from './adapters/http/http.ts'",
      'may not import ./adapters/http/http.ts'
    ],
    ['the ports import a package', 'ports.ts', "import * as v from 'valibot'", 'may not import valibot'],
    [
      'a pure file reads a file',
      'core/decide/x.ts',
      "import { readFileSync } from 'node:fs'",
      'may not import node:fs'
    ],
    [
      'a pure file uses a package that may do anything',
      'report/x.ts',
      "import pLimit from 'p-limit'",
      'may not import p-limit'
    ],
    [
      'an adapter cuts what others said by itself',
      'adapters/github/x.ts',
      'export const x = (said: string) => oneLine(said, 200)',
      'cuts words of others, in which a secret may be: `quoted` takes secrets out first'
    ],
    [
      'something is printed past the log',
      'commands/action/x.ts',
      "export const x = () => core.info('x')",
      'prints by itself; `jobLog` takes out secrets, and what the runner would obey'
    ],
    [
      'a pure file talks to the network',
      'core/schedule/x.ts',
      "import { send } from '../../adapters/http/http.ts'",
      'may not import ../../adapters/http/http.ts'
    ],
    [
      'a pure file knows an adapter',
      'core/decide/x.ts',
      "import { heroku } from '../../adapters/heroku/heroku.ts'",
      'may not import ../../adapters/heroku/heroku.ts'
    ],
    [
      'also for its types alone',
      'core/decide/x.ts',
      "import type { HerokuOptions } from '../../adapters/heroku/heroku.ts'",
      'may not import ../../adapters/heroku/heroku.ts'
    ],
    [
      'also in a type',
      'core/decide/x.ts',
      "export type X = import('../../adapters/heroku/heroku.ts').HerokuOptions",
      'may not import ../../adapters/heroku/heroku.ts'
    ],
    [
      'also by passing it on',
      'core/decide/x.ts',
      "export * from '../../adapters/heroku/heroku.ts'",
      'may not import ../../adapters/heroku/heroku.ts'
    ],
    [
      'also late',
      'core/decide/x.ts',
      "export const x = () => import('../../adapters/heroku/heroku.ts')",
      'may not import ../../adapters/heroku/heroku.ts'
    ],
    [
      'a lower layer of the core knows a higher one',
      'core/forecast/x.ts',
      "import { decide } from '../decide/decide.ts'",
      'may not import ../decide/decide.ts'
    ],
    [
      'what all of the core shares knows a part of it',
      'core/x.ts',
      "import { windowAt } from './schedule/window.ts'",
      'may not import ./schedule/window.ts'
    ],
    [
      'the core knows the configuration file',
      'core/decide/x.ts',
      "import { configFile } from '../../config/schema.ts'",
      'may not import ../../config/schema.ts'
    ],
    [
      'the core knows how it is reported',
      'core/incidents/x.ts',
      "import { inert } from '../../report/markdown.ts'",
      'may not import ../../report/markdown.ts'
    ],
    [
      'the reports know the configuration file',
      'report/x.ts',
      "import { configFile } from '../config/schema.ts'",
      'may not import ../config/schema.ts'
    ],
    [
      'an adapter knows another',
      'adapters/signals/x.ts',
      "import { heroku } from '../heroku/heroku.ts'",
      'may not import ../heroku/heroku.ts'
    ],
    [
      'the way to send requests knows who sends',
      'adapters/http/x.ts',
      "import { heroku } from '../heroku/heroku.ts'",
      'may not import ../heroku/heroku.ts'
    ],
    [
      'an adapter knows the run',
      'adapters/stores/x.ts',
      "import { watch } from '../../run/watch.ts'",
      'may not import ../../run/watch.ts'
    ],
    [
      'an adapter knows the configuration',
      'adapters/signals/x.ts',
      "import { configFile } from '../../config/schema.ts'",
      'may not import ../../config/schema.ts'
    ],
    [
      'the run knows the configuration file',
      'run/x.ts',
      "import { configFile } from '../config/schema.ts'",
      'may not import ../config/schema.ts'
    ],
    [
      'the run knows an adapter',
      'run/x.ts',
      "import { heroku } from '../adapters/heroku/heroku.ts'",
      'may not import ../adapters/heroku/heroku.ts'
    ],
    [
      'the run knows the way to send requests',
      'run/x.ts',
      "import { send } from '../adapters/http/http.ts'",
      'may not import ../adapters/http/http.ts'
    ],
    ['anybody knows an entry', 'commands/x.ts', "import { x } from '../main.ts'", 'may not import ../main.ts'],
    [
      'an adapter knows the emulator',
      'adapters/heroku/x.ts',
      "import { startEmulator } from '../../emulator/heroku/emulator.ts'",
      'may not import ../../emulator/heroku/emulator.ts'
    ],
    [
      'the action knows the emulator',
      'main.ts',
      "import { startEmulator } from './emulator/heroku/emulator.ts'",
      'may not import ./emulator/heroku/emulator.ts'
    ],
    [
      'the action knows a command of the terminal',
      'main.ts',
      "import { plan } from './commands/terminal/plan.ts'",
      'may not import ./commands/terminal/plan.ts'
    ],
    [
      'a command of the action knows one of the terminal',
      'commands/action/x.ts',
      "import { plan } from '../terminal/plan.ts'",
      'may not import ../terminal/plan.ts'
    ],
    [
      'a command knows the demo',
      'commands/x.ts',
      "import { demo } from '../demo/demo.ts'",
      'may not import ../demo/demo.ts'
    ],
    [
      'the emulator knows what it is to test',
      'emulator/x.ts',
      "import { heroku } from '../adapters/heroku/heroku.ts'",
      'may not import ../adapters/heroku/heroku.ts'
    ],
    [
      'the emulator knows how it is decided',
      'emulator/x.ts',
      "import { decide } from '../core/decide/decide.ts'",
      'may not import ../core/decide/decide.ts'
    ],
    ['a clock', 'core/decide/x.ts', 'export const x = () => Date.now()', 'uses Date.now'],
    ['a clock in a date', 'report/x.ts', 'export const x = () => new Date()', 'uses new Date()'],
    ['a clock in a text', 'report/x.ts', 'export const x = () => Date()', 'calls Date()'],
    ['chance', 'core/decide/x.ts', 'export const x = () => Math.random()', 'uses Math.random'],
    ['the environment', 'core/decide/x.ts', "export const x = () => process.env['X']", 'uses process.env'],
    ['the console', 'core/schedule/x.ts', 'export const x = () => console.log(1)', 'uses console.log'],
    ['a timer', 'core/decide/x.ts', 'export const x = () => setTimeout(() => undefined, 1)', 'calls setTimeout()'],
    ['the network', 'core/decide/x.ts', "export const x = () => fetch('https://x')", 'calls fetch()'],
    [
      'the page talks to the network',
      'report/html/browser/x.ts',
      "export const x = () => fetch('https://x')",
      'uses fetch'
    ],
    [
      'the page tells somebody',
      'report/html/browser/x.ts',
      "export const x = () => navigator.sendBeacon('/')",
      'uses sendBeacon'
    ],
    [
      'the page uses another package than D3',
      'report/html/browser/x.ts',
      "import { IANAZone } from 'luxon'",
      'may not import luxon'
    ],
    [
      'the page knows more than the report',
      'report/html/browser/x.ts',
      "import { localTime } from '../../../core/schedule/local-time.ts'",
      'may not import ../../../core/schedule/local-time.ts'
    ],
    [
      'anybody knows the page',
      'report/x.ts',
      "import { x } from './html/browser/main.ts'",
      'may not import ./html/browser/main.ts'
    ],
    ['a default export', 'adapters/signals/x.ts', 'export default 1', 'has a default export'],
    ['a default function', 'adapters/signals/x.ts', 'export default function x(): void {}', 'has a default export'],
    [
      'a default by another name',
      'adapters/signals/x.ts',
      'const x = 1\nexport { x as default }',
      'has a default export'
    ],
    ['too long a file', 'adapters/signals/x.ts', 'const x = 1\n'.repeat(351), 'has 351 lines, more than 350'],
    [
      'a folder that nobody explained',
      'utils/x.ts',
      'export const x = 1',
      'is in no layer that test/architecture.ts lists; say there what it is'
    ],
    [
      'a new folder in the core',
      'core/utils/x.ts',
      'export const x = 1',
      'is in no layer that test/architecture.ts lists; say there what it is'
    ]
  ])('%s', (_, file, text, expected) => {
    expect(breaches(new Map([[file, text]]))).toEqual([`${file}: ${expected}`])
  })

  it.each([
    ['two files import each other', "import { b } from './b.ts'", "import { a } from './a.ts'"],
    ['one of them only for a type', "import { b } from './b.ts'", "import type { A } from './a.ts'"],
    ['one of them late', "import { b } from './b.ts'", "export const load = () => import('./a.ts')"]
  ])('%s', (_, a, b) => {
    const sources = new Map([
      ['core/plan/a.ts', a],
      ['core/plan/b.ts', b]
    ])
    expect(breaches(sources)).toEqual(['circle: core/plan/a.ts → core/plan/b.ts → core/plan/a.ts'])
  })
})

it.each([
  ['a date of an instant', 'report/x.ts', 'export const x = (at: number) => new Date(at)'],
  [
    'a process type called process',
    'core/decide/x.ts',
    'export const x = ({ process }: { process: { limit: number } }) => process.limit'
  ],
  [
    'the document in the page',
    'report/html/browser/x.ts',
    "import { scaleLinear } from 'd3'\nexport const x = () => scaleLinear().domain([0, document.body.clientWidth])"
  ],
  ['a pure package in a pure file', 'core/schedule/x.ts', "import { Cron } from 'croner'"],
  [
    'the numbers of the decision in a report',
    'report/x.ts',
    "import { quantityAfter } from '../core/decide/advance.ts'"
  ],
  ['a clock where time comes from', 'adapters/clock.ts', 'export const x = () => Date.now()'],
  ['the way to send requests in an adapter', 'adapters/signals/x.ts', "import { send } from '../http/http.ts'"],
  [
    'how a channel is written, in the configuration',
    'config/x.ts',
    "import { channels } from '../adapters/notifications/channels.ts'"
  ],
  [
    'a value of the configuration in a channel',
    'adapters/notifications/x.ts',
    "import { secretUrl } from '../../config/values/schema-values.ts'"
  ],
  ['the emulator in the demo', 'demo/x.ts', "import { startEmulator } from '../emulator/heroku/emulator.ts'"],
  ['the demo from the terminal', 'commands/terminal/x.ts', "import { runDemo } from '../../demo/demo.ts'"],
  ['350 lines', 'adapters/signals/x.ts', 'const x = 1\n'.repeat(350)]
])('%s is none', (_, file, text) => {
  expect(breaches(new Map([[file, text]]))).toEqual([])
})

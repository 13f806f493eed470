import path from 'node:path'
import ts from 'typescript'

/** The text of every source file by its path below `src`, such as `core/decide/decide.ts`. */
export type Sources = ReadonlyMap<string, string>

/**
 * The layers, lowest first, by the beginning of a path below `src`. A file imports from its own layer and from lower ones. Of layers in one
 * line (`config/`, `run/`) neither imports the other. `core/` is what stands in that folder itself: words that all of it shares.
 */
const layers: readonly (readonly string[])[] = [
  ['core/model'],
  ['core/'],
  ['core/pricing/'],
  ['core/schedule/'],
  ['core/forecast/'],
  ['core/decide/'],
  ['core/history/'],
  ['core/incidents/'],
  ['core/plan/'],
  ['core/backtest/'],
  ['config/values/', 'report/'],
  ['ports.ts', 'async.ts'],
  ['adapters/http/', 'adapters/clock.ts'],
  [
    'adapters/calendars/',
    'adapters/github/',
    'adapters/heroku/',
    'adapters/notifications/',
    'adapters/signals/',
    'adapters/stores/'
  ],
  // A channel, a signal or a store says in its own file how it is configured; `config/` reads that from their lists.
  ['config/', 'run/'],
  ['commands/'],
  ['commands/action/', 'commands/terminal/'],
  ['main.ts', 'cli.ts']
]

/** Beside the layers: programs for tests and the demo, and the code of the report's page. What each may import, by the beginning of its path. */
const beside: Readonly<Record<string, readonly string[]>> = {
  // Of the ports it takes the clock.
  'emulator/': ['emulator/', 'core/model', 'core/', 'ports.ts'],
  'demo/': [''],
  // What the page computes itself; the tables of other pure folders would make it large.
  'report/html/browser/': ['report/html/', 'core/model', 'core/durations.ts', 'core/format.ts']
}
/** Who may import these: each entry has its own commands, and the terminal's start the emulator and the demo; the action must not hold them. */
const importers: Readonly<Record<string, readonly string[]>> = {
  'emulator/': ['demo/'],
  'demo/': ['commands/terminal/'],
  'commands/action/': ['commands/action/', 'main.ts'],
  'commands/terminal/': ['commands/terminal/', 'cli.ts'],
  'report/html/browser/': []
}

/** The control loop is written against ports: it knows no adapter, whatever the order of the layers says. */
const loop = 'run/'

/** Layers that only compute: same input, same output. */
const isPure = (file: string): boolean => file.startsWith('core/') || file.startsWith('report/')
/** What computes and does nothing else, as we use it. */
const purePackages = ['fastest-levenshtein', 'croner']
const mostLines = 350

/** What one place alone does, so that it cannot be forgotten in another. */
const reserved: readonly {
  readonly below: string
  readonly use: RegExp
  readonly except: string
  readonly why: string
}[] = [
  {
    below: 'adapters/',
    use: /\boneLine\(/,
    except: 'adapters/heroku/heroku-faults.ts',
    why: 'cuts words of others, in which a secret may be: `quoted` takes secrets out first'
  },
  {
    below: '',
    use: /\bcore\.(?:info|startGroup|debug)\(/,
    except: 'commands/job-log.ts',
    why: 'prints by itself; `jobLog` takes out secrets, and what the runner would obey'
  }
]

/** Every breach of the import rules, as `file: what`; empty: none. */
export function breaches(sources: Sources): readonly string[] {
  return [
    ...[...sources].flatMap(([file, text]) => breachesOf(file, text).map((what) => `${file}: ${what}`)),
    ...circles(sources)
  ]
}

function breachesOf(file: string, text: string): readonly string[] {
  const area = areaOf(file)
  if (area === null) return ['is in no layer that test/architecture.ts lists; say there what it is']
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lines = text.replace(/\n$/, '').split('\n').length
  return [
    ...(lines > mostLines ? [`has ${lines} lines, more than ${mostLines}`] : []),
    ...importsOf(source).flatMap((name) => (mayImport(file, area, name) ? [] : [`may not import ${name}`])),
    ...reserved.flatMap(({ below, use, except, why }) =>
      file.startsWith(below) && file !== except && use.test(text) ? [why] : []
    ),
    ...(hasDefaultExport(source) ? ['has a default export'] : []),
    ...(area === 'report/html/browser/' ? networkUses(source) : isPure(file) ? impurities(source) : [])
  ]
}

/** The layer, or the program beside them, that a file belongs to: the longest beginning of its path that is listed. null: none. */
function areaOf(file: string): string | null {
  const known = [...layers.flat(), ...Object.keys(beside)].filter((start) => file.startsWith(start))
  const area = known.sort((one, other) => other.length - one.length)[0] ?? null
  // A new folder in `core` is a layer that nobody has placed yet.
  return area === 'core/' && file.slice(area.length).includes('/') ? null : area
}

function mayImport(file: string, area: string, name: string): boolean {
  if (!name.startsWith('.')) return mayUsePackage(area, file, name)
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
  const to = areaOf(target)
  if (to === null) return false
  const own = beside[area]
  if (own !== undefined) return own.some((start) => (start === 'core/' ? to === 'core/' : target.startsWith(start)))
  const guests = importers[to]
  if (guests !== undefined) return guests.includes(area)
  if (area === loop && to.startsWith('adapters/')) return false
  return to === area || levelOf(to) < levelOf(area)
}

function mayUsePackage(area: string, file: string, name: string): boolean {
  if (area === 'report/html/browser/') return name === 'd3'
  if (area === 'core/model' || area === 'ports.ts') return false
  return !isPure(file) || purePackages.includes(name)
}

function levelOf(area: string): number {
  return layers.findIndex((level) => level.includes(area))
}

/** Files that import each other, by whatever way and were it only for types: `a.ts → b.ts → a.ts`. One circle is told of each file. */
function circles(sources: Sources): readonly string[] {
  const importsBy = new Map([...sources].map(([file, text]) => [file, targetsOf(file, text)]))
  const done = new Set<string>()
  const found: string[] = []
  const visit = (file: string, trail: readonly string[]): void => {
    const start = trail.indexOf(file)
    if (start >= 0) found.push([...trail.slice(start), file].join(' → '))
    if (start >= 0 || done.has(file)) return
    done.add(file)
    importsBy.get(file)?.forEach((target) => visit(target, [...trail, file]))
  }
  for (const file of sources.keys()) visit(file, [])
  return found.map((circle) => `circle: ${circle}`)
}

function targetsOf(file: string, text: string): readonly string[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const relative = importsOf(source).filter((name) => name.startsWith('.'))
  return relative.map((name) => path.posix.normalize(path.posix.join(path.posix.dirname(file), name)))
}

function importsOf(source: ts.SourceFile): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : dynamicImport(node)
    if (specifier !== undefined && ts.isStringLiteral(specifier)) names.push(specifier.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function dynamicImport(node: ts.Node): ts.Node | undefined {
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
    ? node.arguments[0]
    : undefined
}

function hasDefaultExport(source: ts.SourceFile): boolean {
  return source.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true
    if (
      ts.isExportDeclaration(statement) &&
      statement.exportClause !== undefined &&
      ts.isNamedExports(statement.exportClause)
    ) {
      return statement.exportClause.elements.some(({ name }) => name.text === 'default')
    }
    return (
      ts.canHaveModifiers(statement) &&
      (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
    )
  })
}

const forbiddenCalls = ['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'fetch', 'require', 'Date']
const forbiddenMembers: Readonly<Record<string, RegExp>> = {
  Date: /^now$/,
  Math: /^random$/,
  console: /./,
  performance: /./,
  globalThis: /./,
  crypto: /^(randomUUID|getRandomValues|subtle)$/,
  DateTime: /^(now|local)$/,
  // `process` is also what a process type is called.
  process:
    /^(env|argv|exit|exitCode|cwd|hrtime|stdout|stderr|stdin|nextTick|platform|pid|on|once|uptime|emitWarning|memoryUsage)$/
}

/** Uses of a clock, the environment, the network, a timer, chance or the console. */
function impurities(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression
      if (Object.hasOwn(forbiddenMembers, text) && forbiddenMembers[text]?.test(node.name.text))
        found.push(`uses ${text}.${node.name.text}`)
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && forbiddenCalls.includes(node.expression.text))
      found.push(`calls ${node.expression.text}()`)
    if (
      ts.isNewExpression(node) &&
      ts.isIdentifier(node.expression) &&
      node.expression.text === 'Date' &&
      (node.arguments ?? []).length === 0
    )
      found.push('uses new Date()')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const network = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'EventSource',
  'Worker',
  'SharedWorker',
  'sendBeacon',
  'importScripts',
  'Image'
]

/** Uses of the network, by whatever way a page has. */
function networkUses(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && network.includes(node.text)) found.push(`uses ${node.text}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

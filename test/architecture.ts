import path from 'node:path'
import ts from 'typescript'

/** The text of every source file by its path below `src`, such as `control/decide.ts`. */
export type Sources = ReadonlyMap<string, string>

/** `pure` files compute: same input, same output. `browser` files run in the page of a report. `adapter` files talk to one outside; `group` says to which. */
interface Role {
  readonly kind: 'model' | 'ports' | 'shared' | 'pure' | 'config' | 'adapter' | 'cycle' | 'browser' | 'emulator' | 'demo' | 'root'
  readonly group: string
}

const pureFolders = ['schedule', 'control', 'history', 'report', 'plan', 'backtest', 'incidents', 'notices']
const adapterFolders = ['signals', 'platforms', 'state', 'notifiers', 'holidays']
const configFolders = ['config', 'import']
/** The half of `incidents` that talks to GitHub. */
const issueTracker = ['github-issue', 'issue-api', 'issue-book', 'issue-warning'].map((name) => `incidents/${name}.ts`)

/** What stands directly in `src` and may be used from there, with what it may use itself. */
const shared: Readonly<Record<string, readonly string[]>> = {
  'suggest.ts': [],
  'redact.ts': [],
  'token-address.ts': [],
  'clock.ts': ['ports.ts'],
  'transport-failure.ts': [],
  'http.ts': ['ports.ts', 'transport-failure.ts'],
  'pooled-http.ts': ['http.ts', 'transport-failure.ts'],
  'heroku-headers.ts': [],
  'github-client.ts': ['ports.ts', 'token-address.ts']
}
/** Formulas of an app under load, for the backtest and for the emulated app. */
const queueing = 'queueing.ts'
/** What computes and does nothing else, as we use it. */
const browserFolder = 'report/html/browser/'
const purePackages = ['luxon', 'fastest-levenshtein', 'croner']
const mostLines = 350

/** Every breach of the import rules, as `file: what`; empty: none. */
export function breaches(sources: Sources): readonly string[] {
  return [...sources].flatMap(([file, text]) => breachesOf(file, text).map((what) => `${file}: ${what}`))
}

function breachesOf(file: string, text: string): readonly string[] {
  const role = roleOf(file)
  if (role === null) return ['is in no folder that test/architecture.ts knows; say there what it is']
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
  const lines = text.replace(/\n$/, '').split('\n').length
  const imports = importsOf(source)
  return [
    ...(lines > mostLines ? [`has ${lines} lines, more than ${mostLines}`] : []),
    ...imports.flatMap((name) => importBreach(file, role, name) ?? []),
    ...(hasDefaultExport(source) ? ['has a default export'] : []),
    ...(role.kind === 'pure' || role.kind === 'model' ? impurities(source) : role.kind === 'browser' ? networkUses(source) : [])
  ]
}

function roleOf(file: string): Role | null {
  const [folder = '', ...rest] = file.split('/')
  if (file === 'model.ts' || folder === 'model') return { kind: 'model', group: 'model' }
  if (file === 'ports.ts') return { kind: 'ports', group: file }
  if (file === 'cycle.ts' || folder === 'cycle') return { kind: 'cycle', group: file }
  if (file === 'main.ts' || file === 'cli.ts' || folder === 'commands') return { kind: 'root', group: file }
  if (Object.hasOwn(shared, file)) return { kind: 'shared', group: file }
  if (file === queueing) return { kind: 'pure', group: file }
  if (rest.length === 0) return null
  if (file.startsWith(browserFolder)) return { kind: 'browser', group: 'browser' }
  if (issueTracker.includes(file)) return { kind: 'adapter', group: 'incidents' }
  if (file.startsWith('report/html/')) return { kind: 'pure', group: 'html' }
  if (pureFolders.includes(folder)) return { kind: 'pure', group: folder }
  if (adapterFolders.includes(folder)) return { kind: 'adapter', group: folder }
  if (configFolders.includes(folder)) return { kind: 'config', group: folder }
  if (folder === 'emulator' || folder === 'demo') return { kind: folder, group: folder }
  return null
}

function importBreach(file: string, role: Role, name: string): string | null {
  const refused = `may not import ${name}`
  if (!name.startsWith('.')) {
    if (role.kind === 'browser') return name === 'd3' ? null : refused
    const closed = role.kind === 'model' || role.kind === 'ports' || role.kind === 'pure'
    return closed && !(role.kind === 'pure' && purePackages.includes(name)) ? refused : null
  }
  const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), name))
  const to = roleOf(target)
  return to !== null && mayImport(role, to) ? null : refused
}

function mayImport(from: Role, to: Role): boolean {
  const leaf = to.kind === 'model' || to.kind === 'ports'
  switch (from.kind) {
    case 'model':
      return to.kind === 'model'
    case 'ports':
      return to.kind === 'model'
    case 'shared':
      return shared[from.group]?.includes(to.group) ?? false
    case 'pure':
      return leaf || to.kind === 'pure' || to.group === 'suggest.ts'
    case 'config':
      return leaf || to.kind === 'pure' || to.kind === 'config' || (to.kind === 'shared' && ['suggest.ts', 'token-address.ts'].includes(to.group))
    case 'adapter':
      return leaf || to.kind === 'pure' || (to.kind === 'shared' && to.group !== 'clock.ts') || (to.kind === 'adapter' && to.group === from.group)
    case 'cycle':
      return leaf || to.kind === 'pure' || to.kind === 'cycle'
    case 'browser':
      // What the page computes itself; Luxon and the almanacs of other pure folders would make it large.
      return to.kind === 'model' || to.kind === 'browser' || to.group === 'html'
    case 'emulator':
      return leaf || to.kind === 'emulator' || to.group === queueing
    case 'demo':
      return true
    case 'root':
      // The bundle of the action must not hold them.
      return from.group === 'cli.ts' || (to.kind !== 'emulator' && to.kind !== 'demo')
  }
}

function importsOf(source: ts.SourceFile): readonly string[] {
  const names: string[] = []
  const visit = (node: ts.Node): void => {
    const specifier = ts.isImportDeclaration(node) || ts.isExportDeclaration(node) ? node.moduleSpecifier : dynamicImport(node)
    if (specifier !== undefined && ts.isStringLiteral(specifier)) names.push(specifier.text)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return names
}

function dynamicImport(node: ts.Node): ts.Node | undefined {
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal
  return ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments[0] : undefined
}

function hasDefaultExport(source: ts.SourceFile): boolean {
  return source.statements.some((statement) => {
    if (ts.isExportAssignment(statement)) return true
    if (ts.isExportDeclaration(statement) && statement.exportClause !== undefined && ts.isNamedExports(statement.exportClause)) {
      return statement.exportClause.elements.some(({ name }) => name.text === 'default')
    }
    return ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)
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
  process: /^(env|argv|exit|exitCode|cwd|hrtime|stdout|stderr|stdin|nextTick|platform|pid|on|once|uptime|emitWarning|memoryUsage)$/
}

/** Uses of a clock, the environment, the network, a timer, chance or the console. */
function impurities(source: ts.SourceFile): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression
      if (Object.hasOwn(forbiddenMembers, text) && forbiddenMembers[text]?.test(node.name.text)) found.push(`uses ${text}.${node.name.text}`)
    }
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression) && forbiddenCalls.includes(node.expression.text)) found.push(`calls ${node.expression.text}()`)
    if (ts.isNewExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === 'Date' && (node.arguments ?? []).length === 0) found.push('uses new Date()')
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

const network = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource', 'Worker', 'SharedWorker', 'sendBeacon', 'importScripts', 'Image']

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

import { Lexer, isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Document, Node, YAMLError, YAMLMap } from 'yaml'
import type { Finding } from './finding.ts'
import { figure, fileSizeMistake, mostFileBytes, mostLevels, mostValues } from './limits.ts'
import type { Problem } from './problem.ts'
import { didYouMean } from '../core/suggest.ts'
import { unquotedGlobs } from './unquoted-globs.ts'

/** A configuration file as plain values, with the way back from a path to line and column. */
export interface YamlFile {
  readonly raw: unknown
  /** Mistakes of the YAML itself and of `${NAME}`. */
  readonly problems: readonly Problem[]
  /** Values that came from the environment; to be masked. */
  readonly secrets: readonly string[]
  readonly locate: (finding: Finding) => Problem
}

type Pair = YAMLMap['items'][number]
type PairOf = (map: YAMLMap, key: string) => Pair | undefined
type Environment = Readonly<Record<string, string | undefined>>

/** Reads YAML 1.2 and puts `${NAME}` from the environment into its values. Never throws. */
export function readYaml(file: string, text: string, environment: Environment): YamlFile {
  const size = sizeMistake(text)
  if (size !== null) {
    const whole = { file, line: 1, column: 1 }
    const locate = ({ message }: Finding): Problem => ({ message, place: whole })
    return { raw: undefined, problems: [{ message: size, place: whole }], secrets: [], locate }
  }
  const document = parse(text)
  // The parser's own line counter loses count in text that is not valid.
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const at = (offset: number, message: string): Problem => {
    const line = lineAt(lineStarts, offset)
    return { message, place: { file, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 } }
  }
  const globs = (): readonly Problem[] =>
    unquotedGlobs(text).map(({ offset, glob }) =>
      at(offset, `In YAML a text that begins with * needs quotes. Write "${glob}".`)
    )
  const invalid = document.errors.map((error) => at(error.pos[0], `This is not valid YAML: ${yamlMistake(error)}`))
  const problems = [
    ...(invalid.length > 0 ? orElse(globs(), invalid) : []),
    ...repeatedKeys(document, text).map(({ offset, message }) => at(offset, message))
  ]
  const isBroken = problems.length > 0
  const { secrets, unset } = interpolate(document, environment)
  unset.forEach(({ node, name }, index) => {
    const hint = index < mostHints ? didYouMean(name, Object.keys(environment)) : ''
    problems.push(at(node.range?.[0] ?? 0, unsetMessage(name, hint)))
  })
  return {
    raw: isBroken ? undefined : plainValue(document, problems, (message) => orElse(globs(), [at(0, message)])),
    problems,
    secrets,
    locate: locator(text, at)
  }
}

/** With what they multiply; 2,000 apps may share some settings. */
const mostAliases = 10_000
/** Each is looked for among everything that is set. */
const mostHints = 100
/** With blanks, line ends and signs: a value has up to eight. */
const mostTokens = 8 * mostValues
const scalarToken = '\u001f'

/** Why a text is too large to be parsed; null: it is not. The lexer takes a tenth of the time of the parser. */
function sizeMistake(text: string): string | null {
  const bytes = Buffer.byteLength(text)
  if (bytes > mostFileBytes) return `This file is too large: ${fileSizeMistake(bytes)}.`
  let tokens = 0
  let values = 0
  let open = 0
  let inLine = 0
  for (const token of new Lexer().lex(text)) {
    tokens += 1
    if (token === scalarToken || /^[,&*!%"']/.test(token)) values += 1
    else if (token === '[' || token === '{') open += 1
    else if (token === ']' || token === '}') open -= 1
    else if (token === '-' || token === '?') inLine += 1
    else if (token.includes('\n')) inLine = 0
    if (values > 2 * mostValues || tokens > mostTokens)
      return `The file has more than ${figure(mostValues)} values. Take some away.`
    if (open > mostLevels || inLine > mostLevels)
      return `The file is nested more than ${mostLevels} levels deep. Take levels away.`
  }
  return null
}

/** Keys that stand twice are looked for apart: the parser compares each with each. */
function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false })
}

function repeatedKeys(
  document: Document,
  text: string
): readonly { readonly offset: number; readonly message: string }[] {
  const repeated: { offset: number; message: string }[] = []
  visit(document, {
    Map(_, { items }) {
      const seen = new Set<unknown>()
      for (const { key } of items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) {
          const offset = startOf(key)
          repeated.push({ offset, message: repeatedKey(text.slice(offset, offset + 100)) })
        }
        seen.add(key.value)
      }
    }
  })
  return repeated
}

function repeatedKey(text: string): string {
  const key = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s:]{1,80})/.exec(text)?.[0] ?? ''
  return `This is not valid YAML: the key ${/^["']/.test(key) ? key : `"${key}"`} stands twice in the same place. Write it once.`
}

function lineAt(lineStarts: readonly number[], offset: number): number {
  let [low, high] = [0, lineStarts.length - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lineStarts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}

/** Mistakes and oddities are rare, and a tree of the whole file is large: it is grown again where one is to be located. */
function locator(text: string, at: (offset: number, message: string) => Problem): YamlFile['locate'] {
  let document: Document | null = null
  const pairs = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()
  const pairOf: PairOf = (map, key) => {
    const known =
      pairs.get(map) ??
      new Map(map.items.flatMap((item) => (isScalar(item.key) ? [[String(item.key.value), item] as const] : [])))
    pairs.set(map, known)
    return known.get(key)
  }
  return (finding) => at(offsetOf((document ??= parse(text)), finding, pairOf), finding.message)
}

function yamlMistake({ code, message }: YAMLError): string {
  if (code === 'MULTIPLE_DOCS') return 'the file holds several documents. Keep one, without "---" lines.'
  return /stack/i.test(message) ? 'it is nested too deeply. Take levels away.' : message
}

function orElse(found: readonly Problem[], otherwise: readonly Problem[]): readonly Problem[] {
  return found.length > 0 ? found : otherwise
}

function plainValue(
  document: Document,
  problems: Problem[],
  refusal: (message: string) => readonly Problem[]
): unknown {
  try {
    return document.toJS({ maxAliasCount: mostAliases })
  } catch (error) {
    // Aliases that multiply without end, or that point nowhere.
    problems.push(...refusal(`This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}.`))
    return undefined
  }
}

function interpolate(
  document: Document,
  environment: Environment
): { secrets: string[]; unset: { node: Node; name: string }[] } {
  const secrets: string[] = []
  const unset: { node: Node; name: string }[] = []
  visit(document, {
    Scalar(key, node) {
      if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('${')) return
      const text = node.value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (whole, name: string) => {
        const value = environment[name]
        // An absent secret arrives as an empty variable.
        if (value === undefined || value === '') {
          unset.push({ node, name })
          return whole
        }
        secrets.push(value)
        return value
      })
      node.value = node.type === 'PLAIN' ? plainScalar(text) : text
    }
  })
  return { secrets, unset }
}

/** Unquoted, as in `max: ${MAX}`, a number is meant as a number, and `true` as a truth. Leading zeros are no number's. */
function plainScalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text
}

function unsetMessage(name: string, hint: string): string {
  return `\${${name}} is not set.${hint} Add it to the step: "env: { ${name}: \${{ secrets.${name} }} }".`
}

/** Where a path points, or the nearest parent that exists. */
function offsetOf(document: Document, { path, at }: Finding, pairOf: PairOf): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = pairOf(node, String(step))
      if (!isPair(pair)) return offset
      const keyOffset = startOf(pair.key)
      node = pair.value
      const missing = node === null || (isScalar(node) && node.value === null)
      offset = missing || (at === 'key' && index === path.length - 1) ? keyOffset : startOf(node)
    } else if (isSeq(node)) {
      node = node.items[Number(step)]
      offset = startOf(node)
    } else return offset
  }
  return offset
}

function startOf(node: unknown): number {
  return ((node as Node | null | undefined)?.range ?? [0])[0]
}

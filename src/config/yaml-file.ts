import { Composer, Lexer, Parser, YAMLParseError, isMap, isPair, isScalar, isSeq } from 'yaml'
import type { CST, Document, Node, Scalar, YAMLError, YAMLMap } from 'yaml'
import type { Finding } from './finding.ts'
import { figure, fileSizeMistake, mostFileBytes, mostLevels, mostValues } from './limits.ts'
import { addToStep, plainSecret } from './plain-secrets.ts'
import type { Problem } from './problem.ts'
import { countWhile } from '../core/bisect.ts'
import { didYouMean } from '../core/suggest.ts'

/** A configuration file as plain values, with the way back from a path to line and column. */
export interface YamlFile {
  readonly raw: unknown
  /** Mistakes of the YAML itself and of `${NAME}`. */
  readonly problems: readonly Problem[]
  /** Secrets that stand in the file itself. */
  readonly warnings: readonly Problem[]
  /** Values that came from the environment; to be masked. */
  readonly secrets: readonly string[]
  readonly locate: (finding: Finding) => Problem
}

type Pair = YAMLMap['items'][number]
type PairOf = (map: YAMLMap, key: string) => Pair | undefined
type Environment = Readonly<Record<string, string | undefined>>

/** Reads YAML 1.2 and puts `${NAME}` from the environment into its values. Never throws. */
export function readYaml(file: string, text: string, environment: Environment): YamlFile {
  const document = parse(text)
  if (typeof document === 'string') {
    const whole = { file, line: 1, column: 1 }
    const locate = ({ message }: Finding): Problem => ({ message, place: whole })
    return { raw: undefined, problems: [{ message: document, place: whole }], warnings: [], secrets: [], locate }
  }
  // The parser's own line counter loses count in text that is not valid.
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const at = (offset: number, message: string): Problem => {
    const line = Math.max(
      1,
      countWhile(lineStarts, (start) => start <= offset)
    )
    return { message, place: { file, line, column: offset - (lineStarts[line - 1] ?? 0) + 1 } }
  }
  const globs = (): readonly Problem[] =>
    unquotedGlobs(text).map(({ offset, glob }) =>
      at(offset, `In YAML a text that begins with * needs quotes. Write "${glob}".`)
    )
  const invalid = document.errors.map((error) => at(error.pos[0], `This is not valid YAML: ${yamlMistake(error)}`))
  const { repeated, plain, secrets, unset, misread } = walk(document, text, environment)
  const problems = [
    ...(invalid.length > 0 ? orElse(globs(), invalid) : []),
    ...repeated.map(({ offset, message }) => at(offset, message))
  ]
  const isBroken = problems.length > 0
  problems.push(...misread.map(({ offset, message }) => at(offset, message)))
  unset.forEach(({ node, name }, index) => {
    problems.push(at(node.range?.[0] ?? 0, unsetMessage(name, environment, index < mostHints)))
  })
  return {
    raw: isBroken ? undefined : plainValue(document, problems, (message) => orElse(globs(), [at(0, message)])),
    problems,
    warnings: plain.map(({ offset, message }) => at(offset, message)),
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

/** The document, or why the text is too large to be one. Keys that stand twice are looked for apart: the parser compares each with each. */
function parse(text: string): Document | string {
  const bytes = Buffer.byteLength(text)
  if (bytes > mostFileBytes) return `This file is too large: ${fileSizeMistake(bytes)}.`
  const sizes = sizeCounter()
  function* tokens(): Generator<CST.Token> {
    const parser = new Parser()
    for (const token of new Lexer().lex(text)) {
      sizes.add(token)
      if (sizes.mistake() !== null) return
      yield* parser.next(token)
    }
    yield* parser.end()
  }
  const composer = new Composer({ prettyErrors: false, logLevel: 'error', uniqueKeys: false })
  const [document, second] = composer.compose(tokens(), true, text.length)
  // There is always one, however empty, but where the text was too large.
  if (document === undefined || sizes.mistake() !== null) return sizes.mistake() ?? ''
  if (second !== undefined)
    document.errors.push(new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', ''))
  return document
}

/** Told of each token of the lexer; `mistake` says why there are too many of them, or too deep ones; null: so far they are not. */
function sizeCounter(): { readonly add: (token: string) => void; readonly mistake: () => string | null } {
  let [tokens, values, open, inLine] = [0, 0, 0, 0]
  const add = (token: string): void => {
    tokens += 1
    if (token === scalarToken || /^[,&*!%"']/.test(token)) values += 1
    else if (token === '[' || token === '{') open += 1
    else if (token === ']' || token === '}') open -= 1
    else if (token === '-' || token === '?') inLine += 1
    else if (token.includes('\n')) inLine = 0
  }
  const mistake = (): string | null => {
    if (values > 2 * mostValues || tokens > mostTokens)
      return `The file has more than ${figure(mostValues)} values. Take some away.`
    if (open > mostLevels || inLine > mostLevels)
      return `The file is nested more than ${mostLevels} levels deep. Take levels away.`
    return null
  }
  return { add, mistake }
}

interface Remark {
  readonly offset: number
  readonly message: string
}

interface Walked {
  readonly repeated: Remark[]
  readonly plain: Remark[]
  /** Texts with a variable as other programs have it. */
  readonly misread: Remark[]
  readonly secrets: string[]
  readonly unset: { readonly node: Node; readonly name: string }[]
}

/** Puts `${NAME}` from the environment into the values, and finds keys that stand twice and secrets in plain text. */
function walk(document: Document, text: string, environment: Environment): Walked {
  const walked: Walked = { repeated: [], plain: [], misread: [], secrets: [], unset: [] }
  const walkNode = (node: unknown, around: string): void => {
    if (isScalar(node)) interpolate(node, environment, walked)
    else if (isSeq(node)) node.items.forEach((item) => walkNode(item, around))
    else if (isMap(node)) {
      const seen = new Set<unknown>()
      for (const { key, value } of node.items) {
        if (!isScalar(key)) walkNode(key, '')
        else if (seen.has(key.value)) {
          const offset = startOf(key)
          walked.repeated.push({ offset, message: repeatedKey(text.slice(offset, offset + 100)) })
        } else seen.add(key.value)
        const name = isScalar(key) ? String(key.value) : ''
        if (isScalar(value) && typeof value.value === 'string') {
          const message = plainSecret({ around, key: name, text: value.value })
          if (message !== null) walked.plain.push({ offset: startOf(value), message })
        }
        walkNode(value, name)
      }
    }
  }
  walkNode(document.contents, '')
  return walked
}

function repeatedKey(text: string): string {
  const key = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s:]{1,80})/.exec(text)?.[0] ?? ''
  return `This is not valid YAML: the key ${/^["']/.test(key) ? key : `"${key}"`} stands twice in the same place. Write it once.`
}

/** Mistakes and oddities are rare, and a tree of the whole file is large: it is grown again where one is to be located. */
function locator(text: string, at: (offset: number, message: string) => Problem): YamlFile['locate'] {
  let document: Document | string | null = null
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

function interpolate(node: Scalar, environment: Environment, { secrets, unset, misread }: Walked): void {
  if (typeof node.value !== 'string' || !node.value.includes('${')) return
  const message = unlikeVariable(node.value)
  if (message !== null) {
    misread.push({ offset: startOf(node), message })
    return
  }
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

/** Unquoted, as in `max: ${MAX}`, a number is meant as a number, and `true` as a truth. Leading zeros are no number's. */
function plainScalar(text: string): string | number | boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text
}

/** A shorter name is near to every other one. */
const shortestHinted = 3

function unsetMessage(name: string, environment: Environment, isHinted: boolean): string {
  if (environment[name] === '')
    return `\${${name}} is set, but empty. A secret is empty in a workflow where the repository has none of that name, and in pull requests from forks. Save it under "Secrets and variables" in the settings of the repository.`
  const others = Object.keys(environment).filter((other) => other.length >= shortestHinted && environment[other] !== '')
  const hint = isHinted && name.length >= shortestHinted ? didYouMean(name, others) : ''
  return `\${${name}} is not set.${hint} ${addToStep(name)}`
}

/** What is wrong with a text in which somebody meant a variable, and wrote it as other programs have it; null: nothing. */
function unlikeVariable(text: string): string | null {
  if (text.includes('${{')) {
    const [, expression = 'secrets.NAME', name = 'NAME'] =
      /\$\{\{\s*((?:[A-Za-z_][\w-]*\.)*([A-Za-z_]\w*))\s*\}\}/.exec(text) ?? []
    const variable = name.toUpperCase()
    return `GitHub fills in \${{ … }} in workflows alone, and not in this file. Write \${${variable}} here, and add it to the step: "env: { ${variable}: '\${{ ${expression} }}' }".`
  }
  // \${T:-x}, \${T-x}, \${ T }
  const [, name] = /\$\{(?!\w+\})\s*([A-Za-z_]\w*)\s*(?::?[-+?=][^}]*)?\}/.exec(text) ?? []
  return name === undefined
    ? null
    : `Only \${NAME} is replaced here, without blanks and without another value to take. Write \${${name}}.`
}

/** Where a path points, or the nearest parent that exists. */
function offsetOf(document: Document | string, { path, at }: Finding, pairOf: PairOf): number {
  let node: unknown = typeof document === 'string' ? null : document.contents
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

/** Each is looked for in the whole text. */
const mostGlobs = 10

/**
 * Globs that begin with `*` and have no quotes: YAML takes them for aliases, and what it says then is of no use to who wrote them. For
 * texts that cannot be read.
 *
 * @returns where each begins
 */
function unquotedGlobs(text: string): readonly { readonly offset: number; readonly glob: string }[] {
  const found = [...text.matchAll(/(^[ \t]*(?:- +)?|[[{,][ \t]*)(\*[\w*?-]*)(?=[ \t]*(?:[:,\]}]|$))/gm)]
  return found
    .slice(0, mostGlobs)
    .map(({ index, 1: before = '', 2: glob = '' }) => ({ offset: index + before.length, glob }))
    .filter(({ glob }) => glob === '*' || !text.includes(`&${glob.slice(1)}`))
}

import { isMap, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml'
import type { Document, Node, YAMLError } from 'yaml'
import type { Finding } from './finding.ts'
import type { Problem } from './problem.ts'
import { didYouMean } from '../core/suggest.ts'

/** A configuration file as plain values, with the way back from a path to line and column. */
export interface YamlFile {
  readonly raw: unknown
  /** Mistakes of the YAML itself and of `${NAME}`. */
  readonly problems: readonly Problem[]
  /** Values that came from the environment; to be masked. */
  readonly secrets: readonly string[]
  readonly locate: (finding: Finding) => Problem
}

type Environment = Readonly<Record<string, string | undefined>>

/** Reads YAML 1.2 and puts `${NAME}` from the environment into its values. Never throws. */
export function readYaml(file: string, text: string, environment: Environment): YamlFile {
  const document = parse(text)
  // The parser's own line counter loses count in text that is not valid.
  const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
  const at = (offset: number, message: string): Problem => {
    const line = lineStarts.findLastIndex((start) => start <= offset)
    return { message, place: { file, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 } }
  }
  const problems = document.errors.map((error) =>
    at(error.pos[0], `This is not valid YAML: ${yamlMistake(error, text)}`)
  )
  const { secrets, unset } = interpolate(document, environment)
  for (const { node, name } of unset) problems.push(at(node.range?.[0] ?? 0, unsetMessage(name, environment)))
  return {
    raw: problems.length > 0 && document.errors.length > 0 ? undefined : plainValue(document, problems, at),
    problems,
    secrets,
    locate: locator(text, at)
  }
}

function parse(text: string): Document {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error' })
}

/** Mistakes and oddities are rare, and a tree of the whole file is large: it is grown again where one is to be located. */
function locator(text: string, at: (offset: number, message: string) => Problem): YamlFile['locate'] {
  let document: Document | null = null
  return (finding) => at(offsetOf((document ??= parse(text)), finding), finding.message)
}

function yamlMistake({ code, message, pos: [from] }: YAMLError, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const key = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s:]{1,80})/.exec(text.slice(from, from + 100))?.[0] ?? ''
    return `the key ${/^["']/.test(key) ? key : `"${key}"`} stands twice in the same place. Write it once.`
  }
  return code === 'MULTIPLE_DOCS' ? 'the file holds several documents. Keep one, without "---" lines.' : message
}

function plainValue(
  document: Document,
  problems: Problem[],
  at: (offset: number, message: string) => Problem
): unknown {
  try {
    return document.toJS()
  } catch (error) {
    // Aliases that multiply without end, or that point nowhere.
    problems.push(at(0, `This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}.`))
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

function unsetMessage(name: string, environment: Environment): string {
  const hint = didYouMean(name, Object.keys(environment))
  return `\${${name}} is not set.${hint} Add it to the step: "env: { ${name}: \${{ secrets.${name} }} }".`
}

/** Where a path points, or the nearest parent that exists. */
function offsetOf(document: Document, { path, at }: Finding): number {
  let node: unknown = document.contents
  let offset = startOf(node)
  for (const [index, step] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(step))
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

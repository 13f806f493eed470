/** JMESPath within limits: what a step or a function is going to take is counted before it is made, so that no expression can stall or kill a run. */
import { TreeInterpreter, compile, getRegisteredFunctions } from '@jmespath-community/jmespath'
import type { JSONValue } from '@jmespath-community/jmespath'
import { callCost, equalityCost, flattenCost, listCost, resultCost, sortCost, stepCost } from './expression-cost.ts'
import type { Cost } from './expression-cost.ts'

type Interpreter = typeof TreeInterpreter
type Step = ReturnType<typeof compile>

/**
 * Of one evaluation: by the clock, with what the next step is estimated to take, and as estimated in all. The rest of
 * the second is for estimates that are wrong.
 */
const mostMs = 800
/** Reading the clock takes as long as a short step. */
const stepsBetweenLooks = 4
/** Of everything that one evaluation makes, whatever became of it since. With what the engine adds, the process grows by less than 64 MB. */
const mostBytes = 32_000_000

export type ExpressionLimit = '1 s' | '64 MB'

export type Evaluation =
  | { readonly kind: 'value'; readonly value: unknown }
  | { readonly kind: 'limit'; readonly limit: ExpressionLimit }
  /** The message holds words of the expression and names of types, nothing of the document. */
  | { readonly kind: 'mistake'; readonly message: string }

class LimitReached extends Error {
  readonly limit: ExpressionLimit

  constructor(limit: ExpressionLimit) {
    super(limit)
    this.limit = limit
  }
}

/** What is wrong with an expression, whatever it is applied to; null: nothing. */
export function expressionMistake(expression: string): string | null {
  if (expression.trim() === '') return 'it is empty'
  try {
    const known = getRegisteredFunctions()
    const unknown = [...calledIn(compile(expression))].find((name) => !known.includes(name))
    return unknown === undefined ? null : `Unknown function: ${unknown}()`
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

const literal = (value: JSONValue): Step => ({ type: 'Literal', value })

function* calledIn(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null || ('type' in node && node.type === 'Literal')) return
  if ('type' in node && node.type === 'Function' && 'name' in node) yield String(node.name)
  for (const part of Object.values(node)) yield* calledIn(part)
}

/** Applies an expression to a document, within 1 s and 64 MB. Never throws. */
export function evaluate(document: unknown, expression: string): Evaluation {
  try {
    const interpreter = metered(new (TreeInterpreter.constructor as new () => Interpreter)(), purse())
    for (const [name, trim] of Object.entries(trims)) {
      const own = interpreter.runtime._functionTable[name]
      if (own !== undefined) own._func = trim
    }
    return { kind: 'value', value: interpreter.search(compile(expression), document as JSONValue) }
  } catch (error) {
    if (error instanceof LimitReached) return { kind: 'limit', limit: error.limit }
    return { kind: 'mistake', message: error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown error' }
  }
}

/** The package's own look for the end of a text from each of its characters, over and over. */
const trims = {
  trim: ([text, characters]: readonly [string, string?]) => trimmedEnd(trimmedStart(text, characters), characters),
  trim_left: ([text, characters]: readonly [string, string?]) => trimmedStart(text, characters),
  trim_right: ([text, characters]: readonly [string, string?]) => trimmedEnd(text, characters)
}

function isTrimmed(character: string | undefined, characters: string | undefined): boolean {
  return character !== undefined && (characters ? characters.includes(character) : /[\s\x85]/.test(character))
}

function trimmedStart(text: string, characters?: string): string {
  let from = 0
  while (isTrimmed(text[from], characters)) from += 1
  return text.slice(from)
}

function trimmedEnd(text: string, characters?: string): string {
  let to = text.length
  while (isTrimmed(text[to - 1], characters)) to -= 1
  return text.slice(0, to)
}

/** Takes a cost from what is left, and throws where that is not enough. */
type Spend = (cost: Cost) => void

function purse(): Spend {
  const startMs = performance.now()
  let ns = 0
  let bytes = 0
  let calls = 0
  return (cost) => {
    ns += cost.ns
    bytes += cost.bytes
    calls += 1
    if (bytes > mostBytes) throw new LimitReached('64 MB')
    const isDue = cost.ns > 0 || calls % stepsBetweenLooks === 0
    const isLate = isDue && performance.now() - startMs + cost.ns / 1e6 > mostMs
    if (isLate || ns > mostMs * 1e6) throw new LimitReached('1 s')
  }
}

/** The interpreter takes every step, function and scope through a method of its own, and so do its functions. */
function metered(interpreter: Interpreter, spend: Spend): Interpreter {
  const { runtime } = interpreter
  const visit = interpreter.visit.bind(interpreter)
  const withScope = interpreter.withScope.bind(interpreter)
  const callFunction = runtime.callFunction.bind(runtime)
  const valueOf = (step: Step, value: Parameters<typeof visit>[1]): JSONValue =>
    interpreter.visit(step, value) as JSONValue
  interpreter.visit = (step, value) => {
    spend(stepCost(step, value))
    if (step.type === 'Comparator' && (step.name === 'EQ' || step.name === 'NE')) {
      const [left, right] = [valueOf(step.left, value), valueOf(step.right, value)]
      const areContainers = [left, right].every((one) => typeof one === 'object' && one !== null)
      if (!areContainers) return (left === right) === (step.name === 'EQ')
      spend(equalityCost(left, right))
      return visit({ ...step, left: literal(left), right: literal(right) }, value)
    }
    // What a list is made of is found first, as the cost hangs on it.
    if (step.type === 'Flatten') {
      const list = valueOf(step.child, value)
      spend(flattenCost(list))
      return visit({ ...step, child: literal(list) }, value)
    }
    if (step.type === 'Projection' && step.left.type !== 'IndexExpression') {
      const list = valueOf(step.left, value)
      spend(listCost(list))
      return visit({ ...step, left: literal(list) }, value)
    }
    const result = visit(step, value)
    if (Array.isArray(result)) spend(resultCost(step, result))
    return result
  }
  interpreter.withScope = (scope) => metered(withScope(scope), spend)
  runtime.callFunction = (name, given) => {
    spend(callCost(name, given))
    const [list, key] = given
    if (name === 'sort_by' && Array.isArray(list))
      spend(sortCost(list.map((item) => interpreter.visit(key as Step, item))))
    return callFunction(name, given)
  }
  return interpreter
}

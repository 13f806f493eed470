import { isCollection, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument } from 'yaml'
import type { Document, Node } from 'yaml'

/** One entry of `on.schedule` of a workflow. */
export interface WorkflowCron {
  /** As written: `3/10 * * * *`. */
  readonly expression: string
  /** IANA name; GitHub's default is UTC. */
  readonly timezone: string
  readonly place: { readonly file: string; readonly line: number; readonly column: number }
}

/**
 * The times at which workflows start runs of this action: `on.schedule` of those with a step that uses it (`OWNER/dyno-scaler@…`, or
 * `./` in its own repository) to scale, which other commands such as `plan` do not. Files that are no workflows have none. Never
 * throws.
 */
export function cronsOfWorkflows(
  files: readonly { readonly path: string; readonly text: string }[]
): readonly WorkflowCron[] {
  return files.flatMap(({ path, text }) => {
    try {
      return cronsOf(path, text)
    } catch (error) {
      // Brackets nested without end exhaust the stack of the parser: GitHub does not run such a file either.
      if (error instanceof RangeError) return []
      throw error
    }
  })
}

function cronsOf(file: string, text: string): readonly WorkflowCron[] {
  const lines = new LineCounter()
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' })
  const look = lookIn(document)
  const root = document.contents
  if (
    !items(look, look.child(root, 'jobs')).some((job) =>
      items(look, look.child(job, 'steps')).some((step) => isOurs(look, step))
    )
  )
    return []
  return items(look, look.child(look.child(root, 'on'), 'schedule')).flatMap((entry): readonly WorkflowCron[] => {
    const cron = look.child(entry, 'cron')
    const expression = look.text(cron)
    if (expression === null) return []
    const { line, col } = lines.linePos(cron?.range?.[0] ?? 0)
    return [
      {
        expression,
        timezone: look.text(look.child(entry, 'timezone')) ?? 'UTC',
        place: { file, line: Math.max(1, line), column: Math.max(1, col) }
      }
    ]
  })
}

function isOurs(look: Look, step: Node | null): boolean {
  const uses = look.text(look.child(step, 'uses'))
  if (uses === null || !(uses === './' || /\/dyno-scaler@[^/\s]+$/i.test(uses))) return false
  const command = look.text(look.child(look.child(step, 'with'), 'command'))?.trim() ?? ''
  return command === '' || command === 'run' || command.includes('${{')
}

/** Looks into nodes one at a time: values are never built, so that aliases cannot multiply. */
interface Look {
  readonly child: (node: Node | null, key: string) => Node | null
  readonly resolve: (node: unknown) => Node | null
  readonly text: (node: Node | null) => string | null
}

function lookIn(document: Document): Look {
  const resolve = (node: unknown): Node | null => {
    if (!isNode(node)) return null
    const target = isScalar(node) || isCollection(node) ? node : node.resolve(document)
    return target ?? null
  }
  return {
    resolve,
    child: (node, key) => {
      const map = resolve(node)
      if (!isMap(map)) return null
      return resolve(map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === key)?.value)
    },
    text: (node) => {
      const scalar = resolve(node)
      return isScalar(scalar) && typeof scalar.value === 'string' ? scalar.value : null
    }
  }
}

/** The items of a list, or the values of a mapping. */
function items(look: Look, node: Node | null): readonly (Node | null)[] {
  if (isSeq(node)) return node.items.map(look.resolve)
  return isMap(node) ? node.items.map(({ value }) => look.resolve(value)) : []
}

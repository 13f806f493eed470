// The messages that a run may show, taken from the source: every sentence in what reads inputs, asks the world and ends a run. What
// differs from run to run is "…".
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** In the order of the page, with the files whose sentences stand there. */
const groups = {
  'Inputs and the configuration file': 'src/config/**/*.ts',
  'Windows of a schedule': 'src/core/schedule/**/*.ts',
  Heroku: 'src/adapters/heroku/*.ts',
  'Issues, comments and the relay': 'src/adapters/github/*.ts',
  'What signals and pings read': 'src/adapters/signals/*.ts',
  Notices: 'src/adapters/notifications/*.ts',
  'Holidays and calendars': 'src/adapters/calendars/*.ts',
  State: 'src/adapters/stores/**/*.ts',
  'The run itself':
    'src/{main.ts,run/*.ts,commands/*.ts,commands/action/*.ts,report/exit.ts,core/decide/manual-scale.ts}'
}

/** Sentences that explain keys and options stand elsewhere in the documentation. */
const explaining = new Set(['description', 'text', 'meaning', 'describe', 'example', 'usage'])

/** Messages of each group by its title, each once. */
export function messagesByGroup() {
  return Object.entries(groups).map(([title, files]) => {
    const found = globSync(files, { exclude: ['src/config/import/**'] })
      .sort()
      .flatMap(messagesIn)
    return { title, messages: [...new Set(found)].sort((a, b) => a.localeCompare(b)) }
  })
}

function messagesIn(file) {
  const messages = []
  const visit = (node) => {
    if (isExplaining(node)) return
    const text = textOf(node)
    if (text !== null && isSentence(text)) messages.push(text.trim().replace(/\s+/g, ' ').replace(/…+/g, '…'))
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return messages
}

function isExplaining(node) {
  if (ts.isPropertyAssignment(node)) return explaining.has(node.name.getText())
  return (
    ts.isCallExpression(node) &&
    ts.isPropertyAccessExpression(node.expression) &&
    explaining.has(node.expression.name.text)
  )
}

function textOf(node) {
  if (ts.isStringLiteralLike(node)) return node.text
  if (!ts.isTemplateExpression(node)) return null
  return node.head.text + node.templateSpans.map(({ literal }) => `…${literal.text}`).join('')
}

/** A beginning and an end such as people write, and words between. */
function isSentence(text) {
  return /^\s*[\p{Lu}"$…-]/u.test(text) && /[.?]["…)]*\s*$/u.test(text) && text.trim().split(/\s+/).length >= 4
}

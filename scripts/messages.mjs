// The messages that a run may show, taken from the source: every sentence in what reads inputs, asks the world and ends a run. What
// differs from run to run is "…".
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

/** In the order of the page, with the files whose sentences stand there. */
const groups = {
  'Inputs and the configuration file': 'src/{config/**/*,adapters/http/proxy}.ts',
  'Windows of a schedule': 'src/core/schedule/**/*.ts',
  'What is doubtful in a configuration': 'src/core/plan/lint*.ts',
  Heroku: 'src/adapters/heroku/*.ts',
  'Issues, comments and the relay': 'src/adapters/github/*.ts',
  'What signals and pings read': 'src/adapters/signals/*.ts',
  Notices: 'src/adapters/notifications/*.ts',
  'Holidays and calendars': 'src/adapters/calendars/*.ts',
  State: 'src/adapters/stores/**/*.ts',
  'The run itself':
    'src/{main.ts,run/*.ts,commands/*.ts,commands/action/*.ts,report/{exit,readiness-text,maintenance-text}.ts,core/decide/{manual-scale,guards}.ts,core/{call-budget,select-apps}.ts}',
  'Traffic of a backtest': 'src/core/backtest/traffic-csv.ts'
}

/** Sentences that explain keys and options stand elsewhere in the documentation. */
const explaining = new Set(['description', 'text', 'meaning', 'describe', 'example', 'usage'])

/** Messages of each group by its title, each once. */
export function messagesByGroup() {
  return Object.entries(groups).map(([title, pattern]) => {
    const files = globSync(pattern, { exclude: ['src/config/import/**'] }).sort()
    const found = files.flatMap((file) => textsIn(file).filter(isSentence).map(asMessage))
    return { title, files, messages: [...new Set(found)].sort((a, b) => a.localeCompare(b)) }
  })
}

/** The texts of a file, with "…" for what differs, but those that explain a key or an option. */
export function textsIn(file) {
  const texts = []
  const visit = (node) => {
    if (isExplaining(node)) return
    const text = textOf(node)
    if (text !== null) texts.push(text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true))
  return texts
}

function asMessage(text) {
  return text.trim().replace(/\s+/g, ' ').replace(/…+/g, '…')
}

function isExplaining(node) {
  if (ts.isPropertyAssignment(node)) return explaining.has(node.name.getText())
  const { parent } = node
  if (parent !== undefined && ts.isCallExpression(parent) && parent.expression.getText() === 'described')
    return parent.arguments.includes(node) && parent.arguments[0] !== node
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

/** Words with an end such as people write, or one that a cause follows; also the later half of a message. */
export function isSentence(text) {
  return /[.?…]["…)]*\s*$/u.test(text) && text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length >= 4
}

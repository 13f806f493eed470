// A report for whoever tidies up, and no gate: the rows of src/ that are beyond what CONTRIBUTING.md asks for, each with
// the reason why it stays, if there is one. A function gives its reason in a comment on the first line of its body; the
// other reasons are in `reasons`.
import { globSync, readFileSync } from 'node:fs'
import ts from 'typescript'

const longestFunction = 60
const mostParameters = 4
// The forecast is mathematics, whose functions take what stands in the formula.
const mostParametersInForecast = 5
const largestFile = 350
const filesShown = 5
const widestLine = 120

/** By the key that the report prints in the first column. */
const reasons = {
  'src/adapters/calendars/region.ts:unknownPlace':
    'one message, made of five things that are not known together elsewhere',
  'src/core/decide/advance.ts:advance': 'the state before a look, and all that the look brought'
}

const sources = globSync('src/**/*.ts')
  .sort()
  .map((file) => {
    const text = readFileSync(file, 'utf8')
    return {
      file,
      text,
      lines: text.trimEnd().split('\n'),
      tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    }
  })
const functions = sources.flatMap(functionsOf)

print(
  `Functions above ${longestFunction} lines`,
  functions
    .filter(({ lines }) => lines > longestFunction)
    .sort((one, other) => other.lines - one.lines)
    .map(({ key, lines, reason }) => row(key, `${lines} lines`, reason))
)
print(
  `Functions with more than ${mostParameters} parameters (src/core/forecast: ${mostParametersInForecast})`,
  functions
    .filter(({ file, parameters }) => parameters > parametersAllowed(file))
    .sort((one, other) => other.parameters - one.parameters)
    .map(({ key, parameters, reason }) => row(key, `${parameters} parameters`, reason))
)
print(
  'Names that are exported by two files or more',
  [...Map.groupBy(sources.flatMap(exportsOf), ({ name }) => name)]
    .map(([name, places]) => [name, [...new Set(places.map(({ file }) => file))]])
    .filter(([, files]) => files.length > 1)
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, files]) => row(name, files.join(', ')))
)
print(
  'Largest files',
  sources
    .toSorted((one, other) => other.lines.length - one.lines.length)
    .slice(0, filesShown)
    .map(({ file, lines }) =>
      row(file, `${lines.length} lines`, lines.length > largestFile ? undefined : `at most ${largestFile}`)
    )
)

const all = sources.flatMap(({ lines }) => lines)
const wide = all.filter((line) => line.length > widestLine).length
const thousands = all.length.toLocaleString('en-US')
console.log(
  `${sources.length} files, ${thousands} lines; ${wide} (${((100 * wide) / all.length).toFixed(1)} %) above ${widestLine} columns`
)

function parametersAllowed(file) {
  return file.startsWith('src/core/forecast/') ? mostParametersInForecast : mostParameters
}

function row(key, measure, reason) {
  return { key, measure, reason: reasons[key] ?? reason ?? 'no reason yet' }
}

function print(title, rows) {
  console.log(`${title}: ${rows.length === 0 ? 'none' : ''}`.trimEnd())
  for (const { key, measure, reason } of rows) console.log(`  ${key}  ${measure}; ${reason}`)
  console.log()
}

/** Every function that has a body, nested ones too. */
function functionsOf({ file, text, tree }) {
  const found = []
  const lineOf = (position) => tree.getLineAndCharacterOfPosition(position).line
  const visit = (node) => {
    if (ts.isFunctionLike(node) && node.body !== undefined) {
      const lines = lineOf(node.getEnd()) - lineOf(node.getStart()) + 1
      const key = `${file}:${nameOf(node) ?? lineOf(node.getStart()) + 1}`
      found.push({ key, file, lines, parameters: node.parameters.length, reason: firstComment(text, node.body) })
    }
    ts.forEachChild(node, visit)
  }
  visit(tree)
  return found
}

function nameOf({ name, parent }) {
  return (name ?? parent.name)?.getText()
}

/** The comment with which a body begins, on one line. */
function firstComment(text, body) {
  if (!ts.isBlock(body)) return undefined
  const comments = ts.getLeadingCommentRanges(text, body.getStart() + 1) ?? []
  const lines = comments.map(({ pos, end }) => text.slice(pos, end).replace(/^\/[/*]+\s*|\s*\*\/$/g, ''))
  return lines.length === 0 ? undefined : lines.join(' ')
}

/** What a file declares and exports; what it passes on from another file is declared there. */
function exportsOf({ file, tree }) {
  return tree.statements
    .filter((statement) => statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword))
    .flatMap((statement) => (ts.isVariableStatement(statement) ? statement.declarationList.declarations : [statement]))
    .flatMap(({ name }) => (name === undefined ? [] : [{ name: name.getText(), file }]))
}

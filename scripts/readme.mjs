// Writes the tables of inputs and outputs in README.md from action.yml. With --check it only tells whether they are fresh.
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'

const action = parse(await readFile('action.yml', 'utf8'))
const readme = await readFile('README.md', 'utf8')

const cell = (text) => String(text).replaceAll('|', '\\|')
const rows = {
  inputs: [
    '| input | default | meaning |',
    '|---|---|---|',
    ...Object.entries(action.inputs).map(
      ([name, { description, default: value }]) =>
        `| \`${name}\` | ${value === undefined ? '' : `\`${cell(value)}\``} | ${cell(description)} |`
    )
  ],
  outputs: [
    '| output | meaning |',
    '|---|---|',
    ...Object.entries(action.outputs).map(([name, { description }]) => `| \`${name}\` | ${cell(description)} |`)
  ]
}

const fresh = Object.entries(rows).reduce(
  (text, [name, lines]) =>
    text.replace(
      new RegExp(`(<!-- ${name}:.*-->\n)[^]*?(<!-- /${name} -->)`),
      (_, open, close) => `${open}${lines.join('\n')}\n${close}`
    ),
  readme
)
if (process.argv.includes('--check')) {
  if (fresh !== readme) {
    console.error('README.md does not match action.yml. Run "node scripts/readme.mjs".')
    process.exitCode = 1
  }
} else await writeFile('README.md', fresh)

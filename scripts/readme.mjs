// Writes what the documentation takes from elsewhere: the tables of inputs and outputs from action.yml, what channels and
// signals there are from their lists. With --check it only tells whether it is fresh. Needs a Node that runs TypeScript, as every "npm run" has.
import { readFile, writeFile } from 'node:fs/promises'
import { parse } from 'yaml'
import { channels } from '../src/adapters/notifications/channels.ts'
import { signalKinds } from '../src/adapters/signals/signals.ts'
import { jsonSchema } from '../src/config/json-schema.ts'
import { keyRows } from './keys.mjs'
import { messagesByGroup } from './messages.mjs'

const action = parse(await readFile('action.yml', 'utf8'))

const cell = (text) => String(text).replaceAll('|', '\\|')
const table = (header, rows) => [
  `| ${header.join(' | ')} |`,
  `|${header.map(() => '---').join('|')}|`,
  ...rows.map((cells) => `| ${cells.map(cell).join(' | ')} |`)
]
/** Backticks in it ask for more of them around. */
const code = (text) => (text.includes('`') ? `\`\` ${text} \`\`` : `\`${text}\``)
const yaml = (lines) => ['```yaml', ...lines, '```']

/** What stands between `<!-- name: … -->` and `<!-- /name -->`, by file and name. */
const blocks = {
  'README.md': {
    inputs: table(
      ['input', 'default', 'meaning'],
      Object.entries(action.inputs).map(([name, { description, default: value }]) => [
        `\`${name}\``,
        value === undefined ? '' : `\`${value}\``,
        description
      ])
    ),
    outputs: table(
      ['output', 'meaning'],
      Object.entries(action.outputs).map(([name, { description }]) => [`\`${name}\``, description])
    )
  },
  'docs/messages.md': {
    messages: messagesByGroup().flatMap(({ title, messages }) => [
      `## ${title}`,
      '',
      ...messages.map((message) => `- ${code(message)}`),
      ''
    ])
  },
  'docs/configuration.md': {
    keys: table(['key', 'default', 'examples', 'meaning'], keyRows(jsonSchema())),
    channels: [
      ...yaml(['notify:', ...channels.map(({ guide }) => `  - ${guide.example}`)]),
      '',
      ...table(
        ['item', 'key', 'meaning'],
        channels.flatMap(({ kind, keys }) =>
          Object.entries(keys).map(([key, meaning]) => [key === kind ? `\`${kind}\`` : '', `\`${key}\``, meaning])
        )
      )
    ],
    signals: table(
      ['item', 'meaning'],
      signalKinds.map(({ guide: { example, text } }) => [`\`${example}\``, text])
    )
  },
  'docs/notices.md': {
    channels: channels.flatMap(({ guide: { title, text, example } }, index) => [
      ...(index === 0 ? [] : ['']),
      `## ${title}`,
      '',
      text,
      '',
      ...yaml([`  - ${example}`])
    ])
  }
}

for (const [file, named] of Object.entries(blocks)) {
  const text = await readFile(file, 'utf8')
  const fresh = Object.entries(named).reduce(
    (whole, [name, lines]) =>
      whole.replace(
        new RegExp(`(<!-- ${name}:.*-->\n)[^]*?(<!-- /${name} -->)`),
        (_, open, close) => `${open}${lines.join('\n')}\n${close}`
      ),
    text
  )
  if (!process.argv.includes('--check')) await writeFile(file, fresh)
  else if (fresh !== text) {
    console.error(`${file} is not what scripts/readme.mjs makes of it. Run "node scripts/readme.mjs".`)
    process.exitCode = 1
  }
}

/** The workflow that `init` writes into a repository. */
import { stringify } from 'yaml'
import type { SimpleInputs } from '../simple-inputs.ts'

export interface StarterWorkflow {
  /** What stands behind `uses:`. */
  readonly action: string
  /** Behind it as a comment, such as the version that a commit is; empty: none. */
  readonly actionComment: string
  /** Of one process type without a configuration file; null: there is a file. */
  readonly simple: (Required<Pick<SimpleInputs, 'app'>> & SimpleInputs) | null
}

/** A step that does not come from this repository is pinned by its commit. */
const checkout = 'actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0'

/** Dry-run is on. The schedule is a window a line; other inputs are quoted where YAML would read something else. */
export function workflowText({ action, actionComment, simple }: StarterWorkflow): string {
  const needsFiles = simple === null || action.startsWith('./')
  const lines = [
    'name: Dyno Scaler',
    'on:',
    '  schedule:',
    "    - cron: '3/5 * * * *' # off the hour; GitHub starts it when it can",
    '  workflow_dispatch:',
    '    inputs:',
    "      scale: { description: 'e.g. web=4 or web+1 (empty: follow the plan)', type: string }",
    "      hold: { description: 'how long that stands', type: string, default: 2h }",
    'permissions: { contents: read, issues: write }',
    'concurrency: dyno-scaler',
    'jobs:',
    '  scale:',
    '    runs-on: ubuntu-latest',
    '    timeout-minutes: 5',
    '    steps:',
    ...(needsFiles ? [`      - uses: ${checkout}`] : []),
    `      - uses: ${scalar(action)}${actionComment === '' ? '' : ` # ${actionComment}`}`,
    '        with:',
    '          heroku-api-key: ${{ secrets.HEROKU_API_KEY }}',
    '          dry-run: true # decides and tells, and changes nothing; delete this line to begin',
    ...(simple === null ? [] : simpleLines(simple)).map((line) => `          ${line}`),
    '          scale: ${{ inputs.scale }}',
    '          hold: ${{ inputs.hold }}'
  ]
  return `${lines.join('\n')}\n`
}

function simpleLines({ schedule = '', ...others }: SimpleInputs): readonly string[] {
  const given = Object.entries(others).filter(([name, value]) => value && !(name === 'process' && value === 'web'))
  return [
    ...given.map(([name, value]) => `${name}: ${scalar(value ?? '')}`),
    'schedule: |',
    ...schedule.split('\n').map((line) => `  ${line}`)
  ]
}

/** A value in one line, as it is where YAML reads it back as the same text. */
function scalar(text: string): string {
  return /^(?:0|[1-9]\d{0,5})$/.test(text) ? text : stringify(text, { lineWidth: 0 }).trim()
}

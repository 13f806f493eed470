/** What a person should look at first when an incident is open, by its kind and its cause. */
import type { Diagnosis, Incident } from '../../core/model.ts'

/** A numbered list in Markdown, what fits the cause first. `since` is the instant at which it began with its zone, as text. */
export function firstSteps(incident: Incident, since: string, diagnosis: Diagnosis | null): string {
  return stepsFor(incident, since, diagnosis)
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n')
}

/** The first of these steps in plain text. */
export function firstAdvice(incident: Incident): string {
  return (stepsFor(incident, 'it began', null)[0] ?? '').replaceAll('`', '"')
}

/** Text, and by what one knows that it comes first; without that it keeps its place. */
type Step = string | readonly [text: string, fits: (cause: string, diagnosis: Diagnosis | null) => boolean]

type Steps = (of: string, process: string, since: string) => readonly Step[]

function stepsFor(
  { app, process, kind, cause, isCrashLoop }: Incident,
  since: string,
  diagnosis: Diagnosis | null
): readonly string[] {
  const of = `-a ${argument(app, 'APP')}`
  const listed = (isCrashLoop === true ? crashLoop : steps[kind])(of, argument(process, 'PROCESS'), since)
  // Where every failure counts as an outage, its cause may be one that no dyno cures.
  const address = kind === 'down' ? addressSteps(of).filter((step) => isFitting(step, cause, diagnosis)) : []
  const all = [...address, ...listed]
  const first = all.filter((step) => isFitting(step, cause, diagnosis))
  return [...first, ...all.filter((step) => !first.includes(step))].map((step) =>
    typeof step === 'string' ? step : step[0]
  )
}

function isFitting(step: Step, cause: string, diagnosis: Diagnosis | null): boolean {
  return typeof step !== 'string' && step[1](cause, diagnosis)
}

/** Whether a cause reads like this. */
function says(pattern: RegExp): (cause: string) => boolean {
  return (cause) => pattern.test(cause)
}

/** Whether all dynos are in one state. */
function allAre(state: string): (cause: string, diagnosis: Diagnosis | null) => boolean {
  return (_, diagnosis) => diagnosis?.dynos?.length === 1 && diagnosis.dynos[0]?.state === state
}

function addressSteps(of: string): readonly Step[] {
  return [
    [
      'The path: is there a page at the address of `url` in the configuration? ' +
        `\`heroku info ${of}\` shows the app's own address, and \`curl -i\` with the address shows what a ping sees.`,
      says(/answered (?:3\d\d|404|410)|redirect/)
    ],
    [
      'The answer: is it what `probe.expect` asks for? A page behind a login answers 401 or 403: ' +
        'ping an open one, or give the header that it wants in `probe.headers`.',
      says(/answered (?:2\d\d|4(?!04|10)\d\d)/)
    ],
    [
      `The host name: \`heroku domains ${of}\` shows which names the app has and where DNS has to point for each.`,
      says(/host name/)
    ],
    [
      `The certificate: \`heroku certs:auto ${of}\` shows whether it is valid, and for which names.`,
      says(/TLS|certificate/)
    ]
  ]
}

const crashLoop: Steps = (of, process, since) => [
  `\`heroku logs ${of} -n 500\`: what does ${process} write before it ends? ` +
    'Look for `H10` (crashed), `R10` (too slow to start) and `R14` or `R15` (out of memory).',
  `\`heroku releases ${of}\`: did a release or a config var go out shortly before ${since}? ` +
    `\`heroku rollback ${of}\` takes it back.`,
  `\`heroku run ${of} bash\`: does the command of ${process} in the \`Procfile\` start there?`,
  `\`heroku ps:restart ${process} ${of}\` once the cause is gone. Heroku restarts crashed dynos too, with growing pauses.`
]

const steps: Readonly<Record<Incident['kind'], Steps>> = {
  down: (of, process, since) => [
    `\`heroku ps ${of}\`: are the ${process} dynos up, or have they crashed?`,
    [
      `\`heroku logs ${of} -n 500\`: what does the app say? ` +
        'Look for `H10` (crashed), `H12` (no answer in 30 s) and `R14` (out of memory).',
      allAre('up')
    ],
    [
      `\`heroku releases ${of}\`: did a release go out shortly before ${since}? ` +
        `\`heroku rollback ${of}\` takes it back.`,
      allAre('crashed')
    ],
    [
      'https://status.heroku.com: is the trouble at Heroku itself?',
      (_, diagnosis) => (diagnosis?.platform?.length ?? 0) > 0
    ]
  ],
  'probe-misconfigured': addressSteps,
  'scale-failed': (of, process) => [
    [
      'The token: does `heroku authorizations` still list it? `heroku authorizations:create -s write` makes a new one; ' +
        'put it into the secret that the workflow gives as `heroku-api-key`.',
      says(/\b401\b/)
    ],
    [
      `The permission: \`heroku access ${of}\` shows who may operate the app. The owner of the token must be among them.`,
      says(/\b403\b/)
    ],
    [
      `The limits: \`heroku ps:type ${of}\` shows the dyno type of ${process}, and \`heroku ps ${of}\` how many run. ` +
        'Some types allow one dyno only, and an account has a limit of its own.',
      says(/\b422\b/)
    ],
    [`\`heroku logs ${of} -n 500\`: why does it crash?`, says(/crashed/)]
  ],
  'slow-at-max': (of, process) => [
    `\`heroku logs ${of} -n 500\`: is it the app, or something behind it such as a database? ` +
      'More dynos do not cure a slow database.',
    `The maximum of ${process}: raise \`max\` or the window's range in the configuration if more dynos would help.`
  ],
  'signal-unavailable': () => [
    'The address, the header and the query of the metric in the configuration: does `curl` with them show a number?'
  ],
  'native-autoscaling': (of) => [
    `Choose one: switch Heroku's autoscaling off with \`heroku ps:autoscale:disable ${of}\`, ` +
      'or take the process out of the configuration.'
  ],
  'late-runs': () => [
    'The Actions page of the repository: was the workflow disabled, or is GitHub late? ' +
      'https://www.githubstatus.com shows the latter.'
  ],
  'too-many-changes': (of, process) => [
    `\`heroku releases ${of}\` and the trace of the last runs: what moves ${process} back and forth?`,
    'A longer `stabilization` or `cooldown` under `scale-in` calms it.'
  ],
  budget: () => [
    'The job summary of the last run: which process types cost the most this month?',
    'The schedule: lower floors, smaller dyno types or more hours at 0 bring the sum down; `plan` prices a change before it is merged.',
    'The amount: raise `budget` in the configuration if the money is well spent.'
  ],
  platform: () => [
    [
      'The token, if Heroku refuses it: `heroku authorizations:create -d dyno-scaler -s write` makes a new one. ' +
        'Save it as the secret that the workflow gives as `heroku-api-key`.',
      says(/\b401\b/)
    ],
    [
      'https://status.heroku.com, if Heroku does not answer: is its API down? Then there is nothing to do. ' +
        'Dynos stay as they are meanwhile, and every run tries again.',
      says(/answered 5\d\d|no answer|reached/)
    ],
    'The way there: a proxy in between (`HTTPS_PROXY`) or another `HEROKU_API_URL` may stand for Heroku.'
  ]
}

/** For a command that people copy: the name, or a placeholder where the name is not a plain one. */
function argument(name: string | null, placeholder: string): string {
  return name !== null && /^[a-z\d][a-z\d_-]{0,59}$/i.test(name) ? name : placeholder
}

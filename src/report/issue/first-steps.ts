/** What a person should look at first when an incident is open, by its kind. */
import type { Incident } from '../../core/model.ts'

/** A numbered list in Markdown. `since` is the instant at which it began with its zone, as text. */
export function firstSteps({ app, process, kind, isCrashLoop }: Incident, since: string): string {
  const of = `-a ${argument(app, 'APP')}`
  const type = argument(process, 'PROCESS')
  return (isCrashLoop === true ? crashLoop : steps[kind])(of, type, since)
    .map((step, index) => `${index + 1}. ${step}`)
    .join('\n')
}

type Steps = (of: string, process: string, since: string) => readonly string[]

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
    `\`heroku logs ${of} -n 500\`: ` + 'look for `H10` (crashed), `H12` (no answer in 30 s) and `R14` (out of memory).',
    `\`heroku releases ${of}\`: did a release go out shortly before ${since}? ` +
      `\`heroku rollback ${of}\` takes it back.`,
    'https://status.heroku.com: is the trouble at Heroku itself?'
  ],
  'probe-misconfigured': (of) => [
    'The address: does `url` in the configuration lead to a page that is there? ' +
      `\`heroku info ${of}\` shows the app's own address, and \`curl -i\` with the address shows what a ping sees.`,
    'The answer: is it what `probe.expect` asks for? A page behind a login answers 401 or 403: ' +
      'ping an open one, or give the header that it wants in `probe.headers`.',
    `DNS: \`heroku domains ${of}\` shows where the name has to point.`,
    `The certificate: \`heroku certs:auto ${of}\` shows whether it is valid, and for which names.`
  ],
  'scale-failed': (of, process) => [
    'The token: does `heroku authorizations` still list it? `heroku authorizations:create -s write` makes a new one; ' +
      'put it into the secret that the workflow gives as `heroku-api-key`.',
    `The permission: \`heroku access ${of}\` shows who may operate the app. The owner of the token must be among them.`,
    `The limits: \`heroku ps:type ${of}\` shows the dyno type of ${process}, and \`heroku ps ${of}\` how many run. ` +
      'Some types allow one dyno only, and an account has a limit of its own.'
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
    'The token, if Heroku refuses it: `heroku authorizations:create -d dyno-scaler -s write` makes a new one. ' +
      'Save it as the secret that the workflow gives as `heroku-api-key`.',
    'https://status.heroku.com, if Heroku does not answer: is its API down? Then there is nothing to do. ' +
      'Dynos stay as they are meanwhile, and every run tries again.',
    'The way there: a proxy in between (`HTTPS_PROXY`) or another `HEROKU_API_URL` may stand for Heroku.'
  ]
}

/** For a command that people copy: the name, or a placeholder where the name is not a plain one. */
function argument(name: string | null, placeholder: string): string {
  return name !== null && /^[a-z\d][a-z\d_-]{0,59}$/i.test(name) ? name : placeholder
}

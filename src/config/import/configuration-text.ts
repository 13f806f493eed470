/** The YAML of a configuration, with comments. All imports write theirs with it. */

export interface ImportedProcess {
  readonly process: string
  /** Window lines. */
  readonly schedule: readonly string[]
  /** More lines below the process, keys or comments, without indentation. */
  readonly more?: readonly string[]
}

export interface ImportedApp {
  readonly app: string
  /** More lines below the app, without indentation. */
  readonly more?: readonly string[]
  readonly processes: readonly ImportedProcess[]
}

export interface ImportedConfiguration {
  /** Comment lines at the top, without `#`. */
  readonly comments: readonly string[]
  readonly timezone: string
  readonly apps: readonly ImportedApp[]
}

/** Stands where the name of the app is not known. */
export const unknownApp = 'your-app'

export function configurationText({ comments, timezone, apps }: ImportedConfiguration): string {
  const lines = [
    // Names in them come from the other file: a line break would end the comment.
    ...comments.map((comment) => `# ${comment.replace(/[\s\p{Cc}]+/gu, ' ')}`),
    `timezone: ${timezone}`,
    'apps:',
    ...apps.flatMap(({ app, more = [], processes }) => [
      `  ${key(app)}:${app === unknownApp ? ' # the name of the app on Heroku' : ''}`,
      ...more.map((line) => `    ${line}`),
      '    processes:',
      ...processes.flatMap(processLines)
    ])
  ]
  return `${lines.join('\n')}\n`
}

function processLines({ process, schedule, more = [] }: ImportedProcess): readonly string[] {
  return [
    `      ${key(process)}:`,
    '        schedule:',
    ...schedule.map((line) => `          - ${line}`),
    ...more.map((line) => `        ${line}`)
  ]
}

/** Names that YAML would take for something else than text are quoted. */
function key(name: string): string {
  return /^[A-Za-z][\w-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(name)
    ? name
    : JSON.stringify(name)
}

export const defaultConfigPath = '.github/dyno-scaler.yml'

/** The inputs that describe one process of one app without a file. Absent ones are undefined. */
export interface SimpleInputs {
  readonly app?: string | undefined
  readonly process?: string | undefined
  readonly schedule?: string | undefined
  readonly timezone?: string | undefined
  readonly url?: string | undefined
  readonly min?: string | undefined
  readonly max?: string | undefined
}

export const simpleNames = ['app', 'process', 'schedule', 'timezone', 'url', 'min', 'max'] as const

/** The names of the inputs given that a configuration file replaces. `app` is not among them: it picks an app of the file. */
export function inputsBesideFile(simple: SimpleInputs): readonly string[] {
  return simpleNames.filter((name) => name !== 'app' && simple[name] !== undefined)
}

import path from 'node:path'
import { defaultConfigPath, inputsBesideFile } from '../config/simple-inputs.ts'
import type { Inputs } from '../config/inputs.ts'
import { appTerms, locateInput, policyFromInputs, sizesOfInputs } from '../config/load-inputs.ts'
import type { LoadedPolicy } from '../config/load.ts'
import { problem, refusal } from '../config/problem.ts'
import { readConfig } from '../config/source.ts'
import { stopGrowingNewSpace } from './new-space.ts'
import { isSameFile } from './same-file.ts'

type Environment = Readonly<Record<string, string | undefined>>

/** Loads the policy: from a file where there is one, from the simple inputs else. */
export async function loadPolicy(
  {
    config: file,
    simple,
    scale = null,
    state
  }: Pick<Inputs, 'config' | 'simple'> & Partial<Pick<Inputs, 'scale' | 'state'>>,
  folder: string,
  environment: Environment
): Promise<LoadedPolicy> {
  const text = await readConfig(folder, file)
  const fromInputs = { secrets: [], warnings: [], holidays: null, history: 'off' as const, locate: locateInput(simple) }
  const refused = (message: string): LoadedPolicy => ({ ...fromInputs, sizes: [], policy: refusal(message) })
  if (text.kind === 'unreadable') return refused(`${file} cannot be read: ${text.cause}.`)
  if (text.kind === 'absent') {
    if (file === defaultConfigPath) {
      const policy = policyFromInputs(simple, scale === null ? 'none' : 'by-hand')
      return { ...fromInputs, policy, sizes: sizesOfInputs(simple) }
    }
    return refused(
      `Input "config": there is no ${file}. Check the path, and that a step before this one runs actions/checkout.`
    )
  }
  if (state?.kind === 'file' && (await isSameFile(state.argument, path.resolve(folder, file))))
    return refused(
      `Input "state": "file:${state.argument}" is the configuration, which the state would overwrite. Name another file.`
    )
  stopGrowingNewSpace(text.value.length)
  // The parser of YAML is large, and simple inputs need none.
  const { policyFromFile } = await import('../config/load.ts')
  const loaded = policyFromFile(file, text.value, environment, simple.app === undefined ? null : appTerms(simple.app))
  const beside = inputsBesideFile(simple)
  if (beside.length === 0) return loaded
  const clash = problem(
    `The configuration file ${file} and ${beside.map((name) => `the input "${name}"`).join(', ')} are both given. Write everything in the file, or remove the file; only "app" may stand beside it.`
  )
  return { ...loaded, policy: { ok: false, problems: [clash, ...(loaded.policy.ok ? [] : loaded.policy.problems)] } }
}

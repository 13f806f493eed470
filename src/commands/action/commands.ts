/** The commands of the action. One more is one more file and one more entry here. */
import type { CommandInputs } from '../../config/inputs.ts'
import type { ActionCommand } from './command.ts'

export interface KnownCommand extends CommandInputs {
  /** Loads the file. A run, which is started every few minutes, loads nothing of what the others need. */
  readonly load: () => Promise<ActionCommand>
}

/** The first is what is meant where nothing is said. */
export const actionCommands: readonly [KnownCommand, ...KnownCommand[]] = [
  { name: 'run', inputs: [], needsHerokuKey: true, load: async () => (await import('./run.ts')).run },
  {
    name: 'plan',
    inputs: ['from', 'days', 'compare-to'],
    needsHerokuKey: false,
    load: async () => (await import('./plan.ts')).plan
  },
  {
    name: 'backtest',
    inputs: ['traffic', 'compare-to'],
    needsHerokuKey: false,
    load: async () => (await import('./backtest.ts')).backtest
  },
  { name: 'report', inputs: [], needsHerokuKey: false, load: async () => (await import('./report.ts')).report },
  { name: 'matrix', inputs: [], needsHerokuKey: false, load: async () => (await import('./matrix.ts')).matrix }
]

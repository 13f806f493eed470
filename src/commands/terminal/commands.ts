/** The commands of the terminal. One more is one more file and one more line here. */
import type { TerminalCommand } from './command.ts'

/** In the order of the usage. Each loads only what it needs. */
export const terminalCommands: Readonly<Record<string, () => Promise<TerminalCommand>>> = {
  init: async () => (await import('./init.ts')).init,
  run: async () => (await import('./run.ts')).terminalRun,
  plan: async () => (await import('./plan.ts')).terminalPlan,
  backtest: async () => (await import('./backtest.ts')).terminalBacktest,
  report: async () => (await import('./report.ts')).terminalReport,
  import: async () => (await import('./import.ts')).importConfiguration,
  notify: async () => (await import('./notify.ts')).notify,
  demo: async () => (await import('./demo.ts')).demo,
  emulator: async () => (await import('./emulator.ts')).emulator
}

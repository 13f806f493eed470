/** The log of the job. Everything that the action prints, commands to the runner aside, goes through here. */
import * as core from '@actions/core'
import type { Redact } from '../core/redact.ts'
import { logLine, logText } from '../report/log-text.ts'

/** What is printed has mostly lost its secrets before; here nothing can be forgotten. */
let redact: Redact = (value) => value

/** From now on nothing that `known` finds is printed. */
export function hideSecrets(known: Redact): void {
  const before = redact
  redact = (value) => known(before(value))
}

/** Of anything that leaves the process: a secret that was cut is found no more, so that it comes before every cut. */
export function withoutSecrets(text: string): string {
  return redact(text)
}

export const jobLog = {
  line: (text: string): void => core.info(logLine(redact(text))),
  /** Lines that are ours, such as those of a table. */
  page: (text: string): void => core.info(logText(redact(text))),
  group: (title: string, lines: readonly string[]): void => {
    core.startGroup(logLine(redact(title)))
    lines.forEach(jobLog.line)
    core.endGroup()
  }
}

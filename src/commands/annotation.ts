import * as core from '@actions/core'
import type { AnnotationProperties } from '@actions/core'
import type { Problem } from '../config/problem.ts'
import { shortMessage } from '../core/short-message.ts'
import { jobLog, withoutSecrets } from './job-log.ts'

/** So many of a kind are shown by GitHub for a step. */
const mostOfKind = 10
/** What is not shown is still in the log, up to here. */
const mostInLog = 100

export type AnnotationKind = 'error' | 'warning' | 'notice'

/** What a run tells at the top of its page on GitHub. */
export interface Annotations {
  readonly add: (kind: AnnotationKind, message: string, place?: Problem['place']) => void
  /** Says how many there were beyond those that are shown. */
  readonly close: () => void
}

/** By name, so that of the package only these go into the bundle. */
const show = { error: core.error, warning: core.warning, notice: core.notice } satisfies Record<AnnotationKind, unknown>

/** Of this process: GitHub counts those of a step. */
export const annotations = openAnnotations()

function openAnnotations(): Annotations {
  const counts = new Map<AnnotationKind, number>()
  return {
    add: (kind, message, place = null) => {
      const count = (counts.get(kind) ?? 0) + 1
      counts.set(kind, count)
      const words = shortMessage(withoutSecrets(message))
      if (count <= mostOfKind) show[kind](words, annotationAt(place))
      else if (count <= mostInLog) jobLog.line(`${kind}: ${placeText(place)}${words}`)
    },
    close: () => {
      for (const [kind, count] of counts)
        if (count > mostOfKind)
          jobLog.line(
            `${count - mostOfKind} more ${kind}s: GitHub shows ${mostOfKind} of a kind. The first ${mostInLog} are in this log.`
          )
      counts.clear()
    }
  }
}

/** Where GitHub shows an annotation: in the file, or on the run. */
function annotationAt(place: Problem['place']): AnnotationProperties {
  return place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column }
}

/** `file:3:9 `, to go before a message; empty where no place is known. */
function placeText(place: Problem['place']): string {
  return place === null ? '' : `${place.file}:${place.line}:${place.column} `
}

/** Adds Markdown to the job summary, where there is one. */
export async function addToSummary(markdown: string): Promise<void> {
  if (process.env['GITHUB_STEP_SUMMARY']) await core.summary.addRaw(withoutSecrets(markdown)).write()
}

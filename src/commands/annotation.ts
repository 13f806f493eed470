import type { AnnotationProperties } from '@actions/core'
import type { Problem } from '../config/problem.ts'

/** Where GitHub shows an annotation: in the file, or on the run. */
export function annotationAt(place: Problem['place']): AnnotationProperties {
  return place === null ? {} : { file: place.file, startLine: place.line, startColumn: place.column }
}

/** The schema of the configuration for those who look into it. */
import { configFile } from './schema.ts'

/** What schemas of the configuration are made of. */
export type Part = { readonly kind: 'schema'; readonly pipe?: readonly (Part | Step)[] } & (
  | { readonly type: 'strict_object'; readonly entries: Readonly<Record<string, Part>> }
  | { readonly type: 'record'; readonly key: Part; readonly value: Part }
  | { readonly type: 'array'; readonly item: Part }
  | { readonly type: 'union'; readonly options: readonly Part[] }
  | { readonly type: 'optional'; readonly wrapped: Part; readonly default?: unknown }
  | { readonly type: 'nullable'; readonly wrapped: Part }
  | { readonly type: 'picklist'; readonly options: readonly string[] }
  | { readonly type: 'literal'; readonly literal: string | number }
  | { readonly type: 'string' | 'boolean' | 'custom' }
)

/** What follows a schema in its pipe. */
export interface Step {
  readonly kind: 'validation' | 'transformation' | 'metadata'
  readonly type: string
  readonly requirement?: unknown
}

export const configParts = configFile as unknown as Part

import { uuidOf } from './uuid.ts'

export type Generation = 'cedar' | 'fir'

export interface DynoType {
  readonly id: string
  readonly name: string
  readonly generation: Generation
  readonly dollarsPerMonth: number
  readonly memoryGb: number
  readonly compute: number
  /** Most dynos of one process type. */
  readonly limit: number
  /** Eco and Basic: cannot be mixed with other dyno types in one app. */
  readonly entry: boolean
  readonly dedicated: boolean
  readonly privateSpaceOnly: boolean
}

const traits = {
  entry: { generation: 'cedar', limit: 1, entry: true, dedicated: false, privateSpaceOnly: false },
  standard: { generation: 'cedar', limit: 100, entry: false, dedicated: false, privateSpaceOnly: false },
  performance: { generation: 'cedar', limit: 10, entry: false, dedicated: true, privateSpaceOnly: false },
  space: { generation: 'cedar', limit: 10, entry: false, dedicated: true, privateSpaceOnly: true },
  fir: { generation: 'fir', limit: 255, entry: false, dedicated: false, privateSpaceOnly: true }
} as const satisfies Record<string, Partial<DynoType>>

/** Heroku's dyno types with the list prices and limits of August 2026. */
export const dynoTypes: readonly DynoType[] = (
  [
    ['Eco', 'entry', 0, 0.5, 1],
    ['Basic', 'entry', 7, 0.5, 1],
    ['Standard-1X', 'standard', 25, 0.5, 1],
    ['Standard-2X', 'standard', 50, 1, 2],
    ['Performance-M', 'performance', 250, 2.5, 12],
    ['Performance-L', 'performance', 500, 14, 50],
    ['Performance-L-RAM', 'performance', 500, 30, 24],
    ['Performance-XL', 'performance', 750, 62, 50],
    ['Performance-2XL', 'performance', 1500, 126, 100],
    ['Private-S', 'space', 225, 1, 12],
    ['Private-M', 'space', 450, 2.5, 12],
    ['Private-L', 'space', 900, 14, 50],
    ['Shield-S', 'space', 270, 1, 12],
    ['Shield-M', 'space', 540, 2.5, 12],
    ['Shield-L', 'space', 1080, 14, 50],
    ['dyno-1c-0.5gb', 'fir', 25, 0.5, 1],
    ['dyno-2c-1gb', 'fir', 50, 1, 2],
    ['dyno-1c-4gb', 'fir', 80, 4, 1],
    ['dyno-2c-8gb', 'fir', 160, 8, 2]
  ] as const
).map(([name, kind, dollarsPerMonth, memoryGb, compute]) => ({
  id: uuidOf('dyno-size', name),
  name,
  dollarsPerMonth,
  memoryGb,
  compute,
  ...traits[kind]
}))

/** By name in any case, or by id. */
export function findDynoType(identity: string): DynoType | undefined {
  const wanted = identity.toLowerCase()
  return dynoTypes.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted)
}

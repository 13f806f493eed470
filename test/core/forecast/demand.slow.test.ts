import { gzipSync } from 'node:zlib'
import * as v from 'valibot'
import { expect, it } from 'vitest'
import { demand as demandSchema } from '../../../src/adapters/stores/document/demand-schema.ts'
import { lived } from './lived.ts'

it('a year is remembered in less than four kilobytes', () => {
  const year = lived(365)
  expect(gzipSync(JSON.stringify(year)).length).toBeLessThan(4096)
  expect(v.parse(demandSchema, JSON.parse(JSON.stringify(year)))).toEqual(year)
}, 120_000)

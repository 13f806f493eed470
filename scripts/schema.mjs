// Writes schema/dyno-scaler.schema.json from src/config/schema.ts. With --check it only tells whether the file is fresh.
// Needs a Node that runs TypeScript, as every "npm run" has.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { jsonSchema } from '../src/config/json-schema.ts'

const file = 'schema/dyno-scaler.schema.json'
const fresh = `${JSON.stringify(jsonSchema(), null, 2)}\n`

if (process.argv.includes('--check')) {
  if (fresh !== (await readFile(file, 'utf8').catch(() => ''))) {
    console.error(`${file} does not match src/config/schema.ts. Run "node scripts/schema.mjs".`)
    process.exitCode = 1
  }
} else {
  await mkdir('schema', { recursive: true })
  await writeFile(file, fresh)
}

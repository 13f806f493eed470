import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { gunzipSync, gzipSync, zstdCompressSync, zstdDecompressSync } from 'node:zlib'

const gzipMagic = Buffer.from([0x1f, 0x8b])

/** What the cache client uploaded, unpacked so far that texts in it can be read; it compresses in one of two ways. */
export function blobText(blob: Buffer | null): string {
  if (blob === null) return ''
  return (isGzip(blob) ? gunzipSync(blob) : zstdDecompressSync(blob)).toString('latin1')
}

/** What a variable holds, unpacked if it is packed. */
export function variableText(value: string): string {
  const bytes = Buffer.from(value, 'base64')
  return isGzip(bytes) ? gunzipSync(bytes).toString('utf8') : value
}

/** An archive as the cache client makes it, with a state file of that content, compressed like `model`. */
export async function blobWith(content: string, model: Buffer): Promise<Buffer> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dyno-scaler-blob-'))
  try {
    const file = '.dyno-scaler/dyno-scaler/state.json'
    await mkdir(path.join(folder, path.dirname(file)), { recursive: true })
    await writeFile(path.join(folder, file), content)
    await promisify(execFile)('tar', ['-cf', 'blob.tar', '-P', '-C', folder, file], { cwd: folder })
    const archive = await readFile(path.join(folder, 'blob.tar'))
    return isGzip(model) ? gzipSync(archive) : zstdCompressSync(archive)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function isGzip(blob: Buffer): boolean {
  return blob.subarray(0, gzipMagic.length).equals(gzipMagic)
}

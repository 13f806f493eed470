// Prints what CHANGELOG.md says of a version, for its release: node scripts/release-notes.mjs v1.2.3
import { readFile } from 'node:fs/promises'

const version = (process.argv[2] ?? '').replace(/^v/, '')
const chapters = (await readFile('CHANGELOG.md', 'utf8')).split(/^## /m).slice(1)
const chapter = chapters.find((text) => /^\[?([\w.+-]+)/.exec(text)?.[1] === version)
const notes = chapter?.slice(chapter.indexOf('\n')).trim() ?? ''
if (version === '' || notes === '') {
  console.error(
    `CHANGELOG.md has no chapter "## ${version || 'VERSION'}". Rename "## Unreleased" to it before the tag is made.`
  )
  process.exitCode = 1
} else console.log(notes)

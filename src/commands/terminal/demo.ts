import { realpathSync } from 'node:fs'
import path from 'node:path'
import { runDemo } from '../../demo/demo.ts'
import { readWholeNumber, flag, terminalCommand, text } from './command.ts'

/** Longest demo, in seconds: a day. */
const mostSeconds = 86_400

export const demo = terminalCommand({
  name: 'demo',
  meaning: 'a day of an app, against an emulated Heroku and GitHub',
  options: {
    seconds: text('N', 'how long the day takes on a terminal (55)', '55'),
    json: flag('everything as JSON')
  },
  notes: ['with NO_COLOR in the environment it has no colours'],
  run: ({ seconds, json }) => {
    // The action lies beside the file that was started, wherever that is.
    const bundle = path.join(path.dirname(realpathSync(process.argv[1] ?? '')), 'index.js')
    return runDemo({
      format: json ? 'json' : 'text',
      durationMs: 1000 * readWholeNumber('--seconds', seconds, mostSeconds),
      bundle
    })
  }
})

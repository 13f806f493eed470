import { serve } from '../../demo/serve-emulator.ts'
import { readWholeNumber, terminalCommand, text } from './command.ts'

const highestPort = 65_535

export const emulator = terminalCommand({
  name: 'emulator',
  meaning: 'an emulated Heroku with one app, to try things against',
  options: { port: text('N', 'where its API listens (a free port)', '0') },
  run: async ({ port: written }) => {
    const port = readWholeNumber('--port', written, highestPort)
    try {
      await serve(port)
      return 0
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'listen')) throw error
      process.stderr.write(
        `Port ${port} cannot be listened on (${String(error.code)}). Write another --port, or leave it out for a free one.\n`
      )
      return 1
    }
  }
})

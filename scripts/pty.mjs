// A program in a terminal of a certain size, by the `script` of util-linux.
import { spawn } from 'node:child_process'

/** Runs a command of the shell; gives each piece of its output to `onOutput`. Resolves to its exit status. */
export async function runInTerminal(command, { columns, rows }, onOutput) {
  const child = spawn('script', ['-qefc', `stty cols ${columns} rows ${rows}; ${command}`, '/dev/null'], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, NO_COLOR: '' }
  })
  child.stdout.setEncoding('utf8').on('data', onOutput)
  return new Promise((resolve, reject) => {
    child.on('error', reject).on('close', resolve)
  })
}

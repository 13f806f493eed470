import { systemClock } from '../adapters/clock.ts'
import { startEmulator } from '../emulator/heroku/emulator.ts'
import { demoApp } from './policy.ts'

/** Runs an emulated Heroku with one app until SIGINT or SIGTERM. Rejects if the port is taken. */
export async function serve(port: number): Promise<void> {
  const emulator = await startEmulator({
    clock: systemClock,
    apiPort: port,
    apps: [
      {
        name: demoApp,
        processes: [
          { process: 'web', quantity: 1 },
          { process: 'worker', quantity: 1 }
        ]
      }
    ]
  })
  process.stdout.write(
    [
      `Heroku's API is at ${emulator.apiUrl}, with one app, ${demoApp}, at ${emulator.app(demoApp).url}`,
      `The action:         HEROKU_API_URL=${emulator.apiUrl} HEROKU_METRICS_URL=${emulator.metricsUrl} ` +
        'and any heroku-api-key',
      `The official CLI:   HEROKU_HOST=${emulator.apiUrl} HEROKU_API_KEY=any heroku ps:scale -a ${demoApp}`,
      'Ctrl-C ends it.',
      ''
    ].join('\n')
  )
  await new Promise<void>((resolve) => {
    process.once('SIGINT', resolve).once('SIGTERM', resolve)
  })
  await emulator.close()
}

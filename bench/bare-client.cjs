// A yardstick for the other benchmarks: sends the requests of a run, ten at a time, and does nothing with the answers.
// HEROKU_API_URL=... node bench/bare-client.cjs APP,APP... PATH... (what follows /apps/APP, such as "" and "/formation")
const http = require('node:http')

const [names = '', ...paths] = process.argv.slice(2)
const agent = new http.Agent({ keepAlive: true, maxSockets: 10 })
const headers = { accept: 'application/vnd.heroku+json; version=3', authorization: 'Bearer token' }
const calls = names.split(',').flatMap((name) => paths.map((path) => `/apps/${name}${path}`))

Promise.all(calls.map(ask)).then(() => process.exit(0))

function ask(path) {
  return new Promise((resolve, reject) => {
    http
      .get(`${process.env.HEROKU_API_URL}${path}`, { agent, headers }, (answer) => {
        if (answer.statusCode !== 200) reject(new Error(`${path} was answered with ${answer.statusCode}`))
        answer.resume().on('end', resolve)
      })
      .on('error', reject)
  })
}

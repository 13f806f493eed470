// Writes the pictures of the README into docs/pictures: "npm run demo" as a terminal of 100 columns shows it, in half a minute, and the
// first screen of the report that it leaves. Needs dist/, the `script` of util-linux, and Chromium.
import { mkdir, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { launch } from '../test/report/html/chromium.ts'
import { runInTerminal } from './pty.mjs'
import { drawRecording } from './recording.mjs'
import { openScreen, textOf } from './screen.mjs'

const folder = 'docs/pictures'
const size = { columns: 100, rows: 32 }
/** Lines of the demo's picture above its runs. */
const headLines = 9

const output = await recordDemo()
const report = /Report: (\S+)/.exec(output)[1]
await mkdir(folder, { recursive: true })
await writeFile(`${folder}/demo.svg`, drawRecording(framesOf(output), size))
await photograph(report, `${folder}/report.png`)
await rm(path.dirname(report), { recursive: true, force: true })
for (const name of ['demo.svg', 'report.png'])
  console.log(`${folder}/${name}: ${Math.ceil((await stat(`${folder}/${name}`)).size / 1000)} kB`)

async function recordDemo() {
  let written = ''
  const status = await runInTerminal(
    `${process.execPath} dist/cli.js demo --seconds 0`,
    size,
    (text) => (written += text)
  )
  if (status !== 0) throw new Error(`the demo ended with ${status}`)
  return written
}

/** What the screen showed: a picture for each new line, the whole day, and the end. */
function framesOf(written) {
  const screen = openScreen(size)
  const [day, end] = written.split(/(?=\u001B\[1mThe action itself)/)
  const pictures = day.split(/(?<=\u001B\[J)/).map((text) => {
    screen.write(text)
    return { rows: screen.rows(), isWhole: text.endsWith('\u001B[J') }
  })
  const whole = pictures.filter(({ isWhole }) => isWhole).map(({ rows }) => rows)
  screen.write(
    end.replaceAll(process.cwd(), '~/dyno-scaler').replaceAll(/\/tmp\/dyno-scaler-demo-\w+/g, '/tmp/dyno-scaler-demo')
  )
  const runsOf = (rows) => rows?.slice(headLines).map(textOf).join('\n')
  const chosen = whole.filter((rows, index) => runsOf(rows) !== runsOf(whole[index - 1]))
  return [...chosen, whole.at(-1), screen.rows()]
}

async function photograph(report, file) {
  const browser = await launch()
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' })
    await page.goto(pathToFileURL(report).href)
    await page.screenshot({ path: file })
  } finally {
    await browser.close()
  }
}

/** The page of a report: one HTML file that needs nothing else. */
import { minuteMs } from '../../core/durations.ts'
import { duration, utcDateTime } from '../../core/format.ts'
import { escapeHtml, scriptJson } from './markup.ts'
import { wallDateTime } from './zone.ts'
import { rangeMs } from './report-data.ts'
import type { ReportData, ReportProcess } from './report-data.ts'
import { staticChart } from './static-chart.ts'
import { plural } from './chart-numbers.ts'
import { firstScreen } from './first-screen.ts'
import type { FirstScreen } from './first-screen.ts'
import { headline } from './headline.ts'
import type { Figure } from './headline.ts'

/** What the page is drawn with. A hash is `sha256-` and the digest in base64, of the text exactly as it is. */
export interface PageAssets {
  readonly script: string
  readonly scriptHash: string
  readonly style: string
  readonly styleHash: string
  /** The licence of the packages in `script`. */
  readonly notice: string
}

/** The steps of the page's own mark. */
const icon = [
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E",
  "%3Cpath d='M3 26h8v-8h9V8h9' fill='none' stroke='%236a5cff' stroke-width='5' ",
  "stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"
].join('')

const withoutScripts =
  'Scripts are off. These are the last seven days of each process type; ' +
  'with scripts on there is more to see and to try.'

const slowMinutesNote =
  'Slow minutes count from one look to the next; ' +
  'where only ten minutes or hours are kept, the whole of them counts as its worst look.'

/** The file as text. The data cannot become markup, and the page can neither load nor send anything. */
export function renderReportPage(
  data: ReportData,
  { script, scriptHash, style, styleHash, notice }: PageAssets
): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptHash, styleHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title(data))}</title>
<link rel="icon" href="${icon}">
<!--
${notice.replaceAll('--', '- -')}
-->
<style>${style}</style>
</head>
<body>
<header class="masthead">
<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 26h8v-8h9V8h9"/></svg>
<div>
<h1>${escapeHtml(title(data))}</h1>
<p>${escapeHtml(subtitle(data))}</p>
</div>
</header>
<main id="report">
<noscript>
<p class="hint">${withoutScripts}</p>
${data.processes.map((process) => staticSection(process, data)).join('\n')}
</noscript>
</main>
<footer class="colophon">
<p>${escapeHtml(describePrice(data))} ${slowMinutesNote}</p>
</footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

function contentPolicy(scriptHash: string, styleHash: string): string {
  return [
    "default-src 'none'",
    `script-src '${scriptHash}'`,
    `style-src '${styleHash}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'"
  ].join('; ')
}

function title(data: ReportData): string {
  return `Dyno Scaler: ${appsText(data)}`
}

function subtitle({ processes, madeMs, lastLookMs }: ReportData): string {
  const sinceMs = lastLookMs === null ? null : madeMs - lastLookMs
  const look =
    sinceMs === null
      ? 'no look yet'
      : sinceMs < minuteMs
        ? 'right after a look'
        : `last look ${duration(sinceMs)} before`
  const [zone, ...others] = [...new Map(processes.map((process) => [process.zone.name, process.zone])).values()]
  const made =
    zone === undefined || others.length > 0
      ? `${utcDateTime(madeMs)} UTC, ${look}. Times are those of each app`
      : `${wallDateTime(zone, madeMs)}, ${look}. Times in ${zone.name}`
  return `${plural(processes.length, 'process type')}. Made ${made}.`
}

/** The name of the app, or how many there are. */
function appsText({ processes }: ReportData): string {
  const apps = [...new Set(processes.map(({ app }) => app))]
  const [first] = apps
  return first !== undefined && apps.length === 1 ? first : plural(apps.length, 'app')
}

function describePrice({ priceSource }: ReportData): string {
  return priceSource === null
    ? 'The dyno types are not known here, so there are dyno-hours and no prices.'
    : `Prices: ${priceSource}, by the second.`
}

function staticSection(process: ReportProcess, data: ReportData): string {
  const { app, process: name, zone, figures } = process
  const shownMs = Math.min(rangeMs.week, data.endMs - figures.week.fromMs)
  const legend = 'Line: dynos. Pale band: what the schedule allows. Red bands: incidents.'
  return `<section class="panel"><h2>${escapeHtml(`${app} ${name}`)}</h2>
${staticBanner(firstScreen(process, data))}
${staticFigures(headline([process], 'week'))}
${staticChart(process, data)}
<p class="hint">${legend} ${escapeHtml(zone.name)}, ${duration(shownMs)}.</p></section>`
}

function staticBanner({ kind, title, details, figures, incidents, changes }: FirstScreen): string {
  const items = [
    ...incidents.map(({ label, text, issue }) => {
      const number = issue === null ? '' : ` issue #${issue.number}`
      const link =
        issue?.url == null ? number : ` <a href="${escapeHtml(issue.url)}" rel="noreferrer">${number.trim()}</a>`
      return `<li><b>${escapeHtml(label)}</b> ${escapeHtml(text)}${link}</li>`
    }),
    ...changes.map(({ when, move, why }) => `<li>${escapeHtml(`${when}  ${move}  ${why}`)}</li>`)
  ]
  return `<p class="standing"><i class="dot is-${kind}" aria-hidden="true"></i>${escapeHtml(title)}</p>
<p>${escapeHtml(details.join(' '))}</p>
${items.length === 0 ? '' : `<ul>${items.join('')}</ul>`}
${staticFigures(figures)}`
}

function staticFigures(figures: readonly Figure[]): string {
  const items = figures.map(({ label, value, note }) => {
    const [name, amount, remark] = [label, value, note].map(escapeHtml)
    return `<div class="figure"><dt>${name}</dt><dd><b>${amount}</b><span>${remark}</span></dd></div>`
  })
  return `<dl class="figures">${items.join('')}</dl>`
}

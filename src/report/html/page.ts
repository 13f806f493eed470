/** The page of a report: one HTML file that needs nothing else. */
import { escapeHtml, scriptJson } from './markup.ts'
import { rangeMs } from './report-data.ts'
import type { ReportData, ReportProcess } from './report-data.ts'
import { staticChart } from './static-chart.ts'
import { plural, roundedDuration } from './chart-numbers.ts'
import { headline } from './headline.ts'

/** What the page is drawn with. A hash is `sha256-` and the digest in base64, of the text exactly as it is. */
export interface PageAssets {
  readonly script: string
  readonly scriptHash: string
  readonly style: string
  readonly styleHash: string
  /** The licence of what `script` holds of others. */
  readonly notice: string
}

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Cpath d='M3 26h8v-8h9V8h9' fill='none' stroke='%236a5cff' stroke-width='5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

/** The file as text. The data cannot become markup, and the page can neither load nor send anything. */
export function renderReportPage(
  data: ReportData,
  { script, scriptHash, style, styleHash, notice }: PageAssets
): string {
  const policy = `default-src 'none'; script-src '${scriptHash}'; style-src '${styleHash}'; img-src data:; base-uri 'none'; form-action 'none'`
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
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
<h1>Dynos, and why</h1>
<p>${escapeHtml(subtitle(data))}</p>
</div>
</header>
<main id="report">
<noscript>
<p class="hint">Scripts are off. These are the last seven days of each process type; with scripts on there is more to see and to try.</p>
${data.processes.map((process) => staticSection(process, data)).join('\n')}
</noscript>
</main>
<footer class="colophon">
<p>${escapeHtml(describePrice(data))} Slow minutes count from one look to the next; where only ten minutes or hours are kept, the worst look speaks for all of them.</p>
</footer>
<script type="application/json" id="data">${scriptJson(data)}</script>
<script>${script}</script>
</body>
</html>
`
}

function title({ processes }: ReportData): string {
  const apps = appsOf(processes)
  const [first] = apps
  return first !== undefined && apps.length === 1 ? `Dynos of ${first}` : `Dynos of ${plural(apps.length, 'app')}`
}

function subtitle({ processes, madeMs, lastLookMs }: ReportData): string {
  const apps = appsOf(processes)
  const [first] = apps
  const whose = first !== undefined && apps.length === 1 ? first : plural(apps.length, 'app')
  const sinceMs = lastLookMs === null ? null : madeMs - lastLookMs
  const look =
    sinceMs === null
      ? 'no look yet'
      : sinceMs < 60_000
        ? 'right after a look'
        : `last look ${roundedDuration(sinceMs)} before`
  return `${whose}, ${plural(processes.length, 'process type')}. Made ${new Date(madeMs).toISOString().slice(0, 16).replace('T', ' ')} UTC, ${look}.`
}

function appsOf(processes: readonly ReportProcess[]): readonly string[] {
  return [...new Set(processes.map(({ app }) => app))]
}

function describePrice({ priceSource }: ReportData): string {
  return priceSource === null
    ? 'The dyno types are not known here, so there are dyno-hours and no prices.'
    : `Prices: ${priceSource}, by the second.`
}

function staticSection(process: ReportProcess, { endMs }: ReportData): string {
  const figures = headline([process], 'week').map(
    ({ label, value, note }) =>
      `<div class="figure"><dt>${escapeHtml(label)}</dt><dd><b>${escapeHtml(value)}</b><span>${escapeHtml(note)}</span></dd></div>`
  )
  return `<section class="panel"><h2>${escapeHtml(`${process.app} ${process.process}`)}</h2>
<dl class="figures">${figures.join('')}</dl>
${staticChart(process, endMs)}
<p class="hint">Line: dynos. Pale band: what the schedule allows. Red bands: incidents. ${escapeHtml(process.zone.name)}, ${roundedDuration(Math.min(rangeMs.week, endMs - process.figures.week.fromMs))}.</p></section>`
}

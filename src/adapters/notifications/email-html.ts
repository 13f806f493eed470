/** The HTML of a mail: tables and inline styles, as mail programs want them; no image, no font, nothing that is loaded. */
import type { Notice } from '../../core/model.ts'
import { escapeHtml } from '../../report/html/markup.ts'
import { fieldsOf, linksOf, toneOf } from '../../report/notices/content.ts'
import type { Tone } from '../../report/notices/content.ts'
import { fitting } from '../../report/notices/fitting.ts'

export interface MailPage {
  readonly subject: string
  readonly notices: readonly Notice[]
  /** Words for what is left out; empty: nothing is. */
  readonly more: string
  readonly signature: string
}

const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif"
const colours: Readonly<Record<Tone, string>> = {
  danger: '#cf222e',
  warning: '#bc4c00',
  success: '#1a7f37',
  neutral: '#0969da'
}
const badges: Readonly<Record<Notice['kind'], string>> = {
  'incident-opened': 'Incident',
  'incident-closed': 'Over',
  scale: 'Scaled',
  'at-max': 'At the maximum',
  'at-min': 'At the minimum',
  look: 'Look',
  budget: 'Budget',
  test: 'Test'
}

/** Mail programs that know it turn the page dark; the others leave it light. */
const dark = `@media (prefers-color-scheme:dark){.page{background:#0d1117!important}.card{background:#161b22!important;border-left-color:#30363d!important;border-right-color:#30363d!important;border-bottom-color:#30363d!important}.ink{color:#e6edf3!important}.soft{color:#9198a1!important}.line{border-color:#30363d!important}.button{background:#21262d!important;border-color:#3d444d!important;color:#e6edf3!important}.danger{color:#ff7b72!important}.warning{color:#e3964a!important}.success{color:#56d364!important}.plain{color:#79c0ff!important}}`

export function mailHtml({ subject, notices, more, signature }: MailPage): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f8fa">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f8fa"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
${notices.map(card).join('\n')}
${more === '' ? '' : row(`<p class="soft" style="margin:0 0 16px;${font};font-size:14px;color:#59636e">${escapeHtml(more)}</p>`)}
${row(`<p class="soft" style="margin:0;${font};font-size:12px;line-height:18px;color:#59636e">${escapeHtml(signature)}</p>`)}
</table>
</td></tr></table>
</body>
</html>
`
}

function card(notice: Notice): string {
  const colour = colours[toneOf(notice)]
  const text = fitting(notice.text, 2000, escapeHtml)
  const fields = fieldsOf(notice)
  const links = linksOf(notice)
  return row(`<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;background:#ffffff;border:1px solid #d1d9e0;border-top:4px solid ${colour};border-radius:6px;border-collapse:separate"><tr><td style="padding:20px 24px">
<p class="${toneOf(notice)}" style="margin:0 0 6px;${font};font-size:12px;line-height:16px;font-weight:600;letter-spacing:.04em;text-transform:uppercase;color:${colour}">${badges[notice.kind]}</p>
<h1 class="ink" style="margin:0 0 12px;${font};font-size:20px;line-height:26px;font-weight:600;color:#1f2328;overflow-wrap:anywhere">${fitting(notice.title, 400, escapeHtml)}</h1>
${text === '' ? '' : `<p class="ink" style="margin:0 0 16px;${font};font-size:15px;line-height:23px;color:#1f2328;overflow-wrap:anywhere">${text}</p>`}
${fields.length === 0 ? '' : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${fields.map(({ name, value }) => field(name, value)).join('')}</table>`}
${links.map(({ label, url }) => button(label, url)).join('&nbsp; ')}
</td></tr></table>`)
}

function field(name: string, value: string): string {
  const cell = `padding:8px 0;border-top:1px solid #d1d9e0;${font};font-size:14px;line-height:20px;vertical-align:top`
  return `<tr><td class="soft line" width="90" style="${cell};color:#59636e">${escapeHtml(name)}</td><td class="ink line" style="${cell};color:#1f2328;overflow-wrap:anywhere">${fitting(value, 1500, escapeHtml)}</td></tr>`
}

function button(label: string, url: string): string {
  return `<a class="button" href="${escapeHtml(url)}" style="display:inline-block;padding:7px 14px;border:1px solid #d1d9e0;border-radius:6px;background:#f6f8fa;${font};font-size:14px;line-height:20px;font-weight:600;color:#1f2328;text-decoration:none">${escapeHtml(label)}</a>`
}

function row(content: string): string {
  return `<tr><td>${content}</td></tr>`
}

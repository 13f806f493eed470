export const id = 846;
export const ids = [846];
export const modules = {

/***/ 846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notificationChannels: () => (/* binding */ notificationChannels)
});

// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/words.js
var words = __webpack_require__(4702);
;// CONCATENATED MODULE: ./build/report/notices/content.js



const tones = {
    'incident-opened': 'danger',
    'incident-closed': 'success',
    scale: 'neutral',
    'at-max': 'warning',
    'at-min': 'neutral',
    look: 'neutral',
    test: 'success'
};
const marks = { danger: '🔴', warning: '🟠', success: '🟢', neutral: '🔵' };
function toneOf({ kind }) {
    return tones[kind];
}
/** The title with a coloured sign before it, for chats. */
function markedTitle(notice) {
    return `${marks[toneOf(notice)]} ${notice.title}`;
}
const whyLimit = 2000;
/** At most four, none of them empty. */
function fieldsOf(notice) {
    if (notice.kind === 'test')
        return [];
    const { incident, atMs, reasons } = notice;
    // What moved the number is the text of these already.
    const why = notice.kind === 'scale' || notice.kind === 'look'
        ? ''
        : (0,markdown/* oneLine */.TN)((0,words/* oneSentence */.Wd)(reasons.map(({ message }) => message)), whyLimit);
    return [
        { name: 'Dynos', value: describeDynos(notice) },
        {
            name: 'Health',
            value: (0,words/* describeHealth */.gw)({
                verdict: notice.verdict,
                medianMs: notice.responseTimeMs,
                answers: [],
                cause: null,
                misconfigured: false
            })
        },
        { name: 'When', value: incident === null ? `${(0,format/* utcDay */.dA)(atMs)} ${(0,format/* utcClock */.f3)(atMs)} UTC` : describePeriod(incident) },
        ...(why === '' ? [] : [{ name: 'Decision', value: why }])
    ];
}
/** Pages to go to, most telling first; only addresses of the web that do nothing but lead there. */
function linksOf({ incident, runUrl }) {
    const issue = incident?.issue ?? null;
    return [
        ...(issue === null ? [] : [{ label: `Issue ${issue.number}`, url: issue.url }]),
        ...(runUrl === null ? [] : [{ label: 'The run', url: runUrl }])
    ].filter(({ url }) => /^https?:\/\/[\w.:/?&=%~+-]{1,500}$/.test(url));
}
function describePeriod({ sinceMs, endedMs }) {
    const since = `${(0,format/* utcDay */.dA)(sinceMs)} ${(0,format/* utcClock */.f3)(sinceMs)}`;
    return endedMs === null ? `since ${since} UTC` : `${since} to ${(0,format/* utcTime */.SK)(endedMs, sinceMs)} UTC`;
}
function describeDynos({ from, to }) {
    if (from === null || to === null)
        return 'not known';
    return from === to ? `${to}` : `${from} → ${to}`;
}

;// CONCATENATED MODULE: ./build/report/notices/fitting.js

/**
 * The longest beginning of `text`, made one line and then rendered, that measures at most `limit`. What is cut ends in an ellipsis, and
 * never within a character. Measured in UTF-16 units unless something else is said, which is never less than the number of characters.
 */
function fitting(text, limit, render = asItIs, size = lengthOf) {
    const whole = (0,markdown/* oneLine */.TN)(text, limit);
    if (size(render(whole)) <= limit)
        return render(whole);
    const characters = Array.from(whole);
    let shortest = 0;
    let longest = characters.length;
    // What is shorter fits if what is longer does.
    while (shortest < longest) {
        const middle = Math.ceil((shortest + longest) / 2);
        if (size(render(`${characters.slice(0, middle).join('')}…`)) <= limit)
            shortest = middle;
        else
            longest = middle - 1;
    }
    return render(`${characters.slice(0, shortest).join('').trimEnd()}…`);
}
/** A message of as many notices as fit, at most `most`; `more` says how many are left out. The first is in it whatever its size. */
function fill(notices, most, render, fits) {
    for (let count = Math.min(most, notices.length);; count--) {
        const message = render(notices.slice(0, count), notices.length - count);
        if (count <= 1 || fits(message))
            return message;
    }
}
/** `And 3 more: see the run.`; empty for none. */
function describeOmitted(more) {
    return more === 0 ? '' : `And ${more} more. The summary of the run has all of them.`;
}
function asItIs(text) {
    return text;
}
function lengthOf(text) {
    return text.length;
}

;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/discord.js


const titleLimit = 256;
/** Of 4096: so that one embed stays within what all texts of a message may have, links and fields included. */
const descriptionLimit = 1500;
const fieldLimit = 500;
const totalLimit = 6000;
const mostEmbeds = 10;
const colours = {
    danger: 0xcf222e,
    warning: 0xd4780a,
    success: 0x1a7f37,
    neutral: 0x0969da
};
function discordMessage(notices) {
    return fill(notices, mostEmbeds, (shown, more) => ({
        ...(more === 0 ? {} : { content: describeOmitted(more) }),
        embeds: shown.map(discord_embed),
        allowed_mentions: { parse: [] }
    }), ({ embeds }) => embeds.reduce((sum, one) => sum + textLength(one), 0) <= totalLimit);
}
function discord_embed(notice) {
    const links = linksOf(notice).map(({ label, url }) => `[${label}](${url})`);
    return {
        title: fitting(markedTitle(notice), titleLimit, inert),
        description: [fitting(notice.text, descriptionLimit, inert), links.join(' · ')]
            .filter((part) => part !== '')
            .join('\n\n'),
        color: colours[toneOf(notice)],
        fields: fieldsOf(notice).map(({ name, value }) => ({
            name,
            value: fitting(value, fieldLimit, inert),
            inline: value.length <= 40
        })),
        timestamp: new Date(notice.atMs).toISOString()
    };
}
function textLength({ title, description, fields }) {
    return (title.length + description.length + fields.reduce((sum, { name, value }) => sum + name.length + value.length, 0));
}
/** Discord's Markdown knows no entities; a backslash takes the meaning of a sign, and something invisible breaks names and addresses. */
function inert(text) {
    return text
        .replace(/[\\`*_~|<>[\]@]/g, '\\$&')
        .replace(/^[-+#]|^\d+(?=\.)/, (found) => (/^\d/.test(found) ? `${found}\u200B` : `\\${found}`))
        .replaceAll('\\@', '\\@\u200B')
        .replaceAll('://', ':\u200B//');
}

// EXTERNAL MODULE: ./build/adapters/http/http.js + 11 modules
var http = __webpack_require__(3948);
;// CONCATENATED MODULE: ./build/adapters/notifications/delivery.js
/** What all targets over HTTP share: how long they are waited for, and what their answers mean. */


/** For one request. */
const requestMs = 10_000;
/** For everything that one target is sent in one look. */
const targetMs = 30_000;
const answerLimit = 20_000;
const detailLimit = 150;
/** Posts once, follows no redirect and repeats nothing: what failed is tried again at the next look. Never rejects. */
async function post({ url, headers, body }, clock, deadlineMs) {
    const leftMs = Math.min(requestMs, deadlineMs - clock.now());
    if (leftMs <= 0)
        return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time was left for it' } };
    return (0,http/* send */.tN)({
        method: 'POST',
        url,
        headers: { 'user-agent': 'dyno-scaler', ...headers },
        body,
        timeoutMs: leftMs,
        bodyLimit: answerLimit
    });
}
/** Why a notice did not arrive, in sentences; null: it did. */
function refusal({ name, remedy }, result) {
    if (result.kind === 'no-answer')
        return `${name} could not be reached: ${result.failure.message}.`;
    const { status, headers, body } = result;
    if (status >= 200 && status < 300)
        return null;
    const detail = detailOf(body);
    const answered = `${name} answered ${status}${detail === '' ? '' : ` (${detail})`}.`;
    if (status >= 300 && status < 400)
        return `${answered} It leads elsewhere, where nothing is sent: write the final address.`;
    if (status === 429)
        return `${answered} It asks for fewer messages${describeWait(headers.get('retry-after'))}. Ask for fewer events under \`on\` if this goes on.`;
    if (status >= 500 || status === 408)
        return `${answered} This may pass.`;
    return `${answered} ${status === 413 || (status === 400 && detail === '') ? 'It does not take this message.' : remedy}`;
}
function describeWait(retryAfter) {
    return retryAfter !== undefined && /^\d{1,6}(?:\.\d+)?$/.test(retryAfter)
        ? ` (wait ${Math.ceil(Number(retryAfter))} s)`
        : '';
}
/** What a service says of its refusal: a message in JSON, or a short line of text. A page is no help. */
function detailOf(body) {
    const text = body.trim();
    if (text === '' || text.startsWith('<'))
        return '';
    try {
        const answer = JSON.parse(text);
        if (typeof answer !== 'object' || answer === null)
            return '';
        const said = Object.entries(answer).find(([key, value]) => ['message', 'error', 'detail'].includes(key) && typeof value === 'string');
        return said === undefined ? '' : (0,markdown/* oneLine */.TN)(String(said[1]), detailLimit);
    }
    catch {
        return (0,markdown/* oneLine */.TN)(text, detailLimit);
    }
}

;// CONCATENATED MODULE: ./build/adapters/notifications/discord.js


const service = {
    name: 'Discord',
    remedy: 'Its webhook is gone: make a new one in the settings of the channel and put its address into the secret.'
};
/** A webhook of Discord: one message for all notices. */
function discord({ url }, clock) {
    const address = new URL(url);
    // Without it Discord does not say when a message was not kept.
    address.searchParams.set('wait', 'true');
    return async (notices) => {
        const headers = { 'content-type': 'application/json' };
        const warning = refusal(service, await post({ url: address.href, headers, body: JSON.stringify(discordMessage(notices)) }, clock, clock.now() + requestMs));
        return warning === null ? { kind: 'sent' } : { kind: 'failed', warning, unsent: notices };
    };
}

// EXTERNAL MODULE: ./node_modules/nodemailer/dist/esm/nodemailer.js + 38 modules
var nodemailer = __webpack_require__(6739);
;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/mail-html.js


const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif";
const mail_html_colours = {
    danger: '#cf222e',
    warning: '#bc4c00',
    success: '#1a7f37',
    neutral: '#0969da'
};
const badges = {
    'incident-opened': 'Incident',
    'incident-closed': 'Over',
    scale: 'Scaled',
    'at-max': 'At the maximum',
    'at-min': 'At the minimum',
    look: 'Look',
    test: 'Test'
};
/** Mail programs that know it turn the page dark; the others leave it light. */
const dark = `@media (prefers-color-scheme:dark){.page{background:#0d1117!important}.card{background:#161b22!important;border-left-color:#30363d!important;border-right-color:#30363d!important;border-bottom-color:#30363d!important}.ink{color:#e6edf3!important}.soft{color:#9198a1!important}.line{border-color:#30363d!important}.button{background:#21262d!important;border-color:#3d444d!important;color:#e6edf3!important}.danger{color:#ff7b72!important}.warning{color:#e3964a!important}.success{color:#56d364!important}.plain{color:#79c0ff!important}}`;
function mailHtml({ subject, notices, more, signature }) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(subject)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f8fa">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f8fa"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
${notices.map(card).join('\n')}
${more === '' ? '' : row(`<p class="soft" style="margin:0 0 16px;${font};font-size:14px;color:#59636e">${escaped(more)}</p>`)}
${row(`<p class="soft" style="margin:0;${font};font-size:12px;line-height:18px;color:#59636e">${escaped(signature)}</p>`)}
</table>
</td></tr></table>
</body>
</html>
`;
}
function card(notice) {
    const colour = mail_html_colours[toneOf(notice)];
    const text = fitting(notice.text, 2000, escaped);
    const fields = fieldsOf(notice);
    const links = linksOf(notice);
    return row(`<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;background:#ffffff;border:1px solid #d1d9e0;border-top:4px solid ${colour};border-radius:6px;border-collapse:separate"><tr><td style="padding:20px 24px">
<p class="${toneOf(notice)}" style="margin:0 0 6px;${font};font-size:12px;line-height:16px;font-weight:600;letter-spacing:.04em;text-transform:uppercase;color:${colour}">${badges[notice.kind]}</p>
<h1 class="ink" style="margin:0 0 12px;${font};font-size:20px;line-height:26px;font-weight:600;color:#1f2328;overflow-wrap:anywhere">${fitting(notice.title, 400, escaped)}</h1>
${text === '' ? '' : `<p class="ink" style="margin:0 0 16px;${font};font-size:15px;line-height:23px;color:#1f2328;overflow-wrap:anywhere">${text}</p>`}
${fields.length === 0 ? '' : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${fields.map(({ name, value }) => field(name, value)).join('')}</table>`}
${links.map(({ label, url }) => mail_html_button(label, url)).join('&nbsp; ')}
</td></tr></table>`);
}
function field(name, value) {
    const cell = `padding:8px 0;border-top:1px solid #d1d9e0;${font};font-size:14px;line-height:20px;vertical-align:top`;
    return `<tr><td class="soft line" width="90" style="${cell};color:#59636e">${escaped(name)}</td><td class="ink line" style="${cell};color:#1f2328;overflow-wrap:anywhere">${fitting(value, 1500, escaped)}</td></tr>`;
}
function mail_html_button(label, url) {
    return `<a class="button" href="${escaped(url)}" style="display:inline-block;padding:7px 14px;border:1px solid #d1d9e0;border-radius:6px;background:#f6f8fa;${font};font-size:14px;line-height:20px;font-weight:600;color:#1f2328;text-decoration:none">${escaped(label)}</a>`;
}
function row(content) {
    return `<tr><td>${content}</td></tr>`;
}
function escaped(text) {
    return text
        .replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;');
}

;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/mail.js



const subjectLimit = 200;
const textLimit = 2000;
const valueLimit = 1000;
const mostShown = 50;
function mailOf(notices) {
    return fill(notices, mostShown, mail, () => true);
}
function mail(shown, more) {
    const [first] = shown;
    const others = shown.length - 1 + more;
    const subject = fitting(first === undefined || first.title === '' ? 'Dyno Scaler' : first.title, subjectLimit);
    return {
        subject: others === 0 ? subject : `${subject} (and ${others} more)`,
        text: [...shown.map(plainText), ...(more === 0 ? [] : [describeOmitted(more)]), `-- \n${signature}`].join('\n\n'),
        html: mailHtml({ subject, notices: shown, more: describeOmitted(more), signature })
    };
}
const signature = 'Sent by Dyno Scaler. Who is told, and of what, stands under "notify" in its configuration.';
function plainText(notice) {
    const title = fitting(notice.title, subjectLimit);
    const fields = fieldsOf(notice).map(({ name, value }) => `${`${name}:`.padEnd(10)}${fitting(value, valueLimit)}`);
    const links = linksOf(notice).map(({ label, url }) => `${`${label}:`.padEnd(10)}${url}`);
    return [
        title,
        '='.repeat(Math.min(title.length, 72)),
        '',
        ...(notice.text === '' ? [] : [fitting(notice.text, textLimit), '']),
        ...fields,
        ...links
    ]
        .join('\n')
        .trimEnd();
}

// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(2862);
;// CONCATENATED MODULE: ./build/adapters/notifications/mail-refusal.js
/** What the errors of SMTP mean, in sentences that say what to do. */

const mail_refusal_detailLimit = 150;
function mailRefusal(thrown) {
    const error = readError(thrown);
    const said = error.response === '' ? '' : ` (${(0,markdown/* oneLine */.TN)(error.response, mail_refusal_detailLimit)})`;
    const certificate = describeCertificate(`${error.code} ${error.message}`);
    if (certificate !== null)
        return certificate;
    if (error.code === 'EAUTH' || error.responseCode === 535)
        return `The mail server refuses the login${said}. Check user and password in the address; @, : and / in them are written as %40, %3A and %2F, and many providers want a password made for programs.`;
    if (error.responseCode === 530)
        return `The mail server wants a login${said}. Write user and password into the address: smtps://user:password@…`;
    if (error.code === 'ENOAUTH' || error.code === 'ENOTSUP')
        return `The mail server offers no login that works here${said}.`;
    if (error.command === 'RCPT TO')
        return `The mail server refuses every recipient${said}. Check \`to\`.`;
    if (error.command === 'MAIL FROM')
        return `The mail server refuses the sender${said}. Write an address under \`from\` that this account may use.`;
    if (/STARTTLS/i.test(`${error.command} ${error.message}`))
        return 'The mail server offers no STARTTLS, so nothing was sent to it in the open. Write smtps:// and its port for TLS (mostly 465).';
    if (error.code === 'ETLS' || /wrong version number|ssl routines|EPROTO/i.test(error.message))
        return 'The mail server does not speak TLS there. Write smtp:// for its port with STARTTLS (mostly 587), smtps:// for the one with TLS (mostly 465).';
    if (error.code === 'EDNS' || /ENOTFOUND|EAI_/.test(`${error.code} ${error.message}`))
        return 'The name of the mail server cannot be resolved. Check the address.';
    if (`${error.code} ${error.message}`.includes('ECONNREFUSED'))
        return 'The mail server could not be reached: the connection was refused. Check name and port.';
    if (error.code === 'ETIMEDOUT')
        return "The mail server could not be reached in time. Check name and port; GitHub's own runners block port 25.";
    if (error.responseCode !== null)
        return `The mail server refuses the message${said}.${error.responseCode < 500 ? ' This may pass.' : ''}`;
    return `The mail could not be sent (${error.code === '' ? 'unknown cause' : error.code}). This may pass.`;
}
/** Some have the mail, and these do not. */
function refusedRecipients(rejected, errors) {
    const said = errors.map((error) => (0,markdown/* oneLine */.TN)(readError(error).response, mail_refusal_detailLimit)).find((text) => text !== '');
    return `The mail server refuses ${(0,markdown/* oneLine */.TN)(rejected.join(', '), 300)}${said === undefined ? '' : ` (${said})`}; the others have it. Check \`to\`.`;
}
function describeCertificate(text) {
    if (/altnames|ERR_TLS_CERT_ALTNAME_INVALID/i.test(text))
        return 'The certificate of the mail server is for another name. Write the name that it is for into the address.';
    if (/self.?signed|DEPTH_ZERO/i.test(text))
        return 'The certificate of the mail server is signed by itself, so nobody can tell whose it is. It needs one of a known authority.';
    if (/expired/i.test(text))
        return 'The certificate of the mail server has expired. Have it renewed.';
    if (/unable to (?:verify|get)|UNABLE_TO|certificate/i.test(text))
        return 'The certificate of the mail server is not signed by a known authority. It needs one that is, with the certificates in between.';
    return null;
}
function readError(thrown) {
    const known = typeof thrown === 'object' && thrown !== null ? thrown : {};
    const text = (value) => (typeof value === 'string' ? value : '');
    return {
        code: text(known['code']),
        responseCode: typeof known['responseCode'] === 'number' ? known['responseCode'] : null,
        response: text(known['response']),
        command: text(known['command']),
        message: text(known['message'])
    };
}

;// CONCATENATED MODULE: ./build/adapters/notifications/email.js





/** Mail by SMTP: TLS from the start for `smtps:`, STARTTLS for `smtp:`, without which nothing is sent except to this machine. */
function email({ url, from, to }) {
    return async (notices) => {
        const transport = (0,nodemailer/* createTransport */.oO)(serverOf(url));
        let timer;
        const tooLong = new Promise((_, reject) => {
            timer = setTimeout(() => reject(Object.assign(new Error('slow'), { code: 'ETIMEDOUT' })), targetMs);
        });
        try {
            const { rejected, rejectedErrors } = await Promise.race([
                transport.sendMail({
                    ...mailOf(notices),
                    from: addressOf(from),
                    to: to.map(addressOf),
                    headers: { 'Auto-Submitted': 'auto-generated' }
                }),
                tooLong
            ]);
            if (rejected.length === 0)
                return { kind: 'sent' };
            // The others have it.
            return { kind: 'failed', warning: refusedRecipients(rejected.map(String), rejectedErrors ?? []), unsent: [] };
        }
        catch (error) {
            return { kind: 'failed', warning: mailRefusal(error), unsent: notices };
        }
        finally {
            clearTimeout(timer);
            transport.close();
        }
    };
}
function serverOf(url) {
    const { protocol, hostname, port, username, password } = new URL(url);
    const secure = protocol === 'smtps:';
    const isHere = (0,token_address/* mayCarryToken */.q)(`http://${hostname}`);
    return {
        host: hostname.replace(/^\[|\]$/g, ''),
        port: port === '' ? (secure ? 465 : 587) : Number(port),
        secure,
        requireTLS: !secure && !isHere,
        ...(username === '' ? {} : { auth: { user: decoded(username), pass: decoded(password) } }),
        tls: { minVersion: 'TLSv1.2' },
        dnsTimeout: requestMs,
        connectionTimeout: requestMs,
        greetingTimeout: requestMs,
        socketTimeout: requestMs,
        disableFileAccess: true,
        disableUrlAccess: true
    };
}
/** What stands for user or password in an address. A percent sign that encodes nothing stands for itself. */
function decoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}
/** Apart, so that a comma in a name makes no second recipient. */
function addressOf(text) {
    const [, name = '', address = text] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? [];
    return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}

// EXTERNAL MODULE: ./node_modules/@slack/webhook/dist/index.js
var dist = __webpack_require__(4443);
;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/slack.js


const headerLimit = 150;
const slack_textLimit = 3000;
const slack_fieldLimit = 2000;
const blockLimit = 50;
/** As many as are read. */
const slack_mostShown = 9;
function slackMessage(notices) {
    return fill(notices, slack_mostShown, (shown, more) => ({
        text: fitting(shown.map(markedTitle).join(' · '), slack_textLimit, slack_escaped),
        blocks: [
            ...shown.flatMap((notice, index) => [
                ...(index === 0 ? [] : [{ type: 'divider' }]),
                ...noticeBlocks(notice)
            ]),
            ...(more === 0 ? [] : [context(describeOmitted(more))])
        ],
        unfurl_links: false,
        unfurl_media: false
    }), ({ blocks }) => blocks.length <= blockLimit);
}
function noticeBlocks(notice) {
    const text = plain(notice.text, slack_textLimit);
    const fields = fieldsOf(notice);
    const links = linksOf(notice).map(({ label, url }) => `<${slack_escaped(url)}|${slack_escaped(label)}>`);
    return [
        { type: 'header', text: plain(markedTitle(notice), headerLimit) },
        ...(text.text === '' ? [] : [{ type: 'section', text }]),
        // Two columns: the name, and what it is.
        ...(fields.length === 0
            ? []
            : [
                {
                    type: 'section',
                    fields: fields.flatMap(({ name, value }) => [bold(name), plain(value, slack_fieldLimit)])
                }
            ]),
        ...(links.length === 0 ? [] : [context(links.join(' · '))])
    ];
}
function plain(text, limit) {
    return { type: 'plain_text', text: fitting(text, limit, slack_escaped), emoji: false };
}
function bold(name) {
    return { type: 'mrkdwn', text: `*${name}*` };
}
function context(text) {
    return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}
/** https://docs.slack.dev/messaging/formatting-message-text#escaping: these three, as entities, and nothing else. */
function slack_escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

;// CONCATENATED MODULE: ./build/adapters/notifications/slack.js



const slack_service = {
    name: 'Slack',
    remedy: 'Its webhook is gone or does not allow this: make a new one in Slack and put its address into the secret.'
};
/** An incoming webhook of Slack: one message for all notices. */
function slack({ url }, clock) {
    return async (notices) => {
        let result = { kind: 'no-answer', failure: { kind: 'other', message: 'nothing was sent' } };
        const webhook = new dist.IncomingWebhook(url, {
            // Slack's own transport waits without end, and tells of a failure in other words than everybody else here.
            fetch: async (address, { headers = {}, body } = {}) => {
                result = await post({ url: String(address), headers, body: typeof body === 'string' ? body : '' }, clock, clock.now() + requestMs);
                if (result.kind === 'no-answer')
                    throw new Error(result.failure.message);
                return new Response(result.body, { status: result.status === 204 ? 200 : result.status });
            }
        });
        try {
            await webhook.send(slackMessage(notices));
            return { kind: 'sent' };
        }
        catch {
            return { kind: 'failed', warning: refusal(slack_service, result) ?? 'Slack gave no usable answer.', unsent: notices };
        }
    };
}

;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/sms.js


/** Twilio refuses more (error 21617). */
const bodyLimit = 1600;
/** Every part of 153 characters costs, and an address at the end is worth more than the rest of a reason. */
const sms_textLimit = 300;
const sms_mostShown = 5;
function smsText(notices) {
    return fill(notices, sms_mostShown, (shown, more) => [...shown.map(oneText), ...(more === 0 ? [] : [describeOmitted(more)])].join('\n\n'), (text) => text.length <= bodyLimit);
}
function oneText(notice) {
    const words = fitting([notice.title === '' ? notice.kind : notice.title, notice.text].filter((part) => part !== '').join('. '), sms_textLimit, spoken);
    const [link] = linksOf(notice);
    return link === undefined ? words : `${words} ${link.url}`;
}
/** One sign outside the alphabet of text messages halves how much fits into each part. */
function spoken(text) {
    return text
        .replaceAll('→', 'to')
        .replaceAll('·', ',')
        .replaceAll('…', '...')
        .replace(/[–—]/g, '-')
        .replace(/[“”„]/g, '"')
        .replace(/[‘’]/g, "'")
        .replace(/\u200B/g, '');
}

;// CONCATENATED MODULE: ./build/adapters/notifications/sms.js


const sms_service = {
    name: 'Twilio',
    remedy: 'Check the SID and the token of the account, and that `from` is a number of it that may send to these.'
};
/** Text messages through Twilio: one for each number. https://www.twilio.com/docs/messaging/api/message-resource */
function sms({ baseUrl, accountSid, authToken, from, to }, clock) {
    const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
    const headers = {
        authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded'
    };
    return async (notices) => {
        const deadlineMs = clock.now() + targetMs;
        const body = smsText(notices);
        const each = await Promise.all(to.map(async (number) => refusal(sms_service, await post({ url, headers, body: new URLSearchParams({ From: from, To: number, Body: body }).toString() }, clock, deadlineMs))));
        const failed = each.filter((warning) => warning !== null);
        if (failed.length === 0)
            return { kind: 'sent' };
        // Whoever was reached is not written to twice.
        const reached = failed.length < to.length;
        return {
            kind: 'failed',
            warning: `${reached ? `${failed.length} of ${to.length} numbers were not reached. ` : ''}${[...new Set(failed)].join(' ')}`,
            unsent: reached ? [] : notices
        };
    };
}

;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/teams.js


/** The documented limit is 28 KB for the message; what is refused in practice begins at 21,000 bytes. */
const byteLimit = 20_000;
const teams_titleLimit = 250;
const teams_textLimit = 1500;
const teams_valueLimit = 600;
const teams_mostShown = 10;
const teams_colours = {
    danger: 'Attention',
    warning: 'Warning',
    success: 'Good',
    neutral: 'Accent'
};
function teamsMessage(notices) {
    return fill(notices, teams_mostShown, (shown, more) => teams_card([
        ...shown.flatMap(teams_elements),
        ...(more === 0
            ? []
            : [
                {
                    type: 'RichTextBlock',
                    inlines: [{ type: 'TextRun', text: describeOmitted(more), isSubtle: true }]
                }
            ])
    ]), (message) => Buffer.byteLength(JSON.stringify(message)) <= byteLimit);
}
function teams_card(body) {
    const content = {
        $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
        type: 'AdaptiveCard',
        version: '1.4',
        msteams: { width: 'Full' },
        body
    };
    return {
        type: 'message',
        attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', contentUrl: null, content }]
    };
}
function teams_elements(notice, index) {
    const text = fitting(notice.text, teams_textLimit, teams_inert);
    const color = teams_colours[toneOf(notice)];
    const title = {
        type: 'TextRun',
        text: fitting(markedTitle(notice), teams_titleLimit, teams_inert),
        weight: 'Bolder',
        size: 'Large',
        ...(color === undefined ? {} : { color })
    };
    const links = linksOf(notice).map(({ label, url }) => ({ type: 'Action.OpenUrl', title: label, url }));
    return [
        { type: 'RichTextBlock', inlines: [title], ...(index === 0 ? {} : { spacing: 'Large', separator: true }) },
        ...(text === '' ? [] : [{ type: 'RichTextBlock', inlines: [{ type: 'TextRun', text }] }]),
        ...fieldsOf(notice).map(({ name, value }) => ({
            type: 'RichTextBlock',
            inlines: [
                { type: 'TextRun', text: `${name}: `, weight: 'Bolder' },
                { type: 'TextRun', text: fitting(value, teams_valueLimit, teams_inert) }
            ],
            spacing: 'Small'
        })),
        ...(links.length === 0 ? [] : [{ type: 'ActionSet', actions: links }])
    ];
}
/** `{{DATE(…)}}` is a function of Adaptive Cards, and `<at>` a mention of Teams. */
function teams_inert(text) {
    return text.replace(/\{(?=\{)/g, '{\u200B').replace(/<(?=\/?at\b)/gi, '<\u200B');
}

;// CONCATENATED MODULE: ./build/adapters/notifications/teams.js


const teams_service = {
    name: 'Teams',
    remedy: 'The workflow is gone, switched off, or closed to callers without a sign-in: look at it in Teams, and put its present address into the secret.'
};
/** A workflow of Microsoft Teams that waits for a webhook: one card for all notices. */
function teams({ url }, clock) {
    return async (notices) => {
        const headers = { 'content-type': 'application/json' };
        const result = await post({ url, headers, body: JSON.stringify(teamsMessage(notices)) }, clock, clock.now() + requestMs);
        const warning = refusal(teams_service, result) ?? hiddenRefusal(result);
        return warning === null ? { kind: 'sent' } : { kind: 'failed', warning, unsent: notices };
    };
}
/** The older connectors answer 200 and tell of a failure in the text. */
function hiddenRefusal(result) {
    if (result.kind === 'no-answer' || !/delivery failed/i.test(result.body))
        return null;
    const [, status] = /\bHTTP error (\d{3})\b/i.exec(result.body) ?? [];
    return `Teams took the message and did not deliver it${status === undefined ? '' : ` (error ${status})`}. Use a workflow of Teams instead of a connector.`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/adapters/notifications/rendering/webhook.js
/** Instants are ISO 8601 in UTC. */
function webhookNotice(notice) {
    const { kind, app, process, atMs, title, text, from, to, verdict, responseTimeMs, reasons, incident, runUrl } = notice;
    return {
        version: 1,
        id: [app, process, kind, ...(incident === null ? [] : [incident.kind]), instant(atMs)].join('/'),
        event: kind,
        app,
        process,
        at: instant(atMs),
        title,
        text,
        from,
        to,
        health: verdict,
        responseTimeMs,
        reasons,
        incident: incident === null
            ? null
            : {
                kind: incident.kind,
                since: instant(incident.sinceMs),
                ended: incident.endedMs === null ? null : instant(incident.endedMs),
                issue: incident.issue?.number ?? null,
                url: incident.issue?.url ?? null
            },
        run: runUrl
    };
}
function instant(atMs) {
    return new Date(atMs).toISOString();
}

;// CONCATENATED MODULE: ./build/adapters/notifications/webhook.js




const webhook_service = { name: 'The webhook', remedy: 'Check its address, and the `headers` and the `secret` that it wants.' };
const parallelPosts = 4;
/**
 * JSON to an address of the user's: one request for each notice, signed with HMAC-SHA256 over the bytes of the body where there is a
 * secret. docs/notices.md describes it.
 */
function webhook({ url, secret, headers }, clock) {
    return async (notices) => {
        const limit = (0,p_limit/* default */.A)(parallelPosts);
        const deadlineMs = clock.now() + targetMs;
        const each = await Promise.all(notices.map((notice) => limit(async () => {
            const body = JSON.stringify(webhookNotice(notice));
            const signature = secret === null
                ? {}
                : { 'x-dyno-scaler-signature': `sha256=${(0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')}` };
            const ours = { 'content-type': 'application/json', 'x-dyno-scaler-event': notice.kind, ...signature };
            return {
                notice,
                warning: refusal(webhook_service, await post({ url, headers: { ...headers, ...ours }, body }, clock, deadlineMs))
            };
        })));
        const failed = each.filter(({ warning }) => warning !== null);
        if (failed.length === 0)
            return { kind: 'sent' };
        const causes = [...new Set(failed.map(({ warning }) => warning))].join(' ');
        return {
            kind: 'failed',
            warning: notices.length === 1 ? causes : `${failed.length} of ${notices.length} failed. ${causes}`,
            unsent: failed.map(({ notice }) => notice)
        };
    };
}

;// CONCATENATED MODULE: ./build/adapters/notifications/targets.js







/** The targets of the configuration, named by kind and place: `slack 1`. */
function notificationChannels(targets, { clock, redact }) {
    return targets.map((target, index) => {
        const send = senderOf(target, clock);
        const hide = (0,core_redact/* createRedact */.a)(secretsOf(target));
        return {
            name: `${target.kind} ${index + 1}`,
            on: target.on,
            send: async (notices) => {
                const safe = redact(notices);
                const sent = await send(safe);
                if (sent.kind === 'sent')
                    return sent;
                return {
                    kind: 'failed',
                    warning: redact(hide(sent.warning)),
                    unsent: notices.filter((_, at) => sent.unsent.some((notice) => notice === safe[at]))
                };
            }
        };
    });
}
function senderOf(target, clock) {
    switch (target.kind) {
        case 'slack':
            return slack(target, clock);
        case 'discord':
            return discord(target, clock);
        case 'teams':
            return teams(target, clock);
        case 'webhook':
            return webhook(target, clock);
        case 'email':
            return email(target);
        case 'sms':
            return sms(target, clock);
    }
}
/** What a warning of this target must not repeat, even where it was written into the configuration as it is. */
function secretsOf(target) {
    if (target.kind === 'sms')
        return [target.authToken, target.accountSid];
    const { href, pathname, search, password, searchParams } = new URL(target.url);
    if (target.kind === 'email')
        return [href, password, decoded(password)];
    const inAddress = [
        target.url,
        href,
        `${pathname}${search}`,
        ...pathname.split('/').filter((part) => part.length >= 8),
        ...searchParams.values()
    ];
    return target.kind === 'webhook' ? [...inAddress, target.secret ?? '', ...Object.values(target.headers)] : inAddress;
}


/***/ })

};

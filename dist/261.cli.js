export const id = 261;
export const ids = [261];
export const modules = {

/***/ 21759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(58500);

/** The machine's own time. An instant that has passed meanwhile is not waited for; Node would warn of it on the console. */
const systemClock = { now: () => Date.now(), sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(Math.max(0, ms)) };


/***/ }),

/***/ 88040:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KB: () => (/* binding */ noTimeLeft),
/* harmony export */   lx: () => (/* binding */ sendWithRetry),
/* harmony export */   qF: () => (/* binding */ parseJson),
/* harmony export */   tN: () => (/* binding */ send)
/* harmony export */ });
/* harmony import */ var node_fetch__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23323);
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90901);
/* harmony import */ var _transport_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31764);




/** For any address: decompresses what comes compressed. */
async function send(request) {
    const { method, url, headers, body, timeoutMs, bodyLimit } = request;
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    let isWhole = false;
    try {
        const response = await (0,node_fetch__WEBPACK_IMPORTED_MODULE_3__/* ["default"] */ .Ay)(url, { method, headers, body: body ?? null, redirect: 'manual', signal: stop.signal });
        const read = await (0,_read_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x)(response.body, bodyLimit, response.headers.get('content-type') ?? '');
        isWhole = read.isWhole;
        return { kind: 'answer', status: response.status, headers: new Map(response.headers), body: read.text };
    }
    catch (error) {
        return { kind: 'no-answer', failure: stop.signal.aborted ? (0,_transport_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .i)(timeoutMs) : (0,_transport_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .transportFailure */ .q)(error) };
    }
    finally {
        clearTimeout(timer);
        // After a whole answer the connection serves the next request.
        if (!isWhole)
            stop.abort();
    }
}
/** undefined: not JSON, as where a proxy answers with a page of its own. */
function parseJson(body) {
    try {
        return JSON.parse(body);
    }
    catch {
        return undefined;
    }
}
/**
 * Repeats a request after a transient failure (no answer, 429 or 5xx), waiting 0.5, 1, 2 ... s or as long as
 * `Retry-After` says, at most 10 s. Only for requests that may be repeated.
 */
async function sendWithRetry(request, { clock, deadlineMs, attempts, by = send }) {
    for (let attempt = 1;; attempt++) {
        const leftMs = deadlineMs - clock.now();
        if (leftMs <= 0)
            return { kind: 'no-answer', failure: noTimeLeft };
        const result = await by({ ...request, timeoutMs: Math.min(request.timeoutMs, leftMs) });
        const isTransient = result.kind === 'no-answer' || result.status === 429 || result.status >= 500;
        const waitMs = retryAfterMs(result) ?? firstRetryMs * 2 ** (attempt - 1);
        if (!isTransient || attempt >= attempts || clock.now() + waitMs >= deadlineMs)
            return result;
        await clock.sleep(waitMs);
    }
}
/** The failure of a request that could not begin before its deadline. */
const noTimeLeft = { kind: 'timeout', message: 'no time was left for it' };
const firstRetryMs = 500;
const longestRetryAfterSeconds = 10;
/** A `Retry-After` in seconds; one that holds a date or a time stamp is ignored. */
function retryAfterMs(result) {
    const text = result.kind === 'answer' ? result.headers.get('retry-after') : undefined;
    return text !== undefined && /^\d{1,4}$/.test(text)
        ? Math.min(Number(text), longestRetryAfterSeconds) * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj
        : null;
}


/***/ }),

/***/ 90901:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ readBytes),
/* harmony export */   x: () => (/* binding */ readBody)
/* harmony export */ });
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57975);

/** Reads at most `limit` bytes of a body. Where there are more, it stops early, which ends the stream. */
async function readBytes(body, limit) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body ?? []) {
        const bytes = Buffer.from(chunk);
        chunks.push(bytes);
        length += bytes.length;
        if (length >= limit)
            break;
    }
    return { bytes: Buffer.concat(chunks).subarray(0, limit), isWhole: length < limit };
}
/**
 * Reads at most `limit` bytes of a body as text. Where there are more, it stops early, which ends the stream.
 *
 * @param contentType the header, which may name the charset
 */
async function readBody(body, limit, contentType) {
    const { bytes, isWhole } = await readBytes(body, limit);
    return { text: decoderFor(bytes, contentType).decode(bytes), isWhole };
}
/** A page may name its charset itself, so near its beginning (https://html.spec.whatwg.org/#charset). */
const metaWithinBytes = 1024;
/** By the byte order mark, which the decoder drops, else by the header, else by what an HTML page says of itself; else UTF-8. */
function decoderFor(bytes, contentType) {
    const mark = markedCharset(bytes);
    const [, named] = /charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType) ?? [];
    const isPage = /^\s*(?:text\/html|application\/xhtml)/i.test(contentType);
    const start = isPage ? bytes.subarray(0, metaWithinBytes).toString('latin1') : '';
    const [, ofPage] = /<meta\b[^>]*charset\s*=\s*["']?([^\s"'/>;]+)/i.exec(start) ?? [];
    return textDecoder(mark ?? named ?? ofPage ?? 'utf-8');
}
function markedCharset(bytes) {
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf)
        return 'utf-8';
    if (bytes[0] === 0xff && bytes[1] === 0xfe)
        return 'utf-16le';
    return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
function textDecoder(label) {
    try {
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder(label);
    }
    catch {
        // A charset that nobody knows: most bodies are UTF-8.
        return new node_util__WEBPACK_IMPORTED_MODULE_0__.TextDecoder();
    }
}


/***/ }),

/***/ 31764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ timedOut),
/* harmony export */   q: () => (/* binding */ transportFailure)
/* harmony export */ });
/* harmony import */ var node_fetch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75156);
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);


function timedOut(timeoutMs) {
    return { kind: 'timeout', message: `no answer within ${timeoutMs / _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj} s` };
}
const refused = new Set(['ECONNREFUSED']);
const reset = new Set([
    'ECONNRESET',
    'EPIPE',
    'ECONNABORTED',
    'ERR_STREAM_PREMATURE_CLOSE',
    'HPE_INVALID_EOF_STATE',
    'UND_ERR_SOCKET',
    'UND_ERR_RES_CONTENT_LENGTH_MISMATCH'
]);
const timeout = new Set(['ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT']);
const dns = new Set(['ENOTFOUND', 'EAI_AGAIN', 'EAI_NODATA', 'EAI_NONAME', 'EAI_FAIL']);
/** What an error of a request means. */
function transportFailure(error) {
    const code = codeOf(error);
    if (refused.has(code))
        return { kind: 'refused', message: 'the connection was refused' };
    if (reset.has(code))
        return { kind: 'reset', message: 'the connection was reset' };
    if (dns.has(code))
        return { kind: 'dns', message: `the host name cannot be resolved (${code})` };
    if (timeout.has(code))
        return { kind: 'timeout', message: 'the connection timed out' };
    if (/CERT|SSL|TLS|SELF_SIGNED|UNABLE_TO_VERIFY|EPROTO/.test(code))
        return { kind: 'tls', message: `the TLS connection failed (${code})` };
    return { kind: 'other', message: `the request failed (${code || 'unknown cause'})` };
}
function codeOf(error) {
    if (error instanceof node_fetch__WEBPACK_IMPORTED_MODULE_1__/* .FetchError */ .f)
        return error.code ?? error.errno ?? error.type;
    return error instanceof Error && 'code' in error ? String(error.code) : '';
}


/***/ }),

/***/ 55124:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  zF: () => (/* binding */ channelSecrets),
  BM: () => (/* binding */ channels),
  Lr: () => (/* binding */ openChannels)
});

// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/config/values/schema-values.js
var schema_values = __webpack_require__(8570);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/decision-text.js
var decision_text = __webpack_require__(64993);
;// CONCATENATED MODULE: ./build/report/notices/content.js



const tones = {
    'incident-opened': 'danger',
    'incident-closed': 'success',
    scale: 'neutral',
    'at-max': 'warning',
    'at-min': 'neutral',
    look: 'neutral',
    budget: 'warning',
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
    const { incident, atMs, timezone, reasons } = notice;
    // What moved the number is the text of these already.
    const why = notice.kind === 'scale' || notice.kind === 'look'
        ? ''
        : (0,markdown/* oneLine */.TN)((0,decision_text/* oneSentence */.Wd)(reasons.map(({ message }) => message)), whyLimit);
    return [
        { name: 'Dynos', value: describeDynos(notice) },
        {
            name: 'Health',
            value: (0,decision_text/* describeHealth */.gw)({
                verdict: notice.verdict,
                medianMs: notice.responseTimeMs,
                answers: [],
                cause: null,
                misconfigured: false
            })
        },
        { name: 'When', value: incident === null ? (0,local_clock/* zonedDateTime */.Cy)(timezone, atMs) : describePeriod(incident, timezone) },
        ...(why === '' ? [] : [{ name: 'Decision', value: why }])
    ];
}
/** Pages to go to, the issue before the run. Only plain web addresses: they are shown unescaped in places. */
function linksOf({ incident, runUrl }) {
    const issue = incident?.issue ?? null;
    return [
        ...(issue === null ? [] : [{ label: `Issue ${issue.number}`, url: issue.url }]),
        ...(runUrl === null ? [] : [{ label: 'The run', url: runUrl }])
    ].filter(({ url }) => /^https?:\/\/[\w.:/?&=%~+-]{1,500}$/.test(url));
}
function describePeriod({ sinceMs, endedMs }, timezone) {
    const since = (0,local_clock/* zonedDateTime */.Cy)(timezone, sinceMs);
    return endedMs === null
        ? `since ${since}`
        : `${since.slice(0, -timezone.length - 1)} to ${(0,local_clock/* zonedTime */.iu)(timezone, endedMs, sinceMs)}`;
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

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(88040);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/registries.js
var registries = __webpack_require__(29396);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/adapters/notifications/channel.js
/** What a notification channel is. Each has a file here that exports one, and a line in `channels.ts`. */


/** For one request. */
const requestMs = 10_000;
/** For everything that one channel is sent in one look. */
const channelMs = 30_000;
/** A channel with the key `on`, which all of them have. */
function channel({ kind, guide, keys, settings, secrets, open }) {
    return {
        kind,
        guide,
        keys: Object.fromEntries(Object.entries(keys).map(([key, value]) => [key, String(registries/* globalRegistry */.fd.get(value)?.description)])),
        schema: schemas/* strictObject */.rej({ ...keys, on }).transform((item) => {
            const { on: events, ...written } = item;
            return { kind, ...settings(written), on: events };
        }),
        secrets,
        open
    };
}
const events = ['incident', 'scale', 'at-max', 'at-min', 'look'];
const oneOf = 'Write one or several of incident, scale, at-max, at-min and look.';
const unknownEvent = (input) => `${typeof input === 'string' ? `"${input}" is not a notice.${(0,suggest/* didYouMean */.a)(input, events)} ` : ''}${oneOf}`;
const channel_event = schemas/* enum */.k5n(events, { error: ({ input }) => unknownEvent(input) });
const on = schemas/* union */.KCZ([channel_event, schemas/* array */.YOg(channel_event).min(1, oneOf)], { error: ({ input }) => unknownEvent(input) })
    .transform((written) => [...new Set([written].flat())])
    .prefault('incident')
    .meta({
    description: 'What is told: incident (opened and closed), scale (every change), at-max (slow with nothing left to add), at-min (fast with nothing left to take), look (every look).',
    examples: ['incident', ['incident', 'scale']]
});
/** A value or a list of them, as a list. */
function oneOrSeveral(one, words) {
    return schemas/* union */.KCZ([one, schemas/* array */.YOg(one).min(1, words)], words).transform((written) => [written].flat());
}

;// CONCATENATED MODULE: ./build/adapters/notifications/http-channel.js
/** Channels that are told by HTTP: what their files say of a request is data, and this sends it. */





/** One request for all notices. */
function jsonRequest(url, message, notices) {
    return [{ url, headers: { 'content-type': 'application/json' }, body: JSON.stringify(message), notices }];
}
/** A channel that posts requests. None is repeated and no redirect is followed: what failed is tried again at the next look. */
function httpChannel(definition) {
    const { service, remedy, requests, refusedIn = () => null, ...rest } = definition;
    return channel({
        ...rest,
        open: (settings, clock) => async (notices) => {
            const limit = (0,p_limit/* default */.A)(parallelRequests);
            const deadlineMs = clock.now() + channelMs;
            const answers = await Promise.all(requests(settings, notices).map((request) => limit(async () => {
                const result = await post(request, clock, deadlineMs);
                const warning = refusal({ service, remedy }, result) ?? (result.kind === 'answer' ? refusedIn(result.body) : null);
                return { request, warning: warning === null ? null : withoutSecretsOf(request, warning) };
            })));
            return sentBy(answers, notices);
        }
    });
}
/** A notice that one of its requests has carried is not sent again: whoever was reached is not written to twice. */
function sentBy(answers, notices) {
    const failed = answers.filter(({ warning }) => warning !== null);
    if (failed.length === 0)
        return { kind: 'sent' };
    const arrived = new Set(answers.flatMap(({ request, warning }) => (warning === null ? request.notices : [])));
    const causes = [...new Set(failed.map(({ warning }) => warning))].join(' ');
    return {
        kind: 'failed',
        warning: answers.length === 1 ? causes : `${failed.length} of ${answers.length} failed. ${causes}`,
        unsent: notices.filter((notice) => !arrived.has(notice))
    };
}
const parallelRequests = 4;
const answerLimit = 20_000;
const detailLimit = 150;
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
/** Parts of an address that are shorter are words, such as `api`. */
const shortestSecretPart = 8;
const publicHeaders = /^(?:content-type|x-dyno-scaler-event)$/i;
/** What a service says of a refusal may repeat the address and the headers that it was sent. */
function withoutSecretsOf({ url, headers }, warning) {
    const { href, pathname, search, searchParams } = new URL(url);
    return (0,core_redact/* createRedact */.a)([
        url,
        href,
        `${pathname}${search}`,
        ...pathname.split('/').filter((part) => part.length >= shortestSecretPart),
        ...searchParams.values(),
        ...Object.entries(headers).flatMap(([name, value]) => (publicHeaders.test(name) ? [] : [value]))
    ])(warning);
}
/** Why a notice did not arrive, in sentences; null: it did. */
function refusal({ service, remedy }, result) {
    if (result.kind === 'no-answer')
        return `${service} could not be reached: ${result.failure.message}.`;
    const { status, headers, body } = result;
    if (status >= 200 && status < 300)
        return null;
    const detail = detailOf(body);
    const answered = `${service} answered ${status}${detail === '' ? '' : ` (${detail})`}.`;
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




const discord = httpChannel({
    kind: 'discord',
    guide: {
        title: 'Discord',
        text: "In the channel's settings: *Integrations*, *Webhooks*, *New Webhook*, *Copy Webhook URL*. For a thread add `?thread_id=…`.",
        example: '{ discord: "${DISCORD_WEBHOOK_URL}" }'
    },
    keys: {
        discord: (0,schema_values/* secretUrl */.EK)('https://discord.com/api/webhooks/…', 'A notice is not for everybody').meta({
            description: 'Address of a webhook of Discord.',
            examples: ['${DISCORD_WEBHOOK_URL}']
        })
    },
    settings: ({ discord: url }) => ({ url }),
    secrets: ({ url }) => [url],
    service: 'Discord',
    remedy: 'Its webhook is gone: make a new one in the settings of the channel and put its address into the secret.',
    requests: ({ url }, notices) => jsonRequest(confirmed(url), discordMessage(notices), notices)
});
/** Without `wait` Discord does not say when a message was not kept. */
function confirmed(url) {
    const address = new URL(url);
    address.searchParams.set('wait', 'true');
    return address.href;
}
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./build/async.js
var build_async = __webpack_require__(96476);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
// EXTERNAL MODULE: ./build/config/values/percent-decoded.js
var percent_decoded = __webpack_require__(52028);
// EXTERNAL MODULE: ./build/report/notices/notice-id.js
var notice_id = __webpack_require__(58295);
// EXTERNAL MODULE: ./build/report/html/markup.js
var markup = __webpack_require__(35913);
;// CONCATENATED MODULE: ./build/adapters/notifications/email-html.js



const font = "font-family:-apple-system,BlinkMacSystemFont,'Segoe UI',Helvetica,Arial,sans-serif";
const email_html_colours = {
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
    budget: 'Budget',
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
<title>${(0,markup/* escapeHtml */.Z)(subject)}</title>
<style>${dark}</style>
</head>
<body class="page" style="margin:0;padding:0;background:#f6f8fa">
<table role="presentation" class="page" width="100%" cellpadding="0" cellspacing="0" border="0" style="background:#f6f8fa"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px">
${notices.map(card).join('\n')}
${more === '' ? '' : row(`<p class="soft" style="margin:0 0 16px;${font};font-size:14px;color:#59636e">${(0,markup/* escapeHtml */.Z)(more)}</p>`)}
${row(`<p class="soft" style="margin:0;${font};font-size:12px;line-height:18px;color:#59636e">${(0,markup/* escapeHtml */.Z)(signature)}</p>`)}
</table>
</td></tr></table>
</body>
</html>
`;
}
function card(notice) {
    const colour = email_html_colours[toneOf(notice)];
    const text = fitting(notice.text, 2000, markup/* escapeHtml */.Z);
    const fields = fieldsOf(notice);
    const links = linksOf(notice);
    return row(`<table role="presentation" class="card" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;background:#ffffff;border:1px solid #d1d9e0;border-top:4px solid ${colour};border-radius:6px;border-collapse:separate"><tr><td style="padding:20px 24px">
<p class="${toneOf(notice)}" style="margin:0 0 6px;${font};font-size:12px;line-height:16px;font-weight:600;letter-spacing:.04em;text-transform:uppercase;color:${colour}">${badges[notice.kind]}</p>
<h1 class="ink" style="margin:0 0 12px;${font};font-size:20px;line-height:26px;font-weight:600;color:#1f2328;overflow-wrap:anywhere">${fitting(notice.title, 400, markup/* escapeHtml */.Z)}</h1>
${text === '' ? '' : `<p class="ink" style="margin:0 0 16px;${font};font-size:15px;line-height:23px;color:#1f2328;overflow-wrap:anywhere">${text}</p>`}
${fields.length === 0 ? '' : `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px">${fields.map(({ name, value }) => field(name, value)).join('')}</table>`}
${links.map(({ label, url }) => email_html_button(label, url)).join('&nbsp; ')}
</td></tr></table>`);
}
function field(name, value) {
    const cell = `padding:8px 0;border-top:1px solid #d1d9e0;${font};font-size:14px;line-height:20px;vertical-align:top`;
    return `<tr><td class="soft line" width="90" style="${cell};color:#59636e">${(0,markup/* escapeHtml */.Z)(name)}</td><td class="ink line" style="${cell};color:#1f2328;overflow-wrap:anywhere">${fitting(value, 1500, markup/* escapeHtml */.Z)}</td></tr>`;
}
function email_html_button(label, url) {
    return `<a class="button" href="${(0,markup/* escapeHtml */.Z)(url)}" style="display:inline-block;padding:7px 14px;border:1px solid #d1d9e0;border-radius:6px;background:#f6f8fa;${font};font-size:14px;line-height:20px;font-weight:600;color:#1f2328;text-decoration:none">${(0,markup/* escapeHtml */.Z)(label)}</a>`;
}
function row(content) {
    return `<tr><td>${content}</td></tr>`;
}

;// CONCATENATED MODULE: ./build/adapters/notifications/email-refusal.js
/** What the errors of SMTP mean, in sentences that say what to do. */

const email_refusal_detailLimit = 150;
function mailRefusal(thrown) {
    const error = readError(thrown);
    const said = error.response === '' ? '' : ` (${(0,markdown/* oneLine */.TN)(error.response, email_refusal_detailLimit)})`;
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
    const said = errors.map((error) => (0,markdown/* oneLine */.TN)(readError(error).response, email_refusal_detailLimit)).find((text) => text !== '');
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











const serverPattern = String.raw `^smtps?://\S+$`;
const server = schemas/* string */.YjP('Write the address of the mail server, such as smtps://user:password@smtp.example.com.')
    .refine((text) => new RegExp(serverPattern).test(text) && URL.canParse(text) && new URL(text).hostname !== '', {
    error: 'Write smtp:// or smtps://, then user:password@ if the server asks for them, then its name: smtps://user:password@smtp.example.com. Special characters in them are written as %40 for @ and so on.'
})
    .meta({ pattern: serverPattern });
const addressForm = 'Write an address such as ops@example.com.';
const mailAddress = schemas/* string */.YjP(addressForm)
    .regex(/^(?:[^<>\r\n]*<[^\s@<>,]+@[^\s@<>,]+>|[^\s@<>,]+@[^\s@<>,]+)$/, addressForm);
const email = channel({
    kind: 'email',
    guide: {
        title: 'Mail',
        text: `\`smtps://\` is TLS from the start (port 465), \`smtp://\` begins in the open and goes on with STARTTLS (port 587); without encryption nothing is sent, except to the machine itself. Special characters in user and password are percent-encoded: \`@\` is \`%40\`, \`:\` is \`%3A\`, \`/\` is \`%2F\`.

\`SMTP_URL\` below is \`smtps://user:password@smtp.example.com\`. Many providers want a password made for programs. GitHub's runners cannot reach port 25.`,
        example: '{ email: "${SMTP_URL}", from: Dyno Scaler <scaler@example.com>, to: [ops@example.com, boss@example.com] }'
    },
    keys: {
        email: server.meta({
            description: 'The mail server: smtps:// (TLS from the start) or smtp:// (STARTTLS), with user and password.',
            examples: ['${SMTP_URL}', 'smtps://user:password@smtp.example.com']
        }),
        from: mailAddress.meta({
            description: 'Who writes.',
            examples: ['scaler@example.com', 'Dyno Scaler <scaler@example.com>']
        }),
        to: oneOrSeveral(mailAddress, 'Write one or several addresses such as ops@example.com.').meta({
            description: 'Who is written to.',
            examples: [['ops@example.com']]
        })
    },
    settings: ({ email: url, from, to }) => ({ url, from, to }),
    secrets: ({ url }) => {
        const { password } = new URL(url);
        return password === '' ? [url] : [url, password, (0,percent_decoded/* percentDecoded */.o)(password)];
    },
    open: (settings) => (notices) => sendMail(settings, notices)
});
/** One mail for the notices of each look: what is repeated comes as the mail that it was. */
async function sendMail({ url, from, to }, notices) {
    // It is large, and most runs write to nobody.
    const { createTransport } = await __webpack_require__.e(/* import() */ 739).then(__webpack_require__.bind(__webpack_require__, 16739));
    const transport = createTransport(serverOf(url));
    const send = async (look) => {
        const failed = (error) => ({ kind: 'failed', warning: mailRefusal(error), unsent: look });
        const sender = addressOf(from);
        const message = {
            ...mailOf(look),
            messageId: messageIdOf(look, sender.address),
            from: sender,
            to: to.map(addressOf),
            headers: { 'Auto-Submitted': 'auto-generated' }
        };
        const sending = transport.sendMail(message).then(({ rejected, rejectedErrors }) => {
            if (rejected.length === 0)
                return { kind: 'sent' };
            // The others have it.
            return { kind: 'failed', warning: refusedRecipients(rejected.map(String), rejectedErrors ?? []), unsent: [] };
        }, failed);
        return (0,build_async/* withTimeout */.wj)(channelMs, sending, () => failed({ code: 'ETIMEDOUT' }));
    };
    const looks = [...new Set(notices.map(({ atMs }) => atMs))];
    const each = await Promise.all(looks.map((look) => send(notices.filter(({ atMs }) => atMs === look))));
    transport.close();
    const failures = each.filter((sent) => sent.kind === 'failed');
    if (failures.length === 0)
        return { kind: 'sent' };
    const warning = [...new Set(failures.map((sent) => sent.warning))].join(' ');
    return { kind: 'failed', warning, unsent: failures.flatMap(({ unsent }) => unsent) };
}
/** A longer line is none of a mail. */
const longestLocalPart = 200;
/** That of the first notice, with the signs that may stand there (RFC 5322, 3.2.3), at the domain of the sender. */
function messageIdOf([first], sender) {
    const id = first === undefined ? '' : (0,notice_id/* noticeId */.O)(first);
    const local = Array.from(id, (sign) => (/[A-Za-z0-9/_-]/.test(sign) ? sign : encodeURIComponent(sign))).join('');
    const short = local.length <= longestLocalPart ? local : (0,external_node_crypto_.createHash)('sha256').update(id).digest('hex');
    return `<${short.replace(/[.'()*!~]/g, '_')}@${sender.split('@').at(-1) ?? ''}>`;
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
        ...(username === '' ? {} : { auth: { user: (0,percent_decoded/* percentDecoded */.o)(username), pass: (0,percent_decoded/* percentDecoded */.o)(password) } }),
        tls: { minVersion: 'TLSv1.2' },
        dnsTimeout: requestMs,
        connectionTimeout: requestMs,
        greetingTimeout: requestMs,
        socketTimeout: requestMs,
        disableFileAccess: true,
        disableUrlAccess: true
    };
}
/** Apart, so that a comma in a name makes no second recipient. */
function addressOf(text) {
    const [, name = '', address = text] = /^(.*)<([^<>]+)>\s*$/.exec(text) ?? [];
    return { name: name.trim().replace(/^"(.*)"$/, '$1'), address: address.trim() };
}
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

;// CONCATENATED MODULE: ./build/adapters/notifications/ntfy.js
/** ntfy, at ntfy.sh or a server of one's own: one message for all notices, published as JSON. https://docs.ntfy.sh/publish/#publish-as-json */





/** A shorter topic is a word, and would blank it out everywhere. */
const shortestSecretTopic = 8;
const ntfy = httpChannel({
    kind: 'ntfy',
    guide: {
        title: 'ntfy',
        text: 'Choose a topic at [ntfy.sh](https://ntfy.sh) or on a server of yours, and subscribe to it in the app. Whoever knows the topic of an open server reads along: take one that nobody guesses, or one that needs an access token (`token`). An incident that opens has the priority *high*, what is only for information *low*; a tap leads to the issue or the run.',
        example: '{ ntfy: "https://ntfy.sh/${NTFY_TOPIC}", token: "${NTFY_TOKEN}", on: [incident] }'
    },
    keys: {
        ntfy: (0,schema_values/* secretUrl */.EK)('https://ntfy.sh/my-topic', 'A notice is not for everybody')
            .regex(/\/[-_A-Za-z0-9]{1,64}\/?$/, 'End the address with a topic of up to 64 letters, digits, dashes and underscores: https://ntfy.sh/my-topic.')
            .meta({
            description: 'Address of a topic of ntfy.',
            examples: ['https://ntfy.sh/${NTFY_TOPIC}', 'https://ntfy.example.com/dynos']
        }),
        token: schemas/* string */.YjP('Write an access token.')
            .regex(/^[\x21-\x7e]+$/, 'This is no access token: it holds a blank, or a sign that no header may carry.')
            .nullable()
            .default(null)
            .meta({
            description: 'Access token, where the topic does not take messages from everybody.',
            examples: ['${NTFY_TOKEN}']
        })
    },
    settings: ({ ntfy: url, token }) => ({ url, token }),
    secrets: ({ url, token }) => [
        url,
        ...[topicOf(url)].filter(({ length }) => length >= shortestSecretTopic),
        ...(token === null ? [] : [token])
    ],
    service: 'ntfy',
    remedy: 'Check the address, which ends with the topic, and the `token`: it has to be one that may publish there.',
    requests: ({ url, token }, notices) => {
        const server = new URL('.', url.replace(/\/$/, '')).href;
        return jsonRequest(server, ntfyMessage(topicOf(url), notices), notices).map((request) => ({
            ...request,
            headers: { ...request.headers, ...(token === null ? {} : { authorization: `Bearer ${token}` }) }
        }));
    }
});
function topicOf(url) {
    return new URL(url).pathname.split('/').findLast((part) => part !== '') ?? '';
}
/** A longer message arrives as an attachment, which nobody reads on a telephone. */
const messageBytes = 4096;
const titleBytes = 250;
const textBytes = 1500;
const valueBytes = 300;
const ntfy_mostShown = 10;
/** Worst first. */
const looks = [
    { tone: 'danger', priority: 4, tag: 'rotating_light' },
    { tone: 'warning', priority: 3, tag: 'warning' },
    { tone: 'success', priority: 3, tag: 'white_check_mark' },
    { tone: 'neutral', priority: 2, tag: 'large_blue_circle' }
];
function ntfyMessage(topic, notices) {
    const worst = looks.find(({ tone }) => notices.some((notice) => toneOf(notice) === tone));
    const [first] = notices;
    const others = notices.length - 1;
    const link = first === undefined ? undefined : linksOf(others > 0 ? { ...first, incident: null } : first)[0];
    return {
        topic,
        title: `${bytesOf(first?.title ?? '', titleBytes)}${others > 0 ? ` (and ${others} more)` : ''}`,
        message: fill(notices, ntfy_mostShown, (shown, more) => [...shown.map((notice) => ntfy_plainText(notice, others)), ...(more === 0 ? [] : [describeOmitted(more)])].join('\n\n'), (message) => Buffer.byteLength(message) <= messageBytes),
        priority: worst?.priority ?? 3,
        tags: worst === undefined ? [] : [worst.tag],
        ...(link === undefined ? {} : { click: link.url })
    };
}
/** @param others how many other notices the message is about; with none the title says what this one is */
function ntfy_plainText(notice, others) {
    return [
        ...(others === 0 ? [] : [bytesOf(notice.title, titleBytes)]),
        ...(notice.text === '' ? [] : [bytesOf(notice.text, textBytes)]),
        ...fieldsOf(notice).map(({ name, value }) => `${name}: ${bytesOf(value, valueBytes)}`)
    ].join('\n');
}
function bytesOf(text, most) {
    return fitting(text, most, ntfy_inert, (shown) => Buffer.byteLength(shown));
}
/** Telephones make links of addresses; something invisible keeps those of others from being tapped. */
function ntfy_inert(text) {
    return text.replaceAll('://', ':\u200B//').replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}\u200B.`);
}

;// CONCATENATED MODULE: ./build/adapters/notifications/slack.js




const slack = httpChannel({
    kind: 'slack',
    guide: {
        title: 'Slack',
        text: 'Create an app at <https://api.slack.com/apps>, switch on *Incoming Webhooks*, add one to a channel, and copy its address.',
        example: '{ slack: "${SLACK_WEBHOOK_URL}", on: [incident, scale] }'
    },
    keys: {
        slack: (0,schema_values/* secretUrl */.EK)('https://hooks.slack.com/services/…', 'A notice is not for everybody').meta({
            description: 'Address of an incoming webhook of Slack.',
            examples: ['${SLACK_WEBHOOK_URL}']
        })
    },
    settings: ({ slack: url }) => ({ url }),
    secrets: ({ url }) => [url],
    service: 'Slack',
    remedy: 'Its webhook is gone or does not allow this: make a new one in Slack and put its address into the secret.',
    requests: ({ url }, notices) => jsonRequest(url, slackMessage(notices), notices)
});
const headerLimit = 150;
const slack_textLimit = 3000;
const slack_fieldLimit = 2000;
const blockLimit = 50;
/** As many as are read. */
const slack_mostShown = 9;
function slackMessage(notices) {
    return fill(notices, slack_mostShown, (shown, more) => ({
        text: fitting(shown.map(markedTitle).join(' · '), slack_textLimit, escaped),
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
    const links = linksOf(notice).map(({ label, url }) => `<${escaped(url)}|${escaped(label)}>`);
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
    return { type: 'plain_text', text: fitting(text, limit, escaped), emoji: false };
}
function bold(name) {
    return { type: 'mrkdwn', text: `*${name}*` };
}
function context(text) {
    return { type: 'context', elements: [{ type: 'mrkdwn', text }] };
}
/** https://docs.slack.dev/messaging/formatting-message-text#escaping: these three, as entities, and nothing else. */
function escaped(text) {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
;// CONCATENATED MODULE: ./build/adapters/notifications/sms.js
/** Text messages by Twilio, one for each number. https://www.twilio.com/docs/messaging/api/message-resource */







const accountPattern = String.raw `^twilio://[A-Za-z0-9]+:[^\s@/]+@[^\s@/?#]+/?$`;
const accountForm = 'Write twilio://SID:TOKEN@api.twilio.com, with the SID and the token of your Twilio account.';
const account = schemas/* string */.YjP(accountForm)
    .meta({ pattern: accountPattern })
    .transform((text, ctx) => {
    const url = new RegExp(accountPattern).test(text) && URL.canParse(text) ? new URL(text) : null;
    if (url !== null && url.hostname !== '') {
        const loopback = (0,token_address/* mayCarryToken */.q)(`http://${url.host}`);
        return {
            baseUrl: `${loopback ? 'http' : 'https'}://${url.host}`,
            accountSid: url.username,
            authToken: (0,percent_decoded/* percentDecoded */.o)(url.password)
        };
    }
    ctx.addIssue(accountForm);
    return core/* NEVER */.tm;
});
const numberForm = 'Write the number in the international form and in quotes: "+15551234567".';
const phoneNumber = schemas/* string */.YjP(numberForm).regex(/^\+[1-9]\d{4,14}$/, numberForm);
const sender = schemas/* string */.YjP(numberForm)
    .regex(/^(?:\+[1-9]\d{4,14}|[A-Za-z0-9 ]{3,11})$/, `${numberForm} A sender's name has 3 to 11 letters and digits.`);
const sms = httpChannel({
    kind: 'sms',
    guide: {
        title: 'Text messages',
        text: "By [Twilio](https://www.twilio.com): the account's SID and token, and a number of the account or a sender's name.",
        example: '{ sms: "twilio://${TWILIO_SID}:${TWILIO_TOKEN}@api.twilio.com", from: "+15550001111", to: ["+15552223333"] }'
    },
    keys: {
        sms: account.meta({
            description: 'The Twilio account: twilio://SID:TOKEN@api.twilio.com.',
            examples: ['${TWILIO_URL}', 'twilio://SID:TOKEN@api.twilio.com']
        }),
        from: sender.meta({ description: "A number of the account, or a sender's name.", examples: ['+15551234567'] }),
        to: oneOrSeveral(phoneNumber, numberForm).meta({
            description: 'Who is written to.',
            examples: [['+4915112345678']]
        })
    },
    settings: ({ sms: { baseUrl, accountSid, authToken }, from, to }) => ({
        baseUrl,
        accountSid,
        authToken,
        from,
        to
    }),
    secrets: ({ authToken }) => [authToken],
    service: 'Twilio',
    remedy: 'Check the SID and the token of the account, and that `from` is a number of it that may send to these.',
    requests: ({ baseUrl, accountSid, authToken, from, to }, notices) => {
        const url = `${baseUrl}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/Messages.json`;
        const headers = {
            authorization: `Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded'
        };
        const text = smsText(notices);
        return to.map((number) => {
            const body = new URLSearchParams({ From: from, To: number, Body: text }).toString();
            return { url, headers, body, notices };
        });
    }
});
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

;// CONCATENATED MODULE: ./build/adapters/notifications/teams.js




const teams = httpChannel({
    kind: 'teams',
    guide: {
        title: 'Microsoft Teams',
        text: 'At the channel: *Workflows*, then the template that posts to a channel when a webhook request is received. Let anyone call it, and copy the address that it shows at the end.',
        example: '{ teams: "${TEAMS_WEBHOOK_URL}" }'
    },
    keys: {
        teams: (0,schema_values/* secretUrl */.EK)('https://….webhook.office.com/…', 'A notice is not for everybody').meta({
            description: 'Address of a workflow of Microsoft Teams that waits for a webhook.',
            examples: ['${TEAMS_WEBHOOK_URL}']
        })
    },
    settings: ({ teams: url }) => ({ url }),
    secrets: ({ url }) => [url],
    service: 'Teams',
    remedy: 'The workflow is gone, switched off, or closed to callers without a sign-in: look at it in Teams, and put its present address into the secret.',
    requests: ({ url }, notices) => jsonRequest(url, teamsMessage(notices), notices),
    refusedIn: hiddenRefusal
});
/** The older connectors answer 200 and tell of a failure in the text. */
function hiddenRefusal(answer) {
    if (!/delivery failed/i.test(answer))
        return null;
    const [, status] = /\bHTTP error (\d{3})\b/i.exec(answer) ?? [];
    return `Teams took the message and did not deliver it${status === undefined ? '' : ` (error ${status})`}. Use a workflow of Teams instead of a connector.`;
}
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

;// CONCATENATED MODULE: ./build/adapters/notifications/webhook.js
/** A webhook of the user's: each notice as JSON in a request of its own. docs/notices.md describes it for those who receive it. */





const webhook = httpChannel({
    kind: 'webhook',
    guide: {
        title: 'Webhook',
        text: 'JSON by `POST` to an address of yours, one request for each notice. Answer with 2xx. [Below](#the-json-of-a-webhook) is what it looks like.',
        example: '{ webhook: https://www.example.com/hooks/dynos, secret: "${HOOK_SECRET}", headers: { authorization: "Bearer ${HOOK_TOKEN}" } }'
    },
    keys: {
        webhook: (0,schema_values/* secretUrl */.EK)('https://www.example.com/hooks/dynos', 'A notice is not for everybody').meta({
            description: 'Where the notice is sent as JSON.',
            examples: ['https://www.example.com/hooks/dynos']
        }),
        secret: schemas/* string */.YjP('Write a text.')
            .min(1, 'The secret is empty.')
            .nullable()
            .default(null)
            .meta({
            description: 'Signs the body (HMAC with SHA-256), so that the receiver can tell who sent it.',
            examples: ['${HOOK_SECRET}']
        }),
        headers: schema_values/* headerValues */.UE
            .default({})
            .meta({ description: 'Sent along.', examples: [{ authorization: 'Bearer ${HOOK_TOKEN}' }] })
    },
    settings: ({ webhook: url, secret, headers }) => ({ url, secret, headers }),
    secrets: ({ secret }) => (secret === null ? [] : [secret]),
    service: 'The webhook',
    remedy: 'Check its address, and the `headers` and the `secret` that it wants.',
    requests: (settings, notices) => notices.map((notice) => webhookRequest(settings, notice))
});
function webhookRequest({ url, secret, headers }, notice) {
    const body = JSON.stringify(webhookNotice(notice));
    const signature = secret === null
        ? {}
        : { 'x-dyno-scaler-signature': `sha256=${(0,external_node_crypto_.createHmac)('sha256', secret).update(body).digest('hex')}` };
    const ours = { 'content-type': 'application/json', 'x-dyno-scaler-event': notice.kind, ...signature };
    return { url, headers: { ...headers, ...ours }, body, notices: [notice] };
}
/** Instants are ISO 8601 in UTC. */
function webhookNotice(notice) {
    const { kind, app, process, atMs, title, text, from, to, verdict, responseTimeMs, reasons, incident, runUrl } = notice;
    return {
        version: 1,
        id: (0,notice_id/* noticeId */.O)(notice),
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

;// CONCATENATED MODULE: ./build/adapters/notifications/channels.js








/** In the order of the documentation. */
const channels = [slack, discord, teams, ntfy, webhook, email, sms];
/** The secrets that an item of `notify` holds. */
function channelSecrets(policy) {
    return channelOf(policy).secrets(policy);
}
/** The channels of the configuration, named by kind and place: `slack 1`. */
function openChannels(policies, { clock, redact }) {
    return policies.map((policy, index) => {
        const send = channelOf(policy).open(policy, clock);
        const hide = (0,core_redact/* createRedact */.a)(channelSecrets(policy));
        return {
            name: `${policy.kind} ${index + 1}`,
            on: policy.on,
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
function channelOf({ kind }) {
    const found = channels.find((channel) => channel.kind === kind);
    if (found === undefined)
        throw new Error(`there is no notification channel "${kind}"`);
    return found;
}


/***/ }),

/***/ 44726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  lU: () => (/* binding */ numberMetrics),
  Bo: () => (/* binding */ numberSignals),
  Qp: () => (/* binding */ signalKinds)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/config/values/schema-values.js
var schema_values = __webpack_require__(8570);
;// CONCATENATED MODULE: ./build/adapters/signals/number-reading.js
function unavailable(cause) {
    return { status: 'unavailable', cause };
}
/**
 * A finite number of at least 0, or a text that holds one. Of anything else the cause tells the kind, never the content: it comes from
 * outside and may repeat a secret.
 *
 * @param what what the value is, as the beginning of a sentence: `the result of the query`
 */
function numberReading(value, what) {
    const number = typeof value === 'string' ? numberIn(value) : value;
    if (typeof number !== 'number')
        return unavailable(`${what} is ${kindOf(value)}, not a number`);
    if (Number.isNaN(number))
        return unavailable(`${what} is NaN, which is not a number; a division by zero gives that`);
    if (!Number.isFinite(number))
        return unavailable(`${what} is infinite; a division by zero gives that`);
    if (number < 0)
        return unavailable(`${what} is negative, and a metric has to be 0 or more`);
    // There is a negative zero, and it would be shown.
    return { status: 'ok', value: number + 0 };
}
const decimal = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i;
function numberIn(text) {
    const trimmed = text.trim();
    if (decimal.test(trimmed))
        return Number(trimmed);
    if (/^nan$/i.test(trimmed))
        return NaN;
    return /^[+-]?inf(?:inity)?$/i.test(trimmed) ? Infinity : null;
}
function kindOf(value) {
    if (value === null || value === undefined)
        return 'empty (null)';
    if (typeof value === 'string')
        return value.trim() === '' ? 'an empty text' : 'a text';
    if (typeof value === 'boolean')
        return 'true or false';
    return Array.isArray(value) ? 'a list' : 'an object';
}

// EXTERNAL MODULE: ./build/config/values/patterns.js
var patterns = __webpack_require__(89431);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
;// CONCATENATED MODULE: ./build/adapters/signals/signal.js
/** What a signal is: an item of `metrics`. Each kind has a file here that exports it, and a place in the list of `signals.ts`. */





/** A signal with `headers` and one of the goals, which all numbers have. */
function numberSignal({ kind, guide, isAddressSecret, keys, source, address = ({ url }) => url, refusal = ({ cause }) => cause, numberIn }) {
    const shape = { ...keys, headers, ...goals };
    return {
        kind,
        guide,
        isAddressSecret,
        keys: Object.keys(shape),
        fits: () => true,
        schema: schemas/* strictObject */.rej(shape)
            .superRefine((item, ctx) => {
            const { [kind]: url, headers: sent, ...goal } = item;
            oneGoal(goal, ctx);
            if (!isAddressSecret)
                safeHeaders(kind, String(url), sent, ctx);
        })
            .transform((item) => {
            const { headers: sent, 'per-dyno': perDyno, target, ...written } = item;
            return {
                kind: 'number',
                metric: {
                    source: { kind, headers: sent, ...source(written) },
                    goal: goalOf({ 'per-dyno': perDyno, target })
                }
            };
        }),
        read: async (from, ask) => {
            const answer = await ask({ url: address(from), headers: from.headers });
            switch (answer.kind) {
                case 'json':
                    return numberIn(answer.value, from, answer.host);
                case 'refused':
                    return unavailable(refusal(answer));
                case 'unavailable':
                    return unavailable(answer.cause);
            }
        }
    };
}
const headers = schema_values/* headerValues */.UE
    .default({})
    .meta({ description: 'Sent along.', examples: [{ authorization: 'Bearer ${QUEUE_TOKEN}' }] });
const positive = 'Write a number above 0.';
const positiveNumber = schemas/* number */.aig(positive).positive(positive);
/** By dyno type, in lower case. */
const bySize = schemas/* record */.g1P(schemas/* string */.YjP().regex(new RegExp(patterns/* sizePattern */.CD), 'is not the name of a dyno type such as standard-1x'), positiveNumber, 'Write what a dyno of each type carries, as in { standard-1x: 300, standard-2x: 600 }.')
    .refine((numbers) => Object.keys(numbers).length > 0, 'Name at least one dyno type, as in { standard-1x: 300, standard-2x: 600 }.')
    .transform((numbers) => Object.fromEntries(Object.entries(numbers).map(([size, number]) => [size.toLowerCase(), number])));
const goals = {
    'per-dyno': schemas/* union */.KCZ([positiveNumber, bySize], 'Write a number above 0, or one for each dyno type.')
        .optional()
        .meta({
        description: 'What one dyno carries: the value divided by this is the quantity. Also by dyno type.',
        examples: [100, { 'standard-1x': 100, 'standard-2x': 200 }]
    }),
    target: positiveNumber.optional().meta({
        description: 'The value that is aimed at, such as a latency in seconds: the quantity grows and shrinks in proportion.',
        examples: [30]
    })
};
function oneGoal(entry, ctx) {
    const { 'per-dyno': perDyno, target } = entry;
    if (perDyno !== undefined && target !== undefined) {
        ctx.addIssue({
            code: 'custom',
            path: ['target'],
            message: 'A metric has "per-dyno" or "target", not both: per-dyno for an amount of work, target for a latency.'
        });
    }
    if (perDyno === undefined && target === undefined) {
        ctx.addIssue({
            code: 'custom',
            message: 'Nothing says what the number means. Add "per-dyno: 100" (what one dyno carries) or "target: 30" (the value that is aimed at).'
        });
    }
}
/** Both given or none is refused before. */
function goalOf({ 'per-dyno': perDyno, target }) {
    return perDyno === undefined ? { kind: 'target', target: target ?? 0 } : { kind: 'per-dyno', perDyno };
}
/** Headers are for secrets. */
function safeHeaders(key, address, sent, ctx) {
    if (Object.keys(sent).length === 0 || !URL.canParse(address) || (0,token_address/* mayCarryToken */.q)(address))
        return;
    ctx.addIssue({
        code: 'custom',
        path: [key],
        message: 'Headers are sent over https only (or to this machine). Write an https address.'
    });
}

;// CONCATENATED MODULE: ./build/adapters/signals/hirefire.js
/**
 * One number of the endpoint that HireFire's libraries add to an app (`/hirefire/<token>/info`, or `/hirefire` with the header
 * `HireFire-Token`): a list of `{name, value}`, of `{name, quantity}` from older ones; size or latency, as the app was set up.
 */




const nameForm = 'Write the name of the number, such as worker.';
const hirefire = numberSignal({
    kind: 'hirefire',
    guide: {
        example: '{ hirefire: ADDRESS, name: worker, headers: {…}, per-dyno: 100 }',
        text: 'a number of the address that an app with a HireFire library answers at'
    },
    isAddressSecret: true,
    keys: {
        hirefire: (0,schema_values/* secretUrl */.EK)('https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info', 'This address holds a token').meta({
            description: 'Address that an app with a HireFire library answers at.',
            examples: ['https://www.example.com/hirefire/${HIREFIRE_TOKEN}/info']
        }),
        name: schemas/* string */.YjP(nameForm)
            .min(1, nameForm)
            .meta({ description: 'Which of the numbers.', examples: ['worker'] })
    },
    source: ({ hirefire: url, name }) => ({ url, query: name }),
    numberIn: (answer, { query: name }, host) => named(answer, name, host)
});
function named(value, name, host) {
    if (!Array.isArray(value))
        return unavailable(`${host} answered no list of {name, value}; the address has to be that of HireFire's endpoint`);
    const entries = value.filter((entry) => isRecord(entry) && entry['name'] === name);
    const [entry, another] = entries;
    if (entry === undefined)
        return unavailable(`${host} lists nothing with the name "${name}"; compare it with the names in the app's set-up of HireFire`);
    if (another !== undefined)
        return unavailable(`${host} lists "${name}" more than once; give each its own name`);
    return numberReading(entry['value'] ?? entry['quantity'], `"${name}" of ${host}`);
}
function isRecord(value) {
    return typeof value === 'object' && value !== null;
}

// EXTERNAL MODULE: ./node_modules/@jmespath-community/jmespath/dist/index.mjs
var dist = __webpack_require__(34022);
;// CONCATENATED MODULE: ./build/adapters/signals/expression-cost.js
/** What the steps and functions of JMESPath take at most, from what goes into them. The figures are measured, and rounded up. */
const nothing = { ns: 0, bytes: 0 };
/** A text is taken apart into a list of characters. */
const bytesPerCharacter = 40;
/** Taken by the call itself, and by working out what it costs. */
const bytesPerCall = 200;
/** Where counting ends: a value that holds another twice, and so on, weighs without end. */
const mostValues = 500_000;
/** Before a step that is not a function. Its time is read from the clock. */
function stepCost({ type, children = [] }, value) {
    switch (type) {
        case 'MultiSelectList':
        case 'MultiSelectHash':
            // A list that grows has room for more.
            return { ns: 0, bytes: 192 + 32 * children.length };
        case 'Slice':
            return { ns: 0, bytes: typeof value === 'string' ? bytesPerCharacter * value.length : 0 };
        case 'ExpressionReference':
        case 'LetExpression':
            return { ns: 0, bytes: 200 };
        case 'Arithmetic':
        case 'Unary':
            return { ns: 0, bytes: 16 };
        default:
            return nothing;
    }
}
/** Before a list is made of the elements of another. */
function listCost(list) {
    return { ns: 0, bytes: 48 + 24 * items(list).length };
}
/** After a step that makes lists: each of their elements took a step or was there before. */
function resultCost({ type }, list) {
    return type === 'Slice' || type.endsWith('Projection') ? listCost(list) : nothing;
}
function flattenCost(list) {
    const length = sum(items(list), (item) => (Array.isArray(item) ? item.length : 1));
    // The list is copied whenever it has outgrown its place.
    return { ns: 20 * length, bytes: 48 * length };
}
/** Of two lists or objects. */
function equalityCost(left, right) {
    const values = Math.min(weigh(left).values, weigh(right).values);
    // Of every object that is compared a list of its keys is made.
    return { ns: 100 * values, bytes: 64 * values };
}
/** Of sorting by texts or numbers, which are compared character by character. */
function sortCost(keys) {
    const rounds = Math.log2(keys.length + 1);
    return { ns: rounds * (200 * keys.length + 60 * sum(keys, lengthOf)), bytes: 0 };
}
/** Before a function, whatever it is given. */
function callCost(name, args) {
    const parts = sum(args, partsOf);
    const own = Object.hasOwn(costs, name) ? (costs[name]?.(args) ?? nothing) : nothing;
    return { ns: 20 * parts + own.ns, bytes: bytesPerCall + own.bytes };
}
const made = (bytesPerPart) => (args) => ({ ns: 0, bytes: bytesPerPart * sum(args, partsOf) });
/** The one text is looked for in the other at every place. */
const searched = ([text, sought]) => ({ ns: lengthOf(text) * Math.max(1, lengthOf(sought)), bytes: 0 });
const padded = ([, width]) => ({ ns: 0, bytes: 2 * numberOf(width) });
const trimmed = ([text, characters]) => ({
    ns: lengthOf(text) * (20 + lengthOf(characters)),
    bytes: 0
});
const costs = {
    contains: ([where, sought]) => Array.isArray(where) ? { ns: where.length * (10 + lengthOf(sought)), bytes: 0 } : searched([where, sought]),
    ends_with: searched,
    find_first: searched,
    find_last: searched,
    from_items: made(120),
    group_by: made(64),
    items: made(120),
    join: ([glue, list]) => {
        const length = sum(items(list), (text) => lengthOf(text) + lengthOf(glue));
        return { ns: length, bytes: 2 * length };
    },
    keys: made(24),
    length: ([value]) => (typeof value === 'string' ? { ns: 0, bytes: bytesPerCharacter * value.length } : nothing),
    lower: made(6),
    map: ([, list]) => ({ ns: 0, bytes: 16 * items(list).length }),
    max: ([list]) => ({ ns: 100 * sum(items(list), lengthOf), bytes: 0 }),
    merge: made(120),
    min: ([list]) => ({ ns: 100 * sum(items(list), lengthOf), bytes: 0 }),
    pad_left: padded,
    pad_right: padded,
    replace: replaced,
    reverse: ([value]) => ({ ns: 0, bytes: (typeof value === 'string' ? bytesPerCharacter : 16) * partsOf(value) }),
    sort: ([list]) => ({ ns: sortCost(items(list)).ns, bytes: 48 * items(list).length }),
    // Each element is put beside its key, which is worked out step by step.
    sort_by: ([list]) => ({ ns: 0, bytes: 400 * items(list).length }),
    split: ([text, separator, count]) => {
        const { ns } = searched([text, separator]);
        return { ns, bytes: bytesPerCharacter * (occurrences(text, separator, ns) + numberOf(count ?? 0)) };
    },
    to_string: ([value]) => {
        if (typeof value === 'string')
            return nothing;
        const { values, characters } = weigh(value);
        return { ns: 50 * values + 5 * characters, bytes: 60 * values + 6 * characters };
    },
    trim: trimmed,
    trim_left: trimmed,
    trim_right: trimmed,
    values: made(24),
    zip: (lists) => ({ ns: 0, bytes: (64 + 16 * lists.length) * Math.min(...lists.map(partsOf)) })
};
function replaced([text, sought, by, count]) {
    const { ns } = searched([text, sought]);
    if (count === undefined || count === null || count === 0) {
        const pieces = occurrences(text, sought, ns);
        return { ns, bytes: 2 * (lengthOf(text) + pieces * lengthOf(by)) + bytesPerCharacter * pieces };
    }
    const times = numberOf(count);
    // With "$&" and the like every replacement may hold the whole text again.
    const growth = String(by).includes('$') ? lengthOf(text) * (lengthOf(by) + 1) ** times : times * lengthOf(by);
    return { ns: ns * times, bytes: 2 * times * (lengthOf(text) + growth) + 16 * times };
}
/** How often a text holds another; all of its length where even looking would take too long. @param ns what looking takes */
function occurrences(text, sought, ns) {
    if (typeof text !== 'string' || typeof sought !== 'string')
        return 0;
    if (sought === '' || ns > 1e9)
        return text.length;
    let count = 0;
    for (let at = text.indexOf(sought); at !== -1; at = text.indexOf(sought, at + sought.length))
        count += 1;
    return count;
}
/** Going through a large value takes memory itself, and the same one is often asked about. */
const known = new WeakMap();
/** Everything that stands in a value, as often as it stands there. Values are not changed while they are asked about. */
function weigh(value) {
    if (typeof value !== 'object' || value === null)
        return { values: 1, characters: lengthOf(value) };
    const before = known.get(value);
    if (before !== undefined)
        return before;
    const weight = weighAnew(value);
    known.set(value, weight);
    return weight;
}
function weighAnew(value) {
    let values = 0;
    let characters = 0;
    const open = [value];
    while (open.length > 0 && values + open.length < mostValues && characters < 20 * mostValues) {
        const one = open.pop();
        values += 1;
        characters += lengthOf(one);
        if (values + open.length + partsOf(one) - lengthOf(one) > mostValues)
            return { values: Infinity, characters };
        if (Array.isArray(one))
            for (const item of one)
                open.push(item);
        else if (typeof one === 'object' && one !== null)
            for (const [key, item] of Object.entries(one)) {
                characters += key.length;
                open.push(item);
            }
    }
    return { values: open.length > 0 ? Infinity : values, characters };
}
function partsOf(value) {
    if (typeof value === 'string' || Array.isArray(value))
        return value.length;
    return typeof value === 'object' && value !== null ? Object.keys(value).length : 1;
}
function lengthOf(value) {
    return typeof value === 'string' ? value.length : 0;
}
function numberOf(value) {
    return typeof value === 'number' && value > 0 ? value : 0;
}
function items(value) {
    return Array.isArray(value) ? value : [];
}
function sum(list, of) {
    return list.reduce((total, item) => total + of(item), 0);
}

;// CONCATENATED MODULE: ./build/adapters/signals/expression.js
/** JMESPath within limits: what a step or a function is going to take is counted before it is made, so that no expression can stall or kill a run. */


/** Of one evaluation, by the clock and as estimated. The last step may take the rest of the second. */
const mostMs = 800;
/** Reading the clock takes as long as a short step. */
const stepsBetweenLooks = 4;
/** Of everything that one evaluation makes, whatever became of it since. With what the engine adds, the process grows by less than 64 MB. */
const mostBytes = 32_000_000;
class LimitReached extends Error {
    limit;
    constructor(limit) {
        super(limit);
        this.limit = limit;
    }
}
/** What is wrong with an expression, whatever it is applied to; null: nothing. */
function expressionMistake(expression) {
    if (expression.trim() === '')
        return 'it is empty';
    try {
        const known = (0,dist/* getRegisteredFunctions */.mA)();
        const unknown = [...calledIn((0,dist/* compile */.wE)(expression))].find((name) => !known.includes(name));
        return unknown === undefined ? null : `Unknown function: ${unknown}()`;
    }
    catch (error) {
        return error instanceof Error ? error.message : String(error);
    }
}
const literal = (value) => ({ type: 'Literal', value });
function* calledIn(node) {
    if (typeof node !== 'object' || node === null || ('type' in node && node.type === 'Literal'))
        return;
    if ('type' in node && node.type === 'Function' && 'name' in node)
        yield String(node.name);
    for (const part of Object.values(node))
        yield* calledIn(part);
}
/** Applies an expression to a document, within 1 s and 64 MB. Never throws. */
function evaluate(document, expression) {
    try {
        const interpreter = metered(new dist/* TreeInterpreter */.Z2.constructor(), purse());
        for (const [name, trim] of Object.entries(trims)) {
            const own = interpreter.runtime._functionTable[name];
            if (own !== undefined)
                own._func = trim;
        }
        return { kind: 'value', value: interpreter.search((0,dist/* compile */.wE)(expression), document) };
    }
    catch (error) {
        if (error instanceof LimitReached)
            return { kind: 'limit', limit: error.limit };
        return { kind: 'mistake', message: error instanceof Error ? error.message.replace(/\.$/, '') : 'unknown error' };
    }
}
/** The package's own look for the end of a text from each of its characters, over and over. */
const trims = {
    trim: ([text, characters]) => trimmedEnd(trimmedStart(text, characters), characters),
    trim_left: ([text, characters]) => trimmedStart(text, characters),
    trim_right: ([text, characters]) => trimmedEnd(text, characters)
};
function isTrimmed(character, characters) {
    return character !== undefined && (characters ? characters.includes(character) : /[\s\x85]/.test(character));
}
function trimmedStart(text, characters) {
    let from = 0;
    while (isTrimmed(text[from], characters))
        from += 1;
    return text.slice(from);
}
function trimmedEnd(text, characters) {
    let to = text.length;
    while (isTrimmed(text[to - 1], characters))
        to -= 1;
    return text.slice(0, to);
}
function purse() {
    const startMs = performance.now();
    let ns = 0;
    let bytes = 0;
    let calls = 0;
    return (cost) => {
        ns += cost.ns;
        bytes += cost.bytes;
        calls += 1;
        if (bytes > mostBytes)
            throw new LimitReached('64 MB');
        const isLate = (cost.ns > 0 || calls % stepsBetweenLooks === 0) && performance.now() - startMs > mostMs;
        if (isLate || ns > mostMs * 1e6)
            throw new LimitReached('1 s');
    };
}
/** The interpreter takes every step, function and scope through a method of its own, and so do its functions. */
function metered(interpreter, spend) {
    const { runtime } = interpreter;
    const visit = interpreter.visit.bind(interpreter);
    const withScope = interpreter.withScope.bind(interpreter);
    const callFunction = runtime.callFunction.bind(runtime);
    const valueOf = (step, value) => interpreter.visit(step, value);
    interpreter.visit = (step, value) => {
        spend(stepCost(step, value));
        if (step.type === 'Comparator' && (step.name === 'EQ' || step.name === 'NE')) {
            const [left, right] = [valueOf(step.left, value), valueOf(step.right, value)];
            const areContainers = [left, right].every((one) => typeof one === 'object' && one !== null);
            if (!areContainers)
                return (left === right) === (step.name === 'EQ');
            spend(equalityCost(left, right));
            return visit({ ...step, left: literal(left), right: literal(right) }, value);
        }
        // What a list is made of is found first, as the cost hangs on it.
        if (step.type === 'Flatten') {
            const list = valueOf(step.child, value);
            spend(flattenCost(list));
            return visit({ ...step, child: literal(list) }, value);
        }
        if (step.type === 'Projection' && step.left.type !== 'IndexExpression') {
            const list = valueOf(step.left, value);
            spend(listCost(list));
            return visit({ ...step, left: literal(list) }, value);
        }
        const result = visit(step, value);
        if (Array.isArray(result))
            spend(resultCost(step, result));
        return result;
    };
    interpreter.withScope = (scope) => metered(withScope(scope), spend);
    runtime.callFunction = (name, given) => {
        spend(callCost(name, given));
        const [list, key] = given;
        if (name === 'sort_by' && Array.isArray(list))
            spend(sortCost(list.map((item) => interpreter.visit(key, item))));
        return callFunction(name, given);
    };
    return interpreter;
}

;// CONCATENATED MODULE: ./build/adapters/signals/json.js
/** A number in a JSON document, found by JMESPath (https://jmespath.org); without a query the document is the number. */





const jmespath = schemas/* string */.YjP('Write a JMESPath expression such as queues.mailers.latency.').superRefine((query, ctx) => {
    const mistake = expressionMistake(query);
    if (mistake !== null)
        ctx.addIssue(`This is not JMESPath (${mistake}). Write the way to a number, such as queues.mailers.latency or length(jobs); https://jmespath.org explains it.`);
});
const json = numberSignal({
    kind: 'json',
    guide: {
        example: '{ json: ADDRESS, query: a.b, headers: {…}, per-dyno: 100 }',
        text: 'a number in JSON, found with [JMESPath](https://jmespath.org); without `query` the answer is the number'
    },
    isAddressSecret: false,
    keys: {
        json: (0,schema_values/* webAddress */.Dy)('https://www.example.com/queue.json').meta({
            description: 'Address that answers with JSON.',
            examples: ['https://www.example.com/queue.json']
        }),
        query: jmespath
            .nullable()
            .default(null)
            .meta({
            description: 'JMESPath of the number in the answer. Default: the answer is the number.',
            examples: ['queues.mailers.latency']
        })
    },
    source: ({ json: url, query }) => ({ url, query }),
    numberIn: (answer, { query }, host) => query === null ? numberReading(answer, `the answer of ${host}`) : queried(answer, query, host)
});
function queried(document, query, host) {
    const result = evaluate(document, query);
    if (result.kind === 'limit')
        return unavailable(`the query needs more than ${result.limit} for the answer of ${host}, and was stopped; ask for less, or give the metric an address of its own`);
    if (result.kind === 'mistake')
        return unavailable(`the query cannot be applied to the answer of ${host}: ${result.message}${dashHint(query)}`);
    const found = result.value;
    if (found === null)
        return unavailable(`the query finds nothing (null) in the answer of ${host}; compare its path with the answer${dashHint(query)}`);
    if (Array.isArray(found))
        return unavailable(`the query gives a list from the answer of ${host}; make one number of it, for example with sum() or max()`);
    return numberReading(found, `what the query gives from the answer of ${host}`);
}
/** `my-queue.size` is a subtraction. */
function dashHint(query) {
    return /\w-[a-z]/i.test(query.replace(/"[^"]*"|'[^']*'|`[^`]*`/g, ''))
        ? '; a name with a dash goes into double quotes'
        : '';
}

// EXTERNAL MODULE: external "node:querystring"
var external_node_querystring_ = __webpack_require__(41792);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(88040);
;// CONCATENATED MODULE: ./build/adapters/signals/json-answer.js



const json_answer_mostBytes = 5_000_000;
/** Asks one address with the same headers once a look, whoever wants to know. */
function onceALook(ask) {
    let latestMs = -Infinity;
    const answers = new Map();
    return (question, lookMs) => {
        // An app that is late with its look asks for itself: the answers of the next look are not those of its own.
        if (lookMs < latestMs)
            return ask(question);
        if (lookMs > latestMs)
            answers.clear();
        latestMs = lookMs;
        const headers = Object.entries(lowerCased(question.headers)).sort(([one], [other]) => (one < other ? -1 : 1));
        const key = JSON.stringify([question.url, headers]);
        const answer = answers.get(key) ?? ask(question);
        answers.set(key, answer);
        return answer;
    };
}
/**
 * Asks an address for JSON, once more if that fails in passing, and follows no redirect: headers and addresses hold secrets of that
 * host alone. Headers and passwords are sent over https or to this machine only. Never rejects.
 */
async function askForJson({ url, headers }, { clock, timeoutMs = 10_000 }) {
    const address = URL.canParse(url) ? new URL(url) : null;
    if (address === null || !/^https?:$/.test(address.protocol))
        return { kind: 'unavailable', cause: 'the address of the metric does not begin with https://' };
    const { host } = address;
    const secrets = { ...passwordOf(address), ...lowerCased(headers) };
    if (Object.keys(secrets).length > 0 && !(0,token_address/* mayCarryToken */.q)(url)) {
        return {
            kind: 'unavailable',
            cause: `${host} is asked over http, where headers and passwords are not sent because others can read them; write https`
        };
    }
    const answer = await (0,http/* sendWithRetry */.lx)({
        method: 'GET',
        url: withoutPassword(address),
        headers: { accept: 'application/json', 'user-agent': 'dyno-scaler', ...secrets },
        timeoutMs,
        bodyLimit: json_answer_mostBytes + 1
    }, { clock, deadlineMs: clock.now() + 2 * timeoutMs, attempts: 2 });
    return readAnswer(answer, host);
}
function readAnswer(answer, host) {
    if (answer.kind === 'no-answer')
        return { kind: 'unavailable', cause: `${host} gave no answer: ${answer.failure.message}` };
    const { status, body } = answer;
    if (status < 200 || status > 299)
        return { kind: 'refused', host, httpStatus: status, cause: `${host} answered ${status}${remedyFor(status)}` };
    if (Buffer.byteLength(body) > json_answer_mostBytes)
        return { kind: 'unavailable', cause: `${host} answered more than 5 MB; give the metric an address of its own` };
    if (body.trim() === '')
        return { kind: 'unavailable', cause: `${host} answered ${status} with nothing in it` };
    const value = (0,http/* parseJson */.qF)(body);
    return value === undefined
        ? { kind: 'unavailable', cause: `${host} answered something that is not JSON; check the address` }
        : { kind: 'json', host, value };
}
function remedyFor(status) {
    if (status >= 300 && status <= 399)
        return ', a redirect, and headers may hold secrets that belong to this host alone; write the address that it leads to';
    if (status === 401 || status === 403)
        return '; check the headers or the secret in the address';
    if (status === 404 || status === 410)
        return '; check the path of the address and the secret in it';
    if (status === 429)
        return '; it is asked too often';
    return status >= 500 ? '; its own log knows why' : '; check the address and the headers';
}
function passwordOf({ username, password }) {
    if (username === '' && password === '')
        return {};
    return { authorization: `Basic ${Buffer.from(`${(0,external_node_querystring_.unescape)(username)}:${(0,external_node_querystring_.unescape)(password)}`).toString('base64')}` };
}
function withoutPassword(address) {
    const bare = new URL(address);
    bare.username = '';
    bare.password = '';
    return bare.href;
}
/** Two spellings of one name would both be sent. */
function lowerCased(headers) {
    return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
}

;// CONCATENATED MODULE: ./build/adapters/signals/prometheus.js
/**
 * The result of an instant query (`/api/v1/query`, https://prometheus.io/docs/prometheus/latest/querying/api/) to Prometheus or
 * whatever speaks its language: a scalar, or a vector with exactly one sample.
 */




const queryForm = 'Write a query that gives one number.';
const prometheus = numberSignal({
    kind: 'prometheus',
    guide: {
        example: '{ prometheus: ADDRESS, query: "sum(jobs_waiting)", headers: {…}, per-dyno: 50 }',
        text: "the result of a PromQL query; the address is the server's"
    },
    isAddressSecret: false,
    keys: {
        prometheus: (0,schema_values/* webAddress */.Dy)('https://prometheus.example.com').meta({
            description: 'Address of the server.',
            examples: ['https://prometheus.example.com']
        }),
        query: schemas/* string */.YjP(queryForm)
            .min(1, queryForm)
            .meta({ description: 'PromQL that gives one number.', examples: ['sum(jobs_waiting)'] })
    },
    source: ({ prometheus: url, query }) => ({ url, query }),
    address: ({ url, query }) => queryAddress(url, query),
    refusal: refusalOf,
    numberIn: (answer, _, host) => resultOf(answer, host)
});
const sample = schemas/* tuple */.PVZ([schemas/* number */.aig(), schemas/* string */.YjP()]);
const answerShape = schemas/* object */.Ikc({
    status: schemas/* literal */.euz('success'),
    // VictoriaMetrics says so where some of its storage did not answer; Thanos warns.
    isPartial: schemas/* boolean */.zMY().nullish().catch(null),
    warnings: schemas/* array */.YOg(schemas/* unknown */.L5J()).nullish().catch(null),
    data: schemas/* discriminatedUnion */.gMt('resultType', [
        schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('scalar'), result: sample }),
        schemas/* object */.Ikc({ resultType: schemas/* literal */.euz('vector'), result: schemas/* array */.YOg(schemas/* object */.Ikc({ value: sample.optional() })) }),
        schemas/* object */.Ikc({ resultType: schemas/* enum */.k5n(['matrix', 'string']) })
    ])
});
/** The server may be below a path, and its address may have a query of its own. */
function queryAddress(server, query) {
    if (!URL.canParse(server))
        return server;
    const address = new URL(server);
    address.pathname = `${address.pathname.replace(/\/+$/, '')}/api/v1/query`;
    address.searchParams.set('query', query);
    return address.href;
}
/** Prometheus explains a refusal in words that quote the query; the status says the kind. */
function refusalOf(answer) {
    if (answer.httpStatus === 400)
        return `${answer.host} does not understand the query (400); try it on the page of the server`;
    if (answer.httpStatus === 422)
        return `${answer.host} cannot work out the query (422); try it on the page of the server`;
    if (answer.httpStatus === 404)
        return `${answer.cause}: it is that of the server, without /api/v1/query`;
    return answer.cause;
}
function resultOf(body, host) {
    const answer = answerShape.safeParse(body);
    if (!answer.success)
        return unavailable(`${host} answered something else than Prometheus does; check the address`);
    const { data, isPartial, warnings } = answer.data;
    const reading = prometheus_valueOf(data, host);
    const partial = isPartial === true || (warnings ?? []).length > 0;
    return reading.status === 'ok' && partial ? { ...reading, partial } : reading;
}
function prometheus_valueOf(data, host) {
    const what = `the result of the query at ${host}`;
    if (data.resultType === 'scalar')
        return numberReading(data.result[1], what);
    if (data.resultType !== 'vector')
        return unavailable(`${what} is a ${data.resultType}; ask for one number, for example with last_over_time() and sum()`);
    const [only, another] = data.result;
    if (only === undefined)
        return unavailable(`${what} is empty; if nothing stands for 0, add "or vector(0)" to it`);
    if (another !== undefined)
        return unavailable(`${what} has ${data.result.length} samples; make one of them with sum() or max()`);
    return only.value === undefined
        ? unavailable(`${what} is a histogram; make a number of it, for example with histogram_count()`)
        : numberReading(only.value[1], what);
}

;// CONCATENATED MODULE: ./build/adapters/signals/router.js
/** What Heroku's router counts of an app. `adapters/heroku/router-metrics.ts` reads it. */



const routerForm = 'Write throughput or p95.';
const throughput = {
    kind: 'router',
    guide: {
        example: '{ router: throughput, per-dyno: 600 }',
        text: "requests a minute that Heroku's router counts, by those that one dyno carries; `per-dyno: auto` (the default) [learns that](how-it-decides.md#what-one-dyno-carries-and-what-is-coming) from the response times. `web` only"
    },
    keys: ['router', 'per-dyno'],
    fits: ({ router }) => router !== 'p95',
    schema: schemas/* strictObject */.rej({
        router: schemas/* literal */.euz('throughput', routerForm)
            .meta({ description: 'Requests a minute that the router counts.', examples: ['throughput'] }),
        'per-dyno': schemas/* union */.KCZ([schemas/* literal */.euz('auto'), positiveNumber, bySize], 'Write requests a minute that one dyno carries, one such number for each dyno type, or auto.')
            .default('auto')
            .meta({
            description: 'Requests a minute that one dyno carries, also by dyno type; auto learns it.',
            examples: [600, 'auto', { 'standard-1x': 300, 'standard-2x': 600 }]
        })
    })
        .transform((item) => ({ kind: 'throughput', perDyno: item['per-dyno'] }))
};
const p95 = {
    kind: 'router',
    guide: {
        example: '{ router: p95, target: 500ms }',
        text: 'the response time that 95 of 100 requests stay below, and the one to aim at. `web` only'
    },
    keys: ['router', 'target'],
    fits: ({ router }) => router === 'p95',
    schema: schemas/* strictObject */.rej({
        router: schemas/* literal */.euz('p95', routerForm)
            .meta({ description: 'The response time that 95 of 100 requests stay below.', examples: ['p95'] }),
        target: schema_values/* positiveDuration */.Cz.meta({ description: 'The response time that is aimed at.', examples: ['500ms'] })
    })
        .transform(({ target }) => ({ kind: 'p95', targetMs: target }))
};

;// CONCATENATED MODULE: ./build/adapters/signals/signals.js





/** Numbers from elsewhere, in the order of the documentation. */
const numberSignals = [json, hirefire, prometheus];
const signalKinds = [throughput, p95, ...numberSignals];
/** Reads a number from whatever source the configuration names. Numbers of one address share its answer within a look. */
function numberMetrics(options) {
    const askInLook = onceALook((question) => askForJson(question, options));
    return {
        read: ({ source, lookMs }) => {
            const signal = numberSignals.find(({ kind }) => kind === source.kind);
            if (signal === undefined)
                throw new Error(`there is no signal "${source.kind}"`);
            return signal.read(source, (question) => askInLook(question, lookMs));
        }
    };
}


/***/ }),

/***/ 96476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ background),
/* harmony export */   eG: () => (/* binding */ whenAborted),
/* harmony export */   kZ: () => (/* binding */ serialQueue),
/* harmony export */   lQ: () => (/* binding */ noop),
/* harmony export */   wj: () => (/* binding */ withTimeout)
/* harmony export */ });
/** Waiting: time limits, cancellation, and one thing after the other. */
/**
 * What `work` gives, or `otherwise` when it takes longer than `ms`. In real time: a virtual clock stands still while the work is done. The
 * work itself goes on and is not waited for. A time that is past is none.
 */
async function withTimeout(ms, work, otherwise) {
    let timer;
    const late = new Promise((resolve) => {
        timer = setTimeout(() => resolve(otherwise()), Math.max(0, ms));
    });
    try {
        return await Promise.race([work, late]);
    }
    finally {
        clearTimeout(timer);
    }
}
/** Resolves when the signal is aborted, at once if it is already. */
function whenAborted(signal) {
    return new Promise((resolve) => {
        if (signal.aborted)
            resolve();
        else
            signal.addEventListener('abort', () => resolve(), { once: true });
    });
}
/** Does one piece of work at a time, in the order in which they come. One that fails does not stop the next. */
function serialQueue() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work);
        last = next.catch(noop);
        return next;
    };
}
function background() {
    let current = null;
    const errors = [];
    return {
        start: (work) => {
            current ??= work()
                .catch((error) => void errors.push(error))
                .finally(() => (current = null));
        },
        idle: () => current ?? Promise.resolve(),
        rethrow: () => {
            if (errors.length > 0)
                throw errors[0];
        }
    };
}
function noop() {
    return undefined;
}


/***/ }),

/***/ 19711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ fileSizeMistake),
/* harmony export */   Yz: () => (/* binding */ mostValues),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   tB: () => (/* binding */ mostFileBytes),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   vj: () => (/* binding */ mostLevels)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1034);

const mostFileBytes = 1_000_000;
/** Values and keys, wherever they stand. */
const mostValues = 100_000;
const mostLevels = 50;
const mostApps = 2000;
const mostEntries = 200;
const mostDates = 2000;
const longestText = 10_000;
const longestKey = 200;
/** Enough to see what is wrong. */
const mostFindings = 50;
/** What is too large in a configuration. Aliases are followed, so that what they multiply is counted as often as it stands there. */
function tooLarge(raw) {
    const findings = [];
    const open = [{ value: raw, path: [] }];
    for (let seen = 0; findings.length < mostFindings; seen += 1) {
        const place = open.pop();
        if (place === undefined)
            break;
        if (seen + open.length > mostValues)
            return [tooMany([], `${figure(mostValues)} values and more`, mostValues)];
        const { value, path } = place;
        if (path.length > mostLevels)
            return [{ path, at: 'value', message: `This is nested more than ${mostLevels} levels deep. Take levels away.` }];
        const finding = tooLargeItself(place);
        if (finding !== null)
            findings.push(finding);
        else if (Array.isArray(value))
            value.forEach((item, index) => open.push({ value: item, path: [...path, index] }));
        else if ((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
            for (const [key, item] of Object.entries(value))
                open.push({ value: item, path: [...path, key] });
    }
    return findings;
}
function tooLargeItself({ value, path }) {
    const key = path.at(-1);
    if (typeof key === 'string' && key.length > longestKey)
        return { path, at: 'key', message: `This key has ${figure(key.length)} characters. Write at most ${longestKey}.` };
    if (typeof value === 'string' && value.length > longestText)
        return {
            path,
            at: 'value',
            message: `This text has ${figure(value.length)} characters. Write at most ${figure(longestText)}.`
        };
    if (Array.isArray(value)) {
        const most = key === 'dates' ? mostDates : mostEntries;
        const what = key === 'schedule' ? 'windows' : 'entries';
        return value.length > most ? tooMany(path, `${figure(value.length)} ${what}`, most) : null;
    }
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return null;
    const count = Object.keys(value).length;
    if (path.length === 1 && key === 'apps')
        return count > mostApps ? tooMany(path, `${figure(count)} apps and selectors`, mostApps) : null;
    return count > mostEntries ? tooMany(path, `${figure(count)} keys`, mostEntries) : null;
}
function tooMany(path, counted, most) {
    const name = path.length === 0 ? 'The configuration' : `"${String(path.at(-1))}"`;
    return { path, at: 'value', message: `${name} has ${counted}. Keep at most ${figure(most)}.` };
}
/** As the end of a sentence. */
function fileSizeMistake(bytes) {
    return `it has ${figure(bytes)} bytes, and ${figure(mostFileBytes)} are the most that a configuration may have`;
}
function figure(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}


/***/ }),

/***/ 9595:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  NX: () => (/* binding */ appTerms),
  Pn: () => (/* binding */ locateInput),
  Ve: () => (/* binding */ policyFromFile),
  uf: () => (/* binding */ policyFromInputs)
});

// EXTERNAL MODULE: ./build/adapters/notifications/channels.js + 13 modules
var channels = __webpack_require__(55124);
// EXTERNAL MODULE: ./build/config/values/percent-decoded.js
var percent_decoded = __webpack_require__(52028);
// EXTERNAL MODULE: ./build/core/schedule/parse-window.js + 8 modules
var parse_window = __webpack_require__(75325);
// EXTERNAL MODULE: ./build/core/selectors.js
var core_selectors = __webpack_require__(97784);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/config/plain-values.js
var plain_values = __webpack_require__(1034);
;// CONCATENATED MODULE: ./build/config/app-keys.js




/** What is wrong with the keys under `apps`, and with what they leave out. Works on unchecked values. */
function appKeyMistakes(raw) {
    return (0,plain_values/* entries */.jO)((0,plain_values/* entry */.f_)(raw, 'apps')).flatMap(([key, app]) => {
        const mistake = appKeyMistake(key);
        return [
            ...(mistake === null ? [] : [{ path: ['apps', key], at: 'key', message: mistake }]),
            ...exceptMistakes(key, (0,plain_values/* entry */.f_)(app, 'except'))
        ];
    });
}
/** What is wrong with the name of an app, a glob or a selector; null: nothing. */
function appKeyMistake(key) {
    const [, kind, rest = ''] = /^([^:]*):(.*)$/s.exec(key) ?? [];
    if (kind === undefined) {
        if ((0,core_selectors/* isGlob */.fg)(key) ? isGlobOfNames(key) : (0,names/* isName */.E)(key))
            return null;
        return (0,core_selectors/* isGlob */.fg)(key)
            ? `"${key}" can match no app: names have letters, digits and dashes only; "*" and "?" stand for any of them.`
            : `"${key}" is not the name of an app: letters, digits and dashes only.`;
    }
    if (kind !== 'pipeline' && kind !== 'team')
        return `"${key}" is no selector.${(0,suggest/* didYouMean */.a)(kind, ['pipeline', 'team'])} Write pipeline:NAME, pipeline:NAME/STAGE, team:NAME, or a glob such as review-*.`;
    const [name = '', ...stages] = rest.split('/');
    if (!/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(name))
        return `"${key}" names no ${kind}. Write ${kind}:NAME${kind === 'pipeline' ? ' or pipeline:NAME/STAGE' : ''}.`;
    if (stages.length === 0)
        return null;
    if (kind === 'team')
        return `"${key}": a team has no stages. Write team:${name}.`;
    const stage = stages.join('/');
    return core_selectors/* pipelineStages */.SG.some((known) => known === stage)
        ? null
        : `"${stage}" is no stage of a pipeline.${(0,suggest/* didYouMean */.a)(stage, core_selectors/* pipelineStages */.SG)} Write ${core_selectors/* pipelineStages */.SG.slice(0, -1).join(', ')} or ${core_selectors/* pipelineStages */.SG.at(-1) ?? ''}.`;
}
function exceptMistakes(key, except) {
    if (except === undefined)
        return [];
    const at = (path, message) => ({
        path: ['apps', key, 'except', ...path],
        at: path.length === 0 ? 'key' : 'value',
        message
    });
    if ((0,core_selectors/* appKey */.$k)(key).kind === 'app')
        return [
            at([], `"except" belongs to a selector, and "${key}" names one app. Remove it, or write a glob such as "${key}*".`)
        ];
    return (0,plain_values/* items */.ld)(except).flatMap((item, index) => {
        if (typeof item !== 'string')
            return [];
        if (item === '*' || item === key)
            return [
                at([index], `"${item}" leaves out every app that "${key}" could find. Remove it, or name the apps to leave alone.`)
            ];
        return isGlobOfNames(item)
            ? []
            : [at([index], `"${item}" is neither the name of an app nor a glob: letters, digits, dashes, "*" and "?" only.`)];
    });
}
function isGlobOfNames(text) {
    return /^[A-Za-z0-9*?][A-Za-z0-9_*?-]*$/.test(text);
}

// EXTERNAL MODULE: ./build/adapters/signals/signals.js + 9 modules
var signals = __webpack_require__(44726);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/config/values/duration.js
var duration = __webpack_require__(47772);
// EXTERNAL MODULE: ./build/config/values/patterns.js
var patterns = __webpack_require__(89431);
// EXTERNAL MODULE: ./build/config/values/schema-values.js
var schema_values = __webpack_require__(8570);
;// CONCATENATED MODULE: ./build/config/control-schema.js
/** The settings of how a quantity moves: as written, and what is meant where nothing is written. */





const whole = 'Write a whole number, 1 to 100.';
const count = schemas/* int */.Whr(whole).min(1, whole).max(100, whole);
const changeCount = 'Write a whole number, 1 to 50.';
const dynoSum = 'Write a whole number, 1 to 9999.';
/** What is written of pings, and of how fast metrics may move the quantity, stays undefined when absent: defaults hang on the metrics. */
const scaleOut = schemas/* strictObject */.rej({
    above: schema_values/* positiveDuration */.Cz
        .optional()
        .meta({ description: 'A ping slower than this is slow. Default: 1000ms.', examples: ['1000ms'] }),
    consecutive: count.optional().meta({
        description: 'So many slow pings in a row call for more dynos (default 3); with metrics, so many looks in a row (default 1).',
        examples: [3]
    }),
    step: count.optional().meta({
        description: 'So many more dynos at a time (default 1); with metrics, at most so many (default: no limit).',
        examples: [1]
    }),
    cooldown: schema_values/* durationText */.S5
        .prefault('0s')
        .meta({ description: 'Nothing is added for so long after a change.', examples: ['0s'] })
});
const scaleIn = schemas/* strictObject */.rej({
    below: schema_values/* positiveDuration */.Cz
        .optional()
        .meta({ description: 'A ping faster than this is fast. Default: 200ms.', examples: ['200ms'] }),
    consecutive: count.optional().meta({
        description: 'So many fast pings in a row allow fewer dynos (default 5); with metrics, so many looks in a row (default 1).',
        examples: [5]
    }),
    step: count.optional().meta({
        description: 'So many fewer dynos at a time (default 1); with metrics, at most so many (default: no limit).',
        examples: [1]
    }),
    cooldown: schema_values/* durationText */.S5
        .prefault('5m')
        .meta({ description: 'Nothing is taken away for so long after a change.', examples: ['5m'] }),
    stabilization: schema_values/* durationText */.S5
        .prefault('5m')
        .meta({ description: 'Going in follows the highest recommendation of so long.', examples: ['5m'] })
});
const defaultSlow = { aboveMs: 1000, consecutive: 3, step: 1 };
const defaultFast = { belowMs: 200, consecutive: 5, step: 1 };
const idle = schemas/* strictObject */.rej({
    after: schema_values/* positiveDuration */.Cz.meta({ description: 'Without a request for so long.', examples: ['30m'] }),
    quantity: schema_values/* dynoCount */.IR.meta({ description: 'Go to so many dynos.', examples: [1] })
});
const fallback = schemas/* strictObject */.rej({
    quantity: schema_values/* dynoCount */.IR
        .min(1, 'Write a whole number of dynos, 1 to 9999.')
        .meta({ description: 'At least so many dynos.', examples: [2] }),
    after: schema_values/* positiveDuration */.Cz
        .prefault('15m')
        .meta({ description: 'When the metrics could not be read for so long.', examples: ['15m'] })
});
const tooManyChanges = schemas/* strictObject */.rej({
    changes: schemas/* int */.Whr(changeCount)
        .min(1, changeCount)
        .max(50, changeCount)
        .default(10)
        .meta({ description: 'So many automatic changes open an incident.', examples: [10] }),
    dynos: schemas/* int */.Whr(dynoSum)
        .min(1, dynoSum)
        .max(9999, dynoSum)
        .optional()
        .meta({
        description: 'So do changes that add and remove so many dynos in all. Default: not counted.',
        examples: [30]
    }),
    within: schema_values/* positiveDuration */.Cz
        .refine((ms) => ms <= durations/* dayMs */.LP, 'Changes are counted over at most 1d.')
        .prefault('30m')
        .meta({ description: 'In so long; at most 1d.', examples: ['30m'] })
});
const describeLead = 'Write auto, off, or a duration such as 10m.';
const lead = schemas/* union */.KCZ([schemas/* string */.YjP().meta({ pattern: patterns/* leadPattern */.lJ }), schemas/* literal */.euz(0)], describeLead)
    .transform((text, ctx) => {
    if (text === 'auto' || text === 'off')
        return { kind: text };
    const ms = (0,duration/* parseDuration */.E)(String(text));
    if (ms !== null)
        return { kind: 'fixed', ms };
    ctx.addIssue(`"${text}" cannot be used. ${describeLead}`);
    return core/* NEVER */.tm;
});
const describeChanges = 'Write "hold 1h" (the change stands for so long) or "overwrite".';
const manualChanges = schemas/* string */.YjP(describeChanges)
    .meta({ pattern: patterns/* manualChangesPattern */.KH })
    .transform((text, ctx) => {
    if (text === 'overwrite')
        return { kind: 'overwrite' };
    const ms = (0,duration/* parseDuration */.E)(/^hold +(\S+)$/.exec(text)?.[1] ?? '');
    if (ms !== null && ms > 0)
        return { kind: 'hold', ms };
    ctx.addIssue(`"${text}" cannot be used. ${describeChanges}`);
    return core/* NEVER */.tm;
});

;// CONCATENATED MODULE: ./build/config/signal-contradictions.js






/** What does not go together in the settings of one process type about how its quantity moves. */
function* signalContradictions(value, { process, isPinged, secrets }) {
    const metrics = (0,plain_values/* items */.ld)((0,plain_values/* entry */.f_)(value, 'metrics'));
    yield* pingContradictions(value, { isPinged });
    yield* fallbackContradictions(value);
    for (const [index, metric] of metrics.entries()) {
        const router = (0,plain_values/* entry */.f_)(metric, 'router');
        if (router !== undefined && process !== 'web') {
            yield {
                path: ['metrics', index, 'router'],
                message: `The router knows of web dynos only. For ${process} use ${oneOf(signals/* numberSignals */.Bo.map(({ kind }) => kind))}.`
            };
        }
        if (typeof router === 'string' && metrics.slice(0, index).some((other) => (0,plain_values/* entry */.f_)(other, 'router') === router)) {
            yield { path: ['metrics', index, 'router'], message: `"router: ${router}" is there already. Keep one of them.` };
        }
        for (const { kind: key } of signals/* numberSignals */.Bo.filter(({ isAddressSecret }) => !isAddressSecret)) {
            if (tellsSecret((0,plain_values/* entry */.f_)(metric, key), secrets)) {
                yield {
                    path: ['metrics', index, key],
                    message: 'This address holds a value from the environment: it goes over https only (or to this machine). Write an https address.'
                };
            }
        }
    }
    if ((0,plain_values/* entry */.f_)(value, 'idle') !== undefined &&
        !metrics.some((metric) => ['router', 'json'].some((key) => (0,plain_values/* entry */.f_)(metric, key) !== undefined))) {
        yield {
            path: ['idle'],
            message: 'Nothing shows whether there are requests. Add a router or json metric, for example "- { router: throughput }" below "metrics:".'
        };
    }
    const [max, quantity] = [(0,plain_values/* entry */.f_)(value, 'max'), (0,plain_values/* entry */.f_)((0,plain_values/* entry */.f_)(value, 'idle'), 'quantity')];
    if (typeof max === 'number' && typeof quantity === 'number' && quantity > max) {
        yield { path: ['idle', 'quantity'], message: `idle.quantity (${quantity}) is above max (${max}).` };
    }
}
function oneOf(names) {
    return `${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`;
}
function* pingContradictions(value, { isPinged }) {
    const [scaleOut, scaleIn] = [(0,plain_values/* entry */.f_)(value, 'scale-out'), (0,plain_values/* entry */.f_)(value, 'scale-in')];
    const asked = [
        ...['above', 'consecutive', 'step'].map((key) => ({ path: ['scale-out', key], written: (0,plain_values/* entry */.f_)(scaleOut, key) })),
        ...['below', 'consecutive', 'step'].map((key) => ({ path: ['scale-in', key], written: (0,plain_values/* entry */.f_)(scaleIn, key) }))
    ].filter(({ written }) => written !== undefined);
    const hasMetrics = (0,plain_values/* items */.ld)((0,plain_values/* entry */.f_)(value, 'metrics')).length > 0;
    if (!isPinged) {
        for (const { path } of asked.filter((setting) => !hasMetrics || isThreshold(setting))) {
            const isAbout = isThreshold({ path })
                ? 'pings, and there are none'
                : 'pings or metrics, and there are none of both';
            yield {
                path,
                message: `"${path.join('.')}" is about ${isAbout}. Give the app a url and the process a probe, or leave it out.`
            };
        }
        return;
    }
    // Beside metrics pings count in a direction only where their threshold is written.
    const counts = (side) => !hasMetrics || asked.some((setting) => setting.path[0] === side && isThreshold(setting));
    if (scaleOut === 'off' || scaleIn === 'off' || !counts('scale-out') || !counts('scale-in'))
        return;
    const above = durationOf((0,plain_values/* entry */.f_)(scaleOut, 'above'), defaultSlow.aboveMs);
    const below = durationOf((0,plain_values/* entry */.f_)(scaleIn, 'below'), defaultFast.belowMs);
    if (above === null || below === null || below < above)
        return;
    const belowWritten = (0,plain_values/* entry */.f_)(scaleIn, 'below') !== undefined;
    const usual = (written) => (written ? '' : ', its default');
    yield {
        path: belowWritten ? ['scale-in', 'below'] : ['scale-out', 'above'],
        message: `scale-in.below (${below}ms${usual(belowWritten)}) must be less than scale-out.above (${above}ms${usual((0,plain_values/* entry */.f_)(scaleOut, 'above') !== undefined)}): a ping would be fast and slow at once.`
    };
}
function isThreshold({ path }) {
    return path[1] === 'above' || path[1] === 'below';
}
/** What stands in for metrics has to be able to. */
function* fallbackContradictions(value) {
    const fallback = (0,plain_values/* entry */.f_)(value, 'fallback');
    if (fallback === undefined)
        return;
    const [max, quantity] = [(0,plain_values/* entry */.f_)(value, 'max'), (0,plain_values/* entry */.f_)(fallback, 'quantity')];
    if ((0,plain_values/* items */.ld)((0,plain_values/* entry */.f_)(value, 'metrics')).length === 0)
        yield {
            path: ['fallback'],
            message: 'A fallback stands in for metrics, and there are none. Add "metrics:", or leave it out.'
        };
    if ((0,plain_values/* entry */.f_)(value, 'scale-out') === 'off')
        yield {
            path: ['fallback'],
            message: 'A fallback scales out, and "scale-out" is off. Switch it on, or leave the fallback out.'
        };
    if (typeof max === 'number' && typeof quantity === 'number' && quantity > max)
        yield { path: ['fallback', 'quantity'], message: `fallback.quantity (${quantity}) is above max (${max}).` };
}
/** null: not a duration, which is told elsewhere. */
function durationOf(written, usualMs) {
    if (written === undefined)
        return usualMs;
    return typeof written === 'string' ? (0,duration/* parseDuration */.E)(written) : null;
}
/** Whether a value from the environment would go over the net in the clear: in the path or the query, as the host is no secret. */
function tellsSecret(address, secrets) {
    if (typeof address !== 'string' || !URL.canParse(address) || (0,token_address/* mayCarryToken */.q)(address))
        return false;
    const { pathname, search, hash } = new URL(address);
    const shown = `${pathname}${search}${hash}`;
    return secrets.some((secret) => secret.length >= 4 && (shown.includes(secret) || (0,percent_decoded/* percentDecoded */.o)(shown).includes(secret)));
}
/** Whether a process type is pinged, as far as what is written says. */
function isProbed(value, process, url) {
    const probe = (0,plain_values/* entry */.f_)(value, 'probe');
    return url !== 'none' && probe !== 'off' && ((0,plain_values/* isMapping */.pi)(probe) || process === 'web');
}

;// CONCATENATED MODULE: ./build/config/size-contradictions.js


/** What does not go together about the dyno types of one process type: either every window has one, or none. */
function* sizeContradictions(value, process) {
    const usual = (0,plain_values/* entry */.f_)(value, 'size');
    const windows = (0,plain_values/* items */.ld)((0,plain_values/* entry */.f_)(value, 'schedule')).map((line) => {
        const parsed = typeof line === 'string' || typeof line === 'number' ? (0,parse_window/* parseWindow */.Et)(String(line), 'none') : null;
        return { line: String(line), size: parsed?.ok === true ? parsed.window.size : undefined };
    });
    const named = windows.flatMap(({ size }) => (typeof size === 'string' ? [size] : []));
    const [first] = named;
    if (usual === undefined && first !== undefined) {
        for (const [index, { line, size }] of windows.entries()) {
            if (size !== null)
                continue;
            yield {
                path: ['schedule', index],
                message: `"${line}" names no dyno type, and other windows of ${process} do. Write "${line.trim()}:${first}", or whatever should run then; "size: ${first}" beside the schedule is for all that name none.`
            };
        }
    }
    yield* unnamedCapacities(value, [...named, ...(typeof usual === 'string' ? [usual.toLowerCase()] : [])]);
}
/** `per-dyno` by dyno type has to name all that the schedule runs. */
function* unnamedCapacities(value, sizes) {
    for (const [index, metric] of (0,plain_values/* items */.ld)((0,plain_values/* entry */.f_)(value, 'metrics')).entries()) {
        const perDyno = (0,plain_values/* entry */.f_)(metric, 'per-dyno');
        if (!(0,plain_values/* isMapping */.pi)(perDyno))
            continue;
        const known = Object.keys(perDyno).map((size) => size.toLowerCase());
        const missing = [...new Set(sizes)].filter((size) => !known.includes(size));
        const twice = known.filter((size, at) => known.indexOf(size) !== at);
        const path = ['metrics', index, 'per-dyno'];
        if (missing.length > 0)
            yield {
                path,
                message: `per-dyno says nothing of ${missing.join(', ')}, which the schedule runs. Add for example "${missing[0] ?? ''}: 600".`
            };
        if (twice.length > 0)
            yield { path, message: `per-dyno names ${twice[0] ?? ''} twice. Keep one of them.` };
    }
}

;// CONCATENATED MODULE: ./build/config/contradictions.js





/** What no single value shows. Works on unchecked values, so that these mistakes are told together with the others. */
function contradictions(raw, secrets) {
    const hasHolidays = (0,plain_values/* entry */.f_)(raw, 'holidays') !== undefined;
    const apps = (0,plain_values/* entries */.jO)((0,plain_values/* entry */.f_)(raw, 'apps')).flatMap(([app, appValue]) => (0,plain_values/* entries */.jO)((0,plain_values/* entry */.f_)(appValue, 'processes')).flatMap(([process, value]) => [
        ...misnamed(['apps', app, 'processes', process]),
        ...(hasHolidays
            ? []
            : unnamedHolidays(['apps', app, 'processes', process, 'schedule'], (0,plain_values/* entry */.f_)(value, 'schedule'))),
        ...[
            ...contradictionsOf(value, process, (0,plain_values/* entry */.f_)(appValue, 'url')),
            ...sizeContradictions(value, process),
            ...signalContradictions(value, { process, isPinged: isProbed(value, process, (0,plain_values/* entry */.f_)(appValue, 'url')), secrets })
        ].map(({ path, message }) => ({
            path: ['apps', app, 'processes', process, ...path],
            at: 'key',
            message
        }))
    ]));
    const quiet = [['quiet'], ...(0,plain_values/* entries */.jO)((0,plain_values/* entry */.f_)(raw, 'apps')).map(([app]) => ['apps', app, 'quiet'])];
    return [
        ...appKeyMistakes(raw),
        ...(0,plain_values/* entries */.jO)((0,plain_values/* entry */.f_)(raw, 'apps')).flatMap(([app, value]) => zeroWithoutWeb(app, value)),
        ...(hasHolidays ? [] : quiet.flatMap((path) => unnamedHolidays(path, (0,plain_values/* valueAt */.fK)(raw, path)))),
        ...apps
    ];
}
/** Maintenance mode is about visitors, and only `web` has them. */
function zeroWithoutWeb(app, value) {
    const processes = (0,plain_values/* entry */.f_)(value, 'processes');
    if ((0,plain_values/* entry */.f_)(value, 'at-zero') === undefined || !(0,plain_values/* isMapping */.pi)(processes) || (0,plain_values/* entry */.f_)(processes, 'web') !== undefined)
        return [];
    const message = '"at-zero" is about web at 0, and no web process is scaled here. Add "web:" with its schedule under processes, or remove "at-zero".';
    return [{ path: ['apps', app, 'at-zero'], at: 'key', message }];
}
function misnamed(path) {
    const name = path.at(-1) ?? '';
    if ((0,names/* isName */.E)(name))
        return [];
    return [{ path, at: 'key', message: `"${name}" is not the name of a process type: letters, digits and dashes only.` }];
}
function unnamedHolidays(path, schedule) {
    const lines = Array.isArray(schedule) ? schedule.map((line, index) => ({ line, index })) : [];
    const message = 'Nothing says which days are holidays. Add "holidays: { region: US-NY }" (or dates, or a calendar) at the top of the configuration file.';
    return lines
        .filter(({ line }) => typeof line === 'string' && /\bholidays\b/i.test(line))
        .map(({ index }) => ({ path: [...path, index], at: 'value', message }));
}
function* contradictionsOf(value, process, url) {
    const [min, max, probe, failSafe] = ['min', 'max', 'probe', 'fail-safe'].map((key) => (0,plain_values/* entry */.f_)(value, key));
    const schedule = (0,plain_values/* entry */.f_)(value, 'schedule');
    if (typeof min === 'number' && typeof max === 'number' && min > max) {
        yield { path: ['max'], message: `max (${max}) is below min (${min}).` };
    }
    if ((0,plain_values/* isMapping */.pi)(probe) && url === 'none')
        yield {
            path: ['probe'],
            message: 'There is nothing to ping: "url" is none. Give the app a url, or switch the probe off.'
        };
    if ((0,plain_values/* isMapping */.pi)(failSafe) && !isProbed(value, process, url)) {
        yield {
            path: ['fail-safe'],
            message: 'A fail-safe needs the probe: it acts on what the pings show. Give the app a url and the process a probe.'
        };
    }
    if ((0,plain_values/* entry */.f_)(probe, 'method') === 'HEAD' && typeof (0,plain_values/* entry */.f_)((0,plain_values/* entry */.f_)(probe, 'expect'), 'body') === 'string') {
        yield { path: ['probe'], message: 'An answer to HEAD has no body to expect. Use method: GET.' };
    }
    const unscheduled = schedule === undefined || (Array.isArray(schedule) && schedule.length === 0);
    if ((0,plain_values/* isMapping */.pi)(value) && unscheduled && [min, max, (0,plain_values/* entry */.f_)(failSafe, 'quantity')].every((part) => part === undefined)) {
        yield {
            path: [],
            message: `Nothing says how many ${process} dynos there should be. Give it a schedule, for example "weekdays 07:00-22:00 3".`
        };
    }
}

;// CONCATENATED MODULE: ./build/config/kinds.js




const notify = {
    branches: channels/* channels */.BM.map(({ kind, keys }) => ({ name: kind, keys: [...Object.keys(keys), 'on'], fits: () => true })),
    example: '{ slack: "${SLACK_WEBHOOK_URL}" }'
};
const metrics = {
    branches: signals/* signalKinds */.Qp.map(({ kind, keys, fits }) => ({ name: kind, keys, fits })),
    example: '{ router: throughput }'
};
/** What kinds the items at a path can be; null: they are not of kinds. */
function kindsAt(path) {
    if (path.length === 2 && path[0] === 'notify')
        return notify;
    if (path.length === 6 && path[4] === 'metrics')
        return metrics;
    return null;
}
/** Which kind an item is meant to be, from the key that it has. */
function meantKind({ branches, example }, item) {
    const names = [...new Set(branches.map(({ name }) => name))];
    const written = names.filter((name) => (0,plain_values/* isMapping */.pi)(item) && Object.hasOwn(item, name));
    const [first, second] = written;
    if (first === undefined) {
        const known = branches.flatMap(({ keys }) => keys);
        const slips = Object.keys((0,plain_values/* isMapping */.pi)(item) ? item : {}).flatMap((key) => {
            const hint = known.includes(key) ? '' : (0,suggest/* didYouMean */.a)(key, names);
            return hint === '' ? [] : [{ key, message: `Unknown key "${key}".${hint}` }];
        });
        return {
            kind: 'mistakes',
            mistakes: slips.length > 0 ? slips : [{ key: null, message: `Name one of ${names.join(', ')}: for example ${example}.` }]
        };
    }
    if (second !== undefined) {
        return {
            kind: 'mistakes',
            mistakes: [
                {
                    key: second,
                    message: `One item of the list is about one of them, ${first} or ${second}. Write an item for each.`
                }
            ]
        };
    }
    const fitting = branches.findIndex(({ name, fits }) => name === first && (0,plain_values/* isMapping */.pi)(item) && fits(item));
    const index = fitting >= 0 ? fitting : branches.findIndex(({ name }) => name === first);
    return { kind: 'branch', index, keys: branches[index]?.keys ?? [] };
}

;// CONCATENATED MODULE: ./build/config/known-keys.js



const keysByLevel = [
    { level: [], keys: ['timezone', 'enabled', 'holidays', 'notify', 'budget', 'quiet', 'history', 'apps'] },
    { level: ['holidays'], keys: ['region', 'dates', 'calendar'] },
    { level: ['budget'], keys: ['amount', 'then'] },
    {
        level: ['apps', '*'],
        keys: ['url', 'except', 'timezone', 'incidents', 'at-zero', 'budget', 'quiet', 'enabled', 'processes']
    },
    { level: ['apps', '*', 'budget'], keys: ['amount', 'then'] },
    {
        level: ['apps', '*', 'processes', '*'],
        keys: [
            'schedule',
            'enabled',
            'size',
            'max',
            'min',
            'probe',
            'scale-out',
            'scale-in',
            'fail-safe',
            'metrics',
            'forecast',
            'lead',
            'idle',
            'fallback',
            'too-many-changes',
            'manual-changes'
        ]
    },
    {
        level: ['apps', '*', 'processes', '*', 'probe'],
        keys: ['samples', 'spacing', 'timeout', 'method', 'headers', 'expect']
    },
    { level: ['apps', '*', 'processes', '*', 'probe', 'expect'], keys: ['status', 'body'] },
    {
        level: ['apps', '*', 'processes', '*', 'fail-safe'],
        keys: ['above', 'quantity', 'on', 'release-after', 'give-up-after']
    },
    { level: ['apps', '*', 'processes', '*', 'scale-out'], keys: ['above', 'consecutive', 'step', 'cooldown'] },
    {
        level: ['apps', '*', 'processes', '*', 'scale-in'],
        keys: ['below', 'consecutive', 'step', 'cooldown', 'stabilization']
    },
    { level: ['apps', '*', 'processes', '*', 'idle'], keys: ['after', 'quantity'] },
    { level: ['apps', '*', 'processes', '*', 'fallback'], keys: ['quantity', 'after'] },
    { level: ['apps', '*', 'processes', '*', 'too-many-changes'], keys: ['changes', 'dynos', 'within'] }
];
/** What to say of a key that the level at `parent` does not have. */
function unknownKey(key, parent, raw) {
    return `Unknown key "${key}".${belongsTo(key, parent) ?? (0,suggest/* didYouMean */.a)(key, knownKeys(parent, raw))}`;
}
/** By how deep they are. */
const levelNames = new Map([
    [0, 'to the top of the file'],
    [2, 'to an app'],
    [4, 'to a process type']
]);
/** Where a key would be known, among the levels that people mix up; null: at none of them. */
function belongsTo(key, parent) {
    const isMixedUp = parent.length === 0 || (parent[0] === 'apps' && levelNames.has(parent.length));
    const places = keysByLevel.flatMap(({ level, keys }) => isMixedUp && (level.length === 0 || level[0] === 'apps') && keys.includes(key)
        ? (levelNames.get(level.length) ?? [])
        : []);
    return places.length === 0 ? null : ` It belongs ${places.join(' or ')}.`;
}
function knownKeys(path, raw) {
    const kinds = kindsAt(path);
    if (kinds !== null) {
        const meant = meantKind(kinds, (0,plain_values/* valueAt */.fK)(raw, path));
        return meant.kind === 'branch' ? meant.keys : [];
    }
    const fits = (level) => level.length === path.length && level.every((name, index) => name === '*' || name === path[index]);
    return keysByLevel.find(({ level }) => fits(level))?.keys ?? [];
}

// EXTERNAL MODULE: ./build/config/limits.js
var limits = __webpack_require__(19711);
;// CONCATENATED MODULE: ./build/config/budget-schema.js
/** What stands for an app, or for all of them at the top of the file. */


const budget = schemas/* strictObject */.rej({
    amount: schema_values/* budgetAmount */.Qt.meta({ description: 'US$ a calendar month, in the zone of the app.', examples: [300] }),
    then: schemas/* enum */.k5n(['warn', 'cap'], 'Write warn or cap.')
        .default('warn')
        .meta({
        description: 'What follows when the month will come to more: an incident (warn), and ranges stay at their floor as well (cap).',
        examples: ['warn', 'cap']
    })
}, 'Write the amount in US$ and what follows, for example { amount: 300, then: warn }.')
    .optional();
const quiet = schemas/* array */.YOg(schema_values/* quietLine */.zr.meta({
    description: 'A window without a quantity: [months] [days] [hours].',
    examples: ['sun 02:00-04:00']
}), 'Write a list of windows without a quantity, for example ["sun 02:00-04:00"].')
    .default([]);

;// CONCATENATED MODULE: ./build/config/schema.js






const enabled = schemas/* boolean */.zMY('Write true or false.')
    .default(true)
    .meta({ description: 'false: look and report, change nothing.', examples: [false] });
const probe = schemas/* strictObject */.rej({
    samples: schemas/* int */.Whr('Write a whole number, 1 to 20.')
        .min(1, 'Write a whole number, 1 to 20.')
        .max(20, 'Write a whole number, 1 to 20.')
        .default(3)
        .meta({ description: 'Pings a look, 1 to 20.', examples: [3] }),
    spacing: schema_values/* durationText */.S5.prefault('2s').meta({
        description: 'Pause between pings once one has failed, so that a blip is not an outage.',
        examples: ['2s']
    }),
    timeout: schema_values/* positiveDuration */.Cz
        .refine((ms) => ms <= 60_000, 'A ping waits at most 60s.')
        .prefault('10s')
        .meta({ description: 'For one ping, redirects included; at most 60s.', examples: ['10s'] }),
    method: schemas/* enum */.k5n(['GET', 'HEAD'], 'Write GET or HEAD.')
        .default('GET')
        .meta({ description: 'How to ping. An answer to HEAD has no body.', examples: ['GET'] }),
    headers: schema_values/* headerValues */.UE.default({}).meta({
        description: 'Sent along; not to another host after a redirect.',
        examples: [{ 'x-probe': '${PROBE_TOKEN}' }]
    }),
    expect: schemas/* strictObject */.rej({
        status: schema_values/* statusRanges */.F
            .prefault('200-299')
            .meta({ description: 'Statuses that count as healthy.', examples: [200, '200-299', '200-299,304'] }),
        body: schemas/* string */.YjP('Write the text that the body must contain.')
            .min(1, 'Write the text that the body must contain.')
            .nullable()
            .default(null)
            .meta({ description: 'Text that the body must contain; the first megabyte is read.', examples: ['ok'] })
    })
        .prefault({})
        .meta({ description: 'What a healthy answer looks like.', examples: [{ status: '200-299', body: 'ok' }] })
});
const failSafe = schemas/* strictObject */.rej({
    above: schema_values/* positiveDuration */.Cz
        .prefault('5s')
        .meta({ description: 'A median response time above this is an emergency.', examples: ['5s'] }),
    quantity: schema_values/* dynoCount */.IR
        .nullable()
        .default(null)
        .meta({ description: 'At least so many dynos in an emergency. Default: max.', examples: [6] }),
    on: schemas/* enum */.k5n(['overload', 'any'], 'Write overload or any.')
        .default('overload')
        .meta({
        description: 'Failures that count: overload (5xx, timeout, refused or reset connection) or any.',
        examples: ['overload']
    }),
    'release-after': schema_values/* durationText */.S5
        .prefault('15m')
        .meta({ description: 'Healthy for so long before the schedule applies again.', examples: ['15m'] }),
    'give-up-after': schema_values/* positiveDuration */.Cz
        .prefault('60m')
        .meta({ description: 'If more dynos have not helped by then, the schedule applies again.', examples: ['60m'] })
});
/** One process type as written. `probe`, `fail-safe`, `scale-out` and `scale-in` stay undefined when absent: their defaults hang on the rest. */
const processEntry = schemas/* strictObject */.rej({
    schedule: schemas/* array */.YOg(schema_values/* windowLine */.V9.meta({
        description: 'A window: [months] [days] [hours] quantity[:dyno type].',
        examples: ['weekdays 07:00-22:00 3']
    }), 'A schedule is a list of windows: one "- days hours quantity" a line.')
        .default([])
        .meta({
        description: 'Windows, one a line; the first that matches wins. Without a schedule the quantity stays between min and max.',
        examples: [['weekdays 07:00-22:00 3', '22:00-03:00 2', 1]]
    }),
    enabled,
    size: schema_values/* sizeName */.TK.optional().meta({
        description: 'Dyno type of the windows that name none.',
        examples: ['standard-1x']
    }),
    max: schema_values/* dynoCount */.IR.optional().meta({
        description: 'Absolute ceiling. Default: the largest quantity of the schedule, at least min.',
        examples: [6]
    }),
    min: schema_values/* dynoCount */.IR
        .optional()
        .meta({ description: 'Absolute floor. Default: the smallest quantity of the schedule.', examples: [1] }),
    probe: schemas/* union */.KCZ([schema_values/* off */.AU, probe])
        .optional()
        .meta({
        description: 'The ping, or off. On for web, off for other types.',
        examples: ['off', { samples: 3, timeout: '10s', expect: { status: '200-299', body: 'ok' } }]
    }),
    'fail-safe': schemas/* union */.KCZ([schema_values/* off */.AU, failSafe])
        .optional()
        .meta({
        description: 'What an emergency is and what is done about it, or off. On for web, off for other types.',
        examples: ['off', { above: '5s', quantity: 6, on: 'overload' }]
    }),
    'scale-out': schemas/* union */.KCZ([schema_values/* off */.AU, scaleOut])
        .optional()
        .meta({
        description: 'How the quantity grows inside a range, or off. What pings call for is on where there is a probe and no metrics.',
        examples: ['off', { above: '1000ms', consecutive: 3, step: 1, cooldown: '0s' }]
    }),
    'scale-in': schemas/* union */.KCZ([schema_values/* off */.AU, scaleIn])
        .optional()
        .meta({
        description: 'How the quantity shrinks inside a range, or off. What pings allow is on where there is a probe and no metrics.',
        examples: ['off', { below: '200ms', consecutive: 5, step: 1, cooldown: '5m', stabilization: '5m' }]
    }),
    metrics: schemas/* array */.YOg(schemas/* union */.KCZ(signals/* signalKinds */.Qp.map(({ schema }) => schema)), 'Write a list: one "- { router: throughput }" a line.')
        .default([])
        .meta({
        description: 'What the quantity follows inside a range; the largest proposal wins.',
        examples: [
            [
                { router: 'throughput', 'per-dyno': 600 },
                { router: 'p95', target: '500ms' }
            ]
        ]
    }),
    forecast: schemas/* enum */.k5n(['auto', 'off'], 'Write auto or off.')
        .default('auto')
        .meta({
        description: 'Whether the demand that the last weeks make likely counts; it speaks after 3 days.',
        examples: ['auto', 'off']
    }),
    lead: lead.prefault('auto').meta({
        description: 'How early a quantity that the schedule raises is there: auto (from the gaps between runs), off, or a duration.',
        examples: ['auto', 'off', '10m']
    }),
    idle: idle.optional().meta({
        description: 'Where to go when there are no requests. Needs a router or json metric.',
        examples: [{ after: '30m', quantity: 1 }]
    }),
    fallback: fallback.optional().meta({
        description: 'The fewest dynos while the metrics cannot be read. Needs metrics, and a range.',
        examples: [{ quantity: 2, after: '15m' }]
    }),
    'too-many-changes': tooManyChanges.prefault({}).meta({
        description: 'From how many automatic changes within how long an incident opens.',
        examples: [{ changes: 10, dynos: 30, within: '30m' }]
    }),
    'manual-changes': manualChanges.prefault('hold 1h').meta({
        description: 'What becomes of a quantity that somebody else set: it stands for a while, or is overwritten at once.',
        examples: ['hold 1h', 'overwrite']
    })
})
    .meta({
    description: 'A process type: how many dynos it has, and when.',
    examples: [{ schedule: ['weekdays 07:00-22:00 3', 1] }]
});
const appEntry = schemas/* strictObject */.rej({
    url: schema_values/* url */.OZ.optional().meta({
        description: "What to ping; none for no ping. Default: the app's web address.",
        examples: ['https://www.example.com/health', 'none']
    }),
    except: schemas/* array */.YOg(schema_values/* appGlob */.il, 'Write a list of names and globs, for example [review-keep-*].')
        .optional()
        .meta({
        description: 'Apps that a selector leaves alone: names and globs.',
        examples: [['review-keep-*']]
    }),
    timezone: schema_values/* timezone */.sg.optional().meta({
        description: "IANA zone of this app's schedules. Default: that of the file.",
        examples: ['Europe/Berlin']
    }),
    incidents: schemas/* boolean */.zMY('Write true or false.')
        .default(true)
        .meta({ description: 'false: no issues are opened for this app; notices go on.', examples: [false] }),
    'at-zero': schemas/* literal */.euz('maintenance', 'Write maintenance, or leave it out.')
        .optional()
        .meta({
        description: 'maintenance: the app is in maintenance mode while web is at 0 by the schedule or by hand.',
        examples: ['maintenance']
    }),
    budget: budget.meta({
        description: 'What the app may cost a calendar month, and what follows when it will cost more.',
        examples: [{ amount: 300, then: 'warn' }]
    }),
    quiet: quiet.meta({
        description: 'When incidents are recorded and not told: nothing is opened, commented, closed or sent.',
        examples: [['sun 02:00-04:00']]
    }),
    enabled,
    processes: schemas/* record */.g1P(schema_values/* name */.UU, processEntry, 'Write the process types, for example "web:", each with its schedule.')
        .refine((processes) => Object.keys(processes).length > 0, 'Name at least one process type, for example "web:".')
        .meta({
        description: 'The process types by name, as the Procfile has them.',
        examples: [{ web: { schedule: [3] } }],
        minProperties: 1
    })
})
    .meta({
    description: 'An app, by its name or id on Heroku, or all apps that a selector finds.',
    examples: [{ processes: { web: { schedule: [3] } } }]
});
const holidays = schemas/* strictObject */.rej({
    region: schema_values/* region */.Ny.optional().meta({
        description: 'Country, state and region whose public holidays count.',
        examples: ['US', 'US-NY', 'DE-BY']
    }),
    dates: schemas/* array */.YOg(schema_values/* holidayDate */.xH, 'Write a list of dates, for example [2026-12-24, 12-31].')
        .default([])
        .meta({
        description: 'Dates that count as holidays: YYYY-MM-DD (once), MM-DD (every year), or ranges with "..".',
        examples: [['2026-12-24', '12-31', '12-27..01-02']]
    }),
    calendar: schema_values/* calendar */.BJ.optional().meta({
        description: 'An iCalendar file: an https address, or a path in the repository. Its all-day events count.',
        examples: ['https://www.example.com/holidays.ics', '.github/holidays.ics']
    })
})
    .refine((sources) => sources.region !== undefined || sources.calendar !== undefined || sources.dates.length > 0, 'Name a region, dates or a calendar.');
/** The configuration file. Input: the YAML as plain values; output: the same with defaults, and the texts parsed. */
const configFile = schemas/* strictObject */.rej({
    timezone: schema_values/* timezone */.sg
        .default('UTC')
        .meta({ description: 'IANA zone of all schedules.', examples: ['America/New_York', 'UTC'] }),
    enabled,
    holidays: holidays.optional().meta({
        description: 'Which local days the windows with "holidays" mean.',
        examples: [{ region: 'US-NY', dates: ['2026-12-24'] }]
    }),
    notify: schemas/* array */.YOg(schemas/* union */.KCZ(channels/* channels */.BM.map(({ schema }) => schema)), 'Write a list: one "- { slack: ... }" a line.')
        .default([])
        .meta({
        description: 'Who is told, besides the incident issue.',
        examples: [[{ slack: '${SLACK_WEBHOOK_URL}', on: ['incident', 'scale'] }]]
    }),
    budget: budget.meta({
        description: 'What all apps together may cost a calendar month, and what follows when they will cost more.',
        examples: [{ amount: 1000, then: 'warn' }]
    }),
    quiet: quiet.meta({
        description: 'Quiet windows of every app, in its zone, beside those of its own.',
        examples: [['sun 02:00-04:00']]
    }),
    history: schemas/* literal */.euz('branch', 'Write branch, or leave it out.')
        .optional()
        .meta({
        description: 'branch: every look is also kept for years, as NDJSON on a branch of this repository that holds nothing else. Needs the permission contents: write.',
        examples: ['branch']
    }),
    apps: schemas/* record */.g1P(schema_values/* appName */.JB, appEntry, 'Write the apps, each with its name on Heroku as the key.')
        .refine((apps) => Object.keys(apps).length > 0, 'Name at least one app.')
        .meta({
        description: 'The apps: by name or id on Heroku, by a glob (review-*), by pipeline:NAME or pipeline:NAME/STAGE, or by team:NAME.',
        examples: [{ 'sharp-mountain-4005': { processes: { web: { schedule: [3] } } } }],
        minProperties: 1
    })
}, 'Write the configuration as keys: at least "apps:" with one app below it.')
    .meta({ title: 'Dyno Scaler', description: 'When how many dynos of which app run: .github/dyno-scaler.yml' });
/** The values behind these keys when nothing is written. */
const defaultProbe = probe.parse({});
const defaultFailSafe = failSafe.parse({});
const defaultScaleOut = scaleOut.parse({});
const defaultScaleIn = scaleIn.parse({});

;// CONCATENATED MODULE: ./build/config/check-config.js







/** So many are told in full. Where there are more, the file was written to stall a run, or for another program. */
const mostInFull = 100;
/**
 * Reads a configuration from plain values.
 *
 * @param secrets values in it that came from the environment
 */
function checkConfig(raw, secrets = []) {
    const large = (0,limits/* tooLarge */.g$)(raw);
    if (large.length > 0)
        return { ok: false, mistakes: large };
    const result = configFile.safeParse(raw);
    const issues = result.success
        ? []
        : result.error.issues.flatMap((issue) => describe(issue, [], raw)).map((found, index) => told(found, index, raw));
    const mistakes = [...issues, ...contradictions(raw, secrets)];
    if (mistakes.length > 0)
        return { ok: false, mistakes };
    if (!result.success)
        throw new Error('a mistake in the configuration has no words', { cause: result.error });
    return { ok: true, config: result.data };
}
function told({ inFull, ...finding }, index, raw) {
    return withMissing(inFull === undefined || index >= mostInFull ? finding : { ...finding, message: inFull() }, raw);
}
/** Names the key that is not there; the outer levels have words of their own. */
function withMissing(finding, raw) {
    const { path, at, message } = finding;
    const outer = path.length < 2 || (path[0] === 'apps' && path.length < 4);
    return outer || at === 'key' || (0,plain_values/* valueAt */.fK)(raw, path) !== undefined
        ? finding
        : { ...finding, message: `"${String(path.at(-1))}" is missing. ${message}` };
}
function describe(issue, parent, raw) {
    const path = [...parent, ...issue.path];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => ({
                path: [...path, key],
                at: 'key',
                message: `Unknown key "${key}".`,
                inFull: () => unknownKey(key, path, raw)
            }));
        case 'invalid_key':
            return issue.issues.map((inner) => ({ path, at: 'key', message: `"${String(path.at(-1))}" ${inner.message}.` }));
        case 'invalid_union': {
            const kinds = kindsAt(path);
            if (kinds !== null)
                return describeKind(issue, path, raw, kinds);
            // The branch that got past the outer shape is the one that was meant.
            const meant = issue.errors.find((branch) => branch.every(({ path: inner, code }) => inner.length > 0 || !code.startsWith('invalid_')));
            if (meant !== undefined)
                return meant.flatMap((inner) => describe(inner, path, raw));
            return [
                {
                    path,
                    at: 'value',
                    message: issue.message === 'Invalid input'
                        ? `Write "off", or the settings of "${String(path.at(-1))}" as keys below it.`
                        : issue.message
                }
            ];
        }
        case 'invalid_type':
            if (!issue.message.startsWith('Invalid input'))
                return [{ path, at: 'value', message: issue.message }];
            return [
                {
                    path,
                    at: 'value',
                    message: `"${String(path.at(-1))}" needs ${issue.expected === 'object' ? 'its settings as keys below it' : `a ${issue.expected}`}.`
                }
            ];
        case 'custom': {
            const { message } = issue;
            const window = issue.params?.['window'];
            return [
                {
                    path,
                    at: 'value',
                    message,
                    ...(typeof window === 'string' ? { inFull: () => windowMistake(window, message) } : {})
                }
            ];
        }
        default:
            return [{ path, at: 'value', message: issue.message }];
    }
}
function describeKind(issue, path, raw, kinds) {
    const meant = meantKind(kinds, (0,plain_values/* valueAt */.fK)(raw, path));
    if (meant.kind === 'branch')
        return (issue.errors[meant.index] ?? []).flatMap((inner) => describe(inner, path, raw));
    return meant.mistakes.map(({ key, message }) => key === null ? { path, at: 'value', message } : { path: [...path, key], at: 'key', message });
}
function windowMistake(line, message) {
    const parsed = (0,parse_window/* parseWindow */.Et)(line);
    return parsed.ok ? message : parsed.message;
}

// EXTERNAL MODULE: ./build/core/select-apps.js
var select_apps = __webpack_require__(48281);
;// CONCATENATED MODULE: ./build/config/policy.js



/** The policy that a checked configuration means. `probe` and `fail-safe` are on by default for `web` and off for other types. */
function policyOf(config) {
    const all = Object.entries(config.apps).map(([key, entry]) => ({
        ...{ key, meant: (0,core_selectors/* appKey */.$k)(key), except: entry.except ?? [] },
        policy: appPolicy(key, entry, config)
    }));
    const selectors = all.flatMap(({ key, meant, except, policy }) => meant.kind === 'selector'
        ? [{ key, source: meant.source, glob: meant.glob, except, template: { ...policy, selectedBy: key } }]
        : []);
    return {
        apps: all.flatMap(({ meant, policy }) => (meant.kind === 'app' ? [policy] : [])),
        notify: config.notify,
        timezone: config.timezone,
        ...moneyAndQuiet(config.budget, config.quiet, config.timezone),
        ...(selectors.length === 0 ? {} : { selectors })
    };
}
/** Where the configuration says that holidays come from; null: it does not. */
function holidaySources({ holidays }) {
    if (holidays === undefined)
        return null;
    const { region = null, dates, calendar = null } = holidays;
    return { region, dates, calendar };
}
function moneyAndQuiet(budget, quiet, timezone) {
    if (budget === undefined && quiet.length === 0)
        return {};
    return { timezone, ...(budget === undefined ? {} : { budget }), ...(quiet.length === 0 ? {} : { quiet }) };
}
function appPolicy(app, entry, file) {
    const url = pingTarget(entry.url);
    const timezone = entry.timezone ?? file.timezone;
    return {
        app,
        url,
        ...moneyAndQuiet(entry.budget, [...file.quiet, ...entry.quiet], timezone),
        processes: Object.entries(entry.processes).map(([process, settings]) => {
            const probe = url.kind === 'none' ? null : probePolicy(process, settings.probe);
            const hasMetrics = settings.metrics.length > 0;
            const pings = probe === null ? 'none' : hasMetrics ? 'beside-metrics' : 'only-signal';
            return {
                app,
                process,
                timezone,
                enabled: file.enabled && entry.enabled && settings.enabled,
                schedule: settings.schedule.map((window) => ({ ...window, size: window.size ?? settings.size ?? null })),
                size: settings.size ?? null,
                min: settings.min ?? null,
                max: settings.max ?? null,
                probe,
                failSafe: probe === null ? null : failSafePolicy(process, settings['fail-safe']),
                scaleOut: scaleOutPolicy(settings['scale-out'], pings),
                scaleIn: scaleInPolicy(settings['scale-in'], pings),
                changeLimits: changeLimitsPolicy(settings),
                router: routerPolicy(settings.metrics),
                metrics: settings.metrics.flatMap((entry) => (entry.kind === 'number' ? [entry.metric] : [])),
                forecast: settings.forecast,
                lead: settings.lead,
                idle: settings.idle === undefined ? null : { afterMs: settings.idle.after, quantity: settings.idle.quantity },
                fallback: settings.fallback === undefined
                    ? null
                    : { quantity: settings.fallback.quantity, afterMs: settings.fallback.after },
                tooManyChanges: tooManyChangesPolicy(settings['too-many-changes']),
                manualChanges: settings['manual-changes'],
                issues: entry.incidents ? 'on' : 'off',
                ...(process === 'web' && entry['at-zero'] !== undefined ? { atZero: entry['at-zero'] } : {})
            };
        })
    };
}
function pingTarget(url) {
    if (url === undefined)
        return { kind: 'web-url' };
    return url === 'none' ? { kind: 'none' } : { kind: 'url', url };
}
function probePolicy(process, written) {
    const settings = written ?? (process === 'web' ? defaultProbe : 'off');
    if (settings === 'off')
        return null;
    const { spacing, timeout, ...rest } = settings;
    return { ...rest, spacingMs: spacing, timeoutMs: timeout };
}
function failSafePolicy(process, written) {
    const settings = written ?? (process === 'web' ? defaultFailSafe : 'off');
    if (settings === 'off')
        return null;
    const { above, quantity, on, 'release-after': releaseAfterMs, 'give-up-after': giveUpAfterMs } = settings;
    return { aboveMs: above, quantity, on, releaseAfterMs, giveUpAfterMs };
}
function scaleOutPolicy(written, pings) {
    if (written === 'off')
        return null;
    const { above, consecutive, step, cooldown } = written ?? defaultScaleOut;
    const slow = {
        aboveMs: above ?? defaultSlow.aboveMs,
        consecutive: consecutive ?? defaultSlow.consecutive,
        step: step ?? defaultSlow.step
    };
    return { slow: counts(pings, above) ? slow : null, cooldownMs: cooldown };
}
function scaleInPolicy(written, pings) {
    if (written === 'off')
        return null;
    const { below, consecutive, step, cooldown, stabilization } = written ?? defaultScaleIn;
    const fast = {
        belowMs: below ?? defaultFast.belowMs,
        consecutive: consecutive ?? defaultFast.consecutive,
        step: step ?? defaultFast.step
    };
    return {
        fast: counts(pings, below) ? fast : null,
        cooldownMs: cooldown,
        stabilizationMs: stabilization
    };
}
function counts(pings, threshold) {
    return pings === 'only-signal' || (pings === 'beside-metrics' && threshold !== undefined);
}
/** Without metrics `step` and `consecutive` are about pings alone. */
function changeLimitsPolicy(settings) {
    const limits = (written) => {
        const { step, consecutive } = written === undefined || written === 'off' ? {} : written;
        return { step: step ?? null, consecutive: consecutive ?? 1 };
    };
    return settings.metrics.length === 0 ? null : { out: limits(settings['scale-out']), in: limits(settings['scale-in']) };
}
function tooManyChangesPolicy({ changes, dynos, within }) {
    return { changes, dynos: dynos ?? null, withinMs: within };
}
function routerPolicy(metrics) {
    const perDyno = metrics.find((entry) => entry.kind === 'throughput')?.perDyno ?? null;
    const p95TargetMs = metrics.find((entry) => entry.kind === 'p95')?.targetMs ?? null;
    return perDyno === null && p95TargetMs === null ? null : { perDyno, p95TargetMs };
}

// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/config/unquoted-globs.js
/** Each is looked for in the whole text. */
const mostGlobs = 10;
/**
 * Globs that begin with `*` and have no quotes: YAML takes them for aliases, and what it says then is of no use to who wrote them. For
 * texts that cannot be read.
 *
 * @returns where each begins
 */
function unquotedGlobs(text) {
    const found = [...text.matchAll(/(^[ \t]*(?:- +)?|[[{,][ \t]*)(\*[\w*?-]*)(?=[ \t]*(?:[:,\]}]|$))/gm)];
    return found
        .slice(0, mostGlobs)
        .map(({ index, 1: before = '', 2: glob = '' }) => ({ offset: index + before.length, glob }))
        .filter(({ glob }) => glob === '*' || !text.includes(`&${glob.slice(1)}`));
}

;// CONCATENATED MODULE: ./build/config/yaml-file.js




/** Reads YAML 1.2 and puts `${NAME}` from the environment into its values. Never throws. */
function readYaml(file, text, environment) {
    const size = sizeMistake(text);
    if (size !== null) {
        const whole = { file, line: 1, column: 1 };
        const locate = ({ message }) => ({ message, place: whole });
        return { raw: undefined, problems: [{ message: size, place: whole }], secrets: [], locate };
    }
    const document = parse(text);
    // The parser's own line counter loses count in text that is not valid.
    const lineStarts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    const at = (offset, message) => {
        const line = lineAt(lineStarts, offset);
        return { message, place: { file, line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 } };
    };
    const globs = () => unquotedGlobs(text).map(({ offset, glob }) => at(offset, `In YAML a text that begins with * needs quotes. Write "${glob}".`));
    const invalid = document.errors.map((error) => at(error.pos[0], `This is not valid YAML: ${yamlMistake(error)}`));
    const problems = [
        ...(invalid.length > 0 ? orElse(globs(), invalid) : []),
        ...repeatedKeys(document, text).map(({ offset, message }) => at(offset, message))
    ];
    const isBroken = problems.length > 0;
    const { secrets, unset } = interpolate(document, environment);
    unset.forEach(({ node, name }, index) => {
        const hint = index < mostHints ? (0,suggest/* didYouMean */.a)(name, Object.keys(environment)) : '';
        problems.push(at(node.range?.[0] ?? 0, unsetMessage(name, hint)));
    });
    return {
        raw: isBroken ? undefined : plainValue(document, problems, (message) => orElse(globs(), [at(0, message)])),
        problems,
        secrets,
        locate: locator(text, at)
    };
}
/** With what they multiply; 2,000 apps may share some settings. */
const mostAliases = 10_000;
/** Each is looked for among everything that is set. */
const mostHints = 100;
/** With blanks, line ends and signs: a value has up to eight. */
const mostTokens = 8 * limits/* mostValues */.Yz;
const scalarToken = '\u001f';
/** Why a text is too large to be parsed; null: it is not. The lexer takes a tenth of the time of the parser. */
function sizeMistake(text) {
    const bytes = Buffer.byteLength(text);
    if (bytes > limits/* mostFileBytes */.tB)
        return `This file is too large: ${(0,limits/* fileSizeMistake */.QW)(bytes)}.`;
    let tokens = 0;
    let values = 0;
    let open = 0;
    let inLine = 0;
    for (const token of new dist/* Lexer */.JG().lex(text)) {
        tokens += 1;
        if (token === scalarToken || /^[,&*!%"']/.test(token))
            values += 1;
        else if (token === '[' || token === '{')
            open += 1;
        else if (token === ']' || token === '}')
            open -= 1;
        else if (token === '-' || token === '?')
            inLine += 1;
        else if (token.includes('\n'))
            inLine = 0;
        if (values > 2 * limits/* mostValues */.Yz || tokens > mostTokens)
            return `The file has more than ${(0,limits/* figure */.vP)(limits/* mostValues */.Yz)} values. Take some away.`;
        if (open > limits/* mostLevels */.vj || inLine > limits/* mostLevels */.vj)
            return `The file is nested more than ${limits/* mostLevels */.vj} levels deep. Take levels away.`;
    }
    return null;
}
/** Keys that stand twice are looked for apart: the parser compares each with each. */
function parse(text) {
    return (0,dist/* parseDocument */.Tp)(text, { prettyErrors: false, logLevel: 'error', uniqueKeys: false });
}
function repeatedKeys(document, text) {
    const repeated = [];
    (0,dist/* visit */.YR)(document, {
        Map(_, { items }) {
            const seen = new Set();
            for (const { key } of items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                if (seen.has(key.value)) {
                    const offset = startOf(key);
                    repeated.push({ offset, message: repeatedKey(text.slice(offset, offset + 100)) });
                }
                seen.add(key.value);
            }
        }
    });
    return repeated;
}
function repeatedKey(text) {
    const key = /^(?:"[^"\n]{1,80}"|'[^'\n]{1,80}'|[^\s:]{1,80})/.exec(text)?.[0] ?? '';
    return `This is not valid YAML: the key ${/^["']/.test(key) ? key : `"${key}"`} stands twice in the same place. Write it once.`;
}
function lineAt(lineStarts, offset) {
    let [low, high] = [0, lineStarts.length - 1];
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}
/** Mistakes and oddities are rare, and a tree of the whole file is large: it is grown again where one is to be located. */
function locator(text, at) {
    let document = null;
    const pairs = new WeakMap();
    const pairOf = (map, key) => {
        const known = pairs.get(map) ??
            new Map(map.items.flatMap((item) => ((0,dist/* isScalar */.jn)(item.key) ? [[String(item.key.value), item]] : [])));
        pairs.set(map, known);
        return known.get(key);
    };
    return (finding) => at(offsetOf((document ??= parse(text)), finding, pairOf), finding.message);
}
function yamlMistake({ code, message }) {
    if (code === 'MULTIPLE_DOCS')
        return 'the file holds several documents. Keep one, without "---" lines.';
    return /stack/i.test(message) ? 'it is nested too deeply. Take levels away.' : message;
}
function orElse(found, otherwise) {
    return found.length > 0 ? found : otherwise;
}
function plainValue(document, problems, refusal) {
    try {
        return document.toJS({ maxAliasCount: mostAliases });
    }
    catch (error) {
        // Aliases that multiply without end, or that point nowhere.
        problems.push(...refusal(`This YAML cannot be read: ${error instanceof Error ? error.message : String(error)}.`));
        return undefined;
    }
}
function interpolate(document, environment) {
    const secrets = [];
    const unset = [];
    (0,dist/* visit */.YR)(document, {
        Scalar(key, node) {
            if (key === 'key' || typeof node.value !== 'string' || !node.value.includes('${'))
                return;
            const text = node.value.replace(/\$\{([A-Za-z_][A-Za-z0-9_]*)\}/g, (whole, name) => {
                const value = environment[name];
                // An absent secret arrives as an empty variable.
                if (value === undefined || value === '') {
                    unset.push({ node, name });
                    return whole;
                }
                secrets.push(value);
                return value;
            });
            node.value = node.type === 'PLAIN' ? plainScalar(text) : text;
        }
    });
    return { secrets, unset };
}
/** Unquoted, as in `max: ${MAX}`, a number is meant as a number, and `true` as a truth. Leading zeros are no number's. */
function plainScalar(text) {
    if (text === 'true' || text === 'false')
        return text === 'true';
    return /^(0|[1-9]\d{0,8})$/.test(text) ? Number(text) : text;
}
function unsetMessage(name, hint) {
    return `\${${name}} is not set.${hint} Add it to the step: "env: { ${name}: \${{ secrets.${name} }} }".`;
}
/** Where a path points, or the nearest parent that exists. */
function offsetOf(document, { path, at }, pairOf) {
    let node = document.contents;
    let offset = startOf(node);
    for (const [index, step] of path.entries()) {
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = pairOf(node, String(step));
            if (!(0,dist/* isPair */.tO)(pair))
                return offset;
            const keyOffset = startOf(pair.key);
            node = pair.value;
            const missing = node === null || ((0,dist/* isScalar */.jn)(node) && node.value === null);
            offset = missing || (at === 'key' && index === path.length - 1) ? keyOffset : startOf(node);
        }
        else if ((0,dist/* isSeq */.oP)(node)) {
            node = node.items[Number(step)];
            offset = startOf(node);
        }
        else
            return offset;
    }
    return offset;
}
function startOf(node) {
    return (node?.range ?? [0])[0];
}

;// CONCATENATED MODULE: ./build/config/load.js











/**
 * Reads a configuration file.
 *
 * @param file path as the user gave it, for the messages
 * @param only names, globs or keys of the apps that this run handles; null: all of the file
 */
function policyFromFile(file, text, environment, only) {
    const yaml = readYaml(file, text, environment);
    const broken = yaml.raw === undefined && yaml.problems.length > 0;
    const checked = broken ? { ok: false, mistakes: [] } : checkConfig(yaml.raw, yaml.secrets);
    const common = { secrets: yaml.secrets.flatMap(withPassword), locate: yaml.locate };
    if (!checked.ok || yaml.problems.length > 0) {
        const mistakes = checked.ok ? [] : checked.mistakes.map(yaml.locate);
        // A value whose ${NAME} is not set is wrong for that reason alone.
        const unset = new Set(yaml.problems.map(({ place }) => JSON.stringify(place)));
        const apart = mistakes.filter(({ place }) => !unset.has(JSON.stringify(place)));
        const problems = [...yaml.problems, ...apart].sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
        return { ...common, policy: { ok: false, problems }, holidays: null, history: 'off' };
    }
    const { config } = checked;
    const policy = policyOf(config);
    // Whoever writes a secret into the file itself has shown it to the readers of the repository, and to nobody else.
    const secrets = [...common.secrets, ...policy.notify.flatMap(channels/* channelSecrets */.zF)];
    return {
        ...common,
        secrets,
        policy: only === null ? { ok: true, value: policy } : pick(policy, only, file),
        holidays: holidaySources(config),
        history: config.history ?? 'off'
    };
}
/** An address as a whole, and the password in it: others tell of that alone. */
function withPassword(secret) {
    const password = URL.canParse(secret) ? new URL(secret).password : '';
    return password === '' ? [secret] : [secret, password, (0,percent_decoded/* percentDecoded */.o)(password)];
}
/** With selectors it shows only at the run which apps there are. */
function pick(policy, only, file) {
    const keys = (policy.selectors ?? []).map(({ key }) => key);
    const named = policy.apps.map(({ app }) => app);
    const mistakes = only.flatMap((term) => appKeyMistake(term) ?? []);
    const unknown = keys.length === 0
        ? (0,select_apps/* pickApps */.u6)(policy, only).missing
        : only.filter((term) => term.includes(':') && !keys.includes(term));
    const known = [...named, ...keys];
    const problems = [
        ...mistakes,
        ...unknown.map((name) => `${file} has no app "${name}".${(0,suggest/* didYouMean */.a)(name, known)} It has ${known.join(', ')}.`)
    ].map((message) => (0,problem/* problem */.C)(`Input "app": ${message}`));
    if (problems.length > 0)
        return { ok: false, problems };
    return { ok: true, value: keys.length > 0 ? { ...policy, only } : { ...(0,select_apps/* pickApps */.u6)(policy, only).policy, only } };
}
/** What the input `app` names: names, globs or keys, separated by commas or blanks. */
function appTerms(app) {
    return [...new Set(app.split(/[\s,]+/).filter((term) => term !== ''))];
}
/**
 * Builds the policy of simple mode, with the same checks as a file has.
 *
 * @param scaling a scaling by hand needs no schedule, and may name several apps
 */
function policyFromInputs(inputs, scaling = 'none') {
    const { app = '', process = 'web', schedule = '', timezone, url, min, max } = inputs;
    const terms = appTerms(app);
    const mistake = mistakeInApps(terms, scaling);
    if (mistake !== null)
        return { ok: false, problems: [(0,problem/* problem */.C)(mistake)] };
    const windows = windowsOf(schedule);
    const isBare = scaling === 'by-hand' && windows.length === 0 && min === undefined && max === undefined;
    const given = (key, value) => value === undefined ? {} : { [key]: value };
    const entry = {
        ...given('url', url),
        processes: {
            [process]: {
                // Any schedule does: the process types are those that are asked for.
                schedule: isBare ? [0] : windows.map(({ text }) => text),
                ...given('min', load_count(min)),
                ...given('max', load_count(max))
            }
        }
    };
    const raw = { ...given('timezone', timezone), apps: Object.fromEntries(terms.map((term) => [term, entry])) };
    const checked = checkConfig(raw);
    if (!checked.ok)
        return { ok: false, problems: distinct(checked.mistakes.map(locateInput(inputs))) };
    const policy = isBare ? withoutProcesses(policyOf(checked.config)) : policyOf(checked.config);
    return { ok: true, value: terms.length > 1 || policy.apps.length === 0 ? { ...policy, only: terms } : policy };
}
function mistakeInApps(terms, scaling) {
    if (terms.length === 0)
        return 'Input "app" is missing. Name the app on Heroku, or write a configuration file (input "config").';
    const several = terms.length > 1 || terms.some((term) => (0,core_selectors/* appKey */.$k)(term).kind === 'selector');
    return several && scaling === 'none' && terms.every((term) => appKeyMistake(term) === null)
        ? `Input "app": "${terms.join(' ')}" means several apps, and without "scale" the inputs describe one. Write a configuration file for several (input "config").`
        : null;
}
function withoutProcesses(policy) {
    const bare = (app) => ({
        ...app,
        timezone: app.processes[0]?.timezone ?? 'UTC',
        processes: []
    });
    const selectors = policy.selectors?.map((selector) => ({ ...selector, template: bare(selector.template) }));
    return { ...policy, apps: policy.apps.map(bare), ...(selectors === undefined ? {} : { selectors }) };
}
/** What is wrong with a schedule is wrong for each app alike. */
function distinct(problems) {
    return [...new Map(problems.map((one) => [one.message, one])).values()];
}
/** The way from a path of the configuration back to the input that it came from. */
function locateInput({ schedule = '' }) {
    return ({ path, message }) => (0,problem/* problem */.C)(`${inputOf(path, windowsOf(schedule))}: ${message}`);
}
function windowsOf(schedule) {
    const lines = schedule.split(/\r?\n/).map((text, index) => ({ text: text.trim(), number: index + 1 }));
    return lines.filter(({ text }) => text !== '' && !text.startsWith('#'));
}
function load_count(text) {
    return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
/** Names the input behind a path of the configuration. */
function inputOf(path, windows) {
    const [, , part, , key, index] = path;
    if (key === 'schedule' && typeof index === 'number')
        return `Input "schedule", line ${windows[index]?.number ?? index + 1}`;
    if (path.length === 1)
        return 'Input "timezone"';
    if (path.length === 2)
        return 'Input "app"';
    if (path.length === 4)
        return (0,names/* isName */.E)(String(path[3])) ? 'Input "schedule"' : 'Input "process"';
    return `Input "${String(key ?? part)}"`;
}


/***/ }),

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isName)
/* harmony export */ });
/** Whether a text can be the name of an app or of a process type. */
function isName(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text);
}


/***/ }),

/***/ 1034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/** Looking into plain values that nobody has checked. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function entry(value, key) {
    return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
function entries(value) {
    return isMapping(value) ? Object.entries(value) : [];
}
function items(value) {
    return Array.isArray(value) ? value : [];
}
/** What stands at a path; undefined: nothing. */
function valueAt(root, path) {
    return path.reduce((value, step) => (Array.isArray(value) ? value[Number(step)] : entry(value, String(step))), root);
}


/***/ }),

/***/ 58308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem)
/* harmony export */ });
function problem(message) {
    return { message, place: null };
}


/***/ }),

/***/ 47772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration)
/* harmony export */ });
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** `500ms`, `30s`, `5m`, `2h`, `1h30m`, `1d` (units from large to small, each once) or `0`, in milliseconds; null: not a duration. */
function parseDuration(text) {
    if (text === '0')
        return 0;
    const match = /^(?:(\d+)d)?(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?(?:(\d+)ms)?$/.exec(text);
    if (match === null || text === '')
        return null;
    const [days, hours, minutes, seconds, milliseconds] = match
        .slice(1)
        .map((digits) => Number(digits ?? 0));
    const totalMs = (days ?? 0) * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP +
        (hours ?? 0) * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0 +
        (minutes ?? 0) * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 +
        (seconds ?? 0) * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj +
        (milliseconds ?? 0);
    return Number.isSafeInteger(totalMs) ? totalMs : null;
}


/***/ }),

/***/ 89431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ urlPattern),
/* harmony export */   CD: () => (/* binding */ sizePattern),
/* harmony export */   Ff: () => (/* binding */ statusPattern),
/* harmony export */   KG: () => (/* binding */ appGlobPattern),
/* harmony export */   KH: () => (/* binding */ manualChangesPattern),
/* harmony export */   Xw: () => (/* binding */ appNamePattern),
/* harmony export */   Zq: () => (/* binding */ durationPattern),
/* harmony export */   _u: () => (/* binding */ namePattern),
/* harmony export */   cj: () => (/* binding */ timezonePattern),
/* harmony export */   hn: () => (/* binding */ quietPattern),
/* harmony export */   lJ: () => (/* binding */ leadPattern),
/* harmony export */   ti: () => (/* binding */ windowPattern),
/* harmony export */   x0: () => (/* binding */ datePattern),
/* harmony export */   xY: () => (/* binding */ regionPattern)
/* harmony export */ });
/* unused harmony export environmentPattern */
/** What the parsers of texts take, as regular expressions for the schema that editors use. Only the parsers know what is wrong. */
/** `${NAME}` anywhere in a value. */
const environmentPattern = (/* unused pure expression or super */ null && (String.raw `\$\{[A-Za-z_][A-Za-z0-9_]*\}`));
const namePattern = '^[A-Za-z0-9][A-Za-z0-9_-]*$';
const appGlobPattern = '^[A-Za-z0-9*?][A-Za-z0-9_*?-]*$';
const groupName = '[A-Za-z0-9][A-Za-z0-9_.-]*';
const appNamePattern = `^(?:[A-Za-z0-9*?][A-Za-z0-9_*?-]*|pipeline:${groupName}(?:/(?:review|development|test|staging|production))?|team:${groupName})$`;
const durationPattern = String.raw `^(?=.)(?:0|(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)$`;
const durationParts = String.raw `(?=[\d])(?:0|(?:\d+d)?(?:\d+h)?(?:\d+m)?(?:\d+s)?(?:\d+ms)?)`;
const leadPattern = `^(?:auto|off|${durationParts})$`;
const manualChangesPattern = `^(?:overwrite|hold +${durationParts})$`;
const timezonePattern = '^[A-Za-z][A-Za-z0-9_+/-]*$';
/** Name of a dyno type. */
const size = String.raw `[A-Za-z][A-Za-z0-9_.-]*`;
const sizePattern = `^${size}$`;
const urlPattern = String.raw `^https?://\S+$`;
const status = String.raw `\s*[1-5]\d\d(?:\s*-\s*[1-5]\d\d)?\s*`;
const statusPattern = `^${status}(?:,${status})*$`;
const dayGroups = ['daily', 'weekdays', 'weekends', 'holidays'];
const dayNames = [
    'mon(?:day)?',
    'tue(?:s|sday)?',
    'wed(?:nesday)?',
    'thu(?:r|rs|rsday)?',
    'fri(?:day)?',
    'sat(?:urday)?',
    'sun(?:day)?'
];
const monthNames = [
    'jan(?:uary)?',
    'feb(?:ruary)?',
    'mar(?:ch)?',
    'apr(?:il)?',
    'may',
    'june?',
    'july?',
    'aug(?:ust)?',
    'sep(?:t|tember)?',
    'oct(?:ober)?',
    'nov(?:ember)?',
    'dec(?:ember)?'
];
const dash = String.raw `\s*[-\u2010-\u2013]\s*`;
const date = String.raw `(?:\d{4}${dash})?(?:0[1-9]|1[0-2])${dash}(?:0[1-9]|[12]\d|3[01])`;
const datePattern = String.raw `^\s*${date}(?:\s*\.\.\s*${date})?\s*$`;
const regionPattern = '^[A-Za-z]{2}(?:-[A-Za-z0-9]+){0,2}$';
/** Months, days and hours of a window. JSON Schema has no flag for "in any case". */
const windowParts = (() => {
    const listOf = (one) => String.raw `${one}(?:\s*,\s*${one})*`;
    const rangeOf = (one) => `${one}(?:${dash}${one})?`;
    const months = listOf(rangeOf(`(?:${monthNames.map(anyCase).join('|')})`));
    const group = `(?:${dayGroups.map(anyCase).join('|')})`;
    const day = `(?:${dayNames.map(anyCase).join('|')})`;
    const nth = String.raw `(?:\d{1,2}(?:${['st', 'nd', 'rd', 'th'].map(anyCase).join('|')})|${anyCase('last')})`;
    const item = String.raw `(?:${group}|${rangeOf(day)}|${date}(?:\s*\.\.\s*${date})?|${nth}\s+${day}|${rangeOf(nth)})`;
    const days = String.raw `${listOf(item)}(?:\s*&\s*${listOf(item)})*`;
    const time = String.raw `(?:\d{1,2}:[0-5]\d(?:[AaPp][Mm])?|\d{1,2}[AaPp][Mm])`;
    const hours = listOf(`${time}${dash}${time}`);
    return { months, days, hours };
})();
/** A line of a schedule: months, days, hours, quantity. */
const windowPattern = (() => {
    const { months, days, hours } = windowParts;
    const quantity = String.raw `\d{1,4}(?:${dash}\d{1,4})?(?::${size})?`;
    return String.raw `^\s*(?:${months}\s+)?(?:${days}\s+)?(?:${hours}\s+)?${quantity}\s*$`;
})();
/** The same without a quantity, and with one part at least. */
const quietPattern = (() => {
    const { months, days, hours } = windowParts;
    const end = String.raw `(?:\s+|$)`;
    return String.raw `^\s*(?=\S)(?:${months}${end})?(?:${days}${end})?(?:${hours}${end})?$`;
})();
function anyCase(words) {
    return words.replace(/[a-z]/g, (letter) => `[${letter.toUpperCase()}${letter}]`);
}


/***/ }),

/***/ 52028:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ percentDecoded)
/* harmony export */ });
/** The text behind percent-encoding; a percent sign that encodes nothing stands for itself. */
function percentDecoded(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return text;
    }
}


/***/ }),

/***/ 8570:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ off),
/* harmony export */   BJ: () => (/* binding */ calendar),
/* harmony export */   Cz: () => (/* binding */ positiveDuration),
/* harmony export */   Dy: () => (/* binding */ webAddress),
/* harmony export */   EK: () => (/* binding */ secretUrl),
/* harmony export */   F: () => (/* binding */ statusRanges),
/* harmony export */   IR: () => (/* binding */ dynoCount),
/* harmony export */   JB: () => (/* binding */ appName),
/* harmony export */   Ny: () => (/* binding */ region),
/* harmony export */   OZ: () => (/* binding */ url),
/* harmony export */   Qt: () => (/* binding */ budgetAmount),
/* harmony export */   S5: () => (/* binding */ durationText),
/* harmony export */   TK: () => (/* binding */ sizeName),
/* harmony export */   UE: () => (/* binding */ headerValues),
/* harmony export */   UU: () => (/* binding */ name),
/* harmony export */   V9: () => (/* binding */ windowLine),
/* harmony export */   il: () => (/* binding */ appGlob),
/* harmony export */   sg: () => (/* binding */ timezone),
/* harmony export */   xH: () => (/* binding */ holidayDate),
/* harmony export */   zr: () => (/* binding */ quietLine)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(27597);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(88532);
/* harmony import */ var _core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75325);
/* harmony import */ var _duration_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47772);
/* harmony import */ var _patterns_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(89431);
/* harmony import */ var _core_token_address_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(42862);
/* harmony import */ var _timezone_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81659);
/** The values that a configuration is made of, as zod schemas: what editors check as written, and what the program is given. */






/** A text with the pattern that editors check; what is wrong with it is told by the parser behind. */
function textLike(pattern, example) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(example).meta({ pattern });
}
const off = zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('off');
/** A key that names an app or a process type. */
const name = textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .namePattern */ ._u);
/** A key under `apps`, with the pattern that editors check. */
const appName = textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .appNamePattern */ .Xw);
/** An item of `except`. */
const appGlob = textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .appGlobPattern */ .KG, 'Write the name of an app or a glob, for example review-keep-*.');
const dynos = 'Write a whole number of dynos, 0 to 9999.';
const dynoCount = zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr(dynos).min(0, dynos).max(9999, dynos);
const durationText = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .durationPattern */ .Zq), zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz(0)], 'Write a duration such as 500ms, 30s, 5m, 2h or 1h30m.')
    .transform((text, ctx) => {
    const ms = (0,_duration_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDuration */ .E)(String(text));
    if (ms !== null)
        return ms;
    ctx.addIssue(`"${text}" is not a duration. Write 500ms, 30s, 5m, 2h, 1h30m or 1d.`);
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
});
const positiveDuration = durationText.refine((ms) => ms > 0, 'Must be longer than 0.');
const timezone = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('Write the IANA name of a time zone, such as America/New_York.')
    .superRefine((written, ctx) => {
    const mistake = (0,_timezone_js__WEBPACK_IMPORTED_MODULE_3__/* .timezoneMistake */ .m)(written);
    if (mistake !== null)
        ctx.addIssue(mistake);
})
    .meta({ pattern: _patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .timezonePattern */ .cj });
const windowLine = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .windowPattern */ .ti), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig().meta({ type: 'integer', minimum: 0, maximum: 9999 })], 'A window is one line of text, for example "weekdays 07:00-22:00 3".')
    .transform((line, ctx) => {
    const window = String(line);
    const parsed = (0,_core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWindow */ .Et)(window, 'none');
    if (parsed.ok)
        return parsed.window;
    // How to write it is looked for when it is told.
    ctx.addIssue({ code: 'custom', message: parsed.message, params: { window } });
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
});
/** A window without a quantity. */
const quietLine = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('A quiet window is one line of text, for example "sun 02:00-04:00".')
    .meta({ pattern: _patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .quietPattern */ .hn })
    .transform((line, ctx) => {
    const parsed = (0,_core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__/* .parseWindowTimes */ .O7)(line);
    if (parsed.ok)
        return parsed.times;
    ctx.addIssue(parsed.message);
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
});
const amountText = 'Write an amount in US$ above 0, for example 300.';
const budgetAmount = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig(amountText).positive(amountText).max(10_000_000, amountText);
const sizeText = 'Write a dyno type such as standard-1x.';
/** Whether there is such a dyno type is found out later. */
const sizeName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(sizeText)
    .regex(new RegExp(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .sizePattern */ .CD), sizeText)
    .transform((text) => text.toLowerCase());
const statusRanges = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .int */ .Whr().meta({ minimum: 100, maximum: 599 }), textLike(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .statusPattern */ .Ff)], 'Write a status or a range, for example 200-299.')
    .transform((text, ctx) => {
    const parts = String(text).split(',');
    const ranges = parts.map((part) => /^\s*([1-5]\d\d)(?:\s*-\s*([1-5]\d\d))?\s*$/.exec(part));
    const read = ranges.flatMap((match) => match === null ? [] : [{ from: Number(match[1]), to: Number(match[2] ?? match[1]) }]);
    if (read.length === parts.length && read.every(({ from, to }) => from <= to))
        return read;
    ctx.addIssue(`"${text}" is not a status or a range. Write 200, 200-299 or 200-299,304.`);
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
});
const headerValues = zod__WEBPACK_IMPORTED_MODULE_4__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().regex(/^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/, 'is not the name of a header'), zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()], 'A header is a text.')
    .transform(String)
    .refine((value) => !/[\r\n\0]/.test(value), 'A header cannot hold line breaks.'));
const address = 'Write a full address such as https://www.example.com/health, or none.';
const url = zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([
    zod__WEBPACK_IMPORTED_MODULE_4__/* .literal */ .euz('none'),
    zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .superRefine((text, ctx) => {
        const parsed = new RegExp(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .urlPattern */ .AN).test(text) && URL.canParse(text) ? new URL(text) : null;
        if (parsed === null)
            ctx.addIssue(address);
        else if (parsed.username !== '' || parsed.password !== '')
            ctx.addIssue('Leave user name and password out of the address: send them as a header of the probe.');
    })
        .meta({ pattern: _patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .urlPattern */ .AN })
], address);
/** An address of the web. Messages do not repeat it: it may hold secrets. */
function webAddress(example) {
    const full = `Write a full address such as ${example}.`;
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(full)
        .superRefine((text, ctx) => {
        if (!new RegExp(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .urlPattern */ .AN).test(text) || !URL.canParse(text))
            ctx.addIssue(full);
        else if (new URL(text).username !== '' || new URL(text).password !== '')
            ctx.addIssue('Leave user name and password out of the address: send them as a header.');
    })
        .meta({ pattern: _patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .urlPattern */ .AN });
}
/** An address that is a secret itself, or that one is sent to. */
function secretUrl(example, why) {
    return webAddress(example).superRefine((text, ctx) => {
        if (URL.canParse(text) && /^https?:/i.test(text) && !(0,_core_token_address_js__WEBPACK_IMPORTED_MODULE_6__/* .mayCarryToken */ .q)(text))
            ctx.addIssue(`${why}: it goes over https only (or to this machine). Write an https address.`);
    });
}
/** Whether there is such a region is looked up with the holidays. */
const region = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('Write a region such as US or US-NY.')
    .regex(new RegExp(_patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .regionPattern */ .xY), 'Write a country, or country-state, or country-state-region: US, US-NY, US-LA-NO.');
const holidayDate = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('Write a date such as 2026-12-24 (once) or 12-24 (every year).')
    .meta({ pattern: _patterns_js__WEBPACK_IMPORTED_MODULE_2__/* .datePattern */ .x0 })
    .transform((text, ctx) => {
    const parsed = (0,_core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDates */ .d)(text);
    if (parsed.ok)
        return parsed.dates;
    ctx.addIssue(parsed.message);
    return zod__WEBPACK_IMPORTED_MODULE_5__/* .NEVER */ .tm;
});
const calendar = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP('Write an https address or a path.')
    .min(1, 'Write an https address or a path.')
    .refine((text) => !text.includes('://') || (0,_core_token_address_js__WEBPACK_IMPORTED_MODULE_6__/* .mayCarryToken */ .q)(text.replace(/^webcals?:/i, 'https:')), 'Write an https address, or a path in the repository.');


/***/ }),

/***/ 81659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ timezoneMistake)
/* harmony export */ });
/* harmony import */ var luxon__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68714);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57980);


/** What is wrong with the name of a zone, or null. Offsets such as `+02:00` are refused: they know no daylight saving time. */
function timezoneMistake(name) {
    if (/^[A-Za-z]/.test(name) && luxon__WEBPACK_IMPORTED_MODULE_1__/* .IANAZone */ .oh.isValidZone(name))
        return null;
    const hint = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
    return `"${name}" is not a time zone.${hint} Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".`;
}


/***/ }),

/***/ 21401:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cr: () => (/* binding */ sizeAfter),
/* harmony export */   G9: () => (/* binding */ settle),
/* harmony export */   Kl: () => (/* binding */ faultOf),
/* harmony export */   Q5: () => (/* binding */ freshState),
/* harmony export */   RP: () => (/* binding */ withoutResize),
/* harmony export */   S4: () => (/* binding */ resizeOf),
/* harmony export */   iv: () => (/* binding */ quantityAfter),
/* harmony export */   np: () => (/* binding */ advance)
/* harmony export */ });
/* unused harmony export decidingReason */
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92884);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31970);
/* harmony import */ var _memory_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(93916);



/** Looks that an incident shows. */
const recentLooks = 12;
/** Changes that the state keeps. */
const recentChanges = 50;
/** What a first run starts with. */
const freshState = {
    version: 1,
    sequence: 0,
    lastLookMs: null,
    gapsMs: [],
    lease: null,
    saves: [],
    runs: {},
    apps: {},
    selected: {},
    maintenance: {},
    nearlySpent: {},
    incidents: [],
    closed: [],
    calendar: null,
    notices: {}
};
/** The decision with what Heroku made of it. */
function settle(decision, outcome) {
    if (outcome.kind === 'size-refused' && decision.size !== undefined) {
        const { from, to } = decision.size;
        const others = decision.reasons.filter(({ code }) => code !== 'resized');
        const message = `it stays ${from.toLowerCase()}: Heroku refused ${to}`;
        return { ...withoutResize(decision), to: outcome.quantity, reasons: [...others, { code: 'resized', message }] };
    }
    if (outcome.kind === 'failed' && outcome.fault.isDeploy === true) {
        const message = 'Heroku accepts no change until the release phase or preboot ends; tried again at each look';
        return { ...decision, reasons: [...decision.reasons, { code: 'deploy-in-progress', message }] };
    }
    if (outcome.kind !== 'limited')
        return decision;
    const message = `Heroku allows ${outcome.limit}, not the ${decision.to ?? 0} that were asked for`;
    return { ...decision, to: outcome.quantity, reasons: [...decision.reasons, { code: 'limited', message }] };
}
/** The decision that leaves the dyno type as it is. */
function withoutResize(decision) {
    const { size } = decision;
    return size === undefined ? decision : { ...decision, size: { from: size.from, to: size.from } };
}
/** The change of the dyno type that a decision wants; null: none. */
function resizeOf({ size }) {
    return size === undefined || (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__/* .sameSize */ .YY)(size.from, size.to) ? null : size;
}
/** What kept this look from reading or changing the formation; null: nothing did. */
function faultOf(decision, observation, outcome) {
    if (observation.app.status === 'unavailable')
        return observation.app.fault;
    if (outcome.kind === 'failed' || outcome.kind === 'size-refused')
        return outcome.fault;
    const missing = decision.from === null ? decision.reasons.find(({ code }) => code === 'formation-unavailable') : undefined;
    // A dyno type that was refused a while ago is still not there.
    const message = missing?.message ?? decision.memory.sizeRefusal?.message;
    return message === undefined ? null : { kind: 'permanent', scope: 'app', message };
}
/** The quantity that runs after the look; null: unknown. */
function quantityAfter(decision, outcome) {
    return 'quantity' in outcome ? outcome.quantity : decision.from;
}
/** The dyno type that runs after the look; null: unknown. */
function sizeAfter(decision, outcome) {
    const isMade = outcome.kind === 'scaled' || outcome.kind === 'limited';
    return (isMade ? decision.size?.to : decision.size?.from) ?? null;
}
/** Reasons that do not move the quantity, or only say how far it moves. */
const secondaryCodes = [
    'release-in-progress',
    'no-window',
    'signal-unavailable',
    'scaling-does-not-help',
    'would-bounce',
    'stabilized',
    'cooldown',
    'limited',
    'deploy-in-progress',
    'resized',
    'in-bounds',
    'fail-safe-gave-up',
    'held-at-zero'
];
/** Reasons that keep the quantity where it was before the signals. */
const delayingCodes = ['would-bounce', 'stabilized', 'cooldown'];
/** The reason that made the change; null: there is none. */
function decidingReason({ to, reasons, memory: { hold, sizeHold } }) {
    // What is held may be the dyno type alone.
    const isSizeHeld = hold === null && sizeHold?.by === 'noticed';
    const all = reasons.filter((one) => !secondaryCodes.includes(one.code) && !(isSizeHeld && isOfHold(one)));
    const emergency = all.findLast(({ code }) => code === 'fail-safe' || code === 'fail-safe-holding');
    const held = all.findLast(isOfHold);
    const isAboveHold = hold !== null && to !== null && to > hold.quantity;
    const strongest = held === undefined || isAboveHold ? emergency : held;
    // A hold is no reason to go above it.
    const movers = all.filter((one) => !isAboveHold || !isOfHold(one));
    // The signals were held back, and the schedule had moved the quantity before.
    const scheduled = reasons.some(({ code }) => delayingCodes.includes(code))
        ? movers.findLast(({ code }) => code === 'scheduled' || code === 'lead')
        : undefined;
    return (strongest ??
        scheduled ??
        movers.findLast(({ code }) => code !== 'clamped') ??
        movers.at(-1) ??
        reasons.at(-1) ??
        null);
}
function isOfHold({ code }) {
    return code === 'manual-hold' || code === 'manual-change-noticed';
}
/** Looks that fail in a row; those of a deploy are counted apart from other faults. */
function faultsAfter(before, fault, nowMs) {
    if (fault === null)
        return null;
    const deploy = fault.isDeploy === true ? { isDeploy: true } : {};
    return before === null || before.isDeploy !== fault.isDeploy
        ? { sinceMs: nowMs, looks: 1, ...deploy }
        : { sinceMs: before.sinceMs, looks: before.looks + 1, ...deploy };
}
/** The state of a process after a look. Pure; `before` is null at the first look. */
function advance(before, decision, outcome, fault, nowMs) {
    const quantity = quantityAfter(decision, outcome);
    const look = {
        atMs: nowMs,
        from: decision.from,
        to: quantity,
        ...lookedSize(before, decision, outcome),
        verdict: decision.health.verdict,
        medianMs: decision.health.medianMs,
        answers: decision.health.answers
    };
    const late = lateChange(before, decision, nowMs);
    const ours = changeMade(decision, outcome, nowMs);
    return {
        ...decision.memory,
        ...afterResizing(decision, outcome, nowMs),
        ...(ours === null && late === null ? {} : afterChange),
        lastChange: ours ?? late ?? before?.lastChange ?? null,
        faults: faultsAfter(before?.faults ?? null, fault, nowMs),
        expectedQuantities: expectedAfter(before, decision, outcome, quantity),
        intents: before?.intents ?? [],
        expectedSizes: expectedSizesAfter(before, decision, outcome),
        recent: [...(before?.recent ?? []), look].slice(-recentLooks),
        changes: [
            ...(before?.changes ?? []),
            ...externalChange(before, decision, nowMs),
            ...ourChange(decision, ours)
        ].slice(-recentChanges),
        history: before?.history ?? _memory_js__WEBPACK_IMPORTED_MODULE_1__/* .freshHistory */ .XZ
    };
}
/** Where it never changed it is not worth its room. */
function lookedSize(before, decision, outcome) {
    const size = sizeAfter(decision, outcome);
    const known = before?.recent.at(-1)?.size;
    const changes = (before?.changes ?? []).some((change) => change.size !== undefined);
    const isChosen = known !== undefined || changes || resizeOf(decision) !== null;
    return size === null || !isChosen ? {} : { size: size.toLowerCase() };
}
/** Begins anew with every change: pings and looks before it say nothing of the new quantity. */
const afterChange = { streaks: _memory_js__WEBPACK_IMPORTED_MODULE_1__/* .noStreaks */ .Bi, agreeing: null };
/** What this look changed; null: nothing. */
function changeMade(decision, outcome, nowMs) {
    const { from } = decision;
    const to = quantityAfter(decision, outcome);
    const size = outcome.kind === 'scaled' || outcome.kind === 'limited' ? resizeOf(decision) : null;
    if (from === null || to === null || (from === to && size === null))
        return null;
    return { atMs: nowMs, from, to, ...(size === null ? {} : { size }) };
}
/** A refused dyno type waits; once a change was made after a hold, all is back. */
function afterResizing({ memory, size }, outcome, nowMs) {
    if (outcome.kind === 'size-refused' && size !== undefined)
        return { sizeRefusal: { size: size.to, atMs: nowMs, message: outcome.fault.message } };
    return outcome.kind === 'scaled' && memory.hold === null ? { beforeHold: null } : {};
}
function expectedSizesAfter(before, decision, outcome) {
    const after = sizeAfter(decision, outcome);
    if (after === null)
        return before?.expectedSizes ?? [];
    const resize = outcome.kind === 'failed' ? resizeOf(decision) : null;
    return resize === null ? [after] : [resize.from, resize.to];
}
/** A change that seemed to fail at the last look, and was made all the same. */
function lateChange(before, { from }, nowMs) {
    const [asBefore, asAsked] = before?.expectedQuantities ?? [];
    return asBefore !== undefined && asAsked !== undefined && from === asAsked
        ? { atMs: nowMs, from: asBefore, to: asAsked }
        : null;
}
/** A change that failed may have been made. */
function expectedAfter(before, { from, to }, outcome, quantity) {
    if (quantity === null)
        return before?.expectedQuantities ?? [];
    return outcome.kind === 'failed' && from !== null && to !== null && from !== to ? [from, to] : [quantity];
}
function externalChange(before, { from, size, reasons, memory }, nowMs) {
    const expected = before?.expectedQuantities[0];
    const isResized = memory.sizeHold?.by === 'noticed' && memory.sizeHold.sinceMs === nowMs;
    if (before === null || expected === undefined || from === null || !(isResized || (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isExternal */ .ge)(before, from)))
        return [];
    const oldSize = before.expectedSizes[0];
    const resize = isResized && size !== undefined && oldSize !== undefined ? { from: oldSize, to: size.from } : null;
    const noticed = reasons.find(({ code }) => code === 'manual-change-noticed');
    return [
        {
            atMs: nowMs,
            from: expected,
            to: from,
            ...(resize === null ? {} : { size: resize }),
            by: 'external',
            code: 'manual-change-noticed',
            message: noticed?.message ?? `somebody else changed ${expected} to ${from}`
        }
    ];
}
function ourChange(decision, change) {
    const resized = decision.reasons.find(({ code }) => code === 'resized');
    const isResizedOnly = change?.size !== undefined && change.from === change.to;
    const why = change === null ? null : ((isResizedOnly ? resized : undefined) ?? decidingReason(decision));
    if (change === null || why === null)
        return [];
    const { hold, sizeHold } = decision.memory;
    const byHand = (why.code === 'manual-hold' && hold?.by !== 'noticed') || (why.code === 'resized' && sizeHold?.by === 'input');
    return [{ ...change, by: byHand ? 'manual' : 'ours', code: why.code, message: why.message }];
}


/***/ }),

/***/ 31970:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $n: () => (/* binding */ howToEnd),
/* harmony export */   UO: () => (/* binding */ applyHold),
/* harmony export */   YG: () => (/* binding */ activeHold),
/* harmony export */   Z0: () => (/* binding */ waitingRequest),
/* harmony export */   b5: () => (/* binding */ isFloor),
/* harmony export */   c_: () => (/* binding */ holdAfter),
/* harmony export */   ge: () => (/* binding */ isExternal),
/* harmony export */   nv: () => (/* binding */ holdOf),
/* harmony export */   pJ: () => (/* binding */ endOf)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10501);
/* harmony import */ var _schedule_local_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8994);
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(76215);
/* harmony import */ var _schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(85903);
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26565);






const none = { kind: 'none' };
/** Where the schedule has no next change, a hold until then lasts so long. */
const defaultHoldMs = 2 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
const howToEnd = 'run the workflow with scale: resume to end it';
/**
 * The hold of a look: what this run was asked for, else what somebody else just did, else what is active from before.
 *
 * @param found dynos that run; null: not known, or not ours to judge
 */
function holdOf(moment, found) {
    const { policy, state, scheduled, nowMs } = moment;
    const { request } = moment.observation;
    if (request?.kind === 'resume')
        return none;
    if (request?.kind === 'scale')
        return requestedHold(moment, request);
    const before = activeHold(state, nowMs);
    const active = before === null ? none : { kind: 'active', quantity: before.quantity, hold: before };
    if (state === null || found === null || !isExternal(state, found) || policy.manualChanges.kind !== 'hold')
        return active;
    // Somebody undid what went above a hold. One that is only a floor becomes the quantity that stands.
    if (found === before?.quantity && before.raisedFrom === undefined)
        return active;
    // Somebody put it back where the plan has it, or has had it since the last look.
    if (scheduled?.bounds.floor === found && scheduled.bounds.ceiling === found)
        return none;
    if (found === 0 && (0,_schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_4__/* .saidZero */ .M)(policy, state.recent.at(-1)?.atMs ?? nowMs, nowMs))
        return none;
    return noticedHold(found, state.expectedQuantities, { sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms });
}
function noticedHold(quantity, expectedQuantities, time) {
    const most = Math.max(...expectedQuantities);
    const hold = { quantity, by: 'noticed', ...time, ...(quantity > most ? { raisedFrom: most } : {}) };
    return { kind: 'noticed', quantity, hold, expectedQuantities };
}
/** Whether more may be run than a hold says: somebody else asked for more than we left, not for less. */
function isFloor(step) {
    return 'hold' in step && step.hold.raisedFrom !== undefined;
}
/** The hold that the next look finds. A noticed 0 ends with the outage that it made, else it would make it again. */
function holdAfter(step, failSafeFloor) {
    return 'hold' in step && !isUndone(step, failSafeFloor) ? step.hold : null;
}
function isUndone(step, failSafeFloor) {
    const isAtZero = 'hold' in step && step.hold.by === 'noticed' && step.quantity === 0;
    return isAtZero && failSafeFloor !== null && failSafeFloor > 0;
}
/** Whether a quantity was set by somebody else after our last look. */
function isExternal({ expectedQuantities }, quantity) {
    return expectedQuantities.length > 0 && !expectedQuantities.includes(quantity);
}
/** The hold of earlier looks, as long as it lasts. */
function activeHold(state, nowMs) {
    const hold = state?.hold ?? null;
    return hold !== null && hold.untilMs > nowMs ? hold : null;
}
function requestedHold(moment, { quantity, hold }) {
    const { nowMs } = moment;
    const untilMs = endOf(hold, moment);
    return untilMs <= nowMs
        ? { kind: 'once', quantity }
        : { kind: 'asked', quantity, hold: { quantity, by: 'input', sinceMs: nowMs, untilMs } };
}
function endOf(time, { nextChange, nowMs }) {
    switch (time.kind) {
        case 'for':
            return nowMs + time.ms;
        case 'until':
            return time.atMs;
        case 'until-next':
            return nextChange?.atMs ?? nowMs + defaultHoldMs;
    }
}
/**
 * Puts the quantity where people want it, whatever the plan and the signals say. What somebody else raised is a floor
 * for all of them; above everything else only the fail-safe goes.
 */
function applyHold(proposal, situation) {
    const { policy, hold } = situation;
    if (hold.kind === 'none')
        return proposal;
    const failSafeFloor = situation.failSafeFloor ?? 0;
    const isBelowFloor = failSafeFloor > hold.quantity;
    const wanted = isFloor(hold) ? Math.max(failSafeFloor, wantedBy(proposal, situation)) : failSafeFloor;
    const above = isBelowFloor
        ? ['the fail-safe goes above it until the app is healthy']
        : wanted > hold.quantity
            ? ['what asks for more goes above it']
            : [];
    const why = isUndone(hold, situation.failSafeFloor)
        ? describeUndone(policy, hold)
        : [describeHold(situation, hold), ...above].join('; ');
    const code = hold.kind === 'noticed' ? 'manual-change-noticed' : 'manual-hold';
    const isAtZero = hold.quantity === 0 && 'hold' in hold && hold.hold.by === 'input';
    const zero = isAtZero
        ? [(0,_proposal_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)('held-at-zero', 'at 0 by hand: it is not pinged, and no fail-safe brings it back before the hold ends')]
        : [];
    return (0,_proposal_js__WEBPACK_IMPORTED_MODULE_5__/* .moved */ .a)(proposal, Math.max(hold.quantity, wanted), (0,_proposal_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)(code, why), ...zero);
}
/** What schedule and signals want. Where they want nothing, what runs only runs on. */
function wantedBy({ quantity }, { scheduled, range, lead }) {
    return scheduled === null && range === null && lead === null ? 0 : quantity;
}
function describeUndone(policy, step) {
    const what = step.kind === 'noticed'
        ? `somebody else changed ${step.expectedQuantities.join(' or ')} to 0`
        : '0 was set by somebody else';
    return `${what}, so the app is down and comes back; to keep it at 0, run the workflow with scale: ${policy.process}=0`;
}
/** What becomes of a request where a guard forbids every change. */
function waitingRequest(request) {
    return request?.kind === 'scale'
        ? [(0,_proposal_js__WEBPACK_IMPORTED_MODULE_5__/* .reason */ .l)('manual-hold', `${request.quantity} asked for by hand: not applied now, because nothing may be changed`)]
        : [];
}
function describeHold({ policy, local }, step) {
    const what = `${step.quantity} asked for by hand`;
    const limits = describeBeyond(policy, step.quantity);
    if (step.kind === 'once')
        return `${what}${limits}, without a hold: ${(0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .hasPlan */ .k3)(policy) ? 'the next look follows the plan' : 'it stays so'}`;
    const until = `until ${(0,_schedule_local_clock_js__WEBPACK_IMPORTED_MODULE_2__/* .clockFrom */ .TN)(local.day, (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_3__/* .localTime */ .HJ)(policy.timezone, step.hold.untilMs))}; ${howToEnd}`;
    switch (step.kind) {
        case 'asked':
            return `${what}${limits}, ${until}`;
        case 'noticed': {
            const change = `${step.expectedQuantities.join(' or ')} to ${step.quantity}${limits}`;
            return `somebody else changed ${change}: this stays ${until}`;
        }
        case 'active': {
            const known = step.hold.by === 'input' ? what : `${step.quantity} set by somebody else`;
            return `${known}${limits} ${step.quantity === 1 ? 'stays' : 'stay'} ${until}`;
        }
    }
}
function describeBeyond(policy, quantity) {
    const own = (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .absoluteBounds */ .rb)(policy);
    if (own === null)
        return '';
    if (quantity > own.ceiling)
        return ` (above max, ${own.ceiling})`;
    return quantity < own.floor ? ` (below min, ${own.floor})` : '';
}


/***/ }),

/***/ 93916:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bi: () => (/* binding */ noStreaks),
/* harmony export */   XZ: () => (/* binding */ freshHistory),
/* harmony export */   eO: () => (/* binding */ noIneffectiveScaleOut),
/* harmony export */   j3: () => (/* binding */ freshProcessState),
/* harmony export */   vp: () => (/* binding */ noRecovery),
/* harmony export */   zE: () => (/* binding */ memoryOf)
/* harmony export */ });
/* unused harmony export freshMemory */
const noRecovery = { healthySinceMs: null, failSafe: null };
const noStreaks = { slow: 0, fast: 0, atMs: 0 };
const noIneffectiveScaleOut = { count: 0, before: null, beganWithLoad: null };
/** What is remembered of a process type before its first look. */
const freshMemory = {
    recovery: noRecovery,
    streaks: noStreaks,
    recommendations: [],
    pointQuantity: null,
    agreeing: null,
    hold: null,
    sizeHold: null,
    beforeHold: null,
    sizeRefusal: null,
    ineffectiveScaleOut: noIneffectiveScaleOut,
    unavailableSinceMs: null,
    lastRequestMs: null,
    demand: null,
    latency: null
};
const freshHistory = { hours: [], tenMinutes: [], looks: [], month: null };
const freshProcessState = {
    ...freshMemory,
    lastChange: null,
    faults: null,
    expectedQuantities: [],
    intents: [],
    expectedSizes: [],
    recent: [],
    changes: [],
    history: freshHistory
};
/** The part of a process's state that decisions start from and write. */
function memoryOf(state) {
    const known = state ?? freshMemory;
    return {
        recovery: known.recovery,
        streaks: known.streaks,
        recommendations: known.recommendations,
        pointQuantity: known.pointQuantity,
        agreeing: known.agreeing,
        hold: known.hold,
        sizeHold: known.sizeHold,
        beforeHold: known.beforeHold,
        sizeRefusal: known.sizeRefusal,
        ineffectiveScaleOut: known.ineffectiveScaleOut,
        unavailableSinceMs: known.unavailableSinceMs,
        lastRequestMs: known.lastRequestMs,
        demand: known.demand,
        latency: known.latency
    };
}


/***/ }),

/***/ 26565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ moved),
/* harmony export */   l: () => (/* binding */ reason)
/* harmony export */ });
function reason(code, message) {
    return { code, message };
}
/** The proposal with another quantity, or the same, and why. */
function moved(proposal, quantity, ...reasons) {
    return { quantity, reasons: [...proposal.reasons, ...reasons] };
}


/***/ }),

/***/ 15427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ hourMs),
/* harmony export */   J2: () => (/* binding */ minuteMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   fj: () => (/* binding */ secondMs),
/* harmony export */   te: () => (/* binding */ weekMs)
/* harmony export */ });
/** Lengths of time in milliseconds. */
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;


/***/ }),

/***/ 96851:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   dA: () => (/* binding */ utcDay),
/* harmony export */   dM: () => (/* binding */ describeDynos),
/* harmony export */   eM: () => (/* binding */ utcDateTime),
/* harmony export */   f3: () => (/* binding */ utcClock),
/* harmony export */   gf: () => (/* binding */ exactDuration),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   nv: () => (/* binding */ describeBounds),
/* harmony export */   p0: () => (/* binding */ duration),
/* harmony export */   vj: () => (/* binding */ amount)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/**
 * A length of time as it is told everywhere, rounded to the nearest of its smallest unit: `45 s`, `19 minutes`, `2 h 40 min`,
 * from a day on `3 d 4 h`. A negative one counts as zero.
 */
function duration(ms) {
    const seconds = Math.max(0, Math.round(ms / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj));
    if (seconds < 60)
        return `${seconds} s`;
    const wholeMinutes = Math.round(ms / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2);
    if (wholeMinutes < 60)
        return counted(wholeMinutes, 'minute');
    if (wholeMinutes < 24 * 60)
        return inTwoUnits(wholeMinutes, 60, 'h', 'min');
    return inTwoUnits(Math.round(ms / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0), 24, 'd', 'h');
}
function inTwoUnits(count, size, large, small) {
    const rest = count % size;
    return `${Math.floor(count / size)} ${large}${rest === 0 ? '' : ` ${rest} ${small}`}`;
}
/** A length of time that somebody has set, not rounded: `90 s`, else as `duration` tells it. */
function exactDuration(ms) {
    return ms % _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 !== 0 ? `${ms / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj} s` : duration(ms);
}
/** `1 dyno`, `2 dynos`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
/** The day in UTC: `2026-11-22`. */
function utcDay(at) {
    return new Date(at).toISOString().slice(0, 10);
}
/** The time of day in UTC: `03:12`. */
function utcClock(at) {
    return new Date(at).toISOString().slice(11, 16);
}
/** Day and time of day in UTC: `2026-11-22 03:12`. */
function utcDateTime(at) {
    return `${utcDay(at)} ${utcClock(at)}`;
}
const numbers = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
/** `1,850`, `0.4`: at most one digit after the point; from a thousand million on, `1.2e+12`. */
function amount(value) {
    if (value >= 1e9)
        return value.toExponential(1);
    return numbers.format(value);
}
/** `2-6 standard-2x`; null: the dyno type is of no interest. */
function describeDynos(bounds, size) {
    return size === null || bounds === null ? describeBounds(bounds) : `${describeBounds(bounds)} ${size}`;
}
/** `2`, `2-6`; `no window` where none holds. */
function describeBounds(bounds) {
    if (bounds === null)
        return 'no window';
    return bounds.floor === bounds.ceiling ? String(bounds.floor) : `${bounds.floor}-${bounds.ceiling}`;
}
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** `$61.46`, `-$3.13`. */
function dollars(value) {
    const digits = cents.format(Math.abs(value));
    return value <= -0.005 ? `-$${digits}` : `$${digits}`;
}


/***/ }),

/***/ 32170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ ownValue)
/* harmony export */ });
/** The value of a record's own key; undefined: it has none. Apps may be called `constructor`. */
function ownValue(record, key) {
    return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ createRedact)
/* harmony export */ });
/* unused harmony export isMaskable */
/** Shorter values would blank out ordinary words and numbers. */
const shortestSecret = 4;
/** Whether a value from the environment can be masked without hiding half of the log. */
function isMaskable(value) {
    return value.length >= shortestSecret;
}
/**
 * Keys whose values stay as they are: names that stand in the configuration anyway, and codes of this program, both of
 * which other runs look things up by; and the history, which holds only codes and numbers.
 */
const keptKeys = new Set([
    'app',
    'process',
    'timezone',
    'kind',
    'phase',
    'verdict',
    'code',
    'mode',
    'during',
    'scope',
    'history'
]);
/**
 * Makes a function that replaces every secret by `***` in a text, or in all texts inside plain data. It also finds a
 * secret that is quoted in JSON (also in JSON inside JSON), encoded for a URL or in base64, and each line of it. Data
 * without a secret is returned as it is, not as a copy.
 */
function createRedact(secrets) {
    const forms = secrets
        .flatMap((secret) => [secret, secret.trim(), ...secret.split(/\r?\n/), ...longWords(secret)])
        .flatMap((secret) => [
        secret,
        quoted(secret),
        quoted(quoted(secret)),
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64')
    ])
        // The schema reads windows in lower case, and its messages quote them so.
        .flatMap((form) => [form, form.toLowerCase()])
        .filter(isMaskable);
    const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
    // Nearly every text holds none of them: one search is enough to know.
    const any = longestFirst.length === 0
        ? null
        : new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
    const redactText = (text) => any?.test(text) ? longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text) : text;
    const redactValue = (value) => {
        if (typeof value === 'string')
            return redactText(value);
        if (typeof value !== 'object' || value === null)
            return value;
        return Array.isArray(value) ? redactList(value) : redactRecord(value);
    };
    const redactList = (values) => {
        let copy = null;
        for (let index = 0; index < values.length; index += 1) {
            const redacted = redactValue(values[index]);
            if (redacted === values[index])
                continue;
            copy ??= [...values];
            copy[index] = redacted;
        }
        return copy ?? values;
    };
    const redactRecord = (record) => {
        let changed = null;
        for (const key of Object.keys(record)) {
            if (keptKeys.has(key))
                continue;
            const redacted = redactValue(record[key]);
            if (redacted === record[key])
                continue;
            changed ??= new Map();
            changed.set(key, redacted);
        }
        return changed === null
            ? record
            : Object.fromEntries(Object.entries(record).map(([key, value]) => [key, changed.has(key) ? changed.get(key) : value]));
    };
    return (value) => redactValue(value);
}
/** Characters of a word that is no ordinary one. */
const longWord = 8;
/**
 * A message may quote one word of a secret alone. Short words are left, as they would blank out ordinary words in every
 * text.
 */
function longWords(secret) {
    return secret.split(/\s+/).filter((word) => word.length >= longWord);
}
function quoted(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 53466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sameBounds)
/* harmony export */ });
/** Whether both allow the same quantities; where no bounds are known, only nothing known is the same. */
function sameBounds(a, b) {
    return a?.floor === b?.floor && a?.ceiling === b?.ceiling;
}


/***/ }),

/***/ 10501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ scheduleAhead),
/* harmony export */   Ze: () => (/* binding */ scheduledBounds),
/* harmony export */   k3: () => (/* binding */ hasPlan),
/* harmony export */   qE: () => (/* binding */ clamp),
/* harmony export */   rb: () => (/* binding */ absoluteBounds),
/* harmony export */   uq: () => (/* binding */ explicitBounds)
/* harmony export */ });
/* harmony import */ var _same_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53466);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76215);
/* harmony import */ var _dyno_size_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(92884);
/* harmony import */ var _next_change_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83306);
/* harmony import */ var _turning_points_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50807);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(41772);






/** null: no window holds. */
function scheduledBounds(policy, atMs) {
    return boundsAt(policy, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTime */ .HJ)(policy.timezone, atMs));
}
function boundsAt(policy, local) {
    return inLimits(policy, (0,_window_js__WEBPACK_IMPORTED_MODULE_3__/* .windowAt */ .MF)(policy.schedule, local));
}
function inLimits(policy, window) {
    return window === null ? null : { window, bounds: clampBounds(window.bounds, explicitBounds(policy)) };
}
/** `min` and `max` as written; open where nothing is. */
function explicitBounds(policy) {
    return { floor: policy.min ?? 0, ceiling: policy.max ?? Number.MAX_SAFE_INTEGER };
}
/**
 * `min` and `max` with their defaults: the smallest and the largest quantity that the schedule names, never past each
 * other. null: neither a schedule nor both of them say anything.
 */
function absoluteBounds(policy) {
    const floors = policy.schedule.map(({ bounds }) => bounds.floor);
    const ceilings = policy.schedule.map(({ bounds }) => bounds.ceiling);
    const named = policy.schedule.length > 0;
    const min = policy.min ?? (named ? Math.min(...floors, policy.max ?? Infinity) : 0);
    const max = policy.max ?? (named ? Math.max(...ceilings, min) : null);
    return max === null ? null : { floor: min, ceiling: max };
}
/** Whether anything says how many dynos there should be. */
function hasPlan({ schedule, min, max }) {
    return schedule.length > 0 || min !== null || max !== null;
}
function clamp(quantity, { floor, ceiling }) {
    return Math.min(Math.max(quantity, floor), ceiling);
}
/**
 * Works out the bounds now and in the future, each instant once.
 *
 * @param nearMs how far `upcoming` reaches
 */
function scheduleAhead(policy, nowMs, nearMs) {
    const local = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTime */ .HJ)(policy.timezone, nowMs);
    const windowOf = rememberedWindows(policy.schedule);
    const scheduledAt = (at) => inLimits(policy, windowOf(at));
    const upcoming = [];
    for (const point of (0,_turning_points_js__WEBPACK_IMPORTED_MODULE_2__/* .turningPoints */ .p)(policy.schedule, policy.timezone, nowMs, nowMs + nearMs))
        upcoming.push({ atMs: point.atMs, scheduled: scheduledAt(point.local) });
    const change = isConstant(policy) ? null : (0,_next_change_js__WEBPACK_IMPORTED_MODULE_1__/* .nextChange */ .G)(policy, { atMs: nowMs, local }, dynosIn(policy), windowOf);
    return { local, scheduled: scheduledAt(local), upcoming, nextChange: change };
}
/** Looks up the window that holds at a local time, each time once. */
function rememberedWindows(schedule) {
    const known = new Map();
    return (local) => {
        const key = local.day * 1440 + local.minute;
        const window = known.get(key);
        if (window !== undefined)
            return window;
        const found = (0,_window_js__WEBPACK_IMPORTED_MODULE_3__/* .windowAt */ .MF)(schedule, local);
        known.set(key, found);
        return found;
    };
}
/** What a window asks for inside `min` and `max`. */
function dynosIn(policy) {
    const limits = explicitBounds(policy);
    return (window) => ({
        bounds: window === null ? null : clampBounds(window.bounds, limits),
        size: (0,_dyno_size_js__WEBPACK_IMPORTED_MODULE_4__/* .scheduledSize */ .fr)(policy, window === null ? null : { window })
    });
}
/** Whether some window always holds, and whichever it is, it asks for the same: no change has to be looked for. */
function isConstant(policy) {
    const [first, ...others] = policy.schedule.map(dynosIn(policy));
    const isSteady = others.every(({ bounds, size }) => (0,_same_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .sameBounds */ .M)(bounds, first?.bounds) && (0,_dyno_size_js__WEBPACK_IMPORTED_MODULE_4__/* .sameSize */ .YY)(size, first?.size ?? null));
    return first !== undefined && isSteady && policy.schedule.some(_window_js__WEBPACK_IMPORTED_MODULE_3__/* .isAlways */ .sN);
}
function clampBounds(bounds, limits) {
    return { floor: clamp(bounds.floor, limits), ceiling: clamp(bounds.ceiling, limits) };
}


/***/ }),

/***/ 68999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ dayGroups),
/* harmony export */   IE: () => (/* binding */ ordinal),
/* harmony export */   L7: () => (/* binding */ monthWord),
/* harmony export */   Yw: () => (/* binding */ dayWords),
/* harmony export */   b5: () => (/* binding */ weekdayWord),
/* harmony export */   g8: () => (/* binding */ monthWords),
/* harmony export */   hF: () => (/* binding */ wrappedRange),
/* harmony export */   k5: () => (/* binding */ monthNumber),
/* harmony export */   s1: () => (/* binding */ weekdayNumber)
/* harmony export */ });
/** The words of a window for days and months. */
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthNames = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december'
];
const otherNames = { tues: 'tue', thur: 'thu', thurs: 'thu', sept: 'sep' };
const dayGroups = {
    daily: [1, 2, 3, 4, 5, 6, 7],
    weekdays: [1, 2, 3, 4, 5],
    weekends: [6, 7]
};
const withShort = (names) => [...names, ...names.map((name) => name.slice(0, 3))];
/** All words for days, for suggestions. */
const dayWords = [...Object.keys(dayGroups), 'holidays', ...withShort(weekdayNames), 'last'];
const monthWords = withShort(monthNames);
/** 1 (Monday) to 7 (Sunday); null: not a weekday. */
function weekdayNumber(word) {
    return positionOf(word, weekdayNames);
}
/** 1 to 12; null: not a month. */
function monthNumber(word) {
    return positionOf(word, monthNames);
}
function positionOf(word, names) {
    const short = Object.hasOwn(otherNames, word) ? otherNames[word] : word;
    const index = names.findIndex((name) => name === word || name.slice(0, 3) === short);
    return index < 0 ? null : index + 1;
}
/** `wed`, of 1 (Monday) to 7 (Sunday). */
function weekdayWord(weekday) {
    return (weekdayNames[weekday - 1] ?? '').slice(0, 3);
}
/** `feb`, of 1 to 12. */
function monthWord(month) {
    return (monthNames[month - 1] ?? '').slice(0, 3);
}
/** The numbers from one to another, over the end of the week or the year where they wrap. */
function wrappedRange(from, to, cycle) {
    const count = ((to - from + cycle) % cycle) + 1;
    return Array.from({ length: count }, (_, index) => ((from - 1 + index) % cycle) + 1);
}
/** `1st`, `22nd`. */
function ordinal(number) {
    const isTeen = number % 100 >= 11 && number % 100 <= 13;
    return `${number}${(isTeen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}


/***/ }),

/***/ 16520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ includesDay)
});

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
;// CONCATENATED MODULE: ./build/core/schedule/calendar-date.js


/** All days of a calendar cycle: many schedules ask for the same ones. */
const maxKnown = 20_000;
const known = new Map();
function calendarDate(day) {
    const found = known.get(day);
    if (found !== undefined)
        return found;
    const date = new Date(day * durations/* dayMs */.LP);
    const monthEnd = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0));
    const made = {
        month: date.getUTCMonth() + 1,
        dayOfMonth: date.getUTCDate(),
        monthLength: monthEnd.getUTCDate(),
        weekday: (0,local_time/* weekdayOf */.Up)(day)
    };
    if (known.size >= maxKnown)
        known.clear();
    known.set(day, made);
    return made;
}

;// CONCATENATED MODULE: ./build/core/schedule/day-rules.js

/** Whether the window begins on this day. */
function includesDay({ months, days }, day, holiday = 'known') {
    if (months.length === 0 && days.length === 0)
        return true;
    const date = calendarDate(day);
    if (months.length > 0 && !months.includes(date.month))
        return false;
    return days.every((set) => set.some((rule) => matches(rule, day, date, holiday)));
}
function matches(rule, day, date, holiday) {
    switch (rule.kind) {
        case 'weekdays':
            return rule.weekdays.includes(date.weekday);
        case 'holidays':
            return holiday === 'known' ? rule.days.includes(day) : holiday === 'holiday';
        case 'dates':
            return rule.from <= day && day <= rule.to;
        case 'yearly':
            return isBetween(date.month * 100 + date.dayOfMonth, rule.from, rule.to);
        case 'month-days':
            return isMonthDay(rule, date);
        case 'nth-weekday':
            return rule.weekday === date.weekday && isNth(rule.nth, date);
    }
}
function isBetween(value, from, to) {
    return from <= to ? from <= value && value <= to : value >= from || value <= to;
}
/** The range wraps, or not, as it is written: `31st-last` has no day in a month of thirty. */
function isMonthDay({ from, to }, { dayOfMonth, monthLength }) {
    const [first, last] = [from, to].map((nth) => (nth === 'last' ? monthLength : nth));
    const wraps = to !== 'last' && (from === 'last' || from > to);
    const [isFrom, isTo] = [dayOfMonth >= (first ?? 0), dayOfMonth <= (last ?? 0)];
    return wraps ? isFrom || isTo : isFrom && isTo;
}
/** Whether it is the nth of its weekday in the month. */
function isNth(nth, { dayOfMonth, monthLength }) {
    return nth === 'last' ? dayOfMonth + 7 > monthLength : Math.ceil(dayOfMonth / 7) === nth;
}


/***/ }),

/***/ 88496:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O7: () => (/* binding */ daySpans),
/* harmony export */   mX: () => (/* binding */ knownDay),
/* harmony export */   q4: () => (/* binding */ edgesOf)
/* harmony export */ });
/* harmony import */ var _day_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16520);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41772);


function knownDay(day) {
    return { day, holiday: 'known', before: 'known' };
}
/** The parts of a local day by the wall clock, as if it had no clock change. */
function daySpans(schedule, { day, holiday, before }) {
    const today = schedule.map((window) => (0,_day_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .includesDay */ .g)(window, day, holiday));
    const yesterday = schedule.map((window) => window.spans.some(_window_js__WEBPACK_IMPORTED_MODULE_1__/* .crossesMidnight */ .Vz) && (0,_day_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .includesDay */ .g)(window, day - 1, before));
    const edges = edgesOf(schedule);
    return edges.slice(0, -1).map((fromMinute, index) => {
        const candidates = schedule.flatMap(({ spans }, at) => {
            const late = today[at] === true && spans.some((span) => (0,_window_js__WEBPACK_IMPORTED_MODULE_1__/* .coversSameDay */ .Xy)(span, fromMinute));
            const early = yesterday[at] === true && spans.some((span) => (0,_window_js__WEBPACK_IMPORTED_MODULE_1__/* .coversDayAfter */ .hm)(span, fromMinute));
            return late || early ? [at] : [];
        });
        return { day, fromMinute, toMinute: edges[index + 1] ?? 1440, active: candidates[0] ?? null, candidates };
    });
}
/** The minutes of a day at which a window begins or ends, its own beginning and end among them. */
function edgesOf(schedule) {
    const edges = new Set([0, 1440]);
    for (const { spans } of schedule)
        for (const { fromMinute, toMinute } of spans)
            edges.add(fromMinute).add(toMinute);
    return [...edges].sort((a, b) => a - b);
}


/***/ }),

/***/ 92884:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PG: () => (/* binding */ hasSizes),
/* harmony export */   YY: () => (/* binding */ sameSize),
/* harmony export */   fr: () => (/* binding */ scheduledSize)
/* harmony export */ });
/** The dyno type that the schedule wants, in lower case; null: it says nothing of it. */
function scheduledSize(policy, scheduled) {
    return scheduled === null ? policy.size : scheduled.window.size;
}
/** Whether the schedule speaks of dyno types; then it does at every window. */
function hasSizes({ schedule, size }) {
    return size !== null || schedule.some((window) => window.size !== null);
}
/** Names of dyno types mean the same in any case. */
function sameSize(one, other) {
    return one?.toLowerCase() === other?.toLowerCase();
}


/***/ }),

/***/ 8994:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cy: () => (/* binding */ zonedDateTime),
/* harmony export */   Ig: () => (/* binding */ clockSeconds),
/* harmony export */   TN: () => (/* binding */ clockFrom),
/* harmony export */   ap: () => (/* binding */ localClock),
/* harmony export */   iu: () => (/* binding */ zonedTime),
/* harmony export */   kb: () => (/* binding */ zonedPeriod),
/* harmony export */   w3: () => (/* binding */ clockAt)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76215);


const dayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** A local time, as short as is clear at `nowMs`: `22:00` today, `Mon 07:00` within a week, else `2026-12-24 07:00`. */
function localClock(timezone, atMs, nowMs) {
    return clockFrom((0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, nowMs).day, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, atMs));
}
/** The same for a local time seen from a day. */
function clockFrom(today, at) {
    const daysAhead = at.day - today;
    if (daysAhead === 0)
        return clockAt(at);
    if (daysAhead > 0 && daysAhead < 7)
        return `${dayNames[(0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdayOf */ .Up)(at.day) - 1] ?? ''} ${clockAt(at)}`;
    return `${dateOf(at)} ${clockAt(at)}`;
}
/** With its zone: `03:12 UTC`, or `2026-11-21 23:50 Europe/Berlin` when that is another local day than that of `nowMs`. */
function zonedTime(timezone, atMs, nowMs) {
    const at = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, atMs);
    return `${at.day === (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, nowMs).day ? '' : `${dateOf(at)} `}${clockAt(at)} ${timezone}`;
}
/** `2026-11-21 23:50 Europe/Berlin` */
function zonedDateTime(timezone, atMs) {
    const at = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, atMs);
    return `${dateOf(at)} ${clockAt(at)} ${timezone}`;
}
/** `on 2026-11-22, 03:12-03:31 UTC`, or `from 2026-11-21 23:50 to 2026-11-22 00:10 UTC` when midnight lies between. */
function zonedPeriod(timezone, fromMs, toMs) {
    const [from, to] = [(0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, fromMs), (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, toMs)];
    return from.day === to.day
        ? `on ${dateOf(from)}, ${clockAt(from)}-${clockAt(to)} ${timezone}`
        : `from ${dateOf(from)} ${clockAt(from)} to ${dateOf(to)} ${clockAt(to)} ${timezone}`;
}
/** Without its zone: `03:12:05` */
function clockSeconds(timezone, atMs) {
    const second = Math.floor(atMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj) % 60;
    return `${clockAt((0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, atMs))}:${String(second).padStart(2, '0')}`;
}
/** `03:12` */
function clockAt({ minute }) {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
/** `2026-11-22` */
function dateOf({ day }) {
    return new Date(day * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP).toISOString().slice(0, 10);
}


/***/ }),

/***/ 76215:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U$: () => (/* binding */ dayNumber),
  B9: () => (/* binding */ instantOf),
  HJ: () => (/* binding */ localTime),
  cd: () => (/* binding */ localTimeAt),
  Cg: () => (/* binding */ monthDayOf),
  rc: () => (/* binding */ nextOffsetChange),
  rg: () => (/* binding */ offsetMinutes),
  Up: () => (/* binding */ weekdayOf)
});

// EXTERNAL MODULE: ./node_modules/luxon/build/es6/luxon.mjs
var luxon = __webpack_require__(68714);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/core/schedule/zone-day.js


/** Days that are cached for each timezone: twice as far as the next change of a schedule is searched. */
const maxDays = 1000;
const maxZones = 64;
// To look an offset up takes microseconds, and a thousand schedules ask for the same days. Offsets never change, so
// they are cached.
const known = new Map();
/**
 * The UTC offsets of `timezone` (an IANA name) on a day of UTC. Finds one change a day at most; in every timezone they
 * are weeks apart.
 */
function zoneDay(timezone, day) {
    const days = memoized(known, maxZones, timezone, () => new Map());
    return memoized(days, maxDays, day, () => computedZoneDay(timezone, day));
}
function memoized(values, most, key, make) {
    const found = values.get(key);
    if (found !== undefined)
        return found;
    if (values.size >= most)
        values.clear();
    const made = make();
    values.set(key, made);
    return made;
}
function computedZoneDay(timezone, day) {
    const zone = luxon/* IANAZone */.oh.create(timezone);
    let low = day * durations/* dayMs */.LP;
    let high = low + durations/* dayMs */.LP;
    const [before, after] = [zone.offset(low), zone.offset(high)];
    if (before === after)
        return { before, changeMs: Infinity, after };
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if (zone.offset(middle) === before)
            low = middle;
        else
            high = middle;
    }
    return { before, changeMs: high, after };
}

;// CONCATENATED MODULE: ./build/core/schedule/local-time.js


/** Offset of `timezone` (an IANA name) from UTC at an instant, in minutes, east positive. */
function offsetMinutes(timezone, atMs) {
    const { before, changeMs, after } = zoneDay(timezone, Math.floor(atMs / durations/* dayMs */.LP));
    return atMs < changeMs ? before : after;
}
function localTime(timezone, atMs) {
    return localTimeAt(offsetMinutes(timezone, atMs), atMs);
}
/** What the clock shows at an instant, where the offset from UTC (in minutes, east positive) is known. */
function localTimeAt(offset, atMs) {
    const localMs = atMs + offset * durations/* minuteMs */.J2;
    const day = Math.floor(localMs / durations/* dayMs */.LP);
    return { day, minute: Math.floor((localMs - day * durations/* dayMs */.LP) / durations/* minuteMs */.J2) };
}
/** 1 (Monday) to 7 (Sunday). Day 0, 1970-01-01, was a Thursday. */
function weekdayOf(day) {
    return ((((day + 3) % 7) + 7) % 7) + 1;
}
function monthDayOf(day) {
    const date = new Date(day * durations/* dayMs */.LP);
    return (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
}
/** The day of a calendar date, or null if there is no such date (2026-02-30). Months count from 1. */
function dayNumber(year, month, dayOfMonth) {
    const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
    const real = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
    return real ? date.getTime() / durations/* dayMs */.LP : null;
}
/** The first instant in `(afterMs, untilMs]` at which the UTC offset changes; null: it does not. */
function nextOffsetChange(timezone, afterMs, untilMs) {
    for (let day = Math.floor(afterMs / durations/* dayMs */.LP); day * durations/* dayMs */.LP < untilMs; day++) {
        const { changeMs } = zoneDay(timezone, day);
        if (changeMs > afterMs && changeMs <= untilMs)
            return changeMs;
    }
    return null;
}
/** The instant of a local time under a constant UTC offset, in minutes. */
function instantOf(local, offset) {
    return local.day * durations/* dayMs */.LP + (local.minute - offset) * durations/* minuteMs */.J2;
}


/***/ }),

/***/ 83306:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ nextChange),
/* harmony export */   Y: () => (/* binding */ calendarCycleDays)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _same_bounds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(53466);
/* harmony import */ var _day_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16520);
/* harmony import */ var _dyno_size_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92884);
/* harmony import */ var _day_spans_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(88496);
/* harmony import */ var _turning_points_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(50807);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(41772);







/** No local day begins earlier before its midnight in UTC, or ends later after it. */
const earliestMs = 15 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
const latestMs = 13 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
/**
 * The first instant after now at which the schedule asks for other bounds or another dyno type.
 * @param windowOf the window that holds at a local time
 *
 * Goes from day to day and looks at the clock only on days with other bounds at some time, as a clock change can take
 * windows away, but brings none that the day does not have.
 *
 * @returns null: there is none for as long as the calendar takes to repeat
 */
function nextChange({ schedule, timezone }, now, dynosOf, windowOf) {
    const current = dynosOf(windowOf(now.local));
    const known = new Map();
    const isOther = (window) => {
        const { bounds, size } = dynosOf(window);
        return !(0,_same_bounds_js__WEBPACK_IMPORTED_MODULE_5__/* .sameBounds */ .M)(bounds, current.bounds) || !(0,_dyno_size_js__WEBPACK_IMPORTED_MODULE_6__/* .sameSize */ .YY)(size, current.size);
    };
    const pattern = (day) => schedule.map((window) => Number((0,_day_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .includesDay */ .g)(window, day))).join('');
    const today = now.local.day;
    const lastDay = today + daysAhead(schedule, today);
    // A clock that goes back at midnight may show yesterday's date once more.
    let before = pattern(today - 2);
    for (let day = today - 1; day <= lastDay; day++) {
        const own = pattern(day);
        const key = `${before} ${own}`;
        const differs = known.get(key) ?? (0,_day_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .daySpans */ .O7)(schedule, (0,_day_spans_js__WEBPACK_IMPORTED_MODULE_2__/* .knownDay */ .mX)(day)).some(({ active }) => isOther(schedule[active ?? -1] ?? null));
        known.set(key, differs);
        before = own;
        if (!differs)
            continue;
        const fromMs = Math.max(now.atMs, day * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP - earliestMs);
        for (const point of (0,_turning_points_js__WEBPACK_IMPORTED_MODULE_3__/* .turningPoints */ .p)(schedule, timezone, fromMs, (day + 1) * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP + latestMs)) {
            const window = windowOf(point.local);
            if (!isOther(window))
                continue;
            const { bounds, size } = dynosOf(window);
            return { atMs: point.atMs, bounds, ...(size === null ? {} : { size }) };
        }
    }
    return null;
}
/** Weekdays repeat after a week, or after two where a clock change skips a window. */
const weeklyDays = 15;
/** 29 February is eight years away around a year that skips it. */
const yearlyDays = 8 * 366;
/** Every date falls on every weekday within 28 years, or 40 around a skipped 29 February. */
const calendarCycleDays = 41 * 366;
/** How many days ahead the schedule can bring something new. */
function daysAhead(schedule, today) {
    const days = schedule.flatMap((window) => {
        const isCombined = window.days.length + Math.min(1, window.months.length) > 1;
        return [
            window.months.length > 0 || isCombined ? calendarCycleDays : 0,
            ...(0,_window_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesOf */ .fD)(window).map((rule) => {
                if (rule.kind === 'weekdays')
                    return 0;
                if (rule.kind === 'dates')
                    return rule.to - today;
                return rule.kind === 'holidays' ? Math.max(0, ...rule.days) - today : yearlyDays;
            })
        ];
    });
    return weeklyDays + Math.min(calendarCycleDays, Math.max(0, ...days));
}


/***/ }),

/***/ 75325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  d: () => (/* binding */ parseDates),
  Et: () => (/* binding */ parseWindow),
  O7: () => (/* binding */ parseWindowTimes)
});

// EXTERNAL MODULE: ./build/core/schedule/calendar-names.js
var calendar_names = __webpack_require__(68999);
;// CONCATENATED MODULE: ./build/core/schedule/correct-text.js

/** The line without what windows have no use for, dashes and blanks as in the grammar. */
function cleanedText(line) {
    return line
        .toLowerCase()
        .replace(/\s*(?:#|\/\/).*$/, '')
        .replace(/[\u2010-\u2015\u2212~]/g, '-')
        .replace(/^\s*-\s+|["'`[\](){}]/g, ' ')
        .replace(/;|\||\+(?=[a-z])/g, ',')
        .replace(/([a-z])\/(?=[a-z]{3})/g, (text, letter, at, all) => /(?:^|[ ,/])(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*$/.test(all.slice(0, at + 1)) ? `${letter},` : text)
        .replace(/ (?:[a-z]+\/[a-z_]+|utc|gmt|est|edt|cst|pst|cet|cest)(?= |$)/g, ' ')
        .replace(/(\d{4}-\d\d-\d\d)t(\d\d:\d\d)(:\d\d)?(?:\.\d+)?(?:z|[+-]\d\d:?\d\d)?/g, '$1 $2')
        .replace(/\b(?:noon|midday)\b/g, '12:00')
        .replace(/-\s*midnight\b/g, '-24:00')
        .replace(/\bmidnight\b/g, '00:00')
        .replace(/(\d) *([ap])\.?m\b\.?/g, '$1$2m')
        .replace(/(\d+)h(\d\d)?\b/g, (_, hour, minute = '00') => `${hour}:${String(minute)}`)
        .replace(/\b(?:to|until|till|through|thru)\b/g, '-')
        .replace(/(?<=[a-z]) and (?=\d[\d-]*\.\.)/g, ' & ')
        .replace(/\band\b|&&/g, (word) => (word === 'and' ? ',' : '&'))
        .replace(/\bevery day\b/g, 'daily')
        .replace(/\b(?:business|working|work) days?\b/g, 'weekdays')
        .replace(/\b(?:every|each|on|at|from|between|the|of|in|dynos?|days?)\b/g, ' ')
        .replace(/=>|->|[=@]|:(?= |$)|[,.](?=\s*$)/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/ ?(\.{2,3}|[,&]) ?/g, '$1')
        .replace(/ - | -(?=[a-z])|(?<=[a-z\d])- /g, '-')
        .replace(/,(?=\d+(?:-\d+)?$)/g, ' ')
        .trim()
        .replace(/\b([a-z]+) (\d\d?)(?:st|nd|rd|th)?(?:-(\d\d?)(?:st|nd|rd|th)?)?(?= \S)/g, datesOfMonth)
        .replace(/\b(\d\d?)(?:st|nd|rd|th|\.)? ([a-z]+)(?= \S)/g, (text, day, month) => datesOfMonth(text, month, day));
}
/** `dec 25`, `dec 24-26`; a day that the month does not have is its last. */
function datesOfMonth(text, name, first, last) {
    const month = (0,calendar_names/* monthNumber */.k5)(name);
    if (month === null)
        return text;
    const longest = new Date(Date.UTC(2024, month, 0)).getUTCDate();
    if (Number(first) > longest)
        return `${name} last`;
    const date = (day) => [month, Math.min(Number(day), longest)].map((part) => String(part).padStart(2, '0')).join('-');
    return last === undefined ? date(first) : `${date(first)}..${date(last)}`;
}
/** A line of a crontab, which says when something begins, as the window from then on. */
function withoutCron(text) {
    const match = /^(\d\d?|\*) (\d\d?(?:-\d\d?)?|\*) (\d\d?|[*?]) (\d\d?|[*?]) ([a-z\d,-]+|[*?])(?: (.*))?$/.exec(text);
    if (match === null)
        return text.replace(/^([0-7](?:[-,][0-7])+) (?=\S+ \S)/, (_, days) => `${cronDays(days)} `);
    const [, minute = '', hour = '', dayOfMonth = '', month = '', weekdays = '', quantity = ''] = match;
    const [from = '0', to] = hour.split('-');
    const clock = (text) => `${text.padStart(2, '0')}:${/\d/.test(minute) ? minute.padStart(2, '0') : '00'}`;
    const hours = /\d/.test(hour) ? `${clock(from)}-${to === undefined ? '24:00' : `${Number(to) + 1}:00`}` : '';
    const day = /\d/.test(dayOfMonth) ? (0,calendar_names/* ordinal */.IE)(Number(dayOfMonth)) : '';
    const date = /\d/.test(month) && day !== '' ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}` : day;
    const days = /[a-z\d]/.test(weekdays) ? cronDays(weekdays) : '';
    return [date, days, hours, quantity].filter((part) => part !== '').join(' ');
}
/** Numbers of weekdays, of which 0 and 7 are Sunday, as names. */
function cronDays(field) {
    return field.replace(/\d/g, (day) => (0,calendar_names/* weekdayWord */.b5)(day === '0' ? 7 : Number(day))).replace(/^mon-fri$/, 'weekdays');
}

;// CONCATENATED MODULE: ./build/core/schedule/correct-hours.js
/** Hours as people write them, in the words of the grammar: `9-17`, `9am-5`, `0900-1730`, `22:00-26:00`. null: no hours. */
function correctHours(word) {
    const match = /^([\d:.h]+)([ap]m)?(?:(?:-|\.\.)([\d:.h]+)([ap]m)?)?$/.exec(word);
    const [, first = '', firstHalf, second, secondHalf] = match ?? [];
    if (match === null || /^(?:\d{4}-\d\d|\d{4})$/.test(word))
        return null;
    const isAlone = second === undefined;
    // A time alone is when something begins; a number alone is none.
    if (isAlone && firstHalf === undefined && !first.includes(':'))
        return null;
    const [from, to] = [minuteOf(first), isAlone ? 1440 : minuteOf(second)];
    if (from === null || to === null)
        return null;
    const sharesHalf = firstHalf === undefined && secondHalf === 'pm' && from < 720 && from < to % 720 && !first.includes(':');
    const start = withHalf(from, sharesHalf ? 'pm' : firstHalf);
    // Nine to five.
    const isOfficeDay = /^\d\d?-\d$/.test(word) && from >= 360 && from < 720 && to < from;
    const end = withHalf(to, isOfficeDay ? 'pm' : secondHalf);
    return `${clock(start % 1440)}-${end === 1440 ? '24:00' : clock(end % 1440)}`;
}
function withHalf(minute, half) {
    if (half === undefined || minute >= 780)
        return minute;
    return (minute % 720) + (half === 'pm' ? 720 : 0);
}
/** `9`, `9:30`, `9.30`, `9h30`, `0930`, `09:30:00`; 12:60 is 13:00, and 26:00 is 2:00. */
function minuteOf(text) {
    const [, hour, minute = '0'] = /^(\d{1,2})(?:[:.h](\d{1,2})?(?::\d\d)?)?$/.exec(text) ?? /^(\d\d)(\d\d)$/.exec(text) ?? [];
    if (hour === undefined || Number(hour) > 30 || Number(minute) > 60)
        return null;
    return Number(hour) * 60 + Number(minute);
}
function clock(minute) {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/core/schedule/correct-days.js


/** Words for days that other schedulers and people have. */
const synonyms = {
    'mon-sun': 'daily',
    'm-f': 'mon-fri',
    '*': 'daily',
    all: 'daily',
    always: 'daily',
    everyday: 'daily',
    business: 'weekdays',
    workday: 'weekdays',
    workdays: 'weekdays',
    weekday: 'weekdays',
    weekend: 'weekends',
    holiday: 'holidays',
    first: '1st',
    second: '2nd',
    third: '3rd',
    fourth: '4th',
    fifth: '5th',
    m: 'mon',
    mo: 'mon',
    tu: 'tue',
    we: 'wed',
    th: 'thu',
    fr: 'fri',
    sa: 'sat',
    su: 'sun'
};
/** Months as in the grammar; null: the word means no months. */
function correctMonths(word) {
    const parts = word.split(/-|\.\./);
    const months = parts.map((part) => ((0,calendar_names/* monthNumber */.k5)(part) === null ? nearMonth(part) : part));
    return parts.length <= 2 && months.every((month) => month !== null) ? months.join('-') : null;
}
/** Day names are nearer to each other than to months. */
function nearMonth(part) {
    return part.length < 4 || (0,calendar_names/* weekdayNumber */.s1)(part) !== null || (0,suggest/* nearest */.p)(part, calendar_names/* dayWords */.Yw) !== null
        ? null
        : (0,suggest/* nearest */.p)(part, calendar_names/* monthWords */.g8.filter((word) => word.length > 3));
}
/** One item of days, put right as far as possible; null: two numbers that are no date. */
function correctDay(word) {
    if (Object.hasOwn(synonyms, word))
        return synonyms[word] ?? word;
    const date = correctDate(word);
    if (date !== null)
        return date;
    if (/^\d\d?-\d\d?$/.test(word))
        return null;
    const [, number] = /^(\d+)(?:st|nd|rd|th)$/.exec(word) ?? [];
    if (number !== undefined)
        return Number(number) > 31 ? 'last' : (0,calendar_names/* ordinal */.IE)(Math.max(1, Number(number)));
    const parts = word.split(/-|\.\./).map(correctName);
    return parts.length <= 2 ? parts.join('-') : word;
}
function correctName(word) {
    const singular = word.replace(/s$/, '');
    if ((0,calendar_names/* weekdayNumber */.s1)(word) !== null || Object.hasOwn(calendar_names/* dayGroups */.$$, word))
        return word;
    if (Object.hasOwn(synonyms, word))
        return synonyms[word] ?? word;
    if ((0,calendar_names/* weekdayNumber */.s1)(singular) !== null)
        return singular;
    return (0,suggest/* nearest */.p)(word, calendar_names/* dayWords */.Yw) ?? word;
}
/** `12/25`, `25.12.`, `2026/12/24`, `2026-1-5`, a whole month `2026-12`, and ranges of them; null: no date. */
function correctDate(word) {
    const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(word);
    if (month !== null) {
        const lastDay = new Date(Date.UTC(Number(month[1]), Number(month[2]), 0)).getUTCDate();
        return `${word}-01..${word}-${lastDay}`;
    }
    const one = String.raw `(?:\d{4}[-/.]\d\d?[-/.]\d\d?|\d\d?[/.]\d\d?(?:[/.]\d{4})?\.?|\d\d-\d\d)`;
    const match = new RegExp(String.raw `^(${one})(?:(?:\.{2,3}|-)(${one}))?$`).exec(word);
    const dates = (match?.slice(1) ?? []).flatMap((text) => text === undefined ? [] : [isoDate(text)]);
    return dates.length === 0 || dates.some((date) => date === null) ? null : dates.join('..');
}
function isoDate(text) {
    const numbers = text.split(/[-/.]/).filter((part) => part !== '');
    const year = numbers.find((part) => part.length === 4);
    const [first, second] = numbers.filter((part) => part.length < 3).map(Number);
    if (first === undefined || second === undefined)
        return null;
    // Dots are written where the day comes first, slashes mostly where the month does.
    const isDayFirst = (first > 12 && !text.includes('-')) || (year !== numbers[0] && text.includes('.') && second <= 12);
    const [month, day] = isDayFirst ? [second, first] : [first, second];
    if (month < 1 || month > 12 || day < 1 || day > 31)
        return null;
    const longest = new Date(Date.UTC(Number(year ?? 2024), month, 0)).getUTCDate();
    const parts = [month, Math.min(day, longest)].map((part) => String(part).padStart(2, '0'));
    return [...(year === undefined ? [] : [year]), ...parts].join('-');
}

;// CONCATENATED MODULE: ./build/core/schedule/window-mistake.js
/** What is wrong with a line, for the user. Thrown while a line is parsed, and caught by `parse-window.ts`. */
class Mistake extends Error {
    /** How to write such a thing in general, where the line itself cannot be put right. */
    remedy;
    constructor(message, remedy = '') {
        super(message);
        this.remedy = remedy;
    }
}

;// CONCATENATED MODULE: ./build/core/schedule/parse-hours.js

/** Whether a word is meant as hours, right or wrong. */
function looksLikeHours(word) {
    return word !== undefined && /^\d{1,2}(?::|[ap]m)|-\d{1,2}(?::|[ap]m)/.test(word);
}
/** `08:00-12:00,13:00-18:00`. */
function readSpans(word) {
    return word.split(',').map(readSpan);
}
function readSpan(text) {
    const [from, to, ...rest] = text.split('-');
    if (from === undefined || to === undefined || rest.length > 0)
        throw new Mistake(`"${text}" is not a span of hours.`, 'Write from-to, for example "07:00-22:00", "7am-10pm" or "08:00-12:00,13:00-18:00".');
    const fromMinute = readTime(from);
    if (fromMinute === 1440)
        throw new Mistake('a window cannot begin at 24:00.', 'Write 00:00, on the next day.');
    return { fromMinute, toMinute: readTime(to) };
}
function readTime(word) {
    const match = /^(\d{1,2})(?::(\d{2}))?([ap]m)?$/.exec(word);
    const [, hourText, minuteText, half] = match ?? [];
    const hour = Number(hourText);
    const minute = Number(minuteText ?? 0);
    const isTime = match !== null && (half !== undefined || minuteText !== undefined) && minute < 60;
    if (isTime && half !== undefined && hour >= 1 && hour <= 12)
        return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute;
    if (isTime && half === undefined && (hour < 24 || (hour === 24 && minute === 0)))
        return hour * 60 + minute;
    throw new Mistake(`"${word}" is not a time.`, 'Write 07:00, 7:00, 7am or 10:30pm (24:00 is the end of a day).');
}

;// CONCATENATED MODULE: ./build/core/schedule/correct-window.js





/** Stands where a line has no quantity. */
const exampleQuantity = '3';
/**
 * What a line that is no window was meant to be, in one line or in several: hours without minutes, other words for
 * days, another order, a comment, dates as other places write them, the line of a crontab.
 *
 * @param isRight whether a line is a window; nothing else is suggested
 * @returns empty: nothing comes to mind
 */
function correctedLines(line, isRight, { hasQuantity }) {
    const text = withoutCron(cleanedText(line));
    if (text === '')
        return [];
    const [times, quantity] = hasQuantity ? splitQuantity(text) : [withoutQuantity(text), ''];
    const lines = (acrossDays(times) ?? [times]).map((part) => [correctTimes(part), quantity].join(' ').trim());
    return lines.every(isRight) ? lines : [];
}
function withoutQuantity(text) {
    return text.replace(/(^| )\d{1,4}$/, '');
}
/** The words before the quantity, and the quantity put right. */
function splitQuantity(text) {
    const words = text.split(' ');
    const [first = '', last = ''] = [words[0], words.at(-1)];
    // A size as a word of its own, after the number or before it, and `standard 2x` for `standard-2x`.
    const sized = new RegExp(String.raw `^(.*?)(\S*\d) ?[:@ ] ?${sizeWords}$`).exec(text);
    if (sized !== null)
        return withSize([sized[1], sized[2]].join(''), sized.slice(3));
    const turned = new RegExp(String.raw `^((?:.* )?)${sizeWords} ?[:@ ] ?(\d+(?:-\d+)?)$`).exec(text);
    if (turned !== null)
        return withSize([turned[1], turned[4]].join(''), turned.slice(2, 4));
    const isFirst = !isQuantity(last) && /^\d+(?:-\d+)?$/.test(first) && words.length > 1;
    if (isFirst && !/^\d\d-\d\d$/.test(first))
        return [words.slice(1).join(' '), first];
    if (!isQuantity(last))
        return [text, exampleQuantity];
    return [words.slice(0, -1).join(' '), correctQuantity(last)];
}
const sizeWords = String.raw `((?:eco|basic|standard|performance|private|shield)[\w.-]*)(?: ([12]x|[sml]))?`;
function withSize(text, size) {
    const [times, quantity] = splitQuantity(text.trim());
    return [times, `${quantity}:${size.filter((word) => word !== undefined).join('-')}`];
}
function isQuantity(word) {
    return /^[+x=]?-?\d+(?:\.\d+)?(?:(?:-|\.\.)\d+)?x?(?::[a-z]\S*)?$/.test(word) && !/^\d{4}-\d\d-\d\d$/.test(word);
}
function correctQuantity(word) {
    const [, from = '', to, size = ''] = /^[+x=-]*(\d+(?:\.\d+)?)(?:(?:-|\.\.)(\d+))?x?(:[a-z]\S*)?$/.exec(word.replace(/^(\d+)\.\.(\d+)/, '$1-$2')) ?? [];
    const numbers = [from, to].flatMap((number) => (number === undefined ? [] : [Math.ceil(Number(number))]));
    return numbers.sort((a, b) => a - b).join('-') + size;
}
const place = String.raw `([a-z]+|(?:\d{4}-)?\d\d-\d\d)`;
/** `fri 22:00-mon 03:00`: a line for the first day, one for the days between, one for the last. null: it is no such. */
function acrossDays(text) {
    const match = new RegExp(String.raw `^${place} (\S+?)(?:-|\.\.)${place} (\S+)$`).exec(text);
    const [, first = '', from = '', last = '', to = ''] = match ?? [];
    const [start, end] = correctHours(`${from}-${to}`)?.split('-') ?? [];
    if (match === null || start === undefined || end === undefined)
        return null;
    if (first === last)
        return [`${first} ${start}-${end}`];
    const days = daysBetween(first, last);
    if (days === null)
        return null;
    const minutes = (clock) => Number(clock.replace(':', ''));
    if (days.isNext && minutes(end) <= minutes(start))
        return [`${first} ${start}-${end}`];
    const whole = days.between === '' ? [] : [days.between];
    return [`${first} ${start}-24:00`, ...whole, ...(end === '00:00' ? [] : [`${last} 00:00-${end}`])];
}
/** The days after the first and before the last; null: they are not two weekdays or two dates. */
function daysBetween(first, last) {
    const [from, to] = [(0,calendar_names/* weekdayNumber */.s1)(first), (0,calendar_names/* weekdayNumber */.s1)(last)];
    if (from !== null && to !== null) {
        const between = (0,calendar_names/* wrappedRange */.hF)(from, to, 7).slice(1, -1).map(calendar_names/* weekdayWord */.b5);
        return { between: between.join(','), isNext: between.length === 0 };
    }
    const dates = [first, last].map((date) => Date.parse(date.length === 5 ? `2024-${date}` : date));
    const [start = NaN, end = NaN] = dates;
    const dayMs = 86_400_000;
    if (!(end > start))
        return null;
    const text = (at) => new Date(at).toISOString().slice(first.length === 5 ? 5 : 0, 10);
    const [next, before] = [text(start + dayMs), text(end - dayMs)];
    if (end - start === dayMs)
        return { between: '', isNext: true };
    return { between: next === before ? next : `${next}..${before}`, isNext: false };
}
/** Months, days and hours, each put right, in the order of the grammar. */
function correctTimes(text) {
    const sets = [[]];
    const [months, spans] = [[], []];
    const parts = text.split(/([ ,&])/).filter((part) => part !== '');
    const hasDayName = parts.some((part) => (0,calendar_names/* weekdayNumber */.s1)(part) !== null || Object.hasOwn(calendar_names/* dayGroups */.$$, part));
    for (const [index, word] of parts.entries()) {
        const set = sets.at(-1) ?? [];
        const isListed = parts[index - 1] === ',' || parts[index + 1] === ',';
        const month = correctMonths(word);
        const hours = correctHours(word);
        // Beside the name of a day two numbers are hours, in a list they are a date.
        const mayBeDate = /^\d\d-\d\d$/.test(word) && (isListed || !hasDayName);
        if (word === '&')
            sets.push([]);
        else if (word === ' ' || word === ',')
            continue;
        else if (looksLikeHours(word) || (hours !== null && !mayBeDate))
            spans.push(hours ?? word);
        else if (month !== null)
            months.push(month);
        else if (isDayName(word) && isOrdinal(set.at(-1)))
            set.push(nthDays(set.pop() ?? '', word));
        else if (hours !== null && correctDay(word) === null)
            spans.push(hours);
        else
            set.push(correctDay(word) ?? word);
    }
    const days = sets.map((set) => set.join(',')).filter((set) => set !== '');
    return [months.join(','), days.join(' & '), spans.join(',')].filter((part) => part !== '').join(' ');
}
function isDayName(word) {
    return (0,calendar_names/* weekdayNumber */.s1)(word) !== null || /^weekdays?$/.test(word);
}
function isOrdinal(word) {
    return word !== undefined && /^(?:\d+(?:st|nd|rd|th)|last)(?:-\d+(?:st|nd|rd|th))?$/.test(word);
}
/** `1st mon,2nd mon`; `6th mon`, which no month has, is the last. */
function nthDays(which, day) {
    const numbers = which.split('-').map((word) => (word === 'last' ? word : Number.parseInt(word, 10)));
    const [from = 'last', to = from] = numbers;
    if (from === 'last' || to === 'last')
        return `${which} ${day}`;
    const words = Array.from({ length: Math.max(1, to - from + 1) }, (_, index) => from + index);
    return words.map((number) => `${number > 5 ? 'last' : (0,calendar_names/* ordinal */.IE)(Math.max(1, number))} ${day}`).join(',');
}

// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
;// CONCATENATED MODULE: ./build/core/schedule/parse-dates.js


/** `2026-12-24`, `12-25` or a range of either. */
function readDates(item) {
    const [first, last, ...rest] = item.includes('..') ? item.split('..') : [item, item];
    if (first === undefined || last === undefined || rest.length > 0)
        throw new Mistake(`"${item}" is not a range of dates.`, 'Write 2026-12-24..2027-01-02.');
    const from = readDate(first);
    const to = readDate(last);
    if (from.kind !== to.kind)
        throw new Mistake(`"${item}" mixes a date with a year and one without.`, 'Write both the same way.');
    if (from.kind === 'dates' && from.at > to.at)
        throw new Mistake(`"${item}" ends before it begins.`, 'Swap the two dates.');
    return { kind: from.kind, from: from.at, to: to.at };
}
function readDate(word) {
    const match = /^(?:(\d{4})-)?(\d{2})-(\d{2})$/.exec(word);
    if (match === null)
        throw new Mistake(`"${word}" is not a date.`, 'Write YYYY-MM-DD (once) or MM-DD (every year); hours are written 07:00-22:00.');
    const [, year, month, dayOfMonth] = match.map(Number);
    // Without a year the date is checked in a leap year, in which 02-29 exists.
    const day = (0,local_time/* dayNumber */.U$)(match[1] === undefined ? 2024 : (year ?? 0), month ?? 0, dayOfMonth ?? 0);
    if (day === null)
        throw new Mistake(`there is no ${word} in the calendar.`);
    return match[1] === undefined
        ? { kind: 'yearly', at: (month ?? 0) * 100 + (dayOfMonth ?? 0) }
        : { kind: 'dates', at: day };
}

;// CONCATENATED MODULE: ./build/core/schedule/parse-days.js





/** Whether a word is meant as months, right or wrong in its other parts. */
function looksLikeMonths(word) {
    return word?.split(/,|-/).some((part) => (0,calendar_names/* monthNumber */.k5)(part) !== null) === true;
}
/** `mar,jun-aug`: 1 to 12, each once. */
function readMonths(word) {
    const months = word.split(',').flatMap((item) => {
        const [first, last, ...rest] = item.split('-');
        if (item === '')
            throw new Mistake('a comma has no month beside it.');
        if (first === undefined || rest.length > 0)
            throw new Mistake(`"${item}" is not a range of months.`, 'Write jun-aug.');
        return (0,calendar_names/* wrappedRange */.hF)(readMonth(first), readMonth(last ?? first), 12);
    });
    return [...new Set(months)].sort((a, b) => a - b);
}
function readMonth(word) {
    const month = (0,calendar_names/* monthNumber */.k5)(word);
    if (month !== null)
        return month;
    if (isDayWord(word))
        throw new Mistake(`"${word}" is a day, and months stand before the days.`, 'Write "jun-aug mon-fri 3".');
    throw new Mistake(`unknown month "${word}".${(0,suggest/* didYouMean */.a)(word, calendar_names/* monthWords */.g8)}`, 'Write jan to dec, or jun-aug.');
}
function isDayWord(word) {
    return (0,calendar_names/* weekdayNumber */.s1)(word) !== null || Object.hasOwn(calendar_names/* dayGroups */.$$, word) || word === 'holidays';
}
/** `weekdays&12-01..12-24`: sets joined by `&`, each a list of items. */
function readDayRules(text) {
    return text.split('&').map((set) => {
        if (set === '')
            throw new Mistake('an "&" has no day beside it.', 'Write "weekdays & 12-01..12-24 3".');
        return set.split(',').map(readItem);
    });
}
function readItem(item) {
    if (item === '')
        throw new Mistake('a comma has no day beside it.');
    if (item === 'holidays')
        return { kind: 'holidays', days: [] };
    if (item.includes('..'))
        return readDates(item);
    if (/^(?:\d+[a-z]|last\b)/.test(item))
        return readNth(item);
    const [first = '', ...more] = item.split(' ');
    if (more.length > 0 && looksLikeHours(first))
        throw new Mistake(`"${first}" stands before "${more.join(' ')}".`, 'Write days, then hours, then the quantity.');
    const rule = /^\d/.test(first) ? readDates(first) : { kind: 'weekdays', weekdays: readWeekdays(first) };
    if (more.length === 0)
        return rule;
    throw new Mistake(`"${more.join(' ')}" is one word too many.`, 'Write days (comma-separated), then hours, then the quantity, for example "weekdays 07:00-22:00 3".');
}
/** `15th`, `1st-5th`, `last`, `1st mon`, `last fri`. */
function readNth(item) {
    const [which = '', day, ...more] = item.split(' ');
    const [from = '', to, ...rest] = which.split('-');
    if (rest.length > 0)
        throw new Mistake(`"${which}" is not a range of days of the month.`, 'Write 1st-5th.');
    const [first, last] = [readOrdinal(from), readOrdinal(to ?? from)];
    if (day === undefined)
        return { kind: 'month-days', from: first, to: last };
    const weekday = (0,calendar_names/* weekdayNumber */.s1)(day);
    const example = 'Write 1st mon, last fri, or 1st mon,3rd mon.';
    if (weekday === null)
        throw new Mistake(`"${day}" after "${which}" is not a day of the week.${(0,suggest/* didYouMean */.a)(day, calendar_names/* dayWords */.Yw)}`, example);
    if (to !== undefined || more.length > 0)
        throw new Mistake(`"${item}" is not one day of the week.`, example);
    if (first !== 'last' && first > 5)
        throw new Mistake(`no month has a ${item}: a weekday comes five times at most.`, 'Write 1st to 5th, or last.');
    return { kind: 'nth-weekday', nth: first, weekday };
}
function readOrdinal(word) {
    if (word === 'last')
        return 'last';
    const match = /^(\d{1,4})(st|nd|rd|th)$/.exec(word);
    if (match === null)
        throw new Mistake(`"${word}" is not a day of the month.`, 'Write 1st, 15th, 1st-5th or last.');
    const number = Number(match[1]);
    if (number < 1 || number > 31)
        throw new Mistake(`no month has a ${word}.`, 'Write 1st to 31st, or last.');
    if ((0,calendar_names/* ordinal */.IE)(number) !== word)
        throw new Mistake(`"${word}" is written ${(0,calendar_names/* ordinal */.IE)(number)}.`);
    return number;
}
/** Refuses the day that none of the months has, as `02-30` is refused. */
function checkMonthDays(months, days) {
    const longest = Math.max(...months.map((month) => (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31)));
    for (const rule of days.flat()) {
        if (rule.kind !== 'month-days' || rule.from !== rule.to || rule.from === 'last' || rule.from <= longest)
            continue;
        const names = months.map(calendar_names/* monthWord */.L7).join(', ');
        throw new Mistake(`there is no ${(0,calendar_names/* ordinal */.IE)(rule.from)} in ${names}.`, 'Write last for the last day of a month.');
    }
}
function readWeekdays(item) {
    if (Object.hasOwn(calendar_names/* dayGroups */.$$, item))
        return calendar_names/* dayGroups */.$$[item] ?? [];
    const [first, last, ...rest] = item.split('-');
    if (first === undefined || rest.length > 0)
        throw new Mistake(`"${item}" is not a range of days.`, 'Write mon-fri.');
    return (0,calendar_names/* wrappedRange */.hF)(readWeekday(first), readWeekday(last ?? first), 7);
}
function readWeekday(word) {
    const weekday = (0,calendar_names/* weekdayNumber */.s1)(word);
    if (weekday !== null)
        return weekday;
    if (isDayWord(word))
        throw new Mistake(`"${word}" is a group of days already.`, 'Write it alone, or a range such as mon-fri.');
    if ((0,calendar_names/* monthNumber */.k5)(word) !== null)
        throw new Mistake(`"${word}" is a month, and months stand before the days.`, 'Write "jun-aug mon-fri 3".');
    const near = (0,suggest/* didYouMean */.a)(word, calendar_names/* dayWords */.Yw) || (0,suggest/* didYouMean */.a)(word, calendar_names/* monthWords */.g8);
    throw new Mistake(`unknown day "${word}".${near}`, near === '' ? 'Write mon-fri, weekdays, a date such as 12-25, or leave the days out.' : '');
}

// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
;// CONCATENATED MODULE: ./build/core/schedule/parse-window.js






/** What is wrong with a longer line is told, but not how to write it: looking for that takes the square of its length. */
const longestCorrected = 300;
const example = 'for example "weekdays 07:00-22:00 3"';
/**
 * Parses one line of a schedule: `[months] [days] [spans] quantity`.
 *
 * @param remedy `none`: how to write a wrong line is not looked for, which takes twenty times as long as to parse it
 * @returns the window, or what is wrong with the line and how to write it; never throws.
 */
function parseWindow(line, remedy = 'right-line') {
    const read = attempt(line, readWindow, remedy === 'none' ? undefined : { hasQuantity: true });
    return read.ok ? { ok: true, window: read.value } : read;
}
/** Parses a window without a quantity: `[months] [days] [spans]`, at least one of them. Never throws. */
function parseWindowTimes(line) {
    const read = attempt(line, readTimesAlone, { hasQuantity: false });
    return read.ok ? { ok: true, times: read.value } : read;
}
/** Parses a date or a range of dates as in a window: `2026-12-24`, `12-25`, `12-24..01-02`. Never throws. */
function parseDates(text) {
    const read = attempt(text, (dates) => readDates(normalized(dates)));
    return read.ok ? { ok: true, dates: read.value } : read;
}
/** @param grammar whose right line the message shows; absent: none */
function attempt(line, read, grammar) {
    try {
        return { ok: true, value: read(line) };
    }
    catch (error) {
        if (!(error instanceof Mistake))
            throw error;
        const isCorrected = grammar !== undefined && line.length <= longestCorrected;
        const lines = !isCorrected ? [] : correctedLines(line, (text) => attempt(text, read).ok, grammar);
        const remedy = lines.length === 0 ? error.remedy : `Write ${lines.map((text) => `"${text}"`).join(', ')}.`;
        return { ok: false, message: `"${line.trim()}": ${[error.message, remedy].join(' ').trim()}` };
    }
}
/** One blank between words, none around commas, dashes, dots and `&`. */
function normalized(line) {
    return line
        .trim()
        .replace(/[\u2010-\u2013]/g, '-')
        .replace(/\s+/g, ' ')
        .replace(/ ?(\.\.|[,&-]) ?/g, '$1');
}
/** As people read it. */
function sourceOf(line) {
    return line.replaceAll('&', ' & ');
}
function readWindow(line) {
    checkAdditions(line);
    const source = normalized(line);
    const words = source
        .toLowerCase()
        .split(' ')
        .filter((word) => word !== '');
    const quantity = words.pop();
    if (quantity === undefined)
        throw new Mistake(`the window is empty. Write days, hours and a quantity, ${example}.`);
    return { source: sourceOf(source), ...readTimes(words), ...readQuantity(quantity) };
}
function readTimesAlone(line) {
    const source = normalized(line);
    if (source === '')
        throw new Mistake('the window is empty. Write days or hours, for example "sun 02:00-04:00".');
    const words = source.toLowerCase().split(' ');
    if (/^\d{1,4}(?:-\d{1,4})?$/.test(words.at(-1) ?? '') && !/^\d\d-\d\d$/.test(words.at(-1) ?? ''))
        throw new Mistake('a quiet window takes no quantity.', 'Write days and hours alone, for example "sun 02:00-04:00".');
    return { source: sourceOf(source), ...readTimes(words) };
}
/** Comments, and signs: a blank before, none after it. `2 - 6` and `2 -6` are ranges, `mon -2` is not. */
function checkAdditions(line) {
    const comment = /(?:^|\s)(?:#|\/\/).*$/.exec(line)?.[0].trim();
    if (comment !== undefined)
        throw new Mistake(`"${comment}" is a comment.`, 'A comment stands on a line of its own, or outside of the quotes.');
    const [last = '', before = ''] = line.trim().split(/\s+/).reverse();
    if (/^[+\u2010-\u2013-]\d/.test(last) && !/^\d+$/.test(before) && !before.endsWith('-'))
        throw new Mistake(`"${last}" is not a quantity: it has a sign.`, 'Write the number of dynos alone.');
}
function readTimes(words) {
    const rest = [...words];
    const months = looksLikeMonths(rest[0]) ? readMonths(rest.shift() ?? '') : [];
    const spans = looksLikeHours(rest.at(-1)) ? readSpans(rest.pop() ?? '') : [schedule_window/* wholeDay */.sC];
    const days = rest.length === 0 ? [] : readDayRules(rest.join(' '));
    if (months.length > 0)
        checkMonthDays(months, days);
    return { months, days, spans };
}
/** `3`, `2-6`, `2-6:standard-2x`. Whether there is such a dyno type is found out later. */
function readQuantity(word) {
    const match = /^(\d{1,4})(?:-(\d{1,4}))?(?::([a-z][\w.-]*))?$/.exec(word);
    if (match === null)
        throw new Mistake(`"${word}" is not a quantity. A window ends with a number of dynos or a range, ${example} or "daily 2-6".`);
    const floor = Number(match[1]);
    const ceiling = match[2] === undefined ? floor : Number(match[2]);
    if (floor > ceiling)
        throw new Mistake(`the range ${word} runs backwards.`);
    return { bounds: { floor, ceiling }, size: match[3] ?? null };
}


/***/ }),

/***/ 85903:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ saidZero)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10501);
/* harmony import */ var _turning_points_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50807);



/** A night, a weekend, a long holiday. What was longer ago explains nothing of today. */
const longestSearchMs = 14 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP;
/** Whether the schedule said 0 at any instant in `[sinceMs, untilMs)`. */
function saidZero(policy, sinceMs, untilMs) {
    const fromMs = Math.max(sinceMs, untilMs - longestSearchMs);
    if (fromMs >= untilMs || !policy.schedule.some(({ bounds }) => bounds.ceiling === 0))
        return false;
    const saysZero = (atMs) => (0,_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .scheduledBounds */ .Ze)(policy, atMs)?.bounds.ceiling === 0;
    if (saysZero(fromMs))
        return true;
    for (const { atMs } of (0,_turning_points_js__WEBPACK_IMPORTED_MODULE_2__/* .turningPoints */ .p)(policy.schedule, policy.timezone, fromMs, untilMs - 1)) {
        if (saysZero(atMs))
            return true;
    }
    return false;
}


/***/ }),

/***/ 50807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ turningPoints)
/* harmony export */ });
/* harmony import */ var _day_spans_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88496);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15427);



/**
 * Every instant in `(afterMs, untilMs]`, in order, at which another window may begin to hold: local midnights, the
 * beginnings and ends of windows, and clock changes of the timezone. Between two of them the window that holds stays
 * the same.
 */
function* turningPoints(schedule, timezone, afterMs, untilMs) {
    const minutes = (0,_day_spans_js__WEBPACK_IMPORTED_MODULE_0__/* .edgesOf */ .q4)(schedule).slice(0, -1);
    let startMs = afterMs;
    while (startMs < untilMs) {
        const stepEndMs = Math.min(startMs + _durations_js__WEBPACK_IMPORTED_MODULE_2__/* .dayMs */ .LP, untilMs);
        const changeMs = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .nextOffsetChange */ .rc)(timezone, startMs, stepEndMs);
        const endMs = changeMs ?? stepEndMs;
        const offset = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetMinutes */ .rg)(timezone, startMs);
        const firstDay = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTimeAt */ .cd)(offset, startMs).day;
        const lastDay = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTimeAt */ .cd)(offset, endMs - 1).day;
        for (let day = firstDay; day <= lastDay + 1; day++) {
            for (const minute of minutes) {
                const local = { day, minute };
                const atMs = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(local, offset);
                if (atMs > startMs && (atMs < endMs || (atMs === endMs && changeMs === null)))
                    yield { atMs, local };
            }
        }
        if (changeMs !== null)
            yield { atMs: changeMs, local: (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTimeAt */ .cd)((0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetMinutes */ .rg)(timezone, changeMs), changeMs) };
        startMs = endMs;
    }
}


/***/ }),

/***/ 41772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ windowLabel),
/* harmony export */   MF: () => (/* binding */ windowAt),
/* harmony export */   O2: () => (/* binding */ describeWindow),
/* harmony export */   Vz: () => (/* binding */ crossesMidnight),
/* harmony export */   Xy: () => (/* binding */ coversSameDay),
/* harmony export */   fD: () => (/* binding */ rulesOf),
/* harmony export */   hm: () => (/* binding */ coversDayAfter),
/* harmony export */   id: () => (/* binding */ isWholeDay),
/* harmony export */   sC: () => (/* binding */ wholeDay),
/* harmony export */   sN: () => (/* binding */ isAlways),
/* harmony export */   wD: () => (/* binding */ holdsAt)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96851);
/* harmony import */ var _day_rules_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(16520);


const wholeDay = { fromMinute: 0, toMinute: 1440 };
/** The first window that holds at a local time; null: none does. */
function windowAt(schedule, local) {
    return schedule.find((window) => holdsAt(window, local)) ?? null;
}
/** Whether the window names neither months nor days nor hours. */
function isAlways({ months, days, spans }) {
    return months.length === 0 && days.length === 0 && spans.some(isWholeDay);
}
function isWholeDay({ fromMinute, toMinute }) {
    return fromMinute === 0 && toMinute % 1440 === 0;
}
function crossesMidnight({ fromMinute, toMinute }) {
    return toMinute <= fromMinute;
}
/** All items of the window's days, whichever set they are in. */
function rulesOf({ days }) {
    return days.flat();
}
/** Whether a span that begins on a day covers a minute of that day. */
function coversSameDay(span, minute) {
    return minute >= span.fromMinute && (minute < span.toMinute || crossesMidnight(span));
}
/** Whether a span that began on the day before covers a minute of this one. */
function coversDayAfter(span, minute) {
    return minute < span.toMinute && crossesMidnight(span);
}
/** Whether the window holds at a local time. What is after midnight belongs to the day on which it began. */
function holdsAt(window, { day, minute }) {
    return ((window.spans.some((span) => coversSameDay(span, minute)) && (0,_day_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .includesDay */ .g)(window, day)) ||
        (window.spans.some((span) => coversDayAfter(span, minute)) && (0,_day_rules_js__WEBPACK_IMPORTED_MODULE_1__/* .includesDay */ .g)(window, day - 1)));
}
/** The window's months, days and hours as the user wrote them, without the quantity; empty: always. */
function windowLabel(window) {
    return window.source.replace(/\s*\S+$/, '');
}
/** `weekdays 07:00-22:00 says 2-6`, with its dyno type where it has one. */
function describeWindow(window) {
    const label = windowLabel(window);
    return `${label === '' ? 'the schedule' : label} says ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .describeDynos */ .dM)(window.bounds, window.size)}`;
}


/***/ }),

/***/ 48281:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B2: () => (/* binding */ selectApps),
/* harmony export */   Vt: () => (/* binding */ asRemembered),
/* harmony export */   qm: () => (/* binding */ asWritten),
/* harmony export */   u6: () => (/* binding */ pickApps)
/* harmony export */ });
/* harmony import */ var _own_value_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32170);
/* harmony import */ var _selectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97784);


/**
 * Gives every listed app to the first selector that takes it, unless the configuration names it itself. Nothing is done for a selector
 * that could not be listed, nor for the apps that it had when it could be: another one further down must not take them over.
 *
 * @param listings by the key of the selector
 * @param remembered the apps of each selector when it was listed last
 */
function selectApps(policy, listings, remembered) {
    const { selectors = [], only, ...rest } = policy;
    const taken = new Set(policy.apps.map(({ app }) => app));
    const known = new Set(Object.values(remembered).flat());
    const apps = [...policy.apps];
    const selected = {};
    const newcomers = [];
    const errors = [];
    const unlisted = [];
    for (const selector of selectors) {
        const { key } = selector;
        const listing = listings.get(key) ?? notListed;
        if (listing.status === 'ok') {
            const found = listing.apps
                .filter((app) => takes(selector, app) && !isTaken(taken, app))
                .filter((app) => !unlisted.some((earlier) => earlier.glob !== null && takes(earlier, app)))
                .sort((a, b) => (a.name < b.name ? -1 : 1));
            for (const { id, name } of found) {
                taken.add(name).add(id);
                apps.push(appOf(selector.template, name));
                if (!known.has(name))
                    newcomers.push({ app: name, selector: key });
            }
            selected[key] = found.map(({ name }) => name);
            continue;
        }
        const before = (0,_own_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(remembered, key) ?? [];
        before.forEach((name) => taken.add(name));
        unlisted.push(selector);
        selected[key] = before;
        if (listing.status === 'unknown')
            errors.push(`"${key}": ${listing.message}`);
        else
            apps.push({ ...appOf(mute(selector.template), key), unlisted: listing.fault });
    }
    const unseen = unlisted.flatMap(({ key }) => [key, ...(selected[key] ?? [])]);
    const whole = { ...rest, apps, ...(unseen.length === 0 ? {} : { unseen }) };
    const picked = only === undefined ? { policy: whole, missing: [] } : pickApps(whole, only);
    return {
        policy: picked.policy,
        selected,
        newcomers: newcomers.filter(({ app }) => picked.policy.apps.some((other) => other.app === app)),
        // A selector, or a part of it, may have no app now; a name was meant.
        errors: [...errors, ...picked.missing.filter((term) => (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .appKey */ .$k)(term).kind === 'app').map(describeMissing)]
    };
}
/**
 * Every app and every selector as it is written, as far as they are asked for, for what is said of a configuration rather than of apps: a
 * selector stands for one of its apps.
 */
function asWritten({ apps, selectors = [], ...rest }) {
    const templates = selectors.map(({ key, template }) => appOf(template, key));
    const named = apps.filter(({ selectedBy }) => selectedBy === undefined);
    const keys = [...new Set(apps.flatMap(({ selectedBy }) => selectedBy ?? []))];
    const firstOf = keys.flatMap((key) => {
        const first = apps.find(({ selectedBy }) => selectedBy === key);
        return first === undefined ? [] : [appOf(first, key)];
    });
    const whole = { ...rest, apps: [...named, ...firstOf, ...templates] };
    return rest.only === undefined ? whole : pickApps(whole, rest.only).policy;
}
/** With the apps that each selector had at the last run, for what is told of the past. */
function asRemembered(policy, { selected }) {
    const listings = (policy.selectors ?? []).map(({ key }) => [
        key,
        { status: 'ok', apps: ((0,_own_value_js__WEBPACK_IMPORTED_MODULE_0__/* .ownValue */ .e)(selected, key) ?? []).map((name) => ({ id: name, name })) }
    ]);
    return selectApps(policy, new Map(listings), selected).policy;
}
/**
 * The apps that are asked for by names, globs or keys of the configuration.
 *
 * @returns `missing`: what none of them is
 */
function pickApps(policy, only) {
    // A key of its own wins over every selector.
    const names = new Set(policy.apps.flatMap(({ app, selectedBy }) => (selectedBy === undefined ? [app] : [])));
    const isMeant = ({ app, selectedBy }, term) => term === app ||
        term === selectedBy ||
        ((0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .fg)(term) && (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(term, app)) ||
        (app === selectedBy && !names.has(term) && mayTake(app, term));
    const apps = policy.apps.filter((app) => only.some((term) => isMeant(app, term)));
    const missing = only.filter((term) => !policy.apps.some((app) => isMeant(app, term)));
    return { policy: { ...policy, apps, isPartial: true }, missing };
}
function describeMissing(name) {
    return `Input "app": no app is called "${name}" now, neither in the configuration nor under its selectors.`;
}
const notListed = {
    status: 'unavailable',
    fault: { kind: 'transient', scope: 'account', message: 'The apps of this selector were not listed.' }
};
function takes({ glob, except }, { id, name }) {
    return (glob === null || (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(glob, name)) && !except.some((item) => item === id || (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(item, name));
}
function isTaken(taken, { id, name }) {
    return taken.has(name) || taken.has(id);
}
/** Whether a selector may have an app of this name, or one that this glob matches. */
function mayTake(key, term) {
    return !(0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .fg)(key) || (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .isGlob */ .fg)(term) || (0,_selectors_js__WEBPACK_IMPORTED_MODULE_1__/* .matchesGlob */ .kt)(key, term);
}
function appOf(template, app) {
    return { ...template, app, processes: template.processes.map((process) => ({ ...process, app })) };
}
/** Without anything that asks the world. */
function mute(template) {
    const silent = (process) => ({
        ...process,
        ...{ probe: null, failSafe: null, router: null, metrics: [], idle: null, fallback: null }
    });
    return { ...template, url: { kind: 'none' }, processes: template.processes.map(silent) };
}


/***/ }),

/***/ 97784:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $k: () => (/* binding */ appKey),
/* harmony export */   SG: () => (/* binding */ pipelineStages),
/* harmony export */   fg: () => (/* binding */ isGlob),
/* harmony export */   kt: () => (/* binding */ matchesGlob)
/* harmony export */ });
/** Which apps a key under `apps` means: one by its name or id, or all that a selector finds. */
const pipelineStages = ['review', 'development', 'test', 'staging', 'production'];
/** What a key is, by the way it is written. Whether its names can exist is checked with the configuration. */
function appKey(key) {
    const [, kind, name = '', , stage] = /^(pipeline|team):([^/]*)(\/(.*))?$/.exec(key) ?? [];
    if (kind === 'team')
        return { kind: 'selector', source: { kind, name }, glob: null };
    if (kind === 'pipeline')
        return {
            kind: 'selector',
            source: { kind, name, stage: pipelineStages.find((known) => known === stage) ?? null },
            glob: null
        };
    return isGlob(key) ? { kind: 'selector', source: { kind: 'all' }, glob: key } : { kind: 'app' };
}
function isGlob(text) {
    return /[*?]/.test(text);
}
/**
 * Whether a glob takes a whole name: `*` any characters or none, `?` exactly one, everything else itself, in the same case.
 *
 * Only the last `*` is ever tried again, so that it takes at most one step for each pair of characters, whatever the glob.
 */
function matchesGlob(glob, name) {
    const [pattern, text] = [Array.from(glob), Array.from(name)];
    let [at, star, retryFrom] = [0, -1, 0];
    for (let index = 0; index < text.length;) {
        if (pattern[at] === '*') {
            star = at++;
            retryFrom = index;
        }
        else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === text[index])) {
            at += 1;
            index += 1;
        }
        else if (star >= 0) {
            at = star + 1;
            index = ++retryFrom;
        }
        else
            return false;
    }
    return pattern.slice(at).every((character) => character === '*');
}


/***/ }),

/***/ 42862:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ mayCarryToken)
/* harmony export */ });
/** Whether a token may be sent there: https anywhere, plain http to this machine alone. */
function mayCarryToken(address) {
    if (!URL.canParse(address))
        return false;
    const { protocol, hostname } = new URL(address);
    const loopback = hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127(?:\.\d{1,3}){3}$/.test(hostname);
    return protocol === 'https:' || (protocol === 'http:' && loopback);
}


/***/ }),

/***/ 64993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Wd: () => (/* binding */ oneSentence),
/* harmony export */   gw: () => (/* binding */ describeHealth),
/* harmony export */   nl: () => (/* binding */ describeReasons),
/* harmony export */   uQ: () => (/* binding */ describeChange)
/* harmony export */ });
/* unused harmony export describeNext */
/* harmony import */ var _core_decide_advance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21401);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96851);
/* harmony import */ var _core_schedule_local_clock_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8994);
/* harmony import */ var _maintenance_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(96490);
/** How a decision reads, the same in the log and in the summary. Plain text: not escaped. */




/** `1 → 3`, `2 = 2`, `1 → 2 standard-2x`, `1 → 3 failed`, `1 → 3 (dry run)`, or `?` where the formation could not be read. */
function describeChange({ decision, outcome }) {
    const { from, to } = decision;
    if (from === null || to === null)
        return '?';
    const resize = (0,_core_decide_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .resizeOf */ .S4)(decision);
    const dynos = resize === null ? String(to) : `${to} ${resize.to.toLowerCase()}`;
    if (outcome.kind === 'failed')
        return `${from} → ${dynos} failed`;
    return `${from} ${from === to && resize === null ? '=' : '→'} ${dynos}${outcome.kind === 'dry-run' ? ' (dry run)' : ''}`;
}
/** `up 182 ms`, `down`, `not pinged`. */
function describeHealth({ verdict, medianMs, answers, cause }) {
    if (verdict === 'unknown')
        return answers.length === 0 && cause === null ? 'not pinged' : 'unknown';
    return medianMs === null ? verdict : `${verdict} ${new Intl.NumberFormat('en-US').format(medianMs)} ms`;
}
/** Why the quantity changes or stays, and what went wrong. */
function describeReasons(report) {
    const { decision: { reasons, health }, outcome } = report;
    const cause = reasons.some(({ code }) => code === 'fail-safe') || health.cause === null ? [] : [health.cause];
    const failure = 'fault' in outcome ? [outcome.fault.message] : [];
    return oneSentence([...reasons.map(({ message }) => message), ...cause, ...failure, ...(0,_maintenance_text_js__WEBPACK_IMPORTED_MODULE_3__/* .describeMaintenance */ .V)(report)]);
}
/** Several messages as one sentence: a full stop only at its end. */
function oneSentence(messages) {
    return messages
        .map((message, index) => (index < messages.length - 1 ? message.replace(/\.$/, '') : message))
        .join('; ');
}
/** The next change of the schedule: `2 at 22:00 (America/New_York)`; null: there is none. */
function describeNext({ policy, decision: { nextChange } }, nowMs) {
    if (nextChange === null)
        return null;
    const clock = localClock(policy.timezone, nextChange.atMs, nowMs);
    return `${describeDynos(nextChange.bounds, nextChange.size ?? null)} at ${clock} (${policy.timezone})`;
}


/***/ }),

/***/ 35913:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ escapeHtml),
/* harmony export */   e: () => (/* binding */ scriptJson)
/* harmony export */ });
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;'
};
/** Makes a text safe between tags and inside a quoted attribute. */
function escapeHtml(text) {
    return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
/** Data for `<script type="application/json">`: nothing in it can end the element or begin a comment. */
function scriptJson(data) {
    return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}


/***/ }),

/***/ 81055:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ jsonDocument),
/* harmony export */   j: () => (/* binding */ isoInstant)
/* harmony export */ });
/**
 * A document for machines: indented, ending in a line break, numbers to the sixth decimal, as sums of thirds have
 * endless ones.
 */
function jsonDocument(document) {
    return `${JSON.stringify(document, rounded, 2)}\n`;
}
function rounded(_key, value) {
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
/** `2026-11-22T03:12:05.000Z`. */
function isoInstant(atMs) {
    return new Date(atMs).toISOString();
}


/***/ }),

/***/ 96490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ describeMaintenance),
/* harmony export */   o: () => (/* binding */ maintenanceProblems)
/* harmony export */ });
/** What was done about it, as part of a sentence; empty: nothing. */
function describeMaintenance({ maintenance }) {
    if (maintenance === undefined)
        return [];
    const { to, kind } = maintenance;
    return kind === 'failed'
        ? [`maintenance mode could not be switched ${to}`]
        : [kind === 'dry-run' ? `maintenance mode would go ${to}` : `maintenance mode went ${to}`];
}
/** What needs a look by a person. */
function maintenanceProblems({ policy, decision, maintenance }) {
    if (maintenance?.kind === 'failed') {
        const { fault } = maintenance;
        return fault.kind === 'permanent'
            ? { errors: [fault.message], warnings: [] }
            : { errors: [], warnings: [fault.message] };
    }
    const isSomebodyElses = policy.atZero !== undefined && decision.reasons.some(({ code }) => code === 'maintenance');
    const off = `"heroku maintenance:off -a ${policy.app}"`;
    return {
        errors: [],
        warnings: isSomebodyElses
            ? [
                `${policy.app} is in maintenance mode, and nothing says that Dyno Scaler switched it on: it is left so, and nothing is scaled. ${off} ends it.`
            ]
            : []
    };
}


/***/ }),

/***/ 34902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   tJ: () => (/* binding */ inert),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* unused harmony export inertHtml */
/* harmony import */ var _html_markup_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35913);
/** Text from outside in GitHub Markdown: it shows as it is and has no effect, wherever in a line it is put. */

/** A zero width space: it breaks what GitHub would link. */
const invisible = '\u200B';
/**
 * A text is cut to so many times its limit before it is cleaned, so that not a whole megabyte is for 300 characters.
 */
const inputFactor = 64;
/**
 * Text on one line: line breaks and tabs become single spaces, control and format characters (also those that change
 * the direction of writing) are removed, and a text of more than `limit` characters is cut and ends in an ellipsis. Not
 * escaped: for plain text only.
 */
function oneLine(text, limit = 300) {
    const cut = text.length > limit * inputFactor;
    const line = text
        .slice(0, limit * inputFactor)
        .replace(/[\s\u0085]+/gu, ' ')
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]+/gu, '')
        .replace(/ {2,}/g, ' ')
        .trim();
    const characters = Array.from(line);
    if (characters.length <= limit && !cut)
        return line;
    return `${characters
        .slice(0, limit - 1)
        .join('')
        .trimEnd()}…`;
}
/**
 * Text as Markdown on one line, of at most `limit` characters before escaping: no HTML, no formatting, it ends no table
 * cell and no comment, nobody is mentioned, no issue is referenced and no address becomes a link.
 */
function inert(text, limit = 300) {
    return oneLine(text, limit).replace(active, (found, offset) => passive(found, offset));
}
/** What has a meaning for GitHub anywhere in a line, or (the first alternative) at its beginning. */
const active = /^(?:[-+=]|\d+[.)])|[\\`*_[\]~|$<>&@#]|GH-(?=\d)|:\/\/|www\./giu;
/** Characters that a backslash does not escape: GitHub cuts tables and formulas before it reads backslashes. */
const entities = {
    '<': '&lt;',
    '>': '&gt;',
    '&': '&amp;',
    '|': '&#124;',
    $: '&#36;',
    '\\': '&#92;'
};
function passive(found, offset) {
    const entity = entities[found];
    if (entity !== undefined)
        return entity;
    if (found === '@')
        return `@${invisible}`;
    if (found === '#')
        return `\\#${invisible}`;
    if (found === '://')
        return `:${invisible}//`;
    if (found.toLowerCase() === 'www.')
        return `${found.slice(0, 3)}${invisible}.`;
    if (found.toLowerCase() === 'gh-')
        return `${found}${invisible}`;
    if (offset === 0 && found.length > 1)
        return `${found.slice(0, -1)}\\${found.slice(-1)}`;
    return `\\${found}`;
}
/** Like `inert`, for text inside an HTML element, where Markdown's backslashes would show. */
function inertHtml(text) {
    const unlinked = oneLine(text)
        .replace(/[@#]/g, (found) => `${found}${invisible}`)
        .replaceAll('://', `:${invisible}//`);
    return escapeHtml(unlinked);
}
/**
 * A table of cells that are Markdown already, without a raw `|` or a line break. Rows may be shorter than the header.
 */
function table(header, rows) {
    const line = (cells) => `| ${header.map((_, column) => cells[column] ?? '').join(' | ')} |`;
    return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 58295:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ noticeId)
/* harmony export */ });
/* harmony import */ var _json_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81055);

/**
 * Names what a notice tells: the incident and its event, or what happened at a look. A repeat has the same, whenever it is sent, so that
 * whoever receives it can leave it out.
 */
function noticeId({ app, process, kind, atMs, incident }) {
    const what = incident === null ? [(0,_json_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isoInstant */ .j)(atMs)] : [incident.kind, (0,_json_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isoInstant */ .j)(incident.sinceMs)];
    return [app, process, kind, ...what].join('/');
}


/***/ })

};

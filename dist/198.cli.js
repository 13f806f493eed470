export const id = 198;
export const ids = [198];
export const modules = {

/***/ 3663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ herokuHeaders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

/** What every request to one of Heroku's APIs carries; each has an id of its own. */
function herokuHeaders(token) {
    return {
        accept: 'application/vnd.heroku+json; version=3',
        authorization: `Bearer ${token}`,
        'user-agent': 'dyno-scaler',
        'request-id': (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()
    };
}


/***/ }),

/***/ 8176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ heroku)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-apps.js

const appShape = schemas/* object */.Ikc({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    maintenance: schemas/* boolean */.zMY(),
    web_url: schemas/* string */.YjP().nullish(),
    released_at: iso/* datetime */.w$({ offset: true }).nullish().catch(null),
    generation: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish().catch(null)
});
/** With fewer apps for each page, a call for each app is about as good. */
const appsWorthAPage = 10;
const firstPage = 'name ..; max=1000';
/**
 * The account's apps by name and id, read as one list instead of one by one. An account may have many more apps than
 * are asked for: reading stops when every one is found, or before it takes more than one page for ten of them.
 *
 * One list is read for each announcement, with the first app that is taken.
 */
function appList(readPage) {
    let wanted = new Set();
    let reading = null;
    const read = async (names) => {
        const found = new Map();
        const mostPages = Math.max(1, Math.floor(names.size / appsWorthAPage));
        let range = firstPage;
        for (let pages = 0; range !== null && pages < mostPages && [...names].some((name) => !found.has(name)); pages++) {
            const page = await readPage(range);
            if (page === null)
                break;
            for (const item of Array.isArray(page.body) ? page.body : []) {
                const app = appShape.safeParse(item);
                if (!app.success)
                    continue;
                for (const name of [app.data.name, app.data.id])
                    if (names.has(name))
                        found.set(name, app.data);
            }
            range = page.nextRange;
        }
        return found;
    };
    return {
        announce: (apps) => {
            wanted = new Set(apps.length >= appsWorthAPage ? apps : []);
            reading = null;
        },
        take: async (app) => {
            if (!wanted.delete(app))
                return null;
            reading ??= read(new Set([app, ...wanted]));
            return (await reading).get(app) ?? null;
        }
    };
}

// EXTERNAL MODULE: ./build/adapters/heroku/heroku-headers.js
var heroku_headers = __webpack_require__(3663);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(8040);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(2862);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-autoscaling.js





const timeoutMs = 5 * durations/* secondMs */.fj;
const bodyLimit = 1_000_000;
const monitorsShape = schemas/* array */.YOg(schemas/* object */.Ikc({ action_type: schemas/* string */.YjP(), is_active: schemas/* boolean */.zMY() }).nullable().catch(null));
/** Heroku autoscales only web dynos of these types. */
function canAutoscale({ process, size }) {
    return process === 'web' && /^(?:performance|private|shield)-/i.test(size);
}
/**
 * Whether Heroku's own autoscaling is on for an app's web dynos: the metrics API has an active monitor that scales.
 * That API is not documented, so any failure means no. It is asked once and for at most 5 s. Never rejects.
 */
async function isAutoscaled({ metricsUrl, token, clock, deadlineMs }, appId) {
    if (!(0,token_address/* mayCarryToken */.q)(metricsUrl))
        return false;
    const answer = await (0,http/* sendWithRetry */.lx)({
        method: 'GET',
        url: `${metricsUrl}/apps/${encodeURIComponent(appId)}/formation/web/monitors`,
        headers: (0,heroku_headers/* herokuHeaders */.d)(token),
        timeoutMs,
        bodyLimit
    }, { clock, deadlineMs, attempts: 1 });
    if (answer.kind !== 'answer' || answer.status !== 200)
        return false;
    const monitors = monitorsShape.safeParse((0,http/* parseJson */.qF)(answer.body));
    return monitors.success && monitors.data.some((monitor) => monitor?.action_type === 'scale' && monitor.is_active);
}

// EXTERNAL MODULE: ./build/core/call-budget.js
var call_budget = __webpack_require__(6264);
// EXTERNAL MODULE: ./build/adapters/http/pooled-http.js
var pooled_http = __webpack_require__(9348);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-client.js





const callTimeoutMs = 10 * durations/* secondMs */.fj;
const heroku_client_bodyLimit = 5_000_000;
/** Of 200 items each, unless the call asks for another number. */
const mostPages = 50;
/** Between two questions for the calls that are left. */
const countSpacingMs = durations/* minuteMs */.J2;
function herokuClient({ baseUrl, token, clock, redact, budgetMs }) {
    const budgetLeftMs = new Map();
    let left = null;
    let countedMs = -Infinity;
    async function call({ method, path, body, range }, deadlineMs) {
        const headers = {
            ...(0,heroku_headers/* herokuHeaders */.d)(token),
            ...(body === undefined ? {} : { 'content-type': 'application/json' }),
            ...(range === undefined ? {} : { range })
        };
        const content = body === undefined ? {} : { body: JSON.stringify(body) };
        const answer = await (0,http/* sendWithRetry */.lx)({ method, url: `${baseUrl}${path}`, headers, ...content, timeoutMs: callTimeoutMs, bodyLimit: heroku_client_bodyLimit }, { clock, deadlineMs, attempts: 4, by: pooled_http/* sendPooled */.o });
        if (answer.kind !== 'answer')
            return { ok: false, answer };
        const calls = callsLeftIn(answer.headers.get('ratelimit-remaining'));
        if (calls !== null)
            left = { calls, atMs: clock.now() };
        return answer.status >= 200 && answer.status < 300
            ? { ok: true, body: (0,http/* parseJson */.qF)(answer.body), nextRange: answer.headers.get('next-range') ?? null }
            : { ok: false, answer: { ...answer, body: redact(answer.body) } };
    }
    async function withinBudget(app, work) {
        const startMs = clock.now();
        const beforeMs = budgetLeftMs.get(app) ?? budgetMs;
        const result = await work(startMs + beforeMs);
        budgetLeftMs.set(app, beforeMs - (clock.now() - startMs));
        return result;
    }
    async function countCalls() {
        const nowMs = clock.now();
        if (left === null || !(0,call_budget/* isShortOfCalls */.ti)(left.calls) || nowMs - Math.max(left.atMs, countedMs) < countSpacingMs)
            return;
        countedMs = nowMs;
        // This path does not count against the limit, and its answer has the header that `call` reads.
        await call({ method: 'GET', path: '/account/rate-limits' }, nowMs + callTimeoutMs);
    }
    return {
        call,
        list: (path, deadlineMs) => wholeList(call, path, deadlineMs),
        resetBudget: (app) => budgetLeftMs.set(app, budgetMs),
        withinBudget,
        callsLeft: () => left?.calls ?? null,
        countCalls
    };
}
function callsLeftIn(header) {
    return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
/** Page after page, as Heroku answers 206 with a `Next-Range` while there is more. */
async function wholeList(call, path, deadlineMs) {
    const items = [];
    let range = null;
    for (let pages = 0; pages < mostPages; pages++) {
        const page = await call({ method: 'GET', path, ...(range === null ? {} : { range }) }, deadlineMs);
        if (!page.ok || !Array.isArray(page.body))
            return page;
        items.push(...page.body);
        range = page.nextRange;
        if (range === null)
            break;
    }
    return { ok: true, body: items, nextRange: range };
}

// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-faults.js

const newToken = 'Make a token with "heroku authorizations:create -d dyno-scaler -s write" ' +
    'and save it as the secret behind "heroku-api-key".';
/** What a person should do, by the error ids of Heroku's API. */
const remedies = {
    bad_request: { scope: 'app', advice: 'This should not happen: please report it with this message.' },
    unauthorized: { scope: 'account', advice: `The token is wrong, expired or revoked. ${newToken}` },
    delinquent: {
        scope: 'account',
        advice: 'The account has unpaid invoices. Settle them at https://dashboard.heroku.com/account/billing.'
    },
    forbidden: {
        scope: 'app',
        advice: 'The token may not do this: it needs the scope "write", and its owner the right to scale ("operate") on the app.'
    },
    suspended: { scope: 'app', advice: 'The app or its owner is suspended. Ask Heroku support why.' },
    two_factor: { scope: 'account', advice: `Heroku asks for a second factor, which a job cannot give. ${newToken}` },
    not_found: {
        scope: 'app',
        advice: 'Check the spelling, whether it was renamed or deleted, ' +
            'and whether the owner of the token can see it ("heroku apps --all").'
    },
    conflict: {
        scope: 'app',
        advice: 'Another change of the app was under way, such as a deploy or its release phase, so nothing was changed. ' +
            'It is tried again at the next look.'
    },
    precondition_failed: {
        scope: 'app',
        advice: 'The app changed at the same moment. It is tried again at the next run.'
    },
    invalid_params: {
        scope: 'app',
        advice: 'Heroku does not allow this quantity for the dyno type. Compare "max" with "heroku ps:type".'
    },
    cannot_update_above_limit: { scope: 'app', advice: 'Lower "max", or choose a dyno type that allows more.' },
    verification_needed: {
        scope: 'account',
        advice: 'The account has to be verified with a credit card first: https://heroku.com/verify.'
    },
    rate_limit: {
        scope: 'account',
        advice: 'The account made too many API calls (4500, about 75 a minute come back). ' +
            'Run less often, or give the job an account of its own.'
    },
    internal_server_error: { scope: 'app', advice: 'The fault is on the side of Heroku; see https://status.heroku.com.' },
    maintenance: { scope: 'account', advice: 'The API is down for maintenance; see https://status.heroku.com.' }
};
/** Heroku's words for a change of an app without a release, whatever the error id. */
const notDeployed = /must be deployed/i;
const deployFirst = {
    scope: 'app',
    advice: 'The app has no release yet, so there is nothing to scale. Deploy it first, as with "git push heroku main".'
};
/** The error ids for answers that name none. */
const byStatus = {
    400: 'bad_request',
    401: 'unauthorized',
    402: 'delinquent',
    403: 'forbidden',
    404: 'not_found',
    409: 'conflict',
    412: 'precondition_failed',
    422: 'invalid_params',
    429: 'rate_limit',
    503: 'maintenance'
};
function idForStatus(status) {
    return byStatus[status] ?? (status >= 500 ? 'internal_server_error' : 'bad_request');
}
/**
 * Reads the error of an answer that is not a success. Proxies and maintenance pages answer in HTML: then the status has
 * to do.
 */
function readRefusal(answer) {
    const parsed = (0,http/* parseJson */.qF)(answer.body);
    const body = typeof parsed === 'object' && parsed !== null ? parsed : {};
    const text = (value, otherwise) => typeof value === 'string' && value !== '' ? value : otherwise;
    const limit = body['limit'];
    return {
        status: answer.status,
        id: text(body['id'], idForStatus(answer.status)),
        message: text(body['message'], 'no message').replace(/\s+/g, ' ').slice(0, 200),
        limit: typeof limit === 'number' && Number.isInteger(limit) && limit >= 0 ? limit : null
    };
}
/** @param attempt what was tried, as in `read the formation of sharp-mountain-4005` */
function refusalFault(refusal, attempt) {
    const known = Object.hasOwn(remedies, refusal.id) ? remedies[refusal.id] : undefined;
    const isUndeployed = refusal.status === 422 && notDeployed.test(refusal.message);
    const remedy = isUndeployed ? deployFirst : (known ?? remedies[idForStatus(refusal.status)]);
    const scope = remedy?.scope ?? 'app';
    const answered = `Heroku answered ${refusal.status} ${refusal.id} ("${refusal.message}").`;
    // What is wrong with the account is the same for every app: equal messages are reported once.
    const beginning = scope === 'account' ? '' : `Could not ${attempt}: `;
    return {
        kind: refusal.status === 429 || refusal.status >= 500 ? 'transient' : 'permanent',
        scope,
        message: `${beginning}${answered} ${remedy?.advice ?? ''}`.trim()
    };
}
function transportFault(failure, attempt) {
    return {
        kind: 'transient',
        scope: 'account',
        message: `Could not ${attempt}: Heroku's API cannot be reached, ${failure.message}. ` +
            'It is tried again at the next run.'
    };
}
/** The fault of a call that was not successful. */
function callFault(answer, attempt) {
    return answer.kind === 'answer' ? refusalFault(readRefusal(answer), attempt) : transportFault(answer.failure, attempt);
}
/** The fault of an answer without the data that it should have. */
function unreadableFault(attempt) {
    return {
        kind: 'transient',
        scope: 'app',
        message: `Could not ${attempt}: Heroku's answer makes no sense. It is tried again at the next run.`
    };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-formation.js





/** An entry of `GET /apps/{app}/formation`, and the answer to a change of it. */
const formationShape = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    quantity: schemas/* int */.Whr().min(0),
    size: schemas/* string */.YjP().nullish(),
    dyno_size: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish().catch(null)
});
const entriesShape = schemas/* array */.YOg(formationShape);
/** Reads an app and its formation side by side, and begins the app's time budget. Never rejects. */
async function readFormation(reader, app) {
    const { client } = reader;
    client.resetBudget(app);
    const path = `/apps/${encodeURIComponent(app)}`;
    const [appAnswer, formationAnswer] = await client.withinBudget(app, (deadlineMs) => Promise.all([readApp(reader, app, deadlineMs), client.list(`${path}/formation`, deadlineMs)]));
    const attempt = `read the formation of ${app}`;
    if (!appAnswer.ok)
        return { status: 'unavailable', fault: callFault(appAnswer.answer, `read the app ${app}`) };
    if (!formationAnswer.ok)
        return { status: 'unavailable', fault: callFault(formationAnswer.answer, attempt) };
    const details = appShape.safeParse(appAnswer.body);
    const entries = entriesShape.safeParse(formationAnswer.body);
    if (!details.success || !entries.success)
        return { status: 'unavailable', fault: unreadableFault(attempt) };
    const { id, name, maintenance, web_url: webUrl, released_at: releasedAt, generation } = details.data;
    const formation = entries.data.map((entry) => formationEntry(entry, generation?.name ?? 'cedar'));
    return {
        status: 'ok',
        id,
        name,
        maintenance,
        webUrl: webUrl ?? null,
        releasedAtMs: releasedAt == null ? null : Date.parse(releasedAt),
        formation: await withAutoscaling(reader, { app, id, formation })
    };
}
/** From the list of apps if it is in there, else with a call of its own. */
async function readApp({ client, apps }, app, deadlineMs) {
    const listed = await apps.take(app);
    return listed === null
        ? client.call({ method: 'GET', path: `/apps/${encodeURIComponent(app)}` }, deadlineMs)
        : { ok: true, body: listed, nextRange: null };
}
async function withAutoscaling({ client, isAutoscaled }, { app, id, formation }) {
    if (isAutoscaled === null || !formation.some(canAutoscale))
        return formation;
    const autoscaled = await client.withinBudget(app, (deadlineMs) => isAutoscaled(id, deadlineMs));
    return formation.map((entry) => (canAutoscale(entry) ? { ...entry, autoscaled } : entry));
}
function formationEntry(entry, generation) {
    const size = entry.dyno_size?.name ?? entry.size ?? '';
    return { process: entry.type, quantity: entry.quantity, size, limit: (0,dyno_limit/* dynoLimit */.a)(size, generation), autoscaled: false };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-scaling.js


/**
 * Sets a quantity, within the app's time budget; where Heroku allows fewer dynos, as many as it allows. Never rejects.
 */
async function scaleFormation(client, change) {
    const { app, process, from, to, size } = change;
    const attempt = `scale ${app} ${process} from ${from} to ${to}${size === null ? '' : ` of type ${size}`}`;
    const first = await setQuantity(client, change, to);
    if (first.ok)
        return heroku_scaling_confirm(first.body, to, attempt);
    const limit = limitIn(first);
    if (limit === null || limit >= to)
        return { kind: 'failed', fault: callFault(first.answer, attempt) };
    // At a limit at or below what runs now there is nothing to add, and a scale-out must not become a scale-in.
    if (limit <= from)
        return { kind: 'limited', quantity: from, limit };
    const second = await setQuantity(client, change, limit);
    if (!second.ok) {
        const attemptAtLimit = `scale ${app} ${process} from ${from} to its limit ${limit}`;
        return { kind: 'failed', fault: callFault(second.answer, attemptAtLimit) };
    }
    const confirmed = heroku_scaling_confirm(second.body, limit, attempt);
    return confirmed.kind === 'scaled' ? { kind: 'limited', quantity: limit, limit } : confirmed;
}
function setQuantity(client, { app, process, size }, quantity) {
    const path = `/apps/${encodeURIComponent(app)}/formation/${encodeURIComponent(process)}`;
    const body = { quantity, ...(size === null ? {} : { dyno_size: { name: size } }) };
    return client.withinBudget(app, (deadlineMs) => client.call({ method: 'PATCH', path, body }, deadlineMs));
}
function limitIn({ answer }) {
    return answer.kind === 'answer' && answer.status === 422 ? readRefusal(answer).limit : null;
}
/** What became of a change that Heroku accepted, by its answer. */
function heroku_scaling_confirm(body, asked, attempt) {
    const entry = formationShape.safeParse(body);
    if (!entry.success)
        return { kind: 'failed', fault: unreadableFault(attempt) };
    const { quantity } = entry.data;
    if (quantity === asked)
        return { kind: 'scaled', quantity };
    const message = `Could not ${attempt}: Heroku agreed, but reports ${quantity} instead of ${asked}.`;
    return {
        kind: 'failed',
        fault: { kind: 'transient', scope: 'app', message: `${message} It is tried again at the next run.` }
    };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku.js







const sizesShape = schemas/* array */.YOg(schemas/* object */.Ikc({ name: schemas/* string */.YjP(), cost: schemas/* object */.Ikc({ cents: schemas/* number */.aig(), unit: schemas/* string */.YjP() }).nullish() }));
/** Heroku's Platform API, version 3. */
function heroku({ baseUrl, metricsUrl = null, token, clock, redact = (text) => text, budgetMs = 30 * durations/* secondMs */.fj }) {
    const client = herokuClient({ baseUrl, token, clock, redact, budgetMs });
    const apps = appList(async (range) => {
        // The list is worth a third of an app's time: the rest is for calls app by app where it does not come.
        const page = await client.call({ method: 'GET', path: '/apps', range }, clock.now() + budgetMs / 3);
        return page.ok ? page : null;
    });
    const reader = {
        client,
        apps,
        isAutoscaled: metricsUrl === null
            ? null
            : (appId, deadlineMs) => isAutoscaled({ metricsUrl, token, clock, deadlineMs }, appId)
    };
    return {
        announce: apps.announce,
        callsLeft: client.callsLeft,
        countCalls: client.countCalls,
        read: (app) => readFormation(reader, app),
        scale: (change) => scaleFormation(client, change),
        dynoSizes: async () => {
            const answer = await client.call({ method: 'GET', path: '/dyno-sizes' }, clock.now() + budgetMs);
            const sizes = sizesShape.safeParse(answer.ok ? answer.body : null);
            return sizes.success ? sizes.data : null;
        }
    };
}


/***/ }),

/***/ 9348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ sendPooled)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6752);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(901);
/* harmony import */ var _transport_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1764);



/** Keeps connections open for the next calls. */
const connections = new undici__WEBPACK_IMPORTED_MODULE_0__/* .Agent */ .g6();
/**
 * For the many calls to one API: a thousand of them take three quarters of the processor time of `fetch`, and some 40
 * MB less memory. It decompresses nothing, so requests must not ask for compression.
 */
async function sendPooled({ method, url, headers, body, timeoutMs, bodyLimit }) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
        const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__/* .request */ .Em)(url, {
            method: method,
            headers,
            body: body ?? null,
            signal: stop.signal,
            dispatcher: connections
        });
        const answered = headersOf(answer);
        const { text } = await (0,_read_body_js__WEBPACK_IMPORTED_MODULE_1__/* .readBody */ .x)(answer.body, bodyLimit, answered.get('content-type') ?? '');
        return { kind: 'answer', status: answer.statusCode, headers: answered, body: text };
    }
    catch (error) {
        return { kind: 'no-answer', failure: stop.signal.aborted ? (0,_transport_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .timedOut */ .i)(timeoutMs) : (0,_transport_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .transportFailure */ .q)(error) };
    }
    finally {
        clearTimeout(timer);
    }
}
function headersOf({ headers }) {
    return new Map(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]]));
}


/***/ }),

/***/ 6264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ formationLifetimeMs),
/* harmony export */   ac: () => (/* binding */ budgetWarning),
/* harmony export */   ti: () => (/* binding */ isShortOfCalls)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);
/** How the API calls that Heroku allows an account are spread over a run that looks for a while. */

const usualLifetimeMs = 5 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** Heroku gives back 75 calls a minute. Half of them may go into reading; the rest is for changes, and for other users of the account. */
const readsPerMinute = 37;
/** An app is read with two calls: the app, and its formation. */
const callsPerRead = 2;
/** With as many calls left as this (4500 at most) there is no need to save. */
const plentyOfCalls = 1000;
/** With fewer calls left than this nothing is read: they are kept for changes. */
const callsForChanges = 100;
/** Whether the calls that are left have to be watched. `callsLeft` null: not known. */
function isShortOfCalls(callsLeft) {
    return callsLeft !== null && callsLeft < plentyOfCalls;
}
/**
 * How long a formation that was read may be used, in ms: 5 minutes, longer when the account runs short of calls, for ever (`Infinity`) when
 * the calls that are left are kept for changes.
 *
 * @param callsLeft null: not known
 */
function formationLifetimeMs(callsLeft, apps) {
    if (callsLeft === null || !isShortOfCalls(callsLeft))
        return usualLifetimeMs;
    if (callsLeft < callsForChanges)
        return Infinity;
    return Math.max(usualLifetimeMs, Math.ceil((callsPerRead * apps * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2) / readsPerMinute));
}
/** What to tell the user about a lifetime; null: it is the usual one. */
function budgetWarning(lifetimeMs, callsLeft) {
    if (lifetimeMs <= usualLifetimeMs)
        return null;
    const effect = lifetimeMs === Infinity
        ? 'formations are not read again until more come back'
        : `formations are read every ${Math.round(lifetimeMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2)} minutes instead of every 5`;
    const allowance = `Heroku allows this account ${callsLeft ?? 0} more API calls at the moment (4500 at most, about 75 a minute come back)`;
    return `${allowance}, so ${effect}. Changes are still made at once. Watch fewer apps, or give the job an account of its own.`;
}


/***/ }),

/***/ 7969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dynoLimit)
/* harmony export */ });
/** The most dynos of one process type, by Heroku's published limits for dyno types and generations (`cedar`, `fir`). */
function dynoLimit(size, generation) {
    if (/^(eco|basic|free|hobby)$/i.test(size))
        return 1;
    if (/^(performance|private|shield)-/i.test(size))
        return 10;
    return generation.toLowerCase() === 'fir' ? 255 : 100;
}


/***/ }),

/***/ 7037:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JB: () => (/* binding */ monthlyPrice),
/* harmony export */   N1: () => (/* binding */ ecoFlatRate),
/* harmony export */   _5: () => (/* binding */ pricesOf),
/* harmony export */   hj: () => (/* binding */ listPrices),
/* harmony export */   rG: () => (/* binding */ hoursAMonth),
/* harmony export */   yK: () => (/* binding */ assumedSize)
/* harmony export */ });
/** What dynos cost. */
/** The dyno type that is assumed where it is not known. */
const assumedSize = 'Standard-1X';
/** The most hours that Heroku charges in a month: 30 days of 24 hours, whatever the calendar says. */
const hoursAMonth = 720;
/**
 * US$ a month for all Eco dynos of an account together, which share 1000 dyno-hours. A further Eco dyno costs nothing.
 */
const ecoFlatRate = 5;
/**
 * Heroku's list prices, in US$ a month, as the official command line of August 2026 has them. An hour costs a 720th and
 * is prorated to the second. Eco is 0: it is a flat rate for the account (`ecoFlatRate`).
 */
const listPrices = {
    source: "Heroku's list prices of August 2026",
    monthly: {
        eco: 0,
        basic: 7,
        'standard-1x': 25,
        'standard-2x': 50,
        'performance-m': 250,
        'performance-l': 500,
        'performance-l-ram': 500,
        'performance-xl': 750,
        'performance-2xl': 1500,
        'private-s': 225,
        'private-m': 450,
        'private-l': 900,
        'shield-s': 270,
        'shield-m': 540,
        'shield-l': 1080,
        'dyno-1c-0.5gb': 25,
        'dyno-2c-1gb': 50,
        'dyno-1c-4gb': 80,
        'dyno-2c-8gb': 160
    }
};
/** US$ a month of one dyno of a type, whatever the case of its name; null: the list does not have it. */
function monthlyPrice(size, prices = listPrices) {
    const name = size.toLowerCase();
    return Object.hasOwn(prices.monthly, name) ? (prices.monthly[name] ?? null) : null;
}
/**
 * The price list from Heroku's answer to `GET /dyno-sizes`. Dyno types without a usable price in it keep the list
 * price.
 */
function pricesOf(sizes) {
    const found = sizes.flatMap(({ name, cost }) => {
        const months = cost?.unit === 'month' ? 1 : cost?.unit === 'hour' ? hoursAMonth : null;
        if (cost === undefined || cost === null || months === null || !Number.isFinite(cost.cents) || cost.cents < 0)
            return [];
        return [[name.toLowerCase(), (cost.cents * months) / 100]];
    });
    if (found.length === 0)
        return listPrices;
    return {
        source: "the prices that Heroku's API names",
        monthly: { ...listPrices.monthly, ...Object.fromEntries(found) }
    };
}


/***/ }),

/***/ 3577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ processKey)
/* harmony export */ });
/** App and process type as one text, which is unique whatever characters the names hold. */
function processKey({ app, process }) {
    return JSON.stringify([app, process]);
}


/***/ }),

/***/ 3466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ sameBounds)
/* harmony export */ });
/** Whether both allow the same quantities; where no bounds are known, only nothing known is the same. */
function sameBounds(a, b) {
    return a?.floor === b?.floor && a?.ceiling === b?.ceiling;
}


/***/ }),

/***/ 501:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ scheduleAhead),
/* harmony export */   Ze: () => (/* binding */ scheduledBounds),
/* harmony export */   qE: () => (/* binding */ clamp),
/* harmony export */   rb: () => (/* binding */ absoluteBounds),
/* harmony export */   uq: () => (/* binding */ explicitBounds)
/* harmony export */ });
/* harmony import */ var _same_bounds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3466);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6215);
/* harmony import */ var _turning_points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(807);
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1772);




/** null: no window holds. */
function scheduledBounds(policy, atMs) {
    return boundsAt(policy, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTime */ .HJ)(policy.timezone, atMs));
}
function boundsAt(policy, local) {
    const window = (0,_window_js__WEBPACK_IMPORTED_MODULE_2__/* .windowAt */ .MF)(policy.schedule, local);
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
    const min = policy.min ?? (named ? Math.min(...floors, policy.max ?? Infinity) : policy.max === null ? null : 0);
    if (min === null)
        return null;
    const max = policy.max ?? (named ? Math.max(...ceilings, min) : null);
    return max === null ? null : { floor: min, ceiling: max };
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
    const scheduled = boundsAt(policy, local);
    const upcoming = [];
    let nextChange = null;
    const searchMs = isConstant(policy) ? nearMs : Math.max(nearMs, (0,_turning_points_js__WEBPACK_IMPORTED_MODULE_1__/* .horizonMs */ .E)(policy.schedule));
    for (const point of (0,_turning_points_js__WEBPACK_IMPORTED_MODULE_1__/* .turningPoints */ .p)(policy.schedule, policy.timezone, nowMs, nowMs + searchMs)) {
        const isNear = point.atMs - nowMs <= nearMs;
        if (!isNear && nextChange !== null)
            break;
        const then = boundsAt(policy, point.local);
        if (isNear)
            upcoming.push({ atMs: point.atMs, scheduled: then });
        if (nextChange === null && !(0,_same_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sameBounds */ .M)(then?.bounds, scheduled?.bounds))
            nextChange = { atMs: point.atMs, bounds: then?.bounds ?? null };
    }
    return { local, scheduled, upcoming, nextChange };
}
/** Whether some window always holds, and whichever it is, it asks for the same: no change has to be looked for. */
function isConstant(policy) {
    const [first, ...others] = policy.schedule.map(({ bounds }) => clampBounds(bounds, explicitBounds(policy)));
    return first !== undefined && others.every((bounds) => (0,_same_bounds_js__WEBPACK_IMPORTED_MODULE_3__/* .sameBounds */ .M)(bounds, first)) && policy.schedule.some(_window_js__WEBPACK_IMPORTED_MODULE_2__/* .isAlways */ .sN);
}
function clampBounds(bounds, limits) {
    return { floor: clamp(bounds.floor, limits), ceiling: clamp(bounds.ceiling, limits) };
}


/***/ }),

/***/ 5509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ holidaysIn),
/* harmony export */   OE: () => (/* binding */ withHolidays),
/* harmony export */   mX: () => (/* binding */ timezonesOf)
/* harmony export */ });
/* unused harmony export mentionsHolidays */
/** Whether a schedule uses `holidays`, which then have to be looked up. */
function mentionsHolidays(schedule) {
    return schedule.some(({ days }) => days.some(({ kind }) => kind === 'holidays'));
}
/** The zones whose local days are asked about. */
function timezonesOf({ apps }) {
    return [...new Set(apps.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)))];
}
/** Those of the holidays that are one in a zone. */
function holidaysIn(timezone, holidays) {
    return holidays.filter((holiday) => holiday.timezone === undefined || holiday.timezone === timezone);
}
/** The policy with the days of the holidays filled into its windows, each process type with those of its zone. */
function withHolidays(policy, holidays) {
    const fill = ({ schedule, timezone }) => {
        const days = holidaysIn(timezone, holidays).map(({ day }) => day);
        return schedule.map((window) => ({
            ...window,
            days: window.days.map((rule) => (rule.kind === 'holidays' ? { ...rule, days } : rule))
        }));
    };
    return {
        ...policy,
        apps: policy.apps.map((app) => ({
            ...app,
            processes: app.processes.map((process) => mentionsHolidays(process.schedule) ? { ...process, schedule: fill(process) } : process)
        }))
    };
}


/***/ }),

/***/ 807:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ horizonMs),
/* harmony export */   p: () => (/* binding */ turningPoints)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5427);


/**
 * Every instant in `(afterMs, untilMs]`, in order, at which another window may begin to hold: local midnights, the
 * beginnings and ends of windows, and clock changes of the timezone. Between two of them the window that holds stays
 * the same.
 */
function* turningPoints(schedule, timezone, afterMs, untilMs) {
    const edges = new Set([0]);
    for (const window of schedule)
        edges.add(window.fromMinute % 1440).add(window.toMinute % 1440);
    const minutes = [...edges].sort((a, b) => a - b);
    let startMs = afterMs;
    while (startMs < untilMs) {
        const stepEndMs = Math.min(startMs + _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP, untilMs);
        const changeMs = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nextOffsetChange */ .rc)(timezone, startMs, stepEndMs);
        const endMs = changeMs ?? stepEndMs;
        const offset = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, startMs);
        const firstDay = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTimeAt */ .cd)(offset, startMs).day;
        const lastDay = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTimeAt */ .cd)(offset, endMs - 1).day;
        for (let day = firstDay; day <= lastDay + 1; day++) {
            for (const minute of minutes) {
                const local = { day, minute };
                const atMs = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)(local, offset);
                if (atMs > startMs && (atMs < endMs || (atMs === endMs && changeMs === null)))
                    yield { atMs, local };
            }
        }
        if (changeMs !== null)
            yield { atMs: changeMs, local: (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTimeAt */ .cd)((0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, changeMs), changeMs) };
        startMs = endMs;
    }
}
/**
 * How far ahead the next change of the schedule is searched. Weekdays repeat after a week, or after two where a clock
 * change skips a window, plus a day for windows over midnight. With dates it is a year and a month.
 */
function horizonMs(schedule) {
    const dated = schedule.some((window) => window.days.some((rule) => rule.kind !== 'weekdays'));
    return (dated ? 400 : 15) * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP;
}


/***/ }),

/***/ 1772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hf: () => (/* binding */ windowLabel),
/* harmony export */   MF: () => (/* binding */ windowAt),
/* harmony export */   O2: () => (/* binding */ describeWindow),
/* harmony export */   sN: () => (/* binding */ isAlways)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6215);


/** The first window that holds at a local time; null: none does. */
function windowAt(schedule, { day, minute }) {
    return schedule.find((window) => covers(window, day, minute)) ?? null;
}
/** Whether the window names neither days nor hours. */
function isAlways({ days, fromMinute, toMinute }) {
    return days.length === 0 && fromMinute === 0 && toMinute === 1440;
}
function covers(window, day, minute) {
    const { fromMinute, toMinute } = window;
    if (fromMinute < toMinute)
        return minute >= fromMinute && minute < toMinute && includesDay(window, day);
    // The part of a window after midnight belongs to the day on which the window began.
    return (minute >= fromMinute && includesDay(window, day)) || (minute < toMinute && includesDay(window, day - 1));
}
function includesDay(window, day) {
    return window.days.length === 0 || window.days.some((rule) => matches(rule, day));
}
function matches(rule, day) {
    switch (rule.kind) {
        case 'weekdays':
            return rule.weekdays.includes((0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .weekdayOf */ .Up)(day));
        case 'holidays':
            return rule.days.includes(day);
        case 'dates':
            return rule.from <= day && day <= rule.to;
        case 'yearly': {
            const monthDay = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .monthDayOf */ .Cg)(day);
            const { from, to } = rule;
            return from <= to ? from <= monthDay && monthDay <= to : monthDay >= from || monthDay <= to;
        }
    }
}
/** The window's days and hours as the user wrote them, without the quantity; empty: always. */
function windowLabel(window) {
    return window.source.replace(/\s*\S+$/, '');
}
/** `weekdays 07:00-22:00 says 2-6`. */
function describeWindow(window) {
    const label = windowLabel(window);
    return `${label === '' ? 'the schedule' : label} says ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBounds */ .nv)(window.bounds)}`;
}


/***/ })

};

export const id = 822;
export const ids = [822];
export const modules = {

/***/ 1759:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ systemClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);

/** The machine's own time. */
const systemClock = { now: () => Date.now(), sleep: (ms) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms) };


/***/ }),

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
// EXTERNAL MODULE: ./build/adapters/http/http.js + 11 modules
var http = __webpack_require__(3948);
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
const connections = new undici__WEBPACK_IMPORTED_MODULE_0__.Agent();
/**
 * For the many calls to one API: a thousand of them take three quarters of the processor time of `fetch`, and some 40
 * MB less memory. It decompresses nothing, so requests must not ask for compression.
 */
async function sendPooled({ method, url, headers, body, timeoutMs, bodyLimit }) {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(), timeoutMs);
    try {
        const answer = await (0,undici__WEBPACK_IMPORTED_MODULE_0__.request)(url, {
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

/***/ 8895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ lint)
});

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(3466);
;// CONCATENATED MODULE: ./build/core/plan/window-days.js


/**
 * After so many days every date has fallen on every weekday: the calendar repeats after 28 years, or 40 around a
 * skipped leap year.
 */
const calendarCycleDays = 41 * 366;
/** Later than any date that can be written; in 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYears = Array.from({ length: 28 }, (_, index) => 10_000 + index);
function knownDay(day) {
    return { day, holiday: 'known', before: 'known' };
}
/** Whether the window begins on this day. */
function includesDay(window, day, holiday = 'known') {
    return window.days.length === 0 || window.days.some((rule) => matches(rule, day, holiday));
}
function matches(rule, day, holiday) {
    switch (rule.kind) {
        case 'weekdays':
            return rule.weekdays.includes((0,local_time/* weekdayOf */.Up)(day));
        case 'holidays':
            return holiday === 'known' ? rule.days.includes(day) : holiday === 'holiday';
        case 'dates':
        case 'yearly': {
            const value = rule.kind === 'dates' ? day : (0,local_time/* monthDayOf */.Cg)(day);
            return rule.from <= rule.to ? rule.from <= value && value <= rule.to : value >= rule.from || value <= rule.to;
        }
    }
}
function crossesMidnight({ fromMinute, toMinute }) {
    return toMinute <= fromMinute;
}
/** The parts of a local day by the wall clock, as if it had no clock change. */
function daySpans(schedule, { day, holiday, before }) {
    const today = schedule.map((window) => includesDay(window, day, holiday));
    const yesterday = schedule.map((window) => crossesMidnight(window) && includesDay(window, day - 1, before));
    const edges = [...new Set([0, 1440, ...schedule.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute])])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((fromMinute, index) => {
        const candidates = schedule.flatMap((window, at) => {
            const late = today[at] === true &&
                fromMinute >= window.fromMinute &&
                (crossesMidnight(window) || fromMinute < window.toMinute);
            const early = yesterday[at] === true && fromMinute < window.toMinute;
            return late || early ? [at] : [];
        });
        return { day, fromMinute, toMinute: edges[index + 1] ?? 1440, active: candidates[0] ?? null, candidates };
    });
}
/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
function representativeDays(schedule, today) {
    const guesses = rulesOf(schedule, 'holidays').length === 0 ? ['no-holiday'] : ['no-holiday', 'holiday'];
    const timeless = farFutureDays(schedule).flatMap((day) => guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before }))));
    return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timeless]);
}
/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
function ordinaryDays(schedule) {
    return distinctDays(schedule, farFutureDays(schedule).map((day) => ({ day, holiday: 'no-holiday', before: 'no-holiday' })));
}
/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule, days) {
    const byCombination = new Map();
    for (const one of days) {
        const { day, holiday, before } = one;
        const combination = [
            (0,local_time/* weekdayOf */.Up)(day),
            ...schedule.map((window) => `${includesDay(window, day, holiday)} ${includesDay(window, day - 1, before)}`)
        ].join();
        if (!byCombination.has(combination))
            byCombination.set(combination, one);
    }
    return [...byCombination.values()];
}
function datedDays(schedule, today) {
    const known = rulesOf(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })));
    const ranges = [...rulesOf(schedule, 'dates'), ...known];
    // Between two of these days only the weekday and the date change. The day after a range still has its windows over
    // midnight.
    const boundaries = [...new Set([today, ...ranges.flatMap(({ from, to }) => [from, to + 1, to + 2])])]
        .filter((day) => day >= today)
        .sort((a, b) => a - b);
    return boundaries.flatMap((first, index) => {
        const end = Math.min(boundaries[index + 1] ?? first, first + calendarCycleDays);
        const applies = ranges.some(({ from, to }) => from <= first && first <= to + 1);
        return applies ? Array.from({ length: end - first }, (_, offset) => first + offset) : [];
    });
}
/** A week without yearly dates, or the days around both ends of every `MM-DD` range, on each weekday. */
function farFutureDays(schedule) {
    const week = Array.from({ length: 7 }, (_, index) => firstFarFutureDay + index);
    const rules = rulesOf(schedule, 'yearly');
    if (rules.length === 0)
        return week;
    const monthDays = [...new Set(rules.flatMap(({ from, to }) => [from, to]))];
    return farFutureYears.flatMap((year) => monthDays.flatMap((monthDay) => {
        // In a year without 29 February take the days around 1 March.
        const day = (0,local_time/* dayNumber */.U$)(year, Math.floor(monthDay / 100), monthDay % 100) ?? (0,local_time/* dayNumber */.U$)(year, 3, 1) ?? 0;
        return [day, day + 1, day + 2];
    }));
}
const firstFarFutureDay = (0,local_time/* dayNumber */.U$)(10_000, 2, 5) ?? 0;
function rulesOf(schedule, kind) {
    return schedule
        .flatMap(({ days }) => days)
        .filter((rule) => rule.kind === kind);
}
/** Whether a `MM-DD` of the window names the day. */
function isYearly(window, day) {
    return window.days.some((rule) => rule.kind === 'yearly' && matches(rule, day, 'no-holiday'));
}
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** `Sat`. */
function weekdayName(day) {
    return weekdayNames[(0,local_time/* weekdayOf */.Up)(day) - 1] ?? '';
}
/** `2026-11-27`. */
function dateText(day) {
    return new Date(day * durations/* dayMs */.LP).toISOString().slice(0, 10);
}
/** `07:00`; the end of a day is `24:00`. */
function clockText(minute) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

;// CONCATENATED MODULE: ./build/core/plan/lint-clock-changes.js




/** How far ahead clock changes are checked: a year and a month. */
const lookAheadMs = 400 * durations/* dayMs */.LP;
/** Every clock change of a timezone in the next 400 days. */
function clockJumps(timezone, nowMs) {
    const changes = [];
    for (let afterMs = nowMs;;) {
        const atMs = (0,local_time/* nextOffsetChange */.rc)(timezone, afterMs, nowMs + lookAheadMs);
        if (atMs === null)
            return changes;
        const [before, after] = [(0,local_time/* offsetMinutes */.rg)(timezone, atMs - 1), (0,local_time/* offsetMinutes */.rg)(timezone, atMs)];
        const [low, high] = [Math.min(before, after), Math.max(before, after)];
        changes.push({
            timezone,
            kind: after > before ? 'skips' : 'repeats',
            offset: after,
            from: atMs / durations/* minuteMs */.J2 + low,
            to: atMs / durations/* minuteMs */.J2 + high
        });
        afterMs = atMs;
    }
}
/**
 * What clock changes do to the window at `index`: at most one sentence for skipped and one for repeated times, each
 * with its remedy.
 */
function clockJumpProblems(schedule, index, timezone, changes) {
    const problems = new Map();
    for (const change of changes) {
        const problem = problems.has(change.kind) ? null : problemOf(schedule, index, change);
        if (problem === null)
            continue;
        const hour = `${clockText(change.from % 1440)}-${clockText(change.to % 1440 === 0 ? 1440 : change.to % 1440)}`;
        const where = `On ${dateText(Math.floor(change.from / 1440))} the clock of ${timezone} ${change.kind} ${hour}`;
        problems.set(change.kind, `${where}, so this window ${problem} ` +
            `Move it out of that time: up to ${hour.slice(0, 5)}, or from ${hour.slice(6)} on.`);
    }
    return [...problems.values()];
}
function problemOf(schedule, index, { kind, from, to }) {
    const window = schedule[index];
    if (window === undefined)
        return null;
    for (let day = Math.floor(from / 1440) - 1; day <= Math.floor(to / 1440); day++) {
        if (!includesDay(window, day))
            continue;
        const begins = day * 1440 + window.fromMinute;
        const ends = day * 1440 + window.toMinute + (crossesMidnight(window) ? 1440 : 0);
        if (from <= begins && ends <= to && activeWindowAt(schedule, begins) === index) {
            return kind === 'skips' ? 'does not come that day.' : 'comes twice or lasts longer that day.';
        }
        // A boundary exactly at the beginning or end of the jump is not affected, hence `<` on both sides.
        if (from < begins &&
            begins < to &&
            boundsChangeAt(schedule, begins) &&
            activeWindowAt(schedule, begins) === index) {
            return kind === 'skips'
                ? `begins at ${clockText(to % 1440)} instead of ${clockText(window.fromMinute)}.`
                : 'begins, stops and begins again that day.';
        }
        if (from < ends && ends < to && boundsChangeAt(schedule, ends) && activeWindowAt(schedule, ends - 1) === index) {
            return kind === 'skips'
                ? `ends at ${clockText(from % 1440)} instead of ${clockText(window.toMinute)}.`
                : 'ends, comes back and ends again that day.';
        }
    }
    return null;
}
/** Whether the bounds from this local minute on differ from those before. */
function boundsChangeAt(schedule, minute) {
    const boundsAt = (at) => schedule[activeWindowAt(schedule, at) ?? -1]?.bounds ?? null;
    return !(0,same_bounds/* sameBounds */.M)(boundsAt(minute - 1), boundsAt(minute));
}
function activeWindowAt(schedule, localMinute) {
    const day = Math.floor(localMinute / 1440);
    const minute = localMinute - day * 1440;
    return (daySpans(schedule, knownDay(day)).find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
        ?.active ?? null);
}

// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(5814);
;// CONCATENATED MODULE: ./build/core/plan/lint-crons.js






/**
 * Parses cron entries; invalid ones are left out. null: none is valid. Results are cached, as many schedules ask for
 * the same instants.
 */
function nextRunOf(lines) {
    const crons = lines.flatMap(({ expression, timezone }) => {
        try {
            return [new croner/* Cron */.l4(expression, { timezone, mode: '5-part', sloppyRanges: true })];
        }
        catch {
            // GitHub reports invalid cron expressions itself.
            return [];
        }
    });
    if (crons.length === 0)
        return null;
    const known = new Map();
    return (atMs) => {
        const found = known.get(atMs);
        if (found !== undefined)
            return found;
        const runs = crons.flatMap((cron) => cron.nextRun(new Date(atMs - 1000))?.getTime() ?? []);
        const first = runs.length === 0 ? null : Math.min(...runs);
        known.set(atMs, first);
        return first;
    };
}
/**
 * The changes of a schedule that come too long before the next run, each as a sentence that ends with the cron entry to
 * add.
 */
function lateChangeWarnings(policy, question) {
    const groups = new Map();
    for (const late of lateChanges(policy, question)) {
        const key = `${late.date ?? ''} ${(0,local_time/* localTime */.HJ)(policy.timezone, late.atMs).minute}`;
        groups.set(key, [...(groups.get(key) ?? []), late]);
    }
    return [...groups.values()].map((group) => lateChangeWarning(group, policy.timezone, question));
}
/**
 * Goes by local days without a clock change, so that the UTC offset is looked up once a day and not at every change.
 */
function* lateChanges(policy, question) {
    const { nowMs, nextRun, lateMs } = question;
    const { schedule, timezone } = policy;
    const limits = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const offsetOn = offsetsOf(timezone, question);
    const boundsOf = ({ active }) => {
        const bounds = schedule[active ?? -1]?.bounds;
        return bounds === undefined ? null : { floor: (0,schedule_bounds/* clamp */.qE)(bounds.floor, limits), ceiling: (0,schedule_bounds/* clamp */.qE)(bounds.ceiling, limits) };
    };
    for (const day of daysToCheck(policy, question)) {
        const offset = offsetOn(day);
        // Windows on the day of a clock change have a finding of their own (`dst-night`).
        if (offset === null)
            continue;
        const before = daySpans(schedule, knownDay(day - 1)).slice(-1);
        const stretches = [...before, ...daySpans(schedule, knownDay(day))];
        for (const [index, next] of stretches.slice(1).entries()) {
            const last = stretches[index];
            if (last === undefined || (0,same_bounds/* sameBounds */.M)(boundsOf(last), boundsOf(next)))
                continue;
            const atMs = (0,local_time/* instantOf */.B9)({ day, minute: next.fromMinute }, offset);
            const runMs = atMs < nowMs ? atMs : nextRun(atMs);
            const isDated = [last, next].some(({ active }) => schedule[active ?? -1]?.days.some(({ kind }) => kind !== 'weekdays') === true);
            if (runMs === null || runMs - atMs > lateMs)
                yield { atMs, runMs, date: isDated ? dateText(day) : null };
        }
    }
}
/**
 * A week from today and from every clock change, and those of the next 400 days on which a window with dates starts or
 * stops applying.
 */
function daysToCheck({ schedule, timezone }, { nowMs, clockJumps }) {
    const today = (0,local_time/* localTime */.HJ)(timezone, nowMs).day;
    // Eight days each: the clock change of another timezone may fall on the next day here.
    const weeks = [today, ...clockJumps.map(({ to }) => Math.floor(to / 1440) + 1)].flatMap((first) => Array.from({ length: 8 }, (_, index) => first + index));
    const dated = schedule.filter((window) => window.days.some(({ kind }) => kind !== 'weekdays'));
    const next = dated.length === 0 ? [] : Array.from({ length: 400 }, (_, index) => today + 1 + index);
    const edges = next.filter((day) => dated.some((window) => includesDay(window, day) !== includesDay(window, day - 1)));
    return [...new Set([...weeks, ...edges.flatMap((day) => [day, day + 1])])].sort((a, b) => a - b);
}
/** The UTC offset on a local day; null: it changes on that day. */
function offsetsOf(timezone, { nowMs, clockJumps }) {
    const now = (0,local_time/* offsetMinutes */.rg)(timezone, nowMs);
    const own = clockJumps.filter((change) => change.timezone === timezone);
    return (day) => {
        const past = own.filter(({ from }) => Math.floor(from / 1440) <= day);
        const last = past.at(-1);
        if (last === undefined)
            return now;
        return last.to >= day * 1440 ? null : last.offset;
    };
}
function lateChangeWarning(group, timezone, { lines, lateMs }) {
    const delay = ({ atMs, runMs }) => (runMs ?? Infinity) - atMs;
    const worst = group.reduce((most, late) => (delay(late) > delay(most) ? late : most));
    const { day, minute } = (0,local_time/* localTime */.HJ)(timezone, worst.atMs);
    const wait = worst.runMs === null
        ? 'no cron line starts a run after it'
        : `the cron lines start the next run ${roundedDuration(delay(worst))} later at best`;
    const file = lines[0]?.place.file ?? 'the workflow';
    const line = `- cron: '${cronFor(group, timezone, Math.min(3 * durations/* minuteMs */.J2, lateMs))}'`;
    return (`The schedule changes on ${weekdayName(day)} ${dateText(day)} at ${clockText(minute)}, and ${wait}. ` +
        `Add "${line}" with "timezone: ${timezone}" to ${file}.`);
}
/** A cron entry for these changes, a little after each: GitHub delays what is due on the full hour. */
function cronFor(group, timezone, afterMs) {
    const runs = group.map(({ atMs }) => (0,local_time/* localTime */.HJ)(timezone, atMs + afterMs));
    const [first] = runs;
    if (first === undefined)
        return '';
    const clock = `${first.minute % 60} ${Math.floor(first.minute / 60)}`;
    const date = new Date(first.day * durations/* dayMs */.LP);
    if (group.some((late) => late.date !== null))
        return `${clock} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`;
    return `${clock} * * ${weekdayList([...new Set(runs.map(({ day }) => (0,local_time/* weekdayOf */.Up)(day)))].sort((a, b) => a - b))}`;
}
/** `1-5`, `1,3`, `*`; Sunday is 0. */
function weekdayList(weekdays) {
    const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 7];
    if (weekdays.length === 7)
        return '*';
    if (weekdays.length > 2 && last - first === weekdays.length - 1 && last < 7)
        return `${first}-${last}`;
    return weekdays.map((weekday) => weekday % 7).join(',');
}
function roundedDuration(ms) {
    const minutes = Math.round(ms / durations/* minuteMs */.J2);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    return [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : '']
        .filter((part) => part !== '')
        .join(' ');
}

;// CONCATENATED MODULE: ./build/core/plan/lint-coverage.js



/**
 * Windows that never hold from `now` on: their index, and the indices of the windows that hold in their place. Windows
 * whose dates are past are not among them.
 */
function unreachableWindows(schedule, now) {
    const reached = new Set();
    const instead = new Map();
    for (const day of representativeDays(schedule, now.day)) {
        for (const { active, candidates } of daySpans(schedule, day)) {
            if (active === null)
                continue;
            reached.add(active);
            for (const hidden of candidates.slice(1))
                instead.set(hidden, (instead.get(hidden) ?? new Set()).add(active));
        }
    }
    const never = schedule.flatMap((window, index) => (reached.has(index) || isPast(window, now) ? [] : [index]));
    return new Map(never.map((index) => [index, [...(instead.get(index) ?? [])].sort((a, b) => a - b)]));
}
/** Whether the window names only dates, and the last of them is over. */
function isPast(window, now) {
    const ends = window.days.map((rule) => (rule.kind === 'dates' ? rule.to : Infinity));
    const lastDay = Math.max(...ends) + (crossesMidnight(window) ? 1 : 0);
    return ends.length > 0 && (lastDay < now.day || (lastDay === now.day && window.toMinute <= now.minute));
}
/** null: every hour is covered, or there is no schedule at all. */
function uncoveredHours({ schedule }) {
    const uncovered = ordinaryDays(schedule).flatMap((day) => joined(daySpans(schedule, day).filter(({ active }) => active === null)));
    if (schedule.length === 0 || uncovered.length === 0)
        return null;
    const plain = uncovered.filter(({ day }) => !schedule.some((window) => isYearly(window, day) || isYearly(window, day - 1)));
    const label = ({ fromMinute, toMinute }) => `${clockText(fromMinute)}-${clockText(toMinute)}`;
    const [firstPlain] = [...plain].sort((a, b) => (0,local_time/* weekdayOf */.Up)(a.day) - (0,local_time/* weekdayOf */.Up)(b.day) || a.fromMinute - b.fromMinute);
    if (firstPlain !== undefined) {
        const minutes = plain.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
        return { first: `${weekdayName(firstPlain.day)} ${label(firstPlain)}`, hoursAWeek: minutes / 60 };
    }
    const [first] = [...uncovered].sort((a, b) => (0,local_time/* monthDayOf */.Cg)(a.day) - (0,local_time/* monthDayOf */.Cg)(b.day) || a.fromMinute - b.fromMinute);
    return first === undefined
        ? null
        : { first: `${new Date(first.day * durations/* dayMs */.LP).toISOString().slice(-19, -14)} ${label(first)}`, hoursAWeek: null };
}
/** Neighbouring parts as one: windows that do not apply on the day still split it. */
function joined(stretches) {
    const whole = [];
    for (const { day, fromMinute, toMinute } of stretches) {
        const last = whole.at(-1);
        if (last?.toMinute === fromMinute)
            whole[whole.length - 1] = { ...last, toMinute };
        else
            whole.push({ day, fromMinute, toMinute });
    }
    return whole;
}

;// CONCATENATED MODULE: ./build/core/plan/lint-bounds.js
/** Windows that ask for more than `max` or for less than `min`: the rest is cut, which is hardly meant. */
function* cutWindows({ min, max }, windows) {
    for (const { window, index } of windows) {
        const { floor, ceiling } = window.bounds;
        const path = ['schedule', index];
        if (max !== null && ceiling > max) {
            yield [
                'outside-bounds',
                path,
                `"${window.source}" asks for ${ceiling}, but max is ${max}, so it is cut to ${max}. ` +
                    `Raise to "max: ${ceiling}", or write ${max} or less.`
            ];
        }
        if (min !== null && floor < min) {
            yield [
                'outside-bounds',
                path,
                `"${window.source}" asks for ${floor}, but min is ${min}, so it is raised to ${min}. ` +
                    `Lower to "min: ${floor}", or write ${min} or more.`
            ];
        }
    }
}

;// CONCATENATED MODULE: ./build/core/plan/lint-zone.js
/** Zones of the tz database that look like a place's clock and never change to daylight saving time, and what is meant. */
const meant = {
    EST: '"America/New_York"',
    MST: '"America/Denver" (or "America/Phoenix", where there is none)'
};
/** Abbreviations that the tables of the runtime give to a place far from where most people mean. */
const elsewhere = {
    BST: ['Bangladesh', '"Europe/London"'],
    AST: ['Alaska', '"America/Halifax" (or "America/Puerto_Rico")']
};
/** Why the name of a zone hardly means what it says; null: it does. `HST` is right, as Hawaii has no daylight saving time. */
function zoneWarning(zone) {
    const name = meant[zone.toUpperCase()];
    if (name !== undefined)
        return `timezone "${zone}" has no daylight saving time, so in summer every window is an hour late. Write ${name}.`;
    const [place, there] = elsewhere[zone.toUpperCase()] ?? [];
    if (place !== undefined && there !== undefined)
        return `timezone "${zone}" is the clock of ${place}. Write ${there}, or the zone of the place that you mean.`;
    const [, sign = '', hours = ''] = /^etc\/gmt([+-])(\d+)$/i.exec(zone) ?? [];
    if (Number(hours) === 0)
        return null;
    const side = sign === '+' ? 'behind' : 'ahead of';
    return (`timezone "${zone}" is ${hours} h ${side} UTC, as the sign of such zones is turned round, and has no daylight ` +
        'saving time. Write the zone of a place, such as "America/New_York" or "Europe/Berlin".');
}

;// CONCATENATED MODULE: ./build/core/plan/moved-by-signals.js
/** Whether pings or metrics can change the quantity inside a range of the schedule, in at least one direction. */
function isMovedBySignals({ probe, scaleOut, scaleIn, router, metrics }) {
    if (scaleOut === null && scaleIn === null)
        return false;
    if (router !== null || metrics.length > 0)
        return true;
    return probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null);
}

;// CONCATENATED MODULE: ./build/core/plan/lint.js









/** The findings of a policy, app by app, in the order of the checks below. */
function lint(policy, context) {
    const clockJumpsOf = memoized((timezone) => timezone, (timezone) => clockJumps(timezone, context.nowMs));
    const coverageOf = memoized(({ schedule, timezone }) => [timezone, ...schedule.map(({ source }) => source)].join('\n'), (process) => ({
        unreachable: unreachableWindows(process.schedule, (0,local_time/* localTime */.HJ)(process.timezone, context.nowMs)),
        gap: uncoveredHours(process)
    }));
    const nextRun = nextRunOf(context.crons ?? []);
    const zones = zoneFindings(policy);
    const found = policy.apps.flatMap(({ processes }) => processes.flatMap((process) => {
        const subject = subjectOf(process, context, coverageOf(process), clockJumpsOf);
        const drafts = [
            ...checkWindows(subject),
            ...checkGap(subject),
            ...checkMetrics(subject),
            ...cutWindows(subject.policy, subject.liveWindows),
            ...checkLimit(subject),
            ...checkFailSafe(subject),
            ...checkCrons(subject, context, nextRun)
        ];
        return drafts.map(([code, path, message]) => ({
            path: ['apps', process.app, 'processes', process.process, ...path],
            at: 'key',
            severity: 'warning',
            code,
            message
        }));
    }));
    return [...zones, ...found];
}
/** Once for a zone, as it stands once at the top. */
function zoneFindings({ apps }) {
    const zones = new Set(apps.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)));
    return [...zones].flatMap((zone) => {
        const message = zoneWarning(zone);
        return message === null
            ? []
            : [{ path: ['timezone'], at: 'key', severity: 'warning', code: 'zone-without-dst', message }];
    });
}
/** Caches by a key, as a thousand apps may share a few schedules. */
function memoized(keyOf, workOut) {
    const known = new Map();
    return (subject) => {
        const key = keyOf(subject);
        const result = known.get(key) ?? workOut(subject);
        known.set(key, result);
        return result;
    };
}
function subjectOf(policy, context, { unreachable, gap }, clockJumpsOf) {
    const now = (0,local_time/* localTime */.HJ)(policy.timezone, context.nowMs);
    const limits = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const liveWindows = policy.schedule.flatMap((window, index) => unreachable.has(index) || isPast(window, now)
        ? []
        : [
            {
                window,
                index,
                bounds: { floor: (0,schedule_bounds/* clamp */.qE)(window.bounds.floor, limits), ceiling: (0,schedule_bounds/* clamp */.qE)(window.bounds.ceiling, limits) }
            }
        ]);
    return {
        policy,
        now,
        liveWindows,
        unreachable,
        gap,
        movesWithinRange: isMovedBySignals(policy),
        limit: context.limits?.(policy.app, policy.process) ?? null,
        clockJumpsOf
    };
}
function* checkWindows({ policy, now, liveWindows, unreachable, movesWithinRange, clockJumpsOf }) {
    const { schedule, timezone } = policy;
    for (const [index, window] of schedule.entries()) {
        const path = ['schedule', index];
        const above = unreachable.get(index);
        if (isPast(window, now))
            yield ['past-date', path, `"${window.source}" is over. Remove it, or write a date to come.`];
        else if (above !== undefined)
            yield [
                'unreachable',
                path,
                `"${window.source}" never holds: ${describeCovering(schedule, above)} it. Move it up, or remove it.`
            ];
        const live = liveWindows.find((one) => one.index === index);
        if (live === undefined)
            continue;
        const { floor, ceiling } = live.bounds;
        if (floor < ceiling && !movesWithinRange) {
            yield [
                'range-not-moved',
                path,
                `"${window.source}": nothing moves the quantity inside ${floor}-${ceiling}, so it stays wherever it is. ` +
                    `Write one number, ${floor} or ${ceiling}.`
            ];
        }
        for (const problem of clockJumpProblems(schedule, index, timezone, clockJumpsOf(timezone)))
            yield ['dst-night', path, problem];
    }
}
function describeCovering(schedule, above) {
    const lines = above.map((index) => `"${schedule[index]?.source ?? ''}"`);
    const shown = lines.length > 3 ? `${lines.slice(0, 3).join(', ')} and ${lines.length - 3} more` : lines.join(' and ');
    return lines.length === 1 ? `${shown}, above it, takes all of` : `${shown}, above it, together take all of`;
}
function* checkGap(subject) {
    const { policy, gap, movesWithinRange } = subject;
    if (policy.schedule.length === 0)
        yield* checkUnscheduled(subject);
    if (gap === null)
        return;
    const more = gap.hoursAWeek === null ? '' : `, the first of ${Number(gap.hoursAWeek.toFixed(1))} such hours a week`;
    const floor = (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.floor ?? 1;
    const remedy = `Add a last line without days and hours, such as "${floor}".`;
    const { min, max } = policy;
    if (min === null || max === null)
        yield ['gap', ['schedule'], `No window covers ${gap.first}${more}: the quantity stays as it is then. ${remedy}`];
    else if (min < max && !movesWithinRange) {
        yield [
            'range-not-moved',
            ['schedule'],
            `No window covers ${gap.first}${more}: min-max (${min}-${max}) holds then, ` +
                `and nothing moves the quantity inside it. ${remedy}`
        ];
    }
}
/** Without windows, `min` and `max` are the range if both are given. */
function* checkUnscheduled({ policy: { min, max }, movesWithinRange }) {
    if (min !== null && max !== null) {
        if (min < max && !movesWithinRange) {
            yield [
                'range-not-moved',
                ['min'],
                `There is no schedule, so min-max (${min}-${max}) holds always, and nothing moves the quantity inside it. ` +
                    'Add a schedule, or a probe or metrics.'
            ];
        }
    }
    else if (min !== null || max !== null) {
        const [there, other, bound] = min !== null ? ['min', 'max', `at least ${min}`] : ['max', 'min', `at most ${max ?? 0}`];
        yield [
            'gap',
            [there],
            `There is no schedule and no ${other}: the quantity stays as it is, ${bound}, and no signal moves it. ` +
                `Add a schedule, or ${other}.`
        ];
    }
}
/** Metrics without a range that they could move the quantity in. */
function* checkMetrics({ policy, gap, liveWindows }) {
    const { router, metrics, schedule, min, max } = policy;
    if (router === null && metrics.length === 0)
        return;
    const open = (schedule.length === 0 || gap !== null) && min !== null && max !== null && min < max;
    if (open || liveWindows.some(({ bounds }) => bounds.floor < bounds.ceiling))
        return;
    if (schedule.length > 0)
        yield [
            'no-range',
            ['metrics'],
            'The metrics have nothing to decide: every window names one number. ' +
                'Write a range, such as "weekdays 07:00-22:00 2-6".'
        ];
}
function* checkLimit({ policy, liveWindows, limit }) {
    if (limit === null)
        return;
    const allowed = `the dyno type of ${policy.process} allows at most ${limit}`;
    const remedy = `Write ${limit} or less, or change the type ("heroku ps:type").`;
    if (policy.max !== null && policy.max > limit)
        yield ['above-limit', ['max'], `max is ${policy.max}, but ${allowed}. ${remedy}`];
    for (const { window, index, bounds } of liveWindows) {
        if (bounds.ceiling > limit)
            yield [
                'above-limit',
                ['schedule', index],
                `"${window.source}" asks for ${bounds.ceiling}, but ${allowed}. ${remedy}`
            ];
    }
    const quantity = policy.failSafe?.quantity ?? null;
    if (quantity !== null && quantity > limit)
        yield ['above-limit', ['fail-safe', 'quantity'], `The fail-safe asks for ${quantity}, but ${allowed}. ${remedy}`];
}
function* checkFailSafe({ policy, liveWindows }) {
    const quantity = policy.failSafe?.quantity ?? null;
    if (quantity === null)
        return;
    const path = ['fail-safe', 'quantity'];
    const most = (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
    const higher = liveWindows.filter(({ bounds }) => bounds.floor > quantity);
    const highest = Math.max(...higher.map(({ bounds }) => bounds.floor));
    const [first] = higher;
    if (first !== undefined) {
        const others = higher.length === 1 ? '' : ` (and in ${higher.length - 1} more)`;
        yield [
            'fail-safe-below-window',
            path,
            `The fail-safe goes to ${quantity}, so it does nothing in "${first.window.source}"${others}. ` +
                `Write at least ${highest + 1}, or leave the quantity out to go to max.`
        ];
    }
    if (most !== null && quantity > most) {
        const why = policy.max === null
            ? `no max is written, so the largest quantity of the schedule, ${most}, is the most`
            : `max is ${policy.max}`;
        yield [
            'fail-safe-above-max',
            path,
            `The fail-safe asks for ${quantity}, but ${why}. ` +
                `${policy.max === null ? 'Write' : 'Raise to'} "max: ${quantity}", or lower the quantity.`
        ];
    }
}
function* checkCrons({ policy, clockJumpsOf }, { nowMs, crons = [], lateMinutes = 15 }, nextRun) {
    if (nextRun === null || !policy.enabled)
        return;
    const clockJumps = [...new Set([policy.timezone, ...crons.map(({ timezone }) => timezone)])].flatMap(clockJumpsOf);
    const check = { nowMs, lines: crons, nextRun, clockJumps, lateMs: lateMinutes * durations/* minuteMs */.J2 };
    for (const message of lateChangeWarnings(policy, check))
        yield ['cron-too-sparse', ['schedule'], message];
}


/***/ }),

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ scaleSpan),
/* harmony export */   Ho: () => (/* binding */ monthlyCost),
/* harmony export */   Xx: () => (/* binding */ percentSaved),
/* harmony export */   cB: () => (/* binding */ dynoHours),
/* harmony export */   nx: () => (/* binding */ addSpans),
/* harmony export */   xT: () => (/* binding */ zeroSpan)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);

const zeroSpan = { floor: 0, ceiling: 0 };
/** Dynos times elapsed hours, which clock changes do not affect. */
function dynoHours(periods) {
    const sum = (weight) => periods.reduce((total, { fromMs, toMs, bounds }) => total + (toMs - fromMs) * weight(bounds), 0) / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
    return {
        floor: sum((bounds) => bounds?.floor ?? 0),
        ceiling: sum((bounds) => bounds?.ceiling ?? 0),
        unknownHours: sum((bounds) => (bounds === null ? 1 : 0))
    };
}
function addSpans(a, b) {
    return { floor: a.floor + b.floor, ceiling: a.ceiling + b.ceiling };
}
function scaleSpan({ floor, ceiling }, factor) {
    return { floor: floor * factor, ceiling: ceiling * factor };
}
/**
 * US$ a month of 720 hours, from the dyno-hours of `hours` hours.
 *
 * @param price US$ a month of one dyno
 */
function monthlyCost(dynos, hours, price) {
    // A month has 720 hours and an hour costs a 720th of the price, so 720 cancels out.
    return hours === 0 ? zeroSpan : { floor: (dynos.floor * price) / hours, ceiling: (dynos.ceiling * price) / hours };
}
/** Percent by which a cost is below a flat one: `floor` the least, `ceiling` the most. null: the flat cost is 0. */
function percentSaved(cost, flat) {
    return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 };
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


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Rv: () => (/* binding */ describeSaved),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   d4: () => (/* binding */ signedSpan),
/* harmony export */   uM: () => (/* binding */ describeSpan)
/* harmony export */ });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
function decimal(value) {
    return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value);
}
/** `$61.46`, `-$3.13`. */
function dollars(value) {
    const amount = cents.format(Math.abs(value));
    return value <= -0.005 ? `-$${amount}` : `$${amount}`;
}
/** `59`, `59-83`: one number where both ends read the same. */
function describeSpan({ floor, ceiling }, format = decimal) {
    const [low, high] = [format(floor), format(ceiling)];
    return low === high ? low : `${low}${low.startsWith('-') || high.startsWith('-') ? ' to ' : '-'}${high}`;
}
/** `+21`, `-$3.13`, `+1 to +3`; `±0` where nothing differs. */
function signedSpan({ floor, ceiling }, format = decimal) {
    const signed = (value) => Math.abs(value) < 0.005 ? '±0' : value > 0 ? `+${format(value)}` : format(value);
    const [one, other] = [signed(Math.min(floor, ceiling)), signed(Math.max(floor, ceiling))];
    return one === other ? one : `${one} to ${other}`;
}
/** `18.06 % below`, `10-30 % below`, `as much as`, `5 % above`: to go before the flat maximum. */
function describeSaved({ floor, ceiling }) {
    if (Math.max(Math.abs(floor), Math.abs(ceiling)) < 0.005)
        return 'as much as';
    if (ceiling <= 0)
        return `${describeSpan({ floor: -ceiling, ceiling: -floor })} % above`;
    return `${describeSpan({ floor: Math.max(0, floor), ceiling })} % below`;
}


/***/ })

};

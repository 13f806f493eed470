export const id = 152;
export const ids = [152];
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

/***/ 5590:
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
/** The first page of `GET /apps`, as large as pages may be. */
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
    let learned = null;
    const read = async (names) => {
        const found = new Map();
        const mostPages = Math.max(1, Math.floor(names.size / appsWorthAPage));
        let range = firstPage;
        for (let pages = 0; range !== null && pages < mostPages && [...names].some((name) => !found.has(name)); pages++) {
            const page = await readPage(range);
            if (page === null)
                break;
            const items = Array.isArray(page.body) ? page.body : [];
            for (const [name, app] of byIdentity(items))
                if (names.has(name))
                    found.set(name, app);
            range = page.nextRange;
        }
        return found;
    };
    return {
        announce: (apps) => {
            wanted = new Set(learned !== null || apps.length >= appsWorthAPage ? apps : []);
            reading = learned === null ? null : Promise.resolve(learned);
            learned = null;
        },
        learn: (items) => {
            learned = new Map(byIdentity(items));
        },
        take: async (app) => {
            if (!wanted.delete(app))
                return null;
            reading ??= read(new Set([app, ...wanted]));
            return (await reading).get(app) ?? null;
        }
    };
}
/** Each app under its name and under its id. */
function byIdentity(items) {
    return items.flatMap((item) => {
        const app = appShape.safeParse(item);
        return app.success ? [[app.data.name, app.data], [app.data.id, app.data]] : [];
    });
}

// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(8040);
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
    if (refusal.status < 400)
        return redirectFault(refusal.status);
    const isUndeployed = refusal.status === 422 && notDeployed.test(refusal.message);
    const remedy = isUndeployed ? deployFirst : (known ?? remedies[idForStatus(refusal.status)]);
    const scope = remedy?.scope ?? 'app';
    const answered = `Heroku answered ${refusal.status} ${refusal.id} ("${refusal.message}").`;
    // What is wrong with the account is the same for every app: equal messages are reported once.
    const beginning = scope === 'account' ? '' : `Could not ${attempt}: `;
    return {
        kind: refusal.status === 429 || refusal.status >= 500 ? 'transient' : 'permanent',
        scope,
        message: `${beginning}${answered} ${remedy?.advice ?? ''}`.trim(),
        ...(refusal.status === 404 ? { isGone: true } : {})
    };
}
/** No answer of Heroku itself, and the same for every app: it is told once. */
function redirectFault(status) {
    return {
        kind: 'permanent',
        scope: 'account',
        message: `Heroku answered ${status}, as its API never does. A redirect is not followed: the token is for Heroku alone. ` +
            'Look at HEROKU_API_URL, or for a proxy in between.'
    };
}
function transportFault(failure, attempt) {
    return {
        kind: 'transient',
        scope: 'account',
        message: `Could not ${attempt}: ${failure === http/* noTimeLeft */.KB
            ? 'the time that one look has for the calls of one app (30 s) was over, as Heroku answered too slowly'
            : `Heroku's API cannot be reached, ${failure.message}`}. It is tried again at the next run.`
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

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-app-lists.js



/** In an order that does not change between pages, as large as pages may be. */
const firstById = 'id ..; max=1000';
const appsShape = schemas/* array */.YOg(schemas/* object */.Ikc({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP() }));
const pipelineShape = schemas/* object */.Ikc({ id: schemas/* string */.YjP() });
const couplingsShape = schemas/* array */.YOg(schemas/* object */.Ikc({ app: schemas/* object */.Ikc({ id: schemas/* string */.YjP() }), stage: schemas/* string */.YjP() }));
/** The apps of each source, in their order. What several of them need is asked for once. Never rejects. */
function listApps(lister, sources) {
    let all = null;
    const everyApp = () => (all ??= listAll(lister));
    return Promise.all(sources.map((source) => {
        switch (source.kind) {
            case 'all':
                return everyApp();
            case 'team':
                return listTeam(lister, source.name);
            case 'pipeline':
                return listPipeline(lister, source, everyApp);
        }
    }));
}
async function listAll({ client, learn, deadlineMs }) {
    const attempt = 'list the apps that the token sees';
    const answer = await client.list('/apps', deadlineMs, firstPage);
    if (answer.ok && Array.isArray(answer.body))
        learn(answer.body);
    return listing(answer, attempt);
}
async function listTeam({ client, deadlineMs }, team) {
    const answer = await client.list(`/teams/${encodeURIComponent(team)}/apps`, deadlineMs, firstById);
    return isUnknown(answer) ? unknown('team', team) : listing(answer, `list the apps of the team ${team}`);
}
/** The members of a pipeline come by id alone: their names are those of the list of all apps. */
async function listPipeline({ client, deadlineMs }, { name, stage }, everyApp) {
    const attempt = `list the apps of the pipeline ${name}`;
    const path = `/pipelines/${encodeURIComponent(name)}`;
    const found = await client.call({ method: 'GET', path }, deadlineMs);
    if (isUnknown(found))
        return unknown('pipeline', name);
    if (!found.ok)
        return { status: 'unavailable', fault: callFault(found.answer, attempt) };
    const pipeline = pipelineShape.safeParse(found.body);
    if (!pipeline.success)
        return { status: 'unavailable', fault: unreadableFault(attempt) };
    const [answer, all] = await Promise.all([
        client.list(`/pipelines/${encodeURIComponent(pipeline.data.id)}/pipeline-couplings`, deadlineMs, firstById),
        everyApp()
    ]);
    if (isUnknown(answer))
        return unknown('pipeline', name);
    if (!answer.ok)
        return { status: 'unavailable', fault: callFault(answer.answer, attempt) };
    const couplings = couplingsShape.safeParse(isWhole(answer) ? answer.body : null);
    if (!couplings.success)
        return { status: 'unavailable', fault: unreadableFault(attempt) };
    if (all.status !== 'ok')
        return all;
    const members = new Set(couplings.data.flatMap(({ app, stage: its }) => (stage === null || its === stage ? [app.id] : [])));
    return { status: 'ok', apps: all.apps.filter(({ id }) => members.has(id)) };
}
function listing(answer, attempt) {
    if (!answer.ok)
        return { status: 'unavailable', fault: callFault(answer.answer, attempt) };
    const apps = appsShape.safeParse(isWhole(answer) ? answer.body : null);
    return apps.success
        ? { status: 'ok', apps: apps.data }
        : { status: 'unavailable', fault: unreadableFault(attempt) };
}
/** Part of a list says of nobody that it is not in it. */
function isWhole(answer) {
    return answer.nextRange === null;
}
function isUnknown(answer) {
    return !answer.ok && answer.answer.kind === 'answer' && answer.answer.status === 404;
}
function unknown(what, name) {
    const command = what === 'pipeline' ? 'heroku pipelines' : 'heroku teams';
    return {
        status: 'unknown',
        message: `Heroku knows no ${what} "${name}" that this token sees. Check the name with "${command}"; its apps are left alone.`
    };
}

// EXTERNAL MODULE: ./build/adapters/heroku/heroku-headers.js
var heroku_headers = __webpack_require__(3663);
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
;// CONCATENATED MODULE: ./build/adapters/heroku/time-budget.js
/** @param budgetMs for each app in each look */
function timeBudgets(clock, budgetMs) {
    const budgets = new Map();
    const budgetOf = (app) => {
        const known = budgets.get(app);
        if (known !== undefined)
            return known;
        const whole = { usedMs: 0, active: 0, busySinceMs: 0 };
        budgets.set(app, whole);
        return whole;
    };
    const within = async (app, work) => {
        const budget = budgetOf(app);
        if (budget.active === 0)
            budget.busySinceMs = clock.now();
        budget.active += 1;
        try {
            return await work(budget.busySinceMs + budgetMs - budget.usedMs);
        }
        finally {
            budget.active -= 1;
            if (budget.active === 0)
                budget.usedMs += clock.now() - budget.busySinceMs;
        }
    };
    return {
        within,
        withinHalf: (app, work) => within(app, (deadlineMs) => work((clock.now() + deadlineMs) / 2)),
        endLook: (app) => void budgets.delete(app)
    };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-client.js






const callTimeoutMs = 10 * durations/* secondMs */.fj;
const heroku_client_bodyLimit = 5_000_000;
/** Of 200 items each, unless the call asks for another number. */
const mostPages = 50;
/** Between two questions for the calls that are left. */
const countSpacingMs = durations/* minuteMs */.J2;
function herokuClient({ baseUrl, token, clock, redact, budgetMs }) {
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
        list: (path, deadlineMs, range) => wholeList(call, path, deadlineMs, range ?? null),
        budgets: timeBudgets(clock, budgetMs),
        callsLeft: () => left?.calls ?? null,
        countCalls
    };
}
function callsLeftIn(header) {
    return header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : null;
}
/** Page after page, as Heroku answers 206 with a `Next-Range` while there is more. */
async function wholeList(call, path, deadlineMs, firstRange) {
    const items = [];
    let range = firstRange;
    for (let pages = 0; pages < mostPages; pages++) {
        const page = await call({ method: 'GET', path, ...(range === null ? {} : { range }) }, deadlineMs);
        if (!page.ok || !Array.isArray(page.body))
            return page;
        items.push(...page.body);
        range = page.nextRange;
        if (range === null)
            return { ok: true, body: items, nextRange: null };
    }
    // A part must not be taken for the whole.
    return { ok: true, body: undefined, nextRange: range };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-dynos.js

/** `updated_at` is when the dyno came into its state. */
const shape = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), state: schemas/* string */.YjP(), updated_at: iso/* datetime */.w$({ offset: true }).nullable().catch(null) }));
/** The dynos of an app by Heroku's Platform API. null: they cannot be read. Never rejects. */
async function readDynos({ list, budgets }, app) {
    const answer = await budgets.withinHalf(app, (deadlineMs) => list(`/apps/${encodeURIComponent(app)}/dynos`, deadlineMs));
    const parsed = shape.safeParse(answer.ok ? answer.body : null);
    return parsed.success ? parsed.data.map(dynoOf) : null;
}
function dynoOf({ type, state, updated_at: updatedAt }) {
    // An Eco dyno that sleeps is `idle`: the next request wakes it. Where nobody knows since when, it was long ago.
    const isUp = state === 'up' || state === 'idle';
    return { process: type, state, upSinceMs: isUp ? (updatedAt === null ? 0 : Date.parse(updatedAt)) : null };
}

// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-formation.js





/** An entry of `GET /apps/{app}/formation`, and the answer to a change of it. */
const formationShape = schemas/* object */.Ikc({
    type: schemas/* string */.YjP(),
    quantity: schemas/* int */.Whr().min(0),
    size: schemas/* string */.YjP().nullish(),
    dyno_size: schemas/* object */.Ikc({ name: schemas/* string */.YjP() }).nullish().catch(null)
});
const entriesShape = schemas/* array */.YOg(formationShape);
/** Reads an app and its formation side by side. Never rejects. */
async function readFormation(reader, app) {
    const { client } = reader;
    const path = `/apps/${encodeURIComponent(app)}`;
    const [appAnswer, formationAnswer] = await client.budgets.within(app, (deadlineMs) => Promise.all([readApp(reader, app, deadlineMs), client.list(`${path}/formation`, deadlineMs)]));
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
    const autoscaled = await client.budgets.within(app, (deadlineMs) => isAutoscaled(id, deadlineMs));
    return formation.map((entry) => (canAutoscale(entry) ? { ...entry, autoscaled } : entry));
}
function formationEntry(entry, generation) {
    const size = entry.dyno_size?.name ?? entry.size ?? '';
    return { process: entry.type, quantity: entry.quantity, size, limit: (0,dyno_limit/* dynoLimit */.a)(size, generation), autoscaled: false };
}

// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(2884);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-scaling.js



/**
 * Sets a quantity and a dyno type, within half of the time that the app's look has left; where Heroku allows fewer dynos, as many as it
 * allows; where it refuses the type, the quantity alone. Never rejects.
 */
async function scaleFormation(client, change) {
    const { app, process, from, to, size } = change;
    const attempt = `scale ${app} ${process} from ${from} to ${to}${size === null ? '' : ` of type ${size}`}`;
    const first = await setQuantity(client, change, to);
    if (first.ok)
        return heroku_scaling_confirm(first.body, change, to, attempt);
    const limit = limitIn(first);
    if (limit === null || limit >= to) {
        const fault = callFault(first.answer, attempt);
        return size !== null && isRefused(first) ? quantityAlone(client, change, fault) : { kind: 'failed', fault };
    }
    // At a limit at or below what runs now there is nothing to add, and a scale-out must not become a scale-in.
    if (limit <= from && size === null)
        return { kind: 'limited', quantity: from, limit };
    const second = await setQuantity(client, change, limit);
    if (!second.ok) {
        const attemptAtLimit = `scale ${app} ${process} from ${from} to its limit ${limit}`;
        return { kind: 'failed', fault: callFault(second.answer, attemptAtLimit) };
    }
    const confirmed = heroku_scaling_confirm(second.body, change, limit, attempt);
    return confirmed.kind === 'scaled' ? { kind: 'limited', quantity: limit, limit } : confirmed;
}
function setQuantity(client, { app, process, size }, quantity) {
    const path = `/apps/${encodeURIComponent(app)}/formation/${encodeURIComponent(process)}`;
    const body = { quantity, ...(size === null ? {} : { dyno_size: { name: size } }) };
    return client.budgets.withinHalf(app, (deadlineMs) => client.call({ method: 'PATCH', path, body }, deadlineMs));
}
/** Whether Heroku may have meant the dyno type. A deploy under way refuses every change. */
function isRefused({ answer }) {
    return answer.kind === 'answer' && [400, 403, 404, 422].includes(answer.status);
}
async function quantityAlone(client, change, refusal) {
    const { app, process, from, to } = change;
    const fault = { ...refusal, message: `${refusal.message} The dyno type is tried again in an hour.` };
    if (to === from)
        return { kind: 'size-refused', quantity: from, fault };
    const attempt = `scale ${app} ${process} from ${from} to ${to}`;
    const alone = { ...change, size: null };
    const answer = await setQuantity(client, alone, to);
    if (!answer.ok)
        return { kind: 'failed', fault: callFault(answer.answer, attempt) };
    const confirmed = heroku_scaling_confirm(answer.body, alone, to, attempt);
    return confirmed.kind === 'scaled' ? { kind: 'size-refused', quantity: to, fault } : confirmed;
}
function limitIn({ answer }) {
    return answer.kind === 'answer' && answer.status === 422 ? readRefusal(answer).limit : null;
}
/** What became of a change that Heroku accepted, by its answer. */
function heroku_scaling_confirm(body, { size }, asked, attempt) {
    const entry = formationShape.safeParse(body);
    if (!entry.success)
        return { kind: 'failed', fault: unreadableFault(attempt) };
    const { quantity } = entry.data;
    const reported = entry.data.dyno_size?.name ?? entry.data.size ?? null;
    const isOther = size !== null && reported !== null && !(0,dyno_size/* sameSize */.YY)(size, reported);
    if (quantity === asked && !isOther)
        return { kind: 'scaled', quantity };
    const [is, was] = isOther ? [reported, size] : [quantity, asked];
    const message = `Could not ${attempt}: Heroku agreed, but reports ${is} instead of ${was}.`;
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
        listApps: (sources) => listApps({ client, learn: apps.learn, deadlineMs: clock.now() + budgetMs }, sources),
        callsLeft: client.callsLeft,
        countCalls: client.countCalls,
        read: (app) => readFormation(reader, app),
        scale: (change) => scaleFormation(client, change),
        endLook: client.budgets.endLook,
        dynos: (app) => readDynos(client, app),
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

/***/ 4309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ horizonOf),
/* harmony export */   g: () => (/* binding */ bootMinutes)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);

/** Dynos asked for now serve about so much later. */
const bootMinutes = 1;
/**
 * The gaps between looks count, the last so many of them; with fewer than the fewest, looks every 20 minutes are
 * assumed.
 */
const mostGaps = 200;
const fewestGaps = 5;
const defaultGapMs = 20 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
const longestMinutes = 24 * 60;
/** Intervals of which less comes, on the mean, are left out. */
const negligibleMinutes = 1e-3;
/** The edges of the intervals: the farther, the longer. */
const edges = [0, 1, 2, 4];
for (let edge = 9; edge < longestMinutes; edge += edge < 60 ? 5 : edge < 240 ? 15 : 60)
    edges.push(edge);
/** What this look has to provide for: until the next one inside a watch, else as long as the gaps really were. */
function horizonOf({ gapsMs, nextLookMs }, nowMs) {
    const gaps = nextLookMs !== null
        ? [Math.max(_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2, nextLookMs - nowMs + _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2)]
        : gapsMs.length < fewestGaps
            ? [defaultGapMs]
            : gapsMs.slice(-mostGaps);
    const lengths = gaps.map((gap) => gap / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 + bootMinutes);
    const intervals = [];
    for (let index = 0; index + 1 < edges.length; index += 1) {
        const [from, to] = [edges[index] ?? 0, edges[index + 1] ?? 0];
        let minutes = 0;
        for (const length of lengths)
            minutes += Math.max(0, Math.min(length, to) - from);
        if (minutes / lengths.length < negligibleMinutes)
            break;
        intervals.push({ middleMinutes: (from + to) / 2, weight: minutes / lengths.length });
    }
    const sorted = gaps.toSorted((a, b) => a - b);
    return {
        intervals,
        minutes: intervals.reduce((total, { weight }) => total + weight, 0),
        nextLookMs: nextLookMs === null ? (sorted[Math.floor(sorted.length / 2)] ?? defaultGapMs) : nextLookMs - nowMs
    };
}


/***/ }),

/***/ 7969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ dynoLimit),
/* harmony export */   g: () => (/* binding */ generationOf)
/* harmony export */ });
/** The most dynos of one process type, by Heroku's published limits for dyno types and generations (`cedar`, `fir`). */
function dynoLimit(size, generation) {
    if (/^(eco|basic|free|hobby)$/i.test(size))
        return 1;
    if (/^(performance|private|shield)-/i.test(size))
        return 10;
    return generation.toLowerCase() === 'fir' ? 255 : 100;
}
/** The generation of the app that an entry of a formation belongs to, by what it allows. */
function generationOf({ limit }) {
    return limit > dynoLimit('', 'cedar') ? 'fir' : 'cedar';
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

/***/ 5509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ holidaysIn),
/* harmony export */   OE: () => (/* binding */ withHolidays),
/* harmony export */   mX: () => (/* binding */ timezonesOf)
/* harmony export */ });
/* unused harmony export mentionsHolidays */
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1772);

/** Whether a schedule uses `holidays`, which then have to be looked up. */
function mentionsHolidays(schedule) {
    return schedule.some((window) => (0,_window_js__WEBPACK_IMPORTED_MODULE_0__/* .rulesOf */ .fD)(window).some(({ kind }) => kind === 'holidays'));
}
/** The zones whose local days are asked about. */
function timezonesOf({ apps, selectors = [] }) {
    const all = [...apps, ...selectors.map(({ template }) => template)];
    return [...new Set(all.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)))];
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
            days: window.days.map((set) => set.map((rule) => (rule.kind === 'holidays' ? { ...rule, days } : rule)))
        }));
    };
    const fillAll = (app) => ({
        ...app,
        processes: app.processes.map((process) => mentionsHolidays(process.schedule) ? { ...process, schedule: fill(process) } : process)
    });
    const selectors = policy.selectors?.map((selector) => ({ ...selector, template: fillAll(selector.template) }));
    return { ...policy, apps: policy.apps.map(fillAll), ...(selectors === undefined ? {} : { selectors }) };
}


/***/ }),

/***/ 9573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ selectNow),
/* harmony export */   mL: () => (/* binding */ sameAppTwice),
/* harmony export */   xy: () => (/* binding */ openAppSelector)
/* harmony export */ });
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8281);
/** Which apps a run looks at: the selectors of its configuration, as the platform lists them. */


/** So long a watch believes a list. */
const listLifetimeMs = 5 * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** @param configured with its selectors */
function openAppSelector(platform, configured) {
    let listedMs = null;
    return {
        select: async (remembered, nowMs) => {
            const isFresh = listedMs !== null && (configured.selectors === undefined || nowMs - listedMs < listLifetimeMs);
            if (isFresh)
                return null;
            listedMs = nowMs;
            return selectNow(platform, configured, remembered);
        }
    };
}
/** Lists the apps of every selector. Never rejects. */
async function selectNow(platform, configured, remembered) {
    return (0,_core_select_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .selectApps */ .B2)(configured, await listedBy(platform, configured.selectors ?? []), remembered);
}
async function listedBy({ listApps }, selectors) {
    if (selectors.length === 0 || listApps === undefined)
        return new Map();
    const listings = await listApps(selectors.map(({ source }) => source));
    return new Map(selectors.flatMap(({ key }, index) => {
        const listing = listings[index];
        return listing === undefined ? [] : [[key, listing]];
    }));
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An app that the configuration names twice, by its name and by its id, would be scaled twice: what to tell of it. */
async function sameAppTwice({ apps }, readApp) {
    const named = apps.filter(({ selectedBy }) => selectedBy === undefined).map(({ app }) => app);
    const ids = named.length > 1 ? named.filter((app) => uuid.test(app)) : [];
    const readings = await Promise.all(ids.map(async (id) => ({ id, reading: await readApp(id) })));
    return readings.flatMap(({ id, reading }) => reading.status === 'ok' && named.includes(reading.name)
        ? [`"${id}" is the id of "${reading.name}": the configuration names one app twice. Keep one of the two.`]
        : []);
}


/***/ })

};

export const id = 383;
export const ids = [383];
export const modules = {

/***/ 93663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ herokuHeaders)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

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

/***/ 39018:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ heroku)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
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
            learned = new Map([...(learned ?? []), ...byIdentity(items)]);
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
var http = __webpack_require__(88040);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-faults.js

const newToken = 'Make a token with "heroku authorizations:create -d dyno-scaler -s write" ' +
    'and save it as the secret behind "heroku-api-key".';
/** A release phase or preboot locks the formation: 409, or 422 with words that other tools have logged. */
const deployWords = /release[\s-]phase|preboot|(?:release|deploy(?:ment)?) (?:is )?(?:currently )?in progress/i;
const waitForDeploy = {
    scope: 'app',
    advice: 'Heroku accepts no change of an app in release phase or preboot. It is tried again at each look.'
};
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
    precondition_failed: {
        scope: 'app',
        advice: 'The app changed at the same moment. It is tried again at the next run.'
    },
    invalid_params: {
        scope: 'app',
        advice: 'Heroku does not allow this quantity or dyno type. Compare "max" with "heroku ps:type".'
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
    const isDeploy = isDeployUnderWay(refusal);
    const special = isUndeployed ? deployFirst : isDeploy ? waitForDeploy : undefined;
    const remedy = special ?? known ?? remedies[idForStatus(refusal.status)];
    const scope = remedy?.scope ?? 'app';
    const answered = `Heroku answered ${refusal.status} ${refusal.id} ("${refusal.message}").`;
    // What is wrong with the account is the same for every app: equal messages are reported once.
    const beginning = scope === 'account' ? '' : `Could not ${attempt}: `;
    return {
        kind: isDeploy || refusal.status === 429 || refusal.status >= 500 ? 'transient' : 'permanent',
        scope,
        message: `${beginning}${answered} ${remedy?.advice ?? ''}`.trim(),
        ...(refusal.status === 404 ? { isGone: true } : {}),
        ...(isDeploy ? { isDeploy: true } : {})
    };
}
/** Whether Heroku refuses every change until the release phase or preboot of the app is over. */
function isDeployUnderWay({ status, message }) {
    return status === 409 || (status === 422 && deployWords.test(message));
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
    const pipelines = new Map();
    const membersOf = (name) => {
        const members = pipelines.get(name) ?? readPipeline(lister, name);
        pipelines.set(name, members);
        return members;
    };
    return Promise.all(sources.map((source) => {
        switch (source.kind) {
            case 'all':
                return everyApp();
            case 'team':
                return listTeam(lister, source.name);
            case 'pipeline':
                return membersOf(source.name).then((members) => listMembers(members, source.stage, everyApp));
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
async function listTeam({ client, learn, deadlineMs }, team) {
    const answer = await client.list(`/teams/${encodeURIComponent(team)}/apps`, deadlineMs, firstById);
    if (answer.ok && Array.isArray(answer.body))
        learn(answer.body);
    return isUnknown(answer) ? unknown('team', team) : listing(answer, `list the apps of the team ${team}`);
}
/** Their names are those of the list of all apps. */
async function listMembers(members, stage, everyApp) {
    if (members.status !== 'ok')
        return members;
    const all = await everyApp();
    if (all.status !== 'ok')
        return all;
    const ids = new Set(members.couplings.flatMap(({ app, stage: its }) => (stage === null || its === stage ? [app.id] : [])));
    return { status: 'ok', apps: all.apps.filter(({ id }) => ids.has(id)) };
}
async function readPipeline({ client, deadlineMs }, name) {
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
    const couplingsPath = `/pipelines/${encodeURIComponent(pipeline.data.id)}/pipeline-couplings`;
    const answer = await client.list(couplingsPath, deadlineMs, firstById);
    if (isUnknown(answer))
        return unknown('pipeline', name);
    if (!answer.ok)
        return { status: 'unavailable', fault: callFault(answer.answer, attempt) };
    const couplings = couplingsShape.safeParse(isWhole(answer) ? answer.body : null);
    return couplings.success
        ? { status: 'ok', couplings: couplings.data }
        : { status: 'unavailable', fault: unreadableFault(attempt) };
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
var heroku_headers = __webpack_require__(93663);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
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
var call_budget = __webpack_require__(76264);
// EXTERNAL MODULE: ./build/adapters/http/pooled-http.js
var pooled_http = __webpack_require__(69348);
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
const shape = schemas/* array */.YOg(schemas/* object */.Ikc({
    name: schemas/* string */.YjP().catch(''),
    type: schemas/* string */.YjP(),
    state: schemas/* string */.YjP(),
    updated_at: iso/* datetime */.w$({ offset: true }).nullable().catch(null)
}));
/** The dynos of an app by Heroku's Platform API. null: they cannot be read. Never rejects. */
async function readDynos({ list, budgets }, app) {
    const answer = await budgets.withinHalf(app, (deadlineMs) => list(`/apps/${encodeURIComponent(app)}/dynos`, deadlineMs));
    const parsed = shape.safeParse(answer.ok ? answer.body : null);
    return parsed.success ? parsed.data.map(dynoOf) : null;
}
function dynoOf({ name, type, state, updated_at: updatedAt }) {
    // An Eco dyno that sleeps is `idle`: the next request wakes it. Where nobody knows since when, it was long ago.
    const isUp = state === 'up' || state === 'idle';
    return { name, process: type, state, upSinceMs: isUp ? (updatedAt === null ? 0 : Date.parse(updatedAt)) : null };
}
/** Stops a dyno, which Heroku starts anew; null: it is done. Never rejects. */
async function restartDyno(client, app, dyno) {
    const path = `/apps/${encodeURIComponent(app)}/dynos/${encodeURIComponent(dyno)}`;
    const answer = await client.budgets.withinHalf(app, (deadlineMs) => client.call({ method: 'DELETE', path }, deadlineMs));
    return answer.ok ? null : callFault(answer.answer, `restart ${dyno} of ${app}`);
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
    const formation = entries.data.map((entry) => formationEntry(entry, generation?.name));
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
/** @param generation of the app; undefined where a list does not say: the name of its dyno type tells it */
function formationEntry(entry, generation) {
    const size = entry.dyno_size?.name ?? entry.size ?? '';
    return {
        process: entry.type,
        quantity: entry.quantity,
        size,
        limit: generation === undefined ? (0,dyno_limit/* sizeLimit */.Le)(size) : (0,dyno_limit/* dynoLimit */.aE)(size, generation),
        autoscaled: false
    };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-maintenance.js


/** Switches maintenance mode of an app, within half of the time that its look has left; null: it is as asked. Never rejects. */
async function setMaintenance(client, app, to) {
    const path = `/apps/${encodeURIComponent(app)}`;
    const body = { maintenance: to === 'on' };
    const attempt = `switch maintenance mode of ${app} ${to}`;
    const answer = await client.budgets.withinHalf(app, (deadlineMs) => client.call({ method: 'PATCH', path, body }, deadlineMs));
    if (!answer.ok)
        return callFault(answer.answer, attempt);
    const answered = appShape.safeParse(answer.body);
    return answered.success && answered.data.maintenance === body.maintenance ? null : unreadableFault(attempt);
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-preboot.js

const heroku_preboot_shape = schemas/* object */.Ikc({ enabled: schemas/* boolean */.zMY() });
/** Whether new dynos of the app start before the old ones stop; null: it could not be read. Never rejects. */
async function readPreboot({ call, budgets }, app) {
    const path = `/apps/${encodeURIComponent(app)}/features/preboot`;
    const answer = await budgets.withinHalf(app, (deadlineMs) => call({ method: 'GET', path }, deadlineMs));
    const feature = heroku_preboot_shape.safeParse(answer.ok ? answer.body : null);
    return feature.success ? feature.data.enabled : null;
}

// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
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
        return size !== null && isRefused(first)
            ? quantityAlone(client, change, callFault(first.answer, `change the dyno type of ${app} ${process} to ${size}`))
            : { kind: 'failed', fault: callFault(first.answer, attempt) };
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
    if (answer.kind !== 'answer' || isDeployUnderWay(readRefusal(answer)))
        return false;
    return [400, 403, 404, 422].includes(answer.status);
}
async function quantityAlone(client, change, refusal) {
    const { app, process, from, to } = change;
    const made = to === from ? '' : ` The quantity alone was set, to ${to}.`;
    const fault = { ...refusal, message: `${refusal.message}${made} The dyno type is tried again in an hour.` };
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
        setMaintenance: (app, to) => setMaintenance(client, app, to),
        restart: (app, dyno) => restartDyno(client, app, dyno),
        readPreboot: (app) => readPreboot(client, app),
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

/***/ 69348:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ sendPooled)
/* harmony export */ });
/* harmony import */ var undici__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(46752);
/* harmony import */ var _read_body_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(90901);
/* harmony import */ var _transport_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31764);



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

/***/ 76264:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Vn: () => (/* binding */ formationLifetimeMs),
/* harmony export */   ac: () => (/* binding */ budgetWarning),
/* harmony export */   ti: () => (/* binding */ isShortOfCalls)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
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

/***/ 44309:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ horizonOf),
/* harmony export */   g: () => (/* binding */ bootMinutes)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

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

/***/ 42088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HA: () => (/* binding */ capReason),
/* harmony export */   No: () => (/* binding */ describeBudget),
/* harmony export */   qr: () => (/* binding */ isOverBudget)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96851);

/** `$120.50 spent in 2026-11 (counted since 2026-11-12), $310.00 at least by its end, of $300.00`. */
function describeBudget({ month, spent, expected, amount, countedSinceMs, unpriced }) {
    const since = countedSinceMs === null ? '' : ` (counted since ${new Date(countedSinceMs).toISOString().slice(0, 10)})`;
    const unknown = unpriced.length === 0 ? '' : `; no price is known for ${unpriced.join(', ')}, which counts for nothing`;
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(spent)} spent in ${month}${since}, ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(expected)} at least by its end, of ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(amount)}${unknown}`;
}
/** Why ranges stay at their floor. */
function capReason(status) {
    const owner = status.app === null ? 'the budget of all apps' : 'the budget';
    return `${owner} keeps ranges at their floor: ${describeBudget(status)}`;
}
function isOverBudget({ expected, amount }) {
    return expected > amount;
}


/***/ }),

/***/ 62947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ downsample),
/* harmony export */   r: () => (/* binding */ fullDepth)
/* harmony export */ });
/* harmony import */ var _merge_points_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68325);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);


const tenMinutesMs = 10 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** What an ordinary state store has room for. */
const fullDepth = { looksMs: _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, tenMinutesMs: 7 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP, hoursMs: 35 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP };
/**
 * The history with older looks merged to ten minutes, older ones of those to hours, and what is older still removed.
 * The newest look always stays a look.
 */
function downsample(history, nowMs, depth = fullDepth) {
    const hoursFrom = floorTo(nowMs - depth.hoursMs, _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0);
    const tenFrom = Math.max(hoursFrom, floorTo(nowMs - depth.tenMinutesMs, _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0));
    const newest = history.looks.at(-1);
    const looksFrom = Math.min(Math.max(tenFrom, floorTo(nowMs - depth.looksMs, tenMinutesMs)), newest?.atMs ?? Infinity);
    const looks = split(history.looks, looksFrom);
    const ten = split(joined(history.tenMinutes, looks.old, tenMinutesMs, looks.kept), tenFrom);
    const hours = split(joined(history.hours, ten.old, _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0, [...ten.kept.slice(0, 1), ...looks.kept.slice(0, 1)]), hoursFrom);
    return { hours: hours.kept, tenMinutes: ten.kept, looks: looks.kept, month: history.month };
}
/** `coarse` and `added`, merged by cells of `cellMs`. `after` are the points that follow. */
function joined(coarse, added, cellMs, after) {
    const [first] = added;
    const newest = added.at(-1);
    if (first === undefined || newest === undefined)
        return coarse;
    const untilMs = after[0]?.atMs ?? (Math.floor(newest.atMs / cellMs) + 1) * cellMs;
    const last = coarse.at(-1);
    return last !== undefined && (0,_merge_points_js__WEBPACK_IMPORTED_MODULE_1__/* .shareCell */ .wj)(last, first, cellMs)
        ? [...coarse.slice(0, -1), ...(0,_merge_points_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeCells */ .w7)([last, ...added], cellMs, untilMs)]
        : [...coarse, ...(0,_merge_points_js__WEBPACK_IMPORTED_MODULE_1__/* .mergeCells */ .w7)(added, cellMs, untilMs)];
}
function split(points, fromMs) {
    const index = points.findIndex(({ atMs }) => atMs >= fromMs);
    if (index === 0)
        return { old: [], kept: points };
    return index === -1 ? { old: points, kept: [] } : { old: points.slice(0, index), kept: points.slice(index) };
}
function floorTo(ms, unitMs) {
    return Math.floor(ms / unitMs) * unitMs;
}


/***/ }),

/***/ 68325:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xr: () => (/* binding */ threeDigits),
/* harmony export */   w7: () => (/* binding */ mergeCells),
/* harmony export */   wj: () => (/* binding */ shareCell)
/* harmony export */ });
/** From the least to the most severe. */
const severity = ['unknown', 'up', 'slow', 'down'];
/**
 * The points, oldest first, with all points of one cell merged into one. Cells are `cellMs` long and begin at multiples
 * of it since 1970, so that merging again changes nothing. A point alone in its cell stays as it is.
 *
 * @param untilMs until when the last point holds
 */
function mergeCells(points, cellMs, untilMs) {
    const coarse = [];
    let first = 0;
    for (let index = 1; index <= points.length; index++) {
        const next = points[index];
        if (next !== undefined && cellOf(next, cellMs) === cellOf(points[first], cellMs))
            continue;
        coarse.push(...mergedCell(points.slice(first, index), next?.atMs ?? untilMs));
        first = index;
    }
    return coarse;
}
/** Whether two points lie in the same cell of `cellMs`. */
function shareCell(one, other, cellMs) {
    return one !== undefined && other !== undefined && cellOf(one, cellMs) === cellOf(other, cellMs);
}
function cellOf(point, cellMs) {
    return point === undefined ? null : Math.floor(point.atMs / cellMs);
}
function mergedCell(points, untilMs) {
    const [first, ...more] = points;
    if (first === undefined || more.length === 0)
        return points;
    const spansMs = points.map(({ atMs }, index) => (points[index + 1]?.atMs ?? untilMs) - atMs);
    const quantity = weightedMean(points.map((point) => point.quantity), spansMs);
    const demand = weightedMean(points.map((point) => point.demand), spansMs);
    const size = sizeOfMost(points, spansMs);
    return [
        {
            atMs: first.atMs,
            quantity: quantity === null ? null : hundredths(quantity),
            bounds: points.reduce((all, { bounds }) => envelope(all, bounds), null),
            responseMs: points.reduce((most, { responseMs }) => (responseMs === null ? most : Math.max(most ?? 0, responseMs)), null),
            demand: demand === null ? null : threeDigits(demand),
            verdict: points.reduce((worst, { verdict }) => (severity.indexOf(verdict) > severity.indexOf(worst) ? verdict : worst), 'unknown'),
            ...(size === null ? {} : { size })
        }
    ];
}
/** The mean of the known values, weighted by how long each held; null: none is known. */
function weightedMean(values, spansMs) {
    let sum = 0;
    let weight = 0;
    for (const [index, value] of values.entries()) {
        const spanMs = spansMs[index] ?? 0;
        if (value === null)
            continue;
        sum += value * spanMs;
        weight += spanMs;
    }
    return weight > 0 ? sum / weight : (values.findLast((value) => value !== null) ?? null);
}
/** The dyno type with the most dynos over time; null: none is known. */
function sizeOfMost(points, spansMs) {
    const weights = new Map();
    for (const [index, { size, quantity }] of points.entries()) {
        if (size !== undefined)
            weights.set(size, (weights.get(size) ?? 0) + (quantity ?? 0) * Math.max(1, spansMs[index] ?? 0));
    }
    const most = [...weights].reduce((best, one) => (best === null || one[1] > best[1] ? one : best), null);
    return most?.[0] ?? null;
}
function envelope(one, other) {
    if (one === null || other === null)
        return one ?? other;
    return { floor: Math.min(one.floor, other.floor), ceiling: Math.max(one.ceiling, other.ceiling) };
}
function hundredths(value) {
    return Math.round(value * 100) / 100;
}
/** Charts show no more digits, and each digit makes the state larger. */
function threeDigits(value) {
    return Number(value.toPrecision(3));
}


/***/ }),

/***/ 91344:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bx: () => (/* binding */ monthUpTo),
  ab: () => (/* binding */ withRecordedLook)
});

// UNUSED EXPORTS: recordLook

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/router-values.js
var router_values = __webpack_require__(71316);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/local-month.js
var local_month = __webpack_require__(44474);
;// CONCATENATED MODULE: ./build/core/history/month-to-date.js


/** The sums of the month that `timezone` has at `toMs`, with as much of the time since the last look as lies in that month. */
function countMonth(before, elapsed) {
    const { fromMs, toMs, quantity, size, timezone, most } = elapsed;
    const { month, fromMs: beginMs } = (0,local_month/* localMonth */.w)(timezone, toMs);
    const sums = before?.month === month ? before : newMonth(month, beginMs, elapsed);
    if (fromMs === null || quantity === null)
        return sums;
    const seconds = Math.max(0, Math.round((toMs - Math.max(fromMs, beginMs)) / durations/* secondMs */.fj));
    const dynoSeconds = seconds * quantity;
    const known = size === undefined ? {} : { [size]: (sums.bySize?.[size] ?? 0) + dynoSeconds };
    return {
        ...sums,
        dynoSeconds: sums.dynoSeconds + dynoSeconds,
        ...(size === undefined && sums.bySize === undefined ? {} : { bySize: { ...sums.bySize, ...known } }),
        flatDynoSeconds: sums.flatDynoSeconds + seconds * (most ?? quantity)
    };
}
/** Where a look before it saw what ran, the month is known from its beginning. */
function newMonth(month, beginMs, { fromMs, toMs, quantity }) {
    const sinceMs = quantity === null ? toMs : (fromMs ?? toMs);
    return { month, dynoSeconds: 0, flatDynoSeconds: 0, ...(sinceMs > beginMs ? { sinceMs } : {}) };
}

// EXTERNAL MODULE: ./build/core/history/merge-points.js
var merge_points = __webpack_require__(68325);
// EXTERNAL MODULE: ./build/core/history/downsample.js
var downsample = __webpack_require__(62947);
;// CONCATENATED MODULE: ./build/core/history/record-look.js






/** The state of a process type with one more look in its history. */
function withRecordedLook(state, look) {
    return { ...state, history: recordLook(state.history, look) };
}
/** The history with one more look. Looks that lie in the future, from a run whose clock was ahead, are dropped. */
function recordLook(history, look) {
    const point = pointOf(look);
    const before = pointsBefore(history, point.atMs);
    const month = monthUpTo({ ...before, month: history.month }, look.policy, point.atMs);
    return (0,downsample/* downsample */.J)({ ...before, looks: [...before.looks, point], month }, point.atMs);
}
/** The sums of the month, as far as an instant at or after the last look. */
function monthUpTo(history, policy, toMs) {
    const points = [...history.hours.slice(-1), ...history.tenMinutes.slice(-1), ...history.looks];
    return countMonth(history.month, {
        fromMs: points.at(-1)?.atMs ?? null,
        toMs,
        ...lastKnown(points),
        timezone: policy.timezone,
        most: (0,bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null
    });
}
function pointsBefore(history, atMs) {
    const isBefore = (point) => point.atMs < atMs;
    const early = (points) => points.slice(-1).every(isBefore) ? points : points.filter(isBefore);
    return { ...history, hours: early(history.hours), tenMinutes: early(history.tenMinutes), looks: early(history.looks) };
}
/** What ran since the last look. */
function lastKnown(points) {
    const last = points.findLast(({ quantity }) => quantity !== null);
    return { quantity: last?.quantity ?? null, ...(last?.size === undefined ? {} : { size: last.size }) };
}
function pointOf({ policy, observation, decision, quantity, size, nowMs }) {
    const router = observation.router === null ? null : (0,router_values/* routerNow */.Q)(observation.router, nowMs);
    const values = router?.status === 'ok' ? router.values : null;
    const response = decision.health.medianMs ?? values?.p95Ms ?? null;
    const demand = policy.router === null ? numberDemand(policy, observation) : (values?.requestsPerMinute ?? null);
    return {
        atMs: Math.floor(nowMs / durations/* secondMs */.fj) * durations/* secondMs */.fj,
        quantity,
        bounds: (0,bounds/* scheduledBounds */.Ze)(policy, nowMs)?.bounds ?? null,
        responseMs: response === null ? null : Math.round(response),
        demand: demand === null ? null : (0,merge_points/* threeDigits */.Xr)(demand),
        verdict: decision.health.verdict,
        ...(size === undefined || size === '' ? {} : { size: size.toLowerCase() })
    };
}
/**
 * The first metric with a `per-dyno` goal, or else the first one: always the same one, so that the unit does not
 * change.
 */
function numberDemand({ metrics }, observation) {
    const reading = observation.metrics[Math.max(0, metrics.findIndex(({ goal }) => goal.kind === 'per-dyno'))];
    return reading?.status === 'ok' ? reading.value : null;
}


/***/ }),

/***/ 93209:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ nearlySpentShare),
/* harmony export */   s: () => (/* binding */ budgetStatus)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47037);
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10501);
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(92884);
/* harmony import */ var _schedule_local_month_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44474);
/* harmony import */ var _schedule_turning_points_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50807);
/* harmony import */ var _record_look_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91344);
/** What the dynos of a calendar month have cost, and what they will at least. */







/** From this share of the amount a notice goes out. */
const nearlySpentShare = 0.8;
/** How the budget of one app stands, or of all together. */
function budgetStatus({ app, budget }, { timezone = 'UTC', processes }, nowMs) {
    const each = processes.map((process) => spendingOf(process, nowMs));
    const since = each.flatMap(({ countedSinceMs }) => countedSinceMs ?? []);
    return {
        app,
        ...budget,
        month: (0,_schedule_local_month_js__WEBPACK_IMPORTED_MODULE_3__/* .localMonth */ .w)(timezone, nowMs).month,
        spent: each.reduce((sum, { spent }) => sum + spent.dollars, 0),
        expected: each.reduce((sum, { spent, ahead }) => sum + spent.dollars + ahead.dollars, 0),
        countedSinceMs: since.length === 0 ? null : Math.min(...since),
        unpriced: [...new Set(each.flatMap(({ spent, ahead }) => [...spent.unpriced, ...ahead.unpriced]))]
    };
}
function spendingOf({ policy, state, size, quantity }, nowMs) {
    const history = state?.history ?? null;
    const running = size ?? lastIn(history, 'size') ?? _pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .assumedSize */ .yK;
    const month = history === null ? null : (0,_record_look_js__WEBPACK_IMPORTED_MODULE_5__/* .monthUpTo */ .bx)(history, policy, nowMs);
    const bySize = Object.entries(month?.bySize ?? {});
    const rest = (month?.dynoSeconds ?? 0) - bySize.reduce((sum, [, seconds]) => sum + seconds, 0);
    return {
        spent: priced([...bySize, [running, Math.max(0, rest)]]),
        ahead: priced(floorsAhead(policy, running, quantity ?? lastIn(history, 'quantity'), nowMs)),
        countedSinceMs: month === null ? nowMs : (month.sinceMs ?? null)
    };
}
function lastIn(history, key) {
    const points = [
        ...(history?.hours.slice(-1) ?? []),
        ...(history?.tenMinutes.slice(-1) ?? []),
        ...(history?.looks ?? [])
    ];
    return points.findLast((point) => point[key] != null)?.[key] ?? null;
}
/** Dyno-seconds by dyno type that the schedule asks for at least until the month ends. Where no window holds, what runs stays. */
function floorsAhead(policy, running, quantity, nowMs) {
    const { toMs } = (0,_schedule_local_month_js__WEBPACK_IMPORTED_MODULE_3__/* .localMonth */ .w)(policy.timezone, nowMs);
    const turns = [...(0,_schedule_turning_points_js__WEBPACK_IMPORTED_MODULE_4__/* .turningPoints */ .p)(policy.schedule, policy.timezone, nowMs, toMs)].map(({ atMs }) => atMs);
    const startsMs = [nowMs, ...turns.filter((atMs) => atMs < toMs)];
    return startsMs.map((startMs, index) => {
        const scheduled = (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_2__/* .scheduledBounds */ .Ze)(policy, startMs);
        const floor = scheduled?.bounds.floor ?? Math.max(policy.min ?? 0, policy.max === null ? (quantity ?? 0) : 0);
        const seconds = ((startsMs[index + 1] ?? toMs) - startMs) / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj;
        return [(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_6__/* .scheduledSize */ .fr)(policy, scheduled) ?? running, floor * seconds];
    });
}
function priced(seconds) {
    const used = seconds.filter(([, dynoSeconds]) => dynoSeconds > 0);
    return {
        dollars: used.reduce((sum, [size, dynoSeconds]) => sum + (dynoSeconds / 3600) * (((0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyPrice */ .JB)(size) ?? 0) / _pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursAMonth */ .rG), 0),
        unpriced: used.flatMap(([size]) => ((0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyPrice */ .JB)(size) === null ? [size.toLowerCase()] : []))
    };
}


/***/ }),

/***/ 7969:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Le: () => (/* binding */ sizeLimit),
/* harmony export */   aE: () => (/* binding */ dynoLimit),
/* harmony export */   gS: () => (/* binding */ generationOf)
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
/** The most dynos of a type; its name tells its generation. */
function sizeLimit(size) {
    return dynoLimit(size, /^dyno-/i.test(size) ? 'fir' : 'cedar');
}


/***/ }),

/***/ 47037:
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

/***/ 93577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ processKey)
/* harmony export */ });
/** App and process type as one text, which is unique whatever characters the names hold. */
function processKey({ app, process }) {
    return JSON.stringify([app, process]);
}


/***/ }),

/***/ 71316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ routerNow)
/* harmony export */ });
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96851);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15427);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61375);



/** The values are those of so long. */
const windowMs = 5 * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2;
/** Ten-minute buckets are complete up to twenty minutes late. */
const staleAfterMs = 30 * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2;
/**
 * The values of the last five complete minutes: the mean of the requests a minute, response time and share of errors
 * weighted by requests. Where buckets are longer than that, those of the last complete one.
 */
function routerNow(reading, nowMs) {
    if (reading.status === 'unavailable')
        return reading;
    const last = reading.buckets.at(-1);
    if (last === undefined)
        return { status: 'unavailable', cause: 'there are no complete minutes yet' };
    const endMs = last.startMs + last.lengthMs;
    if (nowMs - endMs > staleAfterMs)
        return { status: 'unavailable', cause: `the newest are ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(nowMs - endMs)} old` };
    const buckets = reading.buckets.filter((bucket) => bucket === last || endMs - bucket.startMs <= windowMs);
    const requests = buckets.flatMap(({ requestsPerMinute }) => (requestsPerMinute === null ? [] : [requestsPerMinute]));
    return {
        status: 'ok',
        buckets,
        values: {
            requestsPerMinute: requests.length === 0 ? null : (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(requests),
            p95Ms: weighted(buckets, ({ p95Ms }) => p95Ms),
            errorShare: weighted(buckets, ({ errorShare }) => errorShare)
        }
    };
}
function weighted(buckets, valueOf) {
    const known = buckets.flatMap((bucket) => {
        const value = valueOf(bucket);
        return value === null ? [] : [{ value, weight: (bucket.requestsPerMinute ?? 0) * bucket.lengthMs }];
    });
    if (known.length === 0)
        return null;
    const total = known.reduce((sum, { weight }) => sum + weight, 0);
    return total === 0
        ? (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(known.map(({ value }) => value))
        : known.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
}


/***/ }),

/***/ 75509:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $y: () => (/* binding */ holidaysIn),
/* harmony export */   OE: () => (/* binding */ withHolidays),
/* harmony export */   mX: () => (/* binding */ timezonesOf)
/* harmony export */ });
/* unused harmony export mentionsHolidays */
/* harmony import */ var _window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(41772);

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
    const fill = (windows, timezone) => {
        if (!mentionsHolidays(windows))
            return windows;
        const days = holidaysIn(timezone, holidays).map(({ day }) => day);
        return windows.map((window) => ({
            ...window,
            days: window.days.map((set) => set.map((rule) => (rule.kind === 'holidays' ? { ...rule, days } : rule)))
        }));
    };
    const quietOf = ({ quiet, timezone = 'UTC' }) => quiet === undefined ? {} : { quiet: fill(quiet, timezone) };
    const fillAll = (app) => ({
        ...app,
        ...quietOf(app),
        processes: app.processes.map((process) => ({ ...process, schedule: fill(process.schedule, process.timezone) }))
    });
    const selectors = policy.selectors?.map((selector) => ({ ...selector, template: fillAll(selector.template) }));
    return {
        ...policy,
        ...quietOf(policy),
        apps: policy.apps.map(fillAll),
        ...(selectors === undefined ? {} : { selectors })
    };
}


/***/ }),

/***/ 44474:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ localMonth)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76215);


/** The month that the calendar of `timezone` shows at an instant. */
function localMonth(timezone, atMs) {
    const today = new Date((0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .localTime */ .HJ)(timezone, atMs).day * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .dayMs */ .LP);
    const [year, month] = [today.getUTCFullYear(), today.getUTCMonth() + 1];
    const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
    return {
        month: today.toISOString().slice(0, -17),
        fromMs: firstInstant(timezone, year, month),
        toMs: firstInstant(timezone, next.year, next.month)
    };
}
/** Midnight by the offset of that night, which is another one after a change of the clock. */
function firstInstant(timezone, year, month) {
    const local = { day: (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .dayNumber */ .U$)(year, month, 1) ?? 0, minute: 0 };
    const guessMs = (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(local, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetMinutes */ .rg)(timezone, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(local, 0)));
    return (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .instantOf */ .B9)(local, (0,_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetMinutes */ .rg)(timezone, guessMs));
}


/***/ }),

/***/ 61375:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JZ: () => (/* binding */ median),
/* harmony export */   cz: () => (/* binding */ sum),
/* harmony export */   i2: () => (/* binding */ mean)
/* harmony export */ });
function sum(values) {
    return values.reduce((total, value) => total + value, 0);
}
/** The arithmetic mean; NaN of no values. */
function mean(values) {
    return sum(values) / values.length;
}
/** The middle value, or the mean of the two middle ones; null of no values. */
function median(values) {
    const sorted = [...values].sort((a, b) => a - b);
    const middle = sorted.length / 2;
    const [lower, upper] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
    return lower === undefined || upper === undefined ? null : (lower + upper) / 2;
}


/***/ }),

/***/ 39573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ selectNow),
/* harmony export */   mL: () => (/* binding */ sameAppTwice),
/* harmony export */   xy: () => (/* binding */ openAppSelector)
/* harmony export */ });
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48281);
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

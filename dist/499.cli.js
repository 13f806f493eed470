export const id = 499;
export const ids = [499];
export const modules = {

/***/ 49136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ routerTimeoutMs)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** Heroku's router answers 503 (H12) for a dyno that has sent nothing after this long. https://devcenter.heroku.com/articles/request-timeout */
const routerTimeoutMs = 30 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj;


/***/ }),

/***/ 66350:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ demoPolicy),
/* harmony export */   Ez: () => (/* binding */ demoConfiguration),
/* harmony export */   Nt: () => (/* binding */ demoSchedule),
/* harmony export */   VC: () => (/* binding */ demoApp),
/* harmony export */   oB: () => (/* binding */ demoMaximum)
/* harmony export */ });
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9595);

const demoApp = 'sharp-mountain-4005';
/** The windows of the demo's app, in UTC. */
const demoSchedule = ['07:00-22:00 2-4', '22:00-03:00 1-2', '1'];
/** The schedule's maximum, which the result is compared with. */
const demoMaximum = 4;
/** `.github/dyno-scaler.yml` of the demo. */
const demoConfiguration = `apps:
  ${demoApp}:
    processes:
      web:
        schedule:
${demoSchedule.map((window) => `          - ${window}\n`).join('')}        metrics:
          - { router: throughput, per-dyno: 900 }
        scale-out: { above: 1s }
`;
function demoPolicy() {
    const { policy } = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFromFile */ .Ve)('dyno-scaler.yml', demoConfiguration, {}, null);
    if (!policy.ok)
        throw new Error(policy.problems.map(({ message }) => message).join(' '));
    return policy.value;
}


/***/ }),

/***/ 14546:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ startEmulator)
});

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/emulator/http/api-fault.js
var api_fault = __webpack_require__(60826);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var dist = __webpack_require__(31894);
;// CONCATENATED MODULE: ./build/emulator/heroku/api-error.js
const notFound = (what) => ({
    status: 404,
    id: 'not_found',
    message: `Couldn't find that ${what}.`
});
const invalidParams = (message) => ({ status: 422, id: 'invalid_params', message });

// EXTERNAL MODULE: ./build/emulator/http/inject-faults.js
var inject_faults = __webpack_require__(12386);
// EXTERNAL MODULE: ./build/emulator/http/json-body.js
var json_body = __webpack_require__(30078);
// EXTERNAL MODULE: ./build/emulator/http/loopback-server.js
var loopback_server = __webpack_require__(6928);
;// CONCATENATED MODULE: ./build/emulator/heroku/uuid.js

/** A UUID in the form of version 5 that is the same for the same words, so that ids are the same in every run. */
function uuidOf(...words) {
    const hex = (0,external_node_crypto_.createHash)('sha1').update(words.join('\n')).digest('hex');
    const variant = ((parseInt(hex.slice(16, 18), 16) & 0x3f) | 0x80).toString(16);
    return [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `5${hex.slice(13, 16)}`,
        variant + hex.slice(18, 20),
        hex.slice(20, 32)
    ].join('-');
}

;// CONCATENATED MODULE: ./build/emulator/http/wait.js
/** How soon a closed server or a client that went away is noticed, and so the longest that a timer outlives it. */
const checkEveryMs = 250;
/** Waits `ms` on the clock, or until `stop` is true. */
async function waitUntil(clock, ms, stop) {
    const endMs = clock.now() + ms;
    while (!stop() && clock.now() < endMs) {
        await clock.sleep(Math.min(checkEveryMs, endMs - clock.now()));
    }
}

;// CONCATENATED MODULE: ./build/emulator/heroku/api-middleware.js





/**
 * What every request passes before its resource answers, in this order: recording, faults, token, API version, rate
 * limit.
 */
function apiMiddleware(options) {
    const { faults, clock, closed } = options;
    return [
        recordRequest(options),
        (0,inject_faults/* injectFaults */.P)({ faults, wait: (ms) => waitUntil(clock, ms, closed), respond: respondToFault }),
        authenticate(options.token),
        requireVersion,
        spendToken(options.rateLimit)
    ];
}
/** Answers with an error in Heroku's form. */
function fail(c, { status, ...error }) {
    return c.body(JSON.stringify(error), status, { 'Content-Type': 'application/json' });
}
function recordRequest({ clock, record, rateLimit, closed, latencyMs }) {
    let count = 0;
    return async (c, next) => {
        count += 1;
        const { search } = new URL(c.req.url);
        const body = await c.req.text();
        const entry = record({
            atMs: clock.now(),
            method: c.req.method,
            path: c.req.path + search,
            headers: c.req.header(),
            body: (0,json_body/* parseBody */.O)(body),
            status: null
        });
        c.header('Request-Id', c.req.header('request-id') ?? uuidOf('request', count));
        await waitUntil(clock, latencyMs, closed);
        await next();
        if ((0,loopback_server/* isGone */.ST)(c.env))
            return;
        c.header('RateLimit-Remaining', String(rateLimit.remaining()));
        entry.answered(c.res.status);
    };
}
/** A text is sent as HTML, everything else as JSON. */
function respondToFault(c, { status, body, headers = {} }) {
    if (body === undefined)
        return c.newResponse(null, status, headers);
    c.header('Content-Type', typeof body === 'string' ? 'text/html' : 'application/json');
    return c.newResponse(typeof body === 'string' ? body : JSON.stringify(body), status, headers);
}
function authenticate(token) {
    return async (c, next) => {
        const given = givenToken(c.req.header('authorization') ?? '');
        if (given !== '' && given === (token ?? given))
            return next();
        return fail(c, { status: 401, id: 'unauthorized', message: 'Invalid credentials provided.' });
    };
}
/** The token of a Bearer header, or the password of a Basic one as older clients send it; empty if there is none. */
function givenToken(authorization) {
    const [scheme = '', credentials = ''] = authorization.split(' ');
    if (/^bearer$/i.test(scheme))
        return credentials;
    if (!/^basic$/i.test(scheme))
        return '';
    return Buffer.from(credentials, 'base64')
        .toString()
        .replace(/^[^:]*:/, '');
}
const requireVersion = async (c, next) => {
    if (/^application\/vnd\.heroku\+json; *version=3(\.[\w-]+)?$/.test(c.req.header('accept') ?? ''))
        return next();
    const message = 'Ask for version 3 with the header Accept: application/vnd.heroku+json; version=3.';
    return fail(c, { status: 406, id: 'not_acceptable', message });
};
function spendToken(rateLimit) {
    return async (c, next) => {
        if (c.req.path === '/account/rate-limits' || rateLimit.take())
            return next();
        return fail(c, {
            status: 429,
            id: 'rate_limit',
            message: 'Your account reached the API rate limit. Please wait a few minutes.'
        });
    };
}

// EXTERNAL MODULE: ./build/emulator/http/timestamp.js
var timestamp = __webpack_require__(8175);
;// CONCATENATED MODULE: ./build/emulator/heroku/dyno-types.js

const traits = {
    entry: { generation: 'cedar', limit: 1, entry: true, dedicated: false, privateSpaceOnly: false },
    standard: { generation: 'cedar', limit: 100, entry: false, dedicated: false, privateSpaceOnly: false },
    performance: { generation: 'cedar', limit: 10, entry: false, dedicated: true, privateSpaceOnly: false },
    space: { generation: 'cedar', limit: 10, entry: false, dedicated: true, privateSpaceOnly: true },
    fir: { generation: 'fir', limit: 255, entry: false, dedicated: false, privateSpaceOnly: true }
};
/** Heroku's dyno types with the list prices and limits of August 2026. */
const dynoTypes = [
    ['Eco', 'entry', 0, 0.5, 1],
    ['Basic', 'entry', 7, 0.5, 1],
    ['Standard-1X', 'standard', 25, 0.5, 1],
    ['Standard-2X', 'standard', 50, 1, 2],
    ['Performance-M', 'performance', 250, 2.5, 12],
    ['Performance-L', 'performance', 500, 14, 50],
    ['Performance-L-RAM', 'performance', 500, 30, 24],
    ['Performance-XL', 'performance', 750, 62, 50],
    ['Performance-2XL', 'performance', 1500, 126, 100],
    ['Private-S', 'space', 225, 1, 12],
    ['Private-M', 'space', 450, 2.5, 12],
    ['Private-L', 'space', 900, 14, 50],
    ['Shield-S', 'space', 270, 1, 12],
    ['Shield-M', 'space', 540, 2.5, 12],
    ['Shield-L', 'space', 1080, 14, 50],
    ['dyno-1c-0.5gb', 'fir', 25, 0.5, 1],
    ['dyno-2c-1gb', 'fir', 50, 1, 2],
    ['dyno-1c-4gb', 'fir', 80, 4, 1],
    ['dyno-2c-8gb', 'fir', 160, 8, 2]
].map(([name, kind, dollarsPerMonth, memoryGb, compute]) => ({
    id: uuidOf('dyno-size', name),
    name,
    dollarsPerMonth,
    memoryGb,
    compute,
    ...traits[kind]
}));
/** By name in any case, or by id. */
function findDynoType(identity) {
    const wanted = identity.toLowerCase();
    return dynoTypes.find(({ id, name }) => id === wanted || name.toLowerCase() === wanted);
}

;// CONCATENATED MODULE: ./build/emulator/heroku/resources.js



const owner = { id: uuidOf('account'), email: 'owner@example.com' };
const stack = { id: uuidOf('stack', 'heroku-24'), name: 'heroku-24' };
const region = { id: uuidOf('region', 'us'), name: 'us' };
function appResource(app) {
    return {
        acm: false,
        archived_at: null,
        build_stack: stack,
        buildpack_provided_description: 'Node.js',
        created_at: (0,timestamp/* timestamp */.v)(app.createdAtMs),
        generation: generationResource(app.generation),
        git_url: `https://git.heroku.com/${app.name}.git`,
        id: app.id,
        internal_routing: null,
        maintenance: app.maintenance(),
        name: app.name,
        organization: null,
        owner,
        region,
        released_at: timestampOrNull(app.releases().at(-1)?.createdAtMs),
        repo_size: null,
        slug_size: null,
        space: null,
        stack,
        team: null,
        updated_at: (0,timestamp/* timestamp */.v)(app.updatedAtMs()),
        web_url: app.webUrl()
    };
}
function formationResource(app, process) {
    return {
        app: { id: app.id, name: app.name },
        command: process.command,
        created_at: (0,timestamp/* timestamp */.v)(process.createdAtMs),
        dyno_size: { id: process.dynoType.id, name: process.dynoType.name },
        id: process.id,
        quantity: process.quantity,
        size: process.dynoType.name,
        type: process.type,
        updated_at: (0,timestamp/* timestamp */.v)(process.updatedAtMs)
    };
}
/** A dyno with its state at the instant. */
function dynoResource(app, dyno, atMs) {
    const { state, sinceMs } = app.statusOf(dyno, atMs);
    const release = app.releases().findLast(({ createdAtMs }) => createdAtMs <= atMs);
    return {
        app: { id: app.id, name: app.name },
        attach_url: null,
        command: app.formation().find(({ type }) => type === dyno.type)?.command,
        created_at: (0,timestamp/* timestamp */.v)(dyno.createdAtMs),
        id: dyno.id,
        name: dyno.name,
        release: { id: release?.id, version: release?.version },
        size: dyno.size,
        state,
        type: dyno.type,
        updated_at: (0,timestamp/* timestamp */.v)(sinceMs)
    };
}
function releaseResource(app, release) {
    return {
        addon_plan_names: [],
        app: { id: app.id, name: app.name },
        artifacts: [],
        created_at: (0,timestamp/* timestamp */.v)(release.createdAtMs),
        current: release === app.releases().at(-1),
        description: release.description,
        eligible_for_rollback: true,
        id: release.id,
        output_stream_url: null,
        slug: { id: uuidOf('slug', release.id) },
        status: 'succeeded',
        updated_at: (0,timestamp/* timestamp */.v)(release.createdAtMs),
        user: owner,
        version: release.version
    };
}
function prebootResource(app) {
    const enabled = app.preboot();
    return {
        created_at: (0,timestamp/* timestamp */.v)(app.createdAtMs),
        description: 'Provide seamless web dyno deploys by booting the new dynos first.',
        display_name: 'Preboot',
        doc_url: 'https://devcenter.heroku.com/articles/preboot',
        enabled,
        feedback_email: '',
        id: uuidOf('feature', 'preboot'),
        name: 'preboot',
        state: 'general',
        updated_at: (0,timestamp/* timestamp */.v)(app.createdAtMs)
    };
}
function dynoSizeResource(dynoType) {
    return {
        architecture: 'amd64',
        compute: dynoType.compute,
        cost: { cents: dynoType.dollarsPerMonth * 100, unit: 'month' },
        dedicated: dynoType.dedicated,
        generation: generationResource(dynoType.generation),
        id: dynoType.id,
        memory: dynoType.memoryGb,
        name: dynoType.name,
        precise_dyno_units: dynoType.dollarsPerMonth / 25,
        private_space_only: dynoType.privateSpaceOnly
    };
}
const dynoSizeResources = () => dynoTypes.map(dynoSizeResource);
/** The account that owns every app; it is as old as the emulator. */
function accountResource(createdAtMs) {
    return {
        allow_tracking: true,
        beta: false,
        country_of_residence: null,
        created_at: (0,timestamp/* timestamp */.v)(createdAtMs),
        default_organization: null,
        default_team: null,
        delinquent_at: null,
        email: owner.email,
        federated: false,
        id: owner.id,
        identity_provider: null,
        last_login: (0,timestamp/* timestamp */.v)(createdAtMs),
        name: null,
        sms_number: null,
        suspended_at: null,
        two_factor_authentication: false,
        updated_at: (0,timestamp/* timestamp */.v)(createdAtMs),
        verified: true
    };
}
function generationResource(name) {
    return { id: uuidOf('generation', name), name };
}
function timestampOrNull(ms) {
    return ms === undefined ? null : (0,timestamp/* timestamp */.v)(ms);
}

;// CONCATENATED MODULE: ./build/emulator/heroku/groups-api.js





/** Adds pipelines, their couplings, and the apps of teams. They exist as far as an app belongs to them. */
function addGroupRoutes(api, apps, startedMs, { list, one }) {
    const at = (0,timestamp/* timestamp */.v)(startedMs);
    const names = [...new Set(apps.flatMap(({ pipeline }) => (pipeline === null ? [] : [pipeline.name])))];
    const pipelines = names.map((name) => ({ id: uuidOf('pipeline', name), name }));
    const found = (c) => pipelines.find(({ id, name }) => id === c.req.param('pipeline') || name === c.req.param('pipeline'));
    api.get('/pipelines/:pipeline', (c) => {
        const pipeline = found(c);
        if (pipeline === undefined)
            return fail(c, notFound('pipeline'));
        const owner = { id: uuidOf('account'), type: 'user' };
        return one(c, { ...pipeline, created_at: at, updated_at: at, owner, generation: { name: 'cedar' } });
    });
    api.get('/pipelines/:pipeline/pipeline-couplings', (c) => {
        const pipeline = found(c);
        // By id alone, as at Heroku.
        if (pipeline?.id !== c.req.param('pipeline'))
            return fail(c, notFound('pipeline'));
        const coupled = apps.flatMap(({ app, pipeline: its }) => its?.name === pipeline.name
            ? [
                {
                    ...{ id: uuidOf('coupling', app.id), created_at: at, updated_at: at },
                    ...{ app: { id: app.id }, pipeline: { id: pipeline.id }, stage: its.stage }
                }
            ]
            : []);
        return list(c, coupled);
    });
    api.get('/teams/:team/apps', (c) => {
        const owned = apps.filter(({ team }) => team === c.req.param('team'));
        return owned.length === 0 ? fail(c, notFound('team')) : list(c, owned.map(teamAppResource));
    });
}
/** An app as the list of its team has it: without its generation. */
function teamAppResource({ app, team }) {
    const fields = Object.entries(appResource(app)).filter(([key]) => !['generation', 'acm', 'organization'].includes(key));
    return { ...Object.fromEntries(fields), joined: true, locked: false, team: { name: team } };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/list-range.js
const maxItems = 1000;
const defaultItems = 200;
const rangeHeader = /^(\w+) *(\]?)([^\s;.[\]]*)\.\.([^\s;.[\]]*)(\[?) *(?:; *(.*))?$/;
/**
 * The page of a list that a `Range` header asks for, e.g. `version ..; max=1, order=desc`. `]` at the start and `[` at
 * the end of the range exclude that value. Without a header: the first 200 in the given order.
 */
function pageOf(items, header, attributes) {
    const names = Object.keys(attributes);
    const accept = { 'Accept-Ranges': names.join(', ') };
    const range = rangeHeader.exec(header ?? `${names[0] ?? ''} ..`);
    const [, attribute = '', openStart = '', start = '', end = '', openEnd = '', settings = ''] = range ?? [];
    const keyOf = attributes[attribute];
    const max = Number(/\bmax=(\d+)/.exec(settings)?.[1] ?? defaultItems);
    if (range === null || keyOf === undefined || max < 1)
        return { kind: 'unsatisfiable' };
    const direction = /\border=desc\b/.test(settings) ? -1 : 1;
    const compare = (a, b) => direction * (a < b ? -1 : a > b ? 1 : 0);
    const bound = (text, item) => (typeof keyOf(item) === 'number' ? Number(text) : text);
    const inside = items.filter((item) => {
        const afterStart = start === '' ? 1 : compare(keyOf(item), bound(start, item));
        const beforeEnd = end === '' ? 1 : compare(bound(end, item), keyOf(item));
        return (openStart === '' ? afterStart >= 0 : afterStart > 0) && (openEnd === '' ? beforeEnd >= 0 : beforeEnd > 0);
    });
    if (header !== undefined)
        inside.sort((a, b) => compare(keyOf(a), keyOf(b)));
    const page = inside.slice(0, Math.min(max, maxItems));
    const first = page[0];
    const last = page.at(-1);
    if (first === undefined || last === undefined)
        return { kind: 'page', items: [], headers: accept, partial: false };
    const contentRange = { ...accept, 'Content-Range': `${attribute} ${keyOf(first)}..${keyOf(last)}` };
    if (page.length === inside.length)
        return { kind: 'page', items: page, headers: contentRange, partial: false };
    const order = direction === -1 ? ', order=desc' : '';
    const nextRange = `${attribute} ]${keyOf(last)}..${end}${openEnd}; max=${max}${order}`;
    return { kind: 'page', items: page, headers: { ...contentRange, 'Next-Range': nextRange }, partial: true };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/platform-api.js








/** Heroku's Platform API, version 3, as far as it concerns scaling; everything else is `not_found`. */
function createHerokuApi(options) {
    const { apps, clock, rateLimit } = options;
    const startedMs = clock.now();
    const api = new dist/* Hono */.$();
    api.use(...apiMiddleware(options));
    const forApp = (answer) => (c) => {
        const identity = c.req.param('app');
        const app = apps.find(({ id, name }) => id === identity || name === identity);
        return app === undefined ? fail(c, notFound('app')) : answer(c, app);
    };
    api.get('/account', (c) => reply(c, accountResource(startedMs)));
    api.get('/account/rate-limits', (c) => reply(c, { remaining: rateLimit.remaining() }));
    api.get('/dyno-sizes', (c) => list(c, dynoSizeResources(), { id: platform_api_text('id'), name: platform_api_text('name') }));
    api.get('/apps', (c) => list(c, apps.map(appResource), { id: platform_api_text('id'), name: platform_api_text('name') }));
    addGroupRoutes(api, options.groups ?? [], startedMs, {
        list: (c, resources) => list(c, resources, { id: platform_api_text('id') }),
        one: (c, resource) => reply(c, resource)
    });
    api.get('/apps/:app', forApp(getApp));
    api.patch('/apps/:app', forApp(updateApp));
    api.get('/apps/:app/formation', forApp(listFormation));
    api.patch('/apps/:app/formation', forApp(updateFormation));
    api.get('/apps/:app/formation/:type', forApp(getProcess));
    api.patch('/apps/:app/formation/:type', forApp(updateProcess));
    api.get('/apps/:app/dynos', forApp(listDynos(clock)));
    api.delete('/apps/:app/dynos/:dyno', forApp(restartDyno));
    api.get('/apps/:app/features/preboot', forApp(getPreboot));
    api.get('/apps/:app/releases', forApp(listReleases));
    api.get('/apps/:app/releases/:release', forApp(getRelease));
    api.notFound((c) => fail(c, { status: 404, id: 'not_found', message: 'The requested API endpoint was not found.' }));
    return api;
}
// ── Reads ───────────────────────────────────────────────────────────────────────────────────────────────────
const getApp = (c, app) => reply(c, appResource(app));
const listFormation = (c, app) => list(c, formationOf(app), { id: platform_api_text('id'), type: platform_api_text('type') });
const getProcess = (c, app) => {
    const identity = c.req.param('type');
    const process = app.formation().find(({ id, type }) => id === identity || type === identity);
    return process === undefined ? fail(c, notFound('process type')) : reply(c, formationResource(app, process));
};
function listDynos(clock) {
    return (c, app) => {
        const nowMs = clock.now();
        const dynos = app.dynos().map((dyno) => dynoResource(app, dyno, nowMs));
        return list(c, dynos, { id: platform_api_text('id'), name: platform_api_text('name') });
    };
}
const listReleases = (c, app) => {
    const releases = app.releases().map((release) => releaseResource(app, release));
    return list(c, releases, { version: ({ version }) => Number(version), id: platform_api_text('id') });
};
const getRelease = (c, app) => {
    const identity = c.req.param('release');
    const release = app.releases().find(({ id, version }) => id === identity || String(version) === identity);
    return release === undefined ? fail(c, notFound('release')) : reply(c, releaseResource(app, release));
};
const getPreboot = (c, app) => reply(c, prebootResource(app));
// ── Changes ─────────────────────────────────────────────────────────────────────────────────────────────────
async function updateApp(c, app) {
    const body = await readObject(c);
    if (body.kind === 'refused')
        return fail(c, body.error);
    const { maintenance } = body.value;
    if (maintenance !== undefined && typeof maintenance !== 'boolean')
        return fail(c, invalidParams('Maintenance must be true or false.'));
    if (maintenance !== undefined)
        app.setMaintenance(maintenance);
    return reply(c, appResource(app));
}
async function updateFormation(c, app) {
    const body = await readObject(c);
    if (body.kind === 'refused')
        return fail(c, body.error);
    const { updates } = body.value;
    if (!Array.isArray(updates))
        return fail(c, invalidParams('Updates must be a list.'));
    const result = app.update(updates);
    return result.kind === 'refused' ? fail(c, result.error) : reply(c, formationOf(app));
}
async function updateProcess(c, app) {
    const body = await readObject(c);
    if (body.kind === 'refused')
        return fail(c, body.error);
    const result = app.update([{ ...body.value, type: c.req.param('type') }]);
    return result.kind === 'refused' ? fail(c, result.error) : getProcess(c, app);
}
const restartDyno = (c, app) => app.restartDyno(c.req.param('dyno') ?? '') ? c.json({}, 202) : fail(c, notFound('dyno'));
async function readObject(c) {
    const value = (0,json_body/* parseBody */.O)(await c.req.text());
    if ((0,json_body/* isRecord */.u)(value))
        return { kind: 'read', value };
    return { kind: 'refused', error: { status: 400, id: 'bad_request', message: 'The body must be a JSON object.' } };
}
// ── Replies ─────────────────────────────────────────────────────────────────────────────────────────────────
function formationOf(app) {
    return app.formation().map((process) => formationResource(app, process));
}
const platform_api_text = (field) => (resource) => String(resource[field]);
function list(c, resources, attributes) {
    const page = pageOf(resources, c.req.header('range'), attributes);
    if (page.kind === 'unsatisfiable') {
        const message = `This list can be ranged by ${Object.keys(attributes).join(', ')}.`;
        return fail(c, { status: 416, id: 'requested_range_not_satisfiable', message });
    }
    for (const [name, value] of Object.entries(page.headers))
        c.header(name, value);
    return page.partial ? reply(c, page.items, 206) : reply(c, page.items);
}
/** JSON with its ETag, or 304 without a body where the client already has the same. */
function reply(c, value, status = 200) {
    const json = JSON.stringify(value);
    const etag = `"${(0,external_node_crypto_.createHash)('md5').update(json).digest('hex')}"`;
    c.header('ETag', etag);
    const known = (c.req.header('if-none-match') ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
    if (c.req.method === 'GET' && known.includes(etag))
        return c.body(null, 304);
    return c.body(json, status, { 'Content-Type': 'application/json' });
}

;// CONCATENATED MODULE: ./build/emulator/app/router-counters.js

/** Heroku keeps router metrics for 72 hours. */
const keptMs = 72 * 60 * durations/* minuteMs */.J2;
function createRouterCounters() {
    const minutes = new Map();
    return {
        count: (atMs, { status, requests, p95Ms }) => {
            if (requests <= 0)
                return;
            const startMs = Math.floor(atMs / durations/* minuteMs */.J2) * durations/* minuteMs */.J2;
            const before = minutes.get(startMs) ?? { statuses: {}, requests: 0, weightedMs: 0 };
            const name = `status_${Math.floor(status / 100)}xx`;
            minutes.set(startMs, {
                statuses: { ...before.statuses, [name]: (before.statuses[name] ?? 0) + requests },
                requests: before.requests + requests,
                weightedMs: before.weightedMs + requests * p95Ms
            });
            for (const oldMs of minutes.keys()) {
                if (oldMs >= atMs - keptMs)
                    break;
                minutes.delete(oldMs);
            }
        },
        minute: (startMs) => {
            const counted = minutes.get(startMs);
            if (counted === undefined)
                return null;
            const statuses = Object.fromEntries(Object.entries(counted.statuses).map(([name, requests]) => [name, Math.round(requests)]));
            return { statuses, p95Ms: counted.weightedMs / counted.requests };
        }
    };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/metrics-api.js







/** The steps that can be asked for, and the longest period of each. */
const steps = {
    '1m': { stepMs: durations/* minuteMs */.J2, longestMs: 120 * durations/* minuteMs */.J2 },
    '10m': { stepMs: 10 * durations/* minuteMs */.J2, longestMs: 72 * 60 * durations/* minuteMs */.J2 },
    '1h': { stepMs: 60 * durations/* minuteMs */.J2, longestMs: 7 * 1440 * durations/* minuteMs */.J2 },
    '2h': { stepMs: 120 * durations/* minuteMs */.J2, longestMs: 7 * 1440 * durations/* minuteMs */.J2 }
};
/**
 * Heroku's metrics API as far as it concerns scaling: the router's statuses (classes, or the codes that a test sets),
 * its 95th percentile, and the monitors of native autoscaling. Like the real one it adds an incomplete bucket at
 * `end_time`, answers 400 to steps of a minute for Basic dynos or more than 2 h, and has no data of Eco dynos.
 */
function createMetricsApi(options) {
    const api = new dist/* Hono */.$();
    api.use(...apiMiddleware(options));
    const forApp = (answer) => (c) => {
        const app = options.apps.find(({ id }) => id === c.req.param('app'));
        return app === undefined ? fail(c, notFound('app')) : answer(c, app);
    };
    api.get('/apps/:app/router-metrics/status', forApp((c, app) => routerMetrics(c, app, statusSeries)));
    api.get('/apps/:app/router-metrics/latency', forApp((c, app) => routerMetrics(c, app, latencySeries)));
    api.get('/apps/:app/formation/:type/monitors', forApp((c, app) => c.json(c.req.param('type') === 'web' ? monitors(app) : [])));
    api.notFound((c) => fail(c, notFound('endpoint')));
    return api;
}
function routerMetrics(c, app, series) {
    const { process_type: process = '', step = '1m', start_time: from = '', end_time: to = '' } = c.req.query();
    const found = Object.hasOwn(steps, step) ? steps[step] : undefined;
    const [fromMs, toMs] = [Date.parse(from), Date.parse(to)];
    if (process === '')
        return fail(c, badRequest('process_type is missing.'));
    if (found === undefined || !(fromMs <= toMs))
        return fail(c, badRequest('start_time, end_time or step is wrong.'));
    const size = (app.size(process) ?? 'Eco').toLowerCase();
    if (toMs - fromMs > found.longestMs || (size === 'basic' && step === '1m'))
        return fail(c, badRequest(`step ${step} is too fine.`));
    const { stepMs } = found;
    const startMs = Math.floor(fromMs / stepMs) * stepMs;
    const count = Math.floor((toMs - startMs) / stepMs) + 1;
    const buckets = Array.from({ length: count }, (_, index) => Array.from({ length: stepMs / durations/* minuteMs */.J2 }, (_minute, offset) => app.minute(startMs + index * stepMs + offset * durations/* minuteMs */.J2)));
    const endMs = startMs + (count - 1) * stepMs;
    return c.json({
        start_time: (0,timestamp/* timestamp */.v)(startMs),
        end_time: (0,timestamp/* timestamp */.v)(endMs),
        step: stepMs / durations/* minuteMs */.J2,
        data: size === 'eco' ? {} : series(buckets)
    });
}
function statusSeries(buckets) {
    const names = new Set(buckets.flat().flatMap((minute) => Object.keys(minute?.statuses ?? {})));
    return Object.fromEntries([...names].map((name) => [
        name,
        buckets.map((bucket) => total(bucket.map((minute) => minute?.statuses[name] ?? null)))
    ]));
}
/**
 * The percentile of a longer step cannot be computed from those of its minutes; their mean, weighted by requests,
 * stands for it.
 */
function latencySeries(buckets) {
    const p95 = buckets.map((bucket) => {
        const weighted = bucket.flatMap((minute) => minute?.p95Ms == null ? [] : [{ p95Ms: minute.p95Ms, weight: total(Object.values(minute.statuses)) ?? 1 }]);
        const weight = weighted.reduce((sum, one) => sum + one.weight, 0);
        return weight === 0 ? null : weighted.reduce((sum, one) => sum + one.p95Ms * one.weight, 0) / weight;
    });
    return { 'latency.ms.p95': p95 };
}
function monitors(app) {
    const monitor = { process_type: 'web', period: 1, value: 1000, op: 'GREATER_OR_EQUAL' };
    const alert = {
        ...monitor,
        id: uuidOf('monitor', app.id, 'alert'),
        name: 'LATENCY',
        action_type: 'alert',
        is_active: true
    };
    const state = app.autoscaling();
    if (state === 'none')
        return [alert];
    return [
        alert,
        {
            ...monitor,
            id: uuidOf('monitor', app.id, 'scale'),
            name: 'LATENCY_SCALE',
            action_type: 'scale',
            is_active: state === 'on',
            min_quantity: 1,
            max_quantity: 10
        }
    ];
}
/** null: none of them was reported. */
function total(values) {
    const reported = values.filter((value) => value !== null);
    return reported.length === 0 ? null : reported.reduce((sum, value) => sum + value, 0);
}
function badRequest(message) {
    return { status: 400, id: 'bad_request', message };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/rate-limit.js

/** The rate limit of the account: a token bucket that fills up continuously. */
function createRateLimit(clock, { tokens: most = 4500, perMinute = 75 }) {
    let tokens = most;
    let countedMs = clock.now();
    const refill = () => {
        const nowMs = clock.now();
        tokens = Math.min(most, tokens + ((nowMs - countedMs) * perMinute) / durations/* minuteMs */.J2);
        countedMs = nowMs;
    };
    return {
        remaining: () => {
            refill();
            return Math.floor(tokens);
        },
        take: () => {
            refill();
            if (tokens < 1)
                return false;
            tokens -= 1;
            return true;
        }
    };
}

;// CONCATENATED MODULE: ./build/emulator/app/app-fault.js
function createFaultSlot() {
    let present = null;
    let left = 0;
    return {
        set: (fault) => {
            present = fault;
            left = fault?.times ?? Infinity;
        },
        take: (path) => {
            if (present === null || left < 1 || (present.path ?? path) !== path)
                return null;
            left -= 1;
            return present;
        }
    };
}

// EXTERNAL MODULE: ./build/core/heroku-router.js
var heroku_router = __webpack_require__(49136);
;// CONCATENATED MODULE: ./build/emulator/app/web-app.js





/** The router holds requests back for so long while the first dyno boots (H20). */
const routerBootTimeoutMs = 75 * durations/* secondMs */.fj;
const html = {
    error: '<!doctype html><title>Application error</title><p>The application could not serve this page.</p>',
    maintenance: '<!doctype html><title>Offline for maintenance</title><p>The application is offline for maintenance.</p>',
    home: '<!doctype html><title>ok</title><p>ok</p>'
};
/**
 * The web app behind Heroku's router. `/`, `/health` and the pages that are set answer 200, after a time that depends
 * on load and dynos.
 */
function createWebApp(options) {
    const web = new dist/* Hono */.$();
    web.all('*', async (c) => {
        const { clock, record, faults } = options;
        const { search } = new URL(c.req.url);
        const ping = record({
            atMs: clock.now(),
            method: c.req.method,
            path: c.req.path + search,
            headers: c.req.header(),
            status: null,
            routerError: null
        });
        const fault = faults.take(c.req.path);
        if (fault?.kind === 'silence')
            return (0,loopback_server/* neverAnswer */.HG)(c.env);
        if (fault?.kind === 'reset')
            return (0,loopback_server/* resetConnection */.Qv)(c.env);
        const routerError = await routerOutcome(c, options, fault);
        if ((0,loopback_server/* isGone */.ST)(c.env))
            return (0,loopback_server/* neverAnswer */.HG)(c.env);
        const response = routerError === null ? answer(c, fault, options.pages) : routerPage(c, routerError);
        ping.answered(response.status, routerError);
        return response;
    });
    return web;
}
/** Waits as long as the request takes. Returns the router's error, or null where the app answers. */
async function routerOutcome(c, options, fault) {
    const { app, visitors, clock, closed } = options;
    const gone = () => closed() || (0,loopback_server/* isGone */.ST)(c.env);
    const count = (state) => app.count('web', state, clock.now());
    if (app.maintenance())
        return 'H80';
    if (count('up') === 0 && count('starting') > 0) {
        await waitUntil(clock, routerBootTimeoutMs, () => gone() || count('starting') === 0 || count('up') > 0);
        if (count('up') === 0 && count('starting') > 0)
            return 'H20';
    }
    if (count('up') === 0)
        return count('crashed') > 0 ? 'H10' : 'H14';
    const extraMs = fault?.kind === 'delay' ? fault.delayMs : fault?.kind === 'hang' ? Infinity : 0;
    const responseMs = visitors.responseMs() + extraMs;
    await waitUntil(clock, Math.min(responseMs, heroku_router/* routerTimeoutMs */.d), gone);
    return responseMs > heroku_router/* routerTimeoutMs */.d ? 'H12' : null;
}
function routerPage(c, routerError) {
    return c.html(routerError === 'H80' ? html.maintenance : html.error, 503, { 'Cache-Control': 'no-cache, no-store' });
}
function answer(c, fault, pages) {
    switch (fault?.kind) {
        case 'status':
            return c.newResponse(fault.body ?? null, fault.status, fault.headers ?? {});
        case 'redirect':
            return c.redirect(fault.location, fault.status ?? 302);
        case 'endless':
            return c.body(endlessBody(), 200, { 'Content-Type': 'text/plain' });
        default:
            if (pages.has(c.req.path))
                return c.body(JSON.stringify(pages.get(c.req.path)), 200, { 'Content-Type': 'application/json' });
            return c.req.path === '/' || c.req.path === '/health' ? c.html(html.home) : c.text('not found', 404);
    }
}
/** As fast as the client reads, 64 KiB at a time. */
function endlessBody() {
    const chunk = new Uint8Array(65_536).fill(0x2e);
    return new ReadableStream({ pull: (controller) => controller.enqueue(chunk) });
}

;// CONCATENATED MODULE: ./build/emulator/heroku/dynos.js

/** @param app name of the app, for ids that are the same in every run */
function createDynos(app, bootMs) {
    let dynos = [];
    let crash = null;
    /** Ids of dynos that were started anew since the crash began. */
    let spared = new Set();
    let started = 0;
    const start = (process, running, createdAtMs) => Array.from({ length: process.quantity - running }, (_, index) => {
        started += 1;
        return {
            id: uuidOf('dyno', app, started),
            name: `${process.type}.${running + index + 1}`,
            type: process.type,
            size: process.dynoType.name,
            createdAtMs
        };
    });
    return {
        all: () => dynos,
        statusOf: (dyno, atMs) => {
            const isSpared = spared.has(dyno.id) || crash?.names?.includes(dyno.name) === false;
            if (crash !== null && !isSpared && (crash.untilMs === null || atMs < crash.untilMs))
                return { state: 'crashed', sinceMs: Math.max(crash.fromMs, dyno.createdAtMs) };
            const startedMs = Math.max(dyno.createdAtMs, crash?.untilMs ?? -Infinity);
            return atMs < startedMs + bootMs
                ? { state: 'starting', sinceMs: startedMs }
                : { state: 'up', sinceMs: startedMs + bootMs };
        },
        restart: (formation, atMs) => {
            crash = null;
            dynos = formation.flatMap((process) => start(process, 0, atMs));
        },
        scaleTo: (formation, atMs) => {
            dynos = formation.flatMap((process) => {
                const kept = dynos.filter((dyno) => dyno.type === process.type && dyno.size === process.dynoType.name);
                return kept.length > process.quantity
                    ? kept.slice(0, process.quantity)
                    : [...kept, ...start(process, kept.length, atMs)];
            });
        },
        crash: (begun) => {
            crash = begun;
            spared = new Set();
        },
        isCrashed: (atMs) => crash !== null && atMs < (crash.untilMs ?? Infinity),
        restartOne: (identity, atMs) => {
            const found = dynos.find(({ id, name }) => id === identity || name === identity);
            if (found === undefined)
                return false;
            started += 1;
            const fresh = { ...found, id: uuidOf('dyno', app, started), createdAtMs: atMs };
            if (crash?.again !== true)
                spared.add(fresh.id);
            dynos = dynos.map((dyno) => (dyno === found ? fresh : dyno));
            return true;
        },
        stateChanges: (fromMs, toMs) => {
            const crashEndsMs = crash?.untilMs ?? -Infinity;
            const instants = dynos.map((dyno) => Math.max(dyno.createdAtMs, crashEndsMs) + bootMs).concat(crashEndsMs);
            return [...new Set(instants)].filter((atMs) => fromMs < atMs && atMs <= toMs).sort((a, b) => a - b);
        }
    };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/formation-update.js



const refuse = (error) => ({ kind: 'refused', error });
/**
 * The formation after a batch of updates as the API takes them: `{type, quantity?, size?, dyno_size?}`. All of them
 * apply, in order, or none does. `type` is the name or the id of a process type.
 */
function formation_update_updateFormation(formation, updates, { generation, nowMs }) {
    let updated = formation;
    let isMixable = false;
    for (const update of updates) {
        if (!(0,json_body/* isRecord */.u)(update) || typeof update['type'] !== 'string')
            return refuse(invalidParams('Each update needs the type of a process.'));
        const identity = update['type'];
        const before = updated.find(({ type, id }) => type === identity || id === identity);
        if (before === undefined)
            return refuse(notFound('process type'));
        const dynoType = requestedDynoType(update, before.dynoType);
        if (dynoType?.generation !== generation)
            return refuse(invalidParams('No such dyno size for this app.'));
        const quantity = 'quantity' in update ? requestedQuantity(update['quantity'], before.quantity) : before.quantity;
        if (quantity === null)
            return refuse(invalidParams('Quantity must be a whole number of dynos, or a change like +1.'));
        const after = { ...before, quantity, dynoType };
        const limit = quantityLimit(after);
        if (quantity > limit)
            return refuse(aboveLimit(dynoType, limit));
        isMixable ||= dynoType !== before.dynoType || (before.quantity === 0 && quantity > 0);
        const unchanged = dynoType === before.dynoType && quantity === before.quantity;
        updated = updated.map((process) => (process !== before || unchanged ? process : { ...after, updatedAtMs: nowMs }));
    }
    // What has no dynos mixes with everything.
    const kinds = updated.flatMap(({ dynoType, quantity }) => quantity === 0 ? [] : [dynoType.entry ? dynoType.name : 'other']);
    if (isMixable && new Set(kinds).size > 1) {
        return refuse(invalidParams('Eco and Basic dynos cannot be mixed with other dyno types in one app.'));
    }
    return { kind: 'updated', formation: updated };
}
/** The most dynos that this process type may have. */
function quantityLimit({ limit, dynoType }) {
    return limit ?? dynoType.limit;
}
function aboveLimit(dynoType, limit) {
    return {
        status: 422,
        id: 'cannot_update_above_limit',
        message: `Cannot update to more than ${limit} ${dynoType.name} size dynos per process type.`,
        limit
    };
}
/** A number or digits are absolute, a sign makes them relative. null: neither, or the result is negative. */
function requestedQuantity(quantity, before) {
    if (typeof quantity === 'number')
        return Number.isSafeInteger(quantity) && quantity >= 0 ? quantity : null;
    if (typeof quantity !== 'string' || !/^[+-]?\d{1,9}$/.test(quantity))
        return null;
    const wanted = Number(quantity) + (/^\d/.test(quantity) ? 0 : before);
    return wanted >= 0 ? wanted : null;
}
function requestedDynoType(update, before) {
    const dynoSize = update['dyno_size'];
    const identity = (0,json_body/* isRecord */.u)(dynoSize) ? (dynoSize['name'] ?? dynoSize['id']) : (dynoSize ?? update['size']);
    if (identity === undefined || identity === null)
        return dynoSize === undefined || dynoSize === null ? before : undefined;
    return typeof identity === 'string' ? findDynoType(identity) : undefined;
}

;// CONCATENATED MODULE: ./build/emulator/heroku/heroku-app.js



/** An app whose dynos are all up. */
function createHerokuApp(options) {
    // Longer than a screen, as it is the list of what can be done with the state above it.
    const { name, generation, webUrl, bootMs, clock, beforeChange } = options;
    const startMs = clock.now();
    const createdAtMs = Math.min(startMs - bootMs, options.releasedAtMs ?? Infinity);
    let maintenance = options.maintenance;
    let updatedAtMs = options.releasedAtMs ?? createdAtMs;
    let formation = options.formation;
    let releases = [];
    let lock = null;
    const dynos = createDynos(name, bootMs);
    const addRelease = (atMs) => {
        const version = releases.length + 1;
        const release = { id: uuidOf('release', name, version), version, createdAtMs: atMs, description: 'Deploy' };
        releases = [...releases, release];
        return release;
    };
    const restart = () => {
        beforeChange();
        dynos.restart(formation, clock.now());
    };
    if (options.releasedAtMs !== null)
        addRelease(options.releasedAtMs);
    dynos.restart(formation, startMs - bootMs);
    return {
        id: uuidOf('app', name),
        name,
        generation,
        createdAtMs,
        webUrl,
        maintenance: () => maintenance,
        setMaintenance: (wanted) => {
            beforeChange();
            maintenance = wanted;
            updatedAtMs = clock.now();
        },
        updatedAtMs: () => updatedAtMs,
        formation: () => formation,
        update: (updates) => {
            const nowMs = clock.now();
            if (lock !== null && nowMs < lock.untilMs)
                return { kind: 'refused', error: deployUnderWay(lock.status) };
            const result = formation_update_updateFormation(formation, updates, { generation, nowMs });
            if (result.kind === 'refused')
                return result;
            beforeChange();
            formation = result.formation;
            dynos.scaleTo(formation, nowMs);
            return result;
        },
        dynos: dynos.all,
        statusOf: dynos.statusOf,
        count: (type, state, atMs) => dynos.all().filter((dyno) => dyno.type === type && dynos.statusOf(dyno, atMs).state === state).length,
        stateChanges: dynos.stateChanges,
        releases: () => releases,
        release: () => {
            const release = addRelease(clock.now());
            updatedAtMs = release.createdAtMs;
            restart();
            return release;
        },
        restart,
        crash: (crash) => {
            beforeChange();
            dynos.crash({ ...crash, fromMs: clock.now() });
        },
        recover: () => {
            if (dynos.isCrashed(clock.now()))
                restart();
        },
        preboot: () => options.preboot,
        lock: (until) => {
            lock = until;
        },
        restartDyno: (identity) => {
            beforeChange();
            return dynos.restartOne(identity, clock.now());
        }
    };
}
/** In the words that other tools have logged. */
function deployUnderWay(status) {
    return {
        status,
        id: status === 409 ? 'conflict' : 'invalid_params',
        message: 'Cannot change formation for a preboot app until release phase and preboot complete.'
    };
}

// EXTERNAL MODULE: ./build/core/queueing.js
var queueing = __webpack_require__(37529);
;// CONCATENATED MODULE: ./build/emulator/app/visitors.js




/** What the router answers at once while no dyno is up. */
const refusal = { status: 503, p95Ms: 0 };
/** The 95th percentile of exponentially distributed waits is their mean times ln 20. */
const waitP95OverMean = Math.log(20);
/** Visitors of the app's web dynos; no load at the start. */
function createVisitors(app, capacity, clock, counters) {
    let requestsPerSecond = 0;
    let backlog = 0;
    let settledMs = clock.now();
    const settle = () => {
        const nowMs = clock.now();
        for (const untilMs of [
            ...new Set([...app.stateChanges(settledMs, nowMs), ...minutesBetween(settledMs, nowMs), nowMs])
        ].sort((a, b) => a - b)) {
            const dynos = app.count('web', 'up', settledMs);
            const elapsedMs = untilMs - settledMs;
            const before = backlog;
            backlog = (0,queueing/* backlogAfter */.Kd)(before, { capacity, dynos, requestsPerSecond, elapsedMs, patienceMs: heroku_router/* routerTimeoutMs */.d });
            record(dynos, elapsedMs, before);
            settledMs = untilMs;
        }
    };
    /**
     * Counts the answers since `settledMs`. What the dynos could neither finish nor keep in the backlog ended in the
     * router's timeout.
     */
    const record = (dynos, elapsedMs, before) => {
        const requests = (requestsPerSecond * elapsedMs) / 1000;
        if (dynos === 0 || app.maintenance()) {
            counters.count(settledMs, { ...refusal, requests });
            return;
        }
        const finished = (dynos * capacity.requestsPerSecond * elapsedMs) / 1000;
        const lost = Math.min(requests, Math.max(0, before + requests - finished - backlog));
        const p95Ms = capacity.serviceMs + waitP95OverMean * (0,queueing/* queueWaitMs */.lQ)(capacity, dynos, requestsPerSecond) + backlogMs(dynos);
        counters.count(settledMs, { status: 200, requests: requests - lost, p95Ms });
        counters.count(settledMs, { status: 503, requests: lost, p95Ms: heroku_router/* routerTimeoutMs */.d });
    };
    const backlogMs = (dynos) => (backlog / (dynos * capacity.requestsPerSecond)) * 1000;
    return {
        setLoad: (wanted) => {
            settle();
            requestsPerSecond = wanted;
        },
        responseMs: () => {
            settle();
            const dynos = app.count('web', 'up', settledMs);
            if (dynos === 0)
                return Infinity;
            return Math.round(capacity.serviceMs + (0,queueing/* queueWaitMs */.lQ)(capacity, dynos, requestsPerSecond) + backlogMs(dynos));
        },
        settle
    };
}
/** Every full minute in (from, to) that the router counters still keep. */
function minutesBetween(fromMs, toMs) {
    const firstMs = (Math.floor(Math.max(fromMs, toMs - keptMs) / durations/* minuteMs */.J2) + 1) * durations/* minuteMs */.J2;
    return Array.from({ length: Math.max(0, Math.ceil((toMs - firstMs) / durations/* minuteMs */.J2)) }, (_, index) => firstMs + index * durations/* minuteMs */.J2);
}

;// CONCATENATED MODULE: ./build/emulator/app/running-app.js









/** Starts an app on a port of its own. Rejects on an unknown dyno type. */
async function startApp(emulated, { clock, bootMs, closed }) {
    const { name, generation = 'cedar', maintenance = false, capacity = defaultCapacity } = emulated;
    const releasedAtMs = emulated.releasedAtMs === undefined ? clock.now() - durations/* dayMs */.LP : emulated.releasedAtMs;
    const platform = createHerokuApp({
        name,
        generation,
        maintenance,
        releasedAtMs,
        preboot: emulated.preboot ?? false,
        webUrl: () => (emulated.webUrl === undefined ? `${server.url}/` : emulated.webUrl),
        formation: emulated.processes.map((process) => processType(name, process, generation, releasedAtMs ?? clock.now())),
        bootMs,
        clock,
        beforeChange: () => visitors.settle()
    });
    const counters = createRouterCounters();
    const visitors = createVisitors(platform, capacity, clock, counters);
    const faults = createFaultSlot();
    const pings = [];
    const record = (ping) => {
        const index = pings.push(ping) - 1;
        return {
            answered: (status, routerError) => {
                pings[index] = { ...ping, status, routerError };
                counters.count(clock.now(), { status, requests: 1, p95Ms: clock.now() - ping.atMs });
            }
        };
    };
    const pages = new Map();
    const metrics = { minute: null, autoscaling: 'none' };
    const web = createWebApp({ app: platform, visitors, faults, pages, clock, record, closed });
    const server = await (0,loopback_server/* serveOnLoopback */.E5)(web, 0);
    const url = `${server.url}/`;
    return {
        platform,
        measured: measuredApp(platform, visitors, counters, metrics),
        running: runningApp({ platform, visitors, faults, pages, metrics, clock, pings, url }),
        close: server.close
    };
}
const defaultCapacity = { requestsPerSecond: 20, serviceMs: 150 };
function processType(app, emulated, generation, atMs) {
    const { process, quantity, command = process === 'web' ? 'npm start' : `npm run ${process}`, limit = null } = emulated;
    const size = emulated.size ?? (generation === 'fir' ? 'dyno-1c-0.5gb' : 'Standard-1X');
    const dynoType = findDynoType(size);
    if (dynoType === undefined)
        throw new Error(`${app}: Heroku has no dyno type ${size}`);
    const id = uuidOf('formation', app, process);
    return { id, type: process, command, quantity, dynoType, limit, createdAtMs: atMs, updatedAtMs: atMs };
}
function measuredApp(platform, visitors, counters, metrics) {
    return {
        id: platform.id,
        size: (process) => platform.formation().find(({ type }) => type === process)?.dynoType.name,
        minute: (startMs) => {
            visitors.settle();
            return metrics.minute === null ? counters.minute(startMs) : metrics.minute(startMs);
        },
        autoscaling: () => metrics.autoscaling
    };
}
function runningApp({ platform, visitors, faults, pages, metrics, clock, pings, url }) {
    const { name, id, setMaintenance, maintenance, restart } = platform;
    const find = (process) => {
        const found = platform.formation().find(({ type }) => type === process);
        if (found === undefined)
            throw new Error(`${name} has no process type ${process}`);
        return found;
    };
    const dynos = (process, state) => platform.count(find(process).type, state, clock.now());
    return {
        name,
        id,
        url,
        quantity: (process) => find(process).quantity,
        size: (process) => find(process).dynoType.name,
        setQuantity: (process, quantity) => {
            const result = platform.update([{ type: process, quantity }]);
            if (result.kind === 'refused')
                throw new Error(`${name}: ${result.error.message}`);
        },
        dynos,
        upDynos: (process) => dynos(process, 'up'),
        setLoad: visitors.setLoad,
        setMaintenance,
        maintenance,
        fault: (fault) => {
            platform.recover();
            faults.set(fault.kind === 'crashed' ? null : fault);
            if (fault.kind === 'crashed')
                platform.crash({ ...fault, untilMs: fault.untilMs ?? null });
        },
        clearFault: () => {
            faults.set(null);
            platform.recover();
        },
        restart,
        release: () => void platform.release(),
        lockFormation: platform.lock,
        setRouterMetrics: (minute) => (metrics.minute = minute),
        setAutoscaling: (autoscaling) => (metrics.autoscaling = autoscaling),
        setPage: (path, value) => {
            if (value === undefined)
                pages.delete(path);
            else
                pages.set(path, value);
        },
        pings
    };
}

;// CONCATENATED MODULE: ./build/emulator/heroku/emulator.js







/** Starts Heroku with these apps. Rejects on two apps of one name, an unknown dyno type, or a port that is taken. */
async function startEmulator(options) {
    const { clock, bootMs = 30 * durations/* secondMs */.fj, apiPort = 0, metricsPort = 0 } = options;
    const names = new Set(options.apps.map(({ name }) => name));
    if (names.size < options.apps.length)
        throw new Error('two apps have the same name');
    let open = true;
    const closed = () => !open;
    const apps = [];
    const servers = [];
    const close = async () => {
        open = false;
        await Promise.all([...servers, ...apps].map((server) => server.close()));
    };
    const serve = async (api, port) => {
        const server = await (0,loopback_server/* serveOnLoopback */.E5)(api, port);
        servers.push(server);
        return server.url;
    };
    const platform = apiGate(options, options.rateLimit ?? {}, closed);
    const metrics = apiGate(options, {}, closed);
    try {
        for (const app of options.apps)
            apps.push(await startApp(app, { clock, bootMs, closed }));
        const groups = apps.map(({ platform: app }, index) => {
            const { team = null, pipeline = null } = options.apps[index] ?? {};
            return { app, team, pipeline };
        });
        const platformApi = createHerokuApi({ ...platform.options, apps: apps.map((app) => app.platform), groups });
        const metricsApi = createMetricsApi({ ...metrics.options, apps: apps.map(({ measured }) => measured) });
        return {
            apiUrl: await serve(platformApi, apiPort),
            metricsUrl: await serve(metricsApi, metricsPort),
            requests: platform.requests,
            metricsRequests: metrics.requests,
            app: (name) => {
                const found = apps.find(({ running }) => running.name === name);
                if (found === undefined)
                    throw new Error(`no app ${name} in the emulator`);
                return found.running;
            },
            failApi: platform.options.faults.add,
            failMetrics: metrics.options.faults.add,
            clearFaults: () => {
                platform.options.faults.clear();
                metrics.options.faults.clear();
            },
            close
        };
    }
    catch (error) {
        await close();
        throw error;
    }
}
/** What each API has of its own: faults, rate limit, and a list of the requests that it got. */
function apiGate(emulator, rateLimit, closed) {
    const { clock, token = null, latencyMs = 0 } = emulator;
    const requests = [];
    const record = (request) => {
        const index = requests.push(request) - 1;
        return { answered: (status) => (requests[index] = { ...request, status }) };
    };
    return {
        options: {
            clock,
            token,
            latencyMs,
            rateLimit: createRateLimit(clock, rateLimit),
            faults: (0,api_fault/* createFaultList */.V)(),
            record,
            closed
        },
        requests
    };
}


/***/ }),

/***/ 60826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ createFaultList)
/* harmony export */ });
function createFaultList() {
    let faults = [];
    const matches = ({ method, path }, request) => (method ?? request.method) === request.method &&
        (path === undefined || (typeof path === 'string' ? path === request.path : request.path.search(path) >= 0));
    return {
        add: (fault) => {
            faults = [...faults, { fault, left: fault.times ?? Infinity }];
        },
        clear: () => {
            faults = [];
        },
        take: (method, path) => {
            const hit = faults.find(({ fault }) => matches(fault, { method, path }));
            if (hit === undefined)
                return null;
            faults = faults.flatMap((entry) => entry !== hit ? [entry] : entry.left > 1 ? [{ ...entry, left: entry.left - 1 }] : []);
            return hit.fault.answer;
        }
    };
}


/***/ }),

/***/ 12386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ injectFaults)
/* harmony export */ });
/* harmony import */ var _loopback_server_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6928);

/** Lets each request meet the fault that was set for it; requests without one pass. */
function injectFaults({ faults, wait, respond }) {
    return async (c, next) => {
        const fault = faults.take(c.req.method, c.req.path);
        switch (fault?.kind) {
            case undefined:
                return next();
            case 'delay':
                await wait(fault.delayMs);
                return next();
            case 'hang':
                return (0,_loopback_server_js__WEBPACK_IMPORTED_MODULE_0__/* .neverAnswer */ .HG)(c.env);
            case 'reset':
                return (0,_loopback_server_js__WEBPACK_IMPORTED_MODULE_0__/* .resetConnection */ .Qv)(c.env);
            case 'lost-reply':
                await next();
                (0,_loopback_server_js__WEBPACK_IMPORTED_MODULE_0__/* .resetConnection */ .Qv)(c.env);
                return undefined;
            case 'status':
                return respond(c, fault);
        }
    };
}


/***/ }),

/***/ 30078:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parseBody),
/* harmony export */   u: () => (/* binding */ isRecord)
/* harmony export */ });
/** The body of a request: parsed JSON, the text where it is not JSON, null where it is empty. */
function parseBody(text) {
    if (text === '')
        return null;
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}


/***/ }),

/***/ 6928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ serveOnLoopback),
/* harmony export */   HG: () => (/* binding */ neverAnswer),
/* harmony export */   Qv: () => (/* binding */ resetConnection),
/* harmony export */   ST: () => (/* binding */ isGone)
/* harmony export */ });
/* harmony import */ var node_events__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78474);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37067);
/* harmony import */ var _hono_node_server__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54735);
/* harmony import */ var _hono_node_server_utils_response__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(84043);




/** Serves `app` on 127.0.0.1; port 0 takes a free one. Rejects if the port is taken. */
async function serveOnLoopback(app, port) {
    const answer = (0,_hono_node_server__WEBPACK_IMPORTED_MODULE_2__/* .getRequestListener */ .SE)(app.fetch);
    const server = (0,node_http__WEBPACK_IMPORTED_MODULE_1__.createServer)((request, response) => void answer(request, response));
    server.listen(port, '127.0.0.1');
    await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'listening');
    const address = server.address();
    return {
        url: `http://127.0.0.1:${address.port}`,
        close: async () => {
            const closed = (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(server, 'close');
            server.close();
            server.closeAllConnections();
            await closed;
        }
    };
}
/** The client went away, or its connection was cut. */
function isGone(bindings) {
    return bindings.incoming.socket.destroyed;
}
/** Cuts the connection, so that the client sees ECONNRESET. */
function resetConnection(bindings) {
    bindings.incoming.socket.resetAndDestroy();
    return _hono_node_server_utils_response__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_ALREADY_SENT */ .o;
}
/** Leaves the connection open without a byte, until the client or the server ends it. */
async function neverAnswer(bindings) {
    if (!isGone(bindings))
        await (0,node_events__WEBPACK_IMPORTED_MODULE_0__.once)(bindings.outgoing, 'close');
    return _hono_node_server_utils_response__WEBPACK_IMPORTED_MODULE_3__/* .RESPONSE_ALREADY_SENT */ .o;
}


/***/ }),

/***/ 8175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ timestamp)
/* harmony export */ });
/** ISO 8601 in UTC with whole seconds, as Heroku and GitHub write it: `2026-11-23T07:00:00Z`. */
function timestamp(ms) {
    return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}


/***/ })

};

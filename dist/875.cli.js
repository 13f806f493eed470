export const id = 875;
export const ids = [875];
export const modules = {

/***/ 50875:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/async.js
var build_async = __webpack_require__(96476);
;// CONCATENATED MODULE: ./build/run/options.js

/** Options of a run that looks once and that nobody cancels. */
function singleLook() {
    return {
        holder: 'look',
        watchMs: 0,
        intervalMs: 1000,
        order: null,
        cancelled: new AbortController().signal,
        onLook: build_async/* noop */.lQ
    };
}

// EXTERNAL MODULE: ./build/run/run.js + 38 modules
var run_run = __webpack_require__(28522);
;// CONCATENATED MODULE: ./build/emulator/virtual-clock.js
/**
 * Starts at `startMs` and goes on only when somebody sleeps, at once: a simulated day takes no longer than the work in
 * it.
 */
function virtualClock(startMs) {
    let nowMs = startMs;
    return {
        now: () => nowMs,
        sleep: (ms) => {
            nowMs += ms;
            return Promise.resolve();
        },
        advanceTo: (ms) => {
            nowMs = Math.max(nowMs, ms);
        }
    };
}

// EXTERNAL MODULE: ./build/emulator/heroku/emulator.js + 19 modules
var heroku_emulator = __webpack_require__(14546);
// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var dist = __webpack_require__(31894);
// EXTERNAL MODULE: ./build/emulator/http/api-fault.js
var api_fault = __webpack_require__(60826);
// EXTERNAL MODULE: ./build/emulator/http/inject-faults.js
var inject_faults = __webpack_require__(12386);
// EXTERNAL MODULE: ./build/emulator/http/json-body.js
var json_body = __webpack_require__(30078);
;// CONCATENATED MODULE: ./build/emulator/github/responses.js
/**
 * An error in GitHub's form. `documentation` is the address of the API's page below https://docs.github.com/rest,
 * without a slash at the beginning.
 */
function errorResponse(status, message, documentation = '') {
    const documentation_url = ['https://docs.github.com/rest', documentation].filter((part) => part !== '').join('/');
    return Response.json({ message, documentation_url, status: String(status) }, { status });
}
/** Whether the path of a request names the repository (`owner/name`, in any case). */
function isRepository(c, repository) {
    return `${c.req.param('owner') ?? ''}/${c.req.param('repo') ?? ''}`.toLowerCase() === repository.toLowerCase();
}
/** The page that `per_page` and `page` ask for. */
function numberedPage(c, all, { usual, most }) {
    const size = Math.min(most, positiveOr(c.req.query('per_page'), usual));
    const page = positiveOr(c.req.query('page'), 1);
    return {
        items: all.slice((page - 1) * size, page * size),
        page,
        lastPage: Math.max(1, Math.ceil(all.length / size))
    };
}
/** A list as most of the API answers it: 30 items a page, and the next and last page in the `Link` header. */
function listResponse(c, all) {
    const { items, page, lastPage } = numberedPage(c, all, { usual: 30, most: 100 });
    const address = (number) => {
        const url = new URL(c.req.url);
        url.searchParams.set('page', String(number));
        return url.href;
    };
    if (page < lastPage)
        c.header('Link', `<${address(page + 1)}>; rel="next", <${address(lastPage)}>; rel="last"`);
    return c.json(items);
}
/** The token of an `Authorization` header; null: there is none. */
function tokenIn(authorization) {
    return /^(?:bearer|token) (.+)$/i.exec(authorization ?? '')?.[1] ?? null;
}
function positiveOr(text, otherwise) {
    const value = Number(text);
    return Number.isInteger(value) && value > 0 ? value : otherwise;
}

;// CONCATENATED MODULE: ./build/emulator/github/dispatches.js



const documentation = 'actions/workflows#create-a-workflow-dispatch-event';
/** GitHub's REST API for starting a workflow: paths, status codes and validation. */
function dispatchesRoutes({ repository, workflows, access, dispatches }) {
    const app = new dist/* Hono */.$();
    app.post('/repos/:owner/:repo/actions/workflows/:workflow/dispatches', async (c) => {
        const { workflow } = c.req.param();
        if (!isRepository(c, repository))
            return errorResponse(404, 'Not Found', documentation);
        if (access() === 'none')
            return errorResponse(403, 'Resource not accessible by integration', documentation);
        if (!/\.ya?ml$/.test(workflow))
            return errorResponse(404, 'Not Found', documentation);
        if (!workflows.includes(workflow))
            return errorResponse(422, "Workflow does not have 'workflow_dispatch' trigger", documentation);
        const body = (0,json_body/* parseBody */.O)(await c.req.text());
        const ref = (0,json_body/* isRecord */.u)(body) ? body['ref'] : undefined;
        if (typeof ref !== 'string' || ref === '')
            return errorResponse(422, 'Invalid request.\n\n"ref" wasn\'t supplied.', documentation);
        dispatches.push({ workflow, ref });
        return c.body(null, 204);
    });
    return app;
}

// EXTERNAL MODULE: ./build/emulator/http/timestamp.js
var timestamp = __webpack_require__(8175);
;// CONCATENATED MODULE: ./build/emulator/github/issue-store.js



/** What GitHub gives a label that is used before it was created. */
const defaultColor = 'ededed';
/** The names of labels as they are stored. Unknown labels are created, as GitHub does. */
function ensureLabels({ labels }, names) {
    return (Array.isArray(names) ? names : []).map((name) => {
        const key = String(name).toLowerCase();
        if (!labels.has(key))
            labels.set(key, { name: String(name), color: defaultColor, description: null });
        return labels.get(key)?.name ?? String(name);
    });
}
/** Empty where the body is no JSON object. */
async function bodyOf(c) {
    const body = (0,json_body/* parseBody */.O)(await c.req.text());
    return (0,json_body/* isRecord */.u)(body) ? body : {};
}
function textOr(value, otherwise) {
    return typeof value === 'string' ? value : otherwise;
}
// ── Answers ─────────────────────────────────────────────────────────────────────────────────────────────────
function issueResource(issue, { repository, page, labels }) {
    return {
        id: issue.number,
        number: issue.number,
        url: `${page}/repos/${repository}/issues/${issue.number}`,
        html_url: `${page}/${repository}/issues/${issue.number}`,
        title: issue.title,
        body: issue.body,
        state: issue.state,
        state_reason: issue.stateReason,
        labels: issue.labels.map((name) => labelResource(labels.get(name.toLowerCase()) ?? { name, color: defaultColor, description: null })),
        comments: issue.comments.length,
        created_at: (0,timestamp/* timestamp */.v)(issue.createdMs),
        updated_at: (0,timestamp/* timestamp */.v)(issue.updatedMs),
        closed_at: issue.closedMs === null ? null : (0,timestamp/* timestamp */.v)(issue.closedMs),
        ...(issue.kind === 'pull-request'
            ? { pull_request: { url: `${page}/repos/${repository}/pulls/${issue.number}` } }
            : {})
    };
}
function commentResource({ id, body, createdMs, updatedMs = createdMs }, { number }, { repository, page }) {
    const html_url = `${page}/${repository}/issues/${number}#issuecomment-${id}`;
    return { id, body, html_url, created_at: (0,timestamp/* timestamp */.v)(createdMs), updated_at: (0,timestamp/* timestamp */.v)(updatedMs) };
}
function labelResource({ name, color, description }) {
    return { name, color, description, default: false };
}
function issueNotFound() {
    return errorResponse(404, 'Not Found', issueDocumentation);
}
function validationFailed(c, error) {
    const documentation_url = `https://docs.github.com/rest/${issueDocumentation}`;
    return c.json({ message: 'Validation Failed', errors: [error], documentation_url, status: '422' }, 422);
}
const issueDocumentation = 'issues';

;// CONCATENATED MODULE: ./build/emulator/github/issue-validation.js
/** GitHub's validation of the bodies for issues, comments and labels. */
const maxLengths = { title: 256, body: 65_536, name: 50, description: 100 };
/** The first error of a body; null: it is valid. */
function validationErrorOf(body, fields, resource) {
    const unknown = Object.keys(body).find((field) => !Object.hasOwn(fields, field));
    if (unknown !== undefined)
        return { resource, code: 'invalid', field: unknown, message: `"${unknown}" is not a permitted key.` };
    for (const [field, kind] of Object.entries(fields)) {
        const value = body[field];
        if (value === undefined || value === null) {
            if (kind === 'required')
                return { resource, code: 'missing_field', field };
        }
        else if (!fits[kind](value)) {
            return { resource, code: 'invalid', field };
        }
        else if (typeof value === 'string' && Array.from(value).length > (maxLengths[field] ?? Infinity)) {
            return {
                resource,
                code: 'custom',
                field,
                message: `${field} is too long (maximum is ${maxLengths[field] ?? 0} characters)`
            };
        }
    }
    return null;
}
const isText = (value) => typeof value === 'string';
const fits = {
    required: (value) => typeof value === 'string' && value.trim() !== '',
    text: isText,
    description: isText,
    labels: (value) => Array.isArray(value) && value.every((name) => typeof name === 'string' && name !== ''),
    state: (value) => value === 'open' || value === 'closed',
    'state-reason': (value) => value === 'completed' || value === 'not_planned' || value === 'reopened',
    color: (value) => typeof value === 'string' && /^[\da-f]{6}$/i.test(value)
};

;// CONCATENATED MODULE: ./build/emulator/github/issue-comments.js



function addCommentRoutes(app, base, store) {
    app.get(`${base}/issues/:number{\\d+}/comments`, (c) => {
        const issue = store.issues.get(Number(c.req.param('number')));
        if (issue === undefined)
            return issueNotFound();
        const sinceMs = Date.parse(c.req.query('since') ?? '1970-01-01T00:00:00Z');
        const comments = issue.comments.filter(({ createdMs, updatedMs = createdMs }) => updatedMs >= sinceMs);
        return listResponse(c, comments.map((comment) => commentResource(comment, issue, store)));
    });
    app.post(`${base}/issues/:number{\\d+}/comments`, (c) => createComment(c, store));
    app.patch(`${base}/issues/comments/:id{\\d+}`, (c) => editComment(c, store));
}
async function createComment(c, store) {
    const issue = store.issues.get(Number(c.req.param('number')));
    if (issue === undefined)
        return issueNotFound();
    const body = await bodyOf(c);
    const error = validationErrorOf(body, { body: 'required' }, 'IssueComment');
    if (error !== null)
        return validationFailed(c, error);
    const ids = [...store.issues.values()].flatMap(({ comments }) => comments.map(({ id }) => id));
    const comment = { id: Math.max(0, ...ids) + 1, body: String(body['body']), createdMs: store.now() };
    store.issues.set(issue.number, { ...issue, comments: [...issue.comments, comment], updatedMs: store.now() });
    return c.json(commentResource(comment, issue, store), 201);
}
async function editComment(c, store) {
    const id = Number(c.req.param('id'));
    const isWanted = (comment) => comment.id === id;
    const issue = [...store.issues.values()].find(({ comments }) => comments.some(isWanted));
    const comment = issue?.comments.find(isWanted);
    if (issue === undefined || comment === undefined)
        return issueNotFound();
    const body = await bodyOf(c);
    const error = validationErrorOf(body, { body: 'required' }, 'IssueComment');
    if (error !== null)
        return validationFailed(c, error);
    const edited = { ...comment, body: String(body['body']), updatedMs: store.now() };
    const comments = issue.comments.map((other) => (other.id === id ? edited : other));
    store.issues.set(issue.number, { ...issue, comments, updatedMs: store.now() });
    return c.json(commentResource(edited, issue, store));
}

;// CONCATENATED MODULE: ./build/emulator/github/labels.js



function addLabelRoutes(app, base, store) {
    app.get(`${base}/labels`, (c) => listResponse(c, [...store.labels.values()].map(labelResource)));
    app.get(`${base}/labels/:name`, (c) => {
        const label = store.labels.get(c.req.param('name').toLowerCase());
        return label === undefined ? issueNotFound() : c.json(labelResource(label));
    });
    app.post(`${base}/labels`, (c) => createLabel(c, store));
}
async function createLabel(c, { labels }) {
    const body = await bodyOf(c);
    const error = validationErrorOf(body, { name: 'required', color: 'color', description: 'description' }, 'Label');
    if (error !== null)
        return validationFailed(c, error);
    const name = String(body['name']);
    if (labels.has(name.toLowerCase()))
        return validationFailed(c, { resource: 'Label', code: 'already_exists', field: 'name' });
    const label = { name, color: textOr(body['color'], defaultColor), description: textOr(body['description'], null) };
    labels.set(name.toLowerCase(), label);
    return c.json(labelResource(label), 201);
}

;// CONCATENATED MODULE: ./build/emulator/github/issues.js






const base = '/repos/:owner/:repo';
/** GitHub's REST API for the issues, comments and labels of a repository: paths, status codes, pages and validation. */
function issuesRoutes(options) {
    const app = new dist/* Hono */.$();
    const guard = async (c, next) => {
        const refused = refusalOf(c, options);
        if (refused !== null)
            return refused;
        await next();
        return undefined;
    };
    for (const path of ['issues', 'issues/*', 'labels', 'labels/*'])
        app.use(`${base}/${path}`, guard);
    addIssueRoutes(app, options);
    addCommentRoutes(app, base, options);
    addLabelRoutes(app, base, options);
    return app;
}
/** null: the request may go on. */
function refusalOf(c, { repository, access, feature }) {
    const allowed = access();
    if (!isRepository(c, repository))
        return issueNotFound();
    if (allowed === 'none' || (allowed === 'read' && c.req.method !== 'GET'))
        return errorResponse(403, 'Resource not accessible by integration', issueDocumentation);
    // Without issues GitHub still answers their list, which holds the pull requests.
    const isList = c.req.method === 'GET' && c.req.path.endsWith('/issues');
    return feature() === 'off' && c.req.path.includes('/issues') && !isList
        ? errorResponse(410, 'Issues are disabled for this repo', issueDocumentation)
        : null;
}
function addIssueRoutes(app, store) {
    const find = (c) => store.issues.get(Number(c.req.param('number')));
    app.get(`${base}/issues`, (c) => listResponse(c, matchingIssues(c, store).map((issue) => issueResource(issue, store))));
    app.post(`${base}/issues`, (c) => createIssue(c, store));
    app.get(`${base}/issues/:number{\\d+}`, (c) => {
        const issue = find(c);
        return issue === undefined ? issueNotFound() : c.json(issueResource(issue, store));
    });
    app.patch(`${base}/issues/:number{\\d+}`, async (c) => {
        const issue = find(c);
        if (issue === undefined)
            return issueNotFound();
        const body = await bodyOf(c);
        const error = validationErrorOf(body, changeableFields, 'Issue');
        if (error !== null)
            return validationFailed(c, error);
        const changed = changedIssue(issue, body, store);
        store.issues.set(changed.number, changed);
        return c.json(issueResource(changed, store));
    });
}
/** By the query's `state`, `labels` and `direction`. */
function matchingIssues(c, { issues }) {
    const state = c.req.query('state') ?? 'open';
    const labels = (c.req.query('labels') ?? '').split(',').filter((name) => name !== '');
    const order = c.req.query('direction') === 'asc' ? 1 : -1;
    const has = (issue, name) => issue.labels.some((own) => own.toLowerCase() === name.toLowerCase());
    return [...issues.values()]
        .filter((issue) => (state === 'all' || issue.state === state) && labels.every((name) => has(issue, name)))
        .sort((one, other) => order * (one.number - other.number));
}
async function createIssue(c, store) {
    const body = await bodyOf(c);
    const error = validationErrorOf(body, { title: 'required', body: 'text', labels: 'labels' }, 'Issue');
    if (error !== null)
        return validationFailed(c, error);
    const nowMs = store.now();
    const issue = {
        number: Math.max(0, ...store.issues.keys()) + 1,
        title: String(body['title']).trim(),
        body: textOr(body['body'], null),
        state: 'open',
        stateReason: null,
        labels: ensureLabels(store, body['labels']),
        createdMs: nowMs,
        updatedMs: nowMs,
        closedMs: null,
        comments: [],
        kind: 'issue'
    };
    store.issues.set(issue.number, issue);
    return c.json(issueResource(issue, store), 201);
}
const changeableFields = {
    title: 'text',
    body: 'text',
    state: 'state',
    state_reason: 'state-reason',
    labels: 'labels'
};
function changedIssue(issue, body, store) {
    const nowMs = store.now();
    const state = body['state'] === 'open' || body['state'] === 'closed' ? body['state'] : issue.state;
    const given = body['state_reason'];
    const usual = state === issue.state ? issue.stateReason : state === 'open' ? 'reopened' : 'completed';
    return {
        ...issue,
        title: typeof body['title'] === 'string' ? body['title'].trim() : issue.title,
        body: textOr(body['body'], issue.body),
        labels: body['labels'] === undefined ? issue.labels : ensureLabels(store, body['labels']),
        state,
        stateReason: given ?? usual,
        closedMs: state === 'open' ? null : (issue.closedMs ?? nowMs),
        updatedMs: nowMs
    };
}

;// CONCATENATED MODULE: ./build/emulator/github/variables.js




const maxValueBytes = 48 * 1024;
const variables_documentation = 'actions/variables';
const variables_base = '/repos/:owner/:repo/actions/variables';
/** GitHub's REST API for the variables of a repository, kept in memory: paths, status codes, bodies and validation. */
function variablesRoutes(options) {
    const { repository, now, variables = new Map(), access = () => 'write' } = options;
    const app = new dist/* Hono */.$();
    const guard = async (c, next) => {
        const allowed = access(tokenIn(c.req.header('authorization')));
        if (allowed === 'unknown')
            return errorResponse(401, 'Bad credentials', variables_documentation);
        if (!isRepository(c, repository))
            return notFound();
        if (allowed === 'none' || (allowed === 'read' && c.req.method !== 'GET'))
            return errorResponse(403, 'Resource not accessible by personal access token', variables_documentation);
        await next();
        return undefined;
    };
    app.use(variables_base, guard);
    app.use(`${variables_base}/*`, guard);
    app.get(variables_base, (c) => {
        const all = [...variables].sort(([one], [other]) => one.localeCompare(other)).map(variableResource);
        return c.json({ total_count: all.length, variables: numberedPage(c, all, { usual: 10, most: 30 }).items });
    });
    app.post(variables_base, (c) => createVariable(c, variables, now()));
    app.get(`${variables_base}/:name`, (c) => {
        const name = c.req.param('name').toUpperCase();
        const variable = variables.get(name);
        return variable === undefined ? notFound() : c.json(variableResource([name, variable]));
    });
    app.patch(`${variables_base}/:name`, (c) => changeVariable(c, variables, now()));
    app.delete(`${variables_base}/:name`, (c) => {
        const existed = variables.delete(c.req.param('name').toUpperCase());
        return existed ? c.body(null, 204) : notFound();
    });
    return app;
}
async function createVariable(c, variables, nowMs) {
    const body = await variables_bodyOf(c);
    const error = nameError(body.name) ?? valueError(body.value);
    if (error !== null)
        return errorResponse(422, error, variables_documentation);
    const name = (body.name ?? '').toUpperCase();
    if (variables.has(name))
        return alreadyExists();
    variables.set(name, { value: body.value ?? '', createdMs: nowMs, updatedMs: nowMs });
    return c.json({}, 201);
}
async function changeVariable(c, variables, nowMs) {
    const name = (c.req.param('name') ?? '').toUpperCase();
    const variable = variables.get(name);
    if (variable === undefined)
        return notFound();
    const body = await variables_bodyOf(c);
    const newName = (body.name ?? name).toUpperCase();
    const value = body.value ?? variable.value;
    const error = nameError(newName) ?? valueError(value);
    if (error !== null)
        return errorResponse(422, error, variables_documentation);
    if (newName !== name && variables.has(newName))
        return alreadyExists();
    variables.delete(name);
    variables.set(newName, { ...variable, value, updatedMs: nowMs });
    return c.body(null, 204);
}
async function variables_bodyOf(c) {
    const body = (0,json_body/* parseBody */.O)(await c.req.text());
    return { name: textAt(body, 'name'), value: textAt(body, 'value') };
}
function textAt(body, key) {
    const value = (0,json_body/* isRecord */.u)(body) ? body[key] : null;
    return typeof value === 'string' ? value : null;
}
function nameError(name) {
    if (name === null || name === '')
        return 'Variable name is required.';
    if (!/^[A-Z_][A-Z0-9_]*$/i.test(name)) {
        return ('Variable name is invalid. Names can only contain alphanumeric characters or underscores, ' +
            'and cannot start with a number.');
    }
    if (/^github_/i.test(name))
        return 'Variable names must not start with GITHUB_.';
    return null;
}
function valueError(value) {
    if (value === null)
        return 'Variable value is required.';
    return Buffer.byteLength(value) > maxValueBytes ? 'Variable value is too large. The limit is 48 KB.' : null;
}
function variableResource([name, variable]) {
    return {
        name,
        value: variable.value,
        created_at: (0,timestamp/* timestamp */.v)(variable.createdMs),
        updated_at: (0,timestamp/* timestamp */.v)(variable.updatedMs)
    };
}
function notFound() {
    return errorResponse(404, 'Not Found', variables_documentation);
}
function alreadyExists() {
    return errorResponse(409, 'Already exists - Variable already exists', variables_documentation);
}

// EXTERNAL MODULE: ./build/emulator/http/loopback-server.js
var loopback_server = __webpack_require__(6928);
;// CONCATENATED MODULE: ./build/emulator/github/github.js









/** Starts a GitHub without issues. Rejects if the port is taken. */
async function startGitHub(options) {
    const { repository, clock, workflows = [], port = 0 } = options;
    const issues = new Map();
    const labels = new Map();
    const variables = new Map();
    const dispatches = [];
    const requests = [];
    const faults = (0,api_fault/* createFaultList */.V)();
    const app = new dist/* Hono */.$();
    app.use(recordRequests(requests));
    app.use((0,inject_faults/* injectFaults */.P)({ faults, wait: clock.sleep, respond: (_, fault) => faultResponse(fault) }));
    app.use(authenticate(options.token));
    const issuesOptions = {
        ...{ repository, page: 'https://github.test', now: clock.now, issues, labels },
        access: () => options.issuesAccess ?? 'write',
        feature: () => options.issuesFeature ?? 'on'
    };
    app.route('/', issuesRoutes(issuesOptions));
    const access = () => options.actionsAccess ?? 'write';
    app.route('/', dispatchesRoutes({ repository, workflows, access, dispatches }));
    app.route('/', variablesRoutes({ repository, now: clock.now, variables }));
    app.notFound(() => errorResponse(404, 'Not Found'));
    const server = await (0,loopback_server/* serveOnLoopback */.E5)(app, port);
    return {
        url: server.url,
        issues,
        labels,
        variables,
        dispatches,
        requests,
        put: (issue) => void issues.set(issue.number, issue),
        remove: (number) => void issues.delete(number),
        fail: faults.add,
        clearFaults: faults.clear,
        close: server.close
    };
}
function recordRequests(requests) {
    return async ({ req }, next) => {
        const body = (0,json_body/* parseBody */.O)(await req.text());
        requests.push({ method: req.method, path: req.path, query: req.query(), headers: req.header(), body });
        return next();
    };
}
function faultResponse({ status, body = {}, headers = {} }) {
    const isText = typeof body === 'string';
    return new Response(isText ? body : JSON.stringify(body), {
        status,
        headers: { 'Content-Type': isText ? 'text/html' : 'application/json; charset=utf-8', ...headers }
    });
}
/** @param token the only one that is accepted; undefined: any */
function authenticate(token) {
    return async (c, next) => {
        if (token !== undefined && tokenIn(c.req.header('authorization')) !== token)
            return c.json({ message: 'Bad credentials', status: '401' }, 401);
        return next();
    };
}

// EXTERNAL MODULE: ./build/adapters/http/github-client.js
var github_client = __webpack_require__(31239);
// EXTERNAL MODULE: ./build/adapters/github/github-issue.js + 5 modules
var github_issue = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku-diagnosis.js
var heroku_diagnosis = __webpack_require__(12476);
// EXTERNAL MODULE: ./build/adapters/signals/http-probe.js + 1 modules
var http_probe = __webpack_require__(67495);
// EXTERNAL MODULE: ./build/adapters/heroku/router-metrics.js + 1 modules
var router_metrics = __webpack_require__(61196);
// EXTERNAL MODULE: ./build/adapters/stores/file.js
var stores_file = __webpack_require__(82940);
// EXTERNAL MODULE: ./build/core/backtest/random.js
var backtest_random = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/demo/cron-day.js


const minutesPerDay = 1440;
/**
 * A day of `3/15 * * * *` as GitHub really starts it: about a quarter of the runs never start, most start some minutes
 * late, and a few up to 50 minutes. The same seed gives the same day.
 */
function cronDay(dayStartMs, seed) {
    const random = (0,backtest_random/* mulberry32 */.s)(seed);
    const starts = [];
    const missed = [];
    for (let minute = 3; minute < minutesPerDay; minute += 15) {
        const dueMs = dayStartMs + minute * durations/* minuteMs */.J2;
        if (random() < 0.26) {
            missed.push(dueMs);
            continue;
        }
        const lateMinutes = random() < 0.06 ? 20 + 30 * random() : 1 + 9 * random() ** 2;
        const startMs = Math.max(dueMs + lateMinutes * durations/* minuteMs */.J2, (starts.at(-1) ?? 0) + durations/* minuteMs */.J2);
        if (startMs < dayStartMs + durations/* dayMs */.LP)
            starts.push(Math.round(startMs / durations/* secondMs */.fj) * durations/* secondMs */.fj);
    }
    return { starts, missed };
}

;// CONCATENATED MODULE: ./build/demo/load.js
/** Requests a second on an ordinary day at 00:00, 02:00 … 24:00, with straight lines between. */
const hourly = [14, 7, 3, 4, 26, 50, 44, 41, 38, 34, 30, 22, 14];
const peaks = [
    /** A link that spreads in the night: at once far more than the one dyno of the night can serve. */
    { hours: [5, 5, 5.5, 5.5], load: 34 },
    /** A newsletter: for an hour nearly all that four dynos can serve. */
    { hours: [9, 10, 11, 11.5], load: 78 }
];
/** Requests a second at an hour of the day, such as 9.5. */
function expectedLoad(hour, day) {
    const usual = usualLoad(hour);
    if (day === 'ordinary')
        return usual;
    return Math.max(usual, ...peaks.map((peak) => usual + (peak.load - usual) * peakShare(hour, peak.hours)));
}
function usualLoad(hour) {
    const index = Math.floor(hour / 2);
    const [from, to] = [hourly[index] ?? 0, hourly[index + 1] ?? 0];
    return from + ((to - from) * (hour - 2 * index)) / 2;
}
/** The height of a peak at an hour, as a share of its maximum. */
function peakShare(hour, [begins, high, fades, over]) {
    if (hour < begins || hour >= over)
        return 0;
    if (hour < high)
        return (hour - begins) / (high - begins);
    return hour < fades ? 1 : (over - hour) / (over - fades);
}

// EXTERNAL MODULE: ./build/demo/policy.js
var demo_policy = __webpack_require__(66350);
;// CONCATENATED MODULE: ./build/demo/simulate-day.js
















const minutesPerTick = 5;
const simulate_day_minutesPerDay = 1440;
const demoRepository = { owner: 'acme', repo: 'shop' };
/** Ordinary days before the day that is shown: the forecast needs three. */
const learnedDays = 3;
/** A Thursday. */
const dayStartMs = Date.UTC(2026, 10, 26);
/** Seed of GitHub's delays on the day that is shown; each day before it has the next. */
const firstSeed = 2026;
/** When somebody scales by hand, in minutes of the day, and to how many. */
const manualScale = { minute: 20 * 60, quantity: 4 };
/**
 * One day of an app on a virtual clock, after the days that the forecast learned from. The action's own run talks over
 * HTTP to an emulated Heroku and an emulated GitHub. Yields every five minutes of the day, and returns the result.
 */
async function* simulateDay(stateFile) {
    const clock = virtualClock(dayStartMs - learnedDays * durations/* dayMs */.LP);
    const emulator = await (0,heroku_emulator/* startEmulator */.s)({
        clock,
        bootMs: 40 * durations/* secondMs */.fj,
        apps: [{ name: demo_policy/* demoApp */.VC, processes: [{ process: 'web', quantity: 2 }] }]
    });
    const github = await startGitHub({ clock, repository: `${demoRepository.owner}/${demoRepository.repo}` });
    try {
        const app = emulator.app(demo_policy/* demoApp */.VC);
        const meter = dynoMeter(app);
        const world = { clock, app, meter, ports: portsOf({ clock, emulator, github, stateFile }) };
        for (let before = learnedDays; before > 0; before--)
            await drain(ticksOf(world, dayStartMs - before * durations/* dayMs */.LP, 'ordinary'));
        const ticks = [];
        for await (const tick of ticksOf(world, dayStartMs, 'shown')) {
            ticks.push(tick);
            yield tick;
        }
        meter.countUntil(dayStartMs + durations/* dayMs */.LP);
        return resultOf(ticks, meter.dynoHours(), github);
    }
    finally {
        await Promise.all([emulator.close(), github.close()]);
    }
}
function dynoMeter(app) {
    let [dynoMs, countedMs] = [0, dayStartMs];
    return {
        countUntil: (atMs) => {
            dynoMs += app.quantity('web') * Math.max(0, atMs - countedMs);
            countedMs = Math.max(countedMs, atMs);
        },
        dynoHours: () => dynoMs / durations/* hourMs */.$0
    };
}
function portsOf({ clock, emulator, github, stateFile }) {
    const [baseUrl, metricsUrl, token] = [emulator.apiUrl, emulator.metricsUrl, 'demo'];
    const platform = (0,heroku/* heroku */.z)({ baseUrl, metricsUrl, token, clock });
    return {
        platform,
        router: (0,router_metrics/* routerMetrics */.l)({ baseUrl: metricsUrl, token, clock, redact: (text) => text }),
        numbers: null,
        probe: (0,http_probe/* httpProbe */.H)({ clock }),
        store: (0,stores_file/* fileStore */.o)({ path: stateFile }),
        tracker: (0,github_issue/* githubIssues */.k)({ octokit: (0,github_client/* githubClient */.$)({ token, baseUrl: github.url }), ...demoRepository }),
        notices: [],
        dynos: platform.dynos,
        diagnose: (0,heroku_diagnosis/* herokuDiagnosis */.u)({ baseUrl, token, statusUrl: null }),
        holidays: null,
        clock
    };
}
/** One day from its midnight, in steps of five minutes. */
async function* ticksOf({ clock, app, meter, ports }, startMs, day) {
    const { starts, missed } = cronDay(startMs, firstSeed + (dayStartMs - startMs) / durations/* dayMs */.LP);
    const policy = (0,demo_policy/* demoPolicy */.A9)();
    for (let minute = 0; minute < simulate_day_minutesPerDay; minute += minutesPerTick) {
        const tickMs = startMs + minute * durations/* minuteMs */.J2;
        const isInTick = (atMs) => atMs >= tickMs && atMs < tickMs + minutesPerTick * durations/* minuteMs */.J2;
        const advanceTo = (atMs) => {
            clock.advanceTo(atMs);
            meter.countUntil(atMs);
        };
        advanceTo(tickMs);
        if (day === 'shown' && minute === manualScale.minute)
            app.setQuantity('web', manualScale.quantity);
        const load = expectedLoad(minute / 60, day);
        app.setLoad(load);
        const runMs = starts.find(isInTick);
        let report = null;
        if (runMs !== undefined) {
            advanceTo(runMs);
            const usedPorts = day === 'shown' ? ports : { ...ports, tracker: null };
            const options = { ...singleLook(), policy, mode: 'live', runUrl: null, docsUrl: null };
            const result = await (0,run_run/* runControlLoop */.Z)(usedPorts, options);
            report = result.ended === 'refused' ? null : result.last;
        }
        const run = runMs !== undefined ? 'started' : missed.some(isInTick) ? 'missed' : 'none';
        yield { atMs: tickMs, load, dynos: app.quantity('web'), run, report };
    }
}
function resultOf(ticks, dynoHours, github) {
    const reports = ticks.flatMap(({ report }) => report ?? []);
    const flatDynoHours = 24 * demo_policy/* demoMaximum */.oB;
    return {
        looks: reports.length,
        missedRuns: ticks.filter(({ run }) => run === 'missed').length,
        changes: reports.flatMap(({ processes }) => processes).filter(({ outcome }) => outcome.kind === 'scaled').length,
        dynoHours,
        flatDynoHours,
        savedPercent: 100 * (1 - dynoHours / flatDynoHours),
        issues: [...github.issues.values()].map(({ number, title, state, comments }) => ({
            number,
            title,
            state,
            lastComment: comments.at(-1)?.body ?? null
        }))
    };
}
async function drain(values) {
    while ((await values.next()).done !== true)
        ;
}

// EXTERNAL MODULE: ./build/core/decide/advance.js
var advance = __webpack_require__(21401);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
;// CONCATENATED MODULE: ./build/demo/write-report.js









/** Writes the report of the simulated days to a new temporary folder, where it stays. Returns its path. */
async function writeDemoReport(stateFile) {
    // Loaded late: the page is large and only needed at the end.
    const { reportFileName, writeReport } = await Promise.all(/* import() */[__webpack_require__.e(725), __webpack_require__.e(502), __webpack_require__.e(154)]).then(__webpack_require__.bind(__webpack_require__, 33502));
    const loaded = await (0,stores_file/* fileStore */.o)({ path: stateFile }).load();
    const file = external_node_path_.join(await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'dyno-scaler-report-')), reportFileName);
    await writeReport({
        file,
        state: loaded.kind === 'loaded' ? loaded.state : advance/* freshState */.Q5,
        policy: (0,demo_policy/* demoPolicy */.A9)(),
        redact: (value) => value,
        nowMs: dayStartMs + durations/* dayMs */.LP,
        sizes: () => prices/* assumedSize */.yK,
        prices: prices/* listPrices */.hj,
        names: 'shown'
    });
    return file;
}

// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
;// CONCATENATED MODULE: ./build/demo/run-action.js








/**
 * Starts the bundled action once, now, with the environment of a runner, against an emulated Heroku and GitHub.
 *
 * @param bundle path of `dist/index.js`
 * @param folder an empty folder to work in
 */
async function runAction(bundle, folder) {
    const emulator = await (0,heroku_emulator/* startEmulator */.s)({
        clock: clock/* systemClock */.m,
        apps: [{ name: demo_policy/* demoApp */.VC, processes: [{ process: 'web', quantity: 5 }] }]
    });
    emulator.app(demo_policy/* demoApp */.VC).setRouterMetrics(() => ({ statuses: { status_2xx: 1520 }, p95Ms: 210 }));
    const repository = `${demoRepository.owner}/${demoRepository.repo}`;
    const github = await startGitHub({ clock: clock/* systemClock */.m, repository });
    const summaryFile = external_node_path_.join(folder, 'summary.md');
    const outputFile = external_node_path_.join(folder, 'output');
    try {
        await (0,promises_.mkdir)(folder, { recursive: true });
        await Promise.all([
            (0,promises_.writeFile)(summaryFile, ''),
            (0,promises_.writeFile)(outputFile, ''),
            (0,promises_.writeFile)(external_node_path_.join(folder, 'dyno-scaler.yml'), demo_policy/* demoConfiguration */.Ez)
        ]);
        const { status, log } = await start(bundle, folder, {
            PATH: process.env['PATH'] ?? '',
            GITHUB_WORKSPACE: folder,
            GITHUB_STEP_SUMMARY: summaryFile,
            GITHUB_OUTPUT: outputFile,
            GITHUB_REPOSITORY: repository,
            GITHUB_RUN_ID: '1234',
            GITHUB_RUN_ATTEMPT: '1',
            GITHUB_API_URL: github.url,
            HEROKU_API_URL: emulator.apiUrl,
            HEROKU_METRICS_URL: emulator.metricsUrl,
            'INPUT_HEROKU-API-KEY': 'a-token-for-the-demo',
            'INPUT_GITHUB-TOKEN': 'another-token-for-the-demo',
            INPUT_CONFIG: 'dyno-scaler.yml',
            INPUT_STATE: 'file:state.json'
        });
        return { status, log, summary: await (0,promises_.readFile)(summaryFile, 'utf8') };
    }
    finally {
        await Promise.all([emulator.close(), github.close()]);
    }
}
async function start(bundle, cwd, env) {
    const child = (0,external_node_child_process_.spawn)(process.execPath, [bundle], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const chunks = [];
    for (const stream of [child.stdout, child.stderr])
        stream.on('data', (chunk) => chunks.push(chunk));
    return new Promise((resolve, reject) => {
        child.on('error', reject);
        child.on('close', (status) => resolve({
            status,
            log: Buffer.concat(chunks)
                .toString('utf8')
                .replace(/^::add-mask::.*\n/gm, '')
        }));
    });
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/report/decision-text.js
var decision_text = __webpack_require__(64993);
;// CONCATENATED MODULE: ./build/demo/terminal.js





/** Twenty minutes for each of the 72 columns. */
const ticksPerColumn = 4;
const heights = '▁▂▃▄▅▆▇█';
const highestLoad = 80;
const shownRuns = 12;
const usualReasons = new Set(['in-bounds', 'scheduled', 'demand', 'forecast']);
/** For terminals that show colours. */
const colours = (style, text) => (0,external_node_util_.styleText)(style, text, { validateStream: false });
/** For everything else, such as a file. */
const noColours = (_style, text) => text;
/** What comes, to be read while the days before it are computed, which takes a few seconds. */
function openingLines(paint) {
    return [
        '',
        `  ${paint('bold', 'A day of an app, against an emulated Heroku and GitHub')}`,
        `  ${demo_policy/* demoApp */.VC} web: ${demo_policy/* demoSchedule */.Nt.join(', ')} (UTC), by requests a minute and pings.`,
        `  ${learnedDays} ordinary days pass first, so that it knows the usual traffic. Then come`,
        '  a link that spreads in the night, a newsletter that fills every dyno, somebody who scales by hand,',
        '  and runs that GitHub starts late or never.',
        ''
    ];
}
/** What a run did, as one line: `05:14  34 req/s  web 1 → 3  down  3 of 3 pings failed …`; null: no run was started. */
function lookLine(tick, paint) {
    const [process] = tick.report?.processes ?? [];
    if (tick.report === null || process === undefined)
        return null;
    const health = (0,decision_text/* describeHealth */.gw)(process.decision.health);
    const change = `${process.policy.process} ${(0,decision_text/* describeChange */.uQ)(process)}`;
    const isChanged = process.decision.from !== process.decision.to;
    const load = `${tick.load.toFixed(0).padStart(3)} req/s`;
    return [
        (0,format/* utcClock */.f3)(tick.report.nowMs),
        load,
        paint(isChanged ? 'bold' : 'dim', change.padEnd(9)),
        paint(healthColour(process), health.padEnd(13)),
        (0,decision_text/* describeReasons */.nl)(process) + describeIssue(tick)
    ].join('  ');
}
function healthColour({ decision }) {
    return { up: 'green', slow: 'yellow', down: 'red', unknown: 'dim' }[decision.health.verdict];
}
function describeIssue({ report }) {
    const [incident] = report?.incidents ?? [];
    return incident?.shown == null
        ? ''
        : ` (issue #${incident.shown.issue}${incident.phase === 'recovering' ? ', recovering' : ''})`;
}
/** The day so far as a picture of fixed height, to be drawn over the one before. */
function terminal_frame(ticks, paint) {
    const columns = chunk(ticks, ticksPerColumn);
    const now = ticks.at(-1)?.atMs ?? dayStartMs;
    const lastHealth = ticks.findLast(({ report }) => report !== null)?.report?.processes[0]?.decision.health;
    const health = lastHealth === undefined ? '' : (0,decision_text/* describeHealth */.gw)(lastHealth);
    const strip = (draw) => columns.map(draw).join('');
    const looks = ticks.filter(({ report }) => report !== null);
    const events = looks
        .filter((tick, index) => isWorthALine(tick, looks[index - 1]))
        .flatMap((tick) => lookLine(tick, paint) ?? []);
    return [
        '',
        `  ${paint('bold', 'A day of an app in a minute')}${`${(0,format/* utcClock */.f3)(now)} UTC`.padStart(53)}`,
        `  ${paint('dim', `${demo_policy/* demoApp */.VC} web: ${demo_policy/* demoSchedule */.Nt.join(', ')}`)}`,
        '',
        `  load    ${paint('cyan', strip((column) => bar(Math.max(...column.map(({ load }) => load)), highestLoad)))}`,
        `  dynos   ${paint('magenta', strip((column) => bar(Math.max(...column.map(({ dynos }) => dynos)), demo_policy/* demoMaximum */.oB)))}`,
        `  runs    ${strip((column) => runMark(column, paint))}`,
        `  hours   ${paint('dim', '0        3        6        9        12       15       18       21      24')}`,
        `  health  ${health.padEnd(40)}${paint('dim', '│ a run   ╳ GitHub never started it')}`,
        '',
        ...Array.from({ length: shownRuns }, (_, index) => `  ${events.slice(-shownRuns)[index] ?? ''}`)
    ];
}
/**
 * Whether a run gets a line in the live picture: it changed something, the app is not up, or its reasons differ from
 * those before.
 */
function isWorthALine(tick, before) {
    const [process] = tick.report?.processes ?? [];
    if (process === undefined)
        return false;
    const { from, to, health } = process.decision;
    return from !== to || health.verdict !== 'up' || reasonCodes(tick) !== reasonCodes(before);
}
/** Without the reasons that nearly every run has. */
function reasonCodes(tick) {
    const reasons = tick?.report?.processes[0]?.decision.reasons ?? [];
    return reasons
        .map(({ code }) => code)
        .filter((code) => !usualReasons.has(code))
        .join();
}
function runMark(column, paint) {
    if (column.some(({ run }) => run === 'started'))
        return '│';
    return column.some(({ run }) => run === 'missed') ? paint('red', '╳') : ' ';
}
function bar(value, most) {
    return heights[Math.min(heights.length - 1, Math.floor((value / most) * (heights.length - 0.01)))] ?? ' ';
}
function chunk(values, size) {
    return Array.from({ length: Math.ceil(values.length / size) }, (_, index) => values.slice(index * size, (index + 1) * size));
}
/** The sums of the day, and its incident issues. */
function resultLines(result, paint) {
    const { looks, missedRuns, changes, dynoHours, flatDynoHours, savedPercent, issues } = result;
    return [
        '',
        `  ${paint('bold', `${looks} looks, ${missedRuns} runs that never started, ${changes} changes`)}`,
        ...issues.flatMap(({ number, title, state, lastComment }) => [
            `  Issue #${number} (${state}): ${title}`,
            ...(lastComment === null ? [] : [`    ${lastComment.split('\n')[0] ?? ''}`])
        ]),
        `  ${dynoHours.toFixed(1)} dyno-hours, ` +
            `${savedPercent.toFixed(1)} % below ${demo_policy/* demoMaximum */.oB} dynos all day (${flatDynoHours})`,
        ''
    ];
}

;// CONCATENATED MODULE: ./build/demo/demo.js








/** Shows one day of an app, then one run of the action as it is shipped. Returns the exit status. */
async function runDemo({ format, durationMs, bundle }) {
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join((0,external_node_os_.tmpdir)(), 'dyno-scaler-demo-'));
    try {
        const isTerminal = process.stdout.isTTY;
        const paint = isTerminal && !process.env['NO_COLOR'] ? colours : noColours;
        const ticks = [];
        const show = format === 'json' ? () => Promise.resolve() : isTerminal ? liveView(durationMs, paint) : plainView(paint);
        if (format === 'text')
            openingLines(paint).forEach(write);
        const stateFile = external_node_path_.join(folder, 'day.json');
        const day = simulateDay(stateFile);
        let step = await day.next();
        for (; step.done !== true; step = await day.next()) {
            ticks.push(step.value);
            await show(ticks);
        }
        const run = await runAction(bundle, external_node_path_.join(folder, 'run'));
        if (format === 'json')
            write(JSON.stringify(asJson(ticks, step.value, run), null, 2));
        else {
            resultLines(step.value, paint).forEach(write);
            write(paint('bold', '  The action itself, run once now as a runner starts it:'));
            write('');
            write(run.log.trimEnd());
            write('');
            write(paint('bold', '  Its job summary, in Markdown:'));
            write('');
            write(run.summary.trimEnd());
            write('');
            write(paint('bold', '  The report of these days, a page for any browser:'));
            write('');
            write(await writeDemoReport(stateFile));
        }
        return run.status === 0 ? 0 : 1;
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
const ticksPerDay = 288;
function plainView(paint) {
    return (ticks) => {
        const tick = ticks.at(-1);
        const line = tick === undefined ? null : lookLine(tick, paint);
        if (line !== null)
            write(line);
        return Promise.resolve();
    };
}
/** Draws each picture over the one before, at a pace to watch. */
function liveView(durationMs, paint) {
    const tickMs = durationMs / ticksPerDay;
    let height = 0;
    return async (ticks) => {
        const lines = terminal_frame(ticks, paint);
        const up = height === 0 ? '' : `\u001B[${height}A`;
        process.stdout.write(`${up}${lines.map((line) => `\u001B[2K${cut(line, process.stdout.columns)}\n`).join('')}`);
        height = lines.length;
        await (0,external_node_timers_promises_.setTimeout)(tickMs);
    };
}
/** A line that wraps would break the picture. Colour codes take no room. */
function cut(line, columns) {
    let room = columns;
    return line.replace(/\u001B\[\d+m|./gu, (part) => part.length > 1 && part.startsWith('\u001B') ? part : room-- > 0 ? part : '');
}
function asJson(ticks, result, run) {
    return {
        ...result,
        ticks: ticks.map(({ atMs, load, dynos, run: mark, report }) => ({
            at: new Date(atMs).toISOString(),
            load,
            dynos,
            run: mark,
            decision: report?.processes[0]?.decision ?? null
        })),
        action: { status: run.status, summary: run.summary }
    };
}
function write(line) {
    process.stdout.write(`${line}\n`);
}

// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
;// CONCATENATED MODULE: ./build/commands/terminal/demo.js




/** Longest demo, in seconds: a day. */
const mostSeconds = 86_400;
const demo = (0,command/* terminalCommand */.Es)({
    name: 'demo',
    meaning: 'a day of an app, against an emulated Heroku and GitHub',
    options: {
        seconds: (0,command/* text */.Qq)('N', 'how long the day takes on a terminal (55)', '55'),
        json: (0,command/* flag */.Jt)('everything as JSON')
    },
    run: ({ seconds, json }) => {
        // The action lies beside the file that was started, wherever that is.
        const bundle = external_node_path_.join(external_node_path_.dirname((0,external_node_fs_.realpathSync)(process.argv[1] ?? '')), 'index.js');
        return runDemo({
            format: json ? 'json' : 'text',
            durationMs: 1000 * (0,command/* readWholeNumber */.bf)('--seconds', seconds, mostSeconds),
            bundle
        });
    }
});


/***/ }),

/***/ 35293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ randomSource),
/* harmony export */   s: () => (/* binding */ mulberry32)
/* harmony export */ });
/** Uniform numbers in [0, 1) from a state of 32 bits (Mulberry32, T. Ettinger). */
function mulberry32(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/**
 * A separate source for each purpose, so that one more draw for one does not shift the others. Mulberry32, seeded by
 * FNV-1a.
 */
function randomSource(seed, purpose) {
    let state = 2166136261;
    for (const character of `${seed} ${purpose}`)
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
    const next = mulberry32(state);
    return {
        next,
        // Box-Muller transform; 1 - next() is never 0.
        normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    };
}


/***/ })

};

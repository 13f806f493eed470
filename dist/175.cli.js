export const id = 175;
export const ids = [175];
export const modules = {

/***/ 27637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ sizeProblems)
});

;// CONCATENATED MODULE: ./build/core/plan/written-sizes.js
function writtenSizes({ apps }) {
    return apps.flatMap(({ processes }) => processes.flatMap((process) => {
        const path = ['apps', process.app, 'processes', process.process];
        return sizesOf(process).map((written) => ({ ...written, path: [...path, ...written.path] }));
    }));
}
function sizesOf({ size: usual, schedule, router, metrics }) {
    const windows = schedule.flatMap(({ size }, index) => size === null || size === usual ? [] : [{ path: ['schedule', index], size }]);
    const goals = metrics.flatMap(({ goal }) => (goal.kind === 'per-dyno' ? [goal.perDyno] : []));
    const throughput = router?.perDyno ?? 'auto';
    const named = [...goals, ...(throughput === 'auto' ? [] : [throughput])].flatMap(namesIn);
    return [
        ...(usual === null ? [] : [{ path: ['size'], size: usual }]),
        ...windows,
        ...[...new Set(named)].map((size) => ({ path: ['metrics'], size }))
    ];
}
function namesIn(perDyno) {
    return typeof perDyno === 'number' ? [] : Object.keys(perDyno);
}

// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/commands/dyno-sizes.js



/**
 * Dyno types of the configuration that nobody knows: neither the list of prices nor Heroku, which is asked only where there is such a
 * type.
 *
 * @param heroku null: without a token
 */
async function sizeProblems({ policy, locate }, heroku) {
    if (!policy.ok)
        return [];
    const known = Object.keys(prices/* listPrices */.hj.monthly);
    const unknown = writtenSizes(policy.value).filter(({ size }) => !known.includes(size));
    if (unknown.length === 0)
        return [];
    const listed = (await heroku?.dynoSizes()) ?? null;
    const others = listed?.map(({ name }) => name.toLowerCase()) ?? [];
    return unknown
        .filter(({ size }) => !others.includes(size))
        .map(({ size, path }) => {
        const message = `There is no dyno type "${size}".${(0,suggest/* didYouMean */.a)(size, [...known, ...others])} ${describeList(heroku, listed)}`;
        return locate({ path, at: 'value', message });
    });
}
function describeList(heroku, listed) {
    if (heroku === null)
        return 'A type that is newer than this version is looked up at Heroku with a token alone.';
    return listed === null ? "Heroku's list of dyno types could not be read." : '"heroku ps:type" lists what there is.';
}


/***/ }),

/***/ 6175:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminalRun: () => (/* binding */ terminalRun)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: ./build/async.js
var build_async = __webpack_require__(96476);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
;// CONCATENATED MODULE: ./build/adapters/stores/memory.js
/** Keeps the state as long as the process lives. */
function memoryStore() {
    let kept = null;
    return {
        pace: 'once',
        load: () => Promise.resolve(kept === null ? { kind: 'empty' } : { kind: 'loaded', state: kept }),
        save: (state) => {
            kept = state;
            return Promise.resolve({ kind: 'saved' });
        }
    };
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/adapters/stores/document/codec.js + 1 modules
var codec = __webpack_require__(77670);
// EXTERNAL MODULE: ./build/adapters/stores/document/document.js + 6 modules
var document_document = __webpack_require__(63942);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: ./build/adapters/http/bounded-fetch.js
var bounded_fetch = __webpack_require__(41954);
// EXTERNAL MODULE: external "node:async_hooks"
var external_node_async_hooks_ = __webpack_require__(16698);
// EXTERNAL MODULE: external "node:diagnostics_channel"
var external_node_diagnostics_channel_ = __webpack_require__(53053);
;// CONCATENATED MODULE: ./build/adapters/stores/bounded-answers.js
/** A limit for what a client reads that has none of its own: the one of the Actions cache collects whole answers. */


const limits = new external_node_async_hooks_.AsyncLocalStorage();
let isListening = false;
/** Runs work whose requests get at most so many bytes of each answer; the rest is cut off, and `exceeded` is called. */
function withBoundedAnswers(limit, work) {
    if (!isListening)
        external_node_diagnostics_channel_.subscribe('http.client.request.start', (message) => begun(message));
    isListening = true;
    return limits.run(limit, work);
}
/** In the context of whoever asks: the answer comes in that of its connection. */
function begun({ request }) {
    const limit = limits.getStore();
    if (limit !== undefined)
        request.once('response', (answer) => bound(answer, limit));
}
function bound(answer, { mostBytes, exceeded }) {
    const push = answer.push.bind(answer);
    let length = 0;
    answer.push = (chunk, encoding) => {
        if (length > mostBytes)
            return false;
        length += chunk?.length ?? 0;
        if (length <= mostBytes)
            return push(chunk, encoding);
        exceeded();
        answer.once('end', () => answer.destroy());
        return push(null);
    };
}

;// CONCATENATED MODULE: ./build/adapters/stores/captured-output.js

const capturing = new external_node_async_hooks_.AsyncLocalStorage();
/**
 * Runs work that prints through `@actions/core` without its noise: what it writes to stdout and stderr is collected
 * instead, and only its `::add-mask::` lines get through. What others print meanwhile is not touched.
 */
async function captureOutput(work) {
    const captured = { lines: [] };
    const restore = [intercept(process.stdout), intercept(process.stderr)];
    try {
        return await capturing.run(captured, () => work(captured));
    }
    finally {
        for (const undo of restore)
            undo();
    }
}
function intercept(stream) {
    const original = stream.write.bind(stream);
    const before = Object.getOwnPropertyDescriptor(stream, 'write');
    const write = (...args) => {
        const captured = capturing.getStore();
        if (captured === undefined)
            return original(...args);
        const masks = [];
        for (const line of textOf(args[0]).split(/\r?\n/)) {
            if (line.startsWith('::add-mask::'))
                masks.push(line);
            else if (line !== '')
                captured.lines.push(line);
        }
        if (masks.length > 0)
            original(`${masks.join('\n')}\n`);
        const done = args.at(-1);
        if (typeof done === 'function')
            process.nextTick(done);
        return true;
    };
    stream.write = write;
    return () => {
        // Whoever has wrapped it since keeps the chain alive.
        if (stream.write !== write)
            return;
        if (before === undefined)
            Reflect.deleteProperty(stream, 'write');
        else
            Object.defineProperty(stream, 'write', before);
    };
}
function textOf(chunk) {
    if (typeof chunk === 'string')
        return chunk;
    return chunk instanceof Uint8Array ? Buffer.from(chunk).toString('utf8') : '';
}
/**
 * The best explanation among the lines that `@actions/cache` printed, which reports its failures in no other way;
 * null if it had nothing to complain about. Without signatures of URLs and without `secret`.
 */
function failureIn(lines, secret) {
    return lastMatch(lines, FAILURES, secret);
}
/** Why the client was still trying when it was given up; null if it had not failed yet. */
function retriedFailureIn(lines, secret) {
    return lastMatch(lines, [...FAILURES, RETRY], secret);
}
function lastMatch(lines, patterns, secret) {
    for (const pattern of patterns) {
        const found = lines.map((line) => pattern.exec(line)?.[1]).findLast((text) => text !== undefined);
        if (found !== undefined)
            return scrub(found, secret);
    }
    return null;
}
/**
 * Removes what must not be shown: `secret`, and the query of every URL, where signatures are. One line, of bounded
 * length.
 */
function scrub(text, secret) {
    const decoded = text.replaceAll('%0A', '\n').replaceAll('%0D', '').replaceAll('%25', '%');
    const hidden = secret === '' ? decoded : decoded.replaceAll(secret, '***');
    return (hidden.split('\n', 1)[0] ?? '').replace(/(https?:\/\/[^\s?]*)\?\S*/g, '$1').slice(0, 400);
}
/** Most telling first: the client hides why a reservation failed behind a guess about another job. */
const FAILURES = [
    /^::debug::Failed to reserve cache: (?:Error: )?(.*)/,
    /^::(?:warning|error)[^:]*::(.*)/,
    /^(Failed to (?:save|restore): .*)/,
    /^(Cache (?:save|restore) skipped: .*)/
];
const RETRY = /^Attempt \d+ of \d+ failed with error: (.*)\. Retrying request in/;

// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
;// CONCATENATED MODULE: ./build/adapters/stores/cache-client.js









const newPatienceMs = 60_000;
/** Nothing is done in less. */
const leastMs = 500;
function openPatience(limitMs) {
    let last = null;
    const recent = () => (last !== null && performance.now() - last.atMs < newPatienceMs ? last : null);
    return {
        left: () => {
            const ms = limitMs - (recent()?.spentMs ?? 0);
            return { ms, known: ms < Math.min(leastMs, limitMs / 2) ? (recent()?.problem ?? null) : null };
        },
        spend: (ms, problem) => {
            last = { atMs: performance.now(), spentMs: (recent()?.spentMs ?? 0) + ms, problem };
        }
    };
}
/** One piece of work with the client, within what is left of the patience. Never rejects. */
async function attempt(options, work) {
    const { ms, known } = options.patience.left();
    if (known !== null)
        return { kind: 'failed', problem: known };
    const startMs = performance.now();
    const attempted = await attemptWithin(ms, options, work);
    if (attempted.kind === 'failed')
        options.patience.spend(performance.now() - startMs, attempted.problem);
    return attempted;
}
/**
 * One piece of work with the client, within its time limit. Never rejects. After the limit it may go on; the next
 * piece waits for it.
 */
async function attemptWithin(timeLimitMs, { serially, tidy }, work) {
    const token = process.env['ACTIONS_RUNTIME_TOKEN'] ?? '';
    const problem = problemWith(token);
    if (problem !== null)
        return { kind: 'failed', problem };
    const soFar = {
        captured: null,
        late: false,
        leave: () => undefined
    };
    let exceeded = build_async/* noop */.lQ;
    const excess = new Promise((resolve) => {
        exceeded = () => resolve(`it answered more than ${bounded_fetch/* mostBodyBytes */.l / 1_000_000} MB, which is not read`);
    });
    const session = serially(async () => {
        if (soFar.late)
            throw new Error('too late');
        const environment = await prepareEnvironment();
        soFar.leave = environment.leave;
        try {
            const value = await captureOutput(async (captured) => {
                soFar.captured = captured;
                const client = await __webpack_require__.e(/* import() */ 305).then(__webpack_require__.bind(__webpack_require__, 64305));
                return await withBoundedAnswers({ mostBytes: bounded_fetch/* mostBodyBytes */.l, exceeded }, () => work({ client, captured, token }));
            });
            // Not after a failure: the client may still be opening a file there, and its folder gone would be an uncaught
            // exception. At the exit it goes too.
            await environment.clean();
            return value;
        }
        finally {
            environment.leave();
        }
    });
    const ended = session.then((value) => ({ kind: 'done', value }), (error) => ({
        kind: 'failed',
        problem: sentence(scrub(error instanceof Error ? error.message : String(error), token))
    }));
    const first = await (0,build_async/* withTimeout */.wj)(timeLimitMs, Promise.race([ended, excess]), () => lateness(timeLimitMs, soFar.captured, token));
    if (typeof first !== 'string')
        return first;
    soFar.late = true;
    soFar.leave();
    await tidy();
    return { kind: 'failed', problem: sentence(first) };
}
function lateness(timeLimitMs, captured, token) {
    const late = `it did not finish within ${Math.round(timeLimitMs / 100) / 10} s`;
    if (captured === null)
        return `${late} (an earlier call is still under way)`;
    const retried = retriedFailureIn(captured.lines, token);
    return retried === null ? late : `${late} (${retried})`;
}
function problemWith(token) {
    const addresses = [process.env['ACTIONS_RESULTS_URL'] ?? '', process.env['ACTIONS_CACHE_URL'] ?? ''].filter((url) => url !== '');
    if (addresses.length === 0 || token === '') {
        return ('ACTIONS_RESULTS_URL or ACTIONS_RUNTIME_TOKEN is missing. GitHub gives them to steps with `uses:` only, not to ' +
            '`run:` steps nor outside of Actions. Use the action with `uses:`, or choose another `state`.');
    }
    const exposed = !addresses.every(token_address/* mayCarryToken */.q);
    return exposed
        ? 'its token is sent over https only, and ACTIONS_RESULTS_URL or ACTIONS_CACHE_URL is another address.'
        : null;
}
function sentence(problem) {
    return `${problem}${/[.!?]$/.test(problem) ? '' : '.'} The run goes on without it.`;
}
/**
 * Sets what the cache client reads from the environment: a temporary folder of its own, the working directory as the
 * workspace (the client mixes the two), and version 2 of the service where the runner offers only that.
 */
async function prepareEnvironment() {
    const runnerTemp = process.env['RUNNER_TEMP'] ?? '';
    const folder = await (0,promises_.mkdtemp)(external_node_path_.join(runnerTemp === '' ? external_node_os_.tmpdir() : runnerTemp, 'dyno-scaler-'));
    removeAtExit(folder);
    const values = { RUNNER_TEMP: folder, GITHUB_WORKSPACE: process.cwd() };
    if (!process.env['ACTIONS_CACHE_SERVICE_V2'] && !process.env['ACTIONS_CACHE_URL']) {
        values['ACTIONS_CACHE_SERVICE_V2'] = 'true';
    }
    const before = Object.keys(values).map((name) => [name, process.env[name]]);
    Object.assign(process.env, values);
    let left = false;
    return {
        leave: () => {
            if (left)
                return;
            left = true;
            for (const [name, value] of before) {
                if (value === undefined)
                    Reflect.deleteProperty(process.env, name);
                else
                    process.env[name] = value;
            }
        },
        clean: async () => {
            await (0,promises_.rm)(folder, { recursive: true, force: true });
            folders.delete(folder);
        }
    };
}
/** Those that are still there. */
const folders = new Set();
let isExitAwaited = false;
function removeAtExit(folder) {
    folders.add(folder);
    if (!isExitAwaited)
        process.once('exit', () => folders.forEach(removeNow));
    isExitAwaited = true;
}
function removeNow(folder) {
    try {
        (0,external_node_fs_.rmSync)(folder, { recursive: true, force: true });
    }
    catch {
        // The runner empties its temporary folder, too; a run does not fail for what is left there.
        folders.delete(folder);
    }
}

;// CONCATENATED MODULE: ./build/adapters/stores/actions-cache.js







const cacheKind = {
    kind: 'cache',
    usage: 'cache',
    mistakes: () => [],
    needsRepository: null,
    open: ({ stateName, runId, runAttempt }) => cacheStore({ stateName, runId, runAttempt })
};
/**
 * Keeps the state in the Actions cache, each save under a key of its own:
 * `<state-name>-<sequence>-<run id>-<attempt>`. Reads `ACTIONS_RESULTS_URL` and `ACTIONS_RUNTIME_TOKEN` from the
 * environment, as the client does. Nothing of it stays in the workspace.
 *
 * The client cannot be cancelled: after a time limit it goes on in the background and keeps the process alive, so
 * that whoever uses this store must end the process by itself.
 */
function cacheStore(options) {
    const { stateName, runId, runAttempt, timeLimitMs = 10_000 } = options;
    const limits = { serially: (0,build_async/* serialQueue */.kZ)(), patience: openPatience(timeLimitMs), tidy: () => tidy(stateName) };
    let highest = -1;
    let refusal = null;
    const load = async () => {
        const found = await attempt(limits, async (client) => {
            const key = await newestKey(client, stateName);
            if (key === null)
                return EMPTY;
            highest = Math.max(highest, sequenceIn(key, stateName));
            return await download(client, stateName, key);
        });
        if (found.kind === 'done')
            return found.value;
        return {
            kind: 'unreachable',
            cause: 'transient',
            warning: `The state could not be read from the Actions cache: ${found.problem}`
        };
    };
    const save = async (state) => {
        if (refusal !== null)
            return refusal;
        // A key is never used twice, and the highest sequence is what the next run looks for, even after a fresh start.
        const sequence = Math.max(state.sequence, highest + 1);
        highest = sequence;
        const key = `${prefixOf(stateName)}${sequence}-${runId}-${runAttempt}`;
        const saved = await attempt(limits, (client) => upload(client, stateName, key, { ...state, sequence }));
        if (saved.kind === 'done')
            return { kind: 'saved' };
        const warning = `The state could not be saved in the Actions cache: ${saved.problem}`;
        const failed = { kind: 'failed', cause: 'transient', warning };
        // What the token of a run may not write it may not write later either.
        if (saved.problem.includes('read-only'))
            refusal = failed;
        return failed;
    };
    return { pace: 'once', load, save };
}
const EMPTY = { kind: 'empty' };
// ── Keys ────────────────────────────────────────────────────────────────────────────────────────────────────
function prefixOf(stateName) {
    return `${stateName}-`;
}
/** -1 for a key that no run of ours wrote. */
function sequenceIn(key, stateName) {
    const digits = /^\d{1,15}(?=-)/.exec(key.slice(prefixOf(stateName).length))?.[0];
    return digits === undefined ? -1 : Number(digits);
}
/**
 * The client takes ten keys at once. The steps find a close successor although some numbers are missing, and a far
 * one fast.
 */
const STEPS = [512, 128, 32, 8, 6, 5, 4, 3, 2, 1];
const MOST_PROBES = 12;
/**
 * The key with the highest sequence, or null. A prefix gives the newest entry of the branch's own scope first, which
 * need not be the highest one, so higher ones are asked for by name until there is none.
 */
async function newestKey(session, stateName) {
    const prefix = prefixOf(stateName);
    let key = await restore(session, stateName, [prefix], 'look');
    for (let probes = 0; key !== null && probes < MOST_PROBES; probes += 1) {
        const sequence = sequenceIn(key, stateName);
        const higher = await restore(session, stateName, STEPS.map((step) => `${prefix}${sequence + step}-`), 'look');
        if (higher === null)
            break;
        key = higher;
    }
    return key;
}
// ── The client and its file ─────────────────────────────────────────────────────────────────────────────────
/**
 * Where the document travels. The path is part of the cache's version, so that `app` never finds what `app-staging`
 * saved although its key begins alike; it is relative, so that it is the same on every runner.
 */
function fileOf(stateName) {
    return `.dyno-scaler/${stateName}/state.json`;
}
async function download(session, stateName, key) {
    return await withFolder(stateName, async (file) => {
        const restored = await restore(session, stateName, [key], 'fetch');
        if (restored === null)
            throw new Error('the entry has just been deleted');
        const origin = 'The state from the Actions cache';
        const size = await sizeOf(file);
        if (size === null)
            return (0,document_document/* unusable */._P)('the entry does not hold a state file', origin);
        if (size > codec/* LARGEST_DOCUMENT_BYTES */.Rw)
            return (0,document_document/* unusable */._P)(`it has ${size} bytes, more than any document of ours`, origin);
        return (0,codec/* decode */.D4)(await (0,promises_.readFile)(file, 'utf8'), origin);
    });
}
async function upload({ client, captured, token }, stateName, key, state) {
    await withFolder(stateName, async (file) => {
        await (0,promises_.writeFile)(file, (0,codec/* encode */.lF)(state), { mode: 0o600 });
        const entry = await client.saveCache([fileOf(stateName)], key, undefined, true);
        if (entry === -1)
            throw new Error(failureIn(captured.lines, token) ?? 'the client gives no reason');
    });
}
/** The matched key, or null. The client reports a failure as a miss too; what it printed tells them apart. */
async function restore({ client, captured, token }, stateName, keys, depth) {
    const [primary = '', ...others] = keys;
    const before = captured.lines.length;
    const key = await client.restoreCache([fileOf(stateName)], primary, others, { lookupOnly: depth === 'look' }, true);
    if (key !== undefined)
        return key;
    const failure = failureIn(captured.lines.slice(before), token);
    if (failure !== null)
        throw new Error(failure);
    return null;
}
/** Gives a folder for the file, and leaves nothing of it. */
async function withFolder(stateName, work) {
    const file = external_node_path_.resolve(fileOf(stateName));
    await (0,promises_.mkdir)(external_node_path_.dirname(file), { recursive: true });
    try {
        await (0,promises_.rm)(file, { force: true });
        return await work(file);
    }
    finally {
        await tidy(stateName);
    }
}
/** Removes the file, and its folders as far as nobody has put something else there. Never rejects. */
async function tidy(stateName) {
    const file = external_node_path_.resolve(fileOf(stateName));
    const folder = external_node_path_.dirname(file);
    try {
        await (0,promises_.rm)(file, { force: true });
        await (0,promises_.rmdir)(folder);
        await (0,promises_.rmdir)(external_node_path_.dirname(folder));
    }
    catch {
        // Not empty, not there, or not ours to remove: it stays.
    }
}
async function sizeOf(file) {
    const found = await (0,promises_.stat)(file).catch(() => null);
    return found?.isFile() === true ? found.size : null;
}

// EXTERNAL MODULE: ./build/adapters/stores/file.js
var file = __webpack_require__(82940);
;// CONCATENATED MODULE: ./build/adapters/stores/none.js
const noneKind = {
    kind: 'none',
    usage: 'none',
    mistakes: () => [],
    needsRepository: null,
    open: () => noStore()
};
/** Forgets everything: each run starts anew. */
function noStore() {
    return {
        pace: 'once',
        keeps: 'nothing',
        load: () => Promise.resolve({ kind: 'empty' }),
        save: () => Promise.resolve({ kind: 'saved' })
    };
}

// EXTERNAL MODULE: ./build/adapters/http/github-client.js
var github_client = __webpack_require__(31239);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/adapters/stores/repository-variable.js





const variableKind = {
    kind: 'variable',
    usage: 'variable',
    mistakes: ({ stateName, stateToken }) => [
        ...(/^\d/.test(stateName)
            ? [
                `Input "state-name": "${stateName}" cannot be used with "state: variable": the name of a variable cannot begin with a digit. Begin it with a letter.`
            ]
            : []),
        ...(stateToken === ''
            ? [
                'Input "state-token" is missing: "state: variable" needs a fine-grained token with the permission "Variables: read and write". The workflow\'s own token cannot have it.'
            ]
            : [])
    ],
    needsRepository: 'GITHUB_REPOSITORY is not set: "state: variable" keeps the state in a variable of the repository. Outside GitHub use "state: file:PATH".',
    open: ({ repository, token, githubApi, stateName }) => 
    // Without a repository the run has been refused before.
    repository === null ? noStore() : variableStore({ token, baseUrl: githubApi, ...repository, stateName })
};
/** `dyno-scaler` is kept in `DYNO_SCALER_STATE`. */
function variableName(stateName) {
    return `${stateName.replaceAll('-', '_').toUpperCase()}_STATE`;
}
/** Keeps the state in a variable of the repository, compressed. The variable is created on first use. */
function variableStore(options) {
    const name = variableName(options.stateName);
    const problem = repository_variable_problemWith(options);
    if (problem !== null) {
        const warning = `The state in the repository variable ${name} cannot be used: ${problem}`;
        return {
            pace: 'often',
            load: () => Promise.resolve({ kind: 'unreachable', warning, cause: 'permission' }),
            save: () => Promise.resolve({ kind: 'failed', warning, cause: 'permission' })
        };
    }
    const variable = { owner: options.owner, repo: options.repo, name };
    const { token, baseUrl, timeLimitMs: timeoutMs = 10_000 } = options;
    const connect = () => (0,github_client/* githubClient */.$)({ token, baseUrl, timeoutMs });
    return { pace: 'often', load: () => load(connect(), variable), save: (state) => save(connect(), variable, state) };
}
function repository_variable_problemWith(options) {
    if (options.token === '')
        return `the input \`state-token\` is empty. ${GRANT}`;
    if (!(0,token_address/* mayCarryToken */.q)(options.baseUrl)) {
        return `its token is sent over https only, and GITHUB_API_URL is ${options.baseUrl.split('?', 1)[0] ?? ''}.`;
    }
    return null;
}
async function load(octokit, variable) {
    try {
        return await read(octokit, variable);
    }
    catch (error) {
        const fault = faultOf(error);
        const warning = `The repository variable ${variable.name} could not be read: ${fault.words}`;
        return { kind: 'unreachable', warning, cause: fault.cause };
    }
}
async function read(octokit, variable) {
    try {
        const { data } = await octokit.rest.actions.getRepoVariable(variable);
        const value = data.value;
        // Octokit gives an empty body for JSON that breaks off.
        if (typeof value !== 'string')
            throw new TypeError('the answer of GitHub was cut short or had no value');
        return (0,codec/* decode */.D4)(value, `The repository variable ${variable.name}`);
    }
    catch (error) {
        if (faultOf(error).status === 404)
            return { kind: 'empty' };
        throw error;
    }
}
async function save(octokit, variable, state) {
    const encoded = (0,codec/* encodeForVariable */.Ii)(state);
    if (encoded.kind === 'too-large') {
        return failed(variable, {
            cause: 'permission',
            words: `the state takes ${encoded.bytes} bytes at least, more than a variable holds. Use \`state: cache\`, or give ` +
                'each part of the apps a `state-name` of its own.'
        });
    }
    try {
        // GitHub cannot write on condition: two runs may still cross. What is read back shows it to the one that wrote first.
        const found = await read(octokit, variable);
        if (found.kind === 'loaded' && found.state.sequence >= state.sequence)
            return { kind: 'conflict', state: found.state };
        if (found.kind === 'newer')
            return { kind: 'failed', warning: found.warning, cause: 'transient' };
        await write(octokit, variable, encoded.text);
        const other = await overwrittenBy(octokit, variable, state);
        return other === null ? { kind: 'saved' } : { kind: 'conflict', state: other };
    }
    catch (error) {
        const fault = faultOf(error);
        // For GitHub, what a token may not know of does not exist.
        if (fault.status === 404)
            return failed(variable, { cause: 'permission', words: `GitHub answered 404. ${GRANT}` });
        return failed(variable, fault);
    }
}
/** What another run wrote over `state`; null: nothing, as far as can be read. */
async function overwrittenBy(octokit, variable, state) {
    const found = await read(octokit, variable).catch(() => null);
    if (found?.kind !== 'loaded' || found.state.sequence < state.sequence)
        return null;
    const own = state.saves.at(-1);
    return own === undefined || found.state.saves.includes(own) ? null : found.state;
}
async function write(octokit, variable, value) {
    const { actions } = octokit.rest;
    try {
        await actions.updateRepoVariable({ ...variable, value });
    }
    catch (error) {
        if (faultOf(error).status !== 404)
            throw error;
        try {
            await actions.createRepoVariable({ ...variable, value });
        }
        catch (creation) {
            // Another run was faster.
            if (faultOf(creation).status !== 409)
                throw creation;
            await actions.updateRepoVariable({ ...variable, value });
        }
    }
}
function failed({ name }, fault) {
    const warning = `The state could not be saved in the repository variable ${name}: ${fault.words}`;
    return { kind: 'failed', warning, cause: fault.cause };
}
const GRANT = 'Give the input `state-token` a fine-grained or App token for this repository with the permission ' +
    '*Variables: read and write*; the `GITHUB_TOKEN` of a workflow cannot have it.';
function faultOf(error) {
    const { kind, status, message: said } = (0,github_client/* githubFault */.q)(error);
    const later = 'It is tried again with the next look.';
    if (status === null)
        return { status, cause: 'transient', words: `GitHub gave no usable answer (${said}). ${later}` };
    if (kind === 'unauthorized') {
        const refused = 'GitHub does not accept the token of the input `state-token` (401): wrong, expired or revoked.';
        return { status, cause: 'permission', words: `${refused} ${GRANT}` };
    }
    if (kind === 'forbidden')
        return { status, cause: 'permission', words: `the token lacks a permission (403: ${(0,markdown/* oneLine */.TN)(said, 200)}). ${GRANT}` };
    return { status, cause: 'transient', words: `GitHub answered ${status}. ${later}` };
}

;// CONCATENATED MODULE: ./build/adapters/stores/stores.js
/** The stores that the input `state` can name. One more is one more file and one more line here. */




/** The first is what is meant where nothing is said. */
const storeKinds = [cacheKind, variableKind, file/* fileKind */.h, noneKind];
function storeOf(kind) {
    const found = storeKinds.find((store) => store.kind === kind);
    if (found === undefined)
        throw new Error(`there is no store "${kind}"`);
    return found;
}

// EXTERNAL MODULE: ./build/config/endpoints.js
var config_endpoints = __webpack_require__(90369);
// EXTERNAL MODULE: ./build/config/plan-inputs.js
var plan_inputs = __webpack_require__(46516);
// EXTERNAL MODULE: ./build/config/simple-inputs.js
var simple_inputs = __webpack_require__(69647);
// EXTERNAL MODULE: ./build/config/limits.js
var config_limits = __webpack_require__(19711);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/values/duration.js
var values_duration = __webpack_require__(47772);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/config/manual-scale.js



const scaleExample = 'Write web=3, web+1, worker-1 or web=3:standard-2x, several with blanks between them, or resume.';
const most = 9999;
/**
 * Reads the input `scale`: the words of `heroku ps:scale`, or `resume`.
 *
 * A type may hold digits and dashes, so the last sign before a number is the one that counts: `worker-1` is one worker fewer, `my-worker=2`
 * two of `my-worker`, `worker-1=2` two of `worker-1`.
 *
 * `*` is every type that the app has.
 *
 * @param text with blanks or commas between the words; empty: null
 */
function parseScale(text) {
    const words = text
        .replace(/\s*=\s*/g, '=')
        .split(/[\s,]+/)
        .filter((word) => word !== '');
    if (text.trim() === '')
        return { ok: true, scale: null };
    if (words.length === 1 && words[0]?.toLowerCase() === 'resume')
        return { ok: true, scale: { kind: 'resume' } };
    const read = words.map(readPart);
    const messages = read.flatMap((part) => (typeof part === 'string' ? [part] : []));
    const parts = read.flatMap((part) => (typeof part === 'string' ? [] : [part]));
    const twice = [...new Set(parts.map(({ process }) => process))].filter((process) => parts.filter((part) => part.process === process).length > 1);
    if (parts.length > 1 && parts.some(({ process }) => process === '*'))
        messages.push('"*" is every process type: it stands alone. Leave the others out, or name each type.');
    messages.push(...twice.map((process) => `"${process}" is named more than once. Write it once.`));
    if (words.length === 0)
        messages.push(`"${text.trim()}" names no process type. ${scaleExample}`);
    return messages.length > 0 ? { ok: false, messages } : { ok: true, scale: { kind: 'scale', parts } };
}
/** A message for what cannot be read. */
function readPart(word) {
    if (word.toLowerCase() === 'resume')
        return '"resume" stands alone: it ends the hold. Leave the rest out, or leave "resume" out.';
    const match = /^(\*|[A-Za-z0-9](?:[A-Za-z0-9_-]*[A-Za-z0-9_])?)([=+-])(\d+)(?::([A-Za-z0-9][A-Za-z0-9._-]*))?$/.exec(word);
    const [, process, sign, digits = '', size = null] = match ?? [];
    if (process === undefined)
        return `"${word}": ${mistakeIn(word)} ${scaleExample}`;
    const quantity = Number(digits);
    if (quantity > most)
        return `"${word}": at most ${most} dynos can be asked for.`;
    return {
        process,
        change: sign === '=' ? { kind: 'to', quantity } : { kind: 'by', quantity: sign === '-' ? 0 - quantity : quantity },
        size
    };
}
function mistakeIn(word) {
    if (!/[=+]|-\d/.test(word))
        return `there is no quantity.${(0,suggest/* didYouMean */.a)(word, ['resume'])}`;
    if (/[=+-]$/.test(word) || /^[=+-]/.test(word))
        return 'a process type, a sign and a number belong together, without blanks.';
    if (/[=+-][+-]\d/.test(word))
        return 'one sign is enough: = for so many, + and - for more and fewer.';
    if (/:$|:.*:/.test(word))
        return 'a dyno type follows the quantity, as in web=3:standard-2x.';
    return 'this is not how a process type is scaled.';
}
const holdExample = 'Write 2h, 1h30m, until 18:00, until 2026-11-27T18:00, until next, or 0.';
/** Reads the input `hold`. Times are local; whether they are past is found out by `resolveHold`. */
function parseHold(text) {
    const words = text.trim().toLowerCase().replace(/\s+/g, ' ');
    const refused = (why) => ({ ok: false, message: `"${text.trim()}" ${why} ${holdExample}` });
    const until = /^until (.+)$/.exec(words)?.[1];
    if (until === undefined) {
        const ms = (0,values_duration/* parseDuration */.E)(words);
        if (ms !== null)
            return { ok: true, hold: { kind: 'for', ms } };
        return refused(words === 'next' || minuteOf(words) !== null || /^\d{4}-/.test(words)
            ? 'is not a duration; a time begins with "until".'
            : 'is not a hold.');
    }
    if (until === 'next')
        return { ok: true, hold: { kind: 'until-next' } };
    const match = /^(?:(\d{4})-(\d{2})-(\d{2})(?:t| ))?(\S+)$/.exec(until);
    const minute = minuteOf(match?.[4] ?? '');
    if (match === null || minute === null)
        return refused('is not a time.');
    const [, year, month, dayOfMonth] = match;
    if (year === undefined)
        return { ok: true, hold: { kind: 'until-time', minute } };
    const day = (0,local_time/* dayNumber */.U$)(Number(year), Number(month), Number(dayOfMonth));
    return day === null
        ? refused('names a day that is not in the calendar.')
        : { ok: true, hold: { kind: 'until-day', day, minute } };
}
/** `18:00`, `6pm`, `6:30pm`; `24:00` is the end of the day. */
function minuteOf(text) {
    const match = /^(\d{1,2})(?::([0-5]\d))?([ap]m)?$/.exec(text);
    if (match === null || (match[2] === undefined && match[3] === undefined))
        return null;
    const [, hourText, minuteText = '0', half] = match;
    const [hour, minute] = [Number(hourText), Number(minuteText)];
    if (half !== undefined)
        return hour >= 1 && hour <= 12 ? ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute : null;
    return hour < 24 || (hour === 24 && minute === 0) ? hour * 60 + minute : null;
}

;// CONCATENATED MODULE: ./build/config/run-inputs.js




const usualHold = { kind: 'for', ms: 2 * durations/* hourMs */.$0 };
const usualIntervalMs = 30_000;
/** A job on GitHub's runners ends after six hours; what is left is for the checkout before and for saving after. */
const longestWatchMs = 5 * durations/* hourMs */.$0 + 50 * durations/* minuteMs */.J2;
/** @param command as the user wrote it */
function readRunInputs(read, command, relay, problems) {
    const known = problems.length;
    const scale = readScale(read('scale'), problems);
    const isOrdered = scale?.kind === 'scale' || problems.length > known;
    const watchMs = readWatch(read('watch'), problems);
    const astray = command === 'run' ? [] : [...(read('scale') === '' ? [] : ['scale']), ...(watchMs === 0 ? [] : ['watch'])];
    problems.push(...astray.map((name) => (0,problem/* problem */.C)(`Input "${name}" and "command: ${command}" do not go together: only "command: run" looks and scales. Leave one of them out.`)));
    // Without a scaling, or to end one, how long it stands means nothing.
    const hold = isOrdered ? readHold(read('hold'), problems) : usualHold;
    return { scale, hold, watchMs, intervalMs: readInterval(read('interval'), problems), relay };
}
/** A manual scaling where several apps could be meant names those that are. */
function ambiguousScale({ scale }, { apps, selectors = [], only }) {
    if (scale === null || only !== undefined || (apps.length <= 1 && selectors.length === 0))
        return [];
    const names = [...apps.map(({ app }) => app), ...selectors.map(({ key }) => key)];
    const shown = names.length > 5 ? `${names.slice(0, 5).join(', ')} and ${names.length - 5} more` : names.join(', ');
    return [(0,problem/* problem */.C)(`Input "scale": there are several apps (${shown}). Say which are meant with the input "app".`)];
}
function readScale(text, problems) {
    const parsed = parseScale(text);
    if (parsed.ok)
        return parsed.scale;
    problems.push(...parsed.messages.map((message) => (0,problem/* problem */.C)(`Input "scale": ${message}`)));
    return null;
}
function readHold(text, problems) {
    if (text === '')
        return usualHold;
    const parsed = parseHold(text);
    if (parsed.ok)
        return parsed.hold;
    problems.push((0,problem/* problem */.C)(`Input "hold": ${parsed.message}`));
    return usualHold;
}
function readWatch(text, problems) {
    const ms = text === '' ? 0 : (0,values_duration/* parseDuration */.E)(text);
    if (ms === null)
        problems.push((0,problem/* problem */.C)(`Input "watch": "${text}" is not a duration. Write 15m, 2h, 5h50m, or 0 for a single look.`));
    else if (ms > longestWatchMs) {
        problems.push((0,problem/* problem */.C)(`Input "watch": "${text}" is too long, as GitHub ends a job after 6 hours. Write 5h50m or less; with "relay: true" the next run goes on.`));
    }
    else
        return ms;
    return 0;
}
function readInterval(text, problems) {
    const ms = text === '' ? usualIntervalMs : (0,values_duration/* parseDuration */.E)(text);
    if (ms !== null && ms >= 1000)
        return ms;
    problems.push((0,problem/* problem */.C)(`Input "interval": "${text}" is not a duration of at least 1s. Write 30s or 1m.`));
    return usualIntervalMs;
}

// EXTERNAL MODULE: ./build/config/values/token.js
var values_token = __webpack_require__(13895);
;// CONCATENATED MODULE: ./build/config/inputs.js








/**
 * Reads every input once.
 *
 * @param commands the first is what is meant where nothing is said
 * @returns all that is wrong with them, and the inputs, with defaults in the place of wrong ones
 */
function readInputs(written, commands) {
    const problems = [];
    const read = withinLimit(written, problems);
    const choose = (name, choices, otherwise) => readChoice(read, { name, choices, otherwise }, problems);
    const isOn = (name, otherwise) => choose(name, ['true', 'false'], otherwise) === 'true';
    const names = commands.map(({ name }) => name);
    const command = choose('command', names, commands[0].name);
    const planned = readPlan(read, { command, commands }, problems);
    const looking = readRunInputs(read, command, isOn('relay', 'false') ? 'on' : 'off', problems);
    const state = readState(read('state'), problems);
    const stateName = readStateName(read, problems);
    const stateToken = readToken('state-token', read, problems);
    problems.push(...storeOf(state.kind).mistakes({ stateName, stateToken }).map(problem/* problem */.C));
    const herokuApiKey = readToken('heroku-api-key', read, problems);
    const needsKey = commands.some(({ name, needsHerokuKey }) => name === command && needsHerokuKey);
    if (herokuApiKey === '' && needsKey)
        problems.push((0,problem/* problem */.C)(missingHerokuKey));
    const inputs = {
        command,
        ...planned,
        ...looking,
        herokuApiKey,
        config: read('config') || simple_inputs/* defaultConfigPath */.jE,
        simple: Object.fromEntries(simple_inputs/* simpleNames */.vd.map((name) => [name, read(name) || undefined])),
        mode: isOn('dry-run', 'false') ? 'dry-run' : 'live',
        state,
        stateName,
        stateToken,
        githubToken: readToken('github-token', read, problems),
        issues: isOn('issues', 'true') ? 'on' : 'off',
        failOn: choose('fail-on', ['error', 'incident', 'never'], 'error')
    };
    return { inputs, problems };
}
/** Enough for 200 windows. */
const longestInput = 50_000;
/** What is too long is told once, and taken as not given. */
function withinLimit(read, problems) {
    const tooLong = new Set();
    return (name) => {
        const text = read(name);
        if (text.length <= longestInput)
            return text;
        if (!tooLong.has(name))
            problems.push((0,problem/* problem */.C)(`Input "${name}" has ${(0,config_limits/* figure */.vP)(text.length)} characters. Write at most ${(0,config_limits/* figure */.vP)(longestInput)}.`));
        tooLong.add(name);
        return '';
    };
}
const missingHerokuKey = 'Input "heroku-api-key" is missing or empty. Make a token with "heroku authorizations:create -d dyno-scaler -s write", save it as a repository secret, and pass "${{ secrets.HEROKU_API_KEY }}". If it is a secret, make sure that this workflow may read it: runs from forks may not.';
function readChoice(read, { name, choices, otherwise }, problems) {
    const text = read(name);
    const choice = choices.find((value) => value === text.toLowerCase());
    if (choice === undefined && text !== '')
        problems.push((0,problem/* problem */.C)(notAChoice(name, text, choices)));
    return choice ?? otherwise;
}
/** @param usages the choices as they are written, where something follows them */
function notAChoice(name, text, choices, usages = choices) {
    return `Input "${name}": "${text}" is not a choice.${(0,suggest/* didYouMean */.a)(text, choices)} Write ${usages.slice(0, -1).join(', ')} or ${usages.at(-1) ?? ''}.`;
}
/** What only means something to some commands. `scale` and `watch` are told of with what they mean (`readRunInputs`). */
function readPlan(read, { command, commands }, problems) {
    for (const input of new Set(commands.flatMap(({ inputs }) => inputs))) {
        const owners = commands.filter(({ inputs }) => inputs.includes(input)).map(({ name }) => name);
        if (read(input) === '' || owners.includes(command))
            continue;
        problems.push((0,problem/* problem */.C)(`Input "${input}" belongs to ${owners.map((owner) => `"command: ${owner}"`).join(' and ')}. Leave it out, or add the command.`));
    }
    return {
        compareTo: read('compare-to') || null,
        from: (0,plan_inputs/* readDay */.P)(read('from'), 'Input "from"', problems),
        days: (0,plan_inputs/* readDays */.Q)(read('days'), 'Input "days"', problems),
        traffic: read('traffic') || null
    };
}
function readState(text, problems) {
    const [, kind = text || storeKinds[0].kind, argument = ''] = /^([a-z]+):(.+)$/s.exec(text) ?? [];
    const store = storeKinds.find((one) => one.kind === kind && one.usage.includes(':') === (argument !== ''));
    if (store !== undefined)
        return { kind, argument };
    const choices = storeKinds.filter(({ usage }) => !usage.includes(':')).map((one) => one.kind);
    problems.push((0,problem/* problem */.C)(notAChoice('state', text, choices, storeKinds.map(({ usage }) => usage))));
    return { kind: 'none', argument: '' };
}
function readStateName(read, problems) {
    const stateName = read('state-name') || 'dyno-scaler';
    if (!/^[A-Za-z0-9-]+$/.test(stateName) || /^github/i.test(stateName)) {
        problems.push((0,problem/* problem */.C)(`Input "state-name": "${stateName}" cannot be used. Write letters, digits and dashes, and begin with something other than "github".`));
    }
    return stateName;
}
function readToken(name, read, problems) {
    const token = read(name);
    const mistake = (0,values_token/* tokenMistake */.i)(token);
    if (mistake !== null)
        problems.push((0,problem/* problem */.C)(`Input "${name}" ${mistake}`));
    return token;
}

// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(86246);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/incidents/incident-key.js
var incident_key = __webpack_require__(82856);
// EXTERNAL MODULE: ./build/core/incidents/lasting-fault.js
var lasting_fault = __webpack_require__(3083);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
// EXTERNAL MODULE: ./build/report/maintenance-text.js
var maintenance_text = __webpack_require__(96490);
;// CONCATENATED MODULE: ./build/report/exit.js




/** Transient faults are warnings until they have lasted; permanent ones are errors at once. */
function endingOf(report, failOn) {
    const faults = report.processes.flatMap(({ fault, state }) => fault === null
        ? []
        : [{ message: fault.message, isError: fault.kind === 'permanent' || (0,lasting_fault/* hasLasted */.O)(fault, state.faults, report.nowMs) }]);
    const limits = report.processes.flatMap(({ outcome, decision, policy }) => {
        if (outcome.kind !== 'limited')
            return [];
        const limit = `${policy.app} ${policy.process}: ${decision.reasons.at(-1)?.message ?? 'limited'}`;
        return [`${limit}. Lower "max", or choose a dyno type that allows more.`];
    });
    const maintenance = report.processes.map(maintenance_text/* maintenanceProblems */.o);
    const errors = [
        ...new Set([
            ...report.errors,
            ...faults.filter(({ isError }) => isError).map(({ message }) => message),
            ...maintenance.flatMap((one) => one.errors)
        ])
    ];
    const warnings = [
        ...new Set([
            ...faults.filter(({ isError }) => !isError).map(({ message }) => message),
            ...limits,
            ...maintenance.flatMap((one) => one.warnings),
            ...report.warnings
        ])
    ];
    const open = failOn === 'incident' ? openIncidents(report) : [];
    return {
        errors: [...errors, ...open],
        warnings,
        status: failOn !== 'never' && errors.length + open.length > 0 ? 1 : 0
    };
}
function openIncidents({ incidents, processes, policy: { timezone: common = 'UTC' }, nowMs }) {
    if (incidents.length === 0)
        return [];
    const names = incidents.map((incident) => {
        const { app, kind, sinceMs } = incident;
        const timezone = processes.find(({ policy }) => policy.app === app)?.policy.timezone ?? common;
        return `${(0,incident_key/* incidentSubject */.bL)(incident)} (${kind}) since ${(0,local_clock/* zonedTime */.iu)(timezone, sinceMs, nowMs)}`;
    });
    const what = names.length === 1 ? 'An incident is open' : `${names.length} incidents are open`;
    return [`${what}: ${names.join(', ')}. Without "fail-on: incident" the run would not fail for it.`];
}

// EXTERNAL MODULE: ./build/run/run.js + 38 modules
var run = __webpack_require__(28522);
// EXTERNAL MODULE: ./build/commands/dyno-sizes.js + 1 modules
var dyno_sizes = __webpack_require__(27637);
// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/commands/load-policy.js
var load_policy = __webpack_require__(17770);
// EXTERNAL MODULE: ./build/adapters/github/github-issue.js + 5 modules
var github_issue = __webpack_require__(95554);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku-diagnosis.js
var heroku_diagnosis = __webpack_require__(12476);
// EXTERNAL MODULE: ./build/adapters/heroku/router-metrics.js + 1 modules
var router_metrics = __webpack_require__(61196);
// EXTERNAL MODULE: ./build/adapters/notifications/channels.js + 13 modules
var channels = __webpack_require__(55124);
// EXTERNAL MODULE: ./build/adapters/signals/http-probe.js + 1 modules
var http_probe = __webpack_require__(67495);
// EXTERNAL MODULE: ./build/adapters/signals/signals.js + 9 modules
var signals = __webpack_require__(44726);
;// CONCATENATED MODULE: ./build/core/history/history-lines.js
/**
 * The history in a state after `afterMs`, oldest first: looks (`look`) and changes of the quantity with their reasons
 * (`change`).
 */
function historyLines({ apps }, afterMs) {
    const lines = Object.entries(apps).flatMap(([app, processes]) => Object.entries(processes).flatMap(([process, { history, changes }]) => {
        const looks = [...history.hours, ...history.tenMinutes, ...history.looks].map(({ atMs, quantity, bounds, responseMs, demand, verdict, size }) => line(atMs, {
            kind: 'look',
            app,
            process,
            quantity,
            floor: bounds?.floor ?? null,
            ceiling: bounds?.ceiling ?? null,
            responseMs,
            demand,
            verdict,
            size
        }));
        return [
            ...looks,
            ...changes.map(({ atMs, from, to, size, by, code, message }) => line(atMs, { kind: 'change', app, process, from, to, size: size?.to, by, code, message }))
        ];
    }));
    return lines.filter(({ atMs }) => atMs > afterMs).sort((one, other) => one.atMs - other.atMs);
}
function line(atMs, facts) {
    return { atMs, text: JSON.stringify({ at: new Date(atMs).toISOString(), ...facts }) };
}

;// CONCATENATED MODULE: ./build/adapters/stores/history-branch.js




/** For one commit; what is left over comes with the next. */
const mostCharacters = 5_000_000;
/**
 * Keeps the history of years as NDJSON on a branch of its own that shares no commit with others: a file for each
 * commit, at most one commit an hour, and one for each month that is over. A commit is added only to the one that was
 * read, so that no run takes away what another wrote. Only the squash of a month replaces commits, and it drops no
 * file.
 */
function historyBranch({ octokit, owner, repo, stateName }) {
    const branch = { git: octokit.rest.git, place: { owner, repo }, name: `${stateName}-history` };
    return {
        append: async (state) => {
            try {
                return await append(branch, state);
            }
            catch (error) {
                return failure(error, branch.name);
            }
        }
    };
}
async function append(branch, state) {
    const head = await readHead(branch);
    if (head === 'external') {
        const warning = `The branch ${branch.name} holds commits of somebody else, so that no history is written to it. Delete it, or ` +
            'choose another `state-name`.';
        return { kind: 'failed', warning };
    }
    const lines = firstOf(historyLines(state, head?.untilMs ?? -1));
    const isTooSoon = head !== null && (state.lastLookMs ?? 0) - head.untilMs < durations/* hourMs */.$0;
    return lines.length === 0 || isTooSoon ? { kind: 'waiting' } : await commitLines(branch, head, lines);
}
/** null: there is no such branch. */
async function readHead({ git, place, name }) {
    try {
        const { data: ref } = await git.getRef({ ...place, ref: `heads/${name}` });
        const { data: commit } = await git.getCommit({ ...place, commit_sha: ref.object.sha });
        const note = parseNote(commit.message);
        return note === null ? 'external' : { ...note, sha: commit.sha, tree: commit.tree.sha };
    }
    catch (error) {
        if ((0,github_client/* githubFault */.q)(error).status === 404)
            return null;
        throw error;
    }
}
async function commitLines(branch, head, lines) {
    const untilMs = lines.at(-1)?.atMs ?? 0;
    const content = lines.map(({ text }) => `${text}\n`).join('');
    const file = { path: pathOf(untilMs), mode: '100644', type: 'blob', content };
    const before = head === null ? {} : { base_tree: head.tree };
    const { data: tree } = await branch.git.createTree({ ...branch.place, tree: [file], ...before });
    const isNewMonth = head !== null && monthOf(head.untilMs) !== monthOf(untilMs);
    const base = isNewMonth
        ? await commit(branch, head.tree, { untilMs: head.untilMs, base: head.base, parent: head.base })
        : (head?.base ?? null);
    const sha = await commit(branch, tree.sha, { untilMs, base, parent: isNewMonth ? base : (head?.sha ?? null) });
    return await moveHead(branch, head, { sha, force: isNewMonth });
}
async function commit({ git, place }, tree, note) {
    const parents = note.parent === null ? [] : [note.parent];
    const { data } = await git.createCommit({ ...place, tree, parents, message: messageOf(note) });
    return data.sha;
}
/** Only from the head that was read. */
async function moveHead(branch, head, to) {
    const { git, place, name } = branch;
    try {
        if (head === null)
            await git.createRef({ ...place, ref: `refs/heads/${name}`, sha: to.sha });
        else
            await git.updateRef({ ...place, ref: `heads/${name}`, ...to });
        return { kind: 'appended' };
    }
    catch (error) {
        const now = await readHead(branch);
        if (now !== 'external' && now?.sha !== head?.sha)
            return { kind: 'waiting' };
        throw error;
    }
}
function messageOf({ untilMs, base }) {
    return `History of ${monthOf(untilMs)}\n\nUntil: ${new Date(untilMs).toISOString()}\nMonth-before: ${base ?? 'none'}`;
}
function parseNote(message) {
    const found = /^History of \d{4}-\d\d\n\nUntil: (\S+)\nMonth-before: (none|[0-9a-f]{40,64})\s*$/.exec(message);
    const untilMs = Date.parse(found?.[1] ?? '');
    return Number.isNaN(untilMs) ? null : { untilMs, base: found?.[2] === 'none' ? null : (found?.[2] ?? null) };
}
function monthOf(atMs) {
    return new Date(atMs).toISOString().slice(0, -17);
}
/** `2026/11/22T120000Z.ndjson`, by the last line in it. */
function pathOf(untilMs) {
    const [day = '', time = ''] = new Date(untilMs).toISOString().split('T');
    return `${day.replaceAll('-', '/')}T${time.slice(0, 8).replaceAll(':', '')}Z.ndjson`;
}
/** As many as go into one commit; those of one instant stay together. */
function firstOf(lines) {
    let characters = 0;
    const tooMany = lines.findIndex(({ text }) => (characters += text.length + 1) > mostCharacters);
    if (tooMany === -1)
        return lines;
    const cutMs = lines[tooMany]?.atMs;
    const kept = lines.slice(0, tooMany).filter(({ atMs }) => atMs !== cutMs);
    return kept.length > 0 ? kept : lines.filter(({ atMs }) => atMs === cutMs);
}
function failure(error, branch) {
    const { kind, status, message } = (0,github_client/* githubFault */.q)(error);
    const remedy = kind === 'forbidden' || kind === 'unauthorized' || kind === 'gone'
        ? 'Give the job `permissions: contents: write`, and `github-token` a token for this repository.'
        : 'It is tried again with the next run; nothing is lost within a day.';
    const cause = `${status === null ? '' : `${status}: `}${(0,markdown/* oneLine */.TN)(message, 200)}`;
    return {
        kind: 'failed',
        warning: `The history could not be written to the branch ${branch} (${cause}). ${remedy}`
    };
}

// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var schedule_holidays = __webpack_require__(75509);
;// CONCATENATED MODULE: ./build/commands/open-store.js

/** The store that the inputs name. */
function openStore({ state: { kind, argument }, stateName, stateToken }, { githubApi, repository }) {
    return storeOf(kind).open({
        argument,
        stateName,
        token: stateToken,
        githubApi,
        repository,
        runId: process.env['GITHUB_RUN_ID'] ?? '0',
        runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1'
    });
}

;// CONCATENATED MODULE: ./build/commands/open-ports.js
/** The outside world of a run as its inputs describe it, for the action and the terminal. */













/** Days ahead in which holidays can matter to a run: as far as the next change is looked for. */
const holidayDays = 400;
/** @param store where the state is kept; default: where the inputs say */
function openPorts({ inputs, endpoints, policy, loaded, redact }, tracker, store = openStore(inputs, endpoints)) {
    const { herokuApiKey: token } = inputs;
    const { herokuApi, herokuMetrics } = endpoints;
    const platform = (0,heroku/* heroku */.z)({ baseUrl: herokuApi, metricsUrl: herokuMetrics, token, clock: clock/* systemClock */.m, redact });
    return {
        platform,
        probe: (0,http_probe/* httpProbe */.H)({ clock: clock/* systemClock */.m }),
        router: (0,router_metrics/* routerMetrics */.l)({ baseUrl: herokuMetrics, token, clock: clock/* systemClock */.m, redact }),
        numbers: (0,signals/* numberMetrics */.lU)({ clock: clock/* systemClock */.m }),
        store: { ...store, save: (state) => store.save(redact(state)) },
        tracker,
        notices: (0,channels/* openChannels */.Lr)(policy.notify, { clock: clock/* systemClock */.m, redact }),
        dynos: platform.dynos,
        diagnose: (0,heroku_diagnosis/* herokuDiagnosis */.u)({ baseUrl: herokuApi, token, statusUrl: endpoints.herokuStatus }),
        holidays: (0,holidays/* holidayLookup */.v)(loaded.holidays, (0,schedule_holidays/* timezonesOf */.mX)(policy), holidayDays),
        clock: clock/* systemClock */.m
    };
}
/** The issues of the repository that the run belongs to. */
function openTracker({ githubToken }, { githubApi, repository }, redact) {
    if (githubToken === '')
        return { ok: false, missing: 'the input "github-token" is empty' };
    if (repository === null)
        return { ok: false, missing: 'GITHUB_REPOSITORY is not set' };
    const octokit = (0,github_client/* githubClient */.$)({ token: githubToken, baseUrl: githubApi });
    return { ok: true, tracker: (0,github_issue/* githubIssues */.k)({ octokit, ...repository, redact }) };
}
/** Adds what is new to the branch of the history. Gives a warning, or null. */
async function keepHistory({ githubToken, stateName }, { githubApi, repository }, state) {
    if (repository === null || githubToken === '')
        return 'The history could not be kept on a branch: there is no GITHUB_REPOSITORY or no "github-token".';
    const written = await historyBranch({
        octokit: (0,github_client/* githubClient */.$)({ token: githubToken, baseUrl: githubApi }),
        ...repository,
        stateName
    }).append(state);
    return written.kind === 'failed' ? written.warning : null;
}
/** Aborted by SIGINT or SIGTERM, each as often as it comes: a runner asks a cancelled job to end with the one, and then with the other. */
function cancellation(onCancel) {
    const cancelled = new AbortController();
    const cancel = () => {
        if (!cancelled.signal.aborted)
            onCancel();
        cancelled.abort();
    };
    for (const signal of ['SIGINT', 'SIGTERM'])
        process.on(signal, cancel);
    return cancelled.signal;
}

;// CONCATENATED MODULE: ./build/commands/run-number.js
/** The run in GitHub's own count; null: GitHub does not count this one, or does not say so. */
function runNumberIn(environment) {
    const number = countIn(environment['GITHUB_RUN_NUMBER']);
    // The path of the file without the branch, as the numbers go on over all branches.
    const path = environment['GITHUB_WORKFLOW_REF']?.split('@', 1)[0];
    const workflow = path || environment['GITHUB_WORKFLOW'];
    return number === null
        ? null
        : { workflow: workflow || 'workflow', number, attempt: countIn(environment['GITHUB_RUN_ATTEMPT']) ?? 1 };
}
function countIn(text) {
    return text !== undefined && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}

// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
;// CONCATENATED MODULE: ./build/report/outputs.js

/** The action's outputs as texts, by name. */
function renderOutputs(report) {
    const { processes } = report;
    const [only] = processes.length === 1 ? processes : [];
    return {
        changed: String(processes.some(isChanged)),
        decisions: JSON.stringify(decisionOutputs(report)),
        quantity: String(only?.decision.to ?? ''),
        'previous-quantity': String(only?.decision.from ?? ''),
        incidents: JSON.stringify(incidentOutputs(report))
    };
}
/** What was decided, as the output `decisions` shows it. */
function decisionOutputs({ processes, mode }) {
    return processes.map((report) => decisionOutput(report, mode));
}
/** The open incidents, as the output `incidents` shows them. */
function incidentOutputs({ incidents }) {
    return incidents.map(incidentOutput);
}
function decisionOutput(report, mode) {
    const { app, process, from, to, health, reasons, nextChange, memory: { hold } } = report.decision;
    return {
        app,
        process,
        from,
        to,
        changed: isChanged(report),
        dryRun: mode === 'dry-run',
        health: health.verdict,
        responseTimeMs: health.medianMs,
        reasons,
        holdUntil: hold === null ? null : timestampOf(hold.untilMs),
        nextChange: nextChangeOutput(nextChange)
    };
}
/** `to` is a number for an exact quantity, `"2-6"` for a range, null where no window holds. */
function nextChangeOutput(next) {
    if (next === null)
        return null;
    const { bounds } = next;
    return {
        at: timestampOf(next.atMs),
        to: bounds === null ? null : bounds.floor === bounds.ceiling ? bounds.floor : (0,format/* describeBounds */.nv)(bounds)
    };
}
function incidentOutput({ app, process, kind, sinceMs, shown }) {
    return { app, process, kind, since: timestampOf(sinceMs), issue: shown?.issue ?? null, url: shown?.url ?? null };
}
/** Whether Heroku has another quantity or dyno type now than before the look. */
function isChanged({ outcome, decision }) {
    if (outcome.kind === 'scaled')
        return true;
    return 'quantity' in outcome && outcome.quantity !== decision.from;
}
/** `2026-11-22T03:12:05Z`. */
function timestampOf(atMs) {
    return new Date(atMs).toISOString().replace(/\.\d+Z$/, 'Z');
}

// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(93577);
// EXTERNAL MODULE: ./build/report/budget-text.js
var budget_text = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/report/decision-text.js
var decision_text = __webpack_require__(64993);
;// CONCATENATED MODULE: ./build/report/log.js




/** The lines of a run's log: one for each process type, then the last run and the next change. */
function log_renderLog(report) {
    const rows = report.processes.map((process) => [
        `${process.policy.app} · ${process.policy.process}`,
        describeChange(process),
        describeHealth(process.decision.health),
        oneLine(describeReasons(process), 500)
    ]);
    const widths = [0, 1, 2].map((column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '));
    const notes = [...(report.notes ?? []), ...budgetLines(report)].map((note) => oneLine(note, 5000));
    return [...lines, ...notes, `${describeLastRun(report)} ${describeNextChange(report)}`];
}
function describeLastRun({ lastLookMs, nowMs }) {
    return lastLookMs === null ? 'No earlier run is remembered.' : `Last run ${duration(nowMs - lastLookMs)} ago.`;
}
function describeNextChange(report) {
    const upcoming = report.processes.filter(({ decision }) => decision.nextChange !== null);
    const [next] = upcoming.sort((a, b) => (a.decision.nextChange?.atMs ?? 0) - (b.decision.nextChange?.atMs ?? 0));
    const change = next === undefined ? null : describeNext(next, report.nowMs);
    if (next === undefined || change === null)
        return 'The schedule plans no change.';
    const owner = report.processes.length > 1 ? `${next.policy.app} ${next.policy.process}` : next.policy.process;
    return `Next change: ${owner} → ${change}.`;
}

;// CONCATENATED MODULE: ./build/report/watch/log.js






/** With more process types than this, a line counts them instead. */
const mostNamed = 3;
/** @param before the look before; null: this is the first */
function lookLines(report, before) {
    const news = newsOf(report, before);
    return {
        line: `${instant(report)}  ${oneLine(lineOf(report.processes, news, describeState), 500)}`,
        details: news.length === 0 ? [] : renderLog({ ...report, processes: news }).slice(0, -1)
    };
}
/** One look in a single line, with the reasons of what has changed; for a log that folds nothing. */
function lookInOneLine(report, before) {
    const news = newsOf(report, before);
    const describe = (process) => `${describeState(process)}${news.includes(process) ? `: ${(0,decision_text/* describeReasons */.nl)(process)}` : ''}`;
    return `${instant(report)}  ${(0,markdown/* oneLine */.TN)(lineOf(report.processes, news, describe), 1000)}`;
}
/** In the zone of the apps; in UTC where they have several. */
function instant({ processes, nowMs }) {
    const [timezone = 'UTC', ...others] = new Set(processes.map(({ policy }) => policy.timezone));
    const zone = others.length === 0 ? timezone : 'UTC';
    return `${(0,local_clock/* clockSeconds */.Ig)(zone, nowMs)} ${zone}`;
}
function newsOf(report, before) {
    const known = new Map((before?.processes ?? []).map((process) => [(0,process_key/* processKey */.Z)(process.policy), process]));
    return report.processes.filter((process) => isNews(process, known.get((0,process_key/* processKey */.Z)(process.policy))));
}
function describeState(process) {
    const { policy, decision } = process;
    return `${policy.app} ${policy.process} ${(0,decision_text/* describeChange */.uQ)(process)}, ${(0,decision_text/* describeHealth */.gw)(decision.health)}`;
}
function lineOf(processes, news, describe) {
    if (processes.length === 0)
        return 'nothing could be seen in time';
    const named = processes.length <= mostNamed ? processes : news.slice(0, mostNamed);
    const rest = processes.length - named.length;
    const down = processes.filter(({ decision }) => decision.health.verdict === 'down').length;
    const more = named.length === 0 ? '' : 'more ';
    const others = `${(0,format/* counted */.hS)(rest, 'process type')} ${more}${down === 0 ? '' : `(${down} of all down)`}`.trim();
    return [...named.map(describe), ...(rest === 0 ? [] : [others])].join(' · ');
}
function isNews(now, before) {
    if (before === undefined || now.outcome.kind !== 'unchanged' || (now.fault === null) !== (before.fault === null))
        return true;
    const [one, other] = [now.decision, before.decision];
    return (one.health.verdict !== other.health.verdict ||
        one.reasons.map(({ code }) => code).join() !== other.reasons.map(({ code }) => code).join() ||
        one.from !== before.decision.to);
}

;// CONCATENATED MODULE: ./build/commands/terminal/look-printer.js



function openLookPrinter({ format, redact, stdout, stderr }) {
    let before = null;
    let told = new Set();
    const tell = (problems) => {
        for (const text of problems)
            if (!told.has(text))
                stderr.write(`${redact(text)}\n`);
        told = new Set(problems);
    };
    return {
        print: (report) => {
            const problems = problemsOf(report, before);
            stdout.write(`${redact(format === 'json' ? jsonLine(report, problems) : lookInOneLine(report, before))}\n`);
            if (format === 'text')
                tell(problems);
            before = report;
        },
        tellProblems: (report) => {
            // With JSON on standard output there is nowhere else for what comes after the last look.
            tell(problemsOf(report, before));
            before = report;
        }
    };
}
function jsonLine(report, warnings) {
    const at = timestampOf(report.nowMs);
    return JSON.stringify({ at, decisions: decisionOutputs(report), incidents: incidentOutputs(report), warnings });
}
/** A run keeps its warnings to its end: those of the look before are not news. */
function problemsOf(report, before) {
    const known = new Set([...(before?.warnings ?? []), ...(before?.errors ?? [])]);
    const { errors, warnings } = endingOf(report, 'error');
    return [...errors, ...warnings].filter((text) => !known.has(text));
}

;// CONCATENATED MODULE: ./build/commands/terminal/run.js

























/**
 * A resident process starts anew so often: it lists the open issues, reads the holidays and loads the state again, as a run of the action
 * does. The state is saved all along.
 */
const renewalMs = durations/* hourMs */.$0;
/** One look, or one every so often until a signal ends it: the same run as that of the action. */
const terminalRun = (0,command/* terminalCommand */.Es)({
    name: 'run',
    meaning: 'looks at the apps and scales them, once or for as long as it runs',
    options: {
        config: (0,command/* text */.Qq)('PATH', `the configuration (${simple_inputs/* defaultConfigPath */.jE})`, simple_inputs/* defaultConfigPath */.jE),
        once: (0,command/* flag */.Jt)('one look (what it does without --every)'),
        every: (0,command/* text */.Qq)('DURATION', 'a look every 30s, 1m, ... until SIGTERM or SIGINT'),
        state: (0,command/* text */.Qq)('WHERE', 'file:PATH, variable or none (none)', 'none'),
        app: (0,command/* text */.Qq)('NAMES', 'only these apps of the configuration'),
        scale: (0,command/* text */.Qq)('QUANTITY', 'scales by hand, such as web=3 or resume'),
        hold: (0,command/* text */.Qq)('DURATION', 'how long that stands (2h)'),
        'dry-run': (0,command/* flag */.Jt)('decides and tells, and changes nothing'),
        json: (0,command/* flag */.Jt)('a line of JSON for each look')
    },
    notes: [
        'HEROKU_API_KEY is needed. Issues are opened where GITHUB_TOKEN and GITHUB_REPOSITORY are set;',
        '"--state variable" takes its token from DYNO_SCALER_STATE_TOKEN'
    ],
    run: async (values) => {
        const { config, every, once, app } = values;
        if (once && every !== '')
            throw new command/* UsageError */.eb('Write --once or --every, not both.');
        const everyMs = every === '' ? null : readEvery(every);
        if (!/^(none|variable|file:.+)$/s.test(values.state))
            throw new command/* UsageError */.eb(`--state: "${values.state}" is not a choice. Write file:PATH, variable or none.`);
        if (app === '' && (await (0,source/* readConfig */.X)('', config)).kind === 'absent')
            return (0,command/* complain */.cc)([(0,problem/* problem */.C)((0,command/* noConfig */.ac)(config))], (0,core_redact/* createRedact */.a)([]));
        const opened = await openContext(values);
        if (!opened.ok)
            return (0,command/* complain */.cc)(opened.problems, opened.redact);
        return runUntilDone(opened.context, everyMs, values.json ? 'json' : 'text');
    }
});
/** What the environment says, by the name of the input that says it to the action. */
const variables = {
    'heroku-api-key': 'HEROKU_API_KEY',
    'github-token': 'GITHUB_TOKEN',
    'state-token': 'DYNO_SCALER_STATE_TOKEN',
    'state-name': 'DYNO_SCALER_STATE_NAME'
};
/** The key is asked for in other words than those of a workflow. */
const runAlone = [{ name: 'run', inputs: [], needsHerokuKey: false }];
const missingKey = 'HEROKU_API_KEY is not set. Make a token with "heroku authorizations:create -d dyno-scaler -s write", and put it into the environment of this command.';
/** Reads options and environment as the inputs of the action, so that both know the same and refuse the same. */
async function openContext(values) {
    const written = { ...values, 'dry-run': String(values['dry-run']) };
    const read = (name) => {
        const variable = variables[name];
        return (variable === undefined ? (written[name] ?? '') : (process.env[variable] ?? '')).trim();
    };
    const { inputs, problems: inputProblems } = readInputs(read, runAlone);
    const tokens = [inputs.herokuApiKey, inputs.githubToken, inputs.stateToken].filter((token) => token !== '');
    const endpoints = (0,config_endpoints/* readEndpoints */.Z)(process.env, storeOf(inputs.state.kind));
    const loaded = await (0,load_policy/* loadPolicy */.t)(inputs, '', process.env);
    const redact = (0,core_redact/* createRedact */.a)([...tokens, ...loaded.secrets]);
    const { policy } = loaded;
    const problems = [
        ...(inputs.herokuApiKey === '' ? [(0,problem/* problem */.C)(missingKey)] : []),
        ...inputProblems,
        ...(endpoints.ok ? [] : endpoints.problems),
        ...(policy.ok ? ambiguousScale(inputs, policy.value) : policy.problems),
        ...(await (0,holidays/* regionProblems */.X)(loaded))
    ].map(inWordsOfTheTerminal);
    if (problems.length > 0 || !endpoints.ok || !policy.ok)
        return { ok: false, problems, redact };
    const baseUrl = endpoints.value.herokuApi;
    const platform = (0,heroku/* heroku */.z)({ baseUrl, token: inputs.herokuApiKey, clock: clock/* systemClock */.m, redact });
    const sizes = await (0,dyno_sizes/* sizeProblems */.s)(loaded, platform);
    return sizes.length > 0
        ? { ok: false, problems: sizes, redact }
        : { ok: true, context: { inputs, endpoints: endpoints.value, policy: policy.value, loaded, redact } };
}
/** Inputs of the action are options and variables here. */
function inWordsOfTheTerminal({ message, place }) {
    const named = message.replaceAll(/(?:the )?input "([a-z-]+)"/gi, (_, name) => variables[name] ?? `--${name}`);
    return { message: named, place };
}
function readEvery(written) {
    const ms = (0,values_duration/* parseDuration */.E)(written);
    if (ms !== null && ms >= durations/* secondMs */.fj && ms <= durations/* dayMs */.LP)
        return ms;
    throw new command/* UsageError */.eb(`--every: "${written}" is not a duration from 1s to 1d. Write 30s or 5m.`);
}
/** @returns the exit status: a process that looks until it is told to stop has ended well then */
async function runUntilDone(context, everyMs, format) {
    const { inputs, endpoints, policy, loaded, redact } = context;
    const store = inputs.state.kind === 'none' && everyMs !== null ? memoryStore() : undefined;
    const opened = openTracker(inputs, endpoints, redact);
    const ports = openPorts(context, opened.ok ? opened.tracker : null, store);
    const printer = openLookPrinter({ format, redact, stdout: process.stdout, stderr: process.stderr });
    const cancelled = cancellation(() => process.stderr.write('Ending: the state is saved, and nothing new is begun.\n'));
    const holder = `${process.env['DYNO'] ?? (0,external_node_os_.hostname)()}-${(0,external_node_crypto_.randomUUID)().slice(0, 8)}`;
    const { scale, hold, mode } = inputs;
    let order = scale === null ? null : { scale, hold };
    for (;;) {
        const result = await (0,run/* runControlLoop */.Z)(ports, {
            policy,
            mode,
            runUrl: null,
            docsUrl: null,
            holder,
            runNumber: runNumberIn(process.env),
            watchMs: everyMs === null ? 0 : Math.max(renewalMs, everyMs),
            intervalMs: everyMs ?? durations/* secondMs */.fj,
            order,
            cancelled,
            // A single look is told when its issues are open, too.
            onLook: everyMs === null ? build_async/* noop */.lQ : printer.print
        });
        order = null;
        if (result.ended === 'refused')
            return (0,command/* complain */.cc)(result.problems.map(problem/* problem */.C), redact);
        const isHistoryKept = loaded.history === 'branch' && mode === 'live';
        const warning = isHistoryKept ? await keepHistory(inputs, endpoints, redact(result.state)) : null;
        const last = warning === null ? result.last : { ...result.last, warnings: [...result.last.warnings, warning] };
        if (everyMs === null) {
            printer.print(last);
            return endingOf(last, inputs.failOn).status;
        }
        printer.tellProblems(last);
        await Promise.race([clock/* systemClock */.m.sleep(last.nowMs + everyMs - clock/* systemClock */.m.now()), (0,build_async/* whenAborted */.eG)(cancelled)]);
        if (cancelled.aborted)
            return 0;
    }
}


/***/ }),

/***/ 46516:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ readDay),
/* harmony export */   Q: () => (/* binding */ readDays)
/* harmony export */ });
/* harmony import */ var _core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75325);
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58308);


/** The first day of a plan: `YYYY-MM-DD`; empty: null, which is today. */
function readDay(text, origin, problems) {
    const parsed = text === '' ? null : (0,_core_schedule_parse_window_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDates */ .d)(text);
    if (parsed === null)
        return null;
    if (parsed.ok && parsed.dates.kind === 'dates' && parsed.dates.from === parsed.dates.to)
        return parsed.dates.from;
    problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)(`${origin}: "${text}" is not a day. Write YYYY-MM-DD.`));
    return null;
}
/** How many days a plan has: 1 to 366; empty: 7. */
function readDays(text, origin, problems) {
    if (text === '')
        return 7;
    if (/^\d{1,3}$/.test(text) && Number(text) >= 1 && Number(text) <= 366)
        return Number(text);
    problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)(`${origin}: "${text}" is not a number of days. Write 1 to 366.`));
    return 7;
}


/***/ }),

/***/ 13895:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ tokenMistake)
/* harmony export */ });
/**
 * Why a token cannot be sent in a header, or null. It goes on from the name of what holds the token, and never shows
 * the token itself, only the sign that is wrong.
 */
function tokenMistake(token) {
    const [sign] = /[^\x21-\x7e]/u.exec(token) ?? [];
    if (sign === undefined)
        return null;
    if (/[\t\n\r ]/.test(sign))
        return 'holds a blank or a line break in the middle. Save the secret again, as one line.';
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return (`holds a sign that no token has (${names[code] ?? code}), as text that was copied from a page or a chat does. ` +
        'Save the secret again, with nothing but the token.');
}
const names = {
    'U+00A0': 'a no-break space, U+00A0',
    'U+200B': 'a zero-width space, U+200B',
    'U+FEFF': 'a byte order mark, U+FEFF',
    'U+2018': 'a curly quote, U+2018',
    'U+2019': 'a curly quote, U+2019',
    'U+201C': 'a curly quote, U+201C',
    'U+201D': 'a curly quote, U+201D'
};


/***/ })

};

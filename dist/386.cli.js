export const id = 386;
export const ids = [386];
export const modules = {

/***/ 8386:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demo: () => (/* binding */ demo)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(8161);
// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./build/async.js
var build_async = __webpack_require__(6476);
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

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
// EXTERNAL MODULE: ./build/core/decide/advance.js
var advance = __webpack_require__(1401);
// EXTERNAL MODULE: ./build/core/decide/decide.js + 48 modules
var decide = __webpack_require__(1604);
// EXTERNAL MODULE: ./build/core/decide/memory.js
var memory = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/router-values.js
var router_values = __webpack_require__(1316);
;// CONCATENATED MODULE: ./build/core/history/month-to-date.js

/** The sums of the month (UTC) of `toMs`, with as much of the time since the last look as lies in that month. */
function countMonth(before, { fromMs, toMs, quantity, most }) {
    const month = new Date(toMs).toISOString().slice(0, -17);
    const sums = before?.month === month ? before : { month, dynoSeconds: 0, flatDynoSeconds: 0 };
    if (fromMs === null || quantity === null)
        return sums;
    const seconds = Math.max(0, Math.round((toMs - Math.max(fromMs, monthStart(toMs))) / durations/* secondMs */.fj));
    return {
        month,
        dynoSeconds: sums.dynoSeconds + seconds * quantity,
        flatDynoSeconds: sums.flatDynoSeconds + seconds * (most ?? quantity)
    };
}
function monthStart(atMs) {
    const date = new Date(atMs);
    return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
}

// EXTERNAL MODULE: ./build/core/history/merge-points.js
var merge_points = __webpack_require__(8325);
// EXTERNAL MODULE: ./build/core/history/downsample.js
var downsample = __webpack_require__(2947);
;// CONCATENATED MODULE: ./build/core/history/record-look.js






/** The state of a process type with one more look in its history. */
function withRecordedLook(state, look) {
    return { ...state, history: recordLook(state.history, look) };
}
/** The history with one more look. Looks that lie in the future, from a run whose clock was ahead, are dropped. */
function recordLook(history, look) {
    const point = pointOf(look);
    const before = pointsBefore(history, point.atMs);
    const points = [...before.hours.slice(-1), ...before.tenMinutes.slice(-1), ...before.looks];
    const month = countMonth(history.month, {
        fromMs: points.at(-1)?.atMs ?? null,
        toMs: point.atMs,
        quantity: points.findLast(({ quantity }) => quantity !== null)?.quantity ?? null,
        most: (0,schedule_bounds/* absoluteBounds */.rb)(look.policy)?.ceiling ?? null
    });
    return (0,downsample/* downsample */.J)({ ...before, looks: [...before.looks, point], month }, point.atMs);
}
function pointsBefore(history, atMs) {
    const isBefore = (point) => point.atMs < atMs;
    const early = (points) => points.slice(-1).every(isBefore) ? points : points.filter(isBefore);
    return { ...history, hours: early(history.hours), tenMinutes: early(history.tenMinutes), looks: early(history.looks) };
}
function pointOf({ policy, observation, decision, quantity, nowMs }) {
    const router = observation.router === null ? null : (0,router_values/* routerNow */.Q)(observation.router, nowMs);
    const values = router?.status === 'ok' ? router.values : null;
    const response = decision.health.medianMs ?? values?.p95Ms ?? null;
    const demand = policy.router === null ? numberDemand(policy, observation) : (values?.requestsPerMinute ?? null);
    return {
        atMs: Math.floor(nowMs / durations/* secondMs */.fj) * durations/* secondMs */.fj,
        quantity,
        bounds: (0,schedule_bounds/* scheduledBounds */.Ze)(policy, nowMs)?.bounds ?? null,
        responseMs: response === null ? null : Math.round(response),
        demand: demand === null ? null : (0,merge_points/* threeDigits */.Xr)(demand),
        verdict: decision.health.verdict
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

// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(3577);
;// CONCATENATED MODULE: ./build/run/change-blockers.js
/** Reasons that forbid every change of a process type, whoever asks for it. */
const changeBlockers = new Set([
    'formation-unavailable',
    'disabled',
    'maintenance',
    'native-autoscaling'
]);

// EXTERNAL MODULE: ./build/core/decide/expected-down.js
var expected_down = __webpack_require__(3772);
// EXTERNAL MODULE: ./build/core/decide/served.js
var served = __webpack_require__(4914);
;// CONCATENATED MODULE: ./build/run/reading-cache.js
function cacheOf(caches, app) {
    const known = caches.get(app);
    if (known !== undefined)
        return known;
    const fresh = { app: null, routers: new Map() };
    caches.set(app, fresh);
    return fresh;
}
/** Reads the formation of an app, whatever is known of it. */
async function readAgain(platform, cache, app, nowMs) {
    const reading = await platform.read(app);
    cache.app = reading.status === 'ok' ? { reading, atMs: nowMs } : null;
    return reading;
}
/** After a change of a quantity the rest of the formation is still known; after a change of the dyno type or a failure it is not. */
function rememberChange(cache, { process, size }, outcome) {
    const quantity = outcome.kind === 'scaled' || outcome.kind === 'limited' ? outcome.quantity : null;
    const known = cache.app;
    if (quantity === null || size !== null || known?.reading.status !== 'ok') {
        cache.app = null;
        return;
    }
    const formation = known.reading.formation.map((entry) => (entry.process === process ? { ...entry, quantity } : entry));
    cache.app = { ...known, reading: { ...known.reading, formation } };
}

;// CONCATENATED MODULE: ./build/run/observe-app.js





/** A signal that takes longer has no reading in this look. */
const signalTimeoutMs = 25 * durations/* secondMs */.fj;
/** The router's shortest bucket is a minute: asking more often shows little. */
const routerLifetimeMs = 30 * durations/* secondMs */.fj;
/** Reads the formation once for all processes of the app, and asks the signals of each side by side. */
async function observeApp(observer, app) {
    const numbers = app.processes.map((process) => readNumbers(observer, process));
    const reading = await readFormation(observer, app.app);
    return Promise.all(app.processes.map(async (process, index) => {
        const [probe, router, dynos, metrics = []] = await Promise.all([
            ping(observer, app, process, reading),
            readRouter(observer, process, reading),
            readDynos(observer, process, reading),
            numbers[index]
        ]);
        const { cadence } = observer;
        return { app: reading, probe, router, metrics, dynos, cadence, request: observer.requestOf(process) };
    }));
}
/** Asked for only where it matters which of them are up: the call may take 10 s. */
async function readDynos({ ports, stateOf, nowMs }, process, reading) {
    if (ports.dynos === null || reading.status === 'unavailable')
        return null;
    const quantity = reading.formation.find((entry) => entry.process === process.process)?.quantity ?? 0;
    if (!(0,served/* needsDynos */.p5)(process, stateOf(process), quantity, nowMs))
        return null;
    return (0,build_async/* withTimeout */.wj)(signalTimeoutMs, ports.dynos(process.app), () => null);
}
async function readFormation({ ports, cache, nowMs, formationLifetimeMs }, app) {
    const known = cache.app;
    if (known !== null && nowMs - known.atMs < formationLifetimeMs)
        return known.reading;
    // The instant of the reading, not that of the look: a slow store may lie between them.
    return readAgain(ports.platform, cache, app, Math.max(nowMs, ports.clock.now()));
}
async function ping({ ports, nowMs, stateOf, requestOf }, app, process, reading) {
    const { probe } = process;
    if (probe === null || (reading.status === 'ok' && reading.maintenance))
        return null;
    const entry = reading.status === 'ok' ? reading.formation.find((other) => other.process === process.process) : undefined;
    const state = stateOf(process);
    const request = requestOf(process);
    if (!(0,expected_down/* isPinged */.y8)({ policy: process, state, request, quantity: entry?.quantity ?? null, nowMs }))
        return null;
    // Without the platform there is only the address that the user gave.
    if (reading.status === 'unavailable' && app.url.kind !== 'url')
        return null;
    const target = { target: app.url, webUrl: reading.status === 'ok' ? reading.webUrl : null, probe };
    const timeoutMs = probe.samples * (probe.timeoutMs + probe.spacingMs) + signalTimeoutMs;
    return (0,build_async/* withTimeout */.wj)(timeoutMs, ports.probe.read(target), () => tooLate('the pings', timeoutMs));
}
async function readRouter({ ports, cache, nowMs, lastLookMs, stateOf }, process, reading) {
    if (process.router === null || ports.router === null)
        return null;
    if (reading.status === 'unavailable')
        return { status: 'unavailable', cause: 'the app could not be read' };
    const known = cache.routers.get(process.process);
    if (known !== undefined && nowMs - known.atMs < routerLifetimeMs)
        return known.reading;
    const request = {
        appId: reading.id,
        process: process.process,
        size: reading.formation.find((entry) => entry.process === process.process)?.size ?? '',
        sinceMs: stateOf(process)?.demand?.untilMs ?? lastLookMs,
        nowMs
    };
    const router = await (0,build_async/* withTimeout */.wj)(signalTimeoutMs, ports.router.read(request), () => tooLate('the router metrics', signalTimeoutMs));
    cache.routers.set(process.process, { reading: router, atMs: nowMs });
    return router;
}
async function readNumbers({ ports, nowMs }, process) {
    const { numbers } = ports;
    if (numbers === null)
        return process.metrics.map(() => ({ status: 'unavailable', cause: 'numbers are not asked for here' }));
    return Promise.all(process.metrics.map(({ source }) => (0,build_async/* withTimeout */.wj)(signalTimeoutMs, numbers.read({ source, lookMs: nowMs }), () => tooLate('the metric', signalTimeoutMs))));
}
function tooLate(what, ms) {
    return { status: 'unavailable', cause: `${what} took longer than ${Math.round(ms / 1000)} s` };
}

;// CONCATENATED MODULE: ./build/run/app-look.js









/** A formation that was read longer ago is read again before it is changed. */
const freshFormationMs = 10 * durations/* secondMs */.fj;
/** One app from reading to writing. The state follows as each process type is done. */
async function lookAtApp(look, app) {
    const { session, timing, actions } = look;
    const { gapsMs, lastLookMs } = session.working.pastLooks();
    const observations = await observeApp({
        ...look,
        nowMs: timing.nowMs,
        cadence: { gapsMs, nextLookMs: timing.nextLookMs },
        lastLookMs,
        stateOf: session.working.processOf,
        requestOf: (process) => actions.get((0,process_key/* processKey */.Z)(process))?.request ?? null
    }, app);
    const reports = [];
    for (const [index, policy] of app.processes.entries()) {
        const observation = observations[index];
        if (observation !== undefined)
            reports.push(await handleProcess(look, policy, observation));
    }
    return reports;
}
async function handleProcess(look, policy, observation) {
    const { mode, session, timing, actions } = look;
    const size = actions.get((0,process_key/* processKey */.Z)(policy))?.size ?? null;
    const decided = decideNow(look, { policy, size, observation }, timing.nowMs);
    if (!isChangeWanted(decided))
        return conclude(look, decided, { kind: 'unchanged' });
    if (mode === 'dry-run')
        return conclude(look, decided, { kind: 'dry-run' });
    const { role, hasMerged } = await session.lease.renew();
    const current = await decideAgainIfStale(look, decided, hasMerged);
    if (role === 'follower' && observation.request === null) {
        const { decision } = current;
        return conclude(look, { ...current, decision: { ...decision, to: decision.from } }, { kind: 'unchanged' });
    }
    if (look.isStopped() || !isChangeWanted(current))
        return conclude(look, current, { kind: 'unchanged' });
    const announced = observation.request === null ? current : await saveHold(look, current);
    return conclude(look, announced, await change(look, announced));
}
function decideNow({ session }, subject, atMs) {
    const before = session.working.processOf(subject.policy);
    return { ...subject, before, decision: (0,decide/* decide */.L)(subject.policy, before, subject.observation, atMs), atMs };
}
/** Waiting for the lease takes time, and another run may have acted: the decision is made again on what is there now. */
async function decideAgainIfStale(look, decided, hasMerged) {
    const { ports: { platform, clock }, cache, timing } = look;
    const readMs = cache.app?.atMs ?? 0;
    const isStale = hasMerged || readMs < timing.nowMs || clock.now() - readMs >= freshFormationMs;
    if (!isStale)
        return decided;
    const nowMs = Math.max(timing.nowMs, clock.now());
    const app = await readAgain(platform, cache, decided.policy.app, nowMs);
    return decideNow(look, { ...decided, observation: { ...decided.observation, app } }, nowMs);
}
/** Other runs learn of a hold before the formation changes: they would take the change back. */
async function saveHold({ session }, decided) {
    const { policy, before, decision } = decided;
    session.working.setProcess(policy, before, { ...(before ?? memory/* freshProcessState */.j3), hold: decision.memory.hold });
    await session.saveBeforeChange();
    return { ...decided, before: session.working.processOf(policy) };
}
async function change({ ports, cache }, { decision, size }) {
    const { app, process, from, to } = decision;
    if (from === null || to === null)
        return { kind: 'unchanged' };
    const outcome = await ports.platform.scale({ app, process, from, to, size });
    rememberChange(cache, { process, size }, outcome);
    return outcome;
}
function isChangeWanted({ decision: { from, to, reasons, process }, observation: { app }, size }) {
    if (from === null || to === null)
        return false;
    if (from !== to)
        return true;
    const entry = app.status === 'ok' ? app.formation.find((other) => other.process === process) : undefined;
    return (size !== null &&
        entry !== undefined &&
        entry.size.toLowerCase() !== size.toLowerCase() &&
        !reasons.some(({ code }) => changeBlockers.has(code)));
}
/** The state and the report of a process type after its look. */
function conclude({ mode, session }, decided, outcome) {
    const { policy, observation, before, decision, atMs } = decided;
    const fault = (0,advance/* faultOf */.Kl)(decision, observation, outcome);
    const advanced = (0,advance/* advance */.np)(before, remembered(decided, mode), outcome, fault, atMs);
    const quantity = (0,advance/* quantityAfter */.iv)(decision, outcome);
    const limit = entryOf(observation, policy)?.limit;
    const state = withRecordedLook(advanced, { policy, observation, decision, quantity, nowMs: atMs });
    if (session.lease.role() === 'leader' || observation.request !== null)
        session.working.setProcess(policy, before, state);
    return {
        policy,
        decision: (0,advance/* settle */.G9)(decision, outcome),
        outcome,
        fault,
        during: outcome.kind === 'failed' ? 'change' : 'read',
        state,
        size: entryOf(observation, policy)?.size ?? null,
        ...(limit === undefined ? {} : { limit })
    };
}
/** A dry run shows what a person's order would do, and leaves no hold for the next run. */
function remembered({ decision, before, observation }, mode) {
    return mode === 'dry-run' && observation.request !== null
        ? { ...decision, memory: { ...decision.memory, hold: before?.hold ?? null } }
        : decision;
}
function entryOf({ app }, { process }) {
    return app.status === 'ok' ? app.formation.find((entry) => entry.process === process) : undefined;
}

// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(7980);
// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
;// CONCATENATED MODULE: ./build/core/decide/manual-scale.js





/**
 * What a manual scaling means for a formation. Either all of it can be done or none: one wrong part is a problem for
 * the whole.
 *
 * @param bounds `min` and `max` of the process types that the configuration names; going beyond them is a warning
 */
function resolveScale(parts, formation, bounds) {
    const types = formation.map(({ process }) => process);
    const generation = formation.some(({ limit }) => limit > (0,dyno_limit/* dynoLimit */.a)('', 'cedar')) ? 'fir' : 'cedar';
    const problems = [];
    const warnings = [];
    const changes = [];
    for (const part of parts) {
        const entry = formation.find(({ process }) => process === part.process);
        if (entry === undefined)
            problems.push(noSuchType(part.process, types));
        else if (changes.some(({ process }) => process === part.process))
            problems.push(`"${part.process}" is named more than once. Write it once.`);
        else {
            const wrong = mistakesIn(part, entry);
            problems.push(...wrong);
            if (wrong.length > 0)
                continue;
            const size = part.size === null || part.size.toLowerCase() === entry.size.toLowerCase() ? null : part.size;
            const limit = size === null ? Math.max(entry.limit, entry.quantity) : (0,dyno_limit/* dynoLimit */.a)(size, generation);
            const wanted = wantedQuantity(part, entry);
            const to = Math.min(wanted, limit);
            if (to < wanted)
                warnings.push(`${part.process}: ${to} instead of ${wanted}, ` +
                    `as Heroku allows at most ${limit} ${size ?? entry.size} dynos of a type.`);
            warnings.push(...outOfBounds(part.process, to, bounds.get(part.process)));
            changes.push({ process: part.process, from: entry.quantity, to, size });
        }
    }
    return problems.length > 0 ? { ok: false, problems } : { ok: true, changes, warnings };
}
function wantedQuantity({ change }, { quantity }) {
    return change.kind === 'to' ? change.quantity : quantity + change.quantity;
}
function noSuchType(process, types) {
    if (types.length === 0)
        return `There is no "${process}": the app has no process types yet, they come with its first release.`;
    return `There is no "${process}".${(0,suggest/* didYouMean */.a)(process, types)} The app has ${types.join(', ')}.`;
}
function mistakesIn(part, entry) {
    const { process, size } = part;
    const mistakes = [];
    if (wantedQuantity(part, entry) < 0) {
        const written = `${process}${part.change.quantity}`;
        mistakes.push(`"${written}" would leave fewer than none: ${process} has ${entry.quantity}. Write ${process}=0 for none.`);
    }
    const sizes = Object.keys(prices/* listPrices */.hj.monthly);
    if (size !== null && size.toLowerCase() !== entry.size.toLowerCase() && !sizes.includes(size.toLowerCase())) {
        mistakes.push(`There is no dyno type "${size}".${(0,suggest/* didYouMean */.a)(size, sizes)} Heroku has ${sizes.join(', ')}.`);
    }
    return mistakes;
}
function outOfBounds(process, to, bounds) {
    if (bounds === undefined || (to >= bounds.floor && to <= bounds.ceiling))
        return [];
    const side = to > bounds.ceiling ? `above its max, ${bounds.ceiling}` : `below its min, ${bounds.floor}`;
    return [`${process}: ${to} is ${side}. That is allowed, as it was asked for by hand.`];
}
/**
 * Until when a manual scaling holds. A time of day is the next one that the clock of `timezone` (IANA) shows; one that
 * it skips in spring is the instant of the jump, one that it shows twice in autumn the first that is to come.
 */
function resolveHold(request, timezone, nowMs) {
    switch (request.kind) {
        case 'for':
        case 'until-next':
            return { ok: true, hold: request };
        case 'until-time': {
            const today = (0,local_time/* localTime */.HJ)(timezone, nowMs).day;
            const next = [0, 1, 2]
                .map((days) => nextShowing(today + days, request.minute, timezone, nowMs))
                .find((atMs) => atMs !== null);
            return next == null ? past(today, request.minute, timezone) : { ok: true, hold: { kind: 'until', atMs: next } };
        }
        case 'until-day': {
            const atMs = nextShowing(request.day, request.minute, timezone, nowMs);
            return atMs === null ? past(request.day, request.minute, timezone) : { ok: true, hold: { kind: 'until', atMs } };
        }
    }
}
/** The first instant after `nowMs` at which the local clock shows the time; null: that was before. */
function nextShowing(day, minute, timezone, nowMs) {
    const local = { day: day + Math.floor(minute / 1440), minute: minute % 1440 };
    const aboutMs = (0,local_time/* instantOf */.B9)(local, 0);
    // Wherever the zone is, both offsets that can matter hold within a day and a half.
    const [beforeMs, afterMs] = [aboutMs - 1.5 * durations/* dayMs */.LP, aboutMs + 1.5 * durations/* dayMs */.LP];
    const offsets = [...new Set([(0,local_time/* offsetMinutes */.rg)(timezone, beforeMs), (0,local_time/* offsetMinutes */.rg)(timezone, afterMs)])];
    const shown = offsets
        .map((offset) => (0,local_time/* instantOf */.B9)(local, offset))
        .filter((atMs) => {
        const there = (0,local_time/* localTime */.HJ)(timezone, atMs);
        return there.day === local.day && there.minute === local.minute;
    });
    const skipped = shown.length === 0 ? [(0,local_time/* nextOffsetChange */.rc)(timezone, beforeMs, afterMs) ?? aboutMs] : [];
    const toCome = [...shown, ...skipped].filter((atMs) => atMs > nowMs);
    return toCome.length === 0 ? null : Math.min(...toCome);
}
function past(day, minute, timezone) {
    const date = new Date(day * durations/* dayMs */.LP).toISOString().slice(0, 10);
    const clock = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
    const remedy = 'Write a time to come, such as "until 18:00", or a duration such as 2h.';
    return { ok: false, message: `${date} ${clock} is past in ${timezone}. ${remedy}` };
}

;// CONCATENATED MODULE: ./build/core/own-value.js
/** The value of a record's own key; undefined: it has none. Apps may be called `constructor`. */
function ownValue(record, key) {
    return record !== undefined && Object.hasOwn(record, key) ? record[key] : undefined;
}

;// CONCATENATED MODULE: ./build/run/manual.js
/** What a person asks for by the inputs `scale` and `hold`, worked out for the process types of one app. */






const noActions = new Map();
/** Works out what a person asks of each process type. All of it, or nothing: one wrong part is a problem for the whole. */
async function prepareOrder(order, target) {
    const { policy, state } = target;
    // With several apps the inputs were refused before.
    const app = policy.apps.length === 1 ? policy.apps[0] : undefined;
    if (order === null || app === undefined)
        return { ok: true, policy, actions: noActions, warnings: [] };
    const reading = await target.readApp(app.app);
    return order.scale.kind === 'resume'
        ? endHolds(policy, app, state)
        : setQuantities(order.scale.parts, order.hold, app, { ...target, reading });
}
/** Warnings about manual scalings that the look could not make. */
function blockedActions({ processes }, actions) {
    return processes.flatMap(({ policy: { app, process }, decision }) => {
        const request = actions.get((0,process_key/* processKey */.Z)({ app, process }))?.request;
        const blocker = decision.reasons.find(({ code }) => changeBlockers.has(code));
        return request?.kind === 'scale' && blocker !== undefined
            ? [`${app} ${process} was not scaled to ${request.quantity}: ${blocker.message}.`]
            : [];
    });
}
/** Also those of process types that no configuration speaks of. */
function endHolds(policy, app, state) {
    const known = ownValue(state.apps, app.app) ?? {};
    const held = Object.keys(known).filter((process) => known[process]?.hold != null);
    const extended = withProcesses(app, held);
    const actions = new Map(extended.processes.map(({ process }) => [
        (0,process_key/* processKey */.Z)({ app: app.app, process }),
        { request: { kind: 'resume' }, size: null }
    ]));
    return { ok: true, policy: withApp(policy, extended), actions, warnings: [] };
}
function setQuantities(parts, hold, app, { policy, reading, nowMs }) {
    if (reading.status === 'unavailable')
        return { ok: false, problems: [`Nothing was scaled by hand. ${reading.fault.message}`] };
    const resolved = resolveScale(parts, reading.formation, boundsOf(app));
    const actions = new Map();
    const problems = resolved.ok
        ? []
        : resolved.problems.map((problem) => `Input "scale": ${problem} Nothing was scaled; write for example web=3, web+1 or web=3:standard-2x.`);
    const asked = parts.map(({ process }) => process);
    const extended = withProcesses(app, asked);
    for (const { process, to, size } of resolved.ok ? resolved.changes : []) {
        const timezone = extended.processes.find((other) => other.process === process)?.timezone ?? 'UTC';
        const until = resolveHold(hold, timezone, nowMs);
        if (until.ok)
            actions.set((0,process_key/* processKey */.Z)({ app: app.app, process }), {
                request: { kind: 'scale', quantity: to, hold: until.hold },
                size
            });
        else
            problems.push(`Input "hold": ${until.message}`);
    }
    if (problems.length > 0 || !resolved.ok)
        return { ok: false, problems: [...new Set(problems)] };
    const warnings = resolved.warnings.map((warning) => `${app.app} ${warning}`);
    return { ok: true, policy: withApp(policy, extended), actions, warnings };
}
function boundsOf({ processes }) {
    return new Map(processes.flatMap((process) => {
        const bounds = (0,schedule_bounds/* absoluteBounds */.rb)(process);
        return bounds === null ? [] : [[process.process, bounds]];
    }));
}
function withProcesses(app, names) {
    const missing = names.filter((name) => !app.processes.some(({ process }) => process === name));
    return { ...app, processes: [...app.processes, ...missing.map((process) => unmanaged(app, process))] };
}
/** A process type that no configuration speaks of stays as it is, but for what is asked of it. */
function unmanaged(app, process) {
    return {
        app: app.app,
        process,
        timezone: app.processes[0]?.timezone ?? 'UTC',
        enabled: app.processes.length === 0 || app.processes.some(({ enabled }) => enabled),
        schedule: [],
        min: null,
        max: null,
        probe: null,
        failSafe: null,
        scaleOut: null,
        scaleIn: null,
        changeLimits: null,
        router: null,
        metrics: [],
        forecast: 'off',
        lead: { kind: 'off' },
        idle: null,
        fallback: null,
        tooManyChanges: { changes: 10, dynos: null, withinMs: 30 * durations/* minuteMs */.J2 },
        manualChanges: { kind: 'overwrite' }
    };
}
function withApp(policy, app) {
    return { ...policy, apps: policy.apps.map((other) => (other.app === app.app ? app : other)) };
}

// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var schedule_holidays = __webpack_require__(5509);
// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./build/run/app-pool.js



/** Apps handled at a time; one that takes longer than `slotMs` makes room for the next. */
const parallelApps = 10;
const slotMs = 5 * durations/* secondMs */.fj;
/** When the patience is over, a look waits so much longer for the first app that is finished. */
const firstAppMs = 10 * durations/* secondMs */.fj;
/** No reading and no change takes so long: the app is given up, and the next look begins anew. */
const giveUpMs = 5 * durations/* minuteMs */.J2;
/** A cancelled run waits so long for changes that are under way: the runner kills it 10 s after the first signal. */
const cancelledMs = 2 * durations/* secondMs */.fj;
function openAppPool({ cancelled, warn }) {
    const limit = (0,p_limit/* default */.A)(parallelApps);
    const busy = new Map();
    const errors = [];
    const finished = [];
    const begin = (app, handleApp) => {
        let isGivenUp = false;
        const handling = inSlot(limit, () => handleApp(app, () => isGivenUp || cancelled.aborted));
        const bounded = (0,build_async/* withTimeout */.wj)(giveUpMs, handling, () => {
            isGivenUp = true;
            const minutes = giveUpMs / durations/* minuteMs */.J2;
            warn(`${app.app} could not be looked at: reading and changing it took longer than ${minutes} minutes.`);
            return [];
        });
        const done = bounded
            .then((reports) => void finished.push({ app: app.app, reports }), (error) => void errors.push(error))
            .finally(() => busy.delete(app.app));
        busy.set(app.app, done);
        return done;
    };
    const firstFinished = async () => {
        if (finished.length === 0 && busy.size > 0)
            await (0,build_async/* withTimeout */.wj)(firstAppMs, Promise.race(busy.values()), build_async/* noop */.lQ);
    };
    const handle = async (apps, handleApp, patienceMs) => {
        const all = Promise.all(apps.map((app) => begin(app, handleApp))).then(build_async/* noop */.lQ);
        const enough = patienceMs === null
            ? Promise.all(busy.values()).then(build_async/* noop */.lQ)
            : (0,build_async/* withTimeout */.wj)(patienceMs, all, build_async/* noop */.lQ).then(firstFinished);
        await Promise.race([enough, (0,build_async/* whenAborted */.eG)(cancelled).then(() => (0,build_async/* withTimeout */.wj)(cancelledMs, all, build_async/* noop */.lQ))]);
        if (errors.length > 0)
            throw errors[0];
        return finished.splice(0);
    };
    return { idle: (apps) => apps.filter(({ app }) => !busy.has(app)), handle };
}
/** Waits for one of the slots, which `work` leaves when it is done or, without stopping, when its time is over. */
function inSlot(limit, work) {
    return new Promise((resolve, reject) => {
        void limit(() => {
            const working = work();
            working.then(resolve, reject);
            return (0,build_async/* withTimeout */.wj)(slotMs, working.then(build_async/* noop */.lQ, build_async/* noop */.lQ), build_async/* noop */.lQ);
        });
    });
}

;// CONCATENATED MODULE: ./build/core/incidents/action.js
/** What the fail-safe did about an outage, in sentences; null: nothing. */
function describeAction(incident, decision, mode) {
    if (incident.kind !== 'down')
        return null;
    const { from, to, memory: { recovery } } = decision;
    if (mode === 'dry-run') {
        return from !== null && to !== null && to > from
            ? `This was a dry run: dynos would be raised from ${from} to ${to}.`
            : null;
    }
    const { lowest, highest } = incident;
    const raised = lowest !== null && highest !== null && highest > lowest ? `Dynos were raised from ${lowest} to ${highest}.` : null;
    if (recovery.failSafe?.gaveUp === true)
        return `${raised ?? ''} It did not help, so the schedule applies again.`.trim();
    if (raised !== null)
        return raised;
    return recovery.failSafe === null || highest === null
        ? null
        : `All ${highest} dynos that are allowed were running already.`;
}

// EXTERNAL MODULE: ./build/core/decide/health.js
var decide_health = __webpack_require__(9237);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(1375);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
;// CONCATENATED MODULE: ./build/core/incidents/detectors.js






const unknown = { kind: 'unknown' };
function over(nowMs) {
    return { kind: 'cleared', sinceMs: nowMs, isOver: true };
}
/** The default of `fail-safe.release-after`. */
const defaultReleaseAfterMs = 15 * durations/* minuteMs */.J2;
/** The default of `scale-out.consecutive`. */
const defaultConsecutive = 3;
/** A transient fault opens an incident after so many looks, or after so long. */
const failingLooksBeforeIncident = 3;
const failingBeforeIncidentMs = 30 * durations/* minuteMs */.J2;
/** A signal that cannot be read for so long opens an incident. */
const unavailableBeforeIncidentMs = durations/* hourMs */.$0;
/** Runs are late after so many times the usual gap, and not before so long. */
const lateAfterUsualGaps = 6;
const lateAfterAtLeastMs = 3 * durations/* hourMs */.$0;
/** Gaps that have to be known before one is called unusual. */
const fewestGaps = 3;
/** How long an app has to be healthy before its outage counts as over. */
function releaseAfterMs(policy) {
    return policy.failSafe?.releaseAfterMs ?? defaultReleaseAfterMs;
}
/** Whether transient faults have gone on for so long that a person should know. */
function hasLasted(faults, nowMs) {
    return (faults !== null && (faults.looks >= failingLooksBeforeIncident || nowMs - faults.sinceMs >= failingBeforeIncidentMs));
}
const detectDown = (facts, open, nowMs) => {
    const { policy, decision } = facts;
    const { health, memory: { recovery } } = decision;
    if (isNotWatched(facts, nowMs))
        return over(nowMs);
    if (isReleasing(decision))
        return unknown;
    if (health.verdict === 'down')
        return { kind: 'firing', cause: health.cause ?? 'it does not answer' };
    if ((0,decide_health/* isHealthy */.D6)(health, policy.failSafe)) {
        // Where the state was lost, the issue may still know of an earlier recovery.
        const sinceMs = Math.min(recovery.healthySinceMs ?? nowMs, open?.endedMs ?? nowMs);
        return { kind: 'cleared', sinceMs, isOver: nowMs - sinceMs >= releaseAfterMs(policy) };
    }
    if (health.verdict === 'slow')
        return { kind: 'keep-open', cause: `it answers, but takes ${health.medianMs ?? 0} ms` };
    return unknown;
};
const detectMisconfiguredProbe = (facts, _open, nowMs) => {
    const { decision } = facts;
    const { health } = decision;
    if (isReleasing(decision))
        return unknown;
    if (health.misconfigured)
        return { kind: 'firing', cause: health.cause ?? 'the pings fail' };
    const isOver = health.verdict !== 'unknown' || isNotWatched(facts, nowMs);
    return isOver ? over(nowMs) : unknown;
};
const detectFailedScaling = ({ fault, during, state: { faults } }, _open, nowMs) => {
    if (fault === null)
        return over(nowMs);
    // A refused token fails every app alike: the run reports it once, instead of an issue for each app.
    const atOnce = fault.kind === 'permanent' && (during === 'change' || fault.scope === 'app');
    const lasted = fault.kind === 'transient' && hasLasted(faults, nowMs);
    return { kind: atOnce || lasted ? 'firing' : 'keep-open', cause: fault.message };
};
const detectSlowAtMax = (facts, open, nowMs) => {
    const { policy, decision, state, quantity } = facts;
    const { health } = decision;
    if (isNotWatched(facts, nowMs))
        return over(nowMs);
    if (isReleasing(decision) || health.verdict === 'down' || health.verdict === 'unknown')
        return unknown;
    const consecutive = policy.scaleOut?.slow?.consecutive ?? defaultConsecutive;
    const isSlow = health.verdict === 'slow' && state.streaks.slow >= consecutive;
    const ceiling = ceilingAt(policy, nowMs);
    const isAtMax = quantity !== null && ceiling !== null && quantity >= ceiling;
    const cause = `The median of the pings is ${health.medianMs ?? 0} ms`;
    if (isSlow && isAtMax) {
        const all = `${(0,format/* counted */.hS)(quantity, 'dyno')} ${quantity === 1 ? 'is' : 'are'} all that the plan allows`;
        return { kind: 'firing', cause: `${cause}, and ${all}` };
    }
    if (health.verdict === 'slow' && isAtMax)
        return { kind: 'keep-open', cause };
    const sinceMs = open?.endedMs ?? nowMs;
    return { kind: 'cleared', sinceMs, isOver: nowMs - sinceMs >= releaseAfterMs(policy) };
};
const detectUnavailableSignal = ({ policy, decision, state: { unavailableSinceMs } }, _open, nowMs) => {
    if (policy.router === null && policy.metrics.length === 0)
        return over(nowMs);
    // Signals are read only where the formation could be read.
    if (decision.from === null)
        return unknown;
    if (unavailableSinceMs === null)
        return over(nowMs);
    const reason = decision.reasons.find(({ code }) => code === 'signal-unavailable');
    return {
        kind: nowMs - unavailableSinceMs >= unavailableBeforeIncidentMs ? 'firing' : 'keep-open',
        cause: reason?.message ?? 'a signal cannot be read'
    };
};
const detectNativeAutoscaling = ({ decision: { from, reasons } }, _open, nowMs) => {
    if (from === null)
        return unknown;
    const reason = reasons.find(({ code }) => code === 'native-autoscaling');
    return reason === undefined ? over(nowMs) : { kind: 'firing', cause: reason.message };
};
const detectLateRuns = ({ gap }, _open, nowMs) => {
    if (gap === null)
        return unknown;
    if (gap.usualMs === null || gap.ms < Math.max(lateAfterUsualGaps * gap.usualMs, lateAfterAtLeastMs))
        return over(nowMs);
    const period = (0,format/* utcPeriod */.w1)(nowMs - gap.ms, nowMs);
    const lengths = `${(0,format/* duration */.p0)(gap.ms)} without a look, where ${(0,format/* duration */.p0)(gap.usualMs)} are usual`;
    return { kind: 'firing', cause: `No run came ${period}: ${lengths}` };
};
const detectTooManyChanges = ({ policy, state: { changes } }, open, nowMs) => {
    const limits = policy.tooManyChanges;
    const ours = changes.filter(({ atMs, by }) => by === 'ours' && nowMs - atMs < limits.withinMs);
    const dynos = ours.reduce((sum, { from, to }) => sum + Math.abs(to - from), 0);
    const share = Math.max(ours.length / limits.changes, limits.dynos === null ? 0 : dynos / limits.dynos);
    const counts = `${(0,format/* counted */.hS)(ours.length, 'time')} within ${(0,format/* duration */.p0)(limits.withinMs)}`;
    const cause = `The quantity was changed ${counts}${limits.dynos === null ? '' : `, by ${(0,format/* counted */.hS)(dynos, 'dyno')} in all`}`;
    if (share >= 1)
        return { kind: 'firing', cause };
    // It ends at half as many, so that it does not open and close with every change.
    if (open !== null && open.phase !== 'over' && share > 1 / 2)
        return { kind: 'keep-open', cause };
    return over(nowMs);
};
const detectors = {
    down: detectDown,
    'probe-misconfigured': detectMisconfiguredProbe,
    'scale-failed': detectFailedScaling,
    'slow-at-max': detectSlowAtMax,
    'signal-unavailable': detectUnavailableSignal,
    'native-autoscaling': detectNativeAutoscaling,
    'late-runs': detectLateRuns,
    'too-many-changes': detectTooManyChanges
};
const incidentKinds = Object.keys(detectors);
/**
 * The time without a look before a run that begins now.
 *
 * @param gapsMs of the runs before, oldest first
 */
function runGap(lastLookMs, gapsMs, nowMs) {
    if (lastLookMs === null)
        return null;
    const usualMs = gapsMs.length < fewestGaps ? null : (0,statistics/* median */.JZ)(gapsMs);
    return { ms: Math.max(0, nowMs - lastLookMs), usualMs };
}
/** Nobody asks how the app is: it has no probe, or nothing is meant to run. */
function isNotWatched({ policy, state, quantity }, nowMs) {
    return policy.probe === null || (0,expected_down/* isDownByPlan */.hL)({ policy, state, request: null, quantity, nowMs });
}
/** Right after a release, pings say little of the app: its dynos are starting. */
function isReleasing({ reasons }) {
    return reasons.some(({ code }) => code === 'release-in-progress');
}
/** The most dynos that the plan allows now; null: it says nothing. */
function ceilingAt(policy, nowMs) {
    return (0,schedule_bounds/* scheduledBounds */.Ze)(policy, nowMs)?.bounds.ceiling ?? (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
}

;// CONCATENATED MODULE: ./build/core/incidents/incident-key.js
/** Names an incident in one text, whatever the names hold: one process type has at most one incident of a kind. */
function incidentKey({ app, process, kind }) {
    return JSON.stringify([app, process, kind]);
}
/** The same as equal keys, without writing them: a run with a thousand apps compares millions of times. */
function isSameIncident(one, other) {
    return one.app === other.app && one.process === other.process && one.kind === other.kind;
}
/** Whether the issue of an incident is closed and says why, so that nothing is left to do on GitHub. */
function isShownAsOver({ open, phase }) {
    return !open && phase === 'over';
}

;// CONCATENATED MODULE: ./build/run/incident-sync.js





/** A slow tracker must not keep the state from being saved; what is left is for the next run. */
const syncTimeoutMs = durations/* minuteMs */.J2;
/** Between two edits of the issue of an incident that goes on unchanged. */
const editSpacingMs = 10 * durations/* minuteMs */.J2;
/** After a failure. */
const retryMs = durations/* minuteMs */.J2;
function openIncidentSync(context) {
    const { ports: { tracker, clock }, options: { mode }, session: { lease, working }, trackedAtStart } = context;
    /** By `incidentKey`. */
    const attempts = new Map();
    const syncOne = async (openTracker, due, nowMs) => {
        const { incident } = due;
        const { shown, warning } = await openTracker.sync(await incidentReport(context, due, nowMs));
        const key = incidentKey(incident);
        attempts.set(key, { phase: incident.phase, atMs: nowMs, result: shown === null ? 'failed' : 'shown' });
        working.update((state) => ({
            ...state,
            incidents: state.incidents.map((other) => (incidentKey(other) === key ? { ...other, shown } : other))
        }));
        return warning;
    };
    const sync = async (request) => {
        if (tracker === null || lease.role() === 'follower')
            return [];
        const due = () => dueIncidents(working.whole().incidents, attempts, request);
        // Only a leader opens issues. A dry run takes no lease: that would keep other runs from changing Heroku.
        const mustLead = mode === 'live' && due().some(({ incident }) => isWithoutIssue(incident));
        if (mustLead && (await lease.renew()).role === 'follower')
            return [];
        let isListFresh = (await trackedAtStart).status === 'unavailable';
        const deadlineMs = clock.now() + syncTimeoutMs;
        const warnings = [];
        let left = 0;
        for (const each of due()) {
            if (clock.now() > deadlineMs) {
                left += 1;
                continue;
            }
            if (isWithoutIssue(each.incident) && !isListFresh) {
                // Another run, or a person, may have opened it since the list was read; the tracker then uses what it finds.
                await tracker.tracked();
                isListFresh = true;
            }
            const warning = await syncOne(tracker, each, request.nowMs);
            if (warning !== null)
                warnings.push(warning);
        }
        return left === 0 ? warnings : [...warnings, tooSlow(left)];
    };
    return { sync };
}
function dueIncidents(incidents, attempts, { reports, nowMs, occasion }) {
    return incidents.flatMap((incident) => {
        const report = reports.find(({ policy }) => policy.app === incident.app && policy.process === incident.process);
        if (report === undefined || isFinished(incident))
            return [];
        const last = attempts.get(incidentKey(incident));
        const isDue = occasion === 'end' || last === undefined || isDueAgain(incident, last, nowMs);
        return isDue ? [{ incident, report }] : [];
    });
}
function isDueAgain({ phase }, last, nowMs) {
    if (last.result === 'failed')
        return nowMs - last.atMs >= retryMs;
    return last.phase !== phase || nowMs - last.atMs >= editSpacingMs;
}
async function incidentReport({ ports: { diagnose }, options: { mode, runUrl, docsUrl } }, { incident, report }, nowMs) {
    return {
        incident,
        recent: report.state.recent.filter(({ atMs }) => atMs >= incident.sinceMs),
        releaseAfterMs: releaseAfterMs(report.policy),
        action: describeAction(incident, report.decision, mode),
        diagnosis: diagnose !== null && isDown(incident) ? await diagnose(incident.app, incident.process) : null,
        monthlyPrice: report.size === null ? null : (0,prices/* monthlyPrice */.JB)(report.size),
        runUrl,
        docsUrl,
        nowMs
    };
}
function tooSlow(incidents) {
    return `The issues of ${incidents} incidents could not be brought up to date in time, because GitHub is slow. The next run does it.`;
}
/** Over, and the tracker shows it so; or over before there was an issue. */
function isFinished({ phase, shown }) {
    return phase === 'over' && (shown === null || isShownAsOver(shown));
}
function isDown({ kind, phase }) {
    return kind === 'down' && (phase === 'ongoing' || phase === 'gave-up');
}
function isWithoutIssue({ phase, shown }) {
    return phase !== 'over' && shown === null;
}

;// CONCATENATED MODULE: ./build/run/save-due.js


/** The state of a run that goes on is saved at least so often. */
const saveSpacingMs = 5 * durations/* minuteMs */.J2;
/** After a save that failed. */
const retrySavingMs = durations/* minuteMs */.J2;
/** Whether a run that goes on has to save its state now: something must not be lost with the run, or the last save is long ago. */
function isSaveDue({ lease, saved, working }, pace, nowMs) {
    const { state, atMs, failedMs } = saved();
    if (pace === 'once' || lease.role() === 'follower')
        return false;
    if (failedMs !== null && nowMs - failedMs < retrySavingMs)
        return false;
    return nowMs - atMs >= saveSpacingMs || isWorthSaving(state, working.whole());
}
/** Whether there is a change, a hold, an emergency, a fault or an incident that is not saved yet. */
function isWorthSaving(saved, now) {
    return (incidentsOf(saved) !== incidentsOf(now) ||
        Object.entries(now.apps).some(([app, processes]) => Object.entries(processes).some(([process, state]) => {
            const before = ownValue(ownValue(saved.apps, app), process);
            return before !== state && (before === undefined || essenceOf(before) !== essenceOf(state));
        })));
}
function essenceOf({ lastChange, hold, recovery, faults, expectedQuantities }) {
    return JSON.stringify([
        lastChange?.atMs,
        hold?.quantity,
        hold?.sinceMs,
        hold?.untilMs,
        recovery.failSafe?.sinceMs,
        recovery.failSafe?.gaveUp,
        faults?.sinceMs,
        expectedQuantities
    ]);
}
function incidentsOf({ incidents }) {
    return JSON.stringify(incidents.map(({ app, process, kind, phase, shown }) => [
        app,
        process,
        kind,
        phase,
        shown?.issue,
        shown?.open,
        shown?.phase
    ]));
}

;// CONCATENATED MODULE: ./build/run/lease-upkeep.js



/** How often a follower asks whether the leader has given the lease back. */
const followSpacingMs = 20 * durations/* secondMs */.fj;
/** A store that is slower does not delay the look. */
const followTimeoutMs = 10 * durations/* secondMs */.fj;
/**
 * Before each look of a run that goes on: a leader takes the lease at the beginning, and again when it was lost; a follower becomes the leader
 * when the other run has given it back. A dry run changes nothing and needs no lease.
 */
function openLeaseUpkeep(session, mode, startMs) {
    const { lease, saved } = session;
    let followedMs = startMs;
    return async (nowMs) => {
        if (mode === 'dry-run')
            return;
        const isFirst = nowMs === startMs;
        if (lease.role() === 'follower') {
            if (!isFirst && nowMs - followedMs < followSpacingMs)
                return;
            followedMs = nowMs;
            await (0,build_async/* withTimeout */.wj)(followTimeoutMs, lease.follow(), build_async/* noop */.lQ);
        }
        const { failedMs } = saved();
        const mayTry = failedMs === null || nowMs - failedMs >= retrySavingMs;
        // Not waited for: a change waits for it, and until then the apps are read.
        if (lease.role() === 'leader' && (isFirst || (mayTry && !lease.isSecured())))
            void lease.renew();
    };
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/report/mermaid.js
/** Charts that GitHub draws from text. */
/** More labels than this overlap. */
const mostLabels = 24;
/** The chart as a code block of Markdown, which GitHub draws. */
function mermaidBlock(chart) {
    return `\`\`\`mermaid\n${xychart(chart)}\n\`\`\``;
}
/**
 * The chart in Mermaid's language, without the fence around it; it always parses. At most `mostLabels` points are kept,
 * equal labels get a number, anything that is not a finite number becomes 0, and a chart without a point gets an empty
 * one.
 */
function xychart({ title, yTitle, labels, series }) {
    const kept = distinct((labels.length === 0 ? ['none'] : labels).slice(0, mostLabels));
    const rows = series.map(({ kind, values }) => ({ kind, values: kept.map((_, index) => plain(values[index] ?? 0)) }));
    const all = rows.length === 0 ? [{ kind: 'bar', values: kept.map(() => 0) }] : rows;
    const top = Math.max(1, ...all.flatMap(({ values }) => values));
    const bottom = Math.min(0, ...all.flatMap(({ values }) => values));
    return [
        'xychart-beta',
        `    title ${quoted(title)}`,
        `    x-axis [${kept.map(quoted).join(', ')}]`,
        `    y-axis ${quoted(yTitle)} ${number(bottom)} --> ${number(top)}`,
        ...all.map(({ kind, values }) => `    ${kind} [${values.map(number).join(', ')}]`)
    ].join('\n');
}
/**
 * Keeps letters, digits and the punctuation of dates and sentences; the rest could end the text, begin a comment or be
 * HTML.
 */
function quoted(text) {
    const safe = text
        .normalize('NFC')
        .replace(/[^\p{L}\p{M}\p{N} .,:()/+→·–-]/gu, ' ')
        .replace(/--+>?/g, '-')
        .replace(/:\/\//g, ' ')
        .replace(/\s+/g, ' ')
        .trim();
    return `"${Array.from(safe).slice(0, 100).join('') || '-'}"`;
}
/** Mermaid draws points with equal labels as one. */
function distinct(labels) {
    const used = new Set();
    return labels.map((label) => {
        const short = label.slice(0, 80);
        let name = short;
        for (let count = 2; used.has(quoted(name)); count++)
            name = `${short} (${count})`;
        used.add(quoted(name));
        return name;
    });
}
function plain(value) {
    return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}
/** Without an exponent, which the language does not know. */
function number(value) {
    return plain(Math.min(Math.max(value, -1e15), 1e15))
        .toLocaleString('en-US', { useGrouping: false, maximumFractionDigits: 2 })
        .replace(/^-0$/, '0');
}

;// CONCATENATED MODULE: ./build/report/issue/diagnosis.js



/** A release so shortly before an incident may be its cause. */
const suspiciousReleaseMs = durations/* hourMs */.$0;
const textLimit = 200;
const mostPlatformIncidents = 3;
/** What the platform shows of an app that is down, as one line of Markdown; empty: nothing that helps. */
function diagnosisText({ process, sinceMs }, { dynos, release, platform }, nowMs) {
    return [
        ...describeDyno(process, dynos),
        ...describeRelease(sinceMs, release, nowMs),
        ...describePlatform(platform)
    ].join(' ');
}
function describeDyno(process, dynos) {
    if (dynos === null)
        return [];
    const total = dynos.reduce((sum, { count }) => sum + count, 0);
    const type = (0,markdown/* inert */.tJ)(process, textLimit);
    const notUp = dynos.filter(({ state }) => state !== 'up');
    if (total === 0)
        return [`No ${type} dyno is running.`];
    if (notUp.length === 0)
        return [`All ${(0,format/* counted */.hS)(total, `${type} dyno`)} are up, as Heroku sees them.`];
    const states = notUp.map(({ state, count }) => `${count} ${count === 1 ? 'is' : 'are'} *${(0,markdown/* inert */.tJ)(state, textLimit)}*`);
    return [`Of ${(0,format/* counted */.hS)(total, `${type} dyno`)}, ${states.join(', ')}.`];
}
function describeRelease(sinceMs, release, nowMs) {
    if (release === null)
        return [];
    const { version, atMs, status } = release;
    const failed = status === 'failed' ? ' and failed' : '';
    const beforeMs = sinceMs - atMs;
    const when = `went out at ${(0,format/* utcTime */.SK)(atMs, nowMs)} UTC${failed}`;
    if (beforeMs >= 0 && beforeMs <= suspiciousReleaseMs)
        return [`Release v${version} ${when}, ${beforeMs < durations/* minuteMs */.J2 ? 'just' : (0,format/* duration */.p0)(beforeMs)} before.`];
    if (beforeMs < 0)
        return [`Release v${version} ${when}, after it began.`];
    return failed === '' ? [] : [`Release v${version} ${when}.`];
}
function describePlatform(platform) {
    if (platform === null || platform.length === 0)
        return [];
    return [
        `Heroku itself reports: ${platform
            .slice(0, mostPlatformIncidents)
            .map((text) => (0,markdown/* inert */.tJ)(text, textLimit))
            .join('; ')} (https://status.heroku.com).`
    ];
}

;// CONCATENATED MODULE: ./build/report/issue/first-steps.js
/** A numbered list in Markdown. `since` is the instant at which it began in UTC, as text. */
function firstSteps({ app, process, kind }, since) {
    const of = `-a ${argument(app, 'APP')}`;
    const type = argument(process, 'PROCESS');
    return steps[kind](of, type, since)
        .map((step, index) => `${index + 1}. ${step}`)
        .join('\n');
}
const steps = {
    down: (of, process, since) => [
        `\`heroku ps ${of}\`: are the ${process} dynos up, or have they crashed?`,
        `\`heroku logs ${of} -n 500\`: ` + 'look for `H10` (crashed), `H12` (no answer in 30 s) and `R14` (out of memory).',
        `\`heroku releases ${of}\`: did a release go out shortly before ${since} UTC? ` +
            `\`heroku rollback ${of}\` takes it back.`,
        'https://status.heroku.com: is the trouble at Heroku itself?'
    ],
    'probe-misconfigured': (of) => [
        'The address: does `url` in the configuration lead to a page that is there? ' +
            `\`heroku info ${of}\` shows the app's own address, and \`curl -i\` with the address shows what a ping sees.`,
        'The answer: is it what `probe.expect` asks for? A page behind a login answers 401 or 403: ' +
            'ping an open one, or give the header that it wants in `probe.headers`.',
        `DNS: \`heroku domains ${of}\` shows where the name has to point.`,
        `The certificate: \`heroku certs:auto ${of}\` shows whether it is valid, and for which names.`
    ],
    'scale-failed': (of, process) => [
        'The token: does `heroku authorizations` still list it? `heroku authorizations:create -s write` makes a new one; ' +
            'put it into the secret that the workflow gives as `heroku-api-key`.',
        `The permission: \`heroku access ${of}\` shows who may operate the app. The owner of the token must be among them.`,
        `The limits: \`heroku ps:type ${of}\` shows the dyno type of ${process}, and \`heroku ps ${of}\` how many run. ` +
            'Some types allow one dyno only, and an account has a limit of its own.'
    ],
    'slow-at-max': (of, process) => [
        `\`heroku logs ${of} -n 500\`: is it the app, or something behind it such as a database? ` +
            'More dynos do not cure a slow database.',
        `The maximum of ${process}: raise \`max\` or the window's range in the configuration if more dynos would help.`
    ],
    'signal-unavailable': () => [
        'The address, the header and the query of the metric in the configuration: does `curl` with them show a number?'
    ],
    'native-autoscaling': (of) => [
        `Choose one: switch Heroku's autoscaling off with \`heroku ps:autoscale:disable ${of}\`, ` +
            'or take the process out of the configuration.'
    ],
    'late-runs': () => [
        'The Actions page of the repository: was the workflow disabled, or is GitHub late? ' +
            'https://www.githubstatus.com shows the latter.'
    ],
    'too-many-changes': (of, process) => [
        `\`heroku releases ${of}\` and the trace of the last runs: what moves ${process} back and forth?`,
        'A longer `stabilization` or `cooldown` under `scale-in` calms it.'
    ]
};
/** For a command that people copy: the name, or a placeholder where the name is not a plain one. */
function argument(name, placeholder) {
    return /^[a-z\d][a-z\d_-]{0,59}$/i.test(name) ? name : placeholder;
}

;// CONCATENATED MODULE: ./build/report/issue/incident-phrases.js

const incidentPhrases = {
    down: {
        is: 'is down',
        was: 'was down',
        again: 'Healthy again',
        returned: 'Down again',
        lasted: 'Down for',
        ends: (ms) => (ms > 0 ? `when the app has been healthy for ${(0,format/* duration */.p0)(ms)}` : 'when the app is healthy again')
    },
    'scale-failed': {
        is: 'cannot be scaled',
        was: 'could not be scaled',
        again: 'Scaling works again',
        returned: 'Scaling fails again',
        lasted: 'It failed for',
        ends: () => 'when scaling works again'
    },
    'probe-misconfigured': {
        is: 'cannot be pinged',
        was: 'could not be pinged',
        again: 'The pings work again',
        returned: 'The pings fail again',
        lasted: 'They failed for',
        ends: () => 'when the pings work again'
    },
    'slow-at-max': {
        is: 'is slow at its maximum',
        was: 'was slow at its maximum',
        again: 'Fast enough again',
        returned: 'Slow again',
        lasted: 'Slow for',
        ends: (ms) => ms > 0
            ? `when the app has been fast enough, or has had dynos to spare, for ${(0,format/* duration */.p0)(ms)}`
            : 'when the app is fast enough again'
    },
    'signal-unavailable': {
        is: 'has a signal that cannot be read',
        was: 'had a signal that could not be read',
        again: 'The signals can be read again',
        returned: 'A signal cannot be read again',
        lasted: 'Unreadable for',
        ends: () => 'when every signal can be read again'
    },
    'native-autoscaling': {
        is: "is scaled by Heroku's own autoscaling",
        was: "was scaled by Heroku's own autoscaling",
        again: "Heroku's autoscaling is off",
        returned: "Heroku's autoscaling is on again",
        lasted: 'On for',
        ends: () => "when Heroku's autoscaling is off"
    },
    'late-runs': {
        is: 'is looked at too rarely',
        was: 'was looked at too rarely',
        again: 'Runs are in time again',
        returned: 'A run was late again',
        lasted: 'Late for',
        ends: () => 'with the next run that is in time'
    },
    'too-many-changes': {
        is: 'is changed too often',
        was: 'was changed too often',
        again: 'Changes are rare again',
        returned: 'Changed too often again',
        lasted: 'It lasted for',
        ends: () => 'when there are fewer changes again'
    }
};

// EXTERNAL MODULE: ./build/report/json-document.js
var json_document = __webpack_require__(1055);
;// CONCATENATED MODULE: ./build/report/issue/issue-marker.js
/** The hidden lines by which a run without any state finds its issues and comments again. */


const occasions = ['gave-up', 'reopened', 'reminder', 'closed'];
/** The first two lines of a body. Names are percent-encoded where they need it. */
function issueMarker(key, sinceMs, endedMs) {
    const ended = endedMs === null ? 'none' : (0,json_document/* isoInstant */.j)(endedMs);
    return [
        `<!-- dyno-scaler app=${encodeName(key.app)} process=${encodeName(key.process)} kind=${key.kind} -->`,
        `<!-- since=${(0,json_document/* isoInstant */.j)(sinceMs)} ended=${ended} -->`
    ].join('\n');
}
/**
 * Reads a body: null unless its first line is exactly one of ours. Line breaks may be CR LF, as GitHub's editor writes
 * them.
 */
function parseMarker(body) {
    const [first = '', second = ''] = lines(body, 2);
    const match = /^<!-- dyno-scaler app=(\S+) process=(\S+) kind=([a-z-]+) -->$/.exec(first);
    const app = decodeName(match?.[1]);
    const process = decodeName(match?.[2]);
    const kind = incidentKinds.find((known) => known === match?.[3]);
    if (app === null || process === null || kind === undefined)
        return null;
    const instants = /^<!-- since=(\S+) ended=(\S+) -->$/.exec(second);
    return { app, process, kind, sinceMs: parseInstant(instants?.[1]), endedMs: parseInstant(instants?.[2]) };
}
/** The last line of a comment. */
function commentMarker({ occasion, atMs }) {
    return `<!-- dyno-scaler comment=${occasion} at=${(0,json_document/* isoInstant */.j)(atMs)} -->`;
}
/** Reads a comment: null unless its last line is exactly one of ours. */
function parseCommentMarker(body) {
    const last = body.slice(-200).trimEnd().split(/\r?\n/).at(-1) ?? '';
    const match = /^<!-- dyno-scaler comment=([a-z-]+) at=(\S+) -->$/.exec(last);
    const occasion = occasions.find((known) => known === match?.[1]);
    const atMs = parseInstant(match?.[2]);
    return occasion === undefined || atMs === null ? null : { occasion, atMs };
}
/** Longer than any real name, and short enough for the line. */
const longestName = 100;
const longestLine = 2000;
function encodeName(name) {
    return encodeURIComponent(Array.from(name.replace(/\p{Cs}/gu, '\uFFFD'))
        .slice(0, longestName)
        .join(''));
}
function decodeName(text) {
    if (text === undefined)
        return null;
    try {
        return decodeURIComponent(text);
    }
    catch {
        // A line that this program did not write.
        return null;
    }
}
function lines(body, count) {
    return (body ?? '')
        .slice(0, longestLine)
        .split('\n', count)
        .map((line) => line.replace(/\r$/, ''));
}
function parseInstant(text) {
    return text !== undefined && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text) && !Number.isNaN(Date.parse(text))
        ? Date.parse(text)
        : null;
}

;// CONCATENATED MODULE: ./build/report/issue/issue-page.js









/**
 * Limits of outside texts in characters before escaping. With the table they stay far below GitHub's 65,536 for a body.
 */
const causeLimit = 1000;
const actionLimit = 500;
const looksShown = 20;
const answersShown = 10;
const answerLimit = 20;
/** Between two comments on an incident that goes on. */
const reminderMs = durations/* dayMs */.LP;
/**
 * Plain text, at most 256 characters as GitHub demands. It changes only at the end, as each change is an entry in the
 * issue.
 */
function issueTitle(incident) {
    const { is, was } = incidentPhrases[incident.kind];
    const subject = `${inertName(incident.app)} ${inertName(incident.process)}`;
    if (incident.phase !== 'over')
        return `${subject} ${is} since ${(0,format/* utcClock */.f3)(incident.sinceMs)} UTC`;
    return `${subject} ${was} ${(0,format/* utcPeriod */.w1)(incident.sinceMs, incident.endedMs ?? incident.sinceMs)}`;
}
/** What is known of an incident now, as Markdown. The first two lines are hidden and name the incident. */
function issueBody(report) {
    const { incident } = report;
    const over = incident.phase === 'over';
    const trouble = troubleText(report);
    return [
        issueMarker(incident, incident.sinceMs, incident.endedMs),
        issue_page_status(report),
        ...(trouble === '' ? [] : [trouble]),
        ...lookFirst(report),
        ...(over ? [] : ['### What to do first', firstSteps(incident, (0,format/* utcTime */.SK)(incident.sinceMs, report.nowMs))]),
        ...looks(report.recent, report.nowMs),
        ...chart(report.recent),
        footer(report)
    ].join('\n\n');
}
/**
 * A comment as Markdown; its last line is hidden and names the occasion. `closed` has the duration, the others what is
 * wrong now.
 */
function comment(report, occasion) {
    return `${commentText(report, occasion)}\n\n${commentMarker({ occasion, atMs: occasionMs(report, occasion) })}`;
}
/** The instant that distinguishes a comment from others of its occasion. */
function occasionMs({ incident, nowMs }, occasion) {
    return occasion === 'closed' ? (incident.endedMs ?? incident.sinceMs) : nowMs;
}
/**
 * The comment that is due on the issue; null: none. The phase in which the issue was opened needs no comment, and
 * `recovering` is in the body only, because it may be different at the next look. While an incident goes on, there is a
 * reminder a day.
 */
function dueComment({ phase, shown, sinceMs }, nowMs) {
    if (shown === null)
        return null;
    if (phase !== shown.phase) {
        if (phase === 'over')
            return 'closed';
        if (shown.phase === 'over')
            return 'reopened';
        if (phase === 'gave-up')
            return 'gave-up';
    }
    const goesOn = phase === 'ongoing' || phase === 'gave-up';
    return goesOn && nowMs - Math.max(sinceMs, shown.commentedMs ?? sinceMs) >= reminderMs ? 'reminder' : null;
}
function commentText(report, occasion) {
    const { incident, nowMs } = report;
    const { is, again, returned, lasted } = incidentPhrases[incident.kind];
    switch (occasion) {
        case 'closed': {
            const since = (0,format/* utcTime */.SK)(incident.endedMs ?? nowMs, nowMs);
            return `${again} since ${since} UTC. ${lasted} ${lengthAndCost(report)}.`;
        }
        case 'reopened':
            return paragraph([`${returned} since ${(0,format/* utcTime */.SK)(incident.sinceMs, nowMs)} UTC.`, troubleText(report)]);
        case 'gave-up':
            return paragraph([`${issue_page_name(incident)} ${is} for ${lengthOf(report)} now.`, troubleText(report), gaveUpText]);
        case 'reminder':
            return paragraph([`Still so: ${issue_page_name(incident)} ${is} for ${lengthOf(report)} now.`, troubleText(report)]);
    }
}
const gaveUpText = '**It takes a person now.**';
/** How long it lasted, with how many dynos, and what they cost. */
function lengthAndCost(report) {
    return `${lengthOf(report)}${dynosMeanwhile(report.incident)}${describeCost(report)}`;
}
function issue_page_status(report) {
    const { incident, nowMs, releaseAfterMs } = report;
    const { is, was, again } = incidentPhrases[incident.kind];
    const since = (0,format/* utcTime */.SK)(incident.sinceMs, nowMs);
    switch (incident.phase) {
        case 'ongoing':
            return `**${issue_page_name(incident)} ${is}** since ${since} UTC${soFar(report)}.`;
        case 'gave-up':
            return `**${issue_page_name(incident)} ${is}** since ${since} UTC${soFar(report)}. ${gaveUpText}`;
        case 'recovering': {
            const ended = (0,format/* utcTime */.SK)(incident.endedMs ?? nowMs, nowMs);
            const left = Math.max(0, releaseAfterMs - (nowMs - (incident.endedMs ?? nowMs)));
            const steady = left === 0 ? 'One more good look, and it is over.' : `If it stays so for another ${(0,format/* duration */.p0)(left)}, it is over.`;
            const lasted = `${issue_page_name(incident)} ${was} for ${lengthOf(report)}, from ${since} UTC.`;
            return `**${again}** since ${ended} UTC. ${lasted} ${steady}`;
        }
        case 'over': {
            const period = (0,format/* utcPeriod */.w1)(incident.sinceMs, incident.endedMs ?? nowMs);
            return `**Over.** ${issue_page_name(incident)} ${was} ${period}, for ${lengthAndCost(report)}.`;
        }
    }
}
/** What is wrong, and what was done about it. */
function troubleText({ incident, action }) {
    return paragraph([sentence((0,markdown/* inert */.tJ)(incident.cause, causeLimit)), sentence((0,markdown/* inert */.tJ)(action ?? '', actionLimit))]);
}
function looks(recent, nowMs) {
    if (recent.length === 0)
        return [];
    const rows = recent.slice(-looksShown).map((look) => [
        (0,format/* utcTime */.SK)(look.atMs, nowMs),
        dynos(look),
        look.answers
            .slice(0, answersShown)
            .map((answer) => (0,markdown/* inert */.tJ)(answer, answerLimit))
            .join(', ') || '–',
        look.medianMs === null ? '–' : `${look.medianMs} ms`
    ]);
    return ['### The last looks', (0,markdown/* table */.tp)(['when (UTC)', 'dynos', 'pings', 'median'], rows)];
}
/** What the platform showed of it. */
function lookFirst({ incident, diagnosis, nowMs }) {
    const text = diagnosis === null ? '' : diagnosisText(incident, diagnosis, nowMs);
    return text === '' ? [] : [`**Look first at:** ${text}`];
}
/** Fewer looks are in the table alone. */
const fewestCharted = 3;
function chart(recent) {
    const charted = recent.slice(-looksShown);
    if (charted.length < fewestCharted)
        return [];
    const block = mermaidBlock({
        title: 'Dynos (bars) and median response time in seconds (line)',
        yTitle: 'dynos, seconds',
        labels: charted.map(({ atMs }) => (0,format/* utcClock */.f3)(atMs)),
        series: [
            { kind: 'bar', values: charted.map(({ from, to }) => to ?? from ?? 0) },
            { kind: 'line', values: charted.map(({ medianMs }) => (medianMs ?? 0) / 1000) }
        ]
    });
    return [block];
}
/** The cost of the dynos above the fewest, where the price is known. */
function describeCost({ incident: { extra }, monthlyPrice }) {
    if (extra.dynoSeconds < 60)
        return '';
    const hours = extra.dynoSeconds / 3600;
    if (monthlyPrice === null || monthlyPrice === 0)
        return `, ${hours < 0.1 ? hours.toFixed(2) : hours.toFixed(1)} extra dyno-hours`;
    const dollars = (hours * monthlyPrice) / prices/* hoursAMonth */.rG;
    return dollars < 0.01 ? ', extra cost below $0.01' : `, extra cost about $${dollars.toFixed(2)}`;
}
function dynos({ from, to }) {
    if (from === null || to === null)
        return `${from ?? to ?? '–'}`;
    return from === to ? `${to}` : `${from} → ${to}`;
}
function footer({ incident, releaseAfterMs, runUrl, docsUrl }) {
    const run = runUrl !== null && isPlainAddress(runUrl) ? [`[The run that wrote this](${runUrl})`] : [];
    const whileOpen = `This issue closes itself ${incidentPhrases[incident.kind].ends(releaseAfterMs)}. ` +
        'If you close it earlier, it stays closed until the next incident.';
    const onceOver = 'If it happens again within 6 hours, this issue opens again.';
    const docs = docsUrl !== null && isPlainAddress(docsUrl) ? [`[What this means and what to do](${docsUrl}#${incident.kind})`] : [];
    return [...docs, ...run, incident.phase === 'over' ? onceOver : whileOpen].join(' · ');
}
function isPlainAddress(url) {
    return /^https?:\/\/[\w.:/-]{1,500}$/.test(url);
}
/** Empty at the first look, where it would be `0 s`. */
function soFar(report) {
    return report.nowMs - report.incident.sinceMs < durations/* minuteMs */.J2 ? '' : `, for ${lengthOf(report)} now`;
}
/** Until the app was seen well again, without the time that was waited to be sure. */
function lengthOf({ incident, nowMs }) {
    return (0,format/* duration */.p0)((incident.endedMs ?? nowMs) - incident.sinceMs);
}
function dynosMeanwhile({ lowest, highest }) {
    if (lowest === null || highest === null)
        return '';
    return lowest === highest ? `, with ${(0,format/* counted */.hS)(lowest, 'dyno')}` : `, with ${lowest} to ${(0,format/* counted */.hS)(highest, 'dyno')}`;
}
function issue_page_name({ app, process }) {
    return (0,markdown/* inert */.tJ)(`${(0,markdown/* oneLine */.TN)(app, 60)} ${(0,markdown/* oneLine */.TN)(process, 60)}`);
}
/** A title is no Markdown, but mails and lists that quote it may read it as such. */
function inertName(text) {
    return (0,markdown/* oneLine */.TN)(text, 60).replace(/[@#`<>]/g, '\u200B');
}
/** With a capital letter if it begins with a plain word, and with a full stop. */
function sentence(text) {
    const begun = text.replace(/^[a-z]+(?= )/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
    return begun === '' || /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
function paragraph(sentences) {
    return sentences.filter((text) => text !== '').join(' ');
}

// EXTERNAL MODULE: ./build/report/decision-text.js
var decision_text = __webpack_require__(4993);
;// CONCATENATED MODULE: ./build/report/notices/beyond.js
/** Whether a process needs more or fewer dynos than its plan allows now. */



/**
 * At the ceiling and slow for as many pings as call for a dyno more, or held back there by the clamp; at the floor and fast likewise.
 * It ends with a quantity off the bound or with pings that say the opposite, so that moving around a threshold sends one notice.
 */
function beyondPlan({ policy, decision, outcome, state }, nowMs) {
    const bounds = (0,schedule_bounds/* scheduledBounds */.Ze)(policy, nowMs)?.bounds ?? (0,schedule_bounds/* absoluteBounds */.rb)(policy);
    const quantity = (0,advance/* quantityAfter */.iv)(decision, outcome);
    if (bounds === null || quantity === null)
        return { atMax: 'unclear', atMin: 'unclear', quantity };
    const { verdict } = decision.health;
    const moved = decision.from !== decision.to;
    // What was added may be enough, once it is up.
    const isAdding = isStarting(state.lastChange, nowMs);
    const clamped = !moved && bounds.floor < bounds.ceiling && decision.reasons.some(({ code }) => code === 'clamped');
    const { slow, fast } = state.streaks;
    const isSlow = verdict === 'slow' || slow >= (policy.scaleOut?.slow?.consecutive ?? Infinity);
    const isFast = verdict === 'up' && fast >= (policy.scaleIn?.fast?.consecutive ?? Infinity);
    const pressure = (atBound, presses, eased) => {
        if (!atBound)
            return 'no';
        if (presses)
            return 'yes';
        return eased ? 'no' : 'unclear';
    };
    return {
        atMax: pressure(quantity >= bounds.ceiling, !isAdding && (isSlow || (clamped && quantity === bounds.ceiling)), verdict === 'up' && slow === 0),
        atMin: pressure(quantity > 0 && quantity <= bounds.floor, isFast || (clamped && quantity === bounds.floor), verdict === 'slow' || verdict === 'down'),
        quantity
    };
}
/** Whether dynos of the last change may still be starting; the look that makes it is one of these. */
function isStarting(change, nowMs) {
    return change !== null && change.to > change.from && nowMs - change.atMs < decide_health/* bootMs */.l0;
}

;// CONCATENATED MODULE: ./build/report/notices/notices.js
/** Which notices a look gives rise to, whoever wants them. */







/** Longest texts in characters: a notice is to be read at a glance, and one that failed is kept in the state. */
const titleLimit = 200;
const notices_textLimit = 600;
const reasonLimit = 300;
const mostReasons = 10;
const nameLimit = 60;
function raisedBy(facts) {
    const each = facts.processes.map((report) => raisedByProcess(report, facts));
    return { notices: each.flatMap(({ notices }) => notices), ended: each.flatMap(({ ended }) => ended) };
}
/** The event of `on:` that a notice belongs to; null: it was asked for by hand. */
function eventOf({ kind }) {
    if (kind === 'incident-opened' || kind === 'incident-closed')
        return 'incident';
    return kind === 'test' ? null : kind;
}
/** What a notice is about, of which one a day is enough; null: every one counts. */
function subjectOf({ kind, app, process, incident }) {
    if (kind === 'incident-opened' && incident !== null)
        return subject(app, process, incident.kind);
    return kind === 'at-max' || kind === 'at-min' ? subject(app, process, kind) : null;
}
function subject(app, process, what) {
    return `${app} ${process} ${what}`;
}
function raisedByProcess(report, facts) {
    const { app, process } = report.policy;
    const changes = incidentChanges(report.policy, facts);
    const beyond = beyondPlan(report, facts.nowMs);
    const key = (what) => subject((0,markdown/* oneLine */.TN)(app, nameLimit), (0,markdown/* oneLine */.TN)(process, nameLimit), what);
    return {
        notices: [
            ...incidentContents(report, changes, facts),
            ...(isScaled(report) ? [scaleContent(report)] : []),
            ...boundContents(report, beyond),
            lookContent(report)
        ].map((content) => notice(content, report, facts)),
        ended: [
            ...changes.closed.map(({ kind }) => key(kind)),
            ...(beyond.atMax === 'no' ? [key('at-max')] : []),
            ...(beyond.atMin === 'no' ? [key('at-min')] : [])
        ]
    };
}
function notice({ kind, title, text, incident }, { policy: { app, process }, decision }, { nowMs, runUrl }) {
    return {
        kind,
        app: (0,markdown/* oneLine */.TN)(app, nameLimit),
        process: (0,markdown/* oneLine */.TN)(process, nameLimit),
        atMs: nowMs,
        title: (0,markdown/* oneLine */.TN)(title, titleLimit),
        text: (0,markdown/* oneLine */.TN)(text, notices_textLimit),
        from: decision.from,
        to: decision.to,
        verdict: decision.health.verdict,
        responseTimeMs: decision.health.medianMs,
        reasons: decision.reasons
            .slice(0, mostReasons)
            .map(({ code, message }) => ({ code, message: (0,markdown/* oneLine */.TN)(message, reasonLimit) })),
        incident: incident ?? null,
        runUrl
    };
}
function incidentContents({ decision }, { opened, closed }, { mode, nowMs }) {
    return [
        ...opened.map((incident) => ({
            kind: 'incident-opened',
            title: issueTitle(incident),
            text: notices_paragraph(incident.cause, describeAction(incident, decision, mode) ?? ''),
            incident: noticeIncident(incident)
        })),
        ...closed.map((incident) => ({
            kind: 'incident-closed',
            title: issueTitle(incident),
            text: describeLength(incident, nowMs),
            incident: noticeIncident(incident)
        }))
    ];
}
function scaleContent(report) {
    const { policy, decision, outcome } = report;
    const dynos = (0,format/* counted */.hS)((0,advance/* quantityAfter */.iv)(decision, outcome) ?? 0, 'dyno');
    return {
        kind: 'scale',
        title: `${policy.app} ${policy.process} went from ${decision.from ?? 0} to ${dynos}`,
        text: notices_paragraph((0,decision_text/* describeReasons */.nl)(report))
    };
}
function boundContents({ policy: { app, process }, decision: { health } }, { atMax, atMin, quantity }) {
    const dynos = (0,format/* counted */.hS)(quantity ?? 0, 'dyno');
    const speed = health.medianMs === null ? '' : ` It answers in ${(0,decision_text/* describeHealth */.gw)(health).replace(/^\D+/, '')}.`;
    const needsMore = {
        kind: 'at-max',
        title: `${app} ${process} needs more than ${dynos}, the most it may have now`,
        text: `Nothing may be added.${speed} Raise the window or \`max\` in the configuration if more dynos would help.`
    };
    const needsFewer = {
        kind: 'at-min',
        title: `${app} ${process} would do with fewer than ${dynos}, the fewest it may have now`,
        text: `Nothing may be taken.${speed} A lower window or \`min\` in the configuration would save money.`
    };
    return [...(atMax === 'yes' ? [needsMore] : []), ...(atMin === 'yes' ? [needsFewer] : [])];
}
function lookContent(report) {
    const { app, process } = report.policy;
    return {
        kind: 'look',
        title: `${app} ${process}: ${describeDynos(report)}, ${(0,decision_text/* describeHealth */.gw)(report.decision.health)}`,
        text: notices_paragraph((0,decision_text/* describeReasons */.nl)(report))
    };
}
/** The incidents of a process that opened and that closed at this look. */
function incidentChanges(policy, { before, after, tracked, nowMs }) {
    const own = (incident) => incident.app === policy.app && incident.process === policy.process;
    const like = (incidents, { kind }) => incidents.find((other) => own(other) && other.kind === kind);
    const isOpen = (incident) => incident !== undefined && incident.phase !== 'over';
    const opened = after.filter((incident) => {
        if (!own(incident) || !isOpen(incident))
            return false;
        const known = like(before, incident);
        return known === undefined ? like(tracked, incident) === undefined : !isOpen(known);
    });
    // One that no tracker shows may be forgotten at the look that ends it.
    const closed = before
        .filter((incident) => own(incident) && isOpen(incident) && !isOpen(like(after, incident)))
        .map((incident) => like(after, incident) ?? { ...incident, phase: 'over', endedMs: incident.endedMs ?? nowMs });
    return { opened, closed };
}
function isScaled({ decision, outcome }) {
    return (outcome.kind === 'scaled' || outcome.kind === 'limited') && outcome.quantity !== decision.from;
}
function noticeIncident({ kind, phase, sinceMs, endedMs, shown: issue }) {
    return {
        kind,
        sinceMs,
        endedMs: phase === 'over' ? endedMs : null,
        issue: issue === null ? null : { number: issue.issue, url: issue.url }
    };
}
function describeDynos(report) {
    const { from, to } = report.decision;
    return from !== null && from === to ? (0,format/* counted */.hS)(from, 'dyno') : `${(0,decision_text/* describeChange */.uQ)(report)} dynos`;
}
/** The trouble itself, without the time that was waited to be sure of its end. */
function describeLength({ sinceMs, endedMs, lowest, highest }, nowMs) {
    const dynos = lowest === null || highest === null
        ? ''
        : lowest === highest
            ? `, with ${(0,format/* counted */.hS)(lowest, 'dyno')}`
            : `, with ${lowest} to ${(0,format/* counted */.hS)(highest, 'dyno')}`;
    return `It lasted ${(0,format/* duration */.p0)((endedMs ?? nowMs) - sinceMs)}${dynos}.`;
}
/** Each text as a sentence. */
function notices_paragraph(...texts) {
    return texts
        .map((text) => (0,markdown/* oneLine */.TN)(text, notices_textLimit))
        .filter((text) => text !== '')
        .map((text) => text.replace(/^[a-z]+(?= )/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`))
        .map((text) => (/[.!?…]$/.test(text) ? text : `${text}.`))
        .join(' ');
}

;// CONCATENATED MODULE: ./build/run/due-notices.js
/** Which notices one channel gets, and what is remembered of it. */


/** A channel hears of a subject once in this time. */
const repeatAfterMs = 24 * durations/* hourMs */.$0;
/** Of the notices that failed the newest are kept, with a few reasons each: a channel that is down must not fill the state. */
const maxPending = 10;
const maxPendingReasons = 3;
const freshChannel = { sentAt: {}, pending: [] };
/** What a channel gets now. A subject that ended may be sent again at once; one that goes on, once a day. */
function dueNotices(on, { sentAt, pending }, { notices, ended }, nowMs) {
    const wanted = notices.filter((notice) => {
        const event = eventOf(notice);
        return event === null || on.includes(event);
    });
    const recent = Object.entries(sentAt).filter(([subject, atMs]) => nowMs - atMs < repeatAfterMs && !ended.includes(subject));
    const fresh = wanted.filter((notice) => {
        const subject = subjectOf(notice);
        return subject === null || !recent.some(([other]) => other === subject);
    });
    const subjects = fresh.flatMap((notice) => subjectOf(notice) ?? []);
    return {
        notices: [...pending, ...fresh.filter((notice) => !isCoveredByIncident(notice, fresh))],
        sentAt: Object.fromEntries([...recent, ...subjects.map((subject) => [subject, nowMs])])
    };
}
/** What is left to remember after a send. A notice that failed twice is given up. */
function afterSend(before, { sentAt }, sent) {
    if (sent.kind === 'sent')
        return { sentAt, pending: [] };
    const failedOnce = sent.unsent.filter((notice) => !before.pending.includes(notice)).slice(-maxPending);
    const pending = failedOnce.map((notice) => ({ ...notice, reasons: notice.reasons.slice(0, maxPendingReasons) }));
    return { sentAt, pending };
}
/** Slow at the maximum is an incident as well: a channel that gets that notice does not get the same twice. */
function isCoveredByIncident({ kind, app, process }, wanted) {
    return (kind === 'at-max' &&
        wanted.some((other) => other.kind === 'incident-opened' &&
            other.incident?.kind === 'slow-at-max' &&
            other.app === app &&
            other.process === process));
}

;// CONCATENATED MODULE: ./build/run/notification-queue.js




function openNotificationQueue(channels, { working }) {
    const waiting = [];
    return {
        add: (look) => {
            if (channels.length > 0)
                waiting.push(look);
        },
        send: async () => {
            const warnings = [];
            for (const look of waiting.splice(0)) {
                const { incidents, notices } = working.whole();
                const after = asShown(look.after, incidents);
                const sent = await sendNotices(channels, notices, { ...look, after });
                working.update((state) => ({ ...state, notices: sent.memory }));
                warnings.push(...sent.warnings);
            }
            return warnings;
        }
    };
}
/**
 * Sends what a look gives rise to, to every channel at the same time what it asked for. Never rejects and takes no longer than the slowest
 * channel, at most 30 s. What fails is tried again by the next look, once. Channels that are no longer configured are forgotten.
 */
async function sendNotices(channels, before, facts) {
    const raised = raisedBy(facts);
    const each = await Promise.all(channels.map(async ({ name, on, send }) => {
        const known = ownValue(before, name) ?? freshChannel;
        const due = dueNotices(on, known, raised, facts.nowMs);
        const sent = due.notices.length === 0 ? { kind: 'sent' } : await send(due.notices);
        const after = afterSend(known, due, sent);
        const next = after.pending.length > 0 ? ' The next look tries it once more.' : '';
        const warnings = sent.kind === 'sent' ? [] : [`Notices to ${name} did not all arrive: ${sent.warning}${next}`];
        return { name, after, warnings };
    }));
    return {
        memory: Object.fromEntries(each.map(({ name, after }) => [name, after])),
        warnings: each.flatMap(({ warnings }) => warnings)
    };
}
/** With the issues that were opened for them meanwhile. */
function asShown(incidents, now) {
    const current = new Map(now.map((incident) => [incidentKey(incident), incident]));
    return incidents.map((incident) => ({ ...incident, shown: (current.get(incidentKey(incident)) ?? incident).shown }));
}

// EXTERNAL MODULE: ./build/core/call-budget.js
var call_budget = __webpack_require__(6264);
;// CONCATENATED MODULE: ./build/run/read-budget.js



/** Counting that takes longer does not delay the look. */
const countTimeoutMs = 10 * durations/* secondMs */.fj;
/** @param apps how many apps the run looks at */
function openReadBudget(platform, caches, apps, warn) {
    let isWarned = false;
    const lifetimeMs = () => {
        const callsLeft = platform.callsLeft?.() ?? null;
        const ms = (0,call_budget/* formationLifetimeMs */.Vn)(callsLeft, apps);
        const warning = (0,call_budget/* budgetWarning */.ac)(ms, callsLeft);
        // Once is enough: the numbers in it change with every look.
        if (warning !== null && !isWarned)
            warn(warning);
        isWarned ||= warning !== null;
        return ms;
    };
    return {
        lifetimeMs,
        announce: async (idle, nowMs) => {
            await (0,build_async/* withTimeout */.wj)(countTimeoutMs, platform.countCalls?.() ?? Promise.resolve(), build_async/* noop */.lQ);
            const maxAgeMs = lifetimeMs();
            const isOld = (app) => nowMs - (caches.get(app)?.app?.atMs ?? -Infinity) >= maxAgeMs;
            platform.announce?.(idle.map(({ app }) => app).filter(isOld));
        }
    };
}

;// CONCATENATED MODULE: ./build/core/history/closed-incidents.js
/** Enough for the five weeks of a report. */
const mostKept = 50;
/**
 * Adds the incidents that ended between `before` and `after` to the log, oldest first. An incident that opened again
 * and ended again is logged again.
 */
function logClosed(log, before, after) {
    const closed = after.filter((incident) => incident.phase === 'over' && !before.some((known) => known.phase === 'over' && isSame(known, incident)));
    return closed.length === 0 ? log : [...log, ...closed.flatMap(closed_incidents_entryOf)].slice(-mostKept);
}
function isSame(one, other) {
    return (one.app === other.app && one.process === other.process && one.kind === other.kind && one.sinceMs === other.sinceMs);
}
function closed_incidents_entryOf({ app, process, kind, sinceMs, endedMs, lowest, highest }) {
    return endedMs === null ? [] : [{ app, process, kind, sinceMs, endedMs, lowest, highest }];
}

;// CONCATENATED MODULE: ./build/core/incidents/incidents.js



/** Longer than a workflow that pauses for a weekend or a holiday. */
const abandonedAfterMs = 7 * durations/* dayMs */.LP;
/** A relapse within this time after the end belongs to the same issue. */
const reopenWithinMs = 6 * durations/* hourMs */.$0;
/**
 * The incidents after a look: opened, carried on, recovering, over. Those of processes that this run does not handle
 * stay as they are, until no run has handled them for a week.
 *
 * @param tracked open issues of ours, so that an incident that the state has lost is carried on
 */
function nextIncidents(before, facts, tracked, nowMs) {
    const handled = facts.flatMap((fact) => incidentKinds.flatMap((kind) => {
        const key = { app: fact.policy.app, process: fact.policy.process, kind };
        const known = before.find((incident) => isSameIncident(incident, key) && !isForgotten(incident, nowMs)) ?? null;
        const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked) ?? known);
        const detection = detectors[kind](fact, open, nowMs);
        const next = afterDetection(open ?? key, detection, fact, nowMs);
        return next === null || isForgotten(next, nowMs) ? [] : [next];
    }));
    const others = before.filter((incident) => !facts.some((fact) => belongs(incident, fact.policy)) &&
        !isForgotten(incident, nowMs) &&
        !isAbandoned(incident, nowMs));
    return [...others, ...handled];
}
/** @param before the incident so far, or the key of one that is not known yet */
function afterDetection(before, detection, { decision, quantity }, nowMs) {
    const known = 'phase' in before ? withCost(before, decision.from, nowMs) : null;
    const isOpen = known !== null && known.phase !== 'over';
    switch (detection.kind) {
        case 'unknown':
            return known;
        case 'cleared':
            if (!isOpen)
                return known;
            return {
                ...widen(known, [decision.from, quantity]),
                phase: detection.isOver ? 'over' : 'recovering',
                endedMs: detection.sinceMs
            };
        case 'keep-open':
        case 'firing': {
            if (detection.kind === 'keep-open' && !isOpen)
                return known;
            const { app, process, kind } = before;
            const opened = isOpen ? known : newIncident({ app, process, kind }, nowMs, known?.shown ?? null);
            const gaveUp = kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true;
            return {
                ...widen(opened, [decision.from, quantity]),
                phase: gaveUp ? 'gave-up' : 'ongoing',
                endedMs: null,
                cause: detection.cause
            };
        }
    }
}
function newIncident(key, sinceMs, shown) {
    return {
        ...key,
        phase: 'ongoing',
        sinceMs,
        endedMs: null,
        cause: '',
        lowest: null,
        highest: null,
        extra: { dynoSeconds: 0, untilMs: sinceMs },
        shown
    };
}
/** Adds the dyno-seconds since the last look above the fewest dynos of the incident; nothing once it is over. */
function withCost(incident, quantity, nowMs) {
    if (incident.phase === 'over')
        return incident;
    const above = quantity === null || incident.lowest === null ? 0 : Math.max(0, quantity - incident.lowest);
    const seconds = Math.max(0, nowMs - incident.extra.untilMs) / durations/* secondMs */.fj;
    return { ...incident, extra: { dynoSeconds: incident.extra.dynoSeconds + above * seconds, untilMs: nowMs } };
}
function widen(incident, quantities) {
    const known = [incident.lowest, incident.highest, ...quantities].filter((quantity) => quantity !== null);
    return known.length === 0 ? incident : { ...incident, lowest: Math.min(...known), highest: Math.max(...known) };
}
/** Takes up an incident of which only the issue is left, as where the state was lost. */
function adopt(key, over, tracked) {
    const issue = tracked.find((other) => isSameIncident(other, key));
    // An issue that is open only because closing it failed still has to be closed; it is no new incident.
    if (issue === undefined || issue.issue === over?.shown?.issue)
        return null;
    const phase = issue.endedMs === null ? 'ongoing' : 'recovering';
    const shown = { issue: issue.issue, url: issue.url, open: true, phase, commentedMs: null };
    return { ...newIncident(key, issue.sinceMs, shown), phase, endedMs: issue.endedMs };
}
/** Over for so long that a relapse is a new incident, and its issue is closed. */
function isForgotten({ phase, shown, endedMs }, nowMs) {
    if (phase !== 'over' || (shown !== null && !isShownAsOver(shown)))
        return false;
    return nowMs - (endedMs ?? nowMs) > reopenWithinMs;
}
/** No run handles its process any more, as where it was taken out of the configuration. Its issue is left to people. */
function isAbandoned({ phase, extra }, nowMs) {
    return phase !== 'over' && nowMs - extra.untilMs > abandonedAfterMs;
}
function belongs(incident, policy) {
    return incident.app === policy.app && incident.process === policy.process;
}

;// CONCATENATED MODULE: ./build/run/record-look.js




/** Gaps between runs that are remembered. */
const rememberedGaps = 200;
/** Takes what a look finished into the state, as incidents and as notices to send; a follower only reports it. */
function openRecorder(context) {
    const { options, policy, session, reports, notifications, opened } = context;
    let isGapRecorded = false;
    return async (results, nowMs) => {
        // A list of issues is true when it is read: it counts only for apps that are new to this run.
        const newApps = results.map(({ app }) => app).filter((app) => !reports.has(app));
        const tracked = await context.trackedAtStart;
        if (tracked.status === 'unavailable')
            reports.warn(tracked.warning);
        const openIssues = tracked.status === 'ok' ? tracked.incidents : [];
        reports.add(results);
        if (session.lease.role() === 'follower') {
            reports.warn(followerWarning(session));
            return reports.report(nowMs, results);
        }
        const processes = results.flatMap((result) => result.reports);
        const gap = isGapRecorded ? null : runGap(opened.lastLookMs, opened.gapsMs, nowMs);
        const facts = processes.map((report) => factsOf(report, isFirst(report, policy) ? gap : null));
        const known = openIssues.filter(({ app }) => newApps.includes(app));
        const before = session.working.whole().incidents;
        session.working.update((state) => {
            const incidents = nextIncidents(state.incidents, facts, known, nowMs);
            return {
                ...state,
                lastLookMs: nowMs,
                gapsMs: isGapRecorded ? state.gapsMs : gapsAfter(state, nowMs),
                incidents,
                closed: logClosed(state.closed, state.incidents, incidents),
                calendar: context.calendar ?? state.calendar
            };
        });
        isGapRecorded = true;
        const { mode, runUrl } = options;
        const after = session.working.whole().incidents;
        notifications.add({ processes, before, after, tracked: openIssues, mode, runUrl, nowMs });
        return reports.report(nowMs, results);
    };
}
function gapsAfter({ gapsMs, lastLookMs }, nowMs) {
    return lastLookMs === null ? gapsMs : [...gapsMs, Math.max(0, nowMs - lastLookMs)].slice(-rememberedGaps);
}
/** One incident says that runs are late, whatever the number of process types: that of the first. */
function isFirst({ policy: { app, process } }, { apps: [first] }) {
    return app === first?.app && process === first.processes[0]?.process;
}
function factsOf(report, gap) {
    const { policy, decision, outcome, fault, during, state } = report;
    return { policy, decision, fault, during, state, quantity: (0,advance/* quantityAfter */.iv)(decision, outcome), gap };
}
function followerWarning({ lease }) {
    const current = lease.current();
    const until = current === null ? '' : `, until ${new Date(current.untilMs).toISOString().slice(11, 16)} UTC at least`;
    return `Another run (${current?.holder ?? 'unknown'}) acts at the moment${until}: this one looks and reports, and changes nothing.`;
}

;// CONCATENATED MODULE: ./build/run/run-reports.js

function openRunReports({ policy, mode, session, opened }) {
    const warnings = new Set();
    const latest = new Map();
    return {
        warn: (warning) => void warnings.add(warning),
        add: (results) => results.forEach(({ app, reports }) => latest.set(app, reports)),
        has: (app) => latest.has(app),
        latest: () => [...latest.values()].flat(),
        report: (nowMs, finished) => {
            const isFinished = new Set(finished.map(({ app }) => app));
            const problems = session.problems();
            return {
                nowMs,
                mode,
                policy,
                lastLookMs: opened.lastLookMs,
                processes: policy.apps.flatMap(({ app }) => (latest.get(app) ?? []).map((report) => (isFinished.has(app) ? report : unchanged(report)))),
                incidents: session.working.whole().incidents.filter(({ phase }) => phase !== 'over'),
                warnings: [...new Set([...problems.warnings, ...warnings])],
                errors: problems.errors
            };
        }
    };
}
/** An earlier look of a process type, for a look that did not finish: nothing changed. */
function unchanged(report) {
    const quantity = (0,advance/* quantityAfter */.iv)(report.decision, report.outcome);
    return { ...report, decision: { ...report.decision, from: quantity, to: quantity }, outcome: { kind: 'unchanged' } };
}

;// CONCATENATED MODULE: ./build/run/lease.js
/** Calls of `renew` and `follow` may not overlap. */
function openLease({ stored, pace, clock, holder, durationMs }) {
    const isValid = ({ untilMs }) => untilMs > clock.now();
    const isOurs = ({ lease }) => lease !== null && lease.holder === holder && isValid(lease);
    const isExternal = ({ lease }) => lease !== null && lease.holder !== holder && isValid(lease);
    const isAvailable = () => stored.mayWrite() && pace === 'often';
    const extended = () => ({ holder, untilMs: clock.now() + durationMs });
    const role = () => (isExternal(stored.base()) ? 'follower' : 'leader');
    return {
        role,
        current: () => stored.base().lease,
        isSecured: () => !isAvailable() || isOurs(stored.base()),
        isAvailable,
        leaseFor: (state, use) => {
            if (isExternal(state))
                return state.lease;
            return use === 'keep' && isAvailable() && isOurs(state) ? extended() : null;
        },
        renew: async () => {
            const [before, was] = [stored.merges(), role()];
            if (isOurs(stored.base()))
                await stored.refresh();
            // A store that fails does not stop this run from changing Heroku.
            if (!isOurs(stored.base()))
                await stored.write((state) => (isExternal(state) ? 'do-not-write' : extended()));
            if (was === 'leader' && role() === 'follower')
                stored.working.replace(stored.base());
            return { role: role(), hasMerged: stored.merges() > before };
        },
        follow: stored.adopt
    };
}

;// CONCATENATED MODULE: ./build/run/merge-states.js



/** Changes and closed incidents: so many are kept when two lists become one. */
const maxChanges = 200;
const maxClosed = 50;
/**
 * What two runs made of the same state, as one. What only one of them changed is as that one left it. Where both did, a process type is as
 * the later look has it, while a hold, an incident and the issue of one are in neither case lost.
 *
 * @param base what both began with
 * @param theirs what is stored now; its lease stands
 */
function mergeStates(base, theirs, ours) {
    const newest = lastLookOf(theirs) > lastLookOf(ours) ? theirs : ours;
    return {
        version: 1,
        sequence: Math.max(theirs.sequence, ours.sequence),
        lastLookMs: newest.lastLookMs,
        gapsMs: newest.gapsMs,
        lease: theirs.lease,
        apps: mergeApps(base.apps, theirs.apps, ours.apps),
        incidents: mergeIncidents(base, theirs, ours),
        closed: mergeClosed(theirs.closed, ours.closed),
        calendar: isEqual(base.calendar, ours.calendar) ? theirs.calendar : ours.calendar,
        notices: mergeNotices(base.notices, theirs.notices, ours.notices)
    };
}
/** The same for one process type. `base` null: neither run knew it. */
function mergeProcess(base, theirs, ours) {
    if (isEqual(base, ours))
        return theirs;
    if (isEqual(base, theirs))
        return ours;
    const newest = lastSeenMs(theirs) > lastSeenMs(ours) ? theirs : ours;
    return {
        ...newest,
        hold: mergeHolds(base?.hold ?? null, theirs.hold, ours.hold),
        // Each knows what it set itself, and neither took the other's for a change by a person.
        expectedQuantities: [...new Set([...theirs.expectedQuantities, ...ours.expectedQuantities])],
        lastChange: (theirs.lastChange?.atMs ?? 0) > (ours.lastChange?.atMs ?? 0) ? theirs.lastChange : ours.lastChange,
        changes: mergeChanges(theirs.changes, ours.changes)
    };
}
function mergeApps(base, theirs, ours) {
    return mergeRecords(theirs, ours, (app) => {
        const [before, one, other] = [ownValue(base, app) ?? {}, ownValue(theirs, app) ?? {}, ownValue(ours, app) ?? {}];
        return mergeRecords(one, other, (process) => either(ownValue(before, process), ownValue(one, process), ownValue(other, process)));
    });
}
function mergeRecords(theirs, ours, merged) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return Object.fromEntries([...keys].map((key) => [key, merged(key)]));
}
function either(base, theirs, ours) {
    return theirs === undefined
        ? (ours ?? memory/* freshProcessState */.j3)
        : ours === undefined
            ? theirs
            : mergeProcess(base ?? null, theirs, ours);
}
/** A hold that a person asked for goes before one that was noticed, which is often its effect; of two of a kind the later one. */
function mergeHolds(base, theirs, ours) {
    if (isEqual(base, ours))
        return theirs;
    if (isEqual(base, theirs))
        return ours;
    if (theirs === null || ours === null)
        return theirs ?? ours;
    if (theirs.by !== ours.by)
        return theirs.by === 'input' ? theirs : ours;
    return theirs.sinceMs > ours.sinceMs ? theirs : ours;
}
function mergeChanges(theirs, ours) {
    const added = ours.filter((change) => !theirs.some((other) => isEqual(other, change)));
    return added.length === 0
        ? theirs
        : [...theirs, ...added].sort((one, other) => one.atMs - other.atMs).slice(-maxChanges);
}
/** Of each subject the later send counts. What is pending stays so, where we could not send it. */
function mergeNotices(base, theirs, ours) {
    if (isEqual(base, ours))
        return theirs;
    const merged = Object.entries(ours).map(([name, one]) => {
        const other = ownValue(theirs, name);
        if (other === undefined)
            return [name, one];
        const later = Object.entries(other.sentAt).filter(([subject, atMs]) => atMs > (one.sentAt[subject] ?? 0));
        return [name, { sentAt: { ...one.sentAt, ...Object.fromEntries(later) }, pending: one.pending }];
    });
    return { ...theirs, ...Object.fromEntries(merged) };
}
function mergeClosed(theirs, ours) {
    const added = ours.filter((incident) => !theirs.some((other) => incidentKey(other) === incidentKey(incident) && other.sinceMs === incident.sinceMs));
    return added.length === 0
        ? theirs
        : [...theirs, ...added].sort((one, other) => one.endedMs - other.endedMs).slice(-maxClosed);
}
function mergeIncidents(base, theirs, ours) {
    const later = lastLookOf(theirs) > lastLookOf(ours) ? 'theirs' : 'ours';
    const [before, one, other] = [byKey(base), byKey(theirs), byKey(ours)];
    return [...new Set([...one.keys(), ...other.keys()])].flatMap((key) => {
        const [known, their, our] = [before.get(key) ?? null, one.get(key) ?? null, other.get(key) ?? null];
        const merged = isEqual(known, our) ? their : isEqual(known, their) ? our : mergeIncident(their, our, later);
        return merged === null ? [] : [merged];
    });
}
function byKey({ incidents }) {
    return new Map(incidents.map((incident) => [incidentKey(incident), incident]));
}
function mergeIncident(theirs, ours, later) {
    if (theirs === null || ours === null)
        return theirs ?? ours;
    const [newest, older] = later === 'theirs' ? [theirs, ours] : [ours, theirs];
    const combined = (one, other, choose) => (one === null || other === null ? (one ?? other) : choose(one, other));
    return {
        ...newest,
        sinceMs: Math.min(theirs.sinceMs, ours.sinceMs),
        lowest: combined(newest.lowest, older.lowest, Math.min),
        highest: combined(newest.highest, older.highest, Math.max),
        shown: mergeShown(newest.shown, older.shown)
    };
}
/** The older one of two issues is the one that is used from then on. */
function mergeShown(newest, older) {
    if (newest === null || older === null)
        return newest ?? older;
    return older.issue < newest.issue ? older : newest;
}
function lastLookOf({ lastLookMs }) {
    return lastLookMs ?? 0;
}
function lastSeenMs({ recent }) {
    return recent.at(-1)?.atMs ?? 0;
}
/** Whatever the order of the keys: a document that was stored comes back in another one. */
function isEqual(one, other) {
    if (one === other)
        return true;
    if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null)
        return false;
    const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
    return left.length === right.size && left.every(([key, value]) => right.has(key) && isEqual(value, right.get(key)));
}

;// CONCATENATED MODULE: ./build/run/working-state.js


function workingState(start) {
    let written = start;
    let changed = new Map();
    const processesOf = (app) => changed.get(app) ?? ownValue(written.apps, app) ?? {};
    const processOf = ({ app, process }) => ownValue(processesOf(app), process) ?? null;
    const whole = () => {
        if (changed.size > 0)
            written = { ...written, apps: { ...written.apps, ...Object.fromEntries(changed) } };
        changed = new Map();
        return written;
    };
    const replace = (state) => {
        written = state;
        changed = new Map();
    };
    return {
        whole,
        replace,
        update: (change) => replace(change(whole())),
        pastLooks: () => written,
        processOf,
        setProcess: (process, before, after) => {
            const now = processOf(process);
            const merged = now === before || now === null ? after : mergeProcess(before, now, after);
            changed.set(process.app, { ...processesOf(process.app), [process.process]: merged });
        }
    };
}

;// CONCATENATED MODULE: ./build/run/stored-state.js



/** More conflicts in a row than this are no coincidence. */
const maxWriteTries = 8;
const tooManyConflicts = 'The state could not be saved, because other runs save it all the time. Run one at a time: a "concurrency" group does that.';
/** Loads the state. */
async function loadStoredState(store, clock) {
    const loaded = await store.load();
    let mayWrite = isReplaceable(loaded);
    let base = loaded.kind === 'loaded' ? loaded.state : advance/* freshState */.Q5;
    let lastSave = { atMs: clock.now(), failedMs: null };
    let merges = 0;
    const working = workingState(base);
    const { warnings, errors } = problemsOf(loaded);
    const merge = (theirs) => {
        merges += 1;
        working.replace(mergeStates(base, theirs, working.whole()));
        base = theirs;
    };
    const fail = ({ warning, cause }) => {
        lastSave = { ...lastSave, failedMs: clock.now() };
        (cause === 'permission' ? errors : warnings).add(warning);
        // A permission that a person has to grant first is not asked for again and again.
        if (cause === 'permission')
            mayWrite = false;
    };
    const write = async (leaseFor, triesLeft = maxWriteTries) => {
        const lease = leaseFor(base);
        if (!mayWrite || lease === 'do-not-write')
            return;
        const next = { ...working.whole(), sequence: base.sequence + 1, lease };
        const result = await store.save(next);
        if (result.kind === 'saved') {
            base = next;
            lastSave = { atMs: clock.now(), failedMs: null };
        }
        else if (result.kind === 'failed')
            fail(result);
        else {
            merge(result.state);
            if (triesLeft > 1)
                await write(leaseFor, triesLeft - 1);
            else
                fail({ warning: tooManyConflicts, cause: 'transient' });
        }
    };
    return {
        working,
        base: () => base,
        merges: () => merges,
        mayWrite: () => mayWrite,
        refresh: async () => {
            const found = await store.load();
            if (found.kind === 'loaded' && found.state.sequence > base.sequence)
                merge(found.state);
        },
        adopt: async () => {
            const found = await store.load();
            if (found.kind !== 'loaded')
                return;
            base = found.state;
            working.replace(found.state);
        },
        write: (leaseFor) => write(leaseFor),
        lastSave: () => lastSave,
        problems: () => ({ warnings: [...warnings], errors: [...errors] })
    };
}
/** A state that could not be read, or that a newer version wrote, is not replaced by what this run knows. */
function isReplaceable({ kind }) {
    return kind !== 'newer' && kind !== 'unreachable';
}
function problemsOf(loaded) {
    if (loaded.kind === 'loaded' || loaded.kind === 'empty')
        return { warnings: new Set(), errors: new Set() };
    const isForbidden = loaded.kind === 'unreachable' && loaded.cause === 'permission';
    return isForbidden
        ? { warnings: new Set(), errors: new Set([loaded.warning]) }
        : { warnings: new Set([loaded.warning]), errors: new Set() };
}

;// CONCATENATED MODULE: ./build/run/state-session.js



/** Loads the state and keeps it for one run. */
async function openStateSession({ store, clock, holder, leaseMs }) {
    const stored = await loadStoredState(store, clock);
    const lease = openLease({ stored, pace: store.pace, clock, holder, durationMs: leaseMs });
    // One call of the store at a time, so that this run never conflicts with itself.
    const serially = (0,build_async/* serialQueue */.kZ)();
    const save = (use) => serially(() => stored.write((state) => lease.leaseFor(state, use)));
    return {
        working: stored.working,
        lease: {
            ...lease,
            renew: async () => (lease.isAvailable() ? serially(lease.renew) : { role: lease.role(), hasMerged: false }),
            follow: () => serially(lease.follow)
        },
        save,
        saveBeforeChange: async () => {
            if (lease.isAvailable())
                await save('keep');
        },
        saved: () => ({ state: stored.base(), ...stored.lastSave() }),
        problems: stored.problems
    };
}

;// CONCATENATED MODULE: ./build/run/open-run.js













/** How long the lease of a run that goes on is valid: longer than two of its saves are apart. */
const watchLeaseMs = 7 * durations/* minuteMs */.J2;
/** Of a run that looks once. */
const singleLookLeaseMs = 3 * durations/* minuteMs */.J2;
const trackerTimeoutMs = durations/* minuteMs */.J2;
/** Loads the state, lists the open issues, looks up the holidays and works out what a person asks for. Changes nothing. */
async function openRun(ports, options) {
    const { clock, platform, store } = ports;
    const { mode, watchMs, holder, cancelled } = options;
    const startMs = clock.now();
    const leaseMs = watchMs > 0 ? watchLeaseMs : singleLookLeaseMs;
    const opening = openStateSession({ store, clock, holder, leaseMs });
    const trackedAtStart = listIncidents(ports.tracker);
    const session = await opening;
    const opened = session.working.whole();
    const holidays = await (ports.holidays?.(startMs, opened.calendar) ?? noHolidays);
    const configured = (0,schedule_holidays/* withHolidays */.OE)(options.policy, holidays.days);
    const caches = new Map();
    const readApp = (app) => readAgain(platform, cacheOf(caches, app), app, startMs);
    const manual = await prepareOrder(options.order, { policy: configured, state: opened, nowMs: startMs, readApp });
    if (!manual.ok)
        return manual;
    const { policy } = manual;
    const reports = openRunReports({ policy, mode, session, opened });
    holidays.problems.forEach(reports.warn);
    const notifications = openNotificationQueue(ports.notices, session);
    const { calendar } = holidays;
    return {
        ok: true,
        run: {
            ports,
            options,
            startMs,
            policy,
            manual,
            session,
            caches,
            pool: openAppPool({ cancelled, warn: reports.warn }),
            budget: openReadBudget(platform, caches, policy.apps.length, reports.warn),
            keepLease: openLeaseUpkeep(session, mode, startMs),
            record: openRecorder({ options, policy, session, reports, notifications, trackedAtStart, opened, calendar }),
            reports,
            incidentSync: openIncidentSync({ ports, options, session, trackedAtStart }),
            notifications,
            publishing: (0,build_async/* background */.Tp)()
        }
    };
}
async function listIncidents(tracker) {
    if (tracker === null)
        return { status: 'ok', incidents: [] };
    return (0,build_async/* withTimeout */.wj)(trackerTimeoutMs, tracker.tracked(), () => ({
        status: 'unavailable',
        warning: 'The open incident issues could not be listed: GitHub took too long. The next run tries again.'
    }));
}
const noHolidays = { days: [], problems: [], calendar: null };

;// CONCATENATED MODULE: ./build/run/run.js







/** How long the end of a run waits for incidents and notices of earlier looks. */
const publishTimeoutMs = durations/* minuteMs */.J2;
/** A cancelled run waits less for them, and so long for the state: the runner kills it 10 s after the first signal. */
const cancelledPublishTimeoutMs = durations/* secondMs */.fj / 2;
const cancelledSaveTimeoutMs = 5 * durations/* secondMs */.fj;
/**
 * Looks at every app until the time is over: each time read, decide, write; then incidents and state. Rejects only for a bug; everything
 * that the world does wrong is in the report. The instant of a look is that of its beginning, for every app.
 *
 * Looks begin on the grid of the interval. One that takes longer leaves grid points out; an app that takes longer is left out alone.
 */
async function runControlLoop(ports, options) {
    const opening = await openRun(ports, options);
    if (!opening.ok)
        return { ended: 'refused', problems: opening.problems };
    const { run } = opening;
    const { clock } = ports;
    const { cancelled, onLook } = options;
    const aborted = (0,build_async/* whenAborted */.eG)(cancelled);
    const nextLookAfter = (afterMs) => gridPointAfter(afterMs, run.startMs, options);
    let timing = { nowMs: run.startMs, nextLookMs: nextLookAfter(run.startMs) };
    let report = await look(run, timing, run.manual.actions);
    const blocked = blockedActions(report, run.manual.actions);
    for (const warning of blocked.length > 0 ? blocked : run.manual.warnings)
        run.reports.warn(warning);
    for (;;) {
        onLook(report);
        const nextMs = cancelled.aborted ? null : nextLookAfter(clock.now());
        if (nextMs === null)
            break;
        const { nowMs } = timing;
        run.publishing.start(() => publish(run, nowMs, 'in-between'));
        await Promise.race([clock.sleep(nextMs - clock.now()), aborted]);
        if (cancelled.aborted)
            break;
        timing = { nowMs: clock.now(), nextLookMs: nextLookAfter(nextMs) };
        report = await look(run, timing, noActions);
    }
    await run_close(run, timing.nowMs);
    return {
        ended: cancelled.aborted ? 'cancelled' : 'in-time',
        last: { ...run.reports.report(timing.nowMs, []), processes: report.processes },
        state: run.session.working.whole()
    };
}
/** One look at every app that no earlier look is still busy with. */
async function look(run, timing, actions) {
    const { ports, options, session, budget, caches } = run;
    const { nowMs, nextLookMs } = timing;
    if (options.watchMs > 0)
        await run.keepLease(nowMs);
    const apps = run.pool.idle(run.policy.apps);
    await budget.announce(apps, nowMs);
    const results = await run.pool.handle(apps, (app, isStopped) => {
        const cache = cacheOf(caches, app.app);
        const formationLifetimeMs = budget.lifetimeMs();
        const { mode } = options;
        return lookAtApp({ ports, mode, session, cache, timing, formationLifetimeMs, actions, isStopped }, app);
    }, nextLookMs === null ? null : options.intervalMs);
    run.publishing.rethrow();
    return run.record(results, nowMs);
}
/** Shows the incidents, sends the notices, and saves where that is due. */
async function publish(run, nowMs, occasion) {
    const { ports, options, session, reports, incidentSync, notifications } = run;
    if (!options.cancelled.aborted) {
        const warnings = [
            ...(await incidentSync.sync({ reports: reports.latest(), nowMs, occasion })),
            ...(await notifications.send())
        ];
        warnings.forEach(reports.warn);
    }
    if (occasion === 'in-between' && isSaveDue(session, ports.store.pace, nowMs))
        await session.save('keep');
}
/** Publishes what is left, saves the state and gives the lease back. */
async function run_close(run, nowMs) {
    const { session, manual, publishing } = run;
    const { cancelled } = run.options;
    await (0,build_async/* withTimeout */.wj)(cancelled.aborted ? cancelledPublishTimeoutMs : publishTimeoutMs, publishing.idle(), build_async/* noop */.lQ);
    await publish(run, nowMs, 'end');
    // A follower leaves the state to the leader, but for what a person asked of it.
    if (session.lease.role() === 'leader' || manual.actions.size > 0) {
        const saving = session.save('release');
        await (cancelled.aborted ? (0,build_async/* withTimeout */.wj)(cancelledSaveTimeoutMs, saving, build_async/* noop */.lQ) : saving);
    }
    publishing.rethrow();
}
/** The next instant of the grid after `afterMs`; null: the time is over by then. */
function gridPointAfter(afterMs, startMs, { watchMs, intervalMs }) {
    const nextMs = startMs + (Math.floor((afterMs - startMs) / intervalMs) + 1) * intervalMs;
    return nextMs > startMs + watchMs ? null : nextMs;
}

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

// EXTERNAL MODULE: ./build/emulator/heroku/emulator.js + 18 modules
var heroku_emulator = __webpack_require__(2324);
// EXTERNAL MODULE: ./node_modules/hono/dist/index.js + 24 modules
var dist = __webpack_require__(1894);
// EXTERNAL MODULE: ./build/emulator/http/api-fault.js
var api_fault = __webpack_require__(826);
// EXTERNAL MODULE: ./build/emulator/http/inject-faults.js
var inject_faults = __webpack_require__(2386);
// EXTERNAL MODULE: ./build/emulator/http/json-body.js
var json_body = __webpack_require__(78);
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

// EXTERNAL MODULE: ./node_modules/@octokit/rest/dist-src/index.js + 22 modules
var dist_src = __webpack_require__(891);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
;// CONCATENATED MODULE: ./build/adapters/http/github-client.js



/**
 * A client that writes nothing to the console and never retries. It follows no redirect, which could send the token to
 * another host: an answer 3xx rejects like any other failure.
 */
function githubClient({ token, baseUrl, timeoutMs = 10 * durations/* secondMs */.fj }) {
    const silent = () => undefined;
    const log = { debug: silent, info: silent, warn: silent, error: silent };
    const octokit = new dist_src/* Octokit */.E({
        auth: token,
        baseUrl,
        userAgent: 'dyno-scaler',
        log,
        request: {
            // Without it, warnings about deprecated calls go to the console even though the client has a log.
            log,
            // `error` would hide the status, which tells that something has moved.
            redirect: 'manual',
            fetch: (input, init) => fetch(input, { ...init, signal: AbortSignal.timeout(timeoutMs) })
        }
    });
    octokit.hook.after('request', (answer) => {
        if (answer.status >= 300)
            throw Object.assign(new Error('moved to another address'), { response: answer });
    });
    return octokit;
}
/** An error of a client, or of reading its answer, as data. Any other error becomes `unavailable`. */
function githubFault(error) {
    const message = messageOf(error);
    const answer = answerIn(error);
    if (answer === null)
        return { kind: 'unavailable', status: null, message };
    return { kind: kindOf(answer, message), status: answer.status, message };
}
function kindOf({ status, headers }, message) {
    const limited = headers['retry-after'] !== undefined || headers['x-ratelimit-remaining'] === '0' || /rate limit/i.test(message);
    if (status === 429 || (status === 403 && limited))
        return 'rate-limited';
    if (status === 401)
        return 'unauthorized';
    if (status === 403)
        return 'forbidden';
    if (status < 400 || status === 404 || status === 410)
        return 'gone';
    return status >= 500 ? 'unavailable' : 'refused';
}
/** The client gives a lost connection the status 500; only a `response` shows that GitHub answered. */
function answerIn(error) {
    if (!(error instanceof Error) || !('response' in error))
        return null;
    return error.response ?? null;
}
function messageOf(error) {
    // An answer that broke off is text instead of data.
    if (error instanceof errors/* ZodError */.G)
        return 'an answer that cannot be read';
    if (!(error instanceof Error))
        return String(error);
    const { cause } = error;
    const timedOut = [error, cause].some((link) => link instanceof Error && (link.name === 'TimeoutError' || link.name === 'AbortError'));
    return timedOut ? 'no answer in time' : error.message;
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
;// CONCATENATED MODULE: ./build/adapters/github/issue-api.js


const issueShape = schemas/* object */.Ikc({
    number: schemas/* number */.aig().int().positive(),
    html_url: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP().nullish(),
    state: schemas/* string */.YjP(),
    labels: schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().nullish() })])),
    created_at: schemas/* string */.YjP(),
    pull_request: schemas/* unknown */.L5J().optional()
});
const issuesShape = schemas/* array */.YOg(issueShape);
const commentsShape = schemas/* array */.YOg(schemas/* object */.Ikc({ body: schemas/* string */.YjP().nullish() }));
/** Pages of 100 open issues that are read; more with our label would not be ours. */
const mostPages = 20;
const newLabel = { color: 'b60205', description: 'Incidents that Dyno Scaler opens and closes' };
function issueApi(options) {
    const { octokit, owner, repo, label, redact } = options;
    const { issues } = octokit.rest;
    const attempt = async (call) => {
        try {
            return { ok: true, value: await call() };
        }
        catch (error) {
            const fault = githubFault(error);
            return { ok: false, fault: { ...fault, message: redact(fault.message) } };
        }
    };
    return {
        list: () => attempt(() => listIssues(options)),
        create: ({ title, body }) => attempt(async () => {
            await ensureLabel(octokit, { owner, repo, name: label });
            return asIssue((await issues.create({ owner, repo, title, body, labels: [label] })).data);
        }),
        update: (issue_number, { title, body, state }) => attempt(async () => {
            const stated = state === 'closed' ? { state, state_reason: 'completed' } : state === 'open' ? { state } : {};
            return asIssue((await issues.update({ owner, repo, issue_number, title, body, ...stated })).data);
        }),
        comments: (issue_number, sinceMs) => attempt(async () => {
            const since = new Date(sinceMs).toISOString();
            const answer = await issues.listComments({ owner, repo, issue_number, since, per_page: 100 });
            return commentsShape.parse(answer.data).map(({ body }) => body ?? '');
        }),
        comment: (issue_number, body) => attempt(async () => {
            await issues.createComment({ owner, repo, issue_number, body });
            return null;
        })
    };
}
async function listIssues({ octokit, owner, repo, label }) {
    const all = [];
    for (let page = 1; page <= mostPages; page++) {
        const answer = await octokit.rest.issues.listForRepo({
            owner,
            repo,
            state: 'open',
            labels: label,
            sort: 'created',
            direction: 'asc',
            per_page: 100,
            page
        });
        const found = issuesShape.parse(answer.data);
        all.push(...found.filter((raw) => raw.pull_request === undefined).map(asIssue));
        if (answer.headers.link?.includes('rel="next"') !== true)
            break;
    }
    return all;
}
/**
 * GitHub creates an unknown label of a new issue by itself, grey and without a description, but silently drops it for
 * some tokens. An issue without the label would not be found again, so the label is created first.
 */
async function ensureLabel(octokit, label) {
    try {
        await octokit.rest.issues.createLabel({ ...label, ...newLabel });
    }
    catch (error) {
        // 422: it is there already.
        if (githubFault(error).status !== 422)
            throw error;
    }
}
function asIssue(data) {
    const { number, html_url: url, title, body, state, labels, created_at: createdAt } = issueShape.parse(data);
    return {
        number,
        url,
        title,
        body: body ?? null,
        open: state === 'open',
        labels: labels.flatMap((label) => (typeof label === 'string' ? [label] : label.name == null ? [] : [label.name])),
        createdMs: Date.parse(createdAt)
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-cache.js
function issueCache(api) {
    const known = new Map();
    const gone = new Set();
    let listing = null;
    const read = async () => {
        const before = new Map(known);
        const listed = await api.list();
        if (!listed.ok) {
            listing = null;
            return listed;
        }
        // What was written while the list was being read is newer than the list.
        for (const [number, issue] of before)
            if (known.get(number) === issue)
                known.delete(number);
        for (const issue of listed.value)
            if (!known.has(issue.number) && !gone.has(issue.number))
                known.set(issue.number, issue);
        return listed;
    };
    const list = async () => {
        listing ??= read();
        const result = await listing;
        if (!result.ok)
            return result;
        const open = [...known.values()].filter((issue) => issue.open);
        return { ok: true, value: open.sort((one, other) => one.number - other.number) };
    };
    return {
        list,
        refresh: () => {
            listing = null;
            return list();
        },
        open: async (page) => {
            const created = await api.create(page);
            // If only the answer was lost, the issue exists: the next list shows it.
            if (created.ok)
                known.set(created.value.number, { ...created.value, ...page });
            else
                listing = null;
            return created;
        },
        write: async (number, change) => {
            const last = known.get(number);
            const same = last?.title === change.title && last.body === change.body;
            if (same && change.state === undefined)
                return { ok: true, value: last };
            const updated = await api.update(number, change);
            if (updated.ok) {
                // GitHub may trim texts: to know whether the next ones differ, those that were sent are kept.
                known.set(number, { ...updated.value, title: change.title, body: change.body });
            }
            else {
                known.delete(number);
                listing = null;
            }
            return updated;
        },
        forget: (number) => {
            known.delete(number);
            gone.add(number);
            listing = null;
        }
    };
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-comments.js



/** Between two comments on one issue; the closing comment does not wait. */
const commentSpacingMs = durations/* hourMs */.$0;
/**
 * Writes a comment unless it is there: the answer to the last attempt may have been lost, or the state that knew of it.
 */
async function commentOnce(api, report, issue, occasion) {
    const atMs = occasionMs(report, occasion);
    const spacingMs = occasion === 'reminder' ? reminderMs : commentSpacingMs;
    // An hour more than needed, because the clocks of a runner and of GitHub differ.
    const recent = await api.comments(issue, atMs - spacingMs - durations/* hourMs */.$0);
    if (!recent.ok)
        return recent;
    const isThere = recent.value
        .map(parseCommentMarker)
        .some((marker) => marker !== null && replaces(marker, { occasion, atMs }));
    return isThere ? { ok: true, value: null } : api.comment(issue, comment(report, occasion));
}
/** Whether a comment makes another one unnecessary. Any comment of the last day reminds as well. */
function replaces(present, { occasion, atMs }) {
    if (occasion === 'reminder')
        return Math.abs(present.atMs - atMs) < reminderMs;
    if (present.occasion !== occasion)
        return false;
    return occasion === 'closed' ? present.atMs === atMs : Math.abs(present.atMs - atMs) < commentSpacingMs;
}

;// CONCATENATED MODULE: ./build/adapters/github/github-warning.js

/**
 * One line that names what failed, why, and what a person can do.
 *
 * @param failed such as `The incident issue of app web could not be updated`
 */
function githubWarning(failed, fault, remedies) {
    return (0,markdown/* oneLine */.TN)(`${failed}: ${remedyFor(fault, remedies)}`, 600);
}
/** `Add … to the …`, without a full stop. */
function addPermission(permission) {
    return `Add \`${permission}: write\` to the \`permissions:\` of the workflow`;
}
function remedyFor({ kind, status, message }, remedies) {
    const { permission, otherwise, whenGone, whenRefused, later } = remedies;
    const quoted = (0,markdown/* oneLine */.TN)(message, 200);
    switch (kind) {
        case 'unauthorized':
            return 'GitHub does not accept the token (401). Leave `github-token` at its default, or give one that is valid.';
        case 'forbidden':
            return `GitHub does not allow it (403: ${quoted}). ${addPermission(permission)}${otherwise}`;
        case 'gone':
            return whenGone(status, quoted);
        case 'refused':
            return `GitHub refused it (${status ?? 'unknown'}: ${quoted}). ${whenRefused}`;
        case 'rate-limited':
            return `GitHub asks for fewer requests (rate limit). ${later}`;
        case 'unavailable':
            return status === null
                ? `GitHub gave no usable answer (${quoted}). ${later}`
                : `GitHub answered ${status}. ${later}`;
    }
}

;// CONCATENATED MODULE: ./build/adapters/github/issue-warning.js

const later = 'It is tried again at the next look.';
const orSwitchOff = ', or set `issues: false`.';
/** What to write to the log of a run when a call about issues failed, as `githubWarning` does. */
function issueWarning(failed, fault) {
    return githubWarning(failed, fault, {
        permission: 'issues',
        otherwise: orSwitchOff,
        whenGone,
        whenRefused: `${later} If it stays so, please report it.`,
        later
    });
}
function whenGone(status, message) {
    if (status === 410 || /issues (?:are|has been) disabled/i.test(message))
        return `issues are switched off in this repository (410). Switch them on in its settings${orSwitchOff}`;
    if (status === 404)
        return `GitHub shows no such issues to this token (404). ${addPermission('issues')}${orSwitchOff}`;
    return `the repository has another address now (${status ?? 'unknown'}). The next run finds it.`;
}

;// CONCATENATED MODULE: ./build/adapters/github/github-issue.js







/**
 * Shows incidents as issues, one for each app, process and kind.
 *
 * After a crash the next call does what is missing, because every step first looks whether it was done: an issue is
 * found again by its label and first line, a comment by its last line. The closing comment is written before the issue
 * is closed, so that an issue without that comment is still open and can be found even without any state. Two things
 * can still happen: two runs at the same instant may each open an issue (the older one is used from then on), and the
 * comment on a reopening is missing if the state was lost between the reopening and the comment.
 */
function githubIssues({ octokit, owner, repo, label = 'dyno-scaler', redact = (text) => text }) {
    const api = issueApi({ octokit, owner, repo, label, redact });
    const tracker = { api, cache: issueCache(api), label };
    return {
        tracked: async () => {
            const listed = await tracker.cache.refresh();
            return listed.ok
                ? { status: 'ok', incidents: uniqueIncidents(listed.value) }
                : {
                    status: 'unavailable',
                    warning: redact(issueWarning('The open incident issues could not be listed', listed.fault))
                };
        },
        sync: async (report) => {
            const clean = withoutSecrets(report, redact);
            const { shown, warning } = await (clean.incident.phase === 'over'
                ? closeIssue(tracker, clean)
                : showOpen(tracker, clean));
            return { shown, warning: warning === null ? null : redact(warning) };
        }
    };
}
/** Shows an incident that is not over. */
async function showOpen(tracker, report) {
    const { incident } = report;
    const before = incident.shown;
    if (before === null)
        return openIssue(tracker, report);
    const edited = await tracker.cache.write(before.issue, {
        ...page(report),
        ...(before.open ? {} : { state: 'open' })
    });
    if (!edited.ok) {
        return edited.fault.kind === 'gone'
            ? replaceIssue(tracker, report, before)
            : failed(incident, before, 'updated', edited.fault);
    }
    // `over` until the comment on the reopening is written: if that fails, the next call writes it.
    const shown = before.open ? before : { ...before, open: true, phase: 'over' };
    return commentIfDue(tracker, report, shown, edited.value.open);
}
/** The issue was deleted or moved, or issues were switched off: opening a new one will show which. */
async function replaceIssue(tracker, report, before) {
    tracker.cache.forget(before.issue);
    const opened = await openIssue(tracker, report);
    return opened.shown === null ? { shown: before, warning: opened.warning } : opened;
}
/** Takes over the open issue of the incident, or opens one. */
async function openIssue(tracker, report) {
    const { incident } = report;
    const listed = await tracker.cache.list();
    if (!listed.ok)
        return failed(incident, null, 'looked for', listed.fault);
    const [found] = issuesOf(incident, listed.value);
    if (found !== undefined) {
        const adopted = await tracker.cache.write(found.number, page(report));
        if (!adopted.ok && adopted.fault.kind !== 'gone')
            return failed(incident, null, 'updated', adopted.fault);
        if (adopted.ok && adopted.value.open)
            return commentIfDue(tracker, report, shownAs(found, 'ongoing'), true);
        // Closed or deleted since it was listed.
        tracker.cache.forget(found.number);
    }
    const created = await tracker.cache.open(page(report));
    if (!created.ok)
        return failed(incident, null, 'opened', created.fault);
    const labelled = created.value.labels.some((name) => name.toLowerCase() === tracker.label.toLowerCase());
    return {
        shown: shownAs(created.value, incident.phase),
        warning: labelled
            ? null
            : `${created.value.url} has no label "${tracker.label}": GitHub dropped it. ` +
                'Put it there, or a run without state opens another issue.'
    };
}
/** Writes the comment that is due, unless the last one is too recent or a person closed the issue. */
async function commentIfDue(tracker, report, shown, isOpen) {
    const { incident, nowMs } = report;
    const due = dueComment({ ...incident, shown }, nowMs);
    const tooSoon = shown.commentedMs !== null && nowMs - shown.commentedMs < commentSpacingMs;
    if (due === null || tooSoon || !isOpen)
        return { shown, warning: null };
    const commented = await commentOnce(tracker.api, report, shown.issue, due);
    if (!commented.ok)
        return failed(incident, shown, 'commented on', commented.fault);
    return { shown: { ...shown, phase: incident.phase, commentedMs: nowMs }, warning: null };
}
/** Comments that an incident is over, then closes its issue. Never opens one. */
async function closeIssue(tracker, report) {
    const { incident } = report;
    const before = incident.shown ?? (await findIssue(tracker, incident));
    if (before === null)
        return { shown: null, warning: null };
    if ('fault' in before)
        return failed(incident, null, 'looked for', before.fault);
    const closed = { ...before, open: false, phase: 'over' };
    if (isShownAsOver(before))
        return { shown: before, warning: null };
    // Also where the last comment was on an end, as the issue may have been reopened since; the same comment is not
    // written twice.
    const commented = await commentOnce(tracker.api, report, before.issue, 'closed');
    if (!commented.ok && commented.fault.kind === 'gone')
        return { shown: closed, warning: null };
    const warning = commented.ok ? null : warningOf(incident, 'commented on', commented.fault);
    // Where comments are refused for good, as on a locked issue, the issue is closed without one.
    const isRefused = !commented.ok && (commented.fault.kind === 'refused' || commented.fault.kind === 'forbidden');
    if (!commented.ok && !isRefused)
        return { shown: before, warning };
    if (!before.open)
        return { shown: closed, warning };
    const edited = await tracker.cache.write(before.issue, { ...page(report), state: 'closed' });
    if (edited.ok || edited.fault.kind === 'gone')
        return { shown: closed, warning };
    return failed(incident, commented.ok ? { ...before, phase: 'over' } : before, 'closed', edited.fault);
}
async function findIssue({ cache }, incident) {
    const listed = await cache.list();
    if (!listed.ok)
        return { fault: listed.fault };
    const [found] = issuesOf(incident, listed.value);
    return found === undefined ? null : shownAs(found, 'ongoing');
}
function page(report) {
    return { title: issueTitle(report.incident), body: issueBody(report) };
}
/** An open issue as the state records it. */
function shownAs({ number, url }, phase) {
    return { issue: number, url, open: true, phase, commentedMs: null };
}
function failed(incident, shown, attempt, fault) {
    return { shown, warning: warningOf(incident, attempt, fault) };
}
function warningOf({ app, process, kind }, attempt, fault) {
    return issueWarning(`The incident issue of ${app} ${process} (${kind}) could not be ${attempt}`, fault);
}
/** Oldest first. */
function issuesOf(key, listed) {
    return listed.filter(({ body }) => {
        const marker = parseMarker(body);
        return marker !== null && incidentKey(marker) === incidentKey(key);
    });
}
function uniqueIncidents(listed) {
    const incidents = listed.flatMap(({ number, url, body, createdMs }) => {
        const marker = parseMarker(body);
        return marker === null ? [] : [{ ...marker, sinceMs: marker.sinceMs ?? createdMs, issue: number, url }];
    });
    return incidents.filter((incident, index) => incidents.findIndex((other) => incidentKey(other) === incidentKey(incident)) === index);
}
/**
 * It comes before escaping, which could change a secret so that it is not found. Names stay: the issue is found by
 * them.
 */
function withoutSecrets(report, redact) {
    return {
        ...report,
        incident: { ...report.incident, cause: redact(report.incident.cause) },
        recent: report.recent.map((look) => ({ ...look, answers: look.answers.map(redact) })),
        action: report.action === null ? null : redact(report.action),
        diagnosis: report.diagnosis === null
            ? null
            : { ...report.diagnosis, platform: report.diagnosis.platform?.map(redact) ?? null }
    };
}

// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 6 modules
var heroku = __webpack_require__(8176);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(4377);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(8040);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku-headers.js
var heroku_headers = __webpack_require__(3663);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-dynos.js




/** The list of dynos takes long at times. */
const timeoutMs = 10 * durations/* secondMs */.fj;
const bodyLimit = 1_000_000;
/** `updated_at` is when the dyno came into its state. */
const shape = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), state: schemas/* string */.YjP(), updated_at: iso/* datetime */.w$({ offset: true }).nullable().catch(null) }));
/** The dynos of an app by Heroku's Platform API, in one call that is not repeated. */
function herokuDynos({ baseUrl, token }) {
    return async (app) => {
        const url = `${baseUrl}/apps/${encodeURIComponent(app)}/dynos`;
        const answer = await (0,http/* send */.tN)({ method: 'GET', url, headers: (0,heroku_headers/* herokuHeaders */.d)(token), timeoutMs, bodyLimit });
        if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299)
            return null;
        const parsed = shape.safeParse((0,http/* parseJson */.qF)(answer.body));
        return parsed.success ? parsed.data.map(dynoOf) : null;
    };
}
function dynoOf({ type, state, updated_at: updatedAt }) {
    // An Eco dyno that sleeps is `idle`: the next request wakes it. Where nobody knows since when, it was long ago.
    const isUp = state === 'up' || state === 'idle';
    return { process: type, state, upSinceMs: isUp ? (updatedAt === null ? 0 : Date.parse(updatedAt)) : null };
}

;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-diagnosis.js




/** The list of dynos is slow at times. */
const heroku_diagnosis_timeoutMs = 10 * durations/* secondMs */.fj;
const heroku_diagnosis_bodyLimit = 1_000_000;
const dynosShape = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), state: schemas/* string */.YjP() }));
const releasesShape = schemas/* array */.YOg(schemas/* object */.Ikc({ version: schemas/* int */.Whr(), created_at: iso/* datetime */.w$({ offset: true }), status: schemas/* string */.YjP().catch('') }));
const statusShape = schemas/* object */.Ikc({ incidents: schemas/* array */.YOg(schemas/* object */.Ikc({ title: schemas/* string */.YjP() })) });
/**
 * What Heroku shows of an app that is down: the states of its dynos, its newest release, and open incidents of Heroku
 * itself. What cannot be read is null: in outages the status page has failed, too.
 */
function herokuDiagnosis({ baseUrl, token, statusUrl }) {
    const read = async (url, headers, shape) => {
        const answer = await (0,http/* send */.tN)({ method: 'GET', url, headers, timeoutMs: heroku_diagnosis_timeoutMs, bodyLimit: heroku_diagnosis_bodyLimit });
        if (answer.kind !== 'answer' || answer.status < 200 || answer.status > 299)
            return null;
        const parsed = shape.safeParse((0,http/* parseJson */.qF)(answer.body));
        return parsed.success ? parsed.data : null;
    };
    return async (app, process) => {
        const path = `${baseUrl}/apps/${encodeURIComponent(app)}`;
        const [dynos, releases, status] = await Promise.all([
            read(`${path}/dynos`, (0,heroku_headers/* herokuHeaders */.d)(token), dynosShape),
            read(`${path}/releases`, { ...(0,heroku_headers/* herokuHeaders */.d)(token), range: 'version ..; max=1, order=desc' }, releasesShape),
            statusUrl === null
                ? null
                : read(`${statusUrl}/api/v4/current-status`, { accept: 'application/json', 'user-agent': 'dyno-scaler' }, statusShape)
        ]);
        const newest = releases?.[0];
        return {
            dynos: dynos === null ? null : countStates(dynos.filter(({ type }) => type === process)),
            release: newest === undefined
                ? null
                : { version: newest.version, atMs: Date.parse(newest.created_at), status: newest.status },
            platform: status === null ? null : status.incidents.map(({ title }) => title)
        };
    };
}
function countStates(dynos) {
    const counts = new Map();
    for (const { state } of dynos)
        counts.set(state, (counts.get(state) ?? 0) + 1);
    return [...counts].map(([state, count]) => ({ state, count }));
}

;// CONCATENATED MODULE: ./build/adapters/signals/http-probe.js

/** Enough to find a text in, little enough to stay cheap. */
const http_probe_bodyLimit = 1_000_000;
const maxRedirects = 5;
/** What Cloudflare answers when the certificate (525, 526) or the DNS name (530) of the app's own address is wrong: no dyno cures that. */
const originStatuses = {
    525: 'the TLS handshake with the origin failed',
    526: 'the certificate of the origin is not valid',
    530: 'the origin has no address in the DNS'
};
/**
 * Pings an app: `samples` requests one after the other. When one fails, the rest follow `spacing` apart, so that a blip is not an
 * outage. A time is that of the whole answer, redirects included, up to 1 MB of body.
 */
function httpProbe({ clock }) {
    async function sample(url, probe) {
        const startMs = clock.now();
        const judged = judge(await follow(url, probe, startMs), probe);
        return { ...judged, elapsedMs: Math.max(0, clock.now() - startMs) };
    }
    async function follow(startUrl, probe, startMs) {
        let url = startUrl;
        let headers = {
            'user-agent': 'dyno-scaler',
            'cache-control': 'no-cache',
            ...probe.headers
        };
        for (let hop = 0; hop <= maxRedirects; hop++) {
            const timeoutMs = probe.timeoutMs - (clock.now() - startMs);
            if (timeoutMs <= 0)
                return { kind: 'no-answer', failure: { kind: 'timeout', message: 'no time left' } };
            const request = { method: probe.method, url, headers, timeoutMs: Math.ceil(timeoutMs), bodyLimit: http_probe_bodyLimit };
            const result = await (0,http/* send */.tN)(request);
            const next = result.kind === 'answer' && !isExpected(result.status, probe) ? redirectTarget(result, url) : null;
            if (next === null)
                return result;
            // Headers may hold secrets, and those belong to the host they were written for.
            if (new URL(next).origin !== new URL(url).origin)
                headers = { 'user-agent': 'dyno-scaler', 'cache-control': 'no-cache' };
            url = next;
        }
        return { kind: 'too-many-redirects' };
    }
    return {
        read: async ({ target, webUrl, probe }) => {
            const url = target.kind === 'url' ? target.url : target.kind === 'web-url' ? webUrl : null;
            if (url === null)
                return { status: 'unavailable', cause: 'Heroku knows no web address of the app; give it a "url", or "none"' };
            const samples = [];
            while (samples.length < probe.samples) {
                if (samples.some(({ kind }) => kind === 'failed'))
                    await clock.sleep(probe.spacingMs);
                samples.push(await sample(url, probe));
            }
            return { status: 'ok', samples };
        }
    };
}
function judge(result, probe) {
    if (result.kind === 'too-many-redirects')
        return http_probe_failed('other', 'redirects', `more than ${maxRedirects} redirects`);
    if (result.kind === 'no-answer')
        return judgeFailure(result.failure, probe);
    const { status, body } = result;
    if (!isExpected(status, probe))
        return unexpected(status);
    if (probe.expect.body !== null && !body.includes(probe.expect.body)) {
        return http_probe_failed('other', 'body', `answered ${status}, but without the text "${probe.expect.body}"`);
    }
    return { kind: 'answered', status };
}
function unexpected(status) {
    const ofOrigin = originStatuses[status];
    if (ofOrigin !== undefined)
        return http_probe_failed('other', String(status), `answered ${status}: ${ofOrigin}`);
    return http_probe_failed(status >= 500 ? 'overload' : 'other', String(status), `answered ${status}`);
}
function judgeFailure({ kind, message }, probe) {
    switch (kind) {
        case 'timeout':
            return http_probe_failed('overload', kind, `no answer within ${probe.timeoutMs / 1000} s`);
        case 'refused':
        case 'reset':
            return http_probe_failed('overload', kind, message);
        case 'dns':
        case 'tls':
            return http_probe_failed('other', kind.toUpperCase(), message);
        case 'other':
            return http_probe_failed('other', 'error', message);
    }
}
function http_probe_failed(failure, label, cause) {
    return { kind: 'failed', failure, label, cause };
}
function isExpected(status, probe) {
    return probe.expect.status.some(({ from, to }) => from <= status && status <= to);
}
function redirectTarget(answer, base) {
    const location = answer.headers.get('location');
    if (answer.status < 300 || answer.status > 399 || location === undefined || !URL.canParse(location, base))
        return null;
    const next = new URL(location, base);
    return next.protocol === 'http:' || next.protocol === 'https:' ? next.href : null;
}

// EXTERNAL MODULE: ./build/adapters/http/pooled-http.js
var pooled_http = __webpack_require__(9348);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(2862);
;// CONCATENATED MODULE: ./build/adapters/heroku/router-buckets.js


const instant = iso/* datetime */.w$({ offset: true }).transform((text) => Date.parse(text));
/** Minutes as a number; older answers have `1h0m0s`. */
const step = schemas/* union */.KCZ([
    schemas/* number */.aig().transform((minutes) => minutes * durations/* minuteMs */.J2),
    schemas/* string */.YjP()
        .regex(/^(?:\d+h)?(?:\d+m)?(?:\d+s)?$/)
        .transform(durationMs)
]);
const answerShape = schemas/* object */.Ikc({
    start_time: instant,
    end_time: instant,
    step,
    data: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* unknown */.L5J()))
});
/** null: a body of another shape, or buckets that are no whole minutes. */
function readSeries(body) {
    const answer = answerShape.safeParse(body);
    if (!answer.success)
        return null;
    const { start_time: startMs, end_time: endMs, step: stepMs, data } = answer.data;
    const isWhole = stepMs > 0 && stepMs % durations/* minuteMs */.J2 === 0 && startMs % durations/* minuteMs */.J2 === 0;
    return isWhole && endMs >= startMs ? { startMs, endMs, stepMs, values: data } : null;
}
/** The complete buckets from `fromMs` to `toMs`, oldest first, without gaps; what was not reported is null. */
function bucketsOf({ status, latency, fromMs, toMs }) {
    const grid = status ?? latency;
    if (grid === null)
        return [];
    const { startMs, stepMs: lengthMs } = grid;
    const firstMs = startMs + Math.ceil((fromMs - startMs) / lengthMs) * lengthMs;
    const count = Math.max(0, Math.floor((Math.min(toMs, grid.endMs) - firstMs) / lengthMs));
    return Array.from({ length: count }, (_, index) => {
        const bucket = { startMs: firstMs + index * lengthMs, lengthMs };
        return {
            ...bucket,
            ...trafficOf(status, bucket),
            p95Ms: latency === null ? null : valueAt(latency, 'latency.ms.p95', bucket)
        };
    });
}
/**
 * A bucket holds a count, not a rate: Heroku's own command line divides the sum of hourly buckets by their minutes to
 * get requests a minute. Other buckets are assumed to be the same. A status that did not occur is null; where all are
 * null, nothing was reported.
 */
function trafficOf(status, bucket) {
    const counts = status === null ? [] : statusNames(status).map((name) => ({ name, count: valueAt(status, name, bucket) }));
    const reported = counts.flatMap(({ name, count }) => (count === null ? [] : [{ name, count }]));
    if (reported.length === 0)
        return { requestsPerMinute: null, errorShare: null };
    const all = sum(reported);
    const errors = sum(reported.filter(({ name }) => /^(?:status_)?5/.test(name)));
    return { requestsPerMinute: all / (bucket.lengthMs / durations/* minuteMs */.J2), errorShare: all === 0 ? null : errors / all };
}
/**
 * The status codes or, without those, the classes such as `status_2xx`: both together would count every request twice.
 */
function statusNames({ values }) {
    const names = Object.keys(values);
    const codes = names.filter((name) => /^[1-5]\d\d$/.test(name));
    return codes.length > 0 ? codes : names.filter((name) => /^status_[1-5]xx$/.test(name));
}
function valueAt({ startMs, endMs, stepMs, values }, name, bucket) {
    if (stepMs !== bucket.lengthMs || bucket.startMs + bucket.lengthMs > endMs)
        return null;
    const value = (Object.hasOwn(values, name) ? values[name] : undefined)?.[(bucket.startMs - startMs) / stepMs];
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
function sum(counts) {
    return counts.reduce((total, { count }) => total + count, 0);
}
function durationMs(text) {
    const [, hours = '0', minutes = '0', seconds = '0'] = /^(?:(\d+)h)?(?:(\d+)m)?(?:(\d+)s)?$/.exec(text) ?? [];
    return (Number(hours) * 60 + Number(minutes)) * durations/* minuteMs */.J2 + Number(seconds) * durations/* secondMs */.fj;
}

;// CONCATENATED MODULE: ./build/adapters/heroku/router-metrics.js






const router_metrics_bodyLimit = 1_000_000;
/**
 * Heroku keeps minutes for 2 h. Of 10-minute buckets it keeps 24 h for Basic, 72 h for others; a day is enough here.
 */
const minutes = { name: '1m', stepMs: durations/* minuteMs */.J2, leastMs: 5 * durations/* minuteMs */.J2, mostMs: 2 * durations/* hourMs */.$0 };
const tenMinutes = { name: '10m', stepMs: 10 * durations/* minuteMs */.J2, leastMs: 10 * durations/* minuteMs */.J2, mostMs: durations/* dayMs */.LP };
/**
 * What Heroku's router measured, from the metrics API behind the charts of the dashboard. It is not documented, so a
 * failure makes the signal unavailable and is no error. Never rejects.
 */
function routerMetrics({ baseUrl, token, clock, redact, timeoutMs = 10 * durations/* secondMs */.fj }) {
    async function ask(request, resolution, deadlineMs) {
        const range = rangeOf(request, resolution);
        const query = new URLSearchParams({
            process_type: request.process,
            start_time: new Date(range.fromMs).toISOString(),
            end_time: new Date(range.toMs).toISOString(),
            step: resolution.name
        });
        const one = async (name) => {
            const url = `${baseUrl}/apps/${encodeURIComponent(request.appId)}/router-metrics/${name}?${query.toString()}`;
            return readAnswer(await (0,http/* sendWithRetry */.lx)({ method: 'GET', url, headers: (0,heroku_headers/* herokuHeaders */.d)(token), timeoutMs, bodyLimit: router_metrics_bodyLimit }, { clock, deadlineMs, attempts: 2, by: pooled_http/* sendPooled */.o }), redact);
        };
        const [status, latency] = await Promise.all([one('status'), one('latency')]);
        return { range, status, latency };
    }
    async function read(request) {
        const deadlineMs = clock.now() + 2 * timeoutMs;
        if (!(0,token_address/* mayCarryToken */.q)(baseUrl))
            return unavailable('HEROKU_METRICS_URL is no https address, and the token is sent over https only');
        if (request.process !== 'web')
            return unavailable(`Heroku's router sends requests to "web" alone; give "${request.process}" another metric`);
        if (/^(eco|free)$/i.test(request.size))
            return unavailable('Heroku has no metrics for Eco dynos; use pings or another metric, or a dyno type from Basic on');
        const finest = /^(basic|hobby)$/i.test(request.size) ? tenMinutes : minutes;
        const fine = await ask(request, finest, deadlineMs);
        const isTooFine = finest === minutes && [fine.status, fine.latency].some(({ kind }) => kind === 'too-fine');
        return readingOf(isTooFine ? await ask(request, tenMinutes, deadlineMs) : fine);
    }
    return { read };
}
/** From the bucket that was not complete at the last look to the last one that is complete now. */
function rangeOf({ sinceMs, nowMs }, { stepMs, leastMs, mostMs }) {
    const toMs = Math.floor(nowMs / stepMs) * stepMs;
    const lastLookMs = Math.floor((sinceMs ?? nowMs) / stepMs) * stepMs;
    return { fromMs: Math.max(toMs - mostMs, Math.min(toMs - leastMs, lastLookMs)), toMs };
}
function readingOf({ range, status, latency }) {
    if (status.kind !== 'series' && latency.kind !== 'series')
        return unavailable(status.cause);
    const buckets = bucketsOf({ ...range, status: seriesOf(status), latency: seriesOf(latency) });
    return buckets.length > 0
        ? { status: 'ok', buckets }
        : unavailable("Heroku's metrics API has no complete bucket yet; a new app gets its metrics within minutes");
}
function seriesOf(answer) {
    return answer.kind === 'series' ? answer.series : null;
}
function readAnswer(answer, redact) {
    if (answer.kind === 'no-answer')
        return {
            kind: 'failed',
            cause: `Heroku's metrics API cannot be reached: ${answer.failure.message}. It is asked again at the next look`
        };
    const { status, body } = answer;
    if (status >= 200 && status < 300) {
        const series = readSeries((0,http/* parseJson */.qF)(body));
        return series === null
            ? {
                kind: 'failed',
                cause: "the answer of Heroku's metrics API makes no sense. It is asked again at the next look"
            }
            : { kind: 'series', series };
    }
    const cause = `Heroku's metrics API answered ${status}${router_metrics_quoted(body, redact)}${router_metrics_remedyFor(status)}`;
    return { kind: status === 400 ? 'too-fine' : 'failed', cause };
}
function router_metrics_remedyFor(status) {
    if (status === 401)
        return '. The token is wrong, expired or revoked: make a new one for "heroku-api-key"';
    if (status === 403)
        return '. The token may not read the metrics: its owner needs the right to view them, or use another metric';
    if (status === 404)
        return '. It knows no metrics of this app: use pings or another metric';
    if (status === 429)
        return '. The account makes too many calls: look less often';
    return status >= 500 ? '. It is asked again at the next look' : '. Use pings or another metric if that lasts';
}
function router_metrics_quoted(body, redact) {
    const answer = (0,http/* parseJson */.qF)(redact(body));
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    return typeof message === 'string' && message.trim() !== ''
        ? ` ("${message.replace(/\s+/g, ' ').trim().slice(0, 200)}")`
        : '';
}
function unavailable(cause) {
    return { status: 'unavailable', cause };
}

// EXTERNAL MODULE: ./build/adapters/stores/file.js + 10 modules
var stores_file = __webpack_require__(2430);
// EXTERNAL MODULE: ./build/core/backtest/random.js
var backtest_random = __webpack_require__(5293);
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
var demo_policy = __webpack_require__(6350);
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
    return {
        platform: (0,heroku/* heroku */.z)({ baseUrl, metricsUrl, token, clock }),
        router: routerMetrics({ baseUrl: metricsUrl, token, clock, redact: (text) => text }),
        numbers: null,
        probe: httpProbe({ clock }),
        store: (0,stores_file/* fileStore */.o)({ path: stateFile }),
        tracker: githubIssues({ octokit: githubClient({ token, baseUrl: github.url }), ...demoRepository }),
        notices: [],
        dynos: herokuDynos({ baseUrl, token }),
        diagnose: herokuDiagnosis({ baseUrl, token, statusUrl: null }),
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
            const result = await runControlLoop(usedPorts, options);
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

;// CONCATENATED MODULE: ./build/demo/write-report.js









/** Writes the report of the simulated days to a new temporary folder, where it stays. Returns its path. */
async function writeDemoReport(stateFile) {
    // Loaded late: the page is large and only needed at the end.
    const { reportFileName, writeReport } = await Promise.all(/* import() */[__webpack_require__.e(725), __webpack_require__.e(502), __webpack_require__.e(559)]).then(__webpack_require__.bind(__webpack_require__, 3502));
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
var external_node_child_process_ = __webpack_require__(1421);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
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
var external_node_util_ = __webpack_require__(7975);
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

// EXTERNAL MODULE: ./build/commands/terminal/command.js
var command = __webpack_require__(809);
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

/***/ 1055:
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


/***/ })

};

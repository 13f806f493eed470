export const id = 594;
export const ids = [594];
export const modules = {

/***/ 77627:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ addPermission),
/* harmony export */   I: () => (/* binding */ githubWarning)
/* harmony export */ });
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);

/**
 * One line that names what failed, why, and what a person can do.
 *
 * @param failed such as `The incident issue of app web could not be updated`
 */
function githubWarning(failed, fault, remedies) {
    return (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(`${failed}: ${remedyFor(fault, remedies)}`, 600);
}
/** `Add … to the …`, without a full stop. */
function addPermission(permission) {
    return `Add \`${permission}: write\` to the \`permissions:\` of the workflow`;
}
function remedyFor({ kind, status, message }, remedies) {
    const { permission, otherwise, whenGone, whenRefused, later } = remedies;
    const quoted = (0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(message, 200);
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


/***/ }),

/***/ 9594:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 3 modules
var github = __webpack_require__(60722);
// EXTERNAL MODULE: ./build/async.js
var build_async = __webpack_require__(96476);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
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
/** What an incident is about, for people: a budget is that of an app, whatever its process types. */
function incidentSubject({ app, process, kind }) {
    if (kind === 'platform')
        return "Heroku's API";
    if (app === null || process === null)
        return 'The sum of all apps';
    return kind === 'budget' ? app : `${app} ${process}`;
}

;// CONCATENATED MODULE: ./build/core/incidents/quiet.js



function quietApps(policy, nowMs) {
    const all = [{ ...policy, app: null }, ...policy.apps];
    return new Set(all.filter((one) => isQuiet(one, nowMs)).map(({ app }) => app));
}
function isQuiet({ quiet = [], timezone = 'UTC' }, nowMs) {
    return quiet.some((window) => (0,schedule_window/* holdsAt */.wD)(window, (0,local_time/* localTime */.HJ)(timezone, nowMs)));
}
/** The incidents after a look, with what has to be told of them when their quiet window is over. */
function withUntold(before, after, quiet) {
    return after.map((incident) => {
        const known = before.find((other) => isSameIncident(other, incident)) ?? null;
        const untold = quiet.has(incident.app) ? untoldOf(known, incident) : null;
        if (untold !== null)
            return { ...incident, untold };
        return incident.untold === undefined ? incident : withoutUntold(incident);
    });
}
function withoutUntold({ app, process, kind, phase, sinceMs, endedMs, cause, lowest, highest, extra, shown }) {
    return { app, process, kind, phase, sinceMs, endedMs, cause, lowest, highest, extra, shown };
}
function untoldOf(known, { phase, shown }) {
    const wasOpen = known !== null && known.phase !== 'over';
    if (phase === 'over') {
        if (known?.untold === 'end')
            return 'end';
        return wasOpen && known.untold === undefined ? 'end' : null;
    }
    if (known?.untold === 'opening')
        return 'opening';
    // One that goes on was told, and so was one whose issue is open; one that was never told to be over goes on, too.
    const isTold = wasOpen || known?.untold === 'end' || shown?.open === true;
    return isTold ? null : 'opening';
}

// EXTERNAL MODULE: ./build/core/decide/advance.js
var advance = __webpack_require__(21401);
// EXTERNAL MODULE: ./build/core/decide/decide.js + 27 modules
var decide = __webpack_require__(667);
// EXTERNAL MODULE: ./build/core/decide/expected-down.js
var expected_down = __webpack_require__(33772);
;// CONCATENATED MODULE: ./build/core/decide/maintenance.js

/** Part of an observation where maintenance mode, if it is on, is ours. */
const byUs = { maintenanceBy: 'us' };
/** Whether maintenance mode that is found on is ours. */
function isOurs(own) {
    return own !== null && own.stage !== 'left-off';
}
/**
 * On where `web` goes to 0, or is there, by the schedule or by hand; off when it comes back. What a person switched off meanwhile is left
 * off until the next 0.
 */
function maintenanceStep(question) {
    const { policy, observation, state, decision, own, nowMs } = question;
    const { app, request } = observation;
    if (app.status === 'unavailable' || decision.to === null || policy.process !== 'web')
        return { to: null, own };
    const isWanted = policy.atZero === 'maintenance' &&
        decision.to === 0 &&
        (0,expected_down/* isZeroByPlan */.T7)({ policy, state, request, quantity: decision.from, nowMs });
    if (!isWanted)
        return { to: app.maintenance && isOurs(own) ? 'off' : null, own: null };
    if (app.maintenance)
        return { to: null, own: { stage: 'on' } };
    const wasLeftOn = own !== null && own.stage !== 'switching-on';
    if (decision.from === 0 && wasLeftOn)
        return { to: null, own: { stage: 'left-off' } };
    return { to: 'on', own: { stage: 'switching-on' } };
}

// EXTERNAL MODULE: ./build/core/decide/memory.js
var decide_memory = __webpack_require__(93916);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
// EXTERNAL MODULE: ./build/core/decide/hold.js
var hold = __webpack_require__(31970);
// EXTERNAL MODULE: ./build/core/decide/size-hold.js
var size_hold = __webpack_require__(6262);
;// CONCATENATED MODULE: ./build/core/decide/own-changes.js





/** A change is made within this time of being saved as an intent, or never. */
const intentLifetimeMs = 5 * durations/* minuteMs */.J2;
/**
 * The state of a process type, with what runs of ours did since known as such: a quantity or a dyno type that an intent names, and any other
 * where a run is missing, is as good as a change of ours that seemed to fail and was made. Any other difference stays one that somebody else
 * made.
 *
 * @param found what runs; null: not known
 */
function withOwnChanges(state, found, evidence) {
    if (state === null || found === null || !isFoundChanged(state, found))
        return state;
    const { quantity, size } = found;
    const intent = state.intents.findLast((one) => explains(one, quantity));
    const isOwnQuantity = intent !== undefined || evidence === 'incomplete';
    const isOwnSize = evidence === 'incomplete' || state.intents.some((one) => (0,dyno_size/* sameSize */.YY)(one.size ?? null, size));
    const known = isOwnSize ? { ...state, expectedSizes: [...state.expectedSizes, size] } : state;
    if (!isOwnQuantity || !(0,hold/* isExternal */.ge)(state, quantity))
        return known;
    const [before = quantity] = state.expectedQuantities;
    // Pings and looks before the change say nothing of the new quantity.
    return { ...known, streaks: decide_memory/* noStreaks */.Bi, agreeing: null, expectedQuantities: [intent?.from ?? before, quantity] };
}
/**
 * What another run of ours was about to change, and what runs shows that it did; null: none. That run has not told of it: a change is in the
 * state before it is told.
 *
 * @param state as it was stored
 * @param run that looks now
 */
function lateChange(state, found, run) {
    if (state === null || found === null)
        return null;
    // At first none is expected, and after a change that failed two are.
    const isCertain = state.expectedQuantities.length === 1;
    if (isCertain && !isFoundChanged(state, found))
        return null;
    const isMade = (one) => one.run !== run && explains(one, found.quantity) && (one.size === undefined || (0,dyno_size/* sameSize */.YY)(one.size, found.size));
    return state.intents.findLast(isMade) ?? null;
}
/** Whether something else runs than what we left. */
function isFoundChanged(state, { quantity, size }) {
    return (0,hold/* isExternal */.ge)(state, quantity) || (0,size_hold/* isExternalSize */.J5)(state.expectedSizes, size);
}
/** Heroku may have allowed fewer than were asked for. */
function explains({ from, to }, found) {
    return found === to || (from < found && found < to);
}
/** The intents that still say something after a look of `run`: of other runs that may only now be making their change. */
function intentsAfter(intents, { run, found, nowMs }) {
    if (found === null)
        return intents;
    return intents.filter((one) => one.run !== run && one.to !== found && nowMs - one.atMs < intentLifetimeMs);
}

// EXTERNAL MODULE: ./build/core/history/record-look.js + 1 modules
var record_look = __webpack_require__(91344);
// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(93577);
// EXTERNAL MODULE: ./build/core/own-value.js
var own_value = __webpack_require__(32170);
;// CONCATENATED MODULE: ./build/run/change-blockers.js
/** Reasons that forbid every change of a process type, whoever asks for it. */
const changeBlockers = new Set([
    'formation-unavailable',
    'disabled',
    'maintenance',
    'native-autoscaling'
]);

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
function rememberMaintenance(cache, to) {
    const known = cache.app;
    if (known?.reading.status !== 'ok')
        return;
    cache.app = { ...known, reading: { ...known.reading, maintenance: to === 'on' } };
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

;// CONCATENATED MODULE: ./build/run/maintenance.js
/** Switches maintenance mode of an app with the dynos of its web, and remembers what is ours. */




/** What is remembered of the maintenance mode of an app; null: nothing of ours. */
function ownMaintenance({ working }, app) {
    return (0,own_value/* ownValue */.e)(working.pastLooks().maintenance, app) ?? null;
}
/** What a decision means for maintenance mode. Where a guard forbids every change, nothing. */
function maintenanceOf({ session }, question) {
    const own = ownMaintenance(session, question.policy.app);
    const isBlocked = question.decision.reasons.some(({ code }) => changeBlockers.has(code));
    return isBlocked ? { to: null, own } : maintenanceStep({ ...question, own });
}
function rememberOwn({ working }, app, own) {
    const known = ownMaintenance({ working }, app);
    if (known?.stage === own?.stage)
        return;
    working.update((state) => {
        const others = Object.entries(state.maintenance).filter(([other]) => other !== app);
        return { ...state, maintenance: Object.fromEntries(own === null ? others : [...others, [app, own]]) };
    });
}
/**
 * Makes a change of the formation between both switches: visitors see the page as long as no dyno is asked for. A switch that fails
 * stops no scaling; with dynos that could not be taken away it is taken back.
 */
async function withMaintenance(context, app, { to, own }, change) {
    if (to === 'on') {
        const maintenance = await switchTo(context, app, 'on');
        const outcome = await change();
        if (maintenance.kind !== 'switched' || outcome.kind !== 'failed')
            return { outcome, maintenance };
        await switchTo(context, app, 'off');
        return { outcome };
    }
    const outcome = await change();
    if (to === 'off' && outcome.kind !== 'failed')
        return { outcome, maintenance: await switchTo(context, app, 'off') };
    if (to === null)
        rememberOwn(context.session, app, own);
    return { outcome };
}
async function switchTo({ ports: { platform }, session, cache }, app, to) {
    // What no state says is ours would keep the app down the next morning.
    const fault = to === 'on' && !session.isKept() ? unsaved(app) : ((await platform.setMaintenance?.(app, to)) ?? null);
    if (fault === null) {
        rememberMaintenance(cache, to);
        rememberOwn(session, app, to === 'on' ? { stage: 'on' } : null);
        return { to, kind: 'switched' };
    }
    // Whether it was made after all is not known: the formation is read again before anything is made of it.
    cache.app = null;
    if (to === 'on' && fault.kind === 'permanent')
        rememberOwn(session, app, null);
    return { to, kind: 'failed', fault };
}
function unsaved(app) {
    const message = `Maintenance mode of ${app} was not switched on: the state that would say whose it is could not be saved.`;
    return { kind: 'transient', scope: 'app', message };
}

// EXTERNAL MODULE: ./build/core/history/budget-words.js
var budget_words = __webpack_require__(42088);
// EXTERNAL MODULE: ./build/core/history/spending.js
var spending = __webpack_require__(93209);
;// CONCATENATED MODULE: ./build/run/budgets.js
/** How the budgets stand, by the state and by what a run has seen. */



/** The budget of each app that has one; that of all together last, unless this run handles a part of them. */
function budgetsOf(policy, { working, reports }, nowMs) {
    const latest = new Map(reports.map((report) => [(0,process_key/* processKey */.Z)(report.policy), report]));
    const processesOf = (app) => app.processes.flatMap((process) => {
        const report = latest.get((0,process_key/* processKey */.Z)(process));
        const state = report?.state ?? working.processOf(process);
        // Of an app that a selector found nobody knows yet which process types it has.
        if (state === null && app.selectedBy !== undefined)
            return [];
        return [{ policy: process, state, size: report?.size ?? null, quantity: null }];
    });
    const { budget, apps, timezone, isPartial } = policy;
    const each = apps.flatMap((app) => app.budget === undefined
        ? []
        : [(0,spending/* budgetStatus */.s)({ app: app.app, budget: app.budget }, { ...app, processes: processesOf(app) }, nowMs)]);
    if (budget === undefined || isPartial === true)
        return each;
    const zone = timezone === undefined ? {} : { timezone };
    return [...each, (0,spending/* budgetStatus */.s)({ app: null, budget }, { ...zone, processes: apps.flatMap(processesOf) }, nowMs)];
}
/** Why ranges of an app stay at their floor, by its own budget as it is found; null: they do not. */
function ownCap(app, observed, working, nowMs) {
    if (app.budget?.then !== 'cap')
        return null;
    const processes = observed.map(({ policy, observation }) => {
        const formation = observation.app.status === 'ok' ? observation.app.formation : [];
        const entry = formation.find(({ process }) => process === policy.process);
        const state = working.processOf(policy);
        return { policy, state, size: entry?.size ?? null, quantity: entry?.quantity ?? null };
    });
    return capOf((0,spending/* budgetStatus */.s)({ app: app.app, budget: app.budget }, { ...app, processes }, nowMs));
}
/** Why ranges of every app stay at their floor, by the budget of all together as the state knows it; null: they do not. */
function commonCap(policy, working, nowMs) {
    if (policy.budget?.then !== 'cap')
        return null;
    const common = budgetsOf(policy, { working, reports: [] }, nowMs).find(({ app }) => app === null);
    return common === undefined ? null : capOf(common);
}
function capOf(status) {
    return status.then === 'cap' && (0,budget_words/* isOverBudget */.qr)(status) ? (0,budget_words/* capReason */.HA)(status) : null;
}

// EXTERNAL MODULE: ./build/core/decide/served.js
var served = __webpack_require__(64914);
;// CONCATENATED MODULE: ./build/run/observe-app.js





/** A signal that takes longer has no reading in this look. */
const signalTimeoutMs = 25 * durations/* secondMs */.fj;
/** The router's shortest bucket is a minute: asking more often shows little. */
const routerLifetimeMs = 30 * durations/* secondMs */.fj;
/**
 * Reads the formation once for all processes of the app, and asks the signals of each side by side. Of an app that a selector found,
 * those that it has.
 */
async function observeApp(observer, app) {
    const numbers = app.processes.map((process) => readNumbers(observer, process));
    const reading = await readFormation(observer, app);
    const isPresent = ({ process }) => app.selectedBy === undefined ||
        (reading.status === 'ok'
            ? reading.formation.some((entry) => entry.process === process)
            : reading.fault.isGone !== true);
    return Promise.all(app.processes
        .flatMap((process, index) => (isPresent(process) ? [{ process, index }] : []))
        .map(async (present) => {
        const { process, index } = present;
        const [probe, router, dynos, metrics = []] = await Promise.all([
            ping(observer, app, process, reading),
            readRouter(observer, process, reading),
            readDynos(observer, process, reading),
            numbers[index]
        ]);
        const { cadence } = observer;
        const request = observer.requestOf(process);
        return { policy: process, observation: { app: reading, probe, router, metrics, dynos, cadence, request } };
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
async function readFormation({ ports, cache, nowMs, formationLifetimeMs }, { app, unlisted }) {
    if (unlisted !== undefined)
        return { status: 'unavailable', fault: unlisted };
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
    const observed = await observeApp({
        ...look,
        nowMs: timing.nowMs,
        cadence: { gapsMs, nextLookMs: timing.nextLookMs },
        lastLookMs,
        stateOf: session.working.processOf,
        requestOf: (process) => actions.get((0,process_key/* processKey */.Z)(process))?.request ?? null
    }, app);
    const reports = [];
    const capped = ownCap(app, observed, session.working, timing.nowMs) ?? look.cap;
    for (const { policy, observation } of observed)
        reports.push(await handleProcess(look, policy, capped === null ? observation : { ...observation, capped }));
    return reports;
}
async function handleProcess(look, policy, observation) {
    const { mode, timing } = look;
    const decided = await decideOnEvidence(look, decideNow(look, { policy, observation }, timing.nowMs));
    if (!isActionWanted(look, decided)) {
        if (mode === 'live')
            settleMaintenance(look, decided);
        return conclude(look, decided, { kind: 'unchanged' });
    }
    if (mode === 'dry-run') {
        const { to } = stepOf(look, decided);
        const maintenance = to === null ? {} : { maintenance: { to, kind: 'dry-run' } };
        return { ...conclude(look, decided, { kind: isChangeWanted(decided) ? 'dry-run' : 'unchanged' }), ...maintenance };
    }
    const { role, decided: current } = await announce(look, decided);
    if (role === 'follower' && observation.request === null) {
        const decision = (0,advance/* withoutResize */.RP)({ ...current.decision, to: current.decision.from });
        return conclude(look, { ...current, decision }, { kind: 'unchanged' });
    }
    if (look.isStopped() || !isActionWanted(look, current))
        return conclude(look, current, { kind: 'unchanged' });
    const { outcome, ...maintenance } = await withMaintenance(look, policy.app, stepOf(look, current), () => change(look, current));
    return { ...conclude(look, current, outcome), ...maintenance };
}
function stepOf(look, { policy, observation, before: state, decision, atMs: nowMs }) {
    return maintenanceOf(look, { policy, observation, state, decision, nowMs });
}
/** What was found of it, where nothing has to be switched. */
function settleMaintenance(look, decided) {
    if (look.session.lease.role() === 'leader')
        rememberOwn(look.session, decided.policy.app, stepOf(look, decided).own);
}
function decideNow({ session }, subject, atMs, evidence = session.evidence()) {
    const { policy } = subject;
    const isOwn = isOurs(ownMaintenance(session, policy.app));
    const observation = { ...subject.observation, ...(isOwn ? byUs : {}) };
    const stored = session.working.processOf(policy);
    const entry = entryOf(observation, policy) ?? null;
    const before = withOwnChanges(stored, entry, evidence);
    const late = subject.late ?? lateChange(stored, entry, session.holder);
    return { policy, observation, stored, before, late, decision: (0,decide/* decide */.L)(policy, before, observation, atMs), atMs };
}
/** What other runs make of the state may come in between so often; more are no coincidence. */
const mostTries = 3;
/** That somebody else changed the formation is believed when the store, read again, does not know better. */
async function decideOnEvidence(look, decided) {
    let current = decided;
    for (let tries = 0; tries < mostTries; tries += 1) {
        if (!hasExternalChange(current))
            return current;
        const { evidence, hasMerged } = await look.session.readAgain();
        if (!hasMerged && !isOlderThanState(look))
            return decideNow(look, current, current.atMs, evidence);
        current = await decideAgain(look, current);
    }
    return decideNow(look, current, current.atMs, 'incomplete');
}
/** Whether the formation was read before the state that it is compared with came from another run. */
function isOlderThanState({ cache, session }) {
    return (cache.app?.atMs ?? 0) < (session.mergedMs() ?? 0);
}
function hasExternalChange({ policy, observation, before }) {
    const entry = entryOf(observation, policy);
    return entry !== undefined && before !== null && isFoundChanged(before, entry);
}
/**
 * Saves what is about to be changed, and with it a hold, of which other runs learn before the formation changes: they would take the change
 * back. Waiting takes time, and another run may have acted: the decision is made again on what is there then.
 */
async function announce(look, decided) {
    const occasion = decided.observation.request === null ? 'look' : 'by-hand';
    let current = decided;
    for (let tries = 1;; tries += 1) {
        const intended = recordIntent(look, current);
        const { role, hasMerged } = await look.session.announce(occasion);
        const mustRead = hasMerged || isStale(look);
        current = mustRead ? await decideOnEvidence(look, await decideAgain(look, intended)) : intended;
        const isAsAnnounced = current.decision.to === intended.decision.to && current.decision.size?.to === intended.decision.size?.to;
        if (role === 'follower' || !isActionWanted(look, current) || isAsAnnounced || tries >= mostTries)
            return { role, decided: current };
    }
}
function recordIntent(look, decided) {
    const { session, timing } = look;
    const step = stepOf(look, decided);
    if (step.to === 'on')
        rememberOwn(session, decided.policy.app, step.own);
    if (!isChangeWanted(decided))
        return decided;
    const { policy, stored, before, decision } = decided;
    const { from, to, memory } = decision;
    const size = (0,advance/* resizeOf */.S4)(decision)?.to;
    const { working, holder } = session;
    if (from === null || to === null)
        return decided;
    const known = before ?? decide_memory/* freshProcessState */.j3;
    const intent = { atMs: timing.nowMs, from, to, ...(size === undefined ? {} : { size }), run: holder };
    const intents = [...known.intents.filter(({ run }) => run !== holder), intent];
    // What keeps the next look from taking the change back outlives this run with it.
    const { hold, sizeHold, beforeHold, recovery, recommendations } = memory;
    working.setProcess(policy, stored, { ...known, hold, sizeHold, beforeHold, recovery, recommendations, intents });
    const after = working.processOf(policy);
    return { ...decided, stored: after, before: after };
}
function isStale({ cache, timing, ports: { clock } }) {
    const readMs = cache.app?.atMs ?? 0;
    return readMs < timing.nowMs || clock.now() - readMs >= freshFormationMs;
}
async function decideAgain(look, decided) {
    const { ports, cache, timing } = look;
    const nowMs = Math.max(timing.nowMs, ports.clock.now());
    const app = await readAgain(ports.platform, cache, decided.policy.app, nowMs);
    return decideNow(look, { ...decided, observation: { ...decided.observation, app } }, nowMs);
}
async function change({ ports, cache }, { decision }) {
    const { app, process, from, to } = decision;
    if (from === null || to === null || !isChangeWanted({ decision }))
        return { kind: 'unchanged' };
    const size = (0,advance/* resizeOf */.S4)(decision)?.to ?? null;
    const outcome = await ports.platform.scale({ app, process, from, to, size });
    rememberChange(cache, { process, size }, outcome);
    return outcome;
}
function isActionWanted(look, decided) {
    return isChangeWanted(decided) || stepOf(look, decided).to !== null;
}
function isChangeWanted({ decision }) {
    const { from, to } = decision;
    return from !== null && to !== null && (from !== to || (0,advance/* resizeOf */.S4)(decision) !== null);
}
/** The state and the report of a process type after its look. */
function conclude({ mode, session }, decided, outcome) {
    const { policy, observation, stored, before, late, decision, atMs } = decided;
    const fault = (0,advance/* faultOf */.Kl)(decision, observation, outcome);
    const advanced = (0,advance/* advance */.np)(before, remembered(decided, mode), outcome, fault, atMs);
    const quantity = (0,advance/* quantityAfter */.iv)(decision, outcome);
    const limit = entryOf(observation, policy)?.limit;
    const found = decision.from;
    const settled = { ...advanced, intents: intentsAfter(advanced.intents, { run: session.holder, found, nowMs: atMs }) };
    const size = (0,advance/* sizeAfter */.Cr)(decision, outcome);
    const seen = { policy, observation, decision, quantity, ...(size === null ? {} : { size }), nowMs: atMs };
    const state = (0,record_look/* withRecordedLook */.ab)(settled, seen);
    if (session.lease.role() === 'leader' || observation.request !== null)
        session.working.setProcess(policy, stored, state);
    return {
        policy,
        decision: (0,advance/* settle */.G9)(decision, outcome),
        outcome,
        fault,
        during: outcome.kind === 'failed' || outcome.kind === 'size-refused' ? 'change' : 'read',
        state,
        size,
        ...(limit === undefined ? {} : { limit }),
        ...(late === null ? {} : { late })
    };
}
/** A dry run shows what a person's order would do, and leaves no hold for the next run. */
function remembered({ decision, before, observation }, mode) {
    return mode === 'dry-run' && observation.request !== null
        ? { ...decision, memory: { ...decision.memory, ...holdsOf(before) } }
        : decision;
}
function holdsOf(state) {
    const { hold, sizeHold, beforeHold } = state ?? decide_memory/* freshProcessState */.j3;
    return { hold, sizeHold, beforeHold };
}
function entryOf({ app }, { process }) {
    return app.status === 'ok' ? app.formation.find((entry) => entry.process === process) : undefined;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
// EXTERNAL MODULE: ./build/core/decide/guards.js
var guards = __webpack_require__(5833);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
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
    const generation = formation.some((entry) => (0,dyno_limit/* generationOf */.gS)(entry) === 'fir') ? 'fir' : 'cedar';
    const problems = [];
    const warnings = [];
    const changes = [];
    if (formation.length === 0 && parts.some(({ process }) => process === '*'))
        problems.push('The app has no process types yet, they come with its first release.');
    for (const part of parts.flatMap((part) => everyType(part, types))) {
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
            const limit = size === null ? Math.max(entry.limit, entry.quantity) : (0,dyno_limit/* dynoLimit */.aE)(size, generation);
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
/** `*` as every process type of the formation. */
function everyType(part, types) {
    return part.process === '*' ? types.map((process) => ({ ...part, process })) : [part];
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

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
;// CONCATENATED MODULE: ./build/run/manual.js
/** What a person asks for by the inputs `scale` and `hold`, worked out for the process types of one app. */









const noActions = new Map();
/** Apps that are read at a time. */
const parallelReads = 10;
/** Works out what a person asks of each process type. What is wrong for one app keeps no other from being scaled. */
async function prepareOrder(order, target) {
    const { state } = target;
    const policy = withHeldTypes(target.policy, state);
    if (order === null)
        return { ok: true, policy, actions: noActions, warnings: [], errors: [] };
    const limit = (0,p_limit/* default */.A)(parallelReads);
    const isOnly = policy.apps.length === 1;
    const prepared = await Promise.all(policy.apps.map((app) => limit(() => order.scale.kind === 'resume' ? endHolds(app, state) : setQuantities(order.scale.parts, order.hold, app, target))));
    const refused = prepared.flatMap((one) => (one.kind === 'scaled' ? [] : [one]));
    const problems = refused.flatMap(({ app, problems: its }) => its.map((text) => (isOnly || text.startsWith(app.app) ? text : `${app.app} was not scaled by hand. ${text}`)));
    // Where nothing that was asked for makes sense, nothing else is done either.
    if (refused.length > 0 && refused.length === prepared.length && refused.every(({ kind }) => kind === 'wrong'))
        return { ok: false, problems: [...new Set(problems)] };
    return {
        ok: true,
        policy: { ...policy, apps: prepared.map(({ app }) => app) },
        actions: new Map(prepared.flatMap((one) => (one.kind === 'scaled' ? one.actions : []))),
        warnings: [
            ...prepared.flatMap((one) => (one.kind === 'scaled' ? one.warnings : [])),
            ...meaningless(order, prepared)
        ],
        errors: [...new Set(problems)]
    };
}
/** A scaling that found nothing to scale is no mistake, where the apps come and go. */
function meaningless({ scale }, prepared) {
    const isAny = prepared.some((one) => one.kind !== 'scaled' || one.actions.length > 0);
    return isAny || scale.kind === 'resume'
        ? []
        : ['Input "scale": nothing was scaled, as no app that is meant is there now with such a process type.'];
}
/** What became of an order: the guards that stopped it after all, and with several apps which were scaled and which were not. */
function toldActions({ processes, mode }, { apps }, actions) {
    const asked = processes.flatMap((report) => {
        const { app, process } = report.policy;
        const request = actions.get((0,process_key/* processKey */.Z)({ app, process }))?.request;
        if (request?.kind !== 'scale')
            return [];
        const blocker = report.decision.reasons.find(({ code }) => changeBlockers.has(code));
        const isLost = report.fault?.kind === 'transient' && report.state.hold === null;
        return [
            {
                ...{ app, process, quantity: request.quantity, blocker },
                lost: isLost ? report.fault.message : null,
                isDone: !blocker && report.fault === null
            }
        ];
    });
    const errors = asked.flatMap(({ app, process, quantity, blocker, lost }) => blocker === undefined
        ? lost === null
            ? []
            : [`${app} ${process} was not scaled to ${quantity}, and no later look tries it, as it has no hold. ${lost}`]
        : [notScaled({ app, process, quantity }, blocker.message)]);
    if (actions.size === 0 || apps.length < 2 || asked.length === 0)
        return { errors, notes: [] };
    const names = apps.map(({ app }) => app);
    const done = names
        .filter((app) => asked.some((one) => one.app === app))
        .filter((app) => asked.every((one) => one.app !== app || one.isDone));
    const others = names.filter((app) => !done.includes(app));
    const verb = mode === 'dry-run' ? 'Would be scaled' : 'Scaled';
    return {
        errors,
        notes: [
            `${verb} by hand: ${done.join(', ') || 'none'}.${others.length === 0 ? '' : ` Not scaled: ${others.join(', ')}.`}`
        ]
    };
}
/** With the process types that no policy speaks of and that are held, or have to be put back after a hold. */
function withHeldTypes(policy, { apps }) {
    const heldOf = ({ app }) => Object.entries((0,own_value/* ownValue */.e)(apps, app) ?? {}).flatMap(([process, { beforeHold }]) => beforeHold === null ? [] : [process]);
    return { ...policy, apps: policy.apps.map((app) => withProcesses(app, heldOf(app))) };
}
/** Also those of process types that no configuration speaks of. */
function endHolds(app, state) {
    const known = (0,own_value/* ownValue */.e)(state.apps, app.app) ?? {};
    const held = Object.keys(known).filter((process) => known[process]?.hold != null);
    const extended = withProcesses(app, held);
    const actions = extended.processes.map(({ process }) => [
        (0,process_key/* processKey */.Z)({ app: app.app, process }),
        { request: { kind: 'resume' } }
    ]);
    return { kind: 'scaled', app: extended, actions, warnings: [] };
}
async function setQuantities(parts, hold, app, { policy, state, readApp, nowMs }) {
    const refused = (kind, problems) => ({ kind, app, problems });
    const reading = app.unlisted === undefined ? await readApp(app.app) : { status: 'unavailable', fault: app.unlisted };
    const nothing = { kind: 'scaled', app, actions: [], warnings: [] };
    if (reading.status === 'unavailable') {
        const { fault } = reading;
        if (app.selectedBy !== undefined && fault.isGone === true)
            return nothing;
        return refused('wrong', [policy.apps.length === 1 ? `Nothing was scaled by hand. ${fault.message}` : fault.message]);
    }
    const { formation } = reading;
    const has = ({ process }) => process === '*' || app.selectedBy === undefined || formation.some((entry) => entry.process === process);
    const present = parts.filter(has);
    if (present.length === 0)
        return nothing;
    const resolved = resolveScale(present, formation, boundsOf(app));
    if (!resolved.ok) {
        const remedy = 'Nothing was scaled; write for example web=3, web+1 or web=3:standard-2x.';
        return refused('wrong', resolved.problems.map((problem) => `Input "scale": ${problem} ${remedy}`));
    }
    const extended = withProcesses(app, resolved.changes.map(({ process }) => process));
    const wanted = resolved.changes.map((change) => {
        const process = extended.processes.find((other) => other.process === change.process);
        return { ...change, process, until: resolveHold(hold, process?.timezone ?? 'UTC', nowMs) };
    });
    const past = wanted.flatMap(({ until }) => (until.ok ? [] : [`Input "hold": ${until.message}`]));
    if (past.length > 0)
        return refused('wrong', [...new Set(past)]);
    const blocked = wanted.flatMap(({ process, to }) => {
        const seen = { app: reading, ...(isOurs((0,own_value/* ownValue */.e)(state.maintenance, app.app) ?? null) ? byUs : {}) };
        const guard = process === undefined ? null : (0,guards/* guardOf */.HY)(process, seen);
        return guard === null || process === undefined ? [] : [notScaled({ ...process, quantity: to }, guard.message)];
    });
    if (blocked.length > 0)
        return refused('guarded', blocked);
    const actions = wanted.flatMap(({ process, to, size, until }) => process === undefined || !until.ok
        ? []
        : [
            [
                (0,process_key/* processKey */.Z)(process),
                { request: { kind: 'scale', quantity: to, ...(size === null ? {} : { size }), hold: until.hold } }
            ]
        ]);
    return { kind: 'scaled', app: extended, actions, warnings: resolved.warnings.map((text) => `${app.app} ${text}`) };
}
function notScaled({ app, process, quantity }, why) {
    return `${app} ${process} was not scaled to ${quantity}: ${why}.`;
}
function boundsOf({ processes }) {
    return new Map(processes.flatMap((process) => {
        const bounds = (0,schedule_bounds/* absoluteBounds */.rb)(process);
        return bounds === null ? [] : [[process.process, bounds]];
    }));
}
function withProcesses(app, names) {
    const missing = names.filter((name) => !app.processes.some(({ process }) => process === name));
    return missing.length === 0
        ? app
        : { ...app, processes: [...app.processes, ...missing.map((process) => unmanaged(app, process))] };
}
/** A process type that no configuration speaks of stays as it is, but for what is asked of it. */
function unmanaged(app, process) {
    return {
        app: app.app,
        process,
        timezone: app.timezone ?? app.processes[0]?.timezone ?? 'UTC',
        enabled: app.processes.length === 0 || app.processes.some(({ enabled }) => enabled),
        schedule: [],
        size: null,
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
        manualChanges: { kind: 'overwrite' },
        issues: app.processes[0]?.issues ?? 'on'
    };
}

// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var schedule_holidays = __webpack_require__(75509);
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

// EXTERNAL MODULE: ./build/core/selectors.js
var selectors = __webpack_require__(97784);
;// CONCATENATED MODULE: ./build/core/incidents/departed.js

/** Why nobody looks any more, for people. */
const departedAction = 'It left the configuration, so nothing looks at it any more.';
/**
 * Ends the incidents of apps and process types that the configuration no longer speaks of, as where a review app is gone. With a part of
 * the apps alone nothing can be said of the others.
 */
function endDeparted(incidents, policy, nowMs) {
    if (policy.isPartial === true)
        return incidents;
    const { unseen = [] } = policy;
    const known = new Map(policy.apps.map(({ app, processes }) => [app, processes]));
    const hasLeft = ({ app, process, phase }) => 
    // What concerns all apps stays as long as there is a configuration.
    app !== null &&
        phase !== 'over' &&
        !unseen.includes(app) &&
        known.get(app)?.some((other) => other.process === process) !== true;
    return incidents.map((incident) => hasLeft(incident)
        ? {
            ...incident,
            ...{ phase: 'over', endedMs: incident.endedMs ?? nowMs },
            // A selector that cannot be listed stands for its apps until it can.
            ...(incident.app !== null && (0,selectors/* appKey */.$k)(incident.app).kind === 'app' ? { departed: true } : {})
        }
        : incident);
}

// EXTERNAL MODULE: ./build/core/decide/health.js
var decide_health = __webpack_require__(99237);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(61375);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
;// CONCATENATED MODULE: ./build/core/incidents/lasting-fault.js

/** A transient fault is told to people after so many looks, or after so long. */
const failingLooks = 3;
const failingMs = 30 * durations/* minuteMs */.J2;
/** Whether transient faults have gone on for so long that a person should know. A deploy may take many looks of a watch. */
function hasLasted(fault, faults, nowMs) {
    if (faults === null)
        return false;
    return nowMs - faults.sinceMs >= failingMs || (fault.isDeploy !== true && faults.looks >= failingLooks);
}

;// CONCATENATED MODULE: ./build/core/incidents/detectors.js









const unknown = { kind: 'unknown' };
function over(nowMs) {
    return { kind: 'cleared', sinceMs: nowMs, isOver: true };
}
/** The default of `fail-safe.release-after`. */
const defaultReleaseAfterMs = 15 * durations/* minuteMs */.J2;
/** The default of `scale-out.consecutive`. */
const defaultConsecutive = 3;
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
const detectFailedScaling = ({ fault, during, isPlatformDown, state: { faults } }, _open, nowMs) => {
    if (fault === null)
        return over(nowMs);
    // What fails every app alike is one incident of its own.
    if (isPlatformDown)
        return { kind: 'keep-open', cause: fault.message };
    const atOnce = fault.kind === 'permanent' && (during === 'change' || fault.scope === 'app');
    const lasted = fault.kind === 'transient' && hasLasted(fault, faults, nowMs);
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
const detectLateRuns = ({ gap, policy: { timezone } }, _open, nowMs) => {
    if (gap === null)
        return unknown;
    if (gap.usualMs === null || gap.ms < Math.max(lateAfterUsualGaps * gap.usualMs, lateAfterAtLeastMs))
        return over(nowMs);
    const period = (0,local_clock/* zonedPeriod */.kb)(timezone, nowMs - gap.ms, nowMs);
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
/** @param trouble of all apps */
function platformDetection(trouble, nowMs) {
    if (trouble.kind === 'none')
        return over(nowMs);
    return { kind: trouble.shown ? 'firing' : 'keep-open', cause: trouble.cause };
}
const detectBudget = ({ budget }, _open, nowMs) => budgetDetection(budget ?? null, nowMs);
/** @param status null: there is no budget any more */
function budgetDetection(status, nowMs) {
    if (status === null || !(0,budget_words/* isOverBudget */.qr)(status))
        return over(nowMs);
    const cap = status.then === 'cap' ? '. Ranges stay at their floor' : '';
    return { kind: 'firing', cause: `${(0,budget_words/* describeBudget */.No)(status)}${cap}` };
}
const detectors = {
    down: detectDown,
    'probe-misconfigured': detectMisconfiguredProbe,
    'scale-failed': detectFailedScaling,
    'slow-at-max': detectSlowAtMax,
    'signal-unavailable': detectUnavailableSignal,
    'native-autoscaling': detectNativeAutoscaling,
    'late-runs': detectLateRuns,
    'too-many-changes': detectTooManyChanges,
    budget: detectBudget
};
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
    const syncOne = async (openTracker, due, request) => {
        const { incident, isQuiet } = due;
        const { nowMs } = request;
        const { shown, warning } = await openTracker.sync(await incidentReport(context, due, request));
        const key = incidentKey(incident);
        attempts.set(key, { phase: incident.phase, atMs: nowMs, result: shown === null ? 'failed' : 'shown', isQuiet });
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
        const mustLead = mode === 'live' && !lease.isSecured() && due().some(({ incident }) => isWithoutIssue(incident));
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
            const warning = await syncOne(tracker, each, request);
            if (warning !== null)
                warnings.push(warning);
        }
        return left === 0 ? warnings : [...warnings, tooSlow(left)];
    };
    return { sync };
}
function dueIncidents(incidents, attempts, { reports, nowMs, occasion, quiet }) {
    return incidents.flatMap((incident) => {
        const report = reports.find(({ policy }) => policy.app === incident.app && policy.process === incident.process);
        const isHandled = report !== undefined || incident.app === null || incident.phase === 'over';
        if (!isHandled || isFinished(incident))
            return [];
        const isQuiet = quiet.has(incident.app);
        // Nothing is opened, and what is closed stays so.
        if (isQuiet && incident.shown?.open !== true)
            return [];
        // An issue from before `incidents: false` is still closed.
        if (report?.policy.issues === 'off' && incident.shown === null)
            return [];
        const last = attempts.get(incidentKey(incident));
        const isDue = occasion === 'end' || last?.isQuiet !== isQuiet || isDueAgain(incident, last, nowMs);
        return isDue ? [{ incident, report: report ?? null, isQuiet }] : [];
    });
}
function isDueAgain({ phase }, last, nowMs) {
    if (last.result === 'failed')
        return nowMs - last.atMs >= retryMs;
    return last.phase !== phase || nowMs - last.atMs >= editSpacingMs;
}
async function incidentReport({ ports: { diagnose }, options: { mode, runUrl, docsUrl } }, { incident, report, isQuiet }, { nowMs, timezone }) {
    const common = { incident, runUrl, docsUrl, nowMs, ...(isQuiet ? { isQuiet } : {}) };
    if (report === null)
        return {
            ...common,
            timezone,
            recent: [],
            releaseAfterMs: 0,
            action: incident.departed === true ? departedAction : null,
            diagnosis: null,
            monthlyPrice: null
        };
    return {
        ...common,
        timezone: report.policy.timezone,
        recent: report.state.recent.filter(({ atMs }) => atMs >= incident.sinceMs),
        releaseAfterMs: releaseAfterMs(report.policy),
        action: describeAction(incident, report.decision, mode),
        diagnosis: diagnose !== null && isDown(incident) ? await diagnose(report.policy.app, report.policy.process) : null,
        monthlyPrice: report.size === null ? null : (0,prices/* monthlyPrice */.JB)(report.size)
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
function isSaveDue(session, pace, nowMs) {
    const { state, atMs } = session.saved();
    const { working } = session;
    if (!mayTrySaving(session, pace, nowMs))
        return false;
    return nowMs - atMs >= saveSpacingMs || isWorthSaving(state, working.whole());
}
/** Whether a run that goes on may save: the leader, where a save is cheap, and not at once after one that failed. */
function mayTrySaving({ lease, saved }, pace, nowMs) {
    const { failedMs } = saved();
    const isTooSoon = failedMs !== null && nowMs - failedMs < retrySavingMs;
    return pace === 'often' && lease.role() === 'leader' && !isTooSoon;
}
/** Whether there is a change, a hold, an emergency, a fault or an incident that is not saved yet. */
function isWorthSaving(saved, now) {
    return (incidentsOf(saved) !== incidentsOf(now) ||
        Object.entries(now.apps).some(([app, processes]) => Object.entries(processes).some(([process, state]) => {
            const before = (0,own_value/* ownValue */.e)((0,own_value/* ownValue */.e)(saved.apps, app), process);
            return before !== state && (before === undefined || essenceOf(before) !== essenceOf(state));
        })));
}
function essenceOf({ lastChange, hold, recovery, faults, expectedQuantities, intents }) {
    return JSON.stringify([
        lastChange?.atMs,
        hold?.quantity,
        hold?.sinceMs,
        hold?.untilMs,
        recovery.failSafe?.sinceMs,
        recovery.failSafe?.gaveUp,
        faults?.sinceMs,
        expectedQuantities,
        intents
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
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/report/issue/diagnosis.js




/** A release so shortly before an incident may be its cause. */
const suspiciousReleaseMs = durations/* hourMs */.$0;
const textLimit = 200;
const mostPlatformIncidents = 3;
/** What the platform shows of an app that is down, as one line of Markdown; empty: nothing that helps. */
function diagnosisText({ process, sinceMs }, { dynos, release, platform }, clock) {
    return [
        ...describeDyno(process ?? '', dynos),
        ...describeRelease(sinceMs, release, clock),
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
function describeRelease(sinceMs, release, { timezone, nowMs }) {
    if (release === null)
        return [];
    const { version, atMs, status } = release;
    const failed = status === 'failed' ? ' and failed' : '';
    const beforeMs = sinceMs - atMs;
    const when = `went out at ${(0,local_clock/* zonedTime */.iu)(timezone, atMs, nowMs)}${failed}`;
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
/** A numbered list in Markdown. `since` is the instant at which it began with its zone, as text. */
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
        `\`heroku releases ${of}\`: did a release go out shortly before ${since}? ` +
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
    ],
    budget: () => [
        'The job summary of the last run: which process types cost the most this month?',
        'The schedule: lower floors, smaller dyno types or more hours at 0 bring the sum down; `plan` prices a change before it is merged.',
        'The amount: raise `budget` in the configuration if the money is well spent.'
    ],
    platform: () => [
        'The token, if Heroku refuses it: `heroku authorizations:create -d dyno-scaler -s write` makes a new one. ' +
            'Save it as the secret that the workflow gives as `heroku-api-key`.',
        'https://status.heroku.com, if Heroku does not answer: is its API down? Then there is nothing to do. ' +
            'Dynos stay as they are meanwhile, and every run tries again.',
        'The way there: a proxy in between (`HTTPS_PROXY`) or another `HEROKU_API_URL` may stand for Heroku.'
    ]
};
/** For a command that people copy: the name, or a placeholder where the name is not a plain one. */
function argument(name, placeholder) {
    return name !== null && /^[a-z\d][a-z\d_-]{0,59}$/i.test(name) ? name : placeholder;
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
    },
    budget: {
        is: 'is beyond its budget',
        was: 'was beyond its budget',
        again: 'Within the budget',
        returned: 'Beyond the budget again',
        lasted: 'Beyond it for',
        ends: () => 'when the month comes to less again, or is over'
    },
    platform: {
        is: 'cannot be used',
        was: 'could not be used',
        again: "Heroku's API works again",
        returned: "Heroku's API fails again",
        lasted: 'It failed for',
        ends: () => "when Heroku's API works again"
    }
};

// EXTERNAL MODULE: ./build/core/model/incident.js
var incident = __webpack_require__(24868);
// EXTERNAL MODULE: ./build/report/json-document.js
var json_document = __webpack_require__(81055);
;// CONCATENATED MODULE: ./build/report/issue/issue-marker.js
/** The hidden lines by which a run without any state finds its issues and comments again. */


const occasions = ['gave-up', 'reopened', 'reminder', 'closed'];
/** The first two lines of a body. Names are percent-encoded where they need it. */
function issueMarker(key, sinceMs, endedMs) {
    const ended = endedMs === null ? 'none' : (0,json_document/* isoInstant */.j)(endedMs);
    return [
        `<!-- dyno-scaler${nameIn('app', key.app)}${nameIn('process', key.process)} kind=${key.kind} -->`,
        `<!-- since=${(0,json_document/* isoInstant */.j)(sinceMs)} ended=${ended} -->`
    ].join('\n');
}
/**
 * Reads a body: null unless its first line is exactly one of ours. Line breaks may be CR LF, as GitHub's editor writes
 * them.
 */
function parseMarker(body) {
    const [first = '', second = ''] = lines(body, 2);
    const match = /^<!-- dyno-scaler( app=(\S+) process=(\S+))? kind=([a-z-]+) -->$/.exec(first);
    const app = decodeName(match?.[2]);
    const process = decodeName(match?.[3]);
    const kind = incident/* incidentKinds */.C.find((known) => known === match?.[4]);
    const isNamed = match?.[1] !== undefined;
    if (kind === undefined || (isNamed && (app === null || process === null)))
        return null;
    const instants = /^<!-- since=(\S+) ended=(\S+) -->$/.exec(second);
    return { app, process, kind, sinceMs: parseInstant(instants?.[1]), endedMs: parseInstant(instants?.[2]) };
}
/** The last line of a comment. */
function commentMarker({ occasion, sinceMs, atMs }) {
    const since = sinceMs === null ? '' : ` since=${(0,json_document/* isoInstant */.j)(sinceMs)}`;
    return `<!-- dyno-scaler comment=${occasion}${since} at=${(0,json_document/* isoInstant */.j)(atMs)} -->`;
}
/** Reads a comment: null unless its last line is exactly one of ours. */
function parseCommentMarker(body) {
    const last = body.slice(-200).trimEnd().split(/\r?\n/).at(-1) ?? '';
    const match = /^<!-- dyno-scaler comment=([a-z-]+)(?: since=(\S+))? at=(\S+) -->$/.exec(last);
    const occasion = occasions.find((known) => known === match?.[1]);
    const atMs = parseInstant(match?.[3]);
    return occasion === undefined || atMs === null ? null : { occasion, sinceMs: parseInstant(match?.[2]), atMs };
}
/** Longer than any real name, and short enough for the line. */
const longestName = 100;
const longestLine = 2000;
/** What concerns all apps names none. */
function nameIn(key, name) {
    return name === null ? '' : ` ${key}=${encodeName(name)}`;
}
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
/** How an incident reads on GitHub: title, body and comments. Everything from outside is bounded and inert. */













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
function issueTitle(incident, timezone) {
    const { is, was } = incidentPhrases[incident.kind];
    const subject = inertName(incidentSubject(namesIn(incident)));
    if (incident.phase !== 'over')
        return `${subject} ${is} since ${(0,local_clock/* zonedTime */.iu)(timezone, incident.sinceMs, incident.sinceMs)}`;
    return `${subject} ${was} ${(0,local_clock/* zonedPeriod */.kb)(timezone, incident.sinceMs, incident.endedMs ?? incident.sinceMs)}`;
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
        ...(over ? [] : ['### What to do first', firstSteps(incident, timeIn(report, incident.sinceMs))]),
        ...looks(report),
        ...chart(report),
        footer(report)
    ].join('\n\n');
}
/**
 * A comment as Markdown; its last line is hidden and names the occasion. `closed` has the duration, the others what is
 * wrong now.
 */
function comment(report, occasion) {
    return `${commentText(report, occasion)}\n\n${commentMarker(markerOf(report, occasion))}`;
}
/** What names a comment. */
function markerOf({ incident, nowMs }, occasion) {
    const { sinceMs, endedMs } = incident;
    return { occasion, sinceMs, atMs: occasion === 'closed' ? (endedMs ?? sinceMs) : nowMs };
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
            const why = incident.departed === true ? departedAction : `${again} since ${timeIn(report, incident.endedMs ?? nowMs)}.`;
            return `${why} ${lasted} ${lengthAndCost(report)}.`;
        }
        case 'reopened':
            return paragraph([`${returned} since ${timeIn(report, incident.sinceMs)}.`, troubleText(report)]);
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
    const since = timeIn(report, incident.sinceMs);
    switch (incident.phase) {
        case 'ongoing':
            return `**${issue_page_name(incident)} ${is}** since ${since}${soFar(report)}.`;
        case 'gave-up':
            return `**${issue_page_name(incident)} ${is}** since ${since}${soFar(report)}. ${gaveUpText}`;
        case 'recovering': {
            const ended = timeIn(report, incident.endedMs ?? nowMs);
            const left = Math.max(0, releaseAfterMs - (nowMs - (incident.endedMs ?? nowMs)));
            const steady = left === 0 ? 'One more good look, and it is over.' : `If it stays so for another ${(0,format/* duration */.p0)(left)}, it is over.`;
            const lasted = `${issue_page_name(incident)} ${was} for ${lengthOf(report)}, from ${since}.`;
            return `**${again}** since ${ended}. ${lasted} ${steady}`;
        }
        case 'over': {
            const period = (0,local_clock/* zonedPeriod */.kb)(report.timezone, incident.sinceMs, incident.endedMs ?? nowMs);
            return `**Over.** ${issue_page_name(incident)} ${was} ${period}, for ${lengthAndCost(report)}.`;
        }
    }
}
/** What is wrong, and what was done about it. */
function troubleText({ incident, action }) {
    return paragraph([sentence((0,markdown/* inert */.tJ)(incident.cause, causeLimit)), sentence((0,markdown/* inert */.tJ)(action ?? '', actionLimit))]);
}
function looks(report) {
    const { recent, timezone } = report;
    if (recent.length === 0)
        return [];
    const rows = recent.slice(-looksShown).map((look) => [
        timeIn(report, look.atMs).slice(0, -timezone.length - 1),
        dynos(look),
        look.answers
            .slice(0, answersShown)
            .map((answer) => (0,markdown/* inert */.tJ)(answer, answerLimit))
            .join(', ') || '–',
        look.medianMs === null ? '–' : `${look.medianMs} ms`
    ]);
    return ['### The last looks', (0,markdown/* table */.tp)([`when (${timezone})`, 'dynos', 'pings', 'median'], rows)];
}
/** What the platform showed of it. */
function lookFirst({ incident, diagnosis, timezone, nowMs }) {
    const text = diagnosis === null ? '' : diagnosisText(incident, diagnosis, { timezone, nowMs });
    return text === '' ? [] : [`**Look first at:** ${text}`];
}
/** Fewer looks are in the table alone. */
const fewestCharted = 3;
function chart({ recent, timezone }) {
    const charted = recent.slice(-looksShown);
    if (charted.length < fewestCharted)
        return [];
    const block = (0,mermaid/* mermaidBlock */.tW)({
        title: 'Dynos (bars) and median response time in seconds (line)',
        yTitle: 'dynos, seconds',
        labels: charted.map(({ atMs }) => (0,local_clock/* clockAt */.w3)((0,local_time/* localTime */.HJ)(timezone, atMs))),
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
function dynos({ from, to, size }) {
    const type = size === undefined ? '' : ` ${(0,markdown/* inert */.tJ)(size, 40)}`;
    if (from === null || to === null)
        return `${from ?? to ?? '–'}`;
    return `${from === to ? '' : `${from} → `}${to}${type}`;
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
function issue_page_name(incident) {
    return (0,markdown/* inert */.tJ)(incidentSubject(namesIn(incident)));
}
/** With names of a bounded length. */
function namesIn({ app, process, kind }) {
    const bounded = (text) => (text === null ? null : (0,markdown/* oneLine */.TN)(text, 60));
    return { app: bounded(app), process: bounded(process), kind };
}
/** A title is no Markdown, but mails and lists that quote it may read it as such. */
function inertName(text) {
    return (0,markdown/* oneLine */.TN)(text, 130).replace(/[@#`<>]/g, '\u200B');
}
/** With its zone. */
function timeIn({ timezone, nowMs }, atMs) {
    return (0,local_clock/* zonedTime */.iu)(timezone, atMs, nowMs);
}
/** With a capital letter if it begins with a plain word, and with a full stop. */
function sentence(text) {
    const begun = text.replace(/^[a-z]+(?= )/, (word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`);
    return begun === '' || /[.!?…]$/.test(begun) ? begun : `${begun}.`;
}
function paragraph(sentences) {
    return sentences.filter((text) => text !== '').join(' ');
}

// EXTERNAL MODULE: ./build/report/budget-text.js
var budget_text = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/report/decision-text.js
var decision_text = __webpack_require__(64993);
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

;// CONCATENATED MODULE: ./build/report/notices/incident-changes.js
function incidentChanges(policy, { before, after, tracked, nowMs }) {
    const own = (incident) => incident.app === policy.app && incident.process === policy.process;
    const like = (incidents, { kind }) => incidents.find((other) => own(other) && other.kind === kind);
    const isOpen = (incident) => incident !== undefined && incident.phase !== 'over';
    const opened = after.filter((incident) => {
        if (!own(incident) || !isOpen(incident) || incident.untold !== undefined)
            return false;
        const known = like(before, incident);
        if (known?.untold === 'opening')
            return true;
        return known === undefined ? like(tracked, incident) === undefined : !isOpen(known);
    });
    // One that no tracker shows may be forgotten at the look that ends it.
    const closed = before
        .filter((incident) => own(incident) && !isOpen(like(after, incident)))
        .filter((incident) => (isOpen(incident) ? incident.untold !== 'opening' : incident.untold === 'end'))
        .map((incident) => like(after, incident) ?? { ...incident, phase: 'over', endedMs: incident.endedMs ?? nowMs })
        .filter((incident) => incident.untold === undefined);
    return { opened, closed };
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
    const others = [raisedByAll(facts), raisedByDeparted(facts)];
    const isTold = ({ app }) => facts.quiet?.has(app) !== true;
    return {
        notices: [
            ...each.flatMap(({ notices }, index) => (isTold(facts.processes[index]?.policy ?? noApp) ? notices : [])),
            ...others.flatMap(({ notices }) => notices.filter(isTold)),
            ...(facts.nearlySpent ?? []).filter(isTold).map((status) => budgetNotice(status, facts))
        ],
        ended: [...each, ...others].flatMap(({ ended }) => ended)
    };
}
const noApp = { app: null, process: null };
/** What is told of incidents that concern all apps together. */
function raisedByAll(facts) {
    const changes = incidentChanges(noApp, facts);
    const about = (incident, kind, text) => notice({ kind, title: issueTitle(incident, commonZone(facts)), text, incident: noticeIncident(incident) }, null, facts);
    return {
        notices: [
            ...changes.opened.map((incident) => about(incident, 'incident-opened', notices_paragraph(incident.cause))),
            ...changes.closed.map((incident) => about(incident, 'incident-closed', describeLength(incident, facts.nowMs)))
        ],
        ended: changes.closed.map(({ kind }) => subject(null, null, kind))
    };
}
/** Of what concerns all apps: that of the first. */
function commonZone({ processes }) {
    return processes[0]?.policy.timezone ?? 'UTC';
}
function budgetNotice(status, facts) {
    const percent = Math.floor((status.spent / status.amount) * 100);
    const title = `${percent} % of the budget of ${(0,budget_text/* budgetOwner */.v)(status)} is spent`;
    const told = notice({ kind: 'budget', title, text: notices_paragraph((0,budget_words/* describeBudget */.No)(status)) }, null, facts);
    return { ...told, app: status.app === null ? null : (0,markdown/* oneLine */.TN)(status.app, nameLimit) };
}
/** The event of `on:` that a notice belongs to; null: it was asked for by hand. */
function eventOf({ kind }) {
    if (kind === 'incident-opened' || kind === 'incident-closed' || kind === 'budget')
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
    return `${app ?? ''} ${process ?? ''} ${what}`;
}
function raisedByProcess(report, facts) {
    const { app, process } = report.policy;
    const changes = incidentChanges(report.policy, facts);
    const beyond = beyondPlan(report, facts.nowMs);
    const key = (what) => subject((0,markdown/* oneLine */.TN)(app, nameLimit), (0,markdown/* oneLine */.TN)(process, nameLimit), what);
    return {
        notices: [
            ...lateNotices(report, facts),
            ...[
                ...incidentContents(report, changes, facts),
                ...(isScaled(report) ? [scaleContent(report)] : []),
                ...boundContents(report, beyond),
                lookContent(report)
            ].map((content) => notice(content, report, facts))
        ],
        ended: [
            ...changes.closed.map(({ kind }) => key(kind)),
            ...(beyond.atMax === 'no' ? [key('at-max')] : []),
            ...(beyond.atMin === 'no' ? [key('at-min')] : [])
        ]
    };
}
/** Whoever heard that an incident opened hears that it is over, though nobody looks any more. */
function raisedByDeparted({ before, after, runUrl, nowMs }) {
    const closed = after.filter((incident) => incident.departed === true && before.some((other) => isSameIncident(other, incident) && other.phase !== 'over'));
    return {
        notices: closed.map((incident) => ({
            kind: 'incident-closed',
            app: (0,markdown/* oneLine */.TN)(incident.app ?? '', nameLimit),
            process: (0,markdown/* oneLine */.TN)(incident.process ?? '', nameLimit),
            timezone: 'UTC',
            atMs: nowMs,
            title: (0,markdown/* oneLine */.TN)(issueTitle(incident, 'UTC'), titleLimit),
            text: notices_paragraph(departedAction, describeLength(incident, nowMs)),
            ...{ from: null, to: null, verdict: 'unknown', responseTimeMs: null, reasons: [] },
            incident: noticeIncident(incident),
            runUrl
        })),
        ended: closed.map(({ app, process, kind }) => subject((0,markdown/* oneLine */.TN)(app ?? '', nameLimit), (0,markdown/* oneLine */.TN)(process ?? '', nameLimit), kind))
    };
}
function notice({ kind, title, text, incident }, report, facts) {
    return {
        kind,
        ...subjectOfLook(report),
        timezone: report?.policy.timezone ?? commonZone(facts),
        atMs: facts.nowMs,
        title: (0,markdown/* oneLine */.TN)(title, titleLimit),
        text: (0,markdown/* oneLine */.TN)(text, notices_textLimit),
        incident: incident ?? null,
        runUrl: facts.runUrl
    };
}
/** @param report null: it concerns no process type */
function subjectOfLook(report) {
    if (report === null)
        return { app: null, process: null, from: null, to: null, verdict: 'unknown', responseTimeMs: null, reasons: [] };
    const { policy, decision } = report;
    return {
        app: (0,markdown/* oneLine */.TN)(policy.app, nameLimit),
        process: (0,markdown/* oneLine */.TN)(policy.process, nameLimit),
        from: decision.from,
        to: decision.to,
        verdict: decision.health.verdict,
        responseTimeMs: decision.health.medianMs,
        reasons: decision.reasons
            .slice(0, mostReasons)
            .map(({ code, message }) => ({ code, message: (0,markdown/* oneLine */.TN)(message, reasonLimit) }))
    };
}
function incidentContents({ policy, decision }, { opened, closed }, { mode, nowMs }) {
    return [
        ...opened.map((incident) => ({
            kind: 'incident-opened',
            title: issueTitle(incident, policy.timezone),
            text: notices_paragraph(incident.cause, describeAction(incident, decision, mode) ?? ''),
            incident: noticeIncident(incident)
        })),
        ...closed.map((incident) => ({
            kind: 'incident-closed',
            title: issueTitle(incident, policy.timezone),
            text: describeLength(incident, nowMs),
            incident: noticeIncident(incident)
        }))
    ];
}
function scaleContent(report) {
    const { policy, decision, outcome } = report;
    const title = scaleTitle(policy, decision.from ?? 0, (0,advance/* quantityAfter */.iv)(decision, outcome) ?? 0);
    return { kind: 'scale', title, text: notices_paragraph((0,decision_text/* describeReasons */.nl)(report)) };
}
function scaleTitle({ app, process }, from, to) {
    return `${app} ${process} went from ${from} to ${(0,format/* counted */.hS)(to, 'dyno')}`;
}
/** As the run that made the change would have told it, but for the reasons, which ended with that run. */
function lateNotices(report, facts) {
    const { policy, decision, late } = report;
    if (late === undefined || facts.mode === 'dry-run')
        return [];
    const { atMs, from } = late;
    const to = decision.from ?? late.to;
    const text = 'The run that made this change ended before it could tell why.';
    const told = notice({ kind: 'scale', title: scaleTitle(policy, from, to), text }, report, facts);
    return [{ ...told, atMs, from, to, verdict: 'unknown', responseTimeMs: null, reasons: [] }];
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
/** The incidents of a process that opened and that closed at this look, or in a quiet window that is over; null: of all apps together. */
function isScaled({ decision, outcome }) {
    return 'quantity' in outcome && (outcome.quantity !== decision.from || (0,advance/* resizeOf */.S4)(decision) !== null);
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
    return from !== null && from === to && (0,advance/* resizeOf */.S4)(report.decision) === null
        ? (0,format/* counted */.hS)(from, 'dyno')
        : `${(0,decision_text/* describeChange */.uQ)(report)} dynos`;
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

// EXTERNAL MODULE: ./build/report/notices/notice-id.js
var notice_id = __webpack_require__(58295);
;// CONCATENATED MODULE: ./build/run/due-notices.js
/** Which notices one channel gets, and what is remembered of it. */



/** A channel hears of a subject once in this time. */
const repeatAfterMs = 24 * durations/* hourMs */.$0;
/** Of the notices that failed the newest are kept, with a few reasons each: a channel that is down must not fill the state. */
const maxPending = 10;
const maxPendingReasons = 3;
const freshChannel = { sentAt: {}, pending: [], outgoing: [] };
/** What a channel is sent next, oldest first: what failed at the last look comes before what is new. */
function owed({ pending, outgoing }) {
    return [...pending, ...outgoing];
}
/**
 * Adds what a look brings up and the channel asked for. A subject that ended may be sent again at once; one that goes on, once a day.
 */
function withRaised(on, { sentAt, pending, outgoing }, { notices, ended }, nowMs) {
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
        sentAt: Object.fromEntries([...recent, ...subjects.map((subject) => [subject, nowMs])]),
        pending,
        outgoing: [...outgoing, ...fresh.filter((notice) => !isCoveredByIncident(notice, fresh))]
    };
}
/** What is left to remember after what was owed `before` has been sent. A notice that failed twice is given up. */
function afterSend(now, before, sent) {
    const tried = new Set(owed(before).map(notice_id/* noticeId */.O));
    const failedBefore = new Set(before.pending.map(notice_id/* noticeId */.O));
    const unsent = sent.kind === 'sent' ? [] : sent.unsent.filter((notice) => !failedBefore.has((0,notice_id/* noticeId */.O)(notice)));
    return {
        sentAt: now.sentAt,
        pending: unsent
            .slice(-maxPending)
            .map((notice) => ({ ...notice, reasons: notice.reasons.slice(0, maxPendingReasons) })),
        outgoing: now.outgoing.filter((notice) => !tried.has((0,notice_id/* noticeId */.O)(notice)))
    };
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




function openNotificationQueue(channels, { working, lease }) {
    let isSending = false;
    return {
        add: (look) => {
            if (channels.length === 0)
                return;
            working.update((state) => ({ ...state, notices: raiseNotices(channels, state.notices, look) }));
        },
        send: async () => {
            // One that takes longer than the end of the run waits sends what it has; what came since is for the next run.
            if (channels.length === 0 || isSending || lease.role() === 'follower')
                return [];
            isSending = true;
            const { notices, incidents } = working.whole();
            const sent = await sendNotices(channels, notices, incidents);
            isSending = false;
            working.update((state) => ({ ...state, notices: sent.settle(state.notices) }));
            return sent.warnings;
        }
    };
}
/** Adds what a look gives rise to, for each channel what it asked for. Channels that are no longer configured are forgotten. */
function raiseNotices(channels, before, facts) {
    const raised = raisedBy(facts);
    return Object.fromEntries(channels.map(({ name, on }) => [name, withRaised(on, (0,own_value/* ownValue */.e)(before, name) ?? freshChannel, raised, facts.nowMs)]));
}
/**
 * Sends what each channel is owed, to all of them at the same time. Never rejects and takes no longer than the slowest channel, at most
 * 30 s. What fails is tried again by the next look, once.
 */
async function sendNotices(channels, memory, incidents) {
    const each = await Promise.all(channels.map(async ({ name, send }) => {
        const before = (0,own_value/* ownValue */.e)(memory, name) ?? freshChannel;
        const due = owed(before).map((notice) => withIssue(notice, incidents));
        const sent = due.length === 0 ? { kind: 'sent' } : await send(due);
        const next = afterSend(before, before, sent).pending.length > 0 ? ' The next look tries it once more.' : '';
        const warnings = sent.kind === 'sent' ? [] : [`Notices to ${name} did not all arrive: ${sent.warning}${next}`];
        return { name, before, sent, warnings };
    }));
    return {
        settle: (now) => ({
            ...now,
            ...Object.fromEntries(each.map(({ name, before, sent }) => [name, afterSend((0,own_value/* ownValue */.e)(now, name) ?? before, before, sent)]))
        }),
        warnings: each.flatMap(({ warnings }) => warnings)
    };
}
/** With the issue that was opened for its incident meanwhile. */
function withIssue(notice, incidents) {
    const { app, process, incident } = notice;
    if (incident?.issue !== null)
        return notice;
    const key = incidentKey({ app, process, kind: incident.kind });
    const found = incidents.find((other) => incidentKey(other) === key && other.sinceMs === incident.sinceMs);
    const shown = found?.shown ?? null;
    return shown === null
        ? notice
        : { ...notice, incident: { ...incident, issue: { number: shown.issue, url: shown.url } } };
}

// EXTERNAL MODULE: ./build/core/call-budget.js
var call_budget = __webpack_require__(76264);
;// CONCATENATED MODULE: ./build/run/read-budget.js



/** Counting that takes longer does not delay the look. */
const countTimeoutMs = 10 * durations/* secondMs */.fj;
/** @param apps how many apps the run looks at */
function openReadBudget(platform, caches, apps, warn) {
    let isWarned = false;
    const lifetimeMs = () => {
        const callsLeft = platform.callsLeft?.() ?? null;
        const ms = (0,call_budget/* formationLifetimeMs */.Vn)(callsLeft, apps());
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

;// CONCATENATED MODULE: ./build/core/history/vanished-apps.js

/** Long enough for an app that is renamed back, or a key that is written again. */
const forgottenAfterMs = 7 * durations/* dayMs */.LP;
/** What is remembered of apps, without those that the configuration no longer speaks of and that no look has seen for a week. */
function withoutVanished(apps, policy, nowMs) {
    if (policy.isPartial === true)
        return apps;
    const known = new Set([...policy.apps.map(({ app }) => app), ...(policy.unseen ?? [])]);
    const isKept = ([app, processes]) => known.has(app) || nowMs - Math.max(0, ...Object.values(processes).map(lastLookMs)) <= forgottenAfterMs;
    return Object.keys(apps).every((app) => known.has(app))
        ? apps
        : Object.fromEntries(Object.entries(apps).filter(isKept));
}
function lastLookMs({ recent }) {
    return recent.at(-1)?.atMs ?? 0;
}

;// CONCATENATED MODULE: ./build/core/incidents/platform.js
/** Trouble with Heroku itself: one incident stands for all apps. */


/**
 * Heroku refuses the token or the account: at once. Its API fails for every app: when that has lasted, and when every app of the policy
 * was looked at.
 *
 * @param facts of each process type that this run has looked at
 */
function platformTrouble({ apps }, facts, nowMs) {
    const faults = facts.flatMap(({ fault }) => (fault === null ? [] : [fault]));
    const [first] = faults;
    if (first === undefined || faults.length < facts.length)
        return { kind: 'none' };
    const refusal = facts.find(({ fault, during }) => during === 'read' && fault !== null && isRefusal(fault));
    if (refusal?.fault != null)
        return { kind: 'all-apps', cause: refusal.fault.message, shown: true };
    const names = new Set(facts.map(({ app }) => app));
    // Of one app alone, a change that fails while it can be read says nothing of the others.
    const isApi = names.size > 1 || facts.every(({ during }) => during === 'read');
    if (!isApi || faults.some(({ kind, scope }) => kind === 'permanent' && scope === 'app'))
        return { kind: 'none' };
    const isComplete = apps.every(({ app }) => names.has(app));
    const shown = isComplete && facts.some(({ fault, faults: its }) => fault !== null && hasLasted(fault, its, nowMs));
    const all = names.size === 1 ? '' : `It fails for all ${(0,format/* counted */.hS)(names.size, 'app')}. `;
    return { kind: 'all-apps', cause: `${all}${first.message}`, shown };
}
function isRefusal({ kind, scope }) {
    return kind === 'permanent' && scope === 'account';
}

;// CONCATENATED MODULE: ./build/core/incidents/incidents.js



const processKinds = Object.keys(detectors);
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
    const handled = facts.flatMap((fact) => processKinds.flatMap((kind) => {
        const key = { app: fact.policy.app, process: fact.policy.process, kind };
        const known = before.find((incident) => isSameIncident(incident, key) && !isForgotten(incident, nowMs)) ?? null;
        const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked) ?? known);
        const detection = detectors[kind](fact, open, nowMs);
        const next = afterDetection(open ?? key, detection, meanwhileOf(fact, kind), nowMs);
        return next === null || isForgotten(next, nowMs) ? [] : [next];
    }));
    const others = before.filter((incident) => !facts.some((fact) => belongs(incident, fact.policy)) &&
        !isForgotten(incident, nowMs) &&
        !isAbandoned(incident, nowMs));
    return [...others, ...handled];
}
/** The same for what concerns all apps together. Without a detection of its kind an incident stays as it is. */
function nextCommonIncidents(before, detections, tracked, nowMs) {
    const others = before.filter(({ app, kind }) => app !== null || !detections.has(kind));
    const handled = [...detections].flatMap(([kind, detection]) => {
        const key = { app: null, process: null, kind };
        const known = before.find((incident) => isSameIncident(incident, key) && !isForgotten(incident, nowMs)) ?? null;
        const open = known !== null && known.phase !== 'over' ? known : (adopt(key, known, tracked) ?? known);
        const next = afterDetection(open ?? key, detection, { quantities: [null, null], hasGivenUp: false }, nowMs);
        return next === null || isForgotten(next, nowMs) ? [] : [next];
    });
    return [...others, ...handled];
}
function meanwhileOf({ decision, quantity }, kind) {
    const hasGivenUp = kind === 'down' && decision.memory.recovery.failSafe?.gaveUp === true;
    return { quantities: [decision.from, quantity], hasGivenUp };
}
/** @param before the incident so far, or the key of one that is not known yet */
function afterDetection(before, detection, { quantities, hasGivenUp }, nowMs) {
    const known = 'phase' in before ? withCost(before, quantities[0], nowMs) : null;
    const isOpen = known !== null && known.phase !== 'over';
    switch (detection.kind) {
        case 'unknown':
            return known;
        case 'cleared':
            if (!isOpen)
                return known;
            return {
                ...widen(known, quantities),
                phase: detection.isOver ? 'over' : 'recovering',
                endedMs: detection.sinceMs
            };
        case 'keep-open':
        case 'firing': {
            if (detection.kind === 'keep-open' && !isOpen)
                return known;
            const { app, process, kind } = before;
            const opened = isOpen ? known : newIncident({ app, process, kind }, nowMs, known?.shown ?? null);
            return {
                ...widen(opened, quantities),
                phase: hasGivenUp ? 'gave-up' : 'ongoing',
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
function isForgotten({ phase, shown, endedMs, untold }, nowMs) {
    if (phase !== 'over' || untold !== undefined || (shown !== null && !isShownAsOver(shown)))
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
        const budgets = budgetsOf(policy(), { working: session.working, reports: reports.latest() }, nowMs);
        reports.setBudgets(budgets);
        const trouble = platformTrouble(policy(), reports.latest().map(platformFactsOf), nowMs);
        const facts = results.flatMap(({ app, reports: its }) => its.map((report, index) => ({
            ...factsOf(report, isFirst(report, policy()) ? gap : null),
            ...budgetFor(index === 0 ? app : null, budgets),
            isPlatformDown: trouble.kind === 'all-apps'
        })));
        const known = openIssues.filter(({ app }) => app !== null && newApps.includes(app));
        const common = isGapRecorded ? [] : openIssues.filter(({ app }) => app === null);
        const quiet = quietApps(policy(), nowMs);
        const nearly = session.working.whole().nearlySpent;
        const nearlySpent = budgets.filter(({ app, month, spent, amount }) => !quiet.has(app) && spent >= spending/* nearlySpentShare */.f * amount && nearly[app ?? ''] !== month);
        const before = session.working.whole().incidents;
        session.working.update((state) => {
            const own = nextIncidents(endDeparted(state.incidents, policy(), nowMs), facts, known, nowMs);
            const all = nextCommonIncidents(own, commonDetections(policy(), { budgets, trouble }, nowMs), common, nowMs);
            return {
                ...withIncidents(state, withUntold(state.incidents, all, quiet)),
                ...keptOf(state, policy(), nowMs),
                lastLookMs: nowMs,
                gapsMs: isGapRecorded ? state.gapsMs : gapsAfter(state, nowMs),
                nearlySpent: {
                    ...state.nearlySpent,
                    ...Object.fromEntries(nearlySpent.map(({ app, month }) => [app ?? '', month]))
                },
                calendar: context.calendar ?? state.calendar
            };
        });
        isGapRecorded = true;
        const after = session.working.whole().incidents;
        const { mode, runUrl } = options;
        notifications.add({ ...{ processes, before, after, mode, quiet, nearlySpent, runUrl, nowMs }, tracked: openIssues });
        return reports.report(nowMs, results);
    };
}
function withIncidents(state, incidents) {
    return { ...state, incidents, closed: logClosed(state.closed, state.incidents, incidents) };
}
/** What is remembered of apps, without those that nobody has looked at for long. */
function keptOf(state, policy, nowMs) {
    const apps = withoutVanished(state.apps, policy, nowMs);
    const maintenance = Object.entries(state.maintenance).filter(([app]) => Object.hasOwn(apps, app));
    return { apps, maintenance: Object.fromEntries(maintenance) };
}
function budgetFor(app, budgets) {
    const budget = app === null ? undefined : budgets.find((status) => status.app === app);
    return budget === undefined ? {} : { budget };
}
function commonDetections({ isPartial }, { budgets, trouble }, nowMs) {
    const platform = ['platform', platformDetection(trouble, nowMs)];
    // Of the money of all apps, a run that handles a part of them knows nothing.
    if (isPartial === true)
        return new Map([platform]);
    return new Map([platform, ['budget', budgetDetection(budgets.find(({ app }) => app === null) ?? null, nowMs)]]);
}
function gapsAfter({ gapsMs, lastLookMs }, nowMs) {
    return lastLookMs === null ? gapsMs : [...gapsMs, Math.max(0, nowMs - lastLookMs)].slice(-rememberedGaps);
}
/** One incident says that runs are late, whatever the number of process types: that of the first. */
function isFirst({ policy: { app, process } }, { apps: [first] }) {
    return app === first?.app && process === first.processes[0]?.process;
}
function platformFactsOf({ policy: { app }, fault, during, state: { faults } }) {
    return { app, fault, during, faults };
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
    const errors = new Set();
    const notes = new Set();
    const latest = new Map();
    let budgets = [];
    return {
        warn: (warning) => void warnings.add(warning),
        fail: (error) => void errors.add(error),
        note: (note) => void notes.add(note),
        setBudgets: (found) => {
            budgets = found;
        },
        add: (results) => results.forEach(({ app, reports }) => latest.set(app, reports)),
        has: (app) => latest.has(app),
        latest: () => [...latest.values()].flat(),
        report: (nowMs, finished) => {
            const isFinished = new Set(finished.map(({ app }) => app));
            const problems = session.problems();
            return {
                nowMs,
                mode,
                policy: policy(),
                lastLookMs: opened.lastLookMs,
                processes: policy().apps.flatMap(({ app }) => (latest.get(app) ?? []).map((report) => (isFinished.has(app) ? report : unchanged(report)))),
                incidents: session.working.whole().incidents.filter(({ phase }) => phase !== 'over'),
                warnings: [...new Set([...problems.warnings, ...warnings])],
                errors: [...new Set([...problems.errors, ...errors])],
                notes: [...notes],
                ...(budgets.length === 0 ? {} : { budgets })
            };
        }
    };
}
/** An earlier look of a process type, for a look that did not finish: nothing changed. */
function unchanged(report) {
    const quantity = (0,advance/* quantityAfter */.iv)(report.decision, report.outcome);
    return { ...report, decision: { ...report.decision, from: quantity, to: quantity }, outcome: { kind: 'unchanged' } };
}

// EXTERNAL MODULE: ./build/run/select-apps.js
var select_apps = __webpack_require__(39573);
;// CONCATENATED MODULE: ./build/run/lease.js
/** Whatever changes afterwards is announced again, where there is a lease. */
const once = { progress: 'done', tries: 1 };
/** Calls of `renew`, `announce` and `follow` may not overlap. */
function openLease({ stored, pace, clock, holder, durationMs }) {
    const isValid = ({ untilMs }) => untilMs > clock.now();
    const isOurs = ({ lease }) => lease !== null && lease.holder === holder && isValid(lease);
    const isExternal = ({ lease }) => lease !== null && lease.holder !== holder && isValid(lease);
    const isAvailable = () => stored.mayWrite() && pace === 'often';
    const extended = () => ({ holder, untilMs: clock.now() + durationMs });
    const role = () => (isExternal(stored.base()) ? 'follower' : 'leader');
    const take = (state) => (isExternal(state) ? 'do-not-write' : extended());
    const step = async (work) => {
        const [before, was] = [stored.merges(), role()];
        await work();
        if (was === 'leader' && role() === 'follower')
            stored.working.replace(stored.base());
        return { role: role(), hasMerged: stored.merges() > before };
    };
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
        announce: (occasion) => step(() => stored.write((state) => (occasion === 'by-hand' && isExternal(state) ? state.lease : take(state)), once)),
        renew: () => step(async () => {
            if (isOurs(stored.base()))
                await stored.refresh();
            // A store that fails does not stop this run from changing Heroku.
            if (!isOurs(stored.base()))
                await stored.write(take, once);
        }),
        follow: stored.adopt
    };
}

;// CONCATENATED MODULE: ./build/run/run-marks.js



/** Workflows that may share a state and are remembered. */
const rememberedWorkflows = 10;
/** A run that looks once is over by then. */
const longestLookMs = 4 * durations/* minuteMs */.J2;
/** Which run of the same workflow the state tells of. Without a number nothing is known of missing runs. */
function openRunNumbers(run, clock) {
    if (run === null)
        return { read: build_async/* noop */.lQ, lacksRuns: () => false, marked: (runs) => runs };
    let last = null;
    return {
        read: ({ runs }) => {
            const mark = (0,own_value/* ownValue */.e)(runs, run.workflow);
            if (mark !== undefined && !isSameRun(mark, run))
                last = mark;
        },
        lacksRuns: () => hasGap(last, run) || isAfterGap(last, clock.now()),
        marked: (runs, progress) => marked(runs, run, { atMs: clock.now(), progress, followsGap: hasGap(last, run) })
    };
}
/**
 * Whether a run of the same workflow may have changed something that the state does not know of: it is missing, or was under way.
 *
 * @param last the run that the state tells of; null: none is known
 */
function hasGap(last, run) {
    return last !== null && (last.progress === 'under-way' || !follows(run, last));
}
/** Whether runs beside each other may have replaced what the other saved, where a store cannot tell: a run was missing a moment ago. */
function isAfterGap(last, nowMs) {
    return last !== null && last.followsGap && nowMs - last.atMs < longestLookMs;
}
/** The marks with that of `run`, unless a later run of its workflow has left one. */
function marked(runs, run, mark) {
    const { workflow, number, attempt } = run;
    return laterMarks(runs, { [workflow]: { number, attempt, ...mark } });
}
/** Of each workflow the later run; of the same run what `ours` says. */
function laterMarks(theirs, ours) {
    const known = new Map(Object.entries(theirs));
    for (const [workflow, mark] of Object.entries(ours)) {
        const other = known.get(workflow);
        if (other === undefined || order(mark, other) >= 0)
            known.set(workflow, mark);
    }
    return Object.fromEntries([...known].sort(([, a], [, b]) => b.atMs - a.atMs).slice(0, rememberedWorkflows));
}
function isSameRun(mark, { number, attempt }) {
    return mark.number === number && mark.attempt === attempt;
}
function follows(run, last) {
    if (order(last, run) >= 0)
        return true;
    return run.attempt === 1
        ? last.number === run.number - 1
        : last.number === run.number && last.attempt === run.attempt - 1;
}
function order(one, other) {
    return one.number - other.number || one.attempt - other.attempt;
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
        saves: theirs.saves,
        runs: laterMarks(ours.runs, theirs.runs),
        apps: mergeApps(base.apps, theirs.apps, ours.apps),
        selected: isEqual(base.selected, ours.selected) ? theirs.selected : { ...theirs.selected, ...ours.selected },
        maintenance: mergeMaintenance(base.maintenance, theirs.maintenance, ours.maintenance),
        nearlySpent: { ...theirs.nearlySpent, ...ours.nearlySpent },
        incidents: mergeIncidents(base, theirs, ours),
        closed: mergeClosed(theirs.closed, ours.closed),
        calendar: isEqual(base.calendar, ours.calendar) ? theirs.calendar : ours.calendar,
        notices: mergeNotices(base, theirs, ours)
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
        sizeHold: mergeHolds(base?.sizeHold ?? null, theirs.sizeHold, ours.sizeHold),
        beforeHold: isEqual(base?.beforeHold ?? null, ours.beforeHold) ? theirs.beforeHold : ours.beforeHold,
        // Each knows what it set itself, and neither took the other's for a change by a person.
        expectedQuantities: [...new Set([...theirs.expectedQuantities, ...ours.expectedQuantities])],
        expectedSizes: [...new Set([...theirs.expectedSizes, ...ours.expectedSizes])],
        intents: mergeIntents(base?.intents ?? [], theirs.intents, ours.intents),
        lastChange: (theirs.lastChange?.atMs ?? 0) > (ours.lastChange?.atMs ?? 0) ? theirs.lastChange : ours.lastChange,
        changes: mergeChanges(theirs.changes, ours.changes)
    };
}
function mergeApps(base, theirs, ours) {
    return mergeRecords(theirs, ours, (app) => {
        const [before, one, other] = [(0,own_value/* ownValue */.e)(base, app) ?? {}, (0,own_value/* ownValue */.e)(theirs, app) ?? {}, (0,own_value/* ownValue */.e)(ours, app) ?? {}];
        return mergeRecords(one, other, (process) => either((0,own_value/* ownValue */.e)(before, process), (0,own_value/* ownValue */.e)(one, process), (0,own_value/* ownValue */.e)(other, process)));
    });
}
function mergeMaintenance(base, theirs, ours) {
    const apps = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return Object.fromEntries([...apps].flatMap((app) => {
        const isOursAsBefore = isEqual((0,own_value/* ownValue */.e)(base, app), (0,own_value/* ownValue */.e)(ours, app));
        const merged = (0,own_value/* ownValue */.e)(isOursAsBefore ? theirs : ours, app);
        return merged === undefined ? [] : [[app, merged]];
    }));
}
function mergeRecords(theirs, ours, merged) {
    const keys = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
    return Object.fromEntries([...keys].map((key) => [key, merged(key)]));
}
function either(base, theirs, ours) {
    return theirs === undefined
        ? (ours ?? decide_memory/* freshProcessState */.j3)
        : ours === undefined
            ? theirs
            : mergeProcess(base ?? null, theirs, ours);
}
/** Those that neither has settled. */
function mergeIntents(base, theirs, ours) {
    const has = (intents, one) => intents.some((other) => isEqual(other, one));
    const added = ours.filter((one) => !has(theirs, one));
    return [...theirs, ...added].filter((one) => !has(base, one) || (has(theirs, one) && has(ours, one)));
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
/** Of each subject the later send counts. What is pending or outgoing stays so, where neither has told it. */
function mergeNotices(base, theirs, ours) {
    if (isEqual(base.notices, ours.notices))
        return theirs.notices;
    const merged = Object.entries(ours.notices).map(([name, one]) => {
        const other = (0,own_value/* ownValue */.e)(theirs.notices, name);
        if (other === undefined)
            return [name, one];
        const known = (0,own_value/* ownValue */.e)(base.notices, name);
        const later = Object.entries(other.sentAt).filter(([subject, atMs]) => atMs > (one.sentAt[subject] ?? 0));
        const isTheirs = (notice) => {
            const subject = subjectOf(notice);
            if (subject !== null)
                return (other.sentAt[subject] ?? 0) > (known?.sentAt[subject] ?? 0);
            return notice.kind === 'incident-closed' && isOpen(base, notice) && !isOpen(theirs, notice);
        };
        const outgoing = [...one.outgoing.filter((notice) => !isTheirs(notice)), ...other.outgoing.filter(isTheirs)];
        return [name, { ...one, outgoing, sentAt: { ...one.sentAt, ...Object.fromEntries(later) } }];
    });
    return { ...theirs.notices, ...Object.fromEntries(merged) };
}
function isOpen({ incidents }, { app, process, incident }) {
    return incidents.some((one) => one.app === app && one.process === process && one.kind === incident?.kind && one.phase !== 'over');
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
    const processesOf = (app) => changed.get(app) ?? (0,own_value/* ownValue */.e)(written.apps, app) ?? {};
    const processOf = ({ app, process }) => (0,own_value/* ownValue */.e)(processesOf(app), process) ?? null;
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
async function loadStoredState({ store, clock, holder, runNumber }) {
    // Longer than a screen, as it is the list of what can be done with the state above it.
    const loaded = await store.load();
    let mayWrite = isReplaceable(loaded);
    let lastSave = { atMs: clock.now(), failedMs: null };
    const { warnings, errors } = problemsOf(loaded);
    const numbers = openRunNumbers(runNumber, clock);
    let mergedMs = null;
    const versions = openVersions(loaded.kind === 'loaded' ? loaded.state : advance/* freshState */.Q5, (state) => {
        numbers.read(state);
        mergedMs = clock.now();
    });
    numbers.read(versions.base());
    const { working, base, merge } = versions;
    const fail = ({ warning, cause }) => {
        lastSave = { ...lastSave, failedMs: clock.now() };
        (cause === 'permission' ? errors : warnings).add(warning);
        // A permission that a person has to grant first is not asked for again and again.
        if (cause === 'permission')
            mayWrite = false;
    };
    /** Gives why it failed, or null. */
    const tryToWrite = async (leaseFor, progress, triesLeft = maxWriteTries) => {
        const lease = leaseFor(base());
        if (!mayWrite || lease === 'do-not-write')
            return null;
        const whole = working.whole();
        const runs = numbers.marked(whole.runs, progress);
        const sequence = base().sequence + 1;
        const saves = [...base().saves, `${holder} ${sequence}`].slice(-rememberedSaves);
        const next = { ...whole, sequence, lease, saves, runs };
        const result = await store.save(next);
        if (result.kind === 'failed')
            return result;
        if (result.kind === 'conflict') {
            merge(result.state);
            if (triesLeft <= 1)
                return { warning: tooManyConflicts, cause: 'transient' };
            return tryToWrite(leaseFor, progress, triesLeft - 1);
        }
        versions.add(next);
        lastSave = { atMs: clock.now(), failedMs: null };
        return null;
    };
    const write = async (leaseFor, { progress, tries }) => {
        const failure = await tryToWrite(leaseFor, progress);
        if (failure === null)
            return;
        if (failure.cause === 'transient' && tries > 1)
            await write(leaseFor, { progress, tries: tries - 1 });
        else
            fail(failure);
    };
    return {
        working,
        base,
        merges: versions.merges,
        mergedMs: () => mergedMs,
        mayWrite: () => mayWrite,
        refresh: async () => {
            const found = await store.load();
            if (found.kind === 'loaded' && found.state.sequence > base().sequence)
                merge(found.state);
            return found.kind === 'loaded' || found.kind === 'empty' ? 'read' : 'failed';
        },
        lacksRuns: numbers.lacksRuns,
        adopt: async () => {
            const found = await store.load();
            if (found.kind === 'loaded')
                versions.adopt(found.state);
        },
        write,
        lastSave: () => lastSave,
        problems: () => ({ warnings: [...warnings], errors: [...errors] })
    };
}
/** @param onRead is told of each state that other runs have saved meanwhile */
function openVersions(first, onRead) {
    const working = workingState(first);
    let merges = 0;
    let versions = [first];
    const base = () => versions[versions.length - 1] ?? first;
    const add = (version) => {
        versions = [...versions.slice(1 - rememberedSaves), version];
    };
    return {
        working,
        base,
        merges: () => merges,
        add,
        merge: (theirs) => {
            merges += 1;
            // Where a save of ours was overwritten, what both began with is older.
            const common = versions.findLast((one) => isBefore(one, theirs)) ?? versions[0];
            working.replace(mergeStates(common, theirs, working.whole()));
            add(theirs);
            onRead(theirs);
        },
        adopt: (theirs) => {
            add(theirs);
            working.replace(theirs);
            onRead(theirs);
        }
    };
}
/** So many saves of runs at the same time can be told apart. */
const rememberedSaves = 12;
function isBefore({ saves }, later) {
    const last = saves.at(-1);
    return last === undefined || later.saves.includes(last);
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
async function openStateSession(options) {
    // Longer than a screen, as it is the list of what can be done with the state above it.
    const { store, clock, holder, runNumber, leaseMs } = options;
    const stored = await loadStoredState({ store, clock, holder, runNumber });
    const lease = openLease({ stored, pace: store.pace, clock, holder, durationMs: leaseMs });
    // One call of the store at a time, so that this run never conflicts with itself.
    const serially = (0,build_async/* serialQueue */.kZ)();
    const evidence = () => (stored.lacksRuns() ? 'incomplete' : 'complete');
    const unchanged = () => ({
        role: lease.role(),
        hasMerged: false
    });
    let hasAnnounced = false;
    /** One that has not begun: it takes along what else is announced until then. */
    let waiting = null;
    /** A store that takes one entry a save gets one: it says that this run is under way. */
    const announceOnce = async () => {
        if (hasAnnounced)
            return;
        hasAnnounced = true;
        await stored.write(() => null, { progress: 'under-way', tries: 1 });
    };
    const announceTogether = () => {
        waiting ??= serially(() => {
            waiting = null;
            return lease.announce('look');
        });
        return waiting;
    };
    return {
        working: stored.working,
        lease: {
            ...lease,
            renew: async () => (lease.isAvailable() ? serially(lease.renew) : unchanged()),
            follow: () => serially(lease.follow)
        },
        save: () => serially(() => stored.write((state) => lease.leaseFor(state, 'keep'), { progress: 'done', tries: 1 })),
        close: () => serially(async () => {
            // Such a store does not tell of what another run saved: it may be one of those that are missing.
            if (store.pace === 'once' && stored.lacksRuns())
                await stored.refresh();
            const tries = hasAnnounced ? 2 : 1;
            await stored.write((state) => lease.leaseFor(state, 'release'), { progress: 'done', tries });
        }),
        announce: async (occasion) => {
            if (store.pace === 'once') {
                await serially(announceOnce);
                return unchanged();
            }
            hasAnnounced = true;
            if (!lease.isAvailable())
                return unchanged();
            const before = stored.merges();
            const { role } = await (occasion === 'by-hand' ? serially(() => lease.announce(occasion)) : announceTogether());
            return { role, hasMerged: stored.merges() > before };
        },
        readAgain: () => serially(async () => {
            const before = stored.merges();
            const result = await stored.refresh();
            return { evidence: result === 'failed' ? 'incomplete' : evidence(), hasMerged: stored.merges() > before };
        }),
        evidence,
        mergedMs: stored.mergedMs,
        saved: () => ({ state: store.keeps === 'nothing' ? advance/* freshState */.Q5 : stored.base(), ...stored.lastSave() }),
        isKept: () => store.keeps !== 'nothing' && stored.mayWrite() && stored.lastSave().failedMs === null,
        keeps: store.keeps,
        problems: stored.problems,
        holder
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
    const { mode, watchMs, holder, runNumber = null, cancelled } = options;
    const startMs = clock.now();
    const leaseMs = watchMs > 0 ? watchLeaseMs : singleLookLeaseMs;
    const opening = openStateSession({ store, clock, holder, runNumber, leaseMs });
    const trackedAtStart = listIncidents(ports.tracker);
    const session = await opening;
    const opened = session.working.whole();
    const holidays = await (ports.holidays?.(startMs, opened.calendar) ?? noHolidays);
    const configured = (0,schedule_holidays/* withHolidays */.OE)(options.policy, holidays.days);
    const caches = new Map();
    const readApp = (app) => readAgain(platform, cacheOf(caches, app), app, startMs);
    const selector = (0,select_apps/* openAppSelector */.xy)(platform, configured);
    const selection = await selector.select(opened.selected, startMs);
    const chosen = selection?.policy ?? configured;
    const twice = await (0,select_apps/* sameAppTwice */.mL)(chosen, readApp);
    if (twice.length > 0)
        return { ok: false, problems: twice };
    const manual = await prepareOrder(options.order, { policy: chosen, state: opened, nowMs: startMs, readApp });
    if (!manual.ok)
        return manual;
    let current = manual.policy;
    const policy = () => current;
    const reports = openRunReports({ policy, mode, session, opened });
    const takeSelection = selectionTaker(session, opened, reports);
    if (selection !== null)
        takeSelection(selection);
    const selectAgain = async (nowMs) => {
        const found = await selector.select(session.working.whole().selected, nowMs);
        if (found === null)
            return;
        current = withHeldTypes(found.policy, session.working.whole());
        takeSelection(found);
    };
    manual.errors.forEach(reports.fail);
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
            selectAgain,
            manual,
            session,
            caches,
            pool: openAppPool({ cancelled, warn: reports.warn }),
            budget: openReadBudget(platform, caches, () => current.apps.length, reports.warn),
            keepLease: openLeaseUpkeep(session, mode, startMs),
            record: openRecorder({ options, policy, session, reports, notifications, trackedAtStart, opened, calendar }),
            reports,
            incidentSync: openIncidentSync({ ports, options, session, trackedAtStart }),
            notifications,
            publishing: (0,build_async/* background */.Tp)()
        }
    };
}
/** Remembers which apps selectors found, and tells what is new or missing. */
function selectionTaker(session, opened, reports) {
    return (found) => {
        session.working.update((state) => ({ ...state, selected: found.selected }));
        found.errors.forEach(reports.fail);
        // At the first run every app is new.
        if (opened.lastLookMs !== null)
            describeNewcomers(found).forEach(reports.note);
    };
}
/** One line for each selector. */
function describeNewcomers({ newcomers }) {
    const keys = [...new Set(newcomers.map(({ selector }) => selector))];
    return keys.map((key) => {
        const apps = newcomers.filter(({ selector }) => selector === key).map(({ app }) => app);
        return `New under "${key}": ${apps.join(', ')}.`;
    });
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

;// CONCATENATED MODULE: ./build/run/news.js
/** What a run is about to tell people, and that it is saved before. */



/**
 * Saves what is told next, unless that is saved already: if the run dies, the next one tells the same, with the same numbers, instead of
 * what it finds out by itself. A run that changes Heroku takes the lease with it, so that no other tells it as well. Gives whether there
 * was something to save.
 */
async function saveNews({ ports, options, session }) {
    const { lease, saved, working } = session;
    const hasNews = () => {
        const known = new Set(newsOf(saved().state, ports));
        return newsOf(working.whole(), ports).some((news) => !known.has(news));
    };
    const { failedMs } = saved();
    const hasFailed = failedMs !== null && ports.clock.now() - failedMs < retrySavingMs;
    if (lease.role() === 'follower' || hasFailed || !hasNews())
        return false;
    if (options.mode === 'live' && !lease.isSecured())
        await lease.renew();
    if (lease.role() === 'leader' && hasNews())
        await session.save();
    return true;
}
/** A look is not among it: the next one is another, whose notice is no repeat. */
function newsOf({ incidents, notices }, { tracker }) {
    const outgoing = Object.entries(notices).flatMap(([channel, memory]) => memory.outgoing.filter(({ kind }) => kind !== 'look').map((notice) => `${channel} ${(0,notice_id/* noticeId */.O)(notice)}`));
    return tracker === null ? outgoing : [...outgoing, ...incidents.map(stageOf)];
}
/** As far as comments and the state of the issue go. */
function stageOf(incident) {
    const { phase, sinceMs, endedMs } = incident;
    const stage = phase === 'over' ? `over ${endedMs}` : phase === 'gave-up' ? phase : 'open';
    return `${incidentKey(incident)} ${sinceMs} ${stage}`;
}

;// CONCATENATED MODULE: ./build/run/unsaved-holds.js


/** Whether a look left a hold that is not saved yet. */
function hasUnsavedHold({ processes, mode }, session) {
    return mode === 'live' && processes.some((report) => isUnsaved(report, session));
}
/** The same report, where holds that could not be saved are not promised: the next run does not know of them. */
function withoutUnsavedHolds(report, session) {
    if (session.isKept() || !hasUnsavedHold(report, session))
        return report;
    const unsaved = report.processes.filter((one) => isUnsaved(one, session));
    const remedy = session.keeps === 'nothing'
        ? 'A hold needs a "state" other than none; write "hold: 0" for a scaling without one.'
        : 'Mend what the warnings say of the state, then scale again.';
    const problems = unsaved.map(({ policy, decision }) => `${policy.app} ${policy.process}: ${describeUnsaved(decision.to)}, so the next run does not know of it. ` + remedy);
    const lost = new Set(unsaved.map(({ policy }) => (0,process_key/* processKey */.Z)(policy)));
    return {
        ...report,
        processes: report.processes.map((one) => (lost.has((0,process_key/* processKey */.Z)(one.policy)) ? withoutHold(one) : one)),
        // Whoever keeps no state has chosen so: what was asked for was done.
        ...(session.keeps === 'nothing'
            ? { warnings: [...report.warnings, ...problems] }
            : { errors: [...report.errors, ...problems] })
    };
}
function isUnsaved({ policy, decision }, { saved, keeps, lease }) {
    const { hold } = decision.memory;
    // A follower leaves what it notices to the leader; without a state a watch alone notices something, and for itself.
    const isLeft = hold?.by === 'noticed' && (lease.role() === 'follower' || keeps === 'nothing');
    if (hold === null || isLeft)
        return false;
    const stored = (0,own_value/* ownValue */.e)((0,own_value/* ownValue */.e)(saved().state.apps, policy.app), policy.process)?.hold ?? null;
    return stored === null || !isSameHold(stored, hold);
}
function isSameHold(one, other) {
    return one.quantity === other.quantity && one.untilMs === other.untilMs && one.by === other.by;
}
function withoutHold(report) {
    const { decision } = report;
    const message = describeUnsaved(decision.to);
    const reasons = decision.reasons.map((one) => (isOfHold(one) ? { ...one, message } : one));
    const isNextChange = decision.nextChange?.atMs === decision.memory.hold?.untilMs;
    return {
        ...report,
        decision: {
            ...decision,
            reasons,
            nextChange: isNextChange ? null : decision.nextChange,
            memory: { ...decision.memory, hold: null }
        }
    };
}
function isOfHold({ code }) {
    return code === 'manual-hold' || code === 'manual-change-noticed';
}
function describeUnsaved(quantity) {
    return `${quantity ?? 'unknown'} now; the hold could not be saved`;
}

;// CONCATENATED MODULE: ./build/run/run.js











/** How long the end of a run waits for incidents and notices of earlier looks. */
const publishTimeoutMs = durations/* minuteMs */.J2;
/** A cancelled run waits less for them, and so long for the state: the runner kills it 10 s after the first signal. */
const cancelledPublishTimeoutMs = durations/* secondMs */.fj / 2;
const cancelledSaveTimeoutMs = 4 * durations/* secondMs */.fj;
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
    const told = toldActions(report, run.policy(), run.manual.actions);
    told.errors.forEach(run.reports.fail);
    told.notes.forEach(run.reports.note);
    if (told.errors.length === 0)
        run.manual.warnings.forEach(run.reports.warn);
    let isTold = false;
    for (;;) {
        const nextMs = cancelled.aborted ? null : nextLookAfter(clock.now());
        isTold = await tell(run, report, nextMs === null ? 'end' : 'in-between');
        if (nextMs === null || cancelled.aborted)
            break;
        const { nowMs } = timing;
        run.publishing.start(() => publish(run, nowMs, 'in-between'));
        await Promise.race([clock.sleep(nextMs - clock.now()), aborted]);
        if (options.cancelled.aborted)
            break;
        timing = { nowMs: clock.now(), nextLookMs: nextLookAfter(nextMs) };
        report = await look(run, timing, noActions);
    }
    await run_close(run, timing.nowMs);
    if (!isTold)
        onLook(withoutUnsavedHolds(report, run.session));
    const last = { ...run.reports.report(timing.nowMs, []), processes: report.processes };
    return {
        ended: cancelled.aborted ? 'cancelled' : 'in-time',
        last: withoutUnsavedHolds(last, run.session),
        state: run.session.working.whole()
    };
}
/** Tells of a look. A hold is promised when it is saved: in the last look that is yet to be done, and nothing is told. */
async function tell({ ports, options, session }, report, occasion) {
    if (hasUnsavedHold(report, session)) {
        if (occasion === 'end')
            return false;
        if (mayTrySaving(session, ports.store.pace, report.nowMs))
            await session.save();
    }
    options.onLook(withoutUnsavedHolds(report, session));
    return true;
}
/** One look at every app that no earlier look is still busy with. */
async function look(run, timing, actions) {
    const { ports, options, session, budget, caches } = run;
    const { nowMs, nextLookMs } = timing;
    if (options.watchMs > 0)
        await run.keepLease(nowMs);
    await run.selectAgain(nowMs);
    const apps = run.pool.idle(run.policy().apps);
    await budget.announce(apps, nowMs);
    const cap = commonCap(run.policy(), session.working, nowMs);
    const results = await run.pool.handle(apps, (app, isStopped) => {
        const cache = cacheOf(caches, app.app);
        const formationLifetimeMs = budget.lifetimeMs();
        const { mode } = options;
        return lookAtApp({ ports, mode, session, cache, timing, formationLifetimeMs, actions, cap, isStopped }, app).finally(() => ports.platform.endLook?.(app.app));
    }, nextLookMs === null ? null : options.intervalMs);
    run.publishing.rethrow();
    return run.record(results, nowMs);
}
/** Shows the incidents, sends the notices, and saves where that is due: before, what is to be told; afterwards, that it was. */
async function publish(run, nowMs, occasion) {
    const { ports, options, session, reports, incidentSync, notifications } = run;
    const hasNews = !options.cancelled.aborted && (await saveNews(run));
    if (!options.cancelled.aborted) {
        const warnings = [
            ...(await incidentSync.sync({
                ...{ reports: reports.latest(), nowMs, occasion },
                quiet: quietApps(run.policy(), nowMs),
                timezone: run.policy().timezone ?? 'UTC'
            })),
            ...(await notifications.send())
        ];
        warnings.forEach(reports.warn);
    }
    const isDue = hasNews || isSaveDue(session, ports.store.pace, nowMs);
    if (occasion === 'in-between' && isDue)
        await session.save();
}
/** Publishes what is left, saves the state and gives the lease back. */
async function run_close(run, nowMs) {
    const { session, manual, publishing } = run;
    const { cancelled } = run.options;
    await (0,build_async/* withTimeout */.wj)(cancelled.aborted ? cancelledPublishTimeoutMs : publishTimeoutMs, publishing.idle(), build_async/* noop */.lQ);
    await publish(run, nowMs, 'end');
    // A follower leaves the state to the leader, but for what a person asked of it.
    if (session.lease.role() === 'leader' || manual.actions.size > 0) {
        const saving = session.close();
        await (cancelled.aborted ? (0,build_async/* withTimeout */.wj)(cancelledSaveTimeoutMs, saving, build_async/* noop */.lQ) : saving);
    }
    publishing.rethrow();
}
/** The next instant of the grid after `afterMs`; null: the time is over by then. */
function gridPointAfter(afterMs, startMs, { watchMs, intervalMs }) {
    const nextMs = startMs + (Math.floor((afterMs - startMs) / intervalMs) + 1) * intervalMs;
    return nextMs > startMs + watchMs ? null : nextMs;
}

// EXTERNAL MODULE: ./build/adapters/http/github-client.js + 4 modules
var github_client = __webpack_require__(45804);
// EXTERNAL MODULE: ./build/core/select-apps.js
var core_select_apps = __webpack_require__(48281);
// EXTERNAL MODULE: ./build/core/plan/lint.js + 11 modules
var lint = __webpack_require__(45982);
;// CONCATENATED MODULE: ./build/adapters/github/relay.js


/**
 * Starts this workflow again, on the same branch or tag. It is tried once, as the next run by cron comes anyway. Never
 * rejects.
 *
 * @returns why it could not be started and what to do about it; null: it is started
 */
async function relay({ octokit, owner, repo, workflowRef }) {
    const [, file, ref] = /\/([^/@]+\.ya?ml)@refs\/(?:heads|tags)\/(.+)$/.exec(workflowRef) ?? [];
    if (file === undefined || ref === undefined)
        return failed(`GITHUB_WORKFLOW_REF ("${workflowRef}") names no workflow on a branch or a tag. Set "relay: false" there.`);
    try {
        await octokit.rest.actions.createWorkflowDispatch({ owner, repo, workflow_id: file, ref });
        return null;
    }
    catch (error) {
        const { kind, status, message } = (0,github_client/* githubFault */.q)(error);
        if (kind === 'forbidden')
            return failed(`the token lacks a permission (403: ${(0,markdown/* oneLine */.TN)(message, 200)}). ` +
                'Add "actions: write" to the permissions of the job, or set "relay: false".');
        if (kind === 'unauthorized')
            return failed('GitHub does not accept the input "github-token" (401). Leave it out, or give it a token with "Actions: write".');
        if (status === 404)
            return failed(`GitHub knows no workflow ${file}, or the token may not see it (404). ` +
                'The file must be on the default branch, and the job needs "actions: write".');
        if (status === 422)
            return failed(`${file} cannot be dispatched (422). Add "workflow_dispatch:" to its "on:", without inputs that are required.`);
        return failed(status === null ? `GitHub gave no usable answer (${message}).` : `GitHub answered ${status}.`);
    }
}
function failed(why) {
    return `The next watch could not be started: ${why} The next run by cron goes on.`;
}

// EXTERNAL MODULE: ./build/report/maintenance-text.js
var maintenance_text = __webpack_require__(96490);
;// CONCATENATED MODULE: ./build/report/exit.js




/** Transient faults are warnings until they have lasted; permanent ones are errors at once. */
function endingOf(report, failOn) {
    const faults = report.processes.flatMap(({ fault, state }) => fault === null
        ? []
        : [{ message: fault.message, isError: fault.kind === 'permanent' || hasLasted(fault, state.faults, report.nowMs) }]);
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
        return `${incidentSubject(incident)} (${kind}) since ${(0,local_clock/* zonedTime */.iu)(timezone, sinceMs, nowMs)}`;
    });
    const what = names.length === 1 ? 'An incident is open' : `${names.length} incidents are open`;
    return [`${what}: ${names.join(', ')}. Without "fail-on: incident" the run would not fail for it.`];
}

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

// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/commands/annotation.js + 1 modules
var annotation = __webpack_require__(25933);
;// CONCATENATED MODULE: ./build/commands/branch-rule.js
/** Whether what a run saves reaches the others, which a hold needs. */
function branchRule({ state, scale, hold }, { ref, repository }) {
    if (state.kind !== 'cache' || !ref)
        return { kind: 'fits' };
    const branch = repository?.['default_branch'];
    if (typeof branch !== 'string' || branch === '')
        return {
            kind: 'warning',
            message: `The event of this run does not say which branch is the default one. If ${ref} is another, the other runs see nothing of what this one saves in the cache.`
        };
    if (ref === `refs/heads/${branch}`)
        return { kind: 'fits' };
    const reason = `This run is on ${ref}, and what it saves in the cache is seen by that ref alone, not by the runs on ${branch}`;
    const isScaling = scale?.kind === 'scale';
    if (isScaling && hold.kind === 'for' && hold.ms === 0)
        return { kind: 'fits' };
    return isScaling
        ? {
            kind: 'refused',
            message: `Input "scale": ${reason}: they would not know of the hold and undo the scaling. Start the workflow on ${branch}, write "hold: 0" for a scaling without a hold, or use "state: variable".`
        }
        : { kind: 'warning', message: `${reason}. Start the workflow on ${branch}, or use "state: variable".` };
}

;// CONCATENATED MODULE: ./build/commands/idle-repository.js
/** GitHub switches the schedules of a public repository off after 60 days without activity. */

const switchedOffAfterDays = 60;
/** So early that somebody can act in good time. */
const warnedAfterDays = 45;
/** A warning ahead of the day on which GitHub stops the schedule; null: it is far away, or cannot be seen. */
function idleRepositoryWarning(eventName, repository, nowMs) {
    if (eventName !== 'schedule' || repository?.['private'] !== false)
        return null;
    const pushed = repository['pushed_at'];
    const pushedMs = typeof pushed === 'number' ? pushed * 1000 : typeof pushed === 'string' ? Date.parse(pushed) : NaN;
    const days = Math.floor((nowMs - pushedMs) / durations/* dayMs */.LP);
    if (!(days >= warnedAfterDays))
        return null;
    return `The last push to this public repository was ${days} days ago. GitHub switches schedules off after ${switchedOffAfterDays} days without activity: push a commit, or start the workflow by another trigger.`;
}

;// CONCATENATED MODULE: ./build/report/log.js




/** The lines of a run's log: one for each process type, then the last run and the next change. */
function renderLog(report) {
    const rows = report.processes.map((process) => [
        `${process.policy.app} · ${process.policy.process}`,
        (0,decision_text/* describeChange */.uQ)(process),
        (0,decision_text/* describeHealth */.gw)(process.decision.health),
        (0,markdown/* oneLine */.TN)((0,decision_text/* describeReasons */.nl)(process), 500)
    ]);
    const widths = [0, 1, 2].map((column) => rows.reduce((widest, row) => Math.max(widest, row[column]?.length ?? 0), 0));
    const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   '));
    const notes = [...(report.notes ?? []), ...(0,budget_text/* budgetLines */.B)(report)].map((note) => (0,markdown/* oneLine */.TN)(note, 5000));
    return [...lines, ...notes, `${describeLastRun(report)} ${describeNextChange(report)}`];
}
function describeLastRun({ lastLookMs, nowMs }) {
    return lastLookMs === null ? 'No earlier run is remembered.' : `Last run ${(0,format/* duration */.p0)(nowMs - lastLookMs)} ago.`;
}
function describeNextChange(report) {
    const upcoming = report.processes.filter(({ decision }) => decision.nextChange !== null);
    const [next] = upcoming.sort((a, b) => (a.decision.nextChange?.atMs ?? 0) - (b.decision.nextChange?.atMs ?? 0));
    const change = next === undefined ? null : (0,decision_text/* describeNext */.hg)(next, report.nowMs);
    if (next === undefined || change === null)
        return 'The schedule plans no change.';
    const owner = report.processes.length > 1 ? `${next.policy.app} ${next.policy.process}` : next.policy.process;
    return `Next change: ${owner} → ${change}.`;
}

// EXTERNAL MODULE: ./build/core/history/merge-points.js
var merge_points = __webpack_require__(68325);
;// CONCATENATED MODULE: ./build/report/last-day.js
/** The last day of a process type, hour by hour, for its chart and its table. */



const hoursShown = 24;
/** The worst first. */
const fromWorst = ['down', 'slow', 'up', 'unknown'];
/** The clock hours up to `nowMs`, oldest first: at most 24, from the first look on; none without a look. */
function lastDay(policy, { history }, nowMs) {
    const fromMs = Math.floor(nowMs / durations/* hourMs */.$0) * durations/* hourMs */.$0 - (hoursShown - 1) * durations/* hourMs */.$0;
    const points = [...history.hours, ...history.tenMinutes, ...history.looks].filter(({ atMs }) => atMs <= nowMs);
    const begun = points.findLastIndex(({ atMs }) => atMs <= fromMs);
    const near = points.slice(Math.max(0, begun));
    const first = near[0];
    if (first === undefined)
        return [];
    const startMs = Math.max(fromMs, Math.floor(first.atMs / durations/* hourMs */.$0) * durations/* hourMs */.$0);
    const count = Math.floor((nowMs - startMs) / durations/* hourMs */.$0) + 1;
    return Array.from({ length: count }, (_, index) => hourOf(policy, near, startMs + index * durations/* hourMs */.$0, nowMs));
}
function hourOf(policy, points, startMs, nowMs) {
    const endMs = Math.min(startMs + durations/* hourMs */.$0, nowMs);
    const inside = points.filter(({ atMs }) => atMs >= startMs && atMs < startMs + durations/* hourMs */.$0);
    const ranges = inside.flatMap(({ bounds }) => (bounds === null ? [] : [bounds]));
    const demands = inside.flatMap(({ demand }) => (demand === null ? [] : [demand]));
    const responses = inside.flatMap(({ responseMs }) => (responseMs === null ? [] : [responseMs]));
    return {
        startMs,
        quantity: meanQuantity(points, startMs, endMs),
        bounds: inside.length === 0
            ? ((0,schedule_bounds/* scheduledBounds */.Ze)(policy, startMs)?.bounds ?? null)
            : ranges.length === 0
                ? null
                : {
                    floor: Math.min(...ranges.map(({ floor }) => floor)),
                    ceiling: Math.max(...ranges.map(({ ceiling }) => ceiling))
                },
        responseMs: responses.length === 0 ? null : Math.max(...responses),
        demand: demands.length === 0 ? null : (0,statistics/* mean */.i2)(demands),
        verdict: fromWorst.find((verdict) => inside.some((point) => point.verdict === verdict)) ?? null
    };
}
/** The quantity of each point holds until the next one with a quantity. */
function meanQuantity(points, startMs, endMs) {
    const known = points.filter(({ atMs, quantity }) => quantity !== null && atMs <= endMs);
    let sum = 0;
    let weight = 0;
    for (const [index, { atMs, quantity }] of known.entries()) {
        const spanMs = Math.min(known[index + 1]?.atMs ?? endMs, endMs) - Math.max(atMs, startMs);
        if (spanMs <= 0)
            continue;
        sum += (quantity ?? 0) * spanMs;
        weight += spanMs;
    }
    return weight > 0 ? sum / weight : (known.at(-1)?.quantity ?? null);
}

// EXTERNAL MODULE: ./build/report/plan/day-text.js
var day_text = __webpack_require__(25513);
// EXTERNAL MODULE: ./build/report/numbers.js
var numbers = __webpack_require__(73533);
;// CONCATENATED MODULE: ./build/report/last-day-summary.js








/** GitHub draws each diagram in a frame of its own: more make the page slow, and nobody looks at them. */
const mostProcesses = 10;
/**
 * The last 24 hours of every process type as charts, each with its table, folded; empty where nothing is known. All
 * text from outside is escaped.
 */
function lastDaySummary({ processes, nowMs }) {
    const known = inOrderOfInterest(processes).flatMap((process) => {
        const hours = lastDay(process.policy, process.state, nowMs);
        return hours.length === 0 ? [] : [{ process, hours }];
    });
    if (known.length === 0)
        return '';
    const shown = known.slice(0, mostProcesses).map(({ process, hours }) => section(process, hours));
    const rest = known.length - shown.length;
    return [
        '<details><summary>The last 24 hours</summary>',
        ...shown,
        ...(rest === 0 ? [] : [`… and ${(0,format/* counted */.hS)(rest, 'more process type')}: \`command: report\` shows them all.`]),
        '</details>'
    ].join('\n\n');
}
/** Process types with an outage or an error first, then those that were scaled. */
function inOrderOfInterest(processes) {
    const rank = ({ decision: { from, to, health }, fault }) => fault !== null || health.verdict === 'down' ? 0 : health.verdict === 'slow' ? 1 : from !== to ? 2 : 3;
    return [...processes].sort((one, other) => rank(one) - rank(other));
}
function section({ policy: { app, process, timezone } }, hours) {
    const name = `${app} ${process}`;
    const labels = hours.map(({ startMs }) => hourLabel(timezone, startMs));
    return [
        `**${(0,markdown/* inert */.tJ)(app)} ${(0,markdown/* inert */.tJ)(process)}**, by the hours of ${(0,markdown/* inert */.tJ)(timezone)}`,
        ...[dynosChart(name, labels, hours), responseChart(name, labels, hours)].flatMap((chart) => chart === null ? [] : [(0,mermaid/* mermaidBlock */.tW)(chart)]),
        hoursTable(labels, hours)
    ].join('\n\n');
}
/** `07`, or `07:30` where hours of the clock in UTC begin at half past. */
function hourLabel(timezone, atMs) {
    return (0,day_text/* clockOfMinute */.ox)((0,local_time/* localTime */.HJ)(timezone, atMs).minute).replace(/:00$/, '');
}
function dynosChart(name, labels, hours) {
    const bars = hours.map(({ quantity }) => quantity ?? 0);
    // A line has no gaps: where no window holds it runs along the dynos.
    const line = (end) => hours.map(({ bounds }, index) => bounds?.[end] ?? bars[index] ?? 0);
    const [floors, ceilings] = [line('floor'), line('ceiling')];
    const isScheduled = hours.some(({ bounds }) => bounds !== null);
    const isRange = floors.some((floor, index) => floor !== ceilings[index]);
    const lines = isScheduled ? (isRange ? [ceilings, floors] : [floors]) : [];
    const legend = isRange ? ', lines the least and most by schedule' : ', line the schedule';
    return {
        title: `${name}: bars dynos${isScheduled ? legend : ''}`,
        yTitle: 'dynos',
        labels,
        series: [{ kind: 'bar', values: bars }, ...lines.map((values) => ({ kind: 'line', values }))]
    };
}
/** null: no response was seen. Bars, as a line would show 0 ms where nothing was seen. */
function responseChart(name, labels, hours) {
    if (hours.every(({ responseMs }) => responseMs === null))
        return null;
    return {
        title: `${name}: slowest response of each hour`,
        yTitle: 'ms',
        labels,
        series: [{ kind: 'bar', values: hours.map(({ responseMs }) => responseMs ?? 0) }]
    };
}
function hoursTable(labels, hours) {
    const hasDemand = hours.some(({ demand }) => demand !== null);
    const rows = hours.map(({ quantity, bounds, responseMs, demand, verdict }, index) => [
        labels[index] ?? '',
        quantity === null ? '?' : (0,numbers/* decimal */._)(quantity),
        (0,format/* describeBounds */.nv)(bounds),
        responseMs === null ? '–' : `${(0,numbers/* decimal */._)(responseMs)} ms`,
        ...(hasDemand ? [demand === null ? '–' : (0,numbers/* decimal */._)((0,merge_points/* threeDigits */.Xr)(demand))] : []),
        verdict ?? 'no look'
    ]);
    return (0,markdown/* table */.tp)(['hour', 'dynos', 'schedule', 'slowest response', ...(hasDemand ? ['demand'] : []), 'worst health'], rows);
}

// EXTERNAL MODULE: ./build/core/plan/flat-maximum.js
var flat_maximum = __webpack_require__(69206);
// EXTERNAL MODULE: ./build/core/pricing/dyno-hours.js
var dyno_hours = __webpack_require__(10893);
;// CONCATENATED MODULE: ./build/report/month-cost.js







const mostRows = 200;
const secondsAnHour = 3600;
const months = [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December'
];
/**
 * The cost of the month so far beside that of the maximum all the time, in dollars where the dyno type has a price;
 * empty where nothing was counted. Text from outside is escaped.
 */
function monthCost({ processes }) {
    const known = processes.flatMap((report) => {
        const sums = report.state.history.month;
        return sums === null || sums.flatDynoSeconds + sums.dynoSeconds === 0 ? [] : [monthEntry(report, sums)];
    });
    const [first] = known;
    if (first === undefined)
        return '';
    const rows = known
        .slice(0, mostRows)
        .map((entry) => [
        (0,markdown/* inert */.tJ)(entry.report.policy.app),
        (0,markdown/* inert */.tJ)(entry.report.policy.process),
        sizesOf(entry),
        sumText([entry], ran),
        sumText([entry], flat),
        saved([entry])
    ]);
    const rest = known.length - rows.length;
    const month = months[Number(first.sums.month.slice(5)) - 1] ?? '';
    const comparison = `${saved(known)} always at the maximum (${sumText(known, flat)})`;
    return [
        `<details><summary>${month} so far: ${sumText(known, ran)}, ${comparison}</summary>`,
        (0,markdown/* table */.tp)(['app', 'process', 'dyno type', 'so far', 'always at the maximum', 'the difference'], rows) +
            (rest === 0 ? '' : `\n\n… and ${(0,format/* counted */.hS)(rest, 'more process type')}.`),
        notes(known),
        '</details>'
    ].join('\n\n');
}
/** What was counted before dyno types were is taken as of the type that runs. */
function monthEntry(report, sums) {
    const bySize = Object.entries(sums.bySize ?? {}).map(([size, dynoSeconds]) => ({ size, dynoSeconds }));
    const rest = sums.dynoSeconds - bySize.reduce((sum, { dynoSeconds }) => sum + dynoSeconds, 0);
    const most = (0,flat_maximum/* maximumOf */.c)(report.policy, report.size ?? '');
    return {
        report,
        sums,
        ran: [...bySize, ...(rest > 0.5 ? [{ size: report.size, dynoSeconds: rest }] : [])].filter(({ dynoSeconds }) => dynoSeconds > 0),
        flat: { size: (0,dyno_size/* hasSizes */.PG)(report.policy) ? (most?.size ?? null) : report.size, dynoSeconds: sums.flatDynoSeconds }
    };
}
const ran = (entry) => entry.ran;
const flat = (entry) => [entry.flat];
/** `standard-2x 30 h, standard-1x 54 h` where there are several, else the dyno type. */
function sizesOf({ report, ran: sizes }) {
    if (sizes.length < 2)
        return report.size === null ? '?' : (0,markdown/* inert */.tJ)(report.size, 40);
    return sizes
        .map(({ size, dynoSeconds }) => `${(0,markdown/* inert */.tJ)(size ?? '?', 40)} ${(0,numbers/* decimal */._)(dynoSeconds / secondsAnHour)} h`)
        .join(', ');
}
function secondPrice(size) {
    const price = size === null || size.toLowerCase() === 'eco' ? null : (0,prices/* monthlyPrice */.JB)(size);
    return price === null ? null : price / prices/* hoursAMonth */.rG / secondsAnHour;
}
/** In dollars where every price is known, else in dyno-hours. */
function sumText(entries, seconds) {
    const sum = total(entries, seconds);
    return isPriced(entries) ? (0,format/* dollars */.E9)(sum) : `${(0,numbers/* decimal */._)(sum)} dyno-hours`;
}
function saved(entries) {
    const most = total(entries, flat);
    const percent = (0,dyno_hours/* percentSaved */.Xx)({ floor: total(entries, ran), ceiling: total(entries, ran) }, most);
    return percent === null
        ? 'above'
        : (0,numbers/* describeSaved */.Rv)({ floor: Math.round(percent.floor), ceiling: Math.round(percent.ceiling) });
}
/** In dollars, or in dyno-hours where a price is unknown. */
function total(entries, seconds) {
    const isMoney = isPriced(entries);
    return entries
        .flatMap(seconds)
        .reduce((sum, { size, dynoSeconds }) => sum + dynoSeconds * (isMoney ? (secondPrice(size) ?? 0) : 1 / secondsAnHour), 0);
}
function isPriced(entries) {
    return entries.every(({ ran: sizes, flat: most }) => [...sizes, most].every(({ size }) => secondPrice(size) !== null));
}
function notes(known) {
    const isEco = known.some(({ report }) => report.size?.toLowerCase() === 'eco');
    const isPricedAnywhere = known.some((entry) => isPriced([entry]));
    return [
        'Counted from the looks of this month, in the zone of each app: the dynos that a look left count until the next look.',
        ...(isPricedAnywhere ? [`Prices: ${prices/* listPrices */.hj.source}, before credits and discounts.`] : []),
        ...(isEco ? [`Eco dynos share a flat rate of ${(0,format/* dollars */.E9)(prices/* ecoFlatRate */.N1)} a month.`] : [])
    ].join(' ');
}

;// CONCATENATED MODULE: ./build/report/summary.js










/** GitHub takes a mebibyte for a step; so many rows and decisions stay below it. */
const summary_mostRows = 1000;
const mostExplained = 200;
/** The job summary in Markdown. All text from outside is escaped. */
function renderSummary(report) {
    return [
        `## ${headline(report)}`,
        decisionTable(report),
        summary_openIncidents(report),
        [...(report.notes ?? []), ...(0,budget_text/* budgetLines */.B)(report)].map((note) => `- ${(0,markdown/* inert */.tJ)(note, 5000)}`).join('\n'),
        attention(report),
        explanation(report),
        lastDaySummary(report),
        monthCost(report),
        describeLastRun(report) + (report.mode === 'dry-run' ? ' This was a dry run: nothing was changed on Heroku.' : '')
    ]
        .filter((part) => part !== '')
        .join('\n\n')
        .concat('\n');
}
function headline({ processes, mode }) {
    const scaled = processes.filter(({ decision, outcome }) => (decision.from !== decision.to || (0,advance/* resizeOf */.S4)(decision) !== null) && outcome.kind !== 'failed');
    const failed = processes.filter(({ fault }) => fault !== null);
    const down = processes.filter(({ decision }) => decision.health.verdict === 'down');
    const name = ({ policy }) => `${(0,markdown/* inert */.tJ)(policy.app)} ${(0,markdown/* inert */.tJ)(policy.process)}`;
    const would = mode === 'dry-run' ? 'would go' : 'went';
    const [only, ...more] = scaled;
    const change = only === undefined
        ? 'Every dyno count stays as it is'
        : more.length > 0
            ? `${scaled.length} process types ${would} to a new size`
            : `${name(only)} ${would} from ${only.decision.from ?? '?'} to ${dynosAfter(only)}`;
    return [
        ...(failed.length === processes.length ? [] : [change]),
        ...(down.length > 0 ? [`${down.map(name).join(', ')} ${down.length > 1 ? 'are' : 'is'} down`] : []),
        ...(failed.length > 0 ? [`${failed.map(name).join(', ')} could not be scaled`] : [])
    ].join('; ');
}
function dynosAfter({ decision }) {
    const resize = (0,advance/* resizeOf */.S4)(decision);
    return `${decision.to ?? '?'}${resize === null ? '' : ` ${(0,markdown/* inert */.tJ)(resize.to.toLowerCase(), 40)}`}`;
}
function decisionTable({ processes, nowMs }) {
    const header = ['app', 'process', 'dynos', 'health', 'why', 'next'];
    const rows = (0,markdown/* table */.tp)(header, processes.slice(0, summary_mostRows).map((process) => {
        const { policy, decision } = process;
        const change = (0,markdown/* inert */.tJ)((0,decision_text/* describeChange */.uQ)(process));
        const code = (0,advance/* decidingReason */.cq)(decision)?.code;
        return [
            (0,markdown/* inert */.tJ)(policy.app),
            (0,markdown/* inert */.tJ)(policy.process),
            decision.from === decision.to ? change : `**${change}**`,
            (0,markdown/* inert */.tJ)((0,decision_text/* describeHealth */.gw)(decision.health)),
            `${code === undefined ? '' : `\`${code}\` `}${(0,markdown/* inert */.tJ)((0,decision_text/* describeReasons */.nl)(process), 400)}`,
            (0,markdown/* inert */.tJ)((0,decision_text/* describeNext */.hg)(process, nowMs) ?? '–')
        ];
    }));
    return processes.length > summary_mostRows ? `${rows}\n\n${leftOut(processes.length - summary_mostRows)}` : rows;
}
function leftOut(count) {
    return `… and ${count} more: the log has them all.`;
}
function summary_openIncidents({ incidents, processes, nowMs }) {
    if (incidents.length === 0)
        return '';
    const line = (incident) => {
        const { app, kind, sinceMs, phase, shown, untold } = incident;
        const policy = processes.find((report) => report.policy.app === app)?.policy;
        const none = policy?.issues === 'off'
            ? 'no issue, as incidents: false says'
            : untold === 'opening'
                ? 'told at the end of the quiet window'
                : 'no issue yet';
        const issue = shown === null ? none : `[issue ${shown.issue}](${encodeURI(shown.url)})`;
        const recovering = phase === 'recovering' ? ', recovering' : '';
        return `- ${(0,markdown/* inert */.tJ)(incidentSubject(incident))}: \`${kind}\` since ${(0,local_clock/* zonedTime */.iu)(policy?.timezone ?? 'UTC', sinceMs, nowMs)}${recovering} (${issue})`;
    };
    return ['### Open incidents', '', ...incidents.map(line)].join('\n');
}
function attention({ warnings, errors, processes }) {
    const faults = processes.flatMap(({ fault }) => (fault === null ? [] : [fault.message]));
    const maintenance = processes.map(maintenance_text/* maintenanceProblems */.o).flatMap((one) => [...one.errors, ...one.warnings]);
    const all = [...new Set([...errors, ...faults, ...maintenance, ...warnings])];
    return all.length === 0 ? '' : ['### Needs attention', '', ...all.map((text) => `- ${(0,markdown/* inert */.tJ)(text, 500)}`)].join('\n');
}
function explanation({ processes }) {
    const steps = processes
        .slice(0, mostExplained)
        .map(({ policy, decision: { reasons, health, from } }) => [
        `**${(0,markdown/* inert */.tJ)(policy.app)} ${(0,markdown/* inert */.tJ)(policy.process)}**, ${from ?? 'an unknown number of'} running, ` +
            `${(0,markdown/* inert */.tJ)((0,decision_text/* describeHealth */.gw)(health))}${describePings(health.answers)}`,
        '',
        ...reasons.map(({ code, message }, index) => `${index + 1}. \`${code}\` ${(0,markdown/* inert */.tJ)(message, 500)}`)
    ].join('\n'));
    return [
        '<details><summary>How this was decided</summary>',
        ...steps,
        ...(processes.length > mostExplained ? [leftOut(processes.length - mostExplained)] : []),
        '</details>'
    ].join('\n\n');
}
function describePings(answers) {
    return answers.length === 0 ? '' : ` (pings: ${(0,markdown/* inert */.tJ)(answers.join(', '))})`;
}

;// CONCATENATED MODULE: ./build/report/watch/log.js






/** With more process types than this, a line counts them instead. */
const mostNamed = 3;
/** @param before the look before; null: this is the first */
function lookLines(report, before) {
    const news = log_newsOf(report, before);
    return {
        line: `${instant(report)}  ${(0,markdown/* oneLine */.TN)(lineOf(report.processes, news, describeState), 500)}`,
        details: news.length === 0 ? [] : renderLog({ ...report, processes: news }).slice(0, -1)
    };
}
/** One look in a single line, with the reasons of what has changed; for a log that folds nothing. */
function lookInOneLine(report, before) {
    const news = log_newsOf(report, before);
    const describe = (process) => `${describeState(process)}${news.includes(process) ? `: ${describeReasons(process)}` : ''}`;
    return `${instant(report)}  ${oneLine(lineOf(report.processes, news, describe), 1000)}`;
}
/** In the zone of the apps; in UTC where they have several. */
function instant({ processes, nowMs }) {
    const [timezone = 'UTC', ...others] = new Set(processes.map(({ policy }) => policy.timezone));
    const zone = others.length === 0 ? timezone : 'UTC';
    return `${(0,local_clock/* clockSeconds */.Ig)(zone, nowMs)} ${zone}`;
}
function log_newsOf(report, before) {
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

;// CONCATENATED MODULE: ./build/report/watch/summary.js







/** Charts for the first process types; more make the page slow, and nobody looks at them. */
const mostCharts = 4;
/** GitHub takes a mebibyte for a step; so many rows stay below it. */
const mostRowsShown = 200;
/**
 * The job summary of a run of many looks: what happened when, as charts and as a table, then the last look. All text
 * from outside is escaped.
 */
function renderWatchSummary(timeline, last, ended) {
    const { startMs, endMs, looks, changes } = timeline;
    const counts = `${(0,format/* counted */.hS)(looks, 'look')}, ${changes === 0 ? 'no change' : (0,format/* counted */.hS)(changes, 'change')}`;
    const parts = [
        `## Watched for ${(0,format/* duration */.p0)(endMs - startMs)}: ${counts}${ended === 'cancelled' ? '; cancelled' : ''}`,
        ...charts(timeline),
        '### All looks',
        looksTable(timeline),
        '### The last look',
        last.processes.length === 0
            ? 'None came to an end.'
            : renderSummary(last)
                .replace(/^## (.*)$/m, '**$1**')
                .trimEnd()
    ];
    return `${parts.join('\n\n')}\n`;
}
function charts({ rows, startMs, endMs }) {
    if (endMs === startMs)
        return [];
    const processes = [...new Map(rows.map((row) => [(0,process_key/* processKey */.Z)(row), row])).values()];
    const drawn = processes.slice(0, mostCharts).map(({ app, process, timezone }) => {
        const own = rows.filter((row) => row.app === app && row.process === process);
        const count = Math.min(mermaid/* mostLabels */.nX, Math.max(2, Math.round((endMs - startMs) / durations/* secondMs */.fj) + 1));
        const instants = Array.from({ length: count }, (_, index) => startMs + ((endMs - startMs) * index) / (count - 1));
        return (0,mermaid/* mermaidBlock */.tW)({
            title: `${app} ${process}: dynos, ${timezone}`,
            yTitle: 'dynos',
            labels: instants.map((atMs) => (0,local_clock/* clockSeconds */.Ig)(timezone, atMs)),
            series: [{ kind: 'bar', values: instants.map((atMs) => quantityAt(own, atMs)) }]
        });
    });
    return processes.length > mostCharts
        ? [...drawn, `… and ${(0,format/* counted */.hS)(processes.length - mostCharts, 'process type')} more, without a chart.`]
        : drawn;
}
function quantityAt(rows, atMs) {
    const begun = rows.filter(({ fromMs }) => fromMs <= atMs).at(-1) ?? rows[0];
    return begun?.to ?? 0;
}
function looksTable({ rows, leftOut }) {
    const shown = rows.slice(-mostRowsShown);
    const missing = leftOut + rows.length - shown.length;
    const cells = shown.map(({ app, process, timezone, fromMs, toMs, looks, from, to, verdict, fastestMs, slowestMs, why }) => [
        `${(0,local_clock/* clockSeconds */.Ig)(timezone, fromMs)}${looks === 1 ? '' : `-${(0,local_clock/* clockSeconds */.Ig)(timezone, toMs)}`} ${timezone}`,
        String(looks),
        (0,markdown/* inert */.tJ)(app),
        (0,markdown/* inert */.tJ)(process),
        from === to ? String(to ?? '?') : `**${from ?? '?'} → ${to ?? '?'}**`,
        (0,markdown/* inert */.tJ)(healthOf(verdict, fastestMs, slowestMs)),
        why === '' ? '' : `\`${why}\``
    ]);
    const all = (0,markdown/* table */.tp)(['when', 'looks', 'app', 'process', 'dynos', 'health', 'why'], cells);
    return missing === 0 ? all : `${all}\n\n… and ${missing} earlier rows: the log has them all.`;
}
function healthOf(verdict, fastestMs, slowestMs) {
    if (verdict === 'unknown')
        return 'not pinged';
    if (fastestMs === null || slowestMs === null)
        return verdict;
    return `${verdict} ${fastestMs === slowestMs ? fastestMs : `${fastestMs}-${slowestMs}`} ms`;
}

;// CONCATENATED MODULE: ./build/report/watch/timeline.js


/** Rows that are kept; nobody reads more. */
const timeline_mostRows = 500;
/** The timeline with one more look. `before` null: it is the first. */
function appendLook(before, report) {
    const timeline = before ?? {
        startMs: report.nowMs,
        endMs: report.nowMs,
        looks: 0,
        changes: 0,
        rows: [],
        leftOut: 0
    };
    const rows = [...timeline.rows];
    const last = new Map(rows.map((row, index) => [(0,process_key/* processKey */.Z)(row), index]));
    for (const process of report.processes) {
        const next = rowOf(process, report.nowMs);
        const index = last.get((0,process_key/* processKey */.Z)(next));
        const open = index === undefined ? undefined : rows[index];
        if (index !== undefined && open !== undefined && goesOn(open, next))
            rows[index] = joined(open, next);
        else
            rows.push(next);
    }
    const leftOut = Math.max(0, rows.length - Math.max(timeline_mostRows, report.processes.length));
    return {
        ...timeline,
        endMs: report.nowMs,
        looks: timeline.looks + 1,
        changes: timeline.changes + report.processes.filter(isChanged).length,
        rows: rows.slice(leftOut),
        leftOut: timeline.leftOut + leftOut
    };
}
function rowOf({ policy: { app, process, timezone }, decision, outcome }, atMs) {
    const { from, to, health: { verdict, medianMs }, reasons } = decision;
    const after = outcome.kind === 'failed' || outcome.kind === 'dry-run' ? from : to;
    return {
        app,
        process,
        timezone,
        fromMs: atMs,
        toMs: atMs,
        looks: 1,
        from,
        to: after,
        verdict,
        fastestMs: medianMs,
        slowestMs: medianMs,
        why: reasons.at(-1)?.code ?? ''
    };
}
/** A change has a row of its own, and another verdict or another reason begins a new row. */
function goesOn(open, next) {
    return (next.from === next.to &&
        next.from === open.to &&
        next.verdict === open.verdict &&
        (next.why === open.why || open.from !== open.to));
}
function joined(open, next) {
    const known = (values) => values.filter((value) => value !== null);
    const [fast, slow] = [known([open.fastestMs, next.fastestMs]), known([open.slowestMs, next.slowestMs])];
    return {
        ...open,
        toMs: next.toMs,
        looks: open.looks + next.looks,
        fastestMs: fast.length === 0 ? null : Math.min(...fast),
        slowestMs: slow.length === 0 ? null : Math.max(...slow)
    };
}

;// CONCATENATED MODULE: ./build/commands/journal.js






/** Nothing is told that `redact` has not seen. */
function openJournal(watchMs, redact) {
    let timeline = null;
    let before = null;
    const add = (report) => {
        timeline = appendLook(timeline, report);
        if (watchMs > 0)
            print(redact(lookLines(report, before)));
        before = report;
    };
    return {
        add,
        close: (last, ended) => {
            if (watchMs === 0)
                renderLog(last).forEach((line) => core.info(line));
            const all = timeline ?? appendLook(null, last);
            return {
                changes: all.changes,
                summary: watchMs === 0 ? renderSummary(last) : renderWatchSummary(redact(all), last, ended)
            };
        }
    };
}
function print({ line, details }) {
    if (details.length === 0) {
        core.info(line);
        return;
    }
    core.startGroup(line);
    details.forEach((detail) => core.info(detail));
    core.endGroup();
}

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
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
    const attempt = async (effect, call, repeats = 1) => {
        try {
            return { ok: true, value: await call() };
        }
        catch (error) {
            if (repeats > 0 && isOdd(error, effect))
                return attempt(effect, call, repeats - 1);
            const fault = (0,github_client/* githubFault */.q)(error);
            return { ok: false, fault: { ...fault, message: redact(fault.message) } };
        }
    };
    return {
        list: () => attempt('none', () => listIssues(options)),
        create: ({ title, body }) => attempt('adds', async () => {
            await ensureLabel(octokit, { owner, repo, name: label });
            return asIssue((await issues.create({ owner, repo, title, body, labels: [label] })).data);
        }),
        update: (issue_number, { title, body, state }) => attempt('sets', async () => {
            const stated = state === 'closed' ? { state, state_reason: 'completed' } : state === 'open' ? { state } : {};
            return asIssue((await issues.update({ owner, repo, issue_number, title, body, ...stated })).data);
        }),
        comments: (issue_number, sinceMs) => attempt('none', async () => {
            const since = new Date(sinceMs).toISOString();
            const answer = await issues.listComments({ owner, repo, issue_number, since, per_page: 100 });
            return commentsShape.parse(answer.data).map(({ body }) => body ?? '');
        }),
        comment: (issue_number, body) => attempt('adds', async () => {
            await issues.createComment({ owner, repo, issue_number, body });
            return null;
        })
    };
}
/**
 * Whether an answer may be a slip, so that it is worth asking once more at once. Not where GitHub asks for fewer calls or gave no answer,
 * and what adds something only where GitHub said that it did not. What only reads was asked for again by the client after a 5xx.
 */
function isOdd(error, effect) {
    if (error instanceof errors/* ZodError */.G)
        return effect !== 'adds';
    const { kind, status } = (0,github_client/* githubFault */.q)(error);
    return status !== null && kind !== 'rate-limited' && (kind !== 'unavailable' || effect === 'sets');
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
 * some tokens. An issue without the label would not be found again, so the label is created first. Where that fails,
 * people learn of the incident all the same.
 */
async function ensureLabel(octokit, label) {
    try {
        await octokit.rest.issues.createLabel({ ...label, ...newLabel });
    }
    catch (error) {
        // Mostly it is there already (422). At a rate limit nothing more is written.
        if ((0,github_client/* githubFault */.q)(error).kind === 'rate-limited')
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
 * Writes a comment unless it is there: the answer to the last attempt may have been lost, or the state that knew of it. Gives the instant
 * that the comment bears, which is that of the attempt that wrote it.
 */
async function commentOnce(api, report, issue, occasion) {
    const marker = markerOf(report, occasion);
    const recent = await api.comments(issue, earliestMs(report, marker));
    if (!recent.ok)
        return recent;
    const present = recent.value.map(parseCommentMarker).find((found) => found !== null && replaces(found, marker));
    if (present != null)
        return { ok: true, value: present.atMs };
    const written = await api.comment(issue, comment(report, occasion));
    return written.ok ? { ok: true, value: marker.atMs } : written;
}
/** When the same comment may have been written first: within the incident, and hardly more than a day before its repeat. */
function earliestMs({ incident: { sinceMs }, nowMs }, { atMs }) {
    // An hour more than needed, because the clocks of a runner and of GitHub differ.
    return Math.max(sinceMs, Math.min(atMs, nowMs - durations/* dayMs */.LP)) - durations/* hourMs */.$0;
}
/** Whether a comment makes another one unnecessary. Any comment of the last day reminds as well. */
function replaces(present, { occasion, sinceMs, atMs }) {
    if (occasion === 'reminder')
        return Math.abs(present.atMs - atMs) < reminderMs;
    return present.occasion === occasion && present.sinceMs === sinceMs;
}

// EXTERNAL MODULE: ./build/adapters/github/github-warning.js
var github_warning = __webpack_require__(77627);
;// CONCATENATED MODULE: ./build/adapters/github/issue-warning.js

const later = 'It is tried again at the next look.';
const orSwitchOff = ', or set `issues: false`.';
/** What to write to the log of a run when a call about issues failed, as `githubWarning` does. */
function issueWarning(failed, fault) {
    return (0,github_warning/* githubWarning */.I)(failed, fault, {
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
        return `GitHub shows no such issues to this token (404). ${later} If it stays so: ${(0,github_warning/* addPermission */.F)('issues')}${orSwitchOff}`;
    return `the repository has another address now (${status ?? 'unknown'}). The next run finds it.`;
}

;// CONCATENATED MODULE: ./build/adapters/github/github-issue.js







/**
 * Shows incidents as issues, one for each app, process and kind.
 *
 * After a crash the next call does what is missing, because every step first looks whether it was done: an issue is
 * found again by its label and first line, a comment by its last line. The closing comment is written before the issue
 * is closed, so that an issue without that comment is still open and can be found even without any state. Of two runs that
 * each open an issue at the same instant, the one with the younger issue closes it again, as soon as GitHub lists both. One
 * thing can still happen: the comment on a reopening is missing if the state was lost between the reopening and the comment.
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
            const { shown, warning } = await (clean.isQuiet === true
                ? editPage(tracker, clean)
                : clean.incident.phase === 'over'
                    ? closeIssue(tracker, clean)
                    : showOpen(tracker, clean));
            return { shown, warning: warning === null ? null : redact(warning) };
        }
    };
}
/** Brings the page of an open issue up to date, without a comment. */
async function editPage(tracker, report) {
    const { shown } = report.incident;
    if (shown?.open !== true)
        return { shown, warning: null };
    const edited = await tracker.cache.write(shown.issue, page(report));
    return edited.ok ? { shown, warning: null } : github_issue_failed(report.incident, shown, 'updated', edited.fault);
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
        return (await isGone(tracker, before.issue, edited.fault))
            ? replaceIssue(tracker, report, before)
            : github_issue_failed(incident, before, 'updated', edited.fault);
    }
    // `over` until the comment on the reopening is written: if that fails, the next call writes it.
    const shown = before.open ? before : { ...before, open: true, phase: 'over' };
    return commentIfDue(tracker, report, shown, edited.value.open);
}
/** Whether an issue was deleted or moved: it is not among the open ones either. */
async function isGone({ cache }, issue, fault) {
    if (fault.kind !== 'gone')
        return false;
    const listed = await cache.refresh();
    return listed.ok && !listed.value.some(({ number }) => number === issue);
}
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
        return github_issue_failed(incident, null, 'looked for', listed.fault);
    const [found] = issuesOf(incident, listed.value);
    if (found !== undefined) {
        const adopted = await tracker.cache.write(found.number, page(report));
        if (!adopted.ok && !(await isGone(tracker, found.number, adopted.fault)))
            return github_issue_failed(incident, null, 'updated', adopted.fault);
        if (adopted.ok && adopted.value.open)
            return commentIfDue(tracker, report, shownAs(found, 'ongoing'), true);
        // Closed or deleted since it was listed.
        tracker.cache.forget(found.number);
    }
    const created = await tracker.cache.open(page(report));
    if (!created.ok)
        return github_issue_failed(incident, null, 'opened', created.fault);
    const older = await olderThan(tracker, incident, created.value);
    if (older !== null) {
        await tracker.cache.write(created.value.number, { ...page(report), state: 'closed' });
        return { shown: shownAs(older, 'ongoing'), warning: null };
    }
    const labelled = created.value.labels.some((name) => name.toLowerCase() === tracker.label.toLowerCase());
    return {
        shown: shownAs(created.value, incident.phase),
        warning: labelled
            ? null
            : `${created.value.url} has no label "${tracker.label}": GitHub dropped it. ` +
                'Put it there, or a run without state opens another issue.'
    };
}
/** The issue that another run opened for the same incident since it was looked for; null: none. */
async function olderThan({ cache }, incident, opened) {
    const listed = await cache.refresh();
    const [oldest] = listed.ok ? issuesOf(incident, listed.value) : [];
    return oldest !== undefined && oldest.number < opened.number ? oldest : null;
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
        return github_issue_failed(incident, shown, 'commented on', commented.fault);
    return { shown: { ...shown, phase: incident.phase, commentedMs: commented.value }, warning: null };
}
/** Comments that an incident is over, then closes its issue. Never opens one. */
async function closeIssue(tracker, report) {
    const { incident } = report;
    const before = incident.shown ?? (await findIssue(tracker, incident));
    if (before === null)
        return { shown: null, warning: null };
    if ('fault' in before)
        return github_issue_failed(incident, null, 'looked for', before.fault);
    const closed = { ...before, open: false, phase: 'over' };
    if (isShownAsOver(before))
        return { shown: before, warning: null };
    // Also where the last comment was on an end, as the issue may have been reopened since; the same comment is not
    // written twice.
    const commented = await commentOnce(tracker.api, report, before.issue, 'closed');
    if (!commented.ok && (await isGone(tracker, before.issue, commented.fault)))
        return { shown: closed, warning: null };
    const warning = commented.ok ? null : warningOf(incident, 'commented on', commented.fault);
    // Where comments are refused for good, as on a locked issue, the issue is closed without one.
    const isRefused = !commented.ok && (commented.fault.kind === 'refused' || commented.fault.kind === 'forbidden');
    if (!commented.ok && !isRefused)
        return { shown: before, warning };
    if (!before.open)
        return { shown: closed, warning };
    // With the end that the comment tells, also where a run that died has written it.
    const told = commented.ok ? { ...report, incident: { ...incident, endedMs: commented.value } } : report;
    const edited = await tracker.cache.write(before.issue, { ...page(told), state: 'closed' });
    if (edited.ok || (await isGone(tracker, before.issue, edited.fault)))
        return { shown: closed, warning };
    return github_issue_failed(incident, commented.ok ? { ...before, phase: 'over' } : before, 'closed', edited.fault);
}
async function findIssue({ cache }, incident) {
    const listed = await cache.list();
    if (!listed.ok)
        return { fault: listed.fault };
    const [found] = issuesOf(incident, listed.value);
    return found === undefined ? null : shownAs(found, 'ongoing');
}
function page(report) {
    return { title: issueTitle(report.incident, report.timezone), body: issueBody(report) };
}
/** An open issue as the state records it. */
function shownAs({ number, url }, phase) {
    return { issue: number, url, open: true, phase, commentedMs: null };
}
function github_issue_failed(incident, shown, attempt, fault) {
    return { shown, warning: warningOf(incident, attempt, fault) };
}
function warningOf(incident, attempt, fault) {
    const subject = incidentSubject(incident).replace(/^The sum of all apps$/, 'all apps');
    return issueWarning(`The incident issue of ${subject} (${incident.kind}) could not be ${attempt}`, fault);
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/iso.js
var iso = __webpack_require__(64377);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku-headers.js
var heroku_headers = __webpack_require__(93663);
// EXTERNAL MODULE: ./build/adapters/http/http.js + 11 modules
var http = __webpack_require__(3948);
;// CONCATENATED MODULE: ./build/adapters/heroku/heroku-diagnosis.js




/** The list of dynos is slow at times. */
const timeoutMs = 10 * durations/* secondMs */.fj;
const bodyLimit = 1_000_000;
const dynosShape = schemas/* array */.YOg(schemas/* object */.Ikc({ type: schemas/* string */.YjP(), state: schemas/* string */.YjP() }));
const releasesShape = schemas/* array */.YOg(schemas/* object */.Ikc({ version: schemas/* int */.Whr(), created_at: iso/* datetime */.w$({ offset: true }), status: schemas/* string */.YjP().catch('') }));
const statusShape = schemas/* object */.Ikc({ incidents: schemas/* array */.YOg(schemas/* object */.Ikc({ title: schemas/* string */.YjP() })) });
/**
 * What Heroku shows of an app that is down: the states of its dynos, its newest release, and open incidents of Heroku
 * itself. What cannot be read is null: in outages the status page has failed, too.
 */
function herokuDiagnosis({ baseUrl, token, statusUrl }) {
    const read = async (url, headers, shape) => {
        const answer = await (0,http/* send */.tN)({ method: 'GET', url, headers, timeoutMs, bodyLimit });
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

// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/adapters/http/pooled-http.js
var pooled_http = __webpack_require__(69348);
// EXTERNAL MODULE: ./build/core/token-address.js
var token_address = __webpack_require__(42862);
;// CONCATENATED MODULE: ./build/adapters/heroku/router-buckets.js


const router_buckets_instant = iso/* datetime */.w$({ offset: true }).transform((text) => Date.parse(text));
/** Minutes as a number; older answers have `1h0m0s`. */
const step = schemas/* union */.KCZ([
    schemas/* number */.aig().transform((minutes) => minutes * durations/* minuteMs */.J2),
    schemas/* string */.YjP()
        .regex(/^(?:\d+h)?(?:\d+m)?(?:\d+s)?$/)
        .transform(durationMs)
]);
const answerShape = schemas/* object */.Ikc({
    start_time: router_buckets_instant,
    end_time: router_buckets_instant,
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
    const cause = `Heroku's metrics API answered ${status}${quoted(body, redact)}${remedyFor(status)}`;
    return { kind: status === 400 ? 'too-fine' : 'failed', cause };
}
function remedyFor(status) {
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
function quoted(body, redact) {
    const answer = (0,http/* parseJson */.qF)(redact(body));
    const message = typeof answer === 'object' && answer !== null && 'message' in answer ? answer.message : null;
    return typeof message === 'string' && message.trim() !== ''
        ? ` ("${message.replace(/\s+/g, ' ').trim().slice(0, 200)}")`
        : '';
}
function unavailable(cause) {
    return { status: 'unavailable', cause };
}

// EXTERNAL MODULE: ./build/adapters/notifications/channels.js + 13 modules
var channels = __webpack_require__(55124);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./build/adapters/signals/redirect.js
/** Where the redirect of a ping may lead, and whether that is still the app. */

/** Where an answer leads; null: it is no redirect. Name and password in the new address are left out: they are nobody's here. */
function redirectOf(answer, from) {
    // 304 and the like lead nowhere by nature.
    if (![301, 302, 303, 307, 308].includes(answer.status))
        return null;
    const location = answer.headers.get('location');
    if (location === undefined || location.trim() === '')
        return refused(`answered ${answer.status} without a Location`);
    if (!URL.canParse(location, from))
        return refused(`answered ${answer.status} with a Location that is no address`);
    const next = new URL(location, from);
    if (!/^https?:$/.test(next.protocol))
        return refused(`redirects to an address that begins with ${next.protocol}`);
    if (isInside(next.hostname) && !isInside(new URL(from).hostname))
        return refused('redirects from the internet to an address of a private network');
    next.username = '';
    next.password = '';
    return { kind: 'to', url: next.href };
}
/**
 * Whether an address is that of the same app as another: the same origin, that with https instead of http, and with or without `www.`.
 */
function isSameApp(url, start) {
    const [one, other] = [new URL(url), new URL(start)];
    if (bareHost(one) !== bareHost(other))
        return false;
    return one.protocol === other.protocol ? one.port === other.port : one.protocol === 'https:';
}
function bareHost({ hostname }) {
    return hostname.replace(/^www\./, '');
}
/** Loopback, link-local (where clouds keep their secrets) and private networks: https://www.iana.org/assignments/iana-ipv4-special-registry */
const inside = new external_node_net_.BlockList();
for (const [network, bits] of [
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
    ['172.16.0.0', 12],
    ['192.168.0.0', 16]
])
    inside.addSubnet(network, bits, 'ipv4');
for (const [network, bits] of [
    ['::', 127],
    ['fc00::', 7],
    ['fe80::', 10]
])
    inside.addSubnet(network, bits, 'ipv6');
/** By its spelling: names are not looked up, but for `localhost`. */
function isInside(hostname) {
    const host = hostname.replace(/^\[|\]$/g, '');
    const family = (0,external_node_net_.isIP)(host);
    if (family === 0)
        return /(?:^|\.)localhost\.?$/.test(host);
    return inside.check(host, family === 4 ? 'ipv4' : 'ipv6');
}
function refused(cause) {
    return { kind: 'refused', cause };
}

;// CONCATENATED MODULE: ./build/adapters/signals/http-probe.js


/** Enough to find a text in, little enough to stay cheap. */
const http_probe_bodyLimit = 1_000_000;
const maxRedirects = 5;
const ownHeaders = { 'user-agent': 'dyno-scaler', 'cache-control': 'no-cache' };
/** What Cloudflare answers when the certificate (525, 526) or the DNS name (530) of the app's own address is wrong: no dyno cures that. */
const originStatuses = {
    525: 'the TLS handshake with the origin failed',
    526: 'the certificate of the origin is not valid',
    530: 'the origin has no address in the DNS'
};
/**
 * Pings an app: `samples` requests one after the other. When one fails, the rest follow `spacing` apart, so that a blip is not an
 * outage. A time is that of the whole answer, redirects included, up to 1 MB of body.
 *
 * Up to five redirects are followed. The headers of the probe may hold secrets, and go no further than the app; nor is what fails
 * elsewhere the app's overload.
 */
function httpProbe({ clock }) {
    async function sample(url, probe) {
        const startMs = clock.now();
        const { at, result } = await follow(url, probe, startMs);
        const judged = elsewhere(judge(result, probe), at, url);
        return { ...judged, elapsedMs: Math.max(0, clock.now() - startMs) };
    }
    async function follow(startUrl, probe, startMs) {
        let url = startUrl;
        let headers = { ...ownHeaders, ...probe.headers };
        for (let hop = 0; hop <= maxRedirects; hop++) {
            const timeoutMs = probe.timeoutMs - (clock.now() - startMs);
            const request = { method: probe.method, url, headers, timeoutMs: Math.ceil(timeoutMs), bodyLimit: http_probe_bodyLimit };
            const result = await (0,http/* send */.tN)(request);
            const next = result.kind === 'answer' && !isExpected(result.status, probe) ? redirectOf(result, url) : null;
            if (next === null)
                return { at: url, result };
            if (next.kind === 'refused')
                return { at: url, result: next };
            // Whoever answered last has used up the time.
            if (clock.now() - startMs >= probe.timeoutMs)
                return { at: url, result: { kind: 'no-answer', failure: http/* noTimeLeft */.KB } };
            // Also on the way back: others may have chosen the path.
            if (!isSameApp(next.url, startUrl))
                headers = ownHeaders;
            url = next.url;
        }
        return { at: url, result: { kind: 'refused', cause: `more than ${maxRedirects} redirects` } };
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
/** More dynos cannot cure what fails at another origin. */
function elsewhere(judged, at, start) {
    if (judged.kind === 'answered' || isSameApp(at, start))
        return judged;
    return { ...judged, failure: 'other', cause: `redirected to ${new URL(at).host}, which failed: ${judged.cause}` };
}
function judge(result, probe) {
    if (result.kind === 'refused')
        return http_probe_failed('other', 'redirects', result.cause);
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

// EXTERNAL MODULE: ./build/adapters/signals/signals.js + 10 modules
var signals = __webpack_require__(84604);
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

// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/commands/open-store.js
var open_store = __webpack_require__(69259);
;// CONCATENATED MODULE: ./build/commands/open-ports.js
/** The outside world of a run as its inputs describe it, for the action and the terminal. */













/** Days ahead in which holidays can matter to a run: as far as the next change is looked for. */
const holidayDays = 400;
/** @param store where the state is kept; default: where the inputs say */
function openPorts({ inputs, endpoints, policy, loaded, redact }, tracker, store = (0,open_store/* openStore */.C)(inputs, endpoints)) {
    const { herokuApiKey: token } = inputs;
    const { herokuApi, herokuMetrics } = endpoints;
    const platform = (0,heroku/* heroku */.z)({ baseUrl: herokuApi, metricsUrl: herokuMetrics, token, clock: clock/* systemClock */.m, redact });
    return {
        platform,
        probe: httpProbe({ clock: clock/* systemClock */.m }),
        router: routerMetrics({ baseUrl: herokuMetrics, token, clock: clock/* systemClock */.m, redact }),
        numbers: (0,signals/* numberMetrics */.lU)({ clock: clock/* systemClock */.m }),
        store: { ...store, save: (state) => store.save(redact(state)) },
        tracker,
        notices: (0,channels/* openChannels */.Lr)(policy.notify, { clock: clock/* systemClock */.m, redact }),
        dynos: platform.dynos,
        diagnose: herokuDiagnosis({ baseUrl: herokuApi, token, statusUrl: endpoints.herokuStatus }),
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
    return { ok: true, tracker: githubIssues({ octokit, ...repository, redact }) };
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

// EXTERNAL MODULE: ./build/commands/action/command.js
var command = __webpack_require__(46327);
;// CONCATENATED MODULE: ./build/commands/action/run.js


















/** `command: run`: looks, once or for a while, with log, outputs and summary. */
const run = async (context) => {
    const { inputs, endpoints, policy, loaded, redact } = context;
    const branch = branchRule(inputs, { ref: process.env['GITHUB_REF'], repository: github/* context */._.payload.repository });
    if (branch.kind === 'refused')
        return (0,command/* refused */.J)([(0,problem/* problem */.C)(branch.message)]);
    const opened = inputs.issues === 'off' ? null : openTracker(inputs, endpoints, redact);
    const journal = openJournal(inputs.watchMs, redact);
    const result = await run_look(context, opened?.ok === true ? opened.tracker : null, journal);
    if (result.ended === 'refused') {
        result.problems.forEach((message) => annotation/* annotations */.h.add('error', redact(message)));
        core.info('Nothing was written to Heroku.');
        return { kind: 'done', status: inputs.failOn === 'never' ? 0 : 1 };
    }
    const report = redact(result.last);
    const relayed = result.ended === 'in-time' ? await startNext(inputs, endpoints, policy) : null;
    const idle = idleRepositoryWarning(github/* context */._.eventName, github/* context */._.payload.repository, report.nowMs);
    const kept = loaded.history === 'off' || inputs.mode === 'dry-run'
        ? null
        : await keepHistory(inputs, endpoints, redact(result.state));
    const warnings = [
        branch.kind === 'warning' ? branch.message : null,
        opened?.ok === false ? noIssues(opened.missing) : null
    ];
    const later = [...warnings, relayed, idle, kept].filter((text) => text !== null);
    const complete = { ...report, warnings: [...report.warnings, ...later] };
    const { changes, summary } = journal.close(complete, result.ended);
    for (const [name, value] of Object.entries({ ...renderOutputs(complete), changed: String(changes > 0) }))
        core.setOutput(name, value);
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(summary).write();
    const limits = new Map(report.processes.map(({ policy, limit }) => [(0,process_key/* processKey */.Z)(policy), limit ?? null]));
    const sizes = new Map(report.processes.map(({ policy, size }) => [(0,process_key/* processKey */.Z)(policy), size]));
    const sizeOf = (app, process) => sizes.get((0,process_key/* processKey */.Z)({ app, process })) ?? null;
    const limitOf = (app, process) => limits.get((0,process_key/* processKey */.Z)({ app, process })) ?? null;
    for (const finding of (0,lint/* lint */.u)((0,core_select_apps/* asWritten */.qm)(report.policy), { nowMs: report.nowMs, limits: limitOf, sizes: sizeOf })) {
        const { message, place } = loaded.locate(finding);
        annotation/* annotations */.h.add('warning', redact(message), place);
    }
    const ending = endingOf(complete, inputs.failOn);
    ending.warnings.forEach((message) => annotation/* annotations */.h.add('warning', message));
    ending.errors.forEach((message) => annotation/* annotations */.h.add('error', message));
    return { kind: 'done', status: ending.status };
};
/** Looks until the watch ends, with the outside world as the inputs say. */
function run_look(context, tracker, journal) {
    const { inputs, endpoints, policy } = context;
    const { watchMs, intervalMs, scale, hold, mode } = inputs;
    return runControlLoop(openPorts(context, tracker), {
        policy,
        mode,
        runUrl: runUrl(endpoints),
        docsUrl: docsUrl(),
        holder: `${process.env['GITHUB_RUN_ID'] ?? '0'}-${process.env['GITHUB_RUN_ATTEMPT'] ?? '1'}`,
        runNumber: runNumberIn(process.env),
        watchMs,
        intervalMs,
        order: scale === null ? null : { scale, hold },
        cancelled: cancellation(() => core.info('Cancelled: the state is saved, and nothing new is begun.')),
        onLook: journal.add
    });
}
/** Starts the next watch where that is wanted. Gives a warning, or null. */
async function startNext({ relay: wanted, watchMs, githubToken }, { githubApi, repository }, { apps }) {
    const isEnabled = apps.some(({ processes }) => processes.some(({ enabled }) => enabled));
    if (wanted === 'off' || watchMs === 0 || !isEnabled)
        return null;
    if (repository === null || githubToken === '')
        return 'The next watch could not be started: there is no GITHUB_REPOSITORY or no "github-token". The next run by cron goes on.';
    const octokit = (0,github_client/* githubClient */.$)({ token: githubToken, baseUrl: githubApi });
    return relay({ octokit, ...repository, workflowRef: process.env['GITHUB_WORKFLOW_REF'] ?? '' });
}
function noIssues(missing) {
    return `No incident issue can be opened: ${missing}. Set "issues: false" if none is wanted.`;
}
/** Page of the action's own repository; null where the action is used from a folder. */
function docsUrl() {
    const { GITHUB_ACTION_REPOSITORY: repository, GITHUB_ACTION_REF: ref } = process.env;
    return repository ? `${github/* context */._.serverUrl}/${repository}/blob/${ref || 'main'}/docs/troubleshooting.md` : null;
}
function runUrl({ repository }) {
    const runId = process.env['GITHUB_RUN_ID'];
    return repository !== null && runId
        ? `${github/* context */._.serverUrl}/${repository.owner}/${repository.repo}/actions/runs/${runId}`
        : null;
}


/***/ }),

/***/ 44116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ budgetLines),
/* harmony export */   v: () => (/* binding */ budgetOwner)
/* harmony export */ });
/* harmony import */ var _core_history_budget_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42088);
/** How a budget reads. Plain text: not escaped. */

/** One line for each budget. */
function budgetLines({ budgets = [] }) {
    return budgets.map((status) => `Budget of ${budgetOwner(status)}: ${(0,_core_history_budget_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBudget */ .No)(status)}.`);
}
function budgetOwner({ app }) {
    return app ?? 'all apps together';
}


/***/ }),

/***/ 6668:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nX: () => (/* binding */ mostLabels),
/* harmony export */   tW: () => (/* binding */ mermaidBlock)
/* harmony export */ });
/* unused harmony export xychart */
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


/***/ }),

/***/ 25513:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kn: () => (/* binding */ windowText),
/* harmony export */   Sx: () => (/* binding */ dayNotes),
/* harmony export */   dE: () => (/* binding */ localDateTime),
/* harmony export */   fu: () => (/* binding */ mostDynos),
/* harmony export */   jy: () => (/* binding */ utcBeside),
/* harmony export */   m3: () => (/* binding */ describeDay),
/* harmony export */   ox: () => (/* binding */ clockOfMinute),
/* harmony export */   r$: () => (/* binding */ dayStrip),
/* harmony export */   yZ: () => (/* binding */ describePlanned)
/* harmony export */ });
/* unused harmony export describeClockChange */
/* harmony import */ var _core_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76215);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(96851);
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15427);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73533);




const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** `Mon 2026-11-23`. */
function describeDay({ weekday, date }) {
    return `${weekdays[weekday - 1] ?? ''} ${date}`;
}
/** `07:00`; 1440 is `24:00`. */
function clockOfMinute(minute) {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
/** `Mon 2026-11-23 07:00` by the wall clock of a zone. */
function localDateTime(timezone, atMs) {
    const { day, minute } = (0,_core_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTime */ .HJ)(timezone, atMs);
    return `${describeDay({ weekday: (0,_core_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day), date: (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .utcDay */ .dA)(day * _core_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .dayMs */ .LP) })} ${clockOfMinute(minute)}`;
}
/** `12:00`, or with the day where that is another one in UTC: `2026-11-24 03:00`. */
function utcBeside(atMs, date) {
    return (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .utcDay */ .dA)(atMs) === date ? (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .utcClock */ .f3)(atMs) : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .utcDateTime */ .eM)(atMs);
}
/** `DST: clocks go 02:00 → 03:00, 23 h`; empty on a day like any other. */
function describeClockChange(change, hours) {
    if (change === null)
        return '';
    const how = change.minutes > 0 ? 'DST begins: clocks go forward' : 'DST ends: clocks go back';
    return `${how} ${clockOfMinute(change.fromMinute)} → ${clockOfMinute(change.toMinute)}, ${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(hours)} h`;
}
/** What a day is besides its date: the change of its clocks, its holidays. */
function dayNotes({ clockChange, hours, holidays }) {
    return [describeClockChange(clockChange, hours), ...holidays].filter((note) => note !== '').join('; ');
}
/** `1 → 3`, `1 → 2 standard-2x`, `2 → no window (0-6)`. */
function describePlanned({ from, to, resize, window }) {
    const dynos = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .describeDynos */ .dM)(to, resize?.to ?? null);
    const after = window === null && to !== null ? `no window (${dynos})` : dynos;
    return `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_1__/* .describeBounds */ .nv)(from)} → ${after}`;
}
/** The window that begins, as its author wrote it; `the rest` for one without days and hours. */
function windowText({ window }) {
    return window === null ? '' : window === '' ? 'the rest' : window;
}
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/**
 * One character for each hour of a day, from its midnight: a block as high as the hour's most dynos are beside `most`;
 * `·` is none, `?` unknown.
 */
function dayStrip(stretches, { fromMs, toMs }, most) {
    const hours = Math.ceil((toMs - fromMs) / _core_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .hourMs */ .$0);
    return Array.from({ length: hours }, (_, hour) => {
        const startMs = fromMs + hour * _core_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .hourMs */ .$0;
        const inside = stretches.filter((stretch) => stretch.fromMs < Math.min(startMs + _core_durations_js__WEBPACK_IMPORTED_MODULE_2__/* .hourMs */ .$0, toMs) && stretch.toMs > startMs);
        const known = inside.flatMap(({ bounds }) => (bounds === null ? [] : [bounds.ceiling]));
        if (known.length === 0)
            return '?';
        const peak = Math.max(...known);
        return peak === 0 ? '·' : (levels[Math.min(7, Math.ceil((peak / Math.max(most, 1)) * 8) - 1)] ?? '█');
    }).join('');
}
/** The most dynos in a process's plan: a full block in its strips. */
function mostDynos({ stretches }) {
    return Math.max(1, ...stretches.map(({ bounds }) => bounds?.ceiling ?? 0));
}


/***/ })

};

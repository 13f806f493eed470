export const id = 501;
export const ids = [501];
export const modules = {

/***/ 69259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ openStore)
/* harmony export */ });
/* harmony import */ var _adapters_stores_stores_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77950);

/** The store that the inputs name. */
function openStore({ state: { kind, argument }, stateName, stateToken }, { githubApi, repository }) {
    return (0,_adapters_stores_stores_js__WEBPACK_IMPORTED_MODULE_0__/* .storeOf */ .x)(kind).open({
        argument,
        stateName,
        token: stateToken,
        githubApi,
        repository,
        runId: process.env['GITHUB_RUN_ID'] ?? '0',
        runAttempt: process.env['GITHUB_RUN_ATTEMPT'] ?? '1'
    });
}


/***/ }),

/***/ 667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/core/decide/proposal.js
var decide_proposal = __webpack_require__(26565);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(61375);
;// CONCATENATED MODULE: ./build/core/decide/lead.js



/** A minute too late costs as much as so many minutes too early. */
const costOfLateness = 20;
/** How many of the last gaps between runs count, and how many it takes to go by them. */
const mostGaps = 200;
const fewestGaps = 5;
/**
 * The highest floor that is about to come and has to be there now, because the next look may be too late; null: none.
 * Inside a watch the next look is in time, but what an earlier run did early stays.
 */
function leadOf({ policy, state, observation: { cadence }, scheduled, upcoming, nowMs }, running) {
    const { lead } = policy;
    const gaps = cadence.gapsMs.slice(-mostGaps);
    if (lead.kind === 'off' || (lead.kind === 'auto' && gaps.length < fewestGaps))
        return null;
    const isWatching = lead.kind === 'auto' && cadence.nextLookMs !== null;
    if (isWatching && state?.changes.at(-1)?.code !== 'lead')
        return null;
    const floorNow = scheduled?.bounds.floor ?? policy.min ?? 0;
    let best = null;
    for (const { atMs, scheduled: then } of upcoming) {
        const inMs = atMs - nowMs;
        if (lead.kind === 'auto' && !isDue(gaps, inMs))
            break;
        if (then === null)
            continue;
        const { floor } = then.bounds;
        if (floor > (best?.floor ?? floorNow) && !(isWatching && floor > running))
            best = { floor, window: then.window, inMs };
    }
    if (best === null)
        return null;
    const why = lead.kind === 'fixed'
        ? `lead is ${(0,format/* exactDuration */.gf)(lead.ms)}`
        : `runs come about every ${(0,format/* duration */.p0)((0,statistics/* median */.JZ)(gaps) ?? 0)}, so now`;
    return { floor: best.floor, message: `${(0,schedule_window/* describeWindow */.O2)(best.window)} (starts in ${(0,format/* duration */.p0)(best.inMs)}; ${why})` };
}
/**
 * Why something dearer that begins in a while is wanted now, by the same rule; null: it is not.
 *
 * @param isThere an earlier look has begun with it
 */
function isDueEarly({ policy: { lead }, observation: { cadence } }, inMs, isThere) {
    const gaps = cadence.gapsMs.slice(-mostGaps);
    if (lead.kind === 'off')
        return null;
    if (lead.kind === 'fixed')
        return inMs <= lead.ms ? `lead is ${(0,format/* exactDuration */.gf)(lead.ms)}` : null;
    if (gaps.length < fewestGaps || !isDue(gaps, inMs) || (cadence.nextLookMs !== null && !isThere))
        return null;
    return `runs come about every ${(0,format/* duration */.p0)((0,statistics/* median */.JZ)(gaps) ?? 0)}, so now`;
}
/** Whether waiting for the next run costs more than beginning now, by the gaps that were seen. */
function isDue(gapsMs, inMs) {
    const lateMs = (0,statistics/* mean */.i2)(gapsMs.map((gap) => Math.max(0, gap - inMs)));
    const earlyMs = (0,statistics/* mean */.i2)(gapsMs.map((gap) => Math.min(inMs, gap)));
    return costOfLateness * lateMs >= earlyMs;
}

;// CONCATENATED MODULE: ./build/core/decide/schedule-plan.js




function schedulePlanOf(moment, running) {
    const { policy, scheduled } = moment;
    const lead = leadOf(moment, running);
    const range = raised(scheduled === null ? unscheduledRange(policy) : scheduled.bounds, lead);
    const scheduledQuantity = Math.max(inWindow(running, scheduled), lead?.floor ?? 0);
    return { lead, range, scheduledQuantity, start: range === null ? scheduledQuantity : (0,schedule_bounds/* clamp */.qE)(scheduledQuantity, range) };
}
/** By the window alone: that `min` or `max` cut something off is said by the last step. */
function inWindow(quantity, scheduled) {
    return scheduled === null ? quantity : (0,schedule_bounds/* clamp */.qE)(quantity, scheduled.window.bounds);
}
function unscheduledRange(policy) {
    return policy.min === null || policy.max === null || !hasSignal(policy)
        ? null
        : { floor: policy.min, ceiling: policy.max };
}
function hasSignal({ probe, scaleOut, scaleIn, router, metrics }) {
    return ((probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null)) ||
        router !== null ||
        metrics.length > 0);
}
function raised(bounds, lead) {
    if (bounds === null)
        return null;
    const floor = Math.max(bounds.floor, lead?.floor ?? 0);
    return floor < bounds.ceiling ? { floor, ceiling: bounds.ceiling } : null;
}
/** Moves the quantity into the window that holds, and up to a floor that is about to come. Inside a range it stays. */
function applySchedule(proposal, { policy, scheduled, lead, scheduledQuantity }) {
    const none = policy.schedule.length === 0 ? 'there is no schedule' : 'no window of the schedule holds now';
    const noWindow = scheduled === null ? [(0,decide_proposal/* reason */.l)('no-window', none)] : [];
    if (scheduledQuantity === proposal.quantity)
        return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...noWindow);
    if (lead !== null && lead.floor > inWindow(proposal.quantity, scheduled))
        return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...noWindow, (0,decide_proposal/* reason */.l)('lead', lead.message));
    const why = scheduled === null ? noWindow : [(0,decide_proposal/* reason */.l)('scheduled', (0,schedule_window/* describeWindow */.O2)(scheduled.window))];
    return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...why);
}
/** Which way the signals move the quantity from what the schedule made of it. */
function signalDirection(quantity, { scheduledQuantity, start }) {
    if (quantity === scheduledQuantity || quantity === start)
        return 'none';
    return quantity > start ? 'out' : 'in';
}

;// CONCATENATED MODULE: ./build/core/decide/agreement.js



/** What need not wait for other looks: pings have a count of their own. */
const withoutAgreement = ['slow', 'fallback'];
/** What is no metric, and comes at once. */
const atOnce = ['fallback'];
/** Lets metrics move the quantity only where so many looks in a row agree, and by so many dynos at a time. */
function limitChange(proposal, situation) {
    const { policy, start } = situation;
    const direction = signalDirection(proposal.quantity, situation);
    if (direction === 'none' || policy.changeLimits === null)
        return proposal;
    const { step, consecutive } = policy.changeLimits[direction];
    const looks = agreeingAfter(proposal.quantity, situation)?.looks ?? 0;
    const agrees = looks >= consecutive;
    const mostSteps = agrees ? (step ?? Infinity) : 0;
    const exempt = direction === 'out' ? mostOf(agrees ? atOnce : withoutAgreement, situation) : 0;
    const quantity = direction === 'out'
        ? Math.min(proposal.quantity, Math.max(start + mostSteps, exempt))
        : Math.max(proposal.quantity, start - mostSteps);
    if (quantity === proposal.quantity)
        return proposal;
    const why = agrees
        ? `at most ${(0,format/* counted */.hS)(mostSteps, 'dyno')} at a time (scale-${direction}.step)`
        : `${looks} of ${(0,format/* counted */.hS)(consecutive, 'look')} in a row that scaling ${direction} waits for (scale-${direction}.consecutive)`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** The looks in a row that agree, this one included; null: it wants things as they are. */
function agreeingAfter(recommended, situation) {
    const direction = signalDirection(recommended, situation);
    const before = situation.memory.agreeing;
    if (direction === 'none')
        return null;
    return { direction, looks: before?.direction === direction ? before.looks + 1 : 1 };
}
function mostOf(codes, { signals: { proposals } }) {
    return Math.max(0, ...proposals.flatMap(({ quantity, reason: why }) => (why !== null && codes.includes(why.code) ? [quantity] : [])));
}

;// CONCATENATED MODULE: ./build/core/decide/budget-cap.js

/** Where a budget caps: a range stays at its floor. A fixed window, people and the fail-safe go on as they are. */
function applyBudget(proposal, { range, observation: { capped } }) {
    if (capped === undefined || range === null || proposal.quantity <= range.floor)
        return proposal;
    const why = `${range.floor} instead of ${proposal.quantity}: ${capped}`;
    return (0,decide_proposal/* moved */.a)(proposal, range.floor, (0,decide_proposal/* reason */.l)('clamped', why));
}

// EXTERNAL MODULE: ./build/core/decide/health.js
var decide_health = __webpack_require__(99237);
;// CONCATENATED MODULE: ./build/core/decide/fail-safe.js




/** Carries the health of the app and its fail-safe over one look. A look that sees nothing changes neither. */
function stepFailSafe(policy, before, health, nowMs) {
    const isAlarm = policy === null ? health.verdict === 'down' : (0,decide_health/* isAlarming */.EE)(health, policy);
    const isWell = (0,decide_health/* isHealthy */.D6)(health, policy);
    const healthySinceMs = isAlarm ? null : isWell ? (before.healthySinceMs ?? nowMs) : before.healthySinceMs;
    const done = (stage, failSafe) => ({
        recovery: { healthySinceMs, failSafe },
        stage
    });
    if (policy === null)
        return done('idle', null);
    const active = before.failSafe ?? (isAlarm ? { sinceMs: nowMs, gaveUp: false } : null);
    if (active === null)
        return done('idle', null);
    if (isWell && healthySinceMs !== null && nowMs - healthySinceMs >= policy.releaseAfterMs)
        return done('idle', null);
    if (active.gaveUp || (isAlarm && nowMs - active.sinceMs >= policy.giveUpAfterMs))
        return done('gave-up', { ...active, gaveUp: true });
    return done(isAlarm ? 'engaged' : 'holding', active);
}
/** The fewest dynos that the fail-safe allows in this look, before any limit; null: it does not act. */
function failSafeFloor(policy, { stage }) {
    if (policy.failSafe === null || stage === 'idle' || stage === 'gave-up')
        return null;
    return policy.failSafe.quantity ?? (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
}
/** Above schedule, stabilization and cooldown, at once. */
function applyFailSafe(proposal, { policy, failSafe, failSafeFloor, health }) {
    const settings = policy.failSafe;
    if (settings === null)
        return proposal;
    if (failSafe.stage === 'gave-up') {
        const help = `more dynos did not help for ${(0,format/* exactDuration */.gf)(settings.giveUpAfterMs)}`;
        const why = `${help}; the schedule applies until the app is healthy again`;
        return (0,decide_proposal/* moved */.a)(proposal, proposal.quantity, (0,decide_proposal/* reason */.l)('fail-safe-gave-up', why));
    }
    if (failSafeFloor === null)
        return proposal;
    const quantity = Math.max(proposal.quantity, failSafeFloor);
    if (failSafe.stage === 'engaged') {
        const why = `${describeTrouble(health)}, so at least ${failSafeFloor} at once`;
        return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('fail-safe', why));
    }
    if (quantity === proposal.quantity)
        return proposal;
    const waited = failSafe.recovery.healthySinceMs === null
        ? 'not seen healthy yet'
        : `healthy, but not for ${(0,format/* exactDuration */.gf)(settings.releaseAfterMs)} yet`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('fail-safe-holding', `${waited}: it stays at ${failSafeFloor}`));
}
function describeTrouble(health) {
    return health.verdict === 'down' ? (health.cause ?? 'no answer') : `far too slow, ${health.medianMs ?? 0} ms`;
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/dynos-for.js
var dynos_for = __webpack_require__(66925);
;// CONCATENATED MODULE: ./build/core/decide/flap-guard.js





/** For so long after a scale-out a need has to fall by more than noise. */
const memorableMs = 24 * durations/* hourMs */.$0;
const scaleOutCodes = ['slow', 'demand', 'target-tracking', 'forecast'];
/** Scales in only as far as the same load on fewer dynos would not call for more at once. */
function guardFlapping(proposal, situation) {
    if (signalDirection(proposal.quantity, situation) !== 'in')
        return proposal;
    const needs = [needOfPings(situation), needOfP95(situation), needWithMoreLoad(situation)];
    return needs.reduce((before, need) => {
        if (need === null || need.quantity <= before.quantity)
            return before;
        const quantity = Math.min(need.quantity, situation.start);
        const why = `${quantity} instead of ${before.quantity}: ${need.why(before.quantity)}`;
        return (0,decide_proposal/* moved */.a)(before, quantity, (0,decide_proposal/* reason */.l)('would-bounce', why));
    }, proposal);
}
function needOfPings({ policy, health: { medianMs }, idle, running }) {
    const slow = policy.scaleOut?.slow ?? null;
    // Without requests, how fast an answer is has nothing to do with the dynos.
    if (slow === null || medianMs === null || idle !== null)
        return null;
    return {
        quantity: Math.floor((medianMs * running) / slow.aboveMs) + 1,
        why: (fewer) => `${(0,format/* amount */.vj)(medianMs)} ms with ${running} would be ${wouldBe(medianMs, running, fewer)} with ${fewer}, and ${(0,format/* amount */.vj)(slow.aboveMs)} ms is slow`
    };
}
function needOfP95({ policy, p95, idle, signals }) {
    const target = policy.router?.p95TargetMs ?? null;
    if (target === null || p95 === null || p95 === 'few' || p95 === 'none' || idle !== null)
        return null;
    if (signals.isSlownessElsewhere)
        return null;
    const { value, served } = p95;
    return {
        quantity: (0,dynos_for/* dynosFor */.b3)(value * served, target * (1 + dynos_for/* tolerance */.aS)),
        why: (fewer) => `a p95 of ${(0,format/* amount */.vj)(value)} ms with ${(0,format/* amount */.vj)(served)} would be ${wouldBe(value, served, fewer)} with ${fewer}, and the target is ${(0,format/* amount */.vj)(target)} ms`
    };
}
function needWithMoreLoad({ state, signals: { proposals }, running, nowMs }) {
    const hasScaledOut = (state?.changes ?? []).some(({ atMs, from, to, code }) => nowMs - atMs < memorableMs && to > from && scaleOutCodes.includes(code));
    const withMoreLoad = Math.max(0, ...proposals.map((proposal) => proposal.withMoreLoad));
    return hasScaledOut && withMoreLoad >= running
        ? { quantity: running, why: () => `a tenth more load would need ${withMoreLoad} again` }
        : null;
}
function wouldBe(value, running, quantity) {
    return quantity === 0 ? 'no answer' : `about ${(0,format/* amount */.vj)(Math.round((value * running) / quantity))} ms`;
}

// EXTERNAL MODULE: ./build/core/decide/hold.js
var decide_hold = __webpack_require__(31970);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
;// CONCATENATED MODULE: ./build/core/decide/limits.js




/**
 * Into `min` and `max`, unless people said otherwise, and under what Heroku allows of the dyno type that will run, though never below what runs of it.
 *
 * @param planned what the schedule and the signals came to, before the fail-safe
 */
function applyLimits(proposal, situation, planned) {
    const { entry, sizes } = situation;
    const isResized = !(0,dyno_size/* sameSize */.YY)(sizes.size.from, sizes.size.to);
    const bounds = boundsFor(proposal, situation, planned);
    return clampTo(clampTo(proposal, bounds, describeLimits(bounds, situation.policy)), { floor: 0, ceiling: isResized ? sizes.limit : Math.max(sizes.limit, entry.quantity) }, `Heroku allows at most ${sizes.limit} ${sizes.size.to} dynos of a type`);
}
function boundsFor(proposal, { policy, hold }, planned) {
    const explicit = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const own = (0,schedule_bounds/* absoluteBounds */.rb)(policy);
    // Without `min` and `max` the schedule gives the bounds: only for what goes above it, as it may have no window now.
    const bounds = proposal.quantity > planned && own !== null
        ? { floor: own.floor, ceiling: Math.max(own.ceiling, (0,schedule_bounds/* clamp */.qE)(planned, explicit)) }
        : explicit;
    if (hold.kind === 'none')
        return bounds;
    // A floor keeps nobody from wanting more.
    const floor = (0,decide_hold/* isFloor */.b5)(hold) ? bounds.floor : Math.min(hold.quantity, bounds.floor);
    return { floor, ceiling: Math.max(hold.quantity, bounds.ceiling) };
}
function clampTo(proposal, bounds, why) {
    const quantity = (0,schedule_bounds/* clamp */.qE)(proposal.quantity, bounds);
    return quantity === proposal.quantity
        ? proposal
        : (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('clamped', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** Names what is written; where nothing is, the schedule gives the bound. */
function describeLimits({ floor, ceiling }, { min, max }) {
    const least = min === null ? [] : [`min is ${floor}`];
    if (max !== null)
        return [...least, `max is ${ceiling}`].join(' and ');
    const isOpen = ceiling === Number.MAX_SAFE_INTEGER;
    return [...least, ...(isOpen ? [] : [`the schedule names at most ${ceiling}`])].join(' and ') || `at least ${floor}`;
}

// EXTERNAL MODULE: ./build/core/decide/memory.js
var decide_memory = __webpack_require__(93916);
;// CONCATENATED MODULE: ./build/core/decide/ineffective-scale-out.js



/** The share of failures from which Heroku's own autoscaling stops. */
const countedErrorShare = 0.2;
/** The last pings that count. */
const mostPings = 10;
/** Dynos take so long to start, and the router's values look back so far. */
const judgedAfterMs = 5 * durations/* minuteMs */.J2;
/** Scale-outs that have to fail before more are refused. */
const mostIneffective = 2;
/** Requests that are more by so much are more load, compared with the minutes before. */
const moreLoad = 1.25;
const minutesBefore = 5;
/** Fewer failures by a tenth, or answers faster by a quarter, are an improvement; a tenth of all requests more is other trouble. */
const improvedErrors = 0.1;
const improvedResponse = 0.25;
const otherTroubleErrors = 0.1;
/** How bad it is with an app that is up; null: failures are fewer than count, or the app is not up. */
function troubleOf({ state, observation: { probe }, router }, health) {
    const { verdict, medianMs } = health;
    const values = router?.status === 'ok' ? router.values : null;
    const isUp = verdict === 'up' || verdict === 'slow' || (verdict === 'unknown' && probe === null);
    const errorShare = Math.max(values?.errorShare ?? 0, failedPings(state, probe));
    return isUp && errorShare >= countedErrorShare ? { errorShare, responseMs: values?.p95Ms ?? medianMs } : null;
}
function failedPings(state, probe) {
    if (probe?.status !== 'ok')
        return 0;
    const earlier = (state?.recent ?? []).flatMap(({ answers }) => answers.map((answer) => !answer.endsWith(' ms')));
    const last = [...earlier, ...probe.samples.map(({ kind }) => kind === 'failed')].slice(-mostPings);
    return last.filter((failed) => failed).length / mostPings;
}
/** What is known of earlier attempts once this look was seen: better or gone forgets them, and much worse is other trouble. */
function reviewScaleOut({ memory, observation }, trouble) {
    if (trouble === null)
        return decide_memory/* noIneffectiveScaleOut */.eO;
    const known = memory.ineffectiveScaleOut;
    const buckets = observation.router?.status === 'ok' ? observation.router.buckets : [];
    const beganWithLoad = known.beganWithLoad ?? didBeginWithLoad(buckets);
    const { before } = known;
    if (before === null)
        return { ...known, beganWithLoad };
    const failsLess = trouble.errorShare <= before.errorShare * (1 - improvedErrors);
    const isFaster = trouble.responseMs !== null &&
        before.responseMs !== null &&
        trouble.responseMs <= before.responseMs * (1 - improvedResponse);
    return failsLess || isFaster || trouble.errorShare >= before.errorShare + otherTroubleErrors
        ? { ...decide_memory/* noIneffectiveScaleOut */.eO, beganWithLoad }
        : { ...known, beganWithLoad };
}
/**
 * Whether the requests were more when the failures began than in the minutes before; where the failures are older than the buckets,
 * whether they are more than in the first of them. null: the router counted none,
 * or saw no failures.
 */
function didBeginWithLoad(buckets) {
    const counted = buckets.flatMap(({ requestsPerMinute, errorShare }) => requestsPerMinute === null ? [] : [{ requestsPerMinute, fails: (errorShare ?? 0) >= countedErrorShare }]);
    const [first] = counted;
    if (first === undefined)
        return null;
    const start = counted.findLastIndex(({ fails }, index) => fails && counted[index - 1]?.fails !== true);
    // What fails are pings alone: the router does not show when that began.
    if (start < 0)
        return null;
    const before = start > 0 ? counted.slice(Math.max(0, start - minutesBefore), start) : [first];
    const since = counted.slice(start);
    const most = Math.max(...since.map(({ requestsPerMinute }) => requestsPerMinute));
    return most >= moreLoad * (0,statistics/* mean */.i2)(before.map(({ requestsPerMinute }) => requestsPerMinute));
}
/** Whether more dynos are refused: failures that did not begin with the load, or scaling out that did not help. */
function refusesScaleOut({ ineffectiveScaleOut: known }, nowMs) {
    if (isScalingIneffective(known, nowMs))
        return 'ineffective';
    return known.beganWithLoad === false ? 'not-load' : 'none';
}
/** Whether scaling out was tried often enough and did not help. */
function isScalingIneffective(ineffectiveScaleOut, nowMs) {
    return (ineffectiveScaleOut.before !== null &&
        nowMs - ineffectiveScaleOut.before.atMs >= judgedAfterMs &&
        ineffectiveScaleOut.count + 1 >= mostIneffective);
}
/** Remembers a scale-out in trouble. Those shortly after another are one attempt with it. */
function countScaleOut(ineffectiveScaleOut, trouble, nowMs) {
    if (trouble === null)
        return ineffectiveScaleOut;
    const { beganWithLoad, before } = ineffectiveScaleOut;
    if (before === null)
        return { count: 0, before: { ...trouble, atMs: nowMs }, beganWithLoad };
    return nowMs - before.atMs < judgedAfterMs
        ? ineffectiveScaleOut
        : { count: ineffectiveScaleOut.count + 1, before: { ...trouble, atMs: nowMs }, beganWithLoad };
}

;// CONCATENATED MODULE: ./build/core/decide/stabilize.js



/**
 * Scales in no further than the highest recommendation of the last `stabilization`, nor, for numbers read at an instant, than what they
 * asked for at the look before, however long ago: one odd value removes no dyno. The first look knows none, and does not scale in.
 */
function stabilize(proposal, situation) {
    const { policy, state, memory, start, nowMs } = situation;
    if (signalDirection(proposal.quantity, situation) !== 'in')
        return proposal;
    if (state === null) {
        const why = `${start} instead of ${proposal.quantity}: this is the first look, so what was needed before is not known`;
        return (0,decide_proposal/* moved */.a)(proposal, start, (0,decide_proposal/* reason */.l)('stabilized', why));
    }
    const windowMs = policy.scaleIn?.stabilizationMs ?? 0;
    const highest = memory.recommendations
        .filter(({ atMs }) => nowMs - atMs < windowMs)
        .reduce((best, next) => (next.quantity > (best?.quantity ?? -1) ? next : best), null);
    const before = memory.pointQuantity ?? 0;
    const needed = Math.max(highest?.quantity ?? 0, before);
    if (needed <= proposal.quantity)
        return proposal;
    const quantity = Math.min(needed, start);
    const why = highest !== null && highest.quantity >= before
        ? `${highest.quantity} were needed ${(0,format/* duration */.p0)(nowMs - highest.atMs)} ago, and scaling in follows the most of the last ${(0,format/* exactDuration */.gf)(windowMs)}`
        : `${before} were needed at the look before, and one value alone removes no dyno`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** The recommendations that can still hold back scaling in, with that of this look: each is higher than all after it. */
function withRecommendation(before, quantity, stabilizationMs, nowMs) {
    const kept = before.filter((earlier) => nowMs - earlier.atMs < stabilizationMs && earlier.quantity > quantity);
    return [...kept, { atMs: nowMs, quantity }];
}

;// CONCATENATED MODULE: ./build/core/decide/unavailable-since.js
/** Since when a metric cannot be read, or is empty; null: all say something. Pings have an incident of their own. */
function unavailableSince(moment) {
    const { memory, observation, nowMs } = moment;
    // Without the app nobody knows where to ask for its metrics.
    if (observation.app.status === 'unavailable')
        return memory.unavailableSinceMs;
    const isMissing = isRouterSilent(moment) || observation.metrics.some(({ status }) => status === 'unavailable');
    return isMissing ? (memory.unavailableSinceMs ?? nowMs) : null;
}
/** Whether the router says nothing of what it is asked for, also where it answered. */
function isRouterSilent({ policy: { router: goals }, router, entry }) {
    if (goals === null || router === null)
        return false;
    if (router.status === 'unavailable')
        return true;
    // Without a dyno there may be nothing to report.
    if (entry?.quantity === 0)
        return false;
    const { requestsPerMinute, p95Ms } = router.values;
    const lacksRequests = goals.perDyno !== null && requestsPerMinute === null;
    return lacksRequests || (goals.p95TargetMs !== null && requestsPerMinute !== 0 && p95Ms === null);
}

;// CONCATENATED MODULE: ./build/core/decide/memory-after.js







/**
 * What the next look starts from: what this one learned, what its steps came to, and how the outage and the hold stand.
 *
 * @param steps null: a guard stopped the look before them
 */
function memoryAfter(situation, steps) {
    const { memory, failSafe, failSafeFloor, hold, sizeHold, beforeHold } = situation;
    return {
        ...memory,
        ...(situation.guard === null && steps !== null ? learnedIn(situation, steps) : {}),
        recovery: failSafe.recovery,
        hold: (0,decide_hold/* holdAfter */.c_)(hold, failSafeFloor),
        sizeHold: sizeHold.hold,
        beforeHold,
        sizeRefusal: situation.guard === null ? situation.sizes.refusal : memory.sizeRefusal,
        unavailableSinceMs: unavailableSince(situation)
    };
}
function learnedIn(situation, steps) {
    const { learned, running, nowMs } = situation;
    if (learned === null)
        return {};
    const { ineffectiveScaleOut } = learned.memory;
    const scalesOut = signalDirection(steps.paced, situation) === 'out' && steps.to > running;
    return {
        ...learned.memory,
        recommendations: recommendationsAfter(situation, steps),
        pointQuantity: situation.signals.pointQuantity ?? situation.memory.pointQuantity,
        agreeing: agreeingAfter(steps.recommended, situation),
        ineffectiveScaleOut: scalesOut ? countScaleOut(ineffectiveScaleOut, learned.trouble, nowMs) : ineffectiveScaleOut
    };
}
function recommendationsAfter(situation, { recommended }) {
    const { policy, state, memory, range, signals, running, nowMs } = situation;
    // In a fixed window the signals move nothing, and the window after it may be a range.
    const load = signals.proposals.find(({ about }) => about === 'load');
    const quantity = range === null ? load?.quantity : (0,schedule_bounds/* clamp */.qE)(recommended, range);
    if (quantity === undefined)
        return memory.recommendations;
    // What was needed before the first look is not known: at least what runs.
    const before = state === null ? [{ atMs: nowMs, quantity: running }] : memory.recommendations;
    return withRecommendation(before, quantity, policy.scaleIn?.stabilizationMs ?? 0, nowMs);
}

// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(53466);
;// CONCATENATED MODULE: ./build/core/decide/next-change.js





/** The schedule's steps that are tried while a hold or a fail-safe hides them. Two a day for a month. */
const mostHiddenSteps = 60;
/**
 * When something else, of quantity or dyno type, is asked for than now, and what: whichever comes first of the end of a hold, the end of a
 * fail-safe as far as it is known, and the schedule's next step, within what the dyno type allows. null: nothing that
 * is known.
 */
function nextChangeOf(situation) {
    const { policy, scheduled, nowMs, entry } = situation;
    const exceptions = { hold: (0,decide_hold/* holdAfter */.c_)(situation.hold, situation.failSafeFloor), rescue: rescueOf(situation) };
    const ends = [exceptions.hold?.untilMs, exceptions.rescue?.untilMs, situation.sizeHold.hold?.untilMs].filter((atMs) => atMs !== undefined);
    const back = boundsBefore(situation);
    const now = wantedAt(nowMs, scheduled?.bounds ?? back, exceptions);
    const sizeNow = sizeAt(situation, nowMs);
    const allowed = (bounds, size) => within(bounds, size === null || entry === null ? (entry?.limit ?? Infinity) : (0,dyno_limit/* dynoLimit */.aE)(size, (0,dyno_limit/* generationOf */.gS)(entry)));
    let next = situation.nextChange;
    let afterMs = nowMs;
    for (let step = 0; step < mostHiddenSteps; step++) {
        const atMs = Math.min(next?.atMs ?? Infinity, ...ends.filter((endMs) => endMs > afterMs));
        if (atMs === Infinity)
            return null;
        const bounds = atMs === next?.atMs ? next.bounds : ((0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs)?.bounds ?? back);
        const wanted = wantedAt(atMs, bounds, exceptions);
        const size = sizeAt(situation, atMs);
        const then = allowed(wanted, size);
        if (!(0,same_bounds/* sameBounds */.M)(then, allowed(now, sizeNow)) || !(0,dyno_size/* sameSize */.YY)(size, sizeNow))
            return { atMs, bounds: then, ...(size === null ? {} : { size }) };
        if (atMs === next?.atMs)
            next = (0,schedule_bounds/* scheduleAhead */.V0)(policy, atMs, 0).nextChange;
        afterMs = atMs;
    }
    return null;
}
/** What a process type without a plan goes back to after a hold; null: it has a plan, or there was no hold. */
function boundsBefore({ policy, beforeHold }) {
    if (beforeHold === null || (0,schedule_bounds/* hasPlan */.k3)(policy))
        return null;
    return { floor: beforeHold.quantity, ceiling: beforeHold.quantity };
}
/** The dyno type that is wanted then; null: it stays as it is. */
function sizeAt({ policy, sizeHold: { hold }, beforeHold }, atMs) {
    if (hold !== null && hold.untilMs > atMs)
        return hold.size;
    const size = (0,dyno_size/* scheduledSize */.fr)(policy, (0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs));
    return size ?? (hold === null ? null : (beforeHold?.size ?? null));
}
function rescueOf({ policy: { failSafe: settings }, failSafe, failSafeFloor }) {
    const { healthySinceMs } = failSafe.recovery;
    if (settings === null || failSafeFloor === null || healthySinceMs === null)
        return null;
    return { floor: failSafeFloor, untilMs: healthySinceMs + settings.releaseAfterMs };
}
/** @param scheduled what the schedule says then; null: no window holds */
function wantedAt(atMs, scheduled, { hold, rescue }) {
    const isHeld = hold !== null && hold.untilMs > atMs;
    const held = !isHeld
        ? scheduled
        : hold.raisedFrom === undefined || scheduled === null
            ? { floor: hold.quantity, ceiling: hold.quantity }
            : atLeast(scheduled, hold.quantity);
    return rescue !== null && rescue.untilMs > atMs && held !== null ? atLeast(held, rescue.floor) : held;
}
function atLeast({ floor, ceiling }, least) {
    return { floor: Math.max(floor, least), ceiling: Math.max(ceiling, least) };
}
function within(bounds, limit) {
    return bounds === null ? null : { floor: Math.min(bounds.floor, limit), ceiling: Math.min(bounds.ceiling, limit) };
}

;// CONCATENATED MODULE: ./build/core/decide/pace.js



/** Lets the signals move the quantity only when the last change, whatever made it, is long enough ago. */
function pace(proposal, situation) {
    const { policy, state, start, nowMs } = situation;
    const lastChange = state?.lastChange ?? null;
    const direction = signalDirection(proposal.quantity, situation);
    if (lastChange === null || direction === 'none')
        return proposal;
    const cooldownMs = (direction === 'out' ? policy.scaleOut : policy.scaleIn)?.cooldownMs ?? 0;
    // The clocks of two runners may differ.
    const sinceMs = Math.max(0, nowMs - lastChange.atMs);
    if (sinceMs >= cooldownMs)
        return proposal;
    const why = `the last change was ${(0,format/* duration */.p0)(sinceMs)} ago, and scaling ${direction} waits for ${(0,format/* exactDuration */.gf)(cooldownMs)}`;
    return (0,decide_proposal/* moved */.a)(proposal, start, (0,decide_proposal/* reason */.l)('cooldown', `${start} instead of ${proposal.quantity}: ${why}`));
}

;// CONCATENATED MODULE: ./build/core/decide/recommend.js




/**
 * The largest of what the signals propose. A source that is unavailable forbids scaling in; trouble that more dynos do not cure
 * forbids scaling out; so does a direction that the policy switched off.
 */
function recommend(proposal, situation) {
    const { policy, range, start, learned, signals, nowMs } = situation;
    if (range === null || learned === null)
        return proposal;
    const { missing } = signals;
    const [largest] = signals.proposals;
    const wanted = largest?.quantity ?? start;
    const inside = (0,schedule_bounds/* clamp */.qE)(wanted, range);
    const allowed = (0,schedule_bounds/* clamp */.qE)(inside, {
        floor: policy.scaleIn === null || missing.length > 0 ? start : 0,
        ceiling: policy.scaleOut === null ? start : Infinity
    });
    const refusal = allowed > start ? refusesScaleOut(learned.memory, nowMs) : 'none';
    const isRefused = refusal === 'ineffective' || (refusal === 'not-load' && largest?.about === 'response-time');
    const isHeard = (wanted > start && policy.scaleOut !== null) || (inside < start && policy.scaleIn !== null);
    const why = isHeard ? (largest?.reason ?? null) : null;
    const reasons = [
        ...(why === null ? [] : [why]),
        ...(missing.length > 0 ? [(0,decide_proposal/* reason */.l)('signal-unavailable', `${missing.join('; ')}, so it does not scale in`)] : []),
        ...(signals.isSlownessElsewhere && allowed <= start
            ? [(0,decide_proposal/* reason */.l)('scaling-does-not-help', 'responses are slow whatever the load, so more dynos would not help')]
            : []),
        ...(isRefused
            ? [(0,decide_proposal/* reason */.l)('scaling-does-not-help', describeRefusal(refusal, learned.trouble?.errorShare ?? 0, start))]
            : []),
        ...(why !== null && !isRefused && inside !== wanted && allowed === inside
            ? [(0,decide_proposal/* reason */.l)('clamped', `${inside} instead of ${(0,format/* amount */.vj)(wanted)}: the bounds are ${(0,format/* describeBounds */.nv)(range)}`)]
            : [])
    ];
    const isUnmoved = isRefused || allowed === start;
    return (0,decide_proposal/* moved */.a)(proposal, isUnmoved ? proposal.quantity : allowed, ...reasons);
}
function describeRefusal(refusal, errorShare, quantity) {
    const why = refusal === 'not-load' ? 'that did not begin with more requests' : 'scaling out twice did not help';
    return `${Math.round(errorShare * 100)} % fail and ${why}, so it stays at ${quantity}: look at the app's logs`;
}
/** What the largest proposal says where it wants things as they are; null: nothing. */
function steadyReason({ signals: { proposals }, range, start }) {
    const [largest] = proposals;
    return range !== null && largest?.quantity === start ? (largest.reason?.message ?? null) : null;
}

// EXTERNAL MODULE: ./build/core/decide/expected-down.js
var expected_down = __webpack_require__(33772);
// EXTERNAL MODULE: ./build/core/decide/guards.js
var decide_guards = __webpack_require__(5833);
// EXTERNAL MODULE: ./build/core/whole-reading.js
var whole_reading = __webpack_require__(75284);
;// CONCATENATED MODULE: ./build/core/decide/idle.js


/** When the last request was seen, after this look; null: nothing shows requests, or it could never be read. */
function lastRequest({ policy, state, observation: { router, metrics }, nowMs }) {
    const before = state?.lastRequestMs ?? null;
    if (policy.router !== null) {
        const first = router?.status === 'ok' ? router.buckets[0] : undefined;
        return router?.status === 'ok' && first !== undefined ? lastActive(router.buckets, first, state, nowMs) : before;
    }
    const isActive = metrics.some((reading) => reading.status === 'ok' && reading.value > 0);
    if (isActive)
        return nowMs;
    const values = metrics.flatMap((reading) => ((0,whole_reading/* isWhole */.w)(reading) ? [reading.value] : []));
    return values.length === 0 || values.length < metrics.length ? before : (before ?? nowMs);
}
/** A minute that was not reported, or not read, may have had requests. */
function lastActive(buckets, first, state, nowMs) {
    const active = buckets.findLast(({ requestsPerMinute }) => requestsPerMinute === null || requestsPerMinute > 0);
    if (active !== undefined)
        return Math.min(active.startMs + active.lengthMs, nowMs);
    const lastLookMs = state?.recent.at(-1)?.atMs ?? null;
    const isCovered = lastLookMs !== null && first.startMs <= lastLookMs + first.lengthMs && state?.unavailableSinceMs === null;
    const before = state?.lastRequestMs ?? first.startMs;
    return isCovered ? before : Math.max(before, first.startMs);
}
/** Whether there were no requests for so long that the policy calls it idle; null: no, or it is not known. */
function idlenessOf(moment, lastRequestMs) {
    const { idle } = moment.policy;
    if (idle === null || lastRequestMs === null || !seesRequests(moment))
        return null;
    const sinceMs = moment.nowMs - lastRequestMs;
    if (sinceMs < idle.afterMs)
        return null;
    return { quantity: idle.quantity, message: `no request for ${(0,format/* duration */.p0)(sinceMs)}, so ${idle.quantity}` };
}
function seesRequests({ policy, router, observation: { metrics } }) {
    if (policy.router !== null)
        return router?.status === 'ok';
    return metrics.length > 0 && metrics.every(whole_reading/* isWhole */.w);
}

// EXTERNAL MODULE: ./build/core/forecast/demand.js
var forecast_demand = __webpack_require__(26483);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/forecast/horizon.js
var forecast_horizon = __webpack_require__(44309);
// EXTERNAL MODULE: ./build/core/forecast/newsvendor.js
var newsvendor = __webpack_require__(73141);
// EXTERNAL MODULE: ./build/core/forecast/predictors.js
var predictors = __webpack_require__(62565);
// EXTERNAL MODULE: ./build/core/forecast/running.js
var forecast_running = __webpack_require__(81961);
// EXTERNAL MODULE: ./build/core/forecast/words.js
var words = __webpack_require__(62575);
// EXTERNAL MODULE: ./build/core/forecast/latency/belief.js
var belief = __webpack_require__(45466);
// EXTERNAL MODULE: ./build/core/forecast/latency/latency-model.js + 2 modules
var latency_model = __webpack_require__(93056);
// EXTERNAL MODULE: ./build/core/forecast/latency/response-time.js
var response_time = __webpack_require__(7420);
;// CONCATENATED MODULE: ./build/core/forecast/latency/latency-forecast.js











/**
 * What is believed sways from look to look: a change has to be worth a dyno, and what these reasons took out stays
 * for an hour.
 */
const leastSaved = 1;
const scaleOutKeptMs = durations/* hourMs */.$0;
const scaleOutsKept = ['slow', 'forecast'];
/** Quantities beyond what nearly never comes are not weighed. */
const negligibleShare = 1e-6;
/**
 * What the load that response times suggest needs until the next look; null: they do not tell enough. Pure.
 *
 * @param last change that the state knows; null: none
 */
function needFromLatency(policy, model, last, seen, nowMs) {
    const slowMs = policy.scaleOut?.slow?.aboveMs;
    if (model === null || slowMs === undefined || model.minutes < forecast_demand/* warmupMinutes */.e)
        return null;
    if ((0,response_time/* fullUtilization */.M)(model.baseline, slowMs) === null)
        return null;
    const running = (0,forecast_running/* formationQuantity */.N)(policy, seen) ?? 0;
    const horizon = (0,forecast_horizon/* horizonOf */.d)(seen.cadence, nowMs);
    const at = (0,predictors/* localMinute */.C2)(nowMs, (0,local_time/* offsetMinutes */.rg)(policy.timezone, nowMs));
    const load = Math.exp((0,belief/* meanOf */.hm)(model.belief)) / latency_model/* loadUnit */.LM;
    const cost = model.slowMinuteCost * Math.max(1, load);
    const outlook = { candidates: candidatesOf(model, horizon, running, at), minutes: horizon.minutes };
    const quantity = Math.max(keptQuantity(last, running, nowMs), (0,newsvendor/* cheapestQuantity */.P)(outlook, cost, running, leastSaved));
    return { quantity, message: (0,words/* describeLatencyForecast */.t1)(load, quantity, horizon.nextLookMs) };
}
/** What was added for load a short while ago; 0: nothing did. */
function keptQuantity(last, running, nowMs) {
    const isKept = last !== null && last.to > last.from && scaleOutsKept.includes(last.code) && nowMs - last.atMs < scaleOutKeptMs;
    return isKept ? Math.min(last.to, running) : 0;
}
/**
 * No more than one above what was slow once: responses that are slow for another reason look like load, and would ask
 * for ever more.
 */
function candidatesOf(model, { intervals, minutes }, running, at) {
    const ahead = intervals.map(({ middleMinutes, weight }) => ({
        weight,
        belief: (0,latency_model/* beliefAt */.Bg)(model, middleMinutes, at + middleMinutes)
    }));
    const weighted = Array.from({ length: belief/* gridSteps */.mI }, (_, step) => ahead.reduce((sum, { weight, belief }) => sum + weight * (belief[step] ?? 0), 0));
    const most = model.highestSlow === null ? Math.max(1, running) : model.highestSlow.quantity + 1;
    const candidates = [];
    for (let quantity = 1; quantity <= most; quantity += 1) {
        const slowMinutes = (0,belief/* chanceAbove */.q7)(weighted, Math.log(quantity * latency_model/* loadUnit */.LM));
        candidates.push({ quantity, slowMinutes });
        if (slowMinutes < negligibleShare * minutes)
            break;
    }
    return candidates;
}

// EXTERNAL MODULE: ./build/core/forecast/booting.js
var forecast_booting = __webpack_require__(12246);
// EXTERNAL MODULE: ./build/core/forecast/calibration.js
var forecast_calibration = __webpack_require__(10074);
// EXTERNAL MODULE: ./build/core/forecast/capacity.js
var forecast_capacity = __webpack_require__(56120);
// EXTERNAL MODULE: ./build/core/forecast/ensemble.js
var forecast_ensemble = __webpack_require__(35887);
// EXTERNAL MODULE: ./build/core/forecast/lead-time.js
var lead_time = __webpack_require__(44246);
// EXTERNAL MODULE: ./build/core/forecast/histogram.js
var histogram = __webpack_require__(43084);
;// CONCATENATED MODULE: ./build/core/forecast/leading-metric.js




/** How fast the ratio is learned, and how many readings may wait for their minute. */
const learningRate = 0.01;
const mostReadings = 6;
/** It counts after so many comparisons, and while its mean absolute error (of a logarithm) is no more than this. */
const fewestComparisons = 20;
const mostError = 0.2;
const initialError = 0.3;
/** The first comparisons only find the ratio. */
const settlingComparisons = 5;
const freshLeadingMetric = {
    logRatio: 0,
    meanError: initialError,
    comparisons: 0,
    readings: [],
    demandNow: null
};
/**
 * The first number with a `target`: such a number is proportional to what each dyno has to do. Where it is not listed
 * which dynos are up, those before the last change surely are. null: not read, or nobody serves.
 */
function readLeadingMetric({ process, metrics }, change, capacity, { seen, running, nowMs }) {
    const reading = seen.metrics[metrics.findIndex(({ goal }) => goal.kind === 'target')];
    const up = seen.dynos?.filter((dyno) => dyno.process === process && dyno.upSinceMs !== null).length ?? null;
    const booting = up === null ? (0,forecast_booting/* areBooting */.B)(change, nowMs) : up < running;
    const serving = change !== null && booting ? Math.min(up ?? change.from, running) : running;
    if (!(0,whole_reading/* isWhole */.w)(reading) || !(reading.value * serving > 0))
        return null;
    return { load: reading.value * serving, isLowerBound: booting || (capacity?.backlog ?? 0) > 0 };
}
/**
 * Learns how the number goes with the requests of its minute, once that minute is known, and reads the demand of this
 * instant from it.
 */
function learnLeadingMetric(before, { minutes, targetMs, reading, lastDemand, nowMs }) {
    if (before === null && reading === null)
        return null;
    let memory = before ?? freshLeadingMetric;
    for (const minute of minutes) {
        if (minute.demand <= 0 || (minute.p95Ms ?? 0) > targetMs)
            continue;
        for (const { atMs, load } of memory.readings) {
            if (atMs >= minute.startMs && atMs < minute.startMs + durations/* minuteMs */.J2)
                memory = compared(memory, Math.log(load / minute.demand));
        }
    }
    const knownMs = (minutes.at(-1)?.startMs ?? -Infinity) + durations/* minuteMs */.J2;
    const readings = memory.readings.filter(({ atMs }) => atMs >= knownMs);
    if (reading === null)
        return { ...memory, readings, demandNow: null };
    const isReliable = memory.comparisons > fewestComparisons && memory.meanError < mostError;
    const demand = Math.log1p(reading.load / Math.exp(memory.logRatio));
    return {
        ...memory,
        demandNow: isReliable && (!reading.isLowerBound || demand > lastDemand) ? (0,histogram/* rounded */.W)(demand) : null,
        readings: reading.isLowerBound
            ? readings
            : [...readings, { atMs: nowMs, load: (0,histogram/* rounded */.W)(reading.load) }].slice(-mostReadings)
    };
}
function compared(before, logRatio) {
    const comparisons = before.comparisons + 1;
    const rate = Math.max(1 / comparisons, learningRate);
    const meanError = comparisons > settlingComparisons
        ? before.meanError + rate * (Math.abs(logRatio - before.logRatio) - before.meanError)
        : before.meanError;
    return {
        ...before,
        comparisons,
        logRatio: (0,histogram/* rounded */.W)(before.logRatio + rate * (logRatio - before.logRatio)),
        meanError: (0,histogram/* rounded */.W)(meanError)
    };
}

// EXTERNAL MODULE: ./build/core/forecast/level.js
var forecast_level = __webpack_require__(44572);
// EXTERNAL MODULE: ./build/core/forecast/outlook.js
var forecast_outlook = __webpack_require__(86549);
// EXTERNAL MODULE: ./build/core/forecast/profile.js
var profile = __webpack_require__(47799);
// EXTERNAL MODULE: ./build/core/forecast/series.js
var forecast_series = __webpack_require__(82049);
// EXTERNAL MODULE: ./build/core/forecast/slow-minute-cost.js
var slow_minute_cost = __webpack_require__(84774);
;// CONCATENATED MODULE: ./build/core/forecast/learn-demand.js


















/** A prediction is compared with so much inside a watch, and then replaced. */
const comparedMs = 4 * durations/* minuteMs */.J2;
/** How fast the mean of the dynos that were needed is learned, a minute: over two to three days. */
const meanDynosRate = 3e-4;
/** What slowness is without a target of the policy. */
const defaultTargetMs = 1000;
/** Going in waits for so long where the policy does not say. */
const defaultStabilizationMs = 5 * durations/* minuteMs */.J2;
/** Takes in what the look saw of the demand. Pure. */
function learnDemand(policy, state, seen, nowMs) {
    const before = state?.demand ?? null;
    const series = (0,forecast_series/* newDemand */.U)(policy, seen, before?.untilMs ?? 0, nowMs);
    if (series === null)
        return null;
    const { unit, minutes } = series;
    const running = (0,forecast_running/* formationQuantity */.N)(policy, seen);
    const size = (0,forecast_running/* formationSize */.l)(policy, seen);
    const look = { policy, state, seen, nowMs, unit, running, size, offset: (0,local_time/* offsetMinutes */.rg)(policy.timezone, nowMs) };
    const usable = before?.unit === unit ? before : null;
    const learned = minutes.reduce((memory, minute) => learnMinute(memory, minute, look), usable);
    if (learned === null || running === null)
        return learned;
    return withForecast({ ...learned, leadingMetric: leadingMetricAfter(learned, minutes, look, running) }, look, running);
}
function learnMinute(before, minute, look) {
    const demand = Math.log1p(minute.demand);
    const at = (0,predictors/* localMinute */.C2)(minute.startMs, look.offset);
    const known = capacitiesAt(before, minute, look);
    const { update, isSure } = capacityUpdate(known.capacity, minute, look);
    const slowness = update?.slowness ?? 'unknown';
    const learned = {
        unit: look.unit,
        untilMs: minute.startMs + durations/* minuteMs */.J2,
        // How long dynos that start take is not known: slowness meanwhile teaches nothing.
        ...known,
        capacity: update !== null && (isSure || slowness === 'none') ? update.capacity : known.capacity,
        level: (0,forecast_level/* smoothLevel */.N5)(before?.level ?? null, demand),
        day: (0,profile/* learnProfile */.oA)(before?.day ?? (0,profile/* freshProfile */.c1)(profile/* demandCycles */.zR.day), profile/* demandCycles */.zR.day, at, demand),
        week: (0,profile/* learnProfile */.oA)(before?.week ?? (0,profile/* freshProfile */.c1)(profile/* demandCycles */.zR.week), profile/* demandCycles */.zR.week, at, demand)
    };
    if (before === null)
        return {
            ...learned,
            minutes: 1,
            slowness,
            leadingMetric: null,
            ensemble: forecast_ensemble/* freshEnsemble */.cT,
            calibration: forecast_calibration/* freshCalibration */.TL,
            slowMinuteCost: slow_minute_cost/* freshSlowMinuteCost */.hJ,
            meanDynos: 1,
            forecastOrigin: null
        };
    return {
        ...before,
        ...learned,
        ...scorePrediction(before, minute.startMs, demand, look.offset),
        ...countDynos(before, { ...minute, isSlow: slowness === 'queueing' }, (0,forecast_capacity/* plannedPerDyno */.E7)(look.policy, learned, learned.capacitySize), look),
        minutes: before.minutes + 1,
        slowness: update?.slowness ?? before.slowness
    };
}
/** What is known of the dyno type that served in a minute. */
function capacitiesAt(before, { startMs }, { state, size }) {
    const memory = before ?? { capacity: null, capacitySize: null, otherCapacities: {} };
    const change = state?.lastChange ?? null;
    const isBefore = change?.size !== undefined && startMs + durations/* minuteMs */.J2 <= change.atMs;
    const served = isBefore ? change.size.from : size;
    const { capacity, capacitySize, otherCapacities } = memory;
    return served === null ? { capacity, capacitySize, otherCapacities } : (0,forecast_capacity/* capacitiesFor */.oB)(memory, served);
}
/**
 * What a minute teaches of the capacity, null: nothing; and whether it is sure how many dynos served: they take a
 * while to start.
 */
function capacityUpdate(before, { startMs, demand, p95Ms }, { policy, state, running, unit }) {
    const change = state?.lastChange ?? null;
    const isBefore = change !== null && startMs + durations/* minuteMs */.J2 <= change.atMs;
    const serving = isBefore ? change.from : (running ?? change?.to ?? 0);
    const isSure = change === null || isBefore || (startMs >= change.atMs && !(0,forecast_booting/* areBooting */.B)(change, startMs));
    const isTelling = serving > 0 && p95Ms !== null && unit === 'requests';
    return { update: isTelling ? (0,forecast_capacity/* learnCapacity */.JC)(before, demand / serving, p95Ms, p95TargetOf(policy)) : null, isSure };
}
/** How good the prediction of a minute was; nothing where there is none. */
function scorePrediction(before, startMs, demand, offset) {
    const { forecastOrigin, ensemble, calibration } = before;
    if (forecastOrigin === null)
        return {};
    const ahead = (startMs - forecastOrigin.atMs) / durations/* minuteMs */.J2;
    if (ahead <= -1)
        return {};
    const leadClass = (0,lead_time/* leadTimeClass */.K)(ahead);
    const predicted = (0,predictors/* predictions */.tY)(before, forecastOrigin, Math.max(0, ahead), offset);
    const chance = (0,forecast_ensemble/* exceedanceChance */.Mw)(ensemble, (0,forecast_ensemble/* errorTails */.cN)(ensemble), leadClass, predicted, demand);
    return {
        ensemble: (0,forecast_ensemble/* learnEnsemble */.K$)(ensemble, leadClass, predicted, demand),
        calibration: (0,forecast_calibration/* learnCalibration */.TK)(calibration, leadClass, chance)
    };
}
/** How many dynos a minute needed; nothing while it is not known what one carries. */
function countDynos({ slowMinuteCost, meanDynos, minutes }, { startMs, demand, isSlow }, perDyno, { policy }) {
    if (perDyno === null)
        return {};
    const isForecast = minutes >= forecast_demand/* warmupMinutes */.e;
    const minute = { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs: stabilizationMsOf(policy) };
    return {
        slowMinuteCost: (0,slow_minute_cost/* countMinute */.uC)(slowMinuteCost, minute),
        meanDynos: meanDynos + meanDynosRate * (Math.max(1, demand / perDyno) - meanDynos)
    };
}
function leadingMetricAfter({ unit, leadingMetric, capacity, level }, minutes, { policy, state, seen, nowMs }, running) {
    const reading = unit === 'requests'
        ? readLeadingMetric(policy, state?.lastChange ?? null, capacity, { seen, running, nowMs })
        : null;
    const lastDemand = (0,forecast_level/* lastMinute */.Nu)(level);
    return learnLeadingMetric(leadingMetric, { minutes, targetMs: p95TargetOf(policy), reading, lastDemand, nowMs });
}
/** Leaves what the next minutes are compared with: a prediction, and what each cost of a slow minute would propose. */
function withForecast(memory, { policy, seen, nowMs, offset }, running) {
    const origin = (0,forecast_level/* originOf */.yv)(memory, nowMs);
    const { forecastOrigin: earlier, slowMinuteCost, meanDynos } = memory;
    const isLast = seen.cadence.nextLookMs === null;
    const forecastOrigin = earlier === null || isLast || nowMs - earlier.atMs >= comparedMs ? origin : earlier;
    const perDyno = (0,forecast_capacity/* plannedPerDyno */.E7)(policy, memory, memory.capacitySize);
    if (perDyno === null)
        return { ...memory, forecastOrigin };
    const outlook = (0,forecast_outlook/* outlookOf */.j)(memory, origin, (0,forecast_horizon/* horizonOf */.d)(seen.cadence, nowMs), perDyno, offset);
    const last = slowMinuteCost.proposals.at(-1)?.quantities;
    const proposed = slow_minute_cost/* candidateCosts */.Mt.map((cost, index) => (0,newsvendor/* cheapestQuantity */.P)(outlook, cost * meanDynos, last?.[index] ?? running));
    return {
        ...memory,
        forecastOrigin,
        slowMinuteCost: (0,slow_minute_cost/* withProposals */.Sc)(slowMinuteCost, proposed, stabilizationMsOf(policy), nowMs)
    };
}
function stabilizationMsOf({ scaleIn }) {
    return scaleIn?.stabilizationMs ?? defaultStabilizationMs;
}
/** The p95 that a dyno is to keep: the router's target, else what `scale-out` calls slow. */
function p95TargetOf({ router, scaleOut }) {
    return router?.p95TargetMs ?? scaleOut?.slow?.aboveMs ?? defaultTargetMs;
}

;// CONCATENATED MODULE: ./build/core/decide/streaks.js



/** Pings further apart than this are not in a row. */
const longestGapMs = 30 * durations/* minuteMs */.J2;
/** What is slow where pings do not scale out, for the incident `slow-at-max`. The defaults of `scale-out`. */
const defaultSlow = { aboveMs: decide_health/* defaultSlowAboveMs */.cf, consecutive: 3 };
/** Counts the pings of a look, each sample for one. Counts stop at what the policy asks for: more says no more. */
function countStreaks(policy, before, reading, nowMs) {
    if (reading === null || reading.status === 'unavailable')
        return before;
    const start = nowMs - before.atMs > longestGapMs ? decide_memory/* noStreaks */.Bi : before;
    const most = {
        slow: policy.scaleOut?.slow?.consecutive ?? defaultSlow.consecutive,
        fast: policy.scaleIn?.fast?.consecutive ?? 0
    };
    return reading.samples.reduce((streaks, sample) => {
        const side = sideOf(policy, sample);
        return {
            slow: side === 'slow' ? Math.min(streaks.slow + 1, most.slow) : 0,
            fast: side === 'fast' ? Math.min(streaks.fast + 1, most.fast) : 0,
            atMs: nowMs
        };
    }, { ...start, atMs: nowMs });
}
function sideOf({ scaleOut, scaleIn }, sample) {
    if (sample.kind === 'failed' || sample.elapsedMs > (scaleOut?.slow?.aboveMs ?? defaultSlow.aboveMs))
        return 'slow';
    return sample.elapsedMs < (scaleIn?.fast?.belowMs ?? 0) ? 'fast' : 'neither';
}

;// CONCATENATED MODULE: ./build/core/decide/learn.js









/**
 * Learns from a look before anything is decided. What its decision adds, the recommendations and scale-outs, comes in
 * `memoryAfter`.
 *
 * @param running the dynos that answered
 * @param size their dyno type, and the one that will run
 */
function learn(moment, health, running, size) {
    const { policy, state, observation, nowMs } = moment;
    const demand = learnDemand(policy, state, observation, nowMs);
    const latency = (0,latency_model/* learnLatency */.dK)(policy, state, observation, health, nowMs);
    const expected = (0,forecast_demand/* expectDemand */.L)(policy, demand, observation, nowMs, size.to);
    const lastChange = state?.changes.at(-1) ?? null;
    const trouble = troubleOf(moment, health);
    return {
        memory: {
            demand,
            latency,
            streaks: streaksAfter(moment, health, running),
            lastRequestMs: lastRequest(moment),
            ineffectiveScaleOut: reviewScaleOut(moment, trouble)
        },
        expected: latency === null
            ? expected
            : { ...expected, ahead: needFromLatency(policy, latency, lastChange, observation, nowMs) },
        trouble
    };
}
function streaksAfter({ policy, state, memory, observation, nowMs }, health, running) {
    // Pings of another quantity say nothing of this one.
    const before = state !== null && (0,decide_hold/* isExternal */.ge)(state, running) ? decide_memory/* noStreaks */.Bi : memory.streaks;
    return health.verdict === 'unknown' ? before : countStreaks(policy, before, observation.probe, nowMs);
}

// EXTERNAL MODULE: ./build/core/router-values.js
var router_values = __webpack_require__(71316);
;// CONCATENATED MODULE: ./build/core/decide/moment.js




/** `lead: auto` never begins earlier than this before a window. */
const longestAutoLeadMs = 3 * durations/* hourMs */.$0;
function momentOf(policy, state, observation, nowMs) {
    const { app, router } = observation;
    const formation = app.status === 'ok' ? app.formation : [];
    return {
        ...(0,schedule_bounds/* scheduleAhead */.V0)(policy, nowMs, leadReachMs(policy)),
        policy,
        state,
        memory: (0,decide_memory/* memoryOf */.zE)(state),
        observation,
        nowMs,
        entry: formation.find(({ process }) => process === policy.process) ?? null,
        router: router === null ? null : (0,router_values/* routerNow */.Q)(router, nowMs)
    };
}
function leadReachMs({ lead }) {
    if (lead.kind === 'off')
        return 0;
    return lead.kind === 'fixed' ? lead.ms : longestAutoLeadMs;
}

// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
// EXTERNAL MODULE: ./build/core/decide/size-hold.js
var size_hold = __webpack_require__(6262);
;// CONCATENATED MODULE: ./build/core/decide/size-plan.js













/** A dyno type that was refused is asked for again after so long. */
const refusedMs = durations/* hourMs */.$0;
/** Without a hold the schedule decides; where it does not speak of dyno types, what ran before a hold comes back. */
function sizePlanOf(moment, entry, held, beforeHold) {
    const { memory, nowMs } = moment;
    const stays = { size: { from: entry.size, to: entry.size }, limit: entry.limit, reason: null, refusal: null };
    const wanted = heldSize(held) ?? dueSize(moment, entry) ?? sizeBefore(moment, beforeHold);
    if (wanted === null || (0,dyno_size/* sameSize */.YY)(wanted.size, entry.size))
        return { ...stays, reason: noticed(moment, held) };
    const refusal = memory.sizeRefusal;
    if (refusal !== null && (0,dyno_size/* sameSize */.YY)(refusal.size, wanted.size) && !isAskedFor(moment, wanted.size)) {
        const leftMs = refusal.atMs + refusedMs - nowMs;
        if (leftMs > 0) {
            const why = `it stays ${entry.size.toLowerCase()}: Heroku refused ${wanted.size}, which is tried again in ${(0,format/* duration */.p0)(leftMs)}`;
            return { ...stays, reason: (0,decide_proposal/* reason */.l)('resized', why), refusal };
        }
    }
    const restart = entry.quantity > 0 ? ' (dynos restart)' : '';
    return {
        size: { from: entry.size, to: wanted.size },
        limit: (0,dyno_limit/* dynoLimit */.aE)(wanted.size, (0,dyno_limit/* generationOf */.gS)(entry)),
        reason: (0,decide_proposal/* reason */.l)('resized', `resized to ${wanted.size}: ${wanted.why}${restart}`),
        refusal: null
    };
}
/** Told as long as it stands: a dyno type that somebody else set. */
function noticed({ policy, local, nowMs }, { hold }) {
    if (hold?.by !== 'noticed')
        return null;
    const until = (0,local_clock/* clockFrom */.TN)(local.day, (0,local_time/* localTime */.HJ)(policy.timezone, hold.untilMs));
    const isNew = hold.sinceMs === nowMs;
    return (0,decide_proposal/* reason */.l)(isNew ? 'manual-change-noticed' : 'manual-hold', `somebody else ${isNew ? 'changed' : 'set'} the dyno type${isNew ? ' to' : ''} ${hold.size.toLowerCase()}: this stays until ${until}; ${decide_hold/* howToEnd */.$n}`);
}
function isAskedFor({ observation: { request } }, size) {
    return request?.kind === 'scale' && request.size !== undefined && (0,dyno_size/* sameSize */.YY)(request.size, size);
}
function heldSize({ size, hold }) {
    if (size === null)
        return null;
    return { size, why: hold?.by === 'noticed' ? 'set by somebody else' : 'asked for by hand' };
}
/** That of the window that holds, or a dearer one that is about to come. A cheaper one never comes early. */
function dueSize(moment, entry) {
    const { policy, scheduled, upcoming, nowMs } = moment;
    if (!(0,dyno_size/* hasSizes */.PG)(policy))
        return null;
    const size = (0,dyno_size/* scheduledSize */.fr)(policy, scheduled);
    let best = size === null ? null : { size, why: scheduled === null ? 'no window holds' : nameOf(scheduled.window) };
    for (const { atMs, scheduled: then } of upcoming) {
        const next = then === null || then.bounds.ceiling === 0 ? null : then.window.size;
        if (next === null || then === null || !isDearer(next, best?.size ?? entry.size))
            continue;
        const timing = isDueEarly(moment, atMs - nowMs, (0,dyno_size/* sameSize */.YY)(next, entry.size));
        if (timing !== null)
            best = { size: next, why: `${nameOf(then.window)} starts in ${(0,format/* duration */.p0)(atMs - nowMs)}; ${timing}` };
    }
    return best;
}
function nameOf(window) {
    return (0,schedule_window/* windowLabel */.Hf)(window) || 'the schedule';
}
/** Of two dyno types without a price nobody knows which is dearer. */
function isDearer(size, than) {
    const [price, other] = [(0,prices/* monthlyPrice */.JB)(size), (0,prices/* monthlyPrice */.JB)(than)];
    return price !== null && other !== null && price > other;
}
function sizeBefore(moment, before) {
    const { request } = moment.observation;
    const size = before?.size ?? null;
    return size === null || (0,size_hold/* isHeldByHand */._X)(moment) || request?.kind === 'scale'
        ? null
        : { size, why: 'as before the hold by hand' };
}
/** A process type that has no plan goes back to the dynos of before a hold. */
function putBack(proposal, moment) {
    const { policy, beforeHold, observation } = moment;
    if ((0,schedule_bounds/* hasPlan */.k3)(policy) || beforeHold === null || (0,size_hold/* isHeldByHand */._X)(moment) || observation.request?.kind === 'scale')
        return proposal;
    if (beforeHold.quantity === proposal.quantity)
        return proposal;
    const why = `the hold by hand is over: back to ${beforeHold.quantity}, as before it`;
    return (0,decide_proposal/* moved */.a)(proposal, beforeHold.quantity, (0,decide_proposal/* reason */.l)('manual-hold', why));
}

// EXTERNAL MODULE: ./build/core/decide/served.js
var decide_served = __webpack_require__(64914);
;// CONCATENATED MODULE: ./build/core/decide/fallback.js



/** At least so many dynos where metrics could not be read for so long. */
function fallbackProposals(question) {
    const { running, nowMs } = question;
    const { fallback } = question.policy;
    const sinceMs = unavailableSince(question);
    if (fallback === null || sinceMs === null || nowMs - sinceMs < fallback.afterMs)
        return [];
    const { quantity } = fallback;
    if (quantity <= running)
        return [];
    const why = (0,decide_proposal/* reason */.l)('fallback', `no metric, or not all, for ${(0,format/* duration */.p0)(nowMs - sinceMs)}, so at least ${quantity}`);
    return [{ kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad: quantity }];
}

// EXTERNAL MODULE: ./build/core/per-dyno.js
var per_dyno = __webpack_require__(8030);
;// CONCATENATED MODULE: ./build/core/decide/signal-proposals.js






/** What every source of a process type says. Where two propose the same, the reason of the first counts. */
function signalProposals(question) {
    return [
        ...numberProposals(question),
        ...routerProposals(question),
        ...pingProposals(question),
        ...forecastProposals(question),
        ...idleProposals(question)
    ];
}
function load(quantity, why, withMoreLoad = quantity) {
    return { kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad };
}
function responseTime(quantity, why) {
    return { kind: 'proposal', quantity, reason: why, about: 'response-time', withMoreLoad: quantity };
}
function pingProposals(question) {
    const { policy, observation, memory, health, idle, running } = question;
    const { streaks } = question.learned.memory;
    if (observation.probe === null)
        return [];
    if (health.verdict === 'unknown')
        return [{ kind: 'unavailable', cause: 'the pings do not tell how the app is doing' }];
    const slow = policy.scaleOut?.slow ?? null;
    const fast = policy.scaleIn?.fast ?? null;
    const hasGivenUp = health.verdict === 'down' && memory.recovery.failSafe?.gaveUp === true;
    if (slow !== null && streaks.slow >= slow.consecutive && !hasGivenUp) {
        const why = `${inARow(slow.consecutive)} above ${(0,format/* amount */.vj)(slow.aboveMs)} ms or failed, so ${slow.step} more`;
        return [responseTime(running + slow.step, (0,decide_proposal/* reason */.l)('slow', why))];
    }
    // Nobody asks: how fast it would answer says nothing.
    if (fast === null || idle !== null)
        return [];
    if (streaks.fast < fast.consecutive)
        return [responseTime(running, null)];
    // The last one has to stay: without it there is nothing to ping.
    const fewer = Math.max(running - fast.step, Math.min(running, 1));
    if (fewer === running)
        return [responseTime(running, null)];
    const why = `${inARow(fast.consecutive)} below ${(0,format/* amount */.vj)(fast.belowMs)} ms, so ${running - fewer} fewer`;
    return [responseTime(fewer, (0,decide_proposal/* reason */.l)('fast', why))];
}
function inARow(pings) {
    return pings === 1 ? '1 ping' : `${pings} pings in a row`;
}
function routerProposals(question) {
    const { router } = question;
    const goals = question.policy.router;
    if (goals === null)
        return [];
    if (router?.status !== 'ok') {
        const why = router?.cause ?? 'they were not read';
        return [{ kind: 'unavailable', cause: `the router's metrics cannot be read: ${why}` }];
    }
    return [...throughputProposals(question, goals, router.values), ...p95Proposals(question, goals, router.values)];
}
function throughputProposals({ running, size }, { perDyno }, { requestsPerMinute }) {
    if (perDyno === null)
        return [];
    if (requestsPerMinute === null)
        return [{ kind: 'unavailable', cause: 'the router reported no throughput' }];
    const rounded = requestsPerMinute < 10 ? requestsPerMinute : Math.round(requestsPerMinute);
    const requests = `${(0,format/* amount */.vj)(rounded)} requests a minute`;
    if (perDyno !== 'auto')
        return [perDynoProposal(requests, requestsPerMinute, perDyno, size)];
    return running === 0 && requestsPerMinute > 0 ? [load(1, (0,decide_proposal/* reason */.l)('demand', `${requests} and no dyno, so 1`))] : [];
}
function p95Proposals({ p95, running }, { p95TargetMs: target }, { requestsPerMinute, p95Ms }) {
    if (target === null)
        return [];
    if (requestsPerMinute === 0)
        return [load(0, (0,decide_proposal/* reason */.l)('target-tracking', 'no requests, so 0'))];
    if (p95Ms === null || p95 === null)
        return [{ kind: 'unavailable', cause: 'the router reported no response times' }];
    if (p95 === 'few')
        return [];
    if (p95 === 'none') {
        const why = `the p95 counts again once ${running} have served for a whole minute`;
        return [responseTime(running, (0,decide_proposal/* reason */.l)('target-tracking', why))];
    }
    const wanted = (0,dynos_for/* dynosForTarget */.OA)({ ...p95, target, running });
    const why = `p95 is ${(0,format/* amount */.vj)(Math.round(p95.value))} ms with ${(0,format/* amount */.vj)(p95.served)}, the target ${(0,format/* amount */.vj)(target)} ms, so ${(0,format/* amount */.vj)(wanted)}`;
    return [responseTime(wanted, (0,decide_proposal/* reason */.l)('target-tracking', why))];
}
function numberProposals(question) {
    return question.policy.metrics.flatMap((metric, index) => {
        const reading = question.observation.metrics[index];
        return [numberProposal(question, metric, reading), ...partialAnswer(metric, reading)];
    });
}
/** What is missing may be load: it may scale out, never in. */
function partialAnswer({ source }, reading) {
    if (reading?.status !== 'ok' || (0,whole_reading/* isWhole */.w)(reading))
        return [];
    return [{ kind: 'unavailable', cause: `${sourceName(source)} has a partial answer, which may be too small` }];
}
function numberProposal({ running, size, dynos, nowMs }, { source, goal }, reading) {
    const name = sourceName(source);
    if (reading === undefined)
        return { kind: 'unavailable', cause: `${name} was not read` };
    if (reading.status === 'unavailable')
        return { kind: 'unavailable', cause: `${name} cannot be read: ${reading.cause}` };
    const { value } = reading;
    const says = `${name} says ${(0,format/* amount */.vj)(value)}`;
    if (goal.kind === 'per-dyno')
        return perDynoProposal(says, value, goal.perDyno, size);
    const { target } = goal;
    const served = (0,decide_served/* servedDuring */.nV)(dynos, nowMs, nowMs);
    const wanted = (0,dynos_for/* dynosForTarget */.OA)({ value, target, served, running });
    const booting = served < running ? ` of ${running}` : '';
    const why = `${says} with ${served}${booting}, the target is ${(0,format/* amount */.vj)(target)}, so ${(0,format/* amount */.vj)(wanted)}`;
    return load(wanted, (0,decide_proposal/* reason */.l)('target-tracking', why));
}
function perDynoProposal(says, value, written, size) {
    const perDyno = (0,per_dyno/* perDynoOf */.nb)(written, size);
    if (perDyno === null)
        return { kind: 'unavailable', cause: `per-dyno does not say what a ${size} dyno carries` };
    const of = typeof written === 'number' ? 'a dyno' : `a ${size.toLowerCase()} dyno`;
    const quantity = (0,dynos_for/* dynosFor */.b3)(value, perDyno);
    return load(quantity, (0,decide_proposal/* reason */.l)('demand', `${says}, ${(0,format/* amount */.vj)(perDyno)} ${of}, so ${(0,format/* amount */.vj)(quantity)}`), (0,dynos_for/* dynosFor */.b3)(value * (1 + dynos_for/* tolerance */.aS), perDyno));
}
/** Without addresses: they may hold secrets. */
function sourceName({ kind, query }) {
    return query ?? `the ${kind.toUpperCase()} metric`;
}
function forecastProposals({ policy, learned }) {
    const { now, ahead } = learned.expected;
    return [
        ...(now === null ? [] : [load(now.quantity, (0,decide_proposal/* reason */.l)('demand', now.message))]),
        ...(ahead === null || policy.forecast === 'off' ? [] : [load(ahead.quantity, (0,decide_proposal/* reason */.l)('forecast', ahead.message))])
    ];
}
function idleProposals({ idle, running }) {
    if (idle === null)
        return [];
    return idle.quantity < running ? [load(idle.quantity, (0,decide_proposal/* reason */.l)('idle', idle.message))] : [load(running, null)];
}

;// CONCATENATED MODULE: ./build/core/decide/signals.js




/** After a change, response times of so long are not those of the dynos that run. */
const settledMs = durations/* minuteMs */.J2;
const noSignals = { proposals: [], missing: [], isSlownessElsewhere: false, pointQuantity: null };
function signalsOf(question) {
    const { running, dynos, learned, policy, nowMs } = question;
    const all = [...signalProposals(question), ...fallbackProposals(question)];
    const proposals = all.filter((proposal) => proposal.kind === 'proposal');
    // Nobody knows what more dynos are worth while some of them boot.
    const isElsewhere = learned.expected.slowness === 'elsewhere' && (0,decide_served/* servedDuring */.nV)(dynos, nowMs - settledMs, nowMs) >= running;
    const cannotHelp = ({ about, quantity }) => isElsewhere && about === 'response-time' && quantity > running;
    const points = all.slice(0, policy.metrics.length).flatMap((one) => (one.kind === 'proposal' ? [one.quantity] : []));
    return {
        proposals: largestFirst(proposals.filter((proposal) => !cannotHelp(proposal))),
        missing: all.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : [])),
        isSlownessElsewhere: proposals.some(cannotHelp),
        pointQuantity: points.length === 0 ? null : Math.max(...points)
    };
}
function largestFirst(proposals) {
    return proposals.toSorted((one, other) => other.quantity - one.quantity);
}

;// CONCATENATED MODULE: ./build/core/decide/target-tracking.js



/** A p95 of fewer requests says nothing of the load: one slow request is its own percentile. */
const fewestRequests = 20;
function measureP95(buckets, running) {
    if (buckets.every(isCounted) && (0,statistics/* sum */.cz)(buckets.map(requestsIn)) < fewestRequests)
        return 'few';
    const measured = buckets.flatMap((bucket) => {
        const { p95Ms, startMs, lengthMs } = bucket;
        const served = (0,decide_served/* servedDuring */.nV)(running, startMs, startMs + lengthMs);
        return p95Ms === null || served < running.quantity ? [] : [{ p95Ms, served, requests: requestsIn(bucket) }];
    });
    // Where no request was counted, minutes weigh the same.
    const isWeighted = measured.some(({ requests }) => requests > 0);
    const weighted = measured.map((one) => ({ ...one, weight: isWeighted ? one.requests : 1 }));
    const value = (0,statistics/* sum */.cz)(weighted.map(({ weight, p95Ms }) => weight * p95Ms));
    if (value === 0)
        return 'none';
    return {
        value: value / (0,statistics/* sum */.cz)(weighted.map(({ weight }) => weight)),
        served: (0,statistics/* sum */.cz)(weighted.map(({ weight, p95Ms, served }) => weight * p95Ms * served)) / value
    };
}
function isCounted({ requestsPerMinute }) {
    return requestsPerMinute !== null;
}
function requestsIn({ requestsPerMinute, lengthMs }) {
    return ((requestsPerMinute ?? 0) * lengthMs) / durations/* minuteMs */.J2;
}

;// CONCATENATED MODULE: ./build/core/decide/situation.js















function situationOf(policy, state, observation, nowMs) {
    const given = momentOf(policy, state, observation, nowMs);
    const isDownExpected = (0,expected_down/* expectsNoAnswer */.O8)({
        ...given,
        request: observation.request,
        quantity: given.entry?.quantity ?? null
    });
    const shownHealth = isDownExpected ? decide_health/* unseen */.nv : (0,decide_health/* healthOf */.Wr)(given);
    const before = isDownExpected ? decide_memory/* noRecovery */.vp : given.memory.recovery;
    const guards = (0,decide_guards/* checkGuards */.hK)(given);
    if (guards.guard !== null)
        return { ...guarded(given, shownHealth, before), ...guards };
    const { entry } = guards;
    const running = entry.quantity;
    // Where no answer is expected, pings are as good as not asked for.
    const moment = isDownExpected ? { ...given, observation: { ...observation, probe: null } } : given;
    const release = (0,decide_guards/* releaseGuard */.n8)(given);
    const health = release === null ? shownHealth : decide_health/* unseen */.nv;
    const failSafe = stepFailSafe(policy.failSafe, before, health, nowMs);
    const plan = schedulePlanOf(moment, running);
    const hold = (0,decide_hold/* holdOf */.nv)(moment, running);
    const sizeHold = (0,size_hold/* sizeHoldOf */.Mr)(moment, entry.size);
    const beforeHold = (0,size_hold/* beforeHoldOf */.MO)(moment, hold);
    const sizes = sizePlanOf(moment, entry, sizeHold, beforeHold);
    const learned = release === null ? learn(moment, health, running, sizes.size) : null;
    const idle = learned === null ? null : idlenessOf(moment, learned.memory.lastRequestMs);
    const dynos = (0,decide_served/* runningDynos */.vn)(moment, running);
    const { router } = moment;
    const tracksP95 = policy.router !== null && policy.router.p95TargetMs !== null;
    const p95 = tracksP95 && router?.status === 'ok' ? measureP95(router.buckets, dynos) : null;
    return {
        ...moment,
        ...plan,
        ...guards,
        running,
        shownHealth,
        health,
        hold,
        sizeHold,
        beforeHold,
        sizes,
        failSafe,
        failSafeFloor: failSafeFloor(policy, failSafe),
        release,
        learned,
        idle,
        p95,
        signals: learned === null
            ? noSignals
            : signalsOf({ ...moment, health, running, size: sizes.size.to, dynos, p95, learned, idle })
    };
}
/** An emergency that nothing may be done about does not begin; one that runs goes on. */
function guarded(given, health, before) {
    const { recovery } = stepFailSafe(given.policy.failSafe, before, health, given.nowMs);
    const failSafe = { recovery: { ...recovery, failSafe: before.failSafe }, stage: 'idle' };
    const hold = (0,decide_hold/* holdOf */.nv)(given, null);
    const people = { hold, sizeHold: (0,size_hold/* sizeHoldOf */.Mr)(given, null), beforeHold: (0,size_hold/* beforeHoldOf */.MO)(given, hold) };
    return { ...given, ...people, shownHealth: health, health, failSafe, failSafeFloor: null };
}

;// CONCATENATED MODULE: ./build/core/decide/decide.js
















/**
 * How many dynos a process type should have now, and why. Pure: the same arguments give the same decision.
 *
 * 1. Guards: what forbids every change, and what forbids believing the signals of this look.
 * 2. Schedule: into the bounds of the window that holds, and up to a floor that is about to come.
 * 3. Recommend: the most that pings, metrics, forecast and idleness ask for, inside the bounds.
 * 4. Flap guard: no scaling in that would call for scaling out again.
 * 5. Stabilize, limit and pace: scaling in waits until fewer were enough for a while; both ways go by `step` when enough looks agree, and
 *    wait after a change. Where a budget caps, a range stays at its floor.
 * 6. Fail-safe: scaling out at once when the app is down or far too slow.
 * 7. Manual hold: what people set stays.
 * 8. Limits: into `min` and `max`, and under the limit of the dyno type.
 *
 * The dyno type follows the schedule and people alone (`size-plan.ts`); signals and the fail-safe leave it as it is.
 *
 * @param state what earlier looks saved; null at the first one
 */
function decide(policy, state, observation, nowMs) {
    const situation = situationOf(policy, state, observation, nowMs);
    if (situation.guard !== null)
        return unchanged(situation);
    const { running, release } = situation;
    const found = { quantity: running, reasons: release === null ? [] : [release] };
    const scheduled = putBack(applySchedule(found, situation), situation);
    const recommended = recommend(scheduled, situation);
    const steady = guardFlapping(recommended, situation);
    const stable = stabilize(steady, situation);
    const paced = applyBudget(pace(limitChange(stable, situation), situation), situation);
    const safe = applyFailSafe(paced, situation);
    const held = (0,decide_hold/* applyHold */.UO)(safe, situation);
    const { quantity, reasons } = applyLimits(held, situation, paced.quantity);
    const steps = { recommended: recommended.quantity, paced: paced.quantity, to: quantity };
    return {
        ...commonTo(situation),
        to: quantity,
        size: situation.sizes.size,
        reasons: explained([...reasons, ...resizing(situation)], situation),
        memory: memoryAfter(situation, steps)
    };
}
function commonTo(situation) {
    const { policy, entry, shownHealth } = situation;
    const nextChange = nextChangeOf(situation);
    return { app: policy.app, process: policy.process, from: entry?.quantity ?? null, health: shownHealth, nextChange };
}
function unchanged(situation) {
    const common = commonTo(situation);
    const reasons = [situation.guard, ...(0,decide_hold/* waitingRequest */.Z0)(situation.observation.request)];
    const { entry } = situation;
    const size = entry === null ? {} : { size: { from: entry.size, to: entry.size } };
    return { ...common, ...size, to: common.from, reasons, memory: memoryAfter(situation, null) };
}
function resizing({ sizes }) {
    return sizes.reason === null ? [] : [sizes.reason];
}
/** Where no step had a reason: why nothing moved. */
function explained(reasons, situation) {
    if (reasons.some(({ code }) => code !== 'no-window' && code !== 'release-in-progress'))
        return reasons;
    const { scheduled, lead, running } = situation;
    const steady = steadyReason(situation);
    const plan = lead !== null && lead.floor === running
        ? lead.message
        : scheduled === null
            ? `it stays at ${running}`
            : (0,schedule_window/* describeWindow */.O2)(scheduled.window);
    return [...reasons, (0,decide_proposal/* reason */.l)('in-bounds', steady === null ? plan : `${plan}; ${steady}`)];
}


/***/ }),

/***/ 33772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ expectsNoAnswer),
/* harmony export */   T7: () => (/* binding */ isZeroByPlan),
/* harmony export */   hL: () => (/* binding */ isDownByPlan),
/* harmony export */   y8: () => (/* binding */ isPinged)
/* harmony export */ });
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10501);
/* harmony import */ var _schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85903);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31970);



/**
 * Whether a look pings. Where the schedule or a hold says 0 it does not. With no dyno running it does only where the
 * state says that there should be one: whether a planned night or an outage took the last one, nothing else can tell.
 */
function isPinged(question) {
    return question.policy.probe !== null && !expectsNoAnswer(withSchedule(question));
}
/** Whether no dyno is wanted, by the schedule or by a person's `scale`. */
function isZeroByPlan(question) {
    return wantsNoDyno(withSchedule(question));
}
/** Whether it is the plan, or a person's wish by `scale`, that nothing runs after a look: an outage is over then. */
function isDownByPlan(question) {
    const asked = withSchedule(question);
    if (wantsNoDyno(asked))
        return true;
    return (asked.scheduled?.bounds.floor ?? 0) === 0 && expectsNoAnswer(asked);
}
/** Whether nobody expects an answer of the app. An outage is something else. */
function expectsNoAnswer(question) {
    return wantsNoDyno(question) || (isAtZero(question) && !shouldRun(question));
}
function withSchedule(question) {
    return { ...question, scheduled: (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .scheduledBounds */ .Ze)(question.policy, question.nowMs) };
}
/** Whether no dyno is wanted, by hand or by the schedule. A hold counts for more than the schedule. */
function wantsNoDyno({ state, request, nowMs, scheduled }) {
    if (request?.kind === 'scale')
        return request.quantity === 0;
    const hold = request === null ? (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .activeHold */ .YG)(state, nowMs) : null;
    if (hold !== null && (hold.by === 'input' || hold.quantity > 0))
        return hold.quantity === 0;
    return scheduled?.bounds.ceiling === 0;
}
/** Where the formation cannot be read, what the last look left is the best that is known. */
function isAtZero({ quantity, state }) {
    return (quantity ?? state?.expectedQuantities[0]) === 0;
}
/** Asked where nothing runs: whether the state says that there should be a dyno. */
function shouldRun({ policy, state, scheduled, nowMs }) {
    if (state === null || scheduled?.bounds.ceiling === 0)
        return false;
    const { failSafe } = state.recovery;
    const isBeingRescued = failSafe !== null && !failSafe.gaveUp;
    const isLoweredByOthers = (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .activeHold */ .YG)(state, nowMs)?.by === 'noticed';
    // After a change that failed there are two: what ran before, and what was asked for.
    const wasLeftRunning = state.expectedQuantities.length > 0 && !state.expectedQuantities.includes(0);
    if (!isBeingRescued && !isLoweredByOthers && !wasLeftRunning)
        return false;
    // Another run may have put it to 0 as planned, and lost its state.
    return !(0,_schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_1__/* .saidZero */ .M)(policy, state.recent.at(-1)?.atMs ?? nowMs, nowMs);
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ guardOf),
/* harmony export */   hK: () => (/* binding */ checkGuards),
/* harmony export */   n8: () => (/* binding */ releaseGuard)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57980);
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26565);



/** For so long after a release, or a change of the dyno type, the dynos are still starting. */
const releaseMs = 2 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
function checkGuards({ policy, observation: { app, maintenanceBy }, entry }) {
    if (app.status === 'unavailable')
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('formation-unavailable', app.fault.message), entry };
    if (entry === null) {
        const types = app.formation.map(({ process }) => process);
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('formation-unavailable', describeMissing(policy, types)), entry };
    }
    if (!policy.enabled)
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('disabled', 'the configuration says enabled: false'), entry };
    if (app.maintenance && maintenanceBy !== 'us')
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('maintenance', 'the app is in maintenance mode'), entry };
    if (!entry.autoscaled)
        return { guard: null, entry };
    const why = `Heroku's own autoscaling of ${policy.process} is on; switch one of the two off`;
    return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('native-autoscaling', why), entry };
}
/** What forbids every change of a process type in what was read; null: nothing. */
function guardOf(policy, observation) {
    const { app } = observation;
    const formation = app.status === 'ok' ? app.formation : [];
    const entry = formation.find(({ process }) => process === policy.process) ?? null;
    return checkGuards({ policy, observation, entry }).guard;
}
function describeMissing({ app, process }, types) {
    const has = types.length === 0 ? 'has no process types yet: they come with the first release' : `has ${types.join(', ')}`;
    return `${app} ${has}. There is no "${process}" to scale.${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(process, types)} Check the name, or the Procfile of the last release.`;
}
/** What forbids believing the pings and metrics of this look; null: nothing does, or nothing was asked. */
function releaseGuard({ observation: { app, probe, router, metrics }, state, nowMs }) {
    if (app.status === 'unavailable')
        return null;
    if (probe === null && router === null && metrics.length === 0)
        return null;
    const resized = state?.changes.findLast(({ size, from }) => size !== undefined && from > 0);
    const restarts = [
        { what: 'released', atMs: app.releasedAtMs },
        { what: 'restarted with another dyno type', atMs: resized?.atMs ?? null }
    ];
    for (const { what, atMs } of restarts) {
        // One in the future is a clock that is off: it must not mute for long.
        if (atMs === null || Math.abs(nowMs - atMs) >= releaseMs)
            continue;
        const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
        return (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('release-in-progress', `${what} ${seconds} s ago: the pings and metrics of this look do not count yet`);
    }
    return null;
}


/***/ }),

/***/ 99237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isHealthy),
/* harmony export */   EE: () => (/* binding */ isAlarming),
/* harmony export */   Wr: () => (/* binding */ healthOf),
/* harmony export */   cf: () => (/* binding */ defaultSlowAboveMs),
/* harmony export */   l0: () => (/* binding */ bootMs),
/* harmony export */   nv: () => (/* binding */ unseen)
/* harmony export */ });
/* unused harmony export assess */
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61375);


/** A median above this is `slow` where the policy says nothing. From autoscalebot, whose notion of too slow it was. */
const defaultSlowAboveMs = 1000;
/** Heroku gives a dyno a minute to start, and the change that starts it is made some seconds after its look began. */
const bootMs = 1.5 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** Nothing was asked, or what was answered does not count. */
const unseen = { verdict: 'unknown', medianMs: null, cause: null, answers: [], misconfigured: false };
/** What the pings of a look show. Dynos that are still starting are allowed to fail. */
function healthOf(moment) {
    const { policy, observation } = moment;
    const health = assess(observation.probe, policy.failSafe, policy.scaleOut?.slow?.aboveMs);
    return health.verdict !== 'up' && isStarting(moment)
        ? { ...health, verdict: 'unknown', misconfigured: false }
        : health;
}
/** Whether all dynos came back from 0 so lately that they may not answer yet. In an emergency every answer counts. */
function isStarting({ state, entry, nowMs }) {
    if (state === null)
        return false;
    const { recovery, expectedQuantities, lastChange, changes } = state;
    if (recovery.failSafe !== null)
        return false;
    // Somebody else raised it, or a change that seemed to fail was made: it may have been just now.
    const isFoundRaised = expectedQuantities[0] === 0 && (entry?.quantity ?? 0) > 0;
    const last = [lastChange, changes.at(-1) ?? null].filter((change) => change !== null);
    // A change in the future is a clock that is off: it must not mute for long.
    return isFoundRaised || last.some(({ atMs, from }) => from === 0 && Math.abs(nowMs - atMs) < bootMs);
}
/**
 * What the samples of one look mean. `down`: most failed in the class that calls for dynos. `unknown`: most failed
 * otherwise, or nothing was asked. Else the median of the answers decides between `up` and `slow`.
 *
 * @param slowAboveMs a median above this, or above the fail-safe's, is `slow`
 */
function assess(reading, failSafe, slowAboveMs = defaultSlowAboveMs) {
    if (reading === null)
        return unseen;
    if (reading.status === 'unavailable')
        return { ...unseen, cause: reading.cause, misconfigured: true };
    const { samples } = reading;
    const failures = samples.filter((sample) => sample.kind === 'failed');
    const counted = failures.filter(({ failure }) => failure === 'overload' || failSafe?.on === 'any');
    const half = samples.length / 2;
    const isDown = counted.length > half;
    const misconfigured = !isDown && failures.length > half;
    const medianMs = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : [])));
    return {
        verdict: isDown ? 'down' : misconfigured ? 'unknown' : speed(medianMs, failSafe, slowAboveMs),
        medianMs: medianMs === null ? null : Math.round(medianMs),
        cause: failures.length > 0 ? describeFailures(failures, samples.length) : null,
        answers: samples.map((sample) => (sample.kind === 'failed' ? sample.label : `${Math.round(sample.elapsedMs)} ms`)),
        misconfigured
    };
}
function speed(medianMs, failSafe, slowAboveMs) {
    if (medianMs === null)
        return 'unknown';
    return medianMs > Math.min(slowAboveMs, failSafe?.aboveMs ?? Infinity) ? 'slow' : 'up';
}
function describeFailures(failures, total) {
    const causes = [...new Set(failures.map(({ cause }) => cause))];
    return `${failures.length} of ${total} pings failed (${causes.join('; ')})`;
}
/** Whether this look calls for the fail-safe. */
function isAlarming(health, failSafe) {
    return (health.verdict === 'down' ||
        (health.medianMs !== null && health.verdict !== 'unknown' && health.medianMs > failSafe.aboveMs));
}
/** Whether this look shows an app that is well enough to end an emergency; an unseen app is not. */
function isHealthy(health, failSafe) {
    return (health.verdict === 'up' || health.verdict === 'slow') && (failSafe === null || !isAlarming(health, failSafe));
}


/***/ }),

/***/ 64914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nV: () => (/* binding */ servedDuring),
/* harmony export */   p5: () => (/* binding */ needsDynos),
/* harmony export */   vn: () => (/* binding */ runningDynos)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _forecast_booting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12246);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31970);



/** A dyno that comes up later than this after a change was restarted for another reason: each dyno is, once a day. */
const settledMs = 10 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
function runningDynos({ policy, state, observation, nowMs }, quantity) {
    const dynos = observation.dynos?.filter(({ process }) => process === policy.process) ?? null;
    if (state === null)
        return { quantity, changes: null, dynos };
    const [expected = quantity] = state.expectedQuantities;
    const noticed = (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(state, quantity) ? [{ atMs: nowMs, from: expected, to: quantity }] : [];
    return { quantity, changes: [...state.changes, ...noticed], dynos };
}
/**
 * The fewest dynos that served at any time from `fromMs` to `toMs`, both included. What was added since or still booted carried nothing,
 * as in Kubernetes' horizontal autoscaler; what was removed since carried its part.
 */
function servedDuring(running, fromMs, toMs) {
    const changed = (running.changes ?? []).map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs <= toMs);
    return Math.min(...[fromMs, ...changed].map((atMs) => servedAt(running, atMs)));
}
function servedAt(running, atMs) {
    const { quantity, changes, dynos } = running;
    // Those that run now are of another type, and were all started since.
    if (changes?.some((change) => change.size !== undefined && change.atMs > atMs) === true)
        return 0;
    const ran = changes?.find((change) => change.atMs > atMs)?.from ?? quantity;
    if (dynos === null)
        return ran - Math.min(ran, addedUntil(changes ?? [], atMs, _forecast_booting_js__WEBPACK_IMPORTED_MODULE_1__/* .longestBootMs */ .P));
    const listed = dynos.filter(({ upSinceMs }) => upSinceMs === null || upSinceMs > atMs).length;
    const notUp = listed + Math.max(0, quantity - dynos.length);
    return ran - Math.min(ran, notUp, changes === null ? notUp : addedUntil(changes, atMs, settledMs));
}
/** Dynos that were added or restarted in the last `ms` until `atMs`. */
function addedUntil(changes, atMs, ms) {
    return changes
        .filter((change) => change.atMs > atMs - ms && change.atMs <= atMs)
        .reduce((sum, { from, to, size }) => sum + (size === undefined ? Math.max(0, to - from) : to), 0);
}
/** Whether a look has to ask which dynos are up: a `target` is tracked, and some of them may still boot. */
function needsDynos(policy, state, quantity, nowMs) {
    const tracksTarget = (policy.router?.p95TargetMs ?? null) !== null || policy.metrics.some(({ goal }) => goal.kind === 'target');
    if (!tracksTarget || quantity === 0)
        return false;
    return state === null || (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(state, quantity) || addedUntil(state.changes, nowMs, settledMs) > 0;
}


/***/ }),

/***/ 6262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ isExternalSize),
/* harmony export */   MO: () => (/* binding */ beforeHoldOf),
/* harmony export */   Mr: () => (/* binding */ sizeHoldOf),
/* harmony export */   _X: () => (/* binding */ isHeldByHand)
/* harmony export */ });
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92884);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31970);


const none = { size: null, hold: null };
/**
 * The dyno type of a look that goes before the schedule: what this run was asked for, else what somebody else just set, else what
 * is active from before.
 *
 * @param found the dyno type that runs; null: not known, or not ours to judge
 */
function sizeHoldOf(moment, found) {
    const { policy, state, scheduled, nowMs } = moment;
    const { request } = moment.observation;
    if (request?.kind === 'resume')
        return none;
    const before = state?.sizeHold ?? null;
    const active = before !== null && before.untilMs > nowMs ? before : null;
    if (request?.kind === 'scale') {
        const size = request.size ?? (active?.by === 'input' ? active.size : null);
        if (size === null)
            return none;
        const untilMs = (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(request.hold, moment);
        return { size, hold: untilMs <= nowMs ? null : { size, by: 'input', sinceMs: nowMs, untilMs } };
    }
    const held = active === null ? none : { size: active.size, hold: active };
    const isExternal = found !== null && isExternalSize(state?.expectedSizes ?? [], found);
    if (!isExternal || !(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .hasSizes */ .PG)(policy) || policy.manualChanges.kind !== 'hold')
        return held;
    // Somebody put it back where the schedule has it.
    if ((0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(found, (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .scheduledSize */ .fr)(policy, scheduled)))
        return none;
    const hold = { size: found, by: 'noticed', sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms };
    return { size: found, hold };
}
/** Whether a dyno type was set by somebody else after our last look. */
function isExternalSize(expectedSizes, size) {
    return expectedSizes.length > 0 && !expectedSizes.some((expected) => (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(expected, size));
}
/** What runs before a hold by hand is remembered until all of it is back; without a hold, a request stays as it is. */
function beforeHoldOf(moment, hold) {
    const { memory, entry } = moment;
    const { request } = moment.observation;
    const before = memory.beforeHold;
    if (request?.kind === 'scale') {
        if (hold.kind !== 'asked')
            return null;
        if (entry === null)
            return before;
        const isResized = request.size !== undefined && !(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(request.size, entry.size);
        return {
            quantity: before?.quantity ?? entry.quantity,
            size: before?.size ?? (isResized ? entry.size : null)
        };
    }
    if (before === null || entry === null || isHeldByHand(moment))
        return before;
    // A quantity that somebody else set since is not taken back.
    const isReplaced = moment.state !== null && (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isExternal */ .ge)(moment.state, entry.quantity);
    const quantity = isReplaced ? entry.quantity : before.quantity;
    const isBack = (before.size === null || (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(before.size, entry.size)) && quantity === entry.quantity;
    return isBack ? null : { ...before, quantity };
}
/** Whether a hold by hand of earlier looks goes on. */
function isHeldByHand({ state, observation, nowMs }) {
    return observation.request === null && (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .activeHold */ .YG)(state, nowMs)?.by === 'input';
}


/***/ })

};

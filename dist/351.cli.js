export const id = 351;
export const ids = [351];
export const modules = {

/***/ 1125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GH: () => (/* binding */ startOf),
/* harmony export */   T1: () => (/* binding */ modelFor),
/* harmony export */   wR: () => (/* binding */ compareBacktests)
/* harmony export */ });
/* unused harmony export costOf */
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(501);
/* harmony import */ var _pricing_money_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4283);
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6215);
/* harmony import */ var _baselines_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6621);
/* harmony import */ var _dyno_model_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(510);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(61);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(393);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(5427);








/** autoscalebot's notion of too slow: for a policy that names none. */
const defaultTargetMs = 1000;
/** The traffic through every configuration and every baseline. Pure and deterministic for a seed. */
function compareBacktests({ traffic, head, others, rhythm, seed, learnedPerDyno, size }) {
    const { app, process, timezone } = head.policy;
    const { model, most, assumptions } = modelFor(head.policy, traffic, rhythm, learnedPerDyno);
    const world = {
        traffic,
        model,
        start: startOf(traffic, assumptions.perDyno, most),
        size: size.name,
        limit: size.limit,
        seed,
        timezone
    };
    const configured = [head, ...others].map(({ name, policy }) => ({
        kind: 'policy',
        name,
        policy: (0,_baselines_js__WEBPACK_IMPORTED_MODULE_3__/* .replayable */ .YO)(policy),
        rhythm
    }));
    const rowOf = (contender, kind) => {
        const score = (0,_replay_js__WEBPACK_IMPORTED_MODULE_5__/* .replay */ .e)(contender, world);
        return { name: contender.name, kind, ...score, cost: costOf(score, size) };
    };
    const period = (0,_traffic_js__WEBPACK_IMPORTED_MODULE_6__/* .periodOf */ .jH)(traffic);
    const rows = [
        ...configured.map((contender) => rowOf(contender, 'configuration')),
        ...(0,_baselines_js__WEBPACK_IMPORTED_MODULE_3__/* .baselines */ .l9)(head.policy, most).map((contender) => rowOf(contender, 'baseline'))
    ];
    return {
        app,
        process,
        timezone,
        seed,
        size,
        most,
        assumptions,
        rows,
        fromMs: period.fromMs,
        toMs: period.toMs,
        hours: rows[0]?.hours ?? 0,
        holes: traffic.holes,
        peak: traffic.peak,
        needByHour: needByHour(traffic, timezone, assumptions.perDyno)
    };
}
/** What the app is taken for. What one dyno carries is configured, or else was learned, or else is such that the peak needs the maximum. */
function modelFor(policy, traffic, rhythm, learnedPerDyno) {
    const configured = typeof policy.router?.perDyno === 'number' ? policy.router.perDyno : null;
    const named = (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .absoluteBounds */ .rb)(policy)?.ceiling ?? null;
    const known = configured ?? learnedPerDyno;
    const peakAMinute = Math.max(traffic.peak * 60, 1);
    const perDyno = known ?? peakAMinute / Math.max(1, named ?? 1);
    const most = Math.max(1, named ?? Math.ceil(peakAMinute / perDyno));
    const targetMs = policy.router?.p95TargetMs ?? policy.scaleOut?.slow?.aboveMs ?? defaultTargetMs;
    const model = (0,_dyno_model_js__WEBPACK_IMPORTED_MODULE_4__/* .dynoModelOf */ .dz)(perDyno, targetMs);
    const { requestsPerSecond, serviceMs } = model.capacity;
    return {
        model,
        most,
        assumptions: {
            perDyno,
            perDynoFrom: configured !== null ? 'configured' : learnedPerDyno !== null ? 'learned' : 'peak',
            targetMs,
            targetFrom: policy.router?.p95TargetMs != null ? 'router' : policy.scaleOut?.slow != null ? 'scale-out' : 'default',
            serviceMs,
            slots: (requestsPerSecond * serviceMs) / 1000,
            rhythm,
            leftOut: policy.metrics.length
        }
    };
}
/** As many as the first minutes need: nobody begins with an outage. */
function startOf({ stretches }, perDyno, most) {
    const first = stretches[0]?.points[0]?.requestsPerSecond ?? 0;
    return (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)(Math.ceil((first * 60) / perDyno), { floor: 1, ceiling: most });
}
/** US$ a month; null: no price is known. */
function costOf({ dynoHours, hours }, { monthly }) {
    return monthly === null ? null : (0,_pricing_money_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyCost */ .Ho)({ floor: dynoHours, ceiling: dynoHours }, hours, monthly).floor;
}
function needByHour({ stretches }, timezone, perDyno) {
    const hours = Array.from({ length: 24 }, () => ({ dynos: 0, count: 0 }));
    for (const stretch of stretches) {
        for (const { atMs, requestsPerSecond } of (0,_traffic_js__WEBPACK_IMPORTED_MODULE_6__/* .ratesOf */ .j1)(stretch, 5 * _durations_js__WEBPACK_IMPORTED_MODULE_7__/* .minuteMs */ .J2)) {
            const hour = hours[Math.floor((0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_2__/* .localTime */ .HJ)(timezone, atMs).minute / 60)];
            if (hour === undefined)
                continue;
            hour.dynos += Math.max(1, Math.ceil((requestsPerSecond * 60) / perDyno - 1e-9));
            hour.count++;
        }
    }
    return hours.map(({ dynos, count }) => (count === 0 ? null : dynos / count));
}


/***/ }),

/***/ 6621:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l9: () => (/* binding */ baselines),
  YO: () => (/* binding */ replayable)
});

// UNUSED EXPORTS: articlePolicy, fixedPolicy

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
;// CONCATENATED MODULE: ./build/core/backtest/rules.js
/** autoscalebot as it comes: a ping above 1000 ms or a failed one is slow, below 200 ms fast; 3 slow ones in a row add a dyno, 5 fast ones take one away. */
function autoscalebotRule() {
    const [slowAboveMs, fastBelowMs, slowInARow, fastInARow] = [1000, 200, 3, 5];
    let slow = 0;
    let fast = 0;
    return ({ quantity, ping }) => {
        const { kind, elapsedMs } = ping();
        const isSlow = kind === 'failed' || elapsedMs > slowAboveMs;
        slow = isSlow ? slow + 1 : 0;
        fast = !isSlow && elapsedMs < fastBelowMs ? fast + 1 : 0;
        if (slow >= slowInARow) {
            slow = 0;
            return quantity + 1;
        }
        if (fast < fastInARow)
            return quantity;
        fast = 0;
        return quantity - 1;
    };
}
/**
 * Kubernetes' horizontal pod autoscaler on utilization, with its default behaviour: ceil(pods x share / target), kept within a tenth
 * of the target; out at once, by at most 4 or as many again; in to the highest of the last five minutes.
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
function hpaRule(target = 0.6) {
    const tolerance = 0.1;
    const stabilizationMs = 300_000;
    let wanted = [];
    return ({ nowMs, quantity, up, busy }) => {
        const ratio = busy / target;
        // Pods that are not ready yet are taken for idle ones when going out.
        const now = up === 0 || Math.abs(ratio - 1) <= tolerance
            ? quantity
            : ratio > 1
                ? Math.max(quantity, Math.ceil(up * ratio))
                : Math.ceil(up * ratio);
        const limited = Math.max(1, Math.min(now, Math.max(2 * quantity, quantity + 4)));
        wanted = [...wanted.filter(({ atMs }) => nowMs - atMs < stabilizationMs), { atMs: nowMs, quantity: limited }];
        return limited >= quantity ? limited : Math.min(quantity, Math.max(...wanted.map((earlier) => earlier.quantity)));
    };
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/core/backtest/baselines.js



/** Quantities of the article "Scaling Heroku dynos by schedule": from 07:00 to 22:00, until 03:00, and until 07:00. */
const articleQuantities = [3, 2, 1];
/**
 * What a policy is measured against, each looking as often as it does by itself: the maximum all the time, the schedule of the article
 * with its ping, autoscalebot as it comes, and Kubernetes' autoscaler at 60 % utilization.
 */
function baselines(policy, most) {
    const bounds = { floor: Math.max(1, Math.min(most, (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.floor ?? 1)), ceiling: most };
    return [
        { kind: 'policy', name: 'fixed', policy: fixedPolicy(policy, most), rhythm: { kind: 'every', ms: 60 * durations/* minuteMs */.J2 } },
        { kind: 'policy', name: 'article', policy: articlePolicy(policy), rhythm: { kind: 'every', ms: 3 * durations/* minuteMs */.J2 } },
        {
            kind: 'rule',
            name: 'autoscalebot',
            rule: autoscalebotRule,
            bounds,
            rhythm: { kind: 'every', ms: 30 * durations/* secondMs */.fj }
        },
        { kind: 'rule', name: 'hpa', rule: () => hpaRule(0.6), bounds, rhythm: { kind: 'every', ms: 15 * durations/* secondMs */.fj } }
    ];
}
/** The same quantity all the time, and nothing else. */
function fixedPolicy(policy, quantity) {
    return { ...bare(policy), schedule: [always(quantity)] };
}
/** Three quantities by the time of day, and the largest at once when a ping fails or takes more than 5 s. */
function articlePolicy(policy, [day, evening, night] = articleQuantities) {
    return {
        ...bare(policy),
        schedule: [
            { ...always(day), source: `07:00-22:00 ${day}`, fromMinute: 7 * 60, toMinute: 22 * 60 },
            { ...always(evening), source: `22:00-03:00 ${evening}`, fromMinute: 22 * 60, toMinute: 3 * 60 },
            always(night)
        ],
        probe: {
            samples: 1,
            spacingMs: 0,
            timeoutMs: 30_000,
            method: 'GET',
            headers: {},
            expect: { status: [{ from: 200, to: 299 }], body: null }
        },
        failSafe: {
            aboveMs: 5000,
            quantity: null,
            on: 'any',
            releaseAfterMs: 15 * durations/* minuteMs */.J2,
            giveUpAfterMs: 24 * 60 * durations/* minuteMs */.J2
        }
    };
}
function always(quantity) {
    return {
        source: String(quantity),
        days: [],
        fromMinute: 0,
        toMinute: 1440,
        bounds: { floor: quantity, ceiling: quantity }
    };
}
function bare(policy) {
    return {
        ...policy,
        min: null,
        max: null,
        probe: null,
        failSafe: null,
        scaleOut: null,
        scaleIn: null,
        router: null,
        metrics: [],
        forecast: 'off',
        lead: { kind: 'off' },
        idle: null
    };
}
/** The policy as a backtest follows it: switched on, without numbers from elsewhere, and without people who change things by hand. */
function replayable(policy) {
    return { ...policy, enabled: true, metrics: [], manualChanges: { kind: 'overwrite' } };
}


/***/ }),

/***/ 5098:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ gapsFrom),
/* harmony export */   u: () => (/* binding */ looksOf)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);

/** Fewer recorded gaps than these say too little. */
const fewestGaps = 5;
/** How long GitHub lets a schedule of every five minutes wait, as measured: median 21 min, one in ten above 34, at most 58. The share of shorter ones, and the minutes. */
const usualGaps = [
    [0, 5],
    [0.5, 21],
    [0.9, 34],
    [1, 58]
];
/** The gaps that a state recorded; usual ones where they are few. */
function gapsFrom(recordedMs) {
    const gapsMs = recordedMs.filter((gapMs) => gapMs > 0);
    return gapsMs.length < fewestGaps ? { kind: 'usual' } : { kind: 'recorded', gapsMs };
}
/** Every look from `fromMs`, which is the first, to before `toMs`. Recorded gaps come again in their order, from a place that chance picks. */
function* looksOf(rhythm, fromMs, toMs, chance) {
    const gapAfter = rhythm.kind === 'every' ? () => rhythm.ms : gapsOf(rhythm.gaps, chance);
    for (let atMs = fromMs; atMs < toMs;) {
        if (rhythm.kind === 'watch') {
            const endMs = atMs + rhythm.watchMs;
            for (; atMs + rhythm.intervalMs <= endMs && atMs < toMs; atMs += rhythm.intervalMs)
                yield { atMs, nextLookMs: atMs + rhythm.intervalMs };
        }
        if (atMs < toMs)
            yield { atMs, nextLookMs: null };
        atMs += gapAfter();
    }
}
function gapsOf(gaps, chance) {
    if (gaps.kind === 'usual')
        return () => Math.round(usualGapMs(chance.next()));
    let index = Math.floor(chance.next() * gaps.gapsMs.length);
    return () => gaps.gapsMs[index++ % gaps.gapsMs.length] ?? 20 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
}
function usualGapMs(share) {
    const upper = usualGaps.findIndex(([at]) => at > share);
    const [[lowShare, low], [highShare, high]] = [usualGaps[upper - 1] ?? [0, 5], usualGaps[upper] ?? [1, 58]];
    return (low + ((share - lowShare) / (highShare - lowShare)) * (high - low)) * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
}


/***/ }),

/***/ 510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ shareAbove),
/* harmony export */   Db: () => (/* binding */ serviceTimeMs),
/* harmony export */   Kl: () => (/* binding */ classOf),
/* harmony export */   dN: () => (/* binding */ routerTimeoutMs),
/* harmony export */   dz: () => (/* binding */ dynoModelOf)
/* harmony export */ });
/* harmony import */ var _queueing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7529);

/** Heroku's router gives a request up after this long. */
const routerTimeoutMs = 30_000;
const classCount = 200;
/** Of a request on an idle dyno. Half take less; one in twenty takes twice that. */
const usualMedianMs = 150;
/** Where the target is so near that 150 ms would not leave room for a queue. */
const mostOfTarget = 0.3;
/** Standard deviation of ln(time): a 95th percentile of twice the median, ln 2 / 1.645. */
const spread = Math.log(2) / 1.645;
const meanOverMedian = Math.exp(spread ** 2 / 2);
/** Service times in units of the median, each as likely as the others, ascending. */
const servicePoints = Array.from({ length: 40 }, (_, index) => Math.exp(spread * normalQuantile((index + 0.5) / 40)));
/**
 * An app of which one dyno, at `perDyno` requests a minute, answers 95 % within `targetMs`. Which service time and how many requests
 * at once bring that about is assumed: 150 ms and as many as it takes, or one at a time and longer where even that is more than enough.
 */
function dynoModelOf(perDyno, targetMs) {
    const perSecond = perDyno / 60;
    const medianMs = Math.min(usualMedianMs, mostOfTarget * targetMs);
    const capacity = isMet(capacityOf(medianMs, 1), perSecond, targetMs)
        ? capacityOf(largest(medianMs, targetMs, (ms) => isMet(capacityOf(ms, 1), perSecond, targetMs)), 1)
        : capacityOf(medianMs, -largest(-farthest(perSecond, medianMs), -1, (slots) => isMet(capacityOf(medianMs, -slots), perSecond, targetMs)));
    return {
        capacity,
        targetMs,
        classes: Array.from({ length: classCount }, (_, index) => classAt(capacity, (index + 0.5) / classCount, targetMs))
    };
}
/** What holds at a utilization; the busiest class beyond 1. */
function classOf({ classes }, utilization) {
    const found = classes[Math.min(classCount - 1, Math.max(0, Math.floor(utilization * classCount)))];
    if (found === undefined)
        throw new RangeError(`no class of utilization ${utilization}`);
    return found;
}
/** Share of the requests that take longer than `ms`. */
function shareAbove({ capacity: { serviceMs } }, { waiting, waitMs }, ms) {
    if (ms <= 0)
        return 1;
    const medianMs = serviceMs / meanOverMedian;
    let sum = 0;
    for (const point of servicePoints)
        sum += point * medianMs >= ms ? 1 : waiting * Math.exp((point * medianMs - ms) / waitMs);
    return sum / servicePoints.length;
}
/** The time of one request on an idle dyno, by a number that is spread normally. */
function serviceTimeMs({ capacity: { serviceMs } }, normal) {
    return (serviceMs / meanOverMedian) * Math.exp(spread * normal);
}
function capacityOf(medianMs, slots) {
    const serviceMs = medianMs * meanOverMedian;
    return { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs };
}
function isMet(capacity, perSecond, targetMs) {
    const wait = (0,_queueing_js__WEBPACK_IMPORTED_MODULE_0__/* .waitAt */ .rD)(capacity, perSecond / capacity.requestsPerSecond);
    return (perSecond < capacity.requestsPerSecond &&
        shareAbove({ capacity }, { waiting: wait.share, waitMs: wait.meanMs }, targetMs) <= 0.05);
}
/** So many slots are more than enough: they are half idle, and at least ten. */
function farthest(perSecond, medianMs) {
    return 10 + (4 * perSecond * medianMs * meanOverMedian) / 1000;
}
function classAt(capacity, busy, targetMs) {
    const { share: waiting, meanMs: waitMs } = (0,_queueing_js__WEBPACK_IMPORTED_MODULE_0__/* .waitAt */ .rD)(capacity, busy);
    const above = (ms) => shareAbove({ capacity }, { waiting, waitMs }, ms);
    const quantile = (share) => largest(0, routerTimeoutMs, (ms) => above(ms) > share);
    return {
        waiting,
        waitMs,
        p50Ms: quantile(0.5),
        p95Ms: quantile(0.05),
        overTarget: above(targetMs),
        overTimeout: above(routerTimeoutMs)
    };
}
/** The largest number for which something holds that holds at `low` and stops holding somewhere up to `high`. */
function largest(low, high, holds) {
    let [least, most] = [low, high];
    for (let step = 0; step < 40; step++) {
        const middle = (least + most) / 2;
        if (holds(middle))
            least = middle;
        else
            most = middle;
    }
    return least;
}
/** Abramowitz and Stegun, Handbook of Mathematical Functions, 26.2.23: within 0.00045. */
function normalQuantile(share) {
    const t = Math.sqrt(-2 * Math.log(Math.min(share, 1 - share)));
    const z = t - (2.515517 + 0.802853 * t + 0.010328 * t * t) / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t ** 3);
    return share < 0.5 ? -z : z;
}


/***/ }),

/***/ 6462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ proposeFor),
  s: () => (/* binding */ proposeSchedule)
});

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/schedule/parse-window.js
var parse_window = __webpack_require__(7286);
// EXTERNAL MODULE: ./build/core/backtest/backtest.js
var backtest = __webpack_require__(1125);
// EXTERNAL MODULE: ./build/core/backtest/baselines.js + 1 modules
var baselines = __webpack_require__(6621);
// EXTERNAL MODULE: ./build/core/backtest/replay.js + 2 modules
var replay = __webpack_require__(61);
// EXTERNAL MODULE: ./build/core/backtest/traffic.js
var backtest_traffic = __webpack_require__(393);
;// CONCATENATED MODULE: ./build/core/backtest/windows.js
/** How a need by the time of day becomes a few windows. */
const slotsADay = 48;
/** The parts that never go below the need and cost the least. @param need dynos in each half hour of the day */
function coverDay(need, { mostParts, worth, shape }) {
    const starts = shape === 'line' ? [0] : need.flatMap((quantity, slot) => (quantity !== need.at(slot - 1) ? [slot] : []));
    let best = null;
    for (const start of starts.length === 0 ? [0] : starts) {
        const turned = [...need.slice(start), ...need.slice(0, start)];
        const pieces = coverLine(turned, mostParts, worth);
        const parts = merged(pieces.map(({ from, to, quantity }) => ({
            from: (from + start) % slotsADay,
            to: ((to + start - 1) % slotsADay) + 1,
            quantity
        })));
        const dynoHours = pieces.reduce((sum, { from, to, quantity }) => sum + (to - from) * quantity, 0) / 2;
        const cost = dynoHours + (parts.length - 1) * worth;
        if (best === null || cost < best.cost - 1e-9)
            best = { parts, dynoHours, cost };
    }
    return best ?? { parts: [], dynoHours: 0, cost: 0 };
}
/** Dynamic programming over where the last piece begins. */
function coverLine(need, mostParts, worth) {
    let ways = [{ cost: 0, pieces: [] }, ...need.map(() => null)];
    let best = null;
    for (let count = 1; count <= mostParts; count++) {
        const longer = [null, ...need.map(() => null)];
        for (let from = 0; from < need.length; from++) {
            const before = ways[from];
            if (before === null || before === undefined)
                continue;
            let quantity = 0;
            for (let to = from + 1; to <= need.length; to++) {
                quantity = Math.max(quantity, need[to - 1] ?? 0);
                const cost = before.cost + ((to - from) * quantity) / 2 + (count > 1 ? worth : 0);
                const known = longer[to];
                if (known === null || known === undefined || cost < known.cost - 1e-9)
                    longer[to] = { cost, pieces: [...before.pieces, { from, to, quantity }] };
            }
        }
        ways = longer;
        const whole = ways[need.length];
        if (whole !== null && whole !== undefined && (best === null || whole.cost < best.cost - 1e-9))
            best = whole;
    }
    return best?.pieces ?? [];
}
/** Neighbours that ask for the same are one. */
function merged(parts) {
    return parts.reduce((all, part) => {
        const last = all.at(-1);
        return last?.quantity === part.quantity && last.to % slotsADay === part.from
            ? [...all.slice(0, -1), { ...last, to: part.to }]
            : [...all, part];
    }, []);
}
/** `07:00-22:00`; empty: the whole day. */
function hoursOf({ from, to }) {
    return (from === 0 && to === slotsADay) || from === to % slotsADay ? '' : `${clock(from)}-${clock(to)}`;
}
function clock(slot) {
    return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/core/backtest/propose.js









/** Of a week that may be missing. */
const mostMissing = 0.1;
const sampleMs = 5 * durations/* minuteMs */.J2;
/** How much of the demand of a half hour the dynos are to carry, from the leanest; the first with few enough slow minutes is taken. */
const ambitions = [
    { quantile: 0.95, room: 1 },
    { quantile: 1, room: 1 },
    { quantile: 1, room: 1.15 },
    { quantile: 1, room: 1.3 }
];
const mostSlow = 0.01;
/** A window more must save so much of the day, and half a dyno-hour at least; other windows at weekends so much of the week. */
const worthOfDay = 0.02;
const leastWorth = 0.5;
const worthOfWeekends = 0.03;
/**
 * A schedule from the recorded demand: few windows on the full or half hour, other ones at weekends only where that pays. Pure.
 *
 * @returns null: less than a week was observed, or the demand is not counted in requests
 */
function proposeSchedule(history, policy, options = {}) {
    const traffic = policy.router === null ? null : (0,backtest_traffic/* trafficFromHistory */.Kl)(history);
    return traffic === null ? null : proposeFor(traffic, policy, options);
}
/** The same from any traffic. */
function proposeFor(all, policy, { learnedPerDyno = null, rhythm = { kind: 'cron', gaps: { kind: 'usual' } }, seed = 1 } = {}) {
    const traffic = (0,backtest_traffic/* lastOf */.g1)(all, 2 * durations/* weekMs */.te);
    const { fromMs, toMs, lengthMs } = (0,backtest_traffic/* periodOf */.jH)(traffic);
    if (toMs - fromMs < durations/* weekMs */.te - durations/* hourMs */.$0 || lengthMs < durations/* weekMs */.te * (1 - mostMissing))
        return null;
    const { model, most, assumptions } = (0,backtest/* modelFor */.T1)(policy, traffic, rhythm, learnedPerDyno);
    const world = {
        traffic,
        model,
        start: (0,backtest/* startOf */.GH)(traffic, assumptions.perDyno, most),
        size: 'Standard-1X',
        limit: Number.MAX_SAFE_INTEGER,
        seed,
        timezone: policy.timezone
    };
    const expect = (schedule) => expectationOf((0,replay/* replay */.e)({ kind: 'policy', name: '', policy: (0,baselines/* replayable */.YO)({ ...policy, schedule }), rhythm }, world));
    const samples = samplesOf(traffic, policy.timezone);
    let found = null;
    for (const ambition of ambitions) {
        const windows = windowsFor(samples, policy, assumptions.perDyno, ambition);
        const schedule = windows.flatMap((line) => {
            const parsed = (0,parse_window/* parseWindow */.E)(line);
            return parsed.ok ? [parsed.window] : [];
        });
        if (windows.join() !== found?.windows.join())
            found = { windows, schedule, expected: expect(schedule) };
        if (found.expected.slowShare <= mostSlow)
            break;
    }
    if (found === null)
        return null;
    const yaml = ['schedule:', ...found.windows.map((window) => `  - ${window}`), ''].join('\n');
    return { ...found, yaml, fromMs, toMs, present: expect(policy.schedule), assumptions };
}
function expectationOf({ dynoHours, hours, slowMinutes, requests, failed }) {
    return {
        dynoHoursAWeek: (dynoHours / hours) * 168,
        slowShare: slowMinutes / (hours * 60),
        failedShare: requests === 0 ? 0 : failed / requests
    };
}
/** What was recorded nearest to every fifth minute; of two as near the lower, as the half hour of the higher has it too. */
function samplesOf({ stretches }, timezone) {
    const weekdays = Array.from({ length: slotsADay }, () => []);
    const weekends = Array.from({ length: slotsADay }, () => []);
    for (const { points, fromMs, toMs } of stretches) {
        let index = 0;
        for (let atMs = Math.ceil(fromMs / sampleMs) * sampleMs; atMs <= toMs; atMs += sampleMs) {
            const distance = (position) => Math.abs((points[position]?.atMs ?? Infinity) - atMs);
            while (distance(index + 1) < distance(index))
                index++;
            const nearest = distance(index + 1) === distance(index) ? [points[index], points[index + 1]] : [points[index]];
            const rate = Math.min(...nearest.map((point) => point?.requestsPerSecond ?? 0));
            const { day, minute } = (0,local_time/* localTime */.HJ)(timezone, atMs);
            const days = (0,local_time/* weekdayOf */.Up)(day) <= 5 ? weekdays : weekends;
            days[Math.floor(minute / 30)]?.push(rate * 60);
        }
    }
    return { weekdays, weekends };
}
function windowsFor({ weekdays, weekends }, policy, perDyno, { quantile, room }) {
    const bounds = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const needOf = (slots) => slots.map((values) => (0,schedule_bounds/* clamp */.qE)(Math.max(1, Math.ceil(((quantileOf(values, quantile) * room) / perDyno) * (1 - 1e-9))), bounds));
    const [work, free] = [needOf(weekdays), needOf(weekends)];
    const both = work.map((quantity, slot) => Math.max(quantity, free[slot] ?? 0));
    const worth = Math.max(leastWorth, worthOfDay * (both.reduce((sum, quantity) => sum + quantity, 0) / 2));
    const daily = coverDay(both, { mostParts: 6, worth, shape: 'ring' });
    const [onWeekdays, onWeekends] = [
        coverDay(work, { mostParts: 4, worth, shape: 'line' }),
        coverDay(free, { mostParts: 3, worth, shape: 'line' })
    ];
    const apart = 5 * onWeekdays.cost + 2 * onWeekends.cost;
    return apart < 7 * daily.cost * (1 - worthOfWeekends)
        ? linesOf([
            ...onWeekdays.parts.map((part) => ({ days: 'weekdays ', part })),
            ...onWeekends.parts.map((part) => ({ days: 'weekends ', part }))
        ])
        : linesOf(daily.parts.map((part) => ({ days: '', part })));
}
/** What most lines would say comes last, without days and hours: what no other window speaks of. */
function linesOf(parts) {
    const quantities = [...new Set(parts.map(({ part }) => part.quantity))];
    const lines = (quantity) => parts.filter(({ part }) => part.quantity === quantity).length;
    const [rest = 1] = quantities.sort((a, b) => lines(b) - lines(a) || a - b);
    const named = parts
        .filter(({ part }) => part.quantity !== rest)
        .map(({ days, part }) => `${days}${hoursOf(part)} ${part.quantity}`.replace(/ {2,}/g, ' ').trim());
    return [...named, String(rest)];
}
function quantileOf(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}


/***/ }),

/***/ 61:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ replay)
});

// EXTERNAL MODULE: ./build/core/decide/advance.js
var advance = __webpack_require__(1401);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/decide/decide.js + 32 modules
var decide = __webpack_require__(6896);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/queueing.js
var queueing = __webpack_require__(7529);
// EXTERNAL MODULE: ./build/core/backtest/dyno-model.js
var dyno_model = __webpack_require__(510);
;// CONCATENATED MODULE: ./build/core/backtest/app-model.js


/** Heroku's dynos usually take so long. */
const bootMs = { least: 20_000, most: 60_000 };
/** A refusal comes at once. */
const refusalMs = 20;
/** @param boots,pings chances of their own, so that more pings do not change how dynos boot */
function simulatedApp(model, quantity, { boots, pings }) {
    let up = quantity;
    let booting = [];
    let backlog = 0;
    let last = { utilization: 0, delayMs: 0, refused: 0 };
    const serve = (nowMs, stepMs, requestsPerSecond) => {
        if (booting.length > 0) {
            const started = booting.filter((readyMs) => readyMs <= nowMs);
            up += started.length;
            if (started.length > 0)
                booting = booting.filter((readyMs) => readyMs > nowMs);
        }
        const requests = (requestsPerSecond * stepMs) / 1000;
        if (up === 0) {
            backlog = 0;
            last = { utilization: 0, delayMs: 0, refused: 1 };
            return { requests, answered: 0, failed: requests, overTarget: requests, p95Ms: null, busy: 0 };
        }
        const perSecond = up * model.capacity.requestsPerSecond;
        const before = backlog;
        backlog = (0,queueing/* backlogAfter */.Kd)(before, {
            capacity: model.capacity,
            dynos: up,
            requestsPerSecond,
            elapsedMs: stepMs,
            patienceMs: dyno_model/* routerTimeoutMs */.dN
        });
        const lost = Math.min(requests, Math.max(0, before + requests - (perSecond * stepMs) / 1000 - backlog));
        const delayMs = ((before + backlog) / 2 / perSecond) * 1000;
        const utilization = backlog > 0 ? 1 : requestsPerSecond / perSecond;
        const there = (0,dyno_model/* classOf */.Kl)(model, utilization);
        const kept = requests - lost;
        const failed = lost + kept * (delayMs === 0 ? there.overTimeout : (0,dyno_model/* shareAbove */.DP)(model, there, dyno_model/* routerTimeoutMs */.dN - delayMs));
        const overTarget = lost + kept * (delayMs === 0 ? there.overTarget : (0,dyno_model/* shareAbove */.DP)(model, there, model.targetMs - delayMs));
        last = { utilization, delayMs, refused: requests === 0 ? 0 : lost / requests };
        return {
            requests,
            answered: requests - failed,
            failed,
            overTarget,
            p95Ms: Math.min(dyno_model/* routerTimeoutMs */.dN, delayMs + there.p95Ms),
            busy: Math.min(1, utilization)
        };
    };
    return {
        quantity: () => up + booting.length,
        up: () => up,
        scale: (wanted, nowMs) => {
            const more = wanted - up - booting.length;
            if (more > 0)
                booting = [
                    ...booting,
                    ...Array.from({ length: more }, () => nowMs + bootMs.least + boots.next() * (bootMs.most - bootMs.least))
                ];
            else if (more < 0) {
                const fromBooting = Math.min(booting.length, -more);
                booting = booting.slice(0, booting.length - fromBooting);
                up += more + fromBooting;
            }
        },
        step: serve,
        ping: () => {
            if (up === 0 || pings.next() < last.refused)
                return { kind: 'failed', elapsedMs: refusalMs };
            const there = (0,dyno_model/* classOf */.Kl)(model, last.utilization);
            const waitMs = last.delayMs + (pings.next() < there.waiting ? -there.waitMs * Math.log(1 - pings.next()) : 0);
            const elapsedMs = waitMs + (0,dyno_model/* serviceTimeMs */.Db)(model, pings.normal());
            return elapsedMs < dyno_model/* routerTimeoutMs */.dN
                ? { kind: 'answered', elapsedMs }
                : { kind: 'failed', elapsedMs: dyno_model/* routerTimeoutMs */.dN };
        },
        busy: () => (up === 0 ? 0 : Math.min(1, last.utilization)),
        rest: () => {
            up += booting.length;
            booting = [];
            backlog = 0;
        }
    };
}

// EXTERNAL MODULE: ./build/core/backtest/chance.js
var chance = __webpack_require__(8194);
// EXTERNAL MODULE: ./build/core/backtest/cron-model.js
var cron_model = __webpack_require__(5098);
// EXTERNAL MODULE: ./build/core/decide/hold.js
var hold = __webpack_require__(1970);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/core/backtest/observation.js


/** How far back the router is asked, as in a run: to the last look, and between so much and so much. */
const leastMs = 5 * durations/* minuteMs */.J2;
const mostRouterMs = 120 * durations/* minuteMs */.J2;
/** What a look sees of the simulated app: pings and the router's minutes, as far as the policy asks for them. */
function seenOf({ app, policy, state, cadence, minutes, size, limit, nowMs }) {
    const entry = { process: policy.process, quantity: app.quantity(), size, limit, autoscaled: false };
    return {
        app: {
            status: 'ok',
            id: policy.app,
            name: policy.app,
            maintenance: false,
            webUrl: null,
            releasedAtMs: null,
            formation: [entry]
        },
        probe: policy.probe !== null && (0,hold/* isPinged */.y8)(policy, state, null, nowMs) ? pinged(app, policy.probe) : null,
        router: policy.router === null
            ? null
            : routerOf(minutes, state?.demand?.untilMs ?? state?.recent.at(-1)?.atMs ?? nowMs, nowMs),
        metrics: [],
        cadence,
        request: null
    };
}
function pinged(app, probe) {
    return { status: 'ok', samples: Array.from({ length: probe.samples }, () => sampleOf(app.ping(), probe)) };
}
function sampleOf({ kind, elapsedMs }, { timeoutMs, expect }) {
    if (elapsedMs > timeoutMs)
        return {
            kind: 'failed',
            failure: 'overload',
            label: 'timeout',
            cause: `no answer within ${timeoutMs / 1000} s`,
            elapsedMs: timeoutMs
        };
    if (kind === 'failed')
        return { kind: 'failed', failure: 'overload', label: '503', cause: 'answered 503', elapsedMs };
    return { kind: 'answered', status: expect.status[0]?.from ?? 200, elapsedMs };
}
function routerOf(minutes, sinceMs, nowMs) {
    const toMs = Math.floor(nowMs / durations/* minuteMs */.J2) * durations/* minuteMs */.J2;
    const fromMs = Math.max(toMs - mostRouterMs, Math.min(toMs - leastMs, Math.floor(sinceMs / durations/* minuteMs */.J2) * durations/* minuteMs */.J2));
    const last = minutes.length;
    const count = Math.min(last, Math.round((toMs - fromMs) / durations/* minuteMs */.J2));
    return count === 0
        ? { status: 'unavailable', cause: 'there are no complete minutes yet' }
        : { status: 'ok', buckets: minutes.slice(last - count) };
}

// EXTERNAL MODULE: ./build/core/backtest/traffic.js
var backtest_traffic = __webpack_require__(393);
;// CONCATENATED MODULE: ./build/core/backtest/replay.js










const stepMs = 10_000;
const mostGaps = 200;
/** More requests than this over the target make a minute slow: its p95 is above. */
const slowShare = 0.05;
/** Sends the traffic through the simulated app, with the contender scaling it at its looks. Pure: the same seed gives the same score. */
function replay(contender, world) {
    const { traffic, seed } = world;
    const app = simulatedApp(world.model, world.start, { boots: (0,chance/* chanceOf */.E)(seed, 'boots'), pings: (0,chance/* chanceOf */.E)(seed, 'pings') });
    const gapChance = (0,chance/* chanceOf */.E)(seed, 'gaps');
    const scaler = scalerOf(contender, app, world);
    const count = counter(world.timezone);
    for (const stretch of traffic.stretches) {
        app.rest();
        scaler.forget();
        let minute = [];
        let looks = null;
        let next;
        for (const { atMs, requestsPerSecond } of (0,backtest_traffic/* ratesOf */.j1)(stretch, stepMs)) {
            if (looks === null) {
                looks = (0,cron_model/* looksOf */.u)(contender.rhythm, atMs, stretch.toMs, gapChance);
                next = looks.next().value;
            }
            while (next !== undefined && next.atMs < atMs + stepMs) {
                const before = app.quantity();
                scaler.look(next);
                count.look(before === app.quantity() ? 'unchanged' : 'changed');
                next = looks.next().value;
            }
            const step = app.step(atMs, stepMs, requestsPerSecond);
            count.step(atMs, step, app.quantity());
            minute.push(step);
            if ((atMs + stepMs) % durations/* minuteMs */.J2 === 0) {
                const bucket = bucketOf(minute, atMs + stepMs - durations/* minuteMs */.J2);
                scaler.minute(bucket);
                count.minute(minute);
                minute = [];
            }
        }
    }
    return count.score();
}
function scalerOf(contender, app, { size, limit }) {
    if (contender.kind === 'rule') {
        const rule = contender.rule();
        const { bounds } = contender;
        const look = ({ atMs }) => app.scale((0,schedule_bounds/* clamp */.qE)(rule({ nowMs: atMs, quantity: app.quantity(), up: app.up(), busy: app.busy(), ping: app.ping }), bounds), atMs);
        return { look, minute: () => undefined, forget: () => undefined };
    }
    const { policy } = contender;
    let state = null;
    let minutes = [];
    let gapsMs = [];
    let endedMs = null;
    return {
        look: ({ atMs, nextLookMs }) => {
            if (endedMs !== null)
                gapsMs = [...gapsMs, atMs - endedMs].slice(-mostGaps);
            endedMs = nextLookMs === null ? atMs : null;
            const observation = seenOf({
                app,
                policy,
                state,
                cadence: { gapsMs, nextLookMs },
                minutes,
                size,
                limit,
                nowMs: atMs
            });
            const decision = (0,decide/* decide */.L)(policy, state, observation, atMs);
            const quantity = decision.to ?? app.quantity();
            state = (0,advance/* advance */.np)(state, decision, quantity === decision.from ? { kind: 'unchanged' } : { kind: 'scaled', quantity }, null, atMs);
            app.scale(quantity, atMs);
        },
        minute: (bucket) => {
            minutes.push(bucket);
            if (minutes.length > 4 * (mostRouterMs / durations/* minuteMs */.J2))
                minutes = minutes.slice(-mostRouterMs / durations/* minuteMs */.J2);
        },
        forget: () => {
            minutes = [];
            endedMs = null;
        }
    };
}
function bucketOf(steps, startMs) {
    let [requests, failed, weighted, timed] = [0, 0, 0, 0];
    for (const step of steps) {
        requests += step.requests;
        failed += step.failed;
        if (step.p95Ms === null)
            continue;
        weighted += step.p95Ms * step.requests;
        timed += step.requests;
    }
    return {
        startMs,
        lengthMs: durations/* minuteMs */.J2,
        requestsPerMinute: requests,
        p95Ms: timed === 0 ? null : weighted / timed,
        errorShare: requests === 0 ? null : failed / requests
    };
}
function counter(timezone) {
    let [dynoMs, lengthMs, slowMinutes, requests, answered, failed, changes, looks] = [0, 0, 0, 0, 0, 0, 0, 0];
    const dynosOf = new Array(24).fill(0);
    const stepsOf = new Array(24).fill(0);
    let hour = { index: 0, untilMs: -Infinity };
    return {
        look: (outcome) => {
            looks++;
            // The first one puts the app where the contender wants it to begin.
            if (outcome === 'changed' && looks > 1)
                changes++;
        },
        step: (atMs, step, quantity) => {
            // Every change of an offset comes at a quarter of an hour.
            if (atMs >= hour.untilMs)
                hour = {
                    index: Math.floor((0,local_time/* localTime */.HJ)(timezone, atMs).minute / 60),
                    untilMs: (Math.floor(atMs / (15 * durations/* minuteMs */.J2)) + 1) * 15 * durations/* minuteMs */.J2
                };
            dynosOf[hour.index] = (dynosOf[hour.index] ?? 0) + quantity;
            stepsOf[hour.index] = (stepsOf[hour.index] ?? 0) + 1;
            dynoMs += quantity * stepMs;
            lengthMs += stepMs;
            requests += step.requests;
            answered += step.answered;
            failed += step.failed;
        },
        minute: (steps) => {
            const sum = (value) => steps.reduce((all, step) => all + value(step), 0);
            if (sum((step) => step.overTarget) > slowShare * sum((step) => step.requests))
                slowMinutes++;
        },
        score: () => ({
            hours: lengthMs / durations/* hourMs */.$0,
            dynoHours: dynoMs / durations/* hourMs */.$0,
            slowMinutes,
            requests,
            answered,
            failed,
            changes,
            looks,
            byHour: stepsOf.map((steps, index) => (steps === 0 ? null : (dynosOf[index] ?? 0) / steps))
        })
    };
}


/***/ }),

/***/ 393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ trafficFromHistory),
/* harmony export */   g1: () => (/* binding */ lastOf),
/* harmony export */   j1: () => (/* binding */ ratesOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   t7: () => (/* binding */ trafficOf)
/* harmony export */ });
/* unused harmony export longestGapMs */
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);

/** Farther apart, two points say nothing of what was between them. */
const longestGapMs = _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
/** The traffic of points in order; null: no two of them are within an hour. A point alone in a hole is left out. */
function trafficOf(points) {
    const stretches = [];
    let start = 0;
    for (let index = 1; index <= points.length; index++) {
        const [before, next] = [points[index - 1], points[index]];
        if (before !== undefined && next !== undefined && next.atMs - before.atMs <= longestGapMs)
            continue;
        const first = points[start];
        if (first !== undefined && before !== undefined && index - start > 1)
            stretches.push({ points: points.slice(start, index), fromMs: first.atMs, toMs: before.atMs });
        start = index;
    }
    if (stretches.length === 0)
        return null;
    const holes = stretches
        .slice(1)
        .map(({ fromMs }, index) => ({ fromMs: stretches[index]?.toMs ?? fromMs, toMs: fromMs }));
    const peak = stretches.reduce((most, stretch) => stretch.points.reduce((high, { requestsPerSecond }) => Math.max(high, requestsPerSecond), most), 0);
    return { stretches, holes, peak };
}
/** Where the traffic begins and ends, and how long it lasts without its holes. */
function periodOf({ stretches }) {
    return {
        fromMs: stretches[0]?.fromMs ?? 0,
        toMs: stretches.at(-1)?.toMs ?? 0,
        lengthMs: stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
    };
}
/** The traffic of the last `lengthMs`, counted from its end; all of it where it is shorter. */
function lastOf(traffic, lengthMs) {
    const fromMs = periodOf(traffic).toMs - lengthMs;
    return trafficOf(traffic.stretches.flatMap(({ points }) => points.filter(({ atMs }) => atMs >= fromMs))) ?? traffic;
}
/** Requests a second in the middle of each step of `stepMs`, from the first whole minute of the stretch to its last whole step. */
function* ratesOf({ points, fromMs, toMs }, stepMs) {
    let index = 0;
    for (let atMs = Math.ceil(fromMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2) * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2; atMs + stepMs <= toMs; atMs += stepMs) {
        const middleMs = atMs + stepMs / 2;
        while ((points[index + 1]?.atMs ?? Infinity) < middleMs)
            index++;
        const [before, after] = [points[index], points[index + 1]];
        if (before === undefined || after === undefined)
            return;
        const share = (middleMs - before.atMs) / (after.atMs - before.atMs);
        yield {
            atMs,
            requestsPerSecond: before.requestsPerSecond + share * (after.requestsPerSecond - before.requestsPerSecond)
        };
    }
}
/**
 * The recorded demand of a process type whose demand is counted in requests a minute; null: there is none, or no two points within
 * an hour. What was taken together stands in the middle of its ten minutes or its hour.
 */
function trafficFromHistory({ hours, tenMinutes, looks }) {
    const found = [...pointsOf(hours, _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0), ...pointsOf(tenMinutes, 10 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2), ...pointsOf(looks, 0)];
    return trafficOf(found.filter(({ atMs }, index) => index === 0 || atMs > (found[index - 1]?.atMs ?? -Infinity)));
}
function pointsOf(points, cellMs) {
    return points.flatMap(({ atMs, demand }) => {
        if (demand === null)
            return [];
        const middleMs = cellMs === 0 ? atMs : Math.floor(atMs / cellMs) * cellMs + cellMs / 2;
        return [{ atMs: middleMs, requestsPerSecond: demand / 60 }];
    });
}


/***/ }),

/***/ 3404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ describeAssumption),
/* harmony export */   ZM: () => (/* binding */ spanOfTraffic),
/* harmony export */   ch: () => (/* binding */ backtestTitle),
/* harmony export */   cm: () => (/* binding */ describeProposal),
/* harmony export */   nc: () => (/* binding */ cellsOf)
/* harmony export */ });
/* unused harmony exports nameOf, backtestChart, percent */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6851);
/* harmony import */ var _core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7037);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _plan_words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4234);
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5427);





/** `sharp web, 7 d of traffic: 413 dyno-hours a week, 18.06 % below 3 all the time, 0.2 % slow minutes`. */
function backtestTitle(backtest) {
    const { app, process, hours, rows } = backtest;
    const [head] = rows;
    if (head === undefined)
        return `${app} ${process}`;
    const fixed = rows.find(({ name, kind }) => kind === 'baseline' && name === 'fixed');
    const saved = fixed === undefined ? [] : [`${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSaved */ .Rv)(savedSpan(head, fixed))} ${backtest.most} all the time`];
    return `${app} ${process}, ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(hours * 60 * _core_durations_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteMs */ .J2)} of traffic: ${[`${hoursAWeek(head)} dyno-hours a week`, ...(head.cost === null ? [] : [`${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(head.cost)} a month`]), ...saved, `${percent(slowShare(head))} slow minutes`].join(', ')}`;
}
/** From when to when, and what is missing in between. */
function spanOfTraffic({ fromMs, toMs, holes, peak }) {
    const shown = holes.slice(0, 3).map((hole) => `${instant(hole.fromMs)} to ${instant(hole.toMs)}`);
    const more = holes.length > shown.length ? ` and ${holes.length - shown.length} more` : '';
    const missing = holes.length === 0 ? '' : ` Left out, as nothing is known of more than an hour: ${shown.join(', ')}${more}.`;
    return `Traffic from ${instant(fromMs)} to ${instant(toMs)} UTC, at most ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(peak)} requests a second.${missing}`;
}
/** The cells of a row: name, dyno-hours a week, dollars a month, share of slow minutes, share of failed requests, changes a day. */
function cellsOf(backtest, row) {
    return [
        nameOf(backtest, row),
        hoursAWeek(row),
        row.cost === null ? '?' : (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .dollars */ .E9)(row.cost),
        percent(slowShare(row)),
        percent(row.requests === 0 ? 0 : row.failed / row.requests),
        (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(row.hours === 0 ? 0 : Math.round((row.changes / row.hours) * 240) / 10)
    ];
}
/** What a contender is called. */
function nameOf({ most }, { name, kind }) {
    if (kind === 'configuration')
        return name;
    switch (name) {
        case 'fixed':
            return `${most} all the time`;
        case 'article':
            return 'article: 3, 2, 1 and a ping';
        case 'hpa':
            return 'Kubernetes HPA at 60 %';
        default:
            return name;
    }
}
/** What the model takes for granted, a sentence each. */
function describeAssumption({ assumptions, most, peak, seed, size, rows }, priceSource) {
    const { perDyno, perDynoFrom, targetMs, targetFrom, serviceMs, slots, rhythm, leftOut } = assumptions;
    const origin = {
        configured: 'as `per-dyno` says',
        learned: 'as was learned from the traffic of the app',
        peak: `a guess: so that the highest traffic (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(peak)} requests a second) takes ${most === 1 ? 'the one dyno' : `all ${most}`}. Write \`per-dyno\` for the real number`
    }[perDynoFrom];
    const target = {
        router: 'the target of the p95',
        'scale-out': 'what `scale-out` calls slow',
        default: 'as nothing else is said'
    }[targetFrom];
    const named = [...new Set(rows.filter(({ kind }) => kind === 'baseline').map(({ name }) => name))];
    return [
        `One dyno answers ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(perDyno)} requests a minute within ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(targetMs)} ms at the 95th percentile: ${origin}.`,
        `A minute is slow when its p95 is above ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(targetMs)} ms (${target}) or more than one request in twenty fails.`,
        `A request takes ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(Math.round(serviceMs))} ms on an idle dyno, one in twenty about twice that; a dyno works on ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(slots)} at once; requests go to dynos at random and wait there; after 30 s the router gives up; without a dyno all fail. A dyno boots in 20 to 60 s and is paid from the request on.`,
        describeRhythm(rhythm),
        ...(named.length === 0
            ? []
            : [
                'The others look as often as they do by themselves: the article every 3 minutes, autoscalebot every 30 s, the HPA every 15 s. Runs of GitHub are late for none of them.'
            ]),
        'Everything begins without experience: what it knows of the traffic it learns on the way.',
        ...(leftOut === 0
            ? []
            : [
                `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(leftOut, 'number')} from elsewhere (\`json\`, \`hirefire\`, \`prometheus\`) ${leftOut === 1 ? 'is' : 'are'} not modelled and left out.`
            ]),
        'Not modelled: releases, crashes, slow databases, cold caches, visitors who try again.',
        `A month is ${_core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursAMonth */ .rG} hours of ${size.name}${size.source === 'assumed' ? ` (assumed${size.name === _core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .assumedSize */ .yK ? '' : ', the type is not known'})` : ''}, at ${priceSource}. The same seed gives the same result; this is seed ${seed}.`
    ];
}
function describeRhythm(rhythm) {
    switch (rhythm.kind) {
        case 'every':
            return `There is a look every ${describeSpan(rhythm.ms)}, always in time.`;
        case 'cron':
            return `Looks come when GitHub starts the runs: ${describeGap(rhythm.gaps)}.`;
        case 'watch':
            return `Runs look every ${describeSpan(rhythm.intervalMs)} for ${describeSpan(rhythm.watchMs)}; between them ${describeGap(rhythm.gaps)}.`;
    }
}
function describeGap(gaps) {
    if (gaps.kind === 'usual')
        return 'gaps as they usually are for a schedule of every five minutes, half of them above 21 min, one in ten above 34, at most 58';
    const sorted = [...gaps.gapsMs].sort((a, b) => a - b);
    return `the ${gaps.gapsMs.length} recorded gaps, half of them above ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sorted[Math.floor(sorted.length / 2)] ?? 0)}, at most ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sorted.at(-1) ?? 0)}`;
}
function describeSpan(ms) {
    return ms < 60 * _core_durations_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteMs */ .J2 && ms % _core_durations_js__WEBPACK_IMPORTED_MODULE_4__/* .minuteMs */ .J2 !== 0 ? `${Math.round(ms / 1000)} s` : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(ms);
}
/** Dynos by the hour of the local day: what ran, and what the demand needs. */
function backtestChart({ rows, needByHour, timezone }) {
    const configured = rows.filter(({ kind }) => kind === 'configuration');
    const lines = configured.slice(1, 2);
    const drawn = lines.map(({ name }) => `lines ${oneLine(name, 25)} and`);
    return {
        title: `Dynos by the hour, ${timezone}: bars ${configured[0]?.name ?? ''}, ${drawn[0] ?? 'line'} what is needed`,
        yTitle: 'dynos',
        labels: needByHour.map((_, hour) => String(hour).padStart(2, '0')),
        series: [
            ...configured
                .slice(0, 1)
                .map(({ byHour }) => ({ kind: 'bar', values: byHour.map((dynos) => dynos ?? 0) })),
            ...lines.map(({ byHour }) => ({ kind: 'line', values: byHour.map((dynos) => dynos ?? 0) })),
            { kind: 'line', values: needByHour.map((dynos) => dynos ?? 0) }
        ]
    };
}
/** What a proposal is worth, beside the present schedule. */
function describeProposal({ expected, present, fromMs, toMs, assumptions }) {
    const guess = assumptions.perDynoFrom === 'peak'
        ? ' It rests on a guess of what a dyno carries; write `per-dyno`, or let it be learned, before you trust it.'
        : '';
    return [
        `From the demand of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(toMs - fromMs)} up to ${instant(toMs)} UTC.`,
        `To be expected: ${describeExpectation(expected)}. The present schedule: ${describeExpectation(present)}.${guess}`
    ];
}
function describeExpectation({ dynoHoursAWeek, slowShare: slow, failedShare }) {
    return `${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(Math.round(dynoHoursAWeek * 10) / 10)} dyno-hours a week, ${percent(slow)} slow minutes, ${percent(failedShare)} failed requests`;
}
/** `0.2 %`; `under 0.01 %` where rounding would make a nothing of something. */
function percent(share) {
    if (share > 1e-9 && share < 0.0001)
        return 'under 0.01 %';
    return `${(0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(share * 100)} %`;
}
function slowShare({ slowMinutes, hours }) {
    return hours === 0 ? 0 : slowMinutes / (hours * 60);
}
function hoursAWeek({ dynoHours, hours }) {
    return (0,_plan_words_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(hours === 0 ? 0 : Math.round((dynoHours / hours) * 1680) / 10);
}
function savedSpan(row, fixed) {
    const saved = fixed.dynoHours === 0 ? 0 : (1 - row.dynoHours / fixed.dynoHours) * 100;
    return { floor: saved, ceiling: saved };
}
function instant(atMs) {
    return `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDay */ .dA)(atMs)} ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcClock */ .f3)(atMs)}`;
}


/***/ })

};

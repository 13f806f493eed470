export const id = 725;
export const ids = [725];
export const modules = {

/***/ 11125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QP: () => (/* binding */ initialDynos),
/* harmony export */   Wh: () => (/* binding */ modelsOf),
/* harmony export */   cB: () => (/* binding */ assumeModel),
/* harmony export */   wR: () => (/* binding */ compareBacktests)
/* harmony export */ });
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10501);
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(92884);
/* harmony import */ var _pricing_dyno_limit_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(7969);
/* harmony import */ var _pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47037);
/* harmony import */ var _plan_flat_maximum_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69206);
/* harmony import */ var _per_dyno_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(8030);
/* harmony import */ var _pricing_dyno_hours_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10893);
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(76215);
/* harmony import */ var _baselines_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(89429);
/* harmony import */ var _dyno_model_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(20510);
/* harmony import */ var _replay_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(24118);
/* harmony import */ var _traffic_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(50393);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(15427);













/** For a policy that names no target: what autoscalebot calls slow. */
const defaultTargetMs = 1000;
/** Replays the traffic with every configuration and every baseline. The same seed gives the same result. */
function compareBacktests({ traffic, head, others, rhythm, seed, learnedPerDyno, size: running, prices = _pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .listPrices */ .hj }) {
    const { app, process, timezone } = head.policy;
    const size = sizeAtMost(head.policy, running, prices);
    const basis = { traffic, rhythm, learnedPerDyno, size: size.name };
    const { model, most, assumptions } = assumeModel(head.policy, basis);
    const sizes = [head, ...others].flatMap(({ policy }) => policy.schedule.flatMap((window) => window.size ?? []));
    const scenario = {
        traffic,
        model,
        initialDynos: initialDynos(traffic, assumptions.perDyno, most),
        size: size.name,
        limit: size.limit,
        otherModels: modelsOf(head.policy, sizes, size.name, assumptions),
        seed,
        timezone
    };
    const configured = [head, ...others].map(({ name, policy }) => ({
        kind: 'policy',
        name,
        policy: (0,_baselines_js__WEBPACK_IMPORTED_MODULE_5__/* .replayable */ .YO)((0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_10__/* .hasSizes */ .PG)(head.policy) && !(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_10__/* .hasSizes */ .PG)(policy) ? { ...policy, size: running.name } : policy),
        rhythm
    }));
    const rowOf = (strategy, kind) => {
        const score = (0,_replay_js__WEBPACK_IMPORTED_MODULE_7__/* .replay */ .e)(strategy, scenario);
        return { name: strategy.name, kind, ...score, cost: monthlyCostOf(score, size, prices) };
    };
    const { fromMs, toMs } = (0,_traffic_js__WEBPACK_IMPORTED_MODULE_8__/* .periodOf */ .jH)(traffic);
    const rows = [
        ...configured.map((strategy) => rowOf(strategy, 'configuration')),
        ...(0,_baselines_js__WEBPACK_IMPORTED_MODULE_5__/* .baselines */ .l9)(head.policy, most).map((strategy) => rowOf(strategy, 'baseline'))
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
        fromMs,
        toMs,
        hours: rows[0]?.hours ?? 0,
        holes: traffic.holes,
        peak: traffic.peak,
        needByHour: needByHour(traffic, timezone, assumptions.perDyno)
    };
}
/**
 * The model of the app. What one dyno can serve is configured, or learned, or else taken such that the peak of the
 * traffic needs the maximum.
 */
function assumeModel(policy, { traffic, rhythm, learnedPerDyno, size }) {
    const written = policy.router?.perDyno ?? 'auto';
    const configured = written === 'auto' ? null : (0,_per_dyno_js__WEBPACK_IMPORTED_MODULE_11__/* .perDynoOf */ .nb)(written, size);
    const named = (0,_plan_flat_maximum_js__WEBPACK_IMPORTED_MODULE_2__/* .maximumOf */ .c)(policy, size)?.quantity ?? null;
    const known = configured ?? learnedPerDyno;
    const peakAMinute = Math.max(traffic.peak * 60, 1);
    const perDyno = known ?? peakAMinute / Math.max(1, named ?? 1);
    const most = Math.max(1, named ?? Math.ceil(peakAMinute / perDyno));
    const targetMs = policy.router?.p95TargetMs ?? policy.scaleOut?.slow?.aboveMs ?? defaultTargetMs;
    const model = (0,_dyno_model_js__WEBPACK_IMPORTED_MODULE_6__/* .dynoModelOf */ .dz)(perDyno, targetMs);
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
/** The models of dyno types, by name in lower case, from what one of `than` carries. */
function modelsOf(policy, sizes, than, { perDyno, targetMs }) {
    return Object.fromEntries([...new Set(sizes)].map((name) => [name, (0,_dyno_model_js__WEBPACK_IMPORTED_MODULE_6__/* .dynoModelOf */ .dz)(perDyno * capacityFactor(policy, name, than), targetMs)]));
}
/** As many as the first minutes need, so that no replay begins with an outage. */
function initialDynos({ stretches }, perDyno, most) {
    const first = stretches[0]?.points[0]?.requestsPerSecond ?? 0;
    return (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .clamp */ .qE)(Math.ceil((first * 60) / perDyno), { floor: 1, ceiling: most });
}
/** US$ a month, each dyno type at its own price; null: one is not known. */
function monthlyCostOf({ hoursBySize, hours }, { name, monthly }, prices) {
    return Object.entries(hoursBySize).reduce((sum, [size, dynoHours]) => {
        const price = size === name.toLowerCase() ? monthly : (0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyPrice */ .JB)(size, prices);
        if (sum === null || price === null)
            return null;
        return sum + (0,_pricing_dyno_hours_js__WEBPACK_IMPORTED_MODULE_3__/* .monthlyCost */ .Ho)({ floor: dynoHours, ceiling: dynoHours }, hours, price).floor;
    }, 0);
}
/** The dyno type of the maximum where the schedule names types: what it is compared with, and where it begins. */
function sizeAtMost(policy, running, prices) {
    const most = (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_10__/* .hasSizes */ .PG)(policy) ? (0,_plan_flat_maximum_js__WEBPACK_IMPORTED_MODULE_2__/* .maximumOf */ .c)(policy, running.name, prices) : null;
    if (most === null || most.size === running.name.toLowerCase())
        return running;
    const name = most.size;
    return { name, source: 'known', limit: (0,_pricing_dyno_limit_js__WEBPACK_IMPORTED_MODULE_12__/* .dynoLimit */ .aE)(name, 'cedar'), monthly: (0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyPrice */ .JB)(name, prices) };
}
/** How much more a dyno of a type carries than one of another: as `per-dyno` says, else as its price. */
function capacityFactor({ router }, size, than) {
    const written = router?.perDyno ?? 'auto';
    const carries = (name) => typeof written === 'object' ? (0,_per_dyno_js__WEBPACK_IMPORTED_MODULE_11__/* .perDynoOf */ .nb)(written, name) : (0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .monthlyPrice */ .JB)(name);
    const [one, other] = [carries(size), carries(than)];
    return one === null || other === null || one <= 0 || other <= 0 ? 1 : one / other;
}
function needByHour({ stretches }, timezone, perDyno) {
    const hours = Array.from({ length: 24 }, () => ({ dynos: 0, count: 0 }));
    for (const stretch of stretches) {
        for (const { atMs, requestsPerSecond } of (0,_traffic_js__WEBPACK_IMPORTED_MODULE_8__/* .ratesOf */ .j1)(stretch, 5 * _durations_js__WEBPACK_IMPORTED_MODULE_9__/* .minuteMs */ .J2)) {
            const hour = hours[Math.floor((0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_4__/* .localTime */ .HJ)(timezone, atMs).minute / 60)];
            if (hour === undefined)
                continue;
            hour.dynos += Math.max(1, Math.ceil((requestsPerSecond * 60) / perDyno - 1e-9));
            hour.count++;
        }
    }
    return hours.map(({ dynos, count }) => (count === 0 ? null : dynos / count));
}


/***/ }),

/***/ 89429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  l9: () => (/* binding */ baselines),
  YO: () => (/* binding */ replayable)
});

// UNUSED EXPORTS: articlePolicy, fixedPolicy

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/core/backtest/other-autoscalers.js

/**
 * autoscalebot with its defaults: a ping that fails or takes more than 1000 ms is slow, one below 200 ms is fast. Three
 * slow pings in a row add a dyno, five fast ones remove one.
 */
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
 * Kubernetes' horizontal pod autoscaler on utilization, with its default behaviour: ceil(pods x utilization / target),
 * with a tolerance of a tenth; scale-out at once, by at most 4 pods or 100 %; scale-in to the highest recommendation of
 * the last five minutes. https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
function hpaRule(target = 0.6) {
    const tolerance = 0.1;
    const stabilizationMs = 5 * durations/* minuteMs */.J2;
    let wanted = [];
    return ({ nowMs, quantity, up, busy }) => {
        const ratio = busy / target;
        // For scale-out the HPA counts pods that are not ready yet as idle.
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

;// CONCATENATED MODULE: ./build/core/backtest/baselines.js




/** Quantities of the article "Scaling Heroku dynos by schedule": from 07:00 to 22:00, until 03:00, and until 07:00. */
const articleQuantities = [3, 2, 1];
/**
 * What a policy is compared with, each at its own usual interval: the maximum around the clock, the schedule and ping
 * of the article, autoscalebot with its defaults, and Kubernetes' horizontal pod autoscaler at 60 % utilization.
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
/** The same quantity around the clock. */
function fixedPolicy(policy, quantity) {
    return { ...withoutSignals(policy), schedule: [alwaysWindow(quantity)] };
}
/** Three quantities by the time of day, and the largest of them when a ping fails or takes more than 5 s. */
function articlePolicy(policy, [day, evening, night] = articleQuantities) {
    return {
        ...withoutSignals(policy),
        schedule: [
            { ...alwaysWindow(day), source: `07:00-22:00 ${day}`, spans: [{ fromMinute: 7 * 60, toMinute: 22 * 60 }] },
            {
                ...alwaysWindow(evening),
                source: `22:00-03:00 ${evening}`,
                spans: [{ fromMinute: 22 * 60, toMinute: 3 * 60 }]
            },
            alwaysWindow(night)
        ],
        probe: {
            samples: 1,
            spacingMs: 0,
            timeoutMs: 30 * durations/* secondMs */.fj,
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
function alwaysWindow(quantity) {
    return {
        source: String(quantity),
        months: [],
        days: [],
        spans: [schedule_window/* wholeDay */.sC],
        size: null,
        bounds: { floor: quantity, ceiling: quantity }
    };
}
function withoutSignals(policy) {
    return {
        ...policy,
        size: null,
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
/**
 * The policy as a backtest follows it: enabled, without metrics that are not simulated, and without changes by hand.
 */
function replayable(policy) {
    return { ...policy, enabled: true, metrics: [], manualChanges: { kind: 'overwrite' } };
}


/***/ }),

/***/ 20510:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ shareAbove),
/* harmony export */   Db: () => (/* binding */ serviceTimeMs),
/* harmony export */   MQ: () => (/* binding */ loadClassAt),
/* harmony export */   dz: () => (/* binding */ dynoModelOf)
/* harmony export */ });
/* harmony import */ var _heroku_router_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49136);
/* harmony import */ var _queueing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37529);


const loadClassCount = 200;
/** Assumed median service time of a request on an idle dyno; one in twenty takes twice that. */
const assumedMedianMs = 150;
/** The median is at most this share of the target, so that there is time left for waiting. */
const maxMedianOfTarget = 0.3;
/**
 * Service times are log-normal. Standard deviation of ln(time) for a 95th percentile of twice the median: ln 2 / 1.645.
 */
const spread = Math.log(2) / 1.645;
const meanOverMedian = Math.exp(spread ** 2 / 2);
/** Quantiles of the service time in units of the median, in equal steps of probability. */
const servicePoints = Array.from({ length: 40 }, (_, index) => Math.exp(spread * normalQuantile((index + 0.5) / 40)));
/**
 * A model in which one dyno, at `perDyno` requests a minute, answers 95 % within `targetMs`. The service time is
 * assumed as 150 ms and the number of requests that a dyno works on at once is fitted. Where one at a time is already
 * more than enough, the service time is fitted instead.
 */
function dynoModelOf(perDyno, targetMs) {
    const perSecond = perDyno / 60;
    const medianMs = Math.min(assumedMedianMs, maxMedianOfTarget * targetMs);
    const capacity = meetsTarget(capacityOf(medianMs, 1), perSecond, targetMs)
        ? capacityOf(largestWhere(medianMs, targetMs, (ms) => meetsTarget(capacityOf(ms, 1), perSecond, targetMs)), 1)
        : capacityOf(medianMs, -largestWhere(-mostSlots(perSecond, medianMs), -1, (slots) => meetsTarget(capacityOf(medianMs, -slots), perSecond, targetMs)));
    return {
        capacity,
        targetMs,
        classes: Array.from({ length: loadClassCount }, (_, index) => loadClass(capacity, (index + 0.5) / loadClassCount, targetMs))
    };
}
/** The response times at a utilization; above 1 those of the busiest class. */
function loadClassAt({ classes }, utilization) {
    const found = classes[Math.min(loadClassCount - 1, Math.max(0, Math.floor(utilization * loadClassCount)))];
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
/** Service time of one request, from a normally distributed number. */
function serviceTimeMs({ capacity: { serviceMs } }, normal) {
    return (serviceMs / meanOverMedian) * Math.exp(spread * normal);
}
function capacityOf(medianMs, slots) {
    const serviceMs = medianMs * meanOverMedian;
    return { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs };
}
function meetsTarget(capacity, perSecond, targetMs) {
    const wait = (0,_queueing_js__WEBPACK_IMPORTED_MODULE_1__/* .waitAt */ .rD)(capacity, perSecond / capacity.requestsPerSecond);
    return (perSecond < capacity.requestsPerSecond &&
        shareAbove({ capacity }, { waiting: wait.share, waitMs: wait.meanMs }, targetMs) <= 0.05);
}
/** An upper limit for the number of slots, at which they are mostly idle. */
function mostSlots(perSecond, medianMs) {
    return 10 + (4 * perSecond * medianMs * meanOverMedian) / 1000;
}
function loadClass(capacity, busy, targetMs) {
    const { share: waiting, meanMs: waitMs } = (0,_queueing_js__WEBPACK_IMPORTED_MODULE_1__/* .waitAt */ .rD)(capacity, busy);
    const above = (ms) => shareAbove({ capacity }, { waiting, waitMs }, ms);
    const quantile = (share) => largestWhere(0, _heroku_router_js__WEBPACK_IMPORTED_MODULE_0__/* .routerTimeoutMs */ .d, (ms) => above(ms) > share);
    return {
        waiting,
        waitMs,
        p50Ms: quantile(0.5),
        p95Ms: quantile(0.05),
        overTarget: above(targetMs),
        overTimeout: above(_heroku_router_js__WEBPACK_IMPORTED_MODULE_0__/* .routerTimeoutMs */ .d)
    };
}
/**
 * Bisection: the largest number in [low, high] for which `holds`, where it holds at `low` and not beyond some limit.
 */
function largestWhere(low, high, holds) {
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

/***/ 30282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ lookTimes),
/* harmony export */   k: () => (/* binding */ gapsFrom)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** With fewer recorded gaps than these the usual ones are taken. */
const minGaps = 5;
/**
 * Gaps between the runs that GitHub starts for a `*\/5` schedule, as measured: median 21 min, one in ten above 34, at
 * most 58. Each entry is the share of gaps that are shorter, and the minutes; between the entries it is interpolated.
 */
const usualGaps = [
    [0, 5],
    [0.5, 21],
    [0.9, 34],
    [1, 58]
];
/** The gaps that a state recorded, or the usual ones where they are too few. */
function gapsFrom(recordedMs) {
    const gapsMs = recordedMs.filter((gapMs) => gapMs > 0);
    return gapsMs.length < minGaps ? { kind: 'usual' } : { kind: 'recorded', gapsMs };
}
/**
 * Every look from `fromMs`, which is the first, to before `toMs`. Recorded gaps are repeated in their order, from a
 * random one on.
 */
function* lookTimes(rhythm, fromMs, toMs, random) {
    const gapAfter = rhythm.kind === 'every' ? () => rhythm.ms : gapsOf(rhythm.gaps, random);
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
function gapsOf(gaps, random) {
    if (gaps.kind === 'usual')
        return () => Math.round(usualGapMs(random.next()));
    let index = Math.floor(random.next() * gaps.gapsMs.length);
    return () => gaps.gapsMs[index++ % gaps.gapsMs.length] ?? 20 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
}
function usualGapMs(share) {
    const upper = usualGaps.findIndex(([at]) => at > share);
    const [[lowShare, low], [highShare, high]] = [usualGaps[upper - 1] ?? [0, 5], usualGaps[upper] ?? [1, 58]];
    return (low + ((share - lowShare) / (highShare - lowShare)) * (high - low)) * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
}


/***/ }),

/***/ 500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ proposeFor),
  s: () => (/* binding */ proposeSchedule)
});

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/plan/flat-maximum.js
var flat_maximum = __webpack_require__(69206);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/schedule/parse-window.js + 8 modules
var parse_window = __webpack_require__(75325);
// EXTERNAL MODULE: ./build/core/backtest/backtest.js
var backtest = __webpack_require__(11125);
// EXTERNAL MODULE: ./build/core/backtest/baselines.js + 1 modules
var baselines = __webpack_require__(89429);
// EXTERNAL MODULE: ./build/core/backtest/replay.js + 2 modules
var replay = __webpack_require__(24118);
// EXTERNAL MODULE: ./build/core/backtest/traffic.js
var backtest_traffic = __webpack_require__(50393);
;// CONCATENATED MODULE: ./build/core/backtest/cover-day.js
/** A few windows that cover the dynos needed at each time of day, as cheaply as possible. */
const slotsADay = 48;
/**
 * The parts that are never below what is needed and cost the least.
 *
 * @param need dynos needed in each half hour of the day
 */
function coverDay(need, { maxParts, minSaving, midnight }) {
    const starts = midnight === 'splits' ? [0] : need.flatMap((quantity, slot) => (quantity !== need.at(slot - 1) ? [slot] : []));
    let best = null;
    for (const start of starts.length === 0 ? [0] : starts) {
        const rotated = [...need.slice(start), ...need.slice(0, start)];
        const segments = cheapestSegments(rotated, maxParts, minSaving);
        const parts = merged(segments.map(({ from, to, quantity }) => ({
            from: (from + start) % slotsADay,
            to: ((to + start - 1) % slotsADay) + 1,
            quantity
        })));
        const dynoHours = segments.reduce((sum, { from, to, quantity }) => sum + (to - from) * quantity, 0) / 2;
        const cost = dynoHours + (parts.length - 1) * minSaving;
        if (best === null || cost < best.cost - 1e-9)
            best = { parts, dynoHours, cost };
    }
    return best ?? { parts: [], dynoHours: 0, cost: 0 };
}
/** Dynamic programming over where the last segment begins. */
function cheapestSegments(need, maxParts, minSaving) {
    let covers = [{ cost: 0, segments: [] }, ...need.map(() => null)];
    let best = null;
    for (let count = 1; count <= maxParts; count++) {
        const longer = [null, ...need.map(() => null)];
        for (let from = 0; from < need.length; from++) {
            const before = covers[from];
            if (before === null || before === undefined)
                continue;
            let quantity = 0;
            for (let to = from + 1; to <= need.length; to++) {
                quantity = Math.max(quantity, need[to - 1] ?? 0);
                const cost = before.cost + ((to - from) * quantity) / 2 + (count > 1 ? minSaving : 0);
                const known = longer[to];
                if (known === null || known === undefined || cost < known.cost - 1e-9)
                    longer[to] = { cost, segments: [...before.segments, { from, to, quantity }] };
            }
        }
        covers = longer;
        const whole = covers[need.length];
        if (whole !== null && whole !== undefined && (best === null || whole.cost < best.cost - 1e-9))
            best = whole;
    }
    return best?.segments ?? [];
}
/** Neighbours with the same quantity as one. */
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
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/core/backtest/propose-schedule.js












/** How much of a week of traffic may be missing. */
const maxMissingShare = 0.1;
const sampleMs = 5 * durations/* minuteMs */.J2;
/**
 * How much of the demand of a half hour the dynos must serve. Tried in this order until there are few enough slow
 * minutes.
 */
const marginsToTry = [
    { quantile: 0.95, headroom: 1 },
    { quantile: 1, headroom: 1 },
    { quantile: 1, headroom: 1.15 },
    { quantile: 1, headroom: 1.3 }
];
const maxSlowShare = 0.01;
/** What a further window must save a day, and separate windows for weekends must save a week. */
const minWindowSavingShare = 0.02;
const minWindowSavingDynoHours = 0.5;
const minWeekendSavingShare = 0.03;
/**
 * A schedule from the recorded demand: few windows on the full or half hour, with separate ones for weekends only where
 * that pays.
 *
 * @returns null: less than a week was recorded, or the demand is not in requests
 */
function proposeSchedule(history, policy, options = {}) {
    const traffic = policy.router === null ? null : (0,backtest_traffic/* trafficFromHistory */.Kl)(history);
    return traffic === null ? null : proposeFor(traffic, policy, options);
}
/** The same from any traffic. */
function proposeFor(all, policy, { learnedPerDyno = null, rhythm = { kind: 'cron', gaps: { kind: 'usual' } }, seed = 1 } = {}) {
    const traffic = (0,backtest_traffic/* lastPart */.S_)(all, 2 * durations/* weekMs */.te);
    const { fromMs, toMs, lengthMs } = (0,backtest_traffic/* periodOf */.jH)(traffic);
    if (toMs - fromMs < durations/* weekMs */.te - durations/* hourMs */.$0 || lengthMs < durations/* weekMs */.te * (1 - maxMissingShare))
        return null;
    const scenarioOf = { policy, traffic, rhythm, learnedPerDyno, seed };
    const found = candidateSizes(policy).map((size) => proposeWith(scenarioOf, size));
    const good = found.filter(({ expected }) => expected.slowShare <= maxSlowShare);
    const [best] = (good.length > 0 ? good : found).toSorted(byCost);
    return best === undefined ? null : { ...best, fromMs, toMs };
}
/**
 * Dyno types that all windows may have: those of which it is written what one carries, else the one of the maximum. null: the schedule
 * says nothing of dyno types.
 */
function candidateSizes(policy) {
    const written = policy.router?.perDyno ?? 'auto';
    const named = typeof written === 'object' ? Object.keys(written).filter((size) => (0,prices/* monthlyPrice */.JB)(size) !== null) : [];
    if (named.length > 0)
        return named;
    return [(0,dyno_size/* hasSizes */.PG)(policy) ? ((0,flat_maximum/* maximumOf */.c)(policy, prices/* assumedSize */.yK)?.size ?? null) : null];
}
function proposeWith({ policy, traffic, rhythm, learnedPerDyno, seed }, size) {
    const name = size ?? prices/* assumedSize */.yK;
    const { model, most, assumptions } = (0,backtest/* assumeModel */.cB)(policy, { traffic, rhythm, learnedPerDyno, size: name });
    const scenario = {
        traffic,
        model,
        initialDynos: (0,backtest/* initialDynos */.QP)(traffic, assumptions.perDyno, most),
        size: name,
        limit: Number.MAX_SAFE_INTEGER,
        otherModels: (0,backtest/* modelsOf */.Wh)(policy, policy.schedule.flatMap((window) => window.size ?? []), name, assumptions),
        seed,
        timezone: policy.timezone
    };
    const expect = (changes) => expectationOf((0,replay/* replay */.e)({ kind: 'policy', name: '', policy: (0,baselines/* replayable */.YO)({ ...policy, ...changes }), rhythm }, scenario), size);
    const samples = samplesOf(traffic, policy.timezone);
    let found = null;
    for (const margin of marginsToTry) {
        const windows = windowsFor(samples, policy, assumptions.perDyno, margin);
        if (windows.join() !== found?.windows.join()) {
            const schedule = windows.flatMap((line) => {
                const parsed = (0,parse_window/* parseWindow */.Et)(line);
                return parsed.ok ? [{ ...parsed.window, size }] : [];
            });
            found = { windows, schedule, expected: expect({ schedule, size }) };
        }
        if (found.expected.slowShare <= maxSlowShare)
            break;
    }
    const { windows, schedule, expected } = found ?? { windows: [], schedule: [], expected: expect(policy) };
    const lines = windows.map((window) => `  - ${window}`);
    const yaml = [...(size === null ? [] : [`size: ${size}`]), 'schedule:', ...lines, ''].join('\n');
    return { windows, schedule, size, expected, yaml, present: expect(policy), assumptions };
}
/** Where no dyno type is known there is one candidate. */
function byCost(one, other) {
    return (one.expected.cost ?? 0) - (other.expected.cost ?? 0);
}
function expectationOf({ dynoHours, hours, hoursBySize, slowMinutes, requests, failed }, size) {
    const priced = Object.entries(hoursBySize).map(([name, ran]) => ran * ((0,prices/* monthlyPrice */.JB)(name) ?? NaN));
    const cost = priced.reduce((sum, part) => sum + part, 0) / hours;
    return {
        dynoHoursAWeek: (dynoHours / hours) * 168,
        cost: size === null || !Number.isFinite(cost) ? null : cost,
        slowShare: slowMinutes / (hours * 60),
        failedShare: requests === 0 ? 0 : failed / requests
    };
}
/**
 * The recorded rate nearest to every fifth minute. Of two at the same distance the lower one: the other counts in its
 * own half hour.
 */
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
function windowsFor({ weekdays, weekends }, policy, perDyno, { quantile, headroom }) {
    const bounds = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const needOf = (slots) => slots.map((values) => (0,schedule_bounds/* clamp */.qE)(Math.max(1, Math.ceil(((quantileOf(values, quantile) * headroom) / perDyno) * (1 - 1e-9))), bounds));
    const [work, free] = [needOf(weekdays), needOf(weekends)];
    const both = work.map((quantity, slot) => Math.max(quantity, free[slot] ?? 0));
    const minSaving = Math.max(minWindowSavingDynoHours, minWindowSavingShare * (both.reduce((sum, quantity) => sum + quantity, 0) / 2));
    const daily = coverDay(both, { maxParts: 6, minSaving, midnight: 'may-be-crossed' });
    const [onWeekdays, onWeekends] = [
        coverDay(work, { maxParts: 4, minSaving, midnight: 'splits' }),
        coverDay(free, { maxParts: 3, minSaving, midnight: 'splits' })
    ];
    const apart = 5 * onWeekdays.cost + 2 * onWeekends.cost;
    return apart < 7 * daily.cost * (1 - minWeekendSavingShare)
        ? linesOf([
            ...onWeekdays.parts.map((part) => ({ days: 'weekdays', part })),
            ...onWeekends.parts.map((part) => ({ days: 'weekends', part }))
        ])
        : linesOf(daily.parts.map((part) => ({ days: '', part })));
}
/** The quantity that most lines have is written once, as the last line without days and hours. */
function linesOf(parts) {
    const quantities = [...new Set(parts.map(({ part }) => part.quantity))];
    const linesWith = (quantity) => parts.filter(({ part }) => part.quantity === quantity).length;
    const [rest = 1] = quantities.sort((a, b) => linesWith(b) - linesWith(a) || a - b);
    const named = parts.filter(({ part }) => part.quantity !== rest);
    const joined = new Map();
    for (const { days, part } of named) {
        // Hours of the same days and the same quantity share a line.
        const key = `${days} ${part.quantity} ${hoursOf(part) === '' ? 'whole' : ''}`;
        joined.set(key, [...(joined.get(key) ?? []), hoursOf(part)]);
    }
    const lines = [...joined].map(([key, hours]) => {
        const [days = '', quantity = ''] = key.split(' ');
        return [days, hours.join(','), quantity].filter((word) => word !== '').join(' ');
    });
    return [...lines, String(rest)];
}
function quantileOf(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}


/***/ }),

/***/ 24118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  e: () => (/* binding */ replay)
});

// EXTERNAL MODULE: ./build/core/decide/advance.js
var advance = __webpack_require__(21401);
// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/decide/decide.js + 27 modules
var decide = __webpack_require__(667);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/queueing.js
var queueing = __webpack_require__(37529);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/heroku-router.js
var heroku_router = __webpack_require__(49136);
// EXTERNAL MODULE: ./build/core/backtest/dyno-model.js
var dyno_model = __webpack_require__(20510);
;// CONCATENATED MODULE: ./build/core/backtest/simulated-app.js




/** Boot times of dynos are usually within these, and taken as evenly distributed. */
const bootMs = { least: 20 * durations/* secondMs */.fj, most: 60 * durations/* secondMs */.fj };
/** How fast the router answers 503 where no dyno takes the request. */
const refusalMs = 20;
/** @param random separate sources, so that more pings do not change how long dynos boot */
function simulatedApp(initialModel, quantity, random) {
    let model = initialModel;
    let upSinceMs = Array.from({ length: quantity }, () => 0);
    let bootEndsMs = [];
    let backlog = 0;
    let last = { utilization: 0, delayMs: 0, refusedShare: 0 };
    const boots = (count, nowMs) => Array.from({ length: count }, () => nowMs + bootMs.least + random.boots.next() * (bootMs.most - bootMs.least));
    const finishBoots = (nowMs) => {
        if (bootEndsMs.length === 0)
            return;
        upSinceMs = [...upSinceMs, ...bootEndsMs.filter((endMs) => endMs <= nowMs)];
        bootEndsMs = bootEndsMs.filter((endMs) => endMs > nowMs);
    };
    return {
        quantity: () => upSinceMs.length + bootEndsMs.length,
        upDynos: () => upSinceMs.length,
        upSinceMs: () => [...upSinceMs, ...bootEndsMs.map(() => null)],
        scale: (wanted, nowMs) => {
            const added = wanted - upSinceMs.length - bootEndsMs.length;
            if (added > 0)
                bootEndsMs = [...bootEndsMs, ...boots(added, nowMs)];
            else if (added < 0) {
                const fromBooting = Math.min(bootEndsMs.length, -added);
                bootEndsMs = bootEndsMs.slice(0, bootEndsMs.length - fromBooting);
                upSinceMs = upSinceMs.slice(0, upSinceMs.length + added + fromBooting);
            }
        },
        resize: (wanted, nowMs) => {
            model = wanted;
            bootEndsMs = boots(upSinceMs.length + bootEndsMs.length, nowMs);
            upSinceMs = [];
        },
        step: (nowMs, stepMs, requestsPerSecond) => {
            finishBoots(nowMs);
            const served = serve(model, { up: upSinceMs.length, backlog, stepMs, requestsPerSecond });
            backlog = served.backlog;
            last = served.conditions;
            return served.step;
        },
        ping: () => upSinceMs.length === 0 ? { kind: 'failed', elapsedMs: refusalMs } : pingUnder(model, last, random.pings),
        busy: () => (upSinceMs.length === 0 ? 0 : Math.min(1, last.utilization)),
        settle: () => {
            upSinceMs = [...upSinceMs, ...bootEndsMs];
            bootEndsMs = [];
            backlog = 0;
        }
    };
}
/** One step of a fluid queue in front of all dynos, with random waits at each dyno on top. */
function serve(model, { up, backlog: before, stepMs, requestsPerSecond }) {
    const requests = (requestsPerSecond * stepMs) / durations/* secondMs */.fj;
    if (up === 0) {
        return {
            step: { requests, answered: 0, failed: requests, overTarget: requests, p95Ms: null, busy: 0 },
            backlog: 0,
            conditions: { utilization: 0, delayMs: 0, refusedShare: 1 }
        };
    }
    const { capacity } = model;
    const perSecond = up * capacity.requestsPerSecond;
    const queue = { capacity, dynos: up, requestsPerSecond, elapsedMs: stepMs, patienceMs: heroku_router/* routerTimeoutMs */.d };
    const backlog = (0,queueing/* backlogAfter */.Kd)(before, queue);
    const finished = (perSecond * stepMs) / durations/* secondMs */.fj;
    const lost = Math.min(requests, Math.max(0, before + requests - finished - backlog));
    const delayMs = ((before + backlog) / 2 / perSecond) * durations/* secondMs */.fj;
    const utilization = backlog > 0 ? 1 : requestsPerSecond / perSecond;
    const load = (0,dyno_model/* loadClassAt */.MQ)(model, utilization);
    const kept = requests - lost;
    const slowerThan = (ms, withoutDelay) => lost + kept * (delayMs === 0 ? withoutDelay : (0,dyno_model/* shareAbove */.DP)(model, load, ms - delayMs));
    const failed = slowerThan(heroku_router/* routerTimeoutMs */.d, load.overTimeout);
    return {
        step: {
            requests,
            answered: requests - failed,
            failed,
            overTarget: slowerThan(model.targetMs, load.overTarget),
            p95Ms: Math.min(heroku_router/* routerTimeoutMs */.d, delayMs + load.p95Ms),
            busy: Math.min(1, utilization)
        },
        backlog,
        conditions: { utilization, delayMs, refusedShare: requests === 0 ? 0 : lost / requests }
    };
}
function pingUnder(model, { utilization, delayMs, refusedShare }, random) {
    if (random.next() < refusedShare)
        return { kind: 'failed', elapsedMs: refusalMs };
    const load = (0,dyno_model/* loadClassAt */.MQ)(model, utilization);
    const waitMs = delayMs + (random.next() < load.waiting ? -load.waitMs * Math.log(1 - random.next()) : 0);
    const elapsedMs = waitMs + (0,dyno_model/* serviceTimeMs */.Db)(model, random.normal());
    return elapsedMs < heroku_router/* routerTimeoutMs */.d ? { kind: 'answered', elapsedMs } : { kind: 'failed', elapsedMs: heroku_router/* routerTimeoutMs */.d };
}

// EXTERNAL MODULE: ./build/core/backtest/random.js
var random = __webpack_require__(35293);
// EXTERNAL MODULE: ./build/core/backtest/look-times.js
var look_times = __webpack_require__(30282);
// EXTERNAL MODULE: ./build/core/decide/expected-down.js
var expected_down = __webpack_require__(33772);
// EXTERNAL MODULE: ./build/core/decide/served.js
var served = __webpack_require__(64914);
;// CONCATENATED MODULE: ./build/core/backtest/observation.js



/** How far back the router metrics are read, as in a run: to the last look, but at least and at most so far. */
const shortestRouterMs = 5 * durations/* minuteMs */.J2;
const longestRouterMs = 120 * durations/* minuteMs */.J2;
/** What a look observes of the simulated app: pings and router metrics, as far as the policy asks for them. */
function observe({ app, policy, state, cadence, minutes, size, limit, nowMs }) {
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
        probe: policy.probe !== null && (0,expected_down/* isPinged */.y8)({ policy, state, request: null, quantity: entry.quantity, nowMs })
            ? pinged(app, policy.probe)
            : null,
        router: policy.router === null
            ? null
            : routerOf(minutes, state?.demand?.untilMs ?? state?.recent.at(-1)?.atMs ?? nowMs, nowMs),
        metrics: [],
        dynos: (0,served/* needsDynos */.p5)(policy, state, app.quantity(), nowMs)
            ? app.upSinceMs().map((upSinceMs) => ({ process: policy.process, state: 'up', upSinceMs }))
            : null,
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
    const fromMs = Math.max(toMs - longestRouterMs, Math.min(toMs - shortestRouterMs, Math.floor(sinceMs / durations/* minuteMs */.J2) * durations/* minuteMs */.J2));
    const last = minutes.length;
    const count = Math.min(last, Math.round((toMs - fromMs) / durations/* minuteMs */.J2));
    return count === 0
        ? { status: 'unavailable', cause: 'there are no complete minutes yet' }
        : { status: 'ok', buckets: minutes.slice(last - count) };
}

// EXTERNAL MODULE: ./build/core/backtest/traffic.js
var backtest_traffic = __webpack_require__(50393);
;// CONCATENATED MODULE: ./build/core/backtest/replay.js











const stepMs = 10 * durations/* secondMs */.fj;
/** As many gaps between runs as a state remembers. */
const maxGaps = 200;
/** A minute is slow where more than this share of its requests is over the target: its p95 is above. */
const slowShare = 0.05;
/**
 * Sends the traffic through a simulated app that the strategy scales at its looks. The same seed gives the same score.
 */
function replay(strategy, scenario) {
    const { traffic, seed } = scenario;
    const app = simulatedApp(scenario.model, scenario.initialDynos, {
        boots: (0,random/* randomSource */.n)(seed, 'boots'),
        pings: (0,random/* randomSource */.n)(seed, 'pings')
    });
    const gapRandom = (0,random/* randomSource */.n)(seed, 'gaps');
    const scaler = scalerOf(strategy, app, scenario);
    const count = counter(scenario.timezone);
    for (const stretch of traffic.stretches) {
        app.settle();
        scaler.forget();
        let minute = [];
        let looks = null;
        let next;
        for (const { atMs, requestsPerSecond } of (0,backtest_traffic/* ratesOf */.j1)(stretch, stepMs)) {
            if (looks === null) {
                looks = (0,look_times/* lookTimes */.A)(strategy.rhythm, atMs, stretch.toMs, gapRandom);
                next = looks.next().value;
            }
            while (next !== undefined && next.atMs < atMs + stepMs) {
                const [before, sizeBefore] = [app.quantity(), scaler.size()];
                scaler.look(next);
                const isResized = sizeBefore !== scaler.size();
                count.look(isResized ? 'resized' : before === app.quantity() ? 'unchanged' : 'changed');
                next = looks.next().value;
            }
            const step = app.step(atMs, stepMs, requestsPerSecond);
            count.step(atMs, step, { quantity: app.quantity(), size: scaler.size() });
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
function scalerOf(strategy, app, scenario) {
    let size = scenario.size;
    if (strategy.kind === 'rule') {
        const rule = strategy.rule();
        const { bounds } = strategy;
        const look = ({ atMs }) => app.scale((0,schedule_bounds/* clamp */.qE)(rule({ nowMs: atMs, quantity: app.quantity(), up: app.upDynos(), busy: app.busy(), ping: app.ping }), bounds), atMs);
        return { look, minute: () => undefined, size: () => size.toLowerCase(), forget: () => undefined };
    }
    const { policy } = strategy;
    let state = null;
    let minutes = [];
    let gapsMs = [];
    let endedMs = null;
    return {
        look: ({ atMs, nextLookMs }) => {
            if (endedMs !== null)
                gapsMs = [...gapsMs, atMs - endedMs].slice(-maxGaps);
            endedMs = nextLookMs === null ? atMs : null;
            const observation = observe({
                app,
                policy,
                state,
                cadence: { gapsMs, nextLookMs },
                minutes,
                size,
                limit: size === scenario.size ? scenario.limit : (0,dyno_limit/* dynoLimit */.aE)(size, 'cedar'),
                nowMs: atMs
            });
            const decision = (0,decide/* decide */.L)(policy, state, observation, atMs);
            const quantity = decision.to ?? app.quantity();
            const resize = (0,advance/* resizeOf */.S4)(decision);
            const isChanged = quantity !== decision.from || resize !== null;
            state = (0,advance/* advance */.np)(state, decision, isChanged ? { kind: 'scaled', quantity } : { kind: 'unchanged' }, null, atMs);
            app.scale(quantity, atMs);
            if (resize !== null) {
                size = resize.to;
                app.resize(modelFor(scenario, size), atMs);
            }
        },
        size: () => size.toLowerCase(),
        minute: (bucket) => {
            minutes.push(bucket);
            if (minutes.length > 4 * (longestRouterMs / durations/* minuteMs */.J2))
                minutes = minutes.slice(-longestRouterMs / durations/* minuteMs */.J2);
        },
        forget: () => {
            minutes = [];
            endedMs = null;
        }
    };
}
function modelFor({ model, otherModels = {} }, size) {
    return otherModels[size.toLowerCase()] ?? model;
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
    const dynoMsOf = new Map();
    let resizes = 0;
    let hour = { index: 0, untilMs: -Infinity };
    return {
        look: (outcome) => {
            looks++;
            // The first look only brings the app to where the strategy wants to begin.
            if (outcome !== 'unchanged' && looks > 1)
                changes++;
            if (outcome === 'resized' && looks > 1)
                resizes++;
        },
        step: (atMs, step, { quantity, size }) => {
            // UTC offsets change at quarters of an hour only.
            if (atMs >= hour.untilMs)
                hour = {
                    index: Math.floor((0,local_time/* localTime */.HJ)(timezone, atMs).minute / 60),
                    untilMs: (Math.floor(atMs / (15 * durations/* minuteMs */.J2)) + 1) * 15 * durations/* minuteMs */.J2
                };
            dynosOf[hour.index] = (dynosOf[hour.index] ?? 0) + quantity;
            stepsOf[hour.index] = (stepsOf[hour.index] ?? 0) + 1;
            dynoMs += quantity * stepMs;
            dynoMsOf.set(size, (dynoMsOf.get(size) ?? 0) + quantity * stepMs);
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
            hoursBySize: Object.fromEntries([...dynoMsOf].map(([size, ms]) => [size, ms / durations/* hourMs */.$0])),
            resizes,
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

/***/ 50393:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kl: () => (/* binding */ trafficFromHistory),
/* harmony export */   S_: () => (/* binding */ lastPart),
/* harmony export */   j1: () => (/* binding */ ratesOf),
/* harmony export */   jH: () => (/* binding */ periodOf),
/* harmony export */   t7: () => (/* binding */ trafficOf)
/* harmony export */ });
/* unused harmony export maxGapMs */
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** Between points farther apart than this the traffic is taken as unknown. */
const maxGapMs = _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
/**
 * The traffic of points in order; null: no two of them are within an hour. A single point between two gaps is left out.
 */
function trafficOf(points) {
    const stretches = [];
    let start = 0;
    for (let index = 1; index <= points.length; index++) {
        const [before, next] = [points[index - 1], points[index]];
        if (before !== undefined && next !== undefined && next.atMs - before.atMs <= maxGapMs)
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
/** Where the traffic begins and ends, and its length without the gaps. */
function periodOf({ stretches }) {
    return {
        fromMs: stretches[0]?.fromMs ?? 0,
        toMs: stretches.at(-1)?.toMs ?? 0,
        lengthMs: stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
    };
}
/** The last `lengthMs` of the traffic, or all of it where it is shorter. */
function lastPart(traffic, lengthMs) {
    const fromMs = periodOf(traffic).toMs - lengthMs;
    return trafficOf(traffic.stretches.flatMap(({ points }) => points.filter(({ atMs }) => atMs >= fromMs))) ?? traffic;
}
/**
 * Requests a second in the middle of each step of `stepMs`, from the first whole minute of the stretch to its last
 * whole step.
 */
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
 * The recorded demand of a process type, which must be in requests a minute; null: there is none, or no two points are
 * within an hour. Means of ten minutes or an hour are placed in the middle of that time.
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

/***/ 23404:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ describeAssumptions),
/* harmony export */   ZM: () => (/* binding */ spanOfTraffic),
/* harmony export */   ch: () => (/* binding */ backtestTitle),
/* harmony export */   cm: () => (/* binding */ describeProposal),
/* harmony export */   nc: () => (/* binding */ cellsOf)
/* harmony export */ });
/* unused harmony exports nameOf, backtestChart, precisePercent */
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96851);
/* harmony import */ var _core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47037);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(34902);
/* harmony import */ var _numbers_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(73533);
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(15427);





/** `sharp web, 7 d of traffic: 413 dyno-hours a week, 18.06 % below 3 all the time, 0.2 % slow minutes`. */
function backtestTitle(backtest) {
    const { app, process, hours, rows } = backtest;
    const [head] = rows;
    if (head === undefined)
        return `${app} ${process}`;
    const fixed = rows.find(({ name, kind }) => kind === 'baseline' && name === 'fixed');
    const saved = fixed === undefined ? [] : [`${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .describeSaved */ .Rv)(savedSpan(head, fixed))} ${backtest.most} all the time`];
    const results = [
        `${hoursAWeek(head)} dyno-hours a week`,
        ...(head.cost === null ? [] : [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(head.cost)} a month`]),
        ...saved,
        `${precisePercent(slowShare(head))} slow minutes`
    ];
    return `${app} ${process}, ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(hours * _core_durations_js__WEBPACK_IMPORTED_MODULE_4__/* .hourMs */ .$0)} of traffic: ${results.join(', ')}`;
}
/** From when to when, and what is missing in between. */
function spanOfTraffic({ fromMs, toMs, holes, peak }) {
    const shown = holes.slice(0, 3).map((hole) => `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDateTime */ .eM)(hole.fromMs)} to ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDateTime */ .eM)(hole.toMs)}`);
    const more = holes.length > shown.length ? ` and ${holes.length - shown.length} more` : '';
    const missing = holes.length === 0 ? '' : ` Left out, as nothing is known of more than an hour: ${shown.join(', ')}${more}.`;
    const period = `from ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDateTime */ .eM)(fromMs)} to ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDateTime */ .eM)(toMs)} UTC`;
    return `Traffic ${period}, at most ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(peak)} requests a second.${missing}`;
}
/**
 * The cells of a row: name, dyno-hours a week, dollars a month, share of slow minutes and of failed requests, changes a
 * day.
 */
function cellsOf(backtest, row) {
    return [
        nameOf(backtest, row),
        hoursAWeek(row),
        row.cost === null ? '?' : (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(row.cost),
        precisePercent(slowShare(row)),
        precisePercent(row.requests === 0 ? 0 : row.failed / row.requests),
        (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(row.hours === 0 ? 0 : Math.round((row.changes / row.hours) * 240) / 10)
    ];
}
/** What a row is called: a configuration, or something that it is compared with. */
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
/** What the model assumes, a sentence each. */
function describeAssumptions({ assumptions, most, peak, seed, size, rows }, priceSource) {
    const { perDyno, perDynoFrom, targetMs, targetFrom, serviceMs, slots, rhythm, leftOut } = assumptions;
    const perDynoOrigin = {
        configured: 'as `per-dyno` says',
        learned: 'as was learned from the traffic of the app',
        peak: `a guess: so that the highest traffic (${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(peak)} requests a second) takes ` +
            `${most === 1 ? 'the one dyno' : `all ${most}`}. Write \`per-dyno\` for the real number`
    }[perDynoFrom];
    const targetOrigin = {
        router: 'the target of the p95',
        'scale-out': 'what `scale-out` calls slow',
        default: 'as nothing else is said'
    }[targetFrom];
    const unknownSize = size.name === _core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .assumedSize */ .yK ? '' : ', the type is not known';
    const assumed = size.source === 'assumed' ? ` (assumed${unknownSize})` : '';
    const hasBaselines = rows.some(({ kind }) => kind === 'baseline');
    return [
        `One dyno answers ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(perDyno)} requests a minute within ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(targetMs)} ms at the 95th percentile: ` +
            `${perDynoOrigin}.`,
        `A minute is slow when its p95 is above ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(targetMs)} ms (${targetOrigin}) ` +
            'or more than one request in twenty fails.',
        `A request takes ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(Math.round(serviceMs))} ms on an idle dyno, one in twenty about twice that; ` +
            `a dyno works on ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(slots)} at once; requests go to dynos at random and wait there; ` +
            'after 30 s the router gives up; without a dyno all fail. ' +
            'A dyno boots in 20 to 60 s and is paid from the request on.',
        describeRhythm(rhythm),
        ...(!hasBaselines
            ? []
            : [
                'The others look as often as they do by themselves: the article every 3 minutes, autoscalebot every 30 s, ' +
                    'the HPA every 15 s. Runs of GitHub are late for none of them.'
            ]),
        'Everything begins without experience: what it knows of the traffic it learns on the way.',
        ...(leftOut === 0
            ? []
            : [
                `${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(leftOut, 'number')} from elsewhere (\`json\`, \`hirefire\`, \`prometheus\`) ` +
                    `${leftOut === 1 ? 'is' : 'are'} not modelled and left out.`
            ]),
        'Not modelled: releases, crashes, slow databases, cold caches, visitors who try again.',
        `A month is ${_core_pricing_prices_js__WEBPACK_IMPORTED_MODULE_1__/* .hoursAMonth */ .rG} hours of ${size.name}${assumed}, at ${priceSource}. ` +
            `The same seed gives the same result; this is seed ${seed}.`
    ];
}
function describeRhythm(rhythm) {
    switch (rhythm.kind) {
        case 'every':
            return `There is a look every ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .exactDuration */ .gf)(rhythm.ms)}, always in time.`;
        case 'cron':
            return `Looks come when GitHub starts the runs: ${describeGaps(rhythm.gaps)}.`;
        case 'watch':
            return (`Runs look every ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .exactDuration */ .gf)(rhythm.intervalMs)} for ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .exactDuration */ .gf)(rhythm.watchMs)}; ` +
                `between them ${describeGaps(rhythm.gaps)}.`);
    }
}
function describeGaps(gaps) {
    if (gaps.kind === 'usual')
        return ('gaps as they usually are for a schedule of every five minutes, ' +
            'half of them above 21 min, one in ten above 34, at most 58');
    const sorted = [...gaps.gapsMs].sort((a, b) => a - b);
    const middle = (0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sorted[Math.floor(sorted.length / 2)] ?? 0);
    return `the ${sorted.length} recorded gaps, half of them above ${middle}, at most ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(sorted.at(-1) ?? 0)}`;
}
/** Dynos by the hour of the local day: what ran, and what the demand needed. */
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
        `From the demand of ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(toMs - fromMs)} up to ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .utcDateTime */ .eM)(toMs)} UTC.`,
        `To be expected: ${describeExpectation(expected)}. The present schedule: ${describeExpectation(present)}.${guess}`
    ];
}
function describeExpectation({ dynoHoursAWeek, cost, slowShare: slow, failedShare }) {
    return [
        `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(Math.round(dynoHoursAWeek * 10) / 10)} dyno-hours a week`,
        ...(cost === null ? [] : [`${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_0__/* .dollars */ .E9)(cost)} a month`]),
        `${precisePercent(slow)} slow minutes`,
        `${precisePercent(failedShare)} failed requests`
    ].join(', ');
}
/** `0.2 %`; `under 0.01 %` for what would be rounded to 0. */
function precisePercent(share) {
    if (share > 1e-9 && share < 0.0001)
        return 'under 0.01 %';
    return `${(0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(share * 100)} %`;
}
function slowShare({ slowMinutes, hours }) {
    return hours === 0 ? 0 : slowMinutes / (hours * 60);
}
function hoursAWeek({ dynoHours, hours }) {
    return (0,_numbers_js__WEBPACK_IMPORTED_MODULE_3__/* .decimal */ ._)(hours === 0 ? 0 : Math.round((dynoHours / hours) * 1680) / 10);
}
function savedSpan(row, fixed) {
    const saved = fixed.dynoHours === 0 ? 0 : (1 - row.dynoHours / fixed.dynoHours) * 100;
    return { floor: saved, ceiling: saved };
}


/***/ })

};

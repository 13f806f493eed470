export const id = 313;
export const ids = [313];
export const modules = {

/***/ 46327:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   V: () => (/* binding */ done)
/* harmony export */ });
const done = { kind: 'done', status: 0 };
function refused(problems) {
    return { kind: 'refused', problems };
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

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ maximumOf)
/* harmony export */ });
/* harmony import */ var _pricing_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47037);
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10501);
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92884);



/**
 * The maximum of a process type; where its windows name dyno types, the one that costs most. null: there is none.
 *
 * @param otherwise the dyno type where the schedule says nothing of it
 */
function maximumOf(policy, otherwise, prices) {
    const quantity = (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .absoluteBounds */ .rb)(policy)?.ceiling;
    if (quantity === undefined)
        return null;
    if (!(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSizes */ .PG)(policy) || policy.schedule.length === 0)
        return { quantity, size: policy.size ?? otherwise };
    const cost = (one) => one.quantity * ((0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .monthlyPrice */ .JB)(one.size, prices) ?? 0);
    const [first = { quantity, size: otherwise }, ...others] = policy.schedule.map(({ bounds, size }) => ({
        quantity: policy.max ?? Math.max(bounds.ceiling, policy.min ?? 0),
        size: size ?? otherwise
    }));
    return others.reduce((most, one) => {
        const more = cost(one) - cost(most);
        return more > 0 || (more === 0 && one.quantity > most.quantity) ? one : most;
    }, first);
}


/***/ }),

/***/ 45982:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ lint)
});

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/core/memoized.js
/** Caches by a key, as a thousand apps may share a few schedules. */
function memoized(keyOf, workOut) {
    const known = new Map();
    return (subject) => {
        const key = keyOf(subject);
        const result = known.get(key) ?? workOut(subject);
        known.set(key, result);
        return result;
    };
}

// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(53466);
// EXTERNAL MODULE: ./build/core/schedule/day-rules.js + 1 modules
var day_rules = __webpack_require__(16520);
// EXTERNAL MODULE: ./build/core/schedule/day-spans.js
var day_spans = __webpack_require__(88496);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/core/schedule/next-change.js
var next_change = __webpack_require__(83306);
;// CONCATENATED MODULE: ./build/core/plan/window-days.js






const firstFarFutureDay = (0,local_time/* dayNumber */.U$)(10_000, 2, 5) ?? 0;
/** In 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYearDays = 28 * 365 + 7;
/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
function representativeDays(schedule, today) {
    const guesses = ofKind(schedule, 'holidays').length === 0 ? ['no-holiday'] : ['no-holiday', 'holiday'];
    return distinctDays(schedule, [...datedDays(schedule, today).map(day_spans/* knownDay */.mX), ...timelessDays(schedule, guesses)]);
}
/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
function ordinaryDays(schedule) {
    return timelessDays(schedule, ['no-holiday']);
}
// To go through a calendar cycle takes milliseconds, and a thousand schedules differ in their hours alone.
const maxSchedules = 64;
const known = new Map();
function timelessDays(schedule, guesses) {
    const key = JSON.stringify([guesses, ...schedule.map(({ months, days }) => [months, days])]);
    const found = known.get(key);
    if (found !== undefined)
        return found;
    const all = farFutureDays(schedule).flatMap((day) => guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before }))));
    const distinct = distinctDays(schedule, all);
    if (known.size >= maxSchedules)
        known.clear();
    known.set(key, distinct);
    return distinct;
}
/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule, days) {
    const patterns = new Map();
    const patternOf = (day, guess) => {
        const known = patterns.get(guess) ?? new Map();
        patterns.set(guess, known);
        const pattern = known.get(day) ?? patternOn(schedule, day, guess);
        known.set(day, pattern);
        return pattern;
    };
    const byCombination = new Map();
    for (const one of days) {
        const { day, holiday, before } = one;
        const combination = `${(0,local_time/* weekdayOf */.Up)(day)} ${patternOf(day, holiday)} ${patternOf(day - 1, before)}`;
        if (!byCombination.has(combination))
            byCombination.set(combination, one);
    }
    return [...byCombination.values()];
}
/** A 1 for each window that begins on the day, a 0 for each other. */
function patternOn(schedule, day, guess) {
    let pattern = '';
    for (const window of schedule)
        pattern += (0,day_rules/* includesDay */.g)(window, day, guess) ? '1' : '0';
    return pattern;
}
function datedDays(schedule, today) {
    const known = ofKind(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })));
    const ranges = [...ofKind(schedule, 'dates'), ...known];
    // Between two of these days only the weekday and the date change. The day after a range still has its windows over
    // midnight.
    const boundaries = [...new Set([today, ...ranges.flatMap(({ from, to }) => [from, to + 1, to + 2])])]
        .filter((day) => day >= today)
        .sort((a, b) => a - b);
    return boundaries.flatMap((first, index) => {
        const end = Math.min(boundaries[index + 1] ?? first, first + next_change/* calendarCycleDays */.Y);
        const applies = ranges.some(({ from, to }) => from <= first && first <= to + 1);
        return applies ? Array.from({ length: end - first }, (_, offset) => first + offset) : [];
    });
}
/** Days later than any date that can be written: a week, or all that the calendar has where a part of the year counts. */
function farFutureDays(schedule) {
    const count = schedule.some(isSeasonal) ? farFutureYearDays : 7;
    return Array.from({ length: count }, (_, index) => firstFarFutureDay + index);
}
/** Whether the window holds in a part of the year or of a month alone. */
function isSeasonal(window) {
    return window.months.length > 0 || (0,schedule_window/* rulesOf */.fD)(window).some(isSeasonalRule);
}
/** Whether a day of the year or of a month that the window names is this day. */
function isInSeason(window, day) {
    return (0,day_rules/* includesDay */.g)({ ...window, days: [(0,schedule_window/* rulesOf */.fD)(window).filter(isSeasonalRule)] }, day);
}
function isSeasonalRule({ kind }) {
    return kind === 'yearly' || kind === 'month-days' || kind === 'nth-weekday';
}
function ofKind(schedule, kind) {
    return schedule.flatMap(schedule_window/* rulesOf */.fD).filter((rule) => rule.kind === kind);
}
const weekdayNames = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** `Sat`. */
function weekdayName(day) {
    return weekdayNames[(0,local_time/* weekdayOf */.Up)(day) - 1] ?? '';
}
/** `2026-11-27`. */
function dateText(day) {
    return new Date(day * durations/* dayMs */.LP).toISOString().slice(0, 10);
}
/** `07:00`; the end of a day is `24:00`. */
function clockText(minute) {
    const two = (value) => String(value).padStart(2, '0');
    return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

;// CONCATENATED MODULE: ./build/core/plan/lint-clock-changes.js







/** How far ahead clock changes are checked: a year and a month. */
const lookAheadMs = 400 * durations/* dayMs */.LP;
/** Every clock change of a timezone in the next 400 days. */
function clockJumps(timezone, nowMs) {
    const changes = [];
    for (let afterMs = nowMs;;) {
        const atMs = (0,local_time/* nextOffsetChange */.rc)(timezone, afterMs, nowMs + lookAheadMs);
        if (atMs === null)
            return changes;
        const [before, after] = [(0,local_time/* offsetMinutes */.rg)(timezone, atMs - 1), (0,local_time/* offsetMinutes */.rg)(timezone, atMs)];
        const [low, high] = [Math.min(before, after), Math.max(before, after)];
        changes.push({
            timezone,
            kind: after > before ? 'skips' : 'repeats',
            offset: after,
            from: atMs / durations/* minuteMs */.J2 + low,
            to: atMs / durations/* minuteMs */.J2 + high
        });
        afterMs = atMs;
    }
}
/**
 * What clock changes do to the window at `index`: at most one sentence for skipped and one for repeated times, each
 * with its remedy.
 */
function clockJumpProblems(schedule, index, timezone, changes) {
    const problems = new Map();
    for (const change of changes) {
        const problem = problems.has(change.kind) ? null : problemOf(schedule, index, change);
        if (problem === null)
            continue;
        const hour = `${clockText(change.from % 1440)}-${clockText(change.to % 1440 === 0 ? 1440 : change.to % 1440)}`;
        const where = `On ${dateText(Math.floor(change.from / 1440))} the clock of ${timezone} ${change.kind} ${hour}`;
        problems.set(change.kind, `${where}, so this window ${problem} ` +
            `Move it out of that time: up to ${hour.slice(0, 5)}, or from ${hour.slice(6)} on.`);
    }
    return [...problems.values()];
}
function problemOf(schedule, index, jump) {
    const window = schedule[index];
    if (window === undefined)
        return null;
    for (let day = Math.floor(jump.from / 1440) - 1; day <= Math.floor(jump.to / 1440); day++) {
        if (!(0,day_rules/* includesDay */.g)(window, day))
            continue;
        for (const span of window.spans) {
            const problem = spanProblem(schedule, index, { day, span, jump });
            if (problem !== null)
                return problem;
        }
    }
    return null;
}
/** What a clock change does to a span that begins on a day. */
function spanProblem(schedule, index, { day, span, jump }) {
    const { kind, from, to } = jump;
    const begins = day * 1440 + span.fromMinute;
    const ends = day * 1440 + span.toMinute + ((0,schedule_window/* crossesMidnight */.Vz)(span) ? 1440 : 0);
    if (from <= begins && ends <= to && activeWindowAt(schedule, begins) === index)
        return kind === 'skips' ? 'does not come that day.' : 'comes twice or lasts longer that day.';
    // A boundary exactly at the beginning or end of the jump is not affected, hence `<` on both sides.
    if (from < begins && begins < to && boundsChangeAt(schedule, begins) && activeWindowAt(schedule, begins) === index)
        return kind === 'skips'
            ? `begins at ${clockText(to % 1440)} instead of ${clockText(span.fromMinute)}.`
            : 'begins, stops and begins again that day.';
    if (from < ends && ends < to && boundsChangeAt(schedule, ends) && activeWindowAt(schedule, ends - 1) === index)
        return kind === 'skips'
            ? `ends at ${clockText(from % 1440)} instead of ${clockText(span.toMinute)}.`
            : 'ends, comes back and ends again that day.';
    return null;
}
/** Whether the bounds from this local minute on differ from those before. */
function boundsChangeAt(schedule, minute) {
    const boundsAt = (at) => schedule[activeWindowAt(schedule, at) ?? -1]?.bounds ?? null;
    return !(0,same_bounds/* sameBounds */.M)(boundsAt(minute - 1), boundsAt(minute));
}
function activeWindowAt(schedule, localMinute) {
    const day = Math.floor(localMinute / 1440);
    const minute = localMinute - day * 1440;
    return ((0,day_spans/* daySpans */.O7)(schedule, (0,day_spans/* knownDay */.mX)(day)).find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
        ?.active ?? null);
}

// EXTERNAL MODULE: ./build/core/history/spending.js
var spending = __webpack_require__(93209);
// EXTERNAL MODULE: ./build/core/history/budget-words.js
var budget_words = __webpack_require__(42088);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/core/schedule/local-month.js
var local_month = __webpack_require__(44474);
;// CONCATENATED MODULE: ./build/core/plan/lint-budget.js




/** By the next month, which is a whole one. */
function smallBudgets(policy, sizes, nowMs) {
    const { apps, budget, timezone = 'UTC' } = policy;
    const own = apps.flatMap(({ app, budget: its, timezone: zone = 'UTC', processes }) => its === undefined
        ? []
        : smallBudget(its, { path: ['apps', app, 'budget'], timezone: zone, processes }, sizes, nowMs));
    const processes = apps.flatMap((app) => app.processes);
    return [
        ...own,
        ...(budget === undefined ? [] : smallBudget(budget, { path: ['budget'], timezone, processes }, sizes, nowMs))
    ];
}
function smallBudget(budget, scope, sizes, nowMs) {
    const { path, timezone } = scope;
    const processes = scope.processes.map((policy) => {
        const size = sizes(policy.app, policy.process);
        return { policy, state: null, size, quantity: null };
    });
    const status = (0,spending/* budgetStatus */.s)({ app: null, budget }, { timezone, processes }, (0,local_month/* localMonth */.w)(timezone, nowMs).toMs);
    if (!(0,budget_words/* isOverBudget */.qr)(status))
        return [];
    const sum = `The floors of the schedule come to ${(0,format/* dollars */.E9)(status.expected)} in ${status.month}`;
    return [
        {
            path,
            message: `${sum}, above the budget of ${(0,format/* dollars */.E9)(budget.amount)}: it would be exceeded whatever happens. Lower a floor, or raise the amount.`
        }
    ];
}

// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(55814);
;// CONCATENATED MODULE: ./build/core/plan/lint-crons.js










/**
 * Parses cron entries; invalid ones are left out. null: none is valid. Results are cached, as many schedules ask for
 * the same instants.
 */
function nextRunOf(lines) {
    const crons = lines.flatMap(({ expression, timezone }) => {
        try {
            return [new croner/* Cron */.l4(expression, { timezone, mode: '5-part', sloppyRanges: true })];
        }
        catch {
            // GitHub reports invalid cron expressions itself.
            return [];
        }
    });
    if (crons.length === 0)
        return null;
    const known = new Map();
    return (atMs) => {
        const found = known.get(atMs);
        if (found !== undefined)
            return found;
        const runs = crons.flatMap((cron) => cron.nextRun(new Date(atMs - 1000))?.getTime() ?? []);
        const first = runs.length === 0 ? null : Math.min(...runs);
        known.set(atMs, first);
        return first;
    };
}
/**
 * The changes of a schedule that come too long before the next run, each as a sentence that ends with the cron entry to
 * add.
 */
function lateChangeWarnings(policy, question) {
    const groups = new Map();
    for (const late of lateChanges(policy, question)) {
        const key = `${late.date ?? ''} ${(0,local_time/* localTime */.HJ)(policy.timezone, late.atMs).minute}`;
        groups.set(key, [...(groups.get(key) ?? []), late]);
    }
    return [...groups.values()].map((group) => lateChangeWarning(group, policy.timezone, question));
}
/**
 * Goes by local days without a clock change, so that the UTC offset is looked up once a day and not at every change.
 */
function* lateChanges(policy, question) {
    const { nowMs, nextRun, lateMs } = question;
    const { schedule, timezone } = policy;
    const limits = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const offsetOn = offsetsOf(timezone, question);
    const boundsOf = ({ active }) => {
        const bounds = schedule[active ?? -1]?.bounds;
        return bounds === undefined ? null : { floor: (0,schedule_bounds/* clamp */.qE)(bounds.floor, limits), ceiling: (0,schedule_bounds/* clamp */.qE)(bounds.ceiling, limits) };
    };
    for (const day of daysToCheck(policy, question)) {
        const offset = offsetOn(day);
        // Windows on the day of a clock change have a finding of their own (`dst-night`).
        if (offset === null)
            continue;
        const before = (0,day_spans/* daySpans */.O7)(schedule, (0,day_spans/* knownDay */.mX)(day - 1)).slice(-1);
        const stretches = [...before, ...(0,day_spans/* daySpans */.O7)(schedule, (0,day_spans/* knownDay */.mX)(day))];
        for (const [index, next] of stretches.slice(1).entries()) {
            const last = stretches[index];
            if (last === undefined || (0,same_bounds/* sameBounds */.M)(boundsOf(last), boundsOf(next)))
                continue;
            const atMs = (0,local_time/* instantOf */.B9)({ day, minute: next.fromMinute }, offset);
            const runMs = atMs < nowMs ? atMs : nextRun(atMs);
            const isDated = [last, next].some(({ active }) => isWeekly(schedule[active ?? -1]) === false);
            if (runMs === null || runMs - atMs > lateMs)
                yield { atMs, runMs, date: isDated ? dateText(day) : null };
        }
    }
}
/**
 * A week from today and from every clock change, and those of the next 400 days on which a window with dates starts or
 * stops applying.
 */
function daysToCheck({ schedule, timezone }, { nowMs, clockJumps }) {
    const today = (0,local_time/* localTime */.HJ)(timezone, nowMs).day;
    // Eight days each: the clock change of another timezone may fall on the next day here.
    const weeks = [today, ...clockJumps.map(({ to }) => Math.floor(to / 1440) + 1)].flatMap((first) => Array.from({ length: 8 }, (_, index) => first + index));
    const dated = schedule.filter((window) => !isWeekly(window));
    const next = dated.length === 0 ? [] : Array.from({ length: 400 }, (_, index) => today + 1 + index);
    const edges = next.filter((day) => dated.some((window) => (0,day_rules/* includesDay */.g)(window, day) !== (0,day_rules/* includesDay */.g)(window, day - 1)));
    return [...new Set([...weeks, ...edges.flatMap((day) => [day, day + 1])])].sort((a, b) => a - b);
}
/** Whether the window is the same in every week; null: there is none. */
function isWeekly(window) {
    if (window === undefined)
        return null;
    return window.months.length === 0 && (0,schedule_window/* rulesOf */.fD)(window).every(({ kind }) => kind === 'weekdays');
}
/** The UTC offset on a local day; null: it changes on that day. */
function offsetsOf(timezone, { nowMs, clockJumps }) {
    const now = (0,local_time/* offsetMinutes */.rg)(timezone, nowMs);
    const own = clockJumps.filter((change) => change.timezone === timezone);
    return (day) => {
        const past = own.filter(({ from }) => Math.floor(from / 1440) <= day);
        const last = past.at(-1);
        if (last === undefined)
            return now;
        return last.to >= day * 1440 ? null : last.offset;
    };
}
function lateChangeWarning(group, timezone, { lines, lateMs }) {
    const delay = ({ atMs, runMs }) => (runMs ?? Infinity) - atMs;
    const worst = group.reduce((most, late) => (delay(late) > delay(most) ? late : most));
    const { day, minute } = (0,local_time/* localTime */.HJ)(timezone, worst.atMs);
    const wait = worst.runMs === null
        ? 'no cron line starts a run after it'
        : `the cron lines start the next run ${(0,format/* duration */.p0)(delay(worst))} later at best`;
    const file = lines[0]?.place.file ?? 'the workflow';
    const line = `- cron: '${cronFor(group, timezone, Math.min(3 * durations/* minuteMs */.J2, lateMs))}'`;
    return (`The schedule changes on ${weekdayName(day)} ${dateText(day)} at ${clockText(minute)}, and ${wait}. ` +
        `Add "${line}" with "timezone: ${timezone}" to ${file}.`);
}
/** A cron entry for these changes, a little after each: GitHub delays what is due on the full hour. */
function cronFor(group, timezone, afterMs) {
    const runs = group.map(({ atMs }) => (0,local_time/* localTime */.HJ)(timezone, atMs + afterMs));
    const [first] = runs;
    if (first === undefined)
        return '';
    const clock = `${first.minute % 60} ${Math.floor(first.minute / 60)}`;
    const date = new Date(first.day * durations/* dayMs */.LP);
    if (group.some((late) => late.date !== null))
        return `${clock} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`;
    return `${clock} * * ${weekdayList([...new Set(runs.map(({ day }) => (0,local_time/* weekdayOf */.Up)(day)))].sort((a, b) => a - b))}`;
}
/** `1-5`, `1,3`, `*`; Sunday is 0. */
function weekdayList(weekdays) {
    const [first, last] = [weekdays[0] ?? 1, weekdays.at(-1) ?? 7];
    if (weekdays.length === 7)
        return '*';
    if (weekdays.length > 2 && last - first === weekdays.length - 1 && last < 7)
        return `${first}-${last}`;
    return weekdays.map((weekday) => weekday % 7).join(',');
}

;// CONCATENATED MODULE: ./build/core/plan/lint-coverage.js





/**
 * Windows that never hold from `now` on: their index, and the indices of the windows that hold in their place. Windows
 * whose dates are past are not among them.
 */
function unreachableWindows(schedule, now) {
    const reached = new Set();
    const instead = new Map();
    for (const day of representativeDays(schedule, now.day)) {
        for (const { active, candidates } of (0,day_spans/* daySpans */.O7)(schedule, day)) {
            if (active === null)
                continue;
            reached.add(active);
            for (const hidden of candidates.slice(1))
                instead.set(hidden, (instead.get(hidden) ?? new Set()).add(active));
        }
    }
    const never = schedule.flatMap((window, index) => (reached.has(index) || isPast(window, now) ? [] : [index]));
    return new Map(never.map((index) => [index, [...(instead.get(index) ?? [])].sort((a, b) => a - b)]));
}
/** Whether the window holds on dates with a year alone, and the last of them is over. */
function isPast({ days, spans }, now) {
    const lastOf = (set) => Math.max(...set.map((rule) => (rule.kind === 'dates' ? rule.to : Infinity)));
    const lastDay = Math.min(...days.map(lastOf));
    const ends = spans.map((span) => span.toMinute + ((0,schedule_window/* crossesMidnight */.Vz)(span) ? 1440 : 0));
    return lastDay * 1440 + Math.max(...ends) <= now.day * 1440 + now.minute;
}
/** null: every hour is covered, or there is no schedule at all. */
function uncoveredHours({ schedule }) {
    const uncovered = ordinaryDays(schedule).flatMap((day) => joined((0,day_spans/* daySpans */.O7)(schedule, day).filter(({ active }) => active === null)));
    if (schedule.length === 0 || uncovered.length === 0)
        return null;
    const plain = schedule.some(({ months }) => months.length > 0)
        ? []
        : uncovered.filter(({ day }) => !schedule.some((window) => isInSeason(window, day) || isInSeason(window, day - 1)));
    const label = ({ fromMinute, toMinute }) => `${clockText(fromMinute)}-${clockText(toMinute)}`;
    const [firstPlain] = [...plain].sort((a, b) => (0,local_time/* weekdayOf */.Up)(a.day) - (0,local_time/* weekdayOf */.Up)(b.day) || a.fromMinute - b.fromMinute);
    if (firstPlain !== undefined) {
        const minutes = plain.reduce((sum, { fromMinute, toMinute }) => sum + toMinute - fromMinute, 0);
        return { first: `${weekdayName(firstPlain.day)} ${label(firstPlain)}`, hoursAWeek: minutes / 60 };
    }
    const [first] = [...uncovered].sort((a, b) => (0,local_time/* monthDayOf */.Cg)(a.day) - (0,local_time/* monthDayOf */.Cg)(b.day) || a.fromMinute - b.fromMinute);
    return first === undefined
        ? null
        : { first: `${new Date(first.day * durations/* dayMs */.LP).toISOString().slice(-19, -14)} ${label(first)}`, hoursAWeek: null };
}
/** Neighbouring parts as one: windows that do not apply on the day still split it. */
function joined(stretches) {
    const whole = [];
    for (const { day, fromMinute, toMinute } of stretches) {
        const last = whole.at(-1);
        if (last?.toMinute === fromMinute)
            whole[whole.length - 1] = { ...last, toMinute };
        else
            whole.push({ day, fromMinute, toMinute });
    }
    return whole;
}

;// CONCATENATED MODULE: ./build/core/plan/lint-bounds.js
/** Windows that ask for more than `max` or for less than `min`: the rest is cut, which is hardly meant. */
function* cutWindows({ min, max }, windows) {
    for (const { window, index } of windows) {
        const { floor, ceiling } = window.bounds;
        const path = ['schedule', index];
        if (max !== null && ceiling > max) {
            yield [
                'outside-bounds',
                path,
                `"${window.source}" asks for ${ceiling}, but max is ${max}, so it is cut to ${max}. ` +
                    `Raise to "max: ${ceiling}", or write ${max} or less.`
            ];
        }
        if (min !== null && floor < min) {
            yield [
                'outside-bounds',
                path,
                `"${window.source}" asks for ${floor}, but min is ${min}, so it is raised to ${min}. ` +
                    `Lower to "min: ${floor}", or write ${min} or more.`
            ];
        }
    }
}

// EXTERNAL MODULE: ./build/core/schedule/calendar-names.js
var calendar_names = __webpack_require__(68999);
;// CONCATENATED MODULE: ./build/core/plan/lint-window.js


/** What a window says and hardly means, each with the line to write instead. */
function* doubtfulParts({ source, days, spans }) {
    for (const { fromMinute, toMinute } of spans) {
        if (fromMinute !== toMinute || fromMinute === 0)
            continue;
        const whole = source.replace(/(?:^| )[\d:apm]+-[\d:apm,-]+(?= \S+$)/i, '').trim();
        yield (`"${source}" begins and ends at ${clockText(fromMinute)}, so it lasts 24 hours. ` +
            `Write "${whole}" for the whole day, or another end.`);
    }
    for (const set of days) {
        const alone = set.flatMap((rule) => rule.kind === 'month-days' && rule.from === rule.to && rule.from !== 'last' && rule.from <= 5 ? [rule.from] : []);
        const nth = set.find((rule) => rule.kind === 'nth-weekday');
        const [first] = alone;
        if (first === undefined || nth?.kind !== 'nth-weekday')
            continue;
        const day = (0,calendar_names/* weekdayWord */.b5)(nth.weekday);
        yield (`"${source}": ${(0,calendar_names/* ordinal */.IE)(first)} without a weekday is the day of the month. ` +
            `For the weekday write "${(0,calendar_names/* ordinal */.IE)(first)} ${day}".`);
    }
}

// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
// EXTERNAL MODULE: ./build/core/schedule/turning-points.js
var turning_points = __webpack_require__(50807);
;// CONCATENATED MODULE: ./build/core/plan/lint-sizes.js








/** A change in the middle of the day and back. More restart an app more often than they save. */
const mostChangesADay = 2;
/** Eco or Basic dynos that run at the same instant as dynos of other types in one app, which Heroku refuses; null: there are none. */
function mixedSizes(app, sizes, nowMs) {
    const { processes } = app;
    if (processes.length < 2 || !processes.some(dyno_size/* hasSizes */.PG))
        return null;
    for (const atMs of instants(processes, nowMs)) {
        const running = processes.flatMap((policy) => {
            const size = runningSize(policy, sizes, atMs);
            return size === null ? [] : [{ policy, size }];
        });
        const entry = running.find(({ size }) => isEntry(size));
        const other = running.find(({ size }) => entry !== undefined && !(0,dyno_size/* sameSize */.YY)(size, entry.size));
        if (entry === undefined || other === undefined)
            continue;
        const { process, timezone } = entry.policy;
        const from = atMs === nowMs ? 'Now' : `From ${(0,local_clock/* localClock */.ap)(timezone, atMs, nowMs)} on`;
        return {
            process,
            message: `${from} ${process} runs on ${entry.size} and ${other.policy.process} on ${other.size}: ` +
                'Heroku refuses Eco or Basic beside other dyno types in an app. Give both the same type then, or 0 to one of them.'
        };
    }
    return null;
}
/** A day on which the dyno type changes more than twice: each change restarts the dynos. null: there is none. */
function flippingSizes(policy, nowMs) {
    if (!(0,dyno_size/* hasSizes */.PG)(policy))
        return null;
    let size = runningSize(policy, () => null, nowMs);
    let day = { number: (0,local_time/* localTime */.HJ)(policy.timezone, nowMs).day, changes: 0 };
    for (const { atMs, local } of (0,turning_points/* turningPoints */.p)(policy.schedule, policy.timezone, nowMs, nowMs + horizonMs(policy.schedule))) {
        if (local.day !== day.number)
            day = { number: local.day, changes: 0 };
        const next = runningSize(policy, () => null, atMs);
        if (next === null || (0,dyno_size/* sameSize */.YY)(next, size))
            continue;
        day = { ...day, changes: day.changes + (size === null ? 0 : 1) };
        size = next;
        if (day.changes <= mostChangesADay)
            continue;
        const date = new Date(day.number * durations/* dayMs */.LP).toISOString().slice(0, 10);
        return (`The dyno type changes more than twice on ${date}, and each change restarts all dynos. ` +
            'Let one type stay for more of the day.');
    }
    return null;
}
/** Weekdays repeat after a week; dates, months and days of the month are looked at for more than a year. */
function horizonMs(schedule) {
    const isWeekly = schedule.every((window) => window.months.length === 0 && (0,schedule_window/* rulesOf */.fD)(window).every(({ kind }) => kind === 'weekdays'));
    return (isWeekly ? 15 : 400) * durations/* dayMs */.LP;
}
/** null: nothing runs, or it is not known on what. */
function runningSize(policy, sizes, atMs) {
    const scheduled = (0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs);
    if ((scheduled?.bounds.ceiling ?? policy.max ?? 1) === 0)
        return null;
    return (0,dyno_size/* scheduledSize */.fr)(policy, scheduled) ?? sizes(policy.app, policy.process);
}
function isEntry(size) {
    return /^(eco|basic)$/i.test(size);
}
function instants(processes, nowMs) {
    const points = processes.flatMap(({ schedule, timezone }) => [...(0,turning_points/* turningPoints */.p)(schedule, timezone, nowMs, nowMs + horizonMs(schedule))].map(({ atMs }) => atMs));
    return [...new Set([nowMs, ...points])].sort((a, b) => a - b);
}
/** The most dynos that Heroku allows of any type that the windows name; null: they name none. */
function mostOfSizes(windows) {
    const limits = windows.flatMap(({ window: { size } }) => (size === null ? [] : [(0,dyno_limit/* sizeLimit */.Le)(size)]));
    return limits.length === 0 ? null : Math.max(...limits);
}
/** Windows that ask for more dynos than Heroku allows of their type. */
function* aboveSizeLimits(windows) {
    for (const { window, index, bounds } of windows) {
        const { size, source } = window;
        if (size === null || bounds.ceiling <= (0,dyno_limit/* sizeLimit */.Le)(size))
            continue;
        const allowed = `Heroku allows at most ${(0,dyno_limit/* sizeLimit */.Le)(size)} ${size} dynos of a type`;
        const remedy = `Write ${(0,dyno_limit/* sizeLimit */.Le)(size)} or less, or another dyno type.`;
        yield ['above-limit', ['schedule', index], `"${source}" asks for ${bounds.ceiling}, but ${allowed}. ${remedy}`];
    }
}

;// CONCATENATED MODULE: ./build/core/plan/lint-zone.js
/** Zones of the tz database that look like a place's clock and never change to daylight saving time, and what is meant. */
const meant = {
    EST: '"America/New_York"',
    MST: '"America/Denver" (or "America/Phoenix", where there is none)'
};
/** Abbreviations that the tables of the runtime give to a place far from where most people mean. */
const elsewhere = {
    BST: ['Bangladesh', '"Europe/London"'],
    AST: ['Alaska', '"America/Halifax" (or "America/Puerto_Rico")']
};
/** Why the name of a zone hardly means what it says; null: it does. `HST` is right, as Hawaii has no daylight saving time. */
function zoneWarning(zone) {
    const name = meant[zone.toUpperCase()];
    if (name !== undefined)
        return `timezone "${zone}" has no daylight saving time, so in summer every window is an hour late. Write ${name}.`;
    const [place, there] = elsewhere[zone.toUpperCase()] ?? [];
    if (place !== undefined && there !== undefined)
        return `timezone "${zone}" is the clock of ${place}. Write ${there}, or the zone of the place that you mean.`;
    const [, sign = '', hours = ''] = /^etc\/gmt([+-])(\d+)$/i.exec(zone) ?? [];
    if (Number(hours) === 0)
        return null;
    const side = sign === '+' ? 'behind' : 'ahead of';
    return (`timezone "${zone}" is ${hours} h ${side} UTC, as the sign of such zones is turned round, and has no daylight ` +
        'saving time. Write the zone of a place, such as "America/New_York" or "Europe/Berlin".');
}

;// CONCATENATED MODULE: ./build/core/plan/moved-by-signals.js
/** Whether pings or metrics can change the quantity inside a range of the schedule, in at least one direction. */
function isMovedBySignals({ probe, scaleOut, scaleIn, router, metrics }) {
    if (scaleOut === null && scaleIn === null)
        return false;
    if (router !== null || metrics.length > 0)
        return true;
    return probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null);
}

;// CONCATENATED MODULE: ./build/core/plan/lint.js













/** The findings of a policy, app by app, in the order of the checks below. */
function lint(policy, context) {
    const clockJumpsOf = memoized((timezone) => timezone, (timezone) => clockJumps(timezone, context.nowMs));
    const coverageOf = memoized(({ schedule, timezone }) => [timezone, ...schedule.map(({ source }) => source)].join('\n'), (process) => ({
        unreachable: unreachableWindows(process.schedule, (0,local_time/* localTime */.HJ)(process.timezone, context.nowMs)),
        gap: uncoveredHours(process)
    }));
    const nextRun = nextRunOf(context.crons ?? []);
    const zones = zoneFindings(policy);
    const found = policy.apps.flatMap(({ processes }) => processes.flatMap((process) => {
        const subject = subjectOf(process, context, coverageOf(process), clockJumpsOf);
        const drafts = [
            ...checkWindows(subject),
            ...checkGap(subject),
            ...checkMetrics(subject),
            ...cutWindows(subject.policy, subject.liveWindows),
            ...checkLimit(subject),
            ...checkFailSafe(subject),
            ...checkFlips(subject, context),
            ...checkCrons(subject, context, nextRun)
        ];
        const place = ['apps', process.app, 'processes', process.process];
        return drafts.map(([code, path, message]) => finding(code, [...place, ...path], message));
    }));
    const mixed = policy.apps.flatMap((app) => mixedFinding(app, context));
    const budgets = smallBudgets(policy, context.sizes ?? (() => null), context.nowMs);
    return [
        ...zones,
        ...found,
        ...mixed,
        ...budgets.map(({ path, message }) => finding('budget-below-floors', path, message))
    ];
}
function finding(code, path, message) {
    return { path, at: 'key', severity: 'warning', code, message };
}
function mixedFinding(app, { sizes = () => null, nowMs }) {
    const mixed = mixedSizes(app, sizes, nowMs);
    if (mixed === null)
        return [];
    return [finding('mixed-sizes', ['apps', app.app, 'processes', mixed.process, 'schedule'], mixed.message)];
}
function* checkFlips({ policy }, { nowMs }) {
    const flips = flippingSizes(policy, nowMs);
    if (flips !== null)
        yield ['size-flips', ['schedule'], flips];
}
/** Once for a zone, as it stands once at the top. */
function zoneFindings({ apps }) {
    const zones = new Set(apps.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)));
    return [...zones].flatMap((zone) => {
        const message = zoneWarning(zone);
        return message === null ? [] : [finding('zone-without-dst', ['timezone'], message)];
    });
}
function subjectOf(policy, context, { unreachable, gap }, clockJumpsOf) {
    const now = (0,local_time/* localTime */.HJ)(policy.timezone, context.nowMs);
    const limits = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const liveWindows = policy.schedule.flatMap((window, index) => unreachable.has(index) || isPast(window, now)
        ? []
        : [
            {
                window,
                index,
                bounds: { floor: (0,schedule_bounds/* clamp */.qE)(window.bounds.floor, limits), ceiling: (0,schedule_bounds/* clamp */.qE)(window.bounds.ceiling, limits) }
            }
        ]);
    return {
        policy,
        now,
        liveWindows,
        unreachable,
        gap,
        movesWithinRange: isMovedBySignals(policy),
        limit: context.limits?.(policy.app, policy.process) ?? null,
        clockJumpsOf
    };
}
function* checkWindows({ policy, now, liveWindows, unreachable, movesWithinRange, clockJumpsOf }) {
    const { schedule, timezone } = policy;
    for (const [index, window] of schedule.entries()) {
        const path = ['schedule', index];
        const above = unreachable.get(index);
        if (isPast(window, now))
            yield ['past-date', path, `"${window.source}" is over. Remove it, or write a date to come.`];
        else if (above !== undefined)
            yield [
                'unreachable',
                path,
                above.length === 0
                    ? `"${window.source}" never holds: no day to come is all of that. ` +
                        'Write a comma where one or the other is meant, or remove it.'
                    : `"${window.source}" never holds: ${describeCovering(schedule, above)} it. Move it up, or remove it.`
            ];
        for (const problem of doubtfulParts(window))
            yield ['doubtful-window', path, problem];
        const live = liveWindows.find((one) => one.index === index);
        if (live === undefined)
            continue;
        const { floor, ceiling } = live.bounds;
        if (floor < ceiling && !movesWithinRange) {
            yield [
                'range-not-moved',
                path,
                `"${window.source}": nothing moves the quantity inside ${floor}-${ceiling}, so it stays wherever it is. ` +
                    `Write one number, ${floor} or ${ceiling}.`
            ];
        }
        for (const problem of clockJumpProblems(schedule, index, timezone, clockJumpsOf(timezone)))
            yield ['dst-night', path, problem];
    }
}
function describeCovering(schedule, above) {
    const lines = above.map((index) => `"${schedule[index]?.source ?? ''}"`);
    const shown = lines.length > 3 ? `${lines.slice(0, 3).join(', ')} and ${lines.length - 3} more` : lines.join(' and ');
    return lines.length === 1 ? `${shown}, above it, takes all of` : `${shown}, above it, together take all of`;
}
function* checkGap(subject) {
    const { policy, gap, movesWithinRange } = subject;
    if (policy.schedule.length === 0)
        yield* checkUnscheduled(subject);
    if (gap === null)
        return;
    const more = gap.hoursAWeek === null ? '' : `, the first of ${Number(gap.hoursAWeek.toFixed(1))} such hours a week`;
    const floor = (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.floor ?? 1;
    const remedy = `Add a last line without days and hours, such as "${floor}".`;
    const { min, max } = policy;
    if (min === null || max === null)
        yield ['gap', ['schedule'], `No window covers ${gap.first}${more}: the quantity stays as it is then. ${remedy}`];
    else if (min < max && !movesWithinRange) {
        yield [
            'range-not-moved',
            ['schedule'],
            `No window covers ${gap.first}${more}: min-max (${min}-${max}) holds then, ` +
                `and nothing moves the quantity inside it. ${remedy}`
        ];
    }
}
/** Without windows, `min` and `max` are the range if both are given. */
function* checkUnscheduled({ policy: { min, max }, movesWithinRange }) {
    if (min !== null && max !== null) {
        if (min < max && !movesWithinRange) {
            yield [
                'range-not-moved',
                ['min'],
                `There is no schedule, so min-max (${min}-${max}) holds always, and nothing moves the quantity inside it. ` +
                    'Add a schedule, or a probe or metrics.'
            ];
        }
    }
    else if (min !== null || max !== null) {
        const [there, other, bound] = min !== null ? ['min', 'max', `at least ${min}`] : ['max', 'min', `at most ${max ?? 0}`];
        yield [
            'gap',
            [there],
            `There is no schedule and no ${other}: the quantity stays as it is, ${bound}, and no signal moves it. ` +
                `Add a schedule, or ${other}.`
        ];
    }
}
/** Metrics without a range that they could move the quantity in. */
function* checkMetrics({ policy, gap, liveWindows }) {
    const { router, metrics, schedule, min, max } = policy;
    if (router === null && metrics.length === 0)
        return;
    const open = (schedule.length === 0 || gap !== null) && min !== null && max !== null && min < max;
    if (open || schedule.length === 0 || liveWindows.some(({ bounds }) => bounds.floor < bounds.ceiling))
        return;
    const remedy = 'Write a range, such as "weekdays 07:00-22:00 2-6".';
    yield ['no-range', ['metrics'], `The metrics have nothing to decide: every window names one number. ${remedy}`];
}
function* checkLimit(subject) {
    const { policy, liveWindows } = subject;
    yield* aboveSizeLimits(liveWindows);
    const limit = mostOfSizes(liveWindows) ?? subject.limit;
    if (limit === null)
        return;
    const allowed = `the dyno type of ${policy.process} allows at most ${limit}`;
    const remedy = `Write ${limit} or less, or change the type ("heroku ps:type").`;
    if (policy.max !== null && policy.max > limit)
        yield ['above-limit', ['max'], `max is ${policy.max}, but ${allowed}. ${remedy}`];
    for (const { window, index, bounds } of liveWindows) {
        if (bounds.ceiling > limit && window.size === null)
            yield [
                'above-limit',
                ['schedule', index],
                `"${window.source}" asks for ${bounds.ceiling}, but ${allowed}. ${remedy}`
            ];
    }
    const quantity = policy.failSafe?.quantity ?? null;
    if (quantity !== null && quantity > limit)
        yield ['above-limit', ['fail-safe', 'quantity'], `The fail-safe asks for ${quantity}, but ${allowed}. ${remedy}`];
}
function* checkFailSafe({ policy, liveWindows }) {
    const quantity = policy.failSafe?.quantity ?? null;
    if (quantity === null)
        return;
    const path = ['fail-safe', 'quantity'];
    const most = (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
    const higher = liveWindows.filter(({ bounds }) => bounds.floor > quantity);
    const highest = Math.max(...higher.map(({ bounds }) => bounds.floor));
    const [first] = higher;
    if (first !== undefined) {
        const others = higher.length === 1 ? '' : ` (and in ${higher.length - 1} more)`;
        yield [
            'fail-safe-below-window',
            path,
            `The fail-safe goes to ${quantity}, so it does nothing in "${first.window.source}"${others}. ` +
                `Write at least ${highest + 1}, or leave the quantity out to go to max.`
        ];
    }
    if (most !== null && quantity > most) {
        const why = policy.max === null
            ? `no max is written, so the largest quantity of the schedule, ${most}, is the most`
            : `max is ${policy.max}`;
        yield [
            'fail-safe-above-max',
            path,
            `The fail-safe asks for ${quantity}, but ${why}. ` +
                `${policy.max === null ? 'Write' : 'Raise to'} "max: ${quantity}", or lower the quantity.`
        ];
    }
}
function* checkCrons({ policy, clockJumpsOf }, { nowMs, crons = [], lateMinutes = 15 }, nextRun) {
    if (nextRun === null || !policy.enabled)
        return;
    const clockJumps = [...new Set([policy.timezone, ...crons.map(({ timezone }) => timezone)])].flatMap(clockJumpsOf);
    const check = { nowMs, lines: crons, nextRun, clockJumps, lateMs: lateMinutes * durations/* minuteMs */.J2 };
    for (const message of lateChangeWarnings(policy, check))
        yield ['cron-too-sparse', ['schedule'], message];
}


/***/ }),

/***/ 10893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ scaleSpan),
/* harmony export */   Ho: () => (/* binding */ monthlyCost),
/* harmony export */   Ou: () => (/* binding */ hoursBySize),
/* harmony export */   P8: () => (/* binding */ monthlyCostBySize),
/* harmony export */   Xx: () => (/* binding */ percentSaved),
/* harmony export */   cB: () => (/* binding */ dynoHours),
/* harmony export */   nx: () => (/* binding */ addSpans),
/* harmony export */   xT: () => (/* binding */ zeroSpan)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

const zeroSpan = { floor: 0, ceiling: 0 };
/** Dynos times elapsed hours, which clock changes do not affect. */
function dynoHours(periods) {
    const sum = (weight) => periods.reduce((total, { fromMs, toMs, bounds }) => total + (toMs - fromMs) * weight(bounds), 0) / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .hourMs */ .$0;
    return {
        floor: sum((bounds) => bounds?.floor ?? 0),
        ceiling: sum((bounds) => bounds?.ceiling ?? 0),
        unknownHours: sum((bounds) => (bounds === null ? 1 : 0))
    };
}
function addSpans(a, b) {
    return { floor: a.floor + b.floor, ceiling: a.ceiling + b.ceiling };
}
function scaleSpan({ floor, ceiling }, factor) {
    return { floor: floor * factor, ceiling: ceiling * factor };
}
/**
 * US$ a month of 720 hours, from the dyno-hours of `hours` hours.
 *
 * @param price US$ a month of one dyno
 */
function monthlyCost(dynos, hours, price) {
    // A month has 720 hours and an hour costs a 720th of the price, so 720 cancels out.
    return hours === 0 ? zeroSpan : { floor: (dynos.floor * price) / hours, ceiling: (dynos.ceiling * price) / hours };
}
/** The dyno-hours of each type, in the order in which they come; a type of which none runs is left out where another is there. */
function hoursBySize(periods, priceOf) {
    const sizes = [...new Set(periods.map(({ size }) => size))].map((size) => ({
        size,
        price: priceOf(size),
        dynoHours: dynoHours(periods.filter((period) => period.size === size))
    }));
    const running = sizes.filter((one) => one.dynoHours.ceiling > 0);
    return (running.length > 0 ? running : sizes.slice(0, 1)).map(({ size, price, dynoHours: { floor, ceiling } }) => ({
        size,
        price,
        dynoHours: { floor, ceiling }
    }));
}
/** US$ a month of all types together; null: a price is not known. */
function monthlyCostBySize(sizes, hours) {
    return sizes.reduce((sum, { price, dynoHours: dynos }) => sum === null || price === null ? null : addSpans(sum, monthlyCost(dynos, hours, price)), zeroSpan);
}
/** Percent by which a cost is below a flat one: `floor` the least, `ceiling` the most. null: the flat cost is 0. */
function percentSaved(cost, flat) {
    return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 };
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

/***/ 73533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rv: () => (/* binding */ describeSaved),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   d4: () => (/* binding */ signedSpan),
/* harmony export */   uM: () => (/* binding */ describeSpan)
/* harmony export */ });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
function decimal(value) {
    return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value);
}
/** `59`, `59-83`: one number where both ends read the same. */
function describeSpan({ floor, ceiling }, format = decimal) {
    const [low, high] = [format(floor), format(ceiling)];
    return low === high ? low : `${low}${low.startsWith('-') || high.startsWith('-') ? ' to ' : '-'}${high}`;
}
/** `+21`, `-$3.13`, `+1 to +3`; `±0` where nothing differs. */
function signedSpan({ floor, ceiling }, format = decimal) {
    const signed = (value) => Math.abs(value) < 0.005 ? '±0' : value > 0 ? `+${format(value)}` : format(value);
    const [one, other] = [signed(Math.min(floor, ceiling)), signed(Math.max(floor, ceiling))];
    return one === other ? one : `${one} to ${other}`;
}
/** `18.06 % below`, `10-30 % below`, `as much as`, `5 % above`: to go before the flat maximum. */
function describeSaved({ floor, ceiling }) {
    if (Math.max(Math.abs(floor), Math.abs(ceiling)) < 0.005)
        return 'as much as';
    if (ceiling <= 0)
        return `${describeSpan({ floor: -ceiling, ceiling: -floor })} % above`;
    return `${describeSpan({ floor: Math.max(0, floor), ceiling })} % below`;
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

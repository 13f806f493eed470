export const id = 611;
export const ids = [611];
export const modules = {

/***/ 77750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ plannedApps)
/* harmony export */ });
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48281);
/* harmony import */ var _run_select_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39573);


/** With a token every app that a selector finds, else one app for each selector. Never rejects. */
async function plannedApps(policy, heroku) {
    const { selectors = [] } = policy;
    if (selectors.length === 0)
        return { policy, selected: [], warnings: [], errors: [] };
    if (heroku === null) {
        return {
            policy: (0,_core_select_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .asWritten */ .qm)(policy),
            selected: selectors.map(({ key }) => ({ key, apps: null })),
            warnings: [],
            errors: []
        };
    }
    const found = await (0,_run_select_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .selectNow */ .hz)(heroku, policy, {});
    const unlisted = found.policy.apps.flatMap(({ app, unlisted: fault }) => fault === undefined ? [] : [{ app, fault }]);
    const isListed = (key) => !unlisted.some(({ app }) => app === key);
    return {
        policy: found.policy,
        selected: selectors.map(({ key }) => ({ key, apps: isListed(key) ? (found.selected[key] ?? []) : null })),
        warnings: unlisted.map(({ app, fault }) => `"${app}": ${fault.message}`),
        errors: found.errors
    };
}


/***/ }),

/***/ 41611:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TE: () => (/* binding */ lookUp),
  HY: () => (/* binding */ preparePlan),
  wZ: () => (/* binding */ readBase),
  P1: () => (/* binding */ readSizes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/config/load.js + 14 modules
var load = __webpack_require__(15001);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(86246);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
;// CONCATENATED MODULE: ./build/config/workflow-crons.js

/**
 * The times at which workflows start runs of this action: `on.schedule` of those with a step that uses it (`OWNER/dyno-scaler@…`, or
 * `./` in its own repository) to scale, which other commands such as `plan` do not. Files that are no workflows have none. Never
 * throws.
 */
function cronsOfWorkflows(files) {
    return files.flatMap(({ path, text }) => {
        try {
            return cronsOf(path, text);
        }
        catch (error) {
            // Brackets nested without end exhaust the stack of the parser: GitHub does not run such a file either.
            if (error instanceof RangeError)
                return [];
            throw error;
        }
    });
}
function cronsOf(file, text) {
    const lines = new dist/* LineCounter */.HN();
    const document = (0,dist/* parseDocument */.Tp)(text, { lineCounter: lines, prettyErrors: false, logLevel: 'silent' });
    const look = lookIn(document);
    const root = document.contents;
    if (!items(look, look.child(root, 'jobs')).some((job) => items(look, look.child(job, 'steps')).some((step) => isOurs(look, step))))
        return [];
    return items(look, look.child(look.child(root, 'on'), 'schedule')).flatMap((entry) => {
        const cron = look.child(entry, 'cron');
        const expression = look.text(cron);
        if (expression === null)
            return [];
        const { line, col } = lines.linePos(cron?.range?.[0] ?? 0);
        return [
            {
                expression,
                timezone: look.text(look.child(entry, 'timezone')) ?? 'UTC',
                place: { file, line: Math.max(1, line), column: Math.max(1, col) }
            }
        ];
    });
}
function isOurs(look, step) {
    const uses = look.text(look.child(step, 'uses'));
    if (uses === null || !(uses === './' || /\/dyno-scaler@[^/\s]+$/i.test(uses)))
        return false;
    const command = look.text(look.child(look.child(step, 'with'), 'command'))?.trim() ?? '';
    return command === '' || command === 'run' || command.includes('${{');
}
function lookIn(document) {
    const resolve = (node) => {
        if (!(0,dist/* isNode */.Ll)(node))
            return null;
        const target = (0,dist/* isScalar */.jn)(node) || (0,dist/* isCollection */.P3)(node) ? node : node.resolve(document);
        return target ?? null;
    };
    return {
        resolve,
        child: (node, key) => {
            const map = resolve(node);
            if (!(0,dist/* isMap */.jh)(map))
                return null;
            return resolve(map.items.find((pair) => (0,dist/* isScalar */.jn)(pair.key) && String(pair.key.value) === key)?.value);
        },
        text: (node) => {
            const scalar = resolve(node);
            return (0,dist/* isScalar */.jn)(scalar) && typeof scalar.value === 'string' ? scalar.value : null;
        }
    };
}
/** The items of a list, or the values of a mapping. */
function items(look, node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map(look.resolve);
    return (0,dist/* isMap */.jh)(node) ? node.items.map(({ value }) => look.resolve(value)) : [];
}

// EXTERNAL MODULE: ./build/core/select-apps.js
var select_apps = __webpack_require__(48281);
// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(93577);
// EXTERNAL MODULE: ./build/core/pricing/dyno-hours.js
var dyno_hours = __webpack_require__(10893);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(53466);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/forecast/horizon.js
var horizon = __webpack_require__(44309);
// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var schedule_holidays = __webpack_require__(75509);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/schedule/turning-points.js
var turning_points = __webpack_require__(50807);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/core/plan/local-days.js
var local_days = __webpack_require__(61043);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/plan/flat-maximum.js
var flat_maximum = __webpack_require__(69206);
;// CONCATENATED MODULE: ./build/core/plan/total.js

function planTotal(processes) {
    const enabled = processes.filter((process) => process.enabled);
    const allOff = enabled.length === 0;
    const counted = allOff ? processes : enabled;
    const sum = (value) => counted.reduce((total, process) => (0,dyno_hours/* addSpans */.nx)(total, value(process)), dyno_hours/* zeroSpan */.xT);
    const count = (which) => counted.filter(which).length;
    const dynoHours = sum((process) => process.dynoHours);
    const cost = sum((process) => process.cost ?? dyno_hours/* zeroSpan */.xT);
    const unknownHours = counted.reduce((total, process) => total + process.dynoHours.unknownHours, 0);
    return {
        counted: counted.length,
        off: processes.length - counted.length,
        allOff,
        dynoHours,
        week: sum((process) => process.week),
        unknownHours,
        cost,
        unpriced: count((process) => process.cost === null),
        assumed: count(({ sizeAssumed }) => sizeAssumed),
        eco: count(({ sizes }) => sizes.some(({ size }) => size.toLowerCase() === 'eco')),
        flat: unknownHours > 0 || counted.length === 0 ? null : flatTotal(counted, dynoHours, cost)
    };
}
function flatTotal(counted, planned, cost) {
    let dynoHours = 0;
    let week = 0;
    let dollars = 0;
    for (const { flat } of counted) {
        if (flat === null)
            return null;
        dynoHours += flat.dynoHours;
        week += flat.week;
        dollars += flat.cost ?? 0;
    }
    return {
        dynoHours,
        week,
        cost: dollars,
        saved: (0,dyno_hours/* percentSaved */.Xx)(planned, dynoHours),
        costSaved: (0,dyno_hours/* percentSaved */.Xx)(cost, dollars)
    };
}

;// CONCATENATED MODULE: ./build/core/plan/plan.js
/** The plan of a policy: every change of its schedule, the dyno-hours, and what they cost. */














/** The plan of every process type for `days` local days from local midnight. */
function planOf(policy, options) {
    const calendars = new Map();
    const calendar = (timezone) => {
        const known = calendars.get(timezone);
        if (known !== undefined)
            return known;
        const days = (0,local_days/* localDays */.t)(timezone, options.from ?? (0,local_time/* localTime */.HJ)(timezone, options.nowMs).day, options.days);
        calendars.set(timezone, days);
        return days;
    };
    const planned = ({ processes }) => processes.map((process) => processPlan(process, calendar(process.timezone), options));
    const processes = policy.apps.flatMap(planned);
    const budgets = plannedBudgets(policy, processes);
    return {
        ...{ days: options.days, priceSource: options.prices.source, processes, total: planTotal(processes) },
        ...(budgets.length === 0 ? {} : { budgets })
    };
}
function plannedBudgets({ apps, budget }, processes) {
    const costOf = (plans) => plans.reduce((sum, { cost }) => (sum === null || cost === null ? null : (0,dyno_hours/* addSpans */.nx)(sum, cost)), dyno_hours/* zeroSpan */.xT);
    const own = apps.flatMap(({ app, budget: its }) => its === undefined ? [] : [{ app, ...its, cost: costOf(processes.filter((plan) => plan.app === app)) }]);
    return budget === undefined ? own : [...own, { app: null, ...budget, cost: costOf(processes) }];
}
function processPlan(policy, calendar, { sizes, prices, holidays = [] }) {
    const { app, process, timezone, enabled } = policy;
    const fromMs = calendar[0]?.fromMs ?? 0;
    const toMs = calendar.at(-1)?.toMs ?? fromMs;
    const known = sizes(app, process);
    const running = known ?? pricing_prices/* assumedSize */.yK;
    const otherwise = (0,dyno_size/* hasSizes */.PG)(policy) ? running.toLowerCase() : running;
    const periods = windowPeriods(policy, otherwise, fromMs, toMs);
    const days = calendar.map((day) => {
        const names = (0,schedule_holidays/* holidaysIn */.$y)(timezone, holidays)
            .filter((holiday) => holiday.day === day.day)
            .map(({ name }) => name);
        return {
            ...day,
            holidays: [...new Set(names)],
            changes: changesOf(policy, periods, day),
            dynoHours: (0,dyno_hours/* dynoHours */.cB)(clipPeriods(periods, day))
        };
    });
    const hours = (toMs - fromMs) / durations/* hourMs */.$0;
    const sum = (0,dyno_hours/* dynoHours */.cB)(periods);
    const bySize = (0,dyno_hours/* hoursBySize */.Ou)(periods, (size) => (0,pricing_prices/* monthlyPrice */.JB)(size, prices));
    const byHours = [...bySize].sort((a, b) => b.dynoHours.ceiling - a.dynoHours.ceiling);
    const cost = (0,dyno_hours/* monthlyCostBySize */.P8)(bySize, hours);
    return {
        ...{ app, process, timezone, enabled, fromMs, toMs, days },
        size: byHours.map(({ size }) => size).join(', '),
        sizes: byHours,
        sizeAssumed: known === null && !(0,dyno_size/* hasSizes */.PG)(policy),
        price: byHours.length === 1 ? (byHours[0]?.price ?? null) : null,
        restarts: restartsOf(periods, hours, prices),
        stretches: periods.map(({ fromMs: startMs, toMs: endMs, bounds, size }) => ({
            fromMs: startMs,
            toMs: endMs,
            bounds,
            size
        })),
        dynoHours: sum,
        week: (0,dyno_hours/* scaleSpan */.$$)(sum, 7 / calendar.length),
        cost,
        flat: flatMaximum(policy, otherwise, {
            hours,
            days: calendar.length,
            hasUnknown: sum.unknownHours > 0,
            planned: sum,
            cost,
            prices
        })
    };
}
function flatMaximum(policy, running, sums) {
    const { hours, days, hasUnknown, planned, cost, prices } = sums;
    const most = (0,flat_maximum/* maximumOf */.c)(policy, running, prices);
    if (most === null)
        return null;
    const maxHours = most.quantity * hours;
    const price = (0,pricing_prices/* monthlyPrice */.JB)(most.size, prices);
    const dollars = price === null ? null : price * most.quantity;
    // Hours of different dyno types do not compare.
    const isMoney = (0,dyno_size/* hasSizes */.PG)(policy) && cost !== null && dollars !== null;
    const saved = isMoney ? (0,dyno_hours/* percentSaved */.Xx)(cost, dollars) : (0,dyno_hours/* percentSaved */.Xx)(planned, maxHours);
    return {
        ...most,
        dynoHours: maxHours,
        week: (maxHours * 7) / days,
        cost: dollars,
        saved: hasUnknown ? null : saved
    };
}
function restartsOf(periods, hours, prices) {
    const resized = periods.flatMap(({ before, bounds, resize }) => {
        const isRunning = resize !== null && (before?.ceiling ?? 0) > 0 && (bounds?.ceiling ?? 0) > 0;
        return isRunning && before !== null && bounds !== null
            ? [{ size: resize.to, dynos: before.floor > 0 ? bounds : { ...bounds, floor: 0 } }]
            : [];
    });
    const dynos = resized.reduce((sum, one) => (0,dyno_hours/* addSpans */.nx)(sum, one.dynos), dyno_hours/* zeroSpan */.xT);
    const cost = resized.reduce((sum, one) => {
        const price = (0,pricing_prices/* monthlyPrice */.JB)(one.size, prices);
        if (sum === null || price === null)
            return null;
        return (0,dyno_hours/* addSpans */.nx)(sum, (0,dyno_hours/* scaleSpan */.$$)(one.dynos, (price / pricing_prices/* hoursAMonth */.rG / 60) * horizon/* bootMinutes */.g * (pricing_prices/* hoursAMonth */.rG / hours)));
    }, dyno_hours/* zeroSpan */.xT);
    return { changes: resized.length, dynos, cost };
}
/** The period split where the bounds or the dyno type change. */
function windowPeriods(policy, running, fromMs, toMs) {
    const periods = [];
    let before = plannedAt(policy, running, fromMs - 1);
    let current = { startMs: fromMs, now: plannedAt(policy, running, fromMs) };
    const close = (endMs) => {
        const { startMs, now } = current;
        if (endMs > startMs)
            periods.push({
                ...now,
                fromMs: startMs,
                toMs: endMs,
                before: before.bounds,
                resize: (0,dyno_size/* sameSize */.YY)(before.size, now.size) ? null : { from: before.size, to: now.size }
            });
    };
    for (const { atMs } of (0,turning_points/* turningPoints */.p)(policy.schedule, policy.timezone, fromMs, toMs)) {
        const next = plannedAt(policy, running, atMs);
        const { now } = current;
        if (atMs >= toMs || ((0,same_bounds/* sameBounds */.M)(next.bounds, now.bounds) && (0,dyno_size/* sameSize */.YY)(next.size, now.size)))
            continue;
        close(atMs);
        before = current.now;
        current = { startMs: atMs, now: next };
    }
    close(toMs);
    return periods;
}
/**
 * Where no window holds, the quantity stays as it is, which is between `min` and `max` where there is a `max`, and
 * unknown otherwise.
 */
function plannedAt(policy, running, atMs) {
    const scheduled = (0,bounds/* scheduledBounds */.Ze)(policy, atMs);
    const size = (0,dyno_size/* scheduledSize */.fr)(policy, scheduled) ?? running;
    if (scheduled !== null)
        return { bounds: scheduled.bounds, size, window: (0,schedule_window/* windowLabel */.Hf)(scheduled.window) };
    return { bounds: policy.max === null ? null : { floor: policy.min ?? 0, ceiling: policy.max }, size, window: null };
}
/** The parts of the periods that lie inside `period`. */
function clipPeriods(periods, period) {
    return periods.flatMap((part) => {
        const fromMs = Math.max(part.fromMs, period.fromMs);
        const toMs = Math.min(part.toMs, period.toMs);
        return fromMs < toMs ? [{ ...part, fromMs, toMs }] : [];
    });
}
function changesOf(policy, periods, { fromMs, toMs }) {
    const beginning = periods.filter((period) => period.fromMs >= fromMs &&
        period.fromMs < toMs &&
        (period.resize !== null || !(0,same_bounds/* sameBounds */.M)(period.before, period.bounds)));
    return beginning.map(({ fromMs: atMs, before, bounds, resize, window }) => ({
        atMs,
        minute: (0,local_time/* localTime */.HJ)(policy.timezone, atMs).minute,
        offsetMinutes: (0,local_time/* offsetMinutes */.rg)(policy.timezone, atMs),
        from: before,
        to: bounds,
        resize,
        window
    }));
}

;// CONCATENATED MODULE: ./build/core/plan/compare.js






/**
 * Compares the bounds at each instant, not the text of the schedules. Both plans should begin on the same day and have
 * the same number of days. Hours that only one of them covers, as midnight moves when the timezone changes, are left
 * out.
 */
function comparePlans(base, head) {
    const before = new Map(base.processes.map((process) => [(0,process_key/* processKey */.Z)(process), process]));
    const after = new Set(head.processes.map(process_key/* processKey */.Z));
    const changed = head.processes.map((process) => {
        const old = before.get((0,process_key/* processKey */.Z)(process));
        return old === undefined ? oneSided(process, 'added') : bothSided(old, process);
    });
    const removed = base.processes
        .filter((process) => !after.has((0,process_key/* processKey */.Z)(process)))
        .map((process) => oneSided(process, 'removed'));
    const all = [...changed, ...removed].filter((comparison) => comparison !== null);
    const counted = all.filter(({ isEnabled }) => isEnabled);
    return {
        processes: all.map(({ comparison }) => comparison),
        unchanged: head.processes.length + removed.length - all.length,
        week: counted.reduce((total, { comparison }) => (0,dyno_hours/* addSpans */.nx)(total, comparison.week), dyno_hours/* zeroSpan */.xT),
        cost: counted.reduce((total, { comparison }) => (0,dyno_hours/* addSpans */.nx)(total, comparison.cost ?? dyno_hours/* zeroSpan */.xT), dyno_hours/* zeroSpan */.xT)
    };
}
function oneSided(plan, kind) {
    const sign = kind === 'added' ? 1 : -1;
    const differences = plan.stretches.map(({ fromMs, toMs, bounds }) => kind === 'added' ? { fromMs, toMs, base: null, head: bounds } : { fromMs, toMs, base: bounds, head: null });
    const { app, process, timezone } = plan;
    const signed = ({ floor, ceiling }) => ({ floor: floor * sign, ceiling: ceiling * sign });
    const comparison = {
        app,
        process,
        timezone,
        kind,
        switched: null,
        differences,
        week: signed(plan.week),
        cost: plan.cost === null ? null : signed(plan.cost)
    };
    return { comparison, isEnabled: plan.enabled };
}
function bothSided(base, head) {
    const period = { fromMs: Math.max(base.fromMs, head.fromMs), toMs: Math.min(base.toMs, head.toMs) };
    const differences = differencesOf(clipPeriods(base.stretches, period), clipPeriods(head.stretches, period));
    const switched = base.enabled === head.enabled ? null : head.enabled ? 'on' : 'off';
    if (differences.length === 0 && switched === null)
        return null;
    const { app, process, timezone } = head;
    const hours = (period.toMs - period.fromMs) / durations/* hourMs */.$0;
    const known = differences.filter(({ base: old, head: now }) => old !== null && now !== null);
    const inside = (plan) => known.flatMap((difference) => clipPeriods(plan.stretches, difference));
    const [old, now] = [(0,dyno_hours/* dynoHours */.cB)(inside(base)), (0,dyno_hours/* dynoHours */.cB)(inside(head))];
    const costs = [base, head].map((plan) => {
        const priceOf = (size) => plan.sizes.find((one) => one.size === size)?.price ?? null;
        return (0,dyno_hours/* monthlyCostBySize */.P8)((0,dyno_hours/* hoursBySize */.Ou)(inside(plan), priceOf), hours);
    });
    const change = { floor: now.floor - old.floor, ceiling: now.ceiling - old.ceiling };
    const week = { floor: (change.floor * 7) / head.days.length, ceiling: (change.ceiling * 7) / head.days.length };
    const [paid, toPay] = costs;
    const cost = paid == null || toPay == null ? null : { floor: toPay.floor - paid.floor, ceiling: toPay.ceiling - paid.ceiling };
    return {
        comparison: { app, process, timezone, kind: 'changed', switched, differences, week, cost },
        isEnabled: head.enabled
    };
}
/** Both lists must cover the same period without a gap. */
function differencesOf(base, head) {
    const found = [];
    let [left, right] = [0, 0];
    for (;;) {
        const [old, now] = [base[left], head[right]];
        if (old === undefined || now === undefined)
            return found;
        const fromMs = Math.max(old.fromMs, now.fromMs);
        const toMs = Math.min(old.toMs, now.toMs);
        const sizes = (0,dyno_size/* sameSize */.YY)(old.size, now.size) ? {} : { sizes: { base: old.size, head: now.size } };
        if (!(0,same_bounds/* sameBounds */.M)(old.bounds, now.bounds) || 'sizes' in sizes)
            pushMerged(found, { fromMs, toMs, base: old.bounds, head: now.bounds, ...sizes });
        if (old.toMs === toMs)
            left++;
        if (now.toMs === toMs)
            right++;
    }
}
function pushMerged(found, next) {
    const last = found.at(-1);
    const continues = last?.toMs === next.fromMs &&
        (0,same_bounds/* sameBounds */.M)(last.base, next.base) &&
        (0,same_bounds/* sameBounds */.M)(last.head, next.head) &&
        last.sizes?.base === next.sizes?.base &&
        last.sizes?.head === next.sizes?.head;
    if (continues)
        found[found.length - 1] = { ...last, toMs: next.toMs };
    else
        found.push(next);
}

;// CONCATENATED MODULE: ./build/core/plan/window-edges.js



const everyDay = [1, 2, 3, 4, 5, 6, 7];
/**
 * When the windows of a process type begin and end. A window of whole days begins and ends at midnight; dates that are
 * over are left out. Where cron has no words for the days, as for `1st mon`, there are edges on more days than needed.
 */
function windowEdges(policy, nowMs) {
    const today = (0,local_time/* localTime */.HJ)(policy.timezone, nowMs).day;
    const edges = policy.schedule.flatMap((window) => edgesOfWindow(window, today));
    return edges.map((edge) => ({ ...edge, timezone: policy.timezone }));
}
function edgesOfWindow({ months, days, spans }, today) {
    const sets = [...days, ...(months.length % 12 === 0 ? [] : [monthRules(months)])];
    // Whatever begins or ends does so on a day of every set, so the one with the fewest is enough.
    const [set] = [...sets].sort((one, other) => runsAYear(one) - runsAYear(other));
    const merges = sets.length < 2;
    return spans.flatMap((span) => edgesOfSpan(set ?? [{ kind: 'weekdays', weekdays: everyDay }], span, today, merges));
}
/** Months as ranges of dates, neighbours as one. */
function monthRules(months) {
    const first = months.filter((month) => !months.includes(month === 1 ? 12 : month - 1));
    return first.map((from) => {
        let to = from;
        while (months.includes((to % 12) + 1))
            to = (to % 12) + 1;
        return { kind: 'yearly', from: from * 100 + 1, to: to * 100 + new Date(Date.UTC(2024, to, 0)).getUTCDate() };
    });
}
/** How many runs a year the edges of a set ask for, about. */
function runsAYear(set) {
    const runs = set.map((rule) => {
        if (rule.kind === 'weekdays')
            return rule.weekdays.length * 52;
        if (rule.kind === 'nth-weekday')
            return 52;
        if (rule.kind === 'month-days')
            return monthDays(rule).length * 12;
        return isDated(rule) && rule.from === rule.to ? 1 : 365;
    });
    return runs.reduce((sum, run) => sum + run, 0);
}
/** @param merges whether neighbouring whole days of the set are one: nothing begins or ends between them */
function edgesOfSpan(set, span, today, merges) {
    const isMerged = merges && (0,schedule_window/* isWholeDay */.id)(span) && !set.some(({ kind }) => kind === 'holidays' || kind === 'nth-weekday');
    const live = set.filter((rule) => !isOver(rule, today));
    // A range of dates with hours begins and ends every day while it lasts. Cron has no years, so it gets an edge on
    // every day; and any day of the year may be a holiday.
    const isDaily = live.some((rule) => rule.kind === 'holidays' || (!isMerged && isDated(rule) && rule.from !== rule.to));
    const weekdays = isDaily ? everyDay : [...new Set(live.flatMap(weekdaysOf))];
    const days = [...new Set(live.flatMap((rule) => (rule.kind === 'month-days' ? monthDays(rule) : [])))];
    const dates = live.flatMap((rule) => singleDates(rule, today, isMerged));
    return [
        ...weekly(weekdays, span, isMerged),
        ...(days.length === 0 ? [] : monthly(days, span)),
        ...dates.flatMap(({ first, last }) => dated(first, last, span))
    ];
}
function weekdaysOf(rule) {
    if (rule.kind === 'weekdays')
        return rule.weekdays;
    return rule.kind === 'nth-weekday' ? [rule.weekday] : [];
}
/** The days of any month on which the range can fall. */
function monthDays({ from, to }) {
    const [first, last] = [from === 'last' ? 28 : from, to === 'last' ? 31 : to];
    const wraps = to !== 'last' && (from === 'last' || from > to);
    return Array.from({ length: 31 }, (_, index) => index + 1).filter((day) => wraps ? day >= first || day <= last : day >= first && day <= last);
}
function endsNextDay({ fromMinute, toMinute }) {
    return toMinute <= fromMinute || toMinute === 1440;
}
function weekly(weekdays, span, isMerged) {
    if (weekdays.length === 0 || (isMerged && weekdays.length === 7))
        return [];
    const ends = endsNextDay(span) ? weekdays.map((weekday) => (weekday % 7) + 1) : weekdays;
    if (!isMerged)
        return [weeklyEdge(span.fromMinute, weekdays), weeklyEdge(span.toMinute % 1440, ends)];
    const starts = weekdays.filter((weekday) => !weekdays.includes(weekday === 1 ? 7 : weekday - 1));
    const stops = ends.filter((weekday) => !weekdays.includes(weekday));
    return [weeklyEdge(0, starts), weeklyEdge(0, stops)];
}
function weeklyEdge(minute, weekdays) {
    return { minute, on: { kind: 'weekly', weekdays } };
}
function monthly(days, span) {
    const ends = endsNextDay(span) ? followingDays(days) : days;
    return [
        { minute: span.fromMinute, on: { kind: 'monthly', days } },
        { minute: span.toMinute % 1440, on: { kind: 'monthly', days: ends } }
    ];
}
/** The days of any month that can follow: after the 28th it may be the 1st. */
function followingDays(days) {
    const next = days.flatMap((day) => [...(day < 31 ? [day + 1] : []), ...(day >= 28 ? [1] : [])]);
    return [...new Set(next)].sort((a, b) => a - b);
}
function isDated(rule) {
    return rule.kind === 'dates' || rule.kind === 'yearly';
}
/** Not before the day after, into which a window over midnight reaches. */
function isOver(rule, today) {
    return rule.kind === 'dates' && rule.to + 1 < today;
}
/** The dates that get an edge of their own: single dates, and both ends of a range of whole days. */
function singleDates(rule, today, isMerged) {
    if (!isDated(rule) || (rule.from !== rule.to && !isMerged))
        return [];
    if (rule.kind === 'dates')
        return [{ first: rule.from, last: rule.to }];
    return [{ first: dayOfYear(rule.from, today), last: dayOfYear(rule.to, today) }];
}
/** The day in this year, for 02-29 in a leap year: cron has no year anyway. */
function dayOfYear(monthDay, today) {
    const year = monthDay === 229 ? 2024 : new Date(today * durations/* dayMs */.LP).getUTCFullYear();
    return Date.UTC(year, Math.floor(monthDay / 100) - 1, monthDay % 100) / durations/* dayMs */.LP;
}
function dated(first, last, span) {
    const begin = { minute: span.fromMinute, on: { kind: 'date', day: first } };
    const end = {
        minute: span.toMinute % 1440,
        on: { kind: 'date', day: last + (endsNextDay(span) ? 1 : 0) }
    };
    return [begin, end];
}

;// CONCATENATED MODULE: ./build/core/plan/suggest-cron.js


/**
 * GitHub's prices in US$ a minute and the free minutes a month of the Free plan, November 2026 (docs.github.com,
 * Actions billing).
 */
const runnerPrices = { linux: 0.006, slim: 0.002, freeMinutes: 2000 };
/** Share of the runs of a `*\/5` schedule that GitHub started, as measured: 65 of 288 a day. */
const startedShare = 65 / 288;
/** With more changes than this the suggestion has regular runs only: they notice each change a little later. */
const maxChangeCrons = 24;
/**
 * Minutes after a change at which its run is due. The new window surely holds by then, and it is not the full hour,
 * when GitHub delays runs the most.
 */
const minutesAfterChange = 2;
/**
 * Cron entries for a policy: one for each time of day at which a window begins or ends, and regular ones, which ping
 * the app and make up for runs that GitHub starts late or not at all.
 *
 * @param nowMs dates before it get no entry
 */
function suggestCron(policy, nowMs) {
    const changes = changeCrons(policy, nowMs);
    return [
        suggestion('close', { cron: '3/10 * * * *', runsAMonth: 144 * 30 }, changes),
        suggestion('sparse', { cron: '13/30 * * * *', runsAMonth: 48 * 30 }, changes)
    ];
}
/** The cost of so many runs of less than a minute each. */
function runnerCost(runs) {
    const paid = Math.max(0, runs - runnerPrices.freeMinutes);
    return { minutes: runs, linux: paid * runnerPrices.linux, slim: paid * runnerPrices.slim };
}
function suggestion(kind, looks, changes) {
    const lines = [{ ...looks, timezone: null, purpose: 'looks' }, ...changes];
    const runs = lines.reduce((sum, { runsAMonth }) => sum + runsAMonth, 0);
    return { kind, lines, every: runnerCost(Math.round(runs)), measured: runnerCost(Math.round(runs * startedShare)) };
}
/** Empty if there would be too many. */
function changeCrons(policy, nowMs) {
    const edges = policy.apps.flatMap(({ processes }) => processes.filter(({ enabled }) => enabled).flatMap((process) => windowEdges(process, nowMs)));
    const lines = cronsFor(edges);
    return lines.length > maxChangeCrons ? [] : lines;
}
function cronsFor(edges) {
    const weekly = new Map();
    const dated = new Map();
    for (const edge of edges) {
        const { timezone, minute, dayShift } = shifted(edge);
        const clock = `${minute % 60} ${Math.floor(minute / 60)}`;
        if (edge.on.kind !== 'weekly') {
            const { fields, runsAMonth } = dateFields(edge.on, dayShift);
            const cron = `${clock} ${fields} *`;
            dated.set(`${timezone} ${cron}`, { cron, timezone: zoneOf(timezone), purpose: 'changes', runsAMonth });
            continue;
        }
        const key = `${timezone} ${minute}`;
        const entry = weekly.get(key) ?? { timezone, minute, days: new Set() };
        for (const weekday of edge.on.weekdays)
            entry.days.add(((weekday - 1 + dayShift) % 7) + 1);
        weekly.set(key, entry);
    }
    return [...mergedHours([...weekly.values()]), ...dated.values()];
}
/** Day of the month and month. */
function dateFields(on, dayShift) {
    if (on.kind === 'monthly') {
        const days = dayShift === 0 ? on.days : followingDays(on.days);
        return { fields: `${days.join(',')} *`, runsAMonth: days.length };
    }
    const date = new Date((on.day + dayShift) * durations/* dayMs */.LP);
    return { fields: `${date.getUTCDate()} ${date.getUTCMonth() + 1}`, runsAMonth: 30 / 365 };
}
/** The edge's time of day and `minutesAfterChange`, perhaps past midnight. */
function shifted({ timezone, minute }) {
    const late = minute + minutesAfterChange;
    return { timezone, minute: late % 1440, dayShift: Math.floor(late / 1440) };
}
/** One entry for all hours that share timezone, days and minute. */
function mergedHours(entries) {
    const lines = new Map();
    for (const { timezone, minute, days } of entries) {
        const sorted = [...days].sort((a, b) => a - b);
        const key = `${timezone} ${minute % 60} ${sorted.join(',')}`;
        const line = lines.get(key) ?? { timezone, minute: minute % 60, days: sorted, hours: new Set() };
        line.hours.add(Math.floor(minute / 60));
        lines.set(key, line);
    }
    return [...lines.values()].map(({ timezone, minute, days, hours }) => ({
        cron: `${minute} ${[...hours].sort((a, b) => a - b).join(',')} * * ${weekdayField(days)}`,
        timezone: zoneOf(timezone),
        purpose: 'changes',
        runsAMonth: (hours.size * days.length * 30) / 7
    }));
}
function zoneOf(timezone) {
    return /^(?:(?:etc\/)?(?:utc|uct|zulu|universal|gmt))$/i.test(timezone) ? null : timezone;
}
/** Cron numbers the weekdays from 0, Sunday. */
function weekdayField(days) {
    if (days.length === 7)
        return '*';
    const fields = [];
    for (let index = 0; index < days.length;) {
        const first = days[index] ?? 1;
        let last = first;
        while (days[index + 1] === last + 1) {
            index++;
            last++;
        }
        index++;
        // Sunday is 0 for cron, so a range cannot end with it.
        if (last === 7 && first < 6)
            fields.push(`${first}-6`, '0');
        else if (last === 7 && first === 6)
            fields.push('6', '0');
        else
            fields.push(last === first ? String(first % 7) : last === first + 1 ? `${first},${last}` : `${first}-${last}`);
    }
    return fields.join(',');
}

// EXTERNAL MODULE: ./build/core/plan/lint.js + 11 modules
var lint = __webpack_require__(45982);
// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/commands/planned-apps.js
var planned_apps = __webpack_require__(77750);
;// CONCATENATED MODULE: ./build/commands/prepare-plan.js
















/** Days of all process types together: beyond, the texts get longer than a string can be. */
const mostDays = 100_000;
/** Works out everything that a plan shows. A calendar that cannot be read and a base that is wrong are problems. Never rejects. */
async function preparePlan(loaded, request) {
    const { nowMs, from, days, compareTo } = request;
    const base = compareTo === null ? null : await readBase(compareTo, request);
    if (base !== null && !base.ok)
        return { ...base, secrets: base.secrets };
    const startMs = from === null ? nowMs : from * durations/* dayMs */.LP;
    const chosen = await (0,planned_apps/* plannedApps */.l)(loaded.policy.value, request.heroku);
    const chosenBase = base?.loaded == null ? null : await (0,planned_apps/* plannedApps */.l)(base.loaded.policy, request.heroku);
    const [head, compared] = await Promise.all([
        lookUp(chosen.policy, loaded.holidays, startMs, days),
        base?.loaded == null || chosenBase === null ? null : lookUp(chosenBase.policy, base.loaded.holidays, startMs, days)
    ]);
    const problems = [...tooLong(chosen.policy, days), ...head.problems, ...(compared?.problems ?? [])].map(problem/* problem */.C);
    if (problems.length > 0)
        return { ok: false, problems, secrets: base?.secrets ?? [] };
    const found = await readSizes(request.heroku, chosen.policy);
    const options = {
        nowMs,
        from,
        days,
        sizes: (app, process) => found.entry(app, process)?.size ?? null,
        prices: found.prices
    };
    const plan = planOf(withPresentTypes(head.policy, found), { ...options, holidays: head.days });
    const findings = (0,lint/* lint */.u)((0,select_apps/* asWritten */.qm)(head.policy), {
        nowMs,
        crons: await readCrons(request.folder),
        limits: (app, process) => found.entry(app, process)?.limit ?? null,
        sizes: options.sizes
    }).map((finding) => ({ ...loaded.locate(finding), severity: finding.severity }));
    return {
        ok: true,
        page: {
            plan,
            comparison: compared === null || compareTo === null
                ? null
                : {
                    base: compareTo,
                    found: comparePlans(planOf(withPresentTypes(compared.policy, found), { ...options, holidays: compared.days }), plan)
                },
            findings,
            cron: suggestCron(head.policy, nowMs),
            ...(chosen.selected.length === 0 ? {} : { selected: chosen.selected })
        },
        warnings: [
            ...chosen.errors,
            ...chosen.warnings,
            ...found.warnings,
            ...(base?.loaded === null ? [`${compareTo} has no ${request.file}: there is nothing to compare with.`] : [])
        ],
        secrets: base?.secrets ?? []
    };
}
function tooLong({ apps }, days) {
    const planned = apps.reduce((sum, { processes }) => sum + processes.length, 0);
    if (planned * days <= mostDays)
        return [];
    const most = Math.floor(mostDays / planned);
    return [`${planned} process types over ${days} days are too much for one plan. Ask for at most ${most} days.`];
}
/** The configuration that another one is compared with. */
async function readBase(compareTo, { folder, file, environment, compareToName, only }) {
    const text = await (0,source/* readCompared */.y)(folder, file, compareTo);
    if (text.kind === 'absent')
        return { ok: true, loaded: null, secrets: [] };
    if (text.kind === 'unreadable')
        return {
            ok: false,
            problems: [(0,problem/* problem */.C)(`${compareToName}: "${compareTo}" cannot be read: ${text.cause}`)],
            secrets: []
        };
    const { policy, holidays, secrets } = (0,load/* policyFromFile */.Ve)(file, text.value, environment, null);
    if (policy.ok) {
        const picked = only === null ? policy.value : (0,select_apps/* pickApps */.u6)({ ...policy.value, only }, only).policy;
        return { ok: true, loaded: { policy: picked, holidays }, secrets };
    }
    const problems = policy.problems.map(({ message, place }) => (0,problem/* problem */.C)(`${compareTo}, line ${place?.line ?? 1}: ${message}`));
    return { ok: false, problems, secrets };
}
/** The policy with the holidays of `days` days from `startMs`. */
async function lookUp(policy, sources, startMs, days) {
    const found = (await (0,holidays/* holidayLookup */.v)(sources, (0,schedule_holidays/* timezonesOf */.mX)(policy), days)?.(startMs, null)) ?? { days: [], problems: [] };
    return {
        policy: (0,schedule_holidays/* withHolidays */.OE)(policy, found.days),
        days: found.days,
        problems: found.problems
    };
}
/** Of an app that a selector found, a run handles the process types that it has; where that is not known, all count. */
function withPresentTypes(policy, { types }) {
    const apps = policy.apps.map((app) => {
        const present = app.selectedBy === undefined ? null : types(app.app);
        return { ...app, processes: app.processes.filter(({ process }) => present?.includes(process) ?? true) };
    });
    return { ...policy, apps };
}
/** What Heroku says of the dyno types, or what is known without it. */
async function readSizes(platform, policy) {
    if (platform === null)
        return { types: () => null, entry: () => null, prices: pricing_prices/* listPrices */.hj, warnings: [] };
    const listed = policy.apps.filter(({ unlisted }) => unlisted === undefined);
    platform.announce?.(listed.map(({ app }) => app));
    const [sizes, readings] = await Promise.all([
        platform.dynoSizes(),
        Promise.all(listed.map(async ({ app }) => ({ app, reading: await platform.read(app) })))
    ]);
    const formations = new Map(readings.flatMap(({ app, reading }) => (reading.status === 'ok' ? [[app, reading.formation]] : [])));
    return {
        types: (app) => formations.get(app)?.map(({ process }) => process) ?? null,
        entry: (app, process) => formations.get(app)?.find((entry) => entry.process === process) ?? null,
        prices: sizes === null ? pricing_prices/* listPrices */.hj : (0,pricing_prices/* pricesOf */._5)(sizes.map(({ name, cost }) => ({ name, cost: cost ?? null }))),
        warnings: readings.flatMap(({ reading }) => (reading.status === 'unavailable' ? [reading.fault.message] : []))
    };
}
async function readCrons(folder) {
    const workflows = external_node_path_.join('.github', 'workflows');
    // Without workflows there is nothing to say about them.
    const names = await (0,promises_.readdir)(external_node_path_.resolve(folder, workflows)).catch(() => []);
    const files = names.filter((name) => /\.ya?ml$/.test(name)).map((name) => external_node_path_.join(workflows, name));
    return cronsOfWorkflows(await Promise.all(files.map(async (file) => ({
        path: file,
        text: await (0,promises_.readFile)(external_node_path_.resolve(folder, file), 'utf8').catch(() => '')
    }))));
}


/***/ }),

/***/ 61043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startOfDay),
/* harmony export */   t: () => (/* binding */ localDays)
/* harmony export */ });
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15427);


/** `count` consecutive days in the timezone, beginning with `first`. */
function localDays(timezone, first, count) {
    const starts = Array.from({ length: count + 1 }, (_, index) => startOfDay(timezone, first + index));
    return Array.from({ length: count }, (_, index) => {
        const day = first + index;
        const fromMs = starts[index] ?? 0;
        const toMs = starts[index + 1] ?? fromMs;
        const date = new Date(day * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP).toISOString().slice(0, 10);
        return {
            day,
            date,
            weekday: (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .weekdayOf */ .Up)(day),
            fromMs,
            toMs,
            hours: (toMs - fromMs) / _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .hourMs */ .$0,
            clockChange: clockChangeOf(timezone, fromMs, toMs)
        };
    });
}
/** The first instant of a local day: midnight, or the end of the gap where the clocks skip midnight. */
function startOfDay(timezone, day) {
    // No timezone is more than 14 hours away from UTC, so a day before midnight UTC is early enough.
    let sinceMs = (day - 1) * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP - _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .hourMs */ .$0;
    const untilMs = (day + 1) * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .dayMs */ .LP + _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .hourMs */ .$0;
    for (;;) {
        const midnightMs = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .instantOf */ .B9)({ day, minute: 0 }, (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, sinceMs));
        const changeMs = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nextOffsetChange */ .rc)(timezone, sinceMs, untilMs);
        if (changeMs === null || midnightMs < changeMs)
            return midnightMs;
        if ((0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .localTime */ .HJ)(timezone, changeMs).day >= day)
            return changeMs;
        sinceMs = changeMs;
    }
}
/** A change exactly at the first midnight belongs to this day, one at the second to the next. */
function clockChangeOf(timezone, fromMs, toMs) {
    const atMs = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nextOffsetChange */ .rc)(timezone, fromMs - 1, toMs - 1);
    if (atMs === null)
        return null;
    const before = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, atMs - 1);
    const minutes = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, atMs) - before;
    const wallMinute = Math.floor((atMs + before * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2) / _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2);
    const ofDay = (minute) => ((minute % 1440) + 1440) % 1440;
    // At midnight a clock that goes back showed 24:00, the end of the day; one that goes forward showed 0:00.
    return {
        atMs,
        minutes,
        fromMinute: ofDay(wallMinute) === 0 && minutes < 0 ? 1440 : ofDay(wallMinute),
        toMinute: ofDay(wallMinute + minutes)
    };
}


/***/ })

};

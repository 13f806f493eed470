export const id = 674;
export const ids = [674,154];
export const modules = {

/***/ 6306:
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
// EXTERNAL MODULE: ./build/config/load.js + 13 modules
var load = __webpack_require__(9595);
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
var schedule_bounds = __webpack_require__(10501);
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
    const scheduled = (0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs);
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

// EXTERNAL MODULE: ./build/core/schedule/day-rules.js + 1 modules
var day_rules = __webpack_require__(16520);
// EXTERNAL MODULE: ./build/core/schedule/day-spans.js
var day_spans = __webpack_require__(88496);
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
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
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

// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/run/select-apps.js
var run_select_apps = __webpack_require__(39573);
;// CONCATENATED MODULE: ./build/commands/planned-apps.js


/** With a token every app that a selector finds, else one app for each selector. Never rejects. */
async function plannedApps(policy, heroku) {
    const { selectors = [] } = policy;
    if (selectors.length === 0)
        return { policy, selected: [], warnings: [], errors: [] };
    if (heroku === null) {
        return {
            policy: (0,select_apps/* asWritten */.qm)(policy),
            selected: selectors.map(({ key }) => ({ key, apps: null })),
            warnings: [],
            errors: []
        };
    }
    const found = await (0,run_select_apps/* selectNow */.hz)(heroku, policy, {});
    const unlisted = found.policy.apps.flatMap(({ app, unlisted: fault }) => fault === undefined ? [] : [{ app, fault }]);
    const isListed = (key) => !unlisted.some(({ app }) => app === key);
    return {
        policy: found.policy,
        selected: selectors.map(({ key }) => ({ key, apps: isListed(key) ? (found.selected[key] ?? []) : null })),
        warnings: unlisted.map(({ app, fault }) => `"${app}": ${fault.message}`),
        errors: found.errors
    };
}

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
    const chosen = await plannedApps(loaded.policy.value, request.heroku);
    const chosenBase = base?.loaded == null ? null : await plannedApps(base.loaded.policy, request.heroku);
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
    const findings = lint((0,select_apps/* asWritten */.qm)(head.policy), {
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


/***/ })

};

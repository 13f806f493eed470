export const id = 654;
export const ids = [654];
export const modules = {

/***/ 6654:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  TE: () => (/* binding */ lookUp),
  HY: () => (/* binding */ preparePlan),
  wZ: () => (/* binding */ readBase),
  P1: () => (/* binding */ readSizes)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./build/config/load.js + 17 modules
var load = __webpack_require__(316);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(8308);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(6246);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
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

// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/core/pricing/money.js
var money = __webpack_require__(4283);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/schedule/timeline.js
var timeline = __webpack_require__(7808);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(1772);
// EXTERNAL MODULE: ./build/core/plan/days.js
var plan_days = __webpack_require__(4585);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(7037);
;// CONCATENATED MODULE: ./build/core/plan/total.js

function totalOf(processes) {
    const enabled = processes.filter((process) => process.enabled);
    const allOff = enabled.length === 0;
    const counted = allOff ? processes : enabled;
    const sum = (value) => counted.reduce((total, process) => (0,money/* plus */.tY)(total, value(process)), money/* nothing */.s6);
    const count = (which) => counted.filter(which).length;
    const dynoHours = sum((process) => process.dynoHours);
    const cost = sum((process) => process.cost ?? money/* nothing */.s6);
    const unknownHours = counted.reduce((total, process) => total + process.dynoHours.unknownHours, 0);
    return {
        counted: counted.length,
        off: processes.length - counted.length,
        allOff,
        dynoHours,
        week: sum((process) => process.week),
        unknownHours,
        cost,
        unpriced: count(({ price }) => price === null),
        assumed: count(({ sizeAssumed }) => sizeAssumed),
        eco: count(({ size }) => size.toLowerCase() === 'eco'),
        flat: unknownHours > 0 || counted.length === 0 ? null : flatOf(counted, dynoHours, cost)
    };
}
function flatOf(counted, planned, cost) {
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
        saved: (0,money/* percentSaved */.Xx)(planned, dynoHours),
        costSaved: (0,money/* percentSaved */.Xx)(cost, dollars)
    };
}

;// CONCATENATED MODULE: ./build/core/plan/plan.js
/** The week that a policy means: every change, every dyno-hour, and what they cost. Pure: no clock, no network. */








/** The plan of every process type for `days` local days from local midnight. */
function planOf(policy, options) {
    const calendars = new Map();
    const calendar = (timezone) => {
        const known = calendars.get(timezone);
        if (known !== undefined)
            return known;
        const days = (0,plan_days/* localDays */.t)(timezone, options.from ?? (0,local_time/* localTime */.HJ)(timezone, options.nowMs).day, options.days);
        calendars.set(timezone, days);
        return days;
    };
    const planned = ({ processes }) => processes.map((process) => processPlan(process, calendar(process.timezone), options));
    const processes = policy.apps.flatMap(planned);
    return { days: options.days, priceSource: options.prices.source, processes, total: totalOf(processes) };
}
function processPlan(policy, calendar, { sizes, prices, holidays = [] }) {
    const { app, process, timezone, enabled } = policy;
    const fromMs = calendar[0]?.fromMs ?? 0;
    const toMs = calendar.at(-1)?.toMs ?? fromMs;
    const held = stretchesOf(policy, fromMs, toMs);
    const days = calendar.map((day) => {
        const names = holidays.filter((holiday) => holiday.day === day.day).map(({ name }) => name);
        return {
            ...day,
            holidays: [...new Set(names)],
            changes: changesOf(policy, held, day),
            dynoHours: (0,money/* dynoHours */.cB)(cut(held, day))
        };
    });
    const known = sizes(app, process);
    const size = known ?? pricing_prices/* assumedSize */.yK;
    const price = (0,pricing_prices/* monthlyPrice */.JB)(size, prices);
    const hours = (toMs - fromMs) / 3_600_000;
    const sum = (0,money/* dynoHours */.cB)(held);
    const cost = price === null ? null : (0,money/* monthlyCost */.Ho)(sum, hours, price);
    return {
        ...{ app, process, timezone, enabled, size, sizeAssumed: known === null, price, fromMs, toMs, days },
        stretches: held.map(({ fromMs: startMs, toMs: endMs, bounds }) => ({ fromMs: startMs, toMs: endMs, bounds })),
        dynoHours: sum,
        week: (0,money/* times */.Hn)(sum, 7 / calendar.length),
        cost,
        flat: flatMaximum(policy, hours, calendar.length, sum, price)
    };
}
function flatMaximum(policy, hours, days, planned, price) {
    const quantity = (0,bounds/* absoluteBounds */.rb)(policy)?.ceiling;
    if (quantity === undefined)
        return null;
    const most = quantity * hours;
    const saved = planned.unknownHours > 0 ? null : (0,money/* percentSaved */.Xx)(planned, most);
    return { quantity, dynoHours: most, week: (most * 7) / days, cost: price === null ? null : price * quantity, saved };
}
/** The period in stretches of equal bounds. */
function stretchesOf(policy, fromMs, toMs) {
    const stretches = [];
    let before = boundsAt(policy, fromMs - 1);
    let current = { startMs: fromMs, now: boundsAt(policy, fromMs) };
    const close = (endMs) => {
        const { startMs, now } = current;
        if (endMs > startMs)
            stretches.push({ fromMs: startMs, toMs: endMs, bounds: now.bounds, before: before.bounds, window: now.window });
    };
    for (const atMs of (0,timeline/* turningPoints */.p)(policy.schedule, policy.timezone, fromMs, toMs)) {
        const next = boundsAt(policy, atMs);
        if (atMs >= toMs || sameBounds(next.bounds, current.now.bounds))
            continue;
        close(atMs);
        before = current.now;
        current = { startMs: atMs, now: next };
    }
    close(toMs);
    return stretches;
}
/** Where no window holds, the quantity stays what it was: inside `min` and `max` if a `max` is written, anything else. */
function boundsAt(policy, atMs) {
    const scheduled = (0,bounds/* scheduledBounds */.Ze)(policy, atMs);
    if (scheduled !== null)
        return { bounds: scheduled.bounds, window: (0,schedule_window/* windowLabel */.Hf)(scheduled.window) };
    return { bounds: policy.max === null ? null : { floor: policy.min ?? 0, ceiling: policy.max }, window: null };
}
function sameBounds(a, b) {
    return a?.floor === b?.floor && a?.ceiling === b?.ceiling;
}
/** The part of the stretches that lies inside a period. */
function cut(stretches, period) {
    return stretches.flatMap((stretch) => {
        const fromMs = Math.max(stretch.fromMs, period.fromMs);
        const toMs = Math.min(stretch.toMs, period.toMs);
        return fromMs < toMs ? [{ ...stretch, fromMs, toMs }] : [];
    });
}
function changesOf(policy, stretches, { fromMs, toMs }) {
    const beginning = stretches.filter((stretch) => stretch.fromMs >= fromMs && stretch.fromMs < toMs && !sameBounds(stretch.before, stretch.bounds));
    return beginning.map(({ fromMs: atMs, before, bounds, window }) => ({
        atMs,
        minute: (0,local_time/* localTime */.HJ)(policy.timezone, atMs).minute,
        offsetMinutes: (0,local_time/* offsetMinutes */.rg)(policy.timezone, atMs),
        from: before,
        to: bounds,
        window
    }));
}

;// CONCATENATED MODULE: ./build/core/plan/compare.js



/**
 * Compares by what holds at each instant, not by what is written. Both plans should begin on the same day and have as many days;
 * what only one of them covers (another zone moves its midnight) is left out.
 */
function comparePlans(base, head) {
    const before = new Map(base.processes.map((process) => [(0,process_key/* processKey */.Z)(process), process]));
    const after = new Set(head.processes.map(process_key/* processKey */.Z));
    const changed = head.processes.map((process) => {
        const old = before.get((0,process_key/* processKey */.Z)(process));
        return old === undefined ? alone(process, 'added') : between(old, process);
    });
    const removed = base.processes
        .filter((process) => !after.has((0,process_key/* processKey */.Z)(process)))
        .map((process) => alone(process, 'removed'));
    const all = [...changed, ...removed].filter((comparison) => comparison !== null);
    const counted = all.filter(({ counts }) => counts);
    return {
        processes: all.map(({ comparison }) => comparison),
        unchanged: head.processes.length + removed.length - all.length,
        week: counted.reduce((total, { comparison }) => (0,money/* plus */.tY)(total, comparison.week), money/* nothing */.s6),
        cost: counted.reduce((total, { comparison }) => (0,money/* plus */.tY)(total, comparison.cost ?? money/* nothing */.s6), money/* nothing */.s6)
    };
}
function alone(plan, kind) {
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
    return { comparison, counts: plan.enabled };
}
function between(base, head) {
    const period = { fromMs: Math.max(base.fromMs, head.fromMs), toMs: Math.min(base.toMs, head.toMs) };
    const differences = differencesOf(cut(base.stretches, period), cut(head.stretches, period));
    const switched = base.enabled === head.enabled ? null : head.enabled ? 'on' : 'off';
    if (differences.length === 0 && switched === null)
        return null;
    const { app, process, timezone, price } = head;
    const hours = (period.toMs - period.fromMs) / 3_600_000;
    const known = differences.filter(({ base: old, head: now }) => old !== null && now !== null);
    const sum = (side) => (0,money/* dynoHours */.cB)(known.map((difference) => ({
        fromMs: difference.fromMs,
        toMs: difference.toMs,
        bounds: side(difference)
    })));
    const [old, now] = [sum((difference) => difference.base), sum((difference) => difference.head)];
    const change = { floor: now.floor - old.floor, ceiling: now.ceiling - old.ceiling };
    const week = { floor: (change.floor * 7) / head.days.length, ceiling: (change.ceiling * 7) / head.days.length };
    const cost = price === null ? null : (0,money/* monthlyCost */.Ho)(change, hours, price);
    return {
        comparison: { app, process, timezone, kind: 'changed', switched, differences, week, cost },
        counts: head.enabled
    };
}
/** Both lists cover the same period without a hole. */
function differencesOf(base, head) {
    const found = [];
    let [left, right] = [0, 0];
    for (;;) {
        const [old, now] = [base[left], head[right]];
        if (old === undefined || now === undefined)
            return found;
        const fromMs = Math.max(old.fromMs, now.fromMs);
        const toMs = Math.min(old.toMs, now.toMs);
        if (!sameBounds(old.bounds, now.bounds))
            push(found, { fromMs, toMs, base: old.bounds, head: now.bounds });
        if (old.toMs === toMs)
            left++;
        if (now.toMs === toMs)
            right++;
    }
}
function push(found, next) {
    const last = found.at(-1);
    const goesOn = last?.toMs === next.fromMs && sameBounds(last.base, next.base) && sameBounds(last.head, next.head);
    if (goesOn)
        found[found.length - 1] = { ...last, toMs: next.toMs };
    else
        found.push(next);
}

;// CONCATENATED MODULE: ./build/core/plan/edges.js

const everyDay = [1, 2, 3, 4, 5, 6, 7];
/** Where the windows of a process type begin and end. Days alone need the midnights beside them; dates that are over need nothing. */
function edgesOf(policy, nowMs) {
    const today = (0,local_time/* localTime */.HJ)(policy.timezone, nowMs).day;
    const edges = policy.schedule.flatMap((window) => windowEdges(window, today));
    return edges.map((edge) => ({ ...edge, timezone: policy.timezone }));
}
function windowEdges(window, today) {
    const { fromMinute, toMinute, days } = window;
    const wholeDay = fromMinute === 0 && (toMinute === 1440 || toMinute === 0);
    const weekdays = new Set(days.length === 0 ? everyDay : days.flatMap((rule) => (rule.kind === 'weekdays' ? rule.weekdays : [])));
    // A span of more days than one begins and ends daily while it lasts, and cron has no years: a line a day serves it.
    const spans = days.some((rule) => isDated(rule) && rule.from !== rule.to && !isOver(rule, today)) && !wholeDay;
    const regular = spans || days.some(isMovable) ? new Set(everyDay) : weekdays;
    const dates = days.flatMap((rule) => (isOver(rule, today) ? [] : singleDates(rule, today, wholeDay)));
    return [
        ...weekly([...regular], window, wholeDay && !days.some(isMovable)),
        ...dates.flatMap(({ first, last }) => dated(first, last, window))
    ];
}
function weekly(weekdays, { fromMinute, toMinute }, wholeDay) {
    if (weekdays.length === 0 || (wholeDay && weekdays.length === 7))
        return [];
    const crosses = toMinute <= fromMinute || toMinute === 1440;
    const ends = crosses ? weekdays.map((weekday) => (weekday % 7) + 1) : weekdays;
    if (!wholeDay)
        return [weeklyEdge(fromMinute, weekdays), weeklyEdge(toMinute % 1440, ends)];
    // Between two whole days of the same window nothing begins or ends.
    const starts = weekdays.filter((weekday) => !weekdays.includes(weekday === 1 ? 7 : weekday - 1));
    const stops = ends.filter((weekday) => !weekdays.includes(weekday));
    return [weeklyEdge(0, starts), weeklyEdge(0, stops)];
}
function weeklyEdge(minute, weekdays) {
    return { minute, on: { kind: 'weekly', weekdays } };
}
function isDated(rule) {
    return 'from' in rule;
}
/** Days that neither the week nor the calendar fixes: any day may be one. */
function isMovable(rule) {
    return !('weekdays' in rule) && !('from' in rule);
}
/** A window may reach into the day after its last. */
function isOver(rule, today) {
    return rule.kind === 'dates' && rule.to + 1 < today;
}
/** The dates that get lines of their own: single ones, and both ends of a span of whole days. */
function singleDates(rule, today, wholeDay) {
    if (!isDated(rule) || (rule.from !== rule.to && !wholeDay))
        return [];
    if (rule.kind === 'dates')
        return [{ first: rule.from, last: rule.to }];
    return [{ first: dayOfYear(rule.from, today), last: dayOfYear(rule.to, today) }];
}
/** The day of this year, or of the last leap year for 02-29: the line has no year anyway. */
function dayOfYear(monthDay, today) {
    const year = monthDay === 229 ? 2024 : new Date(today * 86_400_000).getUTCFullYear();
    return Date.UTC(year, Math.floor(monthDay / 100) - 1, monthDay % 100) / 86_400_000;
}
function dated(first, last, { fromMinute, toMinute }) {
    const crosses = toMinute <= fromMinute || toMinute === 1440;
    const begin = { minute: fromMinute, on: { kind: 'date', day: first } };
    const end = { minute: toMinute % 1440, on: { kind: 'date', day: last + (crosses ? 1 : 0) } };
    return [begin, end];
}

;// CONCATENATED MODULE: ./build/core/plan/cron.js

/** GitHub's prices in November 2026, in US$ a minute, and the free minutes a month of the Free plan (docs.github.com, Actions billing). */
const runnerPrices = { linux: 0.006, slim: 0.002, freeMinutes: 2000 };
/** Share of the runs of a `*\/5` schedule that GitHub started, as measured: 65 of 288 a day. */
const startedShare = 65 / 288;
/** More lines than that help nobody: the looks alone do, a little later. */
const mostChangeLines = 24;
/**
 * Minutes after a change at which its line runs: late enough that the window holds whatever the seconds, and off the full hour, at
 * which GitHub has the most to start.
 */
const afterMinutes = 2;
/**
 * Cron lines for a policy: one for each time of day at which its windows begin or end, and regular looks, for the ping and because
 * GitHub starts runs late or not at all.
 *
 * @param nowMs dates that lie before it get no line
 */
function suggestCron(policy, nowMs) {
    const changes = changeLines(policy, nowMs);
    return [
        suggestion('close', { cron: '3/10 * * * *', runsAMonth: 144 * 30 }, changes),
        suggestion('sparse', { cron: '13/30 * * * *', runsAMonth: 48 * 30 }, changes)
    ];
}
/** What runs cost that take less than a minute each. */
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
function changeLines(policy, nowMs) {
    const edges = policy.apps.flatMap(({ processes }) => processes.filter(({ enabled }) => enabled).flatMap((process) => edgesOf(process, nowMs)));
    const lines = cronLines(edges);
    return lines.length > mostChangeLines ? [] : lines;
}
function cronLines(edges) {
    const weekly = new Map();
    const dated = new Map();
    for (const edge of edges) {
        const { timezone, minute, dayShift } = shifted(edge);
        if (edge.on.kind === 'date') {
            const date = new Date((edge.on.day + dayShift) * 86_400_000);
            const cron = `${minute % 60} ${Math.floor(minute / 60)} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`;
            dated.set(`${timezone} ${cron}`, { cron, timezone: zoneOf(timezone), purpose: 'changes', runsAMonth: 30 / 365 });
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
/** The edge's time of day and `afterMinutes`, perhaps on the day after. */
function shifted({ timezone, minute }) {
    const late = minute + afterMinutes;
    return { timezone, minute: late % 1440, dayShift: Math.floor(late / 1440) };
}
/** One line for all hours that share a zone, the days and the minute. */
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
/** Cron counts from 0, Sunday. */
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
        // A range that ends on Sunday would run backwards in cron's count.
        if (last === 7 && first < 6)
            fields.push(`${first}-6`, '0');
        else if (last === 7 && first === 6)
            fields.push('6', '0');
        else
            fields.push(last === first ? String(first % 7) : last === first + 1 ? `${first},${last}` : `${first}-${last}`);
    }
    return fields.join(',');
}

// EXTERNAL MODULE: ./build/core/plan/lint.js + 6 modules
var lint = __webpack_require__(3691);
// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var holidays = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/commands/holidays.js + 5 modules
var commands_holidays = __webpack_require__(1516);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/commands/plan.js














/** Days of all process types together: beyond, the texts get longer than a string can be. */
const mostDays = 100_000;
/** Works out everything that a plan shows. A calendar that cannot be read and a base that is wrong are problems. Never rejects. */
async function preparePlan(loaded, request) {
    const { nowMs, from, days, compareTo } = request;
    const base = compareTo === null ? null : await readBase(compareTo, request);
    if (base !== null && !base.ok)
        return { ...base, secrets: base.secrets };
    const startMs = from === null ? nowMs : from * durations/* dayMs */.LP;
    const [head, compared] = await Promise.all([
        lookUp(loaded.policy.value, loaded.holidays, startMs, days),
        base?.loaded == null ? null : lookUp(base.loaded.policy, base.loaded.holidays, startMs, days)
    ]);
    const planned = loaded.policy.value.apps.reduce((sum, { processes }) => sum + processes.length, 0);
    const tooLong = planned * days > mostDays
        ? [
            `${planned} process types over ${days} days are too much for one plan. Ask for at most ${Math.floor(mostDays / planned)} days.`
        ]
        : [];
    const problems = [...tooLong, ...head.problems, ...(compared?.problems ?? [])].map(problem/* problem */.C);
    if (problems.length > 0)
        return { ok: false, problems, secrets: base?.secrets ?? [] };
    const found = await readSizes(request.heroku, loaded.policy.value);
    const options = {
        nowMs,
        from,
        days,
        sizes: (app, process) => found.entry(app, process)?.size ?? null,
        prices: found.prices
    };
    const plan = planOf(head.policy, { ...options, holidays: head.days });
    const findings = (0,lint/* lint */.u)(head.policy, {
        nowMs,
        crons: await readCrons(request.folder),
        limits: (app, process) => found.entry(app, process)?.limit ?? null
    }).map((finding) => ({ ...loaded.locate(finding), severity: finding.severity }));
    return {
        ok: true,
        page: {
            plan,
            comparison: compared === null || compareTo === null
                ? null
                : {
                    base: compareTo,
                    found: comparePlans(planOf(compared.policy, { ...options, holidays: compared.days }), plan)
                },
            findings,
            cron: suggestCron(head.policy, nowMs)
        },
        warnings: [
            ...found.warnings,
            ...(compareTo !== null && base?.loaded === null
                ? [`${compareTo} has no ${request.file}: there is nothing to compare with.`]
                : [])
        ],
        secrets: base?.secrets ?? []
    };
}
/** The configuration that another one is compared with. */
async function readBase(compareTo, { folder, file, environment, compareToName, onlyApp }) {
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
        const apps = policy.value.apps.filter(({ app }) => onlyApp === null || app === onlyApp);
        return { ok: true, loaded: { policy: { ...policy.value, apps }, holidays }, secrets };
    }
    const problems = policy.problems.map(({ message, place }) => (0,problem/* problem */.C)(`${compareTo}, line ${place?.line ?? 1}: ${message}`));
    return { ok: false, problems, secrets };
}
/** The policy with the holidays of `days` days from `startMs`. */
async function lookUp(policy, sources, startMs, days) {
    const found = (await (0,commands_holidays/* holidayLookup */.v)(sources, days)?.(startMs, null)) ?? { days: [], problems: [] };
    return {
        policy: (0,holidays/* withHolidays */.O)(policy, found.days.map(({ day }) => day)),
        days: found.days,
        problems: found.problems
    };
}
/** What Heroku says of the dyno types, or what is known without it. */
async function readSizes(platform, policy) {
    if (platform === null)
        return { entry: () => null, prices: pricing_prices/* listPrices */.hj, warnings: [] };
    const [sizes, readings] = await Promise.all([
        platform.dynoSizes(),
        Promise.all(policy.apps.map(async ({ app }) => ({ app, reading: await platform.read(app) })))
    ]);
    const formations = new Map(readings.flatMap(({ app, reading }) => (reading.status === 'ok' ? [[app, reading.formation]] : [])));
    return {
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

/***/ 4585:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startOfDay),
/* harmony export */   t: () => (/* binding */ localDays)
/* harmony export */ });
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5427);


/** `count` days of the zone's calendar in a row. */
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
/** The first instant of a local day: its midnight, or where the clocks skip midnight, the end of the gap. */
function startOfDay(timezone, day) {
    // No clock on Earth is a whole day and more away from UTC.
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
/** A change at the first midnight counts; one at the second belongs to the next day. */
function clockChangeOf(timezone, fromMs, toMs) {
    const atMs = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .nextOffsetChange */ .rc)(timezone, fromMs - 1, toMs - 1);
    if (atMs === null)
        return null;
    const before = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, atMs - 1);
    const minutes = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .offsetMinutes */ .rg)(timezone, atMs) - before;
    const wall = Math.floor((atMs + before * _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2) / _durations_js__WEBPACK_IMPORTED_MODULE_1__/* .minuteMs */ .J2);
    const ofDay = (minute) => ((minute % 1440) + 1440) % 1440;
    // Back from midnight it was the end of a day, forward the beginning of the next.
    return {
        atMs,
        minutes,
        fromMinute: ofDay(wall) === 0 && minutes < 0 ? 1440 : ofDay(wall),
        toMinute: ofDay(wall + minutes)
    };
}


/***/ })

};

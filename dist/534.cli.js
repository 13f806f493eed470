export const id = 534;
export const ids = [534];
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

/***/ 16177:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ keyProblems)
/* harmony export */ });
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58308);
/* harmony import */ var _config_values_token_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13895);


/** What is wrong with HEROKU_API_KEY of a command in the terminal. */
function keyProblems(token) {
    const mistake = (0,_config_values_token_js__WEBPACK_IMPORTED_MODULE_0__/* .tokenMistake */ .i)(token);
    return mistake === null ? [] : [(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)(`HEROKU_API_KEY ${mistake}`)];
}


/***/ }),

/***/ 26534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminalPlan: () => (/* binding */ terminalPlan)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/config/endpoints.js
var config_endpoints = __webpack_require__(90369);
// EXTERNAL MODULE: ./build/config/plan-inputs.js
var plan_inputs = __webpack_require__(46516);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/commands/heroku-key.js
var heroku_key = __webpack_require__(16177);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(86246);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/report/json-document.js
var json_document = __webpack_require__(81055);
// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(93577);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/report/budget-text.js
var budget_text = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/report/numbers.js
var numbers = __webpack_require__(73533);
;// CONCATENATED MODULE: ./build/report/plan/day-text.js




const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
/** `Mon 2026-11-23`. */
function day_text_describeDay({ weekday, date }) {
    return `${weekdays[weekday - 1] ?? ''} ${date}`;
}
/** `07:00`; 1440 is `24:00`. */
function day_text_clockOfMinute(minute) {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
/** `Mon 2026-11-23 07:00` by the wall clock of a zone. */
function localDateTime(timezone, atMs) {
    const { day, minute } = (0,local_time/* localTime */.HJ)(timezone, atMs);
    return `${day_text_describeDay({ weekday: (0,local_time/* weekdayOf */.Up)(day), date: (0,format/* utcDay */.dA)(day * durations/* dayMs */.LP) })} ${day_text_clockOfMinute(minute)}`;
}
/** `12:00`, or with the day where that is another one in UTC: `2026-11-24 03:00`. */
function day_text_utcBeside(atMs, date) {
    return (0,format/* utcDay */.dA)(atMs) === date ? (0,format/* utcClock */.f3)(atMs) : (0,format/* utcDateTime */.eM)(atMs);
}
/** `DST: clocks go 02:00 → 03:00, 23 h`; empty on a day like any other. */
function describeClockChange(change, hours) {
    if (change === null)
        return '';
    const how = change.minutes > 0 ? 'DST begins: clocks go forward' : 'DST ends: clocks go back';
    return `${how} ${day_text_clockOfMinute(change.fromMinute)} → ${day_text_clockOfMinute(change.toMinute)}, ${(0,numbers/* decimal */._)(hours)} h`;
}
/** What a day is besides its date: the change of its clocks, its holidays. */
function day_text_dayNotes({ clockChange, hours, holidays }) {
    return [describeClockChange(clockChange, hours), ...holidays].filter((note) => note !== '').join('; ');
}
/** `1 → 3`, `1 → 2 standard-2x`, `2 → no window (0-6)`. */
function day_text_describePlanned({ from, to, resize, window }) {
    const dynos = (0,format/* describeDynos */.dM)(to, resize?.to ?? null);
    const after = window === null && to !== null ? `no window (${dynos})` : dynos;
    return `${(0,format/* describeBounds */.nv)(from)} → ${after}`;
}
/** The window that begins, as its author wrote it; `the rest` for one without days and hours. */
function day_text_windowText({ window }) {
    return window === null ? '' : window === '' ? 'the rest' : window;
}
const levels = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
/**
 * One character for each hour of a day, from its midnight: a block as high as the hour's most dynos are beside `most`;
 * `·` is none, `?` unknown.
 */
function day_text_dayStrip(stretches, { fromMs, toMs }, most) {
    const hours = Math.ceil((toMs - fromMs) / durations/* hourMs */.$0);
    return Array.from({ length: hours }, (_, hour) => {
        const startMs = fromMs + hour * durations/* hourMs */.$0;
        const inside = stretches.filter((stretch) => stretch.fromMs < Math.min(startMs + durations/* hourMs */.$0, toMs) && stretch.toMs > startMs);
        const known = inside.flatMap(({ bounds }) => (bounds === null ? [] : [bounds.ceiling]));
        if (known.length === 0)
            return '?';
        const peak = Math.max(...known);
        return peak === 0 ? '·' : (levels[Math.min(7, Math.ceil((peak / Math.max(most, 1)) * 8) - 1)] ?? '█');
    }).join('');
}
/** The most dynos in a process's plan: a full block in its strips. */
function day_text_mostDynos({ stretches }) {
    return Math.max(1, ...stretches.map(({ bounds }) => bounds?.ceiling ?? 0));
}

;// CONCATENATED MODULE: ./build/report/plan/page.js
/** What every rendering of a plan shows, in plain text: not escaped. */







/** One sentence for each selector. */
function page_describeSelected({ selected = [] }) {
    return selected.map(({ key, apps }) => apps === null
        ? `"${key}" is planned and priced as one app: with a token the plan lists the apps that it finds.`
        : apps.length === 0
            ? `"${key}" finds no app now.`
            : `"${key}" finds ${(0,format/* counted */.hS)(apps.length, 'app')}: ${apps.join(', ')}.`);
}
/** `413 dyno-hours a week, $61.46 a month, 18.06 % below the flat maximum`. */
function page_describeHeadline({ plan: { total } }) {
    if (total.counted === 0)
        return 'no process type is planned';
    const saved = priced(total) ? (total.flat?.costSaved ?? null) : (total.flat?.saved ?? null);
    return [
        ...(total.allOff ? ['everything is switched off; it would be'] : []),
        [
            `${(0,numbers/* describeSpan */.uM)(total.week)} dyno-hours a week`,
            ...(priced(total) ? [`${(0,numbers/* describeSpan */.uM)(total.cost, format/* dollars */.E9)} a month`] : []),
            ...(saved === null ? [] : [`${(0,numbers/* describeSaved */.Rv)(saved)} the flat maximum`])
        ].join(', ')
    ].join(' ');
}
function priced({ unpriced, counted: all }) {
    return unpriced < all;
}
/** The sums in a sentence or two. */
function page_describeTotal({ plan: { total, days } }) {
    const perDay = { floor: total.week.floor / 7, ceiling: total.week.ceiling / 7 };
    const period = days === 7 ? '' : ` (${(0,numbers/* describeSpan */.uM)(total.dynoHours)} in these ${(0,format/* counted */.hS)(days, 'day')})`;
    const money = priced(total) ? ` and ${(0,numbers/* describeSpan */.uM)(total.cost, format/* dollars */.E9)} a month` : '';
    const hours = `${(0,numbers/* describeSpan */.uM)(perDay)} dyno-hours a day, ${(0,numbers/* describeSpan */.uM)(total.week)} a week${period}${money}`;
    const planned = `${(0,format/* counted */.hS)(total.counted, 'process type')}: ${hours}.`;
    if (total.flat === null)
        return planned;
    const flatMoney = priced(total) ? ` and ${(0,format/* dollars */.E9)(total.flat.cost)} a month` : '';
    return `${planned} At the maximum all the time it would be ${(0,numbers/* decimal */._)(total.flat.week)} a week${flatMoney}.`;
}
/** `Mon 2026-11-23 to Sun 2026-11-29`. */
function page_describePeriod({ processes: [first] }) {
    const [start, end] = [first?.days[0], first?.days.at(-1)];
    if (start === undefined || end === undefined)
        return '';
    return start === end ? day_text_describeDay(start) : `${day_text_describeDay(start)} to ${day_text_describeDay(end)}`;
}
/** How to read the numbers, a sentence each. */
function page_describeNotes({ plan: { total, priceSource, budgets = [] } }) {
    const ranges = total.week.floor !== total.week.ceiling;
    const when = (condition, note) => (condition ? [note] : []);
    return [
        ...budgets.map((budget) => page_describePlanned(budget)),
        ...when(ranges, 'Of two numbers the first is the fewest that the windows allow, the second the most.'),
        ...when(total.assumed > 0, `The dyno type of ${(0,format/* counted */.hS)(total.assumed, 'process type')} is not known here: Standard-1X is assumed.`),
        ...when(total.unpriced > 0, `No price is known for the dyno type of ${(0,format/* counted */.hS)(total.unpriced, 'process type')}: ` +
            'in the dyno-hours, not in the dollars.'),
        ...when(total.eco > 0, `Eco dynos count as $0: they cost a flat $${prices/* ecoFlatRate */.N1} a month for the whole account.`),
        ...when(total.off > 0, `${(0,format/* counted */.hS)(total.off, 'process type')} ${total.off === 1 ? 'is' : 'are'} ` +
            'switched off (enabled: false) and not counted.'),
        ...when(total.unknownHours > 0, `For ${(0,numbers/* decimal */._)(total.unknownHours)} h no window holds: ` +
            'the quantity stays what it was, and those hours are not counted.'),
        `A month is 720 hours, at ${priceSource}, prorated to the second. Emergencies and manual scalings come on top.`
    ];
}
/** `The budget of sharp is $300.00 a month, and the plan comes to $120.00-$360.00.` */
function page_describePlanned({ app, amount, cost }) {
    const plan = cost === null ? 'has dyno types without a known price' : `comes to ${(0,numbers/* describeSpan */.uM)(cost, format/* dollars */.E9)}`;
    return `The budget of ${(0,budget_text/* budgetOwner */.v)({ app })} is ${(0,format/* dollars */.E9)(amount)} a month, and the plan ${plan}.`;
}
/** `America/New_York · Standard-1X (assumed), $25.00 a month each · at most 6`. */
function page_describeProcess(plan) {
    const { timezone, size, sizes, sizeAssumed, price, flat, enabled, restarts } = plan;
    const cost = price === null ? 'price unknown' : `${(0,format/* dollars */.E9)(price)} a month each`;
    return [
        timezone,
        ...(sizes.length > 1 ? describeSizes(plan) : [`${size}${sizeAssumed ? ' (assumed)' : ''}, ${cost}`]),
        ...(flat === null ? [] : [`at most ${flat.quantity}${sizes.length > 1 ? ` ${flat.size}` : ''}`]),
        ...(restarts.changes === 0 ? [] : [describeRestarts(plan)]),
        ...(enabled ? [] : ['switched off: nothing is changed'])
    ].join(' · ');
}
/** `65-210 h of standard-2x at $50.00 a month`, the most first. */
function describeSizes({ sizes, days }) {
    return sizes.map(({ size, price, dynoHours: { floor, ceiling } }) => {
        const week = { floor: (floor * 7) / days.length, ceiling: (ceiling * 7) / days.length };
        return `${(0,numbers/* describeSpan */.uM)(week)} h a week of ${size}${price === null ? ', price unknown' : ` at ${(0,format/* dollars */.E9)(price)} a month`}`;
    });
}
/** `changes of size: 10 a week (each restarts the dynos: 15-35 restarts, $0.02 a month while they boot)`. */
function describeRestarts({ restarts: { changes, dynos, cost }, days }) {
    const aWeek = (count) => (count * 7) / days.length;
    const starts = (0,numbers/* describeSpan */.uM)({ floor: aWeek(dynos.floor), ceiling: aWeek(dynos.ceiling) });
    const money = cost === null ? '' : `, ${(0,numbers/* describeSpan */.uM)(cost, format/* dollars */.E9)} a month while they boot`;
    return `changes of size: ${(0,numbers/* decimal */._)(aWeek(changes))} a week (each restarts the dynos: ${starts} restarts${money})`;
}
/** The process's sums: `413 dyno-hours a week, $61.46 a month, 18.06 % below a flat 3`. */
function page_processTotals({ week, cost, flat, dynoHours, sizes }) {
    return [
        `${(0,numbers/* describeSpan */.uM)(week)} dyno-hours a week`,
        ...(cost === null ? [] : [`${(0,numbers/* describeSpan */.uM)(cost, format/* dollars */.E9)} a month`]),
        ...(flat?.saved == null
            ? []
            : [`${(0,numbers/* describeSaved */.Rv)(flat.saved)} a flat ${flat.quantity}${sizes.length > 1 ? ` ${flat.size}` : ''}`]),
        ...(dynoHours.unknownHours > 0 ? [`${(0,numbers/* decimal */._)(dynoHours.unknownHours)} h without a window`] : [])
    ].join(', ');
}
/** The dyno-hours of a day: `59`, `24-72`, `?` where no window holds, `30 and ?` where none does for a part. */
function page_dayHours({ dynoHours }) {
    if (dynoHours.unknownHours === 0)
        return (0,numbers/* describeSpan */.uM)(dynoHours);
    return dynoHours.ceiling === 0 ? '?' : `${(0,numbers/* describeSpan */.uM)(dynoHours)} and ?`;
}
/** The days to show: all of them, or where nothing ever changes, those with a note. */
function page_notableDays(plan) {
    return page_describeSteady(plan) === null ? plan.days : plan.days.filter((day) => day_text_dayNotes(day) !== '');
}
/** `3 all the time` where a plan has no change; null where it has one. */
function page_describeSteady({ days, stretches }) {
    if (days.some(({ changes }) => changes.length > 0))
        return null;
    const bounds = stretches[0]?.bounds ?? null;
    return bounds === null
        ? 'No window holds in these days: the quantity stays as it is.'
        : `${(0,format/* describeBounds */.nv)(bounds)} all the time.`;
}
/** `+21 dyno-hours a week, +$9.38 a month; 2 process types differ, 998 do not`. */
function page_describeComparison({ processes, unchanged, week, cost }) {
    if (processes.length === 0)
        return 'No hour differs.';
    const rest = unchanged === 0 ? '' : `, ${unchanged} ${unchanged === 1 ? 'does' : 'do'} not`;
    const differ = `${(0,format/* counted */.hS)(processes.length, 'process type')} ${processes.length === 1 ? 'differs' : 'differ'}`;
    return `${(0,numbers/* signedSpan */.d4)(week)} dyno-hours a week, ${(0,numbers/* signedSpan */.d4)(cost, format/* dollars */.E9)} a month: ${differ}${rest}.`;
}
/** `added`, `4 spans differ`, `switched off`. */
function page_describeKind({ kind, differences, switched }) {
    if (kind !== 'changed')
        return kind;
    const spans = `${(0,format/* counted */.hS)(differences.length, 'span')} ${differences.length === 1 ? 'differs' : 'differ'}`;
    return [...(switched === null ? [] : [`switched ${switched}`]), ...(differences.length === 0 ? [] : [spans])].join(', ');
}
/** `2 → 3`, the base first. */
function page_describeDifference({ base, head, sizes }) {
    return `${(0,format/* describeDynos */.dM)(base, sizes?.base ?? null)} → ${(0,format/* describeDynos */.dM)(head, sizes?.head ?? null)}`;
}
/** `Mon 2026-11-23 07:00-22:00`, or both days where they differ; midnight at the end is `24:00`. */
function page_localPeriod(timezone, { fromMs, toMs }) {
    const [from, to] = [(0,local_time/* localTime */.HJ)(timezone, fromMs), (0,local_time/* localTime */.HJ)(timezone, toMs)];
    const start = localDateTime(timezone, fromMs);
    if (from.day === to.day)
        return `${start}-${day_text_clockOfMinute(to.minute)}`;
    return to.minute === 0 && to.day === from.day + 1 ? `${start}-24:00` : `${start} to ${localDateTime(timezone, toMs)}`;
}
/** `2026-11-23 12:00 to 2026-11-24 03:00`, the second day where it differs. */
function page_utcSpan({ fromMs, toMs }) {
    return `${(0,format/* utcDateTime */.eM)(fromMs)} to ${day_text_utcBeside(toMs, (0,format/* utcDay */.dA)(fromMs))}`;
}
/** What a suggestion of cron lines is for. */
function page_describeSuggestion({ kind, lines }) {
    const looks = kind === 'close' ? 'Close watch: a look every 10 minutes' : 'Sparse: a look every 30 minutes';
    return lines.some(({ purpose }) => purpose === 'changes') ? `${looks}, and one after each change` : looks;
}
/** Errors first; otherwise as they came. */
function page_sortedFindings(findings) {
    return [
        ...findings.filter(({ severity }) => severity === 'error'),
        ...findings.filter(({ severity }) => severity === 'warning')
    ];
}
/** `file:3:9`; empty where none is known. */
function page_describePlace({ place }) {
    return place === null ? '' : `${place.file}:${place.line}:${place.column}`;
}
/** The process types that are shown in detail: those that differ first, then in the order of the configuration. */
function page_inOrderOfInterest({ plan, comparison }) {
    const differing = new Set(comparison?.found.processes.map(process_key/* processKey */.Z));
    const differs = (process) => differing.has((0,process_key/* processKey */.Z)(process));
    return [...plan.processes.filter(differs), ...plan.processes.filter((process) => !differs(process))];
}

;// CONCATENATED MODULE: ./build/report/plan/json.js




/**
 * The plan as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC; `local` ones carry
 * their offset. Hours and dollars are `{min, max}`. Keys may be added; none is removed while the version stays.
 */
function renderPlanJson(page) {
    const { plan, comparison, findings, cron, selected = [] } = page;
    const document = {
        version: 1,
        days: plan.days,
        prices: plan.priceSource,
        total: {
            ...plan.total,
            dynoHours: span(plan.total.dynoHours),
            week: span(plan.total.week),
            cost: span(plan.total.cost),
            flat: plan.total.flat === null
                ? null
                : { ...plan.total.flat, saved: orNull(plan.total.flat.saved), costSaved: orNull(plan.total.flat.costSaved) }
        },
        processes: plan.processes.map(processJson),
        comparison: comparison === null
            ? null
            : {
                base: comparison.base,
                unchanged: comparison.found.unchanged,
                week: span(comparison.found.week),
                cost: span(comparison.found.cost),
                processes: comparison.found.processes.map(({ week, cost, differences, ...rest }) => ({
                    ...rest,
                    week: span(week),
                    cost: orNull(cost),
                    differences: differences.map(differenceJson)
                }))
            },
        findings: page_sortedFindings(findings),
        cron,
        ...(selected.length === 0 ? {} : { selectors: selected })
    };
    return (0,json_document/* jsonDocument */.Q)(document);
}
function span({ floor, ceiling }) {
    return { min: floor, max: ceiling };
}
function orNull(value) {
    return value === null ? null : span(value);
}
function hours(value) {
    return { ...span(value), unknownHours: value.unknownHours };
}
/** `2026-11-23T07:00:00-05:00`. */
function localIso(atMs, offsetMinutes) {
    const sign = offsetMinutes < 0 ? '-' : '+';
    const local = new Date(atMs + offsetMinutes * durations/* minuteMs */.J2).toISOString().slice(0, 19);
    return `${local}${sign}${day_text_clockOfMinute(Math.abs(offsetMinutes))}`;
}
function processJson({ fromMs, toMs, days, stretches, dynoHours, week, cost, flat, sizes, restarts, ...rest }) {
    return {
        ...rest,
        from: (0,json_document/* isoInstant */.j)(fromMs),
        to: (0,json_document/* isoInstant */.j)(toMs),
        sizes: sizes.map((one) => ({ ...one, dynoHours: span(one.dynoHours) })),
        restarts: { changes: restarts.changes, dynos: span(restarts.dynos), cost: orNull(restarts.cost) },
        dynoHours: hours(dynoHours),
        week: span(week),
        cost: orNull(cost),
        flat: flat === null ? null : { ...flat, saved: orNull(flat.saved) },
        days: days.map(dayJson),
        stretches: stretches.map((stretch) => ({
            from: (0,json_document/* isoInstant */.j)(stretch.fromMs),
            to: (0,json_document/* isoInstant */.j)(stretch.toMs),
            bounds: orNull(stretch.bounds),
            size: stretch.size
        }))
    };
}
function dayJson({ date, weekday, fromMs, toMs, hours: length, clockChange, holidays, changes, dynoHours }) {
    return {
        date,
        weekday,
        from: (0,json_document/* isoInstant */.j)(fromMs),
        to: (0,json_document/* isoInstant */.j)(toMs),
        hours: length,
        clockChange: clockChange === null
            ? null
            : {
                at: (0,json_document/* isoInstant */.j)(clockChange.atMs),
                minutes: clockChange.minutes,
                dst: clockChange.minutes > 0 ? 'begins' : 'ends'
            },
        holidays,
        dynoHours: hours(dynoHours),
        changes: changes.map(changeJson)
    };
}
function changeJson({ atMs, offsetMinutes, from, to, resize, window }) {
    return {
        at: (0,json_document/* isoInstant */.j)(atMs),
        local: localIso(atMs, offsetMinutes),
        from: orNull(from),
        to: orNull(to),
        resize,
        window
    };
}
function differenceJson({ fromMs, toMs, base, head, sizes }) {
    return { from: (0,json_document/* isoInstant */.j)(fromMs), to: (0,json_document/* isoInstant */.j)(toMs), base: orNull(base), head: orNull(head), sizes };
}

// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
;// CONCATENATED MODULE: ./build/report/plan/chart.js


/** Longer plans are drawn as so many groups of days at most, so that whole dates fit below the bars. */
const mostGroups = 8;
/**
 * The dyno-hours of each day as bars, the maximum all the time as a line; in long plans the average day of each group.
 * null: nothing to draw.
 */
function chart_planChart({ processes, days, total }) {
    const counted = processes.filter(({ enabled }) => enabled || total.allOff);
    const [first] = counted;
    if (first === undefined || days === 0)
        return null;
    const size = days <= mostLabels ? 1 : Math.ceil(days / mostGroups);
    const starts = Array.from({ length: Math.ceil(days / size) }, (_, index) => index * size);
    const dailyMean = (value) => starts.map((start) => {
        const sum = counted.reduce((all, process) => all + process.days.slice(start, start + size).reduce((part, day) => part + value(process, day), 0), 0);
        return sum / Math.min(size, days - start);
    });
    const most = dailyMean((_, day) => day.dynoHours.ceiling);
    const least = dailyMean((_, day) => day.dynoHours.floor);
    const flat = dailyMean((process, day) => (process.flat?.quantity ?? 0) * day.hours);
    const isRange = least.some((value, index) => value !== most[index]);
    const legend = `${isRange ? ', from fewest to most' : ''}${total.flat === null ? '' : ', line the flat maximum'}`;
    return {
        title: `Dyno-hours a day: bars the plan${legend}`,
        yTitle: 'dyno-hours',
        labels: starts.map((start) => label(first.days[start], days, size)),
        series: [
            { kind: 'bar', values: most },
            ...(isRange ? [{ kind: 'bar', values: least }] : []),
            ...(total.flat === null ? [] : [{ kind: 'line', values: flat }])
        ]
    };
}
function label(day, days, size) {
    if (day === undefined)
        return '';
    if (size > 1)
        return day.date;
    return days <= 10 ? `${describeDay(day).slice(0, 3)} ${day.date.slice(8)}` : day.date.slice(8);
}

;// CONCATENATED MODULE: ./build/report/plan/summary.js







/** Bytes that fit in a job summary (1 MiB a step), with room for what else a step writes. */
const planSummaryBytes = 900_000;
/** Bytes that fit in a comment (65,536 characters), with room for a marker. */
const planCommentBytes = 64_000;
const mostFindings = 30;
const mostRows = 100;
const mostDifferences = 60;
const mostDetails = 20;
/**
 * The plan in Markdown, for a job summary or a comment. Text from outside is escaped.
 *
 * @param bytes what there is room for, in UTF-8; long plans keep their sums and lose details
 */
function renderPlanSummary(page, bytes = planSummaryBytes) {
    const chart = planChart(page.plan);
    const parts = [
        `## Plan: ${inert(describeHeadline(page))}`,
        `${describePeriod(page.plan)}. ${describeTotal(page)}`,
        describeSelected(page)
            .map((line) => `- ${inert(line, 5000)}`)
            .join('\n'),
        findings(page),
        comparison(page),
        chart === null ? '' : mermaidBlock(chart),
        totals(page.plan)
    ];
    const ending = [
        cron(page.cron),
        describeNotes(page)
            .map((note) => `- ${inert(note)}`)
            .join('\n')
    ];
    const ranked = inOrderOfInterest(page);
    const details = ranked
        .slice(0, mostDetails)
        .map((process) => processDetails(process, ranked.length > 2 ? 'folded' : 'open'));
    return fitted({ parts, details, ending, processCount: ranked.length }, bytes);
}
/** All parts with as many details as fit; a part that is too long by itself is replaced by a note. */
function fitted({ parts, details, ending, processCount }, bytes) {
    const encoder = new TextEncoder();
    const size = (text) => encoder.encode(text.replaceAll('$', '&#36;')).length + 2;
    let room = bytes - 400;
    const take = (part) => {
        const kept = size(part) <= room ? part : '*(left out: too long to show here)*';
        room -= size(kept);
        return kept;
    };
    const present = (list) => list.filter((part) => part !== '');
    const [head, tail] = [present(parts).map(take), present(ending).map(take)];
    const shown = [];
    for (const detail of details) {
        if (size(detail) > room)
            break;
        room -= size(detail);
        shown.push(detail);
    }
    const rest = processCount - shown.length;
    const more = rest === 0
        ? []
        : [
            `${counted(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums. ` +
                '`plan --json` has every change of each.'
        ];
    // GitHub reads text between two dollar signs as a formula.
    return [...head, ...shown, ...more, ...tail].join('\n\n').replaceAll('$', '&#36;').concat('\n');
}
function findings({ findings: found }) {
    if (found.length === 0)
        return '';
    const lines = sortedFindings(found).map((finding) => {
        const place = describePlace(finding);
        return `- **${finding.severity}** ${place === '' ? '' : `${inert(place, 120)} `}${inert(finding.message, 400)}`;
    });
    return [
        '### Needs attention',
        '',
        ...capped(lines, mostFindings, (rest) => `- … and ${counted(rest, 'more finding')}`)
    ].join('\n');
}
function capped(lines, most, more) {
    return lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)];
}
function comparison({ comparison: compared }) {
    if (compared === null)
        return '';
    const { base, found } = compared;
    const heading = `### Against ${inert(base, 100)}\n\n${describeComparison(found)}`;
    if (found.processes.length === 0)
        return heading;
    const rows = found.processes
        .slice(0, mostRows)
        .map((process) => [
        inert(process.app, 64),
        inert(process.process, 64),
        describeKind(process),
        signedSpan(process.week),
        process.cost === null ? '?' : signedSpan(process.cost, dollars)
    ]);
    const spans = found.processes.flatMap(({ app, process, timezone, kind, differences }) => kind === 'changed'
        ? differences.map((difference) => [
            `${inert(app, 64)} ${inert(process, 64)}`,
            localPeriod(timezone, difference),
            utcSpan(difference),
            describeDifference(difference)
        ])
        : []);
    return [
        heading,
        table(['app', 'process', 'what', 'dyno-hours a week', '$ a month'], rows) +
            moreRows(found.processes.length - rows.length, 'process type'),
        differingHours(spans)
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function differingHours(spans) {
    if (spans.length === 0)
        return '';
    const shown = table(['process', 'local time', 'UTC', 'dynos'], spans.slice(0, mostDifferences));
    const rest = moreRows(spans.length - mostDifferences, 'span');
    return `<details open><summary>The hours that differ</summary>\n\n${shown}${rest}\n\n</details>`;
}
function moreRows(rest, noun) {
    return rest <= 0 ? '' : `\n\n… and ${counted(rest, `more ${noun}`)}.`;
}
function totals({ processes }) {
    const rows = processes
        .slice(0, mostRows)
        .map(({ app, process, size, sizeAssumed, enabled, week, cost, flat }) => [
        inert(app, 64),
        `${inert(process, 64)}${enabled ? '' : ' (off)'}`,
        `${inert(size, 40)}${sizeAssumed ? ' (assumed)' : ''}`,
        describeSpan(week),
        cost === null ? '?' : describeSpan(cost, dollars),
        flat === null
            ? '–'
            : `${flat.quantity}: ${decimal(flat.week)} h${flat.cost === null ? '' : `, ${dollars(flat.cost)}`}`,
        flat?.saved == null ? '–' : describeSaved(flat.saved)
    ]);
    const header = ['app', 'process', 'dyno type', 'dyno-hours a week', '$ a month', 'flat maximum', 'the plan is'];
    return table(header, rows) + moreRows(processes.length - rows.length, 'process type');
}
function processDetails(plan, shape) {
    const most = mostDynos(plan);
    const notable = notableDays(plan);
    const days = table(['day', 'its hours from midnight', 'dyno-hours', ''], notable.map((day) => [
        describeDay(day),
        `\`${dayStrip(plan.stretches, day, most)}\``,
        dayHours(day),
        day.clockChange === null ? inert(dayNotes(day)) : `**${inert(dayNotes(day))}**`
    ]));
    const steady = describeSteady(plan);
    const changes = plan.days.flatMap((day) => day.changes.map((change) => [
        `${describeDay(day)} ${clockOfMinute(change.minute)}${day.clockChange === null ? '' : ' (DST)'}`,
        utcBeside(change.atMs, day.date),
        describePlanned(change),
        inert(windowText(change), 120)
    ]));
    const body = [
        inert(describeProcess(plan)),
        ...(notable.length === 0 ? [] : [days]),
        steady ?? table(['local time', 'UTC', 'dynos', 'window that begins'], changes)
    ].join('\n\n');
    const name = `${plan.app} ${plan.process}`;
    if (shape === 'open')
        return `### ${inert(name)}\n\n${processTotals(plan)}\n\n${body}`;
    const summary = `<b>${inertHtml(name)}</b>: ${inertHtml(processTotals(plan))}`;
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function cron(suggestions) {
    if (suggestions.length === 0)
        return '';
    const rows = suggestions.flatMap(({ kind, every, measured }) => [
        { how: 'if every run came', cost: every },
        { how: 'as GitHub starts them (65 of 288)', cost: measured }
    ].map(({ how, cost }) => [`${kind}, ${how}`, decimal(cost.minutes), dollars(cost.linux), dollars(cost.slim)]));
    const blocks = suggestions.map((suggestion) => `${describeSuggestion(suggestion)}:\n\n\`\`\`yaml\n${cronYaml(suggestion).join('\n')}\n\`\`\``);
    return [
        '<details><summary>When to run: cron lines, and what they cost</summary>',
        'GitHub starts scheduled runs late, and some never: regular looks make good what a run after a change misses.',
        ...blocks,
        table(['on a private repository', 'minutes a month', 'ubuntu-latest', 'ubuntu-slim'], rows),
        'Each run is rounded up to a minute; the 2,000 free minutes of the Free plan are taken off. ' +
            'Public repositories and self-hosted runners pay nothing.',
        '</details>'
    ].join('\n\n');
}
/** The YAML of a suggestion, for a workflow. */
function cronYaml({ lines }) {
    const entries = lines.flatMap(({ cron: line, timezone }) => [
        `    - cron: '${line}'`,
        ...(timezone === null ? [] : [`      timezone: '${timezone.replace(/[^\w/+-]/g, '')}'`])
    ]);
    return ['on:', '  schedule:', ...entries];
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/report/plan/text.js







const text_mostFindings = 50;
const text_mostRows = 50;
const text_mostDifferences = 40;
const text_mostDetails = 20;
/**
 * The plan for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from outside
 * are removed.
 */
function renderPlanText(page) {
    const ranked = page_inOrderOfInterest(page);
    const details = ranked.slice(0, text_mostDetails);
    const rest = ranked.length - details.length;
    const parts = [
        [...(0,terminal/* wrapped */.ky)(`Plan: ${page_describeHeadline(page)}`), ...(0,terminal/* wrapped */.ky)(`${page_describePeriod(page.plan)}. ${page_describeTotal(page)}`)],
        page_describeSelected(page).flatMap((line) => (0,terminal/* wrapped */.ky)(line)),
        text_findings(page),
        text_comparison(page),
        ranked.length > 1 ? text_totals(page) : [],
        ...details.map(text_processDetails),
        rest === 0
            ? []
            : [
                `${(0,format/* counted */.hS)(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums; ` +
                    '--json has every change of each.'
            ],
        text_cron(page.cron),
        page_describeNotes(page).flatMap((note) => (0,terminal/* wrapped */.ky)(note))
    ];
    return parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(terminal/* fit */.Uj).join('\n'))
        .join('\n\n')
        .concat('\n');
}
function text_findings({ findings: found }) {
    if (found.length === 0)
        return [];
    const shown = page_sortedFindings(found).slice(0, text_mostFindings);
    const lines = shown.flatMap((finding) => {
        const place = page_describePlace(finding);
        return (0,terminal/* wrapped */.ky)(`${finding.severity}: ${place === '' ? '' : `${place}: `}${finding.message}`, 2);
    });
    return ['Needs attention', ...lines, ...more(found.length - shown.length, 'finding')];
}
function more(rest, noun) {
    return rest <= 0 ? [] : [`  … and ${(0,format/* counted */.hS)(rest, `more ${noun}`)}`];
}
function text_comparison({ comparison: compared }) {
    if (compared === null)
        return [];
    const { base, found } = compared;
    const heading = (0,terminal/* wrapped */.ky)(`Against ${(0,markdown/* oneLine */.TN)(base, 60)}: ${page_describeComparison(found)}`);
    const shown = found.processes.slice(0, text_mostRows);
    const rows = shown.map((process) => [
        describeName(process),
        page_describeKind(process),
        `${(0,numbers/* signedSpan */.d4)(process.week)} h a week`,
        process.cost === null ? '?' : `${(0,numbers/* signedSpan */.d4)(process.cost, format/* dollars */.E9)} a month`
    ]);
    return [
        ...heading,
        ...(0,terminal/* aligned */.b6)(rows, [], 30),
        ...more(found.processes.length - shown.length, 'process type'),
        ...differences(found.processes)
    ];
}
function differences(processes) {
    const spans = processes.flatMap((process) => process.kind === 'changed' ? process.differences.map((difference) => ({ process, difference })) : []);
    const shown = spans.slice(0, text_mostDifferences);
    const owners = [...new Set(shown.map(({ process }) => process))];
    const lines = owners.flatMap((owner) => {
        const own = shown.filter(({ process }) => process === owner).map(({ difference }) => difference);
        const rows = own.map((difference) => [
            page_localPeriod(owner.timezone, difference),
            page_utcSpan(difference),
            page_describeDifference(difference)
        ]);
        return [
            '',
            (0,markdown/* oneLine */.TN)(`The hours of ${describeName(owner)} that differ`, terminal/* columns */.YB),
            ...(0,terminal/* aligned */.b6)([['local time', 'UTC', 'dynos'], ...rows], [], 44)
        ];
    });
    return [...lines, ...more(spans.length - shown.length, 'span')];
}
function describeName({ app, process }) {
    return `${app} ${process}`;
}
function text_totals({ plan: { processes } }) {
    const rows = processes
        .slice(0, text_mostRows)
        .map((process) => [
        describeName(process),
        (0,numbers/* describeSpan */.uM)(process.week),
        process.cost === null ? '?' : (0,numbers/* describeSpan */.uM)(process.cost, format/* dollars */.E9),
        process.flat === null ? '–' : (0,numbers/* decimal */._)(process.flat.week),
        process.flat?.saved == null ? '–' : `${(0,numbers/* describeSpan */.uM)(process.flat.saved)} %`,
        process.enabled ? '' : 'off'
    ]);
    const header = ['process type', 'h a week', '$ a month', 'flat maximum', 'saved', ''];
    return [...(0,terminal/* aligned */.b6)([header, ...rows], [1, 2, 3, 4]), ...more(processes.length - rows.length, 'process type')];
}
function text_processDetails(plan) {
    const heading = `${plan.app} · ${plan.process}: ${page_processTotals(plan)}`;
    const steady = page_describeSteady(plan);
    const most = day_text_mostDynos(plan);
    return [
        (0,markdown/* oneLine */.TN)(heading, terminal/* columns */.YB),
        ...(0,terminal/* wrapped */.ky)(page_describeProcess(plan)).map((line) => `  ${line}`),
        ...(steady === null ? [] : [`  ${steady}`]),
        ...page_notableDays(plan).flatMap((day) => dayLines(plan, day, most))
    ];
}
function dayLines(plan, day, most) {
    const notes = (0,markdown/* oneLine */.TN)(day_text_dayNotes(day));
    const strip = day_text_dayStrip(plan.stretches, day, most).padEnd(24);
    const hours = `${page_dayHours(day)} h`.padStart(7);
    const heading = `  ${day_text_describeDay(day)}  ${strip}  ${hours}${notes === '' ? '' : `   ${notes}`}`;
    const changes = day.changes.map((change) => {
        const utc = `${day_text_utcBeside(change.atMs, day.date)} UTC`.padStart(20);
        const planned = `${day_text_describePlanned(change).padEnd(9)}  ${(0,markdown/* oneLine */.TN)(day_text_windowText(change), 60)}`;
        return `    ${day_text_clockOfMinute(change.minute)}  ${utc}   ${planned}`;
    });
    return [heading, ...changes];
}
function text_cron(suggestions) {
    return suggestions.flatMap((suggestion, index) => {
        const { every, measured } = suggestion;
        const cost = ({ linux, slim }) => linux === 0
            ? 'within the 2,000 free ones'
            : `${(0,format/* dollars */.E9)(linux)} beyond the 2,000 free ones, ${(0,format/* dollars */.E9)(slim)} on ubuntu-slim`;
        const minutes = `${(0,numbers/* decimal */._)(every.minutes)} runner minutes a month on a private repository`;
        const asMeasured = `as GitHub starts them (65 of 288) ${(0,numbers/* decimal */._)(measured.minutes)}, ${cost(measured)}`;
        return [
            ...(index === 0 ? [] : ['']),
            page_describeSuggestion(suggestion),
            ...cronYaml(suggestion).map((line) => `  ${line}`),
            ...(0,terminal/* wrapped */.ky)(`${minutes} if every run came, ${cost(every)}; ${asMeasured}.`)
        ];
    });
}

// EXTERNAL MODULE: ./build/commands/dyno-sizes.js + 1 modules
var dyno_sizes = __webpack_require__(27637);
// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/config/simple-inputs.js
var simple_inputs = __webpack_require__(69647);
// EXTERNAL MODULE: ./build/commands/prepare-plan.js + 19 modules
var prepare_plan = __webpack_require__(6306);
// EXTERNAL MODULE: ./build/commands/load-policy.js
var load_policy = __webpack_require__(17770);
// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
;// CONCATENATED MODULE: ./build/commands/terminal/plan.js
















/** The plan of the configuration in the working directory. */
const terminalPlan = (0,command/* terminalCommand */.Es)({
    name: 'plan',
    meaning: 'the coming week of a configuration, with what it costs',
    options: {
        config: (0,command/* text */.Qq)('PATH', `the configuration (${simple_inputs/* defaultConfigPath */.jE})`, simple_inputs/* defaultConfigPath */.jE),
        from: (0,command/* text */.Qq)('YYYY-MM-DD', 'the first local day (today)'),
        days: (0,command/* text */.Qq)('N', 'how many days (7)'),
        'compare-to': (0,command/* text */.Qq)('REF|PATH', 'another configuration beside it'),
        json: (0,command/* flag */.Jt)('everything as JSON')
    },
    notes: ['HEROKU_API_KEY in the environment, if set, gives dyno types and prices'],
    run: async ({ config, from, days, 'compare-to': compareTo, json }) => {
        const mistakes = [];
        const token = (process.env['HEROKU_API_KEY'] ?? '').trim();
        const request = { from: (0,plan_inputs/* readDay */.P)(from, '--from', mistakes), days: (0,plan_inputs/* readDays */.Q)(days, '--days', mistakes) };
        const { kind } = await (0,source/* readConfig */.X)('', config);
        if (kind === 'absent')
            return (0,command/* complain */.cc)([...mistakes, (0,problem/* problem */.C)((0,command/* noConfig */.ac)(config))], (0,core_redact/* createRedact */.a)([token]));
        const endpoints = (0,config_endpoints/* readEndpoints */.Z)(process.env, { needsRepository: null });
        const loaded = await (0,load_policy/* loadPolicy */.t)({ config, simple: {} }, '', process.env);
        const { policy } = loaded;
        const platform = token === '' || !endpoints.ok ? null : (0,heroku/* heroku */.z)({ baseUrl: endpoints.value.herokuApi, token, clock: clock/* systemClock */.m });
        const problems = [
            ...mistakes,
            ...(0,heroku_key/* keyProblems */.G)(token),
            ...(endpoints.ok ? [] : endpoints.problems),
            ...(policy.ok ? [] : policy.problems),
            ...(await (0,holidays/* regionProblems */.X)(loaded)),
            ...(await (0,dyno_sizes/* sizeProblems */.s)(loaded, platform))
        ];
        if (problems.length > 0 || !policy.ok || !endpoints.ok)
            return (0,command/* complain */.cc)(problems, (0,core_redact/* createRedact */.a)([token, ...loaded.secrets]));
        const prepared = await (0,prepare_plan/* preparePlan */.HY)({ ...loaded, policy }, {
            ...request,
            folder: '',
            file: config,
            environment: process.env,
            nowMs: clock/* systemClock */.m.now(),
            compareTo: compareTo || null,
            compareToName: '--compare-to',
            only: null,
            heroku: platform
        });
        const redact = (0,core_redact/* createRedact */.a)([token, ...loaded.secrets, ...prepared.secrets]);
        if (!prepared.ok)
            return (0,command/* complain */.cc)(prepared.problems, redact);
        prepared.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`));
        process.stdout.write(`${json ? renderPlanJson(redact(prepared.page)) : renderPlanText(redact(prepared.page))}\n`);
        return 0;
    }
});


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


/***/ }),

/***/ 44116:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ budgetOwner)
/* harmony export */ });
/* unused harmony export budgetLines */
/* harmony import */ var _core_history_budget_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42088);
/** How a budget reads. Plain text: not escaped. */

/** One line for each budget. */
function budgetLines({ budgets = [] }) {
    return budgets.map((status) => `Budget of ${budgetOwner(status)}: ${describeBudget(status)}.`);
}
function budgetOwner({ app }) {
    return app ?? 'all apps together';
}


/***/ }),

/***/ 63299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34902);

/** Columns of a terminal that every line fits in. */
const columns = 100;
/** A line, cut at the width of the terminal. */
function fit(line) {
    const characters = Array.from(line.trimEnd());
    return characters.length <= columns ? characters.join('') : `${characters.slice(0, columns - 1).join('')}…`;
}
/** A paragraph broken at spaces, two columns narrower than the terminal; all lines but the first are indented. */
function wrapped(text, indent = 0) {
    const lines = [];
    let line = '';
    for (const word of (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(text, 2000).split(' ')) {
        if (line !== '' && Array.from(line).length + 1 + Array.from(word).length > columns - 2) {
            lines.push(line);
            line = `${' '.repeat(indent)}${word}`;
        }
        else
            line = line === '' ? word : `${line} ${word}`;
    }
    return [...lines, line];
}
/** Cells side by side, numbers to the right; no cell is wider than `widest`. */
function aligned(rows, right = [], widest = 36) {
    const cut = rows.map((row) => row.map((cell) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .oneLine */ .TN)(cell, widest)));
    const length = (cell) => Array.from(cell).length;
    const widths = (cut[0] ?? []).map((_, column) => Math.max(...cut.map((row) => length(row[column] ?? ''))));
    const pad = (cell, column) => {
        const space = ' '.repeat(Math.max(0, (widths[column] ?? 0) - length(cell)));
        return right.includes(column) ? space + cell : cell + space;
    };
    return cut.map((row) => `  ${row.map(pad).join('   ')}`.trimEnd());
}


/***/ })

};

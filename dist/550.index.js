export const id = 550;
export const ids = [550];
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

/***/ 13550:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./build/config/load.js + 14 modules
var load = __webpack_require__(15001);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 10 modules
var heroku = __webpack_require__(4275);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/plan/day-text.js
var day_text = __webpack_require__(25513);
;// CONCATENATED MODULE: ./build/report/plan/chart.js


/** Longer plans are drawn as so many groups of days at most, so that whole dates fit below the bars. */
const mostGroups = 8;
/**
 * The dyno-hours of each day as bars, the maximum all the time as a line; in long plans the average day of each group.
 * null: nothing to draw.
 */
function planChart({ processes, days, total }) {
    const counted = processes.filter(({ enabled }) => enabled || total.allOff);
    const [first] = counted;
    if (first === undefined || days === 0)
        return null;
    const size = days <= mermaid/* mostLabels */.nX ? 1 : Math.ceil(days / mostGroups);
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
    return days <= 10 ? `${(0,day_text/* describeDay */.m3)(day).slice(0, 3)} ${day.date.slice(8)}` : day.date.slice(8);
}

// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(93577);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/report/budget-text.js
var budget_text = __webpack_require__(44116);
// EXTERNAL MODULE: ./build/report/numbers.js
var numbers = __webpack_require__(73533);
;// CONCATENATED MODULE: ./build/report/plan/page.js
/** What every rendering of a plan shows, in plain text: not escaped. */







/** One sentence for each selector. */
function describeSelected({ selected = [] }) {
    return selected.map(({ key, apps }) => apps === null
        ? `"${key}" is planned and priced as one app: with a token the plan lists the apps that it finds.`
        : apps.length === 0
            ? `"${key}" finds no app now.`
            : `"${key}" finds ${(0,format/* counted */.hS)(apps.length, 'app')}: ${apps.join(', ')}.`);
}
/** `413 dyno-hours a week, $61.46 a month, 18.06 % below the flat maximum`. */
function describeHeadline({ plan: { total } }) {
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
function describeTotal({ plan: { total, days } }) {
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
function describePeriod({ processes: [first] }) {
    const [start, end] = [first?.days[0], first?.days.at(-1)];
    if (start === undefined || end === undefined)
        return '';
    return start === end ? (0,day_text/* describeDay */.m3)(start) : `${(0,day_text/* describeDay */.m3)(start)} to ${(0,day_text/* describeDay */.m3)(end)}`;
}
/** How to read the numbers, a sentence each. */
function describeNotes({ plan: { total, priceSource, budgets = [] } }) {
    const ranges = total.week.floor !== total.week.ceiling;
    const when = (condition, note) => (condition ? [note] : []);
    return [
        ...budgets.map((budget) => describePlanned(budget)),
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
function describePlanned({ app, amount, cost }) {
    const plan = cost === null ? 'has dyno types without a known price' : `comes to ${(0,numbers/* describeSpan */.uM)(cost, format/* dollars */.E9)}`;
    return `The budget of ${(0,budget_text/* budgetOwner */.v)({ app })} is ${(0,format/* dollars */.E9)(amount)} a month, and the plan ${plan}.`;
}
/** `America/New_York · Standard-1X (assumed), $25.00 a month each · at most 6`. */
function describeProcess(plan) {
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
function processTotals({ week, cost, flat, dynoHours, sizes }) {
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
function dayHours({ dynoHours }) {
    if (dynoHours.unknownHours === 0)
        return (0,numbers/* describeSpan */.uM)(dynoHours);
    return dynoHours.ceiling === 0 ? '?' : `${(0,numbers/* describeSpan */.uM)(dynoHours)} and ?`;
}
/** The days to show: all of them, or where nothing ever changes, those with a note. */
function notableDays(plan) {
    return describeSteady(plan) === null ? plan.days : plan.days.filter((day) => (0,day_text/* dayNotes */.Sx)(day) !== '');
}
/** `3 all the time` where a plan has no change; null where it has one. */
function describeSteady({ days, stretches }) {
    if (days.some(({ changes }) => changes.length > 0))
        return null;
    const bounds = stretches[0]?.bounds ?? null;
    return bounds === null
        ? 'No window holds in these days: the quantity stays as it is.'
        : `${(0,format/* describeBounds */.nv)(bounds)} all the time.`;
}
/** `+21 dyno-hours a week, +$9.38 a month; 2 process types differ, 998 do not`. */
function describeComparison({ processes, unchanged, week, cost }) {
    if (processes.length === 0)
        return 'No hour differs.';
    const rest = unchanged === 0 ? '' : `, ${unchanged} ${unchanged === 1 ? 'does' : 'do'} not`;
    const differ = `${(0,format/* counted */.hS)(processes.length, 'process type')} ${processes.length === 1 ? 'differs' : 'differ'}`;
    return `${(0,numbers/* signedSpan */.d4)(week)} dyno-hours a week, ${(0,numbers/* signedSpan */.d4)(cost, format/* dollars */.E9)} a month: ${differ}${rest}.`;
}
/** `added`, `4 spans differ`, `switched off`. */
function describeKind({ kind, differences, switched }) {
    if (kind !== 'changed')
        return kind;
    const spans = `${(0,format/* counted */.hS)(differences.length, 'span')} ${differences.length === 1 ? 'differs' : 'differ'}`;
    return [...(switched === null ? [] : [`switched ${switched}`]), ...(differences.length === 0 ? [] : [spans])].join(', ');
}
/** `2 → 3`, the base first. */
function describeDifference({ base, head, sizes }) {
    return `${(0,format/* describeDynos */.dM)(base, sizes?.base ?? null)} → ${(0,format/* describeDynos */.dM)(head, sizes?.head ?? null)}`;
}
/** `Mon 2026-11-23 07:00-22:00`, or both days where they differ; midnight at the end is `24:00`. */
function localPeriod(timezone, { fromMs, toMs }) {
    const [from, to] = [(0,local_time/* localTime */.HJ)(timezone, fromMs), (0,local_time/* localTime */.HJ)(timezone, toMs)];
    const start = (0,day_text/* localDateTime */.dE)(timezone, fromMs);
    if (from.day === to.day)
        return `${start}-${(0,day_text/* clockOfMinute */.ox)(to.minute)}`;
    return to.minute === 0 && to.day === from.day + 1 ? `${start}-24:00` : `${start} to ${(0,day_text/* localDateTime */.dE)(timezone, toMs)}`;
}
/** `2026-11-23 12:00 to 2026-11-24 03:00`, the second day where it differs. */
function utcSpan({ fromMs, toMs }) {
    return `${(0,format/* utcDateTime */.eM)(fromMs)} to ${(0,day_text/* utcBeside */.jy)(toMs, (0,format/* utcDay */.dA)(fromMs))}`;
}
/** What a suggestion of cron lines is for. */
function describeSuggestion({ kind, lines }) {
    const looks = kind === 'close' ? 'Close watch: a look every 10 minutes' : 'Sparse: a look every 30 minutes';
    return lines.some(({ purpose }) => purpose === 'changes') ? `${looks}, and one after each change` : looks;
}
/** Errors first; otherwise as they came. */
function sortedFindings(findings) {
    return [
        ...findings.filter(({ severity }) => severity === 'error'),
        ...findings.filter(({ severity }) => severity === 'warning')
    ];
}
/** `file:3:9`; empty where none is known. */
function describePlace({ place }) {
    return place === null ? '' : `${place.file}:${place.line}:${place.column}`;
}
/** The process types that are shown in detail: those that differ first, then in the order of the configuration. */
function inOrderOfInterest({ plan, comparison }) {
    const differing = new Set(comparison?.found.processes.map(process_key/* processKey */.Z));
    const differs = (process) => differing.has((0,process_key/* processKey */.Z)(process));
    return [...plan.processes.filter(differs), ...plan.processes.filter((process) => !differs(process))];
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
        `## Plan: ${(0,markdown/* inert */.tJ)(describeHeadline(page))}`,
        `${describePeriod(page.plan)}. ${describeTotal(page)}`,
        describeSelected(page)
            .map((line) => `- ${(0,markdown/* inert */.tJ)(line, 5000)}`)
            .join('\n'),
        findings(page),
        comparison(page),
        chart === null ? '' : (0,mermaid/* mermaidBlock */.tW)(chart),
        totals(page.plan)
    ];
    const ending = [
        cron(page.cron),
        describeNotes(page)
            .map((note) => `- ${(0,markdown/* inert */.tJ)(note)}`)
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
            `${(0,format/* counted */.hS)(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums. ` +
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
        return `- **${finding.severity}** ${place === '' ? '' : `${(0,markdown/* inert */.tJ)(place, 120)} `}${(0,markdown/* inert */.tJ)(finding.message, 400)}`;
    });
    return [
        '### Needs attention',
        '',
        ...capped(lines, mostFindings, (rest) => `- … and ${(0,format/* counted */.hS)(rest, 'more finding')}`)
    ].join('\n');
}
function capped(lines, most, more) {
    return lines.length <= most ? lines : [...lines.slice(0, most), more(lines.length - most)];
}
function comparison({ comparison: compared }) {
    if (compared === null)
        return '';
    const { base, found } = compared;
    const heading = `### Against ${(0,markdown/* inert */.tJ)(base, 100)}\n\n${describeComparison(found)}`;
    if (found.processes.length === 0)
        return heading;
    const rows = found.processes
        .slice(0, mostRows)
        .map((process) => [
        (0,markdown/* inert */.tJ)(process.app, 64),
        (0,markdown/* inert */.tJ)(process.process, 64),
        describeKind(process),
        (0,numbers/* signedSpan */.d4)(process.week),
        process.cost === null ? '?' : (0,numbers/* signedSpan */.d4)(process.cost, format/* dollars */.E9)
    ]);
    const spans = found.processes.flatMap(({ app, process, timezone, kind, differences }) => kind === 'changed'
        ? differences.map((difference) => [
            `${(0,markdown/* inert */.tJ)(app, 64)} ${(0,markdown/* inert */.tJ)(process, 64)}`,
            localPeriod(timezone, difference),
            utcSpan(difference),
            describeDifference(difference)
        ])
        : []);
    return [
        heading,
        (0,markdown/* table */.tp)(['app', 'process', 'what', 'dyno-hours a week', '$ a month'], rows) +
            moreRows(found.processes.length - rows.length, 'process type'),
        differingHours(spans)
    ]
        .filter((part) => part !== '')
        .join('\n\n');
}
function differingHours(spans) {
    if (spans.length === 0)
        return '';
    const shown = (0,markdown/* table */.tp)(['process', 'local time', 'UTC', 'dynos'], spans.slice(0, mostDifferences));
    const rest = moreRows(spans.length - mostDifferences, 'span');
    return `<details open><summary>The hours that differ</summary>\n\n${shown}${rest}\n\n</details>`;
}
function moreRows(rest, noun) {
    return rest <= 0 ? '' : `\n\n… and ${(0,format/* counted */.hS)(rest, `more ${noun}`)}.`;
}
function totals({ processes }) {
    const rows = processes
        .slice(0, mostRows)
        .map(({ app, process, size, sizeAssumed, enabled, week, cost, flat }) => [
        (0,markdown/* inert */.tJ)(app, 64),
        `${(0,markdown/* inert */.tJ)(process, 64)}${enabled ? '' : ' (off)'}`,
        `${(0,markdown/* inert */.tJ)(size, 40)}${sizeAssumed ? ' (assumed)' : ''}`,
        (0,numbers/* describeSpan */.uM)(week),
        cost === null ? '?' : (0,numbers/* describeSpan */.uM)(cost, format/* dollars */.E9),
        flat === null
            ? '–'
            : `${flat.quantity}: ${(0,numbers/* decimal */._)(flat.week)} h${flat.cost === null ? '' : `, ${(0,format/* dollars */.E9)(flat.cost)}`}`,
        flat?.saved == null ? '–' : (0,numbers/* describeSaved */.Rv)(flat.saved)
    ]);
    const header = ['app', 'process', 'dyno type', 'dyno-hours a week', '$ a month', 'flat maximum', 'the plan is'];
    return (0,markdown/* table */.tp)(header, rows) + moreRows(processes.length - rows.length, 'process type');
}
function processDetails(plan, shape) {
    const most = (0,day_text/* mostDynos */.fu)(plan);
    const notable = notableDays(plan);
    const days = (0,markdown/* table */.tp)(['day', 'its hours from midnight', 'dyno-hours', ''], notable.map((day) => [
        (0,day_text/* describeDay */.m3)(day),
        `\`${(0,day_text/* dayStrip */.r$)(plan.stretches, day, most)}\``,
        dayHours(day),
        day.clockChange === null ? (0,markdown/* inert */.tJ)((0,day_text/* dayNotes */.Sx)(day)) : `**${(0,markdown/* inert */.tJ)((0,day_text/* dayNotes */.Sx)(day))}**`
    ]));
    const steady = describeSteady(plan);
    const changes = plan.days.flatMap((day) => day.changes.map((change) => [
        `${(0,day_text/* describeDay */.m3)(day)} ${(0,day_text/* clockOfMinute */.ox)(change.minute)}${day.clockChange === null ? '' : ' (DST)'}`,
        (0,day_text/* utcBeside */.jy)(change.atMs, day.date),
        (0,day_text/* describePlanned */.yZ)(change),
        (0,markdown/* inert */.tJ)((0,day_text/* windowText */.Kn)(change), 120)
    ]));
    const body = [
        (0,markdown/* inert */.tJ)(describeProcess(plan)),
        ...(notable.length === 0 ? [] : [days]),
        steady ?? (0,markdown/* table */.tp)(['local time', 'UTC', 'dynos', 'window that begins'], changes)
    ].join('\n\n');
    const name = `${plan.app} ${plan.process}`;
    if (shape === 'open')
        return `### ${(0,markdown/* inert */.tJ)(name)}\n\n${processTotals(plan)}\n\n${body}`;
    const summary = `<b>${(0,markdown/* inertHtml */.yj)(name)}</b>: ${(0,markdown/* inertHtml */.yj)(processTotals(plan))}`;
    return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
function cron(suggestions) {
    if (suggestions.length === 0)
        return '';
    const rows = suggestions.flatMap(({ kind, every, measured }) => [
        { how: 'if every run came', cost: every },
        { how: 'as GitHub starts them (65 of 288)', cost: measured }
    ].map(({ how, cost }) => [`${kind}, ${how}`, (0,numbers/* decimal */._)(cost.minutes), (0,format/* dollars */.E9)(cost.linux), (0,format/* dollars */.E9)(cost.slim)]));
    const blocks = suggestions.map((suggestion) => `${describeSuggestion(suggestion)}:\n\n\`\`\`yaml\n${cronYaml(suggestion).join('\n')}\n\`\`\``);
    return [
        '<details><summary>When to run: cron lines, and what they cost</summary>',
        'GitHub starts scheduled runs late, and some never: regular looks make good what a run after a change misses.',
        ...blocks,
        (0,markdown/* table */.tp)(['on a private repository', 'minutes a month', 'ubuntu-latest', 'ubuntu-slim'], rows),
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
    const ranked = inOrderOfInterest(page);
    const details = ranked.slice(0, text_mostDetails);
    const rest = ranked.length - details.length;
    const parts = [
        [...(0,terminal/* wrapped */.ky)(`Plan: ${describeHeadline(page)}`), ...(0,terminal/* wrapped */.ky)(`${describePeriod(page.plan)}. ${describeTotal(page)}`)],
        describeSelected(page).flatMap((line) => (0,terminal/* wrapped */.ky)(line)),
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
        describeNotes(page).flatMap((note) => (0,terminal/* wrapped */.ky)(note))
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
    const shown = sortedFindings(found).slice(0, text_mostFindings);
    const lines = shown.flatMap((finding) => {
        const place = describePlace(finding);
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
    const heading = (0,terminal/* wrapped */.ky)(`Against ${(0,markdown/* oneLine */.TN)(base, 60)}: ${describeComparison(found)}`);
    const shown = found.processes.slice(0, text_mostRows);
    const rows = shown.map((process) => [
        describeName(process),
        describeKind(process),
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
            localPeriod(owner.timezone, difference),
            utcSpan(difference),
            describeDifference(difference)
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
    const heading = `${plan.app} · ${plan.process}: ${processTotals(plan)}`;
    const steady = describeSteady(plan);
    const most = (0,day_text/* mostDynos */.fu)(plan);
    return [
        (0,markdown/* oneLine */.TN)(heading, terminal/* columns */.YB),
        ...(0,terminal/* wrapped */.ky)(describeProcess(plan)).map((line) => `  ${line}`),
        ...(steady === null ? [] : [`  ${steady}`]),
        ...notableDays(plan).flatMap((day) => dayLines(plan, day, most))
    ];
}
function dayLines(plan, day, most) {
    const notes = (0,markdown/* oneLine */.TN)((0,day_text/* dayNotes */.Sx)(day));
    const strip = (0,day_text/* dayStrip */.r$)(plan.stretches, day, most).padEnd(24);
    const hours = `${dayHours(day)} h`.padStart(7);
    const heading = `  ${(0,day_text/* describeDay */.m3)(day)}  ${strip}  ${hours}${notes === '' ? '' : `   ${notes}`}`;
    const changes = day.changes.map((change) => {
        const utc = `${(0,day_text/* utcBeside */.jy)(change.atMs, day.date)} UTC`.padStart(20);
        const planned = `${(0,day_text/* describePlanned */.yZ)(change).padEnd(9)}  ${(0,markdown/* oneLine */.TN)((0,day_text/* windowText */.Kn)(change), 60)}`;
        return `    ${(0,day_text/* clockOfMinute */.ox)(change.minute)}  ${utc}   ${planned}`;
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
            describeSuggestion(suggestion),
            ...cronYaml(suggestion).map((line) => `  ${line}`),
            ...(0,terminal/* wrapped */.ky)(`${minutes} if every run came, ${cost(every)}; ${asMeasured}.`)
        ];
    });
}

// EXTERNAL MODULE: ./build/commands/annotation.js + 1 modules
var annotation = __webpack_require__(25933);
// EXTERNAL MODULE: ./build/commands/prepare-plan.js + 6 modules
var prepare_plan = __webpack_require__(41611);
// EXTERNAL MODULE: ./build/commands/pull-request.js + 1 modules
var pull_request = __webpack_require__(78897);
// EXTERNAL MODULE: ./build/commands/action/command.js
var command = __webpack_require__(46327);
;// CONCATENATED MODULE: ./build/commands/action/plan.js











/** `command: plan`: the plan as log, job summary and, on a pull request, as a comment. */
const plan = async ({ inputs, endpoints, policy, loaded, folder, redact: redactKnown }) => {
    const { herokuApiKey, from, days, compareTo, config, simple } = inputs;
    const prepared = await (0,prepare_plan/* preparePlan */.HY)({ ...loaded, policy: { ok: true, value: policy } }, {
        folder,
        file: config,
        environment: process.env,
        nowMs: clock/* systemClock */.m.now(),
        from,
        days,
        compareTo,
        compareToName: 'Input "compare-to"',
        only: simple.app === undefined ? null : (0,load/* appTerms */.NX)(simple.app),
        heroku: herokuApiKey === ''
            ? null
            : (0,heroku/* heroku */.z)({ baseUrl: endpoints.herokuApi, token: herokuApiKey, clock: clock/* systemClock */.m, redact: redactKnown })
    });
    prepared.secrets.filter(core_redact/* isMaskable */.h).forEach((secret) => core.setSecret(secret));
    const redactFound = (0,core_redact/* createRedact */.a)(prepared.secrets);
    const redact = (value) => redactFound(redactKnown(value));
    if (!prepared.ok)
        return (0,command/* refused */.J)(redact(prepared.problems));
    const page = redact(prepared.page);
    core.info(renderPlanText(page));
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(renderPlanSummary(page)).write();
    const comment = await (0,pull_request/* commentOn */.J)(inputs, endpoints, renderPlanSummary(page, planCommentBytes));
    const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])];
    warnings.forEach((message) => annotation/* annotations */.h.add('warning', redact(message)));
    page.findings.forEach(({ message, place }) => annotation/* annotations */.h.add('warning', message, place));
    return command/* done */.V;
};


/***/ }),

/***/ 78897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ commentOn)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 3 modules
var github = __webpack_require__(60722);
// EXTERNAL MODULE: ./build/adapters/http/github-client.js + 4 modules
var github_client = __webpack_require__(45804);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/adapters/github/github-warning.js
var github_warning = __webpack_require__(77627);
;// CONCATENATED MODULE: ./build/adapters/github/pull-request-comment.js



/** GitHub's limit for the body of a comment, in characters. */
const longestBody = 65_536;
/** Pages of 100 comments that are searched for ours. */
const mostPages = 50;
const cutNote = '\n\n… The rest is in the summary of the run.';
const commentShape = schemas/* object */.Ikc({ id: schemas/* number */.aig().int().positive(), body: schemas/* string */.YjP().nullish() });
function pullRequestComment(options) {
    const { octokit, owner, repo, number: issue_number, marker = '<!-- dyno-scaler plan -->' } = options;
    const { issues } = octokit.rest;
    const find = async () => {
        for (let page = 1; page <= mostPages; page++) {
            const answer = await issues.listComments({ owner, repo, issue_number, per_page: 100, page });
            const comments = schemas/* array */.YOg(commentShape).parse(answer.data);
            const own = comments.find(({ body }) => body?.split(/\r?\n/, 1)[0]?.trim() === marker);
            if (own !== undefined)
                return { id: own.id, body: own.body ?? '' };
            if (answer.headers.link?.includes('rel="next"') !== true)
                return null;
        }
        return null;
    };
    return {
        write: async (markdown) => {
            const body = bounded(`${marker}\n${markdown.trimEnd()}`);
            try {
                const own = await find();
                if (own !== null && comparable(own.body) === comparable(body))
                    return null;
                if (own === null)
                    await issues.createComment({ owner, repo, issue_number, body });
                else
                    await issues.updateComment({ owner, repo, comment_id: own.id, body });
                return null;
            }
            catch (error) {
                return (0,github_warning/* githubWarning */.I)(`The comment on pull request ${issue_number} could not be written`, (0,github_client/* githubFault */.q)(error), {
                    permission: 'pull-requests',
                    otherwise: '. Runs of pull requests from forks may not comment whatever the permissions; ' +
                        'the plan is in the summary of the run.',
                    whenGone,
                    whenRefused: 'Is the conversation locked?',
                    later: 'The next run tries it again.'
                });
            }
        }
    };
}
/** GitHub may return line breaks as CR LF. */
function comparable(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}
function bounded(body) {
    if (body.length <= longestBody)
        return body;
    const cut = body.slice(0, longestBody - cutNote.length);
    return cut.slice(0, cut.lastIndexOf('\n')) + cutNote;
}
function whenGone(status, message) {
    return status === 404
        ? `GitHub shows no such pull request to this token (404). ${(0,github_warning/* addPermission */.F)('pull-requests')}.`
        : `the pull request has another address now, or takes no comments (${status ?? 'unknown'}: ${message}).`;
}

;// CONCATENATED MODULE: ./build/commands/pull-request.js



/**
 * Writes the one comment of its kind on the pull request that the run is about, if it is about one.
 *
 * @param marker tells it from our other comments; undefined: that of the plan
 * @returns a warning when the pull request could not be told, or null
 */
async function commentOn({ githubToken }, { githubApi, repository }, body, marker) {
    const number = github/* context */._.payload.pull_request?.number;
    if (number === undefined || repository === null || githubToken === '')
        return null;
    return pullRequestComment({
        octokit: (0,github_client/* githubClient */.$)({ token: githubToken, baseUrl: githubApi }),
        ...repository,
        number,
        ...(marker === undefined ? {} : { marker })
    }).write(body);
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

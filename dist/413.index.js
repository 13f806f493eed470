export const id = 413;
export const ids = [413];
export const modules = {

/***/ 2413:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_action_plan)
});

// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(3838);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(1759);
// EXTERNAL MODULE: ./build/adapters/heroku/heroku.js + 3 modules
var heroku = __webpack_require__(6969);
// EXTERNAL MODULE: ./build/core/redact.js
var core_redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
// EXTERNAL MODULE: ./build/report/plan/words.js
var words = __webpack_require__(4234);
;// CONCATENATED MODULE: ./build/report/plan/chart.js


/** Longer plans are drawn in this many groups of days, so that whole dates fit below them. */
const groups = 8;
/** The dyno-hours of each day as bars, the flat maximum as a line; the average day of a group in long plans. null: nothing to draw. */
function planChart({ processes, days, total }) {
    const counted = processes.filter(({ enabled }) => enabled || total.allOff);
    const [first] = counted;
    if (first === undefined || days === 0)
        return null;
    const size = days <= mermaid/* mostLabels */.n ? 1 : Math.ceil(days / groups);
    const starts = Array.from({ length: Math.ceil(days / size) }, (_, index) => index * size);
    const mean = (value) => starts.map((start) => {
        const sum = counted.reduce((all, process) => all + process.days.slice(start, start + size).reduce((part, day) => part + value(process, day), 0), 0);
        return sum / Math.min(size, days - start);
    });
    const most = mean((_, day) => day.dynoHours.ceiling);
    const least = mean((_, day) => day.dynoHours.floor);
    const flat = mean((process, day) => (process.flat?.quantity ?? 0) * day.hours);
    const isRange = least.some((value, index) => value !== most[index]);
    return {
        title: `Dyno-hours a day: bars the plan${isRange ? ', from fewest to most' : ''}${total.flat === null ? '' : ', line the flat maximum'}`,
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
    return days <= 10 ? `${(0,words/* describeDays */.tz)(day).slice(0, 3)} ${day.date.slice(8)}` : day.date.slice(8);
}

// EXTERNAL MODULE: ./build/core/process-key.js
var process_key = __webpack_require__(3577);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
;// CONCATENATED MODULE: ./build/report/plan/page.js
/** What every rendering of a plan says, in plain text: not escaped. */






/** `413 dyno-hours a week, $61.46 a month, 18.06 % below the flat maximum`. */
function describeHeadline({ plan: { total } }) {
    if (total.counted === 0)
        return 'no process type is planned';
    const saved = priced(total) ? (total.flat?.costSaved ?? null) : (total.flat?.saved ?? null);
    return [
        ...(total.allOff ? ['everything is switched off; it would be'] : []),
        [
            `${(0,words/* describeSpan */.uM)(total.week)} dyno-hours a week`,
            ...(priced(total) ? [`${(0,words/* describeSpan */.uM)(total.cost, words/* dollars */.E9)} a month`] : []),
            ...(saved === null ? [] : [`${(0,words/* describeSaved */.Rv)(saved)} the flat maximum`])
        ].join(', ')
    ].join(' ');
}
function priced({ unpriced, counted: all }) {
    return unpriced < all;
}
/** The sums in a sentence or two. */
function describeTotal({ plan: { total, days } }) {
    const perDay = { floor: total.week.floor / 7, ceiling: total.week.ceiling / 7 };
    const period = days === 7 ? '' : ` (${(0,words/* describeSpan */.uM)(total.dynoHours)} in these ${(0,format/* counted */.hS)(days, 'day')})`;
    const money = priced(total) ? ` and ${(0,words/* describeSpan */.uM)(total.cost, words/* dollars */.E9)} a month` : '';
    const planned = `${(0,format/* counted */.hS)(total.counted, 'process type')}: ${(0,words/* describeSpan */.uM)(perDay)} dyno-hours a day, ${(0,words/* describeSpan */.uM)(total.week)} a week${period}${money}.`;
    if (total.flat === null)
        return planned;
    return `${planned} At the maximum all the time it would be ${(0,words/* decimal */._)(total.flat.week)} a week${priced(total) ? ` and ${(0,words/* dollars */.E9)(total.flat.cost)} a month` : ''}.`;
}
/** `Mon 2026-11-23 to Sun 2026-11-29`. */
function describePeriod({ processes: [first] }) {
    const [start, end] = [first?.days[0], first?.days.at(-1)];
    if (start === undefined || end === undefined)
        return '';
    return start === end ? (0,words/* describeDays */.tz)(start) : `${(0,words/* describeDays */.tz)(start)} to ${(0,words/* describeDays */.tz)(end)}`;
}
/** What to know about the numbers, a sentence each. */
function describeNote({ plan: { total, priceSource } }) {
    const ranges = total.week.floor !== total.week.ceiling;
    const when = (holds, note) => (holds ? [note] : []);
    return [
        ...when(ranges, 'Of two numbers the first is the fewest that the windows allow, the second the most.'),
        ...when(total.assumed > 0, `The dyno type of ${(0,format/* counted */.hS)(total.assumed, 'process type')} is not known here: Standard-1X is assumed.`),
        ...when(total.unpriced > 0, `No price is known for the dyno type of ${(0,format/* counted */.hS)(total.unpriced, 'process type')}: in the dyno-hours, not in the dollars.`),
        ...when(total.eco > 0, `Eco dynos count as $0: they cost a flat $${prices/* ecoFlatRate */.N1} a month for the whole account.`),
        ...when(total.off > 0, `${(0,format/* counted */.hS)(total.off, 'process type')} ${total.off === 1 ? 'is' : 'are'} switched off (enabled: false) and not counted.`),
        ...when(total.unknownHours > 0, `For ${(0,words/* decimal */._)(total.unknownHours)} h no window holds: the quantity stays what it was, and those hours are not counted.`),
        `A month is 720 hours, at ${priceSource}, prorated to the second. Emergencies and manual scalings come on top.`
    ];
}
/** `America/New_York · Standard-1X (assumed), $25.00 a month each · at most 6`. */
function describeProcess({ timezone, size, sizeAssumed, price, flat, enabled }) {
    const type = `${size}${sizeAssumed ? ' (assumed)' : ''}${price === null ? ', price unknown' : `, ${(0,words/* dollars */.E9)(price)} a month each`}`;
    return [
        timezone,
        type,
        ...(flat === null ? [] : [`at most ${flat.quantity}`]),
        ...(enabled ? [] : ['switched off: nothing is changed'])
    ].join(' · ');
}
/** The process's sums: `413 dyno-hours a week, $61.46 a month, 18.06 % below a flat 3`. */
function processTotals({ week, cost, flat, dynoHours }) {
    return [
        `${(0,words/* describeSpan */.uM)(week)} dyno-hours a week`,
        ...(cost === null ? [] : [`${(0,words/* describeSpan */.uM)(cost, words/* dollars */.E9)} a month`]),
        ...(flat?.saved == null ? [] : [`${(0,words/* describeSaved */.Rv)(flat.saved)} a flat ${flat.quantity}`]),
        ...(dynoHours.unknownHours > 0 ? [`${(0,words/* decimal */._)(dynoHours.unknownHours)} h without a window`] : [])
    ].join(', ');
}
/** The dyno-hours of a day: `59`, `24-72`, `?` where no window holds, `30 and ?` where none does for a part. */
function dayHours({ dynoHours }) {
    if (dynoHours.unknownHours === 0)
        return (0,words/* describeSpan */.uM)(dynoHours);
    return dynoHours.ceiling === 0 ? '?' : `${(0,words/* describeSpan */.uM)(dynoHours)} and ?`;
}
/** Days that say something: all of them, or where nothing ever changes, those that differ from other days. */
function notableDays(plan) {
    return describeSteady(plan) === null ? plan.days : plan.days.filter((day) => (0,words/* dayNotes */.Sx)(day) !== '');
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
    return `${(0,words/* signedSpan */.d4)(week)} dyno-hours a week, ${(0,words/* signedSpan */.d4)(cost, words/* dollars */.E9)} a month: ${differ}${rest}.`;
}
/** `added`, `4 spans differ`, `switched off`. */
function describeKind({ kind, differences, switched }) {
    if (kind !== 'changed')
        return kind;
    const spans = `${(0,format/* counted */.hS)(differences.length, 'span')} ${differences.length === 1 ? 'differs' : 'differ'}`;
    return [...(switched === null ? [] : [`switched ${switched}`]), ...(differences.length === 0 ? [] : [spans])].join(', ');
}
/** `2 → 3`, the base first. */
function describeDifference({ base, head }) {
    return `${(0,format/* describeBounds */.nv)(base)} → ${(0,format/* describeBounds */.nv)(head)}`;
}
/** `Mon 2026-11-23 07:00-22:00`, or both days where they differ; midnight at the end is `24:00`. */
function localPeriod(timezone, { fromMs, toMs }) {
    const [from, to] = [(0,local_time/* localTime */.HJ)(timezone, fromMs), (0,local_time/* localTime */.HJ)(timezone, toMs)];
    const start = (0,words/* describeLocal */.jW)(timezone, fromMs);
    if (from.day === to.day)
        return `${start}-${(0,words/* describeClock */._r)(to.minute)}`;
    return to.minute === 0 && to.day === from.day + 1 ? `${start}-24:00` : `${start} to ${(0,words/* describeLocal */.jW)(timezone, toMs)}`;
}
/** `2026-11-23 12:00 to 2026-11-24 03:00`, the second day where it differs. */
function utcSpan({ fromMs, toMs }) {
    const end = (0,format/* utcDay */.dA)(fromMs) === (0,format/* utcDay */.dA)(toMs) ? (0,format/* utcClock */.f3)(toMs) : `${(0,format/* utcDay */.dA)(toMs)} ${(0,format/* utcClock */.f3)(toMs)}`;
    return `${(0,format/* utcDay */.dA)(fromMs)} ${(0,format/* utcClock */.f3)(fromMs)} to ${end}`;
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
/** Those that get a page of their own: differing ones first, then in the order of the configuration. */
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
        findings(page),
        comparison(page),
        chart === null ? '' : `\`\`\`mermaid\n${(0,mermaid/* xychart */.w)(chart)}\n\`\`\``,
        totals(page.plan)
    ];
    const ending = [
        cron(page.cron),
        describeNote(page)
            .map((note) => `- ${(0,markdown/* inert */.tJ)(note)}`)
            .join('\n')
    ];
    const ranked = inOrderOfInterest(page);
    const details = ranked
        .slice(0, mostDetails)
        .map((process) => processDetails(process, ranked.length > 2 ? 'folded' : 'open'));
    return fitted(parts, details, ending, ranked.length, bytes);
}
/** As many details as there is room for, after what every page has; a part that is too long itself gives way to a word about it. */
function fitted(parts, details, ending, processes, bytes) {
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
    const rest = processes - shown.length;
    const more = rest === 0
        ? []
        : [
            `${(0,format/* counted */.hS)(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums. \`plan --json\` has every change of each.`
        ];
    // Two dollar signs could make a formula of what is between them.
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
        (0,words/* signedSpan */.d4)(process.week),
        process.cost === null ? '?' : (0,words/* signedSpan */.d4)(process.cost, words/* dollars */.E9)
    ]);
    const stretches = found.processes.flatMap(({ app, process, timezone, kind, differences }) => kind === 'changed'
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
        stretches.length === 0
            ? ''
            : `<details open><summary>The hours that differ</summary>\n\n${(0,markdown/* table */.tp)(['process', 'local time', 'UTC', 'dynos'], stretches.slice(0, mostDifferences))}${moreRows(stretches.length - mostDifferences, 'span')}\n\n</details>`
    ]
        .filter((part) => part !== '')
        .join('\n\n');
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
        (0,words/* describeSpan */.uM)(week),
        cost === null ? '?' : (0,words/* describeSpan */.uM)(cost, words/* dollars */.E9),
        flat === null
            ? '–'
            : `${flat.quantity}: ${(0,words/* decimal */._)(flat.week)} h${flat.cost === null ? '' : `, ${(0,words/* dollars */.E9)(flat.cost)}`}`,
        flat?.saved == null ? '–' : (0,words/* describeSaved */.Rv)(flat.saved)
    ]);
    const header = ['app', 'process', 'dyno type', 'dyno-hours a week', '$ a month', 'flat maximum', 'the plan is'];
    return (0,markdown/* table */.tp)(header, rows) + moreRows(processes.length - rows.length, 'process type');
}
function processDetails(plan, shape) {
    const most = (0,words/* mostDynos */.fu)(plan);
    const notable = notableDays(plan);
    const days = (0,markdown/* table */.tp)(['day', 'its hours from midnight', 'dyno-hours', ''], notable.map((day) => [
        (0,words/* describeDays */.tz)(day),
        `\`${(0,words/* dayStrip */.r$)(plan.stretches, day, most)}\``,
        dayHours(day),
        day.clockChange === null ? (0,markdown/* inert */.tJ)((0,words/* dayNotes */.Sx)(day)) : `**${(0,markdown/* inert */.tJ)((0,words/* dayNotes */.Sx)(day))}**`
    ]));
    const steady = describeSteady(plan);
    const changes = plan.days.flatMap((day) => day.changes.map((change) => [
        `${(0,words/* describeDays */.tz)(day)} ${(0,words/* describeClock */._r)(change.minute)}${day.clockChange === null ? '' : ' (DST)'}`,
        (0,words/* utcBeside */.jy)(change.atMs, day.date),
        (0,words/* describePlanned */.yZ)(change),
        (0,markdown/* inert */.tJ)((0,words/* describeWindow */.O2)(change), 120)
    ]));
    const body = [
        (0,markdown/* inert */.tJ)(describeProcess(plan)),
        ...(notable.length === 0 ? [] : [days]),
        steady ?? (0,markdown/* table */.tp)(['local time', 'UTC', 'dynos', 'window that begins'], changes)
    ].join('\n\n');
    const name = `${plan.app} ${plan.process}`;
    return shape === 'open'
        ? `### ${(0,markdown/* inert */.tJ)(name)}\n\n${processTotals(plan)}\n\n${body}`
        : `<details><summary><b>${html(name)}</b>: ${html(processTotals(plan))}</summary>\n\n${body}\n\n</details>`;
}
/** Outside text inside an HTML element, where Markdown's backslashes would show. */
function html(text) {
    const safe = {
        '<': '&lt;',
        '>': '&gt;',
        '&': '&amp;',
        '"': '&quot;',
        '@': '@\u200B',
        '#': '#\u200B',
        '://': ':\u200B//'
    };
    return (0,markdown/* oneLine */.TN)(text).replace(/[<>&"@#]|:\/\//g, (found) => safe[found] ?? found);
}
function cron(suggestions) {
    if (suggestions.length === 0)
        return '';
    const rows = suggestions.flatMap(({ kind, every, measured }) => [
        { how: 'if every run came', cost: every },
        { how: 'as GitHub starts them (65 of 288)', cost: measured }
    ].map(({ how, cost }) => [`${kind}, ${how}`, (0,words/* decimal */._)(cost.minutes), (0,words/* dollars */.E9)(cost.linux), (0,words/* dollars */.E9)(cost.slim)]));
    const blocks = suggestions.map((suggestion) => `${describeSuggestion(suggestion)}:\n\n\`\`\`yaml\n${cronYaml(suggestion).join('\n')}\n\`\`\``);
    return [
        '<details><summary>When to run: cron lines, and what they cost</summary>',
        'GitHub starts scheduled runs late, and some never: regular looks make good what a run after a change misses.',
        ...blocks,
        (0,markdown/* table */.tp)(['on a private repository', 'minutes a month', 'ubuntu-latest', 'ubuntu-slim'], rows),
        'Each run is rounded up to a minute; the 2,000 free minutes of the Free plan are taken off. Public repositories and self-hosted runners pay nothing.',
        '</details>'
    ].join('\n\n');
}
/** The lines of a suggestion, to be pasted into a workflow. */
function cronYaml({ lines }) {
    const entries = lines.flatMap(({ cron: line, timezone }) => [
        `    - cron: '${line}'`,
        ...(timezone === null ? [] : [`      timezone: '${timezone.replace(/[^\w/+-]/g, '')}'`])
    ]);
    return ['on:', '  schedule:', ...entries];
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/report/plan/text.js






const text_mostFindings = 50;
const text_mostRows = 50;
const text_mostDifferences = 40;
const text_mostDetails = 20;
/** The plan for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from outside are gone. */
function renderPlanText(page) {
    const ranked = inOrderOfInterest(page);
    const details = ranked.slice(0, text_mostDetails);
    const rest = ranked.length - details.length;
    const parts = [
        [...(0,terminal/* wrapped */.ky)(`Plan: ${describeHeadline(page)}`), ...(0,terminal/* wrapped */.ky)(`${describePeriod(page.plan)}. ${describeTotal(page)}`)],
        text_findings(page),
        text_comparison(page),
        ranked.length > 1 ? text_totals(page) : [],
        ...details.map(text_processDetails),
        rest === 0
            ? []
            : [
                `${(0,format/* counted */.hS)(rest, 'more process type')} ${rest === 1 ? 'is' : 'are'} in the sums; --json has every change of each.`
            ],
        text_cron(page.cron),
        describeNote(page).flatMap((note) => (0,terminal/* wrapped */.ky)(note))
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
        `${(0,words/* signedSpan */.d4)(process.week)} h a week`,
        process.cost === null ? '?' : `${(0,words/* signedSpan */.d4)(process.cost, words/* dollars */.E9)} a month`
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
        (0,words/* describeSpan */.uM)(process.week),
        process.cost === null ? '?' : (0,words/* describeSpan */.uM)(process.cost, words/* dollars */.E9),
        process.flat === null ? '–' : (0,words/* decimal */._)(process.flat.week),
        process.flat?.saved == null ? '–' : `${(0,words/* describeSpan */.uM)(process.flat.saved)} %`,
        process.enabled ? '' : 'off'
    ]);
    const header = ['process type', 'h a week', '$ a month', 'flat maximum', 'saved', ''];
    return [...(0,terminal/* aligned */.b6)([header, ...rows], [1, 2, 3, 4]), ...more(processes.length - rows.length, 'process type')];
}
function text_processDetails(plan) {
    const heading = `${plan.app} · ${plan.process}: ${processTotals(plan)}`;
    const steady = describeSteady(plan);
    const most = (0,words/* mostDynos */.fu)(plan);
    return [
        (0,markdown/* oneLine */.TN)(heading, terminal/* columns */.YB),
        ...(0,terminal/* wrapped */.ky)(describeProcess(plan)).map((line) => `  ${line}`),
        ...(steady === null ? [] : [`  ${steady}`]),
        ...notableDays(plan).flatMap((day) => dayLines(plan, day, most))
    ];
}
function dayLines(plan, day, most) {
    const notes = (0,markdown/* oneLine */.TN)((0,words/* dayNotes */.Sx)(day));
    const strip = (0,words/* dayStrip */.r$)(plan.stretches, day, most).padEnd(24);
    const heading = `  ${(0,words/* describeDays */.tz)(day)}  ${strip}  ${`${dayHours(day)} h`.padStart(7)}${notes === '' ? '' : `   ${notes}`}`;
    const changes = day.changes.map((change) => {
        const utc = `${(0,words/* utcBeside */.jy)(change.atMs, day.date)} UTC`;
        return `    ${(0,words/* describeClock */._r)(change.minute)}  ${utc.padStart(20)}   ${(0,words/* describePlanned */.yZ)(change).padEnd(9)}  ${(0,markdown/* oneLine */.TN)((0,words/* describeWindow */.O2)(change), 60)}`;
    });
    return [heading, ...changes];
}
function text_cron(suggestions) {
    return suggestions.flatMap((suggestion, index) => {
        const { every, measured } = suggestion;
        const beyond = ({ linux, slim }) => linux === 0
            ? 'within the 2,000 free ones'
            : `${(0,words/* dollars */.E9)(linux)} beyond the 2,000 free ones, ${(0,words/* dollars */.E9)(slim)} on ubuntu-slim`;
        const cost = `${(0,words/* decimal */._)(every.minutes)} runner minutes a month on a private repository if every run came, ${beyond(every)}`;
        const really = `as GitHub starts them (65 of 288) ${(0,words/* decimal */._)(measured.minutes)}, ${beyond(measured)}`;
        return [
            ...(index === 0 ? [] : ['']),
            describeSuggestion(suggestion),
            ...cronYaml(suggestion).map((line) => `  ${line}`),
            ...(0,terminal/* wrapped */.ky)(`${cost}; ${really}.`)
        ];
    });
}

// EXTERNAL MODULE: ./build/commands/annotation.js
var annotation = __webpack_require__(9818);
// EXTERNAL MODULE: ./build/commands/plan.js + 6 modules
var plan = __webpack_require__(6654);
// EXTERNAL MODULE: ./build/commands/pull-request.js + 1 modules
var pull_request = __webpack_require__(8897);
;// CONCATENATED MODULE: ./build/commands/plan-action.js









/** `command: plan`: the plan as log, job summary and, on a pull request, as a comment. Gives the problems that keep it from being made. */
async function plan_action_plan({ inputs, endpoints, loaded, folder, redact: redactKnown }) {
    const { herokuApiKey, from, days, compareTo, config, simple } = inputs;
    const prepared = await (0,plan/* preparePlan */.HY)(loaded, {
        folder,
        file: config,
        environment: process.env,
        nowMs: clock/* systemClock */.m.now(),
        from,
        days,
        compareTo,
        compareToName: 'Input "compare-to"',
        onlyApp: simple.app ?? null,
        heroku: herokuApiKey === ''
            ? null
            : (0,heroku/* heroku */.z)({ baseUrl: endpoints.herokuApi, token: herokuApiKey, clock: clock/* systemClock */.m, redact: redactKnown })
    });
    prepared.secrets.filter(core_redact/* isMaskable */.h).forEach((secret) => core/* setSecret */.Pq(secret));
    const redactFound = (0,core_redact/* createRedact */.a)(prepared.secrets);
    const redact = (value) => redactFound(redactKnown(value));
    if (!prepared.ok)
        return redact(prepared.problems);
    const page = redact(prepared.page);
    core/* info */.pq(renderPlanText(page));
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core/* summary */.z.addRaw(renderPlanSummary(page)).write();
    const comment = await (0,pull_request/* commentOn */.J)(inputs, endpoints, renderPlanSummary(page, planCommentBytes));
    const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])];
    warnings.forEach((message) => core/* warning */.$e(redact(message)));
    page.findings.forEach(({ message, place }) => core/* warning */.$e(message, (0,annotation/* annotationAt */.n)(place)));
    return [];
}


/***/ }),

/***/ 8897:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ commentOn)
});

// EXTERNAL MODULE: ./node_modules/@actions/github/lib/github.js + 3 modules
var github = __webpack_require__(722);
// EXTERNAL MODULE: ./build/adapters/http/github-client.js + 4 modules
var github_client = __webpack_require__(5804);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(7597);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(3342);
// EXTERNAL MODULE: ./build/report/markdown.js
var report_markdown = __webpack_require__(4902);
;// CONCATENATED MODULE: ./build/adapters/github/pull-request-comment.js



/** GitHub's limit for the body of a comment, in characters. */
const longestBody = 65_536;
/** More comments than these pages hold are not looked through. */
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
                const fault = error instanceof errors/* ZodError */.G
                    ? { kind: 'unavailable', status: null, words: 'an answer that cannot be read' }
                    : (0,github_client/* githubFault */.q)(error);
                return (0,report_markdown/* oneLine */.TN)(`The comment on pull request ${issue_number} could not be written: ${remedy(fault)}`, 600);
            }
        }
    };
}
/** GitHub may give line ends back as a browser sends them. */
function comparable(body) {
    return body.replaceAll('\r\n', '\n').trimEnd();
}
function bounded(body) {
    if (body.length <= longestBody)
        return body;
    const cut = body.slice(0, longestBody - cutNote.length);
    return cut.slice(0, cut.lastIndexOf('\n')) + cutNote;
}
function remedy({ kind, status, words }) {
    const said = (0,report_markdown/* oneLine */.TN)(words, 200);
    const later = 'The next run tries it again.';
    switch (kind) {
        case 'unauthorized':
            return 'GitHub does not accept the token (401). Leave `github-token` at its default, or give one that is valid.';
        case 'forbidden':
            return `GitHub does not allow it (403: ${said}). Add \`pull-requests: write\` to the \`permissions:\` of the workflow. Runs of pull requests from forks may not comment whatever the permissions; the plan is in the summary of the run.`;
        case 'gone':
            return status === 404
                ? 'GitHub shows no such pull request to this token (404). Add `pull-requests: write` to the `permissions:` of the workflow.'
                : `the pull request has another address now, or takes no comments (${status ?? 'unknown'}: ${said}).`;
        case 'refused':
            return `GitHub refused it (${status ?? 'unknown'}: ${said}). Is the conversation locked?`;
        case 'rate-limited':
            return `GitHub asks for fewer requests (rate limit). ${later}`;
        case 'unavailable':
            return status === null
                ? `GitHub gave no usable answer (${said}). ${later}`
                : `GitHub answered ${status}. ${later}`;
    }
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

/***/ 3299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Uj: () => (/* binding */ fit),
/* harmony export */   YB: () => (/* binding */ columns),
/* harmony export */   b6: () => (/* binding */ aligned),
/* harmony export */   ky: () => (/* binding */ wrapped)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4902);

/** Columns of a terminal that every line fits in. */
const columns = 100;
/** A line cut where the terminal ends. */
function fit(line) {
    const characters = Array.from(line.trimEnd());
    return characters.length <= columns ? characters.join('') : `${characters.slice(0, columns - 1).join('')}…`;
}
/** A paragraph broken at spaces, with room for two more columns; later lines stand `indent` in. */
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

export const id = 596;
export const ids = [596];
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

/***/ 14596:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtest: () => (/* binding */ backtest_backtest)
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
// EXTERNAL MODULE: ./build/report/backtest/page.js
var backtest_page = __webpack_require__(23404);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
// EXTERNAL MODULE: ./build/report/mermaid.js
var mermaid = __webpack_require__(6668);
;// CONCATENATED MODULE: ./build/report/backtest/summary.js




/** Characters that fit in a comment (65,536), with room for a marker. */
const backtestCommentLimit = 64_000;
/** Characters that fit in a job summary (1 MiB a step), with room for what else a step writes. */
const backtestSummaryLimit = 300_000;
/**
 * The backtest in Markdown, for a job summary or a comment. Text from outside is escaped.
 *
 * @param limit characters that there is room for; process types that do not fit are counted
 */
function renderBacktestSummary(page, limit = backtestSummaryLimit) {
    const parts = [
        ...page.backtests.map((backtest) => section(backtest, page.priceSource)),
        ...page.proposals.map((found) => proposalSection(found)),
        ...(page.skipped.length === 0
            ? []
            : [page.skipped.map(({ app, process, why }) => `- ${(0,markdown/* inert */.tJ)(`${app} ${process}`)}: ${(0,markdown/* inert */.tJ)(why)}`).join('\n')])
    ].map((part) => part.replaceAll('$', '&#36;'));
    const shown = [];
    let room = limit - 200;
    for (const part of parts) {
        if (part.length + 2 > room)
            break;
        room -= part.length + 2;
        shown.push(part);
    }
    const rest = parts.length - shown.length;
    return [...shown, ...(rest === 0 ? [] : [`… and ${(0,format/* counted */.hS)(rest, 'more part')}: too long to show here.`])]
        .join('\n\n')
        .concat('\n');
}
function section(backtest, priceSource) {
    const rows = backtest.rows.map((row) => {
        const [name = '', ...figures] = (0,backtest_page/* cellsOf */.nc)(backtest, row);
        return [row.kind === 'configuration' ? `**${(0,markdown/* inert */.tJ)(name, 80)}**` : (0,markdown/* inert */.tJ)(name, 80), ...figures];
    });
    return [
        `## Backtest: ${(0,markdown/* inert */.tJ)((0,backtest_page/* backtestTitle */.ch)(backtest))}`,
        (0,markdown/* inert */.tJ)((0,backtest_page/* spanOfTraffic */.ZM)(backtest), 400),
        (0,markdown/* table */.tp)(['', 'dyno-hours a week', '$ a month', 'slow minutes', 'failed requests', 'changes a day'], rows),
        (0,mermaid/* mermaidBlock */.tW)((0,backtest_page/* backtestChart */.MA)(backtest)),
        [
            '<details><summary>What the model assumes</summary>',
            '',
            ...(0,backtest_page/* describeAssumptions */.Et)(backtest, priceSource).map((sentence) => `- ${(0,markdown/* inert */.tJ)(sentence.replaceAll('`', ''), 600)}`),
            '',
            '</details>'
        ].join('\n')
    ].join('\n\n');
}
function proposalSection({ app, process, proposal }) {
    return [
        `### A schedule for ${(0,markdown/* inert */.tJ)(`${app} ${process}`)}`,
        `\`\`\`yaml\n${proposal.yaml}\`\`\``,
        ...(0,backtest_page/* describeProposal */.cm)(proposal).map((sentence) => (0,markdown/* inert */.tJ)(sentence.replaceAll('`', ''), 600))
    ].join('\n\n');
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(63299);
;// CONCATENATED MODULE: ./build/report/backtest/text.js



const header = ['', 'h a week', '$ a month', 'slow minutes', 'failed', 'changes a day'];
/**
 * The backtest for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from
 * outside are removed.
 */
function renderBacktestText(page) {
    const parts = [
        ...page.backtests.flatMap((backtest) => backtestParts(backtest, page)),
        ...page.proposals.map(({ app, process, proposal }) => [
            ...(0,terminal/* wrapped */.ky)(`A schedule for ${app} ${process}`),
            ...proposal.yaml
                .trimEnd()
                .split('\n')
                .map((line) => `  ${line}`),
            ...(0,backtest_page/* describeProposal */.cm)(proposal).flatMap((sentence) => (0,terminal/* wrapped */.ky)(sentence))
        ]),
        page.skipped.flatMap(({ app, process, why }) => (0,terminal/* wrapped */.ky)(`${app} ${process}: ${why}`, 2))
    ];
    return parts
        .filter((lines) => lines.length > 0)
        .map((lines) => lines.map(terminal/* fit */.Uj).join('\n'))
        .join('\n\n')
        .concat('\n');
}
function backtestParts(backtest, { priceSource }) {
    return [
        [...(0,terminal/* wrapped */.ky)(`Backtest of ${(0,backtest_page/* backtestTitle */.ch)(backtest)}`), ...(0,terminal/* wrapped */.ky)((0,backtest_page/* spanOfTraffic */.ZM)(backtest))],
        (0,terminal/* aligned */.b6)([header, ...backtest.rows.map((row) => (0,backtest_page/* cellsOf */.nc)(backtest, row))], [1, 2, 3, 4, 5], 30),
        [
            'What the model assumes',
            ...(0,backtest_page/* describeAssumptions */.Et)(backtest, priceSource).flatMap((sentence) => (0,terminal/* wrapped */.ky)(`- ${(0,markdown/* oneLine */.TN)(sentence.replaceAll('`', ''), 1000)}`, 2))
        ]
    ];
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/core/backtest/look-times.js
var look_times = __webpack_require__(30282);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/backtest/traffic.js
var backtest_traffic = __webpack_require__(50393);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/core/backtest/traffic-csv.js



/** No more are shown: a file with a mistake in every line has the same one everywhere. */
const maxMistakes = 20;
/** Longer traffic takes minutes to replay. */
const maxDays = 100;
/**
 * Reads `timestamp,requests_per_second`, one point a line and in order. Times are ISO 8601 (UTC where no zone is
 * written) or seconds or milliseconds since 1970. A header is optional, and blank lines are ignored. All mistakes are
 * reported at once.
 */
function parseTraffic(text) {
    const mistakes = [];
    const rows = [];
    for (const [index, written] of text
        .replace(/^\uFEFF/, '')
        .split(/\r\n|\n|\r/)
        .entries()) {
        if (written.trim() === '' || (rows.length === 0 && mistakes.length === 0 && isHeader(written)))
            continue;
        const line = index + 1;
        const found = readRow(written);
        if ('message' in found)
            mistakes.push({ line, ...found });
        else {
            const last = rows.at(-1);
            if (last !== undefined && found.atMs <= last.point.atMs) {
                mistakes.push({
                    line,
                    column: 1,
                    message: `${clip(written.split(',')[0] ?? '')} is not later than line ${last.line}. ` +
                        'Sort the lines by time, one line for each time.'
                });
            }
            else
                rows.push({ line, point: found });
        }
    }
    if (mistakes.length > 0)
        return { ok: false, mistakes: shortened(mistakes) };
    return trafficOfRows(rows);
}
function trafficOfRows(rows) {
    const refused = (line, message) => ({
        ok: false,
        mistakes: [{ line, column: 1, message }]
    });
    if (rows.length < 2)
        return refused(rows[0]?.line ?? 1, `There ${rows.length === 0 ? 'is no point' : 'is one point alone'}. ` +
            'Write at least two lines like 2026-11-23T07:00:00Z,12.5.');
    const traffic = (0,backtest_traffic/* trafficOf */.t7)(rows.map(({ point }) => point));
    if (traffic === null)
        return refused(rows[1]?.line ?? 1, 'No two points are within an hour. Write one for every minute to every hour.');
    const days = (0,backtest_traffic/* periodOf */.jH)(traffic).lengthMs / durations/* dayMs */.LP;
    if (days > maxDays)
        return refused(rows[0]?.line ?? 1, `These are ${Math.round(days)} days. Write at most ${maxDays}; some weeks say as much.`);
    return { ok: true, traffic };
}
function readRow(written) {
    const [first = '', second, ...more] = written.split(',');
    const valueColumn = first.length + 2;
    if (second === undefined)
        return {
            column: 1,
            message: `${clip(written)} has no comma. ` +
                'Write timestamp,requests_per_second, for example 2026-11-23T07:00:00Z,12.5.'
        };
    if (more.length > 0)
        return {
            column: valueColumn + second.length + 1,
            message: 'There are more than two columns. Write timestamp,requests_per_second, with a point in numbers and no comma.'
        };
    const atMs = readTime(unquoted(first));
    if (atMs === null)
        return {
            column: 1,
            message: `${clip(first)} is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.`
        };
    const value = unquoted(second);
    if (!/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value))
        return {
            column: valueColumn,
            message: `${clip(second)} is not a number of requests a second. Write a number of at least 0, such as 12.5.`
        };
    const requestsPerSecond = Number(value);
    return requestsPerSecond > 1e9
        ? { column: valueColumn, message: `${clip(second)} requests a second are too many.` }
        : { atMs, requestsPerSecond };
}
function isHeader(written) {
    const [first = '', second = ''] = written.split(',').map(unquoted);
    return /^[a-z]/i.test(first) && /^[a-z]/i.test(second);
}
function unquoted(field) {
    return field
        .trim()
        .replace(/^"(.*)"$/, '$1')
        .trim();
}
const iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
function readTime(text) {
    if (/^\d{9,10}(?:\.\d+)?$/.test(text))
        return Math.round(Number(text) * 1000);
    if (/^\d{12,13}$/.test(text))
        return Number(text);
    const match = iso.exec(text);
    if (match === null)
        return null;
    const [, year, month, dayOfMonth, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match;
    const day = (0,local_time/* dayNumber */.U$)(Number(year), Number(month), Number(dayOfMonth));
    const offset = offsetOf(zone);
    if (day === null || offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return null;
    return (day * durations/* dayMs */.LP +
        ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 +
        Math.round(Number(`0.${fraction}`) * 1000));
}
/** Minutes east of UTC. */
function offsetOf(zone) {
    if (/^z$/i.test(zone))
        return 0;
    const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(3).replace(':', '') || '0')];
    return hours > 15 || minutes > 59 ? null : (zone.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}
function clip(text) {
    return `"${text.trim().length > 40 ? `${text.trim().slice(0, 40)}…` : text.trim()}"`;
}
function shortened(mistakes) {
    const rest = mistakes.length - maxMistakes;
    const last = mistakes[maxMistakes - 1];
    if (rest <= 0 || last === undefined)
        return mistakes;
    return [
        ...mistakes.slice(0, maxMistakes - 1),
        { ...last, message: `${last.message} ${rest} more lines have mistakes.` }
    ];
}

// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/commands/report-state.js
var report_state = __webpack_require__(14133);
;// CONCATENATED MODULE: ./build/commands/backtest-traffic.js






const mostFileBytes = 100_000_000;
/** Reads a CSV file, relative to `folder`. @param origin what the user calls it, for the messages */
async function fromFile(folder, file, origin) {
    const read = await readTraffic(folder, file, origin);
    return read.ok
        ? { ok: true, value: { source: { kind: 'csv', name: file, traffic: read.value }, gaps: { kind: 'usual' } } }
        : read;
}
/** What a state has to replay. @param remedy what to do where there is none */
function fromState(loaded, remedy) {
    const refused = (message) => ({ ok: false, problems: [(0,problem/* problem */.C)(message)] });
    if (loaded.kind === 'empty')
        return refused(`There is no recorded history to replay. ${remedy}`);
    if (loaded.kind !== 'loaded')
        return refused(`${(0,report_state/* withoutFreshStart */.d)(loaded.warning)} ${remedy}`);
    return { ok: true, value: { source: { kind: 'recorded', state: loaded.state }, gaps: (0,look_times/* gapsFrom */.k)(loaded.state.gapsMs) } };
}
/** Reads the traffic of a CSV file, with every mistake in it at its place. */
async function readTraffic(folder, file, origin) {
    const refused = (message) => ({ ok: false, problems: [(0,problem/* problem */.C)(`${origin}: ${message}`)] });
    let bytes;
    try {
        const { size } = await (0,promises_.stat)(external_node_path_.resolve(folder, file));
        if (size > mostFileBytes)
            return refused(`${file} has more than ${mostFileBytes / 1_000_000} MB. Write a point a minute, not every request.`);
        bytes = await (0,promises_.readFile)(external_node_path_.resolve(folder, file));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        return refused(code === 'ENOENT'
            ? `there is no ${file}. Check the path, relative to the root of the repository.`
            : `${file} cannot be read: ${code}.`);
    }
    const parsed = parseTraffic(bytes.toString('utf8'));
    if (parsed.ok)
        return { ok: true, value: parsed.traffic };
    return {
        ok: false,
        problems: parsed.mistakes.map(({ line, column, message }) => ({ message, place: { file, line, column } }))
    };
}

// EXTERNAL MODULE: ./build/core/backtest/backtest.js
var backtest = __webpack_require__(11125);
// EXTERNAL MODULE: ./build/core/backtest/propose-schedule.js + 1 modules
var propose_schedule = __webpack_require__(500);
// EXTERNAL MODULE: ./build/core/select-apps.js
var select_apps = __webpack_require__(48281);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/commands/prepare-plan.js + 6 modules
var prepare_plan = __webpack_require__(41611);
;// CONCATENATED MODULE: ./build/commands/prepare-backtest.js








/** Of what was recorded: longer ago there are hours alone, and the app was another. */
const recordedMs = 14 * durations/* dayMs */.LP;
/** A replay takes about a second. */
const mostProcesses = 10;
/** Works out everything that a backtest shows. Never rejects. */
async function prepareBacktest(loaded, request) {
    const { compareTo, source } = request;
    const base = compareTo === null ? null : await (0,prepare_plan/* readBase */.wZ)(compareTo, request);
    if (base !== null && !base.ok)
        return base;
    const secrets = base?.secrets ?? [];
    const written = loaded.policy.value;
    const policy = source.kind === 'recorded' ? (0,select_apps/* asRemembered */.Vt)(written, source.state) : (0,select_apps/* asWritten */.qm)(written);
    const found = tasksOf(policy, request);
    if (!found.ok)
        return { ...found, secrets };
    const { fromMs, days } = coveredBy(found.value.tasks.map(({ traffic }) => traffic));
    const [head, compared] = await Promise.all([
        (0,prepare_plan/* lookUp */.TE)(policy, loaded.holidays, fromMs, days),
        base?.loaded == null ? null : (0,prepare_plan/* lookUp */.TE)(base.loaded.policy, base.loaded.holidays, fromMs, days)
    ]);
    const problems = [...head.problems, ...(compared?.problems ?? [])].map(problem/* problem */.C);
    if (problems.length > 0)
        return { ok: false, problems, secrets };
    const sizes = await (0,prepare_plan/* readSizes */.P1)(request.heroku, policy);
    const replayed = replayAll(found.value.tasks, { head: head.policy, compared: compared?.policy ?? null, sizes }, request);
    const absent = compareTo !== null && base?.loaded === null
        ? [`${compareTo} has no ${request.file}: there is nothing to compare with.`]
        : [];
    return {
        ok: true,
        page: {
            backtests: replayed.backtests,
            proposals: replayed.proposals,
            skipped: found.value.skipped,
            file: source.kind === 'csv' ? source.name : null,
            priceSource: sizes.prices.source
        },
        warnings: [...sizes.warnings, ...absent, ...replayed.warnings],
        secrets
    };
}
function replayAll(tasks, { head, compared, sizes }, { compareTo, rhythm, seed, proposals: wanted }) {
    const backtests = [];
    const proposals = [];
    const warnings = [];
    for (const { app, process, traffic, learnedPerDyno } of tasks) {
        const policy = processIn(head, app, process);
        if (policy === null)
            continue;
        const other = compared === null ? null : processIn(compared, app, process);
        if (compared !== null && other === null)
            warnings.push(`${compareTo ?? ''} has no ${app} ${process}: there is nothing to compare it with.`);
        const others = other === null || compareTo === null ? [] : [{ name: compareTo, policy: other }];
        const named = { name: 'this configuration', policy };
        const size = priceOf(policy, sizes);
        backtests.push((0,backtest/* compareBacktests */.wR)({ traffic, head: named, others, rhythm, seed, learnedPerDyno, size, prices: sizes.prices }));
        const proposal = wanted === 'wanted' ? (0,propose_schedule/* proposeFor */.Y)(traffic, policy, { learnedPerDyno, rhythm, seed }) : null;
        if (proposal !== null)
            proposals.push({ app, process, proposal });
    }
    return { backtests, proposals, warnings };
}
function priceOf({ app, process }, sizes) {
    const entry = sizes.entry(app, process);
    const name = entry?.size ?? prices/* assumedSize */.yK;
    return {
        name,
        source: entry === null ? 'assumed' : 'known',
        limit: entry?.limit ?? 100,
        monthly: (0,prices/* monthlyPrice */.JB)(name, sizes.prices)
    };
}
function tasksOf({ apps }, { source }) {
    const all = apps.flatMap(({ processes }) => processes);
    return source.kind === 'csv' ? prepare_backtest_fromFile(all, source) : recorded(all, source.state);
}
/** Traffic from a file is that of the only process type that visitors reach. */
function prepare_backtest_fromFile(all, { name, traffic }) {
    const webs = all.filter(({ process }) => process === 'web');
    const [web, second] = webs;
    if (web === undefined)
        return {
            ok: false,
            problems: [(0,problem/* problem */.C)(`${name} is the traffic of a "web" process, and the configuration has none.`)]
        };
    if (second !== undefined)
        return {
            ok: false,
            problems: [
                (0,problem/* problem */.C)(`${name} is the traffic of one app, and the configuration has ${webs.length} with "web". Say which one is meant with "app".`)
            ]
        };
    return {
        ok: true,
        value: { tasks: [{ app: web.app, process: web.process, traffic, learnedPerDyno: null }], skipped: [] }
    };
}
function recorded(all, state) {
    const tasks = [];
    const skipped = [];
    for (const policy of all) {
        const { app, process } = policy;
        const known = own(own(state.apps, app), process) ?? null;
        const traffic = known === null ? null : (0,backtest_traffic/* trafficFromHistory */.Kl)(known.history);
        const why = whyNot(policy, known === null ? 'unknown' : 'known', traffic, tasks.length);
        if (why !== null)
            skipped.push({ app, process, why });
        else if (traffic !== null)
            tasks.push({
                app,
                process,
                traffic: (0,backtest_traffic/* lastPart */.S_)(traffic, recordedMs),
                learnedPerDyno: known?.demand?.unit === 'requests' ? (known.demand.capacity?.perDyno ?? null) : null
            });
    }
    if (tasks.length > 0)
        return { ok: true, value: { tasks, skipped } };
    const reasons = skipped.slice(0, 5).map(({ app, process, why }) => `${app} ${process}: ${why}`);
    return {
        ok: false,
        problems: [
            (0,problem/* problem */.C)(`No traffic was recorded to replay. ${reasons.join(' ')} Or give a file of timestamp,requests_per_second as "traffic".`)
        ]
    };
}
function whyNot({ router }, state, traffic, before) {
    if (router === null)
        return 'its demand is not counted in requests; "metrics: [{ router: throughput }]" records them.';
    if (state === 'unknown')
        return 'the state knows nothing of it yet.';
    if (traffic === null)
        return 'the state has no two looks within an hour that saw the requests.';
    return before >= mostProcesses ? `not replayed: ${mostProcesses} are enough at once. Pick an app with "app".` : null;
}
function coveredBy(traffics) {
    const periods = traffics.map(backtest_traffic/* periodOf */.jH);
    const fromMs = Math.min(...periods.map((period) => period.fromMs));
    return { fromMs, days: Math.ceil((Math.max(...periods.map((period) => period.toMs)) - fromMs) / durations/* dayMs */.LP) + 1 };
}
function processIn({ apps }, app, process) {
    return apps.find((entry) => entry.app === app)?.processes.find((entry) => entry.process === process) ?? null;
}
function own(values, key) {
    return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}

// EXTERNAL MODULE: ./build/commands/action/command.js
var command = __webpack_require__(46327);
// EXTERNAL MODULE: ./build/commands/open-store.js
var open_store = __webpack_require__(69259);
// EXTERNAL MODULE: ./build/commands/pull-request.js + 1 modules
var pull_request = __webpack_require__(78897);
// EXTERNAL MODULE: ./build/commands/annotation.js + 1 modules
var annotation = __webpack_require__(25933);
;// CONCATENATED MODULE: ./build/commands/action/backtest.js













const marker = '<!-- dyno-scaler backtest -->';
const seed = 1;
/** `command: backtest`: the replay as log, job summary and, on a pull request, as a comment. */
const backtest_backtest = async ({ inputs, endpoints, policy, loaded, folder, redact: redactKnown }) => {
    const { herokuApiKey, traffic, compareTo, config, simple } = inputs;
    const found = traffic === null
        ? fromState(await (0,open_store/* openStore */.C)(inputs, endpoints).load(), 'Give a file of timestamp,requests_per_second as the input "traffic", or the same "state" as the runs that scale.')
        : await fromFile(folder, traffic, 'Input "traffic"');
    if (!found.ok)
        return (0,command/* refused */.J)(redactKnown(found.problems));
    const { source, gaps } = found.value;
    const prepared = await prepareBacktest({ ...loaded, policy: { ok: true, value: policy } }, {
        folder,
        file: config,
        environment: process.env,
        compareTo,
        compareToName: 'Input "compare-to"',
        only: simple.app === undefined ? null : (0,load/* appTerms */.NX)(simple.app),
        source,
        rhythm: { kind: 'cron', gaps },
        seed,
        proposals: 'wanted',
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
    core.info(renderBacktestText(page));
    if (process.env['GITHUB_STEP_SUMMARY'])
        await core.summary.addRaw(renderBacktestSummary(page)).write();
    const comment = await (0,pull_request/* commentOn */.J)(inputs, endpoints, renderBacktestSummary(page, backtestCommentLimit), marker);
    const warnings = [...prepared.warnings, ...(comment === null ? [] : [comment])];
    warnings.forEach((message) => annotation/* annotations */.h.add('warning', redact(message)));
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

export const id = 332;
export const ids = [332];
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

/***/ 14133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withoutFreshStart),
/* harmony export */   p: () => (/* binding */ stateIn)
/* harmony export */ });
/* harmony import */ var _core_decide_advance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21401);

/** Without any state the report is empty and says so; a state that is there and cannot be read is no reason for an empty one. */
function stateIn(loaded) {
    switch (loaded.kind) {
        case 'loaded':
            return { ok: true, state: loaded.state, warnings: [] };
        case 'empty':
            return {
                ok: true,
                state: _core_decide_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .freshState */ .Q5,
                warnings: [
                    'There is no state yet, so the report is empty. It fills with every "command: run" that keeps its state in the same place.'
                ]
            };
        case 'unusable':
        case 'newer':
        case 'unreachable':
            return { ok: false, problem: `No report: ${withoutFreshStart(loaded.warning)}` };
    }
}
/** What a run would do about it is not what happens here. */
function withoutFreshStart(warning) {
    return warning
        .replace(/ This run starts with a fresh state\.$/, '')
        .replace(', and this run starts with a fresh state that is not kept', '');
}


/***/ }),

/***/ 44561:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  terminalBacktest: () => (/* binding */ terminalBacktest)
});

// EXTERNAL MODULE: ./build/config/load.js + 13 modules
var load = __webpack_require__(9595);
// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/config/values/duration.js
var duration = __webpack_require__(47772);
// EXTERNAL MODULE: ./build/config/endpoints.js
var config_endpoints = __webpack_require__(90369);
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
// EXTERNAL MODULE: ./build/report/json-document.js
var json_document = __webpack_require__(81055);
;// CONCATENATED MODULE: ./build/report/backtest/json.js

/**
 * The backtest as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC, shares are from 0
 * to 1. Keys may be added; none is removed while the version stays.
 */
function renderBacktestJson({ backtests, proposals, skipped, file, priceSource }) {
    const document = {
        version: 1,
        traffic: file === null ? { kind: 'recorded' } : { kind: 'file', file },
        prices: priceSource,
        processes: backtests.map(backtestJson),
        proposals: proposals.map(({ app, process, proposal }) => ({
            app,
            process,
            windows: proposal.windows,
            yaml: proposal.yaml,
            from: (0,json_document/* isoInstant */.j)(proposal.fromMs),
            to: (0,json_document/* isoInstant */.j)(proposal.toMs),
            expected: proposal.expected,
            present: proposal.present
        })),
        skipped
    };
    return (0,json_document/* jsonDocument */.Q)(document);
}
function backtestJson({ fromMs, toMs, holes, rows, most, peak, ...rest }) {
    return {
        ...rest,
        from: (0,json_document/* isoInstant */.j)(fromMs),
        to: (0,json_document/* isoInstant */.j)(toMs),
        holes: holes.map((hole) => ({ from: (0,json_document/* isoInstant */.j)(hole.fromMs), to: (0,json_document/* isoInstant */.j)(hole.toMs) })),
        peakRequestsPerSecond: peak,
        maximum: most,
        results: rows.map(rowJson)
    };
}
function rowJson({ hours, slowMinutes, requests, failed, changes, dynoHours, ...rest }) {
    return {
        ...rest,
        dynoHours,
        dynoHoursAWeek: hours === 0 ? 0 : (dynoHours / hours) * 168,
        slowMinutes,
        slowShare: hours === 0 ? 0 : slowMinutes / (hours * 60),
        requests,
        failed,
        failedShare: requests === 0 ? 0 : failed / requests,
        changes,
        changesADay: hours === 0 ? 0 : (changes / hours) * 24
    };
}

// EXTERNAL MODULE: ./build/report/backtest/page.js
var backtest_page = __webpack_require__(23404);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(34902);
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

// EXTERNAL MODULE: ./build/adapters/stores/file.js
var file = __webpack_require__(82940);
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
// EXTERNAL MODULE: ./build/commands/prepare-plan.js + 19 modules
var prepare_plan = __webpack_require__(6306);
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

// EXTERNAL MODULE: ./build/commands/dyno-sizes.js + 1 modules
var dyno_sizes = __webpack_require__(27637);
// EXTERNAL MODULE: ./build/commands/holidays.js + 11 modules
var holidays = __webpack_require__(52155);
// EXTERNAL MODULE: ./build/commands/load-policy.js
var load_policy = __webpack_require__(17770);
// EXTERNAL MODULE: ./build/config/simple-inputs.js
var simple_inputs = __webpack_require__(69647);
// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
;// CONCATENATED MODULE: ./build/commands/terminal/backtest.js



















/** The backtest of the configuration in the working directory. */
const terminalBacktest = (0,command/* terminalCommand */.Es)({
    name: 'backtest',
    meaning: 'what a configuration would have done with real traffic',
    options: {
        traffic: (0,command/* text */.Qq)('FILE', 'timestamp,requests_per_second; or'),
        state: (0,command/* text */.Qq)('FILE', 'the recorded history, of "state: file:PATH"'),
        config: (0,command/* text */.Qq)('PATH', `the configuration (${simple_inputs/* defaultConfigPath */.jE})`, simple_inputs/* defaultConfigPath */.jE),
        app: (0,command/* text */.Qq)('NAME', 'this app of it'),
        'compare-to': (0,command/* text */.Qq)('REF|PATH', 'another configuration beside it'),
        every: (0,command/* text */.Qq)('DURATION', 'a look so often, instead of when GitHub starts the runs'),
        watch: (0,command/* text */.Qq)('DURATION', 'runs that watch for so long, and'),
        interval: (0,command/* text */.Qq)('DURATION', 'look so often in it (30s)'),
        propose: (0,command/* flag */.Jt)('a schedule from the traffic, too'),
        seed: (0,command/* text */.Qq)('N', 'chance that repeats itself (1)', '1'),
        json: (0,command/* flag */.Jt)('everything as JSON')
    },
    run: (options) => runBacktest(options, (0,command/* readWholeNumber */.bf)('--seed', options.seed, highestSeed))
});
const highestSeed = 99_999;
async function runBacktest(options, seed) {
    const { config, app, 'compare-to': compareTo, propose, json } = options;
    const token = (process.env['HEROKU_API_KEY'] ?? '').trim();
    const { kind } = await (0,source/* readConfig */.X)('', config);
    if (kind === 'absent')
        return (0,command/* complain */.cc)([(0,problem/* problem */.C)((0,command/* noConfig */.ac)(config))], (0,core_redact/* createRedact */.a)([token]));
    const endpoints = (0,config_endpoints/* readEndpoints */.Z)(process.env, { needsRepository: null });
    const loaded = await (0,load_policy/* loadPolicy */.t)({ config, simple: app === '' ? {} : { app } }, '', process.env);
    const { policy } = loaded;
    const platform = token === '' || !endpoints.ok ? null : (0,heroku/* heroku */.z)({ baseUrl: endpoints.value.herokuApi, token, clock: clock/* systemClock */.m });
    const read = await sourceOf(options);
    const found = read.ok ? withRhythm(options, read.value) : read;
    const problems = [
        ...(0,heroku_key/* keyProblems */.G)(token),
        ...(endpoints.ok ? [] : endpoints.problems),
        ...(policy.ok ? [] : policy.problems),
        ...(found.ok ? [] : found.problems),
        ...(await (0,holidays/* regionProblems */.X)(loaded)),
        ...(await (0,dyno_sizes/* sizeProblems */.s)(loaded, platform))
    ];
    if (problems.length > 0 || !policy.ok || !endpoints.ok || !found.ok)
        return (0,command/* complain */.cc)(problems, (0,core_redact/* createRedact */.a)([token, ...loaded.secrets]));
    const prepared = await prepareBacktest({ ...loaded, policy }, {
        folder: '',
        file: config,
        environment: process.env,
        compareTo: compareTo || null,
        compareToName: '--compare-to',
        only: app === '' ? null : (0,load/* appTerms */.NX)(app),
        source: found.value.source,
        rhythm: found.value.rhythm,
        seed,
        proposals: propose ? 'wanted' : 'unwanted',
        heroku: platform
    });
    const redact = (0,core_redact/* createRedact */.a)([token, ...loaded.secrets, ...prepared.secrets]);
    if (!prepared.ok)
        return (0,command/* complain */.cc)(prepared.problems, redact);
    const page = redact(prepared.page);
    const silent = propose && page.proposals.length === 0 ? ['There is no proposal: it takes a week of traffic.'] : [];
    for (const warning of [...prepared.warnings, ...silent])
        process.stderr.write(`${redact(warning)}\n`);
    process.stdout.write(json ? renderBacktestJson(page) : renderBacktestText(page));
    return 0;
}
async function sourceOf({ traffic, state }) {
    if ((traffic === '') === (state === ''))
        return {
            ok: false,
            problems: [
                (0,problem/* problem */.C)('Give the traffic: --traffic FILE (timestamp,requests_per_second), or --state FILE, the file of "state: file:PATH".')
            ]
        };
    if (state !== '')
        return fromState(await (0,file/* fileStore */.o)({ path: state }).load(), 'Name the file of "state: file:PATH" with --state, or give --traffic.');
    return fromFile('', traffic, '--traffic');
}
const leastMs = 10_000;
function withRhythm({ every, watch, interval }, found) {
    const problems = [];
    const durationOf = (name, text) => {
        const ms = (0,duration/* parseDuration */.E)(text);
        if (ms === null || ms < leastMs)
            problems.push((0,problem/* problem */.C)(`${name}: "${text}" is not a duration of at least 10s. Write 30s, 5m or 1h.`));
        return ms ?? leastMs;
    };
    if (every !== '' && watch !== '')
        problems.push((0,problem/* problem */.C)('--every and --watch do not go together. Leave one of them out.'));
    const rhythm = every !== ''
        ? { kind: 'every', ms: durationOf('--every', every) }
        : watch !== ''
            ? {
                kind: 'watch',
                watchMs: durationOf('--watch', watch),
                intervalMs: durationOf('--interval', interval || '30s'),
                gaps: found.gaps
            }
            : { kind: 'cron', gaps: found.gaps };
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...found, rhythm } };
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

/***/ 35293:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ randomSource),
/* harmony export */   s: () => (/* binding */ mulberry32)
/* harmony export */ });
/** Uniform numbers in [0, 1) from a state of 32 bits (Mulberry32, T. Ettinger). */
function mulberry32(seed) {
    let state = seed;
    return () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
    };
}
/**
 * A separate source for each purpose, so that one more draw for one does not shift the others. Mulberry32, seeded by
 * FNV-1a.
 */
function randomSource(seed, purpose) {
    let state = 2166136261;
    for (const character of `${seed} ${purpose}`)
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
    const next = mulberry32(state);
    return {
        next,
        // Box-Muller transform; 1 - next() is never 0.
        normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    };
}


/***/ }),

/***/ 49136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ routerTimeoutMs)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** Heroku's router answers 503 (H12) for a dyno that has sent nothing after this long. https://devcenter.heroku.com/articles/request-timeout */
const routerTimeoutMs = 30 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj;


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

export const id = 221;
export const ids = [221];
export const modules = {

/***/ 3221:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  backtestOnTerminal: () => (/* binding */ backtestOnTerminal)
});

// EXTERNAL MODULE: ./build/clock.js
var clock = __webpack_require__(7094);
// EXTERNAL MODULE: ./build/config/duration.js
var config_duration = __webpack_require__(1359);
// EXTERNAL MODULE: ./build/config/endpoints.js
var config_endpoints = __webpack_require__(369);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(8308);
// EXTERNAL MODULE: ./build/config/source.js
var source = __webpack_require__(6246);
// EXTERNAL MODULE: ./build/platforms/heroku.js + 3 modules
var heroku = __webpack_require__(6210);
// EXTERNAL MODULE: ./build/redact.js
var build_redact = __webpack_require__(2207);
;// CONCATENATED MODULE: ./build/report/backtest-json.js
/**
 * The backtest as one JSON object for machines: `{"version": 1, ...}`. Instants are ISO 8601 in UTC, shares are from 0 to 1. New keys
 * may come, none will go while the version stays.
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
            from: iso(proposal.fromMs),
            to: iso(proposal.toMs),
            expected: proposal.expected,
            present: proposal.present
        })),
        skipped
    };
    return `${JSON.stringify(document, rounded, 2)}\n`;
}
/** Shares of requests end in digits that mean nothing. */
function rounded(_key, value) {
    return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value;
}
function iso(atMs) {
    return new Date(atMs).toISOString();
}
function backtestJson({ fromMs, toMs, holes, rows, most, peak, ...rest }) {
    return {
        ...rest,
        from: iso(fromMs),
        to: iso(toMs),
        holes: holes.map((hole) => ({ from: iso(hole.fromMs), to: iso(hole.toMs) })),
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

// EXTERNAL MODULE: ./build/control/words.js
var words = __webpack_require__(2859);
// EXTERNAL MODULE: ./build/plan/prices.js
var prices = __webpack_require__(7482);
// EXTERNAL MODULE: ./build/report/format.js
var format = __webpack_require__(2772);
// EXTERNAL MODULE: ./build/report/markdown.js
var markdown = __webpack_require__(4902);
// EXTERNAL MODULE: ./build/report/plan-words.js
var plan_words = __webpack_require__(1152);
;// CONCATENATED MODULE: ./build/report/backtest-page.js





const minuteMs = 60_000;
/** `sharp web, 7 d of traffic: 413 dyno-hours a week, 18.06 % below 3 all the time, 0.2 % slow minutes`. */
function backtestTitle(backtest) {
    const { app, process, hours, rows } = backtest;
    const [head] = rows;
    if (head === undefined)
        return `${app} ${process}`;
    const fixed = rows.find(({ name, kind }) => kind === 'baseline' && name === 'fixed');
    const saved = fixed === undefined ? [] : [`${(0,plan_words/* savedWords */.pu)(savedSpan(head, fixed))} ${backtest.most} all the time`];
    return `${app} ${process}, ${(0,format/* duration */.p0)(hours * 60 * minuteMs)} of traffic: ${[`${hoursAWeek(head)} dyno-hours a week`, ...(head.cost === null ? [] : [`${(0,plan_words/* dollars */.E9)(head.cost)} a month`]), ...saved, `${percent(slowShare(head))} slow minutes`].join(', ')}`;
}
/** From when to when, and what is missing in between. */
function spanOfTraffic({ fromMs, toMs, holes, peak }) {
    const shown = holes.slice(0, 3).map((hole) => `${instant(hole.fromMs)} to ${instant(hole.toMs)}`);
    const more = holes.length > shown.length ? ` and ${holes.length - shown.length} more` : '';
    const missing = holes.length === 0 ? '' : ` Left out, as nothing is known of more than an hour: ${shown.join(', ')}${more}.`;
    return `Traffic from ${instant(fromMs)} to ${instant(toMs)} UTC, at most ${(0,words/* amount */.vj)(peak)} requests a second.${missing}`;
}
/** The cells of a row: name, dyno-hours a week, dollars a month, share of slow minutes, share of failed requests, changes a day. */
function cellsOf(backtest, row) {
    return [
        nameOf(backtest, row),
        hoursAWeek(row),
        row.cost === null ? '?' : (0,plan_words/* dollars */.E9)(row.cost),
        percent(slowShare(row)),
        percent(row.requests === 0 ? 0 : row.failed / row.requests),
        (0,plan_words/* decimal */._)(row.hours === 0 ? 0 : Math.round((row.changes / row.hours) * 240) / 10)
    ];
}
/** What a contender is called. */
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
/** What the model takes for granted, a sentence each. */
function assumptionWords({ assumptions, most, peak, seed, size, rows }, priceSource) {
    const { perDyno, perDynoFrom, targetMs, targetFrom, serviceMs, slots, rhythm, leftOut } = assumptions;
    const origin = {
        configured: 'as `per-dyno` says',
        learned: 'as was learned from the traffic of the app',
        peak: `a guess: so that the highest traffic (${(0,words/* amount */.vj)(peak)} requests a second) takes ${most === 1 ? 'the one dyno' : `all ${most}`}. Write \`per-dyno\` for the real number`
    }[perDynoFrom];
    const target = { 'router': 'the target of the p95', 'scale-out': 'what `scale-out` calls slow', 'default': 'as nothing else is said' }[targetFrom];
    const named = [...new Set(rows.filter(({ kind }) => kind === 'baseline').map(({ name }) => name))];
    return [
        `One dyno answers ${(0,words/* amount */.vj)(perDyno)} requests a minute within ${(0,words/* amount */.vj)(targetMs)} ms at the 95th percentile: ${origin}.`,
        `A minute is slow when its p95 is above ${(0,words/* amount */.vj)(targetMs)} ms (${target}) or more than one request in twenty fails.`,
        `A request takes ${(0,words/* amount */.vj)(Math.round(serviceMs))} ms on an idle dyno, one in twenty about twice that; a dyno works on ${(0,words/* amount */.vj)(slots)} at once; requests go to dynos at random and wait there; after 30 s the router gives up; without a dyno all fail. A dyno boots in 20 to 60 s and is paid from the request on.`,
        rhythmWords(rhythm),
        ...(named.length === 0 ? [] : ['The others look as often as they do by themselves: the article every 3 minutes, autoscalebot every 30 s, the HPA every 15 s. Runs of GitHub are late for none of them.']),
        'Everything begins without experience: what it knows of the traffic it learns on the way.',
        ...(leftOut === 0 ? [] : [`${(0,format/* counted */.hS)(leftOut, 'number')} from elsewhere (\`json\`, \`hirefire\`, \`prometheus\`) ${leftOut === 1 ? 'is' : 'are'} not modelled and left out.`]),
        'Not modelled: releases, crashes, slow databases, cold caches, visitors who try again.',
        `A month is ${prices/* hoursAMonth */.rG} hours of ${size.name}${size.source === 'assumed' ? ` (assumed${size.name === prices/* assumedSize */.yK ? '' : ', the type is not known'})` : ''}, at ${priceSource}. The same seed gives the same result; this is seed ${seed}.`
    ];
}
function rhythmWords(rhythm) {
    switch (rhythm.kind) {
        case 'every':
            return `There is a look every ${spanWords(rhythm.ms)}, always in time.`;
        case 'cron':
            return `Looks come when GitHub starts the runs: ${gapWords(rhythm.gaps)}.`;
        case 'watch':
            return `Runs look every ${spanWords(rhythm.intervalMs)} for ${spanWords(rhythm.watchMs)}; between them ${gapWords(rhythm.gaps)}.`;
    }
}
function gapWords(gaps) {
    if (gaps.kind === 'usual')
        return 'gaps as they usually are for a schedule of every five minutes, half of them above 21 min, one in ten above 34, at most 58';
    const sorted = [...gaps.gapsMs].sort((a, b) => a - b);
    return `the ${gaps.gapsMs.length} recorded gaps, half of them above ${(0,format/* duration */.p0)(sorted[Math.floor(sorted.length / 2)] ?? 0)}, at most ${(0,format/* duration */.p0)(sorted.at(-1) ?? 0)}`;
}
function spanWords(ms) {
    return ms < 60 * minuteMs && ms % minuteMs !== 0 ? `${Math.round(ms / 1000)} s` : (0,format/* duration */.p0)(ms);
}
/** Dynos by the hour of the local day: what ran, and what the demand needs. */
function backtestChart({ rows, needByHour, timezone }) {
    const configured = rows.filter(({ kind }) => kind === 'configuration');
    const lines = configured.slice(1, 2);
    const drawn = lines.map(({ name }) => `lines ${oneLine(name, 25)} and`);
    return {
        title: `Dynos by the hour, ${timezone}: bars ${configured[0]?.name ?? ''}, ${drawn[0] ?? 'line'} what is needed`,
        yTitle: 'dynos',
        labels: needByHour.map((_, hour) => String(hour).padStart(2, '0')),
        series: [
            ...configured.slice(0, 1).map(({ byHour }) => ({ kind: 'bar', values: byHour.map((dynos) => dynos ?? 0) })),
            ...lines.map(({ byHour }) => ({ kind: 'line', values: byHour.map((dynos) => dynos ?? 0) })),
            { kind: 'line', values: needByHour.map((dynos) => dynos ?? 0) }
        ]
    };
}
/** What a proposal is worth, beside the present schedule. */
function proposalWords({ expected, present, fromMs, toMs, assumptions }) {
    const guess = assumptions.perDynoFrom === 'peak' ? ' It rests on a guess of what a dyno carries; write `per-dyno`, or let it be learned, before you trust it.' : '';
    return [
        `From the demand of ${(0,format/* duration */.p0)(toMs - fromMs)} up to ${instant(toMs)} UTC.`,
        `To be expected: ${expectationWords(expected)}. The present schedule: ${expectationWords(present)}.${guess}`
    ];
}
function expectationWords({ dynoHoursAWeek, slowShare: slow, failedShare }) {
    return `${(0,plan_words/* decimal */._)(Math.round(dynoHoursAWeek * 10) / 10)} dyno-hours a week, ${percent(slow)} slow minutes, ${percent(failedShare)} failed requests`;
}
/** `0.2 %`; `under 0.01 %` where rounding would make a nothing of something. */
function percent(share) {
    if (share > 1e-9 && share < 0.0001)
        return 'under 0.01 %';
    return `${(0,plan_words/* decimal */._)(share * 100)} %`;
}
function slowShare({ slowMinutes, hours }) {
    return hours === 0 ? 0 : slowMinutes / (hours * 60);
}
function hoursAWeek({ dynoHours, hours }) {
    return (0,plan_words/* decimal */._)(hours === 0 ? 0 : Math.round((dynoHours / hours) * 1680) / 10);
}
function savedSpan(row, fixed) {
    const saved = fixed.dynoHours === 0 ? 0 : (1 - row.dynoHours / fixed.dynoHours) * 100;
    return { floor: saved, ceiling: saved };
}
function instant(atMs) {
    return `${(0,format/* utcDay */.dA)(atMs)} ${(0,format/* utcClock */.f3)(atMs)}`;
}

// EXTERNAL MODULE: ./build/report/terminal.js
var terminal = __webpack_require__(3299);
;// CONCATENATED MODULE: ./build/report/backtest-text.js



const header = ['', 'h a week', '$ a month', 'slow minutes', 'failed', 'changes a day'];
/** The backtest for a terminal: plain text of at most 100 columns, ending in a line break. Control characters from outside are gone. */
function renderBacktestText(page) {
    const parts = [
        ...page.backtests.flatMap((backtest) => backtestParts(backtest, page)),
        ...page.proposals.map(({ app, process, proposal }) => [
            ...(0,terminal/* wrapped */.ky)(`A schedule for ${app} ${process}`),
            ...proposal.yaml.trimEnd().split('\n').map((line) => `  ${line}`),
            ...proposalWords(proposal).flatMap((words) => (0,terminal/* wrapped */.ky)(words))
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
        [...(0,terminal/* wrapped */.ky)(`Backtest of ${backtestTitle(backtest)}`), ...(0,terminal/* wrapped */.ky)(spanOfTraffic(backtest))],
        (0,terminal/* aligned */.b6)([header, ...backtest.rows.map((row) => cellsOf(backtest, row))], [1, 2, 3, 4, 5], 30),
        ['What the model assumes', ...assumptionWords(backtest, priceSource).flatMap((words) => (0,terminal/* wrapped */.ky)(`- ${(0,markdown/* oneLine */.TN)(words.replaceAll('`', ''), 1000)}`, 2))]
    ];
}

// EXTERNAL MODULE: ./build/state/file.js + 8 modules
var file = __webpack_require__(2820);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./build/backtest/cron-model.js
const cron_model_minuteMs = 60_000;
/** Fewer recorded gaps than these say too little. */
const fewestGaps = 5;
/** How long GitHub lets a schedule of every five minutes wait, as measured: median 21 min, one in ten above 34, at most 58. The share of shorter ones, and the minutes. */
const usualGaps = [
    [0, 5],
    [0.5, 21],
    [0.9, 34],
    [1, 58]
];
/** The gaps that a state recorded; usual ones where they are few. */
function gapsFrom(recordedMs) {
    const gapsMs = recordedMs.filter((gapMs) => gapMs > 0);
    return gapsMs.length < fewestGaps ? { kind: 'usual' } : { kind: 'recorded', gapsMs };
}
/** Every look from `fromMs`, which is the first, to before `toMs`. Recorded gaps come again in their order, from a place that chance picks. */
function* looksOf(rhythm, fromMs, toMs, chance) {
    const gapAfter = rhythm.kind === 'every' ? () => rhythm.ms : gapsOf(rhythm.gaps, chance);
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
function gapsOf(gaps, chance) {
    if (gaps.kind === 'usual')
        return () => Math.round(usualGapMs(chance.next()));
    let index = Math.floor(chance.next() * gaps.gapsMs.length);
    return () => gaps.gapsMs[index++ % gaps.gapsMs.length] ?? 20 * cron_model_minuteMs;
}
function usualGapMs(share) {
    const upper = usualGaps.findIndex(([at]) => at > share);
    const [[lowShare, low], [highShare, high]] = [usualGaps[upper - 1] ?? [0, 5], usualGaps[upper] ?? [1, 58]];
    return (low + ((share - lowShare) / (highShare - lowShare)) * (high - low)) * cron_model_minuteMs;
}

// EXTERNAL MODULE: ./build/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(8506);
;// CONCATENATED MODULE: ./build/backtest/traffic.js
const traffic_minuteMs = 60_000;
const hourMs = 60 * traffic_minuteMs;
/** Farther apart, two points say nothing of what was between them. */
const longestGapMs = hourMs;
/** The traffic of points in order; null: no two of them are within an hour. A point alone in a hole is left out. */
function trafficOf(points) {
    const stretches = [];
    let start = 0;
    for (let index = 1; index <= points.length; index++) {
        const [before, next] = [points[index - 1], points[index]];
        if (before !== undefined && next !== undefined && next.atMs - before.atMs <= longestGapMs)
            continue;
        const first = points[start];
        if (first !== undefined && before !== undefined && index - start > 1)
            stretches.push({ points: points.slice(start, index), fromMs: first.atMs, toMs: before.atMs });
        start = index;
    }
    if (stretches.length === 0)
        return null;
    const holes = stretches.slice(1).map(({ fromMs }, index) => ({ fromMs: stretches[index]?.toMs ?? fromMs, toMs: fromMs }));
    const peak = stretches.reduce((most, stretch) => stretch.points.reduce((high, { requestsPerSecond }) => Math.max(high, requestsPerSecond), most), 0);
    return { stretches, holes, peak };
}
/** Where the traffic begins and ends, and how long it lasts without its holes. */
function periodOf({ stretches }) {
    return {
        fromMs: stretches[0]?.fromMs ?? 0,
        toMs: stretches.at(-1)?.toMs ?? 0,
        lengthMs: stretches.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0)
    };
}
/** The traffic of the last `lengthMs`, counted from its end; all of it where it is shorter. */
function lastOf(traffic, lengthMs) {
    const fromMs = periodOf(traffic).toMs - lengthMs;
    return trafficOf(traffic.stretches.flatMap(({ points }) => points.filter(({ atMs }) => atMs >= fromMs))) ?? traffic;
}
/** Requests a second in the middle of each step of `stepMs`, from the first whole minute of the stretch to its last whole step. */
function* ratesOf({ points, fromMs, toMs }, stepMs) {
    let index = 0;
    for (let atMs = Math.ceil(fromMs / traffic_minuteMs) * traffic_minuteMs; atMs + stepMs <= toMs; atMs += stepMs) {
        const middleMs = atMs + stepMs / 2;
        while ((points[index + 1]?.atMs ?? Infinity) < middleMs)
            index++;
        const [before, after] = [points[index], points[index + 1]];
        if (before === undefined || after === undefined)
            return;
        const share = (middleMs - before.atMs) / (after.atMs - before.atMs);
        yield { atMs, requestsPerSecond: before.requestsPerSecond + share * (after.requestsPerSecond - before.requestsPerSecond) };
    }
}
/**
 * The recorded demand of a process type whose demand is counted in requests a minute; null: there is none, or no two points within
 * an hour. What was taken together stands in the middle of its ten minutes or its hour.
 */
function traffic_trafficFromHistory({ hours, tenMinutes, looks }) {
    const found = [...pointsOf(hours, hourMs), ...pointsOf(tenMinutes, 10 * traffic_minuteMs), ...pointsOf(looks, 0)];
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

;// CONCATENATED MODULE: ./build/backtest/traffic-csv.js


/** A file with a mistake in every line has the same one everywhere. */
const mostMistakes = 20;
/** Longer ones take minutes to replay. */
const mostDays = 100;
const dayMs = 86_400_000;
/**
 * Reads `timestamp,requests_per_second`, one point a line and in order. Times are ISO 8601 (UTC where no zone is written) or seconds
 * or milliseconds since 1970. A header is optional; blank lines count for nothing. All mistakes come at once.
 */
function parseTraffic(text) {
    const mistakes = [];
    const rows = [];
    for (const [index, written] of text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/).entries()) {
        if (written.trim() === '' || (rows.length === 0 && mistakes.length === 0 && isHeader(written)))
            continue;
        const line = index + 1;
        const found = readRow(written);
        if ('message' in found)
            mistakes.push({ line, ...found });
        else {
            const last = rows.at(-1);
            if (last !== undefined && found.atMs <= last.point.atMs) {
                mistakes.push({ line, column: 1, message: `${clip(written.split(',')[0] ?? '')} is not later than line ${last.line}. Sort the lines by time, one line for each time.` });
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
    const refused = (line, message) => ({ ok: false, mistakes: [{ line, column: 1, message }] });
    if (rows.length < 2)
        return refused(rows[0]?.line ?? 1, `There ${rows.length === 0 ? 'is no point' : 'is one point alone'}. Write at least two lines like 2026-11-23T07:00:00Z,12.5.`);
    const traffic = trafficOf(rows.map(({ point }) => point));
    if (traffic === null)
        return refused(rows[1]?.line ?? 1, 'No two points are within an hour. Write one for every minute to every hour.');
    const days = periodOf(traffic).lengthMs / dayMs;
    if (days > mostDays)
        return refused(rows[0]?.line ?? 1, `These are ${Math.round(days)} days. Write at most ${mostDays}; some weeks say as much.`);
    return { ok: true, traffic };
}
function readRow(written) {
    const [first = '', second, ...more] = written.split(',');
    const valueColumn = first.length + 2;
    if (second === undefined)
        return { column: 1, message: `${clip(written)} has no comma. Write timestamp,requests_per_second, for example 2026-11-23T07:00:00Z,12.5.` };
    if (more.length > 0)
        return { column: valueColumn + second.length + 1, message: 'There are more than two columns. Write timestamp,requests_per_second, with a point in numbers and no comma.' };
    const atMs = readTime(bare(first));
    if (atMs === null)
        return { column: 1, message: `${clip(first)} is not a time. Write 2026-11-23T07:00:00Z, or seconds or milliseconds since 1970.` };
    const value = bare(second);
    if (!/^\+?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,2})?$/i.test(value))
        return { column: valueColumn, message: `${clip(second)} is not a number of requests a second. Write a number of at least 0, such as 12.5.` };
    const requestsPerSecond = Number(value);
    return requestsPerSecond > 1e9 ? { column: valueColumn, message: `${clip(second)} requests a second are too many.` } : { atMs, requestsPerSecond };
}
function isHeader(written) {
    const [first = '', second = ''] = written.split(',').map(bare);
    return /^[a-z]/i.test(first) && /^[a-z]/i.test(second);
}
function bare(field) {
    return field.trim().replace(/^"(.*)"$/, '$1').trim();
}
const traffic_csv_iso = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,9}))?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?$/i;
function readTime(text) {
    if (/^\d{9,10}(?:\.\d+)?$/.test(text))
        return Math.round(Number(text) * 1000);
    if (/^\d{12,13}$/.test(text))
        return Number(text);
    const match = traffic_csv_iso.exec(text);
    if (match === null)
        return null;
    const [, year, month, dayOfMonth, hour = '0', minute = '0', second = '0', fraction = '0', zone = 'Z'] = match;
    const day = (0,local_time/* dayNumber */.U$)(Number(year), Number(month), Number(dayOfMonth));
    const offset = offsetOf(zone);
    if (day === null || offset === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59)
        return null;
    return day * dayMs + ((Number(hour) * 60 + Number(minute) - offset) * 60 + Number(second)) * 1000 + Math.round(Number(`0.${fraction}`) * 1000);
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
    const rest = mistakes.length - mostMistakes;
    const last = mistakes[mostMistakes - 1];
    if (rest <= 0 || last === undefined)
        return mistakes;
    return [...mistakes.slice(0, mostMistakes - 1), { ...last, message: `${last.message} ${rest} more lines have mistakes.` }];
}

// EXTERNAL MODULE: ./build/commands/report-state.js
var report_state = __webpack_require__(4133);
;// CONCATENATED MODULE: ./build/commands/backtest-source.js






const mostFileBytes = 100_000_000;
/** Reads a CSV file, relative to `folder`. @param origin what the user calls it, for the messages */
async function fromFile(folder, file, origin) {
    const read = await readTraffic(folder, file, origin);
    return read.ok ? { ok: true, value: { source: { kind: 'csv', name: file, traffic: read.value }, gaps: { kind: 'usual' } } } : read;
}
/** What a state has to replay. @param remedy what to do where there is none */
function fromState(loaded, remedy) {
    const refused = (message) => ({ ok: false, problems: [(0,problem/* problem */.C)(message)] });
    if (loaded.kind === 'empty')
        return refused(`There is no recorded history to replay. ${remedy}`);
    if (loaded.kind !== 'loaded')
        return refused(`${(0,report_state/* withoutFreshStart */.d)(loaded.warning)} ${remedy}`);
    return { ok: true, value: { source: { kind: 'recorded', state: loaded.state }, gaps: gapsFrom(loaded.state.gapsMs) } };
}
/** Reads the traffic of a CSV file, with every mistake in it at its place. */
async function readTraffic(folder, file, origin) {
    const refused = (message) => ({ ok: false, problems: [(0,problem/* problem */.C)(`${origin}: ${message}`)] });
    let bytes;
    try {
        bytes = await (0,promises_.readFile)(external_node_path_.resolve(folder, file));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
        return refused(code === 'ENOENT' ? `there is no ${file}. Check the path, relative to the root of the repository.` : `${file} cannot be read: ${code}.`);
    }
    if (bytes.length > mostFileBytes)
        return refused(`${file} has more than ${mostFileBytes / 1_000_000} MB. Write a point a minute, not every request.`);
    const parsed = parseTraffic(bytes.toString('utf8'));
    if (parsed.ok)
        return { ok: true, value: parsed.traffic };
    return { ok: false, problems: parsed.mistakes.map(({ line, column, message }) => ({ message, place: { file, line, column } })) };
}

// EXTERNAL MODULE: ./build/control/bounds.js
var control_bounds = __webpack_require__(1737);
// EXTERNAL MODULE: ./build/plan/money.js
var money = __webpack_require__(4246);
;// CONCATENATED MODULE: ./build/backtest/rules.js
/** autoscalebot as it comes: a ping above 1000 ms or a failed one is slow, below 200 ms fast; 3 slow ones in a row add a dyno, 5 fast ones take one away. */
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
 * Kubernetes' horizontal pod autoscaler on utilization, with its default behaviour: ceil(pods x share / target), kept within a tenth
 * of the target; out at once, by at most 4 or as many again; in to the highest of the last five minutes.
 * https://kubernetes.io/docs/tasks/run-application/horizontal-pod-autoscale/
 */
function hpaRule(target = 0.6) {
    const tolerance = 0.1;
    const stabilizationMs = 300_000;
    let wanted = [];
    return ({ nowMs, quantity, up, busy }) => {
        const ratio = busy / target;
        // Pods that are not ready yet are taken for idle ones when going out.
        const now = up === 0 || Math.abs(ratio - 1) <= tolerance ? quantity : ratio > 1 ? Math.max(quantity, Math.ceil(up * ratio)) : Math.ceil(up * ratio);
        const limited = Math.max(1, Math.min(now, Math.max(2 * quantity, quantity + 4)));
        wanted = [...wanted.filter(({ atMs }) => nowMs - atMs < stabilizationMs), { atMs: nowMs, quantity: limited }];
        return limited >= quantity ? limited : Math.min(quantity, Math.max(...wanted.map((earlier) => earlier.quantity)));
    };
}

;// CONCATENATED MODULE: ./build/backtest/baselines.js


const secondMs = 1000;
const baselines_minuteMs = 60 * secondMs;
/** Quantities of the article "Scaling Heroku dynos by schedule": from 07:00 to 22:00, until 03:00, and until 07:00. */
const articleQuantities = [3, 2, 1];
/**
 * What a policy is measured against, each looking as often as it does by itself: the maximum all the time, the schedule of the article
 * with its ping, autoscalebot as it comes, and Kubernetes' autoscaler at 60 % utilization.
 */
function baselines(policy, most) {
    const bounds = { floor: Math.max(1, Math.min(most, (0,control_bounds/* absoluteBounds */.rb)(policy)?.floor ?? 1)), ceiling: most };
    return [
        { kind: 'policy', name: 'fixed', policy: fixedPolicy(policy, most), rhythm: { kind: 'every', ms: 60 * baselines_minuteMs } },
        { kind: 'policy', name: 'article', policy: articlePolicy(policy), rhythm: { kind: 'every', ms: 3 * baselines_minuteMs } },
        { kind: 'rule', name: 'autoscalebot', rule: autoscalebotRule, bounds, rhythm: { kind: 'every', ms: 30 * secondMs } },
        { kind: 'rule', name: 'hpa', rule: () => hpaRule(0.6), bounds, rhythm: { kind: 'every', ms: 15 * secondMs } }
    ];
}
/** The same quantity all the time, and nothing else. */
function fixedPolicy(policy, quantity) {
    return { ...baselines_bare(policy), schedule: [always(quantity)] };
}
/** Three quantities by the time of day, and the largest at once when a ping fails or takes more than 5 s. */
function articlePolicy(policy, [day, evening, night] = articleQuantities) {
    return {
        ...baselines_bare(policy),
        schedule: [
            { ...always(day), source: `07:00-22:00 ${day}`, fromMinute: 7 * 60, toMinute: 22 * 60 },
            { ...always(evening), source: `22:00-03:00 ${evening}`, fromMinute: 22 * 60, toMinute: 3 * 60 },
            always(night)
        ],
        probe: { samples: 1, spacingMs: 0, timeoutMs: 30_000, method: 'GET', headers: {}, expect: { status: [{ from: 200, to: 299 }], body: null } },
        failSafe: { aboveMs: 5000, quantity: null, on: 'any', releaseAfterMs: 15 * baselines_minuteMs, giveUpAfterMs: 24 * 60 * baselines_minuteMs }
    };
}
function always(quantity) {
    return { source: String(quantity), days: [], fromMinute: 0, toMinute: 1440, bounds: { floor: quantity, ceiling: quantity } };
}
function baselines_bare(policy) {
    return { ...policy, min: null, max: null, probe: null, failSafe: null, scaleOut: null, scaleIn: null, router: null, metrics: [], forecast: 'off', lead: { kind: 'off' }, idle: null };
}
/** The policy as a backtest follows it: switched on, without numbers from elsewhere, and without people who change things by hand. */
function replayable(policy) {
    return { ...policy, enabled: true, metrics: [], manualChanges: { kind: 'overwrite' } };
}

// EXTERNAL MODULE: ./build/queueing.js
var queueing = __webpack_require__(8063);
;// CONCATENATED MODULE: ./build/backtest/dyno-model.js

/** Heroku's router gives a request up after this long. */
const routerTimeoutMs = 30_000;
const classCount = 200;
/** Of a request on an idle dyno. Half take less; one in twenty takes twice that. */
const usualMedianMs = 150;
/** Where the target is so near that 150 ms would not leave room for a queue. */
const mostOfTarget = 0.3;
/** Standard deviation of ln(time): a 95th percentile of twice the median, ln 2 / 1.645. */
const spread = Math.log(2) / 1.645;
const meanOverMedian = Math.exp(spread ** 2 / 2);
/** Service times in units of the median, each as likely as the others, ascending. */
const servicePoints = Array.from({ length: 40 }, (_, index) => Math.exp(spread * normalQuantile((index + 0.5) / 40)));
/**
 * An app of which one dyno, at `perDyno` requests a minute, answers 95 % within `targetMs`. Which service time and how many requests
 * at once bring that about is assumed: 150 ms and as many as it takes, or one at a time and longer where even that is more than enough.
 */
function dynoModelOf(perDyno, targetMs) {
    const perSecond = perDyno / 60;
    const medianMs = Math.min(usualMedianMs, mostOfTarget * targetMs);
    const capacity = isMet(capacityOf(medianMs, 1), perSecond, targetMs)
        ? capacityOf(largest(medianMs, targetMs, (ms) => isMet(capacityOf(ms, 1), perSecond, targetMs)), 1)
        : capacityOf(medianMs, -largest(-farthest(perSecond, medianMs), -1, (slots) => isMet(capacityOf(medianMs, -slots), perSecond, targetMs)));
    return { capacity, targetMs, classes: Array.from({ length: classCount }, (_, index) => classAt(capacity, (index + 0.5) / classCount, targetMs)) };
}
/** What holds at a utilization; the busiest class beyond 1. */
function classOf({ classes }, utilization) {
    const found = classes[Math.min(classCount - 1, Math.max(0, Math.floor(utilization * classCount)))];
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
/** The time of one request on an idle dyno, by a number that is spread normally. */
function serviceTimeMs({ capacity: { serviceMs } }, normal) {
    return (serviceMs / meanOverMedian) * Math.exp(spread * normal);
}
function capacityOf(medianMs, slots) {
    const serviceMs = medianMs * meanOverMedian;
    return { requestsPerSecond: (slots * 1000) / serviceMs, serviceMs };
}
function isMet(capacity, perSecond, targetMs) {
    const wait = (0,queueing/* waitAt */.rD)(capacity, perSecond / capacity.requestsPerSecond);
    return perSecond < capacity.requestsPerSecond && shareAbove({ capacity }, { waiting: wait.share, waitMs: wait.meanMs }, targetMs) <= 0.05;
}
/** So many slots are more than enough: they are half idle, and at least ten. */
function farthest(perSecond, medianMs) {
    return 10 + (4 * perSecond * medianMs * meanOverMedian) / 1000;
}
function classAt(capacity, busy, targetMs) {
    const { share: waiting, meanMs: waitMs } = (0,queueing/* waitAt */.rD)(capacity, busy);
    const above = (ms) => shareAbove({ capacity }, { waiting, waitMs }, ms);
    const quantile = (share) => largest(0, routerTimeoutMs, (ms) => above(ms) > share);
    return { waiting, waitMs, p50Ms: quantile(0.5), p95Ms: quantile(0.05), overTarget: above(targetMs), overTimeout: above(routerTimeoutMs) };
}
/** The largest number for which something holds that holds at `low` and stops holding somewhere up to `high`. */
function largest(low, high, holds) {
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

// EXTERNAL MODULE: ./build/control/advance.js
var advance = __webpack_require__(3976);
// EXTERNAL MODULE: ./build/control/decide.js + 25 modules
var decide = __webpack_require__(8272);
;// CONCATENATED MODULE: ./build/backtest/app-model.js


/** Heroku's dynos usually take so long. */
const bootMs = { least: 20_000, most: 60_000 };
/** A refusal comes at once. */
const refusalMs = 20;
/** @param boots,pings chances of their own, so that more pings do not change how dynos boot */
function simulatedApp(model, quantity, { boots, pings }) {
    let up = quantity;
    let booting = [];
    let backlog = 0;
    let last = { utilization: 0, delayMs: 0, refused: 0 };
    const serve = (nowMs, stepMs, requestsPerSecond) => {
        if (booting.length > 0) {
            const started = booting.filter((readyMs) => readyMs <= nowMs);
            up += started.length;
            if (started.length > 0)
                booting = booting.filter((readyMs) => readyMs > nowMs);
        }
        const requests = (requestsPerSecond * stepMs) / 1000;
        if (up === 0) {
            backlog = 0;
            last = { utilization: 0, delayMs: 0, refused: 1 };
            return { requests, answered: 0, failed: requests, overTarget: requests, p95Ms: null, busy: 0 };
        }
        const perSecond = up * model.capacity.requestsPerSecond;
        const before = backlog;
        backlog = (0,queueing/* backlogAfter */.Kd)(before, { capacity: model.capacity, dynos: up, requestsPerSecond, elapsedMs: stepMs, patienceMs: routerTimeoutMs });
        const lost = Math.min(requests, Math.max(0, before + requests - (perSecond * stepMs) / 1000 - backlog));
        const delayMs = ((before + backlog) / 2 / perSecond) * 1000;
        const utilization = backlog > 0 ? 1 : requestsPerSecond / perSecond;
        const there = classOf(model, utilization);
        const kept = requests - lost;
        const failed = lost + kept * (delayMs === 0 ? there.overTimeout : shareAbove(model, there, routerTimeoutMs - delayMs));
        const overTarget = lost + kept * (delayMs === 0 ? there.overTarget : shareAbove(model, there, model.targetMs - delayMs));
        last = { utilization, delayMs, refused: requests === 0 ? 0 : lost / requests };
        return { requests, answered: requests - failed, failed, overTarget, p95Ms: Math.min(routerTimeoutMs, delayMs + there.p95Ms), busy: Math.min(1, utilization) };
    };
    return {
        quantity: () => up + booting.length,
        up: () => up,
        scale: (wanted, nowMs) => {
            const more = wanted - up - booting.length;
            if (more > 0)
                booting = [...booting, ...Array.from({ length: more }, () => nowMs + bootMs.least + boots.next() * (bootMs.most - bootMs.least))];
            else if (more < 0) {
                const fromBooting = Math.min(booting.length, -more);
                booting = booting.slice(0, booting.length - fromBooting);
                up += more + fromBooting;
            }
        },
        step: serve,
        ping: () => {
            if (up === 0 || pings.next() < last.refused)
                return { kind: 'failed', elapsedMs: refusalMs };
            const there = classOf(model, last.utilization);
            const waitMs = last.delayMs + (pings.next() < there.waiting ? -there.waitMs * Math.log(1 - pings.next()) : 0);
            const elapsedMs = waitMs + serviceTimeMs(model, pings.normal());
            return elapsedMs < routerTimeoutMs ? { kind: 'answered', elapsedMs } : { kind: 'failed', elapsedMs: routerTimeoutMs };
        },
        busy: () => (up === 0 ? 0 : Math.min(1, last.utilization)),
        rest: () => {
            up += booting.length;
            booting = [];
            backlog = 0;
        }
    };
}

;// CONCATENATED MODULE: ./build/backtest/chance.js
/** A stream of its own for every purpose, so that one more draw of the one does not shift the others. Mulberry32 (T. Ettinger), seeded by FNV-1a. */
function chanceOf(seed, purpose) {
    let state = 2166136261;
    for (const character of `${seed} ${purpose}`)
        state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 16777619);
    const next = () => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), state | 1);
        mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
        return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
    };
    return {
        next,
        // Box and Muller; 1 - next() is never 0.
        normal: () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next())
    };
}

// EXTERNAL MODULE: ./build/control/hold.js
var hold = __webpack_require__(4557);
;// CONCATENATED MODULE: ./build/backtest/seen.js

const seen_minuteMs = 60_000;
/** How far back the router is asked, as in a run: to the last look, and between so much and so much. */
const leastMs = 5 * seen_minuteMs;
const mostRouterMs = 120 * seen_minuteMs;
/** What a look sees of the simulated app: pings and the router's minutes, as far as the policy asks for them. */
function seenOf({ app, policy, state, cadence, minutes, size, limit, nowMs }) {
    const entry = { process: policy.process, quantity: app.quantity(), size, limit, autoscaled: false };
    return {
        app: { status: 'ok', id: policy.app, name: policy.app, maintenance: false, webUrl: null, releasedAtMs: null, formation: [entry] },
        probe: policy.probe !== null && (0,hold/* isPinged */.y8)(policy, state, null, nowMs) ? pinged(app, policy.probe) : null,
        router: policy.router === null ? null : routerOf(minutes, state?.demand?.untilMs ?? state?.recent.at(-1)?.atMs ?? nowMs, nowMs),
        metrics: [],
        cadence,
        request: null
    };
}
function pinged(app, probe) {
    return { status: 'ok', samples: Array.from({ length: probe.samples }, () => sampleOf(app.ping(), probe)) };
}
function sampleOf({ kind, elapsedMs }, { timeoutMs, expect }) {
    if (elapsedMs > timeoutMs)
        return { kind: 'failed', failure: 'overload', label: 'timeout', cause: `no answer within ${timeoutMs / 1000} s`, elapsedMs: timeoutMs };
    if (kind === 'failed')
        return { kind: 'failed', failure: 'overload', label: '503', cause: 'answered 503', elapsedMs };
    return { kind: 'answered', status: expect.status[0]?.from ?? 200, elapsedMs };
}
function routerOf(minutes, sinceMs, nowMs) {
    const toMs = Math.floor(nowMs / seen_minuteMs) * seen_minuteMs;
    const fromMs = Math.max(toMs - mostRouterMs, Math.min(toMs - leastMs, Math.floor(sinceMs / seen_minuteMs) * seen_minuteMs));
    const last = minutes.length;
    const count = Math.min(last, Math.round((toMs - fromMs) / seen_minuteMs));
    return count === 0 ? { status: 'unavailable', cause: 'there are no complete minutes yet' } : { status: 'ok', buckets: minutes.slice(last - count) };
}

;// CONCATENATED MODULE: ./build/backtest/replay.js









const stepMs = 10_000;
const replay_minuteMs = 60_000;
const replay_hourMs = 60 * replay_minuteMs;
const mostGaps = 200;
/** More requests than this over the target make a minute slow: its p95 is above. */
const replay_slowShare = 0.05;
/** Sends the traffic through the simulated app, with the contender scaling it at its looks. Pure: the same seed gives the same score. */
function replay(contender, world) {
    const { traffic, seed } = world;
    const app = simulatedApp(world.model, world.start, { boots: chanceOf(seed, 'boots'), pings: chanceOf(seed, 'pings') });
    const gapChance = chanceOf(seed, 'gaps');
    const scaler = scalerOf(contender, app, world);
    const count = counter(world.timezone);
    for (const stretch of traffic.stretches) {
        app.rest();
        scaler.forget();
        let minute = [];
        let looks = null;
        let next;
        for (const { atMs, requestsPerSecond } of ratesOf(stretch, stepMs)) {
            if (looks === null) {
                looks = looksOf(contender.rhythm, atMs, stretch.toMs, gapChance);
                next = looks.next().value;
            }
            while (next !== undefined && next.atMs < atMs + stepMs) {
                const before = app.quantity();
                scaler.look(next);
                count.look(before === app.quantity() ? 'unchanged' : 'changed');
                next = looks.next().value;
            }
            const step = app.step(atMs, stepMs, requestsPerSecond);
            count.step(atMs, step, app.quantity());
            minute.push(step);
            if ((atMs + stepMs) % replay_minuteMs === 0) {
                const bucket = bucketOf(minute, atMs + stepMs - replay_minuteMs);
                scaler.minute(bucket);
                count.minute(minute);
                minute = [];
            }
        }
    }
    return count.score();
}
function scalerOf(contender, app, { size, limit }) {
    if (contender.kind === 'rule') {
        const rule = contender.rule();
        const { bounds } = contender;
        const look = ({ atMs }) => app.scale((0,control_bounds/* clamp */.qE)(rule({ nowMs: atMs, quantity: app.quantity(), up: app.up(), busy: app.busy(), ping: app.ping }), bounds), atMs);
        return { look, minute: () => undefined, forget: () => undefined };
    }
    const { policy } = contender;
    let state = null;
    let minutes = [];
    let gapsMs = [];
    let endedMs = null;
    return {
        look: ({ atMs, nextLookMs }) => {
            if (endedMs !== null)
                gapsMs = [...gapsMs, atMs - endedMs].slice(-mostGaps);
            endedMs = nextLookMs === null ? atMs : null;
            const seen = seenOf({ app, policy, state, cadence: { gapsMs, nextLookMs }, minutes, size, limit, nowMs: atMs });
            const decision = (0,decide/* decide */.L)(policy, state, seen, atMs);
            const quantity = decision.to ?? app.quantity();
            state = (0,advance/* advance */.np)(state, decision, quantity === decision.from ? { kind: 'unchanged' } : { kind: 'scaled', quantity }, null, atMs);
            app.scale(quantity, atMs);
        },
        minute: (bucket) => {
            minutes.push(bucket);
            if (minutes.length > 4 * (mostRouterMs / replay_minuteMs))
                minutes = minutes.slice(-mostRouterMs / replay_minuteMs);
        },
        forget: () => {
            minutes = [];
            endedMs = null;
        }
    };
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
    return { startMs, lengthMs: replay_minuteMs, requestsPerMinute: requests, p95Ms: timed === 0 ? null : weighted / timed, errorShare: requests === 0 ? null : failed / requests };
}
function counter(timezone) {
    let [dynoMs, lengthMs, slowMinutes, requests, answered, failed, changes, looks] = [0, 0, 0, 0, 0, 0, 0, 0];
    const dynosOf = new Array(24).fill(0);
    const stepsOf = new Array(24).fill(0);
    let hour = { index: 0, untilMs: -Infinity };
    return {
        look: (outcome) => {
            looks++;
            // The first one puts the app where the contender wants it to begin.
            if (outcome === 'changed' && looks > 1)
                changes++;
        },
        step: (atMs, step, quantity) => {
            // Every change of an offset comes at a quarter of an hour.
            if (atMs >= hour.untilMs)
                hour = { index: Math.floor((0,local_time/* localTime */.HJ)(timezone, atMs).minute / 60), untilMs: (Math.floor(atMs / (15 * replay_minuteMs)) + 1) * 15 * replay_minuteMs };
            dynosOf[hour.index] = (dynosOf[hour.index] ?? 0) + quantity;
            stepsOf[hour.index] = (stepsOf[hour.index] ?? 0) + 1;
            dynoMs += quantity * stepMs;
            lengthMs += stepMs;
            requests += step.requests;
            answered += step.answered;
            failed += step.failed;
        },
        minute: (steps) => {
            const sum = (value) => steps.reduce((all, step) => all + value(step), 0);
            if (sum((step) => step.overTarget) > replay_slowShare * sum((step) => step.requests))
                slowMinutes++;
        },
        score: () => ({
            hours: lengthMs / replay_hourMs,
            dynoHours: dynoMs / replay_hourMs,
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

;// CONCATENATED MODULE: ./build/backtest/backtest.js







/** autoscalebot's notion of too slow: for a policy that names none. */
const defaultTargetMs = 1000;
const backtest_minuteMs = 60_000;
/** The traffic through every configuration and every baseline. Pure and deterministic for a seed. */
function compareBacktests({ traffic, head, others, rhythm, seed, learnedPerDyno, size }) {
    const { app, process, timezone } = head.policy;
    const { model, most, assumptions } = modelFor(head.policy, traffic, rhythm, learnedPerDyno);
    const world = { traffic, model, start: startOf(traffic, assumptions.perDyno, most), size: size.name, limit: size.limit, seed, timezone };
    const configured = [head, ...others].map(({ name, policy }) => ({ kind: 'policy', name, policy: replayable(policy), rhythm }));
    const rowOf = (contender, kind) => {
        const score = replay(contender, world);
        return { name: contender.name, kind, ...score, cost: costOf(score, size) };
    };
    const period = periodOf(traffic);
    const rows = [...configured.map((contender) => rowOf(contender, 'configuration')), ...baselines(head.policy, most).map((contender) => rowOf(contender, 'baseline'))];
    return {
        app, process, timezone, seed, size, most, assumptions, rows,
        fromMs: period.fromMs,
        toMs: period.toMs,
        hours: rows[0]?.hours ?? 0,
        holes: traffic.holes,
        peak: traffic.peak,
        needByHour: needByHour(traffic, timezone, assumptions.perDyno)
    };
}
/** What the app is taken for. What one dyno carries is configured, or else was learned, or else is such that the peak needs the maximum. */
function modelFor(policy, traffic, rhythm, learnedPerDyno) {
    const configured = typeof policy.router?.perDyno === 'number' ? policy.router.perDyno : null;
    const named = (0,control_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
    const known = configured ?? learnedPerDyno;
    const peakAMinute = Math.max(traffic.peak * 60, 1);
    const perDyno = known ?? peakAMinute / Math.max(1, named ?? 1);
    const most = Math.max(1, named ?? Math.ceil(peakAMinute / perDyno));
    const targetMs = policy.router?.p95TargetMs ?? policy.scaleOut?.slow?.aboveMs ?? defaultTargetMs;
    const model = dynoModelOf(perDyno, targetMs);
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
/** As many as the first minutes need: nobody begins with an outage. */
function startOf({ stretches }, perDyno, most) {
    const first = stretches[0]?.points[0]?.requestsPerSecond ?? 0;
    return (0,control_bounds/* clamp */.qE)(Math.ceil((first * 60) / perDyno), { floor: 1, ceiling: most });
}
/** US$ a month; null: no price is known. */
function costOf({ dynoHours, hours }, { monthly }) {
    return monthly === null ? null : (0,money/* monthlyCost */.Ho)({ floor: dynoHours, ceiling: dynoHours }, hours, monthly).floor;
}
function needByHour({ stretches }, timezone, perDyno) {
    const hours = Array.from({ length: 24 }, () => ({ dynos: 0, count: 0 }));
    for (const stretch of stretches) {
        for (const { atMs, requestsPerSecond } of ratesOf(stretch, 5 * backtest_minuteMs)) {
            const hour = hours[Math.floor((0,local_time/* localTime */.HJ)(timezone, atMs).minute / 60)];
            if (hour === undefined)
                continue;
            hour.dynos += Math.max(1, Math.ceil((requestsPerSecond * 60) / perDyno - 1e-9));
            hour.count++;
        }
    }
    return hours.map(({ dynos, count }) => (count === 0 ? null : dynos / count));
}

// EXTERNAL MODULE: ./build/schedule/parse-window.js
var parse_window = __webpack_require__(5668);
;// CONCATENATED MODULE: ./build/backtest/windows.js
/** How a need by the time of day becomes a few windows. */
const slotsADay = 48;
/** The parts that never go below the need and cost the least. @param need dynos in each half hour of the day */
function coverDay(need, { mostParts, worth, shape }) {
    const starts = shape === 'line' ? [0] : need.flatMap((quantity, slot) => (quantity !== need.at(slot - 1) ? [slot] : []));
    let best = null;
    for (const start of starts.length === 0 ? [0] : starts) {
        const turned = [...need.slice(start), ...need.slice(0, start)];
        const pieces = coverLine(turned, mostParts, worth);
        const parts = merged(pieces.map(({ from, to, quantity }) => ({ from: (from + start) % slotsADay, to: ((to + start - 1) % slotsADay) + 1, quantity })));
        const dynoHours = pieces.reduce((sum, { from, to, quantity }) => sum + (to - from) * quantity, 0) / 2;
        const cost = dynoHours + (parts.length - 1) * worth;
        if (best === null || cost < best.cost - 1e-9)
            best = { parts, dynoHours, cost };
    }
    return best ?? { parts: [], dynoHours: 0, cost: 0 };
}
/** Dynamic programming over where the last piece begins. */
function coverLine(need, mostParts, worth) {
    let ways = [{ cost: 0, pieces: [] }, ...need.map(() => null)];
    let best = null;
    for (let count = 1; count <= mostParts; count++) {
        const longer = [null, ...need.map(() => null)];
        for (let from = 0; from < need.length; from++) {
            const before = ways[from];
            if (before === null || before === undefined)
                continue;
            let quantity = 0;
            for (let to = from + 1; to <= need.length; to++) {
                quantity = Math.max(quantity, need[to - 1] ?? 0);
                const cost = before.cost + ((to - from) * quantity) / 2 + (count > 1 ? worth : 0);
                const known = longer[to];
                if (known === null || known === undefined || cost < known.cost - 1e-9)
                    longer[to] = { cost, pieces: [...before.pieces, { from, to, quantity }] };
            }
        }
        ways = longer;
        const whole = ways[need.length];
        if (whole !== null && whole !== undefined && (best === null || whole.cost < best.cost - 1e-9))
            best = whole;
    }
    return best?.pieces ?? [];
}
/** Neighbours that ask for the same are one. */
function merged(parts) {
    return parts.reduce((all, part) => {
        const last = all.at(-1);
        return last?.quantity === part.quantity && last.to % slotsADay === part.from ? [...all.slice(0, -1), { ...last, to: part.to }] : [...all, part];
    }, []);
}
/** `07:00-22:00`; empty: the whole day. */
function hoursOf({ from, to }) {
    return (from === 0 && to === slotsADay) || from === to % slotsADay ? '' : `${windows_clock(from)}-${windows_clock(to)}`;
}
function windows_clock(slot) {
    return `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
}

;// CONCATENATED MODULE: ./build/backtest/propose.js








const propose_minuteMs = 60_000;
const propose_hourMs = 60 * propose_minuteMs;
const propose_dayMs = 24 * propose_hourMs;
const weekMs = 7 * propose_dayMs;
/** Of a week that may be missing. */
const mostMissing = 0.1;
const sampleMs = 5 * propose_minuteMs;
/** How much of the demand of a half hour the dynos are to carry, from the leanest; the first with few enough slow minutes is taken. */
const ambitions = [
    { quantile: 0.95, room: 1 },
    { quantile: 1, room: 1 },
    { quantile: 1, room: 1.15 },
    { quantile: 1, room: 1.3 }
];
const mostSlow = 0.01;
/** A window more must save so much of the day, and half a dyno-hour at least; other windows at weekends so much of the week. */
const worthOfDay = 0.02;
const leastWorth = 0.5;
const worthOfWeekends = 0.03;
/**
 * A schedule from the recorded demand: few windows on the full or half hour, other ones at weekends only where that pays. Pure.
 *
 * @returns null: less than a week was observed, or the demand is not counted in requests
 */
function proposeSchedule(history, policy, options = {}) {
    const traffic = policy.router === null ? null : trafficFromHistory(history);
    return traffic === null ? null : proposeFor(traffic, policy, options);
}
/** The same from any traffic. */
function proposeFor(all, policy, { learnedPerDyno = null, rhythm = { kind: 'cron', gaps: { kind: 'usual' } }, seed = 1 } = {}) {
    const traffic = lastOf(all, 2 * weekMs);
    const { fromMs, toMs, lengthMs } = periodOf(traffic);
    if (toMs - fromMs < weekMs - propose_hourMs || lengthMs < weekMs * (1 - mostMissing))
        return null;
    const { model, most, assumptions } = modelFor(policy, traffic, rhythm, learnedPerDyno);
    const world = { traffic, model, start: startOf(traffic, assumptions.perDyno, most), size: 'Standard-1X', limit: Number.MAX_SAFE_INTEGER, seed, timezone: policy.timezone };
    const expect = (schedule) => expectationOf(replay({ kind: 'policy', name: '', policy: replayable({ ...policy, schedule }), rhythm }, world));
    const samples = samplesOf(traffic, policy.timezone);
    let found = null;
    for (const ambition of ambitions) {
        const windows = windowsFor(samples, policy, assumptions.perDyno, ambition);
        const schedule = windows.flatMap((line) => {
            const parsed = (0,parse_window/* parseWindow */.E)(line);
            return parsed.ok ? [parsed.window] : [];
        });
        if (windows.join() !== found?.windows.join())
            found = { windows, schedule, expected: expect(schedule) };
        if (found.expected.slowShare <= mostSlow)
            break;
    }
    if (found === null)
        return null;
    const yaml = ['schedule:', ...found.windows.map((window) => `  - ${window}`), ''].join('\n');
    return { ...found, yaml, fromMs, toMs, present: expect(policy.schedule), assumptions };
}
function expectationOf({ dynoHours, hours, slowMinutes, requests, failed }) {
    return { dynoHoursAWeek: (dynoHours / hours) * 168, slowShare: slowMinutes / (hours * 60), failedShare: requests === 0 ? 0 : failed / requests };
}
/** What was recorded nearest to every fifth minute; of two as near the lower, as the half hour of the higher has it too. */
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
function windowsFor({ weekdays, weekends }, policy, perDyno, { quantile, room }) {
    const bounds = (0,control_bounds/* explicitBounds */.uq)(policy);
    const needOf = (slots) => slots.map((values) => (0,control_bounds/* clamp */.qE)(Math.max(1, Math.ceil(((quantileOf(values, quantile) * room) / perDyno) * (1 - 1e-9))), bounds));
    const [work, free] = [needOf(weekdays), needOf(weekends)];
    const both = work.map((quantity, slot) => Math.max(quantity, free[slot] ?? 0));
    const worth = Math.max(leastWorth, worthOfDay * (both.reduce((sum, quantity) => sum + quantity, 0) / 2));
    const daily = coverDay(both, { mostParts: 6, worth, shape: 'ring' });
    const [onWeekdays, onWeekends] = [coverDay(work, { mostParts: 4, worth, shape: 'line' }), coverDay(free, { mostParts: 3, worth, shape: 'line' })];
    const apart = 5 * onWeekdays.cost + 2 * onWeekends.cost;
    return apart < 7 * daily.cost * (1 - worthOfWeekends)
        ? linesOf([...onWeekdays.parts.map((part) => ({ days: 'weekdays ', part })), ...onWeekends.parts.map((part) => ({ days: 'weekends ', part }))])
        : linesOf(daily.parts.map((part) => ({ days: '', part })));
}
/** What most lines would say comes last, without days and hours: what no other window speaks of. */
function linesOf(parts) {
    const quantities = [...new Set(parts.map(({ part }) => part.quantity))];
    const lines = (quantity) => parts.filter(({ part }) => part.quantity === quantity).length;
    const [rest = 1] = quantities.sort((a, b) => lines(b) - lines(a) || a - b);
    const named = parts.filter(({ part }) => part.quantity !== rest).map(({ days, part }) => `${days}${hoursOf(part)} ${part.quantity}`.replace(/ {2,}/g, ' ').trim());
    return [...named, String(rest)];
}
function quantileOf(values, share) {
    const sorted = [...values].sort((a, b) => a - b);
    return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

// EXTERNAL MODULE: ./build/commands/plan.js + 12 modules
var plan = __webpack_require__(6357);
;// CONCATENATED MODULE: ./build/commands/backtest.js






/** Of what was recorded: longer ago there are hours alone, and the app was another. */
const recordedMs = 14 * 86_400_000;
/** A replay takes about a second. */
const mostProcesses = 10;
/** Works out everything that a backtest shows. Never rejects. */
async function prepareBacktest(loaded, request) {
    const { compareTo, source } = request;
    const base = compareTo === null ? null : await (0,plan/* readBase */.wZ)(compareTo, request);
    if (base !== null && !base.ok)
        return base;
    const secrets = base?.secrets ?? [];
    const found = tasksOf(loaded.policy.value, request);
    if (!found.ok)
        return { ...found, secrets };
    const { fromMs, days } = coveredBy(found.value.tasks.map(({ traffic }) => traffic));
    const [head, compared] = await Promise.all([
        (0,plan/* lookUp */.TE)(loaded.policy.value, loaded.holidays, fromMs, days),
        base?.loaded == null ? null : (0,plan/* lookUp */.TE)(base.loaded.policy, base.loaded.holidays, fromMs, days)
    ]);
    const problems = [...head.problems, ...(compared?.problems ?? [])].map(problem/* problem */.C);
    if (problems.length > 0)
        return { ok: false, problems, secrets };
    const sizes = await (0,plan/* readSizes */.P1)(request.heroku, loaded.policy.value);
    const priceOf = ({ app, process }) => {
        const entry = sizes.entry(app, process);
        const name = entry?.size ?? prices/* assumedSize */.yK;
        return { name, source: entry === null ? 'assumed' : 'known', limit: entry?.limit ?? 100, monthly: (0,prices/* monthlyPrice */.JB)(name, sizes.prices) };
    };
    const backtests = [];
    const proposals = [];
    const missing = [];
    for (const { app, process, traffic, learnedPerDyno } of found.value.tasks) {
        const policy = processIn(head.policy, app, process);
        if (policy === null)
            continue;
        const other = compared === null ? null : processIn(compared.policy, app, process);
        if (compared !== null && other === null)
            missing.push(`${compareTo ?? ''} has no ${app} ${process}: there is nothing to compare it with.`);
        const others = other === null || compareTo === null ? [] : [{ name: compareTo, policy: other }];
        backtests.push(compareBacktests({ traffic, head: { name: 'this configuration', policy }, others, rhythm: request.rhythm, seed: request.seed, learnedPerDyno, size: priceOf(policy) }));
        const proposal = request.proposals === 'wanted' ? proposeFor(traffic, policy, { learnedPerDyno, rhythm: request.rhythm, seed: request.seed }) : null;
        if (proposal !== null)
            proposals.push({ app, process, proposal });
    }
    const absent = compareTo !== null && base?.loaded === null ? [`${compareTo} has no ${request.file}: there is nothing to compare with.`] : [];
    return {
        ok: true,
        page: { backtests, proposals, skipped: found.value.skipped, file: source.kind === 'csv' ? source.name : null, priceSource: sizes.prices.source },
        warnings: [...sizes.warnings, ...absent, ...missing],
        secrets
    };
}
function tasksOf({ apps }, { source }) {
    const all = apps.flatMap(({ processes }) => processes);
    return source.kind === 'csv' ? backtest_fromFile(all, source) : recorded(all, source.state);
}
/** Traffic from a file is that of the only process type that visitors reach. */
function backtest_fromFile(all, { name, traffic }) {
    const webs = all.filter(({ process }) => process === 'web');
    const [web, second] = webs;
    if (web === undefined)
        return { ok: false, problems: [(0,problem/* problem */.C)(`${name} is the traffic of a "web" process, and the configuration has none.`)] };
    if (second !== undefined)
        return { ok: false, problems: [(0,problem/* problem */.C)(`${name} is the traffic of one app, and the configuration has ${webs.length} with "web". Say which one is meant with "app".`)] };
    return { ok: true, value: { tasks: [{ app: web.app, process: web.process, traffic, learnedPerDyno: null }], skipped: [] } };
}
function recorded(all, state) {
    const tasks = [];
    const skipped = [];
    for (const policy of all) {
        const { app, process } = policy;
        const known = own(own(state.apps, app), process) ?? null;
        const traffic = known === null ? null : traffic_trafficFromHistory(known.history);
        const why = whyNot(policy, known === null ? 'unknown' : 'known', traffic, tasks.length);
        if (why !== null)
            skipped.push({ app, process, why });
        else if (traffic !== null)
            tasks.push({ app, process, traffic: lastOf(traffic, recordedMs), learnedPerDyno: known?.demand?.unit === 'requests' ? (known.demand.capacity?.perDyno ?? null) : null });
    }
    if (tasks.length > 0)
        return { ok: true, value: { tasks, skipped } };
    const reasons = skipped.slice(0, 5).map(({ app, process, why }) => `${app} ${process}: ${why}`);
    return { ok: false, problems: [(0,problem/* problem */.C)(`No traffic was recorded to replay. ${reasons.join(' ')} Or give a file of timestamp,requests_per_second as "traffic".`)] };
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
    const periods = traffics.map(periodOf);
    const fromMs = Math.min(...periods.map((period) => period.fromMs));
    return { fromMs, days: Math.ceil((Math.max(...periods.map((period) => period.toMs)) - fromMs) / 86_400_000) + 1 };
}
function processIn({ apps }, app, process) {
    return apps.find((entry) => entry.app === app)?.processes.find((entry) => entry.process === process) ?? null;
}
function own(values, key) {
    return values !== undefined && Object.hasOwn(values, key) ? values[key] : undefined;
}

// EXTERNAL MODULE: ./build/commands/holidays.js + 5 modules
var holidays = __webpack_require__(6147);
// EXTERNAL MODULE: ./build/commands/policy.js
var commands_policy = __webpack_require__(6097);
;// CONCATENATED MODULE: ./build/commands/backtest-terminal.js














/** Prints the backtest of the configuration in the working directory. Returns the exit status. */
async function backtestOnTerminal(options) {
    const { config, app, compareTo, seed, proposals, format } = options;
    const { HEROKU_API_KEY: token = '' } = process.env;
    const { kind } = await (0,source/* readConfig */.X)('', config);
    if (kind === 'absent')
        return complain([(0,problem/* problem */.C)(`There is no ${config} here. Name the configuration with --config.`)], (0,build_redact/* createRedact */.a)([token]));
    const endpoints = (0,config_endpoints/* readEndpoints */.Z)(process.env, { kind: 'none' });
    const loaded = await (0,commands_policy/* loadPolicy */.t)({ config, simple: app === '' ? {} : { app } }, '', process.env);
    const { policy } = loaded;
    const read = await sourceOf(options);
    const found = read.ok ? withRhythm(options, read.value) : read;
    const problems = [...(endpoints.ok ? [] : endpoints.problems), ...(policy.ok ? [] : policy.problems), ...(found.ok ? [] : found.problems), ...(await (0,holidays/* regionProblems */.X)(loaded))];
    if (problems.length > 0 || !policy.ok || !endpoints.ok || !found.ok)
        return complain(problems, (0,build_redact/* createRedact */.a)([token, ...loaded.secrets]));
    const prepared = await prepareBacktest({ ...loaded, policy }, {
        folder: '',
        file: config,
        environment: process.env,
        compareTo: compareTo || null,
        compareToName: '--compare-to',
        onlyApp: app || null,
        source: found.value.source,
        rhythm: found.value.rhythm,
        seed,
        proposals,
        heroku: token === '' ? null : (0,heroku/* heroku */.z)({ baseUrl: endpoints.value.herokuApi, token, clock: clock/* systemClock */.m })
    });
    const redact = (0,build_redact/* createRedact */.a)([token, ...loaded.secrets, ...prepared.secrets]);
    if (!prepared.ok)
        return complain(prepared.problems, redact);
    const page = redact(prepared.page);
    const silent = proposals === 'wanted' && page.proposals.length === 0 ? ['There is no proposal: it takes a week of traffic.'] : [];
    for (const warning of [...prepared.warnings, ...silent])
        process.stderr.write(`${redact(warning)}\n`);
    process.stdout.write(format === 'json' ? renderBacktestJson(page) : renderBacktestText(page));
    return 0;
}
async function sourceOf({ traffic, state }) {
    if ((traffic === '') === (state === ''))
        return { ok: false, problems: [(0,problem/* problem */.C)('Give the traffic: --traffic FILE (timestamp,requests_per_second), or --state FILE, the file of "state: file:PATH".')] };
    if (state !== '')
        return fromState(await (0,file/* fileStore */.o)({ path: state }).load(), 'Name the file of "state: file:PATH" with --state, or give --traffic.');
    return fromFile('', traffic, '--traffic');
}
const backtest_terminal_leastMs = 10_000;
function withRhythm({ every, watch, interval }, found) {
    const problems = [];
    const duration = (name, text) => {
        const ms = (0,config_duration/* parseDuration */.E)(text);
        if (ms === null || ms < backtest_terminal_leastMs)
            problems.push((0,problem/* problem */.C)(`${name}: "${text}" is not a duration of at least 10s. Write 30s, 5m or 1h.`));
        return ms ?? backtest_terminal_leastMs;
    };
    if (every !== '' && watch !== '')
        problems.push((0,problem/* problem */.C)('--every and --watch do not go together. Leave one of them out.'));
    const rhythm = every !== ''
        ? { kind: 'every', ms: duration('--every', every) }
        : watch !== ''
            ? { kind: 'watch', watchMs: duration('--watch', watch), intervalMs: duration('--interval', interval || '30s'), gaps: found.gaps }
            : { kind: 'cron', gaps: found.gaps };
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: { ...found, rhythm } };
}
function complain(problems, redact) {
    for (const { message, place } of problems) {
        process.stderr.write(redact(`${place === null ? '' : `${place.file}:${place.line}:${place.column} `}${message}\n`));
    }
    return 1;
}


/***/ }),

/***/ 4133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withoutFreshStart),
/* harmony export */   p: () => (/* binding */ stateIn)
/* harmony export */ });
/* harmony import */ var _control_advance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3976);

/** Without any state the report is empty and says so; a state that is there and cannot be read is no reason for an empty one. */
function stateIn(loaded) {
    switch (loaded.kind) {
        case 'loaded':
            return { ok: true, state: loaded.state, warnings: [] };
        case 'empty':
            return { ok: true, state: _control_advance_js__WEBPACK_IMPORTED_MODULE_0__/* .freshState */ .Q5, warnings: ['There is no state yet, so the report is empty. It fills with every "command: run" that keeps its state in the same place.'] };
        case 'unusable':
        case 'newer':
        case 'unreachable':
            return { ok: false, problem: `No report: ${withoutFreshStart(loaded.warning)}` };
    }
}
/** What a run would do about it is not what happens here. */
function withoutFreshStart(warning) {
    return warning.replace(/ This run starts with a fresh state\.$/, '').replace(', and this run starts with a fresh state that is not kept', '');
}


/***/ })

};

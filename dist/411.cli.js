export const id = 411;
export const ids = [411];
export const modules = {

/***/ 77670:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Rw: () => (/* binding */ LARGEST_DOCUMENT_BYTES),
  D4: () => (/* binding */ decode),
  lF: () => (/* binding */ encode),
  Ii: () => (/* binding */ encodeForVariable),
  R3: () => (/* binding */ encodeReadable)
});

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/adapters/stores/document/document.js + 6 modules
var document_document = __webpack_require__(63942);
// EXTERNAL MODULE: ./build/adapters/stores/document/points-text.js
var points_text = __webpack_require__(77597);
// EXTERNAL MODULE: ./build/core/history/downsample.js
var downsample = __webpack_require__(62947);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/adapters/stores/document/retention.js


const tenMinutesMs = 10 * durations/* minuteMs */.J2;
/** Changes that are worth more than old hours. */
const lastChanges = 10;
/** At least so many apps stand for all where it is guessed how much has to go. */
const sampledApps = 20;
/**
 * The text of as much of a state as takes at most `maxBytes`; null: not even the least does. What goes, in this
 * order: the oldest looks of the charts become ten minutes, the oldest ten minutes become hours; the oldest changes,
 * the oldest hours, the last ten changes, the last look of the charts; the oldest `recent` looks; the oldest
 * `gapsMs`; closed incidents; what was learned of demand and response times. All processes lose alike. Recovery,
 * holds, last change, faults, open incidents and the sums of the month stay.
 *
 * @param serialize called about ten times for a few apps; for many about four times, and ten times for a sample of
 * them
 */
function truncateToFit(state, maxBytes, serialize) {
    const whole = serialize(state);
    if (whole.bytes <= maxBytes)
        return whole.text;
    const stages = stagesOf(state);
    let best = null;
    firstSufficient(stepsOf(stages), estimatedStep(state, maxBytes, stages, serialize), (step) => {
        const { text, bytes } = serialize(truncate(state, budgetAt(stages, step)));
        if (bytes > maxBytes)
            return false;
        best = text;
        return true;
    });
    return best;
}
/** The least that is kept of a state. */
function truncateToLeast(state) {
    return truncate(state, budgetAt(stagesOf(state), Infinity));
}
/** The step at which a sample of the apps fits into its share; null: there are too few to take one. */
function estimatedStep(state, maxBytes, stages, serialize) {
    const apps = Object.entries(state.apps);
    const every = Math.floor(apps.length / sampledApps);
    if (every < 2)
        return null;
    const sample = { ...state, apps: Object.fromEntries(apps.filter((_, index) => index % every === 0)) };
    const share = (maxBytes * processesOf(sample).length) / processesOf(state).length;
    const total = stepsOf(stages);
    const fits = (step) => serialize(truncate(sample, budgetAt(stages, step))).bytes <= share;
    return Math.min(firstSufficient(total, null, fits), total);
}
/**
 * The first of the steps from 1 on that is enough, as every later one is; `total + 1` where none is. Bisects, as the
 * size falls with every step; with an estimate it looks near that first, and each time twice as far.
 */
function firstSufficient(total, estimate, isEnough) {
    let low = 1;
    let high = total;
    let step = estimate ?? Math.floor((low + high) / 2);
    for (let width = estimate === null ? total : 1; low <= high; width *= 2) {
        if (isEnough(step)) {
            high = step - 1;
            step = Math.max(Math.floor((low + high) / 2), high - width + 1);
        }
        else {
            low = step + 1;
            step = Math.min(Math.floor((low + high) / 2), low + width - 1);
        }
    }
    return low;
}
function stagesOf(state) {
    const processes = processesOf(state);
    const longest = (length) => processes.reduce((most, process) => Math.max(most, length(process)), 0);
    const changes = longest((process) => process.changes.length);
    return [
        { what: 'looks', from: downsample/* fullDepth */.r.looksMs / tenMinutesMs, to: 0 },
        { what: 'tenMinutes', from: downsample/* fullDepth */.r.tenMinutesMs / durations/* hourMs */.$0, to: 0 },
        { what: 'changes', from: Math.max(changes, lastChanges), to: lastChanges },
        { what: 'quarters', from: downsample/* fullDepth */.r.hoursMs / (6 * durations/* hourMs */.$0), to: 0 },
        { what: 'changes', from: lastChanges, to: 0 },
        { what: 'history', from: 1, to: 0 },
        { what: 'recent', from: longest((process) => process.recent.length), to: 0 },
        { what: 'gaps', from: state.gapsMs.length, to: 0 },
        { what: 'closed', from: state.closed.length, to: 0 },
        { what: 'learned', from: 1, to: 0 }
    ];
}
function stepsOf(stages) {
    return stages.reduce((total, { from, to }) => total + from - to, 0);
}
function processesOf({ apps }) {
    return Object.values(apps).flatMap((processes) => Object.values(processes));
}
function budgetAt(stages, steps) {
    let left = steps;
    const budget = {};
    for (const { what, from, to } of stages) {
        const taken = Math.min(left, from - to);
        // A later stage of the same thing has the say once it has begun.
        if (taken > 0 || budget[what] === undefined)
            budget[what] = from - taken;
        left -= taken;
    }
    return budget;
}
function truncate(state, budget) {
    const nowMs = state.lastLookMs ?? 0;
    const truncateProcess = (process) => ({
        ...process,
        recent: newest(process.recent, budget.recent),
        changes: newest(process.changes, budget.changes),
        demand: budget.learned === 0 ? null : process.demand,
        latency: budget.learned === 0 ? null : process.latency,
        history: truncateHistory(process.history, nowMs, budget)
    });
    return {
        ...state,
        gapsMs: newest(state.gapsMs, budget.gaps),
        closed: newest(state.closed, budget.closed),
        apps: mapValues(state.apps, (processes) => mapValues(processes, truncateProcess))
    };
}
function truncateHistory(history, nowMs, budget) {
    if (budget.history === 0)
        return { hours: [], tenMinutes: [], looks: [], month: history.month };
    return (0,downsample/* downsample */.J)(history, nowMs, {
        looksMs: budget.looks * tenMinutesMs,
        tenMinutesMs: budget.tenMinutes * durations/* hourMs */.$0,
        hoursMs: budget.quarters * 6 * durations/* hourMs */.$0
    });
}
function mapValues(record, change) {
    return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));
}
/** The last `count` of a list that is oldest first. */
function newest(items, count) {
    return items.slice(items.length - Math.min(count, items.length));
}

;// CONCATENATED MODULE: ./build/adapters/stores/document/codec.js




/** A variable holds 48 KB; the rest is for what GitHub may add to the count. */
const VARIABLE_BYTES = 40_000;
/** Hundreds of apps with all their charts; thousands with coarser ones. Each run uploads it anew. */
const DOCUMENT_BYTES = 8_000_000;
/** A hundred times a large real document; more is an accident or an attack. */
const LARGEST_DOCUMENT_BYTES = 10_000_000;
/**
 * No document of ours is compressed further: what is larger by this need not be compressed to know that it does not
 * fit.
 */
const BEST_RATIO = 100;
/** Notices that are about to be sent, for each channel: of a run that dies with more of them, those are lost. */
const MOST_OUTGOING = 10;
const GZIP_MAGIC = Buffer.from([0x1f, 0x8b]);
/** JSON on one line, for machines: of at most `maxBytes` as far as {@link truncateToFit} can shorten it. */
function encode(state, maxBytes = DOCUMENT_BYTES) {
    return serialized(state, maxBytes, (document) => JSON.stringify(document));
}
/** Indented JSON with a final newline, for a file that people read, of about the same size. */
function encodeReadable(state, maxBytes = DOCUMENT_BYTES) {
    return serialized(state, maxBytes, (document) => `${JSON.stringify(document, null, 2)}\n`);
}
function serialized(state, maxBytes, form) {
    const documentOf = documents();
    const text = truncateToFit(state, maxBytes, (truncated) => {
        const candidate = form(documentOf(truncated));
        return { text: candidate, bytes: Buffer.byteLength(candidate) };
    });
    return text ?? form(documentOf(truncateToLeast(state)));
}
/** Gzip and base64 text of at most `maxBytes`, shortened as {@link truncateToFit} says where it must be. */
function encodeForVariable(state, maxBytes = VARIABLE_BYTES) {
    const documentOf = documents();
    const text = truncateToFit(state, maxBytes, (truncated) => {
        const json = JSON.stringify(documentOf(truncated));
        if (json.length > maxBytes * BEST_RATIO)
            return { text: '', bytes: json.length / BEST_RATIO };
        const candidate = compress(json);
        return { text: candidate, bytes: candidate.length };
    });
    if (text !== null)
        return { kind: 'encoded', text };
    return { kind: 'too-large', bytes: compress(JSON.stringify(documentOf(truncateToLeast(state)))).length };
}
/**
 * Gives states as their document has them, with the points of the charts in texts. What several of them share is
 * written once.
 */
function documents() {
    const texts = new WeakMap();
    const textOf = (points) => {
        const text = texts.get(points) ?? (0,points_text/* encodePoints */.g)(points);
        texts.set(points, text);
        return text;
    };
    const historyOf = ({ hours, tenMinutes, looks, month }) => ({
        hours: textOf(hours),
        tenMinutes: textOf(tenMinutes),
        looks: textOf(looks),
        month
    });
    return (state) => ({
        ...state,
        apps: mapValues(state.apps, (processes) => mapValues(processes, (process) => ({ ...process, history: historyOf(process.history) }))),
        notices: mapValues(state.notices, (channel) => ({ ...channel, outgoing: channel.outgoing.slice(0, MOST_OUTGOING) }))
    });
}
/**
 * Reads what any of the encoders wrote. Never throws; decompresses at most {@link LARGEST_DOCUMENT_BYTES}.
 *
 * @param origin names the place in the warning, e.g. `The repository variable DYNO_SCALER_STATE`
 */
function decode(text, origin = 'The state') {
    const trimmed = text.trim();
    if (trimmed === '')
        return (0,document_document/* unusable */._P)('it is empty', origin);
    if (trimmed.length > LARGEST_DOCUMENT_BYTES)
        return (0,document_document/* unusable */._P)(TOO_LARGE, origin);
    if (trimmed.startsWith('{'))
        return decodeJson(trimmed, origin);
    const compressed = decodeBase64(trimmed);
    if (compressed === null)
        return (0,document_document/* unusable */._P)('it is neither JSON nor base64 of gzip', origin);
    try {
        const json = (0,external_node_zlib_.gunzipSync)(compressed, { maxOutputLength: LARGEST_DOCUMENT_BYTES });
        return decodeJson(json.toString('utf8'), origin);
    }
    catch (error) {
        return (0,document_document/* unusable */._P)(compressionProblem(error), origin);
    }
}
const TOO_LARGE = `it is larger than ${LARGEST_DOCUMENT_BYTES / 1_000_000} MB`;
function decodeJson(json, origin) {
    let value;
    try {
        value = JSON.parse(json);
    }
    catch {
        return (0,document_document/* unusable */._P)('it is not valid JSON, cut short or damaged', origin);
    }
    return (0,document_document/* parseState */.Bu)(value, origin);
}
/** The bytes, or null when they cannot be those of a gzip stream. */
function decodeBase64(text) {
    if (!/^[A-Za-z0-9+/\s]+={0,2}$/.test(text))
        return null;
    const bytes = Buffer.from(text, 'base64');
    return bytes.subarray(0, GZIP_MAGIC.length).equals(GZIP_MAGIC) ? bytes : null;
}
function compressionProblem(error) {
    if (!(error instanceof Error))
        return 'it cannot be decompressed';
    const code = error.code;
    return code === 'ERR_BUFFER_TOO_LARGE'
        ? TOO_LARGE
        : `it cannot be decompressed, cut short or damaged (${error.message})`;
}
function compress(json) {
    return (0,external_node_zlib_.gzipSync)(json, { level: 9 }).toString('base64');
}


/***/ }),

/***/ 63942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bu: () => (/* binding */ parseState),
  _P: () => (/* binding */ unusable)
});

// UNUSED EXPORTS: stateSchema

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 9 modules
var schemas = __webpack_require__(27597);
// EXTERNAL MODULE: ./build/core/model/incident.js
var incident = __webpack_require__(24868);
// EXTERNAL MODULE: ./build/core/forecast/calibration.js
var calibration = __webpack_require__(10074);
// EXTERNAL MODULE: ./build/core/forecast/ensemble.js
var ensemble = __webpack_require__(35887);
// EXTERNAL MODULE: ./build/core/forecast/profile.js
var profile = __webpack_require__(47799);
// EXTERNAL MODULE: ./build/core/forecast/slow-minute-cost.js
var slow_minute_cost = __webpack_require__(84774);
;// CONCATENATED MODULE: ./build/adapters/stores/document/schema-units.js
/** Values that every part of the state's document is made of. */

/** The last instant that a JavaScript `Date` can hold; beyond it formatting throws. */
const LAST_INSTANT_MS = 8.64e15;
const instant = schemas/* number */.aig().min(0).max(LAST_INSTANT_MS);
/** A quantity of dynos, or a count of something else. */
const wholeNumber = schemas/* int */.Whr().min(0);
const verdict = schemas/* enum */.k5n(['up', 'slow', 'down', 'unknown']);

;// CONCATENATED MODULE: ./build/adapters/stores/document/demand-schema.js
/** The part of the state's document that remembers the demand. */






const count = schemas/* number */.aig().min(0);
const counts = schemas/* array */.YOg(count);
const level = schemas/* object */.Ikc({ fast: count, slow: count, peak: count, lastMinutes: counts });
const origin = schemas/* object */.Ikc({ atMs: instant, untilMs: instant, level, demandNow: count.nullable() });
const leadingMetric = schemas/* object */.Ikc({
    logRatio: schemas/* number */.aig(),
    meanError: count,
    comparisons: wholeNumber,
    readings: schemas/* array */.YOg(schemas/* object */.Ikc({ atMs: instant, load: count })),
    demandNow: count.nullable()
});
/** A profile with a value for each part of its cycle. */
function profileOf({ lengthMinutes, partMinutes }) {
    const parts = lengthMinutes / partMinutes;
    return schemas/* object */.Ikc({
        usual: schemas/* array */.YOg(schemas/* int */.Whr().min(-1)).length(parts),
        current: schemas/* object */.Ikc({ part: wholeNumber.max(parts - 1), sum: count, count: wholeNumber.min(1) }).nullable()
    });
}
/** Lists as long as those that a memory begins with. */
function countsLike(fresh) {
    return schemas/* array */.YOg(counts.length(fresh[0]?.length ?? 0)).length(fresh.length);
}
const unexplained = schemas/* object */.Ikc({
    count,
    load: schemas/* number */.aig(),
    slowdown: schemas/* number */.aig(),
    loadSquared: count,
    slowdownSquared: count,
    product: schemas/* number */.aig()
});
const capacity = schemas/* object */.Ikc({ perDyno: count, backlog: count, limitSeen: schemas/* boolean */.zMY(), unexplained });
const demand = schemas/* object */.Ikc({
    unit: schemas/* enum */.k5n(['requests', 'dynos']),
    untilMs: instant,
    minutes: wholeNumber,
    capacity: capacity.nullable(),
    capacitySize: schemas/* string */.YjP().nullable().default(null),
    otherCapacities: schemas/* record */.g1P(schemas/* string */.YjP(), capacity).default({}),
    slowness: schemas/* enum */.k5n(['none', 'queueing', 'elsewhere', 'unknown']),
    level,
    leadingMetric: leadingMetric.nullable(),
    day: profileOf(profile/* demandCycles */.zR.day),
    week: profileOf(profile/* demandCycles */.zR.week),
    ensemble: schemas/* object */.Ikc({
        meanErrors: countsLike(ensemble/* freshEnsemble */.cT.meanErrors),
        weights: countsLike(ensemble/* freshEnsemble */.cT.weights),
        errorHistograms: countsLike(ensemble/* freshEnsemble */.cT.errorHistograms)
    }),
    calibration: countsLike(calibration/* freshCalibration */.TL),
    slowMinuteCost: schemas/* object */.Ikc({
        minutes: count,
        shortMinutes: counts.length(slow_minute_cost/* freshSlowMinuteCost */.hJ.shortMinutes.length),
        forecastMinutes: count,
        slowMinutes: count,
        proposals: schemas/* array */.YOg(schemas/* object */.Ikc({ atMs: instant, quantities: schemas/* array */.YOg(wholeNumber) }))
    }),
    meanDynos: count,
    forecastOrigin: origin.nullable()
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/core.js
var core = __webpack_require__(88532);
// EXTERNAL MODULE: ./build/adapters/stores/document/points-text.js
var points_text = __webpack_require__(77597);
;// CONCATENATED MODULE: ./build/adapters/stores/document/history-schema.js
/** The part of the state's document that remembers what happened. */



/** Thousands of points as a text; see `encodePoints`. */
const points = schemas/* string */.YjP().transform((text, context) => {
    const found = (0,points_text/* decodePoints */.e)(text);
    if (found?.every(({ atMs }) => atMs >= 0 && atMs <= LAST_INSTANT_MS))
        return found;
    context.addIssue('not a list of points');
    return core/* NEVER */.tm;
});
const seconds = schemas/* number */.aig().min(0);
const month = schemas/* object */.Ikc({
    month: schemas/* string */.YjP(),
    dynoSeconds: seconds,
    bySize: schemas/* record */.g1P(schemas/* string */.YjP(), seconds).exactOptional(),
    sinceMs: schemas/* number */.aig().min(0).max(LAST_INSTANT_MS).exactOptional(),
    flatDynoSeconds: seconds
});
const history_schema_history = schemas/* object */.Ikc({
    hours: points,
    tenMinutes: points,
    looks: points,
    month: month.nullable()
});

// EXTERNAL MODULE: ./build/core/forecast/latency/belief.js
var belief = __webpack_require__(45466);
// EXTERNAL MODULE: ./build/core/forecast/latency/latency-model.js + 2 modules
var latency_model = __webpack_require__(93056);
;// CONCATENATED MODULE: ./build/adapters/stores/document/latency-schema.js
/** The part of the state's document that remembers what the response times of pings taught. */





const positive = schemas/* number */.aig().positive();
const latency = schemas/* object */.Ikc({
    atMs: instant,
    minutes: schemas/* number */.aig().min(0),
    baseline: schemas/* object */.Ikc({ meanMs: positive, deviationMs: schemas/* number */.aig().min(0) }),
    belief: schemas/* array */.YOg(schemas/* number */.aig().min(0)).length(belief/* gridSteps */.mI),
    day: profileOf(latency_model/* latencyCycles */.i5.day),
    week: profileOf(latency_model/* latencyCycles */.i5.week),
    slowMinuteCost: positive,
    highestSlow: schemas/* object */.Ikc({ quantity: wholeNumber, atMs: instant }).nullable()
});

;// CONCATENATED MODULE: ./build/adapters/stores/document/migrate.js
/** Turns documents with the keys of earlier builds into today's. */
const migrate_level = { keys: { last: { to: 'lastMinutes' } } };
const migrate_profile = { keys: { open: { to: 'current' } } };
const migrate_unexplained = {
    to: 'unexplained',
    keys: {
        p95: { to: 'slowdown' },
        load2: { to: 'loadSquared' },
        p952: { to: 'slowdownSquared' }
    }
};
const migrate_leadingMetric = {
    to: 'leadingMetric',
    keys: {
        ratio: { to: 'logRatio' },
        error: { to: 'meanError' },
        compared: { to: 'comparisons' },
        open: { to: 'readings' },
        now: { to: 'demandNow' }
    }
};
const migrate_demand = {
    keys: {
        capacity: { keys: { suspects: migrate_unexplained } },
        level: migrate_level,
        gauge: migrate_leadingMetric,
        day: migrate_profile,
        week: migrate_profile,
        skill: {
            to: 'ensemble',
            keys: { error: { to: 'meanErrors' }, trust: { to: 'weights' }, shape: { to: 'errorHistograms' } }
        },
        reached: { to: 'calibration' },
        margin: {
            to: 'slowMinuteCost',
            keys: {
                over: { to: 'shortMinutes' },
                slow: { to: 'slowMinutes' },
                ruled: { to: 'forecastMinutes' },
                asked: { to: 'proposals' }
            }
        },
        size: { to: 'meanDynos' },
        pending: { to: 'forecastOrigin', keys: { level: migrate_level, now: { to: 'demandNow' } } }
    }
};
const migrate_latency = {
    to: 'latency',
    keys: {
        base: { to: 'baseline' },
        day: migrate_profile,
        week: migrate_profile,
        price: { to: 'slowMinuteCost' },
        slowWith: { to: 'highestSlow' }
    }
};
const processState = {
    keys: {
        relief: { to: 'ineffectiveScaleOut', keys: { vain: { to: 'count' } } },
        left: { to: 'expectedQuantities' },
        changes: { each: { keys: { by: { values: { foreign: 'external' } } } } },
        demand: migrate_demand,
        answers: migrate_latency
    }
};
const migrate_document = {
    keys: {
        apps: { each: { each: processState } },
        notices: { each: { keys: { told: { to: 'sentAt' }, owed: { to: 'pending' } } } }
    }
};
/**
 * A plain value with the keys of today; one that has them already comes back as it is. What it does not know stays,
 * and a key of today stands above an earlier one. Pure.
 */
function migrate(value) {
    return changed(value, migrate_document);
}
function changed(value, { keys, each, values }) {
    if (typeof value === 'string')
        return values !== undefined && Object.hasOwn(values, value) ? values[value] : value;
    if (typeof value !== 'object' || value === null)
        return value;
    if (each !== undefined && Array.isArray(value))
        return mapItems(value, (item) => changed(item, each));
    if (Array.isArray(value))
        return value;
    if (each !== undefined)
        return mapEntries(value, (key, entry) => [key, changed(entry, each)]);
    return keys === undefined ? value : mapEntries(value, (key, entry) => renamed(value, key, entry, keys));
}
function renamed(owner, key, entry, keys) {
    const change = Object.hasOwn(keys, key) ? keys[key] : undefined;
    if (change === undefined)
        return [key, entry];
    const isTaken = change.to !== undefined && Object.hasOwn(owner, change.to);
    return [isTaken ? key : (change.to ?? key), changed(entry, change)];
}
function mapItems(items, change) {
    const after = items.map(change);
    return after.every((item, index) => item === items[index]) ? items : after;
}
function mapEntries(value, change) {
    const before = Object.entries(value);
    const after = before.map(([key, entry]) => change(key, entry));
    const isSame = after.every(([key, entry], index) => key === before[index]?.[0] && entry === before[index][1]);
    return isSame ? value : Object.fromEntries(after);
}

;// CONCATENATED MODULE: ./build/adapters/stores/document/notices-schema.js
/** The part of the state's document that remembers what was sent to whom. */



const notice = schemas/* object */.Ikc({
    kind: schemas/* enum */.k5n(['incident-opened', 'incident-closed', 'scale', 'at-max', 'at-min', 'look', 'budget', 'test']),
    app: schemas/* string */.YjP().nullable(),
    process: schemas/* string */.YjP().nullable(),
    timezone: schemas/* string */.YjP().default('UTC'),
    atMs: instant,
    title: schemas/* string */.YjP(),
    text: schemas/* string */.YjP(),
    from: wholeNumber.nullable(),
    to: wholeNumber.nullable(),
    verdict: verdict,
    responseTimeMs: schemas/* number */.aig().min(0).nullable(),
    reasons: schemas/* array */.YOg(schemas/* object */.Ikc({ code: schemas/* string */.YjP(), message: schemas/* string */.YjP() })),
    incident: schemas/* object */.Ikc({
        kind: schemas/* enum */.k5n(incident/* incidentKinds */.C),
        sinceMs: instant,
        endedMs: instant.nullable(),
        issue: schemas/* object */.Ikc({ number: schemas/* int */.Whr().min(1), url: schemas/* string */.YjP() }).nullable()
    })
        .nullable(),
    runUrl: schemas/* string */.YjP().nullable()
});
const notices = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ sentAt: schemas/* record */.g1P(schemas/* string */.YjP(), instant), pending: schemas/* array */.YOg(notice), outgoing: schemas/* array */.YOg(notice).default([]) }));

;// CONCATENATED MODULE: ./build/adapters/stores/document/document.js








const VERSION = 1;
/** Far above what counting can reach, far below where adding one loses precision. */
const HIGHEST_SEQUENCE = 1e15;
const phase = schemas/* enum */.k5n(['ongoing', 'gave-up', 'recovering', 'over']);
const reasonCodes = [
    'formation-unavailable',
    'disabled',
    'maintenance',
    'native-autoscaling',
    'release-in-progress',
    'scheduled',
    'lead',
    'no-window',
    'signal-unavailable',
    'slow',
    'fast',
    'demand',
    'target-tracking',
    'forecast',
    'idle',
    'fallback',
    'scaling-does-not-help',
    'would-bounce',
    'stabilized',
    'cooldown',
    'fail-safe',
    'fail-safe-holding',
    'fail-safe-gave-up',
    'manual-hold',
    'manual-change-noticed',
    'held-at-zero',
    'clamped',
    'limited',
    'deploy-in-progress',
    'resized',
    'in-bounds'
];
const recovery = schemas/* object */.Ikc({
    healthySinceMs: instant.nullable(),
    failSafe: schemas/* object */.Ikc({ sinceMs: instant, gaveUp: schemas/* boolean */.zMY() }).nullable()
});
const look = schemas/* object */.Ikc({
    atMs: instant,
    from: wholeNumber.nullable(),
    to: wholeNumber.nullable(),
    size: schemas/* string */.YjP().exactOptional(),
    verdict: verdict,
    medianMs: schemas/* number */.aig().min(0).nullable(),
    answers: schemas/* array */.YOg(schemas/* string */.YjP())
});
const intent = schemas/* object */.Ikc({
    atMs: instant,
    from: wholeNumber,
    to: wholeNumber,
    size: schemas/* string */.YjP().exactOptional(),
    run: schemas/* string */.YjP()
});
const runMark = schemas/* object */.Ikc({
    number: wholeNumber,
    attempt: wholeNumber,
    atMs: instant,
    progress: schemas/* enum */.k5n(['under-way', 'done']),
    followsGap: schemas/* boolean */.zMY()
});
const sizeChange = schemas/* object */.Ikc({ from: schemas/* string */.YjP(), to: schemas/* string */.YjP() });
const document_processState = schemas/* object */.Ikc({
    recovery,
    streaks: schemas/* object */.Ikc({ slow: wholeNumber, fast: wholeNumber, atMs: instant }),
    recommendations: schemas/* array */.YOg(schemas/* object */.Ikc({ atMs: instant, quantity: wholeNumber })),
    pointQuantity: wholeNumber.nullable().default(null),
    agreeing: schemas/* object */.Ikc({ direction: schemas/* enum */.k5n(['in', 'out']), looks: wholeNumber })
        .nullable()
        .default(null),
    hold: schemas/* object */.Ikc({
        quantity: wholeNumber,
        by: schemas/* enum */.k5n(['input', 'noticed']),
        sinceMs: instant,
        untilMs: instant,
        raisedFrom: wholeNumber.exactOptional()
    })
        .nullable(),
    sizeHold: schemas/* object */.Ikc({ size: schemas/* string */.YjP(), by: schemas/* enum */.k5n(['input', 'noticed']), sinceMs: instant, untilMs: instant })
        .nullable()
        .default(null),
    beforeHold: schemas/* object */.Ikc({ quantity: wholeNumber, size: schemas/* string */.YjP().nullable() }).nullable().default(null),
    sizeRefusal: schemas/* object */.Ikc({ size: schemas/* string */.YjP(), atMs: instant, message: schemas/* string */.YjP() }).nullable().default(null),
    ineffectiveScaleOut: schemas/* object */.Ikc({
        count: wholeNumber,
        before: schemas/* object */.Ikc({ atMs: instant, errorShare: schemas/* number */.aig(), responseMs: schemas/* number */.aig().nullable() }).nullable(),
        beganWithLoad: schemas/* boolean */.zMY().nullable().default(null)
    }),
    unavailableSinceMs: instant.nullable(),
    lastRequestMs: instant.nullable(),
    // They can be learned again: those of another version are no reason to lose the rest.
    demand: demand.nullable().catch(null),
    latency: latency.nullable().catch(null),
    lastChange: schemas/* object */.Ikc({ atMs: instant, from: wholeNumber, to: wholeNumber, size: sizeChange.exactOptional() })
        .nullable(),
    faults: schemas/* object */.Ikc({ sinceMs: instant, looks: wholeNumber, isDeploy: schemas/* literal */.euz(true).exactOptional() }).nullable(),
    expectedQuantities: schemas/* array */.YOg(wholeNumber),
    intents: schemas/* array */.YOg(intent).default([]),
    expectedSizes: schemas/* array */.YOg(schemas/* string */.YjP()).default([]),
    recent: schemas/* array */.YOg(look),
    changes: schemas/* array */.YOg(schemas/* object */.Ikc({
        atMs: instant,
        from: wholeNumber,
        to: wholeNumber,
        size: sizeChange.exactOptional(),
        by: schemas/* enum */.k5n(['ours', 'manual', 'external']),
        code: schemas/* enum */.k5n(reasonCodes),
        message: schemas/* string */.YjP()
    })),
    history: history_schema_history
});
const shown = schemas/* object */.Ikc({
    issue: schemas/* int */.Whr().min(1),
    url: schemas/* string */.YjP(),
    open: schemas/* boolean */.zMY(),
    phase,
    commentedMs: instant.nullable()
});
const document_incident = schemas/* object */.Ikc({
    app: schemas/* string */.YjP().nullable(),
    process: schemas/* string */.YjP().nullable(),
    kind: schemas/* enum */.k5n(incident/* incidentKinds */.C),
    phase,
    sinceMs: instant,
    endedMs: instant.nullable(),
    departed: schemas/* literal */.euz(true).exactOptional(),
    cause: schemas/* string */.YjP(),
    lowest: wholeNumber.nullable(),
    highest: wholeNumber.nullable(),
    extra: schemas/* object */.Ikc({ dynoSeconds: schemas/* number */.aig().min(0), untilMs: instant }),
    untold: schemas/* enum */.k5n(['opening', 'end']).exactOptional(),
    shown: shown.nullable()
});
const document_closed = document_incident
    .pick({ app: true, process: true, kind: true, sinceMs: true, lowest: true, highest: true })
    .extend({ endedMs: instant });
/** The version-1 document. Keys that it does not know are dropped, `__proto__` among them. */
const stateSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz(VERSION),
    sequence: schemas/* int */.Whr().min(0).max(HIGHEST_SEQUENCE),
    lastLookMs: instant.nullable(),
    gapsMs: schemas/* array */.YOg(schemas/* number */.aig().min(0)),
    lease: schemas/* object */.Ikc({ holder: schemas/* string */.YjP(), untilMs: instant }).nullable(),
    saves: schemas/* array */.YOg(schemas/* string */.YjP()).catch([]).default([]),
    // Without them the state is still worth everything else.
    runs: schemas/* record */.g1P(schemas/* string */.YjP(), runMark).catch({}).default({}),
    apps: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* record */.g1P(schemas/* string */.YjP(), document_processState)),
    selected: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())).default({}),
    maintenance: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ stage: schemas/* enum */.k5n(['switching-on', 'on', 'left-off']) })).default({}),
    nearlySpent: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).default({}),
    incidents: schemas/* array */.YOg(document_incident),
    closed: schemas/* array */.YOg(document_closed).default([]),
    calendar: schemas/* array */.YOg(schemas/* object */.Ikc({ day: schemas/* int */.Whr(), name: schemas/* string */.YjP(), timezone: schemas/* string */.YjP().exactOptional() }))
        .nullable()
        .default(null),
    notices: notices.default({})
});
/**
 * Tells our documents from everything else; those of earlier builds come with today's keys. Never throws, whatever
 * the value is.
 *
 * @param origin names the place in the warning, e.g. `The state file /tmp/state.json`
 */
function parseState(value, origin = 'The state') {
    try {
        const version = versionOf(value);
        if (typeof version === 'number' && version > VERSION)
            return newer(version, origin);
        const parsed = stateSchema.safeParse(migrate(value));
        if (parsed.success)
            return { kind: 'loaded', state: parsed.data };
        return unusable(`it is not a document of Dyno Scaler (${firstIssue(parsed.error)})`, origin);
    }
    catch {
        // A getter or a proxy may throw when it is looked at.
        return unusable('it is not a document of Dyno Scaler (it cannot be read)', origin);
    }
}
/** The result for something that was there and is of no use. `problem` is a clause without a full stop. */
function unusable(problem, origin = 'The state') {
    return { kind: 'unusable', warning: `${origin} cannot be used: ${problem}. This run starts with a fresh state.` };
}
function newer(version, origin) {
    return {
        kind: 'newer',
        warning: `${origin} was written by a newer version (format ${version}, this one knows ${VERSION}). It is left as it is, ` +
            'and this run starts with a fresh state that is not kept. Use the same version of the action everywhere, or ' +
            'another `state-name`.'
    };
}
function versionOf(value) {
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'version')
        ? value.version
        : undefined;
}
function firstIssue(error) {
    const issue = error.issues[0];
    if (issue === undefined)
        return 'no reason given';
    // The path may hold names from a foreign file, of any length and with any character.
    const path = issue.path
        .map(String)
        .join('.')
        .replace(/[^\w.-]/g, '?')
        .slice(0, 80);
    const message = issue.message.slice(0, 120);
    return path === '' ? message : `${path}: ${message}`;
}


/***/ }),

/***/ 77597:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ decodePoints),
/* harmony export */   g: () => (/* binding */ encodePoints)
/* harmony export */ });
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** Far above what a process remembers; a few characters could ask for billions. */
const mostPoints = 100_000;
const verdictLetters = { up: 'u', slow: 's', down: 'd', unknown: '?' };
/**
 * The points in a text that is short and compresses well: the columns `atMs; quantity; bounds; responseMs; demand;
 * verdict; dyno type`, the last only where one is known, each with its values oldest first. Instants are seconds, the first since 1970, the others since the one
 * before. A value that repeats itself has its count behind a `*`; `-` is null; bounds are `2` or `1-6`; a verdict is
 * its first letter, `?` where unknown. Exact.
 */
function encodePoints(points) {
    if (points.length === 0)
        return '';
    return [
        column(points.map(({ atMs }, index) => String((atMs - (points[index - 1]?.atMs ?? 0)) / _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj))),
        column(points.map(({ quantity }) => orDash(quantity))),
        column(points.map(({ bounds }) => boundsText(bounds))),
        column(points.map(({ responseMs }) => orDash(responseMs))),
        column(points.map(({ demand }) => orDash(demand))),
        column(points.map(({ verdict }) => verdictLetters[verdict])),
        ...(points.some(({ size }) => size !== undefined) ? [column(points.map(({ size }) => sizeText(size)))] : [])
    ].join(';');
}
/** Reads what {@link encodePoints} wrote; null where it did not. */
function decodePoints(text) {
    if (text === '')
        return [];
    const [at, quantities, bounds, responses, demands, verdicts, sizes = [], ...more] = text.split(';').map(values);
    if (!at || !quantities || !bounds || !responses || !demands || !verdicts || !sizes || more.length > 0)
        return null;
    if ([quantities, bounds, responses, demands, verdicts].some(({ length }) => length !== at.length))
        return null;
    if (sizes.length > 0 && sizes.length !== at.length)
        return null;
    const points = [];
    let atMs = 0;
    const knownBounds = rememberedBounds();
    for (const [index, delta] of at.entries()) {
        const deltaS = numberOf(delta);
        if (typeof deltaS !== 'number' || (index > 0 && deltaS === 0))
            return null;
        atMs = Math.round(atMs + deltaS * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .secondMs */ .fj);
        const point = pointOf(atMs, knownBounds(bounds[index] ?? ''), {
            quantity: quantities[index],
            responseMs: responses[index],
            demand: demands[index],
            verdict: verdicts[index]
        });
        if (point === null)
            return null;
        const size = sizes[index] ?? '-';
        points.push(size === '-' ? point : { ...point, size });
    }
    return points;
}
function pointOf(atMs, bounds, texts) {
    const quantity = numberOf(texts.quantity);
    const responseMs = numberOf(texts.responseMs);
    const demand = numberOf(texts.demand);
    const verdict = verdictOf(texts.verdict);
    if (quantity === undefined || bounds === undefined || responseMs === undefined)
        return null;
    if (demand === undefined || verdict === undefined)
        return null;
    return { atMs, quantity, bounds, responseMs, demand, verdict };
}
function column(items) {
    const runs = [];
    for (let index = 0; index < items.length;) {
        const item = items[index] ?? '';
        let end = index + 1;
        while (end < items.length && items[end] === item)
            end++;
        // Twice in full is as short, and looks like its neighbours to the compression.
        if (end - index > 2)
            runs.push(`${item}*${end - index}`);
        else
            for (let count = index; count < end; count++)
                runs.push(item);
        index = end;
    }
    return runs.join(' ');
}
/** null: too many. */
function values(text) {
    const all = [];
    for (const run of text.split(' ')) {
        const [item = '', count = '1', ...more] = run.split('*');
        const times = Number(count);
        if (!(Number.isInteger(times) && times >= 1 && all.length + times <= mostPoints && more.length === 0))
            return null;
        for (let index = 0; index < times; index++)
            all.push(item);
    }
    return all;
}
/** Names of dyno types have no blanks; what else somebody may call one has to stay one item. */
function sizeText(size) {
    return size === undefined ? '-' : size.replace(/[^\w.-]/g, '_');
}
/** A mean of values near the largest number may be past it: nothing is known of it then. */
function orDash(value) {
    return value === null || !Number.isFinite(value) ? '-' : String(value);
}
/** undefined: not a number of at least 0. */
function numberOf(text = '') {
    if (text === '-')
        return null;
    const value = /^\d/.test(text) && !/x/i.test(text) ? Number(text) : Number.NaN;
    return Number.isFinite(value) ? value : undefined;
}
function boundsText(bounds) {
    if (bounds === null)
        return '-';
    return bounds.floor === bounds.ceiling ? String(bounds.floor) : `${bounds.floor}-${bounds.ceiling}`;
}
/** Few bounds hold for many points, which share them. */
function rememberedBounds() {
    const known = new Map();
    return (text) => {
        if (!known.has(text))
            known.set(text, boundsOf(text));
        return known.get(text);
    };
}
function boundsOf(text) {
    if (text === '-')
        return null;
    const [from = '', to = from, ...more] = text.split('-');
    const [floor, ceiling] = [numberOf(from), numberOf(to)];
    return isWhole(floor) && isWhole(ceiling) && more.length === 0 ? { floor, ceiling } : undefined;
}
function isWhole(value) {
    return typeof value === 'number' && Number.isSafeInteger(value);
}
function verdictOf(letter = '') {
    return Object.keys(verdictLetters).find((verdict) => verdictLetters[verdict] === letter);
}


/***/ }),

/***/ 82940:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ fileKind),
/* harmony export */   o: () => (/* binding */ fileStore)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(58500);
/* harmony import */ var _document_codec_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77670);
/* harmony import */ var _document_document_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(63942);






const fileKind = {
    kind: 'file',
    usage: 'file:PATH',
    mistakes: () => [],
    needsRepository: null,
    open: ({ argument: path }) => fileStore({ path })
};
/**
 * Keeps the state in a JSON file that only its owner can read. A save replaces the file as a whole, so that a crash
 * leaves the old one; a lock beside it lets one run save at a time. Missing folders are created.
 */
function fileStore(options) {
    const file = node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(options.path);
    let known = null;
    return {
        pace: 'often',
        load: async () => {
            const stamp = await stampOf(file);
            const found = await load(file);
            known = found.kind === 'loaded' && stamp !== null ? { stamp, sequence: found.state.sequence } : null;
            return found;
        },
        save: async (state) => {
            const { result, stamp } = await save(file, state, known);
            if (stamp !== null)
                known = { stamp, sequence: state.sequence };
            return result;
        }
    };
}
/** Another one for every file that takes the place, and for every change in place; null: there is none to be seen. */
async function stampOf(file) {
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file, { bigint: true }).catch(() => null);
    return found === null ? null : [found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}
async function load(file) {
    const origin = `The state file ${file}`;
    try {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(file);
        // Reading a pipe or a device may never end.
        if (!found.isFile())
            return unreachable(file, 'it is not a regular file', 'permission');
        if (found.size > _document_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .LARGEST_DOCUMENT_BYTES */ .Rw) {
            return (0,_document_document_js__WEBPACK_IMPORTED_MODULE_5__/* .unusable */ ._P)(`it has ${found.size} bytes, more than any document of ours`, origin);
        }
        return (0,_document_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .decode */ .D4)(await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(file, 'utf8'), origin);
    }
    catch (error) {
        if (codeOf(error) === 'ENOENT')
            return { kind: 'empty' };
        return unreachable(file, messageOf(error), causeOf(error));
    }
}
/** `stamp`: of the file that was written; null: none was. */
async function save(file, state, known) {
    const folder = node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(file);
    const temporary = node_path__WEBPACK_IMPORTED_MODULE_2__.join(folder, `.${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomUUID)()}.tmp`);
    try {
        await makeFolder(folder);
        return await whileLocked(`${file}.lock`, async () => {
            if (known === null || known.sequence >= state.sequence || (await stampOf(file)) !== known.stamp) {
                const found = await load(file);
                if (found.kind === 'loaded' && found.state.sequence >= state.sequence)
                    return { result: { kind: 'conflict', state: found.state }, stamp: null };
                if (found.kind === 'newer')
                    return { result: { kind: 'failed', warning: found.warning, cause: 'transient' }, stamp: null };
            }
            try {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(temporary, (0,_document_codec_js__WEBPACK_IMPORTED_MODULE_4__/* .encodeReadable */ .R3)(state), { mode: 0o600, flag: 'wx', flush: true });
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(temporary, file);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(temporary, { force: true });
            }
            return { result: { kind: 'saved' }, stamp: await stampOf(file) };
        });
    }
    catch (error) {
        return {
            result: {
                kind: 'failed',
                warning: `The state could not be written to ${file}: ${messageOf(error)}. ${REMEDY}`,
                cause: causeOf(error)
            },
            stamp: null
        };
    }
}
/** Not `recursive`, which tries without end where there can be no folder, as below /proc. */
async function makeFolder(folder) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder);
    }
    catch (error) {
        if (codeOf(error) === 'EEXIST')
            return;
        if (codeOf(error) !== 'ENOENT' || node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder) === folder)
            throw error;
        await makeFolder(node_path__WEBPACK_IMPORTED_MODULE_2__.dirname(folder));
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(folder).catch((again) => {
            if (codeOf(again) !== 'EEXIST')
                throw error;
        });
    }
}
/** A save takes milliseconds: a lock that is older was left by a run that was killed. */
const abandonedMs = 10_000;
/** Rejects when the lock cannot be had in time. */
async function whileLocked(lock, work) {
    const deadlineMs = Date.now() + 2 * abandonedMs;
    for (;;) {
        try {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(lock, '', { mode: 0o600, flag: 'wx' });
            break;
        }
        catch (error) {
            if (codeOf(error) !== 'EEXIST')
                throw error;
            const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(lock).catch(() => null);
            if (found?.isDirectory() === true)
                throw error;
            if (Date.now() > deadlineMs)
                throw new Error(`${lock} is held by other runs all the time`, { cause: error });
            if (found !== null && Date.now() - found.mtimeMs > abandonedMs)
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(lock, { force: true });
            else
                await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(5 + Math.random() * 20);
        }
    }
    try {
        return await work();
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(lock, { force: true });
    }
}
const REMEDY = 'Check the path given as `state: file:PATH`, its permissions and the space left on the disk.';
function unreachable(file, problem, cause) {
    return { kind: 'unreachable', warning: `The state file ${file} could not be read: ${problem}. ${REMEDY}`, cause };
}
/** Those that stay until a person changes the path or its permissions. */
const PERMANENT = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'EISDIR', 'EEXIST', 'ELOOP', 'ENAMETOOLONG']);
function causeOf(error) {
    return PERMANENT.has(codeOf(error) ?? '') ? 'permission' : 'transient';
}
function codeOf(error) {
    return error instanceof Error ? error.code : undefined;
}
function messageOf(error) {
    return error instanceof Error ? error.message : String(error);
}


/***/ }),

/***/ 667:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ decide)
});

// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(41772);
// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(96851);
// EXTERNAL MODULE: ./build/core/decide/proposal.js
var decide_proposal = __webpack_require__(26565);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(10501);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(61375);
;// CONCATENATED MODULE: ./build/core/decide/lead.js



/** A minute too late costs as much as so many minutes too early. */
const costOfLateness = 20;
/** How many of the last gaps between runs count, and how many it takes to go by them. */
const mostGaps = 200;
const fewestGaps = 5;
/**
 * The highest floor that is about to come and has to be there now, because the next look may be too late; null: none.
 * Inside a watch the next look is in time, but what an earlier run did early stays.
 */
function leadOf({ policy, state, observation: { cadence }, scheduled, upcoming, nowMs }, running) {
    const { lead } = policy;
    const gaps = cadence.gapsMs.slice(-mostGaps);
    if (lead.kind === 'off' || (lead.kind === 'auto' && gaps.length < fewestGaps))
        return null;
    const isWatching = lead.kind === 'auto' && cadence.nextLookMs !== null;
    if (isWatching && state?.changes.at(-1)?.code !== 'lead')
        return null;
    const floorNow = scheduled?.bounds.floor ?? policy.min ?? 0;
    let best = null;
    for (const { atMs, scheduled: then } of upcoming) {
        const inMs = atMs - nowMs;
        if (lead.kind === 'auto' && !isDue(gaps, inMs))
            break;
        if (then === null)
            continue;
        const { floor } = then.bounds;
        if (floor > (best?.floor ?? floorNow) && !(isWatching && floor > running))
            best = { floor, window: then.window, inMs };
    }
    if (best === null)
        return null;
    const why = lead.kind === 'fixed'
        ? `lead is ${(0,format/* exactDuration */.gf)(lead.ms)}`
        : `runs come about every ${(0,format/* duration */.p0)((0,statistics/* median */.JZ)(gaps) ?? 0)}, so now`;
    return { floor: best.floor, message: `${(0,schedule_window/* describeWindow */.O2)(best.window)} (starts in ${(0,format/* duration */.p0)(best.inMs)}; ${why})` };
}
/**
 * Why something dearer that begins in a while is wanted now, by the same rule; null: it is not.
 *
 * @param isThere an earlier look has begun with it
 */
function isDueEarly({ policy: { lead }, observation: { cadence } }, inMs, isThere) {
    const gaps = cadence.gapsMs.slice(-mostGaps);
    if (lead.kind === 'off')
        return null;
    if (lead.kind === 'fixed')
        return inMs <= lead.ms ? `lead is ${(0,format/* exactDuration */.gf)(lead.ms)}` : null;
    if (gaps.length < fewestGaps || !isDue(gaps, inMs) || (cadence.nextLookMs !== null && !isThere))
        return null;
    return `runs come about every ${(0,format/* duration */.p0)((0,statistics/* median */.JZ)(gaps) ?? 0)}, so now`;
}
/** Whether waiting for the next run costs more than beginning now, by the gaps that were seen. */
function isDue(gapsMs, inMs) {
    const lateMs = (0,statistics/* mean */.i2)(gapsMs.map((gap) => Math.max(0, gap - inMs)));
    const earlyMs = (0,statistics/* mean */.i2)(gapsMs.map((gap) => Math.min(inMs, gap)));
    return costOfLateness * lateMs >= earlyMs;
}

;// CONCATENATED MODULE: ./build/core/decide/schedule-plan.js




function schedulePlanOf(moment, running) {
    const { policy, scheduled } = moment;
    const lead = leadOf(moment, running);
    const range = raised(scheduled === null ? unscheduledRange(policy) : scheduled.bounds, lead);
    const scheduledQuantity = Math.max(inWindow(running, scheduled), lead?.floor ?? 0);
    return { lead, range, scheduledQuantity, start: range === null ? scheduledQuantity : (0,schedule_bounds/* clamp */.qE)(scheduledQuantity, range) };
}
/** By the window alone: that `min` or `max` cut something off is said by the last step. */
function inWindow(quantity, scheduled) {
    return scheduled === null ? quantity : (0,schedule_bounds/* clamp */.qE)(quantity, scheduled.window.bounds);
}
function unscheduledRange(policy) {
    return policy.min === null || policy.max === null || !hasSignal(policy)
        ? null
        : { floor: policy.min, ceiling: policy.max };
}
function hasSignal({ probe, scaleOut, scaleIn, router, metrics }) {
    return ((probe !== null && ((scaleOut?.slow ?? null) !== null || (scaleIn?.fast ?? null) !== null)) ||
        router !== null ||
        metrics.length > 0);
}
function raised(bounds, lead) {
    if (bounds === null)
        return null;
    const floor = Math.max(bounds.floor, lead?.floor ?? 0);
    return floor < bounds.ceiling ? { floor, ceiling: bounds.ceiling } : null;
}
/** Moves the quantity into the window that holds, and up to a floor that is about to come. Inside a range it stays. */
function applySchedule(proposal, { policy, scheduled, lead, scheduledQuantity }) {
    const none = policy.schedule.length === 0 ? 'there is no schedule' : 'no window of the schedule holds now';
    const noWindow = scheduled === null ? [(0,decide_proposal/* reason */.l)('no-window', none)] : [];
    if (scheduledQuantity === proposal.quantity)
        return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...noWindow);
    if (lead !== null && lead.floor > inWindow(proposal.quantity, scheduled))
        return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...noWindow, (0,decide_proposal/* reason */.l)('lead', lead.message));
    const why = scheduled === null ? noWindow : [(0,decide_proposal/* reason */.l)('scheduled', (0,schedule_window/* describeWindow */.O2)(scheduled.window))];
    return (0,decide_proposal/* moved */.a)(proposal, scheduledQuantity, ...why);
}
/** Which way the signals move the quantity from what the schedule made of it. */
function signalDirection(quantity, { scheduledQuantity, start }) {
    if (quantity === scheduledQuantity || quantity === start)
        return 'none';
    return quantity > start ? 'out' : 'in';
}

;// CONCATENATED MODULE: ./build/core/decide/agreement.js



/** What need not wait for other looks: pings have a count of their own. */
const withoutAgreement = ['slow', 'fallback'];
/** What is no metric, and comes at once. */
const atOnce = ['fallback'];
/** Lets metrics move the quantity only where so many looks in a row agree, and by so many dynos at a time. */
function limitChange(proposal, situation) {
    const { policy, start } = situation;
    const direction = signalDirection(proposal.quantity, situation);
    if (direction === 'none' || policy.changeLimits === null)
        return proposal;
    const { step, consecutive } = policy.changeLimits[direction];
    const looks = agreeingAfter(proposal.quantity, situation)?.looks ?? 0;
    const agrees = looks >= consecutive;
    const mostSteps = agrees ? (step ?? Infinity) : 0;
    const exempt = direction === 'out' ? mostOf(agrees ? atOnce : withoutAgreement, situation) : 0;
    const quantity = direction === 'out'
        ? Math.min(proposal.quantity, Math.max(start + mostSteps, exempt))
        : Math.max(proposal.quantity, start - mostSteps);
    if (quantity === proposal.quantity)
        return proposal;
    const why = agrees
        ? `at most ${(0,format/* counted */.hS)(mostSteps, 'dyno')} at a time (scale-${direction}.step)`
        : `${looks} of ${(0,format/* counted */.hS)(consecutive, 'look')} in a row that scaling ${direction} waits for (scale-${direction}.consecutive)`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** The looks in a row that agree, this one included; null: it wants things as they are. */
function agreeingAfter(recommended, situation) {
    const direction = signalDirection(recommended, situation);
    const before = situation.memory.agreeing;
    if (direction === 'none')
        return null;
    return { direction, looks: before?.direction === direction ? before.looks + 1 : 1 };
}
function mostOf(codes, { signals: { proposals } }) {
    return Math.max(0, ...proposals.flatMap(({ quantity, reason: why }) => (why !== null && codes.includes(why.code) ? [quantity] : [])));
}

;// CONCATENATED MODULE: ./build/core/decide/budget-cap.js

/** Where a budget caps: a range stays at its floor. A fixed window, people and the fail-safe go on as they are. */
function applyBudget(proposal, { range, observation: { capped } }) {
    if (capped === undefined || range === null || proposal.quantity <= range.floor)
        return proposal;
    const why = `${range.floor} instead of ${proposal.quantity}: ${capped}`;
    return (0,decide_proposal/* moved */.a)(proposal, range.floor, (0,decide_proposal/* reason */.l)('clamped', why));
}

// EXTERNAL MODULE: ./build/core/decide/health.js
var decide_health = __webpack_require__(99237);
;// CONCATENATED MODULE: ./build/core/decide/fail-safe.js




/** Carries the health of the app and its fail-safe over one look. A look that sees nothing changes neither. */
function stepFailSafe(policy, before, health, nowMs) {
    const isAlarm = policy === null ? health.verdict === 'down' : (0,decide_health/* isAlarming */.EE)(health, policy);
    const isWell = (0,decide_health/* isHealthy */.D6)(health, policy);
    const healthySinceMs = isAlarm ? null : isWell ? (before.healthySinceMs ?? nowMs) : before.healthySinceMs;
    const done = (stage, failSafe) => ({
        recovery: { healthySinceMs, failSafe },
        stage
    });
    if (policy === null)
        return done('idle', null);
    const active = before.failSafe ?? (isAlarm ? { sinceMs: nowMs, gaveUp: false } : null);
    if (active === null)
        return done('idle', null);
    if (isWell && healthySinceMs !== null && nowMs - healthySinceMs >= policy.releaseAfterMs)
        return done('idle', null);
    if (active.gaveUp || (isAlarm && nowMs - active.sinceMs >= policy.giveUpAfterMs))
        return done('gave-up', { ...active, gaveUp: true });
    return done(isAlarm ? 'engaged' : 'holding', active);
}
/** The fewest dynos that the fail-safe allows in this look, before any limit; null: it does not act. */
function failSafeFloor(policy, { stage }) {
    if (policy.failSafe === null || stage === 'idle' || stage === 'gave-up')
        return null;
    return policy.failSafe.quantity ?? (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null;
}
/** Above schedule, stabilization and cooldown, at once. */
function applyFailSafe(proposal, { policy, failSafe, failSafeFloor, health }) {
    const settings = policy.failSafe;
    if (settings === null)
        return proposal;
    if (failSafe.stage === 'gave-up') {
        const help = `more dynos did not help for ${(0,format/* exactDuration */.gf)(settings.giveUpAfterMs)}`;
        const why = `${help}; the schedule applies until the app is healthy again`;
        return (0,decide_proposal/* moved */.a)(proposal, proposal.quantity, (0,decide_proposal/* reason */.l)('fail-safe-gave-up', why));
    }
    if (failSafeFloor === null)
        return proposal;
    const quantity = Math.max(proposal.quantity, failSafeFloor);
    if (failSafe.stage === 'engaged') {
        const why = `${describeTrouble(health)}, so at least ${failSafeFloor} at once`;
        return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('fail-safe', why));
    }
    if (quantity === proposal.quantity)
        return proposal;
    const waited = failSafe.recovery.healthySinceMs === null
        ? 'not seen healthy yet'
        : `healthy, but not for ${(0,format/* exactDuration */.gf)(settings.releaseAfterMs)} yet`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('fail-safe-holding', `${waited}: it stays at ${failSafeFloor}`));
}
function describeTrouble(health) {
    return health.verdict === 'down' ? (health.cause ?? 'no answer') : `far too slow, ${health.medianMs ?? 0} ms`;
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/dynos-for.js
var dynos_for = __webpack_require__(66925);
;// CONCATENATED MODULE: ./build/core/decide/flap-guard.js





/** For so long after a scale-out a need has to fall by more than noise. */
const memorableMs = 24 * durations/* hourMs */.$0;
const scaleOutCodes = ['slow', 'demand', 'target-tracking', 'forecast'];
/** Scales in only as far as the same load on fewer dynos would not call for more at once. */
function guardFlapping(proposal, situation) {
    if (signalDirection(proposal.quantity, situation) !== 'in')
        return proposal;
    const needs = [needOfPings(situation), needOfP95(situation), needWithMoreLoad(situation)];
    return needs.reduce((before, need) => {
        if (need === null || need.quantity <= before.quantity)
            return before;
        const quantity = Math.min(need.quantity, situation.start);
        const why = `${quantity} instead of ${before.quantity}: ${need.why(before.quantity)}`;
        return (0,decide_proposal/* moved */.a)(before, quantity, (0,decide_proposal/* reason */.l)('would-bounce', why));
    }, proposal);
}
function needOfPings({ policy, health: { medianMs }, idle, running }) {
    const slow = policy.scaleOut?.slow ?? null;
    // Without requests, how fast an answer is has nothing to do with the dynos.
    if (slow === null || medianMs === null || idle !== null)
        return null;
    return {
        quantity: Math.floor((medianMs * running) / slow.aboveMs) + 1,
        why: (fewer) => `${(0,format/* amount */.vj)(medianMs)} ms with ${running} would be ${wouldBe(medianMs, running, fewer)} with ${fewer}, and ${(0,format/* amount */.vj)(slow.aboveMs)} ms is slow`
    };
}
function needOfP95({ policy, p95, idle, signals }) {
    const target = policy.router?.p95TargetMs ?? null;
    if (target === null || p95 === null || p95 === 'few' || p95 === 'none' || idle !== null)
        return null;
    if (signals.isSlownessElsewhere)
        return null;
    const { value, served } = p95;
    return {
        quantity: (0,dynos_for/* dynosFor */.b3)(value * served, target * (1 + dynos_for/* tolerance */.aS)),
        why: (fewer) => `a p95 of ${(0,format/* amount */.vj)(value)} ms with ${(0,format/* amount */.vj)(served)} would be ${wouldBe(value, served, fewer)} with ${fewer}, and the target is ${(0,format/* amount */.vj)(target)} ms`
    };
}
function needWithMoreLoad({ state, signals: { proposals }, running, nowMs }) {
    const hasScaledOut = (state?.changes ?? []).some(({ atMs, from, to, code }) => nowMs - atMs < memorableMs && to > from && scaleOutCodes.includes(code));
    const withMoreLoad = Math.max(0, ...proposals.map((proposal) => proposal.withMoreLoad));
    return hasScaledOut && withMoreLoad >= running
        ? { quantity: running, why: () => `a tenth more load would need ${withMoreLoad} again` }
        : null;
}
function wouldBe(value, running, quantity) {
    return quantity === 0 ? 'no answer' : `about ${(0,format/* amount */.vj)(Math.round((value * running) / quantity))} ms`;
}

// EXTERNAL MODULE: ./build/core/decide/hold.js
var decide_hold = __webpack_require__(31970);
// EXTERNAL MODULE: ./build/core/schedule/dyno-size.js
var dyno_size = __webpack_require__(92884);
;// CONCATENATED MODULE: ./build/core/decide/limits.js




/**
 * Into `min` and `max`, unless people said otherwise, and under what Heroku allows of the dyno type that will run, though never below what runs of it.
 *
 * @param planned what the schedule and the signals came to, before the fail-safe
 */
function applyLimits(proposal, situation, planned) {
    const { entry, sizes } = situation;
    const isResized = !(0,dyno_size/* sameSize */.YY)(sizes.size.from, sizes.size.to);
    const bounds = boundsFor(proposal, situation, planned);
    return clampTo(clampTo(proposal, bounds, describeLimits(bounds, situation.policy)), { floor: 0, ceiling: isResized ? sizes.limit : Math.max(sizes.limit, entry.quantity) }, `Heroku allows at most ${sizes.limit} ${sizes.size.to} dynos of a type`);
}
function boundsFor(proposal, { policy, hold }, planned) {
    const explicit = (0,schedule_bounds/* explicitBounds */.uq)(policy);
    const own = (0,schedule_bounds/* absoluteBounds */.rb)(policy);
    // Without `min` and `max` the schedule gives the bounds: only for what goes above it, as it may have no window now.
    const bounds = proposal.quantity > planned && own !== null
        ? { floor: own.floor, ceiling: Math.max(own.ceiling, (0,schedule_bounds/* clamp */.qE)(planned, explicit)) }
        : explicit;
    if (hold.kind === 'none')
        return bounds;
    // A floor keeps nobody from wanting more.
    const floor = (0,decide_hold/* isFloor */.b5)(hold) ? bounds.floor : Math.min(hold.quantity, bounds.floor);
    return { floor, ceiling: Math.max(hold.quantity, bounds.ceiling) };
}
function clampTo(proposal, bounds, why) {
    const quantity = (0,schedule_bounds/* clamp */.qE)(proposal.quantity, bounds);
    return quantity === proposal.quantity
        ? proposal
        : (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('clamped', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** Names what is written; where nothing is, the schedule gives the bound. */
function describeLimits({ floor, ceiling }, { min, max }) {
    const least = min === null ? [] : [`min is ${floor}`];
    if (max !== null)
        return [...least, `max is ${ceiling}`].join(' and ');
    const isOpen = ceiling === Number.MAX_SAFE_INTEGER;
    return [...least, ...(isOpen ? [] : [`the schedule names at most ${ceiling}`])].join(' and ') || `at least ${floor}`;
}

// EXTERNAL MODULE: ./build/core/decide/memory.js
var decide_memory = __webpack_require__(93916);
;// CONCATENATED MODULE: ./build/core/decide/ineffective-scale-out.js



/** The share of failures from which Heroku's own autoscaling stops. */
const countedErrorShare = 0.2;
/** The last pings that count. */
const mostPings = 10;
/** Dynos take so long to start, and the router's values look back so far. */
const judgedAfterMs = 5 * durations/* minuteMs */.J2;
/** Scale-outs that have to fail before more are refused. */
const mostIneffective = 2;
/** Requests that are more by so much are more load, compared with the minutes before. */
const moreLoad = 1.25;
const minutesBefore = 5;
/** Fewer failures by a tenth, or answers faster by a quarter, are an improvement; a tenth of all requests more is other trouble. */
const improvedErrors = 0.1;
const improvedResponse = 0.25;
const otherTroubleErrors = 0.1;
/** How bad it is with an app that is up; null: failures are fewer than count, or the app is not up. */
function troubleOf({ state, observation: { probe }, router }, health) {
    const { verdict, medianMs } = health;
    const values = router?.status === 'ok' ? router.values : null;
    const isUp = verdict === 'up' || verdict === 'slow' || (verdict === 'unknown' && probe === null);
    const errorShare = Math.max(values?.errorShare ?? 0, failedPings(state, probe));
    return isUp && errorShare >= countedErrorShare ? { errorShare, responseMs: values?.p95Ms ?? medianMs } : null;
}
function failedPings(state, probe) {
    if (probe?.status !== 'ok')
        return 0;
    const earlier = (state?.recent ?? []).flatMap(({ answers }) => answers.map((answer) => !answer.endsWith(' ms')));
    const last = [...earlier, ...probe.samples.map(({ kind }) => kind === 'failed')].slice(-mostPings);
    return last.filter((failed) => failed).length / mostPings;
}
/** What is known of earlier attempts once this look was seen: better or gone forgets them, and much worse is other trouble. */
function reviewScaleOut({ memory, observation }, trouble) {
    if (trouble === null)
        return decide_memory/* noIneffectiveScaleOut */.eO;
    const known = memory.ineffectiveScaleOut;
    const buckets = observation.router?.status === 'ok' ? observation.router.buckets : [];
    const beganWithLoad = known.beganWithLoad ?? didBeginWithLoad(buckets);
    const { before } = known;
    if (before === null)
        return { ...known, beganWithLoad };
    const failsLess = trouble.errorShare <= before.errorShare * (1 - improvedErrors);
    const isFaster = trouble.responseMs !== null &&
        before.responseMs !== null &&
        trouble.responseMs <= before.responseMs * (1 - improvedResponse);
    return failsLess || isFaster || trouble.errorShare >= before.errorShare + otherTroubleErrors
        ? { ...decide_memory/* noIneffectiveScaleOut */.eO, beganWithLoad }
        : { ...known, beganWithLoad };
}
/**
 * Whether the requests were more when the failures began than in the minutes before; where the failures are older than the buckets,
 * whether they are more than in the first of them. null: the router counted none,
 * or saw no failures.
 */
function didBeginWithLoad(buckets) {
    const counted = buckets.flatMap(({ requestsPerMinute, errorShare }) => requestsPerMinute === null ? [] : [{ requestsPerMinute, fails: (errorShare ?? 0) >= countedErrorShare }]);
    const [first] = counted;
    if (first === undefined)
        return null;
    const start = counted.findLastIndex(({ fails }, index) => fails && counted[index - 1]?.fails !== true);
    // What fails are pings alone: the router does not show when that began.
    if (start < 0)
        return null;
    const before = start > 0 ? counted.slice(Math.max(0, start - minutesBefore), start) : [first];
    const since = counted.slice(start);
    const most = Math.max(...since.map(({ requestsPerMinute }) => requestsPerMinute));
    return most >= moreLoad * (0,statistics/* mean */.i2)(before.map(({ requestsPerMinute }) => requestsPerMinute));
}
/** Whether more dynos are refused: failures that did not begin with the load, or scaling out that did not help. */
function refusesScaleOut({ ineffectiveScaleOut: known }, nowMs) {
    if (isScalingIneffective(known, nowMs))
        return 'ineffective';
    return known.beganWithLoad === false ? 'not-load' : 'none';
}
/** Whether scaling out was tried often enough and did not help. */
function isScalingIneffective(ineffectiveScaleOut, nowMs) {
    return (ineffectiveScaleOut.before !== null &&
        nowMs - ineffectiveScaleOut.before.atMs >= judgedAfterMs &&
        ineffectiveScaleOut.count + 1 >= mostIneffective);
}
/** Remembers a scale-out in trouble. Those shortly after another are one attempt with it. */
function countScaleOut(ineffectiveScaleOut, trouble, nowMs) {
    if (trouble === null)
        return ineffectiveScaleOut;
    const { beganWithLoad, before } = ineffectiveScaleOut;
    if (before === null)
        return { count: 0, before: { ...trouble, atMs: nowMs }, beganWithLoad };
    return nowMs - before.atMs < judgedAfterMs
        ? ineffectiveScaleOut
        : { count: ineffectiveScaleOut.count + 1, before: { ...trouble, atMs: nowMs }, beganWithLoad };
}

;// CONCATENATED MODULE: ./build/core/decide/stabilize.js



/**
 * Scales in no further than the highest recommendation of the last `stabilization`, nor, for numbers read at an instant, than what they
 * asked for at the look before, however long ago: one odd value removes no dyno. The first look knows none, and does not scale in.
 */
function stabilize(proposal, situation) {
    const { policy, state, memory, start, nowMs } = situation;
    if (signalDirection(proposal.quantity, situation) !== 'in')
        return proposal;
    if (state === null) {
        const why = `${start} instead of ${proposal.quantity}: this is the first look, so what was needed before is not known`;
        return (0,decide_proposal/* moved */.a)(proposal, start, (0,decide_proposal/* reason */.l)('stabilized', why));
    }
    const windowMs = policy.scaleIn?.stabilizationMs ?? 0;
    const highest = memory.recommendations
        .filter(({ atMs }) => nowMs - atMs < windowMs)
        .reduce((best, next) => (next.quantity > (best?.quantity ?? -1) ? next : best), null);
    const before = memory.pointQuantity ?? 0;
    const needed = Math.max(highest?.quantity ?? 0, before);
    if (needed <= proposal.quantity)
        return proposal;
    const quantity = Math.min(needed, start);
    const why = highest !== null && highest.quantity >= before
        ? `${highest.quantity} were needed ${(0,format/* duration */.p0)(nowMs - highest.atMs)} ago, and scaling in follows the most of the last ${(0,format/* exactDuration */.gf)(windowMs)}`
        : `${before} were needed at the look before, and one value alone removes no dyno`;
    return (0,decide_proposal/* moved */.a)(proposal, quantity, (0,decide_proposal/* reason */.l)('stabilized', `${quantity} instead of ${proposal.quantity}: ${why}`));
}
/** The recommendations that can still hold back scaling in, with that of this look: each is higher than all after it. */
function withRecommendation(before, quantity, stabilizationMs, nowMs) {
    const kept = before.filter((earlier) => nowMs - earlier.atMs < stabilizationMs && earlier.quantity > quantity);
    return [...kept, { atMs: nowMs, quantity }];
}

;// CONCATENATED MODULE: ./build/core/decide/unavailable-since.js
/** Since when a metric cannot be read, or is empty; null: all say something. Pings have an incident of their own. */
function unavailableSince(moment) {
    const { memory, observation, nowMs } = moment;
    // Without the app nobody knows where to ask for its metrics.
    if (observation.app.status === 'unavailable')
        return memory.unavailableSinceMs;
    const isMissing = isRouterSilent(moment) || observation.metrics.some(({ status }) => status === 'unavailable');
    return isMissing ? (memory.unavailableSinceMs ?? nowMs) : null;
}
/** Whether the router says nothing of what it is asked for, also where it answered. */
function isRouterSilent({ policy: { router: goals }, router, entry }) {
    if (goals === null || router === null)
        return false;
    if (router.status === 'unavailable')
        return true;
    // Without a dyno there may be nothing to report.
    if (entry?.quantity === 0)
        return false;
    const { requestsPerMinute, p95Ms } = router.values;
    const lacksRequests = goals.perDyno !== null && requestsPerMinute === null;
    return lacksRequests || (goals.p95TargetMs !== null && requestsPerMinute !== 0 && p95Ms === null);
}

;// CONCATENATED MODULE: ./build/core/decide/memory-after.js







/**
 * What the next look starts from: what this one learned, what its steps came to, and how the outage and the hold stand.
 *
 * @param steps null: a guard stopped the look before them
 */
function memoryAfter(situation, steps) {
    const { memory, failSafe, failSafeFloor, hold, sizeHold, beforeHold } = situation;
    return {
        ...memory,
        ...(situation.guard === null && steps !== null ? learnedIn(situation, steps) : {}),
        recovery: failSafe.recovery,
        hold: (0,decide_hold/* holdAfter */.c_)(hold, failSafeFloor),
        sizeHold: sizeHold.hold,
        beforeHold,
        sizeRefusal: situation.guard === null ? situation.sizes.refusal : memory.sizeRefusal,
        unavailableSinceMs: unavailableSince(situation)
    };
}
function learnedIn(situation, steps) {
    const { learned, running, nowMs } = situation;
    if (learned === null)
        return {};
    const { ineffectiveScaleOut } = learned.memory;
    const scalesOut = signalDirection(steps.paced, situation) === 'out' && steps.to > running;
    return {
        ...learned.memory,
        recommendations: recommendationsAfter(situation, steps),
        pointQuantity: situation.signals.pointQuantity ?? situation.memory.pointQuantity,
        agreeing: agreeingAfter(steps.recommended, situation),
        ineffectiveScaleOut: scalesOut ? countScaleOut(ineffectiveScaleOut, learned.trouble, nowMs) : ineffectiveScaleOut
    };
}
function recommendationsAfter(situation, { recommended }) {
    const { policy, state, memory, range, signals, running, nowMs } = situation;
    // In a fixed window the signals move nothing, and the window after it may be a range.
    const load = signals.proposals.find(({ about }) => about === 'load');
    const quantity = range === null ? load?.quantity : (0,schedule_bounds/* clamp */.qE)(recommended, range);
    if (quantity === undefined)
        return memory.recommendations;
    // What was needed before the first look is not known: at least what runs.
    const before = state === null ? [{ atMs: nowMs, quantity: running }] : memory.recommendations;
    return withRecommendation(before, quantity, policy.scaleIn?.stabilizationMs ?? 0, nowMs);
}

// EXTERNAL MODULE: ./build/core/pricing/dyno-limit.js
var dyno_limit = __webpack_require__(7969);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(53466);
;// CONCATENATED MODULE: ./build/core/decide/next-change.js





/** The schedule's steps that are tried while a hold or a fail-safe hides them. Two a day for a month. */
const mostHiddenSteps = 60;
/**
 * When something else, of quantity or dyno type, is asked for than now, and what: whichever comes first of the end of a hold, the end of a
 * fail-safe as far as it is known, and the schedule's next step, within what the dyno type allows. null: nothing that
 * is known.
 */
function nextChangeOf(situation) {
    const { policy, scheduled, nowMs, entry } = situation;
    const exceptions = { hold: (0,decide_hold/* holdAfter */.c_)(situation.hold, situation.failSafeFloor), rescue: rescueOf(situation) };
    const ends = [exceptions.hold?.untilMs, exceptions.rescue?.untilMs, situation.sizeHold.hold?.untilMs].filter((atMs) => atMs !== undefined);
    const back = boundsBefore(situation);
    const now = wantedAt(nowMs, scheduled?.bounds ?? back, exceptions);
    const sizeNow = sizeAt(situation, nowMs);
    const allowed = (bounds, size) => within(bounds, size === null || entry === null ? (entry?.limit ?? Infinity) : (0,dyno_limit/* dynoLimit */.aE)(size, (0,dyno_limit/* generationOf */.gS)(entry)));
    let next = situation.nextChange;
    let afterMs = nowMs;
    for (let step = 0; step < mostHiddenSteps; step++) {
        const atMs = Math.min(next?.atMs ?? Infinity, ...ends.filter((endMs) => endMs > afterMs));
        if (atMs === Infinity)
            return null;
        const bounds = atMs === next?.atMs ? next.bounds : ((0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs)?.bounds ?? back);
        const wanted = wantedAt(atMs, bounds, exceptions);
        const size = sizeAt(situation, atMs);
        const then = allowed(wanted, size);
        if (!(0,same_bounds/* sameBounds */.M)(then, allowed(now, sizeNow)) || !(0,dyno_size/* sameSize */.YY)(size, sizeNow))
            return { atMs, bounds: then, ...(size === null ? {} : { size }) };
        if (atMs === next?.atMs)
            next = (0,schedule_bounds/* scheduleAhead */.V0)(policy, atMs, 0).nextChange;
        afterMs = atMs;
    }
    return null;
}
/** What a process type without a plan goes back to after a hold; null: it has a plan, or there was no hold. */
function boundsBefore({ policy, beforeHold }) {
    if (beforeHold === null || (0,schedule_bounds/* hasPlan */.k3)(policy))
        return null;
    return { floor: beforeHold.quantity, ceiling: beforeHold.quantity };
}
/** The dyno type that is wanted then; null: it stays as it is. */
function sizeAt({ policy, sizeHold: { hold }, beforeHold }, atMs) {
    if (hold !== null && hold.untilMs > atMs)
        return hold.size;
    const size = (0,dyno_size/* scheduledSize */.fr)(policy, (0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs));
    return size ?? (hold === null ? null : (beforeHold?.size ?? null));
}
function rescueOf({ policy: { failSafe: settings }, failSafe, failSafeFloor }) {
    const { healthySinceMs } = failSafe.recovery;
    if (settings === null || failSafeFloor === null || healthySinceMs === null)
        return null;
    return { floor: failSafeFloor, untilMs: healthySinceMs + settings.releaseAfterMs };
}
/** @param scheduled what the schedule says then; null: no window holds */
function wantedAt(atMs, scheduled, { hold, rescue }) {
    const isHeld = hold !== null && hold.untilMs > atMs;
    const held = !isHeld
        ? scheduled
        : hold.raisedFrom === undefined || scheduled === null
            ? { floor: hold.quantity, ceiling: hold.quantity }
            : atLeast(scheduled, hold.quantity);
    return rescue !== null && rescue.untilMs > atMs && held !== null ? atLeast(held, rescue.floor) : held;
}
function atLeast({ floor, ceiling }, least) {
    return { floor: Math.max(floor, least), ceiling: Math.max(ceiling, least) };
}
function within(bounds, limit) {
    return bounds === null ? null : { floor: Math.min(bounds.floor, limit), ceiling: Math.min(bounds.ceiling, limit) };
}

;// CONCATENATED MODULE: ./build/core/decide/pace.js



/** Lets the signals move the quantity only when the last change, whatever made it, is long enough ago. */
function pace(proposal, situation) {
    const { policy, state, start, nowMs } = situation;
    const lastChange = state?.lastChange ?? null;
    const direction = signalDirection(proposal.quantity, situation);
    if (lastChange === null || direction === 'none')
        return proposal;
    const cooldownMs = (direction === 'out' ? policy.scaleOut : policy.scaleIn)?.cooldownMs ?? 0;
    // The clocks of two runners may differ.
    const sinceMs = Math.max(0, nowMs - lastChange.atMs);
    if (sinceMs >= cooldownMs)
        return proposal;
    const why = `the last change was ${(0,format/* duration */.p0)(sinceMs)} ago, and scaling ${direction} waits for ${(0,format/* exactDuration */.gf)(cooldownMs)}`;
    return (0,decide_proposal/* moved */.a)(proposal, start, (0,decide_proposal/* reason */.l)('cooldown', `${start} instead of ${proposal.quantity}: ${why}`));
}

;// CONCATENATED MODULE: ./build/core/decide/recommend.js




/**
 * The largest of what the signals propose. A source that is unavailable forbids scaling in; trouble that more dynos do not cure
 * forbids scaling out; so does a direction that the policy switched off.
 */
function recommend(proposal, situation) {
    const { policy, range, start, learned, signals, nowMs } = situation;
    if (range === null || learned === null)
        return proposal;
    const { missing } = signals;
    const [largest] = signals.proposals;
    const wanted = largest?.quantity ?? start;
    const inside = (0,schedule_bounds/* clamp */.qE)(wanted, range);
    const allowed = (0,schedule_bounds/* clamp */.qE)(inside, {
        floor: policy.scaleIn === null || missing.length > 0 ? start : 0,
        ceiling: policy.scaleOut === null ? start : Infinity
    });
    const refusal = allowed > start ? refusesScaleOut(learned.memory, nowMs) : 'none';
    const isRefused = refusal === 'ineffective' || (refusal === 'not-load' && largest?.about === 'response-time');
    const isHeard = (wanted > start && policy.scaleOut !== null) || (inside < start && policy.scaleIn !== null);
    const why = isHeard ? (largest?.reason ?? null) : null;
    const reasons = [
        ...(why === null ? [] : [why]),
        ...(missing.length > 0 ? [(0,decide_proposal/* reason */.l)('signal-unavailable', `${missing.join('; ')}, so it does not scale in`)] : []),
        ...(signals.isSlownessElsewhere && allowed <= start
            ? [(0,decide_proposal/* reason */.l)('scaling-does-not-help', 'responses are slow whatever the load, so more dynos would not help')]
            : []),
        ...(isRefused
            ? [(0,decide_proposal/* reason */.l)('scaling-does-not-help', describeRefusal(refusal, learned.trouble?.errorShare ?? 0, start))]
            : []),
        ...(why !== null && !isRefused && inside !== wanted && allowed === inside
            ? [(0,decide_proposal/* reason */.l)('clamped', `${inside} instead of ${(0,format/* amount */.vj)(wanted)}: the bounds are ${(0,format/* describeBounds */.nv)(range)}`)]
            : [])
    ];
    const isUnmoved = isRefused || allowed === start;
    return (0,decide_proposal/* moved */.a)(proposal, isUnmoved ? proposal.quantity : allowed, ...reasons);
}
function describeRefusal(refusal, errorShare, quantity) {
    const why = refusal === 'not-load' ? 'that did not begin with more requests' : 'scaling out twice did not help';
    return `${Math.round(errorShare * 100)} % fail and ${why}, so it stays at ${quantity}: look at the app's logs`;
}
/** What the largest proposal says where it wants things as they are; null: nothing. */
function steadyReason({ signals: { proposals }, range, start }) {
    const [largest] = proposals;
    return range !== null && largest?.quantity === start ? (largest.reason?.message ?? null) : null;
}

// EXTERNAL MODULE: ./build/core/decide/expected-down.js
var expected_down = __webpack_require__(33772);
// EXTERNAL MODULE: ./build/core/decide/guards.js
var decide_guards = __webpack_require__(5833);
// EXTERNAL MODULE: ./build/core/whole-reading.js
var whole_reading = __webpack_require__(75284);
;// CONCATENATED MODULE: ./build/core/decide/idle.js


/** When the last request was seen, after this look; null: nothing shows requests, or it could never be read. */
function lastRequest({ policy, state, observation: { router, metrics }, nowMs }) {
    const before = state?.lastRequestMs ?? null;
    if (policy.router !== null) {
        const first = router?.status === 'ok' ? router.buckets[0] : undefined;
        return router?.status === 'ok' && first !== undefined ? lastActive(router.buckets, first, state, nowMs) : before;
    }
    const isActive = metrics.some((reading) => reading.status === 'ok' && reading.value > 0);
    if (isActive)
        return nowMs;
    const values = metrics.flatMap((reading) => ((0,whole_reading/* isWhole */.w)(reading) ? [reading.value] : []));
    return values.length === 0 || values.length < metrics.length ? before : (before ?? nowMs);
}
/** A minute that was not reported, or not read, may have had requests. */
function lastActive(buckets, first, state, nowMs) {
    const active = buckets.findLast(({ requestsPerMinute }) => requestsPerMinute === null || requestsPerMinute > 0);
    if (active !== undefined)
        return Math.min(active.startMs + active.lengthMs, nowMs);
    const lastLookMs = state?.recent.at(-1)?.atMs ?? null;
    const isCovered = lastLookMs !== null && first.startMs <= lastLookMs + first.lengthMs && state?.unavailableSinceMs === null;
    const before = state?.lastRequestMs ?? first.startMs;
    return isCovered ? before : Math.max(before, first.startMs);
}
/** Whether there were no requests for so long that the policy calls it idle; null: no, or it is not known. */
function idlenessOf(moment, lastRequestMs) {
    const { idle } = moment.policy;
    if (idle === null || lastRequestMs === null || !seesRequests(moment))
        return null;
    const sinceMs = moment.nowMs - lastRequestMs;
    if (sinceMs < idle.afterMs)
        return null;
    return { quantity: idle.quantity, message: `no request for ${(0,format/* duration */.p0)(sinceMs)}, so ${idle.quantity}` };
}
function seesRequests({ policy, router, observation: { metrics } }) {
    if (policy.router !== null)
        return router?.status === 'ok';
    return metrics.length > 0 && metrics.every(whole_reading/* isWhole */.w);
}

// EXTERNAL MODULE: ./build/core/forecast/demand.js
var forecast_demand = __webpack_require__(26483);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/forecast/horizon.js
var forecast_horizon = __webpack_require__(44309);
// EXTERNAL MODULE: ./build/core/forecast/newsvendor.js
var newsvendor = __webpack_require__(73141);
// EXTERNAL MODULE: ./build/core/forecast/predictors.js
var predictors = __webpack_require__(62565);
// EXTERNAL MODULE: ./build/core/forecast/running.js
var forecast_running = __webpack_require__(81961);
// EXTERNAL MODULE: ./build/core/forecast/words.js
var words = __webpack_require__(62575);
// EXTERNAL MODULE: ./build/core/forecast/latency/belief.js
var belief = __webpack_require__(45466);
// EXTERNAL MODULE: ./build/core/forecast/latency/latency-model.js + 2 modules
var latency_model = __webpack_require__(93056);
// EXTERNAL MODULE: ./build/core/forecast/latency/response-time.js
var response_time = __webpack_require__(7420);
;// CONCATENATED MODULE: ./build/core/forecast/latency/latency-forecast.js











/**
 * What is believed sways from look to look: a change has to be worth a dyno, and what these reasons took out stays
 * for an hour.
 */
const leastSaved = 1;
const scaleOutKeptMs = durations/* hourMs */.$0;
const scaleOutsKept = ['slow', 'forecast'];
/** Quantities beyond what nearly never comes are not weighed. */
const negligibleShare = 1e-6;
/**
 * What the load that response times suggest needs until the next look; null: they do not tell enough. Pure.
 *
 * @param last change that the state knows; null: none
 */
function needFromLatency(policy, model, last, seen, nowMs) {
    const slowMs = policy.scaleOut?.slow?.aboveMs;
    if (model === null || slowMs === undefined || model.minutes < forecast_demand/* warmupMinutes */.e)
        return null;
    if ((0,response_time/* fullUtilization */.M)(model.baseline, slowMs) === null)
        return null;
    const running = (0,forecast_running/* formationQuantity */.N)(policy, seen) ?? 0;
    const horizon = (0,forecast_horizon/* horizonOf */.d)(seen.cadence, nowMs);
    const at = (0,predictors/* localMinute */.C2)(nowMs, (0,local_time/* offsetMinutes */.rg)(policy.timezone, nowMs));
    const load = Math.exp((0,belief/* meanOf */.hm)(model.belief)) / latency_model/* loadUnit */.LM;
    const cost = model.slowMinuteCost * Math.max(1, load);
    const outlook = { candidates: candidatesOf(model, horizon, running, at), minutes: horizon.minutes };
    const quantity = Math.max(keptQuantity(last, running, nowMs), (0,newsvendor/* cheapestQuantity */.P)(outlook, cost, running, leastSaved));
    return { quantity, message: (0,words/* describeLatencyForecast */.t1)(load, quantity, horizon.nextLookMs) };
}
/** What was added for load a short while ago; 0: nothing did. */
function keptQuantity(last, running, nowMs) {
    const isKept = last !== null && last.to > last.from && scaleOutsKept.includes(last.code) && nowMs - last.atMs < scaleOutKeptMs;
    return isKept ? Math.min(last.to, running) : 0;
}
/**
 * No more than one above what was slow once: responses that are slow for another reason look like load, and would ask
 * for ever more.
 */
function candidatesOf(model, { intervals, minutes }, running, at) {
    const ahead = intervals.map(({ middleMinutes, weight }) => ({
        weight,
        belief: (0,latency_model/* beliefAt */.Bg)(model, middleMinutes, at + middleMinutes)
    }));
    const weighted = Array.from({ length: belief/* gridSteps */.mI }, (_, step) => ahead.reduce((sum, { weight, belief }) => sum + weight * (belief[step] ?? 0), 0));
    const most = model.highestSlow === null ? Math.max(1, running) : model.highestSlow.quantity + 1;
    const candidates = [];
    for (let quantity = 1; quantity <= most; quantity += 1) {
        const slowMinutes = (0,belief/* chanceAbove */.q7)(weighted, Math.log(quantity * latency_model/* loadUnit */.LM));
        candidates.push({ quantity, slowMinutes });
        if (slowMinutes < negligibleShare * minutes)
            break;
    }
    return candidates;
}

// EXTERNAL MODULE: ./build/core/forecast/booting.js
var forecast_booting = __webpack_require__(12246);
// EXTERNAL MODULE: ./build/core/forecast/calibration.js
var forecast_calibration = __webpack_require__(10074);
// EXTERNAL MODULE: ./build/core/forecast/capacity.js
var forecast_capacity = __webpack_require__(56120);
// EXTERNAL MODULE: ./build/core/forecast/ensemble.js
var forecast_ensemble = __webpack_require__(35887);
// EXTERNAL MODULE: ./build/core/forecast/lead-time.js
var lead_time = __webpack_require__(44246);
// EXTERNAL MODULE: ./build/core/forecast/histogram.js
var histogram = __webpack_require__(43084);
;// CONCATENATED MODULE: ./build/core/forecast/leading-metric.js




/** How fast the ratio is learned, and how many readings may wait for their minute. */
const learningRate = 0.01;
const mostReadings = 6;
/** It counts after so many comparisons, and while its mean absolute error (of a logarithm) is no more than this. */
const fewestComparisons = 20;
const mostError = 0.2;
const initialError = 0.3;
/** The first comparisons only find the ratio. */
const settlingComparisons = 5;
const freshLeadingMetric = {
    logRatio: 0,
    meanError: initialError,
    comparisons: 0,
    readings: [],
    demandNow: null
};
/**
 * The first number with a `target`: such a number is proportional to what each dyno has to do. Where it is not listed
 * which dynos are up, those before the last change surely are. null: not read, or nobody serves.
 */
function readLeadingMetric({ process, metrics }, change, capacity, { seen, running, nowMs }) {
    const reading = seen.metrics[metrics.findIndex(({ goal }) => goal.kind === 'target')];
    const up = seen.dynos?.filter((dyno) => dyno.process === process && dyno.upSinceMs !== null).length ?? null;
    const booting = up === null ? (0,forecast_booting/* areBooting */.B)(change, nowMs) : up < running;
    const serving = change !== null && booting ? Math.min(up ?? change.from, running) : running;
    if (!(0,whole_reading/* isWhole */.w)(reading) || !(reading.value * serving > 0))
        return null;
    return { load: reading.value * serving, isLowerBound: booting || (capacity?.backlog ?? 0) > 0 };
}
/**
 * Learns how the number goes with the requests of its minute, once that minute is known, and reads the demand of this
 * instant from it.
 */
function learnLeadingMetric(before, { minutes, targetMs, reading, lastDemand, nowMs }) {
    if (before === null && reading === null)
        return null;
    let memory = before ?? freshLeadingMetric;
    for (const minute of minutes) {
        if (minute.demand <= 0 || (minute.p95Ms ?? 0) > targetMs)
            continue;
        for (const { atMs, load } of memory.readings) {
            if (atMs >= minute.startMs && atMs < minute.startMs + durations/* minuteMs */.J2)
                memory = compared(memory, Math.log(load / minute.demand));
        }
    }
    const knownMs = (minutes.at(-1)?.startMs ?? -Infinity) + durations/* minuteMs */.J2;
    const readings = memory.readings.filter(({ atMs }) => atMs >= knownMs);
    if (reading === null)
        return { ...memory, readings, demandNow: null };
    const isReliable = memory.comparisons > fewestComparisons && memory.meanError < mostError;
    const demand = Math.log1p(reading.load / Math.exp(memory.logRatio));
    return {
        ...memory,
        demandNow: isReliable && (!reading.isLowerBound || demand > lastDemand) ? (0,histogram/* rounded */.W)(demand) : null,
        readings: reading.isLowerBound
            ? readings
            : [...readings, { atMs: nowMs, load: (0,histogram/* rounded */.W)(reading.load) }].slice(-mostReadings)
    };
}
function compared(before, logRatio) {
    const comparisons = before.comparisons + 1;
    const rate = Math.max(1 / comparisons, learningRate);
    const meanError = comparisons > settlingComparisons
        ? before.meanError + rate * (Math.abs(logRatio - before.logRatio) - before.meanError)
        : before.meanError;
    return {
        ...before,
        comparisons,
        logRatio: (0,histogram/* rounded */.W)(before.logRatio + rate * (logRatio - before.logRatio)),
        meanError: (0,histogram/* rounded */.W)(meanError)
    };
}

// EXTERNAL MODULE: ./build/core/forecast/level.js
var forecast_level = __webpack_require__(44572);
// EXTERNAL MODULE: ./build/core/forecast/outlook.js
var forecast_outlook = __webpack_require__(86549);
// EXTERNAL MODULE: ./build/core/forecast/profile.js
var profile = __webpack_require__(47799);
// EXTERNAL MODULE: ./build/core/forecast/series.js
var forecast_series = __webpack_require__(82049);
// EXTERNAL MODULE: ./build/core/forecast/slow-minute-cost.js
var slow_minute_cost = __webpack_require__(84774);
;// CONCATENATED MODULE: ./build/core/forecast/learn-demand.js


















/** A prediction is compared with so much inside a watch, and then replaced. */
const comparedMs = 4 * durations/* minuteMs */.J2;
/** How fast the mean of the dynos that were needed is learned, a minute: over two to three days. */
const meanDynosRate = 3e-4;
/** What slowness is without a target of the policy. */
const defaultTargetMs = 1000;
/** Going in waits for so long where the policy does not say. */
const defaultStabilizationMs = 5 * durations/* minuteMs */.J2;
/** Takes in what the look saw of the demand. Pure. */
function learnDemand(policy, state, seen, nowMs) {
    const before = state?.demand ?? null;
    const series = (0,forecast_series/* newDemand */.U)(policy, seen, before?.untilMs ?? 0, nowMs);
    if (series === null)
        return null;
    const { unit, minutes } = series;
    const running = (0,forecast_running/* formationQuantity */.N)(policy, seen);
    const size = (0,forecast_running/* formationSize */.l)(policy, seen);
    const look = { policy, state, seen, nowMs, unit, running, size, offset: (0,local_time/* offsetMinutes */.rg)(policy.timezone, nowMs) };
    const usable = before?.unit === unit ? before : null;
    const learned = minutes.reduce((memory, minute) => learnMinute(memory, minute, look), usable);
    if (learned === null || running === null)
        return learned;
    return withForecast({ ...learned, leadingMetric: leadingMetricAfter(learned, minutes, look, running) }, look, running);
}
function learnMinute(before, minute, look) {
    const demand = Math.log1p(minute.demand);
    const at = (0,predictors/* localMinute */.C2)(minute.startMs, look.offset);
    const known = capacitiesAt(before, minute, look);
    const { update, isSure } = capacityUpdate(known.capacity, minute, look);
    const slowness = update?.slowness ?? 'unknown';
    const learned = {
        unit: look.unit,
        untilMs: minute.startMs + durations/* minuteMs */.J2,
        // How long dynos that start take is not known: slowness meanwhile teaches nothing.
        ...known,
        capacity: update !== null && (isSure || slowness === 'none') ? update.capacity : known.capacity,
        level: (0,forecast_level/* smoothLevel */.N5)(before?.level ?? null, demand),
        day: (0,profile/* learnProfile */.oA)(before?.day ?? (0,profile/* freshProfile */.c1)(profile/* demandCycles */.zR.day), profile/* demandCycles */.zR.day, at, demand),
        week: (0,profile/* learnProfile */.oA)(before?.week ?? (0,profile/* freshProfile */.c1)(profile/* demandCycles */.zR.week), profile/* demandCycles */.zR.week, at, demand)
    };
    if (before === null)
        return {
            ...learned,
            minutes: 1,
            slowness,
            leadingMetric: null,
            ensemble: forecast_ensemble/* freshEnsemble */.cT,
            calibration: forecast_calibration/* freshCalibration */.TL,
            slowMinuteCost: slow_minute_cost/* freshSlowMinuteCost */.hJ,
            meanDynos: 1,
            forecastOrigin: null
        };
    return {
        ...before,
        ...learned,
        ...scorePrediction(before, minute.startMs, demand, look.offset),
        ...countDynos(before, { ...minute, isSlow: slowness === 'queueing' }, (0,forecast_capacity/* plannedPerDyno */.E7)(look.policy, learned, learned.capacitySize), look),
        minutes: before.minutes + 1,
        slowness: update?.slowness ?? before.slowness
    };
}
/** What is known of the dyno type that served in a minute. */
function capacitiesAt(before, { startMs }, { state, size }) {
    const memory = before ?? { capacity: null, capacitySize: null, otherCapacities: {} };
    const change = state?.lastChange ?? null;
    const isBefore = change?.size !== undefined && startMs + durations/* minuteMs */.J2 <= change.atMs;
    const served = isBefore ? change.size.from : size;
    const { capacity, capacitySize, otherCapacities } = memory;
    return served === null ? { capacity, capacitySize, otherCapacities } : (0,forecast_capacity/* capacitiesFor */.oB)(memory, served);
}
/**
 * What a minute teaches of the capacity, null: nothing; and whether it is sure how many dynos served: they take a
 * while to start.
 */
function capacityUpdate(before, { startMs, demand, p95Ms }, { policy, state, running, unit }) {
    const change = state?.lastChange ?? null;
    const isBefore = change !== null && startMs + durations/* minuteMs */.J2 <= change.atMs;
    const serving = isBefore ? change.from : (running ?? change?.to ?? 0);
    const isSure = change === null || isBefore || (startMs >= change.atMs && !(0,forecast_booting/* areBooting */.B)(change, startMs));
    const isTelling = serving > 0 && p95Ms !== null && unit === 'requests';
    return { update: isTelling ? (0,forecast_capacity/* learnCapacity */.JC)(before, demand / serving, p95Ms, p95TargetOf(policy)) : null, isSure };
}
/** How good the prediction of a minute was; nothing where there is none. */
function scorePrediction(before, startMs, demand, offset) {
    const { forecastOrigin, ensemble, calibration } = before;
    if (forecastOrigin === null)
        return {};
    const ahead = (startMs - forecastOrigin.atMs) / durations/* minuteMs */.J2;
    if (ahead <= -1)
        return {};
    const leadClass = (0,lead_time/* leadTimeClass */.K)(ahead);
    const predicted = (0,predictors/* predictions */.tY)(before, forecastOrigin, Math.max(0, ahead), offset);
    const chance = (0,forecast_ensemble/* exceedanceChance */.Mw)(ensemble, (0,forecast_ensemble/* errorTails */.cN)(ensemble), leadClass, predicted, demand);
    return {
        ensemble: (0,forecast_ensemble/* learnEnsemble */.K$)(ensemble, leadClass, predicted, demand),
        calibration: (0,forecast_calibration/* learnCalibration */.TK)(calibration, leadClass, chance)
    };
}
/** How many dynos a minute needed; nothing while it is not known what one carries. */
function countDynos({ slowMinuteCost, meanDynos, minutes }, { startMs, demand, isSlow }, perDyno, { policy }) {
    if (perDyno === null)
        return {};
    const isForecast = minutes >= forecast_demand/* warmupMinutes */.e;
    const minute = { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs: stabilizationMsOf(policy) };
    return {
        slowMinuteCost: (0,slow_minute_cost/* countMinute */.uC)(slowMinuteCost, minute),
        meanDynos: meanDynos + meanDynosRate * (Math.max(1, demand / perDyno) - meanDynos)
    };
}
function leadingMetricAfter({ unit, leadingMetric, capacity, level }, minutes, { policy, state, seen, nowMs }, running) {
    const reading = unit === 'requests'
        ? readLeadingMetric(policy, state?.lastChange ?? null, capacity, { seen, running, nowMs })
        : null;
    const lastDemand = (0,forecast_level/* lastMinute */.Nu)(level);
    return learnLeadingMetric(leadingMetric, { minutes, targetMs: p95TargetOf(policy), reading, lastDemand, nowMs });
}
/** Leaves what the next minutes are compared with: a prediction, and what each cost of a slow minute would propose. */
function withForecast(memory, { policy, seen, nowMs, offset }, running) {
    const origin = (0,forecast_level/* originOf */.yv)(memory, nowMs);
    const { forecastOrigin: earlier, slowMinuteCost, meanDynos } = memory;
    const isLast = seen.cadence.nextLookMs === null;
    const forecastOrigin = earlier === null || isLast || nowMs - earlier.atMs >= comparedMs ? origin : earlier;
    const perDyno = (0,forecast_capacity/* plannedPerDyno */.E7)(policy, memory, memory.capacitySize);
    if (perDyno === null)
        return { ...memory, forecastOrigin };
    const outlook = (0,forecast_outlook/* outlookOf */.j)(memory, origin, (0,forecast_horizon/* horizonOf */.d)(seen.cadence, nowMs), perDyno, offset);
    const last = slowMinuteCost.proposals.at(-1)?.quantities;
    const proposed = slow_minute_cost/* candidateCosts */.Mt.map((cost, index) => (0,newsvendor/* cheapestQuantity */.P)(outlook, cost * meanDynos, last?.[index] ?? running));
    return {
        ...memory,
        forecastOrigin,
        slowMinuteCost: (0,slow_minute_cost/* withProposals */.Sc)(slowMinuteCost, proposed, stabilizationMsOf(policy), nowMs)
    };
}
function stabilizationMsOf({ scaleIn }) {
    return scaleIn?.stabilizationMs ?? defaultStabilizationMs;
}
/** The p95 that a dyno is to keep: the router's target, else what `scale-out` calls slow. */
function p95TargetOf({ router, scaleOut }) {
    return router?.p95TargetMs ?? scaleOut?.slow?.aboveMs ?? defaultTargetMs;
}

;// CONCATENATED MODULE: ./build/core/decide/streaks.js



/** Pings further apart than this are not in a row. */
const longestGapMs = 30 * durations/* minuteMs */.J2;
/** What is slow where pings do not scale out, for the incident `slow-at-max`. The defaults of `scale-out`. */
const defaultSlow = { aboveMs: decide_health/* defaultSlowAboveMs */.cf, consecutive: 3 };
/** Counts the pings of a look, each sample for one. Counts stop at what the policy asks for: more says no more. */
function countStreaks(policy, before, reading, nowMs) {
    if (reading === null || reading.status === 'unavailable')
        return before;
    const start = nowMs - before.atMs > longestGapMs ? decide_memory/* noStreaks */.Bi : before;
    const most = {
        slow: policy.scaleOut?.slow?.consecutive ?? defaultSlow.consecutive,
        fast: policy.scaleIn?.fast?.consecutive ?? 0
    };
    return reading.samples.reduce((streaks, sample) => {
        const side = sideOf(policy, sample);
        return {
            slow: side === 'slow' ? Math.min(streaks.slow + 1, most.slow) : 0,
            fast: side === 'fast' ? Math.min(streaks.fast + 1, most.fast) : 0,
            atMs: nowMs
        };
    }, { ...start, atMs: nowMs });
}
function sideOf({ scaleOut, scaleIn }, sample) {
    if (sample.kind === 'failed' || sample.elapsedMs > (scaleOut?.slow?.aboveMs ?? defaultSlow.aboveMs))
        return 'slow';
    return sample.elapsedMs < (scaleIn?.fast?.belowMs ?? 0) ? 'fast' : 'neither';
}

;// CONCATENATED MODULE: ./build/core/decide/learn.js









/**
 * Learns from a look before anything is decided. What its decision adds, the recommendations and scale-outs, comes in
 * `memoryAfter`.
 *
 * @param running the dynos that answered
 * @param size their dyno type, and the one that will run
 */
function learn(moment, health, running, size) {
    const { policy, state, observation, nowMs } = moment;
    const demand = learnDemand(policy, state, observation, nowMs);
    const latency = (0,latency_model/* learnLatency */.dK)(policy, state, observation, health, nowMs);
    const expected = (0,forecast_demand/* expectDemand */.L)(policy, demand, observation, nowMs, size.to);
    const lastChange = state?.changes.at(-1) ?? null;
    const trouble = troubleOf(moment, health);
    return {
        memory: {
            demand,
            latency,
            streaks: streaksAfter(moment, health, running),
            lastRequestMs: lastRequest(moment),
            ineffectiveScaleOut: reviewScaleOut(moment, trouble)
        },
        expected: latency === null
            ? expected
            : { ...expected, ahead: needFromLatency(policy, latency, lastChange, observation, nowMs) },
        trouble
    };
}
function streaksAfter({ policy, state, memory, observation, nowMs }, health, running) {
    // Pings of another quantity say nothing of this one.
    const before = state !== null && (0,decide_hold/* isExternal */.ge)(state, running) ? decide_memory/* noStreaks */.Bi : memory.streaks;
    return health.verdict === 'unknown' ? before : countStreaks(policy, before, observation.probe, nowMs);
}

// EXTERNAL MODULE: ./build/core/router-values.js
var router_values = __webpack_require__(71316);
;// CONCATENATED MODULE: ./build/core/decide/moment.js




/** `lead: auto` never begins earlier than this before a window. */
const longestAutoLeadMs = 3 * durations/* hourMs */.$0;
function momentOf(policy, state, observation, nowMs) {
    const { app, router } = observation;
    const formation = app.status === 'ok' ? app.formation : [];
    return {
        ...(0,schedule_bounds/* scheduleAhead */.V0)(policy, nowMs, leadReachMs(policy)),
        policy,
        state,
        memory: (0,decide_memory/* memoryOf */.zE)(state),
        observation,
        nowMs,
        entry: formation.find(({ process }) => process === policy.process) ?? null,
        router: router === null ? null : (0,router_values/* routerNow */.Q)(router, nowMs)
    };
}
function leadReachMs({ lead }) {
    if (lead.kind === 'off')
        return 0;
    return lead.kind === 'fixed' ? lead.ms : longestAutoLeadMs;
}

// EXTERNAL MODULE: ./build/core/pricing/prices.js
var prices = __webpack_require__(47037);
// EXTERNAL MODULE: ./build/core/schedule/local-clock.js
var local_clock = __webpack_require__(8994);
// EXTERNAL MODULE: ./build/core/decide/size-hold.js
var size_hold = __webpack_require__(6262);
;// CONCATENATED MODULE: ./build/core/decide/size-plan.js













/** A dyno type that was refused is asked for again after so long. */
const refusedMs = durations/* hourMs */.$0;
/** Without a hold the schedule decides; where it does not speak of dyno types, what ran before a hold comes back. */
function sizePlanOf(moment, entry, held, beforeHold) {
    const { memory, nowMs } = moment;
    const stays = { size: { from: entry.size, to: entry.size }, limit: entry.limit, reason: null, refusal: null };
    const wanted = heldSize(held) ?? dueSize(moment, entry) ?? sizeBefore(moment, beforeHold);
    if (wanted === null || (0,dyno_size/* sameSize */.YY)(wanted.size, entry.size))
        return { ...stays, reason: noticed(moment, held) };
    const refusal = memory.sizeRefusal;
    if (refusal !== null && (0,dyno_size/* sameSize */.YY)(refusal.size, wanted.size) && !isAskedFor(moment, wanted.size)) {
        const leftMs = refusal.atMs + refusedMs - nowMs;
        if (leftMs > 0) {
            const why = `it stays ${entry.size.toLowerCase()}: Heroku refused ${wanted.size}, which is tried again in ${(0,format/* duration */.p0)(leftMs)}`;
            return { ...stays, reason: (0,decide_proposal/* reason */.l)('resized', why), refusal };
        }
    }
    const restart = entry.quantity > 0 ? ' (dynos restart)' : '';
    return {
        size: { from: entry.size, to: wanted.size },
        limit: (0,dyno_limit/* dynoLimit */.aE)(wanted.size, (0,dyno_limit/* generationOf */.gS)(entry)),
        reason: (0,decide_proposal/* reason */.l)('resized', `resized to ${wanted.size}: ${wanted.why}${restart}`),
        refusal: null
    };
}
/** Told as long as it stands: a dyno type that somebody else set. */
function noticed({ policy, local, nowMs }, { hold }) {
    if (hold?.by !== 'noticed')
        return null;
    const until = (0,local_clock/* clockFrom */.TN)(local.day, (0,local_time/* localTime */.HJ)(policy.timezone, hold.untilMs));
    const isNew = hold.sinceMs === nowMs;
    return (0,decide_proposal/* reason */.l)(isNew ? 'manual-change-noticed' : 'manual-hold', `somebody else ${isNew ? 'changed' : 'set'} the dyno type${isNew ? ' to' : ''} ${hold.size.toLowerCase()}: this stays until ${until}; ${decide_hold/* howToEnd */.$n}`);
}
function isAskedFor({ observation: { request } }, size) {
    return request?.kind === 'scale' && request.size !== undefined && (0,dyno_size/* sameSize */.YY)(request.size, size);
}
function heldSize({ size, hold }) {
    if (size === null)
        return null;
    return { size, why: hold?.by === 'noticed' ? 'set by somebody else' : 'asked for by hand' };
}
/** That of the window that holds, or a dearer one that is about to come. A cheaper one never comes early. */
function dueSize(moment, entry) {
    const { policy, scheduled, upcoming, nowMs } = moment;
    if (!(0,dyno_size/* hasSizes */.PG)(policy))
        return null;
    const size = (0,dyno_size/* scheduledSize */.fr)(policy, scheduled);
    let best = size === null ? null : { size, why: scheduled === null ? 'no window holds' : nameOf(scheduled.window) };
    for (const { atMs, scheduled: then } of upcoming) {
        const next = then === null || then.bounds.ceiling === 0 ? null : then.window.size;
        if (next === null || then === null || !isDearer(next, best?.size ?? entry.size))
            continue;
        const timing = isDueEarly(moment, atMs - nowMs, (0,dyno_size/* sameSize */.YY)(next, entry.size));
        if (timing !== null)
            best = { size: next, why: `${nameOf(then.window)} starts in ${(0,format/* duration */.p0)(atMs - nowMs)}; ${timing}` };
    }
    return best;
}
function nameOf(window) {
    return (0,schedule_window/* windowLabel */.Hf)(window) || 'the schedule';
}
/** Of two dyno types without a price nobody knows which is dearer. */
function isDearer(size, than) {
    const [price, other] = [(0,prices/* monthlyPrice */.JB)(size), (0,prices/* monthlyPrice */.JB)(than)];
    return price !== null && other !== null && price > other;
}
function sizeBefore(moment, before) {
    const { request } = moment.observation;
    const size = before?.size ?? null;
    return size === null || (0,size_hold/* isHeldByHand */._X)(moment) || request?.kind === 'scale'
        ? null
        : { size, why: 'as before the hold by hand' };
}
/** A process type that has no plan goes back to the dynos of before a hold. */
function putBack(proposal, moment) {
    const { policy, beforeHold, observation } = moment;
    if ((0,schedule_bounds/* hasPlan */.k3)(policy) || beforeHold === null || (0,size_hold/* isHeldByHand */._X)(moment) || observation.request?.kind === 'scale')
        return proposal;
    if (beforeHold.quantity === proposal.quantity)
        return proposal;
    const why = `the hold by hand is over: back to ${beforeHold.quantity}, as before it`;
    return (0,decide_proposal/* moved */.a)(proposal, beforeHold.quantity, (0,decide_proposal/* reason */.l)('manual-hold', why));
}

// EXTERNAL MODULE: ./build/core/decide/served.js
var decide_served = __webpack_require__(64914);
;// CONCATENATED MODULE: ./build/core/decide/fallback.js



/** At least so many dynos where metrics could not be read for so long. */
function fallbackProposals(question) {
    const { running, nowMs } = question;
    const { fallback } = question.policy;
    const sinceMs = unavailableSince(question);
    if (fallback === null || sinceMs === null || nowMs - sinceMs < fallback.afterMs)
        return [];
    const { quantity } = fallback;
    if (quantity <= running)
        return [];
    const why = (0,decide_proposal/* reason */.l)('fallback', `no metric, or not all, for ${(0,format/* duration */.p0)(nowMs - sinceMs)}, so at least ${quantity}`);
    return [{ kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad: quantity }];
}

// EXTERNAL MODULE: ./build/core/per-dyno.js
var per_dyno = __webpack_require__(8030);
;// CONCATENATED MODULE: ./build/core/decide/signal-proposals.js






/** What every source of a process type says. Where two propose the same, the reason of the first counts. */
function signalProposals(question) {
    return [
        ...numberProposals(question),
        ...routerProposals(question),
        ...pingProposals(question),
        ...forecastProposals(question),
        ...idleProposals(question)
    ];
}
function load(quantity, why, withMoreLoad = quantity) {
    return { kind: 'proposal', quantity, reason: why, about: 'load', withMoreLoad };
}
function responseTime(quantity, why) {
    return { kind: 'proposal', quantity, reason: why, about: 'response-time', withMoreLoad: quantity };
}
function pingProposals(question) {
    const { policy, observation, memory, health, idle, running } = question;
    const { streaks } = question.learned.memory;
    if (observation.probe === null)
        return [];
    if (health.verdict === 'unknown')
        return [{ kind: 'unavailable', cause: 'the pings do not tell how the app is doing' }];
    const slow = policy.scaleOut?.slow ?? null;
    const fast = policy.scaleIn?.fast ?? null;
    const hasGivenUp = health.verdict === 'down' && memory.recovery.failSafe?.gaveUp === true;
    if (slow !== null && streaks.slow >= slow.consecutive && !hasGivenUp) {
        const why = `${inARow(slow.consecutive)} above ${(0,format/* amount */.vj)(slow.aboveMs)} ms or failed, so ${slow.step} more`;
        return [responseTime(running + slow.step, (0,decide_proposal/* reason */.l)('slow', why))];
    }
    // Nobody asks: how fast it would answer says nothing.
    if (fast === null || idle !== null)
        return [];
    if (streaks.fast < fast.consecutive)
        return [responseTime(running, null)];
    // The last one has to stay: without it there is nothing to ping.
    const fewer = Math.max(running - fast.step, Math.min(running, 1));
    if (fewer === running)
        return [responseTime(running, null)];
    const why = `${inARow(fast.consecutive)} below ${(0,format/* amount */.vj)(fast.belowMs)} ms, so ${running - fewer} fewer`;
    return [responseTime(fewer, (0,decide_proposal/* reason */.l)('fast', why))];
}
function inARow(pings) {
    return pings === 1 ? '1 ping' : `${pings} pings in a row`;
}
function routerProposals(question) {
    const { router } = question;
    const goals = question.policy.router;
    if (goals === null)
        return [];
    if (router?.status !== 'ok') {
        const why = router?.cause ?? 'they were not read';
        return [{ kind: 'unavailable', cause: `the router's metrics cannot be read: ${why}` }];
    }
    return [...throughputProposals(question, goals, router.values), ...p95Proposals(question, goals, router.values)];
}
function throughputProposals({ running, size }, { perDyno }, { requestsPerMinute }) {
    if (perDyno === null)
        return [];
    if (requestsPerMinute === null)
        return [{ kind: 'unavailable', cause: 'the router reported no throughput' }];
    const rounded = requestsPerMinute < 10 ? requestsPerMinute : Math.round(requestsPerMinute);
    const requests = `${(0,format/* amount */.vj)(rounded)} requests a minute`;
    if (perDyno !== 'auto')
        return [perDynoProposal(requests, requestsPerMinute, perDyno, size)];
    return running === 0 && requestsPerMinute > 0 ? [load(1, (0,decide_proposal/* reason */.l)('demand', `${requests} and no dyno, so 1`))] : [];
}
function p95Proposals({ p95, running }, { p95TargetMs: target }, { requestsPerMinute, p95Ms }) {
    if (target === null)
        return [];
    if (requestsPerMinute === 0)
        return [load(0, (0,decide_proposal/* reason */.l)('target-tracking', 'no requests, so 0'))];
    if (p95Ms === null || p95 === null)
        return [{ kind: 'unavailable', cause: 'the router reported no response times' }];
    if (p95 === 'few')
        return [];
    if (p95 === 'none') {
        const why = `the p95 counts again once ${running} have served for a whole minute`;
        return [responseTime(running, (0,decide_proposal/* reason */.l)('target-tracking', why))];
    }
    const wanted = (0,dynos_for/* dynosForTarget */.OA)({ ...p95, target, running });
    const why = `p95 is ${(0,format/* amount */.vj)(Math.round(p95.value))} ms with ${(0,format/* amount */.vj)(p95.served)}, the target ${(0,format/* amount */.vj)(target)} ms, so ${(0,format/* amount */.vj)(wanted)}`;
    return [responseTime(wanted, (0,decide_proposal/* reason */.l)('target-tracking', why))];
}
function numberProposals(question) {
    return question.policy.metrics.flatMap((metric, index) => {
        const reading = question.observation.metrics[index];
        return [numberProposal(question, metric, reading), ...partialAnswer(metric, reading)];
    });
}
/** What is missing may be load: it may scale out, never in. */
function partialAnswer({ source }, reading) {
    if (reading?.status !== 'ok' || (0,whole_reading/* isWhole */.w)(reading))
        return [];
    return [{ kind: 'unavailable', cause: `${sourceName(source)} has a partial answer, which may be too small` }];
}
function numberProposal({ running, size, dynos, nowMs }, { source, goal }, reading) {
    const name = sourceName(source);
    if (reading === undefined)
        return { kind: 'unavailable', cause: `${name} was not read` };
    if (reading.status === 'unavailable')
        return { kind: 'unavailable', cause: `${name} cannot be read: ${reading.cause}` };
    const { value } = reading;
    const says = `${name} says ${(0,format/* amount */.vj)(value)}`;
    if (goal.kind === 'per-dyno')
        return perDynoProposal(says, value, goal.perDyno, size);
    const { target } = goal;
    const served = (0,decide_served/* servedDuring */.nV)(dynos, nowMs, nowMs);
    const wanted = (0,dynos_for/* dynosForTarget */.OA)({ value, target, served, running });
    const booting = served < running ? ` of ${running}` : '';
    const why = `${says} with ${served}${booting}, the target is ${(0,format/* amount */.vj)(target)}, so ${(0,format/* amount */.vj)(wanted)}`;
    return load(wanted, (0,decide_proposal/* reason */.l)('target-tracking', why));
}
function perDynoProposal(says, value, written, size) {
    const perDyno = (0,per_dyno/* perDynoOf */.nb)(written, size);
    if (perDyno === null)
        return { kind: 'unavailable', cause: `per-dyno does not say what a ${size} dyno carries` };
    const of = typeof written === 'number' ? 'a dyno' : `a ${size.toLowerCase()} dyno`;
    const quantity = (0,dynos_for/* dynosFor */.b3)(value, perDyno);
    return load(quantity, (0,decide_proposal/* reason */.l)('demand', `${says}, ${(0,format/* amount */.vj)(perDyno)} ${of}, so ${(0,format/* amount */.vj)(quantity)}`), (0,dynos_for/* dynosFor */.b3)(value * (1 + dynos_for/* tolerance */.aS), perDyno));
}
/** Without addresses: they may hold secrets. */
function sourceName({ kind, query }) {
    return query ?? `the ${kind.toUpperCase()} metric`;
}
function forecastProposals({ policy, learned }) {
    const { now, ahead } = learned.expected;
    return [
        ...(now === null ? [] : [load(now.quantity, (0,decide_proposal/* reason */.l)('demand', now.message))]),
        ...(ahead === null || policy.forecast === 'off' ? [] : [load(ahead.quantity, (0,decide_proposal/* reason */.l)('forecast', ahead.message))])
    ];
}
function idleProposals({ idle, running }) {
    if (idle === null)
        return [];
    return idle.quantity < running ? [load(idle.quantity, (0,decide_proposal/* reason */.l)('idle', idle.message))] : [load(running, null)];
}

;// CONCATENATED MODULE: ./build/core/decide/signals.js




/** After a change, response times of so long are not those of the dynos that run. */
const settledMs = durations/* minuteMs */.J2;
const noSignals = { proposals: [], missing: [], isSlownessElsewhere: false, pointQuantity: null };
function signalsOf(question) {
    const { running, dynos, learned, policy, nowMs } = question;
    const all = [...signalProposals(question), ...fallbackProposals(question)];
    const proposals = all.filter((proposal) => proposal.kind === 'proposal');
    // Nobody knows what more dynos are worth while some of them boot.
    const isElsewhere = learned.expected.slowness === 'elsewhere' && (0,decide_served/* servedDuring */.nV)(dynos, nowMs - settledMs, nowMs) >= running;
    const cannotHelp = ({ about, quantity }) => isElsewhere && about === 'response-time' && quantity > running;
    const points = all.slice(0, policy.metrics.length).flatMap((one) => (one.kind === 'proposal' ? [one.quantity] : []));
    return {
        proposals: largestFirst(proposals.filter((proposal) => !cannotHelp(proposal))),
        missing: all.flatMap((proposal) => (proposal.kind === 'unavailable' ? [proposal.cause] : [])),
        isSlownessElsewhere: proposals.some(cannotHelp),
        pointQuantity: points.length === 0 ? null : Math.max(...points)
    };
}
function largestFirst(proposals) {
    return proposals.toSorted((one, other) => other.quantity - one.quantity);
}

;// CONCATENATED MODULE: ./build/core/decide/target-tracking.js



/** A p95 of fewer requests says nothing of the load: one slow request is its own percentile. */
const fewestRequests = 20;
function measureP95(buckets, running) {
    if (buckets.every(isCounted) && (0,statistics/* sum */.cz)(buckets.map(requestsIn)) < fewestRequests)
        return 'few';
    const measured = buckets.flatMap((bucket) => {
        const { p95Ms, startMs, lengthMs } = bucket;
        const served = (0,decide_served/* servedDuring */.nV)(running, startMs, startMs + lengthMs);
        return p95Ms === null || served < running.quantity ? [] : [{ p95Ms, served, requests: requestsIn(bucket) }];
    });
    // Where no request was counted, minutes weigh the same.
    const isWeighted = measured.some(({ requests }) => requests > 0);
    const weighted = measured.map((one) => ({ ...one, weight: isWeighted ? one.requests : 1 }));
    const value = (0,statistics/* sum */.cz)(weighted.map(({ weight, p95Ms }) => weight * p95Ms));
    if (value === 0)
        return 'none';
    return {
        value: value / (0,statistics/* sum */.cz)(weighted.map(({ weight }) => weight)),
        served: (0,statistics/* sum */.cz)(weighted.map(({ weight, p95Ms, served }) => weight * p95Ms * served)) / value
    };
}
function isCounted({ requestsPerMinute }) {
    return requestsPerMinute !== null;
}
function requestsIn({ requestsPerMinute, lengthMs }) {
    return ((requestsPerMinute ?? 0) * lengthMs) / durations/* minuteMs */.J2;
}

;// CONCATENATED MODULE: ./build/core/decide/situation.js















function situationOf(policy, state, observation, nowMs) {
    const given = momentOf(policy, state, observation, nowMs);
    const isDownExpected = (0,expected_down/* expectsNoAnswer */.O8)({
        ...given,
        request: observation.request,
        quantity: given.entry?.quantity ?? null
    });
    const shownHealth = isDownExpected ? decide_health/* unseen */.nv : (0,decide_health/* healthOf */.Wr)(given);
    const before = isDownExpected ? decide_memory/* noRecovery */.vp : given.memory.recovery;
    const guards = (0,decide_guards/* checkGuards */.hK)(given);
    if (guards.guard !== null)
        return { ...guarded(given, shownHealth, before), ...guards };
    const { entry } = guards;
    const running = entry.quantity;
    // Where no answer is expected, pings are as good as not asked for.
    const moment = isDownExpected ? { ...given, observation: { ...observation, probe: null } } : given;
    const release = (0,decide_guards/* releaseGuard */.n8)(given);
    const health = release === null ? shownHealth : decide_health/* unseen */.nv;
    const failSafe = stepFailSafe(policy.failSafe, before, health, nowMs);
    const plan = schedulePlanOf(moment, running);
    const hold = (0,decide_hold/* holdOf */.nv)(moment, running);
    const sizeHold = (0,size_hold/* sizeHoldOf */.Mr)(moment, entry.size);
    const beforeHold = (0,size_hold/* beforeHoldOf */.MO)(moment, hold);
    const sizes = sizePlanOf(moment, entry, sizeHold, beforeHold);
    const learned = release === null ? learn(moment, health, running, sizes.size) : null;
    const idle = learned === null ? null : idlenessOf(moment, learned.memory.lastRequestMs);
    const dynos = (0,decide_served/* runningDynos */.vn)(moment, running);
    const { router } = moment;
    const tracksP95 = policy.router !== null && policy.router.p95TargetMs !== null;
    const p95 = tracksP95 && router?.status === 'ok' ? measureP95(router.buckets, dynos) : null;
    return {
        ...moment,
        ...plan,
        ...guards,
        running,
        shownHealth,
        health,
        hold,
        sizeHold,
        beforeHold,
        sizes,
        failSafe,
        failSafeFloor: failSafeFloor(policy, failSafe),
        release,
        learned,
        idle,
        p95,
        signals: learned === null
            ? noSignals
            : signalsOf({ ...moment, health, running, size: sizes.size.to, dynos, p95, learned, idle })
    };
}
/** An emergency that nothing may be done about does not begin; one that runs goes on. */
function guarded(given, health, before) {
    const { recovery } = stepFailSafe(given.policy.failSafe, before, health, given.nowMs);
    const failSafe = { recovery: { ...recovery, failSafe: before.failSafe }, stage: 'idle' };
    const hold = (0,decide_hold/* holdOf */.nv)(given, null);
    const people = { hold, sizeHold: (0,size_hold/* sizeHoldOf */.Mr)(given, null), beforeHold: (0,size_hold/* beforeHoldOf */.MO)(given, hold) };
    return { ...given, ...people, shownHealth: health, health, failSafe, failSafeFloor: null };
}

;// CONCATENATED MODULE: ./build/core/decide/decide.js
















/**
 * How many dynos a process type should have now, and why. Pure: the same arguments give the same decision.
 *
 * 1. Guards: what forbids every change, and what forbids believing the signals of this look.
 * 2. Schedule: into the bounds of the window that holds, and up to a floor that is about to come.
 * 3. Recommend: the most that pings, metrics, forecast and idleness ask for, inside the bounds.
 * 4. Flap guard: no scaling in that would call for scaling out again.
 * 5. Stabilize, limit and pace: scaling in waits until fewer were enough for a while; both ways go by `step` when enough looks agree, and
 *    wait after a change. Where a budget caps, a range stays at its floor.
 * 6. Fail-safe: scaling out at once when the app is down or far too slow.
 * 7. Manual hold: what people set stays.
 * 8. Limits: into `min` and `max`, and under the limit of the dyno type.
 *
 * The dyno type follows the schedule and people alone (`size-plan.ts`); signals and the fail-safe leave it as it is.
 *
 * @param state what earlier looks saved; null at the first one
 */
function decide(policy, state, observation, nowMs) {
    const situation = situationOf(policy, state, observation, nowMs);
    if (situation.guard !== null)
        return unchanged(situation);
    const { running, release } = situation;
    const found = { quantity: running, reasons: release === null ? [] : [release] };
    const scheduled = putBack(applySchedule(found, situation), situation);
    const recommended = recommend(scheduled, situation);
    const steady = guardFlapping(recommended, situation);
    const stable = stabilize(steady, situation);
    const paced = applyBudget(pace(limitChange(stable, situation), situation), situation);
    const safe = applyFailSafe(paced, situation);
    const held = (0,decide_hold/* applyHold */.UO)(safe, situation);
    const { quantity, reasons } = applyLimits(held, situation, paced.quantity);
    const steps = { recommended: recommended.quantity, paced: paced.quantity, to: quantity };
    return {
        ...commonTo(situation),
        to: quantity,
        size: situation.sizes.size,
        reasons: explained([...reasons, ...resizing(situation)], situation),
        memory: memoryAfter(situation, steps)
    };
}
function commonTo(situation) {
    const { policy, entry, shownHealth } = situation;
    const nextChange = nextChangeOf(situation);
    return { app: policy.app, process: policy.process, from: entry?.quantity ?? null, health: shownHealth, nextChange };
}
function unchanged(situation) {
    const common = commonTo(situation);
    const reasons = [situation.guard, ...(0,decide_hold/* waitingRequest */.Z0)(situation.observation.request)];
    const { entry } = situation;
    const size = entry === null ? {} : { size: { from: entry.size, to: entry.size } };
    return { ...common, ...size, to: common.from, reasons, memory: memoryAfter(situation, null) };
}
function resizing({ sizes }) {
    return sizes.reason === null ? [] : [sizes.reason];
}
/** Where no step had a reason: why nothing moved. */
function explained(reasons, situation) {
    if (reasons.some(({ code }) => code !== 'no-window' && code !== 'release-in-progress'))
        return reasons;
    const { scheduled, lead, running } = situation;
    const steady = steadyReason(situation);
    const plan = lead !== null && lead.floor === running
        ? lead.message
        : scheduled === null
            ? `it stays at ${running}`
            : (0,schedule_window/* describeWindow */.O2)(scheduled.window);
    return [...reasons, (0,decide_proposal/* reason */.l)('in-bounds', steady === null ? plan : `${plan}; ${steady}`)];
}


/***/ }),

/***/ 33772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ expectsNoAnswer),
/* harmony export */   T7: () => (/* binding */ isZeroByPlan),
/* harmony export */   hL: () => (/* binding */ isDownByPlan),
/* harmony export */   y8: () => (/* binding */ isPinged)
/* harmony export */ });
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10501);
/* harmony import */ var _schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85903);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31970);



/**
 * Whether a look pings. Where the schedule or a hold says 0 it does not. With no dyno running it does only where the
 * state says that there should be one: whether a planned night or an outage took the last one, nothing else can tell.
 */
function isPinged(question) {
    return question.policy.probe !== null && !expectsNoAnswer(withSchedule(question));
}
/** Whether no dyno is wanted, by the schedule or by a person's `scale`. */
function isZeroByPlan(question) {
    return wantsNoDyno(withSchedule(question));
}
/** Whether it is the plan, or a person's wish by `scale`, that nothing runs after a look: an outage is over then. */
function isDownByPlan(question) {
    const asked = withSchedule(question);
    if (wantsNoDyno(asked))
        return true;
    return (asked.scheduled?.bounds.floor ?? 0) === 0 && expectsNoAnswer(asked);
}
/** Whether nobody expects an answer of the app. An outage is something else. */
function expectsNoAnswer(question) {
    return wantsNoDyno(question) || (isAtZero(question) && !shouldRun(question));
}
function withSchedule(question) {
    return { ...question, scheduled: (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_0__/* .scheduledBounds */ .Ze)(question.policy, question.nowMs) };
}
/** Whether no dyno is wanted, by hand or by the schedule. A hold counts for more than the schedule. */
function wantsNoDyno({ state, request, nowMs, scheduled }) {
    if (request?.kind === 'scale')
        return request.quantity === 0;
    const hold = request === null ? (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .activeHold */ .YG)(state, nowMs) : null;
    if (hold !== null && (hold.by === 'input' || hold.quantity > 0))
        return hold.quantity === 0;
    return scheduled?.bounds.ceiling === 0;
}
/** Where the formation cannot be read, what the last look left is the best that is known. */
function isAtZero({ quantity, state }) {
    return (quantity ?? state?.expectedQuantities[0]) === 0;
}
/** Asked where nothing runs: whether the state says that there should be a dyno. */
function shouldRun({ policy, state, scheduled, nowMs }) {
    if (state === null || scheduled?.bounds.ceiling === 0)
        return false;
    const { failSafe } = state.recovery;
    const isBeingRescued = failSafe !== null && !failSafe.gaveUp;
    const isLoweredByOthers = (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .activeHold */ .YG)(state, nowMs)?.by === 'noticed';
    // After a change that failed there are two: what ran before, and what was asked for.
    const wasLeftRunning = state.expectedQuantities.length > 0 && !state.expectedQuantities.includes(0);
    if (!isBeingRescued && !isLoweredByOthers && !wasLeftRunning)
        return false;
    // Another run may have put it to 0 as planned, and lost its state.
    return !(0,_schedule_planned_zero_js__WEBPACK_IMPORTED_MODULE_1__/* .saidZero */ .M)(policy, state.recent.at(-1)?.atMs ?? nowMs, nowMs);
}


/***/ }),

/***/ 5833:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HY: () => (/* binding */ guardOf),
/* harmony export */   hK: () => (/* binding */ checkGuards),
/* harmony export */   n8: () => (/* binding */ releaseGuard)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _suggest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(57980);
/* harmony import */ var _proposal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26565);



/** For so long after a release, or a change of the dyno type, the dynos are still starting. */
const releaseMs = 2 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
function checkGuards({ policy, observation: { app, maintenanceBy }, entry }) {
    if (app.status === 'unavailable')
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('formation-unavailable', app.fault.message), entry };
    if (entry === null) {
        const types = app.formation.map(({ process }) => process);
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('formation-unavailable', describeMissing(policy, types)), entry };
    }
    if (!policy.enabled)
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('disabled', 'the configuration says enabled: false'), entry };
    if (app.maintenance && maintenanceBy !== 'us')
        return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('maintenance', 'the app is in maintenance mode'), entry };
    if (!entry.autoscaled)
        return { guard: null, entry };
    const why = `Heroku's own autoscaling of ${policy.process} is on; switch one of the two off`;
    return { guard: (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('native-autoscaling', why), entry };
}
/** What forbids every change of a process type in what was read; null: nothing. */
function guardOf(policy, observation) {
    const { app } = observation;
    const formation = app.status === 'ok' ? app.formation : [];
    const entry = formation.find(({ process }) => process === policy.process) ?? null;
    return checkGuards({ policy, observation, entry }).guard;
}
function describeMissing({ app, process }, types) {
    const has = types.length === 0 ? 'has no process types yet: they come with the first release' : `has ${types.join(', ')}`;
    return `${app} ${has}. There is no "${process}" to scale.${(0,_suggest_js__WEBPACK_IMPORTED_MODULE_1__/* .didYouMean */ .a)(process, types)} Check the name, or the Procfile of the last release.`;
}
/** What forbids believing the pings and metrics of this look; null: nothing does, or nothing was asked. */
function releaseGuard({ observation: { app, probe, router, metrics }, state, nowMs }) {
    if (app.status === 'unavailable')
        return null;
    if (probe === null && router === null && metrics.length === 0)
        return null;
    const resized = state?.changes.findLast(({ size, from }) => size !== undefined && from > 0);
    const restarts = [
        { what: 'released', atMs: app.releasedAtMs },
        { what: 'restarted with another dyno type', atMs: resized?.atMs ?? null }
    ];
    for (const { what, atMs } of restarts) {
        // One in the future is a clock that is off: it must not mute for long.
        if (atMs === null || Math.abs(nowMs - atMs) >= releaseMs)
            continue;
        const seconds = Math.max(0, Math.round((nowMs - atMs) / 1000));
        return (0,_proposal_js__WEBPACK_IMPORTED_MODULE_2__/* .reason */ .l)('release-in-progress', `${what} ${seconds} s ago: the pings and metrics of this look do not count yet`);
    }
    return null;
}


/***/ }),

/***/ 99237:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ isHealthy),
/* harmony export */   EE: () => (/* binding */ isAlarming),
/* harmony export */   Wr: () => (/* binding */ healthOf),
/* harmony export */   cf: () => (/* binding */ defaultSlowAboveMs),
/* harmony export */   l0: () => (/* binding */ bootMs),
/* harmony export */   nv: () => (/* binding */ unseen)
/* harmony export */ });
/* unused harmony export assess */
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61375);


/** A median above this is `slow` where the policy says nothing. From autoscalebot, whose notion of too slow it was. */
const defaultSlowAboveMs = 1000;
/** Heroku gives a dyno a minute to start, and the change that starts it is made some seconds after its look began. */
const bootMs = 1.5 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** Nothing was asked, or what was answered does not count. */
const unseen = { verdict: 'unknown', medianMs: null, cause: null, answers: [], misconfigured: false };
/** What the pings of a look show. Dynos that are still starting are allowed to fail. */
function healthOf(moment) {
    const { policy, observation } = moment;
    const health = assess(observation.probe, policy.failSafe, policy.scaleOut?.slow?.aboveMs);
    return health.verdict !== 'up' && isStarting(moment)
        ? { ...health, verdict: 'unknown', misconfigured: false }
        : health;
}
/** Whether all dynos came back from 0 so lately that they may not answer yet. In an emergency every answer counts. */
function isStarting({ state, entry, nowMs }) {
    if (state === null)
        return false;
    const { recovery, expectedQuantities, lastChange, changes } = state;
    if (recovery.failSafe !== null)
        return false;
    // Somebody else raised it, or a change that seemed to fail was made: it may have been just now.
    const isFoundRaised = expectedQuantities[0] === 0 && (entry?.quantity ?? 0) > 0;
    const last = [lastChange, changes.at(-1) ?? null].filter((change) => change !== null);
    // A change in the future is a clock that is off: it must not mute for long.
    return isFoundRaised || last.some(({ atMs, from }) => from === 0 && Math.abs(nowMs - atMs) < bootMs);
}
/**
 * What the samples of one look mean. `down`: most failed in the class that calls for dynos. `unknown`: most failed
 * otherwise, or nothing was asked. Else the median of the answers decides between `up` and `slow`.
 *
 * @param slowAboveMs a median above this, or above the fail-safe's, is `slow`
 */
function assess(reading, failSafe, slowAboveMs = defaultSlowAboveMs) {
    if (reading === null)
        return unseen;
    if (reading.status === 'unavailable')
        return { ...unseen, cause: reading.cause, misconfigured: true };
    const { samples } = reading;
    const failures = samples.filter((sample) => sample.kind === 'failed');
    const counted = failures.filter(({ failure }) => failure === 'overload' || failSafe?.on === 'any');
    const half = samples.length / 2;
    const isDown = counted.length > half;
    const misconfigured = !isDown && failures.length > half;
    const medianMs = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_1__/* .median */ .JZ)(samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : [])));
    return {
        verdict: isDown ? 'down' : misconfigured ? 'unknown' : speed(medianMs, failSafe, slowAboveMs),
        medianMs: medianMs === null ? null : Math.round(medianMs),
        cause: failures.length > 0 ? describeFailures(failures, samples.length) : null,
        answers: samples.map((sample) => (sample.kind === 'failed' ? sample.label : `${Math.round(sample.elapsedMs)} ms`)),
        misconfigured
    };
}
function speed(medianMs, failSafe, slowAboveMs) {
    if (medianMs === null)
        return 'unknown';
    return medianMs > Math.min(slowAboveMs, failSafe?.aboveMs ?? Infinity) ? 'slow' : 'up';
}
function describeFailures(failures, total) {
    const causes = [...new Set(failures.map(({ cause }) => cause))];
    return `${failures.length} of ${total} pings failed (${causes.join('; ')})`;
}
/** Whether this look calls for the fail-safe. */
function isAlarming(health, failSafe) {
    return (health.verdict === 'down' ||
        (health.medianMs !== null && health.verdict !== 'unknown' && health.medianMs > failSafe.aboveMs));
}
/** Whether this look shows an app that is well enough to end an emergency; an unseen app is not. */
function isHealthy(health, failSafe) {
    return (health.verdict === 'up' || health.verdict === 'slow') && (failSafe === null || !isAlarming(health, failSafe));
}


/***/ }),

/***/ 64914:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nV: () => (/* binding */ servedDuring),
/* harmony export */   p5: () => (/* binding */ needsDynos),
/* harmony export */   vn: () => (/* binding */ runningDynos)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _forecast_booting_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12246);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(31970);



/** A dyno that comes up later than this after a change was restarted for another reason: each dyno is, once a day. */
const settledMs = 10 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
function runningDynos({ policy, state, observation, nowMs }, quantity) {
    const dynos = observation.dynos?.filter(({ process }) => process === policy.process) ?? null;
    if (state === null)
        return { quantity, changes: null, dynos };
    const [expected = quantity] = state.expectedQuantities;
    const noticed = (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(state, quantity) ? [{ atMs: nowMs, from: expected, to: quantity }] : [];
    return { quantity, changes: [...state.changes, ...noticed], dynos };
}
/**
 * The fewest dynos that served at any time from `fromMs` to `toMs`, both included. What was added since or still booted carried nothing,
 * as in Kubernetes' horizontal autoscaler; what was removed since carried its part.
 */
function servedDuring(running, fromMs, toMs) {
    const changed = (running.changes ?? []).map(({ atMs }) => atMs).filter((atMs) => atMs > fromMs && atMs <= toMs);
    return Math.min(...[fromMs, ...changed].map((atMs) => servedAt(running, atMs)));
}
function servedAt(running, atMs) {
    const { quantity, changes, dynos } = running;
    // Those that run now are of another type, and were all started since.
    if (changes?.some((change) => change.size !== undefined && change.atMs > atMs) === true)
        return 0;
    const ran = changes?.find((change) => change.atMs > atMs)?.from ?? quantity;
    if (dynos === null)
        return ran - Math.min(ran, addedUntil(changes ?? [], atMs, _forecast_booting_js__WEBPACK_IMPORTED_MODULE_1__/* .longestBootMs */ .P));
    const listed = dynos.filter(({ upSinceMs }) => upSinceMs === null || upSinceMs > atMs).length;
    const notUp = listed + Math.max(0, quantity - dynos.length);
    return ran - Math.min(ran, notUp, changes === null ? notUp : addedUntil(changes, atMs, settledMs));
}
/** Dynos that were added or restarted in the last `ms` until `atMs`. */
function addedUntil(changes, atMs, ms) {
    return changes
        .filter((change) => change.atMs > atMs - ms && change.atMs <= atMs)
        .reduce((sum, { from, to, size }) => sum + (size === undefined ? Math.max(0, to - from) : to), 0);
}
/** Whether a look has to ask which dynos are up: a `target` is tracked, and some of them may still boot. */
function needsDynos(policy, state, quantity, nowMs) {
    const tracksTarget = (policy.router?.p95TargetMs ?? null) !== null || policy.metrics.some(({ goal }) => goal.kind === 'target');
    if (!tracksTarget || quantity === 0)
        return false;
    return state === null || (0,_hold_js__WEBPACK_IMPORTED_MODULE_2__/* .isExternal */ .ge)(state, quantity) || addedUntil(state.changes, nowMs, settledMs) > 0;
}


/***/ }),

/***/ 6262:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J5: () => (/* binding */ isExternalSize),
/* harmony export */   MO: () => (/* binding */ beforeHoldOf),
/* harmony export */   Mr: () => (/* binding */ sizeHoldOf),
/* harmony export */   _X: () => (/* binding */ isHeldByHand)
/* harmony export */ });
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92884);
/* harmony import */ var _hold_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31970);


const none = { size: null, hold: null };
/**
 * The dyno type of a look that goes before the schedule: what this run was asked for, else what somebody else just set, else what
 * is active from before.
 *
 * @param found the dyno type that runs; null: not known, or not ours to judge
 */
function sizeHoldOf(moment, found) {
    const { policy, state, scheduled, nowMs } = moment;
    const { request } = moment.observation;
    if (request?.kind === 'resume')
        return none;
    const before = state?.sizeHold ?? null;
    const active = before !== null && before.untilMs > nowMs ? before : null;
    if (request?.kind === 'scale') {
        const size = request.size ?? (active?.by === 'input' ? active.size : null);
        if (size === null)
            return none;
        const untilMs = (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .endOf */ .pJ)(request.hold, moment);
        return { size, hold: untilMs <= nowMs ? null : { size, by: 'input', sinceMs: nowMs, untilMs } };
    }
    const held = active === null ? none : { size: active.size, hold: active };
    const isExternal = found !== null && isExternalSize(state?.expectedSizes ?? [], found);
    if (!isExternal || !(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .hasSizes */ .PG)(policy) || policy.manualChanges.kind !== 'hold')
        return held;
    // Somebody put it back where the schedule has it.
    if ((0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(found, (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .scheduledSize */ .fr)(policy, scheduled)))
        return none;
    const hold = { size: found, by: 'noticed', sinceMs: nowMs, untilMs: nowMs + policy.manualChanges.ms };
    return { size: found, hold };
}
/** Whether a dyno type was set by somebody else after our last look. */
function isExternalSize(expectedSizes, size) {
    return expectedSizes.length > 0 && !expectedSizes.some((expected) => (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(expected, size));
}
/** What runs before a hold by hand is remembered until all of it is back; without a hold, a request stays as it is. */
function beforeHoldOf(moment, hold) {
    const { memory, entry } = moment;
    const { request } = moment.observation;
    const before = memory.beforeHold;
    if (request?.kind === 'scale') {
        if (hold.kind !== 'asked')
            return null;
        if (entry === null)
            return before;
        const isResized = request.size !== undefined && !(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(request.size, entry.size);
        return {
            quantity: before?.quantity ?? entry.quantity,
            size: before?.size ?? (isResized ? entry.size : null)
        };
    }
    if (before === null || entry === null || isHeldByHand(moment))
        return before;
    // A quantity that somebody else set since is not taken back.
    const isReplaced = moment.state !== null && (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .isExternal */ .ge)(moment.state, entry.quantity);
    const quantity = isReplaced ? entry.quantity : before.quantity;
    const isBack = (before.size === null || (0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_1__/* .sameSize */ .YY)(before.size, entry.size)) && quantity === entry.quantity;
    return isBack ? null : { ...before, quantity };
}
/** Whether a hold by hand of earlier looks goes on. */
function isHeldByHand({ state, observation, nowMs }) {
    return observation.request === null && (0,_hold_js__WEBPACK_IMPORTED_MODULE_0__/* .activeHold */ .YG)(state, nowMs)?.by === 'input';
}


/***/ }),

/***/ 66925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ dynosForTarget),
/* harmony export */   aS: () => (/* binding */ tolerance),
/* harmony export */   b3: () => (/* binding */ dynosFor)
/* harmony export */ });
/** Rounding up must not turn the last bit of a product or quotient into a dyno. */
const roundingError = 1e-9;
/** Value over target that is near enough to leave the quantity alone, as in Kubernetes' horizontal autoscaler. */
const tolerance = 0.1;
/** Dynos for a load of which one carries `perDyno`. */
function dynosFor(value, perDyno) {
    return Math.min(Math.ceil((value / perDyno) * (1 - roundingError)), Number.MAX_SAFE_INTEGER);
}
/**
 * Dynos that bring a value to its target, of `running` dynos of which `served` carried the load while it was measured: those that still
 * boot count as carrying nothing, so the same value never asks twice. Within a tenth of the target nothing moves.
 */
function dynosForTarget({ value, target, served, running }) {
    if (running === 0)
        return value > 0 ? 1 : 0;
    if (served === 0)
        return running;
    if (Math.abs(value / target - 1) <= tolerance + roundingError)
        return Math.max(running, Math.round(served));
    const wanted = dynosFor(served * value, target);
    return value > target ? Math.max(running, wanted) : wanted;
}


/***/ }),

/***/ 12246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ areBooting),
/* harmony export */   P: () => (/* binding */ longestBootMs)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

/** Heroku gives a dyno 60 s to boot, and up to 180 s where an app asked for more: after that it is sure to serve. */
const longestBootMs = 3 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** Whether dynos that a change added, or restarted with another type, may still be starting at an instant. */
function areBooting(change, atMs) {
    return change !== null && (change.to > change.from || change.size !== undefined) && atMs < change.atMs + longestBootMs;
}


/***/ }),

/***/ 10074:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   TK: () => (/* binding */ learnCalibration),
/* harmony export */   TL: () => (/* binding */ freshCalibration),
/* harmony export */   d$: () => (/* binding */ calibrationCurves),
/* harmony export */   g: () => (/* binding */ calibrated)
/* harmony export */ });
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61375);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(43084);
/* harmony import */ var _lead_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44246);



/** Chances are told apart by halves: above 1/2, above 1/4 ... down to what is rarer than 1/8192. */
const bins = 14;
/** The chances as they are count as if so many minutes had confirmed them. */
const priorMinutes = 300;
/** Two weeks of minutes: then the counts are halved. */
const rememberedMinutes = 20_160;
const freshCalibration = Array.from({ length: _lead_time_js__WEBPACK_IMPORTED_MODULE_0__/* .leadTimeClasses */ .S }, () => Array.from({ length: bins }, () => 0));
/**
 * Counts a minute by the chance that was given to more demand than came (the probability integral transform; Dawid
 * 1984).
 */
function learnCalibration(before, leadClass, chance) {
    return before.with(leadClass, (0,_histogram_js__WEBPACK_IMPORTED_MODULE_1__/* .withCount */ .c)(before[leadClass] ?? [], binOf(chance), rememberedMinutes));
}
function calibrationCurves(calibration) {
    return calibration.map((counts) => {
        const total = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(counts);
        let rarer = 0;
        return counts
            .map((_, index) => index)
            .reverse()
            .map((index) => {
            rarer += counts[index] ?? 0;
            return (rarer + priorMinutes * 2 ** -index) / (total + priorMinutes);
        })
            .reverse();
    });
}
/**
 * What a chance has been worth so far (recalibration; Kuleshov, Fenner and Ermon 2018). Never rises where the chance
 * falls.
 */
function calibrated(curves, leadClass, chance) {
    if (chance <= 0)
        return 0;
    const shares = curves[leadClass] ?? [];
    const bin = binOf(chance);
    const above = shares[bin] ?? chance;
    if (bin === bins - 1)
        return above * chance * 2 ** bin;
    const below = shares[bin + 1] ?? chance;
    return above * (below / above) ** (-Math.log2(chance) - bin);
}
function binOf(chance) {
    return Math.max(0, Math.min(bins - 1, Math.floor(-Math.log2(Math.max(chance, Number.MIN_VALUE)))));
}


/***/ }),

/***/ 56120:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ plannedPerDyno),
/* harmony export */   JC: () => (/* binding */ learnCapacity),
/* harmony export */   oB: () => (/* binding */ capacitiesFor)
/* harmony export */ });
/* harmony import */ var _per_dyno_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8030);

/** Every minute that teaches something moves the capacity by so much of the way. */
const learningRate = 0.15;
/**
 * A fast minute shows that a dyno carries more than its load: by so much of the room that is left under the target,
 * at the most by a quarter. Queues of one to five slots all keep to it.
 */
const headroomShare = 0.85;
const mostExtrapolated = 0.25;
/** A slow minute moves the capacity to just below its load. */
const belowSlowLoad = 0.97;
/**
 * A queue just below the capacity takes at most so many times the target, and is no longer just below it under this
 * share.
 */
const mostSlowdownNearCapacity = 1.6;
const nearCapacity = 0.75;
/** Slow minutes that it takes to tell a queue from something else, and how many are remembered. */
const fewestToClassify = 10;
const rememberedMinutes = 60;
/** What a fast minute leaves of them. */
const keptByFastMinute = 0.98;
/**
 * Response times of a queue rise faster with the load than by this exponent, or vary by more than this. Those of a
 * slow database do neither.
 */
const queueExponent = 0.7;
const queueDeviation = 0.35;
/** Loads that vary by less show no slope. */
const leastLoadDeviation = 0.02;
/** A dyno is planned to be so full of what it carries: at its limit every other minute is slow. */
const plannedUtilization = 0.93;
const emptyRegression = {
    count: 0,
    load: 0,
    slowdown: 0,
    loadSquared: 0,
    slowdownSquared: 0,
    product: 0
};
/**
 * What one dyno is planned to carry, in the unit of the demand; null: not known yet.
 *
 * @param size its dyno type; null: that which was learned of
 */
function plannedPerDyno({ router, metrics }, memory, size) {
    if (memory.unit === 'dynos')
        return dynosOfOne(metrics, size);
    const perDyno = router?.perDyno ?? null;
    if (perDyno !== null && perDyno !== 'auto')
        return (0,_per_dyno_js__WEBPACK_IMPORTED_MODULE_0__/* .perDynoOf */ .nb)(perDyno, size ?? memory.capacitySize ?? '');
    const { capacity } = size === null ? memory : capacitiesFor(memory, size);
    return capacity === null ? null : capacity.perDyno * plannedUtilization;
}
/** The same, with what is known of a dyno type as `capacity`. What was learned before types were told apart is of the first that comes. */
function capacitiesFor(memory, written) {
    const size = written.toLowerCase();
    if (memory.capacitySize === null || memory.capacitySize === size)
        return { capacity: memory.capacity, capacitySize: size, otherCapacities: memory.otherCapacities };
    const { [size]: capacity = null, ...others } = memory.otherCapacities;
    const before = memory.capacity === null ? {} : { [memory.capacitySize]: memory.capacity };
    return { capacity, capacitySize: size, otherCapacities: { ...others, ...before } };
}
/** Demand in dynos is counted in those of the type that `per-dyno` names first. */
function dynosOfOne(metrics, size) {
    const goal = metrics.map((metric) => metric.goal).find(({ kind }) => kind === 'per-dyno');
    return goal?.kind === 'per-dyno' && size !== null ? (0,_per_dyno_js__WEBPACK_IMPORTED_MODULE_0__/* .sizeFactor */ .Rh)(goal.perDyno, size) : 1;
}
/**
 * What one minute teaches of the capacity; null: nothing.
 *
 * @param load requests a minute on each serving dyno
 */
function learnCapacity(before, load, p95Ms, targetMs) {
    if (!(load > 0) || !(p95Ms > 0))
        return null;
    const slowdown = p95Ms / targetMs;
    if (slowdown <= 1) {
        const carries = load * (1 + Math.min(mostExtrapolated, headroomShare * (1 - slowdown)));
        return { capacity: afterFast(before, carries), slowness: 'none' };
    }
    if (before === null)
        return { capacity: freshCapacity(load), slowness: 'unknown' };
    const capacity = { ...before, backlog: Math.max(0, Math.min(before.perDyno, before.backlog + load - before.perDyno)) };
    if (load >= before.perDyno)
        return { capacity: { ...capacity, limitSeen: true }, slowness: 'queueing' };
    return before.backlog > 0 ? { capacity, slowness: 'queueing' } : afterSlowBelow(capacity, load, slowdown);
}
function freshCapacity(perDyno) {
    return { perDyno, backlog: 0, limitSeen: false, unexplained: emptyRegression };
}
function afterFast(before, carries) {
    if (before === null)
        return freshCapacity(carries);
    const perDyno = carries > before.perDyno ? before.perDyno + learningRate * (carries - before.perDyno) : before.perDyno;
    const unexplained = before.unexplained.count === 0 ? emptyRegression : faded(before.unexplained, keptByFastMinute);
    return { ...before, perDyno, backlog: 0, unexplained };
}
/** A slow minute below the capacity: either the capacity is less than was thought, or the cause is elsewhere. */
function afterSlowBelow(before, load, slowdown) {
    const perDyno = before.perDyno + learningRate * (belowSlowLoad * load - before.perDyno);
    const lower = { ...before, perDyno, limitSeen: true };
    // What the capacity explains is left out: it would look like variety among what comes from elsewhere.
    const isNear = load >= nearCapacity * before.perDyno && slowdown <= mostSlowdownNearCapacity;
    if (isNear && classify(before.unexplained) !== 'flat')
        return { capacity: lower, slowness: 'queueing' };
    const unexplained = added(before.unexplained, Math.log(load), Math.log(slowdown));
    return classify(unexplained) === 'queue'
        ? { capacity: { ...lower, unexplained }, slowness: 'queueing' }
        : { capacity: { ...before, unexplained }, slowness: 'elsewhere' };
}
/** Whether slow minutes look like a queue: by the slope of ln(p95) over ln(load), and by how much p95 varies. */
function classify(sums) {
    const { count } = sums;
    if (count < fewestToClassify)
        return 'too-few';
    const [load, slowdown] = [sums.load / count, sums.slowdown / count];
    const loadVariance = sums.loadSquared / count - load ** 2;
    const variance = sums.slowdownSquared / count - slowdown ** 2;
    const slope = loadVariance > leastLoadDeviation ** 2 ? (sums.product / count - load * slowdown) / loadVariance : 0;
    return slope > queueExponent || variance > queueDeviation ** 2 ? 'queue' : 'flat';
}
function added(before, load, slowdown) {
    const kept = faded(before, 1 - 1 / rememberedMinutes);
    return {
        count: kept.count + 1,
        load: kept.load + load,
        slowdown: kept.slowdown + slowdown,
        loadSquared: kept.loadSquared + load * load,
        slowdownSquared: kept.slowdownSquared + slowdown * slowdown,
        product: kept.product + load * slowdown
    };
}
function faded(sums, by) {
    if (sums.count < 0.5)
        return emptyRegression;
    return {
        count: sums.count * by,
        load: sums.load * by,
        slowdown: sums.slowdown * by,
        loadSquared: sums.loadSquared * by,
        slowdownSquared: sums.slowdownSquared * by,
        product: sums.product * by
    };
}


/***/ }),

/***/ 26483:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ expectDemand),
/* harmony export */   e: () => (/* binding */ warmupMinutes)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _dynos_for_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(66925);
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76215);
/* harmony import */ var _capacity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(56120);
/* harmony import */ var _horizon_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44309);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44572);
/* harmony import */ var _newsvendor_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(73141);
/* harmony import */ var _outlook_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(86549);
/* harmony import */ var _predictors_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(62565);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(47799);
/* harmony import */ var _running_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(81961);
/* harmony import */ var _slow_minute_cost_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(84774);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(62575);













/** There is a forecast once so many minutes were learned from. */
const warmupMinutes = 3 * 1440;
/** Until then: room above the latest peak. */
const warmupHeadroom = 1.3;
/**
 * What the demand needs now and until the next look. Pure.
 *
 * @param size the dyno type that will run; null: that which was learned of
 */
function expectDemand(policy, memory, seen, nowMs, size = null) {
    if (memory === null)
        return { now: null, ahead: null, slowness: 'unknown' };
    const perDyno = (0,_capacity_js__WEBPACK_IMPORTED_MODULE_2__/* .plannedPerDyno */ .E7)(policy, memory, size);
    if (perDyno === null)
        return { now: null, ahead: null, slowness: memory.slowness };
    const isLearned = memory.unit === 'requests' && policy.router?.perDyno === 'auto';
    const ahead = policy.forecast === 'auto' && memory.minutes >= warmupMinutes
        ? needAhead(policy, memory, perDyno, seen, nowMs)
        : null;
    // The forecast knows the peaks; without it the latest one counts.
    const demand = ahead === null ? Math.expm1(memory.level.peak) * warmupHeadroom : Math.expm1((0,_level_js__WEBPACK_IMPORTED_MODULE_4__/* .lastMinute */ .Nu)(memory.level));
    return {
        now: isLearned ? needNow(memory, perDyno, demand, (0,_running_js__WEBPACK_IMPORTED_MODULE_10__/* .formationQuantity */ .N)(policy, seen)) : null,
        ahead,
        slowness: memory.slowness
    };
}
function needNow(memory, perDyno, demand, running) {
    const quantity = (0,_dynos_for_js__WEBPACK_IMPORTED_MODULE_11__/* .dynosFor */ .b3)(demand, perDyno);
    // What a dyno carries at least is a reason to scale in; for scaling out, a queue must have been seen.
    const isEnough = memory.slowness === 'none' && memory.capacity?.limitSeen === false;
    if (isEnough && running !== null && running > 0 && quantity > running)
        return { quantity: running, message: (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .describeEnough */ .qI)(Math.expm1((0,_level_js__WEBPACK_IMPORTED_MODULE_4__/* .lastMinute */ .Nu)(memory.level)), running) };
    return { quantity, message: (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .describeNow */ .Et)(demand, perDyno, quantity) };
}
function needAhead(policy, memory, perDyno, seen, nowMs) {
    const horizon = (0,_horizon_js__WEBPACK_IMPORTED_MODULE_3__/* .horizonOf */ .d)(seen.cadence, nowMs);
    const offset = (0,_schedule_local_time_js__WEBPACK_IMPORTED_MODULE_1__/* .offsetMinutes */ .rg)(policy.timezone, nowMs);
    const origin = (0,_level_js__WEBPACK_IMPORTED_MODULE_4__/* .originOf */ .yv)(memory, nowMs);
    const running = (0,_running_js__WEBPACK_IMPORTED_MODULE_10__/* .formationQuantity */ .N)(policy, seen) ?? (0,_level_js__WEBPACK_IMPORTED_MODULE_4__/* .neededNow */ .c7)(origin, perDyno);
    const outlook = (0,_outlook_js__WEBPACK_IMPORTED_MODULE_5__/* .outlookOf */ .j)(memory, origin, horizon, perDyno, offset);
    const quantity = (0,_newsvendor_js__WEBPACK_IMPORTED_MODULE_12__/* .cheapestQuantity */ .P)(outlook, (0,_slow_minute_cost_js__WEBPACK_IMPORTED_MODULE_8__/* .slowMinuteCost */ .Hn)(memory.slowMinuteCost) * memory.meanDynos, running);
    const peak = usualPeak(memory, perDyno, (0,_predictors_js__WEBPACK_IMPORTED_MODULE_6__/* .localMinute */ .C2)(nowMs, offset), horizon.nextLookMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2);
    return { quantity, message: (0,_words_js__WEBPACK_IMPORTED_MODULE_9__/* .describeForecast */ .FK)(peak, quantity, horizon.nextLookMs) };
}
/** When most is usual in the next minutes; null: nothing is usual yet. */
function usualPeak({ day, week }, perDyno, from, minutes) {
    const { partMinutes } = _profile_js__WEBPACK_IMPORTED_MODULE_7__/* .demandCycles */ .zR.day;
    let peak = null;
    for (let minute = from; minute <= from + minutes; minute += partMinutes) {
        const demand = (0,_profile_js__WEBPACK_IMPORTED_MODULE_7__/* .usualAt */ ._S)(week, _profile_js__WEBPACK_IMPORTED_MODULE_7__/* .demandCycles */ .zR.week, minute) ?? (0,_profile_js__WEBPACK_IMPORTED_MODULE_7__/* .usualAt */ ._S)(day, _profile_js__WEBPACK_IMPORTED_MODULE_7__/* .demandCycles */ .zR.day, minute);
        if (demand !== null && (peak === null || demand > peak.demand))
            peak = { localMinute: minute - (minute % partMinutes), demand };
    }
    if (peak === null)
        return null;
    return { localMinute: peak.localMinute, quantity: Math.max(1, (0,_dynos_for_js__WEBPACK_IMPORTED_MODULE_11__/* .dynosFor */ .b3)(Math.expm1(peak.demand), perDyno)) };
}


/***/ }),

/***/ 35887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ learnEnsemble),
/* harmony export */   Mw: () => (/* binding */ exceedanceChance),
/* harmony export */   cN: () => (/* binding */ errorTails),
/* harmony export */   cT: () => (/* binding */ freshEnsemble)
/* harmony export */ });
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61375);
/* harmony import */ var _histogram_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43084);
/* harmony import */ var _lead_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44246);
/* harmony import */ var _predictors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62565);




/** How fast errors and weights are learned, a minute. */
const errorRate = 0.01;
const weightRate = 0.005;
/** Errors that a histogram remembers; then its counts are halved. */
const rememberedErrors = 10_000;
/** A histogram counts errors in quarters of the mean error, from -3 to +6 of them. */
const bins = 36;
const lowestMultiple = -3;
const binWidth = 0.25;
/** Before any error was seen, and the least that is divided by. */
const initialError = 0.3;
const leastError = 1e-3;
/** A bin that was never hit counts as half a hit. */
const priorCount = 0.5;
/** So many errors make a distribution; before them, a logistic one with a heavy tail stands in. */
const fewestErrors = 20;
const priorTail = { height: 0.3, steepness: 1.5 };
const freshEnsemble = {
    meanErrors: Array.from({ length: _lead_time_js__WEBPACK_IMPORTED_MODULE_1__/* .leadTimeClasses */ .S }, () => ofEachPredictor(initialError)),
    weights: Array.from({ length: _lead_time_js__WEBPACK_IMPORTED_MODULE_1__/* .leadTimeClasses */ .S }, () => ofEachPredictor(1 / _predictors_js__WEBPACK_IMPORTED_MODULE_0__/* .predictorCount */ .gE)),
    errorHistograms: Array.from({ length: _predictors_js__WEBPACK_IMPORTED_MODULE_0__/* .predictorCount */ .gE }, () => Array.from({ length: bins }, () => 0))
};
function ofEachPredictor(value) {
    return Array.from({ length: _predictors_js__WEBPACK_IMPORTED_MODULE_0__/* .predictorCount */ .gE }, () => value);
}
/**
 * Learns from one minute. Weights follow the share that each predictor had in how likely the minute was: the online
 * form of the expectation step for mixture weights (Titterington 1984), so that a predictor that is rarely right but
 * then alone is kept.
 *
 * @param leadClass class of how long ago the minute was predicted
 */
function learnEnsemble(before, leadClass, predicted, demand) {
    const errors = before.meanErrors[leadClass] ?? [];
    const weights = before.weights[leadClass] ?? [];
    const hitBins = predicted.map((value, index) => binOf((demand - value) / scaleOf(errors[index])));
    const likelihoods = predicted.map((_, index) => {
        const density = densityAt(before.errorHistograms[index] ?? [], hitBins[index] ?? 0, weights[index] ?? 0);
        return density / scaleOf(errors[index]);
    });
    const likelihood = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(likelihoods);
    const total = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(weights);
    return {
        meanErrors: before.meanErrors.with(leadClass, errors.map((error, index) => (0,_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .rounded */ .W)(error + errorRate * (Math.abs(demand - (predicted[index] ?? 0)) - error)))),
        weights: before.weights.with(leadClass, weights.map((weight, index) => (0,_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .rounded */ .W)(weight / total + weightRate * ((likelihoods[index] ?? 0) / likelihood - weight / total)))),
        errorHistograms: before.errorHistograms.map((counts, index) => (0,_histogram_js__WEBPACK_IMPORTED_MODULE_3__/* .withCount */ .c)(counts, hitBins[index] ?? 0, rememberedErrors))
    };
}
function densityAt(counts, bin, weight) {
    return (weight * ((counts[bin] ?? 0) + priorCount)) / ((0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(counts) + priorCount * bins);
}
function scaleOf(error) {
    return (error ?? initialError) + leastError;
}
function binOf(multiple) {
    return Math.max(0, Math.min(bins - 1, Math.floor((multiple - lowestMultiple) / binWidth)));
}
function errorTails({ errorHistograms }) {
    return errorHistograms.map((counts) => {
        const total = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .sum */ .cz)(counts);
        if (total < fewestErrors)
            return null;
        let above = 0;
        return counts
            .toReversed()
            .map((count) => (above += count) / (total + 1))
            .toReversed();
    });
}
/** How likely a minute of this class of lead time has more demand than `limit`. */
function exceedanceChance({ meanErrors, weights }, tails, leadClass, predicted, limit) {
    const [errors, shares] = [meanErrors[leadClass] ?? [], weights[leadClass] ?? []];
    let chance = 0;
    for (let index = 0; index < predicted.length; index += 1) {
        const multiple = (limit - (predicted[index] ?? 0)) / scaleOf(errors[index]);
        chance += (shares[index] ?? 0) * tailAbove(tails[index] ?? null, multiple);
    }
    return chance;
}
function tailAbove(tail, multiple) {
    if (tail === null)
        return priorTail.height / (1 + Math.exp(priorTail.steepness * multiple));
    const place = (multiple - lowestMultiple) / binWidth;
    if (place < 0)
        return 1;
    if (place >= bins)
        return 0;
    const bin = Math.floor(place);
    const from = tail[bin] ?? 0;
    return from + (place - bin) * ((tail[bin + 1] ?? 0) - from);
}


/***/ }),

/***/ 43084:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ rounded),
/* harmony export */   c: () => (/* binding */ withCount)
/* harmony export */ });
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61375);

/** With one more in a bin; all halved once there are more than `most`. */
function withCount(counts, bin, most) {
    const added = counts.with(bin, (counts[bin] ?? 0) + 1);
    return (0,_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(added) > most ? added.map((count) => Math.round(count / 2)) : added;
}
/** Five decimals are enough to remember, and short to write. */
function rounded(value) {
    return Math.round(value * 1e5) / 1e5;
}


/***/ }),

/***/ 45466:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lt: () => (/* binding */ mixBeliefs),
/* harmony export */   PD: () => (/* binding */ updateBelief),
/* harmony export */   Zr: () => (/* binding */ predictBelief),
/* harmony export */   dT: () => (/* binding */ normalBelief),
/* harmony export */   hm: () => (/* binding */ meanOf),
/* harmony export */   mI: () => (/* binding */ gridSteps),
/* harmony export */   q7: () => (/* binding */ chanceAbove)
/* harmony export */ });
/* unused harmony export gridLoads */
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61375);

/** The grid, from a tenth of a dyno to two hundred, in hundredths of a dyno. */
const lowestLoad = Math.log(10);
const highestLoad = Math.log(20_000);
const gridSteps = 48;
const stepWidth = (highestLoad - lowestLoad) / (gridSteps - 1);
/** A change is spread over so many of its deviations. */
const kernelDeviations = 3.5;
/** Before it is normalized, every step has at least this: nothing is ruled out. */
const leastWeight = 1e-4;
/** The load in the middle of each step. */
const gridLoads = Array.from({ length: gridSteps }, (_, step) => lowestLoad + step * stepWidth);
/** A normal distribution around a load; null: no load is more likely than another. */
function normalBelief(mean, deviation) {
    return normalized(gridLoads.map((load) => leastWeight + (mean === null ? 0 : Math.exp(-(((load - mean) / deviation) ** 2) / 2))));
}
/** After the load has changed by so much, give or take a deviation (the prediction of a Bayes filter). */
function predictBelief(belief, change, deviation) {
    const radius = Math.ceil((kernelDeviations * deviation) / stepWidth);
    const kernel = Array.from({ length: 2 * radius + 1 }, (_, index) => Math.exp(-((((index - radius) * stepWidth) / deviation) ** 2) / 2));
    const after = gridLoads.map(() => 0);
    const add = (step, chance) => {
        const to = Math.max(0, Math.min(gridSteps - 1, step));
        after[to] = (after[to] ?? 0) + chance;
    };
    const whole = Math.floor(change / stepWidth);
    const part = change / stepWidth - whole;
    belief.forEach((chance, step) => {
        kernel.forEach((share, index) => {
            const to = step + whole + index - radius;
            add(to, (1 - part) * chance * share);
            add(to + 1, part * chance * share);
        });
    });
    return normalized(after);
}
/** With a share of another belief. */
function mixBeliefs(belief, other, share) {
    return belief.map((chance, step) => (1 - share) * chance + share * (other[step] ?? 0));
}
/** After something was seen that each load makes so likely (the update of a Bayes filter). */
function updateBelief(belief, likelihood) {
    return normalized(belief.map((chance, step) => chance * likelihood(gridLoads[step] ?? 0)));
}
/** The chance of more than a load; a step's share is spread evenly over it. */
function chanceAbove(belief, load) {
    const edge = (load - lowestLoad) / stepWidth + 0.5;
    return belief.reduce((total, chance, step) => total + chance * Math.max(0, Math.min(1, step + 1 - edge)), 0);
}
function meanOf(belief) {
    return belief.reduce((total, chance, step) => total + chance * (gridLoads[step] ?? 0), 0);
}
function normalized(weights) {
    const total = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_0__/* .sum */ .cz)(weights);
    return total > 0 ? weights.map((weight) => weight / total) : normalBelief(null, 1);
}


/***/ }),

/***/ 93056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Bg: () => (/* binding */ beliefAt),
  i5: () => (/* binding */ latencyCycles),
  dK: () => (/* binding */ learnLatency),
  LM: () => (/* binding */ loadUnit)
});

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: ./build/core/forecast/booting.js
var booting = __webpack_require__(12246);
// EXTERNAL MODULE: ./build/core/forecast/demand.js
var demand = __webpack_require__(26483);
// EXTERNAL MODULE: ./build/core/forecast/histogram.js
var histogram = __webpack_require__(43084);
// EXTERNAL MODULE: ./build/core/forecast/predictors.js
var predictors = __webpack_require__(62565);
// EXTERNAL MODULE: ./build/core/forecast/profile.js
var profile = __webpack_require__(47799);
// EXTERNAL MODULE: ./build/core/forecast/running.js
var forecast_running = __webpack_require__(81961);
// EXTERNAL MODULE: ./build/core/forecast/series.js
var series = __webpack_require__(82049);
;// CONCATENATED MODULE: ./build/core/forecast/latency/baseline.js

/** The baseline is what a quarter of the looks stay below. It moves by so much of itself a look, at first by more. */
const quantile = 0.25;
const quantileRate = 0.015;
const initialRate = 0.3;
/**
 * A slow look does not raise it, but lowers it a little: else an app that is slow all the time would forget how fast
 * it can be.
 */
const loweredBySlowLook = 0.1;
/** The lower quartile of a normal distribution lies so many deviations below its mean. */
const quartileDeviations = 0.67;
const deviationRate = 0.02;
/** Response times vary by at least so much of their mean. */
const leastVariation = 0.05;
/**
 * How an idle dyno responds, after one more look (a running quantile).
 *
 * @param looks how many looks were taken in before
 * @param part how much of a whole look this one counts, from 0 to 1
 */
function baselineAfter(before, looks, { count, meanMs, deviationMs, isSlow }, part) {
    const ofLook = before.deviationMs / Math.sqrt(count);
    const quartile = before.meanMs - quartileDeviations * ofLook;
    const rate = Math.max(quantileRate, initialRate / (1 + looks)) * part;
    const change = meanMs < quartile ? quantile - 1 : isSlow ? -loweredBySlowLook : quantile;
    const leastMs = leastVariation * before.meanMs;
    // One sample has no deviation; how far it is from the baseline tells of it.
    const seenMs = count > 1 ? deviationMs : Math.abs(meanMs - before.meanMs);
    const isIdle = !isSlow && (count === 1 || meanMs < quartile + 2 * ofLook + leastMs);
    const toMs = Math.min(seenMs, 2 * before.deviationMs + leastMs);
    return {
        meanMs: (0,histogram/* rounded */.W)(Math.max(1, before.meanMs * (1 + rate * change))),
        deviationMs: (0,histogram/* rounded */.W)(isIdle ? before.deviationMs + deviationRate * part * (toMs - before.deviationMs) : before.deviationMs)
    };
}

// EXTERNAL MODULE: ./build/core/forecast/latency/belief.js
var latency_belief = __webpack_require__(45466);
// EXTERNAL MODULE: ./build/core/forecast/latency/response-time.js
var response_time = __webpack_require__(7420);
// EXTERNAL MODULE: ./build/core/statistics.js
var statistics = __webpack_require__(61375);
;// CONCATENATED MODULE: ./build/core/forecast/latency/samples.js

/** A look where more than this share fails is as slow as this at least. */
const failedShare = 0.1;
const failedMs = 10_000;
/** null: no sample tells of the load. */
function summarize(probe, slowMs) {
    if (probe?.status !== 'ok')
        return null;
    const times = probe.samples.flatMap((sample) => (sample.kind === 'answered' ? [sample.elapsedMs] : []));
    const failed = probe.samples.filter((sample) => sample.kind === 'failed' && sample.failure === 'overload').length;
    const count = times.length + failed;
    if (count === 0)
        return null;
    const meanMs = times.length === 0 ? failedMs : (0,statistics/* mean */.i2)(times);
    const slow = failed + times.filter((ms) => ms > slowMs).length;
    return {
        count,
        meanMs: failed > failedShare * count ? Math.max(meanMs, failedMs) : meanMs,
        deviationMs: Math.sqrt(times.reduce((sum, ms) => sum + (ms - meanMs) ** 2, 0) / Math.max(1, times.length - 1)),
        // More of them than an app that is just full would show by chance.
        isSlow: slow >= (count === 1 ? 1 : 1 + Math.ceil(count / 10))
    };
}

;// CONCATENATED MODULE: ./build/core/forecast/latency/latency-model.js













/** Loads are counted in hundredths of what a full dyno carries. */
const loadUnit = 100;
/** A look covers at most so much time: those farther apart count for no more. */
const coveredMinutes = 20;
const longestGapMinutes = 1440;
/** How much the logarithm of the load wanders in a minute, as a variance, and from one look to the next at least. */
const wanderPerMinute = 0.0007;
const wanderPerLook = 0.001;
/** How much of a usual change is believed to come. */
const usualChangeShare = 0.7;
/**
 * The chance that the load is, after a whole look, just what is usual then, give or take a deviation; and the most of
 * it after longer.
 */
const usualShare = 0.02;
const mostUsualShare = 0.5;
const usualDeviation = 0.35;
/** What is believed before the first look: two dynos, or any other load. */
const initialLoad = Math.log(2 * loadUnit);
const initialDeviation = 1.5;
const latencyCycles = {
    day: { lengthMinutes: 1440, partMinutes: 30, learningRate: 0.2 },
    week: { lengthMinutes: 10_080, partMinutes: 60, learningRate: 0.3 }
};
/**
 * The cost follows the looks that are slow: up by so much (ln) with one, down with the others, in balance at this
 * share of them.
 */
const initialCost = 30;
const leastCost = 3;
const highestCost = 400;
const costStep = 0.2;
const slowBudget = 0.02;
/** A slow look with fewer dynos than the most counts once that is so long ago. */
const highestSlowKeptMs = 14 * durations/* dayMs */.LP;
/** No look rules a load out. */
const leastLikelihood = 1e-6;
/**
 * Takes in what the pings of a look tell of the load, where nothing else tells of it. Busy dynos let requests wait,
 * so the mean of the response times rises with the load on each (see `response-time.ts`); what one look tells is
 * little, and is added to what earlier ones and the same time of other days told (a Bayes filter). Pure.
 */
function learnLatency(policy, state, seen, health, nowMs) {
    const slowMs = policy.scaleOut?.slow?.aboveMs;
    if (slowMs === undefined || policy.forecast === 'off' || (0,series/* demandUnit */._)(policy) !== null)
        return null;
    const before = state?.latency ?? null;
    const running = (0,forecast_running/* formationQuantity */.N)(policy, seen) ?? 0;
    // An outage is the fail-safe's: it says nothing of load, and dynos that it adds may not cure it.
    const isOutage = health.verdict === 'down' && policy.failSafe !== null;
    const isMute = health.verdict === 'unknown' || isOutage || (0,booting/* areBooting */.B)(state?.lastChange ?? null, nowMs) || running === 0;
    const samples = isMute ? null : summarize(seen.probe, slowMs);
    if (samples === null)
        return before;
    const offset = (0,local_time/* offsetMinutes */.rg)(policy.timezone, nowMs);
    return learnLook(before ?? freshModel(samples, nowMs), { samples, slowMs, running, offset, nowMs });
}
function freshModel({ meanMs, deviationMs }, nowMs) {
    return {
        atMs: nowMs - coveredMinutes * durations/* minuteMs */.J2,
        minutes: 0,
        baseline: { meanMs: Math.max(1, meanMs), deviationMs },
        belief: (0,latency_belief/* normalBelief */.dT)(initialLoad, initialDeviation),
        day: (0,profile/* freshProfile */.c1)(latencyCycles.day),
        week: (0,profile/* freshProfile */.c1)(latencyCycles.week),
        slowMinuteCost: initialCost,
        highestSlow: null
    };
}
function learnLook(before, { samples, slowMs, running, offset, nowMs }) {
    const since = Math.max(0, Math.min(longestGapMinutes, (nowMs - before.atMs) / durations/* minuteMs */.J2));
    const part = Math.min(1, since / coveredMinutes);
    const baseline = baselineAfter(before.baseline, before.minutes / coveredMinutes, samples, part);
    const at = (0,predictors/* localMinute */.C2)(nowMs, offset);
    const expected = beliefAt(before, since, at);
    const full = (0,response_time/* fullUtilization */.M)(baseline, slowMs);
    const meanAt = (load, whenFull) => (0,response_time/* expectedMean */.i)(baseline, (Math.exp(load) / loadUnit / running) * whenFull, samples.count, since);
    const belief = full === null ? expected : (0,latency_belief/* updateBelief */.PD)(expected, (load) => likelihood(samples, meanAt(load, full)));
    const load = (0,latency_belief/* meanOf */.hm)(belief);
    return {
        atMs: nowMs,
        minutes: (0,histogram/* rounded */.W)(before.minutes + part * coveredMinutes),
        baseline,
        belief: belief.map(histogram/* rounded */.W),
        day: (0,profile/* learnProfile */.oA)(before.day, latencyCycles.day, at, load),
        week: (0,profile/* learnProfile */.oA)(before.week, latencyCycles.week, at, load),
        slowMinuteCost: costAfter(before, samples, part),
        highestSlow: highestSlowAfter(before.highestSlow, samples, running, nowMs)
    };
}
/** What is to be believed so many minutes after a look, at a local minute. */
function beliefAt(model, minutes, at) {
    const [usual, before] = [usualLoad(model, at), usualLoad(model, at - minutes)];
    const change = usual === null || before === null ? 0 : usualChangeShare * (usual - before);
    const wandered = (0,latency_belief/* predictBelief */.Zr)(model.belief, change, Math.sqrt(wanderPerMinute * minutes + wanderPerLook));
    const share = Math.min(mostUsualShare, (usualShare * minutes) / coveredMinutes);
    return (0,latency_belief/* mixBeliefs */.Lt)(wandered, (0,latency_belief/* normalBelief */.dT)(usual, usualDeviation), share);
}
/** What is usual then: of the time of day and that of the week each half, as either alone is little seen. */
function usualLoad({ day, week }, at) {
    const ofDay = (0,profile/* interpolatedAt */.PR)(day, latencyCycles.day, at);
    const ofWeek = (0,profile/* interpolatedAt */.PR)(week, latencyCycles.week, at);
    return ofDay === null || ofWeek === null ? (ofWeek ?? ofDay) : (ofDay + ofWeek) / 2;
}
/** Of the mean of a look's samples, by a normal distribution. */
function likelihood({ meanMs }, expected) {
    const density = Math.exp(-((meanMs - expected.meanMs) ** 2) / (2 * expected.variance)) / Math.sqrt(expected.variance);
    return density + leastLikelihood;
}
function costAfter({ minutes, slowMinuteCost }, { isSlow }, part) {
    // What was slow before there was a forecast was not its doing.
    const step = minutes < demand/* warmupMinutes */.e ? 0 : costStep * part * (isSlow ? 1 : -slowBudget / (1 - slowBudget));
    return (0,histogram/* rounded */.W)(Math.max(leastCost, Math.min(highestCost, slowMinuteCost * Math.exp(step))));
}
function highestSlowAfter(before, { isSlow }, quantity, nowMs) {
    if (!isSlow)
        return before;
    const isHigher = before === null || quantity >= before.quantity || nowMs - before.atMs > highestSlowKeptMs;
    return isHigher ? { quantity, atMs: nowMs } : before;
}


/***/ }),

/***/ 7420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ fullUtilization),
/* harmony export */   i: () => (/* binding */ expectedMean)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _queueing_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37529);


/**
 * How many requests a dyno takes at a time is not known. Of one to five, three are wrong by the least, and the cost
 * of slow minutes makes up for the rest.
 */
const assumedSlots = 3;
/** A dyno is full where one response in twenty is slow. */
const slowShareWhenFull = 0.05;
/** Utilizations that are told apart; a dyno that is fuller than the most falls behind. */
const leastUtilization = 0.05;
const mostUtilization = 0.95;
/** A dyno that falls behind does so for half of the time since the last look, give or take most of it. */
const behindShare = 0.5;
const behindDeviation = 0.7;
/**
 * The formulas are off by as much of the wait that they say, and the responses of a look as a whole by as much of the
 * baseline.
 */
const formulaDeviation = 0.3;
const lookDeviation = 0.05;
/** Responses never vary by less than this deviation over their mean. */
const leastVariation = 0.1;
/** The integral over service times begins so many deviations below their middle, and has so many parts. */
const integralDeviations = 4;
const integralParts = 40;
/** Steps of a bisection between the least and the most utilization: to a five-thousandth. */
const bisections = 12;
/** The utilization at which a dyno is full; null: responses would be slow with nothing to do. */
function fullUtilization(baseline, slowMs) {
    if (shareAbove(baseline, leastUtilization, slowMs) > slowShareWhenFull)
        return null;
    let [low, high] = [leastUtilization, mostUtilization];
    for (let count = 0; count < bisections; count += 1) {
        const middle = (low + high) / 2;
        if (shareAbove(baseline, middle, slowMs) > slowShareWhenFull)
            high = middle;
        else
            low = middle;
    }
    return low;
}
/** What the mean of so many responses of a look is to be at a utilization, above 1 too. */
function expectedMean(baseline, utilization, responses, minutesSince) {
    const { share, meanMs } = queueWait(baseline, Math.min(utilization, mostUtilization));
    const waitMs = share * meanMs;
    const behindMs = Math.max(0, utilization - mostUtilization) * minutesSince * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 * behindShare;
    const perResponse = baseline.deviationMs ** 2 + 2 * share * meanMs ** 2 - waitMs ** 2;
    return {
        meanMs: baseline.meanMs + waitMs + behindMs,
        variance: perResponse / responses +
            (formulaDeviation * waitMs) ** 2 +
            (behindDeviation * behindMs) ** 2 +
            (lookDeviation * baseline.meanMs) ** 2
    };
}
/**
 * Who waits, and how long, corrected for service times that vary less than those of the formula (Allen and Cunneen;
 * (1 + cv²) / 2).
 */
function queueWait({ meanMs, deviationMs }, utilization) {
    const wait = (0,_queueing_js__WEBPACK_IMPORTED_MODULE_1__/* .waitAt */ .rD)({ requestsPerSecond: (assumedSlots * 1000) / meanMs, serviceMs: meanMs }, utilization);
    return { share: wait.share, meanMs: (wait.meanMs * (1 + (deviationMs / meanMs) ** 2)) / 2 };
}
/** The share of responses that take longer: lognormal service times, and for some an exponential wait before. */
function shareAbove(baseline, utilization, limitMs) {
    const { share, meanMs } = queueWait(baseline, utilization);
    const variation = Math.max(leastVariation, baseline.deviationMs / baseline.meanMs);
    const deviation = Math.sqrt(Math.log(1 + variation ** 2));
    const middle = Math.log(baseline.meanMs) - deviation ** 2 / 2;
    const last = (Math.log(limitMs) - middle) / deviation;
    const width = Math.max(0, last + integralDeviations) / integralParts;
    let [servedInTime, late] = [0, 0];
    for (let part = 0; part < integralParts; part += 1) {
        const at = (part + 0.5) * width - integralDeviations;
        const chance = (width * Math.exp(-(at ** 2) / 2)) / Math.sqrt(2 * Math.PI);
        servedInTime += chance;
        late += chance * Math.exp(-(limitMs - Math.exp(middle + deviation * at)) / meanMs);
    }
    return Math.max(0, 1 - servedInTime) + share * late;
}


/***/ }),

/***/ 44246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ leadTimeClass),
/* harmony export */   S: () => (/* binding */ leadTimeClasses)
/* harmony export */ });
/** How far ahead a prediction looks, in classes: under 1 minute, 1 to 2, 2 to 4, 4 to 8 ... 256 and more. */
const leadTimeClasses = 10;
function leadTimeClass(minutes) {
    return minutes < 1 ? 0 : Math.min(leadTimeClasses - 1, 1 + Math.floor(Math.log2(minutes)));
}


/***/ }),

/***/ 44572:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ trendAt),
/* harmony export */   N5: () => (/* binding */ smoothLevel),
/* harmony export */   Nu: () => (/* binding */ lastMinute),
/* harmony export */   XY: () => (/* binding */ levelNow),
/* harmony export */   c7: () => (/* binding */ neededNow),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _dynos_for_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(66925);
/* harmony import */ var _statistics_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61375);



/**
 * How much of the way the smoothed levels go in a minute, and how fast the peak is forgotten: half of it in 35
 * minutes.
 */
const fastRate = 0.5;
const slowRate = 0.05;
const peakDecay = 0.02;
/** A trend is seen in so many points, and followed for so many minutes beyond the last. */
const trendPoints = 3;
const followedMinutes = 5;
/** It never predicts less than this share of the mean of its points. */
const leastTrendShare = 1 / 4;
/** The levels with one more minute (exponential smoothing). */
function smoothLevel(before, demand) {
    if (before === null)
        return { fast: demand, slow: demand, peak: demand, lastMinutes: [demand] };
    return {
        fast: before.fast + fastRate * (demand - before.fast),
        slow: before.slow + slowRate * (demand - before.slow),
        peak: Math.max(demand, before.peak - peakDecay),
        lastMinutes: [...before.lastMinutes, demand].slice(-trendPoints)
    };
}
/** The demand of the last minute. */
function lastMinute({ lastMinutes, fast }) {
    return lastMinutes.at(-1) ?? fast;
}
/** Where a forecast at this instant starts from. */
function originOf({ untilMs, level, leadingMetric }, nowMs) {
    return { atMs: nowMs, untilMs, level, demandNow: leadingMetric?.demandNow ?? null };
}
/** The level with what the leading metric says of this instant, where it is known. */
function levelNow({ level, demandNow }) {
    return demandNow === null ? level : smoothLevel(level, demandNow);
}
/** Dynos for the demand of this instant. */
function neededNow(origin, perDyno) {
    return (0,_dynos_for_js__WEBPACK_IMPORTED_MODULE_1__/* .dynosFor */ .b3)(Math.expm1(lastMinute(levelNow(origin))), perDyno);
}
/** The line through the last points (least squares), in the middle of the minute that begins so many minutes ahead. */
function trendAt(origin, minutes) {
    const points = pointsOf(origin);
    const middle = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(points.map(({ at }) => at));
    const demand = (0,_statistics_js__WEBPACK_IMPORTED_MODULE_2__/* .mean */ .i2)(points.map((point) => point.demand));
    const spread = points.reduce((sum, { at }) => sum + (at - middle) ** 2, 0);
    const slope = points.length < trendPoints
        ? 0
        : points.reduce((sum, point) => sum + (point.at - middle) * (point.demand - demand), 0) / spread;
    const at = Math.min(minutes + 0.5, (points.at(-1)?.at ?? 0) + followedMinutes);
    return Math.log1p(Math.max(demand * leastTrendShare, demand + slope * (at - middle)));
}
/** The middles of the last minutes, and this instant, in minutes from now. */
function pointsOf({ level: { lastMinutes }, demandNow, atMs, untilMs }) {
    const newest = (untilMs - atMs) / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 - 0.5;
    const minutes = lastMinutes.map((demand, index) => ({
        at: newest - (lastMinutes.length - 1 - index),
        demand: Math.expm1(demand)
    }));
    return (demandNow === null ? minutes : [...minutes, { at: 0, demand: Math.expm1(demandNow) }]).slice(-trendPoints);
}


/***/ }),

/***/ 73141:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ cheapestQuantity)
/* harmony export */ });
/** A change has to be worth three tenths of a dyno, and where many run, this share of them. */
const leastSaved = 0.3;
const leastSavedShare = 0.06;
/**
 * The quantity that costs least in dyno-minutes, slow minutes included (the newsvendor problem: what is left over and
 * what is short both cost). Staying at `current` is preferred a little.
 *
 * @param slowMinuteCost in dyno-minutes
 * @param saved so many dynos, or slow minutes of that cost, have to be saved before a change is worth it
 */
function cheapestQuantity({ candidates, minutes }, slowMinuteCost, current, saved = leastSaved) {
    const changeCost = Math.max(saved, leastSavedShare * current) * minutes;
    let best = { quantity: candidates[0]?.quantity ?? 1, cost: Infinity };
    for (const { quantity, slowMinutes } of candidates) {
        const cost = quantity * minutes + slowMinuteCost * slowMinutes + (quantity === current ? 0 : changeCost);
        if (cost < best.cost)
            best = { quantity, cost };
    }
    return best.quantity;
}


/***/ }),

/***/ 86549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ outlookOf)
/* harmony export */ });
/* harmony import */ var _calibration_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10074);
/* harmony import */ var _ensemble_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(35887);
/* harmony import */ var _lead_time_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(44246);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44572);
/* harmony import */ var _predictors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62565);





/**
 * Quantities are weighed up to where nearly nothing comes, at the most so many of them, in steps of 4 % where they
 * are many.
 */
const negligibleShare = 1e-6;
const mostCandidates = 200;
const stepShare = 0.04;
/** A dyno that is asked for is paid for so long, as scaling in waits. */
const leastPaidMinutes = 18;
/**
 * The quantities that may be needed until the next look's dynos serve, from what is needed now on.
 *
 * @param perDyno what one dyno carries, in the unit of the demand
 * @param offsetMinutes of the local zone from UTC, east positive
 */
function outlookOf(memory, origin, horizon, perDyno, offsetMinutes) {
    const tails = (0,_ensemble_js__WEBPACK_IMPORTED_MODULE_1__/* .errorTails */ .cN)(memory.ensemble);
    const curves = (0,_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .calibrationCurves */ .d$)(memory.calibration);
    const ahead = horizon.intervals.map(({ middleMinutes, weight }) => ({
        weight,
        leadClass: (0,_lead_time_js__WEBPACK_IMPORTED_MODULE_4__/* .leadTimeClass */ .K)(middleMinutes),
        predicted: (0,_predictors_js__WEBPACK_IMPORTED_MODULE_3__/* .predictions */ .tY)(memory, origin, middleMinutes, offsetMinutes)
    }));
    const slowMinutesWith = (quantity) => {
        const limit = Math.log1p(quantity * perDyno);
        let slowMinutes = 0;
        for (const { weight, leadClass, predicted } of ahead) {
            const chance = (0,_ensemble_js__WEBPACK_IMPORTED_MODULE_1__/* .exceedanceChance */ .Mw)(memory.ensemble, tails, leadClass, predicted, limit);
            slowMinutes += weight * (0,_calibration_js__WEBPACK_IMPORTED_MODULE_0__/* .calibrated */ .g)(curves, leadClass, chance);
        }
        return slowMinutes;
    };
    const candidates = [];
    let quantity = Math.max(1, (0,_level_js__WEBPACK_IMPORTED_MODULE_2__/* .neededNow */ .c7)(origin, perDyno));
    while (candidates.length < mostCandidates) {
        const slowMinutes = slowMinutesWith(quantity);
        candidates.push({ quantity, slowMinutes });
        if (slowMinutes < negligibleShare * horizon.minutes)
            break;
        quantity += Math.max(1, Math.floor(quantity * stepShare));
    }
    return { candidates, minutes: Math.max(leastPaidMinutes, horizon.minutes) };
}


/***/ }),

/***/ 62565:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ localMinute),
/* harmony export */   gE: () => (/* binding */ predictorCount),
/* harmony export */   tY: () => (/* binding */ predictions)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _level_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44572);
/* harmony import */ var _profile_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47799);



/** 1970-01-01 was a Thursday, three days after a Monday. */
const epochMinute = 3 * 1440;
const predictorCount = 8;
/** Minutes since a Monday's local midnight. `offsetMinutes`: of the local zone from UTC, east positive. */
function localMinute(atMs, offsetMinutes) {
    return Math.floor(atMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2) + offsetMinutes + epochMinute;
}
/**
 * The demand of the minute that begins `minutes` ahead, by each predictor: the level as it is, slowly averaged, its
 * late peak and its trend; what is usual at that time of day and of week; and the level, changed as it usually
 * changes from now until then. Where nothing is usual yet, the slow average stands in.
 */
function predictions(profiles, origin, minutes, offsetMinutes) {
    const { atMs } = origin;
    const level = (0,_level_js__WEBPACK_IMPORTED_MODULE_1__/* .levelNow */ .XY)(origin);
    const now = localMinute(atMs, offsetMinutes);
    const then = localMinute(atMs + minutes * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2, offsetMinutes);
    const dayAt = (minute) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .usualAt */ ._S)(profiles.day, _profile_js__WEBPACK_IMPORTED_MODULE_2__/* .demandCycles */ .zR.day, minute) ?? level.slow;
    const weekAt = (minute) => (0,_profile_js__WEBPACK_IMPORTED_MODULE_2__/* .usualAt */ ._S)(profiles.week, _profile_js__WEBPACK_IMPORTED_MODULE_2__/* .demandCycles */ .zR.week, minute) ?? dayAt(minute);
    const [day, week] = [dayAt(then), weekAt(then)];
    return [
        level.fast,
        level.slow,
        level.peak,
        (0,_level_js__WEBPACK_IMPORTED_MODULE_1__/* .trendAt */ .F)(origin, minutes),
        day,
        week,
        Math.max(0, level.fast + day - dayAt(now)),
        Math.max(0, level.fast + week - weekAt(now))
    ];
}


/***/ }),

/***/ 47799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   PR: () => (/* binding */ interpolatedAt),
/* harmony export */   _S: () => (/* binding */ usualAt),
/* harmony export */   c1: () => (/* binding */ freshProfile),
/* harmony export */   oA: () => (/* binding */ learnProfile),
/* harmony export */   zR: () => (/* binding */ demandCycles)
/* harmony export */ });
const demandCycles = {
    day: { lengthMinutes: 1440, partMinutes: 5, learningRate: 0.3 },
    week: { lengthMinutes: 10_080, partMinutes: 30, learningRate: 0.5 }
};
const unseen = -1;
/** Values are remembered in whole hundredths. */
const unit = 100;
function freshProfile({ lengthMinutes, partMinutes }) {
    return { usual: Array.from({ length: lengthMinutes / partMinutes }, () => unseen), current: null };
}
/** The usual demand at a minute; null: never seen. */
function usualAt({ usual }, cycle, localMinute) {
    const value = usual[partOf(cycle, localMinute)] ?? unseen;
    return value === unseen ? null : value / unit;
}
/** The same, interpolated between the middles of the parts before and after; null: neither was seen. */
function interpolatedAt(profile, cycle, localMinute) {
    const from = localMinute / cycle.partMinutes - 0.5;
    const part = from - Math.floor(from);
    const before = usualAt(profile, cycle, Math.floor(from) * cycle.partMinutes);
    const after = usualAt(profile, cycle, (Math.floor(from) + 1) * cycle.partMinutes);
    return before === null || after === null ? (before ?? after) : (1 - part) * before + part * after;
}
/** A part is learned when it is over, so that no prediction knows what it is compared with. */
function learnProfile({ usual, current }, cycle, localMinute, demand) {
    const part = partOf(cycle, localMinute);
    if (current?.part === part)
        return { usual, current: { part, sum: current.sum + demand, count: current.count + 1 } };
    const next = { part, sum: demand, count: 1 };
    if (current === null)
        return { usual, current: next };
    const mean = (current.sum / current.count) * unit;
    return { usual: usual.with(current.part, Math.round(smoothed(usual[current.part], mean, cycle))), current: next };
}
function smoothed(before, mean, { learningRate }) {
    return before === undefined || before === unseen ? mean : before + learningRate * (mean - before);
}
function partOf({ lengthMinutes, partMinutes }, localMinute) {
    return Math.floor((((localMinute % lengthMinutes) + lengthMinutes) % lengthMinutes) / partMinutes);
}


/***/ }),

/***/ 81961:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ formationQuantity),
/* harmony export */   l: () => (/* binding */ formationSize)
/* harmony export */ });
/** Dyno type of the formation, in lower case; null: it was not read, or has no such process type. */
function formationSize({ process }, { app }) {
    if (app.status !== 'ok')
        return null;
    return app.formation.find((entry) => entry.process === process)?.size.toLowerCase() ?? null;
}
/** Dynos of the formation; null: it was not read, or has no such process type. */
function formationQuantity({ process }, { app }) {
    return app.status === 'ok' ? (app.formation.find((entry) => entry.process === process)?.quantity ?? null) : null;
}


/***/ }),

/***/ 82049:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ newDemand),
/* harmony export */   _: () => (/* binding */ demandUnit)
/* harmony export */ });
/* harmony import */ var _per_dyno_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8030);
/* harmony import */ var _whole_reading_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75284);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);



/** Numbers are read at the looks: those that follow sooner add nothing. */
const leastGapMs = 45_000;
/** What the signals of a policy tell the demand in; null: none tells it. */
function demandUnit({ router, metrics }) {
    if (router !== null && router.perDyno !== null)
        return 'requests';
    return metrics.some(({ goal }) => goal.kind === 'per-dyno') ? 'dynos' : null;
}
/**
 * What this look tells of the demand after `untilMs`, oldest first; null: the policy has no demand signal. The
 * router's throughput comes first; without it, the most dynos that a `per-dyno` number asks for.
 */
function newDemand(policy, seen, untilMs, nowMs) {
    const unit = demandUnit(policy);
    if (unit === null)
        return null;
    if (unit === 'requests')
        return { unit, minutes: routerMinutes(seen, untilMs) };
    const dynos = policy.metrics.flatMap(({ goal }, index) => {
        const reading = seen.metrics[index];
        return goal.kind === 'per-dyno' && (0,_whole_reading_js__WEBPACK_IMPORTED_MODULE_1__/* .isWhole */ .w)(reading) ? [reading.value / (0,_per_dyno_js__WEBPACK_IMPORTED_MODULE_2__/* .firstPerDyno */ .Yh)(goal.perDyno)] : [];
    });
    const isNew = nowMs - untilMs >= leastGapMs && dynos.length > 0;
    return { unit, minutes: isNew ? [{ startMs: nowMs - _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2, demand: Math.max(...dynos), p95Ms: null }] : [] };
}
/** A longer bucket counts as so many minutes of its mean. */
function routerMinutes({ router }, untilMs) {
    if (router?.status !== 'ok')
        return [];
    return router.buckets.flatMap(({ startMs, lengthMs, requestsPerMinute, p95Ms }) => {
        if (startMs < untilMs || requestsPerMinute === null)
            return [];
        const count = Math.max(1, Math.round(lengthMs / _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2));
        return Array.from({ length: count }, (_, index) => ({
            startMs: startMs + index * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2,
            demand: requestsPerMinute,
            p95Ms
        }));
    });
}


/***/ }),

/***/ 84774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hn: () => (/* binding */ slowMinuteCost),
/* harmony export */   Mt: () => (/* binding */ candidateCosts),
/* harmony export */   Sc: () => (/* binding */ withProposals),
/* harmony export */   hJ: () => (/* binding */ freshSlowMinuteCost),
/* harmony export */   uC: () => (/* binding */ countMinute)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _horizon_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44309);


/** Costs of a slow minute that are tried side by side, in minutes of all dynos that the demand needs on the mean. */
const candidateCosts = [1, 2, 4, 8, 16, 32, 64, 128, 256];
/** Until enough is known. */
const initialCost = 32;
/** What a slow minute may cost: where even this does not hold the budget, more dynos hardly help. */
const highestCost = 100;
/**
 * Share of slow minutes that is aimed at, of the 1 % that may be used: the rest is for trouble that comes unlearned.
 */
const slowBudget = 0.0035;
/** Counts forget over two weeks of minutes. */
const decay = 1 - 1 / 20_160;
const fewestMinutes = 500;
/** Counts that are added to those that were seen, so that a few minutes do not decide. */
const prior = { minutes: 100, shortMinutes: 0.5, slowMinutes: 20 };
/**
 * How far real slowness may correct what the counts say: what else the decision does, boots and queues are not in
 * them.
 */
const leastCorrection = 0.3;
const mostCorrection = 2;
/** Proposals are remembered so much longer than scaling in waits. */
const spareMs = 3 * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
const freshSlowMinuteCost = {
    minutes: 0,
    shortMinutes: candidateCosts.map(() => 0),
    slowMinutes: 0,
    forecastMinutes: 0,
    proposals: []
};
/** Counts one minute for every candidate: was there more demand than the dynos that it proposed carry? */
function countMinute(before, { startMs, demand, perDyno, isSlow, isForecast, stabilizationMs }) {
    const serving = servingAt(before.proposals, startMs, stabilizationMs);
    if (serving === null)
        return before;
    const isShort = serving.map((quantity) => demand > quantity * perDyno);
    return {
        minutes: before.minutes * decay + 1,
        shortMinutes: before.shortMinutes.map((count, index) => count * decay + (isShort[index] === true ? 1 : 0)),
        slowMinutes: before.slowMinutes * decay + (isForecast && isSlow ? 1 : 0),
        forecastMinutes: before.forecastMinutes * decay + (isForecast ? 1 : 0),
        proposals: before.proposals
    };
}
/**
 * The most that each candidate proposed in time to serve, and not so long ago that it would have gone in; null:
 * nothing was proposed yet.
 */
function servingAt(proposals, atMs, stabilizationMs) {
    const bootedMs = atMs + _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2 / 2 - _horizon_js__WEBPACK_IMPORTED_MODULE_1__/* .bootMinutes */ .g * _durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
    const current = proposals.findLastIndex((proposal) => proposal.atMs <= bootedMs);
    const from = Math.max(0, current);
    const inEffect = proposals.filter((_, index) => index === from || (index < from && (proposals[index + 1]?.atMs ?? 0) > bootedMs - stabilizationMs));
    const first = inEffect[0];
    if (first === undefined)
        return null;
    return first.quantities.map((_, index) => Math.max(...inEffect.map(({ quantities }) => quantities[index] ?? 0)));
}
/** Remembers what each candidate proposes at a look, as long as it counts. */
function withProposals(before, quantities, stabilizationMs, nowMs) {
    const { proposals } = before;
    const last = proposals.at(-1);
    if (last?.quantities.every((quantity, index) => quantity === quantities[index]) === true)
        return before;
    const oldestMs = nowMs - stabilizationMs - spareMs;
    const kept = proposals.filter((_, index) => (proposals[index + 1]?.atMs ?? Infinity) > oldestMs);
    return { ...before, proposals: [...kept, { atMs: nowMs, quantities }] };
}
/** The least cost whose share of slow minutes would have been within the budget, between two that were tried. */
function slowMinuteCost(memory) {
    if (memory.minutes < fewestMinutes)
        return initialCost;
    const budgeted = memory.forecastMinutes * slowBudget;
    const slowness = (memory.slowMinutes + prior.slowMinutes) / (budgeted + prior.slowMinutes);
    const correction = Math.min(mostCorrection, Math.max(leastCorrection, slowness));
    const shares = memory.shortMinutes.map((count) => (correction * (count + prior.shortMinutes)) / (memory.minutes + prior.minutes));
    const index = shares.findIndex((share) => share <= slowBudget);
    if (index === -1)
        return highestCost;
    const [within, above] = [shares[index] ?? slowBudget, shares[index - 1] ?? slowBudget];
    const cost = candidateCosts[index] ?? initialCost;
    if (index === 0 || above <= within)
        return Math.min(cost, highestCost);
    const part = Math.log(above / slowBudget) / Math.log(above / within);
    const below = candidateCosts[index - 1] ?? cost;
    return Math.min(highestCost, below * (cost / below) ** part);
}


/***/ }),

/***/ 62575:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Et: () => (/* binding */ describeNow),
/* harmony export */   FK: () => (/* binding */ describeForecast),
/* harmony export */   qI: () => (/* binding */ describeEnough),
/* harmony export */   t1: () => (/* binding */ describeLatencyForecast)
/* harmony export */ });
/* unused harmony export describeWeekMinute */
/* harmony import */ var _format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(96851);

const dayMinutes = 1440;
const weekdays = ['Mondays', 'Tuesdays', 'Wednesdays', 'Thursdays', 'Fridays', 'Saturdays', 'Sundays'];
/** `Tuesdays at 09:05` of minutes since a Monday's local midnight. */
function describeWeekMinute(localMinute) {
    const day = Math.floor(localMinute / dayMinutes);
    const minute = ((localMinute % dayMinutes) + dayMinutes) % dayMinutes;
    const clock = [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
    return `${weekdays[((day % 7) + 7) % 7] ?? ''} at ${clock}`;
}
/** `6 dynos until the next look in about 24 minutes; Tuesdays at 09:00 usually need 5, one more as margin`. */
function describeForecast(peak, quantity, nextLookMs) {
    const dynos = `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .counted */ .hS)(quantity, 'dyno')} until the next look in about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(nextLookMs)}`;
    if (peak === null)
        return `${dynos}, by the latest demand alone`;
    const usual = `${dynos}; ${describeWeekMinute(peak.localMinute)} usually need ${peak.quantity}`;
    const more = quantity - peak.quantity;
    if (more === 0)
        return usual;
    return more > 0
        ? `${usual}, ${more === 1 ? 'one' : more} more as margin`
        : `${usual}, ${quantity === 1 ? 'one is' : 'fewer are'} enough today`;
}
/** `response times suggest a load of about 2.5 dynos; 4 keep a margin until the next look in about 24 minutes`. */
function describeLatencyForecast(load, quantity, nextLookMs) {
    const dynos = Math.max(0.1, Math.round(load * 10) / 10);
    const [keep, are] = quantity === 1 ? ['keeps', 'is'] : ['keep', 'are'];
    const enough = quantity > load ? `${keep} a margin` : `${are} enough`;
    const suggested = `response times suggest a load of about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(dynos)} ${dynos === 1 ? 'dyno' : 'dynos'}`;
    return `${suggested}; ${quantity} ${enough} until the next look in about ${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .duration */ .p0)(nextLookMs)}`;
}
/** `4,200 requests a minute, answered fast by 5`. */
function describeEnough(demand, running) {
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(Math.round(demand))} requests a minute, answered fast by ${running}`;
}
/** Requests a minute: below ten a dyno with a decimal, so that little demand is not none. */
function describePerDyno(perDyno) {
    return (0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(perDyno < 10 ? Math.round(perDyno * 10) / 10 : Math.round(perDyno));
}
/** `4,200 requests a minute, about 880 a dyno, so 5`. */
function describeNow(demand, perDyno, quantity) {
    return `${(0,_format_js__WEBPACK_IMPORTED_MODULE_0__/* .amount */ .vj)(Math.round(demand))} requests a minute, about ${describePerDyno(perDyno)} a dyno, so ${quantity}`;
}


/***/ }),

/***/ 24868:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ incidentKinds)
/* harmony export */ });
const incidentKinds = [
    'down',
    'slow-at-max',
    'scale-failed',
    'probe-misconfigured',
    'signal-unavailable',
    'native-autoscaling',
    'late-runs',
    'too-many-changes',
    'budget',
    'platform'
];


/***/ }),

/***/ 8030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rh: () => (/* binding */ sizeFactor),
/* harmony export */   Yh: () => (/* binding */ firstPerDyno),
/* harmony export */   nb: () => (/* binding */ perDynoOf)
/* harmony export */ });
/** What one dyno of a type carries; null: it is not said for this type. */
function perDynoOf(perDyno, size) {
    if (typeof perDyno === 'number')
        return perDyno;
    const name = size.toLowerCase();
    return Object.hasOwn(perDyno, name) ? (perDyno[name] ?? null) : null;
}
/** By how much a dyno of a type carries more than one of the type that is named first. */
function sizeFactor(perDyno, size) {
    return (perDynoOf(perDyno, size) ?? firstPerDyno(perDyno)) / firstPerDyno(perDyno);
}
/** What one dyno of the type that is named first carries: amounts of work are counted in these. */
function firstPerDyno(perDyno) {
    return typeof perDyno === 'number' ? perDyno : (Object.values(perDyno)[0] ?? 1);
}


/***/ }),

/***/ 37529:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kd: () => (/* binding */ backlogAfter),
/* harmony export */   lQ: () => (/* binding */ queueWaitMs),
/* harmony export */   rD: () => (/* binding */ waitAt)
/* harmony export */ });
/* unused harmony export utilization */
/** How long requests wait in an app of dynos. */
/** Queues that would wait for ever are counted as this busy; what is beyond grows the backlog instead. */
const mostUtilization = 0.98;
/** Share of the dynos' capacity that the load takes; above 1 they fall behind. */
function utilization(capacity, dynos, requestsPerSecond) {
    return requestsPerSecond / (dynos * capacity.requestsPerSecond);
}
/**
 * Mean wait of a request in its dyno's queue, in milliseconds, for a load that lasts. Heroku's router picks a dyno at
 * random, so each dyno is a queue of its own: M/M/c by the approximation W = service/c * u^(sqrt(2(c+1))-1) / (1-u),
 * exact for c = 1 (H. Sakasegawa, "An approximation formula Lq = a*u^b/(1-u)", Ann. Inst. Statist. Math. 29, 1977).
 */
function queueWaitMs(capacity, dynos, requestsPerSecond) {
    const { share, meanMs } = waitAt(capacity, utilization(capacity, dynos, requestsPerSecond));
    return share * meanMs;
}
/** The two factors of `queueWaitMs`: who waits at all, and for how long, at a utilization of the dynos. */
function waitAt({ requestsPerSecond, serviceMs }, busyShare) {
    const slots = Math.max(1, (requestsPerSecond * serviceMs) / 1000);
    const busy = Math.min(busyShare, mostUtilization);
    return { share: busy ** (Math.sqrt(2 * (slots + 1)) - 1), meanMs: serviceMs / slots / (1 - busy) };
}
/**
 * Requests that wait after `elapsedMs` of a constant load: what arrives above the capacity piles up, spare capacity
 * takes it away. The router gives requests up after `patienceMs`, so the pile is never deeper than that. No dynos, no
 * queue.
 */
function backlogAfter(backlog, { capacity, dynos, requestsPerSecond, elapsedMs, patienceMs }) {
    const finishedPerSecond = dynos * capacity.requestsPerSecond;
    const deepest = (finishedPerSecond * patienceMs) / 1000;
    return Math.min(deepest, Math.max(0, backlog + ((requestsPerSecond - finishedPerSecond) * elapsedMs) / 1000));
}


/***/ }),

/***/ 75284:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ isWhole)
/* harmony export */ });
/** Whether a number was read, and all of it: what is partial may be too small to learn from. */
function isWhole(reading) {
    return reading?.status === 'ok' && reading.partial !== true;
}


/***/ })

};

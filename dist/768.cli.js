export const id = 768;
export const ids = [768];
export const modules = {

/***/ 43768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  importConfiguration: () => (/* binding */ importConfiguration)
});

// EXTERNAL MODULE: ./build/config/source.js
var config_source = __webpack_require__(86246);
// EXTERNAL MODULE: ./build/config/limits.js
var limits = __webpack_require__(19711);
// EXTERNAL MODULE: ./build/config/problem.js
var problem = __webpack_require__(58308);
// EXTERNAL MODULE: ./build/config/values/timezone.js
var values_timezone = __webpack_require__(81659);
// EXTERNAL MODULE: ./build/core/redact.js
var redact = __webpack_require__(193);
// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(38815);
// EXTERNAL MODULE: ./build/config/names.js
var names = __webpack_require__(52855);
// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/config/import/configuration-text.js
/** The YAML of a configuration, with comments. All imports write theirs with it. */
/** Stands where the name of the app is not known. */
const unknownApp = 'your-app';
function configurationText({ comments, timezone, apps }) {
    const lines = [
        // Names in them come from the other file: a line break would end the comment.
        ...comments.map((comment) => `# ${comment.replace(/[\s\p{Cc}]+/gu, ' ')}`),
        `timezone: ${timezone}`,
        'apps:',
        ...apps.flatMap(({ app, more = [], processes }) => [
            `  ${key(app)}:${app === unknownApp ? ' # the name of the app on Heroku' : ''}`,
            ...more.map((line) => `    ${line}`),
            '    processes:',
            ...processes.flatMap(processLines)
        ])
    ];
    return `${lines.join('\n')}\n`;
}
function processLines({ process, schedule, more = [] }) {
    return [
        `      ${key(process)}:`,
        '        schedule:',
        ...schedule.map((line) => `          - ${line}`),
        ...more.map((line) => `        ${line}`)
    ];
}
/** Names that YAML would take for something else than text are quoted. */
function key(name) {
    return /^[A-Za-z][\w-]*$/.test(name) && !/^(?:true|false|null|yes|no|on|off|[yn])$/i.test(name)
        ? name
        : JSON.stringify(name);
}

;// CONCATENATED MODULE: ./build/config/import/week.js
/** The fewest windows of our grammar that say what holds at every minute of a week. */
const dayMinutes = 1440;
const weekMinutes = 7 * dayMinutes;
const everyDay = [0, 1, 2, 3, 4, 5, 6];
const week_names = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Above so many times of day the search for shared windows takes too long, and nothing would be readable anyway. */
const mostEdges = 26;
/**
 * Writes a repeating week as window lines, the last one a bare quantity for the rest of the time.
 *
 * @param steps at least one, in any order, one for a minute at most; before the first, the last one of the week holds
 */
function windowLines(steps) {
    const spans = spansOf(steps);
    const quantities = [...new Set(spans.map(({ quantity }) => quantity))].sort(byNumbers);
    const schedules = quantities.map((rest) => {
        const named = spans.filter(({ quantity }) => quantity !== rest);
        const [whole, shared] = [cutPieces(named), sharedPieces(named)].map((pieces) => pieces === null ? null : [...linesOf(pieces), rest]);
        return shared && whole && !isShorter(whole, shared) ? shared : (whole ?? []);
    });
    // Of equally many lines those with the smallest quantity for the rest: that is the one of the night.
    return schedules.reduce((best, other) => (other.length < best.length ? other : best));
}
function spansOf(steps) {
    const sorted = [...steps].sort((one, other) => one.minute - other.minute);
    const changes = sorted.filter(({ quantity }, index) => quantity !== sorted.at(index - 1)?.quantity);
    const [only] = sorted;
    if (changes.length === 0 && only !== undefined)
        return [{ from: 0, to: weekMinutes, quantity: only.quantity }];
    return changes.map(({ minute, quantity }, index) => ({
        from: minute,
        to: changes[index + 1]?.minute ?? (changes[0]?.minute ?? 0) + weekMinutes,
        quantity
    }));
}
/** Each span as it is, one longer than a day cut at midnights. */
function cutPieces(spans) {
    const byHours = new Map();
    const add = (from, to, quantity) => {
        const day = Math.floor(from / dayMinutes);
        const hours = { from: from - day * dayMinutes, to: to - day * dayMinutes };
        const key = `${hours.from} ${hours.to} ${quantity}`;
        byHours.set(key, { ...hours, quantity, days: new Set([...(byHours.get(key)?.days ?? []), day % 7]) });
    };
    for (const { from, to, quantity } of spans) {
        for (let start = from; start < to;) {
            const midnight = (Math.floor(start / dayMinutes) + 1) * dayMinutes;
            const end = to - from <= dayMinutes ? to : Math.min(to, midnight);
            add(start, end, quantity);
            start = end;
        }
    }
    return [...byHours.values()];
}
/**
 * Windows may overlap where they agree, so hours that lie inside a longer span on some days can be one window with those of other
 * days: always the hours that cover most of what is left. null: too many times of day to try.
 */
function sharedPieces(spans) {
    const edges = [...new Set([0, ...spans.flatMap(({ from, to }) => [from % dayMinutes, to % dayMinutes])])].sort((a, b) => a - b);
    if (edges.length > mostEdges)
        return null;
    const possible = possiblePieces(spans, edges);
    const left = new Set(spans.flatMap(({ from, to }) => atoms(from, to, edges)));
    const chosen = [];
    while (left.size > 0) {
        const gains = possible.map((piece) => gainOf(piece, left, edges));
        const best = gains.reduce((most, other) => (other.minutes > most.minutes ? other : most));
        chosen.push(best.piece);
        for (const atom of best.fresh)
            left.delete(atom);
    }
    return chosen;
}
/** Everything between two times of day that is right on some day, with all the days on which it is. */
function possiblePieces(spans, edges) {
    const ends = (from) => {
        const later = edges.filter((to) => to > from);
        const tomorrow = edges.filter((to) => to > 0 && to < from).map((to) => to + dayMinutes);
        return [...later, dayMinutes, ...tomorrow];
    };
    const hours = edges.flatMap((from) => ends(from).map((to) => ({ from, to })));
    const quantities = [...new Set(spans.map(({ quantity }) => quantity))];
    return quantities.flatMap((quantity) => {
        const own = spans.filter((span) => span.quantity === quantity);
        return hours.flatMap(({ from, to }) => {
            const days = everyDay.filter((day) => own.some((span) => holds(span, day * dayMinutes + from, day * dayMinutes + to)));
            return days.length === 0 ? [] : [{ from, to, quantity, days: new Set(days) }];
        });
    });
}
/** What a piece covers of that which is left; of its days only those that help, unless all of them are said in fewer letters. */
function gainOf(piece, left, edges) {
    const freshOn = (day) => atoms(day * dayMinutes + piece.from, day * dayMinutes + piece.to, edges).filter((atom) => left.has(atom));
    const needed = new Set([...piece.days].filter((day) => freshOn(day).length > 0));
    const days = describeDays(piece.days).length <= describeDays(needed).length ? piece.days : needed;
    const fresh = [...needed].flatMap(freshOn);
    return { piece: { ...piece, days }, fresh, minutes: fresh.reduce((sum, atom) => sum + lengthOf(atom, edges), 0) };
}
function holds({ from, to }, start, end) {
    return [0, weekMinutes].some((shift) => from <= start + shift && end + shift <= to);
}
/** Stretches between two times of day that follow each other, by the minute of the week at which they begin. */
function atoms(from, to, edges) {
    const found = [];
    for (let day = Math.floor(from / dayMinutes); day * dayMinutes < to; day++) {
        for (const edge of edges) {
            const minute = day * dayMinutes + edge;
            if (minute >= from && minute < to)
                found.push(minute % weekMinutes);
        }
    }
    return found;
}
function lengthOf(atom, edges) {
    const minute = atom % dayMinutes;
    return (edges.find((edge) => edge > minute) ?? dayMinutes) - minute;
}
function linesOf(pieces) {
    const firstDay = ({ days }) => Math.min(...days);
    return [...pieces]
        .sort((one, other) => firstDay(one) - firstDay(other) || one.from - other.from || one.to - other.to)
        .map(({ from, to, quantity, days }) => [describeDays(days), describeHour(from, to), quantity].filter((word) => word !== '').join(' '));
}
function describeHour(from, to) {
    if (from === 0 && to === dayMinutes)
        return '';
    return `${clock(from)}-${to === dayMinutes ? '24:00' : clock(to % dayMinutes)}`;
}
function clock(minute) {
    return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}
/** Days from 0 (Monday) in the words of the grammar; empty: every day. */
function describeDays(days) {
    if (days.size === 7)
        return '';
    const isFirst = (day) => days.has(day) && !days.has((day + 6) % 7);
    const items = everyDay.filter(isFirst).map((first) => {
        let length = 1;
        while (days.has((first + length) % 7))
            length++;
        return rangeWord(first, length);
    });
    return items.join(',');
}
function rangeWord(first, length) {
    const [from, to] = [week_names[first], week_names[(first + length - 1) % 7]];
    if (first === 0 && length === 5)
        return 'weekdays';
    if (first === 5 && length === 2)
        return 'weekends';
    if (length === 1)
        return from ?? '';
    return length === 2 ? `${from ?? ''},${to ?? ''}` : `${from ?? ''}-${to ?? ''}`;
}
function isShorter(one, other) {
    return one.length < other.length || (one.length === other.length && one.join(' ').length < other.join(' ').length);
}
function byNumbers(one, other) {
    return parseInt(one, 10) - parseInt(other, 10) || one.localeCompare(other);
}

;// CONCATENATED MODULE: ./build/config/import/autoscalebot.js







/** The settings of autoscalebot 2 with its defaults; null: none. */
const defaults = {
    HEROKU_APP_NAME: null,
    HEROKU_API_KEY: null,
    HEARTBEAT_INTERVAL_IN_SECONDS: 30,
    HEARTBEAT_URL: '/autoscalebot/heartbeat/',
    MAX_RESPONSE_TIME_IN_MS: 1000,
    MIN_RESPONSE_TIME_IN_MS: 200,
    NUMBER_OF_FAILS_TO_SCALE_UP_AFTER: 3,
    NUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER: 5,
    MAX_DYNOS: 3,
    MIN_DYNOS: 1,
    INCREMENT: 1,
    NOTIFICATION_BACKENDS: null,
    NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: null,
    NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: null,
    NOTIFY_IF_NEEDS_EXCEED_MAX: null,
    NOTIFY_IF_NEEDS_BELOW_MIN: null,
    NOTIFY_ON_SCALE_FAILS: null,
    NOTIFY_ON_EVERY_SCALE: null,
    NOTIFY_ON_EVERY_PING: null,
    TIME_ZONE: null
};
/**
 * Turns the settings of autoscalebot, as JSON or YAML, into a configuration: `MIN_DYNOS` and `MAX_DYNOS` become windows with ranges.
 * What is set elsewhere stands in comments. The prefix `AUTOSCALE_` of Django is taken off.
 *
 * @param file path as the user gave it, for the messages
 * @returns the text of a configuration, or every setting that cannot be carried over, with what to write instead
 */
function importAutoscalebot(file, text) {
    const problems = [];
    const settings = readSettings(file, text, problems);
    const app = readName(settings);
    const timezone = readTimezone(settings);
    const bounds = readBounds(settings);
    const url = settings.get('HEARTBEAT_URL')?.value ?? defaults.HEARTBEAT_URL;
    const rules = readRules(settings);
    const interval = readCount(settings, 'HEARTBEAT_INTERVAL_IN_SECONDS');
    if (problems.length > 0)
        return { ok: false, problems };
    const mapped = ['MIN_DYNOS', 'MAX_DYNOS'].some((name) => typeof settings.get(name)?.value === 'object');
    const configuration = {
        comments: [
            `Converted from ${file.replace(/\s+/g, ' ')}.`,
            'The token goes into a repository secret and the input "heroku-api-key".',
            `How often to look (${interval} s) is up to the workflow: its cron, or its inputs "watch" and "interval" for looks in between.`,
            ...withoutKey(settings),
            ...(timezone === null && mapped
                ? ['TIME_ZONE is not set: UTC is assumed. Correct it if the machine of autoscalebot had another.']
                : [])
        ],
        timezone: timezone ?? 'UTC',
        apps: [
            {
                app: app ?? unknownApp,
                more: urlLines(url),
                processes: [{ process: 'web', schedule: windowLines(bounds), more: rules }]
            }
        ]
    };
    return { ok: true, value: configurationText(configuration) };
}
/** What settings that are not carried over have here instead. */
const instead = {
    NOTIFICATION_BACKENDS: 'write your targets under "notify" (docs/notices.md); incidents become issues without it.',
    NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: 'it says nothing without NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD.',
    NOTIFY_IF_NEEDS_EXCEED_MAX: 'write "on: [at-max]" at a target under "notify".',
    NOTIFY_IF_NEEDS_BELOW_MIN: 'write "on: [at-min]" at a target under "notify".',
    NOTIFY_ON_SCALE_FAILS: 'the incident "scale-failed" is always told.',
    NOTIFY_ON_EVERY_SCALE: 'write "on: [scale]" at a target under "notify".',
    NOTIFY_ON_EVERY_PING: 'write "on: [look]" at a target under "notify".'
};
/** A line for each setting that is set and has no key in the result. Its value, which may be a secret, is not shown. */
function withoutKey(settings) {
    return [...settings].flatMap(([name, { value }]) => {
        if (name === 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES' && isSet(settings, scaleDiff))
            return [];
        if (!Object.hasOwn(defaults, name))
            return [`${name} is not converted: autoscalebot has no such setting, and nothing here is like it.`];
        const [, text] = Object.entries(instead).find(([known]) => known === name) ?? [];
        return text === undefined || value === false ? [] : [`${name} is not converted: ${text}`];
    });
}
function readSettings(file, text, problems) {
    const document = (0,dist/* parseDocument */.Tp)(text, { prettyErrors: false, logLevel: 'silent' });
    const refuse = (offset, message) => {
        const before = text.slice(0, offset).split('\n');
        problems.push({ message, place: { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 } });
    };
    for (const error of document.errors)
        refuse(error.pos[0], `This is neither JSON nor YAML: ${error.message}. Write the settings of the Python file as "NAME: value" lines.`);
    if (document.errors.length > 0)
        return new Map();
    if (!(0,dist/* isMap */.jh)(document.contents)) {
        problems.push((0,problem/* problem */.C)(`${file} holds no settings. Write those of the Python file as "NAME: value" lines.`));
        return new Map();
    }
    const found = document.contents.items.flatMap(({ key, value }) => {
        if (!(0,dist/* isScalar */.jn)(key))
            return [];
        const node = value;
        return [{ written: String(key.value), value: plainValue(node, document), offset: key.range[0] }];
    });
    const isDjango = found.some(({ written }) => written.startsWith('AUTOSCALE_'));
    const settings = new Map();
    for (const { written, value, offset } of found) {
        const name = written.replace(/^AUTOSCALE_/, '');
        const refuseThis = (message) => refuse(offset, `${written}: ${message}`);
        if (written === 'AUTOSCALE_SETTINGS')
            refuseThis('settings with backends, one set for each process, are not read. Write MIN_DYNOS, MAX_DYNOS and the others of one process at the top.');
        // The settings of Django itself are none of ours.
        else if (isDjango && name === written && name !== 'TIME_ZONE')
            continue;
        else if (!Object.hasOwn(defaults, name) && (0,suggest/* didYouMean */.a)(name, Object.keys(defaults)) !== '')
            refuseThis(`autoscalebot has no such setting.${(0,suggest/* didYouMean */.a)(name, Object.keys(defaults))}`);
        else if (value !== null)
            settings.set(name, { value, refuse: refuseThis });
    }
    return settings;
}
function plainValue(node, document) {
    try {
        return node === null ? null : node.toJS(document);
    }
    catch {
        // Aliases that multiply without end, or point nowhere: no setting looks like that, and each refuses the text.
        return 'unreadable';
    }
}
function readName(settings) {
    const setting = settings.get('HEROKU_APP_NAME');
    if (setting === undefined)
        return null;
    if (typeof setting.value === 'string' && (0,names/* isName */.E)(setting.value))
        return setting.value;
    setting.refuse('this is not the name of an app: letters, digits and dashes only.');
    return null;
}
function readTimezone(settings) {
    const setting = settings.get('TIME_ZONE');
    if (setting === undefined)
        return null;
    const mistake = typeof setting.value === 'string'
        ? (0,values_timezone/* timezoneMistake */.m)(setting.value)
        : 'Write the IANA name of a time zone, such as America/New_York.';
    if (mistake === null)
        return setting.value;
    setting.refuse(mistake);
    return null;
}
/** The ranges of every day of the week. Empty: something was refused. */
function readBounds(settings) {
    const [min, max] = [readTimes(settings, 'MIN_DYNOS'), readTimes(settings, 'MAX_DYNOS')];
    if (min === null || max === null)
        return [];
    const minutes = [...new Set([...min, ...max].map(({ minute }) => minute))].sort((a, b) => a - b);
    const daily = minutes.map((minute) => ({ minute, floor: dynosAt(min, minute), ceiling: dynosAt(max, minute) }));
    const crossed = daily.find(({ floor, ceiling }) => floor > ceiling);
    if (crossed !== undefined) {
        const { minute, floor, ceiling } = crossed;
        const setting = settings.get('MIN_DYNOS') ?? settings.get('MAX_DYNOS');
        setting?.refuse(`from ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')} on MIN_DYNOS (${floor}) is above MAX_DYNOS (${ceiling}). Correct one of the two.`);
        return [];
    }
    const quantity = (floor, ceiling) => (floor === ceiling ? `${floor}` : `${floor}-${ceiling}`);
    return [0, 1, 2, 3, 4, 5, 6].flatMap((day) => daily.map(({ minute, floor, ceiling }) => ({ minute: day * 1440 + minute, quantity: quantity(floor, ceiling) })));
}
function dynosAt(times, minute) {
    return times.findLast((time) => time.minute <= minute)?.dynos ?? 0;
}
/** A number, or a map of `"H:MM"` to numbers. As in autoscalebot, the first of a map holds also before its time. */
function readTimes(settings, name) {
    const setting = settings.get(name);
    const value = setting?.value ?? defaults[name];
    const pairs = typeof value === 'object' ? Object.entries(value) : [['0:00', value]];
    const times = pairs.map(([time, dynos]) => {
        const [, hour = '', minute = ''] = /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
        const isNumber = typeof dynos === 'number' && Number.isInteger(dynos) && dynos >= 0 && dynos <= 9999;
        return hour === '' || !isNumber ? null : { minute: Number(hour) * 60 + Number(minute), dynos };
    });
    const read = times.filter((time) => time !== null).sort((one, other) => one.minute - other.minute);
    const [first] = read;
    if (first === undefined ||
        read.length < times.length ||
        new Set(read.map(({ minute }) => minute)).size < read.length) {
        setting?.refuse('this is neither a number of dynos nor a map of times to numbers. Write 3, or {"0:00": 2, "9:00": 5, "17:00": 2}.');
        return null;
    }
    return [{ minute: 0, dynos: first.dynos }, ...read.filter(({ minute }) => minute > 0)];
}
function urlLines(url) {
    if (typeof url === 'string' && /^https?:\/\/\S+$/.test(url) && URL.canParse(url))
        return [`url: ${JSON.stringify(url)}`];
    return [`# url: https://www.example.com${String(url).replace(/\s+/g, '')} # without it the front page is pinged`];
}
/** Scaling by response time. */
function readRules(settings) {
    const count = (name) => readCount(settings, name);
    const [above, below] = [count('MAX_RESPONSE_TIME_IN_MS'), count('MIN_RESPONSE_TIME_IN_MS')].map(Math.round);
    const [fails, passes] = [count('NUMBER_OF_FAILS_TO_SCALE_UP_AFTER'), count('NUMBER_OF_PASSES_TO_SCALE_DOWN_AFTER')];
    const step = count('INCREMENT');
    // A refused number is 0.
    if (below > 0 && below >= above && above > 0) {
        const setting = settings.get('MIN_RESPONSE_TIME_IN_MS') ?? settings.get('MAX_RESPONSE_TIME_IN_MS');
        setting?.refuse(`MIN_RESPONSE_TIME_IN_MS (${below}) must be less than MAX_RESPONSE_TIME_IN_MS (${above}). Correct one of the two.`);
    }
    return [
        `scale-out: { above: ${above}ms, consecutive: ${fails}, step: ${step} }`,
        `scale-in: { below: ${below}ms, consecutive: ${passes}, step: ${step} }`,
        ...tooManyChanges(settings)
    ];
}
const scaleDiff = 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD';
/** It counted dynos. */
function tooManyChanges(settings) {
    if (!isSet(settings, scaleDiff))
        return [];
    const period = 'NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES';
    const within = isSet(settings, period) ? `, within: ${readCount(settings, period)}m` : '';
    return [`too-many-changes: { dynos: ${readCount(settings, scaleDiff)}${within} }`];
}
/** Whether a setting that is off by default is on. */
function isSet(settings, name) {
    const value = settings.get(name)?.value ?? false;
    return value !== false;
}
/** The largest numbers that have a counterpart here; of the others 100. */
const mostOf = {
    HEARTBEAT_INTERVAL_IN_SECONDS: 86_400,
    NOTIFY_IF_SCALE_DIFF_EXCEEDS_THRESHOLD: 9999,
    NOTIFY_IF_SCALE_DIFF_EXCEEDS_PERIOD_IN_MINUTES: 1440
};
function readCount(settings, name) {
    const setting = settings.get(name);
    const value = setting?.value ?? defaults[name];
    if (name.endsWith('_IN_MS')) {
        if (typeof value === 'number' && value >= 1 && value <= 3_600_000)
            return value;
        setting?.refuse('Write a number of milliseconds above 0.');
    }
    else {
        const most = mostOf[name] ?? 100;
        if (typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most)
            return value;
        setting?.refuse(`Write a whole number, 1 to ${most}.`);
    }
    return 0;
}

// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(55814);
// EXTERNAL MODULE: ./build/core/schedule/calendar-names.js
var calendar_names = __webpack_require__(68999);
;// CONCATENATED MODULE: ./build/config/import/shell-words.js
/**
 * The words of the first command on a shell line, without their quotes, and what comes after it: another command, a pipe or a
 * redirection. Variables stand as they are written.
 */
function shellWords(line) {
    const words = [];
    let word = null;
    for (let index = 0; index < line.length;) {
        const left = line.slice(index);
        const [space] = /^\s+/.exec(left) ?? [];
        if (space !== undefined || (word === null && left.startsWith('#'))) {
            if (word !== null)
                words.push(word);
            word = null;
            if (space === undefined)
                return { words, rest: '' };
            index += space.length;
            continue;
        }
        if (/^[;|&<>]/.test(left))
            return { words: word === null ? words : [...words, word], rest: left };
        const [written, plain] = piece(left);
        word = (word ?? '') + plain;
        index += written;
    }
    return { words: word === null ? words : [...words, word], rest: '' };
}
/** The length of a quoted part or of one character, and what it stands for. */
function piece(text) {
    const [single, inSingle] = /^'([^']*)'/.exec(text) ?? [];
    if (single !== undefined)
        return [single.length, inSingle ?? ''];
    const [ansi, inAnsi] = /^\$'((?:[^'\\]|\\.)*)'/.exec(text) ?? [];
    if (ansi !== undefined)
        return [ansi.length, (inAnsi ?? '').replace(/\\(.)/g, '$1')];
    const [double, inDouble] = /^"((?:[^"\\]|\\.)*)"/.exec(text) ?? [];
    if (double !== undefined)
        return [double.length, (inDouble ?? '').replace(/\\(["\\$`])/g, '$1')];
    const [escaped] = /^\\./.exec(text) ?? [];
    return escaped === undefined ? [1, text.charAt(0)] : [2, escaped.charAt(1)];
}

;// CONCATENATED MODULE: ./build/config/import/scale-command.js

const mistake = (message) => ({ kind: 'mistake', message });
/**
 * A number of dynos, `heroku ps:scale web=3 worker=1 -a app`, or `curl` with a PATCH of Heroku's formation, whatever is written before
 * it on the line.
 */
function readCommand(written) {
    const { words, rest } = shellWords(written);
    const [first = ''] = words;
    if (words.length === 1 && /^\d/.test(first)) {
        const quantity = quantityOf(first);
        return quantity === null
            ? mistake(`"${first}" is not a number of dynos.`)
            : { kind: 'scaling', targets: [{ app: null, process: null, quantity }], lost: [] };
    }
    const heroku = words.findIndex((word, index) => /(?:^|\/)heroku$/.test(word) && /^(?:ps:|dyno:)?scale$/.test(words[index + 1] ?? ''));
    const curl = words.findIndex((word) => /(?:^|\/)curl$/.test(word));
    if (heroku < 0 && (curl < 0 || !isFormation(words)))
        return followed(written, words, rest);
    if (sayScale(rest))
        return mistake('there are two commands on the line. Write each on a line of its own.');
    return heroku >= 0 ? readScale(words.slice(heroku + 2)) : readCurl(words.slice(curl + 1));
}
/** What stands before `&&` may be a `cd`; a number of dynos may be set after it. */
function followed(written, words, rest) {
    const next = rest.replace(/^(?:[;|&]|[<>]+&?\s*\S*)+/, '').trim();
    if (next !== '' && next.length < written.length && sayScale(next))
        return readCommand(next);
    if (sayScale(words.join(' ')) || /^\d+$/.test(words[0] ?? ''))
        return mistake('this is neither a number of dynos nor "heroku ps:scale web=3 -a app". Correct it, or remove the line.');
    const program = words.find((word) => !/^\w+=/.test(word) && !['sudo', 'root', 'exec', 'nohup'].includes(word)) ?? '';
    return { kind: 'unrelated', program: /^[\w./-]{1,60}$/.test(program) ? program : 'a command' };
}
/** Also where it is misspelt: what is meant to scale must not be left out in silence. */
function sayScale(text) {
    return /\bheroku\b.*\bscal|api\.heroku\.com\/.*\/(?:formation|ps\/scale)/.test(text);
}
function readScale(words) {
    const lost = [];
    const sizes = [];
    let app = null;
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        const option = /^(?:-a|--app)(?:=?(.+))?$/.exec(word);
        if (option !== null) {
            app = option[1] ?? words[++index] ?? '';
            continue;
        }
        // What a redirection leaves of `2>&1`.
        if (/^\d$/.test(word) && index === words.length - 1 && sizes.length > 0)
            continue;
        if (word.startsWith('-'))
            return mistake(`the option "${word}" is not known here. Name the app with "-a".`);
        const change = /^([A-Za-z0-9][\w-]*)([=+-])(\+|-)?(\d+)(?::([\w.-]+))?$/.exec(word);
        const [, process = '', sign, relative, digits = '', size] = change ?? [];
        if (change === null)
            return mistake(`"${word}" does not say how many dynos of what. Write "web=3".`);
        if (sign !== '=' || relative !== undefined)
            return mistake(`"${word}" changes the number by so many, and a schedule says how many there are. Write "${process}=3".`);
        const quantity = quantityOf(digits);
        if (quantity === null)
            return mistake(`"${digits}" are too many dynos.`);
        if (size !== undefined)
            lost.push(`the size ${size} of ${process}`);
        sizes.push({ process, quantity });
    }
    if (sizes.length === 0)
        return mistake('"heroku ps:scale" does not say how many dynos of what. Write "web=3".');
    return { kind: 'scaling', targets: sizes.map((size) => ({ app, ...size })), lost };
}
const formation = /^https:\/\/api\.heroku\.com\/apps\/([^/?#]+)\/formation(?:\/([^/?#]+))?\/?(?:[?#].*)?$/i;
function isFormation(words) {
    return words.some((word) => formation.test(word.replace(/^--url=/, '')));
}
/** `curl -X PATCH https://api.heroku.com/apps/APP/formation/web -d '{"quantity": 3}'`, and the same with a list of updates. */
function readCurl(words) {
    let method = null;
    let body = null;
    let place = [];
    for (let index = 0; index < words.length; index++) {
        const word = words[index] ?? '';
        const [, given] = /^(?:-X|--request[= ]?)(.*)$/.exec(word) ?? [];
        const [, data] = /^(?:-d|--data(?:-raw|-binary|-ascii|-urlencode)?=?|--json=?)(.*)$/.exec(word) ?? [];
        if (given !== undefined)
            method = given === '' ? (words[++index] ?? '') : given;
        else if (data !== undefined)
            body = [body, data === '' ? (words[++index] ?? '') : data].filter((part) => part !== null).join('&');
        else
            place = formation.exec(word.replace(/^--url=/, '')) ?? place;
    }
    const [, app = '', process] = place;
    if (/^[\da-f]{8}-[\da-f-]{27}$/i.test(process ?? ''))
        return mistake('the address of "curl" has the id of a process type. Write its name, such as "web", in its stead.');
    if (method === null && body === null)
        return { kind: 'unrelated', program: 'curl' };
    if (method?.toUpperCase() !== 'PATCH')
        return mistake(`"curl" asks with ${method ?? 'POST'}, and Heroku changes a formation with PATCH. Write "-X PATCH".`);
    if (body === null || body.startsWith('@'))
        return mistake('"curl" does not show how many dynos it asks for. Write "-d" with the JSON itself.');
    const updates = updatesOf(body.replaceAll('\\%', '%'), process);
    const lost = updates?.flatMap(({ size, process: name }) => (size === null ? [] : [`the size ${size} of ${name}`]));
    if (updates === null || lost === undefined)
        return mistake('the data of "curl" does not say how many dynos of what. Write \'-d {"quantity": 3}\' in quotes.');
    return {
        kind: 'scaling',
        targets: updates.map(({ process: name, quantity }) => ({ app, process: name, quantity })),
        lost
    };
}
/** null: it is none, or one without a quantity. */
function updatesOf(body, process) {
    const parsed = jsonOf(body) ?? Object.fromEntries(new URLSearchParams(body));
    const list = process === undefined ? parsed.updates : [parsed];
    if (!Array.isArray(list) || list.length === 0)
        return null;
    const updates = list.map((one) => {
        if (typeof one !== 'object' || one === null)
            return null;
        const { quantity, size, type } = one;
        const name = process ?? type;
        const number = quantityOf(String(quantity));
        if (number === null || typeof name !== 'string')
            return null;
        return { process: name, quantity: number, size: typeof size === 'string' ? size.slice(0, 40) : null };
    });
    return updates.every((update) => update !== null) ? updates : null;
}
function jsonOf(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' ? value : null;
    }
    catch {
        // A form: quantity=3.
        return null;
    }
}
function quantityOf(digits) {
    return /^\d{1,4}$/.test(digits) ? Number(digits) : null;
}

;// CONCATENATED MODULE: ./build/config/import/weekdays-field.js
const weekdays_field_names = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
/**
 * The last field of a cron line as numbers, where it has names in full or a range that wraps (`FRI-MON`): people write both, and cron
 * libraries take neither. What it cannot read stays as it is.
 */
function plainWeekdays(field) {
    return field.split(',').map(plainItem).join(',');
}
function plainItem(item) {
    const [, first = '', last, step] = /^([a-z0-9]+)(?:-([a-z0-9]+))?(?:\/(\d+))?$/i.exec(item) ?? [];
    const [from, to] = [dayOf(first), last === undefined ? null : dayOf(last)];
    if (from === null || (last !== undefined && to === null))
        return item;
    if (to === null)
        return step === undefined ? String(from) : item;
    if (from <= to)
        return `${from}-${to}${step === undefined ? '' : `/${step}`}`;
    // Sunday is 0 and 7, so that a range up to it does not wrap.
    const days = Array.from({ length: to + 7 - from + 1 }, (_, index) => (from + index) % 7);
    return days.filter((_, index) => index % Math.max(1, Number(step ?? 1)) === 0).join(',');
}
function dayOf(word) {
    if (/^[0-7]$/.test(word))
        return Number(word);
    const isName = /^(?:sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?)$/i;
    return isName.test(word) ? weekdays_field_names.indexOf(word.slice(0, 3).toLowerCase()) : null;
}

;// CONCATENATED MODULE: ./build/config/import/crontab-line.js
/** One line of a crontab that scales: when, and how many of what. */



const nicknames = {
    '@hourly': '0 * * * *',
    '@daily': '0 0 * * *',
    '@midnight': '0 0 * * *',
    '@weekly': '0 0 * * 0'
};
const example = 'Write minute, hour, day of month, month, day of week and the number of dynos, for example "0 7 * * 1-5 3".';
/** Reads one line; also an item of a YAML or Python list of such lines. Never throws. */
function readCrontabLine(written) {
    const line = written
        .trim()
        .replace(/^- +/, '')
        .replace(/^(["'])(.*)\1\s*,?$/, '$2')
        .trim();
    if (line === '' || line.startsWith('#') || /^[[\](){},]+$/.test(line))
        return { kind: 'nothing' };
    const setting = /^([A-Za-z_]\w*)\s*=\s*(.*)$/.exec(line);
    if (setting !== null) {
        const [, name = '', value = ''] = setting;
        return name === 'CRON_TZ' || name === 'TZ'
            ? { kind: 'timezone', name: value.replace(/^(["'])(.*)\1$/, '$2').trim() }
            : { kind: 'setting', name };
    }
    return line.startsWith('@') ? readNickname(line) : readFields(line);
}
function crontab_line_mistake(message) {
    return { kind: 'mistake', message };
}
function readNickname(line) {
    const [, name = '', command = ''] = /^(\S+)\s*(.*)$/.exec(line) ?? [];
    const fields = nicknames[name.toLowerCase()];
    if (fields !== undefined)
        return readEntry(fields.split(' '), command);
    const { kind } = readCommand(command);
    return kind === 'unrelated' && command !== ''
        ? readEntry(['*', '*', '*', '*', '*'], command)
        : crontab_line_mistake(`a schedule of windows has no "${name}". ${example}`);
}
function readFields(line) {
    const [, fields = '', command = ''] = /^((?:\S+\s+){5})(\S.*)$/.exec(line) ?? [];
    if (command === '') {
        const count = line.split(/\s+/).length;
        return crontab_line_mistake(`there ${count === 1 ? 'is 1 word' : `are ${count} words`}, fewer than five fields and a number. ${example}`);
    }
    const [, sixth = '', rest = ''] = /^(\S+)\s+([^#\s].*)$/.exec(command) ?? [];
    if (isField(sixth) && rest !== '' && readCommand(rest).kind !== 'unrelated') {
        const five = [...fields.trim().split(/\s+/).slice(1), sixth].join(' ');
        return crontab_line_mistake(`there are six fields: the first counts seconds, and a crontab has five, from the minutes on. Write "${five}" before the number or the command.`);
    }
    return readEntry(fields.trim().split(/\s+/), command);
}
/** Numbers, steps and ranges, or days by name; a command or a user has another look. */
function isField(word) {
    return (/^[\d*?][\d*,/?LW#-]*$/i.test(word) || /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*(?:[-,#/][\da-z,/-]*)?$/i.test(word));
}
function readEntry(fields, written) {
    const [minute = '', hour = '', dayOfMonth = '', month = '', dayOfWeek = ''] = fields;
    const command = readCommand(written);
    if (command.kind === 'unrelated')
        return command;
    if (!isAll(dayOfMonth) || !isAll(month))
        return crontab_line_mistake(datesMessage(dayOfMonth, month, command.kind === 'scaling' ? command.targets : []));
    const odd = [minute, hour, dayOfWeek.replace(/^\?$/, '*')].find((field) => !/^[\w*,/-]+$/.test(field) || /\dL$/i.test(field));
    if (odd !== undefined)
        return crontab_line_mistake(`"${odd}" means nothing in a week. Write numbers, "*", ranges, lists and steps.`);
    if (command.kind === 'mistake')
        return command;
    return { ...command, pattern: `${minute} ${hour} * * ${plainWeekdays(dayOfWeek)}` };
}
function isAll(field) {
    return ['*', '?', '*/1'].includes(field);
}
function datesMessage(dayOfMonth, month, targets) {
    const isDate = /^\d{1,2}$/.test(dayOfMonth) && /^\d{1,2}$/.test(month);
    const monthDay = /^\d{1,2}$/.test(dayOfMonth) ? (0,calendar_names/* ordinal */.IE)(Number(dayOfMonth)) : '1st';
    const months = /^\d{1,2}(?:-\d{1,2})?$/.test(month)
        ? month.split('-').map((part) => (0,calendar_names/* monthWord */.L7)(Number(part)))
        : ['jun'];
    const days = isDate
        ? `${month.padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}`
        : isAll(month)
            ? monthDay
            : months.join('-');
    const field = isAll(dayOfMonth)
        ? `the month "${month}"`
        : isAll(month)
            ? `the day of the month "${dayOfMonth}"`
            : 'a date';
    const window = `${days} 07:00-22:00 ${targets[0]?.quantity ?? 5}`;
    return `${field} is not the same in every week. Remove the line, and write a window with its dates before the other windows, for example "${window}".`;
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(15427);
;// CONCATENATED MODULE: ./build/config/import/crontab.js








/**
 * Turns a crontab whose lines set a number of dynos into a configuration with the same quantity at every minute: each stands from
 * its firing until the next one of the same process, over midnight and over the end of the week. In one minute the last line wins.
 * Lines that do something else are left out, and a comment of the result names them.
 *
 * @param file path as the user gave it, for the messages
 * @returns the text of a configuration, or every line that cannot be carried over, with what to write instead
 */
function importCrontab(file, text, options = {}) {
    const { firings, notes, problems, timezone } = readLines(file, text, options);
    if (problems.length > 0)
        return { ok: false, problems };
    if (firings.length === 0) {
        const none = `${file} has no line that sets a number of dynos, for example "0 7 * * 1-5 3".`;
        return { ok: false, problems: [(0,problem/* problem */.C)([none, ...notes].join(' ').slice(0, 1000))] };
    }
    const unknownZone = timezone === null ? ['The crontab names no time zone. UTC is assumed: correct it if its machine had another.'] : [];
    return {
        ok: true,
        value: configurationText({
            comments: [`Converted from ${file.replace(/\s+/g, ' ')}.`, ...notes, ...unknownZone],
            timezone: timezone ?? 'UTC',
            apps: appsOf(firings)
        })
    };
}
/** What is more says nothing new, and looking for what was meant takes long. */
const mostProblems = 100;
/** Of all lines together: a line of every minute fires 10,080 times a week. */
const mostFirings = 50_000;
function readLines(file, text, options) {
    const problems = [];
    const firings = [];
    const notes = [];
    let timezone = options.timezone ?? null;
    let fires = 0;
    for (const [index, written] of text
        .replace(/^\ufeff/, '')
        .split(/\r?\n/)
        .entries()) {
        // Without the line itself, which may hold a token.
        const place = { file, line: index + 1, column: 1 + (/\S/.exec(written)?.index ?? 0) };
        const wrong = (message) => problems.push({ message: capital(message), place });
        const note = (message) => notes.push(`Line ${index + 1}: ${message}`);
        const line = readCrontabLine(written);
        if (line.kind === 'mistake')
            wrong(line.message);
        if (line.kind === 'setting')
            note(`the setting ${line.name} has no meaning here.`);
        if (line.kind === 'unrelated')
            note(`${line.program} sets no number of dynos. It is left out: keep its line where it is.`);
        if (line.kind === 'timezone') {
            const mistake = zoneMistake(line.name, timezone, firings);
            if (mistake === null)
                timezone = line.name;
            else
                wrong(mistake);
        }
        if (problems.length >= mostProblems)
            break;
        if (line.kind !== 'scaling')
            continue;
        const fired = firingsOf(line, options);
        if (!fired.ok)
            wrong(fired.message);
        else
            firings.push(...fired.firings);
        fires += fired.ok ? (fired.firings[0]?.minutes.length ?? 0) : 0;
        if (fires > mostFirings) {
            wrong(`the lines until here fire more than ${mostFirings} times a week. Convert the crontab in parts.`);
            break;
        }
        line.lost.forEach((what) => note(`${what} is left as it is; a schedule sets the number of dynos alone.`));
    }
    return { firings, notes, problems, timezone };
}
function zoneMistake(name, known, above) {
    const mistake = (0,values_timezone/* timezoneMistake */.m)(name);
    if (mistake !== null || known === name)
        return mistake;
    if (known !== null)
        return `there is one time zone for a configuration, and it is ${known} already. Convert the lines of each zone apart.`;
    return above.length > 0
        ? 'the lines above are in another time zone. Put this line first, or convert the two parts apart.'
        : null;
}
function firingsOf({ pattern, targets }, options) {
    const times = minutesOfWeek(pattern);
    if (!times.ok)
        return times;
    const firings = targets.map(({ app, process, quantity }) => ({
        app: app ?? options.app ?? unknownApp,
        process: process ?? options.process ?? 'web',
        quantity,
        minutes: times.minutes
    }));
    const misnamed = firings.flatMap(({ app, process }) => [app, process]).find((name) => !(0,names/* isName */.E)(name));
    return misnamed === undefined
        ? { ok: true, firings }
        : {
            ok: false,
            message: `"${misnamed}" is not the name of an app or of a process type: letters, digits and dashes only.`
        };
}
function capital(message) {
    return message.charAt(0).toUpperCase() + message.slice(1);
}
const weekStartMs = Date.UTC(2024, 0, 1);
/** The minutes of a week, from Monday 00:00 on, at which a pattern without dates fires. */
function minutesOfWeek(pattern) {
    try {
        // In UTC every minute is there once; the zone of the schedule does the rest.
        const cron = new croner/* Cron */.l4(pattern, { timezone: 'UTC', mode: '5-part', paused: true });
        const minutes = [];
        for (let next = cron.nextRun(new Date(weekStartMs - 1)); next !== null; next = cron.nextRun(next)) {
            const sinceMs = next.getTime() - weekStartMs;
            if (sinceMs >= durations/* weekMs */.te)
                break;
            minutes.push(sinceMs / 60_000);
        }
        return minutes.length > 0 ? { ok: true, minutes } : { ok: false, message: 'it never fires.' };
    }
    catch (error) {
        const said = error instanceof Error ? error.message.replace(/^CronPattern: /, '') : String(error);
        return {
            ok: false,
            message: `these are not the fields of a cron line (${said}). A range that wraps is written as two: "22-23,0-2".`
        };
    }
}
function appsOf(firings) {
    const apps = [...new Set(firings.map(({ app }) => app))];
    return apps.map((app) => {
        const own = firings.filter((firing) => firing.app === app);
        const processes = [...new Set(own.map(({ process }) => process))];
        return {
            app,
            processes: processes.map((process) => ({
                process,
                schedule: scheduleOf(own.filter((firing) => firing.process === process))
            }))
        };
    });
}
function scheduleOf(firings) {
    const quantities = new Map(firings.flatMap(({ minutes, quantity }) => minutes.map((minute) => [minute, String(quantity)])));
    return windowLines([...quantities].map(([minute, quantity]) => ({ minute, quantity })));
}

;// CONCATENATED MODULE: ./build/commands/terminal/import.js








const importers = {
    crontab: importCrontab,
    autoscalebot: importAutoscalebot
};
/** Hundreds of times what people write. */
const mostCharacters = 100_000;
/** The configuration that another tool's file means. */
const importConfiguration = (0,command/* terminalCommand */.Es)({
    name: 'import',
    meaning: `a configuration from another tool's file; KIND is ${Object.keys(importers).join(' or ')}`,
    words: ['KIND', 'FILE'],
    options: {
        app: (0,command/* text */.Qq)('NAME', 'the app, where a crontab does not name it'),
        process: (0,command/* text */.Qq)('TYPE', 'the process type, where a crontab does not name it'),
        timezone: (0,command/* text */.Qq)('ZONE', 'the time zone, where a crontab does not name it')
    },
    run: async ({ timezone, ...names }, [kind = '', file = '']) => {
        const importer = Object.hasOwn(importers, kind) ? importers[kind] : undefined;
        if (importer === undefined)
            throw new command/* UsageError */.eb(`"${kind}" cannot be imported. KIND is ${Object.keys(importers).join(' or ')}.`);
        const mistake = timezone === '' ? null : (0,values_timezone/* timezoneMistake */.m)(timezone);
        if (mistake !== null)
            throw new command/* UsageError */.eb(`--timezone: ${mistake}`);
        const source = await (0,config_source/* readConfig */.X)('', file);
        if (source.kind !== 'text') {
            const cause = source.kind === 'absent' ? 'there is no such file' : source.cause;
            return (0,command/* complain */.cc)([(0,problem/* problem */.C)(`${file} cannot be read: ${cause}.`)], (0,redact/* createRedact */.a)([]));
        }
        if (source.value.length > mostCharacters) {
            const size = `${(0,limits/* figure */.vP)(source.value.length)} characters, and ${(0,limits/* figure */.vP)(mostCharacters)} are the most that is converted at once`;
            return (0,command/* complain */.cc)([(0,problem/* problem */.C)(`${file} is too large: it has ${size}. Convert it in parts.`)], (0,redact/* createRedact */.a)([]));
        }
        const given = Object.fromEntries(Object.entries({ ...names, timezone }).filter(([, value]) => value !== ''));
        const imported = importer(file, source.value, given);
        if (!imported.ok) {
            const located = imported.problems.map((one) => (one.place === null ? (0,problem/* problem */.C)(`${file} ${one.message}`) : one));
            return (0,command/* complain */.cc)(located, (0,redact/* createRedact */.a)([]));
        }
        process.stdout.write(imported.value);
        return 0;
    }
});


/***/ }),

/***/ 19711:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QW: () => (/* binding */ fileSizeMistake),
/* harmony export */   Yz: () => (/* binding */ mostValues),
/* harmony export */   g$: () => (/* binding */ tooLarge),
/* harmony export */   tB: () => (/* binding */ mostFileBytes),
/* harmony export */   vP: () => (/* binding */ figure),
/* harmony export */   vj: () => (/* binding */ mostLevels)
/* harmony export */ });
/* harmony import */ var _plain_values_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1034);

const mostFileBytes = 1_000_000;
/** Values and keys, wherever they stand. */
const mostValues = 100_000;
const mostLevels = 50;
const mostApps = 2000;
const mostEntries = 200;
const mostDates = 2000;
const longestText = 10_000;
const longestKey = 200;
/** Enough to see what is wrong. */
const mostFindings = 50;
/** What is too large in a configuration. Aliases are followed, so that what they multiply is counted as often as it stands there. */
function tooLarge(raw) {
    const findings = [];
    const open = [{ value: raw, path: [] }];
    for (let seen = 0; findings.length < mostFindings; seen += 1) {
        const place = open.pop();
        if (place === undefined)
            break;
        if (seen + open.length > mostValues)
            return [tooMany([], `${figure(mostValues)} values and more`, mostValues)];
        const { value, path } = place;
        if (path.length > mostLevels)
            return [{ path, at: 'value', message: `This is nested more than ${mostLevels} levels deep. Take levels away.` }];
        const finding = tooLargeItself(place);
        if (finding !== null)
            findings.push(finding);
        else if (Array.isArray(value))
            value.forEach((item, index) => open.push({ value: item, path: [...path, index] }));
        else if ((0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
            for (const [key, item] of Object.entries(value))
                open.push({ value: item, path: [...path, key] });
    }
    return findings;
}
function tooLargeItself({ value, path }) {
    const key = path.at(-1);
    if (typeof key === 'string' && key.length > longestKey)
        return { path, at: 'key', message: `This key has ${figure(key.length)} characters. Write at most ${longestKey}.` };
    if (typeof value === 'string' && value.length > longestText)
        return {
            path,
            at: 'value',
            message: `This text has ${figure(value.length)} characters. Write at most ${figure(longestText)}.`
        };
    if (Array.isArray(value)) {
        const most = key === 'dates' ? mostDates : mostEntries;
        const what = key === 'schedule' ? 'windows' : 'entries';
        return value.length > most ? tooMany(path, `${figure(value.length)} ${what}`, most) : null;
    }
    if (!(0,_plain_values_js__WEBPACK_IMPORTED_MODULE_0__/* .isMapping */ .pi)(value))
        return null;
    const count = Object.keys(value).length;
    if (path.length === 1 && key === 'apps')
        return count > mostApps ? tooMany(path, `${figure(count)} apps and selectors`, mostApps) : null;
    return count > mostEntries ? tooMany(path, `${figure(count)} keys`, mostEntries) : null;
}
function tooMany(path, counted, most) {
    const name = path.length === 0 ? 'The configuration' : `"${String(path.at(-1))}"`;
    return { path, at: 'value', message: `${name} has ${counted}. Keep at most ${figure(most)}.` };
}
/** As the end of a sentence. */
function fileSizeMistake(bytes) {
    return `it has ${figure(bytes)} bytes, and ${figure(mostFileBytes)} are the most that a configuration may have`;
}
function figure(count) {
    return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}


/***/ }),

/***/ 52855:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isName)
/* harmony export */ });
/** Whether a text can be the name of an app or of a process type. */
function isName(text) {
    return /^[A-Za-z0-9][A-Za-z0-9_-]*$/.test(text);
}


/***/ }),

/***/ 1034:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fK: () => (/* binding */ valueAt),
/* harmony export */   f_: () => (/* binding */ entry),
/* harmony export */   jO: () => (/* binding */ entries),
/* harmony export */   ld: () => (/* binding */ items),
/* harmony export */   pi: () => (/* binding */ isMapping)
/* harmony export */ });
/** Looking into plain values that nobody has checked. */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function entry(value, key) {
    return isMapping(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
function entries(value) {
    return isMapping(value) ? Object.entries(value) : [];
}
function items(value) {
    return Array.isArray(value) ? value : [];
}
/** What stands at a path; undefined: nothing. */
function valueAt(root, path) {
    return path.reduce((value, step) => (Array.isArray(value) ? value[Number(step)] : entry(value, String(step))), root);
}


/***/ }),

/***/ 58308:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ problem)
/* harmony export */ });
function problem(message) {
    return { message, place: null };
}


/***/ }),

/***/ 86246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   y: () => (/* binding */ readCompared)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(57975);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(19711);





/** Reads a file below `folder`. */
async function readConfig(folder, file) {
    try {
        const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder, file));
        if (size > _limits_js__WEBPACK_IMPORTED_MODULE_4__/* .mostFileBytes */ .tB)
            return { kind: 'unreadable', cause: (0,_limits_js__WEBPACK_IMPORTED_MODULE_4__/* .fileSizeMistake */ .QW)(size) };
        return { kind: 'text', value: await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readFile)(node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder, file), 'utf8') };
    }
    catch (error) {
        const code = codeOf(error);
        return code === 'ENOENT' || code === 'ENOTDIR' ? { kind: 'absent' } : { kind: 'unreadable', cause: code };
    }
}
/**
 * Reads what another configuration is compared with: the file at that path, or else `file` as it is at a git ref.
 *
 * @param reference as the user wrote it: a path, or anything that names a commit
 */
async function readCompared(folder, file, reference) {
    const asPath = await readConfig(folder, reference);
    if (asPath.kind === 'text')
        return asPath;
    const git = (...args) => (0,node_util__WEBPACK_IMPORTED_MODULE_3__.promisify)(node_child_process__WEBPACK_IMPORTED_MODULE_0__.execFile)('git', args, { cwd: folder, maxBuffer: 10_000_000 });
    try {
        await git('rev-parse', '--verify', '--quiet', '--end-of-options', `${reference}^{commit}`);
    }
    catch {
        return {
            kind: 'unreadable',
            cause: 'it is neither a file nor a commit that git knows here. In a workflow, give actions/checkout "fetch-depth: 0".'
        };
    }
    try {
        const { stdout } = await git('show', '--end-of-options', `${reference}:./${node_path__WEBPACK_IMPORTED_MODULE_2__.relative(folder, node_path__WEBPACK_IMPORTED_MODULE_2__.resolve(folder, file))}`);
        return { kind: 'text', value: stdout };
    }
    catch {
        // A commit from before the file was written.
        return { kind: 'absent' };
    }
}
function codeOf(error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}


/***/ }),

/***/ 81659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ timezoneMistake)
/* harmony export */ });
/* harmony import */ var luxon__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68714);
/* harmony import */ var _core_suggest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(57980);


/** What is wrong with the name of a zone, or null. Offsets such as `+02:00` are refused: they know no daylight saving time. */
function timezoneMistake(name) {
    if (/^[A-Za-z]/.test(name) && luxon__WEBPACK_IMPORTED_MODULE_1__/* .IANAZone */ .oh.isValidZone(name))
        return null;
    const hint = (0,_core_suggest_js__WEBPACK_IMPORTED_MODULE_0__/* .didYouMean */ .a)(name, ['UTC', ...Intl.supportedValuesOf('timeZone')]);
    return `"${name}" is not a time zone.${hint} Write an IANA name such as "America/New_York", "Europe/Berlin" or "UTC".`;
}


/***/ }),

/***/ 15427:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $0: () => (/* binding */ hourMs),
/* harmony export */   J2: () => (/* binding */ minuteMs),
/* harmony export */   LP: () => (/* binding */ dayMs),
/* harmony export */   fj: () => (/* binding */ secondMs),
/* harmony export */   te: () => (/* binding */ weekMs)
/* harmony export */ });
/** Lengths of time in milliseconds. */
const secondMs = 1000;
const minuteMs = 60 * secondMs;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;
const weekMs = 7 * dayMs;


/***/ }),

/***/ 193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ createRedact)
/* harmony export */ });
/* unused harmony export isMaskable */
/** Shorter values would blank out ordinary words and numbers. */
const shortestSecret = 4;
/** Whether a value from the environment can be masked without hiding half of the log. */
function isMaskable(value) {
    return value.length >= shortestSecret;
}
/**
 * Keys whose values stay as they are: names that stand in the configuration anyway, and codes of this program, both of
 * which other runs look things up by; and the history, which holds only codes and numbers.
 */
const keptKeys = new Set([
    'app',
    'process',
    'timezone',
    'kind',
    'phase',
    'verdict',
    'code',
    'mode',
    'during',
    'scope',
    'history'
]);
/**
 * Makes a function that replaces every secret by `***` in a text, or in all texts inside plain data. It also finds a
 * secret that is quoted in JSON (also in JSON inside JSON), encoded for a URL or in base64, and each line of it. Data
 * without a secret is returned as it is, not as a copy.
 */
function createRedact(secrets) {
    const forms = secrets
        .flatMap((secret) => [secret, secret.trim(), ...secret.split(/\r?\n/), ...longWords(secret)])
        .flatMap((secret) => [
        secret,
        quoted(secret),
        quoted(quoted(secret)),
        encodeURIComponent(secret),
        Buffer.from(secret).toString('base64')
    ])
        // The schema reads windows in lower case, and its messages quote them so.
        .flatMap((form) => [form, form.toLowerCase()])
        .filter(isMaskable);
    const longestFirst = [...new Set(forms)].sort((a, b) => b.length - a.length);
    // Nearly every text holds none of them: one search is enough to know.
    const any = longestFirst.length === 0
        ? null
        : new RegExp(longestFirst.map((form) => form.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'));
    const redactText = (text) => any?.test(text) ? longestFirst.reduce((rest, form) => rest.replaceAll(form, '***'), text) : text;
    const redactValue = (value) => {
        if (typeof value === 'string')
            return redactText(value);
        if (typeof value !== 'object' || value === null)
            return value;
        return Array.isArray(value) ? redactList(value) : redactRecord(value);
    };
    const redactList = (values) => {
        let copy = null;
        for (let index = 0; index < values.length; index += 1) {
            const redacted = redactValue(values[index]);
            if (redacted === values[index])
                continue;
            copy ??= [...values];
            copy[index] = redacted;
        }
        return copy ?? values;
    };
    const redactRecord = (record) => {
        let changed = null;
        for (const key of Object.keys(record)) {
            if (keptKeys.has(key))
                continue;
            const redacted = redactValue(record[key]);
            if (redacted === record[key])
                continue;
            changed ??= new Map();
            changed.set(key, redacted);
        }
        return changed === null
            ? record
            : Object.fromEntries(Object.entries(record).map(([key, value]) => [key, changed.has(key) ? changed.get(key) : value]));
    };
    return (value) => redactValue(value);
}
/** Characters of a word that is no ordinary one. */
const longWord = 8;
/**
 * A message may quote one word of a secret alone. Short words are left, as they would blank out ordinary words in every
 * text.
 */
function longWords(secret) {
    return secret.split(/\s+/).filter((word) => word.length >= longWord);
}
function quoted(text) {
    return JSON.stringify(text).slice(1, -1);
}


/***/ }),

/***/ 68999:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ dayGroups),
/* harmony export */   IE: () => (/* binding */ ordinal),
/* harmony export */   L7: () => (/* binding */ monthWord),
/* harmony export */   Yw: () => (/* binding */ dayWords),
/* harmony export */   b5: () => (/* binding */ weekdayWord),
/* harmony export */   g8: () => (/* binding */ monthWords),
/* harmony export */   hF: () => (/* binding */ wrappedRange),
/* harmony export */   k5: () => (/* binding */ monthNumber),
/* harmony export */   s1: () => (/* binding */ weekdayNumber)
/* harmony export */ });
/** The words of a window for days and months. */
const weekdayNames = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const monthNames = [
    'january',
    'february',
    'march',
    'april',
    'may',
    'june',
    'july',
    'august',
    'september',
    'october',
    'november',
    'december'
];
const otherNames = { tues: 'tue', thur: 'thu', thurs: 'thu', sept: 'sep' };
const dayGroups = {
    daily: [1, 2, 3, 4, 5, 6, 7],
    weekdays: [1, 2, 3, 4, 5],
    weekends: [6, 7]
};
const withShort = (names) => [...names, ...names.map((name) => name.slice(0, 3))];
/** All words for days, for suggestions. */
const dayWords = [...Object.keys(dayGroups), 'holidays', ...withShort(weekdayNames), 'last'];
const monthWords = withShort(monthNames);
/** 1 (Monday) to 7 (Sunday); null: not a weekday. */
function weekdayNumber(word) {
    return positionOf(word, weekdayNames);
}
/** 1 to 12; null: not a month. */
function monthNumber(word) {
    return positionOf(word, monthNames);
}
function positionOf(word, names) {
    const short = Object.hasOwn(otherNames, word) ? otherNames[word] : word;
    const index = names.findIndex((name) => name === word || name.slice(0, 3) === short);
    return index < 0 ? null : index + 1;
}
/** `wed`, of 1 (Monday) to 7 (Sunday). */
function weekdayWord(weekday) {
    return (weekdayNames[weekday - 1] ?? '').slice(0, 3);
}
/** `feb`, of 1 to 12. */
function monthWord(month) {
    return (monthNames[month - 1] ?? '').slice(0, 3);
}
/** The numbers from one to another, over the end of the week or the year where they wrap. */
function wrappedRange(from, to, cycle) {
    const count = ((to - from + cycle) % cycle) + 1;
    return Array.from({ length: count }, (_, index) => ((from - 1 + index) % cycle) + 1);
}
/** `1st`, `22nd`. */
function ordinal(number) {
    const isTeen = number % 100 >= 11 && number % 100 <= 13;
    return `${number}${(isTeen ? '' : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'}`;
}


/***/ })

};

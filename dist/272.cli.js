export const id = 272;
export const ids = [272,559];
export const modules = {

/***/ 2155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ holidayLookup),
  X: () => (/* binding */ regionProblems)
});

// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(8040);
;// CONCATENATED MODULE: ./build/adapters/calendars/calendar-source.js


/** A calendar of public holidays has 50 KB; a busy team's with ten years of history stays below this. */
const limitBytes = 2_000_000;
const timeoutMs = 10_000;
const maxRedirects = 3;
/**
 * Reads an iCalendar file: from an https address (`webcal:` means the same; plain http on loopback only) within 10 s and 3 redirects,
 * or from a path. At most 2 MB. Never rejects.
 */
async function readCalendar(address, clock) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(address))
        return { name: `The calendar ${address}`, ...(await readFromFile(address)) };
    const url = address.replace(/^webcals?:/i, 'https:');
    if (!URL.canParse(url)) {
        return {
            ok: false,
            name: 'The calendar',
            problem: 'its address is not a valid one. Write https://..., or the path of a file in the repository.'
        };
    }
    // Paths and queries of shared calendars hold their keys.
    return { name: `The calendar at ${new URL(url).host}`, ...(await readFromWeb(url, clock ?? systemClock)) };
}
const systemClock = { now: () => Date.now() };
async function readFromWeb(startUrl, clock) {
    const deadlineMs = clock.now() + timeoutMs;
    const startsAtHome = isLoopback(new URL(startUrl));
    let url = new URL(startUrl);
    for (let hop = 0; hop <= maxRedirects; hop++) {
        if (url.protocol !== 'https:' && !(startsAtHome && url.protocol === 'http:' && isLoopback(url))) {
            const what = hop === 0
                ? `its address begins with ${url.protocol}//`
                : `it redirects to an address that begins with ${url.protocol}//`;
            return failed(`${what}, and a calendar is read over https only. Write its https address.`);
        }
        const leftMs = deadlineMs - clock.now();
        if (leftMs <= 0)
            return failed(noAnswer);
        const result = await (0,http/* send */.tN)({
            method: 'GET',
            url: url.href,
            headers: { 'user-agent': 'dyno-scaler', accept: 'text/calendar, */*;q=0.5' },
            timeoutMs: Math.ceil(leftMs),
            bodyLimit: limitBytes + 1
        });
        if (result.kind === 'no-answer') {
            return failed(result.failure.kind === 'timeout'
                ? noAnswer
                : `${result.failure.message}. Check the address; it is tried again at the next run.`);
        }
        if (result.status === 200)
            return bounded(result.body);
        const target = result.status >= 300 && result.status < 400 ? result.headers.get('location') : undefined;
        if (target === undefined || !URL.canParse(target, url.href))
            return failed(refused(result.status));
        url = new URL(target, url);
    }
    return failed(`more than ${maxRedirects} redirects. Write the address that they end at.`);
}
const noAnswer = `no answer within ${timeoutMs / 1000} s. It is tried again at the next run; if it stays slow, commit the file and write its path.`;
function refused(status) {
    if (status === 401 || status === 403)
        return `answered ${status}. Write its secret iCal address (as "\${NAME}" from a secret), or make it public.`;
    if (status === 404 || status === 410)
        return `answered ${status}. Check the address in "calendar".`;
    return `answered ${status}. It is tried again at the next run.`;
}
async function readFromFile(path) {
    try {
        // Asked first: to open a pipe waits for somebody who writes.
        const found = await (0,promises_.stat)(path);
        if (!found.isFile())
            return failed('it is not a file. Write the path of an .ics file.');
        return found.size > limitBytes ? failed(tooLarge) : bounded(await (0,promises_.readFile)(path, 'utf8'));
    }
    catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown cause';
        if (code === 'ENOENT')
            return failed('there is no such file. Check the path, which counts from the root of the repository, and that the workflow runs actions/checkout.');
        return failed(`the file cannot be opened (${code}).`);
    }
}
const tooLarge = `it is larger than ${limitBytes / 1_000_000} MB. Write a calendar that holds the holidays only.`;
function bounded(text) {
    return Buffer.byteLength(text) > limitBytes ? failed(tooLarge) : { ok: true, text };
}
function failed(problem) {
    return { ok: false, problem };
}
function isLoopback({ hostname }) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}

// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/adapters/calendars/components.js
/** The text of an iCalendar file as components with properties (RFC 5545, 3.1 to 3.6). What they mean is for others. */
/** An alarm in an event in a calendar is three deep. */
const mostLevels = 16;
/** These do not stand in one of their own kind: a second BEGIN means that the END before it is missing. */
const neverNested = ['VCALENDAR', 'VEVENT', 'VTIMEZONE'];
/** The calendars of a file. Throws an error that says why, if it is no iCalendar file. */
function readCalendars(text) {
    if (!/^\ufeff?\s*BEGIN:VCALENDAR\s*$/im.test(text.slice(0, 1000)))
        throw new Error('it does not begin with BEGIN:VCALENDAR');
    if (!/^END:VCALENDAR\s*$/im.test(text.slice(-1000)))
        throw new Error('it is cut off: END:VCALENDAR is missing');
    const root = { name: '', properties: [], components: [], isComplete: true };
    let open = [root];
    for (const line of unfolded(text.replace(/^\ufeff/, ''))) {
        const property = readLine(line);
        if (property === null)
            continue;
        const name = property.value.trim().toUpperCase();
        if (property.name === 'BEGIN')
            open = begun(open, name);
        else if (property.name === 'END')
            open = ended(open, name);
        else
            open.at(-1)?.properties.push(property);
    }
    return root.components.filter(({ name }) => name === 'VCALENDAR');
}
function begun(open, name) {
    const same = neverNested.includes(name) ? open.findIndex((one) => one.name === name) : -1;
    const around = same < 0 ? open : open.slice(0, same);
    if (around.length > mostLevels)
        throw new Error('its parts are nested without end');
    const component = { name, properties: [], components: [], isComplete: false };
    around.at(-1)?.components.push(component);
    return [...around, component];
}
function ended(open, name) {
    const index = open.findLastIndex((one) => one.name === name);
    const component = open[index];
    if (component === undefined || index === 0)
        return open;
    component.isComplete = true;
    return open.slice(0, index);
}
/** The lines, those put together that were folded: a line that begins with a blank goes on with the one before. */
function unfolded(text) {
    return text.replace(/\r*\n[ \t]|\r[ \t]/g, '').split(/\r*\n|\r/);
}
/** null: not a line of a calendar. */
function readLine(line) {
    // The first colon that stands in no quotes.
    const [, head = '', value = ''] = /^((?:[^":]|"[^"]*")*):(.*)$/s.exec(line) ?? [];
    const [name = '', ...parameters] = head.match(/(?:[^";]|"[^"]*")+/g) ?? [];
    if (!/^[A-Za-z0-9-]+$/.test(name))
        return null;
    return { name: name.toUpperCase(), parameters: new Map(parameters.map(parameterOf)), value };
}
function parameterOf(text) {
    const [name = '', ...value] = text.split('=');
    return [name.trim().toUpperCase(), value.join('=').replaceAll('"', '').trim()];
}
function propertiesOf(component, name) {
    return component.properties.filter((property) => property.name === name);
}
/** The text of the first property of this name, without backslashes; empty: there is none. */
function textOf(component, name) {
    const [property] = propertiesOf(component, name);
    return (property?.value ?? '').replace(/\\([nN])/g, '\n').replace(/\\(.)/g, '$1');
}

;// CONCATENATED MODULE: ./build/adapters/calendars/rule.js


const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const weekdayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
/** Throws an error that names the part that makes no sense. */
function parseRule(text) {
    const parts = new Map(text
        .toUpperCase()
        .split(';')
        .map((part) => part.trim().split('=', 2))
        .map(([name = '', value = '']) => [name, value]));
    const wrong = (name) => new Error(`its rule has ${name}=${parts.get(name) ?? ''}`);
    const numbers = (name, least, most) => {
        const values = (parts.get(name) ?? '').split(',').filter((value) => value !== '');
        return values.map((value) => {
            const number = /^[+-]?\d{1,9}$/.test(value) ? Number(value) : NaN;
            const isAllowed = Math.abs(number) <= most && (number >= least || (least === 1 && number < 0));
            if (!isAllowed || number < -most)
                throw wrong(name);
            return number;
        });
    };
    const positive = (name) => {
        const [value = null] = numbers(name, 0, 999_999_999);
        return value;
    };
    const frequency = frequencies.find((one) => one === parts.get('FREQ'));
    if (frequency === undefined)
        throw wrong('FREQ');
    if (!['GREGORIAN', undefined].includes(parts.get('RSCALE')))
        throw wrong('RSCALE');
    const weekStart = weekdayNames.indexOf(parts.get('WKST') ?? 'MO') + 1;
    if (weekStart === 0)
        throw wrong('WKST');
    const weekdays = (parts.get('BYDAY') ?? '').split(',').filter((value) => value !== '');
    return {
        ...{ frequency, weekStart, count: positive('COUNT'), until: parts.get('UNTIL') ?? null },
        // Some programs write 0 and mean 1.
        interval: Math.max(1, positive('INTERVAL') ?? 1),
        months: numbers('BYMONTH', 1, 12),
        weeks: numbers('BYWEEKNO', 1, 53),
        yearDays: numbers('BYYEARDAY', 1, 366),
        monthDays: numbers('BYMONTHDAY', 1, 31),
        weekdays: weekdays.map((value) => {
            const [, nth = '0', name = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(value) ?? [];
            if (!weekdayNames.includes(name))
                throw wrong('BYDAY');
            return { nth: Number(nth), weekday: weekdayNames.indexOf(name) + 1 };
        }),
        hours: numbers('BYHOUR', 0, 23),
        minutes: numbers('BYMINUTE', 0, 59),
        seconds: numbers('BYSECOND', 0, 60),
        positions: numbers('BYSETPOS', 1, 366)
    };
}
/**
 * The wall times at which a rule recurs from `startMs` on, in order, up to the end of the range. Those before the range may be left out
 * where the rule has no COUNT; COUNT, UNTIL and clocks that change are up to the caller.
 *
 * @param spend is told how much work comes next, and may throw
 */
function* recurrences(written, startMs, { fromMs, toMs }, spend) {
    const rule = withDefaults(written, startMs);
    const periods = periodsOf(rule, startMs);
    const first = periods.indexOf(startMs);
    const ahead = rule.count === null ? Math.max(0, Math.floor((periods.indexOf(fromMs) - first) / rule.interval)) : 0;
    for (let index = first + ahead * rule.interval; periods.startOf(index) <= toMs; index += rule.interval) {
        spend(1);
        const walls = picked(periods.wallsOf(index, spend), rule.positions);
        for (const wallMs of walls) {
            if (wallMs > toMs)
                return;
            if (wallMs >= startMs)
                yield wallMs;
        }
    }
}
/** What a rule leaves open is as in its first event. */
function withDefaults(rule, startMs) {
    const { frequency, months, weeks, yearDays, monthDays, weekdays } = rule;
    const date = new Date(startMs);
    const weekday = [{ nth: 0, weekday: (0,local_time/* weekdayOf */.Up)(Math.floor(startMs / durations/* dayMs */.LP)) }];
    const isOpen = yearDays.length === 0 && monthDays.length === 0 && weekdays.length === 0;
    if (!isOpen)
        return rule;
    if (frequency === 'WEEKLY' || (frequency === 'YEARLY' && weeks.length > 0))
        return { ...rule, weekdays: weekday };
    if (frequency === 'MONTHLY')
        return { ...rule, monthDays: [date.getUTCDate()] };
    if (frequency !== 'YEARLY')
        return rule;
    return {
        ...rule,
        months: months.length > 0 ? months : [date.getUTCMonth() + 1],
        monthDays: [date.getUTCDate()]
    };
}
function periodsOf(rule, startMs) {
    switch (rule.frequency) {
        case 'YEARLY': {
            const months = rule.months.length > 0 ? rule.months : allMonths;
            return ofDays(rule, startMs, {
                indexOf: (wallMs) => new Date(wallMs).getUTCFullYear(),
                startOf: (year) => Date.UTC(year, 0, 1),
                daysOf: (year) => months.flatMap((month) => daysOfMonth(year, month))
            });
        }
        case 'MONTHLY':
            return ofDays(rule, startMs, {
                indexOf: (wallMs) => new Date(wallMs).getUTCFullYear() * 12 + new Date(wallMs).getUTCMonth(),
                startOf: (index) => Date.UTC(Math.floor(index / 12), index % 12, 1),
                daysOf: (index) => daysOfMonth(Math.floor(index / 12), (index % 12) + 1)
            });
        case 'WEEKLY': {
            // Day 0 was a Thursday: the Monday before it is day -3.
            const offset = rule.weekStart - 4;
            return ofDays(rule, startMs, {
                indexOf: (wallMs) => Math.floor((Math.floor(wallMs / durations/* dayMs */.LP) - offset) / 7),
                startOf: (week) => (week * 7 + offset) * durations/* dayMs */.LP,
                daysOf: (week) => [0, 1, 2, 3, 4, 5, 6].map((day) => week * 7 + offset + day)
            });
        }
        case 'DAILY':
            return ofDays(rule, startMs, {
                indexOf: (wallMs) => Math.floor(wallMs / durations/* dayMs */.LP),
                startOf: (day) => day * durations/* dayMs */.LP,
                daysOf: (day) => [day]
            });
        case 'HOURLY':
            return ofClock(rule, startMs, durations/* hourMs */.$0);
        case 'MINUTELY':
            return ofClock(rule, startMs, durations/* minuteMs */.J2);
        case 'SECONDLY':
            return ofClock(rule, startMs, durations/* secondMs */.fj);
    }
}
const allMonths = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
/** Periods of whole days: each day that the rule names, at each of its times. */
function ofDays(rule, startMs, { daysOf, ...periods }) {
    const times = timesOfDay(rule, startMs, 'DAILY');
    return {
        ...periods,
        wallsOf: (index, spend) => {
            const days = daysOf(index);
            spend(days.length + times.length);
            const named = days.filter((day) => isNamed(rule, day)).sort((a, b) => a - b);
            spend(named.length * times.length);
            return named.flatMap((day) => times.map((timeMs) => day * durations/* dayMs */.LP + timeMs));
        }
    };
}
/** Periods shorter than a day: those on a day that the rule names, if it names them, too. */
function ofClock(rule, startMs, unitMs) {
    const sinceMs = startMs - Math.floor(startMs / unitMs) * unitMs;
    return {
        indexOf: (wallMs) => Math.floor(wallMs / unitMs),
        startOf: (index) => index * unitMs,
        wallsOf: (index, spend) => {
            const day = Math.floor((index * unitMs) / durations/* dayMs */.LP);
            if (!isNamed(rule, day))
                return [];
            const times = timesOfDay(rule, index * unitMs + sinceMs, rule.frequency);
            spend(times.length);
            return times.map((timeMs) => day * durations/* dayMs */.LP + timeMs);
        }
    };
}
/**
 * The times since midnight at which a rule recurs on a day, in order. What is longer than a period of the rule selects, what is shorter
 * adds; what the rule does not name is as in `givenMs`.
 */
function timesOfDay(rule, givenMs, frequency) {
    const given = new Date(givenMs);
    const level = frequencies.indexOf(frequency);
    const part = (named, value, ofFrequency) => {
        if (level < frequencies.indexOf(ofFrequency))
            return named.length > 0 ? [...new Set(named)] : [value];
        return named.length === 0 || named.includes(value) ? [value] : [];
    };
    const hours = part(rule.hours, given.getUTCHours(), 'HOURLY');
    const minutes = part(rule.minutes, given.getUTCMinutes(), 'MINUTELY');
    const seconds = part(rule.seconds, given.getUTCSeconds(), 'SECONDLY');
    return hours
        .flatMap((hour) => minutes.flatMap((minute) => seconds.map((second) => hour * durations/* hourMs */.$0 + minute * durations/* minuteMs */.J2 + second * durations/* secondMs */.fj)))
        .sort((a, b) => a - b);
}
function picked(walls, positions) {
    if (positions.length === 0)
        return walls;
    return walls.filter((_, index) => positions.includes(index + 1) || positions.includes(index - walls.length));
}
/** @param month from 1 */
function daysOfMonth(year, month) {
    const first = Date.UTC(year, month - 1, 1) / durations/* dayMs */.LP;
    return Array.from({ length: Date.UTC(year, month, 1) / durations/* dayMs */.LP - first }, (_, index) => first + index);
}
function isNamed(rule, day) {
    const { months, weeks, yearDays, monthDays, weekdays } = rule;
    if ([months, weeks, yearDays, monthDays, weekdays].every((list) => list.length === 0))
        return true;
    const date = new Date(day * durations/* dayMs */.LP);
    const [year, month, monthDay] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
    if (months.length > 0 && !months.includes(month))
        return false;
    const inMonth = { number: monthDay, of: Date.UTC(year, month, 1) / durations/* dayMs */.LP - (day - monthDay + 1) };
    if (!names(monthDays, inMonth))
        return false;
    const firstOfYear = Date.UTC(year, 0, 1) / durations/* dayMs */.LP;
    const inYear = { number: day - firstOfYear + 1, of: Date.UTC(year + 1, 0, 1) / durations/* dayMs */.LP - firstOfYear };
    if (!names(yearDays, inYear))
        return false;
    if (weeks.length > 0 && !names(weeks, weekOf(day, rule.weekStart)))
        return false;
    if (weekdays.length === 0)
        return true;
    const isMonthly = rule.frequency === 'MONTHLY' || (rule.frequency === 'YEARLY' && months.length > 0);
    const isCounted = isMonthly || (rule.frequency === 'YEARLY' && weeks.length === 0);
    const { number, of } = isMonthly ? inMonth : inYear;
    const nths = isCounted ? [0, Math.ceil(number / 7), -Math.ceil((of - number + 1) / 7)] : null;
    return weekdays.some(({ nth, weekday }) => weekday === (0,local_time/* weekdayOf */.Up)(day) && (nths?.includes(nth) ?? true));
}
/** Whether a list names the n-th of so many, counted from either end. */
function names(list, { number, of }) {
    return list.length === 0 || list.includes(number) || list.includes(number - of - 1);
}
/** The number of the week that a day is in, and how many its year has: the first week has four days of the year at least. */
function weekOf(day, weekStart) {
    const startOf = (one) => one - (((0,local_time/* weekdayOf */.Up)(one) - weekStart + 7) % 7);
    const firstWeek = (year) => startOf(Date.UTC(year, 0, 4) / durations/* dayMs */.LP);
    const year = new Date((startOf(day) + 3) * durations/* dayMs */.LP).getUTCFullYear();
    const first = firstWeek(year);
    return { number: (startOf(day) - first) / 7 + 1, of: (firstWeek(year + 1) - first) / 7 };
}

// EXTERNAL MODULE: ./node_modules/luxon/build/es6/luxon.mjs
var luxon = __webpack_require__(8714);
;// CONCATENATED MODULE: ./build/adapters/calendars/windows-zones.js
/**
 * The time zones of Windows, as Outlook and Exchange name them, and the zone of IANA for each: the territory 001 of `windowsZones` in
 * the Unicode CLDR, with the names of IANA that are in use today.
 */
const windowsZones = {
    'Dateline Standard Time': 'Etc/GMT+12',
    'UTC-11': 'Etc/GMT+11',
    'Aleutian Standard Time': 'America/Adak',
    'Hawaiian Standard Time': 'Pacific/Honolulu',
    'Marquesas Standard Time': 'Pacific/Marquesas',
    'Alaskan Standard Time': 'America/Anchorage',
    'UTC-09': 'Etc/GMT+9',
    'Pacific Standard Time (Mexico)': 'America/Tijuana',
    'UTC-08': 'Etc/GMT+8',
    'Pacific Standard Time': 'America/Los_Angeles',
    'US Mountain Standard Time': 'America/Phoenix',
    'Mountain Standard Time (Mexico)': 'America/Mazatlan',
    'Mountain Standard Time': 'America/Denver',
    'Yukon Standard Time': 'America/Whitehorse',
    'Central America Standard Time': 'America/Guatemala',
    'Central Standard Time': 'America/Chicago',
    'Easter Island Standard Time': 'Pacific/Easter',
    'Central Standard Time (Mexico)': 'America/Mexico_City',
    'Canada Central Standard Time': 'America/Regina',
    'SA Pacific Standard Time': 'America/Bogota',
    'Eastern Standard Time (Mexico)': 'America/Cancun',
    'Eastern Standard Time': 'America/New_York',
    'Haiti Standard Time': 'America/Port-au-Prince',
    'Cuba Standard Time': 'America/Havana',
    'US Eastern Standard Time': 'America/Indiana/Indianapolis',
    'Turks And Caicos Standard Time': 'America/Grand_Turk',
    'Paraguay Standard Time': 'America/Asuncion',
    'Atlantic Standard Time': 'America/Halifax',
    'Venezuela Standard Time': 'America/Caracas',
    'Central Brazilian Standard Time': 'America/Cuiaba',
    'SA Western Standard Time': 'America/La_Paz',
    'Pacific SA Standard Time': 'America/Santiago',
    'Newfoundland Standard Time': 'America/St_Johns',
    'Tocantins Standard Time': 'America/Araguaina',
    'E. South America Standard Time': 'America/Sao_Paulo',
    'SA Eastern Standard Time': 'America/Cayenne',
    'Argentina Standard Time': 'America/Argentina/Buenos_Aires',
    'Greenland Standard Time': 'America/Nuuk',
    'Montevideo Standard Time': 'America/Montevideo',
    'Magallanes Standard Time': 'America/Punta_Arenas',
    'Saint Pierre Standard Time': 'America/Miquelon',
    'Bahia Standard Time': 'America/Bahia',
    'UTC-02': 'Etc/GMT+2',
    'Azores Standard Time': 'Atlantic/Azores',
    'Cape Verde Standard Time': 'Atlantic/Cape_Verde',
    UTC: 'UTC',
    'GMT Standard Time': 'Europe/London',
    'Greenwich Standard Time': 'Atlantic/Reykjavik',
    'Sao Tome Standard Time': 'Africa/Sao_Tome',
    'Morocco Standard Time': 'Africa/Casablanca',
    'W. Europe Standard Time': 'Europe/Berlin',
    'Central Europe Standard Time': 'Europe/Budapest',
    'Romance Standard Time': 'Europe/Paris',
    'Central European Standard Time': 'Europe/Warsaw',
    'W. Central Africa Standard Time': 'Africa/Lagos',
    'Jordan Standard Time': 'Asia/Amman',
    'GTB Standard Time': 'Europe/Bucharest',
    'Middle East Standard Time': 'Asia/Beirut',
    'Egypt Standard Time': 'Africa/Cairo',
    'E. Europe Standard Time': 'Europe/Chisinau',
    'Syria Standard Time': 'Asia/Damascus',
    'West Bank Standard Time': 'Asia/Hebron',
    'South Africa Standard Time': 'Africa/Johannesburg',
    'FLE Standard Time': 'Europe/Kyiv',
    'Israel Standard Time': 'Asia/Jerusalem',
    'South Sudan Standard Time': 'Africa/Juba',
    'Kaliningrad Standard Time': 'Europe/Kaliningrad',
    'Sudan Standard Time': 'Africa/Khartoum',
    'Libya Standard Time': 'Africa/Tripoli',
    'Namibia Standard Time': 'Africa/Windhoek',
    'Arabic Standard Time': 'Asia/Baghdad',
    'Turkey Standard Time': 'Europe/Istanbul',
    'Arab Standard Time': 'Asia/Riyadh',
    'Belarus Standard Time': 'Europe/Minsk',
    'Russian Standard Time': 'Europe/Moscow',
    'E. Africa Standard Time': 'Africa/Nairobi',
    'Iran Standard Time': 'Asia/Tehran',
    'Arabian Standard Time': 'Asia/Dubai',
    'Astrakhan Standard Time': 'Europe/Astrakhan',
    'Azerbaijan Standard Time': 'Asia/Baku',
    'Russia Time Zone 3': 'Europe/Samara',
    'Mauritius Standard Time': 'Indian/Mauritius',
    'Saratov Standard Time': 'Europe/Saratov',
    'Georgian Standard Time': 'Asia/Tbilisi',
    'Volgograd Standard Time': 'Europe/Volgograd',
    'Caucasus Standard Time': 'Asia/Yerevan',
    'Afghanistan Standard Time': 'Asia/Kabul',
    'West Asia Standard Time': 'Asia/Tashkent',
    'Ekaterinburg Standard Time': 'Asia/Yekaterinburg',
    'Pakistan Standard Time': 'Asia/Karachi',
    'Qyzylorda Standard Time': 'Asia/Qyzylorda',
    'India Standard Time': 'Asia/Kolkata',
    'Sri Lanka Standard Time': 'Asia/Colombo',
    'Nepal Standard Time': 'Asia/Kathmandu',
    'Central Asia Standard Time': 'Asia/Bishkek',
    'Bangladesh Standard Time': 'Asia/Dhaka',
    'Omsk Standard Time': 'Asia/Omsk',
    'Myanmar Standard Time': 'Asia/Yangon',
    'SE Asia Standard Time': 'Asia/Bangkok',
    'Altai Standard Time': 'Asia/Barnaul',
    'W. Mongolia Standard Time': 'Asia/Hovd',
    'North Asia Standard Time': 'Asia/Krasnoyarsk',
    'N. Central Asia Standard Time': 'Asia/Novosibirsk',
    'Tomsk Standard Time': 'Asia/Tomsk',
    'China Standard Time': 'Asia/Shanghai',
    'North Asia East Standard Time': 'Asia/Irkutsk',
    'Singapore Standard Time': 'Asia/Singapore',
    'W. Australia Standard Time': 'Australia/Perth',
    'Taipei Standard Time': 'Asia/Taipei',
    'Ulaanbaatar Standard Time': 'Asia/Ulaanbaatar',
    'Aus Central W. Standard Time': 'Australia/Eucla',
    'Transbaikal Standard Time': 'Asia/Chita',
    'Tokyo Standard Time': 'Asia/Tokyo',
    'North Korea Standard Time': 'Asia/Pyongyang',
    'Korea Standard Time': 'Asia/Seoul',
    'Yakutsk Standard Time': 'Asia/Yakutsk',
    'Cen. Australia Standard Time': 'Australia/Adelaide',
    'AUS Central Standard Time': 'Australia/Darwin',
    'E. Australia Standard Time': 'Australia/Brisbane',
    'AUS Eastern Standard Time': 'Australia/Sydney',
    'West Pacific Standard Time': 'Pacific/Port_Moresby',
    'Tasmania Standard Time': 'Australia/Hobart',
    'Vladivostok Standard Time': 'Asia/Vladivostok',
    'Lord Howe Standard Time': 'Australia/Lord_Howe',
    'Bougainville Standard Time': 'Pacific/Bougainville',
    'Russia Time Zone 10': 'Asia/Srednekolymsk',
    'Magadan Standard Time': 'Asia/Magadan',
    'Norfolk Standard Time': 'Pacific/Norfolk',
    'Sakhalin Standard Time': 'Asia/Sakhalin',
    'Central Pacific Standard Time': 'Pacific/Guadalcanal',
    'Russia Time Zone 11': 'Asia/Kamchatka',
    'New Zealand Standard Time': 'Pacific/Auckland',
    'UTC+12': 'Etc/GMT-12',
    'Fiji Standard Time': 'Pacific/Fiji',
    'Chatham Islands Standard Time': 'Pacific/Chatham',
    'UTC+13': 'Etc/GMT-13',
    'Tonga Standard Time': 'Pacific/Tongatapu',
    'Samoa Standard Time': 'Pacific/Apia',
    'Line Islands Standard Time': 'Pacific/Kiritimati'
};

;// CONCATENATED MODULE: ./build/adapters/calendars/zone.js




const utc = { offsetMs: () => 0 };
/** @param name of IANA */
function zoneOf(name) {
    return { offsetMs: (atMs) => (0,local_time/* offsetMinutes */.rg)(name, atMs) * durations/* minuteMs */.J2 };
}
/** A zone by the names that calendars use when they do not define it: of IANA, of Windows, or a path that ends in one of IANA; null: unknown. */
function namedZone(name) {
    const parts = name.split('/').filter((part) => part !== '');
    const ofWindows = Object.hasOwn(windowsZones, name) ? [windowsZones[name] ?? name] : [];
    const candidates = [...ofWindows, name, parts.slice(-3).join('/'), parts.slice(-2).join('/')];
    const known = candidates.find((candidate) => /^[A-Za-z]/.test(candidate) && luxon/* IANAZone */.oh.isValidZone(candidate));
    return known === undefined ? null : zoneOf(known);
}
function wallOf({ offsetMs }, atMs) {
    return atMs + offsetMs(atMs);
}
/**
 * The instant at which the clocks show this. What they show twice is the first of the two; what they skip counts by the offset before
 * (RFC 5545, 3.3.5).
 */
function instantOfWall(zone, wallMs) {
    // No offset is as large as a day, and none changes twice within two days.
    const before = wallMs - zone.offsetMs(wallMs - durations/* dayMs */.LP);
    const after = wallMs - zone.offsetMs(wallMs + durations/* dayMs */.LP);
    return wallOf(zone, before) !== wallMs && wallOf(zone, after) === wallMs ? after : before;
}
/** Whether the clocks show this at all: in spring an hour is skipped. */
function isShown(zone, wallMs) {
    return wallOf(zone, instantOfWall(zone, wallMs)) === wallMs;
}

;// CONCATENATED MODULE: ./build/adapters/calendars/time.js



/** The times of a property: `EXDATE` and `RDATE` may list several. */
function timesOf(property, zones) {
    return property.value
        .split(',')
        .filter((value) => value.trim() !== '')
        .map((value) => timeOf(value, property, zones));
}
/** Reads a date or a time. Dates without VALUE=DATE are common, and so are times where it was promised. */
function timeOf(written, { parameters }, zones) {
    const value = written.trim();
    const [, year, month, date, hour, minute, second = '0', z] = /^(\d{4})-?(\d\d)-?(\d\d)(?:T(\d\d):?(\d\d):?(\d\d)?(Z)?)?$/i.exec(value) ?? [];
    const day = (0,local_time/* dayNumber */.U$)(Number(year), Number(month), Number(date));
    if (day === null)
        throw new Error(`"${value.slice(0, 30)}" is no date`);
    if (hour === undefined || parameters.get('VALUE')?.toUpperCase() === 'DATE')
        return { wallMs: day * durations/* dayMs */.LP, zone: null };
    const sinceMidnightMs = Number(hour) * durations/* hourMs */.$0 + Number(minute) * durations/* minuteMs */.J2 + Number(second) * durations/* secondMs */.fj;
    // 24:00 and leap seconds belong to the next day and minute.
    if (Number(minute) > 59 || Number(second) > 60 || sinceMidnightMs > durations/* dayMs */.LP)
        throw new Error(`"${value.slice(0, 30)}" is no time`);
    const id = parameters.get('TZID');
    const zone = z !== undefined ? utc : id === undefined || id === '' ? zones.floating : zones.of(id);
    return { wallMs: day * durations/* dayMs */.LP + sinceMidnightMs, zone };
}
/** The instant of a time; a date begins at midnight of `zone`. */
function instantIn(zone, time) {
    return instantOfWall(time.zone ?? zone, time.wallMs);
}
/** What the clocks of another zone show at a time; null as a zone: its date as it is written. */
function wallIn(zone, time) {
    if (zone === null)
        return Math.floor(time.wallMs / durations/* dayMs */.LP) * durations/* dayMs */.LP;
    return time.zone === null || time.zone === zone ? time.wallMs : wallOf(zone, instantOfWall(time.zone, time.wallMs));
}
/**
 * The day that a time stands for in a series of whole days. Programs write the midnight of a time zone, or the last second of a day;
 * in UTC it may be that of UTC or that of the calendar's zone.
 */
function dayOf({ wallMs, zone }, zones) {
    const edgeMs = wallMs - Math.floor(wallMs / durations/* dayMs */.LP) * durations/* dayMs */.LP;
    const isWritten = zone !== utc || edgeMs === 0 || edgeMs === durations/* dayMs */.LP - durations/* secondMs */.fj;
    return Math.floor((isWritten ? wallMs : wallOf(zones.floating, wallMs)) / durations/* dayMs */.LP);
}
/** From one time to another. Between times of one zone the clocks count: midnight to midnight is a day, also of 23 hours. */
function lengthBetween(start, end) {
    if (start.zone === end.zone || start.zone === null || end.zone === null)
        return { wallMs: Math.max(0, end.wallMs - start.wallMs), passedMs: 0 };
    return {
        wallMs: 0,
        passedMs: Math.max(0, instantOfWall(end.zone, end.wallMs) - instantOfWall(start.zone, start.wallMs))
    };
}
/** Reads `P1D` or `PT8H30M`: weeks and days are those of the clocks, hours pass (RFC 5545, 3.3.6). */
function lengthOf(written) {
    const [all, sign, weeks, days, hours, minutes, seconds] = /^([+-])?P(?:(\d{1,6})W)?(?:(\d{1,6})D)?(?:T(?:(\d{1,7})H)?(?:(\d{1,7})M)?(?:(\d{1,9})S)?)?$/i.exec(written.trim()) ?? [];
    if (all === undefined)
        throw new Error(`"${written.slice(0, 30)}" is no duration`);
    if (sign === '-')
        return { wallMs: 0, passedMs: 0 };
    return {
        wallMs: Number(weeks ?? 0) * durations/* weekMs */.te + Number(days ?? 0) * durations/* dayMs */.LP,
        passedMs: Number(hours ?? 0) * durations/* hourMs */.$0 + Number(minutes ?? 0) * durations/* minuteMs */.J2 + Number(seconds ?? 0) * durations/* secondMs */.fj
    };
}

;// CONCATENATED MODULE: ./build/adapters/calendars/series.js





/** Throws an error that says what is missing or makes no sense. */
function occurrenceOf(event, zones) {
    if (!event.isComplete)
        throw new Error('its END:VEVENT is missing');
    const [dtstart] = propertiesOf(event, 'DTSTART');
    if (dtstart === undefined)
        throw new Error('it has no DTSTART');
    const start = timeOf(dtstart.value, dtstart, zones);
    const [end] = propertiesOf(event, 'DTEND');
    if (end !== undefined)
        return { start, length: lengthBetween(start, timeOf(end.value, end, zones)) };
    const duration = textOf(event, 'DURATION');
    return { start, length: duration === '' ? { wallMs: 0, passedMs: 0 } : lengthOf(duration) };
}
/** The local days that an occurrence covers, at least the one that it starts on; those outside the question are left out. */
function coveredDays({ start, length }, question) {
    const [first, last] = firstAndLast(start, length, question.local);
    const from = Math.max(first, question.fromDay);
    const count = Math.max(0, Math.min(last, question.toDay) - from + 1);
    question.spend(count);
    return Array.from({ length: count }, (_, index) => from + index);
}
/** An end is exclusive. */
function firstAndLast(start, length, local) {
    if (start.zone === null) {
        const first = start.wallMs / durations/* dayMs */.LP;
        return [first, first + Math.max(1, Math.ceil((length.wallMs + length.passedMs) / durations/* dayMs */.LP)) - 1];
    }
    const fromMs = instantOfWall(start.zone, start.wallMs);
    const toMs = instantOfWall(start.zone, start.wallMs + length.wallMs) + length.passedMs;
    const first = Math.floor(wallOf(local, fromMs) / durations/* dayMs */.LP);
    return [first, Math.max(first, Math.floor(wallOf(local, toMs - 1) / durations/* dayMs */.LP))];
}
/** The occurrences of a series that can reach into the question, its overrides applied, those that stand in for one of them aside. */
function* occurrencesOf(event, overrides, question) {
    const { zones } = question;
    const first = occurrenceOf(event, zones);
    const isOfDays = first.start.zone === null;
    const replaced = new Set(overrides.filter(({ range }) => range === 'one').map(({ at }) => keyOf(at, isOfDays, zones)));
    const from = overrides.filter(({ range }) => range === 'from-here');
    const search = { first, range: wallRange([first, ...from.flatMap(({ stead }) => stead ?? [])], from, question) };
    const excluded = new Set([
        ...propertiesOf(event, 'EXDATE')
            .flatMap((property) => timesOf(property, zones))
            .map((time) => keyOf(time, isOfDays, zones)),
        ...propertiesOf(event, 'EXRULE').flatMap(({ value }) => [...recurring(value, search, question)].map((time) => keyOf(time, isOfDays, zones)))
    ]);
    for (const occurrence of series_all(event, search, question)) {
        const keys = keysOf(occurrence.start);
        if (keys.some((key) => excluded.has(key) || replaced.has(key)))
            continue;
        const override = lastReached(from, occurrence.start, question);
        if (override === null)
            yield { ...occurrence, override };
        else if (override.stead !== null)
            yield {
                start: moved(occurrence.start, override.at, override.stead.start),
                length: override.stead.length,
                override
            };
    }
}
/** The starts that can reach into the question, in wall time. Two days: whatever the zones are. */
function wallRange(shapes, moves, { fromDay, toDay }) {
    const longestMs = Math.max(...shapes.map(({ length }) => length.wallMs + length.passedMs));
    const farthestMs = Math.max(0, ...moves.map(({ at, stead }) => (stead === null ? 0 : Math.abs(stead.start.wallMs - at.wallMs))));
    return {
        fromMs: (fromDay - 2) * durations/* dayMs */.LP - longestMs - farthestMs,
        toMs: (toDay + 2) * durations/* dayMs */.LP + farthestMs
    };
}
/** What the rules and the additional dates of an event come to. */
function* series_all(event, search, question) {
    const { first } = search;
    const rules = propertiesOf(event, 'RRULE');
    if (rules.length === 0)
        yield first;
    for (const { value } of rules)
        for (const start of recurring(value, search, question))
            yield { start, length: first.length };
    for (const property of propertiesOf(event, 'RDATE'))
        yield* additional(property, first, question.zones);
}
function additional(property, { start, length }, zones) {
    const values = property.value.split(',').filter((value) => value.trim() !== '');
    return values.map((value) => {
        const [from = '', to] = value.split('/');
        const written = timeOf(from, property, zones);
        const isDay = start.zone === null && written.zone !== null && to === undefined;
        const begin = isDay ? { wallMs: dayOf(written, zones) * durations/* dayMs */.LP, zone: null } : written;
        if (to === undefined)
            return { start: begin, length };
        return {
            start: begin,
            length: /^[+-]?P/i.test(to.trim()) ? lengthOf(to) : lengthBetween(begin, timeOf(to, property, zones))
        };
    });
}
function* recurring(written, { first: { start }, range }, question) {
    const rule = parseRule(written);
    const { zone } = start;
    const isOver = endOf(rule, start, question.zones);
    let left = rule.count ?? Infinity;
    for (const wallMs of recurrences(rule, start.wallMs, range, question.spend)) {
        // A time that the clocks skip is no occurrence (RFC 5545, 3.3.10); a day that begins later, because they skip its midnight, is one.
        if (zone !== null && wallMs % durations/* dayMs */.LP !== 0 && !isShown(zone, wallMs))
            continue;
        if (left-- <= 0 || isOver(wallMs))
            return;
        yield { wallMs, zone };
    }
}
/** Whether an occurrence comes after the UNTIL of its rule. A date there is a whole day. */
function endOf({ until }, start, zones) {
    if (until === null)
        return () => false;
    const { zone } = start;
    const end = timeOf(until, { parameters: new Map() }, zone === null ? zones : { ...zones, floating: zone });
    if (zone === null)
        return (wallMs) => Math.floor(wallMs / durations/* dayMs */.LP) > dayOf(end, zones);
    if (end.zone === null)
        return (wallMs) => Math.floor(wallMs / durations/* dayMs */.LP) * durations/* dayMs */.LP > end.wallMs;
    const endMs = instantOfWall(end.zone, end.wallMs);
    return (wallMs) => instantOfWall(zone, wallMs) > endMs;
}
/** How a series knows an occurrence: by its day, or by its instant. */
function keyOf(time, isOfDays, zones) {
    return isOfDays || time.zone === null
        ? `day ${dayOf(time, zones)}`
        : `instant ${instantOfWall(time.zone, time.wallMs)}`;
}
/** A date in EXDATE or RECURRENCE-ID means the occurrence of that day, also where the series has times. */
function keysOf({ wallMs, zone }) {
    const day = `day ${Math.floor(wallMs / durations/* dayMs */.LP)}`;
    return zone === null ? [day] : [day, `instant ${instantOfWall(zone, wallMs)}`];
}
/** The override that holds from an occurrence on; null: none yet. */
function lastReached(overrides, start, { zones }) {
    const place = (time, isOfDays) => isOfDays ? dayOf(time, zones) : instantIn(zones.floating, time);
    let last = null;
    for (const override of overrides) {
        const isOfDays = start.zone === null || override.at.zone === null;
        const at = place(override.at, isOfDays);
        const here = isOfDays ? Math.floor(start.wallMs / durations/* dayMs */.LP) : place(start, isOfDays);
        if (at <= here && (last === null || at > place(last.at, isOfDays)))
            last = override;
    }
    return last;
}
/** An occurrence moved on the clock by as much as `from` was moved to become `to`. */
function moved(start, from, to) {
    return { wallMs: wallIn(to.zone, start) + to.wallMs - wallIn(to.zone, from), zone: to.zone };
}

;// CONCATENATED MODULE: ./build/adapters/calendars/vtimezone.js





/**
 * The zones of a calendar by their TZID: as its VTIMEZONE components say, else as the world knows the name. Each is worked out when it
 * is asked for.
 */
function zonesOf(calendar, effort) {
    const known = new Map();
    return (id) => {
        const zone = known.get(id) ?? definedZone(calendar, id, effort) ?? namedZone(id);
        if (zone === null)
            throw new Error(`nothing says what the time zone "${id.slice(0, 60)}" is`);
        known.set(id, zone);
        return zone;
    };
}
function definedZone(calendar, id, effort) {
    const definition = calendar.components.find((component) => component.name === 'VTIMEZONE' && textOf(component, 'TZID').trim() === id);
    const changes = definition?.components
        .filter(({ name }) => name === 'STANDARD' || name === 'DAYLIGHT')
        .flatMap((observance) => changesOf(observance, effort))
        .sort((a, b) => a.atMs - b.atMs);
    const [first] = changes ?? [];
    if (changes === undefined || first === undefined)
        return null;
    return { offsetMs: (atMs) => lastBefore(changes, atMs)?.afterMs ?? first.beforeMs };
}
/** By halves: a zone since 1601 has hundreds. */
function lastBefore(changes, atMs) {
    let [low, high] = [0, changes.length];
    while (low < high) {
        const middle = (low + high) >> 1;
        if ((changes[middle]?.atMs ?? Infinity) <= atMs)
            low = middle + 1;
        else
            high = middle;
    }
    return changes[low - 1];
}
/** The times of an observance are those of the clocks before it begins. */
function changesOf(observance, { untilMs, spend }) {
    const beforeMs = offsetOf(textOf(observance, 'TZOFFSETFROM'));
    const afterMs = offsetOf(textOf(observance, 'TZOFFSETTO'));
    const clocks = { offsetMs: () => beforeMs };
    const zones = { floating: clocks, of: () => clocks };
    const read = (name) => propertiesOf(observance, name)
        .flatMap((property) => timesOf(property, zones))
        .map(({ wallMs, zone }) => instantOfWall(zone ?? clocks, wallMs));
    const [startMs] = read('DTSTART');
    if (startMs === undefined)
        throw new Error('its time zone has no DTSTART');
    const recurring = propertiesOf(observance, 'RRULE').flatMap(({ value }) => {
        const rule = parseRule(value);
        const end = rule.until === null ? null : timeOf(rule.until, { parameters: new Map() }, zones);
        const endMs = end === null ? untilMs : Math.min(untilMs, instantOfWall(end.zone ?? utc, end.wallMs));
        const range = { fromMs: startMs + beforeMs, toMs: endMs + beforeMs };
        return [...recurrences(rule, startMs + beforeMs, range, spend)]
            .slice(0, rule.count ?? undefined)
            .map((wallMs) => wallMs - beforeMs);
    });
    return [...new Set([startMs, ...read('RDATE'), ...recurring])].map((atMs) => ({ atMs, beforeMs, afterMs }));
}
/** `-0500` or `+013015`. */
function offsetOf(written) {
    const [, sign, hours, minutes, seconds] = /^([+-])(\d\d):?(\d\d):?(\d\d)?$/.exec(written.trim()) ?? [];
    if (sign === undefined)
        throw new Error(`its time zone has the offset "${written.slice(0, 10)}"`);
    const ms = Number(hours) * durations/* hourMs */.$0 + Number(minutes) * durations/* minuteMs */.J2 + Number(seconds ?? 0) * durations/* secondMs */.fj;
    return sign === '-' ? -ms : ms;
}

;// CONCATENATED MODULE: ./build/adapters/calendars/calendar.js






/** Work on one event, and on a whole calendar, for each year that is asked for: a second or two. A daily event takes 2,000 steps a year. */
const mostSteps = { event: 150_000, calendar: 2_500_000 };
/** Clocks are looked at for so much longer than days are asked for. */
const spareDays = 400;
/** The local days that the events of an iCalendar text cover, recurrences included. Never throws, and ends soon, whatever the text. */
function calendarHolidays(text, { fromDay, toDay, timezone }) {
    const allowance = allowanceOf(Math.max(1, (toDay - fromDay) / 365));
    const local = zoneOf(timezone);
    const read = attempt('', () => readCalendars(text));
    if (!read.ok) {
        return {
            ok: false,
            problem: `it is not an iCalendar file (${read.reason}). Write the address that ends in .ics, or an exported file.`
        };
    }
    const events = read.value.flatMap((calendar) => {
        const zoneById = zonesOf(calendar, { untilMs: (toDay + spareDays) * durations/* dayMs */.LP, spend: allowance.spend });
        const zones = { floating: homeOf(calendar) ?? local, of: zoneById };
        const question = { fromDay, toDay, local, zones, spend: allowance.spend };
        const isRetracted = textOf(calendar, 'METHOD').trim().toUpperCase() === 'CANCEL';
        return calendar.components
            .filter(({ name }) => name === 'VEVENT')
            .map((component) => eventOf(component, question, isRetracted));
    });
    const found = groupedBy(events, (event) => event.uid || event).flatMap((group) => {
        allowance.renew();
        return daysOfGroup(group);
    });
    const unread = found.flatMap((one) => (one.ok ? [] : [`"${one.name}" (${one.reason})`]));
    if (unread.length > 0 && unread.length === found.length)
        return { ok: false, problem: `none of its events can be read: ${listed(unread)}. Correct them in the calendar.` };
    return { ok: true, days: found.flatMap((one) => (one.ok ? one.value : [])), unclear: leftOut(unread) };
}
/** The zone that a calendar as a whole is in; null: it does not say. UTC is what programs write that were not told. */
function homeOf(calendar) {
    const name = textOf(calendar, 'X-WR-TIMEZONE').trim();
    return /^(?:Etc\/)?(?:UTC|GMT)?$/i.test(name) ? null : namedZone(name);
}
/** Hostile rules recur without end; what takes more steps than this is given up, the same on every machine. */
function allowanceOf(years) {
    let ofEvent = mostSteps.event * years;
    let ofCalendar = mostSteps.calendar * years;
    return {
        spend: (steps) => {
            ofEvent -= steps;
            ofCalendar -= steps;
            if (ofEvent < 0)
                throw new Error('it recurs too often to be worked out');
            if (ofCalendar < 0)
                throw new Error('all events together recur too often to be worked out');
        },
        renew: () => {
            ofEvent = mostSteps.event * years;
        }
    };
}
function eventOf(component, question, isRetracted) {
    const uid = textOf(component, 'UID').trim();
    const name = oneLine(textOf(component, 'SUMMARY')) || 'without a name';
    const isCancelled = isRetracted || textOf(component, 'STATUS').trim().toUpperCase() === 'CANCELLED';
    const sequence = parseInt(textOf(component, 'SEQUENCE'), 10) || 0;
    return { name, uid, sequence, status: isCancelled ? 'cancelled' : 'standing', component, question };
}
/** One event that makes no sense does not cost the others. */
function attempt(name, work) {
    try {
        return { ok: true, value: work() };
    }
    catch (error) {
        const message = error instanceof Error ? error.message : String(error);
        return { ok: false, name, reason: message.replace(/[\s\p{Cc}]+/gu, ' ').slice(0, 120) };
    }
}
/** The days of an event with its other versions and all that stands in for its occurrences: they have one UID. */
function daysOfGroup(group) {
    const masters = newest(group.filter((event) => !isOverride(event)));
    if (masters.some(({ status }) => status === 'cancelled'))
        return [];
    const read = group.filter(isOverride).map((event) => attempt(event.name, () => overrideOf(event, masters)));
    const readable = read.flatMap((one) => (one.ok ? [one.value] : []));
    const overrides = groupedBy(readable, ({ key }) => key).flatMap(newest);
    return [
        ...read.flatMap((one) => (one.ok ? [] : [one])),
        ...overrides.map((one) => attempt(one.name, () => (one.stead === null ? [] : named(one.name, coveredDays(one.stead, one.question))))),
        ...masters.map((event) => attempt(event.name, () => daysOfSeries(event, overrides)))
    ];
}
/** The versions that count: with one number there is one, but in files whose events all have the same UID. */
function newest(versions) {
    const highest = Math.max(...versions.map(({ sequence }) => sequence));
    const last = versions.filter(({ sequence }) => sequence === highest);
    const cancelled = last.filter(({ status }) => status === 'cancelled');
    return cancelled.length > 0 ? cancelled : last;
}
function isOverride({ component }) {
    return propertiesOf(component, 'RECURRENCE-ID').length > 0;
}
function overrideOf(event, masters) {
    const { name, sequence, status, component, question } = event;
    const { zones } = question;
    const [recurrenceId] = propertiesOf(component, 'RECURRENCE-ID');
    if (recurrenceId === undefined)
        throw new Error('it has no RECURRENCE-ID');
    const at = timeOf(recurrenceId.value, recurrenceId, zones);
    const range = recurrenceId.parameters.get('RANGE')?.toUpperCase() === 'THISANDFUTURE' ? 'from-here' : 'one';
    const [master] = masters;
    const series = master === undefined ? null : attempt('', () => occurrenceOf(master.component, zones));
    const isOfDays = (series?.ok === true ? series.value.start : at).zone === null;
    const stead = status === 'cancelled' ? null : occurrenceOf(component, zones);
    return { name, sequence, status, question, at, range, stead, key: `${range} ${keyOf(at, isOfDays, zones)}` };
}
function daysOfSeries({ name, component, question }, overrides) {
    return [...occurrencesOf(component, overrides, question)].flatMap((occurrence) => named(occurrence.override?.name ?? name, coveredDays(occurrence, question)));
}
function named(name, days) {
    return days.map((day) => ({ day, name }));
}
function groupedBy(values, keyOfOne) {
    const groups = new Map();
    for (const value of values) {
        const group = groups.get(keyOfOne(value));
        if (group === undefined)
            groups.set(keyOfOne(value), [value]);
        else
            group.push(value);
    }
    return [...groups.values()];
}
/** A warning is one line that people read to its end. */
const mostNamed = 5;
function leftOut(unread) {
    if (unread.length === 0)
        return [];
    const which = unread.length === 1
        ? `the event ${listed(unread)} cannot be read and is left out. Correct or remove it in the calendar.`
        : `${unread.length} events cannot be read and are left out: ${listed(unread)}. Correct or remove them in the calendar.`;
    return [which];
}
function listed(unread) {
    const more = unread.length - mostNamed;
    return unread.slice(0, mostNamed).join(', ') + (more > 0 ? ` and ${more} more` : '');
}
/** Not a long one either: names are printed in tables and warnings. */
function oneLine(name) {
    const plain = name.replace(/[\s\p{Cc}]+/gu, ' ').trim();
    return plain.length > 80 ? `${plain.slice(0, 79)}…` : plain;
}

// EXTERNAL MODULE: ./build/core/suggest.js
var suggest = __webpack_require__(7980);
;// CONCATENATED MODULE: ./build/adapters/calendars/region.js


/** Every country with all its rules: 1.5 MB, so it is loaded only where a region is written. */
async function almanac(place) {
    const { default: Almanac } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.bind(__webpack_require__, 5026));
    const [country, state, region] = place;
    const options = { types: ['public'] };
    if (country === undefined)
        return new Almanac();
    if (state === undefined)
        return new Almanac(country, options);
    return region === undefined ? new Almanac(country, state, options) : new Almanac(country, state, region, options);
}
/**
 * Public holidays of a region, substitute days included, by the calendar on the wall there. A region that `regionMistake` objects to
 * has none.
 *
 * @param region `US`, `US-NY` or `US-LA-NO`
 */
async function regionHolidays(region, fromDay, toDay) {
    const place = await placeOf(region);
    if ('mistake' in place)
        return [];
    const book = await almanac(place.codes);
    const years = { first: yearOf(fromDay) - 1, last: yearOf(toDay) + 1 };
    const days = [];
    // A holiday is listed under the year of its rule: the substitute of 1 January may lie in December, and long ones reach over.
    for (let year = years.first; year <= years.last; year++) {
        for (const { date, start, end, name, type } of book.getHolidays(year, 'en')) {
            const first = dayOfText(date);
            if (type !== 'public' || first === null)
                continue;
            for (let day = first; day < first + wholeDays(start, end); day++) {
                if (fromDay <= day && day <= toDay)
                    days.push({ day, name });
            }
        }
    }
    return days;
}
/**
 * The first local day. `start` is an instant in whatever zone the package knows for the country; the text is the date of the place.
 * Jewish and Islamic days begin at sunset, and the package then writes `2026-03-20 00:00:00 -0600`: six hours earlier, but dated by
 * the day on which offices are closed.
 */
function dayOfText(date) {
    const [, year, month, dayOfMonth] = /^(\d{4})-(\d{2})-(\d{2})/.exec(date) ?? [];
    return (0,local_time/* dayNumber */.U$)(Number(year), Number(month), Number(dayOfMonth));
}
/**
 * Only days that are free from morning to night count: holidays from noon or from the evening (12-24 14:00) have none, and the 90
 * hours of a Turkish Bayram are three days (its half day is the eve). The spare hour is for days that are short of one in spring.
 */
function wholeDays(start, end) {
    const hours = (end.getTime() - start.getTime()) / 3_600_000;
    return Math.floor((hours + 1) / 24);
}
function yearOf(day) {
    return new Date(day * 86_400_000).getUTCFullYear();
}
/** What is wrong with the name of a region, and what to write instead; null: nothing. */
async function regionMistake(region) {
    const place = await placeOf(region);
    return 'mistake' in place ? place.mistake : null;
}
/** Territories of the United States with an ISO code of a country. */
const territories = { PR: 'PR', GU: 'GU', VI: 'VI', AS: 'AS', MP: 'MP', UM: 'UM' };
/** What people write for a country that has another code. */
const habits = {
    UK: 'GB',
    USA: 'US',
    EN: 'GB',
    ENG: 'GB-ENG',
    ENGLAND: 'GB-ENG',
    SCOTLAND: 'GB-SCT',
    WALES: 'GB-WLS'
};
async function placeOf(region) {
    const book = await almanac([]);
    const parts = region.trim().split('-');
    if (parts.length > 3 || parts.some((part) => part === '')) {
        return {
            mistake: `"${region}" is not a region. Write country, country-state or country-state-region, such as US, US-NY or US-LA-NO.`
        };
    }
    const levels = ['country', 'state', 'region of it'];
    const codes = [];
    for (const [index, part] of parts.entries()) {
        const known = Object.entries(namesBelow(book, codes) ?? {});
        const code = known.find(([candidate]) => candidate.toLowerCase() === part.toLowerCase())?.[0];
        const country = codes.length === 1 && codes[0] === 'US' ? territories[part.toUpperCase()] : undefined;
        // In the package they are countries, as in ISO 3166-1; under US their holidays would be those of no state.
        if (country !== undefined && namesBelow(book, [])?.[country] !== undefined)
            return { mistake: `"${region}" has holidays of its own. Did you mean "${country}"?` };
        if (code === undefined && index === 1 && codes[0] === 'US' && part.toUpperCase() in territories)
            return {
                mistake: `"${region}": the holidays of this territory are not known. Write "US", and its own days under "dates".`
            };
        if (code === undefined)
            return { mistake: unknownPlace(region, part, levels[index] ?? 'region', codes, known) };
        codes.push(code);
    }
    return { codes };
}
/** Codes and names one level down. The package answers undefined where nothing is below, whatever its types say. */
function namesBelow(book, [country, state]) {
    if (country === undefined)
        return book.getCountries('en');
    return state === undefined ? book.getStates(country, 'en') : book.getRegions(country, state, 'en');
}
function unknownPlace(region, part, level, above, known) {
    const parent = above.join('-');
    if (known.length === 0)
        return `"${region}": ${parent} has no parts with holidays of their own. Write "${parent}".`;
    const prefix = parent === '' ? '' : `${parent}-`;
    const named = known.find(([, name]) => name.toLowerCase() === part.toLowerCase())?.[0];
    const meant = (parent === '' ? habits[part.toUpperCase()] : undefined) ?? named;
    const near = meant === undefined
        ? (0,suggest/* didYouMean */.a)(part, known.map(([code]) => code)) ||
            (0,suggest/* didYouMean */.a)(part, known.map(([, name]) => name))
        : '';
    const code = known.find(([candidate, name]) => near.includes(`"${candidate}"`) || near.includes(`"${name}"`))?.[0];
    const suggestion = meant ?? code;
    const hint = suggestion === undefined ? '' : ` Did you mean "${prefix}${suggestion}"?`;
    const list = known.length <= 60
        ? ` ${parent} has ${known.map(([candidate]) => candidate).join(', ')}.`
        : ' Write the two letters of ISO 3166, such as US, DE or GB.';
    return `"${region}": there is no ${level} "${part}".${hint}${list}`;
}

;// CONCATENATED MODULE: ./build/adapters/calendars/holidays.js





/** The holidays of a range of local days. Never rejects: what goes wrong is a problem, and the other sources stand. */
async function resolveHolidays(sources, range) {
    const [region, calendar] = await Promise.all([
        fromRegion(sources.region, range),
        fromCalendar(sources.calendar, range)
    ]);
    return {
        days: inOrder([...region.days, ...calendar.days, ...holidays_listed(sources.dates, range)], range),
        problems: [...region.problems, ...calendar.problems],
        calendar: calendar.read
    };
}
async function fromRegion(region, { fromDay, toDay }) {
    if (region === null)
        return { days: [], problems: [] };
    const mistake = await regionMistake(region);
    return mistake === null
        ? { days: await regionHolidays(region, fromDay, toDay), problems: [] }
        : { days: [], problems: [`Holidays: ${mistake}`] };
}
async function fromCalendar(address, range) {
    if (address === null)
        return { days: [], problems: [], read: null };
    const source = await readCalendar(address, range.clock);
    const read = source.ok ? inAllZones(source.text, range) : source;
    if (read.ok) {
        const days = inOrder(read.days, range);
        return { days, problems: read.unclear.map((text) => `${source.name}: ${text}`), read: days };
    }
    const count = range.lastGood?.length ?? 0;
    const kept = range.lastGood === null
        ? 'Its holidays are missing until then.'
        : `Until then its last good read counts, with ${count} ${count === 1 ? 'holiday' : 'holidays'}.`;
    return {
        days: range.lastGood ?? [],
        problems: [`${source.name} cannot be read: ${read.problem} ${kept}`],
        read: null
    };
}
/** What is a holiday in each of the zones stands once; the others stand with their zone. */
function inAllZones(text, { fromDay, toDay, timezones }) {
    const zones = timezones.length > 0 ? [...new Set(timezones)] : ['UTC'];
    const days = [];
    const unclear = new Set();
    for (const timezone of zones) {
        const read = calendarHolidays(text, { fromDay, toDay, timezone });
        if (!read.ok)
            return read;
        days.push(...read.days.map((holiday) => ({ ...holiday, timezone })));
        read.unclear.forEach((message) => unclear.add(message));
    }
    const zonesOf = new Map();
    for (const { day, timezone } of days)
        zonesOf.set(day, (zonesOf.get(day) ?? new Set()).add(timezone ?? ''));
    const everywhere = ({ day, name }) => ({ day, name });
    return {
        ok: true,
        days: days.map((holiday) => (zonesOf.get(holiday.day)?.size === zones.length ? everywhere(holiday) : holiday)),
        unclear: [...unclear]
    };
}
function holidays_listed(dates, { fromDay, toDay }) {
    const days = [];
    for (let day = fromDay; dates.length > 0 && day <= toDay; day++) {
        if (dates.some((date) => includes(date, day)))
            days.push({ day, name: 'listed in dates' });
    }
    return days;
}
function includes({ kind, from, to }, day) {
    const value = kind === 'dates' ? day : (0,local_time/* monthDayOf */.Cg)(day);
    return from <= to ? from <= value && value <= to : value >= from || value <= to;
}
/** The first name of a day stays. */
function inOrder(days, { fromDay, toDay }) {
    const found = new Map();
    for (const holiday of days) {
        const key = `${holiday.day} ${holiday.timezone ?? ''}`;
        if (fromDay <= holiday.day && holiday.day <= toDay && !found.has(key))
            found.set(key, holiday);
    }
    return [...found.values()]
        .filter(({ day, timezone }) => timezone === undefined || !found.has(`${day} `))
        .sort((a, b) => a.day - b.day);
}

;// CONCATENATED MODULE: ./build/commands/holidays.js


/**
 * @param timezones whose local days are meant
 * @param days how far ahead they are looked up
 * @returns null when the configuration names no holidays
 */
function holidayLookup(sources, timezones, days) {
    if (sources === null)
        return null;
    return (nowMs, lastGood) => {
        // Local days reach a day over those of UTC on either side, and a window over midnight asks about the day before.
        const today = Math.floor(nowMs / durations/* dayMs */.LP);
        return resolveHolidays(sources, { fromDay: today - 2, toDay: today + days + 2, timezones, lastGood });
    };
}
/** A region that does not exist is a mistake of the configuration, but only the almanac knows. */
async function regionProblems({ holidays, locate }) {
    const message = holidays?.region == null ? null : await regionMistake(holidays.region);
    return message === null ? [] : [locate({ path: ['holidays', 'region'], at: 'value', message })];
}


/***/ }),

/***/ 7770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9647);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9250);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8308);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6246);




/** Loads the policy: from a file where there is one, from the simple inputs else. */
async function loadPolicy({ config: file, simple }, folder, environment) {
    const text = await (0,_config_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)(folder, file);
    const fromInputs = { secrets: [], holidays: null, history: 'off', locate: (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .locateInput */ .Pn)(simple) };
    const refused = (message) => ({
        ...fromInputs,
        policy: { ok: false, problems: [(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)(message)] }
    });
    if (text.kind === 'unreadable')
        return refused(`${file} cannot be read: ${text.cause}.`);
    if (text.kind === 'absent') {
        if (file === _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .defaultConfigPath */ .jE)
            return { ...fromInputs, policy: (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFromInputs */ .uf)(simple) };
        return refused(`Input "config": there is no ${file}. Check the path, and that a step before this one runs actions/checkout.`);
    }
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFromFile */ .Ve)(file, text.value, environment, simple.app ?? null);
    const beside = (0,_config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsBesideFile */ .yY)(simple);
    if (beside.length === 0)
        return loaded;
    const clash = (0,_config_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)(`The configuration file ${file} and ${beside.map((name) => `the input "${name}"`).join(', ')} are both given. Write everything in the file, or remove the file; only "app" may stand beside it.`);
    return { ...loaded, policy: { ok: false, problems: [clash, ...(loaded.policy.ok ? [] : loaded.policy.problems)] } };
}


/***/ }),

/***/ 9663:
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
// EXTERNAL MODULE: ./build/config/load.js + 18 modules
var load = __webpack_require__(9250);
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
// EXTERNAL MODULE: ./build/core/pricing/dyno-hours.js
var dyno_hours = __webpack_require__(893);
// EXTERNAL MODULE: ./build/core/same-bounds.js
var same_bounds = __webpack_require__(3466);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var schedule_bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/schedule/holidays.js
var schedule_holidays = __webpack_require__(5509);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/schedule/turning-points.js
var turning_points = __webpack_require__(807);
// EXTERNAL MODULE: ./build/core/schedule/window.js
var schedule_window = __webpack_require__(1772);
// EXTERNAL MODULE: ./build/core/plan/local-days.js
var local_days = __webpack_require__(1043);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(7037);
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
        unpriced: count(({ price }) => price === null),
        assumed: count(({ sizeAssumed }) => sizeAssumed),
        eco: count(({ size }) => size.toLowerCase() === 'eco'),
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
    return { days: options.days, priceSource: options.prices.source, processes, total: planTotal(processes) };
}
function processPlan(policy, calendar, { sizes, prices, holidays = [] }) {
    const { app, process, timezone, enabled } = policy;
    const fromMs = calendar[0]?.fromMs ?? 0;
    const toMs = calendar.at(-1)?.toMs ?? fromMs;
    const periods = windowPeriods(policy, fromMs, toMs);
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
    const known = sizes(app, process);
    const size = known ?? pricing_prices/* assumedSize */.yK;
    const price = (0,pricing_prices/* monthlyPrice */.JB)(size, prices);
    const hours = (toMs - fromMs) / durations/* hourMs */.$0;
    const sum = (0,dyno_hours/* dynoHours */.cB)(periods);
    const cost = price === null ? null : (0,dyno_hours/* monthlyCost */.Ho)(sum, hours, price);
    return {
        ...{ app, process, timezone, enabled, size, sizeAssumed: known === null, price, fromMs, toMs, days },
        stretches: periods.map(({ fromMs: startMs, toMs: endMs, bounds }) => ({ fromMs: startMs, toMs: endMs, bounds })),
        dynoHours: sum,
        week: (0,dyno_hours/* scaleSpan */.$$)(sum, 7 / calendar.length),
        cost,
        flat: flatMaximum(policy, { hours, days: calendar.length, planned: sum, price })
    };
}
function flatMaximum(policy, { hours, days, planned, price }) {
    const quantity = (0,schedule_bounds/* absoluteBounds */.rb)(policy)?.ceiling;
    if (quantity === undefined)
        return null;
    const maxHours = quantity * hours;
    const saved = planned.unknownHours > 0 ? null : (0,dyno_hours/* percentSaved */.Xx)(planned, maxHours);
    return {
        quantity,
        dynoHours: maxHours,
        week: (maxHours * 7) / days,
        cost: price === null ? null : price * quantity,
        saved
    };
}
/** The period split where the bounds change. */
function windowPeriods(policy, fromMs, toMs) {
    const periods = [];
    let before = boundsAt(policy, fromMs - 1);
    let current = { startMs: fromMs, now: boundsAt(policy, fromMs) };
    const close = (endMs) => {
        const { startMs, now } = current;
        if (endMs > startMs)
            periods.push({ fromMs: startMs, toMs: endMs, bounds: now.bounds, before: before.bounds, window: now.window });
    };
    for (const { atMs } of (0,turning_points/* turningPoints */.p)(policy.schedule, policy.timezone, fromMs, toMs)) {
        const next = boundsAt(policy, atMs);
        if (atMs >= toMs || (0,same_bounds/* sameBounds */.M)(next.bounds, current.now.bounds))
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
function boundsAt(policy, atMs) {
    const scheduled = (0,schedule_bounds/* scheduledBounds */.Ze)(policy, atMs);
    if (scheduled !== null)
        return { bounds: scheduled.bounds, window: (0,schedule_window/* windowLabel */.Hf)(scheduled.window) };
    return { bounds: policy.max === null ? null : { floor: policy.min ?? 0, ceiling: policy.max }, window: null };
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
    const beginning = periods.filter((period) => period.fromMs >= fromMs && period.fromMs < toMs && !(0,same_bounds/* sameBounds */.M)(period.before, period.bounds));
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
    const { app, process, timezone, price } = head;
    const hours = (period.toMs - period.fromMs) / durations/* hourMs */.$0;
    const known = differences.filter(({ base: old, head: now }) => old !== null && now !== null);
    const sum = (side) => (0,dyno_hours/* dynoHours */.cB)(known.map((difference) => ({
        fromMs: difference.fromMs,
        toMs: difference.toMs,
        bounds: side(difference)
    })));
    const [old, now] = [sum((difference) => difference.base), sum((difference) => difference.head)];
    const change = { floor: now.floor - old.floor, ceiling: now.ceiling - old.ceiling };
    const week = { floor: (change.floor * 7) / head.days.length, ceiling: (change.ceiling * 7) / head.days.length };
    const cost = price === null ? null : (0,dyno_hours/* monthlyCost */.Ho)(change, hours, price);
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
        if (!(0,same_bounds/* sameBounds */.M)(old.bounds, now.bounds))
            pushMerged(found, { fromMs, toMs, base: old.bounds, head: now.bounds });
        if (old.toMs === toMs)
            left++;
        if (now.toMs === toMs)
            right++;
    }
}
function pushMerged(found, next) {
    const last = found.at(-1);
    const continues = last?.toMs === next.fromMs && (0,same_bounds/* sameBounds */.M)(last.base, next.base) && (0,same_bounds/* sameBounds */.M)(last.head, next.head);
    if (continues)
        found[found.length - 1] = { ...last, toMs: next.toMs };
    else
        found.push(next);
}

;// CONCATENATED MODULE: ./build/core/plan/window-edges.js


const everyDay = [1, 2, 3, 4, 5, 6, 7];
/**
 * When the windows of a process type begin and end. A window of whole days begins and ends at midnight; dates that are
 * over are left out.
 */
function windowEdges(policy, nowMs) {
    const today = (0,local_time/* localTime */.HJ)(policy.timezone, nowMs).day;
    const edges = policy.schedule.flatMap((window) => edgesOfWindow(window, today));
    return edges.map((edge) => ({ ...edge, timezone: policy.timezone }));
}
function edgesOfWindow(window, today) {
    const { fromMinute, toMinute, days } = window;
    const wholeDay = fromMinute === 0 && (toMinute === 1440 || toMinute === 0);
    const weekdays = new Set(days.length === 0 ? everyDay : days.flatMap((rule) => (rule.kind === 'weekdays' ? rule.weekdays : [])));
    // A range of dates with hours begins and ends every day while it lasts. Cron has no years, so it gets an edge on
    // every day.
    const hasDateRange = days.some((rule) => isDated(rule) && rule.from !== rule.to && !isOver(rule, today)) && !wholeDay;
    const regular = hasDateRange || days.some(isHoliday) ? new Set(everyDay) : weekdays;
    const dates = days.flatMap((rule) => (isOver(rule, today) ? [] : singleDates(rule, today, wholeDay)));
    return [
        ...weekly([...regular], window, wholeDay && !days.some(isHoliday)),
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
    // Between two consecutive whole days of the same window nothing begins or ends.
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
/** Holidays: any day of the year may be one. */
function isHoliday(rule) {
    return !('weekdays' in rule) && !('from' in rule);
}
/** Not before the day after, into which a window over midnight reaches. */
function isOver(rule, today) {
    return rule.kind === 'dates' && rule.to + 1 < today;
}
/** The dates that get an edge of their own: single dates, and both ends of a range of whole days. */
function singleDates(rule, today, wholeDay) {
    if (!isDated(rule) || (rule.from !== rule.to && !wholeDay))
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
function dated(first, last, { fromMinute, toMinute }) {
    const crosses = toMinute <= fromMinute || toMinute === 1440;
    const begin = { minute: fromMinute, on: { kind: 'date', day: first } };
    const end = { minute: toMinute % 1440, on: { kind: 'date', day: last + (crosses ? 1 : 0) } };
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
        if (edge.on.kind === 'date') {
            const date = new Date((edge.on.day + dayShift) * durations/* dayMs */.LP);
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

;// CONCATENATED MODULE: ./build/core/plan/window-days.js


/**
 * After so many days every date has fallen on every weekday: the calendar repeats after 28 years, or 40 around a
 * skipped leap year.
 */
const calendarCycleDays = 41 * 366;
/** Later than any date that can be written; in 28 years every date, 02-29 too, falls on every weekday. */
const farFutureYears = Array.from({ length: 28 }, (_, index) => 10_000 + index);
function knownDay(day) {
    return { day, holiday: 'known', before: 'known' };
}
/** Whether the window begins on this day. */
function includesDay(window, day, holiday = 'known') {
    return window.days.length === 0 || window.days.some((rule) => matches(rule, day, holiday));
}
function matches(rule, day, holiday) {
    switch (rule.kind) {
        case 'weekdays':
            return rule.weekdays.includes((0,local_time/* weekdayOf */.Up)(day));
        case 'holidays':
            return holiday === 'known' ? rule.days.includes(day) : holiday === 'holiday';
        case 'dates':
        case 'yearly': {
            const value = rule.kind === 'dates' ? day : (0,local_time/* monthDayOf */.Cg)(day);
            return rule.from <= rule.to ? rule.from <= value && value <= rule.to : value >= rule.from || value <= rule.to;
        }
    }
}
function crossesMidnight({ fromMinute, toMinute }) {
    return toMinute <= fromMinute;
}
/** The parts of a local day by the wall clock, as if it had no clock change. */
function daySpans(schedule, { day, holiday, before }) {
    const today = schedule.map((window) => includesDay(window, day, holiday));
    const yesterday = schedule.map((window) => crossesMidnight(window) && includesDay(window, day - 1, before));
    const edges = [...new Set([0, 1440, ...schedule.flatMap(({ fromMinute, toMinute }) => [fromMinute, toMinute])])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((fromMinute, index) => {
        const candidates = schedule.flatMap((window, at) => {
            const late = today[at] === true &&
                fromMinute >= window.fromMinute &&
                (crossesMidnight(window) || fromMinute < window.toMinute);
            const early = yesterday[at] === true && fromMinute < window.toMinute;
            return late || early ? [at] : [];
        });
        return { day, fromMinute, toMinute: edges[index + 1] ?? 1440, active: candidates[0] ?? null, candidates };
    });
}
/**
 * A few days that stand for all days from `today` on. Every combination of windows that can apply on a day and on the
 * day before it occurs on one of them, so a window that never holds on these days never holds at all.
 */
function representativeDays(schedule, today) {
    const guesses = rulesOf(schedule, 'holidays').length === 0 ? ['no-holiday'] : ['no-holiday', 'holiday'];
    const timeless = farFutureDays(schedule).flatMap((day) => guesses.flatMap((holiday) => guesses.map((before) => ({ day, holiday, before }))));
    return distinctDays(schedule, [...datedDays(schedule, today).map(knownDay), ...timeless]);
}
/** The same without holidays and without the days that a `YYYY-MM-DD` names. */
function ordinaryDays(schedule) {
    return distinctDays(schedule, farFutureDays(schedule).map((day) => ({ day, holiday: 'no-holiday', before: 'no-holiday' })));
}
/** One day for each weekday and combination of windows on the day and on the day before. */
function distinctDays(schedule, days) {
    const byCombination = new Map();
    for (const one of days) {
        const { day, holiday, before } = one;
        const combination = [
            (0,local_time/* weekdayOf */.Up)(day),
            ...schedule.map((window) => `${includesDay(window, day, holiday)} ${includesDay(window, day - 1, before)}`)
        ].join();
        if (!byCombination.has(combination))
            byCombination.set(combination, one);
    }
    return [...byCombination.values()];
}
function datedDays(schedule, today) {
    const known = rulesOf(schedule, 'holidays').flatMap(({ days }) => days.map((day) => ({ from: day, to: day })));
    const ranges = [...rulesOf(schedule, 'dates'), ...known];
    // Between two of these days only the weekday and the date change. The day after a range still has its windows over
    // midnight.
    const boundaries = [...new Set([today, ...ranges.flatMap(({ from, to }) => [from, to + 1, to + 2])])]
        .filter((day) => day >= today)
        .sort((a, b) => a - b);
    return boundaries.flatMap((first, index) => {
        const end = Math.min(boundaries[index + 1] ?? first, first + calendarCycleDays);
        const applies = ranges.some(({ from, to }) => from <= first && first <= to + 1);
        return applies ? Array.from({ length: end - first }, (_, offset) => first + offset) : [];
    });
}
/** A week without yearly dates, or the days around both ends of every `MM-DD` range, on each weekday. */
function farFutureDays(schedule) {
    const week = Array.from({ length: 7 }, (_, index) => firstFarFutureDay + index);
    const rules = rulesOf(schedule, 'yearly');
    if (rules.length === 0)
        return week;
    const monthDays = [...new Set(rules.flatMap(({ from, to }) => [from, to]))];
    return farFutureYears.flatMap((year) => monthDays.flatMap((monthDay) => {
        // In a year without 29 February take the days around 1 March.
        const day = (0,local_time/* dayNumber */.U$)(year, Math.floor(monthDay / 100), monthDay % 100) ?? (0,local_time/* dayNumber */.U$)(year, 3, 1) ?? 0;
        return [day, day + 1, day + 2];
    }));
}
const firstFarFutureDay = (0,local_time/* dayNumber */.U$)(10_000, 2, 5) ?? 0;
function rulesOf(schedule, kind) {
    return schedule
        .flatMap(({ days }) => days)
        .filter((rule) => rule.kind === kind);
}
/** Whether a `MM-DD` of the window names the day. */
function isYearly(window, day) {
    return window.days.some((rule) => rule.kind === 'yearly' && matches(rule, day, 'no-holiday'));
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
function problemOf(schedule, index, { kind, from, to }) {
    const window = schedule[index];
    if (window === undefined)
        return null;
    for (let day = Math.floor(from / 1440) - 1; day <= Math.floor(to / 1440); day++) {
        if (!includesDay(window, day))
            continue;
        const begins = day * 1440 + window.fromMinute;
        const ends = day * 1440 + window.toMinute + (crossesMidnight(window) ? 1440 : 0);
        if (from <= begins && ends <= to && activeWindowAt(schedule, begins) === index) {
            return kind === 'skips' ? 'does not come that day.' : 'comes twice or lasts longer that day.';
        }
        // A boundary exactly at the beginning or end of the jump is not affected, hence `<` on both sides.
        if (from < begins &&
            begins < to &&
            boundsChangeAt(schedule, begins) &&
            activeWindowAt(schedule, begins) === index) {
            return kind === 'skips'
                ? `begins at ${clockText(to % 1440)} instead of ${clockText(window.fromMinute)}.`
                : 'begins, stops and begins again that day.';
        }
        if (from < ends && ends < to && boundsChangeAt(schedule, ends) && activeWindowAt(schedule, ends - 1) === index) {
            return kind === 'skips'
                ? `ends at ${clockText(from % 1440)} instead of ${clockText(window.toMinute)}.`
                : 'ends, comes back and ends again that day.';
        }
    }
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
    return (daySpans(schedule, knownDay(day)).find(({ fromMinute, toMinute }) => fromMinute <= minute && minute < toMinute)
        ?.active ?? null);
}

// EXTERNAL MODULE: ./node_modules/croner/dist/croner.js
var croner = __webpack_require__(5814);
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
        const before = daySpans(schedule, knownDay(day - 1)).slice(-1);
        const stretches = [...before, ...daySpans(schedule, knownDay(day))];
        for (const [index, next] of stretches.slice(1).entries()) {
            const last = stretches[index];
            if (last === undefined || (0,same_bounds/* sameBounds */.M)(boundsOf(last), boundsOf(next)))
                continue;
            const atMs = (0,local_time/* instantOf */.B9)({ day, minute: next.fromMinute }, offset);
            const runMs = atMs < nowMs ? atMs : nextRun(atMs);
            const isDated = [last, next].some(({ active }) => schedule[active ?? -1]?.days.some(({ kind }) => kind !== 'weekdays') === true);
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
    const dated = schedule.filter((window) => window.days.some(({ kind }) => kind !== 'weekdays'));
    const next = dated.length === 0 ? [] : Array.from({ length: 400 }, (_, index) => today + 1 + index);
    const edges = next.filter((day) => dated.some((window) => includesDay(window, day) !== includesDay(window, day - 1)));
    return [...new Set([...weeks, ...edges.flatMap((day) => [day, day + 1])])].sort((a, b) => a - b);
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
        : `the cron lines start the next run ${roundedDuration(delay(worst))} later at best`;
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
function roundedDuration(ms) {
    const minutes = Math.round(ms / durations/* minuteMs */.J2);
    const [days, hours, rest] = [Math.floor(minutes / 1440), Math.floor((minutes % 1440) / 60), minutes % 60];
    return [days > 0 ? `${days} d` : '', hours > 0 ? `${hours} h` : '', rest > 0 ? `${rest} min` : '']
        .filter((part) => part !== '')
        .join(' ');
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
        for (const { active, candidates } of daySpans(schedule, day)) {
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
/** Whether the window names only dates, and the last of them is over. */
function isPast(window, now) {
    const ends = window.days.map((rule) => (rule.kind === 'dates' ? rule.to : Infinity));
    const lastDay = Math.max(...ends) + (crossesMidnight(window) ? 1 : 0);
    return ends.length > 0 && (lastDay < now.day || (lastDay === now.day && window.toMinute <= now.minute));
}
/** null: every hour is covered, or there is no schedule at all. */
function uncoveredHours({ schedule }) {
    const uncovered = ordinaryDays(schedule).flatMap((day) => joined(daySpans(schedule, day).filter(({ active }) => active === null)));
    if (schedule.length === 0 || uncovered.length === 0)
        return null;
    const plain = uncovered.filter(({ day }) => !schedule.some((window) => isYearly(window, day) || isYearly(window, day - 1)));
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
            ...checkCrons(subject, context, nextRun)
        ];
        return drafts.map(([code, path, message]) => ({
            path: ['apps', process.app, 'processes', process.process, ...path],
            at: 'key',
            severity: 'warning',
            code,
            message
        }));
    }));
    return [...zones, ...found];
}
/** Once for a zone, as it stands once at the top. */
function zoneFindings({ apps }) {
    const zones = new Set(apps.flatMap(({ processes }) => processes.map(({ timezone }) => timezone)));
    return [...zones].flatMap((zone) => {
        const message = zoneWarning(zone);
        return message === null
            ? []
            : [{ path: ['timezone'], at: 'key', severity: 'warning', code: 'zone-without-dst', message }];
    });
}
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
                `"${window.source}" never holds: ${describeCovering(schedule, above)} it. Move it up, or remove it.`
            ];
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
    if (open || liveWindows.some(({ bounds }) => bounds.floor < bounds.ceiling))
        return;
    if (schedule.length > 0)
        yield [
            'no-range',
            ['metrics'],
            'The metrics have nothing to decide: every window names one number. ' +
                'Write a range, such as "weekdays 07:00-22:00 2-6".'
        ];
}
function* checkLimit({ policy, liveWindows, limit }) {
    if (limit === null)
        return;
    const allowed = `the dyno type of ${policy.process} allows at most ${limit}`;
    const remedy = `Write ${limit} or less, or change the type ("heroku ps:type").`;
    if (policy.max !== null && policy.max > limit)
        yield ['above-limit', ['max'], `max is ${policy.max}, but ${allowed}. ${remedy}`];
    for (const { window, index, bounds } of liveWindows) {
        if (bounds.ceiling > limit)
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
var holidays = __webpack_require__(2155);
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
    const findings = lint(head.policy, {
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
    const found = (await (0,holidays/* holidayLookup */.v)(sources, (0,schedule_holidays/* timezonesOf */.mX)(policy), days)?.(startMs, null)) ?? { days: [], problems: [] };
    return {
        policy: (0,schedule_holidays/* withHolidays */.OE)(policy, found.days),
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

/***/ 369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readEndpoints)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8308);
/* harmony import */ var _core_token_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2862);


const variables = {
    herokuApi: { name: 'HEROKU_API_URL', otherwise: 'https://api.heroku.com' },
    herokuMetrics: { name: 'HEROKU_METRICS_URL', otherwise: 'https://api.metrics.heroku.com' },
    githubApi: { name: 'GITHUB_API_URL', otherwise: 'https://api.github.com' }
};
/** The addresses to talk to, from the environment. Every one of them is sent a token, so each must be https or on this machine. */
function readEndpoints(environment, { needsRepository }) {
    const problems = [];
    const read = ({ name, otherwise }) => {
        const text = environment[name] || otherwise;
        if (!(0,_core_token_address_js__WEBPACK_IMPORTED_MODULE_0__/* .mayCarryToken */ .q)(text))
            problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)(`${name} is "${text}": a token is sent over https only (or to this machine). Write an https address.`));
        return text.replace(/\/+$/, '');
    };
    const [owner, repo] = (environment['GITHUB_REPOSITORY'] ?? '').split('/');
    const herokuApi = read(variables.herokuApi);
    const endpoints = {
        herokuApi,
        herokuMetrics: read(variables.herokuMetrics),
        herokuStatus: environment['HEROKU_STATUS_URL']?.replace(/\/+$/, '') ||
            (herokuApi === variables.herokuApi.otherwise ? 'https://status.heroku.com' : null),
        githubApi: read(variables.githubApi),
        repository: owner && repo ? { owner, repo } : null
    };
    if (needsRepository !== null && endpoints.repository === null)
        problems.push((0,_problem_js__WEBPACK_IMPORTED_MODULE_1__/* .problem */ .C)(needsRepository));
    return problems.length > 0 ? { ok: false, problems } : { ok: true, value: endpoints };
}


/***/ }),

/***/ 9647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ defaultConfigPath),
/* harmony export */   yY: () => (/* binding */ inputsBesideFile)
/* harmony export */ });
/* unused harmony export simpleNames */
const defaultConfigPath = '.github/dyno-scaler.yml';
const simpleNames = ['app', 'process', 'schedule', 'timezone', 'url', 'min', 'max'];
/** The names of the inputs given that a configuration file replaces. `app` is not among them: it picks an app of the file. */
function inputsBesideFile(simple) {
    return simpleNames.filter((name) => name !== 'app' && simple[name] !== undefined);
}


/***/ }),

/***/ 6246:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readConfig),
/* harmony export */   y: () => (/* binding */ readCompared)
/* harmony export */ });
/* harmony import */ var node_child_process__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1421);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_util__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7975);




/** Reads a file below `folder`. */
async function readConfig(folder, file) {
    try {
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

/***/ 1043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startOfDay),
/* harmony export */   t: () => (/* binding */ localDays)
/* harmony export */ });
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5427);


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

/***/ 893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ scaleSpan),
/* harmony export */   Ho: () => (/* binding */ monthlyCost),
/* harmony export */   Xx: () => (/* binding */ percentSaved),
/* harmony export */   cB: () => (/* binding */ dynoHours),
/* harmony export */   nx: () => (/* binding */ addSpans),
/* harmony export */   xT: () => (/* binding */ zeroSpan)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5427);

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
/** Percent by which a cost is below a flat one: `floor` the least, `ceiling` the most. null: the flat cost is 0. */
function percentSaved(cost, flat) {
    return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 };
}


/***/ }),

/***/ 3533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ dollars),
/* harmony export */   Rv: () => (/* binding */ describeSaved),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   d4: () => (/* binding */ signedSpan),
/* harmony export */   uM: () => (/* binding */ describeSpan)
/* harmony export */ });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
const cents = new Intl.NumberFormat('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 });
/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
function decimal(value) {
    return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value);
}
/** `$61.46`, `-$3.13`. */
function dollars(value) {
    const amount = cents.format(Math.abs(value));
    return value <= -0.005 ? `-$${amount}` : `$${amount}`;
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

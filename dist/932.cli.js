export const id = 932;
export const ids = [932];
export const modules = {

/***/ 52155:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  v: () => (/* binding */ holidayLookup),
  X: () => (/* binding */ regionProblems)
});

// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(76215);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./build/adapters/http/http.js
var http = __webpack_require__(88040);
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
var durations = __webpack_require__(15427);
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
    const lines = text.replace(/\r\r+/g, '\r');
    return lines.replace(/(?:\r?\n|\r)[ \t]/g, '').split(/\r?\n|\r/);
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
var luxon = __webpack_require__(68714);
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
var suggest = __webpack_require__(57980);
;// CONCATENATED MODULE: ./build/adapters/calendars/region.js


/** Every country with all its rules: 1.5 MB, so it is loaded only where a region is written. */
async function almanac(place) {
    const { default: Almanac } = await __webpack_require__.e(/* import() */ 26).then(__webpack_require__.bind(__webpack_require__, 25026));
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

/***/ 17770:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ loadPolicy)
/* harmony export */ });
/* harmony import */ var _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(69647);
/* harmony import */ var _config_load_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9595);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58308);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86246);




/** Loads the policy: from a file where there is one, from the simple inputs else. */
async function loadPolicy({ config: file, simple, scale = null }, folder, environment) {
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
            return { ...fromInputs, policy: (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFromInputs */ .uf)(simple, scale === null ? 'none' : 'by-hand') };
        return refused(`Input "config": there is no ${file}. Check the path, and that a step before this one runs actions/checkout.`);
    }
    const loaded = (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .policyFromFile */ .Ve)(file, text.value, environment, simple.app === undefined ? null : (0,_config_load_js__WEBPACK_IMPORTED_MODULE_0__/* .appTerms */ .NX)(simple.app));
    const beside = (0,_config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .inputsBesideFile */ .yY)(simple);
    if (beside.length === 0)
        return loaded;
    const clash = (0,_config_problem_js__WEBPACK_IMPORTED_MODULE_2__/* .problem */ .C)(`The configuration file ${file} and ${beside.map((name) => `the input "${name}"`).join(', ')} are both given. Write everything in the file, or remove the file; only "app" may stand beside it.`);
    return { ...loaded, policy: { ok: false, problems: [clash, ...(loaded.policy.ok ? [] : loaded.policy.problems)] } };
}


/***/ }),

/***/ 90369:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ readEndpoints)
/* harmony export */ });
/* harmony import */ var _problem_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58308);
/* harmony import */ var _core_token_address_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42862);


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

/***/ 69647:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jE: () => (/* binding */ defaultConfigPath),
/* harmony export */   vd: () => (/* binding */ simpleNames),
/* harmony export */   yY: () => (/* binding */ inputsBesideFile)
/* harmony export */ });
const defaultConfigPath = '.github/dyno-scaler.yml';
const simpleNames = ['app', 'process', 'schedule', 'timezone', 'url', 'min', 'max'];
/** The names of the inputs given that a configuration file replaces. `app` is not among them: it picks an app of the file. */
function inputsBesideFile(simple) {
    return simpleNames.filter((name) => name !== 'app' && simple[name] !== undefined);
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


/***/ })

};

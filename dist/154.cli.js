export const id = 154;
export const ids = [154];
export const modules = {

/***/ 69206:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ maximumOf)
/* harmony export */ });
/* harmony import */ var _pricing_prices_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47037);
/* harmony import */ var _schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10501);
/* harmony import */ var _schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(92884);



/**
 * The maximum of a process type; where its windows name dyno types, the one that costs most. null: there is none.
 *
 * @param otherwise the dyno type where the schedule says nothing of it
 */
function maximumOf(policy, otherwise, prices) {
    const quantity = (0,_schedule_bounds_js__WEBPACK_IMPORTED_MODULE_1__/* .absoluteBounds */ .rb)(policy)?.ceiling;
    if (quantity === undefined)
        return null;
    if (!(0,_schedule_dyno_size_js__WEBPACK_IMPORTED_MODULE_2__/* .hasSizes */ .PG)(policy) || policy.schedule.length === 0)
        return { quantity, size: policy.size ?? otherwise };
    const cost = (one) => one.quantity * ((0,_pricing_prices_js__WEBPACK_IMPORTED_MODULE_0__/* .monthlyPrice */ .JB)(one.size, prices) ?? 0);
    const [first = { quantity, size: otherwise }, ...others] = policy.schedule.map(({ bounds, size }) => ({
        quantity: policy.max ?? Math.max(bounds.ceiling, policy.min ?? 0),
        size: size ?? otherwise
    }));
    return others.reduce((most, one) => {
        const more = cost(one) - cost(most);
        return more > 0 || (more === 0 && one.quantity > most.quantity) ? one : most;
    }, first);
}


/***/ }),

/***/ 61043:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ startOfDay),
/* harmony export */   t: () => (/* binding */ localDays)
/* harmony export */ });
/* harmony import */ var _schedule_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76215);
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(15427);


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

/***/ 10893:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $$: () => (/* binding */ scaleSpan),
/* harmony export */   Ho: () => (/* binding */ monthlyCost),
/* harmony export */   Ou: () => (/* binding */ hoursBySize),
/* harmony export */   P8: () => (/* binding */ monthlyCostBySize),
/* harmony export */   Xx: () => (/* binding */ percentSaved),
/* harmony export */   cB: () => (/* binding */ dynoHours),
/* harmony export */   nx: () => (/* binding */ addSpans),
/* harmony export */   xT: () => (/* binding */ zeroSpan)
/* harmony export */ });
/* harmony import */ var _durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);

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
/** The dyno-hours of each type, in the order in which they come; a type of which none runs is left out where another is there. */
function hoursBySize(periods, priceOf) {
    const sizes = [...new Set(periods.map(({ size }) => size))].map((size) => ({
        size,
        price: priceOf(size),
        dynoHours: dynoHours(periods.filter((period) => period.size === size))
    }));
    const running = sizes.filter((one) => one.dynoHours.ceiling > 0);
    return (running.length > 0 ? running : sizes.slice(0, 1)).map(({ size, price, dynoHours: { floor, ceiling } }) => ({
        size,
        price,
        dynoHours: { floor, ceiling }
    }));
}
/** US$ a month of all types together; null: a price is not known. */
function monthlyCostBySize(sizes, hours) {
    return sizes.reduce((sum, { price, dynoHours: dynos }) => sum === null || price === null ? null : addSpans(sum, monthlyCost(dynos, hours, price)), zeroSpan);
}
/** Percent by which a cost is below a flat one: `floor` the least, `ceiling` the most. null: the flat cost is 0. */
function percentSaved(cost, flat) {
    return flat <= 0 ? null : { floor: (1 - cost.ceiling / flat) * 100, ceiling: (1 - cost.floor / flat) * 100 };
}


/***/ }),

/***/ 73533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rv: () => (/* binding */ describeSaved),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   d4: () => (/* binding */ signedSpan),
/* harmony export */   uM: () => (/* binding */ describeSpan)
/* harmony export */ });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
/** At most two decimals, thousands apart: `1,770`, `59.5`, `18.06`. */
function decimal(value) {
    return twoDecimals.format(Math.abs(value) < 0.005 ? 0 : value);
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

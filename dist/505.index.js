export const id = 505;
export const ids = [505];
export const modules = {

/***/ 36505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   matrix: () => (/* binding */ matrix)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33838);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21759);
/* harmony import */ var _adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4275);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34902);
/* harmony import */ var _annotation_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25933);
/* harmony import */ var _planned_apps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77750);






/** Jobs that GitHub makes of one matrix at most. */
const mostJobs = 256;
/**
 * `command: matrix`: the apps of the configuration as the output that `strategy.matrix` takes. Selectors are expanded with a token; without
 * one each is an item, which the input `app` of the jobs takes. Nobody else is asked.
 */
const matrix = async ({ inputs, endpoints, policy, redact }) => {
    const { herokuApiKey: token, failOn } = inputs;
    const baseUrl = endpoints.herokuApi;
    const found = await (0,_planned_apps_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedApps */ .l)(policy, token === '' ? null : (0,_adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_2__/* .heroku */ .z)({ baseUrl, token, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, redact }));
    const apps = found.policy.apps.map(({ app }) => app);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.setOutput('matrix', JSON.stringify({ app: apps }));
    const line = apps.length === 1 ? `One app: ${apps.join()}.` : `${apps.length} apps: ${apps.join(', ')}.`;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__.info(redact(line));
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__.summary.addRaw(`**Dyno Scaler**: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .inert */ .tJ)(redact(line), 50_000)}\n`).write();
    found.warnings.forEach((message) => _annotation_js__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .h.add('warning', redact(message)));
    found.errors.forEach((message) => _annotation_js__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .h.add('error', redact(message)));
    if (apps.length > mostJobs) {
        _annotation_js__WEBPACK_IMPORTED_MODULE_4__/* .annotations */ .h.add('warning', `GitHub makes at most ${mostJobs} jobs of a matrix, and there are ${apps.length} apps. Divide them among several configuration files, one matrix each; or leave the matrix out: one run handles any number of apps side by side.`);
    }
    return { kind: 'done', status: found.errors.length > 0 && failOn !== 'never' ? 1 : 0 };
};


/***/ }),

/***/ 77750:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ plannedApps)
/* harmony export */ });
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48281);
/* harmony import */ var _run_select_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(39573);


/** With a token every app that a selector finds, else one app for each selector. Never rejects. */
async function plannedApps(policy, heroku) {
    const { selectors = [] } = policy;
    if (selectors.length === 0)
        return { policy, selected: [], warnings: [], errors: [] };
    if (heroku === null) {
        return {
            policy: (0,_core_select_apps_js__WEBPACK_IMPORTED_MODULE_0__/* .asWritten */ .qm)(policy),
            selected: selectors.map(({ key }) => ({ key, apps: null })),
            warnings: [],
            errors: []
        };
    }
    const found = await (0,_run_select_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .selectNow */ .hz)(heroku, policy, {});
    const unlisted = found.policy.apps.flatMap(({ app, unlisted: fault }) => fault === undefined ? [] : [{ app, fault }]);
    const isListed = (key) => !unlisted.some(({ app }) => app === key);
    return {
        policy: found.policy,
        selected: selectors.map(({ key }) => ({ key, apps: isListed(key) ? (found.selected[key] ?? []) : null })),
        warnings: unlisted.map(({ app, fault }) => `"${app}": ${fault.message}`),
        errors: found.errors
    };
}


/***/ }),

/***/ 39573:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   hz: () => (/* binding */ selectNow),
/* harmony export */   mL: () => (/* binding */ sameAppTwice),
/* harmony export */   xy: () => (/* binding */ openAppSelector)
/* harmony export */ });
/* harmony import */ var _core_durations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15427);
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48281);
/** Which apps a run looks at: the selectors of its configuration, as the platform lists them. */


/** So long a watch believes a list. */
const listLifetimeMs = 5 * _core_durations_js__WEBPACK_IMPORTED_MODULE_0__/* .minuteMs */ .J2;
/** @param configured with its selectors */
function openAppSelector(platform, configured) {
    let listedMs = null;
    return {
        select: async (remembered, nowMs) => {
            const isFresh = listedMs !== null && (configured.selectors === undefined || nowMs - listedMs < listLifetimeMs);
            if (isFresh)
                return null;
            listedMs = nowMs;
            return selectNow(platform, configured, remembered);
        }
    };
}
/** Lists the apps of every selector. Never rejects. */
async function selectNow(platform, configured, remembered) {
    return (0,_core_select_apps_js__WEBPACK_IMPORTED_MODULE_1__/* .selectApps */ .B2)(configured, await listedBy(platform, configured.selectors ?? []), remembered);
}
async function listedBy({ listApps }, selectors) {
    if (selectors.length === 0 || listApps === undefined)
        return new Map();
    const listings = await listApps(selectors.map(({ source }) => source));
    return new Map(selectors.flatMap(({ key }, index) => {
        const listing = listings[index];
        return listing === undefined ? [] : [[key, listing]];
    }));
}
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** An app that the configuration names twice, by its name and by its id, would be scaled twice: what to tell of it. */
async function sameAppTwice({ apps }, readApp) {
    const named = apps.filter(({ selectedBy }) => selectedBy === undefined).map(({ app }) => app);
    const ids = named.length > 1 ? named.filter((app) => uuid.test(app)) : [];
    const readings = await Promise.all(ids.map(async (id) => ({ id, reading: await readApp(id) })));
    return readings.flatMap(({ id, reading }) => reading.status === 'ok' && named.includes(reading.name)
        ? [`"${id}" is the id of "${reading.name}": the configuration names one app twice. Keep one of the two.`]
        : []);
}


/***/ })

};

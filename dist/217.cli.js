export const id = 217;
export const ids = [217];
export const modules = {

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

/***/ 17204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalReport: () => (/* binding */ terminalReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21759);
/* harmony import */ var _config_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90369);
/* harmony import */ var _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(69647);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(58308);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(86246);
/* harmony import */ var _adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4275);
/* harmony import */ var _core_select_apps_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(48281);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(193);
/* harmony import */ var _adapters_stores_file_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(82940);
/* harmony import */ var _prepare_plan_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(6306);
/* harmony import */ var _load_policy_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(17770);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(33502);
/* harmony import */ var _report_state_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(14133);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(98039);















/** The report of a state file. */
const terminalReport = (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .terminalCommand */ .Es)({
    name: 'report',
    meaning: 'the history of a state file as one HTML page',
    options: {
        state: (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .text */ .Qq)('FILE', 'the file of "state: file:PATH"'),
        config: (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .text */ .Qq)('PATH', `the configuration (${_config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .defaultConfigPath */ .jE}, if it exists)`),
        out: (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .text */ .Qq)('FILE', `where to write (${_report_file_js__WEBPACK_IMPORTED_MODULE_10__.reportFileName})`),
        anonymous: (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .flag */ .Jt)("app-1, app-2 in place of the apps' names")
    },
    run: ({ state, config, out, anonymous }) => {
        if (state === '')
            throw new _command_js__WEBPACK_IMPORTED_MODULE_12__/* .UsageError */ .eb('Write: report --state FILE.');
        return writeReportOf(state, { config, out, names: anonymous ? 'anonymous' : 'shown' });
    }
});
async function writeReportOf(state, { config, out, names }) {
    const { HEROKU_API_KEY: token = '' } = process.env;
    const { policy: configured, secrets } = await policyFor(config);
    const endpoints = (0,_config_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .readEndpoints */ .Z)(process.env, { needsRepository: null });
    const redact = (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_6__/* .createRedact */ .a)([token, ...secrets]);
    if (!configured.ok || !endpoints.ok)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .complain */ .cc)([...(configured.ok ? [] : configured.problems), ...(endpoints.ok ? [] : endpoints.problems)], redact);
    const loaded = await (0,_adapters_stores_file_js__WEBPACK_IMPORTED_MODULE_7__/* .fileStore */ .o)({ path: state }).load();
    if (loaded.kind === 'empty')
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_14__/* .problem */ .C)(`There is no state file ${state}. Name the file of "state: file:PATH" with --state.`)], redact);
    const found = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_11__/* .stateIn */ .p)(loaded);
    if (!found.ok)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_14__/* .problem */ .C)(found.problem)], redact);
    const policy = configured.value === null ? null : (0,_core_select_apps_js__WEBPACK_IMPORTED_MODULE_5__/* .asRemembered */ .Vt)(configured.value, found.state);
    const platform = token === '' ? null : (0,_adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_4__/* .heroku */ .z)({ baseUrl: endpoints.value.herokuApi, token, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, redact });
    const sizes = await (0,_prepare_plan_js__WEBPACK_IMPORTED_MODULE_8__/* .readSizes */ .P1)(platform, policy ?? {
        apps: Object.keys(found.state.apps).map((app) => ({ app, url: { kind: 'none' }, processes: [] })),
        notify: []
    });
    sizes.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`));
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(out || _report_file_js__WEBPACK_IMPORTED_MODULE_10__.reportFileName);
    try {
        const line = await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_10__.writeReport)({
            file,
            state: found.state,
            policy,
            redact,
            nowMs: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m.now(),
            sizes: (app, process) => sizes.entry(app, process)?.size ?? null,
            prices: sizes.prices,
            names
        });
        process.stdout.write(`${line}\n`);
        return 0;
    }
    catch (error) {
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_14__/* .problem */ .C)((0,_report_file_js__WEBPACK_IMPORTED_MODULE_10__/* .cannotWrite */ .z)(file, error))], redact);
    }
}
/** The configuration that is named, or the usual one where it exists; null: there is none, and the state alone is shown. */
async function policyFor(config) {
    const file = config || _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_13__/* .defaultConfigPath */ .jE;
    const { kind } = await (0,_config_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X)('', file);
    if (kind !== 'absent')
        return (0,_load_policy_js__WEBPACK_IMPORTED_MODULE_9__/* .loadPolicy */ .t)({ config: file, simple: {} }, '', process.env);
    return {
        policy: config === '' ? { ok: true, value: null } : { ok: false, problems: [(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_14__/* .problem */ .C)((0,_command_js__WEBPACK_IMPORTED_MODULE_12__/* .noConfig */ .ac)(config))] },
        secrets: []
    };
}


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


/***/ })

};

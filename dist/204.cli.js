export const id = 204;
export const ids = [204];
export const modules = {

/***/ 4133:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ withoutFreshStart),
/* harmony export */   p: () => (/* binding */ stateIn)
/* harmony export */ });
/* harmony import */ var _core_decide_advance_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1401);

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

/***/ 7204:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   terminalReport: () => (/* binding */ terminalReport)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6760);
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1759);
/* harmony import */ var _config_endpoints_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(369);
/* harmony import */ var _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(9647);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(8308);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6246);
/* harmony import */ var _adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8176);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(193);
/* harmony import */ var _adapters_stores_file_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(2430);
/* harmony import */ var _prepare_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(9663);
/* harmony import */ var _load_policy_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7770);
/* harmony import */ var _report_file_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(3502);
/* harmony import */ var _report_state_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(4133);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(809);














/** The report of a state file. */
const terminalReport = (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .terminalCommand */ .Es)({
    name: 'report',
    meaning: 'the history of a state file as one HTML page',
    options: {
        state: (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq)('FILE', 'the file of "state: file:PATH"'),
        config: (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq)('PATH', `the configuration (${_config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .defaultConfigPath */ .jE}, if it exists)`),
        out: (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .text */ .Qq)('FILE', `where to write (${_report_file_js__WEBPACK_IMPORTED_MODULE_9__.reportFileName})`),
        anonymous: (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .flag */ .Jt)("app-1, app-2 in place of the apps' names")
    },
    run: ({ state, config, out, anonymous }) => {
        if (state === '')
            throw new _command_js__WEBPACK_IMPORTED_MODULE_11__/* .UsageError */ .eb('Write: report --state FILE.');
        return writeReportOf(state, { config, out, names: anonymous ? 'anonymous' : 'shown' });
    }
});
async function writeReportOf(state, { config, out, names }) {
    const { HEROKU_API_KEY: token = '' } = process.env;
    const { policy, secrets } = await policyFor(config);
    const endpoints = (0,_config_endpoints_js__WEBPACK_IMPORTED_MODULE_2__/* .readEndpoints */ .Z)(process.env, { needsRepository: null });
    const redact = (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_5__/* .createRedact */ .a)([token, ...secrets]);
    if (!policy.ok || !endpoints.ok)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .complain */ .cc)([...(policy.ok ? [] : policy.problems), ...(endpoints.ok ? [] : endpoints.problems)], redact);
    const loaded = await (0,_adapters_stores_file_js__WEBPACK_IMPORTED_MODULE_6__/* .fileStore */ .o)({ path: state }).load();
    if (loaded.kind === 'empty')
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_13__/* .problem */ .C)(`There is no state file ${state}. Name the file of "state: file:PATH" with --state.`)], redact);
    const found = (0,_report_state_js__WEBPACK_IMPORTED_MODULE_10__/* .stateIn */ .p)(loaded);
    if (!found.ok)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_13__/* .problem */ .C)(found.problem)], redact);
    const platform = token === '' ? null : (0,_adapters_heroku_heroku_js__WEBPACK_IMPORTED_MODULE_4__/* .heroku */ .z)({ baseUrl: endpoints.value.herokuApi, token, clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_1__/* .systemClock */ .m, redact });
    const sizes = await (0,_prepare_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .readSizes */ .P1)(platform, policy.value ?? {
        apps: Object.keys(found.state.apps).map((app) => ({ app, url: { kind: 'none' }, processes: [] })),
        notify: []
    });
    sizes.warnings.forEach((warning) => process.stderr.write(`${redact(warning)}\n`));
    const file = node_path__WEBPACK_IMPORTED_MODULE_0__.resolve(out || _report_file_js__WEBPACK_IMPORTED_MODULE_9__.reportFileName);
    try {
        const line = await (0,_report_file_js__WEBPACK_IMPORTED_MODULE_9__.writeReport)({
            file,
            state: found.state,
            policy: policy.value,
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
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_13__/* .problem */ .C)((0,_report_file_js__WEBPACK_IMPORTED_MODULE_9__/* .cannotWrite */ .z)(file, error))], redact);
    }
}
/** The configuration that is named, or the usual one where it exists; null: there is none, and the state alone is shown. */
async function policyFor(config) {
    const file = config || _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_12__/* .defaultConfigPath */ .jE;
    const { kind } = await (0,_config_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readConfig */ .X)('', file);
    if (kind !== 'absent')
        return (0,_load_policy_js__WEBPACK_IMPORTED_MODULE_8__/* .loadPolicy */ .t)({ config: file, simple: {} }, '', process.env);
    return {
        policy: config === '' ? { ok: true, value: null } : { ok: false, problems: [(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_13__/* .problem */ .C)((0,_command_js__WEBPACK_IMPORTED_MODULE_11__/* .noConfig */ .ac)(config))] },
        secrets: []
    };
}


/***/ })

};

export const id = 7;
export const ids = [7];
export const modules = {

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

/***/ 32007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   notify: () => (/* binding */ notify)
/* harmony export */ });
/* harmony import */ var _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21759);
/* harmony import */ var _config_source_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86246);
/* harmony import */ var _adapters_notifications_channels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55124);
/* harmony import */ var _core_redact_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(193);
/* harmony import */ var _config_problem_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(58308);
/* harmony import */ var _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(69647);
/* harmony import */ var _load_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(17770);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98039);








/** One test notice to every channel of the configuration, and for each whether it arrived. */
const notify = (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .terminalCommand */ .Es)({
    name: 'notify',
    meaning: 'a notice to everybody under "notify" in the configuration',
    options: {
        test: (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .flag */ .Jt)('one that says it is a test; there is no other, so it is needed'),
        config: (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .text */ .Qq)('PATH', `the configuration (${_config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultConfigPath */ .jE})`, _config_simple_inputs_js__WEBPACK_IMPORTED_MODULE_6__/* .defaultConfigPath */ .jE)
    },
    run: ({ test, config }) => {
        if (!test)
            throw new _command_js__WEBPACK_IMPORTED_MODULE_5__/* .UsageError */ .eb('Write: notify --test.');
        return testNotices(config);
    }
});
async function testNotices(config) {
    const { kind } = await (0,_config_source_js__WEBPACK_IMPORTED_MODULE_1__/* .readConfig */ .X)('', config);
    if (kind === 'absent')
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .C)((0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .noConfig */ .ac)(config))], (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .createRedact */ .a)([]));
    const { policy, secrets } = await (0,_load_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .loadPolicy */ .t)({ config, simple: {} }, '', process.env);
    const redact = (0,_core_redact_js__WEBPACK_IMPORTED_MODULE_3__/* .createRedact */ .a)(secrets);
    if (!policy.ok)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .complain */ .cc)(policy.problems, redact);
    const opened = (0,_adapters_notifications_channels_js__WEBPACK_IMPORTED_MODULE_2__/* .openChannels */ .Lr)(policy.value.notify, { clock: _adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m, redact });
    if (opened.length === 0)
        return (0,_command_js__WEBPACK_IMPORTED_MODULE_5__/* .complain */ .cc)([(0,_config_problem_js__WEBPACK_IMPORTED_MODULE_7__/* .problem */ .C)(`${config} has no "notify", so nobody would be told.`)], redact);
    const width = Math.max(...opened.map(({ name }) => name.length));
    const lines = await Promise.all(opened.map(async ({ name, send }) => {
        const sent = await send([testNotice(_adapters_clock_js__WEBPACK_IMPORTED_MODULE_0__/* .systemClock */ .m.now())]);
        return {
            isSent: sent.kind === 'sent',
            words: `${name.padEnd(width)}   ${sent.kind === 'sent' ? 'arrived' : `failed: ${sent.warning}`}`
        };
    }));
    process.stdout.write(lines.map(({ words }) => `${words}\n`).join(''));
    return lines.every(({ isSent }) => isSent) ? 0 : 1;
}
function testNotice(atMs) {
    return {
        kind: 'test',
        app: '',
        process: '',
        timezone: 'UTC',
        atMs,
        title: 'A test of Dyno Scaler',
        text: 'This is what a notice looks like here. Nothing happened, and there is nothing to do.',
        from: null,
        to: null,
        verdict: 'unknown',
        responseTimeMs: null,
        reasons: [],
        incident: null,
        runUrl: null
    };
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

export const id = 505;
export const ids = [505];
export const modules = {

/***/ 8708:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ refused),
/* harmony export */   V: () => (/* binding */ done)
/* harmony export */ });
const done = { kind: 'done', status: 0 };
function refused(problems) {
    return { kind: 'refused', problems };
}


/***/ }),

/***/ 6505:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   matrix: () => (/* binding */ matrix)
/* harmony export */ });
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3838);
/* harmony import */ var _report_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4902);
/* harmony import */ var _command_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8708);



/** Jobs that GitHub makes of one matrix at most. */
const mostJobs = 256;
/** `command: matrix`: the apps of the configuration as the output that `strategy.matrix` takes. Asks nobody. */
const matrix = async ({ policy, redact }) => {
    const apps = policy.apps.map(({ app }) => app);
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .setOutput */ .uH('matrix', JSON.stringify({ app: apps }));
    const line = apps.length === 1 ? `One app: ${apps.join()}.` : `${apps.length} apps: ${apps.join(', ')}.`;
    _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .info */ .pq(redact(line));
    if (process.env['GITHUB_STEP_SUMMARY'])
        await _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .summary */ .z.addRaw(`**Dyno Scaler**: ${(0,_report_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .inert */ .tJ)(redact(line), 50_000)}\n`).write();
    if (apps.length > mostJobs) {
        _actions_core__WEBPACK_IMPORTED_MODULE_0__/* .warning */ .$e(`GitHub makes at most ${mostJobs} jobs of a matrix, and there are ${apps.length} apps. Divide them among several configuration files, one matrix each; or leave the matrix out: one run handles any number of apps side by side.`);
    }
    return _command_js__WEBPACK_IMPORTED_MODULE_2__/* .done */ .V;
};


/***/ })

};

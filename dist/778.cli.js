export const id = 778;
export const ids = [778];
export const modules = {

/***/ 57316:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  emulator: () => (/* binding */ emulator)
});

// EXTERNAL MODULE: ./build/adapters/clock.js
var clock = __webpack_require__(21759);
// EXTERNAL MODULE: ./build/emulator/heroku/emulator.js + 19 modules
var heroku_emulator = __webpack_require__(14546);
// EXTERNAL MODULE: ./build/demo/policy.js
var policy = __webpack_require__(66350);
;// CONCATENATED MODULE: ./build/demo/serve-emulator.js



/** Runs an emulated Heroku with one app until SIGINT or SIGTERM. Rejects if the port is taken. */
async function serve(port) {
    const emulator = await (0,heroku_emulator/* startEmulator */.s)({
        clock: clock/* systemClock */.m,
        apiPort: port,
        apps: [
            {
                name: policy/* demoApp */.VC,
                processes: [
                    { process: 'web', quantity: 1 },
                    { process: 'worker', quantity: 1 }
                ]
            }
        ]
    });
    process.stdout.write([
        `Heroku's API is at ${emulator.apiUrl}, with one app, ${policy/* demoApp */.VC}, at ${emulator.app(policy/* demoApp */.VC).url}`,
        `The action:         HEROKU_API_URL=${emulator.apiUrl} HEROKU_METRICS_URL=${emulator.metricsUrl} ` +
            'and any heroku-api-key',
        `The official CLI:   HEROKU_HOST=${emulator.apiUrl} HEROKU_API_KEY=any heroku ps:scale -a ${policy/* demoApp */.VC}`,
        'Ctrl-C ends it.',
        ''
    ].join('\n'));
    await new Promise((resolve) => {
        process.once('SIGINT', resolve).once('SIGTERM', resolve);
    });
    await emulator.close();
}

// EXTERNAL MODULE: ./build/commands/terminal/command.js + 1 modules
var command = __webpack_require__(98039);
;// CONCATENATED MODULE: ./build/commands/terminal/emulator.js


const highestPort = 65_535;
const emulator = (0,command/* terminalCommand */.Es)({
    name: 'emulator',
    meaning: 'an emulated Heroku with one app, to try things against',
    options: { port: (0,command/* text */.Qq)('N', 'where its API listens (a free port)', '0') },
    run: async ({ port: written }) => {
        const port = (0,command/* readWholeNumber */.bf)('--port', written, highestPort);
        try {
            await serve(port);
            return 0;
        }
        catch (error) {
            if (!(error instanceof Error && 'code' in error && 'syscall' in error && error.syscall === 'listen'))
                throw error;
            process.stderr.write(`Port ${port} cannot be listened on (${String(error.code)}). Write another --port, or leave it out for a free one.\n`);
            return 1;
        }
    }
});


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


/***/ })

};

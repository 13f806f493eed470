import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{setTimeout as o}from"node:timers/promises";var s={now:()=>Date.now(),sleep:e=>o(Math.max(0,e))};export{s as a};
//# sourceMappingURL=cli-IGLGXDYB.js.map

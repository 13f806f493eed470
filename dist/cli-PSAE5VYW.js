import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a,b,c,d}from"./cli-2YF446MW.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as ProxyError,d as lateProxy,c as proxyUnreachable,b as refusedByProxy};
//# sourceMappingURL=cli-PSAE5VYW.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a,b,c,d}from"./index-CBNITRDD.js";import"./index-3SWJ4UTJ.js";import"./index-EUVHWVAF.js";export{a as ProxyError,d as lateProxy,c as proxyUnreachable,b as refusedByProxy};
//# sourceMappingURL=index-2OAQXH66.js.map

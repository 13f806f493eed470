import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function t(n){return new Date(n).toISOString()}export{t as a};
//# sourceMappingURL=index-QBPWVU3N.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var t=30*1e3;export{t as a};
//# sourceMappingURL=cli-7X25457G.js.map

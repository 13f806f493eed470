import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function r(n,e){return e===null?n.size:e.window.size}function t({schedule:n,size:e}){return e!==null||n.some(o=>o.size!==null)}function i(n,e){return n?.toLowerCase()===e?.toLowerCase()}export{r as a,t as b,i as c};
//# sourceMappingURL=index-FVOQZUF2.js.map

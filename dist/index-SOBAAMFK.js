import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var r=["January","February","March","April","May","June","July","August","September","October","November","December"];function t(e){return r[Number(e.slice(5))-1]??e}export{r as a,t as b};
//# sourceMappingURL=index-SOBAAMFK.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function n({app:e}){return e??"all apps together"}export{n as a};
//# sourceMappingURL=cli-SGO35ENG.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
function n({app:r,process:e}){return JSON.stringify([r,e])}export{n as a};
//# sourceMappingURL=cli-5SNSHZM7.js.map

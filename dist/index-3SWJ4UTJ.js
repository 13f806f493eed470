import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
//# sourceMappingURL=index-3SWJ4UTJ.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
//# sourceMappingURL=cli-2FRNMQXS.js.map

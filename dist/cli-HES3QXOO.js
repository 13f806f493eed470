import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-UFEPQFIO.js";import"./cli-KESPQIBF.js";import"./cli-FWDQPQ73.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubClient};
//# sourceMappingURL=cli-HES3QXOO.js.map

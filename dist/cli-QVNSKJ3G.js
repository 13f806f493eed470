import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-N4W24FHE.js";import"./cli-EGQF4SXI.js";import"./cli-PXRI5SMO.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubClient};
//# sourceMappingURL=cli-QVNSKJ3G.js.map

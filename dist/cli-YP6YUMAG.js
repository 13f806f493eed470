import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-TUWZS6ON.js";import"./cli-D44P72DT.js";import"./cli-Z66Q2GOT.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubClient};
//# sourceMappingURL=cli-YP6YUMAG.js.map

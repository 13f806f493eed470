import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-IELGKZYL.js";import"./cli-WOBRKBHJ.js";import"./cli-B62FP4EF.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubClient};
//# sourceMappingURL=cli-MKYNU5TQ.js.map

import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-MEG42EDN.js";import"./cli-Z7NDXOVA.js";import"./cli-3OIUJE65.js";import"./cli-L6FIEADU.js";import"./cli-XYTGUJG2.js";import"./cli-YGCSRRGO.js";import"./cli-NVH5IZY5.js";import"./cli-TOMRIAJN.js";import"./cli-X5HD75I6.js";import"./cli-AOZYEI7R.js";import"./cli-EFZXQLZ3.js";import"./cli-B2ZSK54M.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubIssues};
//# sourceMappingURL=cli-BD7GDXQB.js.map

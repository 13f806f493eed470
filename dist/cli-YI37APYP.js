import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
import{a}from"./cli-2SEXWG2U.js";import"./cli-V4HVYGU4.js";import"./cli-3OIUJE65.js";import"./cli-L6FIEADU.js";import"./cli-XYTGUJG2.js";import"./cli-NVH5IZY5.js";import"./cli-TOMRIAJN.js";import"./cli-X5HD75I6.js";import"./cli-B2ZSK54M.js";import"./cli-AVHPHTU2.js";import"./cli-EFZXQLZ3.js";import"./cli-2FRNMQXS.js";import"./cli-AUZF2RHI.js";export{a as githubIssues};
//# sourceMappingURL=cli-YI37APYP.js.map

import{g as e}from"./cli-jbt1jfrd.js";const t=30*e;export{t};
//# sourceMappingURL=cli-m7wlpibg.js.map
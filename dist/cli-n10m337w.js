import{g as e}from"./cli-jcfh619c.js";const t=30*e;export{t};
//# sourceMappingURL=cli-n10m337w.js.map
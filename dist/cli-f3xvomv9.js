import{g as e}from"./cli-f9dyw0ao.js";const t=30*e;export{t};
//# sourceMappingURL=cli-f3xvomv9.js.map
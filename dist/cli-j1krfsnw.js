import{g as e}from"./cli-gvlyn3dc.js";const t=30*e;export{t};
//# sourceMappingURL=cli-j1krfsnw.js.map
import{g as e}from"./cli-mzvdvr5t.js";const t=30*e;export{t};
//# sourceMappingURL=cli-ma1y3yqz.js.map
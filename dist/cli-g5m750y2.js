import{g as e}from"./cli-i6sw5yqx.js";const t=30*e;export{t};
//# sourceMappingURL=cli-g5m750y2.js.map
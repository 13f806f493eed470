import{g as e}from"./cli-nofiil40.js";const t=30*e;export{t};
//# sourceMappingURL=cli-n1e618xx.js.map
import{g as e}from"./cli-oxjxpyq7.js";const t=30*e;export{t};
//# sourceMappingURL=cli-f1fcg0by.js.map
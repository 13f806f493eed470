import{g as e}from"./cli-ed6nfl0p.js";const t=30*e;export{t};
//# sourceMappingURL=cli-nvvzcmor.js.map
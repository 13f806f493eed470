import{g as e}from"./cli-hgbdp780.js";const t=30*e;export{t};
//# sourceMappingURL=cli-f7p6ihh1.js.map
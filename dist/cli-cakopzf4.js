import{g as e}from"./cli-lojmp2pi.js";const t=30*e;export{t};
//# sourceMappingURL=cli-cakopzf4.js.map
import{g as e}from"./cli-s6s0fja0.js";const t=30*e;export{t};
//# sourceMappingURL=cli-nu2nvbgp.js.map
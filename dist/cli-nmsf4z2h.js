import{g as e}from"./cli-buanuja1.js";const t=30*e;export{t};
//# sourceMappingURL=cli-nmsf4z2h.js.map
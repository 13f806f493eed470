import{g as e}from"./cli-kwpxmd2u.js";const t=30*e;export{t};
//# sourceMappingURL=cli-jnto3jez.js.map
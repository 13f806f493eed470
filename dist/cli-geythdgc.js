import{g as e}from"./cli-orex5hx4.js";const t=30*e;export{t};
//# sourceMappingURL=cli-geythdgc.js.map
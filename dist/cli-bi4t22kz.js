import{g as e}from"./cli-o2oln44x.js";const t=30*e;export{t};
//# sourceMappingURL=cli-bi4t22kz.js.map
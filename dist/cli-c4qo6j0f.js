import{g as e}from"./cli-ob2debus.js";const t=30*e;export{t};
//# sourceMappingURL=cli-c4qo6j0f.js.map
import{g as e}from"./cli-mqsiagk8.js";const t=30*e;export{t};
//# sourceMappingURL=cli-drnfmdv4.js.map
import{g as e}from"./cli-himj8qs6.js";const t=30*e;export{t};
//# sourceMappingURL=cli-gtihcp0s.js.map
import{i as e}from"./cli-zdnoatez.js";const t=30*e;export{t};
//# sourceMappingURL=cli-nmhowdiw.js.map
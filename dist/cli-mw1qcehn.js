import{g as e}from"./cli-c531ytsz.js";const t=30*e;export{t};
//# sourceMappingURL=cli-mw1qcehn.js.map
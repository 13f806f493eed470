import{g as e}from"./cli-gwgkujhh.js";const t=30*e;export{t};
//# sourceMappingURL=cli-euz1njum.js.map
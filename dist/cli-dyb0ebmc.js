import{g as e}from"./cli-grta0z69.js";const t=30*e;export{t};
//# sourceMappingURL=cli-dyb0ebmc.js.map
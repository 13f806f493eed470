import"./cli-md4jrcxc.js";function e({app:e}){return e??`all apps together`}export{e as t};
//# sourceMappingURL=cli-m2lfmkc5.js.map
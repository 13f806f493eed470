import{createRequire as createRequireHere}from'node:module';const require=createRequireHere(import.meta.url);
var a=["down","slow-at-max","scale-failed","probe-misconfigured","signal-unavailable","native-autoscaling","late-runs","too-many-changes","budget","platform"];export{a};
//# sourceMappingURL=cli-XYTGUJG2.js.map

export const id = 502;
export const ids = [502];
export const modules = {

/***/ 3502:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  z: () => (/* binding */ cannotWrite),
  reportFileName: () => (/* binding */ reportFileName),
  writeReport: () => (/* binding */ writeReport)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
;// CONCATENATED MODULE: ./build/report/html/browser-bundle.js
const assets = {"script":"\"use strict\";(()=>{var fu=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:2}),no=new Intl.NumberFormat(\"en-US\",{minimumFractionDigits:2,maximumFractionDigits:2});function ft(t){let n=no.format(Math.abs(t));return t<=-.005?`-$${n}`:`$${n}`}var Rn=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:0}),Pn=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:1}),eo=new Intl.NumberFormat(\"en-US\",{maximumFractionDigits:2});function $(t){return Rn.format(t)}function N(t){return Math.abs(t)>=1e3?Rn.format(t):Pn.format(Math.abs(t)<.05?0:t)}function H(t){return eo.format(t)}function nt(t){return t<1e3?`${Rn.format(t)} ms`:`${Pn.format(t/1e3)} s`}function Ln(t){let n=Math.round(t/6e4),e=(r,i,o,s)=>`${r} ${i}${o===0?\"\":` ${o} ${s}`}`;return n<60?`${n} min`:n<1440?e(Math.floor(n/60),\"h\",n%60,\"min\"):e(Math.floor(n/1440),\"d\",Math.floor(n%1440/60),\"h\")}function ht(t,n){return`${$(t)} ${n}${t===1?\"\":\"s\"}`}function Ae({floor:t,ceiling:n}){return t===n?$(t):`${$(t)}-${$(n)}`}function Rt(t){return`${Pn.format(t*100)} %`}function Pt(t,n){let e=t.map(({figures:c})=>c[n]),r=c=>e.reduce((f,h)=>f+c(h),0),[i,o,s,l]=[r(c=>c.dynoHours),r(c=>c.hours),r(c=>c.incidents),r(c=>c.open)],u=r(({slowMinutes:c})=>c),a=t.every(({hourPrice:c})=>c!==null)&&t.length>0?t.reduce((c,{hourPrice:f,figures:h})=>c+(f??0)*h[n].dynoHours,0):null;return[{label:\"Dyno-hours\",value:N(i),note:o===0?\"No look yet\":a===null?`${H(i/o)} dynos on average`:`${ft(a)} at list price`},ro(t,n),{label:\"Incidents\",value:$(s),note:l>0?`${$(l)} still open`:s===0?\"None in this time\":\"All closed\"},{label:\"Slow minutes\",value:$(u),note:o===0?\"No look yet\":u===0?\"None in this time\":`At most ${Rt(u/60/o)} of the time`}]}function ro(t,n){let e=t.filter(({flat:c,figures:f})=>c!==null&&(f[n].flatDynoHours??0)>0),r=c=>e.reduce((f,h)=>f+c(h),0),i=r(({figures:c})=>c[n].flatDynoHours??0),o=i-r(({figures:c})=>c[n].dynoHours);if(e.length===0)return{label:\"Saved\",value:\"–\",note:t.some(({figures:c})=>c[n].hours>0)?\"No maximum to compare with\":\"No look yet\"};let s=e.every(({hourPrice:c})=>c!==null),l=s?ft(r(({hourPrice:c,figures:f})=>(c??0)*((f[n].flatDynoHours??0)-f[n].dynoHours))):N(o),u=e.length===1?`a flat ${$(e[0]?.flat??0)}`:\"every maximum\",a=i===0?0:o/i;return{label:s?\"Saved\":\"Dyno-hours saved\",value:l,note:`${Rt(Math.abs(a))} ${a<0?\"above\":\"below\"} ${u}`}}var Ee={day:\"24 hours\",week:\"7 days\",all:\"5 weeks\"},Lt={up:\"Up\",slow:\"Slow\",down:\"Down\",unknown:\"Not seen\"},Ht={down:\"Down\",\"slow-at-max\":\"Slow at the maximum\",\"scale-failed\":\"Scaling failed\",\"probe-misconfigured\":\"Ping misconfigured\",\"signal-unavailable\":\"Signal unavailable\",\"native-autoscaling\":\"Heroku scales it too\",\"late-runs\":\"Runs came late\",\"too-many-changes\":\"Too many changes\"},jt={\"formation-unavailable\":\"Not readable\",disabled:\"Switched off\",maintenance:\"Maintenance\",\"native-autoscaling\":\"Heroku scales\",\"release-in-progress\":\"New release\",scheduled:\"Schedule\",lead:\"Schedule, early\",\"no-window\":\"No window\",\"signal-unavailable\":\"Signal missing\",slow:\"Slow pings\",fast:\"Fast pings\",demand:\"Demand\",\"target-tracking\":\"Target\",forecast:\"Forecast\",idle:\"Idle\",fallback:\"Fallback\",\"scaling-does-not-help\":\"No help\",\"would-bounce\":\"Would bounce\",stabilized:\"Stabilized\",cooldown:\"Cooldown\",\"fail-safe\":\"Fail-safe\",\"fail-safe-holding\":\"Fail-safe holds\",\"fail-safe-gave-up\":\"Fail-safe gave up\",\"manual-hold\":\"By hand\",\"manual-change-noticed\":\"By others\",\"held-at-zero\":\"Held at zero\",clamped:\"Bounds\",limited:\"Heroku’s limit\",resized:\"another dyno type\",\"in-bounds\":\"In bounds\"};function Hn({offsets:t},n){let e=t[0]?.[1]??0;for(let[r,i]of t)r<=n&&(e=i);return e*6e4}function et(t,n){return n+Hn(t,n)}function In(t,n,e,r){let i=r>=7*864e5?4*864e5:0,o=Math.ceil((et(t,n)-i)/r)*r+i,s=et(t,e)+864e5,l=[];for(let u=o;u<=s;u+=r){let a=u-Hn(t,u-Hn(t,u));a>=n&&a<e&&a!==l.at(-1)&&l.push(a)}return l}var Ce=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],io=[\"Jan\",\"Feb\",\"Mar\",\"Apr\",\"May\",\"Jun\",\"Jul\",\"Aug\",\"Sep\",\"Oct\",\"Nov\",\"Dec\"];function pt(t,n){return new Date(et(t,n)).toISOString().slice(11,16)}function V(t,n){let e=new Date(et(t,n));return`${Ce[(e.getUTCDay()+6)%7]??\"\"} ${mt(t,n)}`}function mt(t,n){let e=new Date(et(t,n));return`${e.getUTCDate()} ${io[e.getUTCMonth()]??\"\"}`}function D(t,n){return`${V(t,n)}, ${pt(t,n)}`}function De(t){let n=e=>`${String(e).padStart(2,\"0\")}:00`;return`${Ce[Math.floor(t/24)]??\"\"} ${n(t%24)}-${n(t%24+1)}`}function p(t,n={},...e){let r=document.createElement(t);for(let[i,o]of Object.entries(n))r.setAttribute(i,o);return r.append(...e),r}function k(t,n,...e){let r=p(\"div\",{class:\"heading\"},p(\"h2\",{},t),...n===\"\"?[]:[p(\"p\",{},n)]);return p(\"section\",{class:\"panel\"},r,...e)}function It(t){return p(\"ul\",{class:\"legend\"},...t.map(([n,e])=>p(\"li\",{},p(\"i\",{class:`swatch ${n}`,\"aria-hidden\":\"true\"}),e)))}var oo=12,Re={ours:\"\",manual:\"asked for by hand\",external:\"by somebody else\"};function Pe({process:t,fromMs:n}){let e=t.changes.filter(({atMs:h})=>h>=n);if(e.length===0)return k(\"Changes\",\"\",p(\"p\",{class:\"empty\"},\"The quantity did not change in this time.\"));let r=p(\"input\",{type:\"search\",autocomplete:\"off\",placeholder:\"e.g. 07:00 or pings\"}),i=p(\"select\",{},p(\"option\",{value:\"\"},\"All kinds\"),...uo(e)),o=p(\"p\",{class:\"found\",role:\"status\"}),s=p(\"tbody\"),l=p(\"button\",{type:\"button\",class:\"more\"}),u=p(\"table\",{class:\"changes\"},p(\"caption\",{class:\"unseen\"},\"Changes of the quantity, newest first\"),so(),s),a=oo,c=()=>{let h=r.value.trim().toLowerCase(),m=e.filter(g=>(i.value===\"\"||g.code===i.value)&&lo(g,t.zone).includes(h));s.replaceChildren(...m.slice(0,a).map(g=>ao(g,t.zone)));let d=ht(e.length,\"change\");o.textContent=m.length===e.length?d:`${$(m.length)} of ${d}`,l.hidden=m.length<=a,l.textContent=`Show all ${$(m.length)}`,u.hidden=m.length===0};r.addEventListener(\"input\",c),i.addEventListener(\"change\",c),l.addEventListener(\"click\",()=>{a=1/0,c()}),c();let f=p(\"div\",{class:\"filters\"},p(\"label\",{},p(\"span\",{},\"Find\"),r),p(\"label\",{},p(\"span\",{},\"Kind\"),i),o);return k(\"Changes\",\"Newest first; only the last ones are kept.\",f,u,l)}function so(){let t=[\"When\",\"Dynos\",\"Kind\",\"Why\"].map(n=>p(\"th\",{scope:\"col\"},n));return p(\"thead\",{},p(\"tr\",{},...t))}function ao({atMs:t,from:n,to:e,code:r,message:i,by:o},s){let l=Re[o];return p(\"tr\",{},p(\"td\",{class:\"when\"},D(s,t)),p(\"td\",{class:\"move\"},p(\"b\",{class:e>n?\"out\":\"in\"},`${n} → ${e}`)),p(\"td\",{class:\"kind\"},p(\"span\",{},jt[r])),p(\"td\",{class:\"why\"},i,...l===\"\"?[]:[p(\"small\",{},` (${l})`)]))}function lo({atMs:t,from:n,to:e,code:r,message:i,by:o},s){return[D(s,t),`${n} → ${e}`,jt[r],r,i,Re[o]].join(\" \").toLowerCase()}function uo(t){let n=new Map;for(let{code:e}of t)n.set(e,(n.get(e)??0)+1);return[...n].sort((e,r)=>r[1]-e[1]).map(([e,r])=>p(\"option\",{value:e},`${jt[e]} (${$(r)})`))}function qt(t,n){return t==null||n==null?NaN:t<n?-1:t>n?1:t>=n?0:NaN}function co(t,n){return t==null||n==null?NaN:n<t?-1:n>t?1:n>=t?0:NaN}function He(t){let n,e,r;t.length!==2?(n=qt,e=(l,u)=>qt(t(l),u),r=(l,u)=>t(l)-u):(n=t===qt||t===co?t:fo,e=t,r=t);function i(l,u,a=0,c=l.length){if(a<c){if(n(u,u)!==0)return c;do{let f=a+c>>>1;e(l[f],u)<0?a=f+1:c=f}while(a<c)}return a}function o(l,u,a=0,c=l.length){if(a<c){if(n(u,u)!==0)return c;do{let f=a+c>>>1;e(l[f],u)<=0?a=f+1:c=f}while(a<c)}return a}function s(l,u,a=0,c=l.length){let f=i(l,u,a,c-1);return f>a&&r(l[f-1],u)>-r(l[f],u)?f-1:f}return{left:i,center:s,right:o}}function fo(){return 0}function ho(t){return t===null?NaN:+t}var Ie=He(qt),qe=Ie.right,Tu=Ie.left,Nu=He(ho).center;var Au=Oe(Fe),Eu=Oe(po);function Oe(t){return function(n,e,r=e){if(!((e=+e)>=0))throw new RangeError(\"invalid rx\");if(!((r=+r)>=0))throw new RangeError(\"invalid ry\");let{data:i,width:o,height:s}=n;if(!((o=Math.floor(o))>=0))throw new RangeError(\"invalid width\");if(!((s=Math.floor(s!==void 0?s:i.length/o))>=0))throw new RangeError(\"invalid height\");if(!o||!s||!e&&!r)return n;let l=e&&t(e),u=r&&t(r),a=i.slice();return l&&u?(dt(l,a,i,o,s),dt(l,i,a,o,s),dt(l,a,i,o,s),gt(u,i,a,o,s),gt(u,a,i,o,s),gt(u,i,a,o,s)):l?(dt(l,i,a,o,s),dt(l,a,i,o,s),dt(l,i,a,o,s)):u&&(gt(u,i,a,o,s),gt(u,a,i,o,s),gt(u,i,a,o,s)),n}}function dt(t,n,e,r,i){for(let o=0,s=r*i;o<s;)t(n,e,o,o+=r,1)}function gt(t,n,e,r,i){for(let o=0,s=r*i;o<r;++o)t(n,e,o,o+s,r)}function po(t){let n=Fe(t);return(e,r,i,o,s)=>{i<<=2,o<<=2,s<<=2,n(e,r,i+0,o+0,s),n(e,r,i+1,o+1,s),n(e,r,i+2,o+2,s),n(e,r,i+3,o+3,s)}}function Fe(t){let n=Math.floor(t);if(n===t)return mo(t);let e=t-n,r=2*t+1;return(i,o,s,l,u)=>{if(!((l-=u)>=s))return;let a=n*o[s],c=u*n,f=c+u;for(let h=s,m=s+c;h<m;h+=u)a+=o[Math.min(l,h)];for(let h=s,m=l;h<=m;h+=u)a+=o[Math.min(l,h+c)],i[h]=(a+e*(o[Math.max(s,h-f)]+o[Math.min(l,h+f)]))/r,a-=o[Math.max(s,h-c)]}}function mo(t){let n=2*t+1;return(e,r,i,o,s)=>{if(!((o-=s)>=i))return;let l=t*r[i],u=s*t;for(let a=i,c=i+u;a<c;a+=s)l+=r[Math.min(o,a)];for(let a=i,c=o;a<=c;a+=s)l+=r[Math.min(o,a+u)],e[a]=l/n,l-=r[Math.max(i,a-u)]}}var Ot=class extends Map{constructor(n,e=_o){if(super(),Object.defineProperties(this,{_intern:{value:new Map},_key:{value:e}}),n!=null)for(let[r,i]of n)this.set(r,i)}get(n){return super.get(Le(this,n))}has(n){return super.has(Le(this,n))}set(n,e){return super.set(go(this,n),e)}delete(n){return super.delete(yo(this,n))}};function Le({_intern:t,_key:n},e){let r=n(e);return t.has(r)?t.get(r):e}function go({_intern:t,_key:n},e){let r=n(e);return t.has(r)?t.get(r):(t.set(r,e),e)}function yo({_intern:t,_key:n},e){let r=n(e);return t.has(r)&&(e=t.get(r),t.delete(r)),e}function _o(t){return t!==null&&typeof t==\"object\"?t.valueOf():t}var xo=Array.prototype,Cu=xo.slice;var bo=Math.sqrt(50),wo=Math.sqrt(10),Mo=Math.sqrt(2);function tn(t,n,e){let r=(n-t)/Math.max(0,e),i=Math.floor(Math.log10(r)),o=r/Math.pow(10,i),s=o>=bo?10:o>=wo?5:o>=Mo?2:1,l,u,a;return i<0?(a=Math.pow(10,-i)/s,l=Math.round(t*a),u=Math.round(n*a),l/a<t&&++l,u/a>n&&--u,a=-a):(a=Math.pow(10,i)*s,l=Math.round(t/a),u=Math.round(n/a),l*a<t&&++l,u*a>n&&--u),u<l&&.5<=e&&e<2?tn(t,n,e*2):[l,u,a]}function en(t,n,e){if(n=+n,t=+t,e=+e,!(e>0))return[];if(t===n)return[t];let r=n<t,[i,o,s]=r?tn(n,t,e):tn(t,n,e);if(!(o>=i))return[];let l=o-i+1,u=new Array(l);if(r)if(s<0)for(let a=0;a<l;++a)u[a]=(o-a)/-s;else for(let a=0;a<l;++a)u[a]=(o-a)*s;else if(s<0)for(let a=0;a<l;++a)u[a]=(i+a)/-s;else for(let a=0;a<l;++a)u[a]=(i+a)*s;return u}function nn(t,n,e){return n=+n,t=+t,e=+e,tn(t,n,e)[2]}function Ve(t,n,e){n=+n,t=+t,e=+e;let r=n<t,i=r?nn(n,t,e):nn(t,n,e);return(r?-1:1)*(i<0?1/-i:i)}function ze(t,n,e){t=+t,n=+n,e=(i=arguments.length)<2?(n=t,t=0,1):i<3?1:+e;for(var r=-1,i=Math.max(0,Math.ceil((n-t)/e))|0,o=new Array(i);++r<i;)o[r]=t+r*e;return o}var Du=vo(Math.random);function vo(t){return function(e,r=0,i=e.length){let o=i-(r=+r);for(;o;){let s=t()*o--|0,l=e[o+r];e[o+r]=e[s+r],e[s+r]=l}return e}}var qn=\"http://www.w3.org/1999/xhtml\",Be={svg:\"http://www.w3.org/2000/svg\",xhtml:qn,xlink:\"http://www.w3.org/1999/xlink\",xml:\"http://www.w3.org/XML/1998/namespace\",xmlns:\"http://www.w3.org/2000/xmlns/\"};function Xe(t){var n=t+=\"\",e=n.indexOf(\":\");return e>=0&&(n=t.slice(0,e))!==\"xmlns\"&&(t=t.slice(e+1)),Be.hasOwnProperty(n)?{space:Be[n],local:t}:t}function ko(t){return function(){var n=this.ownerDocument,e=this.namespaceURI;return e===qn&&n.documentElement.namespaceURI===qn?n.createElement(t):n.createElementNS(e,t)}}function $o(t){return function(){return this.ownerDocument.createElementNS(t.space,t.local)}}function Fn(t){var n=Xe(t);return(n.local?$o:ko)(n)}function So(){}function We(t){return t==null?So:function(){return this.querySelector(t)}}function To(t){typeof t!=\"function\"&&(t=We(t));for(var n=this._groups,e=n.length,r=new Array(e),i=0;i<e;++i)for(var o=n[i],s=o.length,l=r[i]=new Array(s),u,a,c=0;c<s;++c)(u=o[c])&&(a=t.call(u,u.__data__,c,o))&&(\"__data__\"in u&&(a.__data__=u.__data__),l[c]=a);return new R(r,this._parents)}function No(t){return t==null?[]:Array.isArray(t)?t:Array.from(t)}function Ao(){return[]}function Eo(t){return t==null?Ao:function(){return this.querySelectorAll(t)}}function Co(t){return function(){return No(t.apply(this,arguments))}}function Do(t){typeof t==\"function\"?t=Co(t):t=Eo(t);for(var n=this._groups,e=n.length,r=[],i=[],o=0;o<e;++o)for(var s=n[o],l=s.length,u,a=0;a<l;++a)(u=s[a])&&(r.push(t.call(u,u.__data__,a,s)),i.push(u));return new R(r,i)}function Ro(t){return function(){return this.matches(t)}}function Ye(t){return function(n){return n.matches(t)}}var Po=Array.prototype.find;function Lo(t){return function(){return Po.call(this.children,t)}}function Ho(){return this.firstElementChild}function Io(t){return this.select(t==null?Ho:Lo(typeof t==\"function\"?t:Ye(t)))}var qo=Array.prototype.filter;function Oo(){return Array.from(this.children)}function Fo(t){return function(){return qo.call(this.children,t)}}function Vo(t){return this.selectAll(t==null?Oo:Fo(typeof t==\"function\"?t:Ye(t)))}function zo(t){typeof t!=\"function\"&&(t=Ro(t));for(var n=this._groups,e=n.length,r=new Array(e),i=0;i<e;++i)for(var o=n[i],s=o.length,l=r[i]=[],u,a=0;a<s;++a)(u=o[a])&&t.call(u,u.__data__,a,o)&&l.push(u);return new R(r,this._parents)}function Ze(t){return new Array(t.length)}function Bo(){return new R(this._enter||this._groups.map(Ze),this._parents)}function rn(t,n){this.ownerDocument=t.ownerDocument,this.namespaceURI=t.namespaceURI,this._next=null,this._parent=t,this.__data__=n}rn.prototype={constructor:rn,appendChild:function(t){return this._parent.insertBefore(t,this._next)},insertBefore:function(t,n){return this._parent.insertBefore(t,n)},querySelector:function(t){return this._parent.querySelector(t)},querySelectorAll:function(t){return this._parent.querySelectorAll(t)}};function Xo(t){return function(){return t}}function Wo(t,n,e,r,i,o){for(var s=0,l,u=n.length,a=o.length;s<a;++s)(l=n[s])?(l.__data__=o[s],r[s]=l):e[s]=new rn(t,o[s]);for(;s<u;++s)(l=n[s])&&(i[s]=l)}function Yo(t,n,e,r,i,o,s){var l,u,a=new Map,c=n.length,f=o.length,h=new Array(c),m;for(l=0;l<c;++l)(u=n[l])&&(h[l]=m=s.call(u,u.__data__,l,n)+\"\",a.has(m)?i[l]=u:a.set(m,u));for(l=0;l<f;++l)m=s.call(t,o[l],l,o)+\"\",(u=a.get(m))?(r[l]=u,u.__data__=o[l],a.delete(m)):e[l]=new rn(t,o[l]);for(l=0;l<c;++l)(u=n[l])&&a.get(h[l])===u&&(i[l]=u)}function Zo(t){return t.__data__}function Uo(t,n){if(!arguments.length)return Array.from(this,Zo);var e=n?Yo:Wo,r=this._parents,i=this._groups;typeof t!=\"function\"&&(t=Xo(t));for(var o=i.length,s=new Array(o),l=new Array(o),u=new Array(o),a=0;a<o;++a){var c=r[a],f=i[a],h=f.length,m=Go(t.call(c,c&&c.__data__,a,r)),d=m.length,g=l[a]=new Array(d),y=s[a]=new Array(d),x=u[a]=new Array(h);e(c,f,g,y,x,m,n);for(var b=0,v=0,w,A;b<d;++b)if(w=g[b]){for(b>=v&&(v=b+1);!(A=y[v])&&++v<d;);w._next=A||null}}return s=new R(s,r),s._enter=l,s._exit=u,s}function Go(t){return typeof t==\"object\"&&\"length\"in t?t:Array.from(t)}function Ko(){return new R(this._exit||this._groups.map(Ze),this._parents)}function Qo(t,n,e){var r=this.enter(),i=this,o=this.exit();return typeof t==\"function\"?(r=t(r),r&&(r=r.selection())):r=r.append(t+\"\"),n!=null&&(i=n(i),i&&(i=i.selection())),e==null?o.remove():e(o),r&&i?r.merge(i).order():i}function Jo(t){for(var n=t.selection?t.selection():t,e=this._groups,r=n._groups,i=e.length,o=r.length,s=Math.min(i,o),l=new Array(i),u=0;u<s;++u)for(var a=e[u],c=r[u],f=a.length,h=l[u]=new Array(f),m,d=0;d<f;++d)(m=a[d]||c[d])&&(h[d]=m);for(;u<i;++u)l[u]=e[u];return new R(l,this._parents)}function jo(){for(var t=this._groups,n=-1,e=t.length;++n<e;)for(var r=t[n],i=r.length-1,o=r[i],s;--i>=0;)(s=r[i])&&(o&&s.compareDocumentPosition(o)^4&&o.parentNode.insertBefore(s,o),o=s);return this}function ts(t){t||(t=ns);function n(f,h){return f&&h?t(f.__data__,h.__data__):!f-!h}for(var e=this._groups,r=e.length,i=new Array(r),o=0;o<r;++o){for(var s=e[o],l=s.length,u=i[o]=new Array(l),a,c=0;c<l;++c)(a=s[c])&&(u[c]=a);u.sort(n)}return new R(i,this._parents).order()}function ns(t,n){return t<n?-1:t>n?1:t>=n?0:NaN}function es(){var t=arguments[0];return arguments[0]=this,t.apply(null,arguments),this}function rs(){return Array.from(this)}function is(){for(var t=this._groups,n=0,e=t.length;n<e;++n)for(var r=t[n],i=0,o=r.length;i<o;++i){var s=r[i];if(s)return s}return null}function os(){let t=0;for(let n of this)++t;return t}function ss(){return!this.node()}function as(t){for(var n=this._groups,e=0,r=n.length;e<r;++e)for(var i=n[e],o=0,s=i.length,l;o<s;++o)(l=i[o])&&t.call(l,l.__data__,o,i);return this}function ls(t){return function(){this.removeAttribute(t)}}function us(t){return function(){this.removeAttributeNS(t.space,t.local)}}function cs(t,n){return function(){this.setAttribute(t,n)}}function fs(t,n){return function(){this.setAttributeNS(t.space,t.local,n)}}function hs(t,n){return function(){var e=n.apply(this,arguments);e==null?this.removeAttribute(t):this.setAttribute(t,e)}}function ps(t,n){return function(){var e=n.apply(this,arguments);e==null?this.removeAttributeNS(t.space,t.local):this.setAttributeNS(t.space,t.local,e)}}function ms(t,n){var e=Xe(t);if(arguments.length<2){var r=this.node();return e.local?r.getAttributeNS(e.space,e.local):r.getAttribute(e)}return this.each((n==null?e.local?us:ls:typeof n==\"function\"?e.local?ps:hs:e.local?fs:cs)(e,n))}function Ue(t){return t.ownerDocument&&t.ownerDocument.defaultView||t.document&&t||t.defaultView}function ds(t){return function(){this.style.removeProperty(t)}}function gs(t,n,e){return function(){this.style.setProperty(t,n,e)}}function ys(t,n,e){return function(){var r=n.apply(this,arguments);r==null?this.style.removeProperty(t):this.style.setProperty(t,r,e)}}function _s(t,n,e){return arguments.length>1?this.each((n==null?ds:typeof n==\"function\"?ys:gs)(t,n,e??\"\")):xs(this.node(),t)}function xs(t,n){return t.style.getPropertyValue(n)||Ue(t).getComputedStyle(t,null).getPropertyValue(n)}function bs(t){return function(){delete this[t]}}function ws(t,n){return function(){this[t]=n}}function Ms(t,n){return function(){var e=n.apply(this,arguments);e==null?delete this[t]:this[t]=e}}function vs(t,n){return arguments.length>1?this.each((n==null?bs:typeof n==\"function\"?Ms:ws)(t,n)):this.node()[t]}function Ge(t){return t.trim().split(/^|\\s+/)}function Vn(t){return t.classList||new Ke(t)}function Ke(t){this._node=t,this._names=Ge(t.getAttribute(\"class\")||\"\")}Ke.prototype={add:function(t){var n=this._names.indexOf(t);n<0&&(this._names.push(t),this._node.setAttribute(\"class\",this._names.join(\" \")))},remove:function(t){var n=this._names.indexOf(t);n>=0&&(this._names.splice(n,1),this._node.setAttribute(\"class\",this._names.join(\" \")))},contains:function(t){return this._names.indexOf(t)>=0}};function Qe(t,n){for(var e=Vn(t),r=-1,i=n.length;++r<i;)e.add(n[r])}function Je(t,n){for(var e=Vn(t),r=-1,i=n.length;++r<i;)e.remove(n[r])}function ks(t){return function(){Qe(this,t)}}function $s(t){return function(){Je(this,t)}}function Ss(t,n){return function(){(n.apply(this,arguments)?Qe:Je)(this,t)}}function Ts(t,n){var e=Ge(t+\"\");if(arguments.length<2){for(var r=Vn(this.node()),i=-1,o=e.length;++i<o;)if(!r.contains(e[i]))return!1;return!0}return this.each((typeof n==\"function\"?Ss:n?ks:$s)(e,n))}function Ns(){this.textContent=\"\"}function As(t){return function(){this.textContent=t}}function Es(t){return function(){var n=t.apply(this,arguments);this.textContent=n??\"\"}}function Cs(t){return arguments.length?this.each(t==null?Ns:(typeof t==\"function\"?Es:As)(t)):this.node().textContent}function Ds(){this.innerHTML=\"\"}function Rs(t){return function(){this.innerHTML=t}}function Ps(t){return function(){var n=t.apply(this,arguments);this.innerHTML=n??\"\"}}function Ls(t){return arguments.length?this.each(t==null?Ds:(typeof t==\"function\"?Ps:Rs)(t)):this.node().innerHTML}function Hs(){this.nextSibling&&this.parentNode.appendChild(this)}function Is(){return this.each(Hs)}function qs(){this.previousSibling&&this.parentNode.insertBefore(this,this.parentNode.firstChild)}function Os(){return this.each(qs)}function Fs(t){var n=typeof t==\"function\"?t:Fn(t);return this.select(function(){return this.appendChild(n.apply(this,arguments))})}function Vs(){return null}function zs(t,n){var e=typeof t==\"function\"?t:Fn(t),r=n==null?Vs:typeof n==\"function\"?n:We(n);return this.select(function(){return this.insertBefore(e.apply(this,arguments),r.apply(this,arguments)||null)})}function Bs(){var t=this.parentNode;t&&t.removeChild(this)}function Xs(){return this.each(Bs)}function Ws(){var t=this.cloneNode(!1),n=this.parentNode;return n?n.insertBefore(t,this.nextSibling):t}function Ys(){var t=this.cloneNode(!0),n=this.parentNode;return n?n.insertBefore(t,this.nextSibling):t}function Zs(t){return this.select(t?Ys:Ws)}function Us(t){return arguments.length?this.property(\"__data__\",t):this.node().__data__}function Gs(t){return function(n){t.call(this,n,this.__data__)}}function Ks(t){return t.trim().split(/^|\\s+/).map(function(n){var e=\"\",r=n.indexOf(\".\");return r>=0&&(e=n.slice(r+1),n=n.slice(0,r)),{type:n,name:e}})}function Qs(t){return function(){var n=this.__on;if(n){for(var e=0,r=-1,i=n.length,o;e<i;++e)o=n[e],(!t.type||o.type===t.type)&&o.name===t.name?this.removeEventListener(o.type,o.listener,o.options):n[++r]=o;++r?n.length=r:delete this.__on}}}function Js(t,n,e){return function(){var r=this.__on,i,o=Gs(n);if(r){for(var s=0,l=r.length;s<l;++s)if((i=r[s]).type===t.type&&i.name===t.name){this.removeEventListener(i.type,i.listener,i.options),this.addEventListener(i.type,i.listener=o,i.options=e),i.value=n;return}}this.addEventListener(t.type,o,e),i={type:t.type,name:t.name,value:n,listener:o,options:e},r?r.push(i):this.__on=[i]}}function js(t,n,e){var r=Ks(t+\"\"),i,o=r.length,s;if(arguments.length<2){var l=this.node().__on;if(l){for(var u=0,a=l.length,c;u<a;++u)for(i=0,c=l[u];i<o;++i)if((s=r[i]).type===c.type&&s.name===c.name)return c.value}return}for(l=n?Js:Qs,i=0;i<o;++i)this.each(l(r[i],n,e));return this}function je(t,n,e){var r=Ue(t),i=r.CustomEvent;typeof i==\"function\"?i=new i(n,e):(i=r.document.createEvent(\"Event\"),e?(i.initEvent(n,e.bubbles,e.cancelable),i.detail=e.detail):i.initEvent(n,!1,!1)),t.dispatchEvent(i)}function ta(t,n){return function(){return je(this,t,n)}}function na(t,n){return function(){return je(this,t,n.apply(this,arguments))}}function ea(t,n){return this.each((typeof n==\"function\"?na:ta)(t,n))}function*ra(){for(var t=this._groups,n=0,e=t.length;n<e;++n)for(var r=t[n],i=0,o=r.length,s;i<o;++i)(s=r[i])&&(yield s)}var tr=[null];function R(t,n){this._groups=t,this._parents=n}function ia(){return new R([[document.documentElement]],tr)}function oa(){return this}R.prototype=ia.prototype={constructor:R,select:To,selectAll:Do,selectChild:Io,selectChildren:Vo,filter:zo,data:Uo,enter:Bo,exit:Ko,join:Qo,merge:Jo,selection:oa,order:jo,sort:ts,call:es,nodes:rs,node:is,size:os,empty:ss,each:as,attr:ms,style:_s,property:vs,classed:Ts,text:Cs,html:Ls,raise:Is,lower:Os,append:Fs,insert:zs,remove:Xs,clone:Zs,datum:Us,on:js,dispatch:ea,[Symbol.iterator]:ra};function sa(t){return typeof t==\"string\"?new R([[document.querySelector(t)]],[document.documentElement]):new R([[t]],tr)}function nr(t){return sa(Fn(t).call(document.documentElement))}var aa=0;function la(){return new On}function On(){this._=\"@\"+(++aa).toString(36)}On.prototype=la.prototype={constructor:On,get:function(t){for(var n=this._;!(n in t);)if(!(t=t.parentNode))return;return t[n]},set:function(t,n){return t[this._]=n},remove:function(t){return this._ in t&&delete t[this._]},toString:function(){return this._}};function ua(t){let n;for(;n=t.sourceEvent;)t=n;return t}function er(t,n){if(t=ua(t),n===void 0&&(n=t.currentTarget),n){var e=n.ownerSVGElement||n;if(e.createSVGPoint){var r=e.createSVGPoint();return r.x=t.clientX,r.y=t.clientY,r=r.matrixTransform(n.getScreenCTM().inverse()),[r.x,r.y]}if(n.getBoundingClientRect){var i=n.getBoundingClientRect();return[t.clientX-i.left-n.clientLeft,t.clientY-i.top-n.clientTop]}}return[t.pageX,t.pageY]}function bt(t,n,e){t.prototype=n.prototype=e,e.constructor=t}function zt(t,n){var e=Object.create(t.prototype);for(var r in n)e[r]=n[r];return e}function Q(){}var st=.7,xt=1/st,yt=\"\\\\s*([+-]?\\\\d+)\\\\s*\",Ft=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)\\\\s*\",z=\"\\\\s*([+-]?(?:\\\\d*\\\\.)?\\\\d+(?:[eE][+-]?\\\\d+)?)%\\\\s*\",ca=/^#([0-9a-f]{3,8})$/,fa=new RegExp(`^rgb\\\\(${yt},${yt},${yt}\\\\)$`),ha=new RegExp(`^rgb\\\\(${z},${z},${z}\\\\)$`),pa=new RegExp(`^rgba\\\\(${yt},${yt},${yt},${Ft}\\\\)$`),ma=new RegExp(`^rgba\\\\(${z},${z},${z},${Ft}\\\\)$`),da=new RegExp(`^hsl\\\\(${Ft},${z},${z}\\\\)$`),ga=new RegExp(`^hsla\\\\(${Ft},${z},${z},${Ft}\\\\)$`),rr={aliceblue:15792383,antiquewhite:16444375,aqua:65535,aquamarine:8388564,azure:15794175,beige:16119260,bisque:16770244,black:0,blanchedalmond:16772045,blue:255,blueviolet:9055202,brown:10824234,burlywood:14596231,cadetblue:6266528,chartreuse:8388352,chocolate:13789470,coral:16744272,cornflowerblue:6591981,cornsilk:16775388,crimson:14423100,cyan:65535,darkblue:139,darkcyan:35723,darkgoldenrod:12092939,darkgray:11119017,darkgreen:25600,darkgrey:11119017,darkkhaki:12433259,darkmagenta:9109643,darkolivegreen:5597999,darkorange:16747520,darkorchid:10040012,darkred:9109504,darksalmon:15308410,darkseagreen:9419919,darkslateblue:4734347,darkslategray:3100495,darkslategrey:3100495,darkturquoise:52945,darkviolet:9699539,deeppink:16716947,deepskyblue:49151,dimgray:6908265,dimgrey:6908265,dodgerblue:2003199,firebrick:11674146,floralwhite:16775920,forestgreen:2263842,fuchsia:16711935,gainsboro:14474460,ghostwhite:16316671,gold:16766720,goldenrod:14329120,gray:8421504,green:32768,greenyellow:11403055,grey:8421504,honeydew:15794160,hotpink:16738740,indianred:13458524,indigo:4915330,ivory:16777200,khaki:15787660,lavender:15132410,lavenderblush:16773365,lawngreen:8190976,lemonchiffon:16775885,lightblue:11393254,lightcoral:15761536,lightcyan:14745599,lightgoldenrodyellow:16448210,lightgray:13882323,lightgreen:9498256,lightgrey:13882323,lightpink:16758465,lightsalmon:16752762,lightseagreen:2142890,lightskyblue:8900346,lightslategray:7833753,lightslategrey:7833753,lightsteelblue:11584734,lightyellow:16777184,lime:65280,limegreen:3329330,linen:16445670,magenta:16711935,maroon:8388608,mediumaquamarine:6737322,mediumblue:205,mediumorchid:12211667,mediumpurple:9662683,mediumseagreen:3978097,mediumslateblue:8087790,mediumspringgreen:64154,mediumturquoise:4772300,mediumvioletred:13047173,midnightblue:1644912,mintcream:16121850,mistyrose:16770273,moccasin:16770229,navajowhite:16768685,navy:128,oldlace:16643558,olive:8421376,olivedrab:7048739,orange:16753920,orangered:16729344,orchid:14315734,palegoldenrod:15657130,palegreen:10025880,paleturquoise:11529966,palevioletred:14381203,papayawhip:16773077,peachpuff:16767673,peru:13468991,pink:16761035,plum:14524637,powderblue:11591910,purple:8388736,rebeccapurple:6697881,red:16711680,rosybrown:12357519,royalblue:4286945,saddlebrown:9127187,salmon:16416882,sandybrown:16032864,seagreen:3050327,seashell:16774638,sienna:10506797,silver:12632256,skyblue:8900331,slateblue:6970061,slategray:7372944,slategrey:7372944,snow:16775930,springgreen:65407,steelblue:4620980,tan:13808780,teal:32896,thistle:14204888,tomato:16737095,turquoise:4251856,violet:15631086,wheat:16113331,white:16777215,whitesmoke:16119285,yellow:16776960,yellowgreen:10145074};bt(Q,wt,{copy(t){return Object.assign(new this.constructor,this,t)},displayable(){return this.rgb().displayable()},hex:ir,formatHex:ir,formatHex8:ya,formatHsl:_a,formatRgb:or,toString:or});function ir(){return this.rgb().formatHex()}function ya(){return this.rgb().formatHex8()}function _a(){return mr(this).formatHsl()}function or(){return this.rgb().formatRgb()}function wt(t){var n,e;return t=(t+\"\").trim().toLowerCase(),(n=ca.exec(t))?(e=n[1].length,n=parseInt(n[1],16),e===6?sr(n):e===3?new S(n>>8&15|n>>4&240,n>>4&15|n&240,(n&15)<<4|n&15,1):e===8?on(n>>24&255,n>>16&255,n>>8&255,(n&255)/255):e===4?on(n>>12&15|n>>8&240,n>>8&15|n>>4&240,n>>4&15|n&240,((n&15)<<4|n&15)/255):null):(n=fa.exec(t))?new S(n[1],n[2],n[3],1):(n=ha.exec(t))?new S(n[1]*255/100,n[2]*255/100,n[3]*255/100,1):(n=pa.exec(t))?on(n[1],n[2],n[3],n[4]):(n=ma.exec(t))?on(n[1]*255/100,n[2]*255/100,n[3]*255/100,n[4]):(n=da.exec(t))?ur(n[1],n[2]/100,n[3]/100,1):(n=ga.exec(t))?ur(n[1],n[2]/100,n[3]/100,n[4]):rr.hasOwnProperty(t)?sr(rr[t]):t===\"transparent\"?new S(NaN,NaN,NaN,0):null}function sr(t){return new S(t>>16&255,t>>8&255,t&255,1)}function on(t,n,e,r){return r<=0&&(t=n=e=NaN),new S(t,n,e,r)}function Zn(t){return t instanceof Q||(t=wt(t)),t?(t=t.rgb(),new S(t.r,t.g,t.b,t.opacity)):new S}function Bt(t,n,e,r){return arguments.length===1?Zn(t):new S(t,n,e,r??1)}function S(t,n,e,r){this.r=+t,this.g=+n,this.b=+e,this.opacity=+r}bt(S,Bt,zt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new S(this.r*t,this.g*t,this.b*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new S(this.r*t,this.g*t,this.b*t,this.opacity)},rgb(){return this},clamp(){return new S(it(this.r),it(this.g),it(this.b),an(this.opacity))},displayable(){return-.5<=this.r&&this.r<255.5&&-.5<=this.g&&this.g<255.5&&-.5<=this.b&&this.b<255.5&&0<=this.opacity&&this.opacity<=1},hex:ar,formatHex:ar,formatHex8:xa,formatRgb:lr,toString:lr}));function ar(){return`#${rt(this.r)}${rt(this.g)}${rt(this.b)}`}function xa(){return`#${rt(this.r)}${rt(this.g)}${rt(this.b)}${rt((isNaN(this.opacity)?1:this.opacity)*255)}`}function lr(){let t=an(this.opacity);return`${t===1?\"rgb(\":\"rgba(\"}${it(this.r)}, ${it(this.g)}, ${it(this.b)}${t===1?\")\":`, ${t})`}`}function an(t){return isNaN(t)?1:Math.max(0,Math.min(1,t))}function it(t){return Math.max(0,Math.min(255,Math.round(t)||0))}function rt(t){return t=it(t),(t<16?\"0\":\"\")+t.toString(16)}function ur(t,n,e,r){return r<=0?t=n=e=NaN:e<=0||e>=1?t=n=NaN:n<=0&&(t=NaN),new q(t,n,e,r)}function mr(t){if(t instanceof q)return new q(t.h,t.s,t.l,t.opacity);if(t instanceof Q||(t=wt(t)),!t)return new q;if(t instanceof q)return t;t=t.rgb();var n=t.r/255,e=t.g/255,r=t.b/255,i=Math.min(n,e,r),o=Math.max(n,e,r),s=NaN,l=o-i,u=(o+i)/2;return l?(n===o?s=(e-r)/l+(e<r)*6:e===o?s=(r-n)/l+2:s=(n-e)/l+4,l/=u<.5?o+i:2-o-i,s*=60):l=u>0&&u<1?0:s,new q(s,l,u,t.opacity)}function un(t,n,e,r){return arguments.length===1?mr(t):new q(t,n,e,r??1)}function q(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}bt(q,un,zt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new q(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new q(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=this.h%360+(this.h<0)*360,n=isNaN(t)||isNaN(this.s)?0:this.s,e=this.l,r=e+(e<.5?e:1-e)*n,i=2*e-r;return new S(zn(t>=240?t-240:t+120,i,r),zn(t,i,r),zn(t<120?t+240:t-120,i,r),this.opacity)},clamp(){return new q(cr(this.h),sn(this.s),sn(this.l),an(this.opacity))},displayable(){return(0<=this.s&&this.s<=1||isNaN(this.s))&&0<=this.l&&this.l<=1&&0<=this.opacity&&this.opacity<=1},formatHsl(){let t=an(this.opacity);return`${t===1?\"hsl(\":\"hsla(\"}${cr(this.h)}, ${sn(this.s)*100}%, ${sn(this.l)*100}%${t===1?\")\":`, ${t})`}`}}));function cr(t){return t=(t||0)%360,t<0?t+360:t}function sn(t){return Math.max(0,Math.min(1,t||0))}function zn(t,n,e){return(t<60?n+(e-n)*t/60:t<180?e:t<240?n+(e-n)*(240-t)/60:n)*255}var dr=Math.PI/180,gr=180/Math.PI,ln=18,yr=.96422,_r=1,xr=.82521,br=4/29,_t=6/29,wr=3*_t*_t,ba=_t*_t*_t;function Mr(t){if(t instanceof B)return new B(t.l,t.a,t.b,t.opacity);if(t instanceof G)return kr(t);t instanceof S||(t=Zn(t));var n=Yn(t.r),e=Yn(t.g),r=Yn(t.b),i=Bn((.2225045*n+.7168786*e+.0606169*r)/_r),o,s;return n===e&&e===r?o=s=i:(o=Bn((.4360747*n+.3850649*e+.1430804*r)/yr),s=Bn((.0139322*n+.0971045*e+.7141733*r)/xr)),new B(116*i-16,500*(o-i),200*(i-s),t.opacity)}function vr(t,n,e,r){return arguments.length===1?Mr(t):new B(t,n,e,r??1)}function B(t,n,e,r){this.l=+t,this.a=+n,this.b=+e,this.opacity=+r}bt(B,vr,zt(Q,{brighter(t){return new B(this.l+ln*(t??1),this.a,this.b,this.opacity)},darker(t){return new B(this.l-ln*(t??1),this.a,this.b,this.opacity)},rgb(){var t=(this.l+16)/116,n=isNaN(this.a)?t:t+this.a/500,e=isNaN(this.b)?t:t-this.b/200;return n=yr*Xn(n),t=_r*Xn(t),e=xr*Xn(e),new S(Wn(3.1338561*n-1.6168667*t-.4906146*e),Wn(-.9787684*n+1.9161415*t+.033454*e),Wn(.0719453*n-.2289914*t+1.4052427*e),this.opacity)}}));function Bn(t){return t>ba?Math.pow(t,1/3):t/wr+br}function Xn(t){return t>_t?t*t*t:wr*(t-br)}function Wn(t){return 255*(t<=.0031308?12.92*t:1.055*Math.pow(t,1/2.4)-.055)}function Yn(t){return(t/=255)<=.04045?t/12.92:Math.pow((t+.055)/1.055,2.4)}function wa(t){if(t instanceof G)return new G(t.h,t.c,t.l,t.opacity);if(t instanceof B||(t=Mr(t)),t.a===0&&t.b===0)return new G(NaN,0<t.l&&t.l<100?0:NaN,t.l,t.opacity);var n=Math.atan2(t.b,t.a)*gr;return new G(n<0?n+360:n,Math.sqrt(t.a*t.a+t.b*t.b),t.l,t.opacity)}function cn(t,n,e,r){return arguments.length===1?wa(t):new G(t,n,e,r??1)}function G(t,n,e,r){this.h=+t,this.c=+n,this.l=+e,this.opacity=+r}function kr(t){if(isNaN(t.h))return new B(t.l,0,0,t.opacity);var n=t.h*dr;return new B(t.l,Math.cos(n)*t.c,Math.sin(n)*t.c,t.opacity)}bt(G,cn,zt(Q,{brighter(t){return new G(this.h,this.c,this.l+ln*(t??1),this.opacity)},darker(t){return new G(this.h,this.c,this.l-ln*(t??1),this.opacity)},rgb(){return kr(this).rgb()}}));var $r=-.14861,Un=1.78277,Gn=-.29227,fn=-.90649,Vt=1.97294,fr=Vt*fn,hr=Vt*Un,pr=Un*Gn-fn*$r;function Ma(t){if(t instanceof ot)return new ot(t.h,t.s,t.l,t.opacity);t instanceof S||(t=Zn(t));var n=t.r/255,e=t.g/255,r=t.b/255,i=(pr*r+fr*n-hr*e)/(pr+fr-hr),o=r-i,s=(Vt*(e-i)-Gn*o)/fn,l=Math.sqrt(s*s+o*o)/(Vt*i*(1-i)),u=l?Math.atan2(s,o)*gr-120:NaN;return new ot(u<0?u+360:u,l,i,t.opacity)}function hn(t,n,e,r){return arguments.length===1?Ma(t):new ot(t,n,e,r??1)}function ot(t,n,e,r){this.h=+t,this.s=+n,this.l=+e,this.opacity=+r}bt(ot,hn,zt(Q,{brighter(t){return t=t==null?xt:Math.pow(xt,t),new ot(this.h,this.s,this.l*t,this.opacity)},darker(t){return t=t==null?st:Math.pow(st,t),new ot(this.h,this.s,this.l*t,this.opacity)},rgb(){var t=isNaN(this.h)?0:(this.h+120)*dr,n=+this.l,e=isNaN(this.s)?0:this.s*n*(1-n),r=Math.cos(t),i=Math.sin(t);return new S(255*(n+e*($r*r+Un*i)),255*(n+e*(Gn*r+fn*i)),255*(n+e*(Vt*r)),this.opacity)}}));function Ar(t,n,e,r,i){var o=t*t,s=o*t;return((1-3*t+3*o-s)*n+(4-6*o+3*s)*e+(1+3*t+3*o-3*s)*r+s*i)/6}function va(t){var n=t.length-1;return function(e){var r=e<=0?e=0:e>=1?(e=1,n-1):Math.floor(e*n),i=t[r],o=t[r+1],s=r>0?t[r-1]:2*i-o,l=r<n-1?t[r+2]:2*o-i;return Ar((e-r/n)*n,s,i,o,l)}}function ka(t){var n=t.length;return function(e){var r=Math.floor(((e%=1)<0?++e:e)*n),i=t[(r+n-1)%n],o=t[r%n],s=t[(r+1)%n],l=t[(r+2)%n];return Ar((e-r/n)*n,i,o,s,l)}}var mn=t=>()=>t;function Er(t,n){return function(e){return t+e*n}}function $a(t,n,e){return t=Math.pow(t,e),n=Math.pow(n,e)-t,e=1/e,function(r){return Math.pow(t+r*n,e)}}function jn(t,n){var e=n-t;return e?Er(t,e>180||e<-180?e-360*Math.round(e/360):e):mn(isNaN(t)?n:t)}function Sa(t){return(t=+t)==1?C:function(n,e){return e-n?$a(n,e,t):mn(isNaN(n)?e:n)}}function C(t,n){var e=n-t;return e?Er(t,e):mn(isNaN(t)?n:t)}var Sr=(function t(n){var e=Sa(n);function r(i,o){var s=e((i=Bt(i)).r,(o=Bt(o)).r),l=e(i.g,o.g),u=e(i.b,o.b),a=C(i.opacity,o.opacity);return function(c){return i.r=s(c),i.g=l(c),i.b=u(c),i.opacity=a(c),i+\"\"}}return r.gamma=t,r})(1);function Cr(t){return function(n){var e=n.length,r=new Array(e),i=new Array(e),o=new Array(e),s,l;for(s=0;s<e;++s)l=Bt(n[s]),r[s]=l.r||0,i[s]=l.g||0,o[s]=l.b||0;return r=t(r),i=t(i),o=t(o),l.opacity=1,function(u){return l.r=r(u),l.g=i(u),l.b=o(u),l+\"\"}}}var Iu=Cr(va),qu=Cr(ka);function Ta(t,n){n||(n=[]);var e=t?Math.min(n.length,t.length):0,r=n.slice(),i;return function(o){for(i=0;i<e;++i)r[i]=t[i]*(1-o)+n[i]*o;return r}}function Na(t){return ArrayBuffer.isView(t)&&!(t instanceof DataView)}function Aa(t,n){var e=n?n.length:0,r=t?Math.min(e,t.length):0,i=new Array(r),o=new Array(e),s;for(s=0;s<r;++s)i[s]=dn(t[s],n[s]);for(;s<e;++s)o[s]=n[s];return function(l){for(s=0;s<r;++s)o[s]=i[s](l);return o}}function Ea(t,n){var e=new Date;return t=+t,n=+n,function(r){return e.setTime(t*(1-r)+n*r),e}}function O(t,n){return t=+t,n=+n,function(e){return t*(1-e)+n*e}}function Ca(t,n){var e={},r={},i;(t===null||typeof t!=\"object\")&&(t={}),(n===null||typeof n!=\"object\")&&(n={});for(i in n)i in t?e[i]=dn(t[i],n[i]):r[i]=n[i];return function(o){for(i in e)r[i]=e[i](o);return r}}var Qn=/[-+]?(?:\\d+\\.?\\d*|\\.?\\d+)(?:[eE][-+]?\\d+)?/g,Kn=new RegExp(Qn.source,\"g\");function Da(t){return function(){return t}}function Ra(t){return function(n){return t(n)+\"\"}}function Pa(t,n){var e=Qn.lastIndex=Kn.lastIndex=0,r,i,o,s=-1,l=[],u=[];for(t=t+\"\",n=n+\"\";(r=Qn.exec(t))&&(i=Kn.exec(n));)(o=i.index)>e&&(o=n.slice(e,o),l[s]?l[s]+=o:l[++s]=o),(r=r[0])===(i=i[0])?l[s]?l[s]+=i:l[++s]=i:(l[++s]=null,u.push({i:s,x:O(r,i)})),e=Kn.lastIndex;return e<n.length&&(o=n.slice(e),l[s]?l[s]+=o:l[++s]=o),l.length<2?u[0]?Ra(u[0].x):Da(n):(n=u.length,function(a){for(var c=0,f;c<n;++c)l[(f=u[c]).i]=f.x(a);return l.join(\"\")})}function dn(t,n){var e=typeof n,r;return n==null||e===\"boolean\"?mn(n):(e===\"number\"?O:e===\"string\"?(r=wt(n))?(n=r,Sr):Pa:n instanceof wt?Sr:n instanceof Date?Ea:Na(n)?Ta:Array.isArray(n)?Aa:typeof n.valueOf!=\"function\"&&typeof n.toString!=\"function\"||isNaN(n)?Ca:O)(t,n)}function Dr(t,n){return t=+t,n=+n,function(e){return Math.round(t*(1-e)+n*e)}}var Tr=180/Math.PI,Jn={translateX:0,translateY:0,rotate:0,skewX:0,scaleX:1,scaleY:1};function Rr(t,n,e,r,i,o){var s,l,u;return(s=Math.sqrt(t*t+n*n))&&(t/=s,n/=s),(u=t*e+n*r)&&(e-=t*u,r-=n*u),(l=Math.sqrt(e*e+r*r))&&(e/=l,r/=l,u/=l),t*r<n*e&&(t=-t,n=-n,u=-u,s=-s),{translateX:i,translateY:o,rotate:Math.atan2(n,t)*Tr,skewX:Math.atan(u)*Tr,scaleX:s,scaleY:l}}var pn;function La(t){let n=new(typeof DOMMatrix==\"function\"?DOMMatrix:WebKitCSSMatrix)(t+\"\");return n.isIdentity?Jn:Rr(n.a,n.b,n.c,n.d,n.e,n.f)}function Ha(t){return t==null||(pn||(pn=document.createElementNS(\"http://www.w3.org/2000/svg\",\"g\")),pn.setAttribute(\"transform\",t),!(t=pn.transform.baseVal.consolidate()))?Jn:(t=t.matrix,Rr(t.a,t.b,t.c,t.d,t.e,t.f))}function Pr(t,n,e,r){function i(a){return a.length?a.pop()+\" \":\"\"}function o(a,c,f,h,m,d){if(a!==f||c!==h){var g=m.push(\"translate(\",null,n,null,e);d.push({i:g-4,x:O(a,f)},{i:g-2,x:O(c,h)})}else(f||h)&&m.push(\"translate(\"+f+n+h+e)}function s(a,c,f,h){a!==c?(a-c>180?c+=360:c-a>180&&(a+=360),h.push({i:f.push(i(f)+\"rotate(\",null,r)-2,x:O(a,c)})):c&&f.push(i(f)+\"rotate(\"+c+r)}function l(a,c,f,h){a!==c?h.push({i:f.push(i(f)+\"skewX(\",null,r)-2,x:O(a,c)}):c&&f.push(i(f)+\"skewX(\"+c+r)}function u(a,c,f,h,m,d){if(a!==f||c!==h){var g=m.push(i(m)+\"scale(\",null,\",\",null,\")\");d.push({i:g-4,x:O(a,f)},{i:g-2,x:O(c,h)})}else(f!==1||h!==1)&&m.push(i(m)+\"scale(\"+f+\",\"+h+\")\")}return function(a,c){var f=[],h=[];return a=t(a),c=t(c),o(a.translateX,a.translateY,c.translateX,c.translateY,f,h),s(a.rotate,c.rotate,f,h),l(a.skewX,c.skewX,f,h),u(a.scaleX,a.scaleY,c.scaleX,c.scaleY,f,h),a=c=null,function(m){for(var d=-1,g=h.length,y;++d<g;)f[(y=h[d]).i]=y.x(m);return f.join(\"\")}}}var Ou=Pr(La,\"px, \",\"px)\",\"deg)\"),Fu=Pr(Ha,\", \",\")\",\")\"),Ia=1e-12;function Nr(t){return((t=Math.exp(t))+1/t)/2}function qa(t){return((t=Math.exp(t))-1/t)/2}function Oa(t){return((t=Math.exp(2*t))-1)/(t+1)}var Vu=(function t(n,e,r){function i(o,s){var l=o[0],u=o[1],a=o[2],c=s[0],f=s[1],h=s[2],m=c-l,d=f-u,g=m*m+d*d,y,x;if(g<Ia)x=Math.log(h/a)/n,y=function(j){return[l+j*m,u+j*d,a*Math.exp(n*j*x)]};else{var b=Math.sqrt(g),v=(h*h-a*a+r*g)/(2*a*e*b),w=(h*h-a*a-r*g)/(2*h*e*b),A=Math.log(Math.sqrt(v*v+1)-v),E=Math.log(Math.sqrt(w*w+1)-w);x=(E-A)/n,y=function(j){var Ut=j*x,Dt=Nr(A),Gt=a/(e*b)*(Dt*Oa(n*Ut+A)-qa(A));return[l+Gt*m,u+Gt*d,a*Dt/Nr(n*Ut+A)]}}return y.duration=Math.abs(x)*1e3*n/Math.SQRT2,y}return i.rho=function(o){var s=Math.max(.001,+o),l=s*s,u=l*l;return t(s,l,u)},i})(Math.SQRT2,2,4);function Lr(t){return function(n,e){var r=t((n=un(n)).h,(e=un(e)).h),i=C(n.s,e.s),o=C(n.l,e.l),s=C(n.opacity,e.opacity);return function(l){return n.h=r(l),n.s=i(l),n.l=o(l),n.opacity=s(l),n+\"\"}}}var zu=Lr(jn),Bu=Lr(C);function Hr(t){return function(n,e){var r=t((n=cn(n)).h,(e=cn(e)).h),i=C(n.c,e.c),o=C(n.l,e.l),s=C(n.opacity,e.opacity);return function(l){return n.h=r(l),n.c=i(l),n.l=o(l),n.opacity=s(l),n+\"\"}}}var Xu=Hr(jn),Wu=Hr(C);function Ir(t){return(function n(e){e=+e;function r(i,o){var s=t((i=hn(i)).h,(o=hn(o)).h),l=C(i.s,o.s),u=C(i.l,o.l),a=C(i.opacity,o.opacity);return function(c){return i.h=s(c),i.s=l(c),i.l=u(Math.pow(c,e)),i.opacity=a(c),i+\"\"}}return r.gamma=n,r})(1)}var Yu=Ir(jn),Zu=Ir(C);var Xt=Math.PI,te=2*Xt,at=1e-6,Fa=te-at;function qr(t){this._+=t[0];for(let n=1,e=t.length;n<e;++n)this._+=arguments[n]+t[n]}function Va(t){let n=Math.floor(t);if(!(n>=0))throw new Error(`invalid digits: ${t}`);if(n>15)return qr;let e=10**n;return function(r){this._+=r[0];for(let i=1,o=r.length;i<o;++i)this._+=Math.round(arguments[i]*e)/e+r[i]}}function Or(t,n,e,r){return t===e&&n===r}function za(t){let n=Math.floor(t);if(!(n<=15))return Or;let e=10**n,r=function(i){return Math.round(i*e)};return function(i,o,s,l){return r(i)===r(s)&&r(o)===r(l)}}var Mt=class{constructor(n){this._x0=this._y0=this._x1=this._y1=null,this._=\"\",this._append=n==null?qr:Va(n),this._equal=n==null?Or:za(n)}moveTo(n,e){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}`}closePath(){this._x1!==null&&(this._x1=this._x0,this._y1=this._y0,this._append`Z`)}lineTo(n,e){this._append`L${this._x1=+n},${this._y1=+e}`}quadraticCurveTo(n,e,r,i){this._append`Q${+n},${+e},${this._x1=+r},${this._y1=+i}`}bezierCurveTo(n,e,r,i,o,s){this._append`C${+n},${+e},${+r},${+i},${this._x1=+o},${this._y1=+s}`}arcTo(n,e,r,i,o){if(n=+n,e=+e,r=+r,i=+i,o=+o,o<0)throw new Error(`negative radius: ${o}`);let s=this._x1,l=this._y1,u=r-n,a=i-e,c=s-n,f=l-e,h=c*c+f*f;if(this._x1===null)this._append`M${this._x1=n},${this._y1=e}`;else if(h>at)if(!(Math.abs(f*u-a*c)>at)||!o)this._append`L${this._x1=n},${this._y1=e}`;else{let m=r-s,d=i-l,g=u*u+a*a,y=m*m+d*d,x=Math.sqrt(g),b=Math.sqrt(h),v=o*Math.tan((Xt-Math.acos((g+h-y)/(2*x*b)))/2),w=v/b,A=v/x;Math.abs(w-1)>at&&this._append`L${n+w*c},${e+w*f}`,this._append`A${o},${o},0,0,${+(f*m>c*d)},${this._x1=n+A*u},${this._y1=e+A*a}`}}arc(n,e,r,i,o,s){if(n=+n,e=+e,r=+r,s=!!s,r<0)throw new Error(`negative radius: ${r}`);let l=r*Math.cos(i),u=r*Math.sin(i),a=n+l,c=e+u,f=1^s,h=s?i-o:o-i;if(this._x1===null?this._append`M${a},${c}`:(Math.abs(this._x1-a)>at||Math.abs(this._y1-c)>at)&&this._append`L${a},${c}`,!!r){if(h<0&&(h=h%te+te),h>Fa)this._append`A${r},${r},0,1,${f},${n-l},${e-u}A${r},${r},0,1,${f},${this._x1=a},${this._y1=c}`;else if(h>at){let m=n+r*Math.cos(o),d=e+r*Math.sin(o);if(h>=Xt&&this._equal(a,c,m,d)){h/=2;let g=i+h;this._append`A${r},${r},0,${+(h>=Xt)},${f},${n+r*Math.cos(g)},${e+r*Math.sin(g)}`}this._append`A${r},${r},0,${+(h>=Xt)},${f},${this._x1=m},${this._y1=d}`}}}rect(n,e,r,i){this._append`M${this._x0=this._x1=+n},${this._y0=this._y1=+e}h${r=+r}v${+i}h${-r}Z`}toString(){return this._}};function Ba(){return new Mt}Ba.prototype=Mt.prototype;function Xa(t){return Math.abs(t=Math.round(t))>=1e21?t.toLocaleString(\"en\").replace(/,/g,\"\"):t.toString(10)}function yn(t,n){if(!isFinite(t)||t===0)return null;var e=(t=n?t.toExponential(n-1):t.toExponential()).indexOf(\"e\"),r=t.slice(0,e);return[r.length>1?r[0]+r.slice(2):r,+t.slice(e+1)]}function vt(t){return t=yn(Math.abs(t)),t?t[1]:NaN}function Wa(t,n){return function(e,r){for(var i=e.length,o=[],s=0,l=t[0],u=0;i>0&&l>0&&(u+l+1>r&&(l=Math.max(1,r-u)),o.push(e.substring(i-=l,i+l)),!((u+=l+1)>r));)l=t[s=(s+1)%t.length];return o.reverse().join(n)}}function Ya(t){return function(n){return n.replace(/[0-9]/g,function(e){return t[+e]})}}var Za=/^(?:(.)?([<>=^]))?([+\\-( ])?([$#])?(0)?(\\d+)?(,)?(\\.\\d+)?(~)?([a-z%])?$/i;function kt(t){if(!(n=Za.exec(t)))throw new Error(\"invalid format: \"+t);var n;return new ne({fill:n[1],align:n[2],sign:n[3],symbol:n[4],zero:n[5],width:n[6],comma:n[7],precision:n[8]&&n[8].slice(1),trim:n[9],type:n[10]})}kt.prototype=ne.prototype;function ne(t){this.fill=t.fill===void 0?\" \":t.fill+\"\",this.align=t.align===void 0?\">\":t.align+\"\",this.sign=t.sign===void 0?\"-\":t.sign+\"\",this.symbol=t.symbol===void 0?\"\":t.symbol+\"\",this.zero=!!t.zero,this.width=t.width===void 0?void 0:+t.width,this.comma=!!t.comma,this.precision=t.precision===void 0?void 0:+t.precision,this.trim=!!t.trim,this.type=t.type===void 0?\"\":t.type+\"\"}ne.prototype.toString=function(){return this.fill+this.align+this.sign+this.symbol+(this.zero?\"0\":\"\")+(this.width===void 0?\"\":Math.max(1,this.width|0))+(this.comma?\",\":\"\")+(this.precision===void 0?\"\":\".\"+Math.max(0,this.precision|0))+(this.trim?\"~\":\"\")+this.type};function Ua(t){t:for(var n=t.length,e=1,r=-1,i;e<n;++e)switch(t[e]){case\".\":r=i=e;break;case\"0\":r===0&&(r=e),i=e;break;default:if(!+t[e])break t;r>0&&(r=0);break}return r>0?t.slice(0,r)+t.slice(i+1):t}var _n;function Ga(t,n){var e=yn(t,n);if(!e)return _n=void 0,t.toPrecision(n);var r=e[0],i=e[1],o=i-(_n=Math.max(-8,Math.min(8,Math.floor(i/3)))*3)+1,s=r.length;return o===s?r:o>s?r+new Array(o-s+1).join(\"0\"):o>0?r.slice(0,o)+\".\"+r.slice(o):\"0.\"+new Array(1-o).join(\"0\")+yn(t,Math.max(0,n+o-1))[0]}function Fr(t,n){var e=yn(t,n);if(!e)return t+\"\";var r=e[0],i=e[1];return i<0?\"0.\"+new Array(-i).join(\"0\")+r:r.length>i+1?r.slice(0,i+1)+\".\"+r.slice(i+1):r+new Array(i-r.length+2).join(\"0\")}var Vr={\"%\":(t,n)=>(t*100).toFixed(n),b:t=>Math.round(t).toString(2),c:t=>t+\"\",d:Xa,e:(t,n)=>t.toExponential(n),f:(t,n)=>t.toFixed(n),g:(t,n)=>t.toPrecision(n),o:t=>Math.round(t).toString(8),p:(t,n)=>Fr(t*100,n),r:Fr,s:Ga,X:t=>Math.round(t).toString(16).toUpperCase(),x:t=>Math.round(t).toString(16)};function zr(t){return t}var Br=Array.prototype.map,Xr=[\"y\",\"z\",\"a\",\"f\",\"p\",\"n\",\"µ\",\"m\",\"\",\"k\",\"M\",\"G\",\"T\",\"P\",\"E\",\"Z\",\"Y\"];function Ka(t){var n=t.grouping===void 0||t.thousands===void 0?zr:Wa(Br.call(t.grouping,Number),t.thousands+\"\"),e=t.currency===void 0?\"\":t.currency[0]+\"\",r=t.currency===void 0?\"\":t.currency[1]+\"\",i=t.decimal===void 0?\".\":t.decimal+\"\",o=t.numerals===void 0?zr:Ya(Br.call(t.numerals,String)),s=t.percent===void 0?\"%\":t.percent+\"\",l=t.minus===void 0?\"−\":t.minus+\"\",u=t.nan===void 0?\"NaN\":t.nan+\"\";function a(f,h){f=kt(f);var m=f.fill,d=f.align,g=f.sign,y=f.symbol,x=f.zero,b=f.width,v=f.comma,w=f.precision,A=f.trim,E=f.type;E===\"n\"?(v=!0,E=\"g\"):Vr[E]||(w===void 0&&(w=12),A=!0,E=\"g\"),(x||m===\"0\"&&d===\"=\")&&(x=!0,m=\"0\",d=\"=\");var j=(h&&h.prefix!==void 0?h.prefix:\"\")+(y===\"$\"?e:y===\"#\"&&/[boxX]/.test(E)?\"0\"+E.toLowerCase():\"\"),Ut=(y===\"$\"?r:/[%p]/.test(E)?s:\"\")+(h&&h.suffix!==void 0?h.suffix:\"\"),Dt=Vr[E],Gt=/[defgprs%]/.test(E);w=w===void 0?6:/[gprs]/.test(E)?Math.max(1,Math.min(21,w)):Math.max(0,Math.min(20,w));function Te(_){var tt=j,L=Ut,ct,Ne,Kt;if(E===\"c\")L=Dt(_)+L,_=\"\";else{_=+_;var Qt=_<0||1/_<0;if(_=isNaN(_)?u:Dt(Math.abs(_),w),A&&(_=Ua(_)),Qt&&+_==0&&g!==\"+\"&&(Qt=!1),tt=(Qt?g===\"(\"?g:l:g===\"-\"||g===\"(\"?\"\":g)+tt,L=(E===\"s\"&&!isNaN(_)&&_n!==void 0?Xr[8+_n/3]:\"\")+L+(Qt&&g===\"(\"?\")\":\"\"),Gt){for(ct=-1,Ne=_.length;++ct<Ne;)if(Kt=_.charCodeAt(ct),48>Kt||Kt>57){L=(Kt===46?i+_.slice(ct+1):_.slice(ct))+L,_=_.slice(0,ct);break}}}v&&!x&&(_=n(_,1/0));var Jt=tt.length+_.length+L.length,U=Jt<b?new Array(b-Jt+1).join(m):\"\";switch(v&&x&&(_=n(U+_,U.length?b-L.length:1/0),U=\"\"),d){case\"<\":_=tt+_+L+U;break;case\"=\":_=tt+U+_+L;break;case\"^\":_=U.slice(0,Jt=U.length>>1)+tt+_+L+U.slice(Jt);break;default:_=U+tt+_+L;break}return o(_)}return Te.toString=function(){return f+\"\"},Te}function c(f,h){var m=Math.max(-8,Math.min(8,Math.floor(vt(h)/3)))*3,d=Math.pow(10,-m),g=a((f=kt(f),f.type=\"f\",f),{suffix:Xr[8+m/3]});return function(y){return g(d*y)}}return{format:a,formatPrefix:c}}var gn,xn,ee;Qa({thousands:\",\",grouping:[3],currency:[\"$\",\"\"]});function Qa(t){return gn=Ka(t),xn=gn.format,ee=gn.formatPrefix,gn}function Wr(t){return Math.max(0,-vt(Math.abs(t)))}function Yr(t,n){return Math.max(0,Math.max(-8,Math.min(8,Math.floor(vt(n)/3)))*3-vt(Math.abs(t)))}function Zr(t,n){return t=Math.abs(t),n=Math.abs(n)-t,Math.max(0,vt(n)-vt(t))+1}function bn(t,n){switch(arguments.length){case 0:break;case 1:this.range(t);break;default:this.range(n).domain(t);break}return this}var Ur=Symbol(\"implicit\");function jr(){var t=new Ot,n=[],e=[],r=Ur;function i(o){let s=t.get(o);if(s===void 0){if(r!==Ur)return r;t.set(o,s=n.push(o)-1)}return e[s%e.length]}return i.domain=function(o){if(!arguments.length)return n.slice();n=[],t=new Ot;for(let s of o)t.has(s)||t.set(s,n.push(s)-1);return i},i.range=function(o){return arguments.length?(e=Array.from(o),i):e.slice()},i.unknown=function(o){return arguments.length?(r=o,i):r},i.copy=function(){return jr(n,e).unknown(r)},bn.apply(i,arguments),i}function ie(){var t=jr().unknown(void 0),n=t.domain,e=t.range,r=0,i=1,o,s,l=!1,u=0,a=0,c=.5;delete t.unknown;function f(){var h=n().length,m=i<r,d=m?i:r,g=m?r:i;o=(g-d)/Math.max(1,h-u+a*2),l&&(o=Math.floor(o)),d+=(g-d-o*(h-u))*c,s=o*(1-u),l&&(d=Math.round(d),s=Math.round(s));var y=ze(h).map(function(x){return d+o*x});return e(m?y.reverse():y)}return t.domain=function(h){return arguments.length?(n(h),f()):n()},t.range=function(h){return arguments.length?([r,i]=h,r=+r,i=+i,f()):[r,i]},t.rangeRound=function(h){return[r,i]=h,r=+r,i=+i,l=!0,f()},t.bandwidth=function(){return s},t.step=function(){return o},t.round=function(h){return arguments.length?(l=!!h,f()):l},t.padding=function(h){return arguments.length?(u=Math.min(1,a=+h),f()):u},t.paddingInner=function(h){return arguments.length?(u=Math.min(1,h),f()):u},t.paddingOuter=function(h){return arguments.length?(a=+h,f()):a},t.align=function(h){return arguments.length?(c=Math.max(0,Math.min(1,h)),f()):c},t.copy=function(){return ie(n(),[r,i]).round(l).paddingInner(u).paddingOuter(a).align(c)},bn.apply(f(),arguments)}function Ja(t){return function(){return t}}function ja(t){return+t}var Gr=[0,1];function $t(t){return t}function re(t,n){return(n-=t=+t)?function(e){return(e-t)/n}:Ja(isNaN(n)?NaN:.5)}function tl(t,n){var e;return t>n&&(e=t,t=n,n=e),function(r){return Math.max(t,Math.min(n,r))}}function nl(t,n,e){var r=t[0],i=t[1],o=n[0],s=n[1];return i<r?(r=re(i,r),o=e(s,o)):(r=re(r,i),o=e(o,s)),function(l){return o(r(l))}}function el(t,n,e){var r=Math.min(t.length,n.length)-1,i=new Array(r),o=new Array(r),s=-1;for(t[r]<t[0]&&(t=t.slice().reverse(),n=n.slice().reverse());++s<r;)i[s]=re(t[s],t[s+1]),o[s]=e(n[s],n[s+1]);return function(l){var u=qe(t,l,1,r)-1;return o[u](i[u](l))}}function ti(t,n){return n.domain(t.domain()).range(t.range()).interpolate(t.interpolate()).clamp(t.clamp()).unknown(t.unknown())}function ni(){var t=Gr,n=Gr,e=dn,r,i,o,s=$t,l,u,a;function c(){var h=Math.min(t.length,n.length);return s!==$t&&(s=tl(t[0],t[h-1])),l=h>2?el:nl,u=a=null,f}function f(h){return h==null||isNaN(h=+h)?o:(u||(u=l(t.map(r),n,e)))(r(s(h)))}return f.invert=function(h){return s(i((a||(a=l(n,t.map(r),O)))(h)))},f.domain=function(h){return arguments.length?(t=Array.from(h,ja),c()):t.slice()},f.range=function(h){return arguments.length?(n=Array.from(h),c()):n.slice()},f.rangeRound=function(h){return n=Array.from(h),e=Dr,c()},f.clamp=function(h){return arguments.length?(s=h?!0:$t,c()):s!==$t},f.interpolate=function(h){return arguments.length?(e=h,c()):e},f.unknown=function(h){return arguments.length?(o=h,f):o},function(h,m){return r=h,i=m,c()}}function rl(){return ni()($t,$t)}function il(t,n,e,r){var i=Ve(t,n,e),o;switch(r=kt(r??\",f\"),r.type){case\"s\":{var s=Math.max(Math.abs(t),Math.abs(n));return r.precision==null&&!isNaN(o=Yr(i,s))&&(r.precision=o),ee(r,s)}case\"\":case\"e\":case\"g\":case\"p\":case\"r\":{r.precision==null&&!isNaN(o=Zr(i,Math.max(Math.abs(t),Math.abs(n))))&&(r.precision=o-(r.type===\"e\"));break}case\"f\":case\"%\":{r.precision==null&&!isNaN(o=Wr(i))&&(r.precision=o-(r.type===\"%\")*2);break}}return xn(r)}function ol(t){var n=t.domain;return t.ticks=function(e){var r=n();return en(r[0],r[r.length-1],e??10)},t.tickFormat=function(e,r){var i=n();return il(i[0],i[i.length-1],e??10,r)},t.nice=function(e){e==null&&(e=10);var r=n(),i=0,o=r.length-1,s=r[i],l=r[o],u,a,c=10;for(l<s&&(a=s,s=l,l=a,a=i,i=o,o=a);c-- >0;){if(a=nn(s,l,e),a===u)return r[i]=s,r[o]=l,n(r);if(a>0)s=Math.floor(s/a)*a,l=Math.ceil(l/a)*a;else if(a<0)s=Math.ceil(s*a)/a,l=Math.floor(l*a)/a;else break;u=a}return t},t}function F(){var t=rl();return t.copy=function(){return ti(t,F())},bn.apply(t,arguments),ol(t)}function sl(t,n){t=t.slice();var e=0,r=t.length-1,i=t[e],o=t[r],s;return o<i&&(s=e,e=r,r=s,s=i,i=o,o=s),t[e]=n.floor(i),t[r]=n.ceil(o),t}function Kr(t){return Math.log(t)}function Qr(t){return Math.exp(t)}function al(t){return-Math.log(-t)}function ll(t){return-Math.exp(-t)}function ul(t){return isFinite(t)?+(\"1e\"+t):t<0?0:t}function cl(t){return t===10?ul:t===Math.E?Math.exp:n=>Math.pow(t,n)}function fl(t){return t===Math.E?Math.log:t===10&&Math.log10||t===2&&Math.log2||(t=Math.log(t),n=>Math.log(n)/t)}function Jr(t){return(n,e)=>-t(-n,e)}function hl(t){let n=t(Kr,Qr),e=n.domain,r=10,i,o;function s(){return i=fl(r),o=cl(r),e()[0]<0?(i=Jr(i),o=Jr(o),t(al,ll)):t(Kr,Qr),n}return n.base=function(l){return arguments.length?(r=+l,s()):r},n.domain=function(l){return arguments.length?(e(l),s()):e()},n.ticks=l=>{let u=e(),a=u[0],c=u[u.length-1],f=c<a;f&&([a,c]=[c,a]);let h=i(a),m=i(c),d,g,y=l==null?10:+l,x=[];if(!(r%1)&&m-h<y){if(h=Math.floor(h),m=Math.ceil(m),a>0){for(;h<=m;++h)for(d=1;d<r;++d)if(g=h<0?d/o(-h):d*o(h),!(g<a)){if(g>c)break;x.push(g)}}else for(;h<=m;++h)for(d=r-1;d>=1;--d)if(g=h>0?d/o(-h):d*o(h),!(g<a)){if(g>c)break;x.push(g)}x.length*2<y&&(x=en(a,c,y))}else x=en(h,m,Math.min(m-h,y)).map(o);return f?x.reverse():x},n.tickFormat=(l,u)=>{if(l==null&&(l=10),u==null&&(u=r===10?\"s\":\",\"),typeof u!=\"function\"&&(!(r%1)&&(u=kt(u)).precision==null&&(u.trim=!0),u=xn(u)),l===1/0)return u;let a=Math.max(1,r*l/n.ticks().length);return c=>{let f=c/o(Math.round(i(c)));return f*r<r-.5&&(f*=r),f<=a?u(c):\"\"}},n.nice=()=>e(sl(e(),{floor:l=>o(Math.floor(i(l))),ceil:l=>o(Math.ceil(i(l)))})),n}function oe(){let t=hl(ni()).domain([1,10]);return t.copy=()=>ti(t,oe()).base(t.base()),bn.apply(t,arguments),t}function T(t){return function(){return t}}var pl=Math.cos;var ae=Math.sin,St=Math.sqrt,ei=1e-12,wn=Math.PI,oc=wn/2,ai=2*wn;function li(t){let n=3;return t.digits=function(e){if(!arguments.length)return n;if(e==null)n=null;else{let r=Math.floor(e);if(!(r>=0))throw new RangeError(`invalid digits: ${e}`);n=r}return t},()=>new Mt(n)}var sc=Array.prototype.slice;function ui(t){return typeof t==\"object\"&&\"length\"in t?t:Array.from(t)}function ci(t){this._context=t}ci.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:this._context.lineTo(t,n);break}}};function ue(t){return new ci(t)}function fi(t){return t[0]}function hi(t){return t[1]}function ce(t,n){var e=T(!0),r=null,i=ue,o=null,s=li(l);t=typeof t==\"function\"?t:t===void 0?fi:T(t),n=typeof n==\"function\"?n:n===void 0?hi:T(n);function l(u){var a,c=(u=ui(u)).length,f,h=!1,m;for(r==null&&(o=i(m=s())),a=0;a<=c;++a)!(a<c&&e(f=u[a],a,u))===h&&((h=!h)?o.lineStart():o.lineEnd()),h&&o.point(+t(f,a,u),+n(f,a,u));if(m)return o=null,m+\"\"||null}return l.x=function(u){return arguments.length?(t=typeof u==\"function\"?u:T(+u),l):t},l.y=function(u){return arguments.length?(n=typeof u==\"function\"?u:T(+u),l):n},l.defined=function(u){return arguments.length?(e=typeof u==\"function\"?u:T(!!u),l):e},l.curve=function(u){return arguments.length?(i=u,r!=null&&(o=i(r)),l):i},l.context=function(u){return arguments.length?(u==null?r=o=null:o=i(r=u),l):r},l}function pi(t,n,e){var r=null,i=T(!0),o=null,s=ue,l=null,u=li(a);t=typeof t==\"function\"?t:t===void 0?fi:T(+t),n=typeof n==\"function\"?n:T(n===void 0?0:+n),e=typeof e==\"function\"?e:e===void 0?hi:T(+e);function a(f){var h,m,d,g=(f=ui(f)).length,y,x=!1,b,v=new Array(g),w=new Array(g);for(o==null&&(l=s(b=u())),h=0;h<=g;++h){if(!(h<g&&i(y=f[h],h,f))===x)if(x=!x)m=h,l.areaStart(),l.lineStart();else{for(l.lineEnd(),l.lineStart(),d=h-1;d>=m;--d)l.point(v[d],w[d]);l.lineEnd(),l.areaEnd()}x&&(v[h]=+t(y,h,f),w[h]=+n(y,h,f),l.point(r?+r(y,h,f):v[h],e?+e(y,h,f):w[h]))}if(b)return l=null,b+\"\"||null}function c(){return ce().defined(i).curve(s).context(o)}return a.x=function(f){return arguments.length?(t=typeof f==\"function\"?f:T(+f),r=null,a):t},a.x0=function(f){return arguments.length?(t=typeof f==\"function\"?f:T(+f),a):t},a.x1=function(f){return arguments.length?(r=f==null?null:typeof f==\"function\"?f:T(+f),a):r},a.y=function(f){return arguments.length?(n=typeof f==\"function\"?f:T(+f),e=null,a):n},a.y0=function(f){return arguments.length?(n=typeof f==\"function\"?f:T(+f),a):n},a.y1=function(f){return arguments.length?(e=f==null?null:typeof f==\"function\"?f:T(+f),a):e},a.lineX0=a.lineY0=function(){return c().x(t).y(n)},a.lineY1=function(){return c().x(t).y(e)},a.lineX1=function(){return c().x(r).y(n)},a.defined=function(f){return arguments.length?(i=typeof f==\"function\"?f:T(!!f),a):i},a.curve=function(f){return arguments.length?(s=f,o!=null&&(l=s(o)),a):s},a.context=function(f){return arguments.length?(f==null?o=l=null:l=s(o=f),a):o},a}var ac=ml(ue);function mi(t){this._curve=t}mi.prototype={areaStart:function(){this._curve.areaStart()},areaEnd:function(){this._curve.areaEnd()},lineStart:function(){this._curve.lineStart()},lineEnd:function(){this._curve.lineEnd()},point:function(t,n){this._curve.point(n*Math.sin(t),n*-Math.cos(t))}};function ml(t){function n(e){return new mi(t(e))}return n._curve=t,n}var lc=St(3);var dl=St(1/3),uc=dl*2;var di=ae(wn/10)/ae(7*wn/10),cc=ae(ai/10)*di,fc=-pl(ai/10)*di;var hc=St(3);var pc=St(3);var mc=St(3)/2,gl=1/St(12),dc=(gl/2+1)*3;function J(){}function Mn(t,n,e){t._context.bezierCurveTo((2*t._x0+t._x1)/3,(2*t._y0+t._y1)/3,(t._x0+2*t._x1)/3,(t._y0+2*t._y1)/3,(t._x0+4*t._x1+n)/6,(t._y0+4*t._y1+e)/6)}function fe(t){this._context=t}fe.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){switch(this._point){case 3:Mn(this,this._x1,this._y1);case 2:this._context.lineTo(this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,this._context.lineTo((5*this._x0+this._x1)/6,(5*this._y0+this._y1)/6);default:Mn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function yl(t){this._context=t}yl.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._y0=this._y1=this._y2=this._y3=this._y4=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x2,this._y2),this._context.closePath();break}case 2:{this._context.moveTo((this._x2+2*this._x3)/3,(this._y2+2*this._y3)/3),this._context.lineTo((this._x3+2*this._x2)/3,(this._y3+2*this._y2)/3),this._context.closePath();break}case 3:{this.point(this._x2,this._y2),this.point(this._x3,this._y3),this.point(this._x4,this._y4);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x2=t,this._y2=n;break;case 1:this._point=2,this._x3=t,this._y3=n;break;case 2:this._point=3,this._x4=t,this._y4=n,this._context.moveTo((this._x0+4*this._x1+t)/6,(this._y0+4*this._y1+n)/6);break;default:Mn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function _l(t){this._context=t}_l.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3;var e=(this._x0+4*this._x1+t)/6,r=(this._y0+4*this._y1+n)/6;this._line?this._context.lineTo(e,r):this._context.moveTo(e,r);break;case 3:this._point=4;default:Mn(this,t,n);break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n}};function gi(t,n){this._basis=new fe(t),this._beta=n}gi.prototype={lineStart:function(){this._x=[],this._y=[],this._basis.lineStart()},lineEnd:function(){var t=this._x,n=this._y,e=t.length-1;if(e>0)for(var r=t[0],i=n[0],o=t[e]-r,s=n[e]-i,l=-1,u;++l<=e;)u=l/e,this._basis.point(this._beta*t[l]+(1-this._beta)*(r+u*o),this._beta*n[l]+(1-this._beta)*(i+u*s));this._x=this._y=null,this._basis.lineEnd()},point:function(t,n){this._x.push(+t),this._y.push(+n)}};var gc=(function t(n){function e(r){return n===1?new fe(r):new gi(r,n)}return e.beta=function(r){return t(+r)},e})(.85);function vn(t,n,e){t._context.bezierCurveTo(t._x1+t._k*(t._x2-t._x0),t._y1+t._k*(t._y2-t._y0),t._x2+t._k*(t._x1-n),t._y2+t._k*(t._y1-e),t._x2,t._y2)}function he(t,n){this._context=t,this._k=(1-n)/6}he.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:vn(this,this._x1,this._y1);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2,this._x1=t,this._y1=n;break;case 2:this._point=3;default:vn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var yc=(function t(n){function e(r){return new he(r,n)}return e.tension=function(r){return t(+r)},e})(0);function pe(t,n){this._context=t,this._k=(1-n)/6}pe.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:vn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var _c=(function t(n){function e(r){return new pe(r,n)}return e.tension=function(r){return t(+r)},e})(0);function me(t,n){this._context=t,this._k=(1-n)/6}me.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:vn(this,t,n);break}this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var xc=(function t(n){function e(r){return new me(r,n)}return e.tension=function(r){return t(+r)},e})(0);function de(t,n,e){var r=t._x1,i=t._y1,o=t._x2,s=t._y2;if(t._l01_a>ei){var l=2*t._l01_2a+3*t._l01_a*t._l12_a+t._l12_2a,u=3*t._l01_a*(t._l01_a+t._l12_a);r=(r*l-t._x0*t._l12_2a+t._x2*t._l01_2a)/u,i=(i*l-t._y0*t._l12_2a+t._y2*t._l01_2a)/u}if(t._l23_a>ei){var a=2*t._l23_2a+3*t._l23_a*t._l12_a+t._l12_2a,c=3*t._l23_a*(t._l23_a+t._l12_a);o=(o*a+t._x1*t._l23_2a-n*t._l12_2a)/c,s=(s*a+t._y1*t._l23_2a-e*t._l12_2a)/c}t._context.bezierCurveTo(r,i,o,s,t._x2,t._y2)}function yi(t,n){this._context=t,this._alpha=n}yi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x2,this._y2);break;case 3:this.point(this._x2,this._y2);break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3;default:de(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var bc=(function t(n){function e(r){return n?new yi(r,n):new he(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function _i(t,n){this._context=t,this._alpha=n}_i.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._x0=this._x1=this._x2=this._x3=this._x4=this._x5=this._y0=this._y1=this._y2=this._y3=this._y4=this._y5=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){switch(this._point){case 1:{this._context.moveTo(this._x3,this._y3),this._context.closePath();break}case 2:{this._context.lineTo(this._x3,this._y3),this._context.closePath();break}case 3:{this.point(this._x3,this._y3),this.point(this._x4,this._y4),this.point(this._x5,this._y5);break}}},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1,this._x3=t,this._y3=n;break;case 1:this._point=2,this._context.moveTo(this._x4=t,this._y4=n);break;case 2:this._point=3,this._x5=t,this._y5=n;break;default:de(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var wc=(function t(n){function e(r){return n?new _i(r,n):new pe(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function xi(t,n){this._context=t,this._alpha=n}xi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._x2=this._y0=this._y1=this._y2=NaN,this._l01_a=this._l12_a=this._l23_a=this._l01_2a=this._l12_2a=this._l23_2a=this._point=0},lineEnd:function(){(this._line||this._line!==0&&this._point===3)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){if(t=+t,n=+n,this._point){var e=this._x2-t,r=this._y2-n;this._l23_a=Math.sqrt(this._l23_2a=Math.pow(e*e+r*r,this._alpha))}switch(this._point){case 0:this._point=1;break;case 1:this._point=2;break;case 2:this._point=3,this._line?this._context.lineTo(this._x2,this._y2):this._context.moveTo(this._x2,this._y2);break;case 3:this._point=4;default:de(this,t,n);break}this._l01_a=this._l12_a,this._l12_a=this._l23_a,this._l01_2a=this._l12_2a,this._l12_2a=this._l23_2a,this._x0=this._x1,this._x1=this._x2,this._x2=t,this._y0=this._y1,this._y1=this._y2,this._y2=n}};var Mc=(function t(n){function e(r){return n?new xi(r,n):new me(r,0)}return e.alpha=function(r){return t(+r)},e})(.5);function xl(t){this._context=t}xl.prototype={areaStart:J,areaEnd:J,lineStart:function(){this._point=0},lineEnd:function(){this._point&&this._context.closePath()},point:function(t,n){t=+t,n=+n,this._point?this._context.lineTo(t,n):(this._point=1,this._context.moveTo(t,n))}};function ri(t){return t<0?-1:1}function ii(t,n,e){var r=t._x1-t._x0,i=n-t._x1,o=(t._y1-t._y0)/(r||i<0&&-0),s=(e-t._y1)/(i||r<0&&-0),l=(o*i+s*r)/(r+i);return(ri(o)+ri(s))*Math.min(Math.abs(o),Math.abs(s),.5*Math.abs(l))||0}function oi(t,n){var e=t._x1-t._x0;return e?(3*(t._y1-t._y0)/e-n)/2:n}function se(t,n,e){var r=t._x0,i=t._y0,o=t._x1,s=t._y1,l=(o-r)/3;t._context.bezierCurveTo(r+l,i+l*n,o-l,s-l*e,o,s)}function le(t){this._context=t}le.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x0=this._x1=this._y0=this._y1=this._t0=NaN,this._point=0},lineEnd:function(){switch(this._point){case 2:this._context.lineTo(this._x1,this._y1);break;case 3:se(this,this._t0,oi(this,this._t0));break}(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line=1-this._line},point:function(t,n){var e=NaN;if(t=+t,n=+n,!(t===this._x1&&n===this._y1)){switch(this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;break;case 2:this._point=3,se(this,oi(this,e=ii(this,t,n)),e);break;default:se(this,this._t0,e=ii(this,t,n));break}this._x0=this._x1,this._x1=t,this._y0=this._y1,this._y1=n,this._t0=e}}};function bl(t){this._context=new bi(t)}(bl.prototype=Object.create(le.prototype)).point=function(t,n){le.prototype.point.call(this,n,t)};function bi(t){this._context=t}bi.prototype={moveTo:function(t,n){this._context.moveTo(n,t)},closePath:function(){this._context.closePath()},lineTo:function(t,n){this._context.lineTo(n,t)},bezierCurveTo:function(t,n,e,r,i,o){this._context.bezierCurveTo(n,t,r,e,o,i)}};function wl(t){this._context=t}wl.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=[],this._y=[]},lineEnd:function(){var t=this._x,n=this._y,e=t.length;if(e)if(this._line?this._context.lineTo(t[0],n[0]):this._context.moveTo(t[0],n[0]),e===2)this._context.lineTo(t[1],n[1]);else for(var r=si(t),i=si(n),o=0,s=1;s<e;++o,++s)this._context.bezierCurveTo(r[0][o],i[0][o],r[1][o],i[1][o],t[s],n[s]);(this._line||this._line!==0&&e===1)&&this._context.closePath(),this._line=1-this._line,this._x=this._y=null},point:function(t,n){this._x.push(+t),this._y.push(+n)}};function si(t){var n,e=t.length-1,r,i=new Array(e),o=new Array(e),s=new Array(e);for(i[0]=0,o[0]=2,s[0]=t[0]+2*t[1],n=1;n<e-1;++n)i[n]=1,o[n]=4,s[n]=4*t[n]+2*t[n+1];for(i[e-1]=2,o[e-1]=7,s[e-1]=8*t[e-1]+t[e],n=1;n<e;++n)r=i[n]/o[n-1],o[n]-=r,s[n]-=r*s[n-1];for(i[e-1]=s[e-1]/o[e-1],n=e-2;n>=0;--n)i[n]=(s[n]-i[n+1])/o[n];for(o[e-1]=(t[e]+i[e-1])/2,n=0;n<e-1;++n)o[n]=2*t[n+1]-i[n+1];return[i,o]}function wi(t,n){this._context=t,this._t=n}wi.prototype={areaStart:function(){this._line=0},areaEnd:function(){this._line=NaN},lineStart:function(){this._x=this._y=NaN,this._point=0},lineEnd:function(){0<this._t&&this._t<1&&this._point===2&&this._context.lineTo(this._x,this._y),(this._line||this._line!==0&&this._point===1)&&this._context.closePath(),this._line>=0&&(this._t=1-this._t,this._line=1-this._line)},point:function(t,n){switch(t=+t,n=+n,this._point){case 0:this._point=1,this._line?this._context.lineTo(t,n):this._context.moveTo(t,n);break;case 1:this._point=2;default:{if(this._t<=0)this._context.lineTo(this._x,n),this._context.lineTo(t,n);else{var e=this._x*(1-this._t)+t*this._t;this._context.lineTo(e,this._y),this._context.lineTo(e,n)}break}}this._x=t,this._y=n}};function Mi(t){return new wi(t,1)}function ge(t){let n=[],e=0,r=i=>{i!==null&&(e+=i),n.push(i===null?null:e)};for(let i of t)if(i===null||typeof i==\"number\")r(i);else{let[o,s]=i;for(let l=0;l<s;l++)r(o)}return n}function vi(t){let n=0;return ge(t).map(e=>(n+=e??0,n*1e3))}var ye=[\"up\",\"slow\",\"down\",\"unknown\"],_e={day:864e5,week:6048e5,all:5*6048e5};var vl=36e5;function kl(t,n){return t.map((e,r)=>{let i=Math.max(e.atMs,t[r+1]?.atMs??n);return{...e,untilMs:i,seenMs:Math.min(i-e.atMs,vl)}})}function xe(t,n){let[e,r,i,o,s,l]=[t.quantity,t.floor,t.ceiling,t.response,t.demand,t.verdict].map(ge),u=vi(t.at).map((a,c)=>{let[f,h]=[r?.[c]??null,i?.[c]??null];return{atMs:a,quantity:ki(e?.[c],100),bounds:f===null||h===null?null:{floor:f,ceiling:h},responseMs:o?.[c]??null,demand:ki(s?.[c],t.demandScale),verdict:$l(l?.[c])}});return kl(u,n)}function ki(t,n){return t==null?null:t/n}function $l(t){return ye[t??ye.length-1]??\"unknown\"}function $n(t,{endMs:n},e){let r=n-_e[e],i=Sl(t,n).filter(({untilMs:o})=>o>r);return{process:t,points:i,fromMs:Math.max(r,i[0]?.atMs??r),endMs:n}}var $i=new WeakMap;function Sl(t,n){let e=$i.get(t);if(e!==void 0)return e;let r=xe(t.points,n);return $i.set(t,r),r}var P=56;function X({process:{demandUnit:t}},n){return n-(t===null?12:44)}function Sn(t,n){let{fromMs:e,endMs:r}=t;return F([e,Math.max(r,e+1)],[P,X(t,n)])}function Si({points:t},n){let[e,r]=[0,t.length-1];for(;e<r;){let i=Math.ceil((e+r)/2);(t[i]?.atMs??0)<=n?e=i:r=i-1}return e}function Ti(t,n){let{process:{zone:e},fromMs:r,endMs:i}=t,o=(X(t,n)-P)/Math.max(1,i-r),l=[36e5,2*36e5,3*36e5,6*36e5,12*36e5,864e5,2*864e5,7*864e5].find(a=>a*o>=(a>864e5?54:84))??14*864e5,u=a=>l>=864e5?l===864e5?V(e,a):mt(e,a):et(e,a)%864e5===0?V(e,a):pt(e,a);return In(e,r,i,l).map(a=>({atMs:a,label:u(a)}))}function Ni({process:t},n){let{zone:e,demandUnit:r,incidents:i,changes:o}=t,{atMs:s,untilMs:l,quantity:u,bounds:a,responseMs:c,demand:f,verdict:h}=n,m=i.filter(y=>y.sinceMs<l&&(y.endedMs??1/0)>s),d=o.filter(y=>y.atMs>=s&&y.atMs<l),g=[[\"Dynos\",u===null?\"not seen\":H(u)],[\"Schedule\",a===null?\"no window\":Ae(a)],[\"Response\",c===null?\"not seen\":nt(c)],...r===null?[]:[[\"Demand\",f===null?\"not seen\":`${N(f)}${r===\"demand\"?\"\":` ${r}`}`]],[\"Verdict\",Lt[h]],...d.slice(0,2).map(({from:y,to:x,message:b})=>[`${y} → ${x}`,Tl(b)]),...m.slice(0,2).map(y=>[\"Incident\",Ht[y.kind]])];return{title:l-s>=36e5/6&&l-s<=36e5?`${D(e,s)}-${pt(e,l)}`:D(e,s),rows:g}}function Tl(t){return t.length>120?`${t.slice(0,119)}…`:t}function Tt({process:t,fromMs:n}){return t.incidents.filter(({endedMs:e})=>e===null||e>n)}function Nt({caption:t,headers:n,rows:e}){let r=p(\"details\",{class:\"data\"},p(\"summary\",{},\"Show as a table\"));return r.addEventListener(\"toggle\",()=>{if(!r.open||r.querySelector(\"table\")!==null)return;let i=p(\"tr\",{},...n.map(l=>p(\"th\",{scope:\"col\"},l))),o=e().map(([l=\"\",...u])=>p(\"tr\",{},p(\"th\",{scope:\"row\"},l),...u.map(a=>p(\"td\",{},a)))),s=p(\"table\",{},p(\"caption\",{},t),p(\"thead\",{},i),p(\"tbody\",{},...o));r.append(p(\"div\",{class:\"scroll\",tabindex:\"0\",role:\"region\",\"aria-label\":t},s))}),r}var Ei=new WeakMap,Ai=new WeakMap,Ci=new ResizeObserver(t=>{for(let{target:n}of t)Di(n)});function Di(t){let n=Math.floor(t.clientWidth);n===0||Ai.get(t)===n||(Ai.set(t,n),Ei.get(t)?.(n))}function Ri(t,n){Ei.set(t,n),Ci.observe(t)}function Pi(t){t.querySelectorAll(\".chart\").forEach(Di)}function Li(){Ci.disconnect()}var Nl=520;function Hi(t){let n=p(\"div\",{class:\"tip\",\"aria-hidden\":\"true\",hidden:\"\"});return t.append(n),{show:({title:e,rows:r},i,o)=>{let s=p(\"dl\",{},...r.flatMap(([a,c])=>[p(\"dt\",{},a),p(\"dd\",{},c)]));n.replaceChildren(p(\"b\",{},e),s),n.hidden=!1;let l=o-n.offsetWidth,u=i+14+n.offsetWidth<=o?i+14:i-14-n.offsetWidth;n.style.top=o<Nl?`${(t.querySelector(\"svg\")?.clientHeight??0)+4}px`:\"\",n.style.transform=`translateX(${Math.round(Math.max(0,Math.min(u,l)))}px)`},hide:()=>{n.hidden=!0}}}function Ii({title:t,rows:n}){return`${t}. ${n.map(([e,r])=>`${e}: ${r}`).join(\". \")}.`}function be(){let t=null,n=[];return{selected:()=>t,select:e=>{t=e,n.forEach(r=>r(e))},onSelect:e=>{n.push(e)}}}function At(t){let{label:n,step:e,details:r,draw:i,selection:o=be()}=t,s=null,l=p(\"p\",{class:\"unseen\",\"aria-live\":\"polite\"}),u=Al(n,l),a=Hi(u),c=f=>{o.select(f);let h=f===null?null:r(f);f===null||h===null||s===null?a.hide():a.show(h,s.chart.x(f),s.width)};return o.onSelect(f=>{s?.chart.mark(f),f===null&&a.hide()}),u.addEventListener(\"keydown\",f=>{if(f.ctrlKey||f.metaKey||f.altKey)return;let h=e(f.key,o.selected());if(h===void 0)return;f.preventDefault(),c(h);let m=h===null?null:r(h);l.textContent=m===null?\"\":Ii(m)}),u.addEventListener(\"blur\",()=>c(null)),Ri(u,f=>{s={chart:i(f),width:f},El(u,s.chart,c)}),u}function Al(t,n){let e={class:\"chart\",tabindex:\"0\",role:\"application\",\"aria-label\":`${t}. Arrow keys move through it, Escape leaves.`};return p(\"div\",e,n)}function El(t,{svg:n,indexAt:e},r){t.querySelector(\"svg\")?.remove(),t.prepend(n);let i=o=>r(e(...er(o,n)));n.addEventListener(\"pointermove\",i),n.addEventListener(\"pointerdown\",i),n.addEventListener(\"pointerleave\",o=>{o.pointerType!==\"touch\"&&r(null)})}function Tn(t,n,e,r){let i=n??e-1,o=s=>Math.max(0,Math.min(e-1,s));switch(t){case\"ArrowLeft\":return o(n===null?i:i-1);case\"ArrowRight\":return o(i+1);case\"PageUp\":return o(i-r);case\"PageDown\":return o(i+r);case\"Home\":return 0;case\"End\":return e-1;case\"Escape\":return null;default:return}}function W(t,n){return nr(\"svg\").attr(\"viewBox\",`0 0 ${t} ${n}`).attr(\"aria-hidden\",\"true\")}function Y(t){let n=t.node();if(n===null)throw new Error(\"A chart without an element.\");return n}function Et(t,{name:n,ticks:e,y:r,left:i,right:o,text:s}){let l=t.append(\"g\").attr(\"class\",n);for(let u of e)l.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",i).attr(\"x2\",o).attr(\"y1\",r(u)).attr(\"y2\",r(u)),l.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",i-8).attr(\"y\",r(u)+4).attr(\"text-anchor\",\"end\").text(s(u))}var Cl=22.9;function qi(t){let{process:n,endMs:e,fromMs:r}=t,{hourPrice:i,flat:o,zone:s}=n,l=n.days.filter(c=>c.fromMs+864e5>Math.min(r,e-6048e5)),u=i===null?\"Dyno-hours by day\":\"Cost by day\";if(l.length===0)return k(u,\"\",p(\"p\",{class:\"empty\"},\"No day was seen yet.\"));let a=`${u} of ${n.app} ${n.process}`;return k(u,`${i===null?\"\":`${n.size??\"Dynos\"} at list price. `}Days in ${s.name}.`,It([[\"bar\",i===null?\"Dyno-hours\":\"Cost\"],...o===null?[]:[[\"ghost\",`A flat ${o}, all the time`]]]),At({label:a,step:(c,f)=>Tn(c,f,l.length,7),details:c=>{let f=l[c];return f===void 0?null:Dl(f,t)},draw:c=>Pl(l,t,c)}),Rl(a,l,t))}function Ct(t,{process:{hourPrice:n}}){return n===null?N(t):ft(t*n)}function Dl(t,n){let{hourPrice:e,flat:r,zone:i}=n.process,{dynoHours:o,flatDynoHours:s,hours:l}=t,u=[[\"Dyno-hours\",N(o)]];if(e!==null&&u.push([\"Cost\",Ct(o,n)]),s!==null&&s!==0){let a=`${Ct(s-o,n)} (${Rt(1-o/s)})`;u.push([`Flat ${r??0}`,Ct(s,n)],[\"Saved\",a])}return l<Cl&&u.push([\"Seen\",`${N(l)} h of the day`]),{title:V(i,t.fromMs),rows:u}}function Rl(t,n,e){let{hourPrice:r,flat:i,zone:o}=e.process;return Nt({caption:t,headers:[\"Day\",\"Hours seen\",\"Dyno-hours\",...r===null?[]:[\"Cost\"],...i===null?[]:[`Flat ${i}`,\"Saved\"]],rows:()=>n.map(({fromMs:s,hours:l,dynoHours:u,flatDynoHours:a})=>[V(o,s),N(l),N(u),...r===null?[]:[Ct(u,e)],...a===null?[]:[Ct(a,e),Ct(a-u,e)]])})}function Pl(t,n,e){let r=n.process.hourPrice??1,[i,o]=[10,10+Math.round(Math.max(130,Math.min(220,e*.2)))],s=W(e,o+26),l=t.reduce((d,g)=>Math.max(d,g.dynoHours,g.flatDynoHours??0),0),u=F([0,l*r||1],[o,i]).nice(4),a=ie([...t.keys()],[P,e-4]).paddingInner(.28).paddingOuter(.1),c=u.ticks(4),f=d=>r===1?String(Number(d.toPrecision(3))):`$${c.every(Number.isInteger)?d:d.toFixed(2)}`;Et(s,{name:\"cost-axis\",ticks:c,y:u,left:P,right:e-4,text:f}),Ll(s,t,n,{x:a,y:u,bottom:o,width:e});let h=s.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"y\",i).attr(\"height\",o-i).attr(\"width\",a.step()).attr(\"visibility\",\"hidden\"),m=d=>(a(d)??0)-(a.step()-a.bandwidth())/2;return{svg:Y(s),x:d=>(a(d)??0)+a.bandwidth()/2,mark:d=>h.attr(\"visibility\",d===null?\"hidden\":\"visible\").attr(\"x\",d===null?0:m(d)),indexAt:d=>{let g=Math.floor((d-m(0))/a.step());return g>=0&&g<t.length?g:null}}}function Ll(t,n,e,r){let{x:i,y:o,bottom:s,width:l}=r,u=e.process.hourPrice??1,a=Math.min(i.bandwidth(),64),c=Math.ceil(n.length/Math.max(2,Math.floor((l-P)/64)));n.forEach((f,h)=>{let m=(i(h)??0)+(i.bandwidth()-a)/2,d=(g,y)=>{t.append(\"rect\").attr(\"class\",g).attr(\"x\",m).attr(\"width\",a).attr(\"y\",o(y)).attr(\"height\",s-o(y)).attr(\"rx\",2)};f.flatDynoHours!==null&&d(\"ghost\",f.flatDynoHours*u),d(\"bar\",f.dynoHours*u),(n.length-1-h)%c===0&&t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",Math.min(m+a/2,l-22)).attr(\"y\",s+18).attr(\"text-anchor\",\"middle\").text(mt(e.process.zone,f.fromMs))})}function we(t){return p(\"dl\",{class:\"figures\"},...t.map(({label:n,value:e,note:r})=>p(\"div\",{class:\"figure\"},p(\"dt\",{},n),p(\"dd\",{},p(\"b\",{},e),p(\"span\",{},r)))))}var lt=[\"Mon\",\"Tue\",\"Wed\",\"Thu\",\"Fri\",\"Sat\",\"Sun\"],K=24,Oi=lt.length*K-1,Me=40,Wt=4;function Fi({week:t,demandUnit:n}){let e={title:n===\"requests a minute\"?\"Traffic\":\"Demand\",mark:\"demand\",values:t.demand,format:r=>`${N(r)}${n===\"demand\"?\"\":` ${n??\"\"}`}`};return[...n===null?[]:[e],{title:\"Dynos\",mark:\"dynos\",values:t.dynos,format:r=>`${H(r)} ${r===1?\"dyno\":\"dynos\"}`}]}function Vi(t,n){let{title:e,mark:r,values:i,format:o}=t,s=i.flatMap(f=>f===null?[]:[f]),l=p(\"h3\",{},e);if(s.length===0)return p(\"div\",{class:\"week\"},l,p(\"p\",{class:\"empty\"},\"Nothing was seen yet.\"));let u=Math.max(0,...s),a=At({label:`${e} of ${n} by hour and weekday`,step:Fl,details:f=>{let h=i[f]??null;return{title:De(f),rows:[[e,h===null?\"not seen\":o(h)]]}},draw:f=>Hl(i,u,f)});a.classList.add(\"heat\",r);let c=p(\"p\",{class:\"scale\"},\"0\",p(\"i\",{class:`ramp ${r}`,\"aria-hidden\":\"true\"}),u===0?\"0\":o(u));return p(\"div\",{class:\"week\"},l,a,c,ql(t,n))}function Hl(t,n,e){let r=(e-Me)/K,i=Math.round(Math.max(17,Math.min(26,r*.8))),o=W(e,Wt+lt.length*i+24),s=a=>Me+a%K*r,l=a=>Wt+Math.floor(a/K)*i;Il(o,s,r,i),t.forEach((a,c)=>{let f=o.append(\"rect\").attr(\"class\",a===null?\"field unseen-field\":\"field\").attr(\"rx\",2).attr(\"x\",s(c)+1).attr(\"y\",l(c)+1).attr(\"width\",r-2).attr(\"height\",i-2);a!==null&&f.attr(\"fill-opacity\",n===0?.08:(.08+.92*a/n).toFixed(3)).attr(\"data-value\",a)});let u=o.append(\"rect\").attr(\"class\",\"field-cursor\").attr(\"rx\",3).attr(\"width\",r).attr(\"height\",i).attr(\"visibility\",\"hidden\");return{svg:Y(o),x:s,mark:a=>{u.attr(\"visibility\",a===null?\"hidden\":\"visible\"),a!==null&&u.attr(\"x\",s(a)).attr(\"y\",l(a))},indexAt:(a,c)=>{let[f,h]=[Math.floor((a-Me)/r),Math.floor((c-Wt)/i)];return f>=0&&f<K&&h>=0&&h<lt.length?h*K+f:null}}}function Il(t,n,e,r){lt.forEach((i,o)=>t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",0).attr(\"y\",Wt+o*r+r/2+4).text(i));for(let i=0;i<K;i+=e>=22?3:6)t.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",n(i)).attr(\"y\",Wt+lt.length*r+18).text(zi(i))}function ql({title:t,values:n},e){return Nt({caption:`${t} of ${e}, mean by hour and weekday`,headers:[\"Hour\",...lt],rows:()=>Array.from({length:K},(r,i)=>[zi(i),...lt.map((o,s)=>Ol(n[s*K+i]??null))])})}function Ol(t){return t===null?\"–\":H(t)}function zi(t){return`${String(t).padStart(2,\"0\")}:00`}function Fl(t,n){if(t===\"Escape\")return null;let r={ArrowLeft:-1,ArrowRight:1,ArrowUp:-24,ArrowDown:24}[t];return r===void 0?t===\"Home\"?0:t===\"End\"?Oi:void 0:n===null?0:Math.max(0,Math.min(Oi,n+r))}var Vl=30;function Bi(t){let n=Tt(t);if(n.length===0)return k(\"Incidents\",\"\",p(\"p\",{class:\"empty\"},\"There was no incident in this time.\"));let{zone:e}=t.process,r=o=>p(\"li\",{class:o.endedMs===null?\"open\":\"over\"},p(\"b\",{},Ht[o.kind]),p(\"span\",{class:\"when\"},Bl(o,e,t.endMs)),p(\"p\",{},[zl(o.cause),Xl(o),o.issue===null?\"\":`Issue ${o.issue}.`].filter(s=>s!==\"\").join(\" \"))),i=n.filter(({endedMs:o})=>o===null).length;return k(\"Incidents\",i===0?\"All closed.\":`${ht(i,\"incident\")} still open.`,p(\"ul\",{class:\"incidents\"},...n.slice(0,Vl).map(r)))}function zl(t){return t===null||t===\"\"?\"\":/[.!?…]$/.test(t)?t:`${t}.`}function Bl({sinceMs:t,endedMs:n,phase:e},r,i){if(n===null)return`since ${D(r,t)}${e===\"recovering\"?\", recovering\":\"\"} (${Ln(Math.max(0,i-t))})`;let o=V(r,t)===V(r,n)?pt(r,n):D(r,n);return`${D(r,t)} to ${o} (${Ln(n-t)})`}function Xl({lowest:t,highest:n}){return t===null||n===null?\"\":t===n?`${ht(t,\"dyno\")}.`:`${t} to ${n} dynos.`}function ut(t,n,e=Object.is){let r=[];for(let i of t){let o=n(i),s=r.at(-1);o===null||i.untilMs<=i.atMs||(s?.untilMs===i.atMs&&e(s.value,o)?r[r.length-1]={...s,untilMs:i.untilMs}:r.push({fromMs:i.atMs,untilMs:i.untilMs,value:o}))}return r}function ve(t){return ut(t,({bounds:n})=>n,(n,e)=>n.floor===e.floor&&n.ceiling===e.ceiling)}function Yt(t,n,e){return t.map(({fromMs:r,untilMs:i,value:o},s)=>`${t[s-1]?.untilMs===r?\"L\":\"M\"}${n(r)},${e(o)}H${n(i)}`).join(\"\")}function ke(t,n,e){return t.map(({fromMs:r,untilMs:i,value:{floor:o,ceiling:s}})=>`M${n(r)},${e(s)}H${n(i)}V${e(o)}H${n(r)}Z`).join(\"\")}var[Xi,$e]=[160,32];function Wi(t,n,e){let r=[\"Process\",\"Dynos\",\"Now\",\"Dyno-hours\",\"Saved\",\"Incidents\",\"Slow minutes\"],i=(s,l)=>{let u=s.figures[n],a=p(\"button\",{type:\"button\",class:\"open\"},p(\"b\",{},s.app),` ${s.process}`);a.addEventListener(\"click\",()=>e(l));let c=$n(s,t,n),f=c.points.findLast(({quantity:d})=>d!==null)?.quantity??null,h=Pt([s],n)[1]?.value??\"–\",m=[f===null?\"–\":H(f),N(u.dynoHours),h,`${$(u.incidents)}${u.open>0?\" (open)\":\"\"}`,$(u.slowMinutes)];return p(\"tr\",{},p(\"th\",{scope:\"row\"},a),p(\"td\",{class:\"spark\"},Wl(c)),...m.map((d,g)=>p(\"td\",{class:g===3&&u.open>0?\"number alarm\":\"number\",\"data-label\":r[g+2]??\"\"},d)))},o=p(\"table\",{class:\"overview\"},p(\"caption\",{class:\"unseen\"},\"All process types\"),p(\"thead\",{},p(\"tr\",{},...r.map((s,l)=>p(\"th\",{scope:\"col\",...l>1?{class:\"number\"}:{}},s)))),p(\"tbody\",{},...t.processes.map(i)));return k(\"All process types\",\"Choose one to see its charts.\",o)}function Wl(t){let n=W(Xi,$e).attr(\"class\",\"sparkline\").attr(\"preserveAspectRatio\",\"none\"),e=t.points.reduce((s,{quantity:l})=>Math.max(s,l??0),1),r=F([t.fromMs,Math.max(t.endMs,t.fromMs+1)],[0,Xi]),i=F([0,e],[$e-2,3]),o=s=>Math.round(r(Math.max(s,t.fromMs))*10)/10;for(let{sinceMs:s,endedMs:l}of Tt(t))n.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",o(s)).attr(\"y\",0).attr(\"height\",$e).attr(\"width\",Math.max(1.5,o(l??t.endMs)-o(s)));return n.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Yt(ut(t.points,({quantity:s})=>s),o,s=>Math.round(i(s)*10)/10)),Y(n)}function Yi({yaml:t,paragraphs:n},e){let r=n.map(i=>p(\"p\",{},...Yl(i)));return k(\"Proposed schedule\",`To replace the schedule of ${e} in the configuration.`,p(\"div\",{class:\"proposal\"},...r,p(\"pre\",{},t)))}function Yl(t){return t.split(\"`\").map((n,e)=>e%2===0?n:p(\"code\",{},n))}function Zi(t){let n=[1,2,5,10,20,25,50,100,200,500,1e3].find(e=>t/e<=5)??Math.ceil(t/5);return Array.from({length:Math.floor(t/n)+1},(e,r)=>r*n)}function Nn(t,n,e,{width:r,top:i,bottom:o,axis:s}){let l=Ti(n,r).filter(({atMs:a})=>e(a)>=P&&e(a)<=X(n,r)+1),u=t.append(\"g\").attr(\"class\",\"time-axis\");for(let{atMs:a,label:c}of l)u.append(\"line\").attr(\"class\",\"grid\").attr(\"x1\",e(a)).attr(\"x2\",e(a)).attr(\"y1\",i).attr(\"y2\",o),!(e(a)+c.length*3.6>r)&&u.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",e(a)).attr(\"y\",s+16).attr(\"text-anchor\",\"middle\").attr(\"data-at\",a).text(c)}function An(t,n,e,{top:r,bottom:i}){for(let{sinceMs:o,endedMs:s,kind:l}of Tt(n)){let[u,a]=[e(Math.max(o,n.fromMs)),e(s??n.endMs)],c=Math.max(3,a-u),f=t.append(\"g\").attr(\"class\",\"incident-band\").attr(\"data-kind\",l);f.append(\"rect\").attr(\"class\",\"incident\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",c).attr(\"height\",i-r),f.append(\"rect\").attr(\"class\",\"incident-edge\").attr(\"x\",u).attr(\"y\",r).attr(\"width\",c).attr(\"height\",3)}}function En(t,{top:n,bottom:e}){let r=t.append(\"line\").attr(\"class\",\"crosshair\").attr(\"y1\",n).attr(\"y2\",e).attr(\"visibility\",\"hidden\"),i=t.append(\"circle\").attr(\"class\",\"crosshair-dot\").attr(\"r\",4.5).attr(\"visibility\",\"hidden\");return{move:(o,s)=>{r.attr(\"visibility\",o===null?\"hidden\":\"visible\").attr(\"x1\",o??0).attr(\"x2\",o??0),i.attr(\"visibility\",o===null||s===null?\"hidden\":\"visible\").attr(\"cx\",o??0).attr(\"cy\",s??0)}}}function Cn(t,{fromMs:n},e,r){return i=>t.move(i===null?null:e(Math.max(i.atMs,n)),i===null?null:r(i))}var Zl=.6,Zt={gap:10,height:16},Ul={up:4,slow:10,down:Zt.height,unknown:2};function Ui(t,n){let r=14+Math.round(Math.max(190,Math.min(320,n*.26))),i={width:n,top:14,bottom:r,axis:r+Zt.gap+Zt.height},o=W(n,i.axis+24),s=Sn(t,n),l=t.points.reduce((c,{quantity:f,bounds:h})=>Math.max(c,f??0,h?.ceiling??0),1),u=F([0,l*1.08],[r,i.top]);Nn(o,t,s,i),Et(o,{name:\"quantity-axis\",ticks:Zi(l),y:u,left:P,right:X(t,n),text:String});let a=c=>s(Math.max(c,t.fromMs));return o.append(\"path\").attr(\"class\",\"band\").attr(\"d\",ke(ve(t.points),a,u)),Gl(o,t,s,i),An(o,t,s,i),o.append(\"path\").attr(\"class\",\"dynos\").attr(\"d\",Yt(ut(t.points,({quantity:c})=>c),a,u)),Ql(o,t,a,i),{node:Y(o),x:s,mark:Cn(En(o,{...i,bottom:i.axis}),t,s,({quantity:c})=>c===null?null:u(c))}}function Gl(t,n,e,{width:r,top:i,bottom:o}){let{points:s,fromMs:l,process:{demandUnit:u}}=n,a=s.reduce((g,{demand:y})=>Math.max(g,y??0),0);if(u===null||a===0)return;let c=F([0,a],[o,o-Zl*(o-i)]).nice(3),f=s.at(-1),h=f===void 0?[]:[{...f,atMs:f.untilMs}],m=pi().defined(({demand:g})=>g!==null).x(({atMs:g})=>e(Math.max(g,l))).y0(o).y1(({demand:g})=>c(g??0)).curve(Mi);t.append(\"path\").attr(\"class\",\"demand\").attr(\"d\",m([...s,...h])),t.append(\"path\").attr(\"class\",\"demand-line\").attr(\"d\",m.lineY1()([...s,...h]));let d=t.append(\"g\").attr(\"class\",\"demand-axis\");for(let g of c.ticks(3))d.append(\"text\").attr(\"class\",\"tick\").attr(\"x\",X(n,r)+8).attr(\"y\",c(g)+4).text(Kl(g))}function Kl(t){return t>=1e3?`${Number((t/1e3).toPrecision(2))}k`:t>=10?$(t):String(Number(t.toPrecision(2)))}function Ql(t,{points:n},e,{bottom:r}){let i=t.append(\"g\").attr(\"class\",\"verdicts\"),o=r+Zt.gap+Zt.height;for(let{fromMs:s,untilMs:l,value:u}of ut(n,({verdict:a})=>a)){let a=Ul[u],c=e(s);i.append(\"rect\").attr(\"class\",u).attr(\"x\",c).attr(\"width\",Math.max(1.5,e(l)-c)).attr(\"y\",o-a).attr(\"height\",a)}}var Jl=3*36e5,jl=22,tu=[1,2,5,10,20,50,100,200,500,1e3,2e3,5e3,1e4,2e4,3e4,6e4,12e4];function Gi(t,n){let e=Math.round(Math.max(150,Math.min(240,n*.19))),r={width:n,top:14,bottom:14+e,axis:14+e},i=W(n,r.axis+26),o=Sn(t,n),s=Se(t),u=[...t.points.flatMap(({responseMs:m})=>m===null?[]:[Math.max(1,m)]),...s.map(({ms:m})=>m)],[a,c]=u.length===0?[50,5e3]:[Math.min(...u)*.7,Math.max(...u)*1.4],f=oe([a,c],[r.bottom,r.top]);Nn(i,t,o,r),An(i,t,o,r),Et(i,{name:\"response-axis\",ticks:nu(f,a,c),y:f,left:P,right:X(t,n),text:nt});for(let{ms:m,mark:d}of s)i.append(\"line\").attr(\"class\",`threshold ${d}`).attr(\"data-ms\",m).attr(\"x1\",P).attr(\"x2\",X(t,n)).attr(\"y1\",f(m)).attr(\"y2\",f(m));let h=ce(({atMs:m})=>o(Math.max(m,t.fromMs)),({responseMs:m})=>f(Math.max(1,m??1)));return i.append(\"path\").attr(\"class\",\"response\").attr(\"d\",Ki(t.points).map(m=>h(m)).join(\"\")),eu(i,t,m=>o(Math.max(m,t.fromMs)),f),{node:Y(i),x:o,mark:Cn(En(i,r),t,o,({responseMs:m})=>m===null?null:f(Math.max(1,m)))}}function nu(t,n,e){let r=[];for(let i of tu.filter(o=>o>=n&&o<=e)){let o=r.at(-1);(o===void 0||t(o)-t(i)>=jl)&&r.push(i)}return r}function Se({process:{thresholds:t}}){return[{ms:t.fastMs,mark:\"fast\",words:\"Fast below\"},{ms:t.slowMs,mark:\"slow\",words:\"Slow above\"},{ms:t.failSafeMs,mark:\"fail-safe\",words:\"Fail-safe above\"}].flatMap(({ms:e,mark:r,words:i})=>e===null?[]:[{ms:e,mark:r,words:`${i} ${nt(e)}`}])}function Ki(t){let n=[],e=[];for(let r of t){let i=e.at(-1);i!==void 0&&(r.responseMs===null||r.atMs-i.atMs>Jl)&&(n.push(e),e=[]),r.responseMs!==null&&e.push(r)}return[...n,e]}function eu(t,{points:n},e,r){for(let[i,...o]of Ki(n))i?.responseMs==null||o.length>0||t.append(\"circle\").attr(\"class\",\"response-dot\").attr(\"r\",2.5).attr(\"cx\",e(i.atMs)).attr(\"cy\",r(Math.max(1,i.responseMs)))}function Ji(t){let{process:n,points:e}=t,r=`${n.app} ${n.process}`;if(e.length===0){let o=`Nothing was seen of ${r} yet. The next look begins this chart.`;return[k(\"Dynos\",\"\",p(\"p\",{class:\"empty\"},o))]}let i=be();return[k(\"Dynos\",`Times in ${n.zone.name}.`,ru(t),Qi(`Dynos of ${r} over time`,t,Ui,i),iu(r,t)),k(\"Response time\",\"Median of the pings, or the router’s p95; the highest of each ten minutes or hour where only those are kept.\",It([[\"response\",\"Response time\"],...Se(t).map(({mark:o,words:s})=>[`threshold ${o}`,s])]),Qi(`Response times of ${r}`,t,Gi,i))]}function ru({process:{demandUnit:t},points:n}){let e=new Set(n.map(({verdict:i})=>i)),r=t===\"demand\"?\"Demand (right)\":`Demand, ${t??\"\"} (right)`;return It([[\"dynos\",\"Dynos\"],[\"band\",\"What the schedule allows\"],...t===null?[]:[[\"demand\",r]],[\"incident\",\"Incident\"],...[\"up\",\"slow\",\"down\",\"unknown\"].filter(i=>e.has(i)).map(i=>[i,Lt[i]])])}function iu(t,{process:n,points:e}){return Nt({caption:`${t}, every point that the charts show`,headers:[\"When\",\"Dynos\",\"Schedule\",\"Response\",\"Demand\",\"Verdict\"],rows:()=>e.map(({atMs:r,quantity:i,bounds:o,responseMs:s,demand:l,verdict:u})=>[D(n.zone,r),i===null?\"–\":H(i),o===null?\"–\":o.floor===o.ceiling?String(o.floor):`${o.floor}-${o.ceiling}`,s===null?\"–\":nt(s),l===null?\"–\":N(l),Lt[u]])})}function Qi(t,n,e,r){let{points:i,fromMs:o,endMs:s}=n,l=Math.max(1,Math.round(i.length*864e5/Math.max(864e5,s-o)));return At({label:t,selection:r,step:(u,a)=>Tn(u,a,i.length,l),details:u=>{let a=i[u];return a===void 0?null:Ni(n,a)},draw:u=>{let a=e(n,u);return{svg:a.node,x:c=>a.x(Math.max(i[c]?.atMs??o,o)),mark:c=>a.mark(c===null?null:i[c]??null),indexAt:c=>Si(n,a.x.invert(c))}}})}var ou=[\"day\",\"week\",\"all\"];function ji({processes:t},n,e){let r=n,i=p(\"select\",{id:\"process\"},p(\"option\",{value:\"\"},`All ${t.length} process types`),...t.map(({app:a,process:c},f)=>p(\"option\",{value:String(f)},`${a} ${c}`)));i.addEventListener(\"change\",()=>e({...r,process:i.value===\"\"?null:Number(i.value)}));let o=ou.map(a=>{let c=p(\"input\",{type:\"radio\",name:\"range\",value:a});return c.addEventListener(\"change\",()=>e({...r,range:a})),{range:a,input:c,label:p(\"label\",{},c,p(\"span\",{},Ee[a]))}}),s=p(\"label\",{class:\"pick\"},p(\"span\",{class:\"unseen\"},\"Process type\"),i),l=p(\"div\",{class:\"toolbar\"},...t.length>1?[s]:[],p(\"fieldset\",{},p(\"legend\",{class:\"unseen\"},\"How far back\"),...o.map(({label:a})=>a))),u=a=>{r=a,i.value=a.process===null?\"\":String(a.process);for(let{range:c,input:f}of o)f.checked=c===a.range};return u(n),{bar:l,set:u}}var Z=JSON.parse(document.getElementById(\"data\")?.textContent??\"\"),to=document.getElementById(\"report\");to!==null&&su(to);function su(t){let n={process:Z.processes.length===1?0:au(),range:\"week\"},e=p(\"div\",{class:\"content\"}),r=o=>{i.set(o),Li(),e.replaceChildren(...lu(o,r)),Pi(e);let s=o.process===null?void 0:Z.processes[o.process];Z.processes.length>1&&history.replaceState(null,\"\",s===void 0?\"#\":`#${encodeURIComponent(`${s.app}/${s.process}`)}`)},i=ji(Z,n,r);t.append(i.bar,e),r(n)}function au(){let t=location.hash.slice(1),n=Z.processes.findIndex(({app:e,process:r})=>encodeURIComponent(`${e}/${r}`)===t);return n<0?null:n}function lu({process:t,range:n},e){let r=t===null?void 0:Z.processes[t];if(r!==void 0)return uu(r,n);if(Z.processes.length===0)return[p(\"p\",{class:\"empty\"},\"The configuration names no process type, so there is nothing to show.\")];let i=o=>{e({process:o,range:n}),document.querySelector(\"h2.process\")?.focus(),scrollTo({top:0})};return[we(Pt(Z.processes,n)),Wi(Z,n,i)]}function uu(t,n){let e=$n(t,Z,n),r=`${t.app} ${t.process}`,i=p(\"div\",{class:\"weeks\"},...Fi(t).map(o=>Vi(o,r)));return[p(\"h2\",{class:\"process\",tabindex:\"-1\"},p(\"b\",{},t.app),` ${t.process}`),we(Pt([t],n)),p(\"div\",{class:\"columns\"},p(\"div\",{class:\"main-column\"},...Ji(e),Pe(e)),p(\"div\",{class:\"side-column\"},Bi(e),qi(e),k(\"The usual week\",`Means of all that was seen, up to five weeks. Hours in ${t.zone.name}.`,i),...t.proposal===null?[]:[Yi(t.proposal,t.process)]))]}})();","scriptHash":"sha256-fmVIjfLNqs67OC5KNdKWJ6dyWan0NmpebSrgRqcPuzQ=","style":":root{--ground: #f6f5f1;--card: #ffffff;--ink: #1b1f2a;--soft: #575d6b;--line: #e3e1d9;--field: #eceae3;--accent: #4338ca;--dynos: #4338ca;--band: #dcdcf7;--demand: #f5e3c4;--demand-line: #c28a3a;--heat-demand: #b06a10;--response: #1b1f2a;--up: #1f8a78;--slow: #d98a00;--down: #c2342a;--unknown: #9a9faa;--incident: rgb(194 52 42 / 14%);--shadow: 0 1px 2px rgb(27 31 42 / 5%), 0 8px 24px rgb(27 31 42 / 4%);color-scheme:light}@media screen and (prefers-color-scheme:dark){:root{--ground: #0f1116;--card: #181b22;--ink: #eceef3;--soft: #a4abba;--line: #2a2e39;--field: #232731;--accent: #aab0ff;--dynos: #a5acff;--band: #292d57;--demand: #3b3022;--demand-line: #c99a5a;--heat-demand: #eab15c;--response: #eceef3;--up: #46c2ad;--slow: #f0b03f;--down: #ff7d70;--unknown: #6d7382;--incident: rgb(255 125 112 / 20%);--shadow: 0 1px 2px rgb(0 0 0 / 30%);color-scheme:dark}}*{box-sizing:border-box}[hidden]{display:none!important}html{-webkit-text-size-adjust:100%}body{margin:0;padding:0 clamp(16px,3.2vw,64px) 48px;background:var(--ground);color:var(--ink);font:16px/1.5 system-ui,-apple-system,Segoe UI,Roboto,Helvetica Neue,Noto Sans,Liberation Sans,Arial,sans-serif;font-variant-numeric:tabular-nums}.masthead,main,.colophon{max-width:1240px;margin-inline:auto}.masthead{display:flex;gap:16px;align-items:center;padding:36px 0 20px}.mark{flex:none;width:40px;height:40px}.mark path{fill:none;stroke:var(--accent);stroke-width:4.5;stroke-linecap:round;stroke-linejoin:round}h1,h2,h3,p,dl,dd,ul{margin:0}h1{font-size:24px;line-height:1.2;letter-spacing:-.015em}.masthead p,.colophon,.heading p,.hint{color:var(--soft);font-size:14px}.masthead p{margin-top:4px}.toolbar{position:sticky;z-index:3;top:0;display:flex;flex-wrap:wrap;gap:12px;align-items:center;justify-content:space-between;padding:12px 0;background:var(--ground)}.toolbar fieldset{display:inline-flex;min-width:0;margin:0;padding:3px;border:0;border-radius:10px;background:var(--field)}.toolbar fieldset label{position:relative}.toolbar fieldset input{position:absolute;inset:0;margin:0;opacity:0;cursor:pointer}.toolbar fieldset span{display:block;padding:6px 14px;border-radius:8px;color:var(--soft);font-size:14px;white-space:nowrap}.toolbar input:checked+span{background:var(--card);color:var(--ink);box-shadow:var(--shadow);font-weight:600}.toolbar input:focus-visible+span,:focus-visible{outline:2px solid var(--accent);outline-offset:2px}select,input[type=search]{width:100%;min-width:0;height:42px;padding:8px 12px;border:1px solid var(--line);border-radius:10px;background:var(--card);color:inherit;font:inherit;font-size:15px}.pick{flex:0 1 380px;min-width:0}.process{margin-top:20px;font-size:clamp(22px,2.4vw,30px);font-weight:400;line-height:1.2;letter-spacing:-.02em;overflow-wrap:anywhere}.process:focus{outline:none}.figures{display:grid;grid-template-columns:repeat(4,minmax(0,1fr));gap:16px;margin:20px 0 24px}.figure{padding:18px 22px 16px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.figure dt{color:var(--soft);font-size:14px}.figure b{display:block;font-size:clamp(26px,2.6vw,38px);font-weight:600;line-height:1.2;letter-spacing:-.03em}.figure span{display:block;color:var(--soft);font-size:13.5px;line-height:1.4}.columns,.main-column,.side-column{display:grid;grid-template-columns:minmax(0,1fr);gap:20px;align-content:start}.panel{min-width:0;padding:24px 26px 20px;border-radius:16px;background:var(--card);box-shadow:var(--shadow)}.heading{display:flex;flex-wrap:wrap;gap:2px 16px;align-items:baseline;justify-content:space-between;margin-bottom:12px}.panel h2{font-size:18px;line-height:1.3;letter-spacing:-.01em}.panel h3{margin-bottom:8px;font-size:14px;font-weight:600}.legend{display:flex;flex-wrap:wrap;gap:4px 18px;margin-bottom:8px;padding:0;color:var(--soft);font-size:13.5px;list-style:none}.legend li{display:flex;gap:7px;align-items:center}.swatch{flex:none;width:18px;height:12px;border-radius:3px}.swatch.dynos,.swatch.response{height:3px;background:var(--dynos)}.swatch.response{height:2px;background:var(--response)}.swatch.band{background:var(--band)}.swatch.demand{border-top:2px solid var(--demand-line);border-radius:0 0 3px 3px;background:var(--demand)}.swatch.incident{border-top:3px solid var(--down);border-radius:0 0 3px 3px;background:var(--incident)}.swatch.up{height:4px;background:var(--up)}.swatch.slow{height:9px;background:var(--slow)}.swatch.down{height:14px;background:var(--down)}.swatch.unknown{height:2px;background:var(--unknown)}.swatch.threshold{height:0;border-radius:0;background:none;border-top:2px dashed var(--slow)}.swatch.threshold.fast{border-color:var(--up)}.swatch.threshold.fail-safe{border-color:var(--down)}.swatch.bar{background:var(--dynos)}.swatch.ghost{border:1.5px solid var(--unknown);background:var(--field)}.chart{position:relative;margin-inline:-6px;border-radius:10px;touch-action:pan-y}.chart svg,svg.static{display:block;width:100%;height:auto}.chart svg text{-webkit-user-select:none;user-select:none}.tick{fill:var(--soft);font-size:12px}.grid{stroke:var(--line);stroke-width:1;shape-rendering:crispEdges}.band{fill:var(--band);stroke:var(--band);stroke-width:9;stroke-linejoin:round}path.dynos{fill:none;stroke:var(--dynos);stroke-width:2.25;stroke-linejoin:round}path.demand{fill:var(--demand);fill-opacity:.7}.demand-line{fill:none;stroke:var(--demand-line);stroke-width:1.1;stroke-opacity:.85}rect.incident{fill:var(--incident)}.incident-edge{fill:var(--down)}.verdicts .up{fill:var(--up)}.verdicts .slow{fill:var(--slow)}.verdicts .down{fill:var(--down)}.verdicts .unknown{fill:var(--unknown)}path.response{fill:none;stroke:var(--response);stroke-width:1.4;stroke-linejoin:round}.response-dot{fill:var(--response)}line.threshold{stroke:var(--slow);stroke-width:1.5;stroke-dasharray:5 4}line.threshold.fast{stroke:var(--up)}line.threshold.fail-safe{stroke:var(--down)}.crosshair{stroke:var(--ink);stroke-opacity:.55;stroke-width:1}.crosshair-dot{fill:var(--card);stroke:var(--ink);stroke-width:2}.tip{position:absolute;z-index:2;top:6px;left:0;width:max-content;max-width:min(300px,78%);padding:10px 14px 11px;border:1px solid var(--line);border-radius:12px;background:var(--card);box-shadow:0 8px 28px #00000029;font-size:13px;line-height:1.45;pointer-events:none}.tip b{display:block;margin-bottom:4px;font-size:13.5px}.tip dl{display:grid;grid-template-columns:auto minmax(0,1fr);gap:1px 14px}.tip dt{color:var(--soft)}.tip dd{overflow-wrap:anywhere}.weeks{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,420px),1fr));gap:24px 36px}.week{min-width:0}.heat{margin-inline:0}.heat.dynos .field{fill:var(--dynos)}.heat.demand .field{fill:var(--heat-demand)}.heat .unseen-field{fill:none!important;stroke:var(--line)}.field-cursor{fill:none;stroke:var(--ink);stroke-width:1.75}.scale{display:flex;gap:8px;align-items:center;margin-top:6px;color:var(--soft);font-size:12.5px}.ramp{width:96px;height:8px;border-radius:4px;background:linear-gradient(to right,color-mix(in srgb,var(--dynos) 8%,transparent),var(--dynos))}.ramp.demand{background:linear-gradient(to right,color-mix(in srgb,var(--heat-demand) 8%,transparent),var(--heat-demand))}.bar{fill:var(--dynos)}.ghost{fill:var(--field);stroke:var(--unknown);stroke-opacity:.5}.data{margin-top:12px;color:var(--soft);font-size:13.5px}summary{width:fit-content;border-radius:6px;cursor:pointer}.scroll{overflow:auto;max-height:360px;margin-top:10px;border:1px solid var(--line);border-radius:10px}table{width:100%;border-collapse:collapse;font-size:14px}caption{padding:8px 12px;text-align:left}th,td{padding:8px 12px;border-top:1px solid var(--line);text-align:left;vertical-align:top}thead th{border-top:0;color:var(--soft);font-size:13px;font-weight:500;white-space:nowrap}tbody th{font-weight:400;white-space:nowrap}.number{text-align:right;white-space:nowrap}.alarm{color:var(--down);font-weight:600}.overview th,.overview td{vertical-align:middle}.overview td.spark{width:30%;min-width:120px}.sparkline{display:block;width:100%;height:32px}.sparkline path.dynos{stroke-width:1.75;vector-effect:non-scaling-stroke}button{padding:8px 14px;border:1px solid var(--line);border-radius:10px;background:transparent;color:var(--accent);font:inherit;font-size:14px;cursor:pointer}button.open{padding:4px 0;border:0;text-align:left;overflow-wrap:anywhere;white-space:normal}button.open b{font-weight:600}button.open:hover{text-decoration:underline}button.more{margin-top:12px}.filters{display:flex;flex-wrap:wrap;gap:10px 16px;align-items:end;margin-bottom:12px}.filters label{flex:1 1 160px;max-width:260px;color:var(--soft);font-size:13px}.filters label>*{color:var(--ink)}.filters label>span{display:block;margin-bottom:3px;color:var(--soft)}.found{margin-left:auto;padding-bottom:8px;color:var(--soft);font-size:13.5px}.changes .when,.changes .move{white-space:nowrap}.changes .when{color:var(--soft)}.changes .why{width:55%;overflow-wrap:anywhere}.changes .kind span{padding:2px 9px;border-radius:99px;background:var(--field);font-size:12.5px;white-space:nowrap}.changes .out:before,.changes .in:before{display:inline-block;width:1.2em;color:var(--soft);font-weight:400;content:\"↑\"}.changes .in:before{content:\"↓\"}small{color:var(--soft)}.incidents{display:grid;gap:14px;padding:0;list-style:none}.incidents li{padding-left:14px;border-left:4px solid var(--line)}.incidents li.open{border-color:var(--down)}.incidents .when{display:inline-block;margin-left:10px;color:var(--soft);font-size:14px}.incidents p{font-size:14.5px;overflow-wrap:anywhere}.proposal{display:grid;grid-template-columns:minmax(0,1fr);gap:8px}.proposal p{font-size:14.5px;overflow-wrap:anywhere}.proposal code,.proposal pre{font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace;font-size:13.5px}.proposal pre{margin:4px 0 0;padding:12px 16px;border:1px solid var(--line);border-radius:10px;background:var(--field);white-space:pre-wrap;overflow-wrap:anywhere;-webkit-user-select:all;user-select:all}.empty{color:var(--soft)}.unseen{position:absolute;overflow:hidden;width:1px;height:1px;margin:-1px;clip-path:inset(50%);white-space:nowrap}noscript{display:grid;gap:20px}noscript .figures{margin:12px 0}noscript .figure{padding:0;box-shadow:none}.colophon{padding-top:28px}@media(min-width:1800px){.masthead,main,.colophon{max-width:2240px}.columns{grid-template-columns:minmax(0,1.55fr) minmax(0,1fr);gap:24px}.main-column,.side-column{gap:24px}.weeks{grid-template-columns:minmax(0,1fr)}}@media(max-width:900px){.figures{grid-template-columns:repeat(2,minmax(0,1fr));gap:12px}}@media(max-width:640px){.masthead{gap:12px;padding:20px 0 8px}.mark{width:30px;height:30px;align-self:start}h1{font-size:20px}.masthead p,.heading p{font-size:13px}.toolbar fieldset{display:flex;flex:1 1 100%}.toolbar fieldset label{flex:1;text-align:center}.toolbar fieldset span{padding-inline:4px}.pick{flex:1 1 100%}.panel{padding:18px 16px 16px}.figure{padding:14px 16px 12px}.chart:not(.heat){margin-inline:-8px}.filters label{flex:1 1 120px}.found{flex:1 1 100%;padding:0}.changes thead,.overview thead{position:absolute;overflow:hidden;width:1px;height:1px;clip-path:inset(50%)}.changes tr{display:grid;grid-template-columns:1fr auto;gap:2px 12px;padding:12px 0;border-top:1px solid var(--line)}.changes td{padding:0;border:0}.changes .move{text-align:right}.changes .why,.changes .kind{grid-column:1 / -1;width:auto}.overview tr{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:6px 12px;padding:14px 0;border-top:1px solid var(--line)}.overview th,.overview td{padding:0;border:0;white-space:normal}.overview tbody th,.overview td.spark{grid-column:1 / -1;width:auto}.overview td.number{text-align:left;font-weight:600}.overview td.number:before{display:block;color:var(--soft);font-size:12px;font-weight:400;content:attr(data-label)}}@media(prefers-reduced-motion:no-preference){.toolbar fieldset span{transition:background-color .15s}}@media print{body{padding:0;background:#fff;font-size:12px}.toolbar,.filters,.data,.tip,button.more{display:none!important}.panel,.figure{padding:12px 0;border-radius:0;box-shadow:none;break-inside:avoid}.panel:has(.changes){break-inside:auto}.columns{display:block}.chart{margin-inline:0!important}*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}","styleHash":"sha256-opdnHp91cjWidWYL6GYy8AoRxE/mTMq4BGE7Fm0LQeA=","notice":"This page holds parts of D3.\n\nCopyright 2010-2026 Mike Bostock\n\nPermission to use, copy, modify, and/or distribute this software for any purpose\nwith or without fee is hereby granted, provided that the above copyright notice\nand this permission notice appear in all copies.\n\nTHE SOFTWARE IS PROVIDED \"AS IS\" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH\nREGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND\nFITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT,\nINDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS\nOF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER\nTORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF\nTHIS SOFTWARE."}

// EXTERNAL MODULE: ./build/core/schedule/bounds.js
var bounds = __webpack_require__(501);
// EXTERNAL MODULE: ./build/core/decide/memory.js
var memory = __webpack_require__(3916);
// EXTERNAL MODULE: ./build/core/pricing/prices.js
var pricing_prices = __webpack_require__(7037);
// EXTERNAL MODULE: ./build/core/plan/local-days.js
var local_days = __webpack_require__(1043);
// EXTERNAL MODULE: ./build/core/schedule/local-time.js + 1 modules
var local_time = __webpack_require__(6215);
// EXTERNAL MODULE: ./build/core/durations.js
var durations = __webpack_require__(5427);
;// CONCATENATED MODULE: ./build/report/html/columns.js
/** Numbers in short columns, so that a page with weeks of looks stays small. */

function packColumn(values) {
    const packed = [];
    let before = 0;
    let run = null;
    const close = () => {
        if (run === null)
            return;
        const [step, times] = run;
        if (times > 2)
            packed.push([step, times]);
        else
            for (let index = 0; index < times; index++)
                packed.push(step);
    };
    for (const value of values) {
        const step = value === null ? null : value - before;
        if (value !== null)
            before = value;
        if (run !== null && run[0] === step) {
            run[1] += 1;
        }
        else {
            close();
            run = [step, 1];
        }
    }
    close();
    return packed;
}
function unpackColumn(column) {
    const values = [];
    let before = 0;
    const add = (step) => {
        if (step !== null)
            before += step;
        values.push(step === null ? null : before);
    };
    for (const entry of column) {
        if (entry === null || typeof entry === 'number') {
            add(entry);
        }
        else {
            const [step, times] = entry;
            for (let index = 0; index < times; index++)
                add(step);
        }
    }
    return values;
}
/** Instants at nearly even steps, to the second: the differences of their differences are mostly 0. */
function packTimes(times) {
    const seconds = times.map((time) => Math.round(time / durations/* secondMs */.fj));
    return packColumn(seconds.map((second, index) => second - (seconds[index - 1] ?? 0)));
}
function unpackTimes(column) {
    let second = 0;
    return unpackColumn(column).map((step) => {
        second += step ?? 0;
        return second * durations/* secondMs */.fj;
    });
}

;// CONCATENATED MODULE: ./build/report/html/report-data.js
/** What the page of a report knows: plain data that is embedded in it. */

const verdicts = ['up', 'slow', 'down', 'unknown'];
const rangeMs = { day: durations/* dayMs */.LP, week: durations/* weekMs */.te, all: 5 * durations/* weekMs */.te };

;// CONCATENATED MODULE: ./build/report/html/points.js
/** The history as one row of points that follow each other without a gap. */



/** The longest time for which a look says how the app was: in a longer gap it may have changed. */
const longestSeenMs = durations/* hourMs */.$0;
/** The points of a history that begin in `[fromMs, endMs)`. The quantity of each is taken to hold until the next. */
function pointsOf(history, fromMs, endMs) {
    return joined([...history.hours, ...history.tenMinutes, ...history.looks].filter(({ atMs }) => atMs >= fromMs && atMs < endMs), endMs);
}
function joined(points, endMs) {
    return points.map((point, index) => {
        const untilMs = Math.max(point.atMs, points[index + 1]?.atMs ?? endMs);
        return { ...point, untilMs, seenMs: Math.min(untilMs - point.atMs, longestSeenMs) };
    });
}
function packPoints(history, fromMs, endMs) {
    const points = pointsOf(history, fromMs, endMs);
    const most = points.reduce((highest, { demand }) => Math.max(highest, demand ?? 0), 0);
    const demandScale = most >= 1000 ? 1 : most >= 10 ? 10 : 1000;
    const column = (value, scale = 1) => packColumn(points.map((point) => roundedAt(value(point) ?? null, scale)));
    return {
        at: packTimes(points.map(({ atMs }) => atMs)),
        quantity: column(({ quantity }) => quantity, 100),
        floor: column(({ bounds }) => bounds?.floor),
        ceiling: column(({ bounds }) => bounds?.ceiling),
        response: column(({ responseMs }) => responseMs),
        demand: column(({ demand }) => demand, demandScale),
        demandScale,
        verdict: column(({ verdict }) => verdicts.indexOf(verdict))
    };
}
function roundedAt(value, scale) {
    return value === null ? null : Math.round(value * scale);
}
/** The points of a page: times to the second, quantities to the hundredth. */
function unpackPoints(columns, endMs) {
    const [quantity, floor, ceiling, response, demand, verdict] = [
        columns.quantity,
        columns.floor,
        columns.ceiling,
        columns.response,
        columns.demand,
        columns.verdict
    ].map(unpackColumn);
    const points = unpackTimes(columns.at).map((atMs, index) => {
        const [low, high] = [floor?.[index] ?? null, ceiling?.[index] ?? null];
        return {
            atMs,
            quantity: scaled(quantity?.[index], 100),
            bounds: low === null || high === null ? null : { floor: low, ceiling: high },
            responseMs: response?.[index] ?? null,
            demand: scaled(demand?.[index], columns.demandScale),
            verdict: verdictAt(verdict?.[index])
        };
    });
    return joined(points, endMs);
}
function scaled(value, scale) {
    return value === null || value === undefined ? null : value / scale;
}
function verdictAt(position) {
    return verdicts[position ?? verdicts.length - 1] ?? 'unknown';
}

// EXTERNAL MODULE: ./build/core/backtest/look-times.js
var look_times = __webpack_require__(282);
// EXTERNAL MODULE: ./build/core/backtest/propose-schedule.js + 1 modules
var propose_schedule = __webpack_require__(500);
// EXTERNAL MODULE: ./build/report/backtest/page.js
var page = __webpack_require__(3404);
;// CONCATENATED MODULE: ./build/report/html/proposals.js
/** Schedules that the recorded demand suggests, for the largest process types. */



/** A proposal takes half a second, as it is a backtest. */
const mostProposals = 5;
/**
 * A proposal for each, in the order given; null: less than a week of requests is known, or others have more dyno-hours.
 *
 * @param gapsMs between recent runs
 */
function proposalsFor(candidates, gapsMs) {
    const found = new Map();
    for (const candidate of candidates.toSorted((a, b) => b.dynoHours - a.dynoHours)) {
        if (found.size >= mostProposals)
            break;
        const proposal = proposalFor(candidate, gapsMs);
        if (proposal !== null)
            found.set(candidate, proposal);
    }
    return candidates.map((candidate) => found.get(candidate) ?? null);
}
function proposalFor({ policy, known: { history, demand } }, gapsMs) {
    if (policy === null)
        return null;
    const learnedPerDyno = demand?.unit === 'requests' ? (demand.capacity?.perDyno ?? null) : null;
    const proposal = (0,propose_schedule/* proposeSchedule */.s)(history, policy, {
        learnedPerDyno,
        rhythm: { kind: 'cron', gaps: (0,look_times/* gapsFrom */.k)(gapsMs) }
    });
    return proposal === null ? null : { yaml: proposal.yaml, paragraphs: (0,page/* describeProposal */.cm)(proposal) };
}

;// CONCATENATED MODULE: ./build/report/html/zone.js

/** The offset from UTC at an instant, in ms, east positive. */
function offsetMs({ offsets }, atMs) {
    let minutes = offsets[0]?.[1] ?? 0;
    for (const [sinceMs, value] of offsets)
        if (sinceMs <= atMs)
            minutes = value;
    return minutes * durations/* minuteMs */.J2;
}
/** The local time at an instant, as the instant at which UTC shows the same. */
function wallMs(zone, atMs) {
    return atMs + offsetMs(zone, atMs);
}
/** Hours since Monday 00:00 local time, 0 to 167. */
function hourOfWeek(zone, atMs) {
    const hours = Math.floor(wallMs(zone, atMs) / durations/* hourMs */.$0);
    // 1970-01-01 was a Thursday.
    return (((hours + 3 * 24) % 168) + 168) % 168;
}
/** The first instant after `atMs` at which a local hour begins, or the clocks change. */
function nextHour(zone, atMs) {
    const wall = wallMs(zone, atMs);
    const next = atMs + (Math.floor(wall / durations/* hourMs */.$0) + 1) * durations/* hourMs */.$0 - wall;
    const jump = zone.offsets.find(([sinceMs], index) => index > 0 && sinceMs > atMs && sinceMs < next);
    return jump?.[0] ?? next;
}
/**
 * The instants in `[fromMs, toMs)` at which the local time is a multiple of `stepMs` since midnight, or since Monday
 * where a step is a week.
 */
function wallTicks(zone, fromMs, toMs, stepMs) {
    const base = stepMs >= 7 * durations/* dayMs */.LP ? 4 * durations/* dayMs */.LP : 0;
    const first = Math.ceil((wallMs(zone, fromMs) - base) / stepMs) * stepMs + base;
    const last = wallMs(zone, toMs) + durations/* dayMs */.LP;
    const ticks = [];
    for (let wall = first; wall <= last; wall += stepMs) {
        const atMs = wall - offsetMs(zone, wall - offsetMs(zone, wall));
        if (atMs >= fromMs && atMs < toMs && atMs !== ticks.at(-1))
            ticks.push(atMs);
    }
    return ticks;
}
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Local time: `07:00`. */
function wallClock(zone, atMs) {
    return new Date(wallMs(zone, atMs)).toISOString().slice(11, 16);
}
/** Local day: `Mon 23 Nov`. */
function wallDay(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${weekdays[(wall.getUTCDay() + 6) % 7] ?? ''} ${shortDay(zone, atMs)}`;
}
/** Local day: `23 Nov`. */
function shortDay(zone, atMs) {
    const wall = new Date(wallMs(zone, atMs));
    return `${wall.getUTCDate()} ${months[wall.getUTCMonth()] ?? ''}`;
}
/** Local day and time: `Mon 23 Nov, 07:00`. */
function wallDateTime(zone, atMs) {
    return `${wallDay(zone, atMs)}, ${wallClock(zone, atMs)}`;
}
/** `Mon 07:00-08:00` of an hour of the week. */
function describeWeekHour(hour) {
    const clock = (value) => `${String(value).padStart(2, '0')}:00`;
    return `${weekdays[Math.floor(hour / 24)] ?? ''} ${clock(hour % 24)}-${clock((hour % 24) + 1)}`;
}

;// CONCATENATED MODULE: ./build/report/html/sums.js


/** Hours and dyno-hours of the points inside a period, as far as the quantity is known. */
function dynoHoursOf(points, { fromMs, toMs }, flat) {
    let [ms, dynoMs] = [0, 0];
    for (const { atMs, untilMs, quantity } of points) {
        const lengthMs = Math.min(untilMs, toMs) - Math.max(atMs, fromMs);
        if (quantity === null || lengthMs <= 0)
            continue;
        ms += lengthMs;
        dynoMs += quantity * lengthMs;
    }
    const hours = ms / durations/* hourMs */.$0;
    return { hours, dynoHours: dynoMs / durations/* hourMs */.$0, flatDynoHours: flat === null ? null : flat * hours };
}
/** Minutes of a period that were slow or down. */
function slowMinutesOf(points, { fromMs, toMs }) {
    const bad = points.filter(({ verdict }) => verdict === 'slow' || verdict === 'down');
    return (bad.reduce((sum, { atMs, seenMs }) => sum + Math.max(0, Math.min(atMs + seenMs, toMs) - Math.max(atMs, fromMs)), 0) / durations/* minuteMs */.J2);
}
function figuresOf({ points, incidents }, period, flat) {
    const touching = incidents.filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    return {
        fromMs: period.fromMs,
        ...dynoHoursOf(points, period, flat),
        slowMinutes: slowMinutesOf(points, period),
        incidents: touching.length,
        open: touching.filter(({ endedMs }) => endedMs === null).length
    };
}
/** Means over time of each hour of the local week, Monday 00:00 first; null: not seen. */
function weekMeans(points, zone) {
    const dynos = sums();
    const demand = sums();
    for (const point of points) {
        if (point.quantity !== null)
            dynos.add(zone, { fromMs: point.atMs, toMs: point.untilMs }, point.quantity);
        if (point.demand !== null)
            demand.add(zone, { fromMs: point.atMs, toMs: point.atMs + point.seenMs }, point.demand);
    }
    return { dynos: dynos.means(), demand: demand.means() };
}
const hoursAWeek = 168;
function sums() {
    const weights = new Array(hoursAWeek).fill(0);
    const totals = new Array(hoursAWeek).fill(0);
    return {
        add: (zone, { fromMs, toMs }, value) => {
            for (let startMs = fromMs; startMs < toMs;) {
                const endMs = Math.min(nextHour(zone, startMs), toMs);
                const hour = hourOfWeek(zone, startMs);
                weights[hour] = (weights[hour] ?? 0) + endMs - startMs;
                totals[hour] = (totals[hour] ?? 0) + (endMs - startMs) * value;
                startMs = endMs;
            }
        },
        means: () => totals.map((total, hour) => (weights[hour] === 0 ? null : Number((total / (weights[hour] ?? 1)).toPrecision(4))))
    };
}
/**
 * Outages as the history shows them: where incidents were lost with the state, or dropped from it, these are still
 * known.
 */
function outagesOf(points) {
    const outages = [];
    let first = null;
    let quantities = [];
    const close = (atMs) => {
        if (first === null)
            return;
        const range = quantities.length === 0
            ? { lowest: null, highest: null }
            : { lowest: Math.floor(Math.min(...quantities)), highest: Math.ceil(Math.max(...quantities)) };
        outages.push({
            kind: 'down',
            phase: atMs === null ? 'ongoing' : 'over',
            sinceMs: first.atMs,
            endedMs: atMs,
            cause: null,
            ...range,
            issue: null
        });
        first = null;
        quantities = [];
    };
    for (const point of points) {
        if (point.verdict === 'down') {
            first ??= point;
            if (point.quantity !== null)
                quantities.push(point.quantity);
        }
        else if (point.verdict !== 'unknown') {
            close(point.atMs);
        }
    }
    close(null);
    return outages;
}

;// CONCATENATED MODULE: ./build/report/html/public-text.js
const longestMessage = 500;
const addresses = /\b[a-z][a-z0-9+.-]*:\/\/[^\s"'<>)]+|\b[a-z0-9-]+(?:\.[a-z0-9-]+)*\.herokuapp\.com\b/gi;
/** @param policy null: not known; the apps are those of the state */
function publicText(policy, state, names) {
    const apps = [
        ...new Set([
            ...(policy?.apps ?? []).map(({ app }) => app),
            ...Object.keys(state.apps),
            ...[...state.incidents, ...state.closed].map(({ app }) => app)
        ])
    ];
    const aliases = new Map(apps.map((app, index) => [app, `app-${index + 1}`]));
    const hosts = [...new Set((policy?.apps ?? []).flatMap(hostsOf))];
    const hide = names === 'shown' ? (text) => text : replaceAll(aliases);
    const hideHosts = replaceAll(new Map(hosts.map((host) => [host, '(address)'])));
    return {
        app: (name) => (names === 'shown' ? name : (aliases.get(name) ?? 'app')),
        message: (text) => {
            const plain = hide(hideHosts(text.replace(addresses, '(address)'))).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
            return plain.length > longestMessage
                ? `${Array.from(plain)
                    .slice(0, longestMessage - 1)
                    .join('')}…`
                : plain;
        }
    };
}
/** Host names of the addresses that a policy holds. */
function hostsOf({ url, processes }) {
    const urls = [
        ...(url.kind === 'url' ? [url.url] : []),
        ...processes.flatMap(({ metrics }) => metrics.map(({ source }) => source.url))
    ];
    return urls.flatMap((text) => (URL.canParse(text) ? [new URL(text).hostname] : [])).filter((host) => host !== '');
}
/** Replaces whole names: `shop` stays in `shopping` and in `my-shop`. */
function replaceAll(replacements) {
    const known = [...replacements.keys()].filter((name) => name !== '').sort((a, b) => b.length - a.length);
    if (known.length === 0)
        return (text) => text;
    const byName = new Map([...replacements].map(([name, alias]) => [name.toLowerCase(), alias]));
    const pattern = new RegExp(`(?<![a-z0-9_-])(?:${known.map((name) => name.replace(/[^a-z0-9_-]/gi, '\\$&')).join('|')})(?![a-z0-9_-])`, 'gi');
    return (text) => text.replace(pattern, (name) => byName.get(name.toLowerCase()) ?? '');
}

;// CONCATENATED MODULE: ./build/report/html/collect.js
/** From the state and the policy to the data of a report's page. Pure: no clock, no network. */











/**
 * The last five weeks, as far as the state knows them.
 *
 * @param policy its process types are shown, in its order; null: not known, then every process type of the state is
 * shown, in UTC
 */
function reportDataOf(state, policy, options) {
    const texts = publicText(policy, state, options.names);
    const endMs = state.lastLookMs === null ? options.nowMs : Math.min(options.nowMs, state.lastLookMs + durations/* hourMs */.$0);
    const period = { fromMs: endMs - rangeMs.all, toMs: endMs };
    const shown = shownProcesses(state, policy);
    const collected = shown.map((one) => processOf(one, state, { ...options, texts, period }));
    const candidates = shown.map(({ app, process, policy: own }, index) => ({
        policy: own,
        known: stateOf(state, app, process),
        dynoHours: collected[index]?.figures.all.dynoHours ?? 0
    }));
    const proposals = proposalsFor(candidates, state.gapsMs);
    const processes = collected.map((process, index) => ({ ...process, proposal: proposals[index] ?? null }));
    return {
        version: 1,
        madeMs: options.nowMs,
        endMs,
        lastLookMs: state.lastLookMs,
        priceSource: processes.some(({ hourPrice }) => hourPrice !== null) ? options.prices.source : null,
        processes
    };
}
function shownProcesses(state, policy) {
    if (policy !== null)
        return policy.apps.flatMap(({ processes }) => processes.map((process) => ({ app: process.app, process: process.process, policy: process })));
    return Object.entries(state.apps).flatMap(([app, processes]) => Object.keys(processes).map((process) => ({ app, process, policy: null })));
}
function processOf({ app, process, policy }, state, { texts, period, sizes, prices }) {
    const known = stateOf(state, app, process);
    const points = pointsOf(known.history, period.fromMs, period.toMs);
    const zone = zoneOf(policy?.timezone ?? 'UTC', period);
    const size = sizes(app, process);
    const monthly = size === null ? null : (0,pricing_prices/* monthlyPrice */.JB)(size, prices);
    const flat = policy === null ? null : ((0,bounds/* absoluteBounds */.rb)(policy)?.ceiling ?? null);
    const incidents = incidentsOf(state, { app, process }, outagesOf(points), texts).filter(({ endedMs }) => endedMs === null || endedMs >= period.fromMs);
    const changes = known.changes
        .filter(({ atMs }) => atMs >= period.fromMs && atMs <= period.toMs)
        .map(({ atMs, from, to, by, code, message }) => ({ atMs, from, to, by, code, message: texts.message(message) }));
    const figures = (range) => figuresOf({ points, incidents }, { fromMs: Math.max(period.toMs - rangeMs[range], points[0]?.atMs ?? 0), toMs: period.toMs }, flat);
    return {
        app: texts.app(app),
        process,
        zone,
        size,
        hourPrice: monthly === null ? null : monthly / pricing_prices/* hoursAMonth */.rG,
        flat,
        thresholds: {
            fastMs: policy?.scaleIn?.fast?.belowMs ?? null,
            slowMs: policy?.scaleOut?.slow?.aboveMs ?? policy?.router?.p95TargetMs ?? null,
            failSafeMs: policy?.failSafe?.aboveMs ?? null
        },
        demandUnit: points.some(({ demand }) => demand !== null) ? demandUnitOf(policy) : null,
        points: packPoints(known.history, period.fromMs, period.toMs),
        figures: { day: figures('day'), week: figures('week'), all: figures('all') },
        days: daysOf(points, zone, flat, period.toMs),
        week: weekMeans(points, zone),
        incidents,
        changes: changes.toReversed()
    };
}
/** Names come from outside and may be `constructor`: only own keys count. */
function stateOf(state, app, process) {
    const processes = Object.hasOwn(state.apps, app) ? state.apps[app] : undefined;
    return ((processes !== undefined && Object.hasOwn(processes, process) ? processes[process] : undefined) ?? memory/* freshProcessState */.j3);
}
function demandUnitOf(policy) {
    if (policy?.router != null)
        return 'requests a minute';
    const metrics = policy?.metrics ?? [];
    const first = metrics.find(({ goal }) => goal.kind === 'per-dyno') ?? metrics[0];
    return first?.source.kind === 'hirefire' ? 'jobs' : 'demand';
}
function zoneOf(timezone, { fromMs, toMs }) {
    const offsets = [[fromMs, (0,local_time/* offsetMinutes */.rg)(timezone, fromMs)]];
    for (let sinceMs = (0,local_time/* nextOffsetChange */.rc)(timezone, fromMs, toMs); sinceMs !== null; sinceMs = (0,local_time/* nextOffsetChange */.rc)(timezone, sinceMs, toMs)) {
        offsets.push([sinceMs, (0,local_time/* offsetMinutes */.rg)(timezone, sinceMs)]);
    }
    return { name: timezone, offsets };
}
function daysOf(points, { name }, flat, endMs) {
    const first = points[0];
    if (first === undefined)
        return [];
    const days = [];
    for (let day = (0,local_time/* localTime */.HJ)(name, first.atMs).day;; day++) {
        const fromMs = (0,local_days/* startOfDay */.o)(name, day);
        if (fromMs >= endMs)
            return days;
        days.push({ fromMs, ...dynoHoursOf(points, { fromMs, toMs: (0,local_days/* startOfDay */.o)(name, day + 1) }, flat) });
    }
}
/**
 * The incidents of the state, the closed ones that it logs, and the outages of the history that are in neither; newest
 * first.
 */
function incidentsOf(state, { app, process }, outages, texts) {
    const isOurs = (incident) => incident.app === app && incident.process === process;
    const remembered = state.incidents
        .filter(isOurs)
        .map(({ kind, phase, sinceMs, endedMs, cause, lowest, highest, shown }) => {
        const ended = phase === 'over' ? endedMs : null;
        return {
            kind,
            phase,
            sinceMs,
            endedMs: ended,
            cause: texts.message(cause),
            lowest,
            highest,
            issue: shown?.issue ?? null
        };
    });
    const closed = state.closed
        .filter((incident) => isOurs(incident) &&
        !remembered.some(({ kind, sinceMs }) => kind === incident.kind && sinceMs === incident.sinceMs))
        .map(({ kind, sinceMs, endedMs, lowest, highest }) => ({
        kind,
        phase: 'over',
        sinceMs,
        endedMs,
        cause: null,
        lowest,
        highest,
        issue: null
    }));
    const recorded = [...remembered, ...closed];
    const isRecorded = (outage) => recorded.some(({ kind, sinceMs, endedMs }) => kind === 'down' && sinceMs <= (outage.endedMs ?? Infinity) && (endedMs ?? Infinity) >= outage.sinceMs);
    return [...recorded, ...outages.filter((outage) => !isRecorded(outage))].sort((a, b) => b.sinceMs - a.sinceMs);
}

// EXTERNAL MODULE: ./build/core/format.js
var format = __webpack_require__(6851);
// EXTERNAL MODULE: ./build/report/html/markup.js
var markup = __webpack_require__(5913);
;// CONCATENATED MODULE: ./build/report/html/segments.js
/** One segment for neighbours with the same value; where it is null there is a gap. */
function segmentsOf(points, valueOf, isSame = Object.is) {
    const segments = [];
    for (const point of points) {
        const value = valueOf(point);
        const last = segments.at(-1);
        if (value === null || point.untilMs <= point.atMs)
            continue;
        if (last?.untilMs === point.atMs && isSame(last.value, value))
            segments[segments.length - 1] = { ...last, untilMs: point.untilMs };
        else
            segments.push({ fromMs: point.atMs, untilMs: point.untilMs, value });
    }
    return segments;
}
/** Segments of the bounds that the schedule gave. */
function boundsSegments(points) {
    return segmentsOf(points, ({ bounds }) => bounds, (a, b) => a.floor === b.floor && a.ceiling === b.ceiling);
}
/** The SVG path of a line in steps: each segment level, neighbours joined, gaps left open. */
function stepPath(segments, x, y) {
    return segments
        .map(({ fromMs, untilMs, value }, index) => `${segments[index - 1]?.untilMs === fromMs ? 'L' : 'M'}${x(fromMs)},${y(value)}H${x(untilMs)}`)
        .join('');
}
/** The SVG path of a band: a rectangle from floor to ceiling for each segment. */
function bandPath(segments, x, y) {
    return segments
        .map(({ fromMs, untilMs, value: { floor, ceiling } }) => `M${x(fromMs)},${y(ceiling)}H${x(untilMs)}V${y(floor)}H${x(fromMs)}Z`)
        .join('');
}

// EXTERNAL MODULE: ./build/report/numbers.js
var numbers = __webpack_require__(3533);
;// CONCATENATED MODULE: ./build/report/html/chart-numbers.js
/** How numbers read on the page and in its charts. Plain text: not escaped. */


const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-US', { maximumFractionDigits: 1 });
const twoDecimals = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 });
/** `1,240`. */
function count(value) {
    return whole.format(value);
}
/** `59.5`, and without a decimal from `1,000` on. */
function shortNumber(value) {
    return Math.abs(value) >= 1000 ? whole.format(value) : oneDecimal.format(Math.abs(value) < 0.05 ? 0 : value);
}
/** `3`, `2.67`. */
function dynos(value) {
    return twoDecimals.format(value);
}
/** `182 ms`, `1.2 s`, `30 s`. */
function response(ms) {
    return ms < 1000 ? `${whole.format(ms)} ms` : `${oneDecimal.format(ms / 1000)} s`;
}
/** `45 min`, `2 h 40 min`, `3 d 4 h`. */
function roundedDuration(ms) {
    const minutes = Math.round(ms / durations/* minuteMs */.J2);
    const pair = (large, unit, small, smallUnit) => `${large} ${unit}${small === 0 ? '' : ` ${small} ${smallUnit}`}`;
    if (minutes < 60)
        return `${minutes} min`;
    if (minutes < 1440)
        return pair(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
    return pair(Math.floor(minutes / 1440), 'd', Math.floor((minutes % 1440) / 60), 'h');
}
/** `1 change`, `12 changes`. */
function plural(value, noun) {
    return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
/** `2`, `2-6`. */
function chart_numbers_bounds({ floor, ceiling }) {
    return floor === ceiling ? count(floor) : `${count(floor)}-${count(ceiling)}`;
}
/** `0.4 %`. */
function percent(share) {
    return `${oneDecimal.format(share * 100)} %`;
}

;// CONCATENATED MODULE: ./build/report/html/labels.js
const rangeLabels = { day: '24 hours', week: '7 days', all: '5 weeks' };
const verdictLabels = {
    up: 'Up',
    slow: 'Slow',
    down: 'Down',
    unknown: 'Not seen'
};
const incidentLabels = {
    down: 'Down',
    'slow-at-max': 'Slow at the maximum',
    'scale-failed': 'Scaling failed',
    'probe-misconfigured': 'Ping misconfigured',
    'signal-unavailable': 'Signal unavailable',
    'native-autoscaling': 'Heroku scales it too',
    'late-runs': 'Runs came late',
    'too-many-changes': 'Too many changes'
};
/** What changed the quantity, in two or three words. */
const reasonLabels = {
    'formation-unavailable': 'Not readable',
    disabled: 'Switched off',
    maintenance: 'Maintenance',
    'native-autoscaling': 'Heroku scales',
    'release-in-progress': 'New release',
    scheduled: 'Schedule',
    lead: 'Schedule, early',
    'no-window': 'No window',
    'signal-unavailable': 'Signal missing',
    slow: 'Slow pings',
    fast: 'Fast pings',
    demand: 'Demand',
    'target-tracking': 'Target',
    forecast: 'Forecast',
    idle: 'Idle',
    fallback: 'Fallback',
    'scaling-does-not-help': 'No help',
    'would-bounce': 'Would bounce',
    stabilized: 'Stabilized',
    cooldown: 'Cooldown',
    'fail-safe': 'Fail-safe',
    'fail-safe-holding': 'Fail-safe holds',
    'fail-safe-gave-up': 'Fail-safe gave up',
    'manual-hold': 'By hand',
    'manual-change-noticed': 'By others',
    'held-at-zero': 'Held at zero',
    clamped: 'Bounds',
    limited: 'Heroku’s limit',
    resized: 'another dyno type',
    'in-bounds': 'In bounds'
};

;// CONCATENATED MODULE: ./build/report/html/static-chart.js








const size = { width: 960, height: 260, left: 40, right: 12, top: 12, bottom: 28 };
/** The dynos of the last seven days as steps, behind them the schedule's bounds and the incidents as bands. */
function staticChart(process, endMs) {
    const points = unpackPoints(process.points, endMs).filter(({ untilMs }) => untilMs > endMs - rangeMs.week);
    const fromMs = Math.max(endMs - rangeMs.week, points[0]?.atMs ?? endMs - durations/* dayMs */.LP);
    const most = points.reduce((highest, { quantity, bounds }) => Math.max(highest, quantity ?? 0, bounds?.ceiling ?? 0), 1);
    const x = (atMs) => tenth(size.left +
        ((Math.max(atMs, fromMs) - fromMs) / Math.max(1, endMs - fromMs)) * (size.width - size.left - size.right));
    const y = (quantity) => tenth(size.height - size.bottom - (quantity / (most * 1.08)) * (size.height - size.top - size.bottom));
    const quantities = segmentsOf(points, ({ quantity }) => quantity);
    const parts = [
        ...quantityTicks(most).flatMap((tick) => [
            `<line class="grid" x1="${size.left}" x2="${size.width - size.right}" y1="${y(tick)}" y2="${y(tick)}"/>`,
            `<text class="tick" x="${size.left - 8}" y="${y(tick) + 4}" text-anchor="end">${tick}</text>`
        ]),
        ...wallTicks(process.zone, fromMs, endMs, durations/* dayMs */.LP).flatMap((atMs) => [
            `<line class="grid" x1="${x(atMs)}" x2="${x(atMs)}" y1="${size.top}" y2="${size.height - size.bottom}"/>`,
            `<text class="tick" x="${x(atMs)}" y="${size.height - 8}" text-anchor="middle">`,
            `${shortDay(process.zone, atMs)}</text>`
        ]),
        `<path class="band" d="${bandPath(boundsSegments(points), x, y)}"/>`,
        ...process.incidents
            .filter(({ endedMs }) => (endedMs ?? endMs) > fromMs)
            .map(({ kind, sinceMs, endedMs }) => {
            const left = x(sinceMs);
            const width = Math.max(2, tenth(x(endedMs ?? endMs) - left));
            const place = `x="${left}" y="${size.top}" width="${width}" height="${size.height - size.top - size.bottom}"`;
            return `<rect class="incident" ${place}><title>${incidentLabels[kind]}</title></rect>`;
        }),
        `<path class="dynos" d="${stepPath(quantities, x, y)}"/>`
    ];
    const label = (0,markup/* escapeHtml */.Z)(description(process, points, endMs));
    const viewBox = `0 0 ${size.width} ${size.height}`;
    return `<svg class="static" role="img" aria-label="${label}" viewBox="${viewBox}">${parts.join('')}</svg>`;
}
function description({ app, process, zone, incidents }, points, endMs) {
    const quantities = points.flatMap(({ quantity }) => (quantity === null ? [] : [quantity]));
    const first = points[0];
    if (first === undefined || quantities.length === 0)
        return `Dynos of ${app} ${process}: nothing was seen yet.`;
    const [low, high] = [Math.min(...quantities), Math.max(...quantities)].map(dynos);
    const span = low === high ? `${low}` : `${low} to ${high}`;
    const period = `from ${wallDateTime(zone, first.atMs)} to ${wallDateTime(zone, endMs)} (${zone.name})`;
    return `Dynos of ${app} ${process} ${period}: ${span}; ${plural(incidents.length, 'incident')}.`;
}
/** At most five whole numbers from 0 up to `most`. */
function quantityTicks(most) {
    const step = [1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000].find((candidate) => most / candidate <= 5) ?? Math.ceil(most / 5);
    return Array.from({ length: Math.floor(most / step) + 1 }, (_, index) => index * step);
}
function tenth(value) {
    return Math.round(value * 10) / 10;
}

;// CONCATENATED MODULE: ./build/report/html/headline.js
/** The figures that a report begins with. */

/** The four figures that a report begins with, of one process or of several together. */
function headline(processes, range) {
    const all = processes.map(({ figures }) => figures[range]);
    const sum = (value) => all.reduce((total, figures) => total + value(figures), 0);
    const [dynoHours, hours, incidents, open] = [
        sum((figures) => figures.dynoHours),
        sum((figures) => figures.hours),
        sum((figures) => figures.incidents),
        sum((figures) => figures.open)
    ];
    const minutes = sum(({ slowMinutes }) => slowMinutes);
    const cost = processes.every(({ hourPrice }) => hourPrice !== null) && processes.length > 0
        ? processes.reduce((total, { hourPrice, figures }) => total + (hourPrice ?? 0) * figures[range].dynoHours, 0)
        : null;
    return [
        {
            label: 'Dyno-hours',
            value: shortNumber(dynoHours),
            note: hours === 0
                ? 'No look yet'
                : cost === null
                    ? `${dynos(dynoHours / hours)} dynos on average`
                    : `${(0,numbers/* dollars */.E9)(cost)} at list price`
        },
        savings(processes, range),
        {
            label: 'Incidents',
            value: count(incidents),
            note: open > 0 ? `${count(open)} still open` : incidents === 0 ? 'None in this time' : 'All closed'
        },
        {
            label: 'Slow minutes',
            value: count(minutes),
            note: hours === 0
                ? 'No look yet'
                : minutes === 0
                    ? 'None in this time'
                    : `At most ${percent(minutes / 60 / hours)} of the time`
        }
    ];
}
/** Against the maximum of each process type all the time, of those that have one. */
function savings(processes, range) {
    const capped = processes.filter(({ flat, figures }) => flat !== null && (figures[range].flatDynoHours ?? 0) > 0);
    const sum = (value) => capped.reduce((total, process) => total + value(process), 0);
    const flat = sum(({ figures }) => figures[range].flatDynoHours ?? 0);
    const saved = flat - sum(({ figures }) => figures[range].dynoHours);
    if (capped.length === 0)
        return {
            label: 'Saved',
            value: '–',
            note: processes.some(({ figures }) => figures[range].hours > 0) ? 'No maximum to compare with' : 'No look yet'
        };
    const priced = capped.every(({ hourPrice }) => hourPrice !== null);
    const value = priced
        ? (0,numbers/* dollars */.E9)(sum(({ hourPrice, figures }) => (hourPrice ?? 0) * ((figures[range].flatDynoHours ?? 0) - figures[range].dynoHours)))
        : shortNumber(saved);
    const beside = capped.length === 1 ? `a flat ${count(capped[0]?.flat ?? 0)}` : 'every maximum';
    const share = flat === 0 ? 0 : saved / flat;
    return {
        label: priced ? 'Saved' : 'Dyno-hours saved',
        value,
        note: `${percent(Math.abs(share))} ${share < 0 ? 'above' : 'below'} ${beside}`
    };
}

;// CONCATENATED MODULE: ./build/report/html/page.js
/** The page of a report: one HTML file that needs nothing else. */







/** The steps of the page's own mark. */
const icon = [
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E",
    "%3Cpath d='M3 26h8v-8h9V8h9' fill='none' stroke='%236a5cff' stroke-width='5' ",
    "stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"
].join('');
const withoutScripts = 'Scripts are off. These are the last seven days of each process type; ' +
    'with scripts on there is more to see and to try.';
const slowMinutesNote = 'Slow minutes count from one look to the next; ' +
    'where only ten minutes or hours are kept, the whole of them counts as its worst look.';
/** The file as text. The data cannot become markup, and the page can neither load nor send anything. */
function renderReportPage(data, { script, scriptHash, style, styleHash, notice }) {
    return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${contentPolicy(scriptHash, styleHash)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${(0,markup/* escapeHtml */.Z)(title(data))}</title>
<link rel="icon" href="${icon}">
<!--
${notice.replaceAll('--', '- -')}
-->
<style>${style}</style>
</head>
<body>
<header class="masthead">
<svg class="mark" viewBox="0 0 32 32" aria-hidden="true"><path d="M3 26h8v-8h9V8h9"/></svg>
<div>
<h1>${(0,markup/* escapeHtml */.Z)(title(data))}</h1>
<p>${(0,markup/* escapeHtml */.Z)(subtitle(data))}</p>
</div>
</header>
<main id="report">
<noscript>
<p class="hint">${withoutScripts}</p>
${data.processes.map((process) => staticSection(process, data)).join('\n')}
</noscript>
</main>
<footer class="colophon">
<p>${(0,markup/* escapeHtml */.Z)(describePrice(data))} ${slowMinutesNote}</p>
</footer>
<script type="application/json" id="data">${(0,markup/* scriptJson */.e)(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
function contentPolicy(scriptHash, styleHash) {
    return [
        "default-src 'none'",
        `script-src '${scriptHash}'`,
        `style-src '${styleHash}'`,
        'img-src data:',
        "base-uri 'none'",
        "form-action 'none'"
    ].join('; ');
}
function title(data) {
    return `Dyno Scaler: ${appsText(data)}`;
}
function subtitle(data) {
    const { processes, madeMs, lastLookMs } = data;
    const sinceMs = lastLookMs === null ? null : madeMs - lastLookMs;
    const look = sinceMs === null
        ? 'no look yet'
        : sinceMs < durations/* minuteMs */.J2
            ? 'right after a look'
            : `last look ${roundedDuration(sinceMs)} before`;
    const made = `Made ${(0,format/* utcDateTime */.eM)(madeMs)} UTC, ${look}.`;
    return `${appsText(data)}, ${plural(processes.length, 'process type')}. ${made}`;
}
/** The name of the app, or how many there are. */
function appsText({ processes }) {
    const apps = [...new Set(processes.map(({ app }) => app))];
    const [first] = apps;
    return first !== undefined && apps.length === 1 ? first : plural(apps.length, 'app');
}
function describePrice({ priceSource }) {
    return priceSource === null
        ? 'The dyno types are not known here, so there are dyno-hours and no prices.'
        : `Prices: ${priceSource}, by the second.`;
}
function staticSection(process, { endMs }) {
    const figures = headline([process], 'week').map(({ label, value, note }) => {
        const [name, amount, remark] = [label, value, note].map(markup/* escapeHtml */.Z);
        return `<div class="figure"><dt>${name}</dt><dd><b>${amount}</b><span>${remark}</span></dd></div>`;
    });
    const shownMs = Math.min(rangeMs.week, endMs - process.figures.week.fromMs);
    const legend = 'Line: dynos. Pale band: what the schedule allows. Red bands: incidents.';
    return `<section class="panel"><h2>${(0,markup/* escapeHtml */.Z)(`${process.app} ${process.process}`)}</h2>
<dl class="figures">${figures.join('')}</dl>
${staticChart(process, endMs)}
<p class="hint">${legend} ${(0,markup/* escapeHtml */.Z)(process.zone.name)}, ${roundedDuration(shownMs)}.</p></section>`;
}

;// CONCATENATED MODULE: ./build/commands/report-file.js





const reportFileName = 'dyno-scaler-report.html';
/** Writes the HTML report. Gives a line about it for people; rejects when the file cannot be written. */
async function writeReport({ file, state, policy, redact, ...options }) {
    const data = redact(reportDataOf(state, policy, options));
    const page = renderReportPage(data, assets);
    await (0,promises_.writeFile)(file, page);
    const apps = new Set(data.processes.map(({ app }) => app));
    return `Report of ${(0,format/* counted */.hS)(data.processes.length, 'process type')} of ${(0,format/* counted */.hS)(apps.size, 'app')}: ${file} (${Math.ceil(Buffer.byteLength(page) / 1000)} kB). It is one file that opens in any browser.`;
}
/** Why the file could not be written, and what to do about it. */
function cannotWrite(file, error) {
    return `The report cannot be written to ${file}: ${error instanceof Error ? error.message : String(error)}. Check that its folder exists and may be written to.`;
}


/***/ })

};

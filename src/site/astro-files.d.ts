/// <reference types="astro/client" />
/* Lets plain TypeScript (the barrel, tests) import Astro files; `astro check` sees their real types. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}

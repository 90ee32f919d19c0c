import 'astro';

declare module 'astro' {
  interface AstroClientDirectives {
    /** Loads the island when a reader first reaches for it; see touch.ts. */
    'client:touch'?: boolean | { readonly given?: boolean };
  }
}

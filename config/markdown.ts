/** What the site adds to Markdown: links that respect the base, headings that link to themselves, tables that scroll. */
import { satteri, satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';

type Plugins = NonNullable<NonNullable<Parameters<typeof satteri>[0]>['hastPlugins']>;
type Plugin = Extract<Plugins[number], { name: string }>;

const isLocal = (address: unknown): address is string => typeof address === 'string' && /^\/(?!\/)/.test(address);

/** `/trainium2/` in a page means the site's root, wherever the site is served from. */
function linksUnder(base: string): Plugin {
  const prefix = base.replace(/\/$/, '');
  return {
    name: 'links-under-base',
    element: {
      filter: ['a'],
      visit(node, ctx) {
        const { href } = node.properties;
        if (prefix && isLocal(href)) ctx.setProperty(node, 'href', prefix + href);
      },
    },
  };
}

/** The heading's own text is the link to it: no icon, no further text for a screen reader to read twice. */
const headingsThatLink: Plugin = {
  name: 'headings-that-link',
  element: {
    filter: ['h2', 'h3', 'h4'],
    visit(node) {
      const { id } = node.properties;
      // A heading with a component or a link in it stays as it is: a link inside a link is not HTML.
      const plain = node.children.every(
        (child) => child.type === 'text' || (child.type === 'element' && child.tagName !== 'a'),
      );
      if (typeof id !== 'string' || !plain) return undefined;
      const link = { type: 'element' as const, tagName: 'a', properties: { class: 'heading-link', href: `#${id}` } };
      return { ...node, children: [{ ...link, children: [...node.children] }] };
    },
  },
};

/** A wide table scrolls by itself, also by keyboard. Not a region: a page of tables would be a page of landmarks. */
const tablesThatScroll: Plugin = {
  name: 'tables-that-scroll',
  element: {
    filter: ['table'],
    visit(node, ctx) {
      const label = /\/content\/fr\//.test(ctx.fileURL?.pathname ?? '') ? 'Tableau' : 'Table';
      const properties = { class: 'scroll', tabIndex: 0, role: 'group', ariaLabel: label };
      ctx.wrapNode(node, { type: 'element', tagName: 'div', properties, children: [] });
    },
  },
};

export const processor = (base: string) =>
  satteri({ hastPlugins: [satteriHeadingIdsPlugin(), headingsThatLink, linksUnder(base), tablesThatScroll] });

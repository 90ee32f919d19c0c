/** The table of contents marks the section being read: the last heading above the upper third of the window. */
const entries = [...document.querySelectorAll<HTMLAnchorElement>('.toc a')];
if (entries.length > 0) {
  const headings = entries.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  const mark = () => {
    let current = 0;
    headings.forEach((heading, index) => {
      if (heading && heading.getBoundingClientRect().top < innerHeight / 3) current = index;
    });
    // At the end of a page the heading asked for may have no room to rise that far.
    const atEnd = innerHeight + scrollY > document.documentElement.scrollHeight - 2;
    const asked = entries.findIndex((link) => link.hash === location.hash);
    if (atEnd && asked > current) current = asked;
    entries.forEach((link, index) => {
      if (index === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    });
  };
  const observer = new IntersectionObserver(mark, { rootMargin: '0px 0px -66% 0px' });
  for (const heading of headings) if (heading) observer.observe(heading);
  addEventListener('hashchange', mark);
}

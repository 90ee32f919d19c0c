// The menu covers the page on a narrow screen: what lies under it must not take the focus.
document.getElementById('site-nav')?.addEventListener('toggle', (event) => {
  document.querySelector('.site-main')?.toggleAttribute('inert', event.newState === 'open');
});

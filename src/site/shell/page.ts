/** What the shell does once a page is there; one module, so that it is one script. */
import './theme.ts';
import './menu.ts';
import './search.ts';
import './contents.ts';
import './twin.ts';

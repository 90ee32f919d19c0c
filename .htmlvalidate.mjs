export default {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // Shiki colours code with style attributes, and charts place their marks with them; the policy allows attributes alone.
    'no-inline-style': 'off',
    // Starlight and Astro write some void elements as `<meta … />`: a matter of style, and theirs.
    'void-style': 'off',
    // Starlight's `_top`, and headings that begin with a digit or hold an accent: HTML allows them all.
    'valid-id': ['error', { relaxed: true }],
    // A calculator's form has nothing to submit: the result follows the typing.
    'wcag/h32': 'off',
    // Safari drops the list from a list without bullets unless its role is said again.
    'no-redundant-role': 'off',
  },
};

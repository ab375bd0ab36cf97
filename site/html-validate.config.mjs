// What html-validate asks of the explorer's pages: all that it recommends, but for the rules named here with their reasons.
export default {
    extends: ["html-validate:recommended"],
    rules: {
        // `hidden=""` is valid HTML, and the one way in which the pages write an attribute; stays.
        "attribute-boolean-style": "off",
        // A page is titled by the name of its document or body as received, however long; stays.
        "long-title": "off",
        // Texts are shown to the character, with the blanks at the ends of their lines; stays.
        "no-trailing-whitespace": "off",
    },
};

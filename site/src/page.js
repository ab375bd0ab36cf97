/* What all pages share: elements made of text alone, addresses, names of codes, columns and tables. Nothing here or elsewhere parses markup. */

export const root = document.body.dataset.root;

/** An element; children are nodes or texts, attributes with null, false or undefined are left out. */
export function element(tag, attributes = {}, ...children) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) made.addEventListener(name.slice(2), value);
    else if (value !== null && value !== undefined && value !== false) made.setAttribute(name, value === true ? "" : value);
  }
  made.append(...children.filter((child) => child !== null && child !== undefined && child !== ""));
  return made;
}

/** A key, which may break after its points and dashes. */
export function broken(key) {
  return key.split(/(?<=[._-])/).flatMap((part, at) => (at ? [document.createElement("wbr"), part] : [part]));
}

/** The data that the page carries. */
export function data() {
  const block = document.getElementById("data");
  return block ? JSON.parse(block.textContent) : null;
}

const LONGEST_NAME = 200;
const PAGES = new Set(["documents", "plans", "organisations", "people"]);

/** Address of a row: its page, else its place in the table. */
export function address(table, key, hasPages) {
  if (table === "documents" && !hasPages) return `${root}document.html#doc=${key}`;
  if (PAGES.has(table) && key.length <= LONGEST_NAME) return withLanguage(`${root}${table}/${key}.html`);
  return withLanguage(`${root}tables/${table}.html#row=${key}`);
}

/** Address of a place in a document. */
export function place(doc, start, end, hasPages) {
  const to = address("documents", doc, hasPages);
  return `${to}${to.includes("#") ? "&" : "#"}at=${start}-${end}`;
}

/** A link to the web; text alone unless it begins with http. */
export function outside(url) {
  return /^https?:\/\/\S+$/.test(url) ? element("a", { href: url, rel: "external noopener noreferrer" }, url) : url;
}

let language = new URLSearchParams(location.search).get("labels") ?? "en";
const labels = () => window.nordpolLabels ?? {};

/** What a code is called in the language that was chosen, in English else, or the code itself. */
export function label(scheme, code) {
  const known = labels().codes?.[scheme]?.[code];
  return known?.[language] ?? known?.en ?? code;
}

/** A code with its label; the code and what it means show on hovering, and in the column's notes. */
export function coded(scheme, code) {
  const known = labels().codes?.[scheme]?.[code];
  const lang = known?.[language] ? language : null;
  return element("span", { class: "code", lang, title: known ? `${code}: ${known.definition}` : null, "data-scheme": scheme, "data-code": code }, label(scheme, code));
}

/** What a column is called, or a table if no column is given. */
export function named(table, column) {
  const known = column ? (labels().columns?.[`${table}.${column}`] ?? labels().columns?.[column]) : labels().tables?.[table];
  const words = known?.[language] ?? known?.en ?? column ?? table;
  return element("span", { class: "name", lang: known?.[language] ? language : null, "data-table": table, "data-column": column }, words);
}

function withLanguage(to) {
  if (language === "en") return to;
  const [path, hash] = to.split("#");
  return `${path}?labels=${language}${hash === undefined ? "" : `#${hash}`}`;
}

function spread() {
  for (const link of document.querySelectorAll("a[href]")) {
    const to = link.getAttribute("href");
    if (/^(https?:|#|data:|blob:)/.test(to) || !/\.html/.test(to)) continue;
    link.setAttribute("href", withLanguage(to.replace(/\?labels=[a-z]+/, "")));
  }
  for (const node of document.querySelectorAll("span.code")) node.replaceWith(coded(node.dataset.scheme, node.dataset.code));
  for (const node of document.querySelectorAll("span.name")) node.replaceWith(named(node.dataset.table, node.dataset.column));
}

/** Lets the reader choose the language of labels; it is kept in the address, and goes along with every link. */
export function chooseLabels(redraw) {
  const chooser = document.getElementById("labels");
  if (!chooser) return;
  chooser.closest("label").hidden = false;
  if (![...chooser.options].some((option) => option.value === language)) language = "en";
  chooser.value = language;
  chooser.addEventListener("change", () => {
    language = chooser.value;
    const query = language === "en" ? "" : `?labels=${language}`;
    history.replaceState(null, "", `${location.pathname}${query}${location.hash}`);
    spread();
    redraw?.();
  });
  spread();
}

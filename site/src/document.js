/* The text of a document with all that was found in it, and the words that prove a cell. */

import { address, broken, coded, data, element, label, named, outside, place, root } from "./page.js";
import { source } from "./shards.js";

const state = () => new URLSearchParams(location.hash.slice(1));

/** Offsets count code points, strings count UTF-16 units: a function from the first to the second. */
function units(text) {
  const wide = [];
  for (let at = 0, points = 0; at < text.length; points++) {
    const isWide = text.codePointAt(at) > 0xffff;
    if (isWide) wide.push(points);
    at += isWide ? 2 : 1;
  }
  return (point) => {
    let low = 0;
    let high = wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (wide[middle] < point) low = middle + 1;
      else high = middle;
    }
    return point + low;
  };
}

/** The text cut at every place where something begins or ends; the shortest mention of a piece gives its link. */
function pieces(text, mentions, proof) {
  const unit = units(text);
  const spans = mentions.map(([start, end, type, id, value]) => ({ start: unit(start), end: unit(end), type, id, value }));
  const marked = proof && { start: unit(proof[0]), end: unit(proof[1]) };
  const cuts = new Set([0, text.length]);
  for (const span of marked ? [...spans, marked] : spans) cuts.add(Math.min(span.start, text.length)).add(Math.min(span.end, text.length));
  const bounds = [...cuts].sort((a, b) => a - b);
  const made = [];
  let next = 0;
  let open = [];
  for (let at = 0; at + 1 < bounds.length; at++) {
    const [start, end] = [bounds[at], bounds[at + 1]];
    open = open.filter((span) => span.end > start);
    while (next < spans.length && spans[next].start <= start) open.push(spans[next++]);
    const covering = open.filter((span) => span.end >= end);
    const mention = covering.length ? covering.reduce((best, span) => (span.end - span.start < best.end - best.start ? span : best)) : null;
    made.push({ words: text.slice(start, end), mention, isProof: Boolean(marked) && marked.start <= start && end <= marked.end });
  }
  return made;
}

function drawText(target, text, record) {
  const at = /^(\d+)-(\d+)$/.exec(state().get("at") ?? "");
  const nodes = pieces(text, record.mentions, at && [Number(at[1]), Number(at[2])]).map(({ words, mention, isProof }) => {
    let node = document.createTextNode(words);
    if (mention) {
      const to = address("mentions", mention.id);
      node = element("a", { href: to, class: `mention ${mention.type}`, title: mention.value ? `${label("mention_type", mention.type)}: ${mention.value}` : label("mention_type", mention.type) }, node);
    }
    return isProof ? element("mark", {}, node) : node;
  });
  target.replaceChildren(...nodes);
  const first = target.querySelector("mark");
  if (!first) return;
  first.id = "proof";
  first.tabIndex = -1;
  first.scrollIntoView({ block: "center" });
  first.focus({ preventScroll: true });
}

function kinds(mentions, target) {
  const counts = new Map();
  for (const [, , type] of mentions) counts.set(type, (counts.get(type) ?? 0) + 1);
  if (!counts.size) return "";
  const choices = [...counts].sort().map(([type, count]) =>
    element("label", {}, element("input", { type: "checkbox", checked: true, onchange: (event) => target.classList.toggle(`no-${type}`, !event.target.checked) }), " ", element("span", { class: `mention ${type}` }, coded("mention_type", type)), ` ${count}`),
  );
  return element("fieldset", { class: "kinds" }, element("legend", {}, "Marked in the text"), ...choices);
}

function proofs(record, hasPages) {
  const rows = record.proofs.map(([start, end, table, row, column, rule]) =>
    element("tr", {},
      element("td", {}, element("a", { href: place(record.doc_id, start, end, hasPages) }, `${start}–${end}`)),
      element("td", {}, named(table)),
      element("td", {}, element("a", { href: address(table, row, hasPages) }, ...broken(row))),
      element("td", {}, named(table, column)),
      element("td", {}, rule),
    ),
  );
  const heads = ["Characters", "Table", "Row", "Column", "Rule"].map((head) => element("th", { scope: "col" }, head));
  const table = element("table", {}, element("caption", {}, "Cells that this text proves"), element("thead", {}, element("tr", {}, ...heads)), element("tbody", {}, ...rows));
  return element("details", {}, element("summary", {}, `Cells that this text proves: ${rows.length}`), element("section", { class: "scroll", tabindex: 0, "aria-label": "Cells that this text proves" }, table));
}

function about(record, vocabularies, hasPages) {
  const list = element("dl", { class: "facts" });
  for (const [name, value] of record.facts) {
    let shown = String(value);
    if (vocabularies[name]) shown = coded(vocabularies[name], shown);
    else if (name === "publisher_org_id") shown = element("a", { href: address("organisations", shown) }, shown);
    else if (name === "duplicate_of_doc_id") shown = element("a", { href: address("documents", shown, hasPages) }, shown);
    list.append(element("dt", {}, named("documents", name)), element("dd", {}, shown));
  }
  return list;
}

function draw(record, vocabularies, hasPages, target, text) {
  document.getElementById("document").replaceChildren(
    about(record, vocabularies, hasPages),
    proofs(record, hasPages),
    target ? kinds(record.mentions, target) : "",
  );
  if (target) drawText(target, text, record);
}

/** A page of one document: its text stands in the page. */
export function documentPage() {
  const record = data();
  const target = document.getElementById("text");
  const text = target?.textContent ?? "";
  draw(record, record.vocabularies, true, target, text);
  window.addEventListener("hashchange", () => target && drawText(target, text, record));
}

/** The page that shows any document, from shards. */
export function reader() {
  const told = data();
  const texts = source(`${root}data/pages`, "texts", told.data);
  const loaded = new Map();
  let shown = null;
  let target = null;
  const open = async () => {
    const wanted = state().get("doc");
    if (!wanted || !told.data.shards) {
      document.getElementById("document").replaceChildren("No document was asked for: ", element("a", { href: `${root}tables/documents.html` }, "all documents"));
      return;
    }
    if (shown?.doc_id !== wanted) {
      const number = await texts.holding(wanted);
      if (!loaded.has(number)) loaded.set(number, texts.rows(number));
      const records = await loaded.get(number);
      shown = records.find((record) => record.doc_id === wanted) ?? null;
      document.getElementById("text")?.remove();
      document.getElementById("source")?.remove();
      target = null;
      if (!shown) {
        document.getElementById("document").replaceChildren(`There is no document ${wanted}.`);
        return;
      }
      document.querySelector("h1").textContent = shown.title;
      document.title = shown.title;
      if (shown.text !== null) target = element("pre", { id: "text", class: "document", lang: shown.lang });
      document.getElementById("main").append(...[shown.url && element("p", { id: "source" }, "The page as published: ", outside(shown.url)), target].filter(Boolean));
      draw(shown, told.vocabularies, false, target, shown.text);
    } else if (target) drawText(target, shown.text, shown);
  };
  window.addEventListener("hashchange", open);
  open();
}

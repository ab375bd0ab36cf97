/* A table: TanStack Table searches, filters, sorts and pages; what it finds is drawn as a plain table of text. */

import {
  columnFilteringFeature, columnVisibilityFeature, constructTable, createFilteredRowModel, createPaginatedRowModel, createSortedRowModel,
  globalFilteringFeature, rowPaginationFeature, rowSortingFeature, tableFeatures,
} from "@tanstack/table-core";
import { storeReactivityBindings } from "@tanstack/table-core/store-reactivity-bindings";
import { address, broken, coded, data, element, label, named, outside, place, root } from "./page.js";
import { source } from "./shards.js";

const LONGEST = 240; // characters of a cell in the table; its row shows all
const AT_ONCE = 16 * 1024 * 1024; // bytes of a table that load by themselves, or on one click
const AT_MOST = 512 * 1024 * 1024; // bytes that a browser is asked to hold
const READY = 64 * 1024 * 1024; // bytes of a table whose words are made ready to be searched
const TOGETHER = 8; // shards that load side by side
const LINES = 10_000; // of a part of an exported file: one string cannot hold all
const TYPING = 150; // milliseconds
const SIZES = [25, 50, 100, 250];
const FURTHER = /(_earliest|_latest|_method|_sha256|_minor)$|^(prefix|suffix|seq|encoding|bytes)$/; // columns shown when asked for

const features = tableFeatures({
  coreReactivityFeature: storeReactivityBindings(),
  columnFilteringFeature, columnVisibilityFeature, globalFilteringFeature, rowPaginationFeature, rowSortingFeature,
  filteredRowModel: createFilteredRowModel(), sortedRowModel: createSortedRowModel(), paginatedRowModel: createPaginatedRowModel(),
});

export function tablePage() {
  const told = data();
  const { columns } = told;
  const { shards, rows: total, bytes } = told.data;
  const rows_ = source(`${root}data/${told.table}`, told.table, told.data);
  const at = new Map(columns.map((column, number) => [column.name, number]));
  const proofOf = columns.length;
  const chunks = [];
  const collator = new Intl.Collator();
  let words = new WeakMap();

  const textOf = (row) => {
    let text = words.get(row);
    if (text === undefined) {
      text = columns.map((column, number) => (row[number] === null ? "" : listOf(row, column) ? `${row[number]} ${label(listOf(row, column), row[number])}` : row[number])).join("\n").toLowerCase();
      words.set(row, text);
    }
    return text;
  };

  /** Makes the texts of rows while nothing else is to do, so that the first search is as quick as the next. */
  function prepare() {
    if (!window.requestIdleCallback || bytes > READY) return;
    const rows = chunks.flat();
    let next = 0;
    const some = (deadline) => {
      while (next < rows.length && deadline.timeRemaining() > 1) textOf(rows[next++]);
      if (next < rows.length) requestIdleCallback(some);
    };
    requestIdleCallback(some);
  }

  /** The code list of a cell: its column's, or the one that the row names. */
  const listOf = (row, column) => column.codes ?? (column.name === "code" && at.has("scheme") ? row[at.get("scheme")] : undefined);

  function passes(value, wanted, column, list) {
    const compared = column.type !== "string" && /^(<=|>=|<|>|=)\s*(\S.*)$/.exec(wanted);
    if (compared && value !== undefined) {
      const [, sign, bound] = compared;
      const [a, b] = typeof value === "number" ? [value, Number(bound)] : [String(value), bound];
      return { "<": a < b, ">": a > b, "<=": a <= b, ">=": a >= b, "=": a === b }[sign];
    }
    if (value === undefined) return wanted === "null";
    const shown = list ? `${value} ${label(list, value)}` : String(value);
    return shown.toLowerCase().includes(wanted.toLowerCase());
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return collator.compare(String(a), String(b));
  }

  const defined = columns.map((column, number) => ({
    id: column.name,
    accessorFn: (row) => row[number] ?? undefined,
    sortUndefined: "last",
    sortDescFirst: false,
    sortFn: (a, b) => compare(a.getValue(column.name), b.getValue(column.name)),
    filterFn: (row, _, wanted) => passes(row.getValue(column.name), wanted, column, listOf(row.original, column)),
  }));

  const address_ = new URLSearchParams(location.hash.slice(1));
  const asked = {
    sorting: (address_.get("sort") ?? "").split(",").filter((one) => at.has(one.replace(/^-/, ""))).map((one) => ({ id: one.replace(/^-/, ""), desc: one.startsWith("-") })),
    globalFilter: address_.get("q") ?? "",
    columnFilters: columns.filter(({ name }) => address_.get(`f.${name}`)).map(({ name }) => ({ id: name, value: address_.get(`f.${name}`) })),
    columnVisibility: Object.fromEntries(columns.map(({ name }) => [name, address_.has("cols") ? address_.get("cols").split(",").includes(name) : !FURTHER.test(name)])),
    pagination: { pageIndex: Math.max(0, (Number(address_.get("page")) || 1) - 1), pageSize: SIZES.includes(Number(address_.get("size"))) ? Number(address_.get("size")) : SIZES[0] },
  };
  const usual = JSON.stringify(Object.fromEntries(columns.map(({ name }) => [name, !FURTHER.test(name)])));

  const table = constructTable({
    features,
    columns: defined,
    data: [],
    initialState: asked,
    autoResetPageIndex: false,
    globalFilterFn: (row, _, wanted) => textOf(row.original).includes(String(wanted).toLowerCase()),
    getColumnCanGlobalFilter: (column) => column.id === columns[0].name,
  });
  const now = () => table.store.state;

  /* What is drawn once */
  const status = element("p", { class: "status", role: "status" });
  const search = element("input", { type: "search", id: "search", value: asked.globalFilter, autocomplete: "off" });
  const size = element("select", { id: "size" }, ...SIZES.map((one) => element("option", { value: one, selected: one === asked.pagination.pageSize }, String(one))));
  const fits = bytes <= AT_MOST;
  const save = element("button", { type: "button", id: "export" }, fits ? "Export view as CSV" : "Export the loaded rows of the view as CSV");
  const more = element("button", { type: "button", id: "more", hidden: true }, `Load ${(AT_ONCE / 1e6).toFixed(0)} MB more`);
  const all = element("button", { type: "button", id: "all", hidden: true }, `Load all ${total.toLocaleString("en")} rows (${(bytes / 1e6).toFixed(0)} MB)`);
  const clear = element("button", { type: "button", id: "clear" }, "Clear");
  const chooser = element("fieldset", {}, element("legend", {}, "Columns shown"), ...columns.map(({ name }) =>
    element("label", {}, element("input", { type: "checkbox", "data-column": name, checked: asked.columnVisibility[name], onchange: (event) => { table.getColumn(name).toggleVisibility(event.target.checked); heads(); draw(); } }), " ", named(told.table, name), " ", element("code", {}, name))));
  const head = element("thead");
  const body = element("tbody");
  const grid = element("table", { class: "grid" }, element("caption", { class: "unseen" }, "Rows of the table"), head, body);
  const where = element("span", { class: "where" });
  const step = (id, words_, to) => element("button", { type: "button", id, onclick: () => { to(); draw(); } }, words_);
  const buttons = {
    first: step("first", "First", () => table.setPageIndex(0)),
    previous: step("previous", "Previous", () => table.setPageIndex(now().pagination.pageIndex - 1)),
    next: step("next", "Next", () => table.setPageIndex(now().pagination.pageIndex + 1)),
    last: step("last", "Last", () => table.setPageIndex(table.getPageCount() - 1)),
  };
  const panel = element("section", { id: "row", hidden: true, tabindex: -1, "aria-labelledby": "row-title" });
  document.getElementById("table").replaceChildren(
    panel,
    element("div", { class: "tools" },
      element("label", {}, "Search ", search),
      element("label", {}, "Rows a page ", size),
      save, clear, more, all,
      element("details", {}, element("summary", {}, "Columns"), chooser),
    ),
    status,
    element("span", { id: "filter", hidden: true }, "Filter"),
    element("section", { class: "scroll", tabindex: 0, "aria-label": "Rows of the table" }, grid),
    element("nav", { class: "pager", "aria-label": "Pages of the table" }, buttons.first, buttons.previous, where, buttons.next, buttons.last),
    element("p", { class: "note" }, "A filter looks for words; null finds empty cells, and >, <, >=, <=, = compare numbers and days. In an exported file, text that a spreadsheet would take for a formula begins with an apostrophe."),
  );

  function proofLink(row, number) {
    const places = row[proofOf];
    const column = columns[number];
    if (row[number] === null) return null;
    let found = places?.[number] ?? (column.with ? places?.[at.get(column.with)] : undefined);
    if (found === undefined && column.name === "start" && at.has("end") && at.has("doc_id") && row[at.get("doc_id")] !== null) found = [row[number], row[at.get("end")]];
    if (found === undefined) return null;
    const to = typeof found === "string" ? address("evidence", found) : place(found[2] ?? row[at.get("doc_id")], found[0], found[1], told.documents);
    return element("a", { href: to, class: "proof", "aria-label": `Proof of ${column.name} of ${row[0]}` }, "proof");
  }

  function content(row, number, isWhole) {
    const value = row[number];
    const column = columns[number];
    if (value === null) return element("span", { class: "null" }, isWhole ? "null" : "");
    if (column.refers) return element("a", { href: address(column.refers, value, told.documents) }, ...broken(value));
    if (number === 0) return element("a", { href: `#row=${value}`, onclick: (event) => { event.preventDefault(); open(value); } }, ...broken(value));
    if (column.name === "row_id" && at.has("table_name")) return element("a", { href: address(row[at.get("table_name")], value, told.documents) }, ...broken(value));
    const list = listOf(row, column);
    if (list) return coded(list, value);
    if (column.name.endsWith("_url")) return outside(value);
    const language = row[at.get(`${column.name.replace(/_raw$/, "")}_lang`)];
    const text = typeof value === "number" && column.type === "double" ? value.toLocaleString("en", { maximumFractionDigits: 6 }) : String(value);
    const shown = isWhole || text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`;
    return language ? element("span", { lang: language }, shown) : shown;
  }

  function heads() {
    const shown = table.getVisibleLeafColumns();
    const sorts = element("tr", {}, ...shown.map((column) => {
      const { about, unit } = columns[at.get(column.id)];
      const button = element("button", { type: "button", "data-sort": column.id, title: unit ? `${about} (${unit})` : about, onclick: () => { column.toggleSorting(); table.setPageIndex(0); marks(); draw(); } }, named(told.table, column.id));
      return element("th", { scope: "col", "data-head": column.id, id: `head-${column.id}` }, button, element("code", {}, column.id));
    }));
    const filters = element("tr", { class: "filters" }, ...shown.map((column) =>
      element("td", {}, element("input", { type: "text", "data-filter": column.id, "aria-labelledby": `filter head-${column.id}`, value: column.getFilterValue() ?? "", autocomplete: "off", oninput: later((event) => { column.setFilterValue(event.target.value || undefined); table.setPageIndex(0); draw(); }) }))));
    head.replaceChildren(sorts, filters);
    marks();
  }

  function marks() {
    const sorted = new Map(now().sorting.map(({ id, desc }) => [id, desc]));
    for (const cell of head.querySelectorAll("th")) {
      const desc = sorted.get(cell.dataset.head);
      if (desc === undefined) cell.removeAttribute("aria-sort");
      else cell.setAttribute("aria-sort", desc ? "descending" : "ascending");
    }
  }

  function later(act) {
    let timer;
    return (event) => { clearTimeout(timer); timer = setTimeout(() => act(event), TYPING); };
  }

  function remember() {
    const { sorting, globalFilter, columnFilters, columnVisibility, pagination } = now();
    const kept = new URLSearchParams();
    if (globalFilter) kept.set("q", globalFilter);
    if (sorting.length) kept.set("sort", sorting.map(({ id, desc }) => (desc ? `-${id}` : id)).join(","));
    for (const { id, value } of columnFilters) kept.set(`f.${id}`, value);
    const shown = Object.fromEntries(columns.map(({ name }) => [name, columnVisibility[name] !== false]));
    if (JSON.stringify(shown) !== usual) kept.set("cols", columns.filter(({ name }) => shown[name]).map(({ name }) => name).join(","));
    if (pagination.pageIndex) kept.set("page", pagination.pageIndex + 1);
    if (pagination.pageSize !== SIZES[0]) kept.set("size", pagination.pageSize);
    if (!panel.hidden && panel.dataset.key) kept.set("row", panel.dataset.key);
    const hash = kept.toString();
    history.replaceState(null, "", `${location.pathname}${location.search}${hash ? `#${hash}` : ""}`);
  }

  /** How much room a column wants for the rows that are drawn. */
  function width(drawn, number) {
    const most = drawn.reduce((longest, { original }) => {
      const list = listOf(original, columns[number]);
      return Math.max(longest, String((list ? label(list, original[number]) : original[number]) ?? "").length);
    }, 0);
    return most > 90 ? "long" : most > 30 ? "some" : most > 12 ? "short" : null;
  }

  function draw() {
    const found = table.getFilteredRowModel().rows.length;
    const pages = Math.max(1, table.getPageCount());
    const loaded = held();
    if (now().pagination.pageIndex >= pages && loaded === total) table.setPageIndex(pages - 1);
    const shown = table.getVisibleLeafColumns().map((column) => at.get(column.id));
    const drawn = table.getRowModel().rows;
    const widths = new Map(shown.map((number) => [number, width(drawn, number)]));
    body.replaceChildren(...drawn.map(({ original }) =>
      element("tr", {}, ...shown.map((number) => {
        const proof = proofLink(original, number);
        const isNumber = typeof original[number] === "number";
        return element("td", { "data-column": columns[number].name, class: isNumber ? "number" : widths.get(number) }, content(original, number), proof && " ", proof);
      })),
    ));
    status.textContent = `${found.toLocaleString("en")} of ${total.toLocaleString("en")} rows` + (loaded < total ? `; ${loaded.toLocaleString("en")} loaded` : "");
    const index = now().pagination.pageIndex;
    where.textContent = `Page ${index + 1} of ${pages}`;
    for (const [name, isOff] of [["first", index === 0], ["previous", index === 0], ["next", index + 1 >= pages], ["last", index + 1 >= pages]]) buttons[name].disabled = isOff;
    remember();
  }

  const held = () => chunks.reduce((sum, rows) => sum + rows.length, 0);
  const fetched = (number) => rows_.rows(number).then((rows) => { chunks[number] = rows; });
  const refresh = () => { table.setOptions((before) => ({ ...before, data: chunks.flat() })); draw(); };

  /** Loads shards that are not there yet, a few side by side. */
  async function load(most) {
    const missing = [];
    for (let number = 0; number < shards && missing.length < most; number++) if (!chunks[number]) missing.push(number);
    for (let from = 0; from < missing.length; from += TOGETHER) {
      status.textContent = `Loading rows: ${Math.round((100 * from) / missing.length)} %`;
      await Promise.all(missing.slice(from, from + TOGETHER).map(fetched));
    }
    if (missing.length) {
      refresh();
      prepare();
    }
    const isWhole = held() === total;
    more.hidden = isWhole;
    all.hidden = isWhole || !fits;
  }
  const loadAll = () => load(shards);

  async function open(key) {
    if (!key || !shards) return;
    const number = await rows_.holding(key);
    if (!chunks[number]) { await fetched(number); refresh(); }
    const row = chunks[number].find((one) => one[0] === key);
    const title = element("h2", { id: "row-title" }, `Row ${key}`);
    const close = element("button", { type: "button", id: "close", onclick: () => { panel.hidden = true; remember(); grid.closest(".scroll").focus(); } }, "Close the row");
    panel.replaceChildren(title, close);
    if (row) {
      const list = element("dl", { class: "facts" });
      const page = address(told.table, key, told.documents);
      if (told.pages.includes(told.table) && !page.includes("#row=")) panel.append(element("p", {}, element("a", { href: page }, "The page of this row")));
      columns.forEach((column, at_) => list.append(
        element("dt", { title: column.about }, named(told.table, column.name), " ", element("code", {}, column.name)),
        element("dd", { "data-column": column.name }, at_ ? content(row, at_, true) : key, " ", proofLink(row, at_)),
      ));
      panel.append(list);
    } else panel.append(element("p", {}, "There is no such row in this release."));
    panel.dataset.key = key;
    panel.hidden = false;
    remember();
    panel.scrollIntoView({ block: "start" });
    panel.focus({ preventScroll: true });
  }

  function cellOf(value) {
    if (value === null || value === undefined) return "";
    if (typeof value !== "string") return String(value);
    const guarded = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
    return /[",\r\n]/.test(guarded) || guarded === "" ? `"${guarded.replaceAll('"', '""')}"` : guarded;
  }

  async function download() {
    if (fits) await loadAll();
    const shown = table.getVisibleLeafColumns().map((column) => at.get(column.id));
    const found = table.getPrePaginatedRowModel().rows;
    const parts = [`${shown.map((number) => columns[number].name).join(",")}\n`];
    for (let from = 0; from < found.length; from += LINES) {
      parts.push(found.slice(from, from + LINES).map(({ original }) => `${shown.map((number) => cellOf(original[number])).join(",")}\n`).join(""));
    }
    const url = URL.createObjectURL(new Blob(parts, { type: "text/csv;charset=utf-8" }));
    const link = element("a", { href: url, download: `nordpol-${told.version}-${told.table}.csv` });
    link.click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }

  search.addEventListener("input", later(() => { table.setGlobalFilter(search.value); table.setPageIndex(0); draw(); }));
  size.addEventListener("change", () => { table.setPagination({ pageIndex: 0, pageSize: Number(size.value) }); draw(); });
  clear.addEventListener("click", () => { search.value = ""; table.setGlobalFilter(""); table.setColumnFilters([]); table.setSorting([]); table.setPageIndex(0); heads(); draw(); });
  save.addEventListener("click", download);
  all.addEventListener("click", loadAll);
  more.addEventListener("click", () => load(AT_ONCE / (bytes / shards)));
  window.addEventListener("hashchange", () => open(new URLSearchParams(location.hash.slice(1)).get("row")));

  heads();
  (async () => {
    if (!shards) return draw();
    await fetched(0);
    refresh();
    performance.mark("first view"); // what is loaded later is no part of it
    document.body.dataset.ready = "first";
    await open(address_.get("row"));
    if (bytes <= AT_ONCE) await loadAll();
    else await load(0);
    document.body.dataset.ready = "all";
  })();

  return () => {
    words = new WeakMap();
    heads();
    if (chunks.length) refresh();
    prepare();
  };
}

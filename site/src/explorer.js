/* The script of all pages: what a page is stands in its body. */

import { chooseLabels } from "./page.js";
import { documentPage, reader } from "./document.js";
import { tablePage } from "./table.js";

const kinds = { table: tablePage, document: documentPage, reader };
const redraw = kinds[document.body.dataset.kind]?.();
chooseLabels(redraw);

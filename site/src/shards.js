/* Rows come in shards, as classic scripts that push [name, number, rows] onto window.nordpol: from disk a browser reads nothing else. */

const waiting = new Map();
const arrived = new Map();
const keyed = (kind, number) => `${kind}/${number}`;

function take([kind, number, rows]) {
  const key = keyed(kind, number);
  if (waiting.has(key)) waiting.get(key)(rows);
  else arrived.set(key, rows);
}

for (const shard of window.nordpol ?? []) take(shard);
window.nordpol = { push: take };

/** What one script brings: it is loaded once and given once, so that whoever asks keeps it and nobody else does. */
function load(file, kind, number) {
  const key = keyed(kind, number);
  return new Promise((resolve, reject) => {
    if (arrived.has(key)) return resolve(arrived.get(key));
    waiting.set(key, resolve);
    const script = document.createElement("script");
    script.src = file;
    script.onerror = () => reject(new Error(`${file} cannot be read`));
    script.onload = () => {
      waiting.delete(key);
      script.remove();
    };
    document.head.append(script);
  });
}

/** The last of some keys, which stand in their order, that is not above a key. */
function last(firsts, key) {
  let low = 0;
  let high = firsts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (firsts[middle] <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The shards of a kind: how a page finds and loads them. `told` is what `shards.py` tells of them. */
export function source(folder, kind, told) {
  const file = (prefix, number) => `${folder}/${prefix}${String(number).padStart(5, "0")}.js`;
  const lists = new Map();
  const coming = new Map();
  return {
    rows(number) {
      if (!coming.has(number)) coming.set(number, load(file("", number), kind, number).finally(() => coming.delete(number)));
      return coming.get(number);
    },
    async holding(key) {
      if (told.shards < 2) return 0;
      const number = last(told.lists, key);
      if (!lists.has(number)) lists.set(number, load(file("list", number), `${kind}/list`, number));
      return number * told.listed + last(await lists.get(number), key);
    },
  };
}

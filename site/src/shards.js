/* Rows come in shards, as classic scripts that push [name, number, rows] onto window.nordpol: from disk a browser reads nothing else. */

const waiting = new Map();
const arrived = new Map();
const name = (kind, number) => `${kind}/${number}`;

function take([kind, number, rows]) {
  const key = name(kind, number);
  arrived.set(key, rows);
  waiting.get(key)?.(rows);
}

for (const shard of window.nordpol ?? []) take(shard);
window.nordpol = { push: take };

/** The rows of a shard. Each shard is loaded once and given once: whoever asks keeps the rows. */
export function shard(folder, kind, number, file) {
  const key = name(kind, number);
  return new Promise((resolve, reject) => {
    if (arrived.has(key)) return resolve(arrived.get(key));
    waiting.set(key, resolve);
    const script = document.createElement("script");
    script.src = `${folder}/${file}`;
    script.onerror = () => reject(new Error(`${folder}/${file} cannot be read`));
    script.onload = () => script.remove();
    document.head.append(script);
  });
}

/** The shard that holds a key, by the first keys of all shards, which stand in their order. */
export function holding(shards, key) {
  let low = 0;
  let high = shards.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (shards[middle].first <= key) low = middle;
    else high = middle - 1;
  }
  return low;
}

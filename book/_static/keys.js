/* The key of an answer: BLAKE2s (RFC 7693), in sums of 32 bits. Web Crypto is missing on file://. */
(function () {
  "use strict";

  var START = Int32Array.of(
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  );
  var ORDERS = [
    "0123456789abcdef", "ea489fd61c02b753", "b8c052fdae367194", "7931dcbe265a40f8", "905724afe1bc683d",
    "2c6a0b834d75fe19", "c51fed4a0763928b", "db7ec13950f4862a", "6fe9b308c2d714a5", "a2847615fb9e3cd0",
  ].map(places);
  /* Four columns of the state, then its four diagonals. */
  var MIXED = ["048c", "159d", "26ae", "37bf", "05af", "16bc", "278d", "349e"].map(places);
  var BLOCK = 64, SIZE = 8;

  function places(digits) {
    return Array.from(digits, function (digit) { return parseInt(digit, 16); });
  }

  function turned(word, by) {
    return (word >>> by) | (word << (32 - by));
  }

  function mix(v, at, x, y) {
    var a = at[0], b = at[1], c = at[2], d = at[3];
    v[a] += v[b] + x;
    v[d] = turned(v[d] ^ v[a], 16);
    v[c] += v[d];
    v[b] = turned(v[b] ^ v[c], 12);
    v[a] += v[b] + y;
    v[d] = turned(v[d] ^ v[a], 8);
    v[c] += v[d];
    v[b] = turned(v[b] ^ v[c], 7);
  }

  function words(bytes, begin) {
    var view = new DataView(bytes.buffer, begin, BLOCK);
    return Int32Array.from({ length: 16 }, function (_, i) { return view.getInt32(4 * i, true); });
  }

  /* A wrong answer asks for a hundred keys: nothing is made or read anew within these loops. */
  function compress(state, m, counted, last) {
    var v = new Int32Array(16);
    v.set(state);
    v.set(START, 8);
    v[12] ^= counted;
    if (last) v[14] = ~v[14];
    for (var round = 0; round < ORDERS.length; round++) {
      for (var i = 0, order = ORDERS[round]; i < MIXED.length; i++) mix(v, MIXED[i], m[order[2 * i]], m[order[2 * i + 1]]);
    }
    return state.map(function (word, i) { return word ^ v[i] ^ v[i + 8]; });
  }

  /* The same as key_of in classroom/checks/keyed.py: 16 hexadecimal digits. */
  function key(id, text) {
    var encoder = new TextEncoder(), secret = encoder.encode(id), data = encoder.encode(text);
    var blocks = 1 + Math.ceil(data.length / BLOCK);
    var bytes = new Uint8Array(blocks * BLOCK);
    bytes.set(secret);
    bytes.set(data, BLOCK);
    var state = START.slice();
    state[0] ^= 0x01010000 ^ (secret.length << 8) ^ SIZE;
    for (var i = 0; i < blocks; i++) {
      var last = i === blocks - 1;
      var counted = last ? BLOCK + data.length : (i + 1) * BLOCK;
      state = compress(state, words(bytes, i * BLOCK), counted, last);
    }
    var digest = new DataView(new ArrayBuffer(SIZE));
    digest.setInt32(0, state[0], true);
    digest.setInt32(4, state[1], true);
    return [0, 4].map(function (at) {
      return digest.getUint32(at).toString(16).padStart(8, "0");
    }).join("");
  }

  window.impact = window.impact || {};
  window.impact.key = key;
})();

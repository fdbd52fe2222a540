// The function of the stem, as the TypeScript compiler emits it: types and assertions are erased.
function addOneFree(body) {
  const order = JSON.parse(body);
  order.quantity = order.quantity + 1;
  return order;
}

const order = addOneFree('{"article": "A-7", "quantity": "2"}');
console.log(order.quantity);
console.log(typeof order.quantity === "string");

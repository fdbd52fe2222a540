const order = undefined;
console.log(order.total);

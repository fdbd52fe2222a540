const order = JSON.parse('null') as { total: number };
console.log(order.total);

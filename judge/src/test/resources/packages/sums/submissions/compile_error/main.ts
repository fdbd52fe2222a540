const total: number = "many";
console.log(total);

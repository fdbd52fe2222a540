create table customer (
  id   int primary key,
  name text not null
);

create table address (
  id          int primary key,
  customer_id int not null references customer,
  street      text not null,
  city        text not null
);

create table purchase (
  id          int primary key,
  customer_id int not null references customer,
  address_id  int references address,            -- null: collected at the shop
  cents       int not null
);

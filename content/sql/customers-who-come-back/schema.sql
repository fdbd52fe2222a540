create table customer (
  id   int primary key,
  name text not null
);

create table shop (
  id   int primary key,
  city text not null
);

create table purchase (
  id          int primary key,
  customer_id int not null references customer,
  shop_id     int not null references shop,
  ordered_on  date not null,
  cents       int not null,
  cancelled   boolean not null default false
);

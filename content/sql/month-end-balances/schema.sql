create table customer (
  id   int primary key,
  name text not null
);

create table account (
  id          int primary key,
  customer_id int not null references customer,
  opened_on   date not null,
  closed_on   date                              -- null: still open
);

create table movement (
  id         int primary key,
  account_id int not null references account,
  booked_on  date not null,
  cents      int not null                       -- below zero: money that went out
);

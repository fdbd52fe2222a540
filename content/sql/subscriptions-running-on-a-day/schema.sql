create table customer (
  id   int primary key,
  name text not null
);

create table plan (
  id          int primary key,
  name        text not null,
  price_cents int not null check (price_cents >= 0)   -- per month; 0: the plan is free
);

create table subscription (
  id          int primary key,
  customer_id int not null references customer,
  plan_id     int not null references plan,
  starts_on   date not null,
  ends_on     date check (ends_on >= starts_on)       -- the first day on which it no longer runs
);

create table depot (
  id   int primary key,
  name text not null
);

create table carrier (
  id   int primary key,
  name text not null
);

create table shipment (
  id         int primary key,
  depot_id   int not null references depot,
  carrier_id int references carrier,          -- null: not yet chosen
  reference  text not null,                   -- as the customer wrote it
  status     text not null,                   -- waiting, loaded, delivered or returned
  due_at     timestamp not null
);

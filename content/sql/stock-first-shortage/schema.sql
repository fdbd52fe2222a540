create table warehouse (
  id   int primary key,
  name text not null
);

create table article (
  id   int primary key,
  name text not null
);

create table booking (
  id           int primary key,
  warehouse_id int not null references warehouse,
  article_id   int not null references article,
  booked_at    timestamp not null,
  quantity     int not null check (quantity <> 0),   -- above zero: goods came in; below: they went out
  voided_at    timestamp                             -- set: the booking was taken back
);

create table warehouse (
  id   int primary key,
  name text not null
);

create table stock (
  warehouse_id int not null references warehouse,
  article_id   int not null,
  pieces       int not null check (pieces >= 0),
  primary key (warehouse_id, article_id)
);

create table transfer (
  id         int generated always as identity primary key,
  article_id int not null,
  from_id    int not null references warehouse,
  to_id      int not null references warehouse,
  pieces     int not null check (pieces > 0)
);

create table article (
  id   int primary key,
  name text not null
);

create table kit_part (
  kit_id  int not null references article,
  part_id int not null references article,
  units   int not null check (units > 0),
  primary key (kit_id, part_id)
);

create table purchase_price (
  article_id int primary key references article,
  cents      int not null
);

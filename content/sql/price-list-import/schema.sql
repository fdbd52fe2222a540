create table supplier (
  id   int primary key,
  name text not null
);

create table price (
  supplier_id int not null references supplier,
  sku         text not null,
  cents       int not null check (cents >= 0),
  valid_from  date not null,
  changed_at  timestamp not null,
  primary key (supplier_id, sku)
);

create table price_import (
  line        int primary key,
  supplier_id int not null,           -- as in the file: may be unknown
  sku         text not null,
  cents       int,                    -- null: price on request
  valid_from  date not null
);

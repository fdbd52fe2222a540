create table cost_centre (
  id           int primary key,
  name         text not null,
  parent_id    int references cost_centre,   -- null: at the top
  budget_cents bigint                        -- for one year, with all below; null: no budget of its own
);

create table supplier (
  id   int primary key,
  name text not null
);

create table expense (
  id             int primary key,
  cost_centre_id int not null references cost_centre,
  supplier_id    int references supplier,
  spent_on       date not null,
  amount_cents   bigint not null             -- below zero: a credit
);

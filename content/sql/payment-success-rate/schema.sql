create table provider (
  id   int primary key,
  name text not null
);

create table payment (
  id           int primary key,
  provider_id  int not null references provider,
  amount_cents int not null,
  created_on   date not null
);

create table attempt (
  id         int primary key,
  payment_id int not null references payment,
  tried_at   timestamp not null,
  result     text check (result in ('ok', 'declined', 'error'))   -- null: no answer yet
);

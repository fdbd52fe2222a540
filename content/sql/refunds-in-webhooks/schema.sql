create table provider (
  id   int primary key,
  name text not null
);

create table webhook (
  id          int primary key,
  provider_id int not null references provider,
  received_at timestamp not null,
  payload     jsonb not null
);

create table service (
  id   int primary key,
  name text not null
);

create table monitor (
  id         int primary key,
  service_id int not null references service,
  place      text not null
);

create table outage (
  id         int primary key,
  monitor_id int not null references monitor,
  began      timestamp not null,
  ended      timestamp check (ended > began)    -- null: going on
);

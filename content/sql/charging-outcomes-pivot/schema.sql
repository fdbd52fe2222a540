create table station (
  id   int primary key,
  name text not null
);

create table connector (
  id         int primary key,
  station_id int not null references station,
  max_kw     int not null
);

create table charging_session (
  id           int primary key,
  connector_id int not null references connector,
  started_at   timestamp not null,
  outcome      text check (outcome in ('completed', 'stopped', 'failed'))   -- null: still running
);

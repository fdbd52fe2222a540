create table depot (
  id   int primary key,
  name text not null
);

create table vehicle (
  id       int primary key,
  depot_id int not null references depot,
  plate    text not null
);

create table tour (
  id         int primary key,
  vehicle_id int references vehicle,       -- null: not yet chosen
  starts_at  timestamp not null,
  ends_at    timestamp,                    -- null: still under way
  cancelled  boolean not null default false,
  check (ends_at > starts_at)
);

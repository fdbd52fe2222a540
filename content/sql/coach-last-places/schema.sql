create table operator (
  id   int primary key,
  name text not null
);

create table trip (
  id          int primary key,
  operator_id int not null references operator,
  leaves_at   timestamp not null,
  capacity    int not null check (capacity >= 0)
);

create table booking (
  id        int generated always as identity primary key,
  trip_id   int not null references trip,
  passenger text not null,
  places    int not null check (places > 0),
  cancelled boolean not null default false
);

create table depot (
  id   int primary key,
  name text not null
);

create table parcel (
  id      int primary key,
  sent_on date not null
);

create table scan (
  id         int primary key,               -- given on upload: not in the order of time
  parcel_id  int not null references parcel,
  depot_id   int not null references depot,
  scanned_at timestamp not null
);

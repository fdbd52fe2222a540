create table vehicle (
  id    int primary key,
  plate text not null unique
);

create table mechanic (
  id   int primary key,
  name text not null
);

create table work_order (
  id          int primary key,
  vehicle_id  int not null references vehicle,
  mechanic_id int references mechanic,          -- null: not yet given to anyone
  status      text,
  opened_on   date not null,
  closed_on   date
);

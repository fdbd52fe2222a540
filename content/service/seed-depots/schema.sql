create table depots (
  name varchar(40) primary key,
  kilos integer not null check (kilos >= 0),
  room integer not null,
  check (kilos <= room)
);

create table movements (
  id integer generated always as identity primary key,
  key varchar(80) unique,
  source varchar(40) not null references depots,
  target varchar(40) not null references depots,
  kilos integer not null check (kilos > 0)
);

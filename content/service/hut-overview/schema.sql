create table huts (
  id integer primary key,
  name varchar(60) not null,
  metres integer not null
);
create index huts_metres on huts (metres desc, id);

create table jobs (
  id integer primary key,
  hut integer not null references huts,
  what varchar(80) not null,
  urgency integer not null check (urgency between 1 and 3),
  done boolean not null default false
);
create index jobs_hut on jobs (hut);

create table visits (
  hut integer not null references huts,
  day date not null,
  primary key (hut, day)
);

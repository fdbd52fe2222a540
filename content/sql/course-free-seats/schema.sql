create table course (
  id    int primary key,
  title text not null,
  seats int not null check (seats > 0)
);

create table student (
  id   int primary key,
  name text not null
);

-- Whoever cancels and enrols again has a row for each time.
create table enrolment (
  id          int primary key,
  course_id   int not null references course,
  student_id  int references student,   -- null: reserved for a company
  status      text not null check (status in ('confirmed', 'waiting', 'cancelled')),
  enrolled_on date not null
);

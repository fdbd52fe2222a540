-- What each grader has for running answers: languages, libraries and tools, by the names that
-- ./assay languages knows. Null until it has looked.
alter table grader add column tools text[];

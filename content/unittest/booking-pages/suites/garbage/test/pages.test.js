this is no program (((
